//! How hard a text is to read, by published formulas.
//!
//! - English: Flesch Reading Ease (R. Flesch, “A new readability yardstick”, Journal of Applied Psychology 32, 1948) and
//!   the grade of J. P. Kincaid and others (“Derivation of new readability formulas”, Research Branch Report 8-75, 1975).
//! - French: Flesch's formula as L. Kandel and A. Moles adapted it (“Application de l'indice de Flesch à la langue
//!   française”, Cahiers d'études de radio-télévision 19, 1958); CONTRIBUTING.md says where the constants were looked up.
//! - Both: LIX (C. H. Björnsson, “Läsbarhet”, 1968), which counts no syllables.
//!
//! A formula tells one text from another; it does not tell whether somebody understands.
mod syllables;

pub use syllables::syllables;

use super::text::Language;

use unicode_segmentation::UnicodeSegmentation;

/// A word is long from this many letters on (Björnsson: more than six).
const LONG_FROM: usize = 7;

/// The sentences of `text`. A sentence ends with its line, or with a full stop, question or exclamation mark before a
/// space or a closing mark. Some may hold no word.
pub fn sentences(text: &str) -> Vec<&str> {
    let mut sentences = Vec::new();
    let mut start = 0;
    let mut characters = text.char_indices().peekable();
    while let Some((at, character)) = characters.next() {
        let next = characters.peek().map(|(_, next)| *next);
        let ends = match character {
            '\n' => true,
            '.' | '!' | '?' | '…' => next
                .is_none_or(|next| next.is_whitespace() || matches!(next, '»' | '”' | '"' | ')')),
            _ => false,
        };
        if ends {
            let end = at + character.len_utf8();
            sentences.push(&text[start..end]);
            start = end;
        }
    }
    sentences.push(&text[start..]);
    sentences
}

/// The words of a sentence: what stands between spaces and has a letter or a digit.
pub fn words(sentence: &str) -> impl Iterator<Item = &str> {
    let is_word = |word: &&str| word.chars().any(char::is_alphanumeric);
    sentence.split_whitespace().filter(is_word)
}

/// What was counted in some texts of one language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Count {
    language: Language,
    /// The words of each sentence.
    sentences: Vec<usize>,
    words: usize,
    long_words: usize,
    /// Words whose syllables were counted: all but names and numbers.
    common_words: usize,
    syllables: usize,
}

impl Count {
    /// Nothing, in a language.
    pub fn none(language: Language) -> Self {
        Self {
            language,
            sentences: Vec::new(),
            words: 0,
            long_words: 0,
            common_words: 0,
            syllables: 0,
        }
    }

    /// Counts a text, given without its markup.
    ///
    /// Names and numbers are words of their sentences, and nothing more: how hard they are, the writer did not choose.
    /// A name is a word with a capital that does not begin its sentence.
    pub fn of(text: &str, language: Language) -> Self {
        let mut count = Self::none(language);
        for sentence in sentences(text) {
            let words: Vec<_> = words(sentence).collect();
            if words.is_empty() {
                continue;
            }
            count.sentences.push(words.len());
            count.words += words.len();
            for (place, word) in words.into_iter().enumerate() {
                count.word(word, place == 0);
            }
        }
        count
    }

    fn word(&mut self, word: &str, is_first: bool) {
        let letters = word.chars().find(|character| character.is_alphabetic());
        let is_name = !is_first && letters.is_some_and(char::is_uppercase);
        if letters.is_none() || is_name {
            return;
        }
        self.common_words += 1;
        self.syllables += syllables(word, self.language);
        let longest = parts(word).map(letter_count).max();
        if longest >= Some(LONG_FROM) {
            self.long_words += 1;
        }
    }

    /// Adds what was counted in other texts of the same language.
    pub fn add(&mut self, other: &Self) {
        self.sentences.extend(&other.sentences);
        self.words += other.words;
        self.long_words += other.long_words;
        self.common_words += other.common_words;
        self.syllables += other.syllables;
    }

    /// How many words there are.
    pub fn words(&self) -> usize {
        self.words
    }

    /// How many sentences have a word.
    pub fn sentences(&self) -> usize {
        self.sentences.len()
    }

    /// The words of the longest sentence; 0 where there is none.
    pub fn longest_sentence(&self) -> usize {
        self.sentences.iter().copied().max().unwrap_or_default()
    }

    /// The words of the sentence in the middle, of two in the middle those of the longer; 0 where there is none.
    pub fn median_sentence(&self) -> usize {
        let mut lengths = self.sentences.clone();
        lengths.sort_unstable();
        lengths.get(lengths.len() / 2).copied().unwrap_or_default()
    }

    /// How easy the texts read: about 100 very easy, 60 usual, below 30 very hard. Flesch's formula for English, that
    /// of Kandel and Moles for French; `None` for other languages, and where there is no common word.
    pub fn ease(&self) -> Option<f64> {
        let (start, of_syllables) = match self.language {
            Language::EN => (206.835, 84.6),
            Language::FR => (207.0, 73.6),
            _ => return None,
        };
        Some(start - 1.015 * self.sentence_length()? - of_syllables * self.word_length()?)
    }

    /// The grade of an American school that reads English texts with ease (Kincaid), from below 0; `None` for other
    /// languages, and where there is no common word.
    pub fn grade(&self) -> Option<f64> {
        if self.language != Language::EN {
            return None;
        }
        Some(0.39 * self.sentence_length()? + 11.8 * self.word_length()? - 15.59)
    }

    /// LIX: below 30 very easy, 40 usual, above 60 very hard. `None` where there is no common word.
    pub fn lix(&self) -> Option<f64> {
        Some(self.sentence_length()? + 100.0 * ratio(self.long_words, self.common_words)?)
    }

    /// The mean words of a sentence.
    fn sentence_length(&self) -> Option<f64> {
        ratio(self.words, self.sentences.len())
    }

    /// The mean syllables of a common word.
    fn word_length(&self) -> Option<f64> {
        ratio(self.syllables, self.common_words)
    }
}

fn ratio(part: usize, whole: usize) -> Option<f64> {
    (whole > 0).then(|| part as f64 / whole as f64)
}

/// The parts of a word that hyphens, apostrophes and signs part: “l’emploi” has two.
fn parts(word: &str) -> impl Iterator<Item = &str> {
    word.split(|character: char| !character.is_alphabetic() && !is_mark(character))
        .filter(|part| !part.is_empty())
}

/// Whether a character only adds to the letter before it.
fn is_mark(character: char) -> bool {
    unicode_normalization::char::is_combining_mark(character)
}

fn letter_count(part: &str) -> usize {
    part.graphemes(true).count()
}

/// How easy a text is, in the seven steps of Flesch's table (“The Art of Readable Writing”, 1949).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Ease {
    VeryHard,
    Hard,
    RatherHard,
    Usual,
    RatherEasy,
    Easy,
    VeryEasy,
}

impl From<f64> for Ease {
    /// The step of a reading ease.
    fn from(ease: f64) -> Self {
        match ease {
            ease if ease >= 90.0 => Self::VeryEasy,
            ease if ease >= 80.0 => Self::Easy,
            ease if ease >= 70.0 => Self::RatherEasy,
            ease if ease >= 60.0 => Self::Usual,
            ease if ease >= 50.0 => Self::RatherHard,
            ease if ease >= 30.0 => Self::Hard,
            _ => Self::VeryHard,
        }
    }
}

#[cfg(test)]
mod tests;
