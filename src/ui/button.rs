//! Buttons.
use super::{Element, Icon, Words, words};
use crate::access::{Accessible, Role};
use crate::theme::{self, MAIN_TARGET, TARGET, radius, size, space};

use iced::advanced::widget::Id;
use iced::widget::text::{LineHeight, Wrapping};
use iced::widget::{self, container, row, text};
use iced::{Alignment, Fill, Length, Shrink};

/// A button: secondary, 44 high and disabled unless told otherwise.
#[must_use]
pub struct Button<'a, Message> {
    id: Id,
    label: Words<'a>,
    kind: Kind,
    is_main: bool,
    leading: Option<Icon>,
    trailing: Option<Icon>,
    width: Length,
    name: Option<Words<'a>>,
    description: Option<Words<'a>>,
    is_icon_only: bool,
    stays_reachable: bool,
    is_expanded: Option<bool>,
    returns_to: Option<Id>,
    is_read_aloud: bool,
    on_press: Option<Message>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    Primary,
    Secondary,
    Quiet,
    Link,
    Danger,
    DangerOutlined,
    OnFilled,
}

impl<'a, Message: Clone + 'a> Button<'a, Message> {
    /// A secondary button.
    pub fn new(id: impl Into<Id>, label: impl Into<Words<'a>>) -> Self {
        Self {
            id: id.into(),
            label: label.into(),
            kind: Kind::Secondary,
            is_main: false,
            leading: None,
            trailing: None,
            width: Shrink,
            name: None,
            description: None,
            is_icon_only: false,
            stays_reachable: false,
            is_expanded: None,
            returns_to: None,
            is_read_aloud: false,
            on_press: None,
        }
    }

    /// The main action of the screen: filled, 56 high.
    pub fn primary(self) -> Self {
        self.kind(Kind::Primary).main()
    }

    /// No frame: for bars and links.
    pub fn quiet(self) -> Self {
        self.kind(Kind::Quiet)
    }

    /// No frame, and flush with the words above it.
    pub fn link(self) -> Self {
        self.kind(Kind::Link)
    }

    /// Destroys: filled with red, 56 high.
    pub fn danger(self) -> Self {
        self.kind(Kind::Danger).main()
    }

    /// Leads to what destroys.
    pub fn danger_outlined(self) -> Self {
        self.kind(Kind::DangerOutlined)
    }

    /// The main action of a filled card.
    pub fn on_filled(self) -> Self {
        self.kind(Kind::OnFilled).main()
    }

    /// 56 high.
    pub fn main(mut self) -> Self {
        self.is_main = true;
        self
    }

    /// A symbol before the label.
    pub fn leading(mut self, icon: Icon) -> Self {
        self.leading = Some(icon);
        self
    }

    /// A symbol after the label.
    pub fn trailing(mut self, icon: Icon) -> Self {
        self.trailing = Some(icon);
        self
    }

    /// As wide as its place.
    pub fn fill(mut self) -> Self {
        self.width = Fill;
        self
    }

    /// What assistive technology reads instead of the label; it should begin with the label.
    pub fn name(mut self, name: impl Into<Words<'a>>) -> Self {
        self.name = Some(name.into());
        self
    }

    /// What assistive technology reads after the name: words beside the button that must be heard with it.
    pub fn description(mut self, words: impl Into<Words<'a>>) -> Self {
        self.description = Some(words.into());
        self
    }

    /// Shows the leading symbol alone; the label is the name.
    pub fn icon_only(mut self) -> Self {
        self.is_icon_only = true;
        self
    }

    /// The same where `is_folded`: there is no room for the words.
    pub fn folded(mut self, is_folded: bool) -> Self {
        self.is_icon_only |= is_folded;
        self
    }

    /// Whether what the button opens is open.
    pub fn expanded(mut self, is_expanded: bool) -> Self {
        self.is_expanded = Some(is_expanded);
        self
    }

    /// Keeps the focus where pressing the button turns it off.
    pub fn stays_reachable(mut self) -> Self {
        self.stays_reachable = true;
        self
    }

    /// Makes its words part of what is read aloud of the page: an answer, not a way to go.
    pub fn read_aloud(mut self) -> Self {
        self.is_read_aloud = true;
        self
    }

    /// What takes the focus where pressing the button takes it away.
    pub fn returns_focus_to(mut self, id: impl Into<Id>) -> Self {
        self.returns_to = Some(id.into());
        self
    }

    /// What pressing publishes.
    pub fn on_press(self, message: Message) -> Self {
        self.on_press_maybe(Some(message))
    }

    /// What pressing publishes, if the button is enabled.
    pub fn on_press_maybe(mut self, message: Option<Message>) -> Self {
        self.on_press = message;
        self
    }

    /// What pressing the main action publishes; `None` for any other, and for one that is off.
    pub(super) fn main_action(&self) -> Option<&Message> {
        let is_main_action = self.kind == Kind::Primary;
        self.on_press.as_ref().filter(|_| is_main_action)
    }

    fn kind(mut self, kind: Kind) -> Self {
        self.kind = kind;
        self
    }

    fn content(&self) -> Element<'a, Message> {
        let symbol = |symbol: Option<Icon>| symbol.map(|symbol| words::icon(symbol, size::ICON));
        let label = (!self.is_icon_only).then(|| {
            text(self.label.clone())
                .size(if self.is_main {
                    size::BODY
                } else {
                    size::SMALL
                })
                .font(theme::SEMIBOLD)
                .line_height(LineHeight::Relative(1.25))
                .wrapping(Wrapping::Word)
        });
        let content = row![symbol(self.leading), label, symbol(self.trailing)]
            .spacing(space::S)
            .align_y(Alignment::Center);

        let least = if self.is_main { MAIN_TARGET } else { TARGET };
        // An invisible strut: a button grows with wrapped words, and never gets lower than a target.
        let strut = widget::space().height(least - 2.0 * self.padding());
        container(row![strut, content].align_y(Alignment::Center))
            .align_x(Alignment::Center)
            .width(self.width)
            .into()
    }

    fn padding(&self) -> f32 {
        if self.is_main { 12.0 } else { 8.0 }
    }
}

