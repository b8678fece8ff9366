//! Reading what a trainer follows of everybody, and again only what changed since.
//!
//! Nothing is written and no lock is taken; only a `learner.json` that does not parse is set aside and made again, as
//! everywhere else.
use super::files::Stamp;
use super::folder::{JOURNAL, LEARNER, TORN};
use super::learners::rebuilt;
use super::reading::{self, Newer, Reading};
use super::whole::{self, Found};
use super::{Store, trouble};
use crate::domain::following::Following;
use crate::domain::following::roster::{Person, Roster};
use crate::domain::id::LearnerId;
use crate::domain::learner::Learner;
use crate::domain::problem::Trouble;
use crate::domain::record::Event;

use sha2::{Digest, Sha256};

use std::collections::HashMap;
use std::io;
use std::path::Path;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, mpsc};

/// By how many of its last bytes a journal is known again: more than the ids of its last event.
const END: u64 = 512;
/// More threads than this only wait for the same disk.
const MOST_THREADS: usize = 4;

/// What was read of everybody.
#[derive(Debug, Default, Clone)]
pub struct Followed {
    pub roster: Roster,
    /// What keeps everybody from being read; what keeps one person from it stands with them.
    pub troubles: Vec<Trouble>,
    /// The people from whose journals a stop cut off the end, which is kept beside them.
    pub torn: Vec<LearnerId>,
    seen: HashMap<LearnerId, Seen>,
}

/// The files of somebody as they were when they were read.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
struct Seen {
    learner: Option<Stamp>,
    journal: Option<Stamp>,
    part: Part,
}

/// The part of a journal that was folded.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
struct Part {
    /// In bytes.
    length: u64,
    /// The hash of its end.
    end: [u8; 16],
}

/// What became of somebody since they were read last.
enum News {
    /// Their files are the same.
    None,
    /// The folder holds nobody.
    Gone,
    Read(Box<Read>),
}

/// What was read of somebody.
struct Read {
    learner: Learner,
    journal: Journal,
    seen: Seen,
    trouble: Option<Trouble>,
}

/// What was read of a journal.
enum Journal {
    /// It is the same, or cannot be read now.
    Known,
    /// It only grew: by these events.
    Grown(Vec<Event>),
    Whole(Vec<Event>),
}

impl Store {
    /// Reads everybody, as far as they changed since `before`. `told` hears how many of how many are read, from time to
    /// time.
    ///
    /// Where the data folder went away, everybody stays as they were.
    pub fn follow(&self, before: &Followed, told: impl Fn(usize, usize)) -> Followed {
        let (ids, troubles) = self.learner_ids();
        if !troubles.is_empty() {
            return Followed {
                troubles,
                ..before.clone()
            };
        }
        let mut after = Followed {
            roster: Roster {
                ids: Arc::clone(&before.roster.ids),
                people: Vec::with_capacity(ids.len()),
            },
            troubles,
            torn: Vec::new(),
            seen: HashMap::with_capacity(ids.len()),
        };
        let threads = std::thread::available_parallelism().map_or(1, usize::from);
        let next = AtomicUsize::new(0);
        std::thread::scope(|scope| {
            let (sender, receiver) = mpsc::sync_channel(4 * MOST_THREADS);
            for _ in 0..threads.min(MOST_THREADS) {
                let (sender, next, ids) = (sender.clone(), &next, &ids);
                scope.spawn(move || {
                    while let Some(id) = ids.get(next.fetch_add(1, Ordering::Relaxed)) {
                        let torn = self.learner_folder(*id).join(TORN);
                        let is_torn = self.stamp(&torn).is_some();
                        // Only a collector that is gone hears nothing, and it stays to the end.
                        let _ = sender.send((*id, self.news(*id, before), is_torn));
                    }
                });
            }
            drop(sender);
            for (done, (id, news, is_torn)) in receiver.iter().enumerate() {
                after.torn.extend(is_torn.then_some(id));
                after.take(id, news, before);
                if done % 100 == 0 {
                    told(done, ids.len());
                }
            }
        });
        after.roster.people.sort_by_key(|person| person.learner.id);
        after
    }

    fn news(&self, id: LearnerId, before: &Followed) -> News {
        let folder = self.learner_folder(id);
        let seen = Seen {
            learner: self.stamp(&folder.join(LEARNER)),
            journal: self.stamp(&folder.join(JOURNAL)),
            part: Part::default(),
        };
        let known = before.seen.get(&id).copied().unwrap_or_default();
        let person = before.roster.person(id);
        let is_known = person.is_some_and(|person| person.trouble.is_none());
        let is_same_learner = is_known && is_same(seen.learner, known.learner);
        let is_same_journal = is_known && is_same(seen.journal, known.journal);
        if is_same_learner && is_same_journal {
            return News::None;
        }
        let mut trouble = None;
        let (journal, part) = if is_same_journal {
            (Journal::Known, known.part)
        } else {
            let path = folder.join(JOURNAL);
            let part = if is_known {
                known.part
            } else {
                Part::default()
            };
            self.journal(&path, part).unwrap_or_else(|failed| {
                trouble = Some(failed);
                (Journal::Known, part)
            })
        };
        let learner = match person {
            Some(person) if is_same_learner => Ok(Some(person.learner.clone())),
            Some(_) | None => self.followed_learner(id, &mut trouble),
        };
        let learner = match learner {
            Ok(Some(learner)) => learner,
            Ok(None) => return News::Gone,
            Err(failed) => {
                trouble = Some(failed);
                person.map_or_else(|| rebuilt(id, &[], &[]), |person| person.learner.clone())
            }
        };
        let seen = Seen { part, ..seen };
        News::Read(Box::new(Read {
            learner,
            journal,
            seen,
            trouble,
        }))
    }

