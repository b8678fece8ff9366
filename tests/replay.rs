//! Whatever a person does and whatever their disk does meanwhile: each event that the program took for kept is on the
//! disk, in its place, and what the disk has comes to the progress that the program showed. `REPLAY=200` goes through
//! more sequences than usual.
mod driver;
#[allow(
    dead_code,
    clippy::unwrap_used,
    clippy::disallowed_methods,
    reason = "made for the tests of records, which use the rest of this file system"
)]
#[path = "records/memory.rs"]
mod memory;
#[allow(dead_code, reason = "the journeys use the rest")]
#[path = "journeys/person.rs"]
mod person;

use memory::{Fault, LOSSES, Memory};
use passerelle::app::{Message, WindowMessage};
use passerelle::content::Library;
use passerelle::domain::id::LearnerId;
use passerelle::domain::learner::Learner;
use passerelle::domain::lesson::{Block, Module};
use passerelle::domain::problem::Trouble;
use passerelle::domain::progress::Progress;
use passerelle::domain::question::Question;
use passerelle::domain::record::{At, Event, EventKind};
use passerelle::domain::text::Language;
use passerelle::screen::part::question::{feedback_id, prompt_id};
use passerelle::screen::{home, lesson, quiz, results, welcome};
use passerelle::store::{Disk, Files, Kind, Make, Store};
use person::{Person, test_library};

use iced::keyboard::key::Named;
use proptest::prelude::*;
use proptest::sample::select;
use proptest::test_runner::RngSeed;
use tempfile::TempDir;

use std::path::{Path, PathBuf};
use std::sync::Arc;

/// How many sequences the gate goes through, and how long each is.
const CASES: u32 = 16;
const STEPS: std::ops::Range<usize> = 20..60;
/// The modules of the test library.
const MODULES: [&str; 2] = ["first-steps", "good-profile"];

/// Something that happens.
#[derive(Debug, Clone)]
enum Step {
    /// A message of a screen or of the frame, whether it fits or not.
    Send(Message),
    Open(&'static str),
    /// The question on the screen gets a right or a wrong answer, which is checked.
    Answer(bool),
    /// A check inside the lesson is answered and checked, or done again.
    Check(usize),
    Key(Named),
    /// The disk fails in this way after so many calls that write.
    Fails(Fault, usize),
    Heals,
    /// The program is killed, and started again on another day.
    Killed,
    /// The power goes, and with it some of what was not synced.
    PowerCut(usize),
    /// The window is closed, and the program started again on another day.
    Closed,
}

fn step() -> impl Strategy<Value = Step> {
    let faults = select(vec![Fault::Full, Fault::ReadOnly, Fault::Gone]);
    prop_oneof![
        8 => select(messages()).prop_map(Step::Send),
        3 => select(MODULES.to_vec()).prop_map(Step::Open),
        8 => any::<bool>().prop_map(Step::Answer),
        5 => Just(Step::Send(Message::EnterPressed)),
        2 => (0_usize..3).prop_map(Step::Check),
        1 => select(vec![Named::Tab, Named::Space, Named::ArrowDown, Named::Backspace]).prop_map(Step::Key),
        1 => (faults, 0_usize..12).prop_map(|(fault, point)| Step::Fails(fault, point)),
        1 => Just(Step::Heals),
        1 => Just(Step::Killed),
        1 => (0..LOSSES.len()).prop_map(Step::PowerCut),
        1 => Just(Step::Closed),
    ]
}

fn messages() -> Vec<Message> {
    vec![
        Message::Home(home::Message::ContinuePressed),
        Message::Home(home::Message::ReviewPressed),
        Message::Lesson(lesson::Message::NextPressed),
        Message::Lesson(lesson::Message::PreviousPressed),
        Message::Lesson(lesson::Message::QuizPressed),
        Message::Quiz(quiz::Message::CheckPressed),
        // Late and doubled answers of tasks must do no harm.
        Message::Quiz(quiz::Message::AnswerKept),
        Message::SaveDue,
        Message::LockDue,
        Message::Results(results::Message::AgainPressed),
        Message::Results(results::Message::RetryPressed),
        Message::Results(results::Message::NextModulePressed),
        Message::HomePressed,
        Message::FinishPressed,
        Message::DialogConfirmed,
        Message::DialogCancelled,
        Message::EscapePressed,
        Message::LanguageKeyPressed,
        Message::TextLargerPressed,
        Message::TextSmallerPressed,
        Message::ToldPressed,
    ]
}

/// A person at a computer whose disk may fail.
struct World {
    place: TempDir,
    disk: Memory,
    store: Store,
    library: Library,
    modules: Vec<Module>,
    learner: LearnerId,
    person: Person,
    /// How many times the program was started.
    starts: u64,
    /// Whether the disk may be failing.
    fails: bool,
    /// The events that the program took for kept.
    kept: Vec<Event>,
}

impl World {
    fn new() -> Self {
        let place = tempfile::tempdir().expect("a folder");
        let disk = Memory::new(place.path());
        let store = store(place.path(), &disk);
        let library = test_library();
        let mut person = Person::with_store(Ok(store.clone()), library.clone(), Language::FR, 1);
        person.create("Noor");
        let learner = the_learner(&store).id;
        let modules = MODULES.map(|module| person.module(module)).to_vec();
        Self {
            place,
            disk,
            store,
            library,
            modules,
            learner,
            person,
            starts: 1,
            fails: false,
            kept: Vec::new(),
        }
    }

