//! The words of the quiz.
messages! {
    quiz_place(number: usize, total: usize);
    quiz_rating;
    quiz_read;
    quiz_right(count: usize);
    quiz_next;
    quiz_finish;
    quiz_keys(last: &str);
    quiz_keys_plain;
    quiz_progress;
    /// Where feedback comes with the results.
    quiz_at_end;
}
