//! Lesson packs that come and go, and the settings of the centre in a file for its other computers.
use super::super::choosing::{FileAsked, Picked, PlaceAsked};
use super::super::{App, Dialog, Message as AppMessage};
use super::centre::{Happened as CentreHappened, happened, lines, rows};
use crate::content::{Bundle, Report, Source};
use crate::domain::centre_record::{CentreEvent, CentreEventKind};
use crate::domain::id::LibraryId;
use crate::domain::problem::{Problem, SettingsTrouble, Trouble};
use crate::domain::record::At;
use crate::domain::text::Text;
use crate::screen::trainer::centre::{Failed, PLACE, PackRow, Purpose, Refused, TOLD, Told};
use crate::store::{IfThere, RemovedPack, Store, TakenSettings};

use iced::Task;
use iced::widget::operation::focus;
use jiff::Timestamp;

use std::path::{Path, PathBuf};

/// How the names of files with settings end.
const EXTENSION: &str = "passerelle-centre";

/// What happened.
#[derive(Debug, Clone)]
pub enum Happened {
    /// A place was named, or none.
    Picked(Purpose, Picked),
    /// A pack was added, or refused; the packs as they are then.
    Added(Result<Added, NotAdded>, Vec<PackRow>),
    /// A pack was removed, or could not be.
    Removed(Result<RemovedPack, Trouble>, Vec<PackRow>),
    /// The pack that was removed came back, or could not.
    BroughtBack(Result<(), Trouble>, Vec<PackRow>),
    /// The settings were copied to a file at this place, or could not be.
    Copied(Result<PathBuf, SettingsTrouble>),
    /// The settings of a file were taken, or could not be.
    Taken(Result<TakenSettings, SettingsTrouble>, Vec<PackRow>),
}

/// A pack that was added.
#[derive(Debug, Clone)]
pub struct Added {
    title: Text,
    warnings: usize,
}

/// Why a pack was not added.
#[derive(Debug, Clone)]
pub enum NotAdded {
    /// It has these problems.
    Unsound(Vec<Problem>),
    /// It could not be kept.
    Records(Trouble),
    /// Nothing is at this place.
    Nowhere(PathBuf),
}

impl App {
    /// Asks for a place in the system's own window, one at a time.
    pub(super) fn ask_centre_place(&mut self, purpose: Purpose) -> Task<AppMessage> {
        if self.taking.is_asking {
            return Task::none();
        }
        self.taking.is_asking = true;
        let tr = &self.tr;
        let file = |title, kind, extension| FileAsked::File {
            title,
            kind,
            extension,
        };
        let asking = match purpose {
            Purpose::Pack => (self.surroundings.choose_file)(file(
                tr.centre_pack_add(),
                tr.centre_packs(),
                "zip",
            )),
            Purpose::PackFolder => (self.surroundings.choose_file)(FileAsked::Folder {
                title: tr.centre_pack_folder(),
            }),
            Purpose::Take => (self.surroundings.choose_file)(file(
                tr.centre_file_take(),
                tr.centre_file_kind(),
                EXTENSION,
            )),
            Purpose::Copy => (self.surroundings.choose_place)(PlaceAsked {
                title: tr.centre_file_copy(),
                kind: tr.centre_file_kind(),
                extension: EXTENSION,
                name: self.settings_file_name(),
                folder: self.surroundings.documents.clone(),
            }),
        };
        Task::perform(asking, move |picked| {
            happened(CentreHappened::File(Happened::Picked(purpose, picked)))
        })
    }

    fn settings_file_name(&self) -> String {
        format!("{}.{EXTENSION}", self.tr.centre_file_name())
    }

    /// Offers the field for a place, with a likely one.
    pub(super) fn offer_centre_place(
        &mut self,
        purpose: Purpose,
        is_needed: bool,
    ) -> Task<AppMessage> {
        let name = match purpose {
            Purpose::Pack | Purpose::PackFolder => "lecons.zip".to_owned(),
            Purpose::Copy | Purpose::Take => self.settings_file_name(),
        };
        let path = self.surroundings.documents.join(name);
        if let Some(centre) = self.centre_mut() {
            centre.offer(purpose, path.to_string_lossy().into_owned(), is_needed);
        }
        focus(PLACE)
    }

