//! What trainers did in a centre: the lines of `centre.jsonl`, without names of learners.
use super::id::{EventId, LearnerId};
use super::record::At;
use super::reset::Scope;

use serde::{Deserialize, Serialize};

/// The number of the format of these lines.
pub const FORMAT: u32 = 1;

/// One line of `centre.jsonl`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CentreEvent {
    pub id: EventId,
    pub at: At,
    pub kind: CentreEventKind,
}

/// What a trainer did.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum CentreEventKind {
    /// Learners were reset.
    Reset {
        learners: Vec<LearnerId>,
        #[serde(flatten)]
        scope: Scope,
        /// Whether a copy was kept.
        copy: bool,
    },
    /// Learners came back from the copies of the reset with this id.
    Undone {
        reset: EventId,
        learners: Vec<LearnerId>,
    },
    /// Learners who had not come for long were erased.
    Erased {
        learners: Vec<LearnerId>,
        /// Whether a copy was kept.
        copy: bool,
    },
    /// Learners came, or grew, from `.passerelle` files.
    Imported { learners: Vec<LearnerId> },
    /// The PIN was set or changed.
    PinChanged,
    /// These settings were changed, by their names in `settings.json`.
    SettingsChanged { changed: Vec<String> },
    /// Lesson packs came or went.
    PacksChanged,
}

/// A line as it is written.
#[derive(Serialize, Deserialize)]
struct Line {
    format: u32,
    id: EventId,
    at: At,
    #[serde(flatten)]
    kind: CentreEventKind,
}

impl CentreEvent {
    /// Reads a line. `None` where it is no event that this version knows.
    pub fn parse(line: &str) -> Option<Self> {
        let line: Line = serde_json::from_str(line).ok()?;
        (line.format == FORMAT).then_some(Self {
            id: line.id,
            at: line.at,
            kind: line.kind,
        })
    }

    /// The event as a line, without a line end.
    pub fn line(&self) -> String {
        let line = Line {
            format: FORMAT,
            id: self.id,
            at: self.at.clone(),
            kind: self.kind.clone(),
        };
        // Texts, numbers and lists of them always become JSON.
        serde_json::to_string(&line).unwrap_or_default()
    }
}

/// Since when a learner is erased as a whole, as far as `events`, in their order, tell; `None` where they are not, or
/// came back since.
pub fn erased_since(events: &[CentreEvent], learner: LearnerId) -> Option<&At> {
    let mut since = None;
    for event in events {
        match &event.kind {
            CentreEventKind::Reset {
                learners,
                scope: Scope::All,
                ..
            }
            | CentreEventKind::Erased { learners, .. }
                if learners.contains(&learner) =>
            {
                since = Some(&event.at);
            }
            CentreEventKind::Undone { learners, .. } | CentreEventKind::Imported { learners }
                if learners.contains(&learner) =>
            {
                since = None;
            }
            _ => (),
        }
    }
    since
}

#[cfg(test)]
mod tests {
    use super::*;

    use uuid::Uuid;

    const AMINA: LearnerId = LearnerId(Uuid::from_u128(1));
    const CARLOS: LearnerId = LearnerId(Uuid::from_u128(2));

    fn event(number: u128, kind: CentreEventKind) -> CentreEvent {
        CentreEvent {
            id: EventId(Uuid::from_u128(number)),
            at: format!("2026-11-22T10:00:{number:02}.000-05:00")
                .parse()
                .unwrap(),
            kind,
        }
    }

    fn reset(number: u128, scope: Scope) -> CentreEvent {
        let learners = vec![AMINA, CARLOS];
        event(
            number,
            CentreEventKind::Reset {
                learners,
                scope,
                copy: true,
            },
        )
    }

    #[test]
    fn a_line_has_the_fields_of_the_format_and_no_name() {
        let line = reset(7, Scope::Quizzes(vec!["photo".parse().unwrap()])).line();
        assert_eq!(
            line,
            r#"{"format":1,"id":"00000000-0000-0000-0000-000000000007","at":"2026-11-22T10:00:07.000-05:00","kind":"reset","learners":["00000000-0000-0000-0000-000000000001","00000000-0000-0000-0000-000000000002"],"scope":"quizzes","modules":["photo"],"copy":true}"#
        );
    }

    #[test]
    fn every_kind_is_read_as_it_was_written() {
        let learners = vec![AMINA];
        let changed = vec!["idle_minutes".to_owned()];
        let of = EventId(Uuid::from_u128(9));
        for kind in [
            reset(1, Scope::All).kind,
            CentreEventKind::Undone {
                reset: of,
                learners: learners.clone(),
            },
            CentreEventKind::Erased {
                learners: learners.clone(),
                copy: false,
            },
            CentreEventKind::Imported { learners },
            CentreEventKind::PinChanged,
            CentreEventKind::SettingsChanged { changed },
            CentreEventKind::PacksChanged,
        ] {
            let event = event(3, kind);
            assert_eq!(CentreEvent::parse(&event.line()), Some(event));
        }
    }

    #[test]
    fn what_another_version_wrote_or_damage_left_is_no_event() {
        let known = reset(1, Scope::All).line();
        for line in [
            known.replace(r#""format":1"#, r#""format":2"#),
            known.replace("reset", "of_a_later_version"),
            known[..40].to_owned(),
            String::new(),
        ] {
            assert_eq!(CentreEvent::parse(&line), None, "{line}");
        }
    }

    #[test]
    fn a_learner_is_erased_from_a_full_reset_until_they_come_back() {
        let mut events = vec![reset(1, Scope::Profile)];
        assert_eq!(erased_since(&events, AMINA), None);
        events.push(reset(2, Scope::All));
        assert_eq!(erased_since(&events, AMINA), Some(&events[1].at));
        events.push(event(
            3,
            CentreEventKind::Undone {
                reset: events[1].id,
                learners: vec![AMINA],
            },
        ));
        assert_eq!(erased_since(&events, AMINA), None);
        assert_eq!(erased_since(&events, CARLOS), Some(&events[1].at));
    }
}
