//! What each fault of a lesson file puts into its message: `i18n/<language>/fault.ftl`.
use super::Tr;
use super::messages::{NamedValue, Value};
use super::quote::quoted;
use crate::domain::problem::{Fault, MarkupFault, PatternKind, ReferenceKind, Shape};

/// The word that programs know a fault by: its name in kebab-case. It never changes.
pub(super) fn code(fault: &Fault) -> &'static str {
    match fault {
        Fault::Unreadable { .. } => "unreadable",
        Fault::NotUtf8 => "not-utf8",
        Fault::Empty => "empty",
        Fault::NotJson { .. } => "not-json",
        Fault::TooLarge { .. } => "too-large",
        Fault::TooDeep { .. } => "too-deep",
        Fault::MissingFile { .. } => "missing-file",
        Fault::DuplicateKey { .. } => "duplicate-key",
        Fault::UnknownKey { .. } => "unknown-key",
        Fault::MissingKey { .. } => "missing-key",
        Fault::WrongType { .. } => "wrong-type",
        Fault::UnknownValue { .. } => "unknown-value",
        Fault::OutOfRange { .. } => "out-of-range",
        Fault::CountOutOfRange { .. } => "count-out-of-range",
        Fault::UnsupportedFormat { .. } => "unsupported-format",
        Fault::BadPattern { .. } => "bad-pattern",
        Fault::BadId { .. } => "bad-id",
        Fault::DuplicateId { .. } => "duplicate-id",
        Fault::DuplicateModule { .. } => "duplicate-module",
        Fault::FolderName { .. } => "folder-name",
        Fault::UnknownReference { .. } => "unknown-reference",
        Fault::CircularRequires { .. } => "circular-requires",
        Fault::UnlistedModule { .. } => "unlisted-module",
        Fault::ListedTwice { .. } => "listed-twice",
        Fault::EmptyText => "empty-text",
        Fault::MissingLanguage { .. } => "missing-language",
        Fault::UnknownLanguage { .. } => "unknown-language",
        Fault::DuplicateLanguage { .. } => "duplicate-language",
        Fault::BadLanguage { .. } => "bad-language",
        Fault::SameInBoth { .. } => "same-in-both",
        Fault::LengthRatio { .. } => "length-ratio",
        Fault::LongSentence { .. } => "long-sentence",
        Fault::ControlCharacter { .. } => "control-character",
        Fault::BrokenMarkup { .. } => "broken-markup",
        Fault::BlankMarks { .. } => "blank-marks",
        Fault::EmptyAccept { .. } => "empty-accept",
        Fault::NoRightAnswer => "no-right-answer",
        Fault::SeveralRightAnswers { .. } => "several-right-answers",
        Fault::NothingToMark => "nothing-to-mark",
        Fault::AskAbovePool { .. } => "ask-above-pool",
        Fault::UnpairedLeft { .. } => "unpaired-left",
        Fault::PairedTwice { .. } => "paired-twice",
        Fault::UnknownStart { .. } => "unknown-start",
        Fault::ScenarioDeadEnd { .. } => "scenario-dead-end",
        Fault::ScenarioLoop { .. } => "scenario-loop",
        Fault::ScenarioLoopWithCredit { .. } => "scenario-loop-with-credit",
        Fault::ScenarioUnreachable { .. } => "scenario-unreachable",
        Fault::ScenarioWorthless => "scenario-worthless",
        Fault::EndIsFalse => "end-is-false",
        Fault::MissingReview => "missing-review",
        Fault::QuoteNotInText { .. } => "quote-not-in-text",
        Fault::BadFilePath { .. } => "bad-file-path",
        Fault::ImageMissing { .. } => "image-missing",
        Fault::ImageUnreadable { .. } => "image-unreadable",
        Fault::ImageWrongExtension { .. } => "image-wrong-extension",
        Fault::ImageTooHeavy { .. } => "image-too-heavy",
        Fault::ImageTooManyPixels { .. } => "image-too-many-pixels",
        Fault::PackTooLarge { .. } => "pack-too-large",
        Fault::PackTooManyFiles { .. } => "pack-too-many-files",
        Fault::PackRatio { .. } => "pack-ratio",
        Fault::NotAPack { .. } => "not-a-pack",
    }
}

/// The message of the fault with this code.
pub(super) fn key(code: &str) -> String {
    format!("fault_{}", code.replace('-', "_"))
}

