//! Files that a person takes away, at a place that they chose.
use super::files::{Files, Kind, Make};
use super::{trouble, whole};
use crate::domain::problem::Trouble;

use std::ffi::OsString;
use std::path::{Path, PathBuf};

/// What becomes of a file that has the name already.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum IfThere {
    /// It is replaced: whoever chose the name was asked.
    Replace,
    /// It stays, and the new one gets the next free name: `name-2.pdf`.
    Keep,
}

/// Writes a file for a person, whole or not at all where the folder lets us write beside it. Gives where it is.
///
/// Errors where it cannot be written; what was there before is then as it was, save on a disk that fails while a file
/// is replaced in a folder in which no other may be made.
pub fn take_away(
    files: &dyn Files,
    path: &Path,
    bytes: &[u8],
    if_there: IfThere,
) -> Result<PathBuf, Trouble> {
    let path = std::path::absolute(path).map_err(trouble::at(path))?;
    let path = match if_there {
        IfThere::Replace => path,
        IfThere::Keep => free(files, &path)?,
    };
    match whole::replace(files, &path, bytes) {
        Err(Trouble::NotAllowed(_)) if files.kind(&path).is_ok_and(|kind| kind == Kind::File) => {
            whole::write(files, &path, Make::Over, bytes).map_err(trouble::at(&path))?;
        }
        result => result?,
    }
    Ok(path)
}

/// `path`, or the first of `name-2.pdf`, `name-3.pdf` and so on that is free.
pub(super) fn free(files: &dyn Files, path: &Path) -> Result<PathBuf, Trouble> {
    let mut free = path.to_owned();
    let mut number = 2_u32;
    while whole::exists(files, &free)? {
        let mut name = path.file_stem().map(OsString::from).unwrap_or_default();
        name.push(format!("-{number}"));
        if let Some(extension) = path.extension() {
            name.push(".");
            name.push(extension);
        }
        free = path.with_file_name(name);
        number += 1;
    }
    Ok(free)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::Disk;

    use std::fs;

    #[test]
    fn a_file_is_replaced_only_where_the_person_was_asked() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("amina.profil.pdf");
        let write = |bytes: &[u8], if_there| take_away(&Disk, &path, bytes, if_there).unwrap();
        assert_eq!(write(b"one", IfThere::Keep), path);
        assert_eq!(
            write(b"two", IfThere::Keep),
            folder.path().join("amina.profil-2.pdf")
        );
        assert_eq!(
            write(b"three", IfThere::Keep),
            folder.path().join("amina.profil-3.pdf")
        );
        assert_eq!(fs::read(&path).unwrap(), b"one");
        assert_eq!(write(b"four", IfThere::Replace), path);
        assert_eq!(fs::read(&path).unwrap(), b"four");
        assert_eq!(
            fs::read_dir(folder.path()).unwrap().count(),
            3,
            "nothing half written stays"
        );
    }

    #[test]
    fn a_folder_that_is_not_there_is_told() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("stick/amina.pdf");
        let told = take_away(&Disk, &path, b"one", IfThere::Replace);
        assert_eq!(told, Err(Trouble::Gone(path)));
    }
}
