# A group at a glance: on the screen, on paper and in a table.
insight_line = What goes well, what is hard, and who has not come back.
insight_title_of = Overview: { $whom }
insight_people = { $count ->
        [one] { $count } person
       *[other] { $count } people
    }
insight_empty = Nobody has begun yet. This page fills with the first lessons.
insight_reading = Reading the work of each person…
insight_whom = Whom to look at
insight_everyone = Everybody
insight_without_group = Without a group
insight_print = PDF to print
insight_export = Export
insight_file = overview
insight_present = Present
insight_present_of = Present to the group: { $prompt }
insight_person = See their work
insight_more = { $count ->
        [one] And { $count } other. The exported file has the whole list.
       *[other] And { $count } others. The exported file has the whole list.
    }
insight_away = { $days } days
insight_away_name = No visit for
insight_weeks = The work of each week
insight_weeks_empty = Nothing was done in the last eight weeks.
insight_week = Week of { $date }
insight_week_done = { $lessons ->
        [one] { $lessons } lesson
       *[other] { $lessons } lessons
    }, { $quizzes }
insight_week_quizzes = { $count ->
        [one] { $count } quiz passed
       *[other] { $count } quizzes passed
    }
insight_results = The results of each module
insight_results_empty = No quiz has been finished yet.
insight_result = { $share } · { $passed } of { $finished } passed
insight_hardest = The most missed questions
insight_hardest_empty = No question has been missed.
insight_missed = { $module }: missed { $missed ->
        [one] { $missed } time
       *[other] { $missed } times
    } out of { $answered }, or { $share }
insight_stuck = Who is stuck
insight_stuck_empty = Nobody is stuck.
insight_stuck_lesson = Lesson “{ $lesson }” of “{ $module }”, not done since { $date }
insight_stuck_quiz = Quiz of “{ $module }”, { $times } attempts without passing since { $date }
insight_absent = Who has not come back
insight_absent_empty = Everybody has come recently.
insight_absent_since = { $days ->
        [one] { $days } day ago
       *[other] { $days } days ago
    }: { $date }
insight_absent_never = Has not done anything yet
insight_ratings = At ease, before and after
insight_ratings_empty = Nobody has answered before and after a module yet.
insight_rating = { $higher ->
        [one] { $higher } person more at ease
       *[other] { $higher } people more at ease
    }, { $same }, { $lower }
insight_rating_same = { $count ->
        [one] { $count } the same
       *[other] { $count } the same
    }
insight_rating_lower = { $count ->
        [one] { $count } less at ease
       *[other] { $count } less at ease
    }
insight_network = Done on the real network
insight_network_empty = No section is ticked yet.
insight_network_of = { $count ->
        [one] { $count } person
       *[other] { $count } people
    } of { $people }
insight_shared = Shared trial profiles
insight_shared_empty = Nobody shares their trial profile just now.
insight_shared_line = Shares their trial profile with you
insight_shared_open = See the profile
insight_shared_open_of = See the profile of { $name }
# The heads of columns, in tables and on paper.
insight_head_week = Week
insight_head_module = Module
insight_head_question = Question
insight_head_who = Who
insight_head_section = Section of the profile
insight_head_value = Detail
insight_head_lessons = Lessons done
insight_head_quizzes = Quizzes passed
insight_head_mean = Mean of best scores (%)
insight_head_passed = People who passed
insight_head_finished = People who finished the quiz
insight_head_missed = Times missed
insight_head_answered = Answers
insight_head_failed = Attempts without passing
insight_head_days = Days since the last visit
insight_head_higher = More at ease
insight_head_same = The same
insight_head_lower = Less at ease
insight_head_network = People who have done it
insight_head_people = People in all
