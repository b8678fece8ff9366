//! Finding one's way: the help, the glossary and the search.
use super::covers::Screen as Covering;
use super::learning::Place;
use super::{App, Handed, Message, Screen, Wanted};
use crate::access::Whereabouts;
use crate::domain::centre::Settings;
use crate::domain::id::TermId;
use crate::domain::problem::Trouble;
use crate::domain::search::{Found, Index, Query, Target};
use crate::screen::glossary::{self, Glossary};
use crate::screen::help::{self, ToDo, Topic};
use crate::screen::search::{self, Search};
use crate::ui::{self, Button, Icon};

use iced::Task;
use iced::widget::operation::focus;

use std::sync::{Arc, Weak};

/// What the search screen works with; it goes when the screen is left.
pub(super) struct Desk {
    /// Held as long as what is read and searched for it is wanted.
    wanted: Arc<()>,
    /// The folded words of all lessons, once they are read.
    index: Option<Arc<Index>>,
    is_searching: bool,
    /// Whether other words were written since the search under way began.
    is_behind: bool,
}

impl Desk {
    fn new() -> Self {
        Self {
            wanted: Arc::new(()),
            index: None,
            is_searching: false,
            is_behind: false,
        }
    }

    /// Whether something was made for this desk, and not for one before.
    fn is(&self, wanted: &Weak<()>) -> bool {
        wanted
            .upgrade()
            .is_some_and(|wanted| Arc::ptr_eq(&wanted, &self.wanted))
    }
}

impl App {
    /// Opens the help, once it is known where the person is; closes it where it is open.
    pub(super) fn toggle_help(&mut self) -> Task<Message> {
        if self.help.is_some() {
            return self.close_help();
        }
        if self.dialog.is_some() {
            return Task::none();
        }
        Whereabouts::find().map(Message::HelpOpened)
    }

    pub(super) fn open_help(&mut self, before: Whereabouts) -> Task<Message> {
        self.help = Some(before);
        Task::batch([self.focus_dialog(), self.read_centre()])
    }

    /// Reads the settings of the centre, which others may have changed. Copies of resets that were kept for the days
    /// set there go.
    pub(super) fn read_centre(&self) -> Task<Message> {
        match &self.surroundings.store {
            Ok(store) => {
                let store = store.clone();
                let today = self.today();
                Task::perform(
                    blocking::unblock(move || {
                        let (settings, mut troubles) = store.settings();
                        troubles.extend(store.purge_copies(today, &settings).err());
                        (settings, troubles)
                    }),
                    |(settings, troubles)| Message::CentreRead(settings, troubles),
                )
            }
            Err(_) => Task::none(),
        }
    }

    /// The focus and the page go back to where they were.
    pub(super) fn close_help(&mut self) -> Task<Message> {
        self.help
            .take()
            .map_or_else(Task::none, Whereabouts::bring_back)
    }

    pub(super) fn centre_read(
        &mut self,
        settings: Settings,
        troubles: Vec<Trouble>,
    ) -> Task<Message> {
        // What was read while newer ones are on their way is older.
        if !self.is_saving_settings() {
            self.settings_kept(&settings);
            self.take_centre(settings);
        }
        for trouble in troubles {
            self.tell(trouble);
        }
        Task::batch([self.hold_window(), self.read_tiles()])
    }

    /// The help as it is open over the screen.
    pub(super) fn help_view<'a>(&'a self, id: &'static str) -> Option<ui::Dialog<'a, Message>> {
        self.help.as_ref()?;
        let tr = &self.tr;
        let content = help::view(
            self.lent(),
            self.topic(),
            self.centre.as_ref(),
            Message::HelpLeft(Wanted::Statement),
        );
        let close = Button::new("help-close", tr.help_close())
            .primary()
            .on_press(Message::HelpClosed);
        let mut dialog = ui::Dialog::new(id, tr.help_title(), content)
            .on_close(Message::HelpClosed)
            .width(help::WIDTH);
        if self.session.is_some() {
            let introduction = Button::new("help-introduction", tr.introduction_again())
                .main()
                .leading(Icon::RotateCcw)
                .on_press(Message::IntroductionPressed);
            let link = |id, label: String, icon, wanted| {
                Button::new(id, label)
                    .main()
                    .leading(icon)
                    .on_press(Message::HelpLeft(wanted))
            };
            let glossary = Wanted::Glossary(None);
            dialog = dialog
                .action(link(
                    "help-search",
                    tr.search_open(),
                    Icon::Search,
                    Wanted::Search,
                ))
                .action(link(
                    "help-glossary",
                    tr.glossary_open(),
                    Icon::Library,
                    glossary,
                ))
                .action(introduction);
        }
        Some(dialog.action(close))
    }

    /// What help is wanted for.
    fn topic(&self) -> Topic {
        match self.cover() {
            Some(Covering::Settings(_) | Covering::Mine(_)) => return Topic::Settings,
            Some(Covering::Glossary(_)) => return Topic::Glossary,
            Some(Covering::Search(..)) => return Topic::Search,
            Some(Covering::Practice(_)) => return Topic::Practice,
            Some(Covering::Statement(_)) => return Topic::Statement,
            None => {}
        }
        match &self.screen {
            Screen::Welcome(_) => Topic::Welcome,
            Screen::Person(_) => Topic::Person,
            Screen::Home(_) => Topic::Home,
            Screen::Lesson(_) => Topic::Lesson,
            Screen::Quiz(quiz) => Topic::Quiz(match &self.module {
                Some(open) => quiz.to_do(&open.opened.module),
                None => ToDo::Feedback,
            }),
            Screen::Results(_) => Topic::Results,
            Screen::Trainer(_) | Screen::Door(_) => Topic::Trainer,
        }
    }

