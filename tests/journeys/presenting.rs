//! Presenting mode: a trainer shows lessons and questions to a room, by keys; nothing is recorded.
use crate::folder;
use crate::insight::{come_in, set_up};
use crate::person::{Person, core_library, test_library};

use passerelle::domain::id::QuestionId;
use passerelle::domain::lesson::Module;
use passerelle::domain::question::QuestionKind;
use passerelle::domain::text::Language;
use passerelle::screen::part::question::{feedback_id, prompt_id};
use passerelle::screen::trainer::present::{NEXT, REVEAL, Start, module_id, start_id};
use passerelle::screen::trainer::{Section, TITLE};

use iced::Size;
use iced::keyboard::Modifiers;
use iced::keyboard::key::Named;

use std::path::Path;

/// Somebody in presenting mode, with a module open in its list.
pub fn presenter(
    folder: &Path,
    library: passerelle::content::Library,
    language: Language,
    module: &str,
) -> Person {
    set_up(folder);
    let mut person = Person::start(folder, library, language, 1);
    come_in(&mut person);
    person.driver.focus(Section::Present.id());
    person.driver.press(Named::Enter);
    assert!(person.driver.is_focused(TITLE));
    let module = module.parse().expect("an id");
    person.driver.focus(module_id(&module));
    person.driver.press(Named::Enter);
    person
}

pub fn begin(person: &mut Person, start: &Start) {
    person.driver.focus(start_id(start));
    person.driver.press(Named::Enter);
}

pub fn of_question(id: &QuestionId) -> Start {
    Start::Question(id.clone())
}

#[test]
fn a_lesson_is_shown_large_step_by_step_by_keys_alone_and_leaves_nothing() {
    for language in [Language::FR, Language::EN] {
        let folder = folder();
        let mut person = presenter(folder.path(), core_library(), language, "why-networks");
        let module = person.module("why-networks");
        let tr = person.tr();
        let lesson = module.lessons[0].id.clone();
        let title = tr.present_lesson(1, &person.words(&module.lessons[0].title));
        person.driver.tab_to(&title);
        person.driver.press(Named::Enter);
        assert!(person.driver.app.0.scale_factor() > 1.0);
        let place = |person: &mut Person, number: usize| {
            let names = person.driver.names();
            let (one, other) = (Language::FR, Language::EN);
            [one, other].iter().any(|language| {
                let tr = passerelle::i18n::Tr::new(*language);
                let begin = tr.present_place(number, 0);
                let begin = begin.trim_end_matches('0').to_owned();
                names.iter().any(|name| name.starts_with(&begin))
            })
        };
        assert!(place(&mut person, 1), "{:#?}", person.driver.names());
        person.driver.press(Named::ArrowRight);
        assert!(place(&mut person, 2));
        person.driver.press(Named::PageDown);
        assert!(place(&mut person, 3));
        person.driver.press(Named::PageUp);
        assert!(place(&mut person, 2));
        person.driver.press(Named::ArrowLeft);
        assert!(place(&mut person, 1));
        person.driver.press(Named::Enter);
        assert!(place(&mut person, 2), "Enter goes on");
        person.driver.press_character("l", Modifiers::CTRL);
        assert_ne!(person.tr().language(), language, "the other language");
        assert!(place(&mut person, 2), "at the same step");
        let before = person.driver.app.0.scale_factor();
        person.driver.press_character("+", Modifiers::CTRL);
        assert!(person.driver.app.0.scale_factor() > before);
        person.driver.press(Named::Escape);
        assert!(person.driver.is_focused(start_id(&Start::Lesson(lesson))));
        assert!(person.driver.app.0.scale_factor() < before);
        assert!(!folder.path().join("learners").exists(), "nobody learnt");
        let read = |path| std::fs::read(path).unwrap_or_default();
        let told = read(folder.path().join("centre.jsonl"));
        let told = String::from_utf8_lossy(&told);
        assert!(!told.contains("why-networks"), "{told}");
    }
}

/// The feedback of every option of a question, where its options have any.
fn feedback(person: &Person, module: &Module, id: &QuestionId) -> Vec<String> {
    let question = module.question(id).expect("a question");
    match &question.kind {
        QuestionKind::Choice { options, .. } => options
            .iter()
            .map(|option| person.words(&option.feedback))
            .collect(),
        QuestionKind::Choices { options } => options
            .iter()
            .map(|option| person.words(&option.feedback))
            .collect(),
        QuestionKind::Spot { zones, .. } => zones
            .iter()
            .map(|zone| person.words(&zone.feedback))
            .collect(),
        _ => vec![person.words(&question.explanation)],
    }
}

#[test]
fn the_answer_of_every_kind_shows_only_when_it_is_revealed_with_the_feedback_of_each_option() {
    let folder = folder();
    let mut person = presenter(folder.path(), test_library(), Language::FR, "first-steps");
    let module = person.module("first-steps");
    for question in &module.quiz.questions {
        let id = &question.id;
        begin(&mut person, &of_question(id));
        let feedback = feedback(&person, &module, id);
        for words in &feedback {
            assert!(!person.driver.shows(words), "{id}: {words}");
        }
        assert!(person.driver.find_id(feedback_id(id)).is_none());
        if !question.kind.is_scored() {
            assert!(person.driver.find_id(REVEAL).is_none(), "nothing is right");
            person.driver.press(Named::Escape);
            continue;
        }
        assert!(person.driver.is_focused(REVEAL));
        person.driver.press(Named::Enter);
        for words in &feedback {
            assert!(
                person.driver.shows(words),
                "{id}: {words}: {:#?}",
                person.driver.names()
            );
        }
        assert!(person.driver.is_focused(NEXT));
        person.driver.press(Named::Enter);
        assert!(
            person.driver.find_id(feedback_id(id)).is_none(),
            "the next is hidden again"
        );
        person.driver.press(Named::Escape);
    }
}

