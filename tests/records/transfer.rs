//! A learner's work taken away in a file and brought back, also by files that somebody made to do harm.
use super::material::*;
use super::memory::{Fault, LOSSES, Loss, Memory};
use super::reset::plan;

use passerelle::domain::learner::Learner;
use passerelle::domain::problem::{TransferTrouble, Trouble};
use passerelle::domain::progress::Progress;
use passerelle::domain::record::Event;
use passerelle::domain::reset::Scope;
use passerelle::store::{Disk, Files, Imported, Make, Store};

use image::{DynamicImage, ImageFormat};
use serde_json::{Value, json};
use sha2::{Digest, Sha256};
use uuid::Uuid;
use zip::write::SimpleFileOptions;

use std::collections::BTreeMap;
use std::fs;
use std::io::{Cursor, Write};
use std::path::{Path, PathBuf};

const PROFILE: &[u8] = br#"{"format":1,"language":"fr","headline":"Cuisini\u00e8re"}"#;

/// The files of a learner, or of a `.passerelle` file, by name.
pub type Contents = BTreeMap<String, Vec<u8>>;

pub fn photo() -> Vec<u8> {
    let mut bytes = Cursor::new(Vec::new());
    DynamicImage::new_rgb8(8, 8)
        .write_to(&mut bytes, ImageFormat::Jpeg)
        .unwrap();
    bytes.into_inner()
}

/// Amina, who has a code, with these events.
pub fn lay_out(store: &Store, files: &impl Files, events: &[Event]) {
    let coded = Learner {
        code: Some("secret hash".to_owned()),
        ..learner("Amina")
    };
    store.create(&coded).unwrap();
    let mut open = store.open_learner(ID, &at(0), false).unwrap();
    open.journal.append(events).unwrap();
    let folder = folder(store.root());
    put(files, &folder.join("profile.json"), PROFILE);
    put(files, &folder.join("photo.jpg"), &photo());
}

/// Puts a file down, on the disk for certain.
pub fn put(files: &impl Files, path: &Path, bytes: &[u8]) {
    let mut file = files.make(path, Make::Over).unwrap();
    file.write_at_end(bytes).unwrap();
    file.sync().unwrap();
    files.sync_folder(path.parent().unwrap()).unwrap();
}

/// The file that Amina's work with these events is exported to.
pub fn exported(events: &[Event]) -> Vec<u8> {
    let root = Path::new("/elsewhere");
    let memory = Memory::new(root);
    let store = store(root, &memory);
    lay_out(&store, &memory, events);
    let path = root.join("amina.passerelle");
    assert_eq!(store.export(ID, &at(0), &path), Ok(Vec::new()));
    memory.read(&path).unwrap()
}

/// A store in memory, and a file beside it.
pub fn with_file(bytes: &[u8]) -> (Memory, Store, PathBuf) {
    let root = Path::new("/data");
    let memory = Memory::new(root);
    let path = root.join("amina.passerelle");
    put(&memory, &path, bytes);
    let store = store(root, &memory);
    (memory, store, path)
}

/// The files of the learner.
pub fn contents(files: &impl Files, root: &Path) -> Contents {
    let folder = folder(root);
    let Ok(names) = files.list(&folder) else {
        return Contents::new();
    };
    let names = names.into_iter().map(|(name, _)| name.into_string());
    names
        .map(|name| name.unwrap())
        .map(|name| (name.clone(), files.read(&folder.join(&name)).unwrap()))
        .collect()
}

pub fn unzipped(bytes: &[u8]) -> Contents {
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    (0..archive.len())
        .map(|index| {
            let mut entry = archive.by_index(index).unwrap();
            let mut bytes = Vec::new();
            std::io::copy(&mut entry, &mut bytes).unwrap();
            (entry.name().unwrap().into_owned(), bytes)
        })
        .collect()
}

pub fn zipped<'a>(files: impl IntoIterator<Item = (&'a str, &'a [u8])>) -> Vec<u8> {
    let mut writer = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in files {
        writer
            .start_file(name, SimpleFileOptions::default())
            .unwrap();
        writer.write_all(bytes).unwrap();
    }
    writer.finish().unwrap().into_inner()
}

