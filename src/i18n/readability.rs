//! How hard texts are to read, in words.
use super::Tr;
use crate::domain::readability::{Count, Ease};

messages! {
    /// What the numbers of a reading ease mean.
    readability_formulas;
    readability_lix;
    /// What was measured; the grade is `none` where there is none.
    readability_measured(ease: &str, step: &str, grade: &str, lix: &str, sentences: &str);
    /// How long sentences are, in words.
    readability_sentences(median: usize, longest: usize, sentences: usize);
    readability_unmeasured(words: usize);
    /// A module, or all modules.
    readability_whole;
    /// Titles and quizzes.
    readability_outside;
    /// Above the hardest texts in a language, by its code.
    readability_hardest(language: &str, count: usize);
    /// The end of a report, in one line.
    readability_read(texts: usize);
}

impl Tr {
    /// What was measured, on one line; where no formula applies, only the words are counted.
    pub fn readability(&self, count: &Count) -> String {
        let (Some(ease), Some(lix)) = (count.ease(), count.lix()) else {
            return self.readability_unmeasured(count.words());
        };
        let grade = count.grade().map_or_else(|| "none".to_owned(), whole);
        let sentences = self.readability_sentences(
            count.median_sentence(),
            count.longest_sentence(),
            count.sentences(),
        );
        self.readability_measured(
            &whole(ease),
            step(ease.into()),
            &grade,
            &whole(lix),
            &sentences,
        )
    }
}

/// A whole number, which may be below zero.
fn whole(value: f64) -> String {
    let rounded = value.round();
    if rounded < 0.0 {
        format!("−{}", -rounded)
    } else {
        // Not “-0”.
        format!("{}", rounded.abs())
    }
}

fn step(ease: Ease) -> &'static str {
    match ease {
        Ease::VeryHard => "very-hard",
        Ease::Hard => "hard",
        Ease::RatherHard => "rather-hard",
        Ease::Usual => "usual",
        Ease::RatherEasy => "rather-easy",
        Ease::Easy => "easy",
        Ease::VeryEasy => "very-easy",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::text::Language;

    #[test]
    fn numbers_are_whole_and_may_be_below_zero() {
        assert_eq!([-12.4, -0.4, 0.4, 71.5].map(whole), ["−12", "0", "0", "72"]);
    }

    #[test]
    fn a_text_is_told_with_its_step_and_its_grade_where_there_is_one() {
        let told = |text, language| {
            [Language::FR, Language::EN]
                .map(|spoken| Tr::new(spoken).readability(&Count::of(text, language)))
        };
        let [french, english] = told("Le chat dort ici. Il rêve.", Language::FR);
        assert!(
            french.contains("très facile") && !french.contains("niveau"),
            "{french}"
        );
        assert!(
            english.contains("very easy") && english.contains("median 4"),
            "{english}"
        );
        let [french, english] = told("Organizational responsibilities proliferate.", Language::EN);
        assert!(
            french.contains("niveau scolaire") && french.contains("très difficile"),
            "{french}"
        );
        assert!(
            english.contains("grade") && english.contains("very hard"),
            "{english}"
        );
        let [french, _] = told("2026", Language::FR);
        assert!(french.starts_with("1 mot,"), "{french}");
    }
}
