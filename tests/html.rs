//! The pages of `passerelle export --html`, read strictly: what a browser needs to show them, and a screen reader to tell
//! them. `tests/html/run` holds them to axe and to two validators in a real browser.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on may stop")]
use passerelle::content::{Library, Source};
use passerelle::domain::id::{ModuleId, TermId};
use passerelle::domain::lesson::{Block, Module};
use passerelle::domain::text::{Language, Manner, Passage, Span, Text};
use passerelle::i18n::Tr;
use passerelle::report::html::{Export, Picture, page};

use proptest::prelude::*;
use roxmltree::{Document, Node, ParsingOptions};

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

const BOTH: [Language; 2] = [Language::FR, Language::EN];

/// The library of the program, and that of the tests, which has every kind of block and question.
fn libraries() -> [Library; 2] {
    let tests = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/library");
    [
        Library::read(&[Source::Embedded]),
        Library::read(&[Source::at(tests)]),
    ]
}

fn exported(library: &Library, module: &Module, language: Language) -> String {
    let files = module.pictures().map(str::to_owned).collect();
    let pictures: BTreeMap<_, _> = library
        .picture_files(&module.id, &files)
        .into_iter()
        .map(|(name, file)| {
            let picture = Picture {
                data: format!("data:{};base64,", file.media_type),
                width: file.width,
                height: file.height,
            };
            (name, picture)
        })
        .collect();
    assert_eq!(pictures.len(), files.len());
    page(&Export {
        tr: &Tr::new(language),
        fallback: Language::FR,
        module,
        pictures: &pictures,
        term: &|term: &TermId| library.term(&module.id, term),
    })
}

/// Hands over every page of both libraries, with the module and the language.
fn each_page(mut judge: impl FnMut(&Document<'_>, &Module, Language)) {
    for library in libraries() {
        let ids: Vec<ModuleId> = library.modules().map(|module| module.id.clone()).collect();
        assert!(ids.len() >= 3);
        for id in ids {
            let opened = library.open_with(&id, 1, |_| BTreeSet::new()).unwrap();
            for language in BOTH {
                let html = exported(&library, &opened.module, language);
                judge(&read(&html), &opened.module, language);
            }
        }
    }
}

fn read(html: &str) -> Document<'_> {
    let options = ParsingOptions {
        allow_dtd: true,
        ..ParsingOptions::default()
    };
    Document::parse_with_options(html, options).unwrap()
}

fn all<'a, 'd>(document: &'a Document<'d>, name: &'a str) -> impl Iterator<Item = Node<'a, 'd>> {
    document
        .descendants()
        .filter(move |node| node.has_tag_name(name))
}

fn words(node: Node<'_, '_>) -> String {
    node.descendants()
        .filter(Node::is_text)
        .filter_map(|text| text.text())
        .collect()
}

#[test]
fn every_id_is_there_once_and_every_reference_leads_somewhere() {
    each_page(|document, module, _| {
        let ids: Vec<_> = document
            .descendants()
            .filter_map(|node| node.attribute("id"))
            .collect();
        let unique: BTreeSet<_> = ids.iter().copied().collect();
        assert_eq!(ids.len(), unique.len(), "{}: {ids:?}", module.id);
        for node in document.descendants() {
            let links = node
                .attribute("href")
                .map(|link| link.strip_prefix('#').unwrap());
            let named = node
                .attribute("aria-labelledby")
                .or_else(|| node.attribute("for"));
            for id in links.into_iter().chain(named) {
                assert!(unique.contains(id), "{}: {id}", module.id);
            }
        }
    });
}

#[test]
fn headings_are_in_order_below_one_title() {
    each_page(|document, module, _| {
        let levels: Vec<usize> = document
            .descendants()
            .filter_map(|node| node.tag_name().name().strip_prefix('h')?.parse().ok())
            .collect();
        assert_eq!(levels.first(), Some(&1));
        assert_eq!(levels.iter().filter(|level| **level == 1).count(), 1);
        let jump = levels.windows(2).find(|pair| pair[1] > pair[0] + 1);
        assert_eq!(jump, None, "{}", module.id);
        // The objectives, the lessons, the quiz and the glossary.
        let titles = levels.iter().filter(|level| **level == 2).count();
        assert!(titles >= module.lessons.len() + 2);
    });
}

