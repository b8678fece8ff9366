//! What a lesson draws by itself.
use super::profile::initials;

#[test]
fn initials_are_the_first_letters_of_the_first_and_the_last_word_as_people_see_them() {
    for (name, expected) in [
        ("Amina Diallo", "AD"),
        ("Amina", "A"),
        ("Marie-Ève de la Tour", "MT"),
        ("élodie ouellet", "ÉO"),
        // A letter and its accent apart.
        ("e\u{301}lodie O\u{302}", "E\u{301}O\u{302}"),
        ("👩‍🍳 Chef", "👩‍🍳C"),
        ("王 小明", "王小"),
        ("  ", ""),
        ("", ""),
    ] {
        assert_eq!(initials(name), expected, "{name}");
    }
}
