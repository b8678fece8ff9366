//! Presenting mode: a lesson or questions, large, a step at a time, before a room. Nothing is recorded.
mod view;

use crate::domain::attempt::Attempt;
use crate::domain::id::{LessonId, ModuleId, QuestionId};
use crate::domain::lesson::{Block, Lesson, Module};
use crate::domain::question::{Question, QuestionKind};
use crate::domain::text::Language;
use crate::screen::part::question::{self, Asked};

/// What happened.
#[derive(Debug, Clone)]
pub enum Message {
    /// A module was opened in the list, or closed.
    ModulePressed(ModuleId),
    /// Something of the open module is to be shown.
    Chosen(Start),
    /// The show begins.
    Began,
    NextPressed,
    BackPressed,
    /// A key that turns pages was pressed, on or back.
    PageKeyPressed(bool),
    RevealPressed,
    /// "End" was pressed, or Escape.
    EndPressed,
    /// Something happened to the question that shows.
    Question(question::Message),
    LanguagePressed(Language),
    SmallerPressed,
    LargerPressed,
}

/// What the app must do.
#[must_use]
#[derive(Debug, PartialEq)]
pub enum Action {
    None,
    /// Read this module.
    Open(ModuleId),
    /// Begin to show it: see [`Present::begin`].
    Begin(Start),
    /// Scroll by a screenful, on or back; where there is nothing more, go on by a step, or back.
    Scroll(bool),
    /// Another step shows: put the focus on this id.
    Turned(&'static str),
    /// Show or hide the answer of the block at this place, which asks to think first.
    Toggle(usize),
    /// The show is over: put the focus on this id.
    Ended(String),
    Speak(Language),
    /// Make the text larger, or smaller.
    Resize(bool),
}

/// Where a show begins.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Start {
    /// At the beginning of a lesson.
    Lesson(LessonId),
    /// At a question, after which the others of the quiz come.
    Question(QuestionId),
}

/// What shows at a time.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Step {
    /// Blocks of a lesson: one, with the sub-titles above it.
    Blocks(LessonId, Vec<usize>),
    Question(QuestionId),
}

/// The list of what can be shown, and the show.
#[derive(Debug, Default)]
pub struct Present {
    module: Option<ModuleId>,
    show: Option<Show>,
}

#[derive(Debug)]
struct Show {
    start: Start,
    /// Gives the order of options; it is recorded nowhere.
    attempt: Attempt,
    steps: Vec<Step>,
    place: usize,
    asked: Option<Asked>,
    /// In how many columns its options stand, where they can.
    columns: usize,
    /// Whether the answer shows.
    is_revealed: bool,
}

/// The id of what goes on.
pub const NEXT: &str = "present-next";
/// The button that shows the answer.
pub const REVEAL: &str = "present-reveal";
/// The way back.
pub const BACK: &str = "present-back";

/// The id of a module in the list.
pub fn module_id(module: &ModuleId) -> String {
    format!("present-module-{module}")
}

/// The id of what begins a show.
pub fn start_id(start: &Start) -> String {
    match start {
        Start::Lesson(lesson) => format!("present-lesson-{lesson}"),
        Start::Question(question) => format!("present-question-{question}"),
    }
}

impl Present {
    /// Whether something is being shown.
    pub fn is_showing(&self) -> bool {
        self.show.is_some()
    }

    /// The module that is open in the list.
    pub fn module(&self) -> Option<&ModuleId> {
        self.module.as_ref()
    }

    /// The lesson whose blocks show, and their places in it.
    pub fn blocks(&self) -> Option<(&LessonId, &[usize])> {
        match self.show.as_ref()?.step()? {
            Step::Blocks(lesson, places) => Some((lesson, places)),
            Step::Question(_) => None,
        }
    }

    /// Opens a module in the list, as where one of its questions was pressed elsewhere.
    pub fn choose(&mut self, module: ModuleId) {
        self.module = Some(module);
    }

    /// In how many columns what shows can stand: in two where it is options to pick from.
    pub fn most_columns(&self, module: &Module) -> usize {
        let question = self.show.as_ref().and_then(|show| show.question(module));
        match question.map(|question| &question.kind) {
            Some(
                QuestionKind::Choice { .. }
                | QuestionKind::Choices { .. }
                | QuestionKind::Rate { .. },
            ) => 2,
            Some(_) | None => 1,
        }
    }

    /// Puts the options that show into so many columns.
    pub fn put_in_columns(&mut self, columns: usize) {
        if let Some(show) = &mut self.show {
            show.columns = columns;
            if let Some(asked) = &mut show.asked {
                asked.columns = columns;
            }
        }
    }

    /// Begins to show. `attempt` is one of all questions of the module, for their order alone.
    pub fn begin(&mut self, start: Start, module: &Module, attempt: Attempt) {
        let (steps, place) = steps(&start, module);
        if steps.is_empty() {
            return;
        }
        let mut show = Show {
            start,
            attempt,
            steps,
            place,
            asked: None,
            columns: 1,
            is_revealed: false,
        };
        show.ask(module);
        self.show = Some(show);
    }

