//! The settings of a centre. Their screens come with the trainer's space; the files hold for them.
use super::learner::{MotionChoice, Preferences, TextSize, ThemeChoice};
use super::text::Language;

use serde::{Deserialize, Serialize};

/// The file `settings.json`.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Settings {
    /// The number of the format: 1.
    pub format: u32,
    pub centre: String,
    pub contact: String,
    pub languages: Vec<Language>,
    pub sessions: Vec<SessionKind>,
    pub idle_minutes: u32,
    pub feedback: FeedbackTime,
    pub locked_order: bool,
    pub kiosk: bool,
    pub archive_days: u32,
    pub keep_days: Option<u32>,
    pub sound: bool,
    pub reporting: Option<String>,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            format: 1,
            centre: String::new(),
            contact: String::new(),
            languages: vec![Language::FR, Language::EN],
            sessions: vec![SessionKind::Named, SessionKind::Guest, SessionKind::Bring],
            idle_minutes: 10,
            feedback: FeedbackTime::Each,
            locked_order: false,
            kiosk: false,
            archive_days: 7,
            keep_days: None,
            sound: true,
            reporting: None,
        }
    }
}

/// A kind of session that a centre offers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum SessionKind {
    Named,
    Guest,
    Bring,
}

/// When the feedback of a quiz shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum FeedbackTime {
    /// After each question.
    Each,
    /// At the end of the quiz.
    End,
}

/// The file `computers/<id>.json`.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Computer {
    /// The number of the format: 1.
    pub format: u32,
    /// Width and height of the window in logical pixels.
    pub window: Option<(u32, u32)>,
    /// Whether the disk loses everything at restart.
    pub forgets: bool,
    /// The language last used here, for the welcome screen.
    pub language: Option<Language>,
    /// The text size last used on the welcome screen, in per cent.
    pub text_size: Option<TextSize>,
    /// The colours last chosen on the welcome screen.
    pub theme: ThemeChoice,
    /// How much may move, as last chosen on the welcome screen.
    pub motion: MotionChoice,
}

impl Computer {
    /// What holds here while nobody has begun, in a language.
    pub fn preferences(&self, language: Language) -> Preferences {
        Preferences {
            text_size: self.text_size.unwrap_or(TextSize::USUAL),
            theme: self.theme,
            motion: self.motion,
            ..Preferences::usual(language)
        }
    }

    /// Takes in what was chosen while nobody had begun. The keys for choosing matter only in questions.
    pub fn prefer(&mut self, preferences: Preferences) {
        self.language = Some(preferences.language);
        self.text_size = Some(preferences.text_size);
        self.theme = preferences.theme;
        self.motion = preferences.motion;
    }
}

impl Default for Computer {
    fn default() -> Self {
        Self {
            format: 1,
            window: None,
            forgets: false,
            language: None,
            text_size: None,
            theme: ThemeChoice::System,
            motion: MotionChoice::System,
        }
    }
}
