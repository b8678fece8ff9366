//! Reads JSON into a tree that knows where each value is written, keeping keys that stand twice.
use crate::domain::problem::{Fault, Shape};

use jsonc_parser::{CollectOptions, ParseOptions, ast};
use serde::de::{MapAccess, SeqAccess, Visitor};
use serde::{Deserialize, Deserializer};

use std::fmt;

/// The greatest size of a JSON file, in bytes.
pub(super) const LARGEST: u64 = 4 * 1024 * 1024;
/// The greatest depth of arrays and objects in each other.
pub(super) const DEEPEST: usize = 64;

/// A value and the byte where it begins.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Node {
    pub(super) start: usize,
    pub(super) value: Value,
}

#[derive(Debug, Clone, PartialEq)]
pub(super) enum Value {
    Object(Vec<Member>),
    Array(Vec<Node>),
    Text(String),
    /// A number as its digits are written.
    Number(String),
    Bool(bool),
    Null,
}

/// A key with its value.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Member {
    pub(super) key: String,
    pub(super) key_start: usize,
    pub(super) node: Node,
}

impl Node {
    /// What the value is.
    pub(super) fn shape(&self) -> Shape {
        match &self.value {
            Value::Object(_) => Shape::Object,
            Value::Array(_) => Shape::Array,
            Value::Text(_) => Shape::Text,
            Value::Number(digits) if is_whole(digits) => Shape::WholeNumber,
            Value::Number(_) => Shape::Number,
            Value::Bool(_) => Shape::TrueOrFalse,
            Value::Null => Shape::Null,
        }
    }

    /// The value of a key of an object.
    pub(super) fn get(&self, key: &str) -> Option<&Self> {
        self.members()
            .iter()
            .find(|member| member.key == key)
            .map(|member| &member.node)
    }

    /// The members of an object; none of anything else.
    pub(super) fn members(&self) -> &[Member] {
        match &self.value {
            Value::Object(members) => members,
            _ => &[],
        }
    }

    /// The elements of an array; none of anything else.
    pub(super) fn elements(&self) -> &[Self] {
        match &self.value {
            Value::Array(elements) => elements,
            _ => &[],
        }
    }

    pub(super) fn text(&self) -> Option<&str> {
        match &self.value {
            Value::Text(text) => Some(text),
            _ => None,
        }
    }

    pub(super) fn digits(&self) -> Option<&str> {
        match &self.value {
            Value::Number(digits) => Some(digits),
            _ => None,
        }
    }

    /// The tree as `serde_json` has it, but for the values for which `change` gives others.
    pub(super) fn to_json(
        &self,
        change: &dyn Fn(&Self) -> Option<serde_json::Value>,
    ) -> serde_json::Value {
        if let Some(changed) = change(self) {
            return changed;
        }
        match &self.value {
            Value::Object(members) => members
                .iter()
                .map(|member| (member.key.clone(), member.node.to_json(change)))
                .collect::<serde_json::Map<_, _>>()
                .into(),
            Value::Array(elements) => elements
                .iter()
                .map(|element| element.to_json(change))
                .collect(),
            Value::Text(text) => text.as_str().into(),
            Value::Number(digits) => serde_json::from_str(digits).unwrap_or_default(),
            Value::Bool(value) => (*value).into(),
            Value::Null => serde_json::Value::Null,
        }
    }
}

fn is_whole(digits: &str) -> bool {
    !digits.contains(['.', 'e', 'E'])
}

impl fmt::Display for Node {
    /// The value as a message quotes it: a text or a number as written, of the rest only the kind of bracket.
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.value {
            Value::Text(text) | Value::Number(text) => formatter.write_str(text),
            Value::Bool(value) => value.fmt(formatter),
            Value::Null => formatter.write_str("null"),
            Value::Object(_) => formatter.write_str("{…}"),
            Value::Array(_) => formatter.write_str("[…]"),
        }
    }
}

/// A file that cannot be read as JSON, with the byte where the fault is; `None` where the whole file is meant.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Unparsed {
    pub(super) at: Option<usize>,
    pub(super) fault: Fault,
}

