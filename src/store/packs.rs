//! Lesson packs in the data folder: each a library in a folder of its own, there as a whole or not at all.
use super::files::{Kind, Make};
use super::folder::PACKS;
use super::{Store, trouble, whole};
use crate::domain::id::LibraryId;
use crate::domain::problem::Trouble;

use jiff::{SignedDuration, Timestamp};
use uuid::Uuid;

use std::collections::BTreeSet;
use std::io;
use std::path::{Path, PathBuf};

/// How the names of folders begin that are no packs: one being written, one that another takes the place of, and one
/// that was removed.
const NEW: &str = ".new-";
const OLD: &str = ".old-";
const REMOVED: &str = ".removed-";
/// How long what is being written, or can be brought back, is left alone: on a share, others may be at it.
const ALONE: SignedDuration = SignedDuration::from_hours(1);

/// A pack that is being written. It shows only once it is finished.
pub struct NewPack {
    store: Store,
    id: LibraryId,
    folder: PathBuf,
    /// The folders that hold files of it.
    folders: BTreeSet<PathBuf>,
}

/// A pack that was removed and can be brought back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RemovedPack {
    id: LibraryId,
    folder: PathBuf,
}

impl Store {
    /// The folders of the packs, by their ids. One in whose place another was being put when the program stopped is
    /// there as it was.
    pub fn packs(&self) -> Result<Vec<(LibraryId, PathBuf)>, Trouble> {
        let folder = self.root().join(PACKS);
        let mut names: Vec<String> = self
            .folders_in(&folder)?
            .into_iter()
            .filter(|name| !name.starts_with(NEW) && !name.starts_with(REMOVED))
            .collect();
        // Those come first that give way to what was put in their place.
        names.sort_by_key(|name| (!name.starts_with(OLD), name.clone()));
        let mut packs: Vec<(LibraryId, PathBuf)> = Vec::new();
        for name in names {
            let id = name.strip_prefix(OLD).map_or(name.as_str(), |rest| {
                rest.rsplit_once('.').map_or(rest, |(id, _)| id)
            });
            let Ok(id) = id.parse::<LibraryId>() else {
                continue;
            };
            packs.retain(|(known, _)| *known != id);
            packs.push((id, folder.join(&name)));
        }
        packs.sort();
        Ok(packs)
    }

    /// Begins to write a pack at that moment.
    pub fn begin_pack(&self, id: LibraryId, now: Timestamp) -> Result<NewPack, Trouble> {
        let packs = self.root().join(PACKS);
        self.make_folder(&packs)?;
        self.sweep_packs(now);
        let folder = packs.join(format!("{NEW}{id}.{}", dated(now)));
        self.make_folder(&folder)?;
        Ok(NewPack {
            store: self.clone(),
            id,
            folders: BTreeSet::from([folder.clone()]),
            folder,
        })
    }

    /// Removes a pack: it no longer shows, and can be brought back for a while.
    pub fn remove_pack(&self, id: &LibraryId, now: Timestamp) -> Result<RemovedPack, Trouble> {
        let packs = self.root().join(PACKS);
        self.sweep_packs(now);
        let found = self.packs()?;
        let from = found.iter().find(|(known, _)| known == id);
        let from = from.map_or_else(|| packs.join(id.as_str()), |(_, folder)| folder.clone());
        let removed = packs.join(format!("{REMOVED}{id}.{}", dated(now)));
        self.move_folder(&from, &removed)?;
        Ok(RemovedPack {
            id: id.clone(),
            folder: removed,
        })
    }

    /// Brings back a pack that was removed.
    pub fn bring_back_pack(&self, removed: &RemovedPack) -> Result<(), Trouble> {
        let place = self.root().join(PACKS).join(removed.id.as_str());
        self.move_folder(&removed.folder, &place)
    }

    /// Clears away what was given up, or removed, longer ago than [`ALONE`]. What stops it does no harm.
    fn sweep_packs(&self, now: Timestamp) {
        let folder = self.root().join(PACKS);
        let names = self.folders_in(&folder).unwrap_or_default();
        for name in &names {
            let is_given_up = name.starts_with(NEW) || name.starts_with(REMOVED);
            let is_replaced = name.strip_prefix(OLD).is_some_and(|rest| {
                let id = rest.rsplit_once('.').map_or(rest, |(id, _)| id);
                names.iter().any(|other| other == id)
            });
            if (is_given_up || is_replaced) && is_past(name, now) {
                let cleared = self.remove_tree(&folder.join(name));
                if let Err(trouble) = cleared {
                    tracing::warn!(%trouble, "a pack was not cleared away");
                }
            }
        }
    }

