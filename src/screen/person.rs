//! A new person: name, picture, and what is kept.
use crate::domain::learner::{BadName, Icon, Name};

/// What happened.
#[derive(Debug, Clone)]
pub enum Message {
    /// The name is now written so.
    NameWritten(String),
    /// A picture was chosen.
    IconChosen(Icon),
    /// "Begin" was pressed, or Enter in the name.
    CreatePressed,
    /// "Back" was pressed.
    BackPressed,
}

/// What the app must do.
#[must_use]
pub enum Action {
    /// Nothing.
    None,
    /// Put the focus on the name, which cannot be kept.
    FocusName,
    /// Create this person.
    Create(Name, Icon),
    /// Go back to the welcome screen.
    Back,
}

/// The screen for a new person.
#[derive(Debug, Default)]
pub struct Person {
    name: String,
    icon: Icon,
    fault: Option<BadName>,
    is_creating: bool,
}

/// The most that is taken in while typing: what is too long is said, not cut off in silence.
const MOST_TYPED: usize = 500;

impl Person {
    /// Routes what happened.
    pub fn update(&mut self, message: Message) -> Action {
        match message {
            Message::NameWritten(name) => {
                self.name = name.chars().take(MOST_TYPED).collect();
                self.fault = None;
                Action::None
            }
            Message::IconChosen(icon) => {
                self.icon = icon;
                Action::None
            }
            Message::CreatePressed => self.create(),
            Message::BackPressed => Action::Back,
        }
    }

    /// The person could not be created: the app says why, and they may try again.
    pub fn not_created(&mut self) {
        self.is_creating = false;
    }

    fn create(&mut self) -> Action {
        if self.is_creating {
            return Action::None;
        }
        match Name::new(&self.name) {
            Ok(name) => {
                self.is_creating = true;
                Action::Create(name, self.icon)
            }
            Err(fault) => {
                self.fault = Some(fault);
                Action::FocusName
            }
        }
    }
}
