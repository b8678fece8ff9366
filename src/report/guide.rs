//! The trainer's guide: the lessons on leading a workshop, on paper, with their timetable.
//!
//! Nothing is written here: all words are those of the lessons. Questions, pictures and what only a screen can show are
//! left out. A numbered list whose items all begin with a time, as `**0 to 10 minutes: welcome.**`, becomes a timetable.
use super::print::{Column, Document, Marks, Part, Rank, Run, Setting, passage, plain, strong};
use super::sheet::compared;
use crate::domain::id::ModuleId;
use crate::domain::lesson::{Block, CalloutStyle, Lesson, ListStyle, Message, Module, Speaker};
use crate::domain::text::{Language, Manner, Passage, Text};
use crate::i18n::Tr;

use jiff::civil::Date;

/// The module with the lessons on leading a workshop.
pub const MODULE: &str = "centre-culture";
/// Those lessons.
const LESSONS: [&str; 2] = ["prepare-workshop", "two-hours"];
/// How many lines there are for notes.
const LINES: usize = 6;

/// The module with the lessons, and what stands at the foot of each page.
#[derive(Debug, Clone, Copy)]
pub struct Guide<'a> {
    pub module: &'a Module,
    /// The language of texts that lack that of the reader.
    pub fallback: Language,
    /// Where it is printed: the name of the centre, or that of the program.
    pub place: &'a str,
    pub day: Date,
}

/// Whether the lessons of the guide are those of this module.
pub fn is_of(module: &ModuleId) -> bool {
    module.as_str() == MODULE
}

/// The guide, to print in the language of `tr`.
pub fn document(guide: &Guide<'_>, tr: &Tr) -> Document {
    let lessons = guide.module.lessons.iter();
    let lessons = lessons.filter(|lesson| LESSONS.contains(&lesson.id.as_str()));
    let mut parts: Vec<Part> = lessons
        .flat_map(|lesson| lesson_parts(guide, lesson, tr))
        .collect();
    parts.push(Part::Heading(Rank::Section, tr.paper_notes()));
    parts.push(Part::Blanks(LINES));
    Document {
        title: tr.paper_guide(),
        language: tr.language(),
        footer: tr.paper_footer(guide.place, &tr.date(guide.day)),
        setting: Setting::Usual,
        parts,
    }
}

fn lesson_parts(guide: &Guide<'_>, lesson: &Lesson, tr: &Tr) -> Vec<Part> {
    let title = guide.passage(&lesson.title, tr).plain().to_owned();
    let mut parts = vec![Part::Heading(Rank::Section, title)];
    for (place, block) in lesson.blocks.iter().enumerate() {
        let following = lesson.blocks.get(place + 1);
        parts.extend(block_parts(guide, block, following, tr));
    }
    parts
}

fn block_parts(guide: &Guide<'_>, block: &Block, following: Option<&Block>, tr: &Tr) -> Vec<Part> {
    let of = |text| guide.passage(text, tr);
    match block {
        // A title above nothing would lead nowhere.
        Block::Heading { .. } if following.is_none_or(is_left_out) => Vec::new(),
        Block::Heading { text } => vec![Part::Heading(Rank::Part, of(text).plain().to_owned())],
        Block::Text { text } => vec![Part::Paragraph(passage(of(text)))],
        Block::List { style, items } => {
            let items: Vec<&Passage> = items.iter().map(of).collect();
            let timetable = (*style == ListStyle::Number).then(|| timetable(&items, tr));
            let marks = match style {
                ListStyle::Bullet => Marks::Dots,
                ListStyle::Number => Marks::Numbers,
                ListStyle::Check => Marks::Boxes,
            };
            let list = || Part::List(marks, items.iter().map(|item| passage(item)).collect());
            vec![timetable.flatten().unwrap_or_else(list)]
        }
        Block::Callout { style, text } => {
            let word = match style {
                CalloutStyle::Tip => tr.lesson_tip(),
                CalloutStyle::Warning => tr.lesson_warning(),
                CalloutStyle::Key => tr.lesson_key(),
                CalloutStyle::Example => tr.lesson_example(),
            };
            vec![led(&word, of(text), tr)]
        }
        Block::Compare { weak, better } => {
            let words = |text: &Text| guide.passage(text, tr).plain().to_owned();
            vec![compared(weak, better, tr, words)]
        }
        Block::Conversation { messages } => {
            let said = |message: &Message| {
                let speaker = match message.from {
                    Speaker::You => tr.lesson_from_you(),
                    Speaker::Other => tr.lesson_from_other(),
                };
                led(&speaker, guide.passage(&message.text, tr), tr)
            };
            messages.iter().map(said).collect()
        }
        Block::Reveal { prompt, answer } => vec![
            Part::Paragraph(vec![strong(of(prompt).plain())]),
            Part::Paragraph(passage(of(answer))),
        ],
        Block::Image { .. }
        | Block::Profile(_)
        | Block::Post { .. }
        | Block::Question { .. }
        | Block::Practice { .. } => Vec::new(),
    }
}

/// Whether paper does without it.
fn is_left_out(block: &Block) -> bool {
    matches!(
        block,
        Block::Image { .. }
            | Block::Profile(_)
            | Block::Post { .. }
            | Block::Question { .. }
            | Block::Practice { .. }
    )
}

/// Words with what they are, or who says them, before them.
fn led(lead: &str, words: &Passage, tr: &Tr) -> Part {
    let mut runs: Vec<Run> = vec![strong(tr.paper_lead(lead))];
    runs.extend(plain(" "));
    runs.extend(passage(words));
    Part::Paragraph(runs)
}

/// A row for each item: its minutes, its step, and how; `None` where an item begins with no time.
fn timetable(items: &[&Passage], tr: &Tr) -> Option<Part> {
    let rows: Option<Vec<Vec<String>>> = items.iter().map(|item| timed(item)).collect();
    let column = |head, share| Column {
        head,
        share,
        is_number: false,
    };
    Some(Part::Table {
        columns: vec![
            column(tr.paper_minutes(), 1.1),
            column(tr.paper_step(), 1.6),
            column(tr.paper_how(), 4.0),
        ],
        rows: rows?,
    })
}

/// The minutes without their word, the step, and the rest of an item.
fn timed(item: &Passage) -> Option<Vec<String>> {
    let (first, rest) = item.spans().split_first()?;
    let head = Some(first).filter(|first| first.manner == Manner::Strong)?;
    let (time, step) = head.words.split_once(':')?;
    let time = time.trim_end().trim_end_matches(char::is_alphabetic);
    let begins_with_number = time
        .chars()
        .next()
        .is_some_and(|first| first.is_ascii_digit());
    let rest: String = rest.iter().map(|span| span.words.as_str()).collect();
    begins_with_number.then(|| {
        vec![
            time.trim_end().to_owned(),
            capital(step.trim().trim_end_matches('.')),
            rest.trim_start().to_owned(),
        ]
    })
}

/// The words with a capital at their beginning.
fn capital(words: &str) -> String {
    let mut letters = words.chars();
    let first = letters.next().map(char::to_uppercase);
    first.into_iter().flatten().chain(letters).collect()
}

impl Guide<'_> {
    fn passage<'t>(&self, text: &'t Text, tr: &Tr) -> &'t Passage {
        text.get(tr.language(), self.fallback).1
    }
}
