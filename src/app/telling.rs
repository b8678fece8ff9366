//! What must be told: work that is not saved, and what happened to a file, a module or the clock.
use super::{App, Message, Screen};
use crate::domain::problem::{ModuleTrouble, Trouble};
use crate::i18n::Told;
use crate::screen::Lent;
use crate::ui::{Banner, Button, Element, Icon, Tone};

use iced::widget::operation::focus;
use iced::widget::{column, container};
use iced::{Fill, Task};

/// The id of the strip that says what happened.
const BANNER: &str = "banner";
/// The id of the strip that says that work is not saved.
const NOT_SAVED: &str = "banner-not-saved";

impl App {
    /// Tells the person on the screen, unless that is told already.
    pub(super) fn tell(&mut self, trouble: Trouble) {
        if !self.told.contains(&trouble) {
            self.told.push(trouble);
        }
    }

    /// Forgets what was told of a disk that has been asked anew since.
    pub(super) fn forget_passing(&mut self) {
        self.told.retain(|trouble| !trouble.is_passing());
    }

    /// The message on the screen was understood: the next one shows, if there is one.
    pub(super) fn understood(&mut self) -> Task<Message> {
        let is_of_module = self.held.take().is_some() || self.module_trouble.take().is_some();
        if !is_of_module && !self.told.is_empty() {
            self.told.remove(0);
        }
        if self.is_told() {
            self.focus_told()
        } else {
            self.focus_screen()
        }
    }

    /// How many messages there are.
    fn count_told(&self) -> usize {
        let of_module = [self.held.is_some(), self.module_trouble.is_some()];
        of_module.into_iter().map(usize::from).sum::<usize>() + self.told.len()
    }

    fn is_told(&self) -> bool {
        self.count_told() > 0
    }

    /// Puts the focus on what must be told, so that it is heard.
    pub(super) fn focus_told(&self) -> Task<Message> {
        focus(if self.is_told() { BANNER } else { NOT_SAVED })
    }

    /// One strip for work that is not saved, and one for the rest, a message at a time: more would leave no room for
    /// what the person does.
    pub(super) fn banner<'a>(&'a self, lent: Lent<'a>) -> Option<Element<'a, Message>> {
        let (not_saved, told) = (self.not_saved(lent), self.told_strip(lent));
        if not_saved.is_none() && told.is_none() {
            return None;
        }
        // A place of its own for each: the focus stays where it is when the other comes or goes.
        let places = [not_saved, told].map(|strip| container(column![strip]).width(Fill));
        Some(column(places.map(Element::from)).into())
    }

    fn not_saved<'a>(&'a self, lent: Lent<'a>) -> Option<Element<'a, Message>> {
        let tr = lent.tr;
        let trouble = self.trouble()?;
        let words = format!("{}. {}", tr.app_not_saved(), self.in_words(trouble));
        let banner = Banner::new(
            NOT_SAVED,
            lent.window,
            Tone::Bad,
            Icon::TriangleAlert,
            words,
        );
        // A saving that hangs is under way already.
        Some(if matches!(trouble, Trouble::Slow(_)) {
            banner.into()
        } else {
            let again = Button::new("banner-again", tr.app_try_again()).on_press(Message::SaveDue);
            banner.action(again).into()
        })
    }

    fn told_strip<'a>(&'a self, lent: Lent<'a>) -> Option<Element<'a, Message>> {
        let tr = lent.tr;
        let words = match (&self.held, &self.module_trouble, self.told.first()) {
            (Some(held), _, _) => self.held_in_words(held),
            (None, Some(trouble), _) => sentence(&self.told_of_module(trouble)),
            (None, None, Some(trouble)) => self.in_words(trouble),
            (None, None, None) => return None,
        };
        let more = self.count_told() - 1;
        let mut banner = Banner::new(BANNER, lent.window, Tone::Warn, Icon::Info, words);
        if more > 0 {
            banner = banner.note(tr.app_more_messages(more));
        }
        if self.can_read_again() {
            let again = Button::new("banner-read-again", tr.app_try_again())
                .on_press(Message::ReadAgainPressed);
            banner = banner.action(again);
        }
        let understood =
            Button::new("banner-understood", tr.app_understood()).on_press(Message::ToldPressed);
        Some(banner.action(understood).into())
    }

    /// Whether the learners may be there after all, once the disk is.
    fn can_read_again(&self) -> bool {
        matches!(self.screen, Screen::Welcome(_))
            && self.surroundings.store.is_ok()
            && self.told.first().is_some_and(|trouble| {
                let is_open = matches!(trouble, Trouble::OpenElsewhere { .. } | Trouble::OpenHere);
                trouble.is_passing() && !is_open
            })
    }

    fn told_of_module(&self, trouble: &ModuleTrouble) -> Told {
        let module = match trouble {
            ModuleTrouble::Broken { module, .. } | ModuleTrouble::Unreadable(module) => module,
            ModuleTrouble::BrokenLibrary { .. } => return self.tr.module_trouble(trouble),
        };
        match self.library().summary(module) {
            Some(summary) => {
                let title = self.lent().words(&summary.title).to_owned();
                self.tr.module_trouble_titled(trouble, &title)
            }
            None => self.tr.module_trouble(trouble),
        }
    }

    /// A trouble in words, which name the data folder rather than a file in it.
    fn in_words(&self, trouble: &Trouble) -> String {
        match &self.surroundings.store {
            Ok(store) => sentence(&self.tr.trouble(&trouble.of_folder(store.root()))),
            Err(_) => sentence(&self.tr.trouble(trouble)),
        }
    }

    /// Why the work is not saved, in words; empty where it is.
    pub(super) fn why_not_saved(&self) -> String {
        self.trouble()
            .map(|trouble| self.in_words(trouble))
            .unwrap_or_default()
    }
}

/// What happened, what is safe, and what to do.
pub(super) fn sentence(told: &Told) -> String {
    [&told.what, &told.safe, &told.cure]
        .into_iter()
        .filter(|part| !part.is_empty())
        .map(String::as_str)
        .collect::<Vec<_>>()
        .join(" ")
}
