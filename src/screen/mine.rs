//! “My data”: all that is kept of a person, to see, take along, change and erase, without anybody’s help.
use super::Lent;
use super::part::person::icons;
use crate::domain::code::Code;
use crate::domain::learner::{BadName, Icon as Portrait, LONGEST_NAME, Learner, Name};
use crate::theme::space;
use crate::ui::{self, Button, Element, Icon, Notice, TextField, Tone};

use iced::Fill;
use iced::widget::{column, row};

use std::path::PathBuf;

/// What happened.
#[derive(Debug, Clone)]
pub enum Message {
    /// The name is now written so.
    NameWritten(String),
    /// A picture was chosen.
    IconChosen(Portrait),
    /// "Keep the changes" was pressed, or Enter in the name.
    ChangePressed,
    /// The code is now written so.
    CodeWritten(String),
    /// "Set the code" was pressed, or Enter in the code.
    CodePressed,
    /// "Remove the code" was pressed.
    NoCodePressed,
    /// The box of sharing was pressed.
    SharingToggled,
    /// A file with all of it was asked for.
    TakePressed,
    /// A summary to read was asked for.
    SummaryPressed,
    /// The session is to end, with a choice of what stays.
    LeavePressed,
    /// All of it is to be erased.
    ErasePressed,
    /// "Back" was pressed.
    BackPressed,
}

/// What the app must do.
#[must_use]
pub enum Action {
    /// Nothing.
    None,
    /// Put the focus on the name or the code, which cannot be kept.
    Focus(&'static str),
    /// Take this name and this picture.
    Change(Name, Portrait),
    /// Take this code, or none any more.
    Lock(Option<Code>),
    /// Share the trial profile with the trainer, or no longer.
    Share(bool),
    /// Save all of it to a file.
    Take,
    /// Save a summary to read.
    Summary,
    /// Ask what stays, and end the session.
    Leave,
    /// Ask whether to erase all of it.
    Erase,
    /// Go back to the screen beneath.
    Back,
}

/// What was done last.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Done {
    Changed,
    CodeSet,
    CodeRemoved,
    Shared(bool),
    /// A file with all of it stands there.
    Taken(PathBuf),
    /// It could not be done, for this reason.
    Failed(String),
}

/// A thing that is kept: its name, and how it stands.
pub type Fact = (String, String);

/// The screen of what is kept.
#[derive(Debug)]
pub struct Mine {
    facts: Vec<Fact>,
    name: String,
    icon: Portrait,
    fault: Option<BadName>,
    code: String,
    is_no_code: bool,
    done: Option<Done>,
}

/// The id of the title: it has the focus when the screen opens.
pub const TITLE: &str = "mine-title";
/// The id of the words for what was done.
pub const DONE: &str = "mine-done";
/// The id of the name.
pub const NAME: &str = "mine-name";
/// The id of the code.
pub const CODE: &str = "mine-code";
/// The id of what saves a summary.
pub const SUMMARY: &str = "mine-summary";

/// The most that is taken in while typing.
const MOST_TYPED: usize = 500;

impl Mine {
    /// The screen for a learner of whom these facts are kept.
    pub fn new(learner: &Learner, facts: Vec<Fact>) -> Self {
        Self {
            facts,
            name: learner.name.clone(),
            icon: learner.icon,
            fault: None,
            code: String::new(),
            is_no_code: false,
            done: None,
        }
    }

    /// Takes in what is kept now.
    pub fn put(&mut self, facts: Vec<Fact>) {
        self.facts = facts;
    }

    /// Tells what was done.
    pub fn tell(&mut self, done: Done) {
        if matches!(done, Done::CodeSet | Done::CodeRemoved) {
            self.code.clear();
        }
        self.done = Some(done);
    }

