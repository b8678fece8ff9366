//! The end of a session of which a person decides what stays: take the work along, keep it here, or erase it.
mod asking;

use super::choosing::{Picked, PlaceAsked};
use super::taking::completed;
use super::{App, Dialog, Leaving, Message};
use crate::domain::id::LearnerId;
use crate::domain::learner::WORK_EXTENSION;
use crate::domain::problem::{ResetTrouble, TransferTrouble, Trouble};
use crate::domain::profile::away::file_name_ending;
use crate::domain::record::{At, EndReason, EventKind};
use crate::domain::reset::{By, Plan, Scope};
use crate::screen::mine;
use crate::screen::welcome;
use crate::store::{IfThere, Store, Taken};

use iced::Task;
use iced::widget::operation::focus;

use std::path::PathBuf;

/// The id of the field for a place.
pub const PLACE: &str = "leave-place";

/// What happened.
#[derive(Debug, Clone)]
pub enum Happened {
    /// The work is to be taken along.
    TakePressed,
    /// It is to stay here.
    KeepPressed,
    /// It is to be erased; nobody was asked whether that is sure.
    ErasePressed,
    /// It is to be erased for sure.
    SurePressed,
    /// Back to the choice.
    BackPressed,
    /// A place was named for it, or none.
    PlaceNamed(Picked),
    /// The field for a place was asked for.
    ByHandPressed,
    /// Somebody wrote the place.
    PlaceEdited(String),
    /// "Save here" was pressed.
    SaveHerePressed,
    /// It was written in the session of this number and read back, or could not be.
    Taken(u64, Result<Taken, TransferTrouble>),
    /// All that was kept of somebody is gone, or could not be erased, perhaps for this reason.
    Erased(Leaving, Result<(), Option<Trouble>>),
}

/// What becomes of the work at the end of a session.
#[derive(Debug, Default)]
pub(super) struct Ending {
    /// Whether the system's dialog is open.
    is_asking: bool,
    after: After,
    /// Whether the end of the session is recorded already.
    has_ended: bool,
    is_taking: bool,
    /// What is told to the next person.
    pub(super) told: Option<welcome::Told>,
    /// Who is to be erased once their session is closed.
    pub(super) erased: Option<LearnerId>,
    pub(super) is_erasing: bool,
}

/// What happens once all of the session is kept.
#[derive(Debug, Default)]
enum After {
    #[default]
    Nothing,
    /// The work is written there; read back, it is erased here.
    Take(Target),
    /// It is written there, and the session goes on.
    Copy(Target),
    Erase,
}

#[derive(Debug, Clone)]
struct Target {
    path: PathBuf,
    if_there: IfThere,
}

/// What is asked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Asked {
    pub(super) why: Why,
    pub(super) leaving: Leaving,
    step: Step,
}

/// Why it is asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Why {
    /// They brought their work.
    Brought,
    /// This computer forgets it.
    Forgets,
    /// They want to choose.
    Wish,
    /// They want a copy, and to go on.
    Copy,
    /// They want a page that says what is kept, and to go on.
    Summary,
    /// They want to erase all of it.
    Erase,
}

#[derive(Debug, Clone, PartialEq, Eq)]
enum Step {
    Choice,
    /// The system's dialog asks for a place.
    Place,
    /// Whether to erase for sure.
    Sure,
    Failed(PathBuf, TransferTrouble),
    /// The place is to be written by hand.
    ByHand {
        path: String,
        /// Whether no dialog can be opened.
        is_needed: bool,
        is_empty: bool,
        trouble: Option<(PathBuf, TransferTrouble)>,
    },
}

impl App {
    /// Why a person is asked what stays before their session ends; `None` where it simply ends.
    pub(super) fn must_choose(&self) -> Option<Why> {
        let session = self.session.as_ref()?;
        match session {
            session if session.is_guest() => None,
            session if session.is_brought => Some(Why::Brought),
            _ => self.surroundings.computer.forgets.then_some(Why::Forgets),
        }
    }

