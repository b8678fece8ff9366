//! The pieces that screens are made of. All of them are generic over the message; everything that can be pressed or
//! filled takes the keyboard focus and has a role, a name and a state.
//!
//! Words come as arguments (`impl Into<Cow<str>>`): this room knows no language. Ids must be unique in a view and
//! stay the same while the thing they name is the same; [`iced::widget::operation::focus`] takes them.
//!
//! A builder becomes an [`Element`] by `.into()`; `words` below is anything that is `Into<Cow<str>>`.
//!
//! # Things to press
//! - `Button::new(id, label)` `.primary()` (filled, 56 high) `.quiet()` `.link()` `.danger()` `.danger_outlined()`
//!   `.on_filled()` `.main()` (56 high) `.leading(Icon)` `.trailing(Icon)` `.fill()` `.icon_only()` `.name(words)`
//!   `.description(words)`
//!   `.expanded(bool)` `.stays_reachable()` `.returns_focus_to(id)` `.on_press(m)` `.on_press_maybe(Option<m>)`
//! - `FoundRow::new(id, Icon, title)` `.place(words)` `.snippet(&Passage)` `.on_press(m)`: a result of a search
//! - `tile(id, Mark, Tone, title, note, on_press)`, [`CardButton`]
//! - `Entry::new(id, label)` `.mark(Icon, Tone, Option<state words>)` `.badge(words, Tone)` `.current(bool)`
//!   `.on_press_maybe(..)`: a place in a side panel
//! - `tabs(name, Vec<Tab { id, icon, label, is_current, on_press }>)`: the sections of a place, of which one shows
//! - `segments(id, name, Vec<Segment { id, label, name, language, is_chosen, on_choose }>)`
//!
//! # Questions
//! - `Choice::new(id, rank, words)` `.chosen(bool)` `.judged(Standing, verdict words)` `.feedback(words)`
//!   `.echo(Option<Echo>)` `.on_choose_maybe(..)`, in `choice_group(id, name, Vec<Choice>)` or `check_group(id, name, Vec<Choice>)`, or `reply_group(..)`
//! - `OrderRow::new(id, words, name of up, name of down)` `.on_move(up, down)` `.judged(..)` `.fixed(bool)` `.echo(..)`, in
//!   `order_list(name, Vec<OrderRow>)`; Alt and the arrows move the row that holds the focus
//! - `Chooser::new(id, name, placeholder)` `.options(Vec<ChooserOption { words, is_chosen, on_choose }>)` `.echoes(..)`
//!   `.open(bool, Option<on_toggle>)` `.judged(..)`: a list that opens in place
//!
//! # Settings and fields
//! - `check_row(id, label, is_checked, Option<on_toggle>)`, `radio_group(id, name, Vec<RadioRow>)`,
//!   [`picture_group`], [`sample_group`], `group(name, content)`, `told(id, words, content)` (read as it changes),
//!   `roving(name, content)` (one Tab stop, arrows inside), `steps(content)` (Tab and arrows alike)
//! - `TextField::new(id, label, &value)` `.placeholder(..)` `.help(..)` `.error(Option)` `.language(code)`
//!   `.secret()` `.on_input(f)` `.on_submit_maybe(..)`
//! - `TextArea::new(id, label, &Content)` `.height(..)` `.help(..)` `.error(..)` `.count(words)` `.language(code)`
//!   `.one_line()` `.on_action(f)` `.on_value(f)`; a screen keeps its text in an [`Editor`]
//!
//! # Words
//! - `heading(id, level, words)` (a focus target), `heading_centred(id, level, words)`, `heading_sized(id, level, size, words)`, `paragraph(words)`,
//!   `small(words)`, `strong(words)`: the last three give a `Text`, to be styled further by [`crate::theme::words`]
//! - `passage(&Passage)`, `passage_sized(&Passage, size)`, `bullets(items)`, `numbered(items)`,
//!   `lines(items, spacing)`, `icon(Icon, size)`, `icon_toned(Icon, size, Tone)`, `picture(&Handle, alt, width)`,
//!   `decoration(content)` (hidden from assistive technology), `in_language(code, content)`, `echo(code,
//!   content)` (the same in another language, below), `with_echo(content, Option<Echo { language, passage }>)`
//! - `passage_with_terms(&Passage, size, |term, rank, words| Option<Term { id, name, is_open, on_press }>)`: words that
//!   open an explanation; `explanation(id, name, title, content, close button, on_close)`, a focus target
//!
//! - `nudged(id, &Handle, name, words for the keys, width, |Nudge| m)`: a picture that the arrow keys move
//!
//! # Boxes and progress
//! - `card(content)`, `titled_card(id, Icon, title, content)`, `toned_card(Tone, content)`, `filled_card(content)`, `callout(Tone, Icon, content)`,
//!   `badge(words, Tone)`, `disc(Mark, Tone, diameter)`
//! - `Notice::new(id, Tone, title)` `.icon(Icon)` `.text(words)` `.passage(&Passage)` `.action(content)`
//!   `.still(bool)`: feedback, read aloud as it comes, and a focus target; `Banner::new(id, window, Tone, Icon, words)`
//!   `.note(words)` `.action(button)`; `floating(id, window, Icon, words, Option<action>)` in
//!   `floating_over(page, Option<line>)`; `status(words)`, `strong_status(words)`: a line that is read as it changes
//! - `progress_bar(name, value words, fraction, Strength)`, `dots(name, current, total)`,
//!   `ring(&Handle, diameter, name, content)` with a kept `ring_picture(fraction, pixels, colour, track)`
//!
//! - `bars(name, window, Vec<Bar { label, share, value }>)`: a chart
//! - `appear(id, is_still, content)`: what has just come, sliding into its place unless nothing may move
//!
//! # Tables
//! - `table(name, Vec<Head { id, words, name, width, sorted, on_press }>, Vec<TableRow { name, is_chosen, cells }>,
//!   Extent { before, total }, is_wide)`: columns, or cards where there is no room; `check_mark(id, name, is_checked,
//!   on_toggle)` and `row_link(id, label, name, on_press)` for its cells
//!
//! # Layout
//! `window` is the size of the window divided by the text size.
//! - `Page::new(id, window, content)` `.top(..)` `.banner(Option)` `.side(name, panel)` `.fold(is_open, on_toggle)`
//!   `.bottom(..)` `.max_width(..)` `.part(id)` (begins at its top, beside the same panel) `.mark(Option<Mark>)` (the sentence that is being read aloud): a page
//!   of another id begins at its top
//! - `top_bar(window, brand, actions)`, `brand(name, is_folded)`, `bottom_bar(window, left, middle, right)`
//! - `is_narrow(window)`, `columns(window, first, second, second_width)`, `side_by_side(window, first, second)`,
//!   `grid(width, least, cells)`
//! - `Dialog::new(id, title, content)` `.action(button)` `.on_close(m)` `.alert()` `.width(..)`, in
//!   `dialog_over(view, window, Option<Dialog>)`: call it with `None` too, so that the view keeps its state;
//!   `article(Option<Mark>, content)` in it may have a marked sentence, and Listen passes over `unread(content)`
mod appear;
mod boxes;
mod button;
mod card_button;
mod chart;
mod choice;
mod chooser;
mod dialog;
mod editor;
mod even;
mod field;
mod find;
mod grouping;
mod listen;
mod notice;
mod nudge;
mod order;
mod page;
mod pictures;
mod places;
mod progress;
mod samples;
mod table;
mod tabs;
mod terms;
mod words;

