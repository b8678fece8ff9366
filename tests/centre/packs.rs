//! Lesson packs come and go without a new start, and the settings of a centre go to its other computers in one file.
use super::{LANGUAGES, PIN, Person, folder, store, with_lessons};

use passerelle::domain::centre::Settings;
use passerelle::domain::centre_record::CentreEventKind;
use passerelle::domain::id::LibraryId;
use passerelle::domain::pin::{Pin, Tried};
use passerelle::domain::text::Language;
use passerelle::screen::home::card_id;
use passerelle::screen::trainer::centre::TOLD;

use std::fs;
use std::path::{Path, PathBuf};

/// A sound pack with the modules alpha and beta.
fn pack() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/content/base")
}

/// The id of the pack.
fn id() -> LibraryId {
    passerelle::content::about(&passerelle::content::Source::Folder(pack()))
        .expect("a library")
        .id
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).expect("a folder");
    for entry in fs::read_dir(from).expect("a folder") {
        let entry = entry.expect("a file");
        let place = to.join(entry.file_name());
        if entry.path().is_dir() {
            copy(&entry.path(), &place);
        } else {
            fs::copy(entry.path(), place).expect("a copy");
        }
    }
}

/// A person in the settings of a centre with a PIN.
fn in_settings(folder: &Path, language: Language) -> Person {
    let pin = Pin::new(PIN).expect("a PIN");
    store(folder).replace_pin(&pin).expect("a PIN is kept");
    let mut person = with_lessons(folder, language);
    person.enter_settings();
    person
}

impl Person {
    /// Adds a pack by writing where it is: no system's window opens here.
    fn add_pack(&mut self, path: &Path) {
        self.driver.click_id("centre-pack-add");
        let written = path.to_string_lossy().into_owned();
        self.set("centre-place", &written);
        self.driver.click_id("centre-place-go");
    }

    fn has_card(&mut self, module: &str) -> bool {
        let id = card_id(&module.parse().expect("an id"));
        self.driver.find_id(id).is_some()
    }

    fn be_at_home(&mut self) {
        self.leave_space();
        self.be_guest();
    }
}

#[test]
fn a_place_where_nothing_is_is_told_in_the_words_of_the_language() {
    for language in LANGUAGES {
        let place = folder();
        let mut person = in_settings(place.path(), language);
        let tr = person.tr();
        let nowhere = place.path().join("nowhere.zip");
        person.driver.click_id("centre-pack-add");
        let field = person.driver.find_id("centre-place").expect("the field");
        assert_eq!(field.value(), Some(""), "nothing is there to write after");
        person.write("centre-place", &nowhere.to_string_lossy());
        person.driver.click_id("centre-place-go");
        let told = tr.centre_pack_nowhere(&nowhere.to_string_lossy());
        assert!(person.driver.shows(&told), "{:?}", person.driver.names());
        assert!(person.driver.shows(&tr.centre_pack_nowhere_cure()));
    }
}

#[test]
fn the_modules_of_a_pack_are_there_as_soon_as_it_is_added_and_after_a_new_start() {
    for language in LANGUAGES {
        let place = folder();
        let mut person = in_settings(place.path(), language);
        let tr = person.tr();
        person.add_pack(&pack());
        assert!(
            person.driver.is_focused(TOLD),
            "{:?}",
            person.driver.names()
        );
        assert!(person.driver.shows(&tr.centre_pack_added()));
        assert!(
            place
                .path()
                .join("packs")
                .join(id().as_str())
                .join("alpha/module.json")
                .is_file()
        );
        person.be_at_home();
        assert!(person.has_card("alpha") && person.has_card("first-steps"));
        let mut person = with_lessons(place.path(), language);
        person.be_guest();
        assert!(person.has_card("alpha"));
    }
}

#[test]
fn a_pack_that_is_removed_comes_back_on_request() {
    let place = folder();
    let mut person = in_settings(place.path(), Language::FR);
    let tr = person.tr();
    person.add_pack(&pack());
    let remove = format!("centre-pack-remove-{}", id());
    person.driver.click_id(remove.clone());
    assert!(person.driver.shows(&tr.centre_pack_removed()));
    assert!(person.driver.find_id(remove.clone()).is_none());
    assert_eq!(store(place.path()).packs(), Ok(Vec::new()));
    person.driver.click_id("centre-pack-undo");
    assert!(person.driver.shows(&tr.centre_pack_back()));
    assert!(person.driver.find_id(remove.clone()).is_some());
    person.be_at_home();
    assert!(person.has_card("alpha"));
    person.driver.click_id("top-finish");
    person.driver.click(&tr.app_guest_end_leave());
    person.enter_settings();
    person.driver.click_id(remove);
    person.be_at_home();
    assert!(!person.has_card("alpha") && person.has_card("first-steps"));
}

