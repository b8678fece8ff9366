//! The trainer's space: it opens from the welcome screen, shows a section at a time, and keeps each as it was left.
mod centre;
mod door;
mod files;
mod packs;
mod reset;

pub(super) use centre::Saving;

use super::{App, Message as AppMessage, Screen};
use crate::screen::Lent;
use crate::screen::trainer::centre::{self as centre_screen, Centre};
use crate::screen::trainer::{self, Section, TITLE, files as screen_files, reset as screen_reset};
use crate::store::RemovedPack;
use crate::theme::space;
use crate::ui::{self, Button, Element, Icon, Page, Tone};

use iced::widget::column;
use iced::widget::operation::focus;
use iced::{Event, Subscription, Task, event, keyboard, mouse, touch};

use std::time::Duration;

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
    /// Something happened at the door.
    AtDoor(door::Happened),
    /// Something happened in the settings of the centre.
    Centre(centre_screen::Message),
    /// What they ask for was done, or could not be.
    CentreHappened(centre::Happened),
    /// A key, a button of the pointer or its wheel was used.
    InputSeen,
    /// Nothing was, since the input of that number, for as long as the centre allows.
    IdleOver(u64),
}

/// The trainer's space, while a trainer is in it.
pub(super) struct Space {
    section: Section,
    files: files::Held,
    /// The panel of a reset, while it is open.
    reset: Option<screen_reset::Panel>,
    /// How many inputs there were: the time without any begins anew with each.
    inputs: u64,
    /// Whether that time passed while something was presented, which it does not break off.
    is_stale: bool,
    centre: Option<Centre>,
    /// The pack that was removed last, while it can come back.
    removed_pack: Option<RemovedPack>,
}

impl Space {
    fn new() -> Self {
        Self {
            section: Section::People,
            files: files::Held::default(),
            reset: None,
            inputs: 0,
            is_stale: false,
            centre: None,
            removed_pack: None,
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
            Message::AtDoor(happened) => self.at_door(happened),
            Message::Centre(message) => self.on_centre(message),
            Message::CentreHappened(happened) => self.centre_happened(happened),
            Message::InputSeen => {
                if let Some(space) = self.space_mut() {
                    space.inputs += 1;
                }
                Task::none()
            }
            Message::IdleOver(inputs) => self.idle_over(inputs),
        }
    }

    fn show_section(&mut self, section: Section) -> Task<AppMessage> {
        if self.space_mut().is_some_and(|space| space.is_stale) {
            return self.lock_space();
        }
        let words = self.keep_centre_words();
        let Some(space) = self.space_mut() else {
            return Task::none();
        };
        space.section = section;
        let begun = match section {
            Section::Files => self.read_files(),
            Section::Centre => self.begin_centre(),
            Section::People | Section::Insight | Section::Present => Task::none(),
        };
        Task::batch([words, focus(TITLE), begun])
    }

    /// Back to the welcome screen: what was done here may have changed who is there.
    fn leave_space(&mut self) -> Task<AppMessage> {
        let words = self.keep_centre_words();
        self.welcome(None);
        Task::batch([words, self.hold_window(), self.read_again()])
    }

    /// Nobody has been here for long: the door closes, or, while something is presented, once that ends.
    fn idle_over(&mut self, inputs: u64) -> Task<AppMessage> {
        let Some(space) = self.space_mut().filter(|space| space.inputs == inputs) else {
            return Task::none();
        };
        if space.section == Section::Present {
            space.is_stale = true;
            return Task::none();
        }
        self.lock_space()
    }

    fn lock_space(&mut self) -> Task<AppMessage> {
        let words = self.keep_centre_words();
        self.dialog = None;
        Task::batch([words, self.open_door()])
    }

    /// The clocks of the door and of the space: each runs only while it is needed, and nothing is drawn meanwhile.
    pub(super) fn trainer_clocks(&self) -> Vec<Subscription<AppMessage>> {
        let Screen::Trainer(space) = &self.screen else {
            return self.door_clocks();
        };
        let minutes = self.settings().idle_minutes.max(1);
        let idle = iced::time::every(Duration::from_secs(u64::from(minutes) * 60))
            .with(space.inputs)
            .map(|(inputs, _)| AppMessage::Trainer(Message::IdleOver(inputs)));
        let input = event::listen_with(|event, _, _| {
            let is_input = matches!(
                event,
                Event::Keyboard(keyboard::Event::KeyPressed { .. })
                    | Event::Mouse(
                        mouse::Event::ButtonPressed(_) | mouse::Event::WheelScrolled { .. }
                    )
                    | Event::Touch(touch::Event::FingerPressed { .. })
            );
            is_input.then_some(AppMessage::Trainer(Message::InputSeen))
        });
        vec![idle, input]
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
        let section = self.section(space, lent);
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

    /// The section that shows.
    fn section<'a>(&'a self, space: &'a Space, lent: Lent<'a>) -> Element<'a, AppMessage> {
        let centre = space.centre.as_ref().zip(self.centre.as_ref());
        match (space.section, centre) {
            (Section::Centre, Some((screen, settings))) => screen
                .view(lent, settings, self.surroundings.computer.forgets)
                .map(|message| AppMessage::Trainer(Message::Centre(message))),
            (Section::Files, _) => {
                let files = space.files.files.view(lent);
                files.map(|message| AppMessage::Trainer(Message::Files(message)))
            }
            (Section::People | Section::Insight | Section::Present | Section::Centre, _) => {
                ui::heading(TITLE, 1, lent.tr.trainer_people())
            }
        }
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
