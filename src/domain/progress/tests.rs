use super::{ModuleProgress, NextStep, Progress, next_step};
use crate::domain::id::{AttemptId, LibraryId, ModuleId};
use crate::domain::library::{LessonSummary, ModuleSummary};
use crate::domain::number::Fraction;
use crate::domain::record::Event;
use crate::domain::text::{Language, Text};

use proptest::prelude::{Just, Strategy, any, prop_oneof, proptest};
use serde_json::{Value, json};
use uuid::Uuid;

use std::collections::BTreeMap;

fn attempt_id(number: u8) -> AttemptId {
    AttemptId(Uuid::from_u128(number.into()))
}

/// An event with these fields, on the `day` of November.
fn event(day: u8, fields: Value) -> Event {
    let mut line = json!({"format": 1, "id": Uuid::from_u128(day.into()), "at": format!("2026-11-{day:02}T10:00:00.000-05:00")});
    for (key, value) in fields.as_object().unwrap() {
        line[key] = value.clone();
    }
    Event::parse(&line.to_string()).unwrap()
}

fn lesson(kind: &str, module: &str, lesson: &str) -> Event {
    event(
        1,
        json!({"kind": format!("lesson_{kind}"), "module": module, "lesson": lesson}),
    )
}

fn started(number: u8, module: &str, mode: &str) -> Event {
    event(
        1,
        json!({"kind": "attempt_started", "attempt": attempt_id(number), "module": module, "version": "1.0.0",
        "content": "ab", "mode": mode, "seed": 7, "language": "fr", "questions": ["q1", "q2"]}),
    )
}

fn answered(number: u8, question: &str, mode: &str, fraction: &str) -> Event {
    event(
        1,
        json!({"kind": "answered", "attempt": attempt_id(number), "question": question, "shown": [], "answer": null,
        "fraction": fraction, "hint": false, "seconds": 3, "try": 1, "mode": mode, "language": "fr"}),
    )
}

fn finished(number: u8, score: Option<&str>, passed: bool) -> Event {
    event(
        1,
        json!({"kind": "attempt_finished", "attempt": attempt_id(number), "score": score, "passed": passed}),
    )
}

fn abandoned(number: u8) -> Event {
    event(
        1,
        json!({"kind": "attempt_abandoned", "attempt": attempt_id(number)}),
    )
}

fn id(module: &str) -> ModuleId {
    module.parse().unwrap()
}

fn of<'a>(progress: &'a Progress, module: &str) -> &'a ModuleProgress {
    progress.module(&id(module)).unwrap()
}

fn fraction(text: &str) -> Option<Fraction> {
    Some(text.parse().unwrap())
}

fn open_answers(progress: &Progress, module: &str) -> Option<usize> {
    let open = of(progress, module).open_quiz.as_ref();
    open.map(|open| open.answered.len())
}

#[test]
fn best_latest_and_first_come_from_finished_quizzes_and_a_pass_stays() {
    let progress = Progress::replay(&[
        started(1, "m", "quiz"),
        finished(1, Some("3/4"), false),
        started(2, "m", "quiz"),
        finished(2, Some("1/1"), true),
        started(3, "m", "quiz"),
        finished(3, Some("1/2"), false),
        started(4, "m", "quiz"),
        abandoned(4),
        started(5, "m", "quiz"),
    ]);
    let module = of(&progress, "m");
    assert_eq!(
        (module.first, module.best, module.latest),
        (fraction("3/4"), fraction("1/1"), fraction("1/2"))
    );
    assert_eq!((module.passed, module.attempts), (true, 3));
    assert_eq!(open_answers(&progress, "m"), Some(0));
}

#[test]
fn practice_and_review_change_neither_scores_nor_the_open_quiz() {
    let progress = Progress::replay(&[
        started(1, "m", "quiz"),
        started(2, "m", "practice"),
        answered(2, "m/q1", "practice", "1/1"),
        finished(2, Some("1/1"), true),
        started(3, "m", "review"),
        answered(3, "m/q1", "review", "1/1"),
        finished(3, Some("1/1"), true),
    ]);
    let module = of(&progress, "m");
    assert_eq!(
        (module.best, module.passed, module.attempts),
        (None, false, 0)
    );
    assert_eq!(open_answers(&progress, "m"), Some(0));
    assert_eq!(progress.reviews.count(), 0);
}

