//! Practice: the draft of a learner, its checks while they write, and how home tells of both.
mod darkroom;
mod keeping;

pub use darkroom::{Drawn, Made};
pub use keeping::Loaded;

use super::choosing::Picked;
use super::covers::Screen as Covering;
use super::{App, Handed, Message, Screen};
use crate::access::reveal;
use crate::content::{Checklist, Library};
use crate::domain::comment::Comments;
use crate::domain::id::{CheckId, SectionId};
use crate::domain::practice::Section;
use crate::domain::problem::{PhotoTrouble, Trouble};
use crate::domain::profile;
use crate::domain::profile::draft::Draft;
use crate::domain::profile::files::{Message as Received, Model};
use crate::domain::profile::finding::{Finding, State};
use crate::domain::profile::month::Month;
use crate::domain::profile::photo::PhotoFacts;
use crate::domain::profile::standing::{next, standing};
use crate::domain::record::EventKind;
use crate::domain::text::Language;
use crate::photo::Photo;
use crate::screen::home::Trial;
use crate::screen::practice::{self, Desk, Portrait, Practice};

use darkroom::Darkroom;
use keeping::Keeping;

use iced::widget::operation::focus;
use iced::{Subscription, Task};

use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Arc, LazyLock, Weak};
use std::time::Duration;

/// How long nobody writes before the checks look at what is written.
const PAUSE: Duration = Duration::from_millis(300);

/// What the session has of practice.
#[derive(Default)]
pub(super) struct Trying {
    /// The draft as it stands; `None` before anybody learns, and until it is read.
    draft: Option<Draft>,
    keeping: Keeping,
    darkroom: Darkroom,
    /// What a trainer wrote of its sections.
    comments: Comments,
    /// How it stood when its checks were last looked at.
    trial: Option<Trial>,
    /// What practice works with, while it is open.
    bench: Option<Bench>,
}

/// What practice works with; it goes when practice is left.
struct Bench {
    /// Held as long as what is read and checked for it is wanted.
    wanted: Arc<()>,
    /// The checks with their words, once they are read.
    material: Option<Arc<Material>>,
    /// Grows with every change of the draft.
    revision: u64,
    /// The revision that the newest findings are of.
    checked: Option<u64>,
    is_checking: bool,
    /// Whether somebody writes, and has not paused yet.
    is_writing: bool,
    /// Whether a section was left whose changes are not in the journal yet.
    has_moved: bool,
    /// How each check stands now, and how the journal has it.
    now: BTreeMap<CheckId, State>,
    recorded: Option<BTreeMap<CheckId, State>>,
}

/// What the library has for practice.
#[derive(Debug)]
pub struct Material {
    checklist: Checklist,
    messages: Vec<Received>,
    models: Vec<Model>,
}

impl Bench {
    fn new() -> Self {
        Self {
            wanted: Arc::new(()),
            material: None,
            revision: 0,
            checked: None,
            is_checking: false,
            is_writing: false,
            has_moved: false,
            now: BTreeMap::new(),
            recorded: None,
        }
    }

    /// Whether something was made for this bench, and not for one before.
    fn is(&self, wanted: &Weak<()>) -> bool {
        wanted
            .upgrade()
            .is_some_and(|wanted| Arc::ptr_eq(&wanted, &self.wanted))
    }

    fn is_current(&self) -> bool {
        self.checked == Some(self.revision)
    }

    /// The checks that stand otherwise than the journal has it.
    fn changes(&mut self) -> Vec<EventKind> {
        let Some(recorded) = self.recorded.replace(self.now.clone()) else {
            return Vec::new();
        };
        let changed = self.now.iter().filter_map(|(check, to)| {
            let from = recorded.get(check).filter(|from| *from != to)?;
            Some(EventKind::CheckChanged {
                check: check.clone(),
                from: from.word().to_owned(),
                to: to.word().to_owned(),
            })
        });
        changed.collect()
    }
}

/// How each check stands: by its worst finding.
fn states(findings: &[Finding]) -> BTreeMap<CheckId, State> {
    let mut states = BTreeMap::new();
    for finding in findings {
        let state = states.entry(finding.check.clone()).or_insert(finding.state);
        *state = (*state).min(finding.state);
    }
    states
}

