//! Judges lists and entries: points, months, fields that are filled, numbers of items.
use super::super::draft::Experience;
use super::super::finding::{Outcome, Reason};
use super::super::fold::quotable;
use super::super::language::singular;
use super::super::page::{Page, Written};
use super::super::rule::{Entries, Rule};
use super::{Subject, WITH_ENTRIES};
use crate::domain::id::FieldId;

use std::cmp::Ordering;
use std::collections::BTreeSet;

pub(super) fn judge<'p>(
    rule: &'p Rule,
    subject: &Subject<'p, '_>,
    page: &'p Page<'_>,
) -> Outcome<'p> {
    match rule {
        Rule::StartsWithVerb { entries } => verbs(subject, *entries, page),
        Rule::HasNumber { lists, entries } => numbers(lists, subject, *entries, page),
        Rule::Dates {} => months(page),
        Rule::Filled { fields } => filled(fields, subject, page),
        Rule::Count {
            min,
            max,
            max_limit,
            entries,
        } => {
            let most = page
                .limit(max_limit.as_ref())
                .or(max.map(|max| max as usize));
            count(
                min.map_or(0, |min| min as usize),
                most,
                subject,
                *entries,
                page,
            )
        }
        Rule::Distinct {} => distinct(subject),
        _ => Outcome::ready(),
    }
}

/// The texts of the subject that belong to the entries meant.
fn texts<'p, 'd>(
    subject: &Subject<'p, 'd>,
    entries: Entries,
    page: &Page<'_>,
) -> Vec<&'p Written<'d>> {
    if subject.section != "experience" {
        return subject.texts.clone();
    }
    let meant = page.experience(entries);
    let texts = subject.texts.iter().copied();
    texts
        .filter(|written| meant.contains(&written.entry))
        .collect()
}

/// Words that may stand before the verb of a point, folded.
const BEFORE_VERBS: [&str; 10] = ["je", "j", "ai", "me", "m", "se", "s", "i", "ve", "have"];

fn verbs<'p>(subject: &Subject<'p, '_>, entries: Entries, page: &'p Page<'_>) -> Outcome<'p> {
    let without = texts(subject, entries, page).into_iter().find(|written| {
        let words = &written.words;
        let first =
            (0..words.words.len()).find(|index| !BEFORE_VERBS.contains(&words.folded(*index)));
        !first.is_some_and(|first| page.lexicon.is_verb(words.folded(first)))
    });
    Outcome::unless(without.map(|written| (Reason::NoVerb, quotable(written.words.text))))
}

fn numbers<'p>(
    lists: &[String],
    subject: &Subject<'p, '_>,
    entries: Entries,
    page: &'p Page<'_>,
) -> Outcome<'p> {
    let meant = if subject.section == "experience" {
        page.experience(entries)
    } else {
        page.entries(subject.section)
    };
    let texts = texts(subject, entries, page);
    let has_one = |entry: &usize| {
        texts
            .iter()
            .filter(|written| written.entry == *entry)
            .any(|written| has_number(written) || has_word(written, lists, page))
    };
    let without = meant.iter().find(|entry| !has_one(entry));
    Outcome::unless(without.map(|entry| {
        let first = texts.iter().find(|written| written.entry == *entry);
        (
            Reason::NoNumber,
            first.map_or("", |written| quotable(written.words.text)),
        )
    }))
}

/// A number with digits that is no year.
fn has_number(written: &Written<'_>) -> bool {
    let words = &written.words;
    (0..words.words.len()).any(|index| {
        let word = words.folded(index);
        let is_year = word.len() == 4
            && (word.starts_with("19") || word.starts_with("20"))
            && word.bytes().all(|byte| byte.is_ascii_digit());
        word.starts_with(|character: char| character.is_ascii_digit()) && !is_year
    })
}

fn has_word(written: &Written<'_>, lists: &[String], page: &Page<'_>) -> bool {
    lists
        .iter()
        .any(|list| page.lexicon.of_list(&written.hits, list).next().is_some())
}

fn months<'p>(page: &'p Page<'_>) -> Outcome<'p> {
    let wrong = page
        .experience(Entries::Each)
        .into_iter()
        .filter_map(|entry| page.draft.experience.get(entry))
        .find_map(|job| wrong_month(job, page));
    Outcome::unless(wrong)
}

