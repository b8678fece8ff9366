//! What somebody looks for: a field, and a button that empties it or brings its words back.
use crate::i18n::Tr;
use crate::theme::space;
use crate::ui::{self, Button, Element, Icon, TextField};

use iced::widget::{column, row};
use iced::{Alignment, Size};

/// What happened.
#[derive(Debug, Clone)]
pub enum Message {
    /// The field holds this now.
    Written(String),
    /// Enter was pressed in the field: for the screen around it.
    SubmitPressed,
    /// The words are to be taken away.
    ClearPressed,
    /// The words that were taken away are to come back.
    RestorePressed,
}

/// What somebody looks for.
#[derive(Debug, Default)]
pub struct Sought {
    text: String,
    /// What was taken away last, until something is written.
    cleared: Option<String>,
}

/// The most characters that are taken in.
const MOST_TYPED: usize = 200;
/// The most characters that the button shows.
const LONGEST_SHOWN: usize = 24;

impl Sought {
    /// The words, as they are written.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// Takes in what happened; returns whether the words changed.
    pub fn update(&mut self, message: Message) -> bool {
        match message {
            Message::Written(text) => {
                self.text = text.chars().take(MOST_TYPED).collect();
                self.cleared = None;
            }
            Message::SubmitPressed => return false,
            Message::ClearPressed => self.cleared = Some(std::mem::take(&mut self.text)),
            Message::RestorePressed => self.text = self.cleared.take().unwrap_or_default(),
        }
        true
    }

    /// The field, which has the id `id` and takes the focus back from the button beside it.
    pub fn view<'a>(
        &'a self,
        tr: &'a Tr,
        window: Size,
        id: &'static str,
        label: String,
    ) -> Element<'a, Message> {
        let field = TextField::new(id, label, &self.text)
            .on_input(Message::Written)
            .on_submit_maybe(Some(Message::SubmitPressed));
        // In steps of its own, so that the arrows lead from the field to what was found.
        let button = self.button(tr, id).map(ui::steps);
        if ui::is_narrow(window) {
            column![Element::from(field), button]
                .spacing(space::S)
                .into()
        } else {
            row![Element::from(field), button]
                .spacing(space::M)
                .align_y(Alignment::End)
                .into()
        }
    }

    fn button<'a>(&'a self, tr: &'a Tr, id: &'static str) -> Option<Button<'a, Message>> {
        let name = format!("{id}-clear");
        let button = match &self.cleared {
            _ if !self.text.is_empty() => Button::new(name, tr.search_clear())
                .leading(Icon::X)
                .on_press(Message::ClearPressed),
            Some(cleared) if !cleared.is_empty() => {
                Button::new(name, tr.search_restore(&shortened(cleared)))
                    .leading(Icon::RotateCcw)
                    .on_press(Message::RestorePressed)
            }
            _ => return None,
        };
        Some(button.returns_focus_to(id))
    }
}

/// As much of some words as a button has room for.
fn shortened(words: &str) -> String {
    match words.char_indices().nth(LONGEST_SHOWN) {
        Some((end, _)) => format!("{}…", words[..end].trim_end()),
        None => words.to_owned(),
    }
}
