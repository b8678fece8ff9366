//! Journals that were torn or damaged, and snapshots of them.
use super::material::*;
use super::memory::{Loss, Memory};

use passerelle::domain::problem::Trouble;
use passerelle::domain::progress::Progress;
use passerelle::domain::record::Event;
use passerelle::store::{Files, Make, OpenLearner};

use proptest::prelude::*;

use std::fs;
use std::path::Path;

fn open(root: &Path) -> OpenLearner {
    honest(root).open_learner(ID, &at(0), false).unwrap()
}

fn bytes(root: &Path, name: &str) -> Vec<u8> {
    fs::read(folder(root).join(name)).unwrap()
}

#[test]
fn a_journal_torn_at_any_byte_of_its_last_line_keeps_the_lines_before() {
    let whole = lines(&events(0..3));
    let start = lines(&events(0..2)).len();
    for end in start + 1..whole.len() - 1 {
        let (_place, root) = with_journal(&whole.as_bytes()[..end]);
        let opened = open(&root);
        let path = folder(&root).join("journal.jsonl");
        assert_eq!(opened.troubles, [Trouble::TornJournal(path)], "{end}");
        assert_eq!(opened.progress, Progress::replay(&events(0..2)));
        drop(opened);
        let mut torn = whole.as_bytes()[start..end].to_vec();
        torn.push(b'\n');
        assert_eq!(bytes(&root, "journal.torn"), torn);
        assert_eq!(kept(&root), events(0..2));
        goes_on(&root, &events(0..2));
    }
}

#[test]
fn a_last_line_that_lacks_only_its_end_counts() {
    let whole = lines(&events(0..3));
    let (_place, root) = with_journal(whole.trim_end().as_bytes());
    goes_on(&root, &events(0..3));
    assert!(!names(&root).contains(&"journal.torn".to_owned()));
}

#[test]
fn blanks_at_the_end_are_no_damage_and_the_next_line_begins_anew() {
    let good = events(0..2);
    for blanks in ["\n", "\t", " \r", "\n\t \n", "\t\n\x0c", "\r\n\r\n"] {
        let (_place, root) = with_journal((lines(&good) + blanks).as_bytes());
        let opened = open(&root);
        assert_eq!(opened.troubles, [], "{blanks:?}");
        drop(opened);
        assert_eq!(kept(&root), good, "{blanks:?}");
        goes_on(&root, &good);
        assert!(!names(&root).contains(&"journal.torn".to_owned()));
    }
}

#[test]
fn torn_ends_gather_in_one_file() {
    let (_place, root) = with_journal(b"{\"one");
    drop(open(&root));
    let mut text = lines(&events(0..1)).into_bytes();
    text.extend_from_slice(&[0, 0, 0xff]);
    fs::write(folder(&root).join("journal.jsonl"), text).unwrap();
    drop(open(&root));
    assert_eq!(bytes(&root, "journal.torn"), b"{\"one\n\0\0\xff\n");
    goes_on(&root, &events(0..1));
}

#[test]
fn damaged_lines_are_kept_aside_and_the_rest_is_read() {
    let good = events(0..5);
    for damage in [
        &b"{}\n"[..],
        b"not json\n",
        b"\0\0\0\0\n",
        b"\xff\xfe\n",
        b"[1,2]\n",
        b"{\"format\":1,\"kind\":\"answered\"}\n",
    ] {
        for position in 0..=good.len() {
            let mut journal = lines(&good[..position]).into_bytes();
            journal.extend_from_slice(damage);
            journal.extend_from_slice(lines(&good[position..]).as_bytes());
            let (_place, root) = with_journal(&journal);
            let opened = open(&root);
            let [Trouble::SetAside { file, aside }] = opened.troubles.as_slice() else {
                panic!("{:?}", opened.troubles);
            };
            assert_eq!(file, &folder(&root).join("journal.jsonl"));
            assert_eq!(fs::read(aside).unwrap(), journal);
            let name = aside.file_name().unwrap().to_str().unwrap();
            assert!(name.starts_with("journal.invalid-2"), "{name}");
            assert_eq!(opened.progress, Progress::replay(&good));
            drop(opened);
            assert_eq!(kept(&root), good);
            goes_on(&root, &good);
        }
    }
}

#[test]
fn empty_lines_and_windows_line_ends_are_no_damage() {
    let good = events(0..4);
    let journal = format!("\u{feff}{}\n\n", lines(&good).replace('\n', "\r\n"));
    let (_place, root) = with_journal(journal.as_bytes());
    let opened = open(&root);
    assert_eq!(opened.troubles, []);
    assert_eq!(opened.progress, Progress::replay(&good));
}

