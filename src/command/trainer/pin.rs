//! `passerelle trainer reset-pin`: another PIN, for who has the files in hand and forgot the one before.
use super::super::Status;
use super::super::printer::Printer;
use super::{event, tell};
use crate::domain::centre_record::CentreEventKind;
use crate::domain::pin::Pin;
use crate::domain::problem::Trouble;
use crate::i18n::Tr;
use crate::store::Store;

use serde::Serialize;

use std::io::{self, BufRead};

/// What to do with the PIN.
#[derive(Debug, Clone, PartialEq, Eq, clap::Args)]
pub struct Request {
    /// Whether to take it away: whoever opens the trainer's space next sets one.
    #[arg(long)]
    pub remove: bool,
    /// Whether to print JSON rather than words.
    #[arg(long)]
    pub json: bool,
}

/// What was done, for other programs.
#[derive(Serialize)]
struct Done {
    pin: &'static str,
}

/// Asks twice for another PIN on `input`, never on the command line, where others see it; or takes the PIN away.
/// Status 1 where no PIN was given, or it could not be kept.
///
/// # Errors
/// Those of the printer.
pub fn run(
    request: &Request,
    store: &Store,
    input: &mut dyn BufRead,
    tr: &Tr,
    printer: &mut Printer<'_>,
) -> io::Result<Status> {
    let (done, word, told) = if request.remove {
        (store.remove_pin(), "removed", tr.command_pin_removed())
    } else {
        let written = ask(input, &tr.command_pin_ask(), printer);
        let again = ask(input, &tr.command_pin_again(), printer);
        let pin = match Pin::twice(&written, &again) {
            Ok(pin) => pin,
            Err(fault) => {
                printer.note(&tr.bad_pin(fault));
                return Ok(Status::Wrong);
            }
        };
        (store.replace_pin(&pin), "set", tr.command_pin_set())
    };
    let recorded = done.and_then(|()| {
        let event = event(CentreEventKind::PinChanged);
        store.record_centre(&event)
    });
    finish(recorded, request.json, word, &told, tr, printer)
}

fn finish(
    done: Result<(), Trouble>,
    json: bool,
    word: &'static str,
    told: &str,
    tr: &Tr,
    printer: &mut Printer<'_>,
) -> io::Result<Status> {
    if let Err(trouble) = done {
        tell(&trouble, tr, printer);
        return Ok(Status::Wrong);
    }
    if json {
        printer.result(&serde_json::to_string_pretty(&Done { pin: word })?)?;
    } else {
        printer.result(told)?;
    }
    Ok(Status::Sound)
}

/// The next line of `input`; nothing where it ends.
fn ask(input: &mut dyn BufRead, question: &str, printer: &mut Printer<'_>) -> String {
    printer.note(question);
    let mut line = String::new();
    match input.read_line(&mut line) {
        Ok(_) => line,
        Err(_) => String::new(),
    }
}
