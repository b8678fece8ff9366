//! The words of what is printed, and of what is pasted elsewhere.
use super::Tr;
use crate::domain::profile::month::Month;

messages! {
    /// The title of a profile: whose it is.
    report_title(name: &str);
    report_title_nameless;
    /// The foot of each page: when it was printed.
    report_footer(date: &str);
    report_page(page: usize, pages: usize);
    /// The photo, for those who do not see it.
    report_photo;
    /// A month of a year, inside a line.
    report_month(month: u8, year: &str);
    report_period(start: &str, end: &str);
    /// From then on, and still.
    report_since(start: &str);
    report_until(end: &str);
    /// A language that the person speaks, and how well.
    report_level(language: &str, level: &str);
    report_to_do;
    /// A check that is left to do, in its section.
    report_to_do_item(section: &str, check: &str);
    report_nothing_to_do;
    /// The section of checks that look at every field.
    report_everywhere;
    /// The heads of the checklist.
    report_section;
    report_check;
    report_state;
}

impl Tr {
    /// A month inside a line: `mars 2019`, or the year alone where no more is known.
    pub fn month(&self, month: Month) -> String {
        let year = month.year.to_string();
        match month.month {
            Some(number) => self.report_month(number, &year),
            None => year,
        }
    }

    /// A month as a person wrote it, in words where it can be read: `mars 2019`.
    pub fn when(&self, when: &str) -> String {
        match Month::read(when) {
            Some(month) => self.month(month),
            None => when.trim().to_owned(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::text::Language;

    #[test]
    fn a_month_is_said_in_words_and_what_is_none_as_it_stands() {
        for (language, when, said) in [
            (Language::FR, "2021-03", "mars 2021"),
            (Language::EN, "2021-03", "March 2021"),
            (Language::FR, "2021", "2021"),
            (Language::FR, " vers 2021", "vers 2021"),
        ] {
            assert_eq!(Tr::new(language).when(when), said);
        }
    }
}
