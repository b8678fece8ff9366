//! A learner is open at one place alone.
use super::material::*;

use passerelle::domain::problem::Trouble;
use passerelle::store::{Disk, Place, Store};

use std::fs;
use std::path::Path;
use std::sync::Arc;

fn seen_from(root: &Path, place: Place) -> Store {
    Store::at_place(root.to_owned(), Arc::new(Disk), place).unwrap()
}

fn dead(host: &str, process: u32) -> Place {
    Place {
        lives: |_| Some(false),
        ..place(host, process)
    }
}

fn unknown(host: &str, process: u32) -> Place {
    Place {
        lives: |_| None,
        ..place(host, process)
    }
}

/// What opening says at `seconds` with and without taking over.
fn told(store: &Store, seconds: i64) -> [Option<Trouble>; 2] {
    [false, true].map(|take_over| store.open_learner(ID, &at(seconds), take_over).err())
}

fn taken(host: &str) -> Option<Trouble> {
    let host = host.to_owned();
    Some(Trouble::OpenElsewhere { host })
}

fn perhaps(host: &str) -> Option<Trouble> {
    let host = host.to_owned();
    Some(Trouble::PerhapsOpenElsewhere { host })
}

#[test]
fn who_may_open_a_learner_that_is_open_or_was() {
    let never = |host| [taken(host), taken(host)];
    let ask = |host| [perhaps(host), None];
    let here = Some(Trouble::OpenHere);
    let never_here = [here.clone(), here];
    let ask_here = [Some(Trouble::PerhapsOpenHere), None];
    let free = [None, None];
    for (name, other, seconds, expected) in [
        ("another computer, fresh", place("b", 2), 100, never("a")),
        (
            "another computer, just renewed",
            place("b", 2),
            179,
            never("a"),
        ),
        ("another computer, stale", place("b", 2), 180, ask("a")),
        (
            "another computer, clock behind",
            place("b", 2),
            -100,
            never("a"),
        ),
        (
            "another computer, clock far behind",
            place("b", 2),
            -90_000,
            ask("a"),
        ),
        (
            "another process that lives",
            place("a", 2),
            100,
            never_here.clone(),
        ),
        (
            "another process that lives but sleeps",
            place("a", 2),
            9_000,
            ask_here.clone(),
        ),
        ("a process that died", dead("a", 2), 1, free.clone()),
        (
            "a process that cannot be seen, fresh",
            unknown("a", 2),
            100,
            ask_here,
        ),
        (
            "a process that cannot be seen, stale",
            unknown("a", 2),
            180,
            free.clone(),
        ),
        ("this very process", place("a", 1), 1, never_here),
    ] {
        let (_place, root) = with_journal(b"");
        let open = seen_from(&root, place("a", 1))
            .open_learner(ID, &at(0), false)
            .unwrap();
        let other = seen_from(&root, other);
        assert_eq!(told(&other, seconds), expected, "{name}");
        drop(open);
        assert_eq!(told(&other, seconds), [None, None], "{name}, once closed");
    }
}

#[test]
fn a_process_with_the_number_of_one_that_crashed_opens_at_once() {
    let (_place, root) = with_journal(b"");
    let lock = folder(&root).join("lock");
    let mut open = seen_from(&root, place("a", 1))
        .open_learner(ID, &at(0), false)
        .unwrap();
    open.journal.append(&events(0..1)).unwrap();
    let left = fs::read(&lock).unwrap();
    drop(open);
    assert!(!lock.exists());
    fs::write(&lock, left).unwrap();
    assert_eq!(told(&seen_from(&root, place("a", 1)), 1), [None, None]);
}

#[test]
fn a_lock_that_is_renewed_stays_fresh() {
    let (_place, root) = with_journal(b"");
    let mut open = seen_from(&root, place("a", 1))
        .open_learner(ID, &at(0), false)
        .unwrap();
    open.journal.refresh(&at(600)).unwrap();
    let other = seen_from(&root, place("b", 2));
    assert_eq!(told(&other, 700), [taken("a"), taken("a")]);
}

#[test]
fn whoever_was_taken_over_from_is_told_and_changes_nothing_more() {
    let (_place, root) = with_journal(b"");
    let mut first = seen_from(&root, place("a", 1))
        .open_learner(ID, &at(0), false)
        .unwrap();
    first.journal.append(&events(0..2)).unwrap();
    let mut second = seen_from(&root, place("b", 2))
        .open_learner(ID, &at(900), true)
        .unwrap();
    second.journal.append(&events(2..4)).unwrap();
    assert_eq!(first.journal.append(&events(8..9)).err(), taken("b"));
    assert_eq!(first.journal.refresh(&at(901)).err(), taken("b"));
    assert_eq!(first.journal.append(&events(8..9)).err(), taken("b"));
    drop(first);
    second.journal.refresh(&at(902)).unwrap();
    drop(second);
    assert_eq!(kept(&root), events(0..4));
    goes_on(&root, &events(0..4));
}

#[test]
fn a_lock_that_cannot_be_read_asks() {
    for text in ["", "{", "{\"format\":1}", "\0\0\0"] {
        let (_place, root) = with_journal(b"");
        fs::write(folder(&root).join("lock"), text).unwrap();
        assert_eq!(told(&honest(&root), 0), [perhaps("?"), None], "{text:?}");
    }
}

#[test]
fn a_lock_removed_by_hand_comes_back_when_it_is_renewed() {
    let (_place, root) = with_journal(b"");
    let mut open = honest(&root).open_learner(ID, &at(0), false).unwrap();
    let lock = folder(&root).join("lock");
    fs::remove_file(&lock).unwrap();
    open.journal.refresh(&at(60)).unwrap();
    assert!(lock.exists());
    open.journal.close();
    assert!(!lock.exists());
}

#[cfg(target_os = "linux")]
#[test]
fn the_system_is_asked_whether_a_process_lives() {
    let here = Place::here();
    assert!(!here.host.is_empty());
    assert_eq!((here.lives)(here.process), Some(true));
    assert_eq!((here.lives)(u32::MAX), Some(false));
    // Another program has this number.
    assert_eq!((here.lives)(1), Some(false));
}
