//! `passerelle trainer`, as a script at many computers runs it.
use super::*;
use passerelle::domain::id::LearnerId;
use passerelle::domain::learner::{Icon, Learner, MotionChoice, Speed, TextSize, ThemeChoice};
use passerelle::domain::record::{At, Event};
use passerelle::store::Store;

use uuid::Uuid;

const AMINA: LearnerId = LearnerId(Uuid::from_u128(1));
const CARLOS: LearnerId = LearnerId(Uuid::from_u128(2));

/// A data folder with two people, one of them in a group, who each did a lesson and a quiz.
fn centre() -> TempDir {
    let place = tempfile::tempdir().unwrap();
    let store = Store::open(place.path().to_owned()).unwrap();
    let at: At = "2026-11-22T10:00:00.000-05:00".parse().unwrap();
    for (id, name, group) in [
        (AMINA, "Amina 🙂/..", None),
        (CARLOS, "كارلوس", Some("tuesday".parse().unwrap())),
    ] {
        store
            .create(&Learner {
                format: 1,
                id,
                name: name.to_owned(),
                icon: Icon::Star,
                language: Language::FR,
                group,
                created: at.moment,
                code: None,
                shared: false,
                text_size: TextSize::USUAL,
                theme: ThemeChoice::System,
                motion: MotionChoice::System,
                speed: Speed::USUAL,
                choice_keys: true,
                archived: false,
            })
            .unwrap();
        let attempt = Uuid::from_u128(50);
        let events = [
            r#""kind":"lesson_completed","module":"why-networks","lesson":"l1""#.to_owned(),
            format!(
                r#""kind":"attempt_started","attempt":"{attempt}","module":"why-networks","version":"1","content":"00","mode":"quiz","seed":7,"language":"fr","questions":["q1"]"#
            ),
            format!(
                r#""kind":"answered","attempt":"{attempt}","question":"why-networks/q1","shown":[],"answer":"b","fraction":"1/1","hint":false,"seconds":9,"try":1,"mode":"quiz","language":"fr""#
            ),
        ];
        let events: Vec<_> = events
            .iter()
            .zip(100_u128..)
            .map(|(rest, number)| {
                let id = Uuid::from_u128(number);
                let line = format!(r#"{{"format":1,"id":"{id}","at":"{at}",{rest}}}"#);
                Event::parse(&line).unwrap()
            })
            .collect();
        let mut open = store.open_learner(id, &at, false).unwrap();
        open.journal.append(&events).unwrap();
    }
    place
}

fn trainer(place: &Path, words: &[&str]) -> Output {
    let data = place.to_str().unwrap();
    run(
        "en_CA.UTF-8",
        &[&["trainer"], words, &["--data", data]].concat(),
    )
}

fn json(output: &Output) -> Value {
    assert_eq!(status(output), 0, "{}", notes(output));
    serde_json::from_str(results(output)).unwrap()
}

fn people(place: &Path) -> usize {
    let store = Store::open(place.to_owned()).unwrap();
    store.learners().0.len()
}

#[test]
fn a_dry_run_counts_what_a_reset_erases_and_an_undo_brings_it_back() {
    let place = centre();
    let (amina, carlos) = (AMINA.to_string(), CARLOS.to_string());
    let counted = json(&trainer(
        place.path(),
        &["reset", "--all", "--dry-run", "--json"],
    ));
    assert_eq!(counted["reset"], Value::Null);
    for (what, count) in [
        ("people", 2),
        ("lessons", 2),
        ("attempts", 2),
        ("answers", 2),
    ] {
        assert_eq!(counted[what], count, "{counted}");
    }
    assert_eq!(people(place.path()), 2);

    let reset = ["reset", "--learner", &amina, &carlos, "--json"];
    let done = json(&trainer(place.path(), &reset));
    assert_eq!(
        (&done["people"], &done["copied"]),
        (&2.into(), &true.into())
    );
    assert_eq!(people(place.path()), 0);
    let list = json(&trainer(place.path(), &["undo", "--list", "--json"]));
    assert_eq!(list[0]["reset"], done["reset"]);
    assert_eq!(list[0]["learners"].as_array().unwrap().len(), 2);
    assert!(!list.to_string().contains("Amina"), "no names");

    let undone = json(&trainer(
        place.path(),
        &["undo", "--learner", &amina, "--json"],
    ));
    assert_eq!(undone["learners"], serde_json::json!([amina]));
    assert_eq!(people(place.path()), 1);
    assert_eq!(status(&trainer(place.path(), &["undo"])), 0);
    assert_eq!(people(place.path()), 2);
    assert_eq!(status(&trainer(place.path(), &["undo"])), 2);
}

#[test]
fn a_part_of_a_group_goes_without_a_copy_and_with_a_proof() {
    let place = centre();
    let words = [
        "reset",
        "--group",
        "tuesday",
        "--scope",
        "quizzes",
        "--no-copy",
    ];
    let done = trainer(place.path(), &words);
    assert_eq!(status(&done), 0, "{}", notes(&done));
    assert!(
        results(&done).contains("1 person was reset"),
        "{}",
        results(&done)
    );
    assert!(
        results(&done).contains("1 quiz attempt"),
        "{}",
        results(&done)
    );
    assert!(
        notes(&done).contains("Checked: no file"),
        "{}",
        notes(&done)
    );
    let left = |id: LearnerId| {
        let id = id.to_string();
        let counted = trainer(
            place.path(),
            &["reset", "--learner", &id, "--dry-run", "--json"],
        );
        let counted = json(&counted);
        (counted["lessons"].clone(), counted["answers"].clone())
    };
    assert_eq!(left(CARLOS), (1.into(), 0.into()));
    assert_eq!(left(AMINA), (1.into(), 1.into()));
    assert_eq!(status(&trainer(place.path(), &["undo"])), 2);
}

#[test]
fn work_goes_from_one_computer_to_another_and_bad_files_are_named() {
    let (here, there, stick) = (
        centre(),
        tempfile::tempdir().unwrap(),
        tempfile::tempdir().unwrap(),
    );
    let folder = stick.path().join("work");
    let out = folder.to_str().unwrap();
    let written = json(&trainer(
        here.path(),
        &["export", "--all", "--out", out, "--json"],
    ));
    let mut files: Vec<_> = written
        .as_array()
        .unwrap()
        .iter()
        .map(|row| row["file"].as_str().unwrap().to_owned())
        .collect();
    assert_eq!(files.len(), 2);
    assert!(
        files
            .iter()
            .any(|file| file.ends_with(&format!("Amina-{AMINA}.passerelle"))),
        "{files:?}"
    );
    let bad = stick.path().join("notes.passerelle");
    File::create(&bad).unwrap().write_all(b"?").unwrap();
    files.push(bad.to_str().unwrap().to_owned());
    let words: Vec<_> = ["import"]
        .into_iter()
        .chain(files.iter().map(String::as_str))
        .collect();
    let taken = trainer(there.path(), &words);
    assert_eq!(status(&taken), 1);
    assert!(
        notes(&taken).contains("notes.passerelle"),
        "{}",
        notes(&taken)
    );
    assert_eq!(results(&taken).matches("new person").count(), 2);
    assert_eq!(people(there.path()), 2);
    let again = trainer(there.path(), &words);
    assert_eq!(results(&again).matches("nothing new").count(), 2);

    // Who was erased as a whole comes back after a yes.
    assert_eq!(status(&trainer(there.path(), &["reset", "--all"])), 0);
    let refused = trainer(there.path(), &words);
    assert_eq!((status(&refused), people(there.path())), (1, 0));
    assert!(
        notes(&refused).contains("was erased here"),
        "{}",
        notes(&refused)
    );
    let words = ["import", files[0].as_str(), "--erased"];
    assert_eq!(status(&trainer(there.path(), &words)), 0);
    assert_eq!(people(there.path()), 1);
}

#[test]
fn what_names_nobody_or_does_not_fit_changes_nothing() {
    let place = centre();
    let nobody = Uuid::from_u128(9).to_string();
    let missing = place.path().join("missing");
    for (words, expected) in [
        (&["reset", "--learner", &nobody][..], 2),
        (&["reset", "--group", "sunday"], 2),
        (&["reset"], 2),
        (&["reset", "--all", "--group", "tuesday"], 2),
        (&["reset", "--all", "--scope", "modules"], 2),
        (&["reset", "--all", "--module", "why-networks"], 2),
        (&["reset", "--learner", "amina"], 2),
        (&["export", "--learner", &nobody, "--out", "x"], 2),
        (&["import"], 2),
    ] {
        let told = trainer(place.path(), words);
        assert_eq!(status(&told), expected, "{words:?}: {}", notes(&told));
        assert!(!notes(&told).is_empty());
        assert_eq!(people(place.path()), 2);
    }
    let told = trainer(&missing, &["reset", "--all"]);
    assert_eq!(status(&told), 2, "a mistyped folder is not made");
    assert!(!missing.exists());
}

#[test]
fn the_help_of_trainers_is_whole_in_both_languages() {
    for (locale, words) in [
        ("fr_CA.UTF-8", "Remet des personnes"),
        ("en_CA.UTF-8", "Resets people"),
    ] {
        let help = run(locale, &["trainer", "reset", "--help"]);
        assert_eq!(status(&help), 0);
        assert!(results(&help).contains(words), "{}", results(&help));
        for option in [
            "--learner",
            "--group",
            "--all",
            "--scope",
            "--module",
            "--no-copy",
            "--dry-run",
            "--data",
        ] {
            assert!(results(&help).contains(option), "{option}");
        }
    }
}

#[test]
fn a_group_is_taken_away_and_a_folder_taken_in_without_a_star() {
    let (here, there, stick) = (
        centre(),
        tempfile::tempdir().unwrap(),
        tempfile::tempdir().unwrap(),
    );
    let out = stick.path().to_str().unwrap();
    let words = ["export", "--group", "tuesday", "--out", out, "--json"];
    let written = json(&trainer(here.path(), &words));
    assert_eq!(written[0]["learner"], CARLOS.to_string());
    assert_eq!(written.as_array().unwrap().len(), 1);
    let note = stick.path().join("read me.txt");
    File::create(&note).unwrap().write_all(b"?").unwrap();
    let taken = json(&trainer(there.path(), &["import", out, "--json"]));
    assert_eq!(taken.as_array().unwrap().len(), 1, "{taken}");
    assert_eq!(taken[0]["added"], 3);
    assert_eq!(people(there.path()), 1);
    let empty = tempfile::tempdir().unwrap();
    let words = ["import", empty.path().to_str().unwrap(), "--json"];
    let told = trainer(there.path(), &words);
    assert_eq!((status(&told), results(&told).trim()), (2, "[]"));
    assert!(
        notes(&told).contains("no “.passerelle” file"),
        "{}",
        notes(&told)
    );
}

#[test]
fn where_nobody_is_found_other_programs_still_read_json() {
    let place = centre();
    let nobody = Uuid::from_u128(9).to_string();
    for words in [
        &["reset", "--learner", &nobody, "--json"][..],
        &["reset", "--group", "sunday", "--json"],
        &["undo", "--json"],
        &["export", "--group", "sunday", "--out", "x", "--json"],
    ] {
        let told = trainer(place.path(), words);
        assert_eq!(status(&told), 2, "{words:?}");
        let read: Value = serde_json::from_str(results(&told)).unwrap();
        let learners = read.get("learners").unwrap_or(&read);
        assert_eq!(*learners, serde_json::json!([]), "{words:?}: {read}");
    }
    assert_eq!(people(place.path()), 2);
}

#[test]
fn a_file_that_is_not_there_is_told_as_a_file_and_not_as_the_data_folder() {
    let place = centre();
    let missing = place.path().join("missing.passerelle");
    let words = ["import", missing.to_str().unwrap()];
    let told = trainer(place.path(), &words);
    assert_eq!(status(&told), 1);
    assert!(notes(&told).contains("is not there"), "{}", notes(&told));
}
