//! Questions, to answer on the page or on paper. Nothing is scored: the answer stands below, folded away.
use super::answer;
use super::block::picture;
use super::sheet::{Links, Sheet};
use crate::domain::id::{OptionId, StepId};
use crate::domain::question::{Question, QuestionKind, Shows, Step, Turn};
use crate::domain::text::Text;

use std::collections::BTreeMap;

/// What stands for the word that is missing.
const GAP: &str = "___";

/// Writes a question with all that it takes to answer it, and its answer.
pub(super) fn write(sheet: &mut Sheet<'_>, question: &Question) {
    sheet.element("fieldset", &[("class", "question")], |sheet| {
        sheet.said("legend", &[], &question.prompt, Links::None);
        let to_do = to_do(sheet, &question.kind);
        sheet.words("p", &[("class", "quiet")], &to_do);
        if let Some(image) = &question.image {
            let alt = sheet.plain(&image.alt);
            sheet.element("figure", &[], |sheet| picture(sheet, &image.file, alt));
        }
        fields(sheet, question);
        if let Some(hint) = &question.hint {
            let show = sheet.tr.question_hint();
            sheet.element("details", &[], |sheet| {
                sheet.words("summary", &[], &show);
                sheet.said("p", &[], hint, Links::Terms);
            });
        }
        answer::write(sheet, question);
    });
}

fn to_do(sheet: &Sheet<'_>, kind: &QuestionKind) -> String {
    let tr = sheet.tr;
    match kind {
        QuestionKind::Choice { .. } => tr.question_one(),
        QuestionKind::Choices { .. } => tr.question_several(),
        QuestionKind::Order { .. } => tr.question_order(),
        QuestionKind::Match { .. } => tr.question_match(),
        QuestionKind::Sort { .. } => tr.question_sort(),
        QuestionKind::Blank { .. } => tr.question_blank(),
        QuestionKind::Spot { shows, .. } => match shows {
            Shows::Profile => tr.question_spot_profile(),
            Shows::Post => tr.question_spot_post(),
            Shows::Message => tr.question_spot_message(),
        },
        QuestionKind::Scenario { .. } => tr.question_scenario(),
        QuestionKind::Rate { .. } => tr.question_rate(),
    }
}

fn fields(sheet: &mut Sheet<'_>, question: &Question) {
    let name = format!("q_{}", question.id);
    match &question.kind {
        QuestionKind::Choice { options, shuffle } => {
            let shown = options.iter().map(|option| (&option.id, &option.text));
            let shown = if *shuffle {
                mixed(&name, shown)
            } else {
                shown.collect()
            };
            for (id, text) in shown {
                option(sheet, "radio", &name, id.as_str(), text);
            }
        }
        QuestionKind::Choices { options } => {
            let shown = options.iter().map(|option| (&option.id, &option.text));
            for (id, text) in mixed(&name, shown) {
                option(sheet, "checkbox", &name, id.as_str(), text);
            }
        }
        QuestionKind::Order { items, .. } => {
            let places: Vec<_> = (1..=items.len())
                .map(|place| sheet.tr.number(place as u64))
                .collect();
            let places: Vec<_> = places.iter().map(String::as_str).collect();
            for (id, text) in mixed(&name, items.iter().map(|item| (&item.id, &item.text))) {
                chooser(sheet, &name, id, text, &places);
            }
        }
        QuestionKind::Match { left, right, .. } => {
            let right = mixed(&name, right.iter().map(|item| (&item.id, &item.text)));
            let right: Vec<_> = right
                .into_iter()
                .map(|(_, text)| sheet.plain(text))
                .collect();
            on_paper(sheet, &right);
            for item in left {
                chooser(sheet, &name, &item.id, &item.text, &right);
            }
        }
        QuestionKind::Sort { groups, items } => {
            let groups: Vec<_> = groups
                .iter()
                .map(|group| sheet.plain(&group.text))
                .collect();
            on_paper(sheet, &groups);
            for (id, text) in mixed(&name, items.iter().map(|item| (&item.id, &item.text))) {
                chooser(sheet, &name, id, text, &groups);
            }
        }
        QuestionKind::Blank { text, .. } => blank(sheet, &name, text),
        QuestionKind::Spot { zones, .. } => {
            for zone in zones {
                option(sheet, "checkbox", &name, zone.id.as_str(), &zone.text);
            }
        }
        QuestionKind::Scenario { start, steps } => scenario(sheet, &name, start, steps),
        QuestionKind::Rate { scale } => {
            for (rank, text) in scale.iter().enumerate() {
                option(sheet, "radio", &name, &rank.to_string(), text);
            }
        }
    }
}

/// A box to mark, with its words.
fn option(sheet: &mut Sheet<'_>, kind: &'static str, name: &str, value: &str, text: &Text) {
    let id = format!("{name}_{value}");
    let attributes = [
        ("type", kind),
        ("id", &id),
        ("name", name),
        ("value", value),
    ];
    sheet.element("div", &[("class", "option")], |sheet| {
        sheet.out.void("input", &attributes);
        sheet.said("label", &[("for", &id)], text, Links::None);
    });
}