#[test]
fn an_open_quiz_keeps_the_first_answer_to_each_of_its_questions() {
    let progress = Progress::replay(&[
        started(1, "m", "quiz"),
        answered(1, "m/q1", "quiz", "1/1"),
        answered(1, "m/q1", "quiz", "0/1"),
        answered(1, "m/q9", "quiz", "0/1"),
        answered(1, "other/q2", "quiz", "0/1"),
        answered(9, "m/q2", "quiz", "0/1"),
        started(1, "m", "quiz"),
    ]);
    let open = of(&progress, "m").open_quiz.as_ref().unwrap();
    assert_eq!(open.answered.len(), 1);
    assert_eq!(open.answered[0].fraction, fraction("1/1"));
    assert_eq!(
        progress.reviews.count(),
        0,
        "only answers that count are scheduled"
    );
    assert_eq!(progress.events, 7);
}

#[test]
fn misses_of_quizzes_and_of_practice_come_back() {
    let progress = Progress::replay(&[
        started(1, "m", "quiz"),
        answered(1, "m/q1", "quiz", "1/2"),
        answered(1, "m/q2", "quiz", "1/1"),
        answered(2, "m/check", "practice", "0/1"),
    ]);
    let tomorrow = "2026-11-02T10:00:00-05:00".parse().unwrap();
    let due = progress.reviews.due(tomorrow);
    let due: Vec<String> = due.into_iter().map(String::from).collect();
    assert_eq!(due, ["m/check", "m/q1"]);
}

#[test]
fn quizzes_of_two_computers_may_cross() {
    let progress = Progress::replay(&[
        started(1, "m", "quiz"),
        started(2, "m", "quiz"),
        answered(1, "m/q1", "quiz", "0/1"),
        finished(2, Some("1/2"), false),
        finished(1, Some("1/1"), true),
        finished(1, Some("0/1"), false),
    ]);
    let module = of(&progress, "m");
    assert_eq!(
        (module.attempts, module.latest, module.passed),
        (2, fraction("1/1"), true)
    );
    assert_eq!(module.open_quiz, None);
    assert_eq!(progress.reviews.count(), 1);
}

#[test]
fn an_event_that_ends_what_never_began_changes_nothing() {
    let progress = Progress::replay(&[finished(1, Some("1/1"), true), abandoned(2)]);
    let nothing = Progress {
        events: 2,
        latest: progress.latest.clone(),
        ..Progress::default()
    };
    assert_eq!(progress, nothing);
}

#[test]
fn a_quiz_of_self_ratings_alone_has_no_score_to_keep() {
    let progress = Progress::replay(&[
        started(1, "m", "quiz"),
        finished(1, Some("1/2"), false),
        started(2, "m", "quiz"),
        finished(2, None, false),
    ]);
    let module = of(&progress, "m");
    assert_eq!((module.attempts, module.latest), (2, fraction("1/2")));
}

#[test]
fn a_session_is_open_from_its_start_to_its_end() {
    let begin = event(
        1,
        json!({"kind": "session_started", "language": "fr", "computer": "c"}),
    );
    let end = event(1, json!({"kind": "session_ended", "reason": "crashed"}));
    assert!(Progress::replay([&begin]).open_session);
    assert!(!Progress::replay([&begin, &end]).open_session);
}

fn summary(module: &str, lessons: &[&str]) -> ModuleSummary {
    let text = || Text::new(BTreeMap::from([(Language::FR, "Texte".to_owned())])).unwrap();
    ModuleSummary {
        id: id(module),
        library: "core".parse::<LibraryId>().unwrap(),
        first_language: Language::FR,
        title: text(),
        summary: text(),
        minutes: 20,
        requires: Vec::new(),
        lessons: lessons
            .iter()
            .map(|lesson| LessonSummary {
                id: lesson.parse().unwrap(),
                title: text(),
                minutes: 5,
            })
            .collect(),
        pass: 80,
        ask: 2,
    }
}

#[test]
fn a_module_is_done_with_all_its_lessons_and_its_quiz() {
    let module = summary("a", &["a1", "a2"]);
    let mut events = vec![
        lesson("completed", "a", "a1"),
        lesson("completed", "a", "gone"),
    ];
    let progress = Progress::replay(&events);
    assert_eq!(of(&progress, "a").lessons_done(&module), 1);
    events.push(lesson("completed", "a", "a2"));
    assert!(!of(&Progress::replay(&events), "a").is_done(&module));
    events.extend([started(1, "a", "quiz"), finished(1, Some("1/1"), true)]);
    let progress = Progress::replay(&events);
    assert!(of(&progress, "a").is_done(&module));
    assert!(of(&progress, "a").lessons_opened.contains("a2"));
}

