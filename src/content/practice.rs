//! Judges the files of practice mode beyond their shape: what they refer to, and what they quote.
use super::document::Document;
use super::finding::{Findings, Place};
use super::known::Known;
use super::questions::{refers_to, unique_ids};
use super::schema::FileKind;
use super::texts::unknown;
use crate::domain::id::is_id;
use crate::domain::problem::{Fault, ReferenceKind};
use crate::domain::profile::rule::EVERYWHERE;
use crate::domain::profile::vocabulary::LISTS;

/// Names of fields that the languages of a person have, beside the fields of their section.
const OF_LANGUAGES: [&str; 2] = ["name", "level"];

/// Checks `practice/profile.json`.
pub(super) fn check_profile(document: &Document, known: &Known) -> Findings {
    document.check(FileKind::Profile, known, |root, findings| {
        let sections = root.all("sections");
        unique_ids(&sections, &document.text, findings);
        for section in &sections {
            unique_ids(&section.all("fields"), &document.text, findings);
            for limit in section
                .all("fields")
                .iter()
                .filter_map(|field| field.get("limit"))
            {
                is_limit(&limit, known, findings);
            }
        }
        let checks = root.all("checks");
        unique_ids(&checks, &document.text, findings);
        for check in &checks {
            check_check(check, root, known, findings);
        }
    })
}

fn check_check(check: &Place<'_>, root: &Place<'_>, known: &Known, findings: &mut Findings) {
    let Some(written) = check.get("section") else {
        return;
    };
    let id = written.node.text().unwrap_or_default();
    let of_core = known
        .sections
        .as_ref()
        .is_some_and(|sections| sections.contains(id));
    let section = root
        .all("sections")
        .into_iter()
        .find(|section| section.text("id") == Some(id));
    if id != EVERYWHERE && !(section.is_none() && of_core) {
        refers_to(
            &written,
            root.get("sections").as_ref(),
            ReferenceKind::Section,
            findings,
        );
    }
    let fields = section.as_ref().and_then(|section| section.get("fields"));
    if let Some(field) = check.get("field") {
        refers_to(&field, fields.as_ref(), ReferenceKind::Field, findings);
    }
    if let Some(rule) = check.get("rule") {
        check_rule(&rule, fields.as_ref(), known, findings);
    }
}

fn check_rule(
    rule: &Place<'_>,
    fields: Option<&Place<'_>>,
    known: &Known,
    findings: &mut Findings,
) {
    for (member, value) in rule.members() {
        if member.key.ends_with("_limit") {
            is_limit(&value, known, findings);
        }
    }
    for list in rule.all("lists") {
        let is_one = |name: &str| {
            LISTS.contains(&name)
                || known
                    .lists
                    .as_ref()
                    .is_none_or(|lists| lists.contains(name))
        };
        if let Some(name) = list.node.text().filter(|name| !is_one(name)) {
            findings.at(&list, unknown(ReferenceKind::List, name));
        }
    }
    for field in rule.all("fields") {
        if !field
            .node
            .text()
            .is_some_and(|field| OF_LANGUAGES.contains(&field))
        {
            refers_to(&field, fields, ReferenceKind::Field, findings);
        }
    }
    for part in rule.all("parts").iter().filter_map(|part| part.get("rule")) {
        check_rule(&part, fields, known, findings);
    }
}

fn is_limit(limit: &Place<'_>, known: &Known, findings: &mut Findings) {
    let id = limit.node.text().filter(|id| is_id(id));
    if let (Some(id), Some(limits)) = (id, &known.limits)
        && !limits.contains_key(id)
    {
        findings.at(limit, unknown(ReferenceKind::Limit, id));
    }
}

/// Checks `practice/vocabulary.json`.
pub(super) fn check_vocabulary(document: &Document, known: &Known) -> Findings {
    document.check(FileKind::Vocabulary, known, |_, _| {})
}

/// Checks `practice/messages.json`: what a sign quotes stands in the message.
pub(super) fn check_messages(document: &Document, known: &Known) -> Findings {
    document.check(FileKind::Messages, known, |root, findings| {
        let messages = root.all("messages");
        unique_ids(&messages, &document.text, findings);
        for message in &messages {
            let texts = message.get("text");
            let quotes = message
                .all("signs")
                .into_iter()
                .filter_map(|sign| sign.get("quote"));
            for (member, quote) in quotes.flat_map(|quote| quote.members()) {
                let text = texts.as_ref().and_then(|texts| texts.text(&member.key));
                let written = quote
                    .node
                    .text()
                    .filter(|written| !written.trim().is_empty());
                if let (Some(text), Some(written)) = (text, written)
                    && !text.contains(written)
                {
                    let quote_of = written.to_owned();
                    findings.at(&quote, Fault::QuoteNotInText { quote: quote_of });
                }
            }
        }
    })
}

/// Checks `practice/models.json`: its drafts are drafts, each in the language it stands under.
pub(super) fn check_models(document: &Document, known: &Known) -> Findings {
    document.check(FileKind::Models, known, |root, findings| {
        let models = root.all("models");
        unique_ids(&models, &document.text, findings);
        for draft in models
            .iter()
            .flat_map(|model| [model.get("weak"), model.get("better")])
            .flatten()
        {
            for (member, draft) in draft.members() {
                check_format(&draft, findings);
                let language = draft.get("language");
                if let Some(language) =
                    language.filter(|language| language.node.text() != Some(&member.key))
                    && let Some(written) = language.node.text()
                {
                    let value = written.to_owned();
                    let known = vec![member.key.clone()];
                    findings.at(&language, Fault::UnknownValue { value, known });
                }
            }
        }
    })
}

fn check_format(draft: &Place<'_>, findings: &mut Findings) {
    let Some(format) = draft.get("format") else {
        return;
    };
    if let Some(digits) = format
        .node
        .digits()
        .filter(|digits| *digits != super::FORMAT.to_string())
    {
        let digits = digits.to_owned();
        findings.at(&format, Fault::UnsupportedFormat { format: digits });
    }
}
