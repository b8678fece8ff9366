//! Hard words inside of running text, and their explanations.
use super::words::{self, RUNNING};
use super::{Button, Element, Tone, Words};
use crate::access::reading::Lines;
use crate::access::{Accessible, Role};
use crate::domain::id::TermId;
use crate::domain::text::{Manner, Passage};
use crate::theme::{self, space};

use iced::advanced::layout::{self, Layout};
use iced::advanced::text::{self, Paragraph as _, Span};
use iced::advanced::widget::text as label;
use iced::advanced::widget::{Id, Operation, Tree, Widget, tree};
use iced::advanced::{Clipboard, Renderer as _, Shell, mouse, renderer};
use iced::keyboard::{self, key};
use iced::widget::{self, column, container, row};
use iced::{
    Center, Color, Event, Fill, Length, Pixels, Point, Rectangle, Renderer, Shrink, Size, Theme,
    touch,
};

/// A hard word that can be pressed.
#[derive(Debug, Clone)]
pub struct Term<'a, Message> {
    /// The id of the control.
    pub id: Id,
    /// What assistive technology reads: the words, and that they are of the glossary.
    pub name: Words<'a>,
    /// Whether its explanation is open.
    pub is_open: bool,
    /// What pressing publishes.
    pub on_press: Message,
}

/// Running text whose hard words can be pressed.
///
/// `term` gives the control of a term, from its id, its rank among those of the same id, and the words that stand
/// for it; nothing where the words stay plain. Assistive technology has the whole text, and the terms after it.
pub fn passage_with_terms<'a, Message: Clone + 'a>(
    passage: &'a Passage,
    size: f32,
    term: impl Fn(&'a TermId, usize, &'a str) -> Option<Term<'a, Message>>,
) -> Element<'a, Message> {
    let mut known: Vec<&TermId> = Vec::new();
    let mut terms = Vec::new();
    for (index, span) in passage.spans().iter().enumerate() {
        let Manner::Term(id) = &span.manner else {
            continue;
        };
        let rank = known.iter().filter(|other| **other == id).count();
        known.push(id);
        terms.extend(term(id, rank, &span.words).map(|term| (index, term)));
    }
    if terms.is_empty() {
        return words::passage_sized(passage, size);
    }
    Element::new(Told::new(passage, size, terms))
}

/// The explanation of a term, with a button that closes it: a focus target, so that it is heard when it opens.
///
/// Escape, Enter and the space bar press the button as well while the focus is on the explanation. `name` says all
/// that is to be heard; what it says must be hidden from assistive technology in `content`.
pub fn explanation<'a, Message: Clone + 'a>(
    id: impl Into<Id>,
    name: impl Into<Words<'a>>,
    title: impl Into<Words<'a>>,
    content: impl Into<Element<'a, Message>>,
    close: Button<'a, Message>,
    on_close: Message,
) -> Element<'a, Message> {
    let title = words::decoration(words::strong(title));
    let head = row![container(title).width(Fill), close].align_y(Center);
    let content = container(content).padding(iced::padding::right(space::S));
    // The button stands nearer to the corner than the words.
    let card = container(column![head, content])
        .padding(iced::Padding {
            top: space::XS,
            right: space::S,
            bottom: space::L,
            left: space::L,
        })
        .width(Fill)
        .style(theme::container::toned_card(Tone::Primary));
    Accessible::new(Role::Group, card)
        .id(id)
        .label(name.into())
        .read_aloud()
        .focus_target()
        .on_key(move |key, modifiers| match key {
            keyboard::Key::Named(key::Named::Escape | key::Named::Enter | key::Named::Space)
                if modifiers.is_empty() =>
            {
                Some(on_close.clone())
            }
            _ => None,
        })
        .into()
}

type Paragraph = <Renderer as text::Renderer>::Paragraph;

