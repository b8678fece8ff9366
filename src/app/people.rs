//! Who learns: reading the learners, opening and creating them, guests, and the end of a session.
use super::saving::log_preferences;
use super::session::Session;
use super::{App, Dialog, Handed, Leaving, Message, People, Preferences, Screen};
use crate::domain::id::LearnerId;
use crate::domain::learner::{Choice, Icon, Learner, Name};
use crate::domain::problem::Trouble;
use crate::domain::record::{EndReason, EventKind};
use crate::screen::home::Home;
use crate::screen::person::{self, Person};
use crate::screen::welcome::{self, Welcome};
use crate::store::{OpenLearner, Store};

use iced::Task;

impl App {
    /// Reads the learners of the data folder.
    pub(super) fn read_people(&mut self) -> Task<Message> {
        let Ok(store) = &self.surroundings.store else {
            self.people = People::Known(Vec::new());
            return Task::none();
        };
        let store = store.clone();
        Task::perform(
            blocking::unblock(move || store.learners()),
            |(people, troubles)| Message::PeopleRead(people, troubles),
        )
    }

    pub(super) fn people_read(
        &mut self,
        people: Vec<Learner>,
        troubles: Vec<Trouble>,
    ) -> Task<Message> {
        self.people = People::Known(people);
        self.told.extend(troubles);
        if self.session.is_none() && self.covers.is_empty() {
            self.focus_screen()
        } else {
            Task::none()
        }
    }

    pub(super) fn on_welcome(&mut self, message: welcome::Message) -> Task<Message> {
        let Screen::Welcome(screen) = &mut self.screen else {
            return Task::none();
        };
        match screen.update(message) {
            welcome::Action::Open(id) => self.open_learner(id, false),
            welcome::Action::NewPerson => {
                self.put(Screen::Person(Person::default()));
                self.focus_screen()
            }
            welcome::Action::Guest => {
                let learner = self.new_learner(String::new(), Icon::default());
                self.begin(Session::guest(learner))
            }
        }
    }

    pub(super) fn on_person(&mut self, message: person::Message) -> Task<Message> {
        let Screen::Person(screen) = &mut self.screen else {
            return Task::none();
        };
        match screen.update(message) {
            person::Action::None => Task::none(),
            person::Action::FocusName => iced::widget::operation::focus(person::NAME),
            person::Action::Create(name, icon) => self.create(name, icon),
            person::Action::Back => {
                self.put(Screen::Welcome(Welcome));
                self.focus_screen()
            }
        }
    }

    fn create(&mut self, name: Name, icon: Icon) -> Task<Message> {
        let store = match &self.surroundings.store {
            Ok(store) => store.clone(),
            Err(trouble) => {
                self.told = vec![trouble.clone()];
                return self.not_created();
            }
        };
        let learner = self.new_learner(name.into_string(), icon);
        let id = learner.id;
        Task::perform(
            blocking::unblock(move || store.create(&learner)),
            move |result| Message::LearnerCreated(id, result),
        )
    }

    fn new_learner(&self, name: String, icon: Icon) -> Learner {
        Learner {
            format: 1,
            id: self.surroundings.learner_id(),
            name,
            icon,
            language: self.language(),
            group: None,
            created: self.surroundings.now().moment,
            code: None,
            shared: false,
            text_size: self.text_size,
            theme: Choice::System,
            motion: Choice::System,
            speed: 1.0,
        }
    }

    pub(super) fn learner_created(
        &mut self,
        id: LearnerId,
        result: Result<(), Trouble>,
    ) -> Task<Message> {
        match result {
            Ok(()) => self.open_learner(id, false),
            Err(trouble) => {
                self.told = vec![trouble];
                self.not_created()
            }
        }
    }

    fn not_created(&mut self) -> Task<Message> {
        if let Screen::Person(person) = &mut self.screen {
            person.not_created();
        }
        self.focus_told()
    }

    fn open_learner(&mut self, id: LearnerId, take_over: bool) -> Task<Message> {
        let Ok(store) = &self.surroundings.store else {
            return Task::none();
        };
        if self.is_opening {
            return Task::none();
        }
        self.is_opening = true;
        let (store, now) = (store.clone(), self.surroundings.now());
        Task::perform(
            blocking::unblock(move || Handed::new(store.open_learner(id, &now, take_over))),
            move |result| Message::LearnerOpened(id, result),
        )
    }

    pub(super) fn learner_opened(
        &mut self,
        id: LearnerId,
        result: &Handed<Result<OpenLearner, Trouble>>,
    ) -> Task<Message> {
        self.is_opening = false;
        match result.take() {
            None => Task::none(),
            Some(Ok(open)) => {
                self.told.extend(open.troubles);
                let had_crashed = open.progress.open_session;
                let session = Session::named(open.learner, open.progress, open.journal);
                self.session = Some(session);
                if had_crashed {
                    self.record(EventKind::SessionEnded {
                        reason: EndReason::Crashed,
                    });
                }
                self.begun()
            }
            Some(Err(Trouble::PerhapsOpenElsewhere { host })) => {
                self.dialog = Some(Dialog::TakeOver { learner: id, host });
                self.focus_dialog()
            }
            Some(Err(trouble)) => {
                self.told = vec![trouble];
                self.not_created()
            }
        }
    }

