//! Answering in the quiz: what is typed goes into the field, and what comes next is in view.
use crate::folder;
use crate::person::{Person, test_library};

use passerelle::domain::lesson::Module;
use passerelle::domain::question::QuestionKind;
use passerelle::domain::text::Language;
use passerelle::screen::part::question::prompt_id;

use accesskit::Rect;
use iced::Size;
use iced::keyboard::Modifiers;
use iced::keyboard::key::Named;

const SIZE: Size = Size::new(1024.0, 560.0);

/// A guest in the quiz, at its first question of the wanted kind.
fn at_question(
    person: &mut Person,
    module: &Module,
    is_wanted: fn(&QuestionKind) -> bool,
) -> String {
    person.driver.resize(SIZE);
    person.be_guest();
    person.open("first-steps");
    person.read_to_quiz(module);
    loop {
        let question = person.question(module).expect("a question of that kind");
        if is_wanted(&question.kind) {
            return question.id.to_string();
        }
        person.put_wrong_answer(question);
        person.check(question);
        person.next();
    }
}

#[test]
fn what_is_typed_at_a_question_for_a_word_goes_into_its_field() {
    let folder = folder();
    let mut person = Person::start(folder.path(), test_library(), Language::FR, 1);
    let module = person.module("first-steps");
    let id = at_question(&mut person, &module, |kind| {
        matches!(kind, QuestionKind::Blank { .. })
    });
    let question = id.parse().expect("an id");
    assert!(
        person.driver.is_focused(prompt_id(&question)),
        "it is heard"
    );
    person.driver.press_character("r", Modifiers::SHIFT);
    let field = format!("blank-{id}");
    assert!(person.driver.is_focused(field.clone()));
    person.driver.type_text("és");
    // From a button too, and after what is there already.
    person.driver.focus("quiz-read");
    person.driver.type_text("eau");
    let field = person.driver.find_id(field).expect("the field");
    assert_eq!(field.value(), Some("Réseau"));
    // No other question takes letters, nor does this one once it is answered.
    person.driver.press(Named::Enter);
    person.driver.type_text("x");
    let field = person.driver.find_id(format!("blank-{id}"));
    assert_eq!(field.expect("the field").value(), Some("Réseau"));
}

#[test]
fn the_next_step_of_a_story_is_in_view_with_all_its_replies() {
    let folder = folder();
    let mut person = Person::start(folder.path(), test_library(), Language::FR, 1);
    let module = person.module("first-steps");
    let id = at_question(&mut person, &module, |kind| {
        matches!(kind, QuestionKind::Scenario { .. })
    });
    for (step, reply) in ["booth", "interest"].into_iter().enumerate() {
        person.driver.focus(format!("reply-{id}-{reply}-0"));
        person.driver.press(Named::Enter);
        let title = format!("step-{id}-{}", step + 1);
        assert!(person.driver.is_focused(title.clone()));
        let top = place(&mut person, title);
        let last = place(&mut person, format!("back-{id}-button"));
        let (bar, foot) = (60.0, 560.0 - 88.0);
        assert!(top.y0 >= bar, "{top:?}");
        assert!(last.y1 <= foot, "{last:?}");
    }
}

fn place(person: &mut Person, id: String) -> Rect {
    let node = person.driver.find_id(id).expect("a control");
    node.bounds().expect("a place")
}
