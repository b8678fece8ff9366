//! Resets: people begin again from nothing, or from a part of what they did. All of them, or none, whatever stops.
//!
//! A reset writes down first what it is about to do (`reset.json`). What stops while copies are made never began;
//! what stops later is finished when the data folder is next opened, or when somebody asks for one of its people.
mod copies;
mod erasing;
mod undo;
mod unseen;

use super::folder::{JOURNAL, LEARNER, LOCK, PHOTO, PROFILE, RESET, RESET_LOCK};
use super::lock::Lock;
use super::reading::Newer;
use super::transfer::parcel;
use super::whole::{self, Found};
use super::{Line, Store, trouble};
use crate::domain::centre_record::{CentreEvent, CentreEventKind};
use crate::domain::id::{EventId, LearnerId};
use crate::domain::learner::Learner;
use crate::domain::library::ModuleSummary;
use crate::domain::problem::{ResetTrouble, Trouble};
use crate::domain::record::{At, Event};
use crate::domain::reset::{By, Going, Plan, ResetDone, Scope};

use jiff::{SignedDuration, Timestamp};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use std::io;
use std::path::Path;

/// How often the lock of a reset is renewed.
const RENEWAL: SignedDuration = SignedDuration::from_secs(60);

/// The file `reset.json`: what is being done.
#[derive(Debug, Clone, Serialize, Deserialize)]
struct Intent {
    format: u32,
    id: EventId,
    at: At,
    stage: Stage,
    #[serde(flatten)]
    scope: Scope,
    by: By,
    copy: bool,
    people: Vec<Person>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
enum Stage {
    /// Copies are being made: to be taken back.
    Copying,
    /// From here on it goes on to its end.
    Erasing,
}

/// One who is being reset.
#[derive(Debug, Clone, Serialize, Deserialize)]
struct Person {
    learner: LearnerId,
    /// The event of a partial reset in their journal, and its date: after all that goes.
    event: EventId,
    at: At,
    /// The name of the copy.
    copy: Option<String>,
}

/// The lock of a reset, renewed while it goes on.
struct Held {
    lock: Lock,
    renewed: Timestamp,
}

impl Held {
    /// Errors where somebody else took it.
    fn renew(&mut self) -> Result<(), Trouble> {
        let now = Timestamp::now();
        if now.duration_since(self.renewed).abs() >= RENEWAL {
            self.lock.renew(now)?;
            self.renewed = now;
        }
        Ok(())
    }
}

impl Drop for Held {
    fn drop(&mut self) {
        self.lock.release();
    }
}

/// The locks of people, given back however it ends.
#[derive(Default)]
struct Locks(Vec<(LearnerId, Lock)>);

impl Locks {
    fn take(&mut self, learner: LearnerId) -> Option<Lock> {
        let place = self.0.iter().position(|(id, _)| *id == learner)?;
        Some(self.0.swap_remove(place).1)
    }
}

impl Drop for Locks {
    fn drop(&mut self) {
        for (_, lock) in &self.0 {
            lock.release();
        }
    }
}

impl Store {
    /// What would go with `scope` of the work of these people, as it is on the disk. People who are not here count
    /// for nothing.
    pub fn going(
        &self,
        learners: &[LearnerId],
        scope: &Scope,
        modules: &[&ModuleSummary],
    ) -> Result<Going, Trouble> {
        let mut all = Going::default();
        let copies = self.copy_files()?;
        for id in learners {
            let folder = self.learner_folder(*id);
            if !self.has_learner(&folder)? {
                continue;
            }
            let mut going = Going::of(&self.events(*id)?, scope, modules);
            if matches!(scope, Scope::All | Scope::Profile) {
                going.profiles = usize::from(whole::exists(self.files(), &folder.join(PROFILE))?);
                going.photos = usize::from(whole::exists(self.files(), &folder.join(PHOTO))?);
                going.messages = self.count_comments(&folder)?;
            }
            going.copies = copies.iter().filter(|file| file.learner == *id).count();
            all += going;
        }
        Ok(all)
    }

