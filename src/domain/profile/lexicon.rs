//! The lists of words of one language as a tree, so that all of them are looked for in one go through a text.
use super::fold::{End, Words, folded};
use super::language::{lemmas, singular};
use super::vocabulary::{List, WordLists};
use crate::domain::text::Language;

use rustc_hash::{FxHashMap, FxHashSet};

use std::ops::Range;

/// The lists of one language, prepared: their phrases are a tree of words, so that a text is gone through once.
#[derive(Debug, Clone, Default)]
pub struct Lexicon {
    language: Option<Language>,
    lists: Vec<List>,
    /// Which lists have phrases.
    filled: Vec<bool>,
    /// A number for every word of the phrases, by its folded letters.
    numbers: FxHashMap<Box<str>, u32>,
    nodes: Vec<Node>,
    /// From a node by a word to the next.
    edges: FxHashMap<(u32, u32), u32>,
    verbs: FxHashSet<Box<str>>,
    stop: FxHashSet<Box<str>>,
}

/// A place in the tree of words.
#[derive(Debug, Clone, Default)]
struct Node {
    /// The phrases that end here: their list and group.
    ends: Vec<(u16, u32)>,
    /// Where it goes on after some words of any kind.
    gap: Option<u32>,
}

/// The beginning of the phrases that are written just so.
const EXACT: u32 = 0;
/// The beginning of the phrases whose words may be plurals.
const PLURALS: u32 = 1;
/// The number of words that no phrase has.
const UNKNOWN: u32 = u32::MAX;

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
    pub(super) fn prepare(language: Language, lists: WordLists) -> Self {
        let set = |words: &[String]| words.iter().map(|word| folded(word).into()).collect();
        let mut lexicon = Self {
            language: Some(language),
            stop: set(&lists.stop),
            verbs: set(&lists.verbs),
            nodes: vec![Node::default(); 2],
            ..Self::default()
        };
        let named = |name: &str| List::Named(name.to_owned());
        lexicon.add_groups(named("jobs"), &lists.jobs, PLURALS);
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
        self.add_groups(list, &groups, EXACT);
    }

    fn add_groups(&mut self, list: List, groups: &[Vec<String>], start: u32) {
        let number = u16::try_from(self.lists.len()).unwrap_or(u16::MAX);
        self.lists.push(list);
        self.filled.push(!groups.is_empty());
        for (group, phrases) in (0_u32..).zip(groups) {
            for phrase in phrases {
                self.add_phrase((number, group), phrase, start);
            }
        }
    }

    /// Adds a phrase. A gap at its beginning or its end says nothing.
    fn add_phrase(&mut self, end: (u16, u32), phrase: &str, start: u32) {
        let mut node = start;
        let mut parts = phrase
            .split('…')
            .map(Words::of)
            .filter(|part| !part.words.is_empty())
            .peekable();
        while let Some(part) = parts.next() {
            for index in 0..part.words.len() {
                let word = part.folded(index);
                let word = if start == PLURALS {
                    singular(word)
                } else {
                    word
                };
                node = self.edge(node, word);
            }
            if parts.peek().is_some() {
                node = self.gap(node);
            }
        }
        if node != start {
            self.nodes[node as usize].ends.push(end);
        }
    }

    fn edge(&mut self, node: u32, word: &str) -> u32 {
        let count = u32::try_from(self.numbers.len()).unwrap_or(UNKNOWN);
        let number = *self.numbers.entry(word.into()).or_insert(count);
        if let Some(next) = self.edges.get(&(node, number)) {
            return *next;
        }
        let next = self.new_node();
        self.edges.insert((node, number), next);
        next
    }

    fn gap(&mut self, node: u32) -> u32 {
        if let Some(next) = self.nodes[node as usize].gap {
            return next;
        }
        let next = self.new_node();
        self.nodes[node as usize].gap = Some(next);
        next
    }

    fn new_node(&mut self) -> u32 {
        self.nodes.push(Node::default());
        u32::try_from(self.nodes.len() - 1).unwrap_or(UNKNOWN)
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
            .is_some_and(|number| self.filled[usize::from(number)])
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
        let Some(list) = self.number(name) else {
            return false;
        };
        self.numbers.iter().any(|(word, number)| {
            let node = self.edges.get(&(EXACT, *number));
            let ends = node.map_or(&[][..], |node| &self.nodes[*node as usize].ends);
            word.len() >= 4 && text.contains(&**word) && ends.iter().any(|end| end.0 == list)
        })
    }

    /// Every phrase of every list in a text, in the order of the text.
    pub fn hits(&self, words: &Words<'_>) -> Vec<Hit> {
        let number = |word: &str| self.numbers.get(word).copied().unwrap_or(UNKNOWN);
        let numbers: Vec<[u32; 2]> = (0..words.words.len())
            .map(|index| {
                let word = words.folded(index);
                let one = singular(word);
                let exact = number(word);
                [
                    exact,
                    if one.len() == word.len() {
                        exact
                    } else {
                        number(one)
                    },
                ]
            })
            .collect();
        let mut hits = Vec::new();
        for index in 0..numbers.len() {
            for start in [EXACT, PLURALS] {
                if numbers[index][start as usize] == UNKNOWN {
                    continue;
                }
                let walk = Walk {
                    lexicon: self,
                    words,
                    numbers: &numbers,
                    first: index,
                    start,
                };
                walk.on(start, index, &mut hits);
            }
        }
        hits
    }
}

/// A walk through the tree of words along a text.
struct Walk<'w> {
    lexicon: &'w Lexicon,
    words: &'w Words<'w>,
    /// The numbers of the words as they are and in the singular.
    numbers: &'w [[u32; 2]],
    first: usize,
    start: u32,
}

impl Walk<'_> {
    /// Goes on from `node` with the word `next`; no sentence ends inside of a phrase.
    fn on(&self, node: u32, next: usize, hits: &mut Vec<Hit>) {
        let goes_on =
            |next: usize| next == self.first || self.words.words[next - 1].end == End::Nothing;
        let Some(numbers) = self.numbers.get(next).filter(|_| goes_on(next)) else {
            return;
        };
        let Some(reached) = self
            .lexicon
            .edges
            .get(&(node, numbers[self.start as usize]))
        else {
            return;
        };
        let reached_node = &self.lexicon.nodes[*reached as usize];
        for (list, group) in &reached_node.ends {
            hits.push(Hit {
                list: *list,
                group: *group,
                words: self.first..next + 1,
            });
        }
        self.on(*reached, next + 1, hits);
        if let Some(gap) = reached_node.gap {
            for skipped in 0..=WIDEST_GAP {
                let after = next + 1 + skipped;
                if after >= self.numbers.len() || !(next + 1..after).all(goes_on) {
                    break;
                }
                self.on(gap, after, hits);
            }
        }
    }
}
