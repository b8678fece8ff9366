//! Texts as they are read aloud: sentence by sentence.
use super::text::Language;

use unicode_segmentation::UnicodeSegmentation;

use std::ops::Range;

/// Short forms whose full stop ends no sentence, without it and in lower case.
const FRENCH: &[&str] = &[
    "m", "mm", "mme", "mmes", "mlle", "mlles", "dr", "dre", "pr", "st", "ste", "ex", "cf", "av",
    "boul", "tél", "janv", "févr", "sept", "oct", "nov", "déc",
];
const ENGLISH: &[&str] = &[
    "mr", "mrs", "ms", "dr", "prof", "st", "ave", "vs", "e.g", "i.e", "approx", "dept", "jan",
    "feb", "aug", "sept", "oct", "nov", "dec",
];
/// Those that are short forms before a number alone: `No. 5`, but `She said no.`
const BEFORE_NUMBERS: &[&str] = &[
    "no", "nos", "p", "pp", "art", "ch", "fig", "vol", "tel", "ext",
];

/// The sentences of a text, as ranges of bytes: together they are the whole text, with the blanks after a sentence in it.
/// None where the text is empty.
pub fn sentences(text: &str, language: Language) -> Vec<Range<usize>> {
    let mut found: Vec<Range<usize>> = Vec::new();
    for (start, piece) in text.split_sentence_bound_indices() {
        let end = start + piece.len();
        let Some(last) = found.last_mut() else {
            found.push(start..end);
            continue;
        };
        if goes_on(&text[last.clone()], piece, language) {
            last.end = end;
            continue;
        }
        // French closes a quotation after a blank, which the rules of Unicode take for the end of the sentence.
        last.end += closing(piece);
        let rest = last.end..end;
        found.extend((!rest.is_empty()).then_some(rest));
    }
    found
}

/// The words of a sentence for a voice: blanks of every kind are spaces, and what has no sound is left out. Empty where
/// there is nothing to say.
pub fn spoken(sentence: &str) -> String {
    let heard = sentence
        .chars()
        .filter(|character| !is_silent(*character))
        .map(|character| {
            if character.is_whitespace() || character.is_control() {
                ' '
            } else {
                character
            }
        })
        .collect::<String>();
    if heard.chars().any(char::is_alphanumeric) {
        heard.split_whitespace().collect::<Vec<_>>().join(" ")
    } else {
        String::new()
    }
}

/// Soft hyphens, joiners and the like.
fn is_silent(character: char) -> bool {
    matches!(
        character,
        '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}'
    )
}

/// Whether `piece` belongs to the sentence `before` it.
fn goes_on(before: &str, piece: &str, language: Language) -> bool {
    if piece.trim().is_empty() || before.trim().is_empty() {
        return true;
    }
    if before.ends_with(['\n', '\r', '\u{85}', '\u{2028}', '\u{2029}']) {
        return false;
    }
    let next = piece[closing(piece)..].chars().next();
    // A closing quotation mark, or what is told of a question: `« Ça va? » dit-elle.`
    next.is_some_and(char::is_lowercase) || is_short_form(before, next, language)
}

/// How many bytes of the beginning of `piece` close what stands before it, with the blanks after.
fn closing(piece: &str) -> usize {
    let rest = piece.trim_start_matches(['»', '”', '’', ')', ']', '"']);
    if rest.len() == piece.len() {
        0
    } else {
        piece.len() - rest.trim_start().len()
    }
}

/// Whether a text ends with a short form, an initial or the number of an item, and so goes on with `next`.
fn is_short_form(text: &str, next: Option<char>, language: Language) -> bool {
    let Some(text) = text.trim_end().strip_suffix('.') else {
        return false;
    };
    let parts = |character: char| character.is_whitespace() || character == '’';
    let word = text.rsplit(parts).next().unwrap_or(text);
    let word = word.trim_start_matches(['«', '“', '(', '[', '‘', '"']);
    let is_number = !word.is_empty() && word.chars().all(|character| character.is_ascii_digit());
    if is_number && word.len() == text.trim_start().len() {
        return true;
    }
    let small = word.to_lowercase();
    let known = if language == Language::EN {
        ENGLISH
    } else {
        FRENCH
    };
    known.contains(&small.as_str())
        || is_initials(word)
        || (next.is_some_and(|next| next.is_ascii_digit())
            && BEFORE_NUMBERS.contains(&small.as_str()))
}

