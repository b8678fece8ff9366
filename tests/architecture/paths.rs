//! Finds the paths (`crate::domain::id`) that a source file names, in `use` lines and anywhere else.
use std::path::{Component, Path};

/// A path, as far as a room of ours or another crate is named by it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Named {
    /// From 1.
    pub line: usize,
    /// From the root of our crate where it is ours, else as written.
    pub segments: Vec<String>,
    /// Whether it begins at our crate.
    pub our: bool,
    /// Whether `(` follows.
    pub called: bool,
    /// Whether it stands in a test.
    pub in_test: bool,
}

impl Named {
    /// The room of ours that it leads to.
    pub fn room(&self) -> Option<&str> {
        self.segments
            .first()
            .filter(|_| self.our)
            .map(String::as_str)
    }

    /// The crate, or the name in reach, that it begins with.
    pub fn foreign(&self) -> Option<&str> {
        self.segments
            .first()
            .filter(|_| !self.our)
            .map(String::as_str)
    }
}

/// The module of a file: `src/screen/quiz/view.rs` is `screen`, `quiz`, `view`; the library's root is nothing.
pub fn module_of(file: &Path) -> Vec<String> {
    let mut module = file
        .with_extension("")
        .components()
        .skip(1)
        .filter_map(|part| match part {
            Component::Normal(name) => name.to_str().map(str::to_owned),
            _ => None,
        })
        .collect::<Vec<_>>();
    if module
        .last()
        .is_some_and(|last| last == "mod" || last == "lib")
    {
        module.pop();
    }
    module
}

/// Every path of `text`, a file of `module`.
pub fn paths(text: &str, module: &[String]) -> Vec<Named> {
    let words = words(text);
    let mut reader = Reader {
        words: &words,
        place: 0,
        module: module.to_vec(),
        depth: 0,
        inner: Vec::new(),
        found: Vec::new(),
    };
    reader.read();
    reader.found
}

/// A name or a mark, with its line. `::` is one mark.
type Word<'a> = (usize, &'a str);

struct Reader<'a> {
    words: &'a [Word<'a>],
    place: usize,
    module: Vec<String>,
    depth: usize,
    /// The depths at which modules inside the file began.
    inner: Vec<usize>,
    found: Vec<Named>,
}

impl Reader<'_> {
    fn at(&self, ahead: usize) -> &str {
        self.words
            .get(self.place + ahead)
            .map_or("", |(_, word)| word)
    }

    fn read(&mut self) {
        while self.place < self.words.len() {
            match self.at(0) {
                "{" => self.depth += 1,
                "}" => self.leave(),
                "mod" if self.at(2) == "{" => {
                    let name = self.at(1).to_owned();
                    self.module.push(name);
                    self.inner.push(self.depth);
                    self.place += 1;
                }
                // A method or a function's own name is no path.
                "." | "fn" => self.place += 1,
                "use" if is_name(self.at(1)) => {
                    self.place += 1;
                    self.tree(&[]);
                    continue;
                }
                word if is_name(word) => {
                    self.tree(&[]);
                    continue;
                }
                _ => {}
            }
            self.place += 1;
        }
    }

    fn leave(&mut self) {
        self.depth = self.depth.saturating_sub(1);
        if self.inner.last() == Some(&self.depth) {
            self.inner.pop();
            self.module.pop();
        }
    }

    /// Reads a path and the groups in it: `a::{b, c::{d, e}}` is three paths.
    fn tree(&mut self, before: &[String]) {
        let mut path = before.to_vec();
        let line = self.words.get(self.place).map_or(0, |(line, _)| *line);
        loop {
            if self.at(0) == "{" {
                self.group(&path);
                return;
            }
            path.push(self.at(0).to_owned());
            self.place += 1;
            if self.at(0) != "::" || !(is_name(self.at(1)) || matches!(self.at(1), "{" | "*")) {
                break;
            }
            self.place += 1;
        }
        self.keep(line, &path);
    }

    fn group(&mut self, before: &[String]) {
        self.place += 1;
        while !matches!(self.at(0), "}" | "") {
            if is_name(self.at(0)) || matches!(self.at(0), "*" | "{") {
                self.tree(before);
                if self.at(0) == "as" {
                    self.place += 2;
                }
            } else {
                self.place += 1;
            }
        }
        self.place += 1;
    }

    fn keep(&mut self, line: usize, path: &[String]) {
        let mut base = self.module.clone();
        let mut rest = path;
        let our = match path.first().map(String::as_str) {
            Some("crate" | "passerelle") => {
                base.clear();
                rest = &path[1..];
                true
            }
            Some("self" | "super") => {
                while let Some(step @ ("self" | "super")) = rest.first().map(String::as_str) {
                    if step == "super" {
                        base.pop();
                    }
                    rest = &rest[1..];
                }
                true
            }
            _ => {
                base.clear();
                false
            }
        };
        base.extend_from_slice(rest);
        self.found.push(Named {
            line,
            segments: base,
            our,
            called: self.at(0) == "(",
            in_test: self.module.iter().any(|module| module == "tests"),
        });
    }
}

