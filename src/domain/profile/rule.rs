//! The checks of the trial profile, as `practice/profile.json` holds them.
use super::photo::PhotoFormat;
use crate::domain::id::{CheckId, FieldId, LimitId, SectionId};
use crate::domain::text::Text;

use schemars::JsonSchema;
use serde::Deserialize;

/// The section of checks that look at every field.
pub const EVERYWHERE: &str = "all";

/// A check of the trial profile.
#[derive(Debug, Clone, PartialEq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Check {
    pub id: CheckId,
    /// A section, or `all`.
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
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Severity {
    Stop,
    Must,
    Should,
    Tip,
}

impl Severity {
    /// Its word in files.
    pub fn word(self) -> &'static str {
        match self {
            Self::Stop => "stop",
            Self::Must => "must",
            Self::Should => "should",
            Self::Tip => "tip",
        }
    }
}

/// How a check is judged. Lengths are in characters as people count them, but for `max`, which counts as networks do:
/// in UTF-16 units.
#[derive(Debug, Clone, PartialEq, Deserialize, JsonSchema)]
#[serde(tag = "kind", rename_all = "snake_case", deny_unknown_fields)]
pub enum Rule {
    /// Every part is ready.
    All {
        #[schemars(length(min = 1))]
        parts: Vec<Part>,
    },
    /// The length of a text.
    Length {
        #[serde(default)]
        min: Option<u32>,
        #[serde(default)]
        max: Option<u32>,
        #[serde(default)]
        min_limit: Option<LimitId>,
        #[serde(default)]
        max_limit: Option<LimitId>,
    },
    /// Words of lists are there.
    ContainsAny {
        #[schemars(length(min = 1))]
        lists: Vec<String>,
        /// Whether the job wanted does as well.
        #[serde(default)]
        or_target: bool,
        /// How many different ones; one where it is not given.
        #[serde(default)]
        min: Option<u32>,
        /// Only in so many characters at the end.
        #[serde(default)]
        last: Option<u32>,
    },
    /// Words of lists are not there.
    ContainsNone {
        #[schemars(length(min = 1))]
        lists: Vec<String>,
        /// How many are let pass.
        #[serde(default)]
        most: Option<u32>,
        /// Whether they are let pass beside a job or two words of substance.
        #[serde(default)]
        alone: bool,
    },
    /// Words of lists stand in the first so many characters.
    FirstWordsContain {
        #[schemars(length(min = 1))]
        lists: Vec<String>,
        #[serde(default)]
        or_target: bool,
        #[serde(default)]
        min: Option<u32>,
        #[serde(default)]
        within: Option<u32>,
        #[serde(default)]
        within_limit: Option<LimitId>,
    },
    /// Key words of the job wanted, or of its ad, are there.
    Overlap {
        min: u32,
        #[serde(default)]
        within: Option<u32>,
        #[serde(default)]
        within_limit: Option<LimitId>,
        /// Of a list: how many of the first items are looked at.
        #[serde(default)]
        first: Option<u32>,
        /// Not needed where no ad is pasted.
        #[serde(default)]
        needs_ad: bool,
    },
    /// Written as oneself.
    FirstPerson {},
    /// Short sentences and paragraphs.
    Sentences {
        average_words: u32,
        paragraph_sentences: u32,
        paragraph_words: u32,
    },
    /// Every point begins with an action verb.
    StartsWithVerb {
        #[serde(default)]
        entries: Entries,
    },
    /// A number, or a word of the lists.
    HasNumber {
        #[serde(default)]
        lists: Vec<String>,
        #[serde(default)]
        entries: Entries,
    },
    /// Months in order, none to come.
    Dates {},
    /// Every entry has these fields.
    Filled {
        #[schemars(length(min = 1))]
        fields: Vec<FieldId>,
    },
    /// The number of items or entries.
    Count {
        #[serde(default)]
        min: Option<u32>,
        #[serde(default)]
        max: Option<u32>,
        #[serde(default)]
        max_limit: Option<LimitId>,
        #[serde(default)]
        entries: Entries,
    },
    /// No item twice.
    Distinct {},
    /// A form with a name.
    Pattern { pattern: Pattern },
    /// In the language of the profile.
    Language {},
    /// Not in capitals alone.
    Capitals {},
    /// The photo's size, weight, format, sharpness and brightness.
    Image {
        #[serde(default)]
        formats: Vec<PhotoFormat>,
        #[serde(default)]
        min_side_limit: Option<LimitId>,
        #[serde(default)]
        max_bytes_limit: Option<LimitId>,
        #[serde(default)]
        min_sharpness: Option<u32>,
        #[serde(default)]
        min_luma: Option<u32>,
        #[serde(default)]
        max_luma: Option<u32>,
    },
    /// The photo carries no place.
    Metadata {},
    /// Nothing that does not belong on a profile.
    Sensitive {
        #[schemars(length(min = 1))]
        of: Vec<SensitiveKind>,
    },
    /// Judged by the person.
    #[serde(rename = "self")]
    Oneself {},
}

/// A part of a rule, with what to say where it is not ready.
#[derive(Debug, Clone, PartialEq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Part {
    pub rule: Rule,
    #[serde(default)]
    pub says: Option<Text>,
}

/// Which entries of a section are looked at.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Entries {
    #[default]
    Each,
    Latest,
}

/// A form with a name: data never brings patterns of its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Pattern {
    PersonName,
    City,
    NoContact,
    FewEmoji,
    ProfileAddress,
    NearName,
    EmailForm,
    EmailSober,
    GreetingName,
    ExplainedAbroad,
    Tidy,
}

/// What does not belong on a profile: numbers that are a danger, and facts that nobody may ask for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum SensitiveKind {
    SocialInsurance,
    HealthInsurance,
    Card,
    Passport,
    ImmigrationFile,
    BirthDate,
    FullAddress,
    Age,
    CivilStatus,
    Pregnancy,
    Religion,
    Origin,
    Health,
    ImmigrationStatus,
}

impl SensitiveKind {
    /// All of them.
    pub const ALL: [Self; 14] = [
        Self::SocialInsurance,
        Self::HealthInsurance,
        Self::Card,
        Self::Passport,
        Self::ImmigrationFile,
        Self::BirthDate,
        Self::FullAddress,
        Self::Age,
        Self::CivilStatus,
        Self::Pregnancy,
        Self::Religion,
        Self::Origin,
        Self::Health,
        Self::ImmigrationStatus,
    ];

    /// Its word in files.
    pub fn word(self) -> &'static str {
        match self {
            Self::SocialInsurance => "social-insurance",
            Self::HealthInsurance => "health-insurance",
            Self::Card => "card",
            Self::Passport => "passport",
            Self::ImmigrationFile => "immigration-file",
            Self::BirthDate => "birth-date",
            Self::FullAddress => "full-address",
            Self::Age => "age",
            Self::CivilStatus => "civil-status",
            Self::Pregnancy => "pregnancy",
            Self::Religion => "religion",
            Self::Origin => "origin",
            Self::Health => "health",
            Self::ImmigrationStatus => "immigration-status",
        }
    }
}

impl Rule {
    /// The lists of words that the rule, or a part of it, names.
    pub fn lists(&self) -> Vec<&str> {
        match self {
            Self::All { parts } => parts.iter().flat_map(|part| part.rule.lists()).collect(),
            Self::ContainsAny { lists, .. }
            | Self::ContainsNone { lists, .. }
            | Self::FirstWordsContain { lists, .. }
            | Self::HasNumber { lists, .. } => lists.iter().map(String::as_str).collect(),
            _ => Vec::new(),
        }
    }
}
