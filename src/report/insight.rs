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
    pub names: &'a Names,
    /// Whom it is about: the name of a group, or that it is everybody.
    pub whom: &'a str,
    /// The language of texts that lack that of the reader.
    pub fallback: Language,
    /// The name of the centre, or that of the program.
    pub place: &'a str,
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
    let head = match told {
        ToldPart::Stuck | ToldPart::Absent | ToldPart::Shared => tr.insight_head_who(),
        _ => tr.insight_head_what(),
    };
    let column = |head, share| Column {
        head,
        share,
        is_number: false,
    };
    let rows = lines.into_iter().map(|line| vec![line.label, line.value]);
    Part::Table {
        columns: vec![column(head, 1.0), column(tr.insight_head_value(), 1.0)],
        rows: rows.collect(),
    }
}

/// All lines in one table, as CSV: the part, what it is about, how much in words, and the numbers behind that.
pub fn table(report: &Report<'_>, tr: &Tr) -> Vec<u8> {
    let heads = [
        tr.insight_head_section(),
        tr.insight_head_what(),
        tr.insight_head_value(),
    ];
    let numbers = (1..=3).map(|number| tr.insight_head_number(number));
    let heads = heads.into_iter().chain(numbers).map(Cell::words);
    let mut rows: Vec<Vec<Cell>> = vec![heads.collect()];
    for section in tr.insight(report.insight, report.names, report.fallback) {
        for line in section.lines {
            let words = [section.title.clone(), line.label, line.value];
            let words = words.into_iter().map(Cell::words);
            let numbers = line.numbers.into_iter().map(Cell::Number);
            rows.push(words.chain(numbers).collect());
        }
    }
    csv(&rows, tr.language())
}
