//! Copies of what was reset: `archive/<date>-<uuid>.zip`, one for each person, kept for the days that the centre set.
use super::{Intent, Person};
use crate::archive::{Archive, LARGEST};
use crate::domain::centre::Settings;
use crate::domain::id::{EventId, LearnerId};
use crate::domain::problem::{ResetTrouble, Trouble};
use crate::domain::record::At;
use crate::domain::reset::{CopiedPerson, KeptCopy, Scope};
use crate::store::folder::{ARCHIVE, LOCK, learner_of};
use crate::store::transfer::parcel::Entry;
use crate::store::whole;
use crate::store::{Kind, Store, trouble};

use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use zip::result::ZipResult;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

use std::collections::{BTreeMap, BTreeSet, HashSet};
use std::io::{self, Cursor, Write};
use std::path::PathBuf;

const MANIFEST: &str = "manifest.json";
/// What the file is of.
const KIND: &str = "reset";
/// How long a date at the beginning of a name is: `2026-11-22`.
const DATE: usize = 10;
/// How long a UUID is.
const UUID: usize = 36;

/// A file of the archive, as its name tells.
#[derive(Debug, Clone)]
pub(super) struct CopyFile {
    pub(super) path: PathBuf,
    pub(super) learner: LearnerId,
    date: Date,
    /// Half written, by a program that stopped.
    is_unfinished: bool,
}

/// The file `manifest.json` of a copy.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(super) struct Manifest {
    format: u32,
    kind: String,
    pub(super) reset: EventId,
    pub(super) learner: LearnerId,
    name: String,
    pub(super) at: At,
    #[serde(flatten)]
    pub(super) scope: Scope,
    /// The event of a partial reset in the journal.
    pub(super) event: EventId,
    files: Vec<Entry>,
}

/// A copy, read.
pub(super) struct Copy {
    pub(super) path: PathBuf,
    pub(super) manifest: Manifest,
    /// The files of the learner's folder, by name.
    pub(super) files: BTreeMap<String, Vec<u8>>,
}

impl Store {
    /// The resets that can be undone, the latest first, and the copies that cannot be read.
    pub fn copies(&self) -> Result<(Vec<KeptCopy>, Vec<ResetTrouble>), Trouble> {
        let pending = self.intent()?.map(|intent| intent.id);
        let mut resets: BTreeMap<EventId, KeptCopy> = BTreeMap::new();
        let mut troubles = Vec::new();
        for file in self.copy_files()? {
            let manifest = match self.manifest(&file) {
                Ok(manifest) => manifest,
                Err(trouble) => {
                    troubles.push(trouble);
                    continue;
                }
            };
            if Some(manifest.reset) == pending {
                continue;
            }
            let kept = resets.entry(manifest.reset).or_insert_with(|| KeptCopy {
                reset: manifest.reset,
                at: manifest.at,
                scope: manifest.scope,
                people: Vec::new(),
            });
            kept.people.push(CopiedPerson {
                learner: manifest.learner,
                name: manifest.name,
            });
        }
        let mut kept: Vec<_> = resets.into_values().collect();
        for copy in &mut kept {
            copy.people
                .sort_by_cached_key(|person| person.name.to_lowercase());
        }
        kept.sort_by_key(|copy| std::cmp::Reverse((copy.at.moment, copy.reset)));
        Ok((kept, troubles))
    }

    /// Removes the copies that were kept for longer than the days of `settings` on the day `today`, and gives how many.
    /// A copy from a day to come, of a clock that was set back, stays.
    pub fn purge_copies(&self, today: Date, settings: &Settings) -> Result<usize, Trouble> {
        let days = i32::try_from(settings.archive_days).unwrap_or(i32::MAX);
        let is_past = |file: &CopyFile| (today - file.date).get_days() > days;
        let past: Vec<_> = self.archived()?.into_iter().filter(is_past).collect();
        for file in &past {
            self.remove_file(&file.path)?;
        }
        Ok(past.len())
    }

