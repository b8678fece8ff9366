//! What is waited for is told after 300 ms, and what can be done after ten seconds.
//!
//! The disk hangs until it is told to answer, and the messages of the timer are sent by hand.
use super::driver::PATIENCE;
use super::memory::Memory;
use super::person::{Person, test_library};
use super::{LANGUAGES, MODULE};

use passerelle::app::{Message, WindowMessage};
use passerelle::domain::problem::Trouble;
use passerelle::domain::text::Language;
use passerelle::domain::wait::Wait;
use passerelle::screen::part::question::feedback_id;
use passerelle::screen::{home, lesson};
use passerelle::store::Store;

use iced::keyboard::key::Named;

use std::path::Path;
use std::sync::Arc;
use std::thread;
use std::time::{Duration, Instant};

const ROOT: &str = "/share";

/// A person at a program whose data folder is on a share.
fn start(disk: &Memory, language: Language, seed: u64) -> Person {
    let store = Store::with_files(ROOT.into(), Arc::new(disk.clone()));
    Person::with_store(store, test_library(), language, seed)
}

/// From now on the disk hangs, and does not keep the test for long.
fn hang(person: &mut Person, disk: &Memory) {
    person.driver.patience = Duration::from_millis(30);
    disk.hang();
}

/// From now on the disk answers.
fn answer_again(person: &mut Person, disk: &Memory) {
    disk.answer_again();
    person.driver.patience = PATIENCE;
}

/// Waits until what should come about has.
fn until(person: &mut Person, what: &str, is_so: impl Fn(&mut Person) -> bool) {
    let begun = Instant::now();
    while !is_so(person) {
        let so_far = begun.elapsed();
        assert!(
            so_far < Duration::from_secs(120),
            "{what}: {:#?}",
            person.driver.names()
        );
        thread::park_timeout(Duration::from_millis(5));
        person.driver.settle();
    }
}

/// Nothing is told at first; then what is happening, without the focus; then what can be done.
fn is_told(person: &mut Person, wait: Wait) {
    let tr = person.tr();
    let focused = person.driver.tree().focus;
    assert!(
        person.driver.find_id("wait").is_none(),
        "{wait:?}: too early"
    );
    person.driver.send(Message::WaitLasted);
    let node = person.driver.find_id("wait").expect("a line");
    assert_eq!(node.label(), Some(tr.wait(wait).as_str()));
    assert_eq!(node.live(), Some(accesskit::Live::Polite), "{wait:?}");
    person.driver.send(Message::WaitLasted);
    if wait != Wait::Answer {
        let node = person.driver.find_id("wait").expect("a line");
        assert_eq!(node.label(), Some(tr.long_wait(wait).as_str()));
    }
    assert_eq!(
        person.driver.tree().focus,
        focused,
        "{wait:?}: the focus stays"
    );
    assert_eq!(person.driver.cut_off(), Vec::<String>::new());
}

fn waits_for_nothing(person: &mut Person) {
    assert!(
        person.driver.find_id("wait").is_none(),
        "{:#?}",
        person.driver.names()
    );
    person.driver.send(Message::WaitLasted);
    assert!(
        person.driver.find_id("wait").is_none(),
        "a late tick tells nothing"
    );
}

#[test]
fn reading_creating_and_opening_learners_is_told_while_the_share_is_slow() {
    for language in LANGUAGES {
        let disk = Memory::new(Path::new(ROOT));
        let mut person = start(&disk, language, 1);
        waits_for_nothing(&mut person);
        person.driver.click_id("welcome-new");
        person.driver.type_text("Amina");
        hang(&mut person, &disk);
        person.driver.press(Named::Enter);
        is_told(&mut person, Wait::NewLearner);
        answer_again(&mut person, &disk);
        until(&mut person, "home", |person| {
            person.driver.is_focused("dialog-title")
        });
        person.skip_introduction();
        waits_for_nothing(&mut person);
        person.driver.send(Message::FinishPressed);
        until(&mut person, "welcome", |person| {
            person.driver.shows("Amina")
        });
    }
}

#[test]
fn reading_the_learners_is_told_and_a_guest_need_not_wait() {
    for language in LANGUAGES {
        let disk = Memory::new(Path::new(ROOT));
        let store = Store::with_files(ROOT.into(), Arc::new(disk.clone()));
        disk.hang();
        let mut person = Person::with_store(store, test_library(), language, 1);
        hang(&mut person, &disk);
        is_told(&mut person, Wait::People);
        person.be_guest();
        waits_for_nothing(&mut person);
        answer_again(&mut person, &disk);
        until(&mut person, "rest", |person| !person.driver.is_busy());
        assert!(
            person.driver.is_focused("home-continue"),
            "who came late changes nothing"
        );
    }
}

