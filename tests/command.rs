//! The program on the command line, as a person or another program runs it.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on may stop")]
use passerelle::content;
use passerelle::domain::problem::StartTrouble;
use passerelle::domain::text::Language;
use passerelle::i18n::Tr;

use serde_json::Value;
use tempfile::TempDir;

use std::collections::BTreeSet;
use std::fs::{self, File};
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

const LIBRARY: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/library");

/// The program with `words`, in a system that speaks `locale` and has no display.
fn passerelle(locale: &str, words: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_passerelle"));
    for name in [
        "LANGUAGE",
        "LC_MESSAGES",
        "LANG",
        "DISPLAY",
        "WAYLAND_DISPLAY",
        "WAYLAND_SOCKET",
    ] {
        command.env_remove(name);
    }
    command
        .env("LC_ALL", locale)
        .args(words)
        .stdin(Stdio::null());
    command
}

fn run(locale: &str, words: &[&str]) -> Output {
    passerelle(locale, words).output().unwrap()
}

fn status(output: &Output) -> i32 {
    output.status.code().unwrap()
}

fn results(output: &Output) -> &str {
    str::from_utf8(&output.stdout).unwrap()
}

fn notes(output: &Output) -> &str {
    str::from_utf8(&output.stderr).unwrap()
}

/// The test library with a misspelt key in its first module and an unknown one in its glossary.
fn broken_library() -> TempDir {
    let copy = tempfile::tempdir().unwrap();
    copy_folder(Path::new(LIBRARY), copy.path());
    for file in ["first-steps/module.json", "glossary.json"] {
        let file = copy.path().join(file);
        let broken = fs::read_to_string(&file)
            .unwrap()
            .replacen('{', "{\"misspelt\": 1,", 1);
        File::create(file)
            .unwrap()
            .write_all(broken.as_bytes())
            .unwrap();
    }
    copy
}

fn copy_folder(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap() {
        let from = entry.unwrap().path();
        let to = to.join(from.file_name().unwrap());
        if from.is_dir() {
            copy_folder(&from, &to);
        } else {
            fs::copy(from, to).unwrap();
        }
    }
}

fn text(path: &Path) -> &str {
    path.to_str().unwrap()
}

#[test]
fn a_sound_library_has_status_0_and_no_error() {
    for locale in ["fr_CA.UTF-8", "en_CA.UTF-8"] {
        let checked = run(locale, &["check", LIBRARY]);
        assert_eq!(
            status(&checked),
            0,
            "{}{}",
            results(&checked),
            notes(&checked)
        );
        assert_eq!(notes(&checked).lines().count(), 1);
    }
}

#[test]
fn the_lessons_inside_the_program_are_sound_and_checked_without_a_place() {
    let checked = run("en_CA.UTF-8", &["check", "--json"]);
    assert_eq!(
        status(&checked),
        0,
        "{}{}",
        results(&checked),
        notes(&checked)
    );
    let problems: Vec<Value> = serde_json::from_str(results(&checked)).unwrap();
    assert!(
        problems
            .iter()
            .all(|problem| problem["severity"] == "warning")
    );
}

#[test]
fn every_problem_is_a_line_with_its_place_in_the_language_of_the_person() {
    let library = broken_library();
    let place = text(library.path());
    for (locale, words, summary) in [
        ("fr_CA.UTF-8", vec!["check", place], "2 erreurs"),
        ("en_CA.UTF-8", vec!["check", place], "2 errors"),
        (
            "fr_CA.UTF-8",
            vec!["check", place, "--language", "en"],
            "2 errors",
        ),
        (
            "en_CA.UTF-8",
            vec!["--language", "fr", "check", place],
            "2 erreurs",
        ),
        ("C", vec!["check", place], "2 erreurs"),
    ] {
        let checked = run(locale, &words);
        assert_eq!(status(&checked), 1);
        let lines = results(&checked)
            .lines()
            .filter(|line| line.contains("misspelt"))
            .collect::<Vec<_>>();
        assert_eq!(lines.len(), 2, "{}", results(&checked));
        for file in ["first-steps/module.json:1:2:", "glossary.json:1:2:"] {
            assert!(lines.iter().any(|line| line.contains(file)), "{lines:?}");
        }
        assert!(notes(&checked).contains(summary), "{}", notes(&checked));
    }
}

