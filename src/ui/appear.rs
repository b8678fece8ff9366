//! The one thing that moves: what has just come slides into its place.
use super::Element;

use iced::advanced::layout::Layout;
use iced::advanced::widget::{Id, Tree, Widget, tree};
use iced::advanced::{Clipboard, Renderer as _, Shell, mouse, renderer};
use iced::time::{Duration, Instant};
use iced::{Event, Rectangle, Renderer, Theme, Vector, window};

/// How long it takes: shorter than anybody waits for.
const DURATION: Duration = Duration::from_millis(120);
/// From how far below it comes, in logical pixels.
const DISTANCE: f32 = 8.0;

/// Lets content slide up into its place when it comes, and when another `id` comes in its place; at once where
/// `is_still`. What can be pressed and what is read are in the final place from the first.
pub fn appear<'a, Message: 'a>(
    id: impl Into<Id>,
    is_still: bool,
    content: impl Into<Element<'a, Message>>,
) -> Element<'a, Message> {
    Element::new(Appear {
        id: id.into(),
        is_still,
        content: content.into(),
    })
}

struct Appear<'a, Message> {
    id: Id,
    is_still: bool,
    content: Element<'a, Message>,
}

struct State {
    id: Id,
    begun: Option<Instant>,
    /// How far below its place it is drawn.
    below: f32,
}

/// How far below its place content is drawn, `elapsed` after it came: fast at first, then slower.
fn below(elapsed: Duration) -> f32 {
    let rest = 1.0 - (elapsed.as_secs_f32() / DURATION.as_secs_f32()).min(1.0);
    DISTANCE * rest * rest
}

impl<Message> Widget<Message, Theme, Renderer> for Appear<'_, Message> {
    crate::access::leaves_to_content!(Message, operate);

    fn tag(&self) -> tree::Tag {
        tree::Tag::of::<State>()
    }

    fn state(&self) -> tree::State {
        tree::State::new(State {
            id: self.id.clone(),
            begun: None,
            below: 0.0,
        })
    }

    fn diff(&self, tree: &mut Tree) {
        if tree.state.downcast_ref::<State>().id != self.id {
            tree.state = self.state();
        }
        tree.diff_children(std::slice::from_ref(&self.content));
    }

    fn update(
        &mut self,
        tree: &mut Tree,
        event: &Event,
        layout: Layout<'_>,
        cursor: mouse::Cursor,
        renderer: &Renderer,
        clipboard: &mut dyn Clipboard,
        shell: &mut Shell<'_, Message>,
        viewport: &Rectangle,
    ) {
        if let Event::Window(window::Event::RedrawRequested(now)) = event {
            let state = tree.state.downcast_mut::<State>();
            let begun = *state.begun.get_or_insert(*now);
            let elapsed = now.saturating_duration_since(begun);
            let moves = !self.is_still && elapsed < DURATION;
            state.below = if moves { below(elapsed) } else { 0.0 };
            if moves {
                shell.request_redraw();
            }
        }
        self.content.as_widget_mut().update(
            &mut tree.children[0],
            event,
            layout,
            cursor,
            renderer,
            clipboard,
            shell,
            viewport,
        );
    }

    fn draw(
        &self,
        tree: &Tree,
        renderer: &mut Renderer,
        theme: &Theme,
        style: &renderer::Style,
        layout: Layout<'_>,
        cursor: mouse::Cursor,
        viewport: &Rectangle,
    ) {
        let below = tree.state.downcast_ref::<State>().below;
        let (content, child) = (self.content.as_widget(), &tree.children[0]);
        let draw = |renderer: &mut Renderer| {
            content.draw(child, renderer, theme, style, layout, cursor, viewport);
        };
        if below > 0.0 {
            renderer.with_translation(Vector::new(0.0, below), draw);
        } else {
            draw(renderer);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn content_comes_from_below_ever_slower_and_stays_in_its_place() {
        let places: Vec<f32> = (0..=14)
            .map(|step| below(Duration::from_millis(10 * step)))
            .collect();
        assert_eq!(places[0], DISTANCE);
        assert_eq!(places[12..], [0.0; 3]);
        let steps: Vec<f32> = places[..13].windows(2).map(|two| two[0] - two[1]).collect();
        assert!(steps.windows(2).all(|two| two[0] > two[1]), "{steps:?}");
    }
}
