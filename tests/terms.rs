//! Hard words open their explanations in place, and lessons show in the other language at will.
mod driver;
#[path = "lessons/scene.rs"]
mod scene;

use driver::Driver;
use passerelle::access::Role;
use passerelle::content::{Library, Source};
use passerelle::domain::text::Language;
use passerelle::screen::lesson::{EXPLANATION, OTHER_LANGUAGE};
use scene::{Scene, reading, resize};

use iced::keyboard::key::Named;
use iced::{Point, Task};

use std::path::PathBuf;

/// The lesson whose first paragraph has two terms, the first without an example.
const TWO_TERMS: (&str, usize) = ("good-profile", 0);
/// The lesson whose first paragraph has one, with an example.
const EXAMPLE: (&str, usize) = ("first-steps", 0);

/// What a screen reader calls the second term of [`TWO_TERMS`], and its explanation.
const TERM: &str = "personne qui recrute, mot du glossaire";
const MEANING: &str =
    "personne qui recrute\u{a0}: Personne qui cherche du personnel pour une entreprise.";
/// The first term there.
const OTHER_TERM: &str = "titre de profil, mot du glossaire";

fn french(lesson: (&str, usize)) -> Driver<Scene> {
    reading(lesson, Language::FR)
}

fn is_open(driver: &mut Driver<Scene>) -> bool {
    let is_open = driver.find_id(EXPLANATION).is_some();
    assert_eq!(driver.node(TERM).is_expanded(), Some(is_open));
    is_open
}

#[test]
fn a_term_opens_by_pointer_keys_and_screen_reader_and_is_heard() {
    let ways: [fn(&mut Driver<Scene>); 4] = [
        |driver| driver.click(TERM),
        |driver| {
            driver.tab_to(TERM);
            driver.press(Named::Enter);
        },
        |driver| {
            driver.tab_to(TERM);
            driver.press(Named::Space);
        },
        |driver| driver.ask(accesskit::Action::Click, TERM),
    ];
    for (number, open) in ways.into_iter().enumerate() {
        let mut driver = french(TWO_TERMS);
        assert!(!is_open(&mut driver));
        open(&mut driver);
        assert!(is_open(&mut driver), "way {number}");
        assert!(driver.is_focused(EXPLANATION), "way {number}");
        assert_eq!(driver.focused(), MEANING);
    }
}

#[test]
fn an_explanation_closes_by_each_way_and_the_focus_returns_to_its_word() {
    type Press = fn(&mut Driver<Scene>, &str);
    let close = "Fermer l’explication";
    let ways: [(&str, Press); 7] = [
        ("", |driver, _| driver.press(Named::Escape)),
        ("", |driver, _| driver.press(Named::Enter)),
        ("", |driver, _| driver.press(Named::Space)),
        (TERM, |driver, name| driver.click(name)),
        (TERM, |driver, name| {
            driver.tab_back();
            assert_eq!(driver.focused(), name);
            driver.press(Named::Enter);
        }),
        (close, |driver, name| driver.click(name)),
        (close, |driver, name| {
            driver.tab();
            assert_eq!(driver.focused(), name);
            driver.press(Named::Space);
        }),
    ];
    for (number, (name, press)) in ways.into_iter().enumerate() {
        let mut driver = french(TWO_TERMS);
        driver.click(TERM);
        press(&mut driver, name);
        assert!(!is_open(&mut driver), "way {number}");
        assert_eq!(driver.focused(), TERM, "way {number}");
        assert_eq!(driver.app.asked_for, [""; 0]);
    }
    let mut driver = french(TWO_TERMS);
    driver.click(TERM);
    driver.ask(accesskit::Action::Click, close);
    assert!(!is_open(&mut driver));
    assert_eq!(driver.focused(), TERM);
}

#[test]
fn the_second_line_of_a_term_opens_it_and_the_words_beside_it_do_not() {
    let mut driver = french(TWO_TERMS);
    let whole = driver.node(TERM).bounds().expect("a place").width();
    let (first, paragraph) = (600_u16..1280)
        .step_by(4)
        .find_map(|width| {
            resize(&mut driver, f32::from(width), 800.0);
            let place = driver.node(TERM).bounds().expect("a place");
            let paragraph = paragraph(&mut driver);
            // The longer piece is the first.
            let is_broken = place.width() < whole - 1.0 && place.x0 > paragraph.x0 + 100.0;
            is_broken.then_some((place, paragraph))
        })
        .expect("a width at which the term is broken");
    let second = first.y1 + first.height() / 2.0;

    driver.click_at(Point::new(first.x0 as f32 + 9.0, second as f32));
    assert!(!is_open(&mut driver), "between its two pieces");
    assert_eq!(driver.focused(), "");
    driver.click_at(Point::new(paragraph.x0 as f32 + 9.0, second as f32));
    assert!(is_open(&mut driver));
}

