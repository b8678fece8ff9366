//! Keeps what learners did: the data folder, its files, and the promises about them
//! (`../shared/spec/records.md`).
//!
//! Everything blocks on the disk: call it from a task, never from the thread of the interface.
mod away;
mod centre;
mod code;
mod comments;
mod files;
mod folder;
mod following;
mod groups;
mod journal;
mod learners;
mod lock;
mod packs;
mod pin;
mod profile;
mod reading;
mod reset;
pub mod secret;
mod snapshot;
mod transfer;
mod trouble;
mod whole;

pub use away::{IfThere, take_away};
pub use comments::Shared as SharedProfile;
pub use files::{Disk, Files, Kind, Make, OpenFile, Stamp};
pub use folder::{data_folder, log_file};
pub use following::Followed;
pub use journal::Journal;
pub use learners::OpenLearner;
pub use lock::Place;
pub use packs::{NewPack, RemovedPack};
pub use transfer::{Imported, Taken, TakenSettings};

use crate::domain::centre::{Computer, Settings};
use crate::domain::problem::Trouble;
use crate::domain::reset::ResetDone;

use serde::de::DeserializeOwned;

use std::io;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use transfer::merge::Line;

/// A data folder. Clones are the same store.
#[derive(Clone)]
pub struct Store {
    shared: Arc<Shared>,
}

struct Shared {
    root: PathBuf,
    files: Arc<dyn Files>,
    place: Place,
    /// The resets that a stop left, finished here and not told yet.
    finished: Mutex<Vec<ResetDone>>,
}

impl Store {
    /// The store in the folder `root`, made where it is missing.
    pub fn open(root: PathBuf) -> Result<Self, Trouble> {
        std::fs::create_dir_all(&root).map_err(trouble::at(&root))?;
        Self::with_files(root, Arc::new(Disk))
    }

    /// The store in the folder `root` of another file system.
    pub fn with_files(root: PathBuf, files: Arc<dyn Files>) -> Result<Self, Trouble> {
        Self::at_place(root, files, Place::here())
    }

    /// The store in the folder `root` as another computer or process sees it. Errors where `root` is missing.
    pub fn at_place(root: PathBuf, files: Arc<dyn Files>, place: Place) -> Result<Self, Trouble> {
        files.kind(&root).map_err(trouble::at(&root))?;
        let shared = Arc::new(Shared {
            root,
            files,
            place,
            finished: Mutex::default(),
        });
        let store = Self { shared };
        // Where it cannot be finished now, its people stay closed until it is.
        let _ = store.finish_reset();
        Ok(store)
    }

    /// The data folder.
    pub fn root(&self) -> &Path {
        &self.shared.root
    }

    /// The settings of the centre; the usual ones, and why, where they cannot be read.
    pub fn settings(&self) -> (Settings, Vec<Trouble>) {
        self.whole(&self.root().join(folder::SETTINGS))
    }

    /// Keeps the settings of the centre. Errors where those there are of a newer version, which is left untouched.
    pub fn save_settings(&self, settings: &Settings) -> Result<(), Trouble> {
        whole::save(self.files(), &self.root().join(folder::SETTINGS), settings)
    }

    /// What is known of this computer; the usual, and why, where it cannot be read.
    pub fn computer(&self) -> (Computer, Vec<Trouble>) {
        self.whole(&self.computer_path())
    }

    /// Keeps what is known of this computer.
    pub fn save_computer(&self, computer: &Computer) -> Result<(), Trouble> {
        self.make_folder(&self.root().join(folder::COMPUTERS))?;
        whole::save(self.files(), &self.computer_path(), computer)
    }

    /// Writes a file for a person at a place of their own, as [`take_away`] does.
    pub fn take_away(
        &self,
        path: &Path,
        bytes: &[u8],
        if_there: IfThere,
    ) -> Result<PathBuf, Trouble> {
        take_away(self.files(), path, bytes, if_there)
    }

    fn files(&self) -> &dyn Files {
        self.shared.files.as_ref()
    }

    fn files_shared(&self) -> &Arc<dyn Files> {
        &self.shared.files
    }

    fn finished(&self) -> MutexGuard<'_, Vec<ResetDone>> {
        let finished = &self.shared.finished;
        finished.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn place(&self) -> &Place {
        &self.shared.place
    }

    fn computer_path(&self) -> PathBuf {
        self.root()
            .join(folder::COMPUTERS)
            .join(folder::computer_file(&self.place().host))
    }

    /// A file of JSON, or its default. One that does not parse is set aside.
    fn whole<T: DeserializeOwned + Default>(&self, path: &Path) -> (T, Vec<Trouble>) {
        let troubles = match whole::read(self.files(), path) {
            Ok(whole::Found::Good(value)) => return (value, Vec::new()),
            Ok(whole::Found::Missing) => self.gone().into_iter().collect(),
            Ok(whole::Found::Newer(format)) => {
                vec![Trouble::NewerFormat(path.to_owned(), format)]
            }
            Ok(whole::Found::Invalid(_)) => {
                vec![whole::set_aside(self.files(), path).unwrap_or_else(|told| told)]
            }
            Err(trouble) => vec![trouble],
        };
        (T::default(), troubles)
    }

    /// Makes a folder of the data folder, whose name is on the disk when this returns.
    fn make_folder(&self, folder: &Path) -> Result<(), Trouble> {
        self.files()
            .make_folder(folder)
            .map_err(trouble::at(folder))?;
        whole::sync_folder_of(self.files(), folder)
    }

    /// The trouble that the data folder went away, if it did.
    fn gone(&self) -> Option<Trouble> {
        match self.files().kind(self.root()) {
            Err(error) if error.kind() == io::ErrorKind::NotFound => {
                Some(Trouble::Gone(self.root().to_owned()))
            }
            _ => None,
        }
    }
}
