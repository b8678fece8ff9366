//! When missed questions come back: FSRS with its default parameters, one card a question.
use super::id::QuestionReference;
use super::number::Fraction;
use super::record::{Answered, At, Mode};

use chrono::{DateTime, Utc};
use jiff::{SignedDuration, Timestamp};
use rs_fsrs::{FSRS, Parameters, Rating, State};
use serde::{Deserialize, Serialize};

use std::collections::BTreeMap;

/// How far a clock may go back before it is taken to have been wrong.
const CLOCK_DOUBT: SignedDuration = SignedDuration::from_hours(24);

/// The questions that come back, and when.
#[derive(Debug, Default, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Schedule {
    cards: BTreeMap<QuestionReference, Card>,
}

impl Schedule {
    /// Takes in an answer given `at`.
    ///
    /// A miss enters the question, as Again; so does a right answer at a later try, as Hard. Once entered, a
    /// right answer is Good, or Hard in practice right after a miss. Further misses in the same attempt are
    /// one with the first. Self-ratings are passed over.
    pub fn answer(&mut self, answered: &Answered, at: &At) {
        let Some(fraction) = answered.fraction else {
            return;
        };
        let card = self.cards.get(&answered.question);
        let Some(rating) = rating(answered, fraction, card) else {
            return;
        };
        let card = Card::after(card, rating, at);
        self.cards.insert(answered.question.clone(), card);
    }

    /// The questions due at `now`, the longest due first.
    ///
    /// None is due before the day after its last answer, as FSRS alone would have it within minutes. One
    /// whose last answer lies more than a day ahead was answered under a wrong clock, and is due.
    pub fn due(&self, now: Timestamp) -> Vec<QuestionReference> {
        let mut due: Vec<_> = self
            .cards
            .iter()
            .filter(|(_, card)| card.is_due(now))
            .collect();
        due.sort_by_key(|(_, card)| card.due);
        due.into_iter()
            .map(|(question, _)| question.clone())
            .collect()
    }

    /// When the next question becomes due, or became so; `None` where none will.
    pub fn next_due(&self) -> Option<Timestamp> {
        self.cards.values().map(|card| card.due).min()
    }

    /// How many questions come back at some time.
    pub fn count(&self) -> usize {
        self.cards.len()
    }
}

/// `None` where the answer changes nothing.
fn rating(answered: &Answered, fraction: Fraction, card: Option<&Card>) -> Option<Rating> {
    let is_first_try = answered.attempt_number <= 1;
    if fraction < Fraction::ONE {
        return (is_first_try || card.is_none()).then_some(Rating::Again);
    }
    let is_just_missed = card.is_some_and(|card| card.missed);
    if !is_first_try || (is_just_missed && answered.mode == Mode::Practice) {
        return Some(Rating::Hard);
    }
    card.is_some().then_some(Rating::Good)
}

/// What FSRS knows of a question. Whole numbers, so that it is the same after it went through a file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
struct Card {
    due: Timestamp,
    last: Timestamp,
    /// In millionths of a day.
    stability: u64,
    /// In millionths.
    difficulty: u64,
    /// In days.
    interval: i64,
    answers: i32,
    lapses: i32,
    phase: Phase,
    /// Whether the last answer was a miss.
    missed: bool,
}

/// Where a question stands in FSRS.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
enum Phase {
    Learning,
    Review,
    Relearning,
}

impl Card {
    fn after(before: Option<&Self>, rating: Rating, at: &At) -> Self {
        let now = moment_of(at.moment);
        let card = before.map_or_else(|| blank_card(now), |card| card.to_fsrs(now));
        // Fuzz would draw by chance, and a journal could not be folded twice to the same end.
        let parameters = Parameters {
            enable_fuzz: false,
            ..Parameters::default()
        };
        let next = FSRS::new(parameters).next(card, now, rating).card;
        Self {
            due: timestamp_of(next.due).max(next_day(at)),
            last: at.moment,
            stability: millionths(next.stability),
            difficulty: millionths(next.difficulty),
            interval: next.scheduled_days,
            answers: next.reps,
            lapses: next.lapses,
            phase: match next.state {
                State::New | State::Learning => Phase::Learning,
                State::Review => Phase::Review,
                State::Relearning => Phase::Relearning,
            },
            missed: rating == Rating::Again,
        }
    }

    /// As the crate has it at `now`. Where the clock was set back no time has passed; numbers out of a file
    /// that no card can have are held to those it can, as the crate would divide by them.
    fn to_fsrs(&self, now: DateTime<Utc>) -> rs_fsrs::Card {
        rs_fsrs::Card {
            due: moment_of(self.due),
            stability: (self.stability as f64 / 1e6).clamp(0.001, 36_500.0),
            difficulty: (self.difficulty as f64 / 1e6).clamp(1.0, 10.0),
            elapsed_days: 0,
            scheduled_days: self.interval,
            reps: self.answers.clamp(0, i32::MAX - 1),
            lapses: self.lapses.clamp(0, i32::MAX - 1),
            state: match self.phase {
                Phase::Learning => State::Learning,
                Phase::Review => State::Review,
                Phase::Relearning => State::Relearning,
            },
            last_review: moment_of(self.last).min(now),
        }
    }

    fn is_due(&self, now: Timestamp) -> bool {
        let is_from_a_wrong_clock = self.last.duration_since(now) > CLOCK_DOUBT;
        self.due <= now || is_from_a_wrong_clock
    }
}

/// A card without a past; its fields one by one, as `Card::new` reads the clock.
fn blank_card(now: DateTime<Utc>) -> rs_fsrs::Card {
    rs_fsrs::Card {
        due: now,
        stability: 0.0,
        difficulty: 0.0,
        elapsed_days: 0,
        scheduled_days: 0,
        reps: 0,
        lapses: 0,
        state: State::New,
        last_review: now,
    }
}

/// A float that is no number becomes 0, which is held to the least when it is read.
fn millionths(value: f64) -> u64 {
    (value * 1e6).round() as u64
}

/// Midnight after `at`, in its own offset.
fn next_day(at: &At) -> Timestamp {
    const DAY: i64 = 24 * 60 * 60;
    let offset = i64::from(at.offset);
    let local = at.moment.as_second() + offset;
    let midnight = (local.div_euclid(DAY) + 1) * DAY - offset;
    Timestamp::from_second(midnight).unwrap_or(Timestamp::MAX)
}

fn moment_of(timestamp: Timestamp) -> DateTime<Utc> {
    DateTime::from_timestamp_millis(timestamp.as_millisecond()).unwrap_or_default()
}

fn timestamp_of(moment: DateTime<Utc>) -> Timestamp {
    Timestamp::from_millisecond(moment.timestamp_millis()).unwrap_or(Timestamp::MAX)
}

#[cfg(test)]
mod tests;
