//! The widget around a whole view that moves the focus, and speaks to assistive technology.
use super::accessible::OnKey;
use super::activity::Activity;
use super::bridge::Bridge;
use super::drawn::Drawn;
use super::navigation::{Activate, FocusAt};
use super::request::perform;
use super::scrolling::{FindHidden, ScrollBy, Wanted};
use super::survey::{Focused, Move, Survey};
use super::tree::collect;

use iced::advanced::layout::Layout;
use iced::advanced::widget::operation::{self, Operation};
use iced::advanced::widget::{Id, Tree, Widget, tree};
use iced::advanced::{Clipboard, Shell, mouse, renderer};
use iced::keyboard::{self, key};
use iced::{Element, Event, Point, Rectangle, Size, window};

/// The root of an accessible view; see [`root`](super::root).
pub struct Root<'a, Message, Theme = iced::Theme, Renderer = iced::Renderer> {
    bridge: &'a Bridge,
    title: String,
    language: Option<String>,
    choice_keys: bool,
    on_key: Option<OnKey<'a, Message>>,
    /// What notes that there was input.
    activity: Option<&'a Activity>,
    /// What input publishes, in place of all that it would do.
    on_input: Option<Message>,
    /// What is published before the view is drawn for the first time.
    on_first_draw: Option<Message>,
    /// What is published before a view is drawn that is much unlike the last one.
    on_much_changed: Option<Message>,
    content: Element<'a, Message, Theme, Renderer>,
}

impl<'a, Message, Theme, Renderer> Root<'a, Message, Theme, Renderer> {
    pub(super) fn new(
        bridge: &'a Bridge,
        title: String,
        content: Element<'a, Message, Theme, Renderer>,
    ) -> Self {
        Self {
            bridge,
            title,
            language: None,
            choice_keys: true,
            on_key: None,
            activity: None,
            on_input: None,
            on_first_draw: None,
            on_much_changed: None,
            content,
        }
    }

    /// Notes in `activity` that somebody is there: at a key, the pointer, a touch, or through a screen reader. Where
    /// there is a message, a key, the pointer or a touch publishes it and does nothing else.
    #[must_use]
    pub fn on_input(mut self, activity: &'a Activity, message: Option<Message>) -> Self {
        self.activity = Some(activity);
        self.on_input = message;
        self
    }

    /// Publishes `message` once, before the view is drawn for the first time.
    ///
    /// Iced draws a new window before it minds the messages that wait already: what was read while the window opened
    /// would be drawn after a screen that lacks it. Any message makes it mind them all.
    #[must_use]
    pub fn on_first_draw(mut self, message: Message) -> Self {
        self.on_first_draw = Some(message);
        self
    }

    /// Publishes `message` before a view is drawn in which much has moved, come or gone since it was last drawn.
    #[must_use]
    pub fn on_much_changed(mut self, message: Message) -> Self {
        self.on_much_changed = Some(message);
        self
    }

    /// Sets the language of the view, by its code.
    #[must_use]
    pub fn language(mut self, code: impl Into<String>) -> Self {
        self.language = Some(code.into());
        self
    }

    /// Whether A to F and 1 to 6 choose while a group of choices holds the focus (WCAG 2.1.4 wants it to be
    /// possible to turn this off). They do by default.
    #[must_use]
    pub fn choice_keys(mut self, is_on: bool) -> Self {
        self.choice_keys = is_on;
        self
    }

    /// Publishes what `on_key` gives for a key: with Ctrl, or a function key, before any widget sees it; else,
    /// as Escape, only where no widget wanted it.
    #[must_use]
    pub fn on_key(
        mut self,
        on_key: impl Fn(&keyboard::Key, keyboard::Modifiers) -> Option<Message> + 'a,
    ) -> Self {
        self.on_key = Some(Box::new(on_key));
        self
    }

    /// What the application wants for a key press.
    fn wish(&self, event: &Event, is_early: bool) -> Option<Message> {
        let Event::Keyboard(keyboard::Event::KeyPressed { key, modifiers, .. }) = event else {
            return None;
        };
        if (modifiers.command() || is_function_key(key)) != is_early {
            return None;
        }
        self.on_key.as_ref()?(key, *modifiers)
    }
}