/// Running text whose sentences can be marked; see [`words::lines_of`].
pub(super) fn lines_of<'a, Message: Clone + 'a>(
    spans: Vec<Span<'a, ()>>,
    size: f32,
    start: usize,
) -> Element<'a, Message> {
    Element::new(Told {
        spans,
        size: size.into(),
        start,
        terms: Vec::new(),
        children: Vec::new(),
    })
}

/// The text: its children are what assistive technology reads of it, then the control of each term.
struct Told<'a, Message> {
    spans: Vec<Span<'a, ()>>,
    size: Pixels,
    /// Where its words begin in those of the node that they are of.
    start: usize,
    terms: Vec<Place<Message>>,
    children: Vec<Element<'a, Message>>,
}

/// A term in its text.
struct Place<Message> {
    /// The place of its span.
    span: usize,
    is_open: bool,
    on_press: Message,
}

/// The text as it is shaped. Iced gives a span its colour then, when nobody knows the theme: so the terms are a
/// paragraph of their own, at the same place, each paragraph with the words of the other transparent.
#[derive(Default)]
struct State {
    spans: Vec<Span<'static, ()>>,
    terms: Vec<usize>,
    plain: Paragraph,
    terms_only: Paragraph,
    hovered: Option<usize>,
    pressed: Option<usize>,
}

impl<'a, Message: Clone + 'a> Told<'a, Message> {
    fn new(passage: &'a Passage, size: f32, terms: Vec<(usize, Term<'a, Message>)>) -> Self {
        let whole = Accessible::new(Role::Label, widget::space())
            .describe(|node| node.set_value(passage.plain()))
            .into();
        let controls = terms.iter().map(|(_, term)| {
            let is_open = term.is_open;
            Accessible::new(Role::Button, widget::space())
                .id(term.id.clone())
                .label(term.name.clone())
                .describe(|node| node.set_expanded(is_open))
                .corner(2.0)
                .in_pieces()
                .on_activate(Some(term.on_press.clone()))
                .into()
        });
        Self {
            spans: words::spans(passage).collect(),
            size: size.into(),
            start: 0,
            children: std::iter::once(whole).chain(controls).collect(),
            terms: terms
                .into_iter()
                .map(|(span, term)| Place {
                    span,
                    is_open: term.is_open,
                    on_press: term.on_press,
                })
                .collect(),
        }
    }

    /// Presses a term by pointer: where the button goes down and up.
    fn press(
        &self,
        state: &mut State,
        event: &Event,
        over: Option<usize>,
        shell: &mut Shell<'_, Message>,
    ) {
        match event {
            Event::Mouse(mouse::Event::ButtonPressed(mouse::Button::Left))
            | Event::Touch(touch::Event::FingerPressed { .. }) => {
                state.pressed = over;
                if over.is_some() {
                    shell.capture_event();
                }
            }
            Event::Mouse(mouse::Event::ButtonReleased(mouse::Button::Left))
            | Event::Touch(touch::Event::FingerLifted { .. }) => {
                let pressed = state.pressed.take().filter(|index| over == Some(*index));
                if let Some(place) = pressed.and_then(|index| self.terms.get(index)) {
                    shell.publish(place.on_press.clone());
                    shell.capture_event();
                }
            }
            Event::Touch(touch::Event::FingerLost { .. }) => state.pressed = None,
            _ => {}
        }
    }
}

