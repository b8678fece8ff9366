//! What a trainer writes of the sections of a trial profile: the file `comments.json`.
use super::id::SectionId;
use super::record::At;

use serde::{Deserialize, Serialize};

use std::collections::BTreeMap;

/// The most characters of a comment: a few sentences.
pub const LONGEST: usize = 2000;

/// What a trainer wrote, at most one comment for each section.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Comments {
    /// The number of the format: 1.
    pub format: u32,
    comments: BTreeMap<SectionId, Comment>,
}

/// A comment on a section.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Comment {
    /// At most [`LONGEST`] characters.
    pub words: String,
    /// When it was written.
    pub at: At,
    /// When the learner said that they read it.
    pub seen: Option<At>,
}

impl Default for Comments {
    fn default() -> Self {
        Self {
            format: 1,
            comments: BTreeMap::new(),
        }
    }
}

impl Comments {
    /// The comment on a section, if there is one.
    pub fn get(&self, section: &SectionId) -> Option<&Comment> {
        self.comments.get(section)
    }

    /// All of them, by section.
    pub fn iter(&self) -> impl ExactSizeIterator<Item = (&SectionId, &Comment)> {
        self.comments.iter()
    }

    /// Whether nothing was written.
    pub fn is_empty(&self) -> bool {
        self.comments.is_empty()
    }

    /// Puts a comment in the place of the one on that section; without words it only goes. Of words that are too
    /// many the first [`LONGEST`] stay. The same words again are no new comment.
    pub fn write(&mut self, section: SectionId, words: &str, at: &At) {
        let words: String = words.trim().chars().take(LONGEST).collect();
        if words.is_empty() {
            self.comments.remove(&section);
            return;
        }
        let is_same = |comment: &Comment| comment.words == words;
        if !self.get(&section).is_some_and(is_same) {
            let (at, seen) = (at.clone(), None);
            self.comments.insert(section, Comment { words, at, seen });
        }
    }

    /// The learner read the comment on a section.
    pub fn see(&mut self, section: &SectionId, at: &At) {
        if let Some(comment) = self.comments.get_mut(section) {
            comment.seen.get_or_insert_with(|| at.clone());
        }
    }
}
