//! What every part of a page needs to write its words.
use super::{Export, writer::Writer};
use crate::domain::id::TermId;
use crate::domain::library::Term;
use crate::domain::search::fold;
use crate::domain::text::{Language, Manner, Passage, Text};
use crate::i18n::Tr;

use std::collections::BTreeSet;

/// A page with what it is written from.
pub(super) struct Sheet<'a> {
    pub(super) export: &'a Export<'a>,
    pub(super) tr: &'a Tr,
    pub(super) out: Writer,
    /// The terms that the page must explain.
    terms: BTreeSet<TermId>,
}

/// Whether words lead to the glossary: inside of labels they may not.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Links {
    Terms,
    None,
}

impl<'a> Sheet<'a> {
    pub(super) fn new(export: &'a Export<'a>) -> Self {
        Self {
            export,
            tr: export.tr,
            out: Writer::default(),
            terms: BTreeSet::new(),
        }
    }

    /// An element around what `fill` writes.
    pub(super) fn element(
        &mut self,
        name: &'static str,
        attributes: &[(&'static str, &str)],
        fill: impl FnOnce(&mut Self),
    ) {
        let mut inside = Writer::default();
        std::mem::swap(&mut inside, &mut self.out);
        inside.element(name, attributes, |writer| {
            std::mem::swap(writer, &mut self.out);
            fill(self);
            std::mem::swap(writer, &mut self.out);
        });
        std::mem::swap(&mut inside, &mut self.out);
    }

    /// An element around words of the program.
    pub(super) fn words(
        &mut self,
        name: &'static str,
        attributes: &[(&'static str, &str)],
        words: &str,
    ) {
        self.out.words(name, attributes, words);
    }

    /// An element around words of a lesson, which says their language where it is not that of the page.
    pub(super) fn said(
        &mut self,
        name: &'static str,
        attributes: &[(&'static str, &str)],
        text: &Text,
        links: Links,
    ) {
        let (language, passage) = self.passage(text);
        let code = language.to_string();
        let mut attributes = attributes.to_vec();
        if language != self.tr.language() {
            attributes.push(("lang", &code));
        }
        self.element(name, &attributes, |sheet| sheet.spans(passage, links));
    }

    /// Words of a lesson without their manners, for titles and lists to choose from.
    pub(super) fn plain<'t>(&self, text: &'t Text) -> &'t str {
        self.passage(text).1.plain()
    }

    fn passage<'t>(&self, text: &'t Text) -> (Language, &'t Passage) {
        text.get(self.tr.language(), self.export.fallback)
    }

    fn spans(&mut self, passage: &Passage, links: Links) {
        for span in passage.spans() {
            let words = &span.words;
            match &span.manner {
                Manner::Strong => self.words("strong", &[], words),
                Manner::Emphasis => self.words("em", &[], words),
                Manner::Term(term) if links == Links::Terms && self.explains(term) => {
                    let target = format!("#{}", term_id(term));
                    self.words("a", &[("class", "term"), ("href", &target)], words);
                }
                Manner::Plain | Manner::Term(_) => self.out.text(words),
            }
        }
    }

    /// Takes a term into the glossary of the page, if it is known.
    fn explains(&mut self, term: &TermId) -> bool {
        let is_known = (self.export.term)(term).is_some();
        if is_known {
            self.terms.insert(term.clone());
        }
        is_known
    }

    /// The terms that were used so far, and those that explain them, in the order of the alphabet.
    pub(super) fn glossary(&self) -> Vec<&'a Term> {
        let mut wanted = self.terms.clone();
        let mut ahead: Vec<TermId> = wanted.iter().cloned().collect();
        let mut found = Vec::new();
        while let Some(id) = ahead.pop() {
            let Some(term) = (self.export.term)(&id) else {
                continue;
            };
            found.push(term);
            for text in [Some(&term.meaning), term.example.as_ref()]
                .into_iter()
                .flatten()
            {
                for span in self.passage(text).1.spans() {
                    if let Manner::Term(other) = &span.manner
                        && wanted.insert(other.clone())
                    {
                        ahead.push(other.clone());
                    }
                }
            }
        }
        found.sort_by_cached_key(|term| fold(self.plain(&term.term)));
        found
    }
}

/// The id of a term on the page.
pub(super) fn term_id(term: &TermId) -> String {
    format!("term-{term}")
}
