use super::Schedule;
use crate::domain::number::Fraction;
use crate::domain::record::{Answered, At, Mode};

use jiff::{SignedDuration, Timestamp};
use proptest::prelude::{any, proptest};
use serde_json::json;

fn at(text: &str) -> At {
    text.parse().unwrap()
}

fn moment(text: &str) -> Timestamp {
    at(text).moment
}

fn answered(question: &str, mode: Mode, tries: u32, fraction: Option<Fraction>) -> Answered {
    serde_json::from_value(json!({
        "attempt": "01936f0a-0000-7000-8000-0000000000aa", "question": format!("m/{question}"), "shown": [],
        "answer": null, "fraction": fraction, "hint": false, "seconds": 1, "try": tries, "mode": mode, "language": "fr"
    }))
    .unwrap()
}

fn miss(question: &str) -> Answered {
    answered(question, Mode::Quiz, 1, Some(Fraction::new(1, 2)))
}

fn right(question: &str, mode: Mode, tries: u32) -> Answered {
    answered(question, mode, tries, Some(Fraction::ONE))
}

fn due(schedule: &Schedule, now: &str) -> Vec<String> {
    let due = schedule.due(moment(now));
    due.into_iter().map(String::from).collect()
}

#[test]
fn a_missed_question_comes_back_on_the_next_day_of_where_it_was_missed() {
    let mut schedule = Schedule::default();
    schedule.answer(&miss("q"), &at("2026-11-22T22:15:00-05:00"));
    assert_eq!(due(&schedule, "2026-11-22T23:59:59-05:00"), [""; 0]);
    assert_eq!(due(&schedule, "2026-11-23T00:00:00-05:00"), ["m/q"]);
    assert_eq!(
        schedule.next_due(),
        Some(moment("2026-11-23T00:00:00-05:00"))
    );
}

#[test]
fn what_was_right_at_once_and_what_has_no_score_never_enters() {
    let mut schedule = Schedule::default();
    let now = at("2026-11-22T10:00:00-05:00");
    for mode in [Mode::Quiz, Mode::Practice, Mode::Review] {
        schedule.answer(&right("q", mode, 1), &now);
        schedule.answer(&answered("rate", mode, 1, None), &now);
    }
    assert_eq!(schedule.count(), 0);
    assert_eq!(schedule.next_due(), None);
}

#[test]
fn what_was_right_only_after_a_miss_enters() {
    let mut schedule = Schedule::default();
    schedule.answer(
        &right("q", Mode::Practice, 2),
        &at("2026-11-22T10:00:00-05:00"),
    );
    assert_eq!(due(&schedule, "2026-11-23T10:00:00-05:00"), ["m/q"]);
}

/// The days between reviews, each right and on the day it is due, after these answers in one sitting.
fn intervals(answers: &[Answered]) -> Vec<i64> {
    let mut schedule = Schedule::default();
    let mut now = at("2026-11-22T00:00:00Z");
    for answered in answers {
        schedule.answer(answered, &now);
    }
    (0..5)
        .map(|_| {
            let next = schedule.next_due().unwrap();
            let days = next.duration_since(now.moment).as_secs() / 86_400;
            now = At::new(next, 0);
            schedule.answer(&right("q", Mode::Review, 1), &now);
            days
        })
        .collect()
}

#[test]
fn reviews_that_go_well_lie_ever_further_apart() {
    let missed = miss("q");
    let repaired = right("q", Mode::Practice, 1);
    assert_eq!(intervals(std::slice::from_ref(&missed)), AFTER_AGAIN);
    assert_eq!(intervals(&[missed.clone(), repaired]), AFTER_HARD);
    let mut further_tries = vec![missed];
    for tries in 2..9 {
        further_tries.push(answered("q", Mode::Practice, tries, Some(Fraction::ZERO)));
    }
    assert_eq!(
        intervals(&further_tries),
        AFTER_AGAIN,
        "misses in one attempt are one"
    );
}

/// Reckoned apart from this program, by the formulas of FSRS; the first is the next day, as nothing comes back sooner.
const AFTER_AGAIN: [i64; 5] = [1, 1, 3, 9, 24];
const AFTER_HARD: [i64; 5] = [1, 1, 2, 5, 12];

