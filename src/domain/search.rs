//! Finding words in texts, whatever their accents and their capitals.
use super::id::{LessonId, ModuleId, TermId};
use super::text::{Manner, Passage, Span};

use unicode_normalization::char::{decompose_compatible, is_combining_mark};

use std::ops::Range;

/// The most results that are handed over at once.
pub const MOST_SHOWN: usize = 50;
/// How many modules, lessons and terms are handed over at least where there are more than [`MOST_SHOWN`] in all.
const SHARES: [usize; 3] = [10, 30, 10];
/// The most words of a query; more are passed over.
const MOST_WORDS: usize = 12;
/// The longest snippet, in characters.
const SNIPPET: usize = 180;
/// How much of a snippet stands before what was found, in characters, where it is cut.
const BEFORE: usize = 50;

/// `text` without accents and capitals, ligatures written out: “Résumé” is `resume`.
pub fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    each_folded(text, |_, character| folded.push(character));
    folded
}

/// Hands over each character of the folded text, with the byte of `text` that it comes from.
fn each_folded(text: &str, mut push: impl FnMut(usize, char)) {
    for (at, character) in text.char_indices() {
        let written = match character {
            'œ' | 'Œ' => "oe",
            'æ' | 'Æ' => "ae",
            'ß' | 'ẞ' => "ss",
            'ø' | 'Ø' => "o",
            'ı' => "i",
            'đ' | 'Đ' => "d",
            'ł' | 'Ł' => "l",
            _ if shows_nothing(character) => "",
            _ if character.is_ascii() => {
                push(at, character.to_ascii_lowercase());
                continue;
            }
            // A sign that is written with letters is none: “㏂” parts words as “—” does.
            _ if !character.is_alphanumeric() && !is_combining_mark(character) => {
                push(at, character);
                continue;
            }
            _ => {
                decompose_compatible(character, |part| {
                    part.to_lowercase()
                        .filter(|part| !is_combining_mark(*part))
                        .for_each(|part| push(at, part));
                });
                continue;
            }
        };
        written.chars().for_each(|part| push(at, part));
    }
}

/// Whether a character is there for the layout alone: it parts no word.
fn shows_nothing(character: char) -> bool {
    matches!(
        character,
        '\u{ad}' | '\u{200b}'..='\u{200d}' | '\u{2060}' | '\u{feff}'
    )
}

/// What is looked for: words that must all occur, each at the beginning of a word, or, where it is short, as a whole
/// word.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Query {
    words: Vec<Word>,
    /// All of it as it is written, where it has several words: what has it as a whole comes first.
    phrase: Option<String>,
}

/// A word that is looked for.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Word {
    /// Folded.
    letters: String,
    /// Whether it must stand as a whole, not at the beginning of another.
    is_whole: bool,
}

/// How many letters a word has that, in sentences, is looked for as a whole: "de" begins too many.
const SHORT: usize = 3;

impl Word {
    fn stand_whole_if_short(&mut self) {
        let is_short = self.letters.chars().count() <= SHORT;
        self.is_whole = is_short && !self.letters.chars().any(is_unspaced);
    }

    fn is_in(&self, folded: &str) -> bool {
        self.starts(folded).next().is_some()
    }

    /// Where it stands in a folded text.
    fn starts<'a>(&'a self, folded: &'a str) -> impl Iterator<Item = usize> + 'a {
        starts(folded, &self.letters).filter(|at| {
            let mut after = folded[at + self.letters.len()..].chars();
            !self.is_whole || after.next().is_none_or(|next| !next.is_alphanumeric())
        })
    }
}

impl Query {
    /// Reads what somebody wrote. Signs part words and are not looked for.
    pub fn new(written: &str) -> Self {
        let mut words: Vec<Word> = Vec::new();
        for word in fold(written).split(|character: char| !character.is_alphanumeric()) {
            let is_new = !word.is_empty() && words.iter().all(|known| known.letters != word);
            if is_new && words.len() < MOST_WORDS {
                words.push(Word {
                    letters: word.to_owned(),
                    is_whole: false,
                });
            }
        }
        Self {
            words,
            phrase: None,
        }
    }

    /// The same for sentences, where a short word begins too many others, and words that stand side by side say more.
    pub fn of_sentences(written: &str) -> Self {
        let mut query = Self::new(written);
        if let [earlier @ .., _] = query.words.as_mut_slice()
            && !earlier.is_empty()
        {
            // The last may still be on its way.
            earlier.iter_mut().for_each(Word::stand_whole_if_short);
            let words = fold(written);
            query.phrase = Some(words.split_whitespace().collect::<Vec<_>>().join(" "));
        }
        query
    }

    /// Whether there is nothing to look for.
    pub fn is_empty(&self) -> bool {
        self.words.is_empty()
    }

    /// Whether all words occur in a text that is folded already.
    pub fn is_in(&self, folded: &str) -> bool {
        self.words.iter().all(|word| word.is_in(folded))
    }

