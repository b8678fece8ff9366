//! Numbers, lists, letters of options and names of languages, the way each language writes them.
use super::Tr;
use crate::domain::number::{Fraction, Points, grouped};
use crate::domain::text::Language;

messages! {
    /// `80 %` or `80%`, of whole per cent.
    per_cent(value: u64);
    list_and(start: &str, last: &str);
    list_or(start: &str, last: &str);
    language_french;
    language_english;
    language_other(code: &str);
}

impl Tr {
    /// `2 600` or `2,600`.
    pub fn number(&self, value: u64) -> String {
        grouped(value, self.language)
    }

    /// A share as whole per cent, rounded half up: `81 %` or `81%`.
    pub fn share(&self, fraction: Fraction) -> String {
        self.per_cent(fraction.per_cent())
    }

    /// Points with one decimal, left out where it is 0: `6,5` or `6.5`, and `6`.
    pub fn points(&self, points: Points) -> String {
        tenths(points.tenths(), self.language)
    }

    /// The points that one question gave, as [`points`](Self::points): `0,7` or `0.7` for two thirds.
    pub fn fraction(&self, fraction: Fraction) -> String {
        self.points(Points::ZERO + fraction)
    }

    /// `a, b et c` or `a, b and c`; nothing for no items.
    pub fn list<T: AsRef<str>>(&self, items: &[T]) -> String {
        self.joined(items, Self::list_and)
    }

    /// `a, b ou c` or `a, b or c`; nothing for no items.
    pub fn alternatives<T: AsRef<str>>(&self, items: &[T]) -> String {
        self.joined(items, Self::list_or)
    }

    fn joined<T: AsRef<str>>(
        &self,
        items: &[T],
        with: impl Fn(&Self, &str, &str) -> String,
    ) -> String {
        let items: Vec<&str> = items.iter().map(AsRef::as_ref).collect();
        match items.split_last() {
            None => String::new(),
            Some((only, [])) => (*only).to_owned(),
            Some((last, start)) => with(self, &start.join(", "), last),
        }
    }

    /// The name of a language as it stands in a sentence: `français` or `French`; others are named by their code.
    pub fn language_name(&self, language: Language) -> String {
        if language == Language::FR {
            self.language_french()
        } else if language == Language::EN {
            self.language_english()
        } else {
            self.language_other(language.code())
        }
    }

    /// The letter of the option at `index` from 0: `A` to `Z`, then numbers from 27.
    pub fn letter(&self, index: usize) -> String {
        u8::try_from(index)
            .ok()
            .filter(|index| *index < 26)
            .map_or_else(
                || self.number(index as u64 + 1),
                |index| char::from(b'A' + index).to_string(),
            )
    }
}

/// The name of a language in itself, for a choice that everybody must be able to read: `Français`, `English`.
/// Others are named by their code.
pub fn own_name(language: Language) -> String {
    if language == Language::FR {
        "Français".to_owned()
    } else if language == Language::EN {
        "English".to_owned()
    } else {
        language.code().to_owned()
    }
}

/// A number given in tenths, with one decimal where it is not whole.
pub(super) fn tenths(tenths: u64, language: Language) -> String {
    let whole = grouped(tenths / 10, language);
    match tenths % 10 {
        0 => whole,
        tenth if language == Language::EN => format!("{whole}.{tenth}"),
        tenth => format!("{whole},{tenth}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn both() -> (Tr, Tr) {
        (Tr::new(Language::FR), Tr::new(Language::EN))
    }

    #[test]
    fn numbers_points_and_shares_are_written_in_both_languages() {
        let (french, english) = both();
        let half = Fraction::new(1, 2);
        let six: Points = std::iter::repeat_n(Fraction::ONE, 6).sum();
        let written = |tr: &Tr| {
            [
                tr.number(2600),
                tr.per_cent(80),
                tr.share(Fraction::new(13, 16)),
                tr.points(six),
                tr.points(six + half),
                tr.fraction(Fraction::new(2, 3)),
            ]
        };
        let expected = ["2\u{a0}600", "80\u{a0}%", "81\u{a0}%", "6", "6,5", "0,7"];
        assert_eq!(written(&french), expected);
        assert_eq!(
            written(&english),
            ["2,600", "80%", "81%", "6", "6.5", "0.7"]
        );
    }

    #[test]
    fn lists_end_with_a_word() {
        let (french, english) = both();
        for (items, and, or) in [
            (&[][..], "", ""),
            (&["a"], "a", "a"),
            (&["a", "b"], "a et b", "a ou b"),
            (&["a", "b", "c"], "a, b et c", "a, b ou c"),
        ] {
            assert_eq!(french.list(items), and);
            assert_eq!(french.alternatives(items), or);
        }
        assert_eq!(english.list(&["a", "b", "c"]), "a, b and c");
        assert_eq!(english.alternatives(&["a", "b", "c"]), "a, b or c");
    }

    #[test]
    fn languages_are_named_in_each_language_and_in_themselves() {
        let (french, english) = both();
        let spanish: Language = "es".parse().expect("a code");
        let named = |tr: &Tr| {
            [Language::FR, Language::EN, spanish].map(|language| tr.language_name(language))
        };
        assert_eq!(
            named(&french),
            ["français", "anglais", "langue «\u{a0}es\u{a0}»"]
        );
        assert_eq!(named(&english), ["French", "English", "language “es”"]);
        let own = [Language::FR, Language::EN, spanish].map(own_name);
        assert_eq!(own, ["Français", "English", "es"]);
    }

    #[test]
    fn options_have_letters_and_never_run_out() {
        let (french, _) = both();
        let letters = [0, 5, 25, 26, 3000].map(|index| french.letter(index));
        assert_eq!(letters, ["A", "F", "Z", "27", "3\u{a0}001"]);
    }

    #[test]
    fn a_message_with_points_takes_its_plural_from_them() {
        let (french, english) = both();
        let share = Points::ZERO + Fraction::new(1, 2);
        let values = [("value", share.into())];
        assert_eq!(french.say("per_cent", None, &values), "0,5\u{a0}%");
        assert_eq!(english.say("per_cent", None, &values), "0.5%");
    }
}
