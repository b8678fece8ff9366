//! Colours to choose among, each with a small drawing of what they give.
use super::{Element, Icon, Tone, Words, words};
use crate::access::{Accessible, Group, Role};
use crate::theme::button::Standing;
use crate::theme::{self, Scheme, size, space};

use iced::advanced::widget::Id;
use iced::widget::{self, column, container, row, text};
use iced::{Alignment, Fill};

/// Colours that can be chosen.
#[derive(Debug, Clone)]
pub struct Sample<'a, Message> {
    /// The id of the control.
    pub id: Id,
    /// What they are called.
    pub label: Words<'a>,
    /// What is drawn, side by side.
    pub schemes: Vec<Scheme>,
    /// Whether they are the chosen ones.
    pub is_chosen: bool,
    /// What choosing publishes.
    pub on_choose: Message,
}

/// The width of a sample, in logical pixels.
const WIDTH: f32 = 176.0;
/// The height of its drawing.
const HEIGHT: f32 = 76.0;
/// The height of its label: two lines.
const LABEL: f32 = 40.0;

/// Colours of which one set is chosen, under one name. Tab goes to the group, the arrows choose.
pub fn sample_group<'a, Message: Clone + 'a>(
    id: impl Into<Id>,
    name: impl Into<Words<'a>>,
    samples: Vec<Sample<'a, Message>>,
) -> Element<'a, Message> {
    let total = samples.len();
    let mut cells = samples
        .into_iter()
        .enumerate()
        .map(|(rank, sample)| cell(rank, sample));
    // By twos, so that none stands alone on its line.
    let pairs = std::iter::from_fn(|| {
        let pair: Vec<_> = cells.by_ref().take(2).collect();
        (!pair.is_empty()).then(|| wrapped(pair))
    });
    let grid = wrapped(pairs.collect());
    Accessible::new(Role::RadioGroup, grid)
        .id(id)
        .label(name.into())
        .group(Group::Choices)
        .describe(|node| node.set_size_of_set(total))
        .into()
}

fn wrapped<'a, Message: 'a>(cells: Vec<Element<'a, Message>>) -> Element<'a, Message> {
    widget::row(cells)
        .spacing(space::M)
        .wrap()
        .vertical_spacing(space::M)
        .into()
}

fn cell<'a, Message: Clone + 'a>(rank: usize, sample: Sample<'a, Message>) -> Element<'a, Message> {
    let (standing, symbol) = if sample.is_chosen {
        (Standing::Chosen, Icon::Disc2)
    } else {
        (Standing::Neutral, Icon::Circle)
    };
    let name = sample.label.to_string();
    let label = row![
        words::icon_toned(symbol, size::ICON, Tone::Primary),
        text(sample.label)
            .size(size::SMALL)
            .line_height(1.25)
            .width(Fill),
        widget::space().height(LABEL),
    ]
    .spacing(space::S)
    .align_y(Alignment::Center);
    let drawn = words::decoration(widget::row(sample.schemes.into_iter().map(drawing)));
    let button = widget::button(column![drawn, label].spacing(space::S))
        .padding(space::M)
        .width(WIDTH)
        .style(theme::button::option(standing))
        .on_press(sample.on_choose.clone());
    Accessible::new(Role::RadioButton, button)
        .id(sample.id)
        .label(name)
        .toggled(sample.is_chosen)
        .corner(14.0)
        .describe(|node| node.set_position_in_set(rank))
        .on_activate(Some(sample.on_choose))
        .into()
}

/// A page with a card, a few words and something to press.
fn drawing<'a, Message: 'a>(scheme: Scheme) -> Element<'a, Message> {
    let bar = |width: f32, height: f32, part| {
        container(widget::space())
            .width(width)
            .height(height)
            .style(theme::container::sample(scheme, part))
    };
    use theme::container::SamplePart;
    let card = container(
        column![
            text("Aa")
                .size(size::BODY)
                .font(theme::BOLD)
                .line_height(1.0),
            bar(34.0, 4.0, SamplePart::Words),
            bar(26.0, 10.0, SamplePart::Action),
        ]
        .spacing(5),
    )
    .padding(space::S)
    .width(Fill)
    .height(Fill)
    .style(theme::container::sample(scheme, SamplePart::Card));
    container(card)
        .padding(space::S)
        .width(Fill)
        .height(HEIGHT)
        .style(theme::container::sample(scheme, SamplePart::Page))
        .into()
}