/// What happened to the draft of a trial profile, and to its photo.
#[derive(Debug, Clone)]
pub enum Drafting {
    /// What the library has was read for the practice that is open as long as the rest lives.
    MaterialRead(Arc<Material>, Weak<()>),
    /// This was found in that revision of the draft, for that practice.
    DraftChecked(Arc<[Finding]>, u64, Weak<()>),
    /// This is how the draft of the session of this number stands.
    DraftAssessed(Trial, u64),
    /// Nobody has written in practice since this revision, for a moment.
    WritingPaused(u64),
    /// What was written has waited long enough to be kept.
    DraftDue,
    /// The draft of the session of this number was read.
    DraftRead(Handed<Loaded>, u64),
    /// A picture was chosen for the photo in the session of this number, or none.
    PhotoPicked(Picked, Option<u64>),
    /// That a comment was read was put on the disk in the session of this number, or could not be.
    CommentKept(u64, Result<(), Trouble>),
    /// The picture of this reading was read in the session of the last number, or could not be.
    PhotoRead(Handed<Result<(Drawn, Arc<Photo>), PhotoTrouble>>, u64, u64),
    /// This revision of the photo was drawn, in the session of the last number.
    PhotoDrawn(Handed<Drawn>, u64, u64),
    /// The file of this revision of the photo was made, in the session of the last number, or could not be.
    PhotoMade(Handed<Result<Made, PhotoTrouble>>, u64, u64),
    /// The draft of the session of this number was put on the disk, or could not be.
    DraftSaved(u64, Result<(), Trouble>),
}

impl App {
    pub(super) fn on_drafting(&mut self, happened: Drafting) -> Task<Message> {
        match happened {
            Drafting::MaterialRead(material, wanted) => self.material_read(material, &wanted),
            Drafting::DraftChecked(findings, revision, wanted) => {
                self.draft_checked(&findings, revision, &wanted)
            }
            Drafting::DraftAssessed(trial, session) => self.draft_assessed(trial, session),
            Drafting::WritingPaused(revision) => self.writing_paused(revision),
            Drafting::DraftDue => self.save_draft(),
            Drafting::DraftRead(loaded, session) => self.draft_read(&loaded, session),
            Drafting::PhotoPicked(picked, session) => self.photo_picked(picked, session),
            Drafting::CommentKept(session, result) => self.comment_kept(session, result),
            Drafting::PhotoRead(read, number, session) => self.photo_read(&read, number, session),
            Drafting::PhotoDrawn(drawn, revision, session) => {
                self.photo_drawn(&drawn, revision, session)
            }
            Drafting::PhotoMade(made, revision, session) => {
                self.photo_made(&made, revision, session)
            }
            Drafting::DraftSaved(session, result) => self.draft_saved(session, result),
        }
    }

    /// The draft as it stands; `None` before anybody learns.
    pub(super) fn draft(&self) -> Option<&Draft> {
        self.trying.draft.as_ref()
    }

    /// What a trainer wrote to who learns.
    pub(super) fn comments(&self) -> &Comments {
        &self.trying.comments
    }

    /// Looks at the draft for home, where it holds anything, without keeping the checks.
    pub(super) fn assess(&self) -> Task<Message> {
        let (Some(draft), Some(session)) = (&self.trying.draft, &self.session) else {
            return Task::none();
        };
        if draft.is_empty() || self.library().sections().is_empty() {
            return Task::none();
        }
        let (library, draft, number) = (self.library().clone(), draft.clone(), session.number);
        let (today, photo) = (self.this_month(), self.trying.darkroom.facts());
        let looking = blocking::unblock(move || {
            let checklist = library.checklist();
            let findings = found(&draft, &checklist, photo.as_ref(), today);
            told(&draft, &findings, &checklist, library.sections())
        });
        Task::perform(looking, move |trial| {
            Message::Drafting(Drafting::DraftAssessed(trial, number))
        })
    }

    pub(super) fn draft_assessed(&mut self, trial: Trial, number: u64) -> Task<Message> {
        let session = self.session.as_ref();
        let is_same = session.is_some_and(|session| session.number == number);
        if is_same && self.trying.bench.is_none() {
            self.tell_home(trial);
        }
        Task::none()
    }

