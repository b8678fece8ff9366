//! The words of a group at a glance: the same lines on the screen, on paper and in a table.
use super::Tr;
use crate::domain::following::roster::Missed;
use crate::domain::id::{LearnerId, ModuleId, QuestionReference};
use crate::domain::insight::{Absent, Insight, Names, Place, Ratings, Results, Stuck, Week};
use crate::domain::number::Fraction;
use crate::domain::text::{Language, Text};

messages! {
    insight_line;
    insight_title_of(whom: &str);
    insight_people(count: usize);
    insight_empty;
    insight_reading;
    insight_whom;
    insight_everyone;
    insight_without_group;
    insight_print;
    insight_export;
    insight_file;
    insight_present;
    insight_present_of(prompt: &str);
    insight_person;
    insight_more(count: usize);
    insight_away(days: u32);
    insight_away_name;
    insight_weeks;
    insight_weeks_empty;
    insight_week(date: &str);
    insight_week_done(lessons: u32, quizzes: &str);
    insight_week_quizzes(count: u32);
    insight_results;
    insight_results_empty;
    insight_result(share: &str, passed: usize, finished: usize);
    insight_hardest;
    insight_hardest_empty;
    insight_missed(module: &str, missed: u64, answered: u64, share: &str);
    insight_stuck;
    insight_stuck_empty;
    insight_stuck_lesson(module: &str, lesson: &str, date: &str);
    insight_stuck_quiz(module: &str, times: u32, date: &str);
    insight_absent;
    insight_absent_empty;
    insight_absent_since(days: u32, date: &str);
    insight_absent_never;
    insight_ratings;
    insight_ratings_empty;
    insight_rating(higher: usize, same: &str, lower: &str);
    insight_rating_same(count: usize);
    insight_rating_lower(count: usize);
    insight_network;
    insight_network_empty;
    insight_network_of(count: usize, people: usize);
    insight_shared;
    insight_shared_empty;
    insight_shared_line;
    insight_shared_open;
    insight_shared_open_of(name: &str);
    insight_head_week;
    insight_head_module;
    insight_head_question;
    insight_head_who;
    insight_head_section;
    insight_head_value;
    insight_head_lessons;
    insight_head_quizzes;
    insight_head_mean;
    insight_head_passed;
    insight_head_finished;
    insight_head_missed;
    insight_head_answered;
    insight_head_failed;
    insight_head_days;
    insight_head_higher;
    insight_head_same;
    insight_head_lower;
    insight_head_network;
    insight_head_people;
}

/// A part of an insight, in words.
#[derive(Debug, Clone, PartialEq)]
pub struct ToldSection {
    pub part: Part,
    pub title: String,
    /// What is told where there is nothing.
    pub empty: String,
    pub lines: Vec<ToldLine>,
}

/// Which part it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part {
    Weeks,
    Results,
    Hardest,
    Stuck,
    Absent,
    Ratings,
    Network,
    Shared,
}

impl Part {
    /// All of them, in the order they are told.
    const ALL: [Self; 8] = [
        Self::Weeks,
        Self::Results,
        Self::Hardest,
        Self::Stuck,
        Self::Absent,
        Self::Ratings,
        Self::Network,
        Self::Shared,
    ];

    /// Whether people would rather look: its lines are bars.
    pub fn is_chart(self) -> bool {
        matches!(self, Self::Weeks | Self::Results | Self::Network)
    }

    /// Its word in ids.
    pub fn word(self) -> &'static str {
        match self {
            Self::Weeks => "weeks",
            Self::Results => "results",
            Self::Hardest => "hardest",
            Self::Stuck => "stuck",
            Self::Absent => "absent",
            Self::Ratings => "ratings",
            Self::Network => "network",
            Self::Shared => "shared",
        }
    }
}

/// A line: what it is about, how much it is, and the numbers behind that.
#[derive(Debug, Clone, PartialEq)]
pub struct ToldLine {
    /// What it is about.
    pub label: String,
    /// How much it is, in words.
    pub value: String,
    /// The length of its bar, 0 to 1.
    pub share: f32,
    /// As [`Tr::insight_number_heads`] names them; none where they do not hold of this line.
    pub numbers: Vec<u64>,
    pub about: About,
}

/// What a line leads to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum About {
    Nothing,
    Question(QuestionReference),
    Person(LearnerId),
}

