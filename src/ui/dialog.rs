//! Dialogs over a page.
use super::{Button, Element, Words, words};
use crate::access::{Accessible, DIALOG, Role};
use crate::theme::{self, space};

use iced::keyboard::{self, key};
use iced::widget::{self, column, container, opaque, scrollable, stack};
use iced::{Center, Fill, Size};

/// How far a dialog keeps its scroll bar from its round corners.
const EDGE: f32 = 5.0;

/// A question or a text over the page, which holds the focus until it is closed.
#[must_use]
pub struct Dialog<'a, Message> {
    id: String,
    title: Words<'a>,
    content: Element<'a, Message>,
    actions: Vec<Element<'a, Message>>,
    on_close: Option<Message>,
    /// What Enter publishes where no control wants it: while the title has the focus.
    on_enter: Option<Message>,
    is_alert: bool,
    width: f32,
}

impl<'a, Message: Clone + 'a> Dialog<'a, Message> {
    /// A dialog. Its title takes the focus when it opens; when it closes, the focus goes back to where it was.
    pub fn new(
        id: impl Into<String>,
        title: impl Into<Words<'a>>,
        content: impl Into<Element<'a, Message>>,
    ) -> Self {
        Self {
            id: id.into(),
            title: title.into(),
            content: content.into(),
            actions: Vec::new(),
            on_close: None,
            on_enter: None,
            is_alert: false,
            width: 520.0,
        }
    }

    /// A button at its foot; give the safe one first. Enter presses the main action while no control has the focus, where
    /// nothing is at stake.
    pub fn action(mut self, action: Button<'a, Message>) -> Self {
        self.on_enter = action.main_action().cloned().or(self.on_enter);
        self.actions.push(action.into());
        self
    }

    /// What Escape publishes.
    pub fn on_close(mut self, message: Message) -> Self {
        self.on_close = Some(message);
        self
    }

    /// Says that something is wrong or at stake.
    pub fn alert(mut self) -> Self {
        self.is_alert = true;
        self
    }

    /// How wide it may get; 520 unless told otherwise.
    pub fn width(mut self, width: f32) -> Self {
        self.width = width;
        self
    }

    fn view(self, window: Size) -> Element<'a, Message> {
        let name = self.title.to_string();
        let actions = widget::row(self.actions)
            .spacing(space::M)
            .align_y(Center)
            .wrap()
            .vertical_spacing(space::S);
        let content = column![
            words::heading(format!("{}-title", self.id), 2, self.title),
            self.content,
            container(actions).width(Fill).align_x(iced::Alignment::End),
        ]
        .spacing(space::L);

        let card = container(
            scrollable(container(content).padding(space::XL - EDGE).width(Fill))
                .id(DIALOG)
                .style(theme::field::scroll),
        )
        .padding(EDGE)
        .max_width(self.width.min(window.width - 2.0 * space::L))
        .max_height((window.height - 2.0 * space::L).max(0.0))
        .style(theme::container::card);

        let role = if self.is_alert {
            Role::AlertDialog
        } else {
            Role::Dialog
        };
        let on_close = self.on_close;
        // Who is warned answers by a button: a second Enter may have been meant for what was there before.
        let on_enter = self.on_enter.filter(|_| !self.is_alert);
        let dialog = Accessible::new(role, card)
            .id(self.id)
            .label(name)
            .describe(accesskit::Node::set_modal)
            .on_key(move |key, modifiers| match key {
                keyboard::Key::Named(key::Named::Escape) => on_close.clone(),
                keyboard::Key::Named(key::Named::Enter) if modifiers.is_empty() => on_enter.clone(),
                _ => None,
            });

        opaque(container(dialog).center(Fill).style(theme::container::veil))
    }
}

/// A view with the dialog over it, if one is open: call it with `None` too, so that the view keeps its state.
pub fn dialog_over<'a, Message: Clone + 'a>(
    view: impl Into<Element<'a, Message>>,
    window: Size,
    dialog: Option<Dialog<'a, Message>>,
) -> Element<'a, Message> {
    let view = Accessible::new(Role::GenericContainer, view).hidden(dialog.is_some());

    stack![view]
        .push(dialog.map(|dialog| dialog.view(window)))
        .into()
}
