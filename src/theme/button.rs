//! The styles of what can be pressed.
use super::{Tokens, off_line, radius, tokens};

use iced::border::Radius;
use iced::widget::button::{Status, Style};
use iced::{Border, Color, Theme};

/// The main action of a screen.
#[must_use]
pub fn primary(theme: &Theme, status: Status) -> Style {
    let tokens = tokens(theme);
    let ground = match status {
        Status::Hovered | Status::Pressed => tokens.primary_strong,
        Status::Active | Status::Disabled => tokens.primary,
    };
    enabled_or(tokens, status, filled(ground, tokens.on_filled))
}

/// Another action.
#[must_use]
pub fn secondary(theme: &Theme, status: Status) -> Style {
    let tokens = tokens(theme);
    enabled_or(
        tokens,
        status,
        outlined(tokens, status, tokens.ink, tokens.control_line),
    )
}

/// An action without a frame: in bars, and links.
#[must_use]
pub fn quiet(theme: &Theme, status: Status) -> Style {
    let tokens = tokens(theme);
    let style = Style {
        background: match status {
            Status::Hovered | Status::Pressed => Some(tokens.primary_soft.into()),
            Status::Active | Status::Disabled => None,
        },
        text_color: tokens.primary,
        border: border(Color::TRANSPARENT, 0.0, radius::CONTROL),
        ..Style::default()
    };
    match status {
        Status::Disabled => Style {
            text_color: tokens.muted,
            ..style
        },
        Status::Active | Status::Hovered | Status::Pressed => style,
    }
}

/// An action that destroys, at the moment of doing it.
#[must_use]
pub fn danger(theme: &Theme, status: Status) -> Style {
    let tokens = tokens(theme);
    enabled_or(tokens, status, filled(tokens.bad, tokens.on_filled))
}

/// An action that leads to one that destroys.
#[must_use]
pub fn danger_outlined(theme: &Theme, status: Status) -> Style {
    let tokens = tokens(theme);
    enabled_or(
        tokens,
        status,
        outlined(tokens, status, tokens.bad, tokens.bad),
    )
}

/// The action of a filled card.
#[must_use]
pub fn on_filled(theme: &Theme, status: Status) -> Style {
    let tokens = tokens(theme);
    enabled_or(tokens, status, filled(tokens.surface, tokens.primary))
}

/// A card that can be pressed. Under the pointer its frame changes, not its ground: discs inside stay visible.
#[must_use]
pub fn card(theme: &Theme, status: Status) -> Style {
    let tokens = tokens(theme);
    let (line, width) = match status {
        Status::Hovered | Status::Pressed => (tokens.primary, 2.0),
        Status::Active | Status::Disabled => (tokens.control_line, 1.0),
    };
    Style {
        border: border(line, width, radius::CARD),
        ..filled(tokens.surface, tokens.ink)
    }
}

/// An entry of a list of places: the current one has a ground.
pub fn entry(is_current: bool) -> impl Fn(&Theme, Status) -> Style {
    move |theme, status| {
        let tokens = tokens(theme);
        let background = match status {
            _ if is_current => Some(tokens.primary_soft),
            Status::Hovered | Status::Pressed => Some(tokens.sunken),
            Status::Active | Status::Disabled => None,
        };
        let line = if is_current { tokens.verdict_line } else { 0.0 };
        Style {
            background: background.map(Into::into),
            text_color: tokens.ink,
            border: border(tokens.primary, line, radius::CONTROL),
            ..Style::default()
        }
    }
}

/// One side of a switch.
pub fn segment(is_chosen: bool, corners: Radius) -> impl Fn(&Theme, Status) -> Style {
    move |theme, status| {
        let tokens = tokens(theme);
        let (ground, ink) = match (is_chosen, status) {
            (true, _) => (tokens.primary, tokens.on_filled),
            (false, Status::Hovered | Status::Pressed) => (tokens.primary_soft, tokens.ink),
            (false, Status::Active | Status::Disabled) => (tokens.surface, tokens.ink),
        };
        Style {
            background: Some(ground.into()),
            text_color: ink,
            border: Border {
                radius: corners,
                ..Border::default()
            },
            ..Style::default()
        }
    }
}

/// The way to a section: a control that shows its frame, unless its section shows.
pub fn tab(is_current: bool) -> impl Fn(&Theme, Status) -> Style {
    let side = segment(is_current, radius::CONTROL.into());
    move |theme, status| {
        let style = side(theme, status);
        if is_current {
            return style;
        }
        Style {
            border: border(tokens(theme).control_line, 1.0, radius::CONTROL),
            ..style
        }
    }
}

/// How an option of a question stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Standing {
    /// Neither chosen nor judged.
    #[default]
    Neutral,
    /// Chosen, not judged.
    Chosen,
    /// Judged to be right.
    Right,
    /// Judged to be wrong.
    Wrong,
    /// Not chosen, though it should have been.
    Missed,
}

/// An option of a question.
pub fn option(standing: Standing) -> impl Fn(&Theme, Status) -> Style {
    move |theme, status| {
        let tokens = tokens(theme);
        let (ground, line, width) = match (standing, status) {
            (Standing::Right, _) => (tokens.ok_soft, tokens.ok, 2.0),
            (Standing::Wrong, _) => (tokens.bad_soft, tokens.bad, 2.0),
            (Standing::Missed, _) => (tokens.surface, tokens.ok, 2.0),
            (Standing::Chosen, _) => (tokens.primary_soft, tokens.primary, 3.0),
            (Standing::Neutral, Status::Hovered | Status::Pressed) => {
                (tokens.surface, tokens.primary, 2.0)
            }
            (Standing::Neutral, Status::Active | Status::Disabled) => {
                (tokens.surface, tokens.control_line, 2.0)
            }
        };
        Style {
            background: Some(ground.into()),
            text_color: tokens.ink,
            border: border(line, width, 14.0),
            ..Style::default()
        }
    }
}

fn filled(ground: Color, ink: Color) -> Style {
    Style {
        background: Some(ground.into()),
        text_color: ink,
        border: border(Color::TRANSPARENT, 0.0, radius::CONTROL),
        ..Style::default()
    }
}

fn outlined(tokens: &Tokens, status: Status, ink: Color, line: Color) -> Style {
    let ground = match status {
        Status::Hovered | Status::Pressed => tokens.primary_soft,
        Status::Active | Status::Disabled => tokens.surface,
    };
    Style {
        border: border(line, 1.0, radius::CONTROL),
        ..filled(ground, ink)
    }
}

/// What cannot be pressed stays legible: a sunken ground, no frame of a control.
fn enabled_or(tokens: &Tokens, status: Status, enabled: Style) -> Style {
    match status {
        Status::Disabled => Style {
            background: Some(tokens.sunken.into()),
            text_color: tokens.muted,
            border: border(off_line(tokens), 1.0, radius::CONTROL),
            ..Style::default()
        },
        Status::Active | Status::Hovered | Status::Pressed => enabled,
    }
}

fn border(color: Color, width: f32, radius: f32) -> Border {
    Border {
        color,
        width,
        radius: radius.into(),
    }
}
