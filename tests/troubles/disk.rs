//! A folder that became read-only, a full disk, a stick pulled out.
use super::memory::{Fault, Memory};
use super::person::{Person, journal, test_library};
use super::{LANGUAGES, MODULE, folder};

use passerelle::app::Message;
use passerelle::domain::problem::Trouble;
use passerelle::domain::record::{Event, EventKind};
use passerelle::i18n::{Told, Tr};
use passerelle::screen::lesson;
use passerelle::screen::part::question::feedback_id;
use passerelle::store::{Files, Store};

use iced::keyboard::key::Named;

use std::path::Path;
use std::sync::Arc;

const ROOT: &str = "/data";
const FAULTS: [Fault; 3] = [Fault::ReadOnly, Fault::Full, Fault::Gone];

/// What is told of a fault: it names the data folder, whatever file it is met at.
fn told(tr: &Tr, fault: Fault) -> Told {
    let path = ROOT.into();
    tr.trouble(&match fault {
        Fault::ReadOnly => Trouble::NotAllowed(path),
        Fault::Full => Trouble::DiskFull(path),
        Fault::Gone | Fault::PowerCut => Trouble::Gone(path),
    })
}

/// Sees on the screen what happened, what is safe and what to do.
fn sees(person: &mut Person, fault: Fault, screen: &str) {
    let told = told(&person.tr(), fault);
    for words in [&told.what, &told.safe, &told.cure] {
        assert!(
            person.driver.shows(words),
            "{fault:?}, {screen}: {:#?}",
            person.driver.names()
        );
    }
}

/// The cause goes: the next try keeps all, and nothing is told any more.
fn mend(person: &mut Person, disk: &Memory, fault: Fault, screen: &str) {
    disk.heal();
    let again = person.tr().app_try_again();
    person.driver.click(&again);
    let told = told(&person.tr(), fault);
    assert!(
        !person.driver.shows(&told.cure),
        "{fault:?}, {screen}: {:#?}",
        person.driver.names()
    );
}

#[test]
fn a_disk_that_fails_is_told_on_every_screen_and_all_is_kept_once_it_works() {
    for language in LANGUAGES {
        for fault in FAULTS {
            let disk = Memory::new(Path::new(ROOT));
            let store = Store::with_files(ROOT.into(), Arc::new(disk.clone())).expect("a store");
            let mut person = Person::with_store(Ok(store.clone()), test_library(), language, 1);
            let module = person.module(MODULE);

            person.driver.press(Named::Enter);
            disk.fail(0, fault);
            person.driver.type_text("Amina");
            person.driver.press(Named::Enter);
            sees(&mut person, fault, "new person");
            disk.heal();
            person.driver.focus("person-name");
            person.driver.press(Named::Enter);
            person.skip_introduction();
            let cure = told(&person.tr(), fault).cure;
            assert!(!person.driver.shows(&cure), "{:#?}", person.driver.names());

            disk.fail(0, fault);
            person.driver.press(Named::Enter);
            assert!(
                person.driver.is_focused(lesson::TITLE),
                "{fault:?}: {} of {:#?}",
                person.driver.focused(),
                person.driver.names()
            );
            sees(&mut person, fault, "lesson");
            mend(&mut person, &disk, fault, "lesson");

            let in_quiz = module.quiz.questions.len();
            let check = module.questions().nth(in_quiz).expect("a check");
            disk.fail(0, fault);
            person.put_right_answer(check);
            person.driver.click_id(format!("check-{}", check.id));
            assert!(person.driver.find_id(feedback_id(&check.id)).is_some());
            sees(&mut person, fault, "check");
            mend(&mut person, &disk, fault, "check");

            for _ in &module.lessons {
                person.driver.click_id(lesson::NEXT);
            }
            disk.fail(0, fault);
            let question = person.question(&module).expect("a question");
            person.put_right_answer(question);
            person.check(question);
            sees(&mut person, fault, "quiz");
            mend(&mut person, &disk, fault, "quiz");
            person.next();
            disk.fail(0, fault);
            let asked = person.answer_all(&module);
            sees(&mut person, fault, "results");
            person.driver.send(Message::HomePressed);
            sees(&mut person, fault, "home");
            mend(&mut person, &disk, fault, "home");

            disk.fail(0, fault);
            person.driver.send(Message::FinishPressed);
            assert!(person.driver.is_focused("dialog-title"), "it asks at once");
            sees(&mut person, fault, "closing");
            person.driver.press(Named::Escape);
            sees(&mut person, fault, "home after closing failed");
            mend(&mut person, &disk, fault, "closing");
            person.driver.send(Message::FinishPressed);
            assert!(person.driver.has(&person.tr().welcome_title()));

            // One check, the first question, and the others.
            assert_eq!(answers(&disk, &store), 2 + asked.len(), "{fault:?}");
        }
    }
}

/// How many answers the one learner of the disk has in their journal.
fn answers(disk: &Memory, store: &Store) -> usize {
    let (learners, troubles) = store.learners();
    assert!(troubles.is_empty() && learners.len() == 1, "{troubles:?}");
    let journal = format!("{ROOT}/learners/{}/journal.jsonl", learners[0].id);
    let journal = disk.read(Path::new(&journal)).expect("a journal");
    let lines = std::str::from_utf8(&journal).expect("text").lines();
    lines
        .map(|line| Event::parse(line).expect("a whole event"))
        .filter(|event| matches!(event.kind, EventKind::Answered(_)))
        .count()
}

