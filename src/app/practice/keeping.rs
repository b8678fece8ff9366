//! Keeping the trial profile: read when somebody signs in, written while they work. A guest's stays in memory.
use super::super::covers::Wanted;
use super::super::session::{Session, lock};
use super::super::{App, Handed, Leaving, Message};
use super::darkroom::{Darkroom, Found};
use crate::access::Whereabouts;
use crate::domain::comment::Comments;
use crate::domain::id::SectionId;
use crate::domain::problem::{PhotoTrouble, Trouble};
use crate::domain::profile::draft::Draft;
use crate::domain::record::At;
use crate::store::Journal;

use iced::{Subscription, Task};

use std::sync::{Arc, Mutex};
use std::time::Duration;

/// How long what is written waits at most before it is kept: what a kill may cost.
const KEPT_AFTER: Duration = Duration::from_secs(1);

/// How far the draft is on its way from the disk, or to it. One writing runs at a time, and only the newest draft waits.
#[derive(Default)]
pub(super) struct Keeping {
    is_reading: bool,
    /// Practice, where it was wanted before the draft was there.
    wanted: Option<(Option<SectionId>, Whereabouts)>,
    /// Whether the draft is another than the one on its way or on the disk.
    is_due: bool,
    is_under_way: bool,
    /// What waits to be done to the file of the photo, and what is on its way.
    photo: Option<PhotoFile>,
    sent_photo: Option<PhotoFile>,
    /// Why the last writing failed, until one succeeds.
    trouble: Option<Trouble>,
}

/// What is to be done to the file of the photo.
#[derive(Clone)]
enum PhotoFile {
    Keep(Arc<[u8]>),
    Remove,
}

/// What was read of a learner's trial profile.
pub struct Loaded {
    draft: Result<Option<Draft>, Trouble>,
    photo: Result<Option<Found>, PhotoTrouble>,
    comments: Comments,
    /// What was set aside.
    troubles: Vec<Trouble>,
}

impl Loaded {
    /// Blocks on the disk. Draft and photo come together or not at all.
    fn read(journal: &Mutex<Journal>) -> Self {
        let read = |journal: &mut Journal| {
            let (draft, mut troubles) = journal.draft()?;
            let (photo, more) = journal.photo()?;
            troubles.extend(more);
            let (comments, more) = journal.comments();
            troubles.extend(more);
            Ok((draft, photo, comments, troubles))
        };
        // Decoded when others can use the journal again.
        let read = read(&mut lock(journal));
        match read {
            Ok((draft, photo, comments, troubles)) => Self {
                draft: Ok(draft),
                photo: photo.map(Found::of).transpose(),
                comments,
                troubles,
            },
            Err(trouble) => Self {
                draft: Err(trouble),
                photo: Ok(None),
                comments: Comments::default(),
                troubles: Vec::new(),
            },
        }
    }
}

/// What goes to the disk at once.
struct Work {
    journal: Arc<Mutex<Journal>>,
    draft: Draft,
    photo: Option<PhotoFile>,
    at: At,
}

impl Work {
    /// Blocks until the disk has it. Whether there is a photo is told by its file, so that comes first.
    fn run(self) -> Result<(), Trouble> {
        let mut journal = lock(&self.journal);
        match self.photo {
            None => {}
            Some(PhotoFile::Keep(bytes)) => journal.save_photo(&bytes)?,
            Some(PhotoFile::Remove) => journal.remove_photo()?,
        }
        journal.save_draft(&self.draft, &self.at)
    }
}

impl App {
    /// The draft of whoever begins to learn: a guest's is new, that of others is read in a task.
    pub(in super::super) fn load_draft(&mut self) -> Task<Message> {
        self.trying = super::Trying::default();
        match self.session.as_ref().map(Session::is_guest) {
            None => Task::none(),
            Some(true) => self.draft_loaded(Draft::new(self.language())),
            Some(false) => self.read_draft(),
        }
    }