    /// Where the words stand in `text`, in bytes, in order and apart from each other.
    fn places(&self, text: &str) -> Vec<Range<usize>> {
        let mut folded = String::with_capacity(text.len());
        let mut origins = Vec::with_capacity(text.len() + 1);
        each_folded(text, |at, character| {
            origins.extend(std::iter::repeat_n(at, character.len_utf8()));
            folded.push(character);
        });
        origins.push(text.len());
        let mut places: Vec<Range<usize>> = Vec::new();
        for word in &self.words {
            places.extend(word.starts(&folded).map(|at| {
                let last = origins[at + word.letters.len() - 1];
                origins[at]..character_end(text, last)
            }));
        }
        places.sort_by_key(|place| (place.start, place.end));
        places.dedup_by(|next, place| {
            let is_one = next.start < place.end;
            if is_one {
                place.end = place.end.max(next.end);
            }
            is_one
        });
        places
    }

    /// How many of the words occur in a folded text.
    fn count_in(&self, folded: &str) -> usize {
        self.words.iter().filter(|word| word.is_in(folded)).count()
    }
}

/// Where the character that begins at `at` ends, with the marks that stand on it.
fn character_end(text: &str, at: usize) -> usize {
    let mut characters = text[at..].char_indices();
    characters.next();
    characters
        .find(|(_, character)| !is_combining_mark(*character))
        .map_or(text.len(), |(width, _)| at + width)
}

/// Where words begin with `word`.
fn starts<'a>(folded: &'a str, word: &'a str) -> impl Iterator<Item = usize> + 'a {
    folded
        .match_indices(word)
        .map(|(at, _)| at)
        .filter(|at| begins_word(folded, *at))
}

fn begins_word(folded: &str, at: usize) -> bool {
    let before = folded[..at].chars().next_back();
    let is_first = before.is_none_or(|before| !before.is_alphanumeric());
    is_first || folded[at..].chars().next().is_some_and(is_unspaced)
}

/// Whether a character belongs to a writing that puts no spaces between words: Thai to Burmese, Khmer, Japanese
/// and Chinese.
fn is_unspaced(character: char) -> bool {
    matches!(
        character,
        '\u{e00}'..='\u{eff}'
            | '\u{1000}'..='\u{109f}'
            | '\u{1780}'..='\u{17ff}'
            | '\u{3040}'..='\u{30ff}'
            | '\u{3400}'..='\u{9fff}'
            | '\u{f900}'..='\u{faff}'
            | '\u{20000}'..='\u{3ffff}'
    )
}

/// Where a result leads.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Target {
    /// A module.
    Module(ModuleId),
    /// A lesson.
    Lesson(ModuleId, LessonId),
    /// A word of the glossary.
    Term(TermId),
}

/// Something that can be found, as it is handed to a [`Search`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    target: Target,
    title: String,
    place: Option<String>,
    /// Its passages, one a line.
    text: String,
}

impl Entry {
    /// Something of this title and these passages. `place` says where it is: the module of a lesson.
    pub fn new<'a>(
        target: Target,
        title: &str,
        place: Option<&str>,
        passages: impl IntoIterator<Item = &'a str>,
    ) -> Self {
        Self {
            target,
            title: title.to_owned(),
            place: place.map(ToOwned::to_owned),
            text: passages.into_iter().collect::<Vec<_>>().join("\n"),
        }
    }

    /// Where it leads.
    pub fn target(&self) -> &Target {
        &self.target
    }

    /// Whether all words occur, and whether in the title alone or side by side.
    fn matches(&self, query: &Query) -> Option<Rank> {
        let title = fold(&self.title);
        if query.is_in(&title) {
            return Some(Rank::Title);
        }
        let text = fold(&self.text);
        let words = &mut query.words.iter();
        words
            .all(|word| word.is_in(&title) || word.is_in(&text))
            .then(|| {
                let phrase = query.phrase.as_deref();
                let has_phrase =
                    phrase.is_some_and(|phrase| starts(&text, phrase).next().is_some());
                if has_phrase { Rank::Phrase } else { Rank::Text }
            })
    }

    fn hit(self, query: &Query) -> Hit {
        Hit {
            snippet: snippet(&self.text, query),
            target: self.target,
            title: self.title,
            place: self.place,
        }
    }
}

/// Titles go before texts, and among these those that have the very words side by side.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Rank {
    Title,
    Phrase,
    Text,
}

/// What was found, at most [`MOST_SHOWN`] in all.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Found {
    /// Modules, those found by their title first.
    pub modules: Vec<Hit>,
    /// Lessons, those found by their title first.
    pub lessons: Vec<Hit>,
    /// Words of the glossary, those found by themselves first.
    pub terms: Vec<Hit>,
    /// How many more there are.
    pub more: usize,
}

impl Found {
    /// All that was found, in the order it is shown.
    pub fn hits(&self) -> impl Iterator<Item = &Hit> {
        self.modules.iter().chain(&self.lessons).chain(&self.terms)
    }

