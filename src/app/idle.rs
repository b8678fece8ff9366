//! Nobody there: after the minutes that the centre sets, a window counts down and the session ends, or the trainer's
//! space is locked.
use super::{App, Dialog, Leaving, Message};
use crate::domain::record::{At, EndReason};
use crate::screen::welcome::Told;
use crate::theme::space;
use crate::ui::{self, Button};

use iced::widget::column;
use iced::{Subscription, Task};
use jiff::SignedDuration;

use std::time::Duration;

/// How long the window counts down, in seconds.
const COUNTDOWN: u32 = 60;
/// How often in the time without input it is looked whether there was any: the session lasts so much longer at most.
const LOOKS: u32 = 10;
/// When the seconds that are left are read aloud.
const SAID: [u32; 3] = [60, 30, 10];

/// What happened.
#[derive(Debug, Clone, Copy)]
pub enum Happened {
    /// It is time to look whether somebody is there.
    LookDue,
    /// A second of the countdown is over.
    SecondPassed,
    /// Somebody is there: a key, the pointer, a screen reader, or the button that says so.
    Stayed,
}

/// When somebody was there last, as far as was looked.
#[derive(Debug, Default)]
pub(super) struct Idle {
    last: Option<At>,
}

/// The countdown.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Countdown {
    left: u32,
    /// What was asked when it came.
    before: Option<Box<Dialog>>,
}

impl App {
    pub(super) fn on_idle(&mut self, happened: Happened) -> Task<Message> {
        match happened {
            Happened::LookDue => self.look_for_somebody(),
            Happened::SecondPassed => self.count_down(),
            Happened::Stayed => self.somebody_stays(),
        }
    }

    /// How long nobody may be there; `None` where that is no matter, or the centre set 0 minutes.
    fn idle_time(&self) -> Option<Duration> {
        let minutes = self.settings().idle_minutes;
        let is_learning = self.session.is_some() && self.leaving == Leaving::No;
        let is_watched = is_learning || self.is_in_space();
        (is_watched && minutes > 0).then(|| Duration::from_secs(60 * u64::from(minutes)))
    }

    /// The clock of who is away: it looks now and then, and goes by seconds only while it counts down.
    pub(super) fn idle_clock(&self) -> Option<Subscription<Message>> {
        let idle = self.idle_time()?;
        Some(match self.dialog {
            Some(Dialog::Idle(_)) => iced::time::every(Duration::from_secs(1))
                .map(|_| Message::Idle(Happened::SecondPassed)),
            _ => iced::time::every(idle / LOOKS).map(|_| Message::Idle(Happened::LookDue)),
        })
    }

    /// What any input means: that somebody is there, while it is asked.
    pub(super) fn wanted_of_input(&self) -> Option<Message> {
        matches!(self.dialog, Some(Dialog::Idle(_))).then_some(Message::Idle(Happened::Stayed))
    }

    /// A session begins, or the trainer's space opens: somebody is there.
    pub(super) fn begin_idle(&mut self) {
        self.idle.last = None;
        self.activity.take();
    }

    fn look_for_somebody(&mut self) -> Task<Message> {
        let now = self.surroundings.now();
        let was_active = self.activity.take() || self.reads_aloud();
        let Some(idle) = self.idle_time() else {
            return Task::none();
        };
        // A question about unsaved work must stay: the answer decides what is lost.
        let must_stay = matches!(self.dialog, Some(Dialog::Idle(_) | Dialog::UnsavedEnds(_)));
        let away = match &self.idle.last {
            Some(last) if !was_active => now.moment.duration_since(last.moment),
            Some(_) | None => SignedDuration::ZERO,
        };
        // A clock that was set back tells nothing of how long nobody was there.
        if self.idle.last.is_none() || was_active || away.is_negative() {
            self.idle.last = Some(now);
            return Task::none();
        }
        let is_over = away >= SignedDuration::try_from(idle).unwrap_or(SignedDuration::MAX);
        if !is_over || must_stay {
            return Task::none();
        }
        if self.is_in_space() {
            return self.end_idle_space();
        }
        let before = self.dialog.take().map(Box::new);
        let left = COUNTDOWN;
        self.dialog = Some(Dialog::Idle(Countdown { left, before }));
        self.focus_dialog()
    }

    fn count_down(&mut self) -> Task<Message> {
        let Some(Dialog::Idle(countdown)) = &mut self.dialog else {
            return Task::none();
        };
        countdown.left = countdown.left.saturating_sub(1);
        if countdown.left > 0 {
            return Task::none();
        }
        self.dialog = None;
        self.end_idle()
    }

    /// Nobody came: the session ends, and all of it is kept, or of a guest forgotten.
    fn end_idle(&mut self) -> Task<Message> {
        let Some(session) = &self.session else {
            return Task::none();
        };
        let is_guest = session.is_guest();
        self.ending.told = Some(Told::Idle { is_guest });
        if self.has_ended() {
            self.leaving = Leaving::Session;
            return self.leave_if_kept();
        }
        self.end_session(EndReason::Idle, Leaving::Session)
    }

    fn somebody_stays(&mut self) -> Task<Message> {
        match self.dialog.take() {
            Some(Dialog::Idle(countdown)) => {
                self.idle.last = None;
                self.dialog = countdown.before.map(|before| *before);
                Task::none()
            }
            other => {
                self.dialog = other;
                Task::none()
            }
        }
    }

    /// The countdown, as a dialog of the given id.
    pub(super) fn idle_dialog<'a>(
        &'a self,
        id: &'static str,
        countdown: &'a Countdown,
    ) -> ui::Dialog<'a, Message> {
        let tr = &self.tr;
        let is_guest = self.session.as_ref().is_some_and(super::Session::is_guest);
        let text = if is_guest {
            tr.idle_guest()
        } else {
            tr.idle_named()
        };
        let left = countdown.left;
        let said = SAID.into_iter().rev().find(|said| left <= *said);
        let seconds = ui::told(
            "idle-seconds",
            tr.idle_seconds(said.unwrap_or(left)),
            ui::strong(tr.idle_seconds(left)),
        );
        let content = column![ui::paragraph(text), seconds].spacing(space::M);
        let stay = Button::new("idle-stay", tr.idle_stay())
            .primary()
            .on_press(Message::Idle(Happened::Stayed));
        ui::Dialog::new(id, tr.idle_title(), content)
            .action(stay)
            .on_close(Message::Idle(Happened::Stayed))
            .alert()
    }
}
