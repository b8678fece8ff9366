//! The words of the welcome screen.
messages! {
    welcome_title;
    welcome_introduction;
    welcome_introduction_first;
    welcome_person_line;
    welcome_done(done: usize, total: usize);
    welcome_new;
    welcome_new_line;
    /// The same on a computer that forgets.
    welcome_new_line_forgets;
    welcome_guest;
    welcome_guest_line;
    welcome_private;
    /// The same where nothing stays on the computer.
    welcome_private_nothing;
    welcome_no_folder;
    welcome_reading;
}
