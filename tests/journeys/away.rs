//! A trainer who goes away: the space closes by itself, by the same clock as the sessions of learners.
use crate::folder;
use crate::insight::{come_in, set_up};
use crate::person::Person;
use crate::sessions::{Visit, look};

use passerelle::domain::centre::Settings;
use passerelle::screen::trainer::{Section, TITLE, door};
use passerelle::store::Store;

use iced::keyboard::key::Named;

use std::path::Path;

/// A trainer in the space of a centre with so many minutes, whom the clock has just seen.
fn trainer(data: &Path, idle_minutes: u32) -> (Visit, Person) {
    set_up(data);
    let store = Store::open(data.to_owned()).expect("a folder");
    let settings = Settings {
        idle_minutes,
        ..Settings::default()
    };
    store.save_settings(&settings).expect("settings are kept");
    let visit = Visit::at(data);
    let mut person = visit.begin();
    come_in(&mut person);
    look(&mut person, &visit, 1);
    (visit, person)
}

fn is_locked(person: &mut Person) -> bool {
    let is_at_door = person.driver.find_id(door::PIN).is_some();
    assert_ne!(is_at_door, person.driver.find_id("top-leave").is_some());
    is_at_door
}

#[test]
fn the_space_closes_after_the_minutes_of_the_centre_and_never_where_they_are_none() {
    for (idle_minutes, minutes, expected) in [(2, 1, false), (2, 3, true), (0, 5000, false)] {
        let data = folder();
        let (visit, mut person) = trainer(data.path(), idle_minutes);
        look(&mut person, &visit, minutes);
        assert_eq!(is_locked(&mut person), expected, "{idle_minutes} {minutes}");
    }
}

#[test]
fn keys_and_the_pointer_keep_the_space_open() {
    let input: [fn(&mut Person); 2] = [
        |person| person.driver.tab(),
        |person| {
            person.driver.move_to((10.0, 10.0));
            person.driver.move_to((20.0, 20.0));
        },
    ];
    for is_somebody_there in input {
        let data = folder();
        let (visit, mut person) = trainer(data.path(), 10);
        for _ in 0..3 {
            look(&mut person, &visit, 9);
            is_somebody_there(&mut person);
        }
        look(&mut person, &visit, 9);
        assert!(!is_locked(&mut person));
        look(&mut person, &visit, 11);
        assert!(is_locked(&mut person));
    }
}

#[test]
fn what_was_written_is_kept_as_the_space_closes() {
    let data = folder();
    let (visit, mut person) = trainer(data.path(), 10);
    person.driver.click_id(Section::Centre.id());
    person.driver.focus("centre-name");
    person.driver.type_text("Carrefour");
    look(&mut person, &visit, 0);
    look(&mut person, &visit, 11);
    assert!(is_locked(&mut person));
    assert!(person.driver.is_focused(door::PIN));
    let store = Store::open(data.path().to_owned()).expect("a folder");
    assert_eq!(store.settings().0.centre, "Carrefour");
}

#[test]
fn what_is_presented_is_not_broken_off() {
    let data = folder();
    let (visit, mut person) = trainer(data.path(), 10);
    person.driver.focus(Section::Present.id());
    person.driver.press(Named::Enter);
    look(&mut person, &visit, 0);
    look(&mut person, &visit, 11);
    assert!(person.driver.is_focused(TITLE), "still there");
    assert!(!is_locked(&mut person));
    person.driver.focus(Section::People.id());
    person.driver.press(Named::Enter);
    assert!(is_locked(&mut person));
}
