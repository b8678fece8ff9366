//! A response: the answer to a question while somebody puts it together.
use super::id::{OptionId, StepId};
use super::question::{Answer, QuestionKind, Step, Turn};
use super::scoring::right_answer;
use super::text::Language;

use std::collections::{BTreeMap, BTreeSet};

/// What somebody has chosen, placed or written so far.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Response {
    /// One option of a `choice`.
    Choice(Option<OptionId>),
    /// Options of a `choices`, or zones of a `spot`.
    Marks(BTreeSet<OptionId>),
    /// Items of an `order`, first to last.
    Order(Vec<OptionId>),
    /// Left to right of a `match`, or item to group of a `sort`.
    Pairs(BTreeMap<OptionId, OptionId>),
    /// Words of a `blank`.
    Words(String),
    /// Replies of a `scenario`, first to last.
    Path(Vec<(StepId, usize)>),
    /// A place on the scale of a `rate`.
    Rating(Option<usize>),
}

/// A change to a response: what a person did.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Change {
    /// An option of a `choice` was taken.
    Chosen(OptionId),
    /// An option of a `choices` or a zone of a `spot` was marked, or unmarked.
    Toggled(OptionId),
    /// An item of an `order` went up by one place.
    MovedUp(OptionId),
    /// An item of an `order` went down by one place.
    MovedDown(OptionId),
    /// A left item was given a right one, or an item a group; `None` takes it away.
    Paired(OptionId, Option<OptionId>),
    /// The words of a `blank` are now these.
    Written(String),
    /// A reply of the current step of a `scenario` was taken, by its index.
    Replied(usize),
    /// The last reply of a `scenario` was taken back.
    ReplyTakenBack,
    /// A place on the scale of a `rate` was taken.
    Rated(usize),
}

/// The most characters that a `blank` takes: far more than any accepted word.
pub const LONGEST_WORDS: usize = 200;

impl Response {
    /// An empty response; for an `order`, the items as they are `shown`.
    pub fn new(kind: &QuestionKind, shown: &[OptionId]) -> Self {
        match kind {
            QuestionKind::Choice { .. } => Self::Choice(None),
            QuestionKind::Choices { .. } | QuestionKind::Spot { .. } => {
                Self::Marks(BTreeSet::new())
            }
            QuestionKind::Order { .. } => Self::Order(shown.to_vec()),
            QuestionKind::Match { .. } | QuestionKind::Sort { .. } => Self::Pairs(BTreeMap::new()),
            QuestionKind::Blank { .. } => Self::Words(String::new()),
            QuestionKind::Scenario { .. } => Self::Path(Vec::new()),
            QuestionKind::Rate { .. } => Self::Rating(None),
        }
    }

    /// The response that is right; `None` where nothing is: a self-rating. `language` is that of the words of a blank.
    pub fn right(kind: &QuestionKind, language: Language) -> Option<Self> {
        let answer = right_answer(kind, language)?;
        Some(Self::given(kind, &[], Some(&answer)))
    }

    /// The response that gives this answer to a question of a kind; an empty one where it does not fit.
    pub fn given(kind: &QuestionKind, shown: &[OptionId], answer: Option<&Answer>) -> Self {
        let empty = Self::new(kind, shown);
        match (empty, answer) {
            (Self::Choice(_), Some(Answer::Words(option))) => Self::Choice(option.parse().ok()),
            (Self::Marks(_), Some(Answer::Ids(marks))) => {
                Self::Marks(marks.iter().cloned().collect())
            }
            (Self::Order(_), Some(Answer::Ids(items))) => Self::Order(items.clone()),
            (Self::Pairs(_), Some(Answer::Pairs(pairs))) => Self::Pairs(pairs.clone()),
            (Self::Words(_), Some(Answer::Words(words))) => Self::Words(words.clone()),
            (Self::Path(_), Some(Answer::Path(path))) => Self::Path(path.clone()),
            (Self::Rating(_), Some(Answer::Rating(place))) => Self::Rating(Some(*place)),
            (empty, _) => empty,
        }
    }

