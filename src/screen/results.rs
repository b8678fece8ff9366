//! The results of an attempt: what was missed, where to read again, what comes next.
use super::part::question::{self as part, Asked};
use super::{Lent, Pictures};
use crate::domain::attempt::Attempt;
use crate::domain::id::{LessonReference, ModuleId, QuestionId};
use crate::domain::lesson::Module;
use crate::domain::number::Fraction;
use crate::domain::progress::Rated;
use crate::domain::question::{Question, QuestionKind};
use crate::domain::record::{Answered, Mode};
use crate::domain::scoring::{Detail, Grade, detail};
use crate::domain::text::Text;
use crate::theme::{self, space};
use crate::ui::{self, Button, Element, Icon, Tone};

use iced::widget::{column, container, image, row, text};
use iced::{Center, Fill};

use std::collections::BTreeMap;

/// What happened.
#[derive(Debug, Clone)]
pub enum Message {
    /// "Next module" was pressed.
    NextModulePressed,
    /// "Back to home" was pressed.
    HomePressed,
    /// "Take the quiz again" was pressed.
    AgainPressed,
    /// "Retry the ones I missed" was pressed.
    RetryPressed,
    /// A lesson to read again was pressed.
    LessonPressed(LessonReference),
    /// "Print sheet" was pressed.
    SheetPressed,
    /// The explanation of a question is to show, or no longer.
    ExplanationToggled(QuestionId),
    /// Something was pressed in an explanation.
    Question(part::Message),
}

/// What the app must do.
#[must_use]
pub enum Action {
    /// Nothing.
    None,
    /// Open the next module.
    Module(ModuleId),
    /// Go home.
    Home,
    /// Take the quiz again.
    Quiz,
    /// Practise just these questions.
    Retry(Vec<QuestionId>),
    /// Show a lesson.
    Lesson(LessonReference),
    /// Print the sheet of the module.
    Sheet,
}

/// The results screen.
#[derive(Debug)]
pub struct Results {
    attempt: Attempt,
    before: Before,
    /// Whether the score of the module was reached.
    is_passed: bool,
    next_module: Option<ModuleId>,
    ring: image::Handle,
    /// The questions as they were answered, where their feedback did not show before.
    explained: Vec<Explained>,
}

/// A question as it was answered.
#[derive(Debug)]
struct Explained {
    asked: Asked,
    is_open: bool,
}

/// What was known of the module's quiz before this attempt.
#[derive(Debug, Clone, Default)]
pub struct Before {
    /// The score of the first attempt.
    pub first: Option<Fraction>,
    /// The best score.
    pub best: Option<Fraction>,
    /// How the learner judged themselves before the lessons and just now, by the self-rating.
    pub ratings: BTreeMap<QuestionId, Rated>,
}

impl Results {
    /// The results of a finished attempt.
    pub fn new(
        attempt: Attempt,
        before: Before,
        is_passed: bool,
        next_module: Option<ModuleId>,
        theme: &iced::Theme,
    ) -> Self {
        Self {
            ring: ring(&attempt, is_passed, theme),
            attempt,
            before,
            is_passed,
            next_module,
            explained: Vec::new(),
        }
    }

    /// Shows the feedback of every question, which did not show before: that of what was missed at once.
    pub fn explain(&mut self, module: &Module) {
        let explained = self.attempt.answered().iter().filter_map(|answered| {
            let question = module.question(&answered.question.question)?;
            let is_right = answered.fraction.is_none_or(|part| part == Fraction::ONE);
            Some(Explained {
                asked: Asked::given(question, answered.clone()),
                is_open: !is_right,
            })
        });
        self.explained = explained.collect();
    }

    /// Paints the ring in the colours of another theme.
    pub fn recolour(&mut self, theme: &iced::Theme) {
        self.ring = ring(&self.attempt, self.is_passed, theme);
    }

