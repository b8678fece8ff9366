//! Modules, lessons and their blocks, as lesson files hold them (`../shared/spec/lesson-format.md`).
use super::id::{LessonId, ModuleId, QuestionId, SectionId};
use super::question::Question;
use super::text::Text;

use schemars::JsonSchema;
use serde::Deserialize;

/// A module: lessons, then a quiz. The file `module.json`.
#[derive(Debug, Clone, PartialEq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Module {
    /// The number of the format: 1.
    pub format: u32,
    /// Its id, which is the name of its folder.
    pub id: ModuleId,
    /// Its version: `1.0.0`.
    #[schemars(regex(pattern = "^[0-9]+(\\.[0-9]+)*$"))]
    pub version: String,
    /// Its title.
    pub title: Text,
    /// What it is about, in a sentence or two.
    pub summary: Text,
    /// How long it takes, in minutes.
    #[schemars(range(min = 1, max = 600))]
    pub minutes: u32,
    /// What a person can do after it.
    #[schemars(length(min = 1))]
    pub objectives: Vec<Text>,
    /// Modules that are better taken before; may be empty.
    pub requires: Vec<ModuleId>,
    /// Competences it trains, as `DigComp3:2.6`; may be empty.
    pub competences: Vec<String>,
    /// The lessons, in order.
    #[schemars(length(min = 1))]
    pub lessons: Vec<Lesson>,
    /// The quiz.
    pub quiz: Quiz,
}

impl Module {
    /// The place of a lesson in the module, from 0.
    pub fn lesson_index(&self, id: &LessonId) -> Option<usize> {
        self.lessons.iter().position(|lesson| lesson.id == *id)
    }

    /// A lesson.
    pub fn lesson(&self, id: &LessonId) -> Option<&Lesson> {
        self.lessons.iter().find(|lesson| lesson.id == *id)
    }

    /// A question of the quiz or of a lesson.
    pub fn question(&self, id: &QuestionId) -> Option<&Question> {
        self.questions().find(|question| question.id == *id)
    }

    /// The question about oneself with which its quiz ends, if it has one.
    pub fn rating(&self) -> Option<&Question> {
        let mut questions = self.quiz.questions.iter();
        questions.find(|question| !question.kind.is_scored())
    }

    /// All questions: those of the quiz, then those of the lessons.
    pub fn questions(&self) -> impl Iterator<Item = &Question> {
        let asked_in_lessons = self
            .lessons
            .iter()
            .flat_map(|lesson| &lesson.blocks)
            .filter_map(|block| match block {
                Block::Question { question } => Some(&**question),
                _ => None,
            });
        self.quiz.questions.iter().chain(asked_in_lessons)
    }

    /// The files of all pictures; one may come several times.
    pub fn pictures(&self) -> impl Iterator<Item = &str> {
        let of_lessons = self.lessons.iter().flat_map(Lesson::pictures);
        of_lessons.chain(self.question_pictures())
    }

    /// The files of the pictures of all questions; one may come several times.
    pub fn question_pictures(&self) -> impl Iterator<Item = &str> {
        let pictures = self
            .questions()
            .filter_map(|question| question.image.as_ref());
        pictures.map(|picture| picture.file.as_str())
    }
}

impl Lesson {
    /// The files of its pictures.
    pub fn pictures(&self) -> impl Iterator<Item = &str> {
        let files = self.blocks.iter().filter_map(Block::picture);
        files.map(String::as_str)
    }
}

impl Block {
    /// What it says, in order. Of a question only what is asked.
    pub fn texts(&self) -> Vec<&Text> {
        match self {
            Self::Heading { text }
            | Self::Text { text }
            | Self::Callout { text, .. }
            | Self::Practice { text, .. } => vec![text],
            Self::List { items, .. } => items.iter().collect(),
            Self::Compare { weak, better } => {
                vec![&weak.text, &weak.why, &better.text, &better.why]
            }
            Self::Image { alt, caption, .. } => std::iter::once(alt).chain(caption).collect(),
            Self::Profile(profile) => [&profile.headline, &profile.place]
                .into_iter()
                .chain(&profile.about)
                .chain(&profile.skills)
                .chain(profile.notes.iter().map(|note| &note.text))
                .collect(),
            Self::Post { text, notes, .. } => std::iter::once(text)
                .chain(notes.iter().map(|note| &note.text))
                .collect(),
            Self::Conversation { messages } => messages.iter().map(|said| &said.text).collect(),
            Self::Reveal { prompt, answer } => vec![prompt, answer],
            Self::Question { question } => vec![&question.prompt],
        }
    }

