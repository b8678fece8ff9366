//! Any bytes as a `.passerelle` file: taken in whole or not at all, twice as once, and given out again the same.
#![no_main]
#[path = "../../tests/records/material.rs"]
#[allow(dead_code, reason = "the tests of records use the rest")]
mod material;
#[path = "../../tests/records/memory.rs"]
#[allow(dead_code, reason = "the tests of records use the rest")]
mod memory;
mod parcel;

use libfuzzer_sys::fuzz_target;
use material::{ID, at, events, learner};
use memory::Memory;
use passerelle::domain::id::LearnerId;
use passerelle::domain::record::Event;
use passerelle::store::{Files, Imported, Make, Store};
use serde_json::{Value, json};

use std::collections::{BTreeMap, HashSet};
use std::path::Path;

const ROOT: &str = "/data";
const FILE: &str = "/data/work.passerelle";

fuzz_target!(|input: &[u8]| {
    // Inputs that are no ZIP are packed with their checksums put right: mutations would never guess those.
    let bytes = if input.starts_with(b"P") {
        input.to_vec()
    } else {
        packed(input)
    };
    if let Some(imported) = comes_in(&bytes) {
        comes_together(&bytes, imported.learner.id);
    }
});

/// Takes the file in on a computer that has nobody.
fn comes_in(bytes: &[u8]) -> Option<Imported> {
    let (memory, store) = with_file(bytes);
    let Ok(imported) = store.import(Path::new(FILE), &at(0), false) else {
        let (learners, troubles) = store.learners();
        assert!(learners.is_empty() && troubles.is_empty());
        return None;
    };
    let id = imported.learner.id;
    let once = contents(&memory, id);
    let again = store
        .import(Path::new(FILE), &at(0), false)
        .expect("it was taken in before");
    assert_eq!((again.added, again.was_known), (0, true));
    assert_eq!(again.troubles, []);
    assert_eq!(contents(&memory, id), once);

    store
        .export(id, &at(0), Path::new(FILE))
        .expect("what came in can go out");
    let out = memory.read(Path::new(FILE)).expect("the file");
    let (memory, store) = with_file(&out);
    store
        .import(Path::new(FILE), &at(0), false)
        .expect("what went out can come in");
    assert_eq!(contents(&memory, id), once);
    let open = store.open_learner(id, &at(0), false).expect("it opens");
    assert_eq!(open.troubles, []);
    Some(imported)
}

/// Takes the file in on a computer that has the learner: no event of either is lost.
fn comes_together(bytes: &[u8], id: LearnerId) {
    let (memory, store) = with_file(bytes);
    store
        .create(&passerelle::domain::learner::Learner {
            id,
            ..learner("Amina")
        })
        .expect("room");
    let mut open = store.open_learner(id, &at(0), false).expect("it opens");
    let here = events(0..9);
    open.journal.append(&here).expect("room");
    drop(open);
    store
        .import(Path::new(FILE), &at(0), false)
        .expect("it was taken in before");
    let journal = &contents(&memory, id)["journal.jsonl"];
    let kept: Vec<_> = std::str::from_utf8(journal)
        .expect("text")
        .lines()
        .map(|line| Event::parse(line).expect("an event").id)
        .collect();
    let unique: HashSet<_> = kept.iter().collect();
    assert_eq!(unique.len(), kept.len());
    assert!(here.iter().all(|event| unique.contains(&event.id)));
}

fn with_file(bytes: &[u8]) -> (Memory, Store) {
    let memory = Memory::new(Path::new(ROOT));
    let mut file = memory.make(Path::new(FILE), Make::New).expect("room");
    file.write_at_end(bytes).expect("room");
    file.sync().expect("room");
    let store = material::store(Path::new(ROOT), &memory);
    (memory, store)
}

/// The files of the learner by their names, but for the snapshot, which may be made at any time.
fn contents(memory: &Memory, id: LearnerId) -> BTreeMap<String, Vec<u8>> {
    let folder = Path::new(ROOT).join("learners").join(id.to_string());
    let names = memory
        .list(&folder)
        .expect("the learner's folder")
        .into_iter();
    names
        .map(|(name, _)| name.into_string().expect("text"))
        .filter(|name| name != "progress.json")
        .map(|name| {
            (
                name.clone(),
                memory.read(&folder.join(&name)).expect("a file"),
            )
        })
        .collect()
}

/// Packs the parts of an input as the files of a learner.
fn packed(input: &[u8]) -> Vec<u8> {
    let names = ["learner.json", "journal.jsonl", "profile.json", "photo.jpg"];
    let parts = parcel::parts(input.get(1..).unwrap_or_default());
    let files: Vec<_> = names.into_iter().zip(parts).collect();
    let id = files
        .first()
        .and_then(|(_, learner)| serde_json::from_slice::<Value>(learner).ok())
        .and_then(|learner| learner.get("id").cloned())
        .unwrap_or_else(|| json!(ID));
    let manifest = json!({
        "format": 1, "kind": "learner", "learner": id, "name": "x", "exported": at(0), "program": "0",
    });
    parcel::packed(manifest, &files)
}
