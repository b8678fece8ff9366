//! `passerelle trainer export`: people's work as `.passerelle` files.
use super::{Status, learner_id, now, tell};
use crate::command::printer::Printer;
use crate::domain::id::{GroupId, LearnerId};
use crate::domain::learner::Learner;
use crate::domain::profile::away::work_name;
use crate::i18n::Tr;
use crate::store::Store;

use clap::ArgGroup;
use serde::Serialize;

use std::fs;
use std::io;
use std::path::PathBuf;

/// Whose work, and where to.
#[derive(Debug, Clone, PartialEq, Eq, clap::Args)]
#[command(group = ArgGroup::new("whose").required(true).args(["learner", "group", "all"]))]
pub struct Request {
    #[arg(long, value_name = "UUID", num_args = 1.., value_parser = learner_id)]
    pub learner: Vec<LearnerId>,
    /// All people of this group.
    #[arg(long, value_name = "ID")]
    pub group: Option<GroupId>,
    /// Whether everybody's work is wanted.
    #[arg(long)]
    pub all: bool,
    /// The folder to write to; made where it is missing.
    #[arg(long, value_name = "DIR")]
    pub out: PathBuf,
    #[arg(long)]
    pub json: bool,
}

/// What came of one person, as other programs read it.
#[derive(Serialize)]
struct Row {
    learner: LearnerId,
    file: PathBuf,
    /// The damaged files that were left out.
    left_out: Vec<PathBuf>,
    error: Option<String>,
}

impl Request {
    fn names(&self, learner: &Learner) -> bool {
        self.all
            || self.learner.contains(&learner.id)
            || (self.group.is_some() && learner.group == self.group)
    }
}

pub(super) fn run(
    request: &Request,
    store: &Store,
    tr: &Tr,
    printer: &mut Printer<'_>,
) -> io::Result<Status> {
    let (learners, troubles) = store.learners();
    for trouble in &troubles {
        tell(trouble, tr, printer);
    }
    let is_wanted = |learner: &&Learner| request.names(learner);
    let wanted: Vec<_> = learners.iter().filter(is_wanted).collect();
    let mut status = if troubles.is_empty() {
        Status::Sound
    } else {
        Status::Wrong
    };
    for id in &request.learner {
        if !wanted.iter().any(|learner| learner.id == *id) {
            printer.note(&tr.command_trainer_nobody(&id.to_string()));
            status = Status::Nothing;
        }
    }
    if wanted.is_empty() {
        printer.note(&tr.command_trainer_no_people());
        if request.json {
            print(&[], printer)?;
        }
        return Ok(Status::Nothing);
    }
    fs::create_dir_all(&request.out)?;
    let mut rows = Vec::new();
    for learner in wanted {
        let row = export(learner, request, store, tr);
        if let Some(error) = &row.error {
            printer.note(error);
            status = Status::Wrong;
        } else if !request.json {
            printer.result(&tr.command_trainer_exported(&row.file.display().to_string()))?;
        }
        if !row.left_out.is_empty() {
            printer.note(&tr.command_trainer_left_out(row.left_out.len()));
        }
        rows.push(row);
    }
    if request.json {
        print(&rows, printer)?;
    }
    Ok(status)
}

fn print(rows: &[Row], printer: &mut Printer<'_>) -> io::Result<()> {
    printer.result(&serde_json::to_string_pretty(rows)?)
}

fn export(learner: &Learner, request: &Request, store: &Store, tr: &Tr) -> Row {
    let file = request.out.join(work_name(&learner.name, learner.id));
    let done = store.export(learner.id, &now(), &file);
    let (left_out, error) = match done {
        Ok(left_out) => (left_out, None),
        Err(trouble) => (Vec::new(), Some(tr.transfer_trouble(&trouble).what)),
    };
    Row {
        learner: learner.id,
        file,
        left_out,
        error,
    }
}
