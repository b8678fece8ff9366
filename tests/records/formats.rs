//! Files of every format ever shipped load; newer ones stay untouched, and broken ones are set aside.
use super::material::*;

use passerelle::domain::centre::{Computer, FeedbackTime, SessionKind, Settings};
use passerelle::domain::id::{LearnerId, ModuleId};
use passerelle::domain::learner::{Icon, Learner, MotionChoice, Speed, TextSize, ThemeChoice};
use passerelle::domain::problem::Trouble;
use passerelle::domain::progress::Progress;
use passerelle::domain::record::{Event, EventKind};
use passerelle::domain::text::Language;

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

/// A data folder of the files that version 0.1.0 wrote.
fn first_format() -> (tempfile::TempDir, PathBuf) {
    let from = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/records/format-1");
    let place = tempfile::tempdir().unwrap();
    let root = place.path().to_owned();
    fs::create_dir_all(folder(&root)).unwrap();
    fs::create_dir_all(root.join("computers")).unwrap();
    fs::copy(from.join("settings.json"), root.join("settings.json")).unwrap();
    fs::copy(
        from.join("computer.json"),
        root.join("computers/accueil-3.json"),
    )
    .unwrap();
    for name in [
        "learner.json",
        "journal.jsonl",
        "progress.json",
        "profile.json",
    ] {
        fs::copy(from.join(name), folder(&root).join(name)).unwrap();
    }
    (place, root)
}

/// The files of a data folder that hold a format, from its root.
fn files() -> [(PathBuf, &'static str); 5] {
    let learner = Path::new("learners").join(ID.to_string());
    [
        (PathBuf::from("settings.json"), "settings"),
        (PathBuf::from("computers/accueil-3.json"), "computer"),
        (learner.join("learner.json"), "learner"),
        (learner.join("journal.jsonl"), "journal"),
        (learner.join("progress.json"), "progress"),
    ]
}

#[test]
fn files_of_format_1_load() {
    let (_place, root) = first_format();
    let store = honest(&root);
    let (settings, troubles) = store.settings();
    assert_eq!(troubles, []);
    assert_eq!(settings.centre, "Carrefour jeunesse-emploi");
    assert_eq!(settings.sessions, [SessionKind::Named, SessionKind::Guest]);
    assert_eq!(
        (settings.idle_minutes, settings.feedback),
        (15, FeedbackTime::End)
    );
    let (computer, troubles) = store.computer();
    assert_eq!(troubles, []);
    assert_eq!(
        (computer.window, computer.forgets),
        (Some((1366, 768)), true)
    );

    let open = store.open_learner(ID, &at(0), false).unwrap();
    assert_eq!(open.troubles, []);
    assert_eq!(open.learner.name, "Amélie");
    assert_eq!(
        (open.learner.icon, open.learner.theme),
        (Icon::Flower, ThemeChoice::HighContrast)
    );
    assert_eq!(open.learner.text_size, TextSize::from(130));
    assert_eq!(open.learner.motion, MotionChoice::Reduced);
    assert_eq!(open.learner.speed, Speed::from(1.25));
    let all = kept(&root);
    assert_eq!(open.progress, Progress::replay(&all));
    let module: ModuleId = "first-steps".parse().unwrap();
    assert!(open.progress.module(&module).unwrap().passed);
    drop(open);
    goes_on(&root, &all);
}

#[test]
fn the_profile_of_format_1_has_every_field_and_loses_nothing_when_written_again() {
    let (_place, root) = first_format();
    let path = folder(&root).join("profile.json");
    let value = |path: &Path| -> serde_json::Value {
        serde_json::from_str(&fs::read_to_string(path).unwrap()).unwrap()
    };
    let before = value(&path);
    // Format, language, and each field of a draft.
    assert_eq!(before.as_object().unwrap().len(), 17);
    let mut open = honest(&root).open_learner(ID, &at(0), false).unwrap();
    let (draft, troubles) = open.journal.draft().unwrap();
    assert_eq!(troubles, []);
    let draft = draft.unwrap();
    assert_eq!(draft.name, "Amélie Côté");
    open.journal.save_draft(&draft, &at(0)).unwrap();
    assert_eq!(value(&path), before);
    assert_eq!(value(&path.with_file_name("profile.previous.json")), before);
}

#[test]
fn files_without_the_newer_settings_have_the_usual_ones() {
    let (_place, root) = first_format();
    let store = honest(&root);
    let computer = store.computer().0;
    assert_eq!(
        (computer.theme, computer.motion),
        (ThemeChoice::System, MotionChoice::System)
    );
    let open = store.open_learner(ID, &at(0), false).unwrap();
    assert!(open.learner.choice_keys);
}

#[test]
fn files_with_the_newer_settings_lose_nothing_when_written_again() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/records/format-1");
    let value = |text: &str| serde_json::from_str::<serde_json::Value>(text).unwrap();
    let text = fs::read_to_string(folder.join("learner-settings.json")).unwrap();
    let learner: Learner = serde_json::from_str(&text).unwrap();
    assert_eq!(
        (learner.theme, learner.motion, learner.choice_keys),
        (ThemeChoice::Dark, MotionChoice::Full, false)
    );
    assert_eq!(
        value(&serde_json::to_string(&learner).unwrap()),
        value(&text)
    );

    let text = fs::read_to_string(folder.join("computer-settings.json")).unwrap();
    let computer: Computer = serde_json::from_str(&text).unwrap();
    assert_eq!(
        (computer.theme, computer.motion),
        (ThemeChoice::HighContrast, MotionChoice::Reduced)
    );
    assert_eq!(
        value(&serde_json::to_string(&computer).unwrap()),
        value(&text)
    );
}

