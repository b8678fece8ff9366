//! What a trainer follows: the table of a group, sorted, searched and saved, and the page of a person.
use crate::person::{Person, WIDE, core_library, surroundings};
use crate::{folder, material};

use passerelle::app::{Picked, Surroundings};
use passerelle::domain::group::Groups;
use passerelle::domain::id::LearnerId;
use passerelle::domain::learner::Learner;
use passerelle::domain::pin::Pin;
use passerelle::domain::record::{At, Event};
use passerelle::domain::text::Language;
use passerelle::i18n::insight::Part;
use passerelle::screen::trainer::person::CODE;
use passerelle::screen::trainer::{Section, door as way_in, insight};
use passerelle::store::Store;

use accesskit::Role;
use iced::Size;
use iced::keyboard::key::Named;
use serde_json::{Value, json};
use uuid::Uuid;

use std::fs;
use std::future::ready;
use std::path::{Path, PathBuf};
use std::time::Duration;

const PIN: &str = "2468";
const NAMES: [&str; 6] = [
    "Amina B.",
    "Carlos R.",
    "Mei-Lin W.",
    "Élodie K.",
    "Samir H.",
    "Yasmine T.",
];

/// A journal under construction.
struct Work {
    /// The moment of the next event.
    now: i64,
    number: u128,
    events: Vec<Event>,
}

impl Work {
    /// Work that begins so many minutes before the clock of the tests.
    fn before(now: &At, minutes: i64, number: u128) -> Self {
        Self {
            now: now.moment.as_second() - minutes * 60,
            number: number << 32,
            events: Vec::new(),
        }
    }

    fn add(&mut self, fields: &Value) {
        self.number += 1;
        let at = At::new(
            jiff::Timestamp::from_second(self.now).expect("a moment"),
            -18_000,
        );
        let mut line =
            json!({"format": 1, "id": Uuid::from_u128(self.number), "at": at.to_string()});
        for (key, value) in fields.as_object().expect("fields") {
            line[key] = value.clone();
        }
        self.events
            .push(Event::parse(&line.to_string()).expect("an event"));
    }

    fn lessons(&mut self, module: &str, lessons: &[&str]) {
        for lesson in lessons {
            self.add(&json!({"kind": "lesson_completed", "module": module, "lesson": lesson}));
        }
    }

    fn quiz(&mut self, module: &str, answers: &[(&str, Value, &str)], score: &str, passed: bool) {
        let attempt = Uuid::from_u128(self.number + 7);
        let questions: Vec<&str> = answers.iter().map(|(question, ..)| *question).collect();
        self.add(&json!({"kind": "attempt_started", "attempt": attempt, "module": module, "version": "1.0.0",
            "content": "ab", "mode": "quiz", "seed": 7, "language": "fr", "questions": questions}));
        for (question, answer, fraction) in answers {
            self.add(&json!({"kind": "answered", "attempt": attempt, "question": format!("{module}/{question}"),
                "shown": [], "answer": answer, "fraction": fraction, "hint": false, "seconds": 3, "try": 1,
                "mode": "quiz", "language": "fr"}));
        }
        self.add(&json!({"kind": "attempt_finished", "attempt": attempt, "score": score, "passed": passed}));
    }
}

/// A data folder whose door opens by [`PIN`].
fn with_pin(root: &Path) -> Store {
    let store = Store::open(root.to_owned()).expect("a folder");
    let pin = Pin::new(PIN).expect("a PIN");
    store.replace_pin(&pin).expect("room");
    store
}

