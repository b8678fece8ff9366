//! The wrapper widget that gives any content a role, a name, focus and keyboard activation.
use super::ring;
use super::state::{
    Aloud, Cause, FocusPolicy, Group, HoldsFocus, Request, State, editor, field, selection,
};

use accesskit::{Node, Role, Toggled};
use iced::advanced::layout::Layout;
use iced::advanced::widget::operation::Operation;
use iced::advanced::widget::{Id, Tree, Widget, tree};
use iced::advanced::{Clipboard, Shell, mouse, renderer, text};
use iced::keyboard::{self, key};
use iced::widget::{text_editor, text_input};
use iced::{Element, Event, Rectangle, touch};

/// Content with a meaning.
///
/// The meaning is an [`accesskit::Node`]: the builder methods below set the usual properties, and
/// [`describe`](Self::describe) any other.
pub struct Accessible<'a, Message, Theme = iced::Theme, Renderer = iced::Renderer> {
    content: Element<'a, Message, Theme, Renderer>,
    id: Option<Id>,
    node: Node,
    focus: FocusPolicy,
    group: Option<Group>,
    returns_to: Option<Id>,
    aloud: Aloud,
    selection: Option<(usize, usize)>,
    corner: f32,
    is_in_pieces: bool,
    on_activate: Option<Message>,
    on_enter: Option<Message>,
    on_value: Option<Box<dyn Fn(String) -> Message + 'a>>,
    on_key: Option<OnKey<'a, Message>>,
}

/// What to publish for a key.
pub(super) type OnKey<'a, Message> =
    Box<dyn Fn(&keyboard::Key, keyboard::Modifiers) -> Option<Message> + 'a>;

impl<'a, Message, Theme, Renderer> Accessible<'a, Message, Theme, Renderer> {
    /// Gives `content` a role.
    pub fn new(role: Role, content: impl Into<Element<'a, Message, Theme, Renderer>>) -> Self {
        Self {
            content: content.into(),
            id: None,
            node: Node::new(role),
            focus: FocusPolicy::Never,
            group: None,
            returns_to: None,
            aloud: Aloud::Usual,
            selection: None,
            corner: 10.0,
            is_in_pieces: false,
            on_activate: None,
            on_enter: None,
            on_value: None,
            on_key: None,
        }
    }

    /// Identifies the widget for focus operations, tests and assistive technology. Every control needs one:
    /// without, a control that moves when the view changes would leave its focus to whatever takes its place.
    pub fn id(mut self, id: impl Into<Id>) -> Self {
        self.id = Some(id.into());
        self
    }

    /// Sets the accessible name. Without one, it is the text of the content.
    pub fn label(mut self, label: impl Into<String>) -> Self {
        self.node.set_label(label.into());
        self
    }

    /// Sets whether a check box, a switch or a radio button is on.
    pub fn toggled(mut self, toggled: bool) -> Self {
        self.node.set_toggled(Toggled::from(toggled));
        self
    }

    /// Sets the language of the content, by its code.
    pub fn language(mut self, code: impl Into<String>) -> Self {
        self.node.set_language(code.into());
        self
    }

    /// Hides the content from assistive technology and from the focus.
    pub fn hidden(mut self, is_hidden: bool) -> Self {
        if is_hidden {
            self.node.set_hidden();
        }
        self
    }

    /// Sets any other property of the [`Node`].
    pub fn describe(mut self, describe: impl FnOnce(&mut Node)) -> Self {
        describe(&mut self.node);
        self
    }

    /// The radius of the corners of the content, which the focus ring follows.
    pub fn corner(mut self, corner: f32) -> Self {
        self.corner = corner;
        self
    }

    /// Says that the layout of the content has a child for each of its pieces, such as words on two lines: only
    /// these take the pointer, and each gets a ring of its own. Assistive technology is told the place of the widest.
    pub fn in_pieces(mut self) -> Self {
        self.is_in_pieces = true;
        self
    }

    /// Lets focus operations, but not Tab, reach the content.
    pub fn focus_target(mut self) -> Self {
        self.focus = FocusPolicy::Programmatic;
        self.node.add_action(accesskit::Action::Focus);
        self
    }

    /// Makes the content a Tab stop that publishes `message` on Enter, Space or a click by assistive technology;
    /// with `None` it is disabled.
    ///
    /// The pointer stays with the content, which should publish the same.
    pub fn on_activate(mut self, message: Option<Message>) -> Self {
        if message.is_some() {
            self.focus = FocusPolicy::Stop;
            self.node.add_action(accesskit::Action::Focus);
            self.node.add_action(accesskit::Action::Click);
        } else {
            self.node.set_disabled();
        }
        self.on_activate = message;
        self
    }

    /// What Enter publishes in the place of what activates the content, where there is something.
    pub fn on_enter_maybe(mut self, message: Option<Message>) -> Self {
        self.on_enter = message;
        self
    }

