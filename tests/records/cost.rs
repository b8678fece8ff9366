//! What adding and opening cost does not grow with the journal.
use super::material::*;
use super::memory::Memory;

use passerelle::domain::progress::Progress;

use std::path::Path;

/// A learner with `count` events and a snapshot of all but the last `after`.
fn learner_with(count: u64, after: u64) -> (Memory, passerelle::store::Store) {
    let root = Path::new("/data");
    let memory = Memory::new(root);
    let store = store(root, &memory);
    store.create(&learner("Amina")).unwrap();
    let all = events(0..count);
    let (before, rest) = all.split_at(usize::try_from(count - after).unwrap());
    let mut open = store.open_learner(ID, &at(0), false).unwrap();
    open.journal.append(before).unwrap();
    open.journal
        .save_progress(&Progress::replay(before))
        .unwrap();
    open.journal.append(rest).unwrap();
    drop(open);
    (memory, store)
}

#[test]
fn adding_costs_the_same_after_ten_events_and_after_ten_thousand() {
    let cost = |count| {
        let (memory, store) = learner_with(count, 0);
        let mut open = store.open_learner(ID, &at(0), false).unwrap();
        memory.calls();
        let read = memory.bytes_read("");
        open.journal.append(&[event(20_004)]).unwrap();
        assert_eq!(memory.bytes_read(""), read);
        memory.calls()
    };
    assert_eq!(cost(10), ["length", "write", "sync"]);
    assert_eq!(cost(10_000), cost(10));
}

#[test]
fn opening_reads_only_what_came_after_the_snapshot_and_a_little_before() {
    /// The bytes by which a snapshot knows its journal again.
    const END: usize = 4096;

    for (count, after) in [(10, 0), (10_000, 0), (10, 3), (10_000, 3)] {
        let (memory, store) = learner_with(count, after);
        let read = memory.bytes_read("journal.jsonl");
        let open = store.open_learner(ID, &at(0), false).unwrap();
        let before = lines(&events(0..count - after)).len();
        let tail = lines(&events(count - after..count)).len();
        let expected = before.min(END) + tail;
        assert_eq!(memory.bytes_read("journal.jsonl") - read, expected);
        assert_eq!(open.progress, Progress::replay(&events(0..count)));
    }
}

#[test]
fn a_snapshot_grows_with_what_was_learned_and_not_with_the_events() {
    let size = |count: u64| {
        let (_place, root) = with_journal(lines(&events(0..count)).as_bytes());
        let mut open = honest(&root).open_learner(ID, &at(0), false).unwrap();
        let progress = open.progress.clone();
        open.journal.save_progress(&progress).unwrap();
        std::fs::metadata(folder(&root).join("progress.json"))
            .unwrap()
            .len()
    };
    let (few, many) = (size(80), size(8_000));
    assert!(many < few + 100, "{few} and {many} bytes");
}