/// The groups, and the people of a centre with what they did.
fn centre(root: &Path, now: &At) -> Store {
    let store = with_pin(root);
    let mut groups = Groups::default();
    let tuesday = groups.create("Groupe du mardi").expect("a name");
    groups.create("Groupe du jeudi").expect("a name");
    store.save_groups(&groups).expect("room");
    for (place, name) in NAMES.into_iter().enumerate() {
        let number = place as u128 + 1;
        let learner = Learner {
            id: LearnerId(Uuid::from_u128(number)),
            group: (place < 5).then(|| tuesday.clone()),
            code: (place == 1).then(|| "$argon2id$forgotten".to_owned()),
            ..material::learner(name)
        };
        store.create(&learner).expect("room");
        let mut work = Work::before(
            now,
            [12, 1_500, 8_000, 9_000, 11_000, 20_000][place],
            number,
        );
        let right = json!(["a"]);
        match place {
            0 => {
                let lessons = [
                    "never-on-profile",
                    "may-they-ask",
                    "scam-signs",
                    "verify-report",
                    "post-and-settings",
                ];
                work.lessons("privacy-safety", &lessons);
                let answers = [
                    ("never-list", right.clone(), "1/1"),
                    ("permit-papers", json!("a"), "3/4"),
                ];
                work.quiz("privacy-safety", &answers, "22/25", true);
            }
            1 => {
                let answers = [
                    ("may-ask", json!({"a": "b"}), "1/3"),
                    ("gone", json!("x"), "0/1"),
                ];
                work.quiz("privacy-safety", &answers, "63/100", false);
            }
            2 => work.quiz(
                "why-networks",
                &[("referred", json!("a"), "1/1")],
                "47/50",
                true,
            ),
            4 => work.quiz(
                "privacy-safety",
                &[("may-ask", json!({"a": "b"}), "0/1")],
                "3/4",
                false,
            ),
            _ => {}
        }
        let mut open = store
            .open_learner(learner.id, now, false)
            .expect("a learner");
        open.journal.append(&work.events).expect("room");
    }
    store
}

/// A trainer in their space, on a system whose dialog says `place`.
pub fn trainer(data: &Path, language: Language, place: Option<PathBuf>) -> Person {
    let library = core_library();
    let found = surroundings(
        Err(passerelle::domain::problem::Trouble::NoDataFolder),
        library.clone(),
        language,
        7,
    );
    let store = centre(data, &found.now());
    let surroundings = Surroundings {
        store: Ok(store),
        choose_place: Box::new(move |_| {
            Box::pin(ready(place.clone().map_or(Picked::NoWindow, Picked::File)))
        }),
        ..found
    };
    let mut person = Person::in_surroundings(surroundings, library);
    enter(&mut person);
    person
}

/// Opens the trainer's space, and waits for all modules to be read.
fn enter(person: &mut Person) {
    person.driver.patience = Duration::from_secs(60);
    person.driver.click_id("welcome-trainer");
    person.driver.focus(way_in::PIN);
    person.driver.type_text(PIN);
    person.driver.click_id("door-open");
    person.driver.patience = Duration::from_secs(2);
}

/// The names of the rows of the table, in their order.
fn rows(person: &mut Person) -> Vec<String> {
    let tree = person.driver.tree();
    let rows = tree
        .nodes
        .iter()
        .filter(|(_, node)| node.role() == Role::Row);
    rows.filter_map(|(_, node)| node.label())
        .map(ToOwned::to_owned)
        .collect()
}

fn choose(person: &mut Person, chooser: &str, option: &str) {
    person.driver.click_id(chooser.to_owned());
    person.driver.click(option);
}

#[test]
fn a_trainer_sorts_searches_chooses_opens_a_person_and_is_back_where_they_were() {
    let data = folder();
    let mut trainer = trainer(data.path(), Language::FR, None);
    let tr = trainer.tr();
    assert_eq!(
        rows(&mut trainer).join(", "),
        "Amina B., Carlos R., Élodie K., Mei-Lin W., Samir H., Yasmine T."
    );
    choose(&mut trainer, "people-whom", "Groupe du mardi");
    assert!(trainer.driver.is_focused("people-whom"));
    assert!(
        trainer.driver.has("80 %".replace(' ', "\u{a0}").as_str()),
        "{:#?}",
        trainer.driver.names()
    );
    assert!(trainer.driver.has(&tr.following_done_of(1, 5 * 11)));

    trainer.driver.click_id("people-sort-quiz");
    assert_eq!(
        rows(&mut trainer).join(", "),
        "Carlos R., Samir H., Amina B., Mei-Lin W., Élodie K."
    );
    let sorted = trainer
        .driver
        .node(&tr.following_sorted_up(&tr.following_quiz()));
    assert_eq!(sorted.role(), Role::Button);
    trainer.driver.press(Named::Enter);
    assert_eq!(
        rows(&mut trainer).join(", "),
        "Mei-Lin W., Amina B., Samir H., Carlos R., Élodie K."
    );
    trainer.driver.click_id("people-sort-seen");
    assert_eq!(
        rows(&mut trainer).join(", "),
        "Amina B., Carlos R., Mei-Lin W., Samir H., Élodie K."
    );

    trainer.driver.focus("people-search");
    trainer.driver.type_text("elo");
    assert_eq!(rows(&mut trainer).join(", "), "Élodie K.");
    trainer.driver.type_text("x");
    assert!(trainer.driver.has(&tr.following_nobody_found()));
    trainer.driver.click_id("people-search-clear");
    assert!(trainer.driver.is_focused("people-search"));
    assert_eq!(rows(&mut trainer).len(), 5);

    trainer
        .driver
        .tab_to(&tr.following_open_person("Carlos R."));
    trainer.driver.press(Named::Enter);
    assert!(trainer.driver.is_focused("trainer-title"));
    assert!(trainer.driver.has("Carlos R."));
    let (button, _) = answers_button(&mut trainer);
    trainer.driver.click(&button);
    assert!(trainer.driver.has(&tr.following_question_gone("gone")));
    assert!(trainer.driver.has(&tr.following_answer_missed()));
    trainer.driver.press(Named::Escape);
    assert_eq!(
        trainer.driver.focused(),
        tr.following_open_person("Carlos R.")
    );
    assert!(
        trainer.driver.nameless().is_empty(),
        "{:#?}",
        trainer.driver.nameless()
    );
}

