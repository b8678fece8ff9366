//! The welcome screen: who learns today?
use super::Lent;
use super::part::person::symbol;
use super::part::seek::{self, Sought};
use crate::domain::id::LearnerId;
use crate::domain::learner::Learner;
use crate::domain::search::{Query, fold};
use crate::theme::{size, space};
use crate::ui::{self, Button, Element, Icon, Mark, Notice, Tone};

use iced::widget::{column, container, row};
use iced::{Center, Fill};

use std::collections::HashMap;
use std::path::PathBuf;

/// What happened.
#[derive(Debug, Clone)]
pub enum Message {
    /// A person's tile was pressed.
    PersonPressed(LearnerId),
    /// The tile for a new person was pressed.
    NewPressed,
    /// The tile for a guest was pressed.
    GuestPressed,
    /// The way to the trainer's space was pressed.
    TrainerPressed,
    /// The tile for work from elsewhere was pressed.
    BringPressed,
    /// Something happened to what is looked for.
    Seek(seek::Message),
    /// What is told of the session before was understood.
    ToldUnderstood,
    /// Other people are to show: those before, or the next ones.
    TurnPressed { forward: bool },
}

/// What the app must do.
#[must_use]
pub enum Action {
    /// Nothing.
    None,
    /// Open a learner's session.
    Open(LearnerId),
    /// Ask a new person for a name.
    NewPerson,
    /// Begin a session that leaves nothing.
    Guest,
    /// Open the trainer's space.
    Trainer,
    /// Ask for a file with work from elsewhere.
    Bring,
    /// Put the focus where somebody begins.
    Focus,
    /// Bring the field for a name into view, down to what has this id.
    Reveal(String),
}

/// What the next person may know of the session that ended.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Told {
    /// Nobody was there any more; all of it is kept, or of a guest forgotten.
    Idle { is_guest: bool },
    /// The work was taken along: it stands in that folder, and no longer here.
    Taken(PathBuf),
    /// The work was taken along, and stays here too: a part of it could not be taken.
    TakenInPart(PathBuf),
    /// All that was kept of a person is gone, and that was checked.
    Erased,
    /// Something of it is left, or may be.
    NotErased,
}

/// What is offered here.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Offered {
    /// Whether there is a folder to keep progress in.
    pub can_keep: bool,
    /// Sessions under a name.
    pub named: bool,
    pub guest: bool,
    /// Work from elsewhere.
    pub bring: bool,
    /// Whether this computer loses everything when it is switched off.
    pub forgets: bool,
}

/// The people who are offered, by name, and their names as they are looked for.
#[derive(Debug, Clone, Default)]
pub struct People {
    learners: Vec<Learner>,
    folded: Vec<String>,
    /// Where the centre shows it: how many modules of how many are done.
    done: HashMap<LearnerId, (usize, usize)>,
}

impl People {
    /// Those of `learners` whom nobody has put away.
    pub fn new(mut learners: Vec<Learner>) -> Self {
        learners.retain(|learner| !learner.archived);
        let folded = learners.iter().map(|learner| fold(&learner.name)).collect();
        Self {
            learners,
            folded,
            done: HashMap::new(),
        }
    }

    /// Who they are.
    pub fn ids(&self) -> Vec<LearnerId> {
        self.learners.iter().map(|learner| learner.id).collect()
    }

    /// Shows with each how many modules of how many are done.
    pub fn have_done(&mut self, done: HashMap<LearnerId, (usize, usize)>) {
        self.done = done;
    }

    /// Somebody of them.
    pub fn get(&self, id: LearnerId) -> Option<&Learner> {
        self.learners.iter().find(|learner| learner.id == id)
    }

    /// Whether there are so many that they are looked for.
    fn are_many(&self) -> bool {
        self.learners.len() > PAGE
    }
}

/// The welcome screen.
#[derive(Debug, Default)]
pub struct Welcome {
    sought: Sought,
    /// Who is found, by their rank among all.
    found: Vec<usize>,
    /// The first of the found who shows.
    from: usize,
    told: Option<Told>,
}

