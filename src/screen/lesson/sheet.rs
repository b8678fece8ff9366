//! What every block of a lesson needs to be drawn.
use super::{Lesson, Message};
use crate::domain::id::TermId;
use crate::domain::lesson::Module;
use crate::domain::library::Term;
use crate::domain::text::{Language, Passage, Text};
use crate::screen::{Lent, Pictures};
use crate::theme::space;
use crate::ui::{self, Echo, Element};

/// What a lesson is lent besides what every screen is.
#[derive(Clone, Copy)]
pub struct Reading<'a, 'f> {
    /// The explanation of a term; `None` for one that no glossary has.
    pub term: &'f dyn Fn(&TermId) -> Option<&'a Term>,
    /// The language that can show too, where the library has another.
    pub other: Option<Language>,
    /// Whether it does.
    pub shows_other: bool,
    /// Whether there is a trial profile to practise with.
    pub can_practise: bool,
}

/// A block at its place in a lesson.
#[derive(Clone, Copy)]
pub(super) struct Sheet<'a, 'f> {
    pub(super) screen: &'a Lesson,
    pub(super) lent: Lent<'a>,
    pub(super) reading: Reading<'a, 'f>,
    pub(super) module: &'a Module,
    pub(super) pictures: &'a Pictures,
    /// The place of the block in the lesson.
    pub(super) place: usize,
}

/// A hard word in a text of the lesson.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Word {
    /// The place of its block.
    pub(super) block: usize,
    /// Which text of the block holds it.
    pub(super) part: usize,
    /// What it means.
    pub(super) term: TermId,
    /// Its place among the words of that text that mean the same.
    pub(super) rank: usize,
}

impl Word {
    /// The id of its control: what has the focus once its explanation is closed.
    pub fn id(&self) -> String {
        let Self {
            block,
            part,
            term,
            rank,
        } = self;
        format!("term-{block}-{part}-{term}-{rank}")
    }
}

impl<'a> Sheet<'a, '_> {
    /// The language that shows too, if it does.
    pub(super) fn other(self) -> Option<Language> {
        self.reading.other.filter(|_| self.reading.shows_other)
    }

    /// The space before what follows a text: wider than `usual` where the other language stands between.
    pub(super) fn gap(self, usual: f32) -> f32 {
        match self.other() {
            Some(_) => usual.max(space::M),
            None => usual,
        }
    }

    /// A text in the language of the learner, told to screen readers in the language that it is really in.
    pub(super) fn shown(
        self,
        text: &'a Text,
        view: impl FnOnce(&'a Passage) -> Element<'a, Message>,
    ) -> Element<'a, Message> {
        let language = self.lent.tr.language();
        let (found, passage) = text.get(language, self.lent.fallback);
        if found == language {
            view(passage)
        } else {
            ui::in_language(found.code(), view(passage))
        }
    }

    /// What a text says in the language that shows too; nothing where it would say the same again.
    pub(super) fn echo(self, text: &'a Text) -> Option<Echo<'a>> {
        self.lent.echo(text, self.other())
    }
}
