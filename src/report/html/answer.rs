//! The answer of a question, folded away until somebody wants it.
use super::question::in_order;
use super::sheet::{Links, Sheet};
use crate::domain::id::OptionId;
use crate::domain::question::{Credit, Item, Question, QuestionKind, Reply, Step};
use crate::domain::text::{Language, Text};

use std::collections::BTreeMap;

/// Writes what is right, why, what each option teaches, and the lesson to read again.
pub(super) fn write(sheet: &mut Sheet<'_>, question: &Question) {
    let show = sheet.tr.html_answer();
    sheet.element("details", &[("class", "answer")], |sheet| {
        sheet.words("summary", &[], &show);
        right(sheet, &question.kind);
        sheet.said("p", &[], &question.explanation, Links::Terms);
        feedback(sheet, &question.kind);
        review(sheet, question);
    });
}

fn right(sheet: &mut Sheet<'_>, kind: &QuestionKind) {
    match kind {
        QuestionKind::Choice { options, .. } => {
            let full = options
                .iter()
                .filter(|option| option.credit == Credit::FULL);
            rights(sheet, full.map(|option| &option.text));
        }
        QuestionKind::Choices { options } => {
            let correct = options.iter().filter(|option| option.correct);
            rights(sheet, correct.map(|option| &option.text));
        }
        QuestionKind::Order { items, .. } => {
            let label = sheet.tr.question_right_order();
            sheet.words("p", &[("class", "label")], &label);
            sheet.element("ol", &[], |sheet| {
                for item in items {
                    sheet.said("li", &[], &item.text, Links::Terms);
                }
            });
        }
        QuestionKind::Match { left, right, pairs } => {
            let of =
                |items: &'_ [Item], id: &OptionId| items.iter().position(|item| item.id == *id);
            sheet.element("dl", &[], |sheet| {
                for (one, other) in pairs {
                    if let (Some(one), Some(other)) = (of(left, one), of(right, other)) {
                        pair(sheet, &left[one].text, |sheet| {
                            sheet.said("dd", &[], &right[other].text, Links::Terms);
                        });
                    }
                }
            });
        }
        QuestionKind::Blank { accept, .. } => accepted(sheet, accept),
        QuestionKind::Sort { .. }
        | QuestionKind::Spot { .. }
        | QuestionKind::Scenario { .. }
        | QuestionKind::Rate { .. } => {}
    }
}

fn rights<'t>(sheet: &mut Sheet<'_>, texts: impl Iterator<Item = &'t Text>) {
    let label = sheet.tr.html_label(&sheet.tr.question_state_answer());
    sheet.words("p", &[("class", "label")], &label);
    sheet.element("ul", &[], |sheet| {
        for text in texts {
            sheet.said("li", &[], text, Links::Terms);
        }
    });
}

fn accepted(sheet: &mut Sheet<'_>, accept: &BTreeMap<Language, Vec<String>>) {
    let tr = sheet.tr;
    let words = accept
        .get(&tr.language())
        .or_else(|| accept.get(&sheet.export.fallback));
    let told = tr.question_accepted(&tr.alternatives(words.map_or(&[][..], Vec::as_slice)));
    sheet.words("p", &[("class", "label")], &told);
}

/// What each option teaches, for those who took it and those who wonder.
fn feedback(sheet: &mut Sheet<'_>, kind: &QuestionKind) {
    match kind {
        QuestionKind::Choice { options, .. } => sheet.element("dl", &[], |sheet| {
            for option in options {
                pair(sheet, &option.text, |sheet| told(sheet, &option.feedback));
            }
        }),
        QuestionKind::Choices { options } => sheet.element("dl", &[], |sheet| {
            for option in options {
                pair(sheet, &option.text, |sheet| told(sheet, &option.feedback));
            }
        }),
        QuestionKind::Sort { groups, items } => sheet.element("dl", &[], |sheet| {
            for item in items {
                let group = groups.iter().find(|group| group.id == item.group);
                pair(sheet, &item.text, |sheet| {
                    if let Some(group) = group {
                        sheet.said("dd", &[("class", "label")], &group.text, Links::Terms);
                    }
                    if let Some(feedback) = &item.feedback {
                        told(sheet, feedback);
                    }
                });
            }
        }),
        QuestionKind::Spot { zones, .. } => sheet.element("dl", &[], |sheet| {
            for zone in zones {
                let state = if zone.problem {
                    sheet.tr.question_state_wrong()
                } else {
                    sheet.tr.question_state_sound()
                };
                pair(sheet, &zone.text, |sheet| {
                    sheet.words("dd", &[("class", "label")], &state);
                    told(sheet, &zone.feedback);
                });
            }
        }),
        QuestionKind::Scenario { start, steps } => {
            for (rank, (_, step)) in in_order(start, steps).into_iter().enumerate() {
                if let Step::Turn(turn) = step {
                    let title = sheet.tr.question_step(rank + 1);
                    sheet.words("p", &[("class", "label")], &title);
                    sheet.element("dl", &[], |sheet| replies(sheet, &turn.replies));
                }
            }
        }
        QuestionKind::Order { .. }
        | QuestionKind::Match { .. }
        | QuestionKind::Blank { .. }
        | QuestionKind::Rate { .. } => {}
    }
}

/// The replies of a step; those that earn most are called right.
fn replies(sheet: &mut Sheet<'_>, replies: &[Reply]) {
    let most = replies.iter().map(|reply| reply.credit).max();
    for reply in replies {
        let is_best = Some(reply.credit) == most && reply.credit.0 > 0;
        pair(sheet, &reply.text, |sheet| {
            if is_best {
                let right = sheet.tr.question_state_right();
                sheet.words("dd", &[("class", "label")], &right);
            }
            told(sheet, &reply.feedback);
        });
    }
}

fn pair(sheet: &mut Sheet<'_>, term: &Text, fill: impl FnOnce(&mut Sheet<'_>)) {
    sheet.element("div", &[], |sheet| {
        sheet.said("dt", &[], term, Links::None);
        fill(sheet);
    });
}

fn told(sheet: &mut Sheet<'_>, feedback: &Text) {
    sheet.said("dd", &[], feedback, Links::Terms);
}

fn review(sheet: &mut Sheet<'_>, question: &Question) {
    let Some(review) = &question.review else {
        return;
    };
    let module = sheet.export.module;
    let is_here = review.module().is_none_or(|id| *id == module.id);
    if let Some(lesson) = module.lesson(review.lesson()).filter(|_| is_here) {
        let target = format!("#{}", super::lesson_id(lesson));
        let words = sheet.tr.question_see_lesson(sheet.plain(&lesson.title));
        sheet.element("p", &[], |sheet| {
            sheet.words("a", &[("href", &target)], &words);
        });
    }
}
