//! The section of people: its title, its figures, and its empty states.
use super::{EXPORT, Known, Message, PRINT, People};
use crate::domain::following::roster::Whom;
use crate::screen::Lent;
use crate::screen::trainer::TITLE;
use crate::theme::{size, space};
use crate::ui::{self, Button, Element, Icon, Strength};

use iced::widget::{column, container, row};
use iced::{Center, Fill};

impl People {
    /// The section, `width` wide: beside it there may be something else.
    pub fn view<'a>(
        &'a self,
        lent: Lent<'a>,
        known: Known<'a>,
        width: f32,
    ) -> Element<'a, Message> {
        if let Some((done, all)) = known.reading {
            // The title keeps its place, and with it the focus, as the table comes.
            return column![self.head(lent, known, width), reading(lent, done, all)]
                .spacing(space::L)
                .into();
        }
        column![
            self.head(lent, known, width),
            self.troubles(lent),
            self.torn(lent),
            self.done(lent),
            self.figure_cards(lent, known, width),
            self.tools(lent, known, width),
            self.managing(lent, known, width),
            self.chosen_bar(lent, known),
            self.table(lent, known, width),
        ]
        .spacing(space::L)
        .into()
    }

    fn head<'a>(&'a self, lent: Lent<'a>, known: Known<'a>, width: f32) -> Element<'a, Message> {
        let tr = lent.tr;
        let title = ui::heading(TITLE, 1, self.title(lent, known));
        let has_rows = !self.shown.is_empty();
        let press = |message| has_rows.then_some(message);
        let buttons = row![
            Button::new(PRINT, tr.following_print())
                .leading(Icon::Printer)
                .on_press_maybe(press(Message::PrintPressed)),
            Button::new(EXPORT, tr.following_export())
                .leading(Icon::Download)
                .on_press_maybe(press(Message::ExportPressed)),
            Button::new("people-reset", tr.following_reset())
                .leading(Icon::RotateCcw)
                .danger_outlined()
                .on_press_maybe((!self.chosen.is_empty()).then_some(Message::ResetPressed)),
        ]
        .spacing(space::M);
        if width < 820.0 {
            return column![title, buttons.wrap()].spacing(space::M).into();
        }
        row![container(title).width(Fill), buttons]
            .spacing(space::L)
            .align_y(Center)
            .into()
    }

    /// What those who are shown are called.
    pub fn title(&self, lent: Lent<'_>, known: Known<'_>) -> String {
        let tr = lent.tr;
        match &self.whom {
            Whom::Everyone => tr.following_everyone(),
            Whom::WithoutGroup => tr.following_without_group(),
            Whom::Archived => tr.following_archived(),
            Whom::Group(id) => match known.groups.get(id) {
                Some(group) if group.archived => tr.following_group_over(&group.name),
                Some(group) => group.name.clone(),
                None => tr.following_everyone(),
            },
        }
    }

    /// The title of the module that has the question missed most often.
    pub fn hardest_title(&self, lent: Lent<'_>, known: Known<'_>) -> String {
        let hardest = self.figures.hardest.as_ref();
        let module = hardest.and_then(|hardest| known.modules.get(&hardest.missed.question.module));
        let title = module.map(|module| {
            let (_, title) = module.title.get(lent.tr.language(), lent.fallback);
            title.plain().to_owned()
        });
        title.unwrap_or_default()
    }

    fn figure_cards<'a>(
        &'a self,
        lent: Lent<'a>,
        known: Known<'a>,
        width: f32,
    ) -> Option<Element<'a, Message>> {
        if self.rows.is_empty() {
            return None;
        }
        let (tr, told) = (lent.tr, &self.figures);
        let done = tr.following_done_of(told.modules_done, told.modules);
        let hardest = tr.hardest(told.hardest.as_ref(), &self.hardest_title(lent, known));
        let cards = [
            (tr.following_people(), tr.number(told.people as u64)),
            (tr.following_modules_done(), done),
            (tr.following_quiz_mean(), tr.share_or_none(told.quiz)),
            (tr.following_hardest(), hardest),
        ];
        Some(figures(width, cards))
    }

    /// Why nobody shows, and what to do.
    pub(super) fn nobody<'a>(&'a self, lent: Lent<'a>) -> Element<'a, Message> {
        let tr = lent.tr;
        let (title, text) = if !self.rows.is_empty() {
            (
                tr.following_nobody_found(),
                tr.following_nobody_found_text(),
            )
        } else {
            match &self.whom {
                Whom::Everyone | Whom::WithoutGroup => {
                    (tr.following_nobody(), tr.following_nobody_text())
                }
                Whom::Group(_) => (tr.following_nobody_here(), tr.following_nobody_here_text()),
                Whom::Archived => (
                    tr.following_nobody_archived(),
                    tr.following_nobody_archived_text(),
                ),
            }
        };
        let clear = (!self.search.is_empty()).then(|| {
            Button::new("people-search-clear", tr.following_search_clear())
                .leading(Icon::X)
                .on_press(Message::SearchCleared)
        });
        let words = column![
            ui::heading_sized("people-nobody", 2, size::LARGE, title),
            ui::paragraph(text),
            clear,
        ]
        .spacing(space::M);
        ui::card(words)
    }
}

/// Four figures and what they count, side by side where there is room.
pub(in crate::screen::trainer) fn figures<'a, Message: Clone + 'a>(
    width: f32,
    figures: [(String, String); 4],
) -> Element<'a, Message> {
    let quarter = (width - 3.0 * space::L) / 4.0;
    let least = if quarter >= 178.0 { quarter } else { 220.0 };
    let cards = figures.map(|(label, value)| figure(label, value));
    ui::grid(width + 1.0, least, cards)
}

/// The most characters of a figure in the size of a title: words stand in that of texts.
const LONG: usize = 12;

fn figure<'a, Message: Clone + 'a>(label: String, value: String) -> Element<'a, Message> {
    let is_figure = value.chars().count() <= LONG;
    let value = iced::widget::text(value)
        .size(if is_figure { size::TITLE } else { size::BODY })
        .font(crate::theme::BOLD)
        .line_height(1.25)
        .wrapping(iced::widget::text::Wrapping::WordOrGlyph);
    container(column![ui::small(label), value].spacing(space::XS))
        .padding([space::M, space::L])
        .width(Fill)
        .style(crate::theme::container::card)
        .into()
}

fn reading<'a>(lent: Lent<'a>, done: usize, all: usize) -> Element<'a, Message> {
    let tr = lent.tr;
    let so_far = tr.following_read_so_far(done, all);
    let share = done as f32 / all.max(1) as f32;
    column![
        ui::paragraph(tr.following_reading()),
        ui::progress_bar(tr.following_reading(), so_far.clone(), share, Strength::Way),
        ui::small(so_far),
    ]
    .spacing(space::M)
    .into()
}
