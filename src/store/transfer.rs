//! `.passerelle` files: a learner's work, taken away and brought back, or brought together from several computers.
mod centre;
pub(super) mod merge;
pub(super) mod parcel;
mod taken;

pub use taken::Taken;

pub use centre::TakenSettings;

use super::folder::{JOURNAL, LEARNER, LEARNERS, LOCK, PHOTO, PROFILE, PROFILE_BEFORE, PROGRESS};
use super::journal::Journal;
use super::lock::Lock;
use super::profile::is_photo;
use super::reading::Newer;
use super::{Store, trouble, whole};
use crate::archive::LARGEST;
use crate::domain::centre_record::{CentreEvent, CentreEventKind, erased_since};
use crate::domain::id::{EventId, LearnerId};
use crate::domain::learner::Learner;
use crate::domain::problem::{TransferTrouble, Trouble};
use crate::domain::record::{At, Event, EventKind};
use crate::domain::reset::Scope;
use merge::Line;
use parcel::{Fault, Parcel};

use jiff::Timestamp;
use uuid::Uuid;

use std::collections::HashSet;
use std::io;
use std::path::{Path, PathBuf};

/// What stands in `learner.json` while a learner who is new here is being imported: until the last file is there,
/// the folder is no learner.
pub(super) const UNFINISHED: &[u8] = b"{\"format\":1,\"unfinished\":true}\n";

/// What came of an import.
#[derive(Debug, Clone, PartialEq)]
pub struct Imported {
    /// As they are on this computer now.
    pub learner: Learner,
    /// How many events were new here.
    pub added: usize,
    /// Whether this computer had the learner already.
    pub was_known: bool,
    /// What had to be mended here first, for the trainer.
    pub troubles: Vec<Trouble>,
}

impl Store {
    /// Writes a learner's work as it is on the disk at the moment `at`, without their code, to a `.passerelle`
    /// file; one of that name is replaced, and a file half written never stands there. Gives the files of the
    /// learner that are damaged, and so were left out.
    pub fn export(
        &self,
        id: LearnerId,
        at: &At,
        path: &Path,
    ) -> Result<Vec<PathBuf>, TransferTrouble> {
        let path = std::path::absolute(path).map_err(trouble::at(path))?;
        let folder = self.learner_folder(id);
        let mut left_out = Vec::new();
        let learner = self.learner(id, &mut Vec::new())?;
        let mut sound = |name: &str, is_sound: fn(&[u8]) -> bool| {
            let file = folder.join(name);
            let found = self.file(&file)?;
            let is_damaged = found.as_deref().is_some_and(|bytes| !is_sound(bytes));
            if is_damaged {
                left_out.push(file);
            }
            Ok::<_, Trouble>(found.filter(|_| !is_damaged))
        };
        let profile = sound(PROFILE, |bytes| parcel::is_profile(bytes).is_ok())?;
        let photo = sound(PHOTO, is_photo)?;
        let journal = folder.join(JOURNAL);
        let bytes = self.file(&journal)?.unwrap_or_default();
        let (lines, _) = parcel::lines_of(&bytes)
            .map_err(|Newer(format)| Trouble::NewerFormat(journal, format))?;
        let parcel = Parcel {
            learner: parcel::carried(learner),
            lines,
            profile,
            photo,
        };
        let bytes = parcel.packed(at).map_err(|fault| told(fault, &path))?;
        whole::replace(self.files(), &path, &bytes)?;
        Ok(left_out)
    }

    /// Takes in a `.passerelle` file at the moment `at`. All of it is verified before anything is written. A learner
    /// who is known here gets the events that are new, and name, preferences and trial profile of the side that
    /// goes on longer; one who is not is there only once all is there. What a reset erased stays away. `take_over` is
    /// as in [`Store::open_learner`]. After an error nothing that was here is harmed, and trying again goes on.
    /// [`TransferTrouble::WasErased`] where the learner was erased here as a whole: [`Store::import_erased`] takes
    /// them in all the same.
    pub fn import(
        &self,
        path: &Path,
        at: &At,
        take_over: bool,
    ) -> Result<Imported, TransferTrouble> {
        self.import_as(path, at, take_over, false)
    }

    /// As [`Store::import`], also for a learner who was erased here as a whole: to be asked first.
    pub fn import_erased(
        &self,
        path: &Path,
        at: &At,
        take_over: bool,
    ) -> Result<Imported, TransferTrouble> {
        self.import_as(path, at, take_over, true)
    }

