//! The photo of the trial profile: dropped or chosen, worked on by keys, refused in words, taken out and put back.
use crate::person::{Person, core_library, surroundings};
use crate::{Driver, folder};

use passerelle::app::{Drafting, Message, Picked, Wanted};
use passerelle::domain::profile::draft::Draft;
use passerelle::domain::text::Language;
use passerelle::domain::wait::Wait;
use passerelle::screen::practice;
use passerelle::store::Store;

use iced::keyboard::Modifiers;
use iced::keyboard::key::Named;
use image::GenericImageView;

use std::path::{Path, PathBuf};

fn file(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("tests/photos")
        .join(name)
}

fn open(driver: &mut Driver<crate::person::Program>, section: &str) {
    let section = section.parse().expect("an id");
    driver.send(Message::CoverPressed(Wanted::Practice(Some(section))));
    assert!(driver.is_focused(practice::TITLE));
}

fn go(driver: &mut Driver<crate::person::Program>, section: &str) {
    let place = practice::Place::Section(section.parse().expect("an id"));
    driver.send(Message::Practice(practice::Message::PlacePressed(place)));
}

fn drop_on_window(person: &mut Person, name: &str) {
    person.driver.send(Message::FileDropped(file(name)));
}

/// What the only learner of a folder has.
fn learner(folder: &Path) -> PathBuf {
    let learners = std::fs::read_dir(folder.join("learners")).expect("a folder");
    learners.flatten().next().expect("a learner").path()
}

fn draft(folder: &Path) -> Draft {
    let text = std::fs::read_to_string(learner(folder).join("profile.json")).expect("a draft");
    serde_json::from_str(&text).expect("JSON")
}

fn kept(folder: &Path) -> image::DynamicImage {
    let bytes = std::fs::read(learner(folder).join("photo.jpg")).expect("a photo");
    image::load_from_memory_with_format(&bytes, image::ImageFormat::Jpeg).expect("a JPEG")
}

#[test]
fn a_photo_dropped_on_practice_is_turned_and_cut_by_keys_and_kept_over_a_restart() {
    for language in [Language::FR, Language::EN] {
        let folder = folder();
        let mut person = Person::start(folder.path(), core_library(), language, 1);
        let tr = person.tr();
        person.create("Amina");
        drop_on_window(&mut person, "upright.jpg");
        assert!(
            person.driver.find_id(practice::FRAME).is_none(),
            "only practice takes photos"
        );
        open(&mut person.driver, "headline");
        drop_on_window(&mut person, "upright.jpg");
        assert!(person.driver.is_focused(practice::FRAME), "at its section");
        assert_eq!(kept(folder.path()).dimensions(), (80, 80));
        assert_eq!(draft(folder.path()).photo, "photo.jpg");

        let before = kept(folder.path()).to_rgb8();
        person.driver.press_character("+", Modifiers::empty());
        person.driver.press(Named::ArrowRight);
        let stands = tr.portrait_stands(&tr.per_cent(90), "0");
        assert!(person.driver.shows(&stands), "{:#?}", person.driver.names());
        person.driver.tab_to(&tr.portrait_brighter());
        person.driver.press(Named::Enter);
        assert!(
            person
                .driver
                .shows(&tr.portrait_stands(&tr.per_cent(90), "+1"))
        );
        person.driver.send(Message::Drafting(Drafting::DraftDue));
        let after = kept(folder.path()).to_rgb8();
        assert_eq!(after.dimensions(), (72, 72), "what was cut is kept");
        assert_ne!(before.get_pixel(40, 40), after.get_pixel(36, 36));
        person.close();

        let mut person = Person::start(folder.path(), core_library(), language, 2);
        person.press_tile("Amina");
        open(&mut person.driver, "photo");
        assert!(person.driver.find_id(practice::FRAME).is_some());
        assert_eq!(kept(folder.path()).to_rgb8(), after, "and not made anew");
    }
}

#[test]
fn a_photo_that_tells_its_place_is_a_stop_until_the_clean_copy_is_taken() {
    for language in [Language::FR, Language::EN] {
        let folder = folder();
        let mut person = Person::start(folder.path(), core_library(), language, 1);
        let tr = person.tr();
        person.create("Amina");
        open(&mut person.driver, "photo");
        drop_on_window(&mut person, "place.jpg");
        assert!(person.driver.is_focused(practice::PLACE), "it is heard");
        assert!(person.driver.shows(&tr.portrait_place()));
        assert!(!person.driver.has(&tr.practice_stop(1)), "said once");
        assert!(!person.driver.shows(&tr.written("photo.jpg")));
        go(&mut person.driver, "name");
        assert!(person.driver.has(&tr.practice_stop(1)), "it is a stop");
        go(&mut person.driver, "photo");
        person.driver.tab_to(&tr.portrait_remove_place());
        person.driver.press(Named::Enter);
        assert!(!person.driver.shows(&tr.portrait_place()));
        assert!(person.driver.is_focused(practice::FRAME));
        let bytes = std::fs::read(learner(folder.path()).join("photo.jpg")).expect("a photo");
        let photo = passerelle::photo::Photo::read(
            bytes,
            Path::new("photo.jpg"),
            &passerelle::photo::Limits::USUAL,
        );
        assert!(photo.is_ok_and(|photo| !photo.facts().has_gps));
    }
}

