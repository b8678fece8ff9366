//! The photo of the trial profile: chosen, turned and cut by buttons and keys, or left out.
use super::fields::said;
use super::{Message, Practice};
use crate::domain::practice::Field;
use crate::domain::problem::PhotoTrouble;
use crate::domain::profile::edit::{Edit, Step};
use crate::screen::Lent;
use crate::theme::space;
use crate::ui::{self, Button, Element, Icon, Notice, Nudge, Tone};

use iced::Fill;
use iced::widget::image::Handle;
use iced::widget::{column, row};

/// The id of the picture, which the arrow keys move.
pub const FRAME: &str = "practice-photo-frame";
/// The id of the button that chooses a photo.
pub const CHOOSE: &str = "practice-photo-choose";
/// The id of what says why a picture cannot be taken, or what happened to the photo.
pub const TOLD: &str = "practice-photo-told";
/// The id of what says that a photo told where it was taken.
pub const PLACE: &str = "practice-photo-place";

/// How wide and high the picture shows at most, in logical pixels: above its buttons, and beside them, where it leaves room
/// for two on a line, so that both are in view.
const MOST: f32 = 340.0;
const MOST_BESIDE: f32 = 212.0;

/// What happened.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Happened {
    /// "Choose a photo" was pressed.
    ChoosePressed,
    /// The photo is to change.
    Stepped(Step),
    /// The copy without the place is the one to keep.
    CopyTaken,
    /// "Remove" was pressed.
    RemovePressed,
    /// The photo that was removed is wanted back.
    UndoPressed,
}

/// The photo, as practice is lent it.
#[derive(Debug, Default)]
pub struct Portrait {
    /// The whole picture, dark outside of the circle; `None` where there is no photo.
    pub framed: Option<Handle>,
    /// What is in the circle, for the card.
    pub round: Option<Handle>,
    /// What was done to it.
    pub edit: Edit,
    /// Width and height of the whole picture as it is turned.
    pub size: (u32, u32),
    /// Whether the system's window to choose a file is open.
    pub is_choosing: bool,
    /// Whether the file that was chosen told where it was taken, and nobody has understood yet.
    pub has_place: bool,
    /// Whether a photo was taken out that can come back.
    pub is_removed: bool,
    /// Why the last picture that was chosen cannot be taken.
    pub trouble: Option<PhotoTrouble>,
    /// Whether the system opened no window to choose a file.
    pub lacks_window: bool,
}

impl Portrait {
    /// Whether there is a photo.
    pub fn is_there(&self) -> bool {
        self.framed.is_some()
    }
}

impl Practice {
    /// The photo with all that can be done to it, or the way to one.
    pub(super) fn photo<'a>(
        &'a self,
        lent: Lent<'a>,
        portrait: &'a Portrait,
        field: &'a Field,
    ) -> Element<'a, Message> {
        let main = match &portrait.framed {
            Some(framed) => working(lent, portrait, framed),
            None => choosing(lent, portrait),
        };
        column![
            said(lent, field),
            told(lent, portrait),
            placed(lent, portrait),
            main
        ]
        .spacing(space::L)
        .into()
    }
}

/// What happened to the photo, or to a picture that was to become it.
fn told<'a>(lent: Lent<'a>, portrait: &'a Portrait) -> Option<Element<'a, Message>> {
    let tr = lent.tr;
    if let Some(trouble) = &portrait.trouble {
        let told = tr.photo_trouble(trouble);
        let notice = Notice::new(TOLD, Tone::Bad, told.what)
            .still(lent.is_still)
            .icon(Icon::TriangleAlert)
            .text(told.safe)
            .text(told.cure);
        return Some(notice.into());
    }
    if portrait.lacks_window {
        let notice = Notice::new(TOLD, Tone::Warn, tr.portrait_no_window())
            .still(lent.is_still)
            .icon(Icon::TriangleAlert)
            .text(tr.portrait_drop());
        return Some(notice.into());
    }
    if portrait.is_removed {
        let undo = Button::new("practice-photo-undo", tr.practice_undo())
            .leading(Icon::RotateCcw)
            .on_press(Message::Photo(Happened::UndoPressed));
        let notice = Notice::new(TOLD, Tone::Quiet, tr.portrait_removed())
            .still(lent.is_still)
            .icon(Icon::Trash2)
            .action(undo);
        return Some(notice.into());
    }
    None
}

/// That the photo says where it was taken, and what takes that out.
fn placed<'a>(lent: Lent<'a>, portrait: &'a Portrait) -> Option<Element<'a, Message>> {
    let tr = lent.tr;
    portrait.has_place.then(|| {
        let take = Button::new("practice-photo-copy", tr.portrait_remove_place())
            .leading(Icon::Check)
            .on_press(Message::Photo(Happened::CopyTaken));
        Notice::new(PLACE, Tone::Bad, tr.portrait_place())
            .still(lent.is_still)
            .icon(Icon::MapPin)
            .action(take)
            .into()
    })
}

fn choosing<'a>(lent: Lent<'a>, portrait: &'a Portrait) -> Element<'a, Message> {
    let tr = lent.tr;
    let words = column![
        choose(portrait, tr.portrait_choose()),
        ui::paragraph(tr.portrait_drop()),
        ui::small(tr.portrait_kept()),
    ];
    ui::card(words.spacing(space::M))
}

