//! What a trainer erases, as `../shared/spec/records.md` describes it.
mod kept;

pub use kept::{CopiedPerson, KeptCopy, Plan, ResetDone, Undone, Unseen};

use super::id::{AttemptId, ModuleId};
use super::library::ModuleSummary;
use super::progress::Progress;
use super::question::Answer;
use super::record::{Event, EventKind, Mode};

use serde::{Deserialize, Serialize};

use std::collections::HashMap;
use std::ops::AddAssign;

/// The event of a reset, in the journal that it left.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reset {
    #[serde(flatten)]
    pub scope: Scope,
    /// Who erased it; never a name.
    pub by: By,
}

/// What goes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(into = "Written", try_from = "Written")]
pub enum Scope {
    /// Everything: the person is gone.
    All,
    /// All that was done in these modules.
    Modules(Vec<ModuleId>),
    /// The quizzes of these modules and what comes back of them for review; of all modules where none is named.
    Quizzes(Vec<ModuleId>),
    /// The trial profile and its photo.
    Profile,
}

/// Who erased.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum By {
    /// A trainer, at the program or by its command line.
    Trainer,
    /// The learner, of their own data.
    Learner,
    /// The centre, by its rule of how long work is kept.
    Centre,
}

/// A scope as journals have it.
#[derive(Serialize, Deserialize)]
struct Written {
    scope: String,
    modules: Vec<ModuleId>,
}

impl From<Scope> for Written {
    fn from(scope: Scope) -> Self {
        let (word, modules) = match scope {
            Scope::All => ("all", Vec::new()),
            Scope::Modules(modules) => ("modules", modules),
            Scope::Quizzes(modules) => ("quizzes", modules),
            Scope::Profile => ("profile", Vec::new()),
        };
        Self {
            scope: word.to_owned(),
            modules,
        }
    }
}

/// A scope that this version does not know.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("no scope: {0}")]
pub struct UnknownScope(String);

impl TryFrom<Written> for Scope {
    type Error = UnknownScope;

    fn try_from(written: Written) -> Result<Self, UnknownScope> {
        match written.scope.as_str() {
            "all" => Ok(Self::All),
            "modules" => Ok(Self::Modules(written.modules)),
            "quizzes" => Ok(Self::Quizzes(written.modules)),
            "profile" => Ok(Self::Profile),
            _ => Err(UnknownScope(written.scope)),
        }
    }
}

impl Scope {
    /// Whether an event goes with this scope. An event of an attempt that does not name its module goes where
    /// `module_of` says that its attempt belongs to one that goes.
    pub fn takes<'a>(
        &self,
        event: &'a Event,
        module_of: impl Fn(&'a Event) -> Option<(ModuleId, Mode)>,
    ) -> bool {
        match self {
            Self::All => true,
            Self::Profile => matches!(
                event.kind,
                EventKind::CheckChanged { .. }
                    | EventKind::ProfileExported { .. }
                    | EventKind::ProfileShared { .. }
                    | EventKind::NetworkDone { .. }
            ),
            Self::Modules(modules) => match &event.kind {
                EventKind::LessonOpened { module, .. }
                | EventKind::LessonCompleted { module, .. } => modules.contains(module),
                EventKind::AttemptStarted(started) => modules.contains(&started.module),
                EventKind::Answered(answered) => modules.contains(&answered.question.module),
                EventKind::AttemptFinished { .. } | EventKind::AttemptAbandoned { .. } => {
                    module_of(event).is_some_and(|(module, _)| modules.contains(&module))
                }
                _ => false,
            },
            Self::Quizzes(modules) => {
                let goes = |module: &ModuleId, mode: Mode| {
                    is_scored(mode) && (modules.is_empty() || modules.contains(module))
                };
                match &event.kind {
                    EventKind::AttemptStarted(started) => goes(&started.module, started.mode),
                    EventKind::Answered(answered) => goes(&answered.question.module, answered.mode),
                    EventKind::AttemptFinished { .. } | EventKind::AttemptAbandoned { .. } => {
                        module_of(event).is_some_and(|(module, mode)| goes(&module, mode))
                    }
                    _ => false,
                }
            }
        }
    }
}

/// Whether attempts of this mode are those of quizzes; checks inside lessons are not.
fn is_scored(mode: Mode) -> bool {
    match mode {
        Mode::Quiz | Mode::Review => true,
        Mode::Practice => false,
    }
}

