//! A library as it lies somewhere, file by file: to be copied to where the program keeps it.
use super::check::{Report, check, problem};
use super::document::Document;
use super::schema::FileKind;
use super::source::{Files, LIBRARY_FILE, Source, Unread};
use crate::archive::{LARGEST, MOST_FILES, is_plain_path};
use crate::domain::id::LibraryId;
use crate::domain::library::LibraryFile;
use crate::domain::problem::{Fault, Level, Problem};

use std::collections::BTreeMap;

/// A library that was checked, and found without errors.
#[derive(Debug)]
pub struct Bundle {
    /// What its list says.
    pub library: LibraryFile,
    files: Files,
    paths: Vec<String>,
}

impl Bundle {
    /// Checks the library at `source`, and opens it where it has no errors. The report has the warnings too.
    pub fn open(source: &Source) -> (Option<Self>, Report) {
        let mut report = check(source);
        if report.has_errors() {
            return (None, report);
        }
        match Self::opened(source) {
            Ok(bundle) => (Some(bundle), report),
            Err(refused) => {
                let refused = refused.into_iter();
                let problems = refused.map(|(file, fault)| problem(&file, fault));
                report.problems.extend(problems);
                (None, report)
            }
        }
    }

    fn opened(source: &Source) -> Result<Self, Vec<(String, Fault)>> {
        let missing = || {
            let file = LIBRARY_FILE.to_owned();
            vec![(LIBRARY_FILE.to_owned(), Fault::MissingFile { file })]
        };
        let library = about(source).ok_or_else(missing)?;
        let files = Files::open(source)?;
        let paths = files.paths();
        if paths.len() > MOST_FILES {
            let (count, most) = (paths.len(), MOST_FILES);
            return Err(vec![(
                String::new(),
                Fault::PackTooManyFiles { count, most },
            )]);
        }
        if let Some(file) = paths.iter().find(|path| !is_plain_path(path)) {
            let file = file.clone();
            return Err(vec![(file.clone(), Fault::BadFilePath { file })]);
        }
        Ok(Self {
            library,
            files,
            paths,
        })
    }

    /// Its files, each by its path below the root, with `/` between folders. They are read one by one, and together are
    /// no larger than a pack may be.
    pub fn files(&self) -> impl Iterator<Item = Result<(&str, Vec<u8>), Box<Problem>>> {
        let mut left = LARGEST;
        self.paths.iter().map(move |path| {
            let bytes = self.files.read(path, left).map_err(|unread| {
                let fault = match unread {
                    Unread::TooLarge(_) => Fault::PackTooLarge {
                        bytes: LARGEST + 1,
                        most: LARGEST,
                    },
                    Unread::Outside => Fault::BadFilePath { file: path.clone() },
                    Unread::Missing => Fault::MissingFile { file: path.clone() },
                    Unread::Failed(reason) => Fault::Unreadable { reason },
                };
                Box::new(problem(path, fault))
            })?;
            left -= bytes.len() as u64;
            Ok((path.as_str(), bytes))
        })
    }
}

impl Report {
    /// Whether anything is so wrong that the library cannot be used.
    pub fn has_errors(&self) -> bool {
        let mut levels = self.problems.iter().map(Problem::level);
        levels.any(|level| level == Level::Error)
    }
}

/// What the list of the library at `source` says; `None` where it cannot be read.
pub fn about(source: &Source) -> Option<LibraryFile> {
    let files = Files::open(source).ok()?;
    let document = Document::read(&files, LIBRARY_FILE)?;
    document.typed(FileKind::Library, &BTreeMap::new())
}

/// The id of the library at `source`, which is the name of its folder in the data folder.
pub fn id_of(source: &Source) -> Option<LibraryId> {
    about(source).map(|library| library.id)
}
