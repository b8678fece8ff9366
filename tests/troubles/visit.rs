//! The introduction of a first visit.
use super::person::{Person, test_library};
use super::{LANGUAGES, folder};

use passerelle::app::Message;

use iced::Size;
use iced::keyboard::Modifiers;
use iced::keyboard::key::Named;

/// Makes a new person and leaves the introduction open.
fn arrive(person: &mut Person, name: &str) {
    person.driver.press(Named::Enter);
    person.driver.type_text(name);
    person.driver.press(Named::Enter);
}

#[test]
fn somebody_new_is_shown_three_steps_and_then_begins() {
    for language in LANGUAGES {
        let place = folder();
        let mut person = Person::start(place.path(), test_library(), language, 1);
        let tr = person.tr();
        arrive(&mut person, "Amina");
        let steps = [
            (tr.introduction_learn_title(), tr.introduction_learn_line()),
            (tr.introduction_try_title(), tr.introduction_try_line()),
            (tr.introduction_kept_title(), tr.introduction_kept_line()),
        ];
        for (number, (title, line)) in steps.into_iter().enumerate() {
            assert_eq!(person.driver.focused(), title, "each step is heard");
            assert!(person.driver.has(&line), "{:#?}", person.driver.names());
            assert!(person.driver.has(&tr.introduction_place(number + 1, 3)));
            let on = if number < 2 {
                tr.introduction_next()
            } else {
                tr.introduction_begin()
            };
            person.driver.tab_to(&on);
            person.driver.press(Named::Enter);
        }
        assert!(person.driver.is_focused("home-continue"));
    }
}

#[test]
fn enter_alone_goes_through_and_the_button_skips_at_once() {
    let place = folder();
    let mut person = Person::start(place.path(), test_library(), LANGUAGES[0], 1);
    arrive(&mut person, "Carlos");
    for _ in 0..3 {
        person.driver.press(Named::Enter);
    }
    assert!(person.driver.is_focused("home-continue"));
    let tr = person.tr();
    person.driver.send(Message::FinishPressed);
    person.driver.click_id("welcome-guest");
    person.driver.click(&tr.introduction_skip());
    assert!(person.driver.is_focused("home-continue"));
}

#[test]
fn a_guest_is_told_that_nothing_stays() {
    let place = folder();
    let mut person = Person::start(place.path(), test_library(), LANGUAGES[1], 1);
    let tr = person.tr();
    person.driver.click_id("welcome-guest");
    person.driver.press(Named::Enter);
    person.driver.press(Named::Enter);
    assert_eq!(person.driver.focused(), tr.introduction_guest_title());
    assert!(!person.driver.has(&tr.introduction_kept_line()));
}

#[test]
fn who_was_here_before_is_not_introduced_again_unless_they_ask() {
    let place = folder();
    let mut person = Person::start(place.path(), test_library(), LANGUAGES[0], 1);
    arrive(&mut person, "Lin");
    // The other language shows the same step.
    person.driver.press(Named::Enter);
    person.driver.press_character("l", Modifiers::CTRL);
    assert!(person.driver.has(&person.tr().introduction_try_title()));
    person.driver.press(Named::Escape);
    person.driver.press_character("l", Modifiers::CTRL);
    assert!(person.driver.is_focused("home-continue"));
    person.close();

    let mut person = Person::start(place.path(), test_library(), LANGUAGES[0], 2);
    person.driver.press(Named::Enter);
    assert!(person.driver.is_focused("home-continue"));
    person.driver.send(Message::IntroductionPressed);
    assert_eq!(
        person.driver.focused(),
        person.tr().introduction_learn_title()
    );
    person.driver.press(Named::Escape);
    assert!(person.driver.is_focused("home-continue"));
}

#[test]
fn each_step_stands_at_every_size() {
    for size in [Size::new(1280.0, 800.0), Size::new(1024.0, 560.0)] {
        for text_steps in [0, 10] {
            let place = folder();
            let mut person = Person::start(place.path(), test_library(), LANGUAGES[0], 1);
            person.driver.resize(size);
            for _ in 0..text_steps {
                person.driver.press_character("+", Modifiers::CTRL);
            }
            arrive(&mut person, "Awa");
            for _ in 0..3 {
                assert_eq!(person.driver.cut_off(), Vec::<String>::new());
                assert!(person.driver.nameless().is_empty());
                let next = person
                    .driver
                    .find_id("introduction-next")
                    .expect("the way on");
                let place = next.bounds().expect("a place");
                let height = f64::from(size.height) / if text_steps == 0 { 1.0 } else { 2.0 };
                assert!(place.y1 <= height, "it shows at once: {place:?}");
                person.driver.press(Named::Enter);
            }
        }
    }
}
