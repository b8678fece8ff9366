//! What several screens show of a person: their picture, and what is kept of them.
use crate::domain::learner::Icon;
use crate::screen::Lent;
use crate::theme::{size, space};
use crate::ui::{self, Element, Tone};

use iced::Fill;
use iced::widget::{column, row};
use unicode_segmentation::UnicodeSegmentation;

/// The first letters of the first and the last word of a name, as people see letters.
pub fn initials(name: &str) -> String {
    let mut words = name
        .split_whitespace()
        .filter_map(|word| word.graphemes(true).next());
    let first = words.next();
    first
        .into_iter()
        .chain(words.next_back())
        .flat_map(str::chars)
        .flat_map(char::to_uppercase)
        .collect()
}

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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn initials_are_the_first_letters_of_the_first_and_the_last_word_as_people_see_them() {
        for (name, expected) in [
            ("Amina Diallo", "AD"),
            ("Amina", "A"),
            ("Marie-Ève de la Tour", "MT"),
            ("élodie ouellet", "ÉO"),
            // A letter and its accent apart.
            ("e\u{301}lodie O\u{302}", "E\u{301}O\u{302}"),
            ("👩‍🍳 Chef", "👩‍🍳C"),
            ("王 小明", "王小"),
            ("  ", ""),
            ("", ""),
        ] {
            assert_eq!(initials(name), expected, "{name}");
        }
    }
}
