//! The sheets of the modules and the trainer's guide, as they come out on paper.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on may stop")]
#[path = "paper/attestation.rs"]
mod attestation;
#[path = "paper/followed.rs"]
mod followed;
#[path = "paper/insight.rs"]
mod insight;

use passerelle::content::{Library, Source};
use passerelle::domain::lesson::{Block, ListStyle, Module};
use passerelle::domain::text::{Language, Text};
use passerelle::i18n::Tr;
use passerelle::report::guide::{self, Guide};
use passerelle::report::print::{self, Column, Document, Marks, Part, Run};
use passerelle::report::sheet::{self, Sheet};

use jiff::civil::date;
use serde_json::{Value, json};

use std::collections::BTreeSet;

const LANGUAGES: [Language; 2] = [Language::FR, Language::EN];
const PLACE: &str = "Carrefour de l’emploi";

fn library() -> Library {
    Library::read(&[Source::Embedded])
}

fn module(library: &Library, id: &str) -> Module {
    let id = id.parse().unwrap();
    let opened = library.open_with(&id, 1, |_| BTreeSet::new());
    opened.unwrap().module
}

fn sheet_of(library: &Library, module: &Module, tr: &Tr) -> Document {
    let sheet = Sheet {
        module,
        term: &|term| library.term(&module.id, term),
        fallback: Language::FR,
        place: PLACE,
        day: date(2026, 11, 22),
    };
    sheet::document(&sheet, tr)
}

fn guide_of(module: &Module, tr: &Tr) -> Document {
    let guide = Guide {
        module,
        fallback: Language::FR,
        place: PLACE,
        day: date(2026, 11, 22),
    };
    guide::document(&guide, tr)
}

/// The sheets of all modules in each language.
fn sheets() -> Vec<(Module, Tr, Document)> {
    let library = library();
    let modules: Vec<_> = library
        .modules()
        .map(|summary| summary.id.clone())
        .collect();
    let modules = modules.iter().map(|id| module(&library, id.as_str()));
    let of_languages = modules.flat_map(|module| {
        LANGUAGES.map(|language| {
            let tr = Tr::new(language);
            let document = sheet_of(&library, &module, &tr);
            (module.clone(), tr, document)
        })
    });
    of_languages.collect()
}

fn plain(text: &Text, tr: &Tr) -> String {
    text.only(tr.language()).unwrap().plain().to_owned()
}

fn joined(runs: &[Run]) -> String {
    runs.iter().map(|run| run.words.as_str()).collect()
}

/// All words of a document, a line each.
fn lines(document: &Document) -> Vec<String> {
    let mut lines = vec![document.title.clone()];
    collect(&document.parts, &mut lines);
    lines
}

fn collect(parts: &[Part], lines: &mut Vec<String>) {
    for part in parts {
        match part {
            Part::Heading(_, words) => lines.push(words.clone()),
            Part::Paragraph(runs) | Part::Note(runs) => lines.push(joined(runs)),
            Part::List(_, items) => lines.extend(items.iter().map(|item| joined(item))),
            Part::Table { columns, rows } => {
                lines.extend(columns.iter().map(|Column { head, .. }| head.clone()));
                lines.extend(rows.iter().flatten().cloned());
            }
            Part::Beside(halves) => halves.iter().for_each(|half| collect(half, lines)),
            Part::Picture { .. } | Part::Chart(_) | Part::Blanks(_) | Part::PageBreak => {}
        }
    }
}

/// The items of the list under a title, wherever it stands.
fn list_under<'a>(parts: &'a [Part], title: &str) -> Option<(Marks, &'a [Vec<Run>])> {
    for (place, part) in parts.iter().enumerate() {
        match (part, parts.get(place + 1)) {
            (Part::Heading(_, words), Some(Part::List(marks, items))) if words == title => {
                return Some((*marks, items));
            }
            (Part::Beside(halves), _) => {
                let found = halves.iter().find_map(|half| list_under(half, title));
                if found.is_some() {
                    return found;
                }
            }
            _ => {}
        }
    }
    None
}

fn under(document: &Document, title: &str) -> Vec<String> {
    let found = list_under(&document.parts, title);
    let items = found.map(|(_, items)| items).unwrap_or_default();
    items.iter().map(|item| joined(item)).collect()
}

