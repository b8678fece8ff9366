//! Files that are refused: damaged, foreign, of a newer version, or made to do harm.
use super::material::*;
use super::transfer::*;

use passerelle::domain::problem::TransferTrouble;

use serde_json::{Value, json};
use zip::write::SimpleFileOptions;

use std::io::Cursor;

/// The file with its list changed, and nothing put right.
fn listing(change: impl FnOnce(&mut Value)) -> Vec<u8> {
    let files = unzipped(&exported(&events(0..9)));
    let mut manifest = serde_json::from_slice(&files["manifest.json"]).unwrap();
    change(&mut manifest);
    with_manifest(files, &manifest)
}

/// How a file is refused.
#[derive(Debug, PartialEq, Eq)]
enum Refused {
    Damaged,
    Foreign,
    TooLarge,
    Newer(u64),
}

fn refused(bytes: &[u8]) -> Refused {
    let (memory, store, path) = with_file(bytes);
    lay_out(&store, &memory, &events(0..4));
    let before = contents(&memory, store.root());
    let trouble = store.import(&path, &at(0), false).unwrap_err();
    assert_eq!(contents(&memory, store.root()), before);
    match trouble {
        TransferTrouble::Damaged(told) if told == path => Refused::Damaged,
        TransferTrouble::Foreign(told) if told == path => Refused::Foreign,
        TransferTrouble::TooLarge(told) if told == path => Refused::TooLarge,
        TransferTrouble::NewerFormat(told, format) if told == path => Refused::Newer(format),
        other => panic!("{other:?}"),
    }
}

fn add(name: &str, bytes: &[u8]) -> Vec<u8> {
    changed(|files| {
        files.insert(name.to_owned(), bytes.to_vec());
    })
}

fn without(name: &str) -> Vec<u8> {
    changed(|files| {
        files.remove(name).unwrap();
    })
}

fn replace(name: &str, from: &str, to: &str) -> Vec<u8> {
    changed(|files| {
        let text = String::from_utf8(files[name].clone()).unwrap();
        assert!(text.contains(from), "{text}");
        files.insert(name.to_owned(), text.replacen(from, to, 1).into_bytes());
    })
}

/// The bytes with one name of a file in place of another as long.
fn renamed(mut bytes: Vec<u8>, from: &str, to: &str) -> Vec<u8> {
    let places: Vec<_> = (0..bytes.len())
        .filter(|place| bytes[*place..].starts_with(from.as_bytes()))
        .collect();
    assert!(places.len() >= 2);
    for place in places {
        bytes[place..place + to.len()].copy_from_slice(to.as_bytes());
    }
    bytes
}

fn with_link() -> Vec<u8> {
    let mut writer = zip::ZipWriter::new_append(Cursor::new(without("photo.jpg"))).unwrap();
    writer
        .add_symlink("photo.jpg", "/etc/passwd", SimpleFileOptions::default())
        .unwrap();
    writer.finish().unwrap().into_inner()
}

fn with_folder() -> Vec<u8> {
    let mut writer = zip::ZipWriter::new_append(Cursor::new(exported(&[]))).unwrap();
    writer
        .add_directory("photos", SimpleFileOptions::default())
        .unwrap();
    writer.finish().unwrap().into_inner()
}

#[test]
fn what_no_such_file_holds_is_refused_and_nothing_is_written() {
    for (name, bytes) in [
        ("nothing", Vec::new()),
        ("a text", b"Not a ZIP.\n".to_vec()),
        ("any ZIP", zipped([("a.txt", b"a".as_slice())])),
        ("a way up", add("../evil.json", b"{}")),
        ("a way up, later", add("a/../../evil.json", b"{}")),
        ("a root", add("/evil.json", b"{}")),
        ("a drive", add("C:/evil.json", b"{}")),
        ("a backslash", add("..\\evil.json", b"{}")),
        ("a lock", add("lock", b"{}")),
        ("another learner.json", add("Learner.json", b"{}")),
        ("a link", with_link()),
        ("a folder", with_folder()),
        (
            "a file listed twice",
            listing(|manifest| {
                let files = manifest["files"].as_array_mut().unwrap();
                files.push(files[0].clone());
            }),
        ),
        (
            "a file that is not listed",
            listing(|manifest| drop(manifest["files"].as_array_mut().unwrap().pop())),
        ),
        (
            "another kind",
            listing(|manifest| manifest["kind"] = json!("centre")),
        ),
        ("no manifest", zipped([("learner.json", b"{}".as_slice())])),
    ] {
        assert_eq!(refused(&bytes), Refused::Foreign, "{name}");
    }
}