/// Where the paragraph with the terms stands.
fn paragraph(driver: &mut Driver<Scene>) -> accesskit::Rect {
    let tree = driver.tree();
    let mut nodes = tree.nodes.iter().map(|(_, node)| node);
    let node = nodes.find(|node| {
        let words = node.value().unwrap_or_default();
        node.role() == Role::Label && words.starts_with("Le titre de profil compte")
    });
    node.and_then(accesskit::Node::bounds).expect("a place")
}

#[test]
fn a_paragraph_is_read_once_and_whole_and_its_terms_follow() {
    let mut driver = french(TWO_TERMS);
    let names = driver.names();
    let place = |start: &str| {
        let found: Vec<_> = (0..names.len())
            .filter(|place| names[*place].starts_with(start))
            .collect();
        assert_eq!(found.len(), 1, "{start}: {names:#?}");
        found[0]
    };
    let whole = place("Le titre de profil compte au plus");
    assert!(names[whole].ends_with("Une personne qui recrute le lit en premier."));
    assert_eq!(place(OTHER_TERM), whole + 1);
    assert_eq!(place(TERM), whole + 2);
    assert_eq!(driver.node(TERM).role(), Role::Button);
}

#[test]
fn one_explanation_is_open_at_a_time_in_the_language_of_the_learner() {
    let mut driver = french(TWO_TERMS);
    driver.click(TERM);
    driver.click(OTHER_TERM);
    assert!(driver.focused().starts_with("titre de profil\u{a0}: Ligne"));
    assert!(!driver.has(MEANING));
    driver.click(OTHER_TERM);
    assert_eq!(driver.focused(), OTHER_TERM);

    let mut driver = reading(EXAMPLE, Language::EN);
    driver.click("professional network, glossary word");
    assert_eq!(
        driver.focused(),
        "professional network: Site where people show their trade and talk about work. \
         Example: LinkedIn is a professional network."
    );
}

#[test]
fn a_term_that_no_glossary_has_is_plain() {
    let mut driver = french(TWO_TERMS);
    driver.app.has_terms = false;
    driver.resize((1280.0, 800.0));
    assert!(driver.shows("Une personne qui recrute le lit"));
    assert!(!driver.shows("mot du glossaire"));
    let place = paragraph(&mut driver);
    for x in (0..(place.width() as u16)).step_by(20) {
        let point = Point::new(place.x0 as f32 + f32::from(x), place.y0 as f32 + 12.0);
        driver.click_at(point);
    }
    assert!(driver.find_id(EXPLANATION).is_none());
}

#[test]
fn an_explanation_goes_with_the_answer_that_holds_it() {
    let mut driver = french(EXAMPLE);
    driver.click("Voir la réponse");
    driver.click("réseau, mot du glossaire");
    assert!(driver.is_focused(EXPLANATION));
    driver.click("Cacher la réponse");
    assert!(driver.find_id(EXPLANATION).is_none());
    // Escape has nothing more to close.
    assert!(!driver.app.screen.is_explaining());
}

#[test]
fn the_other_language_stands_below_each_text_and_is_told_as_such() {
    let mut driver = french(EXAMPLE);
    let english = "A professional network is a meeting place.";
    assert!(!driver.shows(english));
    let button = driver.find_id(OTHER_LANGUAGE).expect("the button");
    assert_eq!(button.label(), Some("Voir l’anglais aussi"));
    assert_eq!(button.is_expanded(), Some(false));

    driver.tab_to("Voir l’anglais aussi");
    driver.press(Named::Enter);
    assert!(driver.shows(english));
    assert_eq!(driver.focused(), "Cacher l’anglais");
    let button = driver.find_id(OTHER_LANGUAGE).expect("the button");
    assert_eq!(button.is_expanded(), Some(true));

    let tree = driver.tree();
    let node = |id: &accesskit::NodeId| {
        let found = tree.nodes.iter().find(|(other, _)| other == id);
        &found.expect("a node").1
    };
    let is_english = |words: &str| {
        let mut groups = tree.nodes.iter().map(|(_, node)| node);
        groups.any(|group| {
            let mut children = group.children().iter().map(node);
            group.language() == Some("en")
                && children.any(|child| child.value().is_some_and(|value| value.contains(words)))
        })
    };
    assert!(is_english(english));
    assert!(!is_english("Un réseau professionnel"));

    driver.click("réseau professionnel, mot du glossaire");
    assert!(driver.shows("LinkedIn is a professional network."));
    driver.click("Cacher l’anglais");
    assert!(!driver.shows(english));
}

