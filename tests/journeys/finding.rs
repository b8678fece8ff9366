//! Finding one's way: the help, the glossary and the search, by keys alone.
use crate::person::{Person, core_library, test_library};
use crate::{ALL_KINDS, folder};

use passerelle::app::Message;
use passerelle::domain::id::TermId;
use passerelle::domain::question::QuestionKind;
use passerelle::domain::search::Target;
use passerelle::domain::text::Language;
use passerelle::i18n::Tr;
use passerelle::screen::part::question::feedback_id;
use passerelle::screen::{glossary, home, lesson, search, statement};

use iced::Size;
use iced::keyboard::Modifiers;
use iced::keyboard::key::Named;

const BOTH: [Language; 2] = [Language::FR, Language::EN];

/// Opens the help, which must say `title` and the first of `lines`, and closes it: the focus is where it was.
fn help_says(person: &mut Person, title: &str, lines: &str) {
    let before = person.driver.tree().focus;
    person.driver.press(Named::F1);
    assert!(person.driver.is_focused("dialog-title"));
    assert!(
        person.driver.has(title),
        "{title}: {:#?}",
        person.driver.names()
    );
    let first = lines.lines().next().expect("a line");
    assert!(
        person.driver.has(first),
        "{first}: {:#?}",
        person.driver.names()
    );
    person.driver.press(Named::Escape);
    assert!(person.driver.find_id("dialog-title").is_none());
    assert_eq!(person.driver.tree().focus, before, "{title}");
}

/// What the help says is to do in a question.
fn to_do(tr: &Tr, kind: &QuestionKind) -> String {
    match kind {
        QuestionKind::Choice { .. } => tr.help_quiz_choice(),
        QuestionKind::Choices { .. } => tr.help_quiz_choices(),
        QuestionKind::Order { .. } => tr.help_quiz_order(),
        QuestionKind::Match { .. } => tr.help_quiz_match(),
        QuestionKind::Sort { .. } => tr.help_quiz_sort(),
        QuestionKind::Blank { .. } => tr.help_quiz_blank(),
        QuestionKind::Spot { .. } => tr.help_quiz_spot(),
        QuestionKind::Scenario { .. } => tr.help_quiz_scenario(),
        QuestionKind::Rate { .. } => tr.help_quiz_rate(),
    }
}

#[test]
fn f1_helps_with_the_screen_that_one_is_on_and_takes_nothing_away() {
    for language in BOTH {
        let folder = folder();
        let mut person = Person::start(folder.path(), test_library(), language, 1);
        let tr = person.tr();
        let module = person.module(ALL_KINDS);
        help_says(&mut person, &tr.help_welcome(), &tr.help_welcome_lines());
        person.driver.press(Named::Enter);
        person.driver.type_text("Ana");
        help_says(&mut person, &tr.help_person(), &tr.help_person_lines());
        assert_eq!(person.driver.node(&tr.person_name()).value(), Some("Ana"));
        person.driver.press(Named::Enter);
        person.skip_introduction();
        help_says(&mut person, &tr.help_home(), &tr.help_home_lines());
        person.driver.press_character("f", Modifiers::CTRL);
        help_says(&mut person, &tr.help_search(), &tr.help_search_lines());
        person.driver.press(Named::Escape);
        person.driver.tab_to(&tr.glossary_open());
        person.driver.press(Named::Enter);
        help_says(&mut person, &tr.help_glossary(), &tr.help_glossary_lines());
        person.driver.press(Named::Escape);
        person.driver.focus("top-person");
        person.driver.press(Named::Enter);
        help_says(&mut person, &tr.help_settings(), &tr.help_settings_lines());
        person.driver.press(Named::Escape);
        person.driver.focus(home::CONTINUE);
        person.driver.press(Named::Enter);
        help_says(&mut person, &tr.help_lesson(), &tr.help_lesson_lines());
        person.read_to_quiz(&module);
        while let Some(question) = person.question(&module) {
            help_says(&mut person, &tr.help_quiz(), &to_do(&tr, &question.kind));
            person.put_right_answer(question);
            person.check(question);
            help_says(&mut person, &tr.help_quiz(), &tr.help_quiz_feedback());
            assert!(person.driver.is_focused(feedback_id(&question.id)));
            person.next();
        }
        help_says(&mut person, &tr.help_results(), &tr.help_results_lines());
    }
}

