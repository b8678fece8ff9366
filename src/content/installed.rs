//! One installed library, and the summaries of its modules.
use super::check::{
    CORE, CORE_ID, Documents, MESSAGES, MODELS, PROFILE, VOCABULARY, check_library,
};
use super::document::Document;
use super::known::Known;
use super::outline::{LessonOutline, Outline, Written};
use super::own::OwnLimits;
use super::schema::FileKind;
use super::source::{Files, MODULE_FILE, Source};
use super::{module, texts};
use crate::domain::id::ModuleId;
use crate::domain::library::{LessonSummary, LibraryFile, Limit, ModuleSummary, Term};
use crate::domain::practice::Section;
use crate::domain::problem::ModuleTrouble;
use crate::domain::profile::files::{Message, Model};
use crate::domain::profile::rule::Check;
use crate::domain::profile::vocabulary::VocabularyFile;
use crate::domain::text::{Language, Text};

use std::collections::BTreeMap;

/// One library.
#[derive(Debug)]
pub(super) struct Installed {
    pub(super) name: String,
    pub(super) file: LibraryFile,
    pub(super) files: Files,
    pub(super) known: Known,
    pub(super) glossary: Vec<Term>,
    pub(super) limits: Vec<Limit>,
    pub(super) sections: Vec<Section>,
}

/// The libraries at `sources`, of each id the one with the highest version, under the limits of a trainer.
pub(super) fn installed(
    sources: &[Source],
    own: &OwnLimits,
    troubles: &mut Vec<ModuleTrouble>,
) -> Vec<Installed> {
    let mut libraries: Vec<Installed> = Vec::new();
    for source in sources {
        let library = match Installed::read(source, own) {
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
    let is_core = |library: &Installed| CORE_ID.as_deref() == Some(library.file.id.as_str());
    let core = libraries
        .iter()
        .find(|library| is_core(library))
        .map_or_else(|| CORE.known.clone(), |core| core.known.clone());
    for library in &mut libraries {
        if !is_core(library) {
            library.known.fill_from(&core);
        }
    }
    libraries
}

impl Installed {
    /// Reads a library but for its modules; `None` for an embedded one that is empty.
    fn read(source: &Source, own: &OwnLimits) -> Result<Option<Self>, ModuleTrouble> {
        let name = source.name();
        let broken = |errors| ModuleTrouble::BrokenLibrary {
            library: name.clone(),
            errors,
        };
        let files = Files::open(source).map_err(|refused| broken(refused.len()))?;
        let documents = Documents::read_parts(&files);
        let mut known = documents.known(None);
        own.over_known(&mut known);
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
        let mut limits_here = each(
            documents.limits.as_ref(),
            FileKind::Limits,
            "limits",
            limits,
        );
        own.over(&mut limits_here);
        Ok(Some(Self {
            glossary: each(
                documents.glossary.as_ref(),
                FileKind::Glossary,
                "terms",
                limits,
            ),
            limits: limits_here,
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

    pub(super) fn first_language(&self) -> Language {
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

    pub(super) fn listed(&self) -> impl Iterator<Item = &ModuleId> {
        self.file.tracks.iter().flat_map(|track| &track.modules)
    }

    /// Whether it is the library in the program, or a newer one in its place.
    pub(super) fn is_core(&self) -> bool {
        Some(self.file.id.as_str()) == CORE_ID.as_deref()
    }

    /// Its checks of the trial profile; the unsound ones are left out.
    pub(super) fn checks(&self) -> Vec<Check> {
        self.list(PROFILE, FileKind::Profile, "checks")
    }

    /// Its lists of words; `None` where it has none, or unsound ones.
    pub(super) fn vocabulary(&self) -> Option<VocabularyFile> {
        let document = Document::read(&self.files, VOCABULARY)?;
        document.typed(FileKind::Vocabulary, &BTreeMap::new())
    }

    /// Its messages to look for warning signs in; the unsound ones are left out.
    pub(super) fn messages(&self) -> Vec<Message> {
        self.list(MESSAGES, FileKind::Messages, "messages")
    }

    /// Its model profiles; the unsound ones are left out.
    pub(super) fn models(&self) -> Vec<Model> {
        self.list(MODELS, FileKind::Models, "models")
    }

    fn list<T: serde::de::DeserializeOwned>(
        &self,
        file: &str,
        kind: FileKind,
        key: &str,
    ) -> Vec<T> {
        let no_limits = BTreeMap::new();
        let limits = self.known.limits.as_ref().unwrap_or(&no_limits);
        each(
            Document::read(&self.files, file).as_ref(),
            kind,
            key,
            limits,
        )
    }

    pub(super) fn document(&self, id: &str) -> Option<Document> {
        Document::read(&self.files, &format!("{id}/{MODULE_FILE}"))
    }

    /// Reads of a module what stands outside of its lessons' blocks, quickly.
    pub(super) fn summary(&self, id: &ModuleId) -> Result<ModuleSummary, ModuleTrouble> {
        let outline = Outline::read(&self.files, id.as_str())
            .map_err(|_| ModuleTrouble::Unreadable(id.clone()))?;
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
        let lessons: Option<Vec<_>> = outline.lessons.into_iter().map(lesson).collect();
        let (mut lessons, mut requires) = (lessons?, outline.requires);
        // There may be thousands of them, each with room that nothing will ever need.
        lessons.shrink_to_fit();
        requires.shrink_to_fit();
        Some(ModuleSummary {
            id: outline.id,
            library: self.file.id.clone(),
            first_language: self.first_language(),
            title: text(outline.title)?,
            summary: text(outline.summary)?,
            minutes: outline.minutes,
            requires,
            lessons,
            pass: outline.quiz.pass,
            ask: outline.quiz.ask,
        })
    }

    /// The trouble of a module whose outline cannot be read.
    fn count_errors(&self, id: &ModuleId) -> ModuleTrouble {
        let Some(document) = self.document(id.as_str()) else {
            return ModuleTrouble::Unreadable(id.clone());
        };
        let findings = module::check(&document, id.as_str(), &self.known, &self.files);
        broken(id, findings.errors().max(1))
    }
}

/// The trouble of a module that has errors.
pub(super) fn broken(id: &ModuleId, errors: usize) -> ModuleTrouble {
    ModuleTrouble::Broken {
        module: id.clone(),
        errors,
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
