//! What a learner has written: the file `profile.json` of a learner, of a model and of a sample.
use super::month::Month;
use crate::domain::id::CheckId;
use crate::domain::text::Language;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// The number of the format of drafts.
pub const FORMAT: u32 = 1;

/// A trial profile. Whatever is not written is empty, and left out of the file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Draft {
    /// The number of the format: 1.
    pub format: u32,
    /// The language of the job wanted, in which the profile is written.
    pub language: Language,
    #[serde(default, skip_serializing_if = "Target::is_empty")]
    pub target: Target,
    /// The file of the photo, beside the draft; empty where there is none.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub photo: String,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub name: String,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub place: String,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub headline: String,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub about: String,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub experience: Vec<Experience>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub education: Vec<Education>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub skills: Vec<String>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub languages: Vec<Spoken>,
    /// The end of the profile's address, after the network's own part.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub url: String,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub email: String,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub recommendation: String,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub invitation: String,
    /// The checks that the learner ticked: those that a person judges alone.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub done: Vec<CheckId>,
}

impl Draft {
    /// A draft with nothing written.
    pub fn new(language: Language) -> Self {
        Self {
            format: FORMAT,
            language,
            target: Target::default(),
            photo: String::new(),
            name: String::new(),
            place: String::new(),
            headline: String::new(),
            about: String::new(),
            experience: Vec::new(),
            education: Vec::new(),
            skills: Vec::new(),
            languages: Vec::new(),
            url: String::new(),
            email: String::new(),
            recommendation: String::new(),
            invitation: String::new(),
            done: Vec::new(),
        }
    }

    /// Whether nothing is written in any field.
    pub fn is_empty(&self) -> bool {
        *self == Self::new(self.language)
    }
}

/// The job wanted.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Target {
    /// The name of the job.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub job: String,
    /// A job ad, pasted.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub ad: String,
}

impl Target {
    fn is_empty(&self) -> bool {
        self.job.is_empty() && self.ad.is_empty()
    }
}

/// A job, a voluntary one or one in the family too.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Experience {
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub title: String,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub organisation: String,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub place: String,
    #[serde(default, skip_serializing_if = "When::is_empty")]
    pub start: When,
    /// Empty where the job goes on.
    #[serde(default, skip_serializing_if = "When::is_empty")]
    pub end: When,
    /// What was done, a line each.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub points: Vec<String>,
}

/// A month as a person wrote it, finished or not: nothing that was typed is ever lost.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(transparent)]
pub struct When(pub String);

impl When {
    /// Whether nothing is written.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The month, or the year alone, where it can be read as `2019-03` or `2019`.
    pub fn month(&self) -> Option<Month> {
        self.0.trim().parse().ok()
    }
}

/// A school, training or diploma.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Education {
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub school: String,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub field: String,
    /// Optional for good: it tells an age.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub year: Option<u32>,
}

/// A language that the person speaks.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Spoken {
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub name: String,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub level: String,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_draft_is_written_as_it_is_read_with_nothing_but_what_is_there() {
        let whole = r#"{"format":1,"language":"fr","target":{"job":"cuisinière"},"photo":"photo.jpg","name":"A","experience":[{"title":"T","start":"2019-03","points":["P"]}],"education":[{"school":"S","year":2015}],"languages":[{"name":"N"}],"done":["settings-two-step"]}"#;
        for written in [r#"{"format":1,"language":"en"}"#, whole] {
            let draft: Draft = serde_json::from_str(written).unwrap();
            assert_eq!(serde_json::to_string(&draft).unwrap(), written);
        }
    }

    #[test]
    fn unknown_keys_and_absent_values_are_refused() {
        for written in [
            r#"{"language":"fr"}"#,
            r#"{"format":1}"#,
            r#"{"format":1,"language":"fr","headlin":""}"#,
            r#"{"format":1,"language":"fr","name":null}"#,
            r#"{"format":1,"language":"fr","experience":[{"begin":"2019-03"}]}"#,
        ] {
            assert!(serde_json::from_str::<Draft>(written).is_err(), "{written}");
        }
    }

    #[test]
    fn half_a_month_is_kept() {
        let when: When = serde_json::from_str(r#""2019-1""#).unwrap();
        assert_eq!((when.month(), when.0.as_str()), (None, "2019-1"));
    }
}
