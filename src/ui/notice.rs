//! What the program tells: feedback, messages, the banner.
use super::{Element, Icon, Tone, Words, boxes, words};
use crate::access::{Accessible, Live, Role};
use crate::domain::text::Passage;
use crate::theme::{self, size, space};

use iced::advanced::widget::Id;
use iced::widget::{self, column, container, row, text};
use iced::{Alignment, Fill};

/// A box that says what has just happened. Screen readers read it when it comes, if they can; focus its id when it
/// must be heard.
#[must_use]
pub struct Notice<'a, Message> {
    id: Id,
    tone: Tone,
    icon: Option<Icon>,
    title: Words<'a>,
    texts: Vec<String>,
    parts: Vec<Element<'a, Message>>,
}

impl<'a, Message: Clone + 'a> Notice<'a, Message> {
    /// A notice with its first words: “Not quite.”
    pub fn new(id: impl Into<Id>, tone: Tone, title: impl Into<Words<'a>>) -> Self {
        Self {
            id: id.into(),
            tone,
            icon: None,
            title: title.into(),
            texts: Vec::new(),
            parts: Vec::new(),
        }
    }

    /// A symbol before the title.
    pub fn icon(mut self, icon: Icon) -> Self {
        self.icon = Some(icon);
        self
    }

    /// More words.
    pub fn text(mut self, words: impl Into<Words<'a>>) -> Self {
        let words = words.into();
        self.texts.push(words.to_string());
        self.parts.push(words::decoration(words::paragraph(words)));
        self
    }

    /// More words, in their manners.
    pub fn passage(mut self, passage: &'a Passage) -> Self {
        self.texts.push(passage.plain().to_owned());
        self.parts.push(words::decoration(words::passage(passage)));
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
        let mut name = notice.title.to_string();
        for text in &notice.texts {
            name.push(' ');
            name.push_str(text);
        }
        let tone = notice.tone;
        let title = row![
            notice.icon.map(|icon| words::icon_toned(icon, 22.0, tone)),
            words::strong(notice.title).width(Fill),
        ]
        .spacing(space::S)
        .align_y(Alignment::Center);

        let content = column![words::decoration(title)]
            .extend(notice.parts)
            .spacing(space::XS);

        Accessible::new(Role::Status, boxes::stripped(tone, content))
            .id(notice.id)
            .label(name)
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
