//! The words of the settings.
messages! {
    settings_open;
    /// What is read of the name of who is learning.
    settings_open_of(name: &str);
    settings_title;
    settings_introduction;
    settings_introduction_guest;
    settings_introduction_computer;
    settings_back;
    settings_text;
    settings_text_smaller;
    settings_text_larger;
    settings_text_sample;
    settings_colours;
    settings_colours_system;
    settings_colours_light;
    settings_colours_dark;
    settings_colours_contrast;
    settings_motion;
    settings_motion_system;
    settings_motion_usual;
    settings_motion_none;
    settings_language;
    settings_language_french;
    settings_language_english;
    settings_keys;
    settings_keys_choose;
    settings_keys_help;
    settings_usual;
    settings_done;
    settings_done_text;
    settings_undo;
}
