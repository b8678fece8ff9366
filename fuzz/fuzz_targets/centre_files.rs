//! Any bytes as one of the small files of a centre: read or kept aside, never overwritten unseen, and what is added to
//! them is there afterwards with all that was.
#![no_main]
mod disk;
#[path = "../../tests/records/material.rs"]
#[allow(dead_code, reason = "the tests of records use the rest")]
mod material;
#[path = "../../tests/records/memory.rs"]
#[allow(dead_code, reason = "the tests of records use the rest")]
mod memory;

use disk::{contents, put};
use libfuzzer_sys::fuzz_target;
use material::{ID, at, event, events, learner};
use memory::Memory;
use passerelle::domain::centre::Settings;
use passerelle::domain::centre_record::{CentreEvent, CentreEventKind, erased_since};
use passerelle::domain::group::GroupChange;
use passerelle::domain::pin::{Door, Pin, Tried};
use passerelle::domain::problem::Trouble;
use passerelle::store::{Files, Store};

use std::path::Path;

const ROOT: &str = "/data";
/// Somebody who is in the archive, and whom nothing here is about.
const OTHER: &str = "archive/2026-11-20-1b54f1d4-5a7e-4f8e-9d3c-2f6c1b8a7e10.zip";

fuzz_target!(|input: &[u8]| {
    let Some((which, bytes)) = input.split_first() else {
        return;
    };
    match which {
        b'0' => groups(bytes),
        b'1' => comments(bytes),
        b'2' => what_trainers_did(bytes),
        b'3' => pin(bytes),
        b'4' => settings(bytes),
        b'5' => reset(bytes),
        _ => (),
    }
});

/// A data folder with one learner, who shares their profile, and this file.
fn with_file(name: &str, bytes: &[u8]) -> (Memory, Store) {
    let memory = Memory::new(Path::new(ROOT));
    let store = material::store(Path::new(ROOT), &memory);
    store.create(&learner("Amina")).expect("room");
    put(&memory, &Path::new(ROOT).join(name), bytes);
    (memory, store)
}

/// Whether any file holds these bytes.
fn holds(memory: &Memory, bytes: &[u8]) -> bool {
    contents(memory, Path::new(ROOT))
        .into_values()
        .any(|kept| kept == bytes)
}

fn groups(bytes: &[u8]) {
    let (memory, store) = with_file("groups.json", bytes);
    let (before, troubles) = store.groups();
    assert!(troubles.is_empty() || holds(&memory, bytes), "it is kept");
    match store.change_groups(&GroupChange::Create("Lundi soir".to_owned())) {
        Ok((after, result)) => {
            assert_eq!(store.groups(), (after.clone(), Vec::new()));
            let known = before.groups.len();
            assert_eq!(after.groups[..known], before.groups);
            assert_eq!(after.groups.len(), known + usize::from(result.is_ok()));
            for group in &before.groups {
                for is_over in [true, false] {
                    let change = GroupChange::Archive(group.id.clone(), is_over);
                    let (_, result) = store.change_groups(&change).expect("they can be kept");
                    assert!(result.is_ok(), "it is known");
                }
            }
        }
        Err(_) => assert!(holds(&memory, bytes), "a newer one stays"),
    }
}

fn comments(bytes: &[u8]) {
    let name = format!("learners/{ID}/comments.json");
    let (memory, store) = with_file(&name, bytes);
    let shared = store.shared_profile(ID).expect("it is shared");
    let is_kept = shared.troubles.is_empty() || holds(&memory, bytes);
    assert!(is_kept, "it is kept");
    let mut expected = shared.comments;
    let section = "about";
    expected.write(section.parse().expect("an id"), "Bien", &at(9));
    match store.comment(ID, section.parse().expect("an id"), "Bien", &at(9)) {
        Ok(after) => {
            assert_eq!(after, expected);
            let again = store.shared_profile(ID).expect("it is shared");
            assert_eq!((again.comments, again.troubles), (expected, Vec::new()));
        }
        Err(trouble) => {
            assert!(matches!(trouble, Trouble::NewerFormat(..)), "{trouble:?}");
            assert!(holds(&memory, bytes), "a newer one stays");
        }
    }
}