impl<'a, Message: Clone + 'a> From<Button<'a, Message>> for Element<'a, Message> {
    fn from(button: Button<'a, Message>) -> Self {
        let side = match (button.is_icon_only, button.is_main) {
            (true, _) => button.padding() + 4.0,
            _ if button.kind == Kind::Link => 4.0,
            (false, true) => 28.0,
            (false, false) => 16.0,
        };
        let style = match button.kind {
            Kind::Primary => theme::button::primary,
            Kind::Secondary => theme::button::secondary,
            Kind::Quiet | Kind::Link => theme::button::quiet,
            Kind::Danger => theme::button::danger,
            Kind::DangerOutlined => theme::button::danger_outlined,
            Kind::OnFilled => theme::button::on_filled,
        };
        let content = widget::button(button.content())
            .padding([button.padding(), side])
            .width(button.width)
            .style(style)
            .on_press_maybe(button.on_press.clone());

        let name = button.name.unwrap_or(button.label);
        let mut control = Accessible::new(Role::Button, content)
            .id(button.id)
            .label(name)
            .corner(radius::CONTROL)
            .on_activate(button.on_press);
        if button.stays_reachable {
            control = control.stays_reachable();
        }
        if let Some(is_expanded) = button.is_expanded {
            control = control.describe(|node| node.set_expanded(is_expanded));
        }
        if let Some(words) = button.description {
            control = control.describe(|node| node.set_description(words));
        }
        if button.is_read_aloud {
            control = control.read_aloud();
        }
        if let Some(id) = button.returns_to {
            control = control.returns_focus_to(id);
        }
        control.into()
    }
}
