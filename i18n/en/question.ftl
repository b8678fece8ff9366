question_one = Choose one answer.
question_several = Tick all the right answers.
question_order = Put the items in order, from first to last.
question_match = Choose the right answer for each item.
question_sort = Choose the right group for each item.
question_blank = Write the missing word.
question_spot_profile = Tick what is wrong in this profile.
question_spot_post = Tick what is wrong in this post.
question_spot_message = Tick what is wrong in this message.
question_scenario = Choose what you reply.
question_rate = There is no right or wrong answer.
question_hint = Show a hint
question_hint_shown = Hint
question_check = Check
question_go_on = Continue
question_keeping = Saving…
question_again = Try again
question_earlier = See my earlier answer
question_emptied = That answer was already taken. The other item has none now.
question_undo = Undo this change
question_right = That’s right!
question_partly = Partly right.
question_wrong = Not quite.
question_noted = Noted.
question_credit = This answer is worth { $share } of the point.
question_part_options = { $wrong ->
        [0] { $right } of { $total }.
        [1] { $right } of { $total }, and one too many.
       *[other] { $right } of { $total }, and { $wrong } too many.
    }
question_part_neighbours = { $right ->
        [one] { $right } item of { $total } is followed by the right one.
       *[other] { $right } items of { $total } are followed by the right one.
    }
question_part_pairs = { $right ->
        [one] { $right } right answer of { $total }.
       *[other] { $right } right answers of { $total }.
    }
question_see_lesson = See the lesson “{ $title }”
question_answer_was = Right answer: { $answer }
question_accepted = Accepted answers: { $answers }
question_move_up = Move up: { $item }
question_move_down = Move down: { $item }
question_choose = Choose…
question_blank_field = The missing word
question_blank_word = missing word
question_state_right = Right
question_state_wrong = Not right
question_state_missed = Should be ticked
question_your_answer = Your answer: { $answer }
question_take_back = Go back one step
question_story_end = End of the story
question_option = { $letter }. { $text }
question_left_out = Left out
question_state_partly = Partly right
question_state_answer = Right answer
question_state_spotted = Well spotted
question_state_sound = Nothing to correct here
question_state_place = Its place: { $number }
question_right_order = The right order:
question_best_way = A good way to answer:
question_step = Step { $number }
question_see_other_lesson = See the lesson in another module
question_profile = Profile
question_post = Post
question_message = Message
