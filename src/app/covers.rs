//! Screens over the one where one learns: opened from anywhere, and left again to where one was.
//!
//! The screen beneath keeps its state, and goes on to receive what comes of it, such as an answer that was kept.
use super::finding::Desk;
use super::{App, Message};
use crate::access::{Whereabouts, reveal};
use crate::domain::id::{SectionId, TermId};
use crate::screen::Lent;
use crate::screen::glossary::{self, Glossary};
use crate::screen::mine::{self, Mine};
use crate::screen::practice::{self, Practice};
use crate::screen::search::{self, Search};
use crate::screen::settings::{self, Settings, Whose};
use crate::screen::statement::{self, Statement};
use crate::ui::Page;

use iced::Task;
use iced::advanced::widget::Id;
use iced::widget::operation::focus;

/// The width of the column of the glossary and of the search, in logical pixels.
const FINDING_WIDTH: f32 = 820.0;

/// What can be opened over any screen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Wanted {
    /// What one prefers.
    Settings,
    /// The glossary, perhaps at a term.
    Glossary(Option<TermId>),
    /// The search.
    Search,
    /// The trial profile, perhaps at a section.
    Practice(Option<SectionId>),
    /// The accessibility statement.
    Statement,
    /// What is kept of who is learning.
    Mine,
}

/// A screen over another.
pub(super) struct Cover {
    screen: Screen,
    /// Where the person was in what it covers.
    before: Whereabouts,
}

pub(super) enum Screen {
    Settings(Settings),
    Glossary(Glossary),
    Search(Search, Desk),
    Practice(Box<Practice>),
    Statement(Statement),
    Mine(Box<Mine>),
}

impl Screen {
    fn is(&self, wanted: &Wanted) -> bool {
        match self {
            Self::Settings(_) => *wanted == Wanted::Settings,
            Self::Glossary(_) => matches!(wanted, Wanted::Glossary(_)),
            Self::Search(..) => *wanted == Wanted::Search,
            Self::Practice(_) => matches!(wanted, Wanted::Practice(_)),
            Self::Statement(_) => *wanted == Wanted::Statement,
            Self::Mine(_) => *wanted == Wanted::Mine,
        }
    }

    /// A name for what Listen can read of the screen: with another name, reading ends. Nothing where it has no Listen.
    pub(super) fn page_to_read(&self) -> Option<String> {
        match self {
            Self::Glossary(glossary) => Some(glossary.page_to_read()),
            Self::Practice(practice) => Some(practice.page_id()),
            Self::Statement(_) => Some("statement".to_owned()),
            Self::Settings(_) | Self::Search(..) | Self::Mine(_) => None,
        }
    }

    /// The id of what has the focus when the screen opens.
    fn focus(&self) -> &'static str {
        match self {
            Self::Settings(_) => settings::TITLE,
            Self::Glossary(_) => glossary::FIELD,
            Self::Search(..) => search::FIELD,
            Self::Practice(_) => practice::TITLE,
            Self::Statement(_) => statement::TITLE,
            Self::Mine(_) => mine::TITLE,
        }
    }
}

impl App {
    /// Opens a screen over what shows, once it is known where the person is there.
    pub(super) fn want(&self, wanted: Wanted) -> Task<Message> {
        if self.dialog.is_some() {
            return Task::none();
        }
        Whereabouts::find().map(move |before| Message::CoverOpened(wanted.clone(), before))
    }

