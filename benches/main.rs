//! What the program's parts cost: `cargo bench`, or `cargo bench -- journal` for one room. Figures: `benches/README.md`.
//!
//! One program for all, since linking it takes longer than running it.
#![expect(
    clippy::disallowed_methods,
    reason = "lessons and data folders to measure on are laid out by hand here"
)]
mod access;
#[path = "../tests/driver/mod.rs"]
mod driver;
mod following;
mod grading;
mod journal;
mod library;
#[allow(
    dead_code,
    clippy::unwrap_used,
    reason = "made for the tests of records, which use the rest of it"
)]
#[path = "../tests/records/material.rs"]
mod material;
mod modules;
#[allow(dead_code, reason = "made for the journeys, which use the rest of it")]
#[path = "../tests/journeys/person.rs"]
mod person;
mod profile;
mod screens;

use criterion::Criterion;

use std::time::Duration;

fn main() {
    let mut criterion = Criterion::default()
        .warm_up_time(Duration::from_millis(500))
        .measurement_time(Duration::from_secs(2))
        .sample_size(20)
        .configure_from_args();
    access::measure(&mut criterion);
    library::measure(&mut criterion);
    following::measure(&mut criterion);
    grading::measure(&mut criterion);
    journal::measure(&mut criterion);
    profile::measure(&mut criterion);
    screens::measure(&mut criterion);
    criterion.final_summary();
}
