//! Every fault has words of its own in both languages, and names the value at fault.
use super::*;
use crate::domain::problem::Problem;
use crate::domain::text::Language;
use crate::i18n::messages::Key;
use crate::i18n::tests::variants;

use std::collections::BTreeMap;

/// One of each fault, and what a person must find again in its words.
fn faults() -> Vec<(Fault, &'static [&'static str])> {
    [
        files(),
        shapes(),
        identifiers(),
        texts(),
        questions(),
        images(),
    ]
    .concat()
}

fn text(value: &str) -> String {
    value.to_owned()
}

fn files() -> Vec<(Fault, &'static [&'static str])> {
    let file = || text("glossary.json");
    vec![
        (
            Fault::Unreadable {
                reason: text("denied"),
            },
            &["denied"],
        ),
        (Fault::NotUtf8, &["UTF-8"]),
        (Fault::Empty, &[]),
        (
            Fault::NotJson {
                reason: text("comma"),
            },
            &["comma"],
        ),
        (
            Fault::TooLarge {
                bytes: 812,
                most: 700,
            },
            &["812", "700"],
        ),
        (Fault::TooDeep { most: 64 }, &["64"]),
        (Fault::MissingFile { file: file() }, &["glossary.json"]),
    ]
}

fn shapes() -> Vec<(Fault, &'static [&'static str])> {
    let key = || text("titel");
    let known = || vec![text("id"), text("title")];
    let value = || text("2026-13");
    vec![
        (Fault::DuplicateKey { key: key() }, &["titel"]),
        (
            Fault::UnknownKey {
                key: key(),
                known: known(),
            },
            &["titel", "title"],
        ),
        (Fault::MissingKey { key: key() }, &["titel"]),
        (
            Fault::WrongType {
                expected: Shape::Object,
                found: Shape::Null,
            },
            &["null"],
        ),
        (
            Fault::UnknownValue {
                value: text("bad"),
                known: known(),
            },
            &["bad", "id", "title"],
        ),
        (
            Fault::OutOfRange {
                value: text("150"),
                least: text("1"),
                most: text("100"),
            },
            &["150", "1", "100"],
        ),
        (
            Fault::CountOutOfRange {
                count: 9,
                least: 2,
                most: Some(6),
            },
            &["9", "2", "6", "3"],
        ),
        (Fault::UnsupportedFormat { format: text("7") }, &["7"]),
        (
            Fault::BadPattern {
                value: value(),
                kind: PatternKind::Month,
            },
            &["2026-13"],
        ),
    ]
}

fn identifiers() -> Vec<(Fault, &'static [&'static str])> {
    let id = || text("why-networks");
    vec![
        (Fault::BadId { id: text("Why") }, &["Why", "64"]),
        (
            Fault::DuplicateId {
                id: id(),
                first_line: 41,
            },
            &["why-networks", "41"],
        ),
        (
            Fault::DuplicateModule {
                id: id(),
                library: text("core"),
            },
            &["why-networks", "core"],
        ),
        (
            Fault::FolderName {
                id: id(),
                folder: text("networks"),
            },
            &["why-networks", "networks"],
        ),
        (
            Fault::UnknownReference {
                kind: ReferenceKind::Term,
                id: id(),
            },
            &["why-networks", "glossary.json"],
        ),
        (
            Fault::CircularRequires {
                modules: vec![text("one"), text("two")],
            },
            &["one", "two"],
        ),
        (Fault::UnlistedModule { id: id() }, &["why-networks"]),
        (Fault::ListedTwice { id: id() }, &["why-networks"]),
    ]
}

fn texts() -> Vec<(Fault, &'static [&'static str])> {
    let language = || text("es");
    vec![
        (Fault::EmptyText, &[]),
        (
            Fault::MissingLanguage {
                language: language(),
            },
            &["es"],
        ),
        (
            Fault::UnknownLanguage {
                language: language(),
            },
            &["es"],
        ),
        (
            Fault::DuplicateLanguage {
                language: language(),
            },
            &["es"],
        ),
        (
            Fault::BadLanguage {
                language: text("Espagnol"),
            },
            &["Espagnol"],
        ),
        (
            Fault::SameInBoth {
                text: text("Same here"),
            },
            &["Same here"],
        ),
        (
            Fault::LengthRatio {
                longer: text("fr"),
                shorter: text("en"),
            },
            &["fr", "en"],
        ),
        (
            Fault::LongSentence {
                words: 31,
                most: 25,
                sentence: text("On and on."),
            },
            &["31", "25", "On and on."],
        ),
        (Fault::ControlCharacter { code: 0x202e }, &["U+202E"]),
        (
            Fault::BrokenMarkup {
                mark: text("[["),
                fault: MarkupFault::Unclosed,
            },
            &["[["],
        ),
    ]
}

