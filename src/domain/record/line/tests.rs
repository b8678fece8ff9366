use super::{KINDS, RecordFault};
use crate::domain::record::{At, Event, EventKind};

use jiff::Timestamp;
use proptest::prelude::proptest;
use serde_json::{Value, json};

const ID: &str = "01936f0a-0000-7000-8000-000000000001";
const ATTEMPT: &str = "01936f0a-0000-7000-8000-0000000000aa";

/// An event of each kind, as it stands in a journal.
fn lines() -> Vec<String> {
    let kinds = [
        json!({"kind": "session_started", "language": "fr", "computer": "poste-3"}),
        json!({"kind": "session_ended", "reason": "idle"}),
        json!({"kind": "lesson_opened", "module": "why-networks", "lesson": "doors"}),
        json!({"kind": "lesson_completed", "module": "why-networks", "lesson": "doors"}),
        json!({"kind": "attempt_started", "attempt": ATTEMPT, "module": "why-networks", "version": "1.0.0",
            "content": "ab12", "mode": "quiz", "seed": u64::MAX, "language": "en", "questions": ["q1", "q2"]}),
        json!({"kind": "attempt_finished", "attempt": ATTEMPT, "score": "13/16", "passed": true}),
        json!({"kind": "attempt_finished", "attempt": ATTEMPT, "score": null, "passed": false}),
        json!({"kind": "attempt_abandoned", "attempt": ATTEMPT}),
        json!({"kind": "learner_changed", "changed": ["name", "text_size"]}),
        json!({"kind": "check_changed", "check": "headline-job", "from": "not-started", "to": "ready"}),
        json!({"kind": "profile_exported", "form": "pdf"}),
        json!({"kind": "profile_shared", "on": true}),
        json!({"kind": "network_done", "section": "headline", "on": false}),
        json!({"kind": "reset", "scope": "all", "modules": [], "by": "trainer"}),
        json!({"kind": "reset", "scope": "modules", "modules": ["why-networks"], "by": "trainer"}),
        json!({"kind": "reset", "scope": "quizzes", "modules": ["why-networks"], "by": "trainer"}),
        json!({"kind": "reset", "scope": "profile", "modules": [], "by": "trainer"}),
    ];
    let answers = [
        json!("b"),
        json!(["c", "a"]),
        json!({"l1": "r2"}),
        json!([["s1", 0], ["s2", 3]]),
        json!(2),
        Value::Null,
    ];
    let answered = answers.map(|answer| {
        json!({"kind": "answered", "attempt": ATTEMPT, "question": "why-networks/q1", "shown": ["b", "a"],
            "answer": answer, "fraction": "2/3", "hint": true, "seconds": 12, "try": 2, "mode": "practice", "language": "fr"})
    });
    kinds.into_iter().chain(answered).map(line).collect()
}

fn line(fields: Value) -> String {
    let mut event = json!({"format": 1, "id": ID, "at": "2026-11-22T10:15:30.120-05:00"});
    for (key, value) in fields.as_object().unwrap() {
        event[key] = value.clone();
    }
    event.to_string()
}

#[test]
fn every_event_is_written_as_it_was_read() {
    for line in lines() {
        let event = Event::parse(&line).unwrap();
        assert_eq!(event.line(), line);
        assert!(!matches!(event.kind, EventKind::Unknown(_)), "{line}");
        assert_eq!(serde_json::from_str::<Event>(&line).unwrap(), event);
    }
}

#[test]
fn every_kind_that_is_known_has_an_example_here() {
    let written: Vec<_> = lines()
        .iter()
        .map(|line| serde_json::from_str::<Value>(line).unwrap())
        .collect();
    for kind in KINDS {
        assert!(written.iter().any(|event| event["kind"] == kind), "{kind}");
    }
}

#[test]
fn an_unknown_kind_of_this_format_is_kept_word_for_word() {
    let line = line(
        json!({"kind": "photo_changed", "photo": "photo.jpg", "from": null, "to": {"b": [1.5], "a": 0}}),
    );
    let event = Event::parse(&line).unwrap();
    assert!(matches!(event.kind, EventKind::Unknown(_)));
    assert_eq!(event.id.to_string(), ID);
    assert_eq!(event.line(), line);
}

#[test]
fn a_newer_format_is_refused_before_anything_else_is_looked_at() {
    assert_eq!(
        Event::parse(r#"{"format":2,"id":7}"#),
        Err(RecordFault::NewerFormat(2))
    );
}

#[test]
fn what_is_no_event_is_refused() {
    let torn = &lines()[0][..40];
    let cases = [
        "".to_owned(),
        "7".to_owned(),
        torn.to_owned(),
        r#"{"format":0}"#.to_owned(),
        r#"{"format":1,"kind":"lesson_opened"}"#.to_owned(),
        line(json!({"kind": "lesson_opened", "module": "why-networks"})),
        line(json!({"kind": "lesson_opened", "module": "Why", "lesson": "doors"})),
        line(json!({"kind": "session_ended", "reason": "bored"})),
        line(
            json!({"kind": "attempt_finished", "attempt": ATTEMPT, "score": "3/2", "passed": true}),
        ),
        line(json!({"kind": "session_ended", "reason": "idle", "at": "yesterday"})),
    ];
    for case in cases {
        let refused = Event::parse(&case);
        assert!(
            matches!(refused, Err(RecordFault::Malformed(_))),
            "{case}: {refused:?}"
        );
    }
}

#[test]
fn a_moment_keeps_its_offset_and_milliseconds() {
    for text in [
        "2026-11-22T10:15:30.123-05:00",
        "2026-07-01T00:00:00.000+00:00",
        "2026-07-01T00:00:00.999+05:45",
        "1969-12-31T23:59:59.001-03:30",
    ] {
        assert_eq!(text.parse::<At>().unwrap().to_string(), text);
    }
    let zulu: At = "2026-07-01T00:00:00Z".parse().unwrap();
    assert_eq!(zulu.to_string(), "2026-07-01T00:00:00.000+00:00");
}

proptest! {
    #[test]
    fn any_moment_comes_back_as_it_was_written(milliseconds in -300_000_000_000_000_i64..250_000_000_000_000, offset in proptest::num::i32::ANY) {
        let moment = Timestamp::from_millisecond(milliseconds).unwrap();
        let at = At::new(moment, offset);
        proptest::prop_assert_eq!(at.to_string().parse::<At>().unwrap(), at);
    }

    #[test]
    fn any_line_is_read_or_refused_and_never_panics(line in proptest::arbitrary::any::<String>()) {
        proptest::prop_assert!(Event::parse(&line).is_err());
    }
}
