//! What the app waits for, and what is told of it: nothing at first, then a calm line, and after long what can be done.
use super::{App, Leaving, Message, Opening, People, Screen};
use crate::domain::wait::Wait;
use crate::screen::Lent;
use crate::ui::{self, Button, Element, Icon};

use iced::{Subscription, Task};

use std::time::Duration;

/// How long a wait lasts before it is told: who waits less would only be startled.
const TOLD_AFTER: Duration = Duration::from_millis(300);
/// How long after that it is long: ten seconds in all.
const LONG_AFTER: Duration = Duration::from_millis(9_700);

/// How long a wait has been, as far as it changes what is told. Waits that follow each other at once are one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) enum Stage {
    /// Nothing is told.
    #[default]
    Short,
    /// A line says what is happening.
    Told,
    /// It says that it takes long, and what can be done.
    Long,
}

impl App {
    /// What is waited for; `None` at rest.
    pub(super) fn wait(&self) -> Option<Wait> {
        if self.is_ending {
            return Some(Wait::Ending);
        }
        if self.leaving != Leaving::No {
            return Some(Wait::Closing);
        }
        let is_home = matches!(self.screen, Screen::Home(_));
        let is_welcome = matches!(self.screen, Screen::Welcome(_));
        match (&self.opening, &self.people) {
            (Some(Opening::Learner(_)), _) => Some(Wait::Learner),
            (Some(Opening::NewLearner(_)), _) => Some(Wait::NewLearner),
            (Some(Opening::Module(_)), _) => Some(Wait::Module),
            (None, _) if self.awaits_draft() => Some(Wait::Draft),
            (None, _) if self.reads_photo() => Some(Wait::Photo),
            (None, _) if !self.awaited.is_empty() => Some(Wait::Answer),
            (None, _) if self.taking.is_writing() => Some(Wait::Taking),
            (None, _) if self.bringing.is_reading() => Some(Wait::Bringing),
            (None, _) if self.ending.is_erasing => Some(Wait::Erasing),
            (None, _) if self.is_centre_busy() => Some(Wait::Centre),
            (None, _) if self.is_searching_anew() => Some(Wait::Search),
            (None, People::Reading) if is_welcome => Some(Wait::People),
            (None, _) if self.is_reading_library && is_home => Some(Wait::Library),
            (None, People::Reading | People::Known(_)) => None,
        }
    }

    /// Forgets how long was waited once nothing is waited for.
    pub(super) fn settle_wait(&mut self) {
        if self.wait().is_none() {
            self.waiting = Stage::Short;
        }
    }

    /// The clock of the wait, which runs only while there is one.
    pub(super) fn wait_clock(&self) -> Option<Subscription<Message>> {
        self.wait()?;
        let next = match self.waiting {
            Stage::Short => TOLD_AFTER,
            Stage::Told => LONG_AFTER,
            Stage::Long => return None,
        };
        Some(iced::time::every(next).map(|_| Message::WaitLasted))
    }

    /// The wait has lasted until something is to be told.
    pub(super) fn wait_lasted(&mut self) -> Task<Message> {
        let Some(wait) = self.wait() else {
            return Task::none();
        };
        self.waiting = match self.waiting {
            Stage::Short => Stage::Told,
            Stage::Told | Stage::Long => Stage::Long,
        };
        if self.waiting == Stage::Long && wait == Wait::Answer {
            return self.saving_is_slow();
        }
        Task::none()
    }

    /// Whether something is being opened, is told of, and can be let go of.
    pub(super) fn can_give_up_opening(&self) -> bool {
        self.waiting != Stage::Short
            && matches!(
                self.wait(),
                Some(Wait::Learner | Wait::Module | Wait::Draft | Wait::Photo)
            )
    }

    /// Somebody no longer wants to wait.
    pub(super) fn give_up_waiting(&mut self) -> Task<Message> {
        match self.wait() {
            Some(Wait::Learner | Wait::Module) => {
                self.abandon_opening();
                self.back_from_created()
            }
            Some(Wait::Photo) => {
                self.forget_reading_photo();
                Task::none()
            }
            Some(Wait::Draft) => {
                self.forget_practice();
                Task::none()
            }
            Some(Wait::Closing) => self.ask_unsaved(self.leaving),
            Some(Wait::Ending) => iced::exit(),
            Some(
                Wait::People
                | Wait::NewLearner
                | Wait::Library
                | Wait::Answer
                | Wait::Taking
                | Wait::Bringing
                | Wait::Erasing
                | Wait::Centre
                | Wait::Search,
            )
            | None => Task::none(),
        }
    }

    /// The line that tells of the wait, over everything else; `None` where none is told.
    pub(super) fn wait_line<'a>(&'a self, lent: Lent<'a>) -> Option<Element<'a, Message>> {
        let wait = self.wait()?;
        let tr = lent.tr;
        let (words, action) = match self.waiting {
            Stage::Short => return None,
            Stage::Told => (tr.wait(wait), None),
            Stage::Long => (tr.long_wait(wait), self.way_out(wait)),
        };
        Some(ui::floating(
            "wait",
            lent.window,
            Icon::Clock,
            words,
            action,
        ))
    }

    /// What can be pressed instead of waiting on.
    fn way_out<'a>(&'a self, wait: Wait) -> Option<Element<'a, Message>> {
        let tr = &self.tr;
        let label = match wait {
            Wait::Learner | Wait::Module | Wait::Draft | Wait::Photo => tr.waiting_cancel(),
            Wait::Closing => tr.waiting_stop(),
            Wait::Ending => tr.waiting_end_now(),
            Wait::People
            | Wait::NewLearner
            | Wait::Library
            | Wait::Answer
            | Wait::Taking
            | Wait::Bringing
            | Wait::Erasing
            | Wait::Centre
            | Wait::Search => {
                return None;
            }
        };
        let button = Button::new("wait-stop", label).on_press(Message::WaitGivenUp);
        Some(button.into())
    }
}
