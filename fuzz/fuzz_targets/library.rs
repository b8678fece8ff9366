//! What holds of every library, however broken.
use passerelle::content::{Library, Source, check};
use passerelle::domain::problem::Level;

/// Reading and opening never panics; a library without errors shows all of its modules.
pub fn holds(source: &Source) {
    let report = check(source);
    let is_sound = report
        .problems
        .iter()
        .all(|problem| problem.level() == Level::Warning);
    let library = Library::read(std::slice::from_ref(source));
    if is_sound {
        assert_eq!(library.troubles(), []);
    }
    for summary in library.modules() {
        let opened = library.open(&summary.id);
        if is_sound {
            opened.expect("a module that the check passes opens");
        }
    }
}
