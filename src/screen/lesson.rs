//! A lesson: the outline of its module, its blocks, and the way on.
use super::part::question::{self, Asked, Stretch};
use crate::domain::attempt::Attempt;
use crate::domain::id::{LessonId, LessonReference, QuestionId, SectionId};
use crate::domain::lesson::{Block, Lesson as Content, Module};
use crate::domain::question::Question;
use crate::domain::record::Answered;
use crate::domain::text::Language;

use std::collections::{BTreeMap, BTreeSet};

mod before;
mod block;
mod check;
mod outline;
mod profile;
mod said;
mod sheet;
mod view;

pub use before::SKIP;
pub use outline::{GUIDE, SHEET};
pub use said::EXPLANATION;
pub use sheet::{Reading, Word};
pub use view::{NEXT, OTHER_LANGUAGE, TITLE};

/// What happened.
#[derive(Debug, Clone)]
pub enum Message {
    /// A lesson of the outline was pressed.
    LessonPressed(LessonId),
    /// The quiz was pressed, in the outline or at the end.
    QuizPressed,
    /// "Previous" was pressed.
    PreviousPressed,
    /// "Next" was pressed: the lesson is done.
    NextPressed,
    /// The outline was unfolded or folded, where the window is narrow.
    OutlineToggled,
    /// The answer of a think-first block was shown, or hidden; by the place of the block.
    AnswerToggled(usize),
    /// A hard word was pressed: its explanation opens, or closes.
    TermPressed(Word),
    /// The explanation was closed.
    ExplanationClosed,
    /// The button for the other language was pressed.
    OtherLanguagePressed,
    /// "Print sheet" was pressed.
    SheetPressed,
    /// "Trainer's guide" was pressed.
    GuidePressed,
    /// "Practise" was pressed, for this section of the trial profile.
    PracticePressed(SectionId),
    /// Something happened to a check inside the lesson.
    Question(QuestionId, question::Message),
    /// "Check" was pressed below a check.
    CheckPressed(QuestionId),
    /// The answer to a check was kept, or could not be.
    AnswerKept(QuestionId),
    /// "Try again" was pressed below a check.
    AgainPressed(QuestionId),
    /// "See my answer again" was pressed below a check that is tried again.
    EarlierPressed(QuestionId),
    /// "Skip" was pressed below the question about oneself.
    BeforeSkipped,
}

/// What the app must do.
#[must_use]
pub enum Action {
    /// Nothing.
    None,
    /// Show another lesson of this module.
    Show(LessonId),
    /// Show a lesson, perhaps of another module.
    Review(LessonReference),
    /// This lesson is done: go on to the next, or to the quiz after the last.
    Done(LessonId),
    /// Take the quiz.
    Quiz,
    /// Keep this answer, then say [`Message::AnswerKept`]. With the first of a check comes its attempt.
    Answered {
        /// The attempt, where it begins with this answer.
        begun: Option<Box<Attempt>>,
        /// The answer.
        answered: Box<Answered>,
    },
    /// Print the sheet of the module.
    Sheet,
    /// Print the trainer's guide.
    Guide,
    /// Open practice at this section.
    Practice(SectionId),
    /// Put the focus on the feedback of a check.
    FocusFeedback(QuestionId),
    /// Bring this into view.
    Reveal(Stretch),
    /// Put the focus on what has this id.
    Focus(String),
    /// Show the texts of lessons in the other language too, or no longer.
    ToggleOtherLanguage,
}

/// The lesson screen.
#[derive(Debug)]
pub struct Lesson {
    lesson: LessonId,
    is_outline_open: bool,
    shown_answers: BTreeSet<usize>,
    /// The hard word whose explanation is open.
    explained: Option<Word>,
    checks: BTreeMap<QuestionId, Check>,
    /// The question about oneself that is asked before the module.
    before: Option<QuestionId>,
}

/// A check inside the lesson: tries without limit, the first kept apart by its number.
#[derive(Debug)]
struct Check {
    asked: Asked,
    /// The last answer with its feedback, while the check is tried again.
    earlier: Option<Asked>,
    attempt: Attempt,
    is_begun: bool,
}

impl Lesson {
    /// Shows a lesson of a module. `attempt` makes an attempt for each check inside it.
    pub fn new(lesson: LessonId, module: &Module, attempt: impl Fn(QuestionId) -> Attempt) -> Self {
        let checks = module
            .lesson(&lesson)
            .into_iter()
            .flat_map(questions)
            .map(|question| {
                let attempt = attempt(question.id.clone());
                let check = Check {
                    asked: Asked::new(question, attempt.shown(question)),
                    earlier: None,
                    attempt,
                    is_begun: false,
                };
                (question.id.clone(), check)
            })
            .collect();
        Self {
            lesson,
            is_outline_open: false,
            shown_answers: BTreeSet::new(),
            explained: None,
            checks,
            before: None,
        }
    }

    /// Asks above the lesson how the learner judges themselves before the module; they may leave it out.
    pub fn ask_before(&mut self, question: &Question, attempt: Attempt) {
        let check = Check {
            asked: Asked::new(question, attempt.shown(question)),
            earlier: None,
            attempt,
            is_begun: false,
        };
        self.checks.insert(question.id.clone(), check);
        self.before = Some(question.id.clone());
    }

    /// The question asked before the module, where an answer is chosen and not noted yet.
    pub fn unnoted(&self, module: &Module) -> Option<QuestionId> {
        let id = self.before.as_ref()?;
        let question = module.question(id)?;
        let asked = &self.checks.get(id)?.asked;
        asked.can_be_checked(question).then(|| id.clone())
    }