/// The file with something changed in it, its sizes and checksums put right again.
pub fn changed(change: impl FnOnce(&mut Contents)) -> Vec<u8> {
    let mut files = unzipped(&exported(&events(0..9)));
    change(&mut files);
    let mut manifest: Value = serde_json::from_slice(&files["manifest.json"]).unwrap();
    let listed = files.iter().filter(|(path, _)| *path != "manifest.json");
    manifest["files"] = listed.map(|(path, bytes)| entry(path, bytes)).collect();
    with_manifest(files, &manifest)
}

pub fn with_manifest(mut files: Contents, manifest: &Value) -> Vec<u8> {
    files.insert(
        "manifest.json".to_owned(),
        manifest.to_string().into_bytes(),
    );
    zipped(
        files
            .iter()
            .map(|(path, bytes)| (path.as_str(), bytes.as_slice())),
    )
}

pub fn entry(path: &str, bytes: &[u8]) -> Value {
    let digest = Sha256::digest(bytes);
    let checksum: String = digest.iter().map(|byte| format!("{byte:02x}")).collect();
    json!({"path": path, "bytes": bytes.len(), "sha256": checksum})
}

pub fn import(store: &Store, path: &Path) -> Result<Imported, TransferTrouble> {
    match store.import(path, &at(0), false) {
        // A lock cut off while it was written says of nobody.
        Err(TransferTrouble::Records(Trouble::PerhapsOpenElsewhere { host })) if host == "?" => {
            store.import(path, &at(0), true)
        }
        result => result,
    }
}

#[test]
fn what_was_taken_away_comes_back_the_same() {
    let place = tempfile::tempdir().unwrap();
    let (here, there) = (place.path().join("here"), place.path().join("there"));
    let file = place.path().join("amina.passerelle");
    for root in [&here, &there] {
        fs::create_dir(root).unwrap();
    }
    let all = events(0..40);
    lay_out(&honest(&here), &Disk, &all);
    assert_eq!(honest(&here).export(ID, &at(0), &file), Ok(Vec::new()));

    let imported = honest(&there).import(&file, &at(0), false).unwrap();
    assert_eq!(
        imported,
        Imported {
            learner: learner("Amina"),
            added: 40,
            was_known: false,
            troubles: Vec::new(),
        }
    );
    let (mut before, mut after) = (contents(&Disk, &here), contents(&Disk, &there));
    assert!(!String::from_utf8_lossy(&after["learner.json"]).contains("secret"));
    before.remove("learner.json");
    after.remove("learner.json");
    assert_eq!(before, after);
    assert_eq!(honest(&there).learners(), (vec![learner("Amina")], vec![]));
    goes_on(&there, &all);
}

#[test]
fn the_file_holds_what_the_format_says_and_no_code() {
    let bytes = exported(&events(0..9));
    let files = unzipped(&bytes);
    let names: Vec<_> = files.keys().map(String::as_str).collect();
    assert_eq!(
        names,
        [
            "journal.jsonl",
            "learner.json",
            "manifest.json",
            "photo.jpg",
            "profile.json"
        ]
    );
    assert_eq!(files["journal.jsonl"], lines(&events(0..9)).into_bytes());
    let learner: Value = serde_json::from_slice(&files["learner.json"]).unwrap();
    assert_eq!(learner["code"], Value::Null);
    let manifest: Value = serde_json::from_slice(&files["manifest.json"]).unwrap();
    let listed = ["learner.json", "journal.jsonl", "profile.json", "photo.jpg"];
    let expected = json!({
        "format": 1, "kind": "learner", "learner": ID.to_string(), "name": "Amina",
        "exported": at(0).to_string(), "program": env!("CARGO_PKG_VERSION"),
        "files": listed.map(|path| entry(path, &files[path])),
    });
    assert_eq!(manifest, expected);
}

#[test]
fn the_same_file_twice_changes_nothing() {
    let (memory, store, path) = with_file(&exported(&events(0..9)));
    lay_out(&store, &memory, &events(5..14));
    assert_eq!(import(&store, &path).unwrap().added, 5);
    let once = contents(&memory, store.root());
    let again = import(&store, &path).unwrap();
    assert_eq!(
        (again.added, again.was_known, again.troubles),
        (0, true, vec![])
    );
    assert_eq!(contents(&memory, store.root()), once);
}

