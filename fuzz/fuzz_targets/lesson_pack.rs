//! Any bytes as a lesson pack: never a panic, and what the check passes opens.
#![no_main]
mod library;
mod zipped;

use libfuzzer_sys::{fuzz_mutator, fuzz_target, fuzzer_mutate};
use passerelle::content::Source;
use tempfile::NamedTempFile;

use std::cell::RefCell;
use std::fs;
use std::path::Path;

thread_local! {
    static PACK: RefCell<NamedTempFile> = RefCell::new(empty_pack());
}

fuzz_target!(|input: &[u8]| {
    PACK.with_borrow(|pack| {
        fs::write(pack.path(), input).expect("room for a file");
        library::holds(&Source::Pack(pack.path().to_owned()));
    });
});

fuzz_mutator!(|data: &mut [u8], size: usize, max_size: usize, seed: u32| {
    let size = fuzzer_mutate(data, size, max_size);
    // Without this, nearly every input would end at its first wrong checksum.
    if seed % 4 > 0 {
        zipped::mend_checksums(&mut data[..size]);
    }
    size
});

/// In memory where the system has such a folder.
fn empty_pack() -> NamedTempFile {
    let place = Path::new("/dev/shm");
    if place.is_dir() {
        NamedTempFile::new_in(place)
    } else {
        NamedTempFile::new()
    }
    .expect("a file")
}
