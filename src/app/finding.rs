//! Finding one's way: the help, the glossary and the search.
use super::covers::Screen as Covering;
use super::learning::Place;
use super::{App, Message, Screen, Wanted};
use crate::access::Whereabouts;
use crate::domain::centre::Settings;
use crate::domain::id::TermId;
use crate::domain::problem::Trouble;
use crate::domain::search::{Found, Query, Target};
use crate::screen::glossary::{self, Glossary};
use crate::screen::help::{self, ToDo, Topic};
use crate::screen::search::{self, Search};
use crate::ui::{self, Button, Icon};

use iced::Task;
use iced::widget::operation::focus;

use std::sync::{Arc, Weak};

/// What the search screen works with; it goes when the screen is left.
#[derive(Default)]
pub(super) struct Desk {
    /// Held as long as the search under way is wanted; none is without it.
    wanted: Option<Arc<()>>,
}

impl Desk {
    /// Whether this is what the search under way was begun with.
    fn is(&self, wanted: &Weak<()>) -> bool {
        let ours = self.wanted.as_ref();
        ours.is_some_and(|ours| std::ptr::eq(Arc::as_ptr(ours), wanted.as_ptr()))
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
        self.hold_window()
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
            self.dialog_listening(self.lent()),
        );
        let content = ui::article(self.read_mark(), content);
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

    /// Whether results are on their way while those of earlier words still show, which say nothing of it.
    pub(super) fn is_searching_anew(&self) -> bool {
        matches!(self.cover(), Some(Covering::Search(search, desk))
            if desk.wanted.is_some() && search.shows_earlier())
    }

    /// Searches again: where the search opens, and where what it found may be something else now.
    pub(super) fn search_anew(&mut self) -> Task<Message> {
        if let Some((search, _)) = self.search_mut() {
            search.outdated();
        }
        self.search()
    }

    /// Searches for what is written, in a task. A search for earlier words ends where it is: nobody wants it any more.
    fn search(&mut self) -> Task<Message> {
        let (library, language) = (self.library().clone(), self.language());
        let Some((search, desk)) = self.search_mut() else {
            return Task::none();
        };
        let held = Arc::new(());
        let wanted = Arc::downgrade(&held);
        desk.wanted = Some(held);
        let query = Query::of_sentences(search.text());
        let asker = wanted.clone();
        let is_wanted = move || asker.strong_count() > 0;
        Task::perform(
            blocking::unblock(move || library.search(query, language, is_wanted)),
            move |found| Message::Searched(found, wanted.clone()),
        )
    }

    pub(super) fn searched(&mut self, found: Option<Found>, wanted: &Weak<()>) -> Task<Message> {
        let Some((_, desk)) = self.search_mut().filter(|(_, desk)| desk.is(wanted)) else {
            return Task::none();
        };
        desk.wanted = None;
        match found {
            Some(found) => self.on_search(search::Message::Found(found)),
            None => Task::none(),
        }
    }

    /// The language, or the library, is another: what can be found is put in order again.
    pub(super) fn arrange_finding(&mut self) -> Task<Message> {
        let (library, language) = (self.library().clone(), self.language());
        if let Some(glossary) = self.glossary_mut() {
            let terms = &library.glossary().terms;
            glossary.arrange(terms, language, library.first_language());
        }
        self.search_anew()
    }
}