#[test]
fn the_first_other_language_of_the_library_is_offered_where_there_is_one() {
    let spanish: Language = "es".parse().expect("a code");
    let (fr, en) = (Language::FR, Language::EN);
    for (languages, language, offered) in [
        (vec![fr, en], fr, Some("Voir l’anglais aussi")),
        (vec![fr, en], en, Some("See the French too")),
        (vec![fr], fr, None),
        // What shows is the French of the library.
        (vec![fr], en, None),
        (vec![fr, en, spanish], fr, Some("Voir l’anglais aussi")),
        (vec![fr, spanish, en], fr, Some("Voir l’autre langue aussi")),
        (vec![fr, spanish, en], en, Some("See the French too")),
        (vec![fr, spanish], en, Some("See the other language too")),
    ] {
        let mut driver = reading(EXAMPLE, language);
        driver.app.languages = languages.clone();
        driver.resize((1280.0, 800.0));
        let button = driver.find_id(OTHER_LANGUAGE);
        let label = button.as_ref().and_then(|button| button.label());
        assert_eq!(label, offered, "{languages:?} for {language}");
    }
}

#[test]
fn the_languages_are_those_of_the_library_of_the_module() {
    let library = Library::read(&[Source::Embedded]);
    let module = |id: &str| id.parse().expect("an id");
    assert_eq!(
        library.languages(&module("privacy-safety")),
        [Language::FR, Language::EN]
    );
    assert_eq!(library.languages(&module("nowhere")), []);
}

#[test]
fn every_term_of_every_lesson_opens_and_nothing_is_cut_off() {
    let library = Library::read(&[Source::Embedded]);
    let mut opened = 0;
    let modules: Vec<_> = library
        .modules()
        .map(|summary| (summary.id.clone(), summary.lessons.len()))
        .collect();
    for (module, lessons) in modules {
        for lesson in 0..lessons {
            let scene = Scene::new(library.clone(), module.as_str(), lesson, Language::FR);
            let mut driver = Driver::new(scene, Task::none(), (1280.0, 800.0));
            let words: Vec<_> = driver
                .names()
                .into_iter()
                .filter(|name| name.ends_with(", mot du glossaire"))
                .collect();
            opened += words.len();
            driver.click_id(OTHER_LANGUAGE);
            resize(&mut driver, 512.0, 350.0);
            for word in words {
                driver.ask(accesskit::Action::Click, &word);
                assert!(driver.is_focused(EXPLANATION), "{word}");
                assert_eq!(driver.cut_off(), [""; 0], "{module} {lesson} {word}");
                assert!(driver.nameless().is_empty(), "{module} {lesson} {word}");
            }
        }
    }
    assert!(opened > 60, "{opened}");
}

#[test]
fn lessons_with_explanations_and_two_languages_are_painted_for_the_eye() {
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("terms");
    let library = Library::read(&[Source::Embedded]);
    for (module, lesson, language, word) in [
        (
            "privacy-safety",
            0,
            Language::FR,
            "term-4-1-health-number-0",
        ),
        ("headline-about", 0, Language::EN, "term-8-3-strength-0"),
    ] {
        let scene = Scene::new(library.clone(), module, lesson, language);
        let mut driver = Driver::new(scene, Task::none(), (1280.0, 800.0));
        for (name, pressed) in [("explained", word), ("both", OTHER_LANGUAGE)] {
            driver.focus(pressed);
            driver.press(Named::Enter);
            for (width, height) in [(1280.0, 800.0), (1024.0, 700.0), (512.0, 350.0)] {
                resize(&mut driver, width, height);
                let file = format!("{module}-{name}-{width}x{height}.png");
                driver.screenshot(folder.join(file), 1.0);
            }
        }
    }
    let path = folder.join("privacy-safety-both-1280x800.png");
    let size = image::image_dimensions(path).expect("a picture");
    assert_eq!(size, (1280, 800));
}
