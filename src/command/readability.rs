//! `passerelle check --readability`: how hard the texts of lessons are to read, and which are the hardest.
use super::Status;
use super::printer::Printer;
use crate::content::{self, LearnerText, Source};
use crate::domain::readability::Count;
use crate::domain::text::Language;
use crate::i18n::Tr;

use serde::Serialize;

use std::collections::BTreeMap;
use std::io;
use std::path::{Path, PathBuf};

/// How many of the hardest texts are named in each language.
pub const HARDEST: usize = 20;

/// A text with fewer words is not ranked: a formula says nothing of a title.
const FEWEST_WORDS: usize = 10;

/// A text with what was counted in it.
struct Measured {
    text: LearnerText,
    count: Count,
}

/// Texts that belong together, in one language.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
struct Group {
    file: String,
    language: Language,
    part: Part,
}

/// A part of a file.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
enum Part {
    Whole,
    Lesson(usize, String),
    Outside,
}

/// What was measured, as other programs read it.
#[derive(Debug, Serialize)]
struct Figures {
    words: usize,
    sentences: usize,
    median_sentence: usize,
    longest_sentence: usize,
    /// Flesch's, or that of Kandel and Moles.
    reading_ease: Option<f64>,
    /// Of Flesch and Kincaid.
    grade: Option<f64>,
    lix: Option<f64>,
}

#[derive(Debug, Serialize)]
struct GroupRow<'a> {
    file: &'a str,
    language: Language,
    /// The id of a lesson; for a whole file, and for what is outside of lessons, `part` says so.
    lesson: Option<&'a str>,
    part: &'static str,
    #[serde(flatten)]
    figures: Figures,
}

#[derive(Debug, Serialize)]
struct TextRow<'a> {
    file: &'a str,
    line: usize,
    column: usize,
    path: &'a str,
    language: Language,
    lesson: Option<&'a str>,
    text: &'a str,
    #[serde(flatten)]
    figures: Figures,
}

#[derive(Debug, Serialize)]
struct Results<'a> {
    groups: Vec<GroupRow<'a>>,
    texts: Vec<TextRow<'a>>,
    hardest: Vec<TextRow<'a>>,
}

/// Prints what was measured in the libraries at `places`, the `hardest` texts of each language last.
///
/// # Errors
/// Those of the printer.
pub fn run(
    places: &[PathBuf],
    hardest: usize,
    json: bool,
    tr: &Tr,
    printer: &mut Printer<'_>,
) -> io::Result<Status> {
    let measured = match measured(places) {
        Ok(measured) => measured,
        Err(place) => {
            printer.note(&tr.command_nothing_to_check(&place.display().to_string()));
            return Ok(Status::Nothing);
        }
    };
    let groups = groups(&measured);
    let ranked = ranked(&measured, hardest);
    if json {
        let results = Results {
            groups: groups.iter().map(group_row).collect(),
            texts: measured.iter().map(text_row).collect(),
            hardest: ranked.into_values().flatten().map(text_row).collect(),
        };
        printer.result(&serde_json::to_string_pretty(&results)?)?;
    } else {
        print(&groups, &ranked, tr, printer)?;
    }
    printer.note(&tr.readability_read(measured.len()));
    Ok(Status::Sound)
}

/// The texts of all libraries, or the first place that holds none.
fn measured(places: &[PathBuf]) -> Result<Vec<Measured>, &Path> {
    let embedded = places
        .is_empty()
        .then_some((Source::Embedded, Path::new("")));
    let named = places
        .iter()
        .map(|place| (Source::at(place.clone()), place.as_path()));
    let mut measured = Vec::new();
    for (source, place) in embedded.into_iter().chain(named) {
        let texts = content::learner_texts(&source).ok_or(place)?;
        measured.extend(texts.into_iter().map(|text| Measured {
            count: Count::of(&text.words, text.language),
            text,
        }));
    }
    Ok(measured)
}

