//! Where records are kept, and the names of the files there.
use super::trouble;
use crate::domain::id::LearnerId;
use crate::domain::problem::Trouble;

use directories::ProjectDirs;
use uuid::Uuid;

use std::fs::{self, File, OpenOptions};
use std::path::{Path, PathBuf};

pub(super) const LEARNERS: &str = "learners";
pub(super) const LEARNER: &str = "learner.json";
pub(super) const JOURNAL: &str = "journal.jsonl";
pub(super) const TORN: &str = "journal.torn";
pub(super) const PROGRESS: &str = "progress.json";
pub(super) const PROFILE: &str = "profile.json";
pub(super) const PROFILE_BEFORE: &str = "profile.previous.json";
pub(super) const PHOTO: &str = "photo.jpg";
pub(super) const COMMENTS: &str = "comments.json";
pub(super) const LOCK: &str = "lock";
pub(super) const SETTINGS: &str = "settings.json";
pub(super) const GROUPS: &str = "groups.json";
pub(super) const COMPUTERS: &str = "computers";
pub(super) const PIN: &str = "pin.json";
/// Held while a PIN is looked at.
pub(super) const PIN_LOCK: &str = "pin.lock";
pub(super) const PACKS: &str = "packs";
/// What trainers reset and chose to keep.
pub(super) const ARCHIVE: &str = "archive";
/// What a reset that is going on is about to do.
pub(super) const RESET: &str = "reset.json";
pub(super) const RESET_LOCK: &str = "reset.lock";
pub(super) const CENTRE: &str = "centre.jsonl";

/// The folder beside the program that holds the records where it is there: for use from a stick or a share.
const PORTABLE: &str = "passerelle-data";
/// In bytes; with the log before it, the logs stay below 1 MB.
const LONGEST_LOG: u64 = 500_000;

/// The folder of the records: `option` where it is given, `passerelle-data` beside the program where that is
/// there, or else the one the system has for a person's data. Made where it is missing.
pub fn data_folder(option: Option<PathBuf>) -> Result<PathBuf, Trouble> {
    let program = std::env::current_exe().ok();
    let beside = program.as_deref().and_then(Path::parent);
    let own =
        || ProjectDirs::from("", "", "passerelle").map(|folders| folders.data_dir().to_owned());
    chosen(option, beside, own)
}

/// The technical log, `log/passerelle.log`, open at its end. One that grew past half a megabyte becomes
/// `passerelle.old.log` first, so that the two stay around 1 MB.
pub fn log_file(root: &Path) -> Result<File, Trouble> {
    let folder = root.join("log");
    fs::create_dir_all(&folder).map_err(trouble::at(&folder))?;
    let path = folder.join("passerelle.log");
    if fs::metadata(&path).is_ok_and(|metadata| metadata.len() > LONGEST_LOG) {
        fs::rename(&path, folder.join("passerelle.old.log")).map_err(trouble::at(&path))?;
    }
    OpenOptions::new()
        .create(true)
        .append(true)
        .open(&path)
        .map_err(trouble::at(&path))
}

/// The learner whose folder has this name, if it is one: a UUID just as the program writes it.
pub(super) fn learner_of(name: &str) -> Option<LearnerId> {
    let id = Uuid::try_parse(name).ok()?;
    (id.hyphenated().to_string() == name).then_some(LearnerId(id))
}

/// The file name that stands for a computer: its host name in lower-case ASCII letters, digits and hyphens.
pub(super) fn computer_file(host: &str) -> String {
    let name: String = host
        .to_lowercase()
        .chars()
        .map(|character| match character {
            'a'..='z' | '0'..='9' => character,
            _ => '-',
        })
        .take(60)
        .collect();
    let name = name.trim_matches('-');
    if name.is_empty() {
        "computer.json".to_owned()
    } else if is_device(name) {
        format!("{name}-.json")
    } else {
        format!("{name}.json")
    }
}

