//! How far a profile is, from the findings of its checks.
use super::finding::{Finding, State};
use super::rule::Severity;
use crate::domain::id::CheckId;

use std::collections::BTreeMap;

/// How far a profile is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Level {
    Started,
    /// Every check that must be is ready.
    OnTheWay,
    /// Every check that must or should be is ready, and nothing must come out.
    Ready,
}

impl Level {
    /// Its word in files.
    pub fn word(self) -> &'static str {
        match self {
            Self::Started => "started",
            Self::OnTheWay => "on-the-way",
            Self::Ready => "ready",
        }
    }
}

/// How far a profile, or a section of it, is. Tips never count.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Standing {
    pub level: Level,
    /// How many checks that must or should be are ready.
    pub ready: usize,
    /// How many of them are needed at all.
    pub needed: usize,
    /// How many things must come out at once.
    pub stops: usize,
}

/// How far the profile of `findings` is; those of one section tell how far the section is.
pub fn standing<'f>(findings: impl IntoIterator<Item = &'f Finding>) -> Standing {
    let mut worst = BTreeMap::<&CheckId, (Severity, State)>::new();
    let mut stops = 0;
    for finding in findings {
        stops += usize::from(finding.state == State::Stop);
        let state = &mut worst
            .entry(&finding.check)
            .or_insert((finding.severity, finding.state))
            .1;
        *state = (*state).min(finding.state);
    }
    let counted: Vec<_> = worst
        .into_values()
        .filter(|(severity, state)| {
            matches!(severity, Severity::Must | Severity::Should) && *state != State::NotNeeded
        })
        .collect();
    let is_ready = |(_, state): &&(Severity, State)| *state == State::Ready;
    let ready = counted.iter().filter(is_ready).count();
    let musts = || {
        counted
            .iter()
            .filter(|(severity, _)| *severity == Severity::Must)
    };
    let level = if stops > 0 || musts().any(|(_, state)| *state != State::Ready) {
        Level::Started
    } else if ready < counted.len() {
        Level::OnTheWay
    } else {
        Level::Ready
    };
    Standing {
        level,
        ready,
        needed: counted.len(),
        stops,
    }
}

/// The finding that helps most to see to next: the first of [`to_do`].
pub fn next(findings: &[Finding]) -> Option<&Finding> {
    findings
        .iter()
        .filter(is_open)
        .min_by_key(|finding| urgency(finding))
}

/// All that is left to do, the most useful first: what must come out, then what must be, should be, and tips, each in
/// the order of the checklist.
pub fn to_do(findings: &[Finding]) -> Vec<&Finding> {
    let mut open: Vec<&Finding> = findings.iter().filter(is_open).collect();
    open.sort_by_key(|finding| urgency(finding));
    open
}

fn is_open(finding: &&Finding) -> bool {
    !matches!(finding.state, State::Ready | State::NotNeeded)
}

fn urgency(finding: &Finding) -> (bool, Severity) {
    (finding.state != State::Stop, finding.severity)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::profile::finding::Reason;

    fn finding(check: &str, severity: Severity, state: State) -> Finding {
        Finding {
            check: check.parse().unwrap(),
            section: "name".parse().unwrap(),
            severity,
            state,
            quote: String::new(),
            reason: Reason::Ready,
            says: None,
        }
    }

    #[test]
    fn levels_come_from_what_must_and_should_be_alone() {
        use Severity::{Must, Should, Stop, Tip};
        use State::{Improve, NotNeeded, NotStarted, Ready};
        for (findings, level, ready, needed) in [
            (
                vec![(Must, NotStarted), (Should, Ready)],
                Level::Started,
                1,
                2,
            ),
            (
                vec![(Must, Ready), (Should, Improve), (Tip, Improve)],
                Level::OnTheWay,
                1,
                2,
            ),
            (
                vec![(Must, Ready), (Should, NotNeeded), (Tip, Improve)],
                Level::Ready,
                1,
                1,
            ),
            (
                vec![(Must, Ready), (Stop, State::Stop)],
                Level::Started,
                1,
                1,
            ),
            (vec![(Must, State::Stop)], Level::Started, 0, 1),
            (vec![], Level::Ready, 0, 0),
        ] {
            let findings: Vec<_> = findings
                .into_iter()
                .enumerate()
                .map(|(index, (severity, state))| finding(&format!("c{index}"), severity, state))
                .collect();
            let found = standing(&findings);
            assert_eq!(
                (found.level, found.ready, found.needed),
                (level, ready, needed),
                "{findings:?}"
            );
        }
    }

    #[test]
    fn a_check_of_many_places_counts_once_and_by_its_worst() {
        let findings = [
            finding("one", Severity::Must, State::Ready),
            finding("one", Severity::Must, State::Improve),
        ];
        let found = standing(&findings);
        assert_eq!((found.ready, found.needed), (0, 1));
    }

    #[test]
    fn what_must_come_out_is_next_then_what_must_be() {
        let findings = [
            finding("tip", Severity::Tip, State::Improve),
            finding("should", Severity::Should, State::NotStarted),
            finding("must", Severity::Must, State::NotStarted),
            finding("stop", Severity::Must, State::Stop),
        ];
        let id = |findings: &[Finding]| next(findings).map(|finding| finding.check.to_string());
        assert_eq!(id(&findings).as_deref(), Some("stop"));
        assert_eq!(id(&findings[..3]).as_deref(), Some("must"));
        assert_eq!(id(&findings[..2]).as_deref(), Some("should"));
        assert_eq!(id(&[finding("done", Severity::Must, State::Ready)]), None);
        let order: Vec<_> = to_do(&findings)
            .iter()
            .map(|it| it.check.as_str())
            .collect();
        assert_eq!(order, ["stop", "must", "should", "tip"]);
    }
}