#[test]
fn the_journal_of_format_1_has_every_kind_of_event_and_loses_nothing_when_written_again() {
    let (_place, root) = first_format();
    let text = fs::read_to_string(folder(&root).join("journal.jsonl")).unwrap();
    let mut kinds = BTreeSet::new();
    for line in text.lines() {
        let event = Event::parse(line).unwrap();
        let before: serde_json::Value = serde_json::from_str(line).unwrap();
        let after: serde_json::Value = serde_json::from_str(&event.line()).unwrap();
        assert_eq!(before, after);
        let kind = before["kind"].as_str().unwrap().to_owned();
        let is_unknown = matches!(event.kind, EventKind::Unknown(_));
        kinds.insert((kind, is_unknown));
    }
    let known = [
        "answered",
        "attempt_abandoned",
        "attempt_finished",
        "attempt_started",
        "check_changed",
        "learner_changed",
        "lesson_completed",
        "lesson_opened",
        "profile_exported",
        "profile_shared",
        "reset",
        "session_ended",
        "session_started",
    ];
    for kind in known {
        assert!(kinds.contains(&(kind.to_owned(), false)), "{kind}");
    }
    assert!(kinds.contains(&("of_tomorrow".to_owned(), true)));
}

#[test]
fn a_newer_format_is_refused_and_stays_as_it_is_byte_for_byte() {
    for (file, what) in files() {
        let (_place, root) = first_format();
        let path = root.join(&file);
        let mut newer = fs::read_to_string(&path).unwrap();
        let line = newer.rfind("\"format\":1").unwrap();
        newer.replace_range(line..line + 10, "\"format\":2");
        newer.push_str("  \n");
        fs::write(&path, &newer).unwrap();

        let store = honest(&root);
        let told = Trouble::NewerFormat(path.clone(), 2);
        match what {
            "settings" => assert_eq!(store.settings(), (Settings::default(), vec![told.clone()])),
            "computer" => {
                assert_eq!(store.computer(), (Computer::default(), vec![told.clone()]));
                assert_eq!(store.save_computer(&Computer::default()), Err(told.clone()));
            }
            "learner" => {
                assert_eq!(store.learners(), (vec![], vec![told.clone()]));
                assert_eq!(store.save_learner(&learner("Other")), Err(told.clone()));
                assert_eq!(store.create(&learner("Other")), Err(told.clone()));
            }
            _ => assert_eq!(store.learners().1, []),
        }
        match (what, store.open_learner(ID, &at(0), false)) {
            ("learner" | "journal", opened) => assert_eq!(opened.err(), Some(told)),
            ("progress", opened) => {
                let mut open = opened.unwrap();
                assert_eq!(open.troubles, [told]);
                open.journal.append(&events(900..902)).unwrap();
                assert_eq!(open.progress.events + 2, kept(&root).len() as u64);
                let progress = Progress::replay(&kept(&root));
                open.journal.save_progress(&progress).unwrap();
            }
            (_, opened) => assert_eq!(opened.unwrap().troubles, []),
        }
        assert_eq!(fs::read_to_string(&path).unwrap(), newer, "{what}");
        assert!(
            !names(&root)
                .iter()
                .any(|name| name.contains("invalid") || name == "lock")
        );
    }
}

