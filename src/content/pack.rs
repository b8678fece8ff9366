//! Lesson packs: ZIP files that strangers made, read where they lie and never unpacked to disk.
use super::images::is_plain_path;
use super::source::{MODULE_FILE, Refused, Unread};
use crate::domain::problem::Fault;

use zip::ZipArchive;
use zip::read::{ZipReadOptions, read_zipfile_from_stream_with_options};

use std::collections::BTreeMap;
use std::fmt;
use std::fs::File;
use std::io::{self, BufReader, Read, Seek, SeekFrom};
use std::path::{Path, PathBuf};
use std::sync::{Mutex, MutexGuard, PoisonError};

/// The greatest size of all files unpacked, in bytes.
const LARGEST: u64 = 200 * 1024 * 1024;
/// The most files.
const MOST_FILES: usize = 5_000;
/// The most bytes that one packed byte may stand for.
const GREATEST_RATIO: u64 = 100;

/// A pack whose names and sizes are within the limits.
pub(super) struct Pack {
    path: PathBuf,
    archive: Mutex<ZipArchive<BufReader<File>>>,
    /// The number of each file in the archive, by its path from the library's root.
    files: BTreeMap<String, usize>,
}

impl fmt::Debug for Pack {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("Pack")
            .field("files", &self.files)
            .finish_non_exhaustive()
    }
}

impl Pack {
    /// Opens a pack and holds it against the limits by the sizes that it declares.
    pub(super) fn open(path: &Path) -> Result<Self, Refused> {
        let whole = |fault| vec![(String::new(), fault)];
        let file = File::open(path).map_err(|error| {
            let reason = error.to_string();
            whole(Fault::Unreadable { reason })
        })?;
        let not_a_pack = |error: zip::result::ZipError| {
            let reason = error.to_string();
            whole(Fault::NotAPack { reason })
        };
        let mut archive = ZipArchive::new(BufReader::new(file)).map_err(not_a_pack)?;
        let mut names = BTreeMap::new();
        let mut refused = Refused::new();
        let mut total = 0_u64;
        for index in 0..archive.len() {
            let entry = archive.by_index_raw(index).map_err(not_a_pack)?;
            let name = entry.name().map_err(not_a_pack)?.into_owned();
            total = total.saturating_add(entry.size());
            if !is_plain_path(name.trim_end_matches('/')) || entry.is_symlink() {
                refused.push((name.clone(), Fault::BadFilePath { file: name }));
            } else if let Some(fault) = too_dense(&name, entry.size(), entry.compressed_size()) {
                refused.push((name, fault));
            } else if !entry.is_dir() {
                names.insert(name, index);
            }
        }
        let count = names.len();
        if count > MOST_FILES {
            let most = MOST_FILES;
            refused.push((String::new(), Fault::PackTooManyFiles { count, most }));
        }
        if total > LARGEST {
            refused.push((String::new(), too_large(total)));
        }
        if !refused.is_empty() {
            return Err(refused);
        }
        Ok(Self {
            path: path.to_owned(),
            archive: Mutex::new(archive),
            files: below_root(names),
        })
    }

    /// Unpacks everything, keeping nothing, since the sizes that a pack declares may be lies.
    pub(super) fn refused_when_unpacked(&self) -> Refused {
        let mut refused = Refused::new();
        let mut total = 0_u64;
        for (name, index) in &self.files {
            let Ok((header, packed)) = self
                .lock()
                .by_index_raw(*index)
                .map(|entry| (entry.header_start(), entry.compressed_size()))
            else {
                continue;
            };
            let most = (LARGEST - total).min(packed.saturating_mul(GREATEST_RATIO));
            let bytes = self.unpacked(header, packed, most + 1);
            if let Some(fault) = too_dense(name, bytes, packed) {
                refused.push((name.clone(), fault));
                continue;
            }
            total += bytes;
            if total > LARGEST {
                refused.push((String::new(), too_large(total)));
                break;
            }
        }
        refused
    }

