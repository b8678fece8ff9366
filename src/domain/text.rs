//! Texts in several languages, and the little markup inside them.
use super::id::TermId;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::fmt;
use std::str::FromStr;

/// A language of lessons, by its short code: `fr`, `en`, or another that a library declares.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Language([u8; 3]);

impl Language {
    /// French, as written in Quebec.
    pub const FR: Self = Self(*b"fr\0");
    /// English, as written in Canada.
    pub const EN: Self = Self(*b"en\0");

    /// The code.
    pub fn code(&self) -> &str {
        let length = self.0.iter().position(|byte| *byte == 0).unwrap_or(3);
        // Only ASCII letters ever come in.
        std::str::from_utf8(&self.0[..length]).unwrap_or_default()
    }
}

/// A text that is no language code: two or three lower-case ASCII letters.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("not a language code: {0:?}")]
pub struct NotALanguage(pub String);

impl FromStr for Language {
    type Err = NotALanguage;

    fn from_str(code: &str) -> Result<Self, NotALanguage> {
        let bytes = code.as_bytes();
        if !(2..=3).contains(&bytes.len()) || !bytes.iter().all(u8::is_ascii_lowercase) {
            return Err(NotALanguage(code.to_owned()));
        }
        let mut array = [0; 3];
        array[..bytes.len()].copy_from_slice(bytes);
        Ok(Self(array))
    }
}

impl fmt::Display for Language {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.code())
    }
}

impl fmt::Debug for Language {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.code())
    }
}

impl Serialize for Language {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.code())
    }
}

impl<'de> Deserialize<'de> for Language {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let code = Cow::<'_, str>::deserialize(deserializer)?;
        code.parse().map_err(serde::de::Error::custom)
    }
}

impl JsonSchema for Language {
    fn schema_name() -> Cow<'static, str> {
        "Language".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({"type": "string", "pattern": "^[a-z]{2,3}$"})
    }
}

/// What one language says, for each language of a library.
///
/// Limits (`{limit:…}`) are already numbers here: `content` puts them in before it reads a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Text(Box<[(Language, Passage)]>);

impl Text {
    /// Puts a text together. Errors where there is no language or a passage has broken markup.
    pub fn new(written: BTreeMap<Language, String>) -> Result<Self, Markup> {
        if written.is_empty() {
            return Err(Markup::Empty);
        }
        written
            .into_iter()
            .map(|(language, source)| Ok((language, Passage::parse(&source)?)))
            .collect::<Result<_, _>>()
            .map(Self)
    }

    /// What to show to somebody who reads `language`, and the language it is really in: where the library
    /// lacks theirs, its `fallback`, or else any.
    pub fn get(&self, language: Language, fallback: Language) -> (Language, &Passage) {
        let of = |wanted| self.0.iter().find(|(language, _)| *language == wanted);
        of(language)
            .or_else(|| of(fallback))
            .or_else(|| self.0.first())
            .map(|(language, passage)| (*language, passage))
            .expect("a text has at least one language")
    }

    /// The passage in just this language, if the text has one.
    pub fn only(&self, language: Language) -> Option<&Passage> {
        let found = self.0.iter().find(|(other, _)| *other == language);
        found.map(|(_, passage)| passage)
    }

    /// The languages of the text.
    pub fn languages(&self) -> impl Iterator<Item = Language> + '_ {
        self.0.iter().map(|(language, _)| *language)
    }
}

impl<'de> Deserialize<'de> for Text {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let written = BTreeMap::<Language, String>::deserialize(deserializer)?;
        Self::new(written).map_err(serde::de::Error::custom)
    }
}

impl JsonSchema for Text {
    fn schema_name() -> Cow<'static, str> {
        "Text".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({
            "description": "One string for each language of the library.",
            "type": "object",
            "minProperties": 1,
            "propertyNames": {"pattern": "^[a-z]{2,3}$"},
            "additionalProperties": {"type": "string", "minLength": 1}
        })
    }
}

/// A text in one language: runs of words, each in its manner.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Passage(Runs);

/// The spans of a passage. Most passages are one, and a library keeps thousands of them.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Runs {
    One(Span),
    /// None, or several, with the words of all.
    Several(Box<(String, Vec<Span>)>),
}

/// A run of words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Span {
    /// The words to show.
    pub words: String,
    /// How they are meant.
    pub manner: Manner,
}

/// How a run of words is meant.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Manner {
    /// As they stand.
    Plain,
    /// `**…**`
    Strong,
    /// `*…*`
    Emphasis,
    /// `[[term|…]]`: explained in the glossary.
    Term(TermId),
}

/// Markup that cannot be read, with the byte offset where the fault begins.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Markup {
    /// No language at all.
    #[error("a text without a language")]
    Empty,
    /// A mark that is opened and never closed.
    #[error("a mark at {0} is never closed")]
    Unclosed(usize),
    /// A mark around nothing.
    #[error("a mark at {0} holds nothing")]
    Nothing(usize),
    /// A mark inside another.
    #[error("a mark at {0} stands inside another")]
    Nested(usize),
    /// HTML, a Markdown link or an address.
    #[error("a foreign mark at {0}")]
    Foreign(usize),
    /// `[[…]]` without a term id and words, or `{…}` that names no limit.
    #[error("a reference at {0} cannot be read")]
    Reference(usize),
}

impl Passage {
    /// The words alone, as a title, a name or a screen reader has them.
    pub fn plain(&self) -> &str {
        match &self.0 {
            Runs::One(span) => &span.words,
            Runs::Several(several) => &several.0,
        }
    }

    /// The words in their manners.
    pub fn spans(&self) -> &[Span] {
        match &self.0 {
            Runs::One(span) => std::slice::from_ref(span),
            Runs::Several(several) => &several.1,
        }
    }

    /// The words of `spans`, one after the other.
    pub fn of(spans: Vec<Span>) -> Self {
        Self(match <[Span; 1]>::try_from(spans) {
            Ok([span]) => Runs::One(span),
            Err(spans) => {
                let words = spans.iter().map(|span| span.words.as_str()).collect();
                Runs::Several(Box::new((words, spans)))
            }
        })
    }

    /// Reads the markup of `source`.
    pub fn parse(source: &str) -> Result<Self, Markup> {
        super::text::markup::spans(source).map(Self::of)
    }
}

pub mod markup;