#[test]
fn after_a_long_wait_the_focus_comes_to_where_nothing_had_it_and_else_stays() {
    for has_begun in [false, true] {
        let disk = Memory::new(Path::new(ROOT));
        let store = Store::with_files(ROOT.into(), Arc::new(disk.clone()));
        disk.hang();
        let mut person = Person::with_store(store, test_library(), Language::FR, 1);
        hang(&mut person, &disk);
        person.driver.send(Message::WaitLasted);
        assert_eq!(person.driver.focused(), "");
        if has_begun {
            person.driver.focus("top-help");
        }
        answer_again(&mut person, &disk);
        until(&mut person, "rest", |person| !person.driver.is_busy());
        let expected = if has_begun { "top-help" } else { "welcome-new" };
        assert!(
            person.driver.is_focused(expected),
            "{}",
            person.driver.focused()
        );
    }
}

#[test]
fn opening_a_learner_can_be_given_up_and_taken_up_again() {
    for language in LANGUAGES {
        let disk = Memory::new(Path::new(ROOT));
        let mut person = start(&disk, language, 1);
        person.create("Olena");
        person.driver.send(Message::FinishPressed);
        until(&mut person, "welcome", |person| {
            person.driver.shows("Olena")
        });
        let tr = person.tr();
        hang(&mut person, &disk);
        person.press_tile("Olena");
        is_told(&mut person, Wait::Learner);
        person.driver.click(&tr.waiting_cancel());
        waits_for_nothing(&mut person);
        // Whoever is no longer wanted does not come in over a guest, and gives the lock back.
        person.be_guest();
        answer_again(&mut person, &disk);
        until(&mut person, "rest", |person| !person.driver.is_busy());
        assert!(person.driver.has(&tr.home_hello_guest()));
        person.driver.send(Message::FinishPressed);
        person.driver.click_id("dialog-leave");
        until(&mut person, "welcome", |person| {
            person.driver.shows("Olena")
        });
        // Pressed, given up and pressed again: the first opening is the one.
        hang(&mut person, &disk);
        person.press_tile("Olena");
        person.driver.send(Message::WaitLasted);
        person.driver.press(Named::Escape);
        waits_for_nothing(&mut person);
        person.press_tile("Olena");
        answer_again(&mut person, &disk);
        until(&mut person, "home", |person| {
            person.driver.has(&tr.home_hello("Olena"))
        });
    }
}

#[test]
fn opening_a_module_is_told_and_another_press_wins() {
    for language in LANGUAGES {
        let disk = Memory::new(Path::new(ROOT));
        let mut person = start(&disk, language, 1);
        person.be_guest();
        let press = |person: &mut Person, module: &str| {
            let module = module.parse().expect("an id");
            let pressed = home::Message::ModulePressed(module);
            person.driver.app.0.update(Message::Home(pressed))
        };
        // By hand, as the window does it: the message now, and the task that it returns later.
        let slow = press(&mut person, MODULE);
        is_told(&mut person, Wait::Module);
        person.driver.send(Message::WaitGivenUp);
        waits_for_nothing(&mut person);
        person.driver.carry_out(slow);
        assert!(
            person.driver.is_focused("home-continue"),
            "given up is given up"
        );
        let slow = press(&mut person, MODULE);
        let other = press(&mut person, "good-profile");
        person.driver.carry_out(other);
        let title = person.module("good-profile").lessons[0].title.clone();
        assert_eq!(person.driver.focused(), person.words(&title));
        person.driver.carry_out(slow);
        assert_eq!(person.driver.focused(), person.words(&title));
        waits_for_nothing(&mut person);
    }
}

