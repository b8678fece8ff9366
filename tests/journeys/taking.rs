//! Taking the trial profile away: in files, by a stand-in for the system's dialog or at a written place, and copied.
use crate::driver::PATIENCE;
use crate::folder;
use crate::memory::{Fault, Memory};
use crate::person::{Person, core_library, journal, surroundings};

use passerelle::app::{Message, Picked, PlaceAsked, Surroundings};
use passerelle::domain::problem::{TakingTrouble, Trouble};
use passerelle::domain::profile::away::Form;
use passerelle::domain::profile::slot::{List, Slot};
use passerelle::domain::record::EventKind;
use passerelle::domain::text::Language;
use passerelle::screen::practice::{self, Place, away, slot_id};
use passerelle::store::{Files, Store};

use iced::Size;
use iced::keyboard::Modifiers;
use iced::keyboard::key::Named;

use std::fs;
use std::future::ready;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

/// Somebody in a system whose dialog says `place`, and what it was asked.
fn at_dialog(
    store: Store,
    language: Language,
    place: Option<PathBuf>,
) -> (Person, Arc<Mutex<Vec<PlaceAsked>>>) {
    let asked = Arc::new(Mutex::new(Vec::new()));
    let noted = Arc::clone(&asked);
    let library = core_library();
    let surroundings = Surroundings {
        choose_place: Box::new(move |question| {
            noted.lock().expect("one thread").push(question);
            Box::pin(ready(place.clone().map_or(Picked::NoWindow, Picked::File)))
        }),
        documents: "/home/amina/Documents".into(),
        ..surroundings(Ok(store), library.clone(), language, 11)
    };
    (Person::in_surroundings(surroundings, library), asked)
}

fn on_disk(
    data: &Path,
    language: Language,
    place: Option<PathBuf>,
) -> (Person, Arc<Mutex<Vec<PlaceAsked>>>) {
    let store = Store::open(data.to_owned()).expect("a folder");
    at_dialog(store, language, place)
}

/// Writes a name and a headline, and goes where the profile is taken away.
fn draft(person: &mut Person, name: &str, headline: &str) {
    let label = person.tr().practice_open();
    person.driver.tab_to(&label);
    person.driver.press(Named::Enter);
    show(person, section("name"));
    write(person, Slot::Name, name);
    show(person, section("headline"));
    write(person, Slot::Headline, headline);
    let label = person.tr().away_title();
    person.driver.tab_to(&label);
    person.driver.press(Named::Enter);
    assert!(person.driver.is_focused(practice::TITLE));
}

fn section(id: &str) -> Place {
    Place::Section(id.parse().expect("an id"))
}

fn show(person: &mut Person, place: Place) {
    let pressed = practice::Message::PlacePressed(place);
    person.driver.send(Message::Practice(pressed));
}

fn write(person: &mut Person, slot: Slot, words: &str) {
    assert!(person.driver.find_id(slot_id(slot)).is_some(), "{slot:?}");
    let written = practice::Message::ValueSet(slot, words.to_owned());
    person.driver.send(Message::Practice(written));
}

fn write_place(person: &mut Person, place: &str) {
    let happened = away::Happened::PlaceEdited(place.to_owned());
    let written = practice::Message::Away(happened);
    person.driver.send(Message::Practice(written));
}

/// Presses what saves a form, by keys.
fn save(person: &mut Person, form: Form) {
    let label = person.tr().form_save(form);
    person.driver.tab_to(&label);
    person.driver.press(Named::Enter);
}

/// The forms that the journal says were taken away.
fn exported(data: &Path) -> Vec<String> {
    let events = journal(data).into_iter();
    let forms = events.filter_map(|event| match event.kind {
        EventKind::ProfileExported { form } => Some(form),
        _ => None,
    });
    forms.collect()
}

#[test]
fn a_pdf_and_a_text_are_taken_where_the_dialog_says_in_each_language() {
    for language in [Language::FR, Language::EN] {
        let (data, stick) = (folder(), folder());
        let place = stick.path().join("mien");
        let (mut person, asked) = on_disk(data.path(), language, Some(place));
        let tr = person.tr();
        person.create("Amina");
        draft(&mut person, "Amina Diallo", "Cuisinière | Repas 👩‍🍳");
        for form in [Form::Pdf, Form::Text] {
            save(&mut person, form);
            assert!(
                person.driver.is_focused(away::TOLD),
                "{:#?}",
                person.driver.names()
            );
            let file = stick.path().join(format!("mien.{}", form.extension()));
            assert!(
                person.driver.shows(&tr.saved_at(&file)),
                "its name and its place"
            );
            let is_told = person.driver.shows(&tr.away_unprintable(2));
            assert_eq!(is_told, form == Form::Pdf, "what cannot be printed is told");
        }
        let pdf = fs::read(stick.path().join("mien.pdf")).expect("a PDF");
        assert!(pdf.starts_with(b"%PDF-"));
        let text = fs::read_to_string(stick.path().join("mien.txt")).expect("a text");
        assert!(
            text.contains("Amina Diallo\r\n") && text.contains("Repas 👩‍🍳"),
            "{text}"
        );
        let asked = asked.lock().expect("one thread");
        assert!(asked[0].name.starts_with("Amina-Diallo-"), "{:?}", asked[0]);
        assert_eq!(asked[0].folder, PathBuf::from("/home/amina/Documents"));
        drop(asked);
        person.close();
        assert_eq!(exported(data.path()), ["pdf", "text"]);
        assert_eq!(fs::read_dir(stick.path()).expect("a folder").count(), 2);
    }
}

