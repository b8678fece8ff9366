//! What could not be read of everybody, and whose journals a stop has torn.
use super::{Message, People};
use crate::domain::problem::Trouble;
use crate::i18n::Tr;
use crate::screen::Lent;
use crate::ui::{self, Button, Element, Icon, Notice, Tone};

/// The id of what opens the other troubles.
pub const MORE: &str = "people-troubles-more";
/// The most troubles that are told one by one, and the most names.
const MOST: usize = 20;

impl People {
    /// What could not be read: the first of it, and the rest on request.
    pub(super) fn troubles<'a>(&'a self, lent: Lent<'a>) -> Option<Element<'a, Message>> {
        let tr = lent.tr;
        let (first, others) = self.troubles.split_first()?;
        let mut notice = Notice::new("people-trouble", Tone::Bad, told(tr, first))
            .still(lent.is_still)
            .icon(Icon::TriangleAlert)
            .text(tr.trouble(&first.1).cure);
        if others.is_empty() {
            return Some(notice.into());
        }
        let more = Button::new(MORE, tr.following_troubles_more(others.len()))
            .trailing(if self.are_troubles_open {
                Icon::ChevronUp
            } else {
                Icon::ChevronDown
            })
            .expanded(self.are_troubles_open)
            .on_press(Message::TroublesToggled);
        notice = notice.action(more);
        if self.are_troubles_open {
            let lines = others.iter().take(MOST).map(|one| told(tr, one));
            let rest = others.len().saturating_sub(MOST);
            let rest = (rest > 0).then(|| tr.following_troubles_rest(rest));
            let lines = lines.chain(rest).map(|words| ui::paragraph(words).into());
            notice = notice.action(ui::bullets(lines));
        }
        Some(notice.into())
    }

    /// Whose journals a stop has torn: what was cut off is kept beside them.
    pub(super) fn torn<'a>(&'a self, lent: Lent<'a>) -> Option<Element<'a, Message>> {
        let tr = lent.tr;
        let shown = &self.torn[..self.torn.len().min(MOST)];
        let names = match self.torn.len() - shown.len() {
            _ if self.torn.is_empty() => return None,
            0 => tr.list(shown),
            others => tr.reset_and_others(&shown.join(", "), others),
        };
        let words = tr.following_torn(&names);
        let notice = Notice::new("people-torn", Tone::Warn, words)
            .still(lent.is_still)
            .icon(Icon::Info)
            .text(tr.following_torn_text());
        Some(notice.into())
    }
}

/// A trouble, with the name of the person it is about.
fn told(tr: &Tr, (name, trouble): &(Option<String>, Trouble)) -> String {
    let what = tr.trouble(trouble).what;
    match name {
        Some(name) => tr.following_trouble_of(name, &what),
        None => what,
    }
}
