//! Presenting mode: a lesson or questions, large, a step at a time, before a room. Nothing is recorded.
use super::TITLE;
use crate::domain::attempt::Attempt;
use crate::domain::id::{LessonId, ModuleId, QuestionId};
use crate::domain::lesson::{Block, Lesson, Module};
use crate::domain::library::ModuleSummary;
use crate::domain::question::Question;
use crate::domain::text::Language;
use crate::screen::part::question::{self, Asked};
use crate::screen::{Lent, Pictures};
use crate::theme::space;
use crate::ui::{self, Button, Element, Entry, Icon, Segment, Tone};

use iced::widget::{column, container, row};
use iced::{Center, Fill};

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
    /// Whether the answer shows.
    is_revealed: bool,
}

/// Narrower than this, in logical pixels, what shows the answer is its symbol alone: the bar stays one line.
const ROOMY: f32 = 600.0;

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
        self.asked = self
            .question(module)
            .map(|question| Asked::new(question, self.attempt.shown(question)));
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

impl Present {
    /// The list of modules; below the open one its lessons and questions, once it is read.
    pub fn view<'a>(
        &'a self,
        lent: Lent<'a>,
        modules: impl Iterator<Item = &'a ModuleSummary>,
        open: Option<&'a Module>,
    ) -> Element<'a, Message> {
        let tr = lent.tr;
        let head = column![
            ui::heading(TITLE, 1, tr.present_title()),
            ui::paragraph(tr.present_line()),
        ]
        .spacing(space::S);
        let mut rows = modules
            .map(|summary| self.module_row(lent, summary, open))
            .peekable();
        if rows.peek().is_none() {
            let empty = ui::callout(
                Tone::Primary,
                Icon::BookOpen,
                ui::paragraph(tr.present_empty()),
            );
            return column![head, empty].spacing(space::XL).into();
        }
        column![head, ui::lines(rows, space::S)]
            .spacing(space::XL)
            .into()
    }

    fn module_row<'a>(
        &'a self,
        lent: Lent<'a>,
        summary: &'a ModuleSummary,
        open: Option<&'a Module>,
    ) -> Element<'a, Message> {
        let is_open = self.module.as_ref() == Some(&summary.id);
        let icon = if is_open {
            Icon::ChevronUp
        } else {
            Icon::ChevronDown
        };
        let button = Button::new(module_id(&summary.id), lent.words(&summary.title))
            .leading(Icon::BookOpen)
            .trailing(icon)
            .expanded(is_open)
            .on_press(Message::ModulePressed(summary.id.clone()));
        let inside = is_open.then(|| match open.filter(|open| open.id == summary.id) {
            Some(module) => contents(lent, module),
            None => ui::status(lent.tr.present_reading()),
        });
        column![Element::from(button), inside]
            .spacing(space::S)
            .into()
    }

    /// The question that shows, or that the show is over; nothing where blocks of a lesson show.
    pub fn question<'a>(
        &'a self,
        lent: Lent<'a>,
        module: &'a Module,
        pictures: &'a Pictures,
    ) -> Option<Element<'a, Message>> {
        let show = self.show.as_ref()?;
        if show.step().is_none() {
            let words = column![
                ui::heading(TITLE, 1, lent.tr.present_over()),
                ui::paragraph(lent.tr.present_over_line()),
            ];
            return Some(words.spacing(space::S).into());
        }
        let question = show.question(module)?;
        let asked = show.asked.as_ref()?;
        let view = question::view(lent, module, question, asked, pictures, 1, None);
        Some(view.map(Message::Question))
    }

    /// A name for what is on the screen: each step begins at its top.
    pub fn page_id(&self) -> String {
        match &self.show {
            Some(show) => format!("present-{}-{}", start_id(&show.start), show.place),
            None => "present".to_owned(),
        }
    }

    /// What is shown of this module: the lesson, or the quiz.
    fn shown(&self, lent: Lent<'_>, module: &Module) -> Option<String> {
        let lesson = match &self.show.as_ref()?.start {
            Start::Question(_) => return Some(lent.tr.present_questions()),
            Start::Lesson(id) => id,
        };
        let rank = module.lessons.iter().position(|one| one.id == *lesson)?;
        let title = lent.words(&module.lessons[rank].title);
        Some(lent.tr.present_lesson(rank + 1, title))
    }

    /// What is shown, and what else can be done: the language, the size of the text, and the end.
    pub fn top<'a>(
        &'a self,
        lent: Lent<'a>,
        module: &Module,
        languages: [String; 2],
    ) -> Element<'a, Message> {
        let tr = lent.tr;
        let icon = |id, label: String, icon, message| -> Element<'a, Message> {
            let button = Button::new(id, label).leading(icon).icon_only();
            button.on_press(message).into()
        };
        let [french, english] = languages;
        let segment = |language: Language, label: &'static str, code, name: String| Segment {
            id: format!("present-language-{language}").into(),
            label: label.into(),
            name: name.into(),
            language: code,
            is_chosen: tr.language() == language,
            on_choose: Message::LanguagePressed(language),
        };
        let segments = vec![
            segment(Language::FR, "FR", "fr", french),
            segment(Language::EN, "EN", "en", english),
        ];
        let languages = ui::segments("present-language", tr.app_language(), segments);
        let (smaller, larger) = (Message::SmallerPressed, Message::LargerPressed);
        let end = Button::new("present-end", tr.present_end())
            .leading(Icon::X)
            .on_press(Message::EndPressed);
        let actions = vec![
            icon(
                "present-smaller",
                tr.app_text_smaller(),
                Icon::Minus,
                smaller,
            ),
            icon("present-larger", tr.app_text_larger(), Icon::Plus, larger),
            languages,
            end.into(),
        ];
        let actions = row(actions).spacing(space::S).align_y(Center);
        let shown = self.shown(lent, module);
        let shown = shown.filter(|_| lent.window.width >= ROOMY);
        let bar = row![container(shown.map(ui::strong)).width(Fill), actions]
            .spacing(space::M)
            .align_y(Center);
        container(bar)
            .padding([space::S, space::L])
            .width(Fill)
            .style(crate::theme::container::bar)
            .into()
    }

    /// The way back, how far the show is, the answer, and the way on.
    pub fn bottom<'a>(&'a self, lent: Lent<'a>, module: &Module) -> Element<'a, Message> {
        let tr = lent.tr;
        let Some(show) = &self.show else {
            return ui::bottom_bar(lent.window, None, None, None);
        };
        let back = Button::new(BACK, tr.present_back())
            .leading(Icon::ArrowLeft)
            .icon_only()
            .stays_reachable()
            .on_press_maybe((show.place > 0).then_some(Message::BackPressed));
        let is_over = show.step().is_none();
        let total = show.steps.len();
        let place = tr.present_place((show.place + 1).min(total), total);
        let place = (!is_over).then(|| ui::strong_status(place));
        let reveal = show.can_reveal(module).then(|| -> Element<'a, Message> {
            let (label, icon) = if show.is_revealed {
                (tr.present_hide(), Icon::EyeOff)
            } else {
                (tr.present_reveal(), Icon::Eye)
            };
            let button = Button::new(REVEAL, label)
                .leading(icon)
                .on_press(Message::RevealPressed);
            if lent.window.width < ROOMY {
                button.icon_only().into()
            } else {
                button.into()
            }
        });
        let next = Button::new(NEXT, tr.present_next())
            .trailing(Icon::ArrowRight)
            .on_press_maybe((!is_over).then_some(Message::NextPressed));
        let left = row![Element::from(back), place]
            .spacing(space::M)
            .align_y(Center);
        let right = row![reveal, Element::from(next)].spacing(space::M);
        let bar = row![
            left,
            container(right).width(Fill).align_x(iced::Alignment::End)
        ]
        .spacing(space::M)
        .align_y(Center);
        container(bar)
            .padding([space::S, space::L])
            .width(Fill)
            .style(crate::theme::container::bar)
            .into()
    }
}

