//! The operations that move the focus and act on one control.
use super::state::{Request, State};

use accesskit::NodeId;
use iced::Rectangle;
use iced::advanced::widget::Id;
use iced::advanced::widget::operation::{Focusable, Operation};

use std::any::Any;
use std::mem;

/// Focuses what a [`Survey`](super::survey::Survey) counted at the given index, and nothing else.
pub(super) struct FocusAt {
    index: usize,
    current: usize,
}

impl FocusAt {
    pub fn new(index: usize) -> Self {
        Self { index, current: 0 }
    }
}

impl Operation for FocusAt {
    fn traverse(&mut self, operate: &mut dyn FnMut(&mut dyn Operation)) {
        operate(self);
    }

    fn focusable(&mut self, _id: Option<&Id>, _bounds: Rectangle, state: &mut dyn Focusable) {
        if self.current == self.index {
            state.focus();
        } else {
            state.unfocus();
        }
        self.current += 1;
    }
}

/// Activates the [`Accessible`](super::Accessible) that has the focus.
pub(super) struct Activate;

impl Operation for Activate {
    fn traverse(&mut self, operate: &mut dyn FnMut(&mut dyn Operation)) {
        operate(self);
    }

    fn custom(&mut self, _id: Option<&Id>, _bounds: Rectangle, state: &mut dyn Any) {
        if let Some(state) = state.downcast_mut::<State>()
            && state.is_focused()
        {
            state.request = Some(Request::Activate);
        }
    }
}

/// Runs `perform` on the [`Accessible`](super::Accessible) of the given node, unless it is hidden: behind a dialog.
pub(super) struct Find<F> {
    target: NodeId,
    perform: F,
    /// Whether the widget just announced is hidden, with all inside.
    is_hidden: bool,
}

impl<F> Find<F> {
    pub fn new(target: NodeId, perform: F) -> Self {
        Self {
            target,
            perform,
            is_hidden: false,
        }
    }
}

impl<F> Operation for Find<F>
where
    F: FnMut(&Id, &mut State) + Send,
{
    fn traverse(&mut self, operate: &mut dyn FnMut(&mut dyn Operation)) {
        if !mem::take(&mut self.is_hidden) {
            operate(self);
        }
    }

    fn custom(&mut self, id: Option<&Id>, _bounds: Rectangle, state: &mut dyn Any) {
        let Some((state, id)) = state.downcast_mut::<State>().zip(id) else {
            return;
        };
        self.is_hidden = state.node.is_hidden();
        if !self.is_hidden && super::tree::node_id(id) == self.target {
            (self.perform)(id, state);
        }
    }
}
