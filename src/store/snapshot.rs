//! `progress.json`: what a journal folds to up to a certain line, so that opening costs little.
use super::files::Files;
use super::folder::PROGRESS;
use super::{trouble, whole};
use crate::domain::id::EventId;
use crate::domain::problem::Trouble;
use crate::domain::progress::Progress;

use serde::{Deserialize, Serialize};
use serde_json::Value;

use std::path::Path;

/// The last line that something stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Last {
    pub id: EventId,
    /// In bytes, with the end of the line.
    pub length: u64,
}

/// A snapshot and the part of the journal it stands for.
#[derive(Debug)]
pub(super) struct Snapshot {
    /// The length of that part, in bytes.
    pub journal: u64,
    pub last: Option<Last>,
    pub progress: Progress,
}

/// What became of the snapshot of a learner.
pub(super) enum Kept {
    Good(Snapshot),
    /// There is none that could be used.
    None,
    /// It does not parse.
    Invalid,
    /// Of a newer version of the program, with this format: not to be replaced.
    Newer(u64),
}

/// The file `progress.json`.
#[derive(Serialize, Deserialize)]
struct File {
    format: u32,
    /// The version of the program: another one may fold in another way, and so begins anew.
    program: String,
    journal: u64,
    events: u64,
    last: Option<Last>,
    progress: Value,
}

/// Reads the snapshot in a learner's folder, and changes nothing.
pub(super) fn read(files: &dyn Files, folder: &Path) -> Result<Kept, Trouble> {
    Ok(match whole::read::<File>(files, &folder.join(PROGRESS))? {
        whole::Found::Good(file) if file.program == env!("CARGO_PKG_VERSION") => {
            match serde_json::from_value::<Progress>(file.progress) {
                // From before the date of the last event was kept: the journal has it.
                Ok(progress) if progress.events > 0 && progress.latest.is_none() => Kept::None,
                Ok(progress) => Kept::Good(Snapshot {
                    journal: file.journal,
                    last: file.last,
                    progress,
                }),
                Err(_) => Kept::Invalid,
            }
        }
        whole::Found::Good(_) | whole::Found::Missing => Kept::None,
        whole::Found::Invalid(_) => Kept::Invalid,
        whole::Found::Newer(format) => Kept::Newer(format),
    })
}

/// Replaces the snapshot. `progress` stands for the first `journal` bytes, whose last line is `last`.
pub(super) fn save(
    files: &dyn Files,
    folder: &Path,
    progress: &Progress,
    journal: u64,
    last: Option<Last>,
) -> Result<(), Trouble> {
    let path = folder.join(PROGRESS);
    let failed = |error: serde_json::Error| Trouble::Failed(path.clone(), error.to_string());
    let file = File {
        format: 1,
        program: env!("CARGO_PKG_VERSION").to_owned(),
        journal,
        events: progress.events,
        last,
        progress: serde_json::to_value(progress).map_err(failed)?,
    };
    let bytes = serde_json::to_vec(&file).map_err(failed)?;
    whole::replace(files, &path, &bytes)
}

/// What the journal holds after the part that `snapshot` stands for; `None` where the journal is not the one
/// the snapshot was made of.
pub(super) fn tail(
    files: &dyn Files,
    journal: &Path,
    snapshot: &Snapshot,
) -> Result<Option<Vec<u8>>, Trouble> {
    let length = snapshot.last.map_or(0, |last| last.length);
    let Some(start) = snapshot.journal.checked_sub(length) else {
        return Ok(None);
    };
    let mut line = match files.read_from(journal, start) {
        Ok(bytes) => bytes,
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(None),
        Err(error) => return Err(trouble::of(journal, &error)),
    };
    let Ok(length) = usize::try_from(length) else {
        return Ok(None);
    };
    if line.len() < length {
        return Ok(None);
    }
    let tail = line.split_off(length);
    let same = match snapshot.last {
        None => snapshot.journal == 0,
        Some(last) => super::reading::read(&line).is_ok_and(|reading| {
            reading.lines.len() == 1 && !reading.unended && reading.last == Some(last.id)
        }),
    };
    Ok(same.then_some(tail))
}
