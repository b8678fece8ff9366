//! The code of a learner: asked when their tile is pressed, where they have one.
use super::telling::sentence;
use super::{App, Dialog, Message, People, Screen};
use crate::domain::code::{Code, pause};
use crate::domain::id::LearnerId;
use crate::domain::learner::Learner;
use crate::domain::problem::Trouble;
use crate::theme::space;
use crate::ui::{self, Button, Icon, TextField};

use iced::widget::column;
use iced::widget::operation::focus;
use iced::{Subscription, Task};

use std::collections::BTreeMap;
use std::time::Duration;

/// The id of the field for the code.
pub const CODE: &str = "code-field";

/// The most that is taken in while typing.
const MOST_TYPED: usize = 20;

/// What happened.
#[derive(Debug, Clone)]
pub enum Happened {
    /// The code is now written so.
    Written(String),
    /// "Enter" was pressed.
    TryPressed,
    /// This came of a code for the learner.
    Tried(LearnerId, Result<bool, Trouble>),
    /// The wait after a wrong code is over.
    PauseOver,
}

/// The wrong codes since the program began.
#[derive(Debug, Default)]
pub(super) struct Unlocking {
    wrong: BTreeMap<LearnerId, u32>,
    /// How many seconds to wait before the next code, on any tile.
    pause: Option<u64>,
    is_trying: bool,
}

/// A code that is asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Asked {
    learner: LearnerId,
    name: String,
    written: String,
    fault: Option<Fault>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
enum Fault {
    /// What is written is no code.
    NoCode,
    Wrong,
    NotRead(Trouble),
}

impl App {
    /// Lets a learner in whose tile was pressed: at once, or after their code.
    pub(super) fn let_in(&mut self, id: LearnerId) -> Task<Message> {
        let learner = match &self.people {
            People::Known(people) => people.get(id).cloned(),
            People::Reading => None,
        };
        match learner {
            Some(learner) if learner.code.is_some() => self.ask_code(&learner),
            Some(_) | None => self.open_learner(id, false),
        }
    }

    pub(super) fn ask_code(&mut self, learner: &Learner) -> Task<Message> {
        self.abandon_opening();
        self.dialog = Some(Dialog::Code(Asked {
            learner: learner.id,
            name: learner.name.clone(),
            written: String::new(),
            fault: None,
        }));
        focus(CODE)
    }

    pub(super) fn on_code(&mut self, happened: Happened) -> Task<Message> {
        match happened {
            Happened::Written(written) => {
                if let Some(asked) = self.asked_code() {
                    asked.written = written.chars().take(MOST_TYPED).collect();
                    asked.fault = None;
                }
                Task::none()
            }
            Happened::TryPressed => self.try_code(),
            Happened::Tried(learner, result) => self.code_tried(learner, result),
            Happened::PauseOver => {
                self.unlocking.pause = None;
                if self.asked_code().is_some() {
                    focus(CODE)
                } else {
                    Task::none()
                }
            }
        }
    }

    fn asked_code(&mut self) -> Option<&mut Asked> {
        match &mut self.dialog {
            Some(Dialog::Code(asked)) => Some(asked),
            _ => None,
        }
    }

    fn try_code(&mut self) -> Task<Message> {
        let Ok(store) = self.surroundings.store.clone() else {
            return Task::none();
        };
        if self.unlocking.is_trying || self.unlocking.pause.is_some() {
            return Task::none();
        }
        let Some(asked) = self.asked_code() else {
            return Task::none();
        };
        let Some(code) = Code::new(&asked.written) else {
            asked.fault = Some(Fault::NoCode);
            return focus(CODE);
        };
        let learner = asked.learner;
        self.unlocking.is_trying = true;
        let trying = blocking::unblock(move || store.unlocks(learner, &code));
        Task::perform(trying, move |result| {
            Message::Code(Happened::Tried(learner, result))
        })
    }

    fn code_tried(&mut self, learner: LearnerId, result: Result<bool, Trouble>) -> Task<Message> {
        self.unlocking.is_trying = false;
        let fault = match result {
            Ok(true) => {
                self.unlocking.wrong.remove(&learner);
                // Who went back meanwhile is not let in.
                if self
                    .asked_code()
                    .is_none_or(|asked| asked.learner != learner)
                {
                    return Task::none();
                }
                self.dialog = None;
                return self.open_learner(learner, false);
            }
            Ok(false) => {
                let wrong = self.unlocking.wrong.entry(learner).or_default();
                *wrong = wrong.saturating_add(1);
                let seconds = pause(*wrong);
                self.unlocking.pause = (seconds > 0).then_some(seconds);
                Fault::Wrong
            }
            Err(trouble) => Fault::NotRead(trouble),
        };
        match self.asked_code() {
            Some(asked) if asked.learner == learner => {
                asked.written.clear();
                asked.fault = Some(fault);
                focus(CODE)
            }
            Some(_) | None => Task::none(),
        }
    }

    /// The clock of the wait after a wrong code, which runs only while there is one.
    pub(super) fn code_clock(&self) -> Option<Subscription<Message>> {
        let seconds = self.unlocking.pause?;
        let clock = iced::time::every(Duration::from_secs(seconds));
        Some(clock.map(|_| Message::Code(Happened::PauseOver)))
    }

    /// The question for a code, as a dialog of the given id.
    pub(super) fn code_dialog<'a>(
        &'a self,
        id: &'static str,
        asked: &'a Asked,
    ) -> ui::Dialog<'a, Message> {
        let tr = &self.tr;
        let fault = asked.fault.as_ref().map(|fault| match fault {
            Fault::NoCode => tr.code_none(),
            Fault::Wrong => tr.code_wrong(),
            Fault::NotRead(trouble) => sentence(&tr.trouble(trouble)),
        });
        let field = TextField::new(CODE, tr.code_field(), &asked.written)
            .secret()
            .help(tr.code_field_help())
            .error(fault)
            .on_input(|written| Message::Code(Happened::Written(written)))
            .on_submit_maybe(Some(Message::Code(Happened::TryPressed)));
        let pause = self.unlocking.pause;
        let pause = pause.map(|seconds| ui::status(tr.code_pause(seconds)));
        let content = column![
            ui::Element::from(field),
            pause,
            ui::small(tr.code_forgotten()),
        ]
        .spacing(space::M);
        let can_try = self.unlocking.pause.is_none() && !self.unlocking.is_trying;
        let back = Button::new("code-back", tr.code_back())
            .main()
            .on_press(Message::DialogCancelled);
        let enter = Button::new("code-enter", tr.code_enter())
            .primary()
            .trailing(Icon::ArrowRight)
            .stays_reachable()
            .on_press_maybe(can_try.then_some(Message::Code(Happened::TryPressed)));
        ui::Dialog::new(id, tr.code_ask(&asked.name), content)
            .action(back)
            .action(enter)
            .on_close(Message::DialogCancelled)
    }

    /// Whether this is where somebody may come in.
    pub(super) fn is_at_welcome(&self) -> bool {
        matches!(self.screen, Screen::Welcome(_)) && self.session.is_none()
    }
}
