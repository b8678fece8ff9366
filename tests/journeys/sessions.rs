//! Sessions on a shared computer: who comes in, what they bring, how it ends, and what stays.
use crate::memory::{Fault, Memory};
use crate::person::{Person, journal, surroundings, test_library};
use crate::{files, folder};

use passerelle::app::{
    CodeHappened, IdleHappened, Message, Picked, Surroundings, Wanted, WindowMessage,
};
use passerelle::domain::centre::{SessionKind, Settings};
use passerelle::domain::id::LearnerId;
use passerelle::domain::learner::Learner;
use passerelle::domain::record::{At, EndReason, EventKind};
use passerelle::domain::text::Language;
use passerelle::screen::{mine, welcome};
use passerelle::store::{Files, Store};

use iced::keyboard::key::Named;
use iced::{Event, Point, Size, mouse};
use uuid::Uuid;

use std::cell::Cell;
use std::fs::{self, File};
use std::future::ready;
use std::path::{Path, PathBuf};
use std::rc::Rc;
use std::sync::Arc;

const LANGUAGES: [Language; 2] = [Language::FR, Language::EN];

/// Somebody at a program whose clock stands until it is set, and whose system names these files.
pub struct Visit {
    pub store: Store,
    pub language: Language,
    /// Seconds since the beginning.
    pub time: Rc<Cell<i64>>,
    pub opens: Option<PathBuf>,
    pub saves: Option<PathBuf>,
    pub forgets: bool,
    /// Another one for each program of a test: else their events would have the same ids.
    pub seed: u64,
}

impl Visit {
    fn on(store: Store) -> Self {
        Self {
            store,
            language: Language::FR,
            time: Rc::default(),
            opens: None,
            saves: None,
            forgets: false,
            seed: 5,
        }
    }

    pub fn at(data: &Path) -> Self {
        Self::on(Store::open(data.to_owned()).expect("a folder"))
    }

    pub fn begin(&self) -> Person {
        let library = test_library();
        let (time, reading) = (Rc::clone(&self.time), Cell::new(0_i64));
        let picked = |path: &Option<PathBuf>| path.clone().map_or(Picked::NoWindow, Picked::File);
        let (opens, saves) = (picked(&self.opens), picked(&self.saves));
        let mut surroundings = Surroundings {
            clock: Box::new(move || {
                // Ids go by the clock: events of one moment need their order.
                reading.set(reading.get() + 1);
                let milliseconds = 1_790_000_000_000 + time.get() * 1000 + reading.get();
                let moment = jiff::Timestamp::from_millisecond(milliseconds);
                At::new(moment.expect("a moment"), -5 * 3600)
            }),
            choose_file: Box::new(move |_| Box::pin(ready(opens.clone()))),
            choose_place: Box::new(move |_| Box::pin(ready(saves.clone()))),
            documents: "/home/amina/Documents".into(),
            ..surroundings(
                Ok(self.store.clone()),
                library.clone(),
                self.language,
                self.seed,
            )
        };
        surroundings.computer.forgets = self.forgets;
        Person::in_surroundings(surroundings, library)
    }
}

fn centre(person: &mut Person, settings: Settings) {
    person
        .driver
        .send(Message::CentreRead(settings, Vec::new()));
}

/// Looks whether somebody is there, so many minutes after the last time.
pub fn look(person: &mut Person, visit: &Visit, minutes: i64) {
    visit.time.set(visit.time.get() + 60 * minutes);
    person.driver.send(Message::Idle(IdleHappened::LookDue));
}

fn seconds_pass(person: &mut Person, seconds: u32) {
    for _ in 0..seconds {
        person
            .driver
            .send(Message::Idle(IdleHappened::SecondPassed));
    }
}

fn is_counting(person: &mut Person) -> bool {
    let title = person.tr().idle_title();
    person.driver.has(&title)
}

fn ends(data: &Path) -> Vec<EndReason> {
    let events = journal(data).into_iter();
    let reasons = events.filter_map(|event| match event.kind {
        EventKind::SessionEnded { reason } => Some(reason),
        _ => None,
    });
    reasons.collect()
}

fn learner_files(data: &Path) -> Vec<PathBuf> {
    let below = data.join("learners");
    if !below.exists() {
        return Vec::new();
    }
    files(&below).into_iter().map(|(path, _)| path).collect()
}

/// The one learner of a folder.
fn learner(store: &Store) -> Learner {
    let (mut learners, troubles) = store.learners();
    assert!(
        learners.len() == 1 && troubles.is_empty(),
        "{learners:?} {troubles:?}"
    );
    learners.remove(0)
}

