//! All checks of the trial profile, of a short draft and of a long one.
use passerelle::content::{Library, Source};
use passerelle::domain::profile::draft::{Draft, Education, Experience, Spoken, When};
use passerelle::domain::profile::month::Month;
use passerelle::domain::profile::{check, signs};
use passerelle::domain::text::Language;

use criterion::{BenchmarkId, Criterion};
use jiff::civil::date;

use std::hint::black_box;

/// The characters of the long summary: as many as networks take.
const SUMMARY: usize = 2_600;
/// The experiences of the long draft, and the points of each.
const EXPERIENCES: usize = 20;
const POINTS: usize = 4;

const SENTENCE: &str = "J’ai préparé 90 repas par jour pour une équipe de 12 personnes, sans une plainte en cinq ans. ";

pub fn measure(criterion: &mut Criterion) {
    let checklist = Library::read(&[Source::Embedded]).checklist();
    let today = Month::of(date(2026, 11, 22));
    let mut group = criterion.benchmark_group("profile");
    for (name, draft) in [("short", short()), ("long", long())] {
        group.bench_function(BenchmarkId::new("all checks", name), |bencher| {
            bencher.iter(|| {
                check(
                    black_box(&draft),
                    &checklist.checks,
                    &checklist.vocabulary,
                    &checklist.limits,
                    today,
                    None,
                )
            });
        });
    }
    let message = words(SUMMARY);
    group.bench_function("warning signs", |bencher| {
        bencher.iter(|| signs(black_box(&message), &checklist.vocabulary, Language::FR));
    });
    group.finish();
}

fn short() -> Draft {
    Draft {
        name: "Amina Diallo".to_owned(),
        headline: "Cuisinière | Repas pour 90 personnes".to_owned(),
        ..Draft::new(Language::FR)
    }
}

/// A draft with something in every field.
fn long() -> Draft {
    let mut draft = short();
    draft.target.job = "cuisinière".to_owned();
    draft.target.ad = words(SUMMARY);
    draft.place = "Gatineau (Québec)".to_owned();
    draft.about = words(SUMMARY);
    draft.experience = (0..EXPERIENCES).map(experience).collect();
    draft.education = (0..EXPERIENCES as u32).map(education).collect();
    draft.skills = (0..50)
        .map(|rank| format!("Cuisine froide {rank}"))
        .collect();
    draft.languages = ["français", "anglais", "arabe"].map(spoken).into();
    draft.url = "amina-diallo".to_owned();
    draft.email = "amina.diallo@example.com".to_owned();
    draft.recommendation = words(1_500);
    draft.invitation = words(200);
    draft
}

fn experience(rank: usize) -> Experience {
    let year = 2025 - rank;
    Experience {
        title: "Cuisinière".to_owned(),
        organisation: "Café du Marché".to_owned(),
        place: "Gatineau".to_owned(),
        start: When(format!("{year}-01")),
        end: When(format!("{year}-11")),
        points: vec![SENTENCE.trim().to_owned(); POINTS],
    }
}

fn education(rank: u32) -> Education {
    Education {
        school: "Centre de formation professionnelle".to_owned(),
        field: "Cuisine".to_owned(),
        year: Some(2000 + rank),
    }
}

fn spoken(name: &str) -> Spoken {
    Spoken {
        name: name.to_owned(),
        level: "avancé".to_owned(),
    }
}

/// So many characters of sentences.
fn words(count: usize) -> String {
    SENTENCE.chars().cycle().take(count).collect()
}
