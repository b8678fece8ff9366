//! Why a person's work cannot be taken away or brought back, in words they can act on.
use super::Tr;
use super::messages::NamedValue;
use super::trouble::{Told, file};
use crate::domain::problem::{TransferTrouble, Trouble};

impl Tr {
    /// Why a `.passerelle` file cannot be written or taken in.
    pub fn transfer_trouble(&self, trouble: &TransferTrouble) -> Told {
        match of_file(trouble, self) {
            Ok((key, values)) => self.told(key, &values),
            Err(records) => self.trouble(records),
        }
    }
}

type Message = (&'static str, Vec<NamedValue<'static>>);

/// The message of a file that is at fault; else the trouble with the records.
fn of_file<'a>(trouble: &'a TransferTrouble, tr: &Tr) -> Result<Message, &'a Trouble> {
    Ok(match trouble {
        TransferTrouble::Missing(path) => ("transfer_missing", vec![file("path", path)]),
        TransferTrouble::Damaged(path) => ("transfer_damaged", vec![file("path", path)]),
        TransferTrouble::Foreign(path) => ("transfer_foreign", vec![file("path", path)]),
        TransferTrouble::TooLarge(path) => ("transfer_too_large", vec![file("path", path)]),
        TransferTrouble::NewerFormat(path, format) => (
            "transfer_newer_format",
            vec![file("path", path), ("format", (*format).into())],
        ),
        TransferTrouble::WasErased { path, at } => (
            "transfer_was_erased",
            vec![
                file("path", path),
                ("when", tr.date_and_time(at.civil()).into()),
            ],
        ),
        TransferTrouble::Records(records) => return Err(records),
    })
}

#[cfg(test)]
pub(super) use tests::keys;

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::text::Language;
    use crate::i18n::messages::Key;
    use crate::i18n::tests::variants;

    fn troubles() -> [TransferTrouble; 7] {
        let path = || "/media/stick/amina.passerelle".into();
        [
            TransferTrouble::Missing(path()),
            TransferTrouble::Damaged(path()),
            TransferTrouble::Foreign(path()),
            TransferTrouble::TooLarge(path()),
            TransferTrouble::NewerFormat(path(), 2),
            TransferTrouble::WasErased {
                path: path(),
                at: "2026-11-20T09:00:00.000-05:00".parse().expect("a date"),
            },
            TransferTrouble::Records(Trouble::DiskFull(path())),
        ]
    }

    /// The messages of this room.
    pub(in super::super) fn keys() -> Vec<Key> {
        let troubles = troubles();
        let tr = Tr::new(Language::FR);
        let messages = troubles
            .iter()
            .filter_map(|trouble| of_file(trouble, &tr).ok());
        let key = |(name, values): Message| Key {
            name: name.to_owned(),
            attributes: &["safe", "cure"],
            values,
        };
        messages.map(key).collect()
    }

    #[test]
    fn every_reason_has_words_in_both_languages() {
        let source = include_str!("../domain/problem.rs");
        assert_eq!(troubles().len(), variants(source, "TransferTrouble").len());
        let (french, english) = (Tr::new(Language::FR), Tr::new(Language::EN));
        for trouble in troubles() {
            let (french, english) = (
                french.transfer_trouble(&trouble),
                english.transfer_trouble(&trouble),
            );
            assert_ne!(french.what, english.what);
            assert!(french.what.contains("amina.passerelle"), "{}", french.what);
        }
    }
}
