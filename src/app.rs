//! The app: owns the store, the library, the language, the session and one screen. Only here do
//! actions of screens become other screens, and saving.
mod appearance;
mod attestation;
mod bringing;
mod choosing;
mod covers;
mod ending;
mod finding;
mod frame;
mod idle;
mod introduction;
mod learning;
mod left;
mod listening;
mod mine;
mod offering;
mod order;
mod paper;
mod people;
mod practice;
mod saving;
mod session;
mod surroundings;
mod taking;
mod telling;
mod trainer;
mod unlocking;
mod waiting;
mod window;

pub use appearance::Wishes;
pub use choosing::{
    FileAsked, FileChooser, FilesAsked, FilesChooser, Picked, PickedFiles, PictureChooser,
    PlaceAsked, PlaceChooser,
};
pub use covers::Wanted;
pub use idle::Happened as IdleHappened;
pub use practice::Drafting;
pub use surroundings::{Lessons, Surroundings};
pub use trainer::Message as TrainerMessage;
pub use unlocking::Happened as CodeHappened;
pub use window::{Options, WindowMessage, run};

use crate::access::{Activity, Whereabouts};
use crate::content::{Image, Library, Opened, Source};
use crate::domain::centre::Settings;
use crate::domain::id::LearnerId;
use crate::domain::learner::{Preferences, TextSize};
use crate::domain::problem::{ModuleTrouble, Trouble};
use crate::domain::record::At;
use crate::domain::search::Found;
use crate::domain::text::Language;
use crate::i18n::Tr;
use crate::screen::glossary;
use crate::screen::home::{self, Home};
use crate::screen::lesson::{self, Lesson};
use crate::screen::mine as own;
use crate::screen::person::{self, Person};
use crate::screen::practice as practising;
use crate::screen::quiz::{self, Quiz};
use crate::screen::results::{self, Results};
use crate::screen::search::{self, Search};
use crate::screen::settings;
use crate::screen::statement;
use crate::screen::trainer::door::{self, Door};
use crate::screen::welcome::{self, Welcome};
use crate::store::{OpenLearner, Store};
use covers::Cover;
use learning::Place;
use session::{Receipt, Session};

use iced::Task;
use iced::keyboard::{self, key};

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::path::PathBuf;
use std::sync::{Arc, Mutex, PoisonError, Weak};

/// The app.
pub struct App {
    surroundings: Surroundings,
    tr: Tr,
    /// What who is learning prefers, or on the welcome screen the computer.
    prefers: Preferences,
    /// What holds on the welcome screen, whoever learnt last.
    at_welcome: Preferences,
    /// What the system wishes, for who follows it.
    wishes: Wishes,
    window: window::Window,
    /// Empty while it is being read.
    library: Library,
    /// Whether the lessons are still on their way from the disk: no screen but home needs them.
    is_reading_library: bool,
    people: People,
    /// What a trainer follows.
    everybody: trainer::Everybody,
    /// The files that a trainer takes in or away.
    carried: trainer::Carried,
    session: Option<Session>,
    module: Option<OpenModule>,
    screen: Screen,
    /// The screens over it, each opened from the one before: the last one shows.
    covers: Vec<Cover>,
    /// The search that led to the lesson on the screen: Escape goes back to it.
    sought: Option<Search>,
    left: left::Left,
    trying: practice::Trying,
    taking: taking::Taking,
    listening: listening::Listening,
    unlocking: unlocking::Unlocking,
    bringing: bringing::Bringing,
    ending: ending::Ending,
    idle: idle::Idle,
    /// Whether there was any input since somebody looked.
    activity: Activity,
    /// What the person on the screen must be told, until they say that they understood.
    told: Vec<Trouble>,
    module_trouble: Option<ModuleTrouble>,
    /// The module that somebody wanted to open, where another comes first.
    held: Option<order::Held>,
    dialog: Option<Dialog>,
    /// Where the person was when they opened the help, which is open.
    help: Option<Whereabouts>,
    /// The attestation that is being saved.
    attested: Option<attestation::Asked>,
    /// The settings of the centre, once they are read.
    centre: Option<Settings>,
    centre_saving: trainer::Saving,
    /// Where the lessons come from, besides the packs of the data folder.
    sources: Vec<Source>,
    /// The answers whose feedback waits until they are kept: a lesson may have several checks.
    awaited: Vec<Awaited>,
    /// When the question on the screen appeared.
    asked_at: At,
    is_text_size_open: bool,
    /// What is being opened, while it is still wanted.
    opening: Option<Opening>,
    /// Learners whose opening is under way though nobody wants it any more.
    abandoned: BTreeSet<LearnerId>,
    waiting: waiting::Stage,
    /// How many sessions began.
    sessions: u64,
    /// Whether the program ends: all is kept, and only what is around it is on its way to the disk.
    is_ending: bool,
    keeping: Keeping,
    leaving: Leaving,
}