/// What was counted in each file and each lesson, in the order of the files and of the lessons in them.
fn groups(measured: &[Measured]) -> BTreeMap<Group, Count> {
    let mut groups: BTreeMap<Group, Count> = BTreeMap::new();
    for Measured { text, count } in measured {
        let part = match &text.lesson {
            Some(lesson) => Part::Lesson(lesson_place(&text.path), lesson.clone()),
            None => Part::Outside,
        };
        // Of a glossary all is outside of lessons: one line tells it.
        let is_module = text.file.ends_with("/module.json");
        for part in [Some(Part::Whole), is_module.then_some(part)]
            .into_iter()
            .flatten()
        {
            let group = Group {
                file: text.file.clone(),
                language: text.language,
                part,
            };
            let nothing = || Count::none(text.language);
            groups.entry(group).or_insert_with(nothing).add(count);
        }
    }
    groups
}

/// The place of a lesson in its file, from the path of one of its texts: `lessons[2].title.fr`.
fn lesson_place(path: &str) -> usize {
    let index = path
        .strip_prefix("lessons[")
        .and_then(|rest| rest.split_once(']'));
    index
        .and_then(|(index, _)| index.parse().ok())
        .unwrap_or_default()
}

/// The `most` hardest texts of each language, the hardest first; of equals the first in the files.
fn ranked(measured: &[Measured], most: usize) -> BTreeMap<Language, Vec<&Measured>> {
    let mut ranked: BTreeMap<Language, Vec<(f64, &Measured)>> = BTreeMap::new();
    for text in measured {
        let ease = text
            .count
            .ease()
            .or_else(|| text.count.lix().map(|lix| -lix));
        if let Some(ease) = ease
            && text.count.words() >= FEWEST_WORDS
        {
            ranked
                .entry(text.text.language)
                .or_default()
                .push((ease, text));
        }
    }
    ranked
        .into_iter()
        .map(|(language, mut texts)| {
            texts.sort_by(|(one, _), (other, _)| one.total_cmp(other));
            let texts = texts.into_iter().take(most).map(|(_, text)| text);
            (language, texts.collect())
        })
        .collect()
}

fn print(
    groups: &BTreeMap<Group, Count>,
    ranked: &BTreeMap<Language, Vec<&Measured>>,
    tr: &Tr,
    printer: &mut Printer<'_>,
) -> io::Result<()> {
    printer.result(&tr.readability_formulas())?;
    printer.result(&tr.readability_lix())?;
    printer.result("")?;
    for (group, count) in groups {
        let part = match &group.part {
            Part::Whole => tr.readability_whole(),
            Part::Lesson(_, lesson) => lesson.clone(),
            Part::Outside => tr.readability_outside(),
        };
        let Group { file, language, .. } = group;
        let told = tr.readability(count);
        printer.result(&format!("{file}: {language}: {part}: {told}"))?;
    }
    for (language, texts) in ranked {
        printer.result("")?;
        printer.result(&tr.readability_hardest(language.code(), texts.len()))?;
        for Measured { text, count } in texts {
            let told = tr.readability(count);
            let LearnerText {
                file,
                line,
                column,
                path,
                words,
                ..
            } = text;
            printer.result(&format!("{file}:{line}:{column}: {path}: {told}"))?;
            printer.result(&format!("    {}", words.replace('\n', " ")))?;
        }
    }
    Ok(())
}

fn figures(count: &Count) -> Figures {
    let tenths = |value: f64| (value * 10.0).round() / 10.0;
    Figures {
        words: count.words(),
        sentences: count.sentences(),
        median_sentence: count.median_sentence(),
        longest_sentence: count.longest_sentence(),
        reading_ease: count.ease().map(tenths),
        grade: count.grade().map(tenths),
        lix: count.lix().map(tenths),
    }
}

fn group_row<'a>((group, count): (&'a Group, &Count)) -> GroupRow<'a> {
    let (part, lesson) = match &group.part {
        Part::Whole => ("whole", None),
        Part::Lesson(_, lesson) => ("lesson", Some(lesson.as_str())),
        Part::Outside => ("outside", None),
    };
    GroupRow {
        file: &group.file,
        language: group.language,
        lesson,
        part,
        figures: figures(count),
    }
}

fn text_row(measured: &Measured) -> TextRow<'_> {
    let Measured { text, count } = measured;
    TextRow {
        file: &text.file,
        line: text.line,
        column: text.column,
        path: &text.path,
        language: text.language,
        lesson: text.lesson.as_deref(),
        text: &text.words,
        figures: figures(count),
    }
}
