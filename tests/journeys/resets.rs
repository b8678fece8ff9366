//! A trainer ends the day, undoes it for one person, brings work from sticks and takes work away.
use crate::driver::name;
use crate::folder;
use crate::person::{Person, surroundings, test_library};

use passerelle::app::{Message, Picked, PickedFiles, Surroundings};
use passerelle::domain::pin::Pin;
use passerelle::domain::record::At;
use passerelle::domain::text::Language;
use passerelle::screen::trainer::{files, reset};
use passerelle::store::{Disk, OpenLearner, Place, Store};

use iced::Size;
use iced::keyboard::key::Named;

use std::fs;
use std::future::ready;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// A data folder where these people began.
pub fn with_people(data: &Path, names: &[&str]) {
    for (name, seed) in names.iter().zip(20..) {
        let mut person = Person::start(data, test_library(), Language::FR, seed);
        person.create(name);
        person.driver.send(Message::FinishPressed);
    }
}

/// A trainer in the section of files, whose system's windows give these files and that folder.
pub fn in_files(data: &Path, language: Language, picked: PickedFiles, folder: Picked) -> Person {
    let library = test_library();
    let store = Store::open(data.to_owned()).inspect(|store| {
        let pin = Pin::new("2580").expect("a PIN");
        store.replace_pin(&pin).expect("set");
    });
    let surroundings = Surroundings {
        choose_files: Box::new(move |_| Box::pin(ready(picked.clone()))),
        choose_file: Box::new(move |_| Box::pin(ready(folder.clone()))),
        ..surroundings(store, library.clone(), language, 7)
    };
    let mut trainer = Person::in_surroundings(surroundings, library);
    trainer.driver.click_id("welcome-trainer");
    trainer.driver.focus("door-pin");
    trainer.driver.type_text("2580");
    trainer.driver.press(Named::Enter);
    trainer.driver.click_id("trainer-files");
    assert!(
        trainer.driver.is_focused("trainer-title"),
        "the section is heard"
    );
    trainer
}

fn people(data: &Path) -> Vec<String> {
    let store = Store::open(data.to_owned()).expect("a folder");
    store
        .learners()
        .0
        .into_iter()
        .map(|learner| learner.name)
        .collect()
}

/// What the control of this id says.
fn says(trainer: &mut Person, id: &'static str) -> String {
    let node = trainer.driver.find_id(id);
    name(&node.expect("it shows")).expect("a name").to_owned()
}

fn press(trainer: &mut Person, id: &'static str) {
    trainer.driver.focus(id);
    trainer.driver.press(Named::Enter);
}

#[test]
fn a_trainer_ends_the_day_of_two_people_and_undoes_it_for_one_by_keys_alone() {
    for language in [Language::FR, Language::EN] {
        let data = folder();
        with_people(data.path(), &["Amina", "Bao"]);
        let mut trainer = in_files(data.path(), language, PickedFiles::Nothing, Picked::Nothing);
        let tr = trainer.tr();
        trainer.driver.focus("files-day-none");
        trainer.driver.press(Named::Space);
        press(&mut trainer, "files-day-end");
        assert!(
            trainer.driver.is_focused(reset::TITLE),
            "the question is heard"
        );
        assert!(trainer.driver.has(&tr.reset_end_of_day_title(2)));
        assert!(trainer.driver.shows(&tr.list(&["Amina", "Bao"])));
        let sessions = tr.reset_going_people(2);
        assert!(trainer.driver.shows(&sessions), "what goes is counted");
        assert_eq!(people(data.path()).len(), 2, "asked, and not done");
        press(&mut trainer, "reset-now");
        assert!(
            trainer.driver.is_focused(reset::DONE),
            "what came of it is heard"
        );
        assert!(says(&mut trainer, reset::DONE).starts_with(&tr.reset_done(2)));
        assert_eq!(people(data.path()), [""; 0]);
        press(&mut trainer, "reset-close");

        trainer.driver.tab_to(&tr.files_undo_one("Amina"));
        trainer.driver.press(Named::Enter);
        assert!(trainer.driver.is_focused(files::UNDONE));
        assert!(says(&mut trainer, files::UNDONE).contains(&tr.reset_undone(1)));
        assert_eq!(people(data.path()), ["Amina"]);
        // Back where people begin, she is there again.
        trainer.driver.click_id("top-leave");
        assert!(
            trainer
                .driver
                .names()
                .iter()
                .any(|name| name.starts_with("Amina"))
        );
        assert!(
            !trainer
                .driver
                .names()
                .iter()
                .any(|name| name.starts_with("Bao"))
        );
    }
}

