//! The settings, from everywhere and back.
use crate::person::{Person, core_library, test_library};
use crate::{ALL_KINDS, files, folder};

use passerelle::app::{Message, Wishes};
use passerelle::domain::learner::{MotionChoice, Preferences, Speed, TextSize, ThemeChoice};
use passerelle::domain::question::QuestionKind;
use passerelle::domain::text::Language;
use passerelle::i18n::Tr;
use passerelle::screen::part::question::feedback_id;
use passerelle::screen::{lesson, settings};
use passerelle::store::Store;
use passerelle::theme::{self, Scheme};

use accesskit::Toggled;
use iced::Size;
use iced::keyboard::Modifiers;
use iced::keyboard::key::Named;

use std::time::{Duration, Instant};

#[test]
fn a_half_answered_quiz_loses_nothing_to_a_look_at_the_settings() {
    let folder = folder();
    let mut person = Person::start(folder.path(), test_library(), Language::FR, 1);
    let tr = person.tr();
    let module = person.module(ALL_KINDS);
    person.create("Amina");
    person.driver.press(Named::Enter);
    person.read_to_quiz(&module);
    while let Some(question) = person.question(&module) {
        person.put_right_answer(question);
        let before = person.driver.names();
        person.driver.tab_to(&tr.settings_open_of("Amina"));
        person.driver.press(Named::Enter);
        assert!(person.driver.is_focused(settings::TITLE));
        assert!(person.question(&module).is_none());
        person.driver.press(Named::Escape);
        assert_eq!(person.driver.names(), before, "{}", question.id);
        assert!(person.driver.is_focused("top-person"));
        person.check(question);
        person.next();
    }
    assert!(person.driver.has(&tr.results_passed()));
}

#[test]
fn feedback_that_comes_while_the_settings_are_open_is_there_and_heard_after() {
    let folder = folder();
    let mut person = Person::start(folder.path(), test_library(), Language::FR, 5);
    let module = person.module(ALL_KINDS);
    person.create("Carlos");
    person.driver.press(Named::Enter);
    person.read_to_quiz(&module);
    let question = person.question(&module).expect("a question");
    person.put_right_answer(question);
    let check = Message::Quiz(passerelle::screen::quiz::Message::CheckPressed);
    let task = person.driver.app.0.update(check);
    person.driver.click_id("top-person");
    assert!(person.driver.is_focused(settings::TITLE));
    person.driver.carry_out(task);
    assert!(
        person.driver.is_focused(settings::TITLE),
        "the focus is not taken away"
    );
    person.driver.click_id("settings-back");
    assert!(person.driver.is_focused(feedback_id(&question.id)));
}

#[test]
fn a_lesson_is_where_it_was_scrolled_after_the_settings() {
    let folder = folder();
    let mut person = Person::start(folder.path(), core_library(), Language::EN, 1);
    person.be_guest();
    person.driver.press(Named::Enter);
    let top = |person: &mut Person| {
        let title = person.driver.find_id(lesson::TITLE);
        title.and_then(|title| title.bounds()).expect("a place").y0
    };
    let before = top(&mut person);
    person.driver.press(Named::PageDown);
    person.driver.press(Named::PageDown);
    let scrolled = top(&mut person);
    assert!(scrolled < before - 500.0, "{scrolled}, {before}");
    person.driver.click_id("top-person");
    assert!(person.driver.find_id(lesson::TITLE).is_none());
    person.driver.press(Named::Escape);
    assert!((top(&mut person) - scrolled).abs() < 1.0);
}

#[test]
fn nobody_needs_to_be_known_to_open_the_settings() {
    let folder = folder();
    let mut person = Person::start(folder.path(), test_library(), Language::FR, 1);
    let tr = person.tr();
    person.driver.tab_to(&tr.settings_open());
    person.driver.press(Named::Enter);
    assert!(person.driver.is_focused(settings::TITLE));
    person.driver.press(Named::Escape);
    assert!(person.driver.is_focused("top-settings"));
    person.driver.click_id("welcome-new");
    person.driver.type_text("Zoé");
    person.driver.click_id("top-settings");
    person.driver.click_id("settings-back");
    assert_eq!(person.driver.node(&tr.person_name()).value(), Some("Zoé"));
}

