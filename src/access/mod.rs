//! Keyboard and screen reader for stock iced: the focus, its ring, and the tree that assistive technology reads.
//!
//! - [`Accessible`] wraps content to give it a role, a name and, for controls, focus and activation
//! - [`root`] wraps the whole view: it moves the focus, scrolls to it, and tells the platform what the view is
//! - [`Bridge`] is the connection to the platform
//!
//! `ui` builds every control from these; screens never need them.
mod accessible;
mod activity;
mod bridge;
mod drawn;
mod fitting;
mod navigation;
mod platform;
pub mod reading;
mod request;
mod ring;
mod root;
mod runs;
mod scrolling;
pub mod speech;
mod state;
mod survey;
mod tree;
mod whereabouts;
mod wrapping;

pub use accessible::Accessible;
pub use activity::Activity;
pub use bridge::{Bridge, Wake, WindowHandle, window_handle};
pub use fitting::{fits, turn_page};
pub use ring::FOCUS;
pub use root::Root;
pub use scrolling::{DIALOG, MAIN, WHOLE, reveal, reveal_between};
pub use state::Group;
pub use tree::{Collector, node_id};
pub use whereabouts::Whereabouts;
pub(crate) use wrapping::leaves_to_content;

pub use accesskit::{Live, Node, NodeId, Role, Toggled, TreeUpdate};

use iced::Element;

/// Makes `content` the accessible view of a window with the given title.
pub fn root<'a, Message, Theme, Renderer>(
    bridge: &'a Bridge,
    title: impl Into<String>,
    content: impl Into<Element<'a, Message, Theme, Renderer>>,
) -> Root<'a, Message, Theme, Renderer> {
    Root::new(bridge, title.into(), content.into())
}
