//! Work that a person takes along themselves: written at a place of theirs, and read back before anybody relies on it.
use super::super::away::{IfThere, free};
use super::parcel::{self, Parcel};
use super::{told, trouble};
use crate::domain::id::{EventId, LearnerId};
use crate::domain::problem::{TransferTrouble, Trouble};
use crate::domain::record::At;
use crate::store::Store;
use crate::store::folder::JOURNAL;
use crate::store::reading::Newer;

use std::path::{Path, PathBuf};

/// Work that stands at its place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Taken {
    /// Where.
    pub path: PathBuf,
    /// The files of the learner that are damaged, and so were left out.
    pub left_out: Vec<PathBuf>,
}

impl Store {
    /// Writes a learner's work to a `.passerelle` file as [`Store::export`] does, and reads it back: `Ok` means that
    /// every event of the journal stands in it. After an error nothing here is changed.
    pub fn take_work(
        &self,
        id: LearnerId,
        at: &At,
        path: &Path,
        if_there: IfThere,
    ) -> Result<Taken, TransferTrouble> {
        let path = std::path::absolute(path).map_err(trouble::at(path))?;
        let path = match if_there {
            IfThere::Replace => path,
            IfThere::Keep => free(self.files(), &path)?,
        };
        let left_out = self.export(id, at, &path)?;
        let bytes = self.files().read(&path).map_err(trouble::at(&path))?;
        let parcel = Parcel::unpacked(&bytes).map_err(|fault| told(fault, &path))?;
        let is_whole = parcel.learner.id == id
            && parcel
                .lines
                .iter()
                .map(|line| line.event.id)
                .eq(self.events_of(id)?);
        if is_whole {
            Ok(Taken { path, left_out })
        } else {
            Err(TransferTrouble::Damaged(path))
        }
    }

    /// The ids of the events of a learner, in the order of the journal.
    fn events_of(&self, id: LearnerId) -> Result<Vec<EventId>, Trouble> {
        let journal = self.learner_folder(id).join(JOURNAL);
        let bytes = self.file(&journal)?.unwrap_or_default();
        let (lines, _) = parcel::lines_of(&bytes)
            .map_err(|Newer(format)| Trouble::NewerFormat(journal, format))?;
        Ok(lines.into_iter().map(|line| line.event.id).collect())
    }
}
