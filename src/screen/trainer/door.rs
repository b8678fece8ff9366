//! The door of the trainer's space: the first setup of a centre, and afterwards its PIN.
use crate::domain::centre::{SessionKind, Settings, TooLong, tidied};
use crate::domain::pin::{self, BadPin, Pin, Tried};
use crate::screen::Lent;
use crate::theme::space;
use crate::ui::{self, Button, Element, Icon, Notice, TextField, Tone};

use iced::Fill;
use iced::widget::column;
use jiff::SignedDuration;

/// What happened.
#[derive(Debug, Clone)]
pub enum Message {
    /// The PIN is now written so.
    PinWritten(String),
    /// The same PIN, a second time.
    AgainWritten(String),
    /// The name of the centre is now written so.
    CentreWritten(String),
    /// Whom to ask there.
    ContactWritten(String),
    /// A kind of session is offered, or no longer.
    SessionToggled(SessionKind),
    /// "Open" was pressed, or Enter in the PIN.
    OpenPressed,
    /// "Prepare the space" was pressed.
    CreatePressed,
    /// "Try again" was pressed where nothing could be read.
    LookPressed,
    /// A second of the wait has passed.
    SecondPassed,
    /// "Back" was pressed.
    BackPressed,
}

/// What the app must do.
#[must_use]
pub enum Action {
    /// Nothing.
    None,
    /// Put the focus on this id.
    Focus(&'static str),
    /// Try this PIN.
    Try(Pin),
    /// Set this first PIN, and keep these settings.
    Create(Pin, Box<Settings>),
    /// Look again how the door stands.
    Look,
    /// Go back to the welcome screen.
    Back,
}

/// The door.
#[derive(Debug, Default)]
pub struct Door {
    stands: Stands,
    pin: String,
    fault: Option<BadPin>,
    /// What came of the last PIN, where it opened nothing.
    told: Option<Told>,
    /// How many seconds are still to wait.
    wait: u64,
    is_busy: bool,
}

/// How it stands.
#[derive(Debug, Default)]
enum Stands {
    /// It is being looked at.
    #[default]
    Looking,
    /// What is kept of it cannot be read just now.
    Unread,
    /// Nobody has set a PIN.
    Setup(Box<Setup>),
    /// It opens with the PIN.
    Closed,
    /// Its PIN is damaged.
    Shut,
}

/// Why the door is still closed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Told {
    Wrong,
    Busy,
    NotTried,
    /// Another computer was faster with the first PIN.
    Taken,
}

/// The first setup, as far as it is filled in.
#[derive(Debug)]
struct Setup {
    again: String,
    settings: Settings,
    is_centre_long: bool,
    is_contact_long: bool,
}

/// The most that is taken in while typing: what is too long is said, not cut off in silence.
const MOST_TYPED: usize = 1_000;

impl Door {
    /// The door stands like this; `settings` are those of the centre so far.
    pub fn stands(&mut self, door: pin::Door, settings: &Settings) {
        self.is_busy = false;
        self.stands = match door {
            pin::Door::NoPin => Stands::Setup(Box::new(Setup {
                again: String::new(),
                settings: settings.clone(),
                is_centre_long: false,
                is_contact_long: false,
            })),
            pin::Door::Closed { wait } => {
                self.wait_for(wait);
                Stands::Closed
            }
            pin::Door::Shut => Stands::Shut,
        };
    }

    /// How it stands cannot be read.
    pub fn unread(&mut self) {
        self.is_busy = false;
        self.stands = Stands::Unread;
    }

    /// What came of a PIN; the right one leads through the door, which the app opens. `None` where it could not be
    /// tried at all.
    pub fn tried(&mut self, tried: Option<Tried>) {
        self.is_busy = false;
        self.pin.clear();
        match tried {
            None => self.told = Some(Told::NotTried),
            Some(Tried::Wrong { wait }) => {
                self.told = Some(Told::Wrong);
                self.wait_for(wait);
            }
            Some(Tried::TooEarly { wait }) => self.wait_for(wait),
            Some(Tried::Busy) => self.told = Some(Told::Busy),
            Some(Tried::Shut) => self.stands = Stands::Shut,
            Some(Tried::Right | Tried::NoPin) => {}
        }
    }