#[test]
fn an_answer_that_takes_long_to_save_gets_its_feedback_and_is_kept_in_the_end() {
    for language in LANGUAGES {
        let disk = Memory::new(Path::new(ROOT));
        let mut person = start(&disk, language, 1);
        let tr = person.tr();
        let module = person.module(MODULE);
        person.create("Awa");
        person.driver.press(Named::Enter);
        person.read_to_quiz(&module);
        let question = person.question(&module).expect("a question");
        person.put_right_answer(question);
        hang(&mut person, &disk);
        person.driver.focus(passerelle::screen::quiz::CHECK);
        person.driver.press(Named::Enter);
        let feedback = feedback_id(&question.id);
        assert!(person.driver.find_id(feedback.clone()).is_none());
        person.driver.send(Message::WaitLasted);
        let told = person.driver.find_id("wait").expect("a line");
        assert_eq!(told.label(), Some(tr.wait(Wait::Answer).as_str()));
        person.driver.send(Message::WaitLasted);
        assert!(person.driver.is_focused(feedback));
        let slow = tr.trouble(&Trouble::Slow(ROOT.into()));
        for words in [&tr.app_not_saved(), &slow.what, &slow.safe, &slow.cure] {
            assert!(person.driver.shows(words), "{:#?}", person.driver.names());
        }
        waits_for_nothing(&mut person);
        // The next answers do not wait again.
        person.next();
        let question = person.question(&module).expect("a question");
        person.put_right_answer(question);
        person.check(question);
        waits_for_nothing(&mut person);
        answer_again(&mut person, &disk);
        until(&mut person, "saved", |person| {
            !person.driver.shows(&slow.cure)
        });
        person.driver.send(Message::FinishPressed);
        until(&mut person, "welcome", |person| person.driver.shows("Awa"));
        let mut person = start(&disk, language, 2);
        person.driver.press(Named::Enter);
        person.driver.press(Named::Enter);
        assert!(
            person.driver.has(&tr.quiz_place(3, 8)),
            "{:#?}",
            person.driver.names()
        );
    }
}

#[test]
fn closing_is_told_and_who_no_longer_waits_is_asked_first() {
    for language in LANGUAGES {
        let disk = Memory::new(Path::new(ROOT));
        let mut person = start(&disk, language, 1);
        let tr = person.tr();
        person.create("Samir");
        person.driver.press(Named::Enter);
        assert!(person.driver.is_focused(lesson::TITLE));
        hang(&mut person, &disk);
        person.driver.send(Message::FinishPressed);
        is_told(&mut person, Wait::Closing);
        person.driver.click(&tr.waiting_stop());
        assert!(person.driver.shows(&tr.app_unsaved_end_text()));
        // Stays: nothing is closed any more, not even when the disk answers.
        person.driver.press(Named::Escape);
        waits_for_nothing(&mut person);
        answer_again(&mut person, &disk);
        until(&mut person, "rest", |person| !person.driver.is_busy());
        assert!(person.driver.is_focused(lesson::TITLE));

        // The window: a second press on its cross asks, and the program can end though the disk hangs.
        hang(&mut person, &disk);
        let cross = || Message::Window(WindowMessage::CloseRequested);
        person.driver.send(cross());
        is_told(&mut person, Wait::Closing);
        person.driver.send(cross());
        assert!(person.driver.is_focused("dialog-title"));
        person.driver.click_id("dialog-leave");
        assert!(person.driver.has_ended);
        answer_again(&mut person, &disk);
    }
}

#[test]
fn what_an_old_session_still_had_to_save_counts_for_no_other() {
    let disk = Memory::new(Path::new(ROOT));
    let mut person = start(&disk, LANGUAGES[0], 1);
    let tr = person.tr();
    person.create("Mina");
    hang(&mut person, &disk);
    person.driver.press(Named::Enter);
    until(&mut person, "lesson", |person| {
        person.driver.is_focused(lesson::TITLE)
    });
    person.driver.send(Message::FinishPressed);
    person.driver.send(Message::WaitLasted);
    person.driver.send(Message::WaitLasted);
    person.driver.click(&tr.waiting_stop());
    person.driver.click_id("dialog-leave");
    assert!(person.driver.has(&tr.welcome_title()));
    person.be_guest();
    answer_again(&mut person, &disk);
    until(&mut person, "rest", |person| !person.driver.is_busy());
    assert!(person.driver.has(&tr.home_hello_guest()));
    assert!(person.driver.find_id("banner-not-saved").is_none());
}

#[test]
fn ending_is_told_and_need_not_be_waited_for() {
    for language in LANGUAGES {
        let disk = Memory::new(Path::new(ROOT));
        let mut person = start(&disk, language, 1);
        hang(&mut person, &disk);
        person
            .driver
            .send(Message::Window(WindowMessage::CloseRequested));
        is_told(&mut person, Wait::Ending);
        person.driver.click(&person.tr().waiting_end_now());
        assert!(person.driver.has_ended);
        answer_again(&mut person, &disk);
    }
}
