//! What runs of a library that has faults: all but the modules that hold them.
use super::draft::{Draft, case_folders};

use passerelle::content::{Image, Library, Source, check};
use passerelle::domain::id::ModuleId;
use passerelle::domain::lesson::Lesson;
use passerelle::domain::library::{LessonSummary, ModuleSummary};
use passerelle::domain::problem::{Level, ModuleTrouble};
use proptest::prelude::*;

use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;

fn id(module: &str) -> ModuleId {
    module.parse().unwrap()
}

fn ids(library: &Library) -> Vec<String> {
    library
        .modules()
        .map(|summary| summary.id.to_string())
        .collect()
}

/// The modules that `library` names as broken or unreadable.
fn troubled(library: &Library) -> Vec<String> {
    let name = |trouble: &ModuleTrouble| match trouble {
        ModuleTrouble::Broken { module, .. } | ModuleTrouble::Unreadable(module) => {
            module.to_string()
        }
        ModuleTrouble::BrokenLibrary { library, .. } => library.clone(),
    };
    library.troubles().iter().map(name).collect()
}

#[test]
fn one_bad_module_never_hides_the_others() {
    for case in [
        "not-json-module",
        "no-right-answer",
        "missing-key-module",
        "image-missing",
    ] {
        let draft = Draft::of(case);
        for source in [draft.folder(), draft.pack()] {
            let library = Library::read(&[source]);
            let beta = library
                .open(&id("beta"))
                .unwrap_or_else(|trouble| panic!("{case}: {trouble}"));
            assert_eq!(beta.module.id, id("beta"), "{case}");
            assert!(ids(&library).contains(&"beta".to_owned()), "{case}");
            assert!(library.open(&id("alpha")).is_err(), "{case}");
        }
    }
}

#[test]
fn a_module_that_cannot_be_read_is_left_out_and_named() {
    for case in [
        "not-json-module",
        "missing-file-alpha",
        "unsupported-format-module",
    ] {
        let library = Library::read(&[Draft::of(case).folder()]);
        assert_eq!(ids(&library), ["beta"], "{case}");
        assert_eq!(troubled(&library), ["alpha"], "{case}");
    }
}

#[test]
fn a_module_with_warnings_alone_opens() {
    for case in ["long-sentence", "same-in-both", "length-ratio"] {
        let draft = Draft::of(case);
        let library = Library::read(&[draft.folder()]);
        assert!(library.open(&id("alpha")).is_ok(), "{case}");
        assert_eq!(troubled(&library), Vec::<String>::new(), "{case}");
    }
}

#[test]
fn a_module_says_how_many_errors_it_has() {
    let draft = Draft::of("no-right-answer");
    let library = Library::read(&[draft.folder()]);
    assert_eq!(
        library.open(&id("alpha")).err(),
        Some(ModuleTrouble::Broken {
            module: id("alpha"),
            errors: 3
        })
    );
}

#[test]
fn every_module_of_the_journeys_opens_with_its_images() {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/library");
    let library = Library::read(&[Source::Folder(folder)]);
    assert_eq!(
        ids(&library),
        ["first-steps", "good-profile", "centre-start"]
    );
    let opened = library.open(&id("good-profile")).unwrap();
    let names: Vec<&str> = opened.images.keys().map(String::as_str).collect();
    assert_eq!(names, ["images/network.png", "images/portrait.png"]);
    let network = &opened.images["images/network.png"];
    assert_eq!((network.width, network.height), (480, 270));
    assert_eq!(network.rgba.len(), 480 * 270 * 4);
    assert_eq!(opened.content.len(), 64);
    assert_eq!(
        (
            library.glossary().terms.len(),
            library.limits().len(),
            library.sections().len()
        ),
        (5, 17, 12)
    );
}

#[test]
fn only_the_pictures_that_are_wanted_are_decoded_and_no_wider_than_they_show() {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/library");
    let library = Library::read(&[Source::Folder(folder)]);
    let module = id("good-profile");
    let wanted = BTreeSet::from(["images/network.png".to_owned()]);
    let opened = library.open_with(&module, 240, |_| wanted.clone()).unwrap();
    let sizes = |images: &BTreeMap<String, Image>| -> Vec<(String, u32, u32, usize)> {
        let size = |(file, image): (&String, &Image)| {
            (file.clone(), image.width, image.height, image.rgba.len())
        };
        images.iter().map(size).collect()
    };
    let narrow = ("images/network.png".to_owned(), 240, 135, 240 * 135 * 4);
    assert_eq!(sizes(&opened.images), std::slice::from_ref(&narrow));
    assert_eq!(sizes(&library.pictures(&module, &wanted, 240)), [narrow]);
    let gone = BTreeSet::from(["images/gone.png".to_owned()]);
    assert!(library.pictures(&module, &gone, 240).is_empty());
    let all: BTreeSet<&str> = opened.module.pictures().collect();
    assert_eq!(
        Vec::from_iter(all),
        ["images/network.png", "images/portrait.png"]
    );
}