#[test]
fn enter_and_f1_close_the_help_and_do_nothing_to_the_screen_beneath() {
    let folder = folder();
    let mut person = Person::start(folder.path(), test_library(), Language::FR, 1);
    person.be_guest();
    person.driver.focus(home::CONTINUE);
    person.driver.press(Named::Enter);
    let before = person.driver.names();
    for key in [Named::Enter, Named::F1] {
        person.driver.press(Named::F1);
        assert!(person.driver.is_focused("dialog-title"));
        person.driver.press(key);
        assert_eq!(person.driver.names(), before);
    }
    // The pointer has a way too.
    person.driver.click_id("top-help");
    person.driver.click_id("help-close");
    assert_eq!(person.driver.names(), before);
}

#[test]
fn keys_scroll_the_help_where_it_is_longer_than_the_window() {
    let folder = folder();
    let mut person = Person::start(folder.path(), test_library(), Language::FR, 1);
    person.driver.resize(Size::new(1024.0, 560.0));
    for _ in 0..10 {
        person.driver.press_character("+", Modifiers::CTRL);
    }
    person.driver.press(Named::F1);
    let top = |person: &mut Person| {
        let title = person.driver.find_id("dialog-title").expect("the help");
        title.bounds().expect("a place").y0
    };
    let first = top(&mut person);
    person.driver.press(Named::ArrowDown);
    let second = top(&mut person);
    person.driver.press(Named::PageDown);
    let third = top(&mut person);
    assert!(
        second < first && third < second - 100.0,
        "{first}, {second}, {third}"
    );
    person.driver.press(Named::PageUp);
    assert!((top(&mut person) - second).abs() < 1.0);
    assert_eq!(person.driver.cut_off(), Vec::<String>::new());
}

#[test]
fn the_help_says_whom_to_ask() {
    let folder = folder();
    let settings = r#"{"format": 1, "centre": "Centre du Nord", "contact": "Marie, poste 12"}"#;
    std::io::Write::write_all(
        &mut std::fs::File::create(folder.path().join("settings.json")).expect("the settings"),
        settings.as_bytes(),
    )
    .expect("written");
    let mut person = Person::start(folder.path(), test_library(), Language::FR, 1);
    person.driver.press(Named::F1);
    let said = person
        .tr()
        .help_who_centre("Centre du Nord", "Marie, poste 12");
    assert!(person.driver.has(&said), "{:#?}", person.driver.names());
}

#[test]
fn a_search_without_accents_opens_the_right_lesson() {
    for language in BOTH {
        let folder = folder();
        let mut person = Person::start(folder.path(), core_library(), language, 1);
        let tr = person.tr();
        person.create("Awa");
        let module = person.module("headline-about");
        // The title of a lesson, as somebody in a hurry types it.
        let wanted = &module.lessons[2];
        let title = person.words(&wanted.title);
        person.driver.press_character("f", Modifiers::CTRL);
        assert!(person.driver.is_focused(search::FIELD));
        person
            .driver
            .type_text(&passerelle::domain::search::fold(&title));
        let target = Target::Lesson(module.id.clone(), wanted.id.clone());
        assert!(
            person.driver.find_id(search::hit_id(&target)).is_some(),
            "{title}: {:#?}",
            person.driver.names()
        );
        assert!(person.driver.has(&tr.search_lessons()));
        // The arrows lead from the field to the results, and Enter opens.
        for _ in 0..60 {
            person.driver.press(Named::ArrowDown);
            if person.driver.is_focused(search::hit_id(&target)) {
                break;
            }
        }
        assert!(person.driver.is_focused(search::hit_id(&target)));
        person.driver.press(Named::Enter);
        assert!(person.driver.is_focused(lesson::TITLE));
        assert_eq!(person.driver.focused(), title);
    }
}