fn questions() -> Vec<(Fault, &'static [&'static str])> {
    let id = || text("left-2");
    let step = || text("greeting");
    vec![
        (Fault::BlankMarks { count: 3 }, &["3", "___"]),
        (
            Fault::EmptyAccept {
                language: text("fr"),
            },
            &["fr"],
        ),
        (Fault::NoRightAnswer, &["credit"]),
        (Fault::SeveralRightAnswers { count: 2 }, &["2"]),
        (Fault::NothingToMark, &["problem"]),
        (Fault::AskAbovePool { ask: 8, pool: 6 }, &["8", "6"]),
        (Fault::UnpairedLeft { id: id() }, &["left-2"]),
        (Fault::PairedTwice { id: id() }, &["left-2"]),
        (Fault::UnknownStart { step: step() }, &["greeting"]),
        (Fault::ScenarioDeadEnd { step: step() }, &["greeting"]),
        (Fault::ScenarioLoop { step: step() }, &["greeting"]),
        (
            Fault::ScenarioLoopWithCredit { step: step() },
            &["greeting"],
        ),
        (Fault::ScenarioUnreachable { step: step() }, &["greeting"]),
        (Fault::ScenarioWorthless, &[]),
        (Fault::EndIsFalse, &["end"]),
        (Fault::MissingReview, &["review"]),
        (
            Fault::QuoteNotInText {
                quote: text("pay first"),
            },
            &["pay first"],
        ),
    ]
}

fn images() -> Vec<(Fault, &'static [&'static str])> {
    let file = || text("images/a.png");
    vec![
        (
            Fault::BadFilePath {
                file: text("../a.png"),
            },
            &["../a.png"],
        ),
        (Fault::ImageMissing { file: file() }, &["images/a.png"]),
        (
            Fault::ImageUnreadable {
                file: file(),
                reason: text("cut off"),
            },
            &["images/a.png", "cut off"],
        ),
        (
            Fault::ImageWrongExtension {
                file: file(),
                really: text("jpeg"),
            },
            &["images/a.png", "jpeg"],
        ),
        (
            Fault::ImageTooHeavy {
                file: file(),
                bytes: 912,
                most: 800,
            },
            &["images/a.png", "912", "800"],
        ),
        (
            Fault::ImageTooManyPixels {
                file: file(),
                pixels: 951,
                most: 400,
            },
            &["images/a.png", "951", "400"],
        ),
        (
            Fault::PackTooLarge {
                bytes: 912,
                most: 800,
            },
            &["912", "800"],
        ),
        (
            Fault::PackTooManyFiles {
                count: 612,
                most: 500,
            },
            &["612", "500"],
        ),
        (
            Fault::PackRatio {
                file: file(),
                ratio: 150,
                most: 100,
            },
            &["images/a.png", "150", "100"],
        ),
        (
            Fault::NotAPack {
                reason: text("no end"),
            },
            &["no end"],
        ),
    ]
}

/// The messages of this room.
pub(in super::super) fn keys() -> Vec<Key> {
    let tr = Tr::new(Language::FR);
    faults()
        .iter()
        .map(|(fault, _)| Key {
            name: key(code(fault)),
            attributes: &["cure"],
            values: values(fault, &tr)
                .into_iter()
                .map(|(name, value)| (name, value.into_owned()))
                .collect(),
        })
        .collect()
}

fn told(fault: Fault, language: Language) -> String {
    let problem = Problem {
        file: text("library.json"),
        line: 1,
        column: 1,
        path: text("title"),
        fault,
    };
    let worded = Tr::new(language).problem(&problem);
    format!("{} {}", worded.message, worded.cure).replace('\u{a0}', " ")
}

#[test]
fn every_fault_is_here_under_the_code_of_its_name() {
    let written: Vec<String> = variants(include_str!("../../domain/problem.rs"), "Fault")
        .iter()
        .map(|name| kebab(name))
        .collect();
    let codes: Vec<String> = faults()
        .iter()
        .map(|(fault, _)| text(code(fault)))
        .collect();
    assert_eq!(codes, written);
}

