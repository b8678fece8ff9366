//! Listen: what is read aloud, what stands out, and when it falls silent. The voice is played by a stand-in.
use crate::driver::PATIENCE;
use crate::person::{Person, core_library, surroundings, test_library};

use passerelle::access::speech::{Said, Saying, Sentence, Speaker};
use passerelle::app::{Drafting, Message, Surroundings};
use passerelle::content::Library;
use passerelle::domain::centre::Settings;
use passerelle::domain::learner::Speed;
use passerelle::domain::problem::{SpeechTrouble, System};
use passerelle::domain::profile::slot::Slot;
use passerelle::domain::question::QuestionKind;
use passerelle::domain::text::Language;
use passerelle::screen::{lesson, practice};
use passerelle::store::Store;
use passerelle::theme;

use iced::Size;
use iced::futures::FutureExt;
use iced::futures::channel::oneshot;
use iced::keyboard::Modifiers;
use iced::keyboard::key::Named;

use std::cell::{Cell, RefCell};
use std::path::Path;
use std::rc::Rc;
use std::time::Duration;

/// The id of Listen.
const LISTEN: &str = "top-listen";
const PAUSE: &str = "listen-pause";

/// A voice that is written down.
#[derive(Clone)]
struct StandIn(Rc<Played>);

struct Played {
    manner: Cell<Manner>,
    said: RefCell<Vec<Sentence>>,
    ending: RefCell<Option<oneshot::Sender<Result<Said, SpeechTrouble>>>>,
    stops: Cell<usize>,
}

#[derive(Clone, Copy)]
enum Manner {
    /// Says each sentence at once.
    Quick,
    /// Says one until the test ends it.
    Slow,
    Broken(SpeechTrouble),
}

impl StandIn {
    fn new(manner: Manner) -> Self {
        Self(Rc::new(Played {
            manner: Cell::new(manner),
            said: RefCell::default(),
            ending: RefCell::default(),
            stops: Cell::new(0),
        }))
    }

    fn words(&self) -> Vec<String> {
        let said = self.0.said.borrow();
        said.iter().map(|sentence| sentence.words.clone()).collect()
    }

    fn last(&self) -> Sentence {
        self.0.said.borrow().last().expect("a sentence").clone()
    }

    fn count(&self) -> usize {
        self.0.said.borrow().len()
    }

    fn is_speaking(&self) -> bool {
        self.0.ending.borrow().is_some()
    }

    fn end(&self, result: Result<Said, SpeechTrouble>) {
        let ending = self.0.ending.take().expect("a sentence is being said");
        ending.send(result).expect("somebody listens");
    }
}

impl Speaker for StandIn {
    fn say(&self, sentence: Sentence) -> Saying {
        self.0.said.borrow_mut().push(sentence);
        let (told, ending) = oneshot::channel();
        let now = match self.0.manner.get() {
            Manner::Quick => Ok(Said::Whole),
            Manner::Broken(trouble) => Err(trouble),
            Manner::Slow => {
                self.0.ending.replace(Some(told));
                return async move { ending.await.unwrap_or(Ok(Said::Cut)) }.boxed();
            }
        };
        async move { now }.boxed()
    }

    fn stop(&self) {
        self.0.stops.set(self.0.stops.get() + 1);
        if let Some(ending) = self.0.ending.take() {
            // Nobody may be waiting for it any more.
            let _ = ending.send(Ok(Said::Cut));
        }
    }
}

fn start(folder: &Path, library: Library, language: Language, voice: &StandIn) -> Person {
    let store = Store::open(folder.to_owned());
    let around = Surroundings {
        voice: Box::new(voice.clone()),
        ..surroundings(store, library.clone(), language, 1)
    };
    Person::in_surroundings(around, library)
}