#[test]
fn resume_finds_the_lessons_about_the_resume() {
    let folder = folder();
    let mut person = Person::start(folder.path(), core_library(), Language::FR, 1);
    person.be_guest();
    person.driver.tab_to(&person.tr().search_open());
    person.driver.press(Named::Enter);
    person.driver.type_text("resume premieres");
    person.driver.press(Named::Enter);
    assert!(
        person.driver.is_focused(lesson::TITLE),
        "{:#?}",
        person.driver.names()
    );
    let focused = person.driver.focused();
    assert!(focused.starts_with("Le résumé"), "{focused}");
    // The way back leads over the search, which has its words and what they found.
    person.driver.press(Named::Escape);
    assert!(person.driver.is_focused(search::FIELD));
    let field = person.driver.find_id(search::FIELD).expect("the field");
    assert_eq!(field.value(), Some("resume premieres"));
    assert!(person.driver.shows("Le résumé"));
    // Back at home, the search begins anew.
    person.driver.press(Named::Escape);
    assert!(person.driver.find_id(search::FIELD).is_none());
    assert_ne!(person.driver.focused(), "");
    person.driver.press_character("f", Modifiers::CTRL);
    assert!(!person.driver.shows("Le résumé"));
}

#[test]
fn escape_goes_home_from_the_lesson_after_the_one_that_the_search_led_to() {
    let folder = folder();
    let mut person = Person::start(folder.path(), core_library(), Language::FR, 1);
    person.be_guest();
    person.driver.press_character("f", Modifiers::CTRL);
    person.driver.type_text("resume premieres");
    person.driver.press(Named::Enter);
    let first = person.driver.focused();
    person.driver.press(Named::Enter);
    assert_ne!(person.driver.focused(), first);
    person.driver.press(Named::Escape);
    assert!(person.driver.find_id(search::FIELD).is_none());
    assert!(person.driver.find_id(home::CONTINUE).is_some());
}

#[test]
fn a_search_says_what_it_found_in_the_language_that_one_switches_to() {
    let folder = folder();
    let mut person = Person::start(folder.path(), core_library(), Language::FR, 1);
    person.be_guest();
    person.driver.press_character("f", Modifiers::CTRL);
    person.driver.type_text("headline");
    let french = person.tr().search_none("headline");
    assert!(person.driver.has(&french), "{:#?}", person.driver.names());
    person.driver.press_character("l", Modifiers::CTRL);
    let tr = person.tr();
    assert!(!person.driver.has(&tr.search_none("headline")));
    assert!(
        person.driver.has(&tr.search_modules()),
        "{:#?}",
        person.driver.names()
    );
}

#[test]
fn a_word_that_was_found_leads_to_the_glossary_and_back_to_the_search() {
    for language in BOTH {
        let folder = folder();
        let mut person = Person::start(folder.path(), core_library(), language, 1);
        person.be_guest();
        let term = core_library().glossary().terms[30].clone();
        let word = person.words(&term.term);
        person.driver.press_character("f", Modifiers::CTRL);
        person.driver.type_text(&word);
        person
            .driver
            .focus(search::hit_id(&Target::Term(term.id.clone())));
        person.driver.press(Named::Enter);
        assert!(person.driver.is_focused(glossary::term_id(&term.id)));
        let place = person.driver.node(&word).bounds().expect("a place");
        assert!(
            place.y0 >= 0.0 && place.y1 <= 800.0,
            "it is in view: {place:?}"
        );
        person.driver.press(Named::Escape);
        assert!(
            person
                .driver
                .is_focused(search::hit_id(&Target::Term(term.id.clone())))
        );
        assert!(person.driver.has(&word));
    }
}

