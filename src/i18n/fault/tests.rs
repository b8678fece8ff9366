//! Every fault has words of its own in both languages, and names the value at fault.
use super::samples::{faults, text};
use super::*;
use crate::domain::problem::Problem;
use crate::domain::text::Language;
use crate::i18n::tests::variants;

use std::collections::BTreeMap;

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
        ReferenceKind::List,
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

#[test]
fn what_has_one_bound_names_only_that_one() {
    let range = |least: &str, most: &str| Fault::OutOfRange {
        value: text("0"),
        least: text(least),
        most: text(most),
    };
    for (fault, expected) in [
        (
            range("1", ""),
            "The value “0” is out of range. Write 1 or more.",
        ),
        (
            range("", "-1"),
            "The value “0” is out of range. Write -1 or less.",
        ),
        (
            range("1", "9"),
            "The value “0” is out of range. Write a value from 1 to 9.",
        ),
    ] {
        assert_eq!(told(fault, Language::EN), expected);
    }
}

#[test]
fn a_line_break_is_called_so() {
    let words = told(Fault::ControlCharacter { code: 10 }, Language::FR);
    assert!(words.contains("un saut de ligne (U+000A)"), "{words}");
}
