//! Judges words: lengths, lists, key words, person, sentences, language.
use super::super::finding::{Outcome, Reason};
use super::super::fold::{self, End, Words, beginning, ending, graphemes, quotable, units};
use super::super::lexicon::Hit;
use super::super::page::{Page, Written};
use super::super::rule::Rule;
use super::{Subject, person};

use std::collections::BTreeSet;

/// How many words of substance say more than that one seeks.
const SUBSTANCE: usize = 2;
/// From how many words on a text's language can be told.
const LANGUAGE_FROM: usize = 6;
/// From how many letters on capitals are loud.
const CAPITALS_FROM: usize = 8;
/// How many times longer than a limit a text is whose characters are not counted one by one.
const FEW: usize = 20;
/// How many key words are proposed.
const PROPOSED: usize = 5;
/// How many characters of a word are told.
const LONGEST_WORD: usize = 40;
/// How many words a paragraph of many sentences has at least to be long: five sentences of four words are soon read.
const LONG_FROM: usize = 40;

pub(super) fn judge<'p>(
    rule: &'p Rule,
    subject: &Subject<'p, '_>,
    page: &'p Page<'_>,
) -> Outcome<'p> {
    let number = |number: &Option<u32>| number.map(|number| number as usize);
    match rule {
        Rule::Length {
            min,
            max,
            min_limit,
            max_limit,
        } => {
            let least = page.limit(min_limit.as_ref()).or(number(min));
            let most = page.limit(max_limit.as_ref()).or(number(max));
            length(least, most, subject)
        }
        Rule::ContainsAny {
            lists,
            or_target,
            min,
            last,
        } => {
            let wanted = Wanted {
                lists,
                or_target: *or_target,
                least: number(min).unwrap_or(1),
                place: number(last).map_or(Where::Anywhere, Where::Last),
            };
            contains(&wanted, subject, page)
        }
        Rule::FirstWordsContain {
            lists,
            or_target,
            min,
            within,
            within_limit,
        } => {
            let within = page.limit(within_limit.as_ref()).or(number(within));
            let wanted = Wanted {
                lists,
                or_target: *or_target,
                least: number(min).unwrap_or(1),
                place: within.map_or(Where::Anywhere, Where::First),
            };
            contains(&wanted, subject, page)
        }
        Rule::ContainsNone { lists, most, alone } => {
            contains_none(lists, number(most).unwrap_or(0), *alone, subject, page)
        }
        Rule::Overlap {
            min,
            within,
            within_limit,
            first,
            ..
        } => {
            let within = page.limit(within_limit.as_ref()).or(number(within));
            match number(first) {
                Some(first) => items_overlap(*min as usize, first, subject, page),
                None => overlap(*min as usize, within, subject, page),
            }
        }
        Rule::FirstPerson {} => person::judge(subject, page),
        Rule::Sentences {
            average_words,
            paragraph_sentences,
            paragraph_words,
        } => {
            let most = [*average_words, *paragraph_sentences, *paragraph_words];
            sentences(most.map(|most| most as usize), subject)
        }
        Rule::Language {} => language(subject, page),
        Rule::Capitals {} => {
            let loud = subject
                .texts
                .iter()
                .find(|written| are_capitals(written.words.text));
            Outcome::unless(loud.map(|written| (Reason::AllCapitals, quotable(written.words.text))))
        }
        _ => Outcome::ready(),
    }
}

