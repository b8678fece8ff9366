//! The styles of progress bars.
use super::tokens;

use iced::widget::progress_bar::Style;
use iced::{Border, Color, Theme};

/// Progress in a module or a quiz.
#[must_use]
pub fn progress(theme: &Theme) -> Style {
    let tokens = tokens(theme);
    bar(
        tokens.sunken,
        tokens.primary,
        tokens.control_line,
        tokens.verdict_line,
    )
}

/// Progress that has reached its end.
#[must_use]
pub fn done(theme: &Theme) -> Style {
    let tokens = tokens(theme);
    bar(
        tokens.sunken,
        tokens.ok,
        tokens.control_line,
        tokens.verdict_line,
    )
}

/// The strength of the profile.
#[must_use]
pub fn strength(theme: &Theme) -> Style {
    let tokens = tokens(theme);
    bar(
        tokens.sunken,
        tokens.accent,
        tokens.control_line,
        tokens.verdict_line,
    )
}

fn bar(track: Color, part: Color, line: Color, verdict_line: f32) -> Style {
    Style {
        background: track.into(),
        bar: part.into(),
        border: Border {
            color: line,
            width: verdict_line.min(1.0),
            radius: 5.0.into(),
        },
    }
}
