//! Holds a tree against a JSON Schema and names every difference where it is written.
//!
//! It knows just what the schemas of the domain use: a fault of a general validator says too little to mend a file.
use super::finding::{Findings, Place};
use super::tree::Node;
use crate::domain::id::is_id;
use crate::domain::problem::{Fault, PatternKind, Shape};

use serde_json::Value as Json;

/// The texts of a file, as the schema tells them from other objects.
#[derive(Debug, Default)]
pub(super) struct Texts<'tree> {
    /// Objects of one string for each language.
    pub(super) texts: Vec<TextPlace<'tree>>,
    /// The `accept` of blanks: for each language, a list of words.
    pub(super) accepts: Vec<Place<'tree>>,
    /// Strings that are shown as they are: names, authors, sources, and all that stands in a draft.
    pub(super) plain: Vec<TextPlace<'tree>>,
}

/// A text and whether it may have several lines.
#[derive(Debug)]
pub(super) struct TextPlace<'tree> {
    pub(super) place: Place<'tree>,
    pub(super) lines: bool,
    /// Whether it is a sample of what a person may write: nobody judges how well.
    pub(super) is_sample: bool,
}

/// Names the differences of `root` from `schema` in `findings`, and collects its texts.
pub(super) fn walk<'tree>(
    schema: &Json,
    root: &'tree Node,
    findings: &mut Findings,
) -> Texts<'tree> {
    let mut walk = Walk {
        definitions: &schema["$defs"],
        findings,
        texts: Texts::default(),
        lines: false,
        in_draft: false,
        in_sample: false,
    };
    let place = Place::root(root);
    walk.doubled_keys(&place);
    walk.value(schema, &place);
    walk.texts
}

struct Walk<'schema, 'found, 'tree> {
    definitions: &'schema Json,
    findings: &'found mut Findings,
    texts: Texts<'tree>,
    lines: bool,
    /// Whether this is a profile as a learner writes it, with lines in its strings.
    in_draft: bool,
    in_sample: bool,
}

const ID: &str = "^[a-z0-9-]{1,64}$";
const LANGUAGE: &str = "^[a-z]{2,3}$";
const REFERENCE: &str = "^[a-z0-9-]{1,64}(/[a-z0-9-]{1,64})?$";
const MONTH: &str = "^[0-9]{4}-(0[1-9]|1[0-2])$";
const VERSION: &str = "^[0-9]+(\\.[0-9]+)*$";

/// Where several lines are part of what is shown.
const KINDS_WITH_LINES: [&str; 3] = ["profile", "post", "conversation"];

