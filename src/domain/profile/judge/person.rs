//! Judges whether a text is written as oneself.
use super::super::finding::{Outcome, Reason};
use super::super::fold::quotable;
use super::super::page::{Page, Written};
use super::Subject;
use super::word::is_beginning;
use crate::domain::text::Language;

use std::ops::Range;

/// What is written as oneself, and what as about somebody else.
pub(super) fn judge<'p>(subject: &Subject<'p, '_>, page: &'p Page<'_>) -> Outcome<'p> {
    let count = |list: &str| {
        let texts = subject.texts.iter();
        texts
            .map(|written| page.lexicon.of_list(&written.hits, list).count())
            .sum::<usize>()
    };
    let (first, third) = (count("first_person"), count("third_person"));
    let of_oneself = subject
        .texts
        .iter()
        .find_map(|written| as_another(written, page));
    if let Some(quote) = of_oneself {
        return Outcome::improve(Reason::ThirdPerson, quote);
    }
    if first > 0 && third <= first {
        return Outcome::ready();
    }
    let theirs = subject.texts.iter().find_map(|written| {
        let hit = page.lexicon.of_list(&written.hits, "third_person").next()?;
        Some(written.words.quote(hit.words.clone()))
    });
    match theirs {
        Some(quote) => Outcome::improve(Reason::ThirdPerson, quote),
        None => {
            let quote = subject
                .texts
                .first()
                .map_or("", |written| quotable(written.words.text));
            Outcome::improve(Reason::NoFirstPerson, quote)
        }
    }
}

/// Verbs of sentences that tell what somebody is or has, folded.
const IS: [&str; 12] = [
    "is",
    "was",
    "has",
    "est",
    "etait",
    "a",
    "avait",
    "possede",
    "s",
    "can",
    "works",
    "travaille",
];

/// A sentence about oneself as about somebody else: it begins with « elle est » or `she has`, and the sentence before
/// names nobody else who may be meant. A French pronoun may stand for a thing, or for nothing (« il est important »):
/// there the sentence must also tell a trade, a strength or a quality.
fn as_another<'p>(written: &'p Written<'_>, page: &Page<'_>) -> Option<&'p str> {
    let words = &written.words;
    let starts: Vec<usize> = (0..words.words.len())
        .filter(|at| is_beginning(words, *at))
        .collect();
    let is_third = |at: usize| {
        let mut hits = page.lexicon.of_list(&written.hits, "third_person");
        hits.any(|hit| hit.words.start == at) && IS.contains(&words.folded(at + 1))
    };
    // Once somebody else is named, the pronouns that follow are theirs.
    let mut is_other = false;
    for (place, start) in starts.iter().enumerate() {
        let end = starts.get(place + 1).copied().unwrap_or(words.words.len());
        let has = |list: &str| {
            let mut hits = page.lexicon.of_list(&written.hits, list);
            hits.any(|hit| (*start..end).contains(&hit.words.start))
        };
        let is_person = page.draft.language != Language::FR
            || ["jobs", "strengths", "empty"].into_iter().any(has);
        let names_other = has("others") || has("titles") || names_trade(written, *start..end, page);
        if is_third(*start) {
            if !is_other && is_person {
                return Some(quotable(words.quote(*start..end)));
            }
        } else {
            is_other = names_other;
        }
    }
    None
}

/// Words before the trade of somebody else, folded.
const BEFORE_OTHERS: [&str; 12] = [
    "my", "our", "the", "with", "for", "mon", "ma", "notre", "le", "la", "avec", "pour",
];

/// Whether some of the words name the trade of somebody else: `with a nurse`, « ma gérante ».
fn names_trade(written: &Written<'_>, range: Range<usize>, page: &Page<'_>) -> bool {
    let jobs = page.lexicon.of_list(&written.hits, "jobs");
    let mut starts = jobs
        .map(|hit| hit.words.start)
        .filter(|at| range.contains(at));
    starts.any(|at| {
        let before = at.saturating_sub(2).max(range.start)..at;
        before
            .into_iter()
            .any(|word| BEFORE_OTHERS.contains(&written.words.folded(word)))
    })
}
