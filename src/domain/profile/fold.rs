//! Words of a text as they are compared: without case, accents and ligatures, each with its place in the text.
use unicode_normalization::char::{decompose_canonical, is_combining_mark};
use unicode_normalization::{IsNormalized, UnicodeNormalization, is_nfc_quick};
use unicode_segmentation::UnicodeSegmentation;

use std::borrow::Cow;
use std::ops::Range;

/// The longest quotation of a learner's words, in characters.
const LONGEST_QUOTE: usize = 120;

/// Writes the letters of `text` into `folded` as they are compared: small, without accents, `œ` as `oe`.
pub fn fold_into(text: &str, folded: &mut String) {
    for character in text.chars() {
        if character.is_ascii() {
            folded.push(character.to_ascii_lowercase());
            continue;
        }
        for small in character.to_lowercase() {
            decompose_canonical(small, |part| match part {
                'œ' => folded.push_str("oe"),
                'æ' => folded.push_str("ae"),
                'ß' => folded.push_str("ss"),
                part if is_combining_mark(part) => {}
                part => folded.push(part),
            });
        }
    }
}

/// `text` as it is compared.
pub fn folded(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    fold_into(text, &mut folded);
    folded
}

/// What ends between a word and the next.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum End {
    /// Nothing: blanks, commas, hyphens, apostrophes.
    Nothing,
    Sentence,
    Line,
}

/// A word of a text: letters and digits without a break. Apostrophes and hyphens stand between words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Word {
    /// Where it stands in the text, in bytes; endings of inclusive writing (`(ère)`, `·e`) belong to it.
    pub place: Range<usize>,
    /// Where its folded letters stand, in bytes.
    letters: Range<usize>,
    /// What ends after it.
    pub end: End,
}

/// A text cut into words.
#[derive(Debug, Clone)]
pub struct Words<'t> {
    /// The text as the learner wrote it.
    pub text: &'t str,
    pub words: Vec<Word>,
    folded: String,
}

impl<'t> Words<'t> {
    /// Cuts `text` into its words, in one go through it.
    pub fn of(text: &'t str) -> Self {
        let mut cut = Self {
            text,
            words: Vec::new(),
            folded: String::with_capacity(text.len()),
        };
        let mut start = None;
        for (at, character) in text.char_indices() {
            let inside =
                character.is_alphanumeric() || (start.is_some() && is_combining_mark(character));
            match (start, inside) {
                (None, true) => start = Some(at),
                (Some(from), false) => {
                    cut.add(from..at);
                    start = None;
                }
                _ => {}
            }
        }
        if let Some(from) = start {
            cut.add(from..text.len());
        }
        cut.mark_ends();
        cut
    }

    fn add(&mut self, place: Range<usize>) {
        let from = self.folded.len();
        fold_into(&self.text[place.clone()], &mut self.folded);
        let letters = from..self.folded.len();
        if let Some(last) = self.words.last_mut()
            && let Some(end) = inclusive_end(self.text, last, &place, &self.folded[letters.clone()])
        {
            last.place.end = end;
            self.folded.truncate(from);
            return;
        }
        self.words.push(Word {
            place,
            letters,
            end: End::Nothing,
        });
    }

    fn mark_ends(&mut self) {
        let next_starts: Vec<usize> = self
            .words
            .iter()
            .skip(1)
            .map(|word| word.place.start)
            .chain([self.text.len()])
            .collect();
        let text = self.text;
        for (word, next) in self.words.iter_mut().zip(next_starts) {
            word.end = end_of(&text[word.place.end..next], next == text.len());
        }
        if let Some(last) = self.words.last_mut() {
            last.end = End::Line;
        }
    }

    /// The folded letters of a word; empty where there is no such word.
    pub fn folded(&self, index: usize) -> &str {
        self.words
            .get(index)
            .map_or("", |word| &self.folded[word.letters.clone()])
    }

