//! Judges questions beyond their shape: that they can be answered, and rightly.
use super::finding::{Findings, Place};
use super::scenario;
use super::texts::unknown;
use super::tree::Value;
use crate::domain::id::is_id;
use crate::domain::problem::{Fault, ReferenceKind};
use crate::domain::question::Credit;

use std::collections::BTreeMap;

/// Names in `findings` what is wrong with a question; `text` is the file's, for the lines of ids used before.
pub(super) fn check(question: &Place<'_>, text: &str, findings: &mut Findings) {
    for list in ["options", "items", "left", "right", "groups", "zones"] {
        unique_ids(&question.all(list), text, findings);
    }
    match question.text("kind") {
        Some("choice") => choice(question, findings),
        Some("choices") => choices(question, findings),
        Some("match") => pairs(question, findings),
        Some("sort") => sort(question, findings),
        Some("blank") => blank(question, findings),
        Some("spot") => spot(question, findings),
        Some("scenario") => {
            scenario::check(question, findings);
            for (_, step) in question.get("steps").iter().flat_map(Place::members) {
                credits(&step.all("replies"), findings);
            }
        }
        _ => {}
    }
}

/// Names every id that stands a second time, with the line of the first.
pub(super) fn unique_ids(things: &[Place<'_>], text: &str, findings: &mut Findings) {
    let mut seen = BTreeMap::new();
    for id in things.iter().filter_map(|thing| thing.get("id")) {
        let Some(written) = id.node.text() else {
            continue;
        };
        if let Some(first) = seen.get(written) {
            let first_line = super::finding::line_of(*first, text);
            let id_text = written.to_owned();
            findings.at(
                &id,
                Fault::DuplicateId {
                    id: id_text,
                    first_line,
                },
            );
        } else {
            seen.insert(written, id.node.start);
        }
    }
}

fn choice(question: &Place<'_>, findings: &mut Findings) {
    let Some(options) = question.get("options") else {
        return;
    };
    credits(&options.elements(), findings);
    let credits: Option<Vec<_>> = options.elements().iter().map(credit).collect();
    // A credit that cannot be read, told already, may have been the right one.
    let Some(credits) = credits.filter(|credits| !credits.is_empty()) else {
        return;
    };
    let count = credits
        .iter()
        .filter(|credit| **credit == Credit::FULL)
        .count();
    match count {
        0 => findings.at(&options, Fault::NoRightAnswer),
        1 => {}
        _ => findings.at(&options, Fault::SeveralRightAnswers { count }),
    }
}

/// A credit is written with two decimals at most, so that points stay exact.
fn credits(things: &[Place<'_>], findings: &mut Findings) {
    for place in things.iter().filter_map(|thing| thing.get("credit")) {
        let digits = place.node.digits().unwrap_or_default();
        let is_in_range = digits
            .parse::<f64>()
            .is_ok_and(|value| (0.0..=1.0).contains(&value));
        if is_in_range && read_credit(digits).is_none() {
            let value = digits.to_owned();
            let kind = crate::domain::problem::PatternKind::Other;
            findings.at(&place, Fault::BadPattern { value, kind });
        }
    }
}

fn credit(option: &Place<'_>) -> Option<Credit> {
    read_credit(option.node.get("credit")?.digits()?)
}

/// As the domain reads it, which sees the number as `serde_json` writes it.
fn read_credit(digits: &str) -> Option<Credit> {
    let number: serde_json::Number = serde_json::from_str(digits).ok()?;
    Credit::from_digits(&number.to_string())
}

fn choices(question: &Place<'_>, findings: &mut Findings) {
    let Some(options) = question.get("options") else {
        return;
    };
    if none_is_true(&options, "correct") {
        findings.at(&options, Fault::NoRightAnswer);
    }
}

fn spot(question: &Place<'_>, findings: &mut Findings) {
    let Some(zones) = question.get("zones") else {
        return;
    };
    if none_is_true(&zones, "problem") {
        findings.at(&zones, Fault::NothingToMark);
    }
}

/// Whether there are elements and each says that it is not so.
fn none_is_true(list: &Place<'_>, key: &str) -> bool {
    let is_false = |element: &Place<'_>| {
        element
            .node
            .get(key)
            .is_some_and(|node| node.value == Value::Bool(false))
    };
    let elements = list.elements();
    !elements.is_empty() && elements.iter().all(is_false)
}

/// Each left item has exactly one pair; a right one may have several, or none.
fn pairs(question: &Place<'_>, findings: &mut Findings) {
    let Some(pairs) = question.get("pairs") else {
        return;
    };
    let sides = [question.get("left"), question.get("right")];
    let mut paired = Vec::new();
    for pair in pairs.elements() {
        for (id, side) in pair.elements().iter().zip(&sides) {
            refers_to(id, side.as_ref(), ReferenceKind::Item, findings);
        }
        let Some(first) = pair.elements().into_iter().next() else {
            continue;
        };
        let Some(id) = first.node.text() else {
            continue;
        };
        if paired.contains(&id) {
            findings.at(&first, Fault::PairedTwice { id: id.to_owned() });
        }
        paired.push(id);
    }
    let left = question.all("left");
    for place in left.iter().filter_map(|item| item.get("id")) {
        let id = place.node.text().unwrap_or_default();
        if !id.is_empty() && !paired.contains(&id) {
            findings.at(&place, Fault::UnpairedLeft { id: id.to_owned() });
        }
    }
}

fn sort(question: &Place<'_>, findings: &mut Findings) {
    let groups = question.get("groups");
    for item in question.all("items") {
        if let Some(group) = item.get("group") {
            refers_to(&group, groups.as_ref(), ReferenceKind::Group, findings);
        }
    }
}

/// Names a reference to none of the elements of `list`. One whose form is wrong is told already, and so is a list
/// that is missing.
pub(super) fn refers_to(
    reference: &Place<'_>,
    list: Option<&Place<'_>>,
    kind: ReferenceKind,
    findings: &mut Findings,
) {
    let (Some(id), Some(list)) = (reference.node.text().filter(|id| is_id(id)), list) else {
        return;
    };
    if !list
        .elements()
        .iter()
        .any(|thing| thing.text("id") == Some(id))
    {
        findings.at(reference, unknown(kind, id));
    }
}

fn blank(question: &Place<'_>, findings: &mut Findings) {
    for (_, passage) in question.get("text").iter().flat_map(Place::members) {
        let Some(text) = passage.node.text() else {
            continue;
        };
        let count = text.matches("___").count();
        if count != 1 {
            findings.at(&passage, Fault::BlankMarks { count });
        }
    }
}
