//! Whose work is open while people are to be reset, and the locks of those whose is not.
use crate::domain::id::LearnerId;
use crate::domain::learner::Learner;
use crate::domain::problem::{ResetTrouble, Trouble};
use crate::domain::record::At;
use crate::domain::reset::InUse;
use crate::store::Store;
use crate::store::folder::{LEARNER, LOCK};
use crate::store::lock::{self, Lock};
use crate::store::whole::{self, Found};

use jiff::Timestamp;

/// The locks of people, given back however it ends.
#[derive(Default)]
pub(super) struct Locks(pub(super) Vec<(LearnerId, Lock)>);

impl Locks {
    pub(super) fn take(&mut self, learner: LearnerId) -> Option<Lock> {
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
    pub(super) fn take_lock(
        &self,
        learner: LearnerId,
        now: Timestamp,
        take_over: bool,
    ) -> Result<Lock, Trouble> {
        let path = self.learner_folder(learner).join(LOCK);
        Lock::take(self.files_shared(), path, self.place(), now, take_over)
    }

    /// The locks of all these people, or of none.
    pub(super) fn lock_people(
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
    pub(super) fn lock_all(
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
                ) => in_use.push(self.is_in_use(id, open)),
                Err(trouble) => return Err(trouble.into()),
            }
        }
        if in_use.is_empty() {
            Ok(locks)
        } else {
            Err(ResetTrouble::InUse(in_use))
        }
    }

    /// Whose sessions of these people are open at that moment, or may be. Takes no lock, and changes nothing.
    pub fn in_use(&self, learners: &[LearnerId], at: &At) -> Result<Vec<InUse>, Trouble> {
        let mut in_use = Vec::new();
        for id in learners {
            let path = self.learner_folder(*id).join(LOCK);
            let open = lock::in_the_way(self.files(), &path, self.place(), at.moment)?;
            in_use.extend(open.map(|open| self.is_in_use(*id, open)));
        }
        Ok(in_use)
    }

    fn is_in_use(&self, learner: LearnerId, open: Trouble) -> InUse {
        InUse {
            learner,
            name: self.name_of(learner),
            open,
        }
    }

    /// The names of learners, in their order.
    pub fn names(&self, learners: &[LearnerId]) -> Vec<String> {
        learners.iter().map(|id| self.name_of(*id)).collect()
    }

    /// The name of a learner; the beginning of their id where it cannot be read.
    pub(super) fn name_of(&self, learner: LearnerId) -> String {
        let path = self.learner_folder(learner).join(LEARNER);
        match whole::read::<Learner>(self.files(), &path) {
            Ok(Found::Good(found)) => found.name,
            _ => learner.to_string().chars().take(8).collect(),
        }
    }
}