/// What is being opened.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Opening {
    /// A learner who is on the disk.
    Learner(LearnerId),
    /// A learner who is being put there.
    NewLearner(LearnerId),
    /// A place in a module.
    Module(Place),
}

/// How far the last change of preferences is on its way to the disk.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Keeping {
    Kept,
    UnderWay,
    /// A newer one waits until the one under way has landed.
    Waiting,
    /// The end of the program waits for it.
    Exiting,
}

/// The learners on this computer.
enum People {
    /// Their folder is being read.
    Reading,
    /// By name.
    Known(welcome::People),
}

/// The screen where one learns, one at a time.
enum Screen {
    Welcome(Welcome),
    Person(Person),
    Home(Home),
    Lesson(Lesson),
    Quiz(Quiz),
    Results(Results),
    Trainer(Box<trainer::Space>),
    /// The way into the trainer's space.
    Door(Box<Door>),
}

/// A question that must be answered before anything else.
#[derive(Debug, Clone, PartialEq)]
enum Dialog {
    /// A guest's session ends: all will be forgotten.
    GuestEnds,
    /// A session is to end, in this way, though its last work is not saved.
    UnsavedEnds(Leaving),
    /// A learner may be open elsewhere, or in another window here.
    TakeOver { learner: LearnerId, told: Trouble },
    /// The introduction of the first visit.
    Introduction(introduction::Step),
    /// How a sheet was saved, or where to save it.
    Paper(paper::Told),
    /// What a learner types before they are let in.
    Code(unlocking::Asked),
    /// How work from elsewhere came, or where it is.
    Bring(bringing::Told),
    /// What becomes of the work at the end of a session.
    Leave(ending::Asked),
    /// Nobody is there: the session ends soon.
    Idle(idle::Countdown),
    /// Only a trainer closes the window.
    Held,
    /// The settings of this file are to replace those of the centre.
    TakeSettings(PathBuf),
    /// The name that goes on an attestation.
    Attestation(attestation::Asked),
}

/// Whether, and how, the session or the program is ending.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Leaving {
    No,
    /// The session ends once all is kept.
    Session,
    /// The window closes once all is kept.
    Window,
}

/// An answer whose feedback waits.
struct Awaited {
    receipt: Receipt,
    message: Message,
}

/// The module whose lessons or quiz are on the screen.
struct OpenModule {
    opened: Arc<Opened>,
    pictures: crate::screen::Pictures,
}

