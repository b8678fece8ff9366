//! What a trainer follows of everybody: read once, then only what changed, and nobody hidden.
use super::material::*;
use super::memory::{Fault, Memory};

use passerelle::domain::following::Following;
use passerelle::domain::following::roster::Person;
use passerelle::domain::group::{Groups, Standing};
use passerelle::domain::id::LearnerId;
use passerelle::domain::learner::Learner;
use passerelle::domain::problem::Trouble;
use passerelle::store::{Followed, Store};

use uuid::Uuid;

use std::fs;
use std::path::{Path, PathBuf};

fn numbered(number: u128, name: &str) -> Learner {
    Learner {
        id: LearnerId(Uuid::from_u128(number)),
        ..learner(name)
    }
}

fn journal_of(root: &Path, learner: &Learner) -> PathBuf {
    let folder = root.join("learners").join(learner.id.to_string());
    folder.join("journal.jsonl")
}

fn with_events(store: &Store, learner: &Learner, numbers: std::ops::Range<u64>) {
    let mut open = store.open_learner(learner.id, &at(0), false).unwrap();
    open.journal.append(&events(numbers)).unwrap();
}

fn follow(store: &Store, before: &Followed) -> Followed {
    store.follow(before, |_, _| ())
}

fn person<'a>(followed: &'a Followed, learner: &Learner) -> &'a Person {
    followed.roster.person(learner.id).unwrap()
}

/// What was followed, by the words of its ids: a table that grew has other keys than one made at once.
fn told(followed: &Followed, learner: &Learner) -> String {
    let Following {
        modules, questions, ..
    } = &person(followed, learner).following;
    let text = |key| followed.roster.ids.text(key);
    let modules = modules
        .iter()
        .map(|of| (text(of.module), of.attempts, of.best));
    let questions = questions
        .iter()
        .map(|of| (text(of.question), of.answered, of.missed));
    format!(
        "{:?} {:?}",
        modules.collect::<Vec<_>>(),
        questions.collect::<Vec<_>>()
    )
}

#[test]
fn a_journal_that_only_grew_is_read_from_where_it_ended() {
    let root = Path::new("/data");
    let memory = Memory::new(root);
    let store = store(root, &memory);
    let (amina, boris) = (numbered(1, "Amina"), numbered(2, "Boris"));
    for learner in [&amina, &boris] {
        store.create(learner).unwrap();
        with_events(&store, learner, 0..400);
    }
    let first = follow(&store, &Followed::default());
    with_events(&store, &amina, 400..406);
    let read = memory.bytes_read("journal.jsonl");
    let second = follow(&store, &first);
    let added = lines(&events(400..406)).len();
    // This file system does not say when a file changed, so that Boris’s end is looked at too.
    assert_eq!(memory.bytes_read("journal.jsonl") - read, added + 2 * 512);
    let anew = follow(&store, &Followed::default());
    for learner in [&amina, &boris] {
        assert_eq!(told(&second, learner), told(&anew, learner));
        assert_eq!(person(&second, learner).trouble, None);
    }
    assert_ne!(told(&second, &amina), told(&first, &amina));
}

#[test]
fn nothing_is_read_of_those_who_did_not_change() {
    let (_place, root) = with_journal(lines(&events(0..24)).as_bytes());
    let store = honest(&root);
    let first = follow(&store, &Followed::default());
    let second = follow(&store, &first);
    let same = |followed: &Followed| std::sync::Arc::as_ptr(&followed.roster.people[0]);
    assert_eq!(same(&first), same(&second));

    fs::write(
        folder(&root).join("learner.json"),
        serde_json::to_string(&learner("Amina B.")).unwrap(),
    )
    .unwrap();
    let third = follow(&store, &second);
    assert_eq!(third.roster.people[0].learner.name, "Amina B.");
    assert_eq!(
        third.roster.people[0].following,
        first.roster.people[0].following
    );
}

