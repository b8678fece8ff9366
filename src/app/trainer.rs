//! The trainer's space: it opens from the welcome screen, shows a section at a time, and keeps each as it was left.
mod insight;
mod people;
mod person;
mod present;
mod profile;

pub(super) use insight::Glanced;
pub(super) use people::{Everybody, Followed, Made};

use super::{App, Handed, Message as AppMessage, Screen};
use crate::content::Opened;
use crate::domain::attest::{by_following, earned};
use crate::domain::comment::Comments;
use crate::domain::id::{LearnerId, ModuleId};
use crate::domain::problem::{ModuleTrouble, Trouble};
use crate::screen::trainer::extras;
use crate::screen::trainer::insight as glance;
use crate::screen::trainer::people::{self as table, People};
use crate::screen::trainer::person::{self as page, Person};
use crate::screen::trainer::present as presenting;
use crate::screen::trainer::profile as shared;
use crate::screen::trainer::{self, Section, TITLE};
use crate::screen::welcome::Welcome;
use crate::screen::{Lent, lesson};
use crate::store;
use crate::theme::space;
use crate::ui::{self, Button, Element, Icon, Page, Tone};
use present::Stage;
use profile::Shared;

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
    /// Something happened among what shows at a glance.
    Insight(glance::Message),
    /// Something happened below the page of a person.
    Extra(extras::Message),
    /// Something happened in a shared trial profile.
    Profile(shared::Message),
    /// It was read, or is not shared.
    ProfileRead(
        LearnerId,
        Handed<Result<(shared::Profile, Vec<Trouble>), Trouble>>,
    ),
    /// What a trainer wrote of it was kept, or could not be.
    CommentKept(LearnerId, Result<Comments, Trouble>),
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
    stage: Stage,
    glance: glance::Insight,
    /// The trial profile that shows instead of the section.
    shared: Option<Shared>,
}

impl Space {
    fn new() -> Self {
        Self {
            section: Section::People,
            people: People::default(),
            person: None,
            stage: Stage::default(),
            glance: glance::Insight::default(),
            shared: None,
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
            Message::Present(message) => self.on_present(message),
            Message::Block(message) => self.on_block(message),
            Message::ModuleRead(result, module) => self.stage_read(&result, &module),
            Message::Insight(message) => self.on_insight(message),
            Message::Extra(extras::Message::ProfilePressed(learner)) => self.open_profile(learner),
            Message::Extra(extras::Message::AttestationPressed(learner, track)) => {
                self.ask_attestation_of(learner, track)
            }
            Message::Profile(message) => self.on_profile(message),
            Message::ProfileRead(learner, read) => self.profile_read(learner, &read),
            Message::CommentKept(learner, result) => self.trainer_comment_kept(learner, result),
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
        space.shared = None;
        if section == Section::Insight {
            self.arrange_glance();
        }
        focus(TITLE)
    }

    /// Goes back by a step inside the space, as Escape does.
    pub(super) fn leave_in_space(&mut self) -> Task<AppMessage> {
        let space = self.space_mut();
        if space.is_some_and(|space| space.shared.is_some()) {
            return self.on_profile(shared::Message::BackPressed);
        }
        if self.is_showing() {
            return self.end_show();
        }
        self.leave_person()
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
            Section::People => self.people_view(space, lent),
            Section::Insight => self.insight_view(space, lent),
            Section::Present => self.stage_view(space, lent),
            Section::Files | Section::Centre => ui::heading(TITLE, 1, lent.tr.trainer_people()),
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
                let view = view.map(|message| AppMessage::Trainer(Message::Person(message)));
                let extras = self.extras(page.learner(), lent);
                column![view, extras].spacing(space::XL).into()
            }
            None => {
                let view = space.people.view(lent, known, width);
                view.map(|message| AppMessage::Trainer(Message::People(message)))
            }
        }
    }

    /// What else can be done for a person.
    fn extras<'a>(&'a self, learner: LearnerId, lent: Lent<'a>) -> Option<Element<'a, AppMessage>> {
        let roster = self.everybody.known().roster;
        let person = roster.person(learner)?;
        let finished = self.library().tracks().iter().filter(|track| {
            let of = by_following(roster, person);
            earned(track, |id| self.library().summary(id), of).is_some()
        });
        let shares = person.learner.shared;
        let view = extras::view(lent, learner, finished.collect(), shares)?;
        Some(view.map(|message| AppMessage::Trainer(Message::Extra(message))))
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
