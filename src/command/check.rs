//! `passerelle check`: every problem of a lesson library, for the people who write lessons.
use super::printer::Printer;
use super::{Status, readability};
use crate::content::{self, Report, Source};
use crate::domain::problem::{Fault, Level, Problem};
use crate::i18n::{Tr, Worded};

use serde::Serialize;

use std::io;
use std::path::{Path, PathBuf};

/// What to check, and how to tell.
#[derive(Debug, Clone, PartialEq, Eq, clap::Args)]
pub struct Request {
    /// Folders or packs; none for the library inside the program.
    #[arg(value_name = "DIR|ZIP")]
    pub places: Vec<PathBuf>,
    /// Whether to print JSON rather than lines.
    #[arg(long)]
    pub json: bool,
    /// Whether to measure how hard the texts are to read instead.
    #[arg(long)]
    pub readability: bool,
    /// How many of the hardest texts to name in each language, where they are measured.
    #[arg(long, value_name = "N")]
    pub hardest: Option<usize>,
}

/// A problem as other programs read it.
#[derive(Debug, Serialize)]
struct Row<'a> {
    severity: &'static str,
    code: &'static str,
    file: &'a str,
    line: usize,
    column: usize,
    path: &'a str,
    message: String,
    cure: String,
}

/// Prints the problems of every library of `request`, in the order of the files, and counts them in a note.
///
/// # Errors
/// Those of the printer.
pub fn run(request: &Request, tr: &Tr, printer: &mut Printer<'_>) -> io::Result<Status> {
    if request.readability {
        let Request {
            places,
            hardest,
            json,
            ..
        } = request;
        return readability::run(
            places,
            hardest.unwrap_or(readability::HARDEST),
            *json,
            tr,
            printer,
        );
    }
    let reports = match reports(&request.places) {
        Ok(reports) => reports,
        Err(place) => {
            printer.note(&tr.command_nothing_to_check(&place.display().to_string()));
            return Ok(Status::Nothing);
        }
    };
    let modules = reports.iter().map(|report| report.modules).sum::<usize>();
    let problems = reports
        .into_iter()
        .flat_map(|report| report.problems)
        .collect::<Vec<_>>();
    print(request.json, &problems, tr, printer)?;
    let errors = count(&problems, Level::Error);
    let warnings = count(&problems, Level::Warning);
    printer.note(&tr.command_checked(modules as u64, errors as u64, warnings as u64));
    Ok(if errors == 0 {
        Status::Sound
    } else {
        Status::Wrong
    })
}

/// What the checks of the libraries at `places` found, or the first place that holds no library at all.
fn reports(places: &[PathBuf]) -> Result<Vec<Report>, &Path> {
    if places.is_empty() {
        return Ok(vec![content::check(&Source::Embedded)]);
    }
    places
        .iter()
        .map(|place| {
            let report = place
                .exists()
                .then(|| content::check(&Source::at(place.clone())));
            report.filter(is_library).ok_or(place.as_path())
        })
        .collect()
}

/// Whether there was anything to check: files, or a fault that kept them from being read.
fn is_library(report: &Report) -> bool {
    let missing = |problem: &Problem| matches!(problem.fault, Fault::MissingFile { .. });
    report.files > 0 || !report.problems.iter().all(missing)
}

fn print(json: bool, problems: &[Problem], tr: &Tr, printer: &mut Printer<'_>) -> io::Result<()> {
    if json {
        let rows = problems.iter().map(|problem| row(problem, tr));
        return printer.result(&serde_json::to_string_pretty(&rows.collect::<Vec<_>>())?);
    }
    problems
        .iter()
        .try_for_each(|problem| printer.result(&tr.problem_line(problem)))
}

fn row<'a>(problem: &'a Problem, tr: &Tr) -> Row<'a> {
    let Worded {
        message,
        cure,
        code,
    } = tr.problem(problem);
    Row {
        severity: match problem.level() {
            Level::Error => "error",
            Level::Warning => "warning",
        },
        code,
        file: &problem.file,
        line: problem.line,
        column: problem.column,
        path: &problem.path,
        message,
        cure,
    }
}

fn count(problems: &[Problem], level: Level) -> usize {
    problems
        .iter()
        .filter(|problem| problem.level() == level)
        .count()
}
