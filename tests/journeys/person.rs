//! A person at the computer: the real app on a real folder, by keys, pointer or screen reader, without a display.
use crate::driver::{self, Driver};

use passerelle::access::Bridge;
use passerelle::access::speech::{Saying, Sentence, Speaker};
use passerelle::app::{App, Lessons, Message, Picked, PickedFiles, Surroundings, WindowMessage};
use passerelle::content::{Library, Source};
use passerelle::domain::centre::Computer;
use passerelle::domain::id::ModuleId;
use passerelle::domain::lesson::Module;
use passerelle::domain::problem::{SpeechTrouble, Trouble};
use passerelle::domain::question::{Answer, Question, QuestionKind};
use passerelle::domain::record::{At, Event};
use passerelle::domain::scoring;
use passerelle::domain::text::Language;
use passerelle::i18n::Tr;
use passerelle::screen::part::question::{feedback_id, prompt_id};
use passerelle::screen::{lesson, quiz};
use passerelle::store::Store;

use iced::futures::FutureExt;
use iced::keyboard::key::Named;
use iced::{Element, Size, Task, Theme};

use std::cell::Cell;
use std::path::{Path, PathBuf};

/// What a test window shows at first: the size of the pictures.
pub const WIDE: Size = Size::new(1280.0, 800.0);

/// The app, as the driver wants it.
pub struct Program(pub App);

impl driver::App for Program {
    type Message = Message;

    fn update(&mut self, message: Message) -> Task<Message> {
        self.0.update(message)
    }

    fn view(&self) -> Element<'_, Message> {
        self.0.view()
    }

    fn theme(&self) -> Theme {
        self.0.theme()
    }

    fn scale_factor(&self) -> f32 {
        self.0.scale_factor()
    }

    fn resized(size: Size) -> Option<Message> {
        Some(Message::Window(WindowMessage::Resized(size)))
    }
}

/// Somebody at the program.
pub struct Person {
    pub driver: Driver<Program>,
    pub library: Library,
}

/// The library that uses every kind of block and question.
pub fn test_library() -> Library {
    Library::read(&[Source::Folder(
        PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/library"),
    )])
}

/// The library in the program.
pub fn core_library() -> Library {
    Library::read(&[Source::Embedded])
}

/// The voice of a computer without one.
struct Mute;

impl Speaker for Mute {
    fn say(&self, _sentence: Sentence) -> Saying {
        async { Err(SpeechTrouble::NoAnswer) }.boxed()
    }

    fn stop(&self) {}
}

/// Surroundings that are the same in every run: a clock that goes on by a second each time it is read, and chance
/// from a seed.
pub fn surroundings(
    store: Result<Store, Trouble>,
    library: Library,
    language: Language,
    seed: u64,
) -> Surroundings {
    let reading = Cell::new(0_i64);
    let number = Cell::new(seed);
    Surroundings {
        store,
        lessons: Lessons::Read(library),
        computer: Computer::default(),
        computer_name: "poste-3".to_owned(),
        language,
        bridge: Bridge::disconnected(),
        voice: Box::new(Mute),
        clock: Box::new(move || {
            // Each seed is another day.
            let day = i64::try_from(seed % 1000).expect("a small number") * 86_400;
            reading.set(reading.get() + 1);
            let moment = jiff::Timestamp::from_second(1_790_000_000 + day + reading.get());
            At::new(moment.expect("a moment"), -5 * 3600)
        }),
        choose_picture: Box::new(|_, _| Box::pin(async { Picked::NoWindow })),
        choose_file: Box::new(|_| Box::pin(async { Picked::NoWindow })),
        chance: Box::new(move || {
            number.set(
                number
                    .get()
                    .wrapping_mul(6_364_136_223_846_793_005)
                    .wrapping_add(1_442_695_040_888_963_407),
            );
            number.get() ^ (number.get() >> 29)
        }),
        choose_place: Box::new(|_| Box::pin(async { Picked::NoWindow })),
        choose_files: Box::new(|_| Box::pin(async { PickedFiles::NoWindow })),
        documents: PathBuf::from("/nowhere/documents"),
    }
}

