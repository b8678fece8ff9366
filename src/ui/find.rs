//! The results of a search.
use super::{Element, Icon, Tone, Words, words};
use crate::access::{Accessible, Role};
use crate::domain::text::Passage;
use crate::theme::{self, radius, size, space};

use iced::advanced::widget::Id;
use iced::widget::{self, column, row, text};
use iced::{Fill, Top};

/// A result to press: a symbol for its kind, a title, where it is, and its words around what was found.
#[must_use]
pub struct FoundRow<'a, Message> {
    id: Id,
    icon: Icon,
    title: Words<'a>,
    place: Option<Words<'a>>,
    snippet: Option<&'a Passage>,
    on_press: Option<Message>,
}

impl<'a, Message: Clone + 'a> FoundRow<'a, Message> {
    /// A result; words above the list must say what the symbol stands for.
    pub fn new(id: impl Into<Id>, icon: Icon, title: impl Into<Words<'a>>) -> Self {
        Self {
            id: id.into(),
            icon,
            title: title.into(),
            place: None,
            snippet: None,
            on_press: None,
        }
    }

    /// Where it is, below the title.
    pub fn place(mut self, words: Option<impl Into<Words<'a>>>) -> Self {
        self.place = words.map(Into::into);
        self
    }

    /// Its words, those that were found strong.
    pub fn snippet(mut self, passage: Option<&'a Passage>) -> Self {
        self.snippet = passage;
        self
    }

    /// What pressing publishes.
    pub fn on_press(mut self, message: Message) -> Self {
        self.on_press = Some(message);
        self
    }

    /// All of it, a sentence each.
    fn name(&self) -> String {
        let mut name = self.title.to_string();
        let place = self.place.as_deref();
        for part in place.into_iter().chain(self.snippet.map(Passage::plain)) {
            name.push_str(". ");
            name.push_str(part);
        }
        name
    }
}

impl<'a, Message: Clone + 'a> From<FoundRow<'a, Message>> for Element<'a, Message> {
    fn from(found: FoundRow<'a, Message>) -> Self {
        let name = found.name();
        let title = text(found.title)
            .size(size::LARGE)
            .font(theme::BOLD)
            .style(theme::words::primary)
            .line_height(1.3);
        let snippet = found
            .snippet
            .map(|passage| words::rich(words::spans(passage).collect(), size::SMALL));
        let content = row![
            words::icon_toned(found.icon, 22.0, Tone::Primary),
            column![title, found.place.map(words::small), snippet]
                .spacing(space::XS)
                .width(Fill),
        ]
        .spacing(space::M)
        .align_y(Top);
        let button = widget::button(content)
            .padding(space::L)
            .width(Fill)
            .style(theme::button::card)
            .on_press_maybe(found.on_press.clone());
        Accessible::new(Role::Button, button)
            .id(found.id)
            .label(name)
            .corner(radius::CARD)
            .on_activate(found.on_press)
            .into()
    }
}
