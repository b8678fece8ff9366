//! The results of an attempt: what was missed, where to read again, what comes next.
use crate::domain::attempt::Attempt;
use crate::domain::id::{LessonReference, ModuleId, QuestionId};
use crate::domain::number::Fraction;

/// What happened.
#[derive(Debug, Clone)]
pub enum Message {
    /// "Next module" was pressed.
    NextModulePressed,
    /// "Back to home" was pressed.
    HomePressed,
    /// "Take the quiz again" was pressed.
    AgainPressed,
    /// "Retry the ones I missed" was pressed.
    RetryPressed,
    /// A lesson to read again was pressed.
    LessonPressed(LessonReference),
}

/// What the app must do.
#[must_use]
pub enum Action {
    /// Open the next module.
    Module(ModuleId),
    /// Go home.
    Home,
    /// Take the quiz again.
    Quiz,
    /// Practise just these questions.
    Retry(Vec<QuestionId>),
    /// Show a lesson.
    Lesson(LessonReference),
}

/// The results screen.
#[derive(Debug)]
pub struct Results {
    attempt: Attempt,
    before: Before,
    next_module: Option<ModuleId>,
    ring: crate::ui::Ring,
}

/// What was known of the module's quiz before this attempt.
#[derive(Debug, Clone, Copy, Default)]
pub struct Before {
    /// The score of the first attempt.
    pub first: Option<Fraction>,
    /// The best score.
    pub best: Option<Fraction>,
}

impl Results {
    /// The results of a finished attempt.
    pub fn new(attempt: Attempt, before: Before, next_module: Option<ModuleId>) -> Self {
        let ring = crate::ui::Ring::new(attempt.score().unwrap_or(Fraction::ZERO).per_cent());
        Self {
            attempt,
            before,
            next_module,
            ring,
        }
    }

    /// Routes what happened.
    pub fn update(&mut self, message: Message) -> Action {
        match message {
            Message::NextModulePressed => self
                .next_module
                .clone()
                .map_or(Action::Home, Action::Module),
            Message::HomePressed => Action::Home,
            Message::AgainPressed => Action::Quiz,
            Message::RetryPressed => Action::Retry(self.attempt.missed()),
            Message::LessonPressed(lesson) => Action::Lesson(lesson),
        }
    }
}
