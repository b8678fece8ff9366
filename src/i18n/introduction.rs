//! The words of the introduction of the first visit.
messages! {
    introduction_learn_title;
    introduction_learn_line;
    introduction_try_title;
    introduction_try_line;
    introduction_kept_title;
    introduction_kept_line;
    introduction_guest_title;
    introduction_guest_line;
    introduction_place(step: usize, total: usize);
    introduction_skip;
    introduction_next;
    introduction_begin;
    /// For the help, from which the introduction opens again.
    introduction_again;
}
