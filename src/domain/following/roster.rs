//! Everybody whom a trainer follows: the rows of the table, and the figures of a group.
//!
//! Screen, CSV and paper are all made of the same [`Row`]s and [`Figures`].
use super::{Following, Ids, Key};
use crate::domain::group::Groups;
use crate::domain::id::{GroupId, LearnerId, QuestionReference};
use crate::domain::learner::{Icon, Learner};
use crate::domain::library::{ModuleSummary, Track};
use crate::domain::number::Fraction;
use crate::domain::problem::Trouble;
use crate::domain::record::At;
use crate::domain::search::{Query, fold};
use crate::domain::text::Language;

use std::cmp::{Ordering, Reverse};
use std::collections::BTreeMap;
use std::sync::Arc;

/// Everybody who has a folder, and the table of their ids.
#[derive(Debug, Default, Clone)]
pub struct Roster {
    pub ids: Arc<Ids>,
    /// By their ids.
    pub people: Vec<Arc<Person>>,
}

/// Somebody whom a trainer follows.
#[derive(Debug, Clone, PartialEq)]
pub struct Person {
    pub learner: Learner,
    pub following: Following,
    /// What keeps some of it from being read. Such a person shows all the same.
    pub trouble: Option<Trouble>,
}

/// Which of the people are meant.
#[derive(Debug, Default, Clone, PartialEq, Eq, Hash)]
pub enum Whom {
    /// All who are not archived.
    #[default]
    Everyone,
    /// Those of a group who are not archived.
    Group(GroupId),
    /// Those in no group that there is, who are not archived.
    WithoutGroup,
    /// Those who are archived, alone or with their group.
    Archived,
}

impl Whom {
    /// Whether people of many groups are meant, so that each has their group beside them.
    pub fn shows_groups(&self, groups: &Groups) -> bool {
        match self {
            Self::Everyone => groups.open().next().is_some(),
            Self::Archived => !groups.groups.is_empty(),
            Self::Group(_) | Self::WithoutGroup => false,
        }
    }

    /// Whether somebody with this file is meant.
    pub fn takes(&self, learner: &Learner, groups: &Groups) -> bool {
        let group = learner.group.as_ref().and_then(|id| groups.get(id));
        let is_archived = learner.archived || group.is_some_and(|group| group.archived);
        match self {
            Self::Everyone => !is_archived,
            Self::Group(id) => !learner.archived && group.is_some_and(|group| group.id == *id),
            Self::WithoutGroup => !is_archived && group.is_none(),
            Self::Archived => is_archived,
        }
    }
}

impl Roster {
    /// The people who are meant, by their ids.
    pub fn of<'a>(
        &'a self,
        whom: &'a Whom,
        groups: &'a Groups,
    ) -> impl Iterator<Item = &'a Person> + Clone {
        let people = self.people.iter().map(AsRef::as_ref);
        people.filter(|person| whom.takes(&person.learner, groups))
    }

    /// Somebody, by their id.
    pub fn person(&self, id: LearnerId) -> Option<&Person> {
        let place = self
            .people
            .binary_search_by_key(&id, |person| person.learner.id);
        self.people.get(place.ok()?).map(AsRef::as_ref)
    }

    /// The questions that were missed in quizzes: those missed most often first, and of equals those missed by the
    /// greater share.
    pub fn missed<'a>(&self, people: impl Iterator<Item = &'a Person>) -> Vec<Missed> {
        let mut counted: BTreeMap<(Key, Key), [u64; 3]> = BTreeMap::new();
        for of in people.flat_map(|person| &person.following.questions) {
            let sum = counted.entry((of.module, of.question)).or_default();
            sum[0] += u64::from(of.answered);
            sum[1] += u64::from(of.missed);
            sum[2] += u64::from(of.missed > 0);
        }
        let missed = counted.into_iter().filter_map(|((module, question), sum)| {
            let [answered, missed, people] = sum;
            (missed > 0).then_some(Missed {
                question: self.ids.question(module, question)?,
                answered,
                missed,
                people,
            })
        });
        let mut missed: Vec<Missed> = missed.collect();
        missed.sort_by_cached_key(|of| (Reverse((of.missed, of.share())), of.question.clone()));
        missed
    }
}

/// How a question went with many people.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Missed {
    pub question: QuestionReference,
    /// In how many quizzes it was answered.
    pub answered: u64,
    /// In how many of them not wholly right.
    pub missed: u64,
    /// How many people missed it at least once.
    pub people: u64,
}

impl Missed {
    /// The share of the answers that were not wholly right.
    pub fn share(&self) -> Fraction {
        Fraction::new(self.missed, self.answered)
    }
}

