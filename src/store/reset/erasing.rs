//! Erasing one person's work, or a part of it, and looking whether it is gone.
use super::{Intent, Person};
use crate::domain::learner::Learner;
use crate::domain::problem::Trouble;
use crate::domain::record::{Event, EventKind};
use crate::domain::reset::{self, Reset, Scope};
use crate::store::folder::{JOURNAL, LEARNER, LEARNERS, LOCK, PROGRESS, TORN};
use crate::store::journal::Journal;
use crate::store::lock::Lock;
use crate::store::transfer::parcel;
use crate::store::whole::{self, Found};
use crate::store::{Kind, Line, Store, trouble};

use std::io;
use std::path::{Path, PathBuf};

impl Store {
    /// Erases what of a person goes. May be done again.
    pub(super) fn erase_person(
        &self,
        intent: &Intent,
        person: &Person,
        lock: Lock,
        troubles: &mut Vec<Trouble>,
    ) -> Result<(), Trouble> {
        if intent.scope == Scope::All {
            let erased = self.erase_folder(&self.learner_folder(person.learner));
            lock.release();
            return erased;
        }
        self.erase_part(intent, person, lock, troubles)
    }

    /// Removes a learner's folder, the lock last.
    fn erase_folder(&self, folder: &Path) -> Result<(), Trouble> {
        let files = self.files();
        self.empty(folder, LOCK)?;
        files.sync_folder(folder).map_err(trouble::at(folder))?;
        self.remove_file(&folder.join(LOCK))?;
        match files.remove_folder(folder) {
            Err(error) if error.kind() != io::ErrorKind::NotFound => {
                return Err(trouble::of(folder, &error));
            }
            Ok(()) | Err(_) => (),
        }
        whole::sync_folder_of(files, &self.root().join(LEARNERS).join("x"))
    }

    /// Removes all in a folder but what is called `but`.
    pub(super) fn empty(&self, folder: &Path, but: &str) -> Result<(), Trouble> {
        let names = match self.files().list(folder) {
            Ok(names) => names,
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(()),
            Err(error) => return Err(trouble::of(folder, &error)),
        };
        for (name, kind) in names.into_iter().filter(|(name, _)| name != but) {
            let path = folder.join(name);
            let removed = match kind {
                Kind::Folder => {
                    self.empty(&path, "")?;
                    self.files().remove_folder(&path)
                }
                Kind::File | Kind::Other => self.files().remove(&path),
            };
            match removed {
                Err(error) if error.kind() != io::ErrorKind::NotFound => {
                    return Err(trouble::of(&path, &error));
                }
                Ok(()) | Err(_) => (),
            }
        }
        Ok(())
    }

    /// Rewrites the journal without what goes, and removes the files that go.
    fn erase_part(
        &self,
        intent: &Intent,
        person: &Person,
        lock: Lock,
        troubles: &mut Vec<Trouble>,
    ) -> Result<(), Trouble> {
        let folder = self.learner_folder(person.learner);
        // The snapshot tells of what goes.
        self.remove_file(&folder.join(PROGRESS))?;
        let (mut journal, _) = Journal::open(
            self.files_shared(),
            folder.clone(),
            self.place().clone(),
            Some(lock),
            troubles,
        )?;
        let here = self.journal_lines(person.learner)?;
        let is_done = here.iter().any(|line| line.event.id == person.event);
        let lines = if is_done {
            here
        } else {
            without(here, intent, person)
        };
        let progress = journal.replace(&parcel::written(&lines), troubles)?;
        for name in self.parts(&folder, &intent.scope)? {
            self.remove_file(&folder.join(name))?;
        }
        if intent.scope == Scope::Profile {
            self.share_no_longer(&folder)?;
        }
        // The journal is the truth: without a snapshot the next opening only costs more.
        troubles.extend(journal.save_progress(&progress).err());
        Ok(())
    }

    /// A profile that is gone is not shared: a new one would be without its owner's knowing.
    fn share_no_longer(&self, folder: &Path) -> Result<(), Trouble> {
        let path = folder.join(LEARNER);
        match whole::read::<Learner>(self.files(), &path)? {
            Found::Good(learner) if learner.shared => {
                let learner = Learner {
                    shared: false,
                    ..learner
                };
                whole::save(self.files(), &path, &learner)
            }
            _ => Ok(()),
        }
    }

    /// The names of the files in a learner's folder that go with a part of their work. Torn ends and files set aside
    /// may hold anything, and so go with any part.
    pub(in crate::store) fn parts(
        &self,
        folder: &Path,
        scope: &Scope,
    ) -> Result<Vec<String>, Trouble> {
        let names = self.files().list(folder).map_err(trouble::at(folder))?;
        let names = names
            .into_iter()
            .filter_map(|(name, _)| name.into_string().ok());
        Ok(names.filter(|name| goes_with(name, scope)).collect())
    }

    /// The files that still hold something of what was to go.
    pub(super) fn remains(&self, intent: &Intent) -> Result<Vec<PathBuf>, Trouble> {
        let mut remains = Vec::new();
        for person in &intent.people {
            let folder = self.learner_folder(person.learner);
            if intent.scope == Scope::All {
                if whole::exists(self.files(), &folder)? {
                    remains.push(folder);
                }
                continue;
            }
            let files = self.parts(&folder, &intent.scope)?;
            remains.extend(files.into_iter().map(|name| folder.join(name)));
            let events = self.events(person.learner)?;
            let goes = reset::taken(&events, &intent.scope);
            if goes.into_iter().any(|goes| goes) {
                remains.push(folder.join(JOURNAL));
            }
        }
        let people: Vec<_> = intent.people.iter().map(|person| person.learner).collect();
        remains.extend(self.archived_files_of(&people)?);
        Ok(remains)
    }
}

/// The lines of a journal that stay, and the event of the reset after them.
fn without(lines: Vec<Line>, intent: &Intent, person: &Person) -> Vec<Line> {
    let (events, bytes): (Vec<_>, Vec<_>) = lines
        .into_iter()
        .map(|line| (line.event, line.bytes))
        .unzip();
    let goes = reset::taken(&events, &intent.scope);
    let lines = events.into_iter().zip(bytes).zip(goes);
    let stays = lines.filter(|(_, goes)| !goes);
    let mut lines: Vec<_> = stays
        .map(|((event, bytes), _)| Line { event, bytes })
        .collect();
    let event = Event {
        id: person.event,
        at: person.at.clone(),
        kind: EventKind::Reset(Reset {
            scope: intent.scope.clone(),
            by: intent.by,
        }),
    };
    let bytes = event.line().into_bytes();
    lines.push(Line { event, bytes });
    lines
}

/// Whether a file of a learner's folder goes with a part of their work, by its name.
pub(super) fn goes_with(name: &str, scope: &Scope) -> bool {
    let is_leftover = name == TORN
        || name.starts_with("journal.invalid-")
        || name.starts_with("progress.json.invalid-")
        || name.ends_with(whole::UNFINISHED);
    is_leftover || (*scope == Scope::Profile && is_of_profile(name))
}

/// Whether a file is of the trial profile: the profile, the photo, what a trainer wrote of them, in all their states.
pub(super) fn is_of_profile(name: &str) -> bool {
    let files = ["profile.", "photo.", "comments."];
    files.iter().any(|file| name.starts_with(file))
}
