//! What is done to pixels, and what is measured in them.
use crate::domain::profile::edit::{Edit, Square};

use image::imageops::{self, FilterType};
use image::metadata::Orientation;
use image::{DynamicImage, GrayImage, Rgb, RgbImage, Rgba, RgbaImage};

/// `size` made small enough for both sides to be at most `longest`, in the same shape; never larger.
pub(super) fn fitting((width, height): (u32, u32), longest: u32) -> (u32, u32) {
    let longer = width.max(height);
    if longer <= longest {
        return (width, height);
    }
    let part = |length: u32| {
        let part = u64::from(length) * u64::from(longest) / u64::from(longer);
        u32::try_from(part).unwrap_or(longest).max(1)
    };
    (part(width), part(height))
}

/// A picture of `size`, which is no larger, on white where it is transparent.
pub(super) fn scaled(picture: DynamicImage, (width, height): (u32, u32)) -> RgbImage {
    // Not `resize`: its copy of floats would take four times the memory.
    let picture = if (picture.width(), picture.height()) == (width, height) {
        picture
    } else {
        picture.thumbnail_exact(width, height)
    };
    if !picture.color().has_alpha() {
        return picture.into_rgb8();
    }
    let picture = picture.into_rgba8();
    RgbImage::from_fn(width, height, |x, y| {
        let [red, green, blue, alpha] = picture.get_pixel(x, y).0;
        Rgb([red, green, blue].map(|value| on_white(value, alpha)))
    })
}

fn on_white(value: u8, alpha: u8) -> u8 {
    let (value, alpha) = (u16::from(value), u16::from(alpha));
    ((value * alpha + 255 * (255 - alpha)) / 255) as u8
}

/// A square picture with this side, which is no longer, as sharp as can be.
pub(super) fn resampled(picture: RgbImage, side: u32) -> RgbImage {
    if picture.width() == side {
        return picture;
    }
    imageops::resize(&picture, side, side, FilterType::CatmullRom)
}

/// A picture turned as its file says.
pub(super) fn upright(picture: RgbImage, orientation: Orientation) -> RgbImage {
    let mut picture = DynamicImage::from(picture);
    picture.apply_orientation(orientation);
    picture.into_rgb8()
}

/// The size of a picture that is turned as its file says.
pub(super) fn upright_size((width, height): (u32, u32), orientation: Orientation) -> (u32, u32) {
    match orientation {
        Orientation::NoTransforms
        | Orientation::Rotate180
        | Orientation::FlipHorizontal
        | Orientation::FlipVertical => (width, height),
        Orientation::Rotate90
        | Orientation::Rotate270
        | Orientation::Rotate90FlipH
        | Orientation::Rotate270FlipH => (height, width),
    }
}

/// A picture turned by so many quarters to the right.
pub(super) fn turned(picture: RgbImage, turns: u8) -> RgbImage {
    match turns % 4 {
        1 => imageops::rotate90(&picture),
        2 => imageops::rotate180(&picture),
        3 => imageops::rotate270(&picture),
        _ => picture,
    }
}

/// A picture as bright as `edit` says.
pub(super) fn brightened(mut picture: RgbImage, edit: &Edit) -> RgbImage {
    if edit.brightness() == 0 {
        return picture;
    }
    let values: Vec<u8> = (0..=u8::MAX)
        .map(|value| edit.brightened_value(value))
        .collect();
    for value in picture.iter_mut() {
        *value = values[usize::from(*value)];
    }
    picture
}

/// What shows outside of the circle, and the dark line around it, are so many times darker.
const SHADE: u8 = 3;
/// The width of the line around the circle, as a part of the longer side of the picture.
const LINE: u32 = 160;

/// Draws the circle in a square of a picture, and darkens what lies outside.
pub(super) fn frame(picture: &mut RgbImage, square: Square) {
    let line = i64::from((picture.width().max(picture.height()) / LINE).max(2));
    let side = i64::from(square.side);
    // Doubled, so that the middle of a pixel is a whole number.
    let middle = |start: u32| 2 * i64::from(start) + side;
    let (middle_x, middle_y) = (middle(square.x), middle(square.y));
    let inside = (side - 2 * line).max(0).pow(2);
    for (x, y, Rgb(values)) in picture.enumerate_pixels_mut() {
        let (right, down) = (
            2 * i64::from(x) + 1 - middle_x,
            2 * i64::from(y) + 1 - middle_y,
        );
        let away = right * right + down * down;
        if away > side * side {
            *values = values.map(|value| value / SHADE);
        } else if away > inside {
            *values = [u8::MAX; 3];
        }
    }
}