fn wrong_month<'p>(job: &'p Experience, page: &Page<'_>) -> Option<(Reason, &'p str)> {
    let written = |when: &'p super::super::draft::When| quotable(&when.0);
    let read = [&job.start, &job.end];
    if let Some(bad) = read
        .into_iter()
        .find(|when| !when.0.trim().is_empty() && when.month().is_none())
    {
        return Some((Reason::BadMonth, written(bad)));
    }
    let is_future = |month| page.today.compare(month) == Ordering::Less;
    if let Some(future) = read
        .into_iter()
        .find(|when| when.month().is_some_and(is_future))
    {
        return Some((Reason::Future, written(future)));
    }
    let (start, end) = (job.start.month()?, job.end.month()?);
    (end.compare(start) == Ordering::Less).then(|| (Reason::EndBeforeStart, written(&job.end)))
}

fn filled<'p>(fields: &'p [FieldId], subject: &Subject<'p, '_>, page: &'p Page<'_>) -> Outcome<'p> {
    let missing = entries_of(subject, page).into_iter().find_map(|entry| {
        let missing = fields.iter().find(|field| {
            value(subject.section, field.as_str(), entry, page)
                .trim()
                .is_empty()
        })?;
        let named = page
            .of(subject.section, subject.field)
            .into_iter()
            .find(|written| written.entry == entry);
        let quote = named.map_or("", |written| quotable(written.words.text));
        Some((
            Reason::Missing {
                field: missing.clone(),
            },
            quote,
        ))
    });
    Outcome::unless(missing)
}

fn entries_of(subject: &Subject<'_, '_>, page: &Page<'_>) -> Vec<usize> {
    if WITH_ENTRIES.contains(&subject.section) {
        return page.entries(subject.section);
    }
    let mut entries: Vec<usize> = subject.texts.iter().map(|written| written.entry).collect();
    entries.dedup();
    entries
}

/// What is written in a field of an entry; a field that there is not counts as filled.
fn value<'p>(section: &str, field: &str, entry: usize, page: &'p Page<'_>) -> &'p str {
    let draft = page.draft;
    let job = draft.experience.get(entry);
    let school = draft.education.get(entry);
    let spoken = draft.languages.get(entry);
    let value = match (section, field) {
        ("experience", "title") => job.map(|job| job.title.as_str()),
        ("experience", "organisation") => job.map(|job| job.organisation.as_str()),
        ("experience", "place") => job.map(|job| job.place.as_str()),
        ("experience", "start") => job.map(|job| job.start.0.as_str()),
        ("experience", "end") => job.map(|job| job.end.0.as_str()),
        ("experience", "points") => job.map(|job| job.points.first().map_or("", String::as_str)),
        ("education", "school") => school.map(|school| school.school.as_str()),
        ("education", "field") => school.map(|school| school.field.as_str()),
        ("skills", "name") => spoken.map(|spoken| spoken.name.as_str()),
        ("skills", "level") => spoken.map(|spoken| spoken.level.as_str()),
        _ => None,
    };
    value.unwrap_or("-")
}

fn count<'p>(
    least: usize,
    most: Option<usize>,
    subject: &Subject<'p, '_>,
    entries: Entries,
    page: &'p Page<'_>,
) -> Outcome<'p> {
    let is_points = subject.section == "experience" && subject.field.is_some();
    let counts: Vec<usize> = if is_points {
        let texts = texts(subject, entries, page);
        let meant = page.experience(entries);
        let of = |entry: &usize| {
            texts
                .iter()
                .filter(|written| written.entry == *entry)
                .count()
        };
        meant.iter().map(of).collect()
    } else {
        vec![entries_of(subject, page).len()]
    };
    let wrong = counts.into_iter().find_map(|count| {
        if count < least {
            return Some(Reason::TooFew { count, least });
        }
        let most = most.filter(|most| count > *most)?;
        Some(Reason::TooMany { count, most })
    });
    Outcome::unless(wrong.map(|reason| (reason, "")))
}

fn distinct<'p>(subject: &Subject<'p, '_>) -> Outcome<'p> {
    let mut seen = BTreeSet::new();
    let double = subject.texts.iter().find(|written| {
        let words = &written.words;
        let folded: Vec<&str> = (0..words.words.len())
            .map(|index| singular(words.folded(index)))
            .collect();
        !seen.insert(folded.join(" "))
    });
    Outcome::unless(double.map(|written| (Reason::Doubled, quotable(written.words.text))))
}
