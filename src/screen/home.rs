//! Home: where one was, and the whole path.
use super::Lent;
use crate::domain::attest::{by_progress, earned};
use crate::domain::id::{ModuleId, SectionId, TrackId};
use crate::domain::library::{ModuleSummary, Track};
use crate::domain::problem::ModuleTrouble;
use crate::domain::progress::{NextStep, Progress};
use crate::domain::text::Text as Written;
use crate::theme::{self, size, space};
use crate::ui::{self, Button, Element, Icon, Strength, Tone};

use iced::advanced::widget::Id;
use iced::widget::text::Text;
use iced::widget::{column, container, row, text};
use iced::{Center, Fill};

use std::collections::BTreeMap;

mod card;
mod part;

pub use card::card_id;

use part::Part;

/// What happened.
#[derive(Debug, Clone)]
pub enum Message {
    /// "Continue" was pressed.
    ContinuePressed,
    /// "Review" was pressed.
    ReviewPressed,
    /// A module was pressed.
    ModulePressed(ModuleId),
    /// More modules before those of a track that show were asked for; by the place of the track.
    EarlierPressed(usize),
    /// More modules after them were asked for.
    LaterPressed(usize),
    /// More tracks before those that show were asked for.
    EarlierTracksPressed,
    /// More tracks after them were asked for.
    LaterTracksPressed,
    /// "Practise" was pressed.
    PracticePressed,
    /// "Search" was pressed.
    SearchPressed,
    /// "Glossary" was pressed.
    GlossaryPressed,
    /// The attestation of a track was asked for.
    AttestationPressed(TrackId),
}

/// What the app must do.
#[must_use]
pub enum Action {
    /// Nothing.
    None,
    /// Go on there.
    GoOn(NextStep),
    /// Ask again what is due.
    Review,
    /// Open a module where its learner was.
    Open(ModuleId),
    /// Put the focus on this id.
    Focus(String),
    /// Open practice, perhaps at a section.
    Practice(Option<SectionId>),
    /// Open the search.
    Search,
    /// Open the glossary.
    Glossary,
    /// Save the attestation of a track.
    Attest(TrackId),
}

/// The home screen.
#[derive(Debug)]
pub struct Home {
    next: Option<NextStep>,
    review: Review,
    /// How the trial profile stands; `None` where there is none to make.
    trial: Option<Trial>,
    /// How many modules are done, and how many there are.
    done: usize,
    total: usize,
    /// Which tracks show, and of each which modules.
    tracks: Part,
    modules: Vec<Part>,
    /// Of each module that is not open the one to do before it.
    held: BTreeMap<ModuleId, ModuleId>,
    /// The tracks that are finished.
    finished: Vec<TrackId>,
}

/// The questions that come back for review.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Review {
    /// None was ever missed.
    Never,
    /// Some come back, but not today.
    Later,
    /// So many are due.
    Due(usize),
}

/// How the trial profile stands.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Trial {
    /// How many points are ready, and how many are needed; `None` before anything is written.
    pub points: Option<(usize, usize)>,
    /// What helps most to see to next: the title of its section, then its own.
    pub next: Option<(Written, Written)>,
    /// Where that is.
    pub section: Option<SectionId>,
}

/// With more modules than this, those around the next step show first.
const MOST_WHOLE: usize = 24;

impl Home {
    /// Home, with what comes next and what is due.
    pub fn new(path: Path<'_, '_>, next: Option<NextStep>, review: Review) -> Self {
        let total = path.modules().count();
        let done = path.modules().filter(|module| path.is_done(module)).count();
        let place = next.as_ref().and_then(|next| {
            let is_next = |id: &ModuleId| id == next.module();
            path.tracks.iter().enumerate().find_map(|(track, it)| {
                let module = it.modules.iter().position(is_next)?;
                Some((track, module))
            })
        });
        let (track, module) = place.unwrap_or_default();
        let part = |(index, it): (usize, &Track)| match it.modules.len() {
            length if total <= MOST_WHOLE => Part::whole(length),
            length if index == track => Part::around(module, length),
            length => Part::folded(length),
        };
        let tracks = if total <= MOST_WHOLE {
            Part::whole(path.tracks.len())
        } else {
            Part::around(track, path.tracks.len())
        };
        Self {
            next,
            review,
            trial: None,
            done,
            total,
            tracks,
            modules: path.tracks.iter().enumerate().map(part).collect(),
            held: BTreeMap::new(),
            finished: path.finished().collect(),
        }
    }