/// Points of an entry are counted together, with a line feed between them.
fn length<'p>(least: Option<usize>, most: Option<usize>, subject: &Subject<'p, '_>) -> Outcome<'p> {
    for entry in subject
        .texts
        .chunk_by(|one, other| one.entry == other.entry)
    {
        let feeds = entry.len() - 1;
        let texts = || entry.iter().map(|written| written.words.text);
        let shown = || feeds + texts().map(graphemes).sum::<usize>();
        let tested = feeds + texts().map(units).sum::<usize>();
        // Characters are counted only where it may matter: that takes time in endless texts.
        if let Some(least) = least.filter(|least| tested < least.saturating_mul(FEW)) {
            let length = shown();
            if length < least {
                return Outcome::improve(Reason::TooShort { length, least }, "");
            }
        }
        if let Some(most) = most.filter(|most| tested > *most) {
            let shown = (tested < most.saturating_mul(FEW)).then(shown);
            // Emoji weigh more in networks than they count for people: what is told must be too long itself.
            let length = shown.filter(|shown| *shown > most).unwrap_or(tested);
            return Outcome::improve(Reason::TooLong { length, most }, "");
        }
    }
    Outcome::ready()
}

struct Wanted<'p> {
    lists: &'p [String],
    or_target: bool,
    least: usize,
    place: Where,
}

#[derive(Clone, Copy)]
enum Where {
    Anywhere,
    /// In so many characters at the beginning.
    First(usize),
    /// In so many characters at the end.
    Last(usize),
}

impl Where {
    /// From and to which byte of `text` one looks.
    fn bounds(self, text: &str) -> (usize, usize) {
        match self {
            Self::Anywhere => (0, text.len()),
            Self::First(most) => {
                let blank = text.len() - text.trim_start().len();
                (0, blank + beginning(&text[blank..], most).len())
            }
            Self::Last(most) => {
                let text = text.trim_end();
                (text.len() - ending(text, most).len(), text.len())
            }
        }
    }
}

fn is_inside(hit: &Hit, written: &Written<'_>, (from, to): (usize, usize)) -> bool {
    let words = &written.words.words;
    words[hit.words.start].place.start >= from && words[hit.words.end - 1].place.end <= to
}

fn contains<'p>(wanted: &Wanted<'p>, subject: &Subject<'p, '_>, page: &'p Page<'_>) -> Outcome<'p> {
    let lists = || wanted.lists.iter().filter(|list| page.lexicon.has(list));
    let names_target = wanted.or_target && !page.key_words.is_empty();
    if lists().next().is_none() && !names_target {
        return Outcome::not_needed(Reason::Nothing);
    }
    let mut found = BTreeSet::new();
    for written in &subject.texts {
        let bounds = wanted.place.bounds(written.words.text);
        for list in lists() {
            let hits = page.lexicon.of_list(&written.hits, list);
            found.extend(
                hits.filter(|hit| is_inside(hit, written, bounds))
                    .map(|hit| (list, hit.group)),
            );
        }
        if names_target && page.key_words.names_job(written, page.lexicon, bounds.1) {
            return Outcome::ready();
        }
    }
    if found.len() >= wanted.least {
        return Outcome::ready();
    }
    let is_job = wanted.lists.iter().any(|list| list == "jobs");
    let reason = match (wanted.place, is_job) {
        (Where::First(within), true) => Reason::NoJobAtFirst { within },
        (Where::First(within), false) => Reason::WordsMissingAtFirst { within },
        (_, true) => Reason::NoJob,
        (_, false) => Reason::WordsMissing,
    };
    let quote = match (wanted.place, subject.texts.first()) {
        (Where::Last(_), Some(written)) => last_sentence(&written.words),
        (_, Some(written)) => quotable(written.words.text),
        (_, None) => "",
    };
    Outcome::improve(reason, quote)
}

/// The last sentence of a text, as it may be quoted.
fn last_sentence<'t>(words: &Words<'t>) -> &'t str {
    let count = words.words.len();
    let begin = (1..count).rev().find(|at| is_beginning(words, *at));
    let at = begin.and_then(|begin| words.words.get(begin));
    quotable(at.map_or(words.text, |word| &words.text[word.place.start..]))
}

/// Whether a word is the first of its sentence.
pub(super) fn is_beginning(words: &Words<'_>, index: usize) -> bool {
    let before = index
        .checked_sub(1)
        .and_then(|before| words.words.get(before));
    before.is_none_or(|before| before.end != End::Nothing)
}

