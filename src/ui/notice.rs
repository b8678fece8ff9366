//! What the program tells: feedback, messages, the banner.
use super::{Element, Icon, Tone, Words, boxes, words};
use crate::access::{Accessible, Live, Role};
use crate::domain::text::Passage;
use crate::theme::{self, size, space};

use iced::advanced::widget::Id;
use iced::widget::text::Span;
use iced::widget::{self, column, container, row, text};
use iced::{Alignment, Fill};

/// A box that says what has just happened. Screen readers read it when it comes, if they can; focus its id when it
/// must be heard.
#[must_use]
pub struct Notice<'a, Message> {
    id: Id,
    tone: Tone,
    icon: Option<Icon>,
    /// The title, and the first words after it, on one line.
    lead: Vec<Span<'a, ()>>,
    name: String,
    is_led: bool,
    parts: Vec<Element<'a, Message>>,
}

impl<'a, Message: Clone + 'a> Notice<'a, Message> {
    /// A notice with its first words: “Not quite.”
    pub fn new(id: impl Into<Id>, tone: Tone, title: impl Into<Words<'a>>) -> Self {
        let title = title.into();
        Self {
            id: id.into(),
            tone,
            icon: None,
            name: title.to_string(),
            lead: vec![widget::span(title).font(theme::BOLD)],
            is_led: false,
            parts: Vec::new(),
        }
    }

    /// A symbol before the title.
    pub fn icon(mut self, icon: Icon) -> Self {
        self.icon = Some(icon);
        self
    }

    /// More words: the first stand after the title, others below.
    pub fn text(self, words: impl Into<Words<'a>>) -> Self {
        let words = words.into();
        self.say(words.clone().as_ref(), vec![widget::span(words)])
    }

    /// More words, in their manners.
    pub fn passage(self, passage: &'a Passage) -> Self {
        self.say(passage.plain(), words::spans(passage).collect())
    }

    fn say(mut self, plain: &str, spans: Vec<Span<'a, ()>>) -> Self {
        self.name.push(' ');
        self.name.push_str(plain);
        if self.is_led {
            let rich = words::rich(spans, size::BODY);
            self.parts.push(words::decoration(rich));
        } else {
            self.lead.push(widget::span(" "));
            self.lead.extend(spans);
            self.is_led = true;
        }
        self
    }

    /// A button or another piece below the words.
    pub fn action(mut self, content: impl Into<Element<'a, Message>>) -> Self {
        self.parts.push(content.into());
        self
    }
}

impl<'a, Message: Clone + 'a> From<Notice<'a, Message>> for Element<'a, Message> {
    fn from(notice: Notice<'a, Message>) -> Self {
        let tone = notice.tone;
        let title = row![
            notice.icon.map(|icon| words::icon_toned(icon, 22.0, tone)),
            container(words::rich(notice.lead, size::BODY)).width(Fill),
        ]
        .spacing(space::S);

        let content = column![words::decoration(title)]
            .extend(notice.parts)
            .spacing(space::XS);

        Accessible::new(Role::Status, boxes::stripped(tone, content))
            .id(notice.id)
            .label(notice.name)
            .describe(|node| node.set_live(Live::Polite))
            .focus_target()
            .into()
    }
}

/// A strip across the window, below the top bar, for what holds until it is dealt with: “not saved”.
pub fn banner<'a, Message: Clone + 'a>(
    id: impl Into<Id>,
    tone: Tone,
    icon: Icon,
    words: impl Into<Words<'a>>,
    actions: Vec<Element<'a, Message>>,
) -> Element<'a, Message> {
    let words = words.into();
    let name = words.to_string();
    let content = row![
        words::icon_toned(icon, 22.0, tone),
        words::decoration(
            text(words)
                .size(size::SMALL)
                .font(theme::SEMIBOLD)
                .line_height(1.4)
                .width(Fill)
        ),
        widget::row(actions).spacing(space::S),
    ]
    .spacing(space::M)
    .align_y(Alignment::Center);

    let strip = container(content)
        .padding([space::S, space::XL])
        .width(Fill)
        .style(theme::container::callout(tone));
    let (role, live) = match tone {
        Tone::Bad => (Role::Alert, Live::Assertive),
        Tone::Quiet | Tone::Primary | Tone::Ok | Tone::Warn => (Role::Status, Live::Polite),
    };
    Accessible::new(role, strip)
        .id(id)
        .label(name)
        .describe(|node| node.set_live(live))
        .focus_target()
        .into()
}

/// A line that says how things stand, such as how much was found; it is read aloud as it changes, if it can be.
pub fn status<'a, Message: Clone + 'a>(words: impl Into<Words<'a>>) -> Element<'a, Message> {
    let words = words.into();
    let name = words.to_string();
    told_as_it_changes(name, words::small(words))
}

/// The same in words that stand out.
pub fn strong_status<'a, Message: Clone + 'a>(words: impl Into<Words<'a>>) -> Element<'a, Message> {
    let words = words.into();
    let name = words.to_string();
    told_as_it_changes(name, words::strong(words))
}

fn told_as_it_changes<'a, Message: Clone + 'a>(
    name: String,
    content: impl Into<Element<'a, Message>>,
) -> Element<'a, Message> {
    Accessible::new(Role::Status, words::decoration(content))
        .label(name)
        .describe(|node| node.set_live(Live::Polite))
        .into()
}