    /// Opens a screen over what shows; one that is open already comes back instead.
    pub(super) fn open_cover(&mut self, wanted: Wanted, before: Whereabouts) -> Task<Message> {
        if let Wanted::Practice(section) = &wanted
            && !self.has_draft()
        {
            return self.await_draft(section.clone(), before);
        }
        self.forget_practice();
        let known = self
            .covers
            .iter()
            .position(|cover| cover.screen.is(&wanted));
        if let Some(index) = known {
            let above = self.covers.drain(index + 1..).next();
            let back = above.map_or_else(Task::none, |above| above.before.bring_back());
            return Task::batch([back, self.begin_cover(&wanted)]);
        }
        let screen = match &wanted {
            Wanted::Settings => Screen::Settings(Settings::default()),
            Wanted::Glossary(_) => Screen::Glossary(self.new_glossary()),
            Wanted::Search => Screen::Search(Search::default(), Desk::default()),
            Wanted::Practice(section) => {
                Screen::Practice(Box::new(self.new_practice(section.as_ref())))
            }
            Wanted::Statement => Screen::Statement(Statement),
            Wanted::Mine => match self.new_mine() {
                Some(mine) => Screen::Mine(Box::new(mine)),
                None => return Task::none(),
            },
        };
        let focused = focus(screen.focus());
        self.covers.push(Cover { screen, before });
        let reading = match wanted {
            Wanted::Search => self.search_anew(),
            Wanted::Practice(_) => {
                let entry = self.practice_mut().map(|practice| practice.entry_id());
                let revealed = entry.map_or_else(Task::none, reveal);
                Task::batch([revealed, self.read_checklist()])
            }
            Wanted::Mine => self.read_centre(),
            Wanted::Settings | Wanted::Glossary(_) | Wanted::Statement => Task::none(),
        };
        Task::batch([focused, reading, self.begin_cover(&wanted)])
    }

    /// What a screen that covers the others begins with each time that it is wanted.
    fn begin_cover(&mut self, wanted: &Wanted) -> Task<Message> {
        match wanted {
            Wanted::Settings
            | Wanted::Glossary(None)
            | Wanted::Practice(_)
            | Wanted::Statement
            | Wanted::Mine => Task::none(),
            Wanted::Glossary(Some(term)) => self.show_term(term),
            Wanted::Search => focus(search::FIELD),
        }
    }

    /// The screen that covers the others.
    pub(super) fn cover(&self) -> Option<&Screen> {
        self.covers.last().map(|cover| &cover.screen)
    }

    /// All screens that cover others.
    pub(super) fn covering_mut(&mut self) -> impl Iterator<Item = &mut Screen> {
        self.covers.iter_mut().map(|cover| &mut cover.screen)
    }

    /// Goes back to what the last opened screen covers.
    pub(super) fn leave_cover(&mut self) -> Task<Message> {
        match self.covers.pop() {
            Some(cover) => cover.before.bring_back(),
            None => Task::none(),
        }
    }

    /// Puts another screen where one learns; what covered the last one closes. A search that led to a lesson is kept.
    pub(super) fn put(&mut self, screen: super::Screen) {
        self.help = None;
        let last = self.covers.pop().map(|cover| cover.screen);
        self.sought = None;
        if let (Some(Screen::Search(search, _)), super::Screen::Lesson(_)) = (last, &screen) {
            self.sought = Some(search);
        }
        self.covers.clear();
        self.forget_practice();
        self.screen = screen;
    }

    /// Goes back from a lesson to the search that led to it, with its words; home is beneath.
    pub(super) fn return_to_search(&mut self) -> Task<Message> {
        let sought = self.sought.take();
        let home = self.go_home();
        let Some(search) = sought else {
            return home;
        };
        let screen = Screen::Search(search, Desk::default());
        let mut before = Whereabouts::default();
        if let super::Screen::Home(home) = &self.screen {
            before.focused = Some(home.focus().into());
        }
        self.covers.push(Cover { screen, before });
        Task::batch([focus(search::FIELD), self.search_anew()])
    }

    /// Puts the focus on something of the screen where one learns: now, or when it is no longer covered.
    pub(super) fn focus_beneath(&mut self, id: impl Into<Id>) -> Task<Message> {
        match self.covers.first_mut() {
            Some(cover) => {
                cover.before.focused = Some(id.into());
                Task::none()
            }
            None => focus(id),
        }
    }