    /// These modules are not open: each has one to do before it.
    pub fn hold_back(&mut self, held: BTreeMap<ModuleId, ModuleId>) {
        self.held = held;
    }

    /// The trial profile stands like this.
    pub fn tried(&mut self, trial: Option<Trial>) {
        self.trial = trial;
    }

    /// Routes what happened.
    pub fn update(&mut self, message: Message, tracks: &[Track]) -> Action {
        let card = |track: usize, place: usize| {
            let module = tracks.get(track).and_then(|track| track.modules.get(place));
            module.map_or(Action::None, |module| Action::Focus(card_id(module)))
        };
        let title = |place: usize| {
            let track = tracks.get(place);
            track.map_or(Action::None, |track| Action::Focus(track_id(track)))
        };
        match message {
            Message::ContinuePressed => self.next.clone().map_or(Action::None, Action::GoOn),
            Message::ReviewPressed => Action::Review,
            Message::ModulePressed(module) => Action::Open(module),
            Message::EarlierPressed(track) => match self.modules.get_mut(track) {
                Some(part) => card(track, part.grow_before()),
                None => Action::None,
            },
            Message::LaterPressed(track) => match self.modules.get_mut(track) {
                Some(part) => card(track, part.grow_after()),
                None => Action::None,
            },
            Message::EarlierTracksPressed => title(self.tracks.grow_before()),
            Message::LaterTracksPressed => title(self.tracks.grow_after()),
            Message::PracticePressed => {
                let trial = self.trial.as_ref();
                Action::Practice(trial.and_then(|trial| trial.section.clone()))
            }
            Message::SearchPressed => Action::Search,
            Message::GlossaryPressed => Action::Glossary,
            Message::AttestationPressed(track) => Action::Attest(track),
        }
    }
}

/// The id of the title: its focus target where there is nothing to continue.
pub const TITLE: &str = "home-title";
/// The id of "Continue": it has the focus when the screen opens.
pub const CONTINUE: &str = "home-continue";

/// The id of "Review".
pub const REVIEW: &str = "home-review";

/// The id of "Practise".
pub const PRACTICE: &str = "home-practice";

/// The id of what saves the attestation of a track.
pub fn attestation_id(track: &TrackId) -> String {
    format!("home-attestation-{track}")
}

/// What the home screen is lent of the lessons and of what was done.
#[derive(Clone, Copy)]
pub struct Path<'a, 'f> {
    /// The learner's name; empty for a guest.
    pub name: &'a str,
    /// The tracks, in order.
    pub tracks: &'a [Track],
    /// What is known of a module; `None` for one that is left out.
    pub summary: &'f dyn Fn(&ModuleId) -> Option<&'a ModuleSummary>,
    /// What was done.
    pub progress: &'a Progress,
    /// Why modules or libraries are left out.
    pub left_out: &'a [ModuleTrouble],
}

impl<'a, 'f> Path<'a, 'f> {
    fn modules(self) -> impl Iterator<Item = &'a ModuleSummary> + use<'a, 'f> {
        self.tracks
            .iter()
            .flat_map(|track| &track.modules)
            .filter_map(move |id| (self.summary)(id))
    }

    /// The tracks of which every module is done.
    fn finished(self) -> impl Iterator<Item = TrackId> + use<'a, 'f> {
        let tracks = self.tracks.iter();
        let done = tracks
            .filter(move |track| earned(track, self.summary, by_progress(self.progress)).is_some());
        done.map(|track| track.id.clone())
    }

    fn is_done(self, module: &ModuleSummary) -> bool {
        self.progress
            .module(&module.id)
            .is_some_and(|progress| progress.is_done(module))
    }
}