    /// How many were found, with those that are not handed over.
    pub fn total(&self) -> usize {
        self.hits().count() + self.more
    }
}

/// A result.
#[derive(Debug, Clone, PartialEq)]
pub struct Hit {
    /// Where it leads.
    pub target: Target,
    /// Its title.
    pub title: String,
    /// Where it is: the module of a lesson.
    pub place: Option<String>,
    /// Its words around what was found, which is strong; the beginning of its text where only the title has it.
    pub snippet: Option<Passage>,
}

/// A search on its way through entries that come one after the other. It keeps what may be shown of them and nothing
/// else, however many there are.
#[derive(Debug)]
pub struct Search {
    query: Query,
    /// Modules, lessons and terms.
    groups: [Group; 3],
}

/// What was found of one group.
#[derive(Debug, Default)]
struct Group {
    count: usize,
    /// The first of each [`Rank`], in the order they came.
    ranks: [Vec<Hit>; 3],
}

impl Search {
    /// A search for everything in which all words of `query` occur; for nothing where it is empty.
    pub fn new(query: Query) -> Self {
        let groups = Default::default();
        Self { query, groups }
    }

    /// Looks into what comes next.
    pub fn add(&mut self, entry: Entry) {
        if self.query.is_empty() {
            return;
        }
        let Some(rank) = entry.matches(&self.query) else {
            return;
        };
        let group = match entry.target {
            Target::Module(_) => 0,
            Target::Lesson(..) => 1,
            Target::Term(_) => 2,
        };
        let group = &mut self.groups[group];
        group.count += 1;
        // What has so many before it is never shown.
        let before = group.ranks[..=rank as usize].iter().map(Vec::len);
        if before.sum::<usize>() < MOST_SHOWN {
            group.ranks[rank as usize].push(entry.hit(&self.query));
        }
    }

    /// What was found.
    pub fn found(self) -> Found {
        let counts = self.groups.each_ref().map(|group| group.count);
        let shown = shares(counts);
        let mut groups = self.groups.into_iter().zip(shown).map(|(group, shown)| {
            let hits = group.ranks.into_iter().flatten();
            hits.take(shown).collect::<Vec<_>>()
        });
        let mut next = || groups.next().unwrap_or_default();
        Found {
            modules: next(),
            lessons: next(),
            terms: next(),
            more: counts.iter().sum::<usize>() - shown.iter().sum::<usize>(),
        }
    }
}

/// How many of each group are shown: its share, and then what the others leave.
fn shares(counts: [usize; 3]) -> [usize; 3] {
    let mut shown = [0, 1, 2].map(|group| counts[group].min(SHARES[group]));
    let mut room = MOST_SHOWN - shown.iter().sum::<usize>();
    for group in 0..3 {
        let more = room.min(counts[group] - shown[group]);
        shown[group] += more;
        room -= more;
    }
    shown
}

/// The line of `text` that has most of the words, cut around the first of them.
fn snippet(text: &str, query: &Query) -> Option<Passage> {
    let best = text
        .lines()
        .map(|line| (query.count_in(&fold(line)), line))
        // Of the best the first.
        .reduce(|best, next| if next.0 > best.0 { next } else { best });
    let (_, line) = best.filter(|(_, line)| !line.trim().is_empty())?;
    let places = query.places(line);
    let cut = cut(line, places.first().map_or(0, |place| place.start));
    let mut spans = Vec::new();
    let mut push = |words: &str, manner| {
        if !words.is_empty() {
            let words = words.to_owned();
            spans.push(Span { words, manner });
        }
    };
    if cut.start > 0 {
        push("…", Manner::Plain);
    }
    let mut from = cut.start;
    for place in places.iter().filter(|place| place.start < cut.end) {
        push(&line[from..place.start], Manner::Plain);
        from = place.end.min(cut.end);
        push(&line[place.start..from], Manner::Strong);
    }
    push(&line[from..cut.end], Manner::Plain);
    if cut.end < line.len() {
        push("…", Manner::Plain);
    }
    Some(Passage::of(spans))
}

/// What is shown of a line in which `found` is the first byte of what was found: at most [`SNIPPET`] characters,
/// between spaces where there are any.
fn cut(line: &str, found: usize) -> Range<usize> {
    if line.chars().count() <= SNIPPET {
        return 0..line.len();
    }
    let back = line[..found].char_indices().rev().nth(BEFORE - 1);
    let start = back.map_or(0, |(at, _)| {
        line[at..found]
            .find(char::is_whitespace)
            .map_or(at, |space| at + space)
    });
    let start = start + (line[start..].len() - line[start..].trim_start().len());
    let Some((end, _)) = line[start..].char_indices().nth(SNIPPET) else {
        return start..line.len();
    };
    let end = start + end;
    let space = line[..end].rfind(char::is_whitespace);
    let end = space.filter(|space| *space > found).unwrap_or(end);
    start..end
}

#[cfg(test)]
mod tests;
