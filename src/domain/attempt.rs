//! One go through questions: which are asked, in which order they show, and what was answered.
use super::draw::Draw;
use super::id::{AttemptId, ModuleId, OptionId, QuestionId, QuestionReference};
use super::lesson::Module;
use super::number::{Fraction, Points};
use super::question::{Answer, Item, Question, QuestionKind};
use super::record::{Answered, AttemptStarted, Mode};
use super::scoring;
use super::text::Language;

/// A go through a quiz, through questions missed, or through a review.
///
/// It follows wholly from what its events keep, so that it goes on after a power cut as if there had been none.
#[derive(Debug, Clone, PartialEq)]
pub struct Attempt {
    pub id: AttemptId,
    pub module: ModuleId,
    pub mode: Mode,
    /// Gives the draw of the questions, and the order in which each shows its options.
    pub seed: u64,
    /// In the order they are asked.
    pub questions: Vec<QuestionId>,
    answered: Vec<Answered>,
}

impl Attempt {
    /// A quiz of `module`: `ask` scored questions drawn by `seed`, then all self-ratings in file order.
    pub fn quiz(id: AttemptId, module: &Module, seed: u64) -> Self {
        let (mut drawn, ratings): (Vec<&Question>, Vec<&Question>) = module
            .quiz
            .questions
            .iter()
            .partition(|question| question.kind.is_scored());
        Draw::new(seed).shuffle(&mut drawn);
        drawn.truncate(usize::try_from(module.quiz.ask).unwrap_or(usize::MAX));
        let questions = drawn.into_iter().chain(ratings);
        let questions = questions.map(|question| question.id.clone()).collect();
        Self::of_questions(id, module, Mode::Quiz, seed, questions)
    }

    /// These questions of `module`, in this order; each once, and without those that it does not have.
    pub fn of_questions(
        id: AttemptId,
        module: &Module,
        mode: Mode,
        seed: u64,
        questions: Vec<QuestionId>,
    ) -> Self {
        let mut asked: Vec<QuestionId> = Vec::with_capacity(questions.len());
        for question in questions {
            if module.question(&question).is_some() && !asked.contains(&question) {
                asked.push(question);
            }
        }
        Self {
            id,
            module: module.id.clone(),
            mode,
            seed,
            questions: asked,
            answered: Vec::new(),
        }
    }

    /// An attempt as its events left it: the stored order, without questions that no longer exist.
    pub fn resumed(started: &AttemptStarted, answered: &[Answered], module: &Module) -> Self {
        let mut attempt = Self::of_questions(
            started.attempt,
            module,
            started.mode,
            started.seed,
            started.questions.clone(),
        );
        for answered in answered {
            attempt.record(answered.clone());
        }
        attempt
    }

    /// The event that begins it. `content` is the SHA-256 of the module's file.
    pub fn started(&self, module: &Module, content: &str, language: Language) -> AttemptStarted {
        AttemptStarted {
            attempt: self.id,
            module: self.module.clone(),
            version: module.version.clone(),
            content: content.to_owned(),
            mode: self.mode,
            seed: self.seed,
            language,
            questions: self.questions.clone(),
        }
    }

    /// The first question without an answer; `None` when all have one.
    pub fn current(&self) -> Option<&QuestionId> {
        self.questions.get(self.position())
    }

    /// The place of the current question, from 0; [`Self::count`] when all have an answer.
    pub fn position(&self) -> usize {
        self.questions
            .iter()
            .position(|question| self.first(question).is_none())
            .unwrap_or(self.questions.len())
    }

    /// How many questions it asks, self-ratings included.
    pub fn count(&self) -> usize {
        self.questions.len()
    }

    /// How many of its questions are scored: all but the self-ratings of `module`, which come last.
    pub fn scored_count(&self, module: &Module) -> usize {
        let questions = self.questions.iter();
        questions
            .filter(|id| {
                module
                    .question(id)
                    .is_none_or(|question| question.kind.is_scored())
            })
            .count()
    }

    /// Whether every question has an answer, be it that it was left out.
    pub fn is_finished(&self) -> bool {
        self.current().is_none()
    }

    /// The order in which `question` shows what it lets one choose, place or mark; of a `match`, its right
    /// sides. Empty for a blank, a scenario and a self-rating.
    ///
    /// It follows from seed and question alone, save that an answer keeps the order it was given in.
    /// The items of an `order` never stand in the right order already.
    pub fn shown(&self, question: &Question) -> Vec<OptionId> {
        let written = written_order(&question.kind);
        let stored = self.first(&question.id).map(|answered| &answered.shown);
        if let Some(stored) = stored.filter(|stored| is_order_of(stored, &written)) {
            return stored.clone();
        }
        let mut shown = written.clone();
        if may_shuffle(&question.kind) {
            Draw::named(self.seed, question.id.as_str()).shuffle(&mut shown);
        }
        let is_order = matches!(question.kind, QuestionKind::Order { .. });
        if is_order && shown.len() > 1 && shown == written {
            shown.rotate_left(1);
        }
        shown
    }

