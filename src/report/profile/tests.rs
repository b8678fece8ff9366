use super::*;
use crate::domain::profile::draft::Target;
use crate::domain::profile::finding::Reason;
use crate::domain::profile::rule::Severity;
use crate::domain::text::Language;
use crate::report::print::print;

use jiff::civil::date;
use proptest::prelude::*;
use serde_json::json;

const IDS: [&str; 12] = [
    "target",
    "photo",
    "name",
    "headline",
    "summary",
    "experience",
    "education",
    "skills",
    "address",
    "recommendation",
    "invitation",
    "privacy",
];

fn sections() -> Vec<Section> {
    let section = |id: &str| {
        let text = json!({"fr": format!("S-{id}"), "en": format!("E-{id}")});
        serde_json::from_value(json!({"id": id, "title": text, "intro": text, "fields": []}))
    };
    IDS.map(|id| section(id).unwrap()).into()
}

fn checks() -> Vec<Check> {
    let check = |(id, section): (&str, &str)| {
        let text = json!({"fr": format!("C-{id}"), "en": format!("K-{id}")});
        serde_json::from_value(
            json!({"id": id, "section": section, "severity": "must", "title": text, "why": text,
            "example": {"weak": text, "better": text}, "rule": {"kind": "self"}}),
        )
    };
    [("one", "headline"), ("two", "summary"), ("three", "all")]
        .map(|check_of| check(check_of).unwrap())
        .into()
}

fn finding(check: &str, section: &str, severity: Severity, state: State, quote: &str) -> Finding {
    Finding {
        check: check.parse().unwrap(),
        section: section.parse().unwrap(),
        severity,
        state,
        quote: quote.to_owned(),
        reason: Reason::NotDone,
        says: None,
    }
}

/// A draft with everything in it.
fn whole() -> Draft {
    Draft {
        target: Target {
            job: "Cuisinière".into(),
            ad: "Une offre".into(),
        },
        name: " Amina Diallo ".into(),
        place: "Gatineau".into(),
        headline: "Cuisinière | Repas".into(),
        about: "Je cuisine.\n\nAppelez-moi.".into(),
        experience: vec![Experience {
            title: "Cuisinière".into(),
            organisation: "Le Bistro".into(),
            place: "Hull".into(),
            start: When("2019-03".into()),
            end: When("2021".into()),
            points: vec!["Servi 90 repas".into(), " ".into()],
        }],
        education: vec![Education {
            school: "École hôtelière".into(),
            field: "Cuisine".into(),
            year: Some(2015),
        }],
        skills: vec!["Sauces".into(), String::new(), "Hygiène".into()],
        languages: vec![Spoken {
            name: "Français".into(),
            level: "courant".into(),
        }],
        url: "amina-diallo".into(),
        email: "amina@exemple.ca".into(),
        recommendation: "Bonjour Luc".into(),
        invitation: "Bonjour Mei".into(),
        ..Draft::new(Language::FR)
    }
}

fn document_of(draft: &Draft, findings: &[Finding], language: Language) -> Document {
    let profile = Profile {
        draft,
        findings,
        checks: &checks(),
        sections: &sections(),
        photo: None,
        day: date(2026, 11, 22),
    };
    document(&profile, &Tr::new(language))
}

fn words(part: &Part) -> String {
    let all = |runs: &[Run]| {
        runs.iter()
            .map(|run| run.words.as_str())
            .collect::<String>()
    };
    match part {
        Part::Heading(_, words) => words.clone(),
        Part::Paragraph(runs) | Part::Note(runs) => all(runs),
        Part::List(_, items) => {
            let items: Vec<String> = items.iter().map(|item| all(item)).collect();
            items.join("\n")
        }
        Part::Table { rows, .. } => {
            let rows: Vec<String> = rows.iter().map(|row| row.join(" | ")).collect();
            rows.join("\n")
        }
        Part::Beside(halves) => {
            let words: Vec<String> = halves.iter().flatten().map(words).collect();
            words.join("\n")
        }
        Part::Picture { .. } | Part::Chart(_) | Part::Blanks(_) | Part::PageBreak => String::new(),
    }
}