    /// Asks what stays before the session ends in the way of `leaving`.
    pub(super) fn ask_what_stays(&mut self, why: Why, leaving: Leaving) -> Task<Message> {
        let step = match why {
            Why::Brought | Why::Forgets | Why::Wish | Why::Copy | Why::Summary => Step::Choice,
            Why::Erase => Step::Sure,
        };
        self.dialog = Some(Dialog::Leave(Asked { why, leaving, step }));
        self.focus_dialog()
    }

    /// Saves a copy of the work of who is learning, and lets them go on.
    pub(super) fn copy_work(&mut self) -> Task<Message> {
        self.ask_place_for(Why::Copy)
    }

    /// Saves a page that says what is kept of who is learning.
    pub(super) fn ask_summary_place(&mut self) -> Task<Message> {
        self.ask_place_for(Why::Summary)
    }

    fn ask_place_for(&mut self, why: Why) -> Task<Message> {
        self.dialog = Some(Dialog::Leave(Asked {
            why,
            leaving: Leaving::Session,
            step: Step::Place,
        }));
        self.ask_work_place()
    }

    pub(super) fn on_ending(&mut self, happened: Happened) -> Task<Message> {
        match happened {
            Happened::TakePressed => self.ask_work_place(),
            Happened::KeepPressed => self.end_as(After::Nothing),
            Happened::ErasePressed => self.ask_step(Step::Sure),
            Happened::SurePressed => self.end_as(After::Erase),
            Happened::BackPressed => self.ask_step(Step::Choice),
            Happened::PlaceNamed(picked) => {
                self.ending.is_asking = false;
                match picked {
                    Picked::File(path) => self.take_work_to(path, IfThere::Replace),
                    Picked::Nothing => self.no_place(),
                    Picked::NoWindow => self.offer_work_place(true),
                }
            }
            Happened::ByHandPressed => self.offer_work_place(false),
            Happened::PlaceEdited(written) => {
                if let Some(Step::ByHand { path, is_empty, .. }) = self.step() {
                    (*path, *is_empty) = (written, false);
                }
                Task::none()
            }
            Happened::SaveHerePressed => self.save_work_here(),
            Happened::Taken(session, result) => self.work_taken(session, result),
            Happened::Erased(leaving, result) => self.erased(leaving, result),
        }
    }

    fn step(&mut self) -> Option<&mut Step> {
        match &mut self.dialog {
            Some(Dialog::Leave(asked)) => Some(&mut asked.step),
            _ => None,
        }
    }

    fn ask_step(&mut self, next: Step) -> Task<Message> {
        match self.step() {
            Some(step) => {
                *step = next;
                self.focus_dialog()
            }
            None => Task::none(),
        }
    }

    /// Asks for a place by the system's dialog, one at a time.
    fn ask_work_place(&mut self) -> Task<Message> {
        if self.ending.is_asking || self.leaving != Leaving::No {
            return Task::none();
        }
        self.ending.is_asking = true;
        let (extension, name) = self.file_to_take();
        let is_work = extension == WORK_EXTENSION;
        let asked = PlaceAsked {
            title: if is_work {
                self.tr.leave_take()
            } else {
                self.tr.mine_take_summary()
            },
            kind: if is_work {
                self.tr.bring_kind()
            } else {
                self.tr.away_pdf()
            },
            extension,
            name,
            folder: self.surroundings.documents.clone(),
        };
        let asking = (self.surroundings.choose_place)(asked);
        Task::perform(asking, |picked| {
            Message::Ending(Happened::PlaceNamed(picked))
        })
    }

    /// Who wants a copy, and then names no place, goes on.
    fn no_place(&mut self) -> Task<Message> {
        match self.step() {
            Some(Step::Place) => self.close_dialog(),
            _ => Task::none(),
        }
    }

    /// How the file ends that is asked for, and a likely name for it.
    fn file_to_take(&self) -> (&'static str, String) {
        let session = self.session.as_ref();
        let name = session.map_or("", |session| session.learner.name.as_str());
        let (extension, what) = match &self.dialog {
            Some(Dialog::Leave(Asked {
                why: Why::Summary, ..
            })) => ("pdf", self.tr.mine_file_name()),
            _ => (WORK_EXTENSION, self.tr.leave_file_name()),
        };
        (
            extension,
            file_name_ending(extension, name, &what, self.today()),
        )
    }

