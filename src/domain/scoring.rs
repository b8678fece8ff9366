//! What an answer earns: pure functions of question and answer (`../shared/spec/scoring.md`).
use super::id::OptionId;
use super::number::Fraction;
use super::question::{Answer, Item, OrderMode, QuestionKind};
use super::text::Language;

use std::collections::{BTreeMap, BTreeSet};

mod blank;
mod scenario;

/// What `answer` earns, 0 to 1; `None` for a self-rating, which is not scored.
///
/// Nothing answered earns nothing, and so does an answer of another shape, with unknown ids or with one
/// twice. `language` is the one the question was shown in: the words of a blank are compared in it.
pub fn score(kind: &QuestionKind, answer: Option<&Answer>, language: Language) -> Option<Fraction> {
    kind.is_scored().then(|| {
        answer
            .and_then(|answer| earned(kind, answer, language))
            .unwrap_or(Fraction::ZERO)
    })
}

/// How good an answer is, in a word.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Grade {
    Right,
    Partly,
    Wrong,
}

impl Grade {
    /// The word for a fraction.
    pub fn of(fraction: Fraction) -> Self {
        if fraction == Fraction::ONE {
            Self::Right
        } else if fraction == Fraction::ZERO {
            Self::Wrong
        } else {
            Self::Partly
        }
    }
}

/// What a score is made of, to be told beside it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Detail {
    /// Nothing to count: a choice, a blank, an order that is right or not, a self-rating.
    Whole,
    /// Of a `choices`: right options picked, of all right ones, and wrong ones picked.
    Options {
        right: usize,
        of: usize,
        wrong: usize,
    },
    /// Of a `spot`: problems marked, of all problems, and sound parts marked.
    Zones {
        right: usize,
        of: usize,
        wrong: usize,
    },
    /// Of an `order`: items followed by the one that should follow.
    Neighbours { right: usize, of: usize },
    /// Of a `match`: right pairs.
    Pairs { right: usize, of: usize },
    /// Of a `sort`: items in their group.
    Items { right: usize, of: usize },
    /// Of a `scenario`: hundredths met on the way, and on the best way.
    Credit { met: u64, best: u64 },
}

/// What the score of `answer` is made of. An answer that cannot be read has nothing right.
pub fn detail(kind: &QuestionKind, answer: Option<&Answer>) -> Detail {
    match kind {
        QuestionKind::Choice { .. }
        | QuestionKind::Blank { .. }
        | QuestionKind::Rate { .. }
        | QuestionKind::Order {
            mode: OrderMode::Exact,
            ..
        } => Detail::Whole,
        QuestionKind::Choices { .. } => {
            let Ticks {
                right, of, wrong, ..
            } = Ticks::read(kind, answer);
            Detail::Options { right, of, wrong }
        }
        QuestionKind::Spot { .. } => {
            let Ticks {
                right, of, wrong, ..
            } = Ticks::read(kind, answer);
            Detail::Zones { right, of, wrong }
        }
        QuestionKind::Order { items, .. } => Detail::Neighbours {
            right: ids(answer)
                .and_then(|order| neighbours(items, order))
                .unwrap_or(0),
            of: items.len().saturating_sub(1),
        },
        QuestionKind::Match { pairs, .. } => Detail::Pairs {
            right: answer.and_then(|given| placed(kind, given)).unwrap_or(0),
            of: pairs.len(),
        },
        QuestionKind::Sort { items, .. } => Detail::Items {
            right: answer.and_then(|given| placed(kind, given)).unwrap_or(0),
            of: items.len(),
        },
        QuestionKind::Scenario { start, steps } => Detail::Credit {
            met: match answer {
                Some(Answer::Path(path)) => scenario::met(start, steps, path).unwrap_or(0),
                _ => 0,
            },
            best: scenario::best(start, steps).credit,
        },
    }
}

/// What to show as right; of a scenario, the shortest of its best ways. `None` where nothing is: a self-rating.
///
/// `language` is the one the question is shown in.
pub fn right_answer(kind: &QuestionKind, language: Language) -> Option<Answer> {
    let answer = match kind {
        QuestionKind::Choice { options, .. } => {
            let right = options.iter().max_by_key(|option| option.credit)?;
            Answer::Words(right.id.to_string())
        }
        QuestionKind::Choices { .. } | QuestionKind::Spot { .. } => {
            let right = boxes(kind).into_iter().filter(|(_, right)| *right);
            Answer::Ids(right.map(|(id, _)| id.clone()).collect())
        }
        QuestionKind::Order { items, .. } => {
            Answer::Ids(items.iter().map(|item| item.id.clone()).collect())
        }
        QuestionKind::Match { .. } | QuestionKind::Sort { .. } => Answer::Pairs(
            places(kind)
                .into_iter()
                .map(|(item, place)| (item.clone(), place.clone()))
                .collect(),
        ),
        QuestionKind::Blank { accept, .. } => {
            Answer::Words(blank::accepted(accept, language).next()?.clone())
        }
        QuestionKind::Scenario { start, steps } => Answer::Path(scenario::best(start, steps).path),
        QuestionKind::Rate { .. } => return None,
    };
    Some(answer)
}

