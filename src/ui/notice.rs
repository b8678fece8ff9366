//! What the program tells: feedback, messages, the banner, what is waited for.
use super::page::{is_low, is_narrow};
use super::{Element, Icon, Tone, Words, appear, boxes, words};
use crate::access::{Accessible, Live, Role, WHOLE};
use crate::domain::text::Passage;
use crate::theme::{self, size, space};

use iced::advanced::widget::Id;
use iced::widget::text::Span;
use iced::widget::{self, column, container, row, stack, text};
use iced::{Alignment, Fill, Size};

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
    is_still: bool,
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
            is_still: true,
        }
    }

    /// A symbol before the title.
    pub fn icon(mut self, icon: Icon) -> Self {
        self.icon = Some(icon);
        self
    }

    /// Whether it is in its place at once; it slides there where things may move.
    pub fn still(mut self, is_still: bool) -> Self {
        self.is_still = is_still;
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
        let start = self.name.len();
        self.name.push_str(plain);
        if self.is_led {
            let lines = words::lines_of(spans, size::BODY, start);
            self.parts.push(words::decoration(lines));
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
        let lead = container(words::lines_of(notice.lead, size::BODY, 0)).width(Fill);
        let words = column![words::decoration(lead)]
            .extend(notice.parts)
            .spacing(space::XS);
        let icon = notice.icon.map(|icon| words::icon_toned(icon, 22.0, tone));
        let content = row![icon, words].spacing(space::S);
        let whole = container(boxes::stripped(tone, content)).id(WHOLE);

        let status = Accessible::new(Role::Status, whole)
            .id(notice.id.clone())
            .label(notice.name)
            .describe(|node| node.set_live(Live::Polite))
            .focus_target();
        appear(notice.id, notice.is_still, status)
    }
}

/// A strip across the window, below the top bar, for what holds until it is dealt with: “not saved”.
#[must_use]
pub struct Banner<'a, Message> {
    id: Id,
    window: Size,
    tone: Tone,
    icon: Icon,
    words: Words<'a>,
    note: Option<Words<'a>>,
    actions: Vec<Element<'a, Message>>,
}

impl<'a, Message: Clone + 'a> Banner<'a, Message> {
    /// A banner in a window of that size (in logical pixels: its size divided by the text size).
    pub fn new(
        id: impl Into<Id>,
        window: Size,
        tone: Tone,
        icon: Icon,
        words: impl Into<Words<'a>>,
    ) -> Self {
        Self {
            id: id.into(),
            window,
            tone,
            icon,
            words: words.into(),
            note: None,
            actions: Vec::new(),
        }
    }

    /// More words, below and quieter.
    pub fn note(mut self, words: impl Into<Words<'a>>) -> Self {
        self.note = Some(words.into());
        self
    }

    /// A button at its end.
    pub fn action(mut self, action: impl Into<Element<'a, Message>>) -> Self {
        self.actions.push(action.into());
        self
    }
}

impl<'a, Message: Clone + 'a> From<Banner<'a, Message>> for Element<'a, Message> {
    fn from(banner: Banner<'a, Message>) -> Self {
        let name = match &banner.note {
            Some(note) => format!("{} {note}", banner.words),
            None => banner.words.to_string(),
        };
        let words = text(banner.words)
            .size(size::SMALL)
            .font(theme::SEMIBOLD)
            .line_height(1.4)
            .width(Fill);
        let words = words::decoration(
            column![words, banner.note.map(words::small)]
                .spacing(space::XS)
                .width(Fill),
        );
        let icon = words::icon_toned(banner.icon, 22.0, banner.tone);
        let is_narrow = is_narrow(banner.window);
        let actions = widget::row(banner.actions)
            .spacing(space::S)
            .wrap()
            .vertical_spacing(space::S);
        // Beside buttons, a narrow window would leave the words two or three to a line.
        let content: Element<'a, Message> = if is_narrow {
            column![row![icon, words].spacing(space::M), actions]
                .spacing(space::S)
                .into()
        } else {
            row![icon, words, Element::from(actions)]
                .spacing(space::M)
                .align_y(Alignment::Center)
                .into()
        };
        let side = if is_narrow { space::L } else { space::XL };
        let strip = container(content)
            .padding([space::S, side])
            .width(Fill)
            .style(theme::container::callout(banner.tone));
        let (role, live) = match banner.tone {
            Tone::Bad => (Role::Alert, Live::Assertive),
            Tone::Quiet | Tone::Primary | Tone::Ok | Tone::Warn => (Role::Status, Live::Polite),
        };
        Accessible::new(role, strip)
            .id(banner.id)
            .label(name)
            .describe(|node| node.set_live(live))
            .focus_target()
            .into()
    }
}

/// A calm line near the foot of the window, over the page, for what passes by itself: it takes neither room nor focus.
/// `window` is its size divided by the text size.
pub fn floating<'a, Message: Clone + 'a>(
    id: impl Into<Id>,
    window: Size,
    icon: Icon,
    words: impl Into<Words<'a>>,
    action: Option<Element<'a, Message>>,
) -> Element<'a, Message> {
    let words = words.into();
    let name = words.to_string();
    let line = row![
        words::icon_toned(icon, 22.0, Tone::Primary),
        words::decoration(words::paragraph(words)),
    ]
    .spacing(space::M)
    .align_y(Alignment::Center);
    let content = column![line, action]
        .spacing(space::M)
        .align_x(Alignment::Center);
    let card = container(content)
        .padding([space::M, space::L])
        .max_width(560.0_f32.min(window.width - 2.0 * space::L))
        .style(theme::container::toned_card(Tone::Primary));
    let status = Accessible::new(Role::Status, card)
        .id(id)
        .label(name)
        .describe(|node| node.set_live(Live::Polite));
    let above_bar = if is_low(window) { space::L } else { 104.0 };
    container(status)
        .width(Fill)
        .height(Fill)
        .padding(iced::padding::bottom(above_bar))
        .align_x(Alignment::Center)
        .align_y(Alignment::End)
        .into()
}

/// A page with a floating line over it, if there is one: call it with `None` too, so that the page keeps its state.
pub fn floating_over<'a, Message: Clone + 'a>(
    page: impl Into<Element<'a, Message>>,
    line: Option<Element<'a, Message>>,
) -> Element<'a, Message> {
    stack![page.into()].push(line).into()
}

/// A line that says how things stand, such as how much was found; it is read aloud as it changes, if it can be.
pub fn status<'a, Message: Clone + 'a>(words: impl Into<Words<'a>>) -> Element<'a, Message> {
    let words = words.into();
    changing(words.to_string(), words::small(words)).into()
}

/// The same in words that stand out.
pub fn strong_status<'a, Message: Clone + 'a>(words: impl Into<Words<'a>>) -> Element<'a, Message> {
    let words = words.into();
    changing(words.to_string(), words::strong(words)).into()
}

/// Content that stands for `words`, which are read aloud whenever they change.
pub fn told<'a, Message: Clone + 'a>(
    id: impl Into<Id>,
    words: impl Into<Words<'a>>,
    content: impl Into<Element<'a, Message>>,
) -> Element<'a, Message> {
    changing(words.into().to_string(), content).id(id).into()
}

/// Content with a name that is read aloud whenever it changes.
fn changing<'a, Message: Clone + 'a>(
    name: String,
    content: impl Into<Element<'a, Message>>,
) -> Accessible<'a, Message> {
    Accessible::new(Role::Status, words::decoration(content))
        .label(name)
        .describe(|node| node.set_live(Live::Polite))
}
