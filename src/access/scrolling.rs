//! Scrolling by keyboard, to what has the focus, and to what assistive technology reads.
use iced::advanced::widget::operation::scrollable::AbsoluteOffset;
use iced::advanced::widget::operation::{Focusable, Operation, Outcome, Scrollable};
use iced::advanced::widget::{Id, operate};
use iced::{Rectangle, Task, Vector};

/// The id of the scrollable that Page Up, Page Down, Home and End scroll.
pub const MAIN: &str = "main-scroll";

/// The id of the scrollable that they scroll while a dialog is open.
pub const DIALOG: &str = "dialog-scroll";

/// The id of containers that come into view whole, where there is room, when something inside of them has the focus: a
/// field with its help, a notice with its button.
pub const WHOLE: &str = "whole";

/// Room for the focus ring, and a hint that there is more.
const MARGIN: f32 = 24.0;

/// What must come into view.
#[derive(Debug, Clone)]
pub(super) enum Wanted {
    /// What has the focus. Iced does not see to it: Tab would move the focus out of sight.
    Focus,
    /// What stands, or would stand without clipping, at these bounds of the window.
    Place(Rectangle),
    /// What stands at these bounds of the content of its scrollable.
    Content(Rectangle),
    /// The controls of these ids, and all that stands between them.
    Between(Id, Id),
}

/// Finds the scrollable that hides what is wanted, and by how much it must scroll.
pub(super) struct FindHidden {
    wanted: Wanted,
    count: usize,
    inside: Option<Viewport>,
    /// What was met of what is wanted.
    met: Option<Rectangle>,
    opens: Option<Viewport>,
    /// The container around, and the one that the next traversal is the inside of.
    whole: Option<Rectangle>,
    next_whole: Option<Rectangle>,
    found: Option<ScrollBy>,
    is_hidden: bool,
}

#[derive(Clone, Copy)]
struct Viewport {
    index: usize,
    /// What shows, in the coordinates of the content.
    visible: Rectangle,
}

impl FindHidden {
    pub fn new(wanted: Wanted) -> Self {
        Self {
            wanted,
            count: 0,
            inside: None,
            met: None,
            opens: None,
            whole: None,
            next_whole: None,
            found: None,
            is_hidden: false,
        }
    }

    /// Where what is wanted stands in the layout.
    pub fn place(&self) -> Option<Rectangle> {
        self.met
    }

    /// Whether some of what is wanted is out of view; its margin does not count.
    pub fn is_hidden(&self) -> bool {
        self.is_hidden
    }

    pub fn found(self) -> Option<ScrollBy> {
        self.found
    }

    /// How `viewport` must scroll to show `bounds`, which are in the coordinates of its content.
    fn reveal(viewport: Viewport, bounds: Rectangle) -> Option<ScrollBy> {
        let Viewport { index, visible } = viewport;
        let above = bounds.y - MARGIN - visible.y;
        let below = bounds.y + bounds.height + MARGIN - visible.y - visible.height;

        let y = if above < 0.0 {
            above
        } else if below > 0.0 {
            below.min(above)
        } else {
            return None;
        };
        Some(ScrollBy {
            target: Target::Index(index),
            current: 0,
            amount: Amount::Pixels(y),
        })
    }
}

/// Scrolls to a control by its id, where it is out of sight; the focus stays where it is.
pub fn reveal<Message: Send + 'static>(id: impl Into<Id>) -> Task<Message> {
    let id = id.into();
    reveal_between(id.clone(), id)
}

/// The same for all that stands from one control to another; its beginning, where the window has no room for all.
pub fn reveal_between<Message: Send + 'static>(
    first: impl Into<Id>,
    last: impl Into<Id>,
) -> Task<Message> {
    let wanted = Wanted::Between(first.into(), last.into());
    operate(FindHidden::new(wanted)).discard()
}

impl Operation for FindHidden {
    fn traverse(&mut self, operate: &mut dyn FnMut(&mut dyn Operation)) {
        let (outer, whole) = (self.inside, self.whole);
        self.inside = self.opens.take().or(outer);
        self.whole = self.next_whole.take().or(whole);
        operate(self);
        (self.inside, self.whole) = (outer, whole);
    }

