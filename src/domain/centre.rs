//! The settings of a centre, and what is known of one of its computers.
use super::learner::{MotionChoice, Preferences, TextSize, ThemeChoice, is_direction_control};
use super::text::Language;

use serde::{Deserialize, Serialize};
use unicode_segmentation::UnicodeSegmentation;

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
    /// After how long without anybody a session ends and the trainer’s space is locked; 0 for never.
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

/// The most characters, as people count them, of the name of a centre and of whom to ask there.
pub const LONGEST_WORDS: usize = 100;

/// Words that are too long to be kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("too long")]
pub struct TooLong;

/// A name or a contact as it is kept: on one line, without blanks around it or characters that turn the direction.
pub fn tidied(typed: &str) -> Result<String, TooLong> {
    let kept: String = typed
        .chars()
        .map(|character| {
            if character.is_whitespace() {
                ' '
            } else {
                character
            }
        })
        .filter(|character| !character.is_control() && !is_direction_control(*character))
        .collect();
    let words = kept.split_whitespace().collect::<Vec<_>>().join(" ");
    if words.graphemes(true).count() > LONGEST_WORDS {
        return Err(TooLong);
    }
    Ok(words)
}

impl Settings {
    /// Whether the interface can be in this language.
    pub fn offers(&self, language: Language) -> bool {
        self.languages.is_empty() || self.languages.contains(&language)
    }

    /// `language` where it is offered, else the first that is.
    pub fn offered(&self, language: Language) -> Language {
        let first = self.languages.first().copied();
        if self.offers(language) {
            language
        } else {
            first.unwrap_or(language)
        }
    }

    /// The same with a language offered, or no longer; the last one stays.
    pub fn with_language(&self, language: Language, is_offered: bool) -> Self {
        Self {
            languages: chosen(
                &[Language::FR, Language::EN],
                &self.languages,
                language,
                is_offered,
            ),
            ..self.clone()
        }
    }

    /// The same with a kind of session offered, or no longer; the last one stays.
    pub fn with_session(&self, kind: SessionKind, is_offered: bool) -> Self {
        Self {
            sessions: chosen(&SessionKind::ALL, &self.sessions, kind, is_offered),
            ..self.clone()
        }
    }

    /// The names of the settings that are different in `other`, as the file has them.
    pub fn changed(&self, other: &Self) -> Vec<String> {
        let pairs = [
            ("centre", self.centre != other.centre),
            ("contact", self.contact != other.contact),
            ("languages", self.languages != other.languages),
            ("sessions", self.sessions != other.sessions),
            ("idle_minutes", self.idle_minutes != other.idle_minutes),
            ("feedback", self.feedback != other.feedback),
            ("locked_order", self.locked_order != other.locked_order),
            ("kiosk", self.kiosk != other.kiosk),
            ("archive_days", self.archive_days != other.archive_days),
            ("keep_days", self.keep_days != other.keep_days),
            ("sound", self.sound != other.sound),
            ("reporting", self.reporting != other.reporting),
        ];
        let changed = pairs.into_iter().filter(|(_, is_changed)| *is_changed);
        changed.map(|(name, _)| name.to_owned()).collect()
    }
}

/// Those of `all` that are in `now`, with or without `one`; `now` where nothing would be left.
fn chosen<T: Copy + PartialEq>(all: &[T], now: &[T], one: T, is_in: bool) -> Vec<T> {
    let keeps = |other: &&T| {
        if **other == one {
            is_in
        } else {
            now.contains(other)
        }
    };
    let chosen: Vec<T> = all.iter().filter(keeps).copied().collect();
    if chosen.is_empty() {
        now.to_vec()
    } else {
        chosen
    }
}

impl SessionKind {
    /// All of them, in the order they are offered.
    pub const ALL: [Self; 3] = [Self::Named, Self::Guest, Self::Bring];
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_of_a_centre_keep_their_signs_and_scripts_and_lose_what_harms() {
        let family = "👩‍👩‍👧".repeat(LONGEST_WORDS);
        for (typed, expected) in [
            ("  Carrefour\tjeunesse\n", Ok("Carrefour jeunesse")),
            ("Centre A/B\\C", Ok("Centre A/B\\C")),
            ("مركز \u{202e}العمل", Ok("مركز العمل")),
            (family.as_str(), Ok(family.as_str())),
            ("", Ok("")),
        ] {
            assert_eq!(
                tidied(typed).as_deref(),
                expected.as_ref().map(|words| *words)
            );
        }
        assert_eq!(tidied(&"é".repeat(500)), Err(TooLong));
    }

    #[test]
    fn the_last_language_and_the_last_kind_of_session_stay() {
        let settings = Settings::default();
        let english = settings.with_language(Language::FR, false);
        assert_eq!(english.languages, [Language::EN]);
        assert_eq!(english.offered(Language::FR), Language::EN);
        assert_eq!(english.with_language(Language::EN, false), english);
        assert_eq!(english.with_language(Language::FR, true), settings);
        let none = SessionKind::ALL
            .into_iter()
            .fold(settings, |settings, kind| {
                settings.with_session(kind, false)
            });
        assert_eq!(none.sessions, [SessionKind::Bring]);
    }

    #[test]
    fn every_setting_that_differs_is_named_as_the_file_names_it() {
        let before = Settings::default();
        let after = Settings {
            format: 1,
            centre: "C".to_owned(),
            contact: "M".to_owned(),
            languages: vec![Language::EN],
            sessions: vec![SessionKind::Guest],
            idle_minutes: 3,
            feedback: FeedbackTime::End,
            locked_order: true,
            kiosk: true,
            archive_days: 1,
            keep_days: Some(30),
            sound: false,
            reporting: Some("r".to_owned()),
        };
        let file = serde_json::to_value(&before).expect("JSON");
        let names = file.as_object().expect("an object").keys();
        let mut names: Vec<_> = names.filter(|name| *name != "format").cloned().collect();
        let mut changed = before.changed(&after);
        names.sort();
        changed.sort();
        assert_eq!(changed, names);
        assert_eq!(before.changed(&before), Vec::<String>::new());
    }
}
