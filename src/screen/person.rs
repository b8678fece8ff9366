//! A new person: name, picture, and what is kept.
use super::Lent;
use super::part::person::{icons, kept};
use crate::domain::centre::Settings;
use crate::domain::code::Code;
use crate::domain::learner::{BadName, Icon as Portrait, LONGEST_NAME, Name};
use crate::theme::space;
use crate::ui::{self, Button, Element, Icon, TextField};

use iced::widget::column;

/// What happened.
#[derive(Debug, Clone)]
pub enum Message {
    /// The name is now written so.
    NameWritten(String),
    /// A picture was chosen.
    IconChosen(Portrait),
    /// The box for a code was pressed.
    CodeToggled,
    /// The code is now written so.
    CodeWritten(String),
    /// "Begin" was pressed, or Enter in a field.
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
    /// Put the focus on the code: it is wanted, or none.
    FocusCode,
    /// Create this person, perhaps with a code.
    Create(Name, Portrait, Option<Code>),
    /// Go back to the welcome screen.
    Back,
}

/// The screen for a new person.
#[derive(Debug, Default)]
pub struct Person {
    name: String,
    icon: Portrait,
    fault: Option<BadName>,
    /// What is written of a code, where one is wanted.
    code: Option<String>,
    is_no_code: bool,
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
            Message::CodeToggled => {
                self.is_no_code = false;
                self.code = self.code.is_none().then(String::new);
                match self.code {
                    Some(_) => Action::FocusCode,
                    None => Action::None,
                }
            }
            Message::CodeWritten(code) => {
                self.is_no_code = false;
                self.code = Some(code.chars().take(MOST_TYPED).collect());
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
        let name = match Name::new(&self.name) {
            Ok(name) => name,
            Err(fault) => {
                self.fault = Some(fault);
                return Action::FocusName;
            }
        };
        let code = self.code.as_deref().map(Code::new);
        if code == Some(None) {
            self.is_no_code = true;
            return Action::FocusCode;
        }
        self.is_creating = true;
        Action::Create(name, self.icon, code.flatten())
    }
}

/// The id of the name: it has the focus when the screen opens.
pub const NAME: &str = "person-name";
/// The id of the code.
pub const CODE: &str = "person-code";

impl Person {
    /// Name, picture, and what is kept.
    pub fn view<'a>(
        &'a self,
        lent: Lent<'a>,
        centre: Option<&'a Settings>,
    ) -> Element<'a, Message> {
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
                icons(lent, "person-icons", self.icon, Message::IconChosen),
            ]
            .spacing(space::M),
            self.code(lent),
        ]
        .spacing(space::XL);
        ui::columns(lent.window, form, kept(lent, centre), 360.0)
    }

    /// The offer of a code, and its field once it is wanted.
    fn code<'a>(&'a self, lent: Lent<'a>) -> Element<'a, Message> {
        let tr = lent.tr;
        let wanted = ui::check_row(
            "person-code-wanted",
            tr.code_wanted(),
            self.code.is_some(),
            Some(Message::CodeToggled),
        );
        let field = self.code.as_deref().map(|code| {
            TextField::new(CODE, tr.code_new(), code)
                .help(tr.code_new_help())
                .error(self.is_no_code.then(|| tr.code_none()))
                .on_input(Message::CodeWritten)
                .on_submit_maybe(Some(Message::CreatePressed))
        });
        column![
            ui::heading("person-code-title", 2, tr.code_title()),
            wanted,
            ui::small(tr.code_honest()),
            field.map(Element::from),
        ]
        .spacing(space::M)
        .into()
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
}
