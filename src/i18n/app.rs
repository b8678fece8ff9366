//! The words of the top bar, the banner and what is the same on every screen.
messages! {
    app_name;
    app_home;
    app_text_size(size: &str);
    app_text_larger;
    app_text_smaller;
    app_language;
    app_language_french;
    app_language_english;
    app_guest;
    app_finish;
    app_loading;
    app_guest_end_title;
    app_guest_end_text;
    app_guest_end_stay;
    app_guest_end_leave;
    app_unsaved_end_title;
    app_unsaved_end_text;
    app_unsaved_end_stay;
    app_unsaved_end_leave;
    app_not_saved;
    app_try_again;
    /// Below a message that others follow.
    app_more_messages(count: usize);
    app_understood;
    app_open_elsewhere_title;
    app_open_elsewhere_take;
    app_open_elsewhere_leave;
}
