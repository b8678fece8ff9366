//! Resets: of all people or of nobody, whatever stops; undone from their copies; and nothing left where none was kept.
use super::material::*;
use super::memory::{Fault, LOSSES, Loss, Memory};
use super::transfer::{photo, put};

use passerelle::domain::centre::Settings;
use passerelle::domain::centre_record::CentreEventKind;
use passerelle::domain::id::LearnerId;
use passerelle::domain::learner::Learner;
use passerelle::domain::problem::{ResetTrouble, Trouble};
use passerelle::domain::progress::Progress;
use passerelle::domain::record::{Event, EventKind};
use passerelle::domain::reset::{By, InUse, Plan, Scope, taken};
use passerelle::store::{Disk, Files, Kind, Store};

use proptest::prelude::*;
use uuid::Uuid;

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

pub const PROFILE: &[u8] = br#"{"format":1,"language":"fr","headline":"Cuisini\u00e8re"}"#;

/// Three people: the first two are reset, the third is not.
pub const PEOPLE: [LearnerId; 3] = [
    ID,
    LearnerId(Uuid::from_u128(2)),
    LearnerId(Uuid::from_u128(3)),
];
const BOTH: [LearnerId; 2] = [PEOPLE[0], PEOPLE[1]];

pub fn folder_of(root: &Path, id: LearnerId) -> PathBuf {
    root.join("learners").join(id.to_string())
}

/// People with all that a folder may hold.
pub fn lay_out(store: &Store, files: &impl Files) {
    for id in PEOPLE {
        lay_out_one(store, files, id, &events(0..20));
    }
}

pub fn lay_out_one(store: &Store, files: &impl Files, id: LearnerId, events: &[Event]) {
    store
        .create(&Learner {
            id,
            code: Some("hash".to_owned()),
            ..learner("Amina 🙂 ../../x")
        })
        .unwrap();
    let mut open = store.open_learner(id, &at(0), false).unwrap();
    open.journal.append(events).unwrap();
    let progress = Progress::replay(events);
    open.journal.save_progress(&progress).unwrap();
    drop(open);
    let folder = folder_of(store.root(), id);
    for (name, bytes) in [
        ("profile.json", PROFILE),
        ("profile.previous.json", PROFILE),
        ("photo.jpg", &photo()),
        ("journal.torn", b"{\"format\":1,\"id"),
        ("profile.json.invalid-2026-11-01", b"{\"headline\":"),
        ("journal.invalid-2026-11-01", b"?"),
    ] {
        put(files, &folder.join(name), bytes);
    }
}

pub fn plan(learners: &[LearnerId], scope: Scope, copy: bool) -> Plan {
    Plan {
        learners: learners.to_vec(),
        scope,
        by: By::Trainer,
        copy,
        take_over: false,
    }
}

/// All files of a person by name, without a lock; `None` where nothing of them is there.
fn contents_of(
    files: &impl Files,
    root: &Path,
    id: LearnerId,
) -> Option<BTreeMap<String, Vec<u8>>> {
    let folder = folder_of(root, id);
    let names = files.list(&folder).ok()?;
    let names = names
        .into_iter()
        .map(|(name, _)| name.into_string().unwrap());
    let contents: BTreeMap<_, _> = names
        .filter(|name| name != "lock")
        .map(|name| (name.clone(), files.read(&folder.join(&name)).unwrap()))
        .collect();
    (!contents.is_empty()).then_some(contents)
}

fn events_of(files: &impl Files, root: &Path, id: LearnerId) -> Vec<Event> {
    let bytes = files
        .read(&folder_of(root, id).join("journal.jsonl"))
        .unwrap();
    let text = String::from_utf8(bytes).unwrap();
    text.lines()
        .map(|line| Event::parse(line).unwrap())
        .collect()
}

