//! The words of the door of the trainer's space: first setup, PIN, wait.
use super::Tr;
use crate::domain::centre::{LONGEST_WORDS, SessionKind};
use crate::domain::pin::BadPin;

messages! {
    door_title;
    door_back;
    door_reading;
    door_unread;
    door_again;
    door_pin;
    door_pin_line;
    door_open;
    door_opening;
    door_wrong;
    door_wrong_line;
    door_wait_seconds(seconds: u64);
    door_wait_minutes(minutes: u64, seconds: u64);
    door_busy;
    door_busy_line;
    door_not_tried;
    door_forgotten;
    door_forgotten_line;
    door_command(folder: &str);
    door_forgotten_safe;
    door_shut;
    door_shut_line;
    door_setup;
    door_setup_line;
    door_setup_learner;
    door_setup_pin;
    door_setup_pin_help;
    door_setup_again;
    door_setup_centre;
    door_setup_contact;
    door_setup_contact_help;
    door_setup_sessions;
    door_setup_create;
    door_setup_creating;
    door_taken;
    pin_not_digits;
    pin_wrong_length;
    pin_different;
    session_named;
    session_guest;
    session_bring;
    words_too_long(most: usize);
}

impl Tr {
    /// Why digits cannot be a PIN, and what to do.
    pub fn bad_pin(&self, fault: BadPin) -> String {
        match fault {
            BadPin::NotDigits => self.pin_not_digits(),
            BadPin::WrongLength => self.pin_wrong_length(),
            BadPin::Different => self.pin_different(),
        }
    }

    /// How long is still to wait, in seconds.
    pub fn door_wait(&self, seconds: u64) -> String {
        if seconds < 90 {
            self.door_wait_seconds(seconds)
        } else {
            self.door_wait_minutes(seconds / 60, seconds % 60)
        }
    }

    /// A kind of session, and what it means.
    pub fn session_kind(&self, kind: SessionKind) -> String {
        match kind {
            SessionKind::Named => self.session_named(),
            SessionKind::Guest => self.session_guest(),
            SessionKind::Bring => self.session_bring(),
        }
    }

    /// That words are too long.
    pub fn too_long(&self) -> String {
        self.words_too_long(LONGEST_WORDS)
    }
}