/// The text of a file without its byte-order mark.
pub(super) fn text(bytes: &[u8]) -> Result<&str, Unparsed> {
    let whole = |fault| Unparsed { at: None, fault };
    if bytes.len() as u64 > LARGEST {
        return Err(whole(Fault::TooLarge {
            bytes: bytes.len() as u64,
            most: LARGEST,
        }));
    }
    let text = std::str::from_utf8(bytes).map_err(|_| whole(Fault::NotUtf8))?;
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    if text.trim().is_empty() {
        return Err(whole(Fault::Empty));
    }
    Ok(text)
}

/// The tree of `text`, read as strict JSON.
pub(super) fn parse(text: &str) -> Result<Node, Unparsed> {
    if let Some(at) = too_deep(text) {
        return Err(Unparsed {
            at: Some(at),
            fault: Fault::TooDeep { most: DEEPEST },
        });
    }
    confirm_strict(text)?;
    let parsed = jsonc_parser::parse_to_ast(text, &CollectOptions::default(), &STRICT)
        .map_err(|error| not_json(error.range().start, error.kind().to_string()))?;
    parsed.value.map(node).ok_or(Unparsed {
        at: None,
        fault: Fault::Empty,
    })
}

const STRICT: ParseOptions = ParseOptions {
    allow_comments: false,
    allow_loose_object_property_names: false,
    allow_trailing_commas: false,
    allow_missing_commas: false,
    allow_single_quoted_strings: false,
    allow_hexadecimal_numbers: false,
    allow_unary_plus_numbers: false,
    allow_bare_decimal_point_numbers: false,
    allow_non_finite_numbers: false,
    allow_extended_string_escapes: false,
};

fn not_json(at: usize, reason: String) -> Unparsed {
    Unparsed {
        at: Some(at),
        fault: Fault::NotJson { reason },
    }
}

/// `jsonc-parser` lets leading zeros and raw control characters pass: `serde_json` does not, and puts its
/// finger on the place where most other programs do.
fn confirm_strict(text: &str) -> Result<(), Unparsed> {
    let Err(error) = serde_json::from_str::<Strict>(text) else {
        return Ok(());
    };
    let line_start = text
        .split_inclusive('\n')
        .take(error.line().saturating_sub(1))
        .map(str::len)
        .sum::<usize>();
    // Column 0 is the end of the line before, where a line was broken inside a string.
    let mut at = match error.column() {
        0 if error.is_eof() => line_start,
        column => (line_start + column).saturating_sub(1),
    }
    .min(text.len());
    while !text.is_char_boundary(at) {
        at -= 1;
    }
    let reason = error.to_string();
    let reason = reason.split(" at line ").next().unwrap_or_default();
    Err(not_json(at, reason.to_owned()))
}

/// Any JSON, read as `serde_json` reads a tree of values, and forgotten at once.
struct Strict;

impl<'de> Deserialize<'de> for Strict {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(Self)
    }
}

impl<'de> Visitor<'de> for Strict {
    type Value = Self;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("any JSON")
    }

    fn visit_unit<E>(self) -> Result<Self, E> {
        Ok(Self)
    }

    fn visit_bool<E>(self, _: bool) -> Result<Self, E> {
        Ok(Self)
    }

    fn visit_i64<E>(self, _: i64) -> Result<Self, E> {
        Ok(Self)
    }

    fn visit_u64<E>(self, _: u64) -> Result<Self, E> {
        Ok(Self)
    }

    fn visit_f64<E>(self, _: f64) -> Result<Self, E> {
        Ok(Self)
    }

    fn visit_str<E>(self, _: &str) -> Result<Self, E> {
        Ok(Self)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut elements: A) -> Result<Self, A::Error> {
        while elements.next_element::<Self>()?.is_some() {}
        Ok(self)
    }

    fn visit_map<A: MapAccess<'de>>(self, mut members: A) -> Result<Self, A::Error> {
        while members.next_entry::<Self, Self>()?.is_some() {}
        Ok(self)
    }
}

/// The byte of the first bracket that lies too deep, so that no parser runs out of stack.
fn too_deep(text: &str) -> Option<usize> {
    let mut depth = 0_usize;
    let mut in_string = false;
    let mut escaped = false;
    for (at, byte) in text.bytes().enumerate() {
        match byte {
            _ if escaped => escaped = false,
            b'\\' if in_string => escaped = true,
            b'"' => in_string = !in_string,
            b'{' | b'[' if !in_string => {
                depth += 1;
                if depth > DEEPEST {
                    return Some(at);
                }
            }
            b'}' | b']' if !in_string => depth = depth.saturating_sub(1),
            _ => {}
        }
    }
    None
}

