//! `passerelle trainer settings`: what a centre has set, from one computer to the others.
use super::super::Status;
use super::super::printer::Printer;
use super::now;
use crate::content::{self, Source};
use crate::domain::problem::SettingsTrouble;
use crate::i18n::Tr;
use crate::store::{IfThere, Store, TakenSettings};

use serde::Serialize;

use std::io;
use std::path::{Path, PathBuf};

/// What to do with the settings.
#[derive(Debug, Clone, PartialEq, Eq, clap::Subcommand)]
pub enum Request {
    /// Writes settings, PIN and lesson packs to a file.
    Export(Moving),
    /// Takes them from a file.
    Import(Moving),
}

/// From where, or to where.
#[derive(Debug, Clone, PartialEq, Eq, clap::Args)]
pub struct Moving {
    /// The file.
    #[arg(value_name = "FILE")]
    pub file: PathBuf,
    /// Whether to print JSON rather than words.
    #[arg(long)]
    pub json: bool,
}

/// What was written, for other programs.
#[derive(Serialize)]
struct Written {
    file: String,
}

/// What was taken, for other programs.
#[derive(Serialize)]
struct Taken {
    pin: bool,
    packs: Vec<String>,
}

/// Does what `request` says. Status 1 where the file is at fault, or something cannot be written; nothing was changed
/// then.
///
/// # Errors
/// Those of the printer.
pub fn run(
    request: &Request,
    store: &Store,
    tr: &Tr,
    printer: &mut Printer<'_>,
) -> io::Result<Status> {
    match request {
        Request::Export(moving) => {
            match store.export_settings(&now(), &moving.file, IfThere::Replace) {
                Ok(path) => written(moving.json, &path, tr, printer),
                Err(trouble) => Ok(refused(&trouble, tr, printer)),
            }
        }
        Request::Import(moving) => match taken(store, &moving.file) {
            Ok(taken) => told(moving.json, taken, tr, printer),
            Err(trouble) => Ok(refused(&trouble, tr, printer)),
        },
    }
}

fn taken(store: &Store, file: &Path) -> Result<TakenSettings, SettingsTrouble> {
    store.import_settings(file, &now(), |folder| {
        !content::check(&Source::Folder(folder.to_owned())).has_errors()
    })
}

fn written(json: bool, path: &Path, tr: &Tr, printer: &mut Printer<'_>) -> io::Result<Status> {
    let file = path.display().to_string();
    if json {
        printer.result(&serde_json::to_string_pretty(&Written { file })?)?;
    } else {
        printer.result(&tr.command_settings_written(&file))?;
        printer.note(&tr.centre_file_copied_line());
    }
    Ok(Status::Sound)
}

fn told(
    json: bool,
    taken: TakenSettings,
    tr: &Tr,
    printer: &mut Printer<'_>,
) -> io::Result<Status> {
    let packs: Vec<String> = taken.packs.iter().map(ToString::to_string).collect();
    if json {
        let pin = taken.pin;
        printer.result(&serde_json::to_string_pretty(&Taken { pin, packs })?)?;
        return Ok(Status::Sound);
    }
    printer.result(&tr.centre_file_taken())?;
    if taken.pin {
        printer.result(&tr.centre_file_taken_pin())?;
    }
    for pack in packs {
        printer.result(&tr.command_settings_pack(&pack))?;
    }
    Ok(Status::Sound)
}

fn refused(trouble: &SettingsTrouble, tr: &Tr, printer: &mut Printer<'_>) -> Status {
    let words = tr.settings_trouble(trouble);
    printer.note(&format!("{} {} {}", words.what, words.safe, words.cure));
    Status::Wrong
}