/// The paths in a folder that have this in them, from that folder.
pub fn named(files: &impl Files, root: &Path, part: &str) -> Vec<String> {
    let mut found = Vec::new();
    let mut folders = vec![root.to_owned()];
    while let Some(folder) = folders.pop() {
        for (name, kind) in files.list(&folder).unwrap() {
            let path = folder.join(name);
            let name = path
                .strip_prefix(root)
                .unwrap()
                .to_string_lossy()
                .into_owned();
            if name.contains(part) {
                found.push(name);
            }
            if kind == Kind::Folder {
                folders.push(path);
            }
        }
    }
    found
}

/// A whole data folder on a real disk.
pub fn whole() -> (tempfile::TempDir, Store) {
    let place = tempfile::tempdir().unwrap();
    let store = honest(place.path());
    lay_out(&store, &Disk);
    (place, store)
}

fn kept_filtered(events: &[Event], scope: &Scope) -> Vec<Event> {
    let goes = taken(events, scope);
    let stays = events.iter().zip(goes).filter(|(_, goes)| !goes);
    stays.map(|(event, _)| event.clone()).collect()
}

fn without_resets(events: Vec<Event>) -> Vec<Event> {
    let is_reset = |event: &Event| matches!(event.kind, EventKind::Reset(_));
    events
        .into_iter()
        .filter(|event| !is_reset(event))
        .collect()
}

#[test]
fn a_full_reset_leaves_no_file_and_a_copy_brings_all_back() {
    let (place, store) = whole();
    let root = place.path();
    let before = contents_of(&Disk, root, ID);
    let done = store.reset(&plan(&BOTH, Scope::All, true), &at(0)).unwrap();
    assert_eq!((done.people, done.copied), (2, true));
    assert_eq!(contents_of(&Disk, root, ID), None);
    assert_eq!(store.learners().0.len(), 1);
    assert_eq!(named(&Disk, root, "reset."), [""; 0]);

    let (copies, troubles) = honest(root).copies().unwrap();
    assert_eq!(troubles, []);
    assert_eq!((copies.len(), copies[0].people.len()), (1, 2));
    assert_eq!((copies[0].reset, &copies[0].scope), (done.id, &Scope::All));
    assert_eq!(copies[0].people[0].name, "Amina 🙂 ../../x");

    // One of the two, also after a restart.
    let undone = honest(root).undo(done.id, &[ID], &at(60), false).unwrap();
    assert_eq!(undone.people.len(), 1);
    assert_eq!(contents_of(&Disk, root, ID), before);
    assert_eq!(store.learners().0.len(), 2);
    assert_eq!(store.copies().unwrap().0[0].people.len(), 1);
    store.undo(done.id, &[], &at(60), false).unwrap();
    assert_eq!(store.learners().0.len(), 3);
    assert_eq!(named(&Disk, root, ".zip"), [""; 0]);
    assert_eq!(
        store.undo(done.id, &[], &at(60), false),
        Err(ResetTrouble::NoCopy)
    );
    goes_on(root, &events(0..20));
}

#[test]
fn trainers_are_told_of_by_id_and_never_by_name() {
    let (place, store) = whole();
    let done = store.reset(&plan(&BOTH, Scope::All, true), &at(0)).unwrap();
    store.undo(done.id, &[], &at(60), false).unwrap();
    let own = Plan {
        by: By::Learner,
        ..plan(&[ID], Scope::All, false)
    };
    store.reset(&own, &at(70)).unwrap();
    let kinds: Vec<_> = store
        .centre_events()
        .unwrap()
        .into_iter()
        .map(|event| event.kind)
        .collect();
    let learners = BOTH.to_vec();
    let scope = Scope::All;
    assert_eq!(
        kinds,
        [
            CentreEventKind::Reset {
                learners: learners.clone(),
                scope,
                copy: true
            },
            CentreEventKind::Undone {
                reset: done.id,
                learners
            },
        ]
    );
    let text = fs::read_to_string(place.path().join("centre.jsonl")).unwrap();
    assert!(!text.contains("Amina"), "{text}");
}

