//! The table of a group and its figures, as CSV and on paper: the rows are those of the screen.
use super::csv::{Cell, csv as written};
use super::print::{Column as Printed, Document, Part, Rank, Setting, plain};
use crate::domain::following::roster::{Column, Figures, Row};
use crate::domain::number::Fraction;
use crate::domain::record::At;
use crate::i18n::Tr;

use jiff::civil::Date;

/// A group, as the screen shows it.
#[derive(Debug, Clone)]
pub struct Group<'a> {
    /// What the group is called.
    pub title: &'a str,
    /// In the order of the screen.
    pub rows: &'a [Row],
    /// Whether each row has its group beside the name.
    pub shows_groups: bool,
    pub figures: &'a Figures,
    /// The title of the module that has the question missed most often; empty where there is none.
    pub hardest: &'a str,
    /// Where it is printed: the name of the centre, or that of the program.
    pub place: &'a str,
    pub day: Date,
}

/// The table, and below it the figures, as a CSV file in the language of `tr`.
pub fn csv(group: &Group<'_>, tr: &Tr) -> Vec<u8> {
    let mut rows = vec![heads(group, tr)];
    rows.extend(group.rows.iter().map(|row| cells(group, row)));
    rows.push(Vec::new());
    rows.extend(figures(group, tr));
    written(&rows, tr.language())
}

fn heads(group: &Group<'_>, tr: &Tr) -> Vec<Cell> {
    let per_cent = |words: String| Cell::words(tr.following_csv_per_cent(&words));
    let mut heads = vec![Cell::words(tr.following_name())];
    heads.extend(group.shows_groups.then(|| Cell::words(tr.following_whom())));
    heads.extend([
        Cell::words(tr.following_language()),
        per_cent(tr.following_progress()),
        Cell::words(tr.following_modules_done()),
        per_cent(tr.following_quiz_mean()),
        Cell::words(tr.following_last_seen()),
    ]);
    heads
}

fn cells(group: &Group<'_>, row: &Row) -> Vec<Cell> {
    let mut cells = vec![Cell::words(row.name.clone())];
    let name = || row.group_name.clone().map_or(Cell::Empty, Cell::Words);
    cells.extend(group.shows_groups.then(name));
    cells.extend([
        Cell::words(row.language.code().to_uppercase()),
        Cell::Number(row.progress.per_cent()),
        Cell::Number(row.modules_done as u64),
        Cell::maybe(row.quiz.map(Fraction::per_cent)),
        row.last_seen.as_ref().map_or(Cell::Empty, moment),
    ]);
    cells
}

/// A moment, where it was: `2026-11-22T10:15:30`.
pub(super) fn moment(at: &At) -> Cell {
    Cell::Date(at.civil().strftime("%Y-%m-%dT%H:%M:%S").to_string())
}

fn figures(group: &Group<'_>, tr: &Tr) -> Vec<Vec<Cell>> {
    let figures = group.figures;
    let hardest = figures.hardest.as_ref();
    let count =
        |words: String, number: usize| vec![Cell::words(words), Cell::Number(number as u64)];
    let mut rows = vec![
        count(tr.following_people(), figures.people),
        count(tr.following_modules_done(), figures.modules_done),
        count(tr.following_csv_modules(), figures.modules),
        vec![
            Cell::words(tr.following_csv_per_cent(&tr.following_quiz_mean())),
            Cell::maybe(figures.quiz.map(Fraction::per_cent)),
        ],
    ];
    let mut last = vec![
        Cell::words(tr.following_hardest()),
        Cell::words(tr.hardest(hardest, group.hardest)),
    ];
    if let Some(hardest) = hardest {
        last.push(Cell::words(tr.following_csv_missed()));
        last.push(Cell::Number(hardest.missed.missed));
    }
    rows.push(last);
    rows
}

/// The figures and the table to print, in the language of `tr`.
pub fn document(group: &Group<'_>, tr: &Tr) -> Document {
    let figures = group.figures;
    let parts = vec![
        labelled([
            (tr.following_people(), tr.number(figures.people as u64)),
            (
                tr.following_modules_done(),
                tr.following_done_of(figures.modules_done, figures.modules),
            ),
            (tr.following_quiz_mean(), tr.share_or_none(figures.quiz)),
            (
                tr.following_hardest(),
                tr.hardest(figures.hardest.as_ref(), group.hardest),
            ),
        ]),
        Part::Heading(Rank::Section, tr.following_people()),
        table(group, tr),
    ];
    Document {
        title: group.title.to_owned(),
        language: tr.language(),
        footer: tr.paper_footer(group.place, &tr.date(group.day)),
        setting: Setting::Usual,
        parts,
    }
}

/// Things and what they come to, each on a line.
pub(super) fn labelled<const N: usize>(lines: [(String, String); N]) -> Part {
    let mut heads = lines.iter();
    let column = |head: Option<&(String, String)>| Printed {
        head: head.map(|(label, _)| label.clone()).unwrap_or_default(),
        share: 1.0,
        is_number: false,
    };
    let columns = (0..N).map(|_| column(heads.next())).collect();
    let row = lines.into_iter().map(|(_, value)| value).collect();
    Part::Table {
        columns,
        rows: vec![row],
    }
}

fn table(group: &Group<'_>, tr: &Tr) -> Part {
    if group.rows.is_empty() {
        return Part::Paragraph(plain(tr.following_nobody()));
    }
    let column = |column: Column, share: f32, is_number: bool| Printed {
        head: tr.following_column(column),
        share,
        is_number,
    };
    let mut columns = vec![column(Column::Name, 3.0, false)];
    columns.extend(
        group
            .shows_groups
            .then(|| column(Column::Group, 2.4, false)),
    );
    columns.extend([
        column(Column::Language, 1.4, false),
        column(Column::Progress, 2.2, true),
        column(Column::Quiz, 1.2, true),
        column(Column::LastSeen, 2.6, false),
    ]);
    let rows = group.rows.iter().map(|row| {
        let mut cells = vec![row.name.clone()];
        cells.extend(group.shows_groups.then(|| tr.group_or_none(row)));
        cells.extend([
            row.language.code().to_uppercase(),
            tr.share(row.progress),
            tr.share_or_none(row.quiz),
            tr.visited_on(row.last_seen.as_ref()),
        ]);
        cells
    });
    Part::Table {
        columns,
        rows: rows.collect(),
    }
}
