//! Where lesson files lie: in the program, in a folder, or in a pack.
use super::pack::{Pack, Packed};
use crate::archive::MOST_FILES;
use crate::domain::problem::Fault;

use std::fs::{self, File};
use std::io::{Cursor, ErrorKind, Read};
use std::path::{Path, PathBuf};
use std::sync::{Arc, LazyLock};

/// What `build.rs` made of the folder `lessons`: a file is unpacked when it is read, and only its packed bytes lie in
/// the program and in memory.
const LESSONS: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/lessons.zip"));

static EMBEDDED: LazyLock<Result<Inside, Refused>> =
    LazyLock::new(|| Packed::open(Cursor::new(LESSONS)));

/// A ZIP that lies in memory.
type Inside = Packed<Cursor<&'static [u8]>>;

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
    Embedded(&'static Inside),
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
            Source::Embedded => EMBEDDED.as_ref().map(Self::Embedded).map_err(Clone::clone),
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
            Self::Embedded(lessons) => lessons.read(path, most),
            Self::Folder(root) => read_in(root, path, most),
            Self::Pack(pack) => pack.packed.read(path, most),
        }
    }

    /// The names of the folders that hold a `module.json`, sorted.
    pub(super) fn module_folders(&self) -> Vec<String> {
        let mut folders = match self {
            Self::Embedded(lessons) => lessons.module_folders(),
            Self::Folder(root) => folders_in(root),
            Self::Pack(pack) => pack.packed.module_folders(),
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
            Self::Pack(pack) => paths = pack.packed.paths(),
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

#[cfg(test)]
mod tests {
    use super::*;

    use std::collections::BTreeMap;

    /// The files of `lessons` that the program reads: lessons and pictures, without schemas and drawings.
    fn written() -> BTreeMap<String, Vec<u8>> {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("lessons");
        let mut folders = vec![root.clone()];
        let mut written = BTreeMap::new();
        while let Some(folder) = folders.pop() {
            for entry in fs::read_dir(folder).unwrap() {
                let path = entry.unwrap().path();
                let name = path.strip_prefix(&root).unwrap().to_str().unwrap();
                let name = name.replace('\\', "/");
                if path.is_dir() {
                    folders.push(path);
                } else if name.ends_with(".png") || name.ends_with(".json") {
                    written.insert(name, fs::read(path).unwrap());
                }
            }
        }
        written.retain(|name, _| !name.starts_with("schema/"));
        assert!(written.len() > 30, "{}", written.len());
        written
    }

    #[test]
    fn the_lessons_in_the_program_are_those_of_the_folder_byte_for_byte() {
        let files = Files::open(&Source::Embedded).unwrap();
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("lessons");
        let folder = Files::open(&Source::Folder(folder)).unwrap();
        assert_eq!(files.module_folders(), folder.module_folders());
        for (name, bytes) in written() {
            assert_eq!(files.read(&name, u64::MAX), Ok(bytes), "{name}");
        }
        assert_eq!(files.read("library.json", 1), Err(Unread::TooLarge(898)));
        assert_eq!(files.read("none.json", 1), Err(Unread::Missing));
    }

    #[test]
    fn damaged_lessons_are_refused_and_never_read_as_others() {
        let written = written();
        let mut refused = 0;
        for at in (0..LESSONS.len()).step_by(LESSONS.len() / 60) {
            let mut bytes = LESSONS.to_vec();
            bytes[at] ^= 0x10;
            let Ok(damaged) = Packed::open(Cursor::new(bytes)) else {
                refused += 1;
                continue;
            };
            for (name, sound) in &written {
                match damaged.read(name, u64::MAX) {
                    Ok(bytes) => assert!(bytes == *sound, "{name}, damaged at {at}"),
                    Err(_) => refused += 1,
                }
            }
        }
        // What lies between the files, times and sizes that stand twice, may be damaged unseen.
        assert!(refused > 50, "{refused}");
    }
}