impl Welcome {
    /// The screen after a session of which something is to be told.
    pub fn telling(told: Option<Told>) -> Self {
        Self {
            told,
            ..Self::default()
        }
    }

    /// Finds anew who shows: others were read, or looked for.
    pub fn find(&mut self, people: &People) {
        let query = Query::new(self.sought.text());
        let found = people.folded.iter().enumerate();
        let found = found.filter(|(_, name)| query.is_in(name));
        self.found = found.map(|(rank, _)| rank).collect();
        self.from = 0;
    }

    /// Routes what happened among these people.
    pub fn update(&mut self, message: Message, people: &People) -> Action {
        match message {
            Message::PersonPressed(id) => Action::Open(id),
            Message::NewPressed => Action::NewPerson,
            Message::GuestPressed => Action::Guest,
            Message::TrainerPressed => Action::Trainer,
            Message::BringPressed => Action::Bring,
            Message::ToldUnderstood => {
                self.told = None;
                Action::Focus
            }
            Message::Seek(seek::Message::SubmitPressed) => match self.found[..] {
                // Nothing is looked for where one person is all there is.
                [only] if people.are_many() => Action::Open(people.learners[only].id),
                _ => Action::None,
            },
            Message::Seek(message) => {
                if !self.sought.update(message) {
                    return Action::None;
                }
                self.find(people);
                let first = self.found.first();
                let first = first.map(|rank| tile_id(people.learners[*rank].id));
                Action::Reveal(first.unwrap_or_else(|| NEW.to_owned()))
            }
            Message::TurnPressed { forward } => {
                self.from = if forward {
                    let next = self.from + PAGE;
                    if next < self.found.len() {
                        next
                    } else {
                        self.from
                    }
                } else {
                    self.from.saturating_sub(PAGE)
                };
                Action::None
            }
        }
    }

    /// What has the focus when the screen opens.
    pub fn focus(&self, people: Option<&People>, offered: Offered) -> String {
        let first = || {
            let people = people.filter(|_| offered.named)?;
            let rank = self.found.first()?;
            Some(tile_id(people.learners[*rank].id))
        };
        match people {
            _ if self.told.is_some() => TOLD.to_owned(),
            None if offered.named => TITLE.to_owned(),
            Some(people) if offered.named && people.are_many() => FIELD.to_owned(),
            Some(_) | None => first().unwrap_or_else(|| {
                let tile = match offered {
                    Offered {
                        named: true,
                        can_keep: true,
                        ..
                    } => NEW,
                    Offered {
                        bring: true,
                        can_keep: true,
                        ..
                    } => BRING,
                    Offered { .. } => GUEST,
                };
                tile.to_owned()
            }),
        }
    }
}

/// The id of the title: its focus target where no tile can take the focus.
pub const TITLE: &str = "welcome-title";
/// The id of the field for a name.
pub const FIELD: &str = "welcome-find";
/// The id of the button below what is told of the session before: it has the focus, and is heard with those words.
pub const TOLD: &str = "welcome-told";
/// The id of the words that say who shows.
const PLACE: &str = "welcome-place";
/// The id of the tile for work from elsewhere.
pub const BRING: &str = "welcome-bring";

const NEW: &str = "welcome-new";
const GUEST: &str = "welcome-guest";

/// The width of a tile, in logical pixels.
const TILE: f32 = 220.0;
/// What parts them, in logical pixels.
const BETWEEN: f32 = space::L + 4.0;

/// The most tiles in a row.
const MOST_IN_ROW: usize = 4;

/// The most people who show at once; where there are more, they can be looked for.
const PAGE: usize = 12;

