//! The trial profile and its photo: at every stop the draft before or the draft after is there, and parses.
use super::material::*;
use super::memory::{Fault, LOSSES, Loss, Memory};
use super::transfer::put;

use passerelle::domain::problem::Trouble;
use passerelle::domain::profile::draft::Draft;
use passerelle::domain::text::Language;
use passerelle::store::{Disk, Files, Journal, Store};

use image::{DynamicImage, ImageFormat};

use std::fs;
use std::io::Cursor;
use std::path::Path;
use std::sync::Arc;

/// The drafts of a learner who types on: each longer than the one before.
fn draft(number: usize) -> Draft {
    Draft {
        headline: "Cuisinière, ".repeat(number + 1),
        ..Draft::new(Language::FR)
    }
}

fn square(side: u32, format: ImageFormat) -> Vec<u8> {
    let mut bytes = Cursor::new(Vec::new());
    DynamicImage::new_rgb8(side, side)
        .write_to(&mut bytes, format)
        .unwrap();
    bytes.into_inner()
}

fn opened(store: &Store) -> Journal {
    let open = match store.open_learner(ID, &at(0), false) {
        // A lock cut off while it was written says of nobody.
        Err(Trouble::PerhapsOpenElsewhere { host }) if host == "?" => {
            store.open_learner(ID, &at(0), true)
        }
        open => open,
    };
    open.unwrap().journal
}

/// Amina, who is open in memory.
fn amina(root: &Path) -> (Memory, Journal) {
    let memory = Memory::new(root);
    let store = store(root, &memory);
    store.create(&learner("Amina")).unwrap();
    let journal = opened(&store);
    (memory, journal)
}

/// A real data folder where Amina has these files.
fn with_files(files: &[(&str, &str)]) -> (tempfile::TempDir, Journal) {
    let place = tempfile::tempdir().unwrap();
    let store = honest(place.path());
    store.create(&learner("Amina")).unwrap();
    for (name, text) in files {
        fs::write(folder(place.path()).join(name), text).unwrap();
    }
    let journal = opened(&store);
    (place, journal)
}

fn text(draft: &Draft) -> String {
    serde_json::to_string(draft).unwrap()
}

fn on_disk(root: &Path, name: &str) -> Option<Draft> {
    let text = fs::read_to_string(folder(root).join(name)).ok()?;
    Some(serde_json::from_str(&text).unwrap())
}

const SAVES: usize = 5;

/// Saves drafts and a photo, two minutes apart; gives how many savings of each were acknowledged.
fn type_on(journal: &mut Journal, again: &mut dyn FnMut(Trouble) -> bool) -> (usize, bool) {
    for number in 0..SAVES {
        let moment = at(number as i64 * 120);
        while let Err(trouble) = journal.save_draft(&draft(number), &moment) {
            if !again(trouble) {
                return (number, false);
            }
        }
    }
    while let Err(trouble) = journal.save_photo(&square(9, ImageFormat::Jpeg)) {
        if !again(trouble) {
            return (SAVES, false);
        }
    }
    (SAVES, true)
}

#[test]
fn nothing_is_there_until_something_is_written() {
    let (_place, mut journal) = with_files(&[]);
    assert_eq!(journal.draft(), Ok((None, vec![])));
    assert_eq!(journal.photo(), Ok((None, vec![])));
    assert_eq!(journal.remove_photo(), Ok(()));
}

#[test]
fn a_draft_and_a_photo_come_back_as_they_were_saved() {
    let (place, mut journal) = with_files(&[]);
    let photo = square(9, ImageFormat::Jpeg);
    journal.save_draft(&draft(1), &at(0)).unwrap();
    journal.save_photo(&photo).unwrap();
    drop(journal);
    let mut journal = opened(&honest(place.path()));
    assert_eq!(journal.draft(), Ok((Some(draft(1)), vec![])));
    assert_eq!(journal.photo(), Ok((Some(photo), vec![])));
    journal.remove_photo().unwrap();
    assert_eq!(journal.photo(), Ok((None, vec![])));
    drop(journal);
    assert_eq!(
        names(place.path()),
        ["journal.jsonl", "learner.json", "profile.json"]
    );
}

#[test]
fn a_power_cut_at_any_moment_leaves_the_draft_before_or_the_one_after() {
    let mut finished = false;
    let mut point = 0;
    while !finished {
        for loss in LOSSES {
            let place = tempfile::tempdir().unwrap();
            let (memory, mut journal) = amina(place.path());
            memory.fail(point, Fault::PowerCut);
            let (saved, has_photo) = type_on(&mut journal, &mut |_| false);
            finished = saved == SAVES && has_photo;
            memory.after_power_cut(loss);
            drop(journal);

            let what = format!("cut at {point}, {loss:?}");
            let mut journal = opened(&honest(place.path()));
            let (found, troubles) = journal.draft().unwrap();
            assert_eq!(troubles, [], "{what}");
            let allowed = [saved.checked_sub(1).map(draft), Some(draft(saved))];
            assert!(allowed.contains(&found), "{what}: {found:?}");
            if let Some(before) = on_disk(place.path(), "profile.previous.json") {
                assert!((0..SAVES).map(draft).any(|draft| draft == before), "{what}");
            }
            let (photo, troubles) = journal.photo().unwrap();
            assert_eq!(troubles, [], "{what}");
            assert!(!has_photo || photo.is_some(), "{what}");
            let next = draft(SAVES + 1);
            journal.save_draft(&next, &at(3_000)).unwrap();
            assert_eq!(journal.draft(), Ok((Some(next), vec![])), "{what}");
            drop(journal);
            assert!(
                names(place.path())
                    .iter()
                    .all(|name| !name.contains(".new"))
            );
        }
        point += 1;
    }
    assert!(point > 25, "{point}");
}

