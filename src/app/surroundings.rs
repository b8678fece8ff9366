//! What the app gets from outside: data folder, lessons, clock, chance. Tests bring their own.
use super::choosing::{FileChooser, FilesChooser, PictureChooser, PlaceChooser};
use crate::access::Bridge;
use crate::access::speech::Speaker;
use crate::content::{Library, Source};
use crate::domain::centre::Computer;
use crate::domain::id::{AttemptId, EventId, LearnerId};
use crate::domain::problem::Trouble;
use crate::domain::record::At;
use crate::domain::text::Language;
use crate::store::Store;

use uuid::Uuid;

use std::path::PathBuf;

/// Everything that comes from outside.
pub struct Surroundings {
    /// The data folder; without one, only guests can learn.
    pub store: Result<Store, Trouble>,
    /// The lessons.
    pub lessons: Lessons,
    /// What is remembered of this computer.
    pub computer: Computer,
    /// This computer's name in records.
    pub computer_name: String,
    /// The language to begin in.
    pub language: Language,
    /// The way to screen readers.
    pub bridge: Bridge,
    /// What reads aloud.
    pub voice: Box<dyn Speaker>,
    /// What time it is.
    pub clock: Box<dyn Fn() -> At>,
    /// What asks a person for a picture.
    pub choose_picture: PictureChooser,
    /// What asks a person for a file or a folder.
    pub choose_file: FileChooser,
    /// Random numbers, each as likely as any.
    pub chance: Box<dyn Fn() -> u64>,
    /// Asks for a place to save a file at, in the system's own window.
    pub choose_place: PlaceChooser,
    /// Asks for files to read, in the system's own window.
    pub choose_files: FilesChooser,
    /// Where the person keeps their files.
    pub documents: PathBuf,
}

/// Where the lessons come from.
pub enum Lessons {
    /// They were read already.
    Read(Library),
    /// They are read from here while the window opens, which waits for none of them.
    At(Vec<Source>),
}

impl Default for Lessons {
    /// None.
    fn default() -> Self {
        Self::Read(Library::default())
    }
}

impl Surroundings {
    /// What time it is.
    pub fn now(&self) -> At {
        (self.clock)()
    }

    /// A number to draw questions with.
    pub fn seed(&self) -> u64 {
        // JSON readers elsewhere keep whole numbers only up to 2^53.
        (self.chance)() >> 11
    }

    /// The id of a new event that is dated `at`.
    pub fn event_id(&self, at: &At) -> EventId {
        EventId(self.ordered_id(at))
    }

    /// The id of a new attempt.
    pub fn attempt_id(&self) -> AttemptId {
        AttemptId(self.ordered_id(&self.now()))
    }

    /// The id of a new learner.
    pub fn learner_id(&self) -> LearnerId {
        let high = u128::from((self.chance)()) << 64;
        let bytes = (high | u128::from((self.chance)())).to_be_bytes();
        LearnerId(uuid::Builder::from_random_bytes(bytes).into_uuid())
    }

    /// A version 7 UUID: ordered by its time.
    fn ordered_id(&self, at: &At) -> Uuid {
        let milliseconds = u64::try_from(at.moment.as_millisecond()).unwrap_or_default();
        let mut random = [0; 10];
        random[..8].copy_from_slice(&(self.chance)().to_be_bytes());
        random[8..].copy_from_slice(&(self.chance)().to_be_bytes()[..2]);
        uuid::Builder::from_unix_timestamp_millis(milliseconds, &random).into_uuid()
    }
}
