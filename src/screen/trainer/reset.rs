//! The panel of a reset: what of whose work goes, counted beforehand, and what came of it.
mod view;

pub(super) use view::{done_words, told};

use crate::domain::id::{EventId, LearnerId, ModuleId};
use crate::domain::problem::{ResetTrouble, Trouble};
use crate::domain::reset::{By, Going, InUse, Plan, ResetDone, Scope, Undone};

use std::collections::BTreeSet;

/// What happened.
#[derive(Debug, Clone)]
pub enum Message {
    /// What is erased was opened, or closed.
    ScopeToggled,
    ScopeChosen(What),
    ModuleToggled(ModuleId),
    CopyToggled,
    /// "Reset" was pressed.
    ResetPressed,
    /// "Nobody works there", or "Go on all the same", was pressed.
    AnywayPressed,
    /// "Check again" was pressed: sessions elsewhere may have ended.
    CheckPressed,
    UndoPressed,
    /// "Erase nothing", or "Close", was pressed.
    ClosePressed,
}

/// What the app must do.
#[must_use]
pub enum Action {
    None,
    /// Count what goes, and then call [`Panel::counted`].
    Count(Count),
    Reset(Plan),
    /// Bring all people of this reset back, also those whom somebody may have open.
    Undo {
        reset: EventId,
        take_over: bool,
    },
    /// The panel is no longer wanted.
    Close,
}

/// What is to be counted.
#[derive(Debug, Clone, PartialEq)]
pub struct Count {
    pub people: Vec<LearnerId>,
    pub scope: Scope,
    /// Whether those count whose sessions may be open, though nobody can tell.
    pub take_over: bool,
}

/// What was counted.
#[derive(Debug, Clone)]
pub struct Counted {
    /// Who is left out: their sessions are open, or may be.
    pub in_use: Vec<InUse>,
    /// The names of the others.
    pub names: Vec<String>,
    /// What goes of them, or why that is not known.
    pub going: Result<Going, Trouble>,
}

/// Why people are reset.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Purpose {
    /// They were chosen.
    Chosen,
    /// The day ends.
    EndOfDay,
    /// They have not come for long.
    Unseen,
}

/// What is erased.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum What {
    All,
    Modules,
    Quizzes,
    Profile,
}

impl What {
    const ALL: [Self; 4] = [Self::All, Self::Modules, Self::Quizzes, Self::Profile];
}

/// How far the reset is.
#[derive(Debug)]
enum Stage {
    Choosing,
    Working,
    Done(ResetDone),
    Undoing(ResetDone),
    Undone(Undone),
}

/// The panel.
#[derive(Debug)]
pub struct Panel {
    purpose: Purpose,
    people: Vec<LearnerId>,
    /// Those of them whose sessions are open: they stay as they are.
    in_use: Vec<InUse>,
    /// The names of the others, once they are read.
    names: Vec<String>,
    /// Whether somebody said that nobody works where that cannot be told.
    takes_over: bool,
    what: What,
    is_choosing: bool,
    modules: BTreeSet<ModuleId>,
    keeps_copy: bool,
    /// For how many days copies are kept; none are, where it is 0.
    days: u32,
    /// `None` while it is being counted.
    going: Option<Result<Going, Trouble>>,
    stage: Stage,
    /// What kept people from being reset, or from coming back.
    refused: Option<ResetTrouble>,
}

/// The id of the title of the panel: it has the focus when the panel opens.
pub const TITLE: &str = "reset-title";
/// The id of what came of it, or of what keeps it from being done: it has the focus when it comes.
pub const DONE: &str = "reset-done";

impl Panel {
    /// The panel for these people, in a centre that keeps copies for so many days; and what the app must do first.
    pub fn new(purpose: Purpose, people: Vec<LearnerId>, days: u32) -> (Self, Action) {
        let panel = Self {
            purpose,
            people,
            in_use: Vec::new(),
            names: Vec::new(),
            takes_over: false,
            what: What::All,
            is_choosing: false,
            modules: BTreeSet::new(),
            keeps_copy: days > 0,
            days,
            going: None,
            stage: Stage::Choosing,
            refused: None,
        };
        let action = panel.count();
        (panel, action)
    }

    /// Routes what happened.
    pub fn update(&mut self, message: Message) -> Action {
        match message {
            Message::ScopeToggled => {
                self.is_choosing = !self.is_choosing;
                Action::None
            }
            Message::ScopeChosen(what) => {
                self.what = what;
                self.is_choosing = false;
                self.counted_anew()
            }
            Message::ModuleToggled(module) => {
                if !self.modules.remove(&module) {
                    self.modules.insert(module);
                }
                self.counted_anew()
            }
            Message::CopyToggled => {
                self.keeps_copy = !self.keeps_copy;
                Action::None
            }
            Message::ResetPressed => self.reset(),
            Message::AnywayPressed if matches!(self.stage, Stage::Done(_)) => self.undo(true),
            Message::AnywayPressed => {
                self.takes_over = true;
                self.counted_anew()
            }
            Message::CheckPressed => self.counted_anew(),
            Message::UndoPressed => self.undo(false),
            Message::ClosePressed => Action::Close,
        }
    }

