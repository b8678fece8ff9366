//! What the validator refuses, and where it says so: every fault of `../shared/spec/lesson-format.md` in a library
//! of real files. A case is a folder of `tests/content/`: the files that differ from the sound library in `base`.
#[cfg(test)]
#[path = "content/built.rs"]
mod built;
#[cfg(test)]
#[path = "content/draft.rs"]
mod draft;
#[cfg(test)]
#[path = "content/packs.rs"]
mod packs;
#[cfg(test)]
#[path = "content/reading.rs"]
mod reading;
#[cfg(test)]
#[path = "content/table.rs"]
mod table;

use draft::{CODES, Draft, lines};
use passerelle::content::{Source, check};

use std::collections::BTreeSet;
use std::path::PathBuf;

/// A named case and every line that is expected of it, in order.
type Case = (&'static str, &'static [&'static str]);

/// Names the cases whose lines are not just those expected.
fn assert_cases(mut told: impl FnMut(&str) -> Vec<String>, cases: &[Case]) {
    let differing: Vec<String> = cases
        .iter()
        .filter_map(|(name, expected)| difference(name, expected, &told(name)))
        .collect();
    assert!(differing.is_empty(), "\n{}", differing.join("\n"));
}

/// What of a case is missing and what nobody expected; `None` where all is as expected.
fn difference(name: &str, expected: &[&str], told: &[String]) -> Option<String> {
    if expected == told {
        return None;
    }
    let missing = expected
        .iter()
        .filter(|line| !told.iter().any(|other| other == *line))
        .map(|line| format!("    missing     {line}"));
    let unexpected = told
        .iter()
        .filter(|line| !expected.contains(&line.as_str()))
        .map(|line| format!("    unexpected  {line}"));
    let differing: Vec<String> = missing.chain(unexpected).collect();
    let rest = if differing.is_empty() {
        format!("    order or number: {told:#?}")
    } else {
        differing.join("\n")
    };
    Some(format!("{name}\n{rest}"))
}

#[test]
fn each_fault_is_told_once_where_it_is_written() {
    assert_cases(
        |name| lines(&check(&Draft::of(name).folder())),
        table::CASES,
    );
}

#[test]
fn a_pack_is_checked_as_its_folder_is() {
    assert_cases(
        |name| {
            let draft = Draft::of(name);
            lines(&check(&draft.pack()))
        },
        table::CASES,
    );
}

#[test]
fn every_folder_of_cases_is_in_the_table() {
    let folders: BTreeSet<String> = draft::case_folders();
    let named: BTreeSet<String> = table::CASES
        .iter()
        .map(|(name, _)| (*name).to_owned())
        .collect();
    assert_eq!(folders, named);
}

#[test]
fn every_fault_has_a_case() {
    let told: BTreeSet<&str> = [table::CASES, built::CASES, packs::CASES]
        .concat()
        .iter()
        .flat_map(|(_, lines)| lines.iter())
        .filter_map(|line| line.rsplit(": ").next())
        .collect();
    let without: Vec<&String> = CODES
        .iter()
        .filter(|code| !told.contains(code.as_str()))
        .collect();
    assert!(without.is_empty(), "{without:?}");
}

#[test]
fn faults_too_large_to_keep_as_files_are_told_too() {
    assert_cases(
        |name| lines(&check(&built::draft(name).folder())),
        built::CASES,
    );
}

#[test]
fn hostile_packs_are_refused() {
    assert_cases(
        |name| {
            let (_folder, path) = packs::pack(name);
            lines(&check(&Source::Pack(path)))
        },
        packs::CASES,
    );
}

#[test]
fn the_library_of_the_journeys_is_sound() {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/library");
    let report = check(&Source::Folder(folder));
    assert_eq!(lines(&report), Vec::<String>::new());
    assert_eq!(report.modules, 3);
}

#[test]
fn a_sound_library_has_no_problems() {
    let report = check(&Draft::base().folder());
    assert_eq!(lines(&report), Vec::<String>::new());
    assert_eq!((report.modules, report.files), (2, 6));
}
