//! The introduction of the first visit: three steps over home, which a key or a button skips.
use super::{App, Dialog, Message};
use crate::domain::progress::Progress;
use crate::i18n::Tr;
use crate::theme::space;
use crate::ui::{self, Button, Icon, Mark, Tone};

use iced::widget::{column, container, row};
use iced::{Center, Fill};
use iced::{Element, Task};

/// A step of the introduction.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) enum Step {
    #[default]
    Learn,
    Try,
    Kept,
}

impl Step {
    const ALL: [Self; 3] = [Self::Learn, Self::Try, Self::Kept];

    fn next(self) -> Option<Self> {
        match self {
            Self::Learn => Some(Self::Try),
            Self::Try => Some(Self::Kept),
            Self::Kept => None,
        }
    }

    /// Its symbol, its title and its line.
    fn told(self, tr: &Tr, is_guest: bool) -> (Icon, String, String) {
        match self {
            Self::Learn => (
                Icon::BookOpen,
                tr.introduction_learn_title(),
                tr.introduction_learn_line(),
            ),
            Self::Try => (
                Icon::Target,
                tr.introduction_try_title(),
                tr.introduction_try_line(),
            ),
            Self::Kept if is_guest => (
                Icon::Ghost,
                tr.introduction_guest_title(),
                tr.introduction_guest_line(),
            ),
            Self::Kept => (
                Icon::ShieldCheck,
                tr.introduction_kept_title(),
                tr.introduction_kept_line(),
            ),
        }
    }
}

/// The diameter of the symbol, in logical pixels.
const SYMBOL: f32 = 72.0;
/// The same where larger text leaves little room.
const SMALL_SYMBOL: f32 = 48.0;
/// A window lower than this, in logical pixels, has little room.
const LOW: f32 = 400.0;

impl App {
    /// Whether the learner of the session was never here before.
    pub(super) fn is_first_visit(&self) -> bool {
        self.session
            .as_ref()
            .is_some_and(|session| session.progress == Progress::default())
    }

    /// Opens the introduction, where somebody learns.
    pub(super) fn introduce(&mut self) -> Task<Message> {
        if self.session.is_none() {
            return Task::none();
        }
        self.help = None;
        self.dialog = Some(Dialog::Introduction(Step::default()));
        self.focus_dialog()
    }

    /// Goes on to the next step, and after the last one home.
    pub(super) fn introduction_goes_on(&mut self) -> Task<Message> {
        let Some(Dialog::Introduction(step)) = &self.dialog else {
            return Task::none();
        };
        match step.next() {
            Some(next) => {
                self.dialog = Some(Dialog::Introduction(next));
                self.focus_dialog()
            }
            None => self.close_dialog(),
        }
    }

    /// The step as a dialog of the given id.
    pub(super) fn introduction<'a>(
        &'a self,
        id: &'static str,
        step: Step,
    ) -> ui::Dialog<'a, Message> {
        let tr = &self.tr;
        let is_guest = self.session.as_ref().is_some_and(super::Session::is_guest);
        let (icon, title, line) = step.told(tr, is_guest);
        let is_low = self.lent().window.height < LOW;
        let (symbol, gap) = if is_low {
            (SMALL_SYMBOL, space::M)
        } else {
            (SYMBOL, space::XL)
        };
        let number = Step::ALL.iter().take_while(|other| **other != step).count();
        let told = row![
            ui::disc(Mark::Symbol(icon), Tone::Primary, symbol),
            ui::paragraph(line).width(Fill),
        ];
        let told = told.spacing(space::L).align_y(Center);
        let place = tr.introduction_place(number + 1, Step::ALL.len());
        let dots = ui::dots(place, number, Step::ALL.len());
        let listening = self.dialog_listening(self.lent());
        // Beside each other, until the controls of a voice need the whole width.
        let foot: Element<'_, Message> = if self.is_listening() {
            column![listening, dots].spacing(gap).into()
        } else {
            let listening = container(column![listening]).width(Fill);
            row![listening, dots].align_y(Center).into()
        };
        let content = column![ui::article(self.read_mark(), told), foot].spacing(gap);
        let on = if step.next().is_some() {
            tr.introduction_next()
        } else {
            tr.introduction_begin()
        };
        let on = Button::new("introduction-next", on)
            .primary()
            .trailing(Icon::ArrowRight)
            .on_press(Message::IntroductionGoesOn);
        let dialog = ui::Dialog::new(id, title, content).on_close(Message::DialogCancelled);
        if step.next().is_none() {
            return dialog.action(on);
        }
        let skip = Button::new("introduction-skip", tr.introduction_skip())
            .main()
            .on_press(Message::DialogCancelled);
        dialog.action(skip).action(on)
    }
}
