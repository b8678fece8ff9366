//! What a learner takes away of their trial profile: its forms, and the names of their files.
use crate::domain::id::LearnerId;

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use jiff::civil::Date;

/// The most letters of a person's name in the name of a file: sticks and shares refuse long ones.
const LONGEST_NAME: usize = 40;

/// A form in which a trial profile is taken away.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Form {
    /// The profile, what is left to do and the checklist, to print.
    Pdf,
    /// The words by section, to paste.
    Text,
    Photo,
}

impl Form {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Pdf, Self::Text, Self::Photo];

    /// Its word in files.
    pub fn word(self) -> &'static str {
        match self {
            Self::Pdf => "pdf",
            Self::Text => "text",
            Self::Photo => "photo",
        }
    }

    /// How the names of its files end.
    pub fn extension(self) -> &'static str {
        match self {
            Self::Pdf => "pdf",
            Self::Text => "txt",
            Self::Photo => "jpg",
        }
    }
}

/// The name of a file of the person `name`, which says `what` it is and of which day: `Elodie-Cote-profil-2026-11-22.pdf`.
/// It holds letters, digits and hyphens that every disk takes; of a name without any, nothing stays.
pub fn file_name(form: Form, name: &str, what: &str, day: Date) -> String {
    file_name_ending(form.extension(), name, what, day)
}

/// The same of a file whose name ends with `extension`.
pub fn file_name_ending(extension: &str, name: &str, what: &str, day: Date) -> String {
    let (name, what) = (safe(name), safe(what));
    let parts = [name, what, day.strftime("%Y-%m-%d").to_string()];
    let parts: Vec<String> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    format!("{}.{extension}", parts.join("-"))
}

/// The name of a file with the work of the person `name`: their id keeps it apart from that of any other person.
pub fn work_name(name: &str, id: LearnerId) -> String {
    match safe(name).as_str() {
        "" => format!("{id}.passerelle"),
        name => format!("{name}-{id}.passerelle"),
    }
}

/// The letters and digits of `words` without accents, with a hyphen between what stood apart.
fn safe(words: &str) -> String {
    let mut safe = String::new();
    let letters = words
        .nfkd()
        .filter(|character| !is_combining_mark(*character));
    for character in letters {
        if safe.len() >= LONGEST_NAME {
            break;
        }
        match character {
            'œ' => safe.push_str("oe"),
            'Œ' => safe.push_str("OE"),
            'æ' => safe.push_str("ae"),
            'ß' => safe.push_str("ss"),
            'ø' => safe.push('o'),
            'ł' => safe.push('l'),
            'Ł' => safe.push('L'),
            plain if plain.is_ascii_alphanumeric() => safe.push(plain),
            // An apostrophe binds: it leaves no gap.
            '\'' | '’' => {}
            _ if safe.is_empty() || safe.ends_with('-') => {}
            _ => safe.push('-'),
        }
    }
    safe.trim_end_matches('-').to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    use jiff::civil::date;
    use proptest::prelude::*;

    #[test]
    fn the_name_of_a_file_is_that_of_the_person_and_the_day() {
        let day = date(2026, 11, 2);
        for (name, form, expected) in [
            (
                "Élodie Côté-Roy",
                Form::Pdf,
                "Elodie-Cote-Roy-profil-2026-11-02.pdf",
            ),
            (
                "  Zoë  D’Amour ",
                Form::Text,
                "Zoe-DAmour-profil-2026-11-02.txt",
            ),
            (
                "Łukasz Bœuf",
                Form::Photo,
                "Lukasz-Boeuf-profil-2026-11-02.jpg",
            ),
            ("محمد", Form::Pdf, "profil-2026-11-02.pdf"),
            ("../../etc", Form::Pdf, "etc-profil-2026-11-02.pdf"),
            ("", Form::Pdf, "profil-2026-11-02.pdf"),
        ] {
            assert_eq!(file_name(form, name, "profil", day), expected, "{name}");
        }
    }

    proptest! {
        #[test]
        fn every_disk_takes_it(name in any::<String>()) {
            let name = file_name(Form::Pdf, &name, "profil", date(2026, 11, 2));
            prop_assert!(name.len() <= 80);
            prop_assert!(name.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-.".contains(&byte)));
            prop_assert_eq!(name.matches('.').count(), 1);
            prop_assert!(!name.starts_with('-'));
        }
    }
}
