//! One of each fault: what the tests try, and what they hold the files of messages to.
use super::*;
use crate::domain::text::Language;
use crate::i18n::messages::Key;

/// One of each fault, and what a person must find again in its words.
pub(super) fn faults() -> Vec<(Fault, &'static [&'static str])> {
    [
        files(),
        shapes(),
        identifiers(),
        texts(),
        questions(),
        images(),
    ]
    .concat()
}

pub(super) fn text(value: &str) -> String {
    value.to_owned()
}

fn files() -> Vec<(Fault, &'static [&'static str])> {
    let file = || text("glossary.json");
    vec![
        (
            Fault::Unreadable {
                reason: text("denied"),
            },
            &["denied"],
        ),
        (Fault::NotUtf8, &["UTF-8"]),
        (Fault::Empty, &[]),
        (
            Fault::NotJson {
                reason: text("comma"),
            },
            &["comma"],
        ),
        (
            Fault::TooLarge {
                bytes: 812,
                most: 700,
            },
            &["812", "700"],
        ),
        (Fault::TooDeep { most: 64 }, &["64"]),
        (Fault::MissingFile { file: file() }, &["glossary.json"]),
    ]
}

fn shapes() -> Vec<(Fault, &'static [&'static str])> {
    let key = || text("titel");
    let known = || vec![text("id"), text("title")];
    let value = || text("2026-13");
    vec![
        (Fault::DuplicateKey { key: key() }, &["titel"]),
        (
            Fault::UnknownKey {
                key: key(),
                known: known(),
            },
            &["titel", "title"],
        ),
        (Fault::MissingKey { key: key() }, &["titel"]),
        (
            Fault::WrongType {
                expected: Shape::Object,
                found: Shape::Null,
            },
            &["null"],
        ),
        (
            Fault::UnknownValue {
                value: text("bad"),
                known: known(),
            },
            &["bad", "id", "title"],
        ),
        (
            Fault::OutOfRange {
                value: text("150"),
                least: text("1"),
                most: text("100"),
            },
            &["150", "1", "100"],
        ),
        (
            Fault::CountOutOfRange {
                count: 9,
                least: 2,
                most: Some(6),
            },
            &["9", "2", "6", "3"],
        ),
        (Fault::UnsupportedFormat { format: text("7") }, &["7"]),
        (
            Fault::BadPattern {
                value: value(),
                kind: PatternKind::Month,
            },
            &["2026-13"],
        ),
    ]
}

fn identifiers() -> Vec<(Fault, &'static [&'static str])> {
    let id = || text("why-networks");
    vec![
        (Fault::BadId { id: text("Why") }, &["Why", "64"]),
        (
            Fault::DuplicateId {
                id: id(),
                first_line: 41,
            },
            &["why-networks", "41"],
        ),
        (
            Fault::DuplicateModule {
                id: id(),
                library: text("core"),
            },
            &["why-networks", "core"],
        ),
        (
            Fault::FolderName {
                id: id(),
                folder: text("networks"),
            },
            &["why-networks", "networks"],
        ),
        (
            Fault::UnknownReference {
                kind: ReferenceKind::Term,
                id: id(),
            },
            &["why-networks", "glossary.json"],
        ),
        (
            Fault::CircularRequires {
                modules: vec![text("one"), text("two")],
            },
            &["one", "two"],
        ),
        (Fault::UnlistedModule { id: id() }, &["why-networks"]),
        (Fault::ListedTwice { id: id() }, &["why-networks"]),
    ]
}

