//! What the wrapper widget keeps between views, and what it can see of the fields inside.
use accesskit::Node;
use iced::Rectangle;
use iced::advanced::text::{self, highlighter::PlainText};
use iced::advanced::widget::operation::{Focusable, Operation};
use iced::advanced::widget::{Id, Tree, tree};
use iced::widget::{text_editor, text_input};

/// How the keyboard focus may reach an [`Accessible`](super::Accessible).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum FocusPolicy {
    /// Never: plain content, or content that takes the focus by itself.
    Never,
    /// Only by a focus operation, such as a heading after a change of screen.
    Programmatic,
    /// By Tab as well.
    Stop,
}

/// How the keyboard goes through the controls inside of an [`Accessible`](super::Accessible).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Group {
    /// One Tab stop; the arrows, letters and numbers move the focus and choose.
    Choices,
    /// Every control is a Tab stop; the arrows move the focus, letters and numbers choose as well.
    Checks,
    /// One Tab stop; the arrows move the focus and do no more.
    Roving,
    /// Every control is a Tab stop; the arrows move the focus and do no more.
    Steps,
}

/// What an [`Accessible`](super::Accessible) keeps between views, and shows to operations through [`Operation::custom`].
pub(super) struct State {
    pub id: Id,
    /// Whether the view gave the id.
    pub is_named: bool,
    pub node: Node,
    pub policy: FocusPolicy,
    pub group: Option<Group>,
    pub returns_to: Option<Id>,
    pub aloud: Aloud,
    /// The selection of an editable field, in graphemes: its anchor and caret.
    pub selection: Option<(usize, usize)>,
    /// Asked by assistive technology; carried out by the next event.
    pub request: Option<Request>,
    pub focus: Option<Cause>,
}

/// Whether content is part of what is read aloud of a page.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) enum Aloud {
    /// As its role wants it.
    #[default]
    Usual,
    /// By its name, though others of its role are not.
    Too,
    /// Nothing of it.
    Never,
}

pub(super) enum Request {
    Activate,
    SetValue(String),
}

/// What gave the focus: the ring shows only for the keyboard and for operations, never for the pointer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Cause {
    Pointer,
    Keyboard,
}

impl Focusable for State {
    fn is_focused(&self) -> bool {
        self.focus.is_some()
    }

    fn focus(&mut self) {
        self.focus = Some(Cause::Keyboard);
    }

    fn unfocus(&mut self) {
        self.focus = None;
    }
}

/// Whether anything traversed has the focus.
pub(super) struct HoldsFocus(pub bool);

impl Operation for HoldsFocus {
    fn traverse(&mut self, operate: &mut dyn FnMut(&mut dyn Operation)) {
        operate(self);
    }

    fn focusable(&mut self, _id: Option<&Id>, _bounds: Rectangle, state: &mut dyn Focusable) {
        self.0 |= state.is_focused();
    }
}

/// The state of the stock text input, if that is what `tree` belongs to.
pub(super) fn field<Renderer: text::Renderer>(
    tree: &Tree,
) -> Option<&text_input::State<Renderer::Paragraph>> {
    (tree.tag == tree::Tag::of::<text_input::State<Renderer::Paragraph>>())
        .then(|| tree.state.downcast_ref())
}

/// The state of the stock text editor, if that is what `tree` belongs to.
pub(super) fn editor(tree: &Tree) -> Option<&text_editor::State<PlainText>> {
    (tree.tag == tree::Tag::of::<text_editor::State<PlainText>>())
        .then(|| tree.state.downcast_ref())
}

/// The selection of a field of one line, in graphemes: its anchor and caret.
pub(super) fn selection(cursor: text_input::Cursor, value: &str) -> (usize, usize) {
    match cursor.state(&text_input::Value::new(value)) {
        text_input::cursor::State::Index(index) => (index, index),
        text_input::cursor::State::Selection { start, end } => (start, end),
    }
}