    /// The files that do not come out as they were packed, whether anything names them or not.
    pub(super) fn damaged(&self) -> Refused {
        let mut damaged = Refused::new();
        for name in self.files.keys() {
            if let Err(Unread::Failed(reason)) = self.read(name, LARGEST) {
                damaged.push((name.clone(), Fault::Unreadable { reason }));
            }
        }
        damaged
    }

    /// How many bytes really come out of the file whose header begins at `header`, counted to `most`. What cannot
    /// be unpacked to its end is told when the file is read.
    fn unpacked(&self, header: u64, packed: u64, most: u64) -> u64 {
        let mut counted = Counted(0);
        let count = |counted: &mut Counted| -> zip::result::ZipResult<()> {
            let mut file = BufReader::new(File::open(&self.path)?);
            file.seek(SeekFrom::Start(header))?;
            let options = ZipReadOptions::new()
                .override_compressed_size(packed)
                .override_uncompressed_size(u64::MAX)
                .ignore_crc32(true);
            if let Some(entry) = read_zipfile_from_stream_with_options(&mut file, options)? {
                io::copy(&mut entry.take(most), counted)?;
            }
            Ok(())
        };
        // The count up to an error counts all the same.
        count(&mut counted).unwrap_or_default();
        counted.0
    }

    /// The bytes of a file, `most` of them at most.
    pub(super) fn read(&self, path: &str, most: u64) -> Result<Vec<u8>, Unread> {
        let index = *self.files.get(path).ok_or(Unread::Missing)?;
        let mut archive = self.lock();
        let entry = archive
            .by_index(index)
            .map_err(|error| Unread::Failed(error.to_string()))?;
        let declared = entry.size();
        if declared > most {
            return Err(Unread::TooLarge(declared));
        }
        let mut bytes = Vec::new();
        entry
            .take(declared + 1)
            .read_to_end(&mut bytes)
            .map_err(|error| Unread::Failed(error.to_string()))?;
        if bytes.len() as u64 > declared {
            return Err(Unread::TooLarge(bytes.len() as u64));
        }
        Ok(bytes)
    }

    /// The names of the folders that hold a `module.json`.
    pub(super) fn module_folders(&self) -> Vec<String> {
        self.files
            .keys()
            .filter_map(|path| path.split_once('/'))
            .filter(|(_, rest)| *rest == MODULE_FILE)
            .map(|(folder, _)| folder.to_owned())
            .collect()
    }

    fn lock(&self) -> MutexGuard<'_, ZipArchive<BufReader<File>>> {
        // An archive that was left half read is begun anew for every file.
        self.archive.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Takes any bytes and keeps their number alone.
struct Counted(u64);

impl io::Write for Counted {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0 += bytes.len() as u64;
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

fn too_large(bytes: u64) -> Fault {
    Fault::PackTooLarge {
        bytes,
        most: LARGEST,
    }
}

fn too_dense(file: &str, bytes: u64, packed: u64) -> Option<Fault> {
    (bytes > packed.saturating_mul(GREATEST_RATIO)).then(|| Fault::PackRatio {
        file: file.to_owned(),
        ratio: bytes / packed.max(1),
        most: GREATEST_RATIO,
    })
}

/// A pack may hold the files of a library, or one folder that holds them. What macOS adds is passed over.
fn below_root(mut files: BTreeMap<String, usize>) -> BTreeMap<String, usize> {
    files.retain(|path, _| !path.starts_with("__MACOSX/") && !path.ends_with(".DS_Store"));
    let top = files
        .keys()
        .next()
        .and_then(|path| path.split_once('/'))
        .map(|(top, _)| format!("{top}/"));
    let Some(top) = top.filter(|top| files.contains_key(&format!("{top}library.json"))) else {
        return files;
    };
    if !files.keys().all(|path| path.starts_with(&top)) {
        return files;
    }
    files
        .into_iter()
        .map(|(path, index)| (path[top.len()..].to_owned(), index))
        .collect()
}
