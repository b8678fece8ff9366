//! Drives a whole application without a window: keys and clicks in, accessibility tree and pictures out.
//!
//! Unlike `iced_test::Simulator`, it keeps the focus from view to view and carries out the tasks that `update`
//! returns; unlike `iced_test::Emulator`, it knows every key. Each view it makes gives an accessibility tree that
//! `accesskit_consumer` has accepted.
#![allow(
    dead_code,
    reason = "every test crate that drives an application uses its own part of this"
)]
pub mod seen;
mod work;

use passerelle::access::{Bridge, Collector, Node, NodeId, TreeUpdate, node_id};
use passerelle::theme;

use accesskit::{Action as Request, ActionData, ActionRequest, TreeId};
use iced::advanced::renderer::{self, Headless};
use iced::advanced::widget::operation::focusable;
use iced::advanced::widget::{Id, Operation};
use iced::advanced::{clipboard, mouse};
use iced::futures::executor::block_on;
use iced::futures::stream::BoxStream;
use iced::keyboard::{self, key};
use iced::{Element, Event, Pixels, Point, Rectangle, Renderer, Size, Task, Theme, window};
use iced_test::runtime::Action;
use iced_test::runtime::user_interface::Cache;

use std::any::Any;
use std::path::Path;
use std::sync::Once;
use std::time::{Duration, Instant};

/// What the driver needs of an application.
pub trait App {
    type Message: Send + 'static;

    fn update(&mut self, message: Self::Message) -> Task<Self::Message>;
    fn view(&self) -> Element<'_, Self::Message>;

    fn theme(&self) -> Theme {
        theme::iced_theme(theme::Scheme::Light)
    }

    /// The text size: 1 for 100 %.
    fn scale_factor(&self) -> f32 {
        1.0
    }

    /// What tells the application that its window has another size, in logical pixels at 100 %.
    fn resized(_size: Size) -> Option<Self::Message> {
        None
    }

    /// The bridge that its root has, for requests of assistive technology.
    fn bridge(&self) -> Option<&Bridge> {
        None
    }
}

/// An application at work.
pub struct Driver<A: App> {
    pub app: A,
    /// Whether the application asked to end.
    pub has_ended: bool,
    /// What the application copied last.
    pub clipboard: String,
    /// How long a task may go without a result before the driver stops to wait for it.
    pub patience: Duration,
    cache: Option<Cache>,
    renderer: Renderer,
    window: Size,
    cursor: mouse::Cursor,
    running: Vec<Running<A::Message>>,
}

/// How long a task may take that is taken to end: no longer than it must where a machine is slow.
pub const PATIENCE: Duration = Duration::from_secs(30);

/// A task on its way.
struct Running<Message> {
    stream: BoxStream<'static, Action<Message>>,
    /// Taken for endless: polled, but not waited for.
    is_endless: bool,
}

impl<A: App> Driver<A> {
    /// Starts an application, with the task of its beginning, in a window of the given size.
    pub fn new(app: A, task: Task<A::Message>, window: impl Into<Size>) -> Self {
        static FONTS: Once = Once::new();
        FONTS.call_once(|| {
            for file in theme::FONTS {
                iced_test::renderer::graphics::text::font_system()
                    .write()
                    .expect("write to the font system")
                    .load_font(file.into());
            }
        });
        let renderer = block_on(<Renderer as Headless>::new(
            theme::TEXT,
            Pixels(theme::size::BODY),
            Some("tiny-skia"),
        ))
        .expect("create a renderer without a window");

        let mut driver = Self {
            app,
            has_ended: false,
            clipboard: String::new(),
            patience: PATIENCE,
            cache: Some(Cache::default()),
            renderer,
            window: window.into(),
            cursor: mouse::Cursor::Unavailable,
            running: Vec::new(),
        };
        driver.start(task);
        driver.resize(driver.window);
        driver
    }

