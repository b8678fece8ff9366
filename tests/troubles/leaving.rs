//! A trainer who leaves while files come in, or people are reset, on a share that is slow: nothing of it is lost.
use super::driver::PATIENCE;
use super::memory::Memory;
use super::person::{Person, test_library};
use super::{LANGUAGES, folder};

use passerelle::app::Message;
use passerelle::domain::pin::Pin;
use passerelle::domain::text::Language;
use passerelle::screen::trainer::{door, files, reset};
use passerelle::store::{IfThere, Store, take_away};

use iced::keyboard::key::Named;

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::thread;
use std::time::{Duration, Instant};

const ROOT: &str = "/share";
const PIN: &str = "482913";

/// A file with the work of somebody called Bao.
fn work(disk: &Memory) -> PathBuf {
    let place = folder();
    let mut person = Person::start(place.path(), test_library(), Language::FR, 5);
    person.create("Bao");
    person.driver.send(Message::FinishPressed);
    let store = Store::open(place.path().to_owned()).expect("a folder");
    let bao = store.learners().0.remove(0);
    let file = place.path().join("bao.passerelle");
    let at = "2026-11-22T10:00:00.000-05:00".parse().expect("a moment");
    store.export(bao.id, &at, &file).expect("written");
    let bytes = std::fs::read(&file).expect("a file");
    let path = Path::new(ROOT).join("bao.passerelle");
    take_away(disk, &path, &bytes, IfThere::Replace).expect("written");
    path
}

/// A trainer in the files of a centre with one person, on a share.
fn in_files(disk: &Memory, language: Language) -> Person {
    let store = Store::with_files(ROOT.into(), Arc::new(disk.clone())).expect("a share");
    store
        .replace_pin(&Pin::new(PIN).expect("a PIN"))
        .expect("kept");
    let mut person = Person::with_store(Ok(store), test_library(), language, 1);
    person.create("Amina");
    person.driver.send(Message::FinishPressed);
    enter(&mut person);
    person.driver.click_id("trainer-files");
    person
}

fn enter(person: &mut Person) {
    person.driver.click_id("welcome-trainer");
    person.driver.focus(door::PIN);
    person.driver.type_text(PIN);
    person.driver.click_id("door-open");
    until(person, |person| {
        person.driver.find_id("trainer-people").is_some()
    });
}

/// Waits until what should come about has.
fn until(person: &mut Person, is_so: impl Fn(&mut Person) -> bool) {
    let begun = Instant::now();
    while !is_so(person) {
        let names = person.driver.names();
        assert!(begun.elapsed() < Duration::from_secs(120), "{names:#?}");
        thread::park_timeout(Duration::from_millis(5));
        person.driver.settle();
    }
}

/// From now on the disk hangs, and does not keep the test for long.
fn hang(person: &mut Person, disk: &Memory) {
    person.driver.patience = Duration::from_millis(30);
    disk.hang();
}

fn answer_again(person: &mut Person, disk: &Memory) {
    disk.answer_again();
    person.driver.patience = PATIENCE;
}

#[test]
fn files_that_come_in_while_the_trainer_leaves_are_taken_in_recorded_shown_and_told_later() {
    for language in LANGUAGES {
        let disk = Memory::new(Path::new(ROOT));
        let file = work(&disk);
        let mut person = in_files(&disk, language);
        let tr = person.tr();
        person.driver.focus(files::PATH);
        person.driver.type_text(&file.to_string_lossy());
        hang(&mut person, &disk);
        person.driver.press(Named::Enter);
        person.driver.click_id("top-leave");
        assert!(person.driver.find_id("welcome-trainer").is_some());
        answer_again(&mut person, &disk);
        until(&mut person, |person| {
            let names = person.driver.names();
            names.iter().any(|name| name.starts_with("Bao, "))
        });
        let store = Store::with_files(ROOT.into(), Arc::new(disk.clone())).expect("a share");
        let is_recorded = || store.centre_events().expect("events").len() == 1;
        until(&mut person, |_| is_recorded());
        // The next time the trainer comes, it is told.
        enter(&mut person);
        let told = tr.files_brought(1, 1);
        until(&mut person, |person| person.driver.shows(&told));
        // Once it was seen, it is over.
        person.driver.click_id("top-leave");
        enter(&mut person);
        assert!(!person.driver.shows(&told));
    }
}

#[test]
fn a_reset_that_goes_on_keeps_the_trainer_in_until_its_proof_is_told() {
    for language in LANGUAGES {
        let disk = Memory::new(Path::new(ROOT));
        let mut person = in_files(&disk, language);
        let tr = person.tr();
        person.driver.click_id("files-day-none");
        person.driver.click_id("files-day-end");
        person.driver.click_id("reset-copy");
        hang(&mut person, &disk);
        person.driver.click_id("reset-now");
        person.driver.click_id("top-leave");
        assert!(person.driver.is_focused(reset::TITLE), "it goes on here");
        assert!(person.driver.shows(&tr.reset_working()));
        answer_again(&mut person, &disk);
        until(&mut person, |person| person.driver.shows(&tr.reset_proof()));
        person.driver.click_id("top-leave");
        until(&mut person, |person| {
            person.driver.find_id("welcome-trainer").is_some()
        });
        let names = person.driver.names();
        assert!(
            !names.iter().any(|name| name.starts_with("Amina")),
            "{names:#?}"
        );
    }
}
