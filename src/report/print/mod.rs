//! Documents on paper: a flow of titles, paragraphs, lists, tables and pictures, broken into lines and pages, and
//! written as a PDF that a screen reader can read (PDF/UA-1: tagged, titled, in a known language).
//!
//! Only the fonts inside the program are used. A character that they lack prints as "?" and is named in
//! [`Printed::unprintable`], so that the person can be told.
mod flow;
mod typeset;
mod write;

use crate::domain::problem::PrintTrouble;
use crate::domain::text::{Language, Manner, Passage};

use std::collections::BTreeSet;

/// What is to be printed.
#[derive(Debug, Clone, PartialEq)]
pub struct Document {
    /// Its title: printed at its head, and the name that a reader of PDF files shows.
    pub title: String,
    /// The language of all its words.
    pub language: Language,
    /// What stands at the foot of every page, beside the number of the page.
    pub footer: String,
    /// How close its lines stand.
    pub setting: Setting,
    /// Everything below the title, in order.
    pub parts: Vec<Part>,
}

/// How close lines stand, and how large they are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Setting {
    /// For a text of some pages.
    #[default]
    Usual,
    /// For a page that holds all there is.
    Close,
}

/// A part of a document.
#[derive(Debug, Clone, PartialEq)]
pub enum Part {
    /// A title inside the document. It stays with what follows it; one without words is left out.
    Heading(Rank, String),
    /// Running text.
    Paragraph(Vec<Run>),
    /// Text that accompanies: smaller and grey.
    Note(Vec<Run>),
    /// A list, an item after the other.
    List(Marks, Vec<Vec<Run>>),
    /// A table; its head comes again on each page.
    Table {
        columns: Vec<Column>,
        /// A cell for each column; cells that are missing stay empty.
        rows: Vec<Vec<String>>,
    },
    /// A chart of bars, below each other: what each stands for, its length and how much that is.
    Chart(Vec<Bar>),
    /// A picture, as high as its shape asks at `width`.
    Picture {
        image: Image,
        /// The words for those who do not see it.
        alt: String,
        /// In points: 1/72 of an inch. At most the width of the column.
        width: f32,
    },
    /// Parts side by side, each in half of the width. Columns of tables and pictures are for the whole width alone.
    Beside([Vec<Part>; 2]),
    /// So many empty lines, to write on by hand.
    Blanks(usize),
    /// What follows begins a page; no page stays blank.
    PageBreak,
}

/// How deep a heading stands below the title of the document.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Rank {
    Section,
    Part,
}

/// What stands before the items of a list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Marks {
    Dots,
    Numbers,
    /// Boxes to tick by hand.
    Boxes,
}

/// A bar of a chart.
#[derive(Debug, Clone, PartialEq)]
pub struct Bar {
    pub label: String,
    /// How long it is, 0 to 1.
    pub share: f32,
    /// How much that is, in words.
    pub value: String,
}

/// A column of a table.
#[derive(Debug, Clone, PartialEq)]
pub struct Column {
    pub head: String,
    /// Its width as a share of all widths together.
    pub share: f32,
    /// Whether it holds numbers: they stand at its right.
    pub is_number: bool,
}

/// A picture to print.
#[derive(Debug, Clone, PartialEq)]
pub enum Image {
    /// The bytes of a JPEG file.
    Jpeg(Vec<u8>),
    /// Red, green, blue and opacity, a byte each, row by row.
    Pixels {
        width: u32,
        height: u32,
        rgba: Vec<u8>,
    },
}

/// Words in one manner.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Run {
    pub words: String,
    pub style: Style,
}

/// The manner of words.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Style {
    Plain,
    Strong,
    Stressed,
}

/// A printed document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Printed {
    /// The bytes of the PDF file.
    pub pdf: Vec<u8>,
    pub pages: usize,
    /// The characters that no font of the program has: they print as "?".
    pub unprintable: BTreeSet<char>,
}

/// Words in the plain manner.
pub fn plain(words: impl Into<String>) -> Vec<Run> {
    vec![Run {
        words: words.into(),
        style: Style::Plain,
    }]
}

/// Words that stand out.
pub fn strong(words: impl Into<String>) -> Run {
    Run {
        words: words.into(),
        style: Style::Strong,
    }
}

/// The words of a lesson's text in their manners.
pub fn passage(passage: &Passage) -> Vec<Run> {
    let run = |span: &crate::domain::text::Span| Run {
        words: span.words.clone(),
        style: match span.manner {
            Manner::Plain | Manner::Term(_) => Style::Plain,
            Manner::Strong => Style::Strong,
            Manner::Emphasis => Style::Stressed,
        },
    };
    passage.spans().iter().map(run).collect()
}

/// Prints a document on pages of letter size, as offices here use. `page_words` says which page of how many it is, in
/// the language of the document. Takes long for long documents: call it away from the interface.
///
/// Errors where a picture cannot be read, or where the file cannot be written as a sound PDF.
pub fn print(
    document: &Document,
    page_words: &dyn Fn(usize, usize) -> String,
) -> Result<Printed, PrintTrouble> {
    let mut typesetter = typeset::Typesetter::new(document.language);
    let flow = flow::flow(document, &mut typesetter);
    let pages = flow.sheets.len();
    let pdf = write::write(document, flow, &mut typesetter, page_words)?;
    Ok(Printed {
        pdf,
        pages,
        unprintable: typesetter.unprintable(),
    })
}

/// How many pages a document takes.
pub fn pages(document: &Document) -> usize {
    let mut typesetter = typeset::Typesetter::new(document.language);
    flow::flow(document, &mut typesetter).sheets.len()
}

#[cfg(test)]
mod tests;
