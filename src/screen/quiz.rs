//! The quiz: one question after the other, each kept before its feedback shows.
use super::help::ToDo;
use super::part::question::{self, Asked, Stretch};
use super::{Lent, Pictures};
use crate::domain::attempt::Attempt;
use crate::domain::id::{LessonReference, QuestionId};
use crate::domain::lesson::Module;
use crate::domain::question::{Question, QuestionKind};
use crate::domain::record::Answered;
use crate::domain::response::Response;
use crate::domain::text::Language;
use crate::theme::{size, space};
use crate::ui::{self, Button, Element, Icon, Strength, Tone};

use iced::Center;
use iced::widget::{column, row};

mod listen;

/// What happened.
#[derive(Debug, Clone)]
pub enum Message {
    /// Something happened to the question.
    Question(question::Message),
    /// Letters were typed that nothing on the screen took.
    Typed(String),
    /// "Check" was pressed.
    CheckPressed,
    /// The answer was kept, or could not be; the app's banner says which.
    AnswerKept,
    /// "Next question" was pressed.
    NextPressed,
    /// "Read the lessons again" was pressed.
    ReadPressed,
}

/// What the app must do.
#[must_use]
pub enum Action {
    /// Nothing.
    None,
    /// Keep this answer, then say [`Message::AnswerKept`].
    Answered(Box<Answered>),
    /// Put the focus on the feedback, so that it is heard.
    FocusFeedback(QuestionId),
    /// Bring this into view.
    Reveal(Stretch),
    /// Put the focus on the new question.
    FocusQuestion,
    /// Put the focus on what has this id.
    Focus(String),
    /// All questions are answered.
    Finished(Box<Attempt>),
    /// Show a lesson.
    Lesson(LessonReference),
    /// Show the lessons of the module; the quiz waits.
    Read,
}

/// The quiz screen.
#[derive(Debug)]
pub struct Quiz {
    attempt: Attempt,
    asked: Option<Asked>,
    /// Whether the feedback comes with the results: the next question shows as soon as the answer is kept.
    withholds: bool,
}

impl Quiz {
    /// Asks the next question of `attempt`.
    pub fn new(attempt: Attempt, module: &Module) -> Self {
        let mut quiz = Self {
            attempt,
            asked: None,
            withholds: false,
        };
        quiz.ask(module);
        quiz
    }

    /// The same, whose feedback comes with the results, or after each question.
    pub fn withholding(mut self, withholds: bool) -> Self {
        self.withholds = withholds;
        self
    }

    /// The attempt, with the answers that are kept.
    pub fn attempt(&self) -> &Attempt {
        &self.attempt
    }

    /// Whether a question waits for its answer.
    pub fn is_asking(&self) -> bool {
        self.asked
            .as_ref()
            .is_some_and(|asked| asked.phase == question::Phase::Asking)
    }

    /// Whether a word is to be written.
    pub fn awaits_word(&self) -> bool {
        let asked = self.asked.as_ref().filter(|_| self.is_asking());
        asked.is_some_and(|asked| matches!(asked.response, Response::Words(_)))
    }

    /// Whether every question has its answer and the last feedback was seen.
    pub fn is_over(&self) -> bool {
        self.asked.is_none()
    }

    /// Routes what happened. `seconds` is how long the question has been on the screen.
    pub fn update(
        &mut self,
        message: Message,
        module: &Module,
        language: Language,
        seconds: u32,
    ) -> Action {
        match message {
            Message::Question(question::Message::LessonPressed(lesson)) => Action::Lesson(lesson),
            Message::CheckPressed | Message::Question(question::Message::SubmitPressed) => {
                self.check(module, language, seconds)
            }
            Message::Question(message) => {
                let current = self.current(module);
                let shown = current.and_then(|(question, asked)| asked.update(message, question));
                shown.map_or(Action::None, Action::Reveal)
            }
            Message::Typed(letters) => {
                let current = self.current(module);
                let field = current.and_then(|(question, asked)| asked.type_in(&letters, question));
                field.map_or(Action::None, Action::Focus)
            }
            Message::AnswerKept => self.kept(module),
            Message::NextPressed => self.next(module),
            Message::ReadPressed => Action::Read,
        }
    }

