//! Checks a whole library, naming all of its problems in one run.
use super::document::Document;
use super::finding::{Findings, Place};
use super::graph::{loops, shortest_loop};
use super::known::{self, Known};
use super::questions::unique_ids;
use super::schema::FileKind;
use super::source::{Files, LIBRARY_FILE, MODULE_FILE, Refused, Source};
use super::{module, outline, practice};
use crate::domain::id::is_id;
use crate::domain::problem::{Fault, Problem};
use crate::domain::text::Language;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Arc, LazyLock};

/// What a check of a library found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Report {
    /// All problems, in the order of file, line and column.
    pub problems: Vec<Problem>,
    /// How many modules there are, sound or not.
    pub modules: usize,
    /// How many JSON files were looked at, or 1 for a pack that is refused as a whole; 0 where there was nothing to check.
    pub files: usize,
}

/// Checks the library at `source`.
pub fn check(source: &Source) -> Report {
    let files = match Files::open(source) {
        Ok(files) => files,
        Err(refused) => return report_of(refused),
    };
    if let Files::Pack(pack) = &files {
        let refused = pack.refused_when_unpacked();
        if !refused.is_empty() {
            return report_of(refused);
        }
    }
    let library = Documents::read(&files);
    let is_core = matches!(source, Source::Embedded);
    let core = (!is_core && library.id() != *CORE_ID).then_some(&*CORE);
    let mut known = library.known(core.map(|core| &core.known));
    if let (Some(lists), Some(_)) = (&mut known.lists, core) {
        lists.extend(CORE_LISTS.iter().cloned());
    }
    let mut problems = library.problems_of_parts(&known, core);
    for (folder, document) in &library.modules {
        let findings = module::check(document, folder, &known, &files);
        problems.extend(document.problems(findings));
    }
    problems.extend(library.circular_requires());
    problems.extend(library.unlisted());
    if let Files::Pack(pack) = &files {
        let damaged = pack
            .damaged()
            .into_iter()
            .filter(|(file, _)| !is_told(file, &problems));
        let damaged: Vec<_> = damaged.map(|(file, fault)| problem(&file, fault)).collect();
        problems.extend(damaged);
    }
    problems.sort_by(|one, other| {
        let key = |problem: &Problem| (problem.line, problem.column);
        one.file
            .cmp(&other.file)
            .then_with(|| key(one).cmp(&key(other)))
    });
    Report {
        problems,
        modules: library.modules.len(),
        files: library.count(),
    }
}

/// Whether a damaged file is told of already: as a file, or as the picture of a module.
fn is_told(file: &str, problems: &[Problem]) -> bool {
    problems.iter().any(|problem| match &problem.fault {
        Fault::ImageUnreadable { file: picture, .. } => {
            let folder = problem.file.strip_suffix(MODULE_FILE).unwrap_or_default();
            file.strip_prefix(folder) == Some(picture)
        }
        _ => problem.file == file && problem.line == 0,
    })
}

fn report_of(refused: Refused) -> Report {
    // A pack that is refused was looked at, but not one that is not there.
    let is_there = !refused
        .iter()
        .any(|(_, fault)| matches!(fault, Fault::Unreadable { .. }));
    let problems = refused
        .into_iter()
        .map(|(file, fault)| problem(&file, fault))
        .collect();
    Report {
        problems,
        modules: 0,
        files: usize::from(is_there),
    }
}

/// A problem of a whole file.
pub(super) fn problem(file: &str, fault: Fault) -> Problem {
    Problem {
        file: file.to_owned(),
        line: 0,
        column: 0,
        path: String::new(),
        fault,
    }
}

/// The library in the program, as far as others may refer to it.
pub(super) struct Core {
    pub(super) id: Option<String>,
    pub(super) known: Known,
}

/// The id of the library in the program; `None` where it has none.
pub(super) static CORE_ID: LazyLock<Option<String>> = LazyLock::new(|| {
    let files = Files::open(&Source::Embedded).ok()?;
    Document::read(&files, LIBRARY_FILE)?.id()
});

/// The further lists of words of the library in the program: read only where somebody's checks are judged.
static CORE_LISTS: LazyLock<BTreeSet<String>> = LazyLock::new(|| {
    let files = Files::open(&Source::Embedded).ok();
    let document = files.and_then(|files| Document::read(&files, VOCABULARY));
    let root = document.as_ref().and_then(Document::root);
    root.map_or_else(BTreeSet::new, |root| known::lists(root.node))
});

