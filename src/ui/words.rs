//! Texts, lists, symbols and pictures.
use super::{Element, Icon, Tone, Words};
use crate::access::{Accessible, Role};
use crate::domain::text::{Language, Manner, Passage};
use crate::theme::{self, container, size, space};

use iced::advanced::widget::Id;
use iced::widget::text::{LineHeight, Rich, Span, Text};
use iced::widget::{self, image, row, text};
use iced::{Center, Fill, Length, Shrink};

use std::borrow::Cow;

/// The height of a line of running text.
pub(super) const RUNNING: LineHeight = LineHeight::Relative(1.5);
/// The height of a line of a title.
const TITLE: LineHeight = LineHeight::Relative(1.25);

/// The widest digit of running text, and the dot after a number.
const DIGIT: f32 = 11.7;
const DOT: f32 = 3.8;

/// What keeps the shaper from taking a word into the font of the one before.
pub(super) const JOINER: char = '\u{2060}';

/// The width of the line beside an [`aside`].
const ASIDE_LINE: f32 = 3.0;

/// A heading of level 1 (one a screen), 2 or 3. It is a focus target: focus it after a change of screen.
pub fn heading<'a, Message: Clone + 'a>(
    id: impl Into<Id>,
    level: usize,
    words: impl Into<Words<'a>>,
) -> Element<'a, Message> {
    heading_sized(id, level, size_of(level), words)
}

/// The same in the middle of its place, also where it breaks.
pub fn heading_centred<'a, Message: Clone + 'a>(
    id: impl Into<Id>,
    level: usize,
    words: impl Into<Words<'a>>,
) -> Element<'a, Message> {
    let words = words.into();
    let name = words.to_string();
    let shown = text(words).size(size_of(level)).align_x(Center).width(Fill);
    titled(id, level, name, shown)
}

fn size_of(level: usize) -> f32 {
    match level {
        1 => size::DISPLAY,
        2 => size::TITLE,
        _ => size::LARGE,
    }
}

/// A heading of another size than its level has, such as a question.
pub fn heading_sized<'a, Message: Clone + 'a>(
    id: impl Into<Id>,
    level: usize,
    size: f32,
    words: impl Into<Words<'a>>,
) -> Element<'a, Message> {
    let words = words.into();
    let name = words.to_string();
    titled(id, level, name, text(words).size(size))
}

fn titled<'a, Message: Clone + 'a>(
    id: impl Into<Id>,
    level: usize,
    name: String,
    words: Text<'a>,
) -> Element<'a, Message> {
    Accessible::new(Role::Heading, words.font(theme::BOLD).line_height(TITLE))
        .id(id)
        .label(name)
        .describe(|node| node.set_level(level))
        .focus_target()
        .into()
}

/// Running text.
pub fn paragraph<'a>(words: impl Into<Words<'a>>) -> Text<'a> {
    text(words.into())
        .size(size::BODY)
        .font(theme::TEXT)
        .line_height(RUNNING)
}

/// Text that accompanies: smaller and muted.
pub fn small<'a>(words: impl Into<Words<'a>>) -> Text<'a> {
    text(words.into())
        .size(size::SMALL)
        .font(theme::TEXT)
        .line_height(RUNNING)
        .style(theme::words::muted)
}

/// Text that stands out.
pub fn strong<'a>(words: impl Into<Words<'a>>) -> Text<'a> {
    text(words.into())
        .size(size::BODY)
        .font(theme::BOLD)
        .line_height(RUNNING)
}

/// Running text with its strong and stressed words. Terms open nothing here: see [`super::passage_with_terms`].
pub fn passage<'a, Message: Clone + 'a>(passage: &'a Passage) -> Element<'a, Message> {
    passage_sized(passage, size::BODY)
}

/// The same in another size.
pub fn passage_sized<'a, Message: Clone + 'a>(
    passage: &'a Passage,
    size: f32,
) -> Element<'a, Message> {
    let lines = lines_of(spans(passage).collect(), size, 0);

    Accessible::new(Role::Label, lines)
        .describe(|node| node.set_value(passage.plain()))
        .into()
}

/// The words of a passage in the fonts of their manners: as many spans as the passage has.
pub(super) fn spans(passage: &Passage) -> impl Iterator<Item = Span<'_, ()>> {
    let all = passage.spans();
    all.iter().enumerate().map(|(index, span)| {
        let next = all.get(index + 1).map_or("", |next| next.words.as_str());
        let words = widget::span(joined(&span.words, next));
        match span.manner {
            // A term that opens nothing must not look as if it did.
            Manner::Plain | Manner::Term(_) => words,
            Manner::Strong => words.font(theme::BOLD),
            Manner::Emphasis => words.font(theme::ITALIC),
        }
    })
}

