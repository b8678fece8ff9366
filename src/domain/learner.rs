//! A learner and what they prefer.
use super::id::{GroupId, LearnerId};
use super::text::Language;

use jiff::Timestamp;
use serde::{Deserialize, Deserializer, Serialize};

/// The longest name kept, in characters as a person counts them.
pub const LONGEST_NAME: usize = 40;

/// How the names of files with the work of a learner end.
pub const WORK_EXTENSION: &str = "passerelle";

/// The file `learner.json`.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Learner {
    /// The number of the format: 1.
    pub format: u32,
    pub id: LearnerId,
    /// A name or nickname.
    pub name: String,
    pub icon: Icon,
    pub language: Language,
    /// The group, by its id. What is no id, which only another hand can have written, is no group.
    #[serde(deserialize_with = "group")]
    pub group: Option<GroupId>,
    pub created: Timestamp,
    /// The hash of an optional code.
    pub code: Option<String>,
    /// Whether the trial profile is shared with the trainer.
    pub shared: bool,
    /// Per cent, 100 to 200 in steps of 10.
    pub text_size: TextSize,
    pub theme: ThemeChoice,
    pub motion: MotionChoice,
    /// The speed of reading aloud; 1 is normal.
    pub speed: Speed,
    /// Whether letters and numbers choose an option of a question.
    #[serde(default = "yes")]
    pub choice_keys: bool,
    /// Whether a trainer put the person away: their work is kept, and they no longer show among the others.
    #[serde(default, skip_serializing_if = "is_no")]
    pub archived: bool,
}

/// Files written before there was the choice have the keys on.
fn yes() -> bool {
    true
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde gives a reference")]
fn is_no(answer: &bool) -> bool {
    !answer
}

fn group<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<GroupId>, D::Error> {
    let written = Option::<String>::deserialize(deserializer)?;
    Ok(written.and_then(|group| group.parse().ok()))
}

impl Learner {
    /// What the learner prefers.
    pub fn preferences(&self) -> Preferences {
        Preferences {
            language: self.language,
            text_size: self.text_size,
            theme: self.theme,
            motion: self.motion,
            speed: self.speed,
            choice_keys: self.choice_keys,
        }
    }

    /// Takes in what the learner prefers now.
    pub fn prefer(&mut self, preferences: Preferences) {
        let Preferences {
            language,
            text_size,
            theme,
            motion,
            speed,
            choice_keys,
        } = preferences;
        self.language = language;
        self.text_size = text_size;
        self.theme = theme;
        self.motion = motion;
        self.speed = speed;
        self.choice_keys = choice_keys;
    }
}

/// What somebody prefers: a learner, or on the welcome screen whoever uses the computer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Preferences {
    pub language: Language,
    pub text_size: TextSize,
    pub theme: ThemeChoice,
    pub motion: MotionChoice,
    /// How fast texts are read aloud.
    pub speed: Speed,
    /// Whether letters and numbers choose an option of a question.
    pub choice_keys: bool,
}

impl Preferences {
    /// The usual ones, in a language.
    pub fn usual(language: Language) -> Self {
        Self {
            language,
            text_size: TextSize::USUAL,
            theme: ThemeChoice::System,
            motion: MotionChoice::System,
            speed: Speed::USUAL,
            choice_keys: true,
        }
    }
}

/// The size of text in per cent of the usual: 100 to 200 in steps of 10.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(from = "u16", into = "u16")]
pub struct TextSize(u16);

impl TextSize {
    /// The usual size.
    pub const USUAL: Self = Self(100);
    /// The largest size.
    pub const LARGEST: Self = Self(200);

    /// In per cent.
    pub fn per_cent(self) -> u16 {
        self.0
    }

    /// As a factor: 1.0 to 2.0.
    pub fn factor(self) -> f32 {
        f32::from(self.0) / 100.0
    }

    /// One step larger, as far as it goes.
    #[must_use]
    pub fn larger(self) -> Self {
        Self::from(self.0 + 10)
    }

    /// One step smaller, as far as it goes.
    #[must_use]
    pub fn smaller(self) -> Self {
        Self::from(self.0.saturating_sub(10))
    }
}

impl From<u16> for TextSize {
    /// The nearest step.
    fn from(per_cent: u16) -> Self {
        Self((per_cent.clamp(100, 200) + 5) / 10 * 10)
    }
}

impl From<TextSize> for u16 {
    fn from(size: TextSize) -> Self {
        size.0
    }
}