/// `A`, `J.-P`
fn is_initials(word: &str) -> bool {
    let mut letters = word.split(['.', '-']).filter(|part| !part.is_empty());
    !word.is_empty()
        && letters.all(|part| part.chars().count() == 1 && part.chars().all(char::is_uppercase))
}

#[cfg(test)]
mod tests {
    use super::*;

    use proptest::prelude::*;

    fn cut(text: &str, language: Language) -> Vec<&str> {
        let ranges = sentences(text, language);
        ranges.into_iter().map(|range| &text[range]).collect()
    }

    #[test]
    fn french_is_cut_where_sentences_end() {
        let table: [&[&str]; 13] = [
            &["Un profil a un titre. ", "Il a un résumé."],
            &[
                "M. Roy et Mme. Côté lisent. ",
                "Dr. Li aussi, p. ex. le soir.",
            ],
            &["J.-P. Tremblay cherche."],
            &["A. Mettre à jour le titre"],
            &["1. Ouvrez la page. ", "Puis lisez."],
            &[
                "Le taux est de 3,5 %. ",
                "Sur 2 600 personnes, 88 % lisent.",
            ],
            &["Version 2.5 du profil."],
            &["« Ça va? » ", "Oui, dit-il."],
            &["« Ça va? » dit-elle. ", "Oui!"],
            &["Elle écrit : « Bonjour! » ", "Il répond."],
            &["Voyez la p. 5 et l’art. 12. ", "C’est tout."],
            &["Bon.\n", "Mieux.\n", "Fin"],
            &["Vraiment?! ", "Oui… peut-être."],
        ];
        for expected in table {
            assert_eq!(cut(&expected.concat(), Language::FR), expected);
        }
    }

    #[test]
    fn english_is_cut_where_sentences_end() {
        let table: [&[&str]; 6] = [
            &["Mr. Roy met Dr. Li. ", "They talked."],
            &["Use a network, e.g. Passerelle. ", "Then wait."],
            &["She said no. ", "He went."],
            &["See No. 5 on p. 12. ", "Done."],
            &["“Really?” he asked. ", "“Yes!” ", "She left."],
            &["It costs $3.50 (about 10.5%). ", "Fine."],
        ];
        for expected in table {
            assert_eq!(cut(&expected.concat(), Language::EN), expected);
        }
    }

    #[test]
    fn a_voice_gets_plain_spaces_and_nothing_without_a_sound() {
        assert_eq!(
            spoken("« Oui\u{a0}» :\u{202f}88\u{a0}%\n"),
            "« Oui » : 88 %"
        );
        assert_eq!(spoken("co\u{ad}opé\u{2060}rer"), "coopérer");
        for silent in ["", " ", "•", "— …", "________"] {
            assert_eq!(spoken(silent), "");
        }
    }

    proptest! {
        #[test]
        fn nothing_is_lost_and_nothing_is_read_twice(
            text in "([A-Za-zé]{1,4}|[0-9]{1,2}|[.!?…,:;«»“”()\"’\n]|[ \u{a0}\u{202f}]|Mme\\. |e\\.g\\. ){0,60}",
            is_french: bool,
        ) {
            let language = if is_french { Language::FR } else { Language::EN };
            let found = sentences(&text, language);
            let mut end = 0;
            for range in &found {
                prop_assert_eq!(range.start, end);
                prop_assert!(range.end > range.start);
                end = range.end;
            }
            prop_assert_eq!(end, text.len());
            prop_assert_eq!(cut(&text, language).concat(), text);
        }

        #[test]
        fn any_text_at_all_can_be_cut(text in "\\PC{0,80}") {
            prop_assert_eq!(cut(&text, Language::FR).concat(), text);
        }
    }
}