#[test]
fn what_cannot_be_taken_is_told_in_words_and_the_photo_before_stays() {
    for language in [Language::FR, Language::EN] {
        let folder = folder();
        let mut person = Person::start(folder.path(), core_library(), language, 1);
        person.create("Amina");
        open(&mut person.driver, "photo");
        drop_on_window(&mut person, "upright.jpg");
        let before = kept(folder.path());
        for name in [
            "hundred-megapixels.png",
            "phone.heic",
            "make.py",
            "gone.jpg",
        ] {
            drop_on_window(&mut person, name);
            assert!(person.driver.is_focused(practice::TOLD), "{name} is heard");
            assert!(person.driver.shows(name), "{:#?}", person.driver.names());
            assert!(person.driver.find_id(practice::FRAME).is_some(), "{name}");
            assert_eq!(kept(folder.path()), before, "{name}");
        }
    }
}

#[test]
fn a_photo_is_taken_out_and_put_back() {
    let folder = folder();
    let mut person = Person::start(folder.path(), core_library(), Language::FR, 1);
    let tr = person.tr();
    person.create("Amina");
    open(&mut person.driver, "photo");
    drop_on_window(&mut person, "upright.jpg");
    let before = kept(folder.path());
    person.driver.tab_to(&tr.portrait_remove());
    person.driver.press(Named::Enter);
    assert!(person.driver.is_focused(practice::TOLD));
    assert!(!learner(folder.path()).join("photo.jpg").exists());
    assert_eq!(draft(folder.path()).photo, "");
    person.driver.tab_to(&tr.practice_undo());
    person.driver.press(Named::Enter);
    assert!(person.driver.is_focused(practice::FRAME));
    assert_eq!(kept(folder.path()), before);
    assert_eq!(draft(folder.path()).photo, "photo.jpg");
}

#[test]
fn a_guests_photo_stays_in_memory() {
    let folder = folder();
    let mut person = Person::start(folder.path(), core_library(), Language::EN, 1);
    person.be_guest();
    open(&mut person.driver, "photo");
    drop_on_window(&mut person, "upright.jpg");
    assert!(person.driver.is_focused(practice::FRAME));
    person
        .driver
        .send(Message::Practice(practice::Message::BackPressed));
    open(&mut person.driver, "photo");
    assert!(person.driver.find_id(practice::FRAME).is_some());
    let learners = std::fs::read_dir(folder.path().join("learners"));
    assert_eq!(learners.into_iter().flatten().count(), 0);
}

#[test]
fn a_photo_is_chosen_in_the_systems_window_and_without_one_the_person_is_told() {
    let chosen = [
        Picked::File(file("upright.jpg")),
        Picked::Nothing,
        Picked::NoWindow,
    ];
    for picked in chosen {
        let folder = folder();
        let store = Store::open(folder.path().to_owned());
        let mut surroundings = surroundings(store, core_library(), Language::FR, 1);
        let answer = picked.clone();
        surroundings.choose_picture = Box::new(move |_, _| {
            let answer = answer.clone();
            Box::pin(async move { answer })
        });
        let mut person = Person::in_surroundings(surroundings, core_library());
        let tr = person.tr();
        person.create("Amina");
        open(&mut person.driver, "photo");
        person.driver.tab_to(&tr.portrait_choose());
        person.driver.press(Named::Enter);
        match picked {
            Picked::File(_) => assert!(person.driver.is_focused(practice::FRAME)),
            Picked::Nothing => assert!(person.driver.is_focused(practice::CHOOSE)),
            Picked::NoWindow => {
                assert!(person.driver.is_focused(practice::TOLD));
                assert!(person.driver.shows(&tr.portrait_no_window()));
            }
        }
    }
}

#[test]
fn a_photo_that_is_slow_to_read_is_told_and_can_be_given_up() {
    for language in [Language::FR, Language::EN] {
        let folder = folder();
        let mut person = Person::start(folder.path(), core_library(), language, 1);
        let tr = person.tr();
        person.create("Amina");
        open(&mut person.driver, "photo");
        // By hand, as the window does it: the message now, and the task that it returns later.
        let dropped = Message::FileDropped(file("upright.jpg"));
        let slow = person.driver.app.0.update(dropped);
        person.driver.send(Message::WaitLasted);
        let told = person.driver.find_id("wait").expect("a line");
        assert_eq!(told.label(), Some(tr.wait(Wait::Photo).as_str()));
        person.driver.send(Message::WaitLasted);
        person.driver.click(&tr.waiting_cancel());
        assert!(person.driver.find_id("wait").is_none());
        person.driver.carry_out(slow);
        assert!(
            person.driver.find_id(practice::FRAME).is_none(),
            "given up is given up"
        );
        assert!(!learner(folder.path()).join("photo.jpg").exists());
    }
}
