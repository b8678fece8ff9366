practice_title = My trial profile
practice_back = Go back
practice_next = Next: { $title }
practice_go = Go to “{ $title }”
practice_points = { $ready } / { $needed }
practice_count = { $written } / { $most }
practice_too_long = This text is too long: { $length } characters. Nothing was changed. Paste a shorter part.
practice_bad_year = Write a year in four digits, like 2015.
practice_language = The language of the job you want
practice_language_french = French
practice_language_english = English
practice_checklist = Checklist
practice_reading = The advice is on its way…
practice_more = Example
practice_more_of = Example and reason: { $title }
practice_weak = To avoid
practice_better = Better
practice_why = Why it helps
practice_done = It’s done
practice_done_of = It’s done: { $title }
practice_undone = Not done yet
practice_undone_of = Not done yet: { $title }
practice_stop = { $count ->
        [one] One thing to take out right away
       *[other] { $count } things to take out right away
    }
practice_experience = Experience { $number }
practice_education = Education { $number }
practice_skill = Skill { $number }
practice_spoken = Language { $number }
practice_level = Level of language { $number }
practice_point = Point { $number }
practice_add_experience = Add experience
practice_add_education = Add education
practice_add_skill = Add a skill
practice_add_language = Add a language
practice_add_point = Add a point
practice_up = Move up: { $name }
practice_down = Move down: { $name }
practice_remove = Remove: { $name }
practice_removed = It has been removed.
practice_undo = Put it back
practice_card = Your profile card
practice_card_note = This is what people see when they open your profile.
practice_no_name = Your name
practice_no_headline = Your headline will show here.
practice_strength = Profile strength
practice_preview = How others see me
practice_preview_line = Here is your profile in the three places where people see it most.
practice_search_line = In a search
practice_search_note = People mostly see the first { $most } characters of your headline.
practice_comment = Beside a comment
practice_comment_note = When you comment, only the start of your headline follows you.
practice_comment_sample = Thank you for this advice!
practice_start_line = Prepare your profile here, before you put it online.
practice_ready_line = { $ready ->
        [one] { $ready } point of { $needed } is ready.
       *[other] { $ready } points of { $needed } are ready.
    }
practice_to_do = To do next: { $title }
practice_open = Practise
practice_open_section = Practise: { $title }
