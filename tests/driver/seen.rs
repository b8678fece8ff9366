//! What the eye sees of a view: the words it paints, and the rings around what has the focus.
use super::{App, Driver, FindId};
use passerelle::access::{FOCUS, Node, NodeId, TreeUpdate};

use iced::advanced::renderer;
use iced::{Point, Rectangle, window};
use iced_test::renderer::graphics::text::{Text, cosmic_text};

use std::collections::HashMap;
use std::time::Instant;

/// A ring around what has the focus.
#[derive(Debug, Clone, Copy)]
pub struct Ring {
    /// Where it is painted, in logical pixels.
    pub bounds: Rectangle,
    /// What of the window it may be painted on: what a scrolled page shows of itself.
    pub clip: Rectangle,
}

impl Ring {
    /// Whether all of it is in view, or as much as there is room for.
    pub fn is_in_view(&self) -> bool {
        let whole = self.bounds.is_within(&self.clip);
        let is_larger = self.bounds.height > self.clip.height;
        whole || (is_larger && self.bounds.intersects(&self.clip))
    }
}

impl<A: App> Driver<A> {
    /// The texts that the view paints, as often as it paints them; symbols are none.
    pub fn painted(&mut self) -> Vec<String> {
        self.paint(|renderer| {
            let mut seen: Vec<(String, Point)> = Vec::new();
            let items = renderer.layers().iter().flat_map(|layer| &layer.text);
            for text in items.flat_map(|item| item.as_slice().iter().filter_map(words_of)) {
                // A text with pressable words is painted twice at one place, each time with other words in it.
                if !seen.contains(&text) {
                    seen.push(text);
                }
            }
            seen.into_iter().map(|(words, _)| words).collect()
        })
    }

    /// The rings that the view paints.
    pub fn rings(&mut self) -> Vec<Ring> {
        self.paint(|renderer| {
            let layers = renderer.layers().iter();
            layers
                .flat_map(|layer| {
                    let quads = layer.quads.iter();
                    let rings = quads.filter(|(quad, _)| quad.border.color == FOCUS);
                    rings.map(|(quad, _)| Ring {
                        bounds: quad.bounds,
                        clip: layer.bounds,
                    })
                })
                .collect()
        })
    }

    /// Paints the view as it stands and gives what was painted to `look`.
    fn paint<T>(&mut self, look: impl FnOnce(&mut iced::Renderer) -> T) -> T {
        let theme = self.app.theme();
        let cursor = self.cursor;
        let text_color = passerelle::theme::tokens(&theme).ink;
        self.with_interface(|interface, renderer| {
            let style = renderer::Style { text_color };
            let redraw = [iced::Event::Window(window::Event::RedrawRequested(
                Instant::now(),
            ))];
            let clipboard = &mut iced::advanced::clipboard::Null;
            let _ = interface.update(&redraw, cursor, renderer, clipboard, &mut Vec::new());
            interface.draw(renderer, &theme, &style, cursor);
            look(renderer)
        })
    }

    /// Gives the focus to a control, as a screen reader would.
    pub fn focus_node(&mut self, target: NodeId) {
        let mut find = FindId {
            target,
            found: None,
        };
        self.operate(&mut find);
        self.focus(find.found.expect("a control of the view"));
    }

    /// The nodes of the view in the order in which a screen reader comes by them, runs of characters left out.
    pub fn reading(&mut self) -> Vec<(NodeId, Node)> {
        in_order(&self.tree())
    }
}

/// The nodes of a tree, parents before children, runs of characters left out.
pub fn in_order(tree: &TreeUpdate) -> Vec<(NodeId, Node)> {
    let nodes: HashMap<_, _> = tree.nodes.iter().map(|(id, node)| (*id, node)).collect();
    let mut open = vec![NodeId(0)];
    let mut read = Vec::new();
    while let Some(id) = open.pop() {
        let node = nodes[&id];
        if node.role() == accesskit::Role::TextRun {
            continue;
        }
        open.extend(node.children().iter().rev());
        read.push((id, node.clone()));
    }
    read
}

/// A text and where it stands, unless it is empty or a symbol.
fn words_of(text: &Text) -> Option<(String, Point)> {
    let (words, position) = match text {
        Text::Paragraph {
            paragraph,
            position,
            ..
        } => (lines(paragraph.upgrade()?.buffer()), *position),
        Text::Editor {
            editor, position, ..
        } => (lines(editor.upgrade()?.buffer()), *position),
        Text::Cached {
            content, bounds, ..
        } => (content.clone(), bounds.position()),
        Text::Raw { .. } => return None,
    };
    let is_symbol = |letter: char| ('\u{e000}'..='\u{f8ff}').contains(&letter);
    let is_said = words.chars().any(|letter| !letter.is_whitespace()) && !words.contains(is_symbol);
    is_said.then_some((words, position))
}

fn lines(buffer: &cosmic_text::Buffer) -> String {
    let lines = buffer.lines.iter();
    let lines: Vec<_> = lines.map(cosmic_text::BufferLine::text).collect();
    lines.join("\n")
}
