//! The settings, from everywhere and back.
use crate::person::{Person, core_library, test_library};
use crate::{ALL_KINDS, folder};

use passerelle::app::Message;
use passerelle::domain::text::Language;
use passerelle::screen::part::question::feedback_id;
use passerelle::screen::{lesson, settings};

use iced::keyboard::key::Named;

#[test]
fn a_half_answered_quiz_loses_nothing_to_a_look_at_the_settings() {
    let folder = folder();
    let mut person = Person::start(folder.path(), test_library(), Language::FR, 1);
    let tr = person.tr();
    let module = person.module(ALL_KINDS);
    person.create("Amina");
    person.driver.press(Named::Enter);
    person.read_to_quiz(&module);
    while let Some(question) = person.question(&module) {
        person.put_right_answer(question);
        let before = person.driver.names();
        person.driver.tab_to(&tr.settings_open_of("Amina"));
        person.driver.press(Named::Enter);
        assert!(person.driver.is_focused(settings::TITLE));
        assert!(person.question(&module).is_none());
        person.driver.press(Named::Escape);
        assert_eq!(person.driver.names(), before, "{}", question.id);
        assert!(person.driver.is_focused("top-person"));
        person.check(question);
        person.next();
    }
    assert!(person.driver.has(&tr.results_passed()));
}

#[test]
fn feedback_that_comes_while_the_settings_are_open_is_there_and_heard_after() {
    let folder = folder();
    let mut person = Person::start(folder.path(), test_library(), Language::FR, 5);
    let module = person.module(ALL_KINDS);
    person.create("Carlos");
    person.driver.press(Named::Enter);
    person.read_to_quiz(&module);
    let question = person.question(&module).expect("a question");
    person.put_right_answer(question);
    let check = Message::Quiz(passerelle::screen::quiz::Message::CheckPressed);
    let task = person.driver.app.0.update(check);
    person.driver.click_id("top-person");
    assert!(person.driver.is_focused(settings::TITLE));
    person.driver.carry_out(task);
    assert!(
        person.driver.is_focused(settings::TITLE),
        "the focus is not taken away"
    );
    person.driver.click_id("settings-back");
    assert!(person.driver.is_focused(feedback_id(&question.id)));
}

#[test]
fn a_lesson_is_where_it_was_scrolled_after_the_settings() {
    let folder = folder();
    let mut person = Person::start(folder.path(), core_library(), Language::EN, 1);
    person.be_guest();
    person.driver.press(Named::Enter);
    let top = |person: &mut Person| {
        let title = person.driver.find_id(lesson::TITLE);
        title.and_then(|title| title.bounds()).expect("a place").y0
    };
    let before = top(&mut person);
    person.driver.press(Named::PageDown);
    person.driver.press(Named::PageDown);
    let scrolled = top(&mut person);
    assert!(scrolled < before - 500.0, "{scrolled}, {before}");
    person.driver.click_id("top-person");
    assert!(person.driver.find_id(lesson::TITLE).is_none());
    person.driver.press(Named::Escape);
    assert!((top(&mut person) - scrolled).abs() < 1.0);
}

#[test]
fn nobody_needs_to_be_known_to_open_the_settings() {
    let folder = folder();
    let mut person = Person::start(folder.path(), test_library(), Language::FR, 1);
    let tr = person.tr();
    person.driver.tab_to(&tr.settings_open());
    person.driver.press(Named::Enter);
    assert!(person.driver.is_focused(settings::TITLE));
    person.driver.press(Named::Escape);
    assert!(person.driver.is_focused("top-settings"));
    person.driver.click_id("welcome-new");
    person.driver.type_text("Zoé");
    person.driver.click_id("top-settings");
    person.driver.click_id("settings-back");
    assert_eq!(person.driver.node(&tr.person_name()).value(), Some("Zoé"));
}