    /// Opens a screen over what shows, from the help if that is open.
    pub(super) fn want_from_anywhere(&mut self, wanted: Wanted) -> Task<Message> {
        // Anybody may read the statement; the rest is for who learns.
        if self.session.is_none() && wanted != Wanted::Statement {
            return Task::none();
        }
        match self.help.take() {
            Some(before) => self.open_cover(wanted, before),
            None => self.want(wanted),
        }
    }

    pub(super) fn new_glossary(&self) -> Glossary {
        let library = self.library();
        let terms = &library.glossary().terms;
        Glossary::new(terms, self.language(), library.first_language())
    }

    pub(super) fn on_glossary(&mut self, message: glossary::Message) -> Task<Message> {
        let Some(glossary) = self.glossary_mut() else {
            return Task::none();
        };
        match glossary.update(message) {
            glossary::Action::None => Task::none(),
            glossary::Action::Focus(id) => focus(id),
            glossary::Action::Back => self.leave_cover(),
        }
    }

    fn glossary_mut(&mut self) -> Option<&mut Glossary> {
        self.covering_mut().find_map(|screen| match screen {
            Covering::Glossary(glossary) => Some(glossary),
            Covering::Settings(_)
            | Covering::Search(..)
            | Covering::Practice(_)
            | Covering::Statement(_)
            | Covering::Mine(_) => None,
        })
    }

    /// Puts the focus on a term of the glossary, which is open.
    pub(super) fn show_term(&mut self, term: &TermId) -> Task<Message> {
        match self.glossary_mut() {
            Some(glossary) => focus(glossary.show(term)),
            None => Task::none(),
        }
    }

    pub(super) fn on_search(&mut self, message: search::Message) -> Task<Message> {
        let Some((search, _)) = self.search_mut() else {
            return Task::none();
        };
        match search.update(message) {
            search::Action::None => Task::none(),
            search::Action::Search => self.search(),
            search::Action::SearchFromField => Task::batch([focus(search::FIELD), self.search()]),
            search::Action::Open(Target::Module(module)) => self.open_where_left(&module),
            search::Action::Open(Target::Lesson(module, lesson)) => {
                self.go_to(Place::Lesson(module, lesson))
            }
            search::Action::Open(Target::Term(term)) => self.want(Wanted::Glossary(Some(term))),
            search::Action::Back => self.leave_cover(),
        }
    }

    fn search_mut(&mut self) -> Option<(&mut Search, &mut Desk)> {
        self.covering_mut().find_map(|screen| match screen {
            Covering::Search(search, desk) => Some((search, desk)),
            Covering::Settings(_)
            | Covering::Glossary(_)
            | Covering::Practice(_)
            | Covering::Statement(_)
            | Covering::Mine(_) => None,
        })
    }

    pub(super) fn new_search() -> (Search, Desk) {
        (Search::default(), Desk::new())
    }

    /// Reads all lessons for the search, in a task; what was read before is let go.
    pub(super) fn read_index(&mut self) -> Task<Message> {
        let (library, language) = (self.library().clone(), self.language());
        let Some((search, desk)) = self.search_mut() else {
            return Task::none();
        };
        search.outdated();
        *desk = Desk::new();
        let wanted = Arc::downgrade(&desk.wanted);
        let asker = wanted.clone();
        let is_wanted = move || asker.strong_count() > 0;
        Task::perform(
            blocking::unblock(move || Handed::new(library.index(language, is_wanted))),
            move |index| Message::IndexRead(index, wanted.clone()),
        )
    }

    pub(super) fn index_read(&mut self, index: &Handed<Index>, wanted: &Weak<()>) -> Task<Message> {
        let Some((_, desk)) = self.search_mut().filter(|(_, desk)| desk.is(wanted)) else {
            return Task::none();
        };
        desk.index = index.take().map(Arc::new);
        self.search()
    }

    /// Searches for what is written, in a task: one at a time, and the newest words last.
    fn search(&mut self) -> Task<Message> {
        let Some((search, desk)) = self.search_mut() else {
            return Task::none();
        };
        let Some(index) = desk.index.clone() else {
            return Task::none();
        };
        if desk.is_searching {
            desk.is_behind = true;
            return Task::none();
        }
        desk.is_searching = true;
        let query = Query::of_sentences(search.text());
        let wanted = Arc::downgrade(&desk.wanted);
        Task::perform(
            blocking::unblock(move || index.search(&query)),
            move |found| Message::Searched(found, wanted.clone()),
        )
    }

    pub(super) fn searched(&mut self, found: Found, wanted: &Weak<()>) -> Task<Message> {
        let Some((_, desk)) = self.search_mut().filter(|(_, desk)| desk.is(wanted)) else {
            return Task::none();
        };
        desk.is_searching = false;
        if std::mem::take(&mut desk.is_behind) {
            self.search()
        } else {
            self.on_search(search::Message::Found(found))
        }
    }

    /// The language, or the library, is another: what can be found is put in order again.
    pub(super) fn arrange_finding(&mut self) -> Task<Message> {
        let (library, language) = (self.library().clone(), self.language());
        if let Some(glossary) = self.glossary_mut() {
            let terms = &library.glossary().terms;
            glossary.arrange(terms, language, library.first_language());
        }
        self.read_index()
    }
}
