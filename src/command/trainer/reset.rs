//! `passerelle trainer reset`: people begin again, as a whole or from a part of what they did.
use super::{Status, learner_id, now, tell};
use crate::command::printer::Printer;
use crate::content::{Library, Source};
use crate::domain::id::{EventId, GroupId, LearnerId, ModuleId};
use crate::domain::learner::Learner;
use crate::domain::problem::Trouble;
use crate::domain::reset::{By, Going, Plan, Scope};
use crate::i18n::Tr;
use crate::store::Store;

use clap::{ArgGroup, ValueEnum};
use serde::Serialize;

use std::io;
use std::path::PathBuf;

/// Who, and what of their work.
#[derive(Debug, Clone, PartialEq, Eq, clap::Args)]
#[command(group = ArgGroup::new("who").required(true).args(["learner", "group", "all"]))]
pub struct Request {
    #[arg(long, value_name = "UUID", num_args = 1.., value_parser = learner_id)]
    pub learner: Vec<LearnerId>,
    /// All people of this group.
    #[arg(long, value_name = "ID")]
    pub group: Option<GroupId>,
    /// Whether everybody begins again.
    #[arg(long)]
    pub all: bool,
    /// What goes; everything where it is not given.
    #[arg(
        long,
        value_name = "all|modules|quizzes|profile",
        default_value = "all",
        hide_default_value = true,
        hide_possible_values = true
    )]
    pub scope: Word,
    /// The modules that go, or whose quizzes go.
    #[arg(long, value_name = "ID", num_args = 1..)]
    pub module: Vec<ModuleId>,
    /// Whether no copy is kept.
    #[arg(long)]
    pub no_copy: bool,
    /// Whether only to count what would go.
    #[arg(long)]
    pub dry_run: bool,
    /// Whether people are reset whom a computer that no longer answers may have open.
    #[arg(long)]
    pub take_over: bool,
    #[arg(long)]
    pub json: bool,
}

/// What goes, as it is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Word {
    All,
    Modules,
    Quizzes,
    Profile,
}

/// What was done, as other programs read it.
#[derive(Serialize)]
struct Row {
    /// By which it can be undone.
    reset: Option<EventId>,
    dry_run: bool,
    copied: bool,
    learners: Vec<LearnerId>,
    #[serde(flatten)]
    going: Going,
    /// The files that still hold something of what was to go.
    remains: Vec<PathBuf>,
}

impl Row {
    /// Nothing yet, of these people.
    fn of(request: &Request, learners: Vec<LearnerId>, copied: bool) -> Self {
        Self {
            reset: None,
            dry_run: request.dry_run,
            copied,
            learners,
            going: Going::default(),
            remains: Vec::new(),
        }
    }
}

impl Request {
    /// The word that does not fit with the scope.
    pub fn misuse(&self) -> Option<&'static str> {
        let takes_modules = matches!(self.scope, Word::Modules | Word::Quizzes);
        let needs_modules = self.scope == Word::Modules;
        let is_fit = if self.module.is_empty() {
            !needs_modules
        } else {
            takes_modules
        };
        (!is_fit).then_some("--module")
    }

    fn scope(&self) -> Scope {
        match self.scope {
            Word::All => Scope::All,
            Word::Modules => Scope::Modules(self.module.clone()),
            Word::Quizzes => Scope::Quizzes(self.module.clone()),
            Word::Profile => Scope::Profile,
        }
    }

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
    let named = learners.iter().filter(|learner| request.names(learner));
    let chosen: Vec<_> = named.map(|learner| learner.id).collect();
    // Nobody is reset where somebody who was named is not here: the folder may be another one.
    let missing = request.learner.iter().find(|id| !chosen.contains(id));
    if let Some(id) = missing {
        printer.note(&tr.command_trainer_nobody(&id.to_string()));
    } else if chosen.is_empty() {
        printer.note(&tr.command_trainer_no_people());
    }
    if missing.is_some() || chosen.is_empty() {
        if request.json {
            let row = Row::of(request, Vec::new(), false);
            printer.result(&serde_json::to_string_pretty(&row)?)?;
        }
        return Ok(Status::Nothing);
    }
    match reset(request, chosen, store, tr, printer) {
        Ok(Some(row)) => print(request, &row, tr, printer),
        Ok(None) => Ok(Status::Wrong),
        Err(trouble) => {
            tell(&trouble, tr, printer);
            Ok(Status::Wrong)
        }
    }
}

/// Counts what goes, and resets people where that is asked; `None` where it was told why not.
fn reset(
    request: &Request,
    chosen: Vec<LearnerId>,
    store: &Store,
    tr: &Tr,
    printer: &mut Printer<'_>,
) -> Result<Option<Row>, Trouble> {
    let library = Library::read(&[Source::Embedded]);
    let modules: Vec<_> = library.modules().collect();
    let scope = request.scope();
    let (settings, _) = store.settings();
    let copied = !request.no_copy && settings.archive_days > 0;
    let mut row = Row::of(request, chosen, copied);
    row.going = store.going(&row.learners, &scope, &modules)?;
    if copied {
        row.going.copies = 0;
    }
    if request.dry_run {
        return Ok(Some(row));
    }
    let plan = Plan {
        learners: row.learners.clone(),
        scope,
        by: By::Trainer,
        copy: copied,
        take_over: request.take_over,
    };
    match store.reset(&plan, &now()) {
        Ok(done) => {
            for trouble in &done.troubles {
                tell(trouble, tr, printer);
            }
            row.reset = Some(done.id);
            row.remains = done.remains?;
            Ok(Some(row))
        }
        Err(trouble) => {
            let told = tr.reset_trouble(&trouble);
            printer.note(&format!("{} {} {}", told.what, told.safe, told.cure));
            Ok(None)
        }
    }
}

fn print(request: &Request, row: &Row, tr: &Tr, printer: &mut Printer<'_>) -> io::Result<Status> {
    if request.json {
        printer.result(&serde_json::to_string_pretty(row)?)?;
    } else {
        printer.result(&match row.reset {
            None => tr.command_trainer_would_reset(row.going.people),
            Some(_) => tr.reset_done(row.going.people),
        })?;
        for line in tr.going(&row.going, &request.scope()) {
            printer.result(&format!("  {line}"))?;
        }
    }
    if row.reset.is_none() {
        return Ok(Status::Sound);
    }
    for path in &row.remains {
        printer.note(&tr.reset_remains(&path.display().to_string()));
    }
    if !row.copied && row.remains.is_empty() {
        printer.note(&tr.reset_proof());
    }
    Ok(if row.remains.is_empty() {
        Status::Sound
    } else {
        Status::Wrong
    })
}
