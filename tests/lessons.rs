//! Lessons, as they are drawn in both languages, by keyboard and screen reader.
mod driver;

use driver::{App, Driver};
use passerelle::access::{self, Bridge};
use passerelle::content::{Library, Opened, Source};
use passerelle::domain::attempt::Attempt;
use passerelle::domain::id::AttemptId;
use passerelle::domain::lesson::Block;
use passerelle::domain::progress::ModuleProgress;
use passerelle::domain::question::QuestionKind;
use passerelle::domain::record::Mode;
use passerelle::domain::response::Change;
use passerelle::domain::text::{Language, Text};
use passerelle::i18n::Tr;
use passerelle::screen::lesson::{self, Action, Lesson, Message};
use passerelle::screen::part::question;
use passerelle::screen::{Lent, Pictures};
use passerelle::ui::Page;

use iced::keyboard::key::Named;
use iced::widget::{image, operation};
use iced::{Size, Task};
use uuid::Uuid;

use std::collections::BTreeSet;
use std::path::PathBuf;

/// A lesson in its window.
struct Scene {
    bridge: Bridge,
    tr: Tr,
    window: Size,
    opened: Opened,
    pictures: Pictures,
    progress: ModuleProgress,
    screen: Lesson,
    /// Where the lesson led.
    asked_for: Vec<&'static str>,
}

impl Scene {
    fn new(module: &str, lesson: usize, language: Language) -> Self {
        let opened = open(module);
        let pictures = opened.images.iter().map(|(file, picture)| {
            let pixels = picture.rgba.clone();
            let handle = image::Handle::from_rgba(picture.width, picture.height, pixels);
            (file.clone(), handle)
        });
        let attempt = |question| {
            let id = AttemptId(Uuid::nil());
            Attempt::of_questions(id, &opened.module, Mode::Practice, 7, vec![question])
        };
        let id = opened.module.lessons[lesson].id.clone();
        Self {
            bridge: Bridge::disconnected(),
            tr: Tr::new(language),
            window: Size::new(1280.0, 800.0),
            pictures: pictures.collect(),
            screen: Lesson::new(id, &opened.module, attempt),
            opened,
            progress: ModuleProgress::default(),
            asked_for: Vec::new(),
        }
    }

    fn blocks(&self) -> &[Block] {
        let lesson = self.opened.module.lesson(self.screen.lesson());
        &lesson.expect("a lesson").blocks
    }
}

impl App for Scene {
    type Message = Message;

    fn update(&mut self, message: Message) -> Task<Message> {
        let language = self.tr.language();
        let asked_for = match self
            .screen
            .update(message, &self.opened.module, language, 0)
        {
            Action::None => return Task::none(),
            Action::Show(_) => "another lesson",
            Action::Review(_) => "a review",
            Action::Done(_) => "done",
            Action::Quiz => "the quiz",
            Action::FocusFeedback(question) => {
                self.asked_for.push("feedback");
                return operation::focus(question::feedback_id(&question));
            }
            Action::Answered { answered, .. } => {
                let kept = Message::AnswerKept(answered.question.question);
                self.asked_for.push("an answer");
                return Task::done(kept);
            }
        };
        self.asked_for.push(asked_for);
        Task::none()
    }

    fn view(&self) -> iced::Element<'_, Message> {
        let lent = Lent {
            tr: &self.tr,
            window: self.window,
            fallback: Language::FR,
            is_still: true,
        };
        let module = &self.opened.module;
        let (name, side) = self.screen.side(lent, module, Some(&self.progress), 4);
        let content = self.screen.view(lent, module, &self.pictures);
        let page = Page::new(self.screen.page_id(), self.window, content)
            .max_width(760.0)
            .side(name, side)
            .fold(self.screen.is_outline_open(), Message::OutlineToggled)
            .bottom(self.screen.bottom(lent, module));
        access::root(&self.bridge, "Lesson", page)
            .language(self.tr.language().code())
            .into()
    }

    fn bridge(&self) -> Option<&Bridge> {
        Some(&self.bridge)
    }
}

const LESSONS: [(&str, usize); 5] = [
    ("first-steps", 0),
    ("first-steps", 1),
    ("good-profile", 0),
    ("good-profile", 1),
    ("centre-start", 0),
];

fn open(module: &str) -> Opened {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/library");
    let id = module.parse().expect("an id");
    Library::read(&[Source::at(folder)])
        .open(&id)
        .expect("a module of the test library")
}

fn reading((module, lesson): (&str, usize), language: Language) -> Driver<Scene> {
    let scene = Scene::new(module, lesson, language);
    Driver::new(scene, Task::none(), (1280.0, 800.0))
}

fn resize(driver: &mut Driver<Scene>, width: f32, height: f32) {
    driver.app.window = Size::new(width, height);
    driver.resize((width, height));
}

/// What a block says, and must stand in the view before anything is pressed.
fn said(block: &Block) -> Vec<&Text> {
    match block {
        Block::Heading { text }
        | Block::Text { text }
        | Block::Callout { text, .. }
        | Block::Post { text, .. }
        | Block::Practice { text, .. } => vec![text],
        Block::List { items, .. } => items.iter().collect(),
        Block::Compare { weak, better } => vec![&weak.text, &weak.why, &better.text, &better.why],
        Block::Image { alt, caption, .. } => std::iter::once(alt).chain(caption).collect(),
        Block::Profile(profile) => [&profile.headline, &profile.place]
            .into_iter()
            .chain(&profile.about)
            .chain(&profile.skills)
            .chain(profile.notes.iter().map(|note| &note.text))
            .collect(),
        Block::Conversation { messages } => messages.iter().map(|said| &said.text).collect(),
        Block::Reveal { prompt, .. } => vec![prompt],
        Block::Question { question } => vec![&question.prompt],
    }
}