fn texts() -> Vec<(Fault, &'static [&'static str])> {
    let language = || text("es");
    vec![
        (Fault::EmptyText, &[]),
        (
            Fault::MissingLanguage {
                language: language(),
            },
            &["es"],
        ),
        (
            Fault::UnknownLanguage {
                language: language(),
            },
            &["es"],
        ),
        (
            Fault::DuplicateLanguage {
                language: language(),
            },
            &["es"],
        ),
        (
            Fault::BadLanguage {
                language: text("Espagnol"),
            },
            &["Espagnol"],
        ),
        (
            Fault::SameInBoth {
                text: text("Same here"),
            },
            &["Same here"],
        ),
        (
            Fault::LengthRatio {
                longer: text("fr"),
                shorter: text("en"),
            },
            &["fr", "en"],
        ),
        (
            Fault::LongSentence {
                words: 31,
                most: 25,
                sentence: text("On and on."),
            },
            &["31", "25", "On and on."],
        ),
        (Fault::ControlCharacter { code: 0x202e }, &["U+202E"]),
        (
            Fault::BrokenMarkup {
                mark: text("[["),
                fault: MarkupFault::Unclosed,
            },
            &["[["],
        ),
    ]
}

fn questions() -> Vec<(Fault, &'static [&'static str])> {
    let id = || text("left-2");
    let step = || text("greeting");
    vec![
        (Fault::BlankMarks { count: 3 }, &["3", "___"]),
        (
            Fault::EmptyAccept {
                language: text("fr"),
            },
            &["fr"],
        ),
        (Fault::NoRightAnswer, &["credit"]),
        (Fault::SeveralRightAnswers { count: 2 }, &["2"]),
        (Fault::NothingToMark, &["problem"]),
        (Fault::AskAbovePool { ask: 8, pool: 6 }, &["8", "6"]),
        (Fault::UnpairedLeft { id: id() }, &["left-2"]),
        (Fault::PairedTwice { id: id() }, &["left-2"]),
        (Fault::UnknownStart { step: step() }, &["greeting"]),
        (Fault::ScenarioDeadEnd { step: step() }, &["greeting"]),
        (Fault::ScenarioLoop { step: step() }, &["greeting"]),
        (
            Fault::ScenarioLoopWithCredit { step: step() },
            &["greeting"],
        ),
        (Fault::ScenarioUnreachable { step: step() }, &["greeting"]),
        (Fault::ScenarioWorthless, &[]),
        (Fault::EndIsFalse, &["end"]),
        (Fault::MissingReview, &["review"]),
        (
            Fault::QuoteNotInText {
                quote: text("pay first"),
            },
            &["pay first"],
        ),
    ]
}

fn images() -> Vec<(Fault, &'static [&'static str])> {
    let file = || text("images/a.png");
    vec![
        (
            Fault::BadFilePath {
                file: text("../a.png"),
            },
            &["../a.png"],
        ),
        (Fault::ImageMissing { file: file() }, &["images/a.png"]),
        (
            Fault::ImageUnreadable {
                file: file(),
                reason: text("cut off"),
            },
            &["images/a.png", "cut off"],
        ),
        (
            Fault::ImageWrongExtension {
                file: file(),
                really: text("jpeg"),
            },
            &["images/a.png", "jpeg"],
        ),
        (
            Fault::ImageTooHeavy {
                file: file(),
                bytes: 912,
                most: 800,
            },
            &["images/a.png", "912", "800"],
        ),
        (
            Fault::ImageTooManyPixels {
                file: file(),
                pixels: 951,
                most: 400,
            },
            &["images/a.png", "951", "400"],
        ),
        (
            Fault::PackTooLarge {
                bytes: 912,
                most: 800,
            },
            &["912", "800"],
        ),
        (
            Fault::PackTooManyFiles {
                count: 612,
                most: 500,
            },
            &["612", "500"],
        ),
        (
            Fault::PackRatio {
                file: file(),
                ratio: 150,
                most: 100,
            },
            &["images/a.png", "150", "100"],
        ),
        (
            Fault::NotAPack {
                reason: text("no end"),
            },
            &["no end"],
        ),
    ]
}

/// The messages of this room.
pub(in super::super) fn keys() -> Vec<Key> {
    let tr = Tr::new(Language::FR);
    faults()
        .iter()
        .map(|(fault, _)| Key {
            name: key(code(fault)),
            attributes: &["cure"],
            values: values(fault, &tr)
                .into_iter()
                .map(|(name, value)| (name, value.into_owned()))
                .collect(),
        })
        .collect()
}
