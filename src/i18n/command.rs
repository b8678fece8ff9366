//! What the program says on the command line.

messages! {
    /// What the program is, at the top of its help.
    command_program_about;
    command_usage_heading;
    command_commands_heading;
    /// Above the folders and packs that a command takes.
    command_places_heading;
    command_options_heading;
    command_data_help;
    command_lessons_help;
    command_language_help;
    command_help_help;
    command_version_help;
    command_check_about;
    command_places_help;
    command_json_help;
    command_schema_about;
    command_out_help;
    command_profile_about;
    command_profile_check_about;
    command_profile_flags_about;
    command_profile_pdf_about;
    command_profile_out_help;
    /// Above the file that a command takes.
    command_file_heading;
    command_file_help;
    /// A word of the command line that is not understood; it may be empty.
    command_misuse(word: &str);
    /// The end of a check, in one line.
    command_checked(modules: u64, errors: u64, warnings: u64);
    /// There is no library at a place.
    command_nothing_to_check(place: &str);
    /// A result could not be written; the reason is the system's own.
    command_not_written(reason: &str);
    command_readability_help;
    command_hardest_help;
    command_export_about;
    command_html_help;
    command_export_out_help;
    /// No module has this id; those that there are.
    command_no_module(module: &str, modules: &str);
    command_no_language(module: &str);
    command_exported(file: &str);
}
