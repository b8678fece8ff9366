//! All that can be found in the lessons, for the search.
use super::library::Library;
use crate::domain::lesson::{Block, Lesson, Module};
use crate::domain::library::{ModuleSummary, Term};
use crate::domain::search::{Entry, Index, Target};
use crate::domain::text::{Language, Text};

impl Library {
    /// All modules, lessons and terms in `language`, or else in the first language of their library. Quizzes are
    /// left out: nobody is to find their answers.
    ///
    /// Reads every module, which takes a while; it ends early with what it has as soon as `is_wanted` says no.
    pub fn index(&self, language: Language, is_wanted: impl Fn() -> bool) -> Index {
        let modules = self
            .modules()
            .take_while(|_| is_wanted())
            .filter_map(|summary| Some((summary, self.words(&summary.id)?)))
            .flat_map(|(summary, module)| of_module(summary, &module, language));
        let fallback = self.first_language();
        let terms = &self.glossary().terms;
        modules
            .chain(terms.iter().map(|term| of_term(term, language, fallback)))
            .collect()
    }
}

/// A module and its lessons.
fn of_module(summary: &ModuleSummary, module: &Module, language: Language) -> Vec<Entry> {
    let fallback = summary.first_language;
    let title = plain(&module.title, language, fallback);
    let about = std::iter::once(&module.summary).chain(&module.objectives);
    let passages = about.map(|text| plain(text, language, fallback));
    let own = Entry::new(Target::Module(module.id.clone()), title, None, passages);
    let lesson = |lesson: &Lesson| {
        let target = Target::Lesson(module.id.clone(), lesson.id.clone());
        let texts = lesson.blocks.iter().flat_map(Block::texts);
        let passages = texts.map(|text| plain(text, language, fallback));
        let own_title = plain(&lesson.title, language, fallback);
        Entry::new(target, own_title, Some(title), passages)
    };
    let mut entries = vec![own];
    entries.extend(module.lessons.iter().map(lesson));
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
    use crate::domain::search::{Hit, Query};

    use std::cell::Cell;
    use std::path::PathBuf;

    fn library() -> Library {
        let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/library");
        Library::read(&[Source::Folder(folder), Source::Embedded])
    }

    #[test]
    fn every_word_of_every_lesson_finds_it_in_each_language() {
        let library = library();
        for language in [Language::FR, Language::EN] {
            let index = library.index(language, || true);
            for summary in library.modules() {
                let module = library.open(&summary.id).unwrap().module;
                for lesson in &module.lessons {
                    let target = Target::Lesson(module.id.clone(), lesson.id.clone());
                    let texts = lesson.blocks.iter().flat_map(Block::texts);
                    for text in texts.chain([&lesson.title]) {
                        // The whole passage and the title: a word alone has more than fifty results.
                        let words = plain(text, language, summary.first_language);
                        let title = plain(&lesson.title, language, summary.first_language);
                        let found = index.search(&Query::new(&format!("{words} {title}")));
                        assert!(
                            found.lessons.iter().any(|hit| hit.target == target),
                            "{words} in {target:?}"
                        );
                    }
                }
            }
        }
    }

    #[test]
    fn terms_and_modules_are_found_and_answers_of_quizzes_are_not() {
        let library = library();
        let index = library.index(Language::FR, || true);
        for term in &library.glossary().terms {
            let words = plain(&term.term, Language::FR, Language::FR);
            let found = index.search(&Query::new(words));
            let target = Target::Term(term.id.clone());
            assert!(
                found.terms.iter().any(|hit| hit.target == target),
                "{words}"
            );
        }
        for summary in library.modules() {
            let words = plain(&summary.title, Language::FR, Language::FR);
            let found = index.search(&Query::new(words));
            let target = Target::Module(summary.id.clone());
            assert!(
                found.modules.iter().any(|hit| hit.target == target),
                "{words}"
            );
            for question in library.open(&summary.id).unwrap().module.quiz.questions {
                let words = plain(&question.explanation, Language::FR, Language::FR);
                let found = index.search(&Query::new(words));
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
    fn the_reading_ends_when_nobody_wants_it_any_more() {
        let library = library();
        let asked = Cell::new(0);
        let index = library.index(Language::FR, || {
            asked.set(asked.get() + 1);
            asked.get() < 2
        });
        assert_eq!(asked.get(), 2);
        let found = index.search(&Query::new("le"));
        let modules = found
            .hits()
            .filter(|hit| matches!(hit.target, Target::Module(_)));
        assert!(modules.count() <= 1);
    }
}
