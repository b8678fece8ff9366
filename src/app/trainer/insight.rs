//! A group at a glance at work: read and folded in a task, told in words, printed and exported.
use super::{Message, Space};
use crate::app::{App, Handed, Message as AppMessage, Picked, PlaceAsked};
use crate::content::Library;
use crate::domain::following::roster::Whom;
use crate::domain::group::Groups;
use crate::domain::insight::{Insight, Names, Place};
use crate::domain::library::ModuleSummary;
use crate::domain::problem::TakingTrouble;
use crate::domain::profile::away::{Form, file_name};
use crate::domain::text::Language;
use crate::i18n::Tr;
use crate::report::insight::{self as report, Report};
use crate::screen::Lent;
use crate::screen::trainer::insight::{self, Action, TOLD};
use crate::store::{Followed, IfThere, Store};
use crate::ui::Element;

use iced::Task;
use iced::widget::operation::focus;
use jiff::civil::Date;

use std::collections::BTreeSet;
use std::path::PathBuf;
use std::sync::Arc;

/// What the section has at hand.
#[derive(Default)]
pub(in crate::app) struct Looking {
    screen: insight::Insight,
    looked: Option<Arc<Looked>>,
    is_reading: bool,
    is_saving: bool,
}

/// What was read and folded, for some of the people.
pub struct Looked {
    followed: Followed,
    groups: Groups,
    whom: Whom,
    insight: Insight,
    names: Names,
}

/// The files of an insight.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// To print.
    Pdf,
    /// For a spreadsheet.
    Csv,
}

/// All that is needed to make a file, on another thread.
struct Work {
    kind: Kind,
    looked: Arc<Looked>,
    tr: Tr,
    whom: String,
    place: String,
    fallback: Language,
    day: Date,
}

impl App {
    /// Reads everybody, as far as they changed, and folds those who are looked at.
    pub(super) fn look(&mut self) -> Task<AppMessage> {
        let today = self.today();
        let (library, store) = (self.library().clone(), self.surroundings.store.clone());
        let (Some(space), Ok(store)) = (self.space_mut(), store) else {
            return Task::none();
        };
        let looking = &mut space.looking;
        if looking.is_reading {
            return Task::none();
        }
        looking.is_reading = true;
        let (before, whom) = (looking.looked.clone(), looking.screen.whom().clone());
        let reading = blocking::unblock(move || {
            let before = before.as_ref().map(|looked| &looked.followed);
            Handed::new(Looked::read(&store, before, &library, whom, today))
        });
        Task::perform(reading, |looked| {
            AppMessage::Trainer(Message::Looked(looked))
        })
    }

    pub(super) fn looked(&mut self, looked: &Handed<Looked>) -> Task<AppMessage> {
        let Some(space) = self.space_mut() else {
            return Task::none();
        };
        let looking = &mut space.looking;
        looking.is_reading = false;
        let Some(looked) = looked.take() else {
            return Task::none();
        };
        let is_wanted = looked.whom == *looking.screen.whom();
        for trouble in looked.followed.troubles.clone() {
            self.tell(trouble);
        }
        if let Some(space) = self.space_mut() {
            space.looking.looked = Some(Arc::new(looked));
        }
        self.retell_insight();
        // Others were chosen meanwhile.
        if is_wanted { Task::none() } else { self.look() }
    }

    /// Says what was found in the language of now.
    pub(in crate::app) fn retell_insight(&mut self) {
        let (tr, fallback) = (self.tr.clone(), self.library().first_language());
        let Some(space) = self.space_mut() else {
            return;
        };
        let looking = &mut space.looking;
        if let Some(looked) = &looking.looked {
            let told = tr.insight(&looked.insight, &looked.names, fallback);
            looking.screen.tell(looked.insight.people, told);
        }
    }

    pub(super) fn on_insight(&mut self, message: insight::Message) -> Task<AppMessage> {
        let Some(space) = self.space_mut() else {
            return Task::none();
        };
        match space.looking.screen.update(message) {
            Action::None => Task::none(),
            Action::Look(_) => self.look(),
            Action::Present(question) => self.present_question(question.module, question.question),
            Action::Profile(learner) => self.open_profile(learner),
            Action::Print => self.ask_insight_place(Kind::Pdf),
            Action::Export => self.ask_insight_place(Kind::Csv),
        }
    }

    /// Whom the insight is about, in words.
    fn insight_whom(&self, looked: &Looked) -> String {
        match &looked.whom {
            Whom::Group(id) => match looked.groups.get(id) {
                Some(group) => group.name.clone(),
                None => id.to_string(),
            },
            Whom::WithoutGroup => self.tr.insight_without_group(),
            Whom::Everyone | Whom::Archived => self.tr.insight_everyone(),
        }
    }

    /// Asks for a place by the system's dialog, one at a time.
    fn ask_insight_place(&mut self, kind: Kind) -> Task<AppMessage> {
        let Some(name) = self.insight_file(kind) else {
            return Task::none();
        };
        let Some(space) = self.space_mut().filter(|space| !space.looking.is_saving) else {
            return Task::none();
        };
        space.looking.is_saving = true;
        let asked = PlaceAsked {
            title: match kind {
                Kind::Pdf => self.tr.insight_print(),
                Kind::Csv => self.tr.insight_export(),
            },
            kind: match kind {
                Kind::Pdf => self.tr.form(Form::Pdf),
                Kind::Csv => self.tr.insight_table(),
            },
            extension: kind.extension(),
            name,
            folder: self.surroundings.documents.clone(),
        };
        let asking = (self.surroundings.choose_place)(asked);
        Task::perform(asking, move |picked| {
            AppMessage::Trainer(Message::InsightPlaced(kind, picked))
        })
    }