// Nobody there

#[test]
fn after_ten_minutes_without_anybody_a_minute_counts_down_and_the_work_is_kept() {
    for language in LANGUAGES {
        let data = folder();
        let visit = Visit {
            language,
            ..Visit::at(data.path())
        };
        let mut person = visit.begin();
        person.create("Amina");
        look(&mut person, &visit, 1);
        look(&mut person, &visit, 9);
        assert!(!is_counting(&mut person), "nine minutes");
        look(&mut person, &visit, 1);
        assert!(is_counting(&mut person), "ten minutes");
        assert!(person.driver.is_focused("dialog-title"), "it is heard");
        let tr = person.tr();
        seconds_pass(&mut person, 30);
        assert!(person.driver.has(&tr.idle_seconds(30)));
        seconds_pass(&mut person, 29);
        assert!(is_counting(&mut person));
        seconds_pass(&mut person, 1);
        assert!(person.driver.has(&tr.welcome_title()));
        assert!(
            person.driver.shows(&tr.welcome_idle_kept()),
            "and why is told"
        );
        assert!(person.driver.is_focused(welcome::TOLD));
        let told = person.driver.find_id(welcome::TOLD).expect("a button");
        let heard = told.description().expect("it is heard").to_owned();
        assert!(heard.contains(&tr.welcome_idle_kept()), "{heard}");
        person.driver.press(Named::Enter);
        assert!(!person.driver.shows(&tr.welcome_idle_kept()));
        assert!(person.driver.focused().starts_with("Amina"));
        assert_eq!(ends(data.path()), [EndReason::Idle]);
        person.press_tile("Amina");
        assert!(person.driver.has(&tr.home_hello("Amina")));
    }
}

#[test]
fn of_a_guest_who_went_away_nothing_stays() {
    let data = folder();
    let visit = Visit::at(data.path());
    let mut person = visit.begin();
    let before = files(data.path());
    person.be_guest();
    look(&mut person, &visit, 1);
    look(&mut person, &visit, 10);
    seconds_pass(&mut person, 60);
    let tr = person.tr();
    assert!(person.driver.shows(&tr.welcome_idle_forgotten()));
    assert_eq!(files(data.path()), before);
}

#[test]
fn any_key_movement_or_wheel_stays_and_does_nothing_else() {
    let data = folder();
    let visit = Visit::at(data.path());
    let mut person = visit.begin();
    person.create("Amina");
    let moved = |x, y| {
        let position = Point::new(x, y);
        Event::Mouse(mouse::Event::CursorMoved { position })
    };
    person.driver.events(&[moved(10.0, 10.0)]);
    let inputs: [&dyn Fn(&mut Person); 4] = [
        &|person| person.driver.press(Named::Enter),
        &|person| person.driver.events(&[moved(11.0, 10.0)]),
        &|person| {
            let delta = mouse::ScrollDelta::Lines { x: 0.0, y: -1.0 };
            let wheel = Event::Mouse(mouse::Event::WheelScrolled { delta });
            person.driver.events(&[wheel]);
        },
        &|person| person.driver.click_at(Point::new(600.0, 300.0)),
    ];
    for input in inputs {
        look(&mut person, &visit, 1);
        look(&mut person, &visit, 10);
        assert!(is_counting(&mut person));
        // The same place told again is no movement.
        let here = if person.driver.is_focused("dialog-title") {
            10.0
        } else {
            0.0
        };
        assert!(here > 0.0);
        input(&mut person);
        assert!(!is_counting(&mut person));
        let tr = person.tr();
        assert!(
            person.driver.has(&tr.home_hello("Amina")),
            "nothing was pressed"
        );
    }
}

#[test]
fn who_is_active_between_two_looks_is_there_and_so_is_who_a_clock_goes_back_for() {
    let data = folder();
    let visit = Visit::at(data.path());
    let mut person = visit.begin();
    person.create("Amina");
    look(&mut person, &visit, 1);
    for _ in 0..4 {
        person.driver.tab();
        look(&mut person, &visit, 9);
        assert!(!is_counting(&mut person));
    }
    look(&mut person, &visit, -600);
    assert!(!is_counting(&mut person), "the clock was set back");
    look(&mut person, &visit, 9);
    assert!(!is_counting(&mut person));
    look(&mut person, &visit, 2);
    assert!(is_counting(&mut person));
}

