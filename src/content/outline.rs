//! A module without its blocks and questions: what a summary needs, read in one pass that builds no tree.
use super::FORMAT;
use super::document::Document;
use super::known::Lessons;
use super::source::{Files, MODULE_FILE, Unread};
use super::{module, tree};
use crate::domain::id::{LessonId, ModuleId};
use crate::domain::text::Language;

use serde::Deserialize;

use std::collections::BTreeMap;

/// A text as it is written, in each language.
pub(super) type Written = BTreeMap<Language, String>;

/// A module without its blocks and questions.
#[derive(Deserialize)]
pub(super) struct Outline {
    pub(super) format: u64,
    pub(super) id: ModuleId,
    pub(super) title: Written,
    pub(super) summary: Written,
    pub(super) minutes: u32,
    pub(super) requires: Vec<ModuleId>,
    pub(super) lessons: Vec<LessonOutline>,
    pub(super) quiz: QuizOutline,
}

/// A lesson without its blocks.
#[derive(Deserialize)]
pub(super) struct LessonOutline {
    pub(super) id: LessonId,
    pub(super) title: Written,
    pub(super) minutes: u32,
}

/// A quiz without its questions.
#[derive(Deserialize)]
pub(super) struct QuizOutline {
    pub(super) pass: u8,
    pub(super) ask: u32,
}

impl Outline {
    /// Reads the outline of the module in `folder`; `None` where its file is no sound outline.
    pub(super) fn read(files: &Files, folder: &str) -> Result<Option<Self>, Unread> {
        let bytes = files.read(&format!("{folder}/{MODULE_FILE}"), tree::LARGEST)?;
        let text = tree::text(&bytes).ok();
        Ok(text.and_then(|text| serde_json::from_str(text).ok()))
    }
}

/// The ids of the lessons of the module in `folder`, of a broken one as far as its file can be read.
pub(super) fn lessons_of(files: &Files, folder: &str) -> Option<Lessons> {
    match Outline::read(files, folder) {
        Ok(Some(outline)) if outline.format == FORMAT => {
            let ids = outline.lessons.into_iter().map(|lesson| lesson.id);
            Some(ids.map(String::from).collect())
        }
        Ok(_) => Document::read(files, &format!("{folder}/{MODULE_FILE}"))
            .and_then(|document| module::lessons_of(&document)),
        Err(_) => None,
    }
}
