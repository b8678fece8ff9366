//! Months, as experience counts them.
use std::cmp::Ordering;
use std::str::FromStr;

/// A month of a year, or a year alone.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Month {
    /// 1900 to 2199.
    pub year: u16,
    /// 1 to 12; `None` where only the year is known.
    pub month: Option<u8>,
}

/// A text that is no month.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("not a month: {0:?}")]
pub struct NotAMonth(pub String);

impl Month {
    /// The month of a day.
    pub fn of(day: jiff::civil::Date) -> Self {
        Self {
            year: u16::try_from(day.year()).unwrap_or_default(),
            month: u8::try_from(day.month()).ok(),
        }
    }

    /// How two months lie in time; as equal counts what cannot be told, where one is a year alone.
    pub fn compare(self, other: Self) -> Ordering {
        self.year
            .cmp(&other.year)
            .then_with(|| match (self.month, other.month) {
                (Some(one), Some(two)) => one.cmp(&two),
                _ => Ordering::Equal,
            })
    }
}

impl FromStr for Month {
    type Err = NotAMonth;

    fn from_str(text: &str) -> Result<Self, NotAMonth> {
        let refused = || NotAMonth(text.to_owned());
        let digits = |part: &str, length: usize| {
            part.len() == length && part.bytes().all(|byte| byte.is_ascii_digit())
        };
        let (year, month) = text
            .split_once('-')
            .map_or((text, None), |(year, month)| (year, Some(month)));
        if !digits(year, 4) || month.is_some_and(|month| !digits(month, 2)) {
            return Err(refused());
        }
        let year = year.parse().map_err(|_| refused())?;
        let month = month
            .map(|month| month.parse::<u8>().map_err(|_| refused()))
            .transpose()?;
        let is_one =
            (1900..=2199).contains(&year) && month.is_none_or(|month| (1..=12).contains(&month));
        is_one.then_some(Self { year, month }).ok_or_else(refused)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn months_and_years_are_read_and_compared() {
        let month = |text: &str| text.parse::<Month>();
        for text in [
            "2019-13",
            "2019-00",
            "2019-3",
            "19-03",
            "mars 2019",
            "",
            "1899",
            "2019-",
        ] {
            assert!(month(text).is_err(), "{text}");
        }
        let compared = |one: &str, two: &str| month(one).unwrap().compare(month(two).unwrap());
        assert_eq!(compared("2019-03", "2019-04"), Ordering::Less);
        assert_eq!(compared("2019", "2019-04"), Ordering::Equal);
        assert_eq!(compared("2020-01", "2019-12"), Ordering::Greater);
    }
}
