//! The words of self-ratings before and after, of ticks for the real network, and of a trainer's comments.
messages! {
    rating_before;
    rating_before_line;
    rating_note;
    rating_skip;
    rating_noted;
    /// How somebody judged themselves before and after, in the words of the scale.
    rating_both(before: &str, after: &str);
    rating_same(after: &str);
    network_done;
    network_done_line;
    network_count(count: usize);
    comment_from_trainer;
    comment_mark_read;
    comment_read;
}