/// What happened.
#[derive(Debug, Clone)]
pub enum Message {
    Welcome(welcome::Message),
    Person(person::Message),
    Home(home::Message),
    Lesson(lesson::Message),
    Quiz(quiz::Message),
    Results(results::Message),
    Settings(settings::Message),
    Glossary(glossary::Message),
    Search(search::Message),
    Practice(practising::Message),
    Drafting(Drafting),
    Listening(listening::Message),
    Statement(statement::Message),
    Trainer(trainer::Message),
    Mine(own::Message),
    /// Something happened to what is kept of who is learning.
    OfMine(mine::Happened),
    Code(unlocking::Happened),
    Bringing(bringing::Happened),
    Ending(ending::Happened),
    Idle(idle::Happened),
    Door(door::Message),
    /// What opens a screen over the others was pressed.
    CoverPressed(Wanted),
    /// It can open: this is where the person was.
    CoverOpened(Wanted, Whereabouts),
    /// The lessons were read.
    LibraryRead(Library),
    /// "Help" or its key was pressed.
    HelpPressed,
    /// The help can open: this is where the person was.
    HelpOpened(Whereabouts),
    HelpClosed,
    /// A screen was asked for in the help, or by its key.
    HelpLeft(Wanted),
    /// The settings of the centre were read.
    CentreRead(Settings, Vec<Trouble>),
    /// A search, known by the rest, found this; nothing where it was given up.
    Searched(Option<Found>, Weak<()>),
    /// Something happened to what a person takes away.
    Taking(taking::Happened),
    /// Something happened to the attestation of a track.
    Attestation(attestation::Happened),
    /// Something happened to a sheet of a module, or to the trainer's guide.
    Paper(paper::Happened),
    /// A file was dropped on the window.
    FileDropped(PathBuf),
    /// The learners were read.
    PeopleRead(welcome::People, Vec<Trouble>),
    /// How far people are was read, for their tiles: how many modules of how many are done.
    TilesRead(HashMap<LearnerId, (usize, usize)>),
    /// A learner was opened, or could not be.
    LearnerOpened(LearnerId, Handed<Result<OpenLearner, Trouble>>),
    /// A new learner was put on the disk, or could not be.
    LearnerCreated(LearnerId, Result<(), Trouble>),
    /// Preferences of the learner, or of the computer, were put on the disk, or could not be.
    PreferencesSaved(Result<(), Trouble>),
    /// A module was opened, or could not be.
    ModuleOpened(Handed<Result<Opened, ModuleTrouble>>, Place),
    /// The pictures of another place in the open module were read.
    PicturesRead(Handed<BTreeMap<String, Image>>, Place),
    /// The size of the window is remembered, or could not be: the program ends.
    ExitReady,
    /// F11 was pressed.
    FullScreenKeyPressed,
    /// Events of the session of this number were put on the disk, or could not be.
    Saved(u64, Result<(), Trouble>),
    /// It is time to try to save again.
    SaveDue,
    /// The journal of the session that ended is closed.
    SessionClosed(Leaving),
    /// It is time to renew the lock of the learner.
    LockDue,
    /// The lock of the session of this number was renewed, or could not be.
    LockRenewed(u64, Result<(), Trouble>),
    /// What is waited for has lasted long enough for the next thing to be told.
    WaitLasted,
    /// Somebody no longer wants to wait.
    WaitGivenUp,
    /// "Try again" was pressed where the learners could not be read.
    ReadAgainPressed,
    /// The introduction was asked for.
    IntroductionPressed,
    /// The next step of the introduction was asked for.
    IntroductionGoesOn,
    HomePressed,
    FinishPressed,
    LanguagePressed(Language),
    TextSizePressed,
    TextLargerPressed,
    TextSmallerPressed,
    ToldPressed,
    DialogConfirmed,
    DialogCancelled,
    /// Escape was pressed, and nothing on the screen wanted it.
    EscapePressed,
    /// Enter was pressed, and nothing on the screen wanted it.
    EnterPressed,
    /// The shortcut for the other language was pressed.
    LanguageKeyPressed,
    /// The system wishes this of how the program looks and moves.
    SystemWished(Wishes),
    /// A screen reader asked for something: the view must be drawn again.
    Woken,
    /// The window is about to show: what was read while it opened comes first.
    Begun,
    /// Much of the view has changed its place.
    MuchChanged,
    Window(WindowMessage),
}

/// Something that can be handed over just once, in a message that can be copied.
pub struct Handed<T>(Arc<Mutex<Option<T>>>);

impl<T> Handed<T> {
    /// Wraps it.
    pub fn new(value: T) -> Self {
        Self(Arc::new(Mutex::new(Some(value))))
    }

    /// Takes it out; `None` from the second time on.
    pub fn take(&self) -> Option<T> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).take()
    }
}

impl<T> Clone for Handed<T> {
    fn clone(&self) -> Self {
        Self(Arc::clone(&self.0))
    }
}

impl<T> std::fmt::Debug for Handed<T> {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str("Handed")
    }
}

