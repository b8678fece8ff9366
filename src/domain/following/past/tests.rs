use super::{End, Given, quizzes, told, told_right};
use crate::domain::number::Fraction;
use crate::domain::progress::Progress;
use crate::domain::question::{Answer, Question};
use crate::domain::record::Event;
use crate::domain::text::Language;

use serde_json::{Value, json};
use uuid::Uuid;

fn event(fields: Value) -> Event {
    let mut line =
        json!({"format": 1, "id": Uuid::from_u128(1), "at": "2026-11-22T10:00:00.000-05:00"});
    for (key, value) in fields.as_object().unwrap() {
        line[key] = value.clone();
    }
    Event::parse(&line.to_string()).unwrap()
}

fn started(number: u128, mode: &str) -> Event {
    event(
        json!({"kind": "attempt_started", "attempt": Uuid::from_u128(number), "module": "m",
        "version": "1.0.0", "content": "ab", "mode": mode, "seed": 7, "language": "fr", "questions": ["q1", "q2"]}),
    )
}

fn answered(number: u128, question: &str, mode: &str, fraction: &str) -> Event {
    event(
        json!({"kind": "answered", "attempt": Uuid::from_u128(number), "question": question, "shown": [],
        "answer": "a", "fraction": fraction, "hint": false, "seconds": 3, "try": 1, "mode": mode, "language": "fr"}),
    )
}

fn finished(number: u128) -> Event {
    event(
        json!({"kind": "attempt_finished", "attempt": Uuid::from_u128(number), "score": "1/2", "passed": false}),
    )
}

#[test]
fn the_quizzes_of_a_person_are_those_that_their_progress_counts() {
    let events = [
        started(1, "quiz"),
        answered(1, "m/q1", "quiz", "0/1"),
        answered(1, "m/q1", "quiz", "1/1"),
        answered(1, "m/q9", "quiz", "1/1"),
        answered(1, "other/q2", "quiz", "1/1"),
        started(2, "practice"),
        answered(2, "m/q1", "practice", "1/1"),
        finished(2),
        answered(1, "m/q2", "quiz", "1/1"),
        finished(1),
        answered(1, "m/q2", "quiz", "0/1"),
        finished(1),
        started(3, "quiz"),
    ];
    let quizzes = quizzes(&events);
    let answers = |place: usize| {
        let answers = quizzes[place].answers.iter();
        answers
            .map(|given| (given.question.as_str(), given.fraction))
            .collect::<Vec<_>>()
    };
    assert_eq!(quizzes.len(), 2);
    assert_eq!(
        (&quizzes[0].end, answers(0)),
        (&End::Open, vec![]),
        "the last first"
    );
    assert_eq!(
        answers(1),
        [("q1", Some(Fraction::ZERO)), ("q2", Some(Fraction::ONE))]
    );
    let progress = Progress::replay(&events);
    let of = progress.module(&"m".parse().unwrap()).unwrap();
    let finished = quizzes
        .iter()
        .filter(|quiz| matches!(quiz.end, End::Finished { .. }));
    assert_eq!(finished.count() as u32, of.attempts);
}

/// A question of this kind.
fn question(kind: &Value) -> Question {
    let text = |words: &str| json!({"fr": words, "en": words});
    let mut question = json!({"id": "q", "prompt": text("?"), "explanation": text("!")});
    for (key, value) in kind.as_object().unwrap() {
        question[key] = value.clone();
    }
    serde_json::from_value(question).unwrap()
}

