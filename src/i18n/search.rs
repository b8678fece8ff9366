//! The words of the search.
messages! {
    search_open;
    search_title;
    search_introduction;
    search_field;
    search_begin;
    search_begin_line;
    search_clear;
    search_restore(text: &str);
    search_reading;
    search_count(count: usize);
    search_none(text: &str);
    search_none_line;
    search_modules;
    search_lessons;
    search_terms;
    search_place(module: &str);
    search_more(count: usize);
    search_back;
}
