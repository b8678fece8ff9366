//! What a press clears comes back.
use super::person::{Person, test_library};
use super::{LANGUAGES, MODULE, folder};

use passerelle::app::Message;
use passerelle::domain::question::QuestionKind;
use passerelle::screen::part::question::{feedback_id, prompt_id};

use iced::keyboard::key::Named;

#[test]
fn the_answer_that_a_new_try_cleared_can_be_seen_again() {
    for language in LANGUAGES {
        let place = folder();
        let mut person = Person::start(place.path(), test_library(), language, 1);
        let tr = person.tr();
        let module = person.module(MODULE);
        person.be_guest();
        person.open(MODULE);
        let check = module
            .questions()
            .nth(module.quiz.questions.len())
            .expect("a check");
        let feedback = feedback_id(&check.id);
        assert!(
            !person.driver.has(&tr.question_earlier()),
            "nothing was answered yet"
        );
        person.put_wrong_answer(check);
        person.driver.click_id(format!("check-{}", check.id));
        person.driver.click_id(format!("again-{}", check.id));
        assert!(person.driver.find_id(feedback.clone()).is_none());
        person.driver.click(&tr.question_earlier());
        assert!(person.driver.is_focused(feedback.clone()), "it is heard");
        // And once more, now with another answer: only the newest counts.
        person.driver.click_id(format!("again-{}", check.id));
        person.put_right_answer(check);
        person.driver.click_id(format!("check-{}", check.id));
        assert!(person.driver.shows(&tr.question_right()));
        assert!(!person.driver.has(&tr.question_earlier()));
    }
}

#[test]
fn a_half_made_answer_is_there_for_who_left_the_quiz_by_mistake() {
    let place = folder();
    let mut person = Person::start(place.path(), test_library(), LANGUAGES[0], 1);
    let module = person.module(MODULE);
    person.create("Zoé");
    person.driver.press(Named::Enter);
    person.read_to_quiz(&module);
    while let Some(question) = person.question(&module) {
        person.put_right_answer(question);
        let before = person.driver.names();
        // The first Escape leaves a field.
        for _ in 0..2 {
            if person.question(&module).is_some() {
                person.driver.press(Named::Escape);
            }
        }
        assert!(person.driver.is_focused("home-continue"));
        person.driver.press(Named::Enter);
        assert!(person.driver.is_focused(prompt_id(&question.id)));
        assert_eq!(person.driver.names(), before, "{}", question.id);
        person.check(question);
        person.next();
    }
    assert!(person.driver.has(&person.tr().results_passed()));
}

#[test]
fn a_lesson_comes_back_as_it_was_left_and_is_new_to_the_next_person() {
    let place = folder();
    let mut person = Person::start(place.path(), test_library(), LANGUAGES[0], 1);
    let module = person.module(MODULE);
    let check = module
        .questions()
        .nth(module.quiz.questions.len())
        .expect("a check");
    person.be_guest();
    person.open(MODULE);
    person.put_wrong_answer(check);
    person.driver.click_id(format!("check-{}", check.id));
    person.driver.send(Message::HomePressed);
    person.open(MODULE);
    assert!(person.driver.find_id(feedback_id(&check.id)).is_some());
    person.driver.send(Message::FinishPressed);
    person.driver.click_id("dialog-leave");
    person.be_guest();
    person.open(MODULE);
    assert!(person.driver.find_id(feedback_id(&check.id)).is_none());
}

#[test]
fn a_partner_taken_from_another_item_is_told_and_given_back() {
    for language in LANGUAGES {
        let place = folder();
        let mut person = Person::start(place.path(), test_library(), language, 1);
        let tr = person.tr();
        let module = person.module(MODULE);
        person.be_guest();
        person.driver.press(Named::Enter);
        person.read_to_quiz(&module);
        let question = loop {
            let question = person.question(&module).expect("a question to match");
            if matches!(question.kind, QuestionKind::Match { .. }) {
                break question;
            }
            person.put_right_answer(question);
            person.check(question);
            person.next();
        };
        let QuestionKind::Match { left, .. } = &question.kind else {
            unreachable!("found by its kind");
        };
        person.put_right_answer(question);
        let before = person.driver.names();
        assert!(!person.driver.has(&tr.question_undo()));
        let value = |person: &mut Person, place: usize| {
            let chooser = format!("pair-{}-{}-choice", question.id, left[place].id);
            let node = person.driver.find_id(chooser).expect("a chooser");
            let name = node.label().expect("a name");
            let item = format!("{}, ", person.words(&left[place].text));
            name.strip_prefix(&item).expect("the item first").to_owned()
        };
        let taken = value(&mut person, 1);
        person
            .driver
            .click_id(format!("pair-{}-{}-choice", question.id, left[0].id));
        let options = (0..left.len() + 2)
            .map(|rank| format!("pair-{}-{}-choice-{rank}", question.id, left[0].id))
            .find(|option| {
                let node = person.driver.find_id(option.clone());
                node.is_some_and(|node| super::driver::name(&node) == Some(taken.as_str()))
            });
        person.driver.click_id(options.expect("the other partner"));
        assert!(
            person.driver.shows(&tr.question_emptied()),
            "{:#?}",
            person.driver.names()
        );
        person.driver.click(&tr.question_undo());
        assert_eq!(person.driver.names(), before);
        person.check(question);
    }
}
