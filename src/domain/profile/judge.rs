//! Judges a draft by the checks of a list.
use super::draft::Draft;
use super::finding::{Finding, Outcome, Reason, State};
use super::month::Month;
use super::page::{FIELDS, Page, Written};
use super::photo::PhotoFacts;
use super::rule::{Check, EVERYWHERE, Part, Rule};
use super::sensitive::sensitive;
use super::vocabulary::Vocabulary;
use crate::domain::id::{CheckId, FieldId, LimitId, SectionId};

use std::collections::BTreeMap;

mod entry;
mod pattern;
mod person;
mod photo;
mod word;

/// The findings of every check, in the order of `checks`: one each, or for those that look everywhere one for each
/// place found. `today` is the month in which one reads; `photo` are the facts of the draft's photo.
pub fn check(
    draft: &Draft,
    checks: &[Check],
    vocabulary: &Vocabulary,
    limits: &BTreeMap<LimitId, u64>,
    today: Month,
    photo: Option<&PhotoFacts>,
) -> Vec<Finding> {
    let page = Page::lay_out(draft, vocabulary, limits, today, photo);
    checks
        .iter()
        .flat_map(|check| {
            let outcomes = outcomes(check, &page);
            outcomes
                .into_iter()
                .map(|outcome| Finding::of(check, outcome))
                .collect::<Vec<_>>()
        })
        .collect()
}

/// The texts that a rule looks at.
#[derive(Debug, Clone)]
pub(super) struct Subject<'p, 'd> {
    check: &'p CheckId,
    section: &'p str,
    /// The field; `None` where the entries of a section as such are meant.
    field: Option<&'p str>,
    texts: Vec<&'p Written<'d>>,
}

/// Sections whose entries have several fields each.
const WITH_ENTRIES: [&str; 2] = ["experience", "education"];
/// Fields of the whole draft where people write sentences.
const PROSE: [(&str, &str); 9] = [
    ("headline", "headline"),
    ("summary", "about"),
    ("experience", "title"),
    ("experience", "organisation"),
    ("experience", "points"),
    ("education", "school"),
    ("education", "field"),
    ("recommendation", "recommendation"),
    ("invitation", "invitation"),
];

fn outcomes<'p>(check: &'p Check, page: &'p Page<'_>) -> Vec<Outcome<'p>> {
    if check.section.as_str() == EVERYWHERE {
        return everywhere(check, page);
    }
    let section = check.section.as_str();
    let field = check.field.as_ref().map(FieldId::as_str);
    let field = field.or_else(|| {
        let has_entries = WITH_ENTRIES.contains(&section);
        let fields = FIELDS.iter().find(|(id, _)| *id == section && !has_entries);
        fields.and_then(|(_, fields)| fields.first().copied())
    });
    let subject = Subject {
        check: &check.id,
        section,
        field,
        texts: page.of(section, field),
    };
    vec![judge(&check.rule, &subject, page)]
}

/// One outcome for each place that is not ready; where there is none, one that is.
fn everywhere<'p>(check: &'p Check, page: &'p Page<'_>) -> Vec<Outcome<'p>> {
    let mut found: Vec<_> = page
        .written
        .iter()
        .filter(|written| (written.section, written.field) != ("target", "ad"))
        .flat_map(|written| {
            let section: Option<SectionId> = written.section.parse().ok();
            in_text(check, written, page)
                .into_iter()
                .map(move |outcome| match &section {
                    Some(section) => outcome.in_section(section.clone()),
                    None => outcome,
                })
        })
        .collect();
    if found.is_empty() {
        found.push(Outcome::ready());
    }
    found
}

fn in_text<'p>(check: &'p Check, written: &'p Written<'_>, page: &'p Page<'_>) -> Vec<Outcome<'p>> {
    if let Rule::Sensitive { of } = &check.rule {
        let text = written.words.text;
        return sensitive(&written.words, &written.hits, page.lexicon, of)
            .into_iter()
            .map(|found| Outcome::improve(Reason::Sensitive(found.kind), &text[found.place]))
            .collect();
    }
    if !PROSE.contains(&(written.section, written.field)) {
        return Vec::new();
    }
    let subject = Subject {
        check: &check.id,
        section: written.section,
        field: Some(written.field),
        texts: vec![written],
    };
    let outcome = judge(&check.rule, &subject, page);
    match outcome.state {
        State::Stop | State::Improve => vec![outcome],
        State::Ready | State::NotStarted | State::NotNeeded => Vec::new(),
    }
}

/// What one rule says of its texts.
fn judge<'p>(rule: &'p Rule, subject: &Subject<'p, '_>, page: &'p Page<'_>) -> Outcome<'p> {
    match rule {
        Rule::All { parts } => all(parts, subject, page),
        Rule::Image { .. } | Rule::Metadata {} => photo::judge(rule, page),
        Rule::Oneself {} => oneself(subject, page),
        Rule::Overlap { needs_ad, .. }
            if page.key_words.is_empty() || *needs_ad && !page.key_words.has_ad =>
        {
            Outcome::not_needed(if page.key_words.is_empty() {
                Reason::NoTarget
            } else {
                Reason::NoAd
            })
        }
        _ if is_empty(subject, page) => Outcome::not_started(),
        Rule::StartsWithVerb { .. }
        | Rule::HasNumber { .. }
        | Rule::Dates {}
        | Rule::Filled { .. }
        | Rule::Count { .. }
        | Rule::Distinct {} => entry::judge(rule, subject, page),
        Rule::Pattern { pattern } => pattern::judge(*pattern, subject, page),
        Rule::Sensitive { of } => subject
            .texts
            .iter()
            .flat_map(|written| {
                let found = sensitive(&written.words, &written.hits, page.lexicon, of);
                found
                    .into_iter()
                    .map(|found| (found.kind, &written.words.text[found.place]))
            })
            .next()
            .map_or_else(Outcome::ready, |(kind, quote)| {
                Outcome::improve(Reason::Sensitive(kind), quote)
            }),
        _ => word::judge(rule, subject, page),
    }
}

/// Nothing to look at yet. Points belong to entries: an entry without any has begun.
fn is_empty(subject: &Subject<'_, '_>, page: &Page<'_>) -> bool {
    if WITH_ENTRIES.contains(&subject.section) {
        return page.entries(subject.section).is_empty();
    }
    subject.texts.is_empty()
}

/// The first part that is not ready; where all are needless, so is the whole.
fn all<'p>(parts: &'p [Part], subject: &Subject<'p, '_>, page: &'p Page<'_>) -> Outcome<'p> {
    let mut needless = None;
    let mut is_ready = false;
    for part in parts {
        let outcome = judge(&part.rule, subject, page);
        match outcome.state {
            State::Ready => is_ready = true,
            State::NotNeeded => needless = needless.or(Some(outcome)),
            State::NotStarted => return outcome,
            State::Stop | State::Improve => {
                return Outcome {
                    says: outcome.says.or(Some(part)),
                    ..outcome
                };
            }
        }
    }
    needless
        .filter(|_| !is_ready)
        .unwrap_or_else(Outcome::ready)
}

fn oneself<'p>(subject: &Subject<'p, '_>, page: &'p Page<'_>) -> Outcome<'p> {
    if subject.section == "photo" && page.draft.photo.is_empty() {
        return Outcome::not_needed(Reason::NoPhoto);
    }
    if page.draft.done.contains(subject.check) {
        Outcome::ready()
    } else {
        Outcome {
            reason: Reason::NotDone,
            ..Outcome::not_started()
        }
    }
}
