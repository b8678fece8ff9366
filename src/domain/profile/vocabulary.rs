//! Lists of words: `practice/vocabulary.json`, prepared so that all lists are looked for in one go.
use super::lexicon::Lexicon;
use super::sign::Family;
use crate::domain::id::ListId;
use crate::domain::profile::rule::SensitiveKind;
use crate::domain::text::Language;

use schemars::JsonSchema;
use serde::Deserialize;

use std::collections::BTreeMap;

/// The file `practice/vocabulary.json`.
#[derive(Debug, Clone, PartialEq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct VocabularyFile {
    /// The number of the format: 1.
    pub format: u32,
    pub languages: BTreeMap<Language, WordLists>,
}

/// The lists of one language. What a pack leaves out is taken from the core library.
#[derive(Debug, Clone, Default, PartialEq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct WordLists {
    /// Trades: every form of one, in the singular.
    #[serde(default)]
    pub jobs: Vec<Vec<String>>,
    /// Action verbs: infinitives or base forms, and irregular forms.
    #[serde(default)]
    pub verbs: Vec<String>,
    /// Words that say nothing.
    #[serde(default)]
    pub empty: Vec<String>,
    /// Words of people who only say that they seek.
    #[serde(default)]
    pub seeking: Vec<String>,
    #[serde(default)]
    pub first_person: Vec<String>,
    #[serde(default)]
    pub third_person: Vec<String>,
    /// Words that are in every text of the language.
    #[serde(default)]
    pub stop: Vec<String>,
    /// Further lists, by names that rules use.
    #[serde(default)]
    pub phrases: BTreeMap<ListId, Vec<String>>,
    /// Facts that do not belong on a profile.
    #[serde(default)]
    pub facts: BTreeMap<FactKind, Vec<String>>,
    /// Warning signs of messages.
    #[serde(default)]
    pub signs: BTreeMap<Family, Vec<String>>,
}

/// A kind of fact that words tell, as the keys of `facts` name it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum FactKind {
    Age,
    CivilStatus,
    Pregnancy,
    Religion,
    Origin,
    Health,
    ImmigrationStatus,
}

impl From<FactKind> for SensitiveKind {
    fn from(kind: FactKind) -> Self {
        match kind {
            FactKind::Age => Self::Age,
            FactKind::CivilStatus => Self::CivilStatus,
            FactKind::Pregnancy => Self::Pregnancy,
            FactKind::Religion => Self::Religion,
            FactKind::Origin => Self::Origin,
            FactKind::Health => Self::Health,
            FactKind::ImmigrationStatus => Self::ImmigrationStatus,
        }
    }
}

/// The lists that rules name and every language may have.
pub const LISTS: [&str; 6] = [
    "jobs",
    "verbs",
    "empty",
    "seeking",
    "first_person",
    "third_person",
];

/// A list of words, as hits name it.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum List {
    /// By the name that rules use.
    Named(String),
    Fact(SensitiveKind),
    Sign(Family),
}

/// All lists of words, prepared.
#[derive(Debug, Clone, Default)]
pub struct Vocabulary {
    languages: BTreeMap<Language, Lexicon>,
}

impl Vocabulary {
    /// Prepares the lists. What `files` hold first counts; lists that a file lacks come from those after it.
    pub fn prepare(files: impl IntoIterator<Item = VocabularyFile>) -> Self {
        let mut merged = BTreeMap::<Language, WordLists>::new();
        for (language, lists) in files.into_iter().flat_map(|file| file.languages) {
            merged.entry(language).or_default().fill_from(lists);
        }
        let languages = merged
            .into_iter()
            .map(|(language, lists)| (language, Lexicon::prepare(language, lists)))
            .collect();
        Self { languages }
    }

    /// The lists of a language; empty ones where it has none.
    pub fn lexicon(&self, language: Language) -> &Lexicon {
        static NOTHING: std::sync::LazyLock<Lexicon> = std::sync::LazyLock::new(Lexicon::default);
        self.languages.get(&language).unwrap_or(&NOTHING)
    }

    /// The languages that have lists.
    pub fn languages(&self) -> impl Iterator<Item = (Language, &Lexicon)> {
        self.languages
            .iter()
            .map(|(language, lexicon)| (*language, lexicon))
    }
}

