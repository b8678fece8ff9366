//! The words of what a trainer follows: the table of a group and the page of a person, on screen, as CSV and on paper.
use super::Tr;
use crate::domain::following::past::{End, Given};
use crate::domain::following::roster::{Column, Hardest};
use crate::domain::group::BadGroup;
use crate::domain::number::Fraction;
use crate::domain::record::At;

use jiff::civil::Date;

messages! {
    following_whom;
    following_everyone;
    following_without_group;
    following_archived;
    following_people;
    following_modules_done;
    following_done_of(done: usize, total: usize);
    following_quiz_mean;
    following_hardest;
    following_hardest_of(number: usize, module: &str);
    following_hardest_none;
    following_none;
    following_choose;
    following_name;
    following_language;
    following_progress;
    following_quiz;
    following_last_seen;
    following_never;
    following_now;
    following_minutes_ago(minutes: u32);
    following_today;
    following_short_date(day: u32, month: u32);
    following_short_date_year(date: &str, year: &str);
    following_sort_by(column: &str);
    following_sorted_up(column: &str);
    following_sorted_down(column: &str);
    following_choose_person(name: &str);
    following_open_person(name: &str);
    following_unread;
    following_search;
    following_search_placeholder;
    following_choose_all(count: usize);
    following_chosen(count: usize);
    following_choose_none;
    following_range(first: usize, last: usize, total: usize);
    following_before;
    following_after;
    following_reading;
    following_read_so_far(done: usize, total: usize);
    following_nobody;
    following_nobody_text;
    following_nobody_here;
    following_nobody_here_text;
    following_nobody_archived;
    following_nobody_archived_text;
    following_nobody_found;
    following_nobody_found_text;
    following_search_clear;
    following_refresh;
    following_choose_line;
    following_print;
    following_export;
    following_reset;
    following_move;
    following_move_to;
    following_archive;
    following_bring_back;
    following_moved(count: usize);
    following_was_archived(count: usize);
    following_was_brought_back(count: usize);
    following_undo;
    following_undo_archive;
    following_undone;
    following_failed;
    following_groups;
    following_group_new;
    following_group_rename;
    following_group_archive;
    following_group_bring_back;
    following_group_name;
    following_group_name_help;
    following_group_save;
    following_group_cancel;
    following_group_taken;
    following_group_gone;
    following_group_made(name: &str);
    following_group_renamed(name: &str);
    following_group_archived(name: &str);
    following_group_reopened(name: &str);
    following_group_over(name: &str);
    following_back;
    following_group_of(group: &str);
    following_lessons;
    following_lessons_of(module: &str);
    following_lesson_done;
    following_lesson_open;
    following_lesson_not;
    following_lessons_done(done: usize, total: usize);
    following_quizzes;
    following_quizzes_none;
    following_quiz_open;
    following_quiz_abandoned;
    following_quiz_passed;
    following_quiz_failed;
    following_quiz_answers;
    following_quiz_answers_of(module: &str, date: &str);
    following_answers_hide;
    following_answers_hide_of(module: &str, date: &str);
    following_answer(answer: &str);
    /// What would have been right.
    following_right(answer: &str);
    following_answer_none;
    following_answer_right;
    following_answer_partly;
    following_answer_missed;
    following_answer_own;
    following_question_gone(id: &str);
    following_module_gone(id: &str);
    following_answers_none;
    following_code;
    following_code_sure(name: &str);
    following_code_text;
    following_code_clear;
    following_code_keep;
    following_code_cleared;
    following_person_gone;
    following_file_group;
    following_file_person;
    following_csv_per_cent(column: &str);
    following_csv_modules;
    following_csv_missed;
    following_attempts;
    following_first;
    following_best;
    following_latest;
    following_module;
    following_date;
    following_score;
    following_result;
    following_question;
    following_answer_head;
    following_right_head;
    following_judged;
    following_form_csv;
    following_form_pdf;
    following_report_title(name: &str);
}

impl Tr {
    /// The head of a column of the table.
    pub fn following_column(&self, column: Column) -> String {
        match column {
            Column::Name => self.following_name(),
            Column::Language => self.following_language(),
            Column::Progress => self.following_progress(),
            Column::Quiz => self.following_quiz(),
            Column::LastSeen => self.following_last_seen(),
        }
    }