#[test]
fn json_has_every_problem_with_the_words_of_the_specification() {
    let library = broken_library();
    let checked = run("en_CA.UTF-8", &["check", text(library.path()), "--json"]);
    assert_eq!(status(&checked), 1);
    let problems: Vec<Value> = serde_json::from_str(results(&checked)).unwrap();
    let keys = [
        "severity", "code", "file", "line", "column", "path", "message", "cure",
    ];
    for problem in &problems {
        let found = problem.as_object().unwrap().keys().map(String::as_str);
        assert_eq!(found.collect::<BTreeSet<_>>(), keys.into());
    }
    let misspelt = problems
        .iter()
        .find(|problem| {
            problem["file"] == "first-steps/module.json" && problem["severity"] == "error"
        })
        .unwrap();
    assert_eq!(misspelt["code"], "unknown-key");
    assert_eq!(
        (&misspelt["line"], &misspelt["column"]),
        (&1.into(), &2.into())
    );
    assert!(misspelt["message"].as_str().unwrap().contains("misspelt"));
    assert!(!misspelt["cure"].as_str().unwrap().is_empty());
}

#[test]
fn where_there_is_no_library_there_is_nothing_to_check() {
    let empty = tempfile::tempdir().unwrap();
    let missing = empty.path().join("missing");
    for place in [empty.path(), &missing] {
        let checked = run("en_CA.UTF-8", &["check", text(place)]);
        assert_eq!((status(&checked), results(&checked)), (2, ""));
        assert!(notes(&checked).contains(text(place)), "{}", notes(&checked));
    }
}

#[test]
fn modules_without_their_library_file_are_checked_all_the_same() {
    let library = broken_library();
    fs::remove_file(library.path().join("library.json")).unwrap();
    let checked = run("en_CA.UTF-8", &["check", text(library.path())]);
    assert_eq!(status(&checked), 1);
    for culprit in ["library.json", "misspelt"] {
        assert!(results(&checked).contains(culprit), "{}", results(&checked));
    }
}

#[test]
fn a_file_that_is_no_pack_is_an_error() {
    let folder = tempfile::tempdir().unwrap();
    let pack = folder.path().join("pack.zip");
    File::create(&pack).unwrap().write_all(b"no pack").unwrap();
    let checked = run("en_CA.UTF-8", &["check", text(&pack)]);
    assert_eq!(status(&checked), 1);
    assert_eq!(results(&checked).lines().count(), 1);
}

#[test]
fn schemas_are_printed_and_written_as_they_are_committed() {
    let printed = run("fr_CA.UTF-8", &["schema"]);
    assert_eq!(status(&printed), 0);
    let printed: Value = serde_json::from_str(results(&printed)).unwrap();
    let folder = tempfile::tempdir().unwrap();
    let out = folder.path().join("new/schemas");
    assert_eq!(
        status(&run("fr_CA.UTF-8", &["schema", "--out", text(&out)])),
        0
    );
    let mut names = BTreeSet::new();
    for (name, schema) in content::schemas() {
        assert_eq!(printed[name], schema);
        let written = fs::read_to_string(out.join(name)).unwrap();
        let committed = fs::read_to_string(committed_schemas().join(name)).unwrap_or_default();
        assert_eq!(
            written, committed,
            "{name}: run `cargo run -- schema --out lessons/schema`"
        );
        names.insert(name.to_owned());
    }
    let printed = printed.as_object().unwrap().keys().cloned();
    assert_eq!(printed.collect::<BTreeSet<_>>(), names);
}

fn committed_schemas() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("lessons/schema")
}

