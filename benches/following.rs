//! What a trainer follows of ten thousand learners with two hundred events each: the first reading, the table after it,
//! sorting, and the memory of it all.
//!
//! `PASSERELLE_FOLLOW=FOLDER cargo bench -- following` keeps the data folder there, and finds it again.
use crate::journal::{event, modules};
use crate::material::learner;

use passerelle::content::{Library, Source};
use passerelle::domain::following::roster::{Column, Course, Figures, Row, Sorting, Whom};
use passerelle::domain::group::Groups;
use passerelle::domain::id::LearnerId;
use passerelle::domain::learner::Learner;
use passerelle::domain::library::ModuleSummary;
use passerelle::store::{Followed, Store};

use criterion::Criterion;
use uuid::Uuid;

use std::hint::black_box;
use std::path::Path;
use std::time::Instant;
use std::{env, fs};

const PEOPLE: usize = 10_000;
const EVENTS: usize = 200;

#[expect(
    clippy::print_stdout,
    reason = "the first reading happens once, and memory is no time: criterion tells neither"
)]
pub fn measure(criterion: &mut Criterion) {
    let is_wanted = env::args().any(|argument| argument == "following" || argument == "--all");
    if !is_wanted {
        // The folder takes a minute to make.
        return;
    }
    let kept = env::var_os("PASSERELLE_FOLLOW");
    let place = tempfile::tempdir().expect("a folder");
    let root = kept.as_ref().map_or(place.path(), Path::new);
    let store = centre(root);
    let summaries: Vec<ModuleSummary> = Library::read(&[Source::Embedded])
        .modules()
        .cloned()
        .collect();
    let before = memory();
    let begun = Instant::now();
    let followed = store.follow(&Followed::default(), |_, _| ());
    let first = begun.elapsed();
    assert_eq!(followed.roster.people.len(), PEOPLE);
    println!(
        "first reading: {first:.1?}; memory: {before} MB before, {} MB after",
        memory()
    );

    let mut group = criterion.benchmark_group("following");
    group.sample_size(10);
    group.bench_function("open again, nothing changed", |bencher| {
        bencher.iter(|| rows(&store.follow(black_box(&followed), |_, _| ()), &summaries));
    });
    group.bench_function("rows and figures", |bencher| {
        bencher.iter(|| rows(black_box(&followed), &summaries));
    });
    let (rows, _) = rows(&followed, &summaries);
    for column in Column::ALL {
        let sorting = Sorting {
            column,
            is_descending: true,
        };
        group.bench_function(format!("sort by {column:?}"), |bencher| {
            bencher.iter_batched(
                || rows.clone(),
                |mut rows| {
                    sorting.sort(&mut rows);
                    rows
                },
                criterion::BatchSize::LargeInput,
            );
        });
    }
    group.finish();
    println!("memory at the end: {} MB", memory());
}

fn rows(followed: &Followed, summaries: &[ModuleSummary]) -> (Vec<Row>, Figures) {
    let groups = Groups::default();
    let roster = &followed.roster;
    let course = Course::new(summaries, &[], &roster.ids);
    let people = roster.of(&Whom::Everyone, &groups);
    let mut rows: Vec<Row> = people
        .clone()
        .map(|person| Row::new(person, &course))
        .collect();
    let missed = roster.missed(people);
    let figures = Figures::new(&rows, &missed, |_| Some(1));
    Sorting::default().sort(&mut rows);
    (rows, figures)
}

/// The data folder, made where it is not there yet.
fn centre(root: &Path) -> Store {
    fs::create_dir_all(root).expect("a folder");
    let store = Store::open(root.to_owned()).expect("a folder");
    if root.join("learners").is_dir() {
        return store;
    }
    let modules = modules();
    for number in 0..PEOPLE {
        let id = Uuid::from_u128(0x0b54_f1d4_5a7e_4f8e_8000_0000_0000_0000 + number as u128);
        let learner = Learner {
            id: LearnerId(id),
            ..learner(&format!("Personne {}", number * 7919 % PEOPLE))
        };
        let folder = root.join("learners").join(id.to_string());
        fs::create_dir_all(&folder).expect("room");
        let file = serde_json::to_vec(&learner).expect("JSON");
        fs::write(folder.join("learner.json"), file).expect("room");
        let from = number * 24 % 7_000;
        let lines: String = (from..from + EVENTS)
            .map(|number| event(&modules, number).line() + "\n")
            .collect();
        fs::write(folder.join("journal.jsonl"), lines).expect("room");
    }
    store
}

/// What this process has in memory for itself, in MB: its proportional share, where Linux tells.
fn memory() -> u64 {
    let told = fs::read_to_string("/proc/self/smaps_rollup").unwrap_or_default();
    let line = told.lines().find(|line| line.starts_with("Pss:"));
    let kilobytes = line.and_then(|line| line.split_whitespace().nth(1)?.parse::<u64>().ok());
    kilobytes.unwrap_or_default() * 1024 / 1_000_000
}