    /// A likely name for a file.
    fn insight_file(&mut self, kind: Kind) -> Option<String> {
        let looked = self.space_mut()?.looking.looked.clone()?;
        let name = self.insight_whom(&looked);
        let name = file_name(Form::Pdf, &name, &self.tr.insight_file(), self.today());
        let path = PathBuf::from(name).with_extension(kind.extension());
        Some(path.to_string_lossy().into_owned())
    }

    /// A place was named. Without a dialog the file goes to the person's documents, and they are told where.
    pub(super) fn insight_placed(&mut self, kind: Kind, picked: Picked) -> Task<AppMessage> {
        let (path, if_there) = match picked {
            Picked::File(path) => (path, IfThere::Replace),
            Picked::NoWindow => {
                let name = self.insight_file(kind).unwrap_or_default();
                (self.surroundings.documents.join(name), IfThere::Keep)
            }
            Picked::Nothing => {
                if let Some(space) = self.space_mut() {
                    space.looking.is_saving = false;
                }
                return Task::none();
            }
        };
        let looked = self.space_mut().and_then(|space| space.looking.looked.clone());
        let (Some(looked), Ok(store)) = (looked, self.surroundings.store.clone()) else {
            return Task::none();
        };
        let work = Work {
            kind,
            tr: self.tr.clone(),
            whom: self.insight_whom(&looked),
            place: self.centre_name(),
            fallback: self.library().first_language(),
            day: self.today(),
            looked,
        };
        let writing = blocking::unblock(move || work.run(&store, path, if_there));
        Task::perform(writing, |result| {
            AppMessage::Trainer(Message::InsightSaved(result))
        })
    }

    pub(super) fn insight_saved(
        &mut self,
        result: Result<PathBuf, TakingTrouble>,
    ) -> Task<AppMessage> {
        let result = match result {
            Ok(path) => Ok(path.to_string_lossy().into_owned()),
            Err(trouble) => {
                let told = self.tr.taking_trouble(&trouble);
                Err(format!("{} {}", told.what, told.cure))
            }
        };
        let Some(space) = self.space_mut() else {
            return Task::none();
        };
        space.looking.is_saving = false;
        space.looking.screen.saved(result);
        focus(TOLD)
    }

    /// The section.
    pub(super) fn insight_view<'a>(
        &'a self,
        space: &'a Space,
        lent: Lent<'a>,
    ) -> Element<'a, AppMessage> {
        static NONE: std::sync::LazyLock<Groups> = std::sync::LazyLock::new(Groups::default);
        let looking = &space.looking;
        let groups = looking.looked.as_ref().map_or(&*NONE, |looked| &looked.groups);
        let view = looking.screen.view(lent, groups);
        view.map(|message| AppMessage::Trainer(Message::Insight(message)))
    }
}

impl Kind {
    fn extension(self) -> &'static str {
        match self {
            Self::Pdf => "pdf",
            Self::Csv => "csv",
        }
    }
}

impl Work {
    /// Makes the file and writes it; blocks until it is on the disk.
    fn run(
        self,
        store: &Store,
        path: PathBuf,
        if_there: IfThere,
    ) -> Result<PathBuf, TakingTrouble> {
        let report = Report {
            insight: &self.looked.insight,
            names: &self.looked.names,
            whom: &self.whom,
            fallback: self.fallback,
            place: &self.place,
            day: self.day,
        };
        let bytes = match self.kind {
            Kind::Pdf => {
                let printed = report::print(&report, &self.tr);
                printed.map_err(TakingTrouble::NotPrinted)?.pdf
            }
            Kind::Csv => report::table(&report, &self.tr),
        };
        let path = match path.extension() {
            Some(_) => path,
            None => path.with_extension(self.kind.extension()),
        };
        let written = store.take_away(&path, &bytes, if_there);
        written.map_err(TakingTrouble::NotWritten)
    }
}

impl Looked {
    /// Blocks on the disk.
    fn read(
        store: &Store,
        before: Option<&Followed>,
        library: &Library,
        whom: Whom,
        today: Date,
    ) -> Self {
        let nobody = Followed::default();
        let followed = store.follow(before.unwrap_or(&nobody), |_, _| {});
        let groups = Groups::default();
        let modules: Vec<&ModuleSummary> = library.modules().collect();
        let people = followed.roster.of(&whom, &groups);
        let insight = Insight::new(&followed.roster, people, &modules, today);
        let names = names(&insight, library);
        Self {
            followed,
            groups,
            whom,
            insight,
            names,
        }
    }
}

/// The titles and prompts of all that an insight names. Reads the modules of the hardest questions.
fn names(insight: &Insight, library: &Library) -> Names {
    let mut names = Names::default();
    for summary in library.modules() {
        names.modules.insert(summary.id.clone(), summary.title.clone());
    }
    for section in library.sections() {
        names.sections.insert(section.id.clone(), section.title.clone());
    }
    for stuck in &insight.stuck {
        if let Place::Lesson(module, lesson) = &stuck.at
            && let Some(summary) = library.summary(module)
            && let Some(found) = summary.lessons.iter().find(|it| it.id == *lesson)
        {
            let place = (module.clone(), lesson.clone());
            names.lessons.insert(place, found.title.clone());
        }
    }
    let modules = insight.hardest.iter().map(|of| &of.question.module);
    let modules: BTreeSet<_> = modules.collect();
    for id in modules {
        let Ok(opened) = library.open_with(id, 1, |_| BTreeSet::new()) else {
            continue;
        };
        let here = insight.hardest.iter().map(|of| &of.question);
        for reference in here.filter(|reference| reference.module == *id) {
            if let Some(question) = opened.module.question(&reference.question) {
                names.questions.insert(reference.clone(), question.prompt.clone());
            }
        }
    }
    names
}
