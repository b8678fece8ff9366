//! Thousands of random keys, clicks, resizes, languages and text sizes over all screens: no panic, no dead end, and
//! records that replay to what the program showed. `MONKEY=10000` does more than the usual number of steps.
mod driver;
#[allow(dead_code, reason = "the journeys use the rest")]
#[path = "journeys/person.rs"]
mod person;

use passerelle::app::{Drafting, Message};
use passerelle::domain::lesson::Module;
use passerelle::domain::progress::Progress;
use passerelle::domain::text::Language;
use passerelle::store::Store;
use person::{Person, test_library};

use iced::keyboard::Modifiers;
use iced::keyboard::key::Named;
use iced::{Point, Size};
use rand::rngs::SmallRng;
use rand::seq::IndexedRandom;
use rand::{Rng, SeedableRng};

use std::collections::BTreeSet;
use std::path::Path;

/// How many times the monkey begins anew.
const SEEDS: u64 = 6;

/// The keys that mean something somewhere, and one that does nowhere.
const KEYS: [Named; 15] = [
    Named::Tab,
    Named::Tab,
    Named::Tab,
    Named::Enter,
    Named::Space,
    Named::Space,
    Named::ArrowDown,
    Named::ArrowUp,
    Named::ArrowRight,
    Named::PageDown,
    Named::PageUp,
    Named::Backspace,
    Named::Escape,
    Named::F1,
    Named::F7,
];

const SIZES: [(f32, f32); 5] = [
    (1280.0, 800.0),
    (1024.0, 700.0),
    (1024.0, 560.0),
    (1920.0, 1080.0),
    (480.0, 400.0),
];

#[test]
fn a_monkey_breaks_nothing_and_finds_no_dead_end() {
    let steps = std::env::var("MONKEY")
        .ok()
        .and_then(|steps| steps.parse().ok())
        .unwrap_or(2400);
    let mut seen = BTreeSet::new();
    for seed in 1..=SEEDS {
        let folder = tempfile::tempdir().expect("a folder");
        let mut chance = SmallRng::seed_from_u64(seed);
        let mut person = Person::start(folder.path(), test_library(), Language::FR, seed);
        let module = person.module("first-steps");
        // Only by much luck would a monkey begin a quiz, or finish one.
        if seed % 3 > 0 {
            person.create("Koko");
            person.open(module.id.as_str());
            person.read_to_quiz(&module);
        }
        if seed % 3 > 1 {
            person.answer_all(&module);
        }
        for step in 0..steps / SEEDS {
            seen.extend(screen(&mut person, &module));
            act(&mut person, &mut chance);
            assert!(
                person.driver.nameless().is_empty(),
                "seed {seed}, step {step}: {:#?}",
                person.driver.nameless()
            );
        }
        leads_out(&mut person, seed);
        person.close();
        replays_alike(folder.path());
    }
    // A monkey that never leaves the first screen proves nothing.
    assert_eq!(seen.into_iter().collect::<Vec<_>>(), SCREENS);
}

/// A control that tells each screen from the others, by the beginning of its id.
const SCREENS: [&str; 10] = [
    "glossary-title",
    "help-here",
    "home-title",
    "lesson-title",
    "person-name",
    "practice-title",
    "prompt",
    "results-title",
    "search-title",
    "welcome-title",
];

/// The screen that the person sees.
fn screen(person: &mut Person, module: &Module) -> Option<&'static str> {
    let asks = person.question(module).is_some();
    SCREENS
        .into_iter()
        .find(|id| (*id == "prompt" && asks) || person.driver.find_id(*id).is_some())
}

fn act(person: &mut Person, chance: &mut SmallRng) {
    match chance.random_range(0..100) {
        0..55 => {
            let key = *KEYS.choose(chance).expect("keys");
            let modifiers = match chance.random_range(0..12) {
                0 => Modifiers::SHIFT,
                1 => Modifiers::ALT,
                _ => Modifiers::empty(),
            };
            person.driver.press_with(key, modifiers);
        }
        55..65 => {
            let text = ["a", "b", "3", "é", "Réseau", "🙂", "\u{202e}x"].choose(chance);
            person.driver.type_text(text.expect("texts"));
        }
        65..72 => {
            let key = ["l", "+", "-", "=", "f", "f"].choose(chance).expect("keys");
            person.driver.press_character(key, Modifiers::CTRL);
        }
        72..76 => {
            let size = *SIZES.choose(chance).expect("sizes");
            person.driver.resize(Size::from(size));
        }
        76..78 => person.driver.send(Message::HomePressed),
        78..79 => person.driver.send(Message::FinishPressed),
        // Late and doubled answers of tasks must do no harm.
        79..80 => person.driver.send(Message::SaveDue),
        80..82 => {
            let revision = chance.random_range(0..20);
            person
                .driver
                .send(Message::Drafting(Drafting::WritingPaused(revision)));
            person.driver.send(Message::Drafting(Drafting::DraftDue));
        }
        _ => {
            let point = Point::new(
                chance.random_range(0.0..1000.0),
                chance.random_range(0.0..700.0),
            );
            person.driver.click_at(point);
        }
    }
}

/// From wherever one is, the way to the welcome screen is open.
fn leads_out(person: &mut Person, seed: u64) {
    person.driver.resize(Size::new(1280.0, 800.0));
    person.driver.press(Named::Escape);
    person.driver.send(Message::FinishPressed);
    if person.driver.find_id("dialog-leave").is_some() {
        person.driver.click_id("dialog-leave");
    }
    let tr = person.tr();
    let is_out = person.driver.has(&tr.welcome_title()) || person.driver.has(&tr.person_title());
    assert!(is_out, "seed {seed}: {:#?}", person.driver.names());
}

/// What the snapshot says is what the journal says.
fn replays_alike(folder: &Path) {
    let store = Store::open(folder.to_owned()).expect("a store");
    for learner in store.learners().0 {
        let journal = folder.join(format!("learners/{}/journal.jsonl", learner.id));
        let events: Vec<_> = std::fs::read_to_string(journal)
            .unwrap_or_default()
            .lines()
            .map(|line| passerelle::domain::record::Event::parse(line).expect("a whole event"))
            .collect();
        let at = events.last().expect("a session began").at.clone();
        let open = store
            .open_learner(learner.id, &at, false)
            .expect("nobody has it open");
        assert_eq!(open.progress, Progress::replay(&events));
        assert!(open.troubles.is_empty(), "{:?}", open.troubles);
    }
}
