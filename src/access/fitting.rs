//! Whether a page shows whole, and going through it a screenful at a time.
use super::scrolling::MAIN;

use iced::advanced::layout::{Layout, Limits};
use iced::advanced::renderer;
use iced::advanced::widget::operation::scrollable::AbsoluteOffset;
use iced::advanced::widget::operation::{Operation, Outcome, Scrollable, black_box};
use iced::advanced::widget::{Id, Tree, operate};
use iced::{Element, Rectangle, Size, Task, Vector};

/// How much of a screenful a key scrolls: the last lines stay, to go on from.
const SCREENFUL: f32 = 0.9;

/// Whether nothing of the page in `view` is hidden in a window of that size, in logical pixels. It is laid out with
/// `renderer`, and drawn nowhere.
pub fn fits<'a, Message, Theme, Renderer>(
    view: impl Into<Element<'a, Message, Theme, Renderer>>,
    window: Size,
    renderer: &Renderer,
) -> bool
where
    Message: 'a,
    Theme: 'a,
    Renderer: renderer::Renderer + 'a,
{
    let mut view = view.into();
    let mut tree = Tree::new(view.as_widget());
    let widget = view.as_widget_mut();
    let node = widget.layout(&mut tree, renderer, &Limits::new(Size::ZERO, window));
    let mut still = Turn::by(0.0);
    widget.operate(
        &mut tree,
        Layout::new(&node),
        renderer,
        &mut black_box(&mut still),
    );
    still.hidden < 1.0
}

/// Scrolls the page by a screenful, on or back. Gives whether it moved: at its end it does not.
pub fn turn_page(is_forwards: bool) -> Task<bool> {
    operate(Turn::by(if is_forwards { SCREENFUL } else { -SCREENFUL }))
}

/// Scrolls the page by screenfuls.
struct Turn {
    screenfuls: f32,
    /// How much of the page is out of sight, in logical pixels.
    hidden: f32,
    has_moved: bool,
}

impl Turn {
    fn by(screenfuls: f32) -> Self {
        Self {
            screenfuls,
            hidden: 0.0,
            has_moved: false,
        }
    }
}

impl Operation<bool> for Turn {
    fn traverse(&mut self, operate: &mut dyn FnMut(&mut dyn Operation<bool>)) {
        operate(self);
    }

    fn scrollable(
        &mut self,
        id: Option<&Id>,
        bounds: Rectangle,
        content_bounds: Rectangle,
        translation: Vector,
        state: &mut dyn Scrollable,
    ) {
        if id != Some(&Id::new(MAIN)) {
            return;
        }
        self.hidden = (content_bounds.height - bounds.height).max(0.0);
        let wanted = translation.y + self.screenfuls * bounds.height;
        let y = wanted.clamp(0.0, self.hidden) - translation.y;
        if y.abs() >= 1.0 {
            self.has_moved = true;
            state.scroll_by(AbsoluteOffset { x: 0.0, y }, bounds, content_bounds);
        }
    }

    fn finish(&self) -> Outcome<bool> {
        Outcome::Some(self.has_moved)
    }
}
