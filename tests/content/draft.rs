//! A library being put together for a test, and the lines that its problems are compared by.
use passerelle::content::{Report, Source};
use passerelle::domain::problem::{Fault, Level, Problem};

use std::collections::BTreeSet;
use std::fs::{self, File};
use std::io::Write;
use std::path::{Path, PathBuf};
use std::sync::LazyLock;

/// A library in a folder of its own, gone with this value.
pub struct Draft {
    folder: tempfile::TempDir,
}

impl Draft {
    /// The sound library that all cases differ from.
    pub fn base() -> Self {
        let draft = Self {
            folder: tempfile::tempdir().unwrap(),
        };
        draft.lay_over(&cases().join("base"));
        draft
    }

    /// The case in the folder `name`: its files laid over the base, less those that its `delete.txt` names.
    pub fn of(name: &str) -> Self {
        let draft = Self::base();
        draft.lay_over(&cases().join(name));
        if let Ok(list) = fs::read_to_string(draft.path("delete.txt")) {
            for file in list.lines().chain(["delete.txt"]) {
                fs::remove_file(draft.path(file)).unwrap();
            }
        }
        draft
    }

    fn lay_over(&self, from: &Path) {
        for file in files(from) {
            let to = self.path(file.strip_prefix(from).unwrap());
            fs::create_dir_all(to.parent().unwrap()).unwrap();
            fs::copy(&file, to).unwrap();
        }
    }

    /// Where a file of the library is.
    pub fn path(&self, file: impl AsRef<Path>) -> PathBuf {
        self.folder.path().join("library").join(file)
    }

    /// Writes a file of the library.
    pub fn write(&self, file: &str, bytes: &[u8]) {
        let path = self.path(file);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        File::create(path).unwrap().write_all(bytes).unwrap();
    }

    /// What a file of the library says.
    pub fn read(&self, file: &str) -> String {
        fs::read_to_string(self.path(file)).unwrap()
    }

    /// The library as a folder.
    pub fn folder(&self) -> Source {
        Source::Folder(self.path(""))
    }

    /// The same library as a pack.
    pub fn pack(&self) -> Source {
        let path = self.folder.path().join("library.zip");
        let mut writer = zip::ZipWriter::new(File::create(&path).unwrap());
        let root = self.path("");
        for file in files(&root) {
            let name = file.strip_prefix(&root).unwrap().to_str().unwrap();
            let name = name.replace(std::path::MAIN_SEPARATOR, "/");
            writer
                .start_file(name, zip::write::SimpleFileOptions::default())
                .unwrap();
            writer.write_all(&fs::read(&file).unwrap()).unwrap();
        }
        writer.finish().unwrap();
        Source::Pack(path)
    }
}

/// The folder of all cases.
fn cases() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/content")
}

/// The names of the folders of cases.
pub fn case_folders() -> BTreeSet<String> {
    fs::read_dir(cases())
        .unwrap()
        .map(|entry| entry.unwrap())
        .filter(|entry| entry.path().is_dir())
        .map(|entry| entry.file_name().into_string().unwrap())
        .filter(|name| name != "base")
        .collect()
}

/// All files in `folder` and its folders.
fn files(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(files(&path));
        } else {
            found.push(path);
        }
    }
    found.sort();
    found
}

/// The problems of a report as the table writes them: `error: file:line:column: path: code`.
pub fn lines(report: &Report) -> Vec<String> {
    report.problems.iter().map(line).collect()
}

fn line(problem: &Problem) -> String {
    let level = match problem.level() {
        Level::Error => "error",
        Level::Warning => "warning",
    };
    let Problem {
        file,
        line,
        column,
        path,
        fault,
    } = problem;
    format!("{level}: {file}:{line}:{column}: {path}: {}", code(fault))
}

macro_rules! codes {
    ($($name:ident)+) => {
        /// The stable word of a fault: its name in kebab-case. A fault that is new does not compile until it is
        /// named below, and then lacks a case until it has one.
        fn code(fault: &Fault) -> String {
            match fault {
                $(Fault::$name { .. } => kebab(stringify!($name)),)+
            }
        }

        /// The words of all faults.
        pub static CODES: LazyLock<Vec<String>> =
            LazyLock::new(|| [$(stringify!($name)),+].map(kebab).to_vec());
    };
}

codes! {
    Unreadable NotUtf8 Empty NotJson TooLarge TooDeep MissingFile DuplicateKey UnknownKey
    MissingKey WrongType UnknownValue OutOfRange CountOutOfRange UnsupportedFormat BadPattern
    BadId DuplicateId DuplicateModule FolderName UnknownReference CircularRequires
    UnlistedModule ListedTwice EmptyText MissingLanguage UnknownLanguage DuplicateLanguage
    BadLanguage SameInBoth LengthRatio LongSentence ControlCharacter BrokenMarkup BlankMarks
    EmptyAccept NoRightAnswer SeveralRightAnswers NothingToMark AskAbovePool UnpairedLeft
    PairedTwice UnknownStart ScenarioDeadEnd ScenarioLoop ScenarioLoopWithCredit
    ScenarioUnreachable ScenarioWorthless EndIsFalse MissingReview QuoteNotInText BadFilePath
    ImageMissing ImageUnreadable ImageWrongExtension ImageTooHeavy ImageTooManyPixels
    PackTooLarge PackTooManyFiles PackRatio NotAPack
}

fn kebab(name: &str) -> String {
    let mut word = String::new();
    for character in name.chars() {
        if character.is_uppercase() && !word.is_empty() {
            word.push('-');
        }
        word.push(character.to_ascii_lowercase());
    }
    word
}
