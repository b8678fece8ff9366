//! What every part of a question needs to be drawn.
use super::{Asked, Message, Phase};
use crate::domain::id::OptionId;
use crate::domain::question::Question;
use crate::domain::response::{Change, Response};
use crate::domain::text::{Language, Text};
use crate::i18n::Tr;
use crate::screen::Lent;
use crate::ui::{Echo, Element};

/// A question with the state it is in.
#[derive(Clone, Copy)]
pub(super) struct Sheet<'a> {
    pub(super) lent: Lent<'a>,
    pub(super) question: &'a Question,
    pub(super) asked: &'a Asked,
    /// The level of the heading that the prompt is.
    pub(super) level: usize,
    /// The language that texts show in as well.
    pub(super) other: Option<Language>,
}

impl<'a> Sheet<'a> {
    /// The words of the interface.
    pub(super) fn tr(&self) -> &'a Tr {
        self.lent.tr
    }

    /// The words of a text of the question.
    pub(super) fn words(&self, text: &'a Text) -> &'a str {
        self.lent.words(text)
    }

    /// What a text says in the language that shows too.
    pub(super) fn echo(&self, text: &'a Text) -> Option<Echo<'a>> {
        self.lent.echo(text, self.other)
    }

    /// The prompt, which names the groups of controls too.
    pub(super) fn prompt(&self) -> &'a str {
        self.words(&self.question.prompt)
    }

    /// What a control publishes to change the response; nothing once the answer is given.
    pub(super) fn change(&self, change: Change) -> Option<Message> {
        self.can_change().then_some(Message::Changed(change))
    }

    /// What Enter publishes on a part of a whole answer; nothing as long as something is missing.
    pub(super) fn submit(&self) -> Option<Message> {
        let can_be = self.asked.can_be_checked(self.question);
        can_be.then_some(Message::SubmitPressed)
    }

    /// Whether the response can change.
    pub(super) fn can_change(&self) -> bool {
        self.asked.phase == Phase::Asking
    }

    /// Whether the feedback shows.
    pub(super) fn is_answered(&self) -> bool {
        self.asked.answered().is_some()
    }

    /// Whether an option or a zone is picked.
    pub(super) fn is_picked(&self, option: &OptionId) -> bool {
        match &self.asked.response {
            Response::Choice(chosen) => chosen.as_ref() == Some(option),
            Response::Marks(marks) => marks.contains(option),
            Response::Order(_)
            | Response::Pairs(_)
            | Response::Words(_)
            | Response::Path(_)
            | Response::Rating(_) => false,
        }
    }

    /// The id of a control of the question: `option-greeting-hello`.
    pub(super) fn id(&self, what: &str, part: impl std::fmt::Display) -> String {
        format!("{what}-{}-{part}", self.question.id)
    }

    /// Content of the question, told to screen readers in the language that its text is really in.
    pub(super) fn in_its_language(
        &self,
        text: &'a Text,
        content: impl Into<Element<'a, Message>>,
    ) -> Element<'a, Message> {
        let (language, _) = text.get(self.tr().language(), self.lent.fallback);
        crate::ui::in_language(language.code(), content)
    }
}
