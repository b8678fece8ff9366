//! What is known of French and English words: plurals, forms of verbs, and stems.
use crate::domain::text::Language;

use std::borrow::Cow;

/// The singular of a folded word, where it looks like a plural: without its `s` or `x`.
pub fn singular(word: &str) -> &str {
    if word.len() < 4 {
        return word;
    }
    word.strip_suffix(['s', 'x'])
        .filter(|rest| !rest.ends_with('s'))
        .unwrap_or(word)
}

/// Endings of French verbs of the first group, the longest first, folded; all stand for `er`.
const FRENCH_ENDS: [&str; 15] = [
    "aient", "erai", "ees", "ais", "ait", "ant", "ent", "ons", "ez", "ee", "es", "ai", "as", "e",
    "a",
];

/// Whether a base form that `word` may come from `is_known`.
pub fn lemmas(word: &str, language: Language, is_known: impl Fn(&str) -> bool) -> bool {
    if language == Language::FR {
        // « nageais », « plaçais »: the e after g stays with the ending.
        return FRENCH_ENDS.iter().any(|end| {
            word.strip_suffix(end).is_some_and(|stem| {
                is_known(&format!("{stem}er"))
                    || stem.ends_with('e') && is_known(&format!("{stem}r"))
            })
        });
    }
    if language != Language::EN {
        return false;
    }
    ["ing", "ed", "d", "es", "s"].iter().any(|end| {
        word.strip_suffix(end).is_some_and(|stem| {
            let with_y = stem.strip_suffix('i').map(|stem| format!("{stem}y"));
            is_known(stem)
                || is_known(&format!("{stem}e"))
                || with_y.is_some_and(|lemma| is_known(&lemma))
                || undoubled(stem).is_some_and(&is_known)
        })
    })
}

/// `plann` as `plan`.
fn undoubled(stem: &str) -> Option<&str> {
    let mut letters = stem.chars().rev();
    let (last, before) = (letters.next()?, letters.next()?);
    (last == before && !matches!(last, 'a' | 'e' | 'i' | 'o' | 'u'))
        .then(|| &stem[..stem.len() - last.len_utf8()])
}

/// Feminine and other endings, folded, and what stands for them in a stem.
const FRENCH_STEMS: [(&str, &str); 8] = [
    ("trice", "teur"),
    ("euse", "eur"),
    ("iere", "ier"),
    ("ienne", "ien"),
    ("enne", "en"),
    ("ive", "if"),
    ("elle", "el"),
    ("ee", "e"),
];

/// What forms of one word have in common, by which key words are compared.
pub fn stem(word: &str, language: Language) -> Cow<'_, str> {
    if language == Language::FR
        && let Some(stem) = word.strip_suffix("aux").filter(|stem| stem.len() > 2)
    {
        return format!("{stem}al").into();
    }
    let word = singular(word);
    if language == Language::EN {
        return english_stem(word);
    }
    for (end, instead) in FRENCH_STEMS {
        if let Some(stem) = word.strip_suffix(end).filter(|stem| stem.len() > 1) {
            let whole = format!("{stem}{instead}");
            return match whole.strip_suffix('e') {
                Some(stem) if stem.len() > 3 => stem.to_owned().into(),
                _ => whole.into(),
            };
        }
    }
    without_e(word).into()
}

fn english_stem(word: &str) -> Cow<'_, str> {
    if let Some(stem) = word.strip_suffix("ie").filter(|stem| stem.len() > 2) {
        return format!("{stem}y").into();
    }
    for end in ["ing", "ed"] {
        if let Some(stem) = word.strip_suffix(end).filter(|stem| stem.len() > 3) {
            return undoubled(stem).unwrap_or(stem).into();
        }
    }
    without_e(word).into()
}

fn without_e(word: &str) -> &str {
    word.strip_suffix('e')
        .filter(|stem| stem.len() > 3)
        .unwrap_or(word)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn forms_of_a_word_have_one_stem() {
        for (language, one, other) in [
            (Language::FR, "cuisinieres", "cuisinier"),
            (Language::FR, "educatrice", "educateurs"),
            (Language::FR, "vendeuse", "vendeur"),
            (Language::FR, "techniciennes", "technicien"),
            (Language::FR, "journaux", "journal"),
            (Language::FR, "preposee", "prepose"),
            (Language::EN, "companies", "company"),
            (Language::EN, "planning", "plan"),
            (Language::EN, "knives", "knive"),
            (Language::EN, "cooks", "cook"),
        ] {
            let (one, other) = (stem(one, language), stem(other, language));
            assert!(one == other || other.starts_with(&*one), "{one} {other}");
        }
        assert_ne!(
            stem("cuisine", Language::FR),
            stem("cuisinier", Language::FR)
        );
    }

    #[test]
    fn regular_forms_lead_to_their_verb() {
        for (language, word, lemma) in [
            (Language::FR, "prepare", "preparer"),
            (Language::FR, "prepares", "preparer"),
            (Language::FR, "preparees", "preparer"),
            (Language::FR, "geraient", "gerer"),
            (Language::FR, "nettoyant", "nettoyer"),
            (Language::FR, "rangeais", "ranger"),
            (Language::EN, "prepared", "prepare"),
            (Language::EN, "preparing", "prepare"),
            (Language::EN, "planned", "plan"),
            (Language::EN, "carried", "carry"),
            (Language::EN, "watches", "watch"),
            (Language::EN, "helps", "help"),
        ] {
            assert!(lemmas(word, language, |known| known == lemma), "{word}");
        }
        assert!(!lemmas("preparation", Language::FR, |known| known == "preparer"));
    }
}
