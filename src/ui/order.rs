//! Rows to put in order, without dragging.
use super::{Button, Echo, Element, Icon, Standing, Tone, Words, words};
use crate::access::{Accessible, Role};
use crate::theme::{self, size, space};

use iced::keyboard::{self, key};
use iced::widget::{self, container, row, text};
use iced::{Alignment, Fill};

/// A row that can go up and down.
#[must_use]
pub struct OrderRow<'a, Message> {
    id: String,
    words: Words<'a>,
    up: Words<'a>,
    down: Words<'a>,
    standing: Standing,
    verdict: Option<Words<'a>>,
    echo: Option<Echo<'a>>,
    is_fixed: bool,
    on_up: Option<Message>,
    on_down: Option<Message>,
}

impl<'a, Message: Clone + 'a> OrderRow<'a, Message> {
    /// A row whose buttons, of the ids `{id}-up` and `{id}-down`, have the names `up` and `down`: “Move … up”.
    pub fn new(
        id: impl Into<String>,
        words: impl Into<Words<'a>>,
        up: impl Into<Words<'a>>,
        down: impl Into<Words<'a>>,
    ) -> Self {
        Self {
            id: id.into(),
            words: words.into(),
            up: up.into(),
            down: down.into(),
            standing: Standing::Neutral,
            verdict: None,
            echo: None,
            is_fixed: false,
            on_up: None,
            on_down: None,
        }
    }

    /// How it was judged, and the word for it.
    pub fn judged(mut self, standing: Standing, verdict: impl Into<Words<'a>>) -> Self {
        self.standing = standing;
        self.verdict = Some(verdict.into());
        self
    }

    /// What its words say in another language, below them.
    pub fn echo(mut self, echo: Option<Echo<'a>>) -> Self {
        self.echo = echo;
        self
    }

    /// Takes the buttons away: the question is answered.
    pub fn fixed(mut self, is_fixed: bool) -> Self {
        self.is_fixed = is_fixed;
        self
    }

    /// What moving publishes; the first row has no up, and the last no down.
    pub fn on_move(mut self, up: Option<Message>, down: Option<Message>) -> Self {
        self.on_up = up;
        self.on_down = down;
        self
    }

    fn buttons(&self) -> Option<Element<'a, Message>> {
        let button = |side: &str, icon, name: &Words<'a>, message: &Option<Message>| {
            Button::new(format!("{}-{side}", self.id), name.clone())
                .leading(icon)
                .icon_only()
                .stays_reachable()
                .on_press_maybe(message.clone())
        };
        (!self.is_fixed).then(|| {
            row![
                button("up", Icon::ArrowUp, &self.up, &self.on_up),
                button("down", Icon::ArrowDown, &self.down, &self.on_down),
            ]
            .spacing(space::S)
            .into()
        })
    }

    fn row(self, rank: usize) -> Element<'a, Message> {
        let (symbol, tone) = match self.standing {
            Standing::Right => (Some(Icon::Check), Some(Tone::Ok)),
            Standing::Wrong => (Some(Icon::X), Some(Tone::Bad)),
            Standing::Neutral | Standing::Chosen | Standing::Missed => (None, None),
        };
        let buttons = self.buttons();
        let content = row![
            container(text(rank + 1).size(size::BODY).font(theme::BOLD))
                .center(36)
                .style(theme::container::letter),
            container(words::with_echo(words::paragraph(self.words), self.echo)).width(Fill),
            symbol
                .zip(tone)
                .map(|(symbol, tone)| words::icon_toned(symbol, 24.0, tone)),
            self.verdict.map(words::small),
            buttons,
        ]
        .spacing(space::L)
        .align_y(Alignment::Center);

        let frame = container(content).padding([space::M, space::L]).width(Fill);
        let frame = match tone {
            Some(tone) => frame.style(theme::container::toned_card(tone)),
            None => frame.style(theme::container::card),
        };
        let (up, down) = (self.on_up, self.on_down);
        Accessible::new(Role::ListItem, frame)
            .id(self.id)
            .describe(|node| node.set_position_in_set(rank))
            .on_key(move |key, modifiers| match key {
                _ if modifiers != keyboard::Modifiers::ALT => None,
                keyboard::Key::Named(key::Named::ArrowUp) => up.clone(),
                keyboard::Key::Named(key::Named::ArrowDown) => down.clone(),
                _ => None,
            })
            .into()
    }
}

/// Rows in their order, under the name of the question. Alt and an arrow move the row that holds the focus.
pub fn order_list<'a, Message: Clone + 'a>(
    name: impl Into<Words<'a>>,
    rows: Vec<OrderRow<'a, Message>>,
) -> Element<'a, Message> {
    let total = rows.len();
    let rows = rows
        .into_iter()
        .enumerate()
        .map(|(rank, row)| row.row(rank));

    Accessible::new(Role::List, widget::column(rows).spacing(space::M))
        .label(name.into())
        .describe(|node| node.set_size_of_set(total))
        .into()
}
