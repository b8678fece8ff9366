//! The installed libraries as the program uses them.
use super::check::{CORE, Documents, check_library, circles, edges};
use super::document::Document;
use super::known::Known;
use super::schema::FileKind;
use super::source::{Files, MODULE_FILE, Source};
use super::{images, module, texts, tree};
use crate::domain::id::{LessonId, LibraryId, ModuleId, TermId};
use crate::domain::lesson::Module;
use crate::domain::library::{
    Glossary, LessonSummary, LibraryFile, Limit, ModuleSummary, Term, Track,
};
use crate::domain::practice::Section;
use crate::domain::problem::ModuleTrouble;
use crate::domain::text::{Language, Text};

use serde::Deserialize;

use std::collections::BTreeMap;
use std::sync::Arc;

/// All that is installed: the library in the program and what was added to it. Cheap to clone.
#[derive(Debug, Clone)]
pub struct Library(Arc<Shelf>);

#[derive(Debug)]
struct Shelf {
    libraries: Vec<Installed>,
    tracks: Vec<Track>,
    modules: Vec<ModuleSummary>,
    /// The place in `libraries` of each module that can be shown.
    homes: BTreeMap<ModuleId, usize>,
    glossary: Glossary,
    limits: Vec<Limit>,
    sections: Vec<Section>,
    troubles: Vec<ModuleTrouble>,
}

/// One library.
#[derive(Debug)]
struct Installed {
    name: String,
    file: LibraryFile,
    files: Files,
    known: Known,
    glossary: Vec<Term>,
    limits: Vec<Limit>,
    sections: Vec<Section>,
}

/// A module, ready to be shown.
#[derive(Debug, Clone, PartialEq)]
pub struct Opened {
    pub module: Module,
    /// The SHA-256 of its content, in hexadecimal, by which records know it.
    pub content: String,
    /// Its pictures, by the files that the module names.
    pub images: BTreeMap<String, Image>,
}

/// The pixels of a picture: red, green, blue and opacity, a byte each, row by row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Image {
    pub width: u32,
    pub height: u32,
    pub rgba: Vec<u8>,
}

impl Library {
    /// Reads what there is at `sources`: of each library its list and the summaries of its modules.
    ///
    /// A library with the id of an earlier one takes its place where its version is higher. Whatever is broken, or
    /// there twice, is left out and named by [`Library::troubles`].
    pub fn read(sources: &[Source]) -> Self {
        let mut troubles = Vec::new();
        let libraries = installed(sources, &mut troubles);
        let mut shelf = Shelf {
            libraries,
            tracks: Vec::new(),
            modules: Vec::new(),
            homes: BTreeMap::new(),
            glossary: Glossary {
                format: 1,
                terms: Vec::new(),
            },
            limits: Vec::new(),
            sections: Vec::new(),
            troubles,
        };
        shelf.gather_parts();
        shelf.gather_modules();
        shelf.leave_out_circles();
        shelf.tell_modules();
        Self(Arc::new(shelf))
    }

    /// The tracks, with the modules that can be shown. Libraries that have a track of the same id share it.
    pub fn tracks(&self) -> &[Track] {
        &self.0.tracks
    }

    /// The modules in the order of the tracks.
    pub fn modules(&self) -> impl Iterator<Item = &ModuleSummary> {
        self.0.modules.iter()
    }

    /// What is known of a module before it is opened.
    pub fn summary(&self, id: &ModuleId) -> Option<&ModuleSummary> {
        self.modules().find(|summary| summary.id == *id)
    }

    /// The first language of the first library.
    pub fn first_language(&self) -> Language {
        self.0
            .libraries
            .first()
            .map_or(Language::FR, Installed::first_language)
    }

    /// What was left out.
    pub fn troubles(&self) -> &[ModuleTrouble] {
        &self.0.troubles
    }

    /// The terms of all libraries; of two with the same id the first.
    pub fn glossary(&self) -> &Glossary {
        &self.0.glossary
    }