    fn import_as(
        &self,
        path: &Path,
        at: &At,
        take_over: bool,
        is_asked: bool,
    ) -> Result<Imported, TransferTrouble> {
        let path = std::path::absolute(path).map_err(trouble::at(path))?;
        let length = match self.files().length(&path) {
            Err(error) if error.kind() == io::ErrorKind::NotFound => {
                return Err(TransferTrouble::Missing(path));
            }
            length => length.map_err(trouble::at(&path))?,
        };
        if length > LARGEST {
            return Err(TransferTrouble::TooLarge(path));
        }
        let bytes = self.files().read(&path).map_err(trouble::at(&path))?;
        let parcel = Parcel::unpacked(&bytes).map_err(|fault| told(fault, &path))?;
        drop(bytes);
        self.refuse_if_reset(parcel.learner.id)?;
        let folder = self.learner_folder(parcel.learner.id);
        if !self.has_learner(&folder)? || self.is_unfinished(&folder)? {
            let events = self.centre_events()?;
            if let Some(erased) = erased_since(&events, parcel.learner.id) {
                if !is_asked {
                    let at = erased.clone();
                    return Err(TransferTrouble::WasErased { path, at });
                }
                self.record_imported(&[parcel.learner.id], at)?;
            }
            self.make_folder(&self.root().join(LEARNERS))?;
            self.make_folder(&folder)?;
            let place = self.place();
            let lock = folder.join(LOCK);
            let lock = Lock::take(self.files_shared(), lock, place, at.moment, take_over)?;
            // Another computer may just have finished the same import.
            let added = if self.has_learner(&folder)? && !self.is_unfinished(&folder)? {
                None
            } else {
                Some(self.add(&folder, &parcel))
            };
            lock.release();
            if let Some(added) = added {
                added?;
                return Ok(Imported {
                    added: parcel.lines.len(),
                    learner: parcel.learner,
                    was_known: false,
                    troubles: Vec::new(),
                });
            }
        }
        self.bring_together(&folder, parcel, at, take_over)
    }

    /// Writes a learner who is new here.
    fn add(&self, folder: &Path, parcel: &Parcel) -> Result<(), Trouble> {
        let files = self.files();
        if self.is_unfinished(folder)? {
            self.clear(folder)?;
        }
        whole::replace(files, &folder.join(LEARNER), UNFINISHED)?;
        self.put_profile(folder, &parcel.profile, parcel.photo.as_deref(), true)?;
        let lines = parcel::written(&parcel.lines);
        whole::replace(files, &folder.join(JOURNAL), &lines)?;
        whole::write_over(files, &folder.join(LEARNER), &parcel.learner)
    }

    /// Takes back what an import that stopped left of a learner who is new here.
    fn clear(&self, folder: &Path) -> Result<(), Trouble> {
        for name in [JOURNAL, PROFILE, PHOTO, PROGRESS] {
            let path = folder.join(name);
            match self.files().remove(&path) {
                Err(error) if error.kind() != io::ErrorKind::NotFound => {
                    return Err(trouble::of(&path, &error));
                }
                Ok(()) | Err(_) => (),
            }
        }
        Ok(())
    }

    /// Merges a parcel into the learner who is here.
    fn bring_together(
        &self,
        folder: &Path,
        parcel: Parcel,
        at: &At,
        take_over: bool,
    ) -> Result<Imported, TransferTrouble> {
        let mut open = self.open_learner(parcel.learner.id, at, take_over)?;
        if !open.journal.is_locked() {
            let reason = open.troubles.into_iter().next_back();
            return Err(reason.unwrap_or(Trouble::NoSuchLearner).into());
        }
        let journal = folder.join(JOURNAL);
        let bytes = self.file(&journal)?.unwrap_or_default();
        let (here, _) = parcel::lines_of(&bytes)
            .map_err(|Newer(format)| Trouble::NewerFormat(journal, format))?;
        let goes_on_longer = last(&parcel.lines) > last(&here);
        if goes_on_longer {
            open.learner = Learner {
                group: open.learner.group,
                code: open.learner.code,
                ..parcel.learner
            };
        }
        let (profile, photo) = match profile_reset(&here, &parcel.lines) {
            Some(reset) => {
                if !has_profile_after(&here, reset) {
                    self.remove_profile(folder)?;
                }
                let stands = has_profile_after(&parcel.lines, reset);
                (
                    parcel.profile.filter(|_| stands),
                    parcel.photo.filter(|_| stands),
                )
            }
            None => (parcel.profile, parcel.photo),
        };
        self.put_profile(folder, &profile, photo.as_deref(), goes_on_longer)?;
        if goes_on_longer {
            self.save_learner(&open.learner)?;
        }
        // Last, since it decides who goes on longer when an import that stopped is tried again.
        let known: HashSet<EventId> = here.iter().map(|line| line.event.id).collect();
        let is_new = |line: &&Line| !known.contains(&line.event.id);
        let merged = merge::standing(merge::merged(here, parcel.lines));
        let added = merged.iter().filter(is_new).count();
        if added > 0 || merged.len() < known.len() {
            rewrite(&mut open.journal, &merged, &mut open.troubles)?;
        } else {
            whole::sync_folder_of(self.files(), &folder.join(JOURNAL))?;
        }
        Ok(Imported {
            learner: open.learner,
            added,
            was_known: true,
            troubles: open.troubles,
        })
    }

