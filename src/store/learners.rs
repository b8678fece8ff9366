//! The files of learners.
use super::folder::{JOURNAL, LEARNER, LEARNERS, LOCK, learner_of};
use super::journal::Journal;
use super::lock::Lock;
use super::whole::{self, Found};
use super::{Store, reading, transfer, trouble};
use crate::domain::id::LearnerId;
use crate::domain::learner::{Learner, Name, Speed, TextSize};
use crate::domain::problem::Trouble;
use crate::domain::progress::Progress;
use crate::domain::record::{At, Event, EventKind};
use crate::domain::search::fold;
use crate::domain::text::Language;

use jiff::Timestamp;
use serde::de::DeserializeOwned;
use serde_json::Value;

use std::io;
use std::path::{Path, PathBuf};

/// A learner who is open here.
pub struct OpenLearner {
    pub learner: Learner,
    /// What the journal folds to.
    pub progress: Progress,
    pub journal: Journal,
    /// What was set aside, cut off, or could not be written, for the trainer.
    pub troubles: Vec<Trouble>,
}

impl Store {
    /// All learners, by name, and what is wrong with the files of the others. A `learner.json` that does not
    /// parse is set aside and made again from what can be read of it.
    pub fn learners(&self) -> (Vec<Learner>, Vec<Trouble>) {
        let (ids, mut troubles) = self.learner_ids();
        let mut learners: Vec<Learner> = ids
            .into_iter()
            .filter_map(|id| match self.learner(id, &mut troubles) {
                Ok(learner) => Some(learner),
                // A folder that was never finished.
                Err(Trouble::NoSuchLearner) => None,
                Err(trouble) => {
                    troubles.push(trouble);
                    None
                }
            })
            .collect();
        learners.sort_by_cached_key(|learner| (fold(&learner.name), learner.id));
        (learners, troubles)
    }

    /// The ids of all folders of learners, in no order; none, and why, where they cannot be listed.
    pub(super) fn learner_ids(&self) -> (Vec<LearnerId>, Vec<Trouble>) {
        let folder = self.root().join(LEARNERS);
        let names = match self.files().list(&folder) {
            Ok(names) => names,
            Err(error) if error.kind() == io::ErrorKind::NotFound => {
                return (Vec::new(), self.gone().into_iter().collect());
            }
            Err(error) => return (Vec::new(), vec![trouble::of(&folder, &error)]),
        };
        let folders = names
            .iter()
            .filter(|(_, kind)| *kind == super::Kind::Folder);
        let vanishing = self.vanishing();
        let ids = folders
            .filter_map(|(name, _)| learner_of(name.to_str()?))
            .filter(|id| !vanishing.contains(id));
        (ids.collect(), Vec::new())
    }

    /// Keeps a new learner. After an error it may be called again.
    pub fn create(&self, learner: &Learner) -> Result<(), Trouble> {
        let learners = self.root().join(LEARNERS);
        let folder = self.learner_folder(learner.id);
        self.make_folder(&learners)?;
        self.make_folder(&folder)?;
        self.save_learner(learner)
    }

    /// Replaces `learner.json`. Errors where the one there is of a newer version, which is left untouched.
    pub fn save_learner(&self, learner: &Learner) -> Result<(), Trouble> {
        let path = self.learner_folder(learner.id).join(LEARNER);
        whole::save(self.files(), &path, learner)
    }

    /// Opens a learner at the moment `at`, and takes their lock: one that somebody may hold only with
    /// `take_over`, one that somebody surely holds never. Where nothing can be written the learner opens all
    /// the same, and `troubles` says so: the next saving tries again.
    pub fn open_learner(
        &self,
        id: LearnerId,
        at: &At,
        take_over: bool,
    ) -> Result<OpenLearner, Trouble> {
        self.refuse_if_reset(id)?;
        let folder = self.learner_folder(id);
        if !self.has_learner(&folder)? {
            return Err(self.gone().unwrap_or(Trouble::NoSuchLearner));
        }
        let path = folder.join(LEARNER);
        match whole::read::<Learner>(self.files(), &path)? {
            Found::Newer(format) => return Err(Trouble::NewerFormat(path, format)),
            Found::Invalid(bytes) if transfer::is_unfinished(&bytes) => {
                return Err(Trouble::NoSuchLearner);
            }
            Found::Good(_) | Found::Missing | Found::Invalid(_) => (),
        }
        let mut troubles = Vec::new();
        let lock = self.lock(&folder, at, take_over, &mut troubles)?;
        if lock.is_some() {
            self.sweep(&folder);
        }
        // Given back by the journal, also where what follows fails.
        let (journal, progress) = Journal::open(
            self.files_shared(),
            folder,
            self.place().clone(),
            lock,
            &mut troubles,
        )?;
        let learner = self.learner(id, &mut troubles)?;
        Ok(OpenLearner {
            learner,
            progress,
            journal,
            troubles,
        })
    }

    pub(super) fn learner_folder(&self, id: LearnerId) -> PathBuf {
        self.root().join(LEARNERS).join(id.to_string())
    }