    fn offer_work_place(&mut self, is_needed: bool) -> Task<Message> {
        let path = self.surroundings.documents.join(self.file_to_take().1);
        let Some(step) = self.step() else {
            return Task::none();
        };
        *step = Step::ByHand {
            path: path.to_string_lossy().into_owned(),
            is_needed,
            is_empty: false,
            trouble: None,
        };
        focus(PLACE)
    }

    fn save_work_here(&mut self) -> Task<Message> {
        let Some(Step::ByHand {
            path,
            is_empty,
            trouble,
            ..
        }) = self.step()
        else {
            return Task::none();
        };
        let place = path.trim().to_owned();
        *is_empty = place.is_empty();
        *trouble = None;
        if place.is_empty() {
            return focus(PLACE);
        }
        self.take_work_to(place.into(), IfThere::Keep)
    }

    fn take_work_to(&mut self, path: PathBuf, if_there: IfThere) -> Task<Message> {
        let Some(Dialog::Leave(asked)) = &self.dialog else {
            return Task::none();
        };
        let why = asked.why;
        let (extension, name) = self.file_to_take();
        let (path, is_changed) = completed(path, extension, &name);
        // Nobody was asked about a file of another name.
        let if_there = if is_changed { IfThere::Keep } else { if_there };
        let target = Target { path, if_there };
        match why {
            Why::Summary => {
                self.dialog = None;
                self.write_summary(target.path, if_there)
            }
            Why::Copy => self.end_as(After::Copy(target)),
            Why::Brought | Why::Forgets | Why::Wish | Why::Erase => {
                self.end_as(After::Take(target))
            }
        }
    }

    /// Ends the session, and does then what was chosen.
    fn end_as(&mut self, after: After) -> Task<Message> {
        let Some(Dialog::Leave(Asked { leaving, .. })) = &self.dialog else {
            return Task::none();
        };
        let leaving = *leaving;
        if self.leaving != Leaving::No {
            return Task::none();
        }
        self.ending.after = after;
        if self.ending.has_ended {
            self.leaving = leaving;
            let saving = self.save(true);
            return Task::batch([saving, self.leave_if_kept()]);
        }
        self.ending.has_ended = true;
        let reason = match leaving {
            Leaving::Window => EndReason::Closed,
            Leaving::Session | Leaving::No => EndReason::Finished,
        };
        self.end_session(reason, leaving)
    }

    /// What is still to be done with the work before the session is left: all of it is on the disk here.
    pub(super) fn take_before_leaving(&mut self) -> Option<Task<Message>> {
        let (After::Take(target) | After::Copy(target)) = &self.ending.after else {
            return None;
        };
        let session = self.session.as_ref()?;
        let store = self.surroundings.store.clone().ok()?;
        if self.ending.is_taking {
            return Some(Task::none());
        }
        self.ending.is_taking = true;
        let (target, number, id) = (target.clone(), session.number, session.learner.id);
        let now = self.surroundings.now();
        let taking =
            blocking::unblock(move || store.take_work(id, &now, &target.path, target.if_there));
        Some(Task::perform(taking, move |result| {
            Message::Ending(Happened::Taken(number, result))
        }))
    }

    fn work_taken(&mut self, number: u64, result: Result<Taken, TransferTrouble>) -> Task<Message> {
        self.ending.is_taking = false;
        let is_same = self
            .session
            .as_ref()
            .is_some_and(|session| session.number == number);
        if !is_same || self.leaving == Leaving::No {
            // Whoever waited no longer has gone on: the file stands where it stands.
            return Task::none();
        }
        let after = std::mem::take(&mut self.ending.after);
        match (result, after) {
            (Ok(taken), After::Take(_)) => {
                let folder = taken.path.parent().unwrap_or(&taken.path).to_owned();
                // What could not be taken must not be lost.
                self.ending.told = Some(if taken.left_out.is_empty() {
                    self.ending.after = After::Erase;
                    welcome::Told::Taken(folder)
                } else {
                    welcome::Told::TakenInPart(folder)
                });
                self.leave(self.leaving)
            }
            (Ok(taken), _) => {
                self.leaving = Leaving::No;
                self.dialog = None;
                let going_on = self.go_on();
                Task::batch([going_on, self.tell_mine(mine::Done::Taken(taken.path))])
            }
            (Err(trouble), After::Take(target) | After::Copy(target)) => {
                self.leaving = Leaving::No;
                self.not_taken(target.path, trouble)
            }
            (Err(_), After::Nothing | After::Erase) => Task::none(),
        }
    }

