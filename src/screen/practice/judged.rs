//! What the checks found, put in order once for all that shows of it.
use crate::domain::id::SectionId;
use crate::domain::profile::finding::{Finding, State};
use crate::domain::profile::rule::EVERYWHERE;
use crate::domain::profile::standing::{Level, Standing, next, standing, told_once};

use std::collections::BTreeMap;

/// The findings by section, with how far each section and the whole is.
#[derive(Debug, Default)]
pub struct Judged {
    whole: Option<Standing>,
    next: Option<Finding>,
    sections: BTreeMap<SectionId, (Vec<Finding>, Standing)>,
    stops: Vec<Finding>,
}

impl Judged {
    /// Puts the findings of all checks in order.
    pub fn new(findings: Vec<Finding>) -> Self {
        let findings = told_once(findings);
        let whole = standing(&findings);
        let next = next(&findings).cloned();
        let is_stop = |finding: &&Finding| finding.state == State::Stop;
        let stops = findings.iter().filter(is_stop).cloned().collect();
        let mut sections = BTreeMap::<SectionId, Vec<Finding>>::new();
        for finding in findings {
            // What looks everywhere and found nothing belongs to no section.
            if finding.section.as_str() != EVERYWHERE {
                let of_section = sections.entry(finding.section.clone()).or_default();
                of_section.push(finding);
            }
        }
        let with_standing = |(section, findings): (SectionId, Vec<Finding>)| {
            let standing = standing(&findings);
            (section, (findings, standing))
        };
        Self {
            whole: Some(whole),
            next,
            sections: sections.into_iter().map(with_standing).collect(),
            stops,
        }
    }

    /// How far the whole profile is; `None` before its checks were looked at.
    pub fn whole(&self) -> Option<Standing> {
        self.whole
    }

    /// What helps most to see to next.
    pub fn next(&self) -> Option<&Finding> {
        self.next.as_ref()
    }

    /// How far a section is; `None` where nothing is judged there.
    pub fn section(&self, section: &SectionId) -> Option<Standing> {
        self.sections.get(section).map(|(_, standing)| *standing)
    }

    /// The findings of a section, in the order of the checklist.
    pub fn findings(&self, section: &SectionId) -> &[Finding] {
        self.sections
            .get(section)
            .map_or(&[], |(findings, _)| findings)
    }

    /// All that must come out at once.
    pub fn stops(&self) -> &[Finding] {
        &self.stops
    }
}

/// Whether nothing of a section is left to do.
pub(super) fn is_ready(standing: Standing) -> bool {
    standing.level == Level::Ready
}