/// Read at every start: without the files of practice mode, which are of some size.
pub(super) static CORE: LazyLock<Core> = LazyLock::new(|| {
    let id = CORE_ID.clone();
    let Ok(files) = Files::open(&Source::Embedded) else {
        let known = Known::default();
        return Core { id, known };
    };
    let mut known = Documents::read_parts(&files).known(None);
    let folders = files.module_folders().into_iter();
    let lessons = |folder: String| {
        let lessons = outline::lessons_of(&files, &folder);
        (folder, lessons)
    };
    known.modules = Arc::new(folders.map(lessons).collect());
    Core { id, known }
});

/// Sections, fields and checks of the trial profile.
pub(super) const PROFILE: &str = "practice/profile.json";
/// The limits of real networks.
pub(super) const LIMITS: &str = "practice/limits.json";
/// The lists of words of its checks.
pub(super) const VOCABULARY: &str = "practice/vocabulary.json";
/// Messages and job offers to look for warning signs in.
pub(super) const MESSAGES: &str = "practice/messages.json";
/// Model profiles.
pub(super) const MODELS: &str = "practice/models.json";

/// The JSON files of a library.
pub(super) struct Documents {
    pub(super) library: Option<Document>,
    pub(super) glossary: Option<Document>,
    pub(super) limits: Option<Document>,
    pub(super) profile: Option<Document>,
    pub(super) vocabulary: Option<Document>,
    pub(super) messages: Option<Document>,
    pub(super) models: Option<Document>,
    /// By the names of their folders.
    pub(super) modules: BTreeMap<String, Document>,
}

impl Documents {
    pub(super) fn read(files: &Files) -> Self {
        Self {
            vocabulary: Document::read(files, VOCABULARY),
            messages: Document::read(files, MESSAGES),
            models: Document::read(files, MODELS),
            ..Self::read_referred(files)
        }
    }

    /// All that other files may refer to but the lists of words.
    fn read_referred(files: &Files) -> Self {
        let mut documents = Self::read_parts(files);
        for folder in files.module_folders() {
            if let Some(document) = Document::read(files, &format!("{folder}/{MODULE_FILE}")) {
                documents.modules.insert(folder, document);
            }
        }
        documents
    }

    /// What is needed from the start: all but the modules, and of practice mode but the limits and sections.
    pub(super) fn read_parts(files: &Files) -> Self {
        Self {
            library: Document::read(files, LIBRARY_FILE),
            glossary: Document::read(files, "glossary.json"),
            limits: Document::read(files, LIMITS),
            profile: Document::read(files, PROFILE),
            vocabulary: None,
            messages: None,
            models: None,
            modules: BTreeMap::new(),
        }
    }

    fn count(&self) -> usize {
        let parts = [
            &self.library,
            &self.glossary,
            &self.limits,
            &self.profile,
            &self.vocabulary,
            &self.messages,
            &self.models,
        ];
        parts.into_iter().flatten().count() + self.modules.len()
    }

    fn id(&self) -> Option<String> {
        self.library.as_ref()?.id()
    }

