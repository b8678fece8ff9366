//! A learner's journal, open for appending.
use super::files::{Files, Make, OpenFile};
use super::folder::{JOURNAL, LOCK, PROGRESS, TORN};
use super::lock::{self, Lock, Place};
use super::reading::{self, Newer, Reading};
use super::snapshot::{self, End, Kept, Last, Part};
use super::{trouble, whole};
use crate::domain::id::EventId;
use crate::domain::problem::Trouble;
use crate::domain::progress::Progress;
use crate::domain::record::{At, Event};

use jiff::Timestamp;

use std::collections::HashSet;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// The journal of a learner who is open here. Dropping it gives the lock back.
pub struct Journal {
    files: Arc<dyn Files>,
    folder: PathBuf,
    place: Place,
    /// `None` where it could not be written; taken at the next saving.
    lock: Option<Lock>,
    /// Where somebody took the learner over.
    lost: Option<Trouble>,
    /// `None` after an error: a share that came back needs a new one.
    file: Option<Box<dyn OpenFile>>,
    /// Whether the name of the file is surely on the disk.
    named: bool,
    /// How many bytes are known to be good.
    acknowledged: u64,
    /// What may stand after those.
    after: After,
    /// The last line lacks its end.
    unended: bool,
    last: Option<Last>,
    /// The last of the good bytes.
    end: End,
    /// The events on the disk, as far as they were read or written here.
    known: HashSet<EventId>,
    /// How many events the progress of this journal counts.
    events: u64,
    /// A snapshot of a newer version stays as it is.
    keeps_snapshot: bool,
    /// When the draft of the profile before the present one was last kept.
    pub(super) draft_before: Option<Timestamp>,
}

/// What may stand after the good part of a journal.
enum After {
    Nothing,
    /// A torn line, found on opening.
    Torn(Vec<u8>),
    /// Some or all of what could not be saved.
    Failed(Vec<u8>),
}

impl Journal {
    /// Opens the journal in a learner's folder and folds it. Errors where it cannot be read, or is of a newer
    /// version; what could not be written, or had to be set aside, goes to `troubles`.
    pub(super) fn open(
        files: &Arc<dyn Files>,
        folder: PathBuf,
        place: Place,
        lock: Option<Lock>,
        troubles: &mut Vec<Trouble>,
    ) -> Result<(Self, Progress), Trouble> {
        let mut journal = Self {
            files: Arc::clone(files),
            folder,
            place,
            lock,
            lost: None,
            file: None,
            named: false,
            acknowledged: 0,
            after: After::Nothing,
            unended: false,
            last: None,
            end: End::default(),
            known: HashSet::new(),
            events: 0,
            keeps_snapshot: true,
            draft_before: None,
        };
        let progress = journal.fold(troubles)?;
        journal.events = progress.events;
        if journal.lock.is_some()
            && let Err(trouble) = journal.ready()
        {
            troubles.push(trouble);
        }
        Ok((journal, progress))
    }

    /// Adds events. `Ok` means that all are on the disk. After an error none counts as kept, nothing that was
    /// kept before is harmed, and the same events may be given again, alone or with more: events that are
    /// there already are passed over.
    pub fn append(&mut self, events: &[Event]) -> Result<(), Trouble> {
        let mut ids = HashSet::new();
        let mut bytes = Vec::new();
        let mut last = None;
        for event in events {
            if self.known.contains(&event.id) || !ids.insert(event.id) {
                continue;
            }
            let start = bytes.len();
            bytes.extend_from_slice(event.line().trim_end().as_bytes());
            bytes.push(b'\n');
            last = Some(Last {
                id: event.id,
                length: (bytes.len() - start) as u64,
            });
        }
        if last.is_none() {
            return Ok(());
        }
        self.ready()?;
        self.put(&bytes)?;
        self.last = last;
        self.events += ids.len() as u64;
        self.known.extend(ids);
        Ok(())
    }

    /// Keeps a snapshot of the progress, so that the next opening costs little. One that is ahead of what is
    /// on the disk is passed over: it would tell of events that are not there.
    pub fn save_progress(&mut self, progress: &Progress) -> Result<(), Trouble> {
        if !self.keeps_snapshot || self.unended || progress.events != self.events {
            return Ok(());
        }
        self.ready()?;
        let part = Part::new(self.acknowledged, self.last, &self.end);
        snapshot::save(self.files.as_ref(), &self.folder, progress, part)
    }

    /// Renews the lock; to be called about once a minute. [`Trouble::OpenElsewhere`] and
    /// [`Trouble::OpenHere`] mean that somebody took the learner over: nothing can be added any more.
    pub fn refresh(&mut self, at: &At) -> Result<(), Trouble> {
        self.check_lost()?;
        let Some(lock) = &mut self.lock else {
            return self.ready();
        };
        let renewed = lock.renew(at.moment);
        self.lost_by(renewed)
    }

    /// Gives the lock back.
    pub fn close(self) {}

    /// Whether nobody else can have the learner open.
    pub(super) fn is_locked(&self) -> bool {
        self.lock.is_some()
    }