    fn this_month(&self) -> Month {
        Month::of(self.surroundings.now().civil().date())
    }

    /// What home says of practice; `None` where the library has no trial profile.
    pub(super) fn trial(&self) -> Option<Trial> {
        let has_any = !self.library().sections().is_empty();
        has_any.then(|| self.trying.trial.clone().unwrap_or_default())
    }

    /// Remembers how the draft stands, and tells it at home where that shows.
    fn tell_home(&mut self, trial: Trial) {
        self.trying.trial = Some(trial);
        let trial = self.trial();
        if let Screen::Home(home) = &mut self.screen {
            home.tried(trial);
        }
    }

    /// Practice, at a section or where it begins.
    pub(super) fn new_practice(&mut self, section: Option<&SectionId>) -> Practice {
        let library = self.library().clone();
        let draft = self.trying.draft.clone();
        let draft = draft.unwrap_or_else(|| Draft::new(self.language()));
        self.trying.bench = Some(Bench::new());
        Practice::new(draft, section, library.sections())
    }

    /// Reads the checks, in a task.
    pub(super) fn read_checklist(&self) -> Task<Message> {
        let Some(bench) = &self.trying.bench else {
            return Task::none();
        };
        let (library, wanted) = (self.library().clone(), Arc::downgrade(&bench.wanted));
        let reading = blocking::unblock(move || Material {
            checklist: library.checklist(),
            messages: library.messages(),
            models: library.models(),
        });
        Task::perform(reading, move |material| {
            Message::Drafting(Drafting::MaterialRead(Arc::new(material), wanted.clone()))
        })
    }

    pub(super) fn material_read(
        &mut self,
        material: Arc<Material>,
        wanted: &Weak<()>,
    ) -> Task<Message> {
        let bench = self.trying.bench.as_mut();
        let Some(bench) = bench.filter(|bench| bench.is(wanted)) else {
            return Task::none();
        };
        bench.material = Some(material);
        self.check_draft()
    }