fn what_trainers_did(bytes: &[u8]) {
    let (memory, store) = with_file("centre.jsonl", bytes);
    let mut events = store.centre_events().expect("it can be read");
    let _ = erased_since(&events, ID);
    let new = CentreEvent {
        id: event(5_000).id,
        at: at(0),
        kind: CentreEventKind::Imported { learners: vec![ID] },
    };
    store.record_centre(&new).expect("room");
    events.push(new);
    assert_eq!(store.centre_events(), Ok(events.clone()));
    assert_eq!(erased_since(&events, ID), None);
    let kept = memory
        .read(&Path::new(ROOT).join("centre.jsonl"))
        .expect("a file");
    assert!(kept.starts_with(bytes), "nothing of it is changed");
}

/// A file that says anything opens no door, and never leaves it without a PIN.
fn pin(bytes: &[u8]) {
    let (_, store) = with_file("pin.json", bytes);
    let now = at(0).moment;
    let door = store.door(now);
    assert_ne!(door, Ok(Door::NoPin));
    // What a hash needs to be tried would take all the time there is.
    let is_tried = match &door {
        Ok(Door::Closed { wait }) => !wait.is_zero(),
        Ok(Door::NoPin | Door::Shut) | Err(_) => true,
    };
    if is_tried && let Ok(pin) = Pin::new("0417") {
        let tried = store.try_pin(&pin, now);
        assert!(
            !matches!(tried, Ok(Tried::Right | Tried::NoPin)),
            "{tried:?}"
        );
        assert_ne!(store.door(now), Ok(Door::NoPin));
    }
    let first = Pin::new("0418")
        .ok()
        .map(|pin| store.set_first_pin(&pin, now));
    assert!(!matches!(first, Some(Ok(true))), "there is one");
}

fn settings(bytes: &[u8]) {
    let (memory, store) = with_file("settings.json", bytes);
    let (settings, troubles) = store.settings();
    assert!(troubles.is_empty() || holds(&memory, bytes), "it is kept");
    let changed = Settings {
        sound: !settings.sound,
        ..settings
    };
    match store.save_settings(&changed) {
        Ok(()) => assert_eq!(store.settings(), (changed, Vec::new())),
        Err(_) => assert!(holds(&memory, bytes), "a newer one stays"),
    }
}

/// What a reset that stopped left: finished or taken back when the folder is opened, or left where it cannot be.
fn reset(bytes: &[u8]) {
    let (memory, store) = with_file(OTHER, b"PK");
    let mut open = store.open_learner(ID, &at(0), false).expect("it opens");
    open.journal.append(&events(0..9)).expect("room");
    drop(open);
    let before = contents(&memory, &material::folder(Path::new(ROOT)));
    put(&memory, &Path::new(ROOT).join("reset.json"), bytes);
    let store = material::store(Path::new(ROOT), &memory);
    let text = String::from_utf8_lossy(bytes).to_lowercase();
    // Ids may be written in escapes.
    let names = |id: &str| text.contains(id) || text.contains('\\');
    if !names("0b54f1d4") {
        let after = contents(&memory, &material::folder(Path::new(ROOT)));
        assert_eq!(after, before, "nobody is erased who is not named");
    }
    if !names("1b54f1d4") {
        let other = memory.read(&Path::new(ROOT).join(OTHER));
        assert!(other.is_ok(), "no copy goes of who is not named");
    }
    if store.finish_reset().is_ok() {
        assert_eq!(store.finish_reset(), Ok(false));
    }
    let _ = store.learners();
    let _ = store.open_learner(ID, &at(0), false);
}
