//! The adapter of each platform, behind one interface.
use super::bridge::{Handler, WindowHandle};

use accesskit::TreeUpdate;
use iced::{Point, Size};

#[cfg(all(unix, not(target_os = "macos")))]
pub(super) use unix::Adapter;

#[cfg(windows)]
pub(super) use windows::Adapter;

#[cfg(target_os = "macos")]
pub(super) use macos::Adapter;

/// AT-SPI, over D-Bus. Needs no handle of the window, and does nothing but listen until a screen reader starts.
#[cfg(all(unix, not(target_os = "macos")))]
mod unix {
    use super::{Handler, Point, Size, TreeUpdate, WindowHandle};

    use accesskit::{Rect, Role};

    pub struct Adapter(accesskit_unix::Adapter);

    impl Adapter {
        pub fn at_once(handler: &Handler) -> Option<Self> {
            Some(Self(accesskit_unix::Adapter::new(
                handler.clone(),
                handler.clone(),
                handler.clone(),
            )))
        }

        pub fn attached(_handle: WindowHandle, _handler: Handler) -> Option<Self> {
            None
        }

        pub fn update(&mut self, collect: impl FnOnce() -> TreeUpdate) {
            self.0.update_if_active(|| told_whether_open(collect()));
        }

        pub fn set_focused(&mut self, is_focused: bool) {
            self.0.update_window_focus_state(is_focused);
        }

        pub fn set_bounds(&mut self, position: Point, size: Size, scale_factor: f32) {
            let corner =
                |x: f32, y: f32| (f64::from(x * scale_factor), f64::from(y * scale_factor));
            let (x0, y0) = corner(position.x, position.y);
            let (x1, y1) = corner(position.x + size.width, position.y + size.height);
            let bounds = Rect::new(x0, y0, x1, y1);

            // Iced does not tell the size of the decorations.
            self.0.set_root_window_bounds(bounds, bounds);
        }
    }

    /// The adapter says of no button whether what it opens is open: a button that is pressed in says it instead.
    fn told_whether_open(mut tree: TreeUpdate) -> TreeUpdate {
        for (_, node) in &mut tree.nodes {
            if node.role() == Role::Button
                && let Some(is_open) = node.is_expanded()
            {
                node.set_toggled(is_open.into());
            }
        }
        tree
    }

    #[cfg(test)]
    mod tests {
        use super::*;
        use accesskit::{Node, NodeId, Toggled, TreeId};

        #[test]
        fn a_button_that_opens_something_is_pressed_in_while_it_is_open() {
            let told = |is_open: Option<bool>| {
                let mut node = Node::new(Role::Button);
                if let Some(is_open) = is_open {
                    node.set_expanded(is_open);
                }
                let tree = told_whether_open(TreeUpdate {
                    nodes: vec![(NodeId(1), node)],
                    tree: None,
                    tree_id: TreeId::ROOT,
                    focus: NodeId(1),
                });
                tree.nodes[0].1.toggled()
            };
            assert_eq!(told(Some(true)), Some(Toggled::True));
            assert_eq!(told(Some(false)), Some(Toggled::False));
            assert_eq!(told(None), None);
        }
    }
}

/// UI Automation. The window must still be hidden, and this its thread: the adapter panics on a window that shows.
#[cfg(windows)]
mod windows {
    use super::{Handler, Point, Size, TreeUpdate, WindowHandle};

    use accesskit_windows::{HWND, SubclassingAdapter};

    pub struct Adapter(SubclassingAdapter);

    impl Adapter {
        pub fn at_once(_handler: &Handler) -> Option<Self> {
            None
        }

        pub fn attached(handle: WindowHandle, handler: Handler) -> Option<Self> {
            let window = HWND(handle.0 as _);
            Some(Self(SubclassingAdapter::new(
                window,
                handler.clone(),
                handler,
            )))
        }

        pub fn update(&mut self, collect: impl FnOnce() -> TreeUpdate) {
            if let Some(events) = self.0.update_if_active(collect) {
                events.raise();
            }
        }

        /// The adapter sees the messages of the window itself.
        pub fn set_focused(&mut self, _is_focused: bool) {}

        pub fn set_bounds(&mut self, _position: Point, _size: Size, _scale_factor: f32) {}
    }
}

/// The accessibility protocol of AppKit. The window must still be hidden, and this the main thread.
#[cfg(target_os = "macos")]
mod macos {
    use super::{Handler, Point, Size, TreeUpdate, WindowHandle};

    use accesskit_macos::SubclassingAdapter;

    pub struct Adapter(SubclassingAdapter);

    impl Adapter {
        pub fn at_once(_handler: &Handler) -> Option<Self> {
            None
        }

        pub fn attached(handle: WindowHandle, handler: Handler) -> Option<Self> {
            #[expect(
                unsafe_code,
                reason = "the constructor is an unsafe fn: it wants an NSView that is alive, which the handle of \
                          the only window of the application is until the application ends"
            )]
            let adapter =
                unsafe { SubclassingAdapter::new(handle.0 as _, handler.clone(), handler) };
            Some(Self(adapter))
        }

        pub fn update(&mut self, collect: impl FnOnce() -> TreeUpdate) {
            if let Some(events) = self.0.update_if_active(collect) {
                events.raise();
            }
        }

        pub fn set_focused(&mut self, is_focused: bool) {
            if let Some(events) = self.0.update_view_focus_state(is_focused) {
                events.raise();
            }
        }

        pub fn set_bounds(&mut self, _position: Point, _size: Size, _scale_factor: f32) {}
    }
}