#[test]
fn the_minutes_are_those_of_the_centre_and_none_is_never() {
    let data = folder();
    let visit = Visit::at(data.path());
    let mut person = visit.begin();
    person.create("Amina");
    for (idle_minutes, minutes, expected) in [(2, 1, false), (2, 3, true), (0, 5000, false)] {
        let settings = Settings {
            idle_minutes,
            ..Settings::default()
        };
        centre(&mut person, settings);
        person.driver.tab();
        look(&mut person, &visit, 1);
        look(&mut person, &visit, minutes);
        assert_eq!(
            is_counting(&mut person),
            expected,
            "{idle_minutes} {minutes}"
        );
    }
}

// Codes

/// Makes a person who sets this code as they begin.
pub fn create_with_code(person: &mut Person, name: &str, code: &str) {
    let tr = person.tr();
    person.driver.click_id("welcome-new");
    person.driver.type_text(name);
    person.driver.click(&tr.code_wanted());
    assert!(person.driver.is_focused("person-code"));
    person.driver.type_text(code);
    person.driver.press(Named::Enter);
}

fn type_code(person: &mut Person, code: &str) {
    assert!(
        person.driver.is_focused("code-field"),
        "{}",
        person.driver.focused()
    );
    person.driver.type_text(code);
    person.driver.press(Named::Enter);
}

#[test]
fn a_code_is_asked_for_and_a_wrong_one_lets_nobody_in() {
    for language in LANGUAGES {
        let data = folder();
        let visit = Visit {
            language,
            ..Visit::at(data.path())
        };
        let mut person = visit.begin();
        let tr = person.tr();
        create_with_code(&mut person, "Amina", "25");
        assert!(
            person.driver.shows(&tr.code_none()),
            "a code has four digits"
        );
        person.driver.type_text("80");
        person.driver.press(Named::Enter);
        person.skip_introduction();
        person.driver.send(Message::FinishPressed);
        let hash = learner(&visit.store).code.expect("a code");
        assert!(hash.starts_with("$argon2id$"), "{hash}");

        let tile = format!("Amina, {}", tr.welcome_code_line());
        person.driver.click(&tile);
        type_code(&mut person, "2581");
        assert!(
            person.driver.shows(&tr.code_wrong()),
            "{:#?}",
            person.driver.names()
        );
        type_code(&mut person, "12");
        assert!(person.driver.shows(&tr.code_none()));
        person.driver.press(Named::Backspace);
        person.driver.press(Named::Backspace);
        type_code(&mut person, "2580");
        assert!(person.driver.has(&tr.home_hello("Amina")));
    }
}

#[test]
fn who_is_new_comes_through_the_introduction_by_enter_alone() {
    let data = folder();
    let mut person = Visit::at(data.path()).begin();
    person.driver.press(Named::Enter);
    person.driver.type_text("Amina");
    person.driver.press(Named::Enter);
    for _ in 0..3 {
        assert!(person.driver.is_focused("dialog-title"));
        person.driver.press(Named::Enter);
    }
    assert!(person.driver.has(&person.tr().home_hello("Amina")));
    assert!(person.driver.find_id("dialog").is_none());
}

#[test]
fn after_three_wrong_codes_one_waits_also_after_going_back() {
    let data = folder();
    let visit = Visit::at(data.path());
    let mut person = visit.begin();
    let tr = person.tr();
    create_with_code(&mut person, "Amina", "2580");
    person.skip_introduction();
    person.driver.send(Message::FinishPressed);
    let tile = format!("Amina, {}", tr.welcome_code_line());
    person.driver.click(&tile);
    for _ in 0..3 {
        type_code(&mut person, "0000");
    }
    assert!(
        person.driver.shows(&tr.code_pause(2)),
        "{:#?}",
        person.driver.names()
    );
    person.driver.press(Named::Escape);
    person.driver.click(&tile);
    type_code(&mut person, "2580");
    assert!(!person.driver.has(&tr.home_hello("Amina")), "too early");
    person.driver.send(Message::Code(CodeHappened::PauseOver));
    person.driver.press(Named::Enter);
    assert!(person.driver.has(&tr.home_hello("Amina")));
}

#[test]
fn a_code_that_a_trainer_clears_is_asked_for_no_more() {
    let data = folder();
    let visit = Visit::at(data.path());
    let mut person = visit.begin();
    create_with_code(&mut person, "Amina", "2580");
    person.skip_introduction();
    let id = learner(&visit.store).id;
    assert!(
        visit.store.clear_code(id).is_err(),
        "the session would bring it back"
    );
    person.driver.send(Message::FinishPressed);
    visit.store.clear_code(id).expect("nobody has it open");
    let tr = person.tr();
    // The screen still has the tile of before: what is on the disk counts.
    person
        .driver
        .click(&format!("Amina, {}", tr.welcome_code_line()));
    type_code(&mut person, "0000");
    assert!(person.driver.has(&tr.home_hello("Amina")));
}