    fn begin(&mut self, session: Session) -> Task<Message> {
        self.session = Some(session);
        self.begun()
    }

    /// A session begins: in the learner's own language and text size.
    fn begun(&mut self) -> Task<Message> {
        if let Some(session) = &self.session
            && !session.is_guest()
        {
            let (language, size) = (session.learner.language, session.learner.text_size);
            self.tr = crate::i18n::Tr::new(language);
            self.text_size = size;
            self.set_scale();
        }
        self.record(EventKind::SessionStarted {
            language: self.language(),
            computer: self.surroundings.computer_name.clone(),
        });
        let saving = self.save(false);
        let home = self.show_home();
        Task::batch([saving, home])
    }

    pub(super) fn show_home(&mut self) -> Task<Message> {
        let Some(session) = &self.session else {
            return Task::none();
        };
        let modules: Vec<_> = self.library().modules().collect();
        let next = crate::domain::progress::next_step(&session.progress, &modules);
        let summary = |id: &_| self.library().summary(id);
        let path = self.path(session, &summary);
        let home = Home::new(path, next, self.due().0);
        self.module = None;
        self.put(Screen::Home(home));
        self.focus_screen()
    }

    pub(super) fn finish_pressed(&mut self) -> Task<Message> {
        match &self.session {
            None => Task::none(),
            Some(session) if session.is_guest() => {
                self.dialog = Some(Dialog::GuestEnds);
                self.focus_dialog()
            }
            Some(session) if session.trouble.is_some() => self.ask_unsaved(Leaving::Session),
            Some(_) => self.end_session(EndReason::Finished, Leaving::Session),
        }
    }

    /// Asks whether to end, in the way of `leaving`, though the disk does not take the last work.
    pub(super) fn ask_unsaved(&mut self, leaving: Leaving) -> Task<Message> {
        self.dialog = Some(Dialog::UnsavedEnds(leaving));
        self.focus_dialog()
    }

    pub(super) fn dialog_confirmed(&mut self) -> Task<Message> {
        match self.dialog.take() {
            None => Task::none(),
            Some(Dialog::GuestEnds) => self.end_session(EndReason::Finished, Leaving::Session),
            Some(Dialog::UnsavedEnds(leaving)) => self.leave(leaving),
            Some(Dialog::TakeOver { learner, .. }) => self.open_learner(learner, true),
        }
    }

    /// Ends the session once all of it is kept.
    pub(super) fn end_session(&mut self, reason: EndReason, leaving: Leaving) -> Task<Message> {
        self.record(EventKind::SessionEnded { reason });
        self.leaving = leaving;
        let saving = self.save(true);
        Task::batch([saving, self.leave_if_kept()])
    }

    /// Carries out what waited for the last saving.
    pub(super) fn leave_if_kept(&mut self) -> Task<Message> {
        let is_kept = self.session.as_ref().is_none_or(Session::is_at_rest);
        if self.leaving == Leaving::No || !is_kept {
            return Task::none();
        }
        let leaving = self.leaving;
        self.leave(leaving)
    }

    /// Leaves the session as it stands.
    fn leave(&mut self, leaving: Leaving) -> Task<Message> {
        self.leaving = Leaving::No;
        self.awaited.clear();
        let session = self.session.take();
        let unsaved = self.unsaved_preferences(session.as_ref());
        self.module = None;
        self.told.clear();
        self.module_trouble = None;
        self.people = People::Reading;
        self.put(Screen::Welcome(Welcome));
        // Closing the journal gives its lock back: that waits for the disk.
        let closing = blocking::unblock(move || {
            if let Some((store, learner)) = unsaved {
                log_preferences(store.save_learner(&learner));
            }
            drop(session);
        });
        Task::perform(closing, move |()| Message::SessionClosed(leaving))
    }

    /// The learner of the session, where a newer change of their preferences waits to be kept.
    fn unsaved_preferences(&mut self, session: Option<&Session>) -> Option<(Store, Learner)> {
        if self.preferences != Preferences::Waiting {
            return None;
        }
        self.preferences = Preferences::UnderWay;
        let session = session.filter(|session| !session.is_guest())?;
        let store = self.surroundings.store.clone().ok()?;
        Some((store, session.learner.clone()))
    }

    pub(super) fn session_closed(&mut self, leaving: Leaving) -> Task<Message> {
        match leaving {
            Leaving::Window => self.exit(),
            Leaving::Session | Leaving::No => self.read_people(),
        }
    }
}
