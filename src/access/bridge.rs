//! The connection of a window to assistive technology.
use super::platform;

use accesskit::{ActionHandler, ActionRequest, ActivationHandler, DeactivationHandler, TreeUpdate};
use iced::futures::channel::mpsc;
use iced::futures::stream::{self, BoxStream, StreamExt};
use iced::window::raw_window_handle::RawWindowHandle;
use iced::{Point, Size, Subscription, Task, window};

use std::cell::RefCell;
use std::collections::VecDeque;
use std::hash::{Hash, Hasher};
use std::sync::{Arc, Mutex, PoisonError};

/// The connection of one window to the screen reader, if there is one.
///
/// The state of the application holds it, and its view gives it to
/// [`root`](super::root). Tests use [`Bridge::disconnected`] and [`Bridge::heard_by`].
pub struct Bridge {
    adapter: RefCell<Option<platform::Adapter>>,
    /// Who is given each tree in place of an adapter, in tests.
    stand_in: Option<StandIn>,
    shared: Arc<Shared>,
    wakes: Wakes,
    window: RefCell<Window>,
}

type StandIn = Box<dyn Fn(TreeUpdate)>;

/// Assistive technology asked for something: the view must be drawn again.
///
/// There is nothing else to do in the application: drawing answers.
#[derive(Debug, Clone, Copy)]
pub struct Wake;

#[derive(Clone, Copy)]
struct Window {
    position: Point,
    size: Size,
    scale_factor: f32,
}

/// What the adapter, which calls from another thread, shares with the view.
struct Shared {
    requests: Mutex<VecDeque<ActionRequest>>,
    wake: mpsc::UnboundedSender<Wake>,
}

impl Bridge {
    /// Connects to the assistive technology of the desktop session, now or whenever one starts. On Windows and
    /// macOS [`attach`](Self::attach) must follow.
    #[must_use]
    pub fn connect() -> Self {
        let bridge = Self::disconnected();
        *bridge.adapter.borrow_mut() = platform::Adapter::at_once(&bridge.handler());
        bridge
    }

    /// Connects through the window, where the platform wants that: call it from `update`, with what
    /// [`window_handle`] gave, while the window is still hidden.
    pub fn attach(&self, handle: WindowHandle) {
        if let Some(adapter) = platform::Adapter::attached(handle, self.handler()) {
            *self.adapter.borrow_mut() = Some(adapter);
        }
    }

    /// Connects to nothing.
    #[must_use]
    pub fn disconnected() -> Self {
        let (wake, wakes) = mpsc::unbounded();

        Self {
            adapter: RefCell::new(None),
            stand_in: None,
            shared: Arc::new(Shared {
                requests: Mutex::new(VecDeque::new()),
                wake,
            }),
            wakes: Wakes(Arc::new(Mutex::new(Some(wakes)))),
            window: RefCell::new(Window {
                position: Point::ORIGIN,
                size: Size::ZERO,
                scale_factor: 1.0,
            }),
        }
    }

    /// Connects to nothing but `listener`, which is given each tree that is built: for tests.
    #[must_use]
    pub fn heard_by(listener: impl Fn(TreeUpdate) + 'static) -> Self {
        Self {
            stand_in: Some(Box::new(listener)),
            ..Self::disconnected()
        }
    }

    fn handler(&self) -> Handler {
        Handler(Arc::clone(&self.shared))
    }

    /// Asks what assistive technology would ask, for tests.
    pub fn ask(&self, request: ActionRequest) {
        self.handler().do_action(request);
    }

    /// Wakes the application for what assistive technology asks.
    pub fn subscription(&self) -> Subscription<Wake> {
        Subscription::run_with(self.wakes.clone(), Wakes::take)
    }

    /// Sets the pixels of the screen for each unit of the view.
    pub fn set_scale_factor(&self, scale_factor: f32) {
        self.window.borrow_mut().scale_factor = scale_factor;
    }

    /// The next that assistive technology asks. One at a time: each is for the view that the one before has made.
    pub(super) fn next_request(&self) -> Option<ActionRequest> {
        lock(&self.shared.requests).pop_front()
    }

    pub(super) fn update(&self, collect: impl FnOnce(f32) -> TreeUpdate) {
        let scale_factor = self.window.borrow().scale_factor;
        if let Some(stand_in) = &self.stand_in {
            stand_in(collect(scale_factor));
        } else if let Some(adapter) = self.adapter.borrow_mut().as_mut() {
            adapter.update(|| collect(scale_factor));
        }
    }

    pub(super) fn window_event(&self, event: &window::Event) {
        let mut window = self.window.borrow_mut();

        match event {
            window::Event::Opened { position, size } => {
                window.position = position.unwrap_or(Point::ORIGIN);
                window.size = *size;
            }
            window::Event::Moved(position) => window.position = *position,
            window::Event::Resized(size) => window.size = *size,
            window::Event::Focused | window::Event::Unfocused => {}
            _ => return,
        }

        if let Some(adapter) = self.adapter.borrow_mut().as_mut() {
            match event {
                window::Event::Focused => adapter.set_focused(true),
                window::Event::Unfocused => adapter.set_focused(false),
                _ => adapter.set_bounds(window.position, window.size, window.scale_factor),
            }
        }
    }
}

/// The handle by which the platform knows a window.
#[derive(Debug, Clone, Copy)]
pub struct WindowHandle(
    #[cfg_attr(
        all(unix, not(target_os = "macos")),
        expect(dead_code, reason = "AT-SPI needs no handle")
    )]
    pub(super) isize,
);

/// Gets the handle of a window for [`Bridge::attach`]; nothing where the platform needs none.
pub fn window_handle(window: window::Id) -> Task<Option<WindowHandle>> {
    window::run(window, |window| {
        match window.window_handle().ok()?.as_raw() {
            RawWindowHandle::Win32(handle) => Some(WindowHandle(handle.hwnd.get())),
            RawWindowHandle::AppKit(handle) => Some(WindowHandle(handle.ns_view.as_ptr() as isize)),
            _ => None,
        }
    })
}

/// The side of the adapter.
#[derive(Clone)]
pub(super) struct Handler(Arc<Shared>);

impl ActivationHandler for Handler {
    fn request_initial_tree(&mut self) -> Option<TreeUpdate> {
        let _ = self.0.wake.unbounded_send(Wake);
        None
    }
}

impl ActionHandler for Handler {
    fn do_action(&mut self, request: ActionRequest) {
        lock(&self.0.requests).push_back(request);
        let _ = self.0.wake.unbounded_send(Wake);
    }
}

impl DeactivationHandler for Handler {
    fn deactivate_accessibility(&mut self) {}
}

/// The end of the channel that a [`Subscription`] takes, once.
#[derive(Clone)]
struct Wakes(Arc<Mutex<Option<mpsc::UnboundedReceiver<Wake>>>>);

impl Wakes {
    fn take(&self) -> BoxStream<'static, Wake> {
        match lock(&self.0).take() {
            Some(receiver) => receiver.boxed(),
            None => stream::pending().boxed(),
        }
    }
}

impl Hash for Wakes {
    fn hash<H: Hasher>(&self, state: &mut H) {
        Arc::as_ptr(&self.0).hash(state);
    }
}

fn lock<T>(mutex: &Mutex<T>) -> std::sync::MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn without_a_listener_no_tree_is_made() {
        let bridge = Bridge::disconnected();
        bridge.update(|_| panic!("a tree that nobody asked for"));
    }
}