#[test]
fn two_computers_merged_both_ways_have_the_same_journal() {
    let both = events(0..8);
    let alone = |rest: u64| -> Vec<Event> {
        (8..40)
            .filter(|number| number % 3 == rest)
            .map(event)
            .collect()
    };
    let (one, other) = (
        [both.clone(), alone(0)].concat(),
        [both.clone(), alone(1)].concat(),
    );
    let merge = |here: &[Event], there: &[Event]| {
        let (memory, store, path) = with_file(&exported(there));
        lay_out(&store, &memory, here);
        import(&store, &path).unwrap();
        let open = store.open_learner(ID, &at(0), false).unwrap();
        let journal = contents(&memory, store.root())
            .remove("journal.jsonl")
            .unwrap();
        (String::from_utf8(journal).unwrap(), open.progress)
    };
    let merged = merge(&one, &other);
    assert_eq!(merged, merge(&other, &one));
    let numbers = (0..40).filter(|number| *number < 8 || number % 3 < 2);
    let expected: Vec<_> = numbers.map(event).collect();
    assert_eq!(merged, (lines(&expected), Progress::replay(&expected)));
}

#[test]
fn the_side_that_goes_on_longer_has_the_newer_name_and_profile() {
    let newer: &[u8] = br#"{"format":1,"language":"fr","headline":"Cheffe"}"#;
    let bytes = changed(|files| {
        let renamed = serde_json::to_vec(&learner("Amina B.")).unwrap();
        files.insert("learner.json".to_owned(), renamed);
        files.insert("profile.json".to_owned(), newer.to_vec());
    });
    for (here, is_older) in [(0..5, true), (0..12, false)] {
        let (memory, store, path) = with_file(&bytes);
        lay_out(&store, &memory, &events(here));
        let imported = import(&store, &path).unwrap();
        let found = contents(&memory, store.root());
        let name = if is_older { "Amina B." } else { "Amina" };
        assert_eq!(imported.learner.name, name);
        // The code of this computer stays.
        assert_eq!(imported.learner.code.as_deref(), Some("secret hash"));
        assert_eq!(
            found["profile.json"],
            if is_older { newer } else { PROFILE }
        );
        let previous = found.get("profile.previous.json").map(Vec::as_slice);
        assert_eq!(previous, is_older.then_some(PROFILE));
    }
}

#[test]
fn a_learner_erased_here_as_a_whole_comes_back_only_after_a_yes() {
    let (_memory, store, path) = with_file(&exported(&events(0..9)));
    import(&store, &path).unwrap();
    let everything = plan(&[ID], Scope::All, false);
    store.reset(&everything, &at(5000)).unwrap();
    let refused = store.import(&path, &at(6000), false).unwrap_err();
    let expected = TransferTrouble::WasErased {
        path: path.clone(),
        at: at(5000),
    };
    assert_eq!(refused, expected);
    assert_eq!(store.learners().0, []);
    assert_eq!(
        store.import_erased(&path, &at(6000), false).unwrap().added,
        9
    );
    // Once asked is enough.
    assert_eq!(import(&store, &path).unwrap().added, 0);
    // What learners erase of their own comes back without a question.
    store.erase(ID, &at(7000)).unwrap();
    assert_eq!(import(&store, &path).unwrap().added, 9);
}

#[test]
fn what_a_reset_erased_stays_away_whichever_file_brings_it_and_whichever_comes_first() {
    for scope in [
        Scope::Quizzes(vec![]),
        Scope::Modules(vec!["m1".parse().unwrap()]),
        Scope::Profile,
    ] {
        let old = exported(&events(0..20));
        let reset = {
            let (memory, store, path) = with_file(b"");
            lay_out(&store, &memory, &events(0..20));
            store
                .reset(&plan(&[ID], scope.clone(), false), &at(1300))
                .unwrap();
            let mut open = store.open_learner(ID, &at(3000), false).unwrap();
            open.journal.append(&events(50..60)).unwrap();
            drop(open);
            store.export(ID, &at(4000), &path).unwrap();
            memory.read(&path).unwrap()
        };
        let merge = |files: [&[u8]; 3]| {
            let (memory, store, path) = with_file(b"");
            for bytes in files {
                put(&memory, &path, bytes);
                import(&store, &path).unwrap();
            }
            let mut found = contents(&memory, store.root());
            let open = store.open_learner(ID, &at(5000), false).unwrap();
            assert_eq!(open.troubles, []);
            let journal = String::from_utf8(found.remove("journal.jsonl").unwrap()).unwrap();
            assert_eq!(journal.matches("\"kind\":\"reset\"").count(), 1);
            found.retain(|name, _| !name.contains("progress"));
            (
                journal,
                open.progress,
                found.into_keys().collect::<Vec<_>>(),
            )
        };
        let first = merge([&old, &reset, &old]);
        assert_eq!(first, merge([&reset, &old, &reset]), "{scope:?}");
        let is_profile = scope == Scope::Profile;
        assert_eq!(first.2.contains(&"profile.json".to_owned()), !is_profile);
        assert_eq!(first.2.contains(&"photo.jpg".to_owned()), !is_profile);
    }
}

