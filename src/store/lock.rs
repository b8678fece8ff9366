//! Who has a learner open.
use super::files::{Files, Make, OpenFile};
use super::{trouble, whole};
use crate::domain::problem::Trouble;

use jiff::{SignedDuration, Timestamp};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use std::collections::BTreeSet;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

/// How long a lock that is not renewed counts as held.
const FRESH: SignedDuration = SignedDuration::from_mins(3);
/// The locks of this process: after a crash, another process may get the same number.
static OWN: Mutex<Own> = Mutex::new(Own {
    held: BTreeSet::new(),
    unfilled: BTreeSet::new(),
});

/// The locks of a process.
struct Own {
    held: BTreeSet<Uuid>,
    /// Locks that were made but not filled, as the disk failed in between: nobody holds them.
    unfilled: BTreeSet<PathBuf>,
}

/// A computer and a process on it.
#[derive(Debug, Clone)]
pub struct Place {
    /// The name of the computer, as people know it.
    pub host: String,
    /// The number of the process.
    pub process: u32,
    /// Whether a process of this computer lives; `None` where that cannot be told.
    pub lives: fn(u32) -> Option<bool>,
}

impl Place {
    /// This computer and this process.
    pub fn here() -> Self {
        Self {
            host: gethostname::gethostname().to_string_lossy().into_owned(),
            process: std::process::id(),
            lives,
        }
    }
}

/// A lock that is held. Given back by [`Lock::release`].
pub(super) struct Lock {
    files: Arc<dyn Files>,
    path: PathBuf,
    holder: Holder,
}

/// What is written in a lock.
#[derive(Debug, Clone, Serialize, Deserialize)]
struct Holder {
    format: u32,
    host: String,
    process: u32,
    /// One for each time a lock is taken, to tell one's own.
    session: Uuid,
    at: Timestamp,
}

/// What to do about a lock that is there.
enum Verdict {
    /// Its holder is gone.
    Stale,
    /// Nobody can tell: a person must.
    Ask(String),
    Taken(String),
}

impl Lock {
    /// Takes the lock at `path`. One that somebody may hold is replaced only with `take_over`, and one that
    /// somebody surely holds never.
    pub(super) fn take(
        files: &Arc<dyn Files>,
        path: PathBuf,
        place: &Place,
        now: Timestamp,
        take_over: bool,
    ) -> Result<Self, Trouble> {
        let lock = Self {
            files: Arc::clone(files),
            holder: Holder {
                format: 1,
                host: place.host.clone(),
                process: place.process,
                session: Uuid::new_v4(),
                at: now,
            },
            path,
        };
        let files = files.as_ref();
        match files.make(&lock.path, Make::New) {
            Ok(file) => lock.fill(file).map_err(trouble::at(&lock.path))?,
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {
                match in_the_way(files, &lock.path, place, now)? {
                    Some(open) if !(take_over && open.may_be_nobody()) => return Err(open),
                    Some(_) | None => {
                        whole::replace(files, &lock.path, &lock.holder.line())?;
                    }
                }
            }
            Err(error) => return Err(trouble::of(&lock.path, &error)),
        }
        let mut own = own();
        own.unfilled.remove(&lock.path);
        own.held.insert(lock.holder.session);
        drop(own);
        Ok(lock)
    }

    /// Fills a lock that was just made.
    fn fill(&self, mut file: Box<dyn OpenFile>) -> io::Result<()> {
        let filled = file
            .write_at_end(&self.holder.line())
            .and_then(|()| file.sync())
            .and_then(|()| {
                self.files
                    .sync_folder(self.path.parent().unwrap_or(&self.path))
            });
        if filled.is_err() && self.files.remove(&self.path).is_err() {
            own().unfilled.insert(self.path.clone());
        }
        filled
    }

    /// The error says where somebody else took the learner over.
    pub(super) fn check(&self) -> Result<(), Trouble> {
        match read(self.files.as_ref(), &self.path)? {
            Some(Some(holder)) if holder.session != self.holder.session => {
                Err(open_at(holder.host, &self.holder.host))
            }
            Some(_) | None => Ok(()),
        }
    }