    /// What its files may refer to; what it does not define is looked up in `core`.
    pub(super) fn known(&self, core: Option<&Known>) -> Known {
        fn of<T: Default>(
            document: Option<&Document>,
            read: impl FnOnce(&Place<'_>) -> T,
        ) -> Option<T> {
            document.map_or_else(
                || Some(T::default()),
                |document| document.root().map(|root| read(&root)),
            )
        }
        let languages = self.library.as_ref().and_then(Document::root);
        let languages: Option<Vec<Language>> = languages.map(|root| known::languages(root.node));
        let mut known = Known {
            languages: languages.filter(|languages| !languages.is_empty()),
            terms: of(self.glossary.as_ref(), |root| {
                known::ids(root.node, "terms")
            }),
            limits: of(self.limits.as_ref(), |root| known::limits(root.node)),
            sections: of(self.profile.as_ref(), |root| {
                known::ids(root.node, "sections")
            }),
            lists: of(self.vocabulary.as_ref(), |root| known::lists(root.node)),
            modules: Arc::new(
                self.modules
                    .iter()
                    .map(|(folder, document)| (folder.clone(), module::lessons_of(document)))
                    .collect(),
            ),
        };
        if let Some(core) = core {
            known.fill_from(core);
        }
        known
    }

    /// The problems of all files but the modules.
    fn problems_of_parts(&self, known: &Known, core: Option<&Core>) -> Vec<Problem> {
        let Some(library) = &self.library else {
            let file = LIBRARY_FILE.to_owned();
            let missing = problem(LIBRARY_FILE, Fault::MissingFile { file });
            return std::iter::once(missing)
                .chain(self.problems_of_others(known))
                .collect();
        };
        let findings = check_library(library, known, |root, findings| {
            self.listed(root, core, findings);
        });
        library
            .problems(findings)
            .into_iter()
            .chain(self.problems_of_others(known))
            .collect()
    }

    fn problems_of_others(&self, known: &Known) -> Vec<Problem> {
        let mut problems = Vec::new();
        if let Some(document) = &self.glossary {
            problems.extend(document.problems(check_list(
                document,
                FileKind::Glossary,
                "terms",
                known,
            )));
        }
        if let Some(document) = &self.limits {
            problems.extend(document.problems(check_list(
                document,
                FileKind::Limits,
                "limits",
                known,
            )));
        }
        if let Some(document) = &self.profile {
            problems.extend(document.problems(practice::check_profile(document, known)));
        }
        if let Some(document) = &self.vocabulary {
            problems.extend(document.problems(practice::check_vocabulary(document, known)));
        }
        if let Some(document) = &self.messages {
            problems.extend(document.problems(practice::check_messages(document, known)));
        }
        if let Some(document) = &self.models {
            problems.extend(document.problems(practice::check_models(document, known)));
        }
        problems
    }

    /// Every listed module is there, once, and in no other library.
    fn listed(&self, root: &Place<'_>, core: Option<&Core>, findings: &mut Findings) {
        let mut seen = BTreeSet::new();
        for entry in listed_modules(root) {
            let Some(id) = entry.node.text().filter(|id| is_id(id)) else {
                continue;
            };
            let of_core = core.filter(|core| core.known.modules.contains_key(id));
            if !seen.insert(id) {
                findings.at(&entry, Fault::ListedTwice { id: id.to_owned() });
            } else if let Some(core) = of_core {
                let library = core.id.clone().unwrap_or_default();
                findings.at(
                    &entry,
                    Fault::DuplicateModule {
                        id: id.to_owned(),
                        library,
                    },
                );
            } else if !self.modules.contains_key(id) {
                let file = format!("{id}/{MODULE_FILE}");
                findings.at(&entry, Fault::MissingFile { file });
            }
        }
    }

    fn unlisted(&self) -> Vec<Problem> {
        let Some(root) = self.library.as_ref().and_then(Document::root) else {
            return Vec::new();
        };
        let entries = listed_modules(&root);
        let listed: BTreeSet<_> = entries
            .iter()
            .filter_map(|entry| entry.node.text())
            .collect();
        self.modules
            .iter()
            .filter(|(folder, _)| !listed.contains(folder.as_str()))
            .map(|(folder, document)| {
                problem(&document.file, Fault::UnlistedModule { id: folder.clone() })
            })
            .collect()
    }

    /// Each loop of modules that require each other, at the first of them.
    fn circular_requires(&self) -> Vec<Problem> {
        let modules: Vec<_> = self.modules.iter().collect();
        let requires = |document: &Document| {
            document
                .root()
                .map_or_else(Vec::new, |root| required(&root))
        };
        let leads_to = edges(
            &modules
                .iter()
                .map(|(id, document)| (id.as_str(), requires(document)))
                .collect::<Vec<_>>(),
        );
        let mut problems = Vec::new();
        for (_, circle) in circles(&leads_to) {
            let (_, document) = modules[circle[0]];
            let next = modules[circle.get(1).copied().unwrap_or(circle[0])].0;
            let Some(root) = document.root() else {
                continue;
            };
            let entries = root.all("requires");
            let Some(entry) = entries.iter().find(|entry| entry.node.text() == Some(next)) else {
                continue;
            };
            let names = circle
                .iter()
                .map(|index| modules[*index].0.clone())
                .collect();
            let mut findings = Findings::default();
            findings.at(entry, Fault::CircularRequires { modules: names });
            problems.extend(document.problems(findings));
        }
        problems
    }
}

/// The modules that a module requires.
fn required(module: &Place<'_>) -> Vec<String> {
    let entries = module.all("requires");
    entries
        .iter()
        .filter_map(|entry| entry.node.text())
        .map(str::to_owned)
        .collect()
}

/// For each module, the places in the list of those it requires.
pub(super) fn edges(modules: &[(&str, Vec<String>)]) -> Vec<Vec<usize>> {
    let indices: BTreeMap<_, _> = modules
        .iter()
        .enumerate()
        .map(|(index, (id, _))| (*id, index))
        .collect();
    modules
        .iter()
        .map(|(_, required)| {
            required
                .iter()
                .filter_map(|id| indices.get(id.as_str()).copied())
                .collect()
        })
        .collect()
}

/// The number of each loop and a shortest way round it, from its first member.
pub(super) fn circles(leads_to: &[Vec<usize>]) -> Vec<(usize, Vec<usize>)> {
    let groups = loops(leads_to);
    let mut sizes = vec![0_usize; leads_to.len()];
    for group in &groups {
        sizes[*group] += 1;
    }
    let mut told = BTreeSet::new();
    let mut circles = Vec::new();
    for (index, group) in groups.iter().enumerate() {
        // Alone in its group, only what leads to itself is a loop.
        let may_loop = sizes[*group] > 1 || leads_to[index].contains(&index);
        if may_loop
            && !told.contains(group)
            && let Some(circle) = shortest_loop(index, leads_to)
        {
            told.insert(*group);
            circles.push((*group, circle));
        }
    }
    circles
}

fn listed_modules<'tree>(root: &Place<'tree>) -> Vec<Place<'tree>> {
    root.all("tracks")
        .into_iter()
        .flat_map(|track| track.all("modules"))
        .collect()
}