#[test]
fn a_journal_that_was_rewritten_is_read_anew() {
    let (_place, root) = with_journal(lines(&events(0..40)).as_bytes());
    let store = honest(&root);
    let first = follow(&store, &Followed::default());
    for kept in [events(0..9), events(20..90), Vec::new()] {
        fs::write(folder(&root).join("journal.jsonl"), lines(&kept)).unwrap();
        let after = follow(&store, &first);
        let anew = follow(&store, &Followed::default());
        assert_eq!(told(&after, &learner("")), told(&anew, &learner("")));
    }
    fs::remove_dir_all(folder(&root)).unwrap();
    assert_eq!(follow(&store, &first).roster.people.len(), 0);
}

#[test]
fn a_torn_end_is_left_to_its_learner_and_followed_once_it_is_whole() {
    let whole = lines(&events(0..17));
    let (_place, root) = with_journal(&whole.as_bytes()[..whole.len() - 40]);
    let store = honest(&root);
    let first = follow(&store, &Followed::default());
    let torn = fs::read(folder(&root).join("journal.jsonl")).unwrap();
    assert_eq!(torn.len(), whole.len() - 40, "nothing is cut off");
    fs::write(folder(&root).join("journal.jsonl"), &whole).unwrap();
    let second = follow(&store, &first);
    let anew = follow(&store, &Followed::default());
    let seen = |followed: &Followed| followed.roster.people[0].following.last_seen.clone();
    assert_eq!(seen(&second), Some(event(16).at));
    assert_eq!(seen(&second), seen(&anew));
    assert_eq!(seen(&first), Some(event(15).at));
}