impl Person {
    /// Starts the program on a data folder. Starts with another `seed` are other days.
    pub fn start(folder: &Path, library: Library, language: Language, seed: u64) -> Self {
        Self::with_store(Store::open(folder.to_owned()), library, language, seed)
    }

    pub fn with_store(
        store: Result<Store, Trouble>,
        library: Library,
        language: Language,
        seed: u64,
    ) -> Self {
        Self::in_surroundings(
            surroundings(store, library.clone(), language, seed),
            library,
        )
    }

    /// Starts the program in surroundings of one's own.
    pub fn in_surroundings(surroundings: Surroundings, library: Library) -> Self {
        let (app, task) = App::new(surroundings);
        Self {
            driver: Driver::new(Program(app), task, WIDE),
            library,
        }
    }

    /// The words of the language that the program speaks now.
    pub fn tr(&self) -> Tr {
        Tr::new(self.driver.app.0.language())
    }

    /// Makes a new person of that name, by keys, and arrives at home.
    pub fn create(&mut self, name: &str) {
        let tr = self.tr();
        if !self.driver.is_focused("welcome-new") {
            self.driver
                .tab_to(&format!("{}, {}", tr.welcome_new(), tr.welcome_new_line()));
        }
        self.driver.press(Named::Enter);
        assert!(
            self.driver.is_focused("person-name"),
            "the name has the focus"
        );
        self.driver.type_text(name);
        self.driver.press(Named::Enter);
        self.skip_introduction();
        assert!(
            self.driver.has(&tr.home_hello(name)),
            "{:#?}",
            self.driver.names()
        );
    }

    /// Skips the introduction, which somebody new meets at home.
    pub fn skip_introduction(&mut self) {
        assert!(
            self.driver.is_focused("dialog-title"),
            "the introduction is heard: {}",
            self.driver.focused()
        );
        self.driver.press(Named::Escape);
    }

    /// Begins a guest's session, by pointer.
    pub fn be_guest(&mut self) {
        self.driver.click_id("welcome-guest");
        self.skip_introduction();
        assert!(self.driver.has(&self.tr().home_hello_guest()));
    }

    /// Presses the tile of a person on the welcome screen.
    pub fn press_tile(&mut self, name: &str) {
        let line = self.tr().welcome_person_line();
        self.driver.click(&format!("{name}, {line}"));
    }

    /// Opens a module by its card on the home screen.
    pub fn open(&mut self, module: &str) {
        self.driver.click_id(format!("home-module-{module}"));
    }

    /// Reads on to the quiz: presses "Next" at the end of each lesson, by keys.
    pub fn read_to_quiz(&mut self, module: &Module) {
        for lesson in &module.lessons {
            let title = self.words(&lesson.title);
            assert!(
                self.driver.is_focused(lesson::TITLE),
                "{:?}",
                self.driver.focused()
            );
            assert_eq!(self.driver.focused(), title);
            self.driver.focus(lesson::NEXT);
            self.driver.press(Named::Enter);
        }
        assert!(self.question(module).is_some(), "the quiz asks");
    }

    /// The module, as the program reads it.
    pub fn module(&self, id: &str) -> Module {
        let id: ModuleId = id.parse().expect("an id");
        self.library.open(&id).expect("a sound module").module
    }

