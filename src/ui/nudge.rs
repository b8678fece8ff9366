//! A picture that takes the focus and that the arrow keys move.
use super::Element;
use super::Words;
use crate::access::{Accessible, Role};
use crate::theme;

use iced::Fill;
use iced::advanced::widget::Id;
use iced::keyboard::{self, key};
use iced::widget::{self, image};

/// What a key asks of a picture.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Nudge {
    Left,
    Right,
    Up,
    Down,
    Plus,
    Minus,
}

/// A picture at most `width` wide, with a name and with words for its keys. While it has the focus, the arrows and
/// plus and minus publish what `on_nudge` gives.
pub fn nudged<'a, Message: Clone + 'a>(
    id: impl Into<Id>,
    handle: &image::Handle,
    name: impl Into<Words<'a>>,
    keys: impl Into<Words<'a>>,
    width: f32,
    on_nudge: impl Fn(Nudge) -> Message + 'a,
) -> Element<'a, Message> {
    let keys = keys.into().into_owned();
    let picture = widget::container(image(handle.clone()).width(Fill))
        .max_width(width)
        .style(theme::container::picture);
    Accessible::new(Role::Image, picture)
        .id(id)
        .label(name.into())
        .describe(|node| node.set_description(keys))
        .takes_keys()
        .on_key(move |key, modifiers| nudge(key, modifiers).map(&on_nudge))
        .into()
}

fn nudge(key: &keyboard::Key, modifiers: keyboard::Modifiers) -> Option<Nudge> {
    // Plus is above another key on some keyboards.
    if modifiers.control() || modifiers.alt() || modifiers.logo() {
        return None;
    }
    Some(match key.as_ref() {
        keyboard::Key::Named(key::Named::ArrowLeft) => Nudge::Left,
        keyboard::Key::Named(key::Named::ArrowRight) => Nudge::Right,
        keyboard::Key::Named(key::Named::ArrowUp) => Nudge::Up,
        keyboard::Key::Named(key::Named::ArrowDown) => Nudge::Down,
        keyboard::Key::Character("+" | "=") => Nudge::Plus,
        keyboard::Key::Character("-" | "−") => Nudge::Minus,
        _ => return None,
    })
}
