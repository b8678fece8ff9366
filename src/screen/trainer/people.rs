//! The people of a group: their table, its figures, and what is done with them.
mod groups;
mod table;
mod tools;
mod troubles;
mod view;

pub(super) use tools::done_notice;
pub(super) use view::figures;

use crate::domain::following::FileKind;
use crate::domain::following::roster::{
    Column, Course, Figures, Person, Roster, Row, Sorting, Whom,
};
use crate::domain::group::{BadGroup, GroupChange, Groups, Standing};
use crate::domain::id::{GroupId, LearnerId, ModuleId};
use crate::domain::lesson::Module;
use crate::domain::library::{ModuleSummary, Track};
use crate::domain::problem::Trouble;
use crate::domain::record::At;
use crate::domain::search::Query;

use std::collections::{BTreeMap, BTreeSet};

/// How many rows a page has.
const PAGE: usize = 50;

/// The id of the field to search in.
pub const SEARCH: &str = "people-search";
/// The id of what tells what was done.
pub const DONE: &str = "people-done";
/// The id of the field for the name of a group.
pub const GROUP_NAME: &str = "people-group-name";
/// The id of what opens and closes the list of groups.
pub const GROUPS: &str = "people-groups";
/// The id of the chooser of groups.
pub const WHOM: &str = "people-whom";
/// The id of the head of the first column that sorts: the table begins there.
const TABLE: &str = "people-sort-name";
/// The id of what chooses everybody.
const ALL: &str = "people-all";
/// The ids of what saves the table.
pub const PRINT: &str = "people-print";
pub const EXPORT: &str = "people-export";

/// The id of the way to a person.
pub fn person_id(learner: LearnerId) -> String {
    format!("people-open-{learner}")
}

/// What is known of everybody: lent by the app.
#[derive(Clone, Copy)]
pub struct Known<'a> {
    pub roster: &'a Roster,
    pub groups: &'a Groups,
    /// The modules of the library, in their order.
    pub summaries: &'a [ModuleSummary],
    /// The tracks they are on.
    pub tracks: &'a [Track],
    /// The same with their questions.
    pub modules: &'a BTreeMap<ModuleId, Module>,
    pub now: &'a At,
    /// How many of how many are read, while that is going on for the first time.
    pub reading: Option<(usize, usize)>,
    /// What keeps everybody from being read.
    pub troubles: &'a [Trouble],
    /// The people from whose journals a stop cut off the end.
    pub torn: &'a [LearnerId],
}

impl<'a> Known<'a> {
    /// The name of a group, if there is one.
    pub fn group(&self, id: Option<&GroupId>) -> Option<&'a str> {
        let group = self.groups.get(id?)?;
        Some(&group.name)
    }
}

/// What happened.
#[derive(Debug, Clone)]
pub enum Message {
    /// The chooser of groups was opened or closed.
    WhomToggled,
    WhomChosen(Whom),
    /// The head of a column was pressed.
    ColumnPressed(Column),
    SearchEdited(String),
    SearchCleared,
    /// A page of rows was asked for.
    PagePressed(usize),
    RowToggled(LearnerId),
    /// "Select all shown" was pressed.
    AllToggled,
    NoneChosen,
    PersonPressed(LearnerId),
    PrintPressed,
    ExportPressed,
    ResetPressed,
    RefreshPressed,
    /// "Manage groups" was pressed.
    GroupsToggled,
    /// "New group" was pressed.
    NewGroupPressed,
    /// "Rename" was pressed beside this group.
    RenamePressed(GroupId),
    GroupNameEdited(String),
    GroupNameKept,
    GroupNameLeft,
    /// Archiving, or reopening, this group was asked for.
    GroupArchivePressed(GroupId, bool),
    /// The chooser of where to move people was opened or closed.
    MoveToggled,
    MoveChosen(Option<GroupId>),
    /// Archiving people, or bringing them back, was asked for.
    ArchivePressed(bool),
    UndoPressed,
    /// The other troubles were opened, or closed.
    TroublesToggled,
}