#[test]
fn help_and_misuse_speak_the_language_of_the_person() {
    for (locale, language) in [("fr_CA.UTF-8", Language::FR), ("en_CA.UTF-8", Language::EN)] {
        let tr = Tr::new(language);
        for words in [["--help"].as_slice(), &["check", "--help"], &["-h"]] {
            let help = run(locale, words);
            assert_eq!((status(&help), notes(&help)), (0, ""));
            assert!(results(&help).contains(&tr.command_options_heading()));
        }
        let misuse = run(locale, &["chek"]);
        assert_eq!((status(&misuse), results(&misuse)), (2, ""));
        assert_eq!(notes(&misuse), format!("{}\n", tr.command_misuse("chek")));
    }
    let version = run("C", &["--version"]);
    assert_eq!(
        results(&version),
        concat!("passerelle ", env!("CARGO_PKG_VERSION"), "\n")
    );
}

#[test]
fn a_reader_who_leaves_ends_the_program_quietly() {
    let library = broken_library();
    let mut running = passerelle("fr_CA.UTF-8", &["check", text(library.path()), "--json"])
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    drop(running.stdout.take());
    let ended = running.wait_with_output().unwrap();
    assert_eq!(status(&ended), 1);
    assert_eq!(notes(&ended).lines().count(), 1, "{}", notes(&ended));
}

#[cfg(target_os = "linux")]
#[test]
fn without_a_display_one_sentence_says_so_and_nothing_is_written() {
    const NOBODY: &str = ":59999";
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path().join("data");
    for (locale, language) in [("fr_CA.UTF-8", Language::FR), ("en_CA.UTF-8", Language::EN)] {
        let tr = Tr::new(language);
        let no_display = run(locale, &["--data", text(&data)]);
        let dead_display = passerelle(locale, &["--data", text(&data)])
            .env("DISPLAY", NOBODY)
            .output()
            .unwrap();
        for (ended, trouble) in [
            (no_display, StartTrouble::NoDisplay),
            (dead_display, StartTrouble::DeadDisplay(NOBODY.into())),
        ] {
            assert_eq!((status(&ended), results(&ended)), (3, ""));
            assert_eq!(notes(&ended).trim_end(), tr.start_trouble(&trouble));
        }
    }
    assert!(!data.exists());
}

const SAMPLES: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/profiles");

/// A folder with a file of this name and content.
fn folder_with(name: &str, bytes: &[u8]) -> (TempDir, PathBuf) {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join(name);
    File::create(&file).unwrap().write_all(bytes).unwrap();
    (folder, file)
}

#[test]
fn findings_are_printed_as_the_specification_has_them_whatever_they_are() {
    let sample = format!("{SAMPLES}/fr/preposee-nas.json");
    let checked = run("fr_CA.UTF-8", &["profile", "check", &sample, "--json"]);
    assert_eq!(status(&checked), 0, "{}", notes(&checked));
    let findings: Vec<Value> = serde_json::from_str(results(&checked)).unwrap();
    let keys = ["check", "section", "severity", "state", "quote", "message"];
    for finding in &findings {
        let found = finding.as_object().unwrap().keys().map(String::as_str);
        assert_eq!(found.collect::<BTreeSet<_>>(), keys.into());
    }
    let number = findings
        .iter()
        .find(|finding| finding["check"] == "sensitive-numbers")
        .unwrap();
    assert_eq!(
        (&number["state"], &number["severity"]),
        (&"stop".into(), &"stop".into())
    );
    let quote = number["quote"].as_str().unwrap();
    for (locale, words) in [
        ("fr_CA.UTF-8", "assurance sociale"),
        ("en_CA.UTF-8", "social insurance"),
    ] {
        let told = run(locale, &["profile", "check", &sample]);
        assert_eq!(status(&told), 0);
        for expected in [quote, words] {
            assert!(results(&told).contains(expected), "{}", results(&told));
        }
        assert_eq!(notes(&told).lines().count(), 1);
    }
}