    /// The file of a learner; `None` where there is none. One of a newer version gives what can be read of it.
    fn followed_learner(
        &self,
        id: LearnerId,
        trouble: &mut Option<Trouble>,
    ) -> Result<Option<Learner>, Trouble> {
        let path = self.learner_folder(id).join(LEARNER);
        if let Found::Newer(format) = whole::read::<Learner>(self.files(), &path)? {
            let bytes = self.files().read(&path).map_err(trouble::at(&path))?;
            *trouble = Some(Trouble::NewerFormat(path, format));
            return Ok(Some(rebuilt(id, &bytes, &[])));
        }
        let mut troubles = Vec::new();
        match self.learner(id, &mut troubles) {
            Ok(learner) => {
                *trouble = trouble.take().or_else(|| troubles.into_iter().next());
                Ok(Some(learner))
            }
            Err(Trouble::NoSuchLearner) => Ok(None),
            Err(failed) => Err(failed),
        }
    }

    /// What a journal holds, or what it holds after `part` where that is how it begins.
    fn journal(&self, path: &Path, part: Part) -> Result<(Journal, Part), Trouble> {
        let end = part.length.min(END);
        let start = part.length - end;
        let bytes = match self.files().read_from(path, start) {
            Ok(bytes) => bytes,
            Err(error) if error.kind() == io::ErrorKind::NotFound => Vec::new(),
            Err(error) => return Err(trouble::of(path, &error)),
        };
        let length = usize::try_from(end).unwrap_or(usize::MAX);
        if part.length > 0 {
            if bytes.get(..length).map(hash) != Some(part.end) {
                return self.journal(path, Part::default());
            }
            let tail = read(&bytes[length..], path)?;
            let good = &bytes[..length + tail.good];
            return Ok((Journal::Grown(tail.events), Part::new(start, good)));
        }
        let whole = read(&bytes, path)?;
        let part = Part::new(0, &bytes[..whole.good]);
        Ok((Journal::Whole(whole.events), part))
    }

    fn stamp(&self, path: &Path) -> Option<Stamp> {
        self.files().stamp(path).ok()
    }
}

impl Followed {
    /// Takes in what became of somebody.
    fn take(&mut self, id: LearnerId, news: News, before: &Self) {
        let place = before
            .roster
            .people
            .binary_search_by_key(&id, |person| person.learner.id);
        let known = place.ok().and_then(|place| before.roster.people.get(place));
        match (news, known) {
            (News::Gone, _) | (News::None, None) => {}
            (News::None, Some(person)) => {
                let seen = before.seen.get(&id).copied().unwrap_or_default();
                self.seen.insert(id, seen);
                self.roster.people.push(Arc::clone(person));
            }
            (News::Read(read), known) => {
                let ids = Arc::make_mut(&mut self.roster.ids);
                let known = || {
                    known
                        .map(|person| person.following.clone())
                        .unwrap_or_default()
                };
                let following = match &read.journal {
                    Journal::Known => known(),
                    Journal::Grown(events) => {
                        let mut following = known();
                        events.iter().for_each(|event| following.apply(event, ids));
                        following
                    }
                    Journal::Whole(events) => Following::replay(events, ids),
                };
                self.seen.insert(id, read.seen);
                self.roster.people.push(Arc::new(Person {
                    learner: read.learner,
                    following,
                    trouble: read.trouble,
                }));
            }
        }
    }
}

impl Part {
    /// The part that ends with `bytes`, which begin at `start`.
    fn new(start: u64, bytes: &[u8]) -> Self {
        let end = bytes.len().saturating_sub(END as usize);
        Self {
            length: start + bytes.len() as u64,
            end: hash(&bytes[end..]),
        }
    }
}

/// Whether a file is as it was. Where the file system does not say when it changed, it may be another.
fn is_same(now: Option<Stamp>, before: Option<Stamp>) -> bool {
    now == before && now.is_none_or(|stamp| stamp.changed.is_some())
}

fn read(bytes: &[u8], path: &Path) -> Result<Reading, Trouble> {
    reading::read(bytes).map_err(|Newer(format)| Trouble::NewerFormat(path.to_owned(), format))
}

fn hash(bytes: &[u8]) -> [u8; 16] {
    let digest: [u8; 32] = Sha256::digest(bytes).into();
    let mut half = [0; 16];
    half.copy_from_slice(&digest[..16]);
    half
}
