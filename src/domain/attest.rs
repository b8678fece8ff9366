//! When an attestation is earned: all modules of one track are done (`../shared/spec/records.md`).
use super::following::line::ModuleLine;
use super::following::roster::{Person, Roster};
use super::id::ModuleId;
use super::library::{ModuleSummary, Track};
use super::number::Fraction;
use super::progress::Progress;
use super::text::Text;

use jiff::civil::Date;

/// A module that is done.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Done<'a> {
    pub title: &'a Text,
    /// The day on which its quiz was first passed.
    pub passed: Option<Date>,
    /// The best score of its quiz.
    pub best: Option<Fraction>,
}

/// The modules of a track, in its order, where all of them are done; `None` where one is not, where one is not
/// installed, or where the track has none. `of` tells day and best score of a module that is done.
pub fn earned<'a>(
    track: &Track,
    summary: impl Fn(&ModuleId) -> Option<&'a ModuleSummary>,
    of: impl Fn(&ModuleSummary) -> Option<(Option<Date>, Option<Fraction>)>,
) -> Option<Vec<Done<'a>>> {
    let done = track.modules.iter().map(|id| {
        let summary = summary(id)?;
        let (passed, best) = of(summary)?;
        Some(Done {
            title: &summary.title,
            passed,
            best,
        })
    });
    let done: Vec<Done<'a>> = done.collect::<Option<_>>()?;
    (!done.is_empty()).then_some(done)
}

/// What [`earned`] asks of a module, by the learner's own progress.
pub fn by_progress(
    progress: &Progress,
) -> impl Fn(&ModuleSummary) -> Option<(Option<Date>, Option<Fraction>)> + '_ {
    |summary| {
        let of = progress.module(&summary.id)?;
        let day = of.passed_at.as_ref().map(|at| at.civil().date());
        of.is_done(summary).then_some((day, of.best))
    }
}

/// The same by what a trainer follows of somebody.
pub fn by_following<'a>(
    roster: &'a Roster,
    person: &'a Person,
) -> impl Fn(&ModuleSummary) -> Option<(Option<Date>, Option<Fraction>)> + 'a {
    |summary| {
        let key = roster.ids.find(summary.id.as_str())?;
        let of = person.following.module(key)?;
        let line = ModuleLine::new(summary, &person.following, &roster.ids);
        let is_done = line.is_passed && line.lessons_done() == line.lessons.len();
        is_done.then_some((of.passed, of.best))
    }
}

/// The mean of the best scores, as it stands on the attestation.
pub fn total(modules: &[Done<'_>]) -> Option<Fraction> {
    Fraction::mean(modules.iter().filter_map(|done| done.best))
}