    /// A share in per cent; a dash where there is none.
    pub fn share_or_none(&self, share: Option<Fraction>) -> String {
        share.map_or_else(|| self.following_none(), |share| self.share(share))
    }

    /// The number of the question missed most often, and the title of its module.
    pub fn hardest(&self, hardest: Option<&Hardest>, title: &str) -> String {
        hardest.map_or_else(
            || self.following_hardest_none(),
            |hardest| self.following_hardest_of(hardest.number, title),
        )
    }

    /// When somebody was here last, as one speaks of it `now`: minutes ago, today, yesterday, a day of the week, or the
    /// date.
    pub fn last_visit(&self, last: Option<&At>, now: &At) -> String {
        let Some(last) = last else {
            return self.following_never();
        };
        let minutes = now
            .moment
            .duration_since(last.moment)
            .as_secs()
            .div_euclid(60);
        let (day, today) = (last.civil().date(), now.civil().date());
        match (minutes, (today - day).get_days()) {
            (0, _) => self.following_now(),
            (1..60, _) => self.following_minutes_ago(u32::try_from(minutes).unwrap_or(60)),
            (_, 0..=6) => self.day(day, today),
            _ => self.short_date(day, today),
        }
    }

    /// The day when somebody was here last, for paper, which is read later.
    pub fn visited_on(&self, last: Option<&At>) -> String {
        last.map_or_else(
            || self.following_never(),
            |last| self.date(last.civil().date()),
        )
    }

    /// `15 nov.`, with the year where it is not that of `today`.
    fn short_date(&self, day: Date, today: Date) -> String {
        let part = |part: i8| u32::from(part.unsigned_abs());
        let date = self.following_short_date(part(day.day()), part(day.month()));
        if day.year() == today.year() {
            date
        } else {
            self.following_short_date_year(&date, &day.year().to_string())
        }
    }

    /// Whether an answer was right.
    pub fn judged(&self, given: &Given) -> String {
        match given.fraction {
            None => self.following_answer_own(),
            Some(fraction) if fraction == Fraction::ONE => self.following_answer_right(),
            Some(fraction) if fraction == Fraction::ZERO => self.following_answer_missed(),
            Some(_) => self.following_answer_partly(),
        }
    }

    /// How a quiz ended.
    pub fn quiz_end(&self, end: &End) -> String {
        match end {
            End::Open => self.following_quiz_open(),
            End::Abandoned => self.following_quiz_abandoned(),
            End::Finished { passed: true, .. } => self.following_quiz_passed(),
            End::Finished { passed: false, .. } => self.following_quiz_failed(),
        }
    }

    /// Why a group cannot be so, and what to do.
    pub fn bad_group(&self, bad: BadGroup) -> String {
        match bad {
            BadGroup::Name(fault) => self.bad_name(fault),
            BadGroup::Taken => self.following_group_taken(),
            BadGroup::Gone => self.following_group_gone(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::text::Language;

    #[test]
    fn a_visit_is_told_as_one_speaks_of_it() {
        let at = |text: &str| text.parse::<At>().expect("a moment");
        let now = at("2026-11-22T10:00:00-05:00");
        for (last, french, english) in [
            ("2026-11-22T09:59:40-05:00", "à l’instant", "just now"),
            ("2026-11-22T09:48:00-05:00", "il y a 12~min", "12~min ago"),
            ("2026-11-22T08:00:00-05:00", "aujourd’hui", "today"),
            ("2026-11-21T23:30:00-05:00", "hier", "yesterday"),
            ("2026-11-16T09:00:00-05:00", "lundi", "Monday"),
            ("2026-11-15T09:00:00-05:00", "15 nov.", "Nov. 15"),
            ("2026-08-01T09:00:00-05:00", "1er août", "Aug. 1"),
            ("2025-11-15T09:00:00-05:00", "15 nov. 2025", "Nov. 15, 2025"),
            // A clock that was ahead.
            ("2026-11-29T09:00:00-05:00", "29 nov.", "Nov. 29"),
        ] {
            let told = |language| {
                let told = Tr::new(language).last_visit(Some(&at(last)), &now);
                told.replace('\u{a0}', "~")
            };
            assert_eq!(
                (told(Language::FR), told(Language::EN)),
                (french.to_owned(), english.to_owned())
            );
        }
        assert_eq!(Tr::new(Language::FR).last_visit(None, &now), "jamais");
    }
}