    /// The lesson on the screen.
    pub fn lesson(&self) -> &LessonId {
        &self.lesson
    }

    /// Whether an explanation is open.
    pub fn is_explaining(&self) -> bool {
        self.explained.is_some()
    }

    /// Whether no answer is on its way to the disk: only then may the screen be put aside and shown again.
    pub fn is_settled(&self) -> bool {
        self.checks
            .values()
            .all(|check| !matches!(check.asked.phase, question::Phase::Keeping(_)))
    }

    /// Routes what happened. `seconds` is how long the lesson, or its last answer, has been on the screen.
    pub fn update(
        &mut self,
        message: Message,
        module: &Module,
        language: Language,
        seconds: u32,
    ) -> Action {
        match message {
            Message::LessonPressed(lesson) => Action::Show(lesson),
            Message::QuizPressed => Action::Quiz,
            Message::PreviousPressed => self.previous(module),
            Message::NextPressed => Action::Done(self.lesson.clone()),
            Message::OutlineToggled => {
                self.is_outline_open = !self.is_outline_open;
                Action::None
            }
            Message::AnswerToggled(block) => {
                self.toggle_answer(block);
                Action::None
            }
            Message::TermPressed(word) if self.explained.as_ref() != Some(&word) => {
                self.explained = Some(word);
                Action::Focus(EXPLANATION.to_owned())
            }
            Message::TermPressed(_) | Message::ExplanationClosed => self.close_explanation(),
            Message::OtherLanguagePressed => Action::ToggleOtherLanguage,
            Message::SheetPressed => Action::Sheet,
            Message::GuidePressed => Action::Guide,
            Message::PracticePressed(section) => Action::Practice(section),
            Message::Question(_, question::Message::LessonPressed(lesson)) => {
                Action::Review(lesson)
            }
            Message::CheckPressed(id) | Message::Question(id, question::Message::SubmitPressed) => {
                self.answer(&id, module, language, seconds)
            }
            Message::Question(id, message) => {
                let check = self.check_mut(&id, module);
                let shown =
                    check.and_then(|(check, question)| check.asked.update(message, question));
                shown.map_or(Action::None, Action::Reveal)
            }
            Message::AnswerKept(id) => self.kept(id),
            Message::AgainPressed(id) => self.again(&id, module),
            Message::EarlierPressed(id) => self.show_earlier(id),
            Message::BeforeSkipped => {
                self.before = None;
                Action::Focus(TITLE.to_owned())
            }
        }
    }

    fn toggle_answer(&mut self, block: usize) {
        if !self.shown_answers.remove(&block) {
            self.shown_answers.insert(block);
        }
        // It may stand in the answer, and would be open out of sight.
        self.explained.take_if(|word| word.block == block);
    }

    fn close_explanation(&mut self) -> Action {
        self.explained
            .take()
            .map_or(Action::None, |word| Action::Focus(word.id()))
    }

    fn previous(&self, module: &Module) -> Action {
        module
            .lesson_index(&self.lesson)
            .and_then(|index| index.checked_sub(1))
            .map_or(Action::None, |index| {
                Action::Show(module.lessons[index].id.clone())
            })
    }

    fn answer(
        &mut self,
        id: &QuestionId,
        module: &Module,
        language: Language,
        seconds: u32,
    ) -> Action {
        let Some((check, question)) = self.check_mut(id, module) else {
            return Action::None;
        };
        if !check.asked.can_be_checked(question) {
            return Action::None;
        }
        let (answer, hint) = (check.asked.answer(), check.asked.hint);
        let answered = check
            .attempt
            .answer(question, answer, hint, seconds, language);
        check.asked.keep(answered.clone());
        check.earlier = None;
        let begun = (!check.is_begun).then(|| Box::new(check.attempt.clone()));
        check.is_begun = true;
        Action::Answered {
            begun,
            answered: Box::new(answered),
        }
    }

    fn kept(&mut self, id: QuestionId) -> Action {
        let Some(check) = self.checks.get_mut(&id) else {
            return Action::None;
        };
        let Some(answered) = check.asked.kept() else {
            return Action::None;
        };
        check.attempt.record(answered);
        Action::FocusFeedback(id)
    }

    fn again(&mut self, id: &QuestionId, module: &Module) -> Action {
        if let Some((check, question)) = self.check_mut(id, module) {
            let shown = check.asked.shown.clone();
            let anew = Asked::new(question, shown);
            check.earlier = Some(std::mem::replace(&mut check.asked, anew));
        }
        Action::None
    }

    /// Brings back the answer that "Try again" cleared.
    fn show_earlier(&mut self, id: QuestionId) -> Action {
        let check = self.checks.get_mut(&id);
        match check.and_then(|check| Some((check.earlier.take()?, check))) {
            Some((earlier, check)) => {
                check.asked = earlier;
                Action::FocusFeedback(id)
            }
            None => Action::None,
        }
    }

    fn check_mut<'a>(
        &mut self,
        id: &QuestionId,
        module: &'a Module,
    ) -> Option<(&mut Check, &'a Question)> {
        Some((self.checks.get_mut(id)?, module.question(id)?))
    }
}

/// The checks inside a lesson.
fn questions(lesson: &Content) -> impl Iterator<Item = &Question> {
    lesson.blocks.iter().filter_map(|block| match block {
        Block::Question { question } => Some(&**question),
        _ => None,
    })
}