    /// The id of what has the focus when the screen that covers the others opens.
    pub(super) fn cover_focus(&self) -> Option<&'static str> {
        self.covers.last().map(|cover| cover.screen.focus())
    }

    /// The page of the screen that covers the others.
    pub(super) fn cover_page<'a>(&'a self, lent: Lent<'a>) -> Option<Page<'a, Message>> {
        Some(match &self.covers.last()?.screen {
            Screen::Settings(screen) => {
                let view = screen.view(
                    lent,
                    self.prefers,
                    self.whose_settings(),
                    self.centre.as_ref(),
                );
                let bottom = screen.bottom(lent, self.prefers);
                Page::new("settings", lent.window, view.map(Message::Settings))
                    .bottom(bottom.map(Message::Settings))
            }
            Screen::Glossary(screen) => {
                let terms = &self.library().glossary().terms;
                let view = screen.view(lent, terms).map(Message::Glossary);
                Page::new("glossary", lent.window, view)
                    .mark(self.read_mark())
                    .max_width(FINDING_WIDTH)
                    .bottom(screen.bottom(lent).map(Message::Glossary))
            }
            Screen::Search(screen, _) => {
                let view = screen.view(lent).map(Message::Search);
                Page::new("search", lent.window, view)
                    .max_width(FINDING_WIDTH)
                    .bottom(screen.bottom(lent).map(Message::Search))
            }
            Screen::Practice(screen) => {
                let desk = self.desk();
                let view = screen.view(lent, desk).map(Message::Practice);
                let (name, side) = screen.side(lent, desk);
                let fold = Message::Practice(practice::Message::PanelToggled);
                Page::new("practice", lent.window, view)
                    .part(screen.page_id())
                    .mark(self.read_mark())
                    .side(name, side.map(Message::Practice))
                    .fold(screen.is_panel_open(), fold)
                    .bottom(screen.bottom(lent, desk).map(Message::Practice))
            }
            Screen::Statement(screen) => {
                let view = screen.view(lent, self.centre.as_ref());
                Page::new("statement", lent.window, view.map(Message::Statement))
                    .mark(self.read_mark())
                    .max_width(FINDING_WIDTH)
                    .bottom(screen.bottom(lent).map(Message::Statement))
            }
            Screen::Mine(screen) => {
                let learner = &self.session.as_ref()?.learner;
                let view = screen.view(lent, learner).map(Message::Mine);
                Page::new("mine", lent.window, view).bottom(screen.bottom(lent).map(Message::Mine))
            }
        })
    }

    pub(super) fn on_settings(&mut self, message: settings::Message) -> Task<Message> {
        let prefers = self.prefers;
        let settings = self.covering_mut().find_map(|screen| match screen {
            Screen::Settings(settings) => Some(settings),
            Screen::Glossary(_)
            | Screen::Search(..)
            | Screen::Practice(_)
            | Screen::Statement(_)
            | Screen::Mine(_) => None,
        });
        match settings.map(|settings| settings.update(message, prefers)) {
            Some(settings::Action::Prefer(preferences)) => self.prefer(preferences),
            Some(settings::Action::PreferUsual(preferences)) => {
                let saving = self.prefer(preferences);
                Task::batch([saving, focus(settings::DONE)])
            }
            Some(settings::Action::Mine) => self.want(Wanted::Mine),
            Some(settings::Action::Back) => self.leave_cover(),
            None => Task::none(),
        }
    }

    pub(super) fn on_statement(&mut self, message: statement::Message) -> Task<Message> {
        let statement = self.covering_mut().find_map(|screen| match screen {
            Screen::Statement(statement) => Some(statement),
            Screen::Settings(_)
            | Screen::Glossary(_)
            | Screen::Search(..)
            | Screen::Practice(_)
            | Screen::Mine(_) => None,
        });
        match statement.map(|statement| statement.update(message)) {
            Some(statement::Action::Back) => self.leave_cover(),
            None => Task::none(),
        }
    }

    fn whose_settings(&self) -> Whose {
        match &self.session {
            None => Whose::Computer,
            Some(session) if session.is_guest() => Whose::Guest,
            Some(_) => Whose::Learner,
        }
    }
}
