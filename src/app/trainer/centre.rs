//! The settings of the centre: taken in at once, and kept in the order they were made.
use super::super::{App, Message as AppMessage, Screen};
use super::Message;
use crate::content::{self, Source};
use crate::domain::centre::Settings;
use crate::domain::centre_record::{CentreEvent, CentreEventKind};
use crate::domain::pin::{Pin, Tried};
use crate::domain::problem::Trouble;
use crate::i18n::Told as Words;
use crate::screen::trainer::centre::{self, Action, Centre, OLD_PIN, PackRow, TOLD, Told};
use crate::store::Store;

use iced::Task;
use iced::widget::operation::focus;

/// What happened to the settings, besides what somebody did.
#[derive(Debug, Clone)]
pub enum Happened {
    /// They were kept, or could not be.
    Saved(Result<(), Trouble>),
    /// That this computer forgets was kept, or could not be.
    ForgetsSaved(Result<(), Trouble>),
    /// This came of changing the PIN.
    PinChanged(Result<Tried, Trouble>),
    /// These packs are there.
    PacksRead(Result<Vec<PackRow>, Trouble>),
    /// Something happened to packs or files.
    File(super::packs::Happened),
}

/// The settings on their way to the disk. One saving runs at a time, and only the newest state waits: an older one can
/// never land last.
#[derive(Debug, Default)]
pub(in crate::app) struct Saving {
    is_under_way: bool,
    waiting: Option<Settings>,
    /// As they were last known to be on the disk.
    kept: Option<Settings>,
}

impl App {
    /// The settings of the centre; the usual ones until they are read.
    pub(in crate::app) fn settings(&self) -> Settings {
        self.centre.clone().unwrap_or_default()
    }

    /// Begins the section: with the settings and packs as they are on the disk now.
    pub(super) fn begin_centre(&mut self) -> Task<AppMessage> {
        let settings = self.settings();
        if let Some(space) = self.space_mut() {
            space.centre = Some(Centre::new(&settings));
        }
        Task::batch([self.read_centre(), self.read_packs()])
    }

    /// Reads which packs there are.
    pub(super) fn read_packs(&self) -> Task<AppMessage> {
        let Ok(store) = self.surroundings.store.clone() else {
            return Task::none();
        };
        let reading = blocking::unblock(move || rows(&store));
        Task::perform(reading, |packs| happened(Happened::PacksRead(packs)))
    }

    pub(super) fn on_centre(&mut self, message: centre::Message) -> Task<AppMessage> {
        let settings = self.settings();
        let forgets = self.surroundings.computer.forgets;
        let Some(screen) = self.centre_mut() else {
            return Task::none();
        };
        match screen.update(message, &settings, forgets) {
            Action::None => Task::none(),
            Action::Focus(id) => focus(id),
            Action::Change(settings) => self.change_settings(*settings),
            Action::Forgets(forgets) => self.forgets(forgets),
            Action::ChangePin(old, new) => self.change_pin(old, new),
            Action::Ask(purpose) => self.ask_centre_place(purpose),
            Action::Offer(purpose) => self.offer_centre_place(purpose, false),
            Action::GoOn(purpose, path) => self.go_on_with(purpose, path, false),
            Action::Remove(id) => self.remove_pack(id),
            Action::BringBack => self.bring_back_pack(),
        }
    }

    /// Takes in settings that were made here, and keeps them.
    fn change_settings(&mut self, settings: Settings) -> Task<AppMessage> {
        self.take_centre(settings.clone());
        self.centre_saving.waiting = Some(settings);
        self.save_settings()
    }

    /// Keeps the words that were written in the section and not saved yet: it is left.
    pub(super) fn keep_centre_words(&mut self) -> Task<AppMessage> {
        let now = self.settings();
        let unsaved = self.centre_mut().and_then(|centre| centre.unsaved(&now));
        unsaved.map_or_else(Task::none, |settings| self.change_settings(settings))
    }

    /// Takes in the settings of the centre, which hold at once.
    pub(in crate::app) fn take_centre(&mut self, settings: Settings) {
        let was_locked = self
            .centre
            .as_ref()
            .is_some_and(|centre| centre.locked_order);
        let is_locked = settings.locked_order;
        self.centre = Some(settings);
        self.at_welcome.language = self.settings().offered(self.at_welcome.language);
        let language = self.settings().offered(self.prefers.language);
        if language != self.prefers.language {
            self.apply(crate::domain::learner::Preferences {
                language,
                ..self.prefers
            });
        }
        if was_locked != is_locked
            && matches!(self.screen, Screen::Home(_))
            && let Some(home) = self.new_home()
        {
            self.screen = Screen::Home(home);
        }
    }

    fn save_settings(&mut self) -> Task<AppMessage> {
        if self.centre_saving.is_under_way {
            return Task::none();
        }
        let (Ok(store), Some(settings)) = (
            self.surroundings.store.clone(),
            self.centre_saving.waiting.take(),
        ) else {
            return Task::none();
        };
        self.centre_saving.is_under_way = true;
        let before = self.centre_saving.kept.clone();
        let event = |changed| self.centre_event(CentreEventKind::SettingsChanged { changed });
        let changed = before.map_or_else(Vec::new, |before| before.changed(&settings));
        let event = (!changed.is_empty()).then(|| event(changed));
        self.centre_saving.kept = Some(settings.clone());
        let saving = blocking::unblock(move || {
            store.save_settings(&settings)?;
            event.map_or(Ok(()), |event| store.record_centre(&event))
        });
        Task::perform(saving, |result| happened(Happened::Saved(result)))
    }

