//! Self-ratings before and after a module, and what is ticked as done on the real network.
use crate::person::{Person, core_library, journal, test_library};
use crate::{ALL_KINDS, folder};

use passerelle::domain::question::{Answer, QuestionKind};
use passerelle::domain::record::{EventKind, Mode};
use passerelle::domain::text::Language;
use passerelle::screen::lesson::{self, SKIP};
use passerelle::screen::part::question::feedback_id;
use passerelle::screen::practice;

use iced::keyboard::key::Named;

#[test]
fn who_judges_themselves_before_and_after_a_module_sees_both_in_words_in_each_language() {
    for (language, told) in [
        (
            Language::FR,
            "Avant\u{a0}: Pas encore. Maintenant\u{a0}: Un peu.",
        ),
        (Language::EN, "Before: Not yet. Now: A little."),
    ] {
        let folder = folder();
        let mut person = Person::start(folder.path(), test_library(), language, 1);
        let tr = person.tr();
        let module = person.module(ALL_KINDS);
        let rating = module.rating().expect("a self-rating");
        person.create("Amina");
        person.driver.press(Named::Enter);
        assert!(person.driver.is_focused(lesson::TITLE));
        assert!(person.driver.has(&tr.rating_before()));
        let first = {
            let QuestionKind::Rate { scale } = &rating.kind else {
                panic!("a scale");
            };
            person.words(&scale[0])
        };
        let option = format!("A.~{first}").replace('~', "\u{a0}");
        let named = person
            .driver
            .names()
            .into_iter()
            .find(|name| name.contains(&first));
        person.driver.tab_to(&named.unwrap_or(option));
        person.driver.press(Named::Space);
        person.driver.tab_to(&tr.rating_note());
        person.driver.press(Named::Enter);
        assert!(person.driver.is_focused(feedback_id(&rating.id)));
        assert!(person.driver.has(&tr.rating_noted()) || person.driver.shows(&tr.rating_noted()));
        person.driver.focus(lesson::TITLE);
        person.read_to_quiz(&module);
        person.answer_all(&module);
        assert!(person.driver.has(told), "{:#?}", person.driver.names());
        person.close();

        let ratings: Vec<_> = journal(folder.path())
            .into_iter()
            .filter_map(|event| match event.kind {
                EventKind::Answered(answered) if answered.fraction.is_none() => {
                    Some((answered.mode, answered.answer))
                }
                _ => None,
            })
            .collect();
        assert_eq!(
            ratings,
            [
                (Mode::Practice, Some(Answer::Rating(0))),
                (Mode::Quiz, Some(Answer::Rating(1))),
            ]
        );
    }
}

#[test]
fn the_question_before_a_module_is_skipped_with_a_key_and_never_comes_again() {
    let folder = folder();
    let mut person = Person::start(folder.path(), test_library(), Language::FR, 1);
    let tr = person.tr();
    person.create("Amina");
    person.driver.press(Named::Enter);
    person.driver.tab_to(&tr.rating_skip());
    person.driver.press(Named::Enter);
    assert!(person.driver.is_focused(lesson::TITLE));
    assert!(person.driver.find_id(SKIP).is_none());
    person.driver.press(Named::Escape);
    person.open(ALL_KINDS);
    assert!(person.driver.is_focused(lesson::TITLE));
    assert!(!person.driver.has(&tr.rating_before()));
    person.close();
    let has_rated = journal(folder.path())
        .iter()
        .any(|event| matches!(event.kind, EventKind::Answered(_)));
    assert!(!has_rated);
}

#[test]
fn what_is_done_on_the_real_network_stays_ticked_after_a_restart() {
    let folder = folder();
    let section = "headline".parse().expect("an id");
    let open = |person: &mut Person| {
        person.driver.click_id("home-practice");
        person.driver.click_id(practice::section_id(&section));
    };
    let mut person = Person::start(folder.path(), core_library(), Language::EN, 1);
    let tr = person.tr();
    person.create("Amina");
    person.driver.click_id("home-practice");
    let target = "target".parse().expect("an id");
    person.driver.click_id(practice::section_id(&target));
    assert!(
        !person.driver.has(&tr.network_done()),
        "a wish stands on no network"
    );
    person.driver.click_id(practice::section_id(&section));
    person.driver.tab_to(&tr.network_done());
    person.driver.press(Named::Space);
    assert!(person.driver.shows(&tr.network_count(1)));
    person.close();

    let mut person = Person::start(folder.path(), core_library(), Language::EN, 2);
    person.press_tile("Amina");
    open(&mut person);
    assert!(person.driver.shows(&tr.network_count(1)));
    let ticked = |person: &mut Person| {
        let tick = person.driver.find_id(practice::network_id(&section));
        tick.and_then(|node| node.toggled())
    };
    assert_eq!(ticked(&mut person), Some(accesskit::Toggled::True));
    person.driver.click_id(practice::network_id(&section));
    assert_eq!(ticked(&mut person), Some(accesskit::Toggled::False));
    assert!(!person.driver.shows(&tr.network_count(1)));
}
