//! What of a view stands elsewhere than when it was last drawn.
//!
//! Software rendering draws anew what has changed, piece by piece, and each piece goes through the whole view once more:
//! where much has changed, as on a new screen or when the page scrolls, that takes several times as long as drawing all
//! of it at once (benches/README.md).
use super::state::State;

use iced::advanced::widget::Id;
use iced::advanced::widget::operation::{Operation, Scrollable};
use iced::{Rectangle, Vector};
use rustc_hash::FxHasher;

use std::any::Any;
use std::hash::{Hash, Hasher};

/// How many pieces are drawn faster one by one than the whole view at once.
const FEW: usize = 8;

/// Where the pieces of a view stand in the window, and what they say.
#[derive(Debug, Default, PartialEq)]
pub(super) struct Drawn {
    pieces: Vec<Piece>,
    /// How far what is traversed is scrolled, and the inside of the next traversal.
    scrolled: Vector,
    next: Vector,
}

/// A piece of a view: its place in the window, and its text as a number.
type Piece = (Rectangle, u64);

impl Drawn {
    /// Whether so much is unlike `before` that the view is best drawn whole. Not where nothing was there before: what
    /// is new is drawn whole anyway.
    pub fn differs_much_from(&self, before: &Self) -> bool {
        let pairs = self.pieces.iter().zip(&before.pieces);
        let changed = pairs.filter(|(now, before)| now != before).count();
        let longer = self.pieces.len().abs_diff(before.pieces.len());
        !before.pieces.is_empty() && changed + longer > FEW
    }

    fn add(&mut self, bounds: Rectangle, said: &str) {
        let mut hasher = FxHasher::default();
        said.hash(&mut hasher);
        self.pieces.push((bounds - self.scrolled, hasher.finish()));
    }
}

impl Operation for Drawn {
    fn traverse(&mut self, operate: &mut dyn FnMut(&mut dyn Operation)) {
        let outer = self.scrolled;
        self.scrolled = outer + std::mem::take(&mut self.next);
        operate(self);
        self.scrolled = outer;
    }

    fn scrollable(
        &mut self,
        _id: Option<&Id>,
        bounds: Rectangle,
        _content_bounds: Rectangle,
        translation: Vector,
        _state: &mut dyn Scrollable,
    ) {
        self.add(bounds, "");
        self.next = translation;
    }

    fn text(&mut self, _id: Option<&Id>, bounds: Rectangle, text: &str) {
        self.add(bounds, text);
    }

    fn custom(&mut self, _id: Option<&Id>, bounds: Rectangle, state: &mut dyn Any) {
        if state.is::<State>() {
            self.add(bounds, "");
        }
    }
}
