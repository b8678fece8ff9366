//! What goes wrong around the program: told in words on the screen one is on, and work goes on and is kept.
mod driver;
#[allow(
    dead_code,
    clippy::unwrap_used,
    clippy::disallowed_methods,
    reason = "made for the tests of records, which use the rest of this file system"
)]
#[path = "records/memory.rs"]
mod memory;
#[allow(dead_code, reason = "the journeys use the rest")]
#[path = "journeys/person.rs"]
mod person;

#[path = "troubles/clock.rs"]
mod clock;
#[path = "troubles/disk.rs"]
mod disk;
#[path = "troubles/drafts.rs"]
mod drafts;
#[path = "troubles/leaving.rs"]
mod leaving;
#[path = "troubles/modules.rs"]
mod modules;
#[path = "troubles/undo.rs"]
mod undo;
#[path = "troubles/visit.rs"]
mod visit;
#[path = "troubles/waits.rs"]
mod waits;
#[path = "troubles/windows.rs"]
mod windows;

use passerelle::domain::text::Language;

/// The module of the test library whose quiz has all nine kinds, and whose first lesson ends with a check.
const MODULE: &str = "first-steps";
const LANGUAGES: [Language; 2] = [Language::FR, Language::EN];

fn folder() -> tempfile::TempDir {
    tempfile::tempdir().expect("a folder")
}