    /// The question on the screen.
    pub fn question<'a>(&mut self, module: &'a Module) -> Option<&'a Question> {
        module
            .quiz
            .questions
            .iter()
            .find(|question| self.driver.find_id(prompt_id(&question.id)).is_some())
    }

    /// Puts the right answer together on the screen, without checking it. A self-rating gets its middle.
    pub fn put_right_answer(&mut self, question: &Question) {
        let language = self.tr().language();
        match scoring::right_answer(&question.kind, language) {
            Some(answer) => self.put(question, &answer),
            None => self.driver.click_id(format!("rate-{}-1", question.id)),
        }
    }

    /// Puts a wrong answer together on the screen, without checking it.
    pub fn put_wrong_answer(&mut self, question: &Question) {
        let id = &question.id;
        match &question.kind {
            QuestionKind::Choice { options, .. } => {
                let worst = options.iter().min_by_key(|option| option.credit);
                let worst = &worst.expect("options").id;
                self.driver.click_id(format!("option-{id}-{worst}"));
            }
            QuestionKind::Choices { options } => {
                let wrong = options.iter().find(|option| !option.correct);
                let wrong = &wrong.expect("a wrong option").id;
                self.driver.click_id(format!("option-{id}-{wrong}"));
            }
            QuestionKind::Spot { zones, .. } => {
                let sound = zones.iter().find(|zone| !zone.problem);
                let sound = &sound.expect("a sound zone").id;
                self.driver.click_id(format!("option-{id}-{sound}"));
            }
            QuestionKind::Order { items, .. } => {
                let reversed = items.iter().rev().map(|item| item.id.clone()).collect();
                self.put(question, &Answer::Ids(reversed));
            }
            QuestionKind::Blank { .. } => self.put(question, &Answer::Words("zzzzzz".to_owned())),
            QuestionKind::Match { left, pairs, .. } => {
                let turned = left.iter().enumerate().map(|(index, item)| {
                    (item.id.clone(), pairs[(index + 1) % pairs.len()].1.clone())
                });
                self.put(question, &Answer::Pairs(turned.collect()));
            }
            QuestionKind::Sort { groups, items } => {
                let other = |right: &_| {
                    let group = groups.iter().find(|group| group.id != *right);
                    group.expect("two groups").id.clone()
                };
                let turned = items
                    .iter()
                    .map(|item| (item.id.clone(), other(&item.group)));
                self.put(question, &Answer::Pairs(turned.collect()));
            }
            // The last reply of each step is the worst in the test library.
            QuestionKind::Scenario { steps, .. } => {
                let last = |person: &mut Self| {
                    let replies = steps.keys().flat_map(|step| {
                        (0..4).map(move |reply| format!("reply-{id}-{step}-{reply}"))
                    });
                    replies
                        .filter(|reply| person.driver.find_id(reply.clone()).is_some())
                        .last()
                };
                while let Some(reply) = last(self) {
                    self.driver.click_id(reply);
                }
            }
            QuestionKind::Rate { .. } => self.driver.click_id(format!("rate-{id}-0")),
        }
    }

    /// Puts some answer together with Tab, arrows, Space and Enter alone.
    pub fn answer_by_keys(&mut self, question: &Question) {
        let id = &question.id;
        match &question.kind {
            QuestionKind::Choice { .. }
            | QuestionKind::Choices { .. }
            | QuestionKind::Spot { .. } => {
                self.tab_until(|id| id.starts_with("option-"), question);
                self.driver.press(Named::Space);
            }
            QuestionKind::Rate { .. } => {
                self.tab_until(|id| id.starts_with("rate-"), question);
                self.driver.press(Named::ArrowDown);
            }
            QuestionKind::Order { .. } => {
                self.tab_until(|id| id.ends_with("-row-down"), question);
                self.driver.press(Named::Space);
            }
            QuestionKind::Match { left: items, .. } => {
                let items: Vec<_> = items.iter().map(|item| item.id.to_string()).collect();
                self.choose_by_keys(question, &items);
            }
            QuestionKind::Sort { items, .. } => {
                let items: Vec<_> = items.iter().map(|item| item.id.to_string()).collect();
                self.choose_by_keys(question, &items);
            }
            QuestionKind::Blank { .. } => {
                self.tab_until(|id| id.starts_with("blank-"), question);
                self.driver.type_text("mot");
            }
            QuestionKind::Scenario { steps, .. } => {
                let replies = |person: &mut Self| {
                    steps.keys().any(|step| {
                        let first = format!("reply-{id}-{step}-0");
                        person.driver.find_id(first).is_some()
                    })
                };
                while replies(self) {
                    self.tab_until(|id| id.starts_with("reply-"), question);
                    self.driver.press(Named::Enter);
                }
            }
        }
    }

    /// Opens the list of each item and takes a value: of a match another for each, of a sort the first.
    fn choose_by_keys(&mut self, question: &Question, items: &[String]) {
        for (rank, item) in items.iter().enumerate() {
            let button = format!("pair-{}-{item}-choice", question.id);
            self.tab_until(|id| id == button, question);
            self.driver.press(Named::Enter);
            let is_match = matches!(question.kind, QuestionKind::Match { .. });
            for _ in 0..=if is_match { rank } else { 0 } {
                self.driver.press(Named::ArrowDown);
            }
            self.driver.press(Named::Enter);
            assert!(
                self.driver.is_focused(button),
                "the focus comes back to the button"
            );
        }
    }

    /// Presses Tab until a control of the question whose id is wanted has the focus.
    fn tab_until(&mut self, is_wanted: impl Fn(&str) -> bool, question: &Question) {
        let ids = control_ids(question);
        let wanted: Vec<_> = ids.into_iter().filter(|id| is_wanted(id)).collect();
        for _ in 0..60 {
            self.driver.tab();
            if wanted.iter().any(|id| self.driver.is_focused(id.clone())) {
                return;
            }
        }
        panic!("Tab leads to none of {wanted:?}");
    }

    fn put(&mut self, question: &Question, answer: &Answer) {
        let id = &question.id;
        match (&question.kind, answer) {
            (QuestionKind::Choice { .. }, Answer::Words(option)) => {
                self.driver.click_id(format!("option-{id}-{option}"));
            }
            (QuestionKind::Blank { .. }, Answer::Words(words)) => {
                self.driver.focus(format!("blank-{id}"));
                self.driver.type_text(words);
            }
            (QuestionKind::Order { .. }, Answer::Ids(items)) => {
                // Each goes up as far as it can: the last becomes the first, so begin at the end.
                for item in items.iter().rev() {
                    for _ in 0..items.len() {
                        self.driver.focus(format!("order-{id}-{item}-row-up"));
                        self.driver.press(Named::Enter);
                    }
                }
            }
            (_, Answer::Ids(options)) => {
                for option in options {
                    self.driver.click_id(format!("option-{id}-{option}"));
                }
            }
            (_, Answer::Pairs(pairs)) => {
                for (left, right) in pairs {
                    self.driver.click_id(format!("pair-{id}-{left}-choice"));
                    let rank = self.rank(question, right.as_str());
                    self.driver
                        .click_id(format!("pair-{id}-{left}-choice-{rank}"));
                }
            }
            (_, Answer::Path(path)) => {
                for (step, reply) in path {
                    self.driver.click_id(format!("reply-{id}-{step}-{reply}"));
                }
            }
            (_, Answer::Words(_) | Answer::Rating(_)) => panic!("{answer:?} answers {id}"),
        }
    }

    /// The place of a right item, or a group, in the list of a chooser.
    fn rank(&mut self, question: &Question, wanted: &str) -> usize {
        let text = match &question.kind {
            QuestionKind::Match { right, .. } => {
                right.iter().find(|item| item.id.as_str() == wanted)
            }
            QuestionKind::Sort { groups, .. } => {
                groups.iter().find(|item| item.id.as_str() == wanted)
            }
            _ => None,
        };
        let words = self.words(&text.expect("an item").text);
        (0..12)
            .find(|rank| {
                let pairs: Vec<_> = self.open_options(question, *rank);
                pairs.contains(&words)
            })
            .unwrap_or_else(|| panic!("{words:?} is not offered"))
    }

    fn open_options(&mut self, question: &Question, rank: usize) -> Vec<String> {
        let items: Vec<String> = match &question.kind {
            QuestionKind::Match { left, .. } => {
                left.iter().map(|item| item.id.to_string()).collect()
            }
            QuestionKind::Sort { items, .. } => {
                items.iter().map(|item| item.id.to_string()).collect()
            }
            _ => Vec::new(),
        };
        items
            .iter()
            .filter_map(|item| {
                self.driver
                    .find_id(format!("pair-{}-{item}-choice-{rank}", question.id))
            })
            .filter_map(|node| driver::name(&node).map(ToOwned::to_owned))
            .collect()
    }

    /// Presses "Check"; the feedback must show then.
    pub fn check(&mut self, question: &Question) {
        self.driver.focus(quiz::CHECK);
        self.driver.press(Named::Enter);
        assert!(
            self.driver.find_id(feedback_id(&question.id)).is_some(),
            "{}: {:#?}",
            question.id,
            self.driver.names()
        );
    }

    /// Presses "Next question".
    pub fn next(&mut self) {
        self.driver.focus(quiz::NEXT);
        self.driver.press(Named::Enter);
    }

    /// Answers rightly until the quiz is over; returns the questions in their order.
    pub fn answer_all(&mut self, module: &Module) -> Vec<String> {
        let mut asked = Vec::new();
        while let Some(question) = self.question(module) {
            asked.push(question.id.to_string());
            self.put_right_answer(question);
            self.check(question);
            self.next();
            assert!(asked.len() <= module.quiz.questions.len(), "{asked:?}");
        }
        asked
    }

    pub fn words(&self, text: &passerelle::domain::text::Text) -> String {
        let language = self.tr().language();
        text.get(language, Language::FR).1.plain().to_owned()
    }

    /// Closes the window.
    pub fn close(mut self) {
        self.driver
            .send(Message::Window(WindowMessage::CloseRequested));
        assert!(self.driver.has_ended, "the program ends");
    }
}