#[test]
fn the_text_is_ready_to_paste_section_by_section() {
    let expected = "— S-name —\nAmina Diallo\nGatineau\n\n— S-headline —\nCuisinière | Repas\n\n\
         — S-summary —\nJe cuisine.\n\nAppelez-moi.\n\n\
         — S-experience —\nCuisinière\nLe Bistro, Hull\nmars 2019 à 2021\n• Servi 90 repas\n\n\
         — S-education —\nÉcole hôtelière\nCuisine\n2015\n\n\
         — S-skills —\nSauces\nHygiène\n\nFrançais\u{a0}: courant\n\n\
         — S-address —\namina-diallo\namina@exemple.ca\n\n\
         — S-recommendation —\nBonjour Luc\n\n— S-invitation —\nBonjour Mei\n";
    assert_eq!(
        text(&whole(), &sections(), &Tr::new(Language::FR)),
        expected
    );
    let empty = Draft::new(Language::FR);
    assert_eq!(text(&empty, &sections(), &Tr::new(Language::FR)), "");
}

#[test]
fn months_are_in_the_language_of_the_draft_and_titles_in_the_readers() {
    let mut draft = whole();
    draft.language = Language::EN;
    let text = text(&draft, &sections(), &Tr::new(Language::FR));
    assert!(
        text.contains("March 2019 to 2021") && text.contains("S-experience"),
        "{text}"
    );
    for (start, end, expected) in [
        ("2019-03", "", "since March 2019"),
        ("", "2019-03", "until March 2019"),
        ("2019-1", "soon", "2019-1 to soon"),
        ("", "", ""),
    ] {
        let entry = Experience {
            start: When(start.into()),
            end: When(end.into()),
            ..Experience::default()
        };
        assert_eq!(period(&entry, &Tr::new(Language::EN)), expected);
    }
}

#[test]
fn what_is_left_to_do_comes_the_most_useful_first_and_never_repeats_a_number_that_must_come_out() {
    let findings = [
        finding(
            "one",
            "headline",
            Severity::Tip,
            State::Improve,
            "dynamique",
        ),
        finding("two", "summary", Severity::Must, State::NotStarted, ""),
        finding(
            "three",
            "summary",
            Severity::Stop,
            State::Stop,
            "046 454 286",
        ),
    ];
    let document = document_of(&whole(), &findings, Language::FR);
    let list = document.parts.iter().rev().find_map(|part| match part {
        Part::List(Marks::Numbers, items) => Some(items),
        _ => None,
    });
    let firsts: Vec<&str> = list
        .unwrap()
        .iter()
        .map(|item| item[0].words.as_str())
        .collect();
    let expected = [
        "S-summary\u{a0}: C-three.",
        "S-summary\u{a0}: C-two.",
        "S-headline\u{a0}: C-one.",
    ];
    assert_eq!(firsts, expected);
    let all: String = document.parts.iter().map(words).collect();
    assert!(
        all.contains("dynamique") && !all.contains("046 454 286"),
        "{all}"
    );
}

#[test]
fn the_checklist_has_each_check_once_with_its_worst_state_in_words() {
    let findings = [
        finding("one", "headline", Severity::Must, State::Ready, ""),
        finding("three", "headline", Severity::Tip, State::Ready, ""),
        finding("three", "summary", Severity::Tip, State::Improve, "!!!"),
    ];
    for (language, expected) in [
        (
            Language::FR,
            "S-headline | C-one | prêt\nPartout | C-three | à améliorer",
        ),
        (
            Language::EN,
            "E-headline | K-one | ready\nEverywhere | K-three | to improve",
        ),
    ] {
        let document = document_of(&whole(), &findings, language);
        assert_eq!(words(document.parts.last().unwrap()), expected);
    }
}

