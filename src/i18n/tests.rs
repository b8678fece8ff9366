//! The files of both languages say the same things, and are well set.
use super::messages::{Key, NamedValue, Value};
use super::{ROOMS, Room, Tr};
use crate::domain::text::Language;

use fluent_syntax::ast;
use fluent_syntax::parser;

use std::collections::{BTreeMap, BTreeSet};

/// A message or attribute of a file: `name` or `name.attribute`.
#[derive(Debug, Default, PartialEq, Eq)]
struct Found {
    variables: BTreeSet<String>,
    /// Every wording that its selectors can give, with `5` for each variable.
    wordings: Vec<String>,
}

/// The longest sentence that the writing rules allow, in words.
const LONGEST_SENTENCE: usize = 25;

type File = BTreeMap<String, Found>;

fn files() -> impl Iterator<Item = (&'static Room, Language, File)> {
    ROOMS.iter().flat_map(|room| {
        [(Language::FR, room.french), (Language::EN, room.english)]
            .map(|(language, source)| (room, language, read(source)))
    })
}

fn read(source: &str) -> File {
    let resource = parser::parse(source).expect("sound Fluent");
    let mut file = File::new();
    for entry in &resource.body {
        let ast::Entry::Message(message) = entry else {
            let comment = matches!(
                entry,
                ast::Entry::Comment(_)
                    | ast::Entry::GroupComment(_)
                    | ast::Entry::ResourceComment(_)
            );
            assert!(comment, "only messages and comments: {entry:?}");
            continue;
        };
        let value = message.value.as_ref().expect("a message has a value");
        let attributes = message.attributes.iter().map(|attribute| {
            let name = format!("{}.{}", message.id.name, attribute.id.name);
            (name, &attribute.value)
        });
        for (name, pattern) in [(message.id.name.to_owned(), value)]
            .into_iter()
            .chain(attributes)
        {
            let mut found = Found::default();
            found.wordings = wordings(pattern, &mut found.variables);
            assert!(file.insert(name.clone(), found).is_none(), "{name} twice");
        }
    }
    file
}

fn wordings(pattern: &ast::Pattern<&str>, variables: &mut BTreeSet<String>) -> Vec<String> {
    let mut whole = vec![String::new()];
    for element in &pattern.elements {
        let parts = match element {
            ast::PatternElement::TextElement { value } => vec![(*value).to_owned()],
            ast::PatternElement::Placeable { expression } => expressed(expression, variables),
        };
        whole = whole
            .iter()
            .flat_map(|start| parts.iter().map(move |part| format!("{start}{part}")))
            .collect();
    }
    whole
}

fn expressed(expression: &ast::Expression<&str>, variables: &mut BTreeSet<String>) -> Vec<String> {
    match expression {
        ast::Expression::Select { selector, variants } => {
            inline(selector, variables);
            variants
                .iter()
                .flat_map(|variant| wordings(&variant.value, variables))
                .collect()
        }
        ast::Expression::Inline(inner) => vec![inline(inner, variables)],
    }
}

fn inline(expression: &ast::InlineExpression<&str>, variables: &mut BTreeSet<String>) -> String {
    match expression {
        ast::InlineExpression::StringLiteral { value } => (*value).to_owned(),
        ast::InlineExpression::VariableReference { id } => {
            variables.insert(id.name.to_owned());
            "5".to_owned()
        }
        other => panic!("only variables and selectors are used: {other:?}"),
    }
}

#[test]
fn both_languages_and_the_lists_have_the_same_messages_and_variables() {
    for (room, language, file) in files() {
        let name = room.name;
        let mut listed = BTreeMap::<String, BTreeSet<String>>::new();
        for key in (room.keys)() {
            let variables = key.values.iter().map(|(name, _)| (*name).to_owned());
            let before = listed.insert(key.name.clone(), variables.collect());
            assert!(before.is_none(), "{name}: {} is listed twice", key.name);
        }
        let mut written = BTreeMap::<String, BTreeSet<String>>::new();
        for (message, found) in &file {
            let message = message.split('.').next().unwrap_or_default();
            let variables = written.entry(message.to_owned()).or_default();
            variables.extend(found.variables.iter().cloned());
        }
        assert_eq!(
            written, listed,
            "{name}.ftl in {language} (left) and {name}.rs (right)"
        );
    }
}

#[test]
fn each_message_has_one_room() {
    let mut rooms = BTreeMap::new();
    for room in ROOMS {
        for key in (room.keys)() {
            let before = rooms.insert(key.name.clone(), room.name);
            assert_eq!(before, None, "{} is in {} too", key.name, room.name);
        }
    }
}

fn with_number(key: &Key, number: u64) -> Vec<NamedValue<'static>> {
    key.values
        .iter()
        .map(|(name, value)| match value {
            Value::Text(_) => (*name, value.clone()),
            Value::Number(_) => (*name, Value::Number(number)),
            Value::Tenths(_) => (*name, Value::Tenths(number)),
        })
        .collect()
}

