//! The sheets of the modules and the trainer's guide, as they come out on paper.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on may stop")]
use passerelle::content::{Library, Source};
use passerelle::domain::lesson::Module;
use passerelle::domain::text::{Language, Text};
use passerelle::i18n::Tr;
use passerelle::report::guide::{self, Guide};
use passerelle::report::print::{self, Document, Part, Run};
use passerelle::report::sheet::{self, Sheet};

use jiff::civil::date;

use std::collections::BTreeSet;

const LANGUAGES: [Language; 2] = [Language::FR, Language::EN];

fn library() -> Library {
    Library::read(&[Source::Embedded])
}

fn module(library: &Library, id: &str) -> Module {
    let id = id.parse().unwrap();
    let opened = library.open_with(&id, 1, |_| BTreeSet::new());
    opened.unwrap().module
}

/// The sheets of all modules in each language.
fn sheets() -> Vec<(Module, Tr, Document)> {
    let library = library();
    let mut sheets = Vec::new();
    for summary in library.modules() {
        let module = module(&library, summary.id.as_str());
        for language in LANGUAGES {
            let tr = Tr::new(language);
            let sheet = Sheet {
                module: &module,
                term: &|term| library.term(&module.id, term),
                fallback: Language::FR,
                place: "Carrefour de l’emploi",
                day: date(2026, 11, 22),
            };
            let document = sheet::document(&sheet, &tr);
            sheets.push((module.clone(), tr, document));
        }
    }
    sheets
}

fn guide(language: Language) -> Document {
    let module = module(&library(), guide::MODULE);
    let guide = Guide {
        module: &module,
        fallback: Language::FR,
        place: "Passerelle",
        day: date(2026, 11, 22),
    };
    guide::document(&guide, &Tr::new(language))
}

#[test]
fn look() {
    for (module, tr, document) in sheets() {
        let printed = print::print(&document, &|_, _| String::new()).unwrap();
        let Part::Beside([_, words]) = &document.parts[0] else {
            panic!()
        };
        let Part::List(_, words) = &words[1] else {
            panic!()
        };
        println!(
            "{} {} {} words {}",
            module.id,
            tr.language(),
            printed.pages,
            words.len()
        );
        std::fs::write(
            format!("/tmp/h/sheets/{}-{}.pdf", module.id, tr.language()),
            printed.pdf,
        )
        .unwrap();
    }
    for language in LANGUAGES {
        let tr = Tr::new(language);
        let printed =
            print::print(&guide(language), &|page, pages| tr.report_page(page, pages)).unwrap();
        println!("guide {}", printed.pages);
        std::fs::write(format!("/tmp/h/sheets/guide-{language}.pdf"), printed.pdf).unwrap();
    }
}
