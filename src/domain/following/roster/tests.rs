use super::{Column, Course, Figures, Person, Roster, Row, Sorting, Whom};
use crate::domain::following::{Following, Ids};
use crate::domain::group::{Group, Groups};
use crate::domain::id::LearnerId;
use crate::domain::learner::{Icon, Learner, MotionChoice, Speed, TextSize, ThemeChoice};
use crate::domain::library::Track;
use crate::domain::library::{LessonSummary, ModuleSummary};
use crate::domain::number::Fraction;
use crate::domain::record::Event;
use crate::domain::search::Query;
use crate::domain::text::{Language, Text};

use serde_json::{Value, json};
use uuid::Uuid;

use std::sync::Arc;

fn learner(number: u128, name: &str) -> Learner {
    Learner {
        format: 1,
        id: LearnerId(Uuid::from_u128(number)),
        name: name.to_owned(),
        icon: Icon::Star,
        language: Language::FR,
        group: None,
        created: "2026-11-01T15:00:00Z".parse().unwrap(),
        code: None,
        shared: false,
        text_size: TextSize::USUAL,
        theme: ThemeChoice::System,
        motion: MotionChoice::System,
        speed: Speed::USUAL,
        choice_keys: true,
        archived: false,
    }
}

fn event(day: u8, fields: Value) -> Event {
    let mut line = json!({"format": 1, "id": Uuid::from_u128(day.into()),
        "at": format!("2026-11-{day:02}T10:00:00.000-05:00")});
    for (key, value) in fields.as_object().unwrap() {
        line[key] = value.clone();
    }
    Event::parse(&line.to_string()).unwrap()
}

/// A quiz of module `module` with these answers to `q1`, `q2`, … in halves, finished with `score`.
fn quiz(day: u8, module: &str, halves: &[u8], score: &str, passed: bool) -> Vec<Event> {
    let attempt = Uuid::from_u128(day.into());
    let questions: Vec<String> = (1..=halves.len())
        .map(|number| format!("q{number}"))
        .collect();
    let mut events = vec![event(
        day,
        json!({"kind": "attempt_started", "attempt": attempt, "module": module,
        "version": "1.0.0", "content": "ab", "mode": "quiz", "seed": 7, "language": "fr", "questions": questions}),
    )];
    for (question, half) in questions.iter().zip(halves) {
        events.push(event(day, json!({"kind": "answered", "attempt": attempt,
            "question": format!("{module}/{question}"), "shown": [], "answer": "a", "fraction": format!("{half}/2"),
            "hint": false, "seconds": 3, "try": 1, "mode": "quiz", "language": "fr"})));
    }
    let end =
        json!({"kind": "attempt_finished", "attempt": attempt, "score": score, "passed": passed});
    events.push(event(day, end));
    events
}

fn lessons(day: u8, module: &str, lessons: &[&str]) -> Vec<Event> {
    let done = |id: &&str| {
        event(
            day,
            json!({"kind": "lesson_completed", "module": module, "lesson": id}),
        )
    };
    lessons.iter().map(done).collect()
}

fn person(learner: Learner, events: &[Event], ids: &mut Ids) -> Arc<Person> {
    Arc::new(Person {
        learner,
        following: Following::replay(events, ids),
        trouble: None,
    })
}

fn summary(id: &str, lessons: &[&str]) -> ModuleSummary {
    let text = || Text::new([(Language::FR, "x".to_owned())].into()).unwrap();
    ModuleSummary {
        id: id.parse().unwrap(),
        library: "base".parse().unwrap(),
        first_language: Language::FR,
        title: text(),
        summary: text(),
        minutes: 5,
        requires: Vec::new(),
        lessons: lessons
            .iter()
            .map(|id| LessonSummary {
                id: id.parse().unwrap(),
                title: text(),
                minutes: 5,
            })
            .collect(),
        pass: 80,
        ask: 2,
    }
}

