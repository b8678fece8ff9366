//! The quizzes of one person, with what they answered: the page that a trainer opens.
use crate::domain::id::{AttemptId, ModuleId, OptionId, QuestionId, StepId};
use crate::domain::number::Fraction;
use crate::domain::question::{Answer, Item, Question, QuestionKind, Step};
use crate::domain::record::{Answered, At, Event, EventKind, Mode};
use crate::domain::scoring::right_answer;
use crate::domain::text::{Language, Text};

use std::collections::BTreeMap;

/// A quiz that somebody took.
#[derive(Debug, Clone, PartialEq)]
pub struct PastQuiz {
    pub attempt: AttemptId,
    pub module: ModuleId,
    /// When it began.
    pub started: At,
    /// How it ended, if it has.
    pub end: End,
    /// The first answer to each question that was asked, in the order in which they were given.
    pub answers: Vec<Given>,
}

/// How a quiz ended.
#[derive(Debug, Clone, PartialEq)]
pub enum End {
    /// It goes on.
    Open,
    Abandoned,
    Finished {
        at: At,
        score: Option<Fraction>,
        passed: bool,
    },
}

/// An answer in a quiz.
#[derive(Debug, Clone, PartialEq)]
pub struct Given {
    pub question: QuestionId,
    /// `None` where the question was left out.
    pub answer: Option<Answer>,
    /// `None` for a self-rating.
    pub fraction: Option<Fraction>,
}

/// The quizzes of a journal, the one begun last first. They are those of
/// [`Progress`](crate::domain::progress::Progress): practice and review are not among them, and only the first answer to
/// each question of an open quiz counts.
pub fn quizzes<'a>(events: impl IntoIterator<Item = &'a Event>) -> Vec<PastQuiz> {
    let mut quizzes: Vec<PastQuiz> = Vec::new();
    let mut asked: BTreeMap<AttemptId, &[QuestionId]> = BTreeMap::new();
    for event in events {
        match &event.kind {
            EventKind::AttemptStarted(started)
                if started.mode == Mode::Quiz && open(&mut quizzes, started.attempt).is_none() =>
            {
                asked.insert(started.attempt, &started.questions);
                quizzes.push(PastQuiz {
                    attempt: started.attempt,
                    module: started.module.clone(),
                    started: event.at.clone(),
                    end: End::Open,
                    answers: Vec::new(),
                });
            }
            EventKind::Answered(answered) if answered.mode == Mode::Quiz => {
                let asked = asked.get(&answered.attempt).copied().unwrap_or_default();
                if let Some(quiz) = open(&mut quizzes, answered.attempt) {
                    quiz.take(answered, asked);
                }
            }
            EventKind::AttemptFinished {
                attempt,
                score,
                passed,
            } => {
                if let Some(quiz) = open(&mut quizzes, *attempt) {
                    quiz.end = End::Finished {
                        at: event.at.clone(),
                        score: *score,
                        passed: *passed,
                    };
                }
            }
            EventKind::AttemptAbandoned { attempt } => {
                if let Some(quiz) = open(&mut quizzes, *attempt) {
                    quiz.end = End::Abandoned;
                }
            }
            _ => {}
        }
    }
    quizzes.reverse();
    quizzes
}

fn open(quizzes: &mut [PastQuiz], attempt: AttemptId) -> Option<&mut PastQuiz> {
    let mut open = quizzes.iter_mut().rev();
    open.find(|quiz| quiz.attempt == attempt && quiz.end == End::Open)
}

impl PastQuiz {
    fn take(&mut self, answered: &Answered, asked: &[QuestionId]) {
        let question = &answered.question.question;
        let is_asked = self.module == answered.question.module && asked.contains(question);
        let is_first = self.answers.iter().all(|given| given.question != *question);
        if is_asked && is_first {
            self.answers.push(Given {
                question: question.clone(),
                answer: answered.answer.clone(),
                fraction: answered.fraction,
            });
        }
    }
}