// Work that is brought

/// The work of Amina, who opened a lesson elsewhere, in a file in `stick`.
pub fn work_of_amina(stick: &Path) -> PathBuf {
    let elsewhere = folder();
    let visit = Visit {
        seed: 6,
        ..Visit::at(elsewhere.path())
    };
    let mut person = visit.begin();
    person.create("Amina");
    person.driver.press(Named::Enter);
    person.driver.send(Message::FinishPressed);
    let path = stick.join("amina.passerelle");
    let at = At::new("2026-11-22T15:00:00Z".parse().expect("a moment"), 0);
    let id = learner(&visit.store).id;
    visit.store.export(id, &at, &path).expect("a file");
    path
}

/// Brings the work of a file, and arrives at home.
pub fn bring(person: &mut Person) {
    person.driver.click_id(welcome::BRING);
    let tr = person.tr();
    assert!(person.driver.is_focused("dialog-title"));
    assert!(
        person.driver.has(&tr.bring_came("Amina")),
        "{:#?}",
        person.driver.names()
    );
    person.driver.click_id("bring-begin");
    // In the language of their own.
    let hello = person.tr().home_hello("Amina");
    assert!(person.driver.has(&hello));
}

#[test]
fn work_is_brought_gone_on_with_and_taken_along_so_that_none_of_it_stays() {
    for language in LANGUAGES {
        let (data, stick) = (folder(), folder());
        let file = work_of_amina(stick.path());
        let visit = Visit {
            language,
            opens: Some(file),
            saves: Some(stick.path().join("demain")),
            ..Visit::at(data.path())
        };
        let mut person = visit.begin();
        bring(&mut person);
        let events = journal(data.path()).len();
        // Their own language, and on leaving that of the computer.
        let tr = person.tr();
        let at_welcome = passerelle::i18n::Tr::new(language);
        person.driver.send(Message::FinishPressed);
        assert!(
            person.driver.has(&tr.leave_title()),
            "{:#?}",
            person.driver.names()
        );
        assert!(person.driver.is_focused("dialog-title"));
        person.driver.press(Named::Escape);
        assert!(person.driver.has(&tr.home_hello("Amina")), "Escape stays");
        person.driver.send(Message::FinishPressed);
        person.driver.click_id("leave-take");
        assert!(
            person.driver.shows(&at_welcome.welcome_taken()),
            "{:#?}",
            person.driver.names()
        );
        assert_eq!(learner_files(data.path()), Vec::<PathBuf>::new());

        let elsewhere = folder();
        let taken = stick.path().join("demain.passerelle");
        let next = Visit {
            opens: Some(taken),
            seed: 7,
            ..Visit::at(elsewhere.path())
        };
        let mut person = next.begin();
        bring(&mut person);
        let journal = journal(elsewhere.path());
        assert_eq!(journal.len(), events + 2, "its end, and the session of now");
        let crashed = EventKind::SessionEnded {
            reason: EndReason::Crashed,
        };
        assert!(journal.iter().all(|event| event.kind != crashed));
    }
}

#[test]
fn brought_work_can_stay_or_be_erased_without_taking_it() {
    for (id, stays) in [("leave-keep", true), ("leave-erase", false)] {
        let (data, stick) = (folder(), folder());
        let file = work_of_amina(stick.path());
        let visit = Visit {
            opens: Some(file),
            ..Visit::at(data.path())
        };
        let mut person = visit.begin();
        bring(&mut person);
        let tr = person.tr();
        person.driver.send(Message::FinishPressed);
        person.driver.click_id(id);
        if !stays {
            assert!(person.driver.has(&tr.leave_sure_title()), "it asks once");
            person.driver.click_id("leave-sure");
            assert!(
                person.driver.shows(&tr.welcome_erased()),
                "{:#?}",
                person.driver.names()
            );
        }
        assert!(person.driver.has(&tr.welcome_title()));
        assert_eq!(!learner_files(data.path()).is_empty(), stays);
    }
}