    /// Renews the time. The error says where somebody else took the learner over.
    pub(super) fn renew(&mut self, now: Timestamp) -> Result<(), Trouble> {
        self.check()?;
        self.holder.at = now;
        whole::replace(self.files.as_ref(), &self.path, &self.holder.line())
    }

    /// Gives the lock back, where it is still held. What stops it makes the lock stale, and so does no harm.
    pub(super) fn release(&self) {
        let files = self.files.as_ref();
        if let Ok(Some(Some(holder))) = read(files, &self.path)
            && holder.session == self.holder.session
        {
            let _ = files.remove(&self.path);
        }
        own().held.remove(&self.holder.session);
    }
}

/// Who keeps the lock at `path` from being taken `now`, or may; `None` where nobody does.
pub(super) fn in_the_way(
    files: &dyn Files,
    path: &Path,
    place: &Place,
    now: Timestamp,
) -> Result<Option<Trouble>, Trouble> {
    Ok(match verdict(files, path, place, now)? {
        Verdict::Stale => None,
        Verdict::Taken(host) => Some(open_at(host, &place.host)),
        Verdict::Ask(host) if host == place.host => Some(Trouble::PerhapsOpenHere),
        Verdict::Ask(host) => Some(Trouble::PerhapsOpenElsewhere { host }),
    })
}

/// The trouble that a learner is open on the computer `host`, for somebody at the computer `here`.
pub(super) fn open_at(host: String, here: &str) -> Trouble {
    if host == here {
        Trouble::OpenHere
    } else {
        Trouble::OpenElsewhere { host }
    }
}

/// The computer that has the lock at `path`, or `?`.
pub(super) fn host_at(files: &dyn Files, path: &Path) -> String {
    host_of(read(files, path).ok().flatten().flatten())
}

impl Holder {
    fn line(&self) -> Vec<u8> {
        // Texts and numbers always become JSON.
        let mut line = serde_json::to_vec(self).unwrap_or_default();
        line.push(b'\n');
        line
    }
}

/// The lock at `path`, if there is one; the inner `None` where it cannot be read as one.
fn read(files: &dyn Files, path: &Path) -> Result<Option<Option<Holder>>, Trouble> {
    match files.read(path) {
        Ok(bytes) => Ok(Some(serde_json::from_slice(&bytes).ok())),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
        Err(error) => Err(trouble::of(path, &error)),
    }
}

fn host_of(holder: Option<Holder>) -> String {
    holder.map_or_else(|| "?".to_owned(), |holder| holder.host)
}

fn verdict(
    files: &dyn Files,
    path: &Path,
    place: &Place,
    now: Timestamp,
) -> Result<Verdict, Trouble> {
    let holder = match read(files, path)? {
        None => return Ok(Verdict::Stale),
        Some(None) if own().unfilled.contains(path) => return Ok(Verdict::Stale),
        Some(None) => return Ok(Verdict::Ask(host_of(None))),
        Some(Some(holder)) => holder,
    };
    let age = now.duration_since(holder.at);
    // A time far ahead says only that the clocks of two computers differ.
    let fresh = age.abs() < FRESH;
    if holder.host != place.host {
        return Ok(if fresh {
            Verdict::Taken(holder.host)
        } else {
            Verdict::Ask(holder.host)
        });
    }
    let lives = if holder.process == place.process {
        Some(own().held.contains(&holder.session))
    } else {
        (place.lives)(holder.process)
    };
    Ok(match lives {
        Some(false) => Verdict::Stale,
        Some(true) if fresh => Verdict::Taken(holder.host),
        // Where processes cannot be seen, the person at this computer knows best.
        Some(true) => Verdict::Ask(holder.host),
        None if fresh => Verdict::Ask(holder.host),
        None => Verdict::Stale,
    })
}

fn own() -> MutexGuard<'static, Own> {
    OWN.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Whether a process lives and is this program: after a restart another may have its number.
#[cfg(target_os = "linux")]
fn lives(process: u32) -> Option<bool> {
    let name = |process: &str| std::fs::read(format!("/proc/{process}/comm"));
    let own = name("self").ok()?;
    Some(name(&process.to_string()).is_ok_and(|other| other == own))
}

#[cfg(not(target_os = "linux"))]
fn lives(_process: u32) -> Option<bool> {
    None
}
