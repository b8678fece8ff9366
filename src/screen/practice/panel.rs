//! The panel of practice: the sections and how far each is.
use super::judged::is_ready;
use super::network::count;
use super::{Desk, Message, Place, Practice, section_id};
use crate::domain::practice::Section;
use crate::domain::profile::finding::State;
use crate::screen::Lent;
use crate::theme::space;
use crate::ui::{self, Element, Entry, Icon, Tone};

use iced::widget::column;

const PREVIEW: &str = "practice-place-preview";
const MODELS: &str = "practice-place-models";
const SIGNS: &str = "practice-place-signs";
const AWAY: &str = "practice-place-away";

impl Practice {
    /// The id of the entry of the place where the learner is.
    pub fn entry_id(&self) -> String {
        match &self.place {
            Place::Section(section) => section_id(section),
            Place::Preview => PREVIEW.to_owned(),
            Place::Models => MODELS.to_owned(),
            Place::Signs => SIGNS.to_owned(),
            Place::Away => AWAY.to_owned(),
        }
    }

    /// The name of the panel, and the panel.
    pub fn side<'a>(&'a self, lent: Lent<'a>, desk: Desk<'a>) -> (String, Element<'a, Message>) {
        let tr = lent.tr;
        let sections = desk
            .sections
            .iter()
            .map(|section| self.entry(lent, section));
        let other = |id: &'static str, label: String, icon, place: Place| {
            Entry::new(id, label)
                .mark(icon, Tone::Primary, None)
                .current(self.place == place)
                .on_press_maybe(Some(Message::PlacePressed(place)))
                .into()
        };
        let preview = other(PREVIEW, tr.practice_preview(), Icon::Eye, Place::Preview);
        let models = (!desk.models.is_empty())
            .then(|| other(MODELS, tr.practice_models(), Icon::Users, Place::Models));
        let signs = (!desk.messages.is_empty())
            .then(|| other(SIGNS, tr.practice_signs(), Icon::Flag, Place::Signs));
        let away = other(AWAY, tr.away_title(), Icon::Download, Place::Away);
        let entries = sections.chain([preview]).chain(models).chain(signs);
        let entries = entries.chain([away]);
        let panel = column![
            ui::heading_sized(
                "practice-panel",
                2,
                crate::theme::size::LARGE,
                tr.practice_title()
            ),
            count(lent, desk),
            ui::lines(entries, space::XS),
        ]
        .spacing(space::M);
        (tr.practice_title(), panel.into())
    }

    /// Whether the panel is open where the window is narrow.
    pub fn is_panel_open(&self) -> bool {
        self.is_panel_open
    }

    fn entry<'a>(&'a self, lent: Lent<'a>, section: &'a Section) -> Element<'a, Message> {
        let tr = lent.tr;
        let id = section_id(&section.id);
        let place = Place::Section(section.id.clone());
        let entry = Entry::new(id, lent.words(&section.title)).current(self.place == place);
        let symbol = symbol(section.id.as_str());
        let standing = self.judged.section(&section.id);
        let entry = match standing {
            Some(standing) if standing.stops > 0 => entry
                .mark(Icon::TriangleAlert, Tone::Bad, None)
                .badge(tr.state(State::Stop), Tone::Bad),
            Some(standing) if standing.needed == 0 => entry.mark(symbol, Tone::Primary, None),
            Some(standing) => {
                let (state, tone) = if is_ready(standing) {
                    (State::Ready, Tone::Ok)
                } else if standing.ready == 0 {
                    (State::NotStarted, Tone::Quiet)
                } else {
                    (State::Improve, Tone::Quiet)
                };
                entry
                    .mark(symbol, Tone::Primary, Some(tr.state(state).into()))
                    .badge(tr.practice_points(standing.ready, standing.needed), tone)
            }
            None => entry.mark(symbol, Tone::Primary, None),
        };
        entry
            .on_press_maybe(Some(Message::PlacePressed(place)))
            .into()
    }
}

/// The symbol of a section.
pub(super) fn symbol(section: &str) -> Icon {
    match section {
        "target" => Icon::Target,
        "photo" => Icon::Camera,
        "name" => Icon::User,
        "headline" => Icon::Type,
        "summary" => Icon::FileText,
        "experience" => Icon::Briefcase,
        "education" => Icon::GraduationCap,
        "skills" => Icon::Star,
        "address" => Icon::Link,
        "recommendation" => Icon::Quote,
        "invitation" => Icon::MessageCircle,
        "privacy" => Icon::Shield,
        _ => Icon::ListChecks,
    }
}