impl Home {
    /// The id of what has the focus when the screen opens.
    pub fn focus(&self) -> &'static str {
        if self.next.is_some() { CONTINUE } else { TITLE }
    }

    /// The hello, where to go on, and the whole path.
    pub fn view<'a>(&'a self, lent: Lent<'a>, path: Path<'a, '_>) -> Element<'a, Message> {
        let tr = lent.tr;
        if self.total == 0 {
            return empty(lent, path);
        }
        let head = column![
            hello(lent, path),
            ui::small(tr.home_done(self.done, self.total))
        ]
        .spacing(space::S);
        let body: Element<'a, Message> = if lent.window.width >= WIDE {
            let main = column![
                self.continue_card(lent, path),
                self.path_view(lent, path, main_width(lent)),
            ]
            .spacing(BETWEEN);
            row![
                container(main).width(Fill),
                container(ui::lines(self.side_cards(lent, path), space::L)).width(SIDE),
            ]
            .spacing(space::XXL)
            .into()
        } else {
            let width = main_width(lent);
            column![
                self.continue_card(lent, path),
                ui::lines(self.side_cards(lent, path), space::L),
                self.path_view(lent, path, width),
            ]
            .spacing(BETWEEN)
            .into()
        };
        column![head, body, left_out(lent, path)]
            .spacing(BETWEEN)
            .into()
    }

    /// What else there is to do: at the side where there is room.
    fn side_cards<'a>(&'a self, lent: Lent<'a>, path: Path<'a, '_>) -> Vec<Element<'a, Message>> {
        let finished = self.finished.iter();
        let attestations = finished.filter_map(|track| {
            let track = path.tracks.iter().find(|other| other.id == *track)?;
            Some(attestation_card(lent, track))
        });
        let cards = [
            self.trial_card(lent),
            self.review_card(lent),
            Some(find_card(lent)),
        ];
        attestations.chain(cards.into_iter().flatten()).collect()
    }

    /// How strong the trial profile is, and the way to it.
    fn trial_card<'a>(&'a self, lent: Lent<'a>) -> Option<Element<'a, Message>> {
        let tr = lent.tr;
        let trial = self.trial.as_ref()?;
        let icon = Icon::ClipboardCheck;
        let title = side_title(icon, "home-practice-title", tr.practice_title());
        let button = Button::new(PRACTICE, tr.practice_open())
            .leading(Icon::Pencil)
            .on_press(Message::PracticePressed);
        let Some((ready, needed)) = trial.points else {
            return Some(side_card(lent, title, tr.practice_start_line(), [button]));
        };
        let line = tr.practice_ready_line(ready, needed);
        let bar = ui::progress_bar(
            tr.practice_strength(),
            line.clone(),
            ready as f32 / needed.max(1) as f32,
            Strength::Profile,
        );
        let next = trial.next.as_ref().map(|(section, title)| {
            ui::small(tr.practice_to_do(lent.words(section), lent.words(title)))
        });
        let title = column![title, ui::small(line), bar].spacing(space::S);
        let words = column![title, next].spacing(space::S).into();
        Some(card_with(lent, words, [button]))
    }

    fn review_card<'a>(&'a self, lent: Lent<'a>) -> Option<Element<'a, Message>> {
        let tr = lent.tr;
        let (line, button) = match self.review {
            Review::Never => return None,
            Review::Later => (tr.home_review_none(), None),
            Review::Due(count) => {
                let button =
                    Button::new(REVIEW, tr.home_review_start()).on_press(Message::ReviewPressed);
                (tr.home_review_due(count), Some(button))
            }
        };
        let title = side_title(Icon::RefreshCw, "home-review-title", tr.home_review());
        Some(side_card(lent, title, line, button))
    }

    fn continue_card<'a>(&'a self, lent: Lent<'a>, path: Path<'a, '_>) -> Element<'a, Message> {
        let tr = lent.tr;
        let place = self.next.as_ref().and_then(|next| place(lent, path, next));
        let Some(place) = place else {
            return ui::callout(
                Tone::Ok,
                Icon::CircleCheck,
                column![
                    ui::strong(tr.home_all_done()),
                    ui::paragraph(tr.home_all_done_line()),
                ],
            );
        };
        let label = if place.is_begun {
            tr.home_continue()
        } else {
            tr.home_begin()
        };
        let words = column![
            line(label.clone(), size::SMALL, theme::TEXT),
            line(place.module, size::TITLE, theme::BOLD),
            line(place.line, size::BODY, theme::TEXT),
        ]
        .spacing(space::XS)
        .width(Fill);
        let button = Button::new(CONTINUE, label)
            .on_filled()
            .leading(Icon::Play)
            .on_press(Message::ContinuePressed);
        let content: Element<'a, Message> = if ui::is_narrow(lent.window) {
            column![words, Element::from(button)]
                .spacing(space::L)
                .into()
        } else {
            row![words, Element::from(button)]
                .spacing(space::L)
                .align_y(Center)
                .into()
        };
        ui::filled_card(content)
    }
}

/// Words on the filled card, which gives their colour.
fn line<'a>(words: impl Into<ui::Words<'a>>, size: f32, font: iced::Font) -> Text<'a> {
    text(words.into()).size(size).font(font).line_height(1.4)
}

/// Where the learner goes on, in words.
struct PlaceWords<'a> {
    module: &'a str,
    line: String,
    is_begun: bool,
}

