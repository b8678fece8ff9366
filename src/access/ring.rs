//! The focus ring.
use iced::advanced::renderer;
use iced::{Border, Color, Rectangle, color};

/// The colour of the ring: on light grounds, and inside a white ring on dark ones.
pub const FOCUS: Color = color!(0x1646C0);

/// The width of the ring, and of the gap between it and the control.
const STEP: f32 = 3.0;

/// How much closer the ring stands to words inside of a text: the next words must stay readable.
pub(super) const INLINE: f32 = 2.5;

/// Draws the ring around `bounds`, whose corners are rounded by `corner`.
///
/// The colour of the words that stand there tells whether the ground is dark.
pub(super) fn draw<Renderer: renderer::Renderer>(
    renderer: &mut Renderer,
    bounds: Rectangle,
    corner: f32,
    words: Color,
) {
    let mut ring = |distance: f32, color: Color| {
        renderer.fill_quad(
            renderer::Quad {
                bounds: bounds.expand(distance + STEP),
                border: Border {
                    color,
                    width: STEP,
                    radius: (corner + distance + STEP).into(),
                },
                ..renderer::Quad::default()
            },
            Color::TRANSPARENT,
        );
    };

    if words.relative_luminance() > 0.4 {
        ring(0.0, FOCUS);
        ring(STEP, Color::WHITE);
    } else {
        ring(STEP, FOCUS);
    }
}
