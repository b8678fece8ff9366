//! Any bytes as the copy of a reset: listed and brought back, or told and left where it is. No event of who is here is
//! lost, and nobody else is touched.
#![no_main]
mod disk;
#[path = "../../tests/records/material.rs"]
#[allow(dead_code, reason = "the tests of records use the rest")]
mod material;
#[path = "../../tests/records/memory.rs"]
#[allow(dead_code, reason = "the tests of records use the rest")]
mod memory;
mod parcel;

use disk::{contents, put};
use libfuzzer_sys::fuzz_target;
use material::{ID, at, event, events, learner};
use memory::Memory;
use passerelle::domain::centre_record::CentreEventKind;
use passerelle::domain::record::{Event, EventKind};
use passerelle::store::Store;
use serde_json::json;

use std::collections::HashSet;
use std::path::{Path, PathBuf};

const ROOT: &str = "/data";

fuzz_target!(|input: &[u8]| {
    // Inputs that are no ZIP are packed with their checksums put right.
    let bytes = if input.starts_with(b"P") {
        input.to_vec()
    } else {
        packed(input)
    };
    for here in [Vec::new(), events(0..9)] {
        comes_back(&bytes, &here);
    }
});

/// Undoes the reset that the copy is of, where the learner has these events; where there are none, nobody is here.
fn comes_back(bytes: &[u8], here: &[Event]) {
    let memory = Memory::new(Path::new(ROOT));
    let store = material::store(Path::new(ROOT), &memory);
    if !here.is_empty() {
        store.create(&learner("Amina")).expect("room");
        let mut open = store.open_learner(ID, &at(0), false).expect("it opens");
        open.journal.append(here).expect("room");
    }
    let place = Path::new(ROOT)
        .join("archive")
        .join(format!("2026-11-22-{ID}.zip"));
    put(&memory, &place, bytes);
    let (copies, troubles) = store.copies().expect("the archive");
    assert_eq!(copies.len() + troubles.len(), 1);
    let Some(copy) = copies.first() else {
        return;
    };
    let before = elsewhere(&memory);
    match store.undo(copy.reset, &[], &at(0), false) {
        Ok(undone) => {
            assert_eq!(undone.people.len(), 1);
            assert_eq!(store.copies(), Ok((Vec::new(), Vec::new())));
            let told = store.centre_events().expect("what trainers did");
            assert!(
                matches!(&told[..], [event] if matches!(event.kind, CentreEventKind::Undone { .. }))
            );
            is_kept(&store, here);
        }
        Err(_) => {
            let (again, _) = store.copies().expect("the archive");
            assert_eq!(again, copies);
            is_kept(&store, here);
        }
    }
    assert_eq!(elsewhere(&memory), before);
    // What a stranger made of their files must not stop the program.
    let _ = store.learners();
    let _ = store.open_learner(ID, &at(0), false);
}

/// No event of who is here is lost, but to a reset that the copy remembers.
fn is_kept(store: &Store, here: &[Event]) {
    let Ok(after) = store.events(ID) else {
        return;
    };
    let is_reset = |event: &Event| matches!(event.kind, EventKind::Reset(_));
    let known: HashSet<_> = after.iter().map(|event| event.id).collect();
    let is_lost = |event: &Event| !known.contains(&event.id);
    assert!(
        after.iter().any(is_reset) || !here.iter().any(is_lost),
        "an event is lost"
    );
    assert_eq!(known.len(), after.len(), "each event is there once");
}

/// The files that are none of the learner’s, of the archive’s or of what trainers did.
fn elsewhere(memory: &Memory) -> Vec<PathBuf> {
    let own = [
        material::folder(Path::new(ROOT)),
        Path::new(ROOT).join("archive"),
        Path::new(ROOT).join("centre.jsonl"),
    ];
    let all = contents(memory, Path::new(ROOT)).into_keys();
    all.filter(|path| !own.iter().any(|own| path.starts_with(own)))
        .collect()
}

/// Packs the parts of an input as the files of a learner; its first byte says what was reset.
fn packed(input: &[u8]) -> Vec<u8> {
    let Some((first, rest)) = input.split_first() else {
        return Vec::new();
    };
    let names = [
        "learner.json",
        "journal.jsonl",
        "profile.json",
        "comments.json",
        "progress.json",
        "photo.jpg",
    ];
    let files: Vec<_> = names.into_iter().zip(parcel::parts(rest)).collect();
    let (scope, modules) = match first {
        b'm' => ("modules", vec!["m1"]),
        b'q' => ("quizzes", Vec::new()),
        b'p' => ("profile", Vec::new()),
        _ => ("all", Vec::new()),
    };
    let manifest = json!({
        "format": 1, "kind": "reset", "reset": event(7_000).id, "learner": ID, "name": "Amina", "at": at(0),
        "scope": scope, "modules": modules, "event": event(7_001).id,
    });
    parcel::packed(manifest, &files)
}