    /// An answer to `question`, scored but not yet part of the attempt: it is recorded once it is kept.
    ///
    /// `None` leaves the question out. `language` is the one it was shown in.
    pub fn answer(
        &self,
        question: &Question,
        answer: Option<Answer>,
        hint: bool,
        seconds: u32,
        language: Language,
    ) -> Answered {
        let tries = self
            .answered
            .iter()
            .filter(|answered| answered.question.question == question.id)
            .count();
        Answered {
            attempt: self.id,
            question: QuestionReference {
                module: self.module.clone(),
                question: question.id.clone(),
            },
            shown: self.shown(question),
            fraction: scoring::score(&question.kind, answer.as_ref(), language),
            answer,
            hint,
            seconds,
            attempt_number: u32::try_from(tries).unwrap_or(u32::MAX).saturating_add(1),
            mode: self.mode,
            language,
        }
    }

    /// Takes in an answer that is on disk. One to a question that is not asked is passed over, and so is
    /// a second one to the same question, but in practice.
    pub fn record(&mut self, answered: Answered) {
        let is_asked = answered.attempt == self.id
            && answered.question.module == self.module
            && self.questions.contains(&answered.question.question);
        let is_first = self.first(&answered.question.question).is_none();
        if is_asked && (is_first || self.mode == Mode::Practice) {
            self.answered.push(answered);
        }
    }

    /// The answers, in the order they were given; in practice, every try.
    pub fn answered(&self) -> &[Answered] {
        &self.answered
    }

    /// The mean of the scored questions answered so far, by their first try; `None` where there are none.
    pub fn score(&self) -> Option<Fraction> {
        Fraction::mean(self.fractions())
    }

    /// The points of the scored questions answered so far, by their first try, and how many those questions are.
    pub fn points(&self) -> (Points, usize) {
        (self.fractions().sum(), self.fractions().count())
    }

    /// The questions whose first try earned less than the whole, in the order they were asked.
    pub fn missed(&self) -> Vec<QuestionId> {
        self.firsts()
            .filter(|answered| {
                answered
                    .fraction
                    .is_some_and(|fraction| fraction < Fraction::ONE)
            })
            .map(|answered| answered.question.question.clone())
            .collect()
    }

    /// How many questions were wholly right at the first try.
    pub fn right_count(&self) -> usize {
        self.fractions()
            .filter(|fraction| *fraction == Fraction::ONE)
            .count()
    }

    fn fractions(&self) -> impl Iterator<Item = Fraction> + '_ {
        self.firsts().filter_map(|answered| answered.fraction)
    }

    fn firsts(&self) -> impl Iterator<Item = &Answered> {
        self.questions
            .iter()
            .filter_map(|question| self.first(question))
    }

    fn first(&self, question: &QuestionId) -> Option<&Answered> {
        self.answered
            .iter()
            .find(|answered| answered.question.question == *question)
    }
}

/// What a question shows in an order, as the file has it.
fn written_order(kind: &QuestionKind) -> Vec<OptionId> {
    let of_items = |items: &[Item]| items.iter().map(|item| item.id.clone()).collect();
    match kind {
        QuestionKind::Choice { options, .. } => {
            options.iter().map(|option| option.id.clone()).collect()
        }
        QuestionKind::Choices { options } => {
            options.iter().map(|option| option.id.clone()).collect()
        }
        QuestionKind::Order { items, .. } => of_items(items),
        QuestionKind::Match { right, .. } => of_items(right),
        QuestionKind::Sort { items, .. } => items.iter().map(|item| item.id.clone()).collect(),
        QuestionKind::Spot { zones, .. } => zones.iter().map(|zone| zone.id.clone()).collect(),
        QuestionKind::Blank { .. } | QuestionKind::Scenario { .. } | QuestionKind::Rate { .. } => {
            Vec::new()
        }
    }
}

/// Zones make up a profile, a post or a message, and so keep their order.
fn may_shuffle(kind: &QuestionKind) -> bool {
    match kind {
        QuestionKind::Choice { shuffle, .. } => *shuffle,
        QuestionKind::Spot { .. } => false,
        _ => true,
    }
}

/// Whether both hold the same ids: content may have changed since an order was stored.
fn is_order_of(stored: &[OptionId], written: &[OptionId]) -> bool {
    let sorted = |ids: &[OptionId]| {
        let mut ids = ids.to_vec();
        ids.sort();
        ids
    };
    sorted(stored) == sorted(written)
}

#[cfg(test)]
mod tests;