/// Something to place, and the places to choose from.
fn chooser(sheet: &mut Sheet<'_>, name: &str, item: &OptionId, text: &Text, places: &[&str]) {
    let id = format!("{name}_{item}");
    let choose = sheet.tr.question_choose();
    sheet.element("div", &[("class", "chooser")], |sheet| {
        sheet.said("label", &[("for", &id)], text, Links::None);
        sheet.element("select", &[("id", &id), ("name", &id)], |sheet| {
            sheet.words("option", &[("value", "")], &choose);
            for (rank, place) in places.iter().enumerate() {
                let value = (rank + 1).to_string();
                sheet.words("option", &[("value", &value)], place);
            }
        });
    });
}

/// The places to choose from, for paper: there no list opens.
fn on_paper(sheet: &mut Sheet<'_>, places: &[&str]) {
    let told = sheet.tr.html_places(&places.join("; "));
    sheet.words("p", &[("class", "paper")], &told);
}

/// A sentence with a gap, and the field for what is missing.
fn blank(sheet: &mut Sheet<'_>, name: &str, text: &Text) {
    let words = sheet.plain(text);
    let (before, after) = words.split_once(GAP).unwrap_or((words, ""));
    let missing = sheet.tr.html_gap();
    sheet.element("p", &[], |sheet| {
        sheet.out.text(before);
        sheet.words("span", &[("class", "gap")], &missing);
        sheet.out.text(after);
    });
    let label = sheet.tr.question_blank_field();
    let field = [
        ("type", "text"),
        ("id", name),
        ("name", name),
        ("autocomplete", "off"),
    ];
    sheet.element("div", &[("class", "chooser")], |sheet| {
        sheet.words("label", &[("for", name)], &label);
        sheet.out.void("input", &field);
    });
}

/// All steps, each after one that leads to it; replies say where they lead.
fn scenario(sheet: &mut Sheet<'_>, name: &str, start: &StepId, steps: &BTreeMap<StepId, Step>) {
    let order = in_order(start, steps);
    for (rank, (id, step)) in order.iter().enumerate() {
        let title = sheet.tr.question_step(rank + 1);
        match step {
            Step::Turn(turn) => sheet.element("fieldset", &[("class", "step")], |sheet| {
                sheet.words("legend", &[], &title);
                sheet.said("p", &[], &turn.text, Links::Terms);
                replies(sheet, &format!("{name}_{id}"), turn, &order);
            }),
            Step::End(ending) => sheet.element("div", &[("class", "step")], |sheet| {
                sheet.words("p", &[("class", "label")], &title);
                sheet.said("p", &[], &ending.text, Links::Terms);
                let end = sheet.tr.question_story_end();
                sheet.words("p", &[("class", "quiet")], &end);
            }),
        }
    }
}

fn replies(sheet: &mut Sheet<'_>, name: &str, turn: &Turn, order: &[(&StepId, &Step)]) {
    for (rank, reply) in turn.replies.iter().enumerate() {
        option(sheet, "radio", name, &rank.to_string(), &reply.text);
        if let Some(next) = order.iter().position(|(id, _)| **id == reply.to) {
            let leads = sheet.tr.html_leads(next + 1);
            sheet.words("p", &[("class", "leads quiet")], &leads);
        }
    }
}

/// The steps that can be reached, in the order in which they first are.
pub(super) fn in_order<'a>(
    start: &'a StepId,
    steps: &'a BTreeMap<StepId, Step>,
) -> Vec<(&'a StepId, &'a Step)> {
    let mut order: Vec<(&StepId, &Step)> = steps.get_key_value(start).into_iter().collect();
    let mut rank = 0;
    while let Some((_, step)) = order.get(rank) {
        if let Step::Turn(turn) = step {
            for reply in &turn.replies {
                let is_new = order.iter().all(|(id, _)| **id != reply.to);
                order.extend(steps.get_key_value(&reply.to).filter(|_| is_new));
            }
        }
        rank += 1;
    }
    order
}

/// The options in an order that tells nothing, and is the same each time that the page is written.
pub(super) fn mixed<'a, T>(
    question: &str,
    options: impl Iterator<Item = (&'a OptionId, T)>,
) -> Vec<(&'a OptionId, T)> {
    let mut options: Vec<_> = options.collect();
    let given: Vec<_> = options.iter().map(|(id, _)| *id).collect();
    options.sort_by_cached_key(|(id, _)| hash(question, id.as_str()));
    // An order to find may not stand there already.
    if options.iter().map(|(id, _)| *id).eq(given) {
        options.rotate_left(1);
    }
    options
}

/// FNV-1a, with 64 bits: the same in every version of the program and of its libraries.
fn hash(question: &str, option: &str) -> u64 {
    let bytes = question.bytes().chain([0]).chain(option.bytes());
    bytes.fold(0xcbf2_9ce4_8422_2325, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
    })
}