#[test]
fn what_would_have_been_right_is_told_of_every_kind_and_of_what_was_missed_alone() {
    let text = |word: &str| json!({"fr": format!("{word} (fr)"), "en": format!("{word} (en)")});
    let item = |id: &str| json!({"id": id, "text": text(id)});
    let option = |id: &str, credit: u8| json!({"id": id, "text": text(id), "credit": credit, "feedback": text("x")});
    let ticked = |id: &str, word: &str, is_so: bool| json!({"id": id, "text": text(id), word: is_so, "feedback": text("x")});
    let reply = |word: &str, to: &str, credit: u8| json!({"text": text(word), "to": to, "credit": credit, "feedback": text("x")});
    for (kind, expected) in [
        (
            json!({"kind": "choice", "options": [option("a", 0), option("b", 1)]}),
            Some(vec!["b (en)"]),
        ),
        (
            json!({"kind": "choices", "options": [ticked("a", "correct", true), ticked("b", "correct", false),
                ticked("c", "correct", true)]}),
            Some(vec!["a (en)", "c (en)"]),
        ),
        (
            json!({"kind": "order", "mode": "exact", "items": [item("a"), item("b"), item("c")]}),
            Some(vec!["a (en)", "b (en)", "c (en)"]),
        ),
        (
            json!({"kind": "match", "left": [item("l")], "right": [item("r")], "pairs": [["l", "r"]]}),
            Some(vec!["l (en) → r (en)"]),
        ),
        (
            json!({"kind": "sort", "groups": [item("g"), item("h")],
                "items": [{"id": "i", "text": text("i"), "group": "h"}]}),
            Some(vec!["i (en) → h (en)"]),
        ),
        (
            json!({"kind": "blank", "text": text("___"), "accept": {"fr": ["réseau"], "en": ["network", "web"]},
                "typos": 1}),
            Some(vec!["network"]),
        ),
        (
            json!({"kind": "spot", "shows": "post", "zones": [ticked("a", "problem", false),
                ticked("b", "problem", true)]}),
            Some(vec!["b (en)"]),
        ),
        (
            json!({"kind": "scenario", "start": "s", "steps": {
                "s": {"text": text("?"), "replies": [reply("no", "end", 0), reply("yes", "end", 1)]},
                "end": {"text": text("."), "end": true}}}),
            Some(vec!["yes (en)"]),
        ),
        (
            json!({"kind": "rate", "scale": [text("a"), text("b")]}),
            None,
        ),
    ] {
        let question = question(&kind);
        let given = |fraction| Given {
            question: "q".parse().unwrap(),
            answer: None,
            fraction,
        };
        let right = |fraction| {
            told_right(
                &given(fraction),
                Some(&question),
                Language::EN,
                Language::FR,
            )
        };
        let missed = question.kind.is_scored().then_some(Fraction::ZERO);
        let expected =
            expected.map(|parts| parts.into_iter().map(str::to_owned).collect::<Vec<_>>());
        assert_eq!(right(missed), expected, "{:?}", question.kind);
        assert_eq!(
            right(missed.map(|_| Fraction::ONE)),
            None,
            "nothing was missed"
        );
        assert_eq!(
            told_right(&given(missed), None, Language::EN, Language::FR),
            None
        );
    }
}

#[test]
fn an_answer_is_told_in_the_words_of_its_question_and_what_is_gone_by_its_id() {
    let text = |french: &str| json!({"fr": french, "en": format!("{french} (en)")});
    let item = |id: &str, french: &str| json!({"id": id, "text": text(french)});
    let question = |kind: Value| question(&kind);
    let choice = question(json!({"kind": "choice", "options": [
        {"id": "a", "text": text("Oui"), "credit": 1, "feedback": text("x")}]}));
    let order = question(json!({"kind": "order", "mode": "exact",
        "items": [item("a", "Un"), item("b", "Deux"), item("c", "Trois")]}));
    let matching = question(
        json!({"kind": "match", "left": [item("l", "Nord")], "right": [item("r", "Sud")],
        "pairs": [["l", "r"]]}),
    );
    let blank = question(
        json!({"kind": "blank", "text": text("___"), "accept": {"fr": ["réseau"]}, "typos": 1}),
    );
    let rate = question(json!({"kind": "rate", "scale": [text("Peu"), text("Très")]}));
    for (question, answer, expected) in [
        (&choice, json!("a"), vec!["Oui"]),
        (&choice, json!("gone"), vec!["gone"]),
        (
            &order,
            json!(["c", "a", "gone"]),
            vec!["Trois", "Un", "gone"],
        ),
        (&matching, json!({"l": "r"}), vec!["Nord → Sud"]),
        (&blank, json!("resau"), vec!["resau"]),
        (&rate, json!(1), vec!["Très"]),
        (&rate, json!(9), vec!["10"]),
    ] {
        let answer: Answer = serde_json::from_value(answer).unwrap();
        assert_eq!(
            told(&answer, Some(question), Language::FR, Language::FR),
            expected,
            "{answer:?}"
        );
    }
    let gone: Answer = serde_json::from_value(json!([["start", 1]])).unwrap();
    assert_eq!(told(&gone, None, Language::FR, Language::FR), ["start 2"]);
}
