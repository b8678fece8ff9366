//! Who learns: reading the learners, opening and creating them, guests, and the end of a session.
use super::left::Left;
use super::practice::Trying;
use super::saving::log_preferences;
use super::session::Session;
use super::waiting::Stage;
use super::{App, Dialog, Handed, Keeping, Leaving, Message, Opening, People, Screen};
use crate::access::{Whereabouts, reveal_between};
use crate::domain::code::Code;
use crate::domain::id::{LearnerId, ModuleId};
use crate::domain::learner::{Icon, Learner, Name, Preferences};
use crate::domain::library::{ModuleSummary, Track};
use crate::domain::problem::Trouble;
use crate::domain::progress::Progress;
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
            self.people = People::Known(welcome::People::default());
            return Task::none();
        };
        let store = store.clone();
        Task::perform(
            blocking::unblock(move || {
                let (people, troubles) = store.learners();
                (welcome::People::new(people), troubles)
            }),
            |(people, troubles)| Message::PeopleRead(people, troubles),
        )
    }

    pub(super) fn people_read(
        &mut self,
        people: welcome::People,
        troubles: Vec<Trouble>,
    ) -> Task<Message> {
        if let Screen::Welcome(screen) = &mut self.screen {
            screen.find(&people);
        }
        self.people = People::Known(people);
        for trouble in troubles {
            self.tell(trouble);
        }
        let is_there = matches!(self.screen, Screen::Welcome(_));
        if !is_there || self.dialog.is_some() || !self.covers.is_empty() {
            return Task::none();
        }
        if self.waiting == Stage::Short {
            return self.focus_screen();
        }
        let mut wanted = Some(self.focus_screen());
        // Who has waited for long may be anywhere on the screen by now, and stays there.
        Whereabouts::find().then(move |now| {
            let wanted = wanted.take().filter(|_| now.focused.is_none());
            wanted.unwrap_or_else(Task::none)
        })
    }

    /// Reads the learners once more, where they could not be read, or not all.
    pub(super) fn read_again(&mut self) -> Task<Message> {
        self.forget_passing();
        self.people = People::Reading;
        let reading = self.read_people();
        Task::batch([self.focus_screen(), reading])
    }

    pub(super) fn on_welcome(&mut self, message: welcome::Message) -> Task<Message> {
        let Screen::Welcome(screen) = &mut self.screen else {
            return Task::none();
        };
        let nobody = welcome::People::default();
        let people = match &self.people {
            People::Known(people) => people,
            People::Reading => &nobody,
        };
        match screen.update(message, people) {
            welcome::Action::None => Task::none(),
            welcome::Action::Open(id) => self.let_in(id),
            welcome::Action::Bring => self.bring(),
            welcome::Action::Focus => self.focus_screen(),
            welcome::Action::Reveal(last) => reveal_between(welcome::FIELD, last),
            welcome::Action::NewPerson => {
                self.abandon_opening();
                self.put(Screen::Person(Person::default()));
                self.focus_screen()
            }
            welcome::Action::Trainer => self.open_door(),
            welcome::Action::Guest => {
                self.abandon_opening();
                let learner = self.new_learner(String::new(), Icon::default());
                self.sessions += 1;
                self.begin(Session::guest(self.sessions, learner))
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
            person::Action::FocusCode => iced::widget::operation::focus(person::CODE),
            person::Action::Create(name, icon, code) => self.create(name, icon, code),
            person::Action::Back => {
                self.abandon_opening();
                self.welcome(None);
                self.focus_screen()
            }
        }
    }

    /// The people who are offered, once they are read.
    pub(super) fn known_people(&self) -> Option<&welcome::People> {
        match &self.people {
            People::Reading => None,
            People::Known(people) => Some(people),
        }
    }

    /// The welcome screen, which perhaps tells something of the session before.
    pub(super) fn welcome(&mut self, told: Option<welcome::Told>) {
        let mut screen = Welcome::telling(told);
        if let People::Known(people) = &self.people {
            screen.find(people);
        }
        self.put(Screen::Welcome(screen));
    }

    fn create(&mut self, name: Name, icon: Icon, code: Option<Code>) -> Task<Message> {
        let store = match &self.surroundings.store {
            Ok(store) => store.clone(),
            Err(trouble) => {
                self.told = vec![trouble.clone()];
                return self.not_opened();
            }
        };
        let mut learner = self.new_learner(name.into_string(), icon);
        let id = learner.id;
        self.opening = Some(Opening::NewLearner(id));
        Task::perform(
            blocking::unblock(move || {
                learner.code = code.map(|code| store.hashed(&code)).transpose()?;
                store.create(&learner)
            }),
            move |result| Message::LearnerCreated(id, result),
        )
    }

    fn new_learner(&self, name: String, icon: Icon) -> Learner {
        Learner {
            format: 1,
            id: self.surroundings.learner_id(),
            name,
            icon,
            language: self.prefers.language,
            group: None,
            created: self.surroundings.now().moment,
            code: None,
            shared: false,
            text_size: self.prefers.text_size,
            theme: self.prefers.theme,
            motion: self.prefers.motion,
            speed: self.prefers.speed,
            choice_keys: self.prefers.choice_keys,
            archived: false,
        }
    }

    pub(super) fn learner_created(
        &mut self,
        id: LearnerId,
        result: Result<(), Trouble>,
    ) -> Task<Message> {
        if self.opening != Some(Opening::NewLearner(id)) {
            // Whoever went back finds the new tile there.
            return if result.is_ok() && self.session.is_none() {
                self.read_people()
            } else {
                Task::none()
            };
        }
        self.opening = None;
        match result {
            Ok(()) => self.open_learner(id, false),
            Err(trouble) => {
                self.told = vec![trouble];
                self.not_opened()
            }
        }
    }

    /// Nobody could be opened: says why, and lets the person try again.
    fn not_opened(&mut self) -> Task<Message> {
        if let Screen::Person(person) = &mut self.screen {
            person.not_created();
        }
        self.focus_told()
    }

    pub(super) fn open_learner(&mut self, id: LearnerId, take_over: bool) -> Task<Message> {
        let Ok(store) = &self.surroundings.store else {
            return Task::none();
        };
        if self.opening == Some(Opening::Learner(id)) {
            return Task::none();
        }
        let (store, now) = (store.clone(), self.surroundings.now());
        self.abandon_opening();
        self.opening = Some(Opening::Learner(id));
        if self.abandoned.remove(&id) {
            // Still on its way from an earlier press: a second opening would find the lock of the first.
            return Task::none();
        }
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
        if self.opening != Some(Opening::Learner(id)) {
            self.abandoned.remove(&id);
            let unwanted = result.take();
            // Gives the lock back: that waits for the disk.
            return Task::future(blocking::unblock(move || drop(unwanted))).discard();
        }
        self.opening = None;
        match result.take() {
            None => Task::none(),
            Some(Ok(open)) => self.enter_session(open),
            Some(Err(told @ (Trouble::PerhapsOpenElsewhere { .. } | Trouble::PerhapsOpenHere))) => {
                self.dialog = Some(Dialog::TakeOver { learner: id, told });
                self.focus_dialog()
            }
            Some(Err(trouble)) => {
                self.told = vec![trouble];
                self.not_opened()
            }
        }
    }

    /// The session of a learner who was opened.
    fn enter_session(&mut self, open: OpenLearner) -> Task<Message> {
        self.forget_passing();
        for trouble in open.troubles {
            self.tell(trouble);
        }
        let had_crashed = open.progress.open_session;
        self.sessions += 1;
        let mut session = Session::named(self.sessions, open.learner, open.progress, open.journal);
        session.is_brought = self.bringing.brought.remove(&session.learner.id);
        self.session = Some(session);
        let is_new = self.is_first_visit();
        if had_crashed {
            self.record(EventKind::SessionEnded {
                reason: EndReason::Crashed,
            });
        }
        self.begun(is_new)
    }

    /// Where somebody new does not wait for their own opening, their tile is on the welcome screen.
    pub(super) fn back_from_created(&mut self) -> Task<Message> {
        if !matches!(self.screen, Screen::Person(_)) {
            return self.focus_screen();
        }
        self.people = People::Reading;
        self.welcome(None);
        let reading = self.read_people();
        Task::batch([self.focus_screen(), reading])
    }

    /// Lets go of what is being opened: its result is passed over when it comes.
    pub(super) fn abandon_opening(&mut self) {
        match self.opening.take() {
            Some(Opening::Learner(id)) => {
                self.abandoned.insert(id);
                if let Screen::Person(person) = &mut self.screen {
                    person.not_created();
                }
            }
            Some(Opening::NewLearner(_) | Opening::Module(_)) | None => {}
        }
    }

    fn begin(&mut self, session: Session) -> Task<Message> {
        self.session = Some(session);
        self.begun(true)
    }

    /// A session begins: in the learner's own language, text size and colours, and for somebody new with the
    /// introduction.
    fn begun(&mut self, is_new: bool) -> Task<Message> {
        if let Some(session) = &self.session {
            let preferences = session.learner.preferences();
            let language = self.settings().offered(preferences.language);
            self.apply(Preferences {
                language,
                ..preferences
            });
        }
        self.begin_idle();
        self.record(EventKind::SessionStarted {
            language: self.language(),
            computer: self.surroundings.computer_name.clone(),
        });
        let saving = Task::batch([self.save(false), self.load_draft()]);
        let home = self.show_home();
        if is_new {
            return Task::batch([saving, self.introduce()]);
        }
        Task::batch([saving, home])
    }

    pub(super) fn show_home(&mut self) -> Task<Message> {
        let Some(home) = self.new_home() else {
            return Task::none();
        };
        self.put_screen_aside();
        self.module = None;
        self.abandon_opening();
        self.put(Screen::Home(home));
        self.focus_screen()
    }

    /// Home as things stand now; `None` where nobody learns.
    pub(super) fn new_home(&self) -> Option<Home> {
        let session = self.session.as_ref()?;
        let is_open = |module: &&ModuleSummary| self.done_first(&module.id).is_none();
        let is_own = |module: &&ModuleSummary| self.is_on_own_track(&module.id, &session.progress);
        let modules = self.library().modules().filter(is_open).filter(is_own);
        let modules: Vec<_> = modules.collect();
        let next = crate::domain::progress::next_step(&session.progress, &modules);
        let summary = |id: &_| self.library().summary(id);
        let path = self.path(session, &summary);
        let mut home = Home::new(path, next, self.due().0);
        home.tried(self.trial());
        home.hold_back(self.all_held_back());
        Some(home)
    }

    /// Whether a module is on a track that was begun; on any, where none was. Whoever finished their own is not led into
    /// another one by itself.
    fn is_on_own_track(&self, module: &ModuleId, progress: &Progress) -> bool {
        let is_begun = |track: &Track| {
            let mut modules = track.modules.iter();
            modules.any(|module| progress.module(module).is_some())
        };
        let mut tracks = self.library().tracks().iter();
        let mut own = tracks.clone().filter(|track| is_begun(track)).peekable();
        if own.peek().is_none() {
            return true;
        }
        let is_on_one = tracks.any(|track| track.modules.contains(module));
        !is_on_one || own.any(|track| track.modules.contains(module))
    }

    pub(super) fn finish_pressed(&mut self) -> Task<Message> {
        match &self.session {
            None => Task::none(),
            Some(_) if self.leaving != Leaving::No => Task::none(),
            Some(session) if session.is_guest() => {
                self.dialog = Some(Dialog::GuestEnds);
                self.focus_dialog()
            }
            Some(_) if self.trouble().is_some() => self.ask_unsaved(Leaving::Session),
            Some(_) => self.end_or_ask(EndReason::Finished, Leaving::Session),
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
            Some(Dialog::Introduction(_)) => self.focus_screen(),
            Some(Dialog::Paper(told)) => self.leave_paper(&told),
            Some(Dialog::Code(_) | Dialog::Bring(_) | Dialog::Leave(_) | Dialog::Held) => {
                Task::none()
            }
            Some(idle @ Dialog::Idle(_)) => {
                self.dialog = Some(idle);
                self.on_idle(super::idle::Happened::Stayed)
            }
            Some(Dialog::TakeSettings(path)) => self.take_settings(path),
            Some(Dialog::Attestation(asked)) => self.focus_attestation(&asked),
        }
    }

    /// Ends the session as was pressed, or asks first what becomes of the work.
    pub(super) fn end_or_ask(&mut self, reason: EndReason, leaving: Leaving) -> Task<Message> {
        match self.must_choose() {
            Some(why) => self.ask_what_stays(why, leaving),
            None => self.end_session(reason, leaving),
        }
    }

    /// Closes the dialog without its doing: the focus goes back to where it was before. Who stays though the disk does
    /// not take the last work waits no longer.
    pub(super) fn close_dialog(&mut self) -> Task<Message> {
        match self.dialog.take() {
            // It opens with its screen, where nobody has been yet.
            None | Some(Dialog::Introduction(_)) => self.focus_screen(),
            Some(Dialog::UnsavedEnds(_)) => {
                self.leaving = Leaving::No;
                let going_on = self.go_on();
                // What was pressed to come here is gone: nothing is waited for any more.
                Task::batch([going_on, self.focus_screen()])
            }
            Some(Dialog::Paper(told)) => self.leave_paper(&told),
            Some(Dialog::Attestation(asked)) => self.focus_attestation(&asked),
            Some(Dialog::Bring(told)) => self.leave_bringing(told),
            Some(dialog @ Dialog::Leave(_)) if self.leaving != Leaving::No => {
                // What was chosen is under way.
                self.dialog = Some(dialog);
                Task::none()
            }
            Some(Dialog::Leave(_)) => self.go_on(),
            Some(idle @ Dialog::Idle(_)) => {
                self.dialog = Some(idle);
                self.on_idle(super::idle::Happened::Stayed)
            }
            Some(
                Dialog::GuestEnds
                | Dialog::Code(_)
                | Dialog::TakeOver { .. }
                | Dialog::Held
                | Dialog::TakeSettings(_),
            ) => Task::none(),
        }
    }

    /// Ends the session once all of it is kept.
    pub(super) fn end_session(&mut self, reason: EndReason, leaving: Leaving) -> Task<Message> {
        let practice = self.keep_practice();
        self.record(EventKind::SessionEnded { reason });
        self.leaving = leaving;
        let saving = self.save(true);
        Task::batch([practice, saving, self.leave_if_kept()])
    }

    /// Carries out what waited for the last saving.
    pub(super) fn leave_if_kept(&mut self) -> Task<Message> {
        let is_kept = self.session.as_ref().is_none_or(Session::is_at_rest)
            && self.is_draft_kept()
            && self.keeping == Keeping::Kept;
        if self.leaving == Leaving::No || !is_kept {
            return Task::none();
        }
        if let Some(taking) = self.take_before_leaving() {
            return taking;
        }
        let leaving = self.leaving;
        self.leave(leaving)
    }

    /// Leaves the session as it stands.
    pub(super) fn leave(&mut self, leaving: Leaving) -> Task<Message> {
        self.leaving = Leaving::No;
        self.awaited.clear();
        self.abandon_opening();
        self.dialog = None;
        let session = self.session.take();
        self.settle_ending(session.as_ref().map(|session| session.learner.id));
        if leaving == Leaving::Window {
            self.is_ending = true;
            if session.as_ref().is_some_and(Session::is_saving) || self.is_draft_under_way() {
                // The disk hangs, and the person knows what they leave behind.
                return iced::exit();
            }
        }
        let unsaved = self.unsaved_preferences(session.as_ref());
        self.module = None;
        self.left = Left::default();
        self.trying = Trying::default();
        self.told.clear();
        self.module_trouble = None;
        self.held = None;
        self.people = People::Reading;
        let erases = self.ending.erased.is_some();
        // What is erased is told once it is gone.
        let told = self.ending.told.take_if(|_| !erases);
        self.welcome(told);
        // What one person prefers is not for the next.
        self.apply(self.at_welcome);
        // Closing the journal gives its lock back: that waits for the disk.
        let closing = blocking::unblock(move || {
            if let Some((store, learner)) = unsaved {
                log_preferences(store.save_own(&learner));
            }
            drop(session);
        });
        Task::perform(closing, move |()| Message::SessionClosed(leaving))
    }

    /// The learner of the session, where a newer change of their preferences waits to be kept.
    fn unsaved_preferences(&mut self, session: Option<&Session>) -> Option<(Store, Learner)> {
        if self.keeping != Keeping::Waiting {
            return None;
        }
        self.keeping = Keeping::UnderWay;
        let session = session.filter(|session| !session.is_guest())?;
        let store = self.surroundings.store.clone().ok()?;
        Some((store, session.learner.clone()))
    }

    pub(super) fn session_closed(&mut self, leaving: Leaving) -> Task<Message> {
        if let Some(erasing) = self.erase_after(leaving) {
            return erasing;
        }
        match leaving {
            Leaving::Window => self.exit(),
            Leaving::Session | Leaving::No => self.read_people(),
        }
    }
}
