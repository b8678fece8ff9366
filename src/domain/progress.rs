//! What a journal comes to: the fold of its events (`../shared/spec/records.md`).
use super::id::{AttemptId, LessonId, ModuleId, QuestionId, SectionId};
use super::library::{ModuleSummary, Track};
use super::number::Fraction;
use super::question::Answer;
use super::record::{Answered, At, AttemptStarted, Event, EventKind, Mode};
use super::review::Schedule;

use serde::{Deserialize, Serialize};

use std::collections::{BTreeMap, BTreeSet};

/// How far a learner is. Wholly a fold of their journal, so it can be thrown away and made again.
#[derive(Debug, Default, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Progress {
    /// The modules in which something happened, also those that are no longer installed.
    pub modules: BTreeMap<ModuleId, ModuleProgress>,
    /// Where the learner was last: a lesson of a module, or its quiz where no lesson is named.
    pub last_place: Option<(ModuleId, Option<LessonId>)>,
    /// The questions that come back.
    pub reviews: Schedule,
    /// The sections of the trial profile that stand on the learner's real network, as they say.
    #[serde(default, skip_serializing_if = "BTreeSet::is_empty")]
    pub on_network: BTreeSet<SectionId>,
    /// Whether a session began and did not end: the program was cut off.
    pub open_session: bool,
    /// How many events were folded.
    pub events: u64,
    /// The date of the event folded last.
    #[serde(default)]
    pub latest: Option<At>,
}

impl Progress {
    /// What all of `events` come to, in their order.
    pub fn replay<'a>(events: impl IntoIterator<Item = &'a Event>) -> Self {
        let mut progress = Self::default();
        for event in events {
            progress.apply(event);
        }
        progress
    }

    /// Takes in one more event. Events that refer to what was never begun change nothing.
    pub fn apply(&mut self, event: &Event) {
        self.events += 1;
        self.latest = Some(event.at.clone());
        match &event.kind {
            EventKind::SessionStarted { .. } => self.open_session = true,
            EventKind::SessionEnded { .. } => self.open_session = false,
            EventKind::LessonOpened { module, lesson } => {
                let of_module = self.modules.entry(module.clone()).or_default();
                of_module.lessons_opened.insert(lesson.clone());
                self.last_place = Some((module.clone(), Some(lesson.clone())));
            }
            EventKind::LessonCompleted { module, lesson } => {
                let of_module = self.modules.entry(module.clone()).or_default();
                of_module.lessons_opened.insert(lesson.clone());
                of_module.lessons_completed.insert(lesson.clone());
            }
            EventKind::AttemptStarted(started) => self.start(started),
            EventKind::Answered(answered) => {
                if self.takes(answered) {
                    self.rate(answered);
                    self.reviews.answer(answered, &event.at);
                }
            }
            EventKind::AttemptFinished {
                attempt,
                score,
                passed,
            } => {
                if let Some(module) = self.close(*attempt) {
                    module.finish(*score, *passed, &event.at);
                }
            }
            EventKind::AttemptAbandoned { attempt } => {
                self.close(*attempt);
            }
            EventKind::NetworkDone { section, on: true } => {
                self.on_network.insert(section.clone());
            }
            EventKind::NetworkDone { section, on: false } => {
                self.on_network.remove(section);
            }
            EventKind::LearnerChanged { .. }
            | EventKind::CheckChanged { .. }
            | EventKind::ProfileExported { .. }
            | EventKind::ProfileShared { .. }
            | EventKind::Reset(_)
            | EventKind::Unknown(_) => {}
        }
    }

    /// What happened in a module; `None` where nothing did.
    pub fn module(&self, id: &ModuleId) -> Option<&ModuleProgress> {
        self.modules.get(id)
    }

    /// Only a quiz is followed: the answers of practice and review speak for themselves.
    fn start(&mut self, started: &AttemptStarted) {
        if started.mode != Mode::Quiz {
            return;
        }
        self.last_place = Some((started.module.clone(), None));
        let module = self.modules.entry(started.module.clone()).or_default();
        if module
            .open_quizzes()
            .any(|open| open.started.attempt == started.attempt)
        {
            return;
        }
        let open = OpenAttempt {
            started: started.clone(),
            answered: Vec::new(),
        };
        module.set_aside.extend(module.open_quiz.replace(open));
    }

    /// Whether an answer counts. In a quiz, only the first to each question of an attempt that is open.
    fn takes(&mut self, answered: &Answered) -> bool {
        if answered.mode != Mode::Quiz {
            return true;
        }
        let Some(open) = self
            .modules
            .values_mut()
            .flat_map(ModuleProgress::open_quizzes_mut)
            .find(|open| open.started.attempt == answered.attempt)
        else {
            return false;
        };
        let is_asked = open.started.module == answered.question.module
            && open.started.questions.contains(&answered.question.question);
        let is_first = open
            .answered
            .iter()
            .all(|earlier| earlier.question != answered.question);
        if is_asked && is_first {
            open.answered.push(answered.clone());
        }
        is_asked && is_first
    }

    /// Takes in how somebody judges themselves: first before the lessons of a module, then at the end of its quiz.
    fn rate(&mut self, answered: &Answered) {
        let (None, Some(Answer::Rating(place))) = (answered.fraction, &answered.answer) else {
            return;
        };
        let module = self
            .modules
            .entry(answered.question.module.clone())
            .or_default();
        let question = answered.question.question.clone();
        let rating = module.ratings.entry(question).or_default();
        match answered.mode {
            Mode::Practice => rating.before = rating.before.or(Some(*place)),
            Mode::Quiz => rating.after = Some(*place),
            Mode::Review => {}
        }
    }

    /// Ends an open quiz, and gives its module; `None` where no such quiz is open.
    fn close(&mut self, attempt: AttemptId) -> Option<&mut ModuleProgress> {
        let module = self.modules.values_mut().find(|module| {
            module
                .open_quizzes()
                .any(|open| open.started.attempt == attempt)
        })?;
        module
            .open_quiz
            .take_if(|open| open.started.attempt == attempt);
        module
            .set_aside
            .retain(|open| open.started.attempt != attempt);
        Some(module)
    }
}