    /// Routes what happened, while the learner is as they are.
    pub fn update(&mut self, message: Message, learner: &Learner) -> Action {
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
            Message::ChangePressed => match Name::new(&self.name) {
                Ok(name) => Action::Change(name, self.icon),
                Err(fault) => {
                    self.fault = Some(fault);
                    Action::Focus(NAME)
                }
            },
            Message::CodeWritten(code) => {
                self.code = code.chars().take(MOST_TYPED).collect();
                self.is_no_code = false;
                Action::None
            }
            Message::CodePressed => match Code::new(&self.code) {
                Some(code) => Action::Lock(Some(code)),
                None => {
                    self.is_no_code = true;
                    Action::Focus(CODE)
                }
            },
            Message::NoCodePressed => Action::Lock(None),
            Message::SharingToggled => Action::Share(!learner.shared),
            Message::TakePressed => Action::Take,
            Message::SummaryPressed => Action::Summary,
            Message::LeavePressed => Action::Leave,
            Message::ErasePressed => Action::Erase,
            Message::BackPressed => Action::Back,
        }
    }
}

impl Mine {
    /// What is kept of the learner, and what they can do with it.
    pub fn view<'a>(&'a self, lent: Lent<'a>, learner: &'a Learner) -> Element<'a, Message> {
        let tr = lent.tr;
        let first = column![
            ui::titled_card(
                "mine-facts",
                Icon::ListChecks,
                tr.mine_facts(),
                self.facts(lent)
            ),
            ui::titled_card("mine-take", Icon::Usb, tr.mine_take(), take(lent)),
        ]
        .spacing(space::L);
        let second = column![
            ui::titled_card("mine-who", Icon::UserRound, tr.mine_who(), self.who(lent)),
            ui::titled_card(
                "mine-lock",
                Icon::KeyRound,
                tr.code_title(),
                self.code(lent, learner)
            ),
            ui::titled_card(
                "mine-share",
                Icon::Eye,
                tr.mine_share(),
                sharing(lent, learner)
            ),
            ui::titled_card("mine-erase", Icon::Trash2, tr.mine_erase(), erase(lent)),
        ]
        .spacing(space::L);
        let title = column![
            ui::heading(TITLE, 1, tr.mine_title()),
            ui::paragraph(tr.mine_introduction()),
        ]
        .spacing(space::S);
        column![
            title,
            self.done(lent),
            ui::columns(lent.window, first, second, 420.0),
        ]
        .spacing(space::L)
        .into()
    }

    /// The way back, and out.
    pub fn bottom<'a>(&'a self, lent: Lent<'a>) -> Element<'a, Message> {
        let tr = lent.tr;
        let back = Button::new("mine-back", tr.settings_back())
            .main()
            .leading(Icon::ArrowLeft)
            .on_press(Message::BackPressed);
        let leave = Button::new("mine-leave", tr.mine_leave())
            .main()
            .leading(Icon::LogOut)
            .on_press(Message::LeavePressed);
        ui::bottom_bar(lent.window, Some(back.into()), None, Some(leave.into()))
    }

    fn facts<'a>(&'a self, lent: Lent<'a>) -> Element<'a, Message> {
        let rows = self.facts.iter().map(|(name, how)| {
            column![
                ui::strong(name.as_str()),
                ui::paragraph(how.as_str()).width(Fill),
            ]
            .into()
        });
        column![
            ui::lines(rows, space::M),
            ui::small(lent.tr.mine_facts_note())
        ]
        .spacing(space::M)
        .into()
    }

    fn who<'a>(&'a self, lent: Lent<'a>) -> Element<'a, Message> {
        let tr = lent.tr;
        let name = TextField::new(NAME, tr.person_name(), &self.name)
            .help(tr.person_name_help(LONGEST_NAME))
            .error(self.fault.map(|fault| tr.bad_name(fault)))
            .on_input(Message::NameWritten)
            .on_submit_maybe(Some(Message::ChangePressed));
        let change = Button::new("mine-change", tr.mine_change())
            .leading(Icon::Save)
            .on_press(Message::ChangePressed);
        column![
            Element::from(name),
            icons(lent, "mine-icons", self.icon, Message::IconChosen),
            Element::from(change),
        ]
        .spacing(space::M)
        .into()
    }

    fn code<'a>(&'a self, lent: Lent<'a>, learner: &'a Learner) -> Element<'a, Message> {
        let tr = lent.tr;
        let has_code = learner.code.is_some();
        let field = TextField::new(CODE, tr.code_new(), &self.code)
            .help(tr.code_new_help())
            .error(self.is_no_code.then(|| tr.code_none()))
            .on_input(Message::CodeWritten)
            .on_submit_maybe(Some(Message::CodePressed));
        let set = if has_code {
            tr.code_change()
        } else {
            tr.code_set()
        };
        let set = Button::new("mine-code-set", set)
            .leading(Icon::Lock)
            .on_press(Message::CodePressed);
        let remove = has_code.then(|| {
            Button::new("mine-code-remove", tr.code_remove())
                .leading(Icon::LockOpen)
                .returns_focus_to(CODE)
                .on_press(Message::NoCodePressed)
        });
        let state = if has_code {
            tr.code_is_set()
        } else {
            tr.code_is_not_set()
        };
        column![
            ui::status(state),
            ui::small(tr.code_honest()),
            Element::from(field),
            row![Element::from(set), remove.map(Element::from)]
                .spacing(space::M)
                .wrap()
                .vertical_spacing(space::S),
        ]
        .spacing(space::M)
        .into()
    }

    /// What was done last.
    fn done<'a>(&'a self, lent: Lent<'a>) -> Option<Element<'a, Message>> {
        let tr = lent.tr;
        let (tone, title, text) = match self.done.as_ref()? {
            Done::Changed => (Tone::Ok, tr.mine_changed(), String::new()),
            Done::CodeSet => (Tone::Ok, tr.code_is_set(), tr.code_forgotten()),
            Done::CodeRemoved => (Tone::Ok, tr.code_is_not_set(), String::new()),
            Done::Shared(true) => (Tone::Ok, tr.mine_shared(), tr.mine_shared_text()),
            Done::Shared(false) => (Tone::Ok, tr.mine_unshared(), String::new()),
            Done::Taken(path) => (Tone::Ok, tr.away_saved(), tr.saved_at(path)),
            Done::Failed(why) => (Tone::Bad, tr.mine_failed(), why.clone()),
        };
        let icon = match tone {
            Tone::Ok => Icon::CircleCheck,
            _ => Icon::TriangleAlert,
        };
        let notice = Notice::new(DONE, tone, title)
            .still(lent.is_still)
            .icon(icon)
            .text(text);
        Some(notice.into())
    }
}