/// The colours on the screen.
fn scheme(person: &Person) -> Scheme {
    let theme = person.driver.app.0.theme();
    let tokens = theme::tokens(&theme);
    let found = Scheme::ALL
        .into_iter()
        .find(|scheme| scheme.tokens() == tokens);
    found.expect("one of the schemes")
}

#[test]
fn settings_are_made_by_keys_alone_in_each_language() {
    for language in [Language::FR, Language::EN] {
        let folder = folder();
        let mut person = Person::start(folder.path(), test_library(), language, 1);
        let tr = person.tr();
        person.create("Amina");
        person.driver.tab_to(&tr.settings_open_of("Amina"));
        person.driver.press(Named::Space);

        person.driver.tab_to(&tr.settings_text_larger());
        person.driver.press(Named::Enter);
        person.driver.press(Named::Enter);
        assert!(person.driver.is_focused("settings-text-larger"));
        assert!(person.driver.has(&tr.app_text_size(&tr.per_cent(120))));
        assert!((person.driver.app.0.scale_factor() - 1.2).abs() < 0.001);

        person.driver.tab_to(&tr.settings_colours_system());
        person.driver.press(Named::ArrowDown);
        assert_eq!(scheme(&person), Scheme::Light);
        person.driver.press(Named::ArrowDown);
        assert_eq!(scheme(&person), Scheme::Dark);
        person.driver.press(Named::ArrowDown);
        assert_eq!(scheme(&person), Scheme::HighContrast);

        person.driver.tab_to(&tr.settings_motion_system());
        person.driver.press(Named::ArrowUp);
        assert_eq!(person.driver.focused(), tr.settings_motion_none());

        person.driver.tab_to(&tr.settings_keys_choose());
        person.driver.press(Named::Space);
        person.driver.press(Named::Escape);
        assert!(person.driver.has(&tr.home_hello("Amina")));
        person.close();

        let store = Store::open(folder.path().to_owned()).expect("a store");
        let learner = store.learners().0.remove(0);
        let expected = Preferences {
            language,
            text_size: TextSize::from(120),
            theme: ThemeChoice::HighContrast,
            motion: MotionChoice::Reduced,
            speed: Speed::USUAL,
            choice_keys: false,
        };
        assert_eq!(learner.preferences(), expected);
        assert_eq!(store.computer().0.theme, ThemeChoice::System);
    }
}

#[test]
fn what_one_person_prefers_is_there_again_for_them_and_not_for_the_next() {
    let folder = folder();
    let mut person = Person::start(folder.path(), test_library(), Language::FR, 1);
    person.create("Amina");
    person.driver.click_id("top-person");
    person.driver.click_id("settings-colours-dark");
    person.driver.click_id("settings-text-larger");
    person.driver.click_id("settings-language-en");
    assert!(person.driver.has(&Tr::new(Language::EN).settings_title()));
    person.driver.send(Message::FinishPressed);
    assert!(
        person.driver.has(&Tr::new(Language::FR).welcome_title()),
        "{:#?}",
        person.driver.names()
    );
    assert_eq!(scheme(&person), Scheme::Light);
    assert!((person.driver.app.0.scale_factor() - 1.0).abs() < 0.001);
    person.create("Bruno");
    assert_eq!(scheme(&person), Scheme::Light);
    person.driver.send(Message::FinishPressed);

    let tr = person.tr();
    let tile = format!("Amina, {}", tr.welcome_person_line());
    person.driver.click(&tile);
    assert_eq!(scheme(&person), Scheme::Dark);
    assert_eq!(person.tr().language(), Language::EN);
    assert!((person.driver.app.0.scale_factor() - 1.1).abs() < 0.001);
    person.close();
}