    /// A term as the library of `module` has it, or else as another has it.
    pub fn term(&self, module: &ModuleId, term: &TermId) -> Option<&Term> {
        let home = self
            .0
            .homes
            .get(module)
            .map(|home| &self.0.libraries[*home]);
        home.into_iter()
            .flat_map(|library| &library.glossary)
            .chain(&self.0.glossary.terms)
            .find(|known| known.id == *term)
    }

    /// The limits of real networks of all libraries; of two with the same id the first.
    pub fn limits(&self) -> &[Limit] {
        &self.0.limits
    }

    /// The sections of the trial profile of all libraries; of two with the same id the first.
    pub fn sections(&self) -> &[Section] {
        &self.0.sections
    }

    /// Reads a whole module and decodes its pictures. A module with errors is refused with their number.
    pub fn open(&self, id: &ModuleId) -> Result<Opened, ModuleTrouble> {
        let unreadable = || ModuleTrouble::Unreadable(id.clone());
        let home = self.0.homes.get(id).ok_or_else(unreadable)?;
        let library = &self.0.libraries[*home];
        let document = library.document(id).ok_or_else(unreadable)?;
        let mut images = BTreeMap::new();
        let findings = module::check(
            &document,
            id.as_str(),
            &library.known,
            &library.files,
            |file, picture| {
                images.insert(file.to_owned(), images::to_show(picture));
            },
        );
        let broken = |errors| ModuleTrouble::Broken {
            module: id.clone(),
            errors,
        };
        if findings.errors() > 0 {
            return Err(broken(findings.errors()));
        }
        let limits = library.known.limits.clone().unwrap_or_default();
        let module = document
            .typed(FileKind::Module, &limits)
            .ok_or_else(|| broken(1))?;
        Ok(Opened {
            module,
            content: document.content(),
            images,
        })
    }
}

impl Shelf {
    fn gather_parts(&mut self) {
        for library in &self.libraries {
            add_new(&mut self.glossary.terms, &library.glossary, |term| &term.id);
            add_new(&mut self.limits, &library.limits, |limit| &limit.id);
            add_new(&mut self.sections, &library.sections, |section| &section.id);
        }
    }

    /// Puts the modules of every library into its tracks, those of the first library first.
    fn gather_modules(&mut self) {
        for (home, library) in self.libraries.iter().enumerate() {
            for track in &library.file.tracks {
                let mut ids = Vec::new();
                for id in &track.modules {
                    let summary = if self.homes.contains_key(id) {
                        Err(broken(id, 1))
                    } else {
                        library.summary(id)
                    };
                    match summary {
                        Ok(summary) => {
                            self.homes.insert(id.clone(), home);
                            self.modules.push(summary);
                            ids.push(id.clone());
                        }
                        Err(trouble) => self.troubles.push(trouble),
                    }
                }
                match self.tracks.iter_mut().find(|known| known.id == track.id) {
                    Some(known) => known.modules.extend(ids),
                    None => self.tracks.push(Track {
                        modules: ids,
                        ..track.clone()
                    }),
                }
            }
        }
        let tracks = &self.tracks;
        let place = |id: &ModuleId| {
            tracks
                .iter()
                .flat_map(|track| &track.modules)
                .position(|other| other == id)
        };
        self.modules
            .sort_by_cached_key(|summary| place(&summary.id));
    }

    /// Modules that require each other can never be begun where the order is locked.
    fn leave_out_circles(&mut self) {
        let required =
            |summary: &ModuleSummary| summary.requires.iter().map(ModuleId::to_string).collect();
        let modules: Vec<_> = self
            .modules
            .iter()
            .map(|summary| (summary.id.as_str(), required(summary)))
            .collect();
        let leads_to = edges(&modules);
        let groups = super::graph::loops(&leads_to);
        let circular: Vec<usize> = circles(&leads_to)
            .into_iter()
            .map(|(group, _)| group)
            .collect();
        let left_out: Vec<ModuleId> = self
            .modules
            .iter()
            .zip(groups)
            .filter(|(_, group)| circular.contains(group))
            .map(|(summary, _)| summary.id.clone())
            .collect();
        for id in left_out {
            self.modules.retain(|summary| summary.id != id);
            self.homes.remove(&id);
            for track in &mut self.tracks {
                track.modules.retain(|other| *other != id);
            }
            self.troubles.push(broken(&id, 1));
        }
    }

