//! Places to go: tiles, entries of side panels, switches, the brand.
use super::{Element, Icon, Tone, Words, boxes, words};
use crate::access::{Accessible, Group, Role};
use crate::theme::{self, TARGET, radius, size, space};

use accesskit::AriaCurrent;
use iced::advanced::widget::Id;
use iced::widget::{self, column, container, row, text};
use iced::{Alignment, Center, Fill, border};

/// What stands in a disc.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Mark {
    /// A letter or a number.
    Letters(String),
    /// A symbol.
    Symbol(Icon),
}

/// A card to press, with a disc, a title and a note, as wide as its place: see [`grid`](super::grid). Listen reads it.
pub fn tile<'a, Message: Clone + 'a>(
    id: impl Into<Id>,
    mark: Mark,
    tone: Tone,
    title: impl Into<Words<'a>>,
    note: impl Into<Words<'a>>,
    on_press: Message,
) -> Element<'a, Message> {
    let (title, note) = (title.into(), note.into());
    let name = format!("{title}, {note}");

    let content = column![
        boxes::disc(mark, tone, 72.0),
        text(title)
            .size(size::LARGE)
            .font(theme::BOLD)
            .align_x(Center)
            .line_height(1.25),
        words::small(note).align_x(Center),
    ]
    .spacing(space::S)
    .align_x(Center)
    .width(Fill);

    let button = widget::button(content)
        .padding([space::XL, space::L])
        .width(Fill)
        .style(theme::button::card)
        .on_press(on_press.clone());

    Accessible::new(Role::Button, button)
        .id(id)
        .label(name)
        .corner(radius::CARD)
        .on_activate(Some(on_press))
        .read_aloud()
        .into()
}

/// An entry of a list of places, such as the lessons of a module.
#[must_use]
pub struct Entry<'a, Message> {
    id: Id,
    label: Words<'a>,
    mark: Option<(Icon, Tone)>,
    state: Option<Words<'a>>,
    badge: Option<(Words<'a>, Tone)>,
    is_current: bool,
    on_press: Option<Message>,
}

impl<'a, Message: Clone + 'a> Entry<'a, Message> {
    /// An entry that cannot be pressed yet.
    pub fn new(id: impl Into<Id>, label: impl Into<Words<'a>>) -> Self {
        Self {
            id: id.into(),
            label: label.into(),
            mark: None,
            state: None,
            badge: None,
            is_current: false,
            on_press: None,
        }
    }

    /// A symbol before the label, and the word for it, if it says more than the label: “done”.
    pub fn mark(mut self, icon: Icon, tone: Tone, state: Option<Words<'a>>) -> Self {
        self.mark = Some((icon, tone));
        self.state = state;
        self
    }

    /// A badge after the label.
    pub fn badge(mut self, words: impl Into<Words<'a>>, tone: Tone) -> Self {
        self.badge = Some((words.into(), tone));
        self
    }

    /// Whether this is where one is.
    pub fn current(mut self, is_current: bool) -> Self {
        self.is_current = is_current;
        self
    }

    /// What pressing publishes.
    pub fn on_press_maybe(mut self, message: Option<Message>) -> Self {
        self.on_press = message;
        self
    }
}

impl<'a, Message: Clone + 'a> From<Entry<'a, Message>> for Element<'a, Message> {
    fn from(entry: Entry<'a, Message>) -> Self {
        let mut name = entry.label.to_string();
        for part in [
            &entry.state,
            &entry.badge.as_ref().map(|(words, _)| words.clone()),
        ]
        .into_iter()
        .flatten()
        {
            name.push_str(", ");
            name.push_str(part);
        }
        let font = if entry.is_current {
            theme::SEMIBOLD
        } else {
            theme::TEXT
        };
        let content = row![
            entry
                .mark
                .map(|(icon, tone)| words::icon_toned(icon, 22.0, tone)),
            text(entry.label)
                .size(size::SMALL)
                .font(font)
                .line_height(1.4)
                .width(Fill),
            entry.badge.map(|(words, tone)| boxes::badge(words, tone)),
            widget::space().height(TARGET - 2.0 * space::M),
        ]
        .spacing(space::M)
        .align_y(Alignment::Center);

        let button = widget::button(content)
            .padding(space::M)
            .width(Fill)
            .style(theme::button::entry(entry.is_current))
            .on_press_maybe(entry.on_press.clone());

        Accessible::new(Role::Button, button)
            .id(entry.id)
            .label(name)
            .describe(|node| {
                if entry.is_current {
                    node.set_aria_current(AriaCurrent::Page);
                }
            })
            .on_activate(entry.on_press)
            .into()
    }
}

/// One side of a switch.
#[derive(Debug, Clone)]
pub struct Segment<'a, Message> {
    /// The id of the control.
    pub id: Id,
    /// What shows: “FR”.
    pub label: Words<'a>,
    /// What is read: “Français”.
    pub name: Words<'a>,
    /// The language of the name, by its code.
    pub language: &'a str,
    /// Whether it is on.
    pub is_chosen: bool,
    /// What choosing publishes.
    pub on_choose: Message,
}

/// A switch between a few values, such as the languages.
pub fn segments<'a, Message: Clone + 'a>(
    id: impl Into<Id>,
    name: impl Into<Words<'a>>,
    segments: Vec<Segment<'a, Message>>,
) -> Element<'a, Message> {
    let total = segments.len();
    let inner = radius::CONTROL - 1.0;

    let sides = segments.into_iter().enumerate().map(|(rank, segment)| {
        let corners = match rank {
            _ if total == 1 => border::radius(inner),
            0 => border::left(inner),
            _ if rank + 1 == total => border::right(inner),
            _ => border::radius(0),
        };
        let label = text(segment.label).size(size::SMALL).font(theme::BOLD);
        let button = widget::button(container(label).center_y(TARGET - 2.0))
            .padding([0.0, 14.0])
            .style(theme::button::segment(segment.is_chosen, corners))
            .on_press(segment.on_choose.clone());

        Accessible::new(Role::RadioButton, button)
            .id(segment.id)
            .label(segment.name)
            .language(segment.language)
            .toggled(segment.is_chosen)
            .describe(|node| node.set_position_in_set(rank))
            .on_activate(Some(segment.on_choose))
            .into()
    });

    let frame = container(widget::row(sides))
        .padding(1)
        .style(theme::container::switch);
    Accessible::new(Role::RadioGroup, frame)
        .id(id)
        .label(name.into())
        .group(Group::Choices)
        .describe(|node| node.set_size_of_set(total))
        .into()
}

/// The logo and the name of the product; the logo alone, which has the name, where `is_folded`.
pub fn brand<'a, Message: Clone + 'a>(
    name: impl Into<Words<'a>>,
    is_folded: bool,
) -> Element<'a, Message> {
    let logo = words::icon_toned(Icon::Waypoints, 24.0, Tone::Primary);
    if is_folded {
        return Accessible::new(Role::Image, logo).label(name.into()).into();
    }
    row![
        logo,
        text(name.into())
            .size(20)
            .font(theme::BOLD)
            .style(theme::words::primary),
    ]
    .spacing(space::S)
    .align_y(Alignment::Center)
    .into()
}
