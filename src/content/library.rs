//! The installed libraries as the program uses them.
use super::check::{circles, edges};
use super::installed::{Installed, broken, installed};
use super::known::{Lessons, Modules};
use super::own::OwnLimits;
use super::passages::{ModulePassages, Wanted};
use super::schema::FileKind;
use super::source::{Files, Source};
use super::{images, module};
use crate::domain::id::{LimitId, ModuleId, TermId};
use crate::domain::lesson::Module;
use crate::domain::library::{Glossary, Limit, ModuleSummary, Term, Track};
use crate::domain::practice::Section;
use crate::domain::problem::{ModuleTrouble, Problem};
use crate::domain::profile::files::{Message, Model};
use crate::domain::profile::rule::Check;
use crate::domain::profile::vocabulary::Vocabulary;
use crate::domain::text::Language;

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};
use std::path::Path;
use std::sync::Arc;

/// All that is installed: the library in the program and what was added to it. Cheap to clone.
#[derive(Debug, Clone, Default)]
pub struct Library(Arc<Shelf>);

#[derive(Debug, Default)]
struct Shelf {
    libraries: Vec<Installed>,
    tracks: Vec<Track>,
    modules: Vec<ModuleSummary>,
    /// Where each module that can be shown stands.
    places: HashMap<ModuleId, Place>,
    glossary: Glossary,
    limits: Vec<Limit>,
    sections: Vec<Section>,
    troubles: Vec<ModuleTrouble>,
    own_problems: Vec<Problem>,
}

/// Where a module stands.
#[derive(Debug, Clone, Copy)]
struct Place {
    /// In `libraries`.
    home: usize,
    /// In `modules`.
    rank: usize,
}

/// A module, ready to be shown.
#[derive(Debug, Clone, PartialEq)]
pub struct Opened {
    pub module: Module,
    /// The SHA-256 of its content, in hexadecimal, by which records know it.
    pub content: String,
    /// The pictures that were asked for, by the files that the module names.
    pub images: BTreeMap<String, Image>,
}

/// What a trial profile is checked by, ready to be used.
#[derive(Debug, Clone, Default)]
pub struct Checklist {
    /// In the order of the core library, with those of packs in the place of its own of the same id, or after them.
    pub checks: Vec<Check>,
    pub vocabulary: Vocabulary,
    pub limits: BTreeMap<LimitId, u64>,
}

/// The pixels of a picture: red, green, blue and opacity, a byte each, row by row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Image {
    pub width: u32,
    pub height: u32,
    pub rgba: Vec<u8>,
}

/// A picture as its author made it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PictureFile {
    /// `image/png` and the like.
    pub media_type: &'static str,
    /// In pixels, the right way up.
    pub width: u32,
    /// In pixels, the right way up.
    pub height: u32,
    pub bytes: Vec<u8>,
}

impl Library {
    /// Reads what there is at `sources`: of each library its list and the summaries of its modules.
    ///
    /// A library with the id of an earlier one takes its place where its version is higher. Whatever is broken, or
    /// there twice, is left out and named by [`Library::troubles`].
    pub fn read(sources: &[Source]) -> Self {
        Self::read_under(sources, None)
    }

