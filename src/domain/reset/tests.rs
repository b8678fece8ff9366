use super::*;
use crate::domain::id::LibraryId;
use crate::domain::library::LessonSummary;
use crate::domain::text::{Language, Text};

use proptest::prelude::*;
use serde_json::{Value, json};
use uuid::Uuid;

use std::collections::BTreeMap;

/// The event of this number, at this second of a minute, with these fields.
fn event(number: u128, second: u32, fields: &Value) -> Event {
    let mut line = json!({
        "format": 1, "id": Uuid::from_u128(number), "at": format!("2026-11-22T10:00:{second:02}.000-05:00"),
    });
    for (key, value) in fields.as_object().unwrap() {
        line[key] = value.clone();
    }
    Event::parse(&line.to_string()).unwrap()
}

/// One of the kinds of event, of one of two modules.
fn fields(kind: u8, module: &str, attempt: u128) -> Value {
    let attempt = Uuid::from_u128(attempt);
    match kind {
        0 => json!({"kind": "lesson_opened", "module": module, "lesson": "l1"}),
        1 => json!({"kind": "lesson_completed", "module": module, "lesson": "l1"}),
        2 => {
            json!({"kind": "attempt_started", "attempt": attempt, "module": module, "version": "1", "content": "00",
            "mode": "quiz", "seed": 1, "language": "fr", "questions": ["q1"]})
        }
        3 => {
            json!({"kind": "answered", "attempt": attempt, "question": format!("{module}/q1"), "shown": [],
            "answer": "a", "fraction": "1/1", "hint": false, "seconds": 1, "try": 1, "mode": "quiz",
            "language": "fr"})
        }
        4 => {
            json!({"kind": "attempt_finished", "attempt": attempt, "score": "1/1", "passed": true})
        }
        5 => json!({"kind": "check_changed", "check": "c", "from": "improve", "to": "ready"}),
        6 => json!({"kind": "profile_exported", "form": "pdf"}),
        7 => json!({"kind": "session_ended", "reason": "closed"}),
        8 => {
            json!({"kind": "answered", "attempt": attempt, "question": format!("{module}/q2"), "shown": [],
            "answer": 2, "fraction": null, "hint": false, "seconds": 1, "try": 1, "mode": "practice",
            "language": "fr"})
        }
        9 => json!({"kind": "network_done", "section": "headline", "on": true}),
        _ => json!({"kind": "of_a_later_version", "module": module}),
    }
}

/// A person who did all of the modules m1 and m2, and wrote a profile.
fn whole() -> Vec<Event> {
    let mut number = 0;
    let mut next = |kind, module, attempt| {
        number += 1;
        let second = u32::try_from(number).unwrap();
        event(number, second, &fields(kind, module, attempt))
    };
    let mut events = Vec::new();
    for (module, attempt) in [("m1", 91), ("m2", 92)] {
        events.extend([0, 1, 2, 3, 4, 8].map(|kind| next(kind, module, attempt)));
    }
    events.extend([5, 6, 7, 9].map(|kind| next(kind, "", 0)));
    events
}

fn summary(id: &str) -> ModuleSummary {
    let title = Text::new(BTreeMap::from([(Language::FR, id.to_owned())])).unwrap();
    ModuleSummary {
        id: id.parse().unwrap(),
        library: "lib".parse::<LibraryId>().unwrap(),
        first_language: Language::FR,
        title: title.clone(),
        summary: title.clone(),
        minutes: 5,
        requires: Vec::new(),
        lessons: vec![LessonSummary {
            id: "l1".parse().unwrap(),
            title,
            minutes: 5,
        }],
        pass: 50,
        ask: 1,
    }
}

fn modules(names: &[&str]) -> Vec<ModuleId> {
    names.iter().map(|name| name.parse().unwrap()).collect()
}

fn going(scope: &Scope) -> Going {
    let summaries = [summary("m1"), summary("m2")];
    Going::of(&whole(), scope, &summaries.iter().collect::<Vec<_>>())
}

