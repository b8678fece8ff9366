//! Charts: bars with what they stand for and how much that is, in words. They are quads: the canvas of the renderer has
//! faults.
use super::{Element, Words, words};
use crate::access::{Accessible, Role};
use crate::theme::{self, space};

use iced::widget::{self, column, container, row};
use iced::{Center, Fill, FillPortion, Size};

/// Narrower than this, what a bar stands for is above it.
const BESIDE: f32 = 700.0;

/// A bar of a chart.
#[derive(Debug, Clone)]
pub struct Bar<'a> {
    /// What it stands for.
    pub label: Words<'a>,
    /// How long it is, 0 to 1.
    pub share: f32,
    /// How much that is: “12 lessons”.
    pub value: Words<'a>,
}

/// Bars below each other, under one name. Each is told by its label and value; its length and colour only repeat them.
pub fn bars<'a, Message: Clone + 'a>(
    name: impl Into<Words<'a>>,
    window: Size,
    bars: impl IntoIterator<Item = Bar<'a>>,
) -> Element<'a, Message> {
    let rows = bars.into_iter().map(|bar| drawn(window, bar));
    super::group(name, words::lines(rows, space::M))
}

fn drawn<'a, Message: Clone + 'a>(window: Size, bar: Bar<'a>) -> Element<'a, Message> {
    let share = bar.share.clamp(0.0, 1.0);
    let length = widget::progress_bar(0.0..=1.0, share)
        .girth(18)
        .style(theme::bar::progress);
    let (label, value) = (bar.label.to_string(), bar.value.to_string());
    let label_view = words::small(bar.label).width(Fill);
    let value_view = words::small(bar.value).font(theme::BOLD);
    let content: Element<'a, Message> = if window.width < BESIDE {
        column![label_view, length, value_view]
            .spacing(space::XS)
            .into()
    } else {
        row![
            container(label_view).width(FillPortion(3)),
            container(length).width(FillPortion(4)),
            container(value_view).width(FillPortion(3)),
        ]
        .spacing(space::M)
        .align_y(Center)
        .into()
    };
    Accessible::new(Role::Meter, words::decoration(content))
        .label(label)
        .describe(|node| {
            node.set_value(value);
            node.set_min_numeric_value(0.0);
            node.set_max_numeric_value(100.0);
            node.set_numeric_value(f64::from(share * 100.0).round());
        })
        .into()
}
