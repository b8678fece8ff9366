//! The table of people, a page at a time.
use super::{ALL, Known, Message, PAGE, People, TABLE, person_id};
use crate::domain::following::roster::{Column, Row};
use crate::screen::Lent;
use crate::theme::space;
use crate::ui::{
    self, Button, Element, Extent, Head, Icon, Strength, TableRow, Tone, check_mark, row_link,
};

use iced::widget::{column, container, row};
use iced::{Center, Fill, Length};

/// Narrower than this, rows are cards.
const ROOM: f32 = 700.0;

impl People {
    /// The table of those who are shown, `width` wide.
    pub(super) fn table<'a>(
        &'a self,
        lent: Lent<'a>,
        known: Known<'a>,
        width: f32,
    ) -> Element<'a, Message> {
        let tr = lent.tr;
        if self.shown.is_empty() {
            return self.nobody(lent);
        }
        let first = self.page * PAGE;
        let rows = self.shown_rows().skip(first).take(PAGE);
        let rows = rows.map(|row| self.row_of(lent, known, row)).collect();
        let extent = Extent {
            before: first,
            total: self.shown.len(),
        };
        let heads = std::iter::once(Head {
            id: "people-head-choose".into(),
            words: "".into(),
            name: tr.following_choose().into(),
            width: Length::Fixed(44.0),
            sorted: None,
            on_press: None,
            control: Some(self.choose_all(lent)),
        });
        let columns = Column::ALL.into_iter();
        let columns = columns.filter(|column| *column != Column::Group || self.shows_groups);
        let columns = columns.map(|column| self.column_head(lent, column));
        let heads = heads.chain(columns).collect();
        let table = ui::table(tr.following_people(), heads, rows, extent, width >= ROOM);
        column![table, self.pages(lent)].spacing(space::M).into()
    }

    fn column_head<'a>(&'a self, lent: Lent<'a>, column: Column) -> Head<'a, Message> {
        let tr = lent.tr;
        let words = tr.following_column(column);
        let sorted = (self.sorting.column == column).then_some(self.sorting.is_descending);
        let name = match sorted {
            None => tr.following_sort_by(&words),
            Some(false) => tr.following_sorted_up(&words),
            Some(true) => tr.following_sorted_down(&words),
        };
        let (id, width) = match column {
            Column::Name => (TABLE, Length::FillPortion(5)),
            Column::Group => ("people-sort-group", Length::FillPortion(4)),
            Column::Language => ("people-sort-language", Length::Fixed(92.0)),
            Column::Progress => ("people-sort-progress", Length::FillPortion(5)),
            Column::Quiz => ("people-sort-quiz", Length::Fixed(92.0)),
            Column::LastSeen if self.shows_groups => ("people-sort-seen", Length::Fixed(124.0)),
            Column::LastSeen => ("people-sort-seen", Length::FillPortion(3)),
        };
        Head {
            id: id.into(),
            words: words.into(),
            name: name.into(),
            width,
            sorted,
            on_press: Some(Message::ColumnPressed(column)),
            control: None,
        }
    }

    fn choose_all<'a>(&'a self, lent: Lent<'a>) -> Element<'a, Message> {
        let mut shown = self.shown_rows();
        let are_all_chosen = shown.all(|row| self.chosen.contains(&row.learner));
        let name = lent.tr.following_choose_all(self.shown.len());
        check_mark(ALL, name, are_all_chosen, Message::AllToggled)
    }

    fn row_of<'a>(
        &'a self,
        lent: Lent<'a>,
        known: Known<'a>,
        row: &'a Row,
    ) -> TableRow<'a, Message> {
        let tr = lent.tr;
        let is_chosen = self.chosen.contains(&row.learner);
        let choose = check_mark(
            format!("people-choose-{}", row.learner),
            tr.following_choose_person(&row.name),
            is_chosen,
            Message::RowToggled(row.learner),
        );
        let name = row_link(
            person_id(row.learner),
            row.name.as_str(),
            tr.following_open_person(&row.name),
            Message::PersonPressed(row.learner),
        );
        let unread = row
            .is_unread
            .then(|| ui::badge(tr.following_unread(), Tone::Bad));
        let name = column![name, unread];
        let language = ui::paragraph(row.language.code().to_uppercase());
        let quiz = ui::badge(
            tr.share_or_none(row.quiz),
            match row.quiz {
                None => Tone::Quiet,
                Some(_) if row.is_enough => Tone::Ok,
                Some(_) => Tone::Warn,
            },
        );
        let seen = ui::small(tr.last_visit(row.last_seen.as_ref(), known.now));
        let mut cells = vec![choose, name.into()];
        if self.shows_groups {
            cells.push(ui::small(tr.group_or_none(row)).width(Fill).into());
        }
        cells.extend([language.into(), progress(lent, row), quiz, seen.into()]);
        TableRow {
            name: row.name.as_str().into(),
            is_chosen,
            cells,
        }
    }

    /// Where one is among the pages, and the ways to those beside.
    fn pages<'a>(&'a self, lent: Lent<'a>) -> Element<'a, Message> {
        let tr = lent.tr;
        let total = self.shown.len();
        let first = self.page * PAGE;
        let last = (first + PAGE).min(total);
        let range = tr.following_range(first + 1, last, total);
        let range = ui::status(range);
        if total <= PAGE {
            return range;
        }
        let before = self.page.checked_sub(1).map(Message::PagePressed);
        let after = (last < total).then_some(Message::PagePressed(self.page + 1));
        row![
            Button::new("people-before", tr.following_before())
                .leading(Icon::ChevronLeft)
                .on_press_maybe(before),
            range,
            Button::new("people-after", tr.following_after())
                .trailing(Icon::ChevronRight)
                .on_press_maybe(after),
        ]
        .spacing(space::L)
        .align_y(Center)
        .into()
    }
}

fn progress<'a>(lent: Lent<'a>, row: &'a Row) -> Element<'a, Message> {
    let per_cent = row.progress.per_cent();
    let strength = if per_cent == 100 {
        Strength::Done
    } else {
        Strength::Way
    };
    let bar = ui::progress_bar("", "", per_cent as f32 / 100.0, strength);
    let share = ui::small(lent.tr.share(row.progress));
    row![
        container(ui::decoration(bar)).width(Fill),
        container(share).width(64)
    ]
    .spacing(space::M)
    .align_y(Center)
    .into()
}
