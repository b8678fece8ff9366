//! The trainer's space: it opens from the welcome screen, shows a section at a time, and keeps each as it was left.
use super::{App, Message as AppMessage, Screen};
use crate::screen::Lent;
use crate::screen::trainer::{self, Section, TITLE};
use crate::screen::welcome::Welcome;
use crate::theme::space;
use crate::ui::{self, Button, Element, Icon, Page, Tone};

use iced::Task;
use iced::widget::column;
use iced::widget::operation::focus;

/// What happened in the trainer's space.
#[derive(Debug, Clone)]
pub enum Message {
    /// A section was asked for.
    SectionPressed(Section),
    /// "Leave" was pressed.
    LeavePressed,
}

/// The trainer's space, while a trainer is in it.
pub(super) struct Space {
    section: Section,
}

impl Space {
    fn new() -> Self {
        Self {
            section: Section::People,
        }
    }
}

impl App {
    /// Opens the trainer's space.
    pub(super) fn open_space(&mut self) -> Task<AppMessage> {
        self.abandon_opening();
        self.put(Screen::Trainer(Box::new(Space::new())));
        self.focus_screen()
    }

    pub(super) fn on_trainer(&mut self, message: Message) -> Task<AppMessage> {
        match message {
            Message::SectionPressed(section) => self.show_section(section),
            Message::LeavePressed => self.leave_space(),
        }
    }

    fn show_section(&mut self, section: Section) -> Task<AppMessage> {
        let Some(space) = self.space_mut() else {
            return Task::none();
        };
        space.section = section;
        focus(TITLE)
    }

    /// Back to the welcome screen: what was done here may have changed who is there.
    fn leave_space(&mut self) -> Task<AppMessage> {
        self.put(Screen::Welcome(Welcome::default()));
        self.read_again()
    }

    fn space_mut(&mut self) -> Option<&mut Space> {
        match &mut self.screen {
            Screen::Trainer(space) => Some(space),
            _ => None,
        }
    }

    pub(super) fn space_page<'a>(
        &'a self,
        space: &'a Space,
        lent: Lent<'a>,
    ) -> Page<'a, AppMessage> {
        let ways = trainer::ways(lent, space.section, |section| {
            AppMessage::Trainer(Message::SectionPressed(section))
        });
        let section: Element<'a, AppMessage> = match space.section {
            Section::People
            | Section::Insight
            | Section::Present
            | Section::Files
            | Section::Centre => ui::heading(TITLE, 1, lent.tr.trainer_people()),
        };
        Page::new(
            space.section.id(),
            lent.window,
            column![ways, section].spacing(space::XL),
        )
    }

    /// What the top bar has while a trainer is here: that it is their space, and the way out.
    pub(super) fn space_actions<'a>(&'a self) -> [Element<'a, AppMessage>; 2] {
        let tr = &self.tr;
        [
            ui::icon_badge(Icon::LockOpen, tr.trainer_space(), Tone::Warn),
            Button::new("top-leave", tr.trainer_leave())
                .leading(Icon::LogOut)
                .on_press(AppMessage::Trainer(Message::LeavePressed))
                .into(),
        ]
    }
}
