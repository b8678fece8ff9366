//! The quiz: one question after the other, each kept before its feedback shows.
use super::part::question::{self, Asked};
use crate::domain::attempt::Attempt;
use crate::domain::id::LessonReference;
use crate::domain::lesson::Module;
use crate::domain::question::Question;
use crate::domain::record::Answered;
use crate::domain::text::Language;

/// What happened.
#[derive(Debug, Clone)]
pub enum Message {
    /// Something happened to the question.
    Question(question::Message),
    /// "Check" was pressed.
    CheckPressed,
    /// The answer was kept, or could not be; the app's banner says which.
    AnswerKept,
    /// "Next question" was pressed.
    NextPressed,
}

/// What the app must do.
#[must_use]
pub enum Action {
    /// Nothing.
    None,
    /// Keep this answer, then say [`Message::AnswerKept`].
    Answered(Box<Answered>),
    /// Put the focus on the feedback, so that it is heard.
    FocusFeedback,
    /// Put the focus on the new question.
    FocusQuestion,
    /// All questions are answered.
    Finished(Box<Attempt>),
    /// Show a lesson.
    Lesson(LessonReference),
}

/// The quiz screen.
#[derive(Debug)]
pub struct Quiz {
    attempt: Attempt,
    asked: Option<Asked>,
}

impl Quiz {
    /// Asks the next question of `attempt`.
    pub fn new(attempt: Attempt, module: &Module) -> Self {
        let mut quiz = Self {
            attempt,
            asked: None,
        };
        quiz.ask(module);
        quiz
    }

    /// The attempt, with the answers that are kept.
    pub fn attempt(&self) -> &Attempt {
        &self.attempt
    }

    /// Whether every question has its answer and the last feedback was seen.
    pub fn is_over(&self) -> bool {
        self.asked.is_none()
    }

    /// Routes what happened. `seconds` is how long the question has been on the screen.
    pub fn update(
        &mut self,
        message: Message,
        module: &Module,
        language: Language,
        seconds: u32,
    ) -> Action {
        match message {
            Message::Question(question::Message::LessonPressed(lesson)) => Action::Lesson(lesson),
            Message::Question(message) => {
                if let Some((question, asked)) = self.current(module) {
                    asked.update(message, question);
                }
                Action::None
            }
            Message::CheckPressed => self.check(module, language, seconds),
            Message::AnswerKept => self.kept(),
            Message::NextPressed => self.next(module),
        }
    }

    fn check(&mut self, module: &Module, language: Language, seconds: u32) -> Action {
        let attempt = self.attempt.clone();
        let Some((question, asked)) = self.current(module) else {
            return Action::None;
        };
        if !asked.can_be_checked(question) {
            return Action::None;
        }
        let answered = attempt.answer(question, asked.answer(), asked.hint, seconds, language);
        asked.keep(answered.clone());
        Action::Answered(Box::new(answered))
    }

    fn kept(&mut self) -> Action {
        let Some(answered) = self.asked.as_mut().and_then(Asked::kept) else {
            return Action::None;
        };
        self.attempt.record(answered);
        Action::FocusFeedback
    }

    fn next(&mut self, module: &Module) -> Action {
        if self.asked.as_ref().is_some_and(|asked| asked.answered().is_none()) {
            return Action::None;
        }
        self.ask(module);
        if self.asked.is_some() {
            Action::FocusQuestion
        } else {
            Action::Finished(Box::new(self.attempt.clone()))
        }
    }

    fn ask(&mut self, module: &Module) {
        self.asked = self
            .attempt
            .current()
            .and_then(|id| module.question(id))
            .map(|question| Asked::new(question, self.attempt.shown(question)));
    }

    /// The question on the screen: the next without an answer, or the one whose feedback shows.
    fn current<'a>(&mut self, module: &'a Module) -> Option<(&'a Question, &mut Asked)> {
        let id = self.question_id()?.clone();
        Some((module.question(&id)?, self.asked.as_mut()?))
    }

    fn question_id(&self) -> Option<&crate::domain::id::QuestionId> {
        match self.asked.as_ref()?.answered() {
            Some(answered) => Some(&answered.question.question),
            None => self.attempt.current(),
        }
    }
}
