//! The styles of fields, of what scrolls, and of lines.
use super::{Tokens, off_line, radius, tokens};

use iced::widget::{rule, scrollable, text_editor, text_input};
use iced::{Border, Color, Theme};

/// A field of one line.
pub fn input(is_wrong: bool) -> impl Fn(&Theme, text_input::Status) -> text_input::Style {
    move |theme, status| {
        let tokens = tokens(theme);
        let (ground, border) = match status {
            text_input::Status::Disabled => (tokens.sunken, frame(off_line(tokens), 1.0)),
            text_input::Status::Active
            | text_input::Status::Hovered
            | text_input::Status::Focused { .. } => (tokens.surface, line(tokens, is_wrong)),
        };
        text_input::Style {
            background: ground.into(),
            border,
            icon: tokens.muted,
            placeholder: tokens.muted,
            value: tokens.ink,
            selection: selection(tokens),
        }
    }
}

/// A field of several lines.
pub fn editor(is_wrong: bool) -> impl Fn(&Theme, text_editor::Status) -> text_editor::Style {
    move |theme, status| {
        let tokens = tokens(theme);
        let (ground, border) = match status {
            text_editor::Status::Disabled => (tokens.sunken, frame(off_line(tokens), 1.0)),
            text_editor::Status::Active
            | text_editor::Status::Hovered
            | text_editor::Status::Focused { .. } => (tokens.surface, line(tokens, is_wrong)),
        };
        text_editor::Style {
            background: ground.into(),
            border,
            placeholder: tokens.muted,
            value: tokens.ink,
            selection: selection(tokens),
        }
    }
}

/// What scrolls.
#[must_use]
pub fn scroll(theme: &Theme, _status: scrollable::Status) -> scrollable::Style {
    let tokens = tokens(theme);
    let rail = scrollable::Rail {
        background: Some(tokens.sunken.into()),
        border: Border::default(),
        scroller: scrollable::Scroller {
            background: tokens.control_line.into(),
            border: frame(Color::TRANSPARENT, 0.0),
        },
    };
    scrollable::Style {
        container: iced::widget::container::Style::default(),
        vertical_rail: rail,
        horizontal_rail: rail,
        gap: None,
        auto_scroll: scrollable::AutoScroll {
            background: tokens.surface.into(),
            border: frame(tokens.control_line, 1.0),
            shadow: iced::Shadow::default(),
            icon: tokens.ink,
        },
    }
}

/// A line between things.
#[must_use]
pub fn divider(theme: &Theme) -> rule::Style {
    rule::Style {
        color: tokens(theme).line,
        radius: 0.0.into(),
        fill_mode: rule::FillMode::Full,
        snap: true,
    }
}

fn line(tokens: &Tokens, is_wrong: bool) -> Border {
    if is_wrong {
        frame(tokens.bad, 2.0)
    } else {
        frame(tokens.control_line, 1.0)
    }
}

/// Words keep their contrast over it.
fn selection(tokens: &Tokens) -> Color {
    tokens.primary_soft
}

fn frame(color: Color, width: f32) -> Border {
    Border {
        color,
        width,
        radius: radius::CONTROL.into(),
    }
}