    /// What practice is lent.
    pub(super) fn desk(&self) -> Desk<'_> {
        let bench = self.trying.bench.as_ref();
        let material = bench.and_then(|bench| bench.material.as_deref());
        Desk {
            on_network: self.on_network(),
            comments: &self.trying.comments,
            shared: self.shares(),
            ..lent(self.library(), material, self.portrait())
        }
    }

    /// Whether who learns shares the profile; `None` for a guest.
    fn shares(&self) -> Option<bool> {
        let session = self
            .session
            .as_ref()
            .filter(|session| !session.is_guest())?;
        Some(session.learner.shared)
    }

    /// The sections that stand on the real network of who learns.
    fn on_network(&self) -> &BTreeSet<SectionId> {
        static NONE: BTreeSet<SectionId> = BTreeSet::new();
        let session = self.session.as_ref();
        session.map_or(&NONE, |session| &session.progress.on_network)
    }

    pub(super) fn practice_mut(&mut self) -> Option<&mut Practice> {
        self.covering_mut().find_map(|screen| match screen {
            Covering::Practice(practice) => Some(&mut **practice),
            Covering::Settings(_)
            | Covering::Glossary(_)
            | Covering::Search(..)
            | Covering::Statement(_)
            | Covering::Mine(_) => None,
        })
    }

    pub(super) fn on_practice(&mut self, message: practice::Message) -> Task<Message> {
        let library = self.library().clone();
        let bench = self.trying.bench.as_ref();
        let material = bench.and_then(|bench| bench.material.clone());
        let portrait = std::mem::take(self.portrait_mut());
        let (network, comments) = (self.on_network().clone(), self.trying.comments.clone());
        let desk = Desk {
            on_network: &network,
            comments: &comments,
            shared: self.shares(),
            ..lent(&library, material.as_deref(), &portrait)
        };
        let action = self
            .practice_mut()
            .map(|practice| practice.update(message, desk));
        *self.portrait_mut() = portrait;
        let Some(action) = action else {
            return Task::none();
        };
        // What was read may not be what stands there now; and who writes wants the page to stay where it is.
        let _ = self.stop_listening();
        match action {
            practice::Action::None => Task::none(),
            practice::Action::Written => {
                self.draft_changed();
                Task::none()
            }
            practice::Action::Changed(id) => {
                self.draft_changed();
                let focused = id.map_or_else(Task::none, focus);
                Task::batch([focused, self.check_draft()])
            }
            practice::Action::Moved => self.section_left(),
            practice::Action::Away(wish) => self.on_away(wish),
            practice::Action::Focus(id) => focus(id),
            practice::Action::Photo(happened) => self.on_photo(happened),
            practice::Action::Network(section, on) => {
                self.record(EventKind::NetworkDone { section, on });
                self.save(false)
            }
            practice::Action::Share(on) => self.share_profile(on),
            practice::Action::Seen(section) => self.comment_seen(section),
            practice::Action::Back => self.leave_cover(),
        }
    }

    /// The draft on the screen is another than a moment ago.
    fn draft_changed(&mut self) {
        let draft = self.practice_mut().map(|practice| practice.draft().clone());
        if draft.is_some() {
            self.trying.draft = draft;
        }
        if let Some(bench) = &mut self.trying.bench {
            bench.revision += 1;
            bench.is_writing = true;
        }
        self.draft_is_due();
    }

    /// Nobody has written since this revision, for a moment.
    pub(super) fn writing_paused(&mut self, revision: u64) -> Task<Message> {
        match &self.trying.bench {
            Some(bench) if bench.revision == revision => self.check_draft(),
            _ => Task::none(),
        }
    }

    /// Looks at the draft in a task: one at a time, and the newest revision last.
    fn check_draft(&mut self) -> Task<Message> {
        let (today, photo) = (self.this_month(), self.trying.darkroom.facts());
        let (Some(bench), Some(draft)) = (&mut self.trying.bench, &self.trying.draft) else {
            return Task::none();
        };
        bench.is_writing = false;
        let Some(material) = bench.material.clone() else {
            return Task::none();
        };
        if bench.is_checking || bench.is_current() {
            return Task::none();
        }
        bench.is_checking = true;
        let (draft, revision) = (draft.clone(), bench.revision);
        let wanted = Arc::downgrade(&bench.wanted);
        let looking =
            blocking::unblock(move || found(&draft, &material.checklist, photo.as_ref(), today));
        Task::perform(looking, move |findings| {
            Message::Drafting(Drafting::DraftChecked(
                findings.into(),
                revision,
                wanted.clone(),
            ))
        })
    }

    pub(super) fn draft_checked(
        &mut self,
        findings: &[Finding],
        revision: u64,
        wanted: &Weak<()>,
    ) -> Task<Message> {
        let bench = self.trying.bench.as_mut();
        let Some(bench) = bench.filter(|bench| bench.is(wanted)) else {
            return Task::none();
        };
        bench.is_checking = false;
        self.take_findings(findings, revision);
        let Some(bench) = &self.trying.bench else {
            return Task::none();
        };
        if !bench.is_current() {
            let is_writing = bench.is_writing;
            return if is_writing {
                Task::none()
            } else {
                self.check_draft()
            };
        }
        if bench.has_moved {
            self.record_changes()
        } else {
            Task::none()
        }
    }

    fn take_findings(&mut self, findings: &[Finding], revision: u64) {
        if let Some(bench) = &mut self.trying.bench {
            bench.checked = Some(revision);
            bench.now = states(findings);
            if bench.recorded.is_none() {
                bench.recorded = Some(bench.now.clone());
            }
        }
        if let Some(practice) = self.practice_mut() {
            practice.judge(findings.to_vec());
        }
        let Trying { draft, bench, .. } = &self.trying;
        let material = bench.as_ref().and_then(|bench| bench.material.as_ref());
        if let (Some(draft), Some(material)) = (draft, material) {
            let sections = self.library().sections();
            let trial = told(draft, findings, &material.checklist, sections);
            self.tell_home(trial);
        }
    }

    /// Another section shows: what changed in the one before goes to the journal, once its checks are known.
    fn section_left(&mut self) -> Task<Message> {
        let entry = self.practice_mut().map(|practice| practice.entry_id());
        let revealed = entry.map_or_else(Task::none, reveal);
        let focused = Task::batch([focus(practice::TITLE), revealed]);
        self.trying.darkroom.leave_section();
        let Some(bench) = &mut self.trying.bench else {
            return focused;
        };
        bench.has_moved = true;
        let rest = if bench.is_current() {
            self.record_changes()
        } else {
            self.check_draft()
        };
        Task::batch([focused, rest, self.save_draft()])
    }

    fn record_changes(&mut self) -> Task<Message> {
        let Some(bench) = &mut self.trying.bench else {
            return Task::none();
        };
        bench.has_moved = false;
        for change in bench.changes() {
            self.record(change);
        }
        self.save(false)
    }

    /// Keeps all that practice holds, before the session ends or when practice is left. The checks take a few
    /// milliseconds.
    pub(super) fn keep_practice(&mut self) -> Task<Message> {
        let (today, photo) = (self.this_month(), self.trying.darkroom.facts());
        let (Some(bench), Some(draft)) = (&self.trying.bench, &self.trying.draft) else {
            return self.save_draft();
        };
        if let Some(material) = bench.material.as_ref().filter(|_| !bench.is_current()) {
            let findings = found(draft, &material.checklist, photo.as_ref(), today);
            let revision = bench.revision;
            self.take_findings(&findings, revision);
        }
        Task::batch([self.record_changes(), self.save_draft()])
    }

    /// Lets go of what practice worked with, once it no longer shows.
    pub(super) fn settle_practice(&mut self) -> Task<Message> {
        if self.trying.bench.is_none() || self.practice_mut().is_some() {
            return Task::none();
        }
        let keeping = self.keep_practice();
        self.trying.bench = None;
        keeping
    }

    /// The clocks, which run only while somebody writes; that of the checks begins anew with every key.
    pub(super) fn writing_clocks(&self) -> Vec<Subscription<Message>> {
        let bench = self.trying.bench.as_ref();
        let pause = bench.filter(|bench| bench.is_writing).map(|bench| {
            let clock = iced::time::every(PAUSE).with(bench.revision);
            clock.map(|(revision, _)| Message::Drafting(Drafting::WritingPaused(revision)))
        });
        pause.into_iter().chain(self.keeping_clock()).collect()
    }
}

