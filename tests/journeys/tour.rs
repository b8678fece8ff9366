//! A tour of every screen in each of its states, for what must hold on all of them.
use crate::person::{Person, core_library, test_library};
use crate::{ALL_KINDS, folder};

use passerelle::app::Message;
use passerelle::domain::lesson::{Block, Module};
use passerelle::domain::profile::slot::{List, Slot};
use passerelle::domain::question::{Question, QuestionKind};
use passerelle::domain::text::Language;
use passerelle::screen::part::question::{feedback_id, prompt_id};
use passerelle::screen::practice::{self, Place};
use passerelle::screen::{glossary, home, lesson, quiz, results, search, settings};

use iced::Size;
use iced::keyboard::Modifiers;
use iced::keyboard::key::Named;

/// The sections of the core library's practice.
const SECTIONS: [&str; 12] = [
    "target",
    "photo",
    "name",
    "headline",
    "summary",
    "experience",
    "education",
    "skills",
    "address",
    "recommendation",
    "invitation",
    "privacy",
];

/// Somebody on tour, who looks around wherever something has changed.
pub struct Tour<'a> {
    pub person: Person,
    pub language: Language,
    size: Size,
    /// How many steps larger than usual the letters are.
    larger: usize,
    look: &'a mut dyn FnMut(&mut Person, &str),
}

/// Goes to every screen, in a window of the given size, and looks around at each. What opens a screen, a dialog or a
/// notice must put the focus in its place there, and what closes it must bring the focus back.
pub fn tour(language: Language, size: Size, look: &mut dyn FnMut(&mut Person, &str)) {
    let data = folder();
    let start = |seed| Person::start(data.path(), test_library(), language, seed);
    let mut tour = Tour::new(start(1), language, size, 0, look);
    tour.begin();
    tour.find();
    tour.learn();
    tour.leave();
    tour.go_on_as(start(3));
    tour.come_back();

    let data = folder();
    tour.go_on_as(Person::start(data.path(), core_library(), language, 1));
    tour.practise();
}

/// Goes to the screens of a shared computer and of a trainer, with letters so many steps larger than usual.
pub fn tour_of_a_centre(
    language: Language,
    size: Size,
    larger: usize,
    look: &mut dyn FnMut(&mut Person, &str),
) {
    let data = folder();
    let person = Person::start(data.path(), test_library(), language, 1);
    let mut tour = Tour::new(person, language, size, larger, look);
    tour.share();
    tour.train();
}

impl<'a> Tour<'a> {
    fn new(
        person: Person,
        language: Language,
        size: Size,
        larger: usize,
        look: &'a mut dyn FnMut(&mut Person, &str),
    ) -> Self {
        let mut tour = Self {
            person,
            language,
            size,
            larger,
            look,
        };
        tour.fit();
        tour
    }

    /// Goes on with another program, or as somebody else.
    pub fn go_on_as(&mut self, person: Person) {
        self.person = person;
        self.fit();
    }

    fn fit(&mut self) {
        self.person.driver.resize(self.size);
        self.enlarge();
    }

    /// Makes the letters larger: of everybody by themselves.
    pub fn enlarge(&mut self) {
        for _ in 0..self.larger {
            self.person.driver.press_character("+", Modifiers::CTRL);
        }
    }
}

