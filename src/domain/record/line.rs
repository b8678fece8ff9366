//! How events are written: one flat JSON object a line.
use super::{At, Event, EventKind, FORMAT};
use crate::domain::id::EventId;

use jiff::Timestamp;
use jiff::fmt::temporal::Pieces;
use jiff::tz::Offset;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use serde_json::Value;

use std::fmt;
use std::str::FromStr;

/// Why a line of a journal is no event.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum RecordFault {
    /// Written by a newer version of the program: to be left untouched.
    #[error("event of format {0}")]
    NewerFormat(u64),
    /// Not an event of this format, for this reason.
    #[error("not an event: {0}")]
    Malformed(String),
}

impl Event {
    /// Reads a line, with or without its line end. An unknown kind is kept whole.
    pub fn parse(line: &str) -> Result<Self, RecordFault> {
        let value = serde_json::from_str(line).map_err(malformed)?;
        Self::from_value(value)
    }

    /// The event as a line, without a line end.
    pub fn line(&self) -> String {
        // Nothing in an event can fail to be JSON: no floats, and every key is text.
        serde_json::to_string(self).unwrap_or_default()
    }

    fn from_value(value: Value) -> Result<Self, RecordFault> {
        let format = value.get("format").and_then(Value::as_u64);
        match format {
            Some(format) if format > u64::from(FORMAT) => {
                return Err(RecordFault::NewerFormat(format));
            }
            Some(format) if format == u64::from(FORMAT) => {}
            Some(_) | None => return Err(malformed("no format that is known")),
        }
        let head = Head::deserialize(&value).map_err(malformed)?;
        let kind = if KINDS.contains(&head.kind.as_str()) {
            EventKind::deserialize(&value).map_err(malformed)?
        } else {
            EventKind::Unknown(value)
        };
        Ok(Self {
            id: head.id,
            at: head.at,
            kind,
        })
    }
}

/// The kinds that [`EventKind`] has.
const KINDS: [&str; 14] = [
    "session_started",
    "session_ended",
    "lesson_opened",
    "lesson_completed",
    "attempt_started",
    "answered",
    "attempt_finished",
    "attempt_abandoned",
    "learner_changed",
    "check_changed",
    "profile_exported",
    "profile_shared",
    "network_done",
    "reset",
];

/// What every event has.
#[derive(Deserialize)]
struct Head {
    id: EventId,
    at: At,
    kind: String,
}

/// An event as it is written.
#[derive(Serialize)]
struct Line<'a> {
    format: u32,
    id: EventId,
    at: &'a At,
    #[serde(flatten)]
    kind: &'a EventKind,
}

impl Serialize for Event {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        if let EventKind::Unknown(value) = &self.kind {
            return value.serialize(serializer);
        }
        let line = Line {
            format: FORMAT,
            id: self.id,
            at: &self.at,
            kind: &self.kind,
        };
        line.serialize(serializer)
    }
}

impl<'de> Deserialize<'de> for Event {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let value = Value::deserialize(deserializer)?;
        Self::from_value(value).map_err(serde::de::Error::custom)
    }
}

fn malformed(reason: impl fmt::Display) -> RecordFault {
    RecordFault::Malformed(reason.to_string())
}

impl fmt::Display for At {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let offset = Offset::from_seconds(self.offset).unwrap_or(Offset::UTC);
        write!(formatter, "{:.3}", self.moment.display_with_offset(offset))
    }
}

impl FromStr for At {
    type Err = jiff::Error;

    /// Reads RFC 3339; `Z` is the offset 0.
    fn from_str(text: &str) -> Result<Self, jiff::Error> {
        let moment: Timestamp = text.parse()?;
        let offset = Pieces::parse(text)?.to_numeric_offset();
        Ok(Self::new(moment, offset.map_or(0, Offset::seconds)))
    }
}

impl TryFrom<String> for At {
    type Error = jiff::Error;

    fn try_from(text: String) -> Result<Self, jiff::Error> {
        text.parse()
    }
}

impl From<At> for String {
    fn from(at: At) -> Self {
        at.to_string()
    }
}

#[cfg(test)]
mod tests;
