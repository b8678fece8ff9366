//! The words of the sheets of modules and of the trainer's guide, on paper and in the window.

messages! {
    paper_sheet;
    /// What the file is, in its name.
    paper_sheet_file;
    paper_can;
    paper_words;
    paper_essentials;
    paper_next;
    /// Words that lead others in, on the same line.
    paper_lead(words: &str);
    /// The foot of each page: where and when it was printed.
    paper_footer(place: &str, date: &str);
    paper_guide;
    paper_guide_file;
    /// The heads of the timetable.
    paper_minutes;
    paper_step;
    paper_how;
    paper_notes;
    paper_close;
    paper_cancel;
    paper_safe;
    paper_not_printed_cure;
    paper_sheet_help;
    paper_guide_help;
    paper_exported(file: &str);
}
