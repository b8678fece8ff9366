//! Keeping what happened: events in their order, preferences, and what to do while the disk fails.
use super::session::{Receipt, Session};
use super::waiting::Stage;
use super::{App, Awaited, Dialog, Keeping, Leaving, Message};
use crate::domain::clock::SetBack;
use crate::domain::problem::Trouble;
use crate::domain::record::EventKind;

use iced::Task;

impl App {
    /// Takes in an event of the session; [`App::save`] sends it to the disk.
    pub(super) fn record(&mut self, kind: EventKind) -> Option<Receipt> {
        let now = self.surroundings.now();
        let session = self.session.as_mut()?;
        let (at, set_back) = session.date(now);
        let receipt = session.record(self.surroundings.event_id(&at), at, kind);
        if let Some(SetBack { now, last }) = set_back {
            self.tell(Trouble::ClockBack { now, last });
        }
        Some(receipt)
    }

    /// Sends to the disk what waits; `snapshot` keeps the progress beside the journal.
    pub(super) fn save(&mut self, snapshot: bool) -> Task<Message> {
        let Some(session) = &mut self.session else {
            return Task::none();
        };
        let number = session.number;
        let Some(saving) = session.save(snapshot) else {
            return Task::none();
        };
        Task::perform(blocking::unblock(move || saving.run()), move |result| {
            Message::Saved(number, result)
        })
    }

    /// Tries once more to save what a last saving could not keep.
    pub(super) fn save_again(&mut self) -> Task<Message> {
        Task::batch([self.save(false), self.save_draft()])
    }

    /// Takes in how a writing of the session of this number ended.
    pub(super) fn saved(&mut self, number: u64, result: Result<(), Trouble>) -> Task<Message> {
        let failed = result.is_err();
        let Some(session) = self.session_of(number) else {
            return Task::none();
        };
        session.saved(result);
        // What was wrong before is over now, or the banner says it anew.
        self.forget_passing();
        let feedback = self.deliver(failed);
        if failed {
            // The person is still here: they may go on, try again, or leave knowing what is lost.
            let leaving = std::mem::replace(&mut self.leaving, Leaving::No);
            if leaving == Leaving::No {
                return feedback;
            }
            return Task::batch([feedback, self.ask_unsaved(leaving)]);
        }
        let more = self.save(false);
        Task::batch([feedback, more, self.leave_if_kept()])
    }

    /// The session, where it is still the one of this number.
    fn session_of(&mut self, number: u64) -> Option<&mut Session> {
        self.session
            .as_mut()
            .filter(|session| session.number == number)
    }

    /// Lets the feedback of an answer wait for its receipt.
    pub(super) fn await_receipt(
        &mut self,
        receipt: Option<Receipt>,
        message: Message,
    ) -> Task<Message> {
        let awaited = receipt.map(|receipt| Awaited { receipt, message });
        self.awaited.extend(awaited);
        let saving = self.save(false);
        // While the disk hangs nobody waits for it again: the banner says that nothing is kept yet.
        let is_slow = matches!(self.trouble(), Some(Trouble::Slow(_)));
        Task::batch([saving, self.deliver(is_slow)])
    }

    /// A saving that takes very long is told as one that failed: the feedback shows, and work goes on.
    pub(super) fn saving_is_slow(&mut self) -> Task<Message> {
        if let (Some(session), Ok(store)) = (&mut self.session, &self.surroundings.store) {
            session.trouble = Some(Trouble::Slow(store.root().to_owned()));
        }
        self.deliver(true)
    }

    /// Says which awaited answers are kept; or, where saving `failed`, lets all their feedback show under the banner.
    fn deliver(&mut self, failed: bool) -> Task<Message> {
        let session = self.session.as_ref();
        let is_ready = |awaited: &mut Awaited| {
            failed || session.is_none_or(|session| session.is_kept(awaited.receipt))
        };
        let ready: Vec<_> = self.awaited.extract_if(.., is_ready).collect();
        let tasks = ready
            .into_iter()
            .map(|awaited| self.update(awaited.message));
        Task::batch(tasks.collect::<Vec<_>>())
    }

    /// Renews the lock of the learner, once a minute.
    pub(super) fn renew_lock(&self) -> Task<Message> {
        let now = self.surroundings.now();
        let Some(session) = &self.session else {
            return Task::none();
        };
        let number = session.number;
        match session.renewal(now) {
            Some(renewal) => Task::perform(blocking::unblock(renewal), move |result| {
                Message::LockRenewed(number, result)
            }),
            None => Task::none(),
        }
    }

