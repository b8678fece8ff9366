//! Finding words in the lessons.
use super::library::Library;
use super::passages::ModulePassages;
use crate::domain::id::ModuleId;
use crate::domain::library::Term;
use crate::domain::search::{Entry, Found, Query, Search, Target};
use crate::domain::text::{Language, Text};

impl Library {
    /// What `query` finds of all modules, lessons and terms in `language`, or else in the first language of their
    /// library. Quizzes are left out: nobody is to find their answers.
    ///
    /// Reads the words of every module anew and keeps none of them, however large the library is: a thousand modules
    /// take some tenths of a second (`benches/README.md`). `None` as soon as `is_wanted` says no.
    pub fn search(
        &self,
        query: Query,
        language: Language,
        is_wanted: impl Fn() -> bool,
    ) -> Option<Found> {
        if query.is_empty() {
            return Some(Found::default());
        }
        let mut search = Search::new(query);
        for entry in self.entries(language) {
            if !is_wanted() {
                return None;
            }
            search.add(entry);
        }
        Some(search.found())
    }

    /// All that can be found, in its order, each module read as it comes up.
    fn entries(&self, language: Language) -> impl Iterator<Item = Entry> {
        let modules = self.modules().filter_map(move |summary| {
            let passages = self.passages(&summary.id, language)?;
            Some(of_module(&summary.id, &passages))
        });
        let fallback = self.first_language();
        let terms = self.glossary().terms.iter();
        modules
            .flatten()
            .chain(terms.map(move |term| of_term(term, language, fallback)))
    }
}

/// A module and its lessons.
fn of_module(id: &ModuleId, module: &ModulePassages) -> Vec<Entry> {
    fn strings(all: &[String]) -> impl Iterator<Item = &str> {
        all.iter().map(String::as_str)
    }
    let own = Target::Module(id.clone());
    let mut entries = vec![Entry::new(own, &module.title, None, strings(&module.about))];
    entries.extend(module.lessons.iter().map(|lesson| {
        let target = Target::Lesson(id.clone(), lesson.id.clone());
        let passages = strings(&lesson.passages);
        Entry::new(target, &lesson.title, Some(&module.title), passages)
    }));
    entries
}

fn of_term(term: &Term, language: Language, fallback: Language) -> Entry {
    let target = Target::Term(term.id.clone());
    let explained = std::iter::once(&term.meaning).chain(&term.example);
    let passages = explained.map(|text| plain(text, language, fallback));
    let title = plain(&term.term, language, fallback);
    Entry::new(target, title, None, passages)
}

fn plain(text: &Text, language: Language, fallback: Language) -> &str {
    text.get(language, fallback).1.plain()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::content::Source;
    use crate::content::passages::LessonPassages;
    use crate::domain::lesson::Block;
    use crate::domain::search::Hit;

    use std::cell::Cell;
    use std::path::PathBuf;

    fn library() -> Library {
        let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/library");
        Library::read(&[Source::Folder(folder), Source::Embedded])
    }

    /// What can be found, read once for many searches.
    struct Index(Vec<Entry>);

    impl Index {
        fn of(library: &Library, language: Language) -> Self {
            Self(library.entries(language).collect())
        }

        fn search(&self, query: Query) -> Found {
            let mut search = Search::new(query);
            self.0.iter().for_each(|entry| search.add(entry.clone()));
            search.found()
        }
    }

    #[test]
    fn the_search_reads_what_the_lessons_say_and_nothing_else() {
        let library = library();
        for language in [Language::FR, Language::EN, "ar".parse().unwrap()] {
            for summary in library.modules() {
                let module = library.open(&summary.id).unwrap().module;
                let says = |text: &Text| plain(text, language, summary.first_language).to_owned();
                let lessons = module.lessons.iter().map(|lesson| LessonPassages {
                    id: lesson.id.clone(),
                    title: says(&lesson.title),
                    passages: lesson
                        .blocks
                        .iter()
                        .flat_map(Block::texts)
                        .map(says)
                        .collect(),
                });
                let about = std::iter::once(&module.summary).chain(&module.objectives);
                let expected = ModulePassages {
                    title: says(&module.title),
                    about: about.map(says).collect(),
                    lessons: lessons.collect(),
                };
                assert_eq!(library.passages(&summary.id, language), Some(expected));
            }
        }
    }

    #[test]
    fn every_word_of_every_lesson_finds_it_in_each_language() {
        let library = library();
        for language in [Language::FR, Language::EN] {
            let Index(entries) = Index::of(&library, language);
            for summary in library.modules() {
                let module = library.open(&summary.id).unwrap().module;
                for lesson in &module.lessons {
                    let target = Target::Lesson(module.id.clone(), lesson.id.clone());
                    let leads_here = |entry: &&Entry| *entry.target() == target;
                    let entry = entries.iter().find(leads_here).expect("an entry");
                    let texts = lesson.blocks.iter().flat_map(Block::texts);
                    for text in texts.chain([&lesson.title]) {
                        let words = plain(text, language, summary.first_language);
                        let mut search = Search::new(Query::new(words));
                        search.add(entry.clone());
                        assert_eq!(search.found().total(), 1, "{words} in {target:?}");
                    }
                }
            }
        }
    }

    #[test]
    fn terms_and_modules_are_found_and_answers_of_quizzes_are_not() {
        let library = library();
        let index = Index::of(&library, Language::FR);
        for term in &library.glossary().terms {
            let words = plain(&term.term, Language::FR, Language::FR);
            let found = index.search(Query::new(words));
            let target = Target::Term(term.id.clone());
            assert!(
                found.terms.iter().any(|hit| hit.target == target),
                "{words}"
            );
        }
        for summary in library.modules() {
            let words = plain(&summary.title, Language::FR, Language::FR);
            let found = index.search(Query::new(words));
            let target = Target::Module(summary.id.clone());
            assert!(
                found.modules.iter().any(|hit| hit.target == target),
                "{words}"
            );
            for question in library.open(&summary.id).unwrap().module.quiz.questions {
                let words = plain(&question.explanation, Language::FR, Language::FR);
                let found = index.search(Query::new(words));
                let shown = |hit: &Hit| {
                    hit.snippet
                        .as_ref()
                        .is_some_and(|it| it.plain().contains(words))
                };
                assert!(!found.hits().any(shown), "{words}");
            }
        }
    }

    #[test]
    fn the_search_ends_when_nobody_wants_it_any_more() {
        let library = library();
        let asked = Cell::new(0);
        let found = library.search(Query::new("le"), Language::FR, || {
            asked.set(asked.get() + 1);
            asked.get() < 9
        });
        assert_eq!((found, asked.get()), (None, 9));
    }

    #[test]
    fn a_search_finds_what_is_there_and_nothing_is_read_for_no_words() {
        let library = library();
        for written in ["réseau", "mot de passe", "linkedin profil", "zzzz"] {
            let query = Query::of_sentences(written);
            let expected = Index::of(&library, Language::FR).search(query.clone());
            let found = library.search(query, Language::FR, || true);
            assert_eq!(found, Some(expected), "{written}");
        }
        let found = library.search(Query::new(" ! "), Language::FR, || {
            panic!("it goes through the lessons")
        });
        assert_eq!(found, Some(Found::default()));
    }
}
