//! Two windows of the program on one data folder.
use super::person::{Person, journal, test_library};
use super::{LANGUAGES, MODULE, folder};

use passerelle::app::Message;
use passerelle::domain::problem::Trouble;
use passerelle::domain::record::EventKind;
use passerelle::store::{Disk, Place, Store};

use iced::keyboard::Modifiers;
use iced::keyboard::key::Named;

use std::sync::Arc;

#[test]
fn a_learner_open_in_one_window_is_refused_in_another_which_says_where_and_what_to_do() {
    for language in LANGUAGES {
        let place = folder();
        let mut first = Person::start(place.path(), test_library(), language, 1);
        first.create("Amina");
        let mut second = Person::start(place.path(), test_library(), language, 1);
        let tr = second.tr();
        second.press_tile("Amina");
        let told = tr.trouble(&Trouble::OpenHere);
        for words in [&told.what, &told.safe, &told.cure] {
            assert!(second.driver.shows(words), "{:#?}", second.driver.names());
        }
        assert!(second.driver.is_focused("banner"), "it is heard");

        first.driver.send(Message::FinishPressed);
        second.press_tile("Amina");
        assert!(second.driver.has(&tr.home_hello("Amina")));
        assert!(second.driver.find_id("banner").is_none());
    }
}

#[test]
fn a_learner_open_on_another_computer_is_refused_with_the_name_of_that_computer() {
    for language in LANGUAGES {
        let place = folder();
        let elsewhere = Place {
            host: "accueil-3".to_owned(),
            process: 1,
            lives: |_| Some(true),
        };
        let other = Store::at_place(place.path().to_owned(), Arc::new(Disk), elsewhere);
        let mut first = Person::with_store(other, test_library(), language, 1);
        first.create("Olena");
        let mut second = Person::start(place.path(), test_library(), language, 1);
        second.press_tile("Olena");
        let told = second.tr().trouble(&Trouble::OpenElsewhere {
            host: "accueil-3".to_owned(),
        });
        for words in [&told.what, &told.safe, &told.cure] {
            assert!(second.driver.shows(words), "{:#?}", second.driver.names());
        }
    }
}

#[test]
fn two_learners_and_two_guests_work_side_by_side() {
    let place = folder();
    let mut windows: Vec<Person> = (1..=2)
        .map(|seed| Person::start(place.path(), test_library(), LANGUAGES[0], seed))
        .collect();
    let module = windows[0].module(MODULE);
    for (window, name) in windows.iter_mut().zip(["Amina", "Carlos"]) {
        window.create(name);
    }
    for window in &mut windows {
        window.driver.press(Named::Enter);
        window.read_to_quiz(&module);
    }
    for _ in 0..3 {
        for window in &mut windows {
            let question = window.question(&module).expect("a question");
            window.put_right_answer(question);
            window.check(question);
            window.next();
        }
    }
    for window in &mut windows {
        assert!(window.driver.find_id("banner").is_none());
        window.driver.send(Message::FinishPressed);
    }
    let store = Store::open(place.path().to_owned()).expect("a store");
    for learner in store.learners().0 {
        let at = "2027-01-01T10:00:00.000-05:00".parse().expect("a date");
        let open = store.open_learner(learner.id, &at, false).expect("opens");
        assert!(open.troubles.is_empty(), "{:?}", open.troubles);
        let progress = open.progress.module(&module.id).expect("progress");
        let quiz = progress.open_quiz.as_ref().expect("a quiz");
        assert_eq!(quiz.answered.len(), 3, "{}", learner.name);
    }
    for window in &mut windows {
        window.be_guest();
        window.driver.press(Named::Enter);
        window.read_to_quiz(&module);
    }
    for window in windows {
        window.close();
    }
}

#[test]
fn both_windows_save_what_this_computer_prefers_without_harm() {
    let place = folder();
    let mut windows: Vec<Person> = (1..=2)
        .map(|seed| Person::start(place.path(), test_library(), LANGUAGES[0], seed))
        .collect();
    for _ in 0..3 {
        for window in &mut windows {
            window.driver.press_character("l", Modifiers::CTRL);
            window.driver.press_character("+", Modifiers::CTRL);
        }
    }
    for window in windows {
        window.close();
    }
    let store = Store::open(place.path().to_owned()).expect("a store");
    let (computer, troubles) = store.computer();
    assert!(troubles.is_empty(), "{troubles:?}");
    assert_eq!(computer.language, Some(LANGUAGES[1]));
    assert_eq!(computer.text_size.map(u16::from), Some(130));
    let left: Vec<_> = std::fs::read_dir(place.path().join("computers"))
        .expect("computers")
        .collect();
    assert_eq!(left.len(), 1, "no unfinished file stays: {left:?}");
}

#[test]
fn a_session_taken_over_in_another_window_says_so_and_harms_nothing() {
    let place = folder();
    let mut first = Person::start(place.path(), test_library(), LANGUAGES[0], 1);
    let module = first.module(MODULE);
    first.create("Lin");
    first.driver.press(Named::Enter);
    let learners = std::fs::read_dir(place.path().join("learners"));
    let learner = learners
        .expect("learners")
        .next()
        .expect("one")
        .expect("an entry");
    std::fs::remove_file(learner.path().join("lock")).expect("the lock was there");
    let mut second = Person::start(place.path(), test_library(), LANGUAGES[0], 2);
    second.driver.press(Named::Enter);
    second.driver.press(Named::Enter);
    first.driver.send(Message::LockDue);
    let told = first.tr().trouble(&Trouble::OpenHere);
    assert!(
        first.driver.shows(&told.cure),
        "{:#?}",
        first.driver.names()
    );
    first.read_to_quiz(&module);
    second.read_to_quiz(&module);
    let answers = second.answer_all(&module).len();
    second.close();
    let events = journal(place.path());
    let kept = events
        .iter()
        .filter(|event| matches!(event.kind, EventKind::Answered(_)));
    assert_eq!(kept.count(), answers);
}
