//! The trial profile: its sections and fields. Its checks come with practice mode.
use super::id::{CheckId, FieldId, LimitId, SectionId};
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
    /// The checks; empty until practice mode reads them.
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

/// A check: for now, only what a person judges alone. The kinds of rule come with practice mode.
#[derive(Debug, Clone, PartialEq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Check {
    pub id: CheckId,
    pub section: SectionId,
    #[serde(default)]
    pub field: Option<FieldId>,
    pub severity: Severity,
    pub title: Text,
    pub why: Text,
    pub example: CheckExample,
    pub rule: Rule,
}

/// A weak and a better example of a check.
#[derive(Debug, Clone, PartialEq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct CheckExample {
    pub weak: Text,
    pub better: Text,
}

/// How much a check matters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Severity {
    Stop,
    Must,
    Should,
    Tip,
}

/// How a check is judged.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(tag = "kind", rename_all = "kebab-case", deny_unknown_fields)]
pub enum Rule {
    /// By the person.
    #[serde(rename = "self")]
    Oneself,
}