    /// Sees to it that nobody else has the learner open: to be called before a file beside the journal is written,
    /// which cannot show, as the journal does, that somebody else wrote it.
    pub(super) fn hold(&mut self) -> Result<(), Trouble> {
        self.lock()?;
        let held = self.lock.as_ref().map_or(Ok(()), Lock::check);
        self.lost_by(held)
    }

    /// The folder of the learner.
    pub(super) fn folder(&self) -> &Path {
        &self.folder
    }

    pub(super) fn files(&self) -> &dyn Files {
        self.files.as_ref()
    }

    /// Replaces the whole journal, and gives what it comes to. After an error the old one is there, or the new one.
    pub(super) fn replace(
        &mut self,
        bytes: &[u8],
        troubles: &mut Vec<Trouble>,
    ) -> Result<Progress, Trouble> {
        self.ready()?;
        // Windows replaces no file that is open.
        self.file = None;
        if self.keeps_snapshot {
            let path = self.folder.join(PROGRESS);
            match self.files.remove(&path) {
                Err(error) if error.kind() == io::ErrorKind::NotFound => (),
                result => result.map_err(trouble::at(&path))?,
            }
        }
        whole::replace(self.files.as_ref(), &self.path(), bytes)?;
        self.acknowledged = 0;
        self.last = None;
        self.known.clear();
        let progress = self.fold_all(troubles)?;
        self.events = progress.events;
        Ok(progress)
    }

    fn path(&self) -> PathBuf {
        self.folder.join(JOURNAL)
    }

    /// Folds the journal, from the snapshot where there is one that fits.
    fn fold(&mut self, troubles: &mut Vec<Trouble>) -> Result<Progress, Trouble> {
        let files = Arc::clone(&self.files);
        match snapshot::read(files.as_ref(), &self.folder)? {
            Kept::Good(kept) => {
                let part = &kept.part;
                if let Some((end, tail)) = snapshot::tail(files.as_ref(), &self.path(), part)? {
                    let reading = self.read(&tail)?;
                    if reading.corrupt == 0 {
                        self.acknowledged = part.journal;
                        self.end = end;
                        self.last = part.last;
                        self.known.extend(part.last.map(|last| last.id));
                        return Ok(self.take_in(kept.progress, reading, tail, troubles));
                    }
                }
            }
            Kept::Invalid if self.lock.is_some() => {
                let path = self.folder.join(PROGRESS);
                troubles.push(whole::set_aside(files.as_ref(), &path).unwrap_or_else(|told| told));
            }
            Kept::Invalid => self.keeps_snapshot = false,
            Kept::Newer(format) => {
                self.keeps_snapshot = false;
                troubles.push(Trouble::NewerFormat(self.folder.join(PROGRESS), format));
            }
            Kept::None => (),
        }
        self.fold_all(troubles)
    }

    /// Folds the journal from its beginning.
    fn fold_all(&mut self, troubles: &mut Vec<Trouble>) -> Result<Progress, Trouble> {
        let path = self.path();
        let mut bytes = match self.files.read(&path) {
            Ok(bytes) => bytes,
            Err(error) if error.kind() == io::ErrorKind::NotFound => Vec::new(),
            Err(error) => return Err(trouble::of(&path, &error)),
        };
        let mut reading = self.read(&bytes)?;
        if reading.corrupt > 0 && self.lock.is_some() {
            match self.set_corrupt_lines_aside(&bytes, &reading) {
                Ok((told, good)) => {
                    troubles.push(told);
                    reading = self.read(&good)?;
                    bytes = good;
                }
                Err(told) => troubles.push(told),
            }
        }
        Ok(self.take_in(Progress::default(), reading, bytes, troubles))
    }

    fn read(&self, bytes: &[u8]) -> Result<Reading, Trouble> {
        reading::read(bytes).map_err(|Newer(format)| Trouble::NewerFormat(self.path(), format))
    }

    /// Takes in what was read of the journal after `self.acknowledged`.
    fn take_in(
        &mut self,
        mut progress: Progress,
        reading: Reading,
        mut bytes: Vec<u8>,
        troubles: &mut Vec<Trouble>,
    ) -> Progress {
        for event in &reading.events {
            if self.known.insert(event.id) {
                progress.apply(event);
            }
        }
        if let (Some(id), Some(line)) = (reading.last, reading.lines.last()) {
            let length = line.len() as u64 + 1;
            self.last = Some(Last { id, length });
        }
        self.unended = reading.unended;
        self.acknowledged += reading.good as u64;
        let torn = bytes.split_off(reading.good);
        self.end.add(&bytes);
        if !torn.is_empty() {
            self.after = After::Torn(torn);
            troubles.push(Trouble::TornJournal(self.path()));
        }
        progress
    }

