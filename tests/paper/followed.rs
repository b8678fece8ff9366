//! What a trainer follows, as CSV and on paper: the figures of the screen, whatever people are called.
use super::{Language, Tr, library, lines, module};

use passerelle::domain::following::line::ModuleLine;
use passerelle::domain::following::past::quizzes;
use passerelle::domain::following::roster::{Course, Figures, Person, Roster, Row, Sorting, Whom};
use passerelle::domain::following::{Following, Ids};
use passerelle::domain::group::{Group, Groups};
use passerelle::domain::id::LearnerId;
use passerelle::domain::learner::{Icon, Learner, MotionChoice, Speed, TextSize, ThemeChoice};
use passerelle::domain::library::ModuleSummary;
use passerelle::domain::record::Event;
use passerelle::report::print::{Document, print};
use passerelle::report::{group, person};

use jiff::civil::date;
use serde_json::{Value, json};
use uuid::Uuid;

use std::process::{Command, Stdio};
use std::sync::Arc;

/// Names that files, tables and programs stumble over.
fn names() -> Vec<String> {
    let long = "Anne-".repeat(100);
    [
        "Élodie 🙂",
        &long,
        "محمد علي",
        "../../etc/passwd",
        "=1+1",
        "a;b,\"c\"",
        "@x",
        "Zoé",
    ]
    .map(ToOwned::to_owned)
    .into()
}

fn event(number: u128, fields: Value) -> Event {
    let mut line =
        json!({"format": 1, "id": Uuid::from_u128(number), "at": "2026-11-20T10:00:00.000-05:00"});
    for (key, value) in fields.as_object().unwrap() {
        line[key] = value.clone();
    }
    Event::parse(&line.to_string()).unwrap()
}

/// A quiz with so many of seven points.
fn work(points: usize) -> Vec<Event> {
    let attempt = Uuid::from_u128(9);
    vec![
        event(
            1,
            json!({"kind": "lesson_completed", "module": "why-networks", "lesson": "looked-for"}),
        ),
        event(
            2,
            json!({"kind": "attempt_started", "attempt": attempt, "module": "why-networks", "version": "1.0.0",
            "content": "ab", "mode": "quiz", "seed": 7, "language": "fr", "questions": ["referred", "gone"]}),
        ),
        event(
            3,
            json!({"kind": "answered", "attempt": attempt, "question": "why-networks/referred", "shown": [],
            "answer": "=2", "fraction": "0/1", "hint": false, "seconds": 3, "try": 1, "mode": "quiz", "language": "fr"}),
        ),
        event(
            4,
            json!({"kind": "answered", "attempt": attempt, "question": "why-networks/gone", "shown": [],
            "answer": "x", "fraction": "1/1", "hint": false, "seconds": 3, "try": 1, "mode": "quiz", "language": "fr"}),
        ),
        event(
            5,
            json!({"kind": "attempt_finished", "attempt": attempt, "score": format!("{points}/7"), "passed": false}),
        ),
    ]
}

fn roster() -> Roster {
    let mut ids = Ids::default();
    let people = names().into_iter().enumerate().map(|(place, name)| {
        let learner = Learner {
            format: 1,
            id: LearnerId(Uuid::from_u128(place as u128)),
            name,
            icon: Icon::Star,
            language: Language::FR,
            group: (place % 2 == 0).then(|| "tuesday".parse().unwrap()),
            created: "2026-11-01T15:00:00Z".parse().unwrap(),
            code: None,
            shared: false,
            text_size: TextSize::USUAL,
            theme: ThemeChoice::System,
            motion: MotionChoice::System,
            speed: Speed::USUAL,
            choice_keys: true,
            archived: false,
        };
        let events = if place == 7 { Vec::new() } else { work(place) };
        Arc::new(Person {
            learner,
            following: Following::replay(&events, &mut ids),
            trouble: None,
        })
    });
    let people = people.collect();
    Roster {
        people,
        ids: Arc::new(ids),
    }
}

/// A group whose name a table stumbles over.
fn groups() -> Groups {
    Groups {
        groups: vec![Group {
            id: "tuesday".parse().unwrap(),
            name: "=Mardi; 🙂".to_owned(),
            archived: false,
        }],
        ..Groups::default()
    }
}

fn told(roster: &Roster) -> (Vec<Row>, Figures) {
    let summaries: Vec<ModuleSummary> = library().modules().cloned().collect();
    let course = Course::new(&summaries, library().tracks(), &roster.ids);
    let groups = groups();
    let people = roster.of(&Whom::Everyone, &groups);
    let mut rows: Vec<Row> = people
        .clone()
        .map(|person| Row::new(person, &course).among(&groups))
        .collect();
    Sorting::default().sort(&mut rows);
    let missed = roster.missed(people);
    let figures = Figures::new(&rows, &missed, |question| {
        (question.question.as_str() == "referred").then_some(2)
    });
    (rows, figures)
}

/// The cells of a line of CSV.
fn cells(line: &str, separator: char) -> Vec<String> {
    let (mut cells, mut is_quoted) = (vec![String::new()], false);
    for character in line.chars() {
        match character {
            '"' => is_quoted = !is_quoted,
            other if other == separator && !is_quoted => cells.push(String::new()),
            other => cells.last_mut().unwrap().push(other),
        }
    }
    cells
}

