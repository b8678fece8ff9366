//! Any bytes as the settings file of a centre: taken in whole or not at all, twice as once, and given out again the same.
#![no_main]
mod disk;
#[path = "../../tests/records/material.rs"]
#[allow(dead_code, reason = "the tests of records use the rest")]
mod material;
mod parcel;

use disk::{contents, put};
use libfuzzer_sys::fuzz_target;
use material::at;
use passerelle::domain::centre::Settings;
use passerelle::store::{Disk, IfThere, Store};
use serde_json::json;
use tempfile::TempDir;

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

/// The name of the file in the data folder.
const FILE: &str = "centre.passerelle";
/// What tells which settings came when: each time they come in is told.
const EVENTS: &str = "centre.jsonl";

fuzz_target!(|input: &[u8]| {
    // Inputs that are no ZIP are packed with their checksums put right.
    let bytes = if input.starts_with(b"P") {
        input.to_vec()
    } else {
        packed(input)
    };
    refused_whole(&bytes);
    comes_in(&bytes);
});

/// What nobody finds sound changes nothing, unless the file has no pack.
fn refused_whole(bytes: &[u8]) {
    let (folder, store) = with_file(bytes);
    let before = set(folder.path());
    match store.import_settings(&folder.path().join(FILE), &at(0), |_| false) {
        Ok(taken) => assert_eq!(taken.packs, []),
        Err(_) => assert_eq!(set(folder.path()), before),
    }
}

/// Takes the file in on a computer that has settings and a pack of its own.
fn comes_in(bytes: &[u8]) {
    let (folder, store) = with_file(bytes);
    let before = set(folder.path());
    let file = folder.path().join(FILE);
    let Ok(taken) = store.import_settings(&file, &at(0), |_| true) else {
        assert_eq!(set(folder.path()), before);
        return;
    };
    assert_eq!(store.settings(), (taken.settings.clone(), vec![]));
    let packs = store.packs().expect("the packs");
    let is_here = |id| packs.iter().any(|(known, _)| known == id);
    assert!(taken.packs.iter().all(is_here), "{taken:?}");
    let once = state(folder.path());
    let again = store.import_settings(&file, &at(0), |_| true);
    assert_eq!(again.expect("it was taken in before"), taken);
    assert_eq!(state(folder.path()), once);

    store
        .export_settings(&at(0), &file, IfThere::Replace)
        .expect("what came in can go out");
    let other = folder_in_memory();
    let there = other.path().join(FILE);
    put(&Disk, &there, &fs::read(&file).expect("the file"));
    material::honest(other.path())
        .import_settings(&there, &at(0), |_| true)
        .expect("what went out can come in");
    assert_eq!(state(other.path()), once);
}

/// A data folder with settings, a pack and this file. Folders that are moved need a real disk.
fn with_file(bytes: &[u8]) -> (TempDir, Store) {
    let folder = folder_in_memory();
    let store = material::honest(folder.path());
    let settings = Settings {
        centre: "Centre du Nord".to_owned(),
        ..Settings::default()
    };
    store.save_settings(&settings).expect("room");
    let mut pack = store
        .begin_pack("mine".parse().expect("an id"), at(0).moment)
        .expect("room");
    pack.put("library.json", b"{}").expect("room");
    pack.finish(at(0).moment).expect("room");
    put(&Disk, &folder.path().join(FILE), bytes);
    (folder, store)
}

/// In memory where the system has such a folder.
fn folder_in_memory() -> TempDir {
    let place = Path::new("/dev/shm");
    if place.is_dir() {
        tempfile::tempdir_in(place)
    } else {
        tempfile::tempdir()
    }
    .expect("a folder")
}

/// All that is set: the files of the data folder by their places in it, but the one that is taken in.
fn set(folder: &Path) -> BTreeMap<PathBuf, Vec<u8>> {
    let place = |path: PathBuf| path.strip_prefix(folder).map(Path::to_owned);
    let all = contents(&Disk, folder).into_iter();
    let mut set: BTreeMap<_, _> = all
        .map(|(path, bytes)| (place(path).expect("in the folder"), bytes))
        .collect();
    set.remove(Path::new(FILE));
    set
}

/// The same but for what is told of it.
fn state(folder: &Path) -> BTreeMap<PathBuf, Vec<u8>> {
    let mut state = set(folder);
    state.remove(Path::new(EVENTS));
    state
}

/// Packs the parts of an input: settings, PIN (none where the first byte is `-`), and the files of packs, each after a
/// line with its path.
fn packed(input: &[u8]) -> Vec<u8> {
    let Some((first, rest)) = input.split_first() else {
        return Vec::new();
    };
    let mut parts = parcel::parts(rest).into_iter();
    let mut files = vec![("settings.json", parts.next().unwrap_or_default())];
    if *first != b'-' {
        files.extend(parts.next().map(|pin| ("pin.json", pin)));
    }
    files.extend(parts.filter_map(|part| {
        let end = part.iter().position(|byte| *byte == b'\n')?;
        let path = std::str::from_utf8(&part[..end]).ok()?;
        Some((path, &part[end + 1..]))
    }));
    let manifest = json!({
        "format": 1, "kind": "settings", "centre": "x", "exported": at(0), "program": "0",
    });
    parcel::packed(manifest, &files)
}