    /// The settings as they are on the disk: what is changed is told against them.
    pub(in crate::app) fn settings_kept(&mut self, settings: &Settings) {
        if !self.centre_saving.is_under_way && self.centre_saving.waiting.is_none() {
            self.centre_saving.kept = Some(settings.clone());
        }
    }

    /// Whether settings are on their way, so that what is read meanwhile is older.
    pub(in crate::app) fn is_saving_settings(&self) -> bool {
        self.centre_saving.is_under_way
    }

    pub(super) fn centre_happened(&mut self, happened: Happened) -> Task<AppMessage> {
        match happened {
            Happened::Saved(result) => self.settings_saved(result),
            Happened::ForgetsSaved(result) => self.told_of_saving(result),
            Happened::PinChanged(result) => self.pin_changed(result),
            Happened::PacksRead(Ok(packs)) => {
                if let Some(centre) = self.centre_mut() {
                    centre.packs_are(packs);
                }
                Task::none()
            }
            Happened::PacksRead(Err(trouble)) => {
                self.tell(trouble);
                Task::none()
            }
            Happened::File(happened) => self.file_happened(happened),
        }
    }

    fn settings_saved(&mut self, result: Result<(), Trouble>) -> Task<AppMessage> {
        self.centre_saving.is_under_way = false;
        let told = self.told_of_saving(result);
        let more = self.save_settings();
        Task::batch([told, more])
    }

    /// Says that a setting is not saved, in the section, or where one has gone on to.
    fn told_of_saving(&mut self, result: Result<(), Trouble>) -> Task<AppMessage> {
        match result {
            Ok(()) => {
                if let Some(centre) = self.centre_mut() {
                    centre.saved();
                }
                Task::none()
            }
            Err(trouble) => {
                let lines = self.lines_of(&trouble);
                match self.centre_mut() {
                    Some(centre) => {
                        centre.end(Some(Told::NotSaved(lines)));
                        focus(TOLD)
                    }
                    None => {
                        self.tell(trouble);
                        Task::none()
                    }
                }
            }
        }
    }

    /// A trouble in three lines, which name the data folder rather than a file in it.
    pub(super) fn lines_of(&self, trouble: &Trouble) -> [String; 3] {
        let trouble = match &self.surroundings.store {
            Ok(store) => trouble.of_folder(store.root()),
            Err(_) => trouble.clone(),
        };
        lines(self.tr.trouble(&trouble))
    }

    fn forgets(&mut self, forgets: bool) -> Task<AppMessage> {
        self.surroundings.computer.forgets = forgets;
        let Ok(store) = self.surroundings.store.clone() else {
            return Task::none();
        };
        let computer = self.surroundings.computer.clone();
        let saving = blocking::unblock(move || store.save_computer(&computer));
        Task::perform(saving, |result| happened(Happened::ForgetsSaved(result)))
    }

    fn change_pin(&mut self, old: Pin, new: Pin) -> Task<AppMessage> {
        let Ok(store) = self.surroundings.store.clone() else {
            return Task::none();
        };
        if let Some(centre) = self.centre_mut() {
            centre.begin();
        }
        let now = self.surroundings.now().moment;
        let event = self.centre_event(CentreEventKind::PinChanged);
        let changing = blocking::unblock(move || {
            let tried = store.try_pin(&old, now)?;
            if tried == Tried::Right {
                store.replace_pin(&new)?;
                store.record_centre(&event)?;
            }
            Ok(tried)
        });
        Task::perform(changing, |result| happened(Happened::PinChanged(result)))
    }

    fn pin_changed(&mut self, result: Result<Tried, Trouble>) -> Task<AppMessage> {
        let failed = result.as_ref().err().map(|trouble| self.lines_of(trouble));
        let Some(centre) = self.centre_mut() else {
            return Task::none();
        };
        match (result, failed) {
            (Ok(Tried::Right), _) => {
                centre.pin_changed();
                focus(TOLD)
            }
            (Ok(tried), _) => {
                centre.pin_refused(tried);
                focus(OLD_PIN)
            }
            (Err(_), lines) => {
                centre.end(lines.map(Told::NotSaved));
                focus(TOLD)
            }
        }
    }

    /// An event of the centre that happens now.
    pub(in crate::app) fn centre_event(&self, kind: CentreEventKind) -> CentreEvent {
        let at = self.surroundings.now();
        CentreEvent {
            id: self.surroundings.event_id(&at),
            at,
            kind,
        }
    }

    pub(super) fn centre_mut(&mut self) -> Option<&mut Centre> {
        self.space_mut()?.centre.as_mut()
    }
}

/// The message of something that happened.
pub(super) fn happened(happened: Happened) -> AppMessage {
    AppMessage::Trainer(Message::CentreHappened(happened))
}

/// What happened, what is safe and what to do.
pub(super) fn lines(words: Words) -> [String; 3] {
    [words.what, words.safe, words.cure]
}

/// The packs of a data folder, as far as their lists can be read.
pub(super) fn rows(store: &Store) -> Result<Vec<PackRow>, Trouble> {
    let packs = store.packs()?;
    let row = |(id, folder)| {
        let library = content::about(&Source::Folder(folder))?;
        Some(PackRow {
            id,
            title: library.title,
            version: library.version,
            modules: library.tracks.iter().map(|track| track.modules.len()).sum(),
        })
    };
    Ok(packs.into_iter().filter_map(row).collect())
}