/// `None` where the answer cannot be one to this question.
fn earned(kind: &QuestionKind, answer: &Answer, language: Language) -> Option<Fraction> {
    match (kind, answer) {
        (QuestionKind::Choice { options, .. }, Answer::Words(id)) => options
            .iter()
            .find(|option| option.id.as_str() == id)
            .map(|option| Fraction::new(option.credit.0.into(), 100)),
        (QuestionKind::Choices { .. } | QuestionKind::Spot { .. }, Answer::Ids(_)) => {
            Some(Ticks::read(kind, Some(answer)).fraction())
        }
        (QuestionKind::Order { items, mode }, Answer::Ids(order)) => {
            let kept = neighbours(items, order)?;
            let all = items.len().saturating_sub(1);
            Some(match mode {
                OrderMode::Successor => share(kept, all),
                OrderMode::Exact => share(usize::from(kept == all), 1),
            })
        }
        (QuestionKind::Match { pairs, .. }, Answer::Pairs(_)) => {
            Some(share(placed(kind, answer)?, pairs.len()))
        }
        (QuestionKind::Sort { items, .. }, Answer::Pairs(_)) => {
            Some(share(placed(kind, answer)?, items.len()))
        }
        (QuestionKind::Blank { accept, typos, .. }, Answer::Words(words)) => {
            let right = blank::accepts(accept, *typos, language, words);
            Some(share(usize::from(right), 1))
        }
        (QuestionKind::Scenario { start, steps }, Answer::Path(path)) => {
            let met = scenario::met(start, steps, path)?;
            Some(Fraction::new(met, scenario::best(start, steps).credit))
        }
        _ => None,
    }
}

fn share(part: usize, whole: usize) -> Fraction {
    Fraction::new(part as u64, whole as u64)
}

fn ids(answer: Option<&Answer>) -> Option<&[OptionId]> {
    match answer {
        Some(Answer::Ids(ids)) => Some(ids),
        _ => None,
    }
}

/// The boxes of a `choices` or a `spot`, and whether each should be ticked.
fn boxes(kind: &QuestionKind) -> Vec<(&OptionId, bool)> {
    match kind {
        QuestionKind::Choices { options } => options
            .iter()
            .map(|option| (&option.id, option.correct))
            .collect(),
        QuestionKind::Spot { zones, .. } => {
            zones.iter().map(|zone| (&zone.id, zone.problem)).collect()
        }
        _ => Vec::new(),
    }
}

/// How boxes were ticked.
struct Ticks {
    /// Right ones ticked.
    right: usize,
    /// Right ones there are.
    of: usize,
    /// Wrong ones ticked.
    wrong: usize,
    /// Wrong ones there are.
    traps: usize,
}

impl Ticks {
    fn read(kind: &QuestionKind, answer: Option<&Answer>) -> Self {
        let boxes = boxes(kind);
        let of = boxes.iter().filter(|(_, right)| *right).count();
        let picked = ids(answer).unwrap_or_default();
        let distinct: BTreeSet<_> = picked.iter().collect();
        let known = boxes.iter().filter(|(id, _)| distinct.contains(id));
        let ticked: Vec<bool> = known.map(|(_, right)| *right).collect();
        let sound = distinct.len() == picked.len() && ticked.len() == picked.len();
        let right = ticked.iter().filter(|right| **right).count();
        Self {
            right: if sound { right } else { 0 },
            of,
            wrong: if sound { ticked.len() - right } else { 0 },
            traps: boxes.len() - of,
        }
    }

    fn fraction(&self) -> Fraction {
        if self.traps == 0 {
            return share(self.right, self.of);
        }
        let earned = (self.right * self.traps).saturating_sub(self.wrong * self.of);
        share(earned, self.of * self.traps)
    }
}

/// How many items are followed at once by their true successor; `None` where `order` is no order of all items.
fn neighbours(items: &[Item], order: &[OptionId]) -> Option<usize> {
    let places: BTreeMap<_, _> = items
        .iter()
        .enumerate()
        .map(|(place, item)| (&item.id, place))
        .collect();
    let order: Vec<usize> = order
        .iter()
        .map(|id| places.get(id).copied())
        .collect::<Option<_>>()?;
    let distinct: BTreeSet<_> = order.iter().collect();
    let is_whole = order.len() == items.len() && distinct.len() == items.len();
    is_whole.then(|| {
        order
            .windows(2)
            .filter(|pair| pair[1] == pair[0] + 1)
            .count()
    })
}

/// What belongs where in a `match` or a `sort`.
fn places(kind: &QuestionKind) -> Vec<(&OptionId, &OptionId)> {
    match kind {
        QuestionKind::Match { pairs, .. } => {
            pairs.iter().map(|(left, right)| (left, right)).collect()
        }
        QuestionKind::Sort { items, .. } => {
            items.iter().map(|item| (&item.id, &item.group)).collect()
        }
        _ => Vec::new(),
    }
}

/// How many are in their place; `None` where the answer places something unknown, or somewhere unknown.
fn placed(kind: &QuestionKind, answer: &Answer) -> Option<usize> {
    let Answer::Pairs(given) = answer else {
        return None;
    };
    let (QuestionKind::Match { right: there, .. } | QuestionKind::Sort { groups: there, .. }) =
        kind
    else {
        return None;
    };
    let places = places(kind);
    let known = given.iter().all(|(item, place)| {
        places.iter().any(|(known, _)| *known == item)
            && there.iter().any(|known| known.id == *place)
    });
    known.then(|| {
        places
            .iter()
            .filter(|(item, place)| given.get(*item) == Some(*place))
            .count()
    })
}

#[cfg(test)]
mod tests;
