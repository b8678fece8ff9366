//! Identifiers: newtypes, so that a lesson is never taken for a question.
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use std::borrow::Borrow;
use std::fmt;
use std::str::FromStr;

/// The greatest length of a written id, in characters.
pub const LONGEST: usize = 64;

/// A text that is no id: ids are 1 to 64 lower-case ASCII letters, digits and hyphens.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("not an id: {0:?}")]
pub struct NotAnId(pub String);

/// Whether `text` has the form of a written id.
pub fn is_id(text: &str) -> bool {
    (1..=LONGEST).contains(&text.len())
        && text
            .bytes()
            .all(|byte| matches!(byte, b'a'..=b'z' | b'0'..=b'9' | b'-'))
}

macro_rules! written_ids {
    ($($(#[$doc:meta])* $name:ident;)+) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
        #[serde(try_from = "String", into = "String")]
        #[schemars(extend("pattern" = "^[a-z0-9-]{1,64}$"))]
        pub struct $name(String);

        impl $name {
            /// The id as it is written.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl TryFrom<String> for $name {
            type Error = NotAnId;

            fn try_from(text: String) -> Result<Self, NotAnId> {
                if is_id(&text) { Ok(Self(text)) } else { Err(NotAnId(text)) }
            }
        }

        impl FromStr for $name {
            type Err = NotAnId;

            fn from_str(text: &str) -> Result<Self, NotAnId> {
                Self::try_from(text.to_owned())
            }
        }

        impl From<$name> for String {
            fn from(id: $name) -> Self {
                id.0
            }
        }

        impl Borrow<str> for $name {
            fn borrow(&self) -> &str {
                &self.0
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
                formatter.write_str(&self.0)
            }
        }
    )+};
}

written_ids! {
    /// A library: the one in the program, or a pack.
    LibraryId;
    /// A track of a library: an ordered list of modules.
    TrackId;
    /// A module, unique over all installed libraries.
    ModuleId;
    /// A lesson, unique in its module.
    LessonId;
    /// A question, unique in its module.
    QuestionId;
    /// What a question lets one choose, place or mark: an option, item, group, side of a pair or zone.
    OptionId;
    /// A step of a scenario.
    StepId;
    /// A term of the glossary.
    TermId;
    /// A limit of real networks.
    LimitId;
    /// A section of the trial profile.
    SectionId;
    /// A field of the trial profile.
    FieldId;
    /// A check of the trial profile.
    CheckId;
    /// A message or job offer to look for warning signs in.
    MessageId;
    /// A model profile.
    ModelId;
    /// A list of words of the vocabulary.
    ListId;
    /// A group of learners in a centre.
    GroupId;
}

macro_rules! unique_ids {
    ($($(#[$doc:meta])* $name:ident;)+) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $name(pub Uuid);

        impl fmt::Display for $name {
            fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
                self.0.fmt(formatter)
            }
        }
    )+};
}

unique_ids! {
    /// A learner; a version 4 UUID.
    LearnerId;
    /// One go through a quiz, a lesson's checks, or a review; a version 7 UUID.
    AttemptId;
    /// One line of a journal; a version 7 UUID.
    EventId;
}

/// Where a question says to read again: a lesson of its own module, or `module-id/lesson-id`.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(try_from = "String", into = "String")]
#[schemars(extend("pattern" = "^[a-z0-9-]{1,64}(/[a-z0-9-]{1,64})?$"))]
pub struct LessonReference(ReferenceParts);

#[derive(Debug, Clone, PartialEq, Eq, Hash)]
struct ReferenceParts {
    module: Option<ModuleId>,
    lesson: LessonId,
}

impl LessonReference {
    /// The module, where it is named.
    pub fn module(&self) -> Option<&ModuleId> {
        self.0.module.as_ref()
    }

    /// The lesson.
    pub fn lesson(&self) -> &LessonId {
        &self.0.lesson
    }
}

impl TryFrom<String> for LessonReference {
    type Error = NotAnId;

    fn try_from(text: String) -> Result<Self, NotAnId> {
        let (module, lesson) = match text.split_once('/') {
            Some((module, lesson)) => (Some(module.parse()?), lesson),
            None => (None, text.as_str()),
        };
        Ok(Self(ReferenceParts {
            module,
            lesson: lesson.parse()?,
        }))
    }
}

impl From<LessonReference> for String {
    fn from(reference: LessonReference) -> Self {
        match reference.0.module {
            Some(module) => format!("{module}/{}", reference.0.lesson),
            None => reference.0.lesson.into(),
        }
    }
}

/// A question of a module, written `module/question` in records.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct QuestionReference {
    /// The module that holds it.
    pub module: ModuleId,
    /// The question.
    pub question: QuestionId,
}

impl TryFrom<String> for QuestionReference {
    type Error = NotAnId;

    fn try_from(text: String) -> Result<Self, NotAnId> {
        let Some((module, question)) = text.split_once('/') else {
            return Err(NotAnId(text));
        };
        Ok(Self {
            module: module.parse()?,
            question: question.parse()?,
        })
    }
}

impl From<QuestionReference> for String {
    fn from(reference: QuestionReference) -> Self {
        format!("{}/{}", reference.module, reference.question)
    }
}
