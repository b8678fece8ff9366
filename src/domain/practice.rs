//! The sections and fields of the trial profile, and the file that holds them with their checks.
use super::id::{FieldId, LimitId, SectionId};
use super::profile::rule::Check;
use super::text::Text;

use schemars::JsonSchema;
use serde::Deserialize;

/// The file `practice/profile.json`.
#[derive(Debug, Clone, PartialEq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ProfileFile {
    /// The number of the format: 1.
    pub format: u32,
    #[schemars(length(min = 1))]
    pub sections: Vec<Section>,
    /// In the order in which their findings come.
    pub checks: Vec<Check>,
}

/// A section of the trial profile.
#[derive(Debug, Clone, PartialEq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Section {
    pub id: SectionId,
    pub title: Text,
    pub intro: Text,
    pub fields: Vec<Field>,
}

/// A field of a section.
#[derive(Debug, Clone, PartialEq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Field {
    pub id: FieldId,
    pub input: Input,
    pub label: Text,
    pub help: Text,
    #[serde(default)]
    pub limit: Option<LimitId>,
}

/// How a field is filled.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Input {
    Line,
    Area,
    List,
    Choice,
    Photo,
}
