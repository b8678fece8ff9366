//! A draft laid out for its checks: every field cut into words once, and the words of lists found in it.
use super::draft::Draft;
use super::fold::Words;
use super::key_words::KeyWords;
use super::lexicon::{Hit, Lexicon};
use super::month::Month;
use super::photo::PhotoFacts;
use super::rule::Entries;
use super::vocabulary::Vocabulary;
use crate::domain::id::LimitId;

use std::cmp::Ordering;
use std::collections::BTreeMap;

/// A text of a draft.
#[derive(Debug)]
pub(super) struct Written<'d> {
    /// The section and the field that it stands in.
    pub(super) section: &'static str,
    pub(super) field: &'static str,
    /// The entry of a section that has several.
    pub(super) entry: usize,
    pub(super) words: Words<'d>,
    pub(super) hits: Vec<Hit>,
}

/// A draft with all that its checks need.
#[derive(Debug)]
pub(super) struct Page<'d> {
    pub(super) draft: &'d Draft,
    pub(super) vocabulary: &'d Vocabulary,
    pub(super) lexicon: &'d Lexicon,
    pub(super) limits: &'d BTreeMap<LimitId, u64>,
    pub(super) today: Month,
    pub(super) photo: Option<&'d PhotoFacts>,
    /// All texts that are not blank, in the order of the sections.
    pub(super) written: Vec<Written<'d>>,
    pub(super) key_words: KeyWords,
}

/// The fields of each section, in their order; a check without a field looks at the first.
pub(super) const FIELDS: [(&str, &[&str]); 12] = [
    ("target", &["job", "ad"]),
    ("photo", &["photo"]),
    ("name", &["name", "place"]),
    ("headline", &["headline"]),
    ("summary", &["about"]),
    (
        "experience",
        &["title", "organisation", "place", "start", "end", "points"],
    ),
    ("education", &["school", "field", "year"]),
    ("skills", &["skills", "languages"]),
    ("address", &["url", "email"]),
    ("recommendation", &["recommendation"]),
    ("invitation", &["invitation"]),
    ("privacy", &["done"]),
];

impl<'d> Page<'d> {
    pub(super) fn lay_out(
        draft: &'d Draft,
        vocabulary: &'d Vocabulary,
        limits: &'d BTreeMap<LimitId, u64>,
        today: Month,
        photo: Option<&'d PhotoFacts>,
    ) -> Self {
        let lexicon = vocabulary.lexicon(draft.language);
        let texts = texts(draft).filter(|(.., text)| !text.trim().is_empty());
        let written: Vec<_> = texts
            .map(|(section, field, entry, text)| {
                let words = Words::of(text);
                let hits = lexicon.hits(&words);
                Written {
                    section,
                    field,
                    entry,
                    words,
                    hits,
                }
            })
            .collect();
        let of_target = |field: &str| {
            written
                .iter()
                .find(|written| written.section == "target" && written.field == field)
        };
        let key_words = KeyWords::of(of_target("job"), of_target("ad"), lexicon, draft.language);
        Self {
            draft,
            vocabulary,
            lexicon,
            limits,
            today,
            photo,
            written,
            key_words,
        }
    }

    /// The texts of a field, or of all fields of a section.
    pub(super) fn of(&self, section: &str, field: Option<&str>) -> Vec<&Written<'d>> {
        self.written
            .iter()
            .filter(|written| {
                written.section == section && field.is_none_or(|field| written.field == field)
            })
            .collect()
    }

    pub(super) fn limit(&self, id: Option<&LimitId>) -> Option<usize> {
        let value = self.limits.get(id?)?;
        Some(usize::try_from(*value).unwrap_or(usize::MAX))
    }

    /// The entries of experience that a rule looks at, the ones left blank aside.
    pub(super) fn experience(&self, entries: Entries) -> Vec<usize> {
        let all: Vec<usize> = self.entries("experience");
        match entries {
            Entries::Each => all,
            Entries::Latest => self.latest(&all).into_iter().collect(),
        }
    }

    /// The entries of a section in which anything is written.
    pub(super) fn entries(&self, section: &str) -> Vec<usize> {
        let mut entries: Vec<usize> = self
            .of(section, None)
            .iter()
            .map(|written| written.entry)
            .collect();
        entries.dedup();
        entries
    }

    /// The job that goes on, or else ended last.
    fn latest(&self, entries: &[usize]) -> Option<usize> {
        let by_time = |one: &Option<Month>, other: &Option<Month>| match (one, other) {
            (Some(one), Some(other)) => one.compare(*other),
            (one, other) => one.is_some().cmp(&other.is_some()),
        };
        entries.iter().copied().reduce(|best, entry| {
            let (Some(one), Some(other)) = (
                self.draft.experience.get(best),
                self.draft.experience.get(entry),
            ) else {
                return best;
            };
            let order = match (one.end.is_empty(), other.end.is_empty()) {
                (false, false) => by_time(&one.end.month(), &other.end.month()),
                (one, other) => one.cmp(&other),
            };
            let order = order.then_with(|| by_time(&one.start.month(), &other.start.month()));
            if order == Ordering::Less { entry } else { best }
        })
    }
}

type Text<'d> = (&'static str, &'static str, usize, &'d str);

/// Every text of a draft with its section, field and entry, in the order of the sections.
fn texts(draft: &Draft) -> impl Iterator<Item = Text<'_>> {
    let one = |section, field, text| (section, field, 0, text);
    let experience = draft
        .experience
        .iter()
        .enumerate()
        .flat_map(|(entry, job)| {
            let text = move |field, text| ("experience", field, entry, text);
            [
                text("title", job.title.as_str()),
                text("organisation", &job.organisation),
                text("place", &job.place),
                text("start", &job.start.0),
                text("end", &job.end.0),
            ]
            .into_iter()
            .chain(job.points.iter().map(move |point| text("points", point)))
        });
    let education = draft
        .education
        .iter()
        .enumerate()
        .flat_map(|(entry, school)| {
            [("school", school.school.as_str()), ("field", &school.field)]
                .map(|(field, text)| ("education", field, entry, text))
        });
    let skills = draft.skills.iter().enumerate();
    let skills = skills.map(|(entry, skill)| ("skills", "skills", entry, skill.as_str()));
    let languages = draft
        .languages
        .iter()
        .enumerate()
        .flat_map(|(entry, spoken)| {
            [spoken.name.as_str(), &spoken.level].map(|text| ("skills", "languages", entry, text))
        });
    [
        one("target", "job", draft.target.job.as_str()),
        one("target", "ad", &draft.target.ad),
        one("name", "name", &draft.name),
        one("name", "place", &draft.place),
        one("headline", "headline", &draft.headline),
        one("summary", "about", &draft.about),
    ]
    .into_iter()
    .chain(experience)
    .chain(education)
    .chain(skills)
    .chain(languages)
    .chain([
        one("address", "url", &draft.url),
        one("address", "email", &draft.email),
        one("recommendation", "recommendation", &draft.recommendation),
        one("invitation", "invitation", &draft.invitation),
    ])
}
