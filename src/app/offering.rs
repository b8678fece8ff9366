//! What a centre offers on its computers: the kinds of session, and a window that only a trainer closes.
use super::{App, Dialog, Message, Screen};
use crate::domain::centre::SessionKind;
use crate::screen::welcome::Offered;
use crate::theme::space;
use crate::ui::{self, Button};

use iced::Task;

impl App {
    /// What is offered on the welcome screen.
    pub(super) fn offered(&self) -> Offered {
        Offered {
            can_keep: self.surroundings.store.is_ok(),
            named: self.offers(SessionKind::Named),
            // Without a folder for progress there is nothing else.
            guest: self.offers(SessionKind::Guest) || self.surroundings.store.is_err(),
            bring: self.offers(SessionKind::Bring),
            forgets: self.surroundings.computer.forgets,
        }
    }

    /// Whether the centre offers a kind of session. Settings that offer none would leave nobody in: they count for all.
    pub(super) fn offers(&self, kind: SessionKind) -> bool {
        self.centre
            .as_ref()
            .is_none_or(|centre| centre.sessions.is_empty() || centre.sessions.contains(&kind))
    }

    /// Whether learners may not close the window or make it smaller.
    pub(super) fn is_held(&self) -> bool {
        let is_kiosk = self.centre.as_ref().is_some_and(|centre| centre.kiosk);
        is_kiosk && !matches!(self.screen, Screen::Trainer(_))
    }

    /// Fills the screen where the centre wants it so.
    pub(super) fn hold_window(&mut self) -> Task<Message> {
        if self.is_held() && !self.window.is_full_screen {
            self.toggle_full_screen()
        } else {
            Task::none()
        }
    }

    /// Says that a trainer closes the window, where nothing else is asked.
    pub(super) fn say_held(&mut self) -> Task<Message> {
        if self.dialog.is_some() {
            return Task::none();
        }
        self.dialog = Some(Dialog::Held);
        self.focus_dialog()
    }

    /// That a trainer closes the window, as a dialog of the given id.
    pub(super) fn held_dialog<'a>(&'a self, id: &'static str) -> ui::Dialog<'a, Message> {
        let tr = &self.tr;
        let lines = [tr.kiosk_text(), tr.kiosk_honest()];
        let lines = lines.map(|line| ui::paragraph(line).into());
        let close = Button::new("kiosk-understood", tr.app_understood())
            .primary()
            .on_press(Message::DialogCancelled);
        ui::Dialog::new(id, tr.kiosk_title(), ui::lines(lines, space::S))
            .action(close)
            .on_close(Message::DialogCancelled)
    }
}
