//! The words of lessons.
messages! {
    lesson_module(number: usize);
    lesson_place(lesson: usize, total: usize);
    lesson_outline;
    lesson_quiz;
    lesson_state_done;
    lesson_state_here;
    lesson_state_new;
    lesson_state_passed;
    lesson_previous;
    lesson_next;
    lesson_to_quiz;
    lesson_tip;
    lesson_warning;
    lesson_key;
    lesson_example;
    lesson_weak;
    lesson_better;
    lesson_good;
    lesson_improve;
    lesson_compare;
    lesson_profile(name: &str);
    lesson_post(name: &str);
    lesson_notes;
    lesson_note_name;
    lesson_note_headline;
    lesson_note_place;
    lesson_note_about;
    lesson_note_skills;
    lesson_note_photo;
    lesson_conversation;
    lesson_from_you;
    lesson_from_other;
    lesson_think;
    lesson_show;
    lesson_hide;
    lesson_practice;
    lesson_check;
    /// What a screen reader says of a hard word.
    lesson_term(words: &str);
    /// What it says of an explanation without an example.
    lesson_term_meaning(term: &str, meaning: &str);
    /// What it says of an explanation with an example.
    lesson_term_example(term: &str, meaning: &str, example: &str);
    lesson_term_close;
    /// The button that shows another language too, by its code.
    lesson_other_show(language: &str);
    lesson_other_hide(language: &str);
}