impl App {
    /// The app on its welcome screen, and the reading of the learners and of the lessons.
    pub fn new(mut surroundings: Surroundings) -> (Self, Task<Message>) {
        let language = surroundings.language;
        let prefers = surroundings.computer.preferences(language);
        let told = match &surroundings.store {
            Ok(_) | Err(Trouble::NoDataFolder) => Vec::new(),
            Err(trouble) => vec![trouble.clone()],
        };
        let lessons = std::mem::take(&mut surroundings.lessons);
        let mut app = Self {
            tr: Tr::new(language),
            prefers,
            at_welcome: prefers,
            wishes: Wishes::default(),
            window: window::Window::default(),
            library: Library::default(),
            is_reading_library: true,
            people: People::Reading,
            everybody: trainer::Everybody::new(surroundings.now()),
            carried: trainer::Carried::default(),
            session: None,
            module: None,
            screen: Screen::Welcome(Welcome::default()),
            covers: Vec::new(),
            sought: None,
            left: left::Left::default(),
            trying: practice::Trying::default(),
            taking: taking::Taking::default(),
            listening: listening::Listening::default(),
            unlocking: unlocking::Unlocking::default(),
            bringing: bringing::Bringing::default(),
            ending: ending::Ending::default(),
            idle: idle::Idle::default(),
            activity: Activity::default(),
            told,
            module_trouble: None,
            held: None,
            dialog: None,
            help: None,
            attested: None,
            centre: None,
            centre_saving: trainer::Saving::default(),
            sources: Vec::new(),
            awaited: Vec::new(),
            asked_at: surroundings.now(),
            is_text_size_open: false,
            opening: None,
            abandoned: BTreeSet::new(),
            waiting: waiting::Stage::default(),
            sessions: 0,
            is_ending: false,
            keeping: Keeping::Kept,
            leaving: Leaving::No,
            surroundings,
        };
        app.set_scale();
        let reading = [
            app.read_people(),
            app.read_library(lessons),
            app.read_centre(),
        ];
        (app, Task::batch(reading))
    }

    /// Takes in what happened.
    pub fn update(&mut self, message: Message) -> Task<Message> {
        let task = self.take_in(message);
        self.fit_show();
        // A show before a room is larger than all else.
        self.set_scale();
        self.settle_wait();
        self.settle_listening();
        Task::batch([task, self.settle_practice()])
    }

    fn take_in(&mut self, message: Message) -> Task<Message> {
        match message {
            Message::Welcome(message) => self.on_welcome(message),
            Message::Person(message) => self.on_person(message),
            Message::Home(message) => self.on_home(message),
            Message::Lesson(message) => self.on_lesson(message),
            Message::Quiz(message) => self.on_quiz(message),
            Message::Results(message) => self.on_results(message),
            Message::Settings(message) => self.on_settings(message),
            Message::Glossary(message) => self.on_glossary(message),
            Message::Search(message) => self.on_search(message),
            Message::Practice(message) => self.on_practice(message),
            Message::Drafting(happened) => self.on_drafting(happened),
            Message::Listening(message) => self.on_listening(message),
            Message::Statement(message) => self.on_statement(message),
            Message::Trainer(message) => self.on_trainer(message),
            Message::Mine(message) => self.on_mine(message),
            Message::OfMine(happened) => self.on_own(happened),
            Message::Code(happened) => self.on_code(happened),
            Message::Bringing(happened) => self.on_bringing(happened),
            Message::Ending(happened) => self.on_ending(happened),
            Message::Idle(happened) => self.on_idle(happened),
            Message::Door(message) => self.on_door(message),
            Message::HelpPressed => self.toggle_help(),
            Message::HelpOpened(before) => self.open_help(before),
            Message::HelpClosed => self.close_help(),
            Message::HelpLeft(wanted) => self.want_from_anywhere(wanted),
            Message::CentreRead(settings, troubles) => self.centre_read(settings, troubles),
            Message::Taking(happened) => self.on_taking(happened),
            Message::Attestation(happened) => self.on_attestation(happened),
            Message::Paper(happened) => self.on_paper(happened),
            Message::FileDropped(path) if self.is_at_welcome() => self.work_dropped(path),
            Message::FileDropped(path) => match self.work_dropped_here(path.clone()) {
                Some(task) => task,
                None => self.file_dropped(path),
            },
            Message::Searched(found, wanted) => self.searched(found, &wanted),
            Message::CoverPressed(wanted) => self.want(wanted),
            Message::CoverOpened(wanted, before) => self.open_cover(wanted, before),
            Message::LibraryRead(library) => self.library_read(library),
            Message::PeopleRead(people, troubles) => self.people_read(people, troubles),
            Message::TilesRead(done) => self.tiles_read(done),
            Message::LearnerOpened(id, result) => self.learner_opened(id, &result),
            Message::LearnerCreated(id, result) => self.learner_created(id, result),
            Message::PreferencesSaved(result) => self.preferences_saved(result),
            Message::ModuleOpened(result, place) => self.module_opened(&result, place),
            Message::PicturesRead(images, place) => self.pictures_read(&images, place),
            Message::ExitReady => iced::exit(),
            Message::FullScreenKeyPressed => self.full_screen_pressed(),
            Message::Saved(session, result) => self.saved(session, result),
            Message::SaveDue => self.save_again(),
            Message::SessionClosed(leaving) => self.session_closed(leaving),
            Message::LockDue => self.renew_lock(),
            Message::LockRenewed(session, result) => self.lock_renewed(session, result),
            Message::WaitLasted => self.wait_lasted(),
            Message::WaitGivenUp => self.give_up_waiting(),
            Message::ReadAgainPressed => self.read_again(),
            Message::IntroductionPressed => self.introduce(),
            Message::IntroductionGoesOn => self.introduction_goes_on(),
            Message::HomePressed => self.go_home(),
            Message::FinishPressed => self.finish_pressed(),
            Message::LanguagePressed(language) => self.speak(language),
            Message::TextSizePressed => {
                self.is_text_size_open = !self.is_text_size_open;
                Task::none()
            }
            Message::TextLargerPressed => self.resize_text(self.prefers.text_size.larger()),
            Message::TextSmallerPressed => self.resize_text(self.prefers.text_size.smaller()),
            Message::ToldPressed => self.understood(),
            Message::DialogConfirmed => self.dialog_confirmed(),
            Message::DialogCancelled => self.close_dialog(),
            Message::EscapePressed => self.escape(),
            Message::EnterPressed => self.enter(),
            Message::LanguageKeyPressed => self.speak(other(self.language())),
            Message::SystemWished(wishes) => self.wished(wishes),
            Message::Woken | Message::Begun => Task::none(),
            Message::MuchChanged => self.draw_whole(),
            Message::Window(message) => self.on_window(message),
        }
    }

