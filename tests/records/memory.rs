//! A file system in memory that knows what a disk has for certain, and that fails on demand.
use passerelle::store::{Files, Kind, Make, OpenFile};

use std::collections::{BTreeMap, BTreeSet};
use std::ffi::OsString;
use std::fs;
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Condvar, Mutex, MutexGuard};

/// What becomes of what was not synced when the power goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Loss {
    All,
    /// Half of each text is there, and every second name: the even or the odd ones.
    Half(usize),
    Nothing,
}

pub const LOSSES: [Loss; 4] = [Loss::All, Loss::Half(0), Loss::Half(1), Loss::Nothing];

/// What goes wrong at the `n`th call that writes, and at all after it.
#[derive(Debug, Clone, Copy)]
pub enum Fault {
    PowerCut,
    /// Nothing grows any more; half of what does not fit is written.
    Full,
    /// Nothing can be changed.
    ReadOnly,
    /// Nothing answers, reading neither.
    Gone,
}

#[derive(Clone, Default)]
pub struct Memory(Arc<Mutex<State>>, Arc<Gate>);

/// Whether calls hang.
#[derive(Default)]
struct Gate {
    is_shut: Mutex<bool>,
    /// A file that cannot be read meanwhile, though the rest answers.
    slow: Mutex<Option<PathBuf>>,
    opened: Condvar,
}

#[derive(Default)]
struct State {
    now: Names,
    durable: Names,
    texts: Vec<Text>,
    points: usize,
    fault: Option<(usize, Fault)>,
    read: BTreeMap<PathBuf, usize>,
    calls: Vec<&'static str>,
}

#[derive(Default, Clone)]
struct Names {
    folders: BTreeSet<PathBuf>,
    files: BTreeMap<PathBuf, usize>,
}

#[derive(Default, Clone)]
struct Text {
    now: Vec<u8>,
    durable: Vec<u8>,
}

impl Memory {
    /// A file system with the folder `root`.
    pub fn new(root: &Path) -> Self {
        let memory = Self::default();
        memory.state().now.folders.insert(root.to_owned());
        memory.state().durable.folders.insert(root.to_owned());
        memory
    }

    pub fn fail(&self, point: usize, fault: Fault) {
        let mut state = self.state();
        let point = state.points + point;
        state.fault = Some((point, fault));
    }

    pub fn heal(&self) {
        self.state().fault = None;
    }

    /// Lets every call hang until [`Memory::answer_again`].
    pub fn hang(&self) {
        *self.1.is_shut.lock().unwrap() = true;
    }

    /// Lets the reading of this file hang until [`Memory::answer_again`].
    pub fn hang_at(&self, file: &Path) {
        *self.1.slow.lock().unwrap() = Some(file.to_owned());
    }

    pub fn answer_again(&self) {
        *self.1.slow.lock().unwrap() = None;
        *self.1.is_shut.lock().unwrap() = false;
        self.1.opened.notify_all();
    }

    /// Whether the fault was reached.
    pub fn failed(&self) -> bool {
        let state = self.state();
        state.fault.is_some_and(|(point, _)| state.points > point)
    }

    /// The bytes read so far of files whose name ends so.
    pub fn bytes_read(&self, ending: &str) -> usize {
        self.state()
            .read
            .iter()
            .filter(|(path, _)| path.to_string_lossy().ends_with(ending))
            .map(|(_, bytes)| bytes)
            .sum()
    }

    /// The calls since this was last asked.
    pub fn calls(&self) -> Vec<&'static str> {
        std::mem::take(&mut self.state().calls)
    }

    /// Puts what the disk has after the power went into real folders.
    pub fn after_power_cut(&self, loss: Loss) {
        let state = self.state();
        let names = state.names_after(loss);
        for folder in &names.folders {
            fs::create_dir_all(folder).unwrap();
        }
        for (path, text) in &names.files {
            // A file whose folder's name was lost is lost with it.
            if path.parent().unwrap().is_dir() {
                fs::write(path, state.texts[*text].after(loss)).unwrap();
            }
        }
    }

    /// The file system as it is found after the power came back.
    pub fn after_restart(&self, loss: Loss) -> Self {
        let state = self.state();
        let mut now = state.names_after(loss);
        let Names { folders, files } = &mut now;
        // A file whose folder's name was lost is lost with it.
        files.retain(|path, _| folders.contains(path.parent().unwrap()));
        let texts = state.texts.iter().map(|text| Text::of(text.after(loss)));
        let found = State {
            durable: now.clone(),
            now,
            texts: texts.collect(),
            ..State::default()
        };
        Self(Arc::new(Mutex::new(found)), Arc::default())
    }

    fn state(&self) -> MutexGuard<'_, State> {
        let is_shut = self.1.is_shut.lock().unwrap();
        drop(
            self.1
                .opened
                .wait_while(is_shut, |is_shut| *is_shut)
                .unwrap(),
        );
        self.0.lock().unwrap()
    }
}