#[test]
fn the_panel_undoes_at_once_and_without_a_copy_says_that_nothing_remains() {
    let data = folder();
    with_people(data.path(), &["Amina"]);
    let mut trainer = in_files(
        data.path(),
        Language::FR,
        PickedFiles::Nothing,
        Picked::Nothing,
    );
    let tr = trainer.tr();
    trainer.driver.click_id("files-day-none");
    trainer.driver.click_id("files-day-end");
    trainer.driver.click_id("reset-not");
    assert_eq!(people(data.path()), ["Amina"], "nothing was erased");
    trainer.driver.click_id("files-day-end");
    trainer.driver.click_id("reset-now");
    trainer.driver.click_id("reset-undo");
    assert!(says(&mut trainer, reset::DONE).contains(&tr.reset_undone(1)));
    assert_eq!(people(data.path()), ["Amina"]);
    trainer.driver.click_id("reset-close");

    // Who came back is not ticked any more: a second press must be meant.
    trainer.driver.click_id("files-day-none");
    trainer.driver.click_id("files-day-end");
    trainer.driver.click_id("reset-copy");
    assert!(trainer.driver.shows(&tr.reset_no_copy()));
    trainer.driver.click_id("reset-now");
    let done = says(&mut trainer, reset::DONE);
    assert!(done.contains(&tr.reset_proof()), "{done}");
    assert!(trainer.driver.find_id("reset-undo").is_none());
    assert_eq!(people(data.path()), [""; 0]);
}

#[test]
fn work_is_taken_to_a_folder_and_brought_from_it_and_a_bad_file_is_named_beside_the_good_ones() {
    let (data, other, stick) = (folder(), folder(), folder());
    with_people(data.path(), &["Amina", "Bao"]);
    let picked = Picked::File(stick.path().to_owned());
    let mut trainer = in_files(data.path(), Language::FR, PickedFiles::Nothing, picked);
    let tr = trainer.tr();
    trainer.driver.click_id("files-choose-folder");
    trainer.driver.click_id("files-export");
    let folder_name = stick.path().to_string_lossy();
    assert_eq!(
        says(&mut trainer, files::EXPORTED),
        tr.files_exported(2, &folder_name)
    );

    let bad = stick.path().join("notes.passerelle");
    fs::copy(file!(), &bad).expect("copied");
    let mut paths: Vec<PathBuf> = fs::read_dir(stick.path())
        .expect("a folder")
        .map(|entry| entry.expect("an entry").path())
        .collect();
    paths.sort();
    let picked = PickedFiles::Files(paths.clone());
    let mut trainer = in_files(other.path(), Language::FR, picked, Picked::Nothing);
    trainer.driver.click_id("files-choose");
    assert!(
        trainer.driver.is_focused(files::BROUGHT),
        "what came of it is heard"
    );
    assert_eq!(says(&mut trainer, files::BROUGHT), tr.files_brought(2, 3));
    assert!(
        trainer
            .driver
            .names()
            .iter()
            .any(|name| name.contains("notes.passerelle"))
    );
    assert_eq!(people(other.path()), ["Amina", "Bao"]);

    // Dropped on the window, the same file changes nothing.
    trainer.driver.send(Message::FileDropped(paths[0].clone()));
    assert!(trainer.driver.shows(&tr.files_same("Amina")));

    // Erased as a whole, they come back after a yes.
    trainer.driver.click_id("files-day-none");
    trainer.driver.click_id("files-day-end");
    trainer.driver.click_id("reset-now");
    trainer.driver.click_id("reset-close");
    trainer.driver.focus(files::PATH);
    trainer.driver.type_text(&paths[0].to_string_lossy());
    trainer.driver.press(Named::Enter);
    assert_eq!(people(other.path()), [""; 0]);
    trainer.driver.click_id("files-anyway-0");
    assert_eq!(people(other.path()), ["Amina"]);
}