    /// The title of the window.
    pub fn title(&self) -> String {
        self.tr.app_name()
    }

    /// How much larger than usual everything is drawn.
    pub fn scale_factor(&self) -> f32 {
        self.zoom()
    }

    /// The language of the interface.
    pub fn language(&self) -> Language {
        self.tr.language()
    }

    fn library(&self) -> &Library {
        &self.library
    }

    fn read_library(&mut self, lessons: Lessons) -> Task<Message> {
        match lessons {
            Lessons::Read(library) => self.library_read(library),
            Lessons::At(sources) => {
                self.sources = sources;
                self.read_lessons_again()
            }
        }
    }

    /// Reads the lessons with the packs as they are now.
    fn read_lessons_again(&self) -> Task<Message> {
        let mut sources = self.sources.clone();
        let store = self.surroundings.store.clone().ok();
        let reading = blocking::unblock(move || {
            // Where they cannot be read, the other lessons work all the same.
            let packs = store.as_ref().and_then(|store| store.packs().ok());
            let packs = packs.unwrap_or_default().into_iter();
            sources.extend(packs.map(|(_, folder)| Source::Folder(folder)));
            Library::read_under(&sources, store.as_ref().map(Store::root))
        });
        Task::perform(reading, Message::LibraryRead)
    }

    /// Whoever was at home before the lessons sees them now.
    fn library_read(&mut self, library: Library) -> Task<Message> {
        self.library = library;
        self.is_reading_library = false;
        let arranging = Task::batch([self.arrange_finding(), self.assess(), self.read_tiles()]);
        if !matches!(self.screen, Screen::Home(_)) {
            return arranging;
        }
        if let Some(home) = self.new_home() {
            self.screen = Screen::Home(home);
        }
        let is_covered = self.dialog.is_some() || self.help.is_some() || !self.covers.is_empty();
        if is_covered {
            arranging
        } else {
            Task::batch([arranging, self.focus_screen()])
        }
    }

