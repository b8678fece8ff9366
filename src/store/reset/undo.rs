//! Bringing people back from the copies of a reset. What they did since stays.
use super::copies::Copy;
use super::erasing::{goes_with, is_of_profile};
use super::locks::Locks;
use crate::domain::centre_record::{CentreEvent, CentreEventKind};
use crate::domain::id::{EventId, LearnerId};
use crate::domain::learner::Learner;
use crate::domain::problem::{ResetTrouble, Trouble};
use crate::domain::record::{At, EventKind};
use crate::domain::reset::{CopiedPerson, Scope, Undone};
use crate::store::folder::{JOURNAL, LEARNER, LEARNERS, LOCK, PROFILE, PROFILE_BEFORE, PROGRESS};
use crate::store::journal::Journal;
use crate::store::lock::Lock;
use crate::store::reading::Newer;
use crate::store::transfer::{UNFINISHED, merge, parcel};
use crate::store::whole::{self, Found};
use crate::store::{Line, Store};

use uuid::Uuid;

use std::path::Path;

impl Store {
    /// Brings people back from the copies of a reset, at the moment `at`: those of `learners`, or all where none is
    /// named. Their copies are gone then. After an error some may be back, and trying again goes on with the others.
    pub fn undo(
        &self,
        reset: EventId,
        learners: &[LearnerId],
        at: &At,
        take_over: bool,
    ) -> Result<Undone, ResetTrouble> {
        self.finish_reset()?;
        let _held = self.hold_resets()?;
        let copies = self.copies_of(reset, learners)?;
        self.make_folder(&self.root().join(LEARNERS))?;
        for copy in &copies {
            self.make_folder(&self.learner_folder(copy.manifest.learner))?;
        }
        let mut locks = self.lock_returning(&copies, at, take_over)?;
        let mut undone = Undone {
            people: Vec::new(),
            troubles: Vec::new(),
        };
        let mut done = Ok(());
        for copy in &copies {
            let Some(lock) = locks.take(copy.manifest.learner) else {
                continue;
            };
            done = self
                .bring_back(copy, lock, &mut undone.troubles)
                .and_then(|()| self.remove_file(&copy.path));
            if done.is_err() {
                break;
            }
            undone.people.push(CopiedPerson {
                learner: copy.manifest.learner,
                name: self.name_of(copy.manifest.learner),
            });
        }
        if !undone.people.is_empty() {
            self.record_centre(&CentreEvent {
                id: EventId(Uuid::now_v7()),
                at: at.clone(),
                kind: CentreEventKind::Undone {
                    reset,
                    learners: undone.people.iter().map(|person| person.learner).collect(),
                },
            })?;
        }
        done?;
        Ok(undone)
    }

    fn copies_of(&self, reset: EventId, learners: &[LearnerId]) -> Result<Vec<Copy>, ResetTrouble> {
        let mut copies = Vec::new();
        let is_asked = |learner| learners.is_empty() || learners.contains(&learner);
        for file in self.copy_files()? {
            if !is_asked(file.learner) {
                continue;
            }
            match self.copy(&file) {
                Ok(copy) if copy.manifest.reset == reset => copies.push(copy),
                // A damaged copy may be of any reset: only where it was named is it known to be missed.
                Err(trouble) if learners.contains(&file.learner) => return Err(trouble),
                Ok(_) | Err(_) => (),
            }
        }
        if copies.is_empty() {
            Err(ResetTrouble::NoCopy)
        } else {
            Ok(copies)
        }
    }

    /// The locks of all who come back, or of none.
    fn lock_returning(
        &self,
        copies: &[Copy],
        at: &At,
        take_over: bool,
    ) -> Result<Locks, ResetTrouble> {
        let returning = copies.iter().map(|copy| copy.manifest.learner);
        self.lock_all(returning, at, take_over)
    }

    /// Brings one person back. May be done again.
    fn bring_back(
        &self,
        copy: &Copy,
        lock: Lock,
        troubles: &mut Vec<Trouble>,
    ) -> Result<(), Trouble> {
        let folder = self.learner_folder(copy.manifest.learner);
        if self.has_learner(&folder)? && !self.is_unfinished(&folder)? {
            return self.join(copy, &folder, lock, troubles);
        }
        let restored = self.restore(copy, &folder);
        lock.release();
        restored
    }