#[test]
fn the_section_and_the_panel_show_whole_in_every_window() {
    let data = folder();
    with_people(data.path(), &["Amina", "Bao"]);
    for language in [Language::FR, Language::EN] {
        let mut trainer = in_files(data.path(), language, PickedFiles::Nothing, Picked::Nothing);
        trainer.driver.click_id("files-day-none");
        trainer.driver.click_id("files-day-end");
        for window in [
            (1280.0, 800.0),
            (1024.0, 700.0),
            (1024.0, 560.0),
            (640.0, 400.0),
        ] {
            trainer.driver.resize(Size::from(window));
            assert_eq!(trainer.driver.cut_off(), [""; 0], "{window:?}");
            assert!(trainer.driver.nameless().is_empty());
        }
    }
}

/// The moment that the clock of [`in_files`] tells, but for some seconds.
fn now() -> jiff::Timestamp {
    let seconds = 1_790_000_000 + 7 * 86_400;
    jiff::Timestamp::from_second(seconds).expect("a moment")
}

/// Opens somebody on another computer of the share, so many minutes ago.
fn elsewhere(data: &Path, who: &str, minutes: i64) -> OpenLearner {
    let place = Place {
        host: "accueil-7".to_owned(),
        process: 1,
        lives: |_| None,
    };
    let store = Store::at_place(data.to_owned(), Arc::new(Disk), place).expect("a folder");
    let people = store.learners().0;
    let learner = people.into_iter().find(|one| one.name == who);
    let at = now() - jiff::SignedDuration::from_mins(minutes);
    store
        .open_learner(learner.expect("somebody").id, &At::new(at, 0), true)
        .expect("opened")
}

#[test]
fn the_end_of_the_day_resets_the_others_and_names_who_is_open_on_which_computer() {
    for language in [Language::FR, Language::EN] {
        let data = folder();
        with_people(data.path(), &["Amina", "Bao"]);
        let open = elsewhere(data.path(), "Amina", 0);
        let mut trainer = in_files(data.path(), language, PickedFiles::Nothing, Picked::Nothing);
        let tr = trainer.tr();
        trainer.driver.click_id("files-day-none");
        trainer.driver.click_id("files-day-end");
        assert!(trainer.driver.has(&tr.reset_end_of_day_title(1)));
        let told = says(&mut trainer, reset::DONE);
        assert!(told.contains(&tr.reset_in_use(1)), "{told}");
        assert!(told.contains(&tr.reset_in_use_elsewhere("Amina", "accueil-7")));
        assert!(
            trainer.driver.find_id("reset-anyway").is_none(),
            "it is sure"
        );
        let sessions = tr.reset_going_people(1);
        assert!(trainer.driver.shows(&sessions), "the others are counted");
        // One press resets the others; who works keeps all, and is named.
        assert!(trainer.driver.has(&tr.reset_others_now()));
        press(&mut trainer, "reset-now");
        let done = says(&mut trainer, reset::DONE);
        assert!(done.contains(&tr.reset_done(1)), "{done}");
        assert!(done.contains(&tr.reset_left(1, "Amina")), "{done}");
        assert_eq!(people(data.path()), ["Amina"]);
        trainer.driver.click_id("reset-close");

        // Once that session ends, checking again finds nobody in the way.
        trainer.driver.click_id("files-day-end");
        assert!(!trainer.driver.shows(&sessions));
        drop(open);
        press(&mut trainer, "reset-check");
        assert!(trainer.driver.shows(&sessions));
        press(&mut trainer, "reset-now");
        assert_eq!(people(data.path()), [""; 0]);
    }
}