#[test]
fn what_is_damaged_is_refused_and_nothing_is_written() {
    let whole = exported(&events(0..9));
    for (name, bytes) in [
        ("half a file", whole[..whole.len() / 2].to_vec()),
        (
            "two files of one name",
            renamed(add("profile.jsox", b"{}"), "profile.jsox", "profile.json"),
        ),
        (
            "another size",
            listing(|manifest| manifest["files"][0]["bytes"] = json!(1)),
        ),
        (
            "another checksum",
            listing(|manifest| manifest["files"][0]["sha256"] = json!("00")),
        ),
        (
            "another learner",
            listing(|manifest| manifest["learner"] = json!(event(1).id.to_string())),
        ),
        ("no journal", without("journal.jsonl")),
        ("no learner", without("learner.json")),
        (
            "a line that is no event",
            replace("journal.jsonl", "\"session_started\"", "\"session_started"),
        ),
        ("a torn line", add("journal.jsonl", b"{\"format\":1,")),
        ("a profile that does not parse", add("profile.json", b"{")),
        ("a profile that is a list", add("profile.json", b"[1]")),
        (
            "a profile in no language",
            add("profile.json", b"{\"format\":1}"),
        ),
        (
            "a profile with a key that none has",
            add(
                "profile.json",
                b"{\"format\":1,\"language\":\"fr\",\"headlin\":\"\"}",
            ),
        ),
        ("a photo that is none", add("photo.jpg", b"No photo.")),
        (
            "an unknown key",
            replace("learner.json", "\"icon\"", "\"icons\""),
        ),
    ] {
        assert_eq!(refused(&bytes), Refused::Damaged, "{name}");
    }
}

#[test]
fn what_is_newer_or_beyond_the_limits_is_refused_and_nothing_is_written() {
    let zeros = vec![b' '; 20 * 1024 * 1024];
    let large: Vec<u8> = (0..9_u32 * 1024 * 1024)
        .map(|number| (number.wrapping_mul(2_654_435_761) >> 24) as u8)
        .collect();
    for (name, bytes, expected) in [
        (
            "a newer manifest",
            listing(|manifest| manifest["format"] = json!(2)),
            Refused::Newer(2),
        ),
        (
            "a newer learner",
            replace("learner.json", "\"format\":1", "\"format\":3"),
            Refused::Newer(3),
        ),
        (
            "a newer event",
            replace("journal.jsonl", "\"format\":1", "\"format\":4"),
            Refused::Newer(4),
        ),
        (
            "a newer profile",
            add("profile.json", b"{\"format\":5}"),
            Refused::Newer(5),
        ),
        ("a bomb", add("profile.json", &zeros), Refused::TooLarge),
        ("a heavy photo", add("photo.jpg", &large), Refused::TooLarge),
    ] {
        assert_eq!(refused(&bytes), expected, "{name}");
    }
}

#[test]
fn a_bomb_that_lies_about_its_size_is_refused() {
    let bytes = add("profile.json", &vec![b' '; 20 * 1024 * 1024]);
    let real = (20_u32 * 1024 * 1024).to_le_bytes();
    let mut lying = bytes.clone();
    for place in 0..lying.len() - 4 {
        if lying[place..place + 4] == real {
            lying[place..place + 4].copy_from_slice(&1_000_u32.to_le_bytes());
        }
    }
    assert_ne!(lying, bytes);
    assert!(matches!(
        refused(&lying),
        Refused::TooLarge | Refused::Damaged
    ));
}

#[test]
fn a_code_and_a_group_that_is_none_stay_outside() {
    let bytes = changed(|files| {
        let mut learner: Value = serde_json::from_slice(&files["learner.json"]).unwrap();
        learner["code"] = json!("a code");
        learner["group"] = json!("../monday");
        learner["name"] = json!("\u{202e}Amina\n ");
        files.insert("learner.json".to_owned(), learner.to_string().into_bytes());
    });
    let (_, store, path) = with_file(&bytes);
    let learner = import(&store, &path).unwrap().learner;
    assert_eq!((learner.code, learner.group), (None, None));
    assert_eq!(learner.name, "Amina");
}

#[test]
fn no_byte_can_change_unnoticed_and_no_end_be_missing() {
    let events = events(0..4);
    let whole = exported(&events);
    let (memory, store, path) = with_file(&whole);
    import(&store, &path).unwrap();
    let expected = contents(&memory, store.root());
    let takes = |bytes: &[u8], what: &dyn Fn() -> String| {
        let (memory, store, path) = with_file(bytes);
        let taken = import(&store, &path);
        let found = contents(&memory, store.root());
        match taken {
            Ok(_) => assert_eq!(found, expected, "{}", what()),
            Err(_) => assert_eq!(found, Contents::new(), "{}", what()),
        }
        taken.is_ok()
    };
    let mut harmless = 0;
    for place in 0..whole.len() {
        for flip in [0x01, 0x80, 0xff] {
            let mut bytes = whole.clone();
            bytes[place] ^= flip;
            harmless += usize::from(takes(&bytes, &|| format!("byte {place} ^ {flip}")));
        }
    }
    // Dates, rights and the like are read by nobody.
    assert!(harmless < whole.len(), "{harmless} of {}", whole.len());
    for length in 0..whole.len() {
        assert!(!takes(&whole[..length], &|| format!("cut at {length}")));
    }
}
