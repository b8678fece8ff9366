//! What is kept of a person, in words: for the screen “My data”, and as a page to take along.
use super::print::{Document, Part, Rank, Setting, plain};
use crate::domain::id::ModuleId;
use crate::domain::learner::Learner;
use crate::domain::library::ModuleSummary;
use crate::domain::profile::draft::Draft;
use crate::domain::progress::{ModuleProgress, Progress};
use crate::domain::text::Language;
use crate::i18n::Tr;

use jiff::civil::Date;

/// All that is kept of somebody.
#[derive(Clone, Copy)]
pub struct Kept<'a> {
    pub learner: &'a Learner,
    pub progress: &'a Progress,
    /// `None` where nothing is written.
    pub draft: Option<&'a Draft>,
    /// The modules that are installed.
    pub summary: &'a dyn Fn(&ModuleId) -> Option<&'a ModuleSummary>,
    /// The language of titles that lack that of the reader.
    pub fallback: Language,
    /// The day on which they came first, where they are.
    pub since: Date,
}

/// Each thing that is kept, by its name, and how it stands.
pub fn facts(kept: &Kept<'_>, tr: &Tr) -> Vec<(String, String)> {
    let learner = kept.learner;
    let written = |draft: &Draft| !draft.is_empty();
    let has_photo = kept.draft.is_some_and(|draft| !draft.photo.is_empty());
    let yes = |is_so: bool| if is_so { tr.mine_yes() } else { tr.mine_no() };
    let mut facts = vec![
        (tr.mine_fact_name(), learner.name.clone()),
        (tr.mine_fact_since(), tr.date(kept.since)),
    ];
    let modules = kept.progress.modules.iter();
    facts.extend(modules.map(|(id, progress)| {
        let title = match (kept.summary)(id) {
            Some(summary) => summary.title.get(tr.language(), kept.fallback).1.plain(),
            None => id.as_str(),
        };
        (title.to_owned(), module(progress, tr))
    }));
    facts.extend([
        (
            tr.mine_fact_profile(),
            if kept.draft.is_some_and(written) {
                tr.mine_profile_begun()
            } else {
                tr.mine_profile_empty()
            },
        ),
        (tr.mine_fact_photo(), yes(has_photo)),
        (
            tr.mine_fact_shared(),
            if learner.shared {
                tr.mine_profile_shared()
            } else {
                tr.mine_no()
            },
        ),
        (tr.mine_fact_code(), yes(learner.code.is_some())),
        (tr.mine_fact_group(), yes(learner.group.is_some())),
        (
            tr.mine_fact_journal(),
            tr.mine_journal(kept.progress.events),
        ),
    ]);
    facts
}

/// What was done in a module.
fn module(progress: &ModuleProgress, tr: &Tr) -> String {
    let lessons = tr.mine_lessons(progress.lessons_completed.len());
    let quiz = match (progress.attempts, progress.best) {
        (0, _) => String::new(),
        (attempts, Some(best)) => {
            tr.mine_quizzes_best(u64::from(attempts), &tr.per_cent(best.per_cent()))
        }
        (attempts, None) => tr.mine_quizzes(u64::from(attempts)),
    };
    [lessons, quiz]
        .into_iter()
        .filter(|part| !part.is_empty())
        .collect::<Vec<_>>()
        .join(" ")
}

/// The page to take along.
pub fn document(facts: &[(String, String)], place: &str, day: Date, tr: &Tr) -> Document {
    let parts = facts.iter().flat_map(|(name, how)| {
        [
            Part::Heading(Rank::Part, name.clone()),
            Part::Paragraph(plain(how)),
        ]
    });
    Document {
        title: tr.mine_title(),
        language: tr.language(),
        footer: tr.paper_footer(place, &tr.date(day)),
        setting: Setting::Usual,
        parts: parts.collect(),
    }
}