fn take<'a>(lent: Lent<'a>) -> Element<'a, Message> {
    let tr = lent.tr;
    let work = Button::new("mine-work", tr.mine_take_work())
        .leading(Icon::Save)
        .on_press(Message::TakePressed);
    let summary = Button::new(SUMMARY, tr.mine_take_summary())
        .leading(Icon::FileText)
        .on_press(Message::SummaryPressed);
    column![
        Element::from(work),
        ui::small(tr.mine_take_work_line()),
        Element::from(summary),
        ui::small(tr.mine_take_summary_line()),
    ]
    .spacing(space::S)
    .into()
}

fn sharing<'a>(lent: Lent<'a>, learner: &'a Learner) -> Element<'a, Message> {
    let tr = lent.tr;
    column![
        ui::paragraph(tr.mine_share_text()),
        ui::check_row(
            "mine-share-box",
            tr.mine_share_box(),
            learner.shared,
            Some(Message::SharingToggled)
        ),
        ui::small(tr.mine_share_stop()),
    ]
    .spacing(space::M)
    .into()
}

fn erase<'a>(lent: Lent<'a>) -> Element<'a, Message> {
    let tr = lent.tr;
    let erase = Button::new("mine-erase-all", tr.mine_erase_all())
        .danger_outlined()
        .leading(Icon::Trash2)
        .on_press(Message::ErasePressed);
    column![ui::paragraph(tr.mine_erase_text()), Element::from(erase)]
        .spacing(space::M)
        .into()
}