/// Checks `library.json`; `more` is given its root.
pub(super) fn check_library(
    document: &Document,
    known: &Known,
    more: impl FnOnce(&Place<'_>, &mut Findings),
) -> Findings {
    document.check(FileKind::Library, known, |root, findings| {
        let mut seen = BTreeSet::new();
        for declared in root.all("languages") {
            if let Some(language) = declared
                .node
                .text()
                .filter(|language| !seen.insert(*language))
            {
                let language = language.to_owned();
                findings.at(&declared, Fault::DuplicateLanguage { language });
            }
        }
        unique_ids(&root.all("tracks"), &document.text, findings);
        more(root, findings);
    })
}

/// Checks a file that is one list of things with ids.
pub(super) fn check_list(
    document: &Document,
    kind: FileKind,
    key: &str,
    known: &Known,
) -> Findings {
    document.check(kind, known, |root, findings| {
        unique_ids(&root.all(key), &document.text, findings);
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_module_of_the_core_library_is_refused_in_another() {
        let folder = tempfile::tempdir().unwrap();
        let library = r#"{"tracks": [{"modules": ["mine", "theirs"]}]}"#;
        std::io::Write::write_all(
            &mut std::fs::File::create(folder.path().join("library.json")).unwrap(),
            library.as_bytes(),
        )
        .unwrap();
        let core = Core {
            id: Some("core".to_owned()),
            known: Known {
                modules: Arc::new([("theirs".to_owned(), None)].into()),
                ..Known::default()
            },
        };
        let files = Files::open(&Source::Folder(folder.path().to_owned())).unwrap();
        let documents = Documents::read(&files);
        let root = documents.library.as_ref().unwrap().root().unwrap();
        let mut findings = Findings::default();
        documents.listed(&root, Some(&core), &mut findings);
        let faults: Vec<_> = findings
            .problems("library.json", library)
            .into_iter()
            .map(|problem| (problem.column, problem.fault))
            .collect();
        let file = "mine/module.json".to_owned();
        let duplicate = Fault::DuplicateModule {
            id: "theirs".to_owned(),
            library: "core".to_owned(),
        };
        assert_eq!(faults, [(26, Fault::MissingFile { file }), (34, duplicate)]);
    }

    #[test]
    fn what_is_not_there_leaves_nothing_to_check() {
        for source in [
            Source::Folder("/no/such/folder".into()),
            Source::Pack("/no/such/pack.zip".into()),
        ] {
            let report = check(&source);
            assert_eq!((report.modules, report.files), (0, 0));
            assert!(matches!(report.problems[0].fault, Fault::Unreadable { .. }));
        }
    }

    #[test]
    fn the_library_in_the_program_is_sound() {
        let report = check(&Source::Embedded);
        let is_there = report.files > 0;
        assert!(
            !is_there || report.problems.is_empty(),
            "{:#?}",
            report.problems
        );
    }
}