#[test]
fn a_miss_in_a_review_brings_it_back_the_next_day() {
    let mut schedule = Schedule::default();
    schedule.answer(&miss("q"), &at("2026-11-01T10:00:00Z"));
    for day in ["02", "03", "06", "15"] {
        schedule.answer(
            &right("q", Mode::Review, 1),
            &at(&format!("2026-11-{day}T10:00:00Z")),
        );
    }
    assert_eq!(due(&schedule, "2026-11-16T10:00:00Z"), [""; 0]);
    let lapse = answered("q", Mode::Review, 1, Some(Fraction::ZERO));
    schedule.answer(&lapse, &at("2026-11-16T10:00:00Z"));
    assert_eq!(due(&schedule, "2026-11-17T00:00:00Z"), ["m/q"]);
}

#[test]
fn the_longest_due_comes_first() {
    let mut schedule = Schedule::default();
    schedule.answer(&miss("a"), &at("2026-11-22T10:00:00Z"));
    schedule.answer(&miss("c"), &at("2026-11-20T10:00:00Z"));
    schedule.answer(&miss("b"), &at("2026-11-20T11:00:00Z"));
    assert_eq!(
        due(&schedule, "2026-12-01T10:00:00Z"),
        ["m/b", "m/c", "m/a"]
    );
}

#[test]
fn a_clock_set_back_neither_breaks_nor_hides_a_question() {
    let mut schedule = Schedule::default();
    schedule.answer(&miss("q"), &at("2099-01-01T10:00:00Z"));
    assert_eq!(
        due(&schedule, "2026-11-22T10:00:00Z"),
        ["m/q"],
        "the clock was wrong"
    );
    schedule.answer(&right("q", Mode::Review, 1), &at("2026-11-22T10:00:00Z"));
    assert_eq!(due(&schedule, "2026-11-22T10:00:01Z"), [""; 0]);
    assert_eq!(due(&schedule, "2026-11-24T10:00:00Z"), ["m/q"]);
}

#[test]
fn a_schedule_with_numbers_no_card_can_have_still_works() {
    let mut schedule: Schedule = serde_json::from_value(json!({"m/q": {
        "due": "2026-11-22T10:00:00Z", "last": "-009999-01-02T01:59:59Z", "stability": 0, "difficulty": u64::MAX,
        "interval": i64::MIN, "answers": i32::MAX, "lapses": i32::MAX, "phase": "review", "missed": false
    }}))
    .unwrap();
    schedule.answer(&miss("q"), &at("2026-11-22T10:00:00Z"));
    schedule.answer(&right("q", Mode::Review, 1), &at("2026-11-23T10:00:00Z"));
    assert_eq!(schedule.count(), 1);
}

proptest! {
    #[test]
    fn answers_at_any_moments_give_a_schedule_that_a_file_keeps_exactly(
        answers in proptest::collection::vec((any::<i64>(), 0..3_u64, 0..4_u32), 0..40),
    ) {
        let mut schedule = Schedule::default();
        for (second, fraction, tries) in answers {
            let range = Timestamp::MIN.as_second()..Timestamp::MAX.as_second();
            let second = range.start + second.rem_euclid(range.end - range.start);
            let mode = [Mode::Quiz, Mode::Practice, Mode::Review][tries as usize % 3];
            let answered = answered("q", mode, tries, Some(Fraction::new(fraction, 2)));
            schedule.answer(&answered, &At::new(Timestamp::from_second(second).unwrap(), -18_000));
            let kept = serde_json::to_string(&schedule).unwrap();
            proptest::prop_assert_eq!(serde_json::from_str::<Schedule>(&kept).unwrap(), schedule.clone());
            let _ = schedule.due(Timestamp::MIN);
        }
    }

    #[test]
    fn nothing_is_due_on_the_day_it_was_answered(seconds in 0_i64..86_400, fractions in proptest::collection::vec(0..3_u64, 1..9)) {
        let day = moment("2026-11-22T00:00:00-05:00");
        let now = At::new(day + SignedDuration::from_secs(seconds), -18_000);
        let mut schedule = Schedule::default();
        for fraction in fractions {
            schedule.answer(&answered("q", Mode::Quiz, 1, Some(Fraction::new(fraction, 2))), &now);
        }
        proptest::prop_assert!(schedule.due(moment("2026-11-22T23:59:59-05:00")).is_empty());
    }
}
