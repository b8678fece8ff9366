//! The words of the glossary.
messages! {
    glossary_open;
    glossary_title;
    glossary_introduction;
    glossary_field;
    glossary_all(total: usize);
    glossary_count(found: usize, total: usize);
    glossary_none(text: &str);
    glossary_none_line;
    glossary_example(text: &str);
    glossary_in_english;
    glossary_in_french;
    glossary_more(count: usize);
    glossary_empty;
    glossary_empty_line;
    glossary_back;
}