    /// The files of the archive that are copies, by their names.
    pub(super) fn copy_files(&self) -> Result<Vec<CopyFile>, Trouble> {
        let mut files = self.archived()?;
        files.retain(|file| !file.is_unfinished);
        Ok(files)
    }

    /// The files of the archive of these people, whole or half written.
    pub(super) fn archived_files_of(&self, people: &[LearnerId]) -> Result<Vec<PathBuf>, Trouble> {
        let people: HashSet<_> = people.iter().collect();
        let files = self.archived()?.into_iter();
        let of_people = files.filter(|file| people.contains(&file.learner));
        Ok(of_people.map(|file| file.path).collect())
    }

    /// A free name for a copy of a learner.
    pub(super) fn copy_name(&self, learner: LearnerId, at: &At) -> Result<String, Trouble> {
        let date = at.civil().date();
        let mut name = format!("{date}-{learner}.zip");
        let mut number = 2_u32;
        while whole::exists(self.files(), &self.root().join(ARCHIVE).join(&name))? {
            name = format!("{date}-{learner}-{number}.zip");
            number += 1;
        }
        Ok(name)
    }

    /// Keeps a copy of a learner's folder as it is.
    pub(super) fn keep_copy(&self, intent: &Intent, person: &Person) -> Result<(), Trouble> {
        let Some(name) = &person.copy else {
            return Ok(());
        };
        let archive = self.root().join(ARCHIVE);
        let path = archive.join(name);
        let files = self.folder_files(person.learner)?;
        let manifest = Manifest {
            format: 1,
            kind: KIND.to_owned(),
            reset: intent.id,
            learner: person.learner,
            name: self.name_of(person.learner),
            at: intent.at.clone(),
            scope: intent.scope.clone(),
            event: person.event,
            files: files
                .iter()
                .map(|(name, bytes)| Entry::of(name, bytes))
                .collect(),
        };
        // Packed well, a journal that says the same over and over would look like a bomb.
        let packed = [CompressionMethod::Deflated, CompressionMethod::Stored]
            .into_iter()
            .filter_map(|method| packed(&manifest, &files, method).ok())
            .find(|bytes| unpacked(bytes).is_some_and(|(_, found)| found == files));
        let Some(bytes) = packed else {
            let reason = "too large for a copy".to_owned();
            return Err(Trouble::Failed(self.learner_folder(person.learner), reason));
        };
        self.make_folder(&archive)?;
        whole::replace(self.files(), &path, &bytes)
    }

    /// Removes the copies that this reset made.
    pub(super) fn remove_copies_of(&self, intent: &Intent) -> Result<(), Trouble> {
        for file in self.archived()? {
            let name = file
                .path
                .file_name()
                .unwrap_or_default()
                .to_string_lossy()
                .into_owned();
            // A list that was damaged may name anything: copies of others stay.
            let is_made = |person: &Person| {
                let copy = person.copy.as_deref().filter(|copy| !copy.is_empty());
                person.learner == file.learner && copy.is_some_and(|copy| name.starts_with(copy))
            };
            if intent.people.iter().any(is_made) {
                self.remove_file(&file.path)?;
            }
        }
        Ok(())
    }

    /// Removes all copies of the people of a reset.
    pub(super) fn remove_earlier_copies(&self, intent: &Intent) -> Result<(), Trouble> {
        let people: Vec<_> = intent.people.iter().map(|person| person.learner).collect();
        for path in self.archived_files_of(&people)? {
            self.remove_file(&path)?;
        }
        Ok(())
    }

    /// Reads a copy whole, and holds it against its list and its checksums.
    pub(super) fn copy(&self, file: &CopyFile) -> Result<Copy, ResetTrouble> {
        let length = self
            .files()
            .length(&file.path)
            .map_err(trouble::at(&file.path))?;
        let damaged = || ResetTrouble::DamagedCopy(file.path.clone());
        if length > LARGEST {
            return Err(damaged());
        }
        let bytes = self
            .files()
            .read(&file.path)
            .map_err(trouble::at(&file.path))?;
        let (manifest, files) = unpacked(&bytes).ok_or_else(damaged)?;
        if manifest.learner != file.learner {
            return Err(damaged());
        }
        Ok(Copy {
            path: file.path.clone(),
            manifest,
            files,
        })
    }