    /// Does what a place was named for; `may_replace` where the system asked about a file of that name.
    pub(super) fn go_on_with(
        &mut self,
        purpose: Purpose,
        path: PathBuf,
        may_replace: bool,
    ) -> Task<AppMessage> {
        match purpose {
            Purpose::Pack | Purpose::PackFolder => self.add_pack(path),
            Purpose::Copy => self.copy_settings(path, may_replace),
            Purpose::Take => {
                self.dialog = Some(Dialog::TakeSettings(path));
                self.focus_dialog()
            }
        }
    }

    /// Begins what takes a while in the section; `None` where there is no folder for it.
    fn begin_in_centre(&mut self) -> Option<(Store, Timestamp)> {
        let store = self.surroundings.store.clone().ok()?;
        let now = self.surroundings.now().moment;
        self.centre_mut()?.begin();
        Some((store, now))
    }

    fn add_pack(&mut self, path: PathBuf) -> Task<AppMessage> {
        let event = self.centre_event(CentreEventKind::PacksChanged);
        let Some((store, now)) = self.begin_in_centre() else {
            return Task::none();
        };
        let adding = blocking::unblock(move || {
            let added = added(&store, &path, now, &event);
            (added, rows(&store).unwrap_or_default())
        });
        Task::perform(adding, |(added, packs)| {
            happened(CentreHappened::File(Happened::Added(added, packs)))
        })
    }

    pub(super) fn remove_pack(&mut self, id: LibraryId) -> Task<AppMessage> {
        let event = self.centre_event(CentreEventKind::PacksChanged);
        let Some((store, now)) = self.begin_in_centre() else {
            return Task::none();
        };
        let removing = blocking::unblock(move || {
            let removed = store.remove_pack(&id, now).and_then(|removed| {
                store.record_centre(&event)?;
                Ok(removed)
            });
            (removed, rows(&store).unwrap_or_default())
        });
        Task::perform(removing, |(removed, packs)| {
            happened(CentreHappened::File(Happened::Removed(removed, packs)))
        })
    }

    pub(super) fn bring_back_pack(&mut self) -> Task<AppMessage> {
        let event = self.centre_event(CentreEventKind::PacksChanged);
        let removed = self.space_mut().and_then(|space| space.removed_pack.take());
        let Some((removed, (store, _))) = removed.zip(self.begin_in_centre()) else {
            return Task::none();
        };
        let bringing = blocking::unblock(move || {
            let back = store
                .bring_back_pack(&removed)
                .and_then(|()| store.record_centre(&event));
            (back, rows(&store).unwrap_or_default())
        });
        Task::perform(bringing, |(back, packs)| {
            happened(CentreHappened::File(Happened::BroughtBack(back, packs)))
        })
    }

    fn copy_settings(&mut self, path: PathBuf, may_replace: bool) -> Task<AppMessage> {
        let at = self.surroundings.now();
        let name = self.settings_file_name();
        let Some((store, _)) = self.begin_in_centre() else {
            return Task::none();
        };
        let if_there = if may_replace {
            IfThere::Replace
        } else {
            IfThere::Keep
        };
        let copying = blocking::unblock(move || {
            let path = if path.is_dir() { path.join(name) } else { path };
            store.export_settings(&at, &path, if_there)
        });
        Task::perform(copying, |copied| {
            happened(CentreHappened::File(Happened::Copied(copied)))
        })
    }

    /// Takes the settings of a file, once that was confirmed.
    pub(in crate::app) fn take_settings(&mut self, path: PathBuf) -> Task<AppMessage> {
        let at = self.surroundings.now();
        let Some((store, _)) = self.begin_in_centre() else {
            return Task::none();
        };
        let taking = blocking::unblock(move || {
            let taken = taken(&store, &path, &at);
            (taken, rows(&store).unwrap_or_default())
        });
        Task::perform(taking, |(taken, packs)| {
            happened(CentreHappened::File(Happened::Taken(taken, packs)))
        })
    }

