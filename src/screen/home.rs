//! Home: where one was, and the whole path.
use super::Lent;
use crate::domain::id::ModuleId;
use crate::domain::library::{ModuleSummary, Track};
use crate::domain::problem::ModuleTrouble;
use crate::domain::progress::{NextStep, Progress};
use crate::theme::{self, size, space};
use crate::ui::{self, Button, Element, Icon, Mark, Strength, Tone};

use iced::widget::text::Text;
use iced::widget::{column, row, text};
use iced::{Center, Fill};

/// What happened.
#[derive(Debug, Clone)]
pub enum Message {
    /// "Continue" was pressed.
    ContinuePressed,
    /// "Review" was pressed.
    ReviewPressed,
    /// A module was pressed.
    ModulePressed(ModuleId),
}

/// What the app must do.
#[must_use]
pub enum Action {
    /// Nothing.
    None,
    /// Go on there.
    GoOn(NextStep),
    /// Ask again what is due.
    Review,
    /// Open a module where its learner was.
    Open(ModuleId),
}

/// The home screen.
#[derive(Debug)]
pub struct Home {
    next: Option<NextStep>,
    review: Review,
}

/// The questions that come back for review.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Review {
    /// None was ever missed.
    Never,
    /// Some come back, but not today.
    Later,
    /// So many are due.
    Due(usize),
}

impl Home {
    /// Home, with what comes next and what is due.
    pub fn new(next: Option<NextStep>, review: Review) -> Self {
        Self { next, review }
    }

    /// Routes what happened.
    pub fn update(&mut self, message: Message) -> Action {
        match message {
            Message::ContinuePressed => self.next.clone().map_or(Action::None, Action::GoOn),
            Message::ReviewPressed => Action::Review,
            Message::ModulePressed(module) => Action::Open(module),
        }
    }
}

/// The id of the title: its focus target where there is nothing to continue.
pub const TITLE: &str = "home-title";
/// The id of "Continue": it has the focus when the screen opens.
pub const CONTINUE: &str = "home-continue";

/// The id of "Review".
pub const REVIEW: &str = "home-review";

/// What the home screen is lent of the lessons and of what was done.
#[derive(Clone, Copy)]
pub struct Path<'a, 'f> {
    /// The learner's name; empty for a guest.
    pub name: &'a str,
    /// The tracks, in order.
    pub tracks: &'a [Track],
    /// What is known of a module; `None` for one that is left out.
    pub summary: &'f dyn Fn(&ModuleId) -> Option<&'a ModuleSummary>,
    /// What was done.
    pub progress: &'a Progress,
    /// Why modules or libraries are left out.
    pub left_out: &'a [ModuleTrouble],
}

impl<'a, 'f> Path<'a, 'f> {
    fn modules(self) -> impl Iterator<Item = &'a ModuleSummary> + use<'a, 'f> {
        self.tracks
            .iter()
            .flat_map(|track| &track.modules)
            .filter_map(move |id| (self.summary)(id))
    }

    fn is_done(self, module: &ModuleSummary) -> bool {
        self.progress
            .module(&module.id)
            .is_some_and(|progress| progress.is_done(module))
    }
}

impl Home {
    /// The id of what has the focus when the screen opens.
    pub fn focus(&self) -> &'static str {
        if self.next.is_some() { CONTINUE } else { TITLE }
    }

    /// The hello, where to go on, and the whole path.
    pub fn view<'a>(&'a self, lent: Lent<'a>, path: Path<'a, '_>) -> Element<'a, Message> {
        let tr = lent.tr;
        let total = path.modules().count();
        if total == 0 {
            return empty(lent, path);
        }
        let done = path.modules().filter(|module| path.is_done(module)).count();
        let mut content = column![
            column![hello(lent, path), ui::small(tr.home_done(done, total))].spacing(space::S),
            self.continue_card(lent, path),
        ]
        .spacing(space::XXL - space::S);
        content = content.push(self.review_card(lent));
        for track in path.tracks {
            content = content.push(track_view(lent, path, track, path.tracks.len() == 1));
        }
        content.push(left_out(lent, path)).into()
    }

    fn review_card<'a>(&'a self, lent: Lent<'a>) -> Option<Element<'a, Message>> {
        let tr = lent.tr;
        let (line, button) = match self.review {
            Review::Never => return None,
            Review::Later => (tr.home_review_none(), None),
            Review::Due(count) => {
                let button = Button::new(REVIEW, tr.home_review_start())
                    .leading(Icon::RefreshCw)
                    .on_press(Message::ReviewPressed);
                (tr.home_review_due(count), Some(Element::from(button)))
            }
        };
        let words = column![
            ui::heading("home-review-title", 2, tr.home_review()),
            ui::small(line),
        ]
        .spacing(space::XS)
        .width(Fill);
        Some(ui::card(
            row![words, button].spacing(space::L).align_y(Center),
        ))
    }

    fn continue_card<'a>(&'a self, lent: Lent<'a>, path: Path<'a, '_>) -> Element<'a, Message> {
        let tr = lent.tr;
        let place = self.next.as_ref().and_then(|next| place(lent, path, next));
        let Some(place) = place else {
            return ui::callout(
                Tone::Ok,
                Icon::CircleCheck,
                column![
                    ui::strong(tr.home_all_done()),
                    ui::paragraph(tr.home_all_done_line()),
                ],
            );
        };
        let label = if place.is_begun {
            tr.home_continue()
        } else {
            tr.home_begin()
        };
        let words = column![
            line(label.clone(), size::SMALL, theme::TEXT),
            line(place.module, size::TITLE, theme::BOLD),
            line(place.line, size::BODY, theme::TEXT),
        ]
        .spacing(space::XS)
        .width(Fill);
        let button = Button::new(CONTINUE, label)
            .on_filled()
            .leading(Icon::Play)
            .on_press(Message::ContinuePressed);
        let content: Element<'a, Message> = if ui::is_narrow(lent.window) {
            column![words, Element::from(button)]
                .spacing(space::L)
                .into()
        } else {
            row![words, Element::from(button)]
                .spacing(space::L)
                .align_y(Center)
                .into()
        };
        ui::filled_card(content)
    }
}