/// Amina has done module `a` and a lesson of `b`, Élodie failed the quiz of `a`, Zoé has done nothing.
fn roster() -> (Roster, Course) {
    let mut ids = Ids::default();
    let amina = [
        lessons(3, "a", &["l1", "l2", "gone"]),
        quiz(4, "a", &[2, 1], "3/4", false),
        quiz(5, "a", &[2, 2], "1/1", true),
        lessons(6, "b", &["l1"]),
        quiz(7, "gone", &[0], "0/1", false),
    ];
    let elodie = quiz(9, "a", &[0, 1], "1/4", false);
    let people = vec![
        person(learner(1, "Amina"), &amina.concat(), &mut ids),
        person(learner(2, "Élodie"), &elodie, &mut ids),
        person(learner(3, "Zoé"), &[], &mut ids),
    ];
    let modules = [
        summary("a", &["l1", "l2"]),
        summary("b", &["l1", "l2", "l3"]),
    ];
    let course = Course::new(&modules, &[], &ids);
    let ids = Arc::new(ids);
    (Roster { ids, people }, course)
}

fn rows(roster: &Roster, course: &Course) -> Vec<Row> {
    let groups = Groups::default();
    let people = roster.of(&Whom::Everyone, &groups);
    people.map(|person| Row::new(person, course)).collect()
}

fn names(rows: &[Row]) -> Vec<&str> {
    rows.iter().map(|row| row.name.as_str()).collect()
}

#[test]
fn a_row_counts_what_the_library_has_now() {
    let (roster, course) = roster();
    let rows = rows(&roster, &course);
    let amina = &rows[0];
    assert_eq!(
        amina.progress,
        Fraction::new(4, 7),
        "3 lessons and a quiz, of 5 and 2"
    );
    assert_eq!((amina.modules_done, amina.quiz), (1, Some(Fraction::ONE)));
    assert!(amina.is_enough);
    let elodie = &rows[1];
    assert_eq!((elodie.progress, elodie.modules_done), (Fraction::ZERO, 0));
    assert_eq!(
        (elodie.quiz, elodie.is_enough),
        (Some(Fraction::new(1, 4)), false)
    );
    assert_eq!((rows[2].quiz, rows[2].last_seen.as_ref()), (None, None));
}

#[test]
fn the_figures_of_a_group_are_those_of_its_rows() {
    let (roster, course) = roster();
    let rows = rows(&roster, &course);
    let missed = roster.missed(roster.people.iter().map(AsRef::as_ref));
    let told: Vec<_> = missed
        .iter()
        .map(|of| {
            (
                of.question.question.as_str(),
                of.missed,
                of.answered,
                of.people,
            )
        })
        .collect();
    assert_eq!(told, [("q2", 2, 3, 2), ("q1", 1, 1, 1), ("q1", 1, 3, 1)]);

    let figures = Figures::new(&rows, &missed, |question| {
        (question.question.as_str() == "q1" && question.module.as_str() == "a").then_some(1)
    });
    assert_eq!(
        (figures.people, figures.modules_done, figures.modules),
        (3, 1, 6)
    );
    assert_eq!(figures.quiz, Some(Fraction::new(5, 8)), "Zoé has no mean");
    let hardest = figures.hardest.unwrap();
    assert_eq!(
        (hardest.number, hardest.missed.missed),
        (1, 1),
        "the others are gone"
    );
    let nobody = Figures::new(&[], &[], |_| None);
    assert_eq!(nobody, Figures::default());
}

