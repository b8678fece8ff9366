//! The trainer's space: it opens from the welcome screen, shows a section at a time, and keeps each as it was left.
mod people;
mod person;

pub(super) use people::{Everybody, Followed, Made};

use super::{App, Handed, Message as AppMessage, Screen};
use crate::screen::Lent;
use crate::screen::trainer::people::{self as table, People};
use crate::screen::trainer::person::{self as page, Person};
use crate::screen::trainer::{self, Section, TITLE};
use crate::screen::welcome::Welcome;
use crate::store;
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
    /// Something happened in the table of people.
    People(table::Message),
    /// Something happened on the page of a person.
    Person(page::Message),
    /// Something happened to what is followed of everybody.
    Followed(people::Happened),
    /// People were placed, and everybody was read since.
    PlacedAndRead(Handed<store::Followed>, Box<people::Happened>),
    /// "Leave" was pressed.
    LeavePressed,
}

/// The trainer's space, while a trainer is in it.
pub(super) struct Space {
    section: Section,
    people: People,
    /// The person whose page shows instead of the table.
    person: Option<Person>,
}

impl Space {
    fn new() -> Self {
        Self {
            section: Section::People,
            people: People::default(),
            person: None,
        }
    }
}

impl App {
    /// Opens the trainer's space.
    pub(super) fn open_space(&mut self) -> Task<AppMessage> {
        self.abandon_opening();
        self.put(Screen::Trainer(Box::new(Space::new())));
        self.arrange_people();
        Task::batch([self.focus_screen(), self.follow()])
    }

    pub(super) fn on_trainer(&mut self, message: Message) -> Task<AppMessage> {
        match message {
            Message::SectionPressed(section) => self.show_section(section),
            Message::People(message) => self.on_people(message),
            Message::Person(message) => self.on_person_page(message),
            Message::Followed(happened) => self.on_followed(happened),
            Message::PlacedAndRead(followed, happened) => {
                self.placed_and_read(&followed, *happened)
            }
            Message::LeavePressed => self.leave_space(),
        }
    }

    fn show_section(&mut self, section: Section) -> Task<AppMessage> {
        let Some(space) = self.space_mut() else {
            return Task::none();
        };
        // Pressed again, it leads from a person back to everybody.
        if space.section == section {
            space.person = None;
        }
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
        let ways = trainer::ways(lent, space.section, |section| {
            AppMessage::Trainer(Message::SectionPressed(section))
        });
        let section: Element<'a, AppMessage> = match space.section {
            Section::People => self.people_view(space, lent),
            Section::Insight | Section::Present | Section::Files | Section::Centre => {
                ui::heading(TITLE, 1, lent.tr.trainer_people())
            }
        };
        Page::new(
            space.section.id(),
            lent.window,
            column![ways, section].spacing(space::XL),
        )
    }

    /// The table, or the page of a person.
    fn people_view<'a>(&'a self, space: &'a Space, lent: Lent<'a>) -> Element<'a, AppMessage> {
        let known = self.everybody.known();
        let width = ui::content_width(lent.window);
        match &space.person {
            Some(page) => {
                let view = page.view(lent, known, width);
                view.map(|message| AppMessage::Trainer(Message::Person(message)))
            }
            None => {
                let view = space.people.view(lent, known, width);
                view.map(|message| AppMessage::Trainer(Message::People(message)))
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