    /// Carries out a change. One that does not fit the response, or leads nowhere, changes nothing.
    pub fn apply(&mut self, change: Change, kind: &QuestionKind) {
        match (self, change) {
            (Self::Choice(chosen), Change::Chosen(option)) => *chosen = Some(option),
            (Self::Marks(marks), Change::Toggled(option)) => toggle(marks, option),
            (Self::Order(items), Change::MovedUp(item)) => {
                if let Some(place) = items.iter().position(|other| *other == item)
                    && place > 0
                {
                    items.swap(place, place - 1);
                }
            }
            (Self::Order(items), Change::MovedDown(item)) => {
                if let Some(place) = items.iter().position(|other| *other == item)
                    && place + 1 < items.len()
                {
                    items.swap(place, place + 1);
                }
            }
            (Self::Pairs(pairs), Change::Paired(left, right)) => pair(pairs, left, right, kind),
            (Self::Words(words), Change::Written(written)) => {
                *words = written.chars().take(LONGEST_WORDS).collect();
            }
            (Self::Path(path), Change::Replied(reply)) => {
                if let Some((step, turn)) = current_turn(kind, path)
                    && reply < turn.replies.len()
                {
                    path.push((step, reply));
                }
            }
            (Self::Path(path), Change::ReplyTakenBack) => {
                path.pop();
            }
            (Self::Rating(rating), Change::Rated(place)) => *rating = Some(place),
            _ => {}
        }
    }

    /// Whether an item that had its partner `before` has none now.
    pub fn has_emptied(&self, before: &Self) -> bool {
        match (before, self) {
            (Self::Pairs(before), Self::Pairs(now)) => {
                before.keys().any(|item| !now.contains_key(item))
            }
            _ => false,
        }
    }

    /// Whether there is enough to be checked. A `match` or `sort` may leave items out; nothing at all may not.
    pub fn is_complete(&self, kind: &QuestionKind) -> bool {
        match self {
            Self::Choice(chosen) => chosen.is_some(),
            Self::Marks(marks) => !marks.is_empty(),
            Self::Order(_) => true,
            Self::Pairs(pairs) => match kind {
                QuestionKind::Match { left, .. } => pairs.len() == left.len(),
                QuestionKind::Sort { items, .. } => pairs.len() == items.len(),
                _ => false,
            },
            Self::Words(words) => !words.trim().is_empty(),
            Self::Path(path) => !path.is_empty() && current_turn(kind, path).is_none(),
            Self::Rating(rating) => rating.is_some(),
        }
    }

    /// The answer, as it is scored and recorded; `None` where nothing was given.
    pub fn answer(&self) -> Option<Answer> {
        match self {
            Self::Choice(chosen) => chosen
                .as_ref()
                .map(|option| Answer::Words(option.as_str().to_owned())),
            Self::Marks(marks) => Some(Answer::Ids(marks.iter().cloned().collect())),
            Self::Order(items) => Some(Answer::Ids(items.clone())),
            Self::Pairs(pairs) => Some(Answer::Pairs(pairs.clone())),
            Self::Words(words) => {
                let words = words.trim();
                (!words.is_empty()).then(|| Answer::Words(words.to_owned()))
            }
            Self::Path(path) => Some(Answer::Path(path.clone())),
            Self::Rating(rating) => rating.map(Answer::Rating),
        }
    }
}

fn toggle(marks: &mut BTreeSet<OptionId>, option: OptionId) {
    if !marks.remove(&option) {
        marks.insert(option);
    }
}

/// In a `match`, a right item belongs to one left item: taking it again moves it.
fn pair(
    pairs: &mut BTreeMap<OptionId, OptionId>,
    left: OptionId,
    right: Option<OptionId>,
    kind: &QuestionKind,
) {
    let Some(right) = right else {
        pairs.remove(&left);
        return;
    };
    if matches!(kind, QuestionKind::Match { .. }) {
        pairs.retain(|_, taken| *taken != right);
    }
    pairs.insert(left, right);
}

/// The step of a `scenario` at which the next reply is due; `None` at an ending, or where the path leads nowhere.
pub fn current_turn<'a>(
    kind: &'a QuestionKind,
    path: &[(StepId, usize)],
) -> Option<(StepId, &'a Turn)> {
    let step = step_after(kind, path)?;
    let QuestionKind::Scenario { steps, .. } = kind else {
        return None;
    };
    match steps.get(&step)? {
        Step::Turn(turn) => Some((step, turn)),
        Step::End(_) => None,
    }
}

