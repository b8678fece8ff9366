//! A module as the search reads it: what its lessons say in one language, in one pass that builds no tree.
use super::source::{Files, MODULE_FILE};
use super::{texts, tree};
use crate::domain::id::LessonId;
use crate::domain::text::{Language, Passage};

use serde::Deserialize;

use std::borrow::Cow;
use std::collections::BTreeMap;

/// Which words of a text are read, and the numbers that are put into them.
pub(super) struct Wanted<'a> {
    pub(super) language: Language,
    /// For texts that are not in `language`.
    pub(super) fallback: Language,
    pub(super) limits: &'a BTreeMap<String, u64>,
}

/// What a module says, without the quiz.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct ModulePassages {
    pub(super) title: String,
    /// What it is about, and what a person can do after it.
    pub(super) about: Vec<String>,
    pub(super) lessons: Vec<LessonPassages>,
}

/// What a lesson says.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct LessonPassages {
    pub(super) id: LessonId,
    pub(super) title: String,
    pub(super) passages: Vec<String>,
}

impl ModulePassages {
    /// Reads the module in `folder`, unchecked; `None` where its file cannot be read as one.
    pub(super) fn read(files: &Files, folder: &str, wanted: &Wanted<'_>) -> Option<Self> {
        let bytes = files
            .read(&format!("{folder}/{MODULE_FILE}"), tree::LARGEST)
            .ok()?;
        let module: Module<'_> = serde_json::from_str(tree::text(&bytes).ok()?).ok()?;
        let about = std::iter::once(&module.summary).chain(&module.objectives);
        Some(Self {
            title: module.title.plain(wanted)?,
            about: about.filter_map(|text| text.plain(wanted)).collect(),
            lessons: module
                .lessons
                .iter()
                .map(|lesson| lesson.passages(wanted))
                .collect::<Option<_>>()?,
        })
    }
}

#[derive(Deserialize)]
struct Module<'a> {
    #[serde(borrow)]
    title: Written<'a>,
    #[serde(borrow)]
    summary: Written<'a>,
    #[serde(borrow)]
    objectives: Vec<Written<'a>>,
    #[serde(borrow)]
    lessons: Vec<Lesson<'a>>,
}

#[derive(Deserialize)]
struct Lesson<'a> {
    id: LessonId,
    #[serde(borrow)]
    title: Written<'a>,
    #[serde(borrow)]
    blocks: Vec<Block<'a>>,
}

impl Lesson<'_> {
    fn passages(&self, wanted: &Wanted<'_>) -> Option<LessonPassages> {
        let texts = self.blocks.iter().flat_map(Block::texts);
        Some(LessonPassages {
            id: self.id.clone(),
            title: self.title.plain(wanted)?,
            passages: texts.filter_map(|text| text.plain(wanted)).collect(),
        })
    }
}

/// A block of any kind: each has some of these texts, in this order.
#[derive(Deserialize)]
struct Block<'a> {
    #[serde(borrow)]
    text: Option<Written<'a>>,
    #[serde(borrow, default)]
    items: Vec<Written<'a>>,
    #[serde(borrow)]
    weak: Option<Example<'a>>,
    #[serde(borrow)]
    better: Option<Example<'a>>,
    #[serde(borrow)]
    alt: Option<Written<'a>>,
    #[serde(borrow)]
    caption: Option<Written<'a>>,
    #[serde(borrow)]
    headline: Option<Written<'a>>,
    #[serde(borrow)]
    place: Option<Written<'a>>,
    #[serde(borrow)]
    about: Option<Written<'a>>,
    #[serde(borrow, default)]
    skills: Vec<Written<'a>>,
    #[serde(borrow, default)]
    messages: Vec<Said<'a>>,
    #[serde(borrow)]
    prompt: Option<Written<'a>>,
    #[serde(borrow)]
    answer: Option<Written<'a>>,
    #[serde(borrow)]
    question: Option<Question<'a>>,
    #[serde(borrow, default)]
    notes: Vec<Said<'a>>,
}

/// A side of a comparison.
#[derive(Deserialize)]
struct Example<'a> {
    #[serde(borrow)]
    text: Written<'a>,
    #[serde(borrow)]
    why: Written<'a>,
}

/// A message of a conversation, or a note.
#[derive(Deserialize)]
struct Said<'a> {
    #[serde(borrow)]
    text: Written<'a>,
}

/// A question, of which only what is asked may be found.
#[derive(Deserialize)]
struct Question<'a> {
    #[serde(borrow)]
    prompt: Written<'a>,
}

impl<'a> Block<'a> {
    /// What `domain::lesson::Block::texts` has.
    fn texts(&self) -> impl Iterator<Item = &Written<'a>> {
        let sides = [&self.weak, &self.better].into_iter().flatten();
        let drawn = [
            &self.alt,
            &self.caption,
            &self.headline,
            &self.place,
            &self.about,
        ];
        let thought = [&self.prompt, &self.answer];
        self.text
            .iter()
            .chain(&self.items)
            .chain(sides.flat_map(|side| [&side.text, &side.why]))
            .chain(drawn.into_iter().flatten())
            .chain(&self.skills)
            .chain(self.messages.iter().map(|said| &said.text))
            .chain(thought.into_iter().flatten())
            .chain(self.question.iter().map(|question| &question.prompt))
            .chain(self.notes.iter().map(|note| &note.text))
    }
}

/// A text as it is written, in each language.
#[derive(Deserialize)]
#[serde(transparent)]
struct Written<'a>(#[serde(borrow)] BTreeMap<Language, Source<'a>>);

/// What a file says in one language, where the file has it.
#[derive(Deserialize)]
#[serde(transparent)]
struct Source<'a>(#[serde(borrow)] Cow<'a, str>);

/// What begins everything that stands for something else: limits, marks, terms, escapes.
const MARKS: &[u8] = b"{*[\\";

impl Written<'_> {
    /// Its words without markup; `None` where it has none, or its markup is broken.
    fn plain(&self, wanted: &Wanted<'_>) -> Option<String> {
        let of = |language: &Language| self.0.get_key_value(language);
        let (language, Source(source)) = of(&wanted.language)
            .or_else(|| of(&wanted.fallback))
            .or_else(|| self.0.first_key_value())?;
        if !source.bytes().any(|byte| MARKS.contains(&byte)) {
            return Some(source.clone().into_owned());
        }
        let written = texts::with_limits(source, *language, wanted.limits, |_| {});
        Some(Passage::parse(&written).ok()?.plain().to_owned())
    }
}
