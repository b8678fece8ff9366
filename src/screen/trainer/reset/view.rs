//! How the panel shows: what goes in a card, and what is pressed in the foot of the window, which is always in sight.
use super::{DONE, Message, Panel, Purpose, Stage, TITLE, What};
use crate::domain::library::ModuleSummary;
use crate::domain::reset::{Going, ResetDone};
use crate::i18n::{Told, Tr};
use crate::screen::Lent;
use crate::theme::{self, size, space};
use crate::ui::{self, Button, Chooser, ChooserOption, Element, Icon, Notice, Tone};

use iced::Fill;
use iced::widget::{column, text};

/// The most names that are shown.
const NAMES: usize = 4;

impl What {
    fn words(self, tr: &Tr) -> String {
        match self {
            Self::All => tr.reset_scope_all(),
            Self::Modules => tr.reset_scope_modules(),
            Self::Quizzes => tr.reset_scope_quizzes(),
            Self::Profile => tr.reset_scope_profile(),
        }
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
                self.ended(lent, Tone::Ok, words)
            }
        };
        ui::toned_card(Tone::Bad, content)
    }

    /// What is pressed, for the foot of the window.
    pub fn foot<'a>(&'a self, lent: Lent<'a>) -> Element<'a, Message> {
        let tr = lent.tr;
        let close = (!self.is_working()).then_some(Message::ClosePressed);
        let (left, right) = match &self.stage {
            Stage::Choosing | Stage::Working => {
                let can_reset = self.is_ready() && !self.is_working();
                let words = if self.in_use.is_empty() {
                    tr.reset_now()
                } else {
                    tr.reset_others_now()
                };
                let now = Button::new("reset-now", words)
                    .danger()
                    .stays_reachable()
                    .on_press_maybe(can_reset.then_some(Message::ResetPressed));
                let not = Button::new("reset-not", tr.reset_not()).main();
                (not.on_press_maybe(close).into(), Some(now.into()))
            }
            Stage::Done(done) | Stage::Undoing(done) => {
                let undo = done.copied.then(|| {
                    let can_undo = matches!(self.stage, Stage::Done(_));
                    Button::new("reset-undo", tr.reset_undo())
                        .main()
                        .leading(Icon::Undo2)
                        .stays_reachable()
                        .on_press_maybe(can_undo.then_some(Message::UndoPressed))
                        .into()
                });
                (self.close(tr), undo)
            }
            Stage::Undone(_) => (self.close(tr), None),
        };
        ui::bottom_bar(lent.window, Some(left), None, right)
    }

    fn close<'a>(&'a self, tr: &'a Tr) -> Element<'a, Message> {
        Button::new("reset-close", tr.reset_close())
            .main()
            .on_press_maybe((!self.is_working()).then_some(Message::ClosePressed))
            .into()
    }

    fn title(&self, tr: &Tr) -> String {
        let people = self.count_of_people();
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
        let can_go = self.in_use.is_empty() || !self.names.is_empty();
        column![
            ui::heading_sized(TITLE, 2, size::LARGE, self.title(tr)),
            names,
            self.in_use(lent),
            (self.purpose == Purpose::Chosen).then(|| self.scopes(lent, modules)),
            can_go.then(|| self.goes(lent)),
            copy,
            warning,
            self.refusal(lent),
            working,
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

    /// Whose sessions are open, where, and what can be done.
    fn in_use<'a>(&'a self, lent: Lent<'a>) -> Option<Element<'a, Message>> {
        if self.in_use.is_empty() {
            return None;
        }
        let tr = lent.tr;
        let mut notice = Notice::new(DONE, Tone::Warn, tr.reset_in_use(self.in_use.len()))
            .still(lent.is_still)
            .icon(Icon::Info);
        for one in self.in_use.iter().take(NAMES) {
            notice = notice.text(tr.reset_in_use_place(one));
        }
        let others = self.in_use.len().saturating_sub(NAMES);
        if others > 0 {
            notice = notice.text(tr.reset_in_use_others(others));
        }
        let can_press = |message| (!self.is_working()).then_some(message);
        notice = notice
            .text(tr.reset_in_use_stays(self.in_use.len()))
            .action(
                Button::new("reset-check", tr.reset_in_use_check())
                    .leading(Icon::RefreshCw)
                    .stays_reachable()
                    .on_press_maybe(can_press(Message::CheckPressed)),
            );
        if self.in_use.iter().any(|one| one.open.may_be_nobody()) {
            notice = notice.action(
                Button::new("reset-anyway", tr.reset_in_use_nobody())
                    .returns_focus_to(TITLE)
                    .on_press_maybe(can_press(Message::AnywayPressed)),
            );
        }
        Some(notice.into())
    }

    fn scopes<'a>(
        &'a self,
        lent: Lent<'a>,
        modules: impl Iterator<Item = &'a ModuleSummary>,
    ) -> Element<'a, Message> {
        let tr = lent.tr;
        let options = What::ALL.map(|what| ChooserOption {
            words: what.words(tr).into(),
            is_chosen: what == self.what,
            on_choose: Message::ScopeChosen(what),
        });
        let toggle = (!self.is_working()).then_some(Message::ScopeToggled);
        let scope = Chooser::new("reset-scope", tr.reset_scope(), tr.reset_scope())
            .options(options.into())
            .open(self.is_choosing, toggle);
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
        let label = text(tr.reset_scope())
            .size(size::SMALL)
            .font(theme::SEMIBOLD);
        column![ui::decoration(label), Element::from(scope), modules]
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
        let lines = tr.going(&Going { copies, ..*going }, &self.scope());
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
        let (tone, words) = done_words(lent.tr, done, self.days);
        self.ended(lent, tone, words)
    }

    /// What came of it.
    fn ended<'a>(&'a self, lent: Lent<'a>, tone: Tone, words: String) -> Element<'a, Message> {
        let tr = lent.tr;
        let icon = if tone == Tone::Ok {
            Icon::CircleCheck
        } else {
            Icon::TriangleAlert
        };
        let mut notice = Notice::new(DONE, tone, words)
            .still(lent.is_still)
            .icon(icon);
        if !self.in_use.is_empty() && !matches!(self.stage, Stage::Undone(_)) {
            let left: Vec<_> = self.in_use.iter().map(|one| one.name.as_str()).collect();
            notice = notice.text(tr.reset_left(left.len(), &tr.list(&left)));
        }
        let undoing = matches!(self.stage, Stage::Undoing(_));
        column![
            Element::from(notice),
            self.refusal(lent),
            undoing.then(|| ui::status(tr.reset_undoing())),
        ]
        .spacing(space::M)
        .into()
    }
}

/// What came of a reset, in a centre that keeps copies for so many days.
pub(in crate::screen::trainer) fn done_words(
    tr: &Tr,
    done: &ResetDone,
    days: u32,
) -> (Tone, String) {
    let (tone, more) = match &done.remains {
        Ok(_) if done.copied => (Tone::Ok, tr.reset_copy_kept(days)),
        Ok(remains) => match remains.first() {
            None => (Tone::Ok, tr.reset_proof()),
            Some(path) => (Tone::Bad, tr.reset_remains(&path.to_string_lossy())),
        },
        Err(trouble) => (Tone::Bad, tr.trouble(trouble).what),
    };
    (tone, format!("{} {more}", tr.reset_done(done.people)))
}

/// A trouble in words, as a notice.
pub(in crate::screen::trainer) fn told<'a, Message: Clone + 'a>(
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