/// Whether Windows keeps this name for a device, with any extension.
fn is_device(name: &str) -> bool {
    matches!(name, "con" | "prn" | "aux" | "nul")
        || (name.len() == 4
            && (name.starts_with("com") || name.starts_with("lpt"))
            && name.ends_with(|last: char| last.is_ascii_digit()))
}

fn chosen(
    option: Option<PathBuf>,
    beside: Option<&Path>,
    own: impl FnOnce() -> Option<PathBuf>,
) -> Result<PathBuf, Trouble> {
    let folder = match option {
        Some(option) => std::path::absolute(&option).map_err(trouble::at(&option))?,
        None => match beside
            .map(|beside| beside.join(PORTABLE))
            .filter(|portable| portable.is_dir())
        {
            Some(portable) => portable,
            None => own().ok_or(Trouble::NoDataFolder)?,
        },
    };
    fs::create_dir_all(&folder).map_err(trouble::at(&folder))?;
    Ok(folder)
}

#[cfg(test)]
mod tests {
    use super::*;

    use std::io::Write;

    #[test]
    fn the_option_comes_first_then_the_folder_beside_the_program_then_the_system() {
        let place = tempfile::tempdir().unwrap();
        let beside = place.path().join("program");
        fs::create_dir_all(&beside).unwrap();
        let own = place.path().join("own");
        let option = place.path().join("deep/option");

        let choose = |option| chosen(option, Some(&beside), || Some(own.clone())).unwrap();
        assert_eq!(choose(None), own);
        fs::create_dir(beside.join(PORTABLE)).unwrap();
        assert_eq!(choose(None), beside.join(PORTABLE));
        assert_eq!(choose(Some(option.clone())), option);
        assert!(own.is_dir() && option.is_dir());
        assert_eq!(chosen(None, None, || None), Err(Trouble::NoDataFolder));
    }

    #[test]
    fn a_file_where_the_folder_should_be_is_told() {
        let place = tempfile::tempdir().unwrap();
        let file = place.path().join("file");
        File::create(&file).unwrap();
        assert!(matches!(
            chosen(Some(file), None, || None),
            Err(Trouble::Failed(..))
        ));
    }

    #[test]
    fn a_computer_is_named_by_letters_digits_and_hyphens() {
        for (host, file) in [
            ("ACCUEIL-3", "accueil-3.json"),
            ("poste.local", "poste-local.json"),
            ("../../etc", "etc.json"),
            ("écran", "cran.json"),
            ("", "computer.json"),
            ("---", "computer.json"),
            ("NUL", "nul-.json"),
            ("com1", "com1-.json"),
        ] {
            assert_eq!(computer_file(host), file, "{host:?}");
        }
        assert!(computer_file(&"x".repeat(300)).len() < 70);
    }

    #[test]
    fn only_a_uuid_as_the_program_writes_it_is_a_learner() {
        let name = "0b54f1d4-5a7e-4f8e-9d3c-2f6c1b8a7e10";
        assert_eq!(learner_of(name).unwrap().to_string(), name);
        for other in [
            "0B54F1D4-5A7E-4F8E-9D3C-2F6C1B8A7E10",
            "0b54f1d45a7e4f8e9d3c2f6c1b8a7e10",
            "..",
            "",
            "Amina",
        ] {
            assert_eq!(learner_of(other), None, "{other:?}");
        }
    }

    #[test]
    fn logs_stay_around_a_megabyte() {
        let root = tempfile::tempdir().unwrap();
        for _ in 0..8 {
            let mut log = log_file(root.path()).unwrap();
            log.write_all(&vec![b'x'; 300_000]).unwrap();
        }
        let total: u64 = fs::read_dir(root.path().join("log"))
            .unwrap()
            .map(|entry| entry.unwrap().metadata().unwrap().len())
            .sum();
        assert!(total <= 1_200_000, "{total}");
    }
}