#[test]
fn a_module_with_a_broken_picture_is_refused_though_the_picture_is_not_wanted() {
    for case in ["image-missing", "image-unreadable"] {
        let library = Library::read(&[Draft::of(case).folder()]);
        let opened = library.open_with(&id("alpha"), 240, |_| BTreeSet::new());
        assert!(opened.is_err(), "{case}");
    }
}

/// Of every library that the project has, sound or not, what a summary says is what the whole module says.
#[test]
fn a_summary_read_in_one_pass_says_what_the_whole_module_says() {
    let cases: Vec<Draft> = case_folders().iter().map(|case| Draft::of(case)).collect();
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/library");
    let sources = cases.iter().map(Draft::folder);
    let sources = sources.chain([Source::Embedded, Source::Folder(folder)]);
    let mut compared = 0;
    for source in sources {
        let library = Library::read(&[source]);
        for (rank, summary) in library.modules().enumerate() {
            assert_eq!(library.rank(&summary.id), Some(rank));
            assert_eq!(library.summary(&summary.id), Some(summary));
            let Ok(opened) = library.open(&summary.id) else {
                continue;
            };
            let module = opened.module;
            let lesson = |lesson: Lesson| LessonSummary {
                id: lesson.id,
                title: lesson.title,
                minutes: lesson.minutes,
            };
            let whole = ModuleSummary {
                library: summary.library.clone(),
                first_language: library.first_language(),
                id: module.id,
                title: module.title,
                summary: module.summary,
                minutes: module.minutes,
                requires: module.requires,
                lessons: module.lessons.into_iter().map(lesson).collect(),
                pass: module.quiz.pass,
                ask: module.quiz.ask,
            };
            assert_eq!(summary, &whole);
            compared += 1;
        }
    }
    assert!(compared > 50, "{compared} modules");
}

#[test]
fn the_same_content_written_otherwise_has_the_same_hash() {
    let draft = Draft::base();
    let hash = || {
        Library::read(&[draft.folder()])
            .open(&id("alpha"))
            .unwrap()
            .content
    };
    let before = hash();
    let spaced = draft.read("alpha/module.json").replace(": ", " :  ");
    draft.write("alpha/module.json", spaced.as_bytes());
    assert_eq!(hash(), before);
    let changed = draft
        .read("alpha/module.json")
        .replace("Un essai.", "Deux essais.");
    draft.write("alpha/module.json", changed.as_bytes());
    assert_ne!(hash(), before);
}

/// Whether what `check` says of a module and whether it opens are the same.
fn assert_opens_where_sound(draft: &Draft, module: &str) {
    let told = check(&draft.folder());
    let file = format!("{module}/module.json");
    let is_faulty = told
        .problems
        .iter()
        .any(|problem| problem.file == file && problem.level() == Level::Error);
    let library = Library::read(&[draft.folder()]);
    let opens = library.open(&id(module)).is_ok();
    assert!(!(is_faulty && opens), "{module} opens: {:?}", told.problems);
}

#[test]
fn no_module_with_errors_opens() {
    for case in case_folders() {
        let draft = Draft::of(&case);
        for module in ["alpha", "beta", "gamma", "nowhere"] {
            assert_opens_where_sound(&draft, module);
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(128))]

    #[test]
    fn no_damage_to_a_file_ends_in_a_panic(
        case in proptest::sample::select(Vec::from_iter(case_folders())),
        file in proptest::sample::select(vec![
            "alpha/module.json",
            "alpha/module.json",
            "library.json",
            "glossary.json",
            "practice/limits.json",
            "practice/profile.json",
        ]),
        at in 0.0..1.0_f64,
        cut in 0..40_usize,
        put in "[\\[\\]{}\",:0-9a-z\u{e9}\u{0}*_]{0,3}",
    ) {
        let draft = Draft::of(&case);
        if let Ok(text) = std::fs::read(draft.path(file)) {
            let from = ((text.len() as f64) * at) as usize;
            let to = (from + cut).min(text.len());
            let damaged = [&text[..from], put.as_bytes(), &text[to..]].concat();
            draft.write(file, &damaged);
        }
        assert_opens_where_sound(&draft, "alpha");
    }
}
