# What a trainer follows: the table of a group and the page of a person, on screen, as CSV and on paper.

# Who is in the table
following_whom = Group
following_everyone = Everybody
following_without_group = Without a group
following_archived = Archive

# The figures of a group
following_people = People
following_modules_done = Modules done
following_done_of = { $done } of { $total }
following_quiz_mean = Quiz average
following_hardest = Most missed question
following_hardest_of = No. { $number } · { $module }
following_hardest_none = None
following_none = —

# The table
following_choose = Choose
following_name = Name
following_language = Language
following_progress = Progress
following_quiz = Quizzes
following_last_seen = Last visit
following_never = never
following_now = just now
following_minutes_ago = { $minutes } min ago
following_today = today
following_short_date = { $month ->
    [1] Jan.
    [2] Feb.
    [3] March
    [4] April
    [5] May
    [6] June
    [7] July
    [8] Aug.
    [9] Sept.
    [10] Oct.
    [11] Nov.
   *[12] Dec.
} { $day }
following_short_date_year = { $date }, { $year }
following_sort_by = { $column }, sort
following_sorted_up = { $column }, sorted in ascending order. Reverse
following_sorted_down = { $column }, sorted in descending order. Reverse
following_choose_person = Choose { $name }
following_open_person = { $name }, see their work
following_unread = To check
following_search = Find a person
following_search_placeholder = Name or its beginning
following_choose_all = { $count ->
    [one] Choose the person shown
   *[other] Choose the { $count } people shown
}
following_chosen = { $count ->
    [0] Nobody is chosen
    [one] { $count } person chosen
   *[other] { $count } people chosen
}
following_choose_line = Tick some people to do something for them.
following_choose_none = Choose nobody
following_range = { $first } to { $last } of { $total }
following_before = Previous
following_after = Next
following_reading = Reading everybody’s work…
following_read_so_far = { $done } of { $total }
following_nobody = Nobody yet
following_nobody_text = People will appear here after their first named session. They begin it on the welcome screen.
following_nobody_here = Nobody in this group
following_nobody_here_text = Show everybody and tick some people. Then press “Change group”.
following_nobody_archived = Nobody in the archive
following_nobody_archived_text = People you archive will appear here. Their work is kept.
following_nobody_found = No name matches
following_nobody_found_text = Check the spelling, or clear the search to see everybody again.
following_search_clear = Clear the search
following_refresh = Refresh

# What one does with the table
following_print = PDF to print
following_export = Export
following_reset = Reset…
following_move = Change group
following_move_to = New group for these people
following_archive = Archive
following_bring_back = Bring back
following_moved = { $count ->
    [one] { $count } person changed group.
   *[other] { $count } people changed group.
}
following_was_archived = { $count ->
    [one] { $count } person is in the archive. Their work is kept.
   *[other] { $count } people are in the archive. Their work is kept.
}
following_was_brought_back = { $count ->
    [one] { $count } person is back from the archive.
   *[other] { $count } people are back from the archive.
}
following_undo = Undo
following_undo_archive = Undo the archiving
following_undone = Undone.
following_failed = Part of it could not be saved.

# Groups
following_groups = Manage groups
following_group_new = New group
following_group_rename = Rename
following_group_archive = Archive the group
following_group_bring_back = Reopen the group
following_group_name = Name of the group
following_group_name_help = For example: Tuesday group
following_group_save = Save
following_group_cancel = Cancel
following_group_taken = Another group already has this name. Choose another one.
following_group_gone = This group no longer exists. Somebody else may have changed it.
following_group_made = The group “{ $name }” is ready. Tick some people to place them in it.
following_group_renamed = The group is now called “{ $name }”.
following_group_archived = The group “{ $name }” is archived, with its people. Their work is kept.
following_group_reopened = The group “{ $name }” is open again.
following_group_over = { $name } (archived)

# The page of a person
following_back = Back to the group
following_group_of = Group: { $group }
following_lessons = Lessons
following_lessons_of = Lessons of { $module }
following_lesson_done = done
following_lesson_open = begun
following_lesson_not = to do
following_lessons_done = { $done ->
    [one] { $done } of { $total } lessons done
   *[other] { $done } of { $total } lessons done
}
following_quizzes = Quizzes
following_quizzes_none = No quiz yet. Attempts will appear here with their date and score.
following_quiz_open = under way
following_quiz_abandoned = not finished
following_quiz_passed = passed
following_quiz_failed = to take again
following_quiz_answers = See the answers
following_quiz_answers_of = See the answers: { $module }, { $date }
following_answers_hide = Hide the answers
following_answers_hide_of = Hide the answers: { $module }, { $date }
following_answer = Answer given: { $answer }
following_right = Right answer: { $answer }
following_answer_none = No answer
following_answer_right = Right
following_answer_partly = Partly right
following_answer_missed = Missed
following_answer_own = Their opinion
following_question_gone = Question removed: { $id }
following_module_gone = Module removed: { $id }
following_answers_none = No answers were kept for this attempt.
following_code = Forgotten code
following_code_sure = Clear the code of { $name }?
following_code_text = The session will open without a code. All the work stays. The person can choose another code.
following_code_clear = Clear the code
following_code_keep = Keep the code
following_code_cleared = The code is cleared. The session opens without one.
following_person_gone = This person is no longer here. Their work may have been erased elsewhere.

# As CSV and on paper
following_file_group = group
following_file_person = progress
following_csv_per_cent = { $column } (%)
following_csv_modules = Modules
following_csv_missed = times missed
following_attempts = Attempts
following_first = First
following_best = Best
following_latest = Latest
following_module = Module
following_date = Date
following_score = Score
following_result = State
following_question = Question
following_answer_head = Answer given
following_right_head = Right answer
following_judged = Correctness
following_form_csv = CSV table
following_form_pdf = PDF
following_report_title = Progress: { $name }