#[test]
fn an_error_at_any_moment_harms_nothing_and_saving_again_succeeds() {
    for fault in [Fault::Full, Fault::ReadOnly, Fault::Gone] {
        for point in 0.. {
            let place = tempfile::tempdir().unwrap();
            let (memory, mut journal) = amina(place.path());
            memory.fail(point, fault);
            let (told, _) = type_on(&mut journal, &mut |_| false);
            let reached = memory.failed();
            memory.heal();
            let (found, troubles) = journal.draft().unwrap();
            let what = format!("{fault:?} at {point}");
            assert_eq!(troubles, [], "{what}");
            // The error may be that a name is not surely on the disk: the new draft is there then.
            let allowed = [told.checked_sub(1).map(draft), Some(draft(told))];
            assert!(allowed.contains(&found), "{what}: {found:?}");

            let done = type_on(&mut journal, &mut |trouble| panic!("{what}: {trouble:?}"));
            assert_eq!(done, (SAVES, true));
            memory.after_power_cut(Loss::All);
            assert_eq!(
                on_disk(place.path(), "profile.json"),
                Some(draft(SAVES - 1))
            );
            assert!(
                names(place.path()).contains(&"photo.jpg".to_owned()),
                "{what}"
            );
            if !reached {
                break;
            }
        }
    }
}

#[test]
fn the_draft_of_the_last_visit_is_kept_then_one_at_most_each_five_minutes() {
    let (place, mut journal) = with_files(&[("profile.json", &text(&draft(0)))]);
    let before = |root: &Path| on_disk(root, "profile.previous.json");
    for (number, seconds, expected) in [
        (1, 0, 0),
        (2, 2, 0),
        (3, 299, 0),
        (4, 300, 3),
        (5, 599, 3),
        // A clock that was set back.
        (6, -900, 5),
    ] {
        journal.save_draft(&draft(number), &at(seconds)).unwrap();
        assert_eq!(before(place.path()), Some(draft(expected)), "at {seconds}");
    }
    drop(journal);
    let mut journal = opened(&honest(place.path()));
    journal.save_draft(&draft(7), &at(-890)).unwrap();
    assert_eq!(before(place.path()), Some(draft(6)));
}

#[test]
fn a_draft_that_does_not_parse_is_set_aside_and_the_one_before_it_comes_back() {
    let whole = text(&draft(2));
    for broken in [
        "",
        "[]",
        "null",
        "{\"format\":1}",
        "{\"format\":1,\"language\":\"fr\",\"odd\":1}",
        "{\"format\":0,\"language\":\"fr\"}",
        &whole[..whole.len() / 2],
    ] {
        let (place, mut journal) = with_files(&[
            ("profile.json", broken),
            ("profile.previous.json", &text(&draft(1))),
        ]);
        let (found, troubles) = journal.draft().unwrap();
        assert_eq!(found, Some(draft(1)), "{broken}");
        let [Trouble::SetAside { file, aside }] = troubles.as_slice() else {
            panic!("{broken:?}: {troubles:?}");
        };
        assert_eq!(file, &folder(place.path()).join("profile.json"));
        assert!(aside.to_string_lossy().contains("profile.json.invalid-2"));
        assert_eq!(fs::read_to_string(aside).unwrap(), broken);
        // Stopped right then: it comes back again, and what is written next is kept.
        drop(journal);
        let mut journal = opened(&honest(place.path()));
        assert_eq!(journal.draft(), Ok((Some(draft(1)), vec![])));
        journal.save_draft(&draft(3), &at(0)).unwrap();
        assert_eq!(journal.draft(), Ok((Some(draft(3)), vec![])));
    }
}

#[test]
fn where_both_are_broken_both_are_set_aside_and_told() {
    let (place, mut journal) = with_files(&[("profile.json", "{"), ("profile.previous.json", "}")]);
    let (found, troubles) = journal.draft().unwrap();
    assert_eq!((found, troubles.len()), (None, 2));
    journal.save_draft(&draft(0), &at(0)).unwrap();
    drop(journal);
    let kept = names(place.path());
    assert_eq!(
        kept.iter().filter(|name| name.contains("invalid")).count(),
        2
    );
}

