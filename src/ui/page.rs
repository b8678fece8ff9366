//! The scaffold of a screen, which becomes one column where there is no room for more.
use super::even::even_row;
use super::listen::marked;
use super::{Button, Element, Icon};
use crate::access::reading::Mark;
use crate::access::{Accessible, MAIN, Role};
use crate::theme::{self, space};

use iced::widget::{self, column, container, row, rule, scrollable};
use iced::{Alignment, Fill, Size};

/// How wide the content of a page may get.
const WIDEST: f32 = 1200.0;
/// Narrower than this, panels stand below each other.
const NARROW: f32 = 900.0;
/// Narrower than this, the actions at the top stand closer.
const ROOMY: f32 = 1160.0;
/// Lower than this, the bars scroll with the content: they would leave no room for it.
const LOW: f32 = 480.0;

/// Whether a window of this size, in logical pixels, has room for one column alone.
#[must_use]
pub fn is_narrow(window: Size) -> bool {
    window.width < NARROW
}

/// Whether a window of this size, in logical pixels, is too low for bars that stay.
pub fn is_low(window: Size) -> bool {
    window.height < LOW
}

/// A screen: top bar, banner, side panel, content that scrolls, bottom bar.
#[must_use]
pub struct Page<'a, Message> {
    id: String,
    window: Size,
    top: Option<Element<'a, Message>>,
    banner: Option<Element<'a, Message>>,
    side: Option<(String, Element<'a, Message>)>,
    fold: Option<(bool, Message)>,
    content: Element<'a, Message>,
    bottom: Option<Element<'a, Message>>,
    max_width: f32,
    mark: Option<Mark>,
    strip: Option<Element<'a, Message>>,
    part: Option<String>,
    keeps_bottom: bool,
}

impl<'a, Message: Clone + 'a> Page<'a, Message> {
    /// A page in a window of that size (in logical pixels: its size divided by the text size). A page of another
    /// id begins at its top; so give each lesson and each question its own.
    pub fn new(
        id: impl Into<String>,
        window: Size,
        content: impl Into<Element<'a, Message>>,
    ) -> Self {
        Self {
            id: id.into(),
            window,
            top: None,
            banner: None,
            side: None,
            fold: None,
            content: content.into(),
            bottom: None,
            max_width: WIDEST,
            mark: None,
            strip: None,
            part: None,
            keeps_bottom: false,
        }
    }

    /// The part of the page that shows: one of another id begins at its top, and the panel stays as it is.
    pub fn part(mut self, id: impl Into<String>) -> Self {
        self.part = Some(id.into());
        self
    }

    /// The bar at the top; see [`top_bar`].
    pub fn top(mut self, bar: impl Into<Element<'a, Message>>) -> Self {
        self.top = Some(bar.into());
        self
    }

    /// The strip below it; see [`Banner`](super::Banner).
    pub fn banner(mut self, banner: Option<Element<'a, Message>>) -> Self {
        self.banner = banner;
        self
    }

    /// The panel of places at the left, and its name for assistive technology. In a narrow window it stands above
    /// the content; see [`fold`](Self::fold).
    pub fn side(mut self, name: impl Into<String>, panel: impl Into<Element<'a, Message>>) -> Self {
        self.side = Some((name.into(), panel.into()));
        self
    }

    /// Folds the panel behind a button of its name where the window is narrow: whether it is open there, and what
    /// opening and closing it publishes.
    pub fn fold(mut self, is_open: bool, on_toggle: Message) -> Self {
        self.fold = Some((is_open, on_toggle));
        self
    }

    /// The bar at the bottom; see [`bottom_bar`].
    pub fn bottom(mut self, bar: impl Into<Element<'a, Message>>) -> Self {
        self.bottom = Some(bar.into());
        self
    }

    /// The bar at the bottom stays also where the window is low, and less room is left around the content: for a show.
    pub fn keeps_bottom(mut self) -> Self {
        self.keeps_bottom = true;
        self
    }

    /// How wide the content may get; 1200 unless told otherwise.
    pub fn max_width(mut self, width: f32) -> Self {
        self.max_width = width;
        self
    }

    /// The sentence of the content that is being read aloud, which stands out.
    pub fn mark(mut self, mark: Option<Mark>) -> Self {
        self.mark = mark;
        self
    }

    /// A strip that stays in the window below the bars, also where those scroll with the content.
    pub fn strip(mut self, strip: Option<Element<'a, Message>>) -> Self {
        self.strip = strip;
        self
    }
}