fn kebab(name: &str) -> String {
    let mut kebab = String::new();
    for character in name.chars() {
        if character.is_ascii_uppercase() && !kebab.is_empty() {
            kebab.push('-');
        }
        kebab.push(character.to_ascii_lowercase());
    }
    kebab
}

#[test]
fn every_fault_names_what_is_wrong_differently_in_both_languages() {
    let mut seen = BTreeMap::new();
    for (fault, named) in faults() {
        let [french, english] =
            [Language::FR, Language::EN].map(|language| told(fault.clone(), language));
        assert_ne!(french, english);
        for words in [french, english] {
            for name in named {
                assert!(words.contains(name), "{name} in {words}");
            }
            assert!(
                !words.contains(['{', '}']) && !words.contains("fault_"),
                "{words}"
            );
            assert!(words.ends_with('.'), "{words}");
            let before = seen.insert(words.clone(), fault.clone());
            assert!(before.is_none(), "{words} is said of two faults");
        }
    }
}

#[test]
fn every_kind_of_thing_has_words_of_its_own() {
    let shapes = [
        Shape::Object,
        Shape::Array,
        Shape::Text,
        Shape::Number,
        Shape::WholeNumber,
        Shape::TrueOrFalse,
        Shape::Null,
    ]
    .map(|shape| Fault::WrongType {
        expected: shape,
        found: shape,
    });
    let patterns = [
        PatternKind::Id,
        PatternKind::Language,
        PatternKind::Month,
        PatternKind::Reference,
        PatternKind::Other,
    ]
    .map(|kind| Fault::BadPattern {
        value: text("?"),
        kind,
    });
    let references = [
        ReferenceKind::Term,
        ReferenceKind::Limit,
        ReferenceKind::Lesson,
        ReferenceKind::Section,
        ReferenceKind::Module,
        ReferenceKind::Group,
        ReferenceKind::Item,
        ReferenceKind::Step,
        ReferenceKind::Field,
    ]
    .map(|kind| Fault::UnknownReference {
        kind,
        id: text("?"),
    });
    let marks = [
        MarkupFault::Unclosed,
        MarkupFault::Nothing,
        MarkupFault::Nested,
        MarkupFault::Foreign,
        MarkupFault::Reference,
    ]
    .map(|fault| Fault::BrokenMarkup {
        mark: text("?"),
        fault,
    });
    for kinds in [&shapes[..], &patterns, &references, &marks] {
        for language in [Language::FR, Language::EN] {
            let mut words: Vec<String> = kinds
                .iter()
                .map(|fault| told(fault.clone(), language))
                .collect();
            words.sort();
            words.dedup();
            assert_eq!(words.len(), kinds.len(), "{words:#?}");
        }
    }
}

#[test]
fn a_misspelt_word_is_answered_with_the_right_one() {
    let known = ["id", "title", "review"].map(text);
    for (written, meant) in [
        ("titel", Some("title")),
        ("Title", Some("title")),
        ("reveiw", Some("review")),
        ("revue", None),
        ("x", None),
        ("", None),
    ] {
        assert_eq!(nearest(written, &known), meant, "{written}");
    }
    let unknown = |known: &[String]| Fault::UnknownKey {
        key: text("colour"),
        known: known.to_vec(),
    };
    let english = |fault| told(fault, Language::EN);
    assert!(english(unknown(&known)).ends_with("The keys allowed are: id, title and review."));
    assert!(english(unknown(&[])).ends_with("Remove this key."));
}

#[test]
fn counts_say_how_many_to_add_or_remove() {
    let count = |count, least, most| Fault::CountOutOfRange { count, least, most };
    for (fault, french, english) in [
        (
            count(0, 1, None),
            "Il n’y a aucun élément ici, mais il en faut au moins 1. Ajoutez-en 1.",
            "There are no items here, but at least 1 must be there. Add 1.",
        ),
        (
            count(1, 3, Some(7)),
            "Il y a 1 élément ici, mais il en faut de 3 à 7. Ajoutez-en 2.",
            "There is 1 item here, but 3 to 7 must be there. Add 2.",
        ),
        (
            count(3, 2, Some(2)),
            "Il y a 3 éléments ici, mais il en faut exactement 2. Retirez-en 1.",
            "There are 3 items here, but exactly 2 must be there. Remove 1.",
        ),
    ] {
        assert_eq!(told(fault.clone(), Language::FR), french);
        assert_eq!(told(fault, Language::EN), english);
    }
}
