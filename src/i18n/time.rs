//! Dates, times of day and durations, the way each language writes them.
use super::Tr;
use crate::domain::text::Language;

use jiff::civil::{Date, DateTime, Time};

messages! {
    date_written(day: u32, month: u32, year: &str);
    /// The name of a day of the week, from 1 for Monday.
    weekday_written(weekday: u32);
    today;
    yesterday;
    tomorrow;
    minutes_written(minutes: u32);
    hours_written(hours: u32);
    /// A duration, or a time of day in French.
    hours_and_minutes(hours: u32, minutes: &str);
    clock_morning(clock: &str);
    clock_afternoon(clock: &str);
    moment_written(date: &str, time: &str);
}

impl Tr {
    /// `22 novembre 2026` or `November 22, 2026`.
    pub fn date(&self, date: Date) -> String {
        self.date_written(
            small(date.day()),
            small(date.month()),
            &date.year().to_string(),
        )
    }

    /// A day as one speaks of it on `today`, in lower case in French: today, yesterday, tomorrow, a day of the week
    /// for the five days before yesterday, and otherwise the date.
    pub fn day(&self, date: Date, today: Date) -> String {
        match (today - date).get_days() {
            0 => self.today(),
            1 => self.yesterday(),
            -1 => self.tomorrow(),
            2..=6 => self.weekday_written(small(date.weekday().to_monday_one_offset())),
            _ => self.date(date),
        }
    }

    /// `14 h 30` or `2:30 p.m.`.
    pub fn time(&self, time: Time) -> String {
        let (hour, minute) = (time.hour(), time.minute());
        let clock = if self.language == Language::EN {
            format!("{}:{minute:02}", (hour + 11) % 12 + 1)
        } else if minute == 0 {
            self.hours_written(small(hour))
        } else {
            self.hours_and_minutes(small(hour), &format!("{minute:02}"))
        };
        if hour < 12 {
            self.clock_morning(&clock)
        } else {
            self.clock_afternoon(&clock)
        }
    }

    /// `22 novembre 2026, 14 h 30` or `November 22, 2026, 2:30 p.m.`.
    pub fn date_and_time(&self, moment: DateTime) -> String {
        self.moment_written(&self.date(moment.date()), &self.time(moment.time()))
    }

    /// `6 min`, `1 h`, `1 h 30`; `6 min`, `1 hr`, `1 hr 30 min`.
    pub fn duration_minutes(&self, minutes: u32) -> String {
        match (minutes / 60, minutes % 60) {
            (0, minutes) => self.minutes_written(minutes),
            (hours, 0) => self.hours_written(hours),
            (hours, minutes) if self.language == Language::EN => {
                self.hours_and_minutes(hours, &minutes.to_string())
            }
            (hours, minutes) => self.hours_and_minutes(hours, &format!("{minutes:02}")),
        }
    }
}

/// A part of a date or a time: never negative.
fn small(part: i8) -> u32 {
    part.unsigned_abs().into()
}

#[cfg(test)]
mod tests {
    use super::*;

    use jiff::civil::{date, time};

    fn both<T>(written: impl Fn(&Tr) -> T) -> (T, T) {
        (
            written(&Tr::new(Language::FR)),
            written(&Tr::new(Language::EN)),
        )
    }

    fn plain(written: (String, String)) -> (String, String) {
        (
            written.0.replace('\u{a0}', "~"),
            written.1.replace('\u{a0}', "~"),
        )
    }

    fn pair(french: &str, english: &str) -> (String, String) {
        (french.to_owned(), english.to_owned())
    }

    #[test]
    fn dates_are_written_out() {
        for (day, french, english) in [
            (date(2026, 11, 22), "22 novembre 2026", "November 22, 2026"),
            (date(2027, 1, 1), "1er janvier 2027", "January 1, 2027"),
            (date(2028, 2, 29), "29 février 2028", "February 29, 2028"),
            (date(2026, 12, 31), "31 décembre 2026", "December 31, 2026"),
        ] {
            assert_eq!(both(|tr| tr.date(day)), pair(french, english));
        }
    }

    #[test]
    fn near_days_are_called_by_name() {
        let today = date(2026, 11, 22);
        for (day, french, english) in [
            (date(2026, 11, 22), "aujourd’hui", "today"),
            (date(2026, 11, 21), "hier", "yesterday"),
            (date(2026, 11, 23), "demain", "tomorrow"),
            (date(2026, 11, 20), "vendredi", "Friday"),
            (date(2026, 11, 16), "lundi", "Monday"),
            (date(2026, 11, 15), "15 novembre 2026", "November 15, 2026"),
            (date(2026, 11, 24), "24 novembre 2026", "November 24, 2026"),
            (date(2025, 11, 22), "22 novembre 2025", "November 22, 2025"),
        ] {
            assert_eq!(both(|tr| tr.day(day, today)), pair(french, english));
        }
    }

    #[test]
    fn times_of_day_are_on_24_hours_in_french_and_12_in_english() {
        for (at, french, english) in [
            (time(14, 30, 59, 0), "14~h~30", "2:30~p.m."),
            (time(9, 5, 0, 0), "9~h~05", "9:05~a.m."),
            (time(0, 0, 0, 0), "0~h", "12:00~a.m."),
            (time(12, 0, 0, 0), "12~h", "12:00~p.m."),
            (time(23, 59, 0, 0), "23~h~59", "11:59~p.m."),
        ] {
            assert_eq!(plain(both(|tr| tr.time(at))), pair(french, english));
        }
    }

    #[test]
    fn durations_are_in_hours_and_minutes() {
        for (minutes, french, english) in [
            (0, "0~min", "0~min"),
            (6, "6~min", "6~min"),
            (60, "1~h", "1~hr"),
            (65, "1~h~05", "1~hr 5~min"),
            (90, "1~h~30", "1~hr 30~min"),
        ] {
            let written = plain(both(|tr| tr.duration_minutes(minutes)));
            assert_eq!(written, pair(french, english));
        }
    }
}
