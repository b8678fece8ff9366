//! The settings: kept at once, recorded by their names alone, and told where they cannot be kept.
use super::{LANGUAGES, PIN, centre, folder, store};

use passerelle::domain::centre::{FeedbackTime, SessionKind, Settings};
use passerelle::domain::centre_record::CentreEventKind;
use passerelle::domain::pin::{Pin, Tried};
use passerelle::domain::text::Language;
use passerelle::screen::trainer::centre::TOLD;

use iced::keyboard::key::Named;

use std::fs;

#[test]
fn each_choice_is_on_the_disk_at_once_and_recorded_by_its_name() {
    for language in LANGUAGES {
        let place = folder();
        let mut person = centre(place.path(), &Settings::default(), language);
        person.enter_settings();
        for id in [
            "centre-session-Named",
            "centre-idle-less",
            "centre-kiosk",
            "centre-feedback-end",
            "centre-order",
            "centre-sound",
            "centre-archive-more",
            "centre-tiles",
            "centre-keep",
            "centre-keep-6",
        ] {
            person.driver.click_id(id);
        }
        let expected = Settings {
            sessions: vec![SessionKind::Guest, SessionKind::Bring],
            idle_minutes: 5,
            kiosk: true,
            feedback: FeedbackTime::End,
            locked_order: true,
            sound: false,
            archive_days: 14,
            keep_days: Some(730),
            tile_progress: true,
            ..Settings::default()
        };
        assert_eq!(store(place.path()).settings().0, expected);
        let events = store(place.path()).centre_events().expect("events");
        let names: Vec<_> = events
            .into_iter()
            .flat_map(|event| match event.kind {
                CentreEventKind::SettingsChanged { changed } => changed,
                other => panic!("no settings: {other:?}"),
            })
            .collect();
        assert_eq!(
            names,
            [
                "sessions",
                "idle_minutes",
                "kiosk",
                "feedback",
                "locked_order",
                "sound",
                "archive_days",
                "tile_progress",
                "keep_days"
            ]
        );
        person.driver.click_id("centre-forgets");
        assert!(store(place.path()).computer().0.forgets);
        person.leave_space();
        person.enter_settings();
        assert_eq!(person.driver.nameless(), []);
    }
}

#[test]
fn name_and_contact_are_saved_by_their_button_and_when_the_section_is_left() {
    let place = folder();
    let mut person = centre(place.path(), &Settings::default(), Language::EN);
    let tr = person.tr();
    person.enter_settings();
    let odd = "a/b\\c 👩‍🍳 مركز العمل";
    person.set("centre-name", odd);
    person.driver.click_id("centre-words-save");
    assert!(
        person.driver.has(&tr.centre_words_saved())
            || person.driver.shows(&tr.centre_words_saved())
    );
    assert_eq!(store(place.path()).settings().0.centre, odd);
    // Too long is said, and what was kept stays.
    person.set("centre-name", &"é".repeat(101));
    person.driver.click_id("centre-words-save");
    assert!(person.driver.shows(&tr.too_long()));
    assert_eq!(store(place.path()).settings().0.centre, odd);
    person.set("centre-name", odd);
    person.set("centre-contact", "Marie");
    person.leave_space();
    assert_eq!(store(place.path()).settings().0.contact, "Marie");
    // The help names whom to ask, at once.
    person.driver.click_id("top-help");
    assert!(person.driver.shows("Marie"));
    // No name of a learner, and no value, stands in what is recorded.
    let recorded = fs::read_to_string(place.path().join("centre.jsonl")).expect("a record");
    assert!(!recorded.contains("Marie") && !recorded.contains("مركز"));
}

#[test]
fn the_pin_is_changed_by_who_knows_it_alone() {
    for language in LANGUAGES {
        let place = folder();
        let mut person = centre(place.path(), &Settings::default(), language);
        let tr = person.tr();
        person.enter_settings();
        person.driver.click_id("centre-pin-change");
        let mut change = |old: &str, new: &str, again: &str| {
            person.set("centre-pin-old", old);
            person.set("centre-pin-new", new);
            person.set("centre-pin-again", again);
            person.driver.click_id("centre-pin-save");
            person.driver.names()
        };
        assert!(
            change(PIN, "1234", "1235")
                .iter()
                .any(|words| words.contains(&tr.pin_different()))
        );
        assert!(
            change("0000", "1234", "1234")
                .iter()
                .any(|words| words.contains(&tr.door_wrong()))
        );
        let pin = |digits: &str| Pin::new(digits).expect("a PIN");
        let later = jiff::Timestamp::from_second(1_900_000_000).expect("a moment");
        // The clock of the person goes on by a second each time it is read.
        for _ in 0..4 {
            change("x", "1234", "1234");
        }
        change(PIN, "1234", "1234");
        let tried = store(place.path()).try_pin(&pin("1234"), later);
        assert_eq!(tried, Ok(Tried::Right), "{:?}", person.driver.names());
        assert!(person.driver.is_focused(TOLD));
        assert!(person.driver.shows(&tr.centre_pin_changed()));
    }
}

#[test]
fn a_folder_that_cannot_be_written_is_told_and_the_choice_can_be_saved_later() {
    let place = folder();
    let mut person = centre(place.path(), &Settings::default(), Language::FR);
    let tr = person.tr();
    person.enter_settings();
    // What cannot be replaced stands in for a folder without rights, which the superuser has all the same.
    let path = place.path().join("settings.json");
    fs::remove_file(&path).expect("no settings");
    fs::create_dir(&path).expect("a folder in their place");
    person.driver.click_id("centre-kiosk");
    assert!(person.driver.is_focused(TOLD));
    assert!(person.driver.shows(&tr.centre_not_saved()));
    fs::remove_dir(&path).expect("no folder");
    person.driver.press(Named::Tab);
    person.driver.click_id("centre-save-again");
    assert!(store(place.path()).settings().0.kiosk);
    assert!(!person.driver.shows(&tr.centre_not_saved()));
}

#[test]
fn how_long_work_is_kept_is_chosen_at_once_and_what_somebody_wrote_into_the_file_stays() {
    let place = folder();
    let settings = Settings {
        keep_days: Some(45),
        ..Settings::default()
    };
    let mut person = centre(place.path(), &settings, Language::FR);
    let tr = person.tr();
    person.enter_settings();
    person.driver.focus("centre-keep");
    person.driver.press(Named::Enter);
    for days in [30, 45, 60, 90, 180, 365, 730, 1095] {
        assert!(person.driver.has(&tr.centre_keep_days(days)), "{days}");
    }
    person.driver.click(&tr.centre_keep_always());
    assert_eq!(store(place.path()).settings().0.keep_days, None);
    assert!(person.driver.is_focused("centre-keep"));
    assert_eq!(person.driver.nameless(), []);
}
