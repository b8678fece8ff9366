//! The words of the home screen.
messages! {
    home_hello(name: &str);
    home_hello_guest;
    home_done(done: usize, total: usize);
    home_continue;
    home_begin;
    home_lesson_place(lesson: usize, total: usize, title: &str, duration: &str);
    home_quiz_place(count: usize);
    home_quiz_resume;
    home_all_done;
    home_all_done_line;
    home_path;
    home_module_lessons(done: usize, total: usize);
    home_quiz_passed;
    home_module_done;
    home_module_open;
    home_module_new;
    /// All that is read of a card.
    home_card(title: &str, line: &str);
    home_card_next(title: &str, line: &str);
    home_next;
    home_part(first: usize, last: usize, total: usize);
    /// Opens the modules of a track that shows none.
    home_modules(count: usize);
    home_modules_more(count: usize);
    home_tracks(count: usize);
    home_find;
    home_find_line;
    home_empty;
    home_empty_line;
    home_review;
    home_review_due(count: usize);
    home_review_none;
    home_review_start;
}