/// What the app must do.
#[must_use]
pub enum Action {
    None,
    /// Put the focus there.
    Focus(&'static str),
    /// Show a person.
    Open(LearnerId),
    /// Save the table in that form.
    Take(FileKind),
    /// Ask about a reset of these people; of all who show where none is named.
    Reset(Vec<LearnerId>),
    Refresh,
    /// Change the groups, and then call [`People::grouped`].
    Group(GroupChange),
    /// Let people stand there, and then call [`People::placed`].
    Place(Vec<Standing>),
}

/// What was done, as it is told.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Done {
    pub what: What,
    /// What takes it back.
    pub undo: Option<Undo>,
    /// What could not be done.
    pub trouble: Option<Trouble>,
}

impl Done {
    /// People were placed as `standings` say, and stood `before` where that says; where `is_undone`, to take back what
    /// was done before.
    pub(super) fn placed(
        standings: &[Standing],
        before: Vec<Standing>,
        trouble: Option<Trouble>,
        is_undone: bool,
    ) -> Self {
        let count = before.len();
        let what = match before.first().zip(standings.first()) {
            None => What::Nothing,
            Some(_) if is_undone => What::Undone,
            Some((before, now)) if before.archived == now.archived => What::Moved(count),
            Some((_, now)) if now.archived => What::Archived(count),
            Some(_) => What::BroughtBack(count),
        };
        Self {
            what,
            undo: (!is_undone && count > 0).then_some(Undo::People(before)),
            trouble,
        }
    }
}

/// What was done.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum What {
    Moved(usize),
    Archived(usize),
    BroughtBack(usize),
    GroupMade(String),
    GroupRenamed(String),
    GroupArchived(String),
    GroupReopened(String),
    CodeCleared,
    Undone,
    /// Nothing: the trouble says why.
    Nothing,
}

/// What takes back what was done.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Undo {
    People(Vec<Standing>),
    Group(GroupChange),
}

/// The name of a group while it is written.
#[derive(Debug, Clone, Default)]
struct Naming {
    /// The group that gets it; a new one where none is named.
    group: Option<GroupId>,
    typed: String,
    bad: Option<BadGroup>,
}

/// The section of people.
#[derive(Debug, Default)]
pub struct People {
    whom: Whom,
    sorting: Sorting,
    search: String,
    /// The rows of those who are meant, as they are sorted.
    rows: Vec<Row>,
    /// Which of them are shown: those that are searched for.
    shown: Vec<usize>,
    figures: Figures,
    /// Whether each of them has their group beside the name.
    shows_groups: bool,
    page: usize,
    chosen: BTreeSet<LearnerId>,
    is_choosing_whom: bool,
    is_moving: bool,
    is_managing: bool,
    naming: Option<Naming>,
    done: Option<Done>,
    /// Whether people are being put back where they stood.
    is_undoing: bool,
    /// What could not be read: of everybody, and of whom.
    troubles: Vec<(Option<String>, Trouble)>,
    are_troubles_open: bool,
    /// The names of those from whose journals a stop cut off the end.
    torn: Vec<String>,
}

impl People {
    /// Takes in what is known now of everybody: all that is shown is made of it once, here.
    pub fn arrange(&mut self, known: Known<'_>) {
        if let Whom::Group(id) = &self.whom
            && known.groups.get(id).is_none()
        {
            self.whom = Whom::Everyone;
        }
        let course = Course::new(known.summaries, known.tracks, &known.roster.ids);
        let people: Vec<&Person> = known.roster.of(&self.whom, known.groups).collect();
        self.rows = people
            .iter()
            .map(|person| Row::new(person, &course).among(known.groups))
            .collect();
        self.shows_groups = self.whom.shows_groups(known.groups);
        if self.sorting.column == Column::Group && !self.shows_groups {
            self.sorting = Sorting::default();
        }
        let missed = known.roster.missed(people.into_iter());
        self.figures = Figures::new(&self.rows, &missed, |question| {
            let module = known.modules.get(&question.module)?;
            let mut questions = module.quiz.questions.iter();
            let place = questions.position(|one| one.id == question.question)?;
            Some(place + 1)
        });
        let here: BTreeSet<LearnerId> = self.rows.iter().map(|row| row.learner).collect();
        self.chosen.retain(|learner| here.contains(learner));
        self.note_troubles(known);
        self.sort();
    }