impl<'schema, 'tree> Walk<'schema, '_, 'tree> {
    fn doubled_keys(&mut self, place: &Place<'tree>) {
        let mut seen = std::collections::HashSet::new();
        for (member, value) in place.members() {
            if !seen.insert(&member.key) {
                let key = member.key.clone();
                self.findings
                    .at_key(place, member, Fault::DuplicateKey { key });
            }
            self.doubled_keys(&value);
        }
        for element in place.elements() {
            self.doubled_keys(&element);
        }
    }

    fn value(&mut self, schema: &'schema Json, place: &Place<'tree>) {
        if let Some(name) = definition(schema) {
            return self.defined(name, place);
        }
        if let Some(choices) = schema["anyOf"].as_array() {
            return self.value(self.untagged(choices, place.node), place);
        }
        let variants = variants(schema);
        if variants.iter().any(|variant| variant["const"].is_string()) {
            let known = variants
                .iter()
                .filter_map(|variant| variant["const"].as_str());
            return self.one_of_words(known.collect(), place);
        }
        if let Some(words) = schema["enum"].as_array() {
            return self.one_of_words(words.iter().filter_map(Json::as_str).collect(), place);
        }
        let expected = match schema["type"].as_str() {
            Some("array") => Shape::Array,
            Some("string") => Shape::Text,
            Some("integer") => Shape::WholeNumber,
            Some("number") => Shape::Number,
            Some("boolean") => Shape::TrueOrFalse,
            _ => Shape::Object,
        };
        if !self.has_shape(expected, place) {
            return;
        }
        match expected {
            Shape::Object => self.object(schema, place),
            Shape::Array => self.array(schema, place),
            Shape::Text => self.string(schema, place),
            Shape::Number | Shape::WholeNumber => self.number(schema, place),
            Shape::TrueOrFalse | Shape::Null => {}
        }
    }

    fn has_shape(&mut self, expected: Shape, place: &Place<'tree>) -> bool {
        let found = place.node.shape();
        let is_number = expected == Shape::Number && found == Shape::WholeNumber;
        if found != expected && !is_number {
            self.findings
                .at(place, Fault::WrongType { expected, found });
            return false;
        }
        true
    }

    fn defined(&mut self, name: &str, place: &Place<'tree>) {
        if name == "Text" {
            if self.has_shape(Shape::Object, place) {
                self.text(place);
            }
            return;
        }
        let before = (self.lines, self.in_draft, self.in_sample);
        self.lines |= matches!(name, "Zone" | "Message" | "CheckExample");
        self.in_sample |= matches!(name, "CheckExample" | "MarkedSign");
        self.in_draft |= name == "Draft";
        self.value(&self.definitions[name], place);
        (self.lines, self.in_draft, self.in_sample) = before;
    }

    /// A text: its languages are judged later, by those of the library.
    fn text(&mut self, place: &Place<'tree>) {
        for (_, passage) in place.members() {
            self.has_shape(Shape::Text, &passage);
        }
        self.texts.texts.push(TextPlace {
            place: place.clone(),
            lines: self.lines,
            is_sample: self.in_sample,
        });
    }

    /// The choice whose keys come nearest: the first of which a required key stands here that no other has.
    fn untagged(&self, choices: &'schema [Json], node: &Node) -> &'schema Json {
        let required = |choice: &'schema Json| {
            let schema = definition(choice).map_or(choice, |name| &self.definitions[name]);
            strings(&schema["required"])
        };
        let fits = |choice: &&'schema Json| {
            let is_common = |key: &str| choices.iter().all(|other| required(other).contains(&key));
            required(choice)
                .iter()
                .any(|key| !is_common(key) && node.get(key).is_some())
        };
        choices.iter().find(fits).unwrap_or(&choices[0])
    }

    fn one_of_words(&mut self, known: Vec<&str>, place: &Place<'tree>) {
        if !self.has_shape(Shape::Text, place) {
            return;
        }
        let word = place.node.text().unwrap_or_default();
        if !known.contains(&word) {
            self.findings.at(
                place,
                Fault::UnknownValue {
                    value: word.to_owned(),
                    known: owned(&known),
                },
            );
        }
    }

    fn object(&mut self, schema: &'schema Json, place: &Place<'tree>) {
        let all = variants(schema);
        let variant = all.iter().find(|variant| {
            let kind = variant["properties"]["kind"]["const"].as_str();
            kind.is_some() && kind == place.text("kind")
        });
        let parts: Vec<&'schema Json> = std::iter::once(schema).chain(variant).collect();
        let kind_is_unknown = !all.is_empty() && variant.is_none();
        if kind_is_unknown {
            self.unknown_kind(all, place);
        }
        for key in parts.iter().flat_map(|part| strings(&part["required"])) {
            let is_told_already = self.is_dead_end(key, schema);
            if place.node.get(key).is_none() && !is_told_already {
                let key = key.to_owned();
                self.findings.at(place, Fault::MissingKey { key });
            }
        }
        let before = self.lines;
        self.lines |= variant.is_some()
            && place
                .text("kind")
                .is_some_and(|kind| KINDS_WITH_LINES.contains(&kind));
        self.members(&parts, kind_is_unknown, place);
        self.lines = before;
    }

    /// A step of a scenario without replies is a dead end: the scenario's own check says so.
    fn is_dead_end(&self, key: &str, schema: &'schema Json) -> bool {
        key == "replies" && std::ptr::eq(schema, &self.definitions["Turn"])
    }

    fn unknown_kind(&mut self, variants: &'schema [Json], place: &Place<'tree>) {
        let kinds = variants
            .iter()
            .filter_map(|variant| variant["properties"]["kind"]["const"].as_str());
        match place.get("kind") {
            Some(kind) => self.one_of_words(kinds.collect(), &kind),
            None => {
                let key = "kind".to_owned();
                self.findings.at(place, Fault::MissingKey { key });
            }
        }
    }

    fn members(&mut self, parts: &[&'schema Json], kind_is_unknown: bool, place: &Place<'tree>) {
        let named = |key: &str| parts.iter().find_map(|part| part["properties"].get(key));
        let pattern = parts
            .iter()
            .find_map(|part| part["patternProperties"].as_object()?.iter().next());
        if pattern.is_some_and(|(pattern, _)| pattern == LANGUAGE) {
            self.texts.accepts.push(place.clone());
        }
        for (member, value) in place.members() {
            if let Some(schema) = named(&member.key) {
                self.value(schema, &value);
            } else if let Some((pattern, schema)) = pattern {
                if pattern == ID && !is_id(&member.key) {
                    let id = member.key.clone();
                    self.findings.at_key(place, member, Fault::BadId { id });
                }
                self.value(schema, &value);
            } else if !kind_is_unknown {
                let known = parts
                    .iter()
                    .filter_map(|part| part["properties"].as_object());
                let known: Vec<_> = known.flat_map(|keys| keys.keys()).cloned().collect();
                let key = member.key.clone();
                self.findings
                    .at_key(place, member, Fault::UnknownKey { key, known });
            }
        }
    }

    fn array(&mut self, schema: &'schema Json, place: &Place<'tree>) {
        let elements = place.elements();
        let count = elements.len();
        let least = limit(&schema["minItems"]).unwrap_or(0);
        let most = limit(&schema["maxItems"]);
        // A step without replies is a dead end: the scenario's own check says so.
        let is_told_already = count == 0 && place.path.ends_with(".replies");
        if is_told_already {
            return;
        }
        if count < least || most.is_some_and(|most| count > most) {
            self.findings
                .at(place, Fault::CountOutOfRange { count, least, most });
        }
        let first = schema["prefixItems"].as_array();
        for (index, element) in elements.iter().enumerate() {
            let own = first
                .and_then(|first| first.get(index))
                .or_else(|| schema.get("items"));
            if let Some(own) = own {
                self.value(own, element);
            }
        }
    }

    fn string(&mut self, schema: &'schema Json, place: &Place<'tree>) {
        let Some(pattern) = schema["pattern"].as_str() else {
            // The paths of pictures are judged with the pictures.
            if !place.path.ends_with(".file") && !place.path.ends_with(".photo") {
                self.texts.plain.push(TextPlace {
                    place: place.clone(),
                    lines: self.in_draft,
                    is_sample: self.in_draft,
                });
            }
            return;
        };
        let text = place.node.text().unwrap_or_default();
        if let Some(fault) = against_pattern(pattern, text) {
            self.findings.at(place, fault);
        }
    }

    fn number(&mut self, schema: &'schema Json, place: &Place<'tree>) {
        let digits = place.node.digits().unwrap_or_default();
        let (least, most) = (bound(schema, "minimum"), bound(schema, "maximum"));
        let below = least
            .as_ref()
            .is_some_and(|least| is_less(digits, &least.to_string()));
        let above = most
            .as_ref()
            .is_some_and(|most| is_less(&most.to_string(), digits));
        if below || above {
            let words =
                |bound: Option<Json>| bound.map_or_else(String::new, |bound| bound.to_string());
            let value = digits.to_owned();
            let (least, most) = (words(least), words(most));
            self.findings
                .at(place, Fault::OutOfRange { value, least, most });
        }
    }
}