#[test]
fn a_reset_without_a_copy_leaves_nothing_of_the_person_anywhere() {
    let (place, store) = whole();
    let root = place.path();
    // A copy of an earlier reset would keep what is to go.
    store
        .reset(&plan(&[ID], Scope::Profile, true), &at(0))
        .unwrap();
    assert_eq!(store.going(&[ID], &Scope::All, &[]).unwrap().copies, 1);
    let done = store
        .reset(&plan(&[ID], Scope::All, false), &at(10))
        .unwrap();
    assert_eq!((done.copied, done.remains), (false, Ok(vec![])));
    assert_eq!(named(&Disk, root, &ID.to_string()), [""; 0]);
    assert_eq!(store.learners().0.len(), 2);
}

#[test]
fn a_part_goes_from_every_file_that_holds_it_and_the_rest_stays() {
    for (scope, gone) in [
        (Scope::Profile, &["profile", "photo", "torn", "invalid"][..]),
        (Scope::Quizzes(vec![]), &["torn", "journal.invalid"]),
        (
            Scope::Modules(vec!["m1".parse().unwrap()]),
            &["torn", "journal.invalid"],
        ),
    ] {
        let (place, store) = whole();
        let root = place.path();
        let done = store
            .reset(&plan(&[ID], scope.clone(), false), &at(10))
            .unwrap();
        assert_eq!(done.remains, Ok(vec![]), "{scope:?}");
        let files = contents_of(&Disk, root, ID).unwrap();
        for part in gone {
            assert!(
                !files.keys().any(|name| name.contains(part)),
                "{part}: {:?}",
                files.keys()
            );
        }
        let is_profile = scope == Scope::Profile;
        assert_eq!(files.contains_key("photo.jpg"), !is_profile);
        let found: Learner = serde_json::from_slice(&files["learner.json"]).unwrap();
        assert_eq!(found.shared, !is_profile, "what is gone is not shared");
        let expected = kept_filtered(&events(0..20), &scope);
        assert_eq!(without_resets(events_of(&Disk, root, ID)), expected);
        assert_eq!(events_of(&Disk, root, ID).len(), expected.len() + 1);
        let open = store.open_learner(ID, &at(20), false).unwrap();
        assert_eq!(open.troubles, []);
        assert_eq!(open.progress, Progress::replay(&events_of(&Disk, root, ID)));
        assert_eq!(contents_of(&Disk, root, PEOPLE[2]).unwrap().len(), 9);
    }
}

#[test]
fn what_happened_since_a_reset_is_there_after_it_is_undone() {
    for (scope, since) in [
        (Scope::Quizzes(vec![]), 40..50),
        (Scope::Modules(vec!["m1".parse().unwrap()]), 40..47),
        (Scope::Profile, 40..44),
    ] {
        let (place, store) = whole();
        let root = place.path();
        let done = store
            .reset(&plan(&[ID], scope.clone(), true), &at(1300))
            .unwrap();
        let mut open = store.open_learner(ID, &at(2000), false).unwrap();
        open.journal.append(&events(since.clone())).unwrap();
        drop(open);
        let newer: &[u8] = br#"{"format":1,"language":"fr","headline":"Cheffe"}"#;
        put(&Disk, &folder_of(root, ID).join("profile.json"), newer);
        store.undo(done.id, &[], &at(9000), false).unwrap();
        let all = [events(0..20), events(since)].concat();
        assert_eq!(events_of(&Disk, root, ID), all, "{scope:?}");
        let files = contents_of(&Disk, root, ID).unwrap();
        assert_eq!(files["profile.json"], newer);
        assert_eq!(files["profile.previous.json"], PROFILE);
        let found: Learner = serde_json::from_slice(&files["learner.json"]).unwrap();
        assert!(found.shared);
        goes_on(root, &all);
    }
}

#[test]
fn undoing_brings_back_nothing_that_a_later_reset_erased() {
    let (place, store) = whole();
    let quizzes = Scope::Quizzes(vec![]);
    let first = store.reset(&plan(&[ID], quizzes, true), &at(1300)).unwrap();
    let modules = Scope::Modules(vec!["m1".parse().unwrap()]);
    store
        .reset(&plan(&[ID], modules.clone(), true), &at(1400))
        .unwrap();
    store.undo(first.id, &[], &at(1500), false).unwrap();
    let found = without_resets(events_of(&Disk, place.path(), ID));
    assert_eq!(found, kept_filtered(&events(0..20), &modules));
}

