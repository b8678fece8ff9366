//! Whether somebody is there.
use std::cell::Cell;

/// Whether there was input: noted as it comes, without any message, since a pointer moves all the time.
#[derive(Debug, Default)]
pub struct Activity(Cell<bool>);

impl Activity {
    /// There was some.
    pub fn note(&self) {
        self.0.set(true);
    }

    /// Whether there was any since this was asked last.
    pub fn take(&self) -> bool {
        self.0.replace(false)
    }
}
