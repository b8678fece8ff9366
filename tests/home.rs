//! Home with more modules than anybody can look through at once.
mod driver;

use driver::{App, Driver};
use passerelle::access::{self, Bridge};
use passerelle::domain::id::ModuleId;
use passerelle::domain::library::{LessonSummary, ModuleSummary, Track};
use passerelle::domain::progress::{NextStep, Progress};
use passerelle::domain::text::{Language, Text};
use passerelle::i18n::Tr;
use passerelle::screen::Lent;
use passerelle::screen::home::{self, Action, Home, Message, Path, Review};
use passerelle::ui::Page;

use iced::widget::operation;
use iced::{Size, Task};

use std::collections::BTreeMap;

/// Home in its window.
struct Scene {
    bridge: Bridge,
    tr: Tr,
    window: Size,
    tracks: Vec<Track>,
    modules: BTreeMap<ModuleId, ModuleSummary>,
    progress: Progress,
    home: Home,
}

fn text(words: String) -> Text {
    let written = [(Language::FR, words.clone()), (Language::EN, words)];
    Text::new(written.into_iter().collect()).expect("a text")
}

fn id(track: usize, module: usize) -> ModuleId {
    format!("m{track}-{module}").parse().expect("an id")
}

fn summary(track: usize, module: usize) -> ModuleSummary {
    let lesson = |number: usize| LessonSummary {
        id: format!("l{number}").parse().expect("an id"),
        title: text(format!("Leçon {number}")),
        minutes: 5,
    };
    ModuleSummary {
        id: id(track, module),
        library: "big".parse().expect("an id"),
        first_language: Language::FR,
        title: text(format!(
            "Module {module} du parcours {track}, au titre un peu long"
        )),
        summary: text("De quoi il parle.".to_owned()),
        minutes: 40,
        requires: Vec::new(),
        lessons: (1..=5).map(lesson).collect(),
        pass: 80,
        ask: 10,
    }
}

impl Scene {
    /// Tracks of so many modules each; the next step is in the module of `next`.
    fn new(lengths: &[usize], next: (usize, usize)) -> Self {
        let track = |(number, length): (usize, &usize)| Track {
            id: format!("t{number}").parse().expect("an id"),
            title: text(format!("Parcours {number}")),
            modules: (0..*length).map(|module| id(number, module)).collect(),
        };
        let tracks: Vec<_> = lengths.iter().enumerate().map(track).collect();
        let summaries = lengths.iter().enumerate().flat_map(|(track, length)| {
            (0..*length).map(move |module| (id(track, module), summary(track, module)))
        });
        let modules: BTreeMap<_, _> = summaries.collect();
        let progress = Progress::default();
        let next = NextStep::Lesson {
            module: id(next.0, next.1),
            lesson: "l1".parse().expect("an id"),
        };
        let known = |id: &ModuleId| modules.get(id);
        let path = Path {
            name: "Awa",
            tracks: &tracks,
            summary: &known,
            progress: &progress,
            left_out: &[],
        };
        Self {
            bridge: Bridge::disconnected(),
            tr: Tr::new(Language::FR),
            window: Size::new(1280.0, 800.0),
            home: Home::new(path, Some(next), Review::Due(3)),
            tracks,
            modules,
            progress,
        }
    }
}

impl App for Scene {
    type Message = Message;

    fn update(&mut self, message: Message) -> Task<Message> {
        match self.home.update(message, &self.tracks) {
            Action::Focus(id) => operation::focus(id),
            _ => Task::none(),
        }
    }

    fn view(&self) -> iced::Element<'_, Message> {
        let lent = Lent {
            tr: &self.tr,
            window: self.window,
            fallback: Language::FR,
            is_still: true,
        };
        let known = |id: &ModuleId| self.modules.get(id);
        let path = Path {
            name: "Awa",
            tracks: &self.tracks,
            summary: &known,
            progress: &self.progress,
            left_out: &[],
        };
        let page = Page::new("home", self.window, self.home.view(lent, path));
        access::root(&self.bridge, "Home", page)
            .language("fr")
            .into()
    }

    fn bridge(&self) -> Option<&Bridge> {
        Some(&self.bridge)
    }
}