#[test]
fn thirty_files_merged_twice_change_nothing_the_second_time_and_bad_ones_are_left_out() {
    let root = Path::new("/data");
    let memory = Memory::new(root);
    let store = store(root, &memory);
    let mut files = Vec::new();
    for number in 0..30_u64 {
        let name = format!("{number}.passerelle");
        let path = root.join(name);
        // Ten people, each on three computers.
        let id = Uuid::from_u128(u128::from(number % 10) + 1);
        let mine = (0..60).filter(|event| event % 3 == number / 10 || event % 5 == 0);
        let bytes = exported(&mine.map(event).collect::<Vec<_>>());
        let bytes = if number == 7 {
            bytes[..bytes.len() / 2].to_vec()
        } else {
            of_another(&bytes, id)
        };
        put(&memory, &path, &bytes);
        files.push(path);
    }
    let all = |store: &Store| {
        let taken = files
            .iter()
            .map(|path| store.import(path, &at(9000), false));
        taken
            .filter_map(Result::ok)
            .map(|imported| imported.added)
            .collect::<Vec<_>>()
    };
    let state = || -> Vec<_> {
        let (learners, troubles) = store.learners();
        assert_eq!(troubles, []);
        let journal = |learner: &Learner| {
            let folder = root.join("learners").join(learner.id.to_string());
            memory.read(&folder.join("journal.jsonl")).unwrap()
        };
        learners
            .iter()
            .map(|learner| (learner.clone(), journal(learner)))
            .collect()
    };
    assert_eq!(all(&store).len(), 29);
    let once = state();
    assert_eq!(once.len(), 10);
    assert_eq!(all(&store), [0; 29]);
    assert_eq!(state(), once);
}

/// The file, of another person.
fn of_another(bytes: &[u8], id: Uuid) -> Vec<u8> {
    let mut files = unzipped(bytes);
    let text = String::from_utf8(files["learner.json"].clone()).unwrap();
    let learner = text.replace(&ID.to_string(), &id.to_string()).into_bytes();
    files.insert("learner.json".to_owned(), learner);
    let mut manifest: Value = serde_json::from_slice(&files["manifest.json"]).unwrap();
    manifest["learner"] = json!(id);
    let listed = files.iter().filter(|(path, _)| *path != "manifest.json");
    manifest["files"] = listed.map(|(path, bytes)| entry(path, bytes)).collect();
    with_manifest(files, &manifest)
}

#[test]
fn a_learner_who_is_open_is_not_touched() {
    let (memory, store, path) = with_file(&exported(&events(0..9)));
    lay_out(&store, &memory, &events(0..4));
    let open = store.open_learner(ID, &at(0), false).unwrap();
    let before = contents(&memory, store.root());
    let refused = store.import(&path, &at(0), true).unwrap_err();
    assert_eq!(refused, TransferTrouble::Records(Trouble::OpenHere));
    assert_eq!(contents(&memory, store.root()), before);
    drop(open);
    assert_eq!(import(&store, &path).unwrap().added, 5);
}

#[test]
fn a_damaged_profile_is_left_out_and_named_and_the_rest_is_taken_away() {
    let (memory, store, path) = with_file(b"");
    lay_out(&store, &memory, &events(0..3));
    let profile = folder(store.root()).join("profile.json");
    put(&memory, &profile, b"{\"format\":");
    assert_eq!(store.export(ID, &at(0), &path), Ok(vec![profile]));
    let names: Vec<_> = unzipped(&memory.read(&path).unwrap()).into_keys().collect();
    assert_eq!(
        names,
        [
            "journal.jsonl",
            "learner.json",
            "manifest.json",
            "photo.jpg"
        ]
    );
}

#[test]
fn a_journal_that_repeats_itself_is_no_bomb() {
    let same = |number: u64| {
        let line =
            event(1)
                .line()
                .replacen(&event(1).id.to_string(), &event(number).id.to_string(), 1);
        Event::parse(&line.replace("\"l1\"", &format!("\"{}\"", "l".repeat(64)))).unwrap()
    };
    let all: Vec<_> = (0..3_000).map(same).collect();
    let (_, store, path) = with_file(&exported(&all));
    assert_eq!(import(&store, &path).unwrap().added, 3_000);
}

