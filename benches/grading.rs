//! Scoring an answer to each of the nine kinds of question.
use crate::person::test_library;

use passerelle::domain::question::{Answer, QuestionKind};
use passerelle::domain::scoring;
use passerelle::domain::text::Language;

use criterion::{BenchmarkId, Criterion};

use std::collections::BTreeMap;
use std::hint::black_box;

pub fn measure(criterion: &mut Criterion) {
    let id = "first-steps".parse().expect("an id");
    let opened = test_library().open(&id).expect("a sound module");
    let mut kinds: BTreeMap<&str, &QuestionKind> = BTreeMap::new();
    for question in opened.module.questions() {
        kinds.entry(name(&question.kind)).or_insert(&question.kind);
    }
    assert_eq!(kinds.len(), 9, "one of each kind");
    let mut group = criterion.benchmark_group("grading");
    for (name, kind) in kinds {
        let right = scoring::right_answer(kind, Language::FR).unwrap_or(Answer::Rating(1));
        group.bench_function(BenchmarkId::new(name, "right"), |bencher| {
            let answer = black_box(Some(&right));
            bencher.iter(|| scoring::score(black_box(kind), answer, Language::FR));
        });
        // Words that are none of the right ones are compared with each of them.
        if matches!(kind, QuestionKind::Blank { .. }) {
            let wrong = Answer::Words("une réponse qui n’est pas la bonne".to_owned());
            group.bench_function(BenchmarkId::new(name, "wrong"), |bencher| {
                let answer = black_box(Some(&wrong));
                bencher.iter(|| scoring::score(black_box(kind), answer, Language::FR));
            });
        }
    }
    group.finish();
}

/// The name of a kind of question, as files have it.
pub fn name(kind: &QuestionKind) -> &'static str {
    match kind {
        QuestionKind::Choice { .. } => "choice",
        QuestionKind::Choices { .. } => "choices",
        QuestionKind::Match { .. } => "match",
        QuestionKind::Order { .. } => "order",
        QuestionKind::Blank { .. } => "blank",
        QuestionKind::Sort { .. } => "sort",
        QuestionKind::Spot { .. } => "spot",
        QuestionKind::Scenario { .. } => "scenario",
        QuestionKind::Rate { .. } => "rate",
    }
}
