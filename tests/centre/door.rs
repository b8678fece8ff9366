//! The door: nobody sets a PIN by accident, and nobody comes in without it.
use super::{LANGUAGES, PIN, Person, centre, folder, store, test_library};

use passerelle::domain::centre::{SessionKind, Settings};
use passerelle::domain::centre_record::CentreEventKind;
use passerelle::screen::trainer::{Section, TITLE, door};

use iced::keyboard::key::Named;

use std::fs;

#[test]
fn a_centre_is_set_up_through_the_accessibility_tree_alone() {
    for language in LANGUAGES {
        let place = folder();
        let mut person = Person::start(place.path(), test_library(), language, 1);
        let tr = person.tr();
        person.driver.tab_to(&tr.trainer_open());
        person.driver.press(Named::Enter);
        // Whoever came to learn hears what it is for, and that the way is back, before any field.
        assert!(person.driver.is_focused(door::PIN));
        assert!(person.driver.shows(&tr.door_setup_learner()));
        let field = person.driver.find_id(door::PIN).expect("the first field");
        let heard = field.description().expect("what is heard with it");
        assert!(heard.contains(&tr.door_setup_learner()), "{heard}");
        person.driver.type_text(PIN);
        person.driver.tab();
        person.driver.type_text(PIN);
        person.driver.tab();
        person.driver.type_text("Carrefour / مركز 👩‍🍳");
        person.driver.tab();
        person.driver.type_text("Marie");
        person.driver.tab();
        person.driver.press(Named::Space);
        person.driver.tab_to(&tr.door_setup_create());
        person.driver.press(Named::Enter);
        assert!(
            person.driver.is_focused(TITLE),
            "{:?}",
            person.driver.names()
        );
        assert_eq!(person.driver.nameless(), []);
        let (settings, troubles) = store(place.path()).settings();
        assert_eq!(troubles, []);
        assert_eq!(settings.centre, "Carrefour / مركز 👩‍🍳");
        assert_eq!(settings.contact, "Marie");
        assert_eq!(settings.sessions, [SessionKind::Guest, SessionKind::Bring]);
        let events = store(place.path()).centre_events().expect("events");
        let kinds: Vec<_> = events.into_iter().map(|event| event.kind).collect();
        assert_eq!(kinds, [CentreEventKind::PinChanged]);

        person.driver.tab_to(&tr.trainer_leave());
        person.driver.press(Named::Enter);
        assert!(person.driver.has(&tr.welcome_title()));
        // And from now on the PIN is asked for.
        person.enter_space();
    }
}

#[test]
fn a_learner_who_came_by_mistake_goes_back_and_nothing_is_set() {
    let place = folder();
    let mut person = Person::start(place.path(), test_library(), LANGUAGES[0], 1);
    let tr = person.tr();
    person.driver.click_id("welcome-trainer");
    person.driver.press(Named::Escape);
    assert!(person.driver.has(&tr.welcome_title()));
    person.driver.click_id("welcome-trainer");
    person.driver.click(&tr.door_back());
    assert!(person.driver.has(&tr.welcome_title()));
    assert!(!place.path().join("pin.json").exists());
    assert!(!place.path().join("settings.json").exists());
}

#[test]
fn what_cannot_be_a_first_pin_is_told_at_its_field() {
    let place = folder();
    let mut person = Person::start(place.path(), test_library(), LANGUAGES[1], 1);
    let tr = person.tr();
    person.driver.click_id("welcome-trainer");
    for (first, again, told) in [
        ("123", "123", tr.pin_wrong_length()),
        ("12ab", "12ab", tr.pin_not_digits()),
        ("4829", "4820", tr.pin_different()),
    ] {
        person.set("door-pin", first);
        person.set("door-again", again);
        person.driver.click_id("door-create");
        assert!(person.driver.shows(&told), "{first}");
        assert!(!place.path().join("pin.json").exists());
    }
    let long = "é".repeat(101);
    person.set("door-again", "4829");
    person.set("door-centre", &long);
    person.driver.click_id("door-create");
    assert!(person.driver.shows(&tr.too_long()));
    assert!(!place.path().join("pin.json").exists());
}

#[test]
fn a_wrong_pin_is_told_and_waited_for_second_by_second() {
    for language in LANGUAGES {
        let place = folder();
        let mut person = centre(place.path(), &Settings::default(), language);
        let tr = person.tr();
        person.driver.click_id("welcome-trainer");
        assert!(person.driver.is_focused(door::PIN));
        for (failures, wait) in [(1, 1), (2, 2), (3, 4)] {
            person.try_pin("0000");
            assert!(person.driver.is_focused(door::TOLD), "{failures} is heard");
            assert!(person.driver.shows(&tr.door_wrong()));
            assert!(person.driver.has(&tr.door_wait(wait)), "{failures}");
            // Nothing is looked at meanwhile, the right one neither.
            person.write(door::PIN, PIN);
            person.driver.press(Named::Enter);
            assert!(person.driver.find_id(Section::People.id()).is_none());
            person.wait(usize::try_from(wait).expect("a number"));
            assert!(person.driver.is_focused(door::PIN), "{failures}");
        }
        person.try_pin("0000");
        person.wait(8);
        assert!(
            person.driver.shows(&tr.door_wrong()),
            "it stays until the field is written in"
        );
        person.write(door::PIN, "4");
        assert!(!person.driver.shows(&tr.door_wrong()));
        person.try_pin(PIN);
        person
            .driver
            .find_id(Section::People.id())
            .expect("the space");
    }
}

#[test]
fn a_damaged_pin_keeps_the_door_shut_and_says_how_to_set_another() {
    let place = folder();
    let mut person = centre(place.path(), &Settings::default(), LANGUAGES[0]);
    fs::write(place.path().join("pin.json"), "{\"format\":1,\"ha").expect("a torn file");
    let tr = person.tr();
    for _ in 0..2 {
        person.driver.click_id("welcome-trainer");
        assert!(person.driver.has(&tr.door_shut()));
        assert!(person.driver.shows("passerelle trainer reset-pin"));
        assert!(person.driver.find_id(door::PIN).is_none());
        assert!(person.driver.find_id("door-create").is_none());
        person.driver.click_id("door-back");
    }
}

impl Person {
    /// Tries a PIN until it is looked at: the clock here goes on by a second each time it is read.
    fn try_pin(&mut self, pin: &str) {
        for _ in 0..10 {
            self.set(door::PIN, pin);
            self.driver.press(Named::Enter);
            let is_told = self.driver.is_focused(door::TOLD);
            if is_told || self.driver.find_id(door::PIN).is_none() {
                return;
            }
            self.wait(10);
        }
        panic!("no PIN was looked at");
    }
}
