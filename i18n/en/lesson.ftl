lesson_module = Module { $number }
lesson_place = Lesson { $lesson } of { $total }
lesson_outline = Module outline
lesson_quiz = Module quiz
lesson_state_done = done
lesson_state_here = you are here
lesson_state_new = to do
lesson_state_passed = passed
lesson_previous = Previous
lesson_next = Next
lesson_to_quiz = Take the quiz
lesson_tip = Tip
lesson_warning = Warning
lesson_key = Remember
lesson_example = Example
lesson_weak = To avoid
lesson_better = Better
lesson_good = Good
lesson_improve = To improve
lesson_compare = Compare two examples
lesson_profile = { $name }’s profile
lesson_post = Post by { $name }
lesson_notes = Notes
lesson_note_name = Name
lesson_note_headline = Headline
lesson_note_place = Place
lesson_note_about = Summary
lesson_note_skills = Skills
lesson_note_photo = Photo
lesson_conversation = Conversation
lesson_from_you = You
lesson_from_other = The other person
lesson_think = Think first
lesson_show = Show the answer
lesson_hide = Hide the answer
lesson_practice = Your turn
lesson_check = Try it yourself
lesson_term = { $words }, glossary word
lesson_term_meaning = { $term }: { $meaning }
lesson_term_example = { $term }: { $meaning } Example: { $example }
lesson_term_close = Close the explanation
lesson_other_show = { $language ->
    [en] See the English too
    [fr] See the French too
   *[other] See the other language too
}
lesson_other_hide = { $language ->
    [en] Hide the English
    [fr] Hide the French
   *[other] Hide the other language
}