/// A guest in the first lesson of the library in the program.
fn in_a_lesson(folder: &Path, language: Language, voice: &StandIn) -> Person {
    let mut person = start(folder, core_library(), language, voice);
    person.be_guest();
    person.driver.press(Named::Enter);
    assert!(person.driver.is_focused(lesson::TITLE));
    // What a slow voice says has no end of its own.
    person.driver.patience = Duration::from_millis(50);
    person
}

fn folder() -> tempfile::TempDir {
    tempfile::tempdir().expect("a folder")
}

fn listen_by_key(person: &mut Person) {
    person.driver.press_character("e", Modifiers::CTRL);
}

#[test]
fn a_lesson_is_read_from_its_title_to_its_end_and_then_nothing_is_left_open() {
    for language in [Language::FR, Language::EN] {
        let folder = folder();
        let voice = StandIn::new(Manner::Quick);
        let mut person = in_a_lesson(folder.path(), language, &voice);
        assert_eq!(voice.count(), 0, "nothing begins by itself");
        person.driver.click_id(LISTEN);
        let said = voice.words();
        let first = core_library().modules().next().expect("a module").clone();
        let module = person.module(first.id.as_str());
        let whole = said.join(" ");
        let mut from = 0;
        let texts = texts(&module.lessons[0]);
        assert!(texts.len() > 5);
        for text in texts {
            let words = person.words(text).replace(['\u{a0}', '\u{202f}'], " ");
            let words = words.split_whitespace().collect::<Vec<_>>().join(" ");
            let found = whole[from..].find(&words);
            from += found.unwrap_or_else(|| panic!("{words:?} in its place of {said:#?}"));
        }
        let tr = person.tr();
        for silent in [tr.lesson_next(), tr.lesson_term("x").replace('x', "")] {
            assert!(!whole.contains(silent.trim()), "{silent:?} is not for ears");
        }
        assert!(
            voice
                .0
                .said
                .borrow()
                .iter()
                .all(|one| one.language == language)
        );
        assert!(!person.driver.has(&tr.listen_pause()));
        assert!(person.driver.is_focused(LISTEN));
    }
}

/// The running texts of a lesson, in their order.
fn texts(lesson: &passerelle::domain::lesson::Lesson) -> Vec<&passerelle::domain::text::Text> {
    use passerelle::domain::lesson::Block;

    let blocks = lesson.blocks.iter().flat_map(|block| match block {
        Block::Heading { text } | Block::Text { text } | Block::Callout { text, .. } => vec![text],
        Block::List { items, .. } => items.iter().collect(),
        _ => Vec::new(),
    });
    std::iter::once(&lesson.title).chain(blocks).collect()
}

#[test]
fn reading_pauses_goes_on_with_its_sentence_and_stops() {
    let folder = folder();
    let voice = StandIn::new(Manner::Slow);
    let mut person = in_a_lesson(folder.path(), Language::FR, &voice);
    let tr = person.tr();
    listen_by_key(&mut person);
    voice.end(Ok(Said::Whole));
    person.driver.settle();
    assert_eq!(voice.count(), 2);
    let second = voice.last();
    person.driver.click_id(PAUSE);
    assert!(!voice.is_speaking());
    assert_eq!(person.driver.focused(), tr.listen_go_on());
    person.driver.press(Named::Space);
    assert_eq!((voice.count(), voice.last()), (3, second));
    listen_by_key(&mut person);
    assert!(!voice.is_speaking(), "the key pauses too");
    listen_by_key(&mut person);
    assert!(voice.is_speaking());
    voice.end(Ok(Said::Cut));
    person.driver.settle();
    assert!(
        person.driver.has(&tr.listen_go_on()),
        "another program spoke"
    );
    person.driver.click_id(PAUSE);

    person.driver.click(&tr.listen_stop_name());
    assert!(!voice.is_speaking());
    assert!(person.driver.is_focused(LISTEN));
    assert_eq!(person.driver.focused(), tr.listen_start());
    let before = voice.count();
    listen_by_key(&mut person);
    assert_eq!(voice.count(), before + 1);
    person.driver.press(Named::Escape);
    assert!(!voice.is_speaking());
    assert!(
        person.driver.is_focused(LISTEN),
        "Escape leaves the lesson open"
    );
}

