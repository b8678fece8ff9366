//! The optional code of a learner, kept as a hash in `learner.json`.
use super::folder::LOCK;
use super::lock::Lock;
use super::{Store, secret};
use crate::domain::code::Code;
use crate::domain::id::LearnerId;
use crate::domain::problem::Trouble;

use jiff::Timestamp;

impl Store {
    /// The hash to keep of a code. Takes some hundredths of a second.
    pub fn hashed(&self, code: &Code) -> Result<String, Trouble> {
        let failed = |error| Trouble::Failed(self.root().to_owned(), error);
        secret::hashed(code.as_str()).map_err(failed)
    }

    /// Whether the code opens the learner as they are on the disk now; every code does where they have none.
    pub fn unlocks(&self, id: LearnerId, code: &Code) -> Result<bool, Trouble> {
        let learner = self.learner(id, &mut Vec::new())?;
        let hash = learner.code.as_deref();
        Ok(hash.is_none_or(|hash| secret::opens(code.as_str(), hash)))
    }

    /// Takes the code of a learner away, for one that was forgotten. Errors where they are open somewhere: their
    /// session would bring it back.
    pub fn clear_code(&self, id: LearnerId) -> Result<(), Trouble> {
        let path = self.learner_folder(id).join(LOCK);
        let now = Timestamp::now();
        let mut learner = self.learner(id, &mut Vec::new())?;
        let lock = Lock::take(self.files_shared(), path, self.place(), now, false)?;
        learner.code = None;
        let saved = self.save_learner(&learner);
        lock.release();
        saved
    }
}
