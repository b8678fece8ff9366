//! `passerelle trainer`: what a trainer does at many computers, without a window.
pub mod export;
pub mod import;
pub mod pin;
pub mod reset;
pub mod settings;
pub mod undo;

use super::printer::Printer;
use super::{Asked, Status};
use crate::domain::centre_record::{CentreEvent, CentreEventKind};
use crate::domain::id::{EventId, LearnerId};
use crate::domain::problem::Trouble;
use crate::domain::record::At;
use crate::i18n::Tr;
use crate::store::{self, Store};

use uuid::Uuid;

use std::io;
use std::path::Path;

/// What to do.
#[derive(Debug, Clone, PartialEq, Eq, clap::Subcommand)]
pub enum Request {
    /// Writes the work of people to files.
    Export(export::Request),
    /// Takes in work from files.
    Import(import::Request),
    /// Lets people begin again.
    Reset(reset::Request),
    /// Brings people back from the copies of a reset.
    Undo(undo::Request),
    /// Sets another PIN, or takes it away.
    ResetPin(pin::Request),
    /// Takes settings, PIN and lesson packs to other computers.
    Settings {
        #[command(subcommand)]
        request: settings::Request,
    },
}

impl Request {
    /// The word of the command line that does not fit with the others, if one does not.
    pub fn misuse(&self) -> Option<&'static str> {
        match self {
            Self::Reset(request) => request.misuse(),
            Self::Export(_)
            | Self::Import(_)
            | Self::Undo(_)
            | Self::ResetPin(_)
            | Self::Settings { .. } => None,
        }
    }
}

/// Does what `request` says in the data folder. Status 1 where something could not be done, 2 where there was nobody to
/// do it for, or no such folder.
///
/// # Errors
/// Those of the printer.
pub fn run(
    request: &Request,
    asked: Asked<'_>,
    tr: &Tr,
    printer: &mut Printer<'_>,
) -> io::Result<Status> {
    // A new computer of the centre begins with its settings.
    let makes = matches!(
        request,
        Request::Settings {
            request: settings::Request::Import(_)
        }
    );
    let store = match open(asked.data, makes) {
        Ok(store) => store,
        Err(trouble) => {
            tell(&trouble, tr, printer);
            return Ok(Status::Nothing);
        }
    };
    tell_finished(&store, tr, printer);
    match request {
        Request::Export(request) => export::run(request, &store, tr, printer),
        Request::Import(request) => import::run(request, &store, tr, printer),
        Request::Reset(request) => reset::run(request, &store, tr, printer),
        Request::Undo(request) => undo::run(request, &store, tr, printer),
        Request::ResetPin(request) => {
            pin::run(request, &store, &mut io::stdin().lock(), tr, printer)
        }
        Request::Settings { request } => settings::run(request, &store, tr, printer),
    }
}

/// The store in the data folder. A folder that was named is not made, unless `makes` says so: it would be a mistyped
/// one.
fn open(data: Option<&Path>, makes: bool) -> Result<Store, Trouble> {
    if let Some(folder) = data.filter(|folder| !makes && !folder.is_dir()) {
        return Err(Trouble::Gone(folder.to_owned()));
    }
    store::data_folder(data.map(Path::to_owned)).and_then(Store::open)
}

/// The moment, with the offset of this computer.
fn now() -> At {
    let now = jiff::Zoned::now();
    At::new(now.timestamp(), now.offset().seconds())
}

/// An event of the centre that happens now.
fn event(kind: CentreEventKind) -> CentreEvent {
    CentreEvent {
        id: EventId(Uuid::now_v7()),
        at: now(),
        kind,
    }
}

fn tell(trouble: &Trouble, tr: &Tr, printer: &mut Printer<'_>) {
    let told = tr.trouble(trouble);
    printer.note(&format!("{} {}", told.what, told.cure));
}

/// Tells of resets that a stop left, which opening the folder finished, with their proof where no copy was kept.
fn tell_finished(store: &Store, tr: &Tr, printer: &mut Printer<'_>) {
    for done in store.finished_resets() {
        let told = tr.reset_done(done.people);
        printer.note(&format!("{} {told}", tr.files_finished()));
        match done.remains {
            Err(trouble) => tell(&trouble, tr, printer),
            Ok(_) if done.copied => {}
            Ok(remains) if remains.is_empty() => printer.note(&tr.reset_proof()),
            Ok(remains) => {
                for path in remains {
                    printer.note(&tr.reset_remains(&path.display().to_string()));
                }
            }
        }
    }
}

/// A learner by the id that stands in the command line.
fn learner_id(written: &str) -> Result<LearnerId, uuid::Error> {
    Uuid::try_parse(written).map(LearnerId)
}