#[test]
fn a_person_who_is_open_is_named_and_nobody_is_reset() {
    let (place, store) = whole();
    let root = place.path();
    let elsewhere = Store::at_place(
        root.to_owned(),
        std::sync::Arc::new(Disk),
        self::place("accueil-7", 5),
    )
    .unwrap();
    let now = passerelle::domain::record::At::new(jiff::Timestamp::now(), 0);
    let open = elsewhere.open_learner(PEOPLE[1], &now, false).unwrap();
    let before = BOTH.map(|id| contents_of(&Disk, root, id));
    let told = store
        .reset(&plan(&BOTH, Scope::All, true), &now)
        .unwrap_err();
    let host = "accueil-7".to_owned();
    let name = "Amina 🙂 ../../x".to_owned();
    assert_eq!(
        told,
        ResetTrouble::InUse(vec![InUse {
            learner: PEOPLE[1],
            name,
            open: Trouble::OpenElsewhere { host }
        }])
    );
    assert!(!told.may_be_nobody());
    assert_eq!(BOTH.map(|id| contents_of(&Disk, root, id)), before);
    assert_eq!(named(&Disk, root, ".zip"), [""; 0]);
    drop(open);
    store.reset(&plan(&BOTH, Scope::All, true), &now).unwrap();
}

#[test]
fn nobody_or_somebody_unknown_resets_nobody() {
    let (_place, store) = whole();
    assert_eq!(
        store.reset(&plan(&[], Scope::All, true), &at(0)),
        Err(ResetTrouble::Nobody)
    );
    let unknown = [ID, LearnerId(Uuid::from_u128(99))];
    let told = store.reset(&plan(&unknown, Scope::All, true), &at(0));
    assert_eq!(told, Err(ResetTrouble::Records(Trouble::NoSuchLearner)));
    assert_eq!(store.learners().0.len(), 3);
}

#[test]
fn a_damaged_copy_is_told_and_brings_nothing_back() {
    let (place, store) = whole();
    let root = place.path();
    let done = store.reset(&plan(&[ID], Scope::All, true), &at(0)).unwrap();
    let path = root.join(named(&Disk, root, ".zip").pop().unwrap());
    let mut bytes = fs::read(&path).unwrap();
    let middle = bytes.len() / 3;
    bytes[middle] ^= 0x55;
    fs::write(&path, bytes).unwrap();
    fs::write(root.join("archive").join("notes.txt"), "?").unwrap();
    let (copies, troubles) = store.copies().unwrap();
    assert_eq!(
        (copies, troubles),
        (vec![], vec![ResetTrouble::DamagedCopy(path.clone())])
    );
    assert_eq!(
        store.undo(done.id, &[ID], &at(0), false),
        Err(ResetTrouble::DamagedCopy(path))
    );
    assert_eq!(store.learners().0.len(), 2);
}

#[test]
fn copies_are_kept_for_the_days_set_and_a_clock_set_back_purges_none() {
    let (place, store) = whole();
    store.reset(&plan(&[ID], Scope::All, true), &at(0)).unwrap();
    let day = at(0).civil().date();
    let purge = |days: i64| {
        let today = day.checked_add(jiff::Span::new().days(days)).unwrap();
        store.purge_copies(today, &Settings::default())
    };
    assert_eq!(purge(7), Ok(0));
    assert_eq!(purge(-400), Ok(0));
    assert_eq!(purge(8), Ok(1));
    assert_eq!(named(&Disk, place.path(), ".zip"), [""; 0]);
}

