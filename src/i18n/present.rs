//! The words of presenting mode: lessons and questions before a room.
messages! {
    present_title;
    present_line;
    present_lessons;
    present_questions;
    present_reading;
    present_place(number: usize, total: usize);
    present_back;
    present_next;
    present_reveal;
    present_hide;
    present_end;
    present_answer;
    /// Verdicts on what nobody chose.
    present_avoid;
    present_leave;
    present_change;
    present_sound;
    /// A lesson by its number and title; a question by its number and what it asks.
    present_lesson(number: usize, title: &str);
    present_question(number: usize, prompt: &str);
    present_over;
    present_over_line;
    present_empty;
}