    fn take(&mut self, step: &Step) {
        match step {
            Step::Send(message) => self.person.driver.send(message.clone()),
            Step::Open(module) => {
                let id = module.parse().expect("an id");
                self.person
                    .driver
                    .send(Message::Home(home::Message::ModulePressed(id)));
            }
            Step::Answer(rightly) => self.answer(*rightly),
            Step::Check(number) => self.check(*number),
            Step::Key(key) => self.person.driver.press(*key),
            Step::Fails(fault, point) => {
                self.disk.fail(*point, *fault);
                self.fails = true;
            }
            Step::Heals => self.heal(),
            Step::Killed => {
                // What cannot be reached cannot be tidied up: the lock stays.
                self.disk.heal();
                self.disk.fail(0, Fault::Gone);
                self.start();
            }
            Step::PowerCut(loss) => self.cut_power(*loss),
            Step::Closed => {
                self.heal();
                self.person
                    .driver
                    .send(Message::Window(WindowMessage::CloseRequested));
                self.start();
            }
        }
        self.sign_in();
        self.look();
    }

    /// From the welcome screen, the person goes on.
    fn sign_in(&mut self) {
        let driver = &mut self.person.driver;
        if driver.find_id(welcome::tile_id(self.learner)).is_some() && !self.fails {
            let open = welcome::Message::PersonPressed(self.learner);
            driver.send(Message::Welcome(open));
        }
    }

    fn heal(&mut self) {
        self.disk.heal();
        self.fails = false;
        self.person.driver.send(Message::SaveDue);
    }

    /// Starts the program once more; the one that runs is gone without a word.
    fn start(&mut self) {
        self.starts += 1;
        let library = self.library.clone();
        self.person = Person::with_store(Err(Trouble::NoDataFolder), library, Language::FR, 1);
        self.disk.heal();
        self.fails = false;
        self.agrees();
        let (store, library) = (Ok(self.store.clone()), self.library.clone());
        self.person = Person::with_store(store, library, Language::FR, self.starts);
    }

    /// Only what was synced is there for certain when the power is back.
    fn cut_power(&mut self, loss: usize) {
        self.disk.heal();
        self.disk.fail(0, Fault::PowerCut);
        self.disk.after_power_cut(LOSSES[loss]);
        let root = self.place.path();
        let disk = Memory::new(root);
        load(&disk, root);
        std::fs::remove_dir_all(root).expect("the folder goes");
        self.store = store(root, &disk);
        // The program that runs keeps the disk that went dark.
        self.disk = disk;
        self.start();
    }

    fn question(&mut self) -> Option<(Question, bool)> {
        for module in &self.modules {
            if let Some(question) = self.person.question(module) {
                let id = &question.id;
                let has_feedback = self.person.driver.find_id(feedback_id(id)).is_some();
                return Some((question.clone(), has_feedback));
            }
        }
        None
    }

    fn answer(&mut self, rightly: bool) {
        let Some((question, has_feedback)) = self.question() else {
            return;
        };
        if has_feedback {
            return self.person.next();
        }
        if rightly {
            self.person.put_right_answer(&question);
        } else {
            self.person.put_wrong_answer(&question);
        }
        self.person.check(&question);
        if !self.is_told_unsaved() {
            let on_disk = self.on_disk();
            let last = on_disk.last().map(|event| &event.kind);
            assert!(
                matches!(last, Some(EventKind::Answered(answered))
                    if answered.question.question == question.id),
                "feedback shows before {} is kept: {last:?}",
                question.id
            );
        }
    }