/// What a stopped reset of the first two people leaves, opened by honest files: all of it, or nothing.
fn is_all_or_nothing(files: &Memory, root: &Path, scope: &Scope, copy: bool, what: &str) {
    let store = store(root, files);
    let goes = kept_filtered(&events(0..20), scope);
    let is_reset = |id| match contents_of(files, root, id) {
        None => true,
        Some(_) => {
            let found = events_of(files, root, id);
            assert!(
                found == events(0..20) || without_resets(found.clone()) == goes,
                "{what}"
            );
            found != events(0..20)
        }
    };
    let [one, other] = BOTH.map(is_reset);
    assert_eq!(one, other, "{what}");
    assert!(!is_reset(PEOPLE[2]), "{what}");
    let mut left = named(files, root, "reset.json");
    // What was never finished holds no name and no answer.
    left.retain(|name| !name.ends_with(".new"));
    assert_eq!(left, [""; 0], "{what}");
    let (learners, troubles) = store.learners();
    assert_eq!(troubles, [], "{what}");
    let people = if one && *scope == Scope::All { 1 } else { 3 };
    assert_eq!(learners.len(), people, "{what}");
    let (copies, troubles) = store.copies().unwrap();
    assert_eq!(troubles, [], "{what}");
    assert_eq!(copies.len(), usize::from(one && copy), "{what}");
    let told = store.centre_events().unwrap().len();
    assert_eq!(told, usize::from(one), "{what}");
    if one && !copy {
        let is_lock = |name: &String| name.ends_with("lock");
        let left = |part: &str| {
            named(files, root, part)
                .into_iter()
                .filter(|name| !is_lock(name))
                .count()
        };
        assert_eq!(left(".zip"), 0, "{what}");
        assert_eq!(left("torn"), 1, "{what}");
    }
    for copy in copies {
        store.undo(copy.reset, &[], &at(9000), true).unwrap();
    }
    if copy {
        for id in PEOPLE {
            assert_eq!(events_of(files, root, id), events(0..20), "{what}");
            let files = contents_of(files, root, id).unwrap();
            assert_eq!(files["profile.json"], PROFILE);
            let names: Vec<_> = files
                .keys()
                .filter(|name| !name.contains("progress"))
                .collect();
            assert_eq!(names.len(), 8, "{what}: {names:?}");
        }
    }
}

fn survives(scope: &Scope, copy: bool, least: usize) {
    let mut is_done = false;
    let mut point = 0;
    while !is_done {
        for loss in LOSSES {
            let root = Path::new("/data");
            let memory = Memory::new(root);
            let store = store(root, &memory);
            lay_out(&store, &memory);
            memory.fail(point, Fault::PowerCut);
            is_done = store
                .reset(&plan(&BOTH, scope.clone(), copy), &at(1300))
                .is_ok()
                && !memory.failed();
            is_all_or_nothing(
                &memory.after_restart(loss),
                root,
                scope,
                copy,
                &format!("{scope:?} cut at {point}, {loss:?} lost"),
            );
        }
        point += 1;
    }
    assert!(point > least, "{point}");
}

#[test]
fn a_power_cut_at_any_moment_resets_all_or_nobody() {
    survives(&Scope::All, true, 60);
    survives(&Scope::All, false, 40);
}

#[test]
fn a_power_cut_at_any_moment_takes_a_part_from_all_or_from_nobody() {
    survives(&Scope::Profile, true, 60);
    survives(&Scope::Modules(vec!["m1".parse().unwrap()]), false, 40);
}

#[test]
fn a_share_that_goes_away_or_fills_up_in_the_middle_leaves_all_or_nobody_reset() {
    for fault in [Fault::Full, Fault::ReadOnly, Fault::Gone] {
        for scope in [Scope::All, Scope::Quizzes(vec![])] {
            for point in 0.. {
                let root = Path::new("/data");
                let memory = Memory::new(root);
                let store = store(root, &memory);
                lay_out(&store, &memory);
                memory.fail(point, fault);
                let done = store.reset(&plan(&BOTH, scope.clone(), true), &at(1300));
                let reached = memory.failed();
                memory.heal();
                let what = format!("{scope:?}, {fault:?} at {point}: {done:?}");
                match done {
                    // Told to be undone: nobody may be erased, whatever comes.
                    Err(ResetTrouble::NotCopied(_) | ResetTrouble::Records(_)) => {
                        store.finish_reset().unwrap();
                        assert_eq!(store.learners().0.len(), 3, "{what}");
                        let open = store.open_learner(ID, &at(1300), true).unwrap();
                        assert_eq!(open.progress, Progress::replay(&events(0..20)), "{what}");
                    }
                    Err(ResetTrouble::Unfinished(_)) => {
                        store.finish_reset().unwrap();
                    }
                    Ok(_) => (),
                    Err(_) => panic!("{what}"),
                }
                let found = memory.after_restart(Loss::Nothing);
                is_all_or_nothing(&found, root, &scope, true, &what);
                if !reached {
                    break;
                }
            }
        }
    }
}

