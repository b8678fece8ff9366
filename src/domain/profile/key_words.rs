//! The key words of the job wanted and of its ad.
use super::fold::Words;
use super::language::stem;
use super::lexicon::Lexicon;
use super::page::Written;
use crate::domain::text::Language;

use std::borrow::Cow;
use std::collections::{BTreeSet, HashMap};

/// How many words of an ad, or of the name of a job, are key words.
const MOST_OF_AD: usize = 20;
/// How many words of the name of a job must be said for the job to be named.
const MOST_OF_JOB: usize = 3;
/// The list of words that every ad has.
const AD_WORDS: &str = "ad-words";

/// A word of weight, as it is compared and as it was written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct KeyWord {
    pub(super) stem: String,
    pub(super) written: String,
}

/// The key words of a target, the weightiest first.
#[derive(Debug, Clone, Default)]
pub(super) struct KeyWords {
    pub(super) words: Vec<KeyWord>,
    /// The words of the job's name.
    job: Vec<KeyWord>,
    /// The trades in the job's name, as hits group them.
    trades: BTreeSet<u32>,
    pub(super) has_ad: bool,
    language: Option<Language>,
}

impl KeyWords {
    pub(super) fn of(
        job: Option<&Written<'_>>,
        ad: Option<&Written<'_>>,
        lexicon: &Lexicon,
        language: Language,
    ) -> Self {
        let job_words = job.map_or_else(Vec::new, |job| {
            weighty(&job.words, lexicon, language)
                .into_iter()
                .take(MOST_OF_AD)
                .map(|(word, _)| word)
                .collect()
        });
        let mut words = job_words.clone();
        if let Some(ad) = ad {
            let in_every_ad: BTreeSet<usize> = lexicon
                .of_list(&ad.hits, AD_WORDS)
                .flat_map(|hit| hit.words.clone())
                .collect();
            let mut of_ad = weighty_but(&ad.words, lexicon, language, &in_every_ad);
            of_ad.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
            let more = of_ad.into_iter().map(|(word, _)| word).take(MOST_OF_AD);
            let more: Vec<_> = more
                .filter(|word| !words.iter().any(|known| known.stem == word.stem))
                .collect();
            words.extend(more);
        }
        let trades = job.map_or_else(BTreeSet::new, |job| trades(job, lexicon));
        Self {
            words,
            job: job_words,
            trades,
            has_ad: ad.is_some(),
            language: Some(language),
        }
    }

    /// Whether there is a job wanted or an ad.
    pub(super) fn is_empty(&self) -> bool {
        self.words.is_empty()
    }

    /// For each key word, whether it stands in `written` before the byte `end`.
    pub(super) fn found(&self, written: &Written<'_>, lexicon: &Lexicon, end: usize) -> Vec<bool> {
        let stems = self.stems(&written.words, end);
        let is_trade =
            trades_before(written, lexicon, end).any(|trade| self.trades.contains(&trade));
        self.words
            .iter()
            .map(|word| {
                stems.contains(&word.stem)
                    || is_trade && self.job.iter().take(1).any(|job| job == word)
            })
            .collect()
    }

    /// Whether the job wanted is named in `written` before the byte `end`.
    pub(super) fn names_job(&self, written: &Written<'_>, lexicon: &Lexicon, end: usize) -> bool {
        if self.job.is_empty() {
            return false;
        }
        let stems = self.stems(&written.words, end);
        let is_trade =
            trades_before(written, lexicon, end).any(|trade| self.trades.contains(&trade));
        is_trade
            || self
                .job
                .iter()
                .take(MOST_OF_JOB)
                .all(|word| stems.contains(&word.stem))
    }

    fn stems(&self, words: &Words<'_>, end: usize) -> BTreeSet<String> {
        let language = self.language.unwrap_or(Language::FR);
        (0..words.words.len())
            .take_while(|index| words.words[*index].place.end <= end)
            .map(|index| stem(words.folded(index), language))
            .filter(|stem| self.words.iter().any(|word| word.stem == **stem))
            .map(Cow::into_owned)
            .collect()
    }
}

fn trades(written: &Written<'_>, lexicon: &Lexicon) -> BTreeSet<u32> {
    trades_before(written, lexicon, usize::MAX).collect()
}

fn trades_before<'w>(
    written: &'w Written<'_>,
    lexicon: &Lexicon,
    end: usize,
) -> impl Iterator<Item = u32> + use<'w> {
    let words = &written.words.words;
    lexicon
        .of_list(&written.hits, "jobs")
        .filter(move |hit| words[hit.words.end - 1].place.end <= end)
        .map(|hit| hit.group)
}

fn weighty(words: &Words<'_>, lexicon: &Lexicon, language: Language) -> Vec<(KeyWord, usize)> {
    weighty_but(words, lexicon, language, &BTreeSet::new())
}

/// The words of weight with how often they stand there, in the order of the text.
fn weighty_but(
    words: &Words<'_>,
    lexicon: &Lexicon,
    language: Language,
    except: &BTreeSet<usize>,
) -> Vec<(KeyWord, usize)> {
    let mut places = HashMap::<String, usize>::new();
    let mut weighty: Vec<(KeyWord, usize)> = Vec::new();
    for index in (0..words.words.len()).filter(|index| !except.contains(index)) {
        let word = words.folded(index);
        let is_word = word.chars().nth(2).is_some()
            && !word.starts_with(|start: char| start.is_ascii_digit());
        if !is_word || lexicon.is_stop(word) {
            continue;
        }
        let stem = stem(word, language).into_owned();
        let place = *places.entry(stem.clone()).or_insert(weighty.len());
        match weighty.get_mut(place) {
            Some((_, count)) => *count += 1,
            None => weighty.push((
                KeyWord {
                    stem,
                    written: words.written(index).to_owned(),
                },
                1,
            )),
        }
    }
    weighty
}
