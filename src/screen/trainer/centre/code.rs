//! Changing the PIN.
use super::{Action, Centre, Message, typed};
use crate::domain::pin::{BadPin, Pin, Tried};
use crate::screen::Lent;
use crate::theme::space;
use crate::ui::{self, Button, Element, Icon, TextField};

use iced::widget::{column, row};

/// The id of the field for the PIN that holds.
pub const OLD_PIN: &str = "centre-pin-old";
const NEW_PIN: &str = "centre-pin-new";
const AGAIN: &str = "centre-pin-again";
/// The id of what opens them.
const CHANGE: &str = "centre-pin-change";

/// The PIN, as far as it is being changed.
#[derive(Debug, Default)]
pub(super) struct Changing {
    old: String,
    new: String,
    again: String,
    old_fault: Option<Refusal>,
    new_fault: Option<BadPin>,
}

/// Why the PIN that holds was not accepted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Refusal {
    Bad(BadPin),
    Wrong(u64),
    Busy,
}

impl Centre {
    pub(super) fn on_pin(&mut self, message: Message) -> Action {
        if matches!(message, Message::PinToggled) {
            self.changing = match self.changing {
                None => Some(Changing::default()),
                Some(_) => None,
            };
            return Action::Focus(if self.changing.is_some() {
                OLD_PIN
            } else {
                CHANGE
            });
        }
        let is_busy = self.is_busy;
        let Some(changing) = &mut self.changing else {
            return Action::None;
        };
        match message {
            Message::OldPinWritten(pin) => {
                changing.old = typed(pin);
                changing.old_fault = None;
            }
            Message::NewPinWritten(pin) => {
                changing.new = typed(pin);
                changing.new_fault = None;
            }
            Message::AgainWritten(pin) => {
                changing.again = typed(pin);
                changing.new_fault = None;
            }
            Message::PinPressed if !is_busy => return changing.pressed(),
            _ => {}
        }
        Action::None
    }

    /// The PIN that holds was refused.
    pub fn pin_refused(&mut self, tried: Tried) {
        self.is_busy = false;
        if let Some(changing) = &mut self.changing {
            changing.old.clear();
            changing.old_fault = Some(match tried {
                Tried::Wrong { wait } | Tried::TooEarly { wait } => {
                    Refusal::Wrong(u64::try_from(wait.as_secs()).unwrap_or_default() + 1)
                }
                _ => Refusal::Busy,
            });
        }
    }

    /// The PIN was changed.
    pub fn pin_changed(&mut self) {
        self.changing = None;
        self.end(Some(super::Told::PinChanged));
    }

    pub(super) fn code<'a>(&'a self, lent: Lent<'a>) -> Element<'a, Message> {
        let tr = lent.tr;
        let content: Element<'a, Message> = match &self.changing {
            None => Button::new(CHANGE, tr.centre_pin_change())
                .leading(Icon::Pencil)
                .on_press(Message::PinToggled)
                .into(),
            Some(changing) => changing.view(lent, self.is_busy),
        };
        ui::titled_card("centre-pin", Icon::KeyRound, tr.centre_pin(), content)
    }
}

impl Changing {
    fn pressed(&mut self) -> Action {
        let old = match Pin::new(&self.old) {
            Ok(old) => old,
            Err(fault) => {
                self.old_fault = Some(Refusal::Bad(fault));
                return Action::Focus(OLD_PIN);
            }
        };
        match Pin::twice(&self.new, &self.again) {
            Ok(new) => Action::ChangePin(old, new),
            Err(fault) => {
                self.new_fault = Some(fault);
                Action::Focus(if fault == BadPin::Different {
                    AGAIN
                } else {
                    NEW_PIN
                })
            }
        }
    }

    fn view<'a>(&'a self, lent: Lent<'a>, is_busy: bool) -> Element<'a, Message> {
        let tr = lent.tr;
        let old_fault = self.old_fault.map(|refusal| match refusal {
            Refusal::Bad(fault) => tr.bad_pin(fault),
            Refusal::Wrong(seconds) => format!("{} {}", tr.door_wrong(), tr.door_wait(seconds)),
            Refusal::Busy => tr.door_busy(),
        });
        let (new_fault, again_fault) = match self.new_fault {
            Some(BadPin::Different) => (None, self.new_fault),
            fault => (fault, None),
        };
        let old = TextField::new(OLD_PIN, tr.centre_pin_old(), &self.old)
            .secret()
            .error(old_fault)
            .on_input(Message::OldPinWritten);
        let new = TextField::new(NEW_PIN, tr.centre_pin_new(), &self.new)
            .help(tr.door_setup_pin_help())
            .secret()
            .error(new_fault.map(|fault| tr.bad_pin(fault)))
            .on_input(Message::NewPinWritten);
        let again = TextField::new(AGAIN, tr.centre_pin_again(), &self.again)
            .secret()
            .error(again_fault.map(|fault| tr.bad_pin(fault)))
            .on_input(Message::AgainWritten)
            .on_submit_maybe(Some(Message::PinPressed));
        let save = Button::new("centre-pin-save", tr.centre_pin_save())
            .primary()
            .stays_reachable()
            .on_press_maybe((!is_busy).then_some(Message::PinPressed));
        let cancel = Button::new("centre-pin-cancel", tr.centre_pin_cancel())
            .main()
            .on_press(Message::PinToggled);
        let buttons = row![Element::from(save), Element::from(cancel)]
            .spacing(space::M)
            .wrap()
            .vertical_spacing(space::S);
        column![
            Element::from(old),
            Element::from(new),
            Element::from(again),
            Element::from(buttons),
        ]
        .spacing(space::L)
        .into()
    }
}
