# What “passerelle trainer” says.
command_trainer_about = Exports, takes in and resets people’s work, without a window
command_trainer_export_about = Writes people’s work to “.passerelle” files. The status is 1 if a file is missing, and 2 if there is nobody
command_trainer_import_about = Takes in “.passerelle” files and merges the work of several computers. The status is 1 if a file is refused
command_trainer_reset_about = Resets people: all of them, or nobody. The status is 1 if nothing was erased, and 2 if there is nobody
command_trainer_undo_about = Undoes a reset from its copy. The status is 2 if there is no copy
command_trainer_out_help = Folder to write the files to; it is made if it is missing
command_trainer_export_all_help = Exports everybody
command_trainer_learner_help = Person, by the name of their folder; may be repeated
command_trainer_group_help = All people of a group, by its name in groups.json
command_trainer_all_help = Everybody
command_trainer_scope_help = What is erased: all, modules, quizzes or profile; without this option, all
command_trainer_module_help = Module, by its name, with modules or quizzes; may be repeated
command_trainer_no_copy_help = Keeps no copy: it cannot be undone, and earlier copies go too
command_trainer_dry_run_help = Counts what would be erased, and erases nothing
command_trainer_take_over_help = Goes on even if a computer that no longer answers may have a session open
command_trainer_files_heading = Files
command_trainer_files_help = The “.passerelle” files to take in, or folders that hold some
command_trainer_erased_help = Takes in people who were erased here, too
command_trainer_which_reset_help = Reset to undo, by its number; without it, the latest
command_trainer_list_help = Shows what can be undone, and changes nothing
command_trainer_nobody = There is no person “{$learner}” here. Nothing was erased.
command_trainer_no_people = There is nobody here to work on.
command_trainer_no_files = There is no “.passerelle” file here to take in.
command_trainer_exported = File written: {$file}
command_trainer_left_out = { $count ->
    [one] {$count} damaged file was left out.
   *[other] {$count} damaged files were left out.
}
command_trainer_merged = {$file}: { $added ->
    [0] nothing new
    [one] {$added} activity added
   *[other] {$added} activities added
}
command_trainer_added = {$file}: new person, { $added ->
    [one] {$added} activity
   *[other] {$added} activities
}
command_trainer_would_reset = { $people ->
    [one] {$people} person would be reset. What would be erased:
   *[other] {$people} people would be reset. What would be erased:
}
command_trainer_nothing_to_undo = There is no copy: nothing can be undone.
