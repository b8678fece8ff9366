//! Judges what a module refers to, and its questions.
use super::document::Document;
use super::finding::{Findings, Place};
use super::images;
use super::known::{Known, Lessons};
use super::questions::{self, unique_ids};
use super::schema::FileKind;
use super::source::Files;
use super::texts::unknown;
use crate::domain::id::{LessonReference, is_id};
use crate::domain::problem::{Fault, ReferenceKind};

/// Names all that is wrong with the module in `folder`, its pictures too.
pub(super) fn check(document: &Document, folder: &str, known: &Known, files: &Files) -> Findings {
    document.check(FileKind::Module, known, |module, findings| {
        folder_name(module, folder, findings);
        unique_ids(&module.all("lessons"), &document.text, findings);
        let questions = questions_of(module);
        unique_ids(&questions, &document.text, findings);
        for question in &questions {
            questions::check(question, &document.text, findings);
        }
        quiz(module, findings);
        references(module, &questions, known, findings);
        for place in images::places(module, &questions) {
            images::check(&place, folder, files, findings);
        }
    })
}

/// The ids of the lessons of a module.
fn lesson_ids(module: &Place<'_>) -> Lessons {
    super::known::ids(module.node, "lessons").iter().collect()
}

/// The ids of the lessons of a file; `None` where it cannot be read.
pub(super) fn lessons_of(document: &Document) -> Option<Lessons> {
    document.root().map(|root| lesson_ids(&root))
}

/// The questions of a module, in the order of the file.
fn questions_of<'tree>(module: &Place<'tree>) -> Vec<Place<'tree>> {
    let blocks = module
        .all("lessons")
        .into_iter()
        .flat_map(|lesson| lesson.all("blocks"));
    let mut questions: Vec<_> = blocks
        .filter(|block| block.text("kind") == Some("question"))
        .filter_map(|block| block.get("question"))
        .chain(quiz_questions(module))
        .collect();
    // A quiz may stand before the lessons: of two ids the later one is at fault.
    questions.sort_by_key(|question| question.node.start);
    questions
}

fn quiz_questions<'tree>(module: &Place<'tree>) -> Vec<Place<'tree>> {
    module
        .get("quiz")
        .map_or_else(Vec::new, |quiz| quiz.all("questions"))
}

fn folder_name(module: &Place<'_>, folder: &str, findings: &mut Findings) {
    let Some(place) = module.get("id") else {
        return;
    };
    if let Some(id) = place.node.text().filter(|id| is_id(id) && *id != folder) {
        let (id, folder) = (id.to_owned(), folder.to_owned());
        findings.at(&place, Fault::FolderName { id, folder });
    }
}

fn quiz(module: &Place<'_>, findings: &mut Findings) {
    let questions = quiz_questions(module);
    for question in &questions {
        let is_object = !question.node.members().is_empty();
        if is_object && question.get("review").is_none() {
            findings.at(question, Fault::MissingReview);
        }
    }
    let pool = questions
        .iter()
        .filter(|question| question.text("kind") != Some("rate"))
        .count();
    let Some(place) = module.get("quiz").and_then(|quiz| quiz.get("ask")) else {
        return;
    };
    let ask = place
        .node
        .digits()
        .and_then(|digits| digits.parse::<u64>().ok());
    if let Some(ask) = ask.filter(|ask| *ask > pool as u64) {
        findings.at(&place, Fault::AskAbovePool { ask, pool });
    }
}

fn references(module: &Place<'_>, questions: &[Place<'_>], known: &Known, findings: &mut Findings) {
    for place in module.all("requires") {
        let id = place.node.text().filter(|id| is_id(id));
        if let Some(id) = id.filter(|id| !known.modules.contains_key(*id)) {
            findings.at(&place, unknown(ReferenceKind::Module, id));
        }
    }
    let own = lesson_ids(module);
    for place in questions
        .iter()
        .filter_map(|question| question.get("review"))
    {
        if let Some(fault) = place
            .node
            .text()
            .and_then(|written| unknown_lesson(written, &own, known))
        {
            findings.at(&place, fault);
        }
    }
    let blocks = module
        .all("lessons")
        .into_iter()
        .flat_map(|lesson| lesson.all("blocks"));
    let practices = blocks.filter(|block| block.text("kind") == Some("practice"));
    for place in practices.filter_map(|block| block.get("section")) {
        let id = place.node.text().filter(|id| is_id(id));
        if let (Some(id), Some(sections)) = (id, &known.sections)
            && !sections.contains(id)
        {
            findings.at(&place, unknown(ReferenceKind::Section, id));
        }
    }
}

/// What is wrong with the lesson that `written` names; nothing where its form is wrong, which is told already.
fn unknown_lesson(written: &str, own: &Lessons, known: &Known) -> Option<Fault> {
    let reference = LessonReference::try_from(written.to_owned()).ok()?;
    let lessons = match reference.module() {
        None => Some(own),
        Some(module) => match known.modules.get(module.as_str()) {
            None => return Some(unknown(ReferenceKind::Module, module.as_str())),
            Some(lessons) => lessons.as_ref(),
        },
    };
    let is_known = lessons.is_none_or(|lessons| lessons.contains(reference.lesson().as_str()));
    (!is_known).then(|| unknown(ReferenceKind::Lesson, written))
}
