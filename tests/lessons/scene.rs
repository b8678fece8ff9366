//! A lesson in its window, without an app around it.
#![allow(
    dead_code,
    reason = "every test crate that shows lessons uses its own part of this"
)]
use crate::driver::{App, Driver};

use passerelle::access::{self, Bridge};
use passerelle::content::{Library, Opened, Source};
use passerelle::domain::attempt::Attempt;
use passerelle::domain::id::AttemptId;
use passerelle::domain::lesson::Block;
use passerelle::domain::progress::ModuleProgress;
use passerelle::domain::record::Mode;
use passerelle::domain::text::Language;
use passerelle::i18n::Tr;
use passerelle::screen::lesson::{Action, Lesson, Message, Reading};
use passerelle::screen::part::question;
use passerelle::screen::{Lent, Pictures};
use passerelle::ui::Page;

use iced::widget::{image, operation};
use iced::{Size, Task};
use uuid::Uuid;

use std::path::PathBuf;

/// A lesson in its window.
pub struct Scene {
    bridge: Bridge,
    pub tr: Tr,
    pub window: Size,
    pub opened: Opened,
    pub pictures: Pictures,
    pub progress: ModuleProgress,
    pub screen: Lesson,
    pub library: Library,
    /// The languages of the library, as the lesson is told.
    pub languages: Vec<Language>,
    pub shows_other: bool,
    /// Whether any glossary has the terms.
    pub has_terms: bool,
    /// Where the lesson led.
    pub asked_for: Vec<&'static str>,
}

impl Scene {
    /// A lesson of a module, by its place.
    pub fn new(library: Library, module: &str, lesson: usize, language: Language) -> Self {
        let opened = open(&library, module);
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
            progress: ModuleProgress::default(),
            languages: library.languages(&opened.module.id).to_vec(),
            opened,
            library,
            shows_other: false,
            has_terms: true,
            asked_for: Vec::new(),
        }
    }

    pub fn blocks(&self) -> &[Block] {
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
            Action::Sheet => "the sheet",
            Action::Guide => "the guide",
            Action::Practice(_) => "practice",
            Action::FocusFeedback(question) => {
                self.asked_for.push("feedback");
                return operation::focus(question::feedback_id(&question));
            }
            Action::Focus(id) => return operation::focus(id),
            Action::Reveal(shown) => {
                return passerelle::access::reveal_between(shown.first, shown.last);
            }
            Action::ToggleOtherLanguage => {
                self.shows_other = !self.shows_other;
                return Task::none();
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
        let (name, side) = self
            .screen
            .side(lent, module, Some(&self.progress), 4, false);
        let reading = Reading {
            term: &|term| {
                let term = self.library.term(&module.id, term);
                term.filter(|_| self.has_terms)
            },
            other: lent.other(&self.languages),
            shows_other: self.shows_other,
            can_practise: true,
        };
        let content = self.screen.view(lent, reading, module, &self.pictures);
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

fn library() -> Library {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/library");
    Library::read(&[Source::at(folder)])
}

fn open(library: &Library, module: &str) -> Opened {
    let id = module.parse().expect("an id");
    library.open(&id).expect("a sound module")
}

/// A lesson of the test library.
pub fn reading((module, lesson): (&str, usize), language: Language) -> Driver<Scene> {
    let scene = Scene::new(library(), module, lesson, language);
    Driver::new(scene, Task::none(), (1280.0, 800.0))
}

pub fn resize(driver: &mut Driver<Scene>, width: f32, height: f32) {
    driver.app.window = Size::new(width, height);
    driver.resize((width, height));
}
