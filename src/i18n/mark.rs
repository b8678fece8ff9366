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
    comment_share;
    comment_share_line;
    comment_from_trainer;
    comment_mark_read;
    comment_read;
    comment_back;
    comment_profile_of(name: &str);
    comment_profile_line;
    comment_findings(count: usize);
    comment_write;
    comment_write_of(title: &str);
    comment_change;
    comment_change_of(title: &str);
    comment_yours;
    comment_seen(date: &str);
    comment_unseen;
    comment_field;
    comment_field_help;
    comment_save;
    comment_cancel;
}
