//! What a `.passerelle` file holds: written, and read again only where all of it is as it should be.
use super::merge::Line;
use crate::archive::{Archive, Breach, Unread};
use crate::domain::id::LearnerId;
use crate::domain::learner::{Learner, Name};
use crate::domain::profile::draft::Draft;
use crate::domain::record::{At, Event};
use crate::store::folder::{JOURNAL, LEARNER, PHOTO, PROFILE};
use crate::store::profile::is_photo;
use crate::store::reading::{self, Newer};
use crate::store::whole;

use serde::{Deserialize, Serialize};
use serde_json::Value;
use sha2::{Digest, Sha256};
use zip::result::ZipResult;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

use std::collections::{BTreeMap, BTreeSet, HashSet};
use std::io::{self, Cursor, Write};

pub(super) const MANIFEST: &str = "manifest.json";
/// What the file is of.
const KIND: &str = "learner";
/// The greatest size of a journal in bytes: a hundred thousand answers.
const LONGEST_JOURNAL: u64 = 50 * 1024 * 1024;
/// The greatest size of any other file in bytes.
const LARGEST_FILE: u64 = 4 * 1024 * 1024;

/// A learner with all that they did.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Parcel {
    /// As [`carried`] makes it.
    pub(super) learner: Learner,
    /// Each event once, in the order of the journal.
    pub(super) lines: Vec<Line>,
    /// The file of the trial profile, as it is.
    pub(super) profile: Option<Vec<u8>>,
    /// The file of the photo, as it is.
    pub(super) photo: Option<Vec<u8>>,
}

/// Why bytes are no parcel.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Fault {
    /// It was one, and something happened to it.
    Damaged,
    /// It never was one, or somebody put something else in.
    Foreign,
    /// It goes beyond the limits.
    TooLarge,
    /// A file in it has this format, of a newer version of the program.
    Newer(u64),
}

/// The file `manifest.json`.
#[derive(Serialize, Deserialize)]
struct Manifest {
    format: u32,
    kind: String,
    learner: LearnerId,
    name: String,
    exported: At,
    program: String,
    files: Vec<Entry>,
}

/// A file of the parcel.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(in crate::store) struct Entry {
    pub(in crate::store) path: String,
    bytes: u64,
    /// In hexadecimal.
    sha256: String,
}

impl Parcel {
    /// The bytes of a `.passerelle` file, written at the moment `at`: such as [`Parcel::unpacked`] takes.
    pub(super) fn packed(&self, at: &At) -> Result<Vec<u8>, Fault> {
        // Packed well, a journal that says the same over and over would look like a bomb.
        for method in [CompressionMethod::Deflated, CompressionMethod::Stored] {
            let bytes = self.packed_by(method, at).map_err(|_| Fault::Damaged)?;
            if Self::unpacked(&bytes).as_ref() == Ok(self) {
                return Ok(bytes);
            }
        }
        Err(Fault::TooLarge)
    }

    fn packed_by(&self, method: CompressionMethod, at: &At) -> ZipResult<Vec<u8>> {
        let mut files = vec![
            (LEARNER, json(&self.learner)?),
            (JOURNAL, written(&self.lines)),
        ];
        files.extend(self.profile.clone().map(|bytes| (PROFILE, bytes)));
        files.extend(self.photo.clone().map(|bytes| (PHOTO, bytes)));
        let manifest = Manifest {
            format: 1,
            kind: KIND.to_owned(),
            learner: self.learner.id,
            name: self.learner.name.clone(),
            exported: at.clone(),
            program: env!("CARGO_PKG_VERSION").to_owned(),
            files: files
                .iter()
                .map(|(path, bytes)| Entry::of(path, bytes))
                .collect(),
        };
        files.insert(0, (MANIFEST, json(&manifest)?));
        let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
        for (path, bytes) in files {
            zip.start_file(
                path,
                SimpleFileOptions::default().compression_method(method),
            )?;
            zip.write_all(&bytes)?;
        }
        Ok(zip.finish()?.into_inner())
    }

    /// Reads a `.passerelle` file: all of it is held against its list, its checksums and its formats.
    pub(super) fn unpacked(bytes: &[u8]) -> Result<Self, Fault> {
        if !bytes.starts_with(b"PK") {
            return Err(Fault::Foreign);
        }
        let mut archive = Archive::open(Cursor::new(bytes)).map_err(of_breaches)?;
        // An archive without a manifest is any archive.
        if !archive.files().contains_key(MANIFEST) {
            return Err(Fault::Foreign);
        }
        let manifest = Manifest::read(&read(&mut archive, MANIFEST, LARGEST_FILE)?)?;
        let mut files = manifest.files_in(&mut archive)?;
        let mut take = |path| files.remove(path).ok_or(Fault::Damaged);
        let learner = learner(&take(LEARNER)?, manifest.learner)?;
        let lines = lines(&take(JOURNAL)?)?;
        let profile = files.remove(PROFILE);
        let photo = files.remove(PHOTO);
        if let Some(profile) = &profile {
            is_profile(profile)?;
        }
        if photo.as_ref().is_some_and(|photo| !is_photo(photo)) {
            return Err(Fault::Damaged);
        }
        Ok(Self {
            learner,
            lines,
            profile,
            photo,
        })
    }
}

impl Entry {
    pub(in crate::store) fn of(path: &str, bytes: &[u8]) -> Self {
        Self {
            path: path.to_owned(),
            bytes: bytes.len() as u64,
            sha256: checksum(bytes),
        }
    }

    /// Whether these are its bytes.
    pub(super) fn is_of(&self, bytes: &[u8]) -> bool {
        let found = Self::of(&self.path, bytes);
        found.bytes == self.bytes && found.sha256.eq_ignore_ascii_case(&self.sha256)
    }
}

