//! A shared trial profile and what a trainer writes of it.
use crate::material::{ID, at, folder, honest, learner, names};

use passerelle::domain::comment::LONGEST;
use passerelle::domain::learner::Learner;
use passerelle::domain::problem::Trouble;
use passerelle::domain::profile::draft::Draft;
use passerelle::domain::reset::Scope;
use passerelle::domain::text::Language;
use passerelle::store::Store;

use std::fs;
use std::path::Path;

fn section() -> passerelle::domain::id::SectionId {
    "headline".parse().unwrap()
}

fn share(store: &Store, shared: bool) {
    let learner = Learner {
        shared,
        ..learner("Amina")
    };
    store.save_learner(&learner).unwrap();
}

/// A learner with a draft, who shares it.
fn sharing(root: &Path) -> Store {
    let store = honest(root);
    store.create(&learner("Amina")).unwrap();
    let mut open = store.open_learner(ID, &at(0), false).unwrap();
    let draft = Draft {
        headline: "Cuisinière".to_owned(),
        ..Draft::new(Language::FR)
    };
    open.journal.save_draft(&draft, &at(1)).unwrap();
    open.journal.close();
    store
}

#[test]
fn the_messages_that_a_reset_takes_are_counted_where_it_takes_the_profile() {
    let place = tempfile::tempdir().unwrap();
    let store = sharing(place.path());
    share(&store, true);
    let messages = |scope: &Scope| store.going(&[ID], scope, &[]).unwrap().messages;
    assert_eq!(messages(&Scope::All), 0);
    store.comment(ID, section(), "Bien.", &at(2)).unwrap();
    let other = "about".parse().unwrap();
    store.comment(ID, other, "Plus court.", &at(3)).unwrap();
    for (scope, expected) in [
        (Scope::All, 2),
        (Scope::Profile, 2),
        (Scope::Quizzes(Vec::new()), 0),
        (Scope::Modules(vec!["m".parse().unwrap()]), 0),
    ] {
        assert_eq!(messages(&scope), expected, "{scope:?}");
    }
    fs::write(
        place.path().join(format!("learners/{ID}/comments.json")),
        "{",
    )
    .unwrap();
    assert_eq!(messages(&Scope::All), 0, "nobody can read them any more");
}

#[test]
fn a_profile_is_read_and_commented_only_while_its_owner_shares_it() {
    let place = tempfile::tempdir().unwrap();
    let store = sharing(place.path());
    let shared = store.shared_profile(ID).unwrap();
    assert_eq!(shared.draft.unwrap().headline, "Cuisinière");
    let comments = store
        .comment(ID, section(), " Ajoutez une force. ", &at(2))
        .unwrap();
    assert_eq!(
        comments.get(&section()).unwrap().words,
        "Ajoutez une force."
    );

    share(&store, false);
    let before = names(place.path());
    assert_eq!(
        store.shared_profile(ID).map(|_| ()),
        Err(Trouble::NotShared)
    );
    let refused = store.comment(ID, section(), "Encore", &at(3));
    assert_eq!(refused, Err(Trouble::NotShared));
    assert_eq!(names(place.path()), before, "nothing was written");

    share(&store, true);
    let shared = store.shared_profile(ID).unwrap();
    assert_eq!(
        shared.comments.get(&section()).unwrap().words,
        "Ajoutez une force."
    );
    fs::remove_dir_all(folder(place.path())).unwrap();
    let gone = store.shared_profile(ID).map(|_| ());
    assert_eq!(gone, Err(Trouble::NoSuchLearner));
}

#[test]
fn a_comment_is_seen_once_and_other_words_are_new_again() {
    let place = tempfile::tempdir().unwrap();
    let store = sharing(place.path());
    let write = |words: &str, seconds| store.comment(ID, section(), words, &at(seconds)).unwrap();
    write("Bravo!", 2);
    let open = store.open_learner(ID, &at(3), false).unwrap();
    open.journal.see_comment(&section(), &at(4)).unwrap();
    open.journal.see_comment(&section(), &at(9)).unwrap();
    let seen = |comments: &passerelle::domain::comment::Comments| {
        comments.get(&section()).unwrap().seen.clone()
    };
    let (comments, troubles) = open.journal.comments();
    assert_eq!((seen(&comments), troubles), (Some(at(4)), Vec::new()));
    assert_eq!(seen(&write("Bravo!", 5)), Some(at(4)), "the same words");
    assert_eq!(seen(&write("Une force de plus?", 6)), None);
    assert!(write("  ", 7).is_empty(), "without words it goes");
}

#[test]
fn comments_that_do_not_parse_are_set_aside_and_told_and_those_of_a_newer_version_stay() {
    let place = tempfile::tempdir().unwrap();
    let store = sharing(place.path());
    let path = folder(place.path()).join("comments.json");
    fs::write(&path, "{\"format\":1,").unwrap();
    let open = store.open_learner(ID, &at(0), false).unwrap();
    let (comments, troubles) = open.journal.comments();
    assert!(comments.is_empty());
    assert!(
        matches!(&troubles[..], [Trouble::SetAside { file, aside }] if *file == path && aside.exists()),
        "{troubles:?}"
    );
    store.comment(ID, section(), "Bravo!", &at(2)).unwrap();
    assert!(open.journal.comments().1.is_empty());

    let newer = "{\"format\":2,\"comments\":[]}";
    fs::write(&path, newer).unwrap();
    let refused = store.comment(ID, section(), "Non", &at(3));
    assert_eq!(refused, Err(Trouble::NewerFormat(path.clone(), 2)));
    assert_eq!(fs::read_to_string(&path).unwrap(), newer);
}

#[test]
fn comments_hold_any_words_up_to_a_length_and_leave_with_no_file() {
    let place = tempfile::tempdir().unwrap();
    let store = sharing(place.path());
    let long = "é👩🏽‍🍳/\\ שלום ".repeat(400);
    let comments = store.comment(ID, section(), &long, &at(2)).unwrap();
    let words = &comments.get(&section()).unwrap().words;
    assert_eq!(words.chars().count(), LONGEST);
    assert!(long.starts_with(words.as_str()));
    let read = store.shared_profile(ID).unwrap().comments;
    assert_eq!(read, comments);

    let taken = place.path().join("amina.passerelle");
    store.export(ID, &at(3), &taken).unwrap();
    let bytes = fs::read(&taken).unwrap();
    let name = b"comments.json";
    assert!(!bytes.windows(name.len()).any(|part| part == name));
}
