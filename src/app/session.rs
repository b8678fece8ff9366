//! The session of a learner: what they did, kept in order and never dropped.
use crate::domain::clock::{Clock, SetBack};
use crate::domain::id::EventId;
use crate::domain::learner::Learner;
use crate::domain::problem::Trouble;
use crate::domain::progress::Progress;
use crate::domain::record::{At, Event, EventKind};
use crate::store::Journal;

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

/// A learner's session, from the welcome screen and back to it.
pub struct Session {
    /// Tells this session from others of the same start: what comes back late must reach no other one.
    pub number: u64,
    /// Who learns.
    pub learner: Learner,
    /// The fold of all their events, the unsaved ones too.
    pub progress: Progress,
    /// Whether lessons show their texts in the other language too.
    pub shows_other_language: bool,
    /// Whether they brought their work with them.
    pub is_brought: bool,
    records: Records,
    clock: Clock,
    /// Events not yet on their way to the disk, in order.
    waiting: Vec<Event>,
    /// Events on their way, or that failed on it.
    under_way: Vec<Event>,
    is_saving: bool,
    /// How many events were recorded, and how many of them are kept.
    recorded: u64,
    kept: u64,
    /// Why the last saving failed, until one succeeds.
    pub trouble: Option<Trouble>,
}

/// Where the events of a session go.
enum Records {
    /// Nowhere: a guest leaves nothing.
    Memory,
    /// To the learner's journal.
    Journal(Arc<Mutex<Journal>>),
}

/// A number that tells whether an event is kept: see [`Session::is_kept`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Receipt(u64);

/// A batch of events to write, with all that the writing needs: it runs on another thread.
pub struct Saving {
    journal: Arc<Mutex<Journal>>,
    events: Vec<Event>,
    progress: Option<Progress>,
}

impl Session {
    /// A guest's session: in memory only.
    pub fn guest(number: u64, learner: Learner) -> Self {
        Self::new(number, learner, Progress::default(), Records::Memory)
    }

    /// The session of a learner whose journal is open.
    pub fn named(number: u64, learner: Learner, progress: Progress, journal: Journal) -> Self {
        let journal = Arc::new(Mutex::new(journal));
        Self::new(number, learner, progress, Records::Journal(journal))
    }

    fn new(number: u64, learner: Learner, progress: Progress, records: Records) -> Self {
        Self {
            number,
            clock: Clock::after(progress.latest.clone()),
            learner,
            progress,
            shows_other_language: false,
            is_brought: false,
            records,
            waiting: Vec::new(),
            under_way: Vec::new(),
            is_saving: false,
            recorded: 0,
            kept: 0,
            trouble: None,
        }
    }

    /// Whether nothing of the session reaches a disk.
    pub fn is_guest(&self) -> bool {
        matches!(self.records, Records::Memory)
    }

    /// The date of what happens `now`, and whether the clock was set back; see [`Clock::date`].
    pub fn date(&mut self, now: At) -> (At, Option<SetBack>) {
        self.clock.date(now)
    }

    /// Takes in what happened. It counts at once; [`Session::save`] keeps it.
    pub fn record(&mut self, id: EventId, at: At, kind: EventKind) -> Receipt {
        let event = Event { id, at, kind };
        self.progress.apply(&event);
        self.recorded += 1;
        match self.records {
            Records::Memory => self.kept = self.recorded,
            Records::Journal(_) => self.waiting.push(event),
        }
        Receipt(self.recorded)
    }

    /// Whether the event of the receipt is where it should be: on the disk, or for a guest in memory.
    pub fn is_kept(&self, receipt: Receipt) -> bool {
        receipt.0 <= self.kept
    }

    /// Whether everything is kept and no writing runs.
    pub fn is_at_rest(&self) -> bool {
        self.kept == self.recorded && !self.is_saving
    }

    /// Whether a writing runs.
    pub fn is_saving(&self) -> bool {
        self.is_saving
    }

    /// The next writing to carry out: none while one runs, or where nothing waits.
    /// Failed events go first, in their order; `snapshot` keeps the progress beside them.
    pub fn save(&mut self, snapshot: bool) -> Option<Saving> {
        let Records::Journal(journal) = &self.records else {
            return None;
        };
        if self.is_saving {
            return None;
        }
        self.under_way.append(&mut self.waiting);
        if self.under_way.is_empty() && !snapshot {
            return None;
        }
        self.is_saving = true;
        Some(Saving {
            journal: Arc::clone(journal),
            events: self.under_way.clone(),
            progress: snapshot.then(|| self.progress.clone()),
        })
    }

    /// The journal, beside which the trial profile is kept; `None` for a guest.
    pub fn journal(&self) -> Option<Arc<Mutex<Journal>>> {
        match &self.records {
            Records::Memory => None,
            Records::Journal(journal) => Some(Arc::clone(journal)),
        }
    }

    /// What tells other computers on the same share that the learner is still open here. Blocks on the disk.
    pub fn renewal(&self, at: At) -> Option<impl FnOnce() -> Result<(), Trouble> + Send + use<>> {
        let Records::Journal(journal) = &self.records else {
            return None;
        };
        let journal = Arc::clone(journal);
        Some(move || lock(&journal).refresh(&at))
    }

    /// Takes in how a writing ended.
    pub fn saved(&mut self, result: Result<(), Trouble>) {
        self.is_saving = false;
        match result {
            Ok(()) => {
                self.kept += self.under_way.len() as u64;
                self.under_way.clear();
                self.trouble = None;
            }
            Err(trouble) => self.trouble = Some(trouble),
        }
    }
}

impl Saving {
    /// Writes; blocks until the disk has it. A failed snapshot is no failure: the journal is the truth.
    pub fn run(self) -> Result<(), Trouble> {
        let mut journal = lock(&self.journal);
        journal.append(&self.events)?;
        if let Some(progress) = &self.progress
            && let Err(trouble) = journal.save_progress(progress)
        {
            tracing::warn!(%trouble, "the snapshot of the progress was not kept");
        }
        Ok(())
    }
}

/// The journal, once nobody else writes.
pub fn lock(journal: &Mutex<Journal>) -> MutexGuard<'_, Journal> {
    journal.lock().unwrap_or_else(PoisonError::into_inner)
}
