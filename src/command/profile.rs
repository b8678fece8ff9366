//! `passerelle profile`: the checks of the trial profile and the warning signs of messages, tried from the command
//! line by those who write them.
use super::printer::Printer;
use super::{Asked, Status};
use crate::content::{self, Checklist, Library, Source};
use crate::domain::problem::{Fault, ModuleTrouble, Problem, TakingTrouble};
use crate::domain::profile::draft::Draft;
use crate::domain::profile::edit::Edit;
use crate::domain::profile::finding::{Finding, State};
use crate::domain::profile::month::Month;
use crate::domain::profile::photo::PhotoFacts;
use crate::domain::profile::rule::Check;
use crate::domain::profile::sign::Sign;
use crate::domain::profile::standing::standing;
use crate::domain::profile::{check, signs};
use crate::domain::text::Text;
use crate::i18n::Tr;
use crate::photo;
use crate::report::print::print;
use crate::report::profile::{Profile, document};
use crate::store::{self, Disk, IfThere};

use serde::Serialize;

use std::fs::File;
use std::io::{self, Read};
use std::path::{Path, PathBuf};

/// The greatest size of a file that is read, in bytes: that of lesson files.
const LARGEST: u64 = 4 * 1024 * 1024;
/// What a photo may be at most to be judged: a check says that one is too heavy, and so is told how heavy it is.
const PHOTO_LIMITS: photo::Limits = photo::Limits {
    bytes: 64_000_000,
    ..photo::Limits::USUAL
};

/// What to try.
#[derive(Debug, Clone, PartialEq, Eq, clap::Subcommand)]
pub enum Request {
    /// Prints the findings of a draft.
    Check(Tried),
    /// Prints the warning signs of a message.
    Flags(Tried),
    /// Writes a draft with its checklist as a PDF.
    Pdf(Printing),
}

/// The draft to write as a PDF, and where to.
#[derive(Debug, Clone, PartialEq, Eq, clap::Args)]
pub struct Printing {
    /// A draft of a profile.
    #[arg(value_name = "FILE")]
    pub file: PathBuf,
    /// The PDF file; one that is there is replaced.
    #[arg(long, value_name = "OUT.pdf")]
    pub out: PathBuf,
    /// Lesson libraries whose checks and words come first; here, or before the command.
    #[arg(long, value_name = "DIR|ZIP")]
    pub lessons: Vec<PathBuf>,
}

/// The file to try, and how to tell.
#[derive(Debug, Clone, PartialEq, Eq, clap::Args)]
pub struct Tried {
    /// A draft of a profile, or a text.
    #[arg(value_name = "FILE")]
    pub file: PathBuf,
    /// Whether to print JSON rather than lines.
    #[arg(long)]
    pub json: bool,
    /// Lesson libraries whose checks and words come first; here, or before the command.
    #[arg(long, value_name = "DIR|ZIP")]
    pub lessons: Vec<PathBuf>,
}

/// A finding as other programs read it.
#[derive(Debug, Serialize)]
struct FindingRow<'a> {
    check: &'a str,
    section: &'a str,
    severity: &'static str,
    state: &'static str,
    quote: &'a str,
    message: String,
}

/// A warning sign as other programs read it.
#[derive(Debug, Serialize)]
struct SignRow<'a> {
    family: &'static str,
    quote: &'a str,
    message: String,
}

/// Prints what the checks find in the file of `request`; checks and words come from the libraries that were
/// named, and else from the one inside the program; limits from the data folder that was named, where it has its own. Status 0 where the file was read, whatever was found; 1 where it cannot be
/// read, or a library cannot.
///
/// # Errors
/// Those of the printer.
pub fn run(
    request: &Request,
    asked: Asked<'_>,
    tr: &Tr,
    printer: &mut Printer<'_>,
) -> io::Result<Status> {
    let own = match request {
        Request::Check(tried) | Request::Flags(tried) => &tried.lessons,
        Request::Pdf(printing) => &printing.lessons,
    };
    let lessons = &[asked.lessons, own].concat();
    let sources = lessons.iter().cloned().map(Source::at);
    let sources: Vec<_> = sources.chain([Source::Embedded]).collect();
    let library = Library::read_under(&sources, asked.data);
    for problem in library.own_problems() {
        printer.note(&tr.problem_line(problem));
    }
    let refused = library
        .troubles()
        .iter()
        .any(|trouble| is_named(trouble, lessons));
    for trouble in library
        .troubles()
        .iter()
        .filter(|trouble| is_named(trouble, lessons))
    {
        printer.note(&tr.module_trouble(trouble).what);
    }
    if refused {
        return Ok(Status::Wrong);
    }
    match request {
        Request::Check(tried) => check_draft(tried, &library, tr, printer),
        Request::Flags(tried) => flag_message(tried, &library, tr, printer),
        Request::Pdf(printing) => Ok(print_draft(printing, &library, tr, printer)),
    }
}

