//! Lesson packs: ZIP files that strangers made, read where they lie and never unpacked to disk.
use super::source::{MODULE_FILE, Refused, Unread};
use crate::archive::{self, Archive, Breach, GREATEST_RATIO, LARGEST, MOST_FILES};
use crate::domain::problem::Fault;

use zip::read::{ZipReadOptions, read_zipfile_from_stream_with_options};

use std::collections::BTreeMap;
use std::fmt;
use std::fs::File;
use std::io::{self, BufReader, Read, Seek, SeekFrom};
use std::path::{Path, PathBuf};
use std::sync::{Mutex, MutexGuard, PoisonError};

/// A pack whose names and sizes are within the limits.
#[derive(Debug)]
pub(super) struct Pack {
    path: PathBuf,
    pub(super) packed: Packed<BufReader<File>>,
}

/// The files of a ZIP whose names and sizes are within the limits.
pub(super) struct Packed<R> {
    archive: Mutex<Archive<R>>,
    /// The number of each file in the archive, by its path from the library's root.
    files: BTreeMap<String, usize>,
}

impl<R> fmt::Debug for Packed<R> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("Packed")
            .field("files", &self.files)
            .finish_non_exhaustive()
    }
}

impl Pack {
    /// Opens a pack and holds it against the limits by the sizes that it declares.
    pub(super) fn open(path: &Path) -> Result<Self, Refused> {
        let file = File::open(path).map_err(|error| {
            let reason = error.to_string();
            vec![(String::new(), Fault::Unreadable { reason })]
        })?;
        Ok(Self {
            path: path.to_owned(),
            packed: Packed::open(BufReader::new(file))?,
        })
    }

    /// Unpacks everything, keeping nothing, since the sizes that a pack declares may be lies.
    pub(super) fn refused_when_unpacked(&self) -> Refused {
        let mut refused = Refused::new();
        let mut total = 0_u64;
        for (name, index) in &self.packed.files {
            let Some((header, packed)) = self.packed.lock().packed(*index) else {
                continue;
            };
            let most = (LARGEST - total).min(packed.saturating_mul(GREATEST_RATIO));
            let bytes = self.unpacked(header, packed, most + 1);
            if let Some(ratio) = archive::excess(bytes, packed) {
                refused.push((name.clone(), too_dense(name, ratio)));
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
        for name in self.packed.files.keys() {
            if let Err(Unread::Failed(reason)) = self.packed.read(name, LARGEST) {
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
}

impl<R: Read + Seek> Packed<R> {
    /// Opens a ZIP and holds it against the limits by the sizes that it declares.
    pub(super) fn open(reader: R) -> Result<Self, Refused> {
        let archive = Archive::open(reader)
            .map_err(|breaches| breaches.into_iter().map(refused).collect::<Refused>())?;
        Ok(Self {
            files: below_root(archive.files().clone()),
            archive: Mutex::new(archive),
        })
    }

    /// The bytes of a file, `most` of them at most.
    pub(super) fn read(&self, path: &str, most: u64) -> Result<Vec<u8>, Unread> {
        let index = *self.files.get(path).ok_or(Unread::Missing)?;
        self.lock()
            .read(index, most)
            .map_err(|unread| match unread {
                archive::Unread::TooLarge(bytes) => Unread::TooLarge(bytes),
                archive::Unread::Failed(reason) => Unread::Failed(reason),
            })
    }

    /// The paths of all files, sorted.
    pub(super) fn paths(&self) -> Vec<String> {
        self.files.keys().cloned().collect()
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

    fn lock(&self) -> MutexGuard<'_, Archive<R>> {
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

fn too_dense(file: &str, ratio: u64) -> Fault {
    Fault::PackRatio {
        file: file.to_owned(),
        ratio,
        most: GREATEST_RATIO,
    }
}

/// The fault that a breach of the limits is, with the file that is at fault.
fn refused(breach: Breach) -> (String, Fault) {
    match breach {
        Breach::NotZip(reason) => (String::new(), Fault::NotAPack { reason }),
        Breach::BadPath(file) => (file.clone(), Fault::BadFilePath { file }),
        Breach::TooDense { file, ratio } => {
            let fault = too_dense(&file, ratio);
            (file, fault)
        }
        Breach::TooMany(count) => {
            let most = MOST_FILES;
            (String::new(), Fault::PackTooManyFiles { count, most })
        }
        Breach::TooLarge(bytes) => (String::new(), too_large(bytes)),
    }
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