/// The circle in a square picture, transparent around it.
pub(super) fn rounded(picture: RgbImage) -> RgbaImage {
    let radius = picture.width() as f32 / 2.0;
    RgbaImage::from_fn(picture.width(), picture.height(), |x, y| {
        let [red, green, blue] = picture.get_pixel(x, y).0;
        let away = (x as f32 + 0.5 - radius).hypot(y as f32 + 0.5 - radius);
        // The edge is as wide as a pixel.
        let alpha = (radius - away + 0.5).clamp(0.0, 1.0) * 255.0;
        Rgba([red, green, blue, alpha.round() as u8])
    })
}

/// The square that `edit` chooses of the upright picture, in the picture of `size` pixels as it lies in its file.
pub(super) fn as_filed(edit: &Edit, orientation: Orientation, size: (u32, u32)) -> Square {
    // Back by the turns of the person first, then by those of the file.
    let mut square = edit.square(turned_size(upright_size(size, orientation), edit.turns()));
    let mut within = turned_size(upright_size(size, orientation), edit.turns());
    for _ in 0..edit.turns() % 4 {
        (square, within) = (turned_left(square, within), (within.1, within.0));
    }
    let flipped = flipped(square, within);
    match orientation {
        Orientation::NoTransforms => square,
        Orientation::FlipHorizontal => flipped,
        Orientation::FlipVertical => half_turned(flipped, within),
        Orientation::Rotate180 => half_turned(square, within),
        Orientation::Rotate90 => turned_left(square, within),
        Orientation::Rotate270 => half_turned(turned_left(square, within), size),
        Orientation::Rotate90FlipH => turned_left(flipped, within),
        Orientation::Rotate270FlipH => half_turned(turned_left(flipped, within), size),
    }
}

fn turned_size((width, height): (u32, u32), turns: u8) -> (u32, u32) {
    if turns.is_multiple_of(2) {
        (width, height)
    } else {
        (height, width)
    }
}

/// Where a square of a picture of this size is once the picture is turned to the left.
fn turned_left(square: Square, (width, _): (u32, u32)) -> Square {
    Square {
        x: square.y,
        y: width - square.x - square.side,
        side: square.side,
    }
}

fn half_turned(square: Square, (width, height): (u32, u32)) -> Square {
    Square {
        x: width - square.x - square.side,
        y: height - square.y - square.side,
        side: square.side,
    }
}

/// Where it is once left and right are exchanged.
fn flipped(square: Square, (width, _): (u32, u32)) -> Square {
    Square {
        x: width - square.x - square.side,
        ..square
    }
}

/// The grey values of a picture.
pub(super) fn grey(picture: &RgbImage) -> GrayImage {
    imageops::grayscale(picture)
}

/// The mean grey value, 0 to 255.
pub(super) fn luma(grey: &GrayImage) -> f32 {
    let sum: u64 = grey.as_raw().iter().map(|value| u64::from(*value)).sum();
    (sum as f64 / grey.as_raw().len().max(1) as f64) as f32
}

/// The variance of the Laplacian: how much each grey value differs from those around it.
pub(super) fn sharpness(grey: &GrayImage) -> f32 {
    let (width, height) = grey.dimensions();
    let at = |x: u32, y: u32| f64::from(grey.get_pixel(x, y).0[0]);
    let (mut sum, mut squares, mut count) = (0.0, 0.0, 0.0);
    for y in 1..height.saturating_sub(1) {
        for x in 1..width.saturating_sub(1) {
            let value = at(x - 1, y) + at(x + 1, y) + at(x, y - 1) + at(x, y + 1) - 4.0 * at(x, y);
            sum += value;
            squares += value * value;
            count += 1.0;
        }
    }
    if count == 0.0 {
        return 0.0;
    }
    let mean: f64 = sum / count;
    (squares / count - mean * mean) as f32
}
