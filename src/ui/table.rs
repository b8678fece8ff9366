//! A table whose columns can be sorted; where there is no room for columns, a card for each row.
use super::{Element, Icon, Tone, Words, words};
use crate::access::{Accessible, Role};
use crate::theme::{self, TARGET, radius, size, space};

use accesskit::SortDirection;
use iced::advanced::widget::Id;
use iced::widget::{self, column, container, row, rule, text};
use iced::{Alignment, Fill, Length};

/// The head of a column.
pub struct Head<'a, Message> {
    /// The id of the button in it.
    pub id: Id,
    /// What shows, and what assistive technology calls the column.
    pub words: Words<'a>,
    /// What assistive technology reads of the button: the words, and what pressing does. Names the column without words.
    pub name: Words<'a>,
    pub width: Length,
    /// Whether the table is sorted by it, and then whether from the greatest on.
    pub sorted: Option<bool>,
    /// What pressing publishes; `None` where nothing is sorted by it.
    pub on_press: Option<Message>,
    /// What stands there instead of the words.
    pub control: Option<Element<'a, Message>>,
}

impl<'a, Message> Head<'a, Message> {
    /// The name of the column.
    fn column(&self) -> &Words<'a> {
        if self.words.is_empty() {
            &self.name
        } else {
            &self.words
        }
    }
}

/// A row: a cell for each column.
pub struct TableRow<'a, Message> {
    /// What the row is about.
    pub name: Words<'a>,
    pub is_chosen: bool,
    pub cells: Vec<Element<'a, Message>>,
}

/// Which of all rows a table shows.
#[derive(Debug, Clone, Copy)]
pub struct Extent {
    /// How many rows stand before the first.
    pub before: usize,
    /// How many there are.
    pub total: usize,
}

/// A table under one name. The first column holds what chooses a row. `is_wide` says whether there is room for columns.
pub fn table<'a, Message: Clone + 'a>(
    name: impl Into<Words<'a>>,
    heads: Vec<Head<'a, Message>>,
    rows: Vec<TableRow<'a, Message>>,
    extent: Extent,
    is_wide: bool,
) -> Element<'a, Message> {
    let columns: Vec<(Words<'a>, Length)> = heads
        .iter()
        .map(|head| (head.column().clone(), head.width))
        .collect();
    let count = columns.len();
    let last = rows.len().saturating_sub(1);
    let rows = rows.into_iter().enumerate().map(|(rank, row)| {
        let place = Place {
            index: extent.before + rank + 1,
            is_last: rank == last,
        };
        if is_wide {
            line(row, &columns, place)
        } else {
            card(row, &columns, place)
        }
    });
    let content: Element<'a, Message> = if is_wide {
        let lines = std::iter::once(head_row(heads)).chain(rows);
        container(widget::column(lines))
            .padding(1)
            .style(theme::container::card)
            .into()
    } else {
        let heads = sorters(heads);
        let cards = widget::column(rows).spacing(space::M);
        column![heads, cards].spacing(space::M).into()
    };
    Accessible::new(Role::Table, content)
        .label(name.into())
        .describe(|node| {
            node.set_row_count(extent.total + 1);
            node.set_column_count(count);
            // AT-SPI is told no rows: it hears which of how many people one is.
            node.set_size_of_set(extent.total);
        })
        .into()
}

/// Where a row stands.
#[derive(Clone, Copy)]
struct Place {
    /// In the whole table; the heads are row 0.
    index: usize,
    is_last: bool,
}

fn head_row<'a, Message: Clone + 'a>(heads: Vec<Head<'a, Message>>) -> Element<'a, Message> {
    let cells = heads.into_iter().enumerate().map(|(rank, head)| {
        let width = head.width;
        container(head_cell(rank, head)).width(width).into()
    });
    let cells = widget::row(cells)
        .spacing(space::M)
        .align_y(Alignment::Center);
    let ground = container(cells)
        .padding([space::XS, space::L])
        .width(Fill)
        .style(theme::container::table_head);
    Accessible::new(Role::Row, ground)
        .describe(|node| node.set_row_index(0))
        .into()
}

/// The heads where rows are cards: they still sort.
fn sorters<'a, Message: Clone + 'a>(heads: Vec<Head<'a, Message>>) -> Element<'a, Message> {
    let heads = heads.into_iter().enumerate();
    let cells = heads.filter(|(_, head)| head.on_press.is_some() || head.control.is_some());
    let cells = widget::row(cells.map(|(rank, head)| head_cell(rank, head)))
        .spacing(space::S)
        .wrap();
    Accessible::new(Role::Row, cells)
        .describe(|node| node.set_row_index(0))
        .into()
}

fn head_cell<'a, Message: Clone + 'a>(
    rank: usize,
    head: Head<'a, Message>,
) -> Element<'a, Message> {
    let column = head.column().to_string();
    let direction = head.sorted.map(|is_descending| {
        if is_descending {
            SortDirection::Descending
        } else {
            SortDirection::Ascending
        }
    });
    let symbol = direction.map(|direction| {
        let icon = if direction == SortDirection::Descending {
            Icon::ArrowDown
        } else {
            Icon::ArrowUp
        };
        words::icon_toned(icon, size::SMALL, Tone::Primary)
    });
    let words = text(head.words)
        .size(size::SMALL)
        .font(theme::SEMIBOLD)
        .line_height(1.25);
    let content = row![
        words,
        symbol,
        widget::space().height(TARGET - 2.0 * space::XS)
    ]
    .spacing(space::XS)
    .align_y(Alignment::Center);
    let content: Element<'a, Message> = if let Some(control) = head.control {
        control
    } else if head.on_press.is_some() {
        let button = widget::button(content)
            .padding([space::XS, space::XS])
            .style(theme::button::entry(false))
            .on_press_maybe(head.on_press.clone());
        Accessible::new(Role::Button, button)
            .id(head.id)
            .label(head.name)
            .corner(radius::CONTROL)
            .on_activate(head.on_press)
            .into()
    } else {
        content.into()
    };
    Accessible::new(Role::ColumnHeader, content)
        .label(column)
        .describe(|node| {
            node.set_column_index(rank);
            if let Some(direction) = direction {
                node.set_sort_direction(direction);
            }
        })
        .into()
}

