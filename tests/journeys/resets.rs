//! A trainer ends the day, undoes it for one person, brings work from sticks and takes work away.
use crate::driver::name;
use crate::folder;
use crate::person::{Person, surroundings, test_library};

use passerelle::app::{Message, Picked, PickedFiles, Surroundings};
use passerelle::domain::pin::Pin;
use passerelle::domain::text::Language;
use passerelle::screen::trainer::{files, reset};
use passerelle::store::Store;

use iced::Size;
use iced::keyboard::key::Named;

use std::fs;
use std::future::ready;
use std::path::{Path, PathBuf};

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
