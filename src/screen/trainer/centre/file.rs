//! The settings in a file for other computers, places that are written by hand, and how the last thing went.
use super::{Action, Centre, Failed, Message, TOLD, Told, typed};
use crate::screen::Lent;
use crate::theme::space;
use crate::ui::{self, Button, Element, Icon, Notice, TextField, Tone};

use iced::widget::{column, row};

/// What a place is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Purpose {
    /// The ZIP of a pack to add; written by hand, a folder too.
    Pack,
    /// The folder of a pack to add.
    PackFolder,
    /// The file to copy the settings to.
    Copy,
    /// The file to take settings from.
    Take,
}

/// The id of the field for a place.
pub const PLACE: &str = "centre-place";

/// A place that is being written.
#[derive(Debug)]
pub(super) struct ByHand {
    purpose: Purpose,
    path: String,
    /// Whether it is there because no window can be opened.
    is_needed: bool,
    is_empty: bool,
    example: String,
}

impl Centre {
    /// Offers the field for a place, with a likely one in it where that would be new; `is_needed` where no window can be opened.
    pub fn offer(&mut self, purpose: Purpose, path: String, is_needed: bool) {
        self.told = None;
        let purpose = match purpose {
            Purpose::PackFolder => Purpose::Pack,
            other => other,
        };
        let example = path.clone();
        let path = match purpose {
            Purpose::Copy => path,
            Purpose::Pack | Purpose::PackFolder | Purpose::Take => String::new(),
        };
        self.by_hand = Some(ByHand {
            purpose,
            example,
            path,
            is_needed,
            is_empty: false,
        });
    }

    /// The place was used.
    pub fn place_used(&mut self) {
        self.by_hand = None;
    }

    pub(super) fn on_place(&mut self, message: Message) -> Action {
        match message {
            Message::ByHandToggled(purpose) => {
                let open = self.by_hand.take();
                if open.is_none_or(|open| open.purpose != purpose) {
                    return Action::Offer(purpose);
                }
            }
            Message::PlaceWritten(path) => {
                if let Some(by_hand) = &mut self.by_hand {
                    by_hand.path = typed(path);
                    by_hand.is_empty = false;
                }
            }
            Message::PlacePressed => {
                if let Some(by_hand) = &mut self.by_hand {
                    let path = by_hand.path.trim();
                    by_hand.is_empty = path.is_empty();
                    if by_hand.is_empty {
                        return Action::Focus(PLACE);
                    }
                    return Action::GoOn(by_hand.purpose, path.into());
                }
            }
            _ => {}
        }
        Action::None
    }

    pub(super) fn other_computers<'a>(&'a self, lent: Lent<'a>) -> Element<'a, Message> {
        let tr = lent.tr;
        let copy = Button::new("centre-file-copy", tr.centre_file_copy())
            .leading(Icon::Upload)
            .stays_reachable()
            .on_press_maybe(self.choose(Purpose::Copy));
        let take = Button::new("centre-file-take", tr.centre_file_take())
            .leading(Icon::Download)
            .stays_reachable()
            .on_press_maybe(self.choose(Purpose::Take));
        let content = column![
            ui::paragraph(tr.centre_file_line()),
            Element::from(copy),
            self.by_hand(lent, Purpose::Copy),
            Element::from(take),
            self.by_hand(lent, Purpose::Take),
        ]
        .spacing(space::M);
        ui::titled_card("centre-file", Icon::Monitor, tr.centre_file(), content)
    }

    /// The field for a place, for who wants it or has no window to choose it in.
    pub(super) fn by_hand<'a>(&'a self, lent: Lent<'a>, purpose: Purpose) -> Element<'a, Message> {
        let tr = lent.tr;
        let open = self.by_hand.as_ref();
        let open = open.filter(|by_hand| by_hand.purpose == purpose);
        let label = match purpose {
            Purpose::Pack | Purpose::PackFolder => tr.centre_by_hand_pack(),
            Purpose::Copy => tr.centre_by_hand_copy(),
            Purpose::Take => tr.centre_by_hand_take(),
        };
        let fold = Button::new(format!("centre-by-hand-{purpose:?}"), label)
            .link()
            .trailing(if open.is_some() {
                Icon::ChevronUp
            } else {
                Icon::ChevronDown
            })
            .expanded(open.is_some())
            .on_press(Message::ByHandToggled(purpose));
        let fields = open.map(|by_hand| self.place_fields(lent, by_hand));
        column![Element::from(fold), fields]
            .spacing(space::S)
            .into()
    }