/// The modules that count, as the keys of a roster have them.
#[derive(Debug, Default, Clone)]
pub struct Course {
    modules: Vec<CourseModule>,
}

#[derive(Debug, Clone)]
struct CourseModule {
    /// `None` where nobody has done anything in it.
    key: Option<Key>,
    /// The keys of those of its lessons that somebody opened.
    lessons: Vec<Key>,
    /// How many lessons it has.
    count: usize,
    /// The score to reach in its quiz.
    pass: u8,
    /// The place of the track that it is on.
    track: Option<usize>,
}

impl Course {
    /// The course of these modules, which are on `tracks`.
    pub fn new<'a>(
        modules: impl IntoIterator<Item = &'a ModuleSummary>,
        tracks: &[Track],
        ids: &Ids,
    ) -> Self {
        let modules = modules.into_iter().map(|module| {
            let lessons = module.lessons.iter();
            CourseModule {
                key: ids.find(module.id.as_str()),
                lessons: lessons
                    .filter_map(|lesson| ids.find(lesson.id.as_str()))
                    .collect(),
                count: module.lessons.len(),
                pass: module.pass,
                track: tracks
                    .iter()
                    .position(|track| track.modules.contains(&module.id)),
            }
        });
        Self {
            modules: modules.collect(),
        }
    }

    /// The modules that count for somebody: those of the tracks that they began, or else of the first, and those that
    /// are on none.
    fn of<'a>(&'a self, following: &Following) -> impl Iterator<Item = &'a CourseModule> {
        let is_begun = |module: &&CourseModule| {
            let of = module.key.and_then(|key| following.module(key));
            of.is_some()
        };
        let begun = self.modules.iter().filter(is_begun);
        let mut begun: Vec<_> = begun.filter_map(|module| module.track).collect();
        if begun.is_empty() {
            begun.push(0);
        }
        let modules = self.modules.iter();
        modules.filter(move |module| module.track.is_none_or(|track| begun.contains(&track)))
    }
}

impl CourseModule {
    /// How many of the lessons that the module has now are done, and whether its quiz is passed.
    fn done(&self, following: &Following) -> (usize, bool) {
        let Some(of) = self.key.and_then(|key| following.module(key)) else {
            return (0, false);
        };
        let lessons = of.lessons.iter().filter(|lesson| lesson.is_done);
        let lessons = lessons.filter(|lesson| self.lessons.contains(&lesson.lesson));
        (lessons.count(), of.passed.is_some())
    }
}

/// What the table says of somebody.
#[derive(Debug, Clone, PartialEq)]
pub struct Row {
    pub learner: LearnerId,
    pub name: String,
    pub icon: Icon,
    pub language: Language,
    pub group: Option<GroupId>,
    /// How much of their course is done: lessons and quizzes passed, of all there are.
    pub progress: Fraction,
    /// How many modules are done: all lessons, and the quiz passed.
    pub modules_done: usize,
    /// How many modules their course has.
    pub modules: usize,
    /// The mean of the best score of each quiz.
    pub quiz: Option<Fraction>,
    /// Whether that mean is the one that passing those quizzes takes.
    pub is_enough: bool,
    pub last_seen: Option<At>,
    /// Whether some of it could not be read.
    pub is_unread: bool,
    /// The name of the group, where there is one and the rows were told the groups.
    pub group_name: Option<String>,
    /// The name as it is searched and sorted.
    folded: String,
    /// The same of the group.
    folded_group: Option<String>,
}

impl Row {
    /// What is told of `person` in `course`, whose keys are those of the same roster.
    pub fn new(person: &Person, course: &Course) -> Self {
        let (learner, following) = (&person.learner, &person.following);
        let (mut steps, mut all_steps, mut modules_done, mut modules) = (0, 0, 0, 0);
        let (mut best, mut pass) = (Vec::new(), Vec::new());
        for module in course.of(following) {
            modules += 1;
            let (lessons, is_passed) = module.done(following);
            steps += lessons + usize::from(is_passed);
            all_steps += module.count + 1;
            modules_done += usize::from(is_passed && lessons == module.count);
            let of = module.key.and_then(|key| following.module(key));
            if let Some(score) = of.and_then(|of| of.best) {
                best.push(score);
                pass.push(Fraction::new(module.pass.into(), 100));
            }
        }
        let quiz = Fraction::mean(best);
        Self {
            learner: learner.id,
            name: learner.name.clone(),
            icon: learner.icon,
            language: learner.language,
            group: learner.group.clone(),
            progress: Fraction::new(steps as u64, all_steps as u64),
            modules_done,
            modules,
            quiz,
            is_enough: quiz >= Fraction::mean(pass),
            last_seen: following.last_seen.clone(),
            is_unread: person.trouble.is_some(),
            group_name: None,
            folded: fold(&learner.name),
            folded_group: None,
        }
    }