#[test]
fn every_field_has_a_label_with_words_and_stands_in_a_named_group() {
    let mut kinds = BTreeSet::new();
    each_page(|document, module, _| {
        let labels: BTreeMap<_, _> = all(document, "label")
            .map(|label| (label.attribute("for").unwrap(), words(label)))
            .collect();
        let fields = document
            .descendants()
            .filter(|node| ["input", "select"].contains(&node.tag_name().name()));
        for field in fields {
            let label = labels.get(field.attribute("id").unwrap()).unwrap();
            assert!(!label.trim().is_empty(), "{}: {field:?}", module.id);
            let group = field
                .ancestors()
                .find(|node| node.has_tag_name("fieldset"))
                .unwrap();
            let legend = group.first_element_child().unwrap();
            assert!(legend.has_tag_name("legend") && !words(legend).trim().is_empty());
            kinds.insert(field.attribute("type").unwrap_or("select").to_owned());
        }
        for within in ["label", "legend", "summary", "option"] {
            let links = all(document, within).flat_map(|node| node.descendants());
            assert!(
                !links.into_iter().any(|node| node.has_tag_name("a")),
                "{within}"
            );
        }
        let answers =
            all(document, "details").filter(|node| node.attribute("class") == Some("answer"));
        assert_eq!(answers.count(), module.questions().count());
    });
    let expected = ["checkbox", "radio", "select", "text"].map(str::to_owned);
    assert_eq!(kinds, expected.into());
}

#[test]
fn every_picture_is_inside_the_page_with_words_for_those_who_do_not_see_it() {
    let mut count = 0;
    each_page(|document, module, _| {
        for picture in all(document, "img") {
            assert!(!picture.attribute("alt").unwrap().trim().is_empty());
            assert!(picture.attribute("src").unwrap().starts_with("data:image/"));
            assert!(picture.attribute("width").unwrap().parse::<u32>().unwrap() > 0);
            count += 1;
        }
        assert_eq!(all(document, "img").count(), module.pictures().count());
        for outside in ["script", "link", "iframe", "object", "form"] {
            assert_eq!(all(document, outside).count(), 0, "{outside}");
        }
    });
    assert!(count > 4, "{count}");
}

#[test]
fn a_page_says_its_language_and_its_title_and_has_its_landmarks() {
    each_page(|document, module, language| {
        let root = document.root_element();
        assert_eq!(root.attribute("lang"), Some(&*format!("{language}-CA")));
        let title = words(all(document, "title").next().unwrap());
        assert!(title.contains(module.title.only(language).unwrap().plain()));
        for landmark in ["header", "nav", "main", "footer"] {
            assert_eq!(all(document, landmark).count(), 1, "{landmark}");
        }
        assert!(
            all(document, "nav")
                .next()
                .unwrap()
                .attribute("aria-label")
                .is_some()
        );
        let sections = all(document, "section").count();
        assert!(sections >= module.lessons.len() + 2);
        assert_eq!(
            all(document, "section")
                .filter(|node| node.has_attribute("aria-labelledby"))
                .count(),
            sections
        );
    });
}

#[test]
fn the_glossary_explains_every_word_that_leads_to_it() {
    each_page(|document, module, language| {
        let terms: BTreeSet<String> = module
            .lessons
            .iter()
            .flat_map(|lesson| &lesson.blocks)
            .filter_map(|block| match block {
                Block::Text { text } => text.only(language),
                _ => None,
            })
            .flat_map(Passage::spans)
            .filter_map(|span| match &span.manner {
                Manner::Term(term) => Some(format!("term-{term}")),
                Manner::Plain | Manner::Strong | Manner::Emphasis => None,
            })
            .collect();
        let explained: BTreeSet<String> = all(document, "dt")
            .filter_map(|node| node.attribute("id").map(str::to_owned))
            .collect();
        assert!(terms.is_subset(&explained), "{}", module.id);
        let links: BTreeSet<_> = all(document, "a")
            .filter(|node| node.attribute("class") == Some("term"))
            .map(|node| node.attribute("href").unwrap()[1..].to_owned())
            .collect();
        assert_eq!(
            links, explained,
            "nothing is explained that no word leads to"
        );
    });
}

