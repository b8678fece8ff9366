//! `passerelle trainer undo`: people come back from the copies of a reset.
use super::{Status, learner_id, now, tell};
use crate::command::printer::Printer;
use crate::domain::id::{EventId, LearnerId};
use crate::domain::reset::{CopiedPerson, KeptCopy};
use crate::i18n::Tr;
use crate::store::Store;

use serde::Serialize;
use uuid::Uuid;

use std::io;

/// Which reset, and who of it.
#[derive(Debug, Clone, PartialEq, Eq, clap::Args)]
pub struct Request {
    /// The reset; the latest where it is not given.
    #[arg(long, value_name = "UUID", value_parser = reset_id)]
    pub reset: Option<EventId>,
    /// Who comes back; all where nobody is named.
    #[arg(long, value_name = "UUID", num_args = 1.., value_parser = learner_id)]
    pub learner: Vec<LearnerId>,
    /// Whether only to tell what can be undone.
    #[arg(long)]
    pub list: bool,
    /// Whether people come back whom a computer that no longer answers may have open.
    #[arg(long)]
    pub take_over: bool,
    #[arg(long)]
    pub json: bool,
}

/// A reset that can be undone, or was, as other programs read it: no names.
#[derive(Default, Serialize)]
struct Row {
    /// None where nothing can be undone.
    reset: Option<EventId>,
    at: Option<String>,
    learners: Vec<LearnerId>,
}

impl Row {
    fn of(copy: &KeptCopy, people: &[CopiedPerson]) -> Self {
        Self {
            reset: Some(copy.reset),
            at: Some(copy.at.to_string()),
            learners: people.iter().map(|person| person.learner).collect(),
        }
    }
}

pub(super) fn run(
    request: &Request,
    store: &Store,
    tr: &Tr,
    printer: &mut Printer<'_>,
) -> io::Result<Status> {
    let (copies, troubles) = match store.copies() {
        Ok(found) => found,
        Err(trouble) => {
            tell(&trouble, tr, printer);
            return Ok(Status::Wrong);
        }
    };
    for trouble in &troubles {
        printer.note(&tr.reset_trouble(trouble).what);
    }
    if request.list {
        return list(request, &copies, tr, printer);
    }
    let is_wanted = |copy: &&KeptCopy| request.reset.is_none_or(|reset| reset == copy.reset);
    let Some(copy) = copies.iter().find(is_wanted) else {
        printer.note(&tr.command_trainer_nothing_to_undo());
        if request.json {
            printer.result(&serde_json::to_string_pretty(&Row::default())?)?;
        }
        return Ok(Status::Nothing);
    };
    match store.undo(copy.reset, &request.learner, &now(), request.take_over) {
        Ok(undone) => {
            for trouble in &undone.troubles {
                tell(trouble, tr, printer);
            }
            if request.json {
                let row = Row::of(copy, &undone.people);
                printer.result(&serde_json::to_string_pretty(&row)?)?;
            } else {
                printer.result(&tr.reset_undone(undone.people.len()))?;
            }
            Ok(Status::Sound)
        }
        Err(trouble) => {
            let told = tr.reset_trouble(&trouble);
            printer.note(&format!("{} {} {}", told.what, told.safe, told.cure));
            Ok(Status::Wrong)
        }
    }
}

fn list(
    request: &Request,
    copies: &[KeptCopy],
    tr: &Tr,
    printer: &mut Printer<'_>,
) -> io::Result<Status> {
    if request.json {
        let rows: Vec<_> = copies
            .iter()
            .map(|copy| Row::of(copy, &copy.people))
            .collect();
        printer.result(&serde_json::to_string_pretty(&rows)?)?;
        return Ok(Status::Sound);
    }
    for copy in copies {
        let when = tr.date_and_time(copy.at.civil());
        let people = tr.reset_people(copy.people.len());
        printer.result(&format!("{}  {when}  {people}", copy.reset))?;
    }
    Ok(Status::Sound)
}

/// A reset by the id that stands in the command line.
fn reset_id(written: &str) -> Result<EventId, uuid::Error> {
    Uuid::try_parse(written).map(EventId)
}