/// How fast texts are read aloud, in per cent of the usual: 50 to 200 in steps of 25. Files have it as a factor.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(from = "f32", into = "f32")]
pub struct Speed(u16);

impl Speed {
    /// The usual speed of the voice.
    pub const USUAL: Self = Self(100);
    /// Half of it.
    pub const SLOWEST: Self = Self(50);
    /// Twice as fast.
    pub const FASTEST: Self = Self(200);

    /// In per cent.
    pub fn per_cent(self) -> u16 {
        self.0
    }

    /// As a factor: 0.5 to 2.0.
    pub fn factor(self) -> f32 {
        f32::from(self.0) / 100.0
    }

    /// One step faster, as far as it goes.
    #[must_use]
    pub fn faster(self) -> Self {
        Self((self.0 + 25).min(Self::FASTEST.0))
    }

    /// One step slower, as far as it goes.
    #[must_use]
    pub fn slower(self) -> Self {
        Self((self.0 - 25).max(Self::SLOWEST.0))
    }
}

impl From<f32> for Speed {
    /// The nearest step; the usual speed for what is no number.
    fn from(factor: f32) -> Self {
        if factor.is_nan() {
            return Self::USUAL;
        }
        let steps = (factor * 4.0).round().clamp(2.0, 8.0);
        Self(steps as u16 * 25)
    }
}

impl From<Speed> for f32 {
    fn from(speed: Speed) -> Self {
        speed.factor()
    }
}

/// The colours somebody chose.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ThemeChoice {
    /// Those of the system.
    #[default]
    System,
    Light,
    Dark,
    HighContrast,
}

impl ThemeChoice {
    /// All, in the order they are offered.
    pub const ALL: [Self; 4] = [Self::System, Self::Light, Self::Dark, Self::HighContrast];
}

/// How much somebody lets move.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum MotionChoice {
    /// As the system does.
    #[default]
    System,
    /// As usual.
    Full,
    /// Nothing.
    Reduced,
}

impl MotionChoice {
    /// All, in the order they are offered.
    pub const ALL: [Self; 3] = [Self::System, Self::Full, Self::Reduced];
}

/// The picture on a learner's tile.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Icon {
    #[default]
    Leaf,
    Star,
    Sun,
    Moon,
    Flower,
    Tree,
    Bird,
    Fish,
    Cat,
    Heart,
    Anchor,
    Mountain,
}

impl Icon {
    /// All, in the order they are offered.
    pub const ALL: [Self; 12] = [
        Self::Leaf,
        Self::Star,
        Self::Sun,
        Self::Moon,
        Self::Flower,
        Self::Tree,
        Self::Bird,
        Self::Fish,
        Self::Cat,
        Self::Heart,
        Self::Anchor,
        Self::Mountain,
    ];
}

/// A name that can be kept: trimmed, NFC, one line, without control or bidirectional-override characters,
/// 1 to [`LONGEST_NAME`] graphemes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Name(String);

/// Why a name cannot be kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum BadName {
    /// Nothing but white space.
    #[error("the name is empty")]
    Empty,
    /// More graphemes than [`LONGEST_NAME`].
    #[error("the name is too long")]
    TooLong,
}

impl Name {
    /// Cleans what somebody typed. Errors where nothing is left, or too much.
    pub fn new(typed: &str) -> Result<Self, BadName> {
        Self::within(typed, LONGEST_NAME)
    }

    /// The same of up to `longest` graphemes: on paper there is more room.
    pub fn within(typed: &str, longest: usize) -> Result<Self, BadName> {
        use unicode_normalization::UnicodeNormalization;
        use unicode_segmentation::UnicodeSegmentation;

        let kept: String = typed
            .nfc()
            .map(|character| {
                if character.is_whitespace() {
                    ' '
                } else {
                    character
                }
            })
            .filter(|character| !character.is_control() && !is_direction_control(*character))
            .collect();
        let name = kept.split_whitespace().collect::<Vec<_>>().join(" ");
        match name.graphemes(true).count() {
            0 => Err(BadName::Empty),
            count if count > longest => Err(BadName::TooLong),
            _ => Ok(Self(name)),
        }
    }

    /// The name.
    pub fn into_string(self) -> String {
        self.0
    }
}

/// Characters that change the direction of what follows, and so can make a text look like another.
pub fn is_direction_control(character: char) -> bool {
    matches!(character, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{200e}' | '\u{200f}' | '\u{61c}')
}
