//! The modules that the program brings: what they teach is asked for, every story can be lived to each of its ends,
//! and every quiz can be passed and failed, in the program as people see it.
mod driver;
#[allow(dead_code, reason = "the journeys use the rest")]
#[path = "journeys/person.rs"]
mod person;

use passerelle::domain::id::StepId;
use passerelle::domain::lesson::{Block, Module};
use passerelle::domain::question::{Question, QuestionKind, Step};
use passerelle::domain::record::EventKind;
use passerelle::domain::text::Language;
use person::{Person, core_library, journal};

use serde::Deserialize;

use std::collections::BTreeSet;
use std::path::PathBuf;

/// What the curriculum says of a module, each fact with the lesson that teaches it and the question that asks for it.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Coverage {
    format: u32,
    module: String,
    facts: Vec<Fact>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Fact {
    fact: String,
    lesson: String,
    question: String,
}

fn modules() -> Vec<Module> {
    let library = core_library();
    let open = |id| library.open(id).expect("a sound module").module;
    library.modules().map(|summary| open(&summary.id)).collect()
}

fn coverage(module: &str) -> Coverage {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/lessons/coverage");
    let text = std::fs::read_to_string(folder.join(format!("{module}.json")));
    serde_json::from_str(&text.expect(module)).expect(module)
}

#[test]
fn every_fact_of_the_curriculum_stands_in_a_lesson_and_is_asked_for() {
    for module in modules() {
        let id = module.id.to_string();
        let coverage = coverage(&id);
        assert_eq!((coverage.format, &coverage.module), (1, &id));
        assert!(coverage.facts.len() >= 12, "{id}");
        let lessons: BTreeSet<_> = module.lessons.iter().map(|it| it.id.to_string()).collect();
        let questions: BTreeSet<_> = module.questions().map(|it| it.id.to_string()).collect();
        let mut told = BTreeSet::new();
        for fact in coverage.facts {
            assert!(lessons.contains(&fact.lesson), "{id}: {}", fact.lesson);
            assert!(
                questions.contains(&fact.question),
                "{id}: {}",
                fact.question
            );
            assert!(told.insert(fact.fact.clone()), "{id}: {}", fact.fact);
        }
    }
}

#[test]
fn every_module_has_the_measure_of_the_curriculum() {
    let modules = modules();
    assert_eq!(modules.len(), 14);
    for module in modules {
        let id = &module.id;
        assert!((3..=5).contains(&module.lessons.len()), "{id}: lessons");
        assert!(
            (1..=5).contains(&module.objectives.len()),
            "{id}: objectives"
        );
        assert!(!module.competences.is_empty(), "{id}: competences");
        let scored = module.quiz.questions.iter();
        let scored: Vec<&Question> = scored.filter(|it| it.kind.is_scored()).collect();
        assert!(scored.len() >= 8, "{id}: {} questions", scored.len());
        assert!((8..=12).contains(&module.quiz.ask), "{id}: asks");
        let kinds: BTreeSet<_> = scored.iter().map(|it| kind(it)).collect();
        assert!(kinds.len() >= 4, "{id}: {kinds:?}");
        assert!(kinds.contains("Scenario"), "{id}");
        for question in &scored {
            assert!(question.review.is_some(), "{id}: {}", question.id);
        }
        for lesson in &module.lessons {
            let asks = |block: &Block| matches!(block, Block::Question { .. });
            assert!(lesson.blocks.iter().any(asks), "{id}: {}", lesson.id);
        }
    }
}

/// The name of the kind of a question.
fn kind(question: &Question) -> String {
    let written = format!("{:?}", question.kind);
    let end = written.find([' ', '{', '(']).unwrap_or(written.len());
    written[..end].to_owned()
}

#[test]
fn the_glossary_has_the_words_that_lessons_explain() {
    let terms = core_library().glossary().terms.len();
    assert!(terms >= 120, "{terms}");
}

#[test]
fn every_module_can_be_passed_and_failed_in_french() {
    pass_and_fail(Language::FR);
}

#[test]
fn every_module_can_be_passed_and_failed_in_english() {
    pass_and_fail(Language::EN);
}

/// Takes the quiz of each module wrongly, until its story was met and lived to each of its ends, and then rightly.
fn pass_and_fail(language: Language) {
    let library = core_library();
    for module in modules() {
        let folder = tempfile::tempdir().expect("a folder");
        let mut person = Person::start(folder.path(), library.clone(), language, 1);
        person.create("Amina");
        person.open(module.id.as_str());
        person.read_to_quiz(&module);
        let mut has_met_story = false;
        for _ in 0..20 {
            has_met_story |= take(&mut person, &module, false);
            person.driver.click_id("results-again");
            if has_met_story {
                break;
            }
        }
        assert!(has_met_story, "{}", module.id);
        take(&mut person, &module, true);
        person.close();

        let passed: Vec<bool> = journal(folder.path())
            .iter()
            .filter_map(|event| match event.kind {
                EventKind::AttemptFinished { passed, .. } => Some(passed),
                _ => None,
            })
            .collect();
        let (last, before) = passed.split_last().expect("attempts");
        assert!(*last, "{}, {language}", module.id);
        assert!(
            !before.is_empty() && !before.contains(&true),
            "{}",
            module.id
        );
    }
}

/// Answers all questions; whether a story was among them, all of whose ends were then seen.
fn take(person: &mut Person, module: &Module, rightly: bool) -> bool {
    let mut has_met_story = false;
    while let Some(question) = person.question(module) {
        if matches!(question.kind, QuestionKind::Scenario { .. }) {
            live_to_each_end(person, question);
            has_met_story = true;
        }
        if rightly {
            person.put_right_answer(question);
        } else {
            person.put_wrong_answer(question);
        }
        person.check(question);
        person.next();
    }
    has_met_story
}

/// Goes every way through a story by its replies, and back by its button.
fn live_to_each_end(person: &mut Person, question: &Question) {
    let QuestionKind::Scenario { start, steps } = &question.kind else {
        return;
    };
    let mut seen = BTreeSet::new();
    go_on(person, question, start, &mut Vec::new(), &mut seen);
    let ends = steps
        .iter()
        .filter(|(_, step)| matches!(step, Step::End(_)));
    let ends: BTreeSet<StepId> = ends.map(|(id, _)| id.clone()).collect();
    assert!(ends.len() >= 2, "{}", question.id);
    assert_eq!(seen, ends, "{}", question.id);
}

fn go_on(
    person: &mut Person,
    question: &Question,
    step: &StepId,
    path: &mut Vec<StepId>,
    seen: &mut BTreeSet<StepId>,
) {
    let QuestionKind::Scenario { steps, .. } = &question.kind else {
        return;
    };
    match &steps[step] {
        Step::End(ending) => {
            let words = person.words(&ending.text);
            assert!(person.driver.shows(&words), "{}: {words}", question.id);
            seen.insert(step.clone());
        }
        Step::Turn(turn) => {
            path.push(step.clone());
            for (number, reply) in turn.replies.iter().enumerate() {
                if path.contains(&reply.to) {
                    continue;
                }
                let id = &question.id;
                person
                    .driver
                    .click_id(format!("reply-{id}-{step}-{number}"));
                go_on(person, question, &reply.to, path, seen);
                person.driver.click_id(format!("back-{id}-button"));
            }
            path.pop();
        }
    }
}