/// What of people's work goes: how many of each.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize)]
pub struct Going {
    /// People of whom something goes, or everything.
    pub people: usize,
    /// Lessons read to their end.
    pub lessons: usize,
    /// Modules that are done and then no longer are.
    pub modules: usize,
    /// Quizzes begun.
    pub attempts: usize,
    /// Answers given anywhere, but for self-ratings.
    pub answers: usize,
    /// Self-ratings given anywhere.
    pub ratings: usize,
    /// Trial profiles with something in them.
    pub profiles: usize,
    /// Photos of trial profiles.
    pub photos: usize,
    /// Messages of a trainer on sections of trial profiles.
    pub messages: usize,
    /// Sections ticked as done on the real network.
    pub network: usize,
    /// Copies of earlier resets, which go where no copy of this one is kept.
    pub copies: usize,
}

impl Going {
    /// What goes with `scope` of a journal of one person, whose modules are those of `modules`. Profile, photo,
    /// messages and copies are no events: they count as none.
    pub fn of(events: &[Event], scope: &Scope, modules: &[&ModuleSummary]) -> Self {
        let goes = taken(events, scope);
        let going = || events.iter().zip(&goes).filter(|(_, goes)| **goes);
        let stays = events.iter().zip(&goes).filter(|(_, goes)| !**goes);
        let before = Progress::replay(events);
        let after = Progress::replay(stays.map(|(event, _)| event));
        let count =
            |is: fn(&EventKind) -> bool| going().filter(|(event, _)| is(&event.kind)).count();
        Self {
            people: 1,
            lessons: lessons_done(&before).saturating_sub(lessons_done(&after)),
            modules: modules_done(&before, modules).saturating_sub(modules_done(&after, modules)),
            attempts: count(
                |kind| matches!(kind, EventKind::AttemptStarted(started) if started.mode == Mode::Quiz),
            ),
            answers: count(|kind| matches!(kind, EventKind::Answered(_)) && !is_rating(kind)),
            ratings: count(is_rating),
            network: before
                .on_network
                .len()
                .saturating_sub(after.on_network.len()),
            ..Self::default()
        }
    }
}

impl AddAssign for Going {
    fn add_assign(&mut self, other: Self) {
        self.people += other.people;
        self.lessons += other.lessons;
        self.modules += other.modules;
        self.attempts += other.attempts;
        self.answers += other.answers;
        self.ratings += other.ratings;
        self.profiles += other.profiles;
        self.photos += other.photos;
        self.messages += other.messages;
        self.network += other.network;
        self.copies += other.copies;
    }
}

fn is_rating(kind: &EventKind) -> bool {
    matches!(kind, EventKind::Answered(answered) if matches!(answered.answer, Some(Answer::Rating(_))))
}

fn lessons_done(progress: &Progress) -> usize {
    let modules = progress.modules.values();
    modules.map(|module| module.lessons_completed.len()).sum()
}

fn modules_done(progress: &Progress, modules: &[&ModuleSummary]) -> usize {
    let is_done = |summary: &&&ModuleSummary| {
        let of_module = progress.module(&summary.id);
        of_module.is_some_and(|of_module| of_module.is_done(summary))
    };
    modules.iter().filter(is_done).count()
}

/// For each event of a journal, in its order, whether it goes with `scope`.
pub fn taken(events: &[Event], scope: &Scope) -> Vec<bool> {
    let attempts = attempts(events);
    let module_of = |event: &Event| module_of(event, &attempts);
    events
        .iter()
        .map(|event| scope.takes(event, module_of))
        .collect()
}

/// For each event of a journal, in any order, whether a reset among them erased it: one that is older than the reset,
/// in its scope. Such events come back from other computers, and are to be passed over.
pub fn erased(events: &[Event]) -> Vec<bool> {
    let attempts = attempts(events);
    let mut erased = vec![false; events.len()];
    for event in events {
        let EventKind::Reset(reset) = &event.kind else {
            continue;
        };
        // A reset of everything leaves no journal to stand in: nobody but a forger wrote this one.
        if reset.scope == Scope::All {
            continue;
        }
        for (older, erased) in events.iter().zip(&mut erased) {
            *erased |= older.at.moment < event.at.moment
                && reset
                    .scope
                    .takes(older, |event| module_of(event, &attempts));
        }
    }
    erased
}

/// The module and the mode of each attempt that began.
type Attempts = HashMap<AttemptId, (ModuleId, Mode)>;

fn attempts(events: &[Event]) -> Attempts {
    let started = events.iter().filter_map(|event| match &event.kind {
        EventKind::AttemptStarted(started) => Some(started),
        _ => None,
    });
    started
        .map(|started| (started.attempt, (started.module.clone(), started.mode)))
        .collect()
}

fn module_of(event: &Event, attempts: &Attempts) -> Option<(ModuleId, Mode)> {
    match &event.kind {
        EventKind::AttemptFinished { attempt, .. } | EventKind::AttemptAbandoned { attempt } => {
            attempts.get(attempt).cloned()
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests;
