//! The trainer's space of a centre: its door, its settings with their effect at once, its packs, its settings file.
#![expect(
    clippy::disallowed_methods,
    reason = "files of data folders are laid out by hand here"
)]
mod driver;
#[allow(dead_code, reason = "the journeys use the rest")]
#[path = "journeys/person.rs"]
mod person;

#[path = "centre/commands.rs"]
mod commands;
#[path = "centre/door.rs"]
mod door;
#[path = "centre/effects.rs"]
mod effects;
#[path = "centre/packs.rs"]
mod packs;
#[path = "centre/settings.rs"]
mod settings;

use person::{Person, test_library};

use passerelle::app::{Lessons, Message};
use passerelle::content::Source;
use passerelle::domain::centre::Settings;
use passerelle::domain::pin::Pin;
use passerelle::domain::text::Language;
use passerelle::screen::trainer::Section;
use passerelle::screen::trainer::door as way_in;
use passerelle::store::Store;

use iced::keyboard::Modifiers;
use iced::keyboard::key::Named;

use std::path::{Path, PathBuf};

const LANGUAGES: [Language; 2] = [Language::FR, Language::EN];
/// The right PIN of every centre here.
const PIN: &str = "482913";

fn folder() -> tempfile::TempDir {
    tempfile::tempdir().expect("a folder")
}

fn store(folder: &Path) -> Store {
    Store::open(folder.to_owned()).expect("a store")
}

/// Somebody at a computer of a centre with these settings and a PIN.
fn centre(folder: &Path, settings: &Settings, language: Language) -> Person {
    let store = store(folder);
    store.save_settings(settings).expect("settings are kept");
    let pin = Pin::new(PIN).expect("a PIN");
    store.replace_pin(&pin).expect("a PIN is kept");
    Person::start(folder, test_library(), language, 1)
}

/// The same, whose lessons are read from their folder, as the program does it.
fn with_lessons(folder: &Path, language: Language) -> Person {
    let root = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/library");
    let mut surroundings = person::surroundings(
        Ok(store(folder)),
        passerelle::content::Library::default(),
        language,
        1,
    );
    surroundings.lessons = Lessons::At(vec![Source::Folder(root)]);
    Person::in_surroundings(surroundings, test_library())
}

impl Person {
    /// Goes through the door.
    fn enter_space(&mut self) {
        self.driver.click_id("welcome-trainer");
        self.write(way_in::PIN, PIN);
        self.driver.click_id("door-open");
        self.driver
            .find_id(Section::People.id())
            .expect("the space");
    }

    /// Goes to the settings of the centre.
    fn enter_settings(&mut self) {
        self.enter_space();
        self.driver.click_id(Section::Centre.id());
    }

    /// Leaves the space.
    fn leave_space(&mut self) {
        self.driver.click_id("top-leave");
    }

    /// Writes into a field, after what is there.
    fn write(&mut self, id: &'static str, words: &str) {
        self.driver.focus(id);
        self.driver.type_text(words);
    }

    /// Writes into a field in the place of what is there.
    fn set(&mut self, id: &'static str, words: &str) {
        self.driver.focus(id);
        self.driver.press_character("a", Modifiers::COMMAND);
        self.driver.press(Named::Backspace);
        self.driver.type_text(words);
    }

    /// The seconds of a wait pass.
    fn wait(&mut self, seconds: usize) {
        for _ in 0..seconds {
            self.driver
                .send(Message::Door(way_in::Message::SecondPassed));
        }
    }
}

impl Person {
    /// How many lines the journals in a folder have.
    fn journal_lines(&self, folder: &Path) -> usize {
        let learners = std::fs::read_dir(folder.join("learners")).expect("learners");
        let journals = learners.map(|entry| entry.expect("a learner").path().join("journal.jsonl"));
        let lines = |path: PathBuf| {
            std::fs::read_to_string(path)
                .expect("a journal")
                .lines()
                .count()
        };
        journals.map(lines).sum()
    }
}
