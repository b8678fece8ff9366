//! Lists of words: `practice/vocabulary.json`, prepared so that all lists are looked for in one go.
use super::fold::{End, Words, folded};
use super::language::{lemmas, singular};
use super::sign::Family;
use crate::domain::id::ListId;
use crate::domain::profile::rule::SensitiveKind;
use crate::domain::text::Language;

use schemars::JsonSchema;
use serde::Deserialize;

use std::collections::{BTreeMap, HashMap, HashSet};
use std::ops::Range;

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

/// The lists of one language, prepared.
#[derive(Debug, Clone, Default)]
pub struct Lexicon {
    language: Option<Language>,
    lists: Vec<List>,
    phrases: Vec<Phrase>,
    /// The phrases that begin with a word, by its folded letters.
    starts: HashMap<Box<str>, Vec<u32>>,
    /// As `starts`, of the lists that know plurals, by the singular.
    plural_starts: HashMap<Box<str>, Vec<u32>>,
    verbs: HashSet<Box<str>>,
    stop: HashSet<Box<str>>,
}

/// Some words in a row.
#[derive(Debug, Clone)]
struct Phrase {
    list: u16,
    /// Phrases of one group mean the same, as the forms of a trade do.
    group: u32,
    /// After the first word.
    rest: Box<[Piece]>,
}

#[derive(Debug, Clone)]
enum Piece {
    Word(Box<str>),
    /// Some words of any kind.
    Gap,
}

/// The most words that `…` stands for.
const WIDEST_GAP: usize = 4;

/// Where words of a list stand in a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hit {
    list: u16,
    /// The same for phrases that mean the same.
    pub group: u32,
    /// From the first word to after the last.
    pub words: Range<usize>,
}

impl Lexicon {
    fn prepare(language: Language, lists: WordLists) -> Self {
        let mut lexicon = Self {
            language: Some(language),
            stop: lists.stop.iter().map(|word| folded(word).into()).collect(),
            ..Self::default()
        };
        lexicon.verbs = lists.verbs.iter().map(|verb| folded(verb).into()).collect();
        let named = |name: &str| List::Named(name.to_owned());
        lexicon.add_groups(named("jobs"), &lists.jobs, true);
        for (name, list) in [
            ("verbs", &lists.verbs),
            ("empty", &lists.empty),
            ("seeking", &lists.seeking),
            ("first_person", &lists.first_person),
            ("third_person", &lists.third_person),
        ] {
            lexicon.add(named(name), list);
        }
        for (name, list) in &lists.phrases {
            lexicon.add(named(name.as_str()), list);
        }
        for (kind, list) in &lists.facts {
            lexicon.add(List::Fact((*kind).into()), list);
        }
        for (family, list) in &lists.signs {
            lexicon.add(List::Sign(*family), list);
        }
        lexicon
    }

    fn add(&mut self, list: List, phrases: &[String]) {
        let groups: Vec<Vec<String>> = phrases.iter().map(|phrase| vec![phrase.clone()]).collect();
        self.add_groups(list, &groups, false);
    }

    fn add_groups(&mut self, list: List, groups: &[Vec<String>], plurals: bool) {
        let number = u16::try_from(self.lists.len()).unwrap_or(u16::MAX);
        self.lists.push(list);
        for (group, phrases) in (0_u32..).zip(groups) {
            for phrase in phrases {
                self.add_phrase(number, group, phrase, plurals);
            }
        }
    }

    fn add_phrase(&mut self, list: u16, group: u32, phrase: &str, plurals: bool) {
        let mut pieces = Vec::new();
        for (index, part) in phrase.split('…').enumerate() {
            if index > 0 {
                pieces.push(Piece::Gap);
            }
            let words = Words::of(part);
            for index in 0..words.words.len() {
                let word = words.folded(index);
                let word = if plurals { singular(word) } else { word };
                pieces.push(Piece::Word(word.into()));
            }
        }
        let mut pieces = pieces.into_iter();
        // A gap at the beginning or the end says nothing.
        let Some(Piece::Word(first)) = pieces.find(|piece| matches!(piece, Piece::Word(_))) else {
            return;
        };
        let mut rest: Vec<_> = pieces.collect();
        while matches!(rest.last(), Some(Piece::Gap)) {
            rest.pop();
        }
        let place = u32::try_from(self.phrases.len()).unwrap_or(u32::MAX);
        self.phrases.push(Phrase {
            list,
            group,
            rest: rest.into(),
        });
        let starts = if plurals {
            &mut self.plural_starts
        } else {
            &mut self.starts
        };
        starts.entry(first).or_default().push(place);
    }

