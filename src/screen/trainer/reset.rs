//! The panel of a reset: what of whose work goes, counted beforehand, and what came of it.
use crate::domain::id::{EventId, LearnerId, ModuleId};
use crate::domain::library::ModuleSummary;
use crate::domain::problem::{ResetTrouble, Trouble};
use crate::domain::reset::{By, Going, Plan, ResetDone, Scope, Undone};
use crate::i18n::{Told, Tr};
use crate::screen::Lent;
use crate::theme::space;
use crate::ui::{self, Button, Element, Icon, Notice, RadioRow, Tone};

use iced::Fill;
use iced::widget::column;

use std::collections::BTreeSet;

/// What happened.
#[derive(Debug, Clone)]
pub enum Message {
    ScopeChosen(What),
    ModuleToggled(ModuleId),
    CopyToggled,
    /// "Reset" was pressed.
    ResetPressed,
    /// "Go on all the same" was pressed: nobody works there.
    AnywayPressed,
    UndoPressed,
    /// "Erase nothing", or "Close", was pressed.
    ClosePressed,
}

/// What the app must do.
#[must_use]
pub enum Action {
    None,
    /// Count what of these people goes with this scope.
    Count(Vec<LearnerId>, Scope),
    Reset(Plan),
    /// Bring all people of this reset back, also those whom somebody may have open.
    Undo {
        reset: EventId,
        take_over: bool,
    },
    /// The panel is no longer wanted.
    Close,
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

    fn id(self) -> &'static str {
        match self {
            Self::All => "reset-all",
            Self::Modules => "reset-modules",
            Self::Quizzes => "reset-quizzes",
            Self::Profile => "reset-profile",
        }
    }

    fn words(self, tr: &Tr) -> String {
        match self {
            Self::All => tr.reset_scope_all(),
            Self::Modules => tr.reset_scope_modules(),
            Self::Quizzes => tr.reset_scope_quizzes(),
            Self::Profile => tr.reset_scope_profile(),
        }
    }
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
    /// Their names, once they are read.
    names: Vec<String>,
    what: What,
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
/// The id of what came of it: it has the focus when it comes.
pub const DONE: &str = "reset-done";

/// The most names that are shown.
const NAMES: usize = 4;

