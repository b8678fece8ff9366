//! A new person: name, picture, and what is kept.
use super::Lent;
use super::part::person::{kept, symbol};
use crate::domain::learner::{BadName, Icon as Portrait, LONGEST_NAME, Name};
use crate::i18n::Tr;
use crate::theme::space;
use crate::ui::{self, Button, Element, Icon, Picture, TextField};

use iced::widget::column;

/// What happened.
#[derive(Debug, Clone)]
pub enum Message {
    /// The name is now written so.
    NameWritten(String),
    /// A picture was chosen.
    IconChosen(Portrait),
    /// "Begin" was pressed, or Enter in the name.
    CreatePressed,
    /// "Back" was pressed.
    BackPressed,
}

/// What the app must do.
#[must_use]
pub enum Action {
    /// Nothing.
    None,
    /// Put the focus on the name, which cannot be kept.
    FocusName,
    /// Create this person.
    Create(Name, Portrait),
    /// Go back to the welcome screen.
    Back,
}

/// The screen for a new person.
#[derive(Debug, Default)]
pub struct Person {
    name: String,
    icon: Portrait,
    fault: Option<BadName>,
    is_creating: bool,
}

/// The most that is taken in while typing: what is too long is said, not cut off in silence.
const MOST_TYPED: usize = 500;

impl Person {
    /// Routes what happened.
    pub fn update(&mut self, message: Message) -> Action {
        match message {
            Message::NameWritten(name) => {
                self.name = name.chars().take(MOST_TYPED).collect();
                self.fault = None;
                Action::None
            }
            Message::IconChosen(icon) => {
                self.icon = icon;
                Action::None
            }
            Message::CreatePressed => self.create(),
            Message::BackPressed => Action::Back,
        }
    }

    /// The person could not be created: the app says why, and they may try again.
    pub fn not_created(&mut self) {
        self.is_creating = false;
    }

    fn create(&mut self) -> Action {
        if self.is_creating {
            return Action::None;
        }
        match Name::new(&self.name) {
            Ok(name) => {
                self.is_creating = true;
                Action::Create(name, self.icon)
            }
            Err(fault) => {
                self.fault = Some(fault);
                Action::FocusName
            }
        }
    }
}

/// The id of the name: it has the focus when the screen opens.
pub const NAME: &str = "person-name";

impl Person {
    /// Name, picture, and what is kept.
    pub fn view<'a>(&'a self, lent: Lent<'a>) -> Element<'a, Message> {
        let tr = lent.tr;
        let name = TextField::new(NAME, tr.person_name(), &self.name)
            .help(tr.person_name_help(LONGEST_NAME))
            .error(self.fault.map(|fault| tr.bad_name(fault)))
            .on_input(Message::NameWritten)
            .on_submit_maybe(Some(Message::CreatePressed));
        let form = column![
            column![
                ui::heading("person-title", 1, tr.person_title()),
                ui::paragraph(tr.person_introduction()),
            ]
            .spacing(space::S),
            Element::from(name),
            column![
                ui::heading("person-icon-title", 2, tr.person_icon()),
                self.icons(lent),
            ]
            .spacing(space::M),
        ]
        .spacing(space::XL);
        ui::columns(lent.window, form, kept(lent), 360.0)
    }

    /// Back, and on.
    pub fn bottom<'a>(&'a self, lent: Lent<'a>) -> Element<'a, Message> {
        let tr = lent.tr;
        let back = Button::new("person-back", tr.person_back())
            .main()
            .leading(Icon::ArrowLeft)
            .on_press(Message::BackPressed);
        let create = Button::new("person-create", tr.person_create())
            .primary()
            .trailing(Icon::ArrowRight)
            .stays_reachable()
            .on_press_maybe((!self.is_creating).then_some(Message::CreatePressed));
        let creating = self
            .is_creating
            .then(|| ui::small(tr.person_creating()).into());
        ui::bottom_bar(
            lent.window,
            Some(back.into()),
            creating,
            Some(create.into()),
        )
    }

    fn icons<'a>(&'a self, lent: Lent<'a>) -> Element<'a, Message> {
        let pictures = Portrait::ALL
            .into_iter()
            .map(|icon| Picture {
                id: format!("person-icon-{icon:?}").into(),
                symbol: symbol(icon),
                name: icon_name(lent.tr, icon).into(),
                is_chosen: icon == self.icon,
                on_choose: Message::IconChosen(icon),
            })
            .collect();
        ui::picture_group("person-icons", lent.tr.person_icon(), pictures)
    }
}

fn icon_name(tr: &Tr, icon: Portrait) -> String {
    match icon {
        Portrait::Leaf => tr.person_icon_leaf(),
        Portrait::Star => tr.person_icon_star(),
        Portrait::Sun => tr.person_icon_sun(),
        Portrait::Moon => tr.person_icon_moon(),
        Portrait::Flower => tr.person_icon_flower(),
        Portrait::Tree => tr.person_icon_tree(),
        Portrait::Bird => tr.person_icon_bird(),
        Portrait::Fish => tr.person_icon_fish(),
        Portrait::Cat => tr.person_icon_cat(),
        Portrait::Heart => tr.person_icon_heart(),
        Portrait::Anchor => tr.person_icon_anchor(),
        Portrait::Mountain => tr.person_icon_mountain(),
    }
}
