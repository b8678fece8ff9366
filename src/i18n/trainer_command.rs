//! What `passerelle trainer` says.
messages! {
    command_trainer_about;
    command_trainer_export_about;
    command_trainer_import_about;
    command_trainer_reset_about;
    command_trainer_undo_about;
    command_trainer_out_help;
    command_trainer_export_all_help;
    command_trainer_learner_help;
    command_trainer_group_help;
    command_trainer_all_help;
    command_trainer_scope_help;
    command_trainer_module_help;
    command_trainer_no_copy_help;
    command_trainer_dry_run_help;
    command_trainer_take_over_help;
    /// Above the files that a command takes.
    command_trainer_files_heading;
    command_trainer_files_help;
    command_trainer_erased_help;
    command_trainer_which_reset_help;
    command_trainer_list_help;
    /// Nobody here has this id.
    command_trainer_nobody(learner: &str);
    command_trainer_no_people;
    command_trainer_no_files;
    command_trainer_exported(file: &str);
    command_trainer_left_out(count: usize);
    command_trainer_merged(file: &str, added: usize);
    command_trainer_added(file: &str, added: usize);
    command_trainer_would_reset(people: usize);
    command_trainer_nothing_to_undo;
}