    /// Resets people at the moment `at`: all of them, or, with an error other than [`ResetTrouble::Unfinished`],
    /// nobody.
    pub fn reset(&self, plan: &Plan, at: &At) -> Result<ResetDone, ResetTrouble> {
        if plan.learners.is_empty() {
            return Err(ResetTrouble::Nobody);
        }
        // One that stopped goes first.
        self.finish_reset()?;
        let mut held = self.hold_resets()?;
        let mut locks = self.lock_people(&plan.learners, at, plan.take_over)?;
        let mut intent = self.intend(plan, at)?;
        if plan.copy {
            self.keep_copies(&intent, &mut held)
                .map_err(ResetTrouble::NotCopied)?;
        }
        let is_ours = locks.0.iter().try_for_each(|(_, lock)| lock.check());
        intent.stage = Stage::Erasing;
        let begun = is_ours.and_then(|()| self.save_intent(&intent));
        if let Err(trouble) = begun {
            self.take_back(&intent)?;
            return Err(trouble.into());
        }
        let mut troubles = Vec::new();
        self.carry_out(&intent, &mut locks, &mut held, &mut troubles)
            .map_err(ResetTrouble::Unfinished)?;
        let remains = if plan.copy {
            Ok(Vec::new())
        } else {
            self.remains(&intent)
        };
        Ok(ResetDone {
            id: intent.id,
            people: intent.people.len(),
            copied: plan.copy,
            remains,
            troubles,
        })
    }

    /// Erases a learner who asks for it, without a copy, at the moment `at`. What is erased so is told to no trainer, and
    /// may come back from a file without a question.
    pub fn erase(&self, learner: LearnerId, at: &At) -> Result<(), Trouble> {
        let plan = Plan {
            learners: vec![learner],
            scope: Scope::All,
            by: By::Learner,
            copy: false,
            take_over: false,
        };
        match self.reset(&plan, at) {
            Ok(done) => match done.remains?.into_iter().next() {
                Some(path) => Err(Trouble::Failed(path, "still there".to_owned())),
                None => Ok(()),
            },
            Err(ResetTrouble::InUse(people)) => {
                let trouble = people.into_iter().next().map(|(_, trouble)| trouble);
                Err(trouble.unwrap_or(Trouble::BeingReset))
            }
            Err(
                ResetTrouble::Records(trouble)
                | ResetTrouble::Unfinished(trouble)
                | ResetTrouble::NotCopied(trouble),
            ) => Err(trouble),
            Err(
                ResetTrouble::Busy
                | ResetTrouble::Nobody
                | ResetTrouble::NoCopy
                | ResetTrouble::DamagedCopy(_),
            ) => Err(Trouble::BeingReset),
        }
    }

    /// Finishes, or takes back, a reset that stopped in the middle; gives whether there was one. Errors where it
    /// cannot be, or where it has not stopped.
    pub fn finish_reset(&self) -> Result<bool, ResetTrouble> {
        if self.intent()?.is_none() {
            return Ok(false);
        }
        let mut held = self.hold_resets()?;
        // It may just have been finished.
        let Some(intent) = self.intent()? else {
            return Ok(false);
        };
        match intent.stage {
            Stage::Copying => {
                self.remove_copies_of(&intent)?;
                self.remove_intent()?;
            }
            Stage::Erasing => {
                let mut locks = Locks::default();
                for person in &intent.people {
                    let folder = self.learner_folder(person.learner);
                    if whole::exists(self.files(), &folder)? {
                        let lock = self.take_lock(person.learner, Timestamp::now(), true)?;
                        locks.0.push((person.learner, lock));
                    }
                }
                self.carry_out(&intent, &mut locks, &mut held, &mut Vec::new())?;
            }
        }
        Ok(true)
    }

    /// The people who are being erased as a whole: no longer to be shown.
    pub(super) fn vanishing(&self) -> Vec<LearnerId> {
        match self.intent() {
            Ok(Some(intent)) if intent.stage == Stage::Erasing && intent.scope == Scope::All => {
                let people = intent.people.iter();
                people.map(|person| person.learner).collect()
            }
            Ok(_) | Err(_) => Vec::new(),
        }
    }

    /// Sees to it that no reset of this person is under way.
    pub(super) fn refuse_if_reset(&self, learner: LearnerId) -> Result<(), Trouble> {
        let Some(intent) = self.intent()? else {
            return Ok(());
        };
        let is_in = intent.people.iter().any(|person| person.learner == learner);
        if is_in && intent.stage == Stage::Erasing && self.finish_reset().is_err() {
            return Err(Trouble::BeingReset);
        }
        Ok(())
    }

    /// The events of a learner's journal as it is on the disk, in its order and each once. Takes no lock, and changes
    /// nothing.
    pub fn events(&self, learner: LearnerId) -> Result<Vec<Event>, Trouble> {
        let lines = self.journal_lines(learner)?;
        Ok(lines.into_iter().map(|line| line.event).collect())
    }