    /// The word as it is written.
    pub fn written(&self, index: usize) -> &'t str {
        self.words
            .get(index)
            .map_or("", |word| &self.text[word.place.clone()])
    }

    /// Whether the word begins with a capital.
    pub fn is_capital(&self, index: usize) -> bool {
        self.written(index)
            .chars()
            .next()
            .is_some_and(char::is_uppercase)
    }

    /// What is written from the first word of `range` to its last.
    pub fn quote(&self, range: Range<usize>) -> &'t str {
        let (Some(first), Some(last)) = (
            self.words.get(range.start),
            range
                .end
                .checked_sub(1)
                .and_then(|last| self.words.get(last)),
        ) else {
            return "";
        };
        self.text
            .get(first.place.start..last.place.end)
            .unwrap_or_default()
    }

    /// The first word that ends after the byte `at`.
    pub fn index_at(&self, at: usize) -> usize {
        self.words.partition_point(|word| word.place.end <= at)
    }

    /// Whether there is nothing but white space.
    pub fn is_blank(&self) -> bool {
        self.words.is_empty() && self.text.trim().is_empty()
    }
}

/// Endings that inclusive writing puts behind a masculine form, folded.
const INCLUSIVE_ENDS: &[&str] = &[
    "e", "es", "s", "ere", "eres", "iere", "ieres", "trice", "trices", "rice", "rices", "euse",
    "euses", "se", "ses", "ne", "nes", "enne", "ennes", "ienne", "iennes", "te", "tes", "tte",
    "le", "les", "elle", "elles", "ve", "ves", "esse", "esses", "she",
];

/// Where the ending of inclusive writing at `place` stops, where it is one: `(ère)`, `·ère`, `.e`, `-trice`, `/euse`.
fn inclusive_end(text: &str, before: &Word, place: &Range<usize>, folded: &str) -> Option<usize> {
    let between = text.get(before.place.end..place.start)?;
    let is_ending = INCLUSIVE_ENDS.contains(&folded);
    match between {
        "(" if is_ending && text[place.end..].starts_with(')') => Some(place.end + 1),
        // The plural of « préposé(e)s ».
        "" if folded == "s" => Some(place.end),
        "·" | "•" | "‧" | "∙" | "." if is_ending => Some(place.end),
        "/" if is_ending && folded != "she" => Some(place.end),
        // Not « est-elle » nor « prends-le ».
        "-" if is_ending && !matches!(folded, "elle" | "elles" | "le" | "les" | "she" | "te") => {
            Some(place.end)
        }
        _ => None,
    }
}

/// What ends in `between`, which stands after a word.
fn end_of(between: &str, is_last: bool) -> End {
    if between.contains(['\n', '\r', '\u{2028}', '\u{2029}']) {
        return End::Line;
    }
    let mut marks = between.char_indices().peekable();
    while let Some((_, mark)) = marks.next() {
        let is_stop = matches!(mark, '.' | '!' | '?' | '…');
        let before_blank = marks
            .peek()
            .map_or(is_last, |(_, next)| next.is_whitespace());
        if is_stop && before_blank {
            return End::Sentence;
        }
    }
    End::Nothing
}

/// The longest text that is composed before it is measured, in bytes: longer ones are past every limit.
const LONGEST_COMPOSED: usize = 200_000;

/// Without blanks at its ends and composed: as lengths are measured.
pub fn measured(text: &str) -> Cow<'_, str> {
    let trimmed = text.trim();
    let is_endless = trimmed.len() > LONGEST_COMPOSED;
    if is_endless || trimmed.is_ascii() || is_nfc_quick(trimmed.chars()) == IsNormalized::Yes {
        Cow::Borrowed(trimmed)
    } else {
        Cow::Owned(trimmed.nfc().collect())
    }
}

/// The length of a text in characters as people count them.
pub fn graphemes(text: &str) -> usize {
    let measured = measured(text);
    // Of plain ASCII only a line feed after a return is no character of its own.
    if measured.is_ascii() && !measured.contains('\r') {
        return measured.len();
    }
    measured.graphemes(true).count()
}

/// The length of a text as networks count it: in UTF-16 units.
pub fn units(text: &str) -> usize {
    measured(text).chars().map(char::len_utf16).sum()
}

/// The first `most` characters of `text`.
pub fn beginning(text: &str, most: usize) -> &str {
    match text.grapheme_indices(true).nth(most) {
        Some((end, _)) => &text[..end],
        None => text,
    }
}

/// The last `most` characters of `text`.
pub fn ending(text: &str, most: usize) -> &str {
    match text
        .grapheme_indices(true)
        .rev()
        .nth(most.saturating_sub(1))
    {
        Some((start, _)) if most > 0 => &text[start..],
        Some(_) => "",
        None => text,
    }
}