    /// Keeps the focus on the content while it is disabled, so that a control that turns off under the finger does
    /// not lose it; Tab passes it over then. Call it after [`on_activate`](Self::on_activate).
    pub fn stays_reachable(mut self) -> Self {
        if self.focus == FocusPolicy::Never {
            self.focus = FocusPolicy::Programmatic;
        }
        self.node.add_action(accesskit::Action::Focus);
        self
    }

    /// Makes the content a Tab stop, though it cannot be pressed: keys do something with it.
    pub fn takes_keys(mut self) -> Self {
        self.focus = FocusPolicy::Stop;
        self.node.add_action(accesskit::Action::Focus);
        self
    }

    /// What takes the focus when the content, which had it, is gone from the view.
    pub fn returns_focus_to(mut self, id: impl Into<Id>) -> Self {
        self.returns_to = Some(id.into());
        self
    }

    /// Lets Listen read the name of a control, or of a group, that it would pass over: an answer to choose.
    pub fn read_aloud(mut self) -> Self {
        self.aloud = Aloud::Too;
        self
    }

    /// Lets Listen pass over the content.
    pub fn not_read_aloud(mut self) -> Self {
        self.aloud = Aloud::Never;
        self
    }

    /// Lets the keyboard go through the controls inside as a group.
    pub fn group(mut self, group: Group) -> Self {
        self.group = Some(group);
        self
    }

    /// Lets assistive technology set the value of the content, which is an editable field that takes the focus
    /// by itself.
    pub fn on_value(mut self, on_value: impl Fn(String) -> Message + 'a) -> Self {
        self.node.add_action(accesskit::Action::Focus);
        self.node.add_action(accesskit::Action::SetValue);
        self.on_value = Some(Box::new(on_value));
        self
    }

    /// Where the selection of an editable text begins and where its caret stands, in graphemes of its value.
    /// Fields of one line need not tell.
    pub fn selection(mut self, anchor: usize, caret: usize) -> Self {
        self.selection = Some((anchor, caret));
        self
    }

    /// Publishes what `on_key` gives for a key that nothing inside wanted, while the focus is inside; in a modal
    /// node, wherever the focus is.
    pub fn on_key(
        mut self,
        on_key: impl Fn(&keyboard::Key, keyboard::Modifiers) -> Option<Message> + 'a,
    ) -> Self {
        self.on_key = Some(Box::new(on_key));
        self
    }
}

impl<Message, Theme, Renderer> Accessible<'_, Message, Theme, Renderer>
where
    Message: Clone,
    Renderer: text::Renderer,
{
    /// Carries out what assistive technology asked for.
    fn answer(&self, request: Option<Request>, shell: &mut Shell<'_, Message>) {
        match request {
            Some(Request::Activate) => {
                if let Some(message) = &self.on_activate {
                    shell.publish(message.clone());
                }
            }
            Some(Request::SetValue(value)) => {
                if let Some(on_value) = &self.on_value {
                    shell.publish(on_value(value));
                }
            }
            None => {}
        }
    }

    /// Where the content stands.
    fn pieces(&self, layout: Layout<'_>) -> Vec<Rectangle> {
        if self.is_in_pieces {
            layout.children().map(|piece| piece.bounds()).collect()
        } else {
            vec![layout.bounds()]
        }
    }

    /// Publishes what the view wants for a key, if the focus is inside.
    fn press(
        &mut self,
        tree: &mut Tree,
        event: &Event,
        layout: Layout<'_>,
        renderer: &Renderer,
        shell: &mut Shell<'_, Message>,
    ) {
        let Event::Keyboard(keyboard::Event::KeyPressed {
            key,
            modifiers,
            repeat,
            ..
        }) = event
        else {
            return;
        };
        // An Enter that is still down from what it opened is meant for nothing here.
        if *repeat && *key == keyboard::Key::Named(key::Named::Enter) {
            return;
        }
        let Some(message) = self
            .on_key
            .as_ref()
            .filter(|_| !shell.is_event_captured())
            .and_then(|on_key| on_key(key, *modifiers))
        else {
            return;
        };
        let mut inside = HoldsFocus(self.node.is_modal());
        self.operate(tree, layout, renderer, &mut inside);

        if inside.0 {
            shell.publish(message);
            shell.capture_event();
        }
    }

    /// Takes the focus from the pointer, and Enter and Space from the keyboard.
    fn control(
        &self,
        state: &mut State,
        event: &Event,
        is_over: bool,
        shell: &mut Shell<'_, Message>,
    ) {
        match event {
            Event::Mouse(mouse::Event::ButtonPressed(mouse::Button::Left))
            | Event::Touch(touch::Event::FingerPressed { .. }) => {
                let focus = is_over.then_some(Cause::Pointer);

                if state.focus != focus {
                    state.focus = focus;
                    shell.request_redraw();
                }
            }
            Event::Keyboard(keyboard::Event::KeyPressed {
                key: keyboard::Key::Named(named @ (key::Named::Enter | key::Named::Space)),
                repeat: false,
                modifiers,
                ..
            }) if modifiers.is_empty() && state.focus.is_some() && !shell.is_event_captured() => {
                let entered = self.on_enter.as_ref();
                let entered = entered.filter(|_| *named == key::Named::Enter);
                if let Some(message) = entered.or(self.on_activate.as_ref()) {
                    state.focus = Some(Cause::Keyboard);
                    shell.publish(message.clone());
                    shell.capture_event();
                }
            }
            _ => {}
        }
    }
}

