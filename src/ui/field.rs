//! Fields to write in.
use super::{Element, Icon, Tone, Words, words};
use crate::access::{Accessible, Role, WHOLE};
use crate::theme::{self, radius, size, space};

use iced::advanced::widget::Id;
use iced::widget::{self, column, container, row, text, text_editor};
use iced::{Alignment, Fill};
use unicode_segmentation::UnicodeSegmentation;

/// A field of one line, with its label above, and help and error below.
#[must_use]
pub struct TextField<'a, Message> {
    id: Id,
    label: Words<'a>,
    value: &'a str,
    placeholder: Words<'a>,
    heard_with: Option<Words<'a>>,
    help: Option<Words<'a>>,
    error: Option<Words<'a>>,
    language: Option<String>,
    is_secret: bool,
    on_input: Option<Box<dyn Fn(String) -> Message + 'a>>,
    on_submit: Option<Message>,
}

impl<'a, Message: Clone + 'a> TextField<'a, Message> {
    /// A field that cannot be written in until [`on_input`](Self::on_input).
    pub fn new(id: impl Into<Id>, label: impl Into<Words<'a>>, value: &'a str) -> Self {
        Self {
            id: id.into(),
            label: label.into(),
            value,
            placeholder: Words::default(),
            heard_with: None,
            help: None,
            error: None,
            language: None,
            is_secret: false,
            on_input: None,
            on_submit: None,
        }
    }

    /// An example that shows while the field is empty; it is no label.
    pub fn placeholder(mut self, words: impl Into<Words<'a>>) -> Self {
        self.placeholder = words.into();
        self
    }

    /// Words that stand above on the screen, heard with a field that has the focus before they are read.
    pub fn heard_with(mut self, words: impl Into<Words<'a>>) -> Self {
        self.heard_with = Some(words.into());
        self
    }

    /// What to write, below the field.
    pub fn help(mut self, words: impl Into<Words<'a>>) -> Self {
        self.help = Some(words.into());
        self
    }

    /// What is wrong with the value, if something is.
    pub fn error(mut self, words: Option<impl Into<Words<'a>>>) -> Self {
        self.error = words.map(Into::into);
        self
    }

    /// The language of the value, by its code.
    pub fn language(mut self, code: impl Into<String>) -> Self {
        self.language = Some(code.into());
        self
    }

    /// Hides the value: for codes.
    pub fn secret(mut self) -> Self {
        self.is_secret = true;
        self
    }

    /// What writing publishes.
    pub fn on_input(mut self, on_input: impl Fn(String) -> Message + 'a) -> Self {
        self.on_input = Some(Box::new(on_input));
        self
    }

    /// What Enter publishes.
    pub fn on_submit_maybe(mut self, message: Option<Message>) -> Self {
        self.on_submit = message;
        self
    }
}

impl<'a, Message: Clone + 'a> From<TextField<'a, Message>> for Element<'a, Message> {
    fn from(field: TextField<'a, Message>) -> Self {
        let on_input: Option<std::rc::Rc<dyn Fn(String) -> Message + 'a>> =
            field.on_input.map(std::rc::Rc::from);
        let writes = on_input.clone();

        let mut input = widget::text_input(&field.placeholder, field.value)
            .id(field.id.clone())
            .size(size::BODY)
            .font(theme::TEXT)
            .line_height(1.4)
            .padding([10.0, 14.0])
            .secure(field.is_secret)
            .style(theme::field::input(field.error.is_some()))
            .on_submit_maybe(field.on_submit);
        if let Some(writes) = writes {
            input = input.on_input(move |value| writes(value));
        }

        // A field whose value is not told at all could not be written by assistive technology.
        let (role, value) = if field.is_secret {
            let hidden = "•".repeat(field.value.graphemes(true).count());
            (Role::PasswordInput, hidden)
        } else {
            (Role::TextInput, field.value.to_owned())
        };
        let mut control = Accessible::new(role, input)
            .id(field.id)
            .corner(radius::CONTROL)
            .describe(|node| node.set_value(value));
        if !field.placeholder.is_empty() {
            let words = field.placeholder.to_string();
            control = control.describe(|node| node.set_placeholder(words));
        }
        control = match on_input {
            Some(on_input) => control.on_value(move |value| on_input(value)),
            None => control.describe(accesskit::Node::set_disabled),
        };
        if let Some(language) = field.language {
            control = control.language(language);
        }
        let above = field.heard_with;
        framed(field.label, control, [above, field.help], field.error, None)
    }
}

/// The height of the words of one line.
const LINE: f32 = 27.0;

/// A field of several lines.
#[must_use]
pub struct TextArea<'a, Message> {
    id: Id,
    label: Words<'a>,
    content: &'a text_editor::Content,
    role: Role,
    height: f32,
    help: Option<Words<'a>>,
    error: Option<Words<'a>>,
    count: Option<Words<'a>>,
    language: Option<String>,
    on_action: Option<Box<dyn Fn(text_editor::Action) -> Message + 'a>>,
    on_value: Option<Box<dyn Fn(String) -> Message + 'a>>,
}

