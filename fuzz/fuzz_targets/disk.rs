//! What a data folder holds.
use passerelle::store::{Files, Kind, Make};

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

/// The bytes of all files in a folder and below it, but those of locks.
pub fn contents(files: &impl Files, folder: &Path) -> BTreeMap<PathBuf, Vec<u8>> {
    let mut all = BTreeMap::new();
    for (name, kind) in files.list(folder).unwrap_or_default() {
        let path = folder.join(name);
        if kind == Kind::Folder {
            all.extend(contents(files, &path));
        } else if path.extension().is_none_or(|kind| kind != "lock") {
            let bytes = files.read(&path).expect("a file");
            all.insert(path, bytes);
        }
    }
    all
}

/// Puts a file there, and the folder that it is in.
pub fn put(files: &impl Files, path: &Path, bytes: &[u8]) {
    let folder = path.parent().expect("a folder");
    if files.kind(folder).is_err() {
        files.make_folder(folder).expect("room");
    }
    let mut file = files.make(path, Make::Over).expect("room");
    file.write_at_end(bytes).expect("room");
    file.sync().expect("room");
}