impl State {
    /// Shapes the text for `bounds`, if it has changed.
    fn shape(&mut self, spans: &[Span<'_, ()>], terms: Vec<usize>, size: Pixels, bounds: Size) {
        let difference = if self.spans == spans && self.terms == terms {
            self.plain.compare(laid_out((), size, bounds))
        } else {
            text::Difference::Shape
        };
        match difference {
            text::Difference::None => {}
            text::Difference::Bounds => {
                self.plain.resize(bounds);
                if !terms.is_empty() {
                    self.terms_only.resize(bounds);
                }
            }
            text::Difference::Shape => {
                let only = |shows_terms: bool| {
                    let spans: Vec<_> = spans
                        .iter()
                        .enumerate()
                        .map(|(index, span)| {
                            let is_shown = terms.contains(&index) == shows_terms;
                            let hidden = (!is_shown).then_some(Color::TRANSPARENT);
                            span.clone().color_maybe(hidden)
                        })
                        .collect();
                    Paragraph::with_spans(laid_out(spans.as_slice(), size, bounds))
                };
                self.plain = only(false);
                self.terms_only = if terms.is_empty() {
                    Paragraph::default()
                } else {
                    only(true)
                };
                self.spans = spans.iter().cloned().map(Span::to_static).collect();
                self.terms = terms;
            }
        }
    }
}

/// Where the bytes of `range` stand in a paragraph of `spans`, line by line, from its corner: they are shaped once more, cut
/// at both ends of the range.
fn places(
    spans: &[Span<'_, ()>],
    shaped: &Paragraph,
    range: &std::ops::Range<usize>,
) -> Vec<Rectangle> {
    let mut cut = Vec::new();
    let mut wanted = Vec::new();
    let mut start = 0;
    for span in spans {
        // The joiner at its end is not of the words.
        let words: &str = &span.text;
        let length = words.trim_end_matches(words::JOINER).len();
        let at = |byte: usize| {
            let byte = byte.saturating_sub(start).min(length);
            if byte == length { words.len() } else { byte }
        };
        let (from, to) = (at(range.start), at(range.end));
        for (begin, end) in [(0, from), (from, to), (to, words.len())] {
            if let Some(piece) = words.get(begin..end).filter(|piece| !piece.is_empty()) {
                if (begin, end) == (from, to) {
                    wanted.push(cut.len());
                }
                let mut span = span.clone();
                span.text = piece.into();
                cut.push(span);
            }
        }
        start += length;
    }
    let text = laid_out(cut.as_slice(), shaped.size(), shaped.bounds());
    let paragraph = Paragraph::with_spans(text);
    let places = wanted.into_iter();
    places
        .flat_map(|index| paragraph.span_bounds(index))
        .filter(|place| place.width > 0.0)
        .collect()
}

/// How the paragraph is set.
fn laid_out<Content>(content: Content, size: Pixels, bounds: Size) -> text::Text<Content> {
    text::Text {
        content,
        bounds,
        size,
        line_height: RUNNING,
        font: theme::TEXT,
        align_x: text::Alignment::Default,
        align_y: iced::alignment::Vertical::Top,
        shaping: text::Shaping::Advanced,
        wrapping: text::Wrapping::default(),
    }
}

/// The pieces of a term, one for each line that it stands on, in a box around all.
fn pieces(bounds: &[Rectangle]) -> layout::Node {
    let whole = bounds.iter().copied().reduce(|one, two| one.union(&two));
    let Some(whole) = whole else {
        return layout::Node::new(Size::ZERO);
    };
    let pieces = bounds.iter().map(|piece| {
        let place = Point::ORIGIN + (piece.position() - whole.position());
        layout::Node::new(piece.size()).move_to(place)
    });
    layout::Node::with_children(whole.size(), pieces.collect()).move_to(whole.position())
}

impl<Message: Clone> Widget<Message, Theme, Renderer> for Told<'_, Message> {
    fn tag(&self) -> tree::Tag {
        tree::Tag::of::<State>()
    }

    fn state(&self) -> tree::State {
        tree::State::new(State::default())
    }

    fn children(&self) -> Vec<Tree> {
        self.children.iter().map(Tree::new).collect()
    }

    fn diff(&self, tree: &mut Tree) {
        tree.diff_children(&self.children);
    }

    fn size(&self) -> Size<Length> {
        Size::new(Shrink, Shrink)
    }

    fn layout(
        &mut self,
        tree: &mut Tree,
        _renderer: &Renderer,
        limits: &layout::Limits,
    ) -> layout::Node {
        let state = tree.state.downcast_mut::<State>();
        let whole = layout::sized(limits, Shrink, Shrink, |limits| {
            let terms = self.terms.iter().map(|term| term.span).collect();
            state.shape(&self.spans, terms, self.size, limits.max());
            state.plain.min_bounds()
        });
        let size = whole.size();
        let terms = self.terms.iter();
        let terms = terms.map(|term| pieces(&state.plain.span_bounds(term.span)));
        layout::Node::with_children(size, std::iter::once(whole).chain(terms).collect())
    }

    fn operate(
        &mut self,
        tree: &mut Tree,
        layout: Layout<'_>,
        renderer: &Renderer,
        operation: &mut dyn Operation,
    ) {
        operation.container(None, layout.bounds());
        operation.traverse(&mut |operation| {
            let children = self.children.iter_mut().zip(&mut tree.children);
            for ((child, tree), layout) in children.zip(layout.children()) {
                let child = child.as_widget_mut();
                child.operate(tree, layout, renderer, operation);
            }
        });
        let bounds = layout.bounds();
        let mut lines = Lines::new(self.start);
        operation.custom(None, bounds, &mut lines);
        if let Some(range) = lines.wanted() {
            let state = tree.state.downcast_ref::<State>();
            let places = places(&self.spans, &state.plain, &range).into_iter();
            let origin = bounds.position() - Point::ORIGIN;
            lines.found(places.map(|place| place + origin).collect());
            operation.custom(None, bounds, &mut lines);
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
        let children = self.children.iter_mut().zip(&mut tree.children);
        for ((child, tree), layout) in children.zip(layout.children()) {
            child.as_widget_mut().update(
                tree, event, layout, cursor, renderer, clipboard, shell, viewport,
            );
        }
        let over = term_at(layout, cursor);
        let state = tree.state.downcast_mut::<State>();
        if state.hovered != over {
            state.hovered = over;
            shell.request_redraw();
        }
        self.press(state, event, over, shell);
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
        let bounds = layout.bounds();
        if !bounds.intersects(viewport) {
            return;
        }
        let state = tree.state.downcast_ref::<State>();
        let colour = theme::tokens(theme).primary;
        for (index, (place, term)) in self.terms.iter().zip(layout.children().skip(1)).enumerate() {
            let is_strong = place.is_open || state.hovered == Some(index);
            for piece in term.children() {
                underline(renderer, piece.bounds(), self.size, colour, is_strong);
            }
        }
        for (paragraph, color) in [(&state.plain, None), (&state.terms_only, Some(colour))] {
            let own = label::Style { color };
            label::draw(renderer, style, bounds, paragraph, own, viewport);
        }
        let children = self.children.iter().zip(&tree.children);
        for ((child, tree), layout) in children.zip(layout.children()) {
            let child = child.as_widget();
            child.draw(tree, renderer, theme, style, layout, cursor, viewport);
        }
    }

    fn mouse_interaction(
        &self,
        _tree: &Tree,
        layout: Layout<'_>,
        cursor: mouse::Cursor,
        _viewport: &Rectangle,
        _renderer: &Renderer,
    ) -> mouse::Interaction {
        match term_at(layout, cursor) {
            Some(_) => mouse::Interaction::Pointer,
            None => mouse::Interaction::None,
        }
    }
}

/// The term at the pointer.
fn term_at(layout: Layout<'_>, cursor: mouse::Cursor) -> Option<usize> {
    layout.children().skip(1).position(|term| {
        let mut pieces = term.children();
        pieces.any(|piece| cursor.is_over(piece.bounds()))
    })
}

/// The line under one piece of a term.
fn underline(
    renderer: &mut Renderer,
    piece: Rectangle,
    size: Pixels,
    colour: Color,
    is_strong: bool,
) {
    let height = if is_strong { 2.0 } else { 1.0 };
    // A little below the letters, and on whole pixels, so that it is sharp.
    let y = (piece.center_y() + 0.42 * size.0).round();
    renderer.fill_quad(
        renderer::Quad {
            bounds: Rectangle::new(Point::new(piece.x, y), Size::new(piece.width, height)),
            ..renderer::Quad::default()
        },
        colour,
    );
}
