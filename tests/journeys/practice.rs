//! Practice: a profile drafted by keys, and back to where one was.
use crate::person::{Person, core_library, journal};
use crate::{Driver, folder};

use passerelle::app::{Drafting, Message};
use passerelle::domain::profile::sign::Family;
use passerelle::domain::profile::slot::Slot;
use passerelle::domain::record::EventKind;
use passerelle::domain::text::Language;
use passerelle::screen::{lesson, practice};
use passerelle::ui::Editing;

use iced::Size;
use iced::advanced::text::editor::Edit;
use iced::keyboard::Modifiers;
use iced::keyboard::key::Named;

use std::sync::Arc;

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
        (
            Language::EN,
            "My headline",
            "Cook | Meals for 90 people every day",
        ),
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
        let standing = |person: &mut Person| {
            let node = person.driver.find_id(section_id("headline"));
            node.and_then(|node| node.label().map(ToOwned::to_owned))
        };
        let before = standing(&mut person).expect("a section in the panel");
        assert!(before.contains("0 / 5"), "nobody has paused yet: {before}");
        let revision = written.chars().count() as u64;
        person
            .driver
            .send(Message::Drafting(Drafting::WritingPaused(revision)));
        let after = standing(&mut person).expect("a section in the panel");
        assert!(after.contains("5 / 5"), "{after}");
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
    assert!(
        !person.driver.shows("046 454 286"),
        "a line alone, in other sections"
    );
    let mut stops = Vec::new();
    for _ in 0..20 {
        person.driver.press(Named::Tab);
        stops.push(person.driver.focused());
    }
    let rank = |name: String| stops.iter().position(|stop| *stop == name);
    let (add, go) = (tr.practice_add_skill(), tr.practice_go("Résumé"));
    assert!(rank(add) < rank(go), "{stops:#?}");
    person.driver.tab_to(&tr.practice_go("Résumé"));
    person.driver.press(Named::Enter);
    assert!(person.driver.has(&tr.practice_stop(1)), "the whole box");
    assert!(person.driver.has("Mon résumé"));
    assert!(person.driver.shows("046 454 286"), "nothing is lost");
}