#[test]
fn a_draft_that_cannot_be_read_is_told_with_its_place_in_the_language_of_the_person() {
    let broken = b"{\"format\": 1,\n \"language\": \"fr\",\n \"headlin\": \"x\"}";
    let (_folder, file) = folder_with("draft.json", broken);
    for (locale, words) in [("fr_CA.UTF-8", "erreur"), ("en_CA.UTF-8", "error")] {
        for command in ["check", "flags"] {
            let missing = run(locale, &["profile", command, "/no/such/file"]);
            assert_eq!((status(&missing), results(&missing)), (1, ""));
            assert!(
                notes(&missing).contains("/no/such/file"),
                "{}",
                notes(&missing)
            );
        }
        let told = run(locale, &["profile", "check", text(&file)]);
        assert_eq!((status(&told), results(&told)), (1, ""));
        for expected in [words, "draft.json:3:2", "headlin"] {
            assert!(notes(&told).contains(expected), "{}", notes(&told));
        }
    }
    let (_folder, file) = folder_with("message.txt", b"\xff\xfe");
    assert_eq!(status(&run("C", &["profile", "flags", text(&file)])), 1);
}

#[test]
fn a_changed_checklist_can_be_tried_before_anybody_sees_it() {
    let copy = tempfile::tempdir().unwrap();
    let lessons = copy.path().join("lessons");
    copy_folder(
        &Path::new(env!("CARGO_MANIFEST_DIR")).join("lessons"),
        &lessons,
    );
    let vocabulary = lessons.join("practice/vocabulary.json");
    let changed = fs::read_to_string(&vocabulary).unwrap().replacen(
        "\"jobs\": [",
        "\"jobs\": [[\"jongleur\"],",
        1,
    );
    File::create(&vocabulary)
        .unwrap()
        .write_all(changed.as_bytes())
        .unwrap();
    let draft = b"{\"format\": 1, \"language\": \"fr\", \"headline\": \"Jongleur\"}";
    let (_folder, file) = folder_with("draft.json", draft);
    let state = |words: &[&str]| {
        let checked = run("fr_CA.UTF-8", words);
        assert_eq!(status(&checked), 0, "{}", notes(&checked));
        let findings: Vec<Value> = serde_json::from_str(results(&checked)).unwrap();
        let job = findings
            .iter()
            .find(|finding| finding["check"] == "headline-job");
        job.unwrap()["state"].as_str().unwrap().to_owned()
    };
    let words = ["profile", "check", text(&file), "--json"];
    assert_eq!(state(&words), "improve");
    let with_lessons = [&words[..], &["--lessons", text(&lessons)]].concat();
    assert_eq!(state(&with_lessons), "ready");
    let refused = [&words[..], &["--lessons", "/no/such/lessons"]].concat();
    assert_eq!(status(&run("fr_CA.UTF-8", &refused)), 1);
}

#[test]
fn warning_signs_are_printed_and_no_message_is_called_safe() {
    let scam =
        "Congratulations, you are hired! Pay a $50 fee for your training. Write to boss@gmail.com.";
    let (_folder, file) = folder_with("message.txt", scam.as_bytes());
    let flags = run(
        "C",
        &[
            "profile",
            "flags",
            text(&file),
            "--language",
            "en",
            "--json",
        ],
    );
    assert_eq!(status(&flags), 0, "{}", notes(&flags));
    let signs: Vec<Value> = serde_json::from_str(results(&flags)).unwrap();
    let mail = signs
        .iter()
        .find(|sign| sign["family"] == "free-email")
        .unwrap();
    assert_eq!(mail["quote"], "boss@gmail.com");
    assert!(!mail["message"].as_str().unwrap().is_empty());
    let (_folder, file) = folder_with("sound.txt", "Bonjour, merci.".as_bytes());
    let flags = run("fr_CA.UTF-8", &["profile", "flags", text(&file)]);
    assert_eq!((status(&flags), results(&flags)), (0, ""));
    assert!(
        notes(&flags).contains("ne prouve rien"),
        "{}",
        notes(&flags)
    );
}

