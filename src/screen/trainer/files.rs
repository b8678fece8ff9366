//! Work that is brought from other computers or taken away, resets that can be undone, and the end of the day.
mod view;

use crate::domain::group::Group;
use crate::domain::id::{EventId, GroupId, LearnerId};
use crate::domain::learner::Learner;
use crate::domain::problem::{ResetTrouble, TransferTrouble, Trouble};
use crate::domain::reset::{KeptCopy, ResetDone, Undone, Unseen};

use jiff::civil::Date;

use std::collections::BTreeSet;
use std::path::PathBuf;

/// What happened.
#[derive(Debug, Clone)]
pub enum Message {
    /// "Choose files" was pressed.
    ChoosePressed,
    PathWritten(String),
    /// "Take in" was pressed, or Enter in the field.
    TakeInPressed,
    /// "Take in all the same" was pressed beside this result.
    AnywayPressed(usize),
    /// Whose work is taken away.
    WhoseChosen(Option<GroupId>),
    FolderWritten(String),
    ChooseFolderPressed,
    ExportPressed,
    /// Undoing was pressed, for all people of a reset or for one.
    UndoPressed(EventId, Option<LearnerId>),
    /// A group of the end of the day was ticked, or no longer; `None` for people without one.
    GroupToggled(Option<GroupId>),
    EndPressed,
    /// "Erase their work" was pressed.
    UnseenPressed,
}

/// What the app must do.
#[must_use]
pub enum Action {
    None,
    AskFiles,
    AskFolder,
    /// Take in these files, one after the other; also people who were erased here.
    Bring {
        paths: Vec<PathBuf>,
        erased: bool,
    },
    /// Write the work of these people into a folder.
    Export(Vec<LearnerId>, PathBuf),
    Undo(EventId, Vec<LearnerId>),
    /// Ask whether these people's day ends.
    EndDay(Vec<LearnerId>),
    /// Ask whether these people, who have not come for long, are erased.
    EraseUnseen(Vec<LearnerId>),
}

/// What is known of the data folder.
#[derive(Debug, Clone, Default)]
pub struct Known {
    pub learners: Vec<Learner>,
    pub groups: Vec<Group>,
    /// The latest first.
    pub copies: Vec<KeptCopy>,
    pub unseen: Vec<Unseen>,
    /// After how many days without a visit people are to be erased.
    pub keep_days: Option<u32>,
    /// For how many days copies are kept.
    pub archive_days: u32,
    pub today: Date,
    /// What could not be read, or had to be set aside.
    pub troubles: Vec<Trouble>,
    /// The copies that cannot be read.
    pub damaged: Vec<ResetTrouble>,
    /// The resets that a stop left and that were finished since.
    pub finished: Vec<ResetDone>,
}

/// The people of a group, or those without one.
#[derive(Debug, Clone)]
struct Crowd {
    /// `None` for those whose group is none, or gone.
    group: Option<GroupId>,
    name: String,
    people: Vec<LearnerId>,
}

/// What came of one file.
#[derive(Debug, Clone)]
pub struct Brought {
    pub path: PathBuf,
    pub result: Result<Came, TransferTrouble>,
}

/// Who came, or grew, by a file.
#[derive(Debug, Clone)]
pub struct Came {
    pub learner: LearnerId,
    pub name: String,
    /// How many events were new.
    pub added: usize,
    pub was_known: bool,
}

/// What came of taking work away.
#[derive(Debug, Clone)]
pub struct Exported {
    pub folder: PathBuf,
    pub people: usize,
    /// Why others were not.
    pub refused: Vec<TransferTrouble>,
}

/// The section.
#[derive(Debug, Default)]
pub struct Files {
    known: Option<Known>,
    /// The groups in their order, and at last those without one.
    crowds: Vec<Crowd>,
    path: String,
    folder: String,
    /// How many of the files that are being taken in are done, of how many.
    bringing: Option<(usize, usize)>,
    brought: Vec<Brought>,
    whose: Option<GroupId>,
    is_exporting: bool,
    exported: Option<Exported>,
    is_undoing: bool,
    undone: Option<Result<Undone, ResetTrouble>>,
    /// The groups whose day ends; `None` for people without one.
    ending: BTreeSet<Option<GroupId>>,
    /// The resets that a stop left and that were finished since.
    finished: Vec<ResetDone>,
}

/// The id of the field for a file.
pub const PATH: &str = "files-path";
/// The id of the field for a folder.
pub const FOLDER: &str = "files-folder";
/// The id of what came of taking files in.
pub const BROUGHT: &str = "files-brought";
/// The id of what came of exporting.
pub const EXPORTED: &str = "files-exported";
/// The id of what came of undoing.
pub const UNDONE: &str = "files-undone";

