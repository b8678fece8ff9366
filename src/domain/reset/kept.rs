//! What is asked of a reset, what came of it, and what can be undone.
use super::{By, Scope};
use crate::domain::id::{EventId, LearnerId};
use crate::domain::problem::Trouble;
use crate::domain::record::At;

use std::path::PathBuf;

/// What is to be reset.
#[derive(Debug, Clone, PartialEq)]
pub struct Plan {
    pub learners: Vec<LearnerId>,
    pub scope: Scope,
    pub by: By,
    /// Whether a copy is kept, from which it can be undone. Without one, the copies of earlier resets of these people
    /// go too.
    pub copy: bool,
    /// Whether people are reset whom somebody may have open.
    pub take_over: bool,
}

/// Somebody whose session is open, or may be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct InUse {
    pub learner: LearnerId,
    pub name: String,
    /// On which computer, and whether that is sure.
    pub open: Trouble,
}

/// What came of a reset.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ResetDone {
    /// By which it can be undone.
    pub id: EventId,
    pub people: usize,
    /// Whether a copy was kept.
    pub copied: bool,
    /// The files that still hold something of what was to go; nobody looks where a copy was kept.
    pub remains: Result<Vec<PathBuf>, Trouble>,
    /// What went wrong all the same, and did no harm.
    pub troubles: Vec<Trouble>,
}

/// A reset that can be undone.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KeptCopy {
    pub reset: EventId,
    pub at: At,
    pub scope: Scope,
    /// By name.
    pub people: Vec<CopiedPerson>,
}

/// A person of whom there is a copy.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CopiedPerson {
    pub learner: LearnerId,
    pub name: String,
}

/// What came of undoing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Undone {
    /// Who is back.
    pub people: Vec<CopiedPerson>,
    /// What went wrong all the same, and did no harm.
    pub troubles: Vec<Trouble>,
}

/// A person who has not been seen for long.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unseen {
    pub learner: LearnerId,
    pub name: String,
    /// When they did something last, or were created.
    pub last: At,
}
