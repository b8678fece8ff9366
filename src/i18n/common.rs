//! Words that every screen uses.

messages! {
    yes;
    no;
    back;
    next;
    cancel;
    close;
    try_again;
    /// Where one is in a row of steps or questions, from 1.
    position_of(position: usize, count: usize);
}