#[test]
fn every_sheet_is_one_page_in_each_language() {
    let sheets = sheets();
    assert_eq!(sheets.len(), 28);
    for (module, tr, document) in sheets {
        let printed = print::print(&document, &|_, _| String::new()).unwrap();
        let name = format!("{}, {}", module.id, tr.language());
        assert_eq!(printed.pages, 1, "{name}");
        assert_eq!(printed.unprintable, BTreeSet::new(), "{name}");
    }
}

#[test]
fn a_sheet_says_what_the_module_says() {
    for (module, tr, document) in sheets() {
        let name = format!("{}, {}", module.id, tr.language());
        assert_eq!(document.title, plain(&module.title, &tr), "{name}");
        let objectives: Vec<_> = module
            .objectives
            .iter()
            .map(|text| plain(text, &tr))
            .collect();
        assert_eq!(under(&document, &tr.paper_can()), objectives, "{name}");
        let essentials = under(&document, &tr.paper_essentials());
        assert!((3..=5).contains(&essentials.len()), "{name}");
        let blocks = module.lessons.iter().flat_map(|lesson| &lesson.blocks);
        let callouts = blocks.filter(|block| matches!(block, Block::Callout { .. }));
        let mut callouts = callouts.flat_map(Block::texts);
        for essential in essentials {
            // In the order of the lessons.
            let is_there = callouts.any(|text| plain(text, &tr).starts_with(&essential));
            assert!(is_there, "{name}: {essential}");
        }
        let words = under(&document, &tr.paper_words());
        assert!((5..=6).contains(&words.len()), "{name}: {words:?}");
        let compared = module.lessons.iter().flat_map(|lesson| &lesson.blocks);
        let compared = compared.filter(|block| matches!(block, Block::Compare { .. }));
        let lines = lines(&document);
        for text in compared.take(1).flat_map(Block::texts) {
            assert!(lines.contains(&plain(text, &tr)), "{name}");
        }
        assert_eq!(document.parts.last(), Some(&Part::Blanks(3)), "{name}");
        assert!(document.footer.contains(PLACE), "{name}");
        assert!(
            document.footer.contains(&tr.date(date(2026, 11, 22))),
            "{name}"
        );
    }
}

#[test]
fn words_come_from_each_lesson_in_turn_with_their_meaning() {
    let library = library();
    let (module, tr) = (module(&library, "privacy-safety"), Tr::new(Language::FR));
    let words = under(&sheet_of(&library, &module, &tr), &tr.paper_words());
    let of_term = |id: &str| {
        let term = library.term(&module.id, &id.parse().unwrap()).unwrap();
        let lead = tr.paper_lead(&plain(&term.term, &tr));
        format!("{lead} {}", plain(&term.meaning, &tr))
    };
    assert_eq!(words[..2], [of_term("profile"), of_term("civil-status")]);
}

/// A module of one lesson with these blocks.
fn made(objectives: usize, blocks: Value) -> Module {
    let both = |words: &str| json!({"fr": words, "en": words});
    let objective = both(&"Savoir une chose utile. ".repeat(6));
    let question = json!({"id": "one", "kind": "blank", "prompt": both("P"), "text": both("Un ___."), "accept": {"fr": ["mot"], "en": ["word"]}, "typos": 0, "explanation": both("E")});
    serde_json::from_value(json!({
        "format": 1, "id": "made", "version": "1", "title": both("Un titre"), "summary": both("S"), "minutes": 5,
        "objectives": vec![objective; objectives], "requires": [], "competences": [],
        "lessons": [{"id": "one", "title": both("Une leçon"), "minutes": 5, "blocks": blocks}],
        "quiz": {"pass": 80, "ask": 1, "questions": [question]}
    }))
    .unwrap()
}