/// The words, with an invisible joiner where `next` continues their last word: the shaper of iced 0.14 sets a word
/// of ASCII alone in one font, and a comma after a strong word would be strong.
fn joined<'a>(words: &'a str, next: &str) -> Cow<'a, str> {
    let is_inside = |byte: Option<&u8>| byte.is_some_and(u8::is_ascii_graphic);
    if is_inside(words.as_bytes().last()) && is_inside(next.as_bytes().first()) {
        Cow::Owned(format!("{words}{JOINER}"))
    } else {
        Cow::Borrowed(words)
    }
}

/// Running text of several fonts. Iced shows it to no operation: give it a name.
pub(super) fn rich<'a, Message: 'a>(spans: Vec<Span<'a, ()>>, size: f32) -> Rich<'a, (), Message> {
    Rich::with_spans(spans)
        .size(size)
        .font(theme::TEXT)
        .line_height(RUNNING)
}

/// The same where its sentences can be marked while they are read aloud: `start` is where its words begin in the name, or
/// the value, of the node that they are the words of, in bytes.
pub(super) fn lines_of<'a, Message: Clone + 'a>(
    spans: Vec<Span<'a, ()>>,
    size: f32,
    start: usize,
) -> Element<'a, Message> {
    super::terms::lines_of(spans, size, start)
}

/// A list with a dot before each item.
pub fn bullets<'a, Message: Clone + 'a>(
    items: impl IntoIterator<Item = Element<'a, Message>>,
) -> Element<'a, Message> {
    list(items, Shrink, |_| "•".to_owned())
}

/// A list with a number before each item.
pub fn numbered<'a, Message: Clone + 'a>(
    items: impl IntoIterator<Item = Element<'a, Message>>,
) -> Element<'a, Message> {
    let items: Vec<_> = items.into_iter().collect();
    // All as wide as the widest: digits are not, and the words after them would not stand in line.
    let digits = items.len().to_string().len();
    let width = DOT + DIGIT * digits as f32;
    list(items, width.into(), |rank| format!("{}.", rank + 1))
}

fn list<'a, Message: Clone + 'a>(
    items: impl IntoIterator<Item = Element<'a, Message>>,
    width: Length,
    mark: impl Fn(usize) -> String,
) -> Element<'a, Message> {
    let rows = items.into_iter().enumerate().map(|(rank, item)| {
        let mark = decoration(paragraph(mark(rank)).width(width));
        row![mark, widget::container(item).width(Fill)]
            .spacing(space::S)
            .into()
    });
    lines(rows, space::S)
}

/// A list whose items bring their own look, `spacing` apart.
pub fn lines<'a, Message: Clone + 'a>(
    items: impl IntoIterator<Item = Element<'a, Message>>,
    spacing: f32,
) -> Element<'a, Message> {
    let items: Vec<_> = items.into_iter().collect();
    let total = items.len();
    let rows = items.into_iter().enumerate().map(|(rank, item)| {
        Accessible::new(Role::ListItem, item)
            .describe(|node| node.set_position_in_set(rank))
            .into()
    });
    Accessible::new(Role::List, widget::column(rows).spacing(spacing))
        .describe(|node| node.set_size_of_set(total))
        .into()
}

/// A symbol, which only decorates: words beside it must say the same.
pub fn icon<'a, Message: Clone + 'a>(icon: Icon, size: f32) -> Element<'a, Message> {
    decoration(glyph(icon, size))
}

/// A symbol in the colour of a tone.
pub fn icon_toned<'a, Message: Clone + 'a>(
    icon: Icon,
    size: f32,
    tone: Tone,
) -> Element<'a, Message> {
    decoration(glyph(icon, size).style(move |theme: &iced::Theme| {
        let (colour, _) = container::Tone::colours(tone, theme::tokens(theme));
        text::Style {
            color: Some(colour),
        }
    }))
}

fn glyph<'a>(icon: Icon, size: f32) -> Text<'a> {
    text(icon.character())
        .font(theme::ICONS)
        .size(size)
        .line_height(LineHeight::Relative(1.0))
}

/// A picture at most `width` wide, and the words for those who do not see it.
pub fn picture<'a, Message: Clone + 'a>(
    handle: &image::Handle,
    alt: impl Into<Words<'a>>,
    width: f32,
) -> Element<'a, Message> {
    let picture = widget::container(image(handle.clone()).width(Fill))
        .padding(space::S)
        .max_width(width)
        .style(theme::container::picture);
    Accessible::new(Role::Image, picture)
        .label(alt.into())
        .into()
}

