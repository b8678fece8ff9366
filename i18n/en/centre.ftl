# The settings of the centre, its lesson packs and its settings file.
centre_title = Settings of the centre
centre_line = Each choice applies right away, for everybody.
centre_not_saved = This setting is not saved.
centre_save_again = Try again
centre_about = The centre
centre_name = Name of the centre
centre_contact = Person to ask for help
centre_contact_help = These words show in the help. For example: Marie, at the front desk.
centre_words_save = Save
centre_words_saved = Saved.
centre_languages = Languages offered
centre_languages_help = At least one language stays ticked.
centre_sessions_title = Sessions
centre_sessions = Kinds of session
centre_sessions_help = At least one kind stays ticked.
centre_idle = End of a session without activity
centre_idle_minutes = After { $minutes } min without activity
centre_less = Less
centre_more = More
centre_tiles = Show progress on the welcome screen
centre_tiles_help = Under each name, everybody sees how many modules are done.
centre_kiosk = Kiosk mode: full screen, and the program does not close
centre_kiosk_help = To leave the kiosk, open the trainer’s space.
centre_forgets = This computer forgets everything when it is switched off
centre_forgets_help = Passerelle then asks each person to take their work away. This choice holds for this computer only.
centre_learning = Learning
centre_feedback = Explanations in quizzes
centre_feedback_each = After each question
centre_feedback_end = At the end, with the results
centre_order = Modules open one after the other
centre_order_help = A module opens once those before it are done. What was begun stays open.
centre_sound = Offer to read texts aloud
centre_sound_help = Without this, the “Listen” button disappears.
centre_keeping = How long work is kept
centre_archive = Copy kept after a reset
centre_archive_days = { $days ->
        [0] No copy
        [one] { $days } day
       *[other] { $days } days
    }
centre_keep = Work of a person who no longer comes
centre_keep_days = { $days ->
        [one] Erased after { $days } day
       *[other] Erased after { $days } days
    }
centre_keep_always = Kept without limit
centre_keep_help = Before it erases, Passerelle tells you in the trainer’s space.
centre_pin = PIN
centre_pin_change = Change the PIN
centre_pin_old = Current PIN
centre_pin_new = New PIN
centre_pin_again = The new PIN, a second time
centre_pin_save = Change the PIN
centre_pin_cancel = Cancel
centre_pin_changed = The PIN is changed.
centre_pin_changed_line = Tell the staff of the centre.
centre_packs = Lesson packs
centre_packs_none = No pack is added. A pack brings other modules, beside those of Passerelle.
centre_pack_row = { $modules ->
        [one] { $modules } module · version { $version }
       *[other] { $modules } modules · version { $version }
    }
centre_pack_add = Add a pack (ZIP)
centre_pack_folder = Add a folder
centre_pack_remove = Remove
centre_pack_remove_of = Remove the pack “{ $title }”
centre_pack_nowhere = There is nothing at this place: { $place }
centre_pack_nowhere_cure = Check the path, then try again.
centre_pack_added = The pack is added.
centre_pack_added_line = Its modules are on the home screen already: { $title }.
centre_pack_removed = The pack is removed.
centre_pack_removed_line = People’s answers stay kept.
centre_pack_undo = Undo
centre_pack_back = The pack is back.
centre_pack_refused = { $errors ->
        [one] The pack is not added: it has { $errors } error.
       *[other] The pack is not added: it has { $errors } errors.
    }
centre_pack_refused_line = The lessons already here did not change. Mend these files, then try again.
centre_pack_warnings = { $warnings ->
        [one] There is { $warnings } warning left, to be read if you write the lessons.
       *[other] There are { $warnings } warnings left, to be read if you write the lessons.
    }
centre_problem_line = { $file }, line { $line }
centre_problem_error = Error
centre_problem_warning = Warning
centre_problems = Problems found in the pack
centre_problems_more = { $count ->
        [one] See { $count } more problem
       *[other] See { $count } more problems
    }
centre_own_limits = The centre’s file “practice/limits.json” needs to be corrected.
centre_own_limits_unused = Until then, Passerelle uses its own limits.
centre_own_limits_used = Its limits are used all the same.
centre_own_limits_problems = Problems found in this file
centre_file = Other computers of the centre
centre_file_line = These settings, the PIN and the lesson packs can go into a file, then onto the other computers.
centre_file_copy = Copy these settings to a file
centre_file_take = Take settings from a file
centre_file_kind = Passerelle settings
centre_file_name = passerelle-settings
centre_file_copied = The settings are copied.
centre_file_copied_line = Keep this file with care: it holds the PIN, in a hidden form.
centre_file_taken = The settings of the file are taken.
centre_file_taken_pin = The PIN of the file replaces the one from before.
centre_file_refused = Nothing was taken.
centre_file_not_copied = The settings are not copied.
centre_file_ask = Replace the settings of this centre?
centre_file_ask_line = The settings, the PIN and the packs of the file replace those here. People’s work does not change.
centre_file_ask_yes = Replace the settings
centre_file_ask_no = Change nothing
centre_by_hand_pack = Write the path of the pack
centre_by_hand_copy = Write where to copy the settings
centre_by_hand_take = Write where the settings are
centre_place_pack = Path of the ZIP pack or of the folder
centre_place_copy = Path of the file to write
centre_place_take = Path of the file to take
centre_place_help = For example: { $example }
centre_place_go = Go on
centre_place_empty = Write the place first.
order_held = “{ $module }” opens once “{ $before }” is done. What you have begun stays open.
order_card = Opens after “{ $before }”
results_explain = See the explanation
results_explain_of = See the explanation: { $prompt }
