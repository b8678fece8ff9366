//! What a trainer follows of learners: the fold of a journal, small enough to have that of thousands at hand.
//!
//! It agrees with [`Progress`](super::progress::Progress), which is the fold of the same events for one learner: only
//! quizzes change scores and passes, and only the first answer to a question of an open quiz counts.
pub mod line;
pub mod past;
pub mod roster;

use super::id::{AttemptId, LessonId, ModuleId, QuestionReference};
use super::number::Fraction;
use super::question::Answer;
use super::record::{Answered, At, AttemptStarted, Event, EventKind, Mode};

use jiff::ToSpan;
use jiff::civil::Date;

use std::collections::HashMap;
use std::sync::Arc;

/// A form in which a trainer takes away what they follow.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum FileKind {
    /// A table for spreadsheets.
    Csv,
    /// Pages to print.
    Pdf,
}

impl FileKind {
    /// How the names of its files end.
    pub fn extension(self) -> &'static str {
        match self {
            Self::Csv => "csv",
            Self::Pdf => "pdf",
        }
    }
}

/// Stands for an id in a table of [`Ids`]: the same ids come again and again in the journals of a centre.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Key(u32);

/// The ids of modules, lessons, questions and sections that occur in journals, each of them once.
#[derive(Debug, Default, Clone)]
pub struct Ids {
    keys: HashMap<Arc<str>, Key>,
    texts: Vec<Arc<str>>,
}

impl Ids {
    /// The key of an id, which is taken in where it is new.
    pub fn key(&mut self, id: &str) -> Key {
        if let Some(key) = self.keys.get(id) {
            return *key;
        }
        let key = Key(u32::try_from(self.texts.len()).unwrap_or(u32::MAX));
        let text: Arc<str> = id.into();
        self.texts.push(Arc::clone(&text));
        self.keys.insert(text, key);
        key
    }

    /// The key of an id; `None` where it occurs in no journal.
    pub fn find(&self, id: &str) -> Option<Key> {
        self.keys.get(id).copied()
    }

    /// The id that `key` stands for; empty for a key of another table.
    pub fn text(&self, key: Key) -> &str {
        let index = usize::try_from(key.0).unwrap_or(usize::MAX);
        self.texts.get(index).map_or("", AsRef::as_ref)
    }

    /// The question of a module that two keys stand for; `None` for keys that stand for something else.
    pub fn question(&self, module: Key, question: Key) -> Option<QuestionReference> {
        Some(QuestionReference {
            module: self.text(module).parse().ok()?,
            question: self.text(question).parse().ok()?,
        })
    }
}

/// What is followed of one learner. The keys are those of the table that it was folded with.
#[derive(Debug, Default, Clone, PartialEq)]
pub struct Following {
    /// The modules in which something happened, by their keys.
    pub modules: Vec<OfModule>,
    /// The scored questions that were answered in quizzes, by their keys.
    pub questions: Vec<OfQuestion>,
    /// The self-ratings that were given, by their keys.
    pub ratings: Vec<OfRating>,
    /// The weeks in which something was done, the earliest first.
    pub weeks: Vec<OfWeek>,
    /// The sections of the trial profile that stand on the real network, as the learner says.
    pub on_network: Vec<Key>,
    /// Where the learner was last: a module and its lesson, or its quiz where no lesson is named.
    pub place: Option<(Key, Option<Key>)>,
    /// The day on which the learner came to that place.
    pub place_since: Option<Date>,
    /// When the learner last did something. What a trainer erased is no visit.
    pub last_seen: Option<At>,
    open: Vec<Open>,
}

/// What was done in a module.
#[derive(Debug, Clone, PartialEq)]
pub struct OfModule {
    pub module: Key,
    /// The lessons that were opened, in the order in which that happened first.
    pub lessons: Vec<OfLesson>,
    /// How many quizzes were finished.
    pub attempts: u32,
    /// The score of the quiz finished first.
    pub first: Option<Fraction>,
    /// The best score of a finished quiz.
    pub best: Option<Fraction>,
    /// The score of the quiz finished last.
    pub latest: Option<Fraction>,
    /// The day on which a finished quiz first reached the score to pass; a later one does not take it back.
    pub passed: Option<Date>,
    /// How many quizzes were finished without reaching that score before one did.
    pub failed: u32,
    /// The day of the first of them.
    pub failed_since: Option<Date>,
}

/// A lesson that was opened.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct OfLesson {
    pub lesson: Key,
    /// Whether its end was reached and Next was pressed.
    pub is_done: bool,
}

/// How a question of quizzes went.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct OfQuestion {
    pub module: Key,
    pub question: Key,
    /// In how many quizzes it was answered.
    pub answered: u16,
    /// In how many of them not wholly right.
    pub missed: u16,
}

/// How a learner rated themselves in a question without a score, by the places of its scale from 0.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct OfRating {
    pub module: Key,
    pub question: Key,
    /// The first outside of a quiz: before the lessons of the module.
    pub before: Option<u16>,
    /// The last at the end of a quiz.
    pub after: Option<u16>,
}

