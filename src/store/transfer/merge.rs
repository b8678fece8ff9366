//! Two journals of one learner become one. Pure: lines in, lines out.
use crate::domain::id::EventId;
use crate::domain::record::{Event, EventKind};
use crate::domain::reset;

use std::collections::HashSet;

/// A line of a journal, as it is written, without its end.
#[derive(Debug, Clone, PartialEq)]
pub(in crate::store) struct Line {
    pub(in crate::store) event: Event,
    pub(in crate::store) bytes: Vec<u8>,
}

/// The lines of both journals, each event once. Those of one journal keep their order; where both could come next,
/// the one of the earlier moment does, then the one of the lower id. Which journal is `one` changes nothing.
pub(in crate::store) fn merged(one: Vec<Line>, other: Vec<Line>) -> Vec<Line> {
    let ids =
        |lines: &[Line]| -> HashSet<EventId> { lines.iter().map(|line| line.event.id).collect() };
    let (of_one, of_other) = (ids(&one), ids(&other));
    let mut done = HashSet::new();
    let mut merged = Vec::with_capacity(one.len() + other.len());
    let mut one = one.into_iter().peekable();
    let mut other = other.into_iter().peekable();
    loop {
        while one.next_if(|line| done.contains(&line.event.id)).is_some() {}
        while other
            .next_if(|line| done.contains(&line.event.id))
            .is_some()
        {}
        let takes_one = match (one.peek(), other.peek()) {
            (None, None) => return merged,
            (Some(_), None) => true,
            (None, Some(_)) => false,
            (Some(mine), Some(theirs)) => {
                // What both have waits until it is next in both.
                let mine_waits = of_other.contains(&mine.event.id);
                let theirs_wait = of_one.contains(&theirs.event.id);
                if mine_waits == theirs_wait {
                    key(mine) <= key(theirs)
                } else {
                    theirs_wait
                }
            }
        };
        let next = if takes_one { one.next() } else { other.next() };
        merged.extend(next.inspect(|line| {
            done.insert(line.event.id);
        }));
    }
}

/// The lines without those that a reset among them erased.
pub(in crate::store) fn standing(lines: Vec<Line>) -> Vec<Line> {
    let is_reset = |line: &Line| matches!(line.event.kind, EventKind::Reset(_));
    if !lines.iter().any(is_reset) {
        return lines;
    }
    let (events, bytes): (Vec<_>, Vec<_>) = lines
        .into_iter()
        .map(|line| (line.event, line.bytes))
        .unzip();
    let erased = reset::erased(&events);
    let lines = events.into_iter().zip(bytes).zip(erased);
    lines
        .filter(|(_, erased)| !erased)
        .map(|((event, bytes), _)| Line { event, bytes })
        .collect()
}

fn key(line: &Line) -> (jiff::Timestamp, EventId) {
    (line.event.at.moment, line.event.id)
}

#[cfg(test)]
mod tests {
    use super::*;

    use proptest::prelude::*;
    use uuid::Uuid;

    /// An event of which only number and second count.
    fn line(number: u128, second: i64) -> Line {
        let id = Uuid::from_u128(number);
        let at = jiff::Timestamp::from_second(second).unwrap();
        let text = format!(r#"{{"format":1,"id":"{id}","at":"{at}","kind":"x"}}"#);
        Line {
            event: Event::parse(&text).unwrap(),
            bytes: text.into_bytes(),
        }
    }

    /// Journals of computers whose clocks only go on: any events, in the order of time.
    fn journal() -> impl Strategy<Value = Vec<Line>> {
        proptest::collection::btree_set(0_u128..40, 0..20).prop_map(|numbers| {
            let second = |number: u128| i64::try_from(number * 7 % 40 / 2).unwrap();
            let mut lines: Vec<_> = numbers
                .into_iter()
                .map(|number| line(number, second(number)))
                .collect();
            lines.sort_by_key(key);
            lines
        })
    }

    /// Journals in any order of time.
    fn disordered() -> impl Strategy<Value = Vec<Line>> {
        journal().prop_shuffle()
    }

    fn ids(lines: &[Line]) -> Vec<EventId> {
        lines.iter().map(|line| line.event.id).collect()
    }

    proptest! {
        #[test]
        fn three_computers_come_to_the_same_whoever_merges_first(
            a in journal(), b in journal(), c in journal()
        ) {
            let first = merged(merged(a.clone(), b.clone()), c.clone());
            prop_assert_eq!(&first, &merged(a, merged(c, b)));
        }

        #[test]
        fn both_ways_give_the_same_and_every_event_once(a in disordered(), b in disordered()) {
            let one = merged(a.clone(), b.clone());
            prop_assert_eq!(&one, &merged(b.clone(), a.clone()));
            let all: HashSet<_> = ids(&a).into_iter().chain(ids(&b)).collect();
            let found = ids(&one);
            prop_assert_eq!(found.len(), all.len());
            prop_assert_eq!(found.into_iter().collect::<HashSet<_>>(), all);
        }

        #[test]
        fn a_clock_set_back_does_not_turn_the_order_of_a_journal(
            a in disordered(), b in disordered()
        ) {
            // Without common events nothing stands against either order.
            let known: HashSet<_> = ids(&a).into_iter().collect();
            let b: Vec<_> = b.into_iter().filter(|line| !known.contains(&line.event.id)).collect();
            let found = merged(a.clone(), b.clone());
            let (of_a, of_b): (Vec<_>, Vec<_>) =
                found.into_iter().partition(|line| known.contains(&line.event.id));
            prop_assert_eq!(of_a, a);
            prop_assert_eq!(of_b, b);
        }
    }

    #[test]
    fn what_both_have_stays_between_what_came_before_and_after_it() {
        // The clock of the first computer was an hour ahead before the common event.
        let common = line(5, 50);
        let one = vec![line(1, 3600), common.clone(), line(9, 90)];
        let other = vec![line(2, 20), common, line(3, 60)];
        let numbers: Vec<_> = ids(&merged(one, other))
            .into_iter()
            .map(|id| id.0.as_u128())
            .collect();
        assert_eq!(numbers, [2, 1, 5, 3, 9]);
    }
}
