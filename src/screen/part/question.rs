//! A question as it is asked, answered and answered for: in the quiz and inside lessons.
use crate::domain::attempt::Attempt;
use crate::domain::id::{LessonReference, OptionId, QuestionId};
use crate::domain::question::{Answer, Question};
use crate::domain::record::Answered;
use crate::domain::response::{Change, Response};
use crate::domain::text::Language;

mod blank;
mod feedback;
mod options;
mod placing;
mod scenario;
mod sheet;
mod view;

pub use view::view;

/// What happened to a question.
#[derive(Debug, Clone)]
pub enum Message {
    /// The response changed.
    Changed(Change),
    /// The choices of an item to match or sort were opened, or closed.
    ChooserToggled(OptionId),
    /// The last change, which emptied another item, was taken back.
    UndoPressed,
    /// The hint was asked for.
    HintPressed,
    /// Enter was pressed in a field, or on the option that is chosen: for the screen around the question, as if "Check"
    /// was pressed.
    SubmitPressed,
    /// The lesson to read again was pressed: for the screen around the question.
    LessonPressed(LessonReference),
}

/// What must come into view: all that stands between two controls, by their ids.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stretch {
    /// The control that it begins with.
    pub first: String,
    /// The one that it ends with.
    pub last: String,
}

/// A question on the screen.
#[derive(Debug, Clone)]
pub struct Asked {
    /// Its options, in the order they are shown.
    pub shown: Vec<OptionId>,
    /// What has been answered so far.
    pub response: Response,
    /// Whether the hint was asked for.
    pub hint: bool,
    /// How far it is.
    pub phase: Phase,
    /// In how many columns the options of a `choice`, `choices` or `rate` stand: 1, but before a room.
    pub columns: usize,
    /// The response before a change that emptied an item which nobody pressed.
    before: Option<Response>,
    open_chooser: Option<OptionId>,
    /// Whether a trainer showed the answer to a room: nobody is judged, and every option says why.
    is_revealed: bool,
}

/// How far a question is.
#[derive(Debug, Clone, PartialEq)]
pub enum Phase {
    /// It can be answered.
    Asking,
    /// The answer is on its way to the disk.
    Keeping(Box<Answered>),
    /// The feedback shows.
    Answered(Box<Answered>),
}

impl Asked {
    /// Asks a question whose options stand in the order of `shown`.
    pub fn new(question: &Question, shown: Vec<OptionId>) -> Self {
        Self {
            response: Response::new(&question.kind, &shown),
            shown,
            hint: false,
            phase: Phase::Asking,
            columns: 1,
            before: None,
            open_chooser: None,
            is_revealed: false,
        }
    }

    /// A question as it was answered, with its feedback.
    pub fn given(question: &Question, answered: Answered) -> Self {
        let shown = answered.shown.clone();
        Self {
            response: Response::given(&question.kind, &shown, answered.answer.as_ref()),
            hint: answered.hint,
            phase: Phase::Answered(Box::new(answered)),
            ..Self::new(question, shown)
        }
    }

    /// Shows a room what is right, with the feedback of every option. `attempt` is recorded nowhere.
    pub fn reveal(&mut self, question: &Question, attempt: &Attempt, language: Language) {
        let Some(right) = Response::right(&question.kind, language) else {
            return;
        };
        let answered = attempt.answer(question, right.answer(), false, 0, language);
        self.response = right;
        self.phase = Phase::Answered(Box::new(answered));
        self.open_chooser = None;
        self.is_revealed = true;
    }

    /// Takes in what happened; nothing changes once the answer is given. Gives what must come into view: a list that
    /// opens, or the next step of a story.
    pub fn update(&mut self, message: Message, question: &Question) -> Option<Stretch> {
        if self.phase != Phase::Asking {
            return None;
        }
        match message {
            Message::Changed(change) => {
                if matches!(change, Change::Paired(..)) {
                    self.open_chooser = None;
                }
                let before = self.response.clone();
                let goes_on = matches!(change, Change::Replied(_));
                self.response.apply(change, &question.kind);
                self.before = Some(before).filter(|before| self.response.has_emptied(before));
                if goes_on {
                    return scenario::step_at_hand(question, &self.response);
                }
            }
            Message::UndoPressed => {
                if let Some(before) = self.before.take() {
                    self.response = before;
                }
            }
            Message::ChooserToggled(item) => {
                self.open_chooser = (self.open_chooser.as_ref() != Some(&item)).then_some(item);
                return placing::list(question, self.open_chooser.as_ref()?);
            }
            Message::HintPressed => self.hint = true,
            Message::SubmitPressed | Message::LessonPressed(_) => {}
        }
        None
    }

    /// Letters were typed while its field had no focus: they are its word. Gives the id of the field; nothing where no
    /// word is to be written.
    pub fn type_in(&mut self, letters: &str, question: &Question) -> Option<String> {
        let Response::Words(words) = &self.response else {
            return None;
        };
        let written = Change::Written(format!("{words}{letters}"));
        if self.phase != Phase::Asking {
            return None;
        }
        self.response.apply(written, &question.kind);
        Some(blank::field_id(question))
    }

    /// Whether there is an answer to check.
    pub fn can_be_checked(&self, question: &Question) -> bool {
        self.phase == Phase::Asking && self.response.is_complete(&question.kind)
    }

    /// The answer as it stands.
    pub fn answer(&self) -> Option<Answer> {
        self.response.answer()
    }

    /// The answer is on its way to the disk.
    pub fn keep(&mut self, answered: Answered) {
        self.phase = Phase::Keeping(Box::new(answered));
    }

    /// The answer is on the disk, or could not be: its feedback shows, and it is handed over.
    pub fn kept(&mut self) -> Option<Answered> {
        let Phase::Keeping(answered) = &self.phase else {
            return None;
        };
        let answered = answered.clone();
        self.phase = Phase::Answered(answered.clone());
        Some(*answered)
    }

    /// The answer, once its feedback shows.
    pub fn answered(&self) -> Option<&Answered> {
        match &self.phase {
            Phase::Answered(answered) => Some(answered),
            Phase::Asking | Phase::Keeping(_) => None,
        }
    }
}

/// The id of the prompt of a question: its focus target.
pub fn prompt_id(question: &QuestionId) -> String {
    format!("prompt-{question}")
}

/// The id of the feedback of a question: its focus target.
pub fn feedback_id(question: &QuestionId) -> String {
    format!("feedback-{question}")
}

#[cfg(test)]
mod tests;