/// What was done in a week for the first time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct OfWeek {
    /// Its Monday, where the learner was.
    pub monday: Date,
    /// The lessons done.
    pub lessons: u16,
    /// The modules whose quiz was passed.
    pub quizzes: u16,
}

/// A quiz that is neither finished nor abandoned.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Open {
    attempt: AttemptId,
    module: Key,
    /// The questions that have no answer yet.
    left: Vec<Key>,
}

impl Following {
    /// What all of `events` come to, in their order.
    pub fn replay<'a>(events: impl IntoIterator<Item = &'a Event>, ids: &mut Ids) -> Self {
        let mut following = Self::default();
        for event in events {
            following.apply(event, ids);
        }
        following.fit();
        following
    }

    /// Takes in one more event. Events that refer to what was never begun change nothing.
    pub fn apply(&mut self, event: &Event, ids: &mut Ids) {
        if !matches!(event.kind, EventKind::Reset(_)) {
            self.last_seen = Some(event.at.clone());
        }
        match &event.kind {
            EventKind::LessonOpened { module, lesson } => {
                let (module, lesson) = self.open_lesson(module, lesson, ids);
                self.go_to((module, Some(lesson)), &event.at);
            }
            EventKind::LessonCompleted { module, lesson } => {
                let (module, lesson) = self.open_lesson(module, lesson, ids);
                self.complete(module, lesson, &event.at);
            }
            EventKind::AttemptStarted(started) => self.start(started, &event.at, ids),
            EventKind::Answered(answered) => self.answer(answered, ids),
            EventKind::AttemptFinished {
                attempt,
                score,
                passed,
            } => {
                if let Some(open) = self.close(*attempt, ids) {
                    self.finish(open.module, *score, *passed, &event.at);
                }
            }
            EventKind::AttemptAbandoned { attempt } => {
                self.close(*attempt, ids);
            }
            EventKind::NetworkDone { section, on } => {
                let section = ids.key(section.as_str());
                self.on_network.retain(|done| *done != section);
                if *on {
                    self.on_network.push(section);
                }
            }
            EventKind::SessionStarted { .. }
            | EventKind::SessionEnded { .. }
            | EventKind::LearnerChanged { .. }
            | EventKind::CheckChanged { .. }
            | EventKind::ProfileExported { .. }
            | EventKind::ProfileShared { .. }
            | EventKind::Reset(_)
            | EventKind::Unknown(_) => {}
        }
    }

    /// Gives back the memory that further events would have needed.
    pub fn fit(&mut self) {
        for module in &mut self.modules {
            module.lessons.shrink_to_fit();
        }
        self.modules.shrink_to_fit();
        self.questions.shrink_to_fit();
        self.ratings.shrink_to_fit();
        self.weeks.shrink_to_fit();
        self.on_network.shrink_to_fit();
        self.open.shrink_to_fit();
    }

    /// What was done in a module; `None` where nothing was.
    pub fn module(&self, key: Key) -> Option<&OfModule> {
        let place = self.modules.binary_search_by_key(&key, |of| of.module);
        self.modules.get(place.ok()?)
    }

    fn module_mut(&mut self, key: Key) -> &mut OfModule {
        let place = self.modules.binary_search_by_key(&key, |of| of.module);
        let place = place.unwrap_or_else(|place| {
            self.modules.insert(place, OfModule::new(key));
            place
        });
        &mut self.modules[place]
    }

    fn open_lesson(&mut self, module: &ModuleId, lesson: &LessonId, ids: &mut Ids) -> (Key, Key) {
        let (module, lesson) = (ids.key(module.as_str()), ids.key(lesson.as_str()));
        let lessons = &mut self.module_mut(module).lessons;
        if lessons.iter().all(|of| of.lesson != lesson) {
            let is_done = false;
            lessons.push(OfLesson { lesson, is_done });
        }
        (module, lesson)
    }

    fn go_to(&mut self, place: (Key, Option<Key>), at: &At) {
        if self.place.replace(place) != Some(place) {
            self.place_since = Some(at.civil().date());
        }
    }

    fn complete(&mut self, module: Key, lesson: Key, at: &At) {
        let lessons = &mut self.module_mut(module).lessons;
        let open = lessons.iter_mut().find(|of| of.lesson == lesson);
        if open.is_some_and(|of| !std::mem::replace(&mut of.is_done, true)) {
            let week = self.week_mut(at);
            week.lessons = week.lessons.saturating_add(1);
        }
    }

    /// Only a quiz is followed: the answers of practice and review change no score.
    fn start(&mut self, started: &AttemptStarted, at: &At, ids: &mut Ids) {
        if started.mode != Mode::Quiz {
            return;
        }
        let module = ids.key(started.module.as_str());
        self.go_to((module, None), at);
        self.module_mut(module);
        let mut open = self.open.iter();
        if open.any(|open| open.attempt == started.attempt && open.module == module) {
            return;
        }
        let questions = started.questions.iter();
        self.open.push(Open {
            attempt: started.attempt,
            module,
            left: questions
                .map(|question| ids.key(question.as_str()))
                .collect(),
        });
    }

    fn answer(&mut self, answered: &Answered, ids: &mut Ids) {
        let module = ids.key(answered.question.module.as_str());
        let question = ids.key(answered.question.question.as_str());
        let is_quiz = answered.mode == Mode::Quiz;
        if is_quiz && !self.takes(answered.attempt, module, question, ids) {
            return;
        }
        match (answered.fraction, &answered.answer) {
            (Some(fraction), _) if is_quiz => {
                let of = self.question_mut(module, question);
                of.answered = of.answered.saturating_add(1);
                if fraction < Fraction::ONE {
                    of.missed = of.missed.saturating_add(1);
                }
            }
            (None, Some(Answer::Rating(rating))) => {
                let rating = u16::try_from(*rating).unwrap_or(u16::MAX);
                let of = self.rating_mut(module, question);
                if is_quiz {
                    of.after = Some(rating);
                } else if answered.mode == Mode::Practice {
                    of.before = of.before.or(Some(rating));
                }
            }
            _ => {}
        }
    }

    /// Whether an answer in a quiz counts: the first to each question of an attempt that is open.
    fn takes(&mut self, attempt: AttemptId, module: Key, question: Key, ids: &Ids) -> bool {
        let Some(place) = self.place_of(attempt, ids) else {
            return false;
        };
        let open = &mut self.open[place];
        let before = open.left.len();
        if open.module == module {
            open.left.retain(|left| *left != question);
        }
        open.left.len() < before
    }

    fn question_mut(&mut self, module: Key, question: Key) -> &mut OfQuestion {
        let key = (module, question);
        let found = self
            .questions
            .binary_search_by_key(&key, |of| (of.module, of.question));
        let place = found.unwrap_or_else(|place| {
            let new = OfQuestion {
                module,
                question,
                answered: 0,
                missed: 0,
            };
            self.questions.insert(place, new);
            place
        });
        &mut self.questions[place]
    }

    fn rating_mut(&mut self, module: Key, question: Key) -> &mut OfRating {
        let key = (module, question);
        let found = self
            .ratings
            .binary_search_by_key(&key, |of| (of.module, of.question));
        let place = found.unwrap_or_else(|place| {
            let new = OfRating {
                module,
                question,
                before: None,
                after: None,
            };
            self.ratings.insert(place, new);
            place
        });
        &mut self.ratings[place]
    }

    /// Ends an open quiz; `None` where no such quiz is open.
    fn close(&mut self, attempt: AttemptId, ids: &Ids) -> Option<Open> {
        let place = self.place_of(attempt, ids)?;
        Some(self.open.remove(place))
    }

    /// Where an open quiz stands. Of attempts with one id in several modules, which only another hand can have
    /// written, the one that [`Progress`](super::progress::Progress) takes.
    fn place_of(&self, attempt: AttemptId, ids: &Ids) -> Option<usize> {
        let open = self.open.iter().enumerate();
        open.filter(|(_, open)| open.attempt == attempt)
            .min_by_key(|(_, open)| ids.text(open.module))
            .map(|(place, _)| place)
    }

    fn finish(&mut self, module: Key, score: Option<Fraction>, passed: bool, at: &At) {
        let of = self.module_mut(module);
        of.attempts = of.attempts.saturating_add(1);
        if score.is_some() {
            of.first = of.first.or(score);
            of.best = of.best.max(score);
            of.latest = score;
        }
        if !passed && of.passed.is_none() {
            of.failed = of.failed.saturating_add(1);
            of.failed_since.get_or_insert(at.civil().date());
        }
        if passed && of.passed.is_none() {
            of.passed = Some(at.civil().date());
            let week = self.week_mut(at);
            week.quizzes = week.quizzes.saturating_add(1);
        }
    }

    fn week_mut(&mut self, at: &At) -> &mut OfWeek {
        let monday = monday(at.civil().date());
        let found = self.weeks.binary_search_by_key(&monday, |week| week.monday);
        let place = found.unwrap_or_else(|place| {
            let new = OfWeek {
                monday,
                lessons: 0,
                quizzes: 0,
            };
            self.weeks.insert(place, new);
            place
        });
        &mut self.weeks[place]
    }
}

impl OfModule {
    fn new(module: Key) -> Self {
        Self {
            module,
            lessons: Vec::new(),
            attempts: 0,
            first: None,
            best: None,
            latest: None,
            passed: None,
            failed: 0,
            failed_since: None,
        }
    }
}

/// The Monday of the ISO week of a day; the day itself at the beginning of all time.
pub fn monday(day: Date) -> Date {
    let since = day.weekday().to_monday_zero_offset();
    day.checked_sub(since.days()).unwrap_or(day)
}

#[cfg(test)]
mod tests;
