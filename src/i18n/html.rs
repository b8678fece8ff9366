//! The words of a module as a web page.
messages! {
    /// The first link: past the outline.
    html_skip;
    html_minutes(minutes: u32);
    html_objectives;
    html_lesson(number: usize, title: &str);
    html_question(number: usize);
    /// Above the questions; what must be reached in the program, in per cent.
    html_quiz(pass: &str);
    /// What opens an answer.
    html_answer;
    /// Words that name what follows them.
    html_label(words: &str);
    /// What stands for the photo of a drawn profile.
    html_photo(name: &str);
    /// What stands for the word that is missing.
    html_gap;
    /// Where a reply leads.
    html_leads(step: usize);
    /// What can be chosen, on paper.
    html_places(places: &str);
    html_made(version: &str);
}
