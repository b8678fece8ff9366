//! Check boxes, radio buttons and groups outside of questions.
use super::{Element, Icon, Tone, Words, words};
use crate::access::{Accessible, Group, Role};
use crate::theme::{self, TARGET, size, space};

use iced::advanced::widget::Id;
use iced::widget::{self, row};
use iced::{Alignment, Fill};

/// A check box with its label.
pub fn check_row<'a, Message: Clone + 'a>(
    id: impl Into<Id>,
    label: impl Into<Words<'a>>,
    is_checked: bool,
    on_toggle: Option<Message>,
) -> Element<'a, Message> {
    let symbol = if is_checked {
        Icon::SquareCheck
    } else {
        Icon::Square
    };
    marked(Role::CheckBox, symbol, label.into(), on_toggle, |control| {
        control.id(id).toggled(is_checked)
    })
}

/// A radio button with its label.
#[derive(Debug, Clone)]
pub struct RadioRow<'a, Message> {
    /// The id of the control.
    pub id: Id,
    /// What it stands for.
    pub label: Words<'a>,
    /// Whether it is the chosen one.
    pub is_chosen: bool,
    /// What choosing publishes.
    pub on_choose: Option<Message>,
}

/// Radio buttons under one name, which the caller shows as well.
pub fn radio_group<'a, Message: Clone + 'a>(
    id: impl Into<Id>,
    name: impl Into<Words<'a>>,
    rows: Vec<RadioRow<'a, Message>>,
) -> Element<'a, Message> {
    let total = rows.len();
    let rows = rows.into_iter().enumerate().map(|(rank, row)| {
        let symbol = if row.is_chosen {
            Icon::Disc2
        } else {
            Icon::Circle
        };
        marked(
            Role::RadioButton,
            symbol,
            row.label,
            row.on_choose,
            |control| {
                control
                    .id(row.id)
                    .toggled(row.is_chosen)
                    .describe(|node| node.set_position_in_set(rank))
            },
        )
    });
    Accessible::new(Role::RadioGroup, widget::column(rows).spacing(space::XS))
        .id(id)
        .label(name.into())
        .group(Group::Choices)
        .describe(|node| node.set_size_of_set(total))
        .into()
}

/// Things under one name.
pub fn group<'a, Message: Clone + 'a>(
    name: impl Into<Words<'a>>,
    content: impl Into<Element<'a, Message>>,
) -> Element<'a, Message> {
    Accessible::new(Role::Group, content)
        .label(name.into())
        .into()
}

/// Controls under one name that are one Tab stop, and between which the arrows go.
pub fn roving<'a, Message: Clone + 'a>(
    name: impl Into<Words<'a>>,
    content: impl Into<Element<'a, Message>>,
) -> Element<'a, Message> {
    Accessible::new(Role::Toolbar, content)
        .label(name.into())
        .group(Group::Roving)
        .into()
}

/// Controls of which each is a Tab stop, and between which the arrows go too: a field and what it finds.
pub fn steps<'a, Message: Clone + 'a>(
    content: impl Into<Element<'a, Message>>,
) -> Element<'a, Message> {
    Accessible::new(Role::GenericContainer, content)
        .group(Group::Steps)
        .into()
}

fn marked<'a, Message: Clone + 'a>(
    role: Role,
    symbol: Icon,
    label: Words<'a>,
    on_press: Option<Message>,
    finish: impl FnOnce(Accessible<'a, Message>) -> Accessible<'a, Message>,
) -> Element<'a, Message> {
    let name = label.to_string();
    let content = row![
        words::icon_toned(symbol, 22.0, Tone::Primary),
        iced::widget::text(label)
            .size(size::BODY)
            .font(theme::TEXT)
            .line_height(1.4)
            .width(Fill),
        widget::space().height(TARGET - 2.0 * space::S),
    ]
    .spacing(space::M)
    .align_y(Alignment::Center);

    let button = widget::button(content)
        .padding(space::S)
        .width(Fill)
        .style(theme::button::entry(false))
        .on_press_maybe(on_press.clone());

    finish(Accessible::new(role, button))
        .label(name)
        .on_activate(on_press)
        .into()
}
