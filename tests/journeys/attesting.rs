//! The attestation: offered at home once a track is finished, saved under the name that is chosen.
use crate::folder;
use crate::person::{Person, core_library, surroundings};

use passerelle::app::{Picked, PlaceAsked, Surroundings};
use passerelle::content::Library;
use passerelle::domain::id::TrackId;
use passerelle::domain::record::Event;
use passerelle::domain::text::Language;
use passerelle::screen::home::attestation_id;
use passerelle::store::Store;

use iced::keyboard::Modifiers;
use iced::keyboard::key::Named;
use serde_json::{Value, json};
use uuid::Uuid;

use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex};

/// The events of a track that is finished.
fn events(library: &Library, track: usize) -> Vec<Event> {
    let mut number = 0_u128;
    let mut event = |fields: Value| {
        number += 1;
        let mut line = json!({"format": 1, "id": Uuid::from_u128(number), "at": "2026-09-01T10:00:00.000-05:00"});
        for (key, value) in fields.as_object().expect("fields") {
            line[key] = value.clone();
        }
        Event::parse(&line.to_string()).expect("an event")
    };
    let mut events = Vec::new();
    for id in &library.tracks()[track].modules {
        let module = library.summary(id).expect("a module");
        for lesson in &module.lessons {
            events.push(event(
                json!({"kind": "lesson_completed", "module": id, "lesson": lesson.id}),
            ));
        }
        let attempt = Uuid::from_u128(9000 + events.len() as u128);
        events.push(event(
            json!({"kind": "attempt_started", "attempt": attempt, "module": id, "version": "1.0.0",
            "content": "ab", "mode": "quiz", "seed": 7, "language": "fr", "questions": []}),
        ));
        events.push(event(
            json!({"kind": "attempt_finished", "attempt": attempt, "score": "4/5", "passed": true}),
        ));
    }
    events
}

/// Amina, who finished the first track.
pub fn finished(folder: &Path) -> TrackId {
    let library = core_library();
    let mut person = Person::start(folder, library.clone(), Language::FR, 1);
    person.create("Amina");
    assert!(!person.driver.has(&person.tr().attestation_card()));
    person.close();
    let store = Store::open(folder.to_owned()).expect("a folder");
    let id = store.learners().0[0].id;
    let at = passerelle::domain::record::At::new(
        jiff::Timestamp::from_second(1_795_000_000).expect("a moment"),
        0,
    );
    let mut open = store.open_learner(id, &at, false).expect("open");
    open.journal.append(&events(&library, 0)).expect("kept");
    open.journal.close();
    library.tracks()[0].id.clone()
}

pub fn back(folder: &Path, place: PathBuf) -> (Person, Arc<Mutex<Vec<PlaceAsked>>>) {
    let asked = Arc::new(Mutex::new(Vec::new()));
    let noted = Arc::clone(&asked);
    let surroundings = Surroundings {
        choose_place: Box::new(move |question| {
            noted.lock().expect("one thread").push(question);
            let file = Picked::File(place.clone());
            Box::pin(async move { file })
        }),
        ..surroundings(
            Store::open(folder.to_owned()),
            core_library(),
            Language::FR,
            2,
        )
    };
    let mut person = Person::in_surroundings(surroundings, core_library());
    person.press_tile("Amina");
    (person, asked)
}

#[test]
fn who_finished_a_track_saves_an_attestation_under_the_name_they_choose() {
    let (folder, stick) = (folder(), folder());
    let track = finished(folder.path());
    let place = stick.path().join("attestation.pdf");
    let (mut person, asked) = back(folder.path(), place.clone());
    let tr = person.tr();
    assert!(person.driver.has(&tr.attestation_card()));
    person.driver.tab_to(&tr.attestation_save());
    person.driver.press(Named::Enter);
    assert!(person.driver.is_focused("attestation-name"));
    person.driver.press_character("a", Modifiers::CTRL);
    person.driver.type_text(" ");
    person.driver.press(Named::Enter);
    assert!(person.driver.shows(&tr.attestation_name_empty()));
    assert!(!place.exists());
    person.driver.press_character("a", Modifiers::CTRL);
    person.driver.type_text("Amina Benali");
    person.driver.press(Named::Enter);
    assert!(
        person.driver.has(&tr.away_saved()),
        "{:#?}",
        person.driver.names()
    );
    let bytes = std::fs::read(&place).expect("the file");
    assert!(bytes.starts_with(b"%PDF-"));
    let name = asked.lock().expect("one thread")[0].name.clone();
    assert!(name.starts_with("Amina-Benali-attestation-"), "{name}");
    person.driver.press(Named::Escape);
    assert!(person.driver.is_focused(attestation_id(&track)));

    person.driver.press(Named::Enter);
    person.driver.type_text(&"é".repeat(500));
    person.driver.press(Named::Enter);
    assert!(person.driver.shows(&tr.attestation_name_too_long(120)));
    person.driver.press(Named::Escape);
    assert!(person.driver.is_focused(attestation_id(&track)));
}
