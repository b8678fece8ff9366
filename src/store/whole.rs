//! Files that are read and replaced as a whole.
use super::files::{Files, Make};
use super::trouble;
use crate::domain::problem::Trouble;

use jiff::Timestamp;
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use serde_json::Value;

use std::io;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU32, Ordering};

/// The greatest format number that this version reads, of every file.
const FORMAT: u32 = 1;
/// How the name of a file ends while it is being written.
pub(super) const UNFINISHED: &str = ".new";

/// What was found where a file should be.
pub(super) enum Found<T> {
    Good(T),
    Missing,
    /// Of a newer version of the program, with this format.
    Newer(u64),
    /// Not what this file should be; its bytes.
    Invalid(Vec<u8>),
}

/// What every file has.
#[derive(Deserialize)]
struct Format {
    format: u32,
}

/// Reads a file of JSON, and changes nothing.
pub(super) fn read<T: DeserializeOwned>(
    files: &dyn Files,
    path: &Path,
) -> Result<Found<T>, Trouble> {
    let bytes = match files.read(path) {
        Ok(bytes) => bytes,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Found::Missing),
        Err(error) => return Err(trouble::of(path, &error)),
    };
    // The usual file needs no tree of values, which takes longer and many times its memory.
    let is_object = bytes.trim_ascii_start().starts_with(b"{");
    if is_object
        && let Ok(Format { format: FORMAT }) = serde_json::from_slice(&bytes)
        && let Ok(value) = serde_json::from_slice(&bytes)
    {
        return Ok(Found::Good(value));
    }
    let Ok(value) = serde_json::from_slice::<Value>(&bytes) else {
        return Ok(Found::Invalid(bytes));
    };
    if let Some(format) = newer(&value) {
        return Ok(Found::Newer(format));
    }
    // A list of fields without their names would do for serde.
    if !value.is_object() {
        return Ok(Found::Invalid(bytes));
    }
    Ok(serde_json::from_value(value).map_or(Found::Invalid(bytes), Found::Good))
}

/// Replaces a file of JSON. One of a newer version is left untouched, and the error says so; one that does
/// not parse is moved aside first.
pub(super) fn save<T: Serialize + DeserializeOwned>(
    files: &dyn Files,
    path: &Path,
    value: &T,
) -> Result<(), Trouble> {
    match read::<T>(files, path)? {
        Found::Newer(format) => return Err(Trouble::NewerFormat(path.to_owned(), format)),
        Found::Invalid(_) => {
            set_aside(files, path)?;
        }
        Found::Good(_) | Found::Missing => (),
    }
    write_over(files, path, value)
}

/// Replaces a file by JSON, whatever it is.
pub(super) fn write_over<T: Serialize>(
    files: &dyn Files,
    path: &Path,
    value: &T,
) -> Result<(), Trouble> {
    let mut bytes = serde_json::to_vec(value)
        .map_err(|error| Trouble::Failed(path.to_owned(), error.to_string()))?;
    bytes.push(b'\n');
    replace(files, path, &bytes)
}

/// Replaces a file, so that whatever happens either the old or the new one is there, whole.
pub(super) fn replace(files: &dyn Files, path: &Path, bytes: &[u8]) -> Result<(), Trouble> {
    // Two programs on one computer, or two tasks of one, may write the same file.
    static NUMBER: AtomicU32 = AtomicU32::new(0);
    let number = NUMBER.fetch_add(1, Ordering::Relaxed);
    let process = std::process::id();
    let unfinished = beside(path, &format!(".{process}-{number}{UNFINISHED}"));
    let written =
        write(files, &unfinished, Make::Over, bytes).and_then(|()| files.rename(&unfinished, path));
    if let Err(error) = written {
        // Half a file would only fill a full disk. Whether this works changes nothing.
        let _ = files.remove(&unfinished);
        return Err(trouble::of(path, &error));
    }
    sync_folder_of(files, path)
}

/// Writes a file and waits until it is on the disk.
pub(super) fn write(files: &dyn Files, path: &Path, how: Make, bytes: &[u8]) -> io::Result<()> {
    let mut file = files.make(path, how)?;
    file.write_at_end(bytes)?;
    file.sync()
}

/// Moves a file that does not parse aside, and gives the trouble that tells of it.
pub(super) fn set_aside(files: &dyn Files, path: &Path) -> Result<Trouble, Trouble> {
    let aside = free_name(files, path)?;
    files.rename(path, &aside).map_err(trouble::at(path))?;
    sync_folder_of(files, path)?;
    Ok(Trouble::SetAside {
        file: path.to_owned(),
        aside,
    })
}

/// The first free name `<name>.invalid-<date>`, `<name>.invalid-<date>-2` and so on, beside `path`.
pub(super) fn free_name(files: &dyn Files, path: &Path) -> Result<PathBuf, Trouble> {
    let date = Timestamp::now().strftime("%Y-%m-%d").to_string();
    let mut name = beside(path, &format!(".invalid-{date}"));
    let mut number = 2_u32;
    while exists(files, &name)? {
        name = beside(path, &format!(".invalid-{date}-{number}"));
        number += 1;
    }
    Ok(name)
}

/// Whether anything is at `path`.
pub(super) fn exists(files: &dyn Files, path: &Path) -> Result<bool, Trouble> {
    match files.kind(path) {
        Ok(_) => Ok(true),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(false),
        Err(error) => Err(trouble::of(path, &error)),
    }
}

/// Waits until the name of the file at `path` is on the disk.
pub(super) fn sync_folder_of(files: &dyn Files, path: &Path) -> Result<(), Trouble> {
    let folder = path.parent().unwrap_or(path);
    files.sync_folder(folder).map_err(trouble::at(folder))
}

/// `path` with `ending` after its whole name.
fn beside(path: &Path, ending: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(ending);
    PathBuf::from(name)
}

/// The format of a file, where it is newer than this version of the program.
pub(super) fn newer(value: &Value) -> Option<u64> {
    let format = value.get("format")?;
    match (format.as_u64(), format.as_f64()) {
        (Some(whole), _) => (whole > u64::from(FORMAT)).then_some(whole),
        (None, Some(number)) if number > f64::from(FORMAT) => Some(number as u64),
        (None, _) => None,
    }
}
