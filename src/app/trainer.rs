//! The trainer's space: it opens from the welcome screen, shows a section at a time, and keeps each as it was left.
mod centre;
mod door;
mod files;
mod insight;
mod packs;
mod people;
mod person;
mod present;
mod profile;
mod reset;

pub(super) use centre::Saving;
pub(super) use insight::InsightToSave;
pub(super) use people::{Everybody, Followed, Made};

use super::{App, Handed, Message as AppMessage, Screen};
use crate::content::Opened;
use crate::domain::attest::{by_following, earned};
use crate::domain::comment::Comments;
use crate::domain::id::{LearnerId, ModuleId};
use crate::domain::library::Track;
use crate::domain::problem::{ModuleTrouble, Trouble};
use crate::screen::trainer::centre::{self as centre_screen, Centre};
use crate::screen::trainer::insight as insight_screen;
use crate::screen::trainer::people::{self as table, People};
use crate::screen::trainer::person::{self as page, Person};
use crate::screen::trainer::present as presenting;
use crate::screen::trainer::profile as shared;
use crate::screen::trainer::{self, Section, TITLE, files as screen_files, reset as screen_reset};
use crate::screen::{Lent, lesson};
use crate::store::{self, RemovedPack};
use crate::theme::space;
use crate::ui::{self, Button, Element, Icon, Notice, Page, Tone};
use present::Stage;
use profile::Shared;

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
    /// Something happened in presenting mode.
    Present(presenting::Message),
    /// Something happened in a block of a lesson that is being shown.
    Block(lesson::Message),
    /// A module to present was read, or could not be.
    ModuleRead(Handed<Result<Opened, ModuleTrouble>>, ModuleId),
    /// Something happened among what shows at a glance.
    Insight(insight_screen::Message),
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
    /// People were placed, or a code cleared, and everybody was read since.
    PlacedAndRead(Handed<store::Followed>, Box<people::Happened>),
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
}

/// The trainer's space, while a trainer is in it.
pub(super) struct Space {
    section: Section,
    files: files::Held,
    /// The panel of a reset, while it is open.
    reset: Option<screen_reset::Panel>,
    /// Whether nobody was here for long while something was presented, which that does not break off.
    is_stale: bool,
    centre: Option<Centre>,
    /// The pack that was removed last, while it can come back.
    removed_pack: Option<RemovedPack>,
    people: People,
    /// The person whose page shows instead of the table.
    person: Option<Person>,
    stage: Stage,
    insight: insight_screen::Insight,
    /// The trial profile that shows instead of the section.
    shared: Option<Shared>,
}

impl Space {
    fn new() -> Self {
        Self {
            section: Section::People,
            files: files::Held::default(),
            reset: None,
            is_stale: false,
            centre: None,
            removed_pack: None,
            people: People::default(),
            person: None,
            stage: Stage::default(),
            insight: insight_screen::Insight::default(),
            shared: None,
        }
    }
}

impl App {
    /// Opens the trainer's space.
    pub(super) fn open_space(&mut self) -> Task<AppMessage> {
        self.abandon_opening();
        self.begin_idle();
        self.put(Screen::Trainer(Box::new(Space::new())));
        self.arrange_people();
        Task::batch([self.focus_screen(), self.follow(), self.read_files()])
    }

