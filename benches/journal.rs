//! Adding to a journal and opening a learner, after ten events and after a hundred thousand.
use crate::material::{ID, at, folder, honest, learner};

use passerelle::content::{Library, Opened, Source};
use passerelle::domain::progress::Progress;
use passerelle::domain::record::Event;
use passerelle::store::{OpenLearner, Store};

use criterion::{BatchSize, BenchmarkId, Criterion};
use serde_json::{Value, json};
use uuid::Uuid;

use std::fs;
use std::hint::black_box;
use std::path::Path;

pub fn measure(criterion: &mut Criterion) {
    let modules = modules();
    let mut group = criterion.benchmark_group("journal");
    for count in [10, 100_000] {
        let place = tempfile::tempdir().expect("a folder");
        let store = learner_with(place.path(), &modules, count);
        group.bench_function(BenchmarkId::new("open", count), |bencher| {
            bencher.iter(|| open(black_box(&store)));
        });

        let mut opened = open(&store);
        assert_eq!(opened.progress.events, count as u64);
        let mut number = count;
        let mut next = || {
            number += 1;
            [event(&modules, number)]
        };
        group.bench_function(BenchmarkId::new("append", count), |bencher| {
            bencher.iter_batched(
                &mut next,
                |event| opened.journal.append(black_box(&event)).expect("room"),
                BatchSize::PerIteration,
            );
        });
        drop(opened);

        group.sample_size(10);
        group.bench_function(
            BenchmarkId::new("open without snapshot", count),
            |bencher| {
                bencher.iter(|| {
                    let _ = fs::remove_file(folder(place.path()).join("progress.json"));
                    open(black_box(&store))
                });
            },
        );
        let snapshot = open(&store).progress;
        group.bench_function(BenchmarkId::new("save snapshot", count), |bencher| {
            let mut opened = open(&store);
            bencher.iter(|| opened.journal.save_progress(black_box(&snapshot)));
        });
        group.sample_size(20);
    }
    group.finish();
}

fn open(store: &Store) -> OpenLearner {
    store.open_learner(ID, &at(0), false).expect("a learner")
}

/// A data folder whose learner has `count` events and a snapshot of them.
fn learner_with(root: &Path, modules: &[Opened], count: usize) -> Store {
    let store = honest(root);
    store.create(&learner("Amina")).expect("room");
    let events: Vec<Event> = (1..=count).map(|number| event(modules, number)).collect();
    let mut opened = open(&store);
    opened.journal.append(&events).expect("room");
    let progress = Progress::replay(&events);
    opened.journal.save_progress(&progress).expect("room");
    store
}

/// The modules in the program.
pub fn modules() -> Vec<Opened> {
    let library = Library::read(&[Source::Embedded]);
    let open = |id| library.open(id).expect("a sound module");
    library.modules().map(|summary| open(&summary.id)).collect()
}

/// The events of sessions of 24 each: two lessons, then a quiz of sixteen questions, of one module after the other.
pub fn event(modules: &[Opened], number: usize) -> Event {
    let (session, step) = (number / 24, number % 24);
    let module = &modules[session % modules.len()].module;
    let attempt = Uuid::from_u128(0x0193_4000_0000_7000_8000 << 48 | session as u128);
    let questions: Vec<_> = module
        .quiz
        .questions
        .iter()
        .map(|question| &question.id)
        .collect();
    let asked = |place: usize| questions[(session + place) % questions.len()];
    let lesson = |place: usize| &module.lessons[place % module.lessons.len()].id;
    let rest = match step {
        0 => json!({"kind": "session_started", "language": "fr", "computer": "accueil-3"}),
        1 | 3 => {
            json!({"kind": "lesson_opened", "module": module.id, "lesson": lesson(session + step / 2)})
        }
        2 | 4 => {
            json!({"kind": "lesson_completed", "module": module.id, "lesson": lesson(session + step / 2)})
        }
        5 => {
            json!({"kind": "attempt_started", "attempt": attempt, "module": module.id, "version": "1.0.0",
            "content": "0".repeat(64), "mode": "quiz", "seed": session, "language": "fr",
            "questions": (0..16).map(asked).collect::<Vec<_>>()})
        }
        6..=21 => {
            json!({"kind": "answered", "attempt": attempt, "question": format!("{}/{}", module.id, asked(step - 6)),
            "shown": ["a", "b", "c", "d"], "answer": "b", "fraction": format!("{}/3", (session + step) % 4),
            "hint": false, "seconds": 9, "try": 1, "mode": "quiz", "language": "fr"})
        }
        22 => {
            json!({"kind": "attempt_finished", "attempt": attempt, "score": "13/16", "passed": true})
        }
        _ => json!({"kind": "session_ended", "reason": "finished"}),
    };
    let seconds = i64::try_from(number).expect("a number") * 30;
    let id = Uuid::from_u128(0x0193_5000_0000_7000_8000 << 48 | number as u128);
    let mut line = json!({"format": 1, "id": id, "at": at(seconds).to_string()});
    if let (Value::Object(line), Value::Object(rest)) = (&mut line, rest) {
        line.extend(rest);
    }
    Event::parse(&line.to_string()).expect("an event")
}