fn is_name(word: &str) -> bool {
    word.starts_with(|first: char| first.is_alphabetic() || first == '_')
}

/// The names and marks of `text`, without comments, strings, characters and lifetimes.
fn words(text: &str) -> Vec<Word<'_>> {
    let mut words = Vec::new();
    let mut line = 1;
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        let length = skipped(rest).unwrap_or_else(|| {
            let length = match first {
                ':' if rest.starts_with("::") => 2,
                _ if is_name(rest) => rest
                    .find(|letter: char| !letter.is_alphanumeric() && letter != '_')
                    .unwrap_or(rest.len()),
                _ => first.len_utf8(),
            };
            if !first.is_whitespace() {
                words.push((line, &rest[..length]));
            }
            length
        });
        line += rest[..length].matches('\n').count();
        rest = &rest[length..];
    }
    words
}

/// The length of the comment, literal or lifetime that `rest` begins with.
fn skipped(rest: &str) -> Option<usize> {
    if rest.starts_with("//") {
        return Some(rest.find('\n').unwrap_or(rest.len()));
    }
    if rest.starts_with("/*") {
        return Some(block_comment(rest));
    }
    if let Some(hashes) = raw_string(rest) {
        let close = format!("\"{}", "#".repeat(hashes));
        let begin = rest.find('"')? + 1;
        let end = rest[begin..].find(&close)?;
        return Some(begin + end + close.len());
    }
    match rest.strip_prefix('b').unwrap_or(rest).chars().next()? {
        '"' => quoted(rest, '"'),
        '\'' => {
            let begin = rest.find('\'')? + 1;
            let mut inside = rest[begin..].chars();
            let first = inside.next()?;
            let literal = first == '\\' || inside.next() == Some('\'');
            if literal {
                quoted(rest, '\'')
            } else {
                Some(begin + first.len_utf8())
            }
        }
        _ => None,
    }
}

fn block_comment(rest: &str) -> usize {
    let mut depth = 0_usize;
    let mut place = 0;
    while place < rest.len() {
        let here = &rest[place..];
        if here.starts_with("/*") {
            depth += 1;
            place += 2;
        } else if here.starts_with("*/") {
            depth -= 1;
            place += 2;
            if depth == 0 {
                return place;
            }
        } else {
            place += here.chars().next().map_or(1, char::len_utf8);
        }
    }
    rest.len()
}

/// The number of `#` where a raw string begins.
fn raw_string(rest: &str) -> Option<usize> {
    let after = rest.strip_prefix("br").or_else(|| rest.strip_prefix('r'))?;
    let hashes = after.len() - after.trim_start_matches('#').len();
    after[hashes..].starts_with('"').then_some(hashes)
}

/// The length up to the closing `mark`, past escaped ones.
fn quoted(rest: &str, mark: char) -> Option<usize> {
    let begin = rest.find(mark)? + 1;
    let mut escaped = false;
    for (place, letter) in rest[begin..].char_indices() {
        if escaped {
            escaped = false;
        } else if letter == '\\' {
            escaped = true;
        } else if letter == mark {
            return Some(begin + place + 1);
        }
    }
    Some(rest.len())
}
