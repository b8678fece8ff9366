//! The guides to adding a lesson: what they tell a trainer to copy is sound, and what they promise is so.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on may stop")]
use passerelle::content::{Source, check};
use passerelle::domain::text::Language;
use passerelle::i18n::Tr;

use serde_json::Value;
use tempfile::TempDir;

use std::collections::BTreeSet;
use std::fs::{self, File};
use std::io::Write;
use std::path::Path;

struct Guide {
    text: String,
    language: Language,
    module: &'static str,
}

fn guides() -> [Guide; 2] {
    let guide = |file, language, module| Guide {
        text: read(file),
        language,
        module,
    };
    [
        guide("LISEZ-MOI.md", Language::FR, "notre-centre"),
        guide("README.md", Language::EN, "our-centre"),
    ]
}

/// A file of `lessons`.
fn read(file: &str) -> String {
    let lessons = Path::new(env!("CARGO_MANIFEST_DIR")).join("lessons");
    fs::read_to_string(lessons.join(file)).unwrap()
}

fn write(file: &Path, text: &str) {
    File::create(file)
        .unwrap()
        .write_all(text.as_bytes())
        .unwrap();
}

impl Guide {
    /// The library that a trainer has who copies both blocks, after `change` of the module.
    fn library(&self, change: impl Fn(&str) -> String) -> TempDir {
        let mut blocks = self
            .text
            .split("```json\n")
            .skip(1)
            .map(|rest| rest.split_once("```").unwrap().0);
        let folder = tempfile::tempdir().unwrap();
        write(&folder.path().join("library.json"), blocks.next().unwrap());
        fs::create_dir(folder.path().join(self.module)).unwrap();
        let module = folder.path().join(self.module).join("module.json");
        write(&module, &change(blocks.next().unwrap()));
        assert_eq!(blocks.next(), None);
        folder
    }
}

fn problems(library: &TempDir, language: Language) -> Vec<String> {
    let tr = Tr::new(language);
    let report = check(&Source::at(library.path().to_owned()));
    let lines = report
        .problems
        .iter()
        .map(|problem| tr.problem_line(problem));
    lines.collect()
}

#[test]
fn what_a_guide_says_to_copy_is_a_sound_library() {
    for guide in guides() {
        let library = guide.library(str::to_owned);
        assert_eq!(problems(&library, guide.language), [""; 0]);
    }
}

#[test]
fn a_guide_quotes_the_line_that_a_forgotten_translation_really_gets() {
    for guide in guides() {
        let without_english = |module: &str| {
            let prompt = module.find("\"prompt\"").unwrap();
            let (before, after) = module.split_at(prompt);
            let (french, rest) = after.split_once(", \"en\"").unwrap();
            let (_, rest) = rest.split_once('}').unwrap();
            format!("{before}{french}}}{rest}")
        };
        let library = guide.library(without_english);
        let [line] = &problems(&library, guide.language)[..] else {
            panic!("one problem, and no other");
        };
        assert!(guide.text.contains(line), "{line}");
    }
}

#[test]
fn a_guide_names_every_kind_and_a_module_of_the_program_shows_each() {
    let kinds = kinds();
    assert_eq!(kinds.len(), 21, "{kinds:?}");
    let modules = ["why-networks", "headline-about", "privacy-safety"]
        .map(|module| read(&format!("{module}/module.json")));
    for kind in &kinds {
        for guide in guides() {
            assert!(guide.text.contains(&format!("`{kind}`")), "{kind}");
        }
        let written = format!("\"kind\": \"{kind}\"");
        assert!(
            modules.iter().any(|module| module.contains(&written)),
            "{kind}"
        );
    }
}

/// The kinds of blocks and questions, from the schema of a module.
fn kinds() -> BTreeSet<String> {
    let schema: Value = serde_json::from_str(&read("schema/module.schema.json")).unwrap();
    let mut kinds = BTreeSet::new();
    let mut unseen = vec![&schema];
    while let Some(value) = unseen.pop() {
        let kind = value.pointer("/properties/kind/const");
        kinds.extend(kind.and_then(Value::as_str).map(str::to_owned));
        match value {
            Value::Object(members) => unseen.extend(members.values()),
            Value::Array(items) => unseen.extend(items),
            _ => {}
        }
    }
    kinds
}

#[test]
fn the_accessibility_statement_of_the_repository_says_what_the_program_says() {
    for (file, language) in [
        ("ACCESSIBILITE.md", Language::FR),
        ("ACCESSIBILITY.md", Language::EN),
    ] {
        let tr = Tr::new(language);
        let text = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(file)).unwrap();
        for title in [
            tr.statement_standards(),
            tr.statement_tested(),
            tr.statement_short(),
            tr.statement_tell(),
        ] {
            assert!(text.contains(&format!("\n## {title}\n")), "{title}");
        }
        let items = [
            tr.statement_standards_lines(),
            tr.statement_tested_lines(),
            tr.statement_short_lines(),
            tr.statement_tell_lines(),
        ];
        for line in items.iter().flat_map(|lines| lines.lines()) {
            assert!(text.contains(&format!("\n- {line}\n")), "{file}: {line}");
        }
    }
}
