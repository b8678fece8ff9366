//! Where lesson files lie: in the program, in a folder, or in a pack.
use super::pack::Pack;
use crate::archive::MOST_FILES;
use crate::domain::problem::Fault;

use include_dir::{Dir, include_dir};

use std::fs::{self, File};
use std::io::{ErrorKind, Read};
use std::path::{Path, PathBuf};
use std::sync::Arc;

static EMBEDDED: Dir<'static> = include_dir!("$CARGO_MANIFEST_DIR/lessons");

/// Where a library comes from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Source {
    /// The lessons inside the program.
    Embedded,
    /// A folder.
    Folder(PathBuf),
    /// A lesson pack: a ZIP of a folder.
    Pack(PathBuf),
}

impl Source {
    /// The library at `path`: a folder, or else a pack.
    pub fn at(path: PathBuf) -> Self {
        if path.is_dir() {
            Self::Folder(path)
        } else {
            Self::Pack(path)
        }
    }

    /// How people know it: the name of the folder or the file.
    pub(super) fn name(&self) -> String {
        match self {
            Self::Embedded => "Passerelle".to_owned(),
            Self::Folder(path) | Self::Pack(path) => path.file_name().map_or_else(
                || path.display().to_string(),
                |name| name.to_string_lossy().into_owned(),
            ),
        }
    }
}

/// The files of a library; nothing outside of it is ever read.
#[derive(Debug, Clone)]
pub(super) enum Files {
    Embedded(&'static Dir<'static>),
    /// The folder, by its real path.
    Folder(Arc<Path>),
    Pack(Arc<Pack>),
}

/// A library that cannot be looked into, with the file inside a pack that is at fault; empty for the whole.
pub(super) type Refused = Vec<(String, Fault)>;

/// Why a file is not read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Unread {
    Missing,
    /// A link leads out of the library.
    Outside,
    /// It has so many bytes.
    TooLarge(u64),
    /// What the system says.
    Failed(String),
}

impl Files {
    pub(super) fn open(source: &Source) -> Result<Self, Refused> {
        match source {
            Source::Embedded => Ok(Self::Embedded(&EMBEDDED)),
            Source::Folder(path) => fs::canonicalize(path)
                .and_then(|path| fs::read_dir(&path).map(|_| Self::Folder(path.into())))
                .map_err(|error| {
                    let reason = error.to_string();
                    vec![(String::new(), Fault::Unreadable { reason })]
                }),
            Source::Pack(path) => Pack::open(path).map(|pack| Self::Pack(Arc::new(pack))),
        }
    }

    /// The bytes of the file at `path`, which has `/` between folders; `most` of them at most.
    pub(super) fn read(&self, path: &str, most: u64) -> Result<Vec<u8>, Unread> {
        match self {
            Self::Embedded(folder) => {
                let bytes = folder.get_file(path).ok_or(Unread::Missing)?.contents();
                if bytes.len() as u64 > most {
                    return Err(Unread::TooLarge(bytes.len() as u64));
                }
                Ok(bytes.to_vec())
            }
            Self::Folder(root) => read_in(root, path, most),
            Self::Pack(pack) => pack.read(path, most),
        }
    }

    /// The names of the folders that hold a `module.json`, sorted.
    pub(super) fn module_folders(&self) -> Vec<String> {
        let mut folders = match self {
            Self::Embedded(folder) => folder
                .dirs()
                .filter(|dir| dir.get_file(dir.path().join(MODULE_FILE)).is_some())
                .filter_map(|dir| dir.path().file_name()?.to_str().map(str::to_owned))
                .collect(),
            Self::Folder(root) => folders_in(root),
            Self::Pack(pack) => pack.module_folders(),
        };
        folders.sort();
        folders
    }

    /// The paths of all files, sorted, with `/` between folders. Hidden files and what links lead to are left out, and
    /// beyond one more than a pack may have nobody counts.
    pub(super) fn paths(&self) -> Vec<String> {
        let mut paths = Vec::new();
        match self {
            // Nobody copies what every program has inside.
            Self::Embedded(_) => {}
            Self::Folder(root) => gather(root, "", &mut paths),
            Self::Pack(pack) => paths = pack.paths(),
        }
        paths.sort();
        paths
    }
}

/// The file of a library at its root.
pub(super) const LIBRARY_FILE: &str = "library.json";
/// The file of a module in its folder.
pub(super) const MODULE_FILE: &str = "module.json";

fn read_in(root: &Path, path: &str, most: u64) -> Result<Vec<u8>, Unread> {
    let failed = |error: std::io::Error| match error.kind() {
        ErrorKind::NotFound | ErrorKind::NotADirectory => Unread::Missing,
        _ => Unread::Failed(error.to_string()),
    };
    let real = fs::canonicalize(root.join(path)).map_err(failed)?;
    if !real.starts_with(root) {
        return Err(Unread::Outside);
    }
    let kind = fs::metadata(&real).map_err(failed)?;
    if !kind.is_file() {
        return Err(Unread::Failed(ErrorKind::IsADirectory.to_string()));
    }
    if kind.len() > most {
        return Err(Unread::TooLarge(kind.len()));
    }
    let mut bytes = Vec::with_capacity(usize::try_from(kind.len()).unwrap_or_default() + 1);
    let file = File::open(&real).map_err(failed)?;
    file.take(most + 1)
        .read_to_end(&mut bytes)
        .map_err(failed)?;
    if bytes.len() as u64 > most {
        return Err(Unread::TooLarge(bytes.len() as u64));
    }
    Ok(bytes)
}

/// Adds to `paths` those of the files in `folder`, each after `before`.
fn gather(folder: &Path, before: &str, paths: &mut Vec<String>) {
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        let (Ok(name), Ok(kind)) = (entry.file_name().into_string(), entry.file_type()) else {
            continue;
        };
        if paths.len() > MOST_FILES {
            return;
        }
        if name.starts_with('.') {
            continue;
        }
        let path = format!("{before}{name}");
        if kind.is_file() {
            paths.push(path);
        } else if kind.is_dir() {
            gather(&entry.path(), &format!("{path}/"), paths);
        }
    }
}

fn folders_in(root: &Path) -> Vec<String> {
    fs::read_dir(root)
        .into_iter()
        .flatten()
        .flatten()
        .filter(|entry| entry.path().join(MODULE_FILE).exists())
        .filter_map(|entry| entry.file_name().into_string().ok())
        .collect()
}