    pub(super) fn on_trainer(&mut self, message: Message) -> Task<AppMessage> {
        match message {
            Message::SectionPressed(section) => self.show_section(section),
            Message::Present(message) => self.on_present(message),
            Message::Block(message) => self.on_block(message),
            Message::ModuleRead(result, module) => self.stage_read(&result, &module),
            Message::Insight(message) => self.on_insight(message),
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
            Message::Files(message) => self.on_files(message),
            Message::FilesHappened(happened) => self.on_files_happened(happened),
            Message::Reset(message) => self.on_reset(message),
            Message::ResetHappened(happened) => self.on_reset_happened(happened),
            Message::AtDoor(happened) => self.at_door(happened),
            Message::Centre(message) => self.on_centre(message),
            Message::CentreHappened(happened) => self.centre_happened(happened),
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
        // Pressed again, it leads from a person back to everybody.
        if space.section == section {
            space.person = None;
        }
        space.section = section;
        space.shared = None;
        // A question about people goes with the section it was asked in.
        space.reset.take_if(|panel| !panel.is_working());
        let begun = match section {
            Section::Files => self.read_files(),
            Section::Centre => self.begin_centre(),
            Section::Insight => {
                self.arrange_insight();
                Task::none()
            }
            Section::People | Section::Present => Task::none(),
        };
        Task::batch([words, focus(TITLE), begun])
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
        if self.is_resetting() {
            return focus(screen_reset::TITLE);
        }
        let words = self.keep_centre_words();
        self.welcome(None);
        Task::batch([words, self.hold_window(), self.read_again()])
    }

    /// Nobody has been here for long: the door closes, or, while something is presented, once that ends.
    pub(super) fn end_idle_space(&mut self) -> Task<AppMessage> {
        let Some(space) = self.space_mut() else {
            return Task::none();
        };
        if space.section == Section::Present {
            space.is_stale = true;
            return Task::none();
        }
        self.lock_space()
    }

    fn lock_space(&mut self) -> Task<AppMessage> {
        // What comes of a reset is told first; the door closes when it is looked again.
        if self.is_resetting() {
            return Task::none();
        }
        let words = self.keep_centre_words();
        self.dialog = None;
        Task::batch([words, self.open_door()])
    }

    /// Whether a trainer is in the space.
    pub(super) fn is_in_space(&self) -> bool {
        matches!(self.screen, Screen::Trainer(_))
    }

    /// Whether people are being reset, or brought back: what comes of it must be told here.
    fn is_resetting(&mut self) -> bool {
        let panel = self.space_mut().and_then(|space| space.reset.as_ref());
        panel.is_some_and(screen_reset::Panel::is_working)
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
            (Section::People, _) => self.people_view(space, lent),
            (Section::Insight, _) => self.insight_view(space, lent),
            (Section::Present, _) => self.stage_view(space, lent),
            // While the settings are being read.
            (Section::Centre, None) => ui::heading(TITLE, 1, lent.tr.trainer_centre()),
        }
    }

    /// The table, or the page of a person.
    fn people_view<'a>(&'a self, space: &'a Space, lent: Lent<'a>) -> Element<'a, AppMessage> {
        let known = self.everybody.known();
        let mut width = ui::content_width(lent.window);
        if space.reset.is_some() && !ui::is_narrow(lent.window) {
            width -= PANEL + space::XXL;
        }
        match &space.person {
            Some(page) => {
                let view = page.view(lent, known, self.finished_by(page.learner()), width);
                view.map(|message| AppMessage::Trainer(Message::Person(message)))
            }
            None => {
                let view = space.people.view(lent, known, width);
                let view = view.map(|message| AppMessage::Trainer(Message::People(message)));
                column![unseen(space, lent), view].spacing(space::L).into()
            }
        }
    }

    /// The tracks that a person finished.
    fn finished_by(&self, learner: LearnerId) -> Vec<&Track> {
        let roster = self.everybody.known().roster;
        let Some(person) = roster.person(learner) else {
            return Vec::new();
        };
        let is_finished = |track: &&Track| {
            let of = by_following(roster, person);
            earned(track, |id| self.library().summary(id), of).is_some()
        };
        self.library().tracks().iter().filter(is_finished).collect()
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

/// That some have not come for long, and the way to where their work can be erased.
fn unseen<'a>(space: &Space, lent: Lent<'a>) -> Option<Element<'a, AppMessage>> {
    let (people, days) = space.files.files.unseen()?;
    let way = Button::new("people-unseen", lent.tr.trainer_files())
        .leading(Icon::FolderOpen)
        .on_press(AppMessage::Trainer(Message::SectionPressed(Section::Files)));
    let notice = Notice::new(
        "people-unseen-told",
        Tone::Warn,
        lent.tr.files_unseen(people, days),
    );
    Some(
        notice
            .icon(Icon::Clock)
            .still(lent.is_still)
            .action(way)
            .into(),
    )
}