/// How the page goes away.
type Way = fn(&mut Person);

#[test]
fn whatever_takes_the_page_away_ends_the_reading() {
    let ways: [(&str, Way); 7] = [
        ("the next lesson", |person| {
            person.driver.focus(lesson::NEXT);
            person.driver.press(Named::Enter);
        }),
        ("home", |person| person.driver.send(Message::HomePressed)),
        ("another language", |person| {
            person.driver.press_character("l", Modifiers::CTRL);
        }),
        ("the help", |person| person.driver.press(Named::F1)),
        ("the settings", |person| {
            person.driver.click_id("top-person");
        }),
        ("the question of the end", |person| {
            person.driver.click_id("top-finish");
        }),
        ("the window", |person| {
            use passerelle::app::WindowMessage;
            person
                .driver
                .send(Message::Window(WindowMessage::CloseRequested));
        }),
    ];
    for (way, go) in ways {
        let folder = folder();
        let voice = StandIn::new(Manner::Slow);
        let mut person = in_a_lesson(folder.path(), Language::FR, &voice);
        listen_by_key(&mut person);
        assert!(voice.is_speaking());
        person.driver.patience = PATIENCE;
        go(&mut person);
        assert!(!voice.is_speaking(), "{way}");
        assert_eq!(voice.count(), 1, "{way}");
        assert!(person.driver.find_id(PAUSE).is_none(), "{way}");
    }
}

#[test]
fn the_speed_is_heard_at_once_and_kept_for_the_person() {
    let folder = folder();
    let voice = StandIn::new(Manner::Slow);
    let mut person = start(folder.path(), core_library(), Language::EN, &voice);
    let tr = person.tr();
    person.create("Awa");
    person.driver.press(Named::Enter);
    // What a slow voice says has no end of its own.
    person.driver.patience = Duration::from_secs(1);
    person.driver.click_id(LISTEN);
    assert_eq!(voice.last().speed, Speed::USUAL);
    person.driver.click_id("listen-slower");
    assert_eq!(voice.last().speed, Speed::USUAL.slower());
    assert_eq!(voice.0.said.borrow()[0].words, voice.last().words);
    assert!(person.driver.has(&tr.listen_speed("75%")));
    person.driver.patience = PATIENCE;
    person.driver.click_id("top-person");
    person.driver.click_id("settings-slower");
    assert!(person.driver.has(&tr.listen_speed("50%")));
    person.close();

    let mut person = start(folder.path(), core_library(), Language::EN, &voice);
    person.press_tile("Awa");
    person.driver.press(Named::Enter);
    person.driver.patience = Duration::from_secs(1);
    person.driver.click_id(LISTEN);
    assert_eq!(voice.last().speed, Speed::SLOWEST);
    let slower = person.driver.find_id("listen-slower").expect("a button");
    assert!(slower.is_disabled(), "as slow as it gets");
}

