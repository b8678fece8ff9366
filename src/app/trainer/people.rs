//! The people of the trainer's space: reading everybody, the table, groups, and what is saved of them.
use super::{Message, Space};
use crate::app::paper::Paper;
use crate::app::{App, Handed, Message as AppMessage};
use crate::content::Library;
use crate::domain::following::FileKind;
use crate::domain::following::line::ModuleLine;
use crate::domain::following::past::PastQuiz;
use crate::domain::following::roster::{Figures, Row};
use crate::domain::group::{BadGroup, GroupChange, Groups, Standing};
use crate::domain::id::{GroupId, LearnerId, ModuleId};
use crate::domain::lesson::Module;
use crate::domain::library::{ModuleSummary, Track};
use crate::domain::problem::Trouble;
use crate::domain::record::At;
use crate::domain::text::Language;
use crate::i18n::Tr;
use crate::report::print::Document;
use crate::report::{group, person};
use crate::screen::trainer::people::{self as table, Known};
use crate::screen::trainer::reset::Purpose;
use crate::store;

use iced::Task;
use iced::futures::channel::mpsc;
use iced::widget::operation::focus;
use jiff::civil::Date;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// What is known of everybody, kept also while no trainer is here: reading it again reads only what changed.
pub(in crate::app) struct Everybody {
    followed: Arc<store::Followed>,
    groups: Groups,
    troubles: Vec<Trouble>,
    summaries: Vec<ModuleSummary>,
    tracks: Vec<Track>,
    modules: Arc<BTreeMap<ModuleId, Module>>,
    now: At,
    /// How many of how many are read of the reading that is under way.
    reading: Option<(usize, usize)>,
    has_read: bool,
}

/// What a reading of everybody gave.
pub struct News {
    followed: store::Followed,
    groups: Groups,
    troubles: Vec<Trouble>,
}

/// What happened to what a trainer follows.
#[derive(Debug, Clone)]
pub enum Happened {
    /// So many of so many are read.
    ReadSoFar(usize, usize),
    Read(Handed<News>),
    /// All modules were read, with their questions.
    ModulesRead(Arc<BTreeMap<ModuleId, Module>>),
    /// The groups were changed, or could not be.
    Grouped(
        GroupChange,
        Result<(Groups, Result<GroupId, BadGroup>), Trouble>,
    ),
    /// People were placed: where they stood, and what went wrong.
    Placed(Vec<Standing>, Vec<Standing>, Vec<Trouble>),
    /// The code of somebody was cleared, or could not be.
    CodeCleared(LearnerId, Result<(), Trouble>),
    /// The quizzes of somebody were read, or could not be.
    QuizzesRead(LearnerId, Handed<Result<Vec<PastQuiz>, Trouble>>),
}

/// What is saved of a group or a person, as it is on the screen.
pub(in crate::app) struct Followed {
    kind: FileKind,
    matter: Matter,
}

enum Matter {
    Group {
        title: String,
        rows: Vec<Row>,
        figures: Figures,
        hardest: String,
    },
    Person {
        row: Row,
        lines: Vec<ModuleLine>,
        quizzes: Vec<PastQuiz>,
        modules: Arc<BTreeMap<ModuleId, Module>>,
    },
}

/// What is written of it.
pub(in crate::app) enum Made {
    Csv(Vec<u8>),
    Pages(Document),
}

impl Everybody {
    /// Nobody yet.
    pub(in crate::app) fn new(now: At) -> Self {
        Self {
            followed: Arc::default(),
            groups: Groups::default(),
            troubles: Vec::new(),
            summaries: Vec::new(),
            tracks: Vec::new(),
            modules: Arc::default(),
            now,
            reading: None,
            has_read: false,
        }
    }

    /// Whether everybody was read.
    pub(super) fn has_read(&self) -> bool {
        self.has_read
    }

    /// What was read of everybody until now: reading goes on from it.
    pub(super) fn read_before(&self) -> Arc<store::Followed> {
        Arc::clone(&self.followed)
    }

    /// As screens are lent it.
    pub(in crate::app) fn known(&self) -> Known<'_> {
        Known {
            roster: &self.followed.roster,
            groups: &self.groups,
            summaries: &self.summaries,
            tracks: &self.tracks,
            modules: &self.modules,
            now: &self.now,
            reading: self.reading.filter(|_| !self.has_read),
            troubles: &self.troubles,
        }
    }
}