#[test]
fn a_file_that_is_none_is_refused_in_words_and_a_place_is_written_where_no_dialog_opens() {
    for language in LANGUAGES {
        let (data, stick) = (folder(), folder());
        let file = work_of_amina(stick.path());
        let visit = Visit {
            language,
            ..Visit::at(data.path())
        };
        let mut person = visit.begin();
        let tr = person.tr();
        person.driver.click_id(welcome::BRING);
        assert!(person.driver.is_focused("bring-place"));
        assert!(person.driver.has(&tr.bring_no_dialog()));
        person.driver.press(Named::Enter);
        assert!(person.driver.shows(&tr.bring_no_path()));
        let gone = stick.path().join("nothing.passerelle");
        person.driver.type_text(&gone.to_string_lossy());
        person.driver.press(Named::Enter);
        assert!(person.driver.has(&tr.bring_failed()));
        assert!(
            person.driver.shows(&tr.bring_no_file()),
            "{:#?}",
            person.driver.names()
        );
        let bytes = fs::read(&file).expect("the file");
        fs::copy(&file, &gone).expect("the file");
        let half = File::options().write(true).open(&gone).expect("open it");
        half.set_len(bytes.len() as u64 / 2).expect("half of it");
        person.driver.click_id("bring-by-hand");
        person.driver.type_text(&gone.to_string_lossy());
        person.driver.press(Named::Enter);
        assert!(
            person.driver.has(&tr.bring_failed()),
            "{:#?}",
            person.driver.names()
        );
        assert_eq!(learner_files(data.path()), Vec::<PathBuf>::new());
        person.driver.press(Named::Escape);

        person.driver.send(Message::FileDropped(file));
        assert!(
            person.driver.has(&tr.bring_came("Amina")),
            "{:#?}",
            person.driver.names()
        );
        person.driver.press(Named::Escape);
        assert!(person.driver.has(&tr.bring_stays()));
        person.driver.press(Named::Escape);
        person.press_tile("Amina");
        let hello = person.tr().home_hello("Amina");
        assert!(person.driver.has(&hello));
    }
}

#[test]
fn who_brings_work_and_does_not_begin_says_whether_it_stays() {
    for language in LANGUAGES {
        let (data, stick) = (folder(), folder());
        let visit = Visit {
            language,
            opens: Some(work_of_amina(stick.path())),
            ..Visit::at(data.path())
        };
        let mut person = visit.begin();
        let tr = person.tr();
        person.driver.click_id(welcome::BRING);
        person.driver.click_id("bring-back");
        assert!(person.driver.has(&tr.bring_stays_text()));
        assert!(person.driver.is_focused("dialog-title"), "it is heard");
        person.driver.click_id("bring-take-off");
        assert!(
            person.driver.shows(&tr.welcome_erased()),
            "{:#?}",
            person.driver.names()
        );
        assert_eq!(learner_files(data.path()), Vec::<PathBuf>::new());

        // Brought again, it stays, and at the end of the session it is asked once more.
        person.driver.click_id(welcome::BRING);
        person.driver.click_id("bring-back");
        person.driver.click_id("bring-leave");
        person.press_tile("Amina");
        person.driver.send(Message::FinishPressed);
        let tr = person.tr();
        assert!(person.driver.has(&tr.leave_brought()));
    }
}

#[test]
fn where_nobody_has_a_tile_brought_work_is_begun_with_or_taken_off() {
    let (data, stick) = (folder(), folder());
    let visit = Visit {
        opens: Some(work_of_amina(stick.path())),
        ..Visit::at(data.path())
    };
    let mut person = visit.begin();
    let settings = Settings {
        sessions: vec![SessionKind::Bring],
        ..Settings::default()
    };
    centre(&mut person, settings);
    let tr = person.tr();
    person.driver.click_id(welcome::BRING);
    person.driver.press(Named::Escape);
    assert!(person.driver.has(&tr.bring_stays()));
    assert!(person.driver.find_id("bring-leave").is_none());
    person.driver.press(Named::Escape);
    assert!(
        person.driver.has(&tr.bring_came("Amina")),
        "there is no way around"
    );
    person.driver.press(Named::Escape);
    person.driver.click_id("bring-take-off");
    assert_eq!(learner_files(data.path()), Vec::<PathBuf>::new());
}

#[test]
fn a_stick_that_goes_away_while_work_is_taken_erases_nothing() {
    let (data, stick) = (folder(), folder());
    let file = work_of_amina(stick.path());
    let gone = stick.path().join("pulled/out/amina.passerelle");
    let visit = Visit {
        opens: Some(file),
        saves: Some(gone),
        ..Visit::at(data.path())
    };
    let mut person = visit.begin();
    bring(&mut person);
    let tr = person.tr();
    person.driver.send(Message::FinishPressed);
    person.driver.click_id("leave-take");
    assert!(
        person.driver.has(&tr.leave_nothing_erased()),
        "{:#?}",
        person.driver.names()
    );
    assert!(person.driver.is_focused("dialog-title"));
    assert!(!learner_files(data.path()).is_empty());
    person.driver.click_id("leave-by-hand");
    person.driver.type_text("x");
    person.driver.press(Named::Escape);
    assert!(
        person.driver.has(&tr.home_hello("Amina")),
        "and the session goes on"
    );
    person.driver.send(Message::FinishPressed);
    person.driver.click_id("leave-keep");
    let reasons = ends(data.path());
    assert_eq!(
        reasons,
        [EndReason::Finished; 3],
        "each beginning has its end"
    );
}

