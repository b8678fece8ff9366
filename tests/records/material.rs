//! Learners and events to keep.
use passerelle::domain::id::LearnerId;
use passerelle::domain::learner::{Icon, Learner, MotionChoice, Speed, TextSize, ThemeChoice};
use passerelle::domain::progress::Progress;
use passerelle::domain::record::{At, Event};
use passerelle::domain::text::Language;
use passerelle::store::{Disk, Files, Place, Store};

use jiff::Timestamp;
use uuid::Uuid;

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

pub const ID: LearnerId = LearnerId(Uuid::from_u128(0x0b54_f1d4_5a7e_4f8e_9d3c_2f6c_1b8a_7e10));

pub fn learner(name: &str) -> Learner {
    Learner {
        format: 1,
        id: ID,
        name: name.to_owned(),
        icon: Icon::Star,
        language: Language::EN,
        group: Some("monday".parse().unwrap()),
        created: "2026-11-22T15:00:00Z".parse().unwrap(),
        code: None,
        shared: true,
        text_size: TextSize::USUAL.larger(),
        theme: ThemeChoice::Dark,
        motion: MotionChoice::Reduced,
        speed: Speed::from(1.5),
        choice_keys: false,
        archived: false,
    }
}

pub fn at(seconds: i64) -> At {
    At::new(
        Timestamp::from_second(1_795_000_000 + seconds).unwrap(),
        -18_000,
    )
}

/// One event of each kind after another, all different.
pub fn event(number: u64) -> Event {
    let id = Uuid::from_u128(0x0193_5000_0000_7000_8000_0000_0000_0000 + u128::from(number));
    let attempt =
        Uuid::from_u128(0x0193_4000_0000_7000_8000_0000_0000_0000 + u128::from(number / 8));
    let at = at(i64::try_from(number).unwrap() * 60);
    let rest = match number % 8 {
        0 => r#""kind":"session_started","language":"fr","computer":"accueil-3""#.to_owned(),
        1 => r#""kind":"lesson_opened","module":"m1","lesson":"l1""#.to_owned(),
        2 => r#""kind":"lesson_completed","module":"m1","lesson":"l1""#.to_owned(),
        3 => format!(
            r#""kind":"attempt_started","attempt":"{attempt}","module":"m1","version":"1.0.0","content":"00","mode":"quiz","seed":7,"language":"fr","questions":["q1"]"#
        ),
        4 => format!(
            r#""kind":"answered","attempt":"{attempt}","question":"m1/q1","shown":["a","b"],"answer":"b","fraction":"{}/3","hint":false,"seconds":9,"try":1,"mode":"quiz","language":"fr""#,
            number / 8 % 4
        ),
        5 => format!(
            r#""kind":"attempt_finished","attempt":"{attempt}","score":"{}/3","passed":{}"#,
            number / 8 % 4,
            number / 8 % 4 == 3
        ),
        6 => r#""kind":"of_a_later_version","what":["é",{"x":1}]"#.to_owned(),
        _ => r#""kind":"session_ended","reason":"closed""#.to_owned(),
    };
    Event::parse(&format!(r#"{{"format":1,"id":"{id}","at":"{at}",{rest}}}"#)).unwrap()
}

pub fn events(numbers: std::ops::Range<u64>) -> Vec<Event> {
    numbers.map(event).collect()
}

pub fn lines(events: &[Event]) -> String {
    events.iter().map(|event| event.line() + "\n").collect()
}

/// A computer whose processes all live.
pub fn place(host: &str, process: u32) -> Place {
    Place {
        host: host.to_owned(),
        process,
        lives: |_| Some(true),
    }
}

pub fn store(root: &Path, files: &(impl Files + Clone + 'static)) -> Store {
    Store::at_place(
        root.to_owned(),
        Arc::new(files.clone()),
        place("accueil-3", std::process::id()),
    )
    .unwrap()
}

pub fn honest(root: &Path) -> Store {
    store(root, &Disk)
}

pub fn folder(root: &Path) -> PathBuf {
    root.join("learners").join(ID.to_string())
}

/// A real data folder with one learner and this journal.
pub fn with_journal(journal: &[u8]) -> (tempfile::TempDir, PathBuf) {
    let place = tempfile::tempdir().unwrap();
    let root = place.path().to_owned();
    honest(&root).create(&learner("Amina")).unwrap();
    fs::write(folder(&root).join("journal.jsonl"), journal).unwrap();
    (place, root)
}

/// The events in the journal of a real data folder, all of whose lines are whole. Blank lines are no damage.
pub fn kept(root: &Path) -> Vec<Event> {
    let text = fs::read_to_string(folder(root).join("journal.jsonl")).unwrap();
    assert!(text.is_empty() || text.ends_with('\n'), "{text}");
    text.lines()
        .filter(|line| !line.trim().is_empty())
        .map(|line| Event::parse(line).unwrap())
        .collect()
}

/// The files in a learner's folder, by name.
pub fn names(root: &Path) -> Vec<String> {
    let mut names: Vec<_> = fs::read_dir(folder(root))
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    names.sort();
    names
}

/// Opens the learner with honest files, adds events that were there and one that was not, and finds them.
pub fn goes_on(root: &Path, before: &[Event]) {
    let store = honest(root);
    let mut open = store.open_learner(ID, &at(0), false).unwrap();
    assert_eq!(open.troubles, []);
    assert_eq!(open.progress, Progress::replay(before));
    let mut all = before.to_vec();
    all.push(event(1_000_003));
    open.journal
        .append(&all[before.len().saturating_sub(1)..])
        .unwrap();
    open.journal.close();
    assert_eq!(kept(root), all);
    let open = store.open_learner(ID, &at(0), false).unwrap();
    assert_eq!(open.progress, Progress::replay(&all));
}