#[test]
fn a_draft_is_written_as_a_pdf_and_a_place_that_fails_is_told() {
    let folder = tempfile::tempdir().unwrap();
    let out = folder.path().join("profile.pdf");
    let draft = format!("{SAMPLES}/fr/cuisiniere-cpe.json");
    let done = run(
        "fr_CA.UTF-8",
        &["profile", "pdf", &draft, "--out", text(&out)],
    );
    assert_eq!((status(&done), notes(&done)), (0, ""));
    assert!(fs::read(&out).unwrap().starts_with(b"%PDF-"));

    let gone = folder.path().join("stick/profile.pdf");
    for (locale, told) in [
        ("fr_CA.UTF-8", "n’est pas là"),
        ("en_CA.UTF-8", "is not there"),
    ] {
        let done = run(locale, &["profile", "pdf", &draft, "--out", text(&gone)]);
        assert_eq!(status(&done), 1);
        assert!(notes(&done).contains(told), "{}", notes(&done));
    }
    assert_eq!(
        status(&run("C", &["profile", "pdf", &draft])),
        2,
        "it needs a place"
    );
}

#[test]
fn sheets_and_the_guide_are_written_in_each_language_or_in_the_one_that_was_named() {
    let exported = |words: &[&str]| {
        let folder = tempfile::tempdir().unwrap();
        let out = folder.path().join("new");
        let words = [&["export", "--out", out.to_str().unwrap()][..], words].concat();
        let done = run("en_CA.UTF-8", &words);
        let entries = fs::read_dir(&out).into_iter().flatten();
        let files = entries.map(|entry| entry.unwrap().path());
        let name = |path: PathBuf| {
            assert!(fs::read(&path).unwrap().starts_with(b"%PDF-"));
            path.file_name().unwrap().to_str().unwrap().to_owned()
        };
        let names: BTreeSet<String> = files.map(name).collect();
        let told = results(&done).lines().count();
        assert_eq!(told, names.len(), "{}", results(&done));
        (status(&done), names)
    };
    let names = |names: &[&str]| names.iter().map(|name| (*name).to_owned()).collect();
    let both = ["why-networks-en.pdf", "why-networks-fr.pdf"];
    for (words, expected) in [
        (&["--sheet", "why-networks"][..], names(&both)),
        (
            &["--sheet", "why-networks", "--language", "both"],
            names(&both),
        ),
        (
            &["--sheet", "why-networks", "--language", "fr"],
            names(&both[1..]),
        ),
        (&["--guide", "--language", "en"], names(&["guide-en.pdf"])),
    ] {
        assert_eq!(exported(words), (0, expected), "{words:?}");
    }
    let (done, all) = exported(&["--sheet", "all", "--lessons", LIBRARY]);
    assert_eq!(done, 0);
    assert!(all.len() > 28, "those of the named library too: {all:?}");
    let (refused, none) = exported(&["--sheet", "nowhere"]);
    assert_eq!((refused, none), (1, BTreeSet::new()));
    let told = run("fr_CA.UTF-8", &["export", "--sheet", "nowhere"]);
    assert!(notes(&told).contains("why-networks"), "{}", notes(&told));
    let unwritable = run(
        "fr_CA.UTF-8",
        &["export", "--guide", "--out", "/dev/null/x"],
    );
    assert_eq!(status(&unwritable), 1);
}

#[test]
fn the_texts_that_are_hardest_to_read_are_named_with_their_places() {
    let words = ["check", LIBRARY, "--readability", "--hardest", "3"];
    for (locale, formula, ease) in [
        ("fr_CA.UTF-8", "Kandel et Moles", "facilité"),
        ("en_CA.UTF-8", "Kandel and Moles", "ease"),
    ] {
        let told = run(locale, &words);
        assert_eq!(status(&told), 0, "{}", notes(&told));
        assert_eq!(notes(&told).lines().count(), 1);
        let lines: Vec<_> = results(&told).lines().collect();
        assert!(lines[0].contains(formula), "{}", lines[0]);
        for language in ["fr", "en"] {
            let lesson = format!("first-steps/module.json: {language}: what-is-a-network: {ease} ");
            assert!(
                lines.iter().any(|line| line.starts_with(&lesson)),
                "{lesson}"
            );
            let end = format!(".{language}: {ease} ");
            let hard: Vec<_> = lines.iter().filter(|line| line.contains(&end)).collect();
            assert_eq!(hard.len(), 3, "{hard:?}");
            for line in hard {
                let (file, rest) = line.split_once(':').unwrap();
                let number: usize = rest.split(':').next().unwrap().parse().unwrap();
                let file = fs::read_to_string(Path::new(LIBRARY).join(file)).unwrap();
                assert!(number >= 1 && number <= file.lines().count(), "{line}");
            }
        }
    }
}