#[test]
fn every_block_says_its_words_in_both_languages() {
    let mut kinds = BTreeSet::new();
    for language in [Language::FR, Language::EN] {
        for lesson in LESSONS {
            let mut driver = reading(lesson, language);
            let names = driver.names();
            for block in driver.app.blocks() {
                let kind = format!("{block:?}");
                kinds.insert(kind.split([' ', '(']).next().unwrap_or_default().to_owned());
                for text in said(block) {
                    let (_, passage) = text.get(language, Language::FR);
                    let words = passage.plain();
                    assert!(
                        names.iter().any(|name| name.contains(words)),
                        "{lesson:?}: {words} in {names:#?}"
                    );
                }
            }
        }
    }
    assert_eq!(kinds.len(), 12, "{kinds:?}");
}

#[test]
fn nothing_is_cut_off_or_nameless_at_any_width() {
    for lesson in LESSONS {
        let mut driver = reading(lesson, Language::FR);
        for (width, height) in [
            (1280.0, 800.0),
            (1024.0, 560.0),
            (920.0, 700.0),
            (640.0, 400.0),
            (512.0, 350.0),
        ] {
            resize(&mut driver, width, height);
            assert_eq!(driver.cut_off(), [""; 0], "{lesson:?} at {width}");
            assert!(driver.nameless().is_empty(), "{lesson:?} at {width}");
        }
    }
}

#[test]
fn a_missing_picture_shows_its_words() {
    let mut driver = reading(("first-steps", 0), Language::EN);
    driver.app.pictures.clear();
    assert!(driver.has("A circle in the middle, tied to five other circles."));
}

#[test]
fn an_answer_shows_and_hides_by_its_button() {
    let answer = "Neighbours, friends, former colleagues: that is a network already.";
    let mut driver = reading(("first-steps", 0), Language::EN);
    assert!(!driver.has(answer));
    assert_eq!(driver.node("Show the answer").is_expanded(), Some(false));
    driver.click("Show the answer");
    assert!(driver.has(answer));
    assert_eq!(driver.node("Hide the answer").is_expanded(), Some(true));
    driver.click("Hide the answer");
    assert!(!driver.has(answer));
}

#[test]
fn the_outline_says_what_is_done_and_where_one_is() {
    let mut driver = reading(("first-steps", 1), Language::EN);
    let first = driver.app.opened.module.lessons[0].clone();
    driver.app.progress.lessons_completed.insert(first.id);
    driver.resize((1280.0, 800.0));
    let title = |lesson: &Text| lesson.get(Language::EN, Language::FR).1.plain().to_owned();
    let second = title(&driver.app.opened.module.lessons[1].title);
    assert!(driver.has(&format!("{}, done", title(&first.title))));
    assert!(driver.has(&format!("{second}, you are here")));
    assert!(driver.has("Module quiz, to do"));
    assert!(driver.has("Module 4"));
}

#[test]
fn the_outline_is_folded_where_the_window_is_narrow() {
    let mut driver = reading(("first-steps", 0), Language::EN);
    resize(&mut driver, 640.0, 700.0);
    assert!(!driver.has("Module quiz, to do"));
    driver.click("Module outline");
    assert!(driver.has("Module quiz, to do"));
}

#[test]
fn the_ways_on_and_back_stand_at_the_bottom() {
    let mut driver = reading(("first-steps", 0), Language::EN);
    assert!(!driver.has("Previous"));
    assert!(driver.find_id(lesson::TITLE).is_some());
    driver.click_id(lesson::NEXT);

    let mut last = reading(("first-steps", 1), Language::EN);
    last.click("Previous");
    last.click("Take the quiz");
    assert_eq!(driver.app.asked_for, ["done"]);
    assert_eq!(last.app.asked_for, ["another lesson", "done"]);
}

#[test]
fn a_check_may_be_tried_again_after_its_feedback() {
    let mut driver = reading(("first-steps", 0), Language::EN);
    let blocks = driver.app.blocks().iter();
    let (id, option) = blocks
        .filter_map(|block| match block {
            Block::Question { question } => Some(question),
            _ => None,
        })
        .find_map(|question| match &question.kind {
            QuestionKind::Choice { options, .. } => {
                Some((question.id.clone(), options[0].id.clone()))
            }
            _ => None,
        })
        .expect("a question to choose in");
    assert!(driver.node("Check").is_disabled());

    let change = question::Message::Changed(Change::Chosen(option));
    driver.send(Message::Question(id.clone(), change));
    driver.tab_to("Check");
    driver.press(Named::Enter);
    assert_eq!(driver.app.asked_for, ["an answer", "feedback"]);
    assert!(driver.is_focused(question::feedback_id(&id)));

    driver.tab_to("Try again");
    driver.press(Named::Enter);
    assert!(driver.find_id(question::feedback_id(&id)).is_none());
    assert!(driver.is_focused(question::prompt_id(&id)));
}

#[test]
fn lessons_are_painted_for_the_eye() {
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("lessons");
    for (module, lesson) in LESSONS {
        let mut driver = reading((module, lesson), Language::FR);
        for (width, height) in [(1280.0, 800.0), (1280.0, 2000.0), (512.0, 2600.0)] {
            resize(&mut driver, width, height);
            let file = format!("{module}-{lesson}-{width}x{height}.png");
            driver.screenshot(folder.join(file), 1.0);
        }
    }
    let path = folder.join("first-steps-0-1280x800.png");
    let size = ::image::image_dimensions(path).expect("a picture");
    assert_eq!(size, (1280, 800));
}