    /// The same, with the limits of `practice/limits.json` in the data folder `root` over those of the libraries. A
    /// file with errors counts for nothing; see [`Library::own_problems`].
    pub fn read_under(sources: &[Source], root: Option<&Path>) -> Self {
        let mut troubles = Vec::new();
        let own = root.map(OwnLimits::read).unwrap_or_default();
        let libraries = installed(sources, &own, &mut troubles);
        let mut shelf = Shelf {
            libraries,
            troubles,
            own_problems: own.problems,
            ..Shelf::default()
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
        self.0.modules.get(self.rank(id)?)
    }

    /// The place of a module in the order of the tracks, from 0.
    pub fn rank(&self, id: &ModuleId) -> Option<usize> {
        self.0.places.get(id).map(|place| place.rank)
    }

    /// The first language of the first library.
    pub fn first_language(&self) -> Language {
        self.0
            .libraries
            .first()
            .map_or(Language::FR, Installed::first_language)
    }

    /// The languages of the library of `module`, in its order; none where the module cannot be shown.
    pub fn languages(&self, module: &ModuleId) -> &[Language] {
        let place = self.0.places.get(module);
        place.map_or(&[], |place| &self.0.libraries[place.home].file.languages)
    }

    /// What was left out.
    pub fn troubles(&self) -> &[ModuleTrouble] {
        &self.0.troubles
    }

    /// What is wrong with a trainer's own limits, in the order of the file.
    pub fn own_problems(&self) -> &[Problem] {
        &self.0.own_problems
    }

    /// The terms of all libraries; of two with the same id the first.
    pub fn glossary(&self) -> &Glossary {
        &self.0.glossary
    }

    /// A term as the library of `module` has it, or else as another has it.
    pub fn term(&self, module: &ModuleId, term: &TermId) -> Option<&Term> {
        let home = self
            .0
            .places
            .get(module)
            .map(|place| &self.0.libraries[place.home]);
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

    /// Reads and prepares the checks of the trial profile with their lists of words. Both are of some size: whoever
    /// needs them keeps them as long as practice is open, and no longer.
    pub fn checklist(&self) -> Checklist {
        let mut checks = Vec::new();
        for library in self.core_last().rev() {
            replace_or_add(&mut checks, library.checks(), |check: &Check| &check.id);
        }
        let limits = self.core_last().rev().flat_map(|library| &library.limits);
        Checklist {
            checks,
            vocabulary: Vocabulary::prepare(self.core_last().filter_map(Installed::vocabulary)),
            limits: limits
                .map(|limit| (limit.id.clone(), limit.value))
                .collect(),
        }
    }

    /// Reads the messages to look for warning signs in.
    pub fn messages(&self) -> Vec<Message> {
        let mut messages = Vec::new();
        for library in self.core_last().rev() {
            replace_or_add(&mut messages, library.messages(), |message: &Message| {
                &message.id
            });
        }
        messages
    }

    /// Reads the model profiles.
    pub fn models(&self) -> Vec<Model> {
        let mut models = Vec::new();
        for library in self.core_last().rev() {
            replace_or_add(&mut models, library.models(), |model: &Model| &model.id);
        }
        models
    }

    /// The libraries, the core behind those that may define things anew.
    fn core_last(&self) -> impl DoubleEndedIterator<Item = &Installed> {
        let (core, packs): (Vec<_>, Vec<_>) = self
            .0
            .libraries
            .iter()
            .partition(|library| library.is_core());
        packs.into_iter().chain(core)
    }

    /// Reads a whole module and decodes all of its pictures. A module with errors is refused with their number.
    pub fn open(&self, id: &ModuleId) -> Result<Opened, ModuleTrouble> {
        let all = |module: &Module| module.pictures().map(str::to_owned).collect();
        self.open_with(id, images::WIDEST, all)
    }

    /// Reads a whole module, and of its pictures those that `wanted` names, no wider than `widest` pixels: pictures
    /// are the largest thing in memory. A module with errors, in whatever picture, is refused with their number.
    pub fn open_with(
        &self,
        id: &ModuleId,
        widest: u32,
        wanted: impl FnOnce(&Module) -> BTreeSet<String>,
    ) -> Result<Opened, ModuleTrouble> {
        let library = self.home(id)?;
        let document = library
            .document(id.as_str())
            .ok_or_else(|| ModuleTrouble::Unreadable(id.clone()))?;
        // What is inside the program was checked before it was built: doing so again would decode every picture.
        if !matches!(library.files, Files::Embedded(_)) {
            let check = module::check(&document, id.as_str(), &library.known, &library.files);
            if check.errors() > 0 {
                return Err(broken(id, check.errors()));
            }
        }
        let content = document.content();
        let no_limits = BTreeMap::new();
        let limits = library.known.limits.as_ref().unwrap_or(&no_limits);
        let module: Module = document
            .into_typed(FileKind::Module, limits)
            .ok_or_else(|| broken(id, 1))?;
        let images = self.pictures(id, &wanted(&module), widest);
        Ok(Opened {
            module,
            content,
            images,
        })
    }

    /// Decodes pictures of a module, no wider than `widest` pixels; those that cannot be read any more are left out.
    pub fn pictures(
        &self,
        id: &ModuleId,
        files: &BTreeSet<String>,
        widest: u32,
    ) -> BTreeMap<String, Image> {
        let Ok(library) = self.home(id) else {
            return BTreeMap::new();
        };
        let picture = |file: &String| {
            let shown = images::shown(file, id.as_str(), &library.files, widest)?;
            Some((file.clone(), shown))
        };
        files.iter().filter_map(picture).collect()
    }

    /// The files themselves of pictures of a module; those that cannot be shown are left out.
    pub fn picture_files(
        &self,
        id: &ModuleId,
        files: &BTreeSet<String>,
    ) -> BTreeMap<String, PictureFile> {
        let Ok(library) = self.home(id) else {
            return BTreeMap::new();
        };
        let picture = |file: &String| {
            let whole = images::whole(file, id.as_str(), &library.files)?;
            Some((file.clone(), whole))
        };
        files.iter().filter_map(picture).collect()
    }

    /// What a module says, for the search; `None` where it cannot be read.
    pub(super) fn passages(&self, id: &ModuleId, language: Language) -> Option<ModulePassages> {
        let library = self.home(id).ok()?;
        let no_limits = BTreeMap::new();
        let wanted = Wanted {
            language,
            fallback: library.first_language(),
            limits: library.known.limits.as_ref().unwrap_or(&no_limits),
        };
        ModulePassages::read(&library.files, id.as_str(), &wanted)
    }

    /// The library of a module that can be shown, or why it cannot.
    fn home(&self, id: &ModuleId) -> Result<&Installed, ModuleTrouble> {
        if let Some(place) = self.0.places.get(id) {
            return Ok(&self.0.libraries[place.home]);
        }
        let is_of_module = |trouble: &&ModuleTrouble| match trouble {
            ModuleTrouble::Broken { module, .. } | ModuleTrouble::Unreadable(module) => {
                module == id
            }
            ModuleTrouble::BrokenLibrary { .. } => false,
        };
        let told = self.troubles().iter().find(is_of_module);
        Err(told.map_or_else(|| ModuleTrouble::Unreadable(id.clone()), Clone::clone))
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
                    let summary = if self.places.contains_key(id) {
                        Err(broken(id, 1))
                    } else {
                        library.summary(id)
                    };
                    match summary {
                        Ok(summary) => {
                            let rank = self.modules.len();
                            self.places.insert(id.clone(), Place { home, rank });
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
        self.put_in_order();
    }

    /// Puts the modules into the order of the tracks; those that are in none are left out.
    fn put_in_order(&mut self) {
        let mut gathered: Vec<_> = self.modules.drain(..).map(Some).collect();
        let order: Vec<_> = self
            .tracks
            .iter()
            .flat_map(|track| &track.modules)
            .filter_map(|id| Some((id.clone(), *self.places.get(id)?)))
            .collect();
        self.places.clear();
        for (id, Place { home, rank }) in order {
            if let Some(summary) = gathered[rank].take() {
                let rank = self.modules.len();
                self.places.insert(id, Place { home, rank });
                self.modules.push(summary);
            }
        }
        self.modules.shrink_to_fit();
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
        let circular: BTreeSet<usize> = circles(&leads_to)
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
        if left_out.is_empty() {
            return;
        }
        let gone: HashSet<&ModuleId> = left_out.iter().collect();
        for track in &mut self.tracks {
            track.modules.retain(|id| !gone.contains(id));
        }
        self.put_in_order();
        let troubles = left_out.iter().map(|id| broken(id, 1));
        self.troubles.extend(troubles);
    }

    /// Tells every library of all modules, those left out too, so that lessons of others can be referred to.
    fn tell_modules(&mut self) {
        let Some(first) = self.libraries.first() else {
            return;
        };
        // What the libraries know so far is the same for all: the modules of the program, where those are not here.
        let mut all = Modules::clone(&first.known.modules);
        let mut told = BTreeSet::new();
        for library in &self.libraries {
            for folder in library.files.module_folders() {
                if told.insert(folder.clone()) {
                    let lessons = self.lessons(library, &folder);
                    all.insert(folder, lessons);
                }
            }
        }
        let all = Arc::new(all);
        for library in &mut self.libraries {
            library.known.modules = Arc::clone(&all);
        }
    }

    /// The ids of the lessons of a module, of one left out as far as its file can be read.
    fn lessons(&self, library: &Installed, folder: &str) -> Option<Lessons> {
        let place = self.places.get(folder);
        match place.and_then(|place| self.modules.get(place.rank)) {
            Some(summary) => {
                let ids = summary.lessons.iter().map(|lesson| lesson.id.as_str());
                Some(ids.collect())
            }
            None => library
                .document(folder)
                .and_then(|document| module::lessons_of(&document)),
        }
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

/// Puts `more` into `all`: in the place of what has the same id, or at the end.
fn replace_or_add<T, I: PartialEq>(all: &mut Vec<T>, more: Vec<T>, id: impl Fn(&T) -> &I) {
    for thing in more {
        match all.iter_mut().find(|known| id(known) == id(&thing)) {
            Some(known) => *known = thing,
            None => all.push(thing),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    use zip::write::SimpleFileOptions;

    use std::fs::{self, File};
    use std::io::Write;
    use std::path::{Path, PathBuf};

    /// A sound library with one track and a module for each of `modules`.
    fn write(folder: &Path, id: &str, version: &str, modules: &[(&str, &str)]) -> Source {
        let names: Vec<_> = modules.iter().map(|(name, _)| *name).collect();
        let library = format!(
            r#"{{"format": 1, "id": "{id}", "version": "{version}", "languages": ["fr"], "title": {{"fr": "T"}},
                "tracks": [{{"id": "track", "title": {{"fr": "{id}"}}, "modules": {names:?}}}]}}"#
        );
        put(&folder.join("library.json"), &library);
        for (name, requires) in modules {
            put(
                &folder.join(name).join("module.json"),
                &module(name, version, requires),
            );
        }
        Source::Folder(folder.to_owned())
    }

    fn module(id: &str, version: &str, requires: &str) -> String {
        format!(
            r#"{{"format": 1, "id": "{id}", "version": "{version}", "title": {{"fr": "{version} {{limit:few}}"}},
                "summary": {{"fr": "S"}}, "minutes": 1, "objectives": [{{"fr": "O"}}], "requires": [{requires}],
                "competences": [], "lessons": [{{"id": "one", "title": {{"fr": "L"}}, "minutes": 1,
                "blocks": [{{"kind": "text", "text": {{"fr": "Il y en a {{limit:few}}."}}}}]}}],
                "quiz": {{"pass": 50, "ask": 1, "questions": [{{"id": "q", "kind": "spot", "prompt": {{"fr": "P"}},
                "zones": [{{"id": "a", "text": {{"fr": "A"}}, "problem": true, "feedback": {{"fr": "F"}}}},
                {{"id": "b", "text": {{"fr": "B"}}, "problem": false, "feedback": {{"fr": "F"}}}}], "shows": "post",
                "explanation": {{"fr": "E"}}, "review": "one"}}]}}}}"#
        )
    }

    fn limits(folder: &Path, value: u32) {
        let text = format!(
            r#"{{"format": 1, "limits": [{{"id": "few", "value": {value}, "unit": "count", "label": {{"fr": "L"}},
                "as_of": "2026-11", "source": "S"}}]}}"#
        );
        put(&folder.join("practice/limits.json"), &text);
    }

    fn put(path: &Path, text: &str) {
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        File::create(path)
            .unwrap()
            .write_all(text.as_bytes())
            .unwrap();
    }

    fn titles(library: &Library) -> Vec<String> {
        let title = |summary: &ModuleSummary| {
            let (_, title) = summary.title.get(Language::FR, Language::FR);
            format!("{} {}", summary.id, title.plain())
        };
        library.modules().map(title).collect()
    }

    #[test]
    fn a_higher_version_takes_the_place_of_a_lower_one_and_no_other() {
        let folder = tempfile::tempdir().unwrap();
        let at = |name: &str| folder.path().join(name);
        for (name, id, version) in [
            ("a", "a", "1.9"),
            ("b", "b", "1.0"),
            ("new", "a", "1.10"),
            ("old", "b", "1"),
        ] {
            limits(&at(name), 1_234);
            write(&at(name), id, version, &[(&format!("of-{id}"), "")]);
        }
        let sources = ["a", "b", "new", "old"].map(|name| Source::Folder(at(name)));
        let library = Library::read(&sources);
        assert_eq!(
            titles(&library),
            ["of-a 1.10 1\u{a0}234", "of-b 1.0 1\u{a0}234"]
        );
        let left_out = ModuleTrouble::BrokenLibrary {
            library: "old".to_owned(),
            errors: 1,
        };
        assert_eq!(library.troubles(), [left_out]);
        let [track] = library.tracks() else {
            panic!("the tracks are one: {:?}", library.tracks());
        };
        assert_eq!(track.modules.len(), 2);
    }

    #[test]
    fn a_module_there_already_and_modules_in_a_circle_are_left_out() {
        let folder = tempfile::tempdir().unwrap();
        let at = |name: &str| folder.path().join(name);
        for name in ["a", "b"] {
            limits(&at(name), 2);
        }
        let one = write(
            &at("a"),
            "a",
            "1",
            &[
                ("same", ""),
                ("before", r#""after""#),
                ("after", r#""before""#),
            ],
        );
        let other = write(
            &at("b"),
            "b",
            "1",
            &[("same", ""), ("last", r#""same", "after""#)],
        );
        let library = Library::read(&[one, other]);
        assert_eq!(titles(&library), ["same 1 2", "last 1 2"]);
        let names: Vec<_> = ["same", "before", "after"]
            .map(|id| broken(&id.parse().unwrap(), 1))
            .into();
        assert_eq!(library.troubles(), names);
        let last = "last".parse().unwrap();
        assert_eq!(library.open(&last).unwrap().module.id, last);
        assert_eq!(
            library.open(&"after".parse().unwrap()).err().as_ref(),
            names.last()
        );
    }

    #[test]
    fn a_thousand_modules_come_in_their_order_and_each_is_found_by_its_id() {
        let folder = tempfile::tempdir().unwrap();
        limits(folder.path(), 2);
        let ids: Vec<String> = (0..1_000)
            .map(|number| format!("m{}", number * 7 % 1_000))
            .collect();
        let required: Vec<String> = ids.iter().map(|id| format!("{id:?}")).collect();
        // A chain from the last to the first, but for a circle of the first two.
        let requires = |place: usize| required[if place == 0 { 1 } else { place - 1 }].as_str();
        let modules: Vec<_> = (0..1_000)
            .map(|place| (ids[place].as_str(), requires(place)))
            .collect();
        let library = Library::read(&[write(folder.path(), "a", "1", &modules)]);
        let listed: Vec<_> = library
            .modules()
            .map(|summary| summary.id.as_str())
            .collect();
        assert_eq!(listed, ids[2..]);
        for (rank, summary) in library.modules().enumerate() {
            assert_eq!(library.rank(&summary.id), Some(rank));
            assert_eq!(library.summary(&summary.id), Some(summary));
        }
        let circle = ids[..2].iter().map(|id| broken(&id.parse().unwrap(), 1));
        assert_eq!(library.troubles(), Vec::from_iter(circle));
        assert_eq!(library.summary(&ids[0].parse().unwrap()), None);
        assert_eq!(library.tracks()[0].modules.len(), 998);
    }

    #[test]
    fn texts_hold_the_limits_of_their_own_library() {
        let folder = tempfile::tempdir().unwrap();
        let at = |name: &str| folder.path().join(name);
        limits(&at("a"), 10);
        limits(&at("b"), 20);
        let library = Library::read(&[
            write(&at("a"), "a", "1", &[("of-a", "")]),
            write(&at("b"), "b", "1", &[("of-b", "")]),
        ]);
        for (id, expected) in [("of-a", "Il y en a 10."), ("of-b", "Il y en a 20.")] {
            let opened = library.open(&id.parse().unwrap()).unwrap();
            let [crate::domain::lesson::Block::Text { text }] =
                &opened.module.lessons[0].blocks[..]
            else {
                panic!("one text: {:?}", opened.module);
            };
            assert_eq!(text.get(Language::FR, Language::FR).1.plain(), expected);
        }
        assert_eq!(library.limits()[0].value, 10);
    }

    #[test]
    fn a_trainers_own_limits_stand_over_those_of_the_lessons_unless_they_are_bad() {
        let folder = tempfile::tempdir().unwrap();
        let at = |name: &str| folder.path().join(name);
        limits(&at("a"), 1_234);
        let sources = [write(&at("a"), "a", "1", &[("of-a", "")])];
        let data = at("data");
        let under = |data: &Path| Library::read_under(&sources, Some(data));
        let plain = under(&data);
        assert_eq!(titles(&plain), ["of-a 1 1\u{a0}234"]);
        assert_eq!(plain.own_problems(), []);
        let own = |value: &str, language: &str| {
            let text = format!(
                r#"{{"format": 1, "limits": [{{"id": "few", "value": {value}, "unit": "count",
                    "label": {{"fr": "L", "{language}": "L"}}, "as_of": "2026-11", "source": "S"}}]}}"#
            );
            put(&data.join("practice/limits.json"), &text);
        };
        own("7", "en");
        let mine = under(&data);
        assert_eq!(titles(&mine), ["of-a 1 7"]);
        assert_eq!((mine.limits()[0].value, mine.own_problems()), (7, &[][..]));
        let checklist = mine.checklist();
        assert_eq!(checklist.limits.values().collect::<Vec<_>>(), [&7]);
        for (value, language) in [("-1", "en"), ("7", "de"), ("", "en")] {
            own(value, language);
            let bad = under(&data);
            assert_eq!(titles(&bad), titles(&plain), "{value} {language}");
            let problem = bad.own_problems().first().unwrap();
            assert_eq!(problem.file, "practice/limits.json");
            assert!(problem.line > 0, "{problem:?}");
        }
    }

    /// A ZIP of all files in `folder`, below `top`.
    fn pack(folder: &Path, top: &str, path: PathBuf) -> Source {
        let mut writer = zip::ZipWriter::new(File::create(&path).unwrap());
        for file in ["library.json", "practice/limits.json", "mine/module.json"] {
            writer
                .start_file(format!("{top}{file}"), SimpleFileOptions::default())
                .unwrap();
            writer
                .write_all(&fs::read(folder.join(file)).unwrap())
                .unwrap();
        }
        writer
            .start_file("__MACOSX/._library.json", SimpleFileOptions::default())
            .unwrap();
        writer.finish().unwrap();
        Source::Pack(path)
    }

    #[test]
    fn a_pack_may_lie_in_one_folder_or_in_none() {
        let folder = tempfile::tempdir().unwrap();
        let at = |name: &str| folder.path().join(name);
        limits(&at("a"), 3);
        write(&at("a"), "a", "1", &[("mine", "")]);
        for (number, top) in ["", "My lessons/"].into_iter().enumerate() {
            let source = pack(&at("a"), top, at(&format!("{number}.zip")));
            let library = Library::read(std::slice::from_ref(&source));
            assert_eq!(titles(&library), ["mine 1 3"], "{top}");
            assert!(library.open(&"mine".parse().unwrap()).is_ok());
            let report = crate::content::check(&source);
            assert_eq!(
                (report.problems, report.modules, report.files),
                (vec![], 1, 3)
            );
        }
    }

    #[test]
    fn a_library_that_cannot_be_read_is_named_and_hides_no_other() {
        let folder = tempfile::tempdir().unwrap();
        let at = |name: &str| folder.path().join(name);
        limits(&at("a"), 3);
        put(&at("bad/library.json"), "{");
        put(&at("torn.zip"), "PK");
        let library = Library::read(&[
            Source::Folder(at("bad")),
            Source::Pack(at("torn.zip")),
            Source::Folder(at("nowhere")),
            write(&at("a"), "a", "1", &[("mine", "")]),
        ]);
        assert_eq!(titles(&library), ["mine 1 3"]);
        let names: Vec<_> = ["bad", "torn.zip", "nowhere"]
            .map(|name| ModuleTrouble::BrokenLibrary {
                library: name.to_owned(),
                errors: 1,
            })
            .into();
        assert_eq!(library.troubles(), names);
    }
}