    /// Keeps a copy of a journal that has lines which are no events, then replaces it by its good lines.
    fn set_corrupt_lines_aside(
        &self,
        bytes: &[u8],
        reading: &Reading,
    ) -> Result<(Trouble, Vec<u8>), Trouble> {
        let files = self.files.as_ref();
        let aside = whole::free_name(files, &self.path().with_extension(""))?;
        whole::replace(files, &aside, bytes)?;
        let mut good = Vec::with_capacity(bytes.len());
        for line in &reading.lines {
            good.extend_from_slice(&bytes[line.clone()]);
            good.push(b'\n');
        }
        whole::replace(files, &self.path(), &good)?;
        let file = self.path();
        Ok((Trouble::SetAside { file, aside }, good))
    }

    fn check_lost(&self) -> Result<(), Trouble> {
        match &self.lost {
            Some(trouble) => Err(trouble.clone()),
            None => Ok(()),
        }
    }

    /// Notes where somebody else took the learner over, as `checked` says: nothing can be added any more.
    fn lost_by(&mut self, checked: Result<(), Trouble>) -> Result<(), Trouble> {
        if let Err(trouble @ (Trouble::OpenElsewhere { .. } | Trouble::OpenHere)) = &checked {
            self.lost = Some(trouble.clone());
        }
        checked
    }

    /// Takes the lock where it could not be written before.
    fn lock(&mut self) -> Result<(), Trouble> {
        self.check_lost()?;
        if self.lock.is_none() {
            let path = self.folder.join(LOCK);
            let now = Timestamp::now();
            self.lock = Some(Lock::take(&self.files, path, &self.place, now, false)?);
        }
        Ok(())
    }

    /// Sees to it that the lock is held and that the file is open and ends where it should.
    fn ready(&mut self) -> Result<(), Trouble> {
        self.lock()?;
        let file = match self.file.take() {
            Some(file) => file,
            None => self.open_file()?,
        };
        self.file = Some(self.mended(file)?);
        if self.unended {
            self.put(b"\n")?;
            self.unended = false;
        }
        Ok(())
    }

    fn open_file(&mut self) -> Result<Box<dyn OpenFile>, Trouble> {
        let path = self.path();
        let file = match self.files.open(&path) {
            // A journal that was there and is not means that the folder is not the one it was.
            Err(error) if error.kind() == io::ErrorKind::NotFound && self.acknowledged == 0 => {
                self.files.make(&path, Make::New)
            }
            result => result,
        }
        .map_err(trouble::at(&path))?;
        if !self.named {
            whole::sync_folder_of(self.files.as_ref(), &path)?;
            self.named = true;
        }
        Ok(file)
    }

    /// Cuts off what is known to stand after the good part. What somebody else wrote is left alone.
    fn mended(&mut self, mut file: Box<dyn OpenFile>) -> Result<Box<dyn OpenFile>, Trouble> {
        let path = self.path();
        let length = file.length().map_err(trouble::at(&path))?;
        if length < self.acknowledged {
            let reason = "the journal is shorter than it was".to_owned();
            return Err(Trouble::Failed(path, reason));
        }
        if length > self.acknowledged {
            let tail = self
                .files
                .read_from(&path, self.acknowledged)
                .map_err(trouble::at(&path))?;
            match &self.after {
                After::Torn(torn) if *torn == tail => self.keep_torn(torn)?,
                After::Failed(failed) if failed.starts_with(&tail) => (),
                After::Torn(_) | After::Failed(_) | After::Nothing => {
                    let host = lock::host_at(self.files.as_ref(), &self.folder.join(LOCK));
                    return Err(lock::open_at(host, &self.place.host));
                }
            }
            file.cut(self.acknowledged).map_err(trouble::at(&path))?;
        }
        self.after = After::Nothing;
        Ok(file)
    }

    /// Adds the torn end of the journal to those kept.
    fn keep_torn(&self, torn: &[u8]) -> Result<(), Trouble> {
        let path = self.folder.join(TORN);
        keep(self.files.as_ref(), &path, torn).map_err(trouble::at(&path))?;
        whole::sync_folder_of(self.files.as_ref(), &path)
    }

    /// Writes at the end, and waits until it is on the disk.
    fn put(&mut self, bytes: &[u8]) -> Result<(), Trouble> {
        let path = self.path();
        let Some(file) = &mut self.file else {
            return Err(Trouble::Gone(path));
        };
        if let Err(error) = file.write_at_end(bytes).and_then(|()| file.sync()) {
            // At once, for a full disk has no room for half a batch; the next saving makes sure.
            let _ = file.cut(self.acknowledged);
            self.file = None;
            self.after = After::Failed(bytes.to_vec());
            return Err(trouble::of(&path, &error));
        }
        self.acknowledged += bytes.len() as u64;
        self.end.add(bytes);
        Ok(())
    }
}

impl Drop for Journal {
    fn drop(&mut self) {
        if let Some(lock) = &self.lock {
            lock.release();
        }
    }
}

fn keep(files: &dyn Files, path: &Path, torn: &[u8]) -> io::Result<()> {
    let mut file = match files.open(path) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => files.make(path, Make::New)?,
        result => result?,
    };
    file.write_at_end(torn)?;
    file.write_at_end(b"\n")?;
    file.sync()
}