    /// Routes what happened; `module` is the one that is open.
    pub fn update(
        &mut self,
        message: Message,
        module: Option<&Module>,
        language: Language,
    ) -> Action {
        match message {
            Message::ModulePressed(module) if self.module.as_ref() == Some(&module) => {
                self.module = None;
                Action::None
            }
            Message::ModulePressed(module) => {
                self.module = Some(module.clone());
                Action::Open(module)
            }
            Message::Chosen(start) => Action::Begin(start),
            Message::Began => match self.show.as_ref().zip(module) {
                Some((show, module)) => Action::Turned(show.focus(module)),
                None => Action::None,
            },
            Message::NextPressed => self.turn(module, true),
            Message::BackPressed => self.turn(module, false),
            Message::PageKeyPressed(is_forwards) => Action::Scroll(is_forwards),
            Message::RevealPressed => self.reveal(module, language),
            Message::EndPressed => match self.show.take() {
                Some(show) => Action::Ended(start_id(&show.start)),
                None => Action::None,
            },
            Message::Question(message) => {
                if let Some((show, module)) = self.show.as_mut().zip(module)
                    && let Some(question) = show.question(module)
                    && let Some(asked) = &mut show.asked
                {
                    asked.update(message, question);
                }
                Action::None
            }
            Message::LanguagePressed(language) => Action::Speak(language),
            Message::SmallerPressed => Action::Resize(false),
            Message::LargerPressed => Action::Resize(true),
        }
    }

    /// Goes on by a step, or back; past the last step it stays.
    fn turn(&mut self, module: Option<&Module>, is_forwards: bool) -> Action {
        let Some((show, module)) = self.show.as_mut().zip(module) else {
            return Action::None;
        };
        let place = if is_forwards {
            (show.place + 1).min(show.steps.len())
        } else {
            show.place.saturating_sub(1)
        };
        if place == show.place {
            return Action::None;
        }
        show.place = place;
        show.ask(module);
        Action::Turned(show.focus(module))
    }

    fn reveal(&mut self, module: Option<&Module>, language: Language) -> Action {
        let Some((show, module)) = self.show.as_mut().zip(module) else {
            return Action::None;
        };
        if let Some(place) = show.thinking(module) {
            show.is_revealed = !show.is_revealed;
            return Action::Toggle(place);
        }
        let Some(question) = show.question(module) else {
            return Action::None;
        };
        if show.is_revealed {
            show.ask(module);
            return Action::Turned(REVEAL);
        }
        if let Some(asked) = &mut show.asked {
            asked.reveal(question, &show.attempt, language);
            show.is_revealed = asked.answered().is_some();
        }
        Action::Turned(NEXT)
    }
}

impl Show {
    fn step(&self) -> Option<&Step> {
        self.steps.get(self.place)
    }

    fn question<'a>(&self, module: &'a Module) -> Option<&'a Question> {
        match self.step()? {
            Step::Question(question) => module.question(question),
            Step::Blocks(..) => None,
        }
    }

    /// The place of the block that asks to think first, where it shows.
    fn thinking(&self, module: &Module) -> Option<usize> {
        let Step::Blocks(lesson, places) = self.step()? else {
            return None;
        };
        let blocks = &module.lesson(lesson)?.blocks;
        let is_thinking =
            |place: &&usize| matches!(blocks.get(**place), Some(Block::Reveal { .. }));
        places.iter().find(is_thinking).copied()
    }

    /// Asks the question of the step, if it is one, with its answer hidden.
    fn ask(&mut self, module: &Module) {
        self.is_revealed = false;
        let columns = self.columns;
        self.asked = self.question(module).map(|question| {
            let mut asked = Asked::new(question, self.attempt.shown(question));
            asked.columns = columns;
            asked
        });
    }

    fn can_reveal(&self, module: &Module) -> bool {
        let scored = self
            .question(module)
            .is_some_and(|question| question.kind.is_scored());
        scored || self.thinking(module).is_some()
    }

    /// What Enter should do next: show the answer, or go on.
    fn focus(&self, module: &Module) -> &'static str {
        if self.step().is_none() {
            BACK
        } else if self.can_reveal(module) && !self.is_revealed {
            REVEAL
        } else {
            NEXT
        }
    }
}

/// The steps of a show, and where it begins.
fn steps(start: &Start, module: &Module) -> (Vec<Step>, usize) {
    match start {
        Start::Lesson(id) => (module.lesson(id).map_or_else(Vec::new, of_lesson), 0),
        Start::Question(id) => {
            let questions = module.quiz.questions.iter();
            let mut steps: Vec<Step> = questions
                .map(|question| Step::Question(question.id.clone()))
                .collect();
            let step = Step::Question(id.clone());
            match steps.iter().position(|other| *other == step) {
                Some(place) => (steps, place),
                // A question inside a lesson stands alone.
                None if module.question(id).is_some() => (vec![step], 0),
                None => {
                    steps.clear();
                    (steps, 0)
                }
            }
        }
    }
}

/// A block a step; sub-titles stand above what follows them, and a check is asked as a question.
fn of_lesson(lesson: &Lesson) -> Vec<Step> {
    let mut steps = Vec::new();
    let mut above = Vec::new();
    for (place, block) in lesson.blocks.iter().enumerate() {
        match block {
            Block::Heading { .. } => above.push(place),
            Block::Question { question } => {
                above.clear();
                steps.push(Step::Question(question.id.clone()));
            }
            _ => {
                above.push(place);
                let places = std::mem::take(&mut above);
                steps.push(Step::Blocks(lesson.id.clone(), places));
            }
        }
    }
    steps
}