impl Welcome {
    /// The tiles. `people` is `None` while they are being read.
    pub fn view<'a>(
        &'a self,
        lent: Lent<'a>,
        people: Option<&'a People>,
        offered: Offered,
    ) -> Element<'a, Message> {
        let tr = lent.tr;
        let named = people.filter(|_| offered.named);
        let introduction = match people {
            None => tr.welcome_reading(),
            Some(_) if named.is_none_or(|people| people.learners.is_empty()) => {
                tr.welcome_introduction_first()
            }
            Some(_) => tr.welcome_introduction(),
        };
        let warning = |words: String| {
            let words = ui::paragraph(words);
            ui::callout(Tone::Warn, Icon::TriangleAlert, words)
        };
        let many = named.filter(|people| people.are_many());
        column![
            column![
                ui::heading_centred(TITLE, 1, tr.welcome_title()),
                container(ui::paragraph(introduction).align_x(Center)).center_x(Fill),
            ]
            .spacing(space::S),
            self.told(lent),
            (!offered.can_keep).then(|| warning(tr.welcome_no_folder())),
            (offered.forgets && offered.can_keep).then(|| warning(tr.welcome_forgets())),
            many.map(|_| self.search(lent)),
            container(rows(lent, self.tiles(lent, named, offered))).center_x(Fill),
        ]
        .spacing(space::XXL)
        .into()
    }

    /// The way to the trainer's space, at the bottom of the window.
    pub fn trainer<'a>(&'a self, lent: Lent<'a>) -> Element<'a, Message> {
        Button::new("welcome-trainer", lent.tr.trainer_open())
            .quiet()
            .leading(Icon::Lock)
            .on_press(Message::TrainerPressed)
            .into()
    }

    /// What the bottom of the window says: where the data stays.
    pub fn bottom<'a>(&'a self, lent: Lent<'a>, offered: Offered) -> Element<'a, Message> {
        let stays = offered.named && offered.can_keep && !offered.forgets;
        let words = if stays {
            lent.tr.welcome_private()
        } else {
            lent.tr.welcome_private_nothing()
        };
        row![
            ui::icon_toned(Icon::Shield, size::ICON, Tone::Quiet),
            ui::small(words),
        ]
        .spacing(space::S)
        .align_y(Center)
        .into()
    }

    /// The people who show, and the kinds of session that are offered.
    fn tiles<'a>(
        &'a self,
        lent: Lent<'a>,
        people: Option<&'a People>,
        offered: Offered,
    ) -> Vec<Element<'a, Message>> {
        let tr = lent.tr;
        let page = self.found.iter().skip(self.from).take(PAGE);
        let mut tiles: Vec<_> = people.map_or_else(Vec::new, |people| {
            page.map(|rank| person_tile(lent, people, &people.learners[*rank]))
                .collect()
        });
        let kinds = [
            (
                offered.named && offered.can_keep,
                NEW,
                Icon::UserPlus,
                Tone::Primary,
                tr.welcome_new(),
                if offered.forgets {
                    tr.welcome_new_line_forgets()
                } else {
                    tr.welcome_new_line()
                },
                Message::NewPressed,
            ),
            (
                offered.bring && offered.can_keep,
                BRING,
                Icon::Usb,
                Tone::Primary,
                tr.welcome_bring(),
                tr.welcome_bring_line(),
                Message::BringPressed,
            ),
            (
                offered.guest,
                GUEST,
                Icon::Ghost,
                Tone::Warn,
                tr.welcome_guest(),
                tr.welcome_guest_line(),
                Message::GuestPressed,
            ),
        ];
        let kinds = kinds.into_iter().filter(|kind| kind.0);
        tiles.extend(kinds.map(|(_, id, icon, tone, title, line, message)| {
            ui::tile(id, Mark::Symbol(icon), tone, title, line, message)
        }));
        tiles
    }

    /// The field for a name, who shows of those who are found, and the ways to the others.
    fn search<'a>(&'a self, lent: Lent<'a>) -> Element<'a, Message> {
        let tr = lent.tr;
        let field = self
            .sought
            .view(tr, lent.window, FIELD, tr.welcome_find())
            .map(Message::Seek);
        let total = self.found.len();
        let last = (self.from + PAGE).min(total);
        let place = if total == 0 {
            tr.welcome_found_none()
        } else {
            tr.welcome_people(self.from + 1, last, total)
        };
        let turn = |id, label: String, is_there: bool, forward: bool| {
            let message = Message::TurnPressed { forward };
            Button::new(id, label)
                .leading(if forward {
                    Icon::ChevronRight
                } else {
                    Icon::ChevronLeft
                })
                .stays_reachable()
                .on_press_maybe(is_there.then_some(message))
        };
        let turns = (total > PAGE).then(|| {
            row![
                Element::from(turn(
                    "welcome-before",
                    tr.welcome_people_before(),
                    self.from > 0,
                    false
                )),
                Element::from(turn(
                    "welcome-next",
                    tr.welcome_people_next(),
                    last < total,
                    true
                )),
            ]
            .spacing(space::M)
        });
        let place = ui::told(PLACE, place.clone(), ui::paragraph(place));
        let place: Element<'a, Message> = if ui::is_narrow(lent.window) {
            column![place, turns].spacing(space::S).into()
        } else {
            row![container(place).width(Fill), turns]
                .spacing(space::M)
                .align_y(Center)
                .into()
        };
        let search = column![field, place]
            .spacing(space::M)
            .max_width(FIELD_WIDTH);
        container(search).center_x(Fill).into()
    }

    /// What is told of the session before.
    fn told<'a>(&'a self, lent: Lent<'a>) -> Option<Element<'a, Message>> {
        let tr = lent.tr;
        let (tone, title, text) = match self.told.as_ref()? {
            Told::Idle { is_guest: false } => (Tone::Ok, tr.welcome_idle(), tr.welcome_idle_kept()),
            Told::Idle { is_guest: true } => {
                (Tone::Ok, tr.welcome_idle(), tr.welcome_idle_forgotten())
            }
            Told::Taken(folder) => (Tone::Ok, tr.welcome_taken(), tr.taken_to(folder, false)),
            Told::TakenInPart(folder) => (
                Tone::Warn,
                tr.welcome_taken_in_part(),
                tr.taken_to(folder, true),
            ),
            Told::NotErased => (
                Tone::Bad,
                tr.welcome_not_erased(),
                tr.welcome_not_erased_text(),
            ),
            Told::Erased => (Tone::Ok, tr.welcome_erased(), tr.welcome_erased_text()),
        };
        let understood = Button::new(TOLD, tr.app_understood())
            .description(format!("{title} {text}"))
            .on_press(Message::ToldUnderstood);
        let notice = Notice::new("welcome-notice", tone, title)
            .still(lent.is_still)
            .icon(if tone == Tone::Ok {
                Icon::CircleCheck
            } else {
                Icon::Info
            })
            .text(text)
            .action(understood);
        Some(notice.into())
    }
}

