//! What a question does with what happens to it.
use super::*;
use crate::domain::attempt::Attempt;
use crate::domain::id::AttemptId;
use crate::domain::lesson::Module;
use crate::domain::record::Mode;
use crate::domain::text::Language;

use uuid::Uuid;

const FIRST_STEPS: &str = include_str!("../../../../tests/library/first-steps/module.json");

fn module() -> Module {
    // Limits are put in by `content`; the questions have none.
    let source = FIRST_STEPS.replace("{limit:", "\\\\{limit:");
    serde_json::from_str(&source).expect("a module of the test library")
}

fn asked(id: &str) -> (Module, Question, Asked, Attempt) {
    let module = module();
    let id: QuestionId = id.parse().expect("an id");
    let question = module.question(&id).expect("a question").clone();
    let attempt = Attempt::of_questions(AttemptId(Uuid::nil()), &module, Mode::Quiz, 1, vec![id]);
    let asked = Asked::new(&question, attempt.shown(&question));
    (module, question, asked, attempt)
}

fn option(text: &str) -> OptionId {
    text.parse().expect("an id")
}

fn chosen(text: &str) -> Message {
    Message::Changed(Change::Chosen(option(text)))
}

#[test]
fn nothing_changes_once_the_answer_is_given() {
    let (_, question, mut asked, attempt) = asked("why-join");
    asked.update(chosen("weekly"), &question);
    let given = asked.answer();
    let answered = attempt.answer(&question, given.clone(), asked.hint, 3, Language::FR);
    asked.keep(answered.clone());

    let late = [
        chosen("daily"),
        Message::HintPressed,
        Message::SubmitPressed,
    ];
    for message in late.clone() {
        asked.update(message, &question);
    }
    assert_eq!((asked.answer(), asked.hint), (given.clone(), false));
    assert!(!asked.can_be_checked(&question));

    assert_eq!(asked.kept(), Some(answered));
    for message in late {
        asked.update(message, &question);
    }
    assert_eq!((asked.answer(), asked.hint), (given, false));
}

#[test]
fn one_chooser_is_open_at_a_time_and_a_choice_closes_it() {
    let (_, question, mut asked, _) = asked("word-match");
    let toggle = |item: &str| Message::ChooserToggled(option(item));
    asked.update(toggle("headline"), &question);
    asked.update(toggle("recruiter"), &question);
    assert_eq!(asked.open_chooser, Some(option("recruiter")));

    let pair = Change::Paired(option("recruiter"), Some(option("seeks")));
    asked.update(Message::Changed(pair), &question);
    assert_eq!(asked.open_chooser, None);

    asked.update(toggle("recruiter"), &question);
    asked.update(toggle("recruiter"), &question);
    assert_eq!(asked.open_chooser, None);
}

#[test]
fn a_question_can_be_checked_once_there_is_an_answer() {
    for (id, change) in [
        ("why-join", Change::Chosen(option("daily"))),
        ("what-helps", Change::Toggled(option("loan"))),
        ("fill-network", Change::Written("toile".to_owned())),
    ] {
        let (_, question, mut asked, _) = asked(id);
        assert!(!asked.can_be_checked(&question), "{id}");
        asked.update(Message::Changed(change), &question);
        assert!(asked.can_be_checked(&question), "{id}");
    }
}