    /// Whether a folder holds a learner, or the journal of one.
    pub(super) fn has_learner(&self, folder: &Path) -> Result<bool, Trouble> {
        match self.files().kind(folder) {
            Ok(super::Kind::Folder) => (),
            Ok(super::Kind::File | super::Kind::Other) => return Ok(false),
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(false),
            Err(error) => return Err(trouble::of(folder, &error)),
        }
        Ok(whole::exists(self.files(), &folder.join(LEARNER))?
            || whole::exists(self.files(), &folder.join(JOURNAL))?)
    }

    /// The lock, or `None` where it could not be written; errors where somebody else has it.
    fn lock(
        &self,
        folder: &Path,
        at: &At,
        take_over: bool,
        troubles: &mut Vec<Trouble>,
    ) -> Result<Option<Lock>, Trouble> {
        let path = folder.join(LOCK);
        match Lock::take(
            self.files_shared(),
            path,
            self.place(),
            at.moment,
            take_over,
        ) {
            Ok(lock) => Ok(Some(lock)),
            Err(
                open @ (Trouble::OpenElsewhere { .. }
                | Trouble::PerhapsOpenElsewhere { .. }
                | Trouble::OpenHere
                | Trouble::PerhapsOpenHere),
            ) => Err(open),
            Err(trouble) => {
                troubles.push(trouble);
                Ok(None)
            }
        }
    }

    /// Removes files that a stop left half written.
    fn sweep(&self, folder: &Path) {
        for (name, kind) in self.files().list(folder).unwrap_or_default() {
            if kind == super::Kind::File && name.to_string_lossy().ends_with(whole::UNFINISHED) {
                // The next opening tries again.
                let _ = self.files().remove(&folder.join(name));
            }
        }
    }

    /// The file of a learner. One that does not parse, or is missing while the journal is there, is made
    /// again.
    pub(super) fn learner(
        &self,
        id: LearnerId,
        troubles: &mut Vec<Trouble>,
    ) -> Result<Learner, Trouble> {
        let folder = self.learner_folder(id);
        let path = folder.join(LEARNER);
        let invalid = match whole::read::<Learner>(self.files(), &path)? {
            // A folder copied by hand has the id of its name.
            Found::Good(learner) => return Ok(Learner { id, ..learner }),
            Found::Newer(format) => return Err(Trouble::NewerFormat(path, format)),
            Found::Missing if !whole::exists(self.files(), &folder.join(JOURNAL))? => {
                return Err(Trouble::NoSuchLearner);
            }
            Found::Missing => None,
            Found::Invalid(bytes) if transfer::is_unfinished(&bytes) => {
                return Err(Trouble::NoSuchLearner);
            }
            Found::Invalid(bytes) => {
                let told = whole::set_aside(self.files(), &path);
                troubles.push(told.unwrap_or_else(|told| told));
                Some(bytes)
            }
        };
        let journal = self.files().read(&folder.join(JOURNAL)).unwrap_or_default();
        let events = reading::read(&journal).map_or_else(|_| Vec::new(), |reading| reading.events);
        let learner = rebuilt(id, invalid.as_deref().unwrap_or_default(), &events);
        if let Err(trouble) = self.save_learner(&learner) {
            troubles.push(trouble);
        }
        Ok(learner)
    }
}

/// A learner put together from a file that does not parse and from the journal. Without a name, the
/// beginning of the id stands for it: a name in words would be in one language.
pub(super) fn rebuilt(id: LearnerId, invalid: &[u8], events: &[Event]) -> Learner {
    let value: Value = serde_json::from_slice(invalid).unwrap_or_default();
    let name: Option<String> = field(&value, "name");
    let first_part = || id.to_string().chars().take(8).collect();
    let spoken = events.iter().rev().find_map(|event| match &event.kind {
        EventKind::SessionStarted { language, .. } => Some(*language),
        _ => None,
    });
    Learner {
        format: 1,
        id,
        name: name
            .and_then(|name| Name::new(&name).ok())
            .map_or_else(first_part, Name::into_string),
        icon: field(&value, "icon").unwrap_or_default(),
        language: field(&value, "language").or(spoken).unwrap_or(Language::FR),
        group: field(&value, "group"),
        created: field(&value, "created")
            .or_else(|| events.first().map(|event| event.at.moment))
            .unwrap_or_else(Timestamp::now),
        code: field(&value, "code"),
        shared: field(&value, "shared").unwrap_or(false),
        text_size: field(&value, "text_size").unwrap_or(TextSize::USUAL),
        theme: field(&value, "theme").unwrap_or_default(),
        motion: field(&value, "motion").unwrap_or_default(),
        speed: field(&value, "speed").unwrap_or(Speed::USUAL),
        choice_keys: field(&value, "choice_keys").unwrap_or(true),
        archived: field(&value, "archived").unwrap_or(false),
    }
}

fn field<T: DeserializeOwned>(value: &Value, key: &str) -> Option<T> {
    serde_json::from_value(value.get(key)?.clone()).ok()
}
