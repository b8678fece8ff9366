//! The settings of the centre: each choice applies at once.
use super::TITLE;
use crate::domain::centre::{FeedbackTime, SessionKind, Settings, tidied};
use crate::domain::id::LibraryId;
use crate::domain::pin::Pin;
use crate::domain::problem::Problem;
use crate::domain::text::Language;
use crate::screen::Lent;
use crate::theme::space;
use crate::ui::{self, Button, Element, Icon};

use iced::Fill;
use iced::widget::column;

use std::path::PathBuf;

mod code;
mod fields;
mod file;
mod packs;

pub use code::OLD_PIN;
pub use file::{PLACE, Purpose};
pub use packs::{PackRow, Refused, own_limits_notice};

use code::Changing;
use file::ByHand;

/// What happened.
#[derive(Debug, Clone)]
pub enum Message {
    /// The name of the centre is now written so.
    NameWritten(String),
    /// Whom to ask there.
    ContactWritten(String),
    /// "Save" was pressed under them.
    WordsPressed,
    /// A language is offered, or no longer.
    LanguageToggled(Language),
    /// A kind of session is offered, or no longer.
    SessionToggled(SessionKind),
    /// Another number was chosen.
    IdleChosen(u32),
    ArchiveChosen(u32),
    KeepChosen(Option<u32>),
    /// The list of how long work is kept was opened, or closed.
    KeepToggled,
    FeedbackChosen(FeedbackTime),
    OrderToggled,
    SoundToggled,
    KioskToggled,
    /// Progress on the tiles of the welcome screen was asked for, or no longer.
    TilesToggled,
    /// "This computer forgets" was pressed.
    ForgetsToggled,
    /// What changes the PIN was opened, or closed.
    PinToggled,
    OldPinWritten(String),
    NewPinWritten(String),
    AgainWritten(String),
    /// "Change the PIN" was pressed.
    PinPressed,
    /// A place is to be chosen for this, in the system's own window.
    ChoosePressed(Purpose),
    /// A place is to be written by hand for this, or no longer.
    ByHandToggled(Purpose),
    PlaceWritten(String),
    /// The place that was written is the right one.
    PlacePressed,
    /// A pack is to be removed.
    RemovePressed(LibraryId),
    /// The pack that was removed is to come back.
    UndoPressed,
    /// More problems are to show.
    MorePressed,
    /// Saving is to be tried again.
    SaveAgainPressed,
}

/// What the app must do.
#[must_use]
pub enum Action {
    /// Nothing.
    None,
    /// Put the focus on this id.
    Focus(&'static str),
    /// Take these settings, and keep them.
    Change(Box<Settings>),
    /// This computer forgets at restart, or no longer.
    Forgets(bool),
    /// Replace the first PIN, if it is the right one, by the second.
    ChangePin(Pin, Pin),
    /// Ask for a place, for this.
    Ask(Purpose),
    /// Offer a likely place, for this.
    Offer(Purpose),
    /// Go on with this place.
    GoOn(Purpose, PathBuf),
    /// Remove a pack.
    Remove(LibraryId),
    /// Bring back the pack that was removed last.
    BringBack,
}

/// What is told of the last thing that was done.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Told {
    /// The words were saved.
    WordsSaved,
    /// What happened, what is safe and what to do: a setting was not saved.
    NotSaved([String; 3]),
    PinChanged,
    /// A pack came, by its title, with so many warnings.
    PackAdded(String, usize),
    PackRemoved,
    PackBack,
    /// The settings were copied to a file at this place, as it is told.
    Copied(String),
    /// The settings of a file were taken; whether its PIN too.
    Taken(bool),
    /// Something could not be done with a file.
    Failed(Failed, [String; 3]),
}

/// What failed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Failed {
    Pack,
    Copy,
    Take,
}

/// The section of the settings.
#[derive(Debug)]
pub struct Centre {
    name: String,
    contact: String,
    is_name_long: bool,
    is_contact_long: bool,
    is_choosing_keep: bool,
    changing: Option<Changing>,
    by_hand: Option<ByHand>,
    packs: Vec<PackRow>,
    refused: Option<Refused>,
    told: Option<Told>,
    is_busy: bool,
}

