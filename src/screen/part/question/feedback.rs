//! What is said once a question is answered.
use super::sheet::Sheet;
use super::{Message, feedback_id};
use crate::domain::id::{LessonReference, StepId};
use crate::domain::lesson::Module;
use crate::domain::number::Fraction;
use crate::domain::question::{Answer, QuestionKind, Step};
use crate::domain::record::Answered;
use crate::domain::response::Response;
use crate::domain::scoring::{self, Detail, Grade};
use crate::domain::text::Language;
use crate::ui::{Button, Element, Icon, Notice, Tone};

use std::collections::BTreeMap;

/// The verdict, why, what was right, and where to read again; nothing before the question is answered.
pub(super) fn view<'a>(sheet: Sheet<'a>, module: &'a Module) -> Option<Element<'a, Message>> {
    let answered = sheet.asked.answered()?;
    let notice = verdict(sheet, answered).passage(sheet.lent.passage(&sheet.question.explanation));
    let notice = what_was_right(sheet, answered)
        .into_iter()
        .fold(notice, Notice::text);
    let notice = match sheet.echo(&sheet.question.explanation) {
        Some(echo) => notice.action(echo),
        None => notice,
    };
    Some(match lesson(sheet, module) {
        Some(button) => notice.action(button).into(),
        None => notice.into(),
    })
}

fn verdict<'a>(sheet: Sheet<'a>, answered: &Answered) -> Notice<'a, Message> {
    let tr = sheet.tr();
    if sheet.asked.is_revealed {
        let id = feedback_id(&sheet.question.id);
        return Notice::new(id, Tone::Primary, tr.present_answer())
            .still(sheet.lent.is_still)
            .icon(Icon::Lightbulb);
    }
    let (tone, icon, word) = match answered.fraction.map(Grade::of) {
        None => (Tone::Primary, Icon::CircleCheck, tr.question_noted()),
        Some(Grade::Right) => (Tone::Ok, Icon::CircleCheck, tr.question_right()),
        Some(Grade::Partly) => (Tone::Warn, Icon::CircleDot, tr.question_partly()),
        Some(Grade::Wrong) => (Tone::Bad, Icon::CircleX, tr.question_wrong()),
    };
    let notice = Notice::new(feedback_id(&sheet.question.id), tone, word)
        .still(sheet.lent.is_still)
        .icon(icon);
    match answered.fraction {
        Some(fraction) if Grade::of(fraction) == Grade::Partly => {
            notice.text(part(sheet, answered, fraction))
        }
        _ => notice,
    }
}

/// What of the answer was right: counted where it can be, else as a share of the point.
fn part(sheet: Sheet<'_>, answered: &Answered, fraction: Fraction) -> String {
    let tr = sheet.tr();
    match scoring::detail(&sheet.question.kind, answered.answer.as_ref()) {
        Detail::Options { right, of, wrong } | Detail::Zones { right, of, wrong } => {
            tr.question_part_options(right, of, wrong)
        }
        Detail::Neighbours { right, of } => tr.question_part_neighbours(right, of),
        Detail::Pairs { right, of } | Detail::Items { right, of } => {
            tr.question_part_pairs(right, of)
        }
        Detail::Whole | Detail::Credit { .. } => tr.question_credit(&tr.share(fraction)),
    }
}

/// What was right, line by line, where the part that was answered in does not show it.
fn what_was_right(sheet: Sheet<'_>, answered: &Answered) -> Vec<String> {
    let is_right = answered.fraction == Some(Fraction::ONE);
    let tr = sheet.tr();
    match &sheet.question.kind {
        QuestionKind::Order { items, .. } if !is_right => {
            let items = items.iter().map(|item| sheet.words(&item.text));
            listed(sheet, tr.question_right_order(), items)
        }
        QuestionKind::Scenario { steps, .. } if !is_right => {
            listed(sheet, tr.question_best_way(), best_way(sheet, steps))
        }
        QuestionKind::Blank { accept, .. } => accepted(sheet, accept),
        QuestionKind::Choice { .. }
        | QuestionKind::Choices { .. }
        | QuestionKind::Order { .. }
        | QuestionKind::Match { .. }
        | QuestionKind::Sort { .. }
        | QuestionKind::Spot { .. }
        | QuestionKind::Scenario { .. }
        | QuestionKind::Rate { .. } => Vec::new(),
    }
}

fn listed<'a>(
    sheet: Sheet<'a>,
    title: String,
    items: impl IntoIterator<Item = &'a str>,
) -> Vec<String> {
    let tr = sheet.tr();
    let items = (1..).zip(items);
    let lines = items.map(|(number, words)| tr.question_option(&tr.number(number), words));
    std::iter::once(title).chain(lines).collect()
}

/// The replies of a best way through the story.
fn best_way<'a>(sheet: Sheet<'a>, steps: &'a BTreeMap<StepId, Step>) -> Vec<&'a str> {
    let best = scoring::right_answer(&sheet.question.kind, sheet.tr().language());
    let Some(Answer::Path(path)) = best else {
        return Vec::new();
    };
    path.iter()
        .filter_map(|(step, reply)| match steps.get(step)? {
            Step::Turn(turn) => turn.replies.get(*reply),
            Step::End(_) => None,
        })
        .map(|reply| sheet.words(&reply.text))
        .collect()
}

/// The accepted words; nothing where one of them was written just so.
fn accepted(sheet: Sheet<'_>, accept: &BTreeMap<Language, Vec<String>>) -> Vec<String> {
    let tr = sheet.tr();
    let words: Vec<&String> = match accept.get(&tr.language()) {
        Some(words) => words.iter().collect(),
        // As in scoring: a library without the language of the learner takes its own.
        None => accept.values().flatten().collect(),
    };
    let is_written = match &sheet.asked.response {
        Response::Words(written) if !sheet.asked.is_revealed => {
            words.iter().any(|word| *word == written.trim())
        }
        _ => false,
    };
    if is_written || words.is_empty() {
        return Vec::new();
    }
    vec![tr.question_accepted(&tr.alternatives(&words))]
}

/// The button to the lesson to read again, unless this module does not know it.
fn lesson<'a>(sheet: Sheet<'a>, module: &'a Module) -> Option<Button<'a, Message>> {
    let reference = sheet.question.review.as_ref()?;
    if sheet.asked.is_revealed {
        return None;
    }
    let label = lesson_label(sheet, module, reference)?;
    let button = Button::new(sheet.id("review", "button"), label)
        .link()
        .leading(Icon::BookOpen)
        .on_press(Message::LessonPressed(reference.clone()));
    Some(button)
}

fn lesson_label(sheet: Sheet<'_>, module: &Module, reference: &LessonReference) -> Option<String> {
    let tr = sheet.tr();
    if reference.module().is_some_and(|other| *other != module.id) {
        return Some(tr.question_see_other_lesson());
    }
    let lesson = module.lesson(reference.lesson())?;
    let title = lesson.title.get(tr.language(), sheet.lent.fallback).1;
    Some(tr.question_see_lesson(title.plain()))
}