#[test]
fn the_list_of_sections_shows_the_one_that_is_open_in_a_low_window() {
    let folder = folder();
    let mut person = Person::start(folder.path(), core_library(), Language::FR, 12);
    person.be_guest();
    person.driver.resize(Size::new(1024.0, 560.0));
    open(&mut person);
    for section in SECTIONS {
        let place = practice::Place::Section(section.parse().expect("an id"));
        show(&mut person.driver, place);
        let node = person.driver.find_id(section_id(section));
        let bounds = node.and_then(|node| node.bounds()).expect("a place");
        let is_in_sight = bounds.y0 >= 60.0 && bounds.y1 <= 500.0;
        assert!(is_in_sight, "{section}: {bounds:?}");
    }
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
fn signs_are_marked_compared_and_looked_for_in_ones_own_message_by_keys() {
    for language in [Language::FR, Language::EN] {
        let folder = folder();
        let mut person = Person::start(folder.path(), core_library(), language, 6);
        let tr = person.tr();
        person.create("Fatou");
        open(&mut person);
        person.driver.tab_to(&tr.practice_signs());
        person.driver.press(Named::Enter);
        person.driver.tab_to(&tr.sign(Family::Urgency));
        person.driver.press(Named::Space);
        person.driver.tab_to(&tr.practice_compare());
        person.driver.press(Named::Enter);
        assert!(person.driver.is_focused(practice::COMPARED));
        assert!(
            person.driver.has(&tr.practice_not_there()),
            "the first is sound"
        );
        person.driver.tab_to(&tr.practice_next_message());
        person.driver.press(Named::Enter);
        assert!(person.driver.has(&tr.practice_received(2, 24)));
        person.driver.tab_to(&tr.practice_own());
        person
            .driver
            .type_text("Payez 200 $ avant de commencer. Répondez vite, chef.recrute@gmail.com");
        person.driver.tab_to(&tr.practice_look());
        person.driver.press(Named::Enter);
        assert!(person.driver.is_focused(practice::FOUND));
        assert!(
            person.driver.has(&tr.sign(Family::FreeEmail)),
            "{:#?}",
            person.driver.names()
        );
    }
}

#[test]
fn a_trade_is_compared_with_what_is_written() {
    let folder = folder();
    let mut person = Person::start(folder.path(), core_library(), Language::EN, 7);
    let tr = person.tr();
    person.create("Luc");
    open(&mut person);
    person.driver.tab_to(&tr.practice_models());
    person.driver.press(Named::Enter);
    let models = core_library().models();
    let headline = |rank: usize| models[rank].better[&Language::EN].headline.clone();
    assert!(person.driver.shows(&headline(0)));
    person
        .driver
        .click_id(format!("practice-model-{}", models[1].id));
    assert!(person.driver.shows(&headline(1)) && !person.driver.shows(&headline(0)));
    assert!(person.driver.has(&tr.practice_yours()));
}

#[test]
fn nothing_of_practice_is_cut_or_nameless_at_any_size() {
    let folder = folder();
    for (language, width, height) in [
        (Language::FR, 1280.0, 800.0),
        (Language::EN, 1024.0, 700.0),
        (Language::FR, 1024.0, 560.0),
        (Language::EN, 1920.0, 1080.0),
    ] {
        let mut person = Person::start(folder.path(), core_library(), language, width as u64);
        person.driver.resize(Size::new(width, height));
        person.be_guest();
        open(&mut person);
        add_entries(&mut person.driver);
        for text_steps in [0, 10] {
            for _ in 0..text_steps {
                person.driver.press_character("+", Modifiers::CTRL);
            }
            let sections = SECTIONS.map(|id| practice::Place::Section(id.parse().expect("an id")));
            let others = [
                practice::Place::Preview,
                practice::Place::Models,
                practice::Place::Signs,
            ];
            for place in sections.into_iter().chain(others) {
                let at = format!("{place:?}, {language}, {width}, {text_steps} steps larger");
                show(&mut person.driver, place);
                assert_eq!(person.driver.cut_off(), Vec::<String>::new(), "{at}");
                assert!(person.driver.nameless().is_empty(), "{at}");
            }
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

/// What a field says of what is written in it, as a screen reader gives it.
fn said_of(driver: &mut Driver<crate::person::Program>, slot: Slot) -> String {
    let node = driver.find_id(practice::slot_id(slot)).expect("a field");
    node.description().unwrap_or_default().to_owned()
}

fn value(driver: &mut Driver<crate::person::Program>, slot: Slot) -> String {
    let node = driver.find_id(practice::slot_id(slot)).expect("a field");
    node.value().unwrap_or_default().to_owned()
}

fn paste(driver: &mut Driver<crate::person::Program>, slot: Slot, words: &str) {
    let paste = Editing::Edit(Edit::Paste(Arc::new(words.to_owned())));
    let edited = practice::Message::Edited(slot, paste);
    driver.send(Message::Practice(edited));
}

#[test]
fn what_cannot_be_taken_into_a_field_is_told_and_the_rest_stays() {
    for language in [Language::FR, Language::EN] {
        let folder = folder();
        let mut person = Person::start(folder.path(), core_library(), language, 8);
        let tr = person.tr();
        person.create("Ana");
        open(&mut person);
        go_to(&mut person, "summary");
        let driver = &mut person.driver;
        paste(driver, Slot::About, "Je cuisine");
        paste(driver, Slot::About, &"a".repeat(1_000_000));
        let told = tr.practice_too_long(1_000_010);
        assert!(said_of(driver, Slot::About).contains(&told));
        assert_eq!(value(driver, Slot::About), "Je cuisine", "nothing is lost");
        paste(driver, Slot::About, "\u{0}\u{202e} 👩\u{200d}🍳 مرحبا");
        let told = tr.practice_hidden_left_out();
        assert!(said_of(driver, Slot::About).contains(&told));
        let written = "Je cuisine 👩\u{200d}🍳 مرحبا";
        assert_eq!(value(driver, Slot::About), written);
        person
            .driver
            .send(Message::Drafting(Drafting::WritingPaused(2)));
        person.close();
        let mut person = Person::start(folder.path(), core_library(), language, 9);
        person.press_tile("Ana");
        open(&mut person);
        go_to(&mut person, "summary");
        assert_eq!(value(&mut person.driver, Slot::About), written);
    }
}

#[test]
fn a_year_may_be_written_as_one_likes_and_is_kept_once_it_is_one() {
    let folder = folder();
    let mut person = Person::start(folder.path(), core_library(), Language::FR, 10);
    let tr = person.tr();
    person.create("Ivo");
    open(&mut person);
    go_to(&mut person, "education");
    person.driver.tab_to(&tr.practice_add_education());
    person.driver.press(Named::Enter);
    person.driver.focus(practice::slot_id(Slot::Year(0)));
    person.driver.type_text("vers 2");
    assert!(said_of(&mut person.driver, Slot::Year(0)).contains(&tr.practice_bad_year()));
    // Another entry, another place and back: what is no year yet stays in its field.
    person.driver.tab_to(&tr.practice_add_education());
    person.driver.press(Named::Enter);
    person
        .driver
        .tab_to(&tr.practice_up(&tr.practice_education(2)));
    person.driver.press(Named::Enter);
    assert_eq!(value(&mut person.driver, Slot::Year(1)), "vers 2");
    go_to(&mut person, "headline");
    go_to(&mut person, "education");
    assert_eq!(value(&mut person.driver, Slot::Year(1)), "vers 2");
    person
        .driver
        .send(Message::Practice(practice::Message::ValueSet(
            Slot::Year(1),
            "2015".to_owned(),
        )));
    assert!(!said_of(&mut person.driver, Slot::Year(1)).contains(&tr.practice_bad_year()));
    person.driver.send(Message::Drafting(Drafting::DraftDue));
    person.close();
    let mut person = Person::start(folder.path(), core_library(), Language::FR, 11);
    person.press_tile("Ivo");
    open(&mut person);
    go_to(&mut person, "education");
    assert_eq!(value(&mut person.driver, Slot::Year(1)), "2015");
}