    /// The first PIN could not be set; `taken` where another computer has just set one.
    pub fn not_created(&mut self, taken: bool) {
        self.is_busy = false;
        if taken {
            self.pin.clear();
            self.told = Some(Told::Taken);
            self.stands = Stands::Closed;
        }
    }

    /// Whether a wait goes on: only then seconds are counted.
    pub fn is_waiting(&self) -> bool {
        self.wait > 0
    }

    /// Whether the app is at work for it.
    pub fn is_busy(&self) -> bool {
        self.is_busy || matches!(self.stands, Stands::Looking)
    }

    fn wait_for(&mut self, wait: SignedDuration) {
        let seconds = u64::try_from(wait.as_secs()).unwrap_or_default();
        // A part of a second is a second: who tries at its end must not come too early.
        self.wait = seconds + u64::from(wait.subsec_nanos() > 0);
    }

    /// Routes what happened.
    pub fn update(&mut self, message: Message) -> Action {
        match message {
            Message::PinWritten(pin) => {
                self.pin = typed(pin);
                self.fault = None;
                self.told = None;
            }
            Message::SecondPassed => {
                self.wait = self.wait.saturating_sub(1);
                if self.wait == 0 {
                    return Action::Focus(PIN);
                }
            }
            Message::OpenPressed => return self.open(),
            Message::CreatePressed => return self.create(),
            Message::LookPressed => {
                self.stands = Stands::Looking;
                return Action::Look;
            }
            Message::BackPressed => return Action::Back,
            Message::AgainWritten(_)
            | Message::CentreWritten(_)
            | Message::ContactWritten(_)
            | Message::SessionToggled(_) => self.set_up(message),
        }
        Action::None
    }

    fn set_up(&mut self, message: Message) {
        let Stands::Setup(setup) = &mut self.stands else {
            return;
        };
        match message {
            Message::AgainWritten(again) => {
                setup.again = typed(again);
                self.fault = None;
            }
            Message::CentreWritten(centre) => {
                setup.settings.centre = typed(centre);
                setup.is_centre_long = false;
            }
            Message::ContactWritten(contact) => {
                setup.settings.contact = typed(contact);
                setup.is_contact_long = false;
            }
            Message::SessionToggled(kind) => {
                let is_offered = setup.settings.sessions.contains(&kind);
                setup.settings = setup.settings.with_session(kind, !is_offered);
            }
            _ => {}
        }
    }

    fn open(&mut self) -> Action {
        if self.is_busy || self.wait > 0 || !matches!(self.stands, Stands::Closed) {
            return Action::None;
        }
        match Pin::new(&self.pin) {
            Ok(pin) => {
                self.is_busy = true;
                self.told = None;
                Action::Try(pin)
            }
            Err(fault) => {
                self.fault = Some(fault);
                Action::Focus(PIN)
            }
        }
    }

    fn create(&mut self) -> Action {
        let Stands::Setup(setup) = &mut self.stands else {
            return Action::None;
        };
        if self.is_busy {
            return Action::None;
        }
        match Pin::twice(&self.pin, &setup.again) {
            Ok(pin) => match setup.tidied() {
                Ok(settings) => {
                    self.is_busy = true;
                    Action::Create(pin, Box::new(settings))
                }
                Err(id) => Action::Focus(id),
            },
            Err(fault) => {
                self.fault = Some(fault);
                Action::Focus(if fault == BadPin::Different {
                    AGAIN
                } else {
                    PIN
                })
            }
        }
    }
}

impl Setup {
    /// The settings as they are kept; the id of a field that is too long.
    fn tidied(&mut self) -> Result<Settings, &'static str> {
        let (centre, contact) = (
            tidied(&self.settings.centre),
            tidied(&self.settings.contact),
        );
        self.is_centre_long = centre == Err(TooLong);
        self.is_contact_long = contact == Err(TooLong);
        Ok(Settings {
            centre: centre.map_err(|_| CENTRE)?,
            contact: contact.map_err(|_| CONTACT)?,
            ..self.settings.clone()
        })
    }
}

fn typed(words: String) -> String {
    words.chars().take(MOST_TYPED).collect()
}

