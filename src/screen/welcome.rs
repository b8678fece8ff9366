//! The welcome screen: who learns today?
use super::Lent;
use super::part::person::symbol;
use crate::domain::id::LearnerId;
use crate::domain::learner::Learner;
use crate::theme::{size, space};
use crate::ui::{self, Button, Element, Icon, Mark, Tone};

use iced::widget::{column, container, row};
use iced::{Center, Fill};

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
}

/// What the app must do.
#[must_use]
pub enum Action {
    /// Open a learner's session.
    Open(LearnerId),
    /// Ask a new person for a name.
    NewPerson,
    /// Begin a session that leaves nothing.
    Guest,
    /// Open the trainer's space.
    Trainer,
}

/// The welcome screen.
#[derive(Debug, Default)]
pub struct Welcome;

impl Welcome {
    /// Routes what happened.
    pub fn update(&mut self, message: Message) -> Action {
        match message {
            Message::PersonPressed(id) => Action::Open(id),
            Message::NewPressed => Action::NewPerson,
            Message::GuestPressed => Action::Guest,
            Message::TrainerPressed => Action::Trainer,
        }
    }
}

/// The id of the title: its focus target where no tile can take the focus.
pub const TITLE: &str = "welcome-title";

/// The width of a tile, in logical pixels.
const TILE: f32 = 220.0;

/// The most tiles in a row.
const MOST_IN_ROW: usize = 4;

impl Welcome {
    /// The tiles. `people` is `None` while they are being read; `can_keep` says whether there is a folder to keep
    /// progress in.
    pub fn view<'a>(
        &'a self,
        lent: Lent<'a>,
        people: Option<&'a [Learner]>,
        can_keep: bool,
    ) -> Element<'a, Message> {
        let tr = lent.tr;
        let introduction = match people {
            None => tr.welcome_reading(),
            Some([]) => tr.welcome_introduction_first(),
            Some(_) => tr.welcome_introduction(),
        };
        let mut tiles: Vec<_> = people
            .unwrap_or_default()
            .iter()
            .map(|learner| person_tile(lent, learner))
            .collect();
        if can_keep {
            tiles.push(ui::tile(
                "welcome-new",
                Mark::Symbol(Icon::UserPlus),
                Tone::Primary,
                tr.welcome_new(),
                tr.welcome_new_line(),
                Message::NewPressed,
            ));
        }
        tiles.push(ui::tile(
            "welcome-guest",
            Mark::Symbol(Icon::Ghost),
            Tone::Warn,
            tr.welcome_guest(),
            tr.welcome_guest_line(),
            Message::GuestPressed,
        ));

        let trouble = (!can_keep).then(|| {
            ui::callout(
                Tone::Warn,
                Icon::TriangleAlert,
                ui::paragraph(tr.welcome_no_folder()),
            )
        });
        column![
            column![
                container(ui::heading(TITLE, 1, tr.welcome_title())).center_x(Fill),
                container(ui::paragraph(introduction).align_x(Center)).center_x(Fill),
            ]
            .spacing(space::S),
            trouble,
            container(rows(lent, tiles)).center_x(Fill),
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
    pub fn bottom<'a>(&'a self, lent: Lent<'a>) -> Element<'a, Message> {
        row![
            ui::icon_toned(Icon::Shield, size::ICON, Tone::Quiet),
            ui::small(lent.tr.welcome_private()),
        ]
        .spacing(space::S)
        .align_y(Center)
        .into()
    }
}

fn person_tile<'a>(lent: Lent<'a>, learner: &'a Learner) -> Element<'a, Message> {
    ui::tile(
        tile_id(learner.id),
        Mark::Symbol(symbol(learner.icon)),
        Tone::Primary,
        learner.name.as_str(),
        lent.tr.welcome_person_line(),
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
        .find(|count| *count as f32 * (TILE + space::L + 4.0) <= room)
        .unwrap_or(1);
    let mut tiles = tiles.into_iter().peekable();
    let mut grid = column![].spacing(space::L + 4.0);
    while tiles.peek().is_some() {
        let cells = tiles.by_ref().take(fitting);
        let cells: Vec<_> = cells
            .map(|tile| container(tile).width(TILE).into())
            .collect();
        grid = grid.push(iced::widget::row(cells).spacing(space::L + 4.0));
    }
    grid.into()
}