    /// Whether a folded word is in every text of the language.
    pub fn is_stop(&self, word: &str) -> bool {
        self.stop.contains(word)
    }

    /// Whether a folded word is a form of an action verb.
    pub fn is_verb(&self, word: &str) -> bool {
        self.verbs.contains(word)
            || self
                .language
                .is_some_and(|language| lemmas(word, language, |lemma| self.verbs.contains(lemma)))
    }

    /// Whether the list has words.
    pub fn has(&self, list: &str) -> bool {
        self.number(list)
            .is_some_and(|number| self.phrases.iter().any(|phrase| phrase.list == number))
    }

    fn number(&self, name: &str) -> Option<u16> {
        let place = self
            .lists
            .iter()
            .position(|list| matches!(list, List::Named(other) if other == name));
        place.and_then(|place| u16::try_from(place).ok())
    }

    /// The list of a hit.
    pub fn list(&self, hit: &Hit) -> Option<&List> {
        self.lists.get(usize::from(hit.list))
    }

    /// Of `hits` those in the list of this name.
    pub fn of_list<'h>(
        &self,
        hits: &'h [Hit],
        name: &str,
    ) -> impl Iterator<Item = &'h Hit> + use<'h> {
        let number = self.number(name);
        hits.iter().filter(move |hit| Some(hit.list) == number)
    }

    /// Whether a word of the list, of four letters or more, stands inside of the folded `text`, as in `bebelove22`.
    pub fn part_of_list(&self, text: &str, name: &str) -> bool {
        let number = self.number(name);
        self.starts.iter().any(|(word, places)| {
            let is_listed = |place: &u32| {
                let phrase = self.phrases.get(*place as usize);
                phrase.is_some_and(|phrase| Some(phrase.list) == number && phrase.rest.is_empty())
            };
            word.len() >= 4 && text.contains(&**word) && places.iter().any(is_listed)
        })
    }

    /// Every phrase of every list in a text, in the order of the text.
    pub fn hits(&self, words: &Words<'_>) -> Vec<Hit> {
        let mut hits = Vec::new();
        for index in 0..words.words.len() {
            let word = words.folded(index);
            for (starts, word, plurals) in [
                (&self.starts, word, false),
                (&self.plural_starts, singular(word), true),
            ] {
                for place in starts.get(word).into_iter().flatten() {
                    let Some(phrase) = self.phrases.get(*place as usize) else {
                        continue;
                    };
                    if let Some(end) = phrase_end(words, index, &phrase.rest, plurals) {
                        hits.push(Hit {
                            list: phrase.list,
                            group: phrase.group,
                            words: index..end,
                        });
                    }
                }
            }
        }
        hits
    }
}

/// After which word a phrase ends that has its word before `rest` at `at`; no sentence ends inside of it.
fn phrase_end(words: &Words<'_>, at: usize, rest: &[Piece], plurals: bool) -> Option<usize> {
    let goes_on = |at: usize| {
        words
            .words
            .get(at)
            .is_some_and(|word| word.end == End::Nothing)
    };
    match rest {
        [] => Some(at + 1),
        [Piece::Word(expected), rest @ ..] => {
            let word = words.folded(at + 1);
            let word = if plurals { singular(word) } else { word };
            (goes_on(at) && word == &**expected)
                .then(|| phrase_end(words, at + 1, rest, plurals))?
        }
        [Piece::Gap, rest @ ..] => (0..=WIDEST_GAP)
            .take_while(|skipped| (at..at + skipped).all(goes_on))
            .find_map(|skipped| phrase_end(words, at + skipped, rest, plurals)),
    }
}

#[cfg(test)]
mod tests {
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
