//! The clock of a computer, which may be wrong: what an event is dated, and when that is worth telling.
use super::record::At;

use jiff::SignedDuration;

/// How far the clock may stand before the last event without a word: clocks of two computers differ by minutes.
const TOLERANCE: SignedDuration = SignedDuration::from_hours(1);
/// How far the last event of an earlier session may lie ahead and still be taken for true. Beyond that, that clock may
/// as well have been the wrong one: events dated after it would never again become due for review.
const DOUBT: SignedDuration = SignedDuration::from_hours(24);

/// Dates the events of a session.
#[derive(Debug, Clone, Default)]
pub struct Clock {
    /// The date of the last event, of an earlier session or of this one.
    last: Option<At>,
    /// Whether that was an event of this session.
    has_begun: bool,
    is_told: bool,
}

/// The clock stands before the last event.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SetBack {
    /// What the clock says.
    pub now: At,
    /// The date of the last event.
    pub last: At,
}

impl Clock {
    /// For a session whose learner's last event has the date `last`.
    pub fn after(last: Option<At>) -> Self {
        Self {
            last,
            ..Self::default()
        }
    }

    /// The date of an event that happens `now`, and, once a session, whether the clock was set back.
    ///
    /// Within a session no event is dated before the one before it. Nor is the first before the last of an earlier
    /// session, unless that lies more than a day ahead.
    pub fn date(&mut self, now: At) -> (At, Option<SetBack>) {
        let back = self
            .last
            .as_ref()
            .map(|last| (last.moment.duration_since(now.moment), last.clone()))
            .filter(|(back, _)| back.is_positive());
        let at = match &back {
            Some((back, last)) if self.has_begun || *back <= DOUBT => At {
                moment: last.moment,
                offset: now.offset,
            },
            _ => now.clone(),
        };
        self.last = Some(at.clone());
        self.has_begun = true;
        let told = back
            .filter(|(back, _)| !self.is_told && *back > TOLERANCE)
            .map(|(_, last)| SetBack { now, last });
        self.is_told |= told.is_some();
        (at, told)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    use jiff::Timestamp;
    use proptest::prelude::*;

    const HOUR: i64 = 3600;

    fn at(seconds: i64) -> At {
        let moment = Timestamp::from_second(1_795_000_000 + seconds).expect("a moment");
        At::new(moment, -5 * 3600)
    }

    #[test]
    fn a_clock_that_goes_on_is_taken_at_its_word() {
        let mut clock = Clock::after(Some(at(0)));
        assert_eq!(clock.date(at(0)), (at(0), None));
        assert_eq!(clock.date(at(9 * HOUR)), (at(9 * HOUR), None));
        assert_eq!(Clock::default().date(at(5)), (at(5), None));
    }

    #[test]
    fn a_clock_set_back_is_told_once_and_dates_stay_in_order() {
        let mut clock = Clock::after(Some(at(0)));
        let (date, told) = clock.date(at(-5 * HOUR));
        assert_eq!(date, at(0));
        let set_back = SetBack {
            now: at(-5 * HOUR),
            last: at(0),
        };
        assert_eq!(told, Some(set_back));
        assert_eq!(clock.date(at(-5 * HOUR + 60)), (at(0), None));
    }

    #[test]
    fn clocks_that_differ_by_minutes_are_not_worth_a_word() {
        let mut clock = Clock::after(Some(at(0)));
        assert_eq!(clock.date(at(-HOUR)), (at(0), None));
    }

    #[test]
    fn after_a_clock_that_was_far_ahead_the_dates_are_those_of_the_clock_and_the_next_session_hears_nothing()
     {
        let year = 365 * 24 * HOUR;
        let mut clock = Clock::after(Some(at(4 * year)));
        let (date, told) = clock.date(at(0));
        assert_eq!(date, at(0));
        assert!(told.is_some());
        let mut next = Clock::after(Some(date));
        assert_eq!(next.date(at(60)), (at(60), None));
    }

    proptest! {
        #[test]
        fn no_event_is_dated_before_the_one_before_it_however_the_clock_jumps(
            last in proptest::option::of(-1_000_000_i64..1_000_000),
            readings in proptest::collection::vec(-1_000_000_000_i64..1_000_000_000, 1..40),
        ) {
            let mut clock = Clock::after(last.map(at));
            let mut told = 0;
            let mut dates = Vec::new();
            for reading in &readings {
                let (date, set_back) = clock.date(at(*reading));
                prop_assert!(date.moment >= at(*reading).moment);
                told += usize::from(set_back.is_some());
                dates.push(date.moment);
            }
            prop_assert!(dates.is_sorted(), "{dates:?}");
            prop_assert!(told <= 1);
        }
    }
}