    fn read_draft(&mut self) -> Task<Message> {
        let Some((session, journal)) = self
            .session
            .as_ref()
            .and_then(|session| Some((session.number, session.journal()?)))
        else {
            return Task::none();
        };
        if self.trying.keeping.is_reading {
            return Task::none();
        }
        self.trying.keeping.is_reading = true;
        let reading = blocking::unblock(move || Handed::new(Loaded::read(&journal)));
        Task::perform(reading, move |loaded| Message::DraftRead(loaded, session))
    }

    /// The draft came from the disk, or could not: then practice stays closed, since it would begin empty over what is
    /// kept, and asks for it anew the next time that it is wanted.
    pub(in super::super) fn draft_read(
        &mut self,
        loaded: &Handed<Loaded>,
        session: u64,
    ) -> Task<Message> {
        if !self.is_session(session) || self.trying.draft.is_some() {
            return Task::none();
        }
        self.trying.keeping.is_reading = false;
        let wanted = self.trying.keeping.wanted.take();
        let Some(Loaded {
            draft,
            photo,
            comments,
            troubles,
        }) = loaded.take()
        else {
            return Task::none();
        };
        for trouble in troubles {
            self.tell(trouble);
        }
        self.trying.comments = comments;
        let mut draft = match draft {
            Ok(draft) => draft.unwrap_or_else(|| Draft::new(self.language())),
            Err(trouble) => {
                self.tell(trouble);
                return match wanted {
                    Some(_) => self.focus_told(),
                    None => Task::none(),
                };
            }
        };
        self.trying.darkroom = Darkroom::with(photo);
        self.trying.darkroom.file().clone_into(&mut draft.photo);
        let assessing = self.draft_loaded(draft);
        match wanted {
            Some((section, before)) if self.dialog.is_none() && self.help.is_none() => {
                let opening = self.open_cover(Wanted::Practice(section), before);
                Task::batch([assessing, opening])
            }
            _ => assessing,
        }
    }

    /// A comment of a trainer was read: that is kept beside it, in a task.
    pub(in super::super) fn comment_seen(&mut self, section: SectionId) -> Task<Message> {
        let at = self.surroundings.now();
        self.trying.comments.see(&section, &at);
        let Some((number, journal)) = self
            .session
            .as_ref()
            .and_then(|session| Some((session.number, session.journal()?)))
        else {
            return Task::none();
        };
        let seeing = blocking::unblock(move || lock(&journal).see_comment(&section, &at));
        Task::perform(seeing, move |result| Message::CommentKept(number, result))
    }

    /// Where it could not be kept, the comment shows as new the next time; nothing is lost.
    pub(in super::super) fn comment_kept(
        &mut self,
        session: u64,
        result: Result<(), Trouble>,
    ) -> Task<Message> {
        if let Err(trouble) = result
            && self.is_session(session)
        {
            self.tell(trouble);
        }
        Task::none()
    }

    /// The draft is at hand: how it stands is looked at for home.
    fn draft_loaded(&mut self, draft: Draft) -> Task<Message> {
        self.trying.draft = Some(draft);
        self.assess()
    }

    /// Whether the draft is at hand.
    pub(in super::super) fn has_draft(&self) -> bool {
        self.trying.draft.is_some()
    }

    /// Practice is wanted, and the draft is not there yet.
    pub(in super::super) fn await_draft(
        &mut self,
        section: Option<SectionId>,
        before: Whereabouts,
    ) -> Task<Message> {
        if self.session.is_none() {
            return Task::none();
        }
        self.trying.keeping.wanted = Some((section, before));
        self.read_draft()
    }

    /// Whether practice waits for the draft.
    pub(in super::super) fn awaits_draft(&self) -> bool {
        self.trying.keeping.wanted.is_some()
    }

    /// Practice is no longer wanted.
    pub(in super::super) fn forget_practice(&mut self) {
        self.trying.keeping.wanted = None;
    }

