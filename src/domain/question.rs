//! The nine kinds of question, and the answers people give to them.
use super::id::{LessonReference, OptionId, QuestionId, StepId};
use super::text::{Language, Text};

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use std::collections::BTreeMap;

/// A question of a quiz or of a lesson.
#[derive(Debug, Clone, PartialEq, Deserialize, JsonSchema)]
#[schemars(extend("unevaluatedProperties" = false))]
pub struct Question {
    /// Its id, unique in the module.
    pub id: QuestionId,
    /// What is asked.
    pub prompt: Text,
    /// Why the right answer is right.
    pub explanation: Text,
    /// Where to read again. Only a question inside a lesson may leave it out.
    #[serde(default)]
    pub review: Option<LessonReference>,
    /// A picture.
    #[serde(default)]
    pub image: Option<Picture>,
    /// Help that may be asked for.
    #[serde(default)]
    pub hint: Option<Text>,
    /// How it is answered.
    #[serde(flatten)]
    pub kind: QuestionKind,
}

/// A picture and the words for those who do not see it.
#[derive(Debug, Clone, PartialEq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Picture {
    /// The file, relative to the module's folder.
    pub file: String,
    /// What it shows.
    pub alt: Text,
}

/// How a question is answered.
#[derive(Debug, Clone, PartialEq, Deserialize, JsonSchema)]
#[serde(tag = "kind", rename_all = "kebab-case")]
pub enum QuestionKind {
    /// One option is right.
    Choice {
        #[schemars(length(min = 2, max = 6))]
        options: Vec<ChoiceOption>,
        /// Whether the options may change their order.
        #[serde(default = "yes")]
        shuffle: bool,
    },
    /// Several options may be right.
    Choices {
        #[schemars(length(min = 2, max = 6))]
        options: Vec<ChoicesOption>,
    },
    /// Items to put in order; they stand in the right order here.
    Order {
        #[schemars(length(min = 3, max = 7))]
        items: Vec<Item>,
        mode: OrderMode,
    },
    /// A right item for each left one.
    Match {
        #[schemars(length(min = 2, max = 6))]
        left: Vec<Item>,
        #[schemars(length(min = 2, max = 12))]
        right: Vec<Item>,
        /// Left and right id of each pair.
        pairs: Vec<(OptionId, OptionId)>,
    },
    /// Items to put in groups.
    Sort {
        #[schemars(length(min = 2, max = 4))]
        groups: Vec<Item>,
        #[schemars(length(min = 1))]
        items: Vec<SortItem>,
    },
    /// A word to write.
    Blank {
        /// Holds `___` once.
        text: Text,
        /// What is taken as right, for each language.
        accept: BTreeMap<Language, Vec<String>>,
        /// How many slips of the keyboard are forgiven.
        #[schemars(range(min = 0, max = 2))]
        typos: u8,
    },
    /// Parts of a profile, post or message to mark.
    Spot {
        #[schemars(length(min = 2, max = 12))]
        zones: Vec<Zone>,
        shows: Shows,
    },
    /// A conversation in which each reply leads on.
    Scenario {
        start: StepId,
        steps: BTreeMap<StepId, Step>,
    },
    /// A self-rating, not scored.
    Rate {
        #[schemars(length(min = 2, max = 7))]
        scale: Vec<Text>,
    },
}

fn yes() -> bool {
    true
}

impl QuestionKind {
    /// Whether it counts in a score: all but the self-rating.
    pub fn is_scored(&self) -> bool {
        !matches!(self, Self::Rate { .. })
    }
}

/// An option of a `choice`.
#[derive(Debug, Clone, PartialEq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ChoiceOption {
    pub id: OptionId,
    pub text: Text,
    /// What choosing it earns, 0 to 1.
    pub credit: Credit,
    pub feedback: Text,
}

/// An option of a `choices`.
#[derive(Debug, Clone, PartialEq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ChoicesOption {
    pub id: OptionId,
    pub text: Text,
    pub correct: bool,
    pub feedback: Text,
}