    /// Notes what could not be read, and whose journals were torn, of everybody.
    fn note_troubles(&mut self, known: Known<'_>) {
        let of_all = known.troubles.iter().map(|trouble| (None, trouble.clone()));
        let people = known.roster.people.iter().filter_map(|person| {
            let trouble = person.trouble.clone()?;
            Some((Some(person.learner.name.clone()), trouble))
        });
        self.troubles = of_all.chain(people).collect();
        let torn = known.torn.iter().filter_map(|id| known.roster.person(*id));
        self.torn = torn.map(|person| person.learner.name.clone()).collect();
        self.torn.sort_by_cached_key(|name| name.to_lowercase());
    }

    /// Routes what happened.
    pub fn update(&mut self, message: Message, known: Known<'_>) -> Action {
        match message {
            Message::WhomToggled => self.is_choosing_whom = !self.is_choosing_whom,
            Message::WhomChosen(whom) => return self.show(whom, known),
            Message::ColumnPressed(column) => {
                self.sorting = self.sorting.pressed(column);
                self.sort();
            }
            Message::SearchEdited(written) => {
                self.search = written;
                self.find();
            }
            Message::SearchCleared => {
                self.search.clear();
                self.find();
                return Action::Focus(SEARCH);
            }
            Message::PagePressed(page) => {
                self.page = page;
                return Action::Focus(TABLE);
            }
            Message::RowToggled(learner) => {
                if !self.chosen.remove(&learner) {
                    self.chosen.insert(learner);
                }
            }
            Message::AllToggled => self.toggle_all(),
            Message::NoneChosen => {
                self.chosen.clear();
                return Action::Focus(ALL);
            }
            Message::PersonPressed(learner) => return Action::Open(learner),
            Message::PrintPressed => return Action::Take(FileKind::Pdf),
            Message::ExportPressed => return Action::Take(FileKind::Csv),
            Message::ResetPressed => return Action::Reset(self.chosen.iter().copied().collect()),
            Message::RefreshPressed => return Action::Refresh,
            Message::MoveToggled => self.is_moving = !self.is_moving,
            Message::MoveChosen(group) => {
                self.is_moving = false;
                return self.place(known, |stood| Standing {
                    group: group.clone(),
                    ..stood
                });
            }
            Message::ArchivePressed(archived) => {
                return self.place(known, |stood| Standing { archived, ..stood });
            }
            Message::UndoPressed => return self.undo(),
            Message::TroublesToggled => self.are_troubles_open = !self.are_troubles_open,
            Message::GroupsToggled
            | Message::NewGroupPressed
            | Message::RenamePressed(_)
            | Message::GroupNameEdited(_)
            | Message::GroupNameKept
            | Message::GroupNameLeft
            | Message::GroupArchivePressed(..) => return self.manage(message, known),
        }
        Action::None
    }

    fn manage(&mut self, message: Message, known: Known<'_>) -> Action {
        match message {
            Message::GroupsToggled => {
                self.is_managing = !self.is_managing;
                self.naming = None;
            }
            Message::NewGroupPressed => {
                self.naming = Some(Naming::default());
                return Action::Focus(GROUP_NAME);
            }
            Message::RenamePressed(id) => {
                self.naming = Some(Naming {
                    typed: known.group(Some(&id)).unwrap_or_default().to_owned(),
                    group: Some(id),
                    bad: None,
                });
                return Action::Focus(GROUP_NAME);
            }
            Message::GroupNameEdited(typed) => {
                if let Some(naming) = &mut self.naming {
                    naming.typed = typed;
                    naming.bad = None;
                }
            }
            Message::GroupNameKept => {
                if let Some(naming) = &self.naming {
                    let name = naming.typed.clone();
                    return Action::Group(match naming.group.clone() {
                        Some(id) => GroupChange::Rename(id, name),
                        None => GroupChange::Create(name),
                    });
                }
            }
            Message::GroupNameLeft => {
                self.naming = None;
                return Action::Focus(GROUPS);
            }
            Message::GroupArchivePressed(id, is_over) => {
                return Action::Group(GroupChange::Archive(id, is_over));
            }
            _ => {}
        }
        Action::None
    }

    /// Shows others; who was chosen among those before no longer is.
    fn show(&mut self, whom: Whom, known: Known<'_>) -> Action {
        self.whom = whom;
        self.is_choosing_whom = false;
        self.chosen.clear();
        self.arrange(known);
        Action::Focus(WHOM)
    }

