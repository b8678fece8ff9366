//! Months, as experience counts them.
use std::cmp::Ordering;
use std::fmt;
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

    /// The month as people write it: `2021-03`, `03/2021`, `mars 2021`, `March 2021`; or the year alone. `None`
    /// for all else.
    pub fn read(words: &str) -> Option<Self> {
        let words = words.to_lowercase();
        let parts = words.split(|character: char| !character.is_alphanumeric());
        let parts: Vec<&str> = parts.filter(|part| !part.is_empty()).collect();
        let (year, month) = match parts[..] {
            [year] => (year, None),
            [year, month] if year.len() == 4 && number(month).is_some() => (year, number(month)),
            [month, year] => (year, Some(number(month)?)),
            _ => return None,
        };
        let year: Self = year.parse().ok()?;
        Some(Self { month, ..year })
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

impl fmt::Display for Month {
    /// `2021-03`, or `2021` where only the year is known.
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.month {
            Some(month) => write!(formatter, "{}-{month:02}", self.year),
            None => write!(formatter, "{}", self.year),
        }
    }
}

/// The names of the months, with and without accents.
const NAMES: [(&str, u8); 27] = [
    ("janvier", 1),
    ("january", 1),
    ("février", 2),
    ("fevrier", 2),
    ("february", 2),
    ("mars", 3),
    ("march", 3),
    ("avril", 4),
    ("april", 4),
    ("mai", 5),
    ("may", 5),
    ("juin", 6),
    ("june", 6),
    ("juillet", 7),
    ("july", 7),
    ("août", 8),
    ("aout", 8),
    ("august", 8),
    ("septembre", 9),
    ("september", 9),
    ("octobre", 10),
    ("october", 10),
    ("novembre", 11),
    ("november", 11),
    ("décembre", 12),
    ("decembre", 12),
    ("december", 12),
];

/// The number of a month, which is written in digits, by its name, or by the beginning of its name alone.
fn number(word: &str) -> Option<u8> {
    if word.len() <= 2 {
        let is_digits = word.bytes().all(|byte| byte.is_ascii_digit());
        let number = word.parse().ok().filter(|_| is_digits);
        return number.filter(|number| (1..=12).contains(number));
    }
    let meant = NAMES.iter().filter(|(name, _)| name.starts_with(word));
    let mut meant = meant.map(|(_, number)| *number);
    let first = meant.next()?;
    meant.all(|other| other == first).then_some(first)
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

    #[test]
    fn a_month_is_read_as_people_write_it_in_both_languages() {
        let read = |words: &str| Month::read(words).map(|month| month.to_string());
        for words in [
            "2021-03",
            "2021-3",
            "2021/03",
            "03/2021",
            " 3-2021 ",
            "mars 2021",
            "Mars 2021",
            "March 2021",
            "mar. 2021",
            "2021, mars",
        ] {
            assert_eq!(read(words).as_deref(), Some("2021-03"), "{words}");
        }
        for (words, kept) in [
            ("FÉVRIER 2020", "2020-02"),
            ("fevr. 2020", "2020-02"),
            ("août 2019", "2019-08"),
            ("juil. 2019", "2019-07"),
            ("Sept 2019", "2019-09"),
            ("novembre 2018", "2018-11"),
            ("Nov. 2018", "2018-11"),
            ("2021", "2021"),
        ] {
            assert_eq!(read(words).as_deref(), Some(kept), "{words}");
        }
        for words in [
            "",
            "mars",
            "jui 2021",
            "ma 2021",
            "13/2021",
            "3/21",
            "2021 2022",
            "été 2021",
            "3 mars 2021",
            "mars 1850",
        ] {
            assert_eq!(read(words), None, "{words}");
        }
        for (number, name) in NAMES.iter().map(|(name, number)| (*number, name)) {
            let kept = format!("2021-{number:02}");
            assert_eq!(read(&format!("{name} 2021")), Some(kept), "{name}");
        }
    }
}
