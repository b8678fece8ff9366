//! What a trainer sees of a group at a glance: what is hard, who is stuck, who has not come, and how it goes.
//!
//! Screen, CSV and paper are all made of the same [`Insight`].
use super::following::roster::{Missed, Person, Roster};
use super::following::{Key, OfModule, monday};
use super::id::{LearnerId, LessonId, ModuleId, QuestionReference, SectionId};
use super::library::ModuleSummary;
use super::number::Fraction;
use super::text::Text;

use jiff::ToSpan;
use jiff::civil::Date;

use std::cmp::Reverse;
use std::collections::BTreeMap;

/// How many of the hardest questions are told.
pub const MOST_HARD: usize = 10;
/// How many weeks are told, with the present one.
pub const WEEKS: i32 = 8;
/// So many quizzes not passed, and none since, are stuck.
pub const FAILED: u32 = 2;
/// After so many days people have not come for long: what a trainer chooses between.
pub const AWAY: [i32; 3] = [7, 14, 30];

/// A group at a glance.
#[derive(Debug, Default, Clone, PartialEq)]
pub struct Insight {
    /// How many people it is about.
    pub people: usize,
    /// The questions missed most, at most [`MOST_HARD`].
    pub hardest: Vec<Missed>,
    /// Who stays at one place, the longest first.
    pub stuck: Vec<Stuck>,
    /// Who has not come for [`AWAY`] days at the least, the longest first; last those who never did anything.
    pub absent: Vec<Absent>,
    /// The modules in which somebody judged themselves before and after, in the order of the lessons.
    pub ratings: Vec<Ratings>,
    /// How many people have a section on their real network, the most first.
    pub network: Vec<(SectionId, usize)>,
    /// Who shares their trial profile with the trainer now, by name.
    pub shared: Vec<(LearnerId, String)>,
    /// The last [`WEEKS`] weeks, the present one last.
    pub weeks: Vec<Week>,
    /// The modules whose quiz somebody finished, in the order of the lessons.
    pub results: Vec<Results>,
}

/// Somebody who stays at one place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stuck {
    pub learner: LearnerId,
    pub name: String,
    /// Where they stay.
    pub at: Place,
    /// Since which day, where they were.
    pub since: Date,
}

/// Where somebody stays.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Place {
    /// At a lesson to which they came back on another day without ending it.
    Lesson(ModuleId, LessonId),
    /// At a quiz that they finished so many times without passing.
    Quiz(ModuleId, u32),
}

/// Somebody who has not come for long.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Absent {
    pub learner: LearnerId,
    pub name: String,
    /// The day of the last visit, and how many days ago that is; `None` where there was none.
    pub last: Option<(Date, i32)>,
}

/// How people judge themselves after a module, beside before.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ratings {
    pub module: ModuleId,
    /// Higher on the scale than before, at the same place, lower.
    pub higher: usize,
    pub same: usize,
    pub lower: usize,
}

/// What a group did in a week for the first time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Week {
    /// Its first day.
    pub monday: Date,
    /// The lessons done.
    pub lessons: u32,
    /// The modules whose quiz was passed.
    pub quizzes: u32,
}

/// How the quiz of a module went.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Results {
    pub module: ModuleId,
    /// How many people finished it, and how many of them passed.
    pub finished: usize,
    pub passed: usize,
    /// The mean of their best scores.
    pub mean: Option<Fraction>,
}

/// The titles and prompts of what an insight names; what is missing is told by its id.
#[derive(Debug, Default, Clone, PartialEq)]
pub struct Names {
    pub modules: BTreeMap<ModuleId, Text>,
    pub lessons: BTreeMap<(ModuleId, LessonId), Text>,
    pub questions: BTreeMap<QuestionReference, Text>,
    pub sections: BTreeMap<SectionId, Text>,
}

impl Insight {
    /// What `people` of a roster come to on the day `today`, in the order of `modules`.
    pub fn new<'a>(
        roster: &Roster,
        people: impl Iterator<Item = &'a Person> + Clone,
        modules: &[&ModuleSummary],
        today: Date,
    ) -> Self {
        let mut hardest = roster.missed(people.clone());
        hardest.truncate(MOST_HARD);
        let mut stuck: Vec<Stuck> = people
            .clone()
            .flat_map(|person| stuck(roster, person))
            .collect();
        stuck.sort_by_cached_key(|stuck| (stuck.since, stuck.name.to_lowercase()));
        let mut absent: Vec<Absent> = people
            .clone()
            .filter_map(|person| absent(person, today))
            .collect();
        absent.sort_by_cached_key(|absent| {
            let days = absent.last.map(|(_, days)| days);
            (days.is_none(), Reverse(days), absent.name.to_lowercase())
        });
        let of_modules = |module: &&ModuleSummary| roster.ids.find(module.id.as_str());
        let keyed: Vec<(&ModuleId, Key)> = modules
            .iter()
            .filter_map(|module| Some((&module.id, of_modules(module)?)))
            .collect();
        let keyed = || keyed.iter().map(|(id, key)| ((*id).clone(), *key));
        Self {
            people: people.clone().count(),
            hardest,
            stuck,
            absent,
            ratings: keyed()
                .filter_map(|(id, key)| ratings(people.clone(), id, key))
                .collect(),
            network: network(roster, people.clone()),
            shared: shared(people.clone()),
            weeks: weeks(people.clone(), today),
            results: keyed()
                .filter_map(|(id, key)| results(people.clone(), id, key))
                .collect(),
        }
    }
}

