//! Every kind of question, as it is drawn in every phase, by keyboard and screen reader.
mod driver;

use driver::{App, Driver};
use passerelle::access::{self, Bridge, Role};
use passerelle::content::{Library, Opened, Source};
use passerelle::domain::attempt::Attempt;
use passerelle::domain::id::{AttemptId, OptionId, QuestionId};
use passerelle::domain::question::{Answer, Question, QuestionKind, Step};
use passerelle::domain::record::Mode;
use passerelle::domain::response::{Response, current_turn};
use passerelle::domain::scoring;
use passerelle::domain::text::{Language, Text};
use passerelle::i18n::Tr;
use passerelle::screen::part::question::{self, Asked, Message, Phase};
use passerelle::screen::{Lent, Pictures};
use passerelle::ui::Page;

use iced::keyboard::Modifiers;
use iced::keyboard::key::Named;
use iced::widget::image;
use iced::{Size, Task};
use uuid::Uuid;

use std::collections::BTreeSet;
use std::path::PathBuf;

/// A question alone in its window.
struct Scene {
    bridge: Bridge,
    tr: Tr,
    window: Size,
    opened: Opened,
    pictures: Pictures,
    attempt: Attempt,
    question: QuestionId,
    asked: Asked,
    heard: Vec<Message>,
}

impl Scene {
    fn new(opened: Opened, id: &str) -> Self {
        let question: QuestionId = id.parse().expect("an id");
        let attempt = Attempt::of_questions(
            AttemptId(Uuid::nil()),
            &opened.module,
            Mode::Quiz,
            7,
            opened
                .module
                .questions()
                .map(|question| question.id.clone())
                .collect(),
        );
        let asked = ask(&opened, &attempt, &question);
        let pictures = opened
            .images
            .iter()
            .map(|(file, picture)| {
                let pixels = picture.rgba.clone();
                let handle = image::Handle::from_rgba(picture.width, picture.height, pixels);
                (file.clone(), handle)
            })
            .collect();
        Self {
            bridge: Bridge::disconnected(),
            tr: Tr::new(Language::EN),
            window: Size::new(1280.0, 800.0),
            opened,
            pictures,
            attempt,
            question,
            asked,
            heard: Vec::new(),
        }
    }

    fn question(&self) -> &Question {
        self.opened
            .module
            .question(&self.question)
            .expect("a question")
    }

    /// Brings the question, with this response, to a phase.
    fn stand(&mut self, stage: Stage) {
        let question = self.question().clone();
        self.asked = ask(&self.opened, &self.attempt, &question.id);
        self.asked.hint = stage != Stage::Fresh;
        let is_right = stage == Stage::Right;
        if stage != Stage::Fresh {
            self.asked.response = response(&question, &self.asked.shown, is_right);
        }
        if stage == Stage::Begun {
            let item = match &question.kind {
                QuestionKind::Match { left, .. } => Some(left[0].id.clone()),
                QuestionKind::Sort { items, .. } => Some(items[0].id.clone()),
                _ => None,
            };
            if let Some(item) = item {
                self.asked.update(Message::ChooserToggled(item), &question);
            }
            return;
        }
        if stage == Stage::Fresh {
            return;
        }
        let answer = self.asked.answer();
        let language = self.tr.language();
        let answered = self.attempt.answer(&question, answer, true, 9, language);
        self.asked.keep(answered);
        if stage != Stage::Kept {
            self.asked.kept();
        }
    }
}

fn ask(opened: &Opened, attempt: &Attempt, id: &QuestionId) -> Asked {
    let question = opened.module.question(id).expect("a question");
    Asked::new(question, attempt.shown(question))
}

/// How far a question is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Stage {
    Fresh,
    Begun,
    Kept,
    Wrong,
    Right,
}

const STAGES: [Stage; 5] = [
    Stage::Fresh,
    Stage::Begun,
    Stage::Kept,
    Stage::Wrong,
    Stage::Right,
];

