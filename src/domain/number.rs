//! Exact fractions, and how languages write whole numbers.
use super::text::Language;

use num_rational::Ratio;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use std::fmt;
use std::iter::Sum;
use std::str::FromStr;

/// An exact share of the points of a question or a quiz, 0 to 1; written `"2/3"` in records.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Fraction(Ratio<u64>);

impl Fraction {
    /// Nothing.
    pub const ZERO: Self = Self(Ratio::new_raw(0, 1));
    /// All.
    pub const ONE: Self = Self(Ratio::new_raw(1, 1));

    /// `part / whole`, held to 0 to 1; 0 where `whole` is 0.
    pub fn new(part: u64, whole: u64) -> Self {
        if whole == 0 {
            return Self::ZERO;
        }
        Self(Ratio::new(part.min(whole), whole))
    }

    /// The numerator in lowest terms.
    pub fn numerator(self) -> u64 {
        *self.0.numer()
    }

    /// The denominator in lowest terms.
    pub fn denominator(self) -> u64 {
        *self.0.denom()
    }

    /// The mean of `fractions`; `None` where there are none.
    pub fn mean(fractions: impl IntoIterator<Item = Self>) -> Option<Self> {
        let (points, count) = fractions
            .into_iter()
            .fold((Points::ZERO, 0_u64), |(points, count), fraction| {
                (points + fraction, count + 1)
            });
        (count > 0).then(|| {
            let mean = points.0 / u128::from(count);
            Self::narrowed(mean)
                .unwrap_or_else(|| Self::narrowed(coarse(mean)).unwrap_or(Self::ONE))
        })
    }

    /// Whole per cent, rounded half up: 13/16 is 81.
    pub fn per_cent(self) -> u64 {
        rounded(self.widened(), 100)
    }

    /// Whether this reaches `pass` per cent, without rounding.
    pub fn reaches(self, pass: u8) -> bool {
        self.widened() * 100 >= Ratio::from_integer(u128::from(pass))
    }

    fn widened(self) -> Ratio<u128> {
        Ratio::new_raw(self.numerator().into(), self.denominator().into())
    }

    fn narrowed(ratio: Ratio<u128>) -> Option<Self> {
        let part = u64::try_from(*ratio.numer()).ok()?;
        let whole = u64::try_from(*ratio.denom()).ok()?;
        Some(Self::new(part, whole))
    }
}

/// `ratio` times `scale` as a whole number, rounded half up.
fn rounded(ratio: Ratio<u128>, scale: u128) -> u64 {
    let (part, whole) = (*ratio.numer(), *ratio.denom());
    u64::try_from((part * scale * 2 + whole) / (whole * 2)).unwrap_or(u64::MAX)
}

/// The greatest denominator that a sum keeps: with it and some million questions, no step overflows 128 bits.
/// The sums of real quizzes stay far below.
const FINEST: u128 = 1 << 90;

/// `ratio` to nine decimals, rounded down: what becomes of a sum whose denominator is beyond all use.
fn coarse(ratio: Ratio<u128>) -> Ratio<u128> {
    const DECIMALS: u128 = 1_000_000_000;
    let rest = ratio.numer() % ratio.denom();
    let whole = ratio.to_integer() * DECIMALS;
    Ratio::new(whole + rest * DECIMALS / ratio.denom(), DECIMALS)
}

impl fmt::Display for Fraction {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{}/{}", self.numerator(), self.denominator())
    }
}

/// A text that is no fraction of 0 to 1.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("not a fraction of 0 to 1: {0:?}")]
pub struct NotAFraction(pub String);

impl FromStr for Fraction {
    type Err = NotAFraction;

    fn from_str(text: &str) -> Result<Self, NotAFraction> {
        let error = || NotAFraction(text.to_owned());
        let (part, whole) = text.split_once('/').ok_or_else(error)?;
        let part: u64 = part.parse().map_err(|_| error())?;
        let whole: u64 = whole.parse().map_err(|_| error())?;
        if whole == 0 || part > whole {
            return Err(error());
        }
        Ok(Self(Ratio::new(part, whole)))
    }
}

impl Serialize for Fraction {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Fraction {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        text.parse().map_err(serde::de::Error::custom)
    }
}

/// A sum of fractions: the points of a quiz.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Points(Ratio<u128>);

impl Points {
    /// No points.
    pub const ZERO: Self = Self(Ratio::new_raw(0, 1));

    /// Tenths of a point, rounded half up: 13/2 is 65.
    pub fn tenths(self) -> u64 {
        rounded(self.0, 10)
    }
}

impl std::ops::Add<Fraction> for Points {
    type Output = Self;

    fn add(self, fraction: Fraction) -> Self {
        let (points, more) = (self.0, fraction.widened());
        let is_exact = points
            .denom()
            .checked_mul(*more.denom())
            .is_some_and(|denominator| denominator <= FINEST);
        Self(if is_exact {
            points + more
        } else {
            coarse(points) + coarse(more)
        })
    }
}

impl Sum<Fraction> for Points {
    fn sum<I: Iterator<Item = Fraction>>(fractions: I) -> Self {
        fractions.fold(Self::ZERO, |points, fraction| points + fraction)
    }
}

/// Writes a whole number the way `language` groups it: `2 600` in French (no-break space), `2,600` in English.
pub fn grouped(value: u64, language: Language) -> String {
    let separator = if language == Language::EN {
        ','
    } else {
        '\u{a0}'
    };
    let digits = value.to_string();
    let mut written = String::with_capacity(digits.len() + digits.len() / 3);
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            written.push(separator);
        }
        written.push(digit);
    }
    written
}

#[cfg(test)]
mod tests {
    use super::{Fraction, Points};

    use proptest::prelude::{Strategy, any, proptest};

    #[test]
    fn a_mean_is_exact_and_can_be_read_back() {
        // Denominators as a quiz of spots, sorts and scenarios may have them.
        let fractions = [7, 9, 11, 13, 16, 17, 19, 23].map(|whole| Fraction::new(1, whole));
        let mean = Fraction::mean(fractions).unwrap();
        assert_eq!(mean.to_string(), "684520805/8566766208");
        assert_eq!(mean.to_string().parse(), Ok(mean));
    }

    #[test]
    fn per_cent_and_tenths_round_half_up_but_passing_does_not_round() {
        assert_eq!(Fraction::new(13, 16).per_cent(), 81);
        assert_eq!(Fraction::new(1, 200).per_cent(), 1);
        assert_eq!(
            [Fraction::ONE, Fraction::new(1, 4)]
                .into_iter()
                .sum::<Points>()
                .tenths(),
            13
        );
        assert!(Fraction::new(4, 5).reaches(80));
        assert!(!Fraction::new(799, 1000).reaches(80));
    }

    #[test]
    fn what_is_no_share_is_refused() {
        for text in ["", "1", "1/0", "3/2", "-1/2", "1/x", "0.5"] {
            assert!(text.parse::<Fraction>().is_err(), "{text}");
        }
    }

    proptest! {
        #[test]
        fn sums_and_means_of_any_fractions_never_overflow(
            parts in proptest::collection::vec((any::<u64>(), 1..u64::MAX).prop_map(|(part, whole)| Fraction::new(part, whole)), 1..30),
        ) {
            let count = parts.len() as u64;
            let mean = Fraction::mean(parts.iter().copied()).unwrap();
            proptest::prop_assert!(mean <= Fraction::ONE && mean.per_cent() <= 100);
            proptest::prop_assert!(parts.into_iter().sum::<Points>().tenths() <= count * 10);
        }
    }
}
