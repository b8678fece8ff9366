//! What a trainer sees at a glance, and the comments on a shared trial profile, both ways.
use crate::folder;
use crate::person::{Person, core_library, surroundings};

use passerelle::app::{Picked, Surroundings};
use passerelle::domain::centre::Settings;
use passerelle::domain::id::{LearnerId, SectionId};
use passerelle::domain::learner::Learner;
use passerelle::domain::pin::Pin;
use passerelle::domain::problem::Trouble;
use passerelle::domain::text::Language;
use passerelle::screen::practice;
use passerelle::screen::trainer::insight::{EXPORT, PRINT, profile_id};
use passerelle::screen::trainer::people::person_id;
use passerelle::screen::trainer::profile::{FIELD, write_id};
use passerelle::screen::trainer::{Section, TITLE, door};
use passerelle::store::Store;

use iced::Size;
use iced::keyboard::key::Named;

use std::path::Path;
use std::time::Duration;

pub fn section(id: &str) -> SectionId {
    id.parse().expect("an id")
}

const PIN: &str = "482913";

/// Sets the centre up, so that its PIN is asked for.
pub fn set_up(folder: &Path) {
    let store = Store::open(folder.to_owned()).expect("a folder");
    let settings = Settings::default();
    store.save_settings(&settings).expect("settings are kept");
    let pin = Pin::new(PIN).expect("a PIN");
    store.replace_pin(&pin).expect("a PIN is kept");
}

/// Comes into the trainer's space from the welcome screen, by keys.
pub fn come_in(person: &mut Person) {
    // The PIN takes its time, and all modules are read.
    person.driver.patience = Duration::from_secs(20);
    let tr = person.tr();
    person.driver.tab_to(&tr.trainer_open());
    person.driver.press(Named::Enter);
    person.driver.focus(door::PIN);
    person.driver.type_text(PIN);
    person.driver.press(Named::Enter);
    assert!(
        person.driver.find_id(Section::People.id()).is_some(),
        "{:#?}",
        person.driver.names()
    );
}

pub fn open_insight(person: &mut Person) {
    come_in(person);
    person.driver.focus(Section::Insight.id());
    person.driver.press(Named::Enter);
    assert!(person.driver.is_focused(TITLE));
}

/// Somebody who wrote a headline, answered a quiz and ticked a section, then left.
pub fn learnt(folder: &Path) -> LearnerId {
    let mut person = Person::start(folder, core_library(), Language::FR, 1);
    person.create("Zoé/👩🏽 \\ אמינה");
    let module = person.module("why-networks");
    person.driver.press(Named::Enter);
    person.read_to_quiz(&module);
    while let Some(question) = person.question(&module) {
        person.put_wrong_answer(question);
        person.check(question);
        person.next();
    }
    person.driver.send(passerelle::app::Message::HomePressed);
    person.driver.click_id("home-practice");
    let headline = section("headline");
    person.driver.click_id(practice::section_id(&headline));
    person.driver.tab_to("Mon titre");
    person.driver.type_text("Cuisinière");
    person.driver.click_id(practice::network_id(&headline));
    person.close();
    let store = Store::open(folder.to_owned()).expect("a folder");
    store.learners().0[0].id
}

pub fn share(folder: &Path, learner: LearnerId, shared: bool) {
    let store = Store::open(folder.to_owned()).expect("a folder");
    let people = store.learners().0;
    let found = people.into_iter().find(|found| found.id == learner);
    let learner = found.expect("the learner");
    let learner = Learner { shared, ..learner };
    store.save_learner(&learner).expect("saved");
}

#[test]
fn a_trainer_sees_a_group_at_a_glance_presents_what_is_hard_and_saves_it_all() {
    for language in [Language::FR, Language::EN] {
        let (folder, stick) = (folder(), folder());
        set_up(folder.path());
        learnt(folder.path());
        let place = stick.path().join("groupe");
        let asked = place.clone();
        let surroundings = Surroundings {
            choose_place: Box::new(move |_| {
                let file = Picked::File(asked.clone());
                Box::pin(async move { file })
            }),
            ..surroundings(
                Store::open(folder.path().to_owned()),
                core_library(),
                language,
                2,
            )
        };
        let mut person = Person::in_surroundings(surroundings, core_library());
        open_insight(&mut person);
        let tr = person.tr();
        assert!(person.driver.has(&tr.insight_people(1)));
        assert!(person.driver.shows(&tr.insight_network_of(1, 1)));
        assert!(
            person
                .driver
                .shows(&tr.insight_week_done(3, &tr.insight_week_quizzes(0)))
                || person.driver.shows(&tr.insight_weeks())
        );
        for (button, extension, begin) in [
            (PRINT, "pdf", &b"%PDF-"[..]),
            (EXPORT, "csv", "\u{feff}".as_bytes()),
        ] {
            person.driver.focus(button);
            person.driver.press(Named::Enter);
            assert!(person.driver.has(&tr.away_saved()));
            person.driver.press(Named::Escape);
            assert!(person.driver.is_focused(button));
            let file = place.with_extension(extension);
            let bytes = std::fs::read(&file).expect("the file");
            assert!(bytes.starts_with(begin), "{extension}");
        }
        for size in [(1280.0, 800.0), (1024.0, 560.0), (512.0, 400.0)] {
            person.driver.resize(Size::new(size.0, size.1));
            let cut = person.driver.cut_off();
            assert!(cut.is_empty(), "{size:?}: {cut:?}");
        }
        assert!(person.driver.nameless().is_empty());
        person.driver.resize(Size::new(1280.0, 800.0));
        person.driver.click_id("insight-hardest-0");
        assert!(
            person.driver.app.0.scale_factor() > 1.0,
            "the question is presented"
        );
    }
}