#[test]
fn who_comes_in_after_the_count_is_named_and_nobody_is_reset() {
    let data = folder();
    with_people(data.path(), &["Amina", "Bao"]);
    let mut trainer = in_files(
        data.path(),
        Language::FR,
        PickedFiles::Nothing,
        Picked::Nothing,
    );
    let tr = trainer.tr();
    trainer.driver.click_id("files-day-none");
    trainer.driver.click_id("files-day-end");
    let _open = elsewhere(data.path(), "Amina", 0);
    press(&mut trainer, "reset-now");
    assert!(trainer.driver.is_focused(reset::DONE), "it is heard");
    let told = says(&mut trainer, reset::DONE);
    assert!(told.contains(&tr.reset_in_use(1)), "{told}");
    assert_eq!(people(data.path()), ["Amina", "Bao"]);
    press(&mut trainer, "reset-now");
    assert_eq!(people(data.path()), ["Amina"]);
}

#[test]
fn a_session_that_perhaps_nobody_has_is_reset_after_somebody_said_so_and_counted_before() {
    let data = folder();
    with_people(data.path(), &["Amina", "Bao"]);
    // As if that computer had been switched off.
    std::mem::forget(elsewhere(data.path(), "Amina", 60));
    let mut trainer = in_files(
        data.path(),
        Language::FR,
        PickedFiles::Nothing,
        Picked::Nothing,
    );
    let tr = trainer.tr();
    trainer.driver.click_id("files-day-none");
    trainer.driver.click_id("files-day-end");
    let told = says(&mut trainer, reset::DONE);
    assert!(told.contains(&tr.reset_in_use_perhaps_elsewhere("Amina", "accueil-7")));
    press(&mut trainer, "reset-anyway");
    assert!(trainer.driver.shows(&tr.reset_going_people(2)));
    assert_eq!(people(data.path()).len(), 2, "asked, and not done");
    press(&mut trainer, "reset-now");
    assert_eq!(people(data.path()), [""; 0]);
}

#[test]
fn the_buttons_of_the_panel_are_in_sight_in_every_window_and_the_panel_whole_at_the_usual_size() {
    let data = folder();
    with_people(data.path(), &["Amina", "Bao"]);
    for language in [Language::FR, Language::EN] {
        let mut trainer = in_files(data.path(), language, PickedFiles::Nothing, Picked::Nothing);
        let tr = trainer.tr();
        trainer.driver.click_id("trainer-people");
        let reset = trainer.driver.find_id("people-reset").expect("it shows");
        assert!(reset.is_disabled(), "nobody is chosen");
        trainer.driver.click(&tr.following_choose_all(2));
        trainer.driver.click_id("people-reset");
        let place = |trainer: &mut Person, id: &'static str| {
            let node = trainer.driver.find_id(id).expect("it shows");
            node.bounds().expect("a place")
        };
        for (width, height) in [(1280.0, 800.0), (1024.0, 700.0), (1024.0, 560.0)] {
            trainer.driver.resize(Size::new(width, height));
            for id in ["reset-now", "reset-not"] {
                let bounds = place(&mut trainer, id);
                let is_in = bounds.y0 >= 0.0 && bounds.y1 <= f64::from(height);
                assert!(is_in, "{id} at {bounds:?} in {width} x {height}");
            }
        }
        trainer.driver.resize(Size::new(1280.0, 800.0));
        let (title, foot) = (
            place(&mut trainer, reset::TITLE),
            place(&mut trainer, "reset-now"),
        );
        let stays = trainer.driver.node(&tr.reset_stays());
        let stays = stays.bounds().expect("a place");
        assert!(title.y0 > 64.0 && stays.y1 < foot.y0, "{title:?} {stays:?}");
        trainer.driver.click_id("reset-not");
    }
}