#[test]
fn an_event_that_stands_twice_counts_once() {
    let good = events(0..4);
    let journal = lines(&good) + &lines(&good[2..]);
    let (_place, root) = with_journal(journal.as_bytes());
    assert_eq!(open(&root).progress, Progress::replay(&good));
}

#[test]
fn giving_events_again_adds_only_those_that_are_not_there() {
    let (_place, root) = with_journal(b"");
    let mut opened = open(&root);
    let all = events(0..6);
    opened.journal.append(&all[..2]).unwrap();
    opened.journal.append(&all[..2]).unwrap();
    opened.journal.append(&all[1..4]).unwrap();
    opened
        .journal
        .append(&[all[4].clone(), all[4].clone()])
        .unwrap();
    opened.journal.append(&[]).unwrap();
    drop(opened);
    open(&root).journal.append(&all).unwrap();
    assert_eq!(kept(&root), all);
}

#[test]
fn a_snapshot_that_does_not_fit_the_journal_is_not_used() {
    let all = events(0..20);
    let other = events(100..130);
    let (_place, root) = with_journal(lines(&all).as_bytes());
    let mut opened = open(&root);
    let progress = opened.progress.clone();
    opened.journal.save_progress(&progress).unwrap();
    drop(opened);
    for journal in [&all[..19], &other[..], &[], &all[1..], &all[..]] {
        fs::write(folder(&root).join("journal.jsonl"), lines(journal)).unwrap();
        let opened = open(&root);
        assert_eq!(opened.troubles, []);
        assert_eq!(opened.progress, Progress::replay(journal));
    }
}

#[test]
fn a_journal_that_was_changed_behind_its_snapshot_is_read_whole() {
    let all = events(0..200);
    let whole = lines(&all);
    let half = lines(&all[..100]);
    // By as many bytes, shortly before the end of what the snapshot stands for.
    let changed = whole[..half.len() - 500].rfind("accueil-3").unwrap();
    let mut same_length = whole.clone();
    same_length.replace_range(changed..changed + 9, "accueil-4");
    let without_a_line = lines(&all[..95]) + &lines(&all[96..]);
    let restored = lines(&all[..60]);
    let doubled = half.clone() + &lines(&all[99..]);
    let (_place, root) = with_journal(half.as_bytes());
    let mut opened = open(&root);
    let progress = opened.progress.clone();
    opened.journal.save_progress(&progress).unwrap();
    drop(opened);
    for journal in [&whole, &same_length, &without_a_line, &restored, &doubled] {
        let memory = Memory::new(&root);
        let there = store(&root, &memory);
        there.create(&learner("Amina")).unwrap();
        for (name, text) in [
            ("journal.jsonl", journal.as_bytes()),
            ("progress.json", &bytes(&root, "progress.json")),
        ] {
            put(&memory, &folder(&root).join(name), text);
        }
        let opened = there.open_learner(ID, &at(0), false).unwrap();
        assert_eq!(opened.troubles, []);
        let expected: Vec<_> = journal
            .lines()
            .map(|line| Event::parse(line).unwrap())
            .collect();
        let mut seen = std::collections::HashSet::new();
        let first = expected.iter().filter(|event| seen.insert(event.id));
        assert_eq!(opened.progress, Progress::replay(first));
        let is_whole = memory.bytes_read("journal.jsonl") >= journal.len();
        let fits = journal.starts_with(&half);
        assert_eq!(is_whole, !fits, "{} bytes", journal.len());
    }
}

fn put(memory: &Memory, path: &Path, text: &[u8]) {
    let mut file = memory.make(path, Make::Over).unwrap();
    file.write_at_end(text).unwrap();
    file.sync().unwrap();
}

#[test]
fn a_snapshot_of_another_version_of_the_program_is_made_again_without_a_word() {
    let all = events(0..20);
    let (_place, root) = with_journal(lines(&all).as_bytes());
    let path = folder(&root).join("progress.json");
    fs::write(
        path,
        r#"{"format":1,"program":"0.0.1","journal":0,"events":0,"last":null,"progress":{"old":1}}"#,
    )
    .unwrap();
    goes_on(&root, &all);
}

