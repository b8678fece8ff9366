//! A trial profile to take away: on paper with its checklist and what is left to do, and as words to paste.
//!
//! What a person wrote stands as they wrote it. What is added to it inside a section, such as a month, is in the
//! language of the draft; all around it is in the language of the reader.
use super::print::{
    Column, Document, Image, Marks, Part, Rank, Run, Setting, Style, plain, strong,
};
use crate::domain::practice::Section;
use crate::domain::profile::draft::{Draft, Education, Experience, Spoken, When};
use crate::domain::profile::finding::{Finding, State};
use crate::domain::profile::rule::{Check, EVERYWHERE};
use crate::domain::profile::standing::{standing, to_do};
use crate::domain::text::Text;
use crate::i18n::Tr;

use jiff::civil::Date;

use std::collections::BTreeMap;

/// How wide the photo prints, in points: a little over an inch.
const PHOTO: f32 = 92.0;
/// What stands between skills on one line.
const BETWEEN: &str = " · ";
/// The section of the job wanted: it is for the learner, and not to be pasted.
const TARGET: &str = "target";
/// The section whose checks quote the name of a file.
const PHOTO_SECTION: &str = "photo";

/// A draft with all that is taken away beside it.
#[derive(Debug, Clone, Copy)]
pub struct Profile<'a> {
    pub draft: &'a Draft,
    /// What its checks found.
    pub findings: &'a [Finding],
    pub checks: &'a [Check],
    pub sections: &'a [Section],
    /// The bytes of its JPEG file.
    pub photo: Option<&'a [u8]>,
    /// When it is taken away.
    pub day: Date,
}

/// The profile, what is left to do and the checklist, to print in the language of `tr`.
pub fn document(profile: &Profile<'_>, tr: &Tr) -> Document {
    let mut parts = Vec::new();
    parts.extend(profile.photo.map(|photo| Part::Picture {
        image: Image::Jpeg(photo.to_vec()),
        alt: tr.report_photo(),
        width: PHOTO,
    }));
    parts.extend(written(profile, tr));
    parts.extend(left_to_do(profile, tr));
    parts.extend(checklist(profile, tr));
    let name = profile.draft.name.trim();
    Document {
        title: if name.is_empty() {
            tr.report_title_nameless()
        } else {
            tr.report_title(name)
        },
        language: tr.language(),
        footer: tr.report_footer(&tr.date(profile.day)),
        setting: Setting::Close,
        parts,
    }
}

/// The words by section under their titles, to paste; an empty text where nothing is written.
pub fn text(draft: &Draft, sections: &[Section], tr: &Tr) -> String {
    let sections = sections
        .iter()
        .filter(|section| section.id.as_str() != TARGET);
    let parts = sections.filter_map(|section| {
        let words = section_text(draft, section.id.as_str());
        let title = in_language(&section.title, tr);
        (!words.is_empty()).then(|| format!("— {title} —\n{words}\n"))
    });
    parts.collect::<Vec<_>>().join("\n")
}

/// The words of one section, a line for each field; empty where nothing is written, or where it has no words.
pub fn section_text(draft: &Draft, section: &str) -> String {
    let own = Tr::new(draft.language);
    let lines = |words: &[&str]| join(words, "\n");
    match section {
        TARGET => draft.target.job.trim().to_owned(),
        "name" => lines(&[&draft.name, &draft.place]),
        "headline" => draft.headline.trim().to_owned(),
        "summary" => draft.about.trim().to_owned(),
        "experience" => {
            let entries = draft.experience.iter().map(|entry| entry_text(entry, &own));
            blocks(entries)
        }
        "education" => blocks(draft.education.iter().map(education_text)),
        "skills" => {
            let skills: Vec<&str> = draft.skills.iter().map(String::as_str).collect();
            let spoken = draft
                .languages
                .iter()
                .map(|spoken| spoken_text(spoken, &own));
            let spoken: Vec<String> = spoken.collect();
            let spoken: Vec<&str> = spoken.iter().map(String::as_str).collect();
            blocks([lines(&skills), lines(&spoken)])
        }
        "address" => lines(&[&draft.url, &draft.email]),
        "recommendation" => draft.recommendation.trim().to_owned(),
        "invitation" => draft.invitation.trim().to_owned(),
        _ => String::new(),
    }
}

