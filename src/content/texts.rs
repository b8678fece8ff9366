//! Judges texts: their languages, their words and their markup.
use super::finding::{Findings, Place};
use super::known::Known;
use super::shape::{TextPlace, Texts};
use crate::domain::number::grouped;
use crate::domain::problem::{Fault, MarkupFault, ReferenceKind};
use crate::domain::readability;
use crate::domain::text::{Language, Manner, Markup, Passage, markup};

use std::collections::BTreeMap;

/// Texts that are the same in both languages are suspicious from this length on, in characters.
const SAME_IS_LONGER_THAN: usize = 20;
/// Lengths are compared where the longer text has this many characters at least.
const RATIO_FROM: usize = 40;
/// The most words of a sentence that is read with ease.
const LONGEST_SENTENCE: usize = 25;

/// Names in `findings` what is wrong with the texts of a file.
pub(super) fn check(texts: &Texts<'_>, known: &Known, findings: &mut Findings) {
    for text in &texts.texts {
        languages(&text.place, known, findings);
        let read: BTreeMap<_, _> = text
            .place
            .members()
            .into_iter()
            .filter_map(|(member, passage)| {
                let words = passage_words(text, &member.key, &passage, known, findings)?;
                Some((member.key.as_str(), words))
            })
            .collect();
        if let (Some(french), Some(english), false) =
            (read.get("fr"), read.get("en"), text.is_sample)
        {
            compare(&text.place, french, english, findings);
        }
    }
    for accept in &texts.accepts {
        accepted(accept, known, findings);
    }
    for plain in &texts.plain {
        if let Some(text) = plain.place.node.text() {
            not_empty(&plain.place, text, findings);
            characters(&plain.place, text, plain.lines, findings);
        }
    }
}

/// Puts the numbers of limits into `source`, as `language` writes them; an unknown limit is handed to `unknown`.
pub(super) fn with_limits(
    source: &str,
    language: Language,
    limits: &BTreeMap<String, u64>,
    mut unknown: impl FnMut(&str),
) -> String {
    let mut written = String::with_capacity(source.len());
    let mut from = 0;
    for (range, id) in markup::limits(source) {
        written.push_str(&source[from..range.start]);
        match limits.get(id) {
            Some(value) => written.push_str(&grouped(*value, language)),
            None => unknown(id),
        }
        from = range.end;
    }
    written.push_str(&source[from..]);
    written
}

fn languages(place: &Place<'_>, known: &Known, findings: &mut Findings) {
    let Some(languages) = &known.languages else {
        return;
    };
    for language in languages {
        if place.node.get(language.code()).is_none() {
            let language = language.to_string();
            findings.at(place, Fault::MissingLanguage { language });
        }
    }
    for (member, _) in place.members() {
        if !languages
            .iter()
            .any(|language| language.code() == member.key)
        {
            let language = member.key.clone();
            findings.at_key(place, member, Fault::UnknownLanguage { language });
        }
    }
}

/// The words to show of one language of a text, where they can be read.
fn passage_words(
    text: &TextPlace<'_>,
    language: &str,
    place: &Place<'_>,
    known: &Known,
    findings: &mut Findings,
) -> Option<String> {
    let source = place.node.text()?;
    if !not_empty(place, source, findings) {
        return None;
    }
    characters(place, source, text.lines, findings);
    let source = limits_in(place, source, language, known, findings);
    match Passage::parse(&source) {
        Ok(passage) => {
            terms(place, &passage, known, findings);
            if !text.is_sample {
                sentences(place, passage.plain(), findings);
            }
            Some(passage.plain().to_owned())
        }
        Err(broken) => {
            findings.at(place, markup_fault(&source, broken));
            None
        }
    }
}

fn not_empty(place: &Place<'_>, text: &str, findings: &mut Findings) -> bool {
    let is_empty = text.chars().all(is_blank);
    if is_empty {
        findings.at(place, Fault::EmptyText);
    }
    !is_empty
}

/// White space, and what shows nothing either.
fn is_blank(character: char) -> bool {
    character.is_whitespace()
        || matches!(
            character,
            '\u{200b}'..='\u{200d}' | '\u{2060}' | '\u{feff}' | '\u{ad}'
        )
}