/// Content that only the eye needs.
pub fn decoration<'a, Message: Clone + 'a>(
    content: impl Into<Element<'a, Message>>,
) -> Element<'a, Message> {
    Accessible::new(Role::GenericContainer, content)
        .hidden(true)
        .into()
}

/// Words that assistive technology has by other means, such as the label of a field: Listen reads them.
pub(super) fn for_eyes_and_ears<'a, Message: Clone + 'a>(
    content: impl Into<Element<'a, Message>>,
) -> Element<'a, Message> {
    Accessible::new(Role::GenericContainer, content)
        .hidden(true)
        .read_aloud()
        .into()
}

/// Words that say the same as those above them: muted, with a line at their left.
fn aside<'a, Message: Clone + 'a>(
    content: impl Into<Element<'a, Message>>,
) -> Element<'a, Message> {
    let content = widget::container(content)
        .padding(iced::padding::left(ASIDE_LINE + 14.0))
        .style(container::muted);
    let line = widget::container(widget::space())
        .width(ASIDE_LINE)
        .height(Fill)
        .style(container::line);
    // Under the words, since a line beside them would take all the height there is.
    widget::stack![content].push_under(line).into()
}

/// The same as what stands above it, in another language than the view, by its code: Listen, which has read the other, passes
/// over it.
pub fn echo<'a, Message: Clone + 'a>(
    code: &str,
    content: impl Into<Element<'a, Message>>,
) -> Element<'a, Message> {
    Accessible::new(Role::Group, aside(content))
        .language(code)
        .not_read_aloud()
        .into()
}

/// What a text says in another language, to show below it.
#[derive(Debug, Clone, Copy)]
pub struct Echo<'a> {
    /// Its language.
    pub language: Language,
    /// What it says.
    pub passage: &'a Passage,
}

impl<'a, Message: Clone + 'a> From<Echo<'a>> for Element<'a, Message> {
    fn from(said: Echo<'a>) -> Self {
        echo(
            said.language.code(),
            passage_sized(said.passage, size::SMALL),
        )
    }
}

/// Content with its echo below, if it has one.
pub fn with_echo<'a, Message: Clone + 'a>(
    content: impl Into<Element<'a, Message>>,
    echo: Option<Echo<'a>>,
) -> Element<'a, Message> {
    match echo {
        Some(echo) => widget::column![content.into(), Element::from(echo)]
            .spacing(space::XS)
            .into(),
        None => content.into(),
    }
}

/// Content in another language than the view, by the code of its language.
pub fn in_language<'a, Message: Clone + 'a>(
    code: &str,
    content: impl Into<Element<'a, Message>>,
) -> Element<'a, Message> {
    Accessible::new(Role::Group, content).language(code).into()
}

#[cfg(test)]
mod tests {
    use super::*;

    use iced::advanced::text::{Alignment, Paragraph as _, Shaping, Wrapping};
    use iced::{Pixels, Size};

    type Paragraph = <iced::Renderer as iced::advanced::text::Renderer>::Paragraph;

    fn width(spans: &[Span<'_, ()>]) -> f32 {
        for file in theme::FONTS {
            iced_test::renderer::graphics::text::font_system()
                .write()
                .expect("the font system")
                .load_font(file.into());
        }
        let text = iced::advanced::text::Text {
            content: spans,
            bounds: Size::INFINITE,
            size: Pixels(size::BODY),
            line_height: RUNNING,
            font: theme::TEXT,
            align_x: Alignment::Default,
            align_y: iced::alignment::Vertical::Top,
            shaping: Shaping::Advanced,
            wrapping: Wrapping::Word,
        };
        Paragraph::with_spans(text).min_bounds().width
    }

    #[test]
    fn what_follows_a_strong_word_without_a_space_is_not_strong() {
        for (source, strong, plain) in [
            ("**bold**mmmmmmmm", "bold", "mmmmmmmm"),
            ("mmmmmmmm**bold**", "bold", "mmmmmmmm"),
        ] {
            let passage = Passage::parse(source).expect("a passage");
            let together: Vec<_> = spans(&passage).collect();
            let apart = width(&[widget::span(strong).font(theme::BOLD)])
                + width(&[widget::span(plain).font(theme::TEXT)]);
            let all_strong = width(&[widget::span(format!("{strong}{plain}")).font(theme::BOLD)]);
            assert!((width(&together) - apart).abs() < 0.1, "{source}");
            assert!((all_strong - apart).abs() > 1.0, "a test that could fail");
        }
    }
}