impl Tour<'_> {
    /// Looks around where the control of this id has the focus.
    pub fn at(&mut self, place: &str, focus: impl Into<String>) {
        let focus = focus.into();
        assert!(
            self.person.driver.is_focused(focus.clone()),
            "{place}: {focus} should have the focus, not {:?}",
            self.person.driver.focused()
        );
        (self.look)(&mut self.person, place);
    }

    /// Looks around wherever the focus is.
    pub fn look(&mut self, place: &str) {
        (self.look)(&mut self.person, place);
    }

    /// Presses a control by keys.
    pub fn press(&mut self, id: impl Into<String>) {
        let id = id.into();
        self.person.driver.focus(id.clone());
        assert!(self.person.driver.is_focused(id.clone()), "{id}");
        self.person.driver.press(Named::Enter);
    }

    pub fn key(&mut self, key: Named) {
        self.person.driver.press(key);
    }

    /// From the welcome screen to home, through the introduction.
    fn begin(&mut self) {
        self.at("welcome", "welcome-new");
        self.press("welcome-new");
        self.at("new person", "person-name");
        self.person.driver.type_text("Amina");
        self.key(Named::Enter);
        for step in 1..=3 {
            self.at(&format!("introduction, step {step}"), "dialog-title");
            self.press("introduction-next");
        }
        self.at("home", home::CONTINUE);
        self.press("top-text-size");
        self.at("home, text size open", "top-text-size");
        self.key(Named::Enter);
    }

    /// Help, settings, glossary and search, each of which comes back to where it was opened.
    fn find(&mut self) {
        self.press("top-help");
        self.at("help", "dialog-title");
        self.key(Named::Escape);
        self.back_at("top-help");

        self.press("top-person");
        self.at("settings", settings::TITLE);
        self.press("settings-motion-none");
        self.at("settings, another motion", "settings-motion-none");
        self.press("settings-usual");
        self.at("settings, usual again", settings::DONE);
        self.key(Named::Escape);
        self.back_at("top-person");

        self.press("home-glossary");
        self.at("glossary", glossary::FIELD);
        self.person.driver.type_text("zzzz");
        self.at("glossary, nothing found", glossary::FIELD);
        self.key(Named::Escape);
        self.back_at("home-glossary");

        self.person.driver.press_character("f", Modifiers::CTRL);
        self.at("search", search::FIELD);
        self.person.driver.type_text("invitation");
        self.at("search, something found", search::FIELD);
        self.key(Named::Escape);
        self.back_at("home-glossary");
    }

    pub fn back_at(&mut self, id: &str) {
        assert!(
            self.person.driver.is_focused(id.to_owned()),
            "back at {id}, not at {:?}",
            self.person.driver.focused()
        );
    }

    /// The lessons of all modules, and the quiz with all kinds of questions.
    fn learn(&mut self) {
        for id in ["good-profile", ALL_KINDS] {
            let module = self.person.module(id);
            self.person.open(id);
            for lesson in &module.lessons {
                self.at(&format!("lesson {}", lesson.id), lesson::TITLE);
                self.open_all(lesson.id.as_str());
                for block in &lesson.blocks {
                    if let Block::Question { question } = block {
                        self.check_in_lesson(question);
                    }
                }
                self.press(lesson::OTHER_LANGUAGE);
                let place = format!("lesson {} in both languages", lesson.id);
                self.at(&place, lesson::OTHER_LANGUAGE);
                self.key(Named::Enter);
                self.press(lesson::NEXT);
            }
            if id == ALL_KINDS {
                self.quiz(&module, false);
                self.at("results, failed", results::TITLE);
                self.press("results-again");
                self.quiz(&module, true);
                self.at("results, passed", results::TITLE);
            }
            self.person.driver.send(Message::HomePressed);
        }
    }

    /// Opens what can be opened in a lesson: hard words, and answers to think of first.
    fn open_all(&mut self, lesson: &str) {
        let closed: Vec<_> = self
            .person
            .driver
            .reading()
            .into_iter()
            .filter(|(_, node)| node.is_expanded() == Some(false))
            .map(|(id, node)| (id, node.label().unwrap_or_default().to_owned()))
            .collect();
        let beside = ["top-text-size", lesson::OTHER_LANGUAGE];
        let beside = beside.map(|id| passerelle::access::node_id(&id.into()));
        for (id, name) in closed {
            if beside.contains(&id) {
                continue;
            }
            self.person.driver.focus_node(id);
            self.key(Named::Enter);
            let place = format!("lesson {lesson}, {name:?} open");
            if self.person.driver.is_focused("term-explanation") {
                self.at(&place, "term-explanation");
                self.key(Named::Escape);
                assert_eq!(self.person.driver.tree().focus, id, "{place}");
            } else {
                (self.look)(&mut self.person, &place);
                assert_eq!(self.person.driver.tree().focus, id, "{place}");
            }
        }
    }

    fn check_in_lesson(&mut self, question: &Question) {
        let id = &question.id;
        self.person.put_wrong_answer(question);
        self.press(format!("check-{id}"));
        self.at(&format!("check {id}, told"), feedback_id(id));
        self.press(format!("again-{id}"));
        self.at(&format!("check {id}, again"), prompt_id(id));
    }

    fn quiz(&mut self, module: &Module, rightly: bool) {
        while let Some(question) = self.person.question(module) {
            let id = question.id.clone();
            if !rightly {
                self.at(&format!("question {id}"), prompt_id(&id));
                self.open_chooser(question);
                self.person.put_wrong_answer(question);
                (self.look)(&mut self.person, &format!("question {id}, answered"));
            } else {
                self.person.put_right_answer(question);
            }
            self.press(quiz::CHECK);
            self.at(
                &format!("feedback {id}, right: {rightly}"),
                feedback_id(&id),
            );
            self.press(quiz::NEXT);
        }
    }

    fn open_chooser(&mut self, question: &Question) {
        let first = match &question.kind {
            QuestionKind::Match { left, .. } => &left[0].id,
            QuestionKind::Sort { items, .. } => &items[0].id,
            _ => return,
        };
        let chooser = format!("pair-{}-{first}-choice", question.id);
        self.press(chooser.clone());
        self.at(&format!("{chooser} open"), chooser.clone());
        self.key(Named::ArrowDown);
        self.key(Named::Escape);
        self.back_at(&chooser);
    }

    /// The end of a session.
    fn leave(&mut self) {
        self.press("top-finish");
        let tile = self.person.driver.focused();
        assert!(tile.starts_with("Amina"), "{tile:?}");
        (self.look)(&mut self.person, "welcome of somebody");
        self.press("welcome-guest");
        self.key(Named::Escape);
        self.press("top-finish");
        (self.look)(&mut self.person, "the end of a guest's session");
        self.key(Named::Escape);
        self.back_at("top-finish");
        self.press("top-finish");
        self.press("dialog-leave");
    }

    /// Another day: what was missed is asked again.
    fn come_back(&mut self) {
        self.key(Named::Enter);
        self.at("home with a review", home::CONTINUE);
        self.press(home::REVIEW);
        // The quiz was passed at last; the check of the lesson was not.
        self.at("review", "prompt-check-network");
        self.person.driver.send(Message::HomePressed);
    }

    /// The trial profile, with something to take out at once.
    fn practise(&mut self) {
        self.person.be_guest();
        self.press(home::PRACTICE);
        self.at("practice", practice::TITLE);
        for list in [List::Experience, List::Education, List::Skills] {
            self.tell(practice::Message::AddPressed(list));
        }
        let summary = "Mon NAS est le 046 454 286. J’aime aider.".to_owned();
        self.tell(practice::Message::ValueSet(Slot::About, summary));
        for section in SECTIONS {
            self.show(Place::Section(section.parse().expect("an id")), section);
        }
        for (place, name) in [
            (Place::Preview, "preview"),
            (Place::Models, "models"),
            (Place::Signs, "signs"),
            (Place::Away, "away"),
        ] {
            self.show(place, name);
        }
        self.key(Named::Escape);
        self.back_at(home::PRACTICE);
    }

    fn show(&mut self, place: Place, name: &str) {
        self.tell(practice::Message::PlacePressed(place));
        self.at(&format!("practice, {name}"), practice::TITLE);
    }

    pub fn tell(&mut self, message: practice::Message) {
        self.person.driver.send(Message::Practice(message));
    }
}