/// Whether a library was left out that the person named. The one inside the program is, where a copy takes its place.
pub(super) fn is_named(trouble: &ModuleTrouble, lessons: &[PathBuf]) -> bool {
    let ModuleTrouble::BrokenLibrary { library, .. } = trouble else {
        return false;
    };
    lessons.iter().any(|path| {
        path.file_name()
            .is_some_and(|name| name.to_string_lossy() == *library)
    })
}

fn check_draft(
    tried: &Tried,
    library: &Library,
    tr: &Tr,
    printer: &mut Printer<'_>,
) -> io::Result<Status> {
    let Some(draft) = read_draft(&tried.file, tr, printer) else {
        return Ok(Status::Wrong);
    };
    let checklist = library.checklist();
    let photo = photo_beside(&tried.file, &draft);
    let today = Month::of(jiff::Zoned::now().date());
    let Checklist {
        checks,
        vocabulary,
        limits,
    } = &checklist;
    let findings = check(&draft, checks, vocabulary, limits, today, photo.as_ref());
    if tried.json {
        let rows: Vec<_> = findings
            .iter()
            .map(|finding| finding_row(finding, tr))
            .collect();
        printer.result(&serde_json::to_string_pretty(&rows)?)?;
    } else {
        for finding in &findings {
            for line in finding_lines(finding, checks, tr) {
                printer.result(&line)?;
            }
        }
    }
    let found = standing(&findings);
    printer.note(&format!(
        "{}. {}",
        tr.level(found.level),
        tr.finding_strength(found.ready, found.needed, found.stops)
    ));
    Ok(Status::Sound)
}

fn print_draft(
    printing: &Printing,
    library: &Library,
    tr: &Tr,
    printer: &mut Printer<'_>,
) -> Status {
    let Some(draft) = read_draft(&printing.file, tr, printer) else {
        return Status::Wrong;
    };
    let Checklist {
        checks,
        vocabulary,
        limits,
    } = &library.checklist();
    let facts = photo_beside(&printing.file, &draft);
    let today = jiff::Zoned::now().date();
    let month = Month::of(today);
    let findings = check(&draft, checks, vocabulary, limits, month, facts.as_ref());
    let photo = photo_path(&printing.file, &draft).and_then(|path| square(&path));
    let profile = Profile {
        draft: &draft,
        findings: &findings,
        checks,
        sections: library.sections(),
        photo: photo.as_deref(),
        day: today,
    };
    let page_words = |page, pages| tr.report_page(page, pages);
    let printed = match print(&document(&profile, tr), &page_words) {
        Ok(printed) => printed,
        Err(trouble) => {
            printer.note(&tr.taking_trouble(&TakingTrouble::NotPrinted(trouble)).what);
            return Status::Wrong;
        }
    };
    if let Err(trouble) = store::take_away(&Disk, &printing.out, &printed.pdf, IfThere::Replace) {
        printer.note(&tr.taking_trouble(&TakingTrouble::NotWritten(trouble)).what);
        return Status::Wrong;
    }
    if !printed.unprintable.is_empty() {
        printer.note(&tr.away_unprintable(printed.unprintable.len()));
    }
    Status::Sound
}

/// The photo at `path` as a learner's own is kept; `None` where it cannot be read.
fn square(path: &Path) -> Option<Vec<u8>> {
    let photo = photo::Photo::open(path, &PHOTO_LIMITS).ok()?;
    photo.kept(&Edit::default()).ok()
}

/// The draft in a file; where there is none, that is told.
fn read_draft(path: &Path, tr: &Tr, printer: &mut Printer<'_>) -> Option<Draft> {
    let bytes = read(path, tr, printer)?;
    match content::draft(&path.display().to_string(), &bytes) {
        Ok(draft) => Some(draft),
        Err(problems) => {
            for problem in &problems {
                printer.note(&tr.problem_line(problem));
            }
            None
        }
    }
}