impl Tr {
    /// All parts of an insight, in the order they are told. `fallback` is the language of texts that lack this one.
    pub fn insight(
        &self,
        insight: &Insight,
        names: &Names,
        fallback: Language,
    ) -> Vec<ToldSection> {
        let telling = Telling {
            tr: self,
            names,
            fallback,
        };
        let parts = Part::ALL.into_iter();
        parts
            .map(|part| ToldSection {
                part,
                title: self.insight_title(part),
                empty: self.insight_nothing(part),
                lines: telling.lines(part, insight),
            })
            .collect()
    }

    fn insight_title(&self, part: Part) -> String {
        match part {
            Part::Weeks => self.insight_weeks(),
            Part::Results => self.insight_results(),
            Part::Hardest => self.insight_hardest(),
            Part::Stuck => self.insight_stuck(),
            Part::Absent => self.insight_absent(),
            Part::Ratings => self.insight_ratings(),
            Part::Network => self.insight_network(),
            Part::Shared => self.insight_shared(),
        }
    }

    fn insight_nothing(&self, part: Part) -> String {
        match part {
            Part::Weeks => self.insight_weeks_empty(),
            Part::Results => self.insight_results_empty(),
            Part::Hardest => self.insight_hardest_empty(),
            Part::Stuck => self.insight_stuck_empty(),
            Part::Absent => self.insight_absent_empty(),
            Part::Ratings => self.insight_ratings_empty(),
            Part::Network => self.insight_network_empty(),
            Part::Shared => self.insight_shared_empty(),
        }
    }

    /// The head of what the lines of a part are about.
    pub fn insight_head(&self, part: Part) -> String {
        match part {
            Part::Weeks => self.insight_head_week(),
            Part::Results | Part::Ratings => self.insight_head_module(),
            Part::Hardest => self.insight_head_question(),
            Part::Stuck | Part::Absent | Part::Shared => self.insight_head_who(),
            Part::Network => self.insight_head_section(),
        }
    }

    /// The heads of the numbers behind the lines of a part, in the order of [`ToldLine::numbers`].
    pub fn insight_number_heads(&self, part: Part) -> Vec<String> {
        match part {
            Part::Weeks => vec![self.insight_head_lessons(), self.insight_head_quizzes()],
            Part::Results => vec![
                self.insight_head_mean(),
                self.insight_head_passed(),
                self.insight_head_finished(),
            ],
            Part::Hardest => vec![self.insight_head_missed(), self.insight_head_answered()],
            Part::Stuck => vec![self.insight_head_failed()],
            Part::Absent => vec![self.insight_head_days()],
            Part::Ratings => vec![
                self.insight_head_higher(),
                self.insight_head_same(),
                self.insight_head_lower(),
            ],
            Part::Network => vec![self.insight_head_network(), self.insight_head_people()],
            Part::Shared => Vec::new(),
        }
    }
}

struct Telling<'a> {
    tr: &'a Tr,
    names: &'a Names,
    fallback: Language,
}

fn line(label: String, value: String, share: f32, numbers: impl Into<Vec<u64>>) -> ToldLine {
    ToldLine {
        label,
        value,
        share,
        numbers: numbers.into(),
        about: About::Nothing,
    }
}

fn told<T>(of: &[T], line: impl Fn(&T) -> ToldLine) -> Vec<ToldLine> {
    of.iter().map(line).collect()
}

