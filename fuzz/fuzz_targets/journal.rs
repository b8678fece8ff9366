//! Any bytes as a journal: opening keeps every event, puts the rest aside, and comes to the same each time.
#![no_main]
#[path = "../../tests/records/material.rs"]
#[allow(dead_code, reason = "the tests of records use the rest")]
mod material;
#[path = "../../tests/records/memory.rs"]
#[allow(dead_code, reason = "the tests of records use the rest")]
mod memory;

use libfuzzer_sys::fuzz_target;
use material::{ID, at, event, learner};
use memory::Memory;
use passerelle::domain::problem::Trouble;
use passerelle::domain::progress::Progress;
use passerelle::domain::record::{Event, RecordFault};
use passerelle::store::{Files, Make, Store};

use std::collections::HashSet;
use std::path::{Path, PathBuf};

fuzz_target!(|input: &[u8]| {
    let root = Path::new("/data");
    let memory = Memory::new(root);
    let store = material::store(root, &memory);
    store.create(&learner("Amina")).expect("room in memory");
    let journal = material::folder(root).join("journal.jsonl");
    put(&memory, &journal, input);

    let Some(events) = events(input) else {
        let refused = store.open_learner(ID, &at(0), false).err();
        assert!(
            matches!(refused, Some(Trouble::NewerFormat(..))),
            "{refused:?}"
        );
        assert_eq!(memory.read(&journal).expect("the journal"), input);
        return;
    };
    let mut once = once(&events);
    let mut open = store.open_learner(ID, &at(0), false).expect("it opens");
    assert_eq!(open.progress, Progress::replay(&once));
    let new = (1_000_000..)
        .map(event)
        .find(|event| once.iter().all(|known| known.id != event.id))
        .expect("a new event");
    open.journal
        .append(std::slice::from_ref(&new))
        .expect("room in memory");
    drop(open);

    once.push(new);
    is_kept(&memory, input, &journal, &events);
    opens_alike(&store, &once);
});

/// A whole event is on the disk; what is none is kept beside it.
fn is_kept(memory: &Memory, input: &[u8], journal: &Path, before: &[Event]) {
    let text = memory.read(journal).expect("the journal");
    let kept = events(&text).expect("no event of a newer format");
    assert_eq!(kept[..before.len()], *before);
    assert_eq!(kept.len(), before.len() + 1);
    if text.starts_with(input) {
        return;
    }
    let names = memory
        .list(journal.parent().expect("a folder"))
        .expect("the folder");
    let beside: Vec<_> = names
        .into_iter()
        .map(|(name, _)| name.to_string_lossy().into_owned())
        .filter(|name| name.starts_with("journal.invalid-") || name == "journal.torn")
        .map(|name| memory.read(&journal.with_file_name(name)).expect("a file"))
        .collect();
    let torn = input
        .rsplit(|byte| *byte == b'\n')
        .next()
        .unwrap_or_default();
    assert!(
        beside
            .iter()
            .any(|bytes| bytes == input || bytes.starts_with(torn)),
        "what is no event is kept"
    );
}

/// The whole journal, the snapshot, and both together come to the same, and nothing is left to mend.
fn opens_alike(store: &Store, events: &[Event]) {
    let whole = Progress::replay(events);
    for _ in 0..2 {
        let mut open = store.open_learner(ID, &at(0), false).expect("it opens");
        assert_eq!(open.troubles, []);
        assert_eq!(open.progress, whole);
        open.journal.save_progress(&whole).expect("room in memory");
    }
}

/// The events of a journal, as the format has them; `None` where one is of a newer format.
fn events(bytes: &[u8]) -> Option<Vec<Event>> {
    let mut events = Vec::new();
    for line in bytes.split(|byte| *byte == b'\n') {
        let Ok(text) = std::str::from_utf8(line) else {
            continue;
        };
        match Event::parse(text.trim_start_matches('\u{feff}').trim()) {
            Ok(event) => events.push(event),
            Err(RecordFault::NewerFormat(_)) => return None,
            Err(RecordFault::Malformed(_)) => (),
        }
    }
    Some(events)
}

/// The events without those that stand twice.
fn once(events: &[Event]) -> Vec<Event> {
    let mut known = HashSet::new();
    let is_new = |event: &&Event| known.insert(event.id);
    events.iter().filter(is_new).cloned().collect()
}

fn put(memory: &Memory, path: &PathBuf, bytes: &[u8]) {
    let mut file = memory.make(path, Make::New).expect("room in memory");
    file.write_at_end(bytes).expect("room in memory");
    file.sync().expect("room in memory");
}