impl Files {
    /// Routes what happened.
    pub fn update(&mut self, message: Message) -> Action {
        match message {
            Message::ChoosePressed if self.bringing.is_none() => Action::AskFiles,
            Message::ChoosePressed => Action::None,
            Message::PathWritten(path) => {
                self.path = path;
                Action::None
            }
            Message::TakeInPressed => self.take_in(),
            Message::AnywayPressed(place) => self.take_in_again(place),
            Message::WhoseChosen(whose) => {
                self.whose = whose;
                Action::None
            }
            Message::FolderWritten(folder) => {
                self.folder = folder;
                Action::None
            }
            Message::ChooseFolderPressed => Action::AskFolder,
            Message::ExportPressed => self.export(),
            Message::UndoPressed(..) if self.is_undoing => Action::None,
            Message::UndoPressed(reset, learner) => {
                self.is_undoing = true;
                self.undone = None;
                Action::Undo(reset, learner.into_iter().collect())
            }
            Message::GroupToggled(group) => {
                if !self.ending.remove(&group) {
                    self.ending.insert(group);
                }
                Action::None
            }
            Message::EndPressed => {
                let people: Vec<_> = self.ends().flat_map(|crowd| crowd.people.clone()).collect();
                if people.is_empty() {
                    Action::None
                } else {
                    Action::EndDay(people)
                }
            }
            Message::UnseenPressed => {
                let unseen = self.known.iter().flat_map(|known| &known.unseen);
                Action::EraseUnseen(unseen.map(|person| person.learner).collect())
            }
        }
    }

    /// How many people have not come for long, and for how many days their work is kept; nothing where there are none.
    pub fn unseen(&self) -> Option<(usize, u32)> {
        let known = self.known.as_ref()?;
        let days = known.keep_days?;
        (!known.unseen.is_empty()).then_some((known.unseen.len(), days))
    }

    /// The data folder was read.
    pub fn read(&mut self, mut known: Known) {
        self.finished.append(&mut known.finished);
        let named = known.groups.iter();
        let mut crowds: Vec<_> = named
            .map(|group| Crowd {
                group: Some(group.id.clone()),
                name: group.name.clone(),
                people: Vec::new(),
            })
            .collect();
        crowds.push(Crowd {
            group: None,
            name: String::new(),
            people: Vec::new(),
        });
        for learner in &known.learners {
            let is_theirs = |crowd: &Crowd| crowd.group == learner.group;
            let rank = crowds.iter().position(is_theirs);
            let last = crowds.len() - 1;
            crowds[rank.unwrap_or(last)].people.push(learner.id);
        }
        crowds.retain(|crowd| !crowd.people.is_empty());
        let is_there = |group: &Option<GroupId>| crowds.iter().any(|crowd| crowd.group == *group);
        self.ending.retain(is_there);
        self.whose.take_if(|whose| !is_there(&Some(whose.clone())));
        self.crowds = crowds;
        self.known = Some(known);
    }

    /// Files are to be taken in: they were chosen, or dropped.
    pub fn bring(&mut self, paths: Vec<PathBuf>, erased: bool) -> Action {
        if paths.is_empty() || self.bringing.is_some() {
            return Action::None;
        }
        self.bringing = Some((0, paths.len()));
        if !erased {
            self.brought.clear();
        }
        Action::Bring { paths, erased }
    }

    /// Whether files come or go, or people come back.
    pub fn is_working(&self) -> bool {
        self.bringing.is_some() || self.is_exporting || self.is_undoing
    }

    /// One more file is to be taken in, after those that are.
    pub fn more(&mut self) {
        if let Some((_, total)) = &mut self.bringing {
            *total += 1;
        }
    }

    /// One file was taken in, or refused. Gives whether it was the last.
    pub fn brought(&mut self, brought: Brought) -> bool {
        let before = self.brought.iter_mut();
        match before.into_iter().find(|one| one.path == brought.path) {
            Some(one) => *one = brought,
            None => self.brought.push(brought),
        }
        let Some((done, total)) = &mut self.bringing else {
            return true;
        };
        *done += 1;
        let is_last = *done >= *total;
        if is_last {
            self.bringing = None;
        }
        is_last
    }

    /// A folder was named by the system's window.
    pub fn folder_named(&mut self, folder: String) {
        self.folder = folder;
    }

    /// Work was taken away.
    pub fn exported(&mut self, exported: Exported) {
        self.is_exporting = false;
        self.exported = Some(exported);
    }

    /// People came back, or could not.
    pub fn undone(&mut self, result: Result<Undone, ResetTrouble>) {
        self.is_undoing = false;
        self.undone = Some(result);
    }

    fn take_in(&mut self) -> Action {
        let path = self.path.trim().to_owned();
        if path.is_empty() {
            return self.update(Message::ChoosePressed);
        }
        self.bring(vec![path.into()], false)
    }

    fn take_in_again(&mut self, place: usize) -> Action {
        let path = self.brought.get(place).map(|brought| brought.path.clone());
        self.bring(path.into_iter().collect(), true)
    }

    fn export(&mut self) -> Action {
        let folder = self.folder.trim();
        let people = self.of_group(self.whose.as_ref());
        if people.is_empty() || self.is_exporting {
            return Action::None;
        }
        if folder.is_empty() {
            return Action::AskFolder;
        }
        self.is_exporting = true;
        self.exported = None;
        Action::Export(people, folder.into())
    }

    /// The people of a group; everybody where none is named.
    fn of_group(&self, group: Option<&GroupId>) -> Vec<LearnerId> {
        let is_meant = |crowd: &&Crowd| group.is_none() || crowd.group.as_ref() == group;
        let crowds = self.crowds.iter().filter(is_meant);
        crowds.flat_map(|crowd| crowd.people.clone()).collect()
    }

    /// The groups whose day ends.
    fn ends(&self) -> impl Iterator<Item = &Crowd> {
        let ends = |crowd: &&Crowd| self.ending.contains(&crowd.group);
        self.crowds.iter().filter(ends)
    }
}
