//! What a check found, without words: `i18n` words it.
use super::rule::{Check, Part, SensitiveKind, Severity};
use crate::domain::id::{CheckId, FieldId, SectionId};
use crate::domain::text::Text;

/// How a check stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum State {
    /// Something that must come out at once.
    Stop,
    Improve,
    NotStarted,
    Ready,
    NotNeeded,
}

impl State {
    /// Its word in files.
    pub fn word(self) -> &'static str {
        match self {
            Self::Stop => "stop",
            Self::Improve => "improve",
            Self::NotStarted => "not-started",
            Self::Ready => "ready",
            Self::NotNeeded => "not-needed",
        }
    }
}

/// What a check found.
#[derive(Debug, Clone, PartialEq)]
pub struct Finding {
    pub check: CheckId,
    /// Where it was found: a section, or `all`.
    pub section: SectionId,
    pub severity: Severity,
    pub state: State,
    /// The learner's own words; empty where none are meant.
    pub quote: String,
    pub reason: Reason,
    /// What the check itself says of the part that is not ready.
    pub says: Option<Text>,
}

impl Finding {
    /// A finding of `check`.
    pub(super) fn of(check: &Check, outcome: Outcome<'_>) -> Self {
        let state = match (outcome.state, check.severity) {
            (State::Improve, Severity::Stop) => State::Stop,
            (state, _) => state,
        };
        Self {
            check: check.id.clone(),
            section: outcome.section.unwrap_or_else(|| check.section.clone()),
            severity: check.severity,
            state,
            quote: outcome.quote.to_owned(),
            reason: outcome.reason,
            says: outcome.says.and_then(|part| part.says.clone()),
        }
    }
}

/// What a rule found: a finding before it belongs to a check.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Outcome<'a> {
    pub(super) state: State,
    /// Where it is not the section of the check.
    pub(super) section: Option<SectionId>,
    pub(super) quote: &'a str,
    pub(super) reason: Reason,
    pub(super) says: Option<&'a Part>,
}

impl<'a> Outcome<'a> {
    fn new(state: State, reason: Reason, quote: &'a str) -> Self {
        Self {
            state,
            section: None,
            quote,
            reason,
            says: None,
        }
    }

    pub(super) fn ready() -> Self {
        Self::new(State::Ready, Reason::Ready, "")
    }

    pub(super) fn improve(reason: Reason, quote: &'a str) -> Self {
        Self::new(State::Improve, reason, quote)
    }

    pub(super) fn stop(reason: Reason, quote: &'a str) -> Self {
        Self::new(State::Stop, reason, quote)
    }

    pub(super) fn not_started() -> Self {
        Self::new(State::NotStarted, Reason::NotStarted, "")
    }

    pub(super) fn not_needed(reason: Reason) -> Self {
        Self::new(State::NotNeeded, reason, "")
    }

    pub(super) fn in_section(self, section: SectionId) -> Self {
        Self {
            section: Some(section),
            ..self
        }
    }

    /// Ready where there is no reason against it.
    pub(super) fn unless(reason: Option<(Reason, &'a str)>) -> Self {
        reason.map_or_else(Self::ready, |(reason, quote)| Self::improve(reason, quote))
    }
}

/// Why a check stands as it does. Lengths are in characters.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Reason {
    Ready,
    NotStarted,
    // Not needed
    NoPhoto,
    NoTarget,
    NoAd,
    /// Nothing to which the check applies.
    Nothing,
    // Lengths and numbers
    TooShort {
        length: usize,
        least: usize,
    },
    TooLong {
        length: usize,
        most: usize,
    },
    TooFew {
        count: usize,
        least: usize,
    },
    TooMany {
        count: usize,
        most: usize,
    },
    Doubled,
    // Words
    NoJob,
    NoJobAtFirst {
        within: usize,
    },
    WordsMissing,
    WordsMissingAtFirst {
        within: usize,
    },
    /// The words that say nothing, each once.
    WordsToAvoid {
        words: Vec<String>,
    },
    OnlySeeking,
    /// Key words that could be added, the weightiest first.
    FewKeyWords {
        count: usize,
        least: usize,
        words: Vec<String>,
    },
    NoFirstPerson,
    ThirdPerson,
    LongSentences {
        average: usize,
        most: usize,
    },
    LongParagraph {
        sentences: usize,
        words: usize,
    },
    NoVerb,
    NoNumber,
    OtherLanguage,
    AllCapitals,
    // Entries
    Missing {
        field: FieldId,
    },
    BadMonth,
    EndBeforeStart,
    Future,
    Unexplained,
    // Forms
    NameCharacters,
    NameTitle,
    Digits,
    Street,
    PostalCode,
    Telephone,
    EmailAddress,
    WebAddress,
    TooManyEmoji {
        count: usize,
        most: usize,
    },
    AddressCharacters,
    BirthYear,
    LongTail,
    FarFromName,
    BadEmail,
    CasualEmail,
    NoGreeting,
    DoubleBlank,
    DoubledMarks,
    ManyCapitals,
    // Photo
    PhotoUnread,
    PhotoFormat,
    PhotoSmall {
        side: u64,
        least: u64,
    },
    PhotoHeavy {
        bytes: u64,
        most: u64,
    },
    PhotoBlurred,
    PhotoDark,
    PhotoBright,
    PhotoPlace,
    // What does not belong there
    Sensitive(SensitiveKind),
    /// A person judges it, and has not yet.
    NotDone,
}
