//! A module on one page to take home: what one can do, its words, the essentials, an example, and room for a next step.
//!
//! Nothing is written here: all words are those of the lessons, chosen by fixed rules.
//!
//! - What one can do: the objectives, at most six, each with a box to tick.
//! - The words: at most six. The first hard word of each lesson, then the second of each, and so on.
//! - The essentials: at most one for each lesson, and six. Its first callout to remember, or else its first tip, or else
//!   its first warning. Where fewer than three lessons have one, the others give their first paragraph. Of all these the
//!   first sentences, up to [`SHORT`] characters.
//! - The example: the first comparison of the module.
//!
//! What does not fit on the page is left out: words first, as far as three, then essentials, and the example last.
use super::print::{self, Column, Document, Marks, Part, Printed, Rank, Run, Setting};
use super::print::{plain, strong};
use crate::domain::id::TermId;
use crate::domain::lesson::{Block, CalloutStyle, Example, Lesson, Module};
use crate::domain::library::Term;
use crate::domain::problem::PrintTrouble;
use crate::domain::text::{Language, Manner, Passage, Text};
use crate::i18n::Tr;

use jiff::civil::Date;
use unicode_segmentation::UnicodeSegmentation;

/// How many characters an essential has at most, unless its first sentence alone has more.
const SHORT: usize = 130;
/// With fewer callouts than this, first paragraphs are essentials too.
const FEW: usize = 3;
/// The most items of a list.
const MOST: usize = 6;
/// How many lines there are to write on.
const LINES: usize = 3;
/// How many words, essentials and examples are tried, until all stands on one page.
const AMOUNTS: [Amount; 8] = [
    Amount(MOST, MOST, 1),
    Amount(5, MOST, 1),
    Amount(4, MOST, 1),
    Amount(3, MOST, 1),
    Amount(3, 4, 1),
    Amount(3, 3, 1),
    Amount(2, 2, 0),
    NOTHING_MORE,
];
/// What is left out last.
const NOTHING_MORE: Amount = Amount(0, 0, 0);

/// How many words, essentials and examples there are at most.
#[derive(Debug, Clone, Copy)]
struct Amount(usize, usize, usize);

/// A module, and what stands at the foot of its page.
pub struct Sheet<'a> {
    pub module: &'a Module,
    /// Finds a hard word.
    pub term: &'a dyn Fn(&TermId) -> Option<&'a Term>,
    /// The language of texts that lack that of the reader.
    pub fallback: Language,
    /// Where it is printed: the name of the centre, or that of the program.
    pub place: &'a str,
    pub day: Date,
}

/// Prints the sheet on a page, in the language of `tr`. A module with objectives longer than a page takes more.
///
/// Errors where the file cannot be written as a sound PDF.
pub fn print(sheet: &Sheet<'_>, tr: &Tr) -> Result<Printed, PrintTrouble> {
    print::print(&document(sheet, tr), &|_, _| String::new())
}

/// The sheet with as much as stands on a page.
pub fn document(sheet: &Sheet<'_>, tr: &Tr) -> Document {
    let mut documents = AMOUNTS.iter().map(|amount| of_amount(sheet, tr, *amount));
    let fits = |document: &Document| print::pages(document) == 1;
    let least = || of_amount(sheet, tr, NOTHING_MORE);
    documents.find(fits).unwrap_or_else(least)
}

fn of_amount(sheet: &Sheet<'_>, tr: &Tr, amount: Amount) -> Document {
    let Amount(words, essentials, examples) = amount;
    let mut parts = vec![head(sheet, tr, words)];
    parts.extend(list(
        tr.paper_essentials(),
        Marks::Dots,
        sheet.essentials(tr).take(essentials).map(plain).collect(),
    ));
    parts.extend(pair(sheet, tr).into_iter().take(examples));
    parts.push(Part::Heading(Rank::Section, tr.paper_next()));
    parts.push(Part::Blanks(LINES));
    Document {
        title: sheet.words(&sheet.module.title, tr),
        language: tr.language(),
        footer: tr.paper_footer(sheet.place, &tr.date(sheet.day)),
        setting: Setting::Close,
        parts,
    }
}

/// What one can do, beside the words to know; over the whole width where the module has no words.
fn head(sheet: &Sheet<'_>, tr: &Tr, count: usize) -> Part {
    let objectives = sheet.module.objectives.iter().take(MOST);
    let objectives = objectives.map(|text| plain(sheet.words(text, tr)));
    let objectives = list(tr.paper_can(), Marks::Boxes, objectives.collect());
    let words = sheet.terms().into_iter().take(count);
    let words = words.map(|term| meaning(sheet, tr, term));
    let words = list(tr.paper_words(), Marks::Dots, words.collect());
    Part::Beside([objectives, words])
}

