//! The section of files: what is read for it, files that come and go, and what is undone.
use super::Message;
use crate::app::choosing::{FileAsked, FilesAsked, Picked, PickedFiles};
use crate::app::{App, Handed, Message as AppMessage};
use crate::domain::id::LearnerId;
use crate::domain::problem::{ResetTrouble, Trouble};
use crate::domain::profile::away::work_name;
use crate::domain::record::At;
use crate::domain::reset::Undone;
use crate::screen::trainer::files::{
    Action, BROUGHT, Brought, Came, EXPORTED, Exported, FOLDER, Files, Known, PATH, UNDONE,
};
use crate::screen::trainer::reset::Purpose;
use crate::screen::trainer::{Section, files};
use crate::store::Store;

use iced::Task;
use iced::widget::operation::focus;

use std::collections::VecDeque;
use std::path::{Path, PathBuf};

/// What happened.
#[derive(Debug, Clone)]
pub enum Happened {
    /// The data folder was read.
    Read(Handed<Known>),
    FilesPicked(PickedFiles),
    FolderPicked(Picked),
    /// A file was taken in, or refused.
    Brought(Handed<Brought>),
    Exported(Handed<Exported>),
    Undone(Handed<Result<Undone, ResetTrouble>>),
    /// What trainers did was recorded, or could not be.
    Recorded(Result<(), Trouble>),
}

/// The section, and the files that wait to be taken in. It stays while files come or go, also where the trainer leaves
/// the space meanwhile.
#[derive(Debug, Default)]
pub(in crate::app) struct Carried {
    pub(super) files: Files,
    /// Whether the space was left while files came or went.
    is_left: bool,
    waiting: VecDeque<PathBuf>,
    /// Whether people who were erased are taken in too.
    erased: bool,
    /// Who came, or grew, since the first of these files.
    came: Vec<LearnerId>,
}

impl Carried {
    /// The space is left: what is not under way is forgotten.
    pub(super) fn leave(&mut self) {
        if self.files.is_working() {
            self.is_left = true;
        } else {
            *self = Self::default();
        }
    }

    /// A trainer is here again; whether something was under way when they left.
    pub(super) fn come_back(&mut self) -> bool {
        std::mem::take(&mut self.is_left)
    }
}

fn told(happened: Happened) -> AppMessage {
    AppMessage::Trainer(Message::FilesHappened(happened))
}

impl App {
    /// Reads what the section shows.
    pub(super) fn read_files(&mut self) -> Task<AppMessage> {
        let Ok(store) = self.surroundings.store.clone() else {
            return Task::none();
        };
        let now = self.surroundings.now();
        let reading = blocking::unblock(move || Handed::new(known(&store, &now)));
        Task::perform(reading, |known| told(Happened::Read(known)))
    }

    pub(super) fn on_files(&mut self, message: files::Message) -> Task<AppMessage> {
        let action = self.carried.files.update(message);
        self.act_on_files(action)
    }

    /// Files were dropped on the window. Gives `None` where the section does not show.
    pub(in crate::app) fn work_dropped_here(&mut self, path: PathBuf) -> Option<Task<AppMessage>> {
        let space = self.space_mut()?;
        if space.section != Section::Files {
            return None;
        }
        let held = &mut self.carried;
        let action = held.files.bring(vec![path.clone()], false);
        if matches!(action, Action::None) {
            // The system tells of files that are dropped together one by one.
            held.files.more();
            held.waiting.push_back(path);
            return Some(Task::none());
        }
        Some(self.act_on_files(action))
    }

    fn act_on_files(&mut self, action: Action) -> Task<AppMessage> {
        let Ok(store) = self.surroundings.store.clone() else {
            return Task::none();
        };
        let at = self.surroundings.now();
        match action {
            Action::None => Task::none(),
            Action::AskFiles => {
                let asked = FilesAsked {
                    title: self.tr.files_dialog(),
                    kind: self.tr.files_kind(),
                    extension: "passerelle",
                };
                let asking = (self.surroundings.choose_files)(asked);
                Task::perform(asking, |picked| told(Happened::FilesPicked(picked)))
            }
            Action::AskFolder => {
                let asking = (self.surroundings.choose_file)(FileAsked::Folder {
                    title: self.tr.files_folder(),
                });
                Task::perform(asking, |picked| told(Happened::FolderPicked(picked)))
            }
            Action::Bring { paths, erased } => {
                self.carried.waiting = paths.into();
                self.carried.erased = erased;
                self.bring_next()
            }
            Action::Export(people, folder) => {
                let exporting =
                    blocking::unblock(move || Handed::new(export(&store, &people, &folder, &at)));
                Task::perform(exporting, |exported| told(Happened::Exported(exported)))
            }
            Action::Undo(reset, people) => {
                let undoing = blocking::unblock(move || store.undo(reset, &people, &at, false));
                Task::perform(undoing, |result| {
                    told(Happened::Undone(Handed::new(result)))
                })
            }
            Action::EndDay(people) => self.ask_reset(Purpose::EndOfDay, people),
            Action::EraseUnseen(people) => self.ask_reset(Purpose::Unseen, people),
        }
    }