impl Panel {
    /// The panel for these people, in a centre that keeps copies for so many days; and what the app must do first.
    pub fn new(purpose: Purpose, people: Vec<LearnerId>, days: u32) -> (Self, Action) {
        let panel = Self {
            purpose,
            people,
            names: Vec::new(),
            what: What::All,
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
            Message::ScopeChosen(what) => {
                self.what = what;
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
            Message::ResetPressed => self.reset(false),
            Message::AnywayPressed if matches!(self.stage, Stage::Done(_)) => self.undo(true),
            Message::AnywayPressed => self.reset(true),
            Message::UndoPressed => self.undo(false),
            Message::ClosePressed => Action::Close,
        }
    }

    /// The names of the people, and what goes of the scope that was asked for, or why that is not known.
    pub fn counted(&mut self, scope: &Scope, names: Vec<String>, going: Result<Going, Trouble>) {
        self.names = names;
        if *scope == self.scope() {
            self.going = Some(going);
        }
    }

    /// What came of the reset.
    pub fn reset_done(&mut self, result: Result<ResetDone, ResetTrouble>) {
        match result {
            Ok(done) => self.stage = Stage::Done(done),
            Err(trouble) => {
                self.stage = Stage::Choosing;
                self.refused = Some(trouble);
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

    fn count(&self) -> Action {
        Action::Count(self.people.clone(), self.scope())
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

    fn reset(&mut self, take_over: bool) -> Action {
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
            learners: self.people.clone(),
            scope: self.scope(),
            by,
            copy: self.keeps_copy,
            take_over,
        })
    }
}

impl Panel {
    /// The panel, for a library with these modules.
    pub fn view<'a>(
        &'a self,
        lent: Lent<'a>,
        modules: impl Iterator<Item = &'a ModuleSummary>,
    ) -> Element<'a, Message> {
        let content = match &self.stage {
            Stage::Choosing | Stage::Working => self.question(lent, modules),
            Stage::Done(done) | Stage::Undoing(done) => self.done(lent, done),
            Stage::Undone(undone) => {
                let words = lent.tr.reset_undone(undone.people.len());
                self.ended(lent, Tone::Ok, words, None)
            }
        };
        ui::toned_card(Tone::Bad, content)
    }

    fn title(&self, tr: &Tr) -> String {
        let people = self.people.len();
        match self.purpose {
            Purpose::Chosen => tr.reset_title(people),
            Purpose::EndOfDay => tr.reset_end_of_day_title(people),
            Purpose::Unseen => tr.reset_unseen_title(people),
        }
    }

    fn question<'a>(
        &'a self,
        lent: Lent<'a>,
        modules: impl Iterator<Item = &'a ModuleSummary>,
    ) -> Element<'a, Message> {
        let tr = lent.tr;
        let names = (!self.names.is_empty()).then(|| ui::paragraph(self.named(tr)).width(Fill));
        let copy = (self.days > 0).then(|| {
            let label = tr.reset_keep_copy(self.days);
            ui::check_row(
                "reset-copy",
                label,
                self.keeps_copy,
                Some(Message::CopyToggled),
            )
        });
        let warning = (!self.keeps_copy).then(|| ui::small(tr.reset_no_copy()).width(Fill));
        let working = (self.is_working()).then(|| ui::status(tr.reset_working()));
        let can_reset = self.is_ready() && !self.is_working();
        column![
            ui::heading_sized(TITLE, 2, crate::theme::size::LARGE, self.title(tr)),
            names,
            (self.purpose == Purpose::Chosen).then(|| self.scopes(lent, modules)),
            self.goes(lent),
            copy,
            warning,
            self.refusal(lent),
            working,
            Button::new("reset-now", tr.reset_now())
                .danger()
                .fill()
                .stays_reachable()
                .on_press_maybe(can_reset.then_some(Message::ResetPressed)),
            Button::new("reset-not", tr.reset_not())
                .main()
                .fill()
                .on_press_maybe((!self.is_working()).then_some(Message::ClosePressed)),
            ui::small(tr.reset_stays()).width(Fill),
        ]
        .spacing(space::M)
        .into()
    }

    /// The names, as far as there is room for them.
    fn named(&self, tr: &Tr) -> String {
        let shown = self.names.len().min(NAMES);
        match self.names.len() - shown {
            // One more takes no more room than its count.
            0 | 1 => tr.list(&self.names),
            others => tr.reset_and_others(&self.names[..shown].join(", "), others),
        }
    }

    fn scopes<'a>(
        &'a self,
        lent: Lent<'a>,
        modules: impl Iterator<Item = &'a ModuleSummary>,
    ) -> Element<'a, Message> {
        let tr = lent.tr;
        let rows = What::ALL.map(|what| RadioRow {
            id: what.id().into(),
            label: what.words(tr).into(),
            is_chosen: what == self.what,
            on_choose: (!self.is_working()).then_some(Message::ScopeChosen(what)),
        });
        let modules = (self.what == What::Modules).then(|| {
            let rows = modules.map(|module| {
                ui::check_row(
                    format!("reset-module-{}", module.id),
                    lent.words(&module.title),
                    self.modules.contains(&module.id),
                    Some(Message::ModuleToggled(module.id.clone())),
                )
            });
            ui::group(tr.reset_modules(), iced::widget::column(rows))
        });
        column![
            ui::strong(tr.reset_scope()),
            ui::radio_group("reset-scope", tr.reset_scope(), rows.into()),
            modules,
        ]
        .spacing(space::XS)
        .into()
    }

    /// What goes, in numbers.
    fn goes<'a>(&'a self, lent: Lent<'a>) -> Element<'a, Message> {
        let tr = lent.tr;
        if self.what == What::Modules && self.modules.is_empty() {
            return ui::status(tr.reset_choose_modules());
        }
        let going = match &self.going {
            None => return ui::status(tr.reset_counting()),
            Some(Err(trouble)) => return told(lent, "reset-uncounted", tr.trouble(trouble)),
            Some(Ok(going)) => going,
        };
        // Where a copy is kept, the earlier ones stay too.
        let copies = if self.keeps_copy { 0 } else { going.copies };
        let lines = tr.going(&Going { copies, ..*going });
        if lines.is_empty() {
            return ui::status(tr.reset_nothing_goes());
        }
        let words = format!("{} {}", tr.reset_goes(), lines.join(", "));
        let lines = lines
            .into_iter()
            .map(|line| ui::paragraph(line).width(Fill).into());
        ui::told(
            "reset-goes",
            words,
            column![ui::strong(tr.reset_goes()), ui::bullets(lines)].spacing(space::XS),
        )
    }

    fn refusal<'a>(&'a self, lent: Lent<'a>) -> Option<Element<'a, Message>> {
        let trouble = self.refused.as_ref()?;
        let tr = lent.tr;
        let told = tr.reset_trouble(trouble);
        let mut notice = Notice::new(DONE, Tone::Bad, told.what)
            .still(lent.is_still)
            .icon(Icon::TriangleAlert)
            .text(told.safe)
            .text(told.cure);
        if trouble.may_be_nobody() {
            notice = notice.action(
                Button::new("reset-anyway", tr.reset_anyway()).on_press(Message::AnywayPressed),
            );
        }
        Some(notice.into())
    }

    fn done<'a>(&'a self, lent: Lent<'a>, done: &'a ResetDone) -> Element<'a, Message> {
        let tr = lent.tr;
        let is_undoing = matches!(self.stage, Stage::Undoing(_));
        let undo = done.copied.then(|| {
            Button::new("reset-undo", tr.reset_undo())
                .main()
                .fill()
                .leading(Icon::Undo2)
                .stays_reachable()
                .on_press_maybe((!is_undoing).then_some(Message::UndoPressed))
                .into()
        });
        let (tone, more) = match &done.remains {
            Ok(_) if done.copied => (Tone::Ok, tr.reset_copy_kept(self.days)),
            Ok(remains) => match remains.first() {
                None => (Tone::Ok, tr.reset_proof()),
                Some(path) => (Tone::Bad, tr.reset_remains(&path.to_string_lossy())),
            },
            Err(trouble) => (Tone::Bad, tr.trouble(trouble).what),
        };
        let words = format!("{} {more}", tr.reset_done(done.people));
        let undo = if is_undoing {
            Some(ui::status(tr.reset_undoing()))
        } else {
            undo
        };
        self.ended(lent, tone, words, undo)
    }

    /// What came of it, and what can be done now.
    fn ended<'a>(
        &'a self,
        lent: Lent<'a>,
        tone: Tone,
        words: String,
        action: Option<Element<'a, Message>>,
    ) -> Element<'a, Message> {
        let icon = if tone == Tone::Ok {
            Icon::CircleCheck
        } else {
            Icon::TriangleAlert
        };
        column![
            Element::from(
                Notice::new(DONE, tone, words)
                    .still(lent.is_still)
                    .icon(icon)
            ),
            self.refusal(lent),
            action,
            Button::new("reset-close", lent.tr.reset_close())
                .main()
                .fill()
                .on_press_maybe((!self.is_working()).then_some(Message::ClosePressed)),
        ]
        .spacing(space::M)
        .into()
    }
}

/// A trouble in words, as a notice.
pub(super) fn told<'a, Message: Clone + 'a>(
    lent: Lent<'a>,
    id: &'static str,
    told: Told,
) -> Element<'a, Message> {
    Notice::new(id, Tone::Bad, told.what)
        .still(lent.is_still)
        .icon(Icon::TriangleAlert)
        .text(told.safe)
        .text(told.cure)
        .into()
}