    fn check(&mut self, module: &Module, language: Language, seconds: u32) -> Action {
        let attempt = self.attempt.clone();
        let Some((question, asked)) = self.current(module) else {
            return Action::None;
        };
        if !asked.can_be_checked(question) {
            return Action::None;
        }
        let answered = attempt.answer(question, asked.answer(), asked.hint, seconds, language);
        asked.keep(answered.clone());
        Action::Answered(Box::new(answered))
    }

    fn kept(&mut self, module: &Module) -> Action {
        let Some(answered) = self.asked.as_mut().and_then(Asked::kept) else {
            return Action::None;
        };
        let question = answered.question.question.clone();
        self.attempt.record(answered);
        if self.withholds {
            return self.go_on(module);
        }
        Action::FocusFeedback(question)
    }

    fn next(&mut self, module: &Module) -> Action {
        if self
            .asked
            .as_ref()
            .is_some_and(|asked| asked.answered().is_none())
        {
            return Action::None;
        }
        self.go_on(module)
    }

    /// Shows the next question, or says that there is none.
    fn go_on(&mut self, module: &Module) -> Action {
        self.ask(module);
        if self.asked.is_some() {
            Action::FocusQuestion
        } else {
            Action::Finished(Box::new(self.attempt.clone()))
        }
    }

    fn ask(&mut self, module: &Module) {
        self.asked = self
            .attempt
            .current()
            .and_then(|id| module.question(id))
            .map(|question| Asked::new(question, self.attempt.shown(question)));
    }

    /// The question on the screen: the next without an answer, or the one whose feedback shows.
    fn current<'a>(&mut self, module: &'a Module) -> Option<(&'a Question, &mut Asked)> {
        let id = self.question_id()?.clone();
        Some((module.question(&id)?, self.asked.as_mut()?))
    }

    fn question_id(&self) -> Option<&QuestionId> {
        match self.asked.as_ref()?.answered() {
            Some(answered) => Some(&answered.question.question),
            None => self.attempt.current(),
        }
    }
}

/// The id of "Check".
pub const CHECK: &str = "quiz-check";
/// The id of "Next question".
pub const NEXT: &str = "quiz-next";

impl Quiz {
    /// The id of what has the focus when a question appears.
    pub fn focus(&self) -> String {
        self.question_id()
            .map(question::prompt_id)
            .unwrap_or_default()
    }

    /// What is to do just now, for the help.
    pub fn to_do(&self, module: &Module) -> ToDo {
        let has_feedback = self.asked.as_ref().and_then(Asked::answered).is_some();
        let question = self.question_id().and_then(|id| module.question(id));
        match question {
            Some(question) if !has_feedback => ToDo::from(&question.kind),
            Some(_) | None => ToDo::Feedback,
        }
    }

    /// A name for what is on the screen: another question is another page, which begins at its top.
    pub fn page_id(&self) -> String {
        let question = self.question_id().map_or("", |id| id.as_str());
        format!("quiz-{question}")
    }