impl Telling<'_> {
    fn words(&self, text: Option<&Text>, id: &str) -> String {
        match text {
            Some(text) => text
                .get(self.tr.language(), self.fallback)
                .1
                .plain()
                .to_owned(),
            None => id.to_owned(),
        }
    }

    fn lines(&self, part: Part, insight: &Insight) -> Vec<ToldLine> {
        match part {
            Part::Weeks => self.weeks(insight),
            Part::Results => told(&insight.results, |of| self.result(of)),
            Part::Hardest => told(&insight.hardest, |of| self.missed(of)),
            Part::Stuck => told(&insight.stuck, |of| self.stuck(of)),
            Part::Absent => told(&insight.absent, |of| self.absent(of)),
            Part::Ratings => told(&insight.ratings, |of| self.rating(of)),
            Part::Network => self.network(insight),
            Part::Shared => self.shared(insight),
        }
    }

    fn module(&self, id: &ModuleId) -> String {
        self.words(self.names.modules.get(id), id.as_str())
    }

    /// Weeks without anything matter between others, not alone.
    fn weeks(&self, insight: &Insight) -> Vec<ToldLine> {
        let done = insight.weeks.iter().map(|week| week.lessons + week.quizzes);
        match done.max() {
            None | Some(0) => Vec::new(),
            Some(most) => told(&insight.weeks, |week| self.week(week, most)),
        }
    }

    fn week(&self, week: &Week, most: u32) -> ToldLine {
        let tr = self.tr;
        let quizzes = tr.insight_week_quizzes(week.quizzes);
        line(
            tr.insight_week(&tr.date(week.monday)),
            tr.insight_week_done(week.lessons, &quizzes),
            (week.lessons + week.quizzes) as f32 / most as f32,
            [week.lessons.into(), week.quizzes.into()],
        )
    }

    fn result(&self, of: &Results) -> ToldLine {
        let mean = of.mean.unwrap_or(Fraction::ZERO);
        let value = self
            .tr
            .insight_result(&self.tr.share(mean), of.passed, of.finished);
        let share = mean.per_cent() as f32 / 100.0;
        let numbers = [mean.per_cent(), of.passed as u64, of.finished as u64];
        line(self.module(&of.module), value, share, numbers)
    }

    fn missed(&self, of: &Missed) -> ToldLine {
        let question = &of.question;
        let prompt = self.names.questions.get(question);
        let label = self.words(prompt, question.question.as_str());
        let share = of.share();
        let value = self.tr.insight_missed(
            &self.module(&question.module),
            of.missed,
            of.answered,
            &self.tr.share(share),
        );
        let bar = share.per_cent() as f32 / 100.0;
        ToldLine {
            about: About::Question(question.clone()),
            ..line(label, value, bar, [of.missed, of.answered])
        }
    }

    fn stuck(&self, of: &Stuck) -> ToldLine {
        let tr = self.tr;
        let since = tr.date(of.since);
        let (value, numbers) = match &of.at {
            Place::Lesson(module, lesson) => {
                let title = self.names.lessons.get(&(module.clone(), lesson.clone()));
                let title = self.words(title, lesson.as_str());
                let told = tr.insight_stuck_lesson(&self.module(module), &title, &since);
                (told, Vec::new())
            }
            Place::Quiz(module, times) => {
                let told = tr.insight_stuck_quiz(&self.module(module), *times, &since);
                (told, vec![u64::from(*times)])
            }
        };
        ToldLine {
            about: About::Person(of.learner),
            ..line(of.name.clone(), value, 0.0, numbers)
        }
    }

    fn absent(&self, of: &Absent) -> ToldLine {
        let tr = self.tr;
        let (value, numbers) = match of.last {
            Some((day, days)) => {
                let days = days.unsigned_abs();
                let told = tr.insight_absent_since(days, &tr.date(day));
                (told, vec![u64::from(days)])
            }
            None => (tr.insight_absent_never(), Vec::new()),
        };
        ToldLine {
            about: About::Person(of.learner),
            ..line(of.name.clone(), value, 0.0, numbers)
        }
    }

    fn rating(&self, of: &Ratings) -> ToldLine {
        let tr = self.tr;
        let (same, lower) = (
            tr.insight_rating_same(of.same),
            tr.insight_rating_lower(of.lower),
        );
        let value = tr.insight_rating(of.higher, &same, &lower);
        let numbers = [of.higher, of.same, of.lower].map(|count| count as u64);
        line(self.module(&of.module), value, 0.0, numbers)
    }

    fn shared(&self, insight: &Insight) -> Vec<ToldLine> {
        let lines = insight.shared.iter().map(|(learner, name)| ToldLine {
            about: About::Person(*learner),
            ..line(name.clone(), self.tr.insight_shared_line(), 0.0, [])
        });
        lines.collect()
    }

    fn network(&self, insight: &Insight) -> Vec<ToldLine> {
        let lines = insight.network.iter().map(|(section, count)| {
            let label = self.words(self.names.sections.get(section), section.as_str());
            let value = self.tr.insight_network_of(*count, insight.people);
            let share = *count as f32 / insight.people.max(1) as f32;
            line(label, value, share, [*count as u64, insight.people as u64])
        });
        lines.collect()
    }
}
