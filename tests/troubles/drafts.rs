//! The trial profile: what was written is there again after a kill, while the disk fails and while it is slow.
use super::memory::{Fault, Memory};
use super::person::{Person, core_library};
use super::{LANGUAGES, folder};

use passerelle::app::Message;
use passerelle::domain::problem::Trouble;
use passerelle::domain::profile::slot::Slot;
use passerelle::domain::text::Language;
use passerelle::domain::wait::Wait;
use passerelle::screen::practice;
use passerelle::store::{Files, Store};

use iced::keyboard::key::Named;
use proptest::prelude::*;

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::thread;
use std::time::{Duration, Instant};

const ROOT: &str = "/share";

fn on(disk: &Memory, language: Language, seed: u64) -> Person {
    let store = Store::with_files(ROOT.into(), Arc::new(disk.clone()));
    Person::with_store(store, core_library(), language, seed)
}

/// Practice at a section, as its button opens it.
fn open(person: &mut Person, section: &str) {
    let section = section.parse().expect("an id");
    let wanted = passerelle::app::Wanted::Practice(Some(section));
    person.driver.send(Message::CoverPressed(wanted));
}

/// Writes in a field of practice, which stands open.
fn write(person: &mut Person, slot: Slot, words: &str) {
    person.driver.focus(practice::slot_id(slot));
    person.driver.type_text(words);
}

/// The one file of this name on the disk.
fn file(disk: &Memory, name: &str) -> Option<PathBuf> {
    let learners = Path::new(ROOT).join("learners");
    let folders = disk.list(&learners).unwrap_or_default();
    let mut files = folders
        .into_iter()
        .map(|(learner, _)| learners.join(learner).join(name));
    files.find(|file| disk.read(file).is_ok())
}

fn kept(disk: &Memory) -> String {
    let bytes = file(disk, "profile.json").and_then(|file| disk.read(&file).ok());
    String::from_utf8(bytes.unwrap_or_default()).expect("text")
}

/// The program goes without a word: what cannot be reached cannot be tidied up.
fn kill(person: Person, disk: &Memory) {
    disk.heal();
    disk.fail(0, Fault::Gone);
    drop(person);
    disk.heal();
}

/// Signs in again on another day, where the program was killed.
fn come_back(disk: &Memory, language: Language, seed: u64, name: &str) -> Person {
    let mut person = on(disk, language, seed);
    person.press_tile(name);
    let take = person.tr().app_open_elsewhere_take();
    if person.driver.has(&take) {
        person.driver.click(&take);
    }
    person
}

/// Waits until what should come about has.
fn until(person: &mut Person, what: &str, is_so: impl Fn(&mut Person) -> bool) {
    let begun = Instant::now();
    while !is_so(person) {
        assert!(
            begun.elapsed() < Duration::from_secs(120),
            "{what}: {:#?}",
            person.driver.names()
        );
        thread::park_timeout(Duration::from_millis(5));
        person.driver.settle();
    }
}

#[test]
fn a_kill_while_somebody_types_costs_what_the_last_second_brought_and_no_more() {
    for language in LANGUAGES {
        let disk = Memory::new(Path::new(ROOT));
        let mut person = on(&disk, language, 1);
        person.create("Amina");
        open(&mut person, "headline");
        write(&mut person, Slot::Headline, "Cuisinière");
        assert_eq!(kept(&disk), "", "nothing is written at each key");
        // A second after the first key that is not kept, although nobody paused.
        person.driver.send(Message::DraftDue);
        assert!(kept(&disk).contains("Cuisinière"));
        write(&mut person, Slot::Headline, " | Gatineau");
        kill(person, &disk);

        let mut person = come_back(&disk, language, 2, "Amina");
        open(&mut person, "headline");
        let field = person.driver.find_id(practice::slot_id(Slot::Headline));
        let words = field.and_then(|field| field.value().map(ToOwned::to_owned));
        assert_eq!(words.as_deref(), Some("Cuisinière"));
    }
}

#[test]
fn leaving_a_section_practice_or_the_session_keeps_the_draft_at_once() {
    let disk = Memory::new(Path::new(ROOT));
    let mut person = on(&disk, Language::FR, 1);
    person.create("Amina");
    open(&mut person, "headline");
    write(&mut person, Slot::Headline, "Cuisinière");
    let next = practice::Place::Section("summary".parse().expect("an id"));
    person
        .driver
        .send(Message::Practice(practice::Message::PlacePressed(next)));
    assert!(kept(&disk).contains("Cuisinière"), "another section");
    write(&mut person, Slot::About, "Je cuisine");
    person
        .driver
        .send(Message::Practice(practice::Message::BackPressed));
    assert!(kept(&disk).contains("Je cuisine"), "back");
    open(&mut person, "skills");
    let list = passerelle::domain::profile::slot::List::Skills;
    person
        .driver
        .send(Message::Practice(practice::Message::AddPressed(list)));
    write(&mut person, Slot::Skill(0), "Sage 50");
    person.driver.send(Message::FinishPressed);
    assert!(person.driver.has(&person.tr().welcome_title()));
    assert!(kept(&disk).contains("Sage 50"), "the end of the session");
    assert!(kept(&disk).contains("Cuisinière"));
}