#[test]
fn a_question_is_read_with_its_options_and_after_checking_its_feedback() {
    let folder = folder();
    let voice = StandIn::new(Manner::Quick);
    let mut person = start(folder.path(), test_library(), Language::FR, &voice);
    person.be_guest();
    person.driver.press(Named::Enter);
    let module = person.module("first-steps");
    person.read_to_quiz(&module);
    while let Some(question) = person.question(&module) {
        let before = voice.count();
        listen_by_key(&mut person);
        let said = voice.words()[before..].join("\n");
        let flat = said.replace('\n', " ");
        let prompt = person.words(&question.prompt);
        let words = |text: &_| words_of(&person, text);
        assert!(flat.contains(&spoken(&prompt)), "{prompt:?}: {said}");
        let answers: Vec<String> = match &question.kind {
            QuestionKind::Choice { options, .. } => {
                options.iter().map(|option| words(&option.text)).collect()
            }
            QuestionKind::Choices { options } => {
                options.iter().map(|option| words(&option.text)).collect()
            }
            QuestionKind::Order { items, .. } => {
                items.iter().map(|item| words(&item.text)).collect()
            }
            QuestionKind::Match { left, .. } => left.iter().map(|item| words(&item.text)).collect(),
            QuestionKind::Sort { items, .. } => {
                items.iter().map(|item| words(&item.text)).collect()
            }
            QuestionKind::Spot { zones, .. } => {
                zones.iter().map(|zone| words(&zone.text)).collect()
            }
            QuestionKind::Rate { scale } => scale.iter().map(words).collect(),
            QuestionKind::Scenario { start, steps } => match &steps[start] {
                passerelle::domain::question::Step::Turn(turn) => turn
                    .replies
                    .iter()
                    .map(|reply| words(&reply.text))
                    .collect(),
                passerelle::domain::question::Step::End(_) => Vec::new(),
            },
            QuestionKind::Blank { .. } => vec![person.tr().question_blank_word()],
        };
        for answer in answers {
            assert!(
                flat.contains(&answer),
                "{}: {answer:?} in {said}",
                question.id
            );
        }
        let check = person.tr().question_check();
        assert!(!said.lines().any(|line| line == check), "{said}");

        person.put_wrong_answer(question);
        person.check(question);
        let before = voice.count();
        listen_by_key(&mut person);
        let said = voice.words()[before..].join(" ");
        let explanation = words_of(&person, &question.explanation);
        assert!(said.contains(&explanation), "{explanation:?}: {said}");
        assert!(
            !said.contains(&spoken(&prompt)),
            "the feedback comes first: {said}"
        );
        person.next();
    }
}

fn spoken(words: &str) -> String {
    passerelle::domain::speech::spoken(words)
}

fn words_of(person: &Person, text: &passerelle::domain::text::Text) -> String {
    spoken(&person.words(text))
}

#[test]
fn an_answer_that_is_checked_ends_the_reading_of_its_question() {
    let folder = folder();
    let voice = StandIn::new(Manner::Slow);
    let mut person = start(folder.path(), test_library(), Language::FR, &voice);
    person.be_guest();
    person.driver.press(Named::Enter);
    let module = person.module("first-steps");
    person.read_to_quiz(&module);
    // What a slow voice says has no end of its own.
    person.driver.patience = Duration::from_secs(1);
    listen_by_key(&mut person);
    person.driver.patience = PATIENCE;
    let question = person.question(&module).expect("a question");
    person.put_right_answer(question);
    assert!(voice.is_speaking(), "choosing disturbs nobody");
    person.check(question);
    assert!(!voice.is_speaking());
}

#[test]
fn what_cannot_be_read_is_told_in_words_and_can_be_tried_again() {
    let troubles = [
        (SpeechTrouble::NoService(System::Linux), "speech-dispatcher"),
        (
            SpeechTrouble::NoVoice(System::Linux, Language::FR),
            "espeak-ng",
        ),
        (
            SpeechTrouble::NoVoice(System::Windows, Language::FR),
            "Windows",
        ),
        (SpeechTrouble::NoVoice(System::Mac, Language::FR), "Mac"),
        (SpeechTrouble::NoAnswer, "répond pas"),
    ];
    for (trouble, word) in troubles {
        let folder = folder();
        let voice = StandIn::new(Manner::Broken(trouble));
        let mut person = in_a_lesson(folder.path(), Language::FR, &voice);
        person.driver.click_id(LISTEN);
        let told = person.tr().speech_trouble(&trouble);
        assert!(told.contains(word), "{told}");
        assert_eq!(person.driver.focused(), told, "it is heard");
        assert_eq!(voice.count(), 1);
        voice.0.manner.set(Manner::Slow);
        listen_by_key(&mut person);
        assert!(!person.driver.has(&told));
        voice.end(Err(trouble));
        person.driver.settle();
        person.driver.click_id("listen-understood");
        assert!(!person.driver.has(&told));
        assert!(person.driver.is_focused(LISTEN));
        listen_by_key(&mut person);
        voice.end(Err(trouble));
        person.driver.send(Message::HomePressed);
        assert!(!person.driver.has(&told), "it belongs to the page");
    }
}

