//! What a picture says of itself beside its pixels.
use exif::{Exif, Reader, Tag};
use image::ImageDecoder;
use image::metadata::Orientation;

/// Where the place stands in XMP.
const PLACE: &[u8] = b"GPSLatitude";
/// What some programs write before a block of EXIF.
const MARK: &[u8] = b"Exif\0\0";

/// The blocks of a file; what cannot be read of them says nothing.
pub(super) struct Metadata {
    exif: Vec<u8>,
    xmp: Vec<u8>,
}

impl Metadata {
    pub(super) fn of(decoder: &mut impl ImageDecoder) -> Self {
        let exif = decoder.exif_metadata().ok().flatten().unwrap_or_default();
        let exif = match exif.strip_prefix(MARK) {
            Some(exif) => exif.to_vec(),
            None => exif,
        };
        let xmp = decoder.xmp_metadata().ok().flatten().unwrap_or_default();
        Self { exif, xmp }
    }

    /// How the pixels are turned upright.
    pub(super) fn orientation(&self) -> Orientation {
        Orientation::from_exif_chunk(&self.exif).unwrap_or(Orientation::NoTransforms)
    }

    /// Whether a place stands in it. Cameras that were told to keep none write an empty directory of places.
    pub(super) fn has_gps(&self) -> bool {
        let in_exif = parsed(&self.exif).is_some_and(|exif| {
            exif.fields()
                .any(|field| [Tag::GPSLatitude, Tag::GPSLongitude].contains(&field.tag))
        });
        in_exif || self.xmp.windows(PLACE.len()).any(|part| part == PLACE)
    }
}

/// What can be read of a block, also where a part of it is wrong.
fn parsed(exif: &[u8]) -> Option<Exif> {
    let mut reader = Reader::new();
    reader.continue_on_error(true);
    reader
        .read_raw(exif.to_vec())
        .or_else(|error| error.distill_partial_result(|_| ()))
        .ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn metadata(exif: &[u8]) -> Metadata {
        Metadata {
            exif: exif.to_vec(),
            xmp: Vec::new(),
        }
    }

    #[test]
    fn a_place_is_found_in_either_order_of_bytes() {
        // A directory with one entry, which leads to that of places, with one latitude of one fraction.
        let little = b"II*\0\x08\0\0\0\x01\0\x25\x88\x04\0\x01\0\0\0\x1a\0\0\0\0\0\0\0\
            \x01\0\x02\0\x05\0\x01\0\0\0\x2c\0\0\0\0\0\0\0\x2d\0\0\0\x01\0\0\0";
        let big = b"MM\0*\0\0\0\x08\0\x01\x88\x25\0\x04\0\0\0\x01\0\0\0\x1a\0\0\0\0\
            \0\x01\0\x02\0\x05\0\0\0\x01\0\0\0\x2c\0\0\0\0\0\0\0\x2d\0\0\0\x01";
        assert!(metadata(little).has_gps() && metadata(big).has_gps());
        for length in 0..26 {
            assert!(!metadata(&little[..length]).has_gps(), "{length}");
        }
        assert!(!metadata(b"II*\0\xff\xff\xff\xff").has_gps());
    }

    #[test]
    fn an_empty_directory_of_places_is_no_place() {
        let empty = b"II*\0\x08\0\0\0\x01\0\x25\x88\x04\0\x01\0\0\0\x1a\0\0\0\0\0\0\0\
            \x01\0\0\0\x01\0\x04\0\0\0\x02\x03\0\0\0\0\0\0";
        assert!(!metadata(empty).has_gps());
    }
}
