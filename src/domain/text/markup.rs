//! Reads the markup of lesson texts: `**strong**`, `*emphasis*`, `[[term|words]]` and the places of limits.
//!
//! CommonMark readers take too much for right (links, HTML, headings), so this small reader is our own.
use super::{Manner, Markup, Span};
use crate::domain::id::TermId;

use std::ops::Range;

/// The runs of words of `source`, in which limits are numbers already.
///
/// A `*` between spaces is a star; `\*`, `\[` and `\{` are the characters without the backslash.
/// Errors name the first foreign mark, or else the first broken one, by its byte offset.
pub fn spans(source: &str) -> Result<Vec<Span>, Markup> {
    if let Some(offset) = foreign(source) {
        return Err(Markup::Foreign(offset));
    }
    let mut spans = Vec::new();
    let mut plain = String::new();
    let mut offset = 0;
    while offset < source.len() {
        let (span, end) = match mark_at(source, offset) {
            Some(Mark::Strong) => enclosed(source, offset, Mark::Strong, Manner::Strong)?,
            Some(Mark::Emphasis) => enclosed(source, offset, Mark::Emphasis, Manner::Emphasis)?,
            Some(Mark::Term) => term(source, offset)?,
            Some(Mark::Brace) => return Err(brace(source, offset)),
            Some(Mark::Escape) | None => {
                offset = take_character(source, offset, &mut plain);
                continue;
            }
        };
        flush(&mut plain, &mut spans);
        spans.push(span);
        offset = end;
    }
    flush(&mut plain, &mut spans);
    Ok(spans)
}

/// The byte range of every `{limit:id}` of `source` and the id as it is written, in order.
/// `\{` begins none. Whether the id is one, and is known, is for the caller to see.
pub fn limits(source: &str) -> Vec<(Range<usize>, &str)> {
    const OPENING: &str = "{limit:";
    let mut found = Vec::new();
    let mut offset = 0;
    while let Some(ahead) = source[offset..].find(['\\', '{']) {
        offset += ahead;
        let rest = &source[offset..];
        let id = rest
            .strip_prefix(OPENING)
            .and_then(|inside| inside.split_once('}'))
            .map(|(id, _)| id)
            .filter(|id| !id.contains('{'));
        if let Some(id) = id {
            let end = offset + OPENING.len() + id.len() + 1;
            found.push((offset..end, id));
            offset = end;
        } else if mark_at(source, offset) == Some(Mark::Escape) {
            offset += 2;
        } else {
            offset += 1;
        }
    }
    found
}

/// What can stand at a place of a text, other than words.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Mark {
    Escape,
    Strong,
    Emphasis,
    Term,
    Brace,
}

impl Mark {
    /// In bytes.
    fn width(self) -> usize {
        match self {
            Self::Escape | Self::Strong | Self::Term => 2,
            Self::Emphasis | Self::Brace => 1,
        }
    }
}

fn mark_at(source: &str, offset: usize) -> Option<Mark> {
    let rest = &source[offset..];
    let mut characters = rest.chars();
    match (characters.next()?, characters.next()) {
        ('\\', Some('*' | '[' | '{')) => Some(Mark::Escape),
        ('*', Some('*')) => Some(Mark::Strong),
        ('*', next) => {
            let before = source[..offset].chars().next_back();
            let is_space = |character: Option<char>| character.is_some_and(char::is_whitespace);
            (!(is_space(before) && is_space(next))).then_some(Mark::Emphasis)
        }
        ('[', Some('[')) => Some(Mark::Term),
        ('{', _) => Some(Mark::Brace),
        _ => None,
    }
}

/// Appends the character at `offset`, without its backslash where it is escaped; returns the offset after it.
fn take_character(source: &str, offset: usize, words: &mut String) -> usize {
    let mut characters = source[offset..].chars();
    let mut width = 0;
    if mark_at(source, offset) == Some(Mark::Escape) {
        width += characters.next().map_or(0, char::len_utf8);
    }
    if let Some(character) = characters.next() {
        words.push(character);
        width += character.len_utf8();
    }
    offset + width
}

fn flush(plain: &mut String, spans: &mut Vec<Span>) {
    if !plain.is_empty() {
        let mut words = std::mem::take(plain);
        words.shrink_to_fit();
        spans.push(Span {
            words,
            manner: Manner::Plain,
        });
    }
}

/// The words between two like marks, of which the first is at `open`, and the offset after the second.
fn enclosed(
    source: &str,
    open: usize,
    mark: Mark,
    manner: Manner,
) -> Result<(Span, usize), Markup> {
    let mut words = String::new();
    let mut nested = None;
    let mut offset = open + mark.width();
    while offset < source.len() {
        match mark_at(source, offset) {
            Some(closing) if closing == mark => {
                let span = worded(words, manner, open, nested)?;
                return Ok((span, offset + mark.width()));
            }
            Some(Mark::Brace) => return Err(brace(source, offset)),
            Some(Mark::Escape) | None => offset = take_character(source, offset, &mut words),
            Some(other @ (Mark::Strong | Mark::Emphasis | Mark::Term)) => {
                nested.get_or_insert(offset);
                offset += other.width();
            }
        }
    }
    Err(Markup::Unclosed(open))
}

/// The term of the glossary at `open`, and the offset after it.
fn term(source: &str, open: usize) -> Result<(Span, usize), Markup> {
    let inside = open + Mark::Term.width();
    let length = source[inside..].find("]]").ok_or(Markup::Unclosed(open))?;
    let end = inside + length;
    let (id, _) = source[inside..end]
        .split_once('|')
        .ok_or(Markup::Reference(open))?;
    let term: TermId = id.parse().map_err(|_| Markup::Reference(open))?;
    let mut words = String::new();
    let mut offset = inside + id.len() + 1;
    while offset < end {
        match mark_at(source, offset) {
            Some(Mark::Brace) => return Err(brace(source, offset)),
            Some(Mark::Strong | Mark::Emphasis | Mark::Term) => return Err(Markup::Nested(offset)),
            Some(Mark::Escape) | None => offset = take_character(source, offset, &mut words),
        }
    }
    let span = worded(words, Manner::Term(term), open, None)?;
    Ok((span, end + 2))
}

fn worded(
    words: String,
    manner: Manner,
    open: usize,
    nested: Option<usize>,
) -> Result<Span, Markup> {
    if let Some(offset) = nested {
        Err(Markup::Nested(offset))
    } else if words.trim().is_empty() {
        Err(Markup::Nothing(open))
    } else {
        Ok(Span { words, manner })
    }
}

/// What is wrong with a `{` that is still there after limits were put in.
fn brace(source: &str, offset: usize) -> Markup {
    if source[offset..].contains('}') {
        Markup::Reference(offset)
    } else {
        Markup::Unclosed(offset)
    }
}

/// The first HTML tag, Markdown link or address.
fn foreign(source: &str) -> Option<usize> {
    source
        .char_indices()
        .map(|(offset, _)| offset)
        .find(|offset| {
            let rest = &source[*offset..];
            let begins = |address: &str| {
                rest.get(..address.len())
                    .is_some_and(|start| start.eq_ignore_ascii_case(address))
            };
            let opens_tag = rest
                .strip_prefix('<')
                .is_some_and(|after| after.starts_with(char::is_alphabetic));
            opens_tag || rest.starts_with("](") || begins("http://") || begins("https://")
        })
}

#[cfg(test)]
mod tests;