#[test]
fn what_goes_is_counted_by_scope() {
    let one = Going {
        people: 1,
        ..Going::default()
    };
    let all = Going {
        lessons: 2,
        modules: 2,
        attempts: 2,
        answers: 2,
        ratings: 2,
        network: 1,
        ..one
    };
    assert_eq!(going(&Scope::All), all);
    let half = Going {
        lessons: 1,
        modules: 1,
        attempts: 1,
        answers: 1,
        ratings: 1,
        ..one
    };
    assert_eq!(going(&Scope::Modules(modules(&["m2"]))), half);
    let quizzes = Going {
        lessons: 0,
        ratings: 0,
        network: 0,
        ..all
    };
    assert_eq!(going(&Scope::Quizzes(Vec::new())), quizzes);
    let profile = Going { network: 1, ..one };
    assert_eq!(going(&Scope::Profile), profile);
}

#[test]
fn an_attempt_of_a_module_that_goes_goes_whole() {
    let taken = taken(&whole(), &Scope::Modules(modules(&["m1"])));
    let gone = taken.iter().filter(|taken| **taken).count();
    assert_eq!(gone, 6);
    assert!(taken[..6].iter().all(|taken| *taken));
}

#[test]
fn a_reset_erases_what_is_older_and_of_its_scope_wherever_it_stands() {
    let reset = |second, scope: &Scope| {
        let kind = EventKind::Reset(Reset {
            scope: scope.clone(),
            by: By::Trainer,
        });
        Event {
            kind,
            ..event(1000, second, &json!({"kind": "x"}))
        }
    };
    let scope = Scope::Modules(modules(&["m1", "m2"]));
    // In the middle of the second module.
    let mut events = vec![reset(8, &scope)];
    events.extend(whole());
    let gone = erased(&events);
    assert_eq!(gone.iter().filter(|gone| **gone).count(), 7);
    assert!(gone[1..8].iter().all(|gone| *gone));
    // A forged reset of everything erases nothing.
    events[0] = reset(59, &Scope::All);
    assert!(erased(&events).iter().all(|gone| !gone));
}

fn journal() -> impl Strategy<Value = Vec<Event>> {
    let one = (0_u8..9, prop_oneof!["m1", "m2", "m3"], 0_u128..6, 0_u32..60);
    proptest::collection::vec(one, 0..60).prop_map(|kinds| {
        kinds
            .into_iter()
            .zip(1_u128..)
            .map(|((kind, module, attempt, second), number)| {
                event(number, second, &fields(kind, &module, 900 + attempt))
            })
            .collect()
    })
}

fn scope() -> impl Strategy<Value = Scope> {
    prop_oneof![
        Just(Scope::Profile),
        Just(Scope::Modules(modules(&["m1"]))),
        Just(Scope::Modules(modules(&["m2", "m3"]))),
        Just(Scope::Quizzes(Vec::new())),
        Just(Scope::Quizzes(modules(&["m3"]))),
    ]
}

proptest! {
    #[test]
    fn nothing_of_the_scope_is_left_and_nothing_else_goes(events in journal(), scope in scope()) {
        let goes = taken(&events, &scope);
        let stays: Vec<Event> = events.iter().zip(&goes).filter(|(_, goes)| !**goes).map(|(event, _)| event.clone())
            .collect();
        prop_assert!(taken(&stays, &scope).iter().all(|goes| !goes));
        let progress = Progress::replay(&stays);
        for module in modules(&["m1", "m2", "m3"]) {
            let of_module = progress.module(&module);
            let (lessons, quizzes) = match &scope {
                Scope::Modules(gone) => (gone.contains(&module), gone.contains(&module)),
                Scope::Quizzes(gone) => (false, gone.is_empty() || gone.contains(&module)),
                Scope::All | Scope::Profile => (false, false),
            };
            prop_assert!(!lessons || of_module.is_none_or(|found| found.lessons_opened.is_empty()));
            prop_assert!(!quizzes || of_module.is_none_or(|found| found.attempts == 0 && found.open_quiz.is_none()));
        }
        // Lessons outlive the reset of quizzes, and both that of the profile.
        let before = Progress::replay(&events);
        if matches!(scope, Scope::Profile) {
            prop_assert_eq!(&before.modules, &progress.modules);
        }
        if matches!(scope, Scope::Quizzes(_)) {
            let lessons = |progress: &Progress| -> Vec<_> {
                progress.modules.values().flat_map(|module| module.lessons_completed.clone()).collect()
            };
            prop_assert_eq!(lessons(&before).len(), lessons(&progress).len());
        }
    }
}
