//! ZIP files that strangers made, or that a bad stick spoilt: read where they lie, within limits.
use zip::ZipArchive;
use zip::result::ZipError;

use std::collections::BTreeMap;
use std::io::{Read, Seek};

/// The greatest size of all files unpacked, in bytes.
pub const LARGEST: u64 = 200 * 1024 * 1024;
/// The most files.
pub const MOST_FILES: usize = 5_000;
/// The most bytes that one packed byte may stand for.
pub const GREATEST_RATIO: u64 = 100;

/// A ZIP whose names and declared sizes are within the limits.
pub struct Archive<R> {
    zip: ZipArchive<R>,
    /// The number of each file, by its path in the archive.
    files: BTreeMap<String, usize>,
    folders: usize,
}

/// Why a ZIP is not read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Breach {
    /// Not a ZIP, or a damaged one, for this reason.
    NotZip(String),
    /// A path that leads out, or a link.
    BadPath(String),
    /// One byte of this file stands for so many.
    TooDense { file: String, ratio: u64 },
    /// So many files.
    TooMany(usize),
    /// So many bytes in all.
    TooLarge(u64),
}

/// Why a file of a ZIP is not read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Unread {
    /// It has so many bytes, more than asked for or than it declares.
    TooLarge(u64),
    /// It is damaged, in these words.
    Failed(String),
}

impl<R: Read + Seek> Archive<R> {
    /// Opens a ZIP and holds it against the limits by what it declares, which may be lies: [`Archive::read`] never
    /// takes more than was declared.
    pub fn open(reader: R) -> Result<Self, Vec<Breach>> {
        let not_zip = |error: ZipError| vec![Breach::NotZip(error.to_string())];
        let mut zip = ZipArchive::new(reader).map_err(not_zip)?;
        if zip.has_duplicate_names() {
            // Which of the two is meant would be for the reader to guess.
            return Err(vec![Breach::NotZip("two files of one name".to_owned())]);
        }
        let mut files = BTreeMap::new();
        let mut breaches = Vec::new();
        let mut folders = 0;
        let mut total = 0_u64;
        for index in 0..zip.len() {
            let entry = zip.by_index_raw(index).map_err(not_zip)?;
            let file = entry.name().map_err(not_zip)?.into_owned();
            total = total.saturating_add(entry.size());
            if !is_plain_path(file.trim_end_matches('/')) || entry.is_symlink() {
                breaches.push(Breach::BadPath(file));
            } else if let Some(ratio) = excess(entry.size(), entry.compressed_size()) {
                breaches.push(Breach::TooDense { file, ratio });
            } else if entry.is_dir() {
                folders += 1;
            } else {
                files.insert(file, index);
            }
        }
        if files.len() > MOST_FILES {
            breaches.push(Breach::TooMany(files.len()));
        }
        if total > LARGEST {
            breaches.push(Breach::TooLarge(total));
        }
        if breaches.is_empty() {
            Ok(Self {
                zip,
                files,
                folders,
            })
        } else {
            Err(breaches)
        }
    }

    /// The number of each file, by its path in the archive, with `/` between folders.
    pub fn files(&self) -> &BTreeMap<String, usize> {
        &self.files
    }

    /// How many folders are named besides the files.
    pub fn folders(&self) -> usize {
        self.folders
    }

    /// The bytes of a file by its number, `most` of them at most.
    pub fn read(&mut self, index: usize, most: u64) -> Result<Vec<u8>, Unread> {
        let entry = self
            .zip
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

    /// Where the header of a file begins, and how many packed bytes follow it; `None` where there is no such file.
    pub fn packed(&mut self, index: usize) -> Option<(u64, u64)> {
        let entry = self.zip.by_index_raw(index).ok()?;
        Some((entry.header_start(), entry.compressed_size()))
    }
}

/// How many bytes each of `packed` stands for, where that is more than [`GREATEST_RATIO`].
pub fn excess(bytes: u64, packed: u64) -> Option<u64> {
    (bytes > packed.saturating_mul(GREATEST_RATIO)).then(|| bytes / packed.max(1))
}

/// Whether a path stays below its folder on every system: no `..`, no root, no drive, no backslash.
pub fn is_plain_path(path: &str) -> bool {
    !path.contains(['\\', ':'])
        && !path.chars().any(char::is_control)
        && path.split('/').all(is_plain_name)
}

fn is_plain_name(name: &str) -> bool {
    !matches!(name, "" | "." | "..")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_stays_in_its_folder_on_every_system() {
        assert!(is_plain_path("images/été 1.png"));
        for path in [
            "",
            "../a.png",
            "a/../b.png",
            "/a.png",
            "C:/a.png",
            "C:a.png",
            "a\\b.png",
            "a//b.png",
            "./a.png",
            "a\0.png",
        ] {
            assert!(!is_plain_path(path), "{path}");
        }
    }
}