#[test]
fn a_centre_without_sound_has_no_listen() {
    let folder = folder();
    let settings = Settings {
        sound: false,
        ..Settings::default()
    };
    let file = std::fs::File::create(folder.path().join("settings.json")).expect("a file");
    serde_json::to_writer(file, &settings).expect("the settings");
    let voice = StandIn::new(Manner::Quick);
    let mut person = in_a_lesson(folder.path(), Language::FR, &voice);
    assert!(person.driver.find_id(LISTEN).is_none());
    listen_by_key(&mut person);
    assert_eq!(voice.count(), 0);
}

/// How many pixels of the picture have the colour of the line of the mark.
fn marked(person: &mut Person) -> usize {
    let file = tempfile::Builder::new()
        .suffix(".png")
        .tempfile()
        .expect("a file");
    person.driver.screenshot(file.path(), 1.0);
    let picture = image::open(file.path()).expect("a picture").to_rgb8();
    let colours = theme::listen::mark(&person.driver.app.0.theme());
    let wanted = colours.line.into_rgba8();
    let pixels = picture.pixels();
    pixels.filter(|pixel| pixel.0 == wanted[..3]).count()
}

#[test]
fn each_sentence_stands_out_in_the_window_while_it_is_read() {
    let folder = folder();
    let voice = StandIn::new(Manner::Slow);
    let mut person = in_a_lesson(folder.path(), Language::FR, &voice);
    person.driver.resize(Size::new(1024.0, 560.0));
    let unmarked = marked(&mut person);
    listen_by_key(&mut person);
    let mut count = 0;
    while voice.is_speaking() {
        let words = voice.last().words;
        let line = marked(&mut person);
        assert!(
            line > unmarked + 20,
            "{words:?} is nowhere: {line}, {unmarked} without"
        );
        voice.end(Ok(Said::Whole));
        person.driver.settle();
        count += 1;
    }
    assert!(count > 10, "{count} sentences");
    assert!(person.driver.find_id(PAUSE).is_none());
}

#[test]
fn the_welcome_screen_and_the_first_step_are_read_with_what_can_be_chosen() {
    for language in [Language::FR, Language::EN] {
        let folder = folder();
        let voice = StandIn::new(Manner::Quick);
        let mut person = start(folder.path(), core_library(), language, &voice);
        let tr = person.tr();
        assert_eq!(voice.count(), 0, "nothing begins by itself");
        person.driver.click_id(LISTEN);
        let said = voice.words().join(" ");
        for wanted in [
            tr.welcome_title(),
            tr.welcome_new(),
            tr.welcome_guest_line(),
        ] {
            assert!(said.contains(&wanted), "{wanted:?} in {said:?}");
        }
        person.driver.click_id("welcome-new");
        let before = voice.count();
        person.driver.click_id(LISTEN);
        let said = voice.words()[before..].join(" ");
        assert!(said.contains(&tr.person_title()), "{said:?}");
    }
}

#[test]
fn each_step_of_the_introduction_is_read_when_it_is_asked_for() {
    let folder = folder();
    let voice = StandIn::new(Manner::Quick);
    let mut person = start(folder.path(), core_library(), Language::FR, &voice);
    let tr = person.tr();
    person.driver.click_id("welcome-guest");
    assert_eq!(voice.count(), 0, "nothing begins by itself");
    person.driver.click_id("dialog-listen");
    let first = voice.words().join(" ");
    let whole = [
        tr.introduction_learn_title(),
        tr.introduction_learn_line(),
        tr.introduction_place(1, 3),
    ];
    assert_eq!(first, whole.join(" "));
    person.driver.click_id("introduction-next");
    let before = voice.count();
    person.driver.click_id("dialog-listen");
    let second = voice.words()[before..].join(" ");
    assert_ne!(first, second);
}

