//! Screens over the one where one learns: opened from anywhere, and left again to where one was.
//!
//! The screen beneath keeps its state, and goes on to receive what comes of it, such as an answer that was kept.
use super::{App, Message};
use crate::access::Whereabouts;
use crate::screen::Lent;
use crate::screen::settings::{self, Settings, Whose};
use crate::ui::Page;

use iced::Task;
use iced::advanced::widget::Id;
use iced::widget::operation::focus;

/// What can be opened over any screen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Wanted {
    /// What one prefers.
    Settings,
}

/// A screen over another.
pub(super) struct Cover {
    screen: Screen,
    /// Where the person was in what it covers.
    before: Whereabouts,
}

enum Screen {
    Settings(Settings),
}

impl Screen {
    fn is(&self, wanted: Wanted) -> bool {
        match self {
            Self::Settings(_) => wanted == Wanted::Settings,
        }
    }

    /// The id of what has the focus when the screen opens.
    fn focus(&self) -> &'static str {
        match self {
            Self::Settings(_) => settings::TITLE,
        }
    }
}

impl App {
    /// Opens a screen over what shows, once it is known where the person is there.
    pub(super) fn want(&self, wanted: Wanted) -> Task<Message> {
        if self.dialog.is_some() {
            return Task::none();
        }
        Whereabouts::find().map(move |before| Message::CoverOpened(wanted, before))
    }

    /// Opens a screen over what shows; one that is open already comes back instead.
    pub(super) fn open_cover(&mut self, wanted: Wanted, before: Whereabouts) -> Task<Message> {
        if let Some(index) = self.covers.iter().position(|cover| cover.screen.is(wanted)) {
            let above = self.covers.drain(index + 1..).next();
            return match above {
                Some(above) => above.before.bring_back(),
                None => Task::none(),
            };
        }
        let screen = match wanted {
            Wanted::Settings => Screen::Settings(Settings::default()),
        };
        let id = screen.focus();
        self.covers.push(Cover { screen, before });
        focus(id)
    }

    /// Goes back to what the last opened screen covers.
    pub(super) fn leave_cover(&mut self) -> Task<Message> {
        match self.covers.pop() {
            Some(cover) => cover.before.bring_back(),
            None => Task::none(),
        }
    }

    /// Puts another screen where one learns; what covered the last one closes.
    pub(super) fn put(&mut self, screen: super::Screen) {
        self.covers.clear();
        self.screen = screen;
    }

    /// Puts the focus on something of the screen where one learns: now, or when it is no longer covered.
    pub(super) fn focus_beneath(&mut self, id: impl Into<Id>) -> Task<Message> {
        match self.covers.first_mut() {
            Some(cover) => {
                cover.before.focused = Some(id.into());
                Task::none()
            }
            None => focus(id),
        }
    }

    /// The id of what has the focus when the screen that covers the others opens.
    pub(super) fn cover_focus(&self) -> Option<&'static str> {
        self.covers.last().map(|cover| cover.screen.focus())
    }

    /// The page of the screen that covers the others.
    pub(super) fn cover_page<'a>(&'a self, lent: Lent<'a>) -> Option<Page<'a, Message>> {
        Some(match &self.covers.last()?.screen {
            Screen::Settings(screen) => {
                let view = screen.view(lent, self.prefers, self.whose_settings());
                let bottom = screen.bottom(lent, self.prefers);
                Page::new("settings", lent.window, view.map(Message::Settings))
                    .bottom(bottom.map(Message::Settings))
            }
        })
    }

    pub(super) fn on_settings(&mut self, message: settings::Message) -> Task<Message> {
        let prefers = self.prefers;
        let settings = self
            .covers
            .iter_mut()
            .map(|cover| match &mut cover.screen {
                Screen::Settings(settings) => settings,
            })
            .next();
        match settings.map(|settings| settings.update(message, prefers)) {
            Some(settings::Action::Prefer(preferences)) => self.prefer(preferences),
            Some(settings::Action::PreferUsual(preferences)) => {
                let saving = self.prefer(preferences);
                Task::batch([saving, focus(settings::DONE)])
            }
            Some(settings::Action::Back) => self.leave_cover(),
            None => Task::none(),
        }
    }

    fn whose_settings(&self) -> Whose {
        match &self.session {
            None => Whose::Computer,
            Some(session) if session.is_guest() => Whose::Guest,
            Some(_) => Whose::Learner,
        }
    }
}