#[test]
fn whoever_cannot_be_read_shows_and_is_told() {
    let place = tempfile::tempdir().unwrap();
    let root = place.path();
    let store = honest(root);
    let (amina, boris, chloe) = (
        numbered(1, "Amina"),
        numbered(2, "Boris"),
        numbered(3, "Chloé"),
    );
    for learner in [&amina, &boris, &chloe] {
        store.create(learner).unwrap();
        with_events(&store, learner, 0..8);
    }
    let newer = lines(&events(0..8)) + "{\"format\":2}\n";
    fs::write(journal_of(root, &boris), &newer).unwrap();
    let file = journal_of(root, &chloe).with_file_name("learner.json");
    fs::write(&file, r#"{"format":7,"name":"Chloé","since":"later"}"#).unwrap();
    let broken = journal_of(root, &amina).with_file_name("learner.json");
    fs::write(&broken, "no JSON").unwrap();

    let followed = follow(&store, &Followed::default());
    assert_eq!(followed.troubles, []);
    assert!(matches!(
        person(&followed, &amina).trouble,
        Some(Trouble::SetAside { .. })
    ));
    let of_boris = person(&followed, &boris);
    assert_eq!(
        of_boris.trouble,
        Some(Trouble::NewerFormat(journal_of(root, &boris), 2))
    );
    assert_eq!(of_boris.following, Following::default(), "never half of it");
    let of_chloe = person(&followed, &chloe);
    assert_eq!(
        of_chloe.trouble,
        Some(Trouble::NewerFormat(file.clone(), 7))
    );
    assert_eq!(of_chloe.learner.name, "Chloé");
    assert_eq!(fs::read_to_string(journal_of(root, &boris)).unwrap(), newer);
    let kept = r#"{"format":7,"name":"Chloé","since":"later"}"#;
    assert_eq!(fs::read_to_string(file).unwrap(), kept, "left untouched");
}

#[test]
fn everybody_stays_while_the_share_is_away() {
    let root = Path::new("/data");
    let memory = Memory::new(root);
    let store = store(root, &memory);
    let amina = numbered(1, "Amina");
    store.create(&amina).unwrap();
    with_events(&store, &amina, 0..8);
    let first = follow(&store, &Followed::default());
    memory.fail(0, Fault::Gone);
    let away = follow(&store, &first);
    assert!(!away.troubles.is_empty());
    assert_eq!(told(&away, &amina), told(&first, &amina));
    assert_eq!(person(&away, &amina).learner.name, "Amina");
}

#[test]
fn reading_takes_no_lock_and_waits_for_none() {
    let (_place, root) = with_journal(lines(&events(0..8)).as_bytes());
    let store = honest(&root);
    let open = store.open_learner(ID, &at(0), false).unwrap();
    let followed = follow(&store, &Followed::default());
    assert_eq!(followed.roster.people[0].trouble, None);
    assert_eq!(store.events(ID).unwrap(), events(0..8));
    drop(open);
    follow(&store, &followed);
    assert!(!folder(&root).join("lock").exists());
}

#[test]
fn moving_people_keeps_the_rest_of_their_file_and_can_be_undone() {
    let place = tempfile::tempdir().unwrap();
    let store = honest(place.path());
    let (amina, boris) = (numbered(1, "Amina"), numbered(2, "Boris"));
    store.create(&amina).unwrap();
    store.create(&boris).unwrap();
    let tuesday: passerelle::domain::id::GroupId = "tuesday".parse().unwrap();
    let moved = [&amina, &boris].map(|learner| Standing {
        learner: learner.id,
        group: Some(tuesday.clone()),
        archived: true,
    });
    let gone = Standing {
        learner: LearnerId(Uuid::from_u128(9)),
        ..moved[0].clone()
    };
    let (before, troubles) = store.place_people(&[&moved[..], &[gone]].concat());
    assert_eq!(troubles, [Trouble::NoSuchLearner]);
    assert_eq!(before, [&amina, &boris].map(Standing::of));

    // A session that was open meanwhile keeps its preferences, and moves nobody back.
    let preferring = Learner {
        choice_keys: true,
        ..amina.clone()
    };
    store.save_own(&preferring).unwrap();
    let of_amina = store
        .learners()
        .0
        .into_iter()
        .find(|one| one.id == amina.id);
    let expected = Learner {
        group: Some(tuesday),
        archived: true,
        ..preferring.clone()
    };
    assert_eq!(of_amina, Some(expected));

    assert_eq!(store.place_people(&before), (moved.to_vec(), Vec::new()));
    assert_eq!(store.learners().0, [preferring, boris]);
}

#[test]
fn groups_are_kept_and_those_of_a_newer_version_left_untouched() {
    let place = tempfile::tempdir().unwrap();
    let store = honest(place.path());
    assert_eq!(store.groups(), (Groups::default(), Vec::new()));
    let mut groups = Groups::default();
    groups.create("Groupe du mardi").unwrap();
    store.save_groups(&groups).unwrap();
    assert_eq!(store.groups(), (groups.clone(), Vec::new()));

    let path = place.path().join("groups.json");
    fs::write(&path, r#"{"format":3}"#).unwrap();
    let newer = Trouble::NewerFormat(path.clone(), 3);
    assert_eq!(store.groups(), (Groups::default(), vec![newer.clone()]));
    assert_eq!(store.save_groups(&groups), Err(newer));
    assert_eq!(fs::read_to_string(&path).unwrap(), r#"{"format":3}"#);
}

#[test]
fn torn_journals_are_named_as_long_as_what_was_cut_off_lies_beside_them() {
    let folder = tempfile::tempdir().unwrap();
    let store = Store::open(folder.path().to_owned()).unwrap();
    let (one, other) = (numbered(1, "Amina"), numbered(2, "Bao"));
    for learner in [&one, &other] {
        store.create(learner).unwrap();
        with_events(&store, learner, 0..3);
    }
    let journal = journal_of(folder.path(), &one);
    let mut bytes = fs::read(&journal).unwrap();
    bytes.extend_from_slice(b"{\"format\":1,\"id");
    fs::write(&journal, bytes).unwrap();
    let before = follow(&store, &Followed::default());
    assert_eq!(before.torn, []);
    // The next session cuts the end off.
    with_events(&store, &one, 3..4);
    let after = follow(&store, &before);
    assert_eq!(after.torn, [one.id]);
    assert_eq!(
        follow(&store, &after).torn,
        [one.id],
        "also where nothing changed"
    );
    fs::remove_file(journal.with_extension("torn")).unwrap();
    assert_eq!(follow(&store, &after).torn, []);
}

#[test]
fn people_stand_in_the_order_of_their_names_whatever_their_accents() {
    let place = tempfile::tempdir().unwrap();
    let store = honest(place.path());
    for (number, name) in [(1, "Zoé"), (2, "élodie"), (3, "Farah"), (4, "Amina")] {
        store.create(&numbered(number, name)).unwrap();
    }
    let names = store.learners().0.into_iter().map(|learner| learner.name);
    let names: Vec<_> = names.collect();
    assert_eq!(names, ["Amina", "élodie", "Farah", "Zoé"]);
}
