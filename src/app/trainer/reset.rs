//! Resets in the trainer's space: the panel, and what it asks of the data folder.
use super::{Message, Space};
use crate::app::{App, Handed, Message as AppMessage};
use crate::domain::id::LearnerId;
use crate::domain::library::ModuleSummary;
use crate::domain::problem::{ResetTrouble, Trouble};
use crate::domain::record::At;
use crate::domain::reset::{ResetDone, Undone};
use crate::screen::trainer::reset::{Action, Count, Counted, DONE, Panel, Purpose, TITLE};
use crate::screen::trainer::{self, reset};
use crate::store::Store;

use iced::Task;
use iced::widget::operation::focus;

/// What happened to a reset.
#[derive(Debug, Clone)]
pub enum Happened {
    /// What was asked for was counted.
    Counted(Count, Counted),
    Done(Handed<Result<ResetDone, ResetTrouble>>),
    Undone(Handed<Result<Undone, ResetTrouble>>),
}

fn told(happened: Happened) -> AppMessage {
    AppMessage::Trainer(Message::ResetHappened(happened))
}

impl App {
    /// Opens the panel that resets these people.
    pub(super) fn ask_reset(
        &mut self,
        purpose: Purpose,
        people: Vec<LearnerId>,
    ) -> Task<AppMessage> {
        if people.is_empty() {
            return Task::none();
        }
        let centre = self.centre.clone().unwrap_or_default();
        let days = centre.archive_days;
        let Some(space) = self.space_mut() else {
            return Task::none();
        };
        if space.reset.as_ref().is_some_and(Panel::is_working) {
            return Task::none();
        }
        let (panel, action) = Panel::new(purpose, people, days);
        space.reset = Some(panel);
        let counting = self.act_on_reset(action);
        Task::batch([focus(TITLE), counting])
    }

    pub(super) fn on_reset(&mut self, message: reset::Message) -> Task<AppMessage> {
        let panel = self.space_mut().and_then(|space| space.reset.as_mut());
        let Some(panel) = panel else {
            return Task::none();
        };
        let action = panel.update(message);
        self.act_on_reset(action)
    }

    fn act_on_reset(&mut self, action: Action) -> Task<AppMessage> {
        let Ok(store) = self.surroundings.store.clone() else {
            return Task::none();
        };
        let at = self.surroundings.now();
        match action {
            Action::None => Task::none(),
            Action::Close => {
                if let Some(space) = self.space_mut() {
                    space.reset = None;
                }
                Task::batch([focus(trainer::TITLE), self.read_files()])
            }
            Action::Count(count) => {
                let library = self.library.clone();
                let counting = blocking::unblock(move || {
                    let modules: Vec<_> = library.modules().collect();
                    let counted = counted(&store, &count, &modules, &at);
                    Happened::Counted(count, counted)
                });
                Task::perform(counting, told)
            }
            Action::Reset(plan) => {
                let resetting = blocking::unblock(move || store.reset(&plan, &at));
                Task::perform(resetting, |result| {
                    told(Happened::Done(Handed::new(result)))
                })
            }
            Action::Undo { reset, take_over } => {
                let undoing = blocking::unblock(move || store.undo(reset, &[], &at, take_over));
                Task::perform(undoing, |result| {
                    told(Happened::Undone(Handed::new(result)))
                })
            }
        }
    }

    pub(super) fn on_reset_happened(&mut self, happened: Happened) -> Task<AppMessage> {
        let Some(space) = self.space_mut() else {
            return Task::none();
        };
        let Space {
            reset: Some(panel), ..
        } = space
        else {
            return Task::none();
        };
        match happened {
            Happened::Counted(count, counted) => {
                panel.counted(&count, counted);
                Task::none()
            }
            Happened::Done(result) => {
                let action = result.take().map(|result| panel.reset_done(result));
                let more = action.map(|action| self.act_on_reset(action));
                let more = more.unwrap_or_else(Task::none);
                Task::batch([focus(DONE), more, self.people_changed()])
            }
            Happened::Undone(result) => {
                if let Some(result) = result.take() {
                    panel.undone(result);
                }
                Task::batch([focus(DONE), self.people_changed()])
            }
        }
    }

    /// People came or went: what shows them is read anew, also the welcome screen where the trainer left meanwhile.
    pub(super) fn people_changed(&mut self) -> Task<AppMessage> {
        let at_welcome = if self.is_at_welcome() {
            self.read_people()
        } else {
            Task::none()
        };
        Task::batch([self.read_files(), self.follow(), at_welcome])
    }
}

/// What goes of those whose sessions are not open, and who the others are.
fn counted(store: &Store, count: &Count, modules: &[&ModuleSummary], at: &At) -> Counted {
    let mut in_use = match store.in_use(&count.people, at) {
        Ok(in_use) => in_use,
        Err(trouble) => return uncounted(trouble),
    };
    if count.take_over {
        in_use.retain(|one| !one.open.may_be_nobody());
    }
    let others = count.people.iter().copied();
    let others: Vec<_> = others
        .filter(|id| !in_use.iter().any(|one| one.learner == *id))
        .collect();
    Counted {
        names: store.names(&others),
        going: store.going(&others, &count.scope, modules),
        in_use,
    }
}

fn uncounted(trouble: Trouble) -> Counted {
    Counted {
        in_use: Vec::new(),
        names: Vec::new(),
        going: Err(trouble),
    }
}
