//! The styles of grounds: page, bars, cards, boxes, badges.
use super::{Scheme, Tokens, radius, tokens};

use iced::widget::container::Style;
use iced::{Border, Color, Theme};

/// What a box or a badge is about. The tone never stands alone: an icon and words say the same.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Tone {
    /// Nothing in particular.
    #[default]
    Quiet,
    /// The product itself: where one is, what is to do.
    Primary,
    /// Right, done.
    Ok,
    /// To improve; tips.
    Warn,
    /// Wrong; danger.
    Bad,
}

impl Tone {
    /// The colour of the words and marks of the tone, and the ground they stand on.
    #[must_use]
    pub const fn colours(self, tokens: &Tokens) -> (Color, Color) {
        match self {
            Self::Quiet => (tokens.muted, tokens.sunken),
            Self::Primary => (tokens.primary, tokens.primary_soft),
            Self::Ok => (tokens.ok, tokens.ok_soft),
            Self::Warn => (tokens.warn, tokens.warn_soft),
            Self::Bad => (tokens.bad, tokens.bad_soft),
        }
    }
}

/// The window.
#[must_use]
pub fn page(theme: &Theme) -> Style {
    let tokens = tokens(theme);
    ground(tokens.background, tokens.ink)
}

/// Bars and side panels.
#[must_use]
pub fn bar(theme: &Theme) -> Style {
    let tokens = tokens(theme);
    ground(tokens.surface, tokens.ink)
}

/// A card.
#[must_use]
pub fn card(theme: &Theme) -> Style {
    let tokens = tokens(theme);
    framed(tokens.surface, tokens.ink, tokens.line, 1.0, radius::CARD)
}

/// A card with the colour of a tone around it.
pub fn toned_card(tone: Tone) -> impl Fn(&Theme) -> Style {
    move |theme| {
        let tokens = tokens(theme);
        let (line, _) = tone.colours(tokens);
        let width = tokens.verdict_line.max(1.0);
        framed(tokens.surface, tokens.ink, line, width, radius::CARD)
    }
}

/// A card filled with the colour of actions: words inside are light.
#[must_use]
pub fn filled(theme: &Theme) -> Style {
    let tokens = tokens(theme);
    framed(
        tokens.primary,
        tokens.on_filled,
        Color::TRANSPARENT,
        0.0,
        radius::CARD,
    )
}

/// A box of a tone, with words in ink.
pub fn callout(tone: Tone) -> impl Fn(&Theme) -> Style {
    move |theme| {
        let tokens = tokens(theme);
        let (line, soft) = tone.colours(tokens);
        framed(soft, tokens.ink, line, tokens.verdict_line, radius::CONTROL)
    }
}

/// The strip at the left of a box of a tone.
pub fn strip(tone: Tone) -> impl Fn(&Theme) -> Style {
    move |theme| {
        let (line, _) = tone.colours(tokens(theme));
        Style {
            border: iced::border::rounded(iced::border::left(radius::CONTROL)),
            ..ground(line, line)
        }
    }
}

/// The box before a [`strip`].
pub fn stripped(tone: Tone) -> impl Fn(&Theme) -> Style {
    move |theme| {
        let style = callout(tone)(theme);
        Style {
            border: Border {
                radius: iced::border::right(radius::CONTROL),
                ..style.border
            },
            ..style
        }
    }
}

/// A badge of a tone.
pub fn badge(tone: Tone) -> impl Fn(&Theme) -> Style {
    move |theme| {
        let tokens = tokens(theme);
        let (ink, soft) = tone.colours(tokens);
        let width = if tokens.verdict_line > 0.0 { 1.0 } else { 0.0 };
        framed(soft, ink, ink, width, radius::BADGE)
    }
}

/// A round ground of a tone, for a letter, a number or a symbol.
pub fn disc(tone: Tone) -> impl Fn(&Theme) -> Style {
    move |theme| {
        let tokens = tokens(theme);
        let (ink, soft) = tone.colours(tokens);
        let width = if tokens.verdict_line > 0.0 { 1.0 } else { 0.0 };
        framed(soft, ink, ink, width, 999.0)
    }
}

/// The strip at the top of a drawn profile, inside of the line of its card.
#[must_use]
pub fn profile_strip(theme: &Theme) -> Style {
    let tokens = tokens(theme);
    Style {
        border: Border {
            radius: iced::border::top(radius::CARD - 1.0),
            ..Border::default()
        },
        ..ground(tokens.primary_soft, tokens.primary)
    }
}

/// Around a picture of a lesson: the paper that pictures are painted on, which on other grounds is a card.
#[must_use]
pub fn picture(theme: &Theme) -> Style {
    let tokens = tokens(theme);
    let paper = Scheme::Light.tokens();
    framed(
        paper.background,
        paper.ink,
        tokens.line,
        tokens.verdict_line.min(1.0),
        radius::CARD,
    )
}