    pub(super) fn journal_lines(&self, learner: LearnerId) -> Result<Vec<Line>, Trouble> {
        let path = self.learner_folder(learner).join(JOURNAL);
        let bytes = match self.file(&path)? {
            Some(bytes) => bytes,
            None => self.gone().map_or(Ok(Vec::new()), Err)?,
        };
        let lines = parcel::lines_of(&bytes);
        let (lines, _) = lines.map_err(|Newer(format)| Trouble::NewerFormat(path, format))?;
        Ok(lines)
    }

    /// The lock that lets only one reset go on at a time. One that stopped elsewhere is taken over: what it left is
    /// written down.
    fn hold_resets(&self) -> Result<Held, ResetTrouble> {
        let now = Timestamp::now();
        let take = |take_over| {
            let path = self.root().join(RESET_LOCK);
            Lock::take(self.files_shared(), path, self.place(), now, take_over)
        };
        let lock = match take(false) {
            Err(Trouble::PerhapsOpenElsewhere { .. }) => take(true),
            taken => taken,
        };
        match lock {
            Ok(lock) => Ok(Held { lock, renewed: now }),
            Err(
                Trouble::OpenElsewhere { .. }
                | Trouble::PerhapsOpenElsewhere { .. }
                | Trouble::OpenHere
                | Trouble::PerhapsOpenHere,
            ) => Err(ResetTrouble::Busy),
            Err(trouble) => Err(trouble.into()),
        }
    }

    fn take_lock(
        &self,
        learner: LearnerId,
        now: Timestamp,
        take_over: bool,
    ) -> Result<Lock, Trouble> {
        let path = self.learner_folder(learner).join(LOCK);
        Lock::take(self.files_shared(), path, self.place(), now, take_over)
    }

    /// The locks of all these people, or of none.
    fn lock_people(
        &self,
        learners: &[LearnerId],
        at: &At,
        take_over: bool,
    ) -> Result<Locks, ResetTrouble> {
        for id in learners {
            if !self.has_learner(&self.learner_folder(*id))? {
                return Err(self.gone().unwrap_or(Trouble::NoSuchLearner).into());
            }
        }
        self.lock_all(learners.iter().copied(), at, take_over)
    }

    /// The locks of all of these, whether they are here or not, each once; of none where somebody is in use.
    fn lock_all(
        &self,
        learners: impl IntoIterator<Item = LearnerId>,
        at: &At,
        take_over: bool,
    ) -> Result<Locks, ResetTrouble> {
        let mut locks = Locks::default();
        let mut in_use = Vec::new();
        for id in learners {
            if locks.0.iter().any(|(held, _)| *held == id) {
                continue;
            }
            match self.take_lock(id, at.moment, take_over) {
                Ok(lock) => locks.0.push((id, lock)),
                Err(
                    open @ (Trouble::OpenElsewhere { .. }
                    | Trouble::PerhapsOpenElsewhere { .. }
                    | Trouble::OpenHere
                    | Trouble::PerhapsOpenHere),
                ) => in_use.push((self.name_of(id), open)),
                Err(trouble) => return Err(trouble.into()),
            }
        }
        if in_use.is_empty() {
            Ok(locks)
        } else {
            Err(ResetTrouble::InUse(in_use))
        }
    }

    /// The names of learners, in their order.
    pub fn names(&self, learners: &[LearnerId]) -> Vec<String> {
        learners.iter().map(|id| self.name_of(*id)).collect()
    }

    /// The name of a learner; the beginning of their id where it cannot be read.
    fn name_of(&self, learner: LearnerId) -> String {
        let path = self.learner_folder(learner).join(LEARNER);
        match whole::read::<Learner>(self.files(), &path) {
            Ok(Found::Good(found)) => found.name,
            _ => learner.to_string().chars().take(8).collect(),
        }
    }

    /// What is to be done, with all that could keep it from being done looked at before.
    fn intend(&self, plan: &Plan, at: &At) -> Result<Intent, ResetTrouble> {
        let mut people: Vec<Person> = Vec::new();
        for id in &plan.learners {
            if people.iter().any(|person| person.learner == *id) {
                continue;
            }
            let mut date = at.clone();
            if plan.scope != Scope::All {
                let path = self.learner_folder(*id).join(LEARNER);
                if let Found::Newer(format) = whole::read::<Learner>(self.files(), &path)? {
                    return Err(Trouble::NewerFormat(path, format).into());
                }
                let events = self.events(*id)?;
                date = after(&events, at);
            }
            let copy = plan.copy.then(|| self.copy_name(*id, at)).transpose()?;
            people.push(Person {
                learner: *id,
                event: EventId(Uuid::now_v7()),
                at: date,
                copy,
            });
        }
        Ok(Intent {
            format: 1,
            id: EventId(Uuid::now_v7()),
            at: at.clone(),
            stage: Stage::Copying,
            scope: plan.scope.clone(),
            by: plan.by,
            copy: plan.copy,
            people,
        })
    }