#[test]
fn the_glossary_lets_through_what_is_written_and_brings_back_what_was_cleared() {
    for language in BOTH {
        let folder = folder();
        let mut person = Person::start(folder.path(), test_library(), language, 1);
        let tr = person.tr();
        let terms = test_library().glossary().terms.clone();
        let is_there = |person: &mut Person, term: &TermId| {
            person.driver.find_id(glossary::term_id(term)).is_some()
        };
        person.be_guest();
        person.driver.press(Named::F1);
        person.driver.tab_to(&tr.glossary_open());
        person.driver.press(Named::Enter);
        assert!(person.driver.is_focused(glossary::FIELD));
        assert!(person.driver.has(&tr.glossary_all(terms.len())));
        let word = person.words(&terms[0].term);
        person
            .driver
            .type_text(&passerelle::domain::search::fold(&word));
        assert!(is_there(&mut person, &terms[0].id));
        assert!(!terms.iter().all(|term| is_there(&mut person, &term.id)));
        person.driver.type_text("zzzz");
        assert!(person.driver.shows(&tr.glossary_none_line()));
        person.driver.tab_to(&tr.search_clear());
        person.driver.press(Named::Enter);
        assert!(person.driver.is_focused(glossary::FIELD));
        assert!(person.driver.has(&tr.glossary_all(terms.len())));
        person.driver.tab();
        person.driver.press(Named::Enter);
        assert!(
            person.driver.shows(&tr.glossary_none_line()),
            "the words are back"
        );
        // One press leaves, out of the field too, to where the help was opened.
        person.driver.press(Named::Escape);
        assert!(person.driver.is_focused(home::CONTINUE));
    }
}

#[test]
fn a_half_answered_question_loses_nothing_to_a_search_and_the_glossary() {
    let folder = folder();
    let mut person = Person::start(folder.path(), test_library(), Language::FR, 1);
    let module = person.module(ALL_KINDS);
    person.create("Amina");
    person.driver.press(Named::Enter);
    person.read_to_quiz(&module);
    while let Some(question) = person.question(&module) {
        person.put_right_answer(question);
        let before = person.driver.names();
        let focus = person.driver.tree().focus;
        person.driver.press_character("f", Modifiers::CTRL);
        person.driver.type_text("réseau");
        assert!(person.question(&module).is_none());
        let term = "network".parse().expect("an id");
        person.driver.focus(search::hit_id(&Target::Term(term)));
        person.driver.press(Named::Enter);
        person.driver.press(Named::Escape);
        person.driver.press(Named::Escape);
        assert_eq!(person.driver.names(), before, "{}", question.id);
        assert_eq!(person.driver.tree().focus, focus, "{}", question.id);
        person.check(question);
        person.next();
    }
    assert!(person.driver.has(&person.tr().results_passed()));
}

#[test]
fn nobody_searches_before_a_session_begins() {
    let folder = folder();
    let mut person = Person::start(folder.path(), test_library(), Language::FR, 1);
    let before = person.driver.names();
    person.driver.press_character("f", Modifiers::CTRL);
    assert_eq!(person.driver.names(), before);
}