    pub(super) fn on_files_happened(&mut self, happened: Happened) -> Task<AppMessage> {
        let is_here = self.space_mut().is_some();
        let held = &mut self.carried;
        match happened {
            Happened::Read(known) => {
                if let Some(known) = known.take() {
                    held.files.read(known);
                }
                Task::none()
            }
            // A window of the system that outlived the space takes nothing in.
            Happened::FilesPicked(PickedFiles::Files(_)) if !is_here => Task::none(),
            Happened::FilesPicked(PickedFiles::Files(paths)) => {
                let action = held.files.bring(paths, false);
                self.act_on_files(action)
            }
            Happened::FilesPicked(PickedFiles::NoWindow) => focus(PATH),
            Happened::FilesPicked(PickedFiles::Nothing)
            | Happened::FolderPicked(Picked::Nothing) => Task::none(),
            Happened::FolderPicked(Picked::File(folder)) => {
                held.files
                    .folder_named(folder.to_string_lossy().into_owned());
                focus(FOLDER)
            }
            Happened::FolderPicked(Picked::NoWindow) => focus(FOLDER),
            Happened::Brought(brought) => self.brought(&brought),
            Happened::Exported(exported) => {
                if let Some(exported) = exported.take() {
                    held.files.exported(exported);
                }
                self.focus_here(EXPORTED)
            }
            Happened::Undone(result) => {
                if let Some(result) = result.take() {
                    held.files.undone(result);
                }
                Task::batch([self.focus_here(UNDONE), self.people_changed()])
            }
            Happened::Recorded(result) => {
                if let Err(trouble) = result {
                    self.tell(trouble);
                }
                Task::none()
            }
        }
    }

    /// Takes in the next file that waits.
    fn bring_next(&mut self) -> Task<AppMessage> {
        let Ok(store) = self.surroundings.store.clone() else {
            return Task::none();
        };
        let at = self.surroundings.now();
        let erased = self.carried.erased;
        let Some(path) = self.carried.waiting.pop_front() else {
            return Task::none();
        };
        let bringing = blocking::unblock(move || Handed::new(bring(&store, path, erased, &at)));
        Task::perform(bringing, |brought| told(Happened::Brought(brought)))
    }

    fn brought(&mut self, brought: &Handed<Brought>) -> Task<AppMessage> {
        let Some(brought) = brought.take() else {
            return Task::none();
        };
        let held = &mut self.carried;
        if let Ok(came) = &brought.result
            && (!came.was_known || came.added > 0)
        {
            held.came.push(came.learner);
        }
        if !held.files.brought(brought) {
            return self.bring_next();
        }
        let came = std::mem::take(&mut held.came);
        Task::batch([
            self.focus_here(BROUGHT),
            self.record_imported(came),
            self.people_changed(),
        ])
    }

    /// The focus on what came of files, where the trainer is still here: nobody else's is taken away.
    fn focus_here(&mut self, id: &'static str) -> Task<AppMessage> {
        match self.space_mut() {
            Some(_) => focus(id),
            None => Task::none(),
        }
    }

    fn record_imported(&self, came: Vec<LearnerId>) -> Task<AppMessage> {
        let at = self.surroundings.now();
        match self.surroundings.store.clone() {
            Ok(store) if !came.is_empty() => {
                let recording = blocking::unblock(move || store.record_imported(&came, &at));
                Task::perform(recording, |result| told(Happened::Recorded(result)))
            }
            Ok(_) | Err(_) => Task::none(),
        }
    }
}

/// What the section shows. Copies that were kept long enough are purged first.
fn known(store: &Store, now: &At) -> Known {
    let (settings, mut troubles) = store.settings();
    let today = now.civil().date();
    troubles.extend(store.purge_copies(today, &settings).err());
    let (learners, more) = store.learners();
    troubles.extend(more);
    let (groups, more) = store.groups();
    troubles.extend(more);
    let (copies, damaged) = match store.copies() {
        Ok(found) => found,
        Err(trouble) => {
            troubles.push(trouble);
            Default::default()
        }
    };
    let unseen = settings
        .keep_days
        .map(|days| store.unseen(now.moment, days).0);
    Known {
        learners,
        groups: groups.groups,
        copies,
        unseen: unseen.unwrap_or_default(),
        keep_days: settings.keep_days,
        archive_days: settings.archive_days,
        today,
        troubles,
        damaged,
        finished: store.finished_resets(),
    }
}

fn bring(store: &Store, path: PathBuf, erased: bool, at: &At) -> Brought {
    let result = if erased {
        store.import_erased(&path, at, false)
    } else {
        store.import(&path, at, false)
    };
    let result = result.map(|imported| Came {
        learner: imported.learner.id,
        name: imported.learner.name,
        added: imported.added,
        was_known: imported.was_known,
    });
    Brought { path, result }
}

fn export(store: &Store, people: &[LearnerId], folder: &Path, at: &At) -> Exported {
    let names = store.names(people);
    let mut refused = Vec::new();
    for (learner, name) in people.iter().zip(&names) {
        let path = folder.join(work_name(name, *learner));
        if let Err(trouble) = store.export(*learner, at, &path) {
            refused.push(trouble);
        }
    }
    Exported {
        folder: folder.to_owned(),
        people: people.len() - refused.len(),
        refused,
    }
}