#[test]
fn a_file_that_does_not_parse_is_set_aside_and_told() {
    for broken in [
        "",
        "{",
        "[]",
        "null",
        "\0\0",
        "{\"format\":1,\"odd\":true}",
        "{\"format\":\"1\"}",
    ] {
        for (file, what) in files().into_iter().filter(|(_, what)| *what != "journal") {
            let (_place, root) = first_format();
            let path = root.join(&file);
            fs::write(&path, broken).unwrap();
            let store = honest(&root);
            let troubles = match what {
                "settings" => store.settings().1,
                "computer" => store.computer().1,
                _ => store.open_learner(ID, &at(0), false).unwrap().troubles,
            };
            let [Trouble::SetAside { file, aside }] = troubles.as_slice() else {
                panic!("{what} {broken:?}: {troubles:?}");
            };
            assert_eq!(file, &path);
            assert_eq!(fs::read_to_string(aside).unwrap(), broken);
            let name = aside.file_name().unwrap().to_str().unwrap();
            let start = format!("{}.invalid-2", path.file_name().unwrap().to_str().unwrap());
            assert!(name.starts_with(&start), "{name}");
            let open = store.open_learner(ID, &at(0), false).unwrap();
            assert_eq!(open.troubles, []);
            assert_eq!(open.progress, Progress::replay(&kept(&root)));
        }
    }
}

#[test]
fn files_set_aside_on_one_day_never_replace_one_another() {
    let (_place, root) = first_format();
    for number in 0..4 {
        fs::write(root.join("settings.json"), format!("broken {number}")).unwrap();
        assert_eq!(honest(&root).settings().1.len(), 1);
    }
    let mut texts: Vec<_> = fs::read_dir(&root)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.is_file())
        .map(|path| fs::read_to_string(path).unwrap())
        .collect();
    texts.sort();
    assert_eq!(texts, ["broken 0", "broken 1", "broken 2", "broken 3"]);
}

#[test]
fn a_computer_file_that_does_not_parse_is_set_aside_before_it_is_replaced() {
    let (_place, root) = first_format();
    fs::write(root.join("computers/accueil-3.json"), "broken").unwrap();
    honest(&root).save_computer(&Computer::default()).unwrap();
    assert_eq!(honest(&root).computer(), (Computer::default(), vec![]));
    assert_eq!(fs::read_dir(root.join("computers")).unwrap().count(), 2);
}

#[test]
fn a_learner_is_made_again_from_what_can_be_read() {
    let (_place, root) = first_format();
    let path = folder(&root).join("learner.json");
    let text = fs::read_to_string(&path).unwrap();
    // One field is wrong: all others stay.
    fs::write(&path, text.replace("\"flower\"", "\"dragon\"")).unwrap();
    let (learners, troubles) = honest(&root).learners();
    assert!(
        matches!(troubles[..], [Trouble::SetAside { .. }]),
        "{troubles:?}"
    );
    assert_eq!(
        (learners[0].name.as_str(), learners[0].icon),
        ("Amélie", Icon::Leaf)
    );
    assert_eq!(learners[0].text_size, TextSize::from(130));
    assert_eq!(honest(&root).learners(), (learners, vec![]));

    // Nothing is left of it: the journal tells the language and the time.
    fs::remove_file(&path).unwrap();
    let made = honest(&root)
        .open_learner(ID, &at(0), false)
        .unwrap()
        .learner;
    assert_eq!((made.id, made.name.as_str()), (ID, "0b54f1d4"));
    assert_eq!(made.language, Language::EN);
    assert_eq!(made.created, kept(&root)[0].at.moment);
    assert_eq!(honest(&root).learners(), (vec![made], vec![]));
}

#[test]
fn the_folder_names_the_learner() {
    let (_place, root) = first_format();
    let other = LearnerId(uuid::Uuid::from_u128(5));
    fs::rename(folder(&root), root.join("learners").join(other.to_string())).unwrap();
    let (learners, troubles) = honest(&root).learners();
    assert_eq!(troubles, []);
    assert_eq!(learners[0].id, other);
    let open = honest(&root).open_learner(other, &at(0), false).unwrap();
    assert_eq!(open.learner.id, other);
}