/// The id of the title: it has the focus where there is no field.
pub const TITLE: &str = "door-title";
/// The id of the PIN: it has the focus when the door is closed.
pub const PIN: &str = "door-pin";
const AGAIN: &str = "door-again";
const CENTRE: &str = "door-centre";
const CONTACT: &str = "door-contact";
/// The id of what says why the door is still closed.
pub const TOLD: &str = "door-told";

/// The width of the column.
pub const WIDTH: f32 = 720.0;

impl Door {
    /// The id of what has the focus: whoever comes by mistake hears first what this is for.
    pub fn focus(&self) -> &'static str {
        match (&self.stands, self.told) {
            (Stands::Closed, Some(_)) => TOLD,
            (Stands::Closed, None) | (Stands::Setup(_), _) => PIN,
            (Stands::Looking | Stands::Unread | Stands::Shut, _) => TITLE,
        }
    }

    /// The way in; `folder` is the data folder, for the command that helps who forgot.
    pub fn view<'a>(&'a self, lent: Lent<'a>, folder: &str) -> Element<'a, Message> {
        let tr = lent.tr;
        let title = match self.stands {
            Stands::Setup(_) => tr.door_setup(),
            Stands::Looking | Stands::Unread | Stands::Closed | Stands::Shut => tr.door_title(),
        };
        let content = match &self.stands {
            Stands::Looking => ui::paragraph(tr.door_reading()).into(),
            Stands::Unread => ui::callout(
                Tone::Warn,
                Icon::TriangleAlert,
                ui::paragraph(tr.door_unread()),
            ),
            Stands::Setup(setup) => self.setup(lent, setup),
            Stands::Closed => self.closed(lent, folder),
            Stands::Shut => shut(lent, folder),
        };
        column![ui::heading(TITLE, 1, title), content]
            .spacing(space::XL)
            .into()
    }

    /// Back, and on.
    pub fn bottom<'a>(&'a self, lent: Lent<'a>) -> Element<'a, Message> {
        let tr = lent.tr;
        let back = Button::new("door-back", tr.door_back())
            .main()
            .leading(Icon::ArrowLeft)
            .on_press(Message::BackPressed);
        let on = match &self.stands {
            Stands::Looking | Stands::Shut => None,
            Stands::Unread => Some(
                Button::new("door-look", tr.door_again())
                    .primary()
                    .on_press(Message::LookPressed),
            ),
            Stands::Setup(_) => Some(
                Button::new("door-create", tr.door_setup_create())
                    .primary()
                    .trailing(Icon::ArrowRight)
                    .stays_reachable()
                    .on_press_maybe((!self.is_busy).then_some(Message::CreatePressed)),
            ),
            Stands::Closed => {
                let can_open = !self.is_busy && self.wait == 0;
                Some(
                    Button::new("door-open", tr.door_open())
                        .primary()
                        .leading(Icon::LockOpen)
                        .stays_reachable()
                        .on_press_maybe(can_open.then_some(Message::OpenPressed)),
                )
            }
        };
        let busy = self.is_busy.then(|| match self.stands {
            Stands::Setup(_) => ui::small(tr.door_setup_creating()).into(),
            _ => ui::small(tr.door_opening()).into(),
        });
        ui::bottom_bar(lent.window, Some(back.into()), busy, on.map(Element::from))
    }

    fn closed<'a>(&'a self, lent: Lent<'a>, folder: &str) -> Element<'a, Message> {
        let tr = lent.tr;
        let field = TextField::new(PIN, tr.door_pin(), &self.pin)
            .secret()
            .error(self.fault.map(|fault| tr.bad_pin(fault)))
            .on_input(Message::PinWritten)
            .on_submit_maybe(Some(Message::OpenPressed));
        let wait = (self.wait > 0).then(|| ui::strong(tr.door_wait(self.wait)));
        column![
            ui::paragraph(tr.door_pin_line()),
            self.told(lent),
            column![Element::from(field), wait].spacing(space::M),
            forgotten(lent, folder),
        ]
        .spacing(space::XL)
        .into()
    }

    fn told<'a>(&'a self, lent: Lent<'a>) -> Option<Element<'a, Message>> {
        let tr = lent.tr;
        let (tone, title, line) = match self.told? {
            Told::Wrong => (Tone::Bad, tr.door_wrong(), tr.door_wrong_line()),
            Told::Busy => (Tone::Warn, tr.door_busy(), tr.door_busy_line()),
            Told::NotTried => (Tone::Bad, tr.door_not_tried(), tr.door_unread()),
            Told::Taken => (Tone::Warn, tr.door_taken(), String::new()),
        };
        let notice = Notice::new(TOLD, tone, title)
            .icon(Icon::Lock)
            .still(lent.is_still);
        let notice = if line.is_empty() {
            notice
        } else {
            notice.text(line)
        };
        Some(notice.into())
    }

    fn setup<'a>(&'a self, lent: Lent<'a>, setup: &'a Setup) -> Element<'a, Message> {
        let tr = lent.tr;
        let what_for = column![
            ui::paragraph(tr.door_setup_line()),
            ui::strong(tr.door_setup_learner()).width(Fill),
        ]
        .spacing(space::S);
        let (of_pin, of_again) = match self.fault {
            Some(BadPin::Different) => (None, self.fault),
            fault => (fault, None),
        };
        let pin = TextField::new(PIN, tr.door_setup_pin(), &self.pin)
            .heard_with(format!(
                "{} {}",
                tr.door_setup_line(),
                tr.door_setup_learner()
            ))
            .help(tr.door_setup_pin_help())
            .secret()
            .error(of_pin.map(|fault| tr.bad_pin(fault)))
            .on_input(Message::PinWritten)
            .on_submit_maybe(Some(Message::CreatePressed));
        let again = TextField::new(AGAIN, tr.door_setup_again(), &setup.again)
            .secret()
            .error(of_again.map(|fault| tr.bad_pin(fault)))
            .on_input(Message::AgainWritten)
            .on_submit_maybe(Some(Message::CreatePressed));
        let centre = TextField::new(CENTRE, tr.door_setup_centre(), &setup.settings.centre)
            .error(setup.is_centre_long.then(|| tr.too_long()))
            .on_input(Message::CentreWritten)
            .on_submit_maybe(Some(Message::CreatePressed));
        let contact = TextField::new(CONTACT, tr.door_setup_contact(), &setup.settings.contact)
            .help(tr.door_setup_contact_help())
            .error(setup.is_contact_long.then(|| tr.too_long()))
            .on_input(Message::ContactWritten)
            .on_submit_maybe(Some(Message::CreatePressed));
        let sessions = SessionKind::ALL.map(|kind| {
            ui::check_row(
                format!("door-session-{kind:?}"),
                tr.session_kind(kind),
                setup.settings.sessions.contains(&kind),
                Some(Message::SessionToggled(kind)),
            )
        });
        let sessions = column![
            ui::strong(tr.door_setup_sessions()),
            ui::group(tr.door_setup_sessions(), ui::lines(sessions, space::XS)),
        ]
        .spacing(space::S);
        column![
            ui::callout(Tone::Primary, Icon::Info, what_for),
            Element::from(pin),
            Element::from(again),
            Element::from(centre),
            Element::from(contact),
            sessions,
        ]
        .spacing(space::L)
        .into()
    }
}

fn shut<'a>(lent: Lent<'a>, folder: &str) -> Element<'a, Message> {
    let tr = lent.tr;
    let words = column![
        ui::strong(tr.door_shut()),
        ui::paragraph(tr.door_shut_line()),
    ]
    .spacing(space::S);
    column![
        ui::callout(Tone::Bad, Icon::Lock, words),
        forgotten(lent, folder),
    ]
    .spacing(space::XL)
    .into()
}

/// What helps who forgot the PIN, or whose PIN is damaged.
fn forgotten<'a>(lent: Lent<'a>, folder: &str) -> Element<'a, Message> {
    let tr = lent.tr;
    let words = column![
        ui::heading("door-forgotten", 2, tr.door_forgotten()),
        ui::paragraph(tr.door_forgotten_line()),
        ui::strong(tr.door_command(&quoted(folder))).width(Fill),
        ui::paragraph(tr.door_forgotten_safe()),
    ]
    .spacing(space::M);
    ui::card(words)
}

/// A folder as a terminal takes it for one word.
fn quoted(folder: &str) -> String {
    if folder.contains(char::is_whitespace) {
        format!("\"{folder}\"")
    } else {
        folder.to_owned()
    }
}