fn definition(schema: &Json) -> Option<&str> {
    schema["$ref"].as_str()?.strip_prefix("#/$defs/")
}

fn variants(schema: &Json) -> &[Json] {
    schema["oneOf"].as_array().map_or(&[], Vec::as_slice)
}

fn strings(array: &Json) -> Vec<&str> {
    array
        .as_array()
        .into_iter()
        .flatten()
        .filter_map(Json::as_str)
        .collect()
}

fn owned(words: &[&str]) -> Vec<String> {
    words.iter().map(|word| (*word).to_owned()).collect()
}

fn limit(count: &Json) -> Option<usize> {
    count.as_u64().and_then(|count| usize::try_from(count).ok())
}

/// The bound of a number: as written, or else that of the type it is read into.
fn bound(schema: &Json, keyword: &str) -> Option<Json> {
    let most = match schema["format"].as_str() {
        Some("uint8") => Some(u64::from(u8::MAX)),
        Some("uint32") => Some(u64::from(u32::MAX)),
        Some("uint64") => Some(u64::MAX),
        _ => None,
    };
    let of_type = most.filter(|_| keyword == "maximum").map(Json::from);
    schema.get(keyword).cloned().or(of_type)
}

/// Compares numbers as written: whole ones exactly, however long.
fn is_less(one: &str, other: &str) -> bool {
    match (one.parse::<i128>(), other.parse::<i128>()) {
        (Ok(one), Ok(other)) => one < other,
        _ => {
            matches!((one.parse::<f64>(), other.parse::<f64>()), (Ok(one), Ok(other)) if one < other)
        }
    }
}