fn all_of(module: &str, lessons: &[&str], attempt: u8) -> Vec<Event> {
    let mut events: Vec<_> = lessons
        .iter()
        .map(|id| lesson("completed", module, id))
        .collect();
    events.extend([
        started(attempt, module, "quiz"),
        finished(attempt, Some("1/1"), true),
    ]);
    events
}

fn opened(module: &str, id: &str) -> Event {
    lesson("opened", module, id)
}

fn completed(module: &str, id: &str) -> Event {
    lesson("completed", module, id)
}

fn read(module: &str, lesson: &str) -> Option<NextStep> {
    let lesson = lesson.parse().unwrap();
    Some(NextStep::Lesson {
        module: id(module),
        lesson,
    })
}

fn quiz(module: &str, resume: bool) -> Option<NextStep> {
    Some(NextStep::Quiz {
        module: id(module),
        resume,
    })
}

/// The next step after `events` where there are the modules a (a1, a2) and b (b1, b2, b3).
fn step_after(events: &[Event]) -> Option<NextStep> {
    let (a, b) = (
        summary("a", &["a1", "a2"]),
        summary("b", &["b1", "b2", "b3"]),
    );
    next_step(&Progress::replay(events), &[&a, &b])
}

#[test]
fn the_next_lesson_is_where_one_was_and_else_the_first_not_done() {
    let cases = [
        ("nothing yet", vec![], read("a", "a1")),
        ("in a lesson", vec![opened("b", "b2")], read("b", "b2")),
        (
            "after a lesson",
            vec![opened("b", "b2"), completed("b", "b2")],
            read("b", "b3"),
        ),
        (
            "after the last lesson",
            vec![opened("b", "b3"), completed("b", "b3")],
            read("b", "b1"),
        ),
        (
            "a lesson that is gone",
            vec![opened("b", "gone")],
            read("b", "b1"),
        ),
        (
            "a module that is gone",
            vec![opened("gone", "g")],
            read("a", "a1"),
        ),
        (
            "the last place is done",
            all_of("b", &["b1", "b2", "b3"], 8),
            read("a", "a1"),
        ),
    ];
    for (case, events, expected) in cases {
        assert_eq!(step_after(&events), expected, "{case}");
    }
    assert_eq!(next_step(&Progress::default(), &[]), None);
}

#[test]
fn the_quiz_comes_after_the_lessons_unless_it_was_begun() {
    let begun = || started(1, "b", "quiz");
    let mut a_read: Vec<_> = ["a1", "a2"].map(|id| completed("a", id)).into();
    a_read.push(opened("a", "a2"));
    let mut a_read_and_begun = vec![started(1, "a", "quiz")];
    a_read_and_begun.extend(a_read.clone());
    let passed = vec![started(1, "a", "quiz"), finished(1, Some("1/1"), true)];
    let mut all = all_of("b", &["b1", "b2", "b3"], 8);
    all.extend(all_of("a", &["a1", "a2"], 9));
    let cases = [
        ("all lessons", a_read, quiz("a", false)),
        ("in a quiz", vec![begun()], quiz("b", true)),
        (
            "a lesson opened since",
            vec![begun(), opened("b", "b2")],
            read("b", "b2"),
        ),
        (
            "another module since",
            vec![begun(), opened("a", "a2")],
            read("a", "a2"),
        ),
        ("all lessons since", a_read_and_begun, quiz("a", true)),
        ("passed before the lessons", passed, read("a", "a1")),
        ("all is done", all, None),
    ];
    for (case, events, expected) in cases {
        assert_eq!(step_after(&events), expected, "{case}");
    }
}

