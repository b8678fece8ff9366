//! Reading the lines of a journal. Pure: bytes in, events out.
use crate::domain::id::EventId;
use crate::domain::record::{Event, RecordFault};

use std::collections::HashSet;
use std::ops::Range;

/// What the bytes of a journal hold.
#[derive(Debug, Default)]
pub(super) struct Reading {
    /// The events, in order; one that stands twice counts once.
    pub events: Vec<Event>,
    /// Where every good line is, without its end.
    pub lines: Vec<Range<usize>>,
    /// The id of the last good line.
    pub last: Option<EventId>,
    /// How many lines with an end are no events.
    pub corrupt: usize,
    /// Where the good part ends: all of the bytes, or where a torn last line begins.
    pub good: usize,
    /// The last line lacks only its end: an event, or blanks.
    pub unended: bool,
}

/// A line has this format, which this version cannot read.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Newer(pub u64);

/// Reads the lines of a journal. A last line without its end is torn, unless it is an event
/// or blank all the same.
pub(super) fn read(bytes: &[u8]) -> Result<Reading, Newer> {
    let mut reading = Reading {
        good: bytes.len(),
        ..Reading::default()
    };
    let mut known = HashSet::new();
    let mut start = 0;
    for line in bytes.split_inclusive(|byte| *byte == b'\n') {
        let range = start..start + line.len();
        start = range.end;
        let ended = line.ends_with(b"\n");
        if line.iter().all(u8::is_ascii_whitespace) {
            reading.unended = !ended;
            continue;
        }
        match parse(line)? {
            Some(event) => {
                reading.unended = !ended;
                reading.last = Some(event.id);
                reading
                    .lines
                    .push(range.start..range.end - usize::from(ended));
                if known.insert(event.id) {
                    reading.events.push(event);
                }
            }
            None if ended => reading.corrupt += 1,
            None => reading.good = range.start,
        }
    }
    Ok(reading)
}

/// The event of a line; `None` where it is none.
fn parse(line: &[u8]) -> Result<Option<Event>, Newer> {
    let Some(text) = text(line) else {
        return Ok(None);
    };
    match Event::parse(text) {
        Ok(event) => Ok(Some(event)),
        Err(RecordFault::NewerFormat(format)) => Err(Newer(format)),
        Err(_) => Ok(None),
    }
}

/// What a line says; `None` where it is no text.
pub(super) fn text(line: &[u8]) -> Option<&str> {
    let text = std::str::from_utf8(line).ok()?;
    // An editor of Windows may have put a mark at the start.
    Some(text.trim_start_matches('\u{feff}').trim())
}