    fn manifest(&self, file: &CopyFile) -> Result<Manifest, ResetTrouble> {
        self.copy(file).map(|copy| copy.manifest)
    }

    /// The files of a learner's folder by name, but the lock and what was never finished.
    fn folder_files(&self, learner: LearnerId) -> Result<BTreeMap<String, Vec<u8>>, Trouble> {
        let folder = self.learner_folder(learner);
        let names = self.files().list(&folder).map_err(trouble::at(&folder))?;
        let mut files = BTreeMap::new();
        for (name, kind) in names {
            let Ok(name) = name.into_string() else {
                continue;
            };
            if kind != Kind::File || name == LOCK || name.ends_with(whole::UNFINISHED) {
                continue;
            }
            if let Some(bytes) = self.file(&folder.join(&name))? {
                files.insert(name, bytes);
            }
        }
        Ok(files)
    }

    fn archived(&self) -> Result<Vec<CopyFile>, Trouble> {
        let folder = self.root().join(ARCHIVE);
        let names = match self.files().list(&folder) {
            Ok(names) => names,
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Vec::new()),
            Err(error) => return Err(trouble::of(&folder, &error)),
        };
        let names = names.into_iter().filter(|(_, kind)| *kind == Kind::File);
        Ok(names
            .filter_map(|(name, _)| {
                let name = name.to_str()?;
                let date = name.get(..DATE)?.parse().ok()?;
                let rest = name.get(DATE..)?.strip_prefix('-')?;
                Some(CopyFile {
                    path: folder.join(name),
                    learner: learner_of(rest.get(..UUID)?)?,
                    date,
                    is_unfinished: !name.ends_with(".zip"),
                })
            })
            .collect())
    }
}

fn packed(
    manifest: &Manifest,
    files: &BTreeMap<String, Vec<u8>>,
    method: CompressionMethod,
) -> ZipResult<Vec<u8>> {
    let listed = serde_json::to_vec(manifest).map_err(io::Error::from)?;
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default().compression_method(method);
    let all = files.iter().map(|(name, bytes)| (name.as_str(), bytes));
    for (name, bytes) in [(MANIFEST, &listed)].into_iter().chain(all) {
        zip.start_file(name, options)?;
        zip.write_all(bytes)?;
    }
    Ok(zip.finish()?.into_inner())
}

/// What a copy holds; `None` where it is damaged, or no copy at all.
fn unpacked(bytes: &[u8]) -> Option<(Manifest, BTreeMap<String, Vec<u8>>)> {
    let mut archive = Archive::open(Cursor::new(bytes)).ok()?;
    let mut read = |name: &str| {
        let index = *archive.files().get(name)?;
        archive.read(index, LARGEST).ok()
    };
    let manifest: Manifest = serde_json::from_slice(&read(MANIFEST)?).ok()?;
    if manifest.format != 1 || manifest.kind != KIND {
        return None;
    }
    let mut files = BTreeMap::new();
    for entry in &manifest.files {
        // A name that leads elsewhere was made to do harm.
        let is_name = !entry.path.contains(['/', '\\']) && entry.path != LOCK;
        let bytes =
            read(&entry.path).filter(|bytes| is_name && *entry == Entry::of(&entry.path, bytes))?;
        files.insert(entry.path.clone(), bytes);
    }
    let listed: BTreeSet<&str> = files.keys().map(String::as_str).collect();
    let is_listed = |path: &String| path == MANIFEST || listed.contains(path.as_str());
    archive
        .files()
        .keys()
        .all(is_listed)
        .then_some((manifest, files))
}
