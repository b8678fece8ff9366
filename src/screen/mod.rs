//! The screens: each a struct, a `Message` of what happened, an `Action` for the app, `update` and `view`.
//!
//! A screen owns nothing that is shared: words, modules and progress are lent to it.
pub mod glossary;
pub mod help;
pub mod home;
pub mod lesson;
pub mod mine;
pub mod part;
pub mod person;
pub mod practice;
pub mod quiz;
pub mod results;
pub mod search;
pub mod settings;
pub mod statement;
pub mod trainer;
pub mod welcome;

use crate::domain::text::{Language, Passage, Text};
use crate::i18n::Tr;
use crate::ui::Echo;

use iced::Size;
use iced::widget::image;

use std::collections::BTreeMap;

/// The pictures of a module, by the files that it names.
pub type Pictures = BTreeMap<String, image::Handle>;

/// What every view is lent.
#[derive(Clone, Copy)]
pub struct Lent<'a> {
    /// The words of the interface.
    pub tr: &'a Tr,
    /// The window to lay out in, in logical pixels: smaller as the text grows.
    pub window: Size,
    /// The first language of the library: shown where a text lacks the learner's.
    pub fallback: Language,
    /// Whether nothing may move.
    pub is_still: bool,
}

impl<'a> Lent<'a> {
    /// The first of `languages` that texts in these languages are not shown in.
    pub fn other(&self, languages: &[Language]) -> Option<Language> {
        let own = self.tr.language();
        let shown = if languages.contains(&own) {
            own
        } else {
            self.fallback
        };
        languages
            .iter()
            .copied()
            .find(|language| *language != shown)
    }

    /// What a text says in `other`, which shows too; nothing where it would say the same again.
    pub fn echo(&self, text: &'a Text, other: Option<Language>) -> Option<Echo<'a>> {
        let language = other?;
        let passage = text.only(language)?;
        (passage.plain() != self.words(text)).then_some(Echo { language, passage })
    }

    /// The words of a text, without its manners.
    pub fn words(&self, text: &'a Text) -> &'a str {
        self.passage(text).plain()
    }

    /// The words of a text in their manners.
    pub fn passage(&self, text: &'a Text) -> &'a Passage {
        text.get(self.tr.language(), self.fallback).1
    }
}