impl App {
    /// Reads everybody, as far as they changed.
    pub(in crate::app) fn follow(&mut self) -> Task<AppMessage> {
        let Ok(store) = self.surroundings.store.clone() else {
            return Task::none();
        };
        if self.everybody.reading.is_some() {
            return Task::none();
        }
        self.everybody.reading = Some((0, 0));
        self.everybody.now = self.surroundings.now();
        self.everybody.summaries = self.library().modules().cloned().collect();
        self.everybody.tracks = self.library().tracks().to_vec();
        let before = Arc::clone(&self.everybody.followed);
        let (sender, receiver) = mpsc::unbounded();
        let reading = blocking::unblock(move || {
            let followed = store.follow(&before, |done, all| {
                // A window that closes meanwhile hears nothing.
                let _ = sender.unbounded_send((done, all));
            });
            let (groups, mut troubles) = store.groups();
            troubles.extend(followed.troubles.iter().cloned());
            News {
                followed,
                groups,
                troubles,
            }
        });
        let happened = |happened| AppMessage::Trainer(Message::Followed(happened));
        let so_far = Task::run(receiver, move |(done, all)| {
            happened(Happened::ReadSoFar(done, all))
        });
        let read = Task::perform(reading, move |news| {
            happened(Happened::Read(Handed::new(news)))
        });
        Task::batch([so_far, read, self.read_modules()])
    }

    /// Reads the questions of all modules once: the table waits for none of them.
    fn read_modules(&self) -> Task<AppMessage> {
        if !self.everybody.modules.is_empty() {
            return Task::none();
        }
        let library = self.library().clone();
        let reading = blocking::unblock(move || Arc::new(modules(&library)));
        Task::perform(reading, |modules| {
            AppMessage::Trainer(Message::Followed(Happened::ModulesRead(modules)))
        })
    }

    pub(super) fn on_followed(&mut self, event: Happened) -> Task<AppMessage> {
        match event {
            Happened::ReadSoFar(done, all) => {
                if self.everybody.reading.is_some() {
                    self.everybody.reading = Some((done, all));
                }
                Task::none()
            }
            Happened::Read(news) => self.followed(&news),
            Happened::ModulesRead(modules) => {
                self.everybody.modules = modules;
                self.arrange_people();
                Task::none()
            }
            Happened::Grouped(change, result) => self.grouped(change, result),
            Happened::Placed(standings, before, troubles) => {
                self.placed(&standings, before, troubles)
            }
            Happened::CodeCleared(learner, result) => self.code_cleared(learner, result),
            Happened::QuizzesRead(learner, quizzes) => {
                if let Some(quizzes) = quizzes.take()
                    && let Some(space) = self.space_mut()
                    && let Some(page) = &mut space.person
                    && page.learner() == learner
                {
                    page.read(quizzes);
                }
                Task::none()
            }
        }
    }

    fn followed(&mut self, news: &Handed<News>) -> Task<AppMessage> {
        let Some(news) = news.take() else {
            return Task::none();
        };
        let everybody = &mut self.everybody;
        everybody.followed = Arc::new(news.followed);
        everybody.groups = news.groups;
        everybody.troubles = news.troubles;
        everybody.reading = None;
        everybody.has_read = true;
        self.arrange_people();
        Task::none()
    }

    /// Lets what shows in the space take in what is known now.
    pub(super) fn arrange_people(&mut self) {
        let known = self.everybody.known();
        if let crate::app::Screen::Trainer(space) = &mut self.screen {
            space.people.arrange(known);
            if let Some(page) = &mut space.person {
                page.arrange(known);
            }
        }
        self.arrange_insight();
    }

    pub(super) fn on_people(&mut self, message: table::Message) -> Task<AppMessage> {
        let known = self.everybody.known();
        let crate::app::Screen::Trainer(space) = &mut self.screen else {
            return Task::none();
        };
        let action = space.people.update(message, known);
        self.carry_out_people(action)
    }

    fn carry_out_people(&mut self, action: table::Action) -> Task<AppMessage> {
        match action {
            table::Action::None => Task::none(),
            // What it asks is beside the table.
            table::Action::Reset(people) => self.ask_reset(Purpose::Chosen, people),
            table::Action::Focus(id) => focus(id),
            table::Action::Open(learner) => self.open_person(learner),
            table::Action::Take(kind) => self.print_paper(Paper::Group(kind)),
            table::Action::Refresh => self.follow(),
            table::Action::Group(change) => self.change_groups(change),
            table::Action::Place(standings) => self.place_people(standings),
        }
    }

    fn change_groups(&mut self, change: GroupChange) -> Task<AppMessage> {
        let Ok(store) = self.surroundings.store.clone() else {
            return Task::none();
        };
        let told = change.clone();
        let changing = blocking::unblock(move || store.change_groups(&change));
        Task::perform(changing, move |result| {
            AppMessage::Trainer(Message::Followed(Happened::Grouped(told, result)))
        })
    }

    fn grouped(
        &mut self,
        change: GroupChange,
        result: Result<(Groups, Result<GroupId, BadGroup>), Trouble>,
    ) -> Task<AppMessage> {
        let result = result.map(|(groups, result)| {
            self.everybody.groups = groups;
            result
        });
        self.arrange_people();
        let known = self.everybody.known();
        let crate::app::Screen::Trainer(space) = &mut self.screen else {
            return Task::none();
        };
        let action = space.people.grouped(change, result, known);
        self.carry_out_people(action)
    }