/// The step that a path of a `scenario` leads to: its start, before any reply.
pub fn step_after(kind: &QuestionKind, path: &[(StepId, usize)]) -> Option<StepId> {
    let QuestionKind::Scenario { start, steps } = kind else {
        return None;
    };
    let Some((step, reply)) = path.last() else {
        return Some(start.clone());
    };
    match steps.get(step)? {
        Step::Turn(turn) => Some(turn.replies.get(*reply)?.to.clone()),
        Step::End(_) => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn kind(json: serde_json::Value) -> QuestionKind {
        serde_json::from_value(json).expect("a question of the test")
    }

    fn id(text: &str) -> OptionId {
        text.parse().expect("an id")
    }

    fn text() -> serde_json::Value {
        serde_json::json!({"fr": "oui", "en": "yes"})
    }

    fn item(id: &str) -> serde_json::Value {
        serde_json::json!({"id": id, "text": text()})
    }

    #[test]
    fn a_right_item_taken_twice_moves_in_a_match_and_stays_in_a_sort() {
        let matching = kind(
            serde_json::json!({"kind": "match", "left": [item("a"), item("b")],
            "right": [item("x"), item("y")], "pairs": [["a", "x"], ["b", "y"]]}),
        );
        let mut response = Response::new(&matching, &[]);
        response.apply(Change::Paired(id("a"), Some(id("x"))), &matching);
        response.apply(Change::Paired(id("b"), Some(id("x"))), &matching);
        assert_eq!(response, Response::Pairs([(id("b"), id("x"))].into()));
        assert!(!response.is_complete(&matching));
        let before = Response::Pairs([(id("a"), id("x"))].into());
        assert!(response.has_emptied(&before), "a has no partner now");
        assert!(!before.has_emptied(&before));

        let sorting = kind(
            serde_json::json!({"kind": "sort", "groups": [item("x"), item("y")],
            "items": [{"id": "a", "text": text(), "group": "x"}, {"id": "b", "text": text(), "group": "x"}]}),
        );
        let mut response = Response::new(&sorting, &[]);
        response.apply(Change::Paired(id("a"), Some(id("x"))), &sorting);
        response.apply(Change::Paired(id("b"), Some(id("x"))), &sorting);
        assert!(response.is_complete(&sorting));
        response.apply(Change::Paired(id("b"), None), &sorting);
        assert!(!response.is_complete(&sorting));
    }

    #[test]
    fn items_move_by_one_place_and_stop_at_the_ends() {
        let order = kind(serde_json::json!({"kind": "order", "mode": "exact",
            "items": [item("a"), item("b"), item("c")]}));
        let mut response = Response::new(&order, &[id("c"), id("a"), id("b")]);
        for (change, expected) in [
            (Change::MovedUp(id("c")), ["c", "a", "b"]),
            (Change::MovedDown(id("c")), ["a", "c", "b"]),
            (Change::MovedDown(id("c")), ["a", "b", "c"]),
            (Change::MovedDown(id("c")), ["a", "b", "c"]),
            (Change::MovedUp(id("unknown")), ["a", "b", "c"]),
        ] {
            response.apply(change, &order);
            assert_eq!(response, Response::Order(expected.map(id).to_vec()));
        }
    }

    #[test]
    fn a_scenario_is_complete_at_an_ending_and_goes_back_by_one_reply() {
        let reply = |to: &str| serde_json::json!({"text": text(), "to": to, "credit": 0, "feedback": text()});
        let scenario = kind(
            serde_json::json!({"kind": "scenario", "start": "s1", "steps": {
            "s1": {"text": text(), "replies": [reply("s2"), reply("end")]},
            "s2": {"text": text(), "replies": [reply("end")]},
            "end": {"text": text(), "end": true}}}),
        );
        let mut response = Response::new(&scenario, &[]);
        assert!(!response.is_complete(&scenario));
        response.apply(Change::Replied(9), &scenario);
        response.apply(Change::Replied(0), &scenario);
        assert!(!response.is_complete(&scenario));
        response.apply(Change::Replied(0), &scenario);
        assert!(response.is_complete(&scenario));
        response.apply(Change::Replied(0), &scenario);
        response.apply(Change::ReplyTakenBack, &scenario);
        assert!(!response.is_complete(&scenario));
    }

    #[test]
    fn a_change_of_another_kind_changes_nothing() {
        let rate = kind(serde_json::json!({"kind": "rate", "scale": [text(), text()]}));
        let mut response = Response::new(&rate, &[]);
        response.apply(Change::Written("x".into()), &rate);
        assert_eq!(response.answer(), None);
        response.apply(Change::Rated(1), &rate);
        assert_eq!(response.answer(), Some(Answer::Rating(1)));
    }
}