impl<'a, Message: Clone + 'a> From<Page<'a, Message>> for Element<'a, Message> {
    fn from(page: Page<'a, Message>) -> Self {
        let is_narrow = is_narrow(page.window);
        let padding = if is_narrow { space::L } else { 40.0 };

        let content = Accessible::new(
            Role::Main,
            container(
                container(page.content)
                    .max_width(page.max_width)
                    .width(Fill),
            )
            .padding([
                if page.keeps_bottom {
                    space::M
                } else {
                    space::XXL
                },
                padding,
            ])
            .center_x(Fill),
        );
        let content = marked(page.mark, content);

        let (side, content) = match page.side {
            Some(side) if is_narrow => {
                let above = above(side, page.fold);
                (None, column![above, line(), content].into())
            }
            side => (side, content),
        };
        let side = side.map(navigation);
        let side = side.map(|side| {
            let panel = container(scroll("side-scroll", container(side).padding(space::L)))
                .width(300)
                .height(Fill)
                .style(theme::container::bar);
            row![panel, rule::vertical(1).style(theme::field::divider)].height(Fill)
        });

        let top = page.top.map(|bar| column![bar, line()]);
        let bottom = page.bottom.map(|bar| column![line(), bar]);
        // A place of its own also without words, so that the focus below stays where it is when they come.
        let banner = container(column![page.banner]).width(Fill);
        let strip = container(column![page.strip]).width(Fill);
        let page_view: Element<'a, Message> = if is_low(page.window) {
            let (inside, below) = if page.keeps_bottom {
                (None, bottom)
            } else {
                (bottom, None)
            };
            let all = column![top, banner, content, inside];
            let body = row![side, part(page.part, scroll(MAIN, all))].height(Fill);
            column![strip, body, below].into()
        } else {
            let body = row![side, part(page.part, scroll(MAIN, content))].height(Fill);
            column![top, banner, strip, body, bottom].into()
        };

        // By the id, a new page begins at its top, not where the last one stood.
        Accessible::new(
            Role::GenericContainer,
            container(page_view)
                .width(Fill)
                .height(Fill)
                .style(theme::container::page),
        )
        .id(format!("page-{}", page.id))
        .into()
    }
}

/// What scrolls, under the id of the part that shows.
fn part<'a, Message: Clone + 'a>(
    id: Option<String>,
    content: Element<'a, Message>,
) -> Element<'a, Message> {
    match id {
        Some(id) => Accessible::new(Role::GenericContainer, content)
            .id(format!("part-{id}"))
            .into(),
        None => content,
    }
}

/// The panel as a landmark.
fn navigation<'a, Message: Clone + 'a>(
    (name, panel): (String, Element<'a, Message>),
) -> Accessible<'a, Message> {
    Accessible::new(Role::Navigation, panel).label(name)
}

/// The panel above the content, perhaps folded behind a button.
fn above<'a, Message: Clone + 'a>(
    side: (String, Element<'a, Message>),
    fold: Option<(bool, Message)>,
) -> Element<'a, Message> {
    let is_open = fold.as_ref().is_none_or(|(is_open, _)| *is_open);
    let button = fold.map(|(is_open, on_toggle)| {
        let icon = if is_open {
            Icon::ChevronUp
        } else {
            Icon::ChevronDown
        };
        Button::new("side-fold", side.0.clone())
            .leading(Icon::Menu)
            .trailing(icon)
            .expanded(is_open)
            .on_press(on_toggle)
    });
    let panel = is_open.then(|| navigation(side));

    container(column![button.map(Element::from), panel].spacing(space::S))
        .padding(space::L)
        .width(Fill)
        .style(theme::container::bar)
        .into()
}

fn line<'a, Message: 'a>() -> Element<'a, Message> {
    rule::horizontal(1).style(theme::field::divider).into()
}

fn scroll<'a, Message: 'a>(
    id: &'static str,
    content: impl Into<Element<'a, Message>>,
) -> Element<'a, Message> {
    scrollable(content)
        .id(id)
        .width(Fill)
        .height(Fill)
        .style(theme::field::scroll)
        .into()
}

