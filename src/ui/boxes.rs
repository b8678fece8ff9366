//! Cards, boxes, badges and discs.
use super::{Element, Icon, Mark, Tone, Words, words};
use crate::theme::{self, size, space};

use iced::widget::text::Text;
use iced::widget::{self, container, row, text};
use iced::{Alignment, Fill};

/// The width of the strip at the left of a notice.
const STRIP: f32 = 5.0;

/// A card.
pub fn card<'a, Message: 'a>(content: impl Into<Element<'a, Message>>) -> Element<'a, Message> {
    container(content)
        .padding(space::XL)
        .width(Fill)
        .style(theme::container::card)
        .into()
}

/// A card under its title, a heading of the second level with this id.
pub fn titled_card<'a, Message: Clone + 'a>(
    id: &'static str,
    icon: Icon,
    title: impl Into<Words<'a>>,
    content: impl Into<Element<'a, Message>>,
) -> Element<'a, Message> {
    let title = row![
        words::icon_toned(icon, size::TITLE, Tone::Primary),
        words::heading_sized(id, 2, size::LARGE, title),
    ]
    .spacing(space::M)
    .align_y(Alignment::Center);
    card(widget::column![title, content.into()].spacing(space::M))
}

/// A card with the colour of a tone around it.
pub fn toned_card<'a, Message: 'a>(
    tone: Tone,
    content: impl Into<Element<'a, Message>>,
) -> Element<'a, Message> {
    container(content)
        .padding(space::L + 2.0)
        .width(Fill)
        .style(theme::container::toned_card(tone))
        .into()
}

/// A card filled with the colour of actions. Words inside take the colour of the card: no `small` there.
pub fn filled_card<'a, Message: 'a>(
    content: impl Into<Element<'a, Message>>,
) -> Element<'a, Message> {
    container(content)
        .padding(space::XL)
        .width(Fill)
        .style(theme::container::filled)
        .into()
}

/// A box of a tone with a symbol: a tip, a warning.
pub fn callout<'a, Message: Clone + 'a>(
    tone: Tone,
    icon: Icon,
    content: impl Into<Element<'a, Message>>,
) -> Element<'a, Message> {
    container(
        row![
            words::icon_toned(icon, 22.0, tone),
            container(content).width(Fill)
        ]
        .spacing(space::M),
    )
    .padding(space::L)
    .width(Fill)
    .style(theme::container::callout(tone))
    .into()
}

/// A few words on the ground of a tone.
pub fn badge<'a, Message: 'a>(words: impl Into<Words<'a>>, tone: Tone) -> Element<'a, Message> {
    on_badge(badge_words(words.into()), tone)
}

/// The same after a symbol.
pub fn icon_badge<'a, Message: Clone + 'a>(
    icon: Icon,
    words: impl Into<Words<'a>>,
    tone: Tone,
) -> Element<'a, Message> {
    let content = row![words::icon(icon, size::SMALL), badge_words(words.into())]
        .spacing(space::S)
        .align_y(Alignment::Center);
    on_badge(content, tone)
}

fn badge_words(words: Words<'_>) -> Text<'_> {
    text(words)
        .size(size::SMALL)
        .font(theme::SEMIBOLD)
        .line_height(1.25)
}

fn on_badge<'a, Message: 'a>(
    content: impl Into<Element<'a, Message>>,
    tone: Tone,
) -> Element<'a, Message> {
    container(content)
        .padding([3.0, 10.0])
        .style(theme::container::badge(tone))
        .into()
}

/// A letter, number or symbol on a round ground; it only decorates.
pub fn disc<'a, Message: Clone + 'a>(
    mark: Mark,
    tone: Tone,
    diameter: f32,
) -> Element<'a, Message> {
    let mark: Element<'a, Message> = match mark {
        Mark::Letters(letters) => text(letters).size(diameter * 0.38).font(theme::BOLD).into(),
        Mark::Symbol(icon) => words::icon(icon, diameter * 0.44),
    };
    let disc = container(mark)
        .width(diameter)
        .height(diameter)
        .align_x(Alignment::Center)
        .align_y(Alignment::Center)
        .style(theme::container::disc(tone));
    words::decoration(disc)
}

/// Content on the ground of a tone, with a strip of its colour at the left.
pub(super) fn stripped<'a, Message: 'a>(
    tone: Tone,
    content: impl Into<Element<'a, Message>>,
) -> Element<'a, Message> {
    let ground = container(content)
        .padding(space::L + 2.0)
        .width(Fill)
        .style(theme::container::stripped(tone));
    let ground = container(ground)
        .padding(iced::padding::left(STRIP))
        .width(Fill);
    let strip = container(widget::space())
        .width(STRIP)
        .height(Fill)
        .style(theme::container::strip(tone));
    // Under the box, since a strip beside it would take all the height there is.
    widget::stack![ground].push_under(strip).into()
}
