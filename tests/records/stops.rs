//! A stop, a full disk, a folder that became read-only or went away, at every call that writes.
use super::material::*;
use super::memory::{Fault, LOSSES, Loss, Memory};

use passerelle::domain::centre::Computer;
use passerelle::domain::problem::Trouble;
use passerelle::domain::progress::Progress;
use passerelle::domain::record::Event;
use passerelle::store::{OpenLearner, Store};

use std::path::Path;

/// What a whole use of the program does, as far as it was told that it worked.
#[derive(Default)]
struct Told {
    created: bool,
    renamed: bool,
    /// How many of the events are acknowledged.
    acknowledged: usize,
    /// How many were given at all.
    given: usize,
    computer: bool,
}

const BATCHES: [usize; 6] = [1, 2, 1, 3, 1, 4];
const COUNT: usize = 12;
const NAMES: [&str; 2] = ["Amina", "Amina B."];

/// Creates a learner, opens, adds batches, keeps snapshots, renames, closes, opens again and adds more; on an
/// error asks `again` whether to try again.
fn use_program(
    store: &Store,
    told: &mut Told,
    again: &mut dyn FnMut(Trouble) -> bool,
) -> Option<()> {
    attempt(again, || store.create(&learner(NAMES[0])))?;
    told.created = true;
    let all = events(0..COUNT as u64);
    let mut batches = BATCHES.iter();
    for session in 0..2 {
        let mut open = open(store, again)?;
        for batch in batches.by_ref().take(3) {
            told.given += batch;
            let given = &all[told.acknowledged..told.given];
            attempt(again, || open.journal.append(given))?;
            open.progress = Progress::replay(&all[..told.given]);
            told.acknowledged = told.given;
            if *batch == 2 {
                attempt(again, || open.journal.save_progress(&open.progress))?;
            }
        }
        attempt(again, || open.journal.refresh(&at(60)))?;
        attempt(again, || open.journal.save_progress(&open.progress))?;
        if session == 0 {
            attempt(again, || store.save_learner(&learner(NAMES[1])))?;
            told.renamed = true;
        }
    }
    attempt(again, || store.save_computer(&computer()))?;
    told.computer = true;
    Some(())
}

fn computer() -> Computer {
    Computer {
        window: Some((1280, 720)),
        ..Computer::default()
    }
}

fn open(store: &Store, again: &mut dyn FnMut(Trouble) -> bool) -> Option<OpenLearner> {
    let open = attempt(again, || store.open_learner(ID, &at(0), false))?;
    for trouble in &open.troubles {
        again(trouble.clone());
    }
    Some(open)
}

fn attempt<T>(
    again: &mut dyn FnMut(Trouble) -> bool,
    mut step: impl FnMut() -> Result<T, Trouble>,
) -> Option<T> {
    loop {
        match step() {
            Ok(done) => return Some(done),
            Err(trouble) if !again(trouble.clone()) => return None,
            Err(_) => (),
        }
    }
}

/// What honest files find in a data folder agrees with what was told.
fn holds(root: &Path, told: &Told) {
    let store = honest(root);
    let (learners, troubles) = store.learners();
    assert_eq!(troubles, []);
    assert!(!told.created || learners.len() == 1);
    let (found, troubles) = store.computer();
    assert_eq!(troubles, []);
    assert!(!told.computer || found == computer());
    let Some(learner) = learners.first() else {
        return;
    };
    assert!(NAMES.contains(&learner.name.as_str()));
    assert!(!told.renamed || learner.name == NAMES[1]);

    let mut open = match store.open_learner(ID, &at(0), false) {
        // A lock cut off while it was written says of nobody.
        Err(Trouble::PerhapsOpenElsewhere { host }) => {
            assert_eq!(host, "?");
            store.open_learner(ID, &at(0), true).unwrap()
        }
        open => open.unwrap(),
    };
    for trouble in &open.troubles {
        assert!(matches!(trouble, Trouble::TornJournal(_)), "{trouble:?}");
    }
    let found = kept(root);
    let all: Vec<Event> = events(0..COUNT as u64);
    assert!(
        found.len() >= told.acknowledged,
        "{} of {}",
        found.len(),
        told.acknowledged
    );
    assert!(found.len() <= told.given.max(told.acknowledged));
    assert_eq!(found, all[..found.len()]);
    assert_eq!(open.progress, Progress::replay(&found));
    let from = told.acknowledged.saturating_sub(1);
    open.journal.append(&all[from..]).unwrap();
    drop(open);
    assert_eq!(kept(root), all);
    assert!(names(root).iter().all(|name| !name.contains(".new")));
    goes_on(root, &all);
}

#[test]
fn a_power_cut_at_any_moment_loses_nothing_acknowledged_and_doubles_nothing() {
    let mut finished = false;
    let mut point = 0;
    while !finished {
        for loss in LOSSES {
            let place = tempfile::tempdir().unwrap();
            let memory = Memory::new(place.path());
            let store = store(place.path(), &memory);
            memory.fail(point, Fault::PowerCut);
            let mut told = Told::default();
            finished = use_program(&store, &mut told, &mut |_| false).is_some();
            memory.after_power_cut(loss);
            holds(place.path(), &told);
        }
        point += 1;
    }
    assert!(point > 60, "{point}");
}

