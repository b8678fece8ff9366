//! Every word that the program itself says, in French and English, behind typed methods of [`Tr`].
//!
//! The words stand in `i18n/fr/<room>.ftl` and `i18n/en/<room>.ftl`, written in Fluent. To add the room `welcome`:
//!
//! 1. write both files, each message named as its method will be:
//!
//!    ```text
//!    welcome_title = Bienvenue
//!    modules_done = { $total ->
//!        [one] {$done} module fait sur {$total}
//!       *[other] {$done} modules faits sur {$total}
//!    }
//!    ```
//!
//! 2. list the messages in `src/i18n/welcome.rs`; a `&str` is put in as it is; a `u64`, `usize`, … or
//!    `Points` selects the plural and is written the way the language writes numbers:
//!
//!    ```text
//!    messages! {
//!        welcome_title;
//!        /// Under the title of a track.
//!        modules_done(done: usize, total: usize);
//!    }
//!    ```
//!
//! 3. add two lines below: `mod welcome;` and, in [`ROOMS`], `room!(welcome),`.
//!
//! Then `tr.modules_done(3, 8)` is the sentence. Names are unique over all rooms. The tests of this room hold the
//! files of both languages and the list to the same names and variables, and both files to the typography of the
//! project: in French `«\u{a0}…\u{a0}»`, U+00A0 before `:` and `%`, nothing before `;`, `!` and `?`, and `’`; in English
//! `“…”` and `’`. U+00A0 is written as itself; a failing test shows it as `~`.
#[macro_use]
mod messages;

mod app;
mod attestation;
mod away;
mod centre;
mod centre_command;
mod command;
mod door;
mod fault;
mod finding;
mod following;
mod glossary;
mod help;
mod home;
mod html;
pub mod insight;
mod introduction;
mod lesson;
mod listen;
mod mark;
mod mine;
mod number;
mod paper;
mod person;
mod photo;
mod portrait;
mod practice;
mod present;
mod problem;
mod question;
mod quiz;
mod quote;
mod readability;
mod report;
mod reset;
mod reset_trouble;
mod results;
mod search;
mod sessions;
mod settings;
mod settings_file;
mod statement;
mod taking;
mod time;
mod trainer;
mod trainer_command;
mod transfer;
mod trouble;
mod waiting;
mod welcome;

pub use number::own_name;
pub use problem::Worded;
pub use trouble::Told;

use crate::domain::text::Language;
use messages::NamedValue;

use fluent::concurrent::FluentBundle;
use fluent::{FluentArgs, FluentError, FluentResource, FluentValue};
use unic_langid::LanguageIdentifier;

use std::fmt;
use std::sync::Arc;

/// The messages of a room: one file for each language.
struct Room {
    french: &'static str,
    english: &'static str,
    #[cfg(test)]
    name: &'static str,
    #[cfg(test)]
    keys: fn() -> Vec<messages::Key>,
}

macro_rules! room {
    ($name:ident) => {
        Room {
            french: include_str!(concat!("../../i18n/fr/", stringify!($name), ".ftl")),
            english: include_str!(concat!("../../i18n/en/", stringify!($name), ".ftl")),
            #[cfg(test)]
            name: stringify!($name),
            #[cfg(test)]
            keys: $name::keys,
        }
    };
}

/// All rooms of messages.
const ROOMS: &[Room] = &[
    room!(app),
    room!(attestation),
    room!(away),
    room!(centre),
    room!(centre_command),
    room!(command),
    room!(door),
    room!(fault),
    room!(finding),
    room!(following),
    room!(glossary),
    room!(help),
    room!(home),
    room!(html),
    room!(insight),
    room!(introduction),
    room!(lesson),
    room!(listen),
    room!(mark),
    room!(mine),
    room!(number),
    room!(paper),
    room!(person),
    room!(photo),
    room!(portrait),
    room!(practice),
    room!(present),
    room!(problem),
    room!(question),
    room!(quiz),
    room!(readability),
    room!(report),
    room!(reset),
    room!(reset_trouble),
    room!(results),
    room!(search),
    room!(sessions),
    room!(settings),
    room!(settings_file),
    room!(statement),
    room!(taking),
    room!(time),
    room!(trainer),
    room!(trainer_command),
    room!(transfer),
    room!(trouble),
    room!(waiting),
    room!(welcome),
];

/// The words of the program in one language. A copy is cheap.
#[derive(Clone)]
pub struct Tr {
    language: Language,
    bundle: Arc<FluentBundle<FluentResource>>,
}

impl Tr {
    /// The words in English for `Language::EN`, and in French for every other language.
    pub fn new(language: Language) -> Self {
        let english = language == Language::EN;
        let (language, locale) = if english {
            (Language::EN, "en-CA")
        } else {
            (Language::FR, "fr-CA")
        };
        let locale: LanguageIdentifier = locale.parse().unwrap_or_default();
        let mut bundle = FluentBundle::new_concurrent(vec![locale]);
        // The marks would show up as boxes in some fonts, and in what tests and screen readers find.
        bundle.set_use_isolating(false);
        bundle.set_formatter(Some(if english {
            |value, _| written(value, Language::EN)
        } else {
            |value, _| written(value, Language::FR)
        }));
        for room in ROOMS {
            let source = if english { room.english } else { room.french };
            // A message that does not parse is missing then, and a test says so.
            let resource =
                FluentResource::try_new(source.to_owned()).unwrap_or_else(|(resource, _)| resource);
            bundle.add_resource_overriding(resource);
        }
        Self {
            language,
            bundle: Arc::new(bundle),
        }
    }

    /// The language of the words: French or English.
    pub fn language(&self) -> Language {
        self.language
    }

    /// The message `key`, or its attribute; the key itself where there is none.
    fn say(&self, key: &str, attribute: Option<&str>, values: &[NamedValue<'_>]) -> String {
        let mut errors = Vec::new();
        self.say_strictly(key, attribute, values, &mut errors)
            .unwrap_or_else(|| key.to_owned())
    }

    fn say_strictly(
        &self,
        key: &str,
        attribute: Option<&str>,
        values: &[NamedValue<'_>],
        errors: &mut Vec<FluentError>,
    ) -> Option<String> {
        let message = self.bundle.get_message(key)?;
        let pattern = match attribute {
            Some(attribute) => message.get_attribute(attribute)?.value(),
            None => message.value()?,
        };
        let arguments: FluentArgs<'_> = values
            .iter()
            .map(|(name, value)| (*name, value.fluent(self.language)))
            .collect();
        let said = self
            .bundle
            .format_pattern(pattern, Some(&arguments), errors);
        Some(said.into_owned())
    }
}

impl fmt::Debug for Tr {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_tuple("Tr").field(&self.language).finish()
    }
}

/// How `language` writes a value of a message; `None` leaves it to Fluent.
fn written(value: &FluentValue<'_>, language: Language) -> Option<String> {
    let FluentValue::Number(number) = value else {
        return None;
    };
    // Greater values were written before they came here.
    Some(number::tenths(
        (number.value * 10.0).round() as u64,
        language,
    ))
}

#[cfg(test)]
mod tests;
