//! `passerelle trainer import`: `.passerelle` files of many computers, merged.
use super::{Status, now, tell};
use crate::command::printer::Printer;
use crate::domain::id::LearnerId;
use crate::i18n::Tr;
use crate::store::Store;

use serde::Serialize;

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

/// How the names of the files end.
const EXTENSION: &str = "passerelle";

/// Which files.
#[derive(Debug, Clone, PartialEq, Eq, clap::Args)]
pub struct Request {
    /// Files, and folders of which all such files are meant: not every shell finds them by a star.
    #[arg(value_name = "FILE|DIR", required = true)]
    pub files: Vec<PathBuf>,
    /// Whether people are taken in who were erased here as a whole.
    #[arg(long)]
    pub erased: bool,
    #[arg(long)]
    pub json: bool,
}

/// What came of one file, as other programs read it.
#[derive(Serialize)]
struct Row<'a> {
    file: &'a Path,
    learner: Option<LearnerId>,
    /// How many events were new.
    added: usize,
    /// Whether the person was here before.
    known: bool,
    error: Option<String>,
}

pub(super) fn run(
    request: &Request,
    store: &Store,
    tr: &Tr,
    printer: &mut Printer<'_>,
) -> io::Result<Status> {
    let mut status = Status::Sound;
    let mut rows = Vec::new();
    let files = gathered(&request.files)?;
    if files.is_empty() {
        printer.note(&tr.command_trainer_no_files());
        status = Status::Nothing;
    }
    for file in &files {
        let row = import(file, request.erased, store, tr);
        if let Some(error) = &row.error {
            printer.note(error);
            status = Status::Wrong;
        } else if !request.json {
            let file = file.display().to_string();
            printer.result(&if row.known {
                tr.command_trainer_merged(&file, row.added)
            } else {
                tr.command_trainer_added(&file, row.added)
            })?;
        }
        rows.push(row);
    }
    let changed: Vec<_> = rows
        .iter()
        .filter(|row| !row.known || row.added > 0)
        .filter_map(|row| row.learner)
        .collect();
    if !changed.is_empty()
        && let Err(trouble) = store.record_imported(&changed, &now())
    {
        tell(&trouble, tr, printer);
        status = Status::Wrong;
    }
    if request.json {
        printer.result(&serde_json::to_string_pretty(&rows)?)?;
    }
    Ok(status)
}

/// The files that were named, and in their order by name those of the folders that were.
fn gathered(named: &[PathBuf]) -> io::Result<Vec<PathBuf>> {
    let mut files = Vec::new();
    for place in named {
        if !place.is_dir() {
            files.push(place.clone());
            continue;
        }
        let paths = fs::read_dir(place)?.map(|entry| Ok(entry?.path()));
        let mut paths: Vec<_> = paths.collect::<io::Result<_>>()?;
        paths.retain(|path| path.extension().is_some_and(|end| end == EXTENSION));
        paths.sort();
        files.append(&mut paths);
    }
    Ok(files)
}

fn import<'a>(file: &'a Path, erased: bool, store: &Store, tr: &Tr) -> Row<'a> {
    let done = if erased {
        store.import_erased(file, &now(), false)
    } else {
        store.import(file, &now(), false)
    };
    match done {
        Ok(imported) => Row {
            file,
            learner: Some(imported.learner.id),
            added: imported.added,
            known: imported.was_known,
            error: None,
        },
        Err(trouble) => {
            let told = tr.transfer_trouble(&trouble);
            Row {
                file,
                learner: None,
                added: 0,
                known: false,
                error: Some(format!("{} {}", told.what, told.cure)),
            }
        }
    }
}
