//! Troubles that a person meets while using the program, in words they can act on.
use super::Tr;
use super::messages::NamedValue;
use super::quote::{quoted, shown};
use crate::domain::learner::{BadName, LONGEST_NAME};
use crate::domain::problem::{ModuleTrouble, StartTrouble, Trouble};

use std::collections::BTreeSet;
use std::path::Path;

/// The packages of Debian and Ubuntu that hold the libraries a window needs.
const PACKAGES: [(&str, &str); 8] = [
    ("libX11.so.6", "libx11-6"),
    ("libX11-xcb.so.1", "libx11-xcb1"),
    ("libXcursor.so.1", "libxcursor1"),
    ("libXi.so.6", "libxi6"),
    ("libwayland-client.so.0", "libwayland-client0"),
    ("libxcb.so.1", "libxcb1"),
    ("libxkbcommon-x11.so.0", "libxkbcommon-x11-0"),
    ("libxkbcommon.so.0", "libxkbcommon0"),
];

/// A trouble in words: three sentences or more.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Told {
    /// What happened.
    pub what: String,
    /// What is safe.
    pub safe: String,
    /// What to do.
    pub cure: String,
}

impl Tr {
    /// What went wrong with keeping or reading records.
    pub fn trouble(&self, trouble: &Trouble) -> Told {
        let (key, values) = of_records(trouble, self);
        self.told(key, &values)
    }

    /// Why a module cannot be opened.
    pub fn module_trouble(&self, trouble: &ModuleTrouble) -> Told {
        let (key, values) = of_module(trouble);
        self.told(key, &values)
    }

    /// The same for a learner: by the title of the module, which they know, and not by its id.
    pub fn module_trouble_titled(&self, trouble: &ModuleTrouble, title: &str) -> Told {
        let (key, mut values) = of_module(trouble);
        for (name, value) in &mut values {
            if *name == "module" {
                *value = title.to_owned().into();
            }
        }
        self.told(key, &values)
    }

    /// Why no window opens, and what to do about it: for a terminal.
    pub fn start_trouble(&self, trouble: &StartTrouble) -> String {
        let (key, values) = of_start(trouble, self);
        let what = self.say(key, None, &values);
        let cure = self.say(key, Some("cure"), &values);
        format!("{what} {cure}")
    }

    /// What to do about a name that cannot be kept.
    pub fn bad_name(&self, fault: BadName) -> String {
        let (key, values) = of_name(fault);
        self.say(key, None, &values)
    }