/// The name of the button for the answers of the only quiz, and its node.
fn answers_button(trainer: &mut Person) -> (String, accesskit::Node) {
    let tree = trainer.driver.tree();
    let mut nodes = tree.nodes.into_iter().map(|(_, node)| node);
    let begin = "Voir les réponses\u{a0}:";
    let node = nodes.find(|node| {
        node.role() == Role::Button && node.label().is_some_and(|name| name.starts_with(begin))
    });
    let node = node.expect("the button for the answers");
    (node.label().unwrap_or_default().to_owned(), node)
}

#[test]
fn people_are_moved_and_archived_and_each_is_undone() {
    let data = folder();
    let mut trainer = trainer(data.path(), Language::FR, None);
    let tr = trainer.tr();
    for name in ["Amina B.", "Yasmine T."] {
        trainer.driver.click(&tr.following_choose_person(name));
    }
    assert!(trainer.driver.has(&tr.following_chosen(2)));
    choose(&mut trainer, "people-move", "Groupe du jeudi");
    assert!(
        trainer.driver.is_focused("people-done"),
        "{}",
        trainer.driver.focused()
    );
    assert!(trainer.driver.has(&tr.following_moved(2)) || trainer.driver.shows("changé de groupe"));
    choose(&mut trainer, "people-whom", "Groupe du jeudi");
    assert_eq!(rows(&mut trainer), ["Amina B.", "Yasmine T."]);
    trainer.driver.click_id("people-done-undo");
    assert!(trainer.driver.has(&tr.following_nobody_here()));
    choose(&mut trainer, "people-whom", &tr.following_without_group());
    assert_eq!(rows(&mut trainer), ["Yasmine T."]);

    trainer
        .driver
        .click(&tr.following_choose_person("Yasmine T."));
    trainer.driver.click_id("people-archive");
    choose(&mut trainer, "people-whom", &tr.following_archived());
    assert_eq!(rows(&mut trainer), ["Yasmine T."]);
    trainer.driver.click(&tr.following_choose_all(1));
    assert!(trainer.driver.has(&tr.following_chosen(1)));
    trainer.driver.click(&tr.following_bring_back());
    choose(&mut trainer, "people-whom", &tr.following_everyone());
    assert_eq!(rows(&mut trainer).len(), 6);
}

#[test]
fn groups_are_made_renamed_and_archived_and_a_name_that_is_taken_is_told() {
    let data = folder();
    let mut trainer = trainer(data.path(), Language::EN, None);
    let tr = trainer.tr();
    trainer.driver.click_id("people-groups");
    trainer.driver.click_id("people-group-new");
    assert!(trainer.driver.is_focused("people-group-name"));
    trainer.driver.type_text("groupe du MARDI");
    trainer.driver.press(Named::Enter);
    assert!(trainer.driver.shows(&tr.following_group_taken()));
    trainer
        .driver
        .press_character("a", iced::keyboard::Modifiers::CTRL);
    trainer.driver.type_text("Evening");
    trainer.driver.press(Named::Enter);
    assert!(trainer.driver.shows(&tr.following_group_made("Evening")));
    // All groups show, each with what is done to it, whatever the table shows.
    trainer.driver.click_id("people-groups");
    for name in ["Groupe du mardi", "Groupe du jeudi", "Evening"] {
        assert!(trainer.driver.has(&tr.following_group_rename_of(name)));
        assert!(trainer.driver.has(&tr.following_group_archive_of(name)));
    }
    trainer.driver.click_id("people-group-rename-evening");
    trainer.driver.type_text(" course");
    trainer.driver.press(Named::Enter);
    let renamed = tr.following_group_renamed("Evening course");
    assert!(
        trainer.driver.shows(&renamed),
        "{:#?}",
        trainer.driver.names()
    );
    trainer.driver.click_id("people-group-archive-evening");
    assert!(
        trainer
            .driver
            .shows(&tr.following_group_archived("Evening course"))
    );
    trainer.driver.click_id("people-done-undo");
    assert!(
        trainer
            .driver
            .shows(&tr.following_group_reopened("Evening course"))
    );
    let (groups, troubles) = Store::open(data.path().to_owned())
        .expect("a folder")
        .groups();
    assert_eq!(troubles, []);
    assert_eq!(groups.open().count(), 3);
}