    /// The draft is another than the one that was kept last.
    pub(super) fn draft_is_due(&mut self) {
        self.trying.keeping.is_due |= self.session.is_some();
    }

    /// The photo is to be kept as this file.
    pub(super) fn keep_photo(&mut self, bytes: Arc<[u8]>) {
        self.trying.keeping.photo = Some(PhotoFile::Keep(bytes));
    }

    /// The file of the photo is to go.
    pub(super) fn remove_kept_photo(&mut self) {
        self.trying.keeping.photo = Some(PhotoFile::Remove);
    }

    /// Keeps the draft and the photo as they stand, unless one is on its way: then it goes after that one.
    pub(in super::super) fn save_draft(&mut self) -> Task<Message> {
        let making = self.make_photo();
        Task::batch([making, self.write_draft()])
    }

    fn write_draft(&mut self) -> Task<Message> {
        let keeping = &mut self.trying.keeping;
        if !keeping.is_due || keeping.is_under_way {
            return Task::none();
        }
        let at = self.surroundings.now();
        let (Some(session), Some(draft)) = (&self.session, &self.trying.draft) else {
            return Task::none();
        };
        keeping.is_due = false;
        let photo = keeping.photo.take();
        let Some(journal) = session.journal() else {
            return Task::none();
        };
        keeping.is_under_way = true;
        keeping.sent_photo.clone_from(&photo);
        let number = session.number;
        let draft = draft.clone();
        let work = Work {
            journal,
            draft,
            photo,
            at,
        };
        Task::perform(blocking::unblock(move || work.run()), move |result| {
            Message::DraftSaved(number, result)
        })
    }

    /// Takes in how a writing of the draft of the session of this number ended.
    pub(in super::super) fn draft_saved(
        &mut self,
        number: u64,
        result: Result<(), Trouble>,
    ) -> Task<Message> {
        if !self.is_session(number) {
            return Task::none();
        }
        let keeping = &mut self.trying.keeping;
        keeping.is_under_way = false;
        keeping.trouble = result.err();
        let has_failed = keeping.trouble.is_some();
        keeping.is_due |= has_failed;
        let sent = keeping.sent_photo.take().filter(|_| has_failed);
        keeping.photo = keeping.photo.take().or(sent);
        self.forget_passing();
        if !has_failed {
            let more = self.save_draft();
            return Task::batch([more, self.leave_if_kept()]);
        }
        // The person is still here: they may go on, try again, or leave knowing what is lost.
        match std::mem::replace(&mut self.leaving, Leaving::No) {
            Leaving::No => Task::none(),
            leaving => self.ask_unsaved(leaving),
        }
    }

    pub(super) fn is_session(&self, number: u64) -> bool {
        self.session
            .as_ref()
            .is_some_and(|session| session.number == number)
    }

    /// Whether the draft is where it should be.
    pub(in super::super) fn is_draft_kept(&self) -> bool {
        let is_at_rest = !self.trying.keeping.is_due && !self.trying.keeping.is_under_way;
        // A guest's is forgotten in a moment.
        let is_guest = self.session.as_ref().is_none_or(Session::is_guest);
        is_guest || (is_at_rest && self.trying.darkroom.is_made())
    }

    /// Whether a writing of the draft runs.
    pub(in super::super) fn is_draft_under_way(&self) -> bool {
        self.trying.keeping.is_under_way
    }

    /// Why the draft is not saved, while it is not.
    pub(in super::super) fn draft_trouble(&self) -> Option<&Trouble> {
        self.trying.keeping.trouble.as_ref()
    }

    /// The clock that keeps what is written, also of who never pauses. What failed is tried again more slowly, with the
    /// rest of the session.
    pub(super) fn keeping_clock(&self) -> Option<Subscription<Message>> {
        let keeping = &self.trying.keeping;
        let waits = keeping.is_due && !keeping.is_under_way && keeping.trouble.is_none();
        waits.then(|| iced::time::every(KEPT_AFTER).map(|_| Message::DraftDue))
    }
}
