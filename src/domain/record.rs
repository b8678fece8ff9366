//! The events of a journal: the one stream that progress and reports are folded from (`../shared/spec/records.md`).
use super::id::{
    AttemptId, CheckId, EventId, LessonId, ModuleId, OptionId, QuestionId, QuestionReference,
    SectionId,
};
use super::number::Fraction;
use super::question::Answer;
use super::reset::Reset;
use super::text::Language;

use jiff::Timestamp;
use jiff::civil::DateTime;
use jiff::tz::Offset;
use serde::{Deserialize, Serialize};

mod line;

pub use line::RecordFault;

/// The number of the format of events.
pub const FORMAT: u32 = 1;

/// One line of a journal.
#[derive(Debug, Clone, PartialEq)]
pub struct Event {
    pub id: EventId,
    pub at: At,
    pub kind: EventKind,
}

/// A moment with the offset it was written at, to the millisecond: `2026-11-22T10:15:30.123-05:00`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct At {
    pub moment: Timestamp,
    /// Seconds east of Greenwich.
    pub offset: i32,
}

impl At {
    /// `moment` to the millisecond and `offset`, in seconds east of Greenwich, to the minute: what a journal keeps.
    /// An offset of a day or more, which no place has, becomes 0.
    pub fn new(moment: Timestamp, offset: i32) -> Self {
        let whole_minutes = offset - offset % 60;
        Self {
            moment: Timestamp::from_millisecond(moment.as_millisecond()).unwrap_or(moment),
            offset: if offset.abs_diff(0) < 24 * 60 * 60 {
                whole_minutes
            } else {
                0
            },
        }
    }

    /// Date and time of day, where it was written.
    pub fn civil(&self) -> DateTime {
        let offset = Offset::from_seconds(self.offset).unwrap_or(Offset::UTC);
        offset.to_datetime(self.moment)
    }
}

/// What happened.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum EventKind {
    SessionStarted {
        language: Language,
        computer: String,
    },
    SessionEnded {
        reason: EndReason,
    },
    LessonOpened {
        module: ModuleId,
        lesson: LessonId,
    },
    LessonCompleted {
        module: ModuleId,
        lesson: LessonId,
    },
    AttemptStarted(Box<AttemptStarted>),
    Answered(Box<Answered>),
    AttemptFinished {
        attempt: AttemptId,
        score: Option<Fraction>,
        passed: bool,
    },
    AttemptAbandoned {
        attempt: AttemptId,
    },
    LearnerChanged {
        changed: Vec<String>,
    },
    /// A check of the trial profile stands otherwise than when its section was last left. States are by their words,
    /// so that those of other versions are read too.
    CheckChanged {
        check: CheckId,
        from: String,
        to: String,
    },
    /// The trial profile was taken away, in this form (by its word).
    ProfileExported {
        form: String,
    },
    /// The learner shares the trial profile with the trainer, or no longer.
    ProfileShared {
        on: bool,
    },
    /// The learner says that a section of the trial profile stands on their real network now, or takes it back.
    NetworkDone {
        section: SectionId,
        on: bool,
    },
    /// A trainer erased a part of the journal: what of that scope is older than this stays away, also where it is
    /// brought back from another computer.
    Reset(Reset),
    /// An event of format 1 that this version does not know: its whole line, kept as it is, and passed over.
    #[serde(skip)]
    Unknown(serde_json::Value),
}

/// Why a session ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum EndReason {
    Finished,
    Idle,
    Closed,
    /// Written at the next start.
    Crashed,
}

/// What kind of go an attempt is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Mode {
    /// The module's quiz; alone changes best, latest and pass.
    Quiz,
    /// Inside a lesson, or only the questions missed; tries without limit.
    Practice,
    /// Questions that are due again.
    Review,
}

/// An attempt began.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct AttemptStarted {
    pub attempt: AttemptId,
    pub module: ModuleId,
    /// The version of the module.
    pub version: String,
    /// SHA-256 of module.json, parsed and written again with sorted keys, in hexadecimal.
    pub content: String,
    pub mode: Mode,
    pub seed: u64,
    pub language: Language,
    /// The questions, in the order they are asked.
    pub questions: Vec<QuestionId>,
}

/// A question was answered.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Answered {
    pub attempt: AttemptId,
    pub question: QuestionReference,
    /// The options in the order they were shown.
    pub shown: Vec<OptionId>,
    /// `None` where it was left out.
    pub answer: Option<Answer>,
    /// `None` for a self-rating.
    pub fraction: Option<Fraction>,
    /// Whether the hint was asked for.
    pub hint: bool,
    /// How long it took.
    pub seconds: u32,
    /// The number of the try, from 1.
    #[serde(rename = "try")]
    pub attempt_number: u32,
    pub mode: Mode,
    pub language: Language,
}
