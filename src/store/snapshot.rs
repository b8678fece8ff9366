//! `progress.json`: what a journal folds to up to a certain line, so that opening costs little.
use super::files::Files;
use super::folder::PROGRESS;
use super::{Store, trouble, whole};
use crate::domain::id::{EventId, LearnerId};
use crate::domain::problem::Trouble;
use crate::domain::progress::Progress;

use serde::de::IgnoredAny;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use std::path::Path;

/// The last line that something stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Last {
    pub id: EventId,
    /// In bytes, with the end of the line.
    pub length: u64,
}

/// The last bytes of a journal, by which a snapshot knows it again.
#[derive(Debug, Default)]
pub(super) struct End(Vec<u8>);

impl End {
    /// In bytes: some ten events.
    const LONGEST: usize = 4096;

    /// Takes in bytes that were added to the journal.
    pub(super) fn add(&mut self, bytes: &[u8]) {
        let from = bytes.len().saturating_sub(Self::LONGEST);
        self.0.extend_from_slice(&bytes[from..]);
        let surplus = self.0.len().saturating_sub(Self::LONGEST);
        self.0.drain(..surplus);
    }

    /// Their SHA-256, in hexadecimal.
    fn hash(&self) -> String {
        let digest = Sha256::digest(&self.0);
        digest.iter().map(|byte| format!("{byte:02x}")).collect()
    }
}

/// The part of a journal that a snapshot stands for.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(super) struct Part {
    /// Its length in bytes.
    pub journal: u64,
    pub last: Option<Last>,
    /// The hash of its [`End`]. Early snapshots have none, and are not used.
    end: Option<String>,
}

impl Part {
    /// The first `journal` bytes, which end with `end` and have `last` for their last line.
    pub(super) fn new(journal: u64, last: Option<Last>, end: &End) -> Self {
        let end = Some(end.hash());
        Self { journal, last, end }
    }
}

/// A snapshot and the part of the journal it stands for.
#[derive(Debug)]
pub(super) struct Snapshot {
    pub part: Part,
    pub progress: Progress,
}

/// What became of the snapshot of a learner.
pub(super) enum Kept {
    Good(Box<Snapshot>),
    /// There is none that could be used.
    None,
    /// It does not parse.
    Invalid,
    /// Of a newer version of the program, with this format: not to be replaced.
    Newer(u64),
}

/// The file `progress.json`, with a progress of the type `P`.
#[derive(Serialize, Deserialize)]
struct File<P> {
    format: u32,
    /// The version of the program: another one may fold in another way, and so begins anew.
    program: String,
    #[serde(flatten)]
    part: Part,
    events: u64,
    progress: P,
}

/// The version of this program.
const PROGRAM: &str = env!("CARGO_PKG_VERSION");

/// Reads the snapshot in a learner's folder, and changes nothing.
pub(super) fn read(files: &dyn Files, folder: &Path) -> Result<Kept, Trouble> {
    let path = folder.join(PROGRESS);
    Ok(match whole::read::<File<Progress>>(files, &path)? {
        // From before all dates were kept: the journal has them.
        whole::Found::Good(file) if lacks_dates(&file.progress) => Kept::None,
        whole::Found::Good(file) if file.program == PROGRAM => Kept::Good(Box::new(Snapshot {
            part: file.part,
            progress: file.progress,
        })),
        whole::Found::Good(_) | whole::Found::Missing => Kept::None,
        whole::Found::Newer(format) => Kept::Newer(format),
        whole::Found::Invalid(bytes) => match serde_json::from_slice::<File<IgnoredAny>>(&bytes) {
            Ok(file) if file.program != PROGRAM => Kept::None,
            _ => Kept::Invalid,
        },
    })
}

/// Whether the date of the last event is missing, or that of a quiz that was passed.
fn lacks_dates(progress: &Progress) -> bool {
    let mut modules = progress.modules.values();
    (progress.events > 0 && progress.latest.is_none())
        || modules.any(|module| module.passed && module.passed_at.is_none())
}

impl Store {
    /// The progress of a learner as it was last kept, without a look at the journal; `None` where there is none that
    /// could be used.
    pub fn kept_progress(&self, learner: LearnerId) -> Option<Progress> {
        match read(self.files(), &self.learner_folder(learner)) {
            Ok(Kept::Good(kept)) => Some(kept.progress),
            Ok(Kept::None | Kept::Invalid | Kept::Newer(_)) | Err(_) => None,
        }
    }
}

/// Replaces the snapshot: `progress` is what `part` of the journal comes to.
pub(super) fn save(
    files: &dyn Files,
    folder: &Path,
    progress: &Progress,
    part: Part,
) -> Result<(), Trouble> {
    let path = folder.join(PROGRESS);
    let file = File {
        format: 1,
        program: PROGRAM.to_owned(),
        part,
        events: progress.events,
        progress,
    };
    let bytes = serde_json::to_vec(&file)
        .map_err(|error| Trouble::Failed(path.clone(), error.to_string()))?;
    whole::replace(files, &path, &bytes)
}

/// The end of `part` and what the journal holds after it; `None` where the journal is not the one that the snapshot
/// was made of. Nothing before that end is read: what a journal costs to open does not grow with it.
pub(super) fn tail(
    files: &dyn Files,
    journal: &Path,
    part: &Part,
) -> Result<Option<(End, Vec<u8>)>, Trouble> {
    let length = part.journal.min(End::LONGEST as u64);
    let mut end = match files.read_from(journal, part.journal - length) {
        Ok(bytes) => bytes,
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(None),
        Err(error) => return Err(trouble::of(journal, &error)),
    };
    let length = usize::try_from(length).unwrap_or(usize::MAX);
    if end.len() < length {
        return Ok(None);
    }
    let tail = end.split_off(length);
    let end = End(end);
    let is_same = part.end == Some(end.hash());
    Ok(is_same.then_some((end, tail)))
}