    /// Gives the window another size.
    pub fn resize(&mut self, window: impl Into<Size>) {
        self.window = window.into();
        if let Some(message) = A::resized(self.window) {
            self.send(message);
        }
        self.events(&[Event::Window(window::Event::Resized(self.logical()))]);
    }

    /// Gives the application a message, as a subscription would.
    pub fn send(&mut self, message: A::Message) {
        let task = self.app.update(message);
        self.start(task);
        self.settle();
    }

    // Keys

    pub fn press(&mut self, key: key::Named) {
        self.press_with(key, keyboard::Modifiers::empty());
    }

    pub fn press_with(&mut self, key: key::Named, modifiers: keyboard::Modifiers) {
        let text = (key == key::Named::Space).then_some(" ");
        self.key(keyboard::Key::Named(key), modifiers, text, false);
    }

    /// What a key that stays down does after its press.
    pub fn hold(&mut self, key: key::Named) {
        let none = keyboard::Modifiers::empty();
        self.key(keyboard::Key::Named(key), none, None, true);
    }

    /// Presses the key of a character.
    pub fn press_character(&mut self, character: &str, modifiers: keyboard::Modifiers) {
        let text = modifiers.is_empty().then_some(character);
        let key = keyboard::Key::Character(character.into());
        self.key(key, modifiers, text, false);
    }

    pub fn tab(&mut self) {
        self.press(key::Named::Tab);
    }

    pub fn tab_back(&mut self) {
        self.press_with(key::Named::Tab, keyboard::Modifiers::SHIFT);
    }

    /// Presses Tab until what has the given name has the focus.
    pub fn tab_to(&mut self, name: &str) {
        let mut seen = Vec::new();
        for _ in 0..100 {
            self.tab();
            let focused = self.focused();
            if focused == name {
                return;
            }
            seen.push(focused);
        }
        seen.dedup();
        panic!("Tab does not lead to {name:?}, only to {seen:#?}");
    }

    /// Writes into what has the focus.
    pub fn type_text(&mut self, text: &str) {
        for character in text.chars() {
            self.press_character(&character.to_string(), keyboard::Modifiers::empty());
        }
    }

    fn key(
        &mut self,
        key: keyboard::Key,
        modifiers: keyboard::Modifiers,
        text: Option<&str>,
        repeat: bool,
    ) {
        self.events(&[
            Event::Keyboard(keyboard::Event::ModifiersChanged(modifiers)),
            Event::Keyboard(keyboard::Event::KeyPressed {
                key: key.clone(),
                modified_key: key,
                physical_key: key::Physical::Unidentified(key::NativeCode::Unidentified),
                location: keyboard::Location::Standard,
                modifiers,
                text: text.map(Into::into),
                repeat,
            }),
        ]);
    }

    // Pointer

    /// Clicks in the middle of what has the given name, after bringing it into view.
    pub fn click(&mut self, name: &str) {
        let id = self.node_id(name);
        self.click_node(id, name);
    }

    /// Clicks in the middle of the control with the given id, after bringing it into view.
    pub fn click_id(&mut self, id: impl Into<Id>) {
        let id = id.into();
        self.click_node(node_id(&id), &format!("{id:?}"));
    }

    fn click_node(&mut self, id: NodeId, what: &str) {
        let mut find = FindId {
            target: id,
            found: None,
        };
        self.operate(&mut find);
        if let Some(id) = find.found {
            self.operate(&mut focusable::focus::<()>(id));
            self.settle();
        }
        let bounds = self
            .node_of(id)
            .and_then(|node| node.bounds())
            .unwrap_or_else(|| panic!("{what} has no place"));
        let centre = Point::new(
            ((bounds.x0 + bounds.x1) / 2.0) as f32,
            ((bounds.y0 + bounds.y1) / 2.0) as f32,
        );
        assert!(
            Rectangle::with_size(self.logical()).contains(centre),
            "{what} is out of sight, at {centre:?}"
        );
        self.click_at(centre);
    }