#[test]
fn a_draft_with_nothing_in_it_prints_too_and_says_so() {
    let tr = Tr::new(Language::EN);
    let document = document_of(&Draft::new(Language::EN), &[], Language::EN);
    assert_eq!(document.title, tr.report_title_nameless());
    let all: Vec<String> = document.parts.iter().map(words).collect();
    assert!(
        all.contains(&tr.practice_nothing_written()) && all.contains(&tr.report_nothing_to_do())
    );
    assert_eq!(print(&document, &|_, _| String::new()).unwrap().pages, 1);
}

#[test]
fn a_short_profile_with_nearly_everything_left_to_do_takes_three_sheets_at_most() {
    let checks: Vec<Check> = (0..44)
        .map(|rank| Check {
            id: format!("check-{rank}").parse().unwrap(),
            ..checks().remove(0)
        })
        .collect();
    let findings: Vec<Finding> = checks
        .iter()
        .enumerate()
        .map(|(rank, check)| {
            let state = if rank % 4 == 0 {
                State::Ready
            } else {
                State::NotStarted
            };
            finding(check.id.as_str(), "headline", Severity::Should, state, "")
        })
        .collect();
    let draft = whole();
    let profile = Profile {
        draft: &draft,
        findings: &findings,
        checks: &checks,
        sections: &sections(),
        photo: None,
        day: date(2026, 11, 22),
    };
    let document = document(&profile, &Tr::new(Language::FR));
    let printed = print(&document, &|_, _| String::new()).unwrap();
    assert!(printed.pages <= 3, "{}", printed.pages);
}

/// A draft whose every field holds words of its own: `w0`, `w1`, …
fn numbered(jobs: usize, points: usize, skills: usize, in_field: usize) -> (Draft, usize) {
    let mut count = 0;
    let mut next = || {
        let words: Vec<String> = (0..in_field)
            .map(|word| format!("w{}", count + word))
            .collect();
        count += in_field;
        words.join(" ")
    };
    let mut draft = Draft::new(Language::EN);
    let fields = [
        &mut draft.target.job,
        &mut draft.name,
        &mut draft.place,
        &mut draft.headline,
        &mut draft.about,
        &mut draft.url,
        &mut draft.email,
        &mut draft.recommendation,
        &mut draft.invitation,
    ];
    for field in fields {
        *field = next();
    }
    for _ in 0..jobs {
        draft.experience.push(Experience {
            title: next(),
            organisation: next(),
            place: next(),
            start: When(next()),
            end: When(next()),
            points: (0..points).map(|_| next()).collect(),
        });
        draft.education.push(Education {
            school: next(),
            field: next(),
            year: None,
        });
        draft.languages.push(Spoken {
            name: next(),
            level: next(),
        });
    }
    draft.skills = (0..skills).map(|_| next()).collect();
    (draft, count)
}

proptest! {
    #[test]
    fn every_word_of_a_draft_is_printed_once(
        jobs in 0..4_usize, points in 0..4_usize, skills in 0..6_usize, in_field in 1..5_usize,
    ) {
        let (draft, count) = numbered(jobs, points, skills, in_field);
        let printed = document_of(&draft, &[], Language::FR);
        let all: Vec<String> = printed.parts.iter().map(words).collect();
        let pasted = text(&draft, &sections(), &Tr::new(Language::FR));
        // The job wanted is not to be pasted.
        for (all, from) in [(all.join("\n"), 0), (pasted, in_field)] {
            let mut found: Vec<usize> = all
                .split(|letter: char| !letter.is_alphanumeric())
                .filter_map(|word| word.strip_prefix('w')?.parse().ok())
                .collect();
            found.sort_unstable();
            prop_assert_eq!(found, (from..count).collect::<Vec<_>>());
        }
    }
}
