use super::{Following, Ids, Key, OfModule, OfQuestion, OfRating, OfWeek};
use crate::domain::id::AttemptId;
use crate::domain::number::Fraction;
use crate::domain::progress::Progress;
use crate::domain::record::Event;

use proptest::prelude::{Just, Strategy, any, prop_oneof, proptest};
use serde_json::{Value, json};
use uuid::Uuid;

fn attempt_id(number: u8) -> AttemptId {
    AttemptId(Uuid::from_u128(number.into()))
}

/// An event with these fields, on the `day` of November 2026, which begins with a Sunday.
fn event(day: u8, fields: Value) -> Event {
    let mut line = json!({"format": 1, "id": Uuid::from_u128(day.into()),
        "at": format!("2026-11-{day:02}T10:00:00.000-05:00")});
    for (key, value) in fields.as_object().unwrap() {
        line[key] = value.clone();
    }
    Event::parse(&line.to_string()).unwrap()
}

fn lesson(day: u8, kind: &str, module: &str, lesson: &str) -> Event {
    let kind = format!("lesson_{kind}");
    event(
        day,
        json!({"kind": kind, "module": module, "lesson": lesson}),
    )
}

fn started(number: u8, module: &str, mode: &str) -> Event {
    let fields = json!({"kind": "attempt_started", "attempt": attempt_id(number), "module": module,
        "version": "1.0.0", "content": "ab", "mode": mode, "seed": 7, "language": "fr",
        "questions": ["q1", "q2", "sure"]});
    event(1, fields)
}

fn answered(
    number: u8,
    question: &str,
    mode: &str,
    answer: Value,
    fraction: Option<&str>,
) -> Event {
    let fields = json!({"kind": "answered", "attempt": attempt_id(number), "question": question,
        "shown": [], "answer": answer, "fraction": fraction, "hint": false, "seconds": 3, "try": 1,
        "mode": mode, "language": "fr"});
    event(1, fields)
}

fn scored(number: u8, question: &str, mode: &str, fraction: &str) -> Event {
    answered(number, question, mode, json!("a"), Some(fraction))
}

fn rated(number: u8, place: usize) -> Event {
    answered(number, "m/sure", "quiz", json!(place), None)
}

fn finished(day: u8, number: u8, score: &str, passed: bool) -> Event {
    let fields = json!({"kind": "attempt_finished", "attempt": attempt_id(number), "score": score,
        "passed": passed});
    event(day, fields)
}

fn abandoned(number: u8) -> Event {
    event(
        1,
        json!({"kind": "attempt_abandoned", "attempt": attempt_id(number)}),
    )
}

fn shared(day: u8, on: bool) -> Event {
    event(day, json!({"kind": "profile_shared", "on": on}))
}

fn on_network(section: &str, on: bool) -> Event {
    event(
        1,
        json!({"kind": "network_done", "section": section, "on": on}),
    )
}

fn replay(events: &[Event]) -> (Following, Ids) {
    let mut ids = Ids::default();
    (Following::replay(events, &mut ids), ids)
}

fn key(ids: &Ids, id: &str) -> Key {
    ids.find(id).unwrap()
}

#[test]
fn each_quiz_counts_an_answer_to_a_question_once_and_practice_counts_nothing() {
    let (following, ids) = replay(&[
        scored(1, "m/q1", "quiz", "0/1"),
        started(1, "m", "quiz"),
        scored(1, "m/q1", "quiz", "1/2"),
        scored(1, "m/q1", "quiz", "1/1"),
        scored(1, "m/q9", "quiz", "0/1"),
        scored(1, "other/q2", "quiz", "0/1"),
        finished(1, 1, "1/4", false),
        scored(1, "m/q2", "quiz", "0/1"),
        started(2, "m", "quiz"),
        scored(2, "m/q1", "quiz", "1/1"),
        scored(2, "m/q2", "quiz", "1/1"),
        started(3, "m", "practice"),
        scored(3, "m/q1", "practice", "0/1"),
    ]);
    let of = |question, answered, missed| OfQuestion {
        module: key(&ids, "m"),
        question: key(&ids, question),
        answered,
        missed,
    };
    assert_eq!(following.questions, [of("q1", 2, 1), of("q2", 1, 0)]);
    let name = ids.question(key(&ids, "m"), key(&ids, "q1"));
    assert_eq!(name.map(String::from).as_deref(), Some("m/q1"));
}

#[test]
fn a_self_rating_is_kept_as_it_is_now() {
    let (following, ids) = replay(&[
        started(1, "m", "quiz"),
        rated(1, 1),
        rated(1, 4),
        finished(1, 1, "1/1", true),
        started(2, "m", "quiz"),
        rated(2, 3),
    ]);
    let of = OfRating {
        module: key(&ids, "m"),
        question: key(&ids, "sure"),
        before: None,
        after: Some(3),
    };
    assert_eq!(following.ratings, [of]);
    assert_eq!(following.questions, [], "a rating is no scored answer");
}

#[test]
fn weeks_count_what_was_done_for_the_first_time_where_the_learner_was() {
    let (following, _) = replay(&[
        lesson(3, "completed", "m", "l1"),
        lesson(8, "completed", "m", "l2"),
        lesson(9, "completed", "m", "l2"),
        started(1, "m", "quiz"),
        finished(9, 1, "1/1", true),
        started(2, "m", "quiz"),
        finished(17, 2, "1/1", true),
    ]);
    let week = |day, lessons, quizzes| OfWeek {
        monday: jiff::civil::date(2026, 11, day),
        lessons,
        quizzes,
    };
    assert_eq!(following.weeks, [week(2, 2, 0), week(9, 0, 1)]);
    let passed = following.modules[0].passed;
    assert_eq!(passed, Some(jiff::civil::date(2026, 11, 9)));

    let mut before_midnight = lesson(9, "completed", "m", "l1");
    before_midnight.at = "2026-11-09T03:30:00Z".parse().unwrap();
    assert_eq!(replay(&[before_midnight]).0.weeks, [week(9, 1, 0)]);
    let mut in_quebec = lesson(9, "completed", "m", "l1");
    in_quebec.at = "2026-11-08T22:30:00-05:00".parse().unwrap();
    assert_eq!(replay(&[in_quebec]).0.weeks, [week(2, 1, 0)]);
}