    /// The names of the folders in a folder; none where it is not there.
    fn folders_in(&self, folder: &Path) -> Result<Vec<String>, Trouble> {
        let names = match self.files().list(folder) {
            Ok(names) => names,
            Err(error) if error.kind() == io::ErrorKind::NotFound => Vec::new(),
            Err(error) => return Err(trouble::of(folder, &error)),
        };
        let folders = names.into_iter().filter(|(_, kind)| *kind == Kind::Folder);
        Ok(folders
            .filter_map(|(name, _)| name.into_string().ok())
            .collect())
    }

    fn move_folder(&self, from: &Path, to: &Path) -> Result<(), Trouble> {
        self.files().rename(from, to).map_err(trouble::at(from))?;
        whole::sync_folder_of(self.files(), to)
    }

    /// Removes a folder with all that is in it.
    fn remove_tree(&self, folder: &Path) -> Result<(), Trouble> {
        let names = self.files().list(folder).map_err(trouble::at(folder))?;
        for (name, kind) in names {
            let path = folder.join(name);
            match kind {
                Kind::Folder => self.remove_tree(&path)?,
                Kind::File | Kind::Other => {
                    self.files().remove(&path).map_err(trouble::at(&path))?;
                }
            }
        }
        let removed = self.files().remove_folder(folder);
        removed.map_err(trouble::at(folder))
    }
}

impl NewPack {
    /// Where it is being written.
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// Its id.
    pub fn id(&self) -> &LibraryId {
        &self.id
    }

    /// Writes one of its files; `path` has `/` between folders and stays below the pack.
    pub fn put(&mut self, path: &str, bytes: &[u8]) -> Result<(), Trouble> {
        let mut place = self.folder.clone();
        let mut names = path.split('/').peekable();
        while let Some(name) = names.next() {
            place.push(name);
            if names.peek().is_some() && self.folders.insert(place.clone()) {
                self.store.make_folder(&place)?;
            }
        }
        let written = whole::write(self.store.files(), &place, Make::New, bytes);
        written.map_err(trouble::at(&place))
    }

    /// Puts it in its place; a pack of the same id gives way. Before this is done, that one is there, and after it this.
    pub fn finish(self, now: Timestamp) -> Result<(), Trouble> {
        let store = &self.store;
        for folder in &self.folders {
            let synced = store.files().sync_folder(folder);
            synced.map_err(trouble::at(folder))?;
        }
        let packs = store.root().join(PACKS);
        let place = packs.join(self.id.as_str());
        let old = packs.join(format!("{OLD}{}.{}", self.id, dated(now)));
        let had_one = whole::exists(store.files(), &place)?;
        if had_one {
            store.move_folder(&place, &old)?;
        }
        if let Err(trouble) = store.move_folder(&self.folder, &place) {
            if had_one {
                store.move_folder(&old, &place)?;
            }
            return Err(trouble);
        }
        if had_one && let Err(trouble) = store.remove_tree(&old) {
            tracing::warn!(%trouble, "the pack before was not cleared away");
        }
        Ok(())
    }

    /// Gives it up: nothing of it stays, as far as the disk lets go of it.
    pub fn give_up(self) {
        if let Err(trouble) = self.store.remove_tree(&self.folder) {
            tracing::warn!(%trouble, "a pack that was given up was not cleared away");
        }
    }
}

/// A name that nothing else has, and that says when it was made.
fn dated(now: Timestamp) -> String {
    let seconds = u64::try_from(now.as_second()).unwrap_or_default();
    format!("{seconds}-{}", Uuid::new_v4().simple())
}

/// Whether what has this name was made longer ago than [`ALONE`]; what has no date was.
fn is_past(name: &str, now: Timestamp) -> bool {
    let date = name.rsplit_once('.').map(|(_, date)| date);
    let seconds = date.and_then(|date| date.split_once('-')?.0.parse().ok());
    let made = seconds.and_then(|seconds| Timestamp::from_second(seconds).ok());
    made.is_none_or(|made| now.duration_since(made) > ALONE)
}