#[test]
fn home_says_the_state_of_each_module_in_words_and_marks_the_next() {
    for language in BOTH {
        let folder = folder();
        let mut person = Person::start(folder.path(), test_library(), language, 1);
        let tr = person.tr();
        person.create("Lin");
        let module = person.module(ALL_KINDS);
        let card = |person: &mut Person, id: &str| {
            let card = person.driver.find_id(format!("home-module-{id}"));
            card.and_then(|card| card.label().map(str::to_owned))
                .expect("a card")
        };
        let first = card(&mut person, ALL_KINDS);
        assert!(
            first.contains(&tr.home_next()) && first.contains(&tr.home_module_new()),
            "{first}"
        );
        person.driver.press(Named::Enter);
        person.driver.send(Message::HomePressed);
        let first = card(&mut person, ALL_KINDS);
        assert!(first.contains(&tr.home_module_open()), "{first}");
        person.driver.press(Named::Enter);
        person.read_to_quiz(&module);
        person.answer_all(&module);
        person.driver.send(Message::HomePressed);
        let first = card(&mut person, ALL_KINDS);
        assert!(
            first.contains(&tr.home_module_done()) && !first.contains(&tr.home_next()),
            "{first}"
        );
        let marked = test_library()
            .modules()
            .filter(|module| card(&mut person, module.id.as_str()).contains(&tr.home_next()))
            .count();
        assert_eq!(marked, 1);
    }
}

#[test]
fn the_help_the_glossary_and_the_search_stand_at_every_size() {
    for language in BOTH {
        for (width, height) in [
            (1280.0, 800.0),
            (1024.0, 700.0),
            (1024.0, 560.0),
            (1920.0, 1080.0),
        ] {
            for text_steps in [0, 10] {
                stands(language, Size::new(width, height), text_steps);
            }
        }
    }
}

fn stands(language: Language, size: Size, text_steps: usize) {
    let folder = folder();
    let mut person = Person::start(folder.path(), core_library(), language, 1);
    person.driver.resize(size);
    let look = |person: &mut Person, screen: &str| {
        let place = format!("{screen}, {language}, {size:?}, {text_steps} steps larger");
        assert_eq!(person.driver.cut_off(), Vec::<String>::new(), "{place}");
        assert!(
            person.driver.nameless().is_empty(),
            "{place}: {:#?}",
            person.driver.nameless()
        );
    };
    person.be_guest();
    for _ in 0..text_steps {
        person.driver.press_character("+", Modifiers::CTRL);
    }
    person.driver.press(Named::F1);
    look(&mut person, "help");
    person.driver.click_id("help-statement");
    look(&mut person, "statement");
    person.driver.press(Named::Escape);
    person.driver.press_character("f", Modifiers::CTRL);
    look(&mut person, "search");
    person.driver.type_text("a");
    look(&mut person, "search with results");
    person
        .driver
        .type_text("zzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzz");
    look(&mut person, "search without results");
    person.driver.click_id("search-field-clear");
    look(&mut person, "search, cleared");
    person.driver.press(Named::Escape);
    person.driver.click_id("home-glossary");
    look(&mut person, "glossary");
    person.driver.type_text("a");
    look(&mut person, "glossary, sifted");
}

#[test]
fn the_accessibility_statement_opens_from_the_help_of_any_screen_and_leads_back() {
    for language in BOTH {
        let folder = folder();
        let mut person = Person::start(folder.path(), test_library(), language, 1);
        let tr = person.tr();
        for is_learning in [false, true] {
            if is_learning {
                person.be_guest();
            }
            let before = person.driver.tree().focus;
            person.driver.press(Named::F1);
            person.driver.tab_to(&tr.statement_open());
            person.driver.press(Named::Enter);
            assert!(person.driver.is_focused(statement::TITLE));
            for lines in [
                tr.statement_standards_lines(),
                tr.statement_tested_lines(),
                tr.statement_short_lines(),
                tr.statement_tell_lines(),
            ] {
                for line in lines.lines() {
                    assert!(person.driver.has(line), "{line}");
                }
            }
            // The help of the statement does not lead to itself.
            help_says(
                &mut person,
                &tr.statement_title(),
                &tr.statement_help_lines(),
            );
            person.driver.tab_to(&tr.statement_back());
            person.driver.press(Named::Enter);
            assert_eq!(person.driver.tree().focus, before);
            person.driver.press(Named::F1);
            person.driver.click_id("help-statement");
            assert!(person.driver.is_focused(statement::TITLE));
            person.driver.press(Named::Escape);
            assert_eq!(person.driver.tree().focus, before);
        }
    }
}