/// What was done in a job, a line each.
pub fn points_text(entry: &Experience) -> String {
    let points = entry.points.iter().map(|point| point.trim());
    let points = points.filter(|point| !point.is_empty());
    let points: Vec<String> = points.map(|point| format!("• {point}")).collect();
    points.join("\n")
}

fn entry_text(entry: &Experience, own: &Tr) -> String {
    let place = join(&[&entry.organisation, &entry.place], ", ");
    let points = points_text(entry);
    join(&[&entry.title, &place, &period(entry, own), &points], "\n")
}

fn education_text(entry: &Education) -> String {
    let year = entry.year.map(|year| year.to_string()).unwrap_or_default();
    join(&[&entry.school, &entry.field, &year], "\n")
}

fn spoken_text(spoken: &Spoken, own: &Tr) -> String {
    match (spoken.name.trim(), spoken.level.trim()) {
        (name, "") => name.to_owned(),
        ("", level) => level.to_owned(),
        (name, level) => own.report_level(name, level),
    }
}

/// From when to when a job went, in words; a month that is half written stands as it is.
fn period(entry: &Experience, own: &Tr) -> String {
    let month = |when: &When| match when.month() {
        Some(month) => own.month(month),
        None => when.0.trim().to_owned(),
    };
    match (month(&entry.start).as_str(), month(&entry.end).as_str()) {
        ("", "") => String::new(),
        (start, "") => own.report_since(start),
        ("", end) => own.report_until(end),
        (start, end) => own.report_period(start, end),
    }
}

/// What is written, section by section.
fn written(profile: &Profile<'_>, tr: &Tr) -> Vec<Part> {
    let mut parts = Vec::new();
    for section in profile.sections {
        let inside = section_parts(profile.draft, section.id.as_str());
        if !inside.is_empty() {
            let title = in_language(&section.title, tr).to_owned();
            parts.push(Part::Heading(Rank::Section, title));
            parts.extend(inside);
        }
    }
    if parts.is_empty() {
        parts.push(Part::Paragraph(plain(tr.practice_nothing_written())));
    }
    parts
}

fn section_parts(draft: &Draft, section: &str) -> Vec<Part> {
    let own = Tr::new(draft.language);
    match section {
        "experience" => {
            let entries = draft.experience.iter();
            entries.flat_map(|entry| entry_parts(entry, &own)).collect()
        }
        "education" => draft.education.iter().flat_map(education_parts).collect(),
        "skills" => {
            let skills: Vec<&str> = draft.skills.iter().map(String::as_str).collect();
            let spoken = draft
                .languages
                .iter()
                .map(|spoken| spoken_text(spoken, &own));
            let spoken = items(spoken);
            let skills = paragraph(&join(&skills, BETWEEN));
            skills.into_iter().chain(spoken).collect()
        }
        other => {
            let words = section_text(draft, other);
            words.split("\n\n").filter_map(paragraph).collect()
        }
    }
}

fn entry_parts(entry: &Experience, own: &Tr) -> Vec<Part> {
    let title = heading(&entry.title);
    let place = join(
        &[&entry.organisation, &entry.place, &period(entry, own)],
        ", ",
    );
    let points = items(entry.points.iter().map(|point| point.trim().to_owned()));
    let parts = [title, note(&place), points];
    parts.into_iter().flatten().collect()
}

fn education_parts(entry: &Education) -> Vec<Part> {
    let year = entry.year.map(|year| year.to_string()).unwrap_or_default();
    let title = heading(&entry.field);
    let parts = [title, note(&join(&[&entry.school, &year], ", "))];
    parts.into_iter().flatten().collect()
}

/// All that is left to do, the most useful first.
fn left_to_do(profile: &Profile<'_>, tr: &Tr) -> Vec<Part> {
    let open = to_do(profile.findings);
    let heading = Part::Heading(Rank::Section, tr.report_to_do());
    let items: Vec<Vec<Run>> = open
        .iter()
        .filter_map(|finding| {
            let check = profile
                .checks
                .iter()
                .find(|check| check.id == finding.check)?;
            Some(item(profile, finding, check, tr))
        })
        .collect();
    let rest = if items.is_empty() {
        Part::Paragraph(plain(tr.report_nothing_to_do()))
    } else {
        Part::List(Marks::Numbers, items)
    };
    vec![heading, strength(profile, tr), rest]
}