    /// Enter goes on, also while a title or feedback has the focus so that it is heard. What is open over the screen
    /// sees to it by itself.
    fn enter(&mut self) -> Task<Message> {
        if self.dialog.is_some() || self.help.is_some() || !self.covers.is_empty() {
            return Task::none();
        }
        match &self.screen {
            Screen::Lesson(_) => self.on_lesson(lesson::Message::NextPressed),
            Screen::Quiz(_) => self.on_quiz(quiz::Message::NextPressed),
            Screen::Results(results) => {
                let main = results.main();
                self.on_results(main)
            }
            Screen::Trainer(_) => self.turn_show(),
            Screen::Welcome(_) | Screen::Person(_) | Screen::Home(_) | Screen::Door(_) => {
                Task::none()
            }
        }
    }

    /// Escape closes what is open, or goes back by one screen.
    fn escape(&mut self) -> Task<Message> {
        if self.dialog.is_some() {
            return self.close_dialog();
        }
        if self.can_give_up_opening() {
            return self.give_up_waiting();
        }
        if self.help.is_some() {
            return self.close_help();
        }
        if self.is_text_size_open {
            self.is_text_size_open = false;
            return self.focus_screen();
        }
        if self.is_listening() {
            return self.stop_listening();
        }
        if !self.covers.is_empty() {
            return self.leave_cover();
        }
        match &self.screen {
            Screen::Welcome(_) | Screen::Home(_) => Task::none(),
            Screen::Trainer(_) => self.leave_in_space(),
            Screen::Person(_) => self.update(Message::Person(person::Message::BackPressed)),
            Screen::Door(_) => self.on_door(door::Message::BackPressed),
            Screen::Lesson(screen) if screen.is_explaining() => {
                self.on_lesson(lesson::Message::ExplanationClosed)
            }
            Screen::Lesson(_) if self.sought.is_some() => self.return_to_search(),
            Screen::Lesson(_) | Screen::Quiz(_) | Screen::Results(_) => self.go_home(),
        }
    }

    fn speak(&mut self, language: Language) -> Task<Message> {
        let language = self.settings().offered(language);
        self.prefer(Preferences {
            language,
            ..self.prefers
        })
    }

    fn resize_text(&mut self, text_size: TextSize) -> Task<Message> {
        self.prefer(Preferences {
            text_size,
            ..self.prefers
        })
    }

    fn set_scale(&self) {
        self.surroundings
            .bridge
            .set_scale_factor(self.window.scale * self.zoom());
    }
}

/// The message of a key that holds on every screen; `None` for all other keys.
fn shortcut(key: &keyboard::Key, modifiers: keyboard::Modifiers) -> Option<Message> {
    match key.as_ref() {
        keyboard::Key::Named(key::Named::Escape) if modifiers.is_empty() => {
            Some(Message::EscapePressed)
        }
        keyboard::Key::Named(key::Named::Enter) if modifiers.is_empty() => {
            Some(Message::EnterPressed)
        }
        keyboard::Key::Named(key::Named::F1) if modifiers.is_empty() => Some(Message::HelpPressed),
        keyboard::Key::Character("f" | "F") if modifiers.command() => {
            Some(Message::HelpLeft(Wanted::Search))
        }
        keyboard::Key::Named(key::Named::F11) if modifiers.is_empty() => {
            Some(Message::FullScreenKeyPressed)
        }
        keyboard::Key::Character("e" | "E") if modifiers.command() => {
            Some(Message::Listening(listening::Message::KeyPressed))
        }
        keyboard::Key::Character("l" | "L") if modifiers.command() => {
            Some(Message::LanguageKeyPressed)
        }
        keyboard::Key::Character("+" | "=") if modifiers.command() => {
            Some(Message::TextLargerPressed)
        }
        keyboard::Key::Character("-" | "−") if modifiers.command() => {
            Some(Message::TextSmallerPressed)
        }
        _ => None,
    }
}

/// The message of a key that writes a letter, where a word is to be written and its field has no focus.
fn typed(key: &keyboard::Key, modifiers: keyboard::Modifiers) -> Option<Message> {
    let keyboard::Key::Character(letters) = key else {
        return None;
    };
    let letters = match modifiers {
        keyboard::Modifiers::SHIFT => letters.to_uppercase(),
        _ if modifiers.is_empty() => letters.to_string(),
        _ => return None,
    };
    Some(Message::Quiz(quiz::Message::Typed(letters)))
}

/// The other language of the interface.
fn other(language: Language) -> Language {
    if language == Language::FR {
        Language::EN
    } else {
        Language::FR
    }
}
