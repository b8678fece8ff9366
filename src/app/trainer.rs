//! The trainer's space: it opens from the welcome screen, shows a section at a time, and keeps each as it was left.
mod files;
mod reset;

use super::{App, Message as AppMessage, Screen};
use crate::screen::Lent;
use crate::screen::trainer::{self, Section, TITLE, files as screen_files, reset as screen_reset};
use crate::screen::welcome::Welcome;
use crate::theme::space;
use crate::ui::{self, Button, Element, Icon, Page, Tone};

use iced::Task;
use iced::widget::column;
use iced::widget::operation::focus;

/// How wide the panel of a reset is.
const PANEL: f32 = 340.0;

/// What happened in the trainer's space.
#[derive(Debug, Clone)]
pub enum Message {
    /// A section was asked for.
    SectionPressed(Section),
    /// "Leave" was pressed.
    LeavePressed,
    Files(screen_files::Message),
    /// Something happened to files that come or go.
    FilesHappened(files::Happened),
    Reset(screen_reset::Message),
    /// Something happened to a reset.
    ResetHappened(reset::Happened),
}

/// The trainer's space, while a trainer is in it.
pub(super) struct Space {
    section: Section,
    files: files::Held,
    /// The panel of a reset, while it is open.
    reset: Option<screen_reset::Panel>,
}

impl Space {
    fn new() -> Self {
        Self {
            section: Section::People,
            files: files::Held::default(),
            reset: None,
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
            Message::Files(message) => self.on_files(message),
            Message::FilesHappened(happened) => self.on_files_happened(happened),
            Message::Reset(message) => self.on_reset(message),
            Message::ResetHappened(happened) => self.on_reset_happened(happened),
        }
    }

    fn show_section(&mut self, section: Section) -> Task<AppMessage> {
        let Some(space) = self.space_mut() else {
            return Task::none();
        };
        space.section = section;
        // A question about people goes with the section it was asked in.
        space.reset.take_if(|panel| !panel.is_working());
        let reading = match section {
            Section::Files => self.read_files(),
            _ => Task::none(),
        };
        Task::batch([focus(TITLE), reading])
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
        let ways = trainer::ways(lent, space.section, |section| {
            AppMessage::Trainer(Message::SectionPressed(section))
        });
        let section: Element<'a, AppMessage> = match space.section {
            Section::People | Section::Insight | Section::Present | Section::Centre => {
                ui::heading(TITLE, 1, lent.tr.trainer_people())
            }
            Section::Files => {
                let files = space.files.files.view(lent);
                files.map(|message| AppMessage::Trainer(Message::Files(message)))
            }
        };
        let section = match &space.reset {
            Some(panel) => {
                let panel = panel.view(lent, self.library.modules());
                let panel = panel.map(|message| AppMessage::Trainer(Message::Reset(message)));
                ui::columns(lent.window, section, panel, PANEL)
            }
            None => section,
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
