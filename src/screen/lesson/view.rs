//! A lesson as one reads it: its place, its title, its blocks, and the way on.
use super::said::with_echo;
use super::sheet::{Reading, Sheet};
use super::{Lesson, Message, before, block};
use crate::domain::lesson::{Block, Lesson as Content, Module};
use crate::screen::{Lent, Pictures};
use crate::theme::{READING, space};
use crate::ui::{self, Button, Element, Icon, Tone};

use iced::widget::{self, column, container, row};
use iced::{Center, Fill};

/// The id of the title: its focus target.
pub const TITLE: &str = "lesson-title";
/// The id of the button that shows the other language too.
pub const OTHER_LANGUAGE: &str = "lesson-other-language";
/// The id of the button that goes on.
pub const NEXT: &str = "lesson-next";

/// Narrower than this, the button for the other language has no room beside the badges.
const BESIDE: f32 = 500.0;

impl Lesson {
    /// The id of the page: each lesson begins at its top.
    pub fn page_id(&self) -> String {
        format!("lesson-{}", self.lesson)
    }

    /// The lesson, in a column to read.
    pub fn view<'a>(
        &'a self,
        lent: Lent<'a>,
        reading: Reading<'a, '_>,
        module: &'a Module,
        pictures: &'a Pictures,
    ) -> Element<'a, Message> {
        let Some(index) = module.lesson_index(&self.lesson) else {
            return widget::space().into();
        };
        let lesson = &module.lessons[index];
        let sheet = |place| Sheet {
            screen: self,
            lent,
            reading,
            module,
            pictures,
            place,
        };
        let title = ui::heading(TITLE, 1, lent.words(&lesson.title));
        let title = with_echo(sheet(0), &lesson.title, title);
        let head = head(lent, reading, lesson, index + 1, module.lessons.len());
        let mut content = column![head, gap(space::L), title];
        if let Some(asked) = before::view(sheet(0)) {
            content = content.push(gap(space::L)).push(asked);
        }
        let mut above = None;
        for (place, block) in lesson.blocks.iter().enumerate() {
            let view = block::view(sheet(place), block);
            let height = sheet(place).gap(gap_between(above, block));
            content = content.push(gap(height)).push(view);
            above = Some(block);
        }
        container(content.width(Fill)).max_width(READING).into()
    }

    /// Some blocks of the lesson alone, for a room.
    pub fn blocks<'a>(
        &'a self,
        lent: Lent<'a>,
        reading: Reading<'a, '_>,
        module: &'a Module,
        pictures: &'a Pictures,
        places: &[usize],
    ) -> Element<'a, Message> {
        let lesson = module.lesson(&self.lesson);
        let blocks = places.iter().filter_map(|place| {
            let sheet = Sheet {
                screen: self,
                lent,
                reading,
                module,
                pictures,
                place: *place,
            };
            Some(block::view(sheet, lesson?.blocks.get(*place)?))
        });
        widget::column(blocks).spacing(space::L).into()
    }

    /// The way back, how far one is, and the way on.
    pub fn bottom<'a>(&'a self, lent: Lent<'a>, module: &'a Module) -> Element<'a, Message> {
        let tr = lent.tr;
        let total = module.lessons.len();
        let Some(index) = module.lesson_index(&self.lesson) else {
            return ui::bottom_bar(lent.window, None, None, None);
        };
        let previous = (index > 0).then(|| {
            Button::new("lesson-previous", tr.lesson_previous())
                .main()
                .leading(Icon::ArrowLeft)
                .returns_focus_to(TITLE)
                .on_press(Message::PreviousPressed)
                .into()
        });
        let dots = ui::dots(tr.lesson_place(index + 1, total), index, total);
        let next = if index + 1 == total {
            tr.lesson_to_quiz()
        } else {
            tr.lesson_next()
        };
        let next = Button::new(NEXT, next)
            .primary()
            .trailing(Icon::ArrowRight)
            .on_press(Message::NextPressed);
        ui::bottom_bar(lent.window, previous, Some(dots), Some(next.into()))
    }
}

/// Where one is, and the button for the other language: below, where there is no room beside.
fn head<'a>(
    lent: Lent<'a>,
    reading: Reading<'a, '_>,
    lesson: &'a Content,
    number: usize,
    total: usize,
) -> Element<'a, Message> {
    let tr = lent.tr;
    let badges = row![
        ui::badge(tr.lesson_place(number, total), Tone::Primary),
        ui::icon_badge(
            Icon::Clock,
            tr.duration_minutes(lesson.minutes),
            Tone::Quiet
        ),
    ]
    .spacing(space::M);
    let Some(other) = reading.other else {
        return badges.into();
    };
    let label = if reading.shows_other {
        tr.lesson_other_hide(other.code())
    } else {
        tr.lesson_other_show(other.code())
    };
    let button = Button::new(OTHER_LANGUAGE, label)
        .leading(Icon::Languages)
        .expanded(reading.shows_other)
        .on_press(Message::OtherLanguagePressed);
    if lent.window.width < BESIDE {
        return column![badges, button.link()].spacing(space::XS).into();
    }
    row![badges, widget::space().width(Fill), button.quiet()]
        .align_y(Center)
        .into()
}

/// The space above a block: little after a heading, more before one, and less between what reads on.
fn gap_between(above: Option<&Block>, block: &Block) -> f32 {
    match (above, block) {
        (None, Block::Heading { .. }) => space::M,
        (None, block) if is_running(block) => space::M,
        (None, _) => space::L,
        (Some(Block::Heading { .. }), _) => space::S,
        (_, Block::Heading { .. }) => space::XXL,
        (Some(above), block) if is_running(above) && is_running(block) => space::L,
        _ => space::XL,
    }
}

fn is_running(block: &Block) -> bool {
    matches!(block, Block::Text { .. } | Block::List { .. })
}

fn gap<'a>(height: f32) -> Element<'a, Message> {
    widget::space().height(height).into()
}
