//! Compares the words written in a blank with those taken as right.
use crate::domain::text::Language;

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use std::collections::BTreeMap;

/// The fewest letters of an accepted answer in which slips are forgiven: in a shorter one, a slip makes
/// another word.
const LEAST_LETTERS_FOR_SLIPS: usize = 5;

/// Whether `words` are, or are within `typos` slips of, an accepted answer in `language`.
pub(super) fn accepts(
    accept: &BTreeMap<Language, Vec<String>>,
    typos: u8,
    language: Language,
    words: &str,
) -> bool {
    let written = folded(words);
    !written.is_empty()
        && accepted(accept, language).any(|right| {
            let right = folded(right);
            written == right || is_within(&written, &right, typos.into())
        })
}

/// What is taken as right in `language`; where a pack lacks it, what is in any of its own.
pub(super) fn accepted(
    accept: &BTreeMap<Language, Vec<String>>,
    language: Language,
) -> impl Iterator<Item = &String> {
    let lacking = !accept.contains_key(&language);
    accept
        .iter()
        .filter(move |(key, _)| lacking || **key == language)
        .flat_map(|(_, words)| words)
}

fn is_within(written: &str, right: &str, typos: usize) -> bool {
    let letters = right
        .chars()
        .filter(|letter| letter.is_alphabetic())
        .count();
    // Lengths first: the distance takes time by their product, and somebody may paste a book.
    letters >= LEAST_LETTERS_FOR_SLIPS
        && written.chars().count().abs_diff(right.chars().count()) <= typos
        && strsim::damerau_levenshtein(written, right) <= typos
}

/// Words as they are compared: without case and accents, and with one space for every run of spaces,
/// hyphens and apostrophes, whichever of the many characters for them a keyboard gave.
fn folded(words: &str) -> String {
    let lower = words.nfkc().collect::<String>().to_lowercase();
    let mut folded = String::with_capacity(lower.len());
    for character in lower
        .nfd()
        .filter(|character| !is_combining_mark(*character))
    {
        match character {
            'œ' => folded.push_str("oe"),
            'æ' => folded.push_str("ae"),
            _ if is_joint(character) => folded.push(' '),
            _ => folded.push(character),
        }
    }
    folded.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Whether a character parts words without ending a sentence: a space, a hyphen or an apostrophe.
fn is_joint(character: char) -> bool {
    character.is_whitespace()
        || matches!(
            character,
            '-' | '\u{2010}'..='\u{2015}' | '\u{2212}' | '\'' | '`' | '\u{2018}'..='\u{201b}' | '\u{2032}' | '\u{2bc}'
        )
}
