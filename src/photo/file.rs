//! The file that a person chose: read within the limits, known by its header, then decoded.
use super::Limits;
use super::metadata::Metadata;
use crate::domain::problem::PhotoTrouble;
use crate::domain::profile::photo::PhotoFormat;

use image::metadata::Orientation;
use image::{DynamicImage, ImageDecoder, ImageError, ImageFormat, ImageReader};

use std::fs::{self, File};
use std::io::{self, Cursor, Read};
use std::path::{Path, PathBuf};

/// The most bytes that a pixel takes: four values of sixteen bits.
const BYTES_OF_A_PIXEL: u64 = 8;

/// A file that is a picture by its header.
#[derive(Clone)]
pub(super) struct Chosen {
    path: PathBuf,
    bytes: Vec<u8>,
    format: PhotoFormat,
    limits: Limits,
}

/// The pixels of a picture as they lie in its file.
pub(super) struct Decoded {
    pub(super) picture: DynamicImage,
    /// How it is turned upright.
    pub(super) orientation: Orientation,
    /// Whether the file carries a place.
    pub(super) has_gps: bool,
}

impl Chosen {
    /// Reads the file at `path`.
    pub(super) fn open(path: &Path, limits: &Limits) -> Result<Self, PhotoTrouble> {
        let unopened = |error| unopened(path, &error);
        let found = fs::metadata(path).map_err(unopened)?;
        // A folder, or a pipe, which would let one wait for ever.
        if !found.is_file() {
            return Err(PhotoTrouble::NotAPhoto(path.to_owned()));
        }
        too_heavy(found.len(), path, limits)?;
        let file = File::open(path).map_err(unopened)?;
        Self::of(contents(file, path, limits)?, path, limits)
    }

    /// The file at `path`, which holds these bytes.
    pub(super) fn of(bytes: Vec<u8>, path: &Path, limits: &Limits) -> Result<Self, PhotoTrouble> {
        too_heavy(bytes.len() as u64, path, limits)?;
        let format = format(&bytes, path)?;
        has_right_name(path, format)?;
        let chosen = Self {
            path: path.to_owned(),
            bytes,
            format,
            limits: *limits,
        };
        // By the header alone.
        chosen.decoder()?;
        // Decoders paint in grey what is missing of these.
        let is_whole = match format {
            PhotoFormat::Jpeg => end_of_jpeg(&chosen.bytes).is_some(),
            PhotoFormat::Webp => has_all_of_webp(&chosen.bytes),
            PhotoFormat::Png => true,
        };
        if !is_whole {
            return Err(chosen.damaged());
        }
        Ok(chosen)
    }

    pub(super) fn path(&self) -> &Path {
        &self.path
    }

    pub(super) fn format(&self) -> PhotoFormat {
        self.format
    }

    /// The length of the file.
    pub(super) fn bytes(&self) -> u64 {
        self.bytes.len() as u64
    }

    /// All pixels.
    pub(super) fn decoded(&self) -> Result<Decoded, PhotoTrouble> {
        let mut decoder = self.decoder()?;
        let metadata = Metadata::of(&mut decoder);
        let orientation = metadata.orientation();
        let has_gps = metadata.has_gps();
        drop(metadata);
        let picture = DynamicImage::from_decoder(decoder).map_err(|error| self.refused(&error))?;
        Ok(Decoded {
            picture,
            orientation,
            has_gps,
        })
    }

    /// What decodes it, where it has no more pixels than it may.
    fn decoder(&self) -> Result<impl ImageDecoder + '_, PhotoTrouble> {
        let format = match self.format {
            PhotoFormat::Jpeg => ImageFormat::Jpeg,
            PhotoFormat::Png => ImageFormat::Png,
            PhotoFormat::Webp => ImageFormat::WebP,
        };
        let mut limits = image::Limits::default();
        limits.max_alloc = Some(self.limits.pixels.saturating_mul(BYTES_OF_A_PIXEL));
        let mut reader = ImageReader::with_format(Cursor::new(&self.bytes), format);
        reader.limits(limits.clone());
        let mut decoder = reader
            .into_decoder()
            .map_err(|error| self.refused(&error))?;
        let (width, height) = decoder.dimensions();
        let pixels = u64::from(width) * u64::from(height);
        if pixels == 0 {
            return Err(self.damaged());
        }
        if pixels > self.limits.pixels {
            return Err(self.too_many(pixels));
        }
        limits
            .reserve(decoder.total_bytes())
            .and_then(|()| decoder.set_limits(limits))
            .map_err(|error| self.refused(&error))?;
        Ok(decoder)
    }

    fn refused(&self, error: &ImageError) -> PhotoTrouble {
        tracing::info!(%error, "a picture was refused");
        self.damaged()
    }

    fn damaged(&self) -> PhotoTrouble {
        PhotoTrouble::Damaged(self.path.clone())
    }

    fn too_many(&self, pixels: u64) -> PhotoTrouble {
        PhotoTrouble::TooManyPixels {
            path: self.path.clone(),
            pixels,
            most: self.limits.pixels,
        }
    }
}

