//! The accessibility statement: what is aimed for, what was checked, what falls short, and whom to tell.
use super::Lent;
use super::part::centre::whom;
use crate::domain::centre::Settings;
use crate::theme::space;
use crate::ui::{self, Button, Element, Icon};

use iced::widget::column;

/// What happened.
#[derive(Debug, Clone)]
pub enum Message {
    /// "Back" was pressed.
    BackPressed,
}

/// What the app must do.
#[must_use]
pub enum Action {
    /// Go back to the screen beneath.
    Back,
}

/// The statement, which changes with the language alone.
#[derive(Debug, Default)]
pub struct Statement;

/// The id of the title: it has the focus when the screen opens.
pub const TITLE: &str = "statement-title";

impl Statement {
    /// Routes what happened.
    pub fn update(&mut self, message: Message) -> Action {
        match message {
            Message::BackPressed => Action::Back,
        }
    }

    /// The statement. `settings` are those of the centre, once they are read.
    pub fn view<'a>(&'a self, lent: Lent<'a>, settings: Option<&Settings>) -> Element<'a, Message> {
        let tr = lent.tr;
        let head = column![
            ui::heading(TITLE, 1, tr.statement_title()),
            ui::paragraph(tr.statement_introduction()),
        ]
        .spacing(space::S);
        let tell = column![
            part(
                "statement-tell",
                tr.statement_tell(),
                &tr.statement_tell_lines()
            ),
            ui::paragraph(whom(tr, settings)),
        ]
        .spacing(space::M);
        column![
            head,
            part(
                "statement-standards",
                tr.statement_standards(),
                &tr.statement_standards_lines(),
            ),
            part(
                "statement-tested",
                tr.statement_tested(),
                &tr.statement_tested_lines(),
            ),
            part(
                "statement-short",
                tr.statement_short(),
                &tr.statement_short_lines(),
            ),
            tell,
        ]
        .spacing(space::XL)
        .into()
    }

    /// The way back.
    pub fn bottom<'a>(&'a self, lent: Lent<'a>) -> Element<'a, Message> {
        let back = Button::new("statement-back", lent.tr.statement_back())
            .main()
            .leading(Icon::ArrowLeft)
            .on_press(Message::BackPressed);
        ui::bottom_bar(lent.window, Some(back.into()), None, None)
    }
}

/// A title with a list: each of `lines` is an item.
fn part<'a>(id: &'static str, title: String, lines: &str) -> Element<'a, Message> {
    let items: Vec<_> = lines
        .lines()
        .map(|line| ui::paragraph(line.to_owned()).into())
        .collect();
    column![ui::heading(id, 2, title), ui::bullets(items)]
        .spacing(space::M)
        .into()
}
