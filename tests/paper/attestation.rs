//! The attestation of a track that is finished, as other programs read it.
use crate::{LANGUAGES, library};

use passerelle::domain::attest::{by_progress, earned, total};
use passerelle::domain::library::ModuleSummary;
use passerelle::domain::progress::Progress;
use passerelle::domain::record::Event;
use passerelle::domain::text::Language;
use passerelle::i18n::Tr;
use passerelle::report::attestation::{self, Attestation};
use passerelle::report::print::Printed;

use jiff::civil::date;
use serde_json::{Value, json};
use uuid::Uuid;

use std::process::Command;

fn event(day: u8, fields: &Value) -> Event {
    let mut line = json!({"format": 1, "id": Uuid::from_u128(day.into()),
        "at": format!("2026-11-{day:02}T10:00:00.000-05:00")});
    for (key, value) in fields.as_object().unwrap() {
        line[key] = value.clone();
    }
    Event::parse(&line.to_string()).unwrap()
}

/// All lessons and the quiz of a module, which is passed on that day.
fn done(day: u8, module: &ModuleSummary) -> Vec<Event> {
    let lessons = module.lessons.iter().map(|lesson| {
        event(
            day,
            &json!({"kind": "lesson_completed", "module": module.id, "lesson": lesson.id}),
        )
    });
    let attempt = Uuid::from_u128(1000 + u128::from(day));
    let started = event(
        day,
        &json!({"kind": "attempt_started", "attempt": attempt, "module": module.id,
        "version": "1.0.0", "content": "ab", "mode": "quiz", "seed": 7, "language": "fr", "questions": []}),
    );
    let finished = event(
        day,
        &json!({"kind": "attempt_finished", "attempt": attempt, "score": "7/8", "passed": true}),
    );
    lessons.chain([started, finished]).collect()
}

/// Everything of the first track of the lessons in the program.
fn finished() -> Vec<Event> {
    let library = library();
    let track = &library.tracks()[0];
    let modules = track.modules.iter().zip(1..);
    let modules = modules.map(|(id, day)| done(day, library.summary(id).unwrap()));
    modules.flatten().collect()
}

fn printed(name: &str, tr: &Tr) -> Printed {
    let library = library();
    let track = &library.tracks()[0];
    let progress = Progress::replay(&finished());
    let modules = earned(track, |id| library.summary(id), by_progress(&progress)).unwrap();
    let attestation = Attestation {
        name,
        track: &track.title,
        modules: &modules,
        fallback: Language::FR,
        place: "Carrefour de l’emploi",
        contact: "Josée, 418 555-0199",
        day: date(2026, 11, 22),
    };
    attestation::print(&attestation, tr).unwrap()
}

/// The same words with single spaces between them: pdftotext gives no-break spaces as others.
fn plainly(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The words of a PDF file, each line with single spaces; `None` where pdftotext is not installed.
fn text_of(pdf: &[u8]) -> Option<String> {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.pdf");
    std::fs::File::create(&path)
        .and_then(|mut file| std::io::Write::write_all(&mut file, pdf))
        .unwrap();
    let output = Command::new("pdftotext")
        .arg(&path)
        .arg("-")
        .output()
        .ok()?;
    let text = String::from_utf8(output.stdout).unwrap();
    Some(plainly(&text))
}

#[test]
fn an_attestation_says_who_finished_which_modules_when_and_how_well_in_each_language() {
    let library = library();
    let track = &library.tracks()[0];
    for (language, first_day, score) in [
        (Language::FR, "1er novembre 2026", "88\u{a0}%"),
        (Language::EN, "November 1, 2026", "88%"),
    ] {
        let tr = Tr::new(language);
        let printed = printed("Amina Benali", &tr);
        assert_eq!(printed.pages, 1);
        assert!(printed.unprintable.is_empty());
        let Some(text) = text_of(&printed.pdf) else {
            return;
        };
        let plain = |text: &passerelle::domain::text::Text| {
            text.only(language).unwrap().plain().replace('\n', " ")
        };
        let mut expected = vec![
            tr.attestation_title(),
            "Amina Benali".to_owned(),
            tr.attestation_done(&plain(&track.title)),
            tr.attestation_total(score),
            tr.attestation_given("Carrefour de l’emploi", &tr.date(date(2026, 11, 22))),
            "Josée, 418 555-0199".to_owned(),
            tr.attestation_what_it_is(),
            first_day.to_owned(),
        ];
        let titles = track
            .modules
            .iter()
            .map(|id| plain(&library.summary(id).unwrap().title));
        expected.extend(titles);
        for words in expected {
            let words = plainly(&words);
            assert!(text.contains(&words), "{words:?} is not in {text}");
        }
        let count = text.matches(&plainly(score)).count();
        assert_eq!(count, track.modules.len() + 1, "{text}");
    }
}

#[test]
fn a_track_is_attested_only_where_every_module_is_there_and_done() {
    let library = library();
    let track = &library.tracks()[0];
    let summary = |id: &_| library.summary(id);
    let all = finished();
    let progress = Progress::replay(&all);
    let modules = earned(track, summary, by_progress(&progress)).unwrap();
    assert_eq!(modules.len(), track.modules.len());
    assert_eq!(modules[0].passed, Some(date(2026, 11, 1)));
    assert_eq!(total(&modules).unwrap().per_cent(), 88);

    let all_but_the_last_quiz = &all[..all.len() - 1];
    let progress = Progress::replay(all_but_the_last_quiz);
    assert!(earned(track, summary, by_progress(&progress)).is_none());
    let progress = Progress::replay(&all);
    let without_the_first = |id: &_| summary(id).filter(|of| of.id != track.modules[0]);
    assert!(earned(track, without_the_first, by_progress(&progress)).is_none());
    let mut empty = track.clone();
    empty.modules.clear();
    assert!(earned(&empty, summary, by_progress(&progress)).is_none());
}

#[test]
fn a_name_of_any_kind_prints_and_what_no_font_has_is_told() {
    for language in LANGUAGES {
        let tr = Tr::new(language);
        let long = "Marie-Ève/Tremblay\\ ".repeat(25);
        let printed_long = printed(&long, &tr);
        assert!(printed_long.unprintable.is_empty());
        if let Some(text) = text_of(&printed_long.pdf) {
            assert_eq!(text.matches("Marie-Ève/Tremblay\\").count(), 25);
        }
        let strange = printed("👩🏽‍🍳 אמינה", &tr);
        assert!(strange.unprintable.contains(&'א'));
        assert_eq!(strange.pages, 1);
    }
}