#[test]
fn a_damaged_list_of_a_reset_that_stopped_takes_back_no_copy_of_others() {
    let (place, store) = whole();
    let root = place.path();
    store.reset(&plan(&[ID], Scope::All, true), &at(0)).unwrap();
    let (before, _) = store.copies().unwrap();
    for copy in ["", "2", "2026-11-"] {
        let list = format!(
            r#"{{"format":1,"id":"{ID}","at":"{}","stage":"copying","scope":"all","modules":[],"by":"trainer",
                "copy":true,"people":[{{"learner":"{}","event":"{ID}","at":"{}","copy":"{copy}"}}]}}"#,
            at(9),
            PEOPLE[1],
            at(9)
        );
        fs::write(root.join("reset.json"), list).unwrap();
        assert_eq!(store.finish_reset(), Ok(true), "{copy:?}");
        assert_eq!(store.copies(), Ok((before.clone(), vec![])), "{copy:?}");
    }
}

#[test]
fn a_person_of_a_reset_that_stopped_stays_closed_until_it_is_finished() {
    for point in 0.. {
        let root = Path::new("/data");
        let memory = Memory::new(root);
        let store = store(root, &memory);
        lay_out(&store, &memory);
        memory.fail(point, Fault::Gone);
        let done = store.reset(&plan(&BOTH, Scope::All, true), &at(1300));
        memory.heal();
        let intent = memory.read(&root.join("reset.json")).unwrap_or_default();
        if String::from_utf8_lossy(&intent).contains("erasing") {
            assert!(matches!(done, Err(ResetTrouble::Unfinished(_))), "{done:?}");
            // The disk answers to reading again, and to writing no more.
            memory.fail(0, Fault::ReadOnly);
            assert_eq!(
                store.open_learner(ID, &at(0), true).err(),
                Some(Trouble::BeingReset)
            );
            let here = store.learners().0;
            assert!(here.iter().all(|learner| !BOTH.contains(&learner.id)));
            memory.heal();
            assert_eq!(
                store.open_learner(ID, &at(0), true).err(),
                Some(Trouble::NoSuchLearner)
            );
            return;
        }
    }
}

#[test]
fn a_reset_without_copy_that_a_stop_left_is_finished_with_its_proof_and_recorded_once() {
    let mut finished = 0;
    for point in 0.. {
        let root = Path::new("/data");
        let memory = Memory::new(root);
        let store = store(root, &memory);
        lay_out(&store, &memory);
        memory.fail(point, Fault::PowerCut);
        let done = store.reset(&plan(&BOTH, Scope::All, false), &at(1300));
        let reached = memory.failed();
        let files = memory.after_restart(Loss::Nothing);
        let begun = files.read(&root.join("reset.json")).unwrap_or_default();
        let begun = String::from_utf8_lossy(&begun).contains("erasing");
        // Opened anew, as the program does.
        let store = self::store(root, &files);
        let told = store.finished_resets();
        assert_eq!(told.len(), usize::from(begun), "cut at {point}: {done:?}");
        for done in &told {
            finished += 1;
            assert_eq!((done.people, done.copied), (2, false));
            assert_eq!(done.remains, Ok(Vec::new()), "cut at {point}");
            let events = store.centre_events().unwrap();
            assert_eq!(events.iter().filter(|event| event.id == done.id).count(), 1);
        }
        assert_eq!(store.finished_resets(), [], "told once");
        if !reached {
            break;
        }
    }
    assert!(finished > 5, "the disk stopped in the middle: {finished}");
}

