//! The picture of a person.
use crate::domain::learner::Icon;
use crate::ui;

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
