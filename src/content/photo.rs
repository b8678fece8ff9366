//! What the checks of the trial profile need to know of a photo.
use super::images::MOST_PIXELS;
use crate::domain::profile::photo::{PhotoFacts, PhotoFormat};

use image::imageops::FilterType;
use image::{DynamicImage, GrayImage, ImageDecoder, ImageFormat, ImageReader};

use std::fs::File;
use std::io::{Cursor, Read};
use std::path::Path;

/// The greatest size of a file that is looked at, in bytes.
const LARGEST: u64 = 64_000_000;
/// Sharpness is measured in a copy of this many pixels a side at most, so that photos of all sizes compare.
const MEASURED_SIDE: u32 = 512;

/// The facts of the photo at `path`; `None` where it cannot be read, is no picture, or is too large to be decoded.
pub fn photo_facts(path: &Path) -> Option<PhotoFacts> {
    let mut bytes = Vec::new();
    let file = File::open(path).ok()?;
    file.take(LARGEST + 1).read_to_end(&mut bytes).ok()?;
    if bytes.len() as u64 > LARGEST {
        return None;
    }
    facts(&bytes)
}

fn facts(bytes: &[u8]) -> Option<PhotoFacts> {
    let format = image::guess_format(bytes).ok()?;
    let mut decoder = ImageReader::with_format(Cursor::new(bytes), format)
        .into_decoder()
        .ok()?;
    let (width, height) = decoder.dimensions();
    if u64::from(width) * u64::from(height) > MOST_PIXELS {
        return None;
    }
    let exif = decoder.exif_metadata().ok().flatten().unwrap_or_default();
    let orientation = decoder.orientation().ok()?;
    let mut picture = DynamicImage::from_decoder(decoder).ok()?;
    picture.apply_orientation(orientation);
    let grey = grey(&picture);
    Some(PhotoFacts {
        width: picture.width(),
        height: picture.height(),
        bytes: bytes.len() as u64,
        format: match format {
            ImageFormat::Jpeg => Some(PhotoFormat::Jpeg),
            ImageFormat::Png => Some(PhotoFormat::Png),
            ImageFormat::WebP => Some(PhotoFormat::Webp),
            _ => None,
        },
        sharpness: sharpness(&grey),
        luma: luma(&grey),
        has_gps: has_gps(&exif),
    })
}

/// A grey copy of a size that photos are compared in.
fn grey(picture: &DynamicImage) -> GrayImage {
    if picture.width().max(picture.height()) <= MEASURED_SIDE {
        return picture.to_luma8();
    }
    picture
        .resize(MEASURED_SIDE, MEASURED_SIDE, FilterType::Triangle)
        .to_luma8()
}

fn luma(grey: &GrayImage) -> f32 {
    let sum: u64 = grey.as_raw().iter().map(|value| u64::from(*value)).sum();
    sum as f32 / grey.as_raw().len().max(1) as f32
}

/// The variance of the Laplacian: how much each grey value differs from those around it.
fn sharpness(grey: &GrayImage) -> f32 {
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

/// The tag of EXIF that leads to a place.
const GPS: u16 = 0x8825;

/// Whether the first directory of `exif`, a TIFF without pictures, leads to a place.
fn has_gps(exif: &[u8]) -> bool {
    gps_entry(exif).is_some()
}

fn gps_entry(exif: &[u8]) -> Option<()> {
    let is_little = match exif.get(..2)? {
        b"II" => true,
        b"MM" => false,
        _ => return None,
    };
    let two = |at: usize| -> Option<u16> {
        let bytes = exif.get(at..at.checked_add(2)?)?.try_into().ok()?;
        Some(if is_little {
            u16::from_le_bytes(bytes)
        } else {
            u16::from_be_bytes(bytes)
        })
    };
    let four = |at: usize| -> Option<u32> {
        let bytes = exif.get(at..at.checked_add(4)?)?.try_into().ok()?;
        Some(if is_little {
            u32::from_le_bytes(bytes)
        } else {
            u32::from_be_bytes(bytes)
        })
    };
    let start = usize::try_from(four(4)?).ok()?;
    let count = usize::from(two(start)?);
    // Each entry has 12 bytes, its tag first.
    (0..count).find_map(|index| (two(start.checked_add(2 + 12 * index)?)? == GPS).then_some(()))
}

#[cfg(test)]
mod tests {
    use super::*;

    use image::{GrayImage, Luma};

    fn written(picture: &GrayImage, format: ImageFormat) -> Vec<u8> {
        let mut bytes = Cursor::new(Vec::new());
        picture.write_to(&mut bytes, format).unwrap();
        bytes.into_inner()
    }

    #[test]
    fn sharp_and_dark_pictures_are_told_from_blurred_and_bright_ones() {
        let board = GrayImage::from_fn(60, 40, |x, y| {
            Luma([if (x / 4 + y / 4) % 2 == 0 { 0 } else { 255 }])
        });
        let blurred = image::imageops::blur(&board, 6.0);
        let sharp = facts(&written(&board, ImageFormat::Png)).unwrap();
        let soft = facts(&written(&blurred, ImageFormat::Png)).unwrap();
        assert_eq!(
            (sharp.width, sharp.height, sharp.format),
            (60, 40, Some(PhotoFormat::Png))
        );
        assert!(
            sharp.sharpness > 1000.0 && soft.sharpness < 50.0,
            "{sharp:?} {soft:?}"
        );
        assert!((100.0..150.0).contains(&sharp.luma));
        assert!(
            facts(&written(&GrayImage::new(9, 9), ImageFormat::Jpeg))
                .unwrap()
                .luma
                < 1.0
        );
    }

    #[test]
    fn a_place_is_found_in_either_order_of_bytes() {
        let little =
            b"II*\0\x08\0\0\0\x02\0\x0f\x01\x02\0\0\0\0\0\0\0\0\0\x25\x88\x04\0\x01\0\0\0\0\0\0\0";
        let big = b"MM\0*\0\0\0\x08\0\x01\x88\x25\0\x04\0\0\0\x01\0\0\0\0";
        assert!(has_gps(little) && has_gps(big));
        for torn in [
            &little[..20],
            &big[..9],
            b"",
            b"II*\0\xff\xff\xff\xff",
            b"XX*\0\x08\0\0\0",
        ] {
            assert!(!has_gps(torn));
        }
    }

    #[test]
    fn what_is_no_picture_has_no_facts() {
        assert_eq!(facts(b"GIF89a nothing"), None);
        assert_eq!(facts(b""), None);
        assert_eq!(photo_facts(Path::new("/no/such/file.jpg")), None);
    }
}