/// A response that is right, or one that is not.
fn response(question: &Question, shown: &[OptionId], is_right: bool) -> Response {
    let kind = &question.kind;
    let right = scoring::right_answer(kind, Language::EN);
    let first = |ids: &[OptionId]| ids.iter().take(1).cloned().collect::<BTreeSet<_>>();
    match (kind, right) {
        (QuestionKind::Choice { .. }, Some(Answer::Words(right))) => Response::Choice(
            shown
                .iter()
                .find(|id| (id.as_str() == right) == is_right)
                .cloned(),
        ),
        (QuestionKind::Choices { .. } | QuestionKind::Spot { .. }, Some(Answer::Ids(right))) => {
            let wrong = shown.iter().find(|id| !right.contains(id)).into_iter();
            let some = first(&right).into_iter().chain(wrong.cloned());
            Response::Marks(if is_right {
                right.iter().cloned().collect()
            } else {
                some.collect()
            })
        }
        (QuestionKind::Order { .. }, Some(Answer::Ids(right))) => {
            Response::Order(if is_right { right } else { shown.to_vec() })
        }
        (_, Some(Answer::Pairs(mut right))) => {
            if !is_right {
                right.pop_first();
            }
            Response::Pairs(right)
        }
        (QuestionKind::Blank { .. }, Some(Answer::Words(right))) => Response::Words(if is_right {
            right
        } else {
            "incomprehensibilities".repeat(4)
        }),
        (_, Some(Answer::Path(right))) => Response::Path(if is_right {
            right
        } else {
            let mut path = Vec::new();
            while let Some((step, turn)) = current_turn(kind, &path) {
                path.push((step, turn.replies.len() - 1));
            }
            path
        }),
        _ => Response::Rating(Some(0)),
    }
}

impl App for Scene {
    type Message = Message;

    fn update(&mut self, message: Message) -> Task<Message> {
        self.heard.push(message.clone());
        let question = self.question().clone();
        self.asked.update(message, &question);
        Task::none()
    }

