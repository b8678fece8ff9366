//! What else a trainer can do for a person: give the attestation of a track that is finished, and read the trial profile
//! that the person shares.
use super::insight::profile_id;
use crate::domain::id::{LearnerId, TrackId};
use crate::domain::library::Track;
use crate::screen::Lent;
use crate::theme::space;
use crate::ui::{Button, Element, Icon};

/// What happened.
#[derive(Debug, Clone)]
pub enum Message {
    /// The attestation of a track was asked for.
    AttestationPressed(LearnerId, TrackId),
    /// The shared trial profile was asked for.
    ProfilePressed(LearnerId),
}

/// The id of what saves the attestation of a track.
pub fn attestation_id(track: &TrackId) -> String {
    format!("person-attestation-{track}")
}

/// The buttons there is a reason for; nothing where there is none.
pub fn view<'a>(
    lent: Lent<'a>,
    learner: LearnerId,
    finished: Vec<&'a Track>,
    shares: bool,
) -> Option<Element<'a, Message>> {
    let tr = lent.tr;
    let attestations = finished.into_iter().map(|track| -> Element<'a, Message> {
        let label = tr.attestation_of(lent.words(&track.title));
        Button::new(attestation_id(&track.id), label)
            .leading(Icon::Award)
            .on_press(Message::AttestationPressed(learner, track.id.clone()))
            .into()
    });
    let profile = shares.then(|| -> Element<'a, Message> {
        Button::new(profile_id(learner), tr.insight_shared_open())
            .leading(Icon::Eye)
            .on_press(Message::ProfilePressed(learner))
            .into()
    });
    let mut buttons = attestations.chain(profile).peekable();
    buttons.peek()?;
    let row = iced::widget::row(buttons).spacing(space::M).wrap();
    Some(row.vertical_spacing(space::S).into())
}