/// Something to place, or a place.
#[derive(Debug, Clone, PartialEq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Item {
    pub id: OptionId,
    pub text: Text,
}

/// How an order is scored.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum OrderMode {
    /// By neighbours kept.
    Successor,
    /// All or nothing.
    Exact,
}

/// An item to put in a group.
#[derive(Debug, Clone, PartialEq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct SortItem {
    pub id: OptionId,
    pub text: Text,
    /// The right group.
    pub group: OptionId,
    #[serde(default)]
    pub feedback: Option<Text>,
}

/// A part to mark, or to leave.
#[derive(Debug, Clone, PartialEq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Zone {
    pub id: OptionId,
    pub text: Text,
    /// Whether it should be marked.
    pub problem: bool,
    pub feedback: Text,
}

/// What the zones make up.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Shows {
    Profile,
    Post,
    Message,
}

/// A step of a scenario.
#[derive(Debug, Clone, PartialEq, Deserialize, JsonSchema)]
#[serde(untagged)]
pub enum Step {
    /// One replies, and goes on.
    Turn(Turn),
    /// The story ends.
    End(Ending),
}

/// A step at which one replies.
#[derive(Debug, Clone, PartialEq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Turn {
    pub text: Text,
    #[schemars(length(min = 1, max = 4))]
    pub replies: Vec<Reply>,
}

/// The last step of a way through a scenario.
#[derive(Debug, Clone, PartialEq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Ending {
    pub text: Text,
    /// Always true.
    #[schemars(extend("const" = true))]
    pub end: bool,
}

/// A reply in a scenario.
#[derive(Debug, Clone, PartialEq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Reply {
    pub text: Text,
    /// The step it leads to.
    pub to: StepId,
    pub credit: Credit,
    pub feedback: Text,
}

/// What an option earns, in hundredths: 0 to 100.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, JsonSchema)]
pub struct Credit(#[schemars(with = "f64", range(min = 0, max = 1))] pub u8);

impl Credit {
    /// The whole.
    pub const FULL: Self = Self(100);
}

impl<'de> Deserialize<'de> for Credit {
    /// Reads hundredths from the digits: 0.33 is 33 and no neighbour of it.
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let number = serde_json::Number::deserialize(deserializer)?;
        Self::from_digits(&number.to_string())
            .ok_or_else(|| serde::de::Error::custom("a credit is 0 to 1 with two decimals at most"))
    }
}

impl Credit {
    /// Reads `0`, `1`, `0.5`, `0.25`, `1.00`; `None` for anything else.
    pub fn from_digits(digits: &str) -> Option<Self> {
        let (whole, decimals) = digits.split_once('.').unwrap_or((digits, "0"));
        let whole: u8 = whole.parse().ok().filter(|whole| *whole <= 1)?;
        if decimals.is_empty() || !decimals.bytes().all(|byte| byte.is_ascii_digit()) {
            return None;
        }
        let decimals = decimals.trim_end_matches('0');
        let hundredths: u8 = match decimals.len() {
            0 => 0,
            1 => decimals.parse::<u8>().ok()? * 10,
            2 => decimals.parse().ok()?,
            _ => return None,
        };
        (whole * 100)
            .checked_add(hundredths)
            .filter(|sum| *sum <= 100)
            .map(Self)
    }
}

/// What somebody answered; its JSON is that of `records.md`. A question left out is recorded as no answer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum Answer {
    /// The index on the scale of a `rate`.
    Rating(usize),
    /// The option of a `choice`, or the words of a `blank`: which of the two, the question tells.
    Words(String),
    /// The options of a `choices`, the order of an `order`, or the zones of a `spot`.
    Ids(Vec<OptionId>),
    /// The reply taken at each step of a `scenario`, from the first.
    Path(Vec<(StepId, usize)>),
    /// The right item of each left one of a `match`, or the group of each item of a `sort`.
    Pairs(BTreeMap<OptionId, OptionId>),
}
