//! Making the accessibility tree, as at every change while a screen reader listens: the bar is 2 ms.
use crate::modules::Modules;
use crate::person::{Person, core_library};

use passerelle::app::Message;
use passerelle::content::Library;
use passerelle::domain::profile::slot::{List, Slot};
use passerelle::domain::text::Language;
use passerelle::screen::{home, practice};

use criterion::Criterion;
use iced::keyboard::key::Named;

pub fn measure(criterion: &mut Criterion) {
    let folder = tempfile::tempdir().expect("a folder");
    let start = |library: Library| {
        let mut person = Person::start(folder.path(), library, Language::FR, 1);
        person.be_guest();
        person
    };
    let modules = Modules::new(1_000);
    let mut person = start(Library::read(&modules.sources()));
    tree(criterion, "home of 1000 modules", &mut person);

    let mut person = start(core_library());
    tree(criterion, "home", &mut person);
    person.driver.focus("home-glossary");
    person.driver.press(Named::Enter);
    tree(criterion, "glossary", &mut person);
    person.driver.press(Named::Escape);
    person.driver.focus(home::PRACTICE);
    person.driver.press(Named::Enter);
    let tell = |person: &mut Person, message| person.driver.send(Message::Practice(message));
    let ad = "Aide en cuisine, de jour. ".repeat(400);
    tell(&mut person, practice::Message::ValueSet(Slot::Ad, ad));
    tree(criterion, "practice, 10,000 characters", &mut person);
    for _ in 0..20 {
        tell(&mut person, practice::Message::AddPressed(List::Experience));
    }
    let experience = "experience".parse().expect("an id");
    let place = practice::Place::Section(experience);
    tell(&mut person, practice::Message::PlacePressed(place));
    tree(criterion, "practice, 20 jobs", &mut person);
}

fn tree(criterion: &mut Criterion, name: &str, person: &mut Person) {
    criterion.bench_function(&format!("access/tree of {name}"), |bencher| {
        bencher.iter_custom(|times| person.driver.time_of_trees(times));
    });
}
