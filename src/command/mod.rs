//! The command line: what runs without a window, and the way to the window.
pub mod arguments;
pub mod check;
pub mod display;
pub mod export;
mod heap;
pub mod paper;
pub mod printer;
pub mod profile;
pub mod readability;
pub mod schema;
pub mod trainer;
mod window;

use crate::domain::problem::StartTrouble;
use crate::domain::text::Language;
use crate::i18n::Tr;
use arguments::{Arguments, Command, Instead};
use printer::Printer;

use std::env;
use std::ffi::OsString;
use std::io;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

/// How the program ended, as its exit status.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Status {
    /// All is well, or there are warnings alone.
    Sound = 0,
    /// Something is wrong with what was checked, or the result could not be written.
    Wrong = 1,
    /// There was nothing to work on, or the command line was not understood.
    Nothing = 2,
    /// No window could be opened.
    NoWindow = 3,
}

impl From<Status> for ExitCode {
    fn from(status: Status) -> Self {
        Self::from(status as u8)
    }
}

/// Does what the command line of this process says. Without a command that is to show the window by `show`, which
/// returns when the window was closed.
pub fn carry_out(show: impl FnOnce(Arguments) -> Result<(), StartTrouble>) -> ExitCode {
    heap::share();
    let words = env::args_os().collect::<Vec<OsString>>();
    let tr = Tr::new(arguments::language(&words, sys_locale::get_locales()));
    // Not locked: the window's threads may print too.
    let (mut results, mut notes) = (io::stdout(), io::stderr());
    let mut printer = Printer::new(&mut results, &mut notes);
    let status = match arguments::read(&words, &tr) {
        Ok(arguments) => match &arguments.command {
            Some(command) => {
                let asked = Asked {
                    lessons: &arguments.lessons,
                    language: arguments.language(),
                    data: arguments.data.as_deref(),
                };
                run(command, asked, &tr, &mut printer)
            }
            None => window::open(show, arguments, tr, &mut printer),
        },
        Err(Instead::Answer(answer)) => {
            let done = printer.result(&answer).map(|()| Status::Sound);
            ended(done, &tr, &mut printer)
        }
        Err(Instead::Misuse(told)) => {
            printer.note(&told);
            Status::Nothing
        }
    };
    status.into()
}

/// What was asked for beside the command.
#[derive(Debug, Clone, Copy, Default)]
pub struct Asked<'a> {
    /// The libraries that were named before the command.
    pub lessons: &'a [PathBuf],
    /// The language that was named.
    pub language: Option<Language>,
    /// The data folder that was named.
    pub data: Option<&'a Path>,
}

/// Carries out `command`, printing to `printer` in the language of `tr`.
pub fn run(command: &Command, asked: Asked<'_>, tr: &Tr, printer: &mut Printer<'_>) -> Status {
    let done = match command {
        Command::Check(request) => check::run(request, tr, printer),
        Command::Schema { out } => schema::run(out.as_deref(), printer),
        Command::Export(request) => export::run(request, asked, tr, printer),
        Command::Profile { request } => profile::run(request, asked, tr, printer),
        Command::Trainer { request } => trainer::run(request, asked, tr, printer),
    };
    ended(done, tr, printer)
}

fn ended(done: io::Result<Status>, tr: &Tr, printer: &mut Printer<'_>) -> Status {
    done.unwrap_or_else(|error| {
        printer.note(&tr.command_not_written(&error.to_string()));
        Status::Wrong
    })
}