impl State {
    /// Counts a call that writes. `Err` where it fails; `grows` is whether it needs room.
    fn point(&mut self, call: &'static str, grows: bool) -> io::Result<()> {
        self.calls.push(call);
        let point = self.points;
        self.points += 1;
        match self.fault {
            Some((at, fault)) if point >= at => match fault {
                Fault::PowerCut | Fault::Gone => Err(ErrorKind::NotConnected.into()),
                Fault::Full if grows => Err(ErrorKind::StorageFull.into()),
                Fault::Full => Ok(()),
                Fault::ReadOnly => Err(ErrorKind::ReadOnlyFilesystem.into()),
            },
            _ => Ok(()),
        }
    }

    /// Whether this very call is the one in which the power goes.
    fn is_cut_now(&self) -> bool {
        matches!(self.fault, Some((at, Fault::PowerCut)) if self.points == at + 1)
    }

    fn look(&mut self, call: &'static str) -> io::Result<()> {
        self.calls.push(call);
        match self.fault {
            Some((at, Fault::PowerCut)) if self.points > at => Err(ErrorKind::NotConnected.into()),
            Some((at, Fault::Gone)) if self.points >= at => Err(ErrorKind::NotConnected.into()),
            _ => Ok(()),
        }
    }

    fn text(&self, path: &Path) -> io::Result<usize> {
        let found = self.now.files.get(path).copied();
        found.ok_or_else(|| ErrorKind::NotFound.into())
    }

    fn parent(&self, path: &Path) -> io::Result<()> {
        let is_there = self.now.folders.contains(path.parent().unwrap());
        is_there.then_some(()).ok_or(ErrorKind::NotFound.into())
    }

    fn names_after(&self, loss: Loss) -> Names {
        let half = match loss {
            Loss::All => return self.durable.clone(),
            Loss::Nothing => return self.now.clone(),
            Loss::Half(half) => half,
        };
        let mut names = Names {
            folders: self.durable.folders.clone(),
            files: BTreeMap::new(),
        };
        names.folders.extend(self.now.folders.iter().cloned());
        let paths: BTreeSet<_> = self
            .durable
            .files
            .keys()
            .chain(self.now.files.keys())
            .collect();
        let changed = |path: &&PathBuf| self.durable.files.get(*path) != self.now.files.get(*path);
        let mut number = half;
        for path in paths {
            let from = if changed(&path) {
                number += 1;
                if number % 2 == 0 {
                    &self.now
                } else {
                    &self.durable
                }
            } else {
                &self.now
            };
            if let Some(text) = from.files.get(path) {
                names.files.insert(path.clone(), *text);
            }
        }
        names
    }
}

impl Text {
    fn of(bytes: Vec<u8>) -> Self {
        Self {
            durable: bytes.clone(),
            now: bytes,
        }
    }

    fn after(&self, loss: Loss) -> Vec<u8> {
        match loss {
            Loss::All => self.durable.clone(),
            Loss::Nothing => self.now.clone(),
            Loss::Half(_) if self.now.starts_with(&self.durable) => {
                let more = self.now.len() - self.durable.len();
                self.now[..self.durable.len() + more / 2].to_vec()
            }
            Loss::Half(half) if half % 2 == 0 => self.now.clone(),
            Loss::Half(_) => self.durable.clone(),
        }
    }
}

impl Files for Memory {
    fn kind(&self, path: &Path) -> io::Result<Kind> {
        let mut state = self.state();
        state.look("kind")?;
        if state.now.folders.contains(path) {
            return Ok(Kind::Folder);
        }
        state.text(path).map(|_| Kind::File)
    }

    fn length(&self, path: &Path) -> io::Result<u64> {
        let mut state = self.state();
        state.look("length")?;
        let text = state.text(path)?;
        Ok(state.texts[text].now.len() as u64)
    }

    fn read(&self, path: &Path) -> io::Result<Vec<u8>> {
        self.read_from(path, 0)
    }

    fn read_from(&self, path: &Path, start: u64) -> io::Result<Vec<u8>> {
        let slow = self.1.slow.lock().unwrap();
        let is_slow = |slow: &mut Option<PathBuf>| slow.as_deref() == Some(path);
        drop(self.1.opened.wait_while(slow, is_slow).unwrap());
        let mut state = self.state();
        state.look("read")?;
        let text = state.text(path)?;
        let bytes = state.texts[text]
            .now
            .get(usize::try_from(start).unwrap()..)
            .unwrap_or_default()
            .to_vec();
        *state.read.entry(path.to_owned()).or_default() += bytes.len();
        Ok(bytes)
    }