#[test]
fn a_draft_broken_while_it_is_open_is_set_aside_and_never_becomes_the_one_before() {
    let (place, mut journal) = with_files(&[("profile.json", &text(&draft(0)))]);
    journal.save_draft(&draft(1), &at(0)).unwrap();
    fs::write(folder(place.path()).join("profile.json"), "broken").unwrap();
    journal.save_draft(&draft(2), &at(900)).unwrap();
    assert_eq!(on_disk(place.path(), "profile.json"), Some(draft(2)));
    assert_eq!(
        on_disk(place.path(), "profile.previous.json"),
        Some(draft(0))
    );
}

#[test]
fn a_newer_draft_is_told_and_stays_as_it_is() {
    let newer = "{\"format\":2,\"headlines\":[\"Cheffe\"]}  \n";
    let (place, mut journal) = with_files(&[
        ("profile.json", newer),
        ("profile.previous.json", &text(&draft(0))),
    ]);
    let path = folder(place.path()).join("profile.json");
    let told = Trouble::NewerFormat(path.clone(), 2);
    assert_eq!(journal.draft(), Err(told.clone()));
    assert_eq!(journal.save_draft(&draft(1), &at(0)), Err(told));
    assert_eq!(fs::read_to_string(path).unwrap(), newer);
    assert_eq!(
        on_disk(place.path(), "profile.previous.json"),
        Some(draft(0))
    );
}

#[test]
fn a_newer_draft_before_stays_as_it_is_and_holds_nothing_up() {
    let newer = "{\"format\":3}";
    let (place, mut journal) = with_files(&[
        ("profile.json", &text(&draft(0))),
        ("profile.previous.json", newer),
    ]);
    journal.save_draft(&draft(1), &at(0)).unwrap();
    assert_eq!(journal.draft(), Ok((Some(draft(1)), vec![])));
    let path = folder(place.path()).join("profile.previous.json");
    assert_eq!(fs::read_to_string(path).unwrap(), newer);
}

#[test]
fn whoever_was_taken_over_saves_nothing_any_more() {
    let place = tempfile::tempdir().unwrap();
    let root = place.path();
    let here = store(root, &Disk);
    here.create(&learner("Amina")).unwrap();
    let mut journal = opened(&here);
    journal.save_draft(&draft(0), &at(0)).unwrap();
    let elsewhere = passerelle::store::Place {
        host: "accueil-4".to_owned(),
        process: 7,
        lives: |_| Some(true),
    };
    let other = Store::at_place(root.to_owned(), Arc::new(Disk), elsewhere).unwrap();
    let mut taken = other.open_learner(ID, &at(600), true).unwrap().journal;
    taken.save_draft(&draft(5), &at(600)).unwrap();
    let told = journal.save_draft(&draft(1), &at(601)).unwrap_err();
    assert!(matches!(told, Trouble::OpenElsewhere { .. }), "{told:?}");
    assert!(journal.save_photo(&square(9, ImageFormat::Jpeg)).is_err());
    assert!(journal.remove_photo().is_err());
    assert_eq!(on_disk(root, "profile.json"), Some(draft(5)));
}

#[test]
fn only_a_square_jpeg_of_at_most_800_pixels_is_a_photo() {
    let (place, mut journal) = with_files(&[]);
    let mut wide = Cursor::new(Vec::new());
    DynamicImage::new_rgb8(9, 8)
        .write_to(&mut wide, ImageFormat::Jpeg)
        .unwrap();
    for bytes in [
        Vec::new(),
        b"no photo".to_vec(),
        wide.into_inner(),
        square(9, ImageFormat::Png),
        square(801, ImageFormat::Jpeg),
    ] {
        let path = folder(place.path()).join("photo.jpg");
        assert!(matches!(
            journal.save_photo(&bytes),
            Err(Trouble::Failed(..))
        ));
        assert!(!path.exists());
        fs::write(&path, &bytes).unwrap();
        let (found, troubles) = journal.photo().unwrap();
        assert_eq!(found, None);
        assert!(matches!(troubles[..], [Trouble::SetAside { .. }]));
        assert!(!path.exists());
    }
    let good = square(800, ImageFormat::Jpeg);
    journal.save_photo(&good).unwrap();
    assert_eq!(journal.photo(), Ok((Some(good), vec![])));
}

#[test]
fn a_disk_that_may_not_be_written_still_gives_the_draft() {
    let root = Path::new("/data");
    let (memory, journal) = amina(root);
    put(
        &memory,
        &folder(root).join("profile.json"),
        text(&draft(0)).as_bytes(),
    );
    drop(journal);
    memory.fail(0, Fault::ReadOnly);
    let mut journal = opened(&store(root, &memory));
    assert_eq!(journal.draft(), Ok((Some(draft(0)), vec![])));
    let told = journal.save_draft(&draft(1), &at(0)).unwrap_err();
    assert!(matches!(told, Trouble::NotAllowed(_)), "{told:?}");
    memory.heal();
    journal.save_draft(&draft(1), &at(0)).unwrap();
    let bytes = memory.read(&folder(root).join("profile.json")).unwrap();
    assert_eq!(serde_json::from_slice::<Draft>(&bytes).unwrap(), draft(1));
}