#[test]
fn a_second_file_of_a_name_that_nobody_was_asked_about_stands_beside_the_first() {
    let (data, stick) = (folder(), folder());
    let (mut person, _) = on_disk(data.path(), Language::FR, Some(stick.path().into()));
    person.be_guest();
    draft(&mut person, "Mei", "Soudeuse");
    for _ in 0..2 {
        save(&mut person, Form::Text);
    }
    assert_eq!(fs::read_dir(stick.path()).expect("a folder").count(), 2);
    assert!(
        person.driver.shows("-2.txt"),
        "{:#?}",
        person.driver.names()
    );
}

#[test]
fn the_photo_is_taken_as_it_stands_a_guests_too() {
    for is_guest in [true, false] {
        let (data, stick) = (folder(), folder());
        let (mut person, _) = on_disk(data.path(), Language::FR, Some(stick.path().into()));
        if is_guest {
            person.be_guest();
        } else {
            person.create("Amina");
        }
        draft(&mut person, "Amina", "Cuisinière");
        let tr = person.tr();
        assert!(person.driver.has(&tr.away_no_photo()));
        assert!(!person.driver.has(&tr.form_save(Form::Photo)));
        show(&mut person, section("photo"));
        let photos = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/photos");
        person
            .driver
            .send(Message::FileDropped(photos.join("upright.jpg")));
        show(&mut person, Place::Away);
        for form in [Form::Photo, Form::Pdf] {
            save(&mut person, form);
            assert!(
                person.driver.shows(&tr.away_saved()),
                "{:#?}",
                person.driver.names()
            );
        }
        let mut names: Vec<_> = fs::read_dir(stick.path())
            .expect("a folder")
            .map(|entry| entry.expect("a file").path())
            .collect();
        names.sort();
        let [photo, pdf] = names.try_into().expect("two files");
        let photo = image::open(photo).expect("a picture");
        assert_eq!(photo.width(), photo.height());
        let pdf = fs::read(pdf).expect("a PDF");
        let has_picture = pdf.windows(14).any(|bytes| bytes == b"/Subtype/Image");
        assert!(has_picture, "the photo is on paper");
    }
}

#[test]
fn where_no_dialog_opens_a_guest_writes_the_place() {
    let (data, stick) = (folder(), folder());
    let (mut person, _) = on_disk(data.path(), Language::EN, None);
    let tr = person.tr();
    person.be_guest();
    draft(&mut person, "Carlos", "Welder");
    save(&mut person, Form::Text);
    assert!(person.driver.has(&tr.away_no_dialog()));
    assert!(
        person.driver.is_focused(away::PLACE),
        "{}",
        person.driver.focused()
    );
    assert!(person.driver.shows("/home/amina/Documents/Carlos-profile-"));
    let place = stick.path().join("carlos.txt");
    write_place(&mut person, &place.to_string_lossy());
    person.driver.click_id("practice-away-form-pdf");
    person.driver.tab_to(&tr.away_save_here());
    person.driver.press(Named::Enter);
    let file = stick.path().join("carlos.pdf");
    assert!(
        person.driver.shows(&tr.saved_at(&file)),
        "{:#?}",
        person.driver.names()
    );
    assert!(file.is_file());
    write_place(&mut person, "  ");
    person.driver.tab_to(&tr.away_save_here());
    person.driver.press(Named::Enter);
    let told = tr.taking_trouble(&TakingTrouble::NoPlace);
    assert!(person.driver.shows(&told.cure));
}

