//! What a setting does for learners, at once and in both languages.
use super::{LANGUAGES, Person, centre, folder, test_library};

use passerelle::app::Message;
use passerelle::domain::centre::{FeedbackTime, Settings};
use passerelle::domain::text::Language;
use passerelle::screen::home::card_id;
use passerelle::screen::part::question::feedback_id;
use passerelle::screen::quiz;

use iced::keyboard::Modifiers;
use iced::keyboard::key::Named;

/// The module of the test library whose quiz has all nine kinds.
const MODULE: &str = "first-steps";

#[test]
fn only_offered_languages_can_be_chosen_anywhere() {
    let place = folder();
    let mut person = centre(place.path(), &Settings::default(), Language::FR);
    person.enter_settings();
    assert!(person.driver.find_id("top-language-en").is_some());
    person.driver.click_id("centre-language-fr");
    // The program speaks the one that is left, at once.
    let tr = person.tr();
    assert_eq!(tr.language(), Language::EN);
    assert!(person.driver.has(&tr.centre_title()));
    // The last one cannot go.
    person.driver.click_id("centre-language-en");
    assert!(person.driver.has(&tr.centre_title()));
    person.leave_space();
    assert!(person.driver.find_id("top-language-fr").is_none());
    person.driver.press_character("l", Modifiers::COMMAND);
    assert_eq!(person.tr().language(), Language::EN);
    person.create("Zoé");
    assert_eq!(person.tr().language(), Language::EN);
    person.driver.click_id("top-person");
    assert!(person.driver.find_id("settings-language-fr").is_none());
    assert!(person.driver.find_id("settings-text-larger").is_some());
}

#[test]
fn a_learner_of_a_language_no_longer_offered_learns_in_the_one_that_is() {
    let place = folder();
    let mut person = centre(place.path(), &Settings::default(), Language::FR);
    person.create("Zoé");
    person.driver.click_id("top-finish");
    person.enter_settings();
    person.driver.click_id("centre-language-fr");
    person.leave_space();
    person.press_tile("Zoé");
    let tr = person.tr();
    assert_eq!(tr.language(), Language::EN);
    assert!(person.driver.has(&tr.home_hello("Zoé")));
}

#[test]
fn feedback_at_the_end_comes_with_the_results_and_no_answer_is_lost() {
    for language in LANGUAGES {
        let place = folder();
        let settings = Settings {
            feedback: FeedbackTime::End,
            ..Settings::default()
        };
        let mut person = centre(place.path(), &settings, language);
        let module = person.module(MODULE);
        person.create("Zoé");
        person.open(MODULE);
        person.read_to_quiz(&module);
        let mut asked = Vec::new();
        while person.driver.find_id(quiz::CHECK).is_some() {
            let question = person.question(&module).expect("a question");
            if asked.len() == 2 {
                person.put_wrong_answer(question);
            } else {
                person.put_right_answer(question);
            }
            let before = person.journal_lines(place.path());
            person.driver.click_id(quiz::CHECK);
            assert!(
                person.driver.find_id(feedback_id(&question.id)).is_none()
                    || asked.len() + 1 == module.quiz.questions.len(),
                "no feedback in between"
            );
            assert!(
                person.journal_lines(place.path()) > before,
                "the answer is on the disk"
            );
            asked.push(question);
        }
        let tr = person.tr();
        assert!(
            person.driver.has(&tr.results_answers()),
            "{:?}",
            person.driver.names()
        );
        // What was missed shows why; the rest on request.
        assert!(person.driver.find_id(feedback_id(&asked[2].id)).is_some());
        assert!(person.driver.find_id(feedback_id(&asked[0].id)).is_none());
        person
            .driver
            .click_id(format!("results-explain-{}", asked[0].id));
        assert!(person.driver.find_id(feedback_id(&asked[0].id)).is_some());
        assert_eq!(person.driver.nameless(), []);
    }
}

#[test]
fn a_locked_order_opens_modules_one_after_the_other_by_every_way() {
    for language in LANGUAGES {
        let place = folder();
        let settings = Settings {
            locked_order: true,
            ..Settings::default()
        };
        let mut person = centre(place.path(), &settings, language);
        let tr = person.tr();
        let modules: Vec<_> = person.library.modules().cloned().collect();
        let title = |index: usize| {
            let (_, words) = modules[index].title.get(language, Language::FR);
            words.plain().to_owned()
        };
        person.create("Zoé");
        assert!(
            person.driver.shows(&tr.order_card(&title(0))),
            "{:?}",
            person.driver.names()
        );
        person.driver.click_id(card_id(&modules[1].id));
        assert!(person.driver.shows(&tr.order_held(&title(1), &title(0))));
        assert!(person.driver.is_focused("banner"), "it is heard");
        person.driver.click(&tr.app_understood());
        // The search leads no further.
        person.driver.click_id("home-search");
        person.driver.type_text(&title(1));
        let result = person_result(&mut person.driver.names(), &title(1));
        person.driver.click(&result);
        assert!(person.driver.shows(&tr.order_held(&title(1), &title(0))));
        // The first one is open.
        person.driver.click(&tr.app_understood());
        person.driver.press(Named::Escape);
        person.driver.click_id(card_id(&modules[0].id));
        assert!(
            person
                .driver
                .find_id(passerelle::screen::lesson::TITLE)
                .is_some()
        );
    }
}

/// The name of the first result that begins with a title.
fn person_result(names: &mut [String], title: &str) -> String {
    names
        .iter()
        .find(|name| name.starts_with(title) && name.len() > title.len())
        .unwrap_or_else(|| panic!("{title} is not found in {names:#?}"))
        .clone()
}

#[test]
fn without_sound_there_is_no_listen_anywhere() {
    for (sound, expected) in [(true, true), (false, false)] {
        let place = folder();
        let settings = Settings {
            sound,
            ..Settings::default()
        };
        let mut person = centre(place.path(), &settings, Language::FR);
        person.create("Zoé");
        person.driver.click_id("top-person");
        assert_eq!(person.driver.find_id("settings-slower").is_some(), expected);
        person.driver.press(Named::Escape);
        person.open(MODULE);
        assert_eq!(person.driver.find_id("top-listen").is_some(), expected);
    }
}

#[test]
fn tiles_show_how_far_people_are_where_the_centre_says_so_and_nowhere_else() {
    for language in LANGUAGES {
        let place = folder();
        let mut person = centre(place.path(), &Settings::default(), language);
        let tr = person.tr();
        person.create("Zoé");
        person.open(MODULE);
        let module = person.module(MODULE);
        person.read_to_quiz(&module);
        person.driver.send(Message::FinishPressed);
        let mut tracks = person.library.tracks().iter();
        let track = tracks.find(|track| track.modules.contains(&module.id));
        let begun = tr.welcome_done(0, track.expect("a track").modules.len());
        assert!(!person.driver.shows(&begun));
        person.enter_settings();
        person.driver.click_id("centre-tiles");
        person.leave_space();
        assert!(person.driver.shows(&begun), "{:?}", person.driver.names());
        assert_eq!(person.driver.cut_off(), [""; 0]);
        // After a new start too.
        let mut person = Person::start(place.path(), test_library(), language, 2);
        assert!(person.driver.shows(&begun));
    }
}