impl Manifest {
    fn read(bytes: &[u8]) -> Result<Self, Fault> {
        let value = object(bytes)?;
        if value
            .get("kind")
            .and_then(Value::as_str)
            .is_some_and(|kind| kind != KIND)
        {
            return Err(Fault::Foreign);
        }
        serde_json::from_value(value).map_err(|_| Fault::Damaged)
    }

    /// The files of the archive by their paths: just those of the list, with the sizes and checksums that it names.
    fn files_in(
        &self,
        archive: &mut Archive<Cursor<&[u8]>>,
    ) -> Result<BTreeMap<String, Vec<u8>>, Fault> {
        let known = [LEARNER, JOURNAL, PROFILE, PHOTO];
        let listed: BTreeSet<&str> = self.files.iter().map(|file| file.path.as_str()).collect();
        if listed.iter().any(|path| !known.contains(path)) || listed.len() != self.files.len() {
            return Err(Fault::Foreign);
        }
        let is_listed = |path: &str| path == MANIFEST || listed.contains(path);
        if archive.folders() > 0 || !archive.files().keys().all(|path| is_listed(path)) {
            return Err(Fault::Foreign);
        }
        let mut files = BTreeMap::new();
        for file in &self.files {
            let most = if file.path == JOURNAL {
                LONGEST_JOURNAL
            } else {
                LARGEST_FILE
            };
            let bytes = read(archive, &file.path, most)?;
            if !file.is_of(&bytes) {
                return Err(Fault::Damaged);
            }
            files.insert(file.path.clone(), bytes);
        }
        Ok(files)
    }
}

/// The lines as a journal has them.
pub(in crate::store) fn written(lines: &[Line]) -> Vec<u8> {
    let mut bytes = Vec::new();
    for line in lines {
        bytes.extend_from_slice(&line.bytes);
        bytes.push(b'\n');
    }
    bytes
}

/// The events of a journal, each once, and whether nothing else is in it.
pub(in crate::store) fn lines_of(bytes: &[u8]) -> Result<(Vec<Line>, bool), Newer> {
    let reading = reading::read(bytes)?;
    let is_whole = reading.corrupt == 0 && reading.good == bytes.len();
    let mut known = HashSet::new();
    let mut lines = Vec::with_capacity(reading.lines.len());
    for range in reading.lines {
        let text = reading::text(&bytes[range]).unwrap_or_default();
        if let Ok(event) = Event::parse(text)
            && known.insert(event.id)
        {
            let bytes = text.as_bytes().to_vec();
            lines.push(Line { event, bytes });
        }
    }
    Ok((lines, is_whole))
}

/// Whether bytes are a trial profile of this format.
pub(super) fn is_profile(bytes: &[u8]) -> Result<(), Fault> {
    let draft = serde_json::from_value::<Draft>(object(bytes)?);
    draft.map(drop).map_err(|_| Fault::Damaged)
}

fn lines(bytes: &[u8]) -> Result<Vec<Line>, Fault> {
    match lines_of(bytes) {
        Ok((lines, true)) => Ok(lines),
        Ok((_, false)) => Err(Fault::Damaged),
        Err(Newer(format)) => Err(Fault::Newer(format)),
    }
}

/// A learner as other computers get them. A code would lock its owner out there.
pub(super) fn carried(learner: Learner) -> Learner {
    let first_part = || learner.id.to_string().chars().take(8).collect();
    Learner {
        format: 1,
        name: Name::new(&learner.name).map_or_else(|_| first_part(), Name::into_string),
        code: None,
        ..learner
    }
}

fn learner(bytes: &[u8], id: LearnerId) -> Result<Learner, Fault> {
    let learner: Learner = serde_json::from_value(object(bytes)?).map_err(|_| Fault::Damaged)?;
    if learner.id == id {
        Ok(carried(learner))
    } else {
        Err(Fault::Damaged)
    }
}

/// An object of JSON with a format of this version.
pub(super) fn object(bytes: &[u8]) -> Result<Value, Fault> {
    let value: Value = serde_json::from_slice(bytes).map_err(|_| Fault::Damaged)?;
    match whole::newer(&value) {
        Some(format) => Err(Fault::Newer(format)),
        None if value.get("format").and_then(Value::as_u64) == Some(1) => Ok(value),
        None => Err(Fault::Damaged),
    }
}

pub(super) fn read(
    archive: &mut Archive<Cursor<&[u8]>>,
    path: &str,
    most: u64,
) -> Result<Vec<u8>, Fault> {
    let index = *archive.files().get(path).ok_or(Fault::Damaged)?;
    archive.read(index, most).map_err(|unread| match unread {
        Unread::TooLarge(_) => Fault::TooLarge,
        Unread::Failed(_) => Fault::Damaged,
    })
}

pub(super) fn of_breaches(breaches: Vec<Breach>) -> Fault {
    let is_foreign = |breach: &Breach| matches!(breach, Breach::BadPath(_));
    if breaches.iter().any(is_foreign) {
        return Fault::Foreign;
    }
    match breaches.first() {
        Some(Breach::TooDense { .. } | Breach::TooMany(_) | Breach::TooLarge(_)) => Fault::TooLarge,
        Some(Breach::NotZip(_) | Breach::BadPath(_)) | None => Fault::Damaged,
    }
}

pub(super) fn json(value: &impl Serialize) -> io::Result<Vec<u8>> {
    Ok(serde_json::to_vec(value)?)
}

fn checksum(bytes: &[u8]) -> String {
    Sha256::digest(bytes)
        .iter()
        .map(|byte| format!("{byte:02x}"))
        .collect()
}
