//! Any bytes as the settings file of a centre: taken in whole or not at all, twice as once, and given out again the same.
#![no_main]
mod disk;
#[path = "../../tests/records/material.rs"]
#[allow(dead_code, reason = "the tests of records use the rest")]
mod material;
#[path = "../../tests/records/memory.rs"]
#[allow(dead_code, reason = "the tests of records use the rest")]
mod memory;
mod parcel;

use disk::{contents, put};
use libfuzzer_sys::fuzz_target;
use material::at;
use memory::Memory;
use passerelle::domain::centre::Settings;
use passerelle::store::{Files, IfThere, Store};
use serde_json::json;

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

const ROOT: &str = "/data";
const FILE: &str = "/data/centre.passerelle";

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
    let (memory, store) = with_file(bytes);
    let before = set(&memory);
    let taken = store.import_settings(Path::new(FILE), &at(0), |_| false);
    match taken {
        Ok(taken) => assert_eq!(taken.packs, []),
        Err(_) => assert_eq!(set(&memory), before),
    }
}

/// Takes the file in on a computer that has settings and a pack of its own.
fn comes_in(bytes: &[u8]) {
    let (memory, store) = with_file(bytes);
    let before = set(&memory);
    let file = Path::new(FILE);
    let Ok(taken) = store.import_settings(file, &at(0), |_| true) else {
        assert_eq!(set(&memory), before);
        return;
    };
    assert_eq!(store.settings(), (taken.settings.clone(), vec![]));
    let packs: Vec<_> = store.packs().expect("the packs").into_iter().map(|(id, _)| id).collect();
    assert!(taken.packs.iter().all(|id| packs.contains(id)), "{taken:?}");
    let once = set(&memory);
    let again = store.import_settings(file, &at(0), |_| true);
    assert_eq!(again.expect("it was taken in before"), taken);
    assert_eq!(set(&memory), once);

    store
        .export_settings(&at(0), file, IfThere::Replace)
        .expect("what came in can go out");
    let out = memory.read(file).expect("the file");
    let memory = Memory::new(Path::new(ROOT));
    let store = material::store(Path::new(ROOT), &memory);
    put(&memory, file, &out);
    store
        .import_settings(file, &at(0), |_| true)
        .expect("what went out can come in");
    assert_eq!(set(&memory), once);
}

fn with_file(bytes: &[u8]) -> (Memory, Store) {
    let memory = Memory::new(Path::new(ROOT));
    let store = material::store(Path::new(ROOT), &memory);
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
    put(&memory, Path::new(FILE), bytes);
    (memory, store)
}

/// All that is set: the files below the data folder but the one that is taken in.
fn set(memory: &Memory) -> BTreeMap<PathBuf, Vec<u8>> {
    let mut set = contents(memory, Path::new(ROOT));
    set.remove(Path::new(FILE));
    set
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