#[test]
fn a_pack_with_errors_is_refused_with_the_words_of_the_validator() {
    for language in LANGUAGES {
        let place = folder();
        let broken = place.path().join("my lessons");
        copy(&pack(), &broken);
        let file = broken.join("alpha/module.json");
        let text = fs::read_to_string(&file).expect("a module");
        let text = text.replacen("\"lessons\"", "\"lesons\"", 1);
        fs::write(&file, text).expect("a broken module");
        let data = place.path().join("data");
        let mut person = in_settings(&data, language);
        let tr = person.tr();
        person.add_pack(&broken);
        assert!(person.driver.is_focused(TOLD));
        assert!(person.driver.shows(&tr.centre_pack_refused_line()));
        assert!(
            person.driver.shows("alpha/module.json"),
            "{:#?}",
            person.driver.names()
        );
        assert!(person.driver.shows("lesons"));
        assert_eq!(person.driver.nameless(), []);
        assert_eq!(store(&data).packs(), Ok(Vec::new()));
        // A file that is no pack is refused too.
        person.add_pack(&place.path().join("my lessons/library.json"));
        assert!(person.driver.shows(&tr.centre_pack_refused_line()));
        assert_eq!(store(&data).packs(), Ok(Vec::new()));
    }
}

#[test]
fn settings_pin_and_packs_go_to_another_computer_in_one_file() {
    let place = folder();
    let (one, other) = (place.path().join("one"), place.path().join("other"));
    let file = place.path().join("réglages.passerelle-centre");
    let mut person = in_settings(&one, Language::FR);
    let tr = person.tr();
    person.add_pack(&pack());
    person.driver.click_id("centre-order");
    person.driver.click_id("centre-file-copy");
    let written = file.to_string_lossy().into_owned();
    person.set("centre-place", &written);
    person.driver.click_id("centre-place-go");
    assert!(
        person.driver.shows(&tr.centre_file_copied()),
        "{:?}",
        person.driver.names()
    );

    store(&other)
        .replace_pin(&Pin::new("0000").expect("a PIN"))
        .expect("kept");
    let mut person = with_lessons(&other, Language::EN);
    let tr = person.tr();
    person.driver.click_id("welcome-trainer");
    person.driver.type_text("0000");
    person.driver.click_id("door-open");
    person.driver.click_id("trainer-centre");
    person.driver.click_id("centre-file-take");
    person.set("centre-place", &written);
    person.driver.click_id("centre-place-go");
    // It asks once, and nothing changes without a yes.
    assert!(person.driver.has(&tr.centre_file_ask()));
    person.driver.click(&tr.centre_file_ask_no());
    assert!(!store(&other).settings().0.locked_order);
    person.driver.click_id("centre-place-go");
    person.driver.click(&tr.centre_file_ask_yes());
    assert!(
        person.driver.shows(&tr.centre_file_taken()),
        "{:?}",
        person.driver.names()
    );
    assert!(store(&other).settings().0.locked_order);
    let events = store(&other).centre_events().expect("events");
    let kinds: Vec<_> = events.into_iter().map(|event| event.kind).collect();
    let changed = vec!["locked_order".to_owned()];
    assert_eq!(
        kinds,
        [
            CentreEventKind::PacksChanged,
            CentreEventKind::PinChanged,
            CentreEventKind::SettingsChanged { changed },
        ]
    );
    let now = jiff::Timestamp::from_second(1_900_000_000).expect("a moment");
    let pin = Pin::new(PIN).expect("a PIN");
    assert_eq!(store(&other).try_pin(&pin, now), Ok(Tried::Right));
    person.be_at_home();
    assert!(person.has_card("alpha"));
}

#[test]
fn a_file_that_holds_something_else_is_refused_in_words_and_nothing_changes() {
    let place = folder();
    let mut person = in_settings(place.path(), Language::FR);
    let tr = person.tr();
    let before = Settings {
        centre: "C".to_owned(),
        ..Settings::default()
    };
    store(place.path()).save_settings(&before).expect("kept");
    let odd = place.path().join("photo.jpg");
    fs::write(&odd, "no settings").expect("a file");
    person.driver.click_id("centre-file-take");
    let written = odd.to_string_lossy().into_owned();
    person.set("centre-place", &written);
    person.driver.click_id("centre-place-go");
    person.driver.click(&tr.centre_file_ask_yes());
    assert!(person.driver.is_focused(TOLD));
    assert!(person.driver.shows(&tr.centre_file_refused()));
    assert!(person.driver.shows("photo.jpg"));
    assert_eq!(store(place.path()).settings().0, before);
}

#[test]
fn own_limits_stand_over_those_of_the_lessons_and_bad_ones_are_told_where_they_are_wrong() {
    for language in LANGUAGES {
        let place = folder();
        let own = place.path().join("practice");
        fs::create_dir_all(&own).expect("a folder");
        fs::write(
            own.join("limits.json"),
            r#"{"format": 1, "limits": [{"id": "headline"}]}"#,
        )
        .expect("a file");
        let mut person = in_settings(place.path(), language);
        let tr = person.tr();
        assert!(person.driver.shows(&tr.centre_own_limits_unused()));
        let line = tr.centre_problem_line("practice/limits.json", 1);
        assert!(person.driver.shows(&line), "{:#?}", person.driver.names());
        assert!(person.driver.shows("value"));
        assert_eq!(person.driver.nameless(), []);
        // The trainer is led there from where they come in.
        person.driver.click_id("trainer-people");
        person.driver.click_id("people-own-limits");
        assert!(person.driver.shows(&line));
    }
}