    /// Tells every library of all modules, so that lessons of others can be referred to. Of those left out it is
    /// known only that they exist.
    fn tell_modules(&mut self) {
        let mut known = BTreeMap::new();
        for id in self.libraries.iter().flat_map(Installed::listed) {
            known.insert(id.to_string(), None);
        }
        for summary in &self.modules {
            let lessons = summary
                .lessons
                .iter()
                .map(|lesson| lesson.id.to_string())
                .collect();
            known.insert(summary.id.to_string(), Some(lessons));
        }
        for library in &mut self.libraries {
            library.known.modules.extend(known.clone());
        }
    }
}

fn broken(id: &ModuleId, errors: usize) -> ModuleTrouble {
    ModuleTrouble::Broken {
        module: id.clone(),
        errors,
    }
}

/// Adds to `all` what has an id that is not there yet.
fn add_new<T: Clone, I: PartialEq>(all: &mut Vec<T>, more: &[T], id: impl Fn(&T) -> &I) {
    for thing in more {
        if !all.iter().any(|known| id(known) == id(thing)) {
            all.push(thing.clone());
        }
    }
}

/// The libraries at `sources`, of each id the one with the highest version.
fn installed(sources: &[Source], troubles: &mut Vec<ModuleTrouble>) -> Vec<Installed> {
    let mut libraries: Vec<Installed> = Vec::new();
    for source in sources {
        let library = match Installed::read(source) {
            Ok(Some(library)) => library,
            Ok(None) => continue,
            Err(trouble) => {
                troubles.push(trouble);
                continue;
            }
        };
        let same = libraries
            .iter_mut()
            .find(|other| other.file.id == library.file.id);
        match same {
            None => libraries.push(library),
            Some(other) if library.version() > other.version() => *other = library,
            Some(_) => troubles.push(ModuleTrouble::BrokenLibrary {
                errors: library.listed().count(),
                library: library.name,
            }),
        }
    }
    let core = libraries
        .iter()
        .find(|library| Some(library.file.id.to_string()) == CORE.id)
        .map_or_else(|| CORE.known.clone(), |core| core.known.clone());
    for library in &mut libraries {
        if Some(library.file.id.to_string()) != CORE.id {
            library.known.fill_from(&core);
        }
    }
    libraries
}

impl Installed {
    /// Reads a library but for its modules; `None` for an embedded one that is empty.
    fn read(source: &Source) -> Result<Option<Self>, ModuleTrouble> {
        let name = source.name();
        let broken = |errors| ModuleTrouble::BrokenLibrary {
            library: name.clone(),
            errors,
        };
        let files = Files::open(source).map_err(|refused| broken(refused.len()))?;
        let documents = Documents::read_parts(&files);
        let known = documents.known(None);
        let Some(library) = &documents.library else {
            return if *source == Source::Embedded {
                Ok(None)
            } else {
                Err(broken(1))
            };
        };
        let no_limits = BTreeMap::new();
        let limits = known.limits.as_ref().unwrap_or(&no_limits);
        // A module that is listed twice is shown once: it is no reason to leave out the whole library.
        let errors = check_library(library, &known, |_, _| {}).errors();
        let file = library.typed::<LibraryFile>(FileKind::Library, limits);
        let file = file
            .filter(|_| errors == 0)
            .ok_or_else(|| broken(errors.max(1)))?;
        Ok(Some(Self {
            glossary: each(
                documents.glossary.as_ref(),
                FileKind::Glossary,
                "terms",
                limits,
            ),
            limits: each(
                documents.limits.as_ref(),
                FileKind::Limits,
                "limits",
                limits,
            ),
            sections: each(
                documents.profile.as_ref(),
                FileKind::Profile,
                "sections",
                limits,
            ),
            name: name.clone(),
            file,
            files,
            known,
        }))
    }