    /// The same with the name of the group, of `groups`.
    #[must_use]
    pub fn among(self, groups: &Groups) -> Self {
        let group = self.group.as_ref().and_then(|id| groups.get(id));
        Self {
            group_name: group.map(|group| group.name.clone()),
            folded_group: group.map(|group| fold(&group.name)),
            ..self
        }
    }

    /// Whether all words of `query` occur in the name.
    pub fn matches(&self, query: &Query) -> bool {
        query.is_in(&self.folded)
    }
}

/// A column of the table.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Column {
    #[default]
    Name,
    /// Only where people of many groups are shown.
    Group,
    Language,
    Progress,
    Quiz,
    LastSeen,
}

impl Column {
    /// All, in their order.
    pub const ALL: [Self; 6] = [
        Self::Name,
        Self::Group,
        Self::Language,
        Self::Progress,
        Self::Quiz,
        Self::LastSeen,
    ];
}

/// How the table is sorted.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq)]
pub struct Sorting {
    pub column: Column,
    /// From the greatest, the latest or the end of the alphabet on.
    pub is_descending: bool,
}

impl Sorting {
    /// What a press on the head of `column` makes of it: another column begins where one looks first, which is the
    /// least done and the latest visit; the same one turns round.
    #[must_use]
    pub fn pressed(self, column: Column) -> Self {
        Self {
            column,
            is_descending: if self.column == column {
                !self.is_descending
            } else {
                column == Column::LastSeen
            },
        }
    }

    /// Sorts rows. Who has no value in the column comes last either way; equals are sorted by name.
    pub fn sort(self, rows: &mut [Row]) {
        rows.sort_unstable_by(|one, other| {
            self.compare(one, other)
                .then_with(|| one.folded.cmp(&other.folded))
                .then_with(|| one.name.cmp(&other.name))
                .then_with(|| one.learner.cmp(&other.learner))
        });
    }

    fn compare(self, one: &Row, other: &Row) -> Ordering {
        match self.column {
            Column::Name => self.turned(one.folded.cmp(&other.folded)),
            Column::Group => {
                self.known_first(one.folded_group.as_ref(), other.folded_group.as_ref())
            }
            Column::Language => self.turned(one.language.code().cmp(other.language.code())),
            Column::Progress => self.turned(one.progress.cmp(&other.progress)),
            Column::Quiz => self.known_first(one.quiz, other.quiz),
            Column::LastSeen => {
                let moment = |row: &Row| row.last_seen.as_ref().map(|at| at.moment);
                self.known_first(moment(one), moment(other))
            }
        }
    }

    fn turned(self, ordering: Ordering) -> Ordering {
        if self.is_descending {
            ordering.reverse()
        } else {
            ordering
        }
    }

    fn known_first<T: Ord>(self, one: Option<T>, other: Option<T>) -> Ordering {
        match (one, other) {
            (Some(one), Some(other)) => self.turned(one.cmp(&other)),
            (one, other) => one.is_none().cmp(&other.is_none()),
        }
    }
}

/// The figures of a group.
#[derive(Debug, Default, Clone, PartialEq, Eq)]
pub struct Figures {
    pub people: usize,
    /// How many modules they have done, all together.
    pub modules_done: usize,
    /// How many there would be if everybody had done all.
    pub modules: usize,
    /// The mean of the people's means in quizzes, of those who finished one.
    pub quiz: Option<Fraction>,
    /// The question missed most often, of those that are still asked.
    pub hardest: Option<Hardest>,
}

/// The question missed most often.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hardest {
    pub missed: Missed,
    /// Its number among the questions of its module, from 1.
    pub number: usize,
}

impl Figures {
    /// The figures of the people of `rows`. `missed` are the questions they missed, the first of which that still has
    /// a `number` in its module is shown.
    pub fn new(
        rows: &[Row],
        missed: &[Missed],
        number: impl Fn(&QuestionReference) -> Option<usize>,
    ) -> Self {
        let mut missed = missed.iter();
        Self {
            people: rows.len(),
            modules_done: rows.iter().map(|row| row.modules_done).sum(),
            modules: rows.iter().map(|row| row.modules).sum(),
            quiz: Fraction::mean(rows.iter().filter_map(|row| row.quiz)),
            hardest: missed.find_map(|missed| {
                let number = number(&missed.question)?;
                let missed = missed.clone();
                Some(Hardest { missed, number })
            }),
        }
    }
}

#[cfg(test)]
mod tests;