#[derive(Default)]
struct State {
    /// What had the focus after the last event.
    focused: Option<Focused>,
    /// Where that stands with what belongs to it, such as what is wrong with a field.
    place: Option<Rectangle>,
    /// Whether that was in view when it was last drawn.
    is_in_view: bool,
    size: Size,
    is_rebuilt: bool,
    is_drawn: bool,
    /// The view as it was last drawn.
    drawn: Drawn,
    is_modal: bool,
    /// Where the pointer was last: systems tell of it also where it has not moved.
    pointer: Option<Point>,
    /// What had the focus when a modal node came.
    before_modal: Option<Id>,
}

impl State {
    /// What must take the focus in a view that has changed.
    ///
    /// Iced matches the widgets of a new view to the old ones by their place. When a control moved, its focus
    /// follows by its id; when it is gone, the focus goes where the control said.
    fn refocus(&mut self, survey: &Survey) -> Option<Id> {
        let known = self.focused.as_ref();
        let last = known.and_then(|focused| focused.id.clone());
        let fallback = known.and_then(|focused| focused.returns_to.clone());
        let was_modal = std::mem::replace(&mut self.is_modal, survey.is_modal());

        if survey.is_modal() && !was_modal {
            self.before_modal = last.clone();
        }
        let is_lost = survey.focused().is_none();
        let before = match (survey.is_modal(), was_modal) {
            (false, true) => self.before_modal.take(),
            _ => None,
        };

        if survey.is_focus_allowed() && !is_lost {
            return None;
        }
        let first = survey.is_modal().then(|| survey.first_of_modal()).flatten();

        [last, fallback, before, first]
            .into_iter()
            .flatten()
            .find(|id| survey.contains(id))
    }
}

impl<Message, Theme, Renderer> Widget<Message, Theme, Renderer>
    for Root<'_, Message, Theme, Renderer>