fn item(profile: &Profile<'_>, finding: &Finding, check: &Check, tr: &Tr) -> Vec<Run> {
    let section = section_title(profile, finding.section.as_str(), tr);
    let title = tr.report_to_do_item(&section, in_language(&check.title, tr));
    // On one line with its title, so that a whole list fits a page.
    let mut rest = format!(" {}", tr.finding(finding));
    // A number that must come out is not printed once more, and the name of a file says nothing on paper.
    let is_told = finding.state == State::Improve && finding.section.as_str() != PHOTO_SECTION;
    if is_told && !finding.quote.trim().is_empty() {
        rest.push('\n');
        rest.push_str(&tr.written(&finding.quote));
    }
    let rest = Run {
        words: rest,
        style: Style::Plain,
    };
    vec![strong(format!("{title}.")), rest]
}

/// How far the profile is, in words.
fn strength(profile: &Profile<'_>, tr: &Tr) -> Part {
    let whole = standing(profile.findings);
    let line = tr.finding_strength(whole.ready, whole.needed, whole.stops);
    Part::Note(plain(format!("{}. {line}", tr.level(whole.level))))
}

/// Every check with its state in words.
fn checklist(profile: &Profile<'_>, tr: &Tr) -> Vec<Part> {
    let mut worst = BTreeMap::new();
    for finding in profile.findings {
        let state = worst.entry(&finding.check).or_insert(finding.state);
        *state = (*state).min(finding.state);
    }
    let rows: Vec<Vec<String>> = profile
        .checks
        .iter()
        .filter_map(|check| {
            let state = worst.get(&check.id)?;
            Some(vec![
                section_title(profile, check.section.as_str(), tr),
                in_language(&check.title, tr).to_owned(),
                tr.state(*state),
            ])
        })
        .collect();
    if rows.is_empty() {
        return Vec::new();
    }
    let column = |head, share| Column {
        head,
        share,
        is_number: false,
    };
    let columns = vec![
        column(tr.report_section(), 3.0),
        column(tr.report_check(), 6.0),
        column(tr.report_state(), 2.0),
    ];
    let heading = Part::Heading(Rank::Section, tr.practice_checklist());
    vec![heading, Part::Table { columns, rows }]
}

fn section_title(profile: &Profile<'_>, id: &str, tr: &Tr) -> String {
    let section = profile
        .sections
        .iter()
        .find(|section| section.id.as_str() == id);
    match section {
        Some(section) => in_language(&section.title, tr).to_owned(),
        None if id == EVERYWHERE => tr.report_everywhere(),
        None => id.to_owned(),
    }
}

fn in_language<'a>(text: &'a Text, tr: &Tr) -> &'a str {
    text.get(tr.language(), tr.language()).1.plain()
}

fn paragraph(words: &str) -> Option<Part> {
    (!words.trim().is_empty()).then(|| Part::Paragraph(plain(words.trim())))
}

/// The title of an entry, which stays with what follows it.
fn heading(words: &str) -> Option<Part> {
    let words = words.trim();
    (!words.is_empty()).then(|| Part::Heading(Rank::Part, words.to_owned()))
}

fn note(words: &str) -> Option<Part> {
    (!words.is_empty()).then(|| Part::Note(plain(words)))
}

/// A list of what is not blank.
fn items(words: impl Iterator<Item = String>) -> Option<Part> {
    let items: Vec<Vec<Run>> = words
        .filter(|words| !words.trim().is_empty())
        .map(plain)
        .collect();
    (!items.is_empty()).then_some(Part::List(Marks::Dots, items))
}

/// What is not blank of `words`, with `between` in between.
fn join(words: &[&str], between: &str) -> String {
    let words = words.iter().map(|words| words.trim());
    words
        .filter(|words| !words.is_empty())
        .collect::<Vec<_>>()
        .join(between)
}

/// What is not empty, with a blank line in between.
fn blocks(blocks: impl IntoIterator<Item = String>) -> String {
    let blocks = blocks.into_iter().filter(|block| !block.is_empty());
    blocks.collect::<Vec<_>>().join("\n\n")
}

#[cfg(test)]
mod tests;