fn contains_none<'p>(
    lists: &[String],
    most: usize,
    alone: bool,
    subject: &Subject<'p, '_>,
    page: &'p Page<'_>,
) -> Outcome<'p> {
    let mut found: Vec<(&'p Written<'_>, &'p Hit)> = Vec::new();
    for written in subject.texts.iter().copied() {
        for list in lists {
            found.extend(
                page.lexicon
                    .of_list(&written.hits, list)
                    .map(|hit| (written, hit)),
            );
        }
    }
    if found.len() <= most
        || alone
            && subject
                .texts
                .iter()
                .any(|written| has_substance(written, &found, page))
    {
        return Outcome::ready();
    }
    let first = found.iter().min_by_key(|(written, hit)| {
        let start = written.words.words[hit.words.start].place.start;
        (written.entry, start, std::cmp::Reverse(hit.words.end))
    });
    let reason = if alone {
        Reason::OnlySeeking
    } else {
        let words = found.iter();
        let words = words.map(|(written, hit)| written.words.quote(hit.words.clone()));
        Reason::WordsToAvoid {
            words: distinct(words),
        }
    };
    Outcome::unless(first.map(|(written, hit)| (reason, written.words.quote(hit.words.clone()))))
}

/// The first few different ones of words, cut where they are long.
fn distinct<'w>(words: impl Iterator<Item = &'w str>) -> Vec<String> {
    let mut distinct: Vec<String> = Vec::new();
    for word in words {
        let word = beginning(quotable(word), LONGEST_WORD);
        let folded = fold::folded(word);
        if !distinct.iter().any(|known| fold::folded(known) == folded) {
            distinct.push(word.to_owned());
        }
        if distinct.len() >= PROPOSED {
            break;
        }
    }
    distinct
}

/// Whether a text names a job, or says something beside the words found and those of every text.
fn has_substance(written: &Written<'_>, found: &[(&Written<'_>, &Hit)], page: &Page<'_>) -> bool {
    let names_job = page.lexicon.of_list(&written.hits, "jobs").next().is_some()
        || page.key_words.names_job(written, page.lexicon, usize::MAX);
    let covered: BTreeSet<usize> = found
        .iter()
        .filter(|(other, _)| std::ptr::eq(*other, written))
        .flat_map(|(_, hit)| hit.words.clone())
        .collect();
    let rest = (0..written.words.words.len()).filter(|index| {
        let word = written.words.folded(*index);
        !covered.contains(index) && word.chars().nth(2).is_some() && !page.lexicon.is_stop(word)
    });
    names_job || rest.take(SUBSTANCE).count() >= SUBSTANCE
}

fn overlap<'p>(
    least: usize,
    within: Option<usize>,
    subject: &Subject<'p, '_>,
    page: &'p Page<'_>,
) -> Outcome<'p> {
    let key_words = &page.key_words;
    let place = within.map_or(Where::Anywhere, Where::First);
    let mut found = vec![false; key_words.words.len()];
    for written in &subject.texts {
        let (_, end) = place.bounds(written.words.text);
        for (found, is_there) in found
            .iter_mut()
            .zip(key_words.found(written, page.lexicon, end))
        {
            *found |= is_there;
        }
    }
    let count = found.iter().filter(|is_there| **is_there).count();
    let least = least.min(key_words.words.len());
    if count >= least {
        return Outcome::ready();
    }
    let words = proposed(&found, page);
    let quote = subject
        .texts
        .first()
        .map_or("", |written| quotable(written.words.text));
    Outcome::improve(
        Reason::FewKeyWords {
            count,
            least,
            words,
        },
        quote,
    )
}

fn proposed(found: &[bool], page: &Page<'_>) -> Vec<String> {
    let missing = page
        .key_words
        .words
        .iter()
        .zip(found)
        .filter(|(_, found)| !**found);
    missing
        .take(PROPOSED)
        .map(|(word, _)| beginning(&word.written, LONGEST_WORD).to_owned())
        .collect()
}