    /// Clicks at a point, in logical pixels.
    pub fn click_at(&mut self, point: Point) {
        self.cursor = mouse::Cursor::Available(point);
        self.events(&[
            Event::Mouse(mouse::Event::CursorMoved { position: point }),
            Event::Mouse(mouse::Event::ButtonPressed(mouse::Button::Left)),
            Event::Mouse(mouse::Event::ButtonReleased(mouse::Button::Left)),
        ]);
        self.cursor = mouse::Cursor::Unavailable;
    }

    /// Moves the pointer to a point, in logical pixels.
    pub fn move_to(&mut self, point: impl Into<Point>) {
        let position = point.into();
        self.cursor = mouse::Cursor::Available(position);
        self.events(&[Event::Mouse(mouse::Event::CursorMoved { position })]);
    }

    // Assistive technology

    /// Asks of what has the given name what a screen reader would ask.
    pub fn ask(&mut self, request: Request, name: &str) {
        self.ask_with(request, name, None);
    }

    /// Sets the value of a field as a screen reader would.
    pub fn set_value(&mut self, name: &str, value: &str) {
        self.ask_with(
            Request::SetValue,
            name,
            Some(ActionData::Value(value.into())),
        );
    }

    fn ask_with(&mut self, action: Request, name: &str, data: Option<ActionData>) {
        let target_node = self.node_id(name);
        self.app
            .bridge()
            .expect("the bridge of the application")
            .ask(ActionRequest {
                action,
                target_tree: TreeId::ROOT,
                target_node,
                data,
            });
        self.settle();
    }

    /// Focuses the control with the given id, as a task of the application would.
    pub fn focus(&mut self, id: impl Into<Id>) {
        self.operate(&mut focusable::focus::<()>(id.into()));
        self.settle();
    }

    /// Whether a task is on its way.
    pub fn is_busy(&self) -> bool {
        !self.running.is_empty()
    }

    // What there is

    /// The accessibility tree of the view.
    pub fn tree(&mut self) -> TreeUpdate {
        let mut collector = Collector::new("test", None);
        self.operate(&mut collector);
        let tree = collector.finish(1.0);

        // Panics on a broken tree, as it would on the way to a screen reader.
        let _ = accesskit_consumer::Tree::new(tree.clone(), true);
        tree
    }

    /// The name of what has the focus; empty where nothing has.
    pub fn focused(&mut self) -> String {
        let tree = self.tree();
        if tree.focus == NodeId(0) {
            return String::new();
        }
        tree.nodes
            .iter()
            .find(|(id, _)| *id == tree.focus)
            .and_then(|(_, node)| name(node))
            .unwrap_or_default()
            .to_owned()
    }

    /// Whether the control with the given id has the focus.
    pub fn is_focused(&mut self, id: impl Into<Id>) -> bool {
        self.tree().focus == node_id(&id.into())
    }

    /// The node with the given name.
    pub fn node(&mut self, name: &str) -> Node {
        let id = self.node_id(name);
        self.node_of(id).expect("the node just found")
    }

    /// The node of the control with the given id, if the view has it.
    pub fn find_id(&mut self, id: impl Into<Id>) -> Option<Node> {
        self.node_of(node_id(&id.into()))
    }

    /// Whether the view has a node of just this name, or a text of just these words.
    pub fn has(&mut self, words: &str) -> bool {
        self.names().iter().any(|name| name == words)
    }

    /// Whether these words stand anywhere in the view.
    pub fn shows(&mut self, words: &str) -> bool {
        self.names().iter().any(|name| name.contains(words))
    }

    /// All names and texts of the view, in their order.
    pub fn names(&mut self) -> Vec<String> {
        self.tree()
            .nodes
            .iter()
            .filter(|(_, node)| node.role() != accesskit::Role::TextRun)
            .flat_map(|(_, node)| [node.label(), node.value(), node.description()])
            .flatten()
            .map(ToOwned::to_owned)
            .collect()
    }