#[test]
fn the_help_is_read_over_a_page_that_stays_silent() {
    for language in [Language::FR, Language::EN] {
        let folder = folder();
        let voice = StandIn::new(Manner::Slow);
        let mut person = in_a_lesson(folder.path(), language, &voice);
        person.driver.resize(Size::new(1024.0, 560.0));
        let tr = person.tr();
        person.driver.press(Named::F1);
        assert_eq!(voice.count(), 0);
        let unmarked = marked(&mut person);
        person.driver.click_id("dialog-listen");
        assert_eq!(voice.last().words, tr.help_title());
        voice.end(Ok(Said::Whole));
        person.driver.settle();
        assert_eq!(voice.last().words, tr.help_lesson());
        assert!(
            marked(&mut person) > unmarked + 20,
            "the sentence stands out"
        );
        voice.end(Ok(Said::Whole));
        person.driver.settle();
        let second = voice.last().words;
        assert!(tr.help_lesson_lines().starts_with(&second), "{second:?}");
        person.driver.click_id(PAUSE);
        assert!(!voice.is_speaking());
        listen_by_key(&mut person);
        assert!(voice.is_speaking());
        assert!(person.driver.cut_off().is_empty());
        person.driver.press(Named::Escape);
        assert!(!voice.is_speaking(), "it ends with the help");
        assert!(person.driver.is_focused(lesson::TITLE));
        assert!(person.driver.find_id(PAUSE).is_none());
    }
}

#[test]
fn why_the_help_is_not_read_is_told_in_it() {
    let folder = folder();
    let voice = StandIn::new(Manner::Broken(SpeechTrouble::NoAnswer));
    let mut person = in_a_lesson(folder.path(), Language::FR, &voice);
    person.driver.press(Named::F1);
    person.driver.click_id("dialog-listen");
    assert!(person.driver.is_focused("listen-trouble"));
    person.driver.click_id("listen-understood");
    assert!(person.driver.is_focused("dialog-listen"));
}

#[test]
fn the_key_begins_where_one_is_and_the_button_at_the_beginning() {
    let folder = folder();
    let voice = StandIn::new(Manner::Slow);
    let mut person = in_a_lesson(folder.path(), Language::FR, &voice);
    listen_by_key(&mut person);
    let first = voice.last().words;
    person.driver.press(Named::Escape);
    for _ in 0..3 {
        person.driver.press(Named::PageDown);
    }
    listen_by_key(&mut person);
    assert_ne!(voice.last().words, first);
    person.driver.press(Named::Escape);
    person.driver.click_id(LISTEN);
    assert_eq!(voice.last().words, first);
}

/// What a quick voice says of the page, in one.
fn heard(person: &mut Person, voice: &StandIn) -> String {
    let before = voice.count();
    person.driver.click_id(LISTEN);
    voice.words()[before..].join(" ")
}

