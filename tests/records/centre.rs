//! What a centre has set: its PIN with the waits after wrong ones, its packs, and its settings in a file.
use super::memory::{Fault, LOSSES, Memory};

use passerelle::domain::centre::Settings;
use passerelle::domain::id::LibraryId;
use passerelle::domain::pin::{Door, Pin, Tried, wait_after};
use passerelle::domain::problem::{SettingsTrouble, Trouble};
use passerelle::domain::record::At;
use passerelle::store::{IfThere, Place, Store};

use jiff::{SignedDuration, Timestamp};

use std::fs;
use std::io::{Cursor, Read, Write};
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// The hash of 482913, at the least cost: a thousand tries at the usual one would take minutes.
const QUICK: &str = "$argon2id$v=19$m=8,t=1,p=1$MDEyMzQ1Njc4OWFiY2RlZg$";

fn pin(digits: &str) -> Pin {
    Pin::new(digits).unwrap()
}

fn at(seconds: i64) -> Timestamp {
    Timestamp::from_second(2_000_000_000 + seconds).unwrap()
}

fn moment() -> At {
    At::new(at(0), 0)
}

/// A `pin.json` with the hash of 482913 at the least cost.
fn quick_pin(failures: u32) -> String {
    use argon2::password_hash::PasswordHasher;
    use argon2::password_hash::phc::PasswordHash;

    let params = argon2::Params::new(8, 1, 1, None).unwrap();
    let argon2 = argon2::Argon2::from(params);
    let hash: PasswordHash = argon2
        .hash_password_with_salt(b"482913", b"0123456789abcdef")
        .unwrap();
    let hash = hash.to_string();
    assert!(hash.starts_with(QUICK), "{hash}");
    format!(r#"{{"format":1,"hash":"{hash}","failures":{failures},"next_try":null}}"#)
}

fn store(folder: &Path) -> Store {
    Store::open(folder.to_owned()).unwrap()
}

#[test]
fn a_pin_is_kept_as_a_hash_alone_and_opens_again() {
    let place = tempfile::tempdir().unwrap();
    let store = store(place.path());
    assert_eq!(store.door(at(0)), Ok(Door::NoPin));
    assert_eq!(store.set_first_pin(&pin("482913"), at(0)), Ok(true));
    let text = fs::read_to_string(place.path().join("pin.json")).unwrap();
    assert!(text.contains("$argon2id$v=19$m=19456,t=2,p=1$"), "{text}");
    assert!(!text.contains("482913"));
    assert_eq!(store.try_pin(&pin("482913"), at(1)), Ok(Tried::Right));
    // Nobody sets a first one twice.
    assert_eq!(store.set_first_pin(&pin("0000"), at(2)), Ok(false));
    let wrong = store.try_pin(&pin("0000"), at(3));
    let wait = SignedDuration::from_secs(1);
    assert_eq!(wrong, Ok(Tried::Wrong { wait }));
    assert_eq!(store.try_pin(&pin("482913"), at(5)), Ok(Tried::Right));
    // The count begins anew.
    let wrong = store.try_pin(&pin("0000"), at(6));
    assert_eq!(wrong, Ok(Tried::Wrong { wait }));
}

#[test]
fn a_thousand_wrong_pins_let_nobody_in_and_each_waits_also_after_a_new_start() {
    let place = tempfile::tempdir().unwrap();
    fs::write(place.path().join("pin.json"), quick_pin(0)).unwrap();
    let mut now = 0;
    for number in 0..1_000_u32 {
        // Each is a new start of the program.
        let store = store(place.path());
        let wrong = pin(&format!("{:04}", 5_000 + number));
        let expected = wait_after(number + 1);
        assert_eq!(
            store.try_pin(&wrong, at(now)),
            Ok(Tried::Wrong { wait: expected }),
            "{number}"
        );
        // The right one is not looked at while the wait lasts, and does not make it longer.
        let early = now + expected.as_secs() - 1;
        let left = store.try_pin(&pin("482913"), at(early));
        let wait = SignedDuration::from_secs(1);
        assert_eq!(left, Ok(Tried::TooEarly { wait }), "{number}");
        now += expected.as_secs();
    }
    assert!(now > 1_000 * 280, "five minutes for most: {now} s");
    let store = store(place.path());
    assert_eq!(store.try_pin(&pin("482913"), at(now)), Ok(Tried::Right));
}

#[test]
fn a_clock_set_back_neither_shortens_a_wait_nor_makes_it_endless() {
    let place = tempfile::tempdir().unwrap();
    fs::write(place.path().join("pin.json"), quick_pin(7)).unwrap();
    let store = store(place.path());
    let wait = wait_after(8);
    assert_eq!(
        store.try_pin(&pin("0000"), at(0)),
        Ok(Tried::Wrong { wait })
    );
    // A year back.
    let back = -365 * 86_400;
    assert_eq!(store.door(at(back)), Ok(Door::Closed { wait }));
    let early = store.try_pin(&pin("482913"), at(back));
    assert_eq!(early, Ok(Tried::TooEarly { wait }));
    let after = at(back + wait.as_secs());
    assert_eq!(store.try_pin(&pin("482913"), after), Ok(Tried::Right));
}

#[test]
fn a_power_cut_at_any_moment_forgets_no_wrong_pin_that_was_told_and_opens_no_door() {
    for loss in LOSSES {
        for point in 0..40 {
            let root = tempfile::tempdir().unwrap();
            let memory = Memory::new(root.path());
            let on = |memory: &Memory| {
                let files = Arc::new(memory.clone());
                Store::at_place(root.path().to_owned(), files, Place::here()).unwrap()
            };
            let store = on(&memory);
            let file = root.path().join("pin.json");
            put(&memory, &file, quick_pin(2).as_bytes());
            memory.fail(point, Fault::PowerCut);
            let told = store.try_pin(&pin("0000"), at(0));
            let was_cut = memory.failed();
            memory.heal();
            memory.after_power_cut(loss);
            let _ = fs::remove_file(root.path().join("pin.lock"));
            let store = self::store(root.path());
            let door = store.door(at(0)).unwrap();
            assert_ne!(door, Door::NoPin, "{loss:?} {point}");
            if told.is_ok() {
                assert_eq!(
                    told,
                    Ok(Tried::Wrong {
                        wait: wait_after(3)
                    })
                );
                let wait = wait_after(3);
                assert_eq!(door, Door::Closed { wait }, "{loss:?} {point}");
            }
            if !was_cut {
                break;
            }
        }
    }
}

/// Puts a whole file on the disk.
fn put(memory: &Memory, path: &Path, bytes: &[u8]) {
    use passerelle::store::{Files, Make};

    let mut file = memory.make(path, Make::Over).unwrap();
    file.write_at_end(bytes).unwrap();
    file.sync().unwrap();
    memory.sync_folder(path.parent().unwrap()).unwrap();
}

#[test]
fn a_folder_that_cannot_be_written_lets_nobody_try() {
    let root = PathBuf::from("/data");
    let memory = Memory::new(&root);
    let files = Arc::new(memory.clone());
    let store = Store::at_place(root.clone(), files, Place::here()).unwrap();
    store.replace_pin(&pin("482913")).unwrap();
    for fault in [Fault::ReadOnly, Fault::Full, Fault::Gone] {
        memory.fail(0, fault);
        let told = store.try_pin(&pin("482913"), at(0));
        assert!(told.is_err(), "{fault:?}: {told:?}");
        memory.heal();
    }
    assert_eq!(store.try_pin(&pin("482913"), at(0)), Ok(Tried::Right));
}

#[test]
fn a_pin_that_does_not_parse_is_kept_aside_and_opens_no_door_ever_after() {
    for damaged in ["", "{\"format\":1,\"hash\":\"$arg", "[1]", "{\"format\":1}"] {
        let place = tempfile::tempdir().unwrap();
        let file = place.path().join("pin.json");
        fs::write(&file, damaged).unwrap();
        for _ in 0..2 {
            let store = store(place.path());
            assert_eq!(store.door(at(0)), Ok(Door::Shut), "{damaged}");
            assert_eq!(store.try_pin(&pin("482913"), at(0)), Ok(Tried::Shut));
            assert_eq!(store.set_first_pin(&pin("482913"), at(0)), Ok(false));
        }
        let aside = fs::read_dir(place.path())
            .unwrap()
            .map(|entry| entry.unwrap().path())
            .find(|path| path.to_string_lossy().contains("pin.json.invalid-"));
        assert_eq!(fs::read_to_string(aside.unwrap()).unwrap(), damaged);
        // Who has the files in hand sets another.
        let store = store(place.path());
        store.replace_pin(&pin("482913")).unwrap();
        assert_eq!(store.try_pin(&pin("482913"), at(0)), Ok(Tried::Right));
    }
}

#[test]
fn a_hash_that_would_stop_the_computer_or_is_none_keeps_the_door_shut() {
    for hash in [
        "",
        "482913",
        "$argon2id$v=19$m=4194304,t=2,p=1$MDEyMzQ1Njc4OWFiY2RlZg$MDEyMzQ1Njc4OWFiY2RlZg",
        "$argon2id$v=19$m=19456,t=4000000,p=1$MDEyMzQ1Njc4OWFiY2RlZg$MDEyMzQ1Njc4OWFiY2RlZg",
        "$pbkdf2-sha256$i=1$MDEyMzQ1Njc4OWFiY2RlZg$MDEyMzQ1Njc4OWFiY2RlZg",
    ] {
        let place = tempfile::tempdir().unwrap();
        let text = format!(r#"{{"format":1,"hash":"{hash}","failures":0,"next_try":null}}"#);
        fs::write(place.path().join("pin.json"), text).unwrap();
        assert_eq!(store(place.path()).door(at(0)), Ok(Door::Shut), "{hash}");
    }
}

#[test]
fn a_pin_of_a_newer_version_is_left_untouched() {
    let place = tempfile::tempdir().unwrap();
    let file = place.path().join("pin.json");
    let newer = r#"{"format":2,"secret":"?"}"#;
    fs::write(&file, newer).unwrap();
    let store = store(place.path());
    let told = Trouble::NewerFormat(file.clone(), 2);
    assert_eq!(store.door(at(0)), Err(told.clone()));
    assert_eq!(store.try_pin(&pin("4829"), at(0)), Err(told.clone()));
    assert_eq!(store.replace_pin(&pin("4829")), Err(told.clone()));
    assert_eq!(store.remove_pin(), Err(told));
    assert_eq!(fs::read_to_string(&file).unwrap(), newer);
}

#[test]
fn two_computers_at_once_count_as_two() {
    let place = tempfile::tempdir().unwrap();
    fs::write(place.path().join("pin.json"), quick_pin(0)).unwrap();
    let on = |host: &str| {
        let here = Place {
            host: host.to_owned(),
            ..Place::here()
        };
        let disk = Arc::new(passerelle::store::Disk);
        Store::at_place(place.path().to_owned(), disk, here).unwrap()
    };
    // One stopped in the middle: the other is told to wait, and after a while goes on.
    let lock = r#"{"format":1,"host":"poste-1","process":1,"session":"0b54f1d4-5a7e-4f8e-9d3c-2f6c1b8a7e10","at":"2033-05-18T03:33:20Z"}"#;
    fs::write(place.path().join("pin.lock"), lock).unwrap();
    let other = on("poste-2");
    assert_eq!(other.try_pin(&pin("482913"), at(10)), Ok(Tried::Busy));
    assert_eq!(other.try_pin(&pin("482913"), at(600)), Ok(Tried::Right));
    // At the same moment, one of two is looked at, and the other waits or is busy.
    let (one, other) = (on("poste-1"), on("poste-2"));
    let results: Vec<_> = std::thread::scope(|scope| {
        let tries =
            [&one, &other].map(|store| scope.spawn(|| store.try_pin(&pin("0000"), at(700))));
        tries
            .into_iter()
            .map(|thread| thread.join().unwrap())
            .collect()
    });
    let is_wrong = |result: &&Result<Tried, Trouble>| matches!(result, Ok(Tried::Wrong { .. }));
    assert_eq!(results.iter().filter(is_wrong).count(), 1, "{results:?}");
}

fn id() -> LibraryId {
    "small".parse().unwrap()
}

/// A pack of one file.
fn add_pack(store: &Store, text: &str, now: Timestamp) -> Result<(), Trouble> {
    let mut pack = store.begin_pack(id(), now)?;
    let put = pack
        .put("library.json", text.as_bytes())
        .and_then(|()| pack.put("alpha/images/a.txt", b"a"));
    if let Err(trouble) = put {
        pack.give_up();
        return Err(trouble);
    }
    pack.finish(now)
}

#[test]
fn a_pack_is_there_as_a_whole_and_another_of_its_id_takes_its_place() {
    let place = tempfile::tempdir().unwrap();
    let store = store(place.path());
    assert_eq!(store.packs(), Ok(Vec::new()));
    let folder = place.path().join("packs/small");
    for text in ["one", "two"] {
        add_pack(&store, text, at(0)).unwrap();
        assert_eq!(store.packs(), Ok(vec![(id(), folder.clone())]));
        let there = fs::read_to_string(folder.join("library.json")).unwrap();
        assert_eq!(there, text);
        assert!(folder.join("alpha/images/a.txt").is_file());
    }
    // What was being written is no pack, and what stood before the change is one until it is done.
    let packs = place.path().join("packs");
    fs::create_dir(packs.join(".new-other.1-x")).unwrap();
    assert_eq!(store.packs(), Ok(vec![(id(), folder.clone())]));
    let old = packs.join(".old-small.1-x");
    fs::rename(&folder, &old).unwrap();
    assert_eq!(store.packs(), Ok(vec![(id(), old.clone())]));
    // And the next one clears away what is long given up.
    add_pack(&store, "three", at(0)).unwrap();
    add_pack(&store, "four", at(0)).unwrap();
    assert_eq!(store.packs(), Ok(vec![(id(), folder)]));
    assert_eq!(fs::read_dir(&packs).unwrap().count(), 1);
}

#[test]
fn a_pack_that_was_removed_comes_back_and_is_gone_later() {
    let place = tempfile::tempdir().unwrap();
    let store = store(place.path());
    add_pack(&store, "one", at(0)).unwrap();
    let removed = store.remove_pack(&id(), at(1)).unwrap();
    assert_eq!(store.packs(), Ok(Vec::new()));
    store.bring_back_pack(&removed).unwrap();
    assert_eq!(store.packs().unwrap().len(), 1);
    store.remove_pack(&id(), at(2)).unwrap();
    add_pack(&store, "two", at(100_000)).unwrap();
    let left = fs::read_dir(place.path().join("packs")).unwrap().count();
    assert_eq!(left, 1, "nothing that was removed stays for ever");
}

/// The settings of a centre with a PIN and a pack, and their file.
fn exported(place: &Path) -> (Settings, PathBuf) {
    let folder = place.join("from");
    let store = store(&folder);
    let settings = Settings {
        centre: "Carrefour / مركز 👩‍🍳".to_owned(),
        idle_minutes: 5,
        ..Settings::default()
    };
    store.save_settings(&settings).unwrap();
    fs::write(folder.join("pin.json"), quick_pin(5)).unwrap();
    add_pack(&store, "{}", at(0)).unwrap();
    let file = place.join("settings.passerelle-centre");
    let written = store.export_settings(&moment(), &file, IfThere::Replace);
    assert_eq!(written, Ok(file.clone()));
    (settings, file)
}

#[test]
fn settings_pin_and_packs_are_the_same_on_the_other_computer_and_wrong_pins_do_not_come_along() {
    let place = tempfile::tempdir().unwrap();
    let (settings, file) = exported(place.path());
    let other = store(&place.path().join("to"));
    let taken = other.import_settings(&file, &moment(), |_| true).unwrap();
    assert_eq!((taken.settings, taken.pin), (settings.clone(), true));
    assert_eq!(taken.packs, [id()]);
    assert_eq!(other.settings(), (settings, Vec::new()));
    assert_eq!(other.packs().unwrap().len(), 1);
    assert_eq!(other.try_pin(&pin("482913"), at(0)), Ok(Tried::Right));
    // The same file twice changes nothing.
    other.import_settings(&file, &moment(), |_| true).unwrap();
    assert_eq!(other.packs().unwrap().len(), 1);
}

#[test]
fn any_damage_to_the_file_is_told_and_nothing_is_taken() {
    let place = tempfile::tempdir().unwrap();
    let (_, file) = exported(place.path());
    let good = fs::read(&file).unwrap();
    let folder = place.path().join("to");
    let other = store(&folder);
    let damaged = place.path().join("damaged");
    let step = good.len() / 97 + 1;
    for place in (0..good.len()).step_by(step) {
        for bytes in [good[..place].to_vec(), flipped(&good, place)] {
            fs::write(&damaged, bytes).unwrap();
            let told = other.import_settings(&damaged, &moment(), |_| true);
            if told.is_ok() {
                // A bit that nothing depends on, such as a date in the archive.
                fs::remove_dir_all(&folder).unwrap();
                fs::create_dir(&folder).unwrap();
                continue;
            }
            assert_eq!(fs::read_dir(&folder).unwrap().count(), 0, "byte {place}");
        }
    }
}

fn flipped(bytes: &[u8], place: usize) -> Vec<u8> {
    let mut bytes = bytes.to_vec();
    bytes[place] ^= 0x10;
    bytes
}

/// The file with other contents.
fn changed(file: &Path, change: impl Fn(&mut Vec<(String, Vec<u8>)>)) -> Vec<u8> {
    let mut archive = zip::ZipArchive::new(Cursor::new(fs::read(file).unwrap())).unwrap();
    let mut files = Vec::new();
    for index in 0..archive.len() {
        let mut entry = archive.by_index(index).unwrap();
        let mut bytes = Vec::new();
        entry.read_to_end(&mut bytes).unwrap();
        files.push((entry.name().unwrap().into_owned(), bytes));
    }
    change(&mut files);
    let mut zip = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in files {
        zip.start_file(name, zip::write::SimpleFileOptions::default())
            .unwrap();
        zip.write_all(&bytes).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

#[test]
fn foreign_newer_and_broken_files_are_told_apart() {
    let place = tempfile::tempdir().unwrap();
    let (_, file) = exported(place.path());
    let other = store(&place.path().join("to"));
    let odd = place.path().join("odd");
    let told = |bytes: Vec<u8>| {
        fs::write(&odd, bytes).unwrap();
        other
            .import_settings(&odd, &moment(), |_| true)
            .unwrap_err()
    };
    let text = |from: &'static str, to: &'static str| {
        move |files: &mut Vec<(String, Vec<u8>)>| {
            let manifest = String::from_utf8(files[0].1.clone()).unwrap();
            files[0].1 = manifest.replacen(from, to, 1).into_bytes();
        }
    };
    assert_eq!(
        told(b"no archive".to_vec()),
        SettingsTrouble::Foreign(odd.clone())
    );
    let work = changed(&file, text("\"settings\"", "\"learner\""));
    assert_eq!(told(work), SettingsTrouble::Foreign(odd.clone()));
    let newer = changed(&file, text("\"format\":1", "\"format\":7"));
    assert_eq!(told(newer), SettingsTrouble::NewerFormat(odd.clone(), 7));
    let more = changed(&file, |files| {
        files.push(("extra.txt".to_owned(), Vec::new()));
    });
    assert_eq!(told(more), SettingsTrouble::Foreign(odd.clone()));
    let less = changed(&file, |files| files.truncate(2));
    assert_eq!(told(less), SettingsTrouble::Damaged(odd.clone()));
    let wrong = changed(&file, |files| files[1].1.push(b' '));
    assert_eq!(told(wrong), SettingsTrouble::Damaged(odd.clone()));
    let gone = place.path().join("gone");
    let missing = other.import_settings(&gone, &moment(), |_| true);
    assert_eq!(missing, Err(SettingsTrouble::Missing(gone)));
    // A pack that the validator refuses takes all with it.
    let broken = other.import_settings(&file, &moment(), |_| false);
    let pack = id();
    let expected = SettingsTrouble::BrokenPack { path: file, pack };
    assert_eq!(broken, Err(expected));
    assert_eq!(other.packs(), Ok(Vec::new()));
    assert_eq!(other.settings(), (Settings::default(), Vec::new()));
    assert_eq!(other.door(at(0)), Ok(Door::NoPin));
}

#[test]
fn settings_of_a_newer_version_here_are_not_overwritten() {
    let place = tempfile::tempdir().unwrap();
    let (_, file) = exported(place.path());
    let folder = place.path().join("to");
    let other = store(&folder);
    let settings = folder.join("settings.json");
    fs::write(&settings, r#"{"format":9}"#).unwrap();
    let told = other.import_settings(&file, &moment(), |_| true);
    let expected = SettingsTrouble::Records(Trouble::NewerFormat(settings.clone(), 9));
    assert_eq!(told, Err(expected));
    assert_eq!(fs::read_to_string(&settings).unwrap(), r#"{"format":9}"#);
    assert_eq!(other.packs(), Ok(Vec::new()));
}