#[test]
fn the_essential_is_what_to_remember_or_a_tip_or_a_warning_or_the_first_paragraph_and_short() {
    let both = |words: &str| json!({"fr": words, "en": words});
    let long = format!("Une phrase. {}", "Encore une phrase ici. ".repeat(9));
    let text = json!({"kind": "text", "text": both(long.trim())});
    let callout = |style: &str| {
        let words = format!("Voici {style}.");
        json!({"kind": "callout", "style": style, "text": both(&words)})
    };
    let tr = Tr::new(Language::FR);
    for (blocks, expected) in [
        (
            json!([text, callout("tip"), callout("key")]),
            "Voici key.".to_owned(),
        ),
        (
            json!([text, callout("warning"), callout("tip")]),
            "Voici tip.".to_owned(),
        ),
        (
            json!([text, callout("example"), callout("warning")]),
            "Voici warning.".to_owned(),
        ),
        (
            json!([callout("example"), text]),
            format!("Une phrase.{}", " Encore une phrase ici.".repeat(5)),
        ),
    ] {
        let document = sheet_of(&library(), &made(2, blocks), &tr);
        assert_eq!(under(&document, &tr.paper_essentials()), [expected]);
        assert_eq!(under(&document, &tr.paper_words()), Vec::<String>::new());
        assert_eq!(print::pages(&document), 1);
    }
}

#[test]
fn what_finds_no_room_is_left_out_and_the_page_stays_one() {
    let both = |words: &str| json!({"fr": words, "en": words});
    let words = "Une longue suite de mots qui prend beaucoup de place sur le papier. ".repeat(6);
    let side = json!({"text": both(&words), "why": both(&words)});
    let tip = json!({"kind": "callout", "style": "tip", "text": both("Un conseil.")});
    let blocks = json!([tip, {"kind": "compare", "weak": side, "better": side}]);
    let tr = Tr::new(Language::FR);
    let document = sheet_of(&library(), &made(6, blocks), &tr);
    assert_eq!(print::pages(&document), 1);
    assert_eq!(document.parts.last(), Some(&Part::Blanks(3)));
}

#[test]
fn the_guide_is_a_few_pages_with_the_words_of_its_lessons_and_a_timetable() {
    let module = module(&library(), guide::MODULE);
    for language in LANGUAGES {
        let tr = Tr::new(language);
        let document = guide_of(&module, &tr);
        let page_words = |page, pages| tr.report_page(page, pages);
        let printed = print::print(&document, &page_words).unwrap();
        assert!((2..=4).contains(&printed.pages), "{}", printed.pages);
        assert_eq!(printed.unprintable, BTreeSet::new());
        let words = lines(&document);
        let is_there = |wanted: &str| words.iter().any(|line| line.contains(wanted));
        let of_workshop = &module.lessons[3..];
        assert_eq!(of_workshop.len(), 2);
        for block in of_workshop.iter().flat_map(|lesson| &lesson.blocks) {
            let is_left_out = matches!(block, Block::Question { .. } | Block::Practice { .. });
            let is_timetable = matches!(
                block,
                Block::List {
                    style: ListStyle::Number,
                    ..
                }
            );
            if is_left_out || is_timetable {
                continue;
            }
            for text in block.texts() {
                assert!(is_there(&plain(text, &tr)), "{}", plain(text, &tr));
            }
        }
        let rows = document.parts.iter().find_map(|part| match part {
            Part::Table { columns, rows } if columns.len() == 3 => Some(rows),
            _ => None,
        });
        let rows = rows.unwrap();
        let (first, last) = if language == Language::FR {
            (["0 à 10", "L’accueil"], ["108 à 120", "La sortie"])
        } else {
            (["0 to 10", "Welcome"], ["108 to 120", "The close"])
        };
        assert_eq!(
            (rows.len(), &rows[0][..2], &rows[7][..2]),
            (8, &first.map(String::from)[..], &last.map(String::from)[..])
        );
        assert!(rows.iter().all(|row| !row[2].is_empty()));
    }
}

#[test]
fn a_numbered_list_without_times_stays_a_list() {
    let both = |words: &str| json!({"fr": words, "en": words});
    let items = json!([
        both("**0 à 10 minutes : l’accueil.** On se salue."),
        both("On commence.")
    ]);
    let mut module = made(
        1,
        json!([{"kind": "list", "style": "number", "items": items}]),
    );
    module.lessons[0].id = "two-hours".parse().unwrap();
    let document = guide_of(&module, &Tr::new(Language::FR));
    let has_numbers =
        |part: &Part| matches!(part, Part::List(Marks::Numbers, items) if items.len() == 2);
    assert!(document.parts.iter().any(has_numbers));
}