    fn view(&self) -> iced::Element<'_, Message> {
        let lent = Lent {
            tr: &self.tr,
            window: self.window,
            fallback: Language::FR,
            is_still: true,
        };
        let view = question::view(
            lent,
            &self.opened.module,
            self.question(),
            &self.asked,
            &self.pictures,
            1,
            None,
        );
        let id = self.question.to_string();
        access::root(
            &self.bridge,
            "Question",
            Page::new(id, self.window, view).max_width(820.0),
        )
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

fn open(module: &str) -> Opened {
    let id = module.parse().expect("an id");
    library().open(&id).expect("a module of the test library")
}

fn asking(id: &str) -> Driver<Scene> {
    let scene = Scene::new(open("first-steps"), id);
    Driver::new(scene, Task::none(), (1280.0, 800.0))
}

/// What a question lets one choose, place or mark where it stands.
fn offered(scene: &Scene) -> Vec<&str> {
    let texts: Vec<&Text> = match &scene.question().kind {
        QuestionKind::Choice { options, .. } => options.iter().map(|option| &option.text).collect(),
        QuestionKind::Choices { options } => options.iter().map(|option| &option.text).collect(),
        QuestionKind::Order { items, .. } => items.iter().map(|item| &item.text).collect(),
        QuestionKind::Match { left, .. } => left.iter().map(|item| &item.text).collect(),
        QuestionKind::Sort { items, .. } => items.iter().map(|item| &item.text).collect(),
        QuestionKind::Spot { zones, .. } => zones.iter().map(|zone| &zone.text).collect(),
        QuestionKind::Rate { scale } => scale.iter().collect(),
        QuestionKind::Blank { .. } => Vec::new(),
        QuestionKind::Scenario { start, steps } => match (&scene.asked.response, &steps[start]) {
            (Response::Path(path), Step::Turn(turn)) if path.is_empty() => {
                turn.replies.iter().map(|reply| &reply.text).collect()
            }
            (Response::Path(path), Step::Turn(turn)) => vec![&turn.replies[path[0].1].text],
            _ => Vec::new(),
        },
    };
    let language = scene.tr.language();
    texts
        .into_iter()
        .map(|text| text.get(language, Language::FR).1.plain())
        .collect()
}

#[test]
fn every_kind_can_be_read_in_every_phase_language_and_width() {
    let mut kinds = BTreeSet::new();
    for module in ["first-steps", "good-profile", "centre-start"] {
        let opened = open(module);
        let questions: Vec<_> = opened.module.questions().cloned().collect();
        let first = questions[0].id.to_string();
        let mut driver = Driver::new(Scene::new(opened, &first), Task::none(), (512.0, 700.0));
        for question in questions {
            kinds.insert(format!("{:?}", std::mem::discriminant(&question.kind)));
            for (language, width, stage) in cases() {
                driver.app.tr = Tr::new(language);
                driver.app.window = Size::new(width, 700.0);
                driver.app.question = question.id.clone();
                driver.app.stand(stage);
                driver.resize((width, 700.0));
                let place = format!("{} {language} {width} {stage:?}", question.id);
                holds(&mut driver, &place);
            }
        }
    }
    assert_eq!(kinds.len(), 9, "the test library has every kind");
}

fn cases() -> impl Iterator<Item = (Language, f32, Stage)> {
    [Language::FR, Language::EN]
        .into_iter()
        .flat_map(|language| {
            [512.0, 1280.0]
                .into_iter()
                .flat_map(move |width| STAGES.map(|stage| (language, width, stage)))
        })
}

fn holds(driver: &mut Driver<Scene>, place: &str) {
    assert_eq!(driver.nameless(), [], "{place}");
    assert_eq!(driver.cut_off(), Vec::<String>::new(), "{place}");
    let names = driver.names();
    for words in offered(&driver.app) {
        let is_told = names.iter().any(|name| name.contains(words));
        assert!(is_told, "{place}: {words} in {names:#?}");
    }
    let is_answered = driver.app.asked.answered().is_some();
    let question = driver.app.question.clone();
    let feedback = driver.find_id(question::feedback_id(&question));
    assert_eq!(feedback.is_some(), is_answered, "{place}");
    assert!(driver.find_id(question::prompt_id(&question)).is_some());

    if driver.app.asked.phase != Phase::Asking {
        let review = driver.app.question().review.clone();
        let pressable = driver.pressable();
        let expected = usize::from(is_answered && review.is_some());
        assert!(pressable.len() <= expected, "{place}: {pressable:?}");
    }
}

trait Pressable {
    /// The names of what can be pressed.
    fn pressable(&mut self) -> Vec<String>;
}

impl Pressable for Driver<Scene> {
    fn pressable(&mut self) -> Vec<String> {
        self.tree()
            .nodes
            .iter()
            .filter(|(_, node)| node.supports_action(accesskit::Action::Click))
            .filter_map(|(_, node)| driver::name(node).map(ToOwned::to_owned))
            .collect()
    }
}

#[test]
fn a_hint_is_heard_when_it_is_asked_for() {
    let mut driver = asking("why-join");
    driver.tab_to("Show a hint");
    driver.press(Named::Enter);
    assert_eq!(driver.focused(), "Hint Think of regularity.");
    assert!(driver.app.asked.hint);
}

#[test]
fn replies_lead_through_a_story_and_back_without_losing_the_keyboard() {
    let mut driver = asking("fair-talk");
    driver.tab();
    assert_eq!(driver.focused(), "Hello! What staff are you looking for?");
    driver.press(Named::Enter);
    assert_eq!(driver.focused(), "Step 2");
    assert!(driver.shows("Your answer: Hello! What staff are you looking for?"));
    driver.tab_to("Go back one step");
    driver.press(Named::Enter);
    assert_eq!(driver.focused(), "Step 1");

    while current_turn(&driver.app.question().kind, path(&driver.app)).is_some() {
        driver.tab();
        driver.press(Named::Enter);
    }
    assert_eq!(driver.focused(), "End of the story");
    let question = driver.app.question().clone();
    assert!(driver.app.asked.can_be_checked(&question));
}

fn path(scene: &Scene) -> &[(passerelle::domain::id::StepId, usize)] {
    match &scene.asked.response {
        Response::Path(path) => path,
        other => panic!("no path: {other:?}"),
    }
}

#[test]
fn enter_submits_a_word_and_nothing_as_long_as_there_is_none() {
    let mut driver = asking("fill-network");
    driver.focus("blank-fill-network");
    driver.press(Named::Enter);
    assert!(!driver.app.heard.iter().any(is_submit));

    driver.type_text("web");
    assert!(driver.has("The people I know make up my web."));
    driver.press(Named::Enter);
    assert!(driver.app.heard.iter().any(is_submit));
}

#[test]
fn enter_on_an_option_that_is_chosen_submits_and_on_others_chooses() {
    for (id, option) in [
        ("why-join", "option-why-join-daily"),
        ("feel-ready", "rate-feel-ready-1"),
    ] {
        let mut driver = asking(id);
        driver.focus(option);
        driver.press(Named::Enter);
        assert!(!driver.app.heard.iter().any(is_submit), "{id}");
        let chosen = driver.app.asked.response.clone();
        driver.press(Named::Space);
        assert!(!driver.app.heard.iter().any(is_submit), "{id}");
        driver.press(Named::Enter);
        assert!(driver.app.heard.iter().any(is_submit), "{id}");
        assert_eq!(driver.app.asked.response, chosen, "{id}");
    }
    // Of several that can be chosen, the space bar takes one back.
    let mut driver = asking("what-helps");
    driver.focus("option-what-helps-contacts");
    let before = driver.app.asked.response.clone();
    driver.press(Named::Space);
    let ticked = driver.app.asked.response.clone();
    assert_ne!(ticked, before);
    driver.press(Named::Space);
    assert_eq!(driver.app.asked.response, before);
    driver.press(Named::Enter);
    assert_eq!(driver.app.asked.response, ticked);
    assert!(!driver.app.heard.iter().any(is_submit));
    driver.press(Named::Enter);
    assert_eq!(driver.app.asked.response, ticked, "the tick stays");
    assert!(driver.app.heard.iter().any(is_submit));
}

fn is_submit(message: &Message) -> bool {
    matches!(message, Message::SubmitPressed)
}

#[test]
fn an_item_keeps_the_focus_while_it_moves() {
    let mut driver = asking("invite-order");
    let Response::Order(order) = driver.app.asked.response.clone() else {
        panic!("an order");
    };
    let down = format!("order-invite-order-{}-row-down", order[0]);
    driver.focus(down.clone());
    driver.press(Named::Enter);
    assert!(driver.is_focused(down.clone()));
    driver.press_with(Named::ArrowDown, Modifiers::ALT);
    assert!(driver.is_focused(down));
    let Response::Order(moved) = &driver.app.asked.response else {
        panic!("an order");
    };
    assert_eq!(moved[2], order[0]);
}

#[test]
fn a_partner_is_chosen_from_a_list_that_closes() {
    let mut driver = asking("word-match");
    driver.tab_to("Headline, Choose…");
    driver.press(Named::Enter);
    driver.click("The line under the name");
    assert!(driver.has("Headline, The line under the name"));
    let lists = driver.tree();
    let is_list = |node: &access::Node| node.role() == Role::ListBox;
    assert!(!lists.nodes.iter().any(|(_, node)| is_list(node)));
}

#[test]
fn feedback_says_the_verdict_the_points_and_what_was_right() {
    for (id, stage, expected) in [
        ("why-join", Stage::Right, &["That’s right!"][..]),
        (
            "what-helps",
            Stage::Wrong,
            &["Not quite.", "Should be ticked."],
        ),
        (
            "invite-order",
            Stage::Wrong,
            &["The right order:", "1. Greet"],
        ),
        (
            "word-match",
            Stage::Wrong,
            &[
                "Partly right.",
                "2 right answers of 3",
                "Right answer: The line",
            ],
        ),
        (
            "fill-network",
            Stage::Wrong,
            &["Accepted answers: network or professional network"],
        ),
        ("fair-talk", Stage::Wrong, &["A good way to answer:"]),
    ] {
        let mut driver = asking(id);
        driver.app.stand(stage);
        driver.resize((1280.0, 800.0));
        for words in expected {
            assert!(
                driver.shows(words),
                "{id}: {words} in {:#?}",
                driver.names()
            );
        }
    }
}

#[test]
fn every_kind_is_painted_for_the_eye() {
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("questions");
    let opened = open("first-steps");
    let questions: Vec<_> = opened.module.quiz.questions.clone();
    let scene = Scene::new(opened, questions[0].id.as_str());
    let mut driver = Driver::new(scene, Task::none(), (512.0, 1000.0));
    for question in questions {
        driver.app.question = question.id.clone();
        for (stage, width) in [
            (Stage::Begun, 1000.0),
            (Stage::Wrong, 1000.0),
            (Stage::Wrong, 512.0),
        ] {
            driver.app.window = Size::new(width, 1000.0);
            driver.app.stand(stage);
            driver.resize((width, 1000.0));
            let file = format!("{}-{stage:?}-{width}.png", question.id);
            driver.screenshot(folder.join(file), 1.0);
        }
    }
    let path = folder.join("why-join-Wrong-512.png");
    let size = ::image::image_dimensions(path).expect("a picture");
    assert_eq!(size, (512, 1000));
}
