//! Reading real lessons: a word that one does not know, and a language that one knows better.
use crate::person::{Person, core_library};

use passerelle::app::Message;
use passerelle::domain::lesson::{Block, Lesson};
use passerelle::domain::question::{Question, QuestionKind};
use passerelle::domain::text::{Language, Text};
use passerelle::screen::lesson::{self, EXPLANATION, OTHER_LANGUAGE};

use iced::keyboard::key::Named;

use std::collections::HashSet;
use std::mem::discriminant;

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
fn the_other_language_shows_under_checks_too() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut person = Person::start(folder.path(), core_library(), Language::FR, 1);
    person.be_guest();
    let mut kinds = HashSet::new();
    for id in ["why-networks", "privacy-safety", "photo-image"] {
        let module = person.module(id);
        person.driver.send(Message::HomePressed);
        person.open(id);
        for lesson in &module.lessons {
            person
                .driver
                .click_id(format!("outline-lesson-{}", lesson.id));
            for question in checks(lesson) {
                let english = english(question);
                let shown = |person: &mut Person| {
                    let names = person.driver.names();
                    english.iter().filter(|text| names.contains(*text)).count()
                };
                assert_eq!(shown(&mut person), 0, "{}", question.id);
                person.driver.click_id(OTHER_LANGUAGE);
                assert_eq!(
                    shown(&mut person),
                    english.len(),
                    "{}: {english:?}",
                    question.id
                );
                person.driver.click_id(OTHER_LANGUAGE);
                kinds.insert(discriminant(&question.kind));
            }
        }
    }
    assert!(kinds.len() > 2, "several kinds");
}

fn checks(lesson: &Lesson) -> impl Iterator<Item = &Question> {
    lesson.blocks.iter().filter_map(|block| match block {
        Block::Question { question } => Some(&**question),
        _ => None,
    })
}

/// What a question asks and offers, in English, where that is not the same in French.
fn english(question: &Question) -> Vec<String> {
    let offered: Vec<&Text> = match &question.kind {
        QuestionKind::Choice { options, .. } => options.iter().map(|one| &one.text).collect(),
        QuestionKind::Choices { options } => options.iter().map(|one| &one.text).collect(),
        QuestionKind::Order { items, .. } => items.iter().map(|one| &one.text).collect(),
        QuestionKind::Match { left, .. } => left.iter().map(|one| &one.text).collect(),
        QuestionKind::Sort { items, .. } => items.iter().map(|one| &one.text).collect(),
        QuestionKind::Blank { text, .. } => vec![text],
        QuestionKind::Spot { zones, .. } => zones.iter().map(|one| &one.text).collect(),
        QuestionKind::Rate { scale } => scale.iter().collect(),
        QuestionKind::Scenario { .. } => Vec::new(),
    };
    let words = |text: &Text, language| text.only(language).map(|text| text.plain().to_owned());
    let texts = [&question.prompt].into_iter().chain(offered);
    texts
        .filter(|text| words(text, Language::EN) != words(text, Language::FR))
        .filter_map(|text| words(text, Language::EN))
        .collect()
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
