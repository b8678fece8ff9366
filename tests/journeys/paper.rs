//! Sheets of modules and the trainer's guide: saved by a stand-in for the system's dialog or at a written place.
use crate::driver::PATIENCE;
use crate::folder;
use crate::memory::{Fault, Memory};
use crate::person::{Person, core_library, surroundings, test_library};

use passerelle::app::{Message, Picked, PlaceAsked, Surroundings};
use passerelle::content::Library;
use passerelle::domain::problem::{TakingTrouble, Trouble};
use passerelle::domain::text::Language;
use passerelle::screen::{lesson, results};
use passerelle::store::{Files, Store};

use iced::Size;
use iced::keyboard::Modifiers;
use iced::keyboard::key::Named;

use std::fs;
use std::future::ready;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

/// A guest in a system whose dialog says `place`, and what it was asked.
fn guest_at_dialog(
    store: Store,
    library: &Library,
    language: Language,
    place: Option<PathBuf>,
) -> (Person, Arc<Mutex<Vec<PlaceAsked>>>) {
    let asked = Arc::new(Mutex::new(Vec::new()));
    let noted = Arc::clone(&asked);
    let surroundings = Surroundings {
        choose_place: Box::new(move |question| {
            noted.lock().expect("one thread").push(question);
            Box::pin(ready(place.clone().map_or(Picked::NoWindow, Picked::File)))
        }),
        documents: "/home/amina/Documents".into(),
        ..surroundings(Ok(store), library.clone(), language, 7)
    };
    let mut person = Person::in_surroundings(surroundings, library.clone());
    person.be_guest();
    (person, asked)
}

fn on_disk(data: &Path) -> Store {
    Store::open(data.to_owned()).expect("a folder")
}

/// Presses what is named so, by keys.
fn press(person: &mut Person, label: &str) {
    person.driver.tab_to(label);
    person.driver.press(Named::Enter);
}

/// Writes a place over the one in the field.
fn write_place(person: &mut Person, place: &Path) {
    person.driver.focus("paper-place");
    person.driver.press_character("a", Modifiers::CTRL);
    person.driver.type_text(&place.to_string_lossy());
}

fn is_pdf(path: &Path) -> bool {
    fs::read(path).is_ok_and(|bytes| bytes.starts_with(b"%PDF-"))
}

#[test]
fn a_guest_saves_the_sheet_beside_a_lesson_and_is_back_where_they_were_in_each_language() {
    for language in [Language::FR, Language::EN] {
        let (data, stick) = (folder(), folder());
        let place = stick.path().join("feuille");
        let store = on_disk(data.path());
        let (mut person, asked) =
            guest_at_dialog(store, &core_library(), language, Some(place.clone()));
        let tr = person.tr();
        person.open("why-networks");
        press(&mut person, &tr.paper_sheet());
        let file = place.with_extension("pdf");
        assert!(
            person.driver.is_focused("dialog-title"),
            "{}",
            person.driver.focused()
        );
        assert!(person.driver.has(&tr.away_saved()));
        assert!(
            person.driver.shows(&tr.saved_at(&file)),
            "{:#?}",
            person.driver.names()
        );
        assert!(is_pdf(&file));
        person.driver.press(Named::Enter);
        assert!(person.driver.is_focused(lesson::SHEET), "Enter goes on");
        person.driver.press(Named::Enter);
        assert!(person.driver.has(&tr.away_saved()));
        let name = asked.lock().expect("one thread")[0].name.clone();
        let (title, end) = if language == Language::FR {
            ("Pourquoi-les-reseaux", "-feuille-")
        } else {
            ("Why-professional-networks", "-sheet-")
        };
        assert!(name.starts_with(title) && name.contains(end), "{name}");
        person.driver.press(Named::Escape);
        assert!(
            person.driver.is_focused(lesson::SHEET),
            "{}",
            person.driver.focused()
        );
        assert!(!person.driver.has(&tr.away_saved()));
    }
}

#[test]
fn the_guide_stands_beside_the_lessons_on_workshops_alone() {
    let (data, stick) = (folder(), folder());
    let place = stick.path().join("guide.pdf");
    let store = on_disk(data.path());
    let (mut person, _) =
        guest_at_dialog(store, &core_library(), Language::EN, Some(place.clone()));
    let tr = person.tr();
    person.open("why-networks");
    assert!(!person.driver.has(&tr.paper_guide()));
    person.driver.send(Message::HomePressed);
    person.open("centre-culture");
    press(&mut person, &tr.paper_guide());
    assert!(person.driver.shows(&tr.saved_at(&place)));
    assert!(is_pdf(&place));
    press(&mut person, &tr.paper_close());
    assert!(person.driver.is_focused(lesson::GUIDE));
}

#[test]
fn the_sheet_stands_on_the_results_too() {
    let (data, stick) = (folder(), folder());
    let place = stick.path().join("sheet.pdf");
    let store = on_disk(data.path());
    let (mut person, _) =
        guest_at_dialog(store, &test_library(), Language::FR, Some(place.clone()));
    let tr = person.tr();
    let module = person.module("first-steps");
    person.driver.press(Named::Enter);
    person.read_to_quiz(&module);
    person.answer_all(&module);
    press(&mut person, &tr.paper_sheet());
    assert!(person.driver.shows(&tr.saved_at(&place)));
    assert!(is_pdf(&place));
    person.driver.press(Named::Escape);
    assert!(person.driver.is_focused(results::SHEET));
    assert!(person.driver.has(&tr.results_passed()));
}

