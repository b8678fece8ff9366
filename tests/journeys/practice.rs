//! Practice: a profile drafted by keys, and back to where one was.
use crate::person::{Person, core_library, journal};
use crate::{Driver, folder};

use passerelle::app::Message;
use passerelle::domain::record::EventKind;
use passerelle::domain::text::Language;
use passerelle::screen::{lesson, practice};

use iced::Size;
use iced::keyboard::key::Named;

/// All sections of the core library.
const SECTIONS: [&str; 12] = [
    "target",
    "photo",
    "name",
    "headline",
    "summary",
    "experience",
    "education",
    "skills",
    "address",
    "recommendation",
    "invitation",
    "privacy",
];

fn section_id(section: &str) -> String {
    practice::section_id(&section.parse().expect("an id"))
}

/// Goes to a section by keys.
fn go_to(person: &mut Person, section: &str) {
    let node = person.driver.find_id(section_id(section));
    let name = node.and_then(|node| node.label().map(ToOwned::to_owned));
    person.driver.tab_to(&name.expect("a section in the panel"));
    person.driver.press(Named::Enter);
    assert!(person.driver.is_focused(practice::TITLE));
}

fn open(person: &mut Person) {
    let label = person.tr().practice_open();
    person.driver.tab_to(&label);
    person.driver.press(Named::Enter);
    assert!(person.driver.is_focused(practice::TITLE));
}

#[test]
fn a_headline_is_written_judged_and_told_at_home_by_keys_in_each_language() {
    for (language, label, written) in [
        (
            Language::FR,
            "Mon titre",
            "Cuisinière | Repas pour 90 personnes",
        ),
        (Language::EN, "My headline", "Cook | Meals for 90 people"),
    ] {
        let folder = folder();
        let mut person = Person::start(folder.path(), core_library(), language, 1);
        let tr = person.tr();
        person.create("Amina");
        assert!(person.driver.has(&tr.practice_start_line()));
        open(&mut person);
        go_to(&mut person, "headline");
        person.driver.tab_to(label);
        person.driver.type_text(written);
        let count = tr.practice_count(written.chars().count(), 220);
        assert!(person.driver.shows(&count), "{:#?}", person.driver.names());
        let ready = tr.practice_points(1, 4);
        assert!(!person.driver.shows(&ready), "nobody has paused yet");
        let revision = written.chars().count() as u64;
        person.driver.send(Message::WritingPaused(revision));
        let judged = person.driver.find_id(section_id("headline"));
        let judged = judged.and_then(|node| node.label().map(ToOwned::to_owned));
        assert!(
            judged.as_deref().is_some_and(|name| !name.contains("0 /")),
            "{judged:?}"
        );
        assert!(person.driver.shows(written), "the card shows it");
        person.driver.press(Named::Escape);
        if person.driver.find_id(practice::TITLE).is_some() {
            // The first press left the field.
            person.driver.press(Named::Escape);
        }
        assert!(person.driver.has(&tr.home_hello("Amina")));
        assert!(
            !person.driver.has(&tr.practice_start_line()),
            "it has begun"
        );
        person.close();
        let changed = journal(folder.path())
            .into_iter()
            .filter(|event| matches!(event.kind, EventKind::CheckChanged { .. }))
            .count();
        assert!(changed >= 2, "{changed} changes of checks");
    }
}

#[test]
fn what_must_come_out_shows_in_every_section_and_leads_to_its_own() {
    let folder = folder();
    let mut person = Person::start(folder.path(), core_library(), Language::FR, 2);
    let tr = person.tr();
    person.create("Carlos");
    open(&mut person);
    go_to(&mut person, "summary");
    person.driver.tab_to("Mon résumé");
    person.driver.type_text("Mon NAS est le 046 454 286.");
    go_to(&mut person, "skills");
    assert!(
        person.driver.has(&tr.practice_stop(1)),
        "{:#?}",
        person.driver.names()
    );
    person.driver.tab_to(&tr.practice_go("Résumé"));
    person.driver.press(Named::Enter);
    assert!(person.driver.has("Mon résumé"));
    assert!(person.driver.shows("046 454 286"), "nothing is lost");
}