    /// The file of its picture.
    fn picture(&self) -> Option<&String> {
        match self {
            Self::Image { file, .. } => Some(file),
            Self::Profile(profile) => profile.photo.as_ref(),
            Self::Question { question } => question.image.as_ref().map(|picture| &picture.file),
            Self::Heading { .. }
            | Self::Text { .. }
            | Self::List { .. }
            | Self::Callout { .. }
            | Self::Compare { .. }
            | Self::Post { .. }
            | Self::Conversation { .. }
            | Self::Reveal { .. }
            | Self::Practice { .. } => None,
        }
    }
}

/// A lesson: blocks on one idea.
#[derive(Debug, Clone, PartialEq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Lesson {
    /// Its id.
    pub id: LessonId,
    /// Its title.
    pub title: Text,
    /// How long it takes, in minutes.
    #[schemars(range(min = 1, max = 120))]
    pub minutes: u32,
    /// What it shows, in order.
    #[schemars(length(min = 1))]
    pub blocks: Vec<Block>,
}

/// The quiz of a module.
#[derive(Debug, Clone, PartialEq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Quiz {
    /// The score to reach, in per cent.
    #[schemars(range(min = 1, max = 100))]
    pub pass: u8,
    /// How many scored questions are drawn.
    #[schemars(range(min = 1))]
    pub ask: u32,
    /// The pool they are drawn from, and the self-ratings, which all follow.
    #[schemars(length(min = 1))]
    pub questions: Vec<Question>,
}

/// A block of a lesson.
#[derive(Debug, Clone, PartialEq, Deserialize, JsonSchema)]
#[serde(tag = "kind", rename_all = "kebab-case", deny_unknown_fields)]
pub enum Block {
    /// A sub-title.
    Heading { text: Text },
    /// A paragraph.
    Text { text: Text },
    /// A list.
    List {
        style: ListStyle,
        #[schemars(length(min = 1))]
        items: Vec<Text>,
    },
    /// A coloured box with icon and word.
    Callout { style: CalloutStyle, text: Text },
    /// Two cards side by side.
    Compare { weak: Example, better: Example },
    /// A picture.
    Image {
        file: String,
        alt: Text,
        #[serde(default)]
        caption: Option<Text>,
    },
    /// A drawn profile card with numbered notes.
    Profile(Box<Profile>),
    /// A drawn post with notes.
    Post {
        author: String,
        text: Text,
        verdict: Verdict,
        notes: Vec<Note>,
    },
    /// Chat bubbles.
    Conversation {
        #[schemars(length(min = 1))]
        messages: Vec<Message>,
    },
    /// Think first, then show.
    Reveal { prompt: Text, answer: Text },
    /// An ungraded check.
    Question { question: Box<Question> },
    /// Leads to a section of the trial profile.
    Practice { section: SectionId, text: Text },
}

/// How a list is marked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum ListStyle {
    /// By points.
    Bullet,
    /// By numbers.
    Number,
    /// By ticks.
    Check,
}

/// What a callout is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum CalloutStyle {
    /// Advice.
    Tip,
    /// A danger.
    Warning,
    /// What to remember.
    Key,
    /// An example.
    Example,
}

/// One side of a comparison.
#[derive(Debug, Clone, PartialEq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Example {
    /// What somebody wrote.
    pub text: Text,
    /// Why it is weak, or better.
    pub why: Text,
}

/// A drawn profile.
#[derive(Debug, Clone, PartialEq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Profile {
    /// The person's name.
    pub name: String,
    /// The line under the name.
    pub headline: Text,
    /// City or region.
    pub place: Text,
    /// The summary.
    #[serde(default)]
    pub about: Option<Text>,
    /// The skills.
    #[serde(default)]
    pub skills: Vec<Text>,
    /// A picture file.
    #[serde(default)]
    pub photo: Option<String>,
    /// What to notice.
    pub notes: Vec<ProfileNote>,
}

/// A part of a drawn profile.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum ProfileField {
    Name,
    Headline,
    Place,
    About,
    Skills,
    Photo,
}

/// A note on a part of a drawn profile.
#[derive(Debug, Clone, PartialEq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ProfileNote {
    /// The part.
    pub field: ProfileField,
    /// Good or weak.
    pub verdict: Verdict,
    /// Why.
    pub text: Text,
}

/// A note on a post.
#[derive(Debug, Clone, PartialEq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Note {
    /// Good or weak.
    pub verdict: Verdict,
    /// Why.
    pub text: Text,
}

/// Good or weak.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Verdict {
    Good,
    Weak,
}

/// A message of a conversation.
#[derive(Debug, Clone, PartialEq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Message {
    /// Who writes.
    pub from: Speaker,
    /// What they write.
    pub text: Text,
}

/// Who writes in a conversation.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Speaker {
    /// The learner.
    You,
    /// The other person.
    Other,
}