/// What the message and the cure of a fault are filled with.
pub(super) fn values<'a>(fault: &'a Fault, tr: &Tr) -> Vec<NamedValue<'a>> {
    match fault {
        Fault::Unreadable { reason } | Fault::NotJson { reason } | Fault::NotAPack { reason } => {
            vec![quote("reason", reason)]
        }
        Fault::MissingFile { file }
        | Fault::BadFilePath { file }
        | Fault::ImageMissing { file } => {
            vec![quote("file", file)]
        }
        Fault::DuplicateKey { key } | Fault::MissingKey { key } => vec![quote("key", key)],
        Fault::BadId { id }
        | Fault::UnlistedModule { id }
        | Fault::ListedTwice { id }
        | Fault::UnpairedLeft { id }
        | Fault::PairedTwice { id } => vec![quote("id", id)],
        Fault::MissingLanguage { language }
        | Fault::UnknownLanguage { language }
        | Fault::DuplicateLanguage { language }
        | Fault::BadLanguage { language }
        | Fault::EmptyAccept { language } => vec![quote("language", language)],
        Fault::UnknownStart { step }
        | Fault::ScenarioDeadEnd { step }
        | Fault::ScenarioLoop { step }
        | Fault::ScenarioLoopWithCredit { step }
        | Fault::ScenarioUnreachable { step } => vec![quote("step", step)],
        Fault::BlankMarks { count } | Fault::SeveralRightAnswers { count } => {
            vec![number("count", *count)]
        }
        Fault::TooDeep { most } => vec![number("most", *most)],
        Fault::UnsupportedFormat { format } => vec![quote("format", format)],
        Fault::SameInBoth { text } => vec![quote("text", text)],
        Fault::QuoteNotInText { quote: passage } => vec![quote("quote", passage)],
        Fault::ControlCharacter { code } => vec![
            ("code", format!("U+{code:04X}").into()),
            ("kind", control_character(*code).into()),
        ],
        Fault::CircularRequires { modules } => {
            let modules: Vec<String> = modules.iter().map(|module| quoted(module)).collect();
            vec![("modules", tr.list(&modules).into())]
        }
        _ => kinds(fault, tr).unwrap_or_else(|| measures(fault)),
    }
}

/// Of faults whose words depend on what kind of thing is meant.
fn kinds<'a>(fault: &'a Fault, tr: &Tr) -> Option<Vec<NamedValue<'a>>> {
    let values = match fault {
        Fault::UnknownKey { key, known } => advised(quote("key", key), key, known, tr),
        Fault::UnknownValue { value, known } => advised(quote("value", value), value, known, tr),
        Fault::WrongType { expected, found } => vec![
            ("expected", shape(*expected).into()),
            ("found", shape(*found).into()),
        ],
        Fault::BadPattern { value, kind } => {
            vec![quote("value", value), ("kind", pattern(*kind).into())]
        }
        Fault::UnknownReference { kind, id } => {
            vec![("kind", reference(*kind).into()), quote("id", id)]
        }
        Fault::BrokenMarkup { mark, fault } => {
            vec![quote("mark", mark), ("fault", markup(*fault).into())]
        }
        _ => return None,
    };
    Some(values)
}

/// Of faults that compare two or more things.
fn measures(fault: &Fault) -> Vec<NamedValue<'_>> {
    match fault {
        Fault::TooLarge { bytes, most } | Fault::PackTooLarge { bytes, most } => {
            vec![number("bytes", *bytes), number("most", *most)]
        }
        Fault::OutOfRange { value, least, most } => vec![
            quote("value", value),
            ("bounds", written_bounds(least, most).into()),
            quote("least", least),
            quote("most", most),
        ],
        Fault::CountOutOfRange { count, least, most } => bounds(*count, *least, *most),
        Fault::DuplicateId { id, first_line } => {
            vec![quote("id", id), number("line", *first_line)]
        }
        Fault::DuplicateModule { id, library } => vec![quote("id", id), quote("library", library)],
        Fault::FolderName { id, folder } => vec![quote("id", id), quote("folder", folder)],
        Fault::LengthRatio { longer, shorter } => {
            vec![quote("longer", longer), quote("shorter", shorter)]
        }
        Fault::LongSentence {
            words,
            most,
            sentence,
        } => vec![
            number("words", *words),
            number("most", *most),
            quote("sentence", sentence),
        ],
        Fault::AskAbovePool { ask, pool } => vec![number("ask", *ask), number("pool", *pool)],
        Fault::ImageUnreadable { file, reason } => {
            vec![quote("file", file), quote("reason", reason)]
        }
        Fault::ImageWrongExtension { file, really } => {
            vec![quote("file", file), quote("really", really)]
        }
        Fault::ImageTooHeavy { file, bytes, most } => vec![
            quote("file", file),
            number("bytes", *bytes),
            number("most", *most),
        ],
        Fault::ImageTooManyPixels { file, pixels, most } => vec![
            quote("file", file),
            number("pixels", *pixels),
            number("most", *most),
        ],
        Fault::PackTooManyFiles { count, most } => {
            vec![number("count", *count), number("most", *most)]
        }
        Fault::PackRatio { file, ratio, most } => vec![
            quote("file", file),
            number("ratio", *ratio),
            number("most", *most),
        ],
        // Every other fault has nothing to say but that it is there; a test tries them all.
        _ => Vec::new(),
    }
}

