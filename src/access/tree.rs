//! The accessibility tree of a view, collected by an iced operation.
use super::runs::runs;
use super::state::State;

use accesskit::{Action, Affine, Node, NodeId, Rect, Role, TreeId, TreeInfo, TreeUpdate};
use iced::advanced::widget::operation::{Focusable, Operation, Scrollable};
use iced::advanced::widget::{self, Id};
use iced::{Rectangle, Vector};

use std::any::Any;
use std::collections::{HashMap, HashSet};
use std::hash::{DefaultHasher, Hash, Hasher};
use std::mem;

/// The node of the window.
pub(super) const ROOT: NodeId = NodeId(0);

/// The node that stands for the widget with the given id.
#[must_use]
pub fn node_id(id: &Id) -> NodeId {
    hash(id)
}

fn hash(value: impl Hash) -> NodeId {
    let mut hasher = DefaultHasher::new();
    value.hash(&mut hasher);
    NodeId(hasher.finish())
}

/// An [`Operation`] that collects the accessibility tree of what it traverses.
///
/// The nodes are the [`Accessible`](super::Accessible) widgets and the plain texts outside of those whose role has
/// no children; hidden content and all else, which is layout, is left out. Children that a scrollable hides are
/// kept: a screen reader goes through the whole text.
pub struct Collector {
    nodes: Vec<(NodeId, Node)>,
    used: HashSet<NodeId>,
    open: Vec<Frame>,
    root: Frame,
    /// The widget just announced, opened by the traversal that may follow.
    announced: Option<Frame>,
    /// Whether the widget just announced is hidden, with all inside.
    is_hidden: bool,
    /// Set by a scrollable for the traversal that follows.
    scrolled: Vector,
    focus: NodeId,
}

/// A node whose children are being collected.
struct Frame {
    id: NodeId,
    node: Node,
    is_leaf: bool,
    text: String,
    selection: Option<(usize, usize)>,
    children: Vec<NodeId>,
    /// How many children of each role were left to name.
    unnamed: HashMap<Role, usize>,
    translation: Vector,
}

impl Frame {
    fn new(id: NodeId, node: Node) -> Self {
        Self {
            id,
            is_leaf: is_leaf(node.role()),
            node,
            text: String::new(),
            selection: None,
            children: Vec::new(),
            unnamed: HashMap::new(),
            translation: Vector::ZERO,
        }
    }

    /// The id of the next child without an id of its own: its rank among those of its role. Iced has none that
    /// outlives a change of the view, and a screen reader reads again what seems to be new.
    fn child_id(&mut self, role: Role) -> NodeId {
        let rank = self.unnamed.entry(role).or_default();
        *rank += 1;
        hash((self.id.0, role, *rank))
    }
}

impl Collector {
    /// Begins with the node of a window, whose words are in the language of the given code, if any.
    #[must_use]
    pub fn new(window_title: &str, language: Option<&str>) -> Self {
        let mut node = Node::new(Role::Window);
        node.set_label(window_title);
        if let Some(language) = language {
            node.set_language(language);
        }

        Self {
            nodes: Vec::new(),
            used: HashSet::from([ROOT]),
            open: Vec::new(),
            root: Frame::new(ROOT, node),
            announced: None,
            is_hidden: false,
            scrolled: Vector::ZERO,
            focus: ROOT,
        }
    }

    /// Ends the collection of a view drawn at the given scale factor.
    #[must_use]
    pub fn finish(mut self, scale_factor: f32) -> TreeUpdate {
        self.close_announced();

        let mut node = self.root.node;
        node.set_children(self.root.children);
        node.set_transform(Affine::scale(f64::from(scale_factor)));
        self.nodes.push((ROOT, node));

        TreeUpdate {
            nodes: self.nodes,
            tree: Some(TreeInfo {
                root: ROOT,
                toolkit_name: Some("iced".to_owned()),
                toolkit_version: Some("0.14".to_owned()),
            }),
            tree_id: TreeId::ROOT,
            focus: self.focus,
        }
    }

    fn top(&mut self) -> &mut Frame {
        self.open.last_mut().unwrap_or(&mut self.root)
    }

    /// AccessKit takes an id twice for a broken tree, and panics.
    fn unused(&mut self, id: NodeId) -> NodeId {
        let mut unused = id;
        let mut n = 0;
        while !self.used.insert(unused) {
            n += 1;
            unused = hash((id.0, n));
        }
        unused
    }

    fn add(&mut self, id: NodeId, mut node: Node) {
        node.add_action(Action::ScrollIntoView);
        self.top().children.push(id);
        self.nodes.push((id, node));
    }

    fn close_announced(&mut self) {
        if let Some(frame) = self.announced.take() {
            self.close(frame);
        }
    }