#[test]
fn what_stands_on_the_network_can_be_taken_back() {
    let (following, ids) = replay(&[
        on_network("headline", true),
        on_network("about", true),
        on_network("about", true),
        on_network("headline", false),
    ]);
    assert_eq!(following.on_network, [key(&ids, "about")]);
}

#[test]
fn a_reset_by_a_trainer_is_no_visit() {
    let reset = event(
        9,
        json!({"kind": "reset", "scope": "quizzes", "modules": [], "by": "trainer"}),
    );
    let visit = lesson(2, "opened", "m", "l1");
    let (following, ids) = replay(&[visit.clone(), reset]);
    assert_eq!(following.last_seen, Some(visit.at));
    let place = (key(&ids, "m"), Some(key(&ids, "l1")));
    assert_eq!(following.place, Some(place));
}

fn any_event() -> impl Strategy<Value = Event> {
    let mode = || prop_oneof!["quiz", "quiz", "practice", "review"];
    let module = || prop_oneof!["a", "b"];
    let events = prop_oneof![
        (1..6_u8, module(), mode())
            .prop_map(|(number, module, mode)| started(number, &module, &mode)),
        (1..6_u8, module(), "q[1-3]", mode(), 0..3_u8).prop_map(
            |(number, module, question, mode, half)| {
                scored(
                    number,
                    &format!("{module}/{question}"),
                    &mode,
                    &format!("{half}/2"),
                )
            }
        ),
        (1..6_u8, 0..5_u8, any::<bool>(), 1..29_u8).prop_map(|(number, part, passed, day)| {
            finished(day, number, &format!("{part}/4"), passed)
        }),
        (1..6_u8).prop_map(abandoned),
        (
            1..29_u8,
            module(),
            "l[1-3]",
            prop_oneof!["opened", "completed"]
        )
            .prop_map(|(day, module, id, kind)| lesson(day, &kind, &module, &id)),
        (1..29_u8, any::<bool>()).prop_map(|(day, on)| shared(day, on)),
        Just(rated(1, 2)),
    ];
    events.boxed()
}

/// The ids of a following's keys, sorted.
fn ids_of(keys: impl Iterator<Item = Key>, ids: &Ids) -> Vec<String> {
    let mut texts: Vec<_> = keys.map(|key| ids.text(key).to_owned()).collect();
    texts.sort();
    texts
}

fn lessons(module: &OfModule, ids: &Ids, only_done: bool) -> Vec<String> {
    let lessons = module.lessons.iter();
    let kept = lessons.filter(|lesson| lesson.is_done || !only_done);
    ids_of(kept.map(|lesson| lesson.lesson), ids)
}

proptest! {
    #[test]
    fn whatever_happened_a_trainer_follows_the_progress_that_the_learner_sees(
        events in proptest::collection::vec(any_event(), 0..80),
    ) {
        let progress = Progress::replay(&events);
        let (following, ids) = replay(&events);
        proptest::prop_assert_eq!(following.modules.len(), progress.modules.len());
        for (id, of) in &progress.modules {
            let module = following.module(key(&ids, id.as_str())).unwrap();
            proptest::prop_assert_eq!(
                (module.first, module.best, module.latest, module.attempts, module.passed.is_some()),
                (of.first, of.best, of.latest, of.attempts, of.passed)
            );
            let texts = |lessons: &std::collections::BTreeSet<crate::domain::id::LessonId>| {
                lessons.iter().map(ToString::to_string).collect::<Vec<_>>()
            };
            proptest::prop_assert_eq!(lessons(module, &ids, true), texts(&of.lessons_completed));
            proptest::prop_assert_eq!(lessons(module, &ids, false), texts(&of.lessons_opened));
        }
        let place = following.place.map(|(module, lesson)| {
            (ids.text(module).to_owned(), lesson.map(|lesson| ids.text(lesson).to_owned()))
        });
        let expected = progress.last_place.map(|(module, lesson)| {
            (module.to_string(), lesson.map(|lesson| lesson.to_string()))
        });
        proptest::prop_assert_eq!(place, expected);
        proptest::prop_assert_eq!(following.last_seen, progress.latest);
    }

    #[test]
    fn a_journal_that_grew_is_followed_from_where_it_ended(
        events in proptest::collection::vec(any_event(), 0..60),
        cut in any::<proptest::sample::Index>(),
    ) {
        let (whole, ids) = replay(&events);
        let (before, after) = events.split_at(cut.index(events.len() + 1));
        let (mut following, mut grown) = replay(before);
        for event in after {
            following.apply(event, &mut grown);
        }
        proptest::prop_assert_eq!(following, whole);
        proptest::prop_assert_eq!(grown.texts, ids.texts);
    }

    #[test]
    fn no_question_is_missed_more_often_than_answered(
        events in proptest::collection::vec(any_event(), 0..60),
    ) {
        let (following, _) = replay(&events);
        for of in &following.questions {
            proptest::prop_assert!(of.missed <= of.answered && of.answered > 0);
        }
        for module in &following.modules {
            let scores = [module.first, module.latest];
            proptest::prop_assert!(scores.into_iter().flatten().all(|score: Fraction| Some(score) <= module.best));
        }
    }
}
