//! Judges and decodes the pictures of lessons.
use super::finding::{Findings, Place};
use super::source::{Files, Unread};
use super::{Image, PictureFile};
use crate::archive::is_plain_path;
use crate::domain::problem::Fault;

use image::{DynamicImage, ImageDecoder, ImageFormat, ImageReader};

use std::io::Cursor;

/// The greatest size of a picture file, in bytes.
pub(super) const HEAVIEST: u64 = 8_000_000;
/// The most pixels of a picture.
pub(super) const MOST_PIXELS: u64 = 40_000_000;
/// A picture that is shown is no wider than this, in pixels: one and a half times the column of a lesson, for larger text.
pub(super) const WIDEST: u32 = 1080;

/// The places in a module that name a picture file.
pub(super) fn places<'tree>(
    module: &Place<'tree>,
    questions: &[Place<'tree>],
) -> Vec<Place<'tree>> {
    let blocks = module
        .all("lessons")
        .into_iter()
        .flat_map(|lesson| lesson.all("blocks"));
    let in_blocks = blocks.filter_map(|block| match block.text("kind") {
        Some("image") => block.get("file"),
        Some("profile") => block.get("photo"),
        _ => None,
    });
    let in_questions = questions
        .iter()
        .filter_map(|question| question.get("image")?.get("file"));
    in_blocks.chain(in_questions).collect()
}

/// Decodes the picture that `place` of the module in `folder` names; what is wrong is named in `findings`.
pub(super) fn check(place: &Place<'_>, folder: &str, files: &Files, findings: &mut Findings) {
    if let Some(file) = place.node.text()
        && let Err(fault) = decoded(file, folder, files)
    {
        findings.at(place, fault);
    }
}

/// The pixels to show of the picture at `file` of the module in `folder`, no wider than `widest`.
pub(super) fn shown(file: &str, folder: &str, files: &Files, widest: u32) -> Option<Image> {
    let picture = decoded(file, folder, files).ok()?;
    Some(to_show(picture, widest.clamp(1, WIDEST)))
}

/// The file itself of a picture of the module in `folder`, where it can be shown.
pub(super) fn whole(file: &str, folder: &str, files: &Files) -> Option<PictureFile> {
    let picture = decoded(file, folder, files).ok()?;
    let bytes = files.read(&format!("{folder}/{file}"), HEAVIEST).ok()?;
    Some(PictureFile {
        media_type: image::guess_format(&bytes).ok()?.to_mime_type(),
        width: picture.width(),
        height: picture.height(),
        bytes,
    })
}

fn to_show(picture: DynamicImage, widest: u32) -> Image {
    let picture = if picture.width() > widest {
        let height = u64::from(picture.height()) * u64::from(widest) / u64::from(picture.width());
        let height = u32::try_from(height).unwrap_or(u32::MAX).max(1);
        // Not `resize`: its intermediate picture of floats would stay in the program's memory.
        picture.thumbnail_exact(widest, height)
    } else {
        picture
    };
    let pixels = picture.into_rgba8();
    Image {
        width: pixels.width(),
        height: pixels.height(),
        rgba: pixels.into_raw(),
    }
}

fn decoded(file: &str, folder: &str, files: &Files) -> Result<DynamicImage, Fault> {
    let name = || file.to_owned();
    if !is_plain_path(file) {
        return Err(Fault::BadFilePath { file: name() });
    }
    let bytes =
        files
            .read(&format!("{folder}/{file}"), HEAVIEST)
            .map_err(|unread| match unread {
                Unread::Missing => Fault::ImageMissing { file: name() },
                Unread::Outside => Fault::BadFilePath { file: name() },
                Unread::TooLarge(bytes) => Fault::ImageTooHeavy {
                    file: name(),
                    bytes,
                    most: HEAVIEST,
                },
                Unread::Failed(reason) => Fault::ImageUnreadable {
                    file: name(),
                    reason,
                },
            })?;
    let unreadable = |error: &dyn std::fmt::Display| Fault::ImageUnreadable {
        file: name(),
        reason: error.to_string(),
    };
    let format = image::guess_format(&bytes).map_err(|error| unreadable(&error))?;
    has_right_extension(file, format)?;
    let mut decoder = ImageReader::with_format(Cursor::new(&bytes), format)
        .into_decoder()
        .map_err(|error| unreadable(&error))?;
    let (width, height) = decoder.dimensions();
    let pixels = u64::from(width) * u64::from(height);
    if pixels > MOST_PIXELS {
        return Err(Fault::ImageTooManyPixels {
            file: name(),
            pixels,
            most: MOST_PIXELS,
        });
    }
    let orientation = decoder.orientation().map_err(|error| unreadable(&error))?;
    let mut picture = DynamicImage::from_decoder(decoder).map_err(|error| unreadable(&error))?;
    picture.apply_orientation(orientation);
    Ok(picture)
}

fn has_right_extension(file: &str, format: ImageFormat) -> Result<(), Fault> {
    let extension = file.rsplit_once('.').map_or("", |(_, extension)| extension);
    let fits = |known: &[&str]| {
        known
            .iter()
            .any(|known| extension.eq_ignore_ascii_case(known))
    };
    let (really, is_right) = match format {
        ImageFormat::Png => ("png", fits(&["png"])),
        ImageFormat::Jpeg => ("jpg", fits(&["jpg", "jpeg"])),
        ImageFormat::WebP => ("webp", fits(&["webp"])),
        other => {
            return Err(Fault::ImageUnreadable {
                file: file.to_owned(),
                reason: other
                    .extensions_str()
                    .first()
                    .copied()
                    .unwrap_or_default()
                    .to_owned(),
            });
        }
    };
    if is_right {
        return Ok(());
    }
    Err(Fault::ImageWrongExtension {
        file: file.to_owned(),
        really: really.to_owned(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_wide_picture_is_made_narrow_and_keeps_its_shape() {
        let image = to_show(DynamicImage::new_rgb8(2160, 100), WIDEST);
        assert_eq!((image.width, image.height), (1080, 50));
        assert_eq!(image.rgba.len(), 1080 * 50 * 4);
        assert_eq!(to_show(DynamicImage::new_rgb8(3, 2), WIDEST).width, 3);
    }
}
