//! The trainer's space: it opens from the welcome screen, shows a section at a time, and keeps each as it was left.
mod insight;
mod present;
mod profile;

use super::{App, Handed, Message as AppMessage, Picked, Screen};
use crate::content::Opened;
use crate::domain::comment::Comments;
use crate::domain::id::{LearnerId, ModuleId};
use crate::domain::problem::{ModuleTrouble, TakingTrouble, Trouble};
use crate::screen::trainer::insight as glance;
use crate::screen::trainer::profile as shared;
use crate::screen::trainer::present as presenting;
use crate::screen::trainer::{self, Section, TITLE};
use crate::screen::{Lent, lesson};
use crate::screen::welcome::Welcome;
use crate::theme::space;
use crate::ui::{self, Button, Element, Icon, Page, Tone};
use insight::{Kind, Looked, Looking};
use present::Stage;
use profile::Shared;

use iced::Task;
use iced::widget::column;
use iced::widget::operation::focus;

use std::path::PathBuf;

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
    /// Something happened among what shows at a glance.
    Insight(glance::Message),
    /// The people were read and folded.
    Looked(Handed<Looked>),
    /// A place was named for a file of it, or none.
    InsightPlaced(Kind, Picked),
    /// That file was written, or could not be.
    InsightSaved(Result<PathBuf, TakingTrouble>),
    /// Something happened in a shared trial profile.
    Profile(shared::Message),
    /// It was read, or is not shared.
    ProfileRead(
        LearnerId,
        Handed<Result<(shared::Profile, Vec<Trouble>), Trouble>>,
    ),
    /// What a trainer wrote of it was kept, or could not be.
    CommentKept(LearnerId, Result<Comments, Trouble>),
    /// "Leave" was pressed.
    LeavePressed,
}

/// The trainer's space, while a trainer is in it.
pub(super) struct Space {
    section: Section,
    stage: Stage,
    looking: Looking,
    /// The trial profile that shows instead of the section.
    shared: Option<Shared>,
}

impl Space {
    fn new() -> Self {
        Self {
            section: Section::People,
            stage: Stage::default(),
            looking: Looking::default(),
            shared: None,
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
            Message::Insight(message) => self.on_insight(message),
            Message::Looked(looked) => self.looked(&looked),
            Message::InsightPlaced(kind, picked) => self.insight_placed(kind, picked),
            Message::InsightSaved(result) => self.insight_saved(result),
            Message::Profile(message) => self.on_profile(message),
            Message::ProfileRead(learner, read) => self.profile_read(learner, &read),
            Message::CommentKept(learner, result) => self.trainer_comment_kept(learner, result),
            Message::LeavePressed => self.leave_space(),
        }
    }

    fn show_section(&mut self, section: Section) -> Task<AppMessage> {
        let Some(space) = self.space_mut() else {
            return Task::none();
        };
        space.section = section;
        space.shared = None;
        let reading = match section {
            Section::Insight => self.look(),
            Section::People | Section::Present | Section::Files | Section::Centre => Task::none(),
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
        if let Some(page) = self.show_page(space, lent) {
            return page;
        }
        let ways = trainer::ways(lent, space.section, |section| {
            AppMessage::Trainer(Message::SectionPressed(section))
        });
        if let Some(profile) = self.profile_view(space, lent) {
            let content = column![ways, profile].spacing(space::XL);
            return Page::new("trainer-profile", lent.window, content);
        }
        let section: Element<'a, AppMessage> = match space.section {
            Section::Insight => self.insight_view(space, lent),
            Section::Present => self.stage_view(space, lent),
            Section::People
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