    fn close(&mut self, frame: Frame) {
        let Frame {
            id,
            mut node,
            is_leaf,
            text,
            selection,
            mut children,
            ..
        } = frame;

        if is_leaf && node.label().is_none() && !text.is_empty() && node.role() != Role::Label {
            node.set_label(text);
        }
        if selection.is_some() || node.role() == Role::Label {
            children.extend(self.add_runs(&mut node, id, selection));
        }
        node.set_children(children);
        self.add(id, node);
    }

    /// Gives a text the runs that let assistive technology read it by character, and follow the caret.
    fn add_runs(
        &mut self,
        node: &mut Node,
        id: NodeId,
        selection: Option<(usize, usize)>,
    ) -> Vec<NodeId> {
        let value = node.value().unwrap_or_default().to_owned();
        let runs = runs(node, &value, selection, |rank| {
            self.unused(hash((id.0, "run", rank)))
        });
        let ids = runs.iter().map(|(id, _)| *id).collect();
        self.nodes.extend(runs);
        ids
    }
}

impl Operation for Collector {
    fn traverse(&mut self, operate: &mut dyn FnMut(&mut dyn Operation)) {
        if mem::take(&mut self.is_hidden) {
            return;
        }
        let scrolled = mem::take(&mut self.scrolled);
        let outer = self.top().translation;

        if let Some(mut frame) = self.announced.take() {
            frame.translation = outer - scrolled;
            self.open.push(frame);
            operate(self);
            self.close_announced();
            if let Some(frame) = self.open.pop() {
                self.close(frame);
            }
        } else {
            self.top().translation = outer - scrolled;
            operate(self);
            self.close_announced();
            self.top().translation = outer;
        }
    }

    fn custom(&mut self, id: Option<&Id>, bounds: Rectangle, state: &mut dyn Any) {
        let Some((state, id)) = state.downcast_ref::<State>().zip(id) else {
            return;
        };
        self.close_announced();
        self.is_hidden = state.node.is_hidden();
        if self.is_hidden {
            return;
        }

        let mut node = state.node.clone();
        let top = self.top();
        node.set_bounds(rect(bounds + top.translation));

        let id = if state.is_named {
            node_id(id)
        } else {
            top.child_id(node.role())
        };
        let mut frame = Frame::new(self.unused(id), node);
        frame.selection = state.selection;
        self.announced = Some(frame);
    }

    fn focusable(&mut self, _id: Option<&Id>, _bounds: Rectangle, state: &mut dyn Focusable) {
        if state.is_focused() && !self.is_hidden {
            self.focus = match &self.announced {
                Some(frame) => frame.id,
                None => self.top().id,
            };
        }
    }

    fn scrollable(
        &mut self,
        _id: Option<&Id>,
        _bounds: Rectangle,
        _content_bounds: Rectangle,
        translation: Vector,
        _state: &mut dyn Scrollable,
    ) {
        self.close_announced();
        self.scrolled = translation;
    }

    fn text(&mut self, _id: Option<&Id>, bounds: Rectangle, text: &str) {
        self.close_announced();
        let top = self.top();

        if top.is_leaf {
            if !top.text.is_empty() {
                top.text.push(' ');
            }
            top.text.push_str(text);
        } else if !text.trim().is_empty() {
            let id = top.child_id(Role::Label);
            let mut node = Node::new(Role::Label);
            node.set_value(text);
            node.set_bounds(rect(bounds + top.translation));
            let id = self.unused(id);
            let frame = Frame::new(id, node);
            self.close(frame);
        }
    }
}

/// Whether the content of a role is no more than its name.
fn is_leaf(role: Role) -> bool {
    !matches!(
        role,
        Role::Window
            | Role::Group
            | Role::RadioGroup
            | Role::List
            | Role::ListBox
            | Role::ListItem
            | Role::Main
            | Role::Banner
            | Role::ContentInfo
            | Role::Navigation
            | Role::Complementary
            | Role::Region
            | Role::Form
            | Role::Article
            | Role::Blockquote
            | Role::Toolbar
            | Role::Dialog
            | Role::AlertDialog
            | Role::Table
            | Role::Row
            | Role::Cell
            | Role::ColumnHeader
            | Role::GenericContainer
    )
}

fn rect(bounds: Rectangle) -> Rect {
    Rect::new(
        f64::from(bounds.x),
        f64::from(bounds.y),
        f64::from(bounds.x + bounds.width),
        f64::from(bounds.y + bounds.height),
    )
}

/// Runs `collect` on a widget tree through a [`Collector`].
pub(super) fn collect(
    window_title: &str,
    language: Option<&str>,
    scale_factor: f32,
    operate: impl FnOnce(&mut dyn widget::Operation),
) -> TreeUpdate {
    let mut collector = Collector::new(window_title, language);
    operate(&mut collector);
    collector.finish(scale_factor)
}