#[test]
fn an_error_at_any_moment_is_told_harms_nothing_and_trying_again_succeeds() {
    for fault in [Fault::Full, Fault::ReadOnly, Fault::Gone] {
        for point in 0.. {
            let place = tempfile::tempdir().unwrap();
            let memory = Memory::new(place.path());
            let store = store(place.path(), &memory);
            memory.fail(point, fault);
            let mut told = Told::default();
            let mut errors = 0;
            let done = use_program(&store, &mut told, &mut |trouble| {
                errors += 1;
                assert!(fits(fault, &trouble), "{fault:?} at {point}: {trouble:?}");
                memory.heal();
                true
            });
            assert_eq!(done, Some(()));
            let reached = memory.failed() || errors > 0;
            memory.after_power_cut(Loss::All);
            assert_eq!(
                kept(place.path()),
                events(0..COUNT as u64),
                "{fault:?} at {point}"
            );
            holds(place.path(), &told);
            if !reached {
                break;
            }
        }
    }
}

#[test]
fn a_learner_goes_on_in_memory_and_all_is_kept_once_saving_works_again() {
    let all = events(0..9);
    for fault in [Fault::Full, Fault::ReadOnly, Fault::Gone] {
        for point in 0..12 {
            let place = tempfile::tempdir().unwrap();
            let memory = Memory::new(place.path());
            let store = store(place.path(), &memory);
            store.create(&learner("Amina")).unwrap();
            let mut open = store.open_learner(ID, &at(0), false).unwrap();
            open.journal.append(&all[..2]).unwrap();
            memory.fail(point, fault);
            let mut acknowledged = 2;
            let mut progress = Progress::replay(&all[..2]);
            for end in 3..=8 {
                progress.apply(&all[end - 1]);
                match open.journal.append(&all[acknowledged..end]) {
                    Ok(()) => acknowledged = end,
                    Err(trouble) => assert!(fits(fault, &trouble), "{trouble:?}"),
                }
                // Ahead of the disk, this must not become a snapshot.
                let _ = open.journal.save_progress(&progress);
            }
            memory.heal();
            open.journal.append(&all[acknowledged..]).unwrap();
            drop(open);
            memory.after_power_cut(Loss::All);
            assert_eq!(kept(place.path()), all, "{fault:?} at {point}");
            goes_on(place.path(), &all);
        }
    }
}

#[test]
fn a_learner_opens_where_nothing_can_be_written_and_the_first_saving_that_works_keeps_all() {
    let all = events(0..4);
    for fault in [Fault::Full, Fault::ReadOnly] {
        let place = tempfile::tempdir().unwrap();
        let memory = Memory::new(place.path());
        let store = store(place.path(), &memory);
        store.create(&learner("Amina")).unwrap();
        let mut open = store.open_learner(ID, &at(0), false).unwrap();
        open.journal.append(&all[..2]).unwrap();
        drop(open);
        memory.fail(0, fault);
        let mut open = store.open_learner(ID, &at(0), false).unwrap();
        assert_eq!(open.troubles.len(), 1);
        assert!(fits(fault, &open.troubles[0]), "{:?}", open.troubles);
        assert_eq!(open.progress, Progress::replay(&all[..2]));
        assert!(fits(fault, &open.journal.append(&all[2..]).unwrap_err()));
        assert!(fits(fault, &store.save_learner(&learner("B")).unwrap_err()));
        assert!(fits(fault, &store.save_computer(&computer()).unwrap_err()));
        memory.heal();
        open.journal.append(&all[2..]).unwrap();
        drop(open);
        memory.after_power_cut(Loss::All);
        goes_on(place.path(), &all);
    }
}

#[test]
fn a_batch_that_found_no_room_leaves_no_half_behind() {
    let place = tempfile::tempdir().unwrap();
    let memory = Memory::new(place.path());
    let store = store(place.path(), &memory);
    store.create(&learner("Amina")).unwrap();
    let mut open = store.open_learner(ID, &at(0), false).unwrap();
    open.journal.append(&events(0..2)).unwrap();
    memory.fail(0, Fault::Full);
    let told = open.journal.append(&events(2..5)).unwrap_err();
    assert!(fits(Fault::Full, &told), "{told:?}");
    memory.after_power_cut(Loss::Nothing);
    assert_eq!(kept(place.path()), events(0..2));
}

#[test]
fn tasks_may_share_a_store_and_take_a_journal_along() {
    fn shared<T: Clone + Send + Sync + 'static>() {}
    fn taken_along<T: Send + 'static>() {}
    shared::<Store>();
    taken_along::<OpenLearner>();
}

#[test]
fn the_disk_of_the_computer_keeps_the_same_promises() {
    let place = tempfile::tempdir().unwrap();
    let mut told = Told::default();
    let done = use_program(&honest(place.path()), &mut told, &mut |trouble| {
        panic!("{trouble:?}")
    });
    assert_eq!(done, Some(()));
    assert_eq!(kept(place.path()), events(0..COUNT as u64));
    assert_eq!(
        names(place.path()),
        ["journal.jsonl", "learner.json", "progress.json"]
    );
    holds(place.path(), &told);
}

fn fits(fault: Fault, trouble: &Trouble) -> bool {
    match fault {
        Fault::Full => matches!(trouble, Trouble::DiskFull(_)),
        Fault::ReadOnly => matches!(trouble, Trouble::NotAllowed(_)),
        Fault::Gone | Fault::PowerCut => matches!(trouble, Trouble::Gone(_)),
    }
}
