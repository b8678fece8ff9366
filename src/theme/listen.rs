//! The mark of the sentence that is being read aloud.
use super::tokens;

use iced::{Color, Theme};

/// The ground of the sentence, and the line below it, by which it is told without colour.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Mark {
    /// Behind the words.
    pub ground: Color,
    /// Below them, or beside what is marked as a whole.
    pub line: Color,
}

/// The colours of the mark.
#[must_use]
pub fn mark(theme: &Theme) -> Mark {
    let tokens = tokens(theme);
    Mark {
        ground: tokens.warn_soft,
        line: tokens.warn,
    }
}
