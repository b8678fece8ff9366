//! The words of the welcome screen.
messages! {
    welcome_title;
    welcome_introduction;
    welcome_introduction_first;
    welcome_person_line;
    welcome_new;
    welcome_new_line;
    welcome_guest;
    welcome_guest_line;
    welcome_private;
    welcome_no_folder;
    welcome_reading;
}