/// The parts of an answer in one text: one a line where there are several, below what stands before them.
pub fn in_lines(parts: &[String]) -> String {
    match parts {
        [part] => part.clone(),
        parts => format!("\n{}", parts.join("\n")),
    }
}

/// An answer as it is shown: the parts it is made of, in the language of the reader. What the question no longer has,
/// or all of it where the question is gone, stands by its ids.
pub fn told(
    answer: &Answer,
    question: Option<&Question>,
    language: Language,
    fallback: Language,
) -> Vec<String> {
    let kind = question.map(|question| &question.kind);
    let words = |text: &Text| text.get(language, fallback).1.plain().to_owned();
    let named = |id: &OptionId| {
        let text = kind.and_then(|kind| option(kind, id));
        text.map_or_else(|| id.to_string(), words)
    };
    match (answer, kind) {
        (Answer::Words(option), Some(QuestionKind::Choice { options, .. })) => {
            let chosen = options.iter().find(|one| one.id.as_str() == option);
            vec![chosen.map_or_else(|| option.clone(), |chosen| words(&chosen.text))]
        }
        (Answer::Words(written), _) => vec![written.clone()],
        (Answer::Ids(ids), _) => ids.iter().map(named).collect(),
        (Answer::Pairs(pairs), _) => {
            let pair = |(one, other)| format!("{} → {}", named(one), named(other));
            pairs.iter().map(pair).collect()
        }
        (Answer::Path(path), kind) => {
            let reply = |(step, index): &(StepId, usize)| {
                let reply = kind.and_then(|kind| reply(kind, step, *index));
                reply.map_or_else(|| format!("{step} {}", index + 1), words)
            };
            path.iter().map(reply).collect()
        }
        (Answer::Rating(place), kind) => {
            let scale = match kind {
                Some(QuestionKind::Rate { scale }) => scale.get(*place),
                _ => None,
            };
            vec![scale.map_or_else(|| (place + 1).to_string(), words)]
        }
    }
}

/// What would have been right, told as [`told`] does, where an answer missed some of it; `None` where nothing was
/// missed, nothing is right (a self-rating), or the question is gone.
pub fn told_right(
    given: &Given,
    question: Option<&Question>,
    language: Language,
    fallback: Language,
) -> Option<Vec<String>> {
    given
        .fraction
        .filter(|fraction| *fraction < Fraction::ONE)?;
    let right = right_answer(&question?.kind, language)?;
    Some(told(&right, question, language, fallback))
}

fn reply<'a>(kind: &'a QuestionKind, step: &StepId, index: usize) -> Option<&'a Text> {
    let QuestionKind::Scenario { steps, .. } = kind else {
        return None;
    };
    match steps.get(step)? {
        Step::Turn(turn) => turn.replies.get(index).map(|reply| &reply.text),
        Step::End(_) => None,
    }
}

/// The words of what a question lets one choose, place or mark.
fn option<'a>(kind: &'a QuestionKind, id: &OptionId) -> Option<&'a Text> {
    let of_items = |items: &'a [Item]| {
        let found = items.iter().find(|item| item.id == *id);
        found.map(|item| &item.text)
    };
    match kind {
        QuestionKind::Choice { options, .. } => {
            let found = options.iter().find(|option| option.id == *id);
            found.map(|option| &option.text)
        }
        QuestionKind::Choices { options } => {
            let found = options.iter().find(|option| option.id == *id);
            found.map(|option| &option.text)
        }
        QuestionKind::Order { items, .. } => of_items(items),
        QuestionKind::Match { left, right, .. } => of_items(left).or_else(|| of_items(right)),
        QuestionKind::Sort { groups, items } => {
            let found = items.iter().find(|item| item.id == *id);
            found.map(|item| &item.text).or_else(|| of_items(groups))
        }
        QuestionKind::Spot { zones, .. } => {
            let found = zones.iter().find(|zone| zone.id == *id);
            found.map(|zone| &zone.text)
        }
        QuestionKind::Blank { .. } | QuestionKind::Scenario { .. } | QuestionKind::Rate { .. } => {
            None
        }
    }
}

#[cfg(test)]
mod tests;
