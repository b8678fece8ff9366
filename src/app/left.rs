//! Screens that were left: who comes back in the same session finds a half-made answer as it stood.
use super::{App, Screen};
use crate::domain::attempt::Attempt;
use crate::domain::id::LessonId;
use crate::screen::lesson::Lesson;
use crate::screen::quiz::Quiz;
use crate::screen::welcome::Welcome;

use std::collections::BTreeMap;

/// The lessons and the quiz that were left in this session.
#[derive(Default)]
pub(super) struct Left {
    /// By the content of their module, so that a module that changed meanwhile begins anew.
    lessons: BTreeMap<(String, LessonId), Lesson>,
    quiz: Option<Quiz>,
}

impl Left {
    /// The lesson as it was left.
    pub(super) fn take_lesson(&mut self, content: &str, lesson: &LessonId) -> Option<Lesson> {
        self.lessons.remove(&(content.to_owned(), lesson.clone()))
    }

    /// The quiz as it was left, where it asks the next question of `attempt`.
    pub(super) fn take_quiz(&mut self, attempt: &Attempt) -> Option<Quiz> {
        self.quiz
            .take()
            .filter(|quiz| quiz.is_asking() && quiz.attempt() == attempt)
    }
}

impl App {
    /// Puts the screen aside before another one shows.
    pub(super) fn put_screen_aside(&mut self) {
        let Some(open) = &self.module else {
            return;
        };
        match std::mem::replace(&mut self.screen, Screen::Welcome(Welcome::default())) {
            Screen::Lesson(lesson) if lesson.is_settled() => {
                let place = (open.opened.content.clone(), lesson.lesson().clone());
                self.left.lessons.insert(place, lesson);
            }
            Screen::Quiz(quiz) => self.left.quiz = Some(quiz),
            other => self.screen = other,
        }
    }
}
