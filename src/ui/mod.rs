//! The pieces that screens are made of. All of them are generic over the message; everything that can be pressed or
//! filled takes the keyboard focus and has a role, a name and a state.
//!
//! Words come as arguments (`impl Into<Cow<str>>`): this room knows no language. Ids must be unique in a view and
//! stay the same while the thing they name is the same; [`iced::widget::operation::focus`] takes them.
//!
//! Things to press: [`Button`], [`tile`], [`Entry`], [`segments`]. Questions: [`Choice`] in [`choice_group`] or
//! [`check_group`], [`OrderRow`] in [`order_list`], [`Chooser`]. Settings: [`check_row`], [`radio_group`].
//! Fields: [`TextField`], [`TextArea`]. Words: [`heading`], [`paragraph`], [`small`], [`passage`], [`bullets`],
//! [`picture`], [`icon`], [`decoration`], [`in_language`]. Boxes: [`card`], [`callout`], [`badge`], [`Notice`],
//! [`banner`]. Progress: [`progress_bar`], [`ring`], [`dots`]. Layout: [`Page`], [`top_bar`], [`bottom_bar`],
//! [`columns`], [`grid`], [`Dialog`] with [`dialog_over`].
mod boxes;
mod button;
mod card_button;
mod choice;
mod chooser;
mod dialog;
mod field;
mod grouping;
mod notice;
mod order;
mod page;
mod pictures;
mod places;
mod progress;
mod words;

pub use boxes::{badge, callout, card, disc, filled_card, toned_card};
pub use button::Button;
pub use card_button::CardButton;
pub use choice::{Choice, check_group, choice_group};
pub use chooser::{Chooser, ChooserOption};
pub use dialog::{Dialog, dialog_over};
pub use field::{TextArea, TextField};
pub use grouping::{RadioRow, check_row, group, radio_group, roving};
pub use notice::{Notice, banner};
pub use order::{OrderRow, order_list};
pub use page::{Page, bottom_bar, columns, grid, is_narrow, top_bar};
pub use pictures::{Picture, picture_group};
pub use places::{Entry, Mark, Segment, brand, person_badge, segments, tile};
pub use progress::{Strength, dots, progress_bar, ring, ring_picture};
pub use words::{
    bullets, decoration, heading, heading_sized, icon, icon_toned, in_language, lines, numbered,
    paragraph, passage, passage_sized, picture, small, strong,
};

pub use crate::theme::Icon;
pub use crate::theme::button::Standing;
pub use crate::theme::container::Tone;

use std::borrow::Cow;

/// Words to show.
pub type Words<'a> = Cow<'a, str>;
/// A piece of a view.
pub type Element<'a, Message> = iced::Element<'a, Message>;
