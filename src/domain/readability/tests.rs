use super::*;

use proptest::prelude::*;

fn rounded(value: Option<f64>) -> Option<f64> {
    value.map(|value| (value * 10.0).round() / 10.0)
}

#[test]
fn the_formulas_give_what_a_hand_gives() {
    // 12 words in 2 sentences, 14 syllables, 2 long words (“reading”, “sentence”).
    let english = Count::of(
        "The cat sat on a mat. Then reading a short sentence helped.",
        Language::EN,
    );
    assert_eq!((english.words(), english.sentences()), (12, 2));
    assert_eq!(english.syllables, 14);
    let (length, syllables) = (6.0, 14.0 / 12.0);
    let ease = 206.835 - 1.015 * length - 84.6 * syllables;
    assert_eq!(rounded(english.ease()), rounded(Some(ease)));
    assert_eq!(rounded(english.ease()), Some(102.0));
    assert_eq!(rounded(english.grade()), Some(0.5));
    assert_eq!(rounded(english.lix()), Some(22.7));

    // 7 words in a sentence, 11 syllables, 1 long word (“important”).
    let french = Count::of(
        "Votre métier est important pour votre voisin.",
        Language::FR,
    );
    assert_eq!((french.words(), french.syllables), (7, 11));
    let ease = 207.0 - 1.015 * 7.0 - 73.6 * 11.0 / 7.0;
    assert_eq!(rounded(french.ease()), rounded(Some(ease)));
    assert_eq!(rounded(french.lix()), Some(21.3));
    assert_eq!(french.grade(), None);
}

#[test]
fn sentences_are_told_by_their_median_and_their_longest() {
    let count = |text| {
        let count = Count::of(text, Language::FR);
        (
            count.sentences(),
            count.median_sentence(),
            count.longest_sentence(),
        )
    };
    assert_eq!(count(""), (0, 0, 0));
    assert_eq!(count("…! « »"), (0, 0, 0));
    assert_eq!(count("Un deux."), (1, 2, 2));
    assert_eq!(count("Un. Un deux trois."), (2, 3, 3));
    assert_eq!(count("Un. Un deux.\nUn deux trois quatre"), (3, 2, 4));
    assert_eq!(count("Il y en a 2.5 ou 3! Oui : « Bon. » Fin"), (3, 2, 7));
}

#[test]
fn names_and_numbers_make_a_sentence_longer_and_no_harder() {
    let plain = Count::of("Je vis ici.", Language::FR);
    let named = Count::of("Je vis ici Tegucigalpa 2026 LinkedIn.", Language::FR);
    assert_eq!(named.words(), plain.words() + 3);
    assert_eq!(
        (named.syllables, named.long_words, named.common_words),
        (plain.syllables, plain.long_words, plain.common_words)
    );
    // At the beginning of a sentence a capital says nothing.
    assert_eq!(Count::of("Important.", Language::FR).common_words, 1);
    let only_names = Count::of("123 Montréal", Language::FR);
    assert_eq!((only_names.ease(), only_names.lix()), (None, None));
}

#[test]
fn a_word_is_long_by_its_longest_part() {
    for (text, long) in [
        ("l’emploi", 0),
        ("aujourd’hui", 1),
        ("l’employeur", 1),
        ("rendez-vous", 0),
        ("e\u{301}te\u{301}s-vous", 0),
        ("reading", 1),
        ("letter", 0),
    ] {
        assert_eq!(Count::of(text, Language::FR).long_words, long, "{text}");
    }
}

#[test]
fn a_language_without_a_formula_has_lix_alone() {
    let spanish: Language = "es".parse().unwrap();
    let count = Count::of("Una red profesional.", spanish);
    assert_eq!((count.ease(), count.grade()), (None, None));
    assert!(count.lix().is_some());
}

#[test]
fn the_steps_of_ease_begin_where_flesch_has_them() {
    for (ease, step) in [
        (120.0, Ease::VeryEasy),
        (90.0, Ease::VeryEasy),
        (89.9, Ease::Easy),
        (70.0, Ease::RatherEasy),
        (60.0, Ease::Usual),
        (50.0, Ease::RatherHard),
        (30.0, Ease::Hard),
        (29.9, Ease::VeryHard),
        (-200.0, Ease::VeryHard),
    ] {
        assert_eq!(Ease::from(ease), step, "{ease}");
    }
}

proptest! {
    #[test]
    fn no_text_gives_a_number_that_is_none(text in any::<String>(), french in any::<bool>()) {
        let language = if french { Language::FR } else { Language::EN };
        let count = Count::of(&text, language);
        for value in [count.ease(), count.grade(), count.lix()].into_iter().flatten() {
            prop_assert!(value.is_finite());
        }
        prop_assert_eq!(count.ease().is_some(), count.common_words > 0);
        prop_assert!(count.median_sentence() <= count.longest_sentence());
        prop_assert!(count.syllables >= count.common_words);
    }

    #[test]
    fn texts_counted_one_by_one_add_up(one in "[a-zé ,.!A-Z]{0,60}", other in "[a-zé ,.!A-Z]{0,60}") {
        let mut sum = Count::of(&one, Language::FR);
        sum.add(&Count::of(&other, Language::FR));
        prop_assert_eq!(sum, Count::of(&format!("{one}\n{other}"), Language::FR));
    }

    #[test]
    fn a_word_has_a_syllable_at_least_and_no_more_than_letters(word in "\\PC{1,30}", french in any::<bool>()) {
        let language = if french { Language::FR } else { Language::EN };
        let letters = word.chars().filter(|character| character.is_alphabetic()).count();
        let found = syllables(&word, language);
        prop_assert!(found >= 1);
        // Œ and other ligatures are two letters in one.
        prop_assert!(found <= (3 * letters).max(1));
    }
}