fn characters(place: &Place<'_>, text: &str, lines: bool, findings: &mut Findings) {
    let mut told = Vec::new();
    for character in text
        .chars()
        .filter(|character| is_forbidden(*character, lines))
    {
        let code = u32::from(character);
        if !told.contains(&code) {
            told.push(code);
            findings.at(place, Fault::ControlCharacter { code });
        }
    }
}

fn is_forbidden(character: char, lines: bool) -> bool {
    match character {
        '\n' => !lines,
        // Marks, embeddings, overrides and isolates of direction; separators of lines and paragraphs.
        '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{2069}' => {
            true
        }
        _ => character.is_control(),
    }
}

fn limits_in(
    place: &Place<'_>,
    source: &str,
    language: &str,
    known: &Known,
    findings: &mut Findings,
) -> String {
    let language = language.parse().unwrap_or(Language::FR);
    let nothing = BTreeMap::new();
    let limits = known.limits.as_ref().unwrap_or(&nothing);
    with_limits(source, language, limits, |id| {
        if known.limits.is_some() {
            findings.at(place, unknown(ReferenceKind::Limit, id));
        }
    })
}

fn terms(place: &Place<'_>, passage: &Passage, known: &Known, findings: &mut Findings) {
    let Some(terms) = &known.terms else {
        return;
    };
    for span in passage.spans() {
        if let Manner::Term(term) = &span.manner
            && !terms.contains(term.as_str())
        {
            findings.at(place, unknown(ReferenceKind::Term, term.as_str()));
        }
    }
}

/// A reference that leads nowhere.
pub(super) fn unknown(kind: ReferenceKind, id: &str) -> Fault {
    Fault::UnknownReference {
        kind,
        id: id.to_owned(),
    }
}

fn markup_fault(source: &str, broken: Markup) -> Fault {
    let (fault, at) = match broken {
        Markup::Empty => return Fault::EmptyText,
        Markup::Unclosed(at) => (MarkupFault::Unclosed, at),
        Markup::Nothing(at) => (MarkupFault::Nothing, at),
        Markup::Nested(at) => (MarkupFault::Nested, at),
        Markup::Foreign(at) => (MarkupFault::Foreign, at),
        Markup::Reference(at) => (MarkupFault::Reference, at),
    };
    let rest = source.get(at..).unwrap_or_default();
    let mark = ["**", "*", "[[", "](", "https://", "http://", "{limit:", "{"]
        .iter()
        .find(|mark| rest.starts_with(**mark))
        .map_or_else(|| rest.chars().take(2).collect(), |mark| (*mark).to_owned());
    Fault::BrokenMarkup { mark, fault }
}

fn sentences(place: &Place<'_>, text: &str, findings: &mut Findings) {
    for sentence in readability::sentences(text) {
        let words = readability::words(sentence).count();
        if words > LONGEST_SENTENCE {
            findings.at(
                place,
                Fault::LongSentence {
                    words,
                    most: LONGEST_SENTENCE,
                    sentence: sentence.trim().to_owned(),
                },
            );
        }
    }
}

/// What is the same in French and English, or far longer in one of them, was perhaps never translated.
fn compare(place: &Place<'_>, french: &str, english: &str, findings: &mut Findings) {
    let (french_length, english_length) = (french.chars().count(), english.chars().count());
    if french == english && french_length > SAME_IS_LONGER_THAN {
        let text = french.to_owned();
        findings.at(place, Fault::SameInBoth { text });
    }
    let french_is_longer = french_length > english_length;
    let (long, short) = (
        french_length.max(english_length),
        french_length.min(english_length),
    );
    if long >= RATIO_FROM && long > 2 * short {
        let (longer, shorter) = if french_is_longer {
            ("fr", "en")
        } else {
            ("en", "fr")
        };
        let (longer, shorter) = (longer.to_owned(), shorter.to_owned());
        findings.at(place, Fault::LengthRatio { longer, shorter });
    }
}

