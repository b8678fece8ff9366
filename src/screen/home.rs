//! Home: where one was, and the whole path.
use crate::domain::id::ModuleId;
use crate::domain::progress::NextStep;

/// What happened.
#[derive(Debug, Clone)]
pub enum Message {
    /// "Continue" was pressed.
    ContinuePressed,
    /// A module was pressed.
    ModulePressed(ModuleId),
}

/// What the app must do.
#[must_use]
pub enum Action {
    /// Nothing.
    None,
    /// Go on there.
    GoOn(NextStep),
    /// Open a module where its learner was.
    Open(ModuleId),
}

/// The home screen.
#[derive(Debug)]
pub struct Home {
    next: Option<NextStep>,
}

impl Home {
    /// Home, with what comes next.
    pub fn new(next: Option<NextStep>) -> Self {
        Self { next }
    }

    /// Routes what happened.
    pub fn update(&mut self, message: Message) -> Action {
        match message {
            Message::ContinuePressed => self.next.clone().map_or(Action::None, Action::GoOn),
            Message::ModulePressed(module) => Action::Open(module),
        }
    }
}