    pub(super) fn told(&self, key: &str, values: &[NamedValue<'_>]) -> Told {
        Told {
            what: self.say(key, None, values),
            safe: self.say(key, Some("safe"), values),
            cure: self.say(key, Some("cure"), values),
        }
    }
}

type Message = (&'static str, Vec<NamedValue<'static>>);

fn of_records(trouble: &Trouble, tr: &Tr) -> Message {
    match trouble {
        Trouble::DiskFull(path) => ("trouble_disk_full", vec![file("path", path)]),
        Trouble::NotAllowed(path) => ("trouble_not_allowed", vec![file("path", path)]),
        Trouble::Gone(path) => ("trouble_gone", vec![file("path", path)]),
        Trouble::Failed(path, reason) => (
            "trouble_failed",
            vec![file("path", path), ("reason", quoted(reason).into())],
        ),
        Trouble::NewerFormat(path, format) => (
            "trouble_newer_format",
            vec![file("path", path), ("format", (*format).into())],
        ),
        Trouble::SetAside {
            file: damaged,
            aside,
        } => (
            "trouble_set_aside",
            // It stands in the same folder.
            vec![
                file("file", damaged),
                file("aside", aside.file_name().map_or(aside, Path::new)),
            ],
        ),
        Trouble::TornJournal(path) => ("trouble_torn_journal", vec![file("path", path)]),
        Trouble::OpenElsewhere { host } => (
            "trouble_open_elsewhere",
            vec![("host", quoted(host).into())],
        ),
        Trouble::PerhapsOpenElsewhere { host } => (
            "trouble_perhaps_open_elsewhere",
            vec![("host", quoted(host).into())],
        ),
        Trouble::OpenHere => ("trouble_open_here", vec![]),
        Trouble::PerhapsOpenHere => ("trouble_perhaps_open_here", vec![]),
        Trouble::Slow(path) => ("trouble_slow", vec![file("path", path)]),
        Trouble::ClockBack { now, last } => (
            "trouble_clock_back",
            vec![
                ("now", tr.date_and_time(now.civil()).into()),
                ("last", tr.date_and_time(last.civil()).into()),
            ],
        ),
        Trouble::NoDataFolder => ("trouble_no_data_folder", vec![]),
        Trouble::NoSuchLearner => ("trouble_no_such_learner", vec![]),
        Trouble::BeingReset => ("trouble_being_reset", vec![]),
        Trouble::NotShared => ("trouble_not_shared", vec![]),
    }
}

fn of_module(trouble: &ModuleTrouble) -> Message {
    match trouble {
        ModuleTrouble::Broken { module, errors } => (
            "module_broken",
            vec![
                ("module", String::from(module.clone()).into()),
                ("errors", (*errors).into()),
            ],
        ),
        ModuleTrouble::Unreadable(module) => (
            "module_unreadable",
            vec![("module", String::from(module.clone()).into())],
        ),
        ModuleTrouble::BrokenLibrary { library, errors } => (
            "module_broken_library",
            vec![
                ("library", quoted(library).into()),
                ("errors", (*errors).into()),
            ],
        ),
    }
}

fn of_start(trouble: &StartTrouble, tr: &Tr) -> Message {
    match trouble {
        StartTrouble::NoDisplay => ("start_no_display", vec![]),
        StartTrouble::DeadDisplay(display) => (
            "start_dead_display",
            vec![("display", quoted(display).into())],
        ),
        StartTrouble::MissingLibraries(libraries) => {
            let packages = packages(libraries);
            let advice = if packages.is_empty() {
                "other"
            } else {
                "packages"
            };
            let shown: Vec<String> = libraries.iter().map(|library| quoted(library)).collect();
            (
                "start_missing_libraries",
                vec![
                    ("count", libraries.len().into()),
                    ("libraries", tr.list(&shown).into()),
                    ("advice", advice.into()),
                    ("packages", packages.join(" ").into()),
                ],
            )
        }
        StartTrouble::Failed(reason) => ("start_failed", vec![("reason", quoted(reason).into())]),
    }
}

fn of_name(fault: BadName) -> Message {
    match fault {
        BadName::Empty => ("name_empty", vec![]),
        BadName::TooLong => ("name_too_long", vec![("most", LONGEST_NAME.into())]),
    }
}

/// The packages to install, each once; those of libraries that we do not know are left out.
fn packages(libraries: &[String]) -> Vec<&'static str> {
    let packages: BTreeSet<&str> = PACKAGES
        .iter()
        .filter(|(library, _)| libraries.iter().any(|missing| missing == library))
        .map(|(_, package)| *package)
        .collect();
    packages.into_iter().collect()
}

