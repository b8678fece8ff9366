//! Cells side by side, as high as the highest of them.
use super::Element;

use iced::advanced::layout::{Layout, Limits, Node};
use iced::advanced::widget::{Operation, Tree, Widget};
use iced::advanced::{Clipboard, Shell, mouse, overlay, renderer};
use iced::{Event, Fill, Length, Point, Rectangle, Renderer, Shrink, Size, Theme, Vector};

/// A row of cells of one width, `spacing` apart. Each is laid out twice: first to find the height of the highest, then
/// with that as its least height.
pub(super) fn even_row<'a, Message: 'a>(
    cells: Vec<Element<'a, Message>>,
    spacing: f32,
) -> Element<'a, Message> {
    Element::new(EvenRow { cells, spacing })
}

struct EvenRow<'a, Message> {
    cells: Vec<Element<'a, Message>>,
    spacing: f32,
}

impl<Message> EvenRow<'_, Message> {
    fn cell_width(&self, width: f32) -> f32 {
        let count = self.cells.len().max(1) as f32;
        ((width - self.spacing * (count - 1.0)) / count).max(0.0)
    }
}

impl<Message> Widget<Message, Theme, Renderer> for EvenRow<'_, Message> {
    fn children(&self) -> Vec<Tree> {
        self.cells.iter().map(Tree::new).collect()
    }

    fn diff(&self, tree: &mut Tree) {
        tree.diff_children(&self.cells);
    }

    fn size(&self) -> Size<Length> {
        Size::new(Fill, Shrink)
    }

    fn layout(&mut self, tree: &mut Tree, renderer: &Renderer, limits: &Limits) -> Node {
        let width = limits.max().width;
        let cell_width = self.cell_width(width);
        let (cells, spacing) = (&mut self.cells, self.spacing);
        let mut lay_out = |least: f32| -> Vec<Node> {
            let limits = Limits::new(
                Size::new(cell_width, least),
                Size::new(cell_width, limits.max().height.max(least)),
            );
            cells
                .iter_mut()
                .zip(&mut tree.children)
                .map(|(cell, tree)| cell.as_widget_mut().layout(tree, renderer, &limits))
                .collect()
        };
        let highest = |nodes: &[Node]| {
            let heights = nodes.iter().map(|node| node.size().height);
            heights.fold(0.0, f32::max)
        };
        let height = highest(&lay_out(0.0));
        let nodes = lay_out(height);
        let places = (0..).map(|index| index as f32 * (cell_width + spacing));
        let nodes = nodes
            .into_iter()
            .zip(places)
            .map(|(node, x)| node.move_to(Point::new(x, 0.0)))
            .collect();
        Node::with_children(Size::new(width, height), nodes)
    }

    fn operate(
        &mut self,
        tree: &mut Tree,
        layout: Layout<'_>,
        renderer: &Renderer,
        operation: &mut dyn Operation,
    ) {
        for ((cell, tree), layout) in self
            .cells
            .iter_mut()
            .zip(&mut tree.children)
            .zip(layout.children())
        {
            cell.as_widget_mut()
                .operate(tree, layout, renderer, operation);
        }
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
        for ((cell, tree), layout) in self
            .cells
            .iter_mut()
            .zip(&mut tree.children)
            .zip(layout.children())
        {
            cell.as_widget_mut().update(
                tree, event, layout, cursor, renderer, clipboard, shell, viewport,
            );
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
        for ((cell, tree), layout) in self.cells.iter().zip(&tree.children).zip(layout.children()) {
            cell.as_widget()
                .draw(tree, renderer, theme, style, layout, cursor, viewport);
        }
    }

    fn mouse_interaction(
        &self,
        tree: &Tree,
        layout: Layout<'_>,
        cursor: mouse::Cursor,
        viewport: &Rectangle,
        renderer: &Renderer,
    ) -> mouse::Interaction {
        self.cells
            .iter()
            .zip(&tree.children)
            .zip(layout.children())
            .map(|((cell, tree), layout)| {
                cell.as_widget()
                    .mouse_interaction(tree, layout, cursor, viewport, renderer)
            })
            .max()
            .unwrap_or_default()
    }

    fn overlay<'b>(
        &'b mut self,
        tree: &'b mut Tree,
        layout: Layout<'b>,
        renderer: &Renderer,
        viewport: &Rectangle,
        translation: Vector,
    ) -> Option<overlay::Element<'b, Message, Theme, Renderer>> {
        overlay::from_children(
            &mut self.cells,
            tree,
            layout,
            renderer,
            viewport,
            translation,
        )
    }
}
