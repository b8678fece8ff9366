//! What the commands for the PIN and the settings of a centre say.
messages! {
    command_pin_about;
    command_pin_remove_help;
    command_pin_ask;
    command_pin_again;
    command_pin_set;
    command_pin_removed;
    command_settings_about;
    command_settings_export_about;
    command_settings_import_about;
    command_settings_file_help;
    command_settings_written(file: &str);
    command_settings_pack(pack: &str);
}