    fn first_language(&self) -> Language {
        self.file.languages.first().copied().unwrap_or(Language::FR)
    }

    /// The numbers of the version, the weightiest first.
    fn version(&self) -> Vec<u64> {
        let numbers = self.file.version.split('.');
        let mut numbers: Vec<u64> = numbers
            .map(|number| number.parse().unwrap_or(u64::MAX))
            .collect();
        while numbers.last() == Some(&0) {
            numbers.pop();
        }
        numbers
    }

    fn listed(&self) -> impl Iterator<Item = &ModuleId> {
        self.file.tracks.iter().flat_map(|track| &track.modules)
    }

    fn document(&self, id: &ModuleId) -> Option<Document> {
        Document::read(&self.files, &format!("{id}/{MODULE_FILE}"))
    }

    /// Reads of a module what stands outside of its lessons' blocks, quickly.
    fn summary(&self, id: &ModuleId) -> Result<ModuleSummary, ModuleTrouble> {
        let unreadable = |_| ModuleTrouble::Unreadable(id.clone());
        let bytes = self
            .files
            .read(&format!("{id}/{MODULE_FILE}"), tree::LARGEST)
            .map_err(unreadable)?;
        let outline = tree::text(&bytes)
            .ok()
            .and_then(|text| serde_json::from_str::<Outline>(text).ok());
        outline
            .filter(|outline| outline.format == super::FORMAT && outline.id == *id)
            .and_then(|outline| self.summary_of(outline))
            .ok_or_else(|| self.count_errors(id))
    }

    fn summary_of(&self, outline: Outline) -> Option<ModuleSummary> {
        let no_limits = BTreeMap::new();
        let limits = self.known.limits.as_ref().unwrap_or(&no_limits);
        let text = |written: Written| {
            let put_in = |(language, source): (Language, String)| {
                (
                    language,
                    texts::with_limits(&source, language, limits, |_| {}),
                )
            };
            Text::new(written.into_iter().map(put_in).collect()).ok()
        };
        let lesson = |lesson: LessonOutline| {
            Some(LessonSummary {
                id: lesson.id,
                title: text(lesson.title)?,
                minutes: lesson.minutes,
            })
        };
        Some(ModuleSummary {
            id: outline.id,
            library: LibraryId::clone(&self.file.id),
            first_language: self.first_language(),
            title: text(outline.title)?,
            summary: text(outline.summary)?,
            minutes: outline.minutes,
            requires: outline.requires,
            lessons: outline
                .lessons
                .into_iter()
                .map(lesson)
                .collect::<Option<_>>()?,
            pass: outline.quiz.pass,
            ask: outline.quiz.ask,
        })
    }

    /// The trouble of a module whose outline cannot be read.
    fn count_errors(&self, id: &ModuleId) -> ModuleTrouble {
        let Some(document) = self.document(id) else {
            return ModuleTrouble::Unreadable(id.clone());
        };
        let findings = module::check(&document, id.as_str(), &self.known, &self.files, |_, _| {});
        broken(id, findings.errors().max(1))
    }
}

fn each<T: serde::de::DeserializeOwned>(
    document: Option<&Document>,
    kind: FileKind,
    key: &str,
    limits: &BTreeMap<String, u64>,
) -> Vec<T> {
    document.map_or_else(Vec::new, |document| document.each(kind, key, limits))
}

type Written = BTreeMap<Language, String>;

/// A module without its blocks and questions.
#[derive(Deserialize)]
struct Outline {
    format: u64,
    id: ModuleId,
    title: Written,
    summary: Written,
    minutes: u32,
    requires: Vec<ModuleId>,
    lessons: Vec<LessonOutline>,
    quiz: QuizOutline,
}

#[derive(Deserialize)]
struct LessonOutline {
    id: LessonId,
    title: Written,
    minutes: u32,
}

#[derive(Deserialize)]
struct QuizOutline {
    pass: u8,
    ask: u32,
}