    /// A lock that could not be renewed matters only where another computer has the learner now: what is done
    /// here can no longer be kept.
    pub(super) fn lock_renewed(
        &mut self,
        number: u64,
        result: Result<(), Trouble>,
    ) -> Task<Message> {
        if let Err(trouble @ (Trouble::OpenElsewhere { .. } | Trouble::OpenHere)) = result
            && let Some(session) = self.session_of(number)
        {
            session.trouble = Some(trouble);
        }
        Task::none()
    }

    /// Whether a lock is held that must be renewed.
    pub(super) fn holds_lock(&self) -> bool {
        self.session
            .as_ref()
            .is_some_and(|session| !session.is_guest())
    }

    /// Whether work waits that a last saving could not keep.
    pub(super) fn is_save_due(&self) -> bool {
        self.trouble().is_some()
    }

    /// Why the work of the session is not saved, while it is not.
    pub(super) fn trouble(&self) -> Option<&Trouble> {
        self.session
            .as_ref()
            .and_then(|session| session.trouble.as_ref())
            .or(self.draft_trouble())
    }

    /// Keeps what is preferred: a learner's own, or, on the welcome screen, this computer's. One saving runs at a
    /// time, and only the newest state waits: an older one can never land last.
    pub(super) fn save_preferences(&mut self) -> Task<Message> {
        match &mut self.session {
            Some(session) => session.learner.prefer(self.prefers),
            None => {
                self.at_welcome = self.prefers;
                self.surroundings.computer.prefer(self.prefers);
            }
        }
        self.keeping = match self.keeping {
            Keeping::Kept => return self.send_preferences(),
            Keeping::UnderWay | Keeping::Waiting | Keeping::Exiting => Keeping::Waiting,
        };
        Task::none()
    }

    fn send_preferences(&mut self) -> Task<Message> {
        let Ok(store) = self.surroundings.store.clone() else {
            return Task::none();
        };
        let learner = match &self.session {
            Some(session) if session.is_guest() => return Task::none(),
            Some(session) => Some(session.learner.clone()),
            None => None,
        };
        let computer = self.surroundings.computer.clone();
        self.keeping = Keeping::UnderWay;
        let saving = blocking::unblock(move || match learner {
            Some(learner) => store.save_own(&learner),
            None => store.save_computer(&computer),
        });
        Task::perform(saving, Message::PreferencesSaved)
    }

    pub(super) fn preferences_saved(&mut self, result: Result<(), Trouble>) -> Task<Message> {
        log_preferences(result);
        match std::mem::replace(&mut self.keeping, Keeping::Kept) {
            Keeping::Waiting => {
                let saving = self.send_preferences();
                Task::batch([saving, self.leave_if_kept()])
            }
            Keeping::Kept | Keeping::UnderWay => self.leave_if_kept(),
            Keeping::Exiting => self.exit(),
        }
    }

    /// Remembers the size of the window, then ends the program.
    pub(super) fn exit(&mut self) -> Task<Message> {
        self.is_ending = true;
        if self.keeping != Keeping::Kept {
            // What is on its way is older: it must not land last.
            self.keeping = Keeping::Exiting;
            return Task::none();
        }
        self.surroundings.computer.window = self.window.to_remember();
        let Ok(store) = self.surroundings.store.clone() else {
            return iced::exit();
        };
        let computer = self.surroundings.computer.clone();
        let saving = blocking::unblock(move || log_preferences(store.save_computer(&computer)));
        Task::perform(saving, |()| Message::ExitReady)
    }

    /// The window is to close: at once where nothing is open, else once all is kept; while the disk fails, after
    /// asking.
    pub(super) fn close_requested(&mut self) -> Task<Message> {
        use crate::domain::record::EndReason;

        if self.is_ending || self.leaving != Leaving::No {
            // Pressed once more: who has waited for long need not wait on.
            let is_long = self.waiting == Stage::Long;
            self.leaving = match self.leaving {
                Leaving::No => Leaving::No,
                Leaving::Session | Leaving::Window => Leaving::Window,
            };
            return if is_long {
                self.give_up_waiting()
            } else {
                Task::none()
            };
        }
        if self.is_held() {
            return self.say_held();
        }
        if self.session.is_none() {
            return self.exit();
        }
        if self.trouble().is_some() {
            return self.ask_unsaved(Leaving::Window);
        }
        // Pressed once more: the work simply stays.
        if matches!(self.dialog, Some(Dialog::Leave(_))) {
            self.dialog = None;
            return self.end_session(EndReason::Closed, Leaving::Window);
        }
        self.end_or_ask(EndReason::Closed, Leaving::Window)
    }
}

/// A preference that could not be kept harms no work: it is logged, and the next change tries again.
pub(super) fn log_preferences(result: Result<(), Trouble>) {
    if let Err(trouble) = result {
        tracing::warn!(%trouble, "preferences were not kept");
    }
}