/// Words on the filled card, which gives their colour.
fn line<'a>(words: impl Into<ui::Words<'a>>, size: f32, font: iced::Font) -> Text<'a> {
    text(words.into()).size(size).font(font).line_height(1.4)
}

/// Where the learner goes on, in words.
struct PlaceWords<'a> {
    module: &'a str,
    line: String,
    is_begun: bool,
}

fn place<'a>(lent: Lent<'a>, path: Path<'a, '_>, next: &NextStep) -> Option<PlaceWords<'a>> {
    let tr = lent.tr;
    let (NextStep::Lesson { module, .. } | NextStep::Quiz { module, .. }) = next;
    let summary = (path.summary)(module)?;
    let line = match next {
        NextStep::Lesson { lesson, .. } => {
            let index = summary
                .lessons
                .iter()
                .position(|other| other.id == *lesson)?;
            let lesson = &summary.lessons[index];
            tr.home_lesson_place(
                index + 1,
                summary.lessons.len(),
                lent.words(&lesson.title),
                &tr.duration_minutes(lesson.minutes),
            )
        }
        NextStep::Quiz { resume: true, .. } => tr.home_quiz_resume(),
        NextStep::Quiz { resume: false, .. } => tr.home_quiz_place(summary.ask as usize),
    };
    Some(PlaceWords {
        module: lent.words(&summary.title),
        line,
        is_begun: path.progress.module(module).is_some(),
    })
}

fn hello<'a>(lent: Lent<'a>, path: Path<'a, '_>) -> Element<'a, Message> {
    let words = if path.name.is_empty() {
        lent.tr.home_hello_guest()
    } else {
        lent.tr.home_hello(path.name)
    };
    ui::heading(TITLE, 1, words)
}

fn empty<'a>(lent: Lent<'a>, path: Path<'a, '_>) -> Element<'a, Message> {
    let tr = lent.tr;
    let words = column![
        ui::strong(tr.home_empty()),
        ui::paragraph(tr.home_empty_line()),
    ];
    column![
        hello(lent, path),
        ui::callout(Tone::Primary, Icon::BookOpen, words),
        left_out(lent, path),
    ]
    .spacing(space::XL)
    .into()
}

/// What is left out, for the trainer, with what to do.
fn left_out<'a>(lent: Lent<'a>, path: Path<'a, '_>) -> Option<Element<'a, Message>> {
    if path.left_out.is_empty() {
        return None;
    }
    let lines = path.left_out.iter().map(|trouble| {
        let told = lent.tr.module_trouble(trouble);
        ui::small(format!("{} {}", told.what, told.cure)).into()
    });
    let words = ui::lines(lines, space::S);
    Some(ui::callout(Tone::Warn, Icon::TriangleAlert, words))
}

fn track_view<'a>(
    lent: Lent<'a>,
    path: Path<'a, '_>,
    track: &'a Track,
    is_only: bool,
) -> Element<'a, Message> {
    let title = if is_only {
        lent.tr.home_path()
    } else {
        lent.words(&track.title).to_owned()
    };
    let cards = track
        .modules
        .iter()
        .filter_map(|id| (path.summary)(id))
        .enumerate()
        .map(|(index, module)| module_card(lent, path, module, index + 1));
    column![
        ui::heading(format!("home-track-{}", track.id), 2, title),
        ui::grid((lent.window.width - 80.0).min(1200.0), 400.0, cards),
    ]
    .spacing(space::L)
    .into()
}

/// The id of a module's card.
pub fn card_id(module: &ModuleId) -> String {
    format!("home-module-{module}")
}

fn module_card<'a>(
    lent: Lent<'a>,
    path: Path<'a, '_>,
    module: &'a ModuleSummary,
    number: usize,
) -> Element<'a, Message> {
    let tr = lent.tr;
    let progress = path.progress.module(&module.id);
    let total = module.lessons.len();
    let done = progress.map_or(0, |progress| progress.lessons_done(module));
    let passed = progress.is_some_and(|progress| progress.passed);
    let is_done = path.is_done(module);

    let mut line = format!(
        "{} · {}",
        tr.duration_minutes(module.minutes),
        tr.home_module_lessons(done, total)
    );
    if passed {
        line = format!("{line} · {}", tr.home_quiz_passed());
    }
    let (mark, tone, state, strength) = if is_done {
        let mark = Mark::Symbol(Icon::Check);
        (mark, Tone::Ok, tr.home_module_done(), Strength::Done)
    } else {
        let mark = Mark::Letters(number.to_string());
        let state = if progress.is_some() {
            tr.home_module_open()
        } else {
            tr.home_module_new()
        };
        (mark, Tone::Primary, state, Strength::Way)
    };
    // The quiz is one more step than the lessons.
    let steps = done + usize::from(passed);
    let title = lent.words(&module.title);
    ui::CardButton::new(
        card_id(&module.id),
        tr.home_module_state(title, &state, &line),
    )
    .mark(mark, tone)
    .title(title)
    .line(line)
    .progress(steps as f32 / (total + 1) as f32, strength)
    .on_press(Message::ModulePressed(module.id.clone()))
    .into()
}