#[test]
fn an_order_to_find_is_not_given_away_and_is_the_same_each_time() {
    each_page(|document, module, _| {
        for question in &module.quiz.questions {
            let passerelle::domain::question::QuestionKind::Order { items, .. } = &question.kind
            else {
                continue;
            };
            let right: Vec<_> = items
                .iter()
                .map(|item| format!("q_{}_{}", question.id, item.id))
                .collect();
            let shown: Vec<_> = all(document, "select")
                .filter_map(|node| node.attribute("id"))
                .filter(|id| right.iter().any(|known| known == id))
                .collect();
            assert_eq!(shown.len(), right.len());
            assert_ne!(shown, right);
        }
    });
    let [library, _] = libraries();
    let id = library.modules().next().unwrap().id.clone();
    let module = library.open(&id).unwrap().module;
    let twice = [1, 2].map(|_| exported(&library, &module, Language::FR));
    assert_eq!(twice[0], twice[1]);
}

#[test]
fn a_text_in_another_language_than_the_page_says_so() {
    let [library, _] = libraries();
    let id = library.modules().next().unwrap().id.clone();
    let mut module = library.open(&id).unwrap().module;
    module.summary = Text::new([(Language::FR, "Seulement".to_owned())].into()).unwrap();
    let html = exported(&library, &module, Language::EN);
    let document = read(&html);
    let summary = all(&document, "p")
        .find(|node| words(*node) == "Seulement")
        .unwrap();
    assert_eq!(summary.attribute("lang"), Some("fr"));
}

#[test]
fn the_colours_of_the_page_are_those_of_the_program() {
    use passerelle::theme::Scheme;

    let sheet = include_str!("../src/report/html/style.css");
    let blocks: Vec<_> = sheet.split(":root {").skip(1).collect();
    for (scheme, block) in [
        (Scheme::Light, 0),
        (Scheme::Dark, 1),
        (Scheme::HighContrast, 2),
    ] {
        let tokens = scheme.tokens();
        for (name, colour) in [
            ("background", tokens.background),
            ("surface", tokens.surface),
            ("control-line", tokens.control_line),
            ("ink", tokens.ink),
            ("muted", tokens.muted),
            ("primary", tokens.primary),
            ("primary-soft", tokens.primary_soft),
            ("on-filled", tokens.on_filled),
            ("ok", tokens.ok),
            ("ok-soft", tokens.ok_soft),
            ("warn", tokens.warn),
            ("warn-soft", tokens.warn_soft),
            ("bad", tokens.bad),
            ("bad-soft", tokens.bad_soft),
            ("focus", tokens.focus),
        ] {
            let [red, green, blue, _] = colour.into_rgba8();
            let expected = format!("--{name}: #{red:02x}{green:02x}{blue:02x};");
            let block = blocks[block].split('}').next().unwrap();
            assert!(block.contains(&expected), "{scheme:?}: {expected}");
        }
    }
}

/// A text that the reader of lessons would refuse: a page may not depend on that.
fn hostile(words: &str) -> Block {
    Block::Post {
        author: words.to_owned(),
        text: Text::new([(Language::FR, "x".to_owned())].into()).unwrap(),
        verdict: passerelle::domain::lesson::Verdict::Weak,
        notes: Vec::new(),
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, ..ProptestConfig::default() })]

    #[test]
    fn no_words_of_a_lesson_can_open_a_tag(
        words_of_lesson in "(<script>|</p>|<|>|&|\"|'|<!--|\\]\\]>|&lt;|javascript:|\\PC){0,20}",
    ) {
        let [_, library] = libraries();
        let id = library.modules().next().unwrap().id.clone();
        let mut module = library.open_with(&id, 1, |_| BTreeSet::new()).unwrap().module;
        let plain = exported(&library, &module, Language::FR);
        let elements = read(&plain).descendants().filter(Node::is_element).count();
        let with = |words: &str| {
            let mut module = module.clone();
            module.lessons[0].blocks.push(hostile(words));
            exported(&library, &module, Language::FR)
        };
        let (harmless, harmful) = (with("x"), with(&words_of_lesson));
        let count = |html: &str| read(html).descendants().filter(Node::is_element).count();
        prop_assert!(count(&harmless) > elements);
        prop_assert_eq!(count(&harmful), count(&harmless));
        // Markup that is allowed is made of tags of the program's own.
        let passage = Passage::of(vec![Span { words: words_of_lesson, manner: Manner::Strong }]);
        module.version = passage.plain().to_owned();
        prop_assert_eq!(count(&exported(&library, &module, Language::FR)), elements);
    }
}