    /// Routes what happened.
    pub fn update(&mut self, message: Message) -> Action {
        match message {
            Message::NextModulePressed => self
                .next_module
                .clone()
                .map_or(Action::Home, Action::Module),
            Message::HomePressed => Action::Home,
            Message::AgainPressed => Action::Quiz,
            Message::RetryPressed => Action::Retry(self.attempt.missed()),
            Message::LessonPressed(lesson) => Action::Lesson(lesson),
            Message::SheetPressed => Action::Sheet,
            Message::ExplanationToggled(question) => {
                let explained = self.explained.iter_mut();
                let of_question = |explained: &&mut Explained| explained.is_of(&question);
                if let Some(explained) = explained.into_iter().find(of_question) {
                    explained.is_open = !explained.is_open;
                }
                Action::None
            }
            Message::Question(part::Message::LessonPressed(lesson)) => Action::Lesson(lesson),
            Message::Question(_) => Action::None,
        }
    }
}

/// Green means passed: a quiz that is not yet has the colour of what is on its way.
fn ring(attempt: &Attempt, is_passed: bool, theme: &iced::Theme) -> image::Handle {
    let tokens = theme::tokens(theme);
    let share = attempt.score().unwrap_or(Fraction::ZERO).per_cent() as f32 / 100.0;
    let colour = if is_passed || attempt.mode != Mode::Quiz {
        tokens.ok
    } else {
        tokens.primary
    };
    ui::ring_picture(share, 2 * RING as u32, colour, tokens.ring_track)
}

/// The id of the title.
pub const TITLE: &str = "results-title";
/// The id of what prints the sheet of the module.
pub const SHEET: &str = "results-sheet";

/// The diameter of the ring, in logical pixels.
const RING: f32 = 206.0;

impl Results {
    /// The score at the left, the answers at the right.
    pub fn view<'a>(
        &'a self,
        lent: Lent<'a>,
        module: &'a Module,
        pictures: &'a Pictures,
    ) -> Element<'a, Message> {
        let summary = self.summary(lent, module);
        let answers = self.answers(lent, module, pictures);
        if ui::is_narrow(lent.window) {
            return column![summary, answers].spacing(space::XXL).into();
        }
        row![
            container(summary).width(360),
            container(answers).width(Fill),
        ]
        .spacing(space::XXXL)
        .into()
    }

    fn summary<'a>(&'a self, lent: Lent<'a>, module: &'a Module) -> Element<'a, Message> {
        let tr = lent.tr;
        let (points, count) = self.attempt.points();
        let points = tr.points(points);
        let total = tr.number(count as u64);
        let score = self.attempt.score().unwrap_or(Fraction::ZERO);
        let percent = tr.share(score);
        let middle = column![
            text(tr.results_points(&points, &total))
                .size(48)
                .font(theme::BOLD)
                .line_height(1.1),
            ui::small(percent.clone()),
        ]
        .align_x(Center);
        let ring = ui::ring(
            &self.ring,
            RING,
            tr.results_score(&points, &total, &percent),
            middle,
        );
        let title = match self.attempt.mode {
            Mode::Quiz if self.is_passed => tr.results_passed(),
            Mode::Quiz => tr.results_failed(),
            Mode::Practice => tr.results_practice(),
            Mode::Review => tr.results_review_done(),
        };
        column![
            container(ring).center_x(Fill),
            container(ui::heading(TITLE, 1, title)).center_x(Fill),
            ui::paragraph(self.comment(lent, module, score))
                .width(Fill)
                .align_x(Center),
            self.buttons(lent),
        ]
        .spacing(space::L)
        .into()
    }

    /// What the score means: what was needed, and how it compares.
    fn comment(&self, lent: Lent<'_>, module: &Module, score: Fraction) -> String {
        let tr = lent.tr;
        match self.attempt.mode {
            Mode::Practice => return tr.results_practice_line(),
            Mode::Review => return tr.results_review_line(),
            Mode::Quiz => {}
        }
        let needed = tr.results_needed(&tr.per_cent(u64::from(module.quiz.pass)));
        match (self.before.first, self.before.best) {
            (Some(first), _) if first < score => {
                format!("{needed} {}", tr.results_first_better(&tr.share(first)))
            }
            (_, Some(best)) if best > score => {
                format!("{needed} {}", tr.results_best(&tr.share(best)))
            }
            _ => needed,
        }
    }

    /// What can be done now, the main action first: on, where the quiz is passed; else what was missed.
    fn actions(&self) -> impl Iterator<Item = Message> {
        let retry = (!self.attempt.missed().is_empty()).then_some(Message::RetryPressed);
        let next = self.next_module.is_some();
        let next = next.then_some(Message::NextModulePressed);
        let (again, home) = (Some(Message::AgainPressed), Some(Message::HomePressed));
        let actions = match self.attempt.mode {
            Mode::Quiz if self.is_passed && next.is_some() => [next, retry, home],
            Mode::Quiz if self.is_passed => [home, retry, None],
            Mode::Quiz => [retry, again, home],
            Mode::Practice => [again, retry, home],
            Mode::Review => [home, retry, None],
        };
        actions.into_iter().flatten()
    }

    /// What the main action publishes: Enter gives it as well.
    pub fn main(&self) -> Message {
        self.actions().next().unwrap_or(Message::HomePressed)
    }

    fn buttons<'a>(&'a self, lent: Lent<'a>) -> Element<'a, Message> {
        let buttons = self.actions().enumerate().map(|(rank, action)| {
            let button = self.button(lent, action).fill();
            if rank == 0 {
                button.primary()
            } else {
                button.main()
            }
            .into()
        });
        let sheet = Button::new(SHEET, lent.tr.paper_sheet())
            .link()
            .leading(Icon::Printer)
            .on_press(Message::SheetPressed);
        iced::widget::column(buttons)
            .push(container(Element::from(sheet)).center_x(Fill))
            .spacing(space::M)
            .into()
    }

    fn button<'a>(&'a self, lent: Lent<'a>, action: Message) -> Button<'a, Message> {
        let tr = lent.tr;
        match action {
            Message::NextModulePressed => {
                Button::new("results-next", tr.results_next_module()).trailing(Icon::ArrowRight)
            }
            Message::RetryPressed => {
                let missed = self.attempt.missed().len();
                Button::new("results-retry", tr.results_retry(missed)).leading(Icon::RefreshCw)
            }
            Message::AgainPressed => {
                Button::new("results-again", tr.results_again()).leading(Icon::RotateCcw)
            }
            Message::HomePressed
            | Message::LessonPressed(_)
            | Message::SheetPressed
            | Message::ExplanationToggled(_)
            | Message::Question(_) => {
                Button::new("results-home", tr.results_home()).leading(Icon::House)
            }
        }
        .on_press(action)
    }

    fn answers<'a>(
        &'a self,
        lent: Lent<'a>,
        module: &'a Module,
        pictures: &'a Pictures,
    ) -> Element<'a, Message> {
        let rows = self.attempt.answered().iter().map(|answered| {
            let question = &answered.question.question;
            let explained = self.explained.iter();
            let explained = explained.into_iter().find(|one| one.is_of(question));
            let explanation = explained.and_then(|one| one.view(lent, module, pictures));
            let rated = self.rated(lent, module.question(question));
            answer_row(lent, module, answered, rated, explanation)
        });
        column![
            ui::heading("results-answers", 2, lent.tr.results_answers()),
            ui::lines(rows, space::M),
        ]
        .spacing(space::L)
        .into()
    }
}

