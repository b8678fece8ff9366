# Resets, work that is brought and taken, the end of the day.
reset_title = { $people ->
    [one] Reset {$people} person?
   *[other] Reset {$people} people?
}
reset_end_of_day_title = { $people ->
    [one] End of the day: erase the work of {$people} person?
   *[other] End of the day: erase the work of {$people} people?
}
reset_unseen_title = { $people ->
    [one] Erase {$people} person who has been away for long?
   *[other] Erase {$people} people who have been away for long?
}
reset_and_others = {$names} and { $others ->
    [one] {$others} other person
   *[other] {$others} other people
}
reset_scope = What to erase
reset_scope_all = Everything
reset_scope_modules = Some modules
reset_scope_quizzes = The quizzes
reset_scope_profile = The trial profile
reset_modules = Modules to erase
reset_choose_modules = Choose one module or more.
reset_goes = This will be erased:
reset_nothing_goes = There is nothing to erase here.
reset_counting = One moment: counting what will be erased.
reset_going_people = { $count ->
    [one] {$count} session, with its name
   *[other] {$count} sessions, with their names
}
reset_going_lessons = { $count ->
    [one] {$count} lesson done
   *[other] {$count} lessons done
}
reset_going_modules = { $count ->
    [one] {$count} module done
   *[other] {$count} modules done
}
reset_going_attempts = { $count ->
    [one] {$count} quiz attempt
   *[other] {$count} quiz attempts
}
reset_going_answers = { $count ->
    [one] {$count} answer
   *[other] {$count} answers
}
reset_going_profiles = { $count ->
    [one] {$count} trial profile
   *[other] {$count} trial profiles
}
reset_going_photos = { $count ->
    [one] {$count} photo
   *[other] {$count} photos
}
reset_going_messages = { $count ->
    [one] {$count} message on a section of the trial profile
   *[other] {$count} messages on sections of the trial profile
}
reset_going_network = { $count ->
    [one] {$count} section ticked “done on my real network”
   *[other] {$count} sections ticked “done on my real network”
}
reset_going_ratings = { $count ->
    [one] {$count} answer on being at ease, before or after a module
   *[other] {$count} answers on being at ease, before or after a module
}
reset_going_copies = { $count ->
    [one] {$count} copy of an earlier reset
   *[other] {$count} copies of earlier resets
}
reset_stays = Lessons and the settings of the centre do not change.
reset_keep_copy = { $days ->
    [one] Keep a copy for {$days} day, to be able to undo
   *[other] Keep a copy for {$days} days, to be able to undo
}
reset_no_copy = Without a copy, this cannot be undone.
reset_now = Reset
reset_anyway = Go on all the same
reset_not = Erase nothing
reset_working = Resetting…
reset_done = { $people ->
    [one] {$people} person was reset.
   *[other] {$people} people were reset.
}
reset_copy_kept = { $days ->
    [one] A copy is kept for {$days} day, under “Files”.
   *[other] A copy is kept for {$days} days, under “Files”.
}
reset_proof = Checked: no file of what was erased remains.
reset_remains = Careful: this file is still there: {$path}
reset_undo = Undo the reset
reset_undoing = Undoing…
reset_undone = { $people ->
    [one] Undone: {$people} person has their work back.
   *[other] Undone: {$people} people have their work back.
}
reset_close = Close
reset_people = { $count ->
    [one] {$count} person
   *[other] {$count} people
}
files_bring = Take in work from other computers
files_bring_help = Choose “.passerelle” files, or drop them here. The same file taken in twice changes nothing.
files_choose = Choose files
files_path = Or where a file is
files_path_help = For example, on a USB key.
files_take_in = Take in
files_dialog = Files to take in
files_kind = A person’s work
files_bringing = Files taken in: {$done} of {$total}
files_brought = { $total ->
    [one] {$good} of {$total} file taken in.
   *[other] {$good} of {$total} files taken in.
}
files_new = {$name}: new person here, { $added ->
    [one] {$added} activity.
   *[other] {$added} activities.
}
files_merged = {$name}: { $added ->
    [one] {$added} new activity added.
   *[other] {$added} new activities added.
}
files_same = {$name}: nothing new.
files_anyway = Take in all the same
files_anyway_name = Take in {$file} all the same
files_take = Take people’s work away
files_take_help = One “.passerelle” file per person, to take in on another computer.
files_everyone = { $people ->
    [one] Everybody ({$people} person)
   *[other] Everybody ({$people} people)
}
files_of_group = { $people ->
    [one] {$group} ({$people} person)
   *[other] {$group} ({$people} people)
}
files_folder = Folder to write to
files_folder_help = For example, a USB key.
files_choose_folder = Choose a folder
files_export = Take away
files_exporting = Writing the files…
files_exported = { $people ->
    [one] The work of {$people} person is in this folder: {$folder}
   *[other] The work of {$people} people is in this folder: {$folder}
}
files_not_exported = { $people ->
    [one] The work of {$people} person could not be taken away.
   *[other] The work of {$people} people could not be taken away.
}
files_copies = Undo a reset
files_no_copies = Nothing to undo for now. The copies kept with a reset will come here.
files_copies_help = { $days ->
    [one] Copies are kept for {$days} day.
   *[other] Copies are kept for {$days} days.
}
files_copy_of = {$date}: { $people ->
    [one] {$people} person
   *[other] {$people} people
}
files_copy_days = { $days ->
    [0] Last day
    [one] {$days} day left
   *[other] {$days} days left
}
files_undo_all = Undo for everybody
files_undo_one = Undo for {$name}
files_day = End of the day
files_day_help = Choose groups: all their work is reset, in one go.
files_day_no_groups = There is nobody to reset. Groups and people will come here.
files_without_group = Without a group
files_day_end = { $people ->
    [0] End of the day: erase the work…
    [one] End of the day: erase the work of {$people} person…
   *[other] End of the day: erase the work of {$people} people…
}
files_unseen = { $people ->
    [one] {$people} person has not come for more than {$days} days.
   *[other] {$people} people have not come for more than {$days} days.
}
files_unseen_help = The centre chose not to keep their work longer. Nothing is erased without you.
files_unseen_erase = Erase their work…
files_reading = Reading the files…
