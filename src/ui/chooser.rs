//! A value chosen from a list that opens in place: no overlay, so that keyboard and screen reader follow.
use super::{Echo, Element, Icon, Standing, Tone, Words, words};
use crate::access::{Accessible, Group, Role};
use crate::theme::{self, TARGET, radius, size, space};

use iced::keyboard::{self, key};
use iced::widget::{self, column, container, row, text};
use iced::{Alignment, Fill};

/// One value of the list.
#[derive(Debug, Clone)]
pub struct ChooserOption<'a, Message> {
    /// The words.
    pub words: Words<'a>,
    /// Whether it is the chosen one.
    pub is_chosen: bool,
    /// What choosing publishes; it must close the list as well.
    pub on_choose: Message,
}

/// A chooser: a button that shows the value, and the list while it is open.
#[must_use]
pub struct Chooser<'a, Message> {
    id: String,
    name: Words<'a>,
    value: Option<Words<'a>>,
    placeholder: Words<'a>,
    options: Vec<ChooserOption<'a, Message>>,
    echoes: Vec<Option<Echo<'a>>>,
    is_open: bool,
    standing: Standing,
    verdict: Option<Words<'a>>,
    on_toggle: Option<Message>,
}

impl<'a, Message: Clone + 'a> Chooser<'a, Message> {
    /// A chooser for what `name` says; `placeholder` stands where no value is chosen.
    ///
    /// The button has the id, the options `{id}-0`, `{id}-1`…
    pub fn new(
        id: impl Into<String>,
        name: impl Into<Words<'a>>,
        placeholder: impl Into<Words<'a>>,
    ) -> Self {
        Self {
            id: id.into(),
            name: name.into(),
            value: None,
            placeholder: placeholder.into(),
            options: Vec::new(),
            echoes: Vec::new(),
            is_open: false,
            standing: Standing::Neutral,
            verdict: None,
            on_toggle: None,
        }
    }

    /// The values; the chosen one shows on the button.
    pub fn options(mut self, options: Vec<ChooserOption<'a, Message>>) -> Self {
        self.value = options
            .iter()
            .find(|option| option.is_chosen)
            .map(|option| option.words.clone());
        self.options = options;
        self
    }

    /// What the values say in another language, below each in the list.
    pub fn echoes(mut self, echoes: Vec<Option<Echo<'a>>>) -> Self {
        self.echoes = echoes;
        self
    }

    /// How the value was judged, and the word for it.
    pub fn judged(mut self, standing: Standing, verdict: impl Into<Words<'a>>) -> Self {
        self.standing = standing;
        self.verdict = Some(verdict.into());
        self
    }

    /// Whether the list is open, and what opening and closing publishes; nothing once the question is answered.
    pub fn open(mut self, is_open: bool, on_toggle: Option<Message>) -> Self {
        self.is_open = is_open && on_toggle.is_some();
        self.on_toggle = on_toggle;
        self
    }

    fn button(&self) -> Element<'a, Message> {
        let shown = self.value.clone().unwrap_or(self.placeholder.clone());
        let mut name = format!("{}, {shown}", self.name);
        if let Some(verdict) = &self.verdict {
            name = format!("{name}. {verdict}");
        }
        let (symbol, tone) = match (self.standing, self.is_open) {
            (Standing::Right, _) => (Icon::Check, Tone::Ok),
            (Standing::Wrong, _) => (Icon::X, Tone::Bad),
            (Standing::Neutral | Standing::Chosen | Standing::Missed, true) => {
                (Icon::ChevronUp, Tone::Primary)
            }
            (Standing::Neutral | Standing::Chosen | Standing::Missed, false) => {
                (Icon::ChevronDown, Tone::Primary)
            }
        };
        let content = value_line(shown, Some(words::icon_toned(symbol, size::ICON, tone)));

        let button = widget::button(content)
            .padding([space::S, space::L])
            .width(Fill)
            .style(theme::button::option(self.standing))
            .on_press_maybe(self.on_toggle.clone());
        let is_open = self.is_open;
        Accessible::new(Role::Button, button)
            .id(self.id.clone())
            .label(name)
            .corner(14.0)
            .describe(|node| node.set_expanded(is_open))
            .on_activate(self.on_toggle.clone())
            .read_aloud()
            .into()
    }

    fn list(&mut self) -> Option<Element<'a, Message>> {
        if !self.is_open {
            return None;
        }
        let id = self.id.clone();
        let options = std::mem::take(&mut self.options);
        let total = options.len();
        let echoes = std::mem::take(&mut self.echoes);
        let rows = options.into_iter().enumerate().map(|(rank, option)| {
            let symbol = option
                .is_chosen
                .then(|| words::icon_toned(Icon::Check, size::ICON, Tone::Primary));
            let name = option.words.to_string();
            let content = value_line(option.words, symbol);
            let button = widget::button(content)
                .padding([space::S, space::L])
                .width(Fill)
                .style(theme::button::entry(option.is_chosen))
                .on_press(option.on_choose.clone());

            let echo = echoes.get(rank).copied().flatten();
            let option = Accessible::new(Role::ListBoxOption, button)
                .id(format!("{id}-{rank}"))
                .label(name)
                .corner(radius::CONTROL)
                .returns_focus_to(id.clone())
                .describe(|node| {
                    node.set_selected(option.is_chosen);
                    node.set_position_in_set(rank);
                })
                .on_activate(Some(option.on_choose));
            words::with_echo(option, echo)
        });
        let frame = container(widget::column(rows).spacing(space::XS))
            .padding(space::S)
            .style(theme::container::switch);
        Some(
            Accessible::new(Role::ListBox, frame)
                .label(self.name.clone())
                .describe(|node| node.set_size_of_set(total))
                .into(),
        )
    }
}

impl<'a, Message: Clone + 'a> From<Chooser<'a, Message>> for Element<'a, Message> {
    fn from(mut chooser: Chooser<'a, Message>) -> Self {
        let button = chooser.button();
        let list = chooser.list();
        let close = chooser.on_toggle.filter(|_| chooser.is_open);

        // One Tab stop, so that the arrows lead from the button into the list.
        Accessible::new(Role::Group, column![button, list].spacing(space::XS))
            .label(chooser.name)
            .group(Group::Roving)
            .on_key(move |key, _| match key {
                keyboard::Key::Named(key::Named::Escape) => close.clone(),
                _ => None,
            })
            .into()
    }
}

/// A value, and its symbol at the end of the line; as high as a target.
fn value_line<'a, Message: Clone + 'a>(
    words: Words<'a>,
    symbol: Option<Element<'a, Message>>,
) -> Element<'a, Message> {
    row![
        text(words)
            .size(size::BODY)
            .font(theme::TEXT)
            .line_height(1.4)
            .width(Fill),
        symbol,
        widget::space().height(TARGET - 2.0 * space::S),
    ]
    .spacing(space::S)
    .align_y(Alignment::Center)
    .into()
}