/// How wide the content of a page is in a window of this size, both in logical pixels.
#[must_use]
pub fn content_width(window: Size) -> f32 {
    let padding = if is_narrow(window) { space::L } else { 40.0 };
    (window.width - 2.0 * padding).min(WIDEST)
}

/// The bar at the top: the brand at the left, the actions at the right.
pub fn top_bar<'a, Message: 'a>(
    window: Size,
    brand: impl Into<Element<'a, Message>>,
    actions: Vec<Element<'a, Message>>,
) -> Element<'a, Message> {
    let (spacing, side) = if window.width < ROOMY {
        (space::XS, space::L)
    } else {
        (space::XL, space::XL)
    };
    // What there is no room for goes on in a second line.
    let actions = widget::row(actions)
        .spacing(spacing)
        .align_y(Alignment::Center)
        .wrap()
        .vertical_spacing(space::S)
        .align_x(iced::alignment::Horizontal::Right);
    let content = row![
        brand.into(),
        container(actions).width(Fill).align_x(Alignment::End),
    ]
    .spacing(space::S)
    .align_y(Alignment::Center);
    container(content)
        .padding([space::S + 2.0, side])
        .width(Fill)
        .style(theme::container::bar)
        .into()
}

/// The bar at the bottom: what goes back at the left, a middle, and the main action at the right.
pub fn bottom_bar<'a, Message: 'a>(
    window: Size,
    left: Option<Element<'a, Message>>,
    middle: Option<Element<'a, Message>>,
    right: Option<Element<'a, Message>>,
) -> Element<'a, Message> {
    let is_tight = window.width < 560.0;
    let content: Element<'a, Message> = if is_tight {
        // The main action takes what the others leave, and breaks its words there.
        row![
            left,
            middle,
            container(right.unwrap_or_else(|| widget::space().into()))
                .align_x(Alignment::End)
                .width(Fill)
        ]
        .spacing(space::M)
        .align_y(Alignment::Center)
        .into()
    } else {
        row![
            container(left.unwrap_or_else(|| widget::space().into()))
                .align_x(Alignment::Start)
                .width(Fill),
            middle,
            container(right.unwrap_or_else(|| widget::space().into()))
                .align_x(Alignment::End)
                .width(Fill),
        ]
        .spacing(space::L)
        .align_y(Alignment::Center)
        .into()
    };
    let side = if is_tight { space::L } else { space::XXL };
    container(content)
        .padding([space::L, side])
        .width(Fill)
        .style(theme::container::bar)
        .into()
}

/// Two columns, the second of the given width; one, where there is no room.
pub fn columns<'a, Message: 'a>(
    window: Size,
    first: impl Into<Element<'a, Message>>,
    second: impl Into<Element<'a, Message>>,
    second_width: f32,
) -> Element<'a, Message> {
    if is_narrow(window) {
        column![first.into(), second.into()]
            .spacing(space::XL)
            .into()
    } else {
        row![
            container(first).width(Fill),
            container(second).width(second_width)
        ]
        .spacing(space::XXL)
        .into()
    }
}

/// Two boxes of one height side by side; below each other, where there is no room.
pub fn side_by_side<'a, Message: 'a>(
    window: Size,
    first: impl Into<Element<'a, Message>>,
    second: impl Into<Element<'a, Message>>,
) -> Element<'a, Message> {
    if is_narrow(window) {
        column![first.into(), second.into()]
            .spacing(space::M)
            .into()
    } else {
        even_row(vec![first.into(), second.into()], space::M)
    }
}

/// Cells of one width in as many columns as have room, those of a row of one height: `width` is what there is, `least`
/// what a cell needs.
pub fn grid<'a, Message: 'a>(
    width: f32,
    least: f32,
    cells: impl IntoIterator<Item = Element<'a, Message>>,
) -> Element<'a, Message> {
    let mut count = 1;
    let mut taken = 2.0 * least + space::L;
    while taken <= width {
        count += 1;
        taken += least + space::L;
    }

    let mut cells = cells.into_iter().peekable();
    let mut rows = Vec::new();
    while cells.peek().is_some() {
        let row = (0..count).map(|_| cells.next().unwrap_or_else(|| widget::space().into()));
        rows.push(even_row(row.collect(), space::L));
    }
    widget::column(rows).spacing(space::L).into()
}