#[test]
fn whoever_has_no_value_comes_last_however_the_table_is_sorted() {
    let (roster, course) = roster();
    let mut rows = rows(&roster, &course);
    for (column, is_descending, expected) in [
        (Column::Name, false, ["Amina", "Élodie", "Zoé"]),
        (Column::Name, true, ["Zoé", "Élodie", "Amina"]),
        (Column::Language, true, ["Amina", "Élodie", "Zoé"]),
        (Column::Progress, false, ["Élodie", "Zoé", "Amina"]),
        (Column::Progress, true, ["Amina", "Élodie", "Zoé"]),
        (Column::Quiz, false, ["Élodie", "Amina", "Zoé"]),
        (Column::Quiz, true, ["Amina", "Élodie", "Zoé"]),
        (Column::LastSeen, false, ["Amina", "Élodie", "Zoé"]),
        (Column::LastSeen, true, ["Élodie", "Amina", "Zoé"]),
    ] {
        let sorting = Sorting {
            column,
            is_descending,
        };
        sorting.sort(&mut rows);
        assert_eq!(names(&rows), expected, "{sorting:?}");
    }
    let by_name = Sorting::default();
    assert!(by_name.pressed(Column::Name).is_descending);
    assert!(
        by_name.pressed(Column::LastSeen).is_descending,
        "the latest first"
    );
    assert!(
        !by_name.pressed(Column::Quiz).is_descending,
        "who needs help first"
    );
}

#[test]
fn a_name_is_found_without_its_accents() {
    let (roster, course) = roster();
    let rows = rows(&roster, &course);
    let found = |written: &str| {
        let query = Query::new(written);
        let found = rows.iter().filter(|row| row.matches(&query));
        found.map(|row| row.name.clone()).collect::<Vec<_>>()
    };
    assert_eq!(found("ELO"), ["Élodie"]);
    assert_eq!(found("zoé"), ["Zoé"]);
    assert_eq!(found(""), ["Amina", "Élodie", "Zoé"]);
}

#[test]
fn people_belong_to_one_group_or_none_and_the_archived_to_nobody_else() {
    let group = |id: &str, archived| Group {
        id: id.parse().unwrap(),
        name: id.to_owned(),
        archived,
    };
    let groups = Groups {
        groups: vec![group("tuesday", false), group("over", true)],
        ..Groups::default()
    };
    let one = |group: Option<&str>, archived| Learner {
        group: group.map(|group| group.parse().unwrap()),
        archived,
        ..learner(1, "x")
    };
    let tuesday = Whom::Group("tuesday".parse().unwrap());
    let whom = [Whom::Everyone, tuesday, Whom::WithoutGroup, Whom::Archived];
    for (learner, expected) in [
        (one(Some("tuesday"), false), [true, true, false, false]),
        (one(None, false), [true, false, true, false]),
        (one(Some("unknown"), false), [true, false, true, false]),
        (one(Some("tuesday"), true), [false, false, false, true]),
        (one(Some("over"), false), [false, false, false, true]),
    ] {
        let found = whom.each_ref().map(|whom| whom.takes(&learner, &groups));
        assert_eq!(found, expected, "{:?} {}", learner.group, learner.archived);
    }
}

#[test]
fn only_the_tracks_that_somebody_began_count_for_them() {
    let mut ids = Ids::default();
    let done = |id: &str| [lessons(3, id, &["l1"]), quiz(4, id, &[2], "1/1", true)].concat();
    let people = [
        person(learner(1, "Amina"), &done("a"), &mut ids),
        person(learner(2, "Basile"), &done("b"), &mut ids),
        person(
            learner(3, "Chloé"),
            &[done("a"), done("b")].concat(),
            &mut ids,
        ),
        person(learner(4, "Dora"), &[], &mut ids),
    ];
    let modules = [summary("a", &["l1"]), summary("b", &["l1"])];
    let track = |id: &str, module: &str| Track {
        id: id.parse().unwrap(),
        title: modules[0].title.clone(),
        modules: vec![module.parse().unwrap()],
    };
    let course = Course::new(&modules, &[track("one", "a"), track("two", "b")], &ids);
    let told = people.iter().map(|person| {
        let row = Row::new(person, &course);
        (row.modules_done, row.modules, row.progress)
    });
    let one = Fraction::ONE;
    let expected = [
        (1, 1, one),
        (1, 1, one),
        (2, 2, one),
        (0, 1, Fraction::ZERO),
    ];
    assert_eq!(told.collect::<Vec<_>>(), expected);
}