fn against_pattern(pattern: &str, text: &str) -> Option<Fault> {
    let bad = |kind| {
        Some(Fault::BadPattern {
            value: text.to_owned(),
            kind,
        })
    };
    match pattern {
        ID if !is_id(text) => Some(Fault::BadId {
            id: text.to_owned(),
        }),
        LANGUAGE if !is_language(text) => Some(Fault::BadLanguage {
            language: text.to_owned(),
        }),
        REFERENCE if !is_reference(text) => bad(PatternKind::Reference),
        MONTH if !is_month(text) => bad(PatternKind::Month),
        VERSION if !is_version(text) => bad(PatternKind::Other),
        _ => None,
    }
}

pub(super) fn is_language(text: &str) -> bool {
    text.parse::<crate::domain::text::Language>().is_ok()
}

fn is_reference(text: &str) -> bool {
    crate::domain::id::LessonReference::try_from(text.to_owned()).is_ok()
}

fn is_month(text: &str) -> bool {
    let digits =
        |part: &str, length| part.len() == length && part.bytes().all(|byte| byte.is_ascii_digit());
    text.split_once('-').is_some_and(|(year, month)| {
        digits(year, 4) && digits(month, 2) && matches!(month.parse(), Ok(1..=12))
    })
}

fn is_version(text: &str) -> bool {
    text.split('.')
        .all(|part| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit()))
}

#[cfg(test)]
mod tests {
    use super::*;

    use crate::content::schema::schemas;

    fn patterns(schema: &Json, found: &mut Vec<String>) {
        match schema {
            Json::Object(keywords) => {
                if let Some(Json::Object(patterns)) = keywords.get("patternProperties") {
                    found.extend(patterns.keys().cloned());
                }
                if let Some(Json::String(pattern)) = keywords.get("pattern") {
                    found.push(pattern.clone());
                }
                keywords.values().for_each(|inner| patterns(inner, found));
            }
            Json::Array(items) => items.iter().for_each(|inner| patterns(inner, found)),
            Json::Null | Json::Bool(_) | Json::Number(_) | Json::String(_) => {}
        }
    }

    #[test]
    fn every_pattern_of_the_schemas_is_known_here() {
        for (name, schema) in schemas() {
            let mut found = Vec::new();
            patterns(&schema, &mut found);
            for pattern in found {
                let is_known =
                    [ID, LANGUAGE, REFERENCE, MONTH, VERSION].contains(&pattern.as_str());
                assert!(is_known, "{name}: {pattern}");
                assert!(against_pattern(&pattern, "~ ~").is_some(), "{pattern}");
            }
        }
    }

    #[test]
    fn forms_are_read_as_their_patterns_say() {
        for (pattern, fits, does_not) in [
            (ID, vec!["a", "a-1"], vec!["", "A", "a_b", "\u{e9}"]),
            (LANGUAGE, vec!["fr", "mul"], vec!["f", "FR", "fr-CA"]),
            (REFERENCE, vec!["a", "a/b"], vec!["a/", "/b", "a/b/c"]),
            (
                MONTH,
                vec!["2026-01", "2026-12"],
                vec!["2026-13", "2026-1", "26-01", "2026-00"],
            ),
            (
                VERSION,
                vec!["1", "1.0.0"],
                vec!["1.", "v1", "1.0-beta", ""],
            ),
        ] {
            for text in fits {
                assert_eq!(against_pattern(pattern, text), None, "{text:?}");
            }
            for text in does_not {
                assert!(against_pattern(pattern, text).is_some(), "{text:?}");
            }
        }
    }

    #[test]
    fn whole_numbers_are_compared_exactly() {
        assert!(is_less("18446744073709551615", "18446744073709551616"));
        assert!(is_less("-1", "0"));
        assert!(is_less("1", &"9".repeat(60)));
        assert!(!is_less("1", "1.0"));
    }
}