/// The words that a blank takes for right, in every language.
fn accepted(place: &Place<'_>, known: &Known, findings: &mut Findings) {
    languages(place, known, findings);
    for (member, words) in place.members() {
        if words.node.shape() != crate::domain::problem::Shape::Array {
            continue;
        }
        if words.node.elements().is_empty() {
            let language = member.key.clone();
            findings.at(&words, Fault::EmptyAccept { language });
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    use crate::content::{shape, tree};

    fn faults(json: &str, known: &Known) -> Vec<Fault> {
        let schema = serde_json::json!({"$ref": "#/$defs/Text", "$defs": {"Text": {}}});
        let root = tree::parse(json).unwrap();
        let mut findings = Findings::default();
        let texts = shape::walk(&schema, &root, &mut findings);
        check(&texts, known, &mut findings);
        let problems = findings.problems("", json);
        problems.into_iter().map(|problem| problem.fault).collect()
    }

    #[test]
    fn texts_are_judged_by_language_words_and_markup() {
        let known = Known {
            languages: Some(vec![Language::FR, Language::EN]),
            terms: Some(["network".to_owned()].into()),
            limits: Some([("summary".to_owned(), 2600)].into()),
            ..Known::default()
        };
        let reference = |kind, id: &str| Some(unknown(kind, id));
        let language = || "en".to_owned();
        for (json, expected) in [
            (
                r#"{"fr": "Le [[network|réseau]] a {limit:summary} signes.", "en": "{limit:summary} in a [[network|network]]"}"#,
                None,
            ),
            (
                r#"{"fr": "Oui"}"#,
                Some(Fault::MissingLanguage {
                    language: language(),
                }),
            ),
            (
                r#"{"fr": "Oui", "en": "Yes", "de": "Ja"}"#,
                Some(Fault::UnknownLanguage {
                    language: "de".to_owned(),
                }),
            ),
            (
                r#"{"fr": "Oui", "en": " \u00a0\u200b"}"#,
                Some(Fault::EmptyText),
            ),
            (
                r#"{"fr": "Oui\nnon", "en": "Yes"}"#,
                Some(Fault::ControlCharacter { code: 10 }),
            ),
            (
                r#"{"fr": "Oui\u202e", "en": "Yes"}"#,
                Some(Fault::ControlCharacter { code: 0x202e }),
            ),
            (
                r#"{"fr": "[[netwrk|réseau]]", "en": "Yes"}"#,
                reference(ReferenceKind::Term, "netwrk"),
            ),
            (
                r#"{"fr": "{limit:summry}", "en": "Yes"}"#,
                reference(ReferenceKind::Limit, "summry"),
            ),
            (
                r#"{"fr": "Un **mot", "en": "Yes"}"#,
                Some(Fault::BrokenMarkup {
                    mark: "**".to_owned(),
                    fault: MarkupFault::Unclosed,
                }),
            ),
            (
                r#"{"fr": "Profile, profile, pr", "en": "Profile, profile, pr"}"#,
                None,
            ),
            (
                r#"{"fr": "Profile, profile, pro", "en": "Profile, profile, pro"}"#,
                Some(Fault::SameInBoth {
                    text: "Profile, profile, pro".to_owned(),
                }),
            ),
            (
                r#"{"fr": "1234567890123456789012345678901234567890", "en": "12345678901234567890"}"#,
                None,
            ),
            (
                r#"{"fr": "1234567890123456789012345678901234567890", "en": "1234567890123456789"}"#,
                Some(Fault::LengthRatio {
                    longer: "fr".to_owned(),
                    shorter: language(),
                }),
            ),
        ] {
            assert_eq!(faults(json, &known), Vec::from_iter(expected), "{json}");
        }
    }

    #[test]
    fn a_sentence_of_more_than_25_words_is_named_with_its_words() {
        let long = "mot ".repeat(26);
        let fine = format!(
            "{} Un nombre : 2.5 ou 3! {}",
            "mot ".repeat(19),
            "mot ".repeat(25)
        );
        let known = Known::default();
        assert_eq!(faults(&format!("{{\"de\": {fine:?}}}"), &known), []);
        let expected = Fault::LongSentence {
            words: 26,
            most: 25,
            sentence: long.trim().to_owned(),
        };
        assert_eq!(
            faults(&format!("{{\"de\": \"Un. {long}\"}}"), &known),
            [expected]
        );
    }
}