#[test]
fn a_show_has_room_for_everything_in_small_windows_too() {
    for (width, height) in [(1280.0, 800.0), (1024.0, 700.0), (1024.0, 560.0)] {
        let folder = folder();
        let mut person = presenter(folder.path(), core_library(), Language::FR, "why-networks");
        person.driver.resize(Size::new(width, height));
        let module = person.module("why-networks");
        let starts = module.lessons.iter();
        let starts = starts.map(|lesson| Start::Lesson(lesson.id.clone()));
        let first = &module.quiz.questions[0].id;
        for start in starts.chain([of_question(first)]) {
            begin(&mut person, &start);
            for _ in 0..30 {
                let cut: Vec<_> = person.driver.cut_off();
                assert!(cut.is_empty(), "{start:?}: {cut:?}");
                assert!(person.driver.nameless().is_empty());
                person.driver.press(Named::ArrowRight);
            }
            assert!(person.driver.has(&person.tr().present_over()));
            person.driver.press(Named::Escape);
        }
    }
}

/// Whether this question shows.
fn asks(person: &mut Person, module: &Module, id: &QuestionId) -> bool {
    let question = module.question(id).expect("a question");
    let prompt = person.words(&question.prompt);
    person.driver.has(&prompt)
}

#[test]
fn a_question_shows_with_all_its_answers_as_large_as_they_fit() {
    for language in [Language::FR, Language::EN] {
        let folder = folder();
        let mut person = presenter(folder.path(), core_library(), language, "why-networks");
        let module = person.module("why-networks");
        for (width, height, least) in [(1280.0, 800.0, 1.2), (1920.0, 1080.0, 1.6)] {
            person.driver.resize(Size::new(width, height));
            for question in &module.quiz.questions {
                if !matches!(
                    question.kind,
                    QuestionKind::Choice { .. }
                        | QuestionKind::Rate { .. }
                        | QuestionKind::Blank { .. }
                ) {
                    continue;
                }
                let id = &question.id;
                begin(&mut person, &of_question(id));
                let scale = person.driver.app.0.scale_factor();
                assert!(scale >= least, "{id} at {width}: {scale}");
                assert!(person.driver.cut_off().is_empty());
                let bar = person.driver.find_id(NEXT).and_then(|next| next.bounds());
                let bar = bar.expect("the way on").y0;
                let hidden: Vec<_> = person
                    .driver
                    .tree()
                    .nodes
                    .into_iter()
                    .filter(|(_, node)| {
                        let is_option = matches!(
                            node.role(),
                            accesskit::Role::RadioButton | accesskit::Role::TextInput
                        );
                        is_option && node.bounds().is_none_or(|bounds| bounds.y1 > bar)
                    })
                    .collect();
                assert!(hidden.is_empty(), "{id} at {width}: {hidden:?}");
                person.driver.press(Named::PageDown);
                assert!(!asks(&mut person, &module, id), "nothing more to scroll");
                person.driver.press(Named::Escape);
            }
        }
    }
}

#[test]
fn what_does_not_fit_is_scrolled_by_pages_before_the_show_goes_on() {
    let folder = folder();
    let mut person = presenter(folder.path(), core_library(), Language::FR, "why-networks");
    person.driver.resize(Size::new(1024.0, 560.0));
    let module = person.module("why-networks");
    let mut long = module.quiz.questions.iter().skip(1);
    let long = long.find(|question| matches!(question.kind, QuestionKind::Spot { .. }));
    let id = &long.expect("a long question").id;
    begin(&mut person, &of_question(id));
    let top = |person: &mut Person| {
        let prompt = person.driver.find_id(prompt_id(id));
        prompt
            .and_then(|prompt| prompt.bounds())
            .map(|bounds| bounds.y0)
    };
    let before = top(&mut person);
    let mut pages = 0;
    while asks(&mut person, &module, id) {
        person.driver.press(Named::PageDown);
        pages += 1;
        assert!(pages < 20);
        if pages == 1 {
            assert!(asks(&mut person, &module, id), "it goes on below");
            assert!(top(&mut person) < before);
            person.driver.press(Named::PageUp);
            assert_eq!(top(&mut person), before, "back at its beginning");
        }
    }
    assert!(pages > 1);
    person.driver.press(Named::PageUp);
    assert!(asks(&mut person, &module, id), "back from the next");
    assert_eq!(top(&mut person), before);
    person.driver.press(Named::ArrowRight);
    assert!(!asks(&mut person, &module, id), "an arrow goes on at once");
    person.driver.press(Named::ArrowLeft);
    person.driver.press(Named::PageUp);
    assert!(
        !asks(&mut person, &module, id),
        "above the beginning is the one before"
    );
}