#[test]
fn every_message_is_said_without_errors() {
    for tr in [Tr::new(Language::FR), Tr::new(Language::EN)] {
        for key in ROOMS.iter().flat_map(|room| (room.keys)()) {
            for number in [0, 1, 2, 2600, u64::MAX] {
                let values = with_number(&key, number);
                let parts = key.attributes.iter().map(|attribute| Some(*attribute));
                for attribute in parts.chain([None]) {
                    let mut errors = Vec::new();
                    let said = tr.say_strictly(&key.name, attribute, &values, &mut errors);
                    let place = format!("{} {attribute:?} in {}", key.name, tr.language());
                    assert_eq!(errors, [], "{place}");
                    let said = said.unwrap_or_else(|| panic!("no {place}"));
                    assert!(
                        !said.contains(['{', '}', '\u{2068}', '\u{2069}']),
                        "{place}: {said}"
                    );
                }
            }
        }
    }
}

#[test]
fn every_wording_is_well_set() {
    let mut faults = Vec::new();
    for (room, language, file) in files() {
        for (message, found) in &file {
            for wording in &found.wordings {
                if let Some(fault) = setting_fault(wording, language) {
                    let shown = wording.replace('\u{a0}', "~");
                    faults.push(format!(
                        "{}/{language}: {message}: {fault}: {shown}",
                        room.name
                    ));
                }
            }
        }
    }
    assert!(faults.is_empty(), "\n{}", faults.join("\n"));
}

/// What is badly set in a wording of `language`.
fn setting_fault(wording: &str, language: Language) -> Option<&'static str> {
    let french = language == Language::FR;
    if wording.trim().is_empty() {
        return Some("empty");
    }
    if wording.contains(['\'', '"', '`']) {
        return Some("straight quotes or apostrophe");
    }
    if wording.contains("  ") || wording.contains("...") || wording.contains('\u{202f}') {
        return Some("two spaces, three dots or a narrow space");
    }
    if longest_sentence(wording) > LONGEST_SENTENCE {
        return Some("a sentence of more than 25 words");
    }
    let foreign: &[char] = if french {
        &['“', '”']
    } else {
        &['«', '»']
    };
    let (open, close) = if french { ('«', '»') } else { ('“', '”') };
    if wording.contains(foreign) || wording.matches(open).count() != wording.matches(close).count()
    {
        return Some("quotation marks");
    }
    let characters: Vec<char> = wording.chars().collect();
    characters.iter().enumerate().find_map(|(index, mark)| {
        let before = index
            .checked_sub(1)
            .and_then(|index| characters.get(index))
            .copied();
        let after = characters.get(index + 1).copied();
        mark_fault(*mark, before, after, french)
    })
}

/// In words; a colon ends no sentence, but what follows it is read by itself.
fn longest_sentence(wording: &str) -> usize {
    wording
        .split(['.', '?', '!', ':', ';'])
        .map(|sentence| sentence.split_whitespace().count())
        .max()
        .unwrap_or_default()
}

fn mark_fault(
    mark: char,
    before: Option<char>,
    after: Option<char>,
    french: bool,
) -> Option<&'static str> {
    let hard = Some('\u{a0}');
    let spaced = before.is_some_and(char::is_whitespace);
    // `14:30` and `https://` are no punctuation.
    let colon = mark == ':' && after.is_none_or(char::is_whitespace);
    match mark {
        '«' if french && after != hard => Some("no U+00A0 after «"),
        '»' if french && before != hard => Some("no U+00A0 before »"),
        ':' | '%' if french && (colon || mark == '%') && before != hard => {
            Some("no U+00A0 before a colon or a per cent sign")
        }
        ':' | '%' if !french && spaced => Some("a space before a colon or a per cent sign"),
        ';' | '!' | '?' | ',' | '…' if spaced => Some("a space before a mark"),
        // `.png` is a name.
        '.' if spaced && after.is_none_or(|after| !after.is_alphanumeric()) => {
            Some("a space before a full stop")
        }
        _ => None,
    }
}

#[test]
fn a_missing_message_is_shown_by_its_name() {
    assert_eq!(Tr::new(Language::FR).say("nowhere", None, &[]), "nowhere");
    assert_eq!(
        Tr::new(Language::FR).say("app_home", Some("nowhere"), &[]),
        "app_home"
    );
}

#[test]
fn a_language_without_words_is_said_in_french() {
    let spanish = "es".parse().expect("a code");
    assert_eq!(Tr::new(spanish).language(), Language::FR);
    assert_eq!(Tr::new(spanish).app_home(), "Accueil");
}

#[test]
fn numbers_are_written_as_the_language_writes_them() {
    let written = |language| Tr::new(language).quiz_place(7, 2600);
    assert_eq!(written(Language::FR), "Question 7 sur 2\u{a0}600");
    assert_eq!(written(Language::EN), "Question 7 of 2,600");
}

/// The names of the variants of `pub enum name` in a source file: what a table of samples must be complete for.
pub(super) fn variants(source: &str, name: &str) -> Vec<String> {
    let start = format!("pub enum {name} {{");
    source
        .lines()
        .skip_while(|line| *line != start)
        .skip(1)
        .take_while(|line| *line != "}")
        .filter_map(|line| line.strip_prefix("    "))
        .filter(|line| line.starts_with(|first: char| first.is_ascii_uppercase()))
        .map(|line| {
            line.chars()
                .take_while(char::is_ascii_alphanumeric)
                .collect()
        })
        .collect()
}
