//! How one person stands in each module.
use super::{Following, Ids, OfModule};
use crate::domain::id::{LessonId, ModuleId};
use crate::domain::library::ModuleSummary;
use crate::domain::number::Fraction;

/// How somebody stands in a module of the library.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ModuleLine {
    pub module: ModuleId,
    /// The lessons that the module has now, in their order.
    pub lessons: Vec<(LessonId, LessonState)>,
    /// How many quizzes were finished.
    pub attempts: u32,
    /// The scores of the first quiz that was finished, of the best and of the last.
    pub first: Option<Fraction>,
    pub best: Option<Fraction>,
    pub latest: Option<Fraction>,
    /// Whether the score to pass was reached once.
    pub is_passed: bool,
}

/// How somebody stands in a lesson.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LessonState {
    /// Never opened.
    New,
    Open,
    Done,
}

impl ModuleLine {
    /// How somebody stands in `module`.
    pub fn new(module: &ModuleSummary, following: &Following, ids: &Ids) -> Self {
        let key = ids.find(module.id.as_str());
        let of = key.and_then(|key| following.module(key));
        let lessons = module.lessons.iter().map(|lesson| {
            let state = of.map_or(LessonState::New, |of| state(of, &lesson.id, ids));
            (lesson.id.clone(), state)
        });
        Self {
            module: module.id.clone(),
            lessons: lessons.collect(),
            attempts: of.map_or(0, |of| of.attempts),
            first: of.and_then(|of| of.first),
            best: of.and_then(|of| of.best),
            latest: of.and_then(|of| of.latest),
            is_passed: of.is_some_and(|of| of.passed.is_some()),
        }
    }

    /// How many lessons are done.
    pub fn lessons_done(&self) -> usize {
        let done = self.lessons.iter();
        done.filter(|(_, state)| *state == LessonState::Done)
            .count()
    }
}

fn state(of: &OfModule, lesson: &LessonId, ids: &Ids) -> LessonState {
    let key = ids.find(lesson.as_str());
    match of.lessons.iter().find(|of| Some(of.lesson) == key) {
        Some(of) if of.is_done => LessonState::Done,
        Some(_) => LessonState::Open,
        None => LessonState::New,
    }
}