#[test]
fn a_disk_that_fails_is_told_and_the_draft_is_kept_once_it_works() {
    for language in LANGUAGES {
        for fault in [Fault::ReadOnly, Fault::Full, Fault::Gone] {
            let disk = Memory::new(Path::new(ROOT));
            let mut person = on(&disk, language, 1);
            let tr = person.tr();
            person.create("Amina");
            open(&mut person, "headline");
            write(&mut person, Slot::Headline, "Cook");
            disk.fail(0, fault);
            person.driver.send(Message::DraftDue);
            assert!(
                person.driver.shows(&tr.app_not_saved()),
                "{fault:?}: {:#?}",
                person.driver.names()
            );
            write(&mut person, Slot::Headline, ", Gatineau");
            assert!(person.driver.shows("Cook, Gatineau"), "work goes on");
            // Whoever leaves now is asked first.
            person.driver.send(Message::FinishPressed);
            assert!(person.driver.shows(&tr.app_unsaved_end_text()), "{fault:?}");
            person.driver.press(Named::Escape);
            disk.heal();
            person.driver.send(Message::SaveDue);
            assert!(!person.driver.shows(&tr.app_not_saved()), "{fault:?}");
            assert!(kept(&disk).contains("Cook, Gatineau"), "{fault:?}");
        }
    }
}

#[test]
fn a_disk_that_fails_at_the_end_of_the_session_keeps_the_person_there() {
    let disk = Memory::new(Path::new(ROOT));
    let mut person = on(&disk, Language::FR, 1);
    let tr = person.tr();
    person.create("Amina");
    open(&mut person, "headline");
    write(&mut person, Slot::Headline, "Cook");
    disk.fail(0, Fault::Full);
    person.driver.send(Message::FinishPressed);
    assert!(person.driver.shows(&tr.app_unsaved_end_text()));
    person.driver.press(Named::Escape);
    disk.heal();
    person.driver.send(Message::SaveDue);
    person.driver.send(Message::FinishPressed);
    assert!(person.driver.has(&tr.welcome_title()));
    assert!(kept(&disk).contains("Cook"));
}

#[test]
fn practice_waits_for_the_draft_and_never_begins_empty_over_it() {
    for language in LANGUAGES {
        let disk = Memory::new(Path::new(ROOT));
        let mut person = on(&disk, language, 1);
        let tr = person.tr();
        person.create("Mei");
        open(&mut person, "headline");
        write(&mut person, Slot::Headline, "Payroll");
        person.driver.send(Message::FinishPressed);
        until(&mut person, "welcome", |person| person.driver.shows("Mei"));
        let path = file(&disk, "profile.json").expect("a draft");
        // Only the draft is slow to come: what opens the learner comes from another disk.
        let mut person = on(&disk, language, 2);
        person.driver.patience = Duration::from_millis(30);
        disk.hang_at(&path);
        person.press_tile("Mei");
        assert!(person.driver.has(&tr.home_hello("Mei")));
        open(&mut person, "headline");
        assert!(person.driver.find_id(practice::TITLE).is_none());
        person.driver.send(Message::WaitLasted);
        let told = person.driver.find_id("wait").expect("a line");
        assert_eq!(told.label(), Some(tr.wait(Wait::Draft).as_str()));
        disk.answer_again();
        until(&mut person, "practice", |person| {
            person.driver.find_id(practice::TITLE).is_some()
        });
        assert!(person.driver.shows("Payroll"));
        assert!(person.driver.find_id("wait").is_none());
    }
}

#[test]
fn a_draft_that_cannot_be_read_is_told_and_practice_stays_closed() {
    let disk = Memory::new(Path::new(ROOT));
    let mut person = on(&disk, Language::FR, 1);
    person.create("Mei");
    open(&mut person, "headline");
    write(&mut person, Slot::Headline, "Paie");
    person.driver.send(Message::FinishPressed);
    let path = file(&disk, "profile.json").expect("a draft");
    let newer = "{\"format\":2}";
    overwrite(&disk, &path, newer.as_bytes());
    let mut person = on(&disk, Language::FR, 2);
    person.press_tile("Mei");
    open(&mut person, "headline");
    assert!(person.driver.find_id(practice::TITLE).is_none());
    let told = person.tr().trouble(&Trouble::NewerFormat(ROOT.into(), 2));
    assert!(
        person.driver.shows(&told.cure),
        "{:#?}",
        person.driver.names()
    );
    assert_eq!(kept(&disk), newer, "it is left as it is");
}