    /// The work could not be taken, and nothing is erased: asks for another place.
    fn not_taken(&mut self, path: PathBuf, trouble: TransferTrouble) -> Task<Message> {
        match self.step() {
            Some(Step::ByHand { trouble: told, .. }) => {
                *told = Some((path, trouble));
                focus(PLACE)
            }
            Some(step) => {
                *step = Step::Failed(path, trouble);
                self.focus_dialog()
            }
            None => Task::none(),
        }
    }

    /// Who stays after all goes on in a session that begins anew.
    pub(super) fn go_on(&mut self) -> Task<Message> {
        self.ending.after = After::Nothing;
        if !std::mem::take(&mut self.ending.has_ended) {
            return Task::none();
        }
        let started = EventKind::SessionStarted {
            language: self.language(),
            computer: self.surroundings.computer_name.clone(),
        };
        self.record(started);
        self.save(false)
    }

    /// Whether the end of the session stands in the journal already.
    pub(super) fn has_ended(&self) -> bool {
        self.ending.has_ended
    }

    /// The session is left: remembers whom to erase once it is closed.
    pub(super) fn settle_ending(&mut self, learner: Option<LearnerId>) {
        self.ending.has_ended = false;
        self.ending.is_asking = false;
        self.ending.erased = match std::mem::take(&mut self.ending.after) {
            After::Erase => learner,
            After::Nothing | After::Take(_) | After::Copy(_) => None,
        };
    }

    /// Erases who is to be erased, now that their session is closed.
    pub(super) fn erase_after(&mut self, leaving: Leaving) -> Option<Task<Message>> {
        let learner = self.ending.erased.take()?;
        self.erase_learner(learner, leaving)
    }

    /// Erases all of a learner who has no session, and tells it on the welcome screen.
    pub(super) fn erase_learner(
        &mut self,
        learner: LearnerId,
        leaving: Leaving,
    ) -> Option<Task<Message>> {
        let store = self.surroundings.store.clone().ok()?;
        self.ending.is_erasing = true;
        let now = self.surroundings.now();
        let erasing = blocking::unblock(move || erase(&store, learner, &now));
        Some(Task::perform(erasing, move |result| {
            Message::Ending(Happened::Erased(leaving, result))
        }))
    }

    fn erased(&mut self, leaving: Leaving, result: Result<(), Option<Trouble>>) -> Task<Message> {
        self.ending.is_erasing = false;
        let told = self.ending.told.take();
        if result.is_ok() && leaving == Leaving::Window {
            return self.exit();
        }
        let told = match result {
            Ok(()) => told.unwrap_or(welcome::Told::Erased),
            Err(trouble) => {
                trouble.into_iter().for_each(|trouble| self.tell(trouble));
                welcome::Told::NotErased
            }
        };
        self.welcome(Some(told));
        Task::batch([self.focus_screen(), self.read_people()])
    }
}

/// Erases all of a learner, without a copy, and looks whether anything is left. The error says why, where that is known.
fn erase(store: &Store, learner: LearnerId, at: &At) -> Result<(), Option<Trouble>> {
    let plan = Plan {
        learners: vec![learner],
        scope: Scope::All,
        by: By::Learner,
        copy: false,
        take_over: false,
    };
    let done = store.reset(&plan, at).map_err(|trouble| match trouble {
        ResetTrouble::NotCopied(trouble)
        | ResetTrouble::Unfinished(trouble)
        | ResetTrouble::Records(trouble) => Some(trouble),
        ResetTrouble::InUse(people) => people.into_iter().next().map(|(_, trouble)| trouble),
        ResetTrouble::Nobody
        | ResetTrouble::Busy
        | ResetTrouble::NoCopy
        | ResetTrouble::DamagedCopy(_) => None,
    })?;
    match done.remains {
        Ok(remains) if remains.is_empty() => Ok(()),
        Ok(_) => Err(None),
        Err(trouble) => Err(Some(trouble)),
    }
}