#[test]
fn who_is_welcomed_while_the_stick_is_out_reads_so_and_tries_again_once_it_is_back() {
    for language in LANGUAGES {
        let disk = Memory::new(Path::new(ROOT));
        let store = Store::with_files(ROOT.into(), Arc::new(disk.clone())).expect("a store");
        let mut person = Person::with_store(Ok(store.clone()), test_library(), language, 1);
        person.create("Olena");
        person.driver.send(Message::FinishPressed);
        assert!(person.driver.shows("Olena"));

        // The tile is there, but what it opens is not.
        disk.fail(0, Fault::Gone);
        person.press_tile("Olena");
        sees(&mut person, Fault::Gone, "welcome");
        let tr = person.tr();
        person.driver.click(&tr.app_understood());
        assert!(!person.driver.shows(&told(&tr, Fault::Gone).cure));

        // Nor is there anybody for whoever starts the program now, save a guest.
        let mut person = Person::with_store(Ok(store), test_library(), language, 2);
        sees(&mut person, Fault::Gone, "start");
        assert!(!person.driver.shows("Olena"));
        assert!(person.driver.find_id("welcome-guest").is_some());
        mend(&mut person, &disk, Fault::Gone, "start");
        assert!(person.driver.shows("Olena"), "{:#?}", person.driver.names());
        person.driver.press(Named::Enter);
        assert!(person.driver.has(&tr.home_hello("Olena")));
    }
}

#[test]
fn a_folder_that_cannot_be_written_opens_its_learners_and_keeps_their_work_once_it_can() {
    for language in LANGUAGES {
        for fault in [Fault::ReadOnly, Fault::Full] {
            let disk = Memory::new(Path::new(ROOT));
            let store = Store::with_files(ROOT.into(), Arc::new(disk.clone())).expect("a store");
            let mut person = Person::with_store(Ok(store), test_library(), language, 1);
            person.create("Awa");
            person.driver.send(Message::FinishPressed);
            disk.fail(0, fault);
            person.driver.press(Named::Enter);
            assert!(person.driver.has(&person.tr().home_hello("Awa")));
            sees(&mut person, fault, "home");
            let cure = told(&person.tr(), fault).cure;
            let strips = person.driver.names();
            let strips = strips.iter().filter(|name| name.contains(&cure));
            assert_eq!(strips.count(), 1, "it is told once");
            mend(&mut person, &disk, fault, "home");
        }
    }
}

#[test]
fn a_data_folder_renamed_away_while_somebody_works_and_put_back_keeps_their_work() {
    let (place, library) = (folder(), test_library());
    let (here, away) = (place.path().join("data"), place.path().join("away"));
    let mut person = Person::start(&here, library.clone(), LANGUAGES[0], 1);
    let module = person.module(MODULE);
    person.create("Samir");
    person.driver.press(Named::Enter);
    person.read_to_quiz(&module);
    std::fs::rename(&here, &away).expect("renamed");
    for _ in 0..2 {
        let question = person.question(&module).expect("a question");
        person.put_right_answer(question);
        person.check(question);
        person.next();
    }
    // Somebody else cannot come in meanwhile, and reads why.
    let mut other = Person::start(&away.join("nothing/here"), library, LANGUAGES[0], 2);
    assert!(other.driver.find_id("welcome-guest").is_some());
    std::fs::rename(&away, &here).expect("put back");
    let asked = person.answer_all(&module);
    person.driver.send(Message::FinishPressed);
    assert!(person.driver.has(&person.tr().welcome_title()));
    let events = journal(&here);
    let kept = events
        .iter()
        .filter(|event| matches!(event.kind, EventKind::Answered(_)));
    assert_eq!(kept.count(), 2 + asked.len());
}

#[test]
fn several_troubles_at_once_are_told_one_at_a_time_and_leave_room_to_work() {
    for text_steps in [0, 10] {
        let place = folder();
        let mut person = Person::start(place.path(), test_library(), LANGUAGES[0], 1);
        person.create("Mei-Lin");
        person.driver.send(Message::FinishPressed);
        let learner = std::fs::read_dir(place.path().join("learners"))
            .expect("learners")
            .next()
            .expect("one")
            .expect("an entry")
            .path();
        for (file, text) in [("progress.json", "{"), ("lock", "")] {
            put(&learner.join(file), text);
        }
        let mut journal = std::fs::read(learner.join("journal.jsonl")).expect("a journal");
        journal.extend_from_slice(b"{\"format\":1,\"id");
        put_bytes(&learner.join("journal.jsonl"), &journal);

        person.driver.resize(iced::Size::new(1024.0, 560.0));
        for _ in 0..text_steps {
            person
                .driver
                .press_character("+", iced::keyboard::Modifiers::CTRL);
        }
        person.press_tile("Mei-Lin");
        let tr = person.tr();
        person.driver.click(&tr.app_open_elsewhere_take());
        assert!(
            person.driver.shows(&tr.app_more_messages(1)),
            "{:#?}",
            person.driver.names()
        );
        assert_eq!(person.driver.cut_off(), Vec::<String>::new());
        person.driver.click(&tr.app_understood());
        assert!(!person.driver.shows(&tr.app_more_messages(1)));
        assert!(person.driver.is_focused("banner"), "the next one is heard");
        person.driver.click(&tr.app_understood());
        assert!(person.driver.find_id("banner").is_none());
    }
}

pub(super) fn put(path: &Path, text: &str) {
    put_bytes(path, text.as_bytes());
}

fn put_bytes(path: &Path, bytes: &[u8]) {
    use std::io::Write;

    let mut file = std::fs::File::create(path).expect("a file");
    file.write_all(bytes).expect("written");
}
