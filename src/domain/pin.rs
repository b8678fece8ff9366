//! The PIN of a centre's trainers, and how long wrong ones have to wait.
use jiff::{SignedDuration, Timestamp};
use serde::{Deserialize, Serialize};

use std::fmt;

/// The fewest digits of a PIN.
pub const SHORTEST: usize = 4;
/// The most digits of a PIN.
pub const LONGEST: usize = 12;
/// The longest wait after wrong PINs.
pub const LONGEST_WAIT: SignedDuration = SignedDuration::from_mins(5);

/// Digits that can be a PIN: 4 to 12 of them.
#[derive(Clone, PartialEq, Eq)]
pub struct Pin(String);

/// Why digits cannot be a PIN.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum BadPin {
    /// There is something else than digits.
    #[error("not digits alone")]
    NotDigits,
    /// Too few, or too many.
    #[error("not 4 to 12 digits")]
    WrongLength,
    /// It was not written twice in the same way.
    #[error("two different ones")]
    Different,
}

impl Pin {
    /// The PIN that was written; blanks around it do not count.
    pub fn new(written: &str) -> Result<Self, BadPin> {
        let digits = written.trim();
        if !digits.bytes().all(|byte| byte.is_ascii_digit()) {
            return Err(BadPin::NotDigits);
        }
        if !(SHORTEST..=LONGEST).contains(&digits.len()) {
            return Err(BadPin::WrongLength);
        }
        Ok(Self(digits.to_owned()))
    }

    /// A new PIN, which was written twice.
    pub fn twice(written: &str, again: &str) -> Result<Self, BadPin> {
        let pin = Self::new(written)?;
        if Self::new(again).as_ref() == Ok(&pin) {
            Ok(pin)
        } else {
            Err(BadPin::Different)
        }
    }

    /// Its digits.
    pub fn digits(&self) -> &str {
        &self.0
    }
}

/// A PIN shows nowhere, not in a log either.
impl fmt::Debug for Pin {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("Pin")
    }
}

/// How the door of the trainer's space stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Door {
    /// Nobody has set a PIN yet.
    NoPin,
    /// It opens with the PIN, after this wait.
    Closed { wait: SignedDuration },
    /// The PIN that was set cannot be read: only the command line makes another.
    Shut,
}

/// What came of a PIN.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tried {
    /// It is the right one.
    Right,
    /// It is not, and so is the next one before this wait is over.
    Wrong { wait: SignedDuration },
    /// It was not looked at: so long is still to wait.
    TooEarly { wait: SignedDuration },
    /// It was not looked at: somebody tries one at this moment, here or on another computer.
    Busy,
    /// There is no PIN any more.
    NoPin,
    /// The PIN that was set cannot be read.
    Shut,
}

/// How long to wait after so many wrong PINs in a row: 1 s, 2 s, 4 s and so on, at most [`LONGEST_WAIT`].
pub fn wait_after(failures: u32) -> SignedDuration {
    match failures.checked_sub(1) {
        None => SignedDuration::ZERO,
        Some(doublings) => {
            let seconds = 1_i64.checked_shl(doublings.min(32)).unwrap_or(i64::MAX);
            SignedDuration::from_secs(seconds).min(LONGEST_WAIT)
        }
    }
}

/// The file `pin.json`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Kept {
    /// The number of the format: 1.
    pub format: u32,
    /// The PIN as an Argon2id hash, in the form of PHC strings. What is none opens no door.
    pub hash: String,
    /// How many wrong PINs came since the last right one.
    pub failures: u32,
    /// Before this moment no PIN is looked at.
    pub next_try: Option<Timestamp>,
}

impl Kept {
    /// A PIN of this hash that nobody has tried.
    pub fn new(hash: String) -> Self {
        Self {
            format: 1,
            hash,
            failures: 0,
            next_try: None,
        }
    }

    /// What is kept once a PIN is tried `now`: it counts as wrong until it is known to be right.
    pub fn tried(&self, now: Timestamp) -> Self {
        let failures = self.failures.saturating_add(1);
        Self {
            failures,
            next_try: now.checked_add(wait_after(failures)).ok(),
            ..self.clone()
        }
    }

    /// How long to wait from `now` on: never longer than so many wrong PINs ask for, whatever the clock said before.
    pub fn wait(&self, now: Timestamp) -> SignedDuration {
        let left = self.next_try.map(|next| next.duration_since(now));
        let left = left.unwrap_or_default().max(SignedDuration::ZERO);
        left.min(wait_after(self.failures))
    }

    /// The same, where the clock was set back so that the wait would never end: it begins anew. `None` where all is well.
    pub fn begun_anew(&self, now: Timestamp) -> Option<Self> {
        let wait = wait_after(self.failures);
        let next = self.next_try?;
        (next.duration_since(now) > wait).then(|| Self {
            next_try: now.checked_add(wait).ok(),
            ..self.clone()
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    use proptest::prelude::*;

    #[test]
    fn a_pin_has_four_to_twelve_digits_and_nothing_else() {
        for (written, expected) in [
            ("0000", Ok(())),
            (" 482913 ", Ok(())),
            ("123456789012", Ok(())),
            ("123", Err(BadPin::WrongLength)),
            ("", Err(BadPin::WrongLength)),
            ("1234567890123", Err(BadPin::WrongLength)),
            ("12 34", Err(BadPin::NotDigits)),
            ("١٢٣٤", Err(BadPin::NotDigits)),
            ("12a4", Err(BadPin::NotDigits)),
            ("🙂🙂🙂🙂", Err(BadPin::NotDigits)),
        ] {
            assert_eq!(Pin::new(written).map(drop), expected, "{written}");
        }
        assert_eq!(Pin::twice("4829", "4829").map(drop), Ok(()));
        assert_eq!(Pin::twice("4829", "4828"), Err(BadPin::Different));
        assert_eq!(format!("{:?}", Pin::new("4829")), "Ok(Pin)");
    }

    #[test]
    fn waits_double_up_to_five_minutes() {
        let seconds = |failures| wait_after(failures).as_secs();
        assert_eq!(
            [0, 1, 2, 3, 4, 9, 10, 11, 1_000, u32::MAX].map(seconds),
            [0, 1, 2, 4, 8, 256, 300, 300, 300, 300]
        );
    }

    proptest! {
        #[test]
        fn whatever_the_clock_does_a_wait_is_no_longer_than_its_failures_ask_for_and_ends(
            failures in 0_u32..50, written in 0_i64..4_000_000_000, now in 0_i64..4_000_000_000,
        ) {
            let at = |seconds| Timestamp::from_second(seconds).expect("a moment");
            let kept = Kept { failures, ..Kept::new(String::new()) }.tried(at(written));
            prop_assert!(kept.wait(at(now)) <= wait_after(failures + 1));
            // Once it was begun anew, it is over after the wait.
            let kept = kept.begun_anew(at(now)).unwrap_or(kept);
            prop_assert_eq!(kept.begun_anew(at(now)), None);
            let after = at(now).checked_add(wait_after(failures + 1)).expect("a moment");
            prop_assert_eq!(kept.wait(after), SignedDuration::ZERO);
        }

        #[test]
        fn a_clock_set_back_shortens_no_wait(failures in 0_u32..20, back in 0_i64..1_000_000_000) {
            let at = |seconds| Timestamp::from_second(seconds).expect("a moment");
            let kept = Kept { failures, ..Kept::new(String::new()) }.tried(at(2_000_000_000));
            prop_assert_eq!(kept.wait(at(2_000_000_000 - back)), wait_after(failures + 1));
        }
    }
}