fn stuck(roster: &Roster, person: &Person) -> Vec<Stuck> {
    let following = &person.following;
    let here = |at, since| Stuck {
        learner: person.learner.id,
        name: person.learner.name.clone(),
        at,
        since,
    };
    let of_lesson = || {
        let (module, lesson) = following.place?;
        let lesson = lesson?;
        let since = following.place_since?;
        let last = following.last_seen.as_ref()?.civil().date();
        let of = following.module(module)?;
        let is_done = |of: &OfModule| {
            of.lessons
                .iter()
                .any(|it| it.lesson == lesson && it.is_done)
        };
        let module = roster.ids.text(module).parse().ok()?;
        let lesson_id = roster.ids.text(lesson).parse().ok()?;
        (last > since && !is_done(of)).then(|| here(Place::Lesson(module, lesson_id), since))
    };
    let failed = following.modules.iter().filter_map(|of| {
        let since = of.failed_since?;
        let module = roster.ids.text(of.module).parse().ok()?;
        let is_stuck = of.failed >= FAILED && of.passed.is_none();
        is_stuck.then(|| here(Place::Quiz(module, of.failed), since))
    });
    failed.chain(of_lesson()).collect()
}

fn absent(person: &Person, today: Date) -> Option<Absent> {
    let seen = person.following.last_seen.as_ref();
    let last = seen.map(|at| {
        let day = at.civil().date();
        (day, (today - day).get_days())
    });
    let is_away = last.is_none_or(|(_, days)| days >= AWAY[0]);
    is_away.then(|| Absent {
        learner: person.learner.id,
        name: person.learner.name.clone(),
        last,
    })
}

fn shared<'a>(people: impl Iterator<Item = &'a Person>) -> Vec<(LearnerId, String)> {
    let sharing = people.filter(|person| person.learner.shared);
    let named = sharing.map(|person| (person.learner.id, person.learner.name.clone()));
    let mut named: Vec<(LearnerId, String)> = named.collect();
    named.sort_by_cached_key(|(id, name)| (name.to_lowercase(), *id));
    named
}

fn ratings<'a>(
    people: impl Iterator<Item = &'a Person>,
    module: ModuleId,
    key: Key,
) -> Option<Ratings> {
    let mut of = Ratings {
        module,
        higher: 0,
        same: 0,
        lower: 0,
    };
    let given = people.flat_map(|person| &person.following.ratings);
    for rating in given.filter(|rating| rating.module == key) {
        let Some((before, after)) = rating.before.zip(rating.after) else {
            continue;
        };
        match after.cmp(&before) {
            std::cmp::Ordering::Greater => of.higher += 1,
            std::cmp::Ordering::Equal => of.same += 1,
            std::cmp::Ordering::Less => of.lower += 1,
        }
    }
    (of.higher + of.same + of.lower > 0).then_some(of)
}

fn network<'a>(
    roster: &Roster,
    people: impl Iterator<Item = &'a Person>,
) -> Vec<(SectionId, usize)> {
    let mut counted: BTreeMap<Key, usize> = BTreeMap::new();
    for section in people.flat_map(|person| &person.following.on_network) {
        *counted.entry(*section).or_default() += 1;
    }
    let counted = counted.into_iter();
    let named =
        counted.filter_map(|(key, count)| Some((roster.ids.text(key).parse().ok()?, count)));
    let mut named: Vec<(SectionId, usize)> = named.collect();
    named.sort_by(|one, other| (other.1, &one.0).cmp(&(one.1, &other.0)));
    named
}

fn weeks<'a>(people: impl Iterator<Item = &'a Person>, today: Date) -> Vec<Week> {
    let mut counted: BTreeMap<Date, (u32, u32)> = BTreeMap::new();
    for week in people.flat_map(|person| &person.following.weeks) {
        let sums = counted.entry(week.monday).or_default();
        sums.0 += u32::from(week.lessons);
        sums.1 += u32::from(week.quizzes);
    }
    let this = monday(today);
    (0..WEEKS)
        .rev()
        .filter_map(|ago| this.checked_sub(ago.weeks()).ok())
        .map(|monday| {
            let (lessons, quizzes) = counted.get(&monday).copied().unwrap_or_default();
            Week {
                monday,
                lessons,
                quizzes,
            }
        })
        .collect()
}

fn results<'a>(
    people: impl Iterator<Item = &'a Person>,
    module: ModuleId,
    key: Key,
) -> Option<Results> {
    let of: Vec<&OfModule> = people
        .filter_map(|person| person.following.module(key))
        .filter(|of| of.attempts > 0)
        .collect();
    let passed = of.iter().filter(|of| of.passed.is_some()).count();
    let mean = Fraction::mean(of.iter().filter_map(|of| of.best));
    (!of.is_empty()).then_some(Results {
        module,
        finished: of.len(),
        passed,
        mean,
    })
}

#[cfg(test)]
mod tests;
