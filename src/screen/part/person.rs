//! What several screens show of a person: their picture, and what is kept of them.
use crate::domain::learner::Icon;
use crate::screen::Lent;
use crate::theme::{size, space};
use crate::ui::{self, Element, Tone};

use iced::Fill;
use iced::widget::{column, row};

/// The symbol of a person's picture.
pub fn symbol(icon: Icon) -> ui::Icon {
    match icon {
        Icon::Leaf => ui::Icon::Leaf,
        Icon::Star => ui::Icon::Star,
        Icon::Sun => ui::Icon::Sun,
        Icon::Moon => ui::Icon::Moon,
        Icon::Flower => ui::Icon::Flower,
        Icon::Tree => ui::Icon::TreeDeciduous,
        Icon::Bird => ui::Icon::Bird,
        Icon::Fish => ui::Icon::Fish,
        Icon::Cat => ui::Icon::Cat,
        Icon::Heart => ui::Icon::Heart,
        Icon::Anchor => ui::Icon::Anchor,
        Icon::Mountain => ui::Icon::Mountain,
    }
}

/// What is kept, why, where, how long, and who sees it.
pub fn kept<'a, Message: Clone + 'a>(lent: Lent<'a>) -> Element<'a, Message> {
    let tr = lent.tr;
    let facts = [
        (ui::Icon::ListChecks, tr.person_kept_what()),
        (ui::Icon::RotateCcw, tr.person_kept_why()),
        (ui::Icon::HardDrive, tr.person_kept_where()),
        (ui::Icon::Eye, tr.person_kept_who()),
        (ui::Icon::Clock, tr.person_kept_long()),
    ];
    let rows = facts.into_iter().map(|(icon, words)| {
        row![
            ui::icon_toned(icon, size::ICON, Tone::Primary),
            ui::paragraph(words).width(Fill),
        ]
        .spacing(space::M)
        .into()
    });
    ui::card(
        column![
            ui::heading("person-kept", 2, tr.person_kept_title()),
            ui::lines(rows, space::M),
        ]
        .spacing(space::L),
    )
}
