//! The welcome screen: who learns today?
use crate::domain::id::LearnerId;

/// What happened.
#[derive(Debug, Clone)]
pub enum Message {
    /// A person's tile was pressed.
    PersonPressed(LearnerId),
    /// The tile for a new person was pressed.
    NewPressed,
    /// The tile for a guest was pressed.
    GuestPressed,
}

/// What the app must do.
#[must_use]
pub enum Action {
    /// Open a learner's session.
    Open(LearnerId),
    /// Ask a new person for a name.
    NewPerson,
    /// Begin a session that leaves nothing.
    Guest,
}

/// The welcome screen.
#[derive(Debug, Default)]
pub struct Welcome;

impl Welcome {
    /// Routes what happened.
    pub fn update(&mut self, message: Message) -> Action {
        match message {
            Message::PersonPressed(id) => Action::Open(id),
            Message::NewPressed => Action::NewPerson,
            Message::GuestPressed => Action::Guest,
        }
    }
}