impl Results {
    /// How the learner judged themselves before the lessons and now; nothing where it was asked only once.
    fn rated(&self, lent: Lent<'_>, question: Option<&Question>) -> Option<String> {
        let question = question?;
        let QuestionKind::Rate { scale } = &question.kind else {
            return None;
        };
        let rated = self.before.ratings.get(&question.id)?;
        let words = |place: Option<usize>| Some(words_of(lent, scale.get(place?)?));
        let (before, after) = (words(rated.before)?, words(rated.after)?);
        Some(if before == after {
            lent.tr.rating_same(&after)
        } else {
            lent.tr.rating_both(&before, &after)
        })
    }
}

fn words_of(lent: Lent<'_>, text: &Text) -> String {
    let language = lent.tr.language();
    text.get(language, lent.fallback).1.plain().to_owned()
}

impl Explained {
    fn is_of(&self, question: &QuestionId) -> bool {
        let answered = self.asked.answered();
        answered.is_some_and(|answered| answered.question.question == *question)
    }

    /// What opens the explanation, and the question with it once it is open.
    fn view<'a>(
        &'a self,
        lent: Lent<'a>,
        module: &'a Module,
        pictures: &'a Pictures,
    ) -> Option<Element<'a, Message>> {
        let tr = lent.tr;
        let answered = self.asked.answered()?;
        let question = module.question(&answered.question.question)?;
        let fold = Button::new(
            format!("results-explain-{}", question.id),
            tr.results_explain(),
        )
        .link()
        .name(tr.results_explain_of(lent.words(&question.prompt)))
        .trailing(if self.is_open {
            Icon::ChevronUp
        } else {
            Icon::ChevronDown
        })
        .expanded(self.is_open)
        .on_press(Message::ExplanationToggled(question.id.clone()));
        let whole = self.is_open.then(|| {
            part::view(lent, module, question, &self.asked, pictures, 3, None)
                .map(Message::Question)
        });
        Some(column![Element::from(fold), whole].spacing(space::M).into())
    }
}