#[test]
fn a_snapshot_ahead_of_the_journal_is_not_kept() {
    let (_place, root) = with_journal(b"");
    let mut opened = open(&root);
    opened.journal.append(&events(0..2)).unwrap();
    opened
        .journal
        .save_progress(&Progress::replay(&events(0..3)))
        .unwrap();
    assert!(!names(&root).contains(&"progress.json".to_owned()));
    opened
        .journal
        .save_progress(&Progress::replay(&events(0..2)))
        .unwrap();
    assert!(names(&root).contains(&"progress.json".to_owned()));
}

#[test]
fn a_journal_that_was_cut_from_outside_gets_nothing_in_the_wrong_place() {
    let (_place, root) = with_journal(lines(&events(0..3)).as_bytes());
    let mut opened = open(&root);
    fs::write(folder(&root).join("journal.jsonl"), lines(&events(0..1))).unwrap();
    let told = opened.journal.append(&events(3..4));
    assert!(matches!(told, Err(Trouble::Failed(..))), "{told:?}");
    assert_eq!(kept(&root), events(0..1));
}

#[derive(Debug, Clone)]
enum Line {
    Event(u64),
    Damaged(Vec<u8>),
}

fn line() -> impl Strategy<Value = Line> {
    let damaged = prop::collection::vec(any::<u8>(), 1..20).prop_map(|mut bytes| {
        bytes.retain(|byte| *byte != b'\n');
        bytes.insert(0, b'#');
        Line::Damaged(bytes)
    });
    prop_oneof![4 => (0_u64..200).prop_map(Line::Event), 1 => damaged]
}

/// What a power cut may leave at the end: any bytes, and often blanks.
fn torn() -> impl Strategy<Value = Vec<u8>> {
    let blank = prop::sample::select(&b"\n\r\t "[..]);
    prop_oneof![
        2 => prop::collection::vec(any::<u8>(), 0..20),
        1 => prop::collection::vec(blank, 0..4),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(64) })]

    #[test]
    fn a_snapshot_and_the_lines_after_it_come_to_the_same_as_all_lines(
        numbers in prop::collection::vec(0_u64..400, 0..60),
        snapshots in prop::collection::vec(any::<bool>(), 60),
    ) {
        let root = Path::new("/data");
        let memory = Memory::new(root);
        let store = store(root, &memory);
        store.create(&learner("Amina")).unwrap();
        let mut seen: Vec<Event> = Vec::new();
        for (number, snapshot) in numbers.iter().zip(snapshots) {
            let mut opened = store.open_learner(ID, &at(0), false).unwrap();
            prop_assert_eq!(&opened.troubles, &[]);
            prop_assert_eq!(&opened.progress, &Progress::replay(&seen));
            let event = event(*number);
            if seen.iter().all(|earlier| earlier.id != event.id) {
                opened.journal.append(std::slice::from_ref(&event)).unwrap();
                seen.push(event);
            }
            if snapshot {
                opened.journal.save_progress(&Progress::replay(&seen)).unwrap();
            }
        }
        let opened = store.open_learner(ID, &at(0), false).unwrap();
        prop_assert_eq!(opened.progress, Progress::replay(&seen));
    }

    #[test]
    fn whatever_a_journal_holds_its_good_lines_are_read_and_more_can_be_added(
        written in prop::collection::vec(line(), 0..12),
        torn in torn(),
    ) {
        let mut journal = Vec::new();
        let mut good: Vec<Event> = Vec::new();
        for line in written {
            match line {
                Line::Event(number) if good.iter().all(|earlier| *earlier != event(number)) => {
                    journal.extend_from_slice(lines(&[event(number)]).as_bytes());
                    good.push(event(number));
                }
                Line::Event(_) => (),
                Line::Damaged(bytes) => {
                    journal.extend_from_slice(&bytes);
                    journal.push(b'\n');
                }
            }
        }
        journal.extend_from_slice(&torn);
        let (_place, root) = with_journal(&journal);
        let opened = open(&root);
        prop_assert_eq!(&opened.progress, &Progress::replay(&good));
        drop(opened);
        prop_assert_eq!(&kept(&root), &good);
        goes_on(&root, &good);
    }
}

#[test]
fn a_batch_is_on_the_disk_when_it_is_acknowledged() {
    let place = tempfile::tempdir().unwrap();
    let memory = Memory::new(place.path());
    let store = store(place.path(), &memory);
    store.create(&learner("Amina")).unwrap();
    let mut opened = store.open_learner(ID, &at(0), false).unwrap();
    opened.journal.append(&events(0..3)).unwrap();
    memory.after_power_cut(Loss::All);
    assert_eq!(kept(place.path()), events(0..3));
}