    /// Keeps a copy of each person. After an error none is left.
    fn keep_copies(&self, intent: &Intent, held: &mut Held) -> Result<(), Trouble> {
        let kept = self.save_intent(intent).and_then(|()| {
            intent.people.iter().try_for_each(|person| {
                held.renew()?;
                self.keep_copy(intent, person)
            })
        });
        if kept.is_err() {
            // What cannot be taken back now is when the folder is next opened.
            let _ = self.take_back(intent);
        }
        kept
    }

    /// Undoes what was prepared. Errors where the reset may still go on to its end.
    fn take_back(&self, intent: &Intent) -> Result<(), ResetTrouble> {
        // First: nothing may go without a copy.
        self.remove_intent().map_err(ResetTrouble::Unfinished)?;
        // A copy that stays is purged in its time.
        let _ = self.remove_copies_of(intent);
        Ok(())
    }

    /// Erases what goes, of everybody. May be done again.
    fn carry_out(
        &self,
        intent: &Intent,
        locks: &mut Locks,
        held: &mut Held,
        troubles: &mut Vec<Trouble>,
    ) -> Result<(), Trouble> {
        if !intent.copy {
            self.remove_earlier_copies(intent)?;
        }
        for person in &intent.people {
            held.renew()?;
            if let Some(lock) = locks.take(person.learner) {
                self.erase_person(intent, person, lock, troubles)?;
            }
        }
        self.record_reset(intent)?;
        self.remove_intent()
    }

    /// Tells of a reset in what trainers did, once. What learners do with their own work is not told there.
    fn record_reset(&self, intent: &Intent) -> Result<(), Trouble> {
        let learners: Vec<_> = intent.people.iter().map(|person| person.learner).collect();
        let copy = intent.copy;
        let kind = match intent.by {
            By::Trainer => CentreEventKind::Reset {
                learners,
                scope: intent.scope.clone(),
                copy,
            },
            By::Centre => CentreEventKind::Erased { learners, copy },
            By::Learner => return Ok(()),
        };
        if self
            .centre_events()?
            .iter()
            .any(|event| event.id == intent.id)
        {
            return Ok(());
        }
        self.record_centre(&CentreEvent {
            id: intent.id,
            at: intent.at.clone(),
            kind,
        })
    }

    fn intent(&self) -> Result<Option<Intent>, Trouble> {
        let path = self.root().join(RESET);
        match whole::read(self.files(), &path)? {
            Found::Good(intent) => Ok(Some(intent)),
            Found::Missing => Ok(None),
            Found::Newer(format) => Err(Trouble::NewerFormat(path, format)),
            // Only another hand can have made it so: nobody knows whom it was about.
            Found::Invalid(_) => {
                whole::set_aside(self.files(), &path)?;
                Ok(None)
            }
        }
    }

    fn save_intent(&self, intent: &Intent) -> Result<(), Trouble> {
        whole::write_over(self.files(), &self.root().join(RESET), intent)
    }

    fn remove_intent(&self) -> Result<(), Trouble> {
        self.remove_file(&self.root().join(RESET))
    }

    /// Removes a file, for certain once this returns; one that is not there is no error.
    pub(super) fn remove_file(&self, path: &Path) -> Result<(), Trouble> {
        match self.files().remove(path) {
            Err(error) if error.kind() != io::ErrorKind::NotFound => {
                return Err(trouble::of(path, &error));
            }
            Ok(()) | Err(_) => (),
        }
        whole::sync_folder_of(self.files(), path)
    }
}

/// A date after all of `events`, and not before `at`: the clock may have been set back since.
fn after(events: &[Event], at: &At) -> At {
    let last = events.iter().map(|event| event.at.moment).max();
    let next = last.and_then(|last| last.checked_add(SignedDuration::from_millis(1)).ok());
    let moment = next.map_or(at.moment, |next| next.max(at.moment));
    At::new(moment, at.offset)
}