fn answer_row<'a>(
    lent: Lent<'a>,
    module: &'a Module,
    answered: &'a Answered,
    rated: Option<String>,
    explanation: Option<Element<'a, Message>>,
) -> Element<'a, Message> {
    let tr = lent.tr;
    let question = module.question(&answered.question.question);
    let (icon, tone, verdict) = match answered.fraction.map(Grade::of) {
        None => (Icon::CircleDot, Tone::Quiet, tr.results_noted()),
        Some(Grade::Right) => (Icon::CircleCheck, Tone::Ok, tr.results_right()),
        Some(Grade::Partly) => (Icon::CircleDot, Tone::Warn, tr.results_partly()),
        Some(Grade::Wrong) => (Icon::CircleX, Tone::Bad, tr.results_wrong()),
    };
    let prompt = match question {
        Some(question) => ui::paragraph(lent.words(&question.prompt)),
        None => ui::paragraph(tr.results_gone(answered.question.question.as_str())),
    };
    let review = question
        .filter(|_| tone == Tone::Bad || tone == Tone::Warn)
        .and_then(|question| review_button(lent, module, question));
    let detail = ui::small(detail_words(lent, question, answered));
    let words = row![
        ui::icon_toned(icon, 24.0, tone),
        column![prompt, ui::small(rated.unwrap_or(verdict))].width(Fill),
    ]
    .spacing(space::M)
    .align_y(Center);
    let width = lent.window.width;
    let has_little_room = width < 600.0 || (!ui::is_narrow(lent.window) && width < 1150.0);
    let content: Element<'a, Message> = if has_little_room {
        column![
            words,
            row![detail, review].spacing(space::M).align_y(Center)
        ]
        .spacing(space::S)
        .into()
    } else {
        row![words.width(Fill), detail, review]
            .spacing(space::M)
            .align_y(Center)
            .into()
    };
    container(column![content, explanation].spacing(space::M))
        .padding([space::M, space::L])
        .width(Fill)
        .style(theme::container::card)
        .into()
}

fn review_button<'a>(
    lent: Lent<'a>,
    module: &'a Module,
    question: &'a Question,
) -> Option<Element<'a, Message>> {
    let tr = lent.tr;
    let reference = question.review.clone()?;
    let is_own = reference.module().is_none_or(|other| *other == module.id);
    let index = module.lesson_index(reference.lesson()).filter(|_| is_own)?;
    let title = lent.words(&module.lessons[index].title);
    let button = Button::new(
        format!("results-review-{}", question.id),
        tr.results_review(index + 1),
    )
    .quiet()
    .leading(Icon::BookOpen)
    .name(tr.results_review_title(index + 1, title))
    .on_press(Message::LessonPressed(reference));
    Some(button.into())
}

/// What the score of an answer is made of: “3 of 3 neighbours”, “1 / 1”.
fn detail_words(lent: Lent<'_>, question: Option<&Question>, answered: &Answered) -> String {
    let tr = lent.tr;
    let Some(fraction) = answered.fraction else {
        return String::new();
    };
    let detail = question.map_or(Detail::Whole, |question| {
        detail(&question.kind, answered.answer.as_ref())
    });
    match detail {
        Detail::Neighbours { right, of } => tr.results_detail_neighbours(right, of),
        Detail::Pairs { right, of } => tr.results_detail_pairs(right, of),
        Detail::Items { right, of } => tr.results_detail_items(right, of),
        Detail::Whole | Detail::Options { .. } | Detail::Zones { .. } | Detail::Credit { .. } => {
            if Grade::of(fraction) == Grade::Partly {
                tr.share(fraction)
            } else {
                tr.results_detail_points(&tr.fraction(fraction), &tr.number(1))
            }
        }
    }
}
