//! A small sound library with one of its files replaced: never a panic, and what the check passes opens.
#![no_main]
mod library;

use libfuzzer_sys::fuzz_target;
use passerelle::content::Source;
use tempfile::TempDir;

use std::cell::RefCell;
use std::fs;
use std::path::Path;

/// The files that an input may replace, by its first byte: `0` and so on.
const FILES: [&str; 6] = [
    "alpha/module.json",
    "library.json",
    "glossary.json",
    "practice/limits.json",
    "practice/profile.json",
    "practice/messages.json",
];

/// The library that every case of `tests/content` differs from.
const BASE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../tests/content/base");

thread_local! {
    static FOLDER: RefCell<TempDir> = RefCell::new(copy_of_base());
}

fuzz_target!(|input: &[u8]| {
    let Some((which, bytes)) = input.split_first() else {
        return;
    };
    let Some(file) = FILES.get(usize::from(which.wrapping_sub(b'0'))) else {
        return;
    };
    FOLDER.with_borrow(|folder| {
        let path = folder.path().join(file);
        let sound = fs::read(&path).ok();
        fs::write(&path, bytes).expect("room for a file");
        library::holds(&Source::Folder(folder.path().to_owned()));
        match sound {
            Some(sound) => fs::write(&path, sound),
            None => fs::remove_file(&path),
        }
        .expect("the sound file is put back");
    });
});

/// In memory where the system has such a folder.
fn copy_of_base() -> TempDir {
    let place = Path::new("/dev/shm");
    let folder = if place.is_dir() {
        tempfile::tempdir_in(place)
    } else {
        tempfile::tempdir()
    }
    .expect("a folder");
    for part in ["alpha", "beta", "practice"] {
        fs::create_dir(folder.path().join(part)).expect("a folder");
    }
    for file in FILES.iter().chain(&["beta/module.json"]) {
        // The base has no messages.
        if let Ok(bytes) = fs::read(Path::new(BASE).join(file)) {
            fs::write(folder.path().join(file), bytes).expect("room for a file");
        }
    }
    folder
}