    fn place_fields<'a>(&'a self, lent: Lent<'a>, by_hand: &'a ByHand) -> Element<'a, Message> {
        let tr = lent.tr;
        let label = match by_hand.purpose {
            Purpose::Pack | Purpose::PackFolder => tr.centre_place_pack(),
            Purpose::Copy => tr.centre_place_copy(),
            Purpose::Take => tr.centre_place_take(),
        };
        let needed = by_hand.is_needed.then(|| {
            Notice::new("centre-place-needed", Tone::Warn, tr.away_no_dialog())
                .icon(Icon::Info)
                .still(lent.is_still)
        });
        let place = TextField::new(PLACE, label, &by_hand.path)
            .help(tr.centre_place_help(&by_hand.example))
            .error(by_hand.is_empty.then(|| tr.centre_place_empty()))
            .on_input(Message::PlaceWritten)
            .on_submit_maybe(Some(Message::PlacePressed));
        let on = Button::new("centre-place-go", tr.centre_place_go())
            .main()
            .trailing(Icon::ArrowRight)
            .stays_reachable()
            .on_press_maybe((!self.is_busy).then_some(Message::PlacePressed));
        column![
            needed.map(Element::from),
            Element::from(place),
            Element::from(on)
        ]
        .spacing(space::M)
        .into()
    }

    /// How the last thing went.
    pub(super) fn outcome<'a>(&'a self, lent: Lent<'a>) -> Option<Element<'a, Message>> {
        let tr = lent.tr;
        let done = |title: String| Notice::new(TOLD, Tone::Ok, title).icon(Icon::CircleCheck);
        let failed = |title: String, lines: &[String; 3]| {
            let notice = Notice::new(TOLD, Tone::Bad, title).icon(Icon::TriangleAlert);
            let lines = lines.iter().filter(|line| !line.is_empty());
            lines.cloned().fold(notice, Notice::text)
        };
        let notice = match self.told.as_ref()? {
            Told::WordsSaved => done(tr.centre_words_saved()),
            Told::NotSaved(lines) => failed(tr.centre_not_saved(), lines).action(
                Button::new("centre-save-again", tr.centre_save_again())
                    .on_press(Message::SaveAgainPressed),
            ),
            Told::PinChanged => done(tr.centre_pin_changed()).text(tr.centre_pin_changed_line()),
            Told::PackAdded(title, warnings) => {
                let notice = done(tr.centre_pack_added()).text(tr.centre_pack_added_line(title));
                if *warnings > 0 {
                    notice.text(tr.centre_pack_warnings(*warnings))
                } else {
                    notice
                }
            }
            Told::PackRemoved => {
                let undo = Button::new("centre-pack-undo", tr.centre_pack_undo())
                    .leading(Icon::Undo2)
                    .returns_focus_to("centre-pack-add")
                    .on_press(Message::UndoPressed);
                done(tr.centre_pack_removed())
                    .text(tr.centre_pack_removed_line())
                    .action(row![Element::from(undo)])
            }
            Told::PackBack => done(tr.centre_pack_back()),
            Told::Copied(place) => done(tr.centre_file_copied())
                .text(place.clone())
                .text(tr.centre_file_copied_line()),
            Told::Taken(has_pin) => {
                let notice = done(tr.centre_file_taken());
                if *has_pin {
                    notice.text(tr.centre_file_taken_pin())
                } else {
                    notice
                }
            }
            Told::Failed(what, lines) => {
                let title = match what {
                    Failed::Pack | Failed::Take => tr.centre_file_refused(),
                    Failed::Copy => tr.centre_file_not_copied(),
                };
                failed(title, lines)
            }
        };
        Some(notice.still(lent.is_still).into())
    }
}