#[test]
fn the_usual_settings_come_back_and_can_be_undone() {
    let folder = folder();
    let mut person = Person::start(folder.path(), test_library(), Language::EN, 1);
    person.create("Amina");
    person.driver.click_id("top-person");
    person.driver.click_id("settings-colours-contrast");
    person.driver.click_id("settings-motion-none");
    person.driver.click_id("settings-text-larger");
    person.driver.click_id("settings-keys");
    person.driver.click_id("settings-usual");
    assert_eq!(scheme(&person), Scheme::Light);
    assert_eq!(person.tr().language(), Language::EN, "the language stays");
    assert!((person.driver.app.0.scale_factor() - 1.0).abs() < 0.001);
    assert!(person.driver.is_focused(settings::DONE), "it is heard");

    person.driver.tab_to(&person.tr().settings_undo());
    person.driver.press(Named::Enter);
    assert_eq!(scheme(&person), Scheme::HighContrast);
    assert!((person.driver.app.0.scale_factor() - 1.1).abs() < 0.001);
    assert!(person.driver.is_focused("settings-usual"));
    assert!(person.driver.find_id("settings-undo").is_none());
    person.close();
    let store = Store::open(folder.path().to_owned()).expect("a store");
    let kept = store.learners().0.remove(0).preferences();
    assert_eq!(
        (kept.theme, kept.motion, kept.choice_keys),
        (ThemeChoice::HighContrast, MotionChoice::Reduced, false)
    );
}

#[test]
fn what_a_guest_prefers_leaves_nothing() {
    let folder = folder();
    let mut person = Person::start(folder.path(), test_library(), Language::FR, 1);
    let before = files(folder.path());
    person.be_guest();
    person.driver.click_id("top-person");
    assert!(
        person
            .driver
            .has(&person.tr().settings_introduction_guest())
    );
    person.driver.click_id("settings-colours-dark");
    person.driver.click_id("settings-text-larger");
    assert_eq!(scheme(&person), Scheme::Dark);
    assert_eq!(files(folder.path()), before);
    person.driver.send(Message::FinishPressed);
    person.driver.click_id("dialog-leave");
    assert!(person.driver.has(&person.tr().welcome_title()));
    assert_eq!(scheme(&person), Scheme::Light);
    assert_eq!(files(folder.path()), before);
}

#[test]
fn what_is_preferred_on_the_welcome_screen_is_the_computers_and_what_a_new_person_begins_with() {
    let folder = folder();
    let mut person = Person::start(folder.path(), test_library(), Language::FR, 1);
    person.driver.click_id("top-settings");
    assert!(person.driver.find_id("settings-keys").is_none());
    person.driver.click_id("settings-colours-contrast");
    person.driver.press(Named::Escape);
    person.create("Amina");
    assert_eq!(scheme(&person), Scheme::HighContrast);
    person.close();
    let store = Store::open(folder.path().to_owned()).expect("a store");
    assert_eq!(store.computer().0.theme, ThemeChoice::HighContrast);
    assert_eq!(store.learners().0[0].theme, ThemeChoice::HighContrast);
}

#[test]
fn the_colours_follow_the_system_while_the_program_runs_until_somebody_chooses() {
    let folder = folder();
    let mut person = Person::start(folder.path(), test_library(), Language::FR, 1);
    let dark = Wishes {
        dark: true,
        ..Wishes::default()
    };
    assert_eq!(scheme(&person), Scheme::Light);
    person.driver.send(Message::SystemWished(dark));
    assert_eq!(scheme(&person), Scheme::Dark);
    person.create("Amina");
    assert_eq!(scheme(&person), Scheme::Dark);
    person.driver.click_id("top-person");
    person.driver.click_id("settings-colours-light");
    assert_eq!(scheme(&person), Scheme::Light);
    person.driver.send(Message::SystemWished(Wishes::default()));
    person.driver.send(Message::SystemWished(dark));
    assert_eq!(scheme(&person), Scheme::Light);
    person.driver.click_id("settings-colours-system");
    assert_eq!(scheme(&person), Scheme::Dark);
}

#[test]
fn letters_choose_nothing_where_somebody_turned_them_off() {
    let folder = folder();
    let mut person = Person::start(folder.path(), test_library(), Language::FR, 1);
    let module = person.module(ALL_KINDS);
    person.create("Amina");
    person.driver.press(Named::Enter);
    person.read_to_quiz(&module);
    let choice = |person: &mut Person| loop {
        let question = person.question(&module).expect("a question").clone();
        if let QuestionKind::Choice { options, .. } = &question.kind {
            let ids = options.iter().map(|option| option.id.clone());
            return ids
                .map(|id| format!("option-{}-{id}", question.id))
                .collect::<Vec<_>>();
        }
        person.put_right_answer(&question);
        person.check(&question);
        person.next();
    };
    let options = choice(&mut person);
    let chosen = |person: &mut Person| {
        options.iter().any(|id| {
            let option = person.driver.find_id(id.clone()).expect("an option");
            option.toggled() == Some(Toggled::True)
        })
    };
    person.driver.click_id("top-person");
    person.driver.click_id("settings-keys");
    person.driver.press(Named::Escape);
    person.driver.focus(options[0].clone());
    person.driver.press_character("b", Modifiers::empty());
    assert!(!chosen(&mut person));
    person.driver.click_id("top-person");
    person.driver.click_id("settings-keys");
    person.driver.press(Named::Escape);
    person.driver.focus(options[0].clone());
    person.driver.press_character("b", Modifiers::empty());
    assert!(chosen(&mut person));
}