#[test]
fn whatever_fails_while_work_is_taken_it_stands_here_or_in_the_file() {
    let root = Path::new("/data");
    let file = root.join("amina.passerelle");
    for fault in [Fault::Full, Fault::Gone] {
        for point in (0..90).step_by(5) {
            let memory = Memory::new(root);
            let disk: Arc<dyn Files> = Arc::new(memory.clone());
            let visit = Visit {
                saves: Some(file.clone()),
                forgets: true,
                ..Visit::on(Store::with_files(root.to_owned(), disk).expect("a folder"))
            };
            let mut person = visit.begin();
            person.create("Amina");
            let tr = person.tr();
            person.driver.send(Message::FinishPressed);
            assert!(
                person.driver.has(&tr.leave_forgets()),
                "this computer forgets"
            );
            memory.fail(point, fault);
            person.driver.click_id("leave-take");
            memory.heal();
            let is_here = visit.store.learners().0.len() == 1;
            let at = At::new("2026-11-22T15:00:00Z".parse().expect("a moment"), 0);
            let is_taken = || visit.store.import(&file, &at, true).is_ok();
            assert!(is_here || is_taken(), "{fault:?} {point}");
        }
    }
}

#[test]
fn a_computer_that_forgets_says_so_before_anybody_begins() {
    let data = folder();
    let visit = Visit {
        forgets: true,
        ..Visit::at(data.path())
    };
    let mut person = visit.begin();
    assert!(person.driver.has(&person.tr().welcome_forgets()));
}

// My data

/// Opens "My data" from the settings.
pub fn open_mine(person: &mut Person) {
    person.driver.send(Message::CoverPressed(Wanted::Settings));
    person.driver.click_id(passerelle::screen::settings::MINE);
    assert!(
        person.driver.is_focused(mine::TITLE),
        "{}",
        person.driver.focused()
    );
}

#[test]
fn my_data_shows_all_that_is_kept_and_lets_it_be_changed() {
    for language in LANGUAGES {
        let data = folder();
        let visit = Visit {
            language,
            ..Visit::at(data.path())
        };
        let mut person = visit.begin();
        person.create("Amina");
        let tr = person.tr();
        open_mine(&mut person);
        for fact in [
            tr.mine_fact_name(),
            tr.mine_fact_since(),
            tr.mine_fact_code(),
        ] {
            assert!(
                person.driver.has(&fact),
                "{fact}: {:#?}",
                person.driver.names()
            );
        }
        person.driver.focus(mine::NAME);
        person.driver.type_text(" D");
        person.driver.press(Named::Enter);
        assert!(
            person.driver.is_focused(mine::DONE),
            "{:#?}",
            person.driver.names()
        );
        person.driver.focus(mine::CODE);
        person.driver.type_text("2580");
        person.driver.press(Named::Enter);
        assert!(
            person.driver.has(&tr.code_is_set()),
            "{:#?}",
            person.driver.names()
        );
        person.driver.click(&tr.mine_share_box());
        assert!(person.driver.shows(&tr.mine_shared_text()));
        let kept = learner(&visit.store);
        assert_eq!(kept.name, "Amina D");
        assert!(kept.shared && kept.code.is_some());

        person.driver.click_id("mine-code-remove");
        person.driver.click(&tr.mine_share_box());
        let kept = learner(&visit.store);
        assert!(!kept.shared && kept.code.is_none());
        let shared: Vec<_> = journal(data.path())
            .into_iter()
            .filter_map(|event| match event.kind {
                EventKind::ProfileShared { on } => Some(on),
                _ => None,
            })
            .collect();
        assert_eq!(shared, [true, false]);
        assert!(person.driver.nameless().is_empty());
    }
}

