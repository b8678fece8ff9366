//! A trainer's own limits of real networks, which stand over those of the lessons: `practice/limits.json` in the data
//! folder.
use super::check::{CORE, LIMITS, check_list};
use super::document::Document;
use super::known::Known;
use super::schema::FileKind;
use super::source::{Files, Source};
use crate::domain::library::Limit;
use crate::domain::problem::Problem;

use std::collections::BTreeMap;
use std::path::Path;

/// The limits of a trainer; none where there is no such file, or a bad one.
#[derive(Debug, Default)]
pub(super) struct OwnLimits {
    limits: Vec<Limit>,
    /// What is wrong with the file. A file with errors counts for nothing.
    pub(super) problems: Vec<Problem>,
}

impl OwnLimits {
    /// Those of the data folder `root`.
    pub(super) fn read(root: &Path) -> Self {
        let files = Files::open(&Source::Folder(root.to_owned()));
        let Some(document) = files.ok().and_then(|files| Document::read(&files, LIMITS)) else {
            return Self::default();
        };
        let known = &CORE.known;
        let findings = check_list(&document, FileKind::Limits, "limits", known);
        let is_sound = findings.errors() == 0;
        let no_limits = BTreeMap::new();
        let values = known.limits.as_ref().unwrap_or(&no_limits);
        let limits = || document.each(FileKind::Limits, "limits", values);
        Self {
            limits: if is_sound { limits() } else { Vec::new() },
            problems: document.problems(findings),
        }
    }

    /// Puts their values over those that a library knows, for the numbers in its texts.
    pub(super) fn over_known(&self, known: &mut Known) {
        if let Some(values) = &mut known.limits {
            let own = self.limits.iter();
            values.extend(own.map(|limit| (limit.id.to_string(), limit.value)));
        }
    }

    /// Puts them in the place of those of a library.
    pub(super) fn over(&self, limits: &mut [Limit]) {
        for limit in limits {
            if let Some(own) = self.limits.iter().find(|own| own.id == limit.id) {
                *limit = own.clone();
            }
        }
    }
}
