//! Judges the ways through a scenario.
use super::finding::{Findings, Place};
use super::graph::{loops, reached};
use super::texts::unknown;
use super::tree::{Member, Value};
use crate::domain::id::is_id;
use crate::domain::problem::{Fault, ReferenceKind};

use std::collections::BTreeMap;

/// Names in `findings` what is wrong with the steps of `question`, a scenario.
pub(super) fn check(question: &Place<'_>, findings: &mut Findings) {
    let (Some(start), Some(steps)) = (question.get("start"), question.get("steps")) else {
        return;
    };
    let graph = Graph::of(&steps, findings);
    let Some(&first) = start.node.text().and_then(|id| graph.indices.get(id)) else {
        if let Some(step) = start.node.text() {
            let step = step.to_owned();
            findings.at(&start, Fault::UnknownStart { step });
        }
        return;
    };
    let leads_to = graph.leads_to();
    let loops = loops(&leads_to);
    let reached = reached(first, &leads_to);
    for (index, step) in graph.steps.iter().enumerate() {
        // An id in a wrong form is told already, and may have been meant.
        if !reached[index] && is_id(&step.member.key) {
            let step_id = step.member.key.clone();
            findings.at_key(
                &steps,
                step.member,
                Fault::ScenarioUnreachable { step: step_id },
            );
        }
    }
    let sound = graph.ways_out(&loops, &steps, findings);
    let sound = graph.credit_in_loops(&loops, findings) && sound;
    let earns = graph
        .steps
        .iter()
        .zip(&reached)
        .filter(|(_, reached)| **reached)
        .any(|(step, _)| step.replies.iter().any(|reply| reply.earns));
    if sound && !earns {
        findings.at(&steps, Fault::ScenarioWorthless);
    }
}

struct Graph<'tree> {
    steps: Vec<Step<'tree>>,
    indices: BTreeMap<&'tree str, usize>,
}

struct Step<'tree> {
    member: &'tree Member,
    is_end: bool,
    replies: Vec<Reply<'tree>>,
    /// Its replies could not all be followed: it is not judged by where they lead.
    is_broken: bool,
}

struct Reply<'tree> {
    place: Place<'tree>,
    to: usize,
    earns: bool,
}

impl<'tree> Graph<'tree> {
    /// Reads the steps; a reply that leads to no step is named.
    fn of(steps: &Place<'tree>, findings: &mut Findings) -> Self {
        let members = steps.members();
        let indices: BTreeMap<_, _> = members
            .iter()
            .enumerate()
            .map(|(index, (member, _))| (member.key.as_str(), index))
            .collect();
        let steps = members
            .into_iter()
            .map(|(member, place)| Self::step(member, &place, &indices, findings))
            .collect();
        Self { steps, indices }
    }

    fn step(
        member: &'tree Member,
        place: &Place<'tree>,
        indices: &BTreeMap<&str, usize>,
        findings: &mut Findings,
    ) -> Step<'tree> {
        let mut replies = Vec::new();
        let mut is_broken = !matches!(&place.node.value, Value::Object(_));
        for reply in place.all("replies") {
            match reply.get("to").map(|to| (to.node.text(), to)) {
                Some((Some(id), to)) => match indices.get(id) {
                    Some(&to) => replies.push(Reply {
                        earns: earns(&reply),
                        place: reply,
                        to,
                    }),
                    None => {
                        findings.at(&to, unknown(ReferenceKind::Step, id));
                        is_broken = true;
                    }
                },
                _ => is_broken = true,
            }
        }
        let end = place.get("end");
        if let Some(end) = end
            .as_ref()
            .filter(|end| end.node.value == Value::Bool(false))
        {
            findings.at(end, Fault::EndIsFalse);
        }
        Step {
            member,
            is_end: end.is_some(),
            replies,
            is_broken,
        }
    }

    fn leads_to(&self) -> Vec<Vec<usize>> {
        let targets = |step: &Step<'_>| step.replies.iter().map(|reply| reply.to).collect();
        self.steps.iter().map(targets).collect()
    }

    /// Names dead ends, and loops that nobody leaves; each loop once, at its first step. Whether all is well.
    fn ways_out(&self, loops: &[usize], steps: &Place<'_>, findings: &mut Findings) -> bool {
        let mut has_way_out = vec![false; self.steps.len()];
        for (index, step) in self.steps.iter().enumerate() {
            let leaves = step
                .replies
                .iter()
                .any(|reply| loops[reply.to] != loops[index]);
            has_way_out[loops[index]] |= leaves || step.is_end || step.is_broken;
        }
        let mut is_sound = true;
        for (index, step) in self.steps.iter().enumerate() {
            if std::mem::replace(&mut has_way_out[loops[index]], true) {
                continue;
            }
            let id = step.member.key.clone();
            let fault = if step.replies.is_empty() {
                Fault::ScenarioDeadEnd { step: id }
            } else {
                Fault::ScenarioLoop { step: id }
            };
            findings.at_key(steps, step.member, fault);
            is_sound = false;
        }
        is_sound
    }

    /// Names replies with credit that can be taken again and again: a best path would have no end. Whether none is.
    fn credit_in_loops(&self, loops: &[usize], findings: &mut Findings) -> bool {
        let mut is_sound = true;
        for (index, step) in self.steps.iter().enumerate() {
            for reply in step
                .replies
                .iter()
                .filter(|reply| reply.earns && loops[reply.to] == loops[index])
            {
                let place = reply
                    .place
                    .get("credit")
                    .unwrap_or_else(|| reply.place.clone());
                let step = step.member.key.clone();
                findings.at(&place, Fault::ScenarioLoopWithCredit { step });
                is_sound = false;
            }
        }
        is_sound
    }
}

fn earns(reply: &Place<'_>) -> bool {
    let digits = reply.node.get("credit").and_then(|credit| credit.digits());
    digits.and_then(|digits| digits.parse::<f64>().ok()) > Some(0.0)
}
