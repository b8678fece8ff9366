//! The photo of the trial profile: a picture that a person chose, checked before it is decoded, and made the square
//! without metadata that is kept.
//!
//! Everything blocks, and decoding a large picture takes seconds: call it from a task, never from the thread of the
//! interface. Nothing is written: `store` keeps what comes out of here.
mod file;
mod metadata;
mod picture;

use crate::domain::problem::PhotoTrouble;
use crate::domain::profile::edit::Edit;
use crate::domain::profile::photo::{LONGEST_SIDE, PhotoFacts};
use file::Chosen;

use image::codecs::jpeg::JpegEncoder;
use image::metadata::Orientation;
use image::{DynamicImage, RgbImage};

use std::path::Path;

/// The quality of the JPEG that is kept, of 100: a face shows no blocks, and the file stays below 300 kB.
const QUALITY: u8 = 88;
/// What is to be made smaller with care is made at most so many times as large without it first.
const ROUGHLY: u32 = 2;

/// What a picture may be at most. Decoding takes at most eight bytes of memory for each pixel.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limits {
    /// Of the file.
    pub bytes: u64,
    pub pixels: u64,
}

impl Limits {
    /// 8 MB, as networks take them, and 40 megapixels (`../shared/spec/profile-checks.md`).
    pub const USUAL: Self = Self {
        bytes: 8_000_000,
        pixels: 40_000_000,
    };
}

/// A picture to show.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pixels {
    /// In pixels.
    pub width: u32,
    /// In pixels.
    pub height: u32,
    /// Four bytes a pixel, row by row; nothing shines through but around a round picture.
    pub rgba: Vec<u8>,
}

/// A picture that a person chose for their photo.
#[derive(Clone)]
pub struct Photo {
    /// What was read, to cut the photo out of all its pixels: the stick it was on may be out by then.
    chosen: Chosen,
    /// Upright, its longer side at most [`LONGEST_SIDE`].
    small: RgbImage,
    facts: PhotoFacts,
}

impl Photo {
    /// Reads the picture at `path`. It is decoded only where its size, its name and its header are as they should be.
    pub fn open(path: &Path, limits: &Limits) -> Result<Self, PhotoTrouble> {
        Self::of(Chosen::open(path, limits)?)
    }

    /// The same of bytes that were read already, which came from `path`: those of a photo that was kept.
    pub fn read(bytes: Vec<u8>, path: &Path, limits: &Limits) -> Result<Self, PhotoTrouble> {
        Self::of(Chosen::of(bytes, path, limits)?)
    }

    fn of(chosen: Chosen) -> Result<Self, PhotoTrouble> {
        let decoded = chosen.decoded()?;
        let (width, height) = (decoded.picture.width(), decoded.picture.height());
        let size = picture::fitting((width, height), LONGEST_SIDE);
        let small = picture::scaled(decoded.picture, size);
        let small = picture::upright(small, decoded.orientation);
        let is_upright = picture::upright_size((width, height), decoded.orientation);
        let grey = picture::grey(&small);
        let facts = PhotoFacts {
            width: is_upright.0,
            height: is_upright.1,
            bytes: chosen.bytes(),
            format: Some(chosen.format()),
            sharpness: picture::sharpness(&grey),
            luma: picture::luma(&grey),
            has_gps: decoded.has_gps,
        };
        Ok(Self {
            chosen,
            small,
            facts,
        })
    }

    /// What its checks need to know.
    pub fn facts(&self) -> &PhotoFacts {
        &self.facts
    }

    /// The size of the whole picture as [`Photo::shown`] gives it, in pixels: what an edit is measured in.
    pub fn size(&self, edit: &Edit) -> (u32, u32) {
        let (width, height) = self.small.dimensions();
        if edit.turns().is_multiple_of(2) {
            (width, height)
        } else {
            (height, width)
        }
    }

