home_hello = Hello { $name }
home_hello_guest = Hello!
home_done = { $total ->
        [one] You have finished { $done } of { $total } module.
       *[other] You have finished { $done } of { $total } modules.
    }
home_continue = Continue
home_begin = Begin
home_lesson_place = Lesson { $lesson } of { $total } · { $title } · { $duration }
home_quiz_place = Module quiz · { $count ->
        [one] { $count } question
       *[other] { $count } questions
    }
home_quiz_resume = Quiz begun · your answers are kept
home_all_done = Well done! You have finished your track.
home_all_done_line = You can read a lesson again or retake a quiz.
home_path = Your path
home_module_lessons = { $done }/{ $total } { $total ->
        [one] lesson
       *[other] lessons
    }
home_quiz_passed = Quiz passed
home_module_done = Done
home_module_open = Begun
home_module_new = To do
home_card = { $title }. { $line }
home_card_next = { $title }. Your next step. { $line }
home_next = Your next step
home_part = Modules { $first } to { $last } of { $total }
home_modules = { $count ->
        [one] Show { $count } module
       *[other] Show { $count } modules
    }
home_modules_more = { $count ->
        [one] Show { $count } more module
       *[other] Show { $count } more modules
    }
home_tracks = { $count ->
        [one] Show { $count } more track
       *[other] Show { $count } more tracks
    }
home_find = Find
home_find_line = A lesson, a word, an explanation.
home_empty = There are no lessons yet
home_empty_line = Modules will appear here. Someone from the centre can add some.
home_review = To review today
home_review_due = { $count ->
        [one] { $count } question is waiting for you.
       *[other] { $count } questions are waiting for you.
    }
home_review_none = Nothing to review today. Come back another day.
home_review_start = Review
