use super::{Insight, Place, Results, WEEKS};
use crate::domain::following::roster::{Person, Roster};
use crate::domain::following::{Following, Ids};
use crate::domain::id::LearnerId;
use crate::domain::learner::{Icon, Learner, MotionChoice, Speed, TextSize, ThemeChoice};
use crate::domain::library::{LessonSummary, ModuleSummary};
use crate::domain::number::Fraction;
use crate::domain::record::Event;
use crate::domain::text::{Language, Text};

use jiff::civil::date;
use serde_json::{Value, json};
use uuid::Uuid;

use std::sync::Arc;

fn text(words: &str) -> Text {
    Text::new([(Language::FR, words.to_owned())].into()).unwrap()
}

fn module(id: &str) -> ModuleSummary {
    ModuleSummary {
        id: id.parse().unwrap(),
        library: "core".parse().unwrap(),
        first_language: Language::FR,
        title: text(id),
        summary: text(id),
        minutes: 5,
        requires: Vec::new(),
        lessons: vec![LessonSummary {
            id: "l1".parse().unwrap(),
            title: text("l1"),
            minutes: 5,
        }],
        pass: 70,
        ask: 1,
    }
}

fn learner(number: u128, name: &str, shared: bool) -> Learner {
    Learner {
        format: 1,
        id: LearnerId(Uuid::from_u128(number)),
        name: name.to_owned(),
        icon: Icon::Star,
        language: Language::FR,
        group: None,
        created: "2026-10-01T15:00:00Z".parse().unwrap(),
        code: None,
        shared,
        text_size: TextSize::USUAL,
        theme: ThemeChoice::System,
        motion: MotionChoice::System,
        speed: Speed::USUAL,
        choice_keys: true,
        archived: false,
    }
}

fn event(day: u8, fields: &Value) -> Event {
    let mut line = json!({"format": 1, "id": Uuid::from_u128(day.into()),
        "at": format!("2026-11-{day:02}T10:00:00.000-05:00")});
    for (key, value) in fields.as_object().unwrap() {
        line[key] = value.clone();
    }
    Event::parse(&line.to_string()).unwrap()
}

fn lesson(day: u8, kind: &str) -> Event {
    let kind = format!("lesson_{kind}");
    event(day, &json!({"kind": kind, "module": "m", "lesson": "l1"}))
}

/// A quiz of module `m` on a day, with its answer to `q1` and to the self-rating.
fn quiz(day: u8, score: &str, passed: bool, rating: usize) -> Vec<Event> {
    let attempt = Uuid::from_u128(u128::from(day) + 100);
    let answer = |question: &str, answer: Value, fraction: Value| {
        event(
            day,
            &json!({"kind": "answered", "attempt": attempt, "question": format!("m/{question}"),
            "shown": [], "answer": answer, "fraction": fraction, "hint": false, "seconds": 3, "try": 1,
            "mode": "quiz", "language": "fr"}),
        )
    };
    vec![
        event(
            day,
            &json!({"kind": "attempt_started", "attempt": attempt, "module": "m", "version": "1.0.0",
            "content": "ab", "mode": "quiz", "seed": 7, "language": "fr", "questions": ["q1", "sure"]}),
        ),
        answer("q1", json!("a"), json!(score)),
        answer("sure", json!(rating), Value::Null),
        event(
            day,
            &json!({"kind": "attempt_finished", "attempt": attempt, "score": score, "passed": passed}),
        ),
    ]
}

fn before(day: u8, rating: usize) -> Event {
    event(
        day,
        &json!({"kind": "answered", "attempt": Uuid::from_u128(1), "question": "m/sure", "shown": [],
        "answer": rating, "fraction": null, "hint": false, "seconds": 3, "try": 1, "mode": "practice", "language": "fr"}),
    )
}

fn insight(people: &[(&str, bool, Vec<Event>)]) -> Insight {
    let mut ids = Ids::default();
    let people = people
        .iter()
        .zip(1..)
        .map(|((name, shared, events), number)| {
            Arc::new(Person {
                learner: learner(number, name, *shared),
                following: Following::replay(events, &mut ids),
                trouble: None,
            })
        });
    let people: Vec<_> = people.collect();
    let roster = Roster {
        ids: Arc::new(ids),
        people,
    };
    let modules = [module("m"), module("other")];
    let modules: Vec<_> = modules.iter().collect();
    let people = roster.people.iter().map(AsRef::as_ref);
    Insight::new(&roster, people, &modules, date(2026, 11, 22))
}

