//! Making the view of each screen and laying it out, as at every key press. Nothing is painted.
use crate::grading;
use crate::modules::Modules;
use crate::person::{Person, test_library};

use passerelle::content::Library;
use passerelle::domain::learner::{Icon, Learner};
use passerelle::domain::text::Language;
use passerelle::store::Store;

use criterion::Criterion;
use iced::keyboard::key::Named;
use tempfile::TempDir;
use uuid::Uuid;

use crate::material;

pub fn measure(criterion: &mut Criterion) {
    welcome(criterion);
    for count in [14, 1_000] {
        home(criterion, count);
    }
    lesson_to_results(criterion);
}

fn lay_out(criterion: &mut Criterion, name: &str, person: &mut Person) {
    criterion.bench_function(&format!("screens/{name}"), |bencher| {
        bencher.iter(|| person.driver.lay_out());
    });
}

fn start(folder: &TempDir, library: Library) -> Person {
    Person::start(folder.path(), library, Language::FR, 1)
}

fn welcome(criterion: &mut Criterion) {
    let folder = tempfile::tempdir().expect("a folder");
    let store = Store::open(folder.path().to_owned()).expect("a store");
    for number in 0..12 {
        let learner = Learner {
            id: passerelle::domain::id::LearnerId(Uuid::from_u128(number)),
            icon: Icon::Leaf,
            ..material::learner(&format!("Personne {number}"))
        };
        store.create(&learner).expect("room");
    }
    let mut person = start(&folder, test_library());
    lay_out(criterion, "welcome of 12 people", &mut person);
}

fn home(criterion: &mut Criterion, count: usize) {
    let folder = tempfile::tempdir().expect("a folder");
    let modules = Modules::new(count);
    let mut person = start(&folder, Library::read(&modules.sources()));
    person.be_guest();
    lay_out(criterion, &format!("home of {count} modules"), &mut person);
}

fn lesson_to_results(criterion: &mut Criterion) {
    let folder = tempfile::tempdir().expect("a folder");
    let mut person = start(&folder, test_library());
    person.driver.click_id("welcome-new");
    lay_out(criterion, "person", &mut person);
    person.driver.type_text("Amina");
    person.driver.press(Named::Enter);
    person.skip_introduction();
    let module = person.module("first-steps");
    person.open("first-steps");
    lay_out(criterion, "lesson", &mut person);
    person.read_to_quiz(&module);
    while let Some(question) = person.question(&module) {
        let kind = grading::name(&question.kind);
        lay_out(criterion, &format!("quiz, {kind}"), &mut person);
        person.put_right_answer(question);
        person.check(question);
        lay_out(criterion, &format!("feedback, {kind}"), &mut person);
        person.next();
    }
    lay_out(criterion, "results", &mut person);
}