fn node(value: ast::Value<'_>) -> Node {
    use jsonc_parser::common::Ranged;

    let start = value.range().start;
    let value = match value {
        ast::Value::StringLit(text) => Value::Text(text.value.into_owned()),
        ast::Value::NumberLit(number) => Value::Number(number.value.to_owned()),
        ast::Value::BooleanLit(boolean) => Value::Bool(boolean.value),
        ast::Value::NullKeyword(_) => Value::Null,
        ast::Value::Array(array) => Value::Array(array.elements.into_iter().map(node).collect()),
        ast::Value::Object(object) => Value::Object(
            object
                .properties
                .into_iter()
                .map(|property| Member {
                    key_start: property.name.range().start,
                    key: property.name.into_string(),
                    node: node(property.value),
                })
                .collect(),
        ),
    };
    Node { start, value }
}

#[cfg(test)]
mod tests {
    use super::*;

    use proptest::prelude::*;

    #[test]
    fn what_is_not_strict_json_is_refused_where_it_stands() {
        for (text, at) in [
            ("{\"a\": 1,}", 8),
            ("{\"a\": 01}", 7),
            ("{\"a\": NaN}", 6),
            ("{'a': 1}", 1),
            ("[1 2]", 3),
            ("// x\n{}", 0),
            ("[\"a\t\"]", 3),
            ("[\"a\nb\"]", 3),
            ("[1] [2]", 4),
            ("[+1]", 1),
            ("[.5]", 1),
            ("[0x1F]", 2),
        ] {
            let refused = parse(text).unwrap_err();
            assert_eq!(refused.at, Some(at), "{text}: {refused:?}");
            assert!(matches!(refused.fault, Fault::NotJson { .. }), "{text}");
        }
        for text in [
            "[\"\\ud800\"]",
            "[\"\\udc00 \"]",
            "[\"\\x41\"]",
            "{\"a\" 1}",
            "[1e999]",
            "{a: 1}",
            "[",
            "\u{a0}{}",
        ] {
            assert!(
                matches!(
                    parse(text),
                    Err(Unparsed {
                        fault: Fault::NotJson { .. },
                        ..
                    })
                ),
                "{text}"
            );
        }
    }

    #[test]
    fn a_file_may_begin_with_a_mark_but_not_be_empty_large_or_of_other_bytes() {
        assert_eq!(text(b"\xef\xbb\xbf{}"), Ok("{}"));
        let fault = |bytes: &[u8]| text(bytes).unwrap_err().fault;
        assert_eq!(fault(b""), Fault::Empty);
        assert_eq!(fault(b"\xef\xbb\xbf \n"), Fault::Empty);
        assert_eq!(fault(b"\"\xe9\""), Fault::NotUtf8);
        let most = LARGEST;
        let bytes = most + 1;
        assert_eq!(
            fault(&vec![b' '; bytes as usize]),
            Fault::TooLarge { bytes, most }
        );
    }

    #[test]
    fn depth_is_counted_outside_of_strings() {
        let nested = |depth: usize| "[".repeat(depth) + &"]".repeat(depth);
        assert!(parse(&nested(DEEPEST)).is_ok());
        let refused = parse(&nested(100_000)).unwrap_err();
        assert_eq!(refused.at, Some(DEEPEST));
        assert!(parse(&format!("[\"\\\"{}\"]", "[".repeat(100))).is_ok());
    }

    #[test]
    fn keys_that_stand_twice_are_both_kept_with_their_places() {
        let tree = parse("{\"a\": 1, \"a\": 2}").unwrap();
        let places: Vec<_> = tree
            .members()
            .iter()
            .map(|member| (member.key_start, member.node.start))
            .collect();
        assert_eq!(places, [(1, 6), (9, 14)]);
    }

    proptest! {
        #[test]
        fn any_text_is_read_or_refused_as_serde_json_would(text in "[\\[\\]{}\",:0-9.eE\\\\u\\-ntrfals é\n\t]{0,40}") {
            let strict = serde_json::from_str::<serde_json::Value>(&text);
            match parse(&text) {
                Ok(tree) => prop_assert_eq!(tree.to_json(&|_| None), strict.unwrap()),
                Err(_) => prop_assert!(strict.is_err()),
            }
        }
    }
}
