//! A picture to choose among several, such as the one on a person's tile.
use super::{Element, Icon, Tone, Words, words};
use crate::access::{Accessible, Group, Role};
use crate::theme::button::Standing;
use crate::theme::{self, radius, space};

use iced::advanced::widget::Id;
use iced::widget::{self, container};

/// A picture that can be chosen.
#[derive(Debug, Clone)]
pub struct Picture<'a, Message> {
    /// The id of the control.
    pub id: Id,
    /// What shows.
    pub symbol: Icon,
    /// What is read.
    pub name: Words<'a>,
    /// Whether it is the chosen one.
    pub is_chosen: bool,
    /// What choosing publishes.
    pub on_choose: Message,
}

/// Pictures of which one is chosen, under one name. Tab goes to the group, the arrows choose.
pub fn picture_group<'a, Message: Clone + 'a>(
    id: impl Into<Id>,
    name: impl Into<Words<'a>>,
    pictures: Vec<Picture<'a, Message>>,
) -> Element<'a, Message> {
    /// The side of a picture, in logical pixels.
    const SIDE: f32 = 64.0;

    let total = pictures.len();
    let cells = pictures.into_iter().enumerate().map(|(rank, picture)| {
        let standing = if picture.is_chosen {
            Standing::Chosen
        } else {
            Standing::Neutral
        };
        let symbol = words::icon_toned(picture.symbol, 30.0, Tone::Primary);
        let button = widget::button(container(symbol).center(SIDE))
            .padding(0)
            .style(theme::button::option(standing))
            .on_press(picture.on_choose.clone());
        Accessible::new(Role::RadioButton, button)
            .id(picture.id)
            .label(picture.name)
            .toggled(picture.is_chosen)
            .corner(radius::CONTROL)
            .describe(|node| node.set_position_in_set(rank))
            .on_activate(Some(picture.on_choose))
            .into()
    });
    let grid = widget::row(cells)
        .spacing(space::M)
        .wrap()
        .vertical_spacing(space::M);
    Accessible::new(Role::RadioGroup, grid)
        .id(id)
        .label(name.into())
        .group(Group::Choices)
        .describe(|node| node.set_size_of_set(total))
        .into()
}