/// The width of the field for a name, in logical pixels: that of four tiles.
const FIELD_WIDTH: f32 = 4.0 * TILE + 3.0 * BETWEEN;

fn person_tile<'a>(lent: Lent<'a>, people: &People, learner: &'a Learner) -> Element<'a, Message> {
    let mut line = if learner.code.is_some() {
        lent.tr.welcome_code_line()
    } else {
        lent.tr.welcome_person_line()
    };
    if let Some((done, all)) = people.done.get(&learner.id) {
        // A line of its own.
        line = format!("{line}\n{}", lent.tr.welcome_done(*done, *all));
    }
    ui::tile(
        tile_id(learner.id),
        Mark::Symbol(symbol(learner.icon)),
        Tone::Primary,
        learner.name.as_str(),
        line,
        Message::PersonPressed(learner.id),
    )
}

/// The id of a person's tile.
pub fn tile_id(learner: LearnerId) -> String {
    format!("welcome-{learner}")
}

/// Tiles in rows of as many as have room, at most four.
fn rows<'a>(lent: Lent<'a>, tiles: Vec<Element<'a, Message>>) -> Element<'a, Message> {
    let room = lent.window.width - 2.0 * space::XXXL;
    let fitting = (1..=MOST_IN_ROW)
        .rev()
        .find(|count| *count as f32 * (TILE + BETWEEN) - BETWEEN <= room)
        .unwrap_or(1);
    let mut tiles = tiles.into_iter().peekable();
    let mut grid = column![].spacing(BETWEEN);
    while tiles.peek().is_some() {
        let cells = tiles.by_ref().take(fitting);
        let cells: Vec<_> = cells
            .map(|tile| container(tile).width(TILE).into())
            .collect();
        grid = grid.push(iced::widget::row(cells).spacing(BETWEEN));
    }
    grid.into()
}
