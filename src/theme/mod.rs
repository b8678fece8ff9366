//! What everything looks like: colours, type, space, and the style of every widget.
//!
//! - [`Scheme`] chooses the colours; [`iced_theme`] makes the theme of the application from it
//! - [`tokens`] gives the colours to a style function
//! - [`FONTS`] are the bundled fonts: nothing else is asked of the machine
//! - the modules below hold the style functions, one module a widget
pub mod bar;
pub mod button;
pub mod container;
pub mod field;
pub mod icon;
pub mod listen;
pub mod words;

mod palette;

pub use icon::Icon;
pub use palette::{FOCUS, Scheme, Tokens};

use crate::fonts;

use iced::font::{Family, Style, Weight};
use iced::{Font, Theme};

/// The files of the bundled fonts.
pub const FONTS: [&[u8]; 5] = {
    let [regular, italic, semibold, bold] = fonts::TEXT;
    [regular, italic, semibold, bold, fonts::SYMBOLS]
};

/// The font of texts, and of the application.
pub const TEXT: Font = Font {
    family: Family::Name(fonts::FAMILY),
    ..Font::DEFAULT
};

/// The font of labels and of what stands out a little.
pub const SEMIBOLD: Font = Font {
    weight: Weight::Semibold,
    ..TEXT
};

/// The font of titles and of strong words.
pub const BOLD: Font = Font {
    weight: Weight::Bold,
    ..TEXT
};

/// The font of stressed words.
pub const ITALIC: Font = Font {
    style: Style::Italic,
    ..TEXT
};

/// The font of the symbols; see [`Icon::character`].
pub const ICONS: Font = Font::with_name("lucide");

/// Sizes of type, in logical pixels at a text size of 100 %.
pub mod size {
    /// What accompanies.
    pub const SMALL: f32 = 16.0;
    /// Texts.
    pub const BODY: f32 = 18.0;
    /// Titles of cards and third-level headings.
    pub const LARGE: f32 = 19.0;
    /// Second-level headings and questions.
    pub const TITLE: f32 = 24.0;
    /// First-level headings.
    pub const DISPLAY: f32 = 32.0;
    /// Symbols beside texts.
    pub const ICON: f32 = 20.0;
}

/// Steps of space, in logical pixels.
pub mod space {
    /// Inside a group of words.
    pub const XS: f32 = 4.0;
    /// Between a label and its field.
    pub const S: f32 = 8.0;
    /// Between the rows of a group.
    pub const M: f32 = 12.0;
    /// Between things.
    pub const L: f32 = 16.0;
    /// Between groups.
    pub const XL: f32 = 24.0;
    /// Between the parts of a page.
    pub const XXL: f32 = 32.0;
    /// Around a page.
    pub const XXXL: f32 = 48.0;
}

/// Corners, in logical pixels.
pub mod radius {
    /// Buttons, fields, options.
    pub const CONTROL: f32 = 10.0;
    /// Cards.
    pub const CARD: f32 = 16.0;
    /// Badges.
    pub const BADGE: f32 = 8.0;
}

/// The least height of what can be pressed.
pub const TARGET: f32 = 44.0;
/// The height of the main action of a screen.
pub const MAIN_TARGET: f32 = 56.0;
/// The width of a column of text: about seventy characters.
pub const READING: f32 = 720.0;

/// The theme of the application in a scheme of colours.
#[must_use]
pub fn iced_theme(scheme: Scheme) -> Theme {
    palette::theme(scheme)
}

/// The line around what cannot be used: in high contrast, where all lines are as strong as those of controls, none.
fn off_line(tokens: &Tokens) -> iced::Color {
    if tokens.verdict_line > 0.0 {
        tokens.sunken
    } else {
        tokens.line
    }
}

/// The colours of a theme made by [`iced_theme`]; of the light scheme for any other theme.
#[must_use]
pub fn tokens(theme: &Theme) -> &'static Tokens {
    palette::tokens(theme)
}

#[cfg(test)]
mod tests;
