//! A group at a glance: the figures on paper and in the table are those of the fold.
use crate::{LANGUAGES, library};

use passerelle::domain::following::roster::Missed;
use passerelle::domain::id::LearnerId;
use passerelle::domain::insight::{Absent, Insight, Names, Place, Ratings, Results, Stuck, Week};
use passerelle::domain::number::Fraction;
use passerelle::domain::text::Language;
use passerelle::i18n::Tr;
use passerelle::report::insight::{self, Report, document, table};
use passerelle::report::print::Part;

use jiff::civil::date;
use uuid::Uuid;

const NAME: &str = "Zoé \"la\" 👩🏽, אמינה/";

fn insight() -> Insight {
    let learner = LearnerId(Uuid::from_u128(7));
    let module: passerelle::domain::id::ModuleId = "why-networks".parse().unwrap();
    let lesson: passerelle::domain::id::LessonId = "first-step".parse().unwrap();
    let question = String::from("why-networks/hidden-market")
        .try_into()
        .unwrap();
    let stuck = |at| Stuck {
        learner,
        name: NAME.to_owned(),
        at,
        since: date(2026, 11, 3),
    };
    Insight {
        people: 8,
        hardest: vec![Missed {
            question,
            answered: 9,
            missed: 5,
            people: 4,
        }],
        stuck: vec![
            stuck(Place::Quiz(module.clone(), 3)),
            stuck(Place::Lesson(module.clone(), lesson)),
        ],
        absent: vec![
            Absent {
                learner,
                name: NAME.to_owned(),
                last: Some((date(2026, 11, 1), 21)),
            },
            Absent {
                learner,
                name: "Personne".to_owned(),
                last: None,
            },
        ],
        ratings: vec![Ratings {
            module: module.clone(),
            higher: 3,
            same: 1,
            lower: 0,
        }],
        network: vec![("headline".parse().unwrap(), 2)],
        shared: vec![(learner, NAME.to_owned())],
        weeks: vec![
            Week {
                monday: date(2026, 11, 9),
                lessons: 12,
                quizzes: 3,
            },
            Week {
                monday: date(2026, 11, 16),
                lessons: 0,
                quizzes: 0,
            },
        ],
        results: vec![Results {
            module,
            finished: 6,
            passed: 4,
            mean: Some(Fraction::new(13, 16)),
        }],
    }
}

fn names() -> Names {
    let library = library();
    let mut names = Names::default();
    for summary in library.modules() {
        names
            .modules
            .insert(summary.id.clone(), summary.title.clone());
    }
    names
}

#[test]
fn the_lines_on_paper_and_in_the_table_are_those_that_the_screen_tells() {
    let (insight, names) = (insight(), names());
    for language in LANGUAGES {
        let tr = Tr::new(language);
        let report = Report {
            insight: &insight,
            names: &names,
            whom: "Groupe du mardi",
            fallback: Language::FR,
            place: "Carrefour",
            day: date(2026, 11, 22),
        };
        let told = tr.insight(&insight, &names, Language::FR);
        let lines: Vec<(String, String)> = told
            .iter()
            .flat_map(|section| &section.lines)
            .map(|line| (line.label.clone(), line.value.clone()))
            .collect();
        assert_eq!(lines.len(), 11);

        let printed = document(&report, &tr);
        let on_paper = printed.parts.iter().flat_map(|part| match part {
            Part::Chart(bars) => bars
                .iter()
                .map(|bar| (bar.label.clone(), bar.value.clone()))
                .collect(),
            Part::Table { rows, .. } => rows
                .iter()
                .map(|row| (row[0].clone(), row[1].clone()))
                .collect(),
            _ => Vec::new(),
        });
        assert_eq!(on_paper.collect::<Vec<_>>(), lines);
        let pdf = insight::print(&report, &tr).unwrap();
        assert!(pdf.pages >= 1 && pdf.unprintable.contains(&'א'));

        let table = String::from_utf8(table(&report, &tr)).unwrap();
        assert!(table.starts_with('\u{feff}'));
        let parted = |row: &str| row.is_empty();
        let titles = table.lines().skip_while(|row| !parted(row));
        assert_eq!(titles.filter(|row| parted(row)).count(), told.len());
        for section in &told {
            let title = &section.title;
            let alone = [
                format!("\r\n\r\n{title}\r\n"),
                format!("\r\n\r\n\"{title}\"\r\n"),
            ];
            let place = alone.iter().find_map(|alone| table.find(alone));
            let below = &table[place.expect("a title alone, below a blank line") + 4..];
            let rows: Vec<&str> = below
                .lines()
                .skip(1)
                .take_while(|row| !parted(row))
                .collect();
            assert_eq!(
                rows.len(),
                1 + section.lines.len(),
                "heads and lines of {title}"
            );
            let heads = tr.insight_number_heads(section.part);
            for line in &section.lines {
                assert!(line.numbers.is_empty() || line.numbers.len() == heads.len());
            }
            let first = tr.insight_head(section.part);
            assert!(rows[0].starts_with(&first), "{rows:?}");
            for head in heads {
                assert!(rows[0].contains(&head), "{head} is missing in {rows:?}");
            }
        }
        for (label, value) in &lines {
            let quoted = |words: &str| words.replace('"', "\"\"");
            assert!(table.contains(&quoted(label)), "{label}: {table}");
            assert!(table.contains(&quoted(value)), "{value}: {table}");
        }
        let numbers = if language == Language::EN {
            ",81,4,6,"
        } else {
            ";81;4;6;"
        };
        assert!(table.contains(numbers), "numbers stay numbers: {table}");
    }
}

#[test]
fn the_words_of_an_insight_are_plain() {
    let tr = Tr::new(Language::FR);
    let told = tr.insight(&insight(), &names(), Language::FR);
    let values: Vec<String> = told
        .iter()
        .flat_map(|section| &section.lines)
        .map(|line| line.value.replace('\u{a0}', "~"))
        .collect();
    assert_eq!(
        values,
        [
            "12 leçons, 3 quiz réussis",
            "0 leçon, 0 quiz réussi",
            "81~% · 4 réussites sur 6",
            "Pourquoi les réseaux professionnels~: ratée 5 fois sur 9, soit 56~%",
            "Quiz de «~Pourquoi les réseaux professionnels~», 3 essais sans réussir depuis le 3 novembre 2026",
            "Leçon «~first-step~» de «~Pourquoi les réseaux professionnels~», pas terminée depuis le 3 novembre 2026",
            "Il y a 21 jours~: le 1er novembre 2026",
            "N’a encore rien fait",
            "3 personnes plus à l’aise, 1 au même point, 0 moins à l’aise",
            "2 personnes sur 8",
            "Partage son profil d’essai avec vous",
        ]
    );
}