    /// The whole picture, turned and as bright as `edit` says, to choose a square of it: at most 800 pixels a side.
    pub fn shown(&self, edit: &Edit) -> Pixels {
        let turned = picture::turned(self.small.clone(), edit.turns());
        pixels(picture::brightened(turned, edit))
    }

    /// The square that `edit` chooses, quickly: for the screen, from what [`Photo::shown`] shows.
    pub fn cut(&self, edit: &Edit) -> Pixels {
        let turned = picture::turned(self.small.clone(), edit.turns());
        let square = edit.square(turned.dimensions());
        let cut = DynamicImage::from(turned).crop_imm(square.x, square.y, square.side, square.side);
        pixels(picture::brightened(cut.into_rgb8(), edit))
    }

    /// The whole picture, turned and as bright as `edit` says, dark outside of the circle in the square that it chooses: at
    /// most `most` pixels a side, and never enlarged.
    pub fn framed(&self, edit: &Edit, most: u32) -> Pixels {
        let size = picture::fitting(self.small.dimensions(), most);
        let small = picture::scaled(DynamicImage::from(self.small.clone()), size);
        let turned = picture::turned(small, edit.turns());
        let square = edit.square(turned.dimensions());
        let mut picture = picture::brightened(turned, edit);
        picture::frame(&mut picture, square);
        pixels(picture)
    }

    /// The circle in the square that `edit` chooses, of a diameter of at most `most` pixels, transparent around it.
    pub fn round(&self, edit: &Edit, most: u32) -> Pixels {
        let turned = picture::turned(self.small.clone(), edit.turns());
        let square = edit.square(turned.dimensions());
        let cut = DynamicImage::from(turned).crop_imm(square.x, square.y, square.side, square.side);
        let cut = picture::resampled(cut.into_rgb8(), square.side.min(most));
        let round = picture::rounded(picture::brightened(cut, edit));
        Pixels {
            width: round.width(),
            height: round.height(),
            rgba: round.into_raw(),
        }
    }

    /// The photo to keep: the square that `edit` chooses, cut out of all pixels of what was chosen, of a side of at most
    /// 800 pixels and never enlarged, as a JPEG with nothing but its pixels.
    pub fn kept(&self, edit: &Edit) -> Result<Vec<u8>, PhotoTrouble> {
        let decoded = self.chosen.decoded()?;
        let square = cut_out(decoded.picture, decoded.orientation, edit);
        let square = picture::upright(square, decoded.orientation);
        let square = picture::turned(square, edit.turns());
        let square = picture::brightened(square, edit);
        let mut bytes = Vec::new();
        JpegEncoder::new_with_quality(&mut bytes, QUALITY)
            .encode_image(&square)
            .map_err(|error| {
                PhotoTrouble::Unreadable(self.chosen.path().to_owned(), error.to_string())
            })?;
        Ok(bytes)
    }
}

/// The facts of the picture at `path`, which is read as [`Photo::open`] reads it.
pub fn facts(path: &Path, limits: &Limits) -> Result<PhotoFacts, PhotoTrouble> {
    Photo::open(path, limits).map(|photo| photo.facts)
}

/// The square of a picture that lies as its file has it: turning a large picture would cost its memory once more.
fn cut_out(whole: DynamicImage, orientation: Orientation, edit: &Edit) -> RgbImage {
    let size = (whole.width(), whole.height());
    let square = picture::as_filed(edit, orientation, size);
    let cut = whole.crop_imm(square.x, square.y, square.side, square.side);
    drop(whole);
    let side = square.side.min(LONGEST_SIDE);
    let roughly = square.side.min(ROUGHLY * LONGEST_SIDE);
    picture::resampled(picture::scaled(cut, (roughly, roughly)), side)
}

fn pixels(picture: RgbImage) -> Pixels {
    let (width, height) = picture.dimensions();
    Pixels {
        width,
        height,
        rgba: DynamicImage::from(picture).into_rgba8().into_raw(),
    }
}