/// What practice is lent of a library; `material` is `None` while it is read.
fn lent<'a>(
    library: &'a Library,
    material: Option<&'a Material>,
    portrait: &'a Portrait,
) -> Desk<'a> {
    static NONE: BTreeSet<SectionId> = BTreeSet::new();
    static NO_COMMENT: LazyLock<Comments> = LazyLock::new(Comments::default);
    let checklist = material.map(|material| &material.checklist);
    Desk {
        sections: library.sections(),
        limits: library.limits(),
        checks: checklist.map(|checklist| checklist.checks.as_slice()),
        vocabulary: checklist.map(|checklist| &checklist.vocabulary),
        messages: material.map_or(&[], |material| &material.messages),
        models: material.map_or(&[], |material| &material.models),
        languages: &[Language::FR, Language::EN],
        portrait,
        on_network: &NONE,
        comments: &NO_COMMENT,
        shared: None,
    }
}

fn found(
    draft: &Draft,
    checklist: &Checklist,
    photo: Option<&PhotoFacts>,
    today: Month,
) -> Vec<Finding> {
    profile::check(
        draft,
        &checklist.checks,
        &checklist.vocabulary,
        &checklist.limits,
        today,
        photo,
    )
}

/// What home says of a draft: nothing of points before anything is written.
fn told(draft: &Draft, findings: &[Finding], checklist: &Checklist, sections: &[Section]) -> Trial {
    if draft.is_empty() {
        return Trial::default();
    }
    let whole = standing(findings);
    let next = next(findings);
    let title = next.and_then(|next| {
        let mut checks = checklist.checks.iter();
        let check = checks.find(|check| check.id == next.check)?;
        let section = sections.iter().find(|section| section.id == next.section)?;
        Some((section.title.clone(), check.title.clone()))
    });
    Trial {
        points: Some((whole.ready, whole.needed)),
        next: title,
        section: next.map(|next| next.section.clone()),
    }
}
