//! The door of the trainer's space: its PIN, its first setup, and how it closes by itself.
use super::super::{App, Message as AppMessage, Screen};
use super::Message;
use crate::domain::centre::Settings;
use crate::domain::centre_record::CentreEventKind;
use crate::domain::pin::{Door as Standing, Pin, Tried};
use crate::domain::problem::Trouble;
use crate::screen::trainer::centre::Centre;
use crate::screen::trainer::door::{self, Action, Door};

use iced::widget::operation::focus;
use iced::{Subscription, Task};

use std::time::Duration;

/// What happened at the door, besides what somebody did.
#[derive(Debug, Clone)]
pub enum Happened {
    /// This is how it stands, and what the settings are.
    Looked(Result<Standing, Trouble>, Box<Settings>),
    /// This came of a PIN.
    Tried(Result<Tried, Trouble>),
    /// The first PIN was set, or another was there; the settings too.
    Created(Result<bool, Trouble>, Box<Settings>),
}

impl App {
    /// Goes to the door, and looks how it stands.
    pub(in crate::app) fn open_door(&mut self) -> Task<AppMessage> {
        self.abandon_opening();
        self.put(Screen::Door(Box::default()));
        let looking = self.look_at_door();
        Task::batch([focus(door::TITLE), looking])
    }

    fn look_at_door(&self) -> Task<AppMessage> {
        let Ok(store) = self.surroundings.store.clone() else {
            return Task::none();
        };
        let now = self.surroundings.now().moment;
        let looking = blocking::unblock(move || {
            let (settings, _) = store.settings();
            (store.door(now), Box::new(settings))
        });
        Task::perform(looking, |(door, settings)| {
            AppMessage::Trainer(Message::AtDoor(Happened::Looked(door, settings)))
        })
    }

    pub(in crate::app) fn on_door(&mut self, message: door::Message) -> Task<AppMessage> {
        let Screen::Door(door) = &mut self.screen else {
            return Task::none();
        };
        match door.update(message) {
            Action::None => Task::none(),
            Action::Focus(id) => focus(id),
            Action::Try(pin) => self.try_pin(pin),
            Action::Create(pin, settings) => self.create_centre(pin, settings),
            Action::Look => self.look_at_door(),
            Action::Back => {
                self.welcome(None);
                self.focus_screen()
            }
        }
    }

    fn try_pin(&self, pin: Pin) -> Task<AppMessage> {
        let Ok(store) = self.surroundings.store.clone() else {
            return Task::none();
        };
        let now = self.surroundings.now().moment;
        let trying = blocking::unblock(move || store.try_pin(&pin, now));
        Task::perform(trying, |tried| {
            AppMessage::Trainer(Message::AtDoor(Happened::Tried(tried)))
        })
    }

    /// Keeps the settings first: with the PIN the centre is set up.
    fn create_centre(&self, pin: Pin, settings: Box<Settings>) -> Task<AppMessage> {
        let Ok(store) = self.surroundings.store.clone() else {
            return Task::none();
        };
        let now = self.surroundings.now().moment;
        let event = self.centre_event(CentreEventKind::PinChanged);
        let creating = blocking::unblock(move || {
            let created = (|| {
                if store.door(now)? != Standing::NoPin {
                    return Ok(false);
                }
                store.save_settings(&settings)?;
                let is_first = store.set_first_pin(&pin, now)?;
                if is_first {
                    store.record_centre(&event)?;
                }
                Ok(is_first)
            })();
            (created, settings)
        });
        Task::perform(creating, |(created, settings)| {
            AppMessage::Trainer(Message::AtDoor(Happened::Created(created, settings)))
        })
    }

    pub(super) fn at_door(&mut self, happened: Happened) -> Task<AppMessage> {
        let Screen::Door(door) = &mut self.screen else {
            return Task::none();
        };
        match happened {
            Happened::Looked(Ok(standing), settings) => {
                door.stands(standing, &settings);
                let id = door.focus();
                self.take_centre(*settings);
                focus(id)
            }
            Happened::Looked(Err(trouble), _) => {
                door.unread();
                self.tell(trouble);
                self.focus_told()
            }
            Happened::Tried(Ok(Tried::Right)) => self.open_space(),
            Happened::Tried(Ok(Tried::NoPin)) => self.look_at_door(),
            Happened::Tried(Ok(tried)) => {
                door.tried(Some(tried));
                focus(door.focus())
            }
            Happened::Tried(Err(trouble)) => {
                door.tried(None);
                self.tell(trouble);
                self.focus_told()
            }
            Happened::Created(Ok(true), settings) => {
                self.take_centre(*settings);
                self.open_space()
            }
            Happened::Created(Ok(false), _) => {
                door.not_created(true);
                focus(door.focus())
            }
            Happened::Created(Err(trouble), _) => {
                door.not_created(false);
                self.tell(trouble);
                self.focus_told()
            }
        }
    }

    /// The clock of the door: a second at a time while somebody must wait.
    pub(in crate::app) fn door_clock(&self) -> Option<Subscription<AppMessage>> {
        match &self.screen {
            Screen::Door(door) if door.is_waiting() => {
                let second = iced::time::every(Duration::from_secs(1));
                Some(second.map(|_| AppMessage::Door(door::Message::SecondPassed)))
            }
            _ => None,
        }
    }

    /// Whether the app is at work at the door, or on the settings of the centre.
    pub(in crate::app) fn is_centre_busy(&self) -> bool {
        match &self.screen {
            Screen::Door(door) => door.is_busy(),
            Screen::Trainer(space) => space.centre.as_ref().is_some_and(Centre::is_busy),
            _ => false,
        }
    }

    /// The way in as a page.
    pub(in crate::app) fn door_page<'a>(
        &'a self,
        door: &'a Door,
        lent: crate::screen::Lent<'a>,
    ) -> crate::ui::Page<'a, AppMessage> {
        let folder = match &self.surroundings.store {
            Ok(store) => store.root().to_string_lossy(),
            Err(_) => "".into(),
        };
        let view = door.view(lent, &folder).map(AppMessage::Door);
        crate::ui::Page::new("door", lent.window, view)
            .max_width(door::WIDTH)
            .bottom(door.bottom(lent).map(AppMessage::Door))
    }
}