#[test]
fn an_unknown_learner_cannot_be_taken_away() {
    let (_, store, path) = with_file(b"");
    let refused = store.export(ID, &at(0), &path);
    assert_eq!(
        refused,
        Err(TransferTrouble::Records(Trouble::NoSuchLearner))
    );
}

/// Imports, and holds against `expected` what is there after a stop, and after another try.
fn survives(before: &[Event], expected: &[Event]) {
    let bytes = exported(&events(4..9));
    let mut finished = false;
    let mut point = 0;
    while !finished {
        for loss in LOSSES {
            let place = tempfile::tempdir().unwrap();
            let (root, memory) = (place.path(), Memory::new(place.path()));
            let path = root.join("amina.passerelle");
            put(&memory, &path, &bytes);
            let stopping = store(root, &memory);
            if !before.is_empty() {
                lay_out(&stopping, &memory, before);
            }
            memory.fail(point, Fault::PowerCut);
            finished = stopping.import(&path, &at(0), false).is_ok();
            memory.after_power_cut(loss);

            let what = format!("{loss:?} at {point}");
            let store = honest(root);
            let (learners, troubles) = store.learners();
            assert_eq!(troubles, [], "{what}");
            assert!(!finished || learners.len() == 1, "{what}");
            if let [learner] = &learners[..] {
                assert_eq!(learner.name, "Amina", "{what}");
                let found = kept(root);
                assert!(
                    found == before && !finished || found == expected,
                    "{what}: {found:?}"
                );
            }
            assert_eq!(import(&store, &path).unwrap().troubles, [], "{what}");
            assert_eq!(kept(root), expected, "{what}");
            assert_eq!(
                fs::read(folder(root).join("profile.json")).unwrap(),
                PROFILE
            );
            goes_on(root, expected);
        }
        point += 1;
    }
    assert!(point > 15, "{point}");
}

#[test]
fn a_power_cut_at_any_moment_leaves_no_half_learner() {
    survives(&[], &events(4..9));
}

#[test]
fn a_power_cut_at_any_moment_leaves_the_old_journal_or_the_merged_one() {
    survives(&events(0..6), &events(0..9));
}

#[test]
fn an_error_at_any_moment_is_told_harms_nothing_and_trying_again_succeeds() {
    let bytes = exported(&events(4..9));
    for before in [events(0..0), events(0..6)] {
        let expected = if before.is_empty() {
            events(4..9)
        } else {
            events(0..9)
        };
        for fault in [Fault::Full, Fault::ReadOnly, Fault::Gone] {
            for point in 0.. {
                let place = tempfile::tempdir().unwrap();
                let (root, memory) = (place.path(), Memory::new(place.path()));
                let path = root.join("amina.passerelle");
                put(&memory, &path, &bytes);
                let store = store(root, &memory);
                if !before.is_empty() {
                    lay_out(&store, &memory, &before);
                }
                memory.fail(point, fault);
                let taken = store.import(&path, &at(0), false);
                let reached = memory.failed();
                memory.heal();
                let found = contents(&memory, root).remove("journal.jsonl");
                let found = found.unwrap_or_default();
                let what = format!("{fault:?} at {point}: {taken:?}");
                match taken {
                    Ok(_) => assert_eq!(found, lines(&expected).into_bytes(), "{what}"),
                    // The error may be that a name is not surely on the disk: all is there then.
                    Err(TransferTrouble::Records(
                        Trouble::DiskFull(_) | Trouble::NotAllowed(_) | Trouble::Gone(_),
                    )) if before.is_empty() => {
                        assert!(store.learners().0.len() <= 1, "{what}");
                        assert!(found.is_empty() || found == lines(&expected).into_bytes());
                    }
                    Err(TransferTrouble::Records(
                        Trouble::DiskFull(_) | Trouble::NotAllowed(_) | Trouble::Gone(_),
                    )) => {
                        let is_old = found == lines(&before).into_bytes();
                        assert!(is_old || found == lines(&expected).into_bytes(), "{what}");
                    }
                    Err(_) => panic!("{what}"),
                }
                import(&store, &path).unwrap();
                memory.after_power_cut(Loss::All);
                assert_eq!(kept(root), expected, "{fault:?} at {point}");
                goes_on(root, &expected);
                if !reached {
                    break;
                }
            }
        }
    }
}
