//! Why people are not reset, or do not come back, in words a trainer can act on.
use super::Tr;
use super::messages::NamedValue;
use super::quote::quoted;
use super::trouble::{Told, file};
use crate::domain::problem::{ResetTrouble, Trouble};

impl Tr {
    /// Why people are not reset, or do not come back from a copy.
    pub fn reset_trouble(&self, trouble: &ResetTrouble) -> Told {
        match of_reset(trouble, self) {
            Ok((key, values)) => self.told(key, &values),
            Err(records) => self.trouble(records),
        }
    }
}

type Message = (&'static str, Vec<NamedValue<'static>>);

fn of_reset<'a>(trouble: &'a ResetTrouble, tr: &Tr) -> Result<Message, &'a Trouble> {
    let reason = |trouble: &Trouble| vec![("reason", tr.trouble(trouble).what.into())];
    Ok(match trouble {
        ResetTrouble::Nobody => ("reset_trouble_nobody", vec![]),
        ResetTrouble::InUse(people) => {
            let key = if trouble.may_be_nobody() {
                "reset_trouble_perhaps_in_use"
            } else {
                "reset_trouble_in_use"
            };
            let names: Vec<_> = people.iter().map(|one| quoted(&one.name)).collect();
            (
                key,
                vec![
                    ("count", names.len().into()),
                    ("names", tr.list(&names).into()),
                ],
            )
        }
        ResetTrouble::Busy => ("reset_trouble_busy", vec![]),
        ResetTrouble::NotCopied(trouble) => ("reset_trouble_not_copied", reason(trouble)),
        ResetTrouble::Unfinished(trouble) => ("reset_trouble_unfinished", reason(trouble)),
        ResetTrouble::NoCopy => ("reset_trouble_no_copy", vec![]),
        ResetTrouble::DamagedCopy(path) => ("reset_trouble_damaged_copy", vec![file("path", path)]),
        ResetTrouble::Records(records) => return Err(records),
    })
}

#[cfg(test)]
pub(super) use tests::keys;

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::id::LearnerId;
    use crate::domain::reset::InUse;
    use crate::domain::text::Language;
    use crate::i18n::messages::Key;
    use crate::i18n::tests::variants;

    fn in_use(open: Trouble) -> ResetTrouble {
        let learner = LearnerId(uuid::Uuid::from_u128(1));
        let name = "Amina".to_owned();
        ResetTrouble::InUse(vec![InUse {
            learner,
            name,
            open,
        }])
    }

    fn troubles() -> Vec<ResetTrouble> {
        let path = || "/media/stick/passerelle-data".into();
        let full = || Trouble::DiskFull(path());
        let host = "poste-3".to_owned();
        vec![
            ResetTrouble::Nobody,
            in_use(Trouble::OpenHere),
            ResetTrouble::Busy,
            ResetTrouble::NotCopied(full()),
            ResetTrouble::Unfinished(full()),
            ResetTrouble::NoCopy,
            ResetTrouble::DamagedCopy(path()),
            ResetTrouble::Records(full()),
            // The other case of those who are in use.
            in_use(Trouble::PerhapsOpenElsewhere { host }),
        ]
    }

    /// The messages of this room.
    pub(in super::super) fn keys() -> Vec<Key> {
        let tr = Tr::new(Language::FR);
        let troubles = troubles();
        let messages = troubles
            .iter()
            .filter_map(|trouble| of_reset(trouble, &tr).ok());
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
        let cases = variants(source, "ResetTrouble").len();
        assert_eq!(troubles().len(), cases + 1);
        let (french, english) = (Tr::new(Language::FR), Tr::new(Language::EN));
        for trouble in troubles() {
            let told = [&french, &english].map(|tr| tr.reset_trouble(&trouble).what);
            assert_ne!(told[0], told[1]);
        }
    }
}