#[test]
fn what_a_learner_erased_of_their_own_is_told_to_no_trainer_when_it_is_finished() {
    for point in 0.. {
        let root = Path::new("/data");
        let memory = Memory::new(root);
        let store = store(root, &memory);
        lay_out(&store, &memory);
        memory.fail(point, Fault::PowerCut);
        let _ = store.erase(ID, &at(1300));
        let reached = memory.failed();
        let store = self::store(root, &memory.after_restart(Loss::Nothing));
        assert_eq!(store.finished_resets(), [], "cut at {point}");
        if !reached {
            break;
        }
    }
}

#[test]
fn a_kill_while_undoing_loses_nothing_and_undoing_again_goes_on() {
    let mut is_done = false;
    let mut point = 0;
    while !is_done {
        for loss in LOSSES {
            let root = Path::new("/data");
            let memory = Memory::new(root);
            let store = store(root, &memory);
            lay_out(&store, &memory);
            let done = store
                .reset(&plan(&BOTH, Scope::All, true), &at(1300))
                .unwrap();
            memory.fail(point, Fault::PowerCut);
            is_done = store.undo(done.id, &[], &at(1400), false).is_ok() && !memory.failed();
            let files = &memory.after_restart(loss);
            let what = format!("cut at {point}, {loss:?} lost");
            let store = self::store(root, files);
            let again = store.undo(done.id, &[], &at(1500), true);
            assert!(
                matches!(again, Ok(_) | Err(ResetTrouble::NoCopy)),
                "{what}: {again:?}"
            );
            assert_eq!(store.learners().0.len(), 3, "{what}");
            for id in PEOPLE {
                assert_eq!(events_of(files, root, id), events(0..20), "{what}");
                assert_eq!(
                    contents_of(files, root, id).unwrap()["photo.jpg"],
                    photo(),
                    "{what}"
                );
            }
        }
        point += 1;
    }
    assert!(point > 30, "{point}");
}

fn scope() -> impl Strategy<Value = Scope> {
    prop_oneof![
        Just(Scope::Profile),
        Just(Scope::Modules(vec!["m1".parse().unwrap()])),
        Just(Scope::Modules(vec!["m2".parse().unwrap()])),
        Just(Scope::Quizzes(vec![])),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(32))]
    #[test]
    fn a_partial_reset_comes_to_the_same_as_the_journal_without_what_goes(
        numbers in proptest::collection::btree_set(0_u64..60, 0..30).prop_map(Vec::from_iter).prop_shuffle(),
        scope in scope(),
    ) {
        let root = Path::new("/data");
        let memory = Memory::new(root);
        let store = store(root, &memory);
        let all: Vec<Event> = numbers.into_iter().map(event).collect();
        lay_out_one(&store, &memory, ID, &all);
        store.reset(&plan(&[ID], scope.clone(), false), &at(0)).unwrap();
        let open = store.open_learner(ID, &at(0), false).unwrap();
        let mut expected = Progress::replay(&kept_filtered(&all, &scope));
        // The event of the reset itself, after all of them.
        expected.events += 1;
        prop_assert!(open.progress.latest.as_ref().map(|at| at.moment) >= expected.latest.as_ref().map(|at| at.moment));
        expected.latest.clone_from(&open.progress.latest);
        prop_assert_eq!(open.progress, expected);
    }
}

#[test]
fn people_who_have_not_come_for_long_are_named_and_a_clock_set_back_names_none() {
    let (_place, store) = whole();
    let hours = |hours: i64| at(19 * 60 + hours * 3600).moment;
    let names = |now| store.unseen(now, 30).0.len();
    assert_eq!(names(hours(30 * 24)), 0);
    assert_eq!(names(hours(30 * 24 + 1)), 3);
    assert_eq!(names(hours(-1000)), 0);
    let mut open = store.open_learner(ID, &at(9000), false).unwrap();
    open.journal.append(&[event(24 * 60)]).unwrap();
    drop(open);
    let (unseen, troubles) = store.unseen(hours(30 * 24 + 1), 30);
    assert_eq!((unseen.len(), troubles), (2, vec![]));
    assert!(unseen.iter().all(|person| person.learner != ID));
}