/// The facts of the photo beside the draft; `None` where there is none that can be read.
fn photo_beside(file: &Path, draft: &Draft) -> Option<PhotoFacts> {
    let path = photo_path(file, draft)?;
    photo::facts(&path, &PHOTO_LIMITS).ok()
}

/// Where the photo beside the draft is; `None` where the draft names none, or a file elsewhere.
fn photo_path(file: &Path, draft: &Draft) -> Option<PathBuf> {
    let is_plain = Path::new(&draft.photo)
        .file_name()
        .is_some_and(|name| name == draft.photo.as_str());
    is_plain.then(|| file.with_file_name(&draft.photo))
}

fn finding_row<'a>(finding: &'a Finding, tr: &Tr) -> FindingRow<'a> {
    FindingRow {
        check: finding.check.as_str(),
        section: finding.section.as_str(),
        severity: finding.severity.word(),
        state: finding.state.word(),
        quote: &finding.quote,
        message: tr.finding(finding),
    }
}

/// One line for what is well; for what is not, the words written, an example, and why it matters.
fn finding_lines(finding: &Finding, checks: &[Check], tr: &Tr) -> Vec<String> {
    let check = checks.iter().find(|check| check.id == finding.check);
    let plain = |text: &Text| text.get(tr.language(), tr.language()).1.plain().to_owned();
    let title = check.map_or_else(String::new, |check| plain(&check.title));
    let head = format!(
        "[{}] {}/{} ({}) {title}",
        tr.state(finding.state),
        finding.section,
        finding.check,
        tr.severity(finding.severity)
    );
    if !matches!(finding.state, State::Stop | State::Improve) {
        return vec![head];
    }
    let mut lines = vec![head];
    if !finding.quote.is_empty() {
        lines.push(format!("    {}", tr.written(&finding.quote)));
    }
    lines.push(format!("    {}", tr.finding(finding)));
    if let Some(check) = check {
        let example = plain(&check.example.better);
        lines.push(format!(
            "    {}",
            tr.finding_example(example.lines().next().unwrap_or_default())
        ));
        lines.push(format!("    {}", tr.finding_why(&plain(&check.why))));
    }
    lines
}

fn flag_message(
    tried: &Tried,
    library: &Library,
    tr: &Tr,
    printer: &mut Printer<'_>,
) -> io::Result<Status> {
    let Some(bytes) = read(&tried.file, tr, printer) else {
        return Ok(Status::Wrong);
    };
    let Ok(text) = String::from_utf8(bytes) else {
        tell(&tried.file, Fault::NotUtf8, tr, printer);
        return Ok(Status::Wrong);
    };
    let text = text.strip_prefix('\u{feff}').unwrap_or(&text);
    let found = signs(text, &library.checklist().vocabulary, tr.language());
    if tried.json {
        let rows: Vec<_> = found.iter().map(|sign| sign_row(sign, tr)).collect();
        printer.result(&serde_json::to_string_pretty(&rows)?)?;
    } else {
        for sign in &found {
            printer.result(&tr.sign(sign.family))?;
            printer.result(&format!("    {}", tr.quotation(&sign.quote)))?;
        }
    }
    printer.note(&tr.finding_signs(found.len()));
    Ok(Status::Sound)
}

fn sign_row<'a>(sign: &'a Sign, tr: &Tr) -> SignRow<'a> {
    SignRow {
        family: sign.family.word(),
        quote: &sign.quote,
        message: tr.sign(sign.family),
    }
}

/// The bytes of a file; where it cannot be read, that is told.
fn read(path: &Path, tr: &Tr, printer: &mut Printer<'_>) -> Option<Vec<u8>> {
    let mut bytes = Vec::new();
    let done = File::open(path).and_then(|file| file.take(LARGEST + 1).read_to_end(&mut bytes));
    let fault = match done {
        Err(error) => Fault::Unreadable {
            reason: error.to_string(),
        },
        Ok(_) if bytes.len() as u64 > LARGEST => Fault::TooLarge {
            bytes: bytes.len() as u64,
            most: LARGEST,
        },
        Ok(_) => return Some(bytes),
    };
    tell(path, fault, tr, printer);
    None
}

/// Tells what is wrong with a whole file.
fn tell(path: &Path, fault: Fault, tr: &Tr, printer: &mut Printer<'_>) {
    printer.note(&tr.problem_line(&Problem {
        file: path.display().to_string(),
        line: 0,
        column: 0,
        path: String::new(),
        fault,
    }));
}
