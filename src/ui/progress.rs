//! How far one is.
use super::{Element, Words, words};
use crate::access::{Accessible, Role};
use crate::theme;

use iced::widget::{self, container, image, stack};
use iced::{Alignment, Color};

/// What a progress bar measures, which gives its colour.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Strength {
    /// The way through a module or a quiz.
    #[default]
    Way,
    /// A way that has come to its end.
    Done,
    /// The strength of a profile.
    Profile,
}

/// A bar filled to `fraction` (0 to 1). `name` says of what, `value` how much: “3 of 8”; neither shows.
pub fn progress_bar<'a, Message: Clone + 'a>(
    name: impl Into<Words<'a>>,
    value: impl Into<Words<'a>>,
    fraction: f32,
    strength: Strength,
) -> Element<'a, Message> {
    let fraction = fraction.clamp(0.0, 1.0);
    let style = match strength {
        Strength::Way => theme::bar::progress,
        Strength::Done => theme::bar::done,
        Strength::Profile => theme::bar::strength,
    };
    let bar = widget::progress_bar(0.0..=1.0, fraction)
        .girth(10)
        .style(style);

    Accessible::new(Role::ProgressIndicator, bar)
        .label(name.into())
        .describe(|node| {
            node.set_value(value.into());
            node.set_min_numeric_value(0.0);
            node.set_max_numeric_value(100.0);
            node.set_numeric_value(f64::from(fraction * 100.0).round());
        })
        .into()
}

/// Steps as dots, of which `reached` are behind or at hand; the words say the same: “Lesson 3 of 5”.
pub fn dots<'a, Message: Clone + 'a>(
    name: impl Into<Words<'a>>,
    current: usize,
    total: usize,
) -> Element<'a, Message> {
    let dots = (0..total).map(|step| {
        let width = if step == current { 44.0 } else { 12.0 };
        container(widget::space())
            .width(width)
            .height(12)
            .style(theme::container::dot(step <= current))
            .into()
    });
    Accessible::new(
        Role::Image,
        widget::row(dots).spacing(10).align_y(Alignment::Center),
    )
    .label(name.into())
    .into()
}

/// A ring of `diameter` with content in its middle. Make `picture` once by [`ring_picture`] and keep it: a new
/// one each view would be uploaded each time.
pub fn ring<'a, Message: Clone + 'a>(
    picture: &image::Handle,
    diameter: f32,
    name: impl Into<Words<'a>>,
    content: impl Into<Element<'a, Message>>,
) -> Element<'a, Message> {
    let picture = image(picture.clone()).width(diameter).height(diameter);
    let middle = container(content).center(diameter);
    let ring = stack![picture, middle].width(diameter).height(diameter);

    Accessible::new(Role::Image, words::decoration(ring))
        .label(name.into())
        .into()
}

/// Paints a ring filled to `fraction` (0 to 1), `pixels` wide: twice the diameter is sharp at 200 %.
#[must_use]
pub fn ring_picture(fraction: f32, pixels: u32, colour: Color, track: Color) -> image::Handle {
    #[expect(
        clippy::cast_precision_loss,
        reason = "pixels of a picture are few enough for an f32"
    )]
    let size = pixels as f32;
    let thickness = size * 0.087;
    let radius = (size - thickness) / 2.0 - 1.0;
    let arc = Arc::new(fraction.clamp(0.0, 1.0), radius);

    let mut bytes = Vec::with_capacity((pixels * pixels * 4) as usize);
    for y in 0..pixels {
        for x in 0..pixels {
            let place = |pixel: u32| {
                #[expect(clippy::cast_precision_loss, reason = "as above")]
                let pixel = pixel as f32;
                pixel + 0.5 - size / 2.0
            };
            let (x, y) = (place(x), place(y));
            let ring = cover(thickness / 2.0 - (x.hypot(y) - radius).abs());
            let part = cover(thickness / 2.0 - arc.distance(x, y));
            bytes.extend(blend(track, ring, colour, part));
        }
    }
    image::Handle::from_rgba(pixels, pixels, bytes)
}

/// The middle line of the filled part, clockwise from the top.
struct Arc {
    fraction: f32,
    radius: f32,
    end: (f32, f32),
}

impl Arc {
    fn new(fraction: f32, radius: f32) -> Self {
        let angle = fraction * std::f32::consts::TAU;
        Self {
            fraction,
            radius,
            end: (radius * angle.sin(), -radius * angle.cos()),
        }
    }

    /// How far a point is from the line.
    fn distance(&self, x: f32, y: f32) -> f32 {
        if self.fraction <= 0.0 {
            return f32::INFINITY;
        }
        let turn = x.atan2(-y) / std::f32::consts::TAU;
        let turn = if turn < 0.0 { turn + 1.0 } else { turn };
        if turn <= self.fraction {
            (x.hypot(y) - self.radius).abs()
        } else {
            let (end_x, end_y) = self.end;
            let from_start = x.hypot(y + self.radius);
            let from_end = (x - end_x).hypot(y - end_y);
            from_start.min(from_end)
        }
    }
}

/// How much of a pixel is inside, by its distance from the edge.
fn cover(inside: f32) -> f32 {
    (inside + 0.5).clamp(0.0, 1.0)
}

/// The colour over the track, as a pixel.
fn blend(track: Color, ring: f32, colour: Color, part: f32) -> [u8; 4] {
    let alpha = ring.max(part);
    let mix = |track: f32, colour: f32| track + (colour - track) * part;
    Color {
        r: mix(track.r, colour.r),
        g: mix(track.g, colour.g),
        b: mix(track.b, colour.b),
        a: alpha,
    }
    .into_rgba8()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_ring_is_filled_clockwise_from_the_top() {
        let picture = ring_picture(0.5, 100, Color::BLACK, Color::WHITE);
        let image::Handle::Rgba { pixels, .. } = picture else {
            panic!("a painted picture");
        };
        let pixel = |x: usize, y: usize| &pixels[4 * (100 * y + x)..][..4];

        assert_eq!(pixel(94, 50), [0, 0, 0, 255], "the right is filled");
        assert_eq!(pixel(5, 50), [255; 4], "the left is not");
        assert_eq!(pixel(50, 50)[3], 0, "the middle is empty");
        assert_eq!(pixel(0, 0)[3], 0, "so are the corners");
    }
}
