//! Why a trial profile cannot be taken away, in words a person can act on.
use super::Tr;
use super::messages::NamedValue;
use super::quote::quoted;
use super::trouble::{Told, file};
use crate::domain::problem::{TakingTrouble, Trouble};

use std::path::Path;

impl Tr {
    /// Why the trial profile cannot be taken away.
    pub fn taking_trouble(&self, trouble: &TakingTrouble) -> Told {
        let (key, values) = of_taking(trouble);
        self.told(key, &values)
    }
}

type Message = (&'static str, Vec<NamedValue<'static>>);

fn of_taking(trouble: &TakingTrouble) -> Message {
    match trouble {
        TakingTrouble::NotWritten(Trouble::DiskFull(path)) => at("taking_disk_full", path),
        TakingTrouble::NotWritten(Trouble::NotAllowed(path)) => at("taking_not_allowed", path),
        TakingTrouble::NotWritten(Trouble::Gone(path)) => at("taking_gone", path),
        TakingTrouble::NotWritten(Trouble::Failed(path, reason)) => (
            "taking_failed",
            vec![file("path", path), ("reason", quoted(reason).into())],
        ),
        // No other trouble comes of a file that is written anew.
        TakingTrouble::NotWritten(other) => (
            "taking_failed",
            vec![
                ("path", String::new().into()),
                ("reason", quoted(&other.to_string()).into()),
            ],
        ),
        TakingTrouble::NotPrinted(trouble) => (
            "taking_not_printed",
            vec![("reason", quoted(&trouble.to_string()).into())],
        ),
        TakingTrouble::NoPhoto => ("taking_no_photo", vec![]),
        TakingTrouble::NoPlace => ("taking_no_place", vec![]),
    }
}

fn at(key: &'static str, path: &Path) -> Message {
    (key, vec![file("path", path)])
}

#[cfg(test)]
pub(super) use tests::keys;

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::problem::PrintTrouble;
    use crate::domain::text::Language;
    use crate::i18n::messages::Key;

    fn troubles() -> [TakingTrouble; 7] {
        let path = || "/media/stick/amina.pdf".into();
        let failed = Trouble::Failed(path(), "odd".to_owned());
        [
            TakingTrouble::NotWritten(Trouble::DiskFull(path())),
            TakingTrouble::NotWritten(Trouble::NotAllowed(path())),
            TakingTrouble::NotWritten(Trouble::Gone(path())),
            TakingTrouble::NotWritten(failed),
            TakingTrouble::NotPrinted(PrintTrouble::Picture("odd".to_owned())),
            TakingTrouble::NoPhoto,
            TakingTrouble::NoPlace,
        ]
    }

    /// The messages of this room.
    pub(in super::super) fn keys() -> Vec<Key> {
        let key = |(name, values): Message| Key {
            name: name.to_owned(),
            attributes: &["safe", "cure"],
            values,
        };
        let messages = troubles().map(|trouble| key(of_taking(&trouble)));
        messages.into()
    }

    #[test]
    fn every_reason_has_words_in_both_languages() {
        let (french, english) = (Tr::new(Language::FR), Tr::new(Language::EN));
        for trouble in troubles() {
            let (french, english) = (
                french.taking_trouble(&trouble),
                english.taking_trouble(&trouble),
            );
            assert_ne!(french.what, english.what);
            assert_ne!(french.cure, english.cure);
        }
    }
}