#[test]
fn a_missed_answer_stands_with_the_right_one_on_the_page_of_a_person_in_the_language_shown() {
    let folder = folder();
    set_up(folder.path());
    let learner = learnt(folder.path());
    for language in [Language::FR, Language::EN] {
        let mut person = Person::start(folder.path(), core_library(), language, 2);
        let tr = person.tr();
        come_in(&mut person);
        person.driver.focus(person_id(learner));
        person.driver.press(Named::Enter);
        let mut names = person.driver.names().into_iter();
        let answers = names.find(|name| name.starts_with(&tr.following_quiz_answers()));
        person.driver.click(&answers.expect("a quiz"));
        let names = person.driver.names();
        let begins = |with: String| {
            let with = with.trim_end().to_owned();
            let names = names.iter();
            names.filter(|name| name.starts_with(&with)).count()
        };
        let missed = names
            .iter()
            .filter(|name| **name == tr.following_answer_missed());
        let missed = missed.count();
        assert!(missed > 3, "{names:#?}");
        assert!(begins(tr.following_answer("")) >= missed);
        assert!(begins(tr.following_right("")) >= missed);
        let module = person.module("why-networks");
        let mut questions = module.quiz.questions.iter();
        let right = questions.find_map(|question| match &question.kind {
            passerelle::domain::question::QuestionKind::Choice { options, .. } => {
                options.iter().max_by_key(|option| option.credit)
            }
            _ => None,
        });
        let right = person.words(&right.expect("a choice").text);
        assert!(names.contains(&tr.following_right(&right)), "{names:#?}");
    }
}

#[test]
fn nobody_is_told_about_before_anybody_came() {
    let folder = folder();
    set_up(folder.path());
    let mut person = Person::start(folder.path(), core_library(), Language::FR, 1);
    open_insight(&mut person);
    let empty = person.tr().insight_empty();
    assert!(person.driver.has(&empty));
}

#[test]
fn a_comment_on_a_shared_profile_reaches_its_owner_who_says_that_they_read_it() {
    let folder = folder();
    set_up(folder.path());
    let learner = learnt(folder.path());
    let headline = section("headline");
    let mut trainer = Person::start(folder.path(), core_library(), Language::FR, 2);
    open_insight(&mut trainer);
    assert!(trainer.driver.find_id(profile_id(learner)).is_none());
    share(folder.path(), learner, true);

    let mut trainer = Person::start(folder.path(), core_library(), Language::FR, 3);
    let tr = trainer.tr();
    open_insight(&mut trainer);
    trainer.driver.click_id(profile_id(learner));
    assert!(trainer.driver.is_focused(TITLE));
    assert!(trainer.driver.shows("Cuisinière"));
    trainer.driver.focus(write_id(&headline));
    trainer.driver.press(Named::Enter);
    assert!(trainer.driver.is_focused(FIELD));
    trainer.driver.type_text("Ajoutez une force.");
    trainer.driver.tab_to(&tr.comment_save());
    trainer.driver.press(Named::Enter);
    assert!(trainer.driver.is_focused(write_id(&headline)));
    assert!(trainer.driver.shows(&tr.comment_unseen()));

    share(folder.path(), learner, false);
    trainer.driver.press(Named::Enter);
    trainer.driver.type_text(" Encore.");
    trainer.driver.tab_to(&tr.comment_save());
    trainer.driver.press(Named::Enter);
    let refused = tr.trouble(&Trouble::NotShared).what;
    assert!(trainer.driver.shows(&refused), "no longer shared");

    let mut owner = Person::start(folder.path(), core_library(), Language::FR, 4);
    let name = Store::open(folder.path().to_owned())
        .expect("a folder")
        .learners()
        .0[0]
        .name
        .clone();
    owner.press_tile(&name);
    owner.driver.click_id("home-practice");
    owner.driver.click_id(practice::section_id(&headline));
    assert!(owner.driver.has(&tr.comment_from_trainer()));
    assert!(owner.driver.has("Ajoutez une force."));
    owner.driver.click_id(practice::comment_id(&headline));
    assert!(owner.driver.has(&tr.comment_read()));
    crate::sessions::open_mine(&mut owner);
    assert!(
        owner.driver.shows("Ajoutez une force."),
        "it is among their data: {:#?}",
        owner.driver.names()
    );
    owner.close();
    share(folder.path(), learner, true);
    let mut trainer = Person::start(folder.path(), core_library(), Language::FR, 5);
    open_insight(&mut trainer);
    trainer.driver.click_id(profile_id(learner));
    assert!(!trainer.driver.shows(&tr.comment_unseen()));
}
