//! The outline of the module at the side of its lessons.
use super::{Lesson, Message};
use crate::domain::lesson::{Lesson as Content, Module};
use crate::domain::progress::ModuleProgress;
use crate::screen::Lent;
use crate::theme::{size, space};
use crate::ui::{self, Button, Element, Entry, Icon, Tone};

use iced::widget::{column, container};

/// The id of what prints the sheet of the module.
pub const SHEET: &str = "lesson-sheet";
/// The id of what prints the trainer's guide.
pub const GUIDE: &str = "lesson-guide";

impl Lesson {
    /// The name of the outline and its panel: the module, its lessons, the quiz last, and below what can be printed:
    /// the trainer's guide where the module `has_guide`. `number` counts modules from 1.
    pub fn side<'a>(
        &'a self,
        lent: Lent<'a>,
        module: &'a Module,
        progress: Option<&'a ModuleProgress>,
        number: usize,
        has_guide: bool,
    ) -> (String, Element<'a, Message>) {
        let tr = lent.tr;
        let title = column![
            ui::small(tr.lesson_module(number)),
            ui::strong(lent.words(&module.title))
                .size(size::LARGE)
                .line_height(1.3),
        ];
        let panel = column![
            container(title).padding([0.0, space::M]),
            self.entries(lent, module, progress),
            papers(lent, has_guide),
        ]
        .spacing(space::M)
        .into();
        (tr.lesson_outline(), panel)
    }

    /// Whether the outline is unfolded, where the window is narrow: there it stands above the lesson.
    pub fn is_outline_open(&self) -> bool {
        self.is_outline_open
    }

    fn entries<'a>(
        &'a self,
        lent: Lent<'a>,
        module: &'a Module,
        progress: Option<&'a ModuleProgress>,
    ) -> Element<'a, Message> {
        let lessons = module.lessons.iter().map(|lesson| {
            let is_done =
                progress.is_some_and(|progress| progress.lessons_completed.contains(&lesson.id));
            self.entry(lent, lesson, is_done)
        });
        let has_passed = progress.is_some_and(|progress| progress.passed);
        ui::lines(
            lessons.chain(std::iter::once(quiz_entry(lent, has_passed))),
            space::XS,
        )
    }

    fn entry<'a>(
        &self,
        lent: Lent<'a>,
        lesson: &'a Content,
        is_done: bool,
    ) -> Element<'a, Message> {
        let tr = lent.tr;
        let is_current = lesson.id == self.lesson;
        let (icon, tone, state) = if is_done {
            (Icon::CircleCheck, Tone::Ok, tr.lesson_state_done())
        } else if is_current {
            (Icon::CircleDot, Tone::Primary, tr.lesson_state_here())
        } else {
            (Icon::Circle, Tone::Quiet, tr.lesson_state_new())
        };
        Entry::new(
            format!("outline-lesson-{}", lesson.id),
            lent.words(&lesson.title),
        )
        .mark(icon, tone, Some(state.into()))
        .current(is_current)
        .on_press_maybe(Some(Message::LessonPressed(lesson.id.clone())))
        .into()
    }
}

/// What can be printed of the module.
fn papers<'a>(lent: Lent<'a>, has_guide: bool) -> Element<'a, Message> {
    let tr = lent.tr;
    let paper = |id, label, message| {
        let button = Button::new(id, label).link().leading(Icon::Printer);
        Element::from(button.on_press(message))
    };
    let guide = has_guide.then(|| paper(GUIDE, tr.paper_guide(), Message::GuidePressed));
    let sheet = paper(SHEET, tr.paper_sheet(), Message::SheetPressed);
    container(column![sheet, guide])
        .padding([0.0, space::S])
        .into()
}

fn quiz_entry<'a>(lent: Lent<'a>, has_passed: bool) -> Element<'a, Message> {
    let tr = lent.tr;
    let (icon, tone, state) = if has_passed {
        (Icon::CircleCheck, Tone::Ok, tr.lesson_state_passed())
    } else {
        (Icon::Circle, Tone::Quiet, tr.lesson_state_new())
    };
    Entry::new("outline-quiz", tr.lesson_quiz())
        .mark(icon, tone, Some(state.into()))
        .on_press_maybe(Some(Message::QuizPressed))
        .into()
}