impl<Message, Theme, Renderer> Widget<Message, Theme, Renderer>
    for Accessible<'_, Message, Theme, Renderer>
where
    Message: Clone,
    Renderer: text::Renderer,
{
    crate::access::leaves_to_content!(Message);

    fn tag(&self) -> tree::Tag {
        tree::Tag::of::<State>()
    }

    fn state(&self) -> tree::State {
        tree::State::new(State {
            id: self.id.clone().unwrap_or_else(Id::unique),
            is_named: self.id.is_some(),
            node: self.node.clone(),
            policy: self.focus,
            group: self.group,
            returns_to: self.returns_to.clone(),
            aloud: self.aloud,
            selection: None,
            request: None,
            focus: None,
        })
    }

    fn diff(&self, tree: &mut Tree) {
        let state = tree.state.downcast_mut::<State>();

        let is_same = match &self.id {
            Some(id) => *id == state.id,
            None => !state.is_named,
        };
        if !is_same {
            tree.state = self.state();
            tree.children = self.children();
            return;
        }

        state.node = self.node.clone();
        state.policy = self.focus;
        state.group = self.group;
        state.aloud = self.aloud;
        state.returns_to.clone_from(&self.returns_to);
        if self.focus == FocusPolicy::Never {
            state.focus = None;
        }
        tree.diff_children(std::slice::from_ref(&self.content));
    }

    fn operate(
        &mut self,
        tree: &mut Tree,
        layout: Layout<'_>,
        renderer: &Renderer,
        operation: &mut dyn Operation,
    ) {
        let bounds = layout.bounds();
        let child = &mut tree.children[0];
        let state = tree.state.downcast_mut::<State>();
        let id = state.id.clone();

        state.selection = self.selection.or_else(|| {
            field::<Renderer>(child)
                .zip(self.node.value())
                .map(|(field, value)| selection(field.cursor(), value))
        });

        let widest = self
            .pieces(layout)
            .into_iter()
            .max_by(|one, other| one.width.total_cmp(&other.width));
        operation.custom(Some(&id), widest.unwrap_or(bounds), state);
        if self.focus != FocusPolicy::Never {
            operation.focusable(Some(&id), bounds, state);
        }
        operation.traverse(&mut |operation| {
            self.content
                .as_widget_mut()
                .operate(child, layout, renderer, operation);
        });
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
        // Escape leaves the page, also out of a field: iced's would take it to drop the focus.
        if self.on_value.is_none() || !is_escape(event) {
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

        let state = tree.state.downcast_mut::<State>();
        self.answer(state.request.take(), shell);

        if self.focus != FocusPolicy::Never {
            let mut pieces = self.pieces(layout).into_iter();
            let is_over = pieces.any(|piece| cursor.is_over(piece));
            self.control(state, event, is_over, shell);
        }
        self.press(tree, event, layout, renderer, shell);
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
        let child = &tree.children[0];

        self.content
            .as_widget()
            .draw(child, renderer, theme, style, layout, cursor, viewport);

        let state = tree.state.downcast_ref::<State>();
        // What only operations reach is read, not used: a ring would promise something to press.
        let is_control = self.focus == FocusPolicy::Stop;
        let is_focused = (is_control && state.focus == Some(Cause::Keyboard))
            || field::<Renderer>(child).is_some_and(text_input::State::is_focused)
            || editor(child).is_some_and(text_editor::State::is_focused);

        if is_focused {
            for piece in self.pieces(layout) {
                // Between words there is little room.
                let tighter = if self.is_in_pieces { ring::INLINE } else { 0.0 };
                let place = piece.shrink(tighter);
                ring::draw(renderer, place, self.corner, style.text_color);
            }
        }
    }
}

impl<'a, Message, Theme, Renderer> From<Accessible<'a, Message, Theme, Renderer>>
    for Element<'a, Message, Theme, Renderer>
where
    Message: Clone + 'a,
    Theme: 'a,
    Renderer: text::Renderer + 'a,
{
    fn from(accessible: Accessible<'a, Message, Theme, Renderer>) -> Self {
        Element::new(accessible)
    }
}

fn is_escape(event: &Event) -> bool {
    matches!(
        event,
        Event::Keyboard(keyboard::Event::KeyPressed {
            key: keyboard::Key::Named(key::Named::Escape),
            ..
        })
    )
}