/// The events in the one journal of a data folder.
pub fn journal(folder: &Path) -> Vec<Event> {
    let learners = folder.join("learners");
    let mut folders: Vec<_> = std::fs::read_dir(learners)
        .expect("the learners' folder")
        .map(|entry| entry.expect("an entry").path())
        .collect();
    assert_eq!(folders.len(), 1, "{folders:?}");
    let path = folders.remove(0).join("journal.jsonl");
    std::fs::read_to_string(path)
        .expect("a journal")
        .lines()
        .map(|line| Event::parse(line).expect("a whole event"))
        .collect()
}

/// The ids that the controls of a question may have.
fn control_ids(question: &Question) -> Vec<String> {
    let id = &question.id;
    let each = |prefix: &str, parts: Vec<String>, suffix: &str| -> Vec<String> {
        let name = |part| format!("{prefix}-{id}-{part}{suffix}");
        parts.into_iter().map(name).collect()
    };
    match &question.kind {
        QuestionKind::Choice { options, .. } => each(
            "option",
            options.iter().map(|option| option.id.to_string()).collect(),
            "",
        ),
        QuestionKind::Choices { options } => each(
            "option",
            options.iter().map(|option| option.id.to_string()).collect(),
            "",
        ),
        QuestionKind::Spot { zones, .. } => each(
            "option",
            zones.iter().map(|zone| zone.id.to_string()).collect(),
            "",
        ),
        QuestionKind::Rate { scale } => each(
            "rate",
            (0..scale.len()).map(|place| place.to_string()).collect(),
            "",
        ),
        QuestionKind::Order { items, .. } => {
            let items = items.iter().map(|item| item.id.to_string()).collect();
            each("order", items, "-row-down")
        }
        QuestionKind::Match { left, .. } => each(
            "pair",
            left.iter().map(|item| item.id.to_string()).collect(),
            "-choice",
        ),
        QuestionKind::Sort { items, .. } => each(
            "pair",
            items.iter().map(|item| item.id.to_string()).collect(),
            "-choice",
        ),
        QuestionKind::Blank { .. } => vec![format!("blank-{id}")],
        QuestionKind::Scenario { steps, .. } => steps
            .keys()
            .flat_map(|step| (0..4).map(move |reply| format!("reply-{id}-{step}-{reply}")))
            .collect(),
    }
}