#[test]
fn who_comes_back_to_a_lesson_or_fails_a_quiz_twice_is_stuck_since_the_first_day() {
    let failed = [quiz(4, "0/1", false, 0), quiz(6, "1/2", false, 1)].concat();
    let once = quiz(4, "0/1", false, 0);
    let passed = [failed.clone(), quiz(8, "1/1", true, 1)].concat();
    let insight = insight(&[
        ("Zoé", false, failed),
        ("Once", false, once),
        ("Passed", false, passed),
        (
            "Back",
            false,
            vec![lesson(2, "opened"), lesson(9, "opened")],
        ),
        (
            "Same day",
            false,
            vec![lesson(2, "opened"), lesson(2, "opened")],
        ),
        (
            "Done",
            false,
            vec![lesson(2, "opened"), lesson(9, "completed")],
        ),
    ]);
    let stuck: Vec<_> = insight
        .stuck
        .iter()
        .map(|stuck| (stuck.name.as_str(), stuck.at.clone(), stuck.since))
        .collect();
    let module = || "m".parse().unwrap();
    assert_eq!(
        stuck,
        [
            (
                "Back",
                Place::Lesson(module(), "l1".parse().unwrap()),
                date(2026, 11, 2)
            ),
            ("Zoé", Place::Quiz(module(), 2), date(2026, 11, 4)),
        ]
    );
}

#[test]
fn who_has_not_come_for_a_week_is_told_the_longest_first_and_who_never_did_last() {
    let seen = |day| vec![lesson(day, "opened")];
    let insight = insight(&[
        ("Never", false, Vec::new()),
        ("Two weeks", false, seen(8)),
        ("Three weeks", false, seen(1)),
        ("Six days", false, seen(16)),
        ("A week", false, seen(15)),
    ]);
    let absent: Vec<_> = insight
        .absent
        .iter()
        .map(|absent| (absent.name.as_str(), absent.last.map(|(_, days)| days)))
        .collect();
    assert_eq!(
        absent,
        [
            ("Three weeks", Some(21)),
            ("Two weeks", Some(14)),
            ("A week", Some(7)),
            ("Never", None),
        ]
    );
}

#[test]
fn ratings_compare_after_with_before_and_leave_out_who_gave_only_one() {
    let both = |first, last| {
        let mut events = vec![before(1, first)];
        events.extend(quiz(2, "1/1", true, last));
        events
    };
    let insight = insight(&[
        ("Higher", false, both(0, 2)),
        ("Same", false, both(1, 1)),
        ("Lower", false, both(3, 1)),
        ("After alone", false, quiz(2, "1/1", true, 3)),
        ("Before alone", false, vec![before(1, 2)]),
    ]);
    let [of] = &insight.ratings[..] else {
        panic!("{:?}", insight.ratings);
    };
    assert_eq!((of.higher, of.same, of.lower), (1, 1, 1));
}

#[test]
fn results_weeks_ticks_and_shared_profiles_are_counted() {
    let network = |section: &str, on: bool| {
        event(
            3,
            &json!({"kind": "network_done", "section": section, "on": on}),
        )
    };
    let insight = insight(&[
        (
            "Amina",
            true,
            [
                vec![lesson(16, "completed"), network("headline", true)],
                quiz(17, "1/1", true, 0),
            ]
            .concat(),
        ),
        (
            "Carlos",
            false,
            [
                vec![network("headline", true), network("photo", true)],
                quiz(9, "1/2", false, 0),
            ]
            .concat(),
        ),
    ]);
    let network: Vec<_> = insight
        .network
        .iter()
        .map(|(section, count)| (section.as_str(), *count))
        .collect();
    assert_eq!(network, [("headline", 2), ("photo", 1)]);
    assert_eq!(
        insight.results,
        [Results {
            module: "m".parse().unwrap(),
            finished: 2,
            passed: 1,
            mean: Some(Fraction::new(3, 4)),
        }]
    );
    assert_eq!(insight.weeks.len(), usize::try_from(WEEKS).unwrap());
    let last = insight.weeks[insight.weeks.len() - 1];
    assert_eq!(last.monday, date(2026, 11, 16));
    assert_eq!((last.lessons, last.quizzes), (1, 1));
    let shared: Vec<_> = insight
        .shared
        .iter()
        .map(|(_, name)| name.as_str())
        .collect();
    assert_eq!(shared, ["Amina"]);
    assert_eq!(insight.hardest[0].missed, 1);
    assert_eq!(insight.people, 2);
}