    /// What puts the people who are chosen where `change` says.
    fn place(&self, known: Known<'_>, change: impl Fn(Standing) -> Standing) -> Action {
        let people = self.chosen.iter().filter_map(|id| known.roster.person(*id));
        let standings = people.map(|person| change(Standing::of(&person.learner)));
        Action::Place(standings.collect())
    }

    fn undo(&mut self) -> Action {
        match self.done.take().and_then(|done| done.undo) {
            Some(Undo::People(standings)) => {
                self.is_undoing = true;
                Action::Place(standings)
            }
            Some(Undo::Group(change)) => Action::Group(change),
            None => Action::None,
        }
    }

    /// The groups were changed, or could not be. Call it after [`arrange`](Self::arrange).
    pub fn grouped(
        &mut self,
        change: GroupChange,
        result: Result<Result<GroupId, BadGroup>, Trouble>,
        known: Known<'_>,
    ) -> Action {
        let id = match result {
            Ok(Ok(id)) => id,
            Ok(Err(bad)) => {
                let naming = self.naming.get_or_insert_default();
                naming.bad = Some(bad);
                return Action::Focus(GROUP_NAME);
            }
            Err(trouble) => return self.told(What::Nothing, None, Some(trouble)),
        };
        self.naming = None;
        let name = known.group(Some(&id)).unwrap_or_default().to_owned();
        let (what, undo) = match change {
            GroupChange::Create(_) => {
                self.is_managing = false;
                (What::GroupMade(name), None)
            }
            GroupChange::Rename(..) => (What::GroupRenamed(name), None),
            GroupChange::Archive(_, is_over) => {
                let undo = Undo::Group(GroupChange::Archive(id, !is_over));
                let what = if is_over {
                    What::GroupArchived(name)
                } else {
                    What::GroupReopened(name)
                };
                (what, Some(undo))
            }
        };
        self.told(what, undo, None)
    }

    /// People were placed as `standings` say; `before` says where those stood who really were. Call it after
    /// [`arrange`](Self::arrange).
    pub fn placed(
        &mut self,
        standings: &[Standing],
        before: Vec<Standing>,
        trouble: Option<Trouble>,
    ) -> Action {
        let is_undone = std::mem::take(&mut self.is_undoing);
        self.done = Some(Done::placed(standings, before, trouble, is_undone));
        Action::Focus(DONE)
    }

    fn told(&mut self, what: What, undo: Option<Undo>, trouble: Option<Trouble>) -> Action {
        self.done = Some(Done {
            what,
            undo,
            trouble,
        });
        Action::Focus(DONE)
    }

    fn toggle_all(&mut self) {
        let all: BTreeSet<LearnerId> = self.shown_rows().map(|row| row.learner).collect();
        if all.is_subset(&self.chosen) {
            self.chosen.retain(|learner| !all.contains(learner));
        } else {
            self.chosen.extend(all);
        }
    }

    fn sort(&mut self) {
        self.sorting.sort(&mut self.rows);
        self.find();
    }

    /// Makes the list of the rows that are searched for; it begins anew.
    fn find(&mut self) {
        let query = Query::new(&self.search);
        let rows = self.rows.iter().enumerate();
        let found = rows.filter(|(_, row)| row.matches(&query));
        self.shown = found.map(|(place, _)| place).collect();
        self.page = 0;
    }

    fn shown_rows(&self) -> impl Iterator<Item = &Row> {
        self.shown.iter().filter_map(|place| self.rows.get(*place))
    }

    /// The rows that are shown, in their order: what is saved is what is seen.
    pub fn taken(&self) -> Vec<Row> {
        self.shown_rows().cloned().collect()
    }

    /// Whether the rows have a column for the group.
    pub fn shows_groups(&self) -> bool {
        self.shows_groups
    }

    /// The figures of those who are meant.
    pub fn figures(&self) -> &Figures {
        &self.figures
    }

    /// Who is meant.
    pub fn whom(&self) -> &Whom {
        &self.whom
    }

    /// The row of a person, as the table has it.
    pub fn row(&self, learner: LearnerId) -> Option<&Row> {
        self.rows.iter().find(|row| row.learner == learner)
    }
}