#[test]
fn my_data_is_taken_along_and_the_session_goes_on() {
    let (data, stick) = (folder(), folder());
    let visit = Visit {
        saves: Some(stick.path().join("mien")),
        ..Visit::at(data.path())
    };
    let mut person = visit.begin();
    person.create("Amina");
    open_mine(&mut person);
    person.driver.click_id("mine-work");
    assert!(
        person.driver.is_focused(mine::DONE),
        "{:#?}",
        person.driver.names()
    );
    person.driver.click_id(mine::SUMMARY);
    assert!(
        person.driver.is_focused(mine::DONE),
        "{:#?}",
        person.driver.names()
    );
    let pdf = fs::read(stick.path().join("mien.pdf")).expect("a PDF");
    assert!(pdf.starts_with(b"%PDF-"));
    assert!(stick.path().join("mien.passerelle").exists());
    person.driver.press(Named::Escape);
    person.driver.press(Named::Escape);
    person.driver.send(Message::FinishPressed);
    let started = journal(data.path())
        .iter()
        .filter(|event| matches!(event.kind, EventKind::SessionStarted { .. }))
        .count();
    assert_eq!(
        started,
        ends(data.path()).len(),
        "each beginning has its end"
    );
}

#[test]
fn my_data_is_erased_by_its_owner_alone_and_the_proof_is_told() {
    for language in LANGUAGES {
        let data = folder();
        let visit = Visit {
            language,
            ..Visit::at(data.path())
        };
        let mut person = visit.begin();
        person.create("Amina");
        let tr = person.tr();
        open_mine(&mut person);
        person.driver.click_id("mine-erase-all");
        assert!(person.driver.has(&tr.leave_sure_text()));
        person.driver.press(Named::Escape);
        assert!(!learner_files(data.path()).is_empty(), "Escape stays");
        person.driver.click_id("mine-erase-all");
        person.driver.click_id("leave-sure");
        assert!(
            person.driver.shows(&tr.welcome_erased_text()),
            "{:#?}",
            person.driver.names()
        );
        assert!(person.driver.is_focused(welcome::TOLD));
        assert_eq!(learner_files(data.path()), Vec::<PathBuf>::new());
    }
}

#[test]
fn names_of_every_kind_are_kept_or_refused_in_words() {
    let data = folder();
    let visit = Visit::at(data.path());
    let mut person = visit.begin();
    person.create("Amina");
    open_mine(&mut person);
    let long = "a".repeat(500);
    for (name, kept) in [
        ("👩‍🍳 Chef", "👩‍🍳 Chef"),
        ("محمد", "محمد"),
        ("../../etc/passwd", "../../etc/passwd"),
        (long.as_str(), "../../etc/passwd"),
        ("  ", "../../etc/passwd"),
    ] {
        let written = mine::Message::NameWritten(name.to_owned());
        person.driver.send(Message::Mine(written));
        person
            .driver
            .send(Message::Mine(mine::Message::ChangePressed));
        assert_eq!(learner(&visit.store).name, kept, "{name}");
        assert_eq!(person.driver.is_focused(mine::NAME), name != kept, "{name}");
    }
    assert_eq!(
        fs::read_dir(data.path().join("learners"))
            .expect("a folder")
            .count(),
        1
    );
}

// The welcome screen

/// So many people, of whom one is archived.
pub fn lay_out_people(store: &Store, names: impl Iterator<Item = String>) {
    let visit = folder();
    let one = {
        let visit = Visit::at(visit.path());
        let mut person = visit.begin();
        person.create("Modèle");
        learner(&visit.store)
    };
    for (number, name) in names.enumerate() {
        let somebody = Learner {
            id: LearnerId(Uuid::from_u128(number as u128 + 1)),
            archived: name == "Zoé",
            name,
            ..one.clone()
        };
        store.create(&somebody).expect("a learner");
    }
}

#[test]
fn of_three_hundred_people_a_page_shows_and_each_is_found_by_a_part_of_the_name() {
    let data = folder();
    let visit = Visit::at(data.path());
    let names = (0..300).map(|number| format!("Personne {number:03}"));
    let names = names.chain(["Éloïse Côté".to_owned(), "Zoé".to_owned()]);
    lay_out_people(&visit.store, names);
    let mut person = visit.begin();
    let tr = person.tr();
    let tiles = |person: &mut Person| {
        let line = tr.welcome_person_line();
        let names = person.driver.names();
        names
            .iter()
            .filter(|name| name.ends_with(&format!(", {line}")))
            .count()
    };
    assert!(
        person.driver.is_focused(welcome::FIELD),
        "{}",
        person.driver.focused()
    );
    assert_eq!(tiles(&mut person), 12);
    assert!(
        person.driver.has(&tr.welcome_people(1, 12, 301)),
        "nobody who was put away"
    );
    person.driver.click_id("welcome-next");
    assert!(person.driver.has(&tr.welcome_people(13, 24, 301)));
    person.driver.focus(welcome::FIELD);
    person.driver.type_text("elo cot");
    assert_eq!(tiles(&mut person), 1);
    person.driver.press(Named::Enter);
    person.skip_introduction();
    assert!(person.driver.has(&tr.home_hello("Éloïse Côté")));
    person.driver.send(Message::FinishPressed);
    person.driver.focus(welcome::FIELD);
    person.driver.type_text("zoe");
    assert!(person.driver.has(&tr.welcome_found_none()));
    assert_eq!(tiles(&mut person), 0);
    assert!(person.driver.cut_off().is_empty());
}

