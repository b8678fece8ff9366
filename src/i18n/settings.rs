//! The words of the settings.
messages! {
    settings_open;
    /// What is read of the name of who is learning.
    settings_open_of(name: &str);
    settings_title;
    settings_introduction;
    settings_back;
}