#[test]
fn a_lesson_leads_to_its_section_and_stands_as_it_was_after() {
    let folder = folder();
    let mut person = Person::start(folder.path(), core_library(), Language::FR, 3);
    let tr = person.tr();
    person.create("Mei");
    person.open("headline-about");
    for _ in 0..12 {
        if person.driver.has(&tr.practice_open()) {
            break;
        }
        person.driver.press(Named::Enter);
    }
    assert!(person.driver.find_id(lesson::TITLE).is_some());
    let before = person.driver.names();
    person.driver.tab_to(&tr.practice_open());
    person.driver.press(Named::Enter);
    assert!(person.driver.is_focused(practice::TITLE));
    person.driver.tab_to(&tr.practice_back());
    person.driver.press(Named::Enter);
    assert_eq!(person.driver.names(), before);
    assert_eq!(person.driver.focused(), tr.practice_open());
}

#[test]
fn what_was_drafted_stays_for_the_session_and_goes_with_it() {
    let folder = folder();
    let mut person = Person::start(folder.path(), core_library(), Language::FR, 4);
    let tr = person.tr();
    person.be_guest();
    open(&mut person);
    go_to(&mut person, "skills");
    person.driver.tab_to(&tr.practice_add_skill());
    person.driver.press(Named::Enter);
    person.driver.type_text("Sage 50");
    person
        .driver
        .tab_to(&tr.practice_remove(&tr.practice_skill(1)));
    person.driver.press(Named::Enter);
    assert!(person.driver.is_focused("practice-removed"));
    person.driver.tab_to(&tr.practice_undo());
    person.driver.press(Named::Enter);
    assert!(person.driver.shows("Sage 50"));
    person.driver.press(Named::F1);
    assert!(person.driver.has(&tr.help_practice()));
    person.driver.press(Named::Escape);
    person.driver.tab_to(&tr.practice_back());
    person.driver.press(Named::Enter);
    open(&mut person);
    go_to(&mut person, "skills");
    assert!(person.driver.shows("Sage 50"), "it stays");
}

#[test]
fn nothing_of_practice_is_cut_or_nameless_at_any_size() {
    let folder = folder();
    let mut person = Person::start(folder.path(), core_library(), Language::FR, 5);
    person.create("Olena");
    open(&mut person);
    add_entries(&mut person.driver);
    for larger in [0, 10] {
        for _ in 0..larger {
            person.driver.send(Message::TextLargerPressed);
        }
        for (width, height) in [
            (1280.0, 800.0),
            (1024.0, 700.0),
            (1024.0, 560.0),
            (1920.0, 1080.0),
        ] {
            person.driver.resize(Size::new(width, height));
            for section in SECTIONS {
                show(
                    &mut person.driver,
                    practice::Place::Section(section.parse().expect("an id")),
                );
                let cut = person.driver.cut_off();
                assert!(cut.is_empty(), "{section} {width} {larger}: {cut:#?}");
                assert!(person.driver.nameless().is_empty(), "{section}");
                if let Ok(folder) = std::env::var("PICTURES") {
                    person.driver.screenshot(
                        format!("{folder}/{section}-{width}x{height}-{larger}.png"),
                        1.0,
                    );
                }
            }
            show(&mut person.driver, practice::Place::Preview);
            if let Ok(folder) = std::env::var("PICTURES") {
                person.driver.screenshot(
                    format!("{folder}/preview-{width}x{height}-{larger}.png"),
                    1.0,
                );
            }
            assert!(person.driver.cut_off().is_empty());
        }
    }
}

fn show(driver: &mut Driver<crate::person::Program>, place: practice::Place) {
    driver.send(Message::Practice(practice::Message::PlacePressed(place)));
}

/// Two entries and two items in each list.
fn add_entries(driver: &mut Driver<crate::person::Program>) {
    use passerelle::domain::profile::slot::List;
    for list in [
        List::Experience,
        List::Education,
        List::Skills,
        List::Languages,
        List::Points(1),
    ] {
        for _ in 0..2 {
            driver.send(Message::Practice(practice::Message::AddPressed(list)));
        }
    }
}
