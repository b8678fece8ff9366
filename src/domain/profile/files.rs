//! The files of practice mode beside the checklist: messages to look for warning signs in, and model profiles.
use super::draft::Draft;
use super::sign::Family;
use crate::domain::id::{MessageId, ModelId};
use crate::domain::text::{Language, Text};

use schemars::JsonSchema;
use serde::Deserialize;

use std::collections::BTreeMap;

/// The file `practice/messages.json`.
#[derive(Debug, Clone, PartialEq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct MessagesFile {
    /// The number of the format: 1.
    pub format: u32,
    pub messages: Vec<Message>,
}

/// A message or job offer of the exercise.
#[derive(Debug, Clone, PartialEq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Message {
    pub id: MessageId,
    pub kind: MessageKind,
    /// Who signs it: a plain name.
    pub from: String,
    pub text: Text,
    /// None where it is sound.
    pub signs: Vec<MarkedSign>,
    pub explanation: Text,
}

/// What a message is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum MessageKind {
    Message,
    Offer,
}

/// A warning sign of a message, with its words.
#[derive(Debug, Clone, PartialEq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct MarkedSign {
    pub family: Family,
    /// As it stands in the text.
    pub quote: Text,
}

/// The file `practice/models.json`.
#[derive(Debug, Clone, PartialEq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ModelsFile {
    /// The number of the format: 1.
    pub format: u32,
    pub models: Vec<Model>,
}

/// A profile to compare with, of one trade.
#[derive(Debug, Clone, PartialEq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Model {
    pub id: ModelId,
    pub title: Text,
    pub weak: BTreeMap<Language, Draft>,
    pub better: BTreeMap<Language, Draft>,
}