#[test]
fn practice_is_read_with_what_is_asked_what_is_written_and_what_was_found() {
    const WRITTEN: &str = "Cuisinière | Repas pour 90 personnes";
    let folder = folder();
    let voice = StandIn::new(Manner::Quick);
    let mut person = start(folder.path(), core_library(), Language::FR, &voice);
    let tr = person.tr();
    person.create("Amina");
    person.driver.tab_to(&tr.practice_open());
    person.driver.press(Named::Enter);
    person
        .driver
        .click_id(practice::section_id(&"headline".parse().expect("an id")));
    person.driver.focus(practice::slot_id(Slot::Headline));
    person.driver.type_text(WRITTEN);
    let revision = WRITTEN.chars().count() as u64;
    person
        .driver
        .send(Message::Drafting(Drafting::WritingPaused(revision)));

    let library = core_library();
    let mut sections = library.sections().iter();
    let section = sections.find(|section| section.id.as_str() == "headline");
    let section = section.expect("a section");
    let said = heard(&mut person, &voice);
    let asked = [&section.title, &section.intro];
    let of_fields = section
        .fields
        .iter()
        .flat_map(|field| [&field.label, &field.help]);
    let mut from = 0;
    let mut expected: Vec<String> = asked
        .into_iter()
        .map(|text| words_of(&person, text))
        .collect();
    expected.push(words_of(
        &person,
        of_fields.clone().next().expect("a label"),
    ));
    expected.push(spoken(WRITTEN));
    expected.push(words_of(&person, of_fields.clone().nth(1).expect("a help")));
    expected.push(tr.practice_checklist());
    expected.push(spoken(&tr.practice_strength()));
    for words in expected {
        let found = said[from..].find(&words);
        from += found.unwrap_or_else(|| panic!("{words:?} in its place of {said}"));
    }
    let silent = [
        tr.practice_more(),
        tr.practice_count(revision as usize, 220),
    ];
    for silent in silent {
        assert!(
            !said.contains(&silent),
            "{silent:?} is not for ears: {said}"
        );
    }

    person.driver.click_id("practice-place-preview");
    let said = heard(&mut person, &voice);
    for words in [tr.practice_preview(), spoken(WRITTEN), tr.practice_card()] {
        assert!(said.contains(&words), "{words:?}: {said}");
    }
}

#[test]
fn writing_and_going_elsewhere_in_practice_end_the_reading() {
    let folder = folder();
    let voice = StandIn::new(Manner::Slow);
    let mut person = start(folder.path(), core_library(), Language::FR, &voice);
    person.create("Amina");
    let label = person.tr().practice_open();
    person.driver.tab_to(&label);
    person.driver.press(Named::Enter);
    // What a slow voice says has no end of its own.
    person.driver.patience = Duration::from_millis(50);
    listen_by_key(&mut person);
    assert!(voice.is_speaking());
    let section = practice::section_id(&"headline".parse().expect("an id"));
    person.driver.click_id(section);
    assert!(!voice.is_speaking(), "another section");
    let slot = Slot::Headline;
    person.driver.focus(practice::slot_id(slot));
    listen_by_key(&mut person);
    assert!(voice.is_speaking(), "the key does so from a field too");
    person.driver.type_text("C");
    assert!(!voice.is_speaking(), "who writes is left in peace");
    listen_by_key(&mut person);
    person.driver.send(Message::EscapePressed);
    assert!(!voice.is_speaking());
    assert!(
        person.driver.find_id(practice::TITLE).is_some(),
        "practice stays"
    );
}

#[test]
fn home_the_glossary_and_the_results_are_read_too() {
    let folder = folder();
    let voice = StandIn::new(Manner::Quick);
    let mut person = start(folder.path(), test_library(), Language::FR, &voice);
    let tr = person.tr();
    person.create("Amina");
    let module = person.module("first-steps");
    let title = words_of(&person, &module.title);
    let said = heard(&mut person, &voice);
    for words in [tr.home_hello("Amina"), title] {
        assert!(said.contains(&spoken(&words)), "{words:?}: {said}");
    }

    person.driver.click(&tr.glossary_open());
    let before = voice.count();
    let said = heard(&mut person, &voice);
    let library = test_library();
    for term in &library.glossary().terms {
        for words in [&term.term, &term.meaning] {
            let words = words_of(&person, words);
            assert!(said.contains(&words), "{words:?}: {said}");
        }
        let other = term.term.only(Language::EN).expect("both languages");
        let in_english = voice.0.said.borrow()[before..].iter().any(|sentence| {
            sentence.language == Language::EN && sentence.words == spoken(other.plain())
        });
        assert!(in_english, "{} in its language", other.plain());
    }
    person.driver.click_id("glossary-back");

    person.open("first-steps");
    person.read_to_quiz(&module);
    person.answer_all(&module);
    let said = heard(&mut person, &voice);
    assert!(said.contains(&spoken(&tr.results_passed())), "{said}");
}