#[test]
fn in_a_low_window_who_is_found_is_in_view_below_the_field() {
    let data = folder();
    let visit = Visit::at(data.path());
    let names = (0..20).map(|number| format!("Amina {number}"));
    lay_out_people(&visit.store, names.chain(["Éloïse".to_owned()]));
    let mut person = visit.begin();
    person.driver.resize(Size::new(512.0, 350.0));
    person.driver.focus(welcome::FIELD);
    person.driver.type_text("elo");
    let all = visit.store.learners().0;
    let wanted = all.iter().find(|learner| learner.name == "Éloïse");
    let wanted = wanted.expect("a learner").id;
    let field = person.driver.find_id(welcome::FIELD).expect("the field");
    let tile = person
        .driver
        .find_id(welcome::tile_id(wanted))
        .expect("a tile");
    assert!(field.bounds().expect("a place").y0 >= 0.0);
    assert!(
        tile.bounds().expect("a place").y0 < 350.0 - 60.0,
        "{tile:?}"
    );
    assert!(person.driver.is_focused(welcome::FIELD));
}

#[test]
fn only_what_the_centre_offers_shows() {
    let data = folder();
    let visit = Visit::at(data.path());
    let mut person = visit.begin();
    let all = ["welcome-new", welcome::BRING, "welcome-guest"];
    let kinds = [SessionKind::Named, SessionKind::Bring, SessionKind::Guest];
    for offered in [&kinds[..], &kinds[..1], &kinds[1..2], &kinds[2..], &[]] {
        let settings = Settings {
            sessions: offered.to_vec(),
            ..Settings::default()
        };
        centre(&mut person, settings);
        for (id, kind) in all.into_iter().zip(kinds) {
            let expected = offered.is_empty() || offered.contains(&kind);
            assert_eq!(
                person.driver.find_id(id).is_some(),
                expected,
                "{offered:?} {id}"
            );
        }
    }
}

#[test]
fn in_kiosk_mode_neither_close_nor_f11_does_anything_but_say_who_closes() {
    let data = folder();
    let visit = Visit::at(data.path());
    let mut person = visit.begin();
    let settings = Settings {
        kiosk: true,
        ..Settings::default()
    };
    centre(&mut person, settings);
    let tr = person.tr();
    for message in [
        Message::Window(WindowMessage::CloseRequested),
        Message::FullScreenKeyPressed,
    ] {
        person.driver.send(message);
        assert!(person.driver.has(&tr.kiosk_text()));
        assert!(
            person.driver.has(&tr.kiosk_honest()),
            "it promises no more than it does"
        );
        assert!(person.driver.is_focused("dialog-title"));
        person.driver.press(Named::Escape);
        assert!(!person.driver.has_ended);
    }
}

#[test]
fn what_is_kept_says_how_long_and_whom_to_ask() {
    for language in LANGUAGES {
        let data = folder();
        let visit = Visit {
            language,
            ..Visit::at(data.path())
        };
        let mut person = visit.begin();
        let settings = Settings {
            centre: "Carrefour".to_owned(),
            contact: "Marie, 418 555-0100".to_owned(),
            keep_days: Some(90),
            archive_days: 7,
            ..Settings::default()
        };
        centre(&mut person, settings);
        person.driver.click_id("welcome-new");
        let tr = person.tr();
        for words in [tr.kept_days(90), tr.kept_copy(7), tr.kept_profile()] {
            assert!(person.driver.shows(&words), "{words}");
        }
        assert!(person.driver.shows("418 555-0100"));
    }
}

#[test]
fn every_new_screen_stands_at_every_size() {
    let data = folder();
    let visit = Visit::at(data.path());
    let mut person = visit.begin();
    create_with_code(&mut person, "Amina", "2580");
    person.skip_introduction();
    open_mine(&mut person);
    for size in [
        Size::new(1280.0, 800.0),
        Size::new(1024.0, 700.0),
        Size::new(1024.0, 560.0),
        Size::new(640.0, 400.0),
    ] {
        person.driver.resize(size);
        assert_eq!(person.driver.cut_off(), Vec::<String>::new(), "{size:?}");
        assert!(person.driver.nameless().is_empty());
    }
}
