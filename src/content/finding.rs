//! Where one is in a tree, and what was found wrong there.
use super::tree::{Member, Node};
use crate::domain::problem::{Fault, Level, Problem};

/// A value of a tree with the path that leads to it.
#[derive(Debug, Clone)]
pub(super) struct Place<'tree> {
    pub(super) node: &'tree Node,
    pub(super) path: String,
}

impl<'tree> Place<'tree> {
    pub(super) fn root(node: &'tree Node) -> Self {
        Self {
            node,
            path: String::new(),
        }
    }

    /// The value of a key.
    pub(super) fn get(&self, key: &str) -> Option<Self> {
        self.node.get(key).map(|node| Self {
            node,
            path: join(&self.path, key),
        })
    }

    /// The elements of the array at a key; none where there is no array.
    pub(super) fn all(&self, key: &str) -> Vec<Self> {
        self.get(key)
            .map_or_else(Vec::new, |place| place.elements())
    }

    /// The elements of an array.
    pub(super) fn elements(&self) -> Vec<Self> {
        let element = |(index, node)| Self {
            node,
            path: format!("{}[{index}]", self.path),
        };
        self.node
            .elements()
            .iter()
            .enumerate()
            .map(element)
            .collect()
    }

    /// The members of an object.
    pub(super) fn members(&self) -> Vec<(&'tree Member, Self)> {
        let place = |member: &'tree Member| {
            let path = join(&self.path, &member.key);
            let node = &member.node;
            (member, Self { node, path })
        };
        self.node.members().iter().map(place).collect()
    }

    /// The text at a key.
    pub(super) fn text(&self, key: &str) -> Option<&'tree str> {
        self.node.get(key).and_then(Node::text)
    }
}

/// `path.key`; a key that is no plain word is put in brackets and quotes.
pub(super) fn join(path: &str, key: &str) -> String {
    let is_word =
        |character: char| character.is_ascii_alphanumeric() || matches!(character, '-' | '_' | '$');
    if key.is_empty() || !key.chars().all(is_word) {
        format!("{path}[{key:?}]")
    } else if path.is_empty() {
        key.to_owned()
    } else {
        format!("{path}.{key}")
    }
}

/// What was found in one file.
#[derive(Debug, Default)]
pub(super) struct Findings {
    found: Vec<(Option<usize>, String, Fault)>,
}

impl Findings {
    /// A fault at the beginning of a value.
    pub(super) fn at(&mut self, place: &Place<'_>, fault: Fault) {
        self.found
            .push((Some(place.node.start), place.path.clone(), fault));
    }

    /// A fault at the key of a member of an object.
    pub(super) fn at_key(&mut self, object: &Place<'_>, member: &Member, fault: Fault) {
        let path = join(&object.path, &member.key);
        self.found.push((Some(member.key_start), path, fault));
    }

    /// A fault at a byte of the file.
    pub(super) fn at_byte(&mut self, byte: Option<usize>, fault: Fault) {
        self.found.push((byte, String::new(), fault));
    }

    /// How many errors were found.
    pub(super) fn errors(&self) -> usize {
        self.found
            .iter()
            .filter(|(_, _, fault)| fault.level() == Level::Error)
            .count()
    }

    /// The problems in the order of the file; `text` is the one that was parsed.
    pub(super) fn problems(mut self, file: &str, text: &str) -> Vec<Problem> {
        self.found.sort_by_key(|(at, ..)| *at);
        let mut position = Position::start();
        self.found
            .into_iter()
            .map(|(at, path, fault)| {
                let (line, column) = at.map_or((0, 0), |at| position.go_to(at, text));
                Problem {
                    file: file.to_owned(),
                    line,
                    column,
                    path,
                    fault,
                }
            })
            .collect()
    }
}

/// Walks a text once, however many places are asked for.
pub(super) struct Position {
    at: usize,
    line: usize,
    column: usize,
}

impl Position {
    pub(super) fn start() -> Self {
        Self {
            at: 0,
            line: 1,
            column: 1,
        }
    }

    /// Line and column, from 1 and in characters, of a byte that lies no nearer than the last one asked for.
    pub(super) fn go_to(&mut self, at: usize, text: &str) -> (usize, usize) {
        for character in text.get(self.at..at).unwrap_or_default().chars() {
            if character == '\n' {
                self.line += 1;
                self.column = 1;
            } else {
                self.column += 1;
            }
        }
        self.at = at;
        (self.line, self.column)
    }
}

/// The line of a byte, from 1.
pub(super) fn line_of(at: usize, text: &str) -> usize {
    1 + text.bytes().take(at).filter(|byte| *byte == b'\n').count()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn problems_come_in_the_order_of_the_file_with_columns_in_characters() {
        let text = "{\n \"é\": \"à\", \"b\": 1}";
        let tree = super::super::tree::parse(text).unwrap();
        let root = Place::root(&tree);
        let mut findings = Findings::default();
        findings.at(&root.get("b").unwrap(), Fault::EmptyText);
        findings.at_key(
            &root,
            &tree.members()[0],
            Fault::SameInBoth {
                text: String::new(),
            },
        );
        findings.at_byte(None, Fault::NotUtf8);
        assert_eq!(findings.errors(), 2);
        let places: Vec<_> = findings
            .problems("a.json", text)
            .into_iter()
            .map(|problem| (problem.line, problem.column, problem.path))
            .collect();
        let expected = [(0, 0, ""), (2, 2, "[\"é\"]"), (2, 17, "b")];
        assert_eq!(
            places,
            expected.map(|(line, column, path)| (line, column, path.to_owned()))
        );
    }
}