/// How far a learner is in a module.
#[derive(Debug, Default, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ModuleProgress {
    pub lessons_opened: BTreeSet<LessonId>,
    /// Their end was reached and Next was pressed.
    pub lessons_completed: BTreeSet<LessonId>,
    /// The best score of a finished quiz.
    pub best: Option<Fraction>,
    /// The score of the quiz finished last.
    pub latest: Option<Fraction>,
    /// The score of the quiz finished first.
    pub first: Option<Fraction>,
    /// Whether any finished quiz reached the score to pass; a later one does not take it back.
    pub passed: bool,
    /// When a quiz was first passed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub passed_at: Option<At>,
    /// How many quizzes were finished.
    pub attempts: u32,
    /// How the learner judged themselves, by the self-rating.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub ratings: BTreeMap<QuestionId, Rated>,
    /// The quiz begun last, where it is neither finished nor abandoned.
    pub open_quiz: Option<OpenAttempt>,
    /// Quizzes begun earlier that are still open: journals of two computers, merged, may cross.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    set_aside: Vec<OpenAttempt>,
}

/// How a learner judged themselves, as places on the scale of a self-rating.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Rated {
    /// The first time, before the lessons of the module.
    pub before: Option<usize>,
    /// The last time, at the end of its quiz.
    pub after: Option<usize>,
}

/// How many modules are done of the tracks that were begun, and how many those have; `None` where none was begun.
pub fn done_of_begun<'a>(
    progress: &Progress,
    tracks: &[Track],
    summary: impl Fn(&ModuleId) -> Option<&'a ModuleSummary>,
) -> Option<(usize, usize)> {
    let is_begun = |track: &&Track| {
        let mut modules = track.modules.iter();
        modules.any(|id| progress.module(id).is_some())
    };
    let begun = tracks.iter().filter(is_begun);
    let modules: Vec<_> = begun
        .flat_map(|track| &track.modules)
        .filter_map(summary)
        .collect();
    let is_done = |module: &&&ModuleSummary| {
        let of_module = progress.module(&module.id);
        of_module.is_some_and(|of_module| of_module.is_done(module))
    };
    let done = modules.iter().filter(is_done).count();
    (!modules.is_empty()).then_some((done, modules.len()))
}

impl ModuleProgress {
    /// Whether all lessons are done and the quiz is passed.
    pub fn is_done(&self, summary: &ModuleSummary) -> bool {
        self.passed && self.lessons_done(summary) == summary.lessons.len()
    }

