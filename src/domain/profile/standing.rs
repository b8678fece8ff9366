//! How far a profile is, from the findings of its checks.
use super::finding::{Finding, State};
use super::rule::Severity;
use crate::domain::id::{CheckId, SectionId};

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
    let mut told = Told::default();
    for finding in findings {
        stops += usize::from(finding.state == State::Stop && !told.again(finding));
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
    let mut told = Told::default();
    let open = findings.iter().filter(is_open);
    let mut open: Vec<&Finding> = open.filter(|finding| !told.again(finding)).collect();
    open.sort_by_key(|finding| urgency(finding));
    open
}

/// The findings as they are told to a person: where two checks stop at the same words of a section, as at a street in
/// the place, the first of them alone.
pub fn told_once(findings: Vec<Finding>) -> Vec<Finding> {
    let mut told = Told::default();
    let again: Vec<bool> = findings.iter().map(|finding| told.again(finding)).collect();
    let pairs = findings.into_iter().zip(again);
    pairs
        .filter(|(_, again)| !again)
        .map(|(finding, _)| finding)
        .collect()
}

/// The words at which checks stop, with the check that told them first.
#[derive(Debug, Default)]
struct Told<'f>(BTreeMap<(&'f SectionId, &'f str), &'f CheckId>);

impl<'f> Told<'f> {
    /// Whether another check before stops at the same words.
    fn again(&mut self, finding: &'f Finding) -> bool {
        if finding.state != State::Stop || finding.quote.is_empty() {
            return false;
        }
        let words = (&finding.section, finding.quote.as_str());
        *self.0.entry(words).or_insert(&finding.check) != &finding.check
    }
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
    fn the_same_words_are_one_thing_to_take_out() {
        let street = |check: &str| Finding {
            quote: "2310, rue des Tilleuls".to_owned(),
            ..finding(check, Severity::Must, State::Stop)
        };
        let findings = vec![street("place"), street("numbers"), street("numbers")];
        assert_eq!(standing(&findings).stops, 1);
        assert_eq!(to_do(&findings).len(), 1);
        let elsewhere = Finding {
            section: "summary".parse().unwrap(),
            ..street("numbers")
        };
        let told = told_once([findings, vec![elsewhere]].concat());
        let told: Vec<_> = told
            .iter()
            .map(|finding| (finding.check.as_str(), finding.section.as_str()))
            .collect();
        assert_eq!(told, [("place", "name"), ("numbers", "summary")]);
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
