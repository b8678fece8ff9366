//! A card that can be pressed: a mark, a title, a line, and how far one is.
use super::{Element, Mark, Strength, Tone, Words, boxes, progress, words};
use crate::access::{Accessible, Role};
use crate::theme::{self, radius, size, space};

use iced::advanced::widget::Id;
use iced::widget::{self, column, row, text};
use iced::{Center, Fill};

/// A card that can be pressed, such as a module on the home screen.
#[must_use]
pub struct CardButton<'a, Message> {
    id: Id,
    name: Words<'a>,
    mark: Option<(Mark, Tone)>,
    badge: Option<(Words<'a>, Tone)>,
    title: Words<'a>,
    line: Words<'a>,
    progress: Option<(f32, Strength)>,
    on_press: Option<Message>,
}

impl<'a, Message: Clone + 'a> CardButton<'a, Message> {
    /// A card; `name` is all that is read of it, since what it shows is in pieces.
    pub fn new(id: impl Into<Id>, name: impl Into<Words<'a>>) -> Self {
        Self {
            id: id.into(),
            name: name.into(),
            mark: None,
            badge: None,
            title: Words::default(),
            line: Words::default(),
            progress: None,
            on_press: None,
        }
    }

    /// What stands in the disc at the left.
    pub fn mark(mut self, mark: Mark, tone: Tone) -> Self {
        self.mark = Some((mark, tone));
        self
    }

    /// A few words above the title, for what sets the card apart; its name must say them too.
    pub fn badge(mut self, words: impl Into<Words<'a>>, tone: Tone) -> Self {
        self.badge = Some((words.into(), tone));
        self
    }

    /// The title.
    pub fn title(mut self, words: impl Into<Words<'a>>) -> Self {
        self.title = words.into();
        self
    }

    /// The line below the title.
    pub fn line(mut self, words: impl Into<Words<'a>>) -> Self {
        self.line = words.into();
        self
    }

    /// How far one is, 0 to 1.
    pub fn progress(mut self, fraction: f32, strength: Strength) -> Self {
        self.progress = Some((fraction, strength));
        self
    }

    /// What pressing publishes.
    pub fn on_press(mut self, message: Message) -> Self {
        self.on_press = Some(message);
        self
    }
}

impl<'a, Message: Clone + 'a> From<CardButton<'a, Message>> for Element<'a, Message> {
    fn from(card: CardButton<'a, Message>) -> Self {
        // The name of the card says it in words.
        let bar = card.progress.map(|(fraction, strength)| {
            words::decoration(progress::progress_bar("", "", fraction, strength))
        });
        let content = row![
            card.mark.map(|(mark, tone)| boxes::disc(mark, tone, 48.0)),
            column![
                card.badge.map(|(words, tone)| boxes::badge(words, tone)),
                text(card.title)
                    .size(size::LARGE)
                    .font(theme::BOLD)
                    .line_height(1.3),
                words::small(card.line),
                widget::space().height(space::XS),
                bar,
            ]
            .spacing(2)
            .width(Fill),
        ]
        .spacing(space::L)
        .align_y(Center);
        // A card may be higher than its words, beside a higher one.
        let content = widget::container(content).align_y(Center).width(Fill);
        let button = widget::button(content)
            .padding(space::L + 4.0)
            .width(Fill)
            .style(theme::button::card)
            .on_press_maybe(card.on_press.clone());
        Accessible::new(Role::Button, button)
            .id(card.id)
            .label(card.name)
            .read_aloud()
            .corner(radius::CARD)
            .on_activate(card.on_press)
            .into()
    }
}