    fn check(&mut self, number: usize) {
        let blocks = self
            .modules
            .iter()
            .flat_map(|module| &module.lessons)
            .flat_map(|lesson| &lesson.blocks);
        let mut shown: Vec<Question> = Vec::new();
        for block in blocks {
            if let Block::Question { question } = block
                && self
                    .person
                    .driver
                    .find_id(prompt_id(&question.id))
                    .is_some()
            {
                shown.push(question.as_ref().clone());
            }
        }
        let Some(question) = shown.get(number % shown.len().max(1)) else {
            return;
        };
        let id = question.id.clone();
        if self.person.driver.find_id(feedback_id(&id)).is_some() {
            let again = lesson::Message::AgainPressed(id);
            return self.person.driver.send(Message::Lesson(again));
        }
        self.person.put_right_answer(question);
        let check = lesson::Message::CheckPressed(id);
        self.person.driver.send(Message::Lesson(check));
    }

    fn is_told_unsaved(&mut self) -> bool {
        let words = self.person.tr().app_not_saved();
        self.person.driver.shows(&words)
    }

    fn journal(&self) -> PathBuf {
        let folder = self.place.path().join("learners");
        folder.join(self.learner.to_string()).join("journal.jsonl")
    }

    /// The events in whole lines of the journal.
    fn on_disk(&self) -> Vec<Event> {
        let bytes = self.disk.read(&self.journal()).unwrap_or_default();
        let text = String::from_utf8(bytes).expect("text");
        text.split_inclusive('\n')
            .filter(|line| line.ends_with('\n'))
            .map(|line| Event::parse(line).expect("a whole event"))
            .collect()
    }

    /// Nothing that was kept is gone or has moved; what no banner calls unsaved is kept.
    fn look(&mut self) {
        if self.fails && self.disk.read(&self.journal()).is_err() {
            return;
        }
        let on_disk = self.on_disk();
        assert!(
            on_disk.starts_with(&self.kept),
            "{:#?}\n{on_disk:#?}",
            self.kept
        );
        if !self.is_told_unsaved() {
            self.kept = on_disk;
        }
        let is_out = self.person.driver.find_id("welcome-title").is_some();
        if is_out && !self.fails {
            self.agrees();
        }
    }

    /// What the disk has, read by the snapshot or from the beginning, comes to the same; nothing that was kept is gone.
    fn agrees(&mut self) {
        let at = self
            .kept
            .last()
            .map_or_else(start_of_time, |event| event.at.clone());
        let open = self
            .store
            .open_learner(self.learner, &at, true)
            .expect("nobody has the learner open");
        let on_disk = self.on_disk();
        assert!(
            on_disk.starts_with(&self.kept),
            "{:#?}\n{on_disk:#?}",
            self.kept
        );
        assert_eq!(open.progress, Progress::replay(&on_disk));
    }
}

fn store(root: &Path, disk: &Memory) -> Store {
    Store::with_files(root.to_owned(), Arc::new(disk.clone())).expect("the folder is there")
}

fn the_learner(store: &Store) -> Learner {
    let (mut learners, troubles) = store.learners();
    assert_eq!((learners.len(), troubles.len()), (1, 0));
    learners.remove(0)
}

fn start_of_time() -> At {
    At::new(jiff::Timestamp::UNIX_EPOCH, 0)
}

/// Puts what is in a real folder on a disk in memory, synced.
fn load(disk: &Memory, folder: &Path) {
    for (name, kind) in Disk.list(folder).expect("a folder") {
        let path = folder.join(name);
        if kind == Kind::Folder {
            disk.make_folder(&path).expect("room");
            load(disk, &path);
        } else {
            let bytes = Disk.read(&path).expect("a file");
            let mut file = disk.make(&path, Make::New).expect("room");
            file.write_at_end(&bytes).expect("room");
            file.sync().expect("room");
        }
    }
    disk.sync_folder(folder).expect("room");
}

fn config() -> ProptestConfig {
    let cases = std::env::var("REPLAY")
        .ok()
        .and_then(|cases| cases.parse().ok());
    ProptestConfig {
        cases: cases.unwrap_or(CASES),
        rng_seed: RngSeed::Fixed(20_261_122),
        failure_persistence: None,
        max_shrink_iters: 60,
        ..ProptestConfig::default()
    }
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn whatever_happens_the_records_replay_to_the_same_progress(
        steps in proptest::collection::vec(step(), STEPS)
    ) {
        let mut world = World::new();
        for step in &steps {
            world.take(step);
        }
        world.take(&Step::Closed);
    }
}