/// The first line of `text` that says something, cut where it is long: always a part of `text`.
pub fn quotable(text: &str) -> &str {
    let line = text
        .lines()
        .map(str::trim)
        .find(|line| !line.is_empty())
        .unwrap_or_default();
    beginning(line, LONGEST_QUOTE).trim_end()
}

#[cfg(test)]
mod tests {
    use super::*;

    use proptest::prelude::*;

    fn words(text: &str) -> Vec<String> {
        let words = Words::of(text);
        (0..words.words.len())
            .map(|index| words.folded(index).to_owned())
            .collect()
    }

    #[test]
    fn words_are_folded_and_apostrophes_and_hyphens_part_them() {
        for (text, expected) in [
            ("J’ai aidé l'équipe", vec!["j", "ai", "aide", "l", "equipe"]),
            (
                "aide-cuisinière, Œuvre",
                vec!["aide", "cuisiniere", "oeuvre"],
            ),
            ("I’m a cook", vec!["i", "m", "a", "cook"]),
            ("e\u{301}te\u{301} 2 600 $", vec!["ete", "2", "600"]),
            ("STRASSE straße", vec!["strasse", "strasse"]),
            ("\u{202e}مرحبا 👩‍🍳 ok\u{0}", vec!["مرحبا", "ok"]),
            ("", vec![]),
        ] {
            assert_eq!(words(text), expected, "{text:?}");
        }
    }

    #[test]
    fn inclusive_writing_is_one_word_with_its_ending() {
        for text in [
            "cuisinier(ère)",
            "cuisinier·ère",
            "cuisinier-ère",
            "cuisinier.ère",
            "cuisinier/ère",
        ] {
            let cut = Words::of(text);
            assert_eq!(words(text), ["cuisinier"]);
            assert_eq!(cut.quote(0..1), text);
        }
        assert_eq!(words("préposé·e·s aux"), ["prepose", "aux"]);
        assert_eq!(words("préposé(e) aux"), ["prepose", "aux"]);
        assert_eq!(words("est-elle là"), ["est", "elle", "la"]);
        assert_eq!(words("Bon (s’il vient)"), ["bon", "s", "il", "vient"]);
    }

    #[test]
    fn sentences_and_lines_end_where_they_do() {
        let cut = Words::of("Un 2.5 deux. Trois!\nQuatre… cinq");
        let ends: Vec<_> = cut.words.iter().map(|word| word.end).collect();
        use End::{Line, Nothing, Sentence};
        assert_eq!(
            ends,
            [Nothing, Nothing, Nothing, Sentence, Line, Sentence, Line]
        );
    }

    #[test]
    fn lengths_are_trimmed_composed_and_counted_in_two_ways() {
        for (text, shown, tested) in [
            (" é ", 1, 1),
            ("e\u{301}", 1, 1),
            ("👩‍🍳", 1, 5),
            ("a\nb", 3, 3),
            ("", 0, 0),
        ] {
            assert_eq!((graphemes(text), units(text)), (shown, tested), "{text:?}");
        }
        assert_eq!((beginning("éàü", 2), ending("éàü", 2)), ("éà", "àü"));
        assert_eq!((beginning("é", 0), ending("é", 0)), ("", ""));
    }

    proptest! {
        #[test]
        fn folding_keeps_positions(text in any::<String>()) {
            let cut = Words::of(&text);
            for (index, word) in cut.words.iter().enumerate() {
                let whole = folded(&text[word.place.clone()]);
                prop_assert!(whole.starts_with(cut.folded(index)), "{whole} {}", cut.folded(index));
                prop_assert_eq!(cut.index_at(word.place.start), index);
            }
        }

        #[test]
        fn folding_twice_is_folding_once(text in any::<String>()) {
            let once = folded(&text);
            prop_assert_eq!(folded(&once), once);
        }

        #[test]
        fn what_can_be_quoted_is_short_and_stands_in_the_text(text in any::<String>()) {
            let quote = quotable(&text);
            prop_assert!(text.contains(quote));
            prop_assert!(graphemes(quote) <= LONGEST_QUOTE);
        }
    }
}