    /// Takes over the profile and the photo of a parcel where they are `newer`, or where there are none here. The
    /// profile that was here becomes the previous one.
    fn put_profile(
        &self,
        folder: &Path,
        profile: &Option<Vec<u8>>,
        photo: Option<&[u8]>,
        newer: bool,
    ) -> Result<(), Trouble> {
        let (at_profile, at_photo) = (folder.join(PROFILE), folder.join(PHOTO));
        let here = self.file(&at_profile)?;
        if newer || !whole::exists(self.files(), &at_photo)? {
            self.put(folder, PHOTO, photo)?;
        }
        if *profile == here || (here.is_some() && !newer) {
            return Ok(());
        }
        if profile.is_some() {
            self.put(folder, PROFILE_BEFORE, here.as_deref())?;
        }
        self.put(folder, PROFILE, profile.as_deref())
    }

    /// Removes the profile and the photo, with all that was before them.
    fn remove_profile(&self, folder: &Path) -> Result<(), Trouble> {
        for name in self.parts(folder, &Scope::Profile)? {
            self.remove_file(&folder.join(name))?;
        }
        Ok(())
    }

    /// Tells in what trainers did that these learners came, or grew, from files.
    pub fn record_imported(&self, learners: &[LearnerId], at: &At) -> Result<(), Trouble> {
        self.record_centre(&CentreEvent {
            id: EventId(Uuid::now_v7()),
            at: at.clone(),
            kind: CentreEventKind::Imported {
                learners: learners.to_vec(),
            },
        })
    }

    /// Replaces a file where there are bytes for it and it has others.
    fn put(&self, folder: &Path, name: &str, bytes: Option<&[u8]>) -> Result<(), Trouble> {
        let path = folder.join(name);
        match bytes {
            Some(bytes) if self.file(&path)?.as_deref() != Some(bytes) => {
                whole::replace(self.files(), &path, bytes)
            }
            Some(_) | None => Ok(()),
        }
    }

    /// The bytes of a file, if it is there.
    pub(super) fn file(&self, path: &Path) -> Result<Option<Vec<u8>>, Trouble> {
        match self.files().read(path) {
            Ok(bytes) => Ok(Some(bytes)),
            Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
            Err(error) => Err(trouble::of(path, &error)),
        }
    }

    pub(super) fn is_unfinished(&self, folder: &Path) -> Result<bool, Trouble> {
        let found = self.file(&folder.join(LEARNER))?;
        Ok(found.is_some_and(|bytes| is_unfinished(&bytes)))
    }
}

/// Whether the bytes of a `learner.json` say that the learner is not there yet.
pub(super) fn is_unfinished(bytes: &[u8]) -> bool {
    bytes == UNFINISHED
}

/// Replaces a journal by these lines, and its snapshot by what they come to.
fn rewrite(
    journal: &mut Journal,
    lines: &[Line],
    troubles: &mut Vec<Trouble>,
) -> Result<(), Trouble> {
    let progress = journal.replace(&parcel::written(lines), troubles)?;
    // The journal is the truth: without a snapshot the next opening only costs more.
    troubles.extend(journal.save_progress(&progress).err());
    Ok(())
}

/// The last reset of the trial profile on either side.
fn profile_reset<'a>(one: &'a [Line], other: &'a [Line]) -> Option<&'a Event> {
    let events = one.iter().chain(other).map(|line| &line.event);
    events
        .filter(
            |event| matches!(&event.kind, EventKind::Reset(reset) if reset.scope == Scope::Profile),
        )
        .max_by_key(|event| (event.at.moment, event.id))
}

/// Whether the profile beside these lines is one from after this reset, as far as they tell.
fn has_profile_after(lines: &[Line], reset: &Event) -> bool {
    lines.iter().any(|line| {
        let event = &line.event;
        let is_changed = matches!(event.kind, EventKind::CheckChanged { .. });
        event.id == reset.id || (is_changed && event.at.moment > reset.at.moment)
    })
}

/// The moment of the event that came last.
fn last(lines: &[Line]) -> Option<Timestamp> {
    lines.iter().map(|line| line.event.at.moment).max()
}

fn told(fault: Fault, path: &Path) -> TransferTrouble {
    let path = path.to_owned();
    match fault {
        Fault::Damaged => TransferTrouble::Damaged(path),
        Fault::Foreign => TransferTrouble::Foreign(path),
        Fault::TooLarge => TransferTrouble::TooLarge(path),
        Fault::Newer(format) => TransferTrouble::NewerFormat(path, format),
    }
}