    /// How many of the lessons that the module has now are done.
    pub fn lessons_done(&self, summary: &ModuleSummary) -> usize {
        summary
            .lessons
            .iter()
            .filter(|lesson| self.lessons_completed.contains(&lesson.id))
            .count()
    }

    fn finish(&mut self, score: Option<Fraction>, passed: bool, at: &At) {
        self.attempts = self.attempts.saturating_add(1);
        if passed && self.passed_at.is_none() {
            self.passed_at = Some(at.clone());
        }
        self.passed |= passed;
        if score.is_some() {
            self.first = self.first.or(score);
            self.best = self.best.max(score);
            self.latest = score;
        }
    }

    fn open_quizzes(&self) -> impl Iterator<Item = &OpenAttempt> {
        self.open_quiz.iter().chain(&self.set_aside)
    }

    fn open_quizzes_mut(&mut self) -> impl Iterator<Item = &mut OpenAttempt> {
        self.open_quiz.iter_mut().chain(&mut self.set_aside)
    }
}

/// A quiz that can be resumed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct OpenAttempt {
    pub started: AttemptStarted,
    /// The first answer to each question answered so far.
    pub answered: Vec<Answered>,
}

/// What a learner does next.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum NextStep {
    /// Read a lesson.
    Lesson { module: ModuleId, lesson: LessonId },
    /// Take the quiz, or go on with the one begun.
    Quiz { module: ModuleId, resume: bool },
}

impl NextStep {
    /// The module of the step.
    pub fn module(&self) -> &ModuleId {
        let (Self::Lesson { module, .. } | Self::Quiz { module, .. }) = self;
        module
    }
}

/// What comes next in `modules`, which are in the order of their tracks: first where the learner was last, or
/// else the first module that is not done. `None` when all are done.
pub fn next_step(progress: &Progress, modules: &[&ModuleSummary]) -> Option<NextStep> {
    let last = progress.last_place.as_ref();
    let last_module = last.and_then(|(last, _)| modules.iter().find(|module| module.id == *last));
    last_module
        .into_iter()
        .chain(modules)
        .find_map(|module| step_in(progress, module))
}

/// What comes next in one module; `None` when it is done.
pub fn step_in(progress: &Progress, summary: &ModuleSummary) -> Option<NextStep> {
    let nothing = ModuleProgress::default();
    let of_module = progress.module(&summary.id).unwrap_or(&nothing);
    let last_lesson = match &progress.last_place {
        Some((module, lesson)) if *module == summary.id => lesson.as_ref(),
        _ => None,
    };
    let quiz = |resume| NextStep::Quiz {
        module: summary.id.clone(),
        resume,
    };
    // An open quiz goes before lessons, unless a lesson was opened since.
    if of_module.open_quiz.is_some() && last_lesson.is_none() {
        return Some(quiz(true));
    }
    let from = last_lesson
        .and_then(|last| summary.lessons.iter().position(|lesson| lesson.id == *last))
        .unwrap_or(0);
    let (earlier, later) = summary.lessons.split_at(from);
    let lesson = later
        .iter()
        .chain(earlier)
        .find(|lesson| !of_module.lessons_completed.contains(&lesson.id));
    match lesson {
        Some(lesson) => Some(NextStep::Lesson {
            module: summary.id.clone(),
            lesson: lesson.id.clone(),
        }),
        None if of_module.open_quiz.is_some() => Some(quiz(true)),
        None => (!of_module.passed).then(|| quiz(false)),
    }
}

/// The module to do before `module`, where modules open in the order of their track: the first before it, or that it
/// requires, that is not done. `None` where it is open, as is everything that was begun.
pub fn done_first<'a>(
    progress: &Progress,
    tracks: &'a [Track],
    summary: &dyn Fn(&ModuleId) -> Option<&'a ModuleSummary>,
    module: &ModuleId,
) -> Option<&'a ModuleId> {
    if progress.module(module).is_some() {
        return None;
    }
    let track = tracks.iter().find(|track| track.modules.contains(module))?;
    let before = track.modules.iter().take_while(|other| *other != module);
    let required = summary(module).map_or(&[][..], |summary| &summary.requires);
    before.chain(required).find(|other| {
        summary(other).is_some_and(|summary| {
            let progress = progress.module(other);
            !progress.is_some_and(|progress| progress.is_done(summary))
        })
    })
}

#[cfg(test)]
mod tests;
