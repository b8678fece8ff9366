//! A group at a glance, on paper and as a table: the same lines that the screen shows.
use super::csv::{Cell, csv};
use super::print::{self, Bar, Column, Document, Part, Printed, Rank, Setting, plain};
use crate::domain::insight::{Insight, Names};
use crate::domain::problem::PrintTrouble;
use crate::domain::text::Language;
use crate::i18n::Tr;
use crate::i18n::insight::{Part as ToldPart, ToldLine};

use jiff::civil::Date;

/// What is printed, and of whom.
pub struct Report<'a> {
    pub insight: &'a Insight,
    /// The titles of what it names.
    pub names: &'a Names,
    /// Whom it is about: the name of a group, or that it is everybody.
    pub whom: &'a str,
    /// The language of texts that lack that of the reader.
    pub fallback: Language,
    /// The name of the centre, or that of the program.
    pub place: &'a str,
    /// The day on which it is made.
    pub day: Date,
}

/// Prints it, in the language of `tr`.
///
/// Errors where the file cannot be written as a sound PDF.
pub fn print(report: &Report<'_>, tr: &Tr) -> Result<Printed, PrintTrouble> {
    let page_words = |page, pages| tr.report_page(page, pages);
    print::print(&document(report, tr), &page_words)
}

/// The document in the language of `tr`.
pub fn document(report: &Report<'_>, tr: &Tr) -> Document {
    let people = tr.insight_people(report.insight.people);
    let mut parts = vec![Part::Note(plain(people))];
    for section in tr.insight(report.insight, report.names, report.fallback) {
        parts.push(Part::Heading(Rank::Section, section.title));
        parts.push(if section.lines.is_empty() {
            Part::Note(plain(section.empty))
        } else if section.part.is_chart() {
            Part::Chart(section.lines.into_iter().map(bar).collect())
        } else {
            listed(section.part, section.lines, tr)
        });
    }
    Document {
        title: tr.insight_title_of(report.whom),
        language: tr.language(),
        footer: tr.paper_footer(report.place, &tr.date(report.day)),
        setting: Setting::Usual,
        parts,
    }
}

fn bar(line: ToldLine) -> Bar {
    Bar {
        label: line.label,
        share: line.share,
        value: line.value,
    }
}

fn listed(told: ToldPart, lines: Vec<ToldLine>, tr: &Tr) -> Part {
    let column = |head, share| Column {
        head,
        share,
        is_number: false,
    };
    let rows = lines.into_iter().map(|line| vec![line.label, line.value]);
    Part::Table {
        columns: vec![
            column(tr.insight_head(told), 1.0),
            column(tr.insight_head_value(), 1.0),
        ],
        rows: rows.collect(),
    }
}

/// All lines as CSV: a table for each part below its title, with what they are about, the numbers behind them, and how
/// much that is in words.
pub fn table(report: &Report<'_>, tr: &Tr) -> Vec<u8> {
    let mut rows = vec![
        vec![
            Cell::words(tr.insight_title_of(report.whom)),
            Cell::Date(report.day.to_string()),
        ],
        vec![Cell::words(tr.insight_people(report.insight.people))],
    ];
    for section in tr.insight(report.insight, report.names, report.fallback) {
        rows.extend([Vec::new(), vec![Cell::Words(section.title)]]);
        if section.lines.is_empty() {
            rows.push(vec![Cell::Words(section.empty)]);
            continue;
        }
        let numbers = tr.insight_number_heads(section.part);
        let width = numbers.len();
        let mut heads = vec![tr.insight_head(section.part)];
        heads.extend(numbers);
        heads.push(tr.insight_head_value());
        rows.push(heads.into_iter().map(Cell::Words).collect());
        rows.extend(section.lines.into_iter().map(|line| cells(line, width)));
    }
    csv(&rows, tr.language())
}

/// The cells of a line, in a table that has so many columns of numbers.
fn cells(line: ToldLine, width: usize) -> Vec<Cell> {
    let mut cells = vec![Cell::Words(line.label)];
    cells.extend(line.numbers.into_iter().map(Cell::Number));
    cells.resize(1 + width, Cell::Empty);
    cells.push(Cell::Words(line.value));
    cells
}