impl WordLists {
    fn fill_from(&mut self, other: Self) {
        fn fill<T>(own: &mut Vec<T>, other: Vec<T>) {
            if own.is_empty() {
                *own = other;
            }
        }
        fn fill_map<K: Ord>(own: &mut BTreeMap<K, Vec<String>>, other: BTreeMap<K, Vec<String>>) {
            for (name, list) in other {
                fill(own.entry(name).or_default(), list);
            }
        }
        fill(&mut self.jobs, other.jobs);
        fill(&mut self.verbs, other.verbs);
        fill(&mut self.empty, other.empty);
        fill(&mut self.seeking, other.seeking);
        fill(&mut self.first_person, other.first_person);
        fill(&mut self.third_person, other.third_person);
        fill(&mut self.stop, other.stop);
        fill_map(&mut self.phrases, other.phrases);
        fill_map(&mut self.facts, other.facts);
        fill_map(&mut self.signs, other.signs);
    }
}

#[cfg(test)]
mod tests {
    use super::super::fold::Words;
    use super::*;

    fn lexicon() -> Lexicon {
        let lists: WordLists = serde_json::from_str(
            r#"{"jobs": [["cuisinier", "cuisinière"], ["aide-cuisinier"], ["préposé aux bénéficiaires"]],
                "verbs": ["préparer", "servir"], "empty": ["dynamique", "esprit d’équipe"],
                "signs": {"own-account": ["virer … votre compte"]}}"#,
        )
        .unwrap();
        Lexicon::prepare(Language::FR, lists)
    }

    fn found(text: &str) -> Vec<String> {
        let lexicon = lexicon();
        let words = Words::of(text);
        lexicon
            .hits(&words)
            .into_iter()
            .map(|hit| words.quote(hit.words).to_owned())
            .collect()
    }

    #[test]
    fn phrases_are_found_whatever_their_case_accents_apostrophes_and_endings() {
        for (text, expected) in [
            ("CUISINIERE", vec!["CUISINIERE"]),
            ("Cuisiniers et", vec!["Cuisiniers"]),
            ("une cuisinière.", vec!["cuisinière"]),
            ("cuisinier·ère", vec!["cuisinier·ère"]),
            ("un aide-cuisinier", vec!["aide-cuisinier", "cuisinier"]),
            (
                "Préposé(e)s aux bénéficiaires",
                vec!["Préposé(e)s aux bénéficiaires"],
            ),
            ("préposée aux. Bénéficiaires", vec![]),
            ("J’ai l'ESPRIT D'ÉQUIPE", vec!["ESPRIT D'ÉQUIPE"]),
            ("cuisine, dynamiques", vec![]),
        ] {
            assert_eq!(found(text), expected, "{text}");
        }
    }

    #[test]
    fn a_gap_stands_for_some_words_of_the_same_sentence() {
        let whole = "virer cet argent à votre compte";
        assert_eq!(found(&format!("Je vais {whole}.")), [whole]);
        assert_eq!(found("virer votre compte"), ["virer votre compte"]);
        assert_eq!(found("virer. Votre compte"), Vec::<String>::new());
        assert_eq!(
            found("virer un deux trois quatre cinq votre compte"),
            Vec::<String>::new()
        );
    }

    #[test]
    fn forms_of_verbs_are_known() {
        let lexicon = lexicon();
        for word in ["preparer", "prepare", "preparees", "preparais", "servir"] {
            assert!(lexicon.is_verb(word), "{word}");
        }
        for word in ["preparation", "cuisinier", "serve"] {
            assert!(!lexicon.is_verb(word), "{word}");
        }
    }

    #[test]
    fn the_first_file_counts_and_the_next_fills_in() {
        let file = |lists: &str| -> VocabularyFile {
            serde_json::from_str(&format!(
                r#"{{"format": 1, "languages": {{"fr": {lists}}}}}"#
            ))
            .unwrap()
        };
        let vocabulary = Vocabulary::prepare([
            file(r#"{"empty": ["un"], "phrases": {"thanks": ["merci"]}}"#),
            file(
                r#"{"empty": ["deux"], "seeking": ["trois"], "phrases": {"greetings": ["salut"]}}"#,
            ),
        ]);
        let lexicon = vocabulary.lexicon(Language::FR);
        for (list, word, is_there) in [
            ("empty", "un", true),
            ("empty", "deux", false),
            ("seeking", "trois", true),
            ("thanks", "merci", true),
            ("greetings", "salut", true),
        ] {
            let words = Words::of(word);
            let hits = lexicon.hits(&words);
            assert_eq!(
                lexicon.of_list(&hits, list).count() > 0,
                is_there,
                "{list} {word}"
            );
        }
        assert!(!vocabulary.lexicon(Language::EN).has("empty"));
    }
}