#[test]
fn a_place_that_fails_is_told_and_nothing_is_lost() {
    for (fault, trouble) in [
        (Fault::Full, Trouble::DiskFull as fn(PathBuf) -> Trouble),
        (Fault::ReadOnly, Trouble::NotAllowed),
        (Fault::Gone, Trouble::Gone),
    ] {
        let place = PathBuf::from("/stick/amina.pdf");
        let disk = Memory::new(Path::new("/stick"));
        let files: Arc<dyn Files> = Arc::new(disk.clone());
        let store = Store::with_files("/stick".into(), files).expect("a folder");
        let (mut person, _) = at_dialog(store, Language::FR, Some(place.clone()));
        let tr = person.tr();
        person.be_guest();
        draft(&mut person, "Amina", "Cuisinière");
        disk.fail(0, fault);
        save(&mut person, Form::Pdf);
        let told = tr.taking_trouble(&TakingTrouble::NotWritten(trouble(place.clone())));
        for words in [&told.what, &told.safe, &told.cure] {
            assert!(
                person.driver.shows(words),
                "{fault:?}: {:#?}",
                person.driver.names()
            );
        }
        disk.heal();
        save(&mut person, Form::Pdf);
        assert!(person.driver.shows(&tr.saved_at(&place)), "{fault:?}");
        show(&mut person, section("headline"));
        assert!(person.driver.shows("Cuisinière"), "nothing is lost");
    }
}

#[test]
fn a_slow_place_is_told_without_taking_the_screen() {
    let disk = Memory::new(Path::new("/share"));
    let files: Arc<dyn Files> = Arc::new(disk.clone());
    let store = Store::with_files("/share".into(), files).expect("a folder");
    let (mut person, _) = at_dialog(store, Language::EN, Some("/share/mei.txt".into()));
    let tr = person.tr();
    person.be_guest();
    draft(&mut person, "Mei", "Welder");
    person.driver.patience = Duration::from_millis(30);
    disk.hang();
    save(&mut person, Form::Text);
    assert!(!person.driver.has(&tr.waiting_taking()));
    person.driver.send(Message::WaitLasted);
    assert!(
        person.driver.has(&tr.waiting_taking()),
        "{:#?}",
        person.driver.names()
    );
    show(&mut person, section("headline"));
    assert!(person.driver.shows("Welder"), "one goes on meanwhile");
    disk.answer_again();
    person.driver.patience = PATIENCE;
    let begun = Instant::now();
    while person.driver.has(&tr.waiting_taking()) {
        assert!(begun.elapsed() < Duration::from_secs(120), "it is over");
        person.driver.settle();
    }
    show(&mut person, Place::Away);
    assert!(person.driver.has(&tr.away_title()));
}

#[test]
fn a_field_and_a_section_are_copied_and_it_is_said() {
    let data = folder();
    let (mut person, _) = on_disk(data.path(), Language::FR, None);
    let tr = person.tr();
    person.be_guest();
    draft(&mut person, " Amina Diallo ", "Cuisinière");
    show(&mut person, section("name"));
    write(&mut person, Slot::Place, "Gatineau");
    show(&mut person, Place::Away);
    for (title, copied) in [
        ("Mon nom", "Amina Diallo"),
        ("Nom et lieu", "Amina Diallo\nGatineau"),
        ("Mon titre", "Cuisinière"),
    ] {
        person.driver.tab_to(&tr.away_copy_of(title));
        person.driver.press(Named::Enter);
        assert_eq!(person.driver.clipboard, copied);
        assert!(
            person.driver.has(&tr.away_copied(title)),
            "{:#?}",
            person.driver.names()
        );
        assert_eq!(
            person.driver.focused(),
            tr.away_copy_of(title),
            "the focus stays"
        );
    }
}

#[test]
fn nothing_of_taking_away_is_cut_or_nameless_at_any_size() {
    for (language, width, height) in [
        (Language::FR, 1280.0, 800.0),
        (Language::EN, 1024.0, 700.0),
        (Language::FR, 1024.0, 560.0),
    ] {
        let data = folder();
        let (mut person, _) = on_disk(data.path(), language, None);
        person.driver.resize(Size::new(width, height));
        person.be_guest();
        draft(
            &mut person,
            "Amina Diallo",
            "Cuisinière | Repas pour 90 personnes",
        );
        fill(&mut person);
        save(&mut person, Form::Pdf);
        for text_steps in [0, 10] {
            for _ in 0..text_steps {
                person.driver.press_character("+", Modifiers::CTRL);
            }
            let at = format!("{language}, {width}, {text_steps} steps larger");
            assert_eq!(person.driver.cut_off(), Vec::<String>::new(), "{at}");
            assert!(person.driver.nameless().is_empty(), "{at}");
        }
    }
}

/// Something in the sections that have entries.
fn fill(person: &mut Person) {
    let add = |list| Message::Practice(practice::Message::AddPressed(list));
    show(person, section("experience"));
    for list in [List::Experience, List::Experience, List::Points(0)] {
        person.driver.send(add(list));
    }
    write(person, Slot::JobTitle(0), "Cuisinière");
    write(person, Slot::Organisation(0), "CPE Les Coccinelles-du-Lac");
    write(
        person,
        Slot::Point(0, 0),
        "Préparer le dîner pour 55 enfants",
    );
    write(person, Slot::JobTitle(1), "Aide-cuisinière");
    show(person, section("skills"));
    person.driver.send(add(List::Skills));
    write(person, Slot::Skill(0), "Salubrité");
    show(person, Place::Away);
}