    pub(super) fn file_happened(&mut self, happened: Happened) -> Task<AppMessage> {
        match happened {
            Happened::Picked(purpose, picked) => {
                self.taking.is_asking = false;
                match picked {
                    Picked::File(path) => self.go_on_with(purpose, path, true),
                    Picked::Nothing => Task::none(),
                    Picked::NoWindow => self.offer_centre_place(purpose, true),
                }
            }
            Happened::Added(added, packs) => self.pack_added(added, packs),
            Happened::Removed(Err(trouble), _) | Happened::BroughtBack(Err(trouble), _) => {
                let lines = self.lines_of(&trouble);
                self.end_in_centre(Told::Failed(Failed::Pack, lines))
            }
            Happened::Removed(Ok(removed), packs) => {
                if let Some(space) = self.space_mut() {
                    space.removed_pack = Some(removed);
                }
                self.packs_changed(Told::PackRemoved, packs)
            }
            Happened::BroughtBack(Ok(()), packs) => self.packs_changed(Told::PackBack, packs),
            Happened::Copied(Ok(path)) => {
                let place = self.tr.saved_at(&path);
                self.end_in_centre(Told::Copied(place))
            }
            Happened::Copied(Err(trouble)) => {
                let lines = lines(self.tr.settings_trouble(&trouble));
                self.end_in_centre(Told::Failed(Failed::Copy, lines))
            }
            Happened::Taken(Ok(taken), packs) => {
                self.take_centre(taken.settings.clone());
                self.settings_kept(&taken.settings);
                if let Some(centre) = self.centre_mut() {
                    centre.set(&taken.settings);
                }
                self.packs_changed(Told::Taken(taken.pin), packs)
            }
            Happened::Taken(Err(trouble), packs) => {
                if let Some(centre) = self.centre_mut() {
                    centre.packs_are(packs);
                }
                let lines = lines(self.tr.settings_trouble(&trouble));
                self.end_in_centre(Told::Failed(Failed::Take, lines))
            }
        }
    }

    fn pack_added(
        &mut self,
        added: Result<Added, NotAdded>,
        packs: Vec<PackRow>,
    ) -> Task<AppMessage> {
        let lines = match added {
            Ok(added) => {
                let title = self.lent().words(&added.title).to_owned();
                return self.packs_changed(Told::PackAdded(title, added.warnings), packs);
            }
            Err(NotAdded::Unsound(problems)) => {
                if let Some(centre) = self.centre_mut() {
                    centre.refuse(Refused::new(problems));
                }
                return focus(TOLD);
            }
            Err(NotAdded::Nowhere(path)) => [
                self.tr.centre_pack_nowhere(&path.to_string_lossy()),
                String::new(),
                self.tr.centre_pack_nowhere_cure(),
            ],
            Err(NotAdded::Records(trouble)) => self.lines_of(&trouble),
        };
        self.end_in_centre(Told::Failed(Failed::Pack, lines))
    }

    fn end_in_centre(&mut self, told: Told) -> Task<AppMessage> {
        if let Some(centre) = self.centre_mut() {
            centre.end(Some(told));
        }
        focus(TOLD)
    }

    /// The lessons are read again at once: modules come and go without a new start.
    fn packs_changed(&mut self, told: Told, packs: Vec<PackRow>) -> Task<AppMessage> {
        if let Some(centre) = self.centre_mut() {
            centre.packs_are(packs);
            centre.place_used();
        }
        let reading = self.read_lessons_again();
        Task::batch([self.end_in_centre(told), reading])
    }
}

/// Checks the pack at `path`, and copies it into the data folder where it is sound.
fn added(
    store: &Store,
    path: &Path,
    now: Timestamp,
    event: &CentreEvent,
) -> Result<Added, NotAdded> {
    if path.try_exists().is_ok_and(|is_there| !is_there) {
        return Err(NotAdded::Nowhere(path.to_owned()));
    }
    let (bundle, report) = Bundle::open(&Source::at(path.to_owned()));
    let Report { problems, .. } = report;
    let Some(bundle) = bundle else {
        return Err(NotAdded::Unsound(problems));
    };
    let mut pack = store
        .begin_pack(bundle.library.id.clone(), now)
        .map_err(NotAdded::Records)?;
    let copied = bundle.files().try_for_each(|file| {
        let (path, bytes) = file.map_err(|problem| NotAdded::Unsound(vec![*problem]))?;
        pack.put(path, &bytes).map_err(NotAdded::Records)
    });
    if let Err(reason) = copied {
        pack.give_up();
        return Err(reason);
    }
    pack.finish(now)
        .and_then(|()| store.record_centre(event))
        .map_err(NotAdded::Records)?;
    Ok(Added {
        title: bundle.library.title,
        warnings: problems.len(),
    })
}

/// Takes the settings of a file whose packs are sound.
fn taken(store: &Store, path: &Path, at: &At) -> Result<TakenSettings, SettingsTrouble> {
    store.import_settings(path, at, |folder| {
        !crate::content::check(&Source::Folder(folder.to_owned())).has_errors()
    })
}
