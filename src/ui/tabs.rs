//! The sections of a place, side by side: one of them shows.
use super::{Element, Icon, Words, words};
use crate::access::Accessible;
use crate::theme::{self, TARGET, size, space};

use accesskit::{AriaCurrent, Role};
use iced::Alignment;
use iced::advanced::widget::Id;
use iced::widget::{self, container, row, text};

/// The way to a section.
#[derive(Debug, Clone)]
pub struct Tab<'a, Message> {
    pub id: Id,
    pub icon: Icon,
    pub label: Words<'a>,
    /// Whether its section shows.
    pub is_current: bool,
    pub on_press: Message,
}

/// The ways to all sections, in as many lines as they need.
pub fn tabs<'a, Message: Clone + 'a>(
    name: impl Into<Words<'a>>,
    tabs: Vec<Tab<'a, Message>>,
) -> Element<'a, Message> {
    let ways = widget::row(tabs.into_iter().map(way))
        .spacing(space::S)
        .wrap()
        .vertical_spacing(space::S);
    Accessible::new(Role::Navigation, ways)
        .label(name.into())
        .into()
}

fn way<'a, Message: Clone + 'a>(tab: Tab<'a, Message>) -> Element<'a, Message> {
    let label = row![
        words::icon(tab.icon, size::ICON),
        text(tab.label.clone()).size(size::SMALL).font(theme::BOLD),
    ]
    .spacing(space::S)
    .align_y(Alignment::Center);
    let button = widget::button(container(label).center_y(TARGET))
        .padding([0.0, 14.0])
        .style(theme::button::tab(tab.is_current))
        .on_press(tab.on_press.clone());
    Accessible::new(Role::Button, button)
        .id(tab.id)
        .label(tab.label)
        .describe(move |node| {
            if tab.is_current {
                node.set_aria_current(AriaCurrent::Page);
            }
        })
        .on_activate(Some(tab.on_press))
        .into()
}