#[test]
fn the_settings_stand_at_every_size_with_a_sound_tree() {
    for language in [Language::FR, Language::EN] {
        for (width, height) in [(1280.0, 800.0), (1024.0, 700.0), (1024.0, 560.0)] {
            for text_steps in [0, 10] {
                let folder = folder();
                let mut person = Person::start(folder.path(), test_library(), language, 1);
                person.driver.resize(Size::new(width, height));
                person.create("Maximilienne-Alexandrine");
                person.driver.click_id("top-person");
                for _ in 0..text_steps {
                    person.driver.press_character("+", Modifiers::CTRL);
                }
                let place = format!("{language}, {width} x {height}, {text_steps} steps larger");
                assert_eq!(person.driver.cut_off(), Vec::<String>::new(), "{place}");
                assert!(person.driver.nameless().is_empty(), "{place}");
            }
        }
    }
}

#[test]
fn feedback_slides_into_its_place_unless_nothing_may_move_and_nothing_moves_at_rest() {
    for motion in ["settings-motion-usual", "settings-motion-none"] {
        let folder = folder();
        let mut person = Person::start(folder.path(), test_library(), Language::FR, 1);
        let module = person.module(ALL_KINDS);
        person.create("Amina");
        person.driver.click_id("top-person");
        person.driver.click_id(motion);
        person.driver.press(Named::Escape);
        person.open(ALL_KINDS);
        person.read_to_quiz(&module);
        let question = person.question(&module).expect("a question");
        person.put_right_answer(question);
        let before = Instant::now();
        assert!(!person.driver.asks_to_redraw(before), "nothing has come");
        person.check(question);
        let place = person.driver.find_id(feedback_id(&question.id));
        let place = place.and_then(|node| node.bounds());
        assert_eq!(
            person.driver.asks_to_redraw(before),
            motion == "settings-motion-usual"
        );
        assert!(
            !person
                .driver
                .asks_to_redraw(before + Duration::from_secs(60))
        );
        let after = person.driver.find_id(feedback_id(&question.id));
        assert_eq!(
            place,
            after.and_then(|node| node.bounds()),
            "what is read stands in its last place from the first"
        );
    }
}

#[test]
fn the_ring_of_the_results_changes_its_colours_with_the_system() {
    let folder = folder();
    let mut person = Person::start(folder.path(), test_library(), Language::EN, 1);
    let tr = person.tr();
    let module = person.module(ALL_KINDS);
    person.be_guest();
    person.driver.press(Named::Enter);
    person.read_to_quiz(&module);
    person.answer_all(&module);
    assert!(person.driver.has(&tr.results_passed()));
    let mut ring = |dark| {
        person.driver.send(Message::SystemWished(Wishes {
            dark,
            ..Wishes::default()
        }));
        let nodes = person.driver.tree().nodes;
        let ring = nodes
            .iter()
            .find(|(_, node)| node.role() == accesskit::Role::Image)
            .and_then(|(_, node)| node.bounds())
            .expect("the ring");
        let path = folder.path().join("ring.png");
        person.driver.screenshot(&path, 1.0);
        let picture = image::open(path).expect("a picture").into_rgba8();
        // All is right: the ring is full, and so green at its right end too.
        let (x, y) = (ring.x1 - 9.0, (ring.y0 + ring.y1) / 2.0);
        picture.get_pixel(x as u32, y as u32).0
    };
    for (dark, scheme) in [(false, Scheme::Light), (true, Scheme::Dark)] {
        assert_eq!(ring(dark), scheme.tokens().ok.into_rgba8(), "{scheme:?}");
    }
}