#[test]
fn where_no_dialog_opens_the_place_is_written_and_a_wrong_one_is_told_beside_it() {
    let (data, stick) = (folder(), folder());
    let store = on_disk(data.path());
    let (mut person, _) = guest_at_dialog(store, &core_library(), Language::FR, None);
    let tr = person.tr();
    person.open("why-networks");
    press(&mut person, &tr.paper_sheet());
    assert!(person.driver.has(&tr.away_no_dialog()));
    assert!(
        person.driver.is_focused("paper-place"),
        "{}",
        person.driver.focused()
    );
    assert!(person.driver.shows("/home/amina/Documents/Pourquoi-les-"));
    let write = |person: &mut Person, place: &Path| {
        write_place(person, place);
        press(person, &person.tr().away_save_here());
    };
    write(&mut person, Path::new("  "));
    let told = tr.taking_trouble(&TakingTrouble::NoPlace);
    assert!(person.driver.shows(&told.cure));
    let gone = stick.path().join("gone/feuille.pdf");
    write(&mut person, &gone);
    let gone = TakingTrouble::NotWritten(Trouble::Gone(gone));
    assert!(
        person.driver.shows(&tr.taking_trouble(&gone).what),
        "{:#?}",
        person.driver.names()
    );
    let file = stick.path().join("feuille.pdf");
    write(&mut person, &file);
    assert!(person.driver.shows(&tr.saved_at(&file)));
    assert!(is_pdf(&file));
}

#[test]
fn a_place_that_fails_is_told_and_another_can_be_written() {
    let place = PathBuf::from("/stick/feuille.pdf");
    let disk = Memory::new(Path::new("/stick"));
    let files: Arc<dyn Files> = Arc::new(disk.clone());
    let store = Store::with_files("/stick".into(), files).expect("a folder");
    let (mut person, _) =
        guest_at_dialog(store, &core_library(), Language::FR, Some(place.clone()));
    let tr = person.tr();
    person.open("why-networks");
    disk.fail(0, Fault::Full);
    press(&mut person, &tr.paper_sheet());
    let told = tr.taking_trouble(&TakingTrouble::NotWritten(Trouble::DiskFull(place.clone())));
    for words in [&told.what, &tr.paper_safe(), &told.cure] {
        assert!(
            person.driver.shows(words),
            "{words}: {:#?}",
            person.driver.names()
        );
    }
    disk.heal();
    press(&mut person, &tr.away_by_hand());
    assert!(person.driver.has(&tr.away_path()));
    assert!(!person.driver.has(&tr.away_no_dialog()), "one did open");
    write_place(&mut person, &place);
    person.driver.press(Named::Enter);
    assert!(
        person.driver.shows(&tr.saved_at(&place)),
        "{:#?}",
        person.driver.names()
    );
}

#[test]
fn a_slow_place_is_told_while_one_reads_on() {
    let disk = Memory::new(Path::new("/share"));
    let files: Arc<dyn Files> = Arc::new(disk.clone());
    let store = Store::with_files("/share".into(), files).expect("a folder");
    let place = Some("/share/sheet.pdf".into());
    let (mut person, _) = guest_at_dialog(store, &core_library(), Language::EN, place);
    let tr = person.tr();
    person.open("why-networks");
    person.driver.patience = Duration::from_millis(30);
    disk.hang();
    press(&mut person, &tr.paper_sheet());
    assert!(!person.driver.has(&tr.waiting_taking()));
    person.driver.send(Message::WaitLasted);
    assert!(
        person.driver.has(&tr.waiting_taking()),
        "{:#?}",
        person.driver.names()
    );
    assert!(!person.driver.has(&tr.away_saved()));
    disk.answer_again();
    person.driver.patience = PATIENCE;
    let begun = Instant::now();
    while !person.driver.has(&tr.away_saved()) {
        assert!(begun.elapsed() < Duration::from_secs(120), "it is told");
        person.driver.settle();
    }
}

#[test]
fn what_is_told_stands_at_every_size() {
    for (size, steps) in [
        (Size::new(1280.0, 800.0), 0),
        (Size::new(1024.0, 560.0), 0),
        (Size::new(1024.0, 560.0), 10),
    ] {
        let (data, stick) = (folder(), folder());
        let place = stick.path().join("feuille.pdf");
        for place in [Some(place), None] {
            let store = on_disk(data.path());
            let (mut person, _) = guest_at_dialog(store, &core_library(), Language::FR, place);
            person.driver.resize(size);
            for _ in 0..steps {
                person.driver.send(Message::TextLargerPressed);
            }
            person.open("centre-culture");
            person
                .driver
                .send(Message::Lesson(lesson::Message::SheetPressed));
            assert_eq!(person.driver.cut_off(), Vec::<String>::new(), "{size:?}");
            assert!(person.driver.nameless().is_empty(), "{size:?}");
        }
    }
}
