//! The colours of texts.
use super::tokens;

use iced::Theme;
use iced::widget::text::Style;

/// The colour of what it stands in: for words inside buttons and boxes.
#[must_use]
pub fn inherited(_theme: &Theme) -> Style {
    Style::default()
}

/// Words.
#[must_use]
pub fn ink(theme: &Theme) -> Style {
    colour(tokens(theme).ink)
}

/// Words that accompany.
#[must_use]
pub fn muted(theme: &Theme) -> Style {
    colour(tokens(theme).muted)
}

/// Words of the product and of actions.
#[must_use]
pub fn primary(theme: &Theme) -> Style {
    colour(tokens(theme).primary)
}

/// Right, done.
#[must_use]
pub fn ok(theme: &Theme) -> Style {
    colour(tokens(theme).ok)
}

/// To improve.
#[must_use]
pub fn warn(theme: &Theme) -> Style {
    colour(tokens(theme).warn)
}

/// Wrong, danger.
#[must_use]
pub fn bad(theme: &Theme) -> Style {
    colour(tokens(theme).bad)
}

fn colour(color: iced::Color) -> Style {
    Style { color: Some(color) }
}