    fn container(&mut self, id: Option<&Id>, bounds: Rectangle) {
        self.next_whole = (id == Some(&Id::new(WHOLE))).then_some(bounds);
    }

    fn scrollable(
        &mut self,
        _id: Option<&Id>,
        bounds: Rectangle,
        content_bounds: Rectangle,
        translation: Vector,
        _state: &mut dyn Scrollable,
    ) {
        let viewport = Viewport {
            index: self.count,
            visible: bounds + translation,
        };
        self.opens = Some(viewport);
        self.count += 1;

        let place = match &self.wanted {
            Wanted::Focus | Wanted::Between(..) => None,
            Wanted::Place(place) => Some(*place + translation),
            Wanted::Content(place) => Some(*place),
        };
        if let Some(place) = place
            && content_bounds.contains(place.center())
        {
            self.found = Self::reveal(viewport, place);
        }
    }

    fn focusable(&mut self, id: Option<&Id>, bounds: Rectangle, state: &mut dyn Focusable) {
        let is_wanted = match &self.wanted {
            Wanted::Focus => state.is_focused(),
            Wanted::Between(first, last) => id == Some(first) || id == Some(last),
            Wanted::Place(_) | Wanted::Content(_) => false,
        };
        if is_wanted && let Some(viewport) = self.inside {
            let room = viewport.visible.height - 2.0 * MARGIN;
            let whole = self.whole.filter(|whole| whole.height <= room);
            let bounds = whole.unwrap_or(bounds);
            let bounds = self.met.map_or(bounds, |met| met.union(&bounds));
            self.met = Some(bounds);
            let Viewport { visible, .. } = viewport;
            let shown = bounds.height.min(visible.height);
            self.is_hidden =
                bounds.y < visible.y - 0.5 || bounds.y + shown > visible.y + visible.height + 0.5;
            self.found = Self::reveal(viewport, bounds);
        }
    }

    fn finish(&self) -> Outcome<()> {
        match self.found {
            Some(scroll) => Outcome::Chain(Box::new(scroll)),
            None => Outcome::None,
        }
    }
}

/// Scrolls one scrollable.
#[derive(Debug, Clone, Copy)]
pub(super) struct ScrollBy {
    target: Target,
    current: usize,
    amount: Amount,
}

#[derive(Debug, Clone, Copy)]
enum Target {
    Index(usize),
    /// By the id.
    Named(&'static str),
}

#[derive(Debug, Clone, Copy)]
enum Amount {
    Pixels(f32),
    Pages(f32),
}

impl ScrollBy {
    /// Scrolls the page, or the dialog over it, by pages.
    pub fn pages(pages: f32, is_modal: bool) -> Self {
        Self::named(Amount::Pages(pages), is_modal)
    }

    /// Scrolls the page, or the dialog over it, by pixels.
    pub fn pixels(pixels: f32, is_modal: bool) -> Self {
        Self::named(Amount::Pixels(pixels), is_modal)
    }

    fn named(amount: Amount, is_modal: bool) -> Self {
        Self {
            target: Target::Named(if is_modal { DIALOG } else { MAIN }),
            current: 0,
            amount,
        }
    }
}

impl Operation for ScrollBy {
    fn traverse(&mut self, operate: &mut dyn FnMut(&mut dyn Operation)) {
        operate(self);
    }

    fn scrollable(
        &mut self,
        id: Option<&Id>,
        bounds: Rectangle,
        content_bounds: Rectangle,
        _translation: Vector,
        state: &mut dyn Scrollable,
    ) {
        let is_target = match self.target {
            Target::Index(index) => self.current == index,
            Target::Named(name) => id == Some(&Id::new(name)),
        };
        if is_target {
            let y = match self.amount {
                Amount::Pixels(y) => y,
                Amount::Pages(pages) => 0.9 * pages * bounds.height,
            };
            state.scroll_by(AbsoluteOffset { x: 0.0, y }, bounds, content_bounds);
        }
        self.current += 1;
    }
}