#[test]
fn a_draft_that_does_not_parse_gives_way_to_the_one_before_and_the_person_is_told() {
    for language in LANGUAGES {
        let place = folder();
        let store = || Store::open(place.path().to_owned());
        for (seed, words) in [(1, "Cook"), (2, ", Gatineau")] {
            let mut person = Person::with_store(store(), core_library(), language, seed);
            if seed == 1 {
                person.create("Awa");
            } else {
                person.press_tile("Awa");
            }
            open(&mut person, "headline");
            write(&mut person, Slot::Headline, words);
            person.driver.send(Message::FinishPressed);
        }
        let learners = std::fs::read_dir(place.path().join("learners")).expect("a folder");
        let learner = learners.flatten().next().expect("a learner").path();
        std::fs::remove_file(learner.join("profile.json")).expect("gone");
        super::disk::put(&learner.join("profile.json"), "{\"format\":1,\"lang");
        let mut person = Person::with_store(store(), core_library(), language, 3);
        person.press_tile("Awa");
        assert!(
            person.driver.shows("profile.json.invalid"),
            "{:#?}",
            person.driver.names()
        );
        open(&mut person, "headline");
        assert!(person.driver.shows("Cook"));
    }
}

fn overwrite(disk: &Memory, path: &Path, bytes: &[u8]) {
    disk.remove(path).expect("gone");
    let mut file = disk
        .make(path, passerelle::store::Make::New)
        .expect("a file");
    file.write_at_end(bytes).expect("room");
    file.sync().expect("room");
}

/// What happens while somebody writes.
#[derive(Debug, Clone)]
enum Step {
    Types(char),
    /// The clock of the draft has come round.
    Due,
    /// Practice is left and opened again.
    Leaves,
    Fails(Fault, usize),
    /// The disk works again, and the clock of what failed has come round.
    Heals,
    Killed,
}

fn step() -> impl Strategy<Value = Step> {
    let faults = proptest::sample::select(vec![Fault::Full, Fault::ReadOnly, Fault::Gone]);
    prop_oneof![
        6 => proptest::char::range('a', 'z').prop_map(Step::Types),
        3 => Just(Step::Due),
        1 => Just(Step::Leaves),
        1 => (faults, 0_usize..6).prop_map(|(fault, point)| Step::Fails(fault, point)),
        1 => Just(Step::Heals),
        1 => Just(Step::Killed),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig {
        cases: 8,
        rng_seed: proptest::test_runner::RngSeed::Fixed(20_261_122),
        failure_persistence: None,
        max_shrink_iters: 60,
        ..ProptestConfig::default()
    })]

    #[test]
    fn whatever_happens_what_no_banner_calls_unsaved_comes_back(
        steps in proptest::collection::vec(step(), 10..30)
    ) {
        let disk = Memory::new(Path::new(ROOT));
        let mut person = on(&disk, Language::FR, 1);
        person.create("Noor");
        open(&mut person, "headline");
        // What was written, and how much of it must come back.
        let (mut written, mut sure) = (String::new(), 0);
        for (number, step) in steps.iter().enumerate() {
            match step {
                Step::Types(character) => {
                    write(&mut person, Slot::Headline, &character.to_string());
                    written.push(*character);
                }
                Step::Due => person.driver.send(Message::DraftDue),
                Step::Leaves => {
                    person.driver.send(Message::Practice(practice::Message::BackPressed));
                    open(&mut person, "headline");
                    // The caret of a new field stands at its beginning.
                    person.driver.focus(practice::slot_id(Slot::Headline));
                    person.driver.press(Named::End);
                }
                Step::Fails(fault, point) => disk.fail(*point, *fault),
                Step::Heals => {
                    disk.heal();
                    person.driver.send(Message::SaveDue);
                }
                Step::Killed => {
                    kill(person, &disk);
                    person = come_back(&disk, Language::FR, number as u64 + 2, "Noor");
                    open(&mut person, "headline");
                    let field = person.driver.find_id(practice::slot_id(Slot::Headline));
                    let words = field.and_then(|field| field.value().map(ToOwned::to_owned));
                    let words = words.expect("a field");
                    prop_assert!(written.starts_with(&words), "{words} of {written}");
                    prop_assert!(words.len() >= sure, "{words} of {written}, {sure} were sure");
                    written = words;
                    person.driver.focus(practice::slot_id(Slot::Headline));
                    person.driver.press(Named::End);
                }
            }
            let is_told = person.driver.shows(&person.tr().app_not_saved());
            if matches!(step, Step::Due | Step::Leaves | Step::Heals) && !is_told {
                sure = written.len();
            }
        }
    }
}