/// The most that is taken in while typing.
const MOST_TYPED: usize = 1_000;

/// The id of what says how the last thing went.
pub const TOLD: &str = "centre-told";
const NAME: &str = "centre-name";
const CONTACT: &str = "centre-contact";

impl Centre {
    /// The section, with the settings as they are.
    pub fn new(settings: &Settings) -> Self {
        Self {
            name: settings.centre.clone(),
            contact: settings.contact.clone(),
            is_name_long: false,
            is_contact_long: false,
            is_choosing_keep: false,
            changing: None,
            by_hand: None,
            packs: Vec::new(),
            refused: None,
            told: None,
            is_busy: false,
        }
    }

    /// The settings were taken from elsewhere.
    pub fn set(&mut self, settings: &Settings) {
        self.name.clone_from(&settings.centre);
        self.contact.clone_from(&settings.contact);
    }

    /// These packs are there.
    pub fn packs_are(&mut self, packs: Vec<PackRow>) {
        self.packs = packs;
    }

    /// Something that takes a while begins.
    pub fn begin(&mut self) {
        self.is_busy = true;
        self.told = None;
        self.refused = None;
    }

    /// It has ended; `told` says how.
    pub fn end(&mut self, told: Option<Told>) {
        self.is_busy = false;
        if told.is_some() {
            self.told = told;
        }
    }

    /// A pack was refused.
    pub fn refuse(&mut self, refused: Refused) {
        self.is_busy = false;
        self.told = None;
        self.refused = Some(refused);
    }

    /// What is told of a setting that is not saved is over.
    pub fn saved(&mut self) {
        self.told = self
            .told
            .take()
            .filter(|told| !matches!(told, Told::NotSaved(_)));
    }

    /// Whether something is under way.
    pub fn is_busy(&self) -> bool {
        self.is_busy
    }

    /// The settings with the words that were written and not saved yet; `None` where there are none to keep.
    pub fn unsaved(&self, now: &Settings) -> Option<Settings> {
        let written = Settings {
            centre: tidied(&self.name).unwrap_or_else(|_| now.centre.clone()),
            contact: tidied(&self.contact).unwrap_or_else(|_| now.contact.clone()),
            ..now.clone()
        };
        (written != *now).then_some(written)
    }

    /// Routes what happened, while `now` holds; `forgets` is whether this computer does.
    pub fn update(&mut self, message: Message, now: &Settings, forgets: bool) -> Action {
        if let Some(settings) = chosen(&message, now) {
            self.is_choosing_keep = false;
            return Action::Change(Box::new(settings));
        }
        match message {
            Message::NameWritten(name) => {
                self.name = typed(name);
                self.is_name_long = false;
                Action::None
            }
            Message::ContactWritten(contact) => {
                self.contact = typed(contact);
                self.is_contact_long = false;
                Action::None
            }
            Message::WordsPressed => self.save_words(now),
            Message::KeepToggled => {
                self.is_choosing_keep = !self.is_choosing_keep;
                Action::None
            }
            Message::SaveAgainPressed => Action::Change(Box::new(now.clone())),
            Message::ForgetsToggled => Action::Forgets(!forgets),
            Message::PinToggled
            | Message::OldPinWritten(_)
            | Message::NewPinWritten(_)
            | Message::AgainWritten(_)
            | Message::PinPressed => self.on_pin(message),
            Message::MorePressed => {
                if let Some(refused) = &mut self.refused {
                    refused.show_more();
                }
                Action::None
            }
            other => self.on_file(other),
        }
    }

    /// What is done with packs and files: one thing at a time.
    fn on_file(&mut self, message: Message) -> Action {
        match message {
            Message::ByHandToggled(_) | Message::PlaceWritten(_) => self.on_place(message),
            _ if self.is_busy => Action::None,
            Message::PlacePressed => self.on_place(message),
            Message::ChoosePressed(purpose) => Action::Ask(purpose),
            Message::RemovePressed(id) => Action::Remove(id),
            Message::UndoPressed => Action::BringBack,
            _ => Action::None,
        }
    }

