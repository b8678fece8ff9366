//! Why a picture cannot be taken for the photo, in words a person can act on.
use super::Tr;
use super::messages::{NamedValue, Value};
use super::quote::shown;
use super::trouble::Told;
use crate::domain::problem::PhotoTrouble;
use crate::domain::profile::photo::PhotoFormat;

use std::path::Path;

/// A tenth of a megabyte.
const TENTH: u64 = 100_000;

impl Tr {
    /// Why a picture cannot be taken for the photo of the trial profile.
    pub fn photo_trouble(&self, trouble: &PhotoTrouble) -> Told {
        let (key, values) = of_photo(trouble);
        self.told(key, &values)
    }
}

type Message = (&'static str, Vec<NamedValue<'static>>);

fn of_photo(trouble: &PhotoTrouble) -> Message {
    match trouble {
        PhotoTrouble::Gone(path) => ("photo_gone", vec![name(path)]),
        PhotoTrouble::NotAllowed(path) => ("photo_not_allowed", vec![name(path)]),
        PhotoTrouble::Unreadable(path, reason) => (
            "photo_unreadable",
            vec![name(path), ("reason", shown(reason).into())],
        ),
        PhotoTrouble::Empty(path) => ("photo_empty", vec![name(path)]),
        PhotoTrouble::TooHeavy { path, bytes, most } => (
            "photo_too_heavy",
            vec![
                name(path),
                // Never as much as the limit, which would puzzle.
                ("size", Value::Tenths(bytes.div_ceil(TENTH))),
                ("most", Value::Tenths(most / TENTH)),
            ],
        ),
        PhotoTrouble::TooManyPixels { path, pixels, most } => (
            "photo_too_many_pixels",
            vec![
                name(path),
                ("pixels", (*pixels).into()),
                ("most", (*most).into()),
            ],
        ),
        PhotoTrouble::NotAPhoto(path) => ("photo_none", vec![name(path)]),
        PhotoTrouble::Heic(path) => ("photo_heic", vec![name(path)]),
        PhotoTrouble::WrongExtension { path, really } => (
            "photo_wrong_extension",
            vec![name(path), ("really", word(*really).into())],
        ),
        PhotoTrouble::Damaged(path) => ("photo_damaged", vec![name(path)]),
    }
}

/// The name of the file, which people know; not its folders.
fn name(path: &Path) -> NamedValue<'static> {
    let name = path.file_name().unwrap_or(path.as_os_str());
    ("name", shown(&name.to_string_lossy()).into())
}

fn word(format: PhotoFormat) -> &'static str {
    match format {
        PhotoFormat::Jpeg => "jpeg",
        PhotoFormat::Png => "png",
        PhotoFormat::Webp => "webp",
    }
}

#[cfg(test)]
pub(super) use tests::keys;

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::text::Language;
    use crate::i18n::messages::Key;
    use crate::i18n::tests::variants;

    fn troubles() -> [PhotoTrouble; 10] {
        let path = || "/media/stick/amina.jpg".into();
        [
            PhotoTrouble::Gone(path()),
            PhotoTrouble::NotAllowed(path()),
            PhotoTrouble::Unreadable(path(), "Is a directory".to_owned()),
            PhotoTrouble::Empty(path()),
            PhotoTrouble::TooHeavy {
                path: path(),
                bytes: 8_000_001,
                most: 8_000_000,
            },
            PhotoTrouble::TooManyPixels {
                path: path(),
                pixels: 100_000_000,
                most: 40_000_000,
            },
            PhotoTrouble::NotAPhoto(path()),
            PhotoTrouble::Heic(path()),
            PhotoTrouble::WrongExtension {
                path: path(),
                really: PhotoFormat::Png,
            },
            PhotoTrouble::Damaged(path()),
        ]
    }

    /// The messages of this room.
    pub(in super::super) fn keys() -> Vec<Key> {
        let key = |(name, values): Message| Key {
            name: name.to_owned(),
            attributes: &["safe", "cure"],
            values,
        };
        let messages = troubles().map(|trouble| key(of_photo(&trouble)));
        messages.into()
    }

    #[test]
    fn every_reason_has_words_in_both_languages() {
        let source = include_str!("../domain/problem.rs");
        assert_eq!(troubles().len(), variants(source, "PhotoTrouble").len());
        let (french, english) = (Tr::new(Language::FR), Tr::new(Language::EN));
        for trouble in troubles() {
            let (french, english) = (
                french.photo_trouble(&trouble),
                english.photo_trouble(&trouble),
            );
            assert_ne!(french.what, english.what);
            assert!(
                french.what.contains("«\u{a0}amina.jpg\u{a0}»"),
                "{}",
                french.what
            );
        }
    }

    #[test]
    fn figures_are_those_that_people_know() {
        let [_, _, _, _, heavy, pixels, _, _, really, _] = troubles();
        let (french, english) = (Tr::new(Language::FR), Tr::new(Language::EN));
        assert_eq!(
            french.photo_trouble(&heavy).what,
            "La photo «\u{a0}amina.jpg\u{a0}» est trop lourde\u{a0}: 8,1\u{a0}Mo. Le maximum est de 8\u{a0}Mo."
        );
        assert_eq!(
            english.photo_trouble(&pixels).what,
            "The photo “amina.jpg” is too large: 100,000,000 pixels. The most is 40,000,000."
        );
        assert!(english.photo_trouble(&really).what.contains("PNG"));
    }
}