/// The lessons and questions of a module, each of which begins a show.
fn contents<'a>(lent: Lent<'a>, module: &'a Module) -> Element<'a, Message> {
    let tr = lent.tr;
    let entry = |start: Start, label: String, icon| -> Element<'a, Message> {
        Entry::new(start_id(&start), label)
            .mark(icon, Tone::Primary, None)
            .on_press_maybe(Some(Message::Chosen(start)))
            .into()
    };
    let lessons = module.lessons.iter().enumerate().map(|(rank, lesson)| {
        let label = tr.present_lesson(rank + 1, lent.words(&lesson.title));
        entry(Start::Lesson(lesson.id.clone()), label, Icon::Presentation)
    });
    let questions = module.quiz.questions.iter().enumerate();
    let questions = questions.map(|(rank, question)| {
        let label = tr.present_question(rank + 1, lent.words(&question.prompt));
        let start = Start::Question(question.id.clone());
        entry(start, label, Icon::CircleQuestionMark)
    });
    let lists = column![
        ui::heading_sized(
            "present-lessons",
            2,
            crate::theme::size::LARGE,
            tr.present_lessons()
        ),
        ui::lines(lessons, space::XS),
        ui::heading_sized(
            "present-questions",
            2,
            crate::theme::size::LARGE,
            tr.present_questions()
        ),
        ui::lines(questions, space::XS),
    ]
    .spacing(space::M);
    ui::card(lists)
}
