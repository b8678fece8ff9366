//! Ways through a scenario, and the best of them.
use crate::domain::id::StepId;
use crate::domain::question::{Reply, Step};

use std::cmp::Reverse;
use std::collections::BTreeMap;

/// The steps of a scenario.
type Steps = BTreeMap<StepId, Step>;

/// The hundredths met on `path`; `None` where it does not begin at the start or takes a reply that is not there.
/// A path that stops before an end has met what it has met.
pub(super) fn met(start: &StepId, steps: &Steps, path: &[(StepId, usize)]) -> Option<u64> {
    let mut here = start;
    let mut credit = 0;
    for (step, reply) in path {
        if step != here {
            return None;
        }
        let reply = replies(steps, here).get(*reply)?;
        credit += u64::from(reply.credit.0);
        here = &reply.to;
    }
    Some(credit)
}

/// The shortest of the best ways from the start to an end, and what it earns.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Best {
    /// In hundredths.
    pub(super) credit: u64,
    /// The reply taken at each step.
    pub(super) path: Vec<(StepId, usize)>,
}

/// The best way. Nothing, where no end can be reached.
pub(super) fn best(start: &StepId, steps: &Steps) -> Best {
    let ahead = look_ahead(steps);
    let mut best = Best::default();
    let mut here = start;
    // A best way never comes twice to a step: loops hold no credit, and this bound ends it where one does.
    for _ in 0..steps.len() {
        let Some((_, index, reply)) = best_reply(replies(steps, here), &ahead) else {
            break;
        };
        best.credit += u64::from(reply.credit.0);
        best.path.push((here.clone(), index));
        here = &reply.to;
    }
    best
}

/// What can still be earned from a step, and in how many replies: more is better, then sooner.
type Ahead = (u64, Reverse<usize>);

/// The best that lies ahead of each step from which an end can be reached.
fn look_ahead(steps: &Steps) -> BTreeMap<&StepId, Ahead> {
    let mut ahead: BTreeMap<&StepId, Ahead> = steps
        .iter()
        .filter(|(_, step)| matches!(step, Step::End(_)))
        .map(|(id, _)| (id, (0, Reverse(0))))
        .collect();
    // Each round settles at least the steps one reply further from an end, so this many are enough.
    for _ in 0..steps.len() {
        let mut changed = false;
        for id in steps.keys() {
            let Some((value, _, _)) = best_reply(replies(steps, id), &ahead) else {
                continue;
            };
            if ahead.get(id).is_none_or(|known| *known < value) {
                ahead.insert(id, value);
                changed = true;
            }
        }
        if !changed {
            break;
        }
    }
    ahead
}

/// The first of the replies that lead to the most, with its index.
fn best_reply<'a>(
    replies: &'a [Reply],
    ahead: &BTreeMap<&StepId, Ahead>,
) -> Option<(Ahead, usize, &'a Reply)> {
    replies
        .iter()
        .enumerate()
        .filter_map(|(index, reply)| {
            let (credit, Reverse(replies)) = ahead.get(&reply.to)?;
            let value = (credit + u64::from(reply.credit.0), Reverse(replies + 1));
            Some((value, index, reply))
        })
        .max_by_key(|(value, index, _)| (*value, Reverse(*index)))
}

/// The replies at a step; none at an end, or at a step that is not there.
fn replies<'a>(steps: &'a Steps, step: &StepId) -> &'a [Reply] {
    match steps.get(step) {
        Some(Step::Turn(turn)) => &turn.replies,
        Some(Step::End(_)) | None => &[],
    }
}