    fn save_words(&mut self, now: &Settings) -> Action {
        let (name, contact) = (tidied(&self.name), tidied(&self.contact));
        self.is_name_long = name.is_err();
        self.is_contact_long = contact.is_err();
        let (Ok(name), Ok(contact)) = (name, contact) else {
            return Action::Focus(if self.is_name_long { NAME } else { CONTACT });
        };
        self.name.clone_from(&name);
        self.contact.clone_from(&contact);
        self.told = Some(Told::WordsSaved);
        Action::Change(Box::new(Settings {
            centre: name,
            contact,
            ..now.clone()
        }))
    }
}

/// The settings as a choice makes them of `now`; `None` where the message is no choice.
fn chosen(message: &Message, now: &Settings) -> Option<Settings> {
    let mut settings = now.clone();
    match *message {
        Message::LanguageToggled(language) => {
            return Some(now.with_language(language, !now.offers(language)));
        }
        Message::SessionToggled(kind) => {
            return Some(now.with_session(kind, !now.sessions.contains(&kind)));
        }
        Message::IdleChosen(minutes) => settings.idle_minutes = minutes,
        Message::ArchiveChosen(days) => settings.archive_days = days,
        Message::KeepChosen(days) => settings.keep_days = days,
        Message::FeedbackChosen(feedback) => settings.feedback = feedback,
        Message::OrderToggled => settings.locked_order = !now.locked_order,
        Message::SoundToggled => settings.sound = !now.sound,
        Message::KioskToggled => settings.kiosk = !now.kiosk,
        Message::TilesToggled => settings.tile_progress = !now.tile_progress,
        _ => return None,
    }
    Some(settings)
}

fn typed(words: String) -> String {
    words.chars().take(MOST_TYPED).collect()
}

impl Centre {
    /// The settings, as they are now; `forgets` is whether this computer does, `own` what is wrong with the centre's
    /// own limits.
    pub fn view<'a>(
        &'a self,
        lent: Lent<'a>,
        now: &'a Settings,
        forgets: bool,
        own: &'a [Problem],
    ) -> Element<'a, Message> {
        let tr = lent.tr;
        let head = column![
            ui::heading(TITLE, 1, tr.centre_title()),
            ui::paragraph(tr.centre_line()),
        ]
        .spacing(space::S);
        let first = column![
            self.about(lent, now),
            fields::sessions(lent, now, forgets),
            fields::keeping(lent, now, self.is_choosing_keep),
        ]
        .spacing(space::L);
        let second = column![
            fields::learning(lent, now),
            self.code(lent),
            self.pack_list(lent),
            self.other_computers(lent),
        ]
        .spacing(space::L);
        let width = lent.window.width.min(1_280.0) - 2.0 * 40.0;
        let columns = ui::columns(lent.window, first, second, (width - space::XXL) / 2.0);
        column![
            head,
            self.outcome(lent),
            packs::own_limits(lent, own),
            columns
        ]
        .spacing(space::L)
        .into()
    }

    /// The name, whom to ask, and the languages.
    fn about<'a>(&'a self, lent: Lent<'a>, now: &'a Settings) -> Element<'a, Message> {
        let tr = lent.tr;
        let name = ui::TextField::new(NAME, tr.centre_name(), &self.name)
            .error(self.is_name_long.then(|| tr.too_long()))
            .on_input(Message::NameWritten)
            .on_submit_maybe(Some(Message::WordsPressed));
        let contact = ui::TextField::new(CONTACT, tr.centre_contact(), &self.contact)
            .help(tr.centre_contact_help())
            .error(self.is_contact_long.then(|| tr.too_long()))
            .on_input(Message::ContactWritten)
            .on_submit_maybe(Some(Message::WordsPressed));
        let is_new = self.name != now.centre || self.contact != now.contact;
        let save = Button::new("centre-words-save", tr.centre_words_save())
            .leading(Icon::Save)
            .stays_reachable()
            .on_press_maybe(is_new.then_some(Message::WordsPressed));
        let content = column![
            Element::from(name),
            Element::from(contact),
            Element::from(save),
            fields::languages(lent, now),
        ]
        .spacing(space::L)
        .width(Fill);
        ui::titled_card("centre-about", Icon::House, tr.centre_about(), content)
    }
}
