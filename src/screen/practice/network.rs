//! What stands on the real network, and what a trainer wrote: below and above a section.
use super::{Desk, Message};
use crate::domain::id::SectionId;
use crate::screen::Lent;
use crate::theme::space;
use crate::ui::{self, Button, Element, Icon, Tone};

use iced::widget::{column, container};

/// The id of the tick of a section.
pub fn network_id(section: &SectionId) -> String {
    format!("practice-network-{section}")
}

/// The id of what says that the words of a trainer were read.
pub fn comment_id(section: &SectionId) -> String {
    format!("practice-comment-{section}")
}

/// The id of the switch that shares the profile.
pub const SHARE: &str = "practice-share";

/// The switch that shares the profile with the trainer; nothing for a guest.
pub(super) fn share<'a>(lent: Lent<'a>, desk: Desk<'a>) -> Option<Element<'a, Message>> {
    let tr = lent.tr;
    let is_shared = desk.shared?;
    let switch = ui::check_row(
        SHARE,
        tr.comment_share(),
        is_shared,
        Some(Message::ShareToggled),
    );
    let line = ui::small(tr.comment_share_line());
    Some(ui::card(column![switch, line].spacing(space::XS)))
}

/// The tick for what is done on the real network.
pub(super) fn tick<'a>(
    lent: Lent<'a>,
    desk: Desk<'a>,
    section: &SectionId,
) -> Element<'a, Message> {
    let tr = lent.tr;
    let tick = ui::check_row(
        network_id(section),
        tr.network_done(),
        desk.on_network.contains(section),
        Some(Message::NetworkToggled(section.clone())),
    );
    ui::card(column![tick, ui::small(tr.network_done_line())].spacing(space::XS))
}

/// How many sections are there already; nothing before the first.
pub(super) fn count<'a>(lent: Lent<'a>, desk: Desk<'a>) -> Option<Element<'a, Message>> {
    let known = desk.sections.iter();
    let done = known
        .filter(|section| desk.on_network.contains(&section.id))
        .count();
    (done > 0).then(|| ui::small(lent.tr.network_count(done)).into())
}

/// What a trainer wrote of a section, with the button that says that it was read.
pub(super) fn comment<'a>(
    lent: Lent<'a>,
    desk: Desk<'a>,
    section: &SectionId,
) -> Option<Element<'a, Message>> {
    let tr = lent.tr;
    let comment = desk.comments.get(section)?;
    let seen: Element<'a, Message> = match &comment.seen {
        Some(_) => ui::small(tr.comment_read()).into(),
        None => Button::new(comment_id(section), tr.comment_mark_read())
            .leading(Icon::Check)
            .on_press(Message::CommentSeen(section.clone()))
            .into(),
    };
    let date = ui::small(tr.date(comment.at.civil().date()));
    let words = column![
        ui::strong(tr.comment_from_trainer()),
        ui::paragraph(comment.words.as_str()),
        date,
        seen,
    ]
    .spacing(space::S);
    let callout = ui::callout(Tone::Primary, Icon::MessageCircle, words);
    let padding = iced::padding::top(space::L);
    Some(container(callout).padding(padding).into())
}