fn line<'a, Message: Clone + 'a>(
    row: TableRow<'a, Message>,
    columns: &[(Words<'a>, Length)],
    place: Place,
) -> Element<'a, Message> {
    let cells = row.cells.into_iter().zip(columns).enumerate();
    let cells = cells.map(|(rank, (cell, (column, width)))| {
        // As far in as the words of the heads; what chooses a row and what leads to it have an edge of their own.
        let inset = if rank < 2 { 0.0 } else { space::XS };
        let cell = container(self::cell(rank, column, cell)).width(*width);
        cell.padding(iced::padding::left(inset)).into()
    });
    let cells = widget::row(cells)
        .spacing(space::M)
        .align_y(Alignment::Center);
    let ground = container(cells)
        .padding([space::XS, space::L])
        .width(Fill)
        .style(theme::container::table_row(row.is_chosen, place.is_last));
    let rule = rule::horizontal(1).style(theme::field::divider);
    as_row(row.name, row.is_chosen, place, column![rule, ground])
}

/// A row where there is no room: the first two cells side by side, the others below with their heads.
fn card<'a, Message: Clone + 'a>(
    row: TableRow<'a, Message>,
    columns: &[(Words<'a>, Length)],
    place: Place,
) -> Element<'a, Message> {
    let mut cells = row.cells.into_iter().zip(columns).enumerate();
    let top = cells.by_ref().take(2);
    let top = top.map(|(rank, (cell, (column, _)))| self::cell(rank, column, cell));
    let top = widget::row(top)
        .spacing(space::S)
        .align_y(Alignment::Center);
    let others = cells.map(|(rank, (cell, (column, _)))| {
        let head = container(words::decoration(words::small(column.clone()))).width(140);
        let cell = container(self::cell(rank, column, cell)).width(Fill);
        widget::row![head, cell]
            .spacing(space::S)
            .align_y(Alignment::Center)
            .into()
    });
    let content = column![top, widget::column(others).spacing(space::S)].spacing(space::S);
    let ground = container(content)
        .padding(space::L)
        .width(Fill)
        .style(theme::container::row_card(row.is_chosen));
    as_row(row.name, row.is_chosen, place, ground)
}

fn as_row<'a, Message: Clone + 'a>(
    name: Words<'a>,
    is_chosen: bool,
    place: Place,
    content: impl Into<Element<'a, Message>>,
) -> Element<'a, Message> {
    Accessible::new(Role::Row, content)
        .label(name)
        .describe(|node| {
            node.set_row_index(place.index);
            node.set_position_in_set(place.index - 1);
            node.set_selected(is_chosen);
        })
        .into()
}

fn cell<'a, Message: Clone + 'a>(
    rank: usize,
    column: &Words<'a>,
    content: Element<'a, Message>,
) -> Element<'a, Message> {
    Accessible::new(Role::Cell, content)
        .label(column.clone())
        .describe(|node| node.set_column_index(rank))
        .into()
}

/// A check box whose label does not show: the row says what it chooses.
pub fn check_mark<'a, Message: Clone + 'a>(
    id: impl Into<Id>,
    name: impl Into<Words<'a>>,
    is_checked: bool,
    on_toggle: Message,
) -> Element<'a, Message> {
    let symbol = if is_checked {
        Icon::SquareCheck
    } else {
        Icon::Square
    };
    let symbol = words::icon_toned(symbol, 22.0, Tone::Primary);
    let button = widget::button(container(symbol).center(TARGET))
        .padding(0)
        .style(theme::button::entry(false))
        .on_press(on_toggle.clone());
    Accessible::new(Role::CheckBox, button)
        .id(id)
        .label(name.into())
        .toggled(is_checked)
        .corner(radius::CONTROL)
        .on_activate(Some(on_toggle))
        .into()
}

/// The words of a row that lead to what it is about.
pub fn row_link<'a, Message: Clone + 'a>(
    id: impl Into<Id>,
    label: impl Into<Words<'a>>,
    name: impl Into<Words<'a>>,
    on_press: Message,
) -> Element<'a, Message> {
    let label = text(label.into())
        .size(size::BODY)
        .font(theme::BOLD)
        .line_height(1.3);
    let strut = widget::space().height(TARGET - 2.0 * space::XS);
    let button = widget::button(row![strut, label].align_y(Alignment::Center))
        .padding([space::XS, space::XS])
        .width(Fill)
        .style(theme::button::entry(false))
        .on_press(on_press.clone());
    Accessible::new(Role::Link, button)
        .id(id)
        .label(name.into())
        .corner(radius::CONTROL)
        .on_activate(Some(on_press))
        .into()
}