fn quote(name: &'static str, value: &str) -> NamedValue<'static> {
    (name, quoted(value).into())
}

fn number<'a>(name: &'static str, value: impl Into<Value<'a>>) -> NamedValue<'a> {
    (name, value.into())
}

/// With the likeliest of the known words, or all of them.
fn advised(
    at_fault: NamedValue<'static>,
    written: &str,
    known: &[String],
    tr: &Tr,
) -> Vec<NamedValue<'static>> {
    let nearest = nearest(written, known);
    let advice = match nearest {
        Some(_) => "nearest",
        None if known.is_empty() => "remove",
        None => "known",
    };
    vec![
        at_fault,
        ("advice", advice.into()),
        quote("nearest", nearest.unwrap_or_default()),
        ("known", tr.list(known).into()),
    ]
}

/// The known word that was probably meant: at most one letter in three, and never more than three, are wrong.
fn nearest<'a>(written: &str, known: &'a [String]) -> Option<&'a str> {
    let written = written.trim().to_lowercase();
    let most = (written.chars().count() / 3).min(3);
    known
        .iter()
        .map(|word| (strsim::osa_distance(&written, &word.to_lowercase()), word))
        .filter(|(distance, _)| *distance <= most)
        .min_by_key(|(distance, _)| *distance)
        .map(|(_, word)| word.as_str())
}

/// A bound that a value does not have is written as nothing.
fn written_bounds(least: &str, most: &str) -> &'static str {
    match (least.is_empty(), most.is_empty()) {
        (false, true) => "at_least",
        (true, false) => "at_most",
        _ => "between",
    }
}

fn bounds(count: usize, least: usize, most: Option<usize>) -> Vec<NamedValue<'static>> {
    let bounds = match most {
        Some(most) if most == least => "exactly",
        Some(_) => "between",
        None => "at_least",
    };
    let (change, difference) = if count < least {
        ("add", least - count)
    } else {
        ("remove", count.saturating_sub(most.unwrap_or(count)))
    };
    vec![
        number("count", count),
        ("bounds", bounds.into()),
        number("least", least),
        number("most", most.unwrap_or(least)),
        ("change", change.into()),
        number("difference", difference),
    ]
}

fn control_character(code: u32) -> &'static str {
    if code == u32::from('\n') {
        "line_feed"
    } else {
        "other"
    }
}

fn shape(shape: Shape) -> &'static str {
    match shape {
        Shape::Object => "object",
        Shape::Array => "array",
        Shape::Text => "text",
        Shape::Number => "number",
        Shape::WholeNumber => "whole_number",
        Shape::TrueOrFalse => "true_or_false",
        Shape::Null => "null",
    }
}

fn pattern(kind: PatternKind) -> &'static str {
    match kind {
        PatternKind::Id => "id",
        PatternKind::Language => "language",
        PatternKind::Month => "month",
        PatternKind::Reference => "reference",
        PatternKind::Other => "other",
    }
}

fn reference(kind: ReferenceKind) -> &'static str {
    match kind {
        ReferenceKind::Term => "term",
        ReferenceKind::Limit => "limit",
        ReferenceKind::Lesson => "lesson",
        ReferenceKind::Section => "section",
        ReferenceKind::Module => "module",
        ReferenceKind::Group => "group",
        ReferenceKind::Item => "item",
        ReferenceKind::Step => "step",
        ReferenceKind::Field => "field",
        ReferenceKind::List => "list",
    }
}

fn markup(fault: MarkupFault) -> &'static str {
    match fault {
        MarkupFault::Unclosed => "unclosed",
        MarkupFault::Nothing => "nothing",
        MarkupFault::Nested => "nested",
        MarkupFault::Foreign => "foreign",
        MarkupFault::Reference => "reference",
    }
}

#[cfg(test)]
pub(super) use samples::keys;

#[cfg(test)]
mod samples;
#[cfg(test)]
mod tests;
