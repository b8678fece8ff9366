//! What a trainer erases, as `../shared/spec/records.md` describes it.
use super::id::ModuleId;
use super::record::{Event, EventKind, Mode};

use serde::{Deserialize, Serialize};

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
