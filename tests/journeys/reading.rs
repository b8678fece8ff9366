//! Reading real lessons: a word that one does not know, and a language that one knows better.
use crate::person::{Person, core_library};

use passerelle::app::Message;
use passerelle::domain::text::Language;
use passerelle::screen::lesson::{self, EXPLANATION, OTHER_LANGUAGE};

use iced::keyboard::key::Named;

const WORD: &str = "réseau professionnel, mot du glossaire";

#[test]
fn a_word_is_looked_up_by_keys_alone_without_leaving_the_lesson() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut person = Person::start(folder.path(), core_library(), Language::FR, 1);
    person.create("Amina");
    person.driver.press(Named::Enter);
    let title = person.driver.focused();

    person.driver.tab_to(WORD);
    person.driver.press(Named::Enter);
    assert!(person.driver.is_focused(EXPLANATION));
    assert!(
        person
            .driver
            .focused()
            .starts_with("réseau professionnel\u{a0}: ")
    );
    // Enter closes it, and does not go on to the next lesson.
    person.driver.press(Named::Enter);
    assert_eq!(person.driver.focused(), WORD);
    assert!(person.driver.has(&title));

    person.driver.press(Named::Space);
    person.driver.press(Named::Escape);
    assert_eq!(person.driver.focused(), WORD);
    assert!(person.driver.find_id(EXPLANATION).is_none());

    // Escape closes it first wherever the focus is, and leaves the lesson only then.
    person.driver.press(Named::Enter);
    person.driver.focus(lesson::NEXT);
    person.driver.press(Named::Escape);
    assert_eq!(person.driver.focused(), WORD);
    person.driver.press(Named::Escape);
    assert!(person.driver.has(&person.tr().home_hello("Amina")));
    person.close();
}

#[test]
fn the_other_language_stays_on_from_lesson_to_lesson_until_the_session_ends() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut person = Person::start(folder.path(), core_library(), Language::FR, 1);
    let module = person.module("why-networks");
    let english = |lesson: usize| {
        let title = module.lessons[lesson].title.only(Language::EN);
        title.expect("English").plain().to_owned()
    };
    person.be_guest();
    person.driver.press(Named::Enter);
    assert!(!person.driver.has(&english(0)));

    person.driver.click_id(OTHER_LANGUAGE);
    assert!(person.driver.has(&english(0)));
    person.driver.focus(lesson::NEXT);
    person.driver.press(Named::Enter);
    assert!(person.driver.has(&english(1)));

    person.driver.click_id("outline-quiz");
    let question = person.question(&module).expect("the quiz asks");
    person.put_right_answer(question);
    person.check(question);
    // To the lesson that the question is about.
    let review = format!("review-{}-button", question.id);
    person.driver.click_id(review);
    assert!(person.driver.is_focused(lesson::TITLE));
    assert!(person.driver.has("Cacher l’anglais"));
    // In English the French shows.
    person.driver.send(Message::LanguagePressed(Language::EN));
    assert!(person.driver.has("Hide the French"));

    person.driver.send(Message::FinishPressed);
    person.driver.click_id("dialog-leave");
    person.be_guest();
    person.driver.press(Named::Enter);
    // The welcome screen, and so the next guest, speaks French again.
    assert!(person.driver.has("Voir l’anglais aussi"));
    person.close();
}
