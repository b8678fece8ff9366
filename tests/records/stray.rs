//! Things in a data folder that do not belong there.
use super::material::*;

use passerelle::domain::id::LearnerId;
use passerelle::domain::learner::Learner;
use passerelle::domain::problem::Trouble;
use passerelle::store::Store;

use uuid::Uuid;

use std::fs;

#[test]
fn learners_come_by_name() {
    let place = tempfile::tempdir().unwrap();
    let store = Store::open(place.path().join("deep/data")).unwrap();
    for (number, name) in ["zoé", "Amina", "bob", "Amina"].into_iter().enumerate() {
        let id = LearnerId(Uuid::from_u128(number as u128));
        store
            .create(&Learner {
                id,
                ..learner(name)
            })
            .unwrap();
    }
    let (learners, troubles) = store.learners();
    assert_eq!(troubles, []);
    let found: Vec<_> = learners
        .iter()
        .map(|learner| (learner.name.as_str(), learner.id.0.as_u128()))
        .collect();
    assert_eq!(found, [("Amina", 1), ("Amina", 3), ("bob", 2), ("zoé", 0)]);
}

#[test]
fn folders_that_are_no_learners_and_stray_files_are_passed_over() {
    let (_place, root) = with_journal(b"");
    let learners = root.join("learners");
    fs::create_dir(learners.join("Amina")).unwrap();
    fs::create_dir(learners.join("0B54F1D4-5A7E-4F8E-9D3C-2F6C1B8A7E10")).unwrap();
    fs::create_dir(learners.join("11111111-5a7e-4f8e-9d3c-2f6c1b8a7e10")).unwrap();
    fs::write(learners.join("22222222-5a7e-4f8e-9d3c-2f6c1b8a7e10"), "x").unwrap();
    fs::write(learners.join("Thumbs.db"), "x").unwrap();
    #[cfg(unix)]
    {
        use std::os::unix::ffi::OsStrExt;
        let link = learners.join("33333333-5a7e-4f8e-9d3c-2f6c1b8a7e10");
        std::os::unix::fs::symlink(folder(&root), link).unwrap();
        fs::create_dir(learners.join(std::ffi::OsStr::from_bytes(b"\xff\xfe"))).unwrap();
    }
    let store = honest(&root);
    let (found, troubles) = store.learners();
    assert_eq!((found, troubles), (vec![learner("Amina")], vec![]));
    for start in ["11111111", "22222222", "33333333", "44444444"] {
        let id = Uuid::parse_str(&format!("{start}-5a7e-4f8e-9d3c-2f6c1b8a7e10")).unwrap();
        let told = store.open_learner(LearnerId(id), &at(0), false).err();
        assert_eq!(told, Some(Trouble::NoSuchLearner), "{start}");
    }
}

#[test]
fn a_folder_where_a_file_should_be_is_told() {
    let (_place, root) = with_journal(b"");
    for name in ["journal.jsonl", "learner.json"] {
        fs::remove_file(folder(&root).join(name)).unwrap();
        fs::create_dir(folder(&root).join(name)).unwrap();
        let told = honest(&root).open_learner(ID, &at(0), false).err();
        assert!(
            matches!(told, Some(Trouble::Failed(..))),
            "{name}: {told:?}"
        );
    }
    let (found, troubles) = honest(&root).learners();
    assert!(found.is_empty());
    assert!(
        matches!(troubles[..], [Trouble::Failed(..)]),
        "{troubles:?}"
    );
}

#[test]
fn a_data_folder_that_went_away_is_told_and_not_made_again() {
    let (place, root) = with_journal(b"");
    let store = honest(&root);
    let mut open = store.open_learner(ID, &at(0), false).unwrap();
    place.close().unwrap();
    let gone = vec![Trouble::Gone(root.clone())];
    assert_eq!(store.learners(), (vec![], gone.clone()));
    assert_eq!(store.settings().1, gone);
    assert_eq!(store.computer().1, gone);
    assert_eq!(
        store.open_learner(ID, &at(0), false).err(),
        Some(gone[0].clone())
    );
    let is_gone = |told| matches!(told, Err(Trouble::Gone(_)));
    assert!(is_gone(store.save_computer(&Default::default())));
    assert!(is_gone(store.create(&learner("Amina"))));
    assert!(is_gone(store.save_learner(&learner("Amina"))));
    assert!(is_gone(open.journal.refresh(&at(60))));
    assert!(!root.exists());
}

#[cfg(unix)]
#[test]
fn a_pipe_where_a_file_should_be_does_not_hang() {
    let (_place, root) = with_journal(b"");
    let path = root.join("settings.json");
    let made = std::process::Command::new("mkfifo").arg(&path).status();
    if made.is_ok_and(|status| status.success()) {
        let (settings, troubles) = honest(&root).settings();
        assert_eq!(settings, Default::default());
        assert!(
            matches!(troubles[..], [Trouble::Failed(..)]),
            "{troubles:?}"
        );
    }
}