pub use appear::appear;
pub use boxes::{badge, callout, card, disc, filled_card, icon_badge, titled_card, toned_card};
pub use button::Button;
pub use card_button::CardButton;
pub use chart::{Bar, bars};
pub use choice::{Choice, check_columns, check_group, choice_columns, choice_group, reply_group};
pub use chooser::{Chooser, ChooserOption};
pub use dialog::{Dialog, dialog_over};
pub use editor::{Edited, Editing, Editor, MOST_RARE, Refusal, is_enter};
pub use field::{TextArea, TextField};
pub use find::FoundRow;
pub use grouping::{RadioRow, check_row, group, radio_group, roving, steps};
pub use listen::{article, unread};
pub use notice::{Banner, Notice, floating, floating_over, status, strong_status, told};
pub use nudge::{Nudge, nudged};
pub use order::{OrderRow, order_list};
pub use page::{
    Page, bottom_bar, columns, content_width, grid, is_low, is_narrow, side_by_side, top_bar,
};
pub use pictures::{Picture, picture_group};
pub use places::{Entry, Mark, Segment, brand, segments, tile};
pub use progress::{Strength, dots, progress_bar, ring, ring_picture};
pub use samples::{Sample, sample_group};
pub use table::{Extent, Head, TableRow, check_mark, row_link, table};
pub use tabs::{Tab, tabs};
pub use terms::{Term, explanation, passage_with_terms};
pub use words::{
    Echo, bullets, decoration, echo, heading, heading_centred, heading_sized, icon, icon_toned,
    in_language, lines, numbered, paragraph, passage, passage_sized, picture, small, strong,
    with_echo,
};

pub use crate::theme::Icon;
pub use crate::theme::button::Standing;
pub use crate::theme::container::Tone;

use std::borrow::Cow;

/// Words to show.
pub type Words<'a> = Cow<'a, str>;
/// A piece of a view.
pub type Element<'a, Message> = iced::Element<'a, Message>;
