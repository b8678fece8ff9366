//! A module deleted while it is open, or before it is opened.
use super::person::Person;
use super::{LANGUAGES, MODULE, folder};

use passerelle::app::Message;
use passerelle::content::{Library, Source};
use passerelle::domain::problem::ModuleTrouble;
use passerelle::i18n::Tr;
use passerelle::screen::lesson;

use std::path::Path;

/// Another module of the test library.
const OTHER: &str = "good-profile";

fn copy(from: &Path, to: &Path) {
    std::fs::create_dir_all(to).expect("a folder");
    for entry in std::fs::read_dir(from).expect("a folder") {
        let entry = entry.expect("an entry");
        let (path, to) = (entry.path(), to.join(entry.file_name()));
        if path.is_dir() {
            copy(&path, &to);
        } else {
            std::fs::copy(path, to).expect("a copy");
        }
    }
}

/// What is told of a module that is gone, to a learner: by its title.
fn told(person: &Person, tr: &Tr, module: &str) -> [String; 3] {
    let id: passerelle::domain::id::ModuleId = module.parse().expect("an id");
    let title = person.words(&person.library.summary(&id).expect("known").title);
    let told = tr.module_trouble_titled(&ModuleTrouble::Unreadable(id), &title);
    [told.what, told.safe, told.cure]
}

#[test]
fn an_open_module_goes_on_from_memory_and_one_that_is_gone_is_told() {
    for language in LANGUAGES {
        let place = folder();
        let (lessons, gone) = (place.path().join("lessons"), place.path().join("gone"));
        let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/library");
        copy(&source, &lessons);
        let library = Library::read(&[Source::Folder(lessons.clone())]);
        let mut person = Person::start(&place.path().join("data"), library, language, 1);
        let tr = person.tr();
        let module = person.module(MODULE);
        person.create("Carlos");
        person.open(MODULE);
        assert!(person.driver.is_focused(lesson::TITLE));

        std::fs::rename(&lessons, &gone).expect("deleted");
        person.read_to_quiz(&module);
        let asked = person.answer_all(&module);
        assert_eq!(asked.len(), 9, "eight scored questions and the self-rating");
        assert!(person.driver.has(&tr.results_passed()));
        assert!(
            person.driver.find_id("banner").is_none(),
            "nothing is wrong yet"
        );

        person.driver.send(Message::HomePressed);
        for deleted in [OTHER, MODULE] {
            person.open(deleted);
            for words in told(&person, &tr, deleted) {
                assert!(
                    person.driver.shows(&words),
                    "{words}: {:#?}",
                    person.driver.names()
                );
            }
            assert!(person.driver.is_focused("banner"), "it is heard");
        }
        std::fs::rename(&gone, &lessons).expect("put back");
        person.open(OTHER);
        assert!(person.driver.is_focused(lesson::TITLE));
        assert!(person.driver.find_id("banner").is_none());
        person.close();
    }
}

#[test]
fn the_pictures_of_an_open_module_stay_when_its_folder_goes() {
    let place = folder();
    let lessons = place.path().join("lessons");
    let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/library");
    copy(&source, &lessons);
    let library = Library::read(&[Source::Folder(lessons.clone())]);
    let mut person = Person::start(&place.path().join("data"), library, LANGUAGES[0], 1);
    let modules: Vec<_> = person
        .library
        .modules()
        .map(|module| module.id.to_string())
        .collect();
    person.be_guest();
    let mut painted = 0;
    for id in modules {
        let module = person.module(&id);
        person.open(&id);
        let place = place.path();
        std::fs::rename(&lessons, place.join("gone")).expect("deleted");
        for _ in &module.lessons {
            let before = place.join("picture.png");
            person.driver.screenshot(&before, 0.5);
            painted += pictures(&mut person);
            person.driver.click_id(lesson::NEXT);
        }
        std::fs::rename(place.join("gone"), &lessons).expect("put back");
        person.driver.send(Message::HomePressed);
    }
    assert!(painted > 0, "the test library has pictures");
}

/// The pictures on the screen, which have an own node with their words.
fn pictures(person: &mut Person) -> usize {
    let tree = person.driver.tree();
    let is_picture =
        |node: &passerelle::access::Node| node.role() == passerelle::access::Role::Image;
    tree.nodes
        .iter()
        .filter(|(_, node)| is_picture(node))
        .count()
}