fn choose<'a>(portrait: &'a Portrait, label: String) -> Element<'a, Message> {
    let message = Message::Photo(Happened::ChoosePressed);
    Button::new(CHOOSE, label)
        .leading(Icon::Camera)
        .stays_reachable()
        .on_press_maybe((!portrait.is_choosing).then_some(message))
        .into()
}

fn working<'a>(lent: Lent<'a>, portrait: &'a Portrait, framed: &'a Handle) -> Element<'a, Message> {
    let tr = lent.tr;
    let (width, height) = portrait.size;
    let is_narrow = ui::is_narrow(lent.window);
    let most = if is_narrow { MOST } else { MOST_BESIDE };
    // As wide as it may be without being too high, and no wider than it is.
    let wide = most * (width as f32 / height.max(1) as f32).min(1.0);
    let wide = wide.min(pixels(framed));
    let picture = ui::nudged(
        FRAME,
        framed,
        tr.portrait_picture(),
        tr.portrait_keys(),
        wide,
        |nudge| Message::Photo(Happened::Stepped(step(nudge))),
    );
    let per_cent = |part: f32| tr.per_cent(u64::from((part * 100.0).round() as u16));
    let stands = tr.portrait_stands(
        &per_cent(portrait.edit.side()),
        &signed(portrait.edit.brightness()),
    );
    let seen = column![picture, ui::status(stands), ui::small(tr.portrait_keys())];
    let seen = seen.spacing(space::S).max_width(most);
    let whole = row![
        choose(portrait, tr.portrait_other()),
        Element::from(
            Button::new("practice-photo-remove", tr.portrait_remove())
                .leading(Icon::Trash2)
                .on_press(Message::Photo(Happened::RemovePressed))
        ),
    ];
    let whole = whole.spacing(space::S).wrap().vertical_spacing(space::S);
    let controls = column![buttons(lent), whole].spacing(space::L).width(Fill);
    let content: Element<'a, Message> = if is_narrow {
        column![seen, controls].spacing(space::L).into()
    } else {
        row![seen, controls].spacing(space::L).into()
    };
    ui::card(content)
}

/// How many pixels wide a picture is.
fn pixels(picture: &Handle) -> f32 {
    match picture {
        Handle::Rgba { width, .. } => *width as f32,
        Handle::Path(..) | Handle::Bytes(..) => MOST,
    }
}

/// The buttons that do what the keys do, and the rest.
fn buttons<'a>(lent: Lent<'a>) -> Element<'a, Message> {
    let tr = lent.tr;
    let stepping = |step: Step, icon, label: String| {
        let id = format!("practice-photo-{step:?}").to_lowercase();
        Button::new(id, label)
            .leading(icon)
            .on_press(Message::Photo(Happened::Stepped(step)))
    };
    let arrow = |step, icon, label| Element::from(stepping(step, icon, label).icon_only());
    let worded = |step, icon, label| Element::from(stepping(step, icon, label));
    let group = |name: String, buttons: Vec<Element<'a, Message>>| {
        let buttons = iced::widget::Row::with_children(buttons)
            .spacing(space::S)
            .wrap()
            .vertical_spacing(space::S);
        let content = column![ui::decoration(ui::strong(name.clone())), buttons];
        ui::group(name, content.spacing(space::XS))
    };
    column![
        group(
            tr.portrait_move(),
            vec![
                arrow(Step::Left, Icon::ArrowLeft, tr.portrait_left()),
                arrow(Step::Right, Icon::ArrowRight, tr.portrait_right()),
                arrow(Step::Up, Icon::ArrowUp, tr.portrait_up()),
                arrow(Step::Down, Icon::ArrowDown, tr.portrait_down()),
            ],
        ),
        group(
            tr.portrait_size(),
            vec![
                worded(Step::Closer, Icon::ZoomIn, tr.portrait_closer()),
                worded(Step::Wider, Icon::ZoomOut, tr.portrait_wider()),
            ],
        ),
        group(
            tr.portrait_turn(),
            vec![
                worded(Step::TurnLeft, Icon::RotateCcw, tr.portrait_turn_left()),
                worded(Step::TurnRight, Icon::RotateCw, tr.portrait_turn_right()),
            ],
        ),
        group(
            tr.portrait_light(),
            vec![
                worded(Step::Brighter, Icon::Sun, tr.portrait_brighter()),
                worded(Step::Darker, Icon::Moon, tr.portrait_darker()),
            ],
        ),
        worded(Step::Anew, Icon::RefreshCw, tr.portrait_anew()),
    ]
    .spacing(space::M)
    .into()
}

fn step(nudge: Nudge) -> Step {
    match nudge {
        Nudge::Left => Step::Left,
        Nudge::Right => Step::Right,
        Nudge::Up => Step::Up,
        Nudge::Down => Step::Down,
        Nudge::Plus => Step::Closer,
        Nudge::Minus => Step::Wider,
    }
}

/// "+2", "0" or "−1".
fn signed(steps: i8) -> String {
    match steps {
        1.. => format!("+{steps}"),
        0 => "0".to_owned(),
        _ => format!("−{}", steps.unsigned_abs()),
    }
}
