//! How practice shows: a section or the preview, beside the drawn card.
use super::network::{comment, tick};
use super::{Desk, Message, Place, Practice};
use crate::domain::id::SectionId;
use crate::domain::practice::Section;
use crate::domain::profile::slot::Slot;
use crate::screen::Lent;
use crate::theme::space;
use crate::ui::{self, Button, Element, Icon};

use iced::Fill;
use iced::widget::{column, container, row};

/// The id of the title: it has the focus when a place opens.
pub const TITLE: &str = "practice-title";
/// The id of what says that something was taken out.
pub(super) const REMOVED: &str = "practice-removed";

/// From this width on, in logical pixels, the card stands at the right.
const WIDE: f32 = 1200.0;
/// How wide it is there.
const SIDE: f32 = 304.0;

/// The id of a section in the panel.
pub fn section_id(section: &SectionId) -> String {
    format!("practice-section-{section}")
}

/// The id of the field of a place.
pub fn slot_id(slot: Slot) -> String {
    format!("practice-field-{}", slot.key())
}

impl Practice {
    /// An id of the page: each place begins at its top.
    pub fn page_id(&self) -> String {
        match &self.place {
            Place::Section(section) => format!("practice-{section}"),
            Place::Preview => "practice-as-seen".to_owned(),
            Place::Models => "practice-with-models".to_owned(),
            Place::Signs => format!("practice-with-signs-{}", self.exercise.rank()),
            Place::Away => "practice-away".to_owned(),
        }
    }

    /// The place where the learner is.
    pub fn view<'a>(&'a self, lent: Lent<'a>, desk: Desk<'a>) -> Element<'a, Message> {
        match &self.place {
            Place::Section(section) => match desk.section(section) {
                Some(section) => self.section_view(lent, desk, section),
                None => column![].into(),
            },
            Place::Preview => {
                let main = column![
                    self.preview(lent, desk.portrait),
                    self.stops_elsewhere(lent, desk),
                ];
                let (title, line) = (lent.tr.practice_preview(), lent.tr.practice_preview_line());
                let main = titled(title, line, main.spacing(space::XL).into());
                self.beside(lent, main, vec![self.strength(lent)])
            }
            Place::Models => {
                let (title, line) = (lent.tr.practice_models(), lent.tr.practice_models_line());
                titled(title, line, self.models(lent, desk))
            }
            Place::Signs => {
                let (title, line) = (lent.tr.practice_signs(), lent.tr.practice_signs_line());
                titled(title, line, self.signs(lent, desk))
            }
            Place::Away => {
                let main = column![self.stops_elsewhere(lent, desk), self.away(lent, desk)];
                let (title, line) = (lent.tr.away_title(), lent.tr.away_line());
                titled(title, line, main.spacing(space::XL).into())
            }
        }
    }

    fn section_view<'a>(
        &'a self,
        lent: Lent<'a>,
        desk: Desk<'a>,
        section: &'a Section,
    ) -> Element<'a, Message> {
        let head = column![
            ui::heading(TITLE, 1, lent.words(&section.title)),
            ui::paragraph(lent.words(&section.intro)),
        ]
        .spacing(space::S);
        // A place of its own also without stops, so that the fields below stay where they are when some come.
        let stops = self.stops_here(lent, &section.id);
        let above = if stops.is_some() { space::XL } else { 0.0 };
        let stops = container(column![stops])
            .padding(iced::padding::top(above))
            .width(Fill);
        let main = column![
            column![head, comment(lent, desk, &section.id), stops],
            self.fields(lent, desk, section),
            self.checklist(lent, desk, &section.id),
            // What somebody looks for stands on no network.
            (section.id.as_str() != "target").then(|| tick(lent, desk, &section.id)),
            self.stops_elsewhere(lent, desk),
        ]
        .spacing(space::XL);
        let side = vec![self.card(lent, desk.portrait), self.strength(lent)];
        self.beside(lent, main.into(), side)
    }

    fn beside<'a>(
        &'a self,
        lent: Lent<'a>,
        main: Element<'a, Message>,
        side: Vec<Element<'a, Message>>,
    ) -> Element<'a, Message> {
        let side = iced::widget::column(side).spacing(space::L);
        if lent.window.width >= WIDE {
            row![container(main).width(Fill), container(side).width(SIDE)]
                .spacing(space::XXL)
                .into()
        } else {
            column![main, side].spacing(space::XXL).into()
        }
    }

    /// The way back, and to the next place.
    pub fn bottom<'a>(&'a self, lent: Lent<'a>, desk: Desk<'a>) -> Element<'a, Message> {
        let tr = lent.tr;
        let back = Button::new("practice-back", tr.practice_back())
            .main()
            .leading(Icon::ArrowLeft)
            .on_press(Message::BackPressed);
        let next = (self.place != Place::Away).then(|| {
            let title = match self.next(desk.sections) {
                Place::Section(id) => desk
                    .section(&id)
                    .map(|section| lent.words(&section.title).to_owned()),
                Place::Away => Some(tr.away_title()),
                Place::Preview | Place::Models | Place::Signs => Some(tr.practice_preview()),
            };
            let label = tr.practice_next(&title.unwrap_or_default());
            Button::new("practice-next", label)
                .primary()
                .trailing(Icon::ArrowRight)
                .on_press(Message::NextPressed)
                .into()
        });
        ui::bottom_bar(lent.window, Some(back.into()), None, next)
    }
}

/// A place that is no section, under its title.
fn titled<'a>(title: String, line: String, main: Element<'a, Message>) -> Element<'a, Message> {
    let head = column![ui::heading(TITLE, 1, title), ui::paragraph(line)].spacing(space::S);
    column![head, main].spacing(space::XL).into()
}
