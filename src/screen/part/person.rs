//! What several screens show of a person: their picture, and what is kept of them.
use super::centre::whom;
use crate::domain::centre::Settings;
use crate::domain::learner::Icon;
use crate::i18n::Tr;
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

/// What is kept, why, where, how long, who sees it and whom to ask; `centre` are the settings of the centre, once they
/// are read.
pub fn kept<'a, Message: Clone + 'a>(
    lent: Lent<'a>,
    centre: Option<&'a Settings>,
) -> Element<'a, Message> {
    let tr = lent.tr;
    let facts = [
        (ui::Icon::ListChecks, tr.person_kept_what()),
        (ui::Icon::RotateCcw, tr.person_kept_why()),
        (ui::Icon::HardDrive, tr.person_kept_where()),
        (ui::Icon::Eye, tr.person_kept_who()),
        (ui::Icon::EyeOff, tr.kept_profile()),
        (ui::Icon::Clock, how_long(tr, centre)),
        (ui::Icon::MessageCircle, whom(tr, centre)),
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

/// How long things are kept here.
fn how_long(tr: &Tr, centre: Option<&Settings>) -> String {
    let kept = match centre.and_then(|centre| centre.keep_days) {
        Some(days) => tr.kept_days(days),
        None => tr.person_kept_long(),
    };
    match centre.map_or(0, |centre| centre.archive_days) {
        0 => kept,
        days => format!("{kept} {}", tr.kept_copy(days)),
    }
}

/// The words for a person's picture.
pub fn icon_name(tr: &Tr, icon: Icon) -> String {
    match icon {
        Icon::Leaf => tr.person_icon_leaf(),
        Icon::Star => tr.person_icon_star(),
        Icon::Sun => tr.person_icon_sun(),
        Icon::Moon => tr.person_icon_moon(),
        Icon::Flower => tr.person_icon_flower(),
        Icon::Tree => tr.person_icon_tree(),
        Icon::Bird => tr.person_icon_bird(),
        Icon::Fish => tr.person_icon_fish(),
        Icon::Cat => tr.person_icon_cat(),
        Icon::Heart => tr.person_icon_heart(),
        Icon::Anchor => tr.person_icon_anchor(),
        Icon::Mountain => tr.person_icon_mountain(),
    }
}

/// The pictures to choose from, in a group of the id `id`.
pub fn icons<'a, Message: Clone + 'a>(
    lent: Lent<'a>,
    id: &'static str,
    chosen: Icon,
    on_choose: impl Fn(Icon) -> Message,
) -> Element<'a, Message> {
    let pictures = Icon::ALL.into_iter().map(|icon| ui::Picture {
        id: format!("person-icon-{icon:?}").into(),
        symbol: symbol(icon),
        name: icon_name(lent.tr, icon).into(),
        is_chosen: icon == chosen,
        on_choose: on_choose(icon),
    });
    ui::picture_group(id, lent.tr.person_icon(), pictures.collect())
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