impl<'a, Message: Clone + 'a> TextArea<'a, Message> {
    /// A field that cannot be written in until [`on_action`](Self::on_action).
    pub fn new(
        id: impl Into<Id>,
        label: impl Into<Words<'a>>,
        content: &'a text_editor::Content,
    ) -> Self {
        Self {
            id: id.into(),
            label: label.into(),
            content,
            role: Role::MultilineTextInput,
            height: 110.0,
            help: None,
            error: None,
            count: None,
            language: None,
            on_action: None,
            on_value: None,
        }
    }

    /// One line of words, which wraps where it is long.
    pub fn one_line(mut self) -> Self {
        self.role = Role::TextInput;
        self.height = LINE;
        self
    }

    /// The least height; the field grows with its text.
    pub fn height(mut self, height: f32) -> Self {
        self.height = height;
        self
    }

    /// What to write, below the field.
    pub fn help(mut self, words: impl Into<Words<'a>>) -> Self {
        self.help = Some(words.into());
        self
    }

    /// What is wrong with the value, if something is.
    pub fn error(mut self, words: Option<impl Into<Words<'a>>>) -> Self {
        self.error = words.map(Into::into);
        self
    }

    /// How much is written, below the field: “71 / 220”.
    pub fn count(mut self, words: impl Into<Words<'a>>) -> Self {
        self.count = Some(words.into());
        self
    }

    /// The language of the value, by its code.
    pub fn language(mut self, code: impl Into<String>) -> Self {
        self.language = Some(code.into());
        self
    }

    /// What editing publishes, for [`text_editor::Content::perform`].
    pub fn on_action(mut self, on_action: impl Fn(text_editor::Action) -> Message + 'a) -> Self {
        self.on_action = Some(Box::new(on_action));
        self
    }

    /// What assistive technology publishes when it sets the whole value.
    pub fn on_value(mut self, on_value: impl Fn(String) -> Message + 'a) -> Self {
        self.on_value = Some(Box::new(on_value));
        self
    }
}

impl<'a, Message: Clone + 'a> From<TextArea<'a, Message>> for Element<'a, Message> {
    fn from(area: TextArea<'a, Message>) -> Self {
        let value = area.content.text();
        let cursor = area.content.cursor();
        let caret = offset(&value, cursor.position);
        let anchor = cursor
            .selection
            .map_or(caret, |anchor| offset(&value, anchor));
        let is_disabled = area.on_action.is_none();

        let mut editor = text_editor(area.content)
            .id(area.id.clone())
            .size(size::BODY)
            .font(theme::TEXT)
            .line_height(1.5)
            .padding(14)
            .min_height(area.height)
            .style(theme::field::editor(area.error.is_some()));
        if let Some(on_action) = area.on_action {
            editor = editor.on_action(on_action);
        }

        let mut control = Accessible::new(area.role, editor)
            .id(area.id)
            .corner(radius::CONTROL)
            .selection(anchor, caret)
            .describe(|node| {
                node.set_value(value);
                node.add_action(accesskit::Action::Focus);
                if is_disabled {
                    node.set_disabled();
                }
            });
        if let Some(on_value) = area.on_value {
            control = control.on_value(on_value);
        }
        if let Some(language) = area.language {
            control = control.language(language);
        }
        let help = [None, area.help];
        framed(area.label, control, help, area.error, area.count)
    }
}

/// A position of an editor, which counts bytes in a line, as graphemes of the whole text.
fn offset(value: &str, position: iced::advanced::text::editor::Position) -> usize {
    let mut start = 0;
    for (line, text) in value.split_inclusive('\n').enumerate() {
        if line == position.line {
            let end = text.floor_char_boundary(position.column.min(text.len()));
            return start + text[..end].graphemes(true).count();
        }
        start += text.graphemes(true).count();
    }
    start
}

/// The label is the name of the field, help and error its description: as texts they would be read twice. The first
/// help is only heard: it stands elsewhere.
fn framed<'a, Message: Clone + 'a>(
    label: Words<'a>,
    control: Accessible<'a, Message>,
    [heard, help]: [Option<Words<'a>>; 2],
    error: Option<Words<'a>>,
    count: Option<Words<'a>>,
) -> Element<'a, Message> {
    let description: Vec<&str> = [&heard, &error, &help, &count]
        .into_iter()
        .flatten()
        .map(AsRef::as_ref)
        .collect();
    let control = control
        .read_aloud()
        .label(label.to_string())
        .describe(|node| {
            if !description.is_empty() {
                node.set_description(description.join(" "));
            }
            if error.is_some() {
                node.set_invalid(accesskit::Invalid::True);
            }
        });
    let label = text(label)
        .size(size::SMALL)
        .font(theme::SEMIBOLD)
        .line_height(1.4);
    let error = error.map(|error| {
        row![
            words::icon_toned(Icon::TriangleAlert, size::ICON, Tone::Bad),
            words::small(error)
                .style(theme::words::bad)
                .font(theme::SEMIBOLD)
                .width(Fill),
        ]
        .spacing(space::S)
        .align_y(Alignment::Center)
    });
    let below = (help.is_some() || count.is_some()).then(|| {
        row![
            words::for_eyes_and_ears(words::small(help.unwrap_or_default()).width(Fill)),
            count.map(|count| words::decoration(words::small(count))),
        ]
        .spacing(space::L)
    });

    let all = column![
        words::for_eyes_and_ears(label),
        control,
        error.map(words::for_eyes_and_ears),
        below,
    ];
    container(all.spacing(space::S).width(Fill))
        .id(WHOLE)
        .into()
}

#[cfg(test)]
mod tests {
    use super::*;

    use iced::advanced::text::editor::Position;

    #[test]
    fn the_caret_is_told_in_characters_of_the_whole_text() {
        for (line, column, expected) in [(0, 0, 0), (0, 2, 1), (1, 0, 2), (1, 2, 4), (7, 0, 4)] {
            let position = Position { line, column };
            assert_eq!(offset("é\nab", position), expected, "{position:?}");
        }
    }

    #[test]
    fn the_ring_and_the_theme_agree_on_the_colour_of_the_focus() {
        assert_eq!(crate::access::FOCUS, theme::FOCUS);
    }
}
