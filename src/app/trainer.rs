//! The trainer's space: it opens from the welcome screen, shows a section at a time, and keeps each as it was left.
mod present;

use super::{App, Handed, Message as AppMessage, Screen};
use crate::content::Opened;
use crate::domain::id::ModuleId;
use crate::domain::problem::ModuleTrouble;
use crate::screen::trainer::present as presenting;
use crate::screen::trainer::{self, Section, TITLE};
use crate::screen::{Lent, lesson};
use crate::screen::welcome::Welcome;
use crate::theme::space;
use crate::ui::{self, Button, Element, Icon, Page, Tone};
use present::Stage;

use iced::Task;
use iced::widget::column;
use iced::widget::operation::focus;

/// What happened in the trainer's space.
#[derive(Debug, Clone)]
pub enum Message {
    /// A section was asked for.
    SectionPressed(Section),
    /// Something happened in presenting mode.
    Present(presenting::Message),
    /// Something happened in a block of a lesson that is being shown.
    Block(lesson::Message),
    /// A module to present was read, or could not be.
    ModuleRead(Handed<Result<Opened, ModuleTrouble>>, ModuleId),
    /// "Leave" was pressed.
    LeavePressed,
}

/// The trainer's space, while a trainer is in it.
pub(super) struct Space {
    section: Section,
    stage: Stage,
}

impl Space {
    fn new() -> Self {
        Self {
            section: Section::People,
            stage: Stage::default(),
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
            Message::Present(message) => self.on_present(message),
            Message::Block(message) => self.on_block(message),
            Message::ModuleRead(result, module) => self.stage_read(&result, &module),
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
        self.put(Screen::Welcome(Welcome));
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
        if let Some(page) = self.show_page(space, lent) {
            return page;
        }
        let ways = trainer::ways(lent, space.section, |section| {
            AppMessage::Trainer(Message::SectionPressed(section))
        });
        let section: Element<'a, AppMessage> = match space.section {
            Section::Present => self.stage_view(space, lent),
            Section::People
            | Section::Insight
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