    /// How far one is, and the question.
    pub fn view<'a>(
        &'a self,
        lent: Lent<'a>,
        module: &'a Module,
        pictures: &'a Pictures,
    ) -> Element<'a, Message> {
        let question = self.question_id().and_then(|id| module.question(id));
        let view = question.zip(self.asked.as_ref()).map(|(question, asked)| {
            question::view(lent, module, question, asked, pictures, 1, None).map(Message::Question)
        });
        column![self.progress(lent, module), view]
            .spacing(space::XL)
            .into()
    }

    /// The keys, and the way on.
    pub fn bottom<'a>(&'a self, lent: Lent<'a>, module: &'a Module) -> Element<'a, Message> {
        let tr = lent.tr;
        let Some(asked) = &self.asked else {
            return ui::bottom_bar(lent.window, None, None, None);
        };
        let question = self.question_id().and_then(|id| module.question(id));
        let main = if asked.answered().is_some() {
            let label = if self.attempt.is_finished() {
                tr.quiz_finish()
            } else {
                tr.quiz_next()
            };
            Button::new(NEXT, label)
                .trailing(Icon::ArrowRight)
                .on_press(Message::NextPressed)
        } else {
            let can_be_checked = question.is_some_and(|question| asked.can_be_checked(question));
            let is_rating =
                question.is_some_and(|question| matches!(question.kind, QuestionKind::Rate { .. }));
            let label = match asked.phase {
                question::Phase::Asking if is_rating || self.withholds => tr.question_go_on(),
                question::Phase::Asking => tr.question_check(),
                question::Phase::Keeping(_) | question::Phase::Answered(_) => tr.question_keeping(),
            };
            Button::new(CHECK, label)
                .returns_focus_to(if self.withholds { CHECK } else { NEXT })
                .on_press_maybe(can_be_checked.then_some(Message::CheckPressed))
        };
        let read = Button::new("quiz-read", tr.quiz_read())
            .quiet()
            .leading(Icon::BookOpen)
            .on_press(Message::ReadPressed);
        let main = main.primary().into();
        // Where there is little room, the help tells the keys.
        if ui::is_narrow(lent.window) {
            return ui::bottom_bar(lent.window, Some(read.into()), None, Some(main));
        }
        let keys = row![
            ui::icon_toned(Icon::Keyboard, size::ICON, Tone::Quiet),
            ui::small(keys(lent, question)),
        ]
        .spacing(space::S)
        .align_y(Center);
        ui::bottom_bar(
            lent.window,
            Some(keys.into()),
            Some(read.into()),
            Some(main),
        )
    }

    /// How far one is among the scored questions; a question about oneself is none of them.
    fn progress<'a>(&'a self, lent: Lent<'a>, module: &Module) -> Element<'a, Message> {
        let tr = lent.tr;
        let answered = self.attempt.answered().len();
        // While feedback shows, its question is still the one at hand.
        let at_hand = match self.asked.as_ref().and_then(Asked::answered) {
            Some(_) => answered,
            None => answered + 1,
        };
        let count = self.attempt.scored_count(module);
        let place = if at_hand <= count {
            tr.quiz_place(at_hand, count)
        } else {
            tr.quiz_rating()
        };
        let right = self.attempt.right_count();
        let bar = ui::progress_bar(
            tr.quiz_progress(),
            place.clone(),
            answered as f32 / self.attempt.count().max(1) as f32,
            Strength::Way,
        );
        row![
            ui::small(place),
            bar,
            (right > 0 && !self.withholds).then(|| ui::badge(tr.quiz_right(right), Tone::Ok)),
            // Nobody shall take the silence for a lost answer.
            self.withholds.then(|| ui::small(tr.quiz_at_end())),
        ]
        .spacing(space::L)
        .align_y(Center)
        .into()
    }
}

fn keys(lent: Lent<'_>, question: Option<&Question>) -> String {
    let options = question.map_or(0, |question| match &question.kind {
        QuestionKind::Choice { options, .. } => options.len(),
        QuestionKind::Choices { options } => options.len(),
        QuestionKind::Spot { zones, .. } => zones.len(),
        QuestionKind::Rate { scale } => scale.len(),
        QuestionKind::Order { .. }
        | QuestionKind::Match { .. }
        | QuestionKind::Sort { .. }
        | QuestionKind::Blank { .. }
        | QuestionKind::Scenario { .. } => 0,
    });
    // Only A to F choose.
    if (1..=6).contains(&options) {
        lent.tr.quiz_keys(&lent.tr.letter(options - 1))
    } else {
        lent.tr.quiz_keys_plain()
    }
}
