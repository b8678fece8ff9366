//! Why the settings of a centre cannot be copied to a file or taken from one, in words people can act on.
use super::Tr;
use super::messages::NamedValue;
use super::trouble::{Told, file};
use crate::domain::problem::{SettingsTrouble, Trouble};

impl Tr {
    /// Why the settings of a centre cannot be written to a file or taken from one.
    pub fn settings_trouble(&self, trouble: &SettingsTrouble) -> Told {
        match of_file(trouble) {
            Ok((key, values)) => self.told(key, &values),
            Err(records) => self.trouble(records),
        }
    }
}

type Message = (&'static str, Vec<NamedValue<'static>>);

/// The message of a file that is at fault; else the trouble with the records.
fn of_file(trouble: &SettingsTrouble) -> Result<Message, &Trouble> {
    Ok(match trouble {
        SettingsTrouble::Missing(path) => ("settings_file_missing", vec![file("path", path)]),
        SettingsTrouble::Damaged(path) => ("settings_file_damaged", vec![file("path", path)]),
        SettingsTrouble::Foreign(path) => ("settings_file_foreign", vec![file("path", path)]),
        SettingsTrouble::TooLarge(path) => ("settings_file_too_large", vec![file("path", path)]),
        SettingsTrouble::NewerFormat(path, format) => (
            "settings_file_newer_format",
            vec![file("path", path), ("format", (*format).into())],
        ),
        SettingsTrouble::BrokenPack { path, pack } => (
            "settings_file_broken_pack",
            vec![file("path", path), ("pack", pack.to_string().into())],
        ),
        SettingsTrouble::Records(records) => return Err(records),
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

    fn troubles() -> [SettingsTrouble; 7] {
        let path = || "/media/stick/reglages.passerelle-centre".into();
        [
            SettingsTrouble::Missing(path()),
            SettingsTrouble::Damaged(path()),
            SettingsTrouble::Foreign(path()),
            SettingsTrouble::TooLarge(path()),
            SettingsTrouble::NewerFormat(path(), 2),
            SettingsTrouble::BrokenPack {
                path: path(),
                pack: "cuisine".parse().expect("an id"),
            },
            SettingsTrouble::Records(Trouble::DiskFull(path())),
        ]
    }

    /// The messages of this room.
    pub(in super::super) fn keys() -> Vec<Key> {
        let troubles = troubles();
        let messages = troubles.iter().filter_map(|trouble| of_file(trouble).ok());
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
        assert_eq!(troubles().len(), variants(source, "SettingsTrouble").len());
        let (french, english) = (Tr::new(Language::FR), Tr::new(Language::EN));
        for trouble in troubles() {
            let told = [&french, &english].map(|tr| tr.settings_trouble(&trouble));
            assert_ne!(told[0].what, told[1].what);
            assert!(told[0].what.contains("reglages"), "{}", told[0].what);
        }
    }
}