fn place<'a>(lent: Lent<'a>, path: Path<'a, '_>, next: &NextStep) -> Option<PlaceWords<'a>> {
    let tr = lent.tr;
    let (NextStep::Lesson { module, .. } | NextStep::Quiz { module, .. }) = next;
    let summary = (path.summary)(module)?;
    let line = match next {
        NextStep::Lesson { lesson, .. } => {
            let index = summary
                .lessons
                .iter()
                .position(|other| other.id == *lesson)?;
            let lesson = &summary.lessons[index];
            tr.home_lesson_place(
                index + 1,
                summary.lessons.len(),
                lent.words(&lesson.title),
                &tr.duration_minutes(lesson.minutes),
            )
        }
        NextStep::Quiz { resume: true, .. } => tr.home_quiz_resume(),
        NextStep::Quiz { resume: false, .. } => tr.home_quiz_place(summary.ask as usize),
    };
    Some(PlaceWords {
        module: lent.words(&summary.title),
        line,
        is_begun: path.progress.module(module).is_some(),
    })
}

fn hello<'a>(lent: Lent<'a>, path: Path<'a, '_>) -> Element<'a, Message> {
    let words = if path.name.is_empty() {
        lent.tr.home_hello_guest()
    } else {
        lent.tr.home_hello(path.name)
    };
    ui::heading(TITLE, 1, words)
}

fn empty<'a>(lent: Lent<'a>, path: Path<'a, '_>) -> Element<'a, Message> {
    let tr = lent.tr;
    let words = column![
        ui::strong(tr.home_empty()),
        ui::paragraph(tr.home_empty_line()),
    ];
    column![
        hello(lent, path),
        ui::callout(Tone::Primary, Icon::BookOpen, words),
        left_out(lent, path),
    ]
    .spacing(space::XL)
    .into()
}

/// What is left out, for the trainer, with what to do.
fn left_out<'a>(lent: Lent<'a>, path: Path<'a, '_>) -> Option<Element<'a, Message>> {
    if path.left_out.is_empty() {
        return None;
    }
    let lines = path.left_out.iter().map(|trouble| {
        let told = lent.tr.module_trouble(trouble);
        ui::small(format!("{} {}", told.what, told.cure)).into()
    });
    let words = ui::lines(lines, space::S);
    Some(ui::callout(Tone::Warn, Icon::TriangleAlert, words))
}

/// The title of a card at the side.
fn side_title<'a>(icon: Icon, id: impl Into<Id>, words: String) -> Element<'a, Message> {
    row![
        ui::icon_toned(icon, size::ICON, Tone::Primary),
        container(ui::heading_sized(id, 2, size::LARGE, words)).width(Fill),
    ]
    .spacing(space::S)
    .align_y(Center)
    .into()
}

/// A track is finished: the way to its attestation.
fn attestation_card<'a>(lent: Lent<'a>, track: &'a Track) -> Element<'a, Message> {
    let tr = lent.tr;
    let id = attestation_id(&track.id);
    let title = side_title(Icon::Award, format!("{id}-title"), tr.attestation_card());
    let line = tr.attestation_card_line(lent.words(&track.title));
    let button = Button::new(id, tr.attestation_save())
        .leading(Icon::Download)
        .on_press(Message::AttestationPressed(track.id.clone()));
    side_card(lent, title, line, [button])
}

/// The ways to a lesson or a word that one has in mind.
fn find_card<'a>(lent: Lent<'a>) -> Element<'a, Message> {
    let tr = lent.tr;
    let title = side_title(Icon::Search, "home-find-title", tr.home_find());
    let search = Button::new("home-search", tr.search_open())
        .leading(Icon::Search)
        .on_press(Message::SearchPressed);
    let glossary = Button::new("home-glossary", tr.glossary_open())
        .leading(Icon::Library)
        .on_press(Message::GlossaryPressed);
    side_card(lent, title, tr.home_find_line(), [search, glossary])
}

/// A card for what else there is to do; its buttons stand below the words, or beside them where it is wide.
fn side_card<'a>(
    lent: Lent<'a>,
    title: Element<'a, Message>,
    line: String,
    buttons: impl IntoIterator<Item = Button<'a, Message>>,
) -> Element<'a, Message> {
    let words = column![title, ui::small(line)].spacing(space::XS);
    card_with(lent, words.into(), buttons)
}

