//! What one prefers.
use super::Lent;
use crate::theme::space;
use crate::ui::{self, Button, Element, Icon};

use iced::widget::column;

/// What happened.
#[derive(Debug, Clone)]
pub enum Message {
    /// "Back" was pressed.
    BackPressed,
}

/// What the app must do.
#[must_use]
pub enum Action {
    /// Go back to the screen beneath.
    Back,
}

/// The screen of what one prefers.
#[derive(Debug, Default)]
pub struct Settings;

impl Settings {
    /// Routes what happened.
    pub fn update(&mut self, message: Message) -> Action {
        match message {
            Message::BackPressed => Action::Back,
        }
    }
}

/// The id of the title: it has the focus when the screen opens.
pub const TITLE: &str = "settings-title";

impl Settings {
    /// The settings.
    pub fn view<'a>(&'a self, lent: Lent<'a>) -> Element<'a, Message> {
        let tr = lent.tr;
        column![
            ui::heading(TITLE, 1, tr.settings_title()),
            ui::paragraph(tr.settings_introduction()),
        ]
        .spacing(space::S)
        .into()
    }

    /// The way back.
    pub fn bottom<'a>(&'a self, lent: Lent<'a>) -> Element<'a, Message> {
        let back = Button::new("settings-back", lent.tr.settings_back())
            .main()
            .leading(Icon::ArrowLeft)
            .on_press(Message::BackPressed);
        ui::bottom_bar(lent.window, Some(back.into()), None, None)
    }
}