fn any_event() -> impl Strategy<Value = Event> {
    let mode = || prop_oneof!["quiz", "quiz", "practice", "review"];
    let module = || prop_oneof!["a", "b"];
    let events = prop_oneof![
        (1..6_u8, module(), mode())
            .prop_map(|(number, module, mode)| started(number, &module, &mode)),
        (1..6_u8, module(), "q[1-3]", mode(), 0..3_u8).prop_map(
            |(number, module, question, mode, half)| {
                answered(
                    number,
                    &format!("{module}/{question}"),
                    &mode,
                    &format!("{half}/2"),
                )
            }
        ),
        (1..6_u8, 0..5_u8, any::<bool>()).prop_map(|(number, part, passed)| {
            finished(number, Some(format!("{part}/4")).as_deref(), passed)
        }),
        (1..6_u8).prop_map(abandoned),
        (module(), "l[1-3]", prop_oneof!["opened", "completed"])
            .prop_map(|(module, id, kind)| lesson(&kind, &module, &id)),
        Just(event(1, json!({"kind": "profile_exported", "form": "pdf"}))),
    ];
    (events, 1..29_u8).prop_map(|(mut known, day)| {
        known.at = format!("2026-11-{day:02}T09:00:00-05:00").parse().unwrap();
        known
    })
}

proptest! {
    #[test]
    fn a_snapshot_and_the_rest_come_to_the_same_as_the_whole(
        events in proptest::collection::vec(any_event(), 0..60),
        cut in any::<proptest::sample::Index>(),
    ) {
        let whole = Progress::replay(&events);
        proptest::prop_assert_eq!(&whole, &Progress::replay(&events));
        let (before, after) = events.split_at(cut.index(events.len() + 1));
        let snapshot = serde_json::to_string(&Progress::replay(before)).unwrap();
        let mut progress: Progress = serde_json::from_str(&snapshot).unwrap();
        for event in after {
            progress.apply(event);
        }
        proptest::prop_assert_eq!(progress, whole);
    }

    #[test]
    fn any_journal_keeps_the_best_at_least_as_good_as_first_and_latest(
        events in proptest::collection::vec(any_event(), 0..60),
    ) {
        let progress = Progress::replay(&events);
        let summaries = [summary("a", &["l1", "l2"]), summary("b", &["l1"])];
        let _ = next_step(&progress, &summaries.iter().collect::<Vec<_>>());
        for module in progress.modules.values() {
            proptest::prop_assert!(module.best >= module.first && module.best >= module.latest);
            proptest::prop_assert_eq!(module.best.is_some(), module.attempts > 0);
        }
    }
}

fn rated(number: u8, mode: &str, place: usize) -> Event {
    let mut event = answered(number, "m/sure", mode, "0/1");
    if let crate::domain::record::EventKind::Answered(answered) = &mut event.kind {
        answered.fraction = None;
        answered.answer = Some(crate::domain::question::Answer::Rating(place));
    }
    event
}

#[test]
fn a_self_rating_is_kept_as_it_was_first_before_the_lessons_and_last_after_the_quiz() {
    let quiz = |number| {
        let mut event = started(number, "m", "quiz");
        if let crate::domain::record::EventKind::AttemptStarted(started) = &mut event.kind {
            started.questions.push("sure".parse().unwrap());
        }
        event
    };
    let progress = Progress::replay(&[
        rated(1, "practice", 0),
        rated(1, "practice", 3),
        rated(9, "quiz", 2),
        quiz(2),
        rated(2, "quiz", 1),
        finished(2, Some("1/1"), true),
        quiz(3),
        rated(3, "quiz", 2),
    ]);
    let sure: crate::domain::id::QuestionId = "sure".parse().unwrap();
    let rating = of(&progress, "m").ratings[&sure];
    assert_eq!((rating.before, rating.after), (Some(0), Some(2)));
}

#[test]
fn what_is_done_on_the_network_can_be_taken_back_and_the_day_of_a_pass_cannot() {
    let network = |section: &str, on: bool| {
        event(
            1,
            json!({"kind": "network_done", "section": section, "on": on}),
        )
    };
    let finished_on = |day, number, passed| {
        let mut event = finished(number, Some("1/1"), passed);
        event.at = format!("2026-11-{day:02}T10:00:00.000-05:00")
            .parse()
            .unwrap();
        event
    };
    let progress = Progress::replay(&[
        network("headline", true),
        network("summary", true),
        network("headline", false),
        started(1, "m", "quiz"),
        finished_on(2, 1, false),
        started(2, "m", "quiz"),
        finished_on(3, 2, true),
        started(3, "m", "quiz"),
        finished_on(4, 3, true),
    ]);
    let sections: Vec<_> = progress
        .on_network
        .iter()
        .map(ToString::to_string)
        .collect();
    assert_eq!(sections, ["summary"]);
    let day = of(&progress, "m").passed_at.as_ref().unwrap().civil().day();
    assert_eq!(day, 3);
}
