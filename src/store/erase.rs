//! Erasing a learner.
use super::{Store, trouble};
use crate::domain::id::LearnerId;
use crate::domain::problem::Trouble;
use crate::domain::record::At;

impl Store {
    /// Erases a learner.
    pub fn erase(&self, id: LearnerId, _at: &At) -> Result<(), Trouble> {
        let folder = self.learner_folder(id);
        for (name, _) in self.files().list(&folder).map_err(trouble::at(&folder))? {
            let path = folder.join(name);
            self.files().remove(&path).map_err(trouble::at(&path))?;
        }
        Ok(())
    }
}