/// The same with any words.
fn card_with<'a>(
    lent: Lent<'a>,
    words: Element<'a, Message>,
    buttons: impl IntoIterator<Item = Button<'a, Message>>,
) -> Element<'a, Message> {
    let words = container(words).width(Fill);
    let is_wide = lent.window.width < WIDE && !ui::is_narrow(lent.window);
    let buttons = buttons.into_iter();
    if is_wide {
        let buttons = buttons.map(Element::from);
        let buttons = iced::widget::row(buttons).spacing(space::M);
        ui::card(row![words, buttons].spacing(space::L).align_y(Center))
    } else {
        let mut buttons = buttons.map(|button| button.fill().into()).peekable();
        let buttons = buttons
            .peek()
            .is_some()
            .then(|| iced::widget::column(buttons).spacing(space::S));
        ui::card(column![words, buttons].spacing(space::L))
    }
}

impl Home {
    /// The tracks with their modules, `width` wide.
    fn path_view<'a>(
        &'a self,
        lent: Lent<'a>,
        path: Path<'a, '_>,
        width: f32,
    ) -> Element<'a, Message> {
        let tr = lent.tr;
        let part = self.tracks;
        let earlier = (part.more_before() > 0).then(|| {
            Button::new("home-tracks-earlier", tr.home_tracks(part.more_before()))
                .leading(Icon::ChevronUp)
                .on_press(Message::EarlierTracksPressed)
        });
        let later = (part.more_after() > 0).then(|| {
            Button::new("home-tracks-later", tr.home_tracks(part.more_after()))
                .leading(Icon::ChevronDown)
                .on_press(Message::LaterTracksPressed)
        });
        let tracks = path.tracks.iter().zip(&self.modules).enumerate();
        let tracks = tracks
            .skip(part.from)
            .take(part.to - part.from)
            .map(|(place, (track, part))| self.track_view(lent, path, place, track, *part, width));
        column![earlier.map(Element::from)]
            .extend(tracks)
            .push(later.map(Element::from))
            .spacing(BETWEEN)
            .into()
    }

    fn track_view<'a>(
        &'a self,
        lent: Lent<'a>,
        path: Path<'a, '_>,
        place: usize,
        track: &'a Track,
        part: Part,
        width: f32,
    ) -> Element<'a, Message> {
        let tr = lent.tr;
        let title = if path.tracks.len() == 1 {
            tr.home_path()
        } else {
            lent.words(&track.title).to_owned()
        };
        let total = track.modules.len();
        let shown = (part.is_partial() && part.from < part.to)
            .then(|| ui::small(tr.home_part(part.from + 1, part.to, total)));
        let head = column![ui::heading(track_id(track), 2, title), shown].spacing(space::XS);
        let more = |id: &str, count: usize, icon, message| {
            let label = if part.from < part.to {
                tr.home_modules_more(count)
            } else {
                tr.home_modules(count)
            };
            (count > 0).then(|| {
                let button = Button::new(format!("home-{id}-{}", track.id), label);
                Element::from(button.leading(icon).on_press(message))
            })
        };
        let (before, after) = (Message::EarlierPressed(place), Message::LaterPressed(place));
        let earlier = more("earlier", part.more_before(), Icon::ChevronUp, before);
        let later = more("later", part.more_after(), Icon::ChevronDown, after);
        let modules = track.modules.iter().enumerate();
        let cards = modules
            .skip(part.from)
            .take(part.to - part.from)
            .filter_map(|(index, id)| {
                let module = (path.summary)(id)?;
                let is_next = self.next.as_ref().is_some_and(|next| next.module() == id);
                let before = self.held.get(id).and_then(|before| (path.summary)(before));
                let standing = card::Standing { is_next, before };
                Some(card::view(lent, path, module, index + 1, standing))
            });
        let cards = (part.from < part.to).then(|| ui::grid(width, 400.0, cards));
        column![head, earlier, cards, later]
            .spacing(space::L)
            .into()
    }
}

/// The id of a track's title: its focus target.
fn track_id(track: &Track) -> String {
    format!("home-track-{}", track.id)
}

/// From this width on, in logical pixels, cards stand at the side.
const WIDE: f32 = 1100.0;
/// How wide they are.
const SIDE: f32 = 320.0;
/// The space between the parts of the screen.
const BETWEEN: f32 = space::XXL - space::S;

/// How wide the path is.
fn main_width(lent: Lent<'_>) -> f32 {
    let width = (lent.window.width - 80.0).min(1200.0);
    if lent.window.width >= WIDE {
        width - SIDE - space::XXL
    } else {
        width
    }
}
