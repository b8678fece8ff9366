//! What is installed: tracks, the modules in them, glossary and limits.
use super::id::{LibraryId, LimitId, ModuleId, TermId, TrackId};
use super::text::{Language, Text};

use schemars::JsonSchema;
use serde::Deserialize;

/// The file `library.json`.
#[derive(Debug, Clone, PartialEq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct LibraryFile {
    /// The number of the format: 1.
    pub format: u32,
    pub id: LibraryId,
    #[schemars(regex(pattern = "^[0-9]+(\\.[0-9]+)*$"))]
    pub version: String,
    /// The languages of every text.
    #[schemars(length(min = 1))]
    pub languages: Vec<Language>,
    pub title: Text,
    #[schemars(length(min = 1))]
    pub tracks: Vec<Track>,
}

/// A track: an ordered list of modules.
#[derive(Debug, Clone, PartialEq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Track {
    pub id: TrackId,
    pub title: Text,
    pub modules: Vec<ModuleId>,
}

/// What is known of a module without having read its lessons: enough for the home screen.
#[derive(Debug, Clone, PartialEq)]
pub struct ModuleSummary {
    pub id: ModuleId,
    /// The library it comes from.
    pub library: LibraryId,
    /// The first language of that library: shown where the learner's is missing.
    pub first_language: Language,
    pub title: Text,
    pub summary: Text,
    pub minutes: u32,
    pub requires: Vec<ModuleId>,
    /// Id, title and minutes of each lesson.
    pub lessons: Vec<LessonSummary>,
    /// The score to reach in the quiz, in per cent.
    pub pass: u8,
    /// How many scored questions the quiz draws.
    pub ask: u32,
}

/// What is known of a lesson without having read its blocks.
#[derive(Debug, Clone, PartialEq)]
pub struct LessonSummary {
    pub id: super::id::LessonId,
    pub title: Text,
    pub minutes: u32,
}

/// The file `glossary.json`.
#[derive(Debug, Clone, PartialEq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Glossary {
    /// The number of the format: 1.
    pub format: u32,
    pub terms: Vec<Term>,
}

impl Default for Glossary {
    /// Without a term.
    fn default() -> Self {
        let terms = Vec::new();
        Self { format: 1, terms }
    }
}

/// A hard word, explained.
#[derive(Debug, Clone, PartialEq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Term {
    pub id: TermId,
    pub term: Text,
    pub meaning: Text,
    #[serde(default)]
    pub example: Option<Text>,
}

/// The file `practice/limits.json`.
#[derive(Debug, Clone, PartialEq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Limits {
    /// The number of the format: 1.
    pub format: u32,
    pub limits: Vec<Limit>,
}

/// A limit of real networks.
#[derive(Debug, Clone, PartialEq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Limit {
    pub id: LimitId,
    pub value: u64,
    pub unit: Unit,
    pub label: Text,
    /// The month in which it was looked up: `2026-11`.
    #[schemars(regex(pattern = "^[0-9]{4}-(0[1-9]|1[0-2])$"))]
    pub as_of: String,
    /// Where it was looked up.
    pub source: String,
}

/// What a limit counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Unit {
    Characters,
    Pixels,
    Bytes,
    Count,
}