/// The rim around a picture that stands on two grounds.
#[must_use]
pub fn rim(theme: &Theme) -> Style {
    let tokens = tokens(theme);
    framed(tokens.surface, tokens.ink, tokens.surface, 0.0, 999.0)
}

/// What somebody says in a conversation, oneself or the other.
pub fn bubble(is_own: bool) -> impl Fn(&Theme) -> Style {
    move |theme| {
        let tokens = tokens(theme);
        let (colour, line) = if is_own {
            (tokens.primary_soft, tokens.primary_soft)
        } else {
            (tokens.surface, tokens.line)
        };
        let line = if tokens.verdict_line > 0.0 {
            tokens.line
        } else {
            line
        };
        framed(colour, tokens.ink, line, 1.0, radius::CARD)
    }
}

/// No ground; the words inside accompany.
#[must_use]
pub fn muted(theme: &Theme) -> Style {
    Style {
        text_color: Some(tokens(theme).muted),
        ..Style::default()
    }
}

/// The square that holds the letter of an option.
#[must_use]
pub fn letter(theme: &Theme) -> Style {
    let tokens = tokens(theme);
    framed(tokens.surface, tokens.ink, tokens.line, 1.0, radius::BADGE)
}

/// The frame of a switch.
#[must_use]
pub fn switch(theme: &Theme) -> Style {
    let tokens = tokens(theme);
    framed(
        tokens.surface,
        tokens.ink,
        tokens.control_line,
        1.0,
        radius::CONTROL,
    )
}

/// One dot of several that count steps.
pub fn dot(is_reached: bool) -> impl Fn(&Theme) -> Style {
    move |theme| {
        let tokens = tokens(theme);
        let (colour, line) = if is_reached {
            (tokens.primary, tokens.primary)
        } else {
            (tokens.surface, tokens.control_line)
        };
        framed(colour, colour, line, 2.0, 6.0)
    }
}

/// The heads of a table, inside of the line of its card.
#[must_use]
pub fn table_head(theme: &Theme) -> Style {
    let tokens = tokens(theme);
    Style {
        border: Border {
            radius: iced::border::top(radius::CARD - 1.0),
            ..Border::default()
        },
        ..ground(tokens.sunken, tokens.ink)
    }
}

/// A row of a table; the last one fits the corners of its card.
pub fn table_row(is_chosen: bool, is_last: bool) -> impl Fn(&Theme) -> Style {
    move |theme| {
        let tokens = tokens(theme);
        let colour = if is_chosen {
            tokens.primary_soft
        } else {
            tokens.surface
        };
        let corner = if is_last { radius::CARD - 1.0 } else { 0.0 };
        Style {
            border: Border {
                radius: iced::border::bottom(corner),
                ..Border::default()
            },
            ..ground(colour, tokens.ink)
        }
    }
}

/// A row of a table that stands as a card.
pub fn row_card(is_chosen: bool) -> impl Fn(&Theme) -> Style {
    move |theme| {
        let tokens = tokens(theme);
        let (colour, line) = if is_chosen {
            (tokens.primary_soft, tokens.primary)
        } else {
            (tokens.surface, tokens.line)
        };
        framed(colour, tokens.ink, line, 1.0, radius::CARD)
    }
}

/// What dims a page behind a dialog.
#[must_use]
pub fn veil(_theme: &Theme) -> Style {
    Style {
        background: Some(Color::from_rgba8(0x14, 0x19, 0x1B, 0.6).into()),
        ..Style::default()
    }
}

/// A bar beside a passage in another language, and other lines that only decorate.
#[must_use]
pub fn line(theme: &Theme) -> Style {
    let tokens = tokens(theme);
    ground(tokens.line, tokens.ink)
}

/// A part of a small drawing of a page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SamplePart {
    /// The page itself.
    Page,
    /// A card on it.
    Card,
    /// A line of words.
    Words,
    /// Something to press.
    Action,
}

/// A part of a small drawing in the colours of `scheme`, whatever the theme.
pub fn sample(scheme: Scheme, part: SamplePart) -> impl Fn(&Theme) -> Style {
    let tokens = scheme.tokens();
    move |_theme| match part {
        SamplePart::Page => framed(
            tokens.background,
            tokens.ink,
            tokens.control_line,
            1.0,
            radius::BADGE,
        ),
        SamplePart::Card => framed(tokens.surface, tokens.ink, tokens.line, 1.0, radius::BADGE),
        SamplePart::Words => framed(tokens.muted, tokens.ink, tokens.muted, 0.0, 2.0),
        SamplePart::Action => framed(tokens.primary, tokens.ink, tokens.primary, 0.0, 4.0),
    }
}

fn ground(colour: Color, ink: Color) -> Style {
    Style {
        background: Some(colour.into()),
        text_color: Some(ink),
        ..Style::default()
    }
}

fn framed(colour: Color, ink: Color, line: Color, width: f32, radius: f32) -> Style {
    Style {
        border: Border {
            color: line,
            width,
            radius: radius.into(),
        },
        ..ground(colour, ink)
    }
}