/// The words of a PDF as another program reads them, without any space.
fn words(document: &Document) -> String {
    let printed = print(document, &|page, pages| format!("{page}/{pages}")).unwrap();
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("file.pdf");
    #[expect(
        clippy::disallowed_methods,
        reason = "another program reads it from there"
    )]
    std::fs::write(&file, printed.pdf).unwrap();
    let told = Command::new("pdftotext")
        .arg(&file)
        .arg("-")
        .stderr(Stdio::null())
        .output();
    let told = String::from_utf8(told.expect("pdftotext, of poppler-utils").stdout).unwrap();
    told.split_whitespace().collect()
}

fn squeezed(words: &str) -> String {
    words.split_whitespace().collect()
}

#[test]
fn a_group_has_the_same_figures_on_screen_in_its_table_and_on_paper() {
    let roster = roster();
    let (rows, figures) = told(&roster);
    assert_eq!(
        (
            figures.people,
            figures.hardest.as_ref().unwrap().missed.missed
        ),
        (8, 7)
    );
    let ways = [(Language::FR, ';'), (Language::EN, ',')];
    let ways = ways.into_iter().flat_map(|way| [(way, false), (way, true)]);
    for ((language, separator), shows_groups) in ways {
        let tr = Tr::new(language);
        let more = usize::from(shows_groups);
        let group = group::Group {
            title: "Groupe du mardi",
            rows: &rows,
            shows_groups,
            figures: &figures,
            hardest: "Vie privée",
            place: "Carrefour",
            day: date(2026, 11, 22),
        };
        let csv = String::from_utf8(group::csv(&group, &tr)).unwrap();
        let csv = csv.strip_prefix('\u{feff}').expect("the mark of UTF-8");
        let table: Vec<Vec<String>> = csv.lines().map(|line| cells(line, separator)).collect();
        let document = group::document(&group, &tr);
        let (paper, read) = (lines(&document).join("\n"), words(&document));
        assert_eq!(table[0].len(), 6 + more);
        for (row, cells) in rows.iter().zip(&table[1..]) {
            assert_eq!(
                cells[0].trim_start_matches('\''),
                row.name.replace('"', ""),
                "{language}"
            );
            assert!(!cells[0].starts_with(['=', '+', '-', '@']), "{}", cells[0]);
            assert_eq!(cells[2 + more], row.progress.per_cent().to_string());
            let quiz = row.quiz.map(|quiz| quiz.per_cent().to_string());
            assert_eq!(cells[4 + more], quiz.unwrap_or_default());
            if shows_groups {
                let name = row.group_name.clone().unwrap_or_default();
                assert_eq!(cells[1].trim_start_matches('\''), name);
                assert!(paper.contains(&tr.group_or_none(row)));
            }
            assert!(paper.contains(&row.name));
            for figure in [tr.share(row.progress), tr.share_or_none(row.quiz)] {
                assert!(
                    paper.contains(&figure) && read.contains(&squeezed(&figure)),
                    "{figure}"
                );
            }
        }
        assert_eq!(
            table[9],
            [""],
            "an empty line parts the figures from the table"
        );
        assert_eq!(table[10][1], "8");
        assert_eq!(table[13][1], figures.quiz.unwrap().per_cent().to_string());
        let hardest = tr.hardest(figures.hardest.as_ref(), "Vie privée");
        assert_eq!((&table[14][1], table[14][3].as_str()), (&hardest, "7"));
        for figure in [
            tr.number(8),
            tr.following_done_of(0, figures.modules),
            tr.share_or_none(figures.quiz),
            hardest,
        ] {
            assert!(
                paper.contains(&figure) && read.contains(&squeezed(&figure)),
                "{figure}"
            );
        }
    }
}

#[test]
fn a_person_has_the_same_answers_in_their_table_and_on_paper() {
    let library = library();
    let roster = roster();
    let (rows, _) = told(&roster);
    let module = module(&library, "why-networks");
    let person = roster.person(LearnerId(Uuid::from_u128(4))).unwrap();
    let summaries = library.modules();
    let standings: Vec<ModuleLine> = summaries
        .map(|summary| ModuleLine::new(summary, &person.following, &roster.ids))
        .collect();
    let quizzes = quizzes(&work(4));
    let tr = Tr::new(Language::FR);
    let report = person::Person {
        row: rows
            .iter()
            .find(|row| row.learner == person.learner.id)
            .unwrap(),
        lines: &standings,
        quizzes: &quizzes,
        module: &|id| (*id == module.id).then_some(&module),
        fallback: Language::FR,
        place: "Carrefour",
        day: date(2026, 11, 22),
    };
    let csv = String::from_utf8(person::csv(&report, &tr)).unwrap();
    let document = person::document(&report, &tr);
    let (paper, read) = (lines(&document).join("\n"), words(&document));
    assert!(csv.contains(";57;"), "4 of 7: {csv}");
    assert!(paper.contains("57\u{a0}%") && read.contains("57%"));
    assert!(
        csv.contains(";'=2;"),
        "an answer that is a formula is harmless: {csv}"
    );
    let gone = tr.following_question_gone("gone");
    assert!(csv.contains(&gone) && paper.contains(&gone));
    assert!(csv.contains("2026-11-20T10:00:00"), "{csv}");
    for word in [tr.following_answer_missed(), tr.following_answer_right()] {
        assert!(csv.contains(&word) && paper.contains(&word), "{word}");
    }
}
