//! A module as one page of HTML: whole, without a script, to read in any browser, with any assistive technology, or on
//! paper.
mod answer;
mod block;
mod profile;
mod question;
mod sheet;
mod writer;

use crate::domain::id::TermId;
use crate::domain::lesson::{Block, Lesson, Module};
use crate::domain::library::Term;
use crate::domain::text::Language;
use crate::i18n::Tr;
use sheet::{Links, Sheet, term_id};

use std::collections::BTreeMap;

/// What a page is made of.
pub struct Export<'a> {
    /// The words of the program, in the language of the page.
    pub tr: &'a Tr,
    /// The first language of the library: shown where a text lacks that of the page.
    pub fallback: Language,
    pub module: &'a Module,
    /// The pictures, by the files that the module names; a missing one is told by its words.
    pub pictures: &'a BTreeMap<String, Picture>,
    /// A term of the glossary.
    pub term: &'a dyn Fn(&TermId) -> Option<&'a Term>,
}

/// A picture as the page holds it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Picture {
    /// The file within the page: `data:image/png;base64,…`.
    pub data: String,
    /// In pixels.
    pub width: u32,
    /// In pixels.
    pub height: u32,
}

/// The colours, the type and the print of every page.
const STYLE: &str = include_str!("style.css");

/// The page: the lessons, the quiz with its answers folded away, and the glossary.
pub fn page<'a>(export: &'a Export<'a>) -> String {
    let mut sheet = Sheet::new(export);
    let language = format!("{}-CA", export.tr.language());
    sheet.element("html", &[("lang", &language)], |sheet| {
        sheet.element("head", &[], head);
        sheet.element("body", &[], body);
    });
    sheet.out.document()
}

fn head(sheet: &mut Sheet<'_>) {
    let title = sheet.plain(&sheet.export.module.title);
    let title = format!("{title} | {}", sheet.tr.app_name());
    sheet.out.void("meta", &[("charset", "utf-8")]);
    let viewport = [
        ("name", "viewport"),
        ("content", "width=device-width, initial-scale=1"),
    ];
    sheet.out.void("meta", &viewport);
    sheet.words("title", &[], &title);
    sheet.out.style(STYLE);
}

fn body(sheet: &mut Sheet<'_>) {
    let module = sheet.export.module;
    let skip = sheet.tr.html_skip();
    sheet.words("a", &[("class", "skip"), ("href", "#content")], &skip);
    sheet.element("header", &[], |sheet| {
        let name = sheet.tr.app_name();
        sheet.words("p", &[("class", "brand")], &name);
    });
    // The lessons tell which terms there are to explain, and the outline whether there is a glossary.
    let mut rest = Sheet::new(sheet.export);
    content(&mut rest, module);
    let has_glossary = !rest.glossary().is_empty();
    outline(sheet, module, has_glossary);
    sheet.element("main", &[("id", "content")], |sheet| {
        content(sheet, module);
        glossary(sheet);
    });
    sheet.element("footer", &[], |sheet| {
        let made = sheet.tr.html_made(&module.version);
        sheet.words("p", &[], &made);
    });
}

/// The way to each lesson, the quiz and the glossary.
fn outline(sheet: &mut Sheet<'_>, module: &Module, has_glossary: bool) {
    let name = sheet.tr.lesson_outline();
    sheet.element("nav", &[("aria-label", &name)], |sheet| {
        sheet.element("ol", &[], |sheet| {
            for lesson in &module.lessons {
                let target = format!("#{}", lesson_id(lesson));
                sheet.element("li", &[], |sheet| {
                    sheet.said("a", &[("href", &target)], &lesson.title, Links::None);
                });
            }
            let mut last = vec![("#quiz", sheet.tr.lesson_quiz())];
            if has_glossary {
                last.push(("#glossary", sheet.tr.glossary_title()));
            }
            for (target, words) in last {
                sheet.element("li", &[], |sheet| {
                    sheet.words("a", &[("href", target)], &words);
                });
            }
        });
    });
}

/// All but the glossary.
fn content(sheet: &mut Sheet<'_>, module: &Module) {
    sheet.said("h1", &[], &module.title, Links::None);
    sheet.said("p", &[("class", "summary")], &module.summary, Links::Terms);
    let minutes = sheet.tr.html_minutes(module.minutes);
    sheet.words("p", &[("class", "quiet")], &minutes);
    let title = sheet.tr.html_objectives();
    section(sheet, "objectives", &title, |sheet| {
        sheet.element("ul", &[], |sheet| {
            for objective in &module.objectives {
                sheet.said("li", &[], objective, Links::Terms);
            }
        });
    });
    for (rank, lesson) in module.lessons.iter().enumerate() {
        write_lesson(sheet, rank + 1, lesson);
    }
    let title = sheet.tr.lesson_quiz();
    section(sheet, "quiz", &title, |sheet| {
        let pass = sheet.tr.per_cent(u64::from(module.quiz.pass));
        let told = sheet.tr.html_quiz(&pass);
        sheet.words("p", &[], &told);
        for (rank, question) in module.quiz.questions.iter().enumerate() {
            let title = sheet.tr.html_question(rank + 1);
            sheet.words("h3", &[], &title);
            question::write(sheet, question);
        }
    });
}

fn write_lesson(sheet: &mut Sheet<'_>, number: usize, lesson: &Lesson) {
    let title = sheet.tr.html_lesson(number, sheet.plain(&lesson.title));
    section(sheet, &lesson_id(lesson), &title, |sheet| {
        let minutes = sheet.tr.html_minutes(lesson.minutes);
        sheet.words("p", &[("class", "quiet")], &minutes);
        for block in &lesson.blocks {
            match block {
                Block::Question { question } => {
                    let title = sheet.tr.lesson_check();
                    sheet.words("h3", &[], &title);
                    question::write(sheet, question);
                }
                block => block::write(sheet, block),
            }
        }
    });
}

/// A part of the page under its title, which names it.
fn section(sheet: &mut Sheet<'_>, id: &str, title: &str, fill: impl FnOnce(&mut Sheet<'_>)) {
    let title_id = format!("{id}_title");
    sheet.element(
        "section",
        &[("id", id), ("aria-labelledby", &title_id)],
        |sheet| {
            sheet.words("h2", &[("id", &title_id)], title);
            fill(sheet);
        },
    );
}

fn glossary(sheet: &mut Sheet<'_>) {
    let terms = sheet.glossary();
    if terms.is_empty() {
        return;
    }
    let title = sheet.tr.glossary_title();
    section(sheet, "glossary", &title, |sheet| {
        sheet.element("dl", &[], |sheet| {
            for term in terms {
                sheet.element("div", &[], |sheet| {
                    sheet.said("dt", &[("id", &term_id(&term.id))], &term.term, Links::None);
                    sheet.said("dd", &[], &term.meaning, Links::Terms);
                    if let Some(example) = &term.example {
                        sheet.element("dd", &[("class", "quiet")], |sheet| {
                            let label = sheet.tr.lesson_example();
                            sheet.words("strong", &[], &sheet.tr.html_label(&label));
                            sheet.out.text(" ");
                            sheet.said("span", &[], example, Links::Terms);
                        });
                    }
                });
            }
        });
    });
}

/// The id of a lesson on the page.
fn lesson_id(lesson: &Lesson) -> String {
    format!("lesson-{}", lesson.id)
}