where
    Renderer: renderer::Renderer,
{
    crate::access::leaves_to_content!(Message, operate);

    fn tag(&self) -> tree::Tag {
        tree::Tag::of::<State>()
    }

    fn state(&self) -> tree::State {
        tree::State::new(State::default())
    }

    fn diff(&self, tree: &mut Tree) {
        tree.state.downcast_mut::<State>().is_rebuilt = true;
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
        let early = self.wish(event, true);
        let late = self.wish(event, false);
        let state = tree.state.downcast_mut::<State>();
        let activity = self.activity;
        let note = || activity.map_or((), Activity::note);
        if is_input(event, &mut state.pointer) {
            note();
            if let Some(message) = self.on_input.take() {
                shell.publish(message);
                shell.capture_event();
                return;
            }
        }
        let child = &mut tree.children[0];
        let content = self.content.as_widget_mut();

        if std::mem::take(&mut state.is_rebuilt) {
            refocus(state, |operation| {
                content.operate(child, layout, renderer, operation);
            });
        }

        let is_redraw = matches!(event, Event::Window(window::Event::RedrawRequested(_)));
        if is_redraw
            && !std::mem::replace(&mut state.is_drawn, true)
            && let Some(message) = self.on_first_draw.take()
        {
            shell.publish(message);
        }
        if is_redraw && let Some(request) = self.bridge.next_request() {
            note();
            perform(request, |operation| {
                content.operate(child, layout, renderer, operation);
            });
            shell.request_redraw();
        }

        if let Some(message) = early {
            shell.publish(message);
            shell.capture_event();
            return;
        }
        content.update(
            child, event, layout, cursor, renderer, clipboard, shell, viewport,
        );
        if let Event::Window(event) = event {
            self.bridge.window_event(event);
        }
        press(event, self.choice_keys, late, shell, |operation| {
            content.operate(child, layout, renderer, operation);
        });
        follow(
            state,
            layout.bounds().size(),
            is_redraw,
            shell,
            |operation| {
                content.operate(child, layout, renderer, operation);
            },
        );

        if is_redraw && shell.is_empty() && self.on_much_changed.is_some() {
            let mut drawn = Drawn::default();
            content.operate(child, layout, renderer, &mut drawn);
            if drawn.differs_much_from(&state.drawn)
                && let Some(message) = self.on_much_changed.take()
            {
                shell.publish(message);
            }
            state.drawn = drawn;
        }

        // With a message on its way, the view is about to change: what the two do must reach the screen reader
        // as one.
        if is_redraw && shell.is_empty() {
            let (title, language) = (&self.title, self.language.as_deref());
            self.bridge.update(|scale_factor| {
                collect(title, language, scale_factor, |operation| {
                    content.operate(child, layout, renderer, operation);
                })
            });
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
        self.content.as_widget().draw(
            &tree.children[0],
            renderer,
            theme,
            style,
            layout,
            cursor,
            viewport,
        );
    }
}

impl<'a, Message, Theme, Renderer> From<Root<'a, Message, Theme, Renderer>>
    for Element<'a, Message, Theme, Renderer>
where
    Message: 'a,
    Theme: 'a,
    Renderer: renderer::Renderer + 'a,
{
    fn from(root: Root<'a, Message, Theme, Renderer>) -> Self {
        Element::new(root)
    }
}

/// Whether somebody did something; `pointer` is where the pointer was.
fn is_input(event: &Event, pointer: &mut Option<Point>) -> bool {
    match event {
        Event::Keyboard(keyboard::Event::KeyPressed { .. }) | Event::InputMethod(_) => true,
        Event::Mouse(mouse::Event::CursorMoved { position }) => {
            let before = pointer.replace(*position);
            before.is_some_and(|before| before != *position)
        }
        Event::Mouse(mouse::Event::ButtonPressed(_) | mouse::Event::WheelScrolled { .. }) => true,
        Event::Touch(_) => true,
        Event::Keyboard(_) | Event::Mouse(_) | Event::Window(_) => false,
    }
}

/// Gives the focus back after a change of the view.
fn refocus(state: &mut State, mut operate: impl FnMut(&mut dyn Operation)) {
    let mut survey = Survey::default();
    operate(&mut survey);

    if let Some(id) = state.refocus(&survey) {
        operate(&mut operation::focusable::focus(id));
    }
}

/// Handles a key that no widget wanted.
fn press<Message>(
    event: &Event,
    choice_keys: bool,
    wish: Option<Message>,
    shell: &mut Shell<'_, Message>,
    operate: impl FnMut(&mut dyn Operation),
) {
    let Event::Keyboard(keyboard::Event::KeyPressed {
        key,
        physical_key,
        modifiers,
        ..
    }) = event
    else {
        return;
    };
    if shell.is_event_captured() {
        return;
    }
    if let Some(message) = wish {
        shell.publish(message);
        shell.capture_event();
    } else if navigate(key, *physical_key, *modifiers, choice_keys, operate) {
        shell.capture_event();
        shell.request_redraw();
    }
}

/// Scrolls to what has newly got the focus; and keeps it in view, where it was in view, when it moves or the window
/// changes. Who has scrolled away from it stays where they are: another language moves everything.
fn follow<Message>(
    state: &mut State,
    size: Size,
    is_redraw: bool,
    shell: &mut Shell<'_, Message>,
    mut operate: impl FnMut(&mut dyn Operation),
) {
    let mut survey = Survey::default();
    operate(&mut survey);
    let focused = survey.focused();
    let has_changed = (&focused, size) != (&state.focused, state.size);
    if !has_changed && !is_redraw {
        return;
    }
    let id = |focused: &Option<Focused>| focused.as_ref().and_then(|focused| focused.id.clone());
    let is_new = id(&focused) != id(&state.focused);
    state.focused = focused;
    state.size = size;

    let mut hidden = FindHidden::new(Wanted::Focus);
    operate(&mut hidden);
    let has_grown = hidden.place() != state.place;
    state.place = hidden.place();
    if !has_changed && !has_grown {
        state.is_in_view = !hidden.is_hidden();
        return;
    }
    if (is_new || state.is_in_view)
        && let Some(mut scroll) = hidden.found()
    {
        operate(&mut scroll);
    }
    shell.request_redraw();
}

/// Moves the focus or scrolls; returns whether it did anything.
fn navigate(
    key: &keyboard::Key,
    physical_key: key::Physical,
    modifiers: keyboard::Modifiers,
    choice_keys: bool,
    mut operate: impl FnMut(&mut dyn Operation),
) -> bool {
    use key::Named;

    let without_shift = modifiers.difference(keyboard::Modifiers::SHIFT);
    if !without_shift.is_empty() {
        return false;
    }
    let movement = match key {
        keyboard::Key::Named(Named::Tab) => Move::Tab {
            backwards: modifiers.shift(),
        },
        _ if !modifiers.is_empty() => return false,
        keyboard::Key::Named(Named::ArrowDown | Named::ArrowRight) => {
            Move::Arrow { backwards: false }
        }
        keyboard::Key::Named(Named::ArrowUp | Named::ArrowLeft) => Move::Arrow { backwards: true },
        keyboard::Key::Named(Named::PageDown) => return scroll_by_page(1.0, operate),
        keyboard::Key::Named(Named::PageUp) => return scroll_by_page(-1.0, operate),
        keyboard::Key::Named(Named::End) => return scroll_by_page(ALL, operate),
        keyboard::Key::Named(Named::Home) => return scroll_by_page(-ALL, operate),
        _ => match rank(key, physical_key).filter(|_| choice_keys) {
            Some(rank) => Move::Rank(rank),
            None => return false,
        },
    };

    let mut survey = Survey::default();
    operate(&mut survey);

    let Some(destination) = survey.destination(movement) else {
        return scroll_by_arrow(key, survey.is_modal(), operate);
    };
    operate(&mut FocusAt::new(destination.index));
    if destination.chooses {
        operate(&mut Activate);
    }
    true
}

/// As many screenfuls as no page is long: to its end.
const ALL: f32 = 10_000.0;

/// Scrolls the page, or the dialog that is open.
fn scroll_by_page(pages: f32, mut operate: impl FnMut(&mut dyn Operation)) -> bool {
    let mut survey = Survey::default();
    operate(&mut survey);
    operate(&mut ScrollBy::pages(pages, survey.is_modal()));
    true
}

/// The arrows scroll where they have no group to go through.
fn scroll_by_arrow(
    key: &keyboard::Key,
    is_modal: bool,
    mut operate: impl FnMut(&mut dyn Operation),
) -> bool {
    const LINES: f32 = 60.0;

    let pixels = match key {
        keyboard::Key::Named(key::Named::ArrowDown) => LINES,
        keyboard::Key::Named(key::Named::ArrowUp) => -LINES,
        _ => return false,
    };
    operate(&mut ScrollBy::pixels(pixels, is_modal));
    true
}

/// The rank that A to F or 1 to 6 stand for. Numbers go by their place: French keyboards want Shift for them.
fn rank(key: &keyboard::Key, physical_key: key::Physical) -> Option<usize> {
    use key::{Code, Physical};

    if let Physical::Code(code) = physical_key {
        let digits = [
            Code::Digit1,
            Code::Digit2,
            Code::Digit3,
            Code::Digit4,
            Code::Digit5,
            Code::Digit6,
        ];
        if let Some(rank) = digits.iter().position(|digit| *digit == code) {
            return Some(rank);
        }
    }
    let keyboard::Key::Character(character) = key else {
        return None;
    };
    let character = character.chars().next()?.to_ascii_lowercase();
    "abcdef"
        .find(character)
        .or_else(|| "123456".find(character))
}

fn is_function_key(key: &keyboard::Key) -> bool {
    matches!(
        key,
        keyboard::Key::Named(key::Named::F1 | key::Named::F2 | key::Named::F3 | key::Named::F6)
    )
}