    /// The controls and pictures that have no name: there must be none.
    pub fn nameless(&mut self) -> Vec<Node> {
        self.tree()
            .nodes
            .into_iter()
            .map(|(_, node)| node)
            .filter(|node| {
                node.supports_action(Request::Focus)
                    || matches!(
                        node.role(),
                        accesskit::Role::Image
                            | accesskit::Role::Button
                            | accesskit::Role::RadioGroup
                            | accesskit::Role::Dialog
                    )
            })
            .filter(|node| node.label().is_none_or(|label| label.trim().is_empty()))
            .collect()
    }

    /// Names of the controls that reach out of the window sideways: there must be none, since nothing scrolls
    /// sideways.
    pub fn cut_off(&mut self) -> Vec<String> {
        let width = f64::from(self.logical().width);
        self.tree()
            .nodes
            .iter()
            .filter(|(_, node)| {
                node.bounds()
                    .is_some_and(|bounds| bounds.x0 < -0.5 || bounds.x1 > width + 0.5)
            })
            .filter_map(|(_, node)| name(node).map(ToOwned::to_owned))
            .collect()
    }

    /// A node of the view.
    pub fn node_of(&mut self, id: NodeId) -> Option<Node> {
        self.tree()
            .nodes
            .into_iter()
            .find(|(found, _)| *found == id)
            .map(|(_, node)| node)
    }

    fn node_id(&mut self, wanted: &str) -> NodeId {
        let tree = self.tree();
        let found: Vec<_> = tree
            .nodes
            .iter()
            .filter(|(_, node)| {
                node.role() != accesskit::Role::TextRun && name(node) == Some(wanted)
            })
            .collect();
        // A group may have the name of a control inside: what can be used is meant.
        found
            .iter()
            .find(|(_, node)| node.supports_action(Request::Click))
            .or(found.first())
            .map(|(id, _)| *id)
            .unwrap_or_else(|| panic!("nothing named {wanted:?} in {:#?}", self.names()))
    }

    // Pictures

    /// Paints the view as a PNG file, at the given number of pixels for each logical one at 100 %.
    pub fn screenshot(&mut self, path: impl AsRef<Path>, density: f32) {
        let theme = self.app.theme();
        let tokens = theme::tokens(&theme);
        let (size, cursor) = (self.window, self.cursor);
        let pixels = Size::new(
            (size.width * density) as u32,
            (size.height * density) as u32,
        );
        let scale = density * self.app.scale_factor();

        let rgba = self.with_interface(|interface, renderer| {
            let style = renderer::Style {
                text_color: tokens.ink,
            };
            // Buttons learn at each redraw how they stand.
            let redraw = [Event::Window(
                window::Event::RedrawRequested(Instant::now()),
            )];
            let _ = interface.update(
                &redraw,
                cursor,
                renderer,
                &mut clipboard::Null,
                &mut Vec::new(),
            );
            interface.draw(renderer, &theme, &style, cursor);
            renderer.screenshot(pixels, scale, tokens.background)
        });
        let path = path.as_ref();
        if let Some(folder) = path.parent() {
            std::fs::create_dir_all(folder).expect("a folder for the picture");
        }
        image::save_buffer(
            path,
            &rgba,
            pixels.width,
            pixels.height,
            image::ColorType::Rgba8,
        )
        .expect("write the picture");
    }
}

/// What a person would call a node.
pub fn name(node: &Node) -> Option<&str> {
    node.label().or(node.value())
}

/// Finds the id of a node, for what iced must be asked by id.
struct FindId {
    target: NodeId,
    found: Option<Id>,
}

impl Operation for FindId {
    fn traverse(&mut self, operate: &mut dyn FnMut(&mut dyn Operation)) {
        operate(self);
    }

    fn custom(&mut self, id: Option<&Id>, _bounds: Rectangle, _state: &mut dyn Any) {
        if let Some(id) = id
            && node_id(id) == self.target
        {
            self.found = Some(id.clone());
        }
    }
}