/// How many of the first items share a key word.
fn items_overlap<'p>(
    least: usize,
    first: usize,
    subject: &Subject<'p, '_>,
    page: &'p Page<'_>,
) -> Outcome<'p> {
    let key_words = &page.key_words;
    let mut all = vec![false; key_words.words.len()];
    let mut count = 0;
    let mut other = None;
    for written in subject.texts.iter().take(first) {
        let found = key_words.found(written, page.lexicon, usize::MAX);
        if found.contains(&true) {
            count += 1;
        } else {
            other = other.or(Some(quotable(written.words.text)));
        }
        for (all, found) in all.iter_mut().zip(found) {
            *all |= found;
        }
    }
    let least = least.min(first);
    if count >= least {
        return Outcome::ready();
    }
    let words = proposed(&all, page);
    Outcome::improve(
        Reason::FewKeyWords {
            count,
            least,
            words,
        },
        other.unwrap_or_default(),
    )
}

fn sentences<'p>(most: [usize; 3], subject: &Subject<'p, '_>) -> Outcome<'p> {
    let [average_words, paragraph_sentences, paragraph_words] = most;
    let (mut words, mut ended) = (0, 0);
    for written in &subject.texts {
        let cut = &written.words;
        let mut start = 0;
        for paragraph in cut.words.chunk_by(|one, _| one.end != End::Line) {
            let sentences = paragraph
                .iter()
                .filter(|word| word.end != End::Nothing)
                .count();
            let is_long = paragraph.len() > paragraph_words
                || sentences > paragraph_sentences && paragraph.len() >= LONG_FROM;
            if is_long {
                let quote = cut.quote(start..start + paragraph.len());
                let words = paragraph.len();
                return Outcome::improve(
                    Reason::LongParagraph { sentences, words },
                    quotable(quote),
                );
            }
            start += paragraph.len();
            words += paragraph.len();
            ended += sentences;
        }
    }
    let average = words.div_ceil(ended.max(1));
    if average > average_words {
        let quote = subject
            .texts
            .first()
            .map_or("", |written| quotable(written.words.text));
        return Outcome::improve(
            Reason::LongSentences {
                average,
                most: average_words,
            },
            quote,
        );
    }
    Outcome::ready()
}

/// The first line that has more stop words of another language than of the draft's own.
fn language<'p>(subject: &Subject<'p, '_>, page: &'p Page<'_>) -> Outcome<'p> {
    let other = subject.texts.iter().find_map(|written| {
        let cut = &written.words;
        let mut start = 0;
        cut.words
            .chunk_by(|one, _| one.end != End::Line)
            .map(|line| {
                start += line.len();
                start - line.len()..start
            })
            .find(|line| line.len() >= LANGUAGE_FROM && is_other(written, line.clone(), page))
            .map(|line| quotable(cut.quote(line)))
    });
    Outcome::unless(other.map(|quote| (Reason::OtherLanguage, quote)))
}

fn is_other(written: &Written<'_>, line: std::ops::Range<usize>, page: &Page<'_>) -> bool {
    let count = |lexicon: &super::super::lexicon::Lexicon| {
        let words = line.clone().map(|index| written.words.folded(index));
        words.filter(|word| lexicon.is_stop(word)).count()
    };
    let own = count(page.lexicon);
    page.vocabulary
        .languages()
        .filter(|(language, _)| *language != page.draft.language)
        .map(|(_, lexicon)| count(lexicon))
        .any(|other| other > own * 2 && other * 5 >= line.len())
}

/// Whether nearly all letters are capitals, and there are enough of them.
pub(super) fn are_capitals(text: &str) -> bool {
    let (mut capitals, mut small) = (0_usize, 0_usize);
    for character in fold::measured(text).chars() {
        capitals += usize::from(character.is_uppercase());
        small += usize::from(character.is_lowercase());
    }
    capitals >= CAPITALS_FROM && small * 9 < capitals
}
