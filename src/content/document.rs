//! One JSON file of a library.
use super::FORMAT;
use super::finding::{Findings, Place};
use super::known::Known;
use super::schema::{self, FileKind};
use super::shape::{self, Texts};
use super::source::{Files, Unread};
use super::texts;
use super::tree::{self, Node, Unparsed};
use crate::domain::problem::{Fault, Problem};

use serde::de::DeserializeOwned;
use sha2::{Digest, Sha256};

use std::collections::{BTreeMap, BTreeSet};

/// A file as far as it could be read.
#[derive(Debug)]
pub(super) struct Document {
    /// Its path from the library's root.
    pub(super) file: String,
    pub(super) text: String,
    root: Result<Node, Unparsed>,
}

impl Document {
    /// Reads a file; `None` where there is none.
    pub(super) fn read(files: &Files, file: &str) -> Option<Self> {
        let whole = |fault| Err(Unparsed { at: None, fault });
        let root = match files.read(file, tree::LARGEST) {
            Ok(bytes) => return Some(Self::of(file, &bytes)),
            Err(Unread::Missing) => return None,
            Err(Unread::Outside) => whole(Fault::BadFilePath {
                file: file.to_owned(),
            }),
            Err(Unread::TooLarge(bytes)) => whole(Fault::TooLarge {
                bytes,
                most: tree::LARGEST,
            }),
            Err(Unread::Failed(reason)) => whole(Fault::Unreadable { reason }),
        };
        Some(Self {
            file: file.to_owned(),
            text: String::new(),
            root,
        })
    }

    /// The file of this name that has these bytes.
    pub(super) fn of(file: &str, bytes: &[u8]) -> Self {
        let mut text = String::new();
        let root = tree::text(bytes).and_then(|read| {
            read.clone_into(&mut text);
            tree::parse(read)
        });
        Self {
            file: file.to_owned(),
            text,
            root,
        }
    }

    /// The root of its tree, where it is JSON in the format of this program.
    pub(super) fn root(&self) -> Option<Place<'_>> {
        let root = self.root.as_ref().ok().map(Place::root)?;
        unsupported_format(&root).is_none().then_some(root)
    }

    /// The id that stands at its root.
    pub(super) fn id(&self) -> Option<String> {
        self.root()?.text("id").map(str::to_owned)
    }

    /// What is wrong with the file: its shape, its texts, and what `more` finds, which is given the root.
    pub(super) fn check(
        &self,
        kind: FileKind,
        known: &Known,
        more: impl FnOnce(&Place<'_>, &mut Findings),
    ) -> Findings {
        self.check_with(kind, |root, texts, findings| {
            texts::check(texts, known, findings);
            more(root, findings);
        })
    }

    /// What is wrong with the shape of the file.
    pub(super) fn check_shape(&self, kind: FileKind) -> Findings {
        self.check_with(kind, |_, _, _| {})
    }

    fn check_with(
        &self,
        kind: FileKind,
        more: impl FnOnce(&Place<'_>, &Texts<'_>, &mut Findings),
    ) -> Findings {
        let mut findings = Findings::default();
        match &self.root {
            Err(unparsed) => findings.at_byte(unparsed.at, unparsed.fault.clone()),
            Ok(node) => {
                let root = Place::root(node);
                if let Some((place, format)) = unsupported_format(&root) {
                    findings.at(&place, Fault::UnsupportedFormat { format });
                } else {
                    let texts = shape::walk(schema::of(kind), node, &mut findings);
                    more(&root, &texts, &mut findings);
                }
            }
        }
        findings
    }

    /// The problems of `findings` in this file.
    pub(super) fn problems(&self, findings: Findings) -> Vec<Problem> {
        findings.problems(&self.file, &self.text)
    }

    /// The file as the domain has it, the numbers of limits put into its texts. `None` where it is unsound.
    pub(super) fn typed<T: DeserializeOwned>(
        &self,
        kind: FileKind,
        limits: &BTreeMap<String, u64>,
    ) -> Option<T> {
        let json = self.with_limits(kind, limits)?;
        serde_json::from_value(json).ok()
    }

    /// As [`Document::typed`]; the tree is gone before what is made of it, so that they are never both in memory.
    pub(super) fn into_typed<T: DeserializeOwned>(
        self,
        kind: FileKind,
        limits: &BTreeMap<String, u64>,
    ) -> Option<T> {
        let json = self.with_limits(kind, limits)?;
        drop(self);
        serde_json::from_value(json).ok()
    }

    /// The elements of the array at `key` as the domain has them; the unsound ones are left out.
    pub(super) fn each<T: DeserializeOwned>(
        &self,
        kind: FileKind,
        key: &str,
        limits: &BTreeMap<String, u64>,
    ) -> Vec<T> {
        // A file may be a list as a whole, which has no keys.
        let elements = self
            .with_limits(kind, limits)
            .and_then(|mut json| json.get_mut(key).map(serde_json::Value::take));
        let Some(serde_json::Value::Array(elements)) = elements else {
            return Vec::new();
        };
        let typed = elements.into_iter().map(serde_json::from_value);
        typed.filter_map(Result::ok).collect()
    }

    /// The SHA-256, in hexadecimal, of the file written with sorted keys: blanks and their like do not count.
    pub(super) fn content(&self) -> String {
        let mut json = self
            .root
            .as_ref()
            .map_or(serde_json::Value::Null, |root| root.to_json(&|_| None));
        json.sort_all_objects();
        let digest = Sha256::digest(json.to_string());
        digest.iter().map(|byte| format!("{byte:02x}")).collect()
    }

    fn with_limits(
        &self,
        kind: FileKind,
        limits: &BTreeMap<String, u64>,
    ) -> Option<serde_json::Value> {
        let root = self.root()?.node;
        let Texts { texts, .. } = shape::walk(schema::of(kind), root, &mut Findings::default());
        let starts: BTreeSet<usize> = texts.iter().map(|text| text.place.node.start).collect();
        Some(root.to_json(&|node| {
            let is_text = starts.contains(&node.start) && !node.members().is_empty();
            is_text.then(|| text_with_limits(node, limits))
        }))
    }
}

fn text_with_limits(text: &Node, limits: &BTreeMap<String, u64>) -> serde_json::Value {
    let passage = |member: &tree::Member| {
        let source = member.node.text().unwrap_or_default();
        let language = member.key.parse().ok()?;
        let written = texts::with_limits(source, language, limits, |_| {});
        Some((member.key.clone(), written.into()))
    };
    text.members()
        .iter()
        .filter_map(passage)
        .collect::<serde_json::Map<_, _>>()
        .into()
}

/// The place and the words of a format number that is not ours. Other types are told by the shape.
fn unsupported_format<'tree>(root: &Place<'tree>) -> Option<(Place<'tree>, String)> {
    let place = root.get("format")?;
    let digits = place.node.digits()?;
    (digits != FORMAT.to_string()).then(|| (place.clone(), digits.to_owned()))
}