    /// Puts all files of somebody who is not here back. They are there only once all is there.
    fn restore(&self, copy: &Copy, folder: &Path) -> Result<(), Trouble> {
        let files = self.files();
        self.empty(folder, LOCK)?;
        whole::replace(files, &folder.join(LEARNER), UNFINISHED)?;
        let others = copy.files.iter().filter(|(name, _)| *name != LEARNER);
        for (name, bytes) in others {
            whole::replace(files, &folder.join(name), bytes)?;
        }
        match copy.files.get(LEARNER) {
            Some(bytes) => whole::replace(files, &folder.join(LEARNER), bytes),
            // The journal makes it again.
            None => self.remove_file(&folder.join(LEARNER)),
        }
    }

    /// Merges a copy into the work of somebody who is here.
    fn join(
        &self,
        copy: &Copy,
        folder: &Path,
        lock: Lock,
        troubles: &mut Vec<Trouble>,
    ) -> Result<(), Trouble> {
        let (mut journal, _) = Journal::open(
            self.files_shared(),
            folder.to_owned(),
            self.place().clone(),
            Some(lock),
            troubles,
        )?;
        let here = self.journal_lines(copy.manifest.learner)?;
        let merged = merged(copy, here)?;
        let is_gone_again = merged.iter().any(|line| match &line.event.kind {
            EventKind::Reset(reset) => {
                reset.scope == Scope::Profile && line.event.at.moment > copy.manifest.at.moment
            }
            _ => false,
        });
        self.join_files(copy, folder, is_gone_again)?;
        let progress = journal.replace(&parcel::written(&merged), troubles)?;
        troubles.extend(journal.save_progress(&progress).err());
        Ok(())
    }

    /// Puts back the files that went with the reset, where there are no newer ones.
    fn join_files(&self, copy: &Copy, folder: &Path, is_gone_again: bool) -> Result<(), Trouble> {
        let scope = &copy.manifest.scope;
        for (name, bytes) in &copy.files {
            let went = *scope == Scope::All || goes_with(name, scope);
            let is_merged = [LEARNER, JOURNAL, PROGRESS].contains(&name.as_str());
            if !went || is_merged || (is_gone_again && is_of_profile(name)) {
                continue;
            }
            let path = folder.join(name);
            let is_new = !whole::exists(self.files(), &path)?;
            // The profile begun since goes on; the one before it is kept beside it.
            let path = if !is_new && name == PROFILE {
                folder.join(PROFILE_BEFORE)
            } else {
                path
            };
            if !whole::exists(self.files(), &path)? {
                whole::replace(self.files(), &path, bytes)?;
            }
        }
        if *scope == Scope::Profile && !is_gone_again {
            self.share_again(copy, folder)?;
        }
        Ok(())
    }

    /// Shares the profile again where it was shared.
    fn share_again(&self, copy: &Copy, folder: &Path) -> Result<(), Trouble> {
        let path = folder.join(LEARNER);
        let before = copy.files.get(LEARNER);
        let before = before.and_then(|bytes| serde_json::from_slice::<Learner>(bytes).ok());
        match whole::read::<Learner>(self.files(), &path)? {
            Found::Good(learner) if before.is_some_and(|before| before.shared) => {
                let learner = Learner {
                    shared: true,
                    ..learner
                };
                whole::save(self.files(), &path, &learner)
            }
            _ => Ok(()),
        }
    }
}

/// The lines of the copy and those that are here, without the event of the reset that is undone, and without what
/// other resets erased.
fn merged(copy: &Copy, here: Vec<Line>) -> Result<Vec<Line>, Trouble> {
    let bytes = copy.files.get(JOURNAL).map(Vec::as_slice);
    let lines = parcel::lines_of(bytes.unwrap_or_default());
    let (before, _) =
        lines.map_err(|Newer(format)| Trouble::NewerFormat(copy.path.clone(), format))?;
    let merged = merge::merged(before, here);
    let undone = |line: &Line| {
        line.event.id == copy.manifest.event && matches!(line.event.kind, EventKind::Reset(_))
    };
    let lines = merged.into_iter().filter(|line| !undone(line)).collect();
    Ok(merge::standing(lines))
}