#[test]
fn the_table_is_saved_as_it_is_seen_in_each_form() {
    let (data, stick) = (folder(), folder());
    let place = stick.path().join("groupe");
    let mut trainer = trainer(data.path(), Language::FR, Some(place.clone()));
    choose(&mut trainer, "people-whom", "Groupe du mardi");
    trainer.driver.click_id("people-sort-quiz");
    let shown = rows(&mut trainer);
    trainer.driver.click_id("people-export");
    assert!(trainer.driver.is_focused("dialog-title"));
    let csv = fs::read_to_string(place.with_extension("csv")).expect("a file");
    let names: Vec<&str> = csv
        .lines()
        .skip(1)
        .map_while(|line| line.split(';').next().filter(|name| !name.is_empty()))
        .collect();
    assert_eq!(names, shown);
    trainer.driver.press(Named::Escape);
    assert!(trainer.driver.is_focused("people-export"));
    trainer.driver.click_id("people-print");
    assert!(
        fs::read(place.with_extension("pdf"))
            .expect("a file")
            .starts_with(b"%PDF-")
    );
}

#[test]
fn nothing_is_cut_off_in_any_window_and_at_any_size() {
    let data = folder();
    let mut trainer = trainer(data.path(), Language::FR, None);
    let name = trainer.tr().following_open_person("Carlos R.");
    for (width, height) in [
        (1280.0, 800.0),
        (1024.0, 700.0),
        (1024.0, 560.0),
        (640.0, 400.0),
    ] {
        trainer.driver.resize(Size::new(width, height));
        assert_eq!(trainer.driver.cut_off(), Vec::<String>::new(), "{width}");
        trainer.driver.click(&name);
        assert_eq!(trainer.driver.cut_off(), Vec::<String>::new(), "{width}");
        trainer.driver.press(Named::Escape);
    }
    trainer.driver.resize(WIDE);
}

#[test]
fn a_forgotten_code_is_cleared_after_a_question_and_only_where_one_is_set() {
    for language in [Language::FR, Language::EN] {
        let data = folder();
        let mut trainer = trainer(data.path(), language, None);
        let tr = trainer.tr();
        let amina = tr.following_open_person("Amina B.");
        trainer.driver.click(&amina);
        assert!(trainer.driver.find_id(CODE).is_none(), "she has no code");
        trainer.driver.press(Named::Escape);

        let carlos = tr.following_open_person("Carlos R.");
        trainer.driver.click(&carlos);
        trainer.driver.tab_to(&tr.following_code());
        trainer.driver.press(Named::Enter);
        assert!(trainer.driver.has(&tr.following_code_sure("Carlos R.")));
        trainer.driver.tab_to(&tr.following_code_keep());
        trainer.driver.press(Named::Enter);
        assert!(trainer.driver.is_focused(CODE));
        let code = || {
            let store = Store::open(data.path().to_owned()).expect("a folder");
            let people = store.learners().0;
            let carlos = people.into_iter().find(|one| one.name == "Carlos R.");
            carlos.expect("he is there").code
        };
        assert!(code().is_some(), "asked, and not done");
        trainer.driver.press(Named::Enter);
        trainer.driver.tab_to(&tr.following_code_clear());
        trainer.driver.press(Named::Enter);
        assert!(trainer.driver.is_focused("person-done"), "it is heard");
        assert!(trainer.driver.has(&tr.following_code_cleared()));
        assert!(trainer.driver.find_id(CODE).is_none());
        assert_eq!(code(), None);
    }
}