fn home(lengths: &[usize], next: (usize, usize)) -> Driver<Scene> {
    let scene = Scene::new(lengths, next);
    Driver::new(scene, Task::none(), (1280.0, 800.0))
}

/// The modules whose cards there are.
fn cards(driver: &mut Driver<Scene>) -> Vec<ModuleId> {
    let ids: Vec<_> = driver.app.modules.keys().cloned().collect();
    let there: std::collections::BTreeSet<_> =
        driver.tree().nodes.iter().map(|(id, _)| *id).collect();
    ids.into_iter()
        .filter(|id| there.contains(&access::node_id(&home::card_id(id).into())))
        .collect()
}

#[test]
fn few_modules_show_all() {
    let mut driver = home(&[3, 9, 12], (1, 0));
    assert_eq!(cards(&mut driver).len(), 24);
}

#[test]
fn of_many_modules_those_around_the_next_step_show_and_more_on_demand() {
    let mut driver = home(&[1000, 20], (0, 500));
    let tr = driver.app.tr.clone();
    let shown = cards(&mut driver);
    assert_eq!(shown.len(), 12);
    assert!(shown.contains(&id(0, 500)));
    assert!(
        driver.has(&tr.home_part(498, 509, 1000)),
        "{:#?}",
        driver.names()
    );

    driver.click_id("home-later-t0");
    assert!(
        driver.is_focused(home::card_id(&id(0, 509))),
        "the first of the new ones"
    );
    driver.click_id("home-earlier-t0");
    assert!(
        driver.is_focused(home::card_id(&id(0, 496))),
        "the one nearest to those before"
    );
    assert_eq!(cards(&mut driver).len(), 60);

    driver.click(&tr.home_modules(20));
    assert!(driver.is_focused(home::card_id(&id(1, 0))));
    assert_eq!(cards(&mut driver).len(), 80);
}

#[test]
fn of_many_tracks_those_around_the_next_step_show_and_more_on_demand() {
    let mut driver = home(&[2; 500], (250, 1));
    assert_eq!(cards(&mut driver), [id(250, 0), id(250, 1)]);
    assert!(!driver.has("Parcours 260"));
    driver.click_id("home-tracks-later");
    assert_eq!(driver.focused(), "Parcours 259");
    driver.click_id("home-tracks-earlier");
    assert_eq!(driver.focused(), "Parcours 246");
}

#[test]
fn cards_stand_beside_the_path_where_there_is_room_and_above_it_where_there_is_none() {
    let mut driver = home(&[3], (0, 0));
    let place = |driver: &mut Driver<Scene>, id: String| {
        driver
            .find_id(id)
            .and_then(|node| node.bounds())
            .expect("a place")
    };
    for (width, is_beside) in [
        (1280.0, true),
        (1100.0, true),
        (1099.0, false),
        (600.0, false),
    ] {
        driver.app.window = Size::new(width, 800.0);
        driver.resize((width, 800.0));
        let search = place(&mut driver, "home-search".to_owned());
        let way_on = place(&mut driver, home::CONTINUE.to_owned());
        let card = place(&mut driver, home::card_id(&id(0, 0)));
        assert_eq!(search.x0 > way_on.x1, is_beside, "{width}");
        let is_between = search.y0 > way_on.y1 && search.y1 < card.y0;
        assert!(is_between || is_beside, "{width}");
        assert_eq!(driver.cut_off(), [""; 0], "{width}");
    }
}

/// Run with `cargo test --release --test home -- --ignored --nocapture`.
#[test]
#[ignore = "measures, and needs a release build to mean anything"]
fn a_thousand_modules_are_viewed_and_laid_out_within_ten_milliseconds() {
    for lengths in [vec![1000], vec![20; 50], vec![1; 1000]] {
        let place = (lengths.len() / 2, lengths[0] / 2);
        let mut driver = home(&lengths, place);
        let time = driver.time_of_a_view(100);
        eprintln!("{} tracks of {}: {time:?}", lengths.len(), lengths[0]);
        assert!(time < std::time::Duration::from_millis(10), "{time:?}");
    }
}