/// A path is shown whole: people look for it.
pub(super) fn file(name: &'static str, path: &Path) -> NamedValue<'static> {
    (name, shown(&path.to_string_lossy()).into())
}

#[cfg(test)]
pub(super) use tests::keys;

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::text::Language;
    use crate::i18n::messages::Key;
    use crate::i18n::tests::variants;

    fn troubles() -> Vec<Trouble> {
        let path = || "/media/stick/passerelle-data".into();
        vec![
            Trouble::DiskFull(path()),
            Trouble::NotAllowed(path()),
            Trouble::Gone(path()),
            Trouble::Failed(path(), "Input/output error".to_owned()),
            Trouble::NewerFormat(path(), 2),
            Trouble::SetAside {
                file: path(),
                aside: "settings.invalid-2026-11-22".into(),
            },
            Trouble::TornJournal(path()),
            Trouble::OpenElsewhere {
                host: "poste-3".to_owned(),
            },
            Trouble::PerhapsOpenElsewhere {
                host: "poste-3".to_owned(),
            },
            Trouble::OpenHere,
            Trouble::PerhapsOpenHere,
            Trouble::Slow(path()),
            Trouble::ClockBack {
                now: "2026-11-13T14:30:00.000-05:00".parse().expect("a date"),
                last: "2026-11-20T09:00:00.000-05:00".parse().expect("a date"),
            },
            Trouble::NoDataFolder,
            Trouble::NoSuchLearner,
            Trouble::BeingReset,
            Trouble::NotShared,
        ]
    }

    fn module_troubles() -> [ModuleTrouble; 3] {
        let module: crate::domain::id::ModuleId = "why-networks".parse().expect("an id");
        [
            ModuleTrouble::Broken {
                module: module.clone(),
                errors: 2,
            },
            ModuleTrouble::Unreadable(module),
            ModuleTrouble::BrokenLibrary {
                library: "pack.zip".to_owned(),
                errors: 1,
            },
        ]
    }

    fn start_troubles() -> [StartTrouble; 4] {
        [
            StartTrouble::NoDisplay,
            StartTrouble::DeadDisplay(":9".to_owned()),
            StartTrouble::MissingLibraries(vec!["libXi.so.6".to_owned()]),
            StartTrouble::Failed("no visual".to_owned()),
        ]
    }

    /// The messages of this room.
    pub(in super::super) fn keys() -> Vec<Key> {
        let tr = Tr::new(Language::FR);
        let key = |attributes: &'static [&'static str]| {
            move |(name, values): Message| Key {
                name: name.to_owned(),
                attributes,
                values,
            }
        };
        let told = key(&["safe", "cure"]);
        let records = troubles();
        let modules = module_troubles();
        let starts = start_troubles();
        records
            .iter()
            .map(|trouble| of_records(trouble, &tr))
            .chain(modules.iter().map(of_module))
            .map(told)
            .chain(
                starts
                    .iter()
                    .map(|trouble| of_start(trouble, &tr))
                    .map(key(&["cure"])),
            )
            .chain(
                [BadName::Empty, BadName::TooLong]
                    .map(of_name)
                    .map(key(&[])),
            )
            .collect()
    }

    #[test]
    fn every_trouble_has_words() {
        let source = include_str!("../domain/problem.rs");
        assert_eq!(troubles().len(), variants(source, "Trouble").len());
        assert_eq!(
            start_troubles().len(),
            variants(source, "StartTrouble").len()
        );
        assert_eq!(
            module_troubles().len(),
            variants(source, "ModuleTrouble").len()
        );
    }

    #[test]
    fn troubles_are_told_differently_in_both_languages() {
        let (french, english) = (Tr::new(Language::FR), Tr::new(Language::EN));
        let all = |tr: &Tr| -> Vec<Told> {
            let modules = module_troubles();
            let records = troubles();
            let records = records.iter().map(|trouble| tr.trouble(trouble));
            records
                .chain(modules.iter().map(|trouble| tr.module_trouble(trouble)))
                .collect()
        };
        for (french, english) in all(&french).iter().zip(all(&english)) {
            assert_ne!(french.what, english.what);
            assert_ne!(french.safe, english.safe);
            assert_ne!(french.cure, english.cure);
        }
    }

    #[test]
    fn missing_libraries_are_named_with_their_packages() {
        let missing = |libraries: &[&str]| {
            let libraries = libraries.iter().map(|library| (*library).to_owned());
            let trouble = StartTrouble::MissingLibraries(libraries.collect());
            [Language::FR, Language::EN].map(|language| {
                let told = Tr::new(language).start_trouble(&trouble);
                told.replace('\u{a0}', "~")
            })
        };
        assert_eq!(
            missing(&["libXi.so.6", "libX11.so.6"]),
            [
                "La fenêtre ne peut pas s’ouvrir~: il manque ces bibliothèques du système~: libXi.so.6 et libX11.so.6. \
                 Sous Debian ou Ubuntu, tapez~: sudo apt install libx11-6 libxi6",
                "The window cannot open: these system libraries are missing: libXi.so.6 and libX11.so.6. \
                 On Debian or Ubuntu, type: sudo apt install libx11-6 libxi6",
            ]
        );
        assert_eq!(
            missing(&["libother.so.1"])[1],
            "The window cannot open: this system library is missing: libother.so.1. \
             Ask the person in charge of the computer to install what is missing."
        );
    }

    #[test]
    fn a_name_that_cannot_be_kept_says_what_to_do() {
        let tr = Tr::new(Language::EN);
        assert_eq!(
            tr.bad_name(BadName::Empty),
            "Write a first name or a nickname."
        );
        assert_eq!(
            tr.bad_name(BadName::TooLong),
            "This name is too long: keep at most 40 characters."
        );
    }
}
