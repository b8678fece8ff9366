//! Whom to ask at the centre.
use crate::domain::centre::Settings;
use crate::i18n::Tr;

/// Whom somebody can ask; `settings` are those of the centre, once they are read.
pub fn whom(tr: &Tr, settings: Option<&Settings>) -> String {
    let told = settings.map(|settings| (settings.centre.trim(), settings.contact.trim()));
    match told {
        None | Some((_, "")) => tr.help_who_nobody(),
        Some(("", contact)) => tr.help_who_contact(contact),
        Some((centre, contact)) => tr.help_who_centre(centre, contact),
    }
}
