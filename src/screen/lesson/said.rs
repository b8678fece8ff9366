//! The texts of a lesson, in the language that they are really in.
use crate::domain::text::Text;
use crate::screen::Lent;
use crate::theme::{self, size};
use crate::ui::{self, Element};

use iced::widget::container;

/// A text in its manners.
pub fn said<'a, Message: Clone + 'a>(lent: Lent<'a>, text: &'a Text) -> Element<'a, Message> {
    said_sized(lent, text, size::BODY)
}

/// A text that accompanies: smaller and muted.
pub fn said_softly<'a, Message: Clone + 'a>(
    lent: Lent<'a>,
    text: &'a Text,
) -> Element<'a, Message> {
    container(said_sized(lent, text, size::SMALL))
        .style(theme::container::muted)
        .into()
}

/// A screen reader changes its voice where the library lacks the language of the learner.
fn said_sized<'a, Message: Clone + 'a>(
    lent: Lent<'a>,
    text: &'a Text,
    size: f32,
) -> Element<'a, Message> {
    let (language, passage) = text.get(lent.tr.language(), lent.fallback);
    let words = ui::passage_sized(passage, size);
    if language == lent.tr.language() {
        words
    } else {
        ui::in_language(language.code(), words)
    }
}
