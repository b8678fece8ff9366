//! The colours.
use iced::theme::Palette;
use iced::{Color, Theme, color};

/// The colour of the focus ring, on light grounds and inside the white ring on dark ones.
pub const FOCUS: Color = color!(0x1646C0);

/// A set of colours.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Scheme {
    /// Dark words on light grounds.
    #[default]
    Light,
    /// Black on white, with lines around everything.
    HighContrast,
    /// Light words on dark grounds.
    Dark,
}

impl Scheme {
    /// Every scheme there is.
    pub const ALL: [Self; 3] = [Self::Light, Self::HighContrast, Self::Dark];

    /// The colours of the scheme.
    #[must_use]
    pub const fn tokens(self) -> &'static Tokens {
        match self {
            Self::Light => &LIGHT,
            Self::HighContrast => &HIGH_CONTRAST,
            Self::Dark => &DARK,
        }
    }
}

/// The colours of a scheme, by what they are for.
#[derive(Debug, PartialEq)]
pub struct Tokens {
    /// The window.
    pub background: Color,
    /// Cards, bars, fields.
    pub surface: Color,
    /// Tracks and quiet badges.
    pub sunken: Color,
    /// The track of a ring, which has no frame.
    pub ring_track: Color,
    /// Lines that only decorate.
    pub line: Color,
    /// Borders of fields, buttons and options.
    pub control_line: Color,
    /// Words.
    pub ink: Color,
    /// Words that accompany.
    pub muted: Color,
    /// Actions and progress.
    pub primary: Color,
    /// Actions under the pointer.
    pub primary_strong: Color,
    /// Words on `primary`, and on `bad` where it fills.
    pub on_filled: Color,
    /// The ground of what is chosen or current.
    pub primary_soft: Color,
    /// Right, done.
    pub ok: Color,
    /// The ground of what is right.
    pub ok_soft: Color,
    /// To improve; tips.
    pub warn: Color,
    /// The ground of tips.
    pub warn_soft: Color,
    /// Wrong; danger.
    pub bad: Color,
    /// The ground of what is wrong.
    pub bad_soft: Color,
    /// The strength of the profile: never behind words.
    pub accent: Color,
    /// The borders of fields that have the focus.
    pub focus: Color,
    /// The width of the borders of verdict boxes.
    pub verdict_line: f32,
}

const LIGHT: Tokens = Tokens {
    background: color!(0xF6F4EF),
    surface: Color::WHITE,
    sunken: color!(0xEEEBE3),
    ring_track: color!(0xEEEBE3),
    line: color!(0xD9D4C8),
    control_line: color!(0x857F70),
    ink: color!(0x1B2427),
    muted: color!(0x404B4F),
    primary: color!(0x0A525D),
    primary_strong: color!(0x073E47),
    on_filled: Color::WHITE,
    primary_soft: color!(0xDCEDEE),
    ok: color!(0x14532D),
    ok_soft: color!(0xE0F1E5),
    warn: color!(0x703C00),
    warn_soft: color!(0xFBEBD3),
    bad: color!(0x8C1D18),
    bad_soft: color!(0xFBE4E1),
    accent: color!(0xA86400),
    focus: FOCUS,
    verdict_line: 0.0,
};

const HIGH_CONTRAST: Tokens = Tokens {
    background: Color::WHITE,
    ring_track: color!(0x949494),
    line: color!(0x1B2427),
    control_line: color!(0x1B2427),
    ink: Color::BLACK,
    muted: Color::BLACK,
    primary: color!(0x00343C),
    primary_strong: Color::BLACK,
    verdict_line: 2.0,
    ..LIGHT
};

const DARK: Tokens = Tokens {
    background: color!(0x14191B),
    surface: color!(0x1D2528),
    sunken: color!(0x2A3437),
    ring_track: color!(0x2A3437),
    line: color!(0x3C484C),
    control_line: color!(0x93A1A5),
    ink: color!(0xF4F2ED),
    muted: color!(0xD0D6D8),
    primary: color!(0x93D8E1),
    primary_strong: color!(0xB9E8EE),
    on_filled: color!(0x0B2226),
    primary_soft: color!(0x16383E),
    ok: color!(0xA3E0B4),
    ok_soft: color!(0x15331F),
    warn: color!(0xF7CE93),
    warn_soft: color!(0x382A12),
    bad: color!(0xFFBDB5),
    bad_soft: color!(0x421C1B),
    accent: color!(0xE0A24A),
    focus: color!(0x9DBBFF),
    verdict_line: 0.0,
};

pub(super) fn theme(scheme: Scheme) -> Theme {
    let name = match scheme {
        Scheme::Light => "light",
        Scheme::HighContrast => "high contrast",
        Scheme::Dark => "dark",
    };
    Theme::custom(name, palette(scheme.tokens()))
}

pub(super) fn tokens(theme: &Theme) -> &'static Tokens {
    let wanted = theme.palette();

    Scheme::ALL
        .into_iter()
        .map(Scheme::tokens)
        .find(|tokens| palette(tokens) == wanted)
        .unwrap_or(&LIGHT)
}

/// What iced asks of a theme: it also tells one scheme from another.
const fn palette(tokens: &Tokens) -> Palette {
    Palette {
        background: tokens.background,
        text: tokens.ink,
        primary: tokens.primary,
        success: tokens.ok,
        warning: tokens.warn,
        danger: tokens.bad,
    }
}
