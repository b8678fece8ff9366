//! The mark of the sentence that is being read aloud, behind the words of a page.
use super::Element;
use crate::access::reading::{self, Mark, Marked};
use crate::access::{Accessible, Role};
use crate::theme;

use iced::advanced::layout::Layout;
use iced::advanced::widget::{Tree, Widget, tree};
use iced::advanced::{Clipboard, Renderer as _, Shell, mouse, renderer};
use iced::{Color, Event, Rectangle, Renderer, Theme, border, window};

/// The height of the line below a sentence, and of the one beside what is marked as a whole.
const LINE: f32 = 3.0;
const BAR: f32 = 5.0;
/// How far the bar stands from what it marks: outside of its focus ring.
const AWAY: f32 = 11.0;

/// Content in which a sentence may be marked.
pub(super) struct Page<'a, Message> {
    content: Element<'a, Message>,
    mark: Option<Mark>,
}

/// Content in which `mark`, if there is one, stands out.
pub(super) fn marked<'a, Message: 'a>(
    mark: Option<Mark>,
    content: impl Into<Element<'a, Message>>,
) -> Element<'a, Message> {
    Element::new(Page {
        content: content.into(),
        mark,
    })
}

/// A text in a dialog that Listen reads, in which a sentence may be marked.
pub fn article<'a, Message: Clone + 'a>(
    mark: Option<Mark>,
    content: impl Into<Element<'a, Message>>,
) -> Element<'a, Message> {
    marked(mark, Accessible::new(Role::Article, content))
}

/// Content that Listen passes over, such as its own buttons.
pub fn unread<'a, Message: Clone + 'a>(
    content: impl Into<Element<'a, Message>>,
) -> Element<'a, Message> {
    Accessible::new(Role::GenericContainer, content)
        .not_read_aloud()
        .into()
}

/// Where the sentence stands in the layout that was drawn last.
#[derive(Default)]
struct State(Marked);

impl<Message> Widget<Message, Theme, Renderer> for Page<'_, Message> {
    crate::access::leaves_to_content!(Message, operate);

    fn tag(&self) -> tree::Tag {
        tree::Tag::of::<State>()
    }

    fn state(&self) -> tree::State {
        tree::State::new(State::default())
    }

    fn diff(&self, tree: &mut Tree) {
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
        let child = &mut tree.children[0];
        let content = self.content.as_widget_mut();
        content.update(
            child, event, layout, cursor, renderer, clipboard, shell, viewport,
        );
        if matches!(event, Event::Window(window::Event::RedrawRequested(_))) {
            let mark = self.mark.as_ref();
            let marked = mark.map(|mark| {
                reading::find(mark, |operation| {
                    content.operate(child, layout, renderer, operation);
                })
            });
            tree.state.downcast_mut::<State>().0 = marked.unwrap_or_default();
        }
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
        let content = self.content.as_widget();
        content.draw(
            &tree.children[0],
            renderer,
            theme,
            style,
            layout,
            cursor,
            viewport,
        );
        let marked = &tree.state.downcast_ref::<State>().0;
        if *marked == Marked::Nowhere {
            return;
        }
        let colours = theme::listen::mark(theme);
        // Words are drawn over all grounds of their layer, also over those that come after them.
        draw_ground(renderer, colours.ground, marked);
        // What has a layer or a ground of its own, such as a badge, hides that ground, but never the line.
        renderer.with_layer(*viewport, |renderer| {
            draw_line(renderer, colours.line, marked);
        });
    }
}

/// The ground behind the words.
fn draw_ground(renderer: &mut Renderer, colour: Color, marked: &Marked) {
    match marked {
        Marked::Nowhere | Marked::Whole(_) => {}
        Marked::Lines(lines) => {
            for line in lines {
                fill(renderer, *line, 0.0, colour);
            }
        }
    }
}

/// The line below the words; what is marked as a whole has a bar at its left.
fn draw_line(renderer: &mut Renderer, colour: Color, marked: &Marked) {
    match marked {
        Marked::Nowhere => {}
        Marked::Lines(lines) => {
            for line in lines {
                let below = Rectangle {
                    // On whole pixels, so that it is sharp.
                    y: (line.y + line.height - LINE).round(),
                    height: LINE,
                    ..*line
                };
                fill(renderer, below, 0.0, colour);
            }
        }
        Marked::Whole(place) => {
            let bar = Rectangle {
                x: (place.x - AWAY).round(),
                width: BAR,
                ..*place
            };
            fill(renderer, bar, BAR / 2.0, colour);
        }
    }
}

fn fill(renderer: &mut Renderer, bounds: Rectangle, radius: f32, colour: Color) {
    renderer.fill_quad(
        renderer::Quad {
            bounds,
            border: border::rounded(radius),
            ..renderer::Quad::default()
        },
        colour,
    );
}