    pub(super) fn place_people(&mut self, standings: Vec<Standing>) -> Task<AppMessage> {
        let Ok(store) = self.surroundings.store.clone() else {
            return Task::none();
        };
        let before = Arc::clone(&self.everybody.followed);
        let placing = blocking::unblock(move || {
            let (stood, troubles) = store.place_people(&standings);
            (store.follow(&before, |_, _| ()), standings, stood, troubles)
        });
        Task::perform(placing, |(followed, standings, stood, troubles)| {
            AppMessage::Trainer(Message::PlacedAndRead(
                Handed::new(followed),
                Box::new(Happened::Placed(standings, stood, troubles)),
            ))
        })
    }

    /// People were placed, and everybody was read since.
    pub(super) fn placed_and_read(
        &mut self,
        followed: &Handed<store::Followed>,
        happened: Happened,
    ) -> Task<AppMessage> {
        if let Some(followed) = followed.take() {
            self.everybody.followed = Arc::new(followed);
        }
        self.arrange_people();
        self.on_followed(happened)
    }

    fn placed(
        &mut self,
        standings: &[Standing],
        before: Vec<Standing>,
        troubles: Vec<Trouble>,
    ) -> Task<AppMessage> {
        let Some(space) = self.space_mut() else {
            return Task::none();
        };
        let trouble = troubles.into_iter().next();
        if let Some(page) = &mut space.person {
            page.placed(standings, before, trouble);
            return focus(crate::screen::trainer::person::DONE);
        }
        let action = space.people.placed(standings, before, trouble);
        self.carry_out_people(action)
    }

    /// What the table that shows is called.
    pub(in crate::app) fn group_title(&self) -> String {
        let space = self.space();
        let title = space.map(|space| space.people.title(self.lent(), self.everybody.known()));
        title.unwrap_or_default()
    }

    /// The table that shows, to be saved.
    pub(in crate::app) fn followed_group(&self, kind: FileKind) -> Option<Box<Followed>> {
        let people = &self.space()?.people;
        let known = self.everybody.known();
        let matter = Matter::Group {
            title: people.title(self.lent(), known),
            rows: people.taken(),
            figures: people.figures().clone(),
            hardest: people.hardest_title(self.lent(), known),
        };
        Some(Box::new(Followed { kind, matter }))
    }

    /// The page of a person that shows, to be saved.
    pub(in crate::app) fn followed_person(&self, kind: FileKind) -> Option<Box<Followed>> {
        let page = self.space()?.person.as_ref()?;
        let matter = Matter::Person {
            row: page.row()?.clone(),
            lines: page.lines().to_vec(),
            quizzes: page.quizzes().to_vec(),
            modules: Arc::clone(&self.everybody.modules),
        };
        Some(Box::new(Followed { kind, matter }))
    }

    fn space(&self) -> Option<&Space> {
        match &self.screen {
            crate::app::Screen::Trainer(space) => Some(space),
            _ => None,
        }
    }
}

impl Followed {
    /// The file in the language of `tr`; `place` is where it is made.
    pub(in crate::app) fn made(&self, place: &str, day: Date, fallback: Language, tr: &Tr) -> Made {
        match &self.matter {
            Matter::Group {
                title,
                rows,
                figures,
                hardest,
            } => {
                let group = group::Group {
                    title,
                    rows,
                    figures,
                    hardest,
                    place,
                    day,
                };
                match self.kind {
                    FileKind::Csv => Made::Csv(group::csv(&group, tr)),
                    FileKind::Pdf => Made::Pages(group::document(&group, tr)),
                }
            }
            Matter::Person {
                row,
                lines,
                quizzes,
                modules,
            } => {
                let person = person::Person {
                    row,
                    lines,
                    quizzes,
                    module: &|id| modules.get(id),
                    fallback,
                    place,
                    day,
                };
                match self.kind {
                    FileKind::Csv => Made::Csv(person::csv(&person, tr)),
                    FileKind::Pdf => Made::Pages(person::document(&person, tr)),
                }
            }
        }
    }
}

/// The modules with their questions and the names of their lessons, for more is not told of them here and would be kept
/// as long as the space is open; those with errors are left out, as everywhere.
fn modules(library: &Library) -> BTreeMap<ModuleId, Module> {
    let ids = library.modules().map(|summary| &summary.id);
    let opened = ids.filter_map(|id| library.open_with(id, 1, |_| BTreeSet::new()).ok());
    opened
        .map(|opened| {
            let mut module = opened.module;
            for lesson in &mut module.lessons {
                lesson.blocks = Vec::new();
            }
            (module.id.clone(), module)
        })
        .collect()
}
