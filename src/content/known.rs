//! What the files of a library may refer to.
use super::finding::Place;
use super::tree::Node;
use crate::domain::id::is_id;
use crate::domain::text::Language;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// What a module may refer to. Whatever is `None` could not be read: references to it are let pass, since the
/// fault is told at its own file.
#[derive(Debug, Clone, Default)]
pub(super) struct Known {
    /// The languages that every text has.
    pub(super) languages: Option<Vec<Language>>,
    /// The terms of the glossary.
    pub(super) terms: Option<BTreeSet<String>>,
    /// The values of the limits.
    pub(super) limits: Option<BTreeMap<String, u64>>,
    /// The sections of the trial profile.
    pub(super) sections: Option<BTreeSet<String>>,
    /// The lists of words of the vocabulary, by the names that rules use.
    pub(super) lists: Option<BTreeSet<String>>,
    /// The modules, and the lessons of each.
    pub(super) modules: Arc<Modules>,
}

/// The lessons of each module, by its folder; `None` where it cannot be read.
pub(super) type Modules = BTreeMap<String, Option<Lessons>>;

/// The ids of the lessons of a module, one a line: there may be thousands of modules.
#[derive(Debug, Clone)]
pub(super) struct Lessons(Box<str>);

impl Lessons {
    pub(super) fn contains(&self, id: &str) -> bool {
        self.0.lines().any(|known| known == id)
    }
}

impl<Id: AsRef<str>> FromIterator<Id> for Lessons {
    fn from_iter<I: IntoIterator<Item = Id>>(ids: I) -> Self {
        let mut lines = String::new();
        for id in ids {
            lines.push_str(id.as_ref());
            lines.push('\n');
        }
        Self(lines.into())
    }
}

impl Known {
    /// Adds what `other` knows and this does not: the core library behind a pack.
    pub(super) fn fill_from(&mut self, other: &Self) {
        fn fill<T>(own: &mut Option<T>, other: &Option<T>)
        where
            T: Clone + IntoIterator + FromIterator<T::Item>,
        {
            *own = match (own.take(), other) {
                // Of two values of a key the later one counts.
                (Some(own), Some(other)) => Some(other.clone().into_iter().chain(own).collect()),
                (own, None) => own,
                (None, _) => None,
            };
        }
        fill(&mut self.terms, &other.terms);
        fill(&mut self.limits, &other.limits);
        fill(&mut self.sections, &other.sections);
        fill(&mut self.lists, &other.lists);
        if self.modules.is_empty() {
            self.modules = Arc::clone(&other.modules);
            return;
        }
        let modules = Arc::make_mut(&mut self.modules);
        for (module, lessons) in other.modules.iter() {
            modules
                .entry(module.clone())
                .or_insert_with(|| lessons.clone());
        }
    }
}

/// The ids of the elements of the array at `key`, of those that have one.
pub(super) fn ids(root: &Node, key: &str) -> BTreeSet<String> {
    Place::root(root)
        .all(key)
        .iter()
        .filter_map(|element| element.text("id"))
        .filter(|id| is_id(id))
        .map(str::to_owned)
        .collect()
}

/// Ids and values of the limits of `practice/limits.json`.
pub(super) fn limits(root: &Node) -> BTreeMap<String, u64> {
    Place::root(root)
        .all("limits")
        .iter()
        .filter_map(|limit| {
            let value = limit.node.get("value")?.digits()?.parse().ok()?;
            Some((limit.text("id")?.to_owned(), value))
        })
        .collect()
}

/// The names of the further lists of `practice/vocabulary.json`, in any language.
pub(super) fn lists(root: &Node) -> BTreeSet<String> {
    let languages = Place::root(root).get("languages");
    languages
        .iter()
        .flat_map(Place::members)
        .filter_map(|(_, lists)| lists.get("phrases"))
        .flat_map(|phrases| phrases.members())
        .map(|(member, _)| member.key.clone())
        .collect()
}

/// The languages that `library.json` declares, of those that are some.
pub(super) fn languages(root: &Node) -> Vec<Language> {
    let mut languages = Vec::new();
    for declared in Place::root(root).all("languages") {
        let language = declared.node.text().and_then(|code| code.parse().ok());
        languages.extend(language.filter(|language| !languages.contains(language)));
    }
    languages
}