fn meaning(sheet: &Sheet<'_>, tr: &Tr, term: &Term) -> Vec<Run> {
    let lead = tr.paper_lead(&sheet.words(&term.term, tr));
    let meaning = format!(" {}", sheet.words(&term.meaning, tr));
    let mut runs = vec![strong(lead)];
    runs.extend(plain(meaning));
    runs
}

/// A list under its title; nothing where it is empty.
fn list(title: String, marks: Marks, items: Vec<Vec<Run>>) -> Vec<Part> {
    if items.is_empty() {
        return Vec::new();
    }
    vec![
        Part::Heading(Rank::Section, title),
        Part::List(marks, items),
    ]
}

/// The first comparison: what is weak beside what is better, and why.
fn pair(sheet: &Sheet<'_>, tr: &Tr) -> Option<Part> {
    let mut blocks = sheet
        .module
        .lessons
        .iter()
        .flat_map(|lesson| &lesson.blocks);
    let (weak, better) = blocks.find_map(|block| match block {
        Block::Compare { weak, better } => Some((weak, better)),
        _ => None,
    })?;
    Some(compared(weak, better, tr, |text| sheet.words(text, tr)))
}

/// Two examples side by side, each with its why below.
pub(super) fn compared(
    weak: &Example,
    better: &Example,
    tr: &Tr,
    words: impl Fn(&Text) -> String,
) -> Part {
    let column = |head| Column {
        head,
        share: 1.0,
        is_number: false,
    };
    Part::Table {
        columns: [tr.lesson_weak(), tr.lesson_better()].map(column).into(),
        rows: vec![
            vec![words(&weak.text), words(&better.text)],
            vec![words(&weak.why), words(&better.why)],
        ],
    }
}

impl<'a> Sheet<'a> {
    fn words(&self, text: &Text, tr: &Tr) -> String {
        text.get(tr.language(), self.fallback).1.plain().to_owned()
    }

    fn essentials<'s>(&'s self, tr: &'s Tr) -> impl Iterator<Item = String> + 's {
        let lessons = &self.module.lessons;
        let has_few = lessons.iter().filter_map(callout).count() < FEW;
        let essential = move |lesson| {
            let paragraph = || first_paragraph(lesson).filter(|_| has_few);
            callout(lesson).or_else(paragraph)
        };
        let texts = lessons.iter().filter_map(essential);
        texts.map(|text| beginning(&self.words(text, tr)))
    }

    /// The hard words: the first of each lesson, then the second of each, and so on. None comes twice.
    fn terms(&self) -> Vec<&'a Term> {
        let lessons = self.module.lessons.iter().map(terms_of);
        let lessons: Vec<Vec<&TermId>> = lessons.collect();
        let longest = lessons.iter().map(Vec::len).max().unwrap_or_default();
        let mut found: Vec<&'a Term> = Vec::new();
        for rank in 0..longest {
            let terms = lessons.iter().filter_map(|terms| terms.get(rank));
            for term in terms.filter_map(|id| (self.term)(id)) {
                if found.iter().all(|known| known.id != term.id) {
                    found.push(term);
                }
            }
        }
        found
    }
}

/// The hard words of a lesson in their order.
fn terms_of(lesson: &Lesson) -> Vec<&TermId> {
    let texts = lesson.blocks.iter().flat_map(Block::texts);
    let languages = texts.flat_map(|text| text.languages().filter_map(|one| text.only(one)));
    let spans = languages.flat_map(Passage::spans);
    let mut terms = Vec::new();
    for span in spans {
        if let Manner::Term(term) = &span.manner
            && !terms.contains(&term)
        {
            terms.push(term);
        }
    }
    terms
}

/// The callout of a lesson that says most.
fn callout(lesson: &Lesson) -> Option<&Text> {
    let first = |wanted: CalloutStyle| {
        lesson.blocks.iter().find_map(move |block| match block {
            Block::Callout { style, text } if *style == wanted => Some(text),
            _ => None,
        })
    };
    first(CalloutStyle::Key)
        .or_else(|| first(CalloutStyle::Tip))
        .or_else(|| first(CalloutStyle::Warning))
}

fn first_paragraph(lesson: &Lesson) -> Option<&Text> {
    lesson.blocks.iter().find_map(|block| match block {
        Block::Text { text } => Some(text),
        _ => None,
    })
}

/// The first sentences of `words`, up to [`SHORT`] characters; the first one whatever its length.
fn beginning(words: &str) -> String {
    let mut beginning = String::new();
    for sentence in words.split_sentence_bounds() {
        let length = beginning.chars().count() + sentence.trim_end().chars().count();
        if !beginning.is_empty() && length > SHORT {
            break;
        }
        beginning.push_str(sentence);
    }
    beginning.trim_end().to_owned()
}
