//! All texts of a library that learners read, each with its place in the files.
use super::check::{CORE, CORE_ID, Documents};
use super::document::Document;
use super::finding::{Findings, Place, Position};
use super::schema::{self, FileKind};
use super::shape;
use super::source::{Files, Source};
use super::texts::with_limits;
use crate::domain::text::{Language, Passage};

use std::collections::BTreeMap;

/// A text that learners read, in one language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LearnerText {
    /// The file, from the library's root.
    pub file: String,
    /// The line, from 1.
    pub line: usize,
    /// The column, from 1, in characters.
    pub column: usize,
    /// The way to the text inside of its file: `lessons[0].title.fr`.
    pub path: String,
    /// The id of the lesson it belongs to; `None` for titles of modules, quizzes and all other files.
    pub lesson: Option<String>,
    pub language: Language,
    /// Its words, without markup.
    pub words: String,
}

/// The texts of the library at `source`, in the order of files and lines; `None` where there is no library.
///
/// Left out are what shows how not to write (the weak side of a comparison, the parts to mark in a question, messages to
/// look for warning signs in), and what cannot be read: the check names that.
pub fn learner_texts(source: &Source) -> Option<Vec<LearnerText>> {
    let files = Files::open(source).ok()?;
    let library = Documents::read(&files);
    let id = library.library.as_ref()?.id();
    let core = (!matches!(source, Source::Embedded) && id != *CORE_ID).then_some(&*CORE);
    let known = library.known(core.map(|core| &core.known));
    let limits = known.limits.unwrap_or_default();
    let parts = [
        (&library.glossary, FileKind::Glossary),
        (&library.profile, FileKind::Profile),
        (&library.messages, FileKind::Messages),
    ];
    let parts = parts
        .into_iter()
        .filter_map(|(document, kind)| Some((document.as_ref()?, kind)));
    let modules = library.modules.values();
    let mut found: Vec<_> = parts
        .chain(modules.map(|document| (document, FileKind::Module)))
        .flat_map(|(document, kind)| of_document(document, kind, &limits))
        .collect();
    found.sort_by(|one, other| one.file.cmp(&other.file));
    Some(found)
}

fn of_document(
    document: &Document,
    kind: FileKind,
    limits: &BTreeMap<String, u64>,
) -> Vec<LearnerText> {
    let Some(root) = document.root() else {
        return Vec::new();
    };
    let texts = shape::walk(schema::of(kind), root.node, &mut Findings::default()).texts;
    let mut places: Vec<_> = texts
        .iter()
        .filter(|text| !text.is_sample && !is_sample(&text.place.path, kind))
        .flat_map(|text| text.place.members())
        .collect();
    places.sort_by_key(|(_, place)| place.node.start);
    let mut position = Position::start();
    let text = |(member, place): (&super::tree::Member, Place<'_>)| {
        let (line, column) = position.go_to(place.node.start, &document.text);
        let language = member.key.parse().ok()?;
        let source = with_limits(place.node.text()?, language, limits, |_| {});
        Some(LearnerText {
            file: document.file.clone(),
            line,
            column,
            lesson: lesson(&root, &place.path),
            path: place.path,
            language,
            words: Passage::parse(&source).ok()?.plain().to_owned(),
        })
    };
    places.into_iter().filter_map(text).collect()
}

/// Whether a text shows how somebody writes, rather than saying something to the learner.
fn is_sample(path: &str, kind: FileKind) -> bool {
    let is_zone = path.contains(".zones[") && path.ends_with("].text");
    let is_message = kind == FileKind::Messages && path.ends_with("].text");
    is_zone || is_message || path.ends_with(".weak.text")
}

/// The id of the lesson that a path of a module leads into.
fn lesson(root: &Place<'_>, path: &str) -> Option<String> {
    let (index, _) = path.strip_prefix("lessons[")?.split_once(']')?;
    let lessons = root.node.get("lessons")?.elements();
    let lesson = lessons.get(index.parse::<usize>().ok()?)?;
    lesson.get("id")?.text().map(str::to_owned)
}

#[cfg(test)]
mod tests {
    use super::*;

    use std::fs;
    use std::path::Path;

    fn test_library() -> Source {
        Source::at(Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/library"))
    }

    #[test]
    fn each_text_is_named_by_the_place_where_it_is_written() {
        let texts = learner_texts(&test_library()).unwrap();
        let mut lessons = 0;
        for text in &texts {
            let file = Path::new(env!("CARGO_MANIFEST_DIR"))
                .join("tests/library")
                .join(&text.file);
            let file = fs::read_to_string(file).unwrap();
            let line = file.lines().nth(text.line - 1).unwrap();
            let from: String = line.chars().skip(text.column - 1).collect();
            let first: String = text
                .words
                .chars()
                .take_while(|letter| letter.is_alphabetic())
                .collect();
            assert!(
                from.starts_with('"') && from.contains(&first),
                "{text:?}: {from}"
            );
            assert!(text.path.ends_with(text.language.code()), "{text:?}");
            assert_eq!(text.lesson.is_some(), text.path.starts_with("lessons["));
            assert!(!text.words.contains("[["), "{text:?}");
            lessons += usize::from(text.lesson.is_some());
        }
        assert!(lessons > 50, "{lessons}");
        for language in [Language::FR, Language::EN] {
            assert!(texts.iter().any(|text| text.language == language));
        }
    }

    #[test]
    fn what_shows_how_not_to_write_is_left_out() {
        for (path, kind, expected) in [
            ("lessons[0].blocks[1].weak.text", FileKind::Module, true),
            ("lessons[0].blocks[1].weak.why", FileKind::Module, false),
            ("lessons[0].blocks[1].better.text", FileKind::Module, false),
            ("quiz.questions[0].zones[2].text", FileKind::Module, true),
            (
                "quiz.questions[0].zones[2].feedback",
                FileKind::Module,
                false,
            ),
            ("messages[0].text", FileKind::Messages, true),
            ("messages[0].explanation", FileKind::Messages, false),
            ("lessons[0].blocks[1].text", FileKind::Module, false),
        ] {
            assert_eq!(is_sample(path, kind), expected, "{path}");
        }
    }

    #[test]
    fn where_there_is_no_library_there_is_no_text() {
        assert_eq!(learner_texts(&Source::at("/no/such/place".into())), None);
        assert!(learner_texts(&Source::Embedded).is_some_and(|texts| texts.len() > 1000));
    }
}
