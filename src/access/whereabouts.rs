//! Where somebody is in a view: what has the focus, and how far the page is scrolled.
use super::scrolling::MAIN;

use iced::advanced::widget::operation::scrollable::AbsoluteOffset;
use iced::advanced::widget::operation::{Focusable, Operation, Outcome, Scrollable};
use iced::advanced::widget::{Id, operate};
use iced::{Rectangle, Task, Vector};

/// Where somebody is in a view. A view that is taken away and comes back has lost both.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Whereabouts {
    /// What has the focus, where that has an id.
    pub focused: Option<Id>,
    /// How far the page is scrolled, in logical pixels.
    scrolled: f32,
    /// How far it could be.
    room: f32,
}

impl Whereabouts {
    /// Asks the view.
    pub fn find() -> Task<Self> {
        operate(Find(Self::default()))
    }

    /// Puts the focus and the page where they were; in proportion, where the page has another length now.
    pub fn bring_back<Message: Send + 'static>(self) -> Task<Message> {
        operate::<()>(BringBack(self)).discard()
    }
}

struct Find(Whereabouts);

impl Operation<Whereabouts> for Find {
    fn traverse(&mut self, operate: &mut dyn FnMut(&mut dyn Operation<Whereabouts>)) {
        operate(self);
    }

    fn focusable(&mut self, id: Option<&Id>, _bounds: Rectangle, state: &mut dyn Focusable) {
        if state.is_focused() {
            self.0.focused = id.cloned();
        }
    }

    fn scrollable(
        &mut self,
        id: Option<&Id>,
        bounds: Rectangle,
        content_bounds: Rectangle,
        translation: Vector,
        _state: &mut dyn Scrollable,
    ) {
        if id == Some(&Id::new(MAIN)) {
            self.0.scrolled = translation.y;
            self.0.room = room(bounds, content_bounds);
        }
    }

    fn finish(&self) -> Outcome<Whereabouts> {
        Outcome::Some(self.0.clone())
    }
}

struct BringBack(Whereabouts);

impl Operation for BringBack {
    fn traverse(&mut self, operate: &mut dyn FnMut(&mut dyn Operation)) {
        operate(self);
    }

    fn focusable(&mut self, id: Option<&Id>, _bounds: Rectangle, state: &mut dyn Focusable) {
        if id.is_some() && id == self.0.focused.as_ref() {
            state.focus();
        } else {
            state.unfocus();
        }
    }

    fn scrollable(
        &mut self,
        id: Option<&Id>,
        bounds: Rectangle,
        content_bounds: Rectangle,
        _translation: Vector,
        state: &mut dyn Scrollable,
    ) {
        if id != Some(&Id::new(MAIN)) {
            return;
        }
        let room = room(bounds, content_bounds);
        // Half a pixel is less than any change of the page.
        let is_same = (room - self.0.room).abs() < 0.5;
        let y = if is_same || self.0.room <= 0.0 {
            self.0.scrolled
        } else {
            self.0.scrolled / self.0.room * room
        };
        state.scroll_to(AbsoluteOffset {
            x: None,
            y: Some(y),
        });
    }
}

/// How far content can be scrolled, in logical pixels.
fn room(bounds: Rectangle, content_bounds: Rectangle) -> f32 {
    (content_bounds.height - bounds.height).max(0.0)
}