/// All bytes of the file at `path`; it may grow or go away meanwhile.
fn contents(file: impl Read, path: &Path, limits: &Limits) -> Result<Vec<u8>, PhotoTrouble> {
    let mut bytes = Vec::new();
    file.take(limits.bytes.saturating_add(1))
        .read_to_end(&mut bytes)
        // It was there a moment ago.
        .map_err(|_| PhotoTrouble::Gone(path.to_owned()))?;
    Ok(bytes)
}

fn unopened(path: &Path, error: &io::Error) -> PhotoTrouble {
    let path = path.to_owned();
    match error.kind() {
        io::ErrorKind::NotFound => PhotoTrouble::Gone(path),
        io::ErrorKind::PermissionDenied => PhotoTrouble::NotAllowed(path),
        _ => PhotoTrouble::Unreadable(path, error.to_string()),
    }
}

fn too_heavy(bytes: u64, path: &Path, limits: &Limits) -> Result<(), PhotoTrouble> {
    if bytes <= limits.bytes {
        return Ok(());
    }
    Err(PhotoTrouble::TooHeavy {
        path: path.to_owned(),
        bytes,
        most: limits.bytes,
    })
}

/// The format that the first bytes show.
fn format(bytes: &[u8], path: &Path) -> Result<PhotoFormat, PhotoTrouble> {
    if bytes.is_empty() {
        return Err(PhotoTrouble::Empty(path.to_owned()));
    }
    match image::guess_format(bytes) {
        Ok(ImageFormat::Jpeg) => Ok(PhotoFormat::Jpeg),
        Ok(ImageFormat::Png) => Ok(PhotoFormat::Png),
        Ok(ImageFormat::WebP) => Ok(PhotoFormat::Webp),
        _ if is_heic(bytes) => Err(PhotoTrouble::Heic(path.to_owned())),
        Ok(_) | Err(_) => Err(PhotoTrouble::NotAPhoto(path.to_owned())),
    }
}

/// Whether these are the first bytes of an HEIF file with pictures in HEVC.
fn is_heic(bytes: &[u8]) -> bool {
    let Some(brand) = bytes.get(4..12) else {
        return false;
    };
    [
        b"ftypheic",
        b"ftypheix",
        b"ftyphevc",
        b"ftypmif1",
        b"ftypmsf1",
    ]
    .iter()
    .any(|known| brand == *known)
}

/// Whether the name of the file promises no other format; one without an extension promises nothing.
fn has_right_name(path: &Path, format: PhotoFormat) -> Result<(), PhotoTrouble> {
    let Some(extension) = path.extension() else {
        return Ok(());
    };
    if format
        .endings()
        .iter()
        .any(|fitting| extension.eq_ignore_ascii_case(fitting))
    {
        return Ok(());
    }
    Err(PhotoTrouble::WrongExtension {
        path: path.to_owned(),
        really: format,
    })
}

/// Whether a WebP is as long as it says after its first four bytes.
fn has_all_of_webp(bytes: &[u8]) -> bool {
    let length = bytes.get(4..8).and_then(|length| length.try_into().ok());
    length.is_some_and(|length| bytes.len() as u64 >= 8 + u64::from(u32::from_le_bytes(length)))
}

/// Goes from marker to marker of a JPEG up to that of its end; within the pixels, 0xFF before a zero is no marker.
fn end_of_jpeg(bytes: &[u8]) -> Option<()> {
    const END: u8 = 0xd9;
    let mut rest = bytes;
    loop {
        let start = rest.iter().position(|byte| *byte == 0xff)?;
        rest = &rest[start + 1..];
        let marker = *rest.first()?;
        match marker {
            END => return Some(()),
            // Filling: the marker follows.
            0xff => (),
            // No marker, or one of a single byte.
            0x00 | 0x01 | 0xd0..=0xd8 => rest = &rest[1..],
            _ => {
                let length = [*rest.get(1)?, *rest.get(2)?];
                rest = rest.get(1 + usize::from(u16::from_be_bytes(length))..)?;
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A file on a stick that is pulled out after some bytes.
    struct PulledOut(usize);

    impl Read for PulledOut {
        fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
            if self.0 == 0 {
                return Err(io::Error::from_raw_os_error(5));
            }
            let length = self.0.min(buffer.len());
            self.0 -= length;
            Ok(length)
        }
    }

    #[test]
    fn a_file_that_goes_away_while_it_is_read_is_gone() {
        let path = Path::new("photo.jpg");
        for bytes in [0, 1, 10_000] {
            let read = contents(PulledOut(bytes), path, &Limits::USUAL);
            assert_eq!(read, Err(PhotoTrouble::Gone(path.to_owned())));
        }
    }

    #[test]
    fn a_file_that_grows_without_end_is_read_up_to_the_limit() {
        let limits = Limits {
            bytes: 1000,
            ..Limits::USUAL
        };
        let bytes = contents(io::repeat(7), Path::new("x"), &limits).unwrap();
        assert_eq!(bytes.len(), 1001);
        assert!(matches!(
            Chosen::of(bytes, Path::new("x"), &limits),
            Err(PhotoTrouble::TooHeavy { .. })
        ));
    }
}