#[test]
fn readability_for_programs_has_every_text_and_the_hardest_first() {
    let told = run("C", &["check", "--readability", "--json", LIBRARY]);
    assert_eq!(status(&told), 0, "{}", notes(&told));
    let found: Value = serde_json::from_str(results(&told)).unwrap();
    let rows = |key: &str| found[key].as_array().unwrap().clone();
    assert!(rows("texts").len() > 200);
    let parts: BTreeSet<_> = rows("groups")
        .iter()
        .map(|group| group["part"].as_str().unwrap().to_owned())
        .collect();
    assert_eq!(
        parts,
        ["lesson", "outside", "whole"].map(str::to_owned).into()
    );
    for language in ["fr", "en"] {
        let eases: Vec<_> = rows("hardest")
            .iter()
            .filter(|text| text["language"] == language)
            .map(|text| text["reading_ease"].as_f64().unwrap())
            .collect();
        assert!(!eases.is_empty() && eases.len() <= 20, "{eases:?}");
        assert!(eases.is_sorted(), "{eases:?}");
    }
    let grades = rows("groups");
    assert!(
        grades
            .iter()
            .all(|group| group["grade"].is_null() == (group["language"] == "fr"))
    );
    assert_eq!(
        status(&run("C", &["check", "--readability", "/no/such/place"])),
        2
    );
}

#[test]
fn a_module_is_exported_as_a_page_in_each_language_or_in_the_one_that_was_named() {
    let exported = |words: &[&str]| {
        let folder = tempfile::tempdir().unwrap();
        let out = folder.path().join("new folder");
        let words = [&["export", "--out", text(&out)][..], words].concat();
        let done = run("C", &words);
        let mut pages: Vec<_> = fs::read_dir(&out)
            .into_iter()
            .flatten()
            .map(|page| page.unwrap().file_name().into_string().unwrap())
            .collect();
        pages.sort();
        for page in &pages {
            let page = fs::read_to_string(out.join(page)).unwrap();
            assert!(page.starts_with("<!DOCTYPE html>") && page.trim_end().ends_with("</html>"));
        }
        let named = results(&done).lines().count();
        assert_eq!(named, pages.len(), "{}", results(&done));
        (status(&done), pages)
    };
    let (fr, en) = ("why-networks-fr.html", "why-networks-en.html");
    let page = |names: &[&str]| {
        names
            .iter()
            .map(|name| (*name).to_owned())
            .collect::<Vec<_>>()
    };
    for (words, expected) in [
        (&["--html", "why-networks"][..], &[en, fr][..]),
        (&["--html", "why-networks", "--language", "both"], &[en, fr]),
        (&["--html", "why-networks", "--language", "fr"], &[fr]),
        (
            &["--html", "first-steps", "--lessons", LIBRARY],
            &["first-steps-en.html", "first-steps-fr.html"],
        ),
    ] {
        assert_eq!(exported(words), (0, page(expected)), "{words:?}");
    }
    for refused in [
        &["--html", "first-steps"][..],
        &["--html", "../x"],
        &["--html", "why-networks", "--lessons", "/no/such/place"],
    ] {
        assert_eq!(exported(refused), (1, Vec::new()), "{refused:?}");
    }
    let told = run("fr_CA.UTF-8", &["export", "--html", "nowhere"]);
    assert!(notes(&told).contains("why-networks"), "{}", notes(&told));
    let told = run(
        "C",
        &["export", "--html", "why-networks", "--out", "/dev/null/x"],
    );
    assert_eq!((status(&told), results(&told)), (1, ""));
}
#[cfg(test)]
#[path = "command/trainer.rs"]
mod trainer;
