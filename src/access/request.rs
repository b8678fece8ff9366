//! What assistive technology asks of the view.
use super::navigation::Find;
use super::scrolling::{FindHidden, Wanted};
use super::state::{Request, State};
use super::tree::collect;

use accesskit::{Action, ActionData, ActionRequest};
use iced::advanced::widget::Id;
use iced::advanced::widget::operation::{self, Operation};
use iced::{Point, Rectangle, Size};

/// Carries out what assistive technology asked for.
pub(super) fn perform(request: ActionRequest, mut operate: impl FnMut(&mut dyn Operation)) {
    let mut focused = None;

    if request.action == Action::ScrollIntoView {
        scroll_to(&request, operate);
        return;
    }
    let perform = |id: &Id, state: &mut State| match (request.action, &request.data) {
        (Action::Focus, _) => focused = Some(id.clone()),
        (Action::Click, _) => {
            focused = Some(id.clone());
            state.request = Some(Request::Activate);
        }
        (Action::SetValue, Some(ActionData::Value(value))) => {
            state.request = Some(Request::SetValue(value.to_string()));
        }
        _ => {}
    };
    operate(&mut Find::new(request.target_node, perform));

    if let Some(id) = focused {
        operate(&mut operation::focusable::focus(id));
    }
}

/// Scrolls to a node, which may be a text that has no widget of its own.
fn scroll_to(request: &ActionRequest, mut operate: impl FnMut(&mut dyn Operation)) {
    let tree = collect("", None, 1.0, &mut operate);
    let Some(bounds) = tree
        .nodes
        .iter()
        .find(|(id, _)| *id == request.target_node)
        .and_then(|(_, node)| node.bounds())
    else {
        return;
    };
    #[expect(
        clippy::cast_possible_truncation,
        reason = "the bounds came from numbers of iced, which are f32"
    )]
    let place = Rectangle::new(
        Point::new(bounds.x0 as f32, bounds.y0 as f32),
        Size::new(bounds.width() as f32, bounds.height() as f32),
    );
    let mut hidden = FindHidden::new(Wanted::Place(place));
    operate(&mut hidden);
    if let Some(mut scroll) = hidden.found() {
        operate(&mut scroll);
    }
}