    /// What was counted: it counts only while it is still what is asked.
    pub fn counted(&mut self, count: &Count, counted: Counted) {
        if *count == self.asked() {
            self.in_use = counted.in_use;
            self.names = counted.names;
            self.going = Some(counted.going);
        }
    }

    /// What came of the reset.
    pub fn reset_done(&mut self, result: Result<ResetDone, ResetTrouble>) -> Action {
        match result {
            Ok(done) => {
                self.stage = Stage::Done(done);
                Action::None
            }
            // Somebody came in between: nobody was reset, and the others can be at once.
            Err(ResetTrouble::InUse(in_use)) => {
                self.stage = Stage::Choosing;
                let count = self.counted_anew();
                self.in_use = in_use;
                count
            }
            Err(trouble) => {
                self.stage = Stage::Choosing;
                self.refused = Some(trouble);
                Action::None
            }
        }
    }

    /// What came of undoing it.
    pub fn undone(&mut self, result: Result<Undone, ResetTrouble>) {
        match (result, std::mem::replace(&mut self.stage, Stage::Choosing)) {
            (Ok(undone), _) => self.stage = Stage::Undone(undone),
            (Err(trouble), Stage::Undoing(done) | Stage::Done(done)) => {
                self.stage = Stage::Done(done);
                self.refused = Some(trouble);
            }
            (Err(_), stage) => self.stage = stage,
        }
    }

    /// What has the focus while something is being erased or brought back.
    pub fn focus(&self) -> &'static str {
        match self.stage {
            Stage::Choosing | Stage::Working => TITLE,
            Stage::Done(_) | Stage::Undoing(_) | Stage::Undone(_) => DONE,
        }
    }

    /// Whether something is being erased or brought back.
    pub fn is_working(&self) -> bool {
        matches!(self.stage, Stage::Working | Stage::Undoing(_))
    }

    fn scope(&self) -> Scope {
        let modules = || self.modules.iter().cloned().collect();
        match self.what {
            What::All => Scope::All,
            What::Modules => Scope::Modules(modules()),
            What::Quizzes => Scope::Quizzes(Vec::new()),
            What::Profile => Scope::Profile,
        }
    }

    fn asked(&self) -> Count {
        Count {
            people: self.people.clone(),
            scope: self.scope(),
            take_over: self.takes_over,
        }
    }

    fn count(&self) -> Action {
        Action::Count(self.asked())
    }

    /// Those whose sessions are not open.
    fn others(&self) -> Vec<LearnerId> {
        let is_in_use = |id: &LearnerId| self.in_use.iter().any(|one| one.learner == *id);
        let others = self.people.iter().filter(|id| !is_in_use(id));
        others.copied().collect()
    }

    /// How many people it is about: those who can be reset, or all where nobody can be now.
    fn count_of_people(&self) -> usize {
        match self.people.len().saturating_sub(self.in_use.len()) {
            0 => self.people.len(),
            others => others,
        }
    }

    fn counted_anew(&mut self) -> Action {
        self.refused = None;
        self.going = None;
        self.count()
    }

    /// Whether there is something to reset, and it is known what.
    fn is_ready(&self) -> bool {
        let names_modules = self.what != What::Modules || !self.modules.is_empty();
        names_modules && matches!(self.going, Some(Ok(going)) if going.people > 0)
    }

    fn undo(&mut self, take_over: bool) -> Action {
        self.refused = None;
        match std::mem::replace(&mut self.stage, Stage::Choosing) {
            Stage::Done(done) => {
                let reset = done.id;
                self.stage = Stage::Undoing(done);
                Action::Undo { reset, take_over }
            }
            other => {
                self.stage = other;
                Action::None
            }
        }
    }

    fn reset(&mut self) -> Action {
        if self.is_working() || !self.is_ready() {
            return Action::None;
        }
        self.stage = Stage::Working;
        self.refused = None;
        let by = match self.purpose {
            Purpose::Chosen | Purpose::EndOfDay => By::Trainer,
            Purpose::Unseen => By::Centre,
        };
        Action::Reset(Plan {
            learners: self.others(),
            scope: self.scope(),
            by,
            copy: self.keeps_copy,
            take_over: self.takes_over,
        })
    }
}
