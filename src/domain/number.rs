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
        (count > 0).then(|| Self(points.0 / count))
    }

    /// Whole per cent, rounded half up: 13/16 is 81.
    pub fn per_cent(self) -> u64 {
        (self.0 * 100 + Ratio::new_raw(1, 2)).floor().to_integer()
    }

    /// Whether this reaches `pass` per cent, without rounding.
    pub fn reaches(self, pass: u8) -> bool {
        self.0 * 100 >= Ratio::from_integer(u64::from(pass))
    }
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
        // The bound keeps sums of many fractions far from overflowing.
        if whole == 0 || whole > 1_000_000 || part > whole {
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
pub struct Points(Ratio<u64>);

impl Points {
    /// No points.
    pub const ZERO: Self = Self(Ratio::new_raw(0, 1));

    /// Tenths of a point, rounded half up: 13/2 is 65.
    pub fn tenths(self) -> u64 {
        (self.0 * 10 + Ratio::new_raw(1, 2)).floor().to_integer()
    }
}

impl std::ops::Add<Fraction> for Points {
    type Output = Self;

    fn add(self, fraction: Fraction) -> Self {
        Self(self.0 + fraction.0)
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
