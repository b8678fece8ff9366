//! The words of practice.
messages! {
    practice_title;
    practice_back;
    practice_next(title: &str);
    practice_go(title: &str);
    /// How many points are ready of those needed.
    practice_points(ready: usize, needed: usize);
    /// How much is written, and the usual limit.
    practice_count(written: usize, most: u64);
    practice_too_long(length: usize);
    practice_too_many_rare(count: usize, most: usize);
    practice_bad_year;
    practice_bad_month;
    /// That a year stands there without its month.
    practice_which_month(year: &str);
    practice_hidden_left_out;
    /// That a list is full.
    practice_enough(most: usize);
    practice_language;
    practice_language_french;
    practice_language_english;
    practice_checklist;
    practice_reading;
    practice_more;
    practice_more_of(title: &str);
    practice_weak;
    practice_better;
    practice_why;
    practice_done;
    practice_done_of(title: &str);
    practice_undone;
    practice_undone_of(title: &str);
    practice_stop(count: usize);
    practice_experience(number: usize);
    practice_education(number: usize);
    practice_skill(number: usize);
    practice_spoken(number: usize);
    practice_level(number: usize);
    /// What somebody did in a job.
    practice_point(number: usize);
    practice_add_experience;
    practice_add_education;
    practice_add_skill;
    practice_add_language;
    practice_add_point;
    practice_up(name: &str);
    practice_down(name: &str);
    practice_remove(name: &str);
    practice_removed;
    practice_undo;
    practice_card;
    practice_card_note;
    practice_no_name;
    practice_no_headline;
    practice_strength;
    practice_preview;
    practice_preview_line;
    practice_search_line;
    practice_search_note(most: usize);
    practice_comment;
    practice_comment_note;
    practice_comment_sample;
    practice_start_line;
    practice_ready_line(ready: usize, needed: usize);
    /// What helps most to see to next, after its section.
    practice_to_do(section: &str, title: &str);
    practice_open;
    practice_open_section(title: &str);
    practice_models;
    practice_models_line;
    practice_trade;
    practice_points_of_jobs;
    practice_nothing_written;
    practice_yours;
    practice_signs;
    practice_signs_line;
    practice_received(number: usize, total: usize);
    practice_from(name: &str);
    practice_mark;
    practice_compare;
    practice_next_message;
    practice_seen;
    practice_missed;
    practice_not_there;
    practice_own_title;
    practice_own;
    practice_own_help;
    practice_look;
}