#[test]
fn who_has_not_come_back_opens_from_the_overview() {
    let data = folder();
    let mut trainer = trainer(data.path(), Language::FR, None);
    trainer.driver.click_id(Section::Insight.id());
    let elodie = LearnerId(Uuid::from_u128(4));
    trainer
        .driver
        .focus(insight::person_id(Part::Absent, elodie));
    let name = trainer.tr().following_open_person("Élodie K.");
    assert_eq!(trainer.driver.focused(), name);
    trainer.driver.press(Named::Enter);
    assert!(trainer.driver.is_focused("trainer-title"));
    assert_eq!(trainer.driver.focused(), "Élodie K.");
}

#[test]
fn an_empty_centre_says_who_will_appear() {
    let data = folder();
    let store = with_pin(data.path());
    let library = core_library();
    let surroundings = surroundings(Ok(store), library.clone(), Language::FR, 7);
    let mut person = Person::in_surroundings(surroundings, library);
    enter(&mut person);
    let tr = person.tr();
    assert!(person.driver.has(&tr.following_nobody()));
}

/// The cells of the column of this rank, in the order of the rows.
fn column(person: &mut Person, rank: usize) -> Vec<String> {
    let tree = person.driver.tree();
    let node = |id| tree.nodes.iter().find(|(found, _)| *found == id);
    let is_there =
        |node: &&accesskit::Node| node.role() == Role::Cell && node.column_index() == Some(rank);
    let cells = tree.nodes.iter().map(|(_, node)| node).filter(is_there);
    cells
        .map(|cell| {
            let inside = cell.children().iter().filter_map(|id| node(*id));
            let words = inside.filter_map(|(_, node)| node.value().or(node.label()));
            words.collect::<Vec<_>>().join(" ")
        })
        .collect()
}

#[test]
fn everybody_has_their_group_beside_them_sorted_and_exported_and_a_group_alone_has_not() {
    let (data, stick) = (folder(), folder());
    let place = stick.path().join("tous");
    let mut trainer = trainer(data.path(), Language::FR, Some(place.clone()));
    trainer.driver.click_id("people-sort-group");
    assert_eq!(
        rows(&mut trainer).join(", "),
        "Amina B., Carlos R., Élodie K., Mei-Lin W., Samir H., Yasmine T.",
        "who has no group comes last"
    );
    let mut groups = vec!["Groupe du mardi"; 5];
    groups.push("—");
    assert_eq!(column(&mut trainer, 2), groups);
    trainer.driver.click_id("people-export");
    let csv = fs::read_to_string(place.with_extension("csv")).expect("a file");
    let exported: Vec<&str> = csv
        .lines()
        .skip(1)
        .take(6)
        .map(|line| line.split(';').nth(1).expect("a cell"))
        .collect();
    groups.pop();
    groups.push("");
    assert_eq!(exported, groups);
    trainer.driver.press(Named::Escape);
    choose(&mut trainer, "people-whom", "Groupe du mardi");
    assert!(trainer.driver.find_id("people-sort-group").is_none());
}

#[test]
#[expect(
    clippy::disallowed_methods,
    reason = "files of data folders are damaged by hand here"
)]
fn all_that_could_not_be_read_can_be_read_about_and_torn_journals_name_their_people() {
    for language in [Language::FR, Language::EN] {
        let data = folder();
        let found = surroundings(
            Err(passerelle::domain::problem::Trouble::NoDataFolder),
            core_library(),
            language,
            7,
        );
        centre(data.path(), &found.now());
        let folder_of = |number: u128| {
            let id = Uuid::from_u128(number).to_string();
            data.path().join("learners").join(id)
        };
        for number in [2, 5] {
            fs::write(folder_of(number).join("learner.json"), "{\"format\":9}").expect("room");
        }
        fs::write(folder_of(1).join("journal.torn"), "{\"format").expect("room");
        let store = Store::open(data.path().to_owned()).expect("a folder");
        let library = core_library();
        let surroundings = surroundings(Ok(store), library.clone(), language, 7);
        let mut trainer = Person::in_surroundings(surroundings, library);
        enter(&mut trainer);
        let tr = trainer.tr();
        assert!(trainer.driver.shows(&tr.following_torn("Amina B.")));
        let more = tr.following_troubles_more(1);
        assert!(trainer.driver.has(&more), "{:#?}", trainer.driver.names());
        let told = |trainer: &mut Person| {
            let names = trainer.driver.names();
            names
                .iter()
                .filter(|name| name.contains("learner.json"))
                .count()
        };
        let before = told(&mut trainer);
        trainer.driver.tab_to(&more);
        trainer.driver.press(Named::Enter);
        assert!(told(&mut trainer) > before, "{:#?}", trainer.driver.names());
        assert_eq!(trainer.driver.cut_off(), [""; 0]);
    }
}