    fn list(&self, folder: &Path) -> io::Result<Vec<(OsString, Kind)>> {
        let mut state = self.state();
        state.look("list")?;
        if !state.now.folders.contains(folder) {
            return Err(ErrorKind::NotFound.into());
        }
        let inside = |path: &&PathBuf| path.parent() == Some(folder);
        let name = |path: &PathBuf| path.file_name().unwrap().to_owned();
        let folders = state.now.folders.iter().filter(inside);
        let files = state.now.files.keys().filter(inside);
        Ok(folders
            .map(|path| (name(path), Kind::Folder))
            .chain(files.map(|path| (name(path), Kind::File)))
            .collect())
    }

    fn make_folder(&self, folder: &Path) -> io::Result<()> {
        let mut state = self.state();
        let is_new = !state.now.folders.contains(folder);
        state.point("make_folder", is_new)?;
        state.parent(folder)?;
        state.now.folders.insert(folder.to_owned());
        Ok(())
    }

    fn make(&self, path: &Path, how: Make) -> io::Result<Box<dyn OpenFile>> {
        let mut state = self.state();
        let is_new = !state.now.files.contains_key(path);
        if how == Make::New && !is_new {
            state.look("make")?;
            return Err(ErrorKind::AlreadyExists.into());
        }
        state.point("make", is_new)?;
        state.parent(path)?;
        let text = match state.text(path) {
            Ok(text) => {
                state.texts[text].now.clear();
                text
            }
            Err(_) => {
                state.texts.push(Text::default());
                let text = state.texts.len() - 1;
                state.now.files.insert(path.to_owned(), text);
                text
            }
        };
        Ok(Box::new(Handle(self.clone(), text)))
    }

    fn open(&self, path: &Path) -> io::Result<Box<dyn OpenFile>> {
        let mut state = self.state();
        state.point("open", false)?;
        let text = state.text(path)?;
        Ok(Box::new(Handle(self.clone(), text)))
    }

    fn rename(&self, from: &Path, to: &Path) -> io::Result<()> {
        let mut state = self.state();
        let done = state.point("rename", false);
        if done.is_err() && !state.is_cut_now() {
            return done;
        }
        let text = state.text(from)?;
        state.now.files.remove(from);
        state.now.files.insert(to.to_owned(), text);
        done
    }

    fn remove(&self, path: &Path) -> io::Result<()> {
        let mut state = self.state();
        state.point("remove", false)?;
        state.text(path)?;
        state.now.files.remove(path);
        Ok(())
    }

    fn remove_folder(&self, folder: &Path) -> io::Result<()> {
        let mut state = self.state();
        state.point("remove_folder", false)?;
        let inside = |path: &PathBuf| path.parent() == Some(folder);
        if state.now.files.keys().any(inside) || state.now.folders.iter().any(inside) {
            return Err(ErrorKind::DirectoryNotEmpty.into());
        }
        if state.now.folders.remove(folder) {
            Ok(())
        } else {
            Err(ErrorKind::NotFound.into())
        }
    }

    fn sync_folder(&self, folder: &Path) -> io::Result<()> {
        let mut state = self.state();
        state.point("sync_folder", false)?;
        let Names { folders, files } = state.now.clone();
        let inside = |path: &PathBuf| path.parent() == Some(folder);
        state.durable.files.retain(|path, _| !inside(path));
        let gone = |path: &PathBuf| inside(path) && !folders.contains(path);
        let gone: Vec<PathBuf> = state
            .durable
            .folders
            .iter()
            .filter(|path| gone(path))
            .cloned()
            .collect();
        for folder in gone {
            state
                .durable
                .files
                .retain(|path, _| !path.starts_with(&folder));
            state.durable.folders.remove(&folder);
        }
        state
            .durable
            .files
            .extend(files.into_iter().filter(|(path, _)| inside(path)));
        state
            .durable
            .folders
            .extend(folders.into_iter().filter(inside));
        Ok(())
    }
}

struct Handle(Memory, usize);

impl OpenFile for Handle {
    fn write_at_end(&mut self, bytes: &[u8]) -> io::Result<()> {
        let mut state = self.0.state();
        let done = state.point("write", true);
        let written = match done {
            Ok(()) => bytes.len(),
            Err(_) if state.is_cut_now() => bytes.len(),
            Err(ref error) if error.kind() == ErrorKind::StorageFull => bytes.len() / 2,
            Err(_) => 0,
        };
        state.texts[self.1].now.extend_from_slice(&bytes[..written]);
        done
    }

    fn sync(&mut self) -> io::Result<()> {
        let mut state = self.0.state();
        // A full share may say so only here.
        state.point("sync", true)?;
        let text = &mut state.texts[self.1];
        text.durable.clone_from(&text.now);
        Ok(())
    }

    fn length(&self) -> io::Result<u64> {
        let mut state = self.0.state();
        state.look("length")?;
        Ok(state.texts[self.1].now.len() as u64)
    }

    fn cut(&mut self, length: u64) -> io::Result<()> {
        let mut state = self.0.state();
        state.point("cut", false)?;
        let length = usize::try_from(length).unwrap();
        state.texts[self.1].now.truncate(length);
        Ok(())
    }
}
