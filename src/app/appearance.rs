//! How the program looks and moves: what is preferred, and what the system wishes for who follows it.
use super::{App, Message, Screen};
use crate::domain::learner::{MotionChoice, Preferences, ThemeChoice};
use crate::i18n::Tr;
use crate::theme::{self, Scheme};

use iced::futures::{Stream, StreamExt};
use iced::theme::{Base, Style};
use iced::{Subscription, Task, Theme};
use mundy::{ColorScheme, Contrast, Interest, ReducedMotion};

/// What the system wishes. Where it tells nothing: light, in the usual contrast, with the usual motion.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Wishes {
    /// Light words on dark grounds.
    pub dark: bool,
    /// More contrast than usual.
    pub contrast: bool,
    /// Nothing that moves.
    pub stillness: bool,
}

impl From<mundy::Preferences> for Wishes {
    fn from(told: mundy::Preferences) -> Self {
        Self {
            dark: told.color_scheme == ColorScheme::Dark,
            // A system may have contrasts of its own, which count as more: nothing here is less.
            contrast: matches!(told.contrast, Contrast::More | Contrast::Custom),
            stillness: told.reduced_motion == ReducedMotion::Reduce,
        }
    }
}

/// The colours that somebody chose; for the system's, more contrast comes before dark.
fn scheme(choice: ThemeChoice, wishes: Wishes) -> Scheme {
    match choice {
        ThemeChoice::Light => Scheme::Light,
        ThemeChoice::Dark => Scheme::Dark,
        ThemeChoice::HighContrast => Scheme::HighContrast,
        ThemeChoice::System if wishes.contrast => Scheme::HighContrast,
        ThemeChoice::System if wishes.dark => Scheme::Dark,
        ThemeChoice::System => Scheme::Light,
    }
}

/// Whether nothing may move.
fn is_still(choice: MotionChoice, wishes: Wishes) -> bool {
    match choice {
        MotionChoice::System => wishes.stillness,
        MotionChoice::Full => false,
        MotionChoice::Reduced => true,
    }
}

/// What the system wishes, now and whenever it changes. Where no service tells, nothing comes but the usual.
pub(super) fn wishes() -> Subscription<Message> {
    Subscription::run(told).map(Message::SystemWished)
}

fn told() -> impl Stream<Item = Wishes> {
    let interest = Interest::ColorScheme | Interest::Contrast | Interest::ReducedMotion;
    mundy::Preferences::stream(interest).map(Wishes::from)
}

/// A difference of colour that is none once it is a byte.
const UNSEEN: f32 = 1e-6;

impl App {
    /// The colours of everything.
    pub fn theme(&self) -> Theme {
        theme::iced_theme(scheme(self.prefers.theme, self.wishes))
    }

    /// The ground of the window and the colour of its words.
    pub fn style(&self, theme: &Theme) -> Style {
        let mut style = Base::base(theme);
        if self.window.is_other_ground {
            let ground = &mut style.background_color;
            ground.g = (ground.g - UNSEEN).abs();
        }
        style
    }

    /// Has the whole window drawn at once, as iced does where the ground has changed.
    pub(super) fn draw_whole(&mut self) -> Task<Message> {
        self.window.is_other_ground = !self.window.is_other_ground;
        Task::none()
    }

    /// Whether nothing may move.
    pub(super) fn is_still(&self) -> bool {
        is_still(self.prefers.motion, self.wishes)
    }

    /// Takes in what is preferred now, and keeps it.
    pub(super) fn prefer(&mut self, preferences: Preferences) -> Task<Message> {
        if preferences == self.prefers {
            return Task::none();
        }
        let speaks_other = preferences.language != self.prefers.language;
        self.apply(preferences);
        let arranging = if speaks_other {
            self.arrange_finding()
        } else {
            Task::none()
        };
        Task::batch([arranging, self.save_preferences()])
    }

    /// Takes in what is preferred now.
    pub(super) fn apply(&mut self, preferences: Preferences) {
        if preferences.language != self.tr.language() {
            self.tr = Tr::new(preferences.language);
            self.settle_mine();
        }
        self.prefers = preferences;
        self.arrange_insight();
        self.set_scale();
        self.recolour();
    }

    pub(super) fn wished(&mut self, wishes: Wishes) -> Task<Message> {
        self.wishes = wishes;
        self.recolour();
        Task::none()
    }

    /// Paints what is kept as a picture in the colours of now.
    fn recolour(&mut self) {
        let theme = self.theme();
        if let Screen::Results(results) = &mut self.screen {
            results.recolour(&theme);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_choice_holds_whatever_the_system_wishes_and_only_the_system_follows_it() {
        use Scheme::{Dark, HighContrast, Light};

        let wishes = |dark, contrast| Wishes {
            dark,
            contrast,
            stillness: false,
        };
        let wished = [
            wishes(false, false),
            wishes(true, false),
            wishes(false, true),
            wishes(true, true),
        ];
        let table = [
            (
                ThemeChoice::System,
                [Light, Dark, HighContrast, HighContrast],
            ),
            (ThemeChoice::Light, [Light; 4]),
            (ThemeChoice::Dark, [Dark; 4]),
            (ThemeChoice::HighContrast, [HighContrast; 4]),
        ];
        for (choice, schemes) in table {
            for (wishes, expected) in wished.into_iter().zip(schemes) {
                assert_eq!(scheme(choice, wishes), expected, "{choice:?}, {wishes:?}");
            }
        }
    }

    #[test]
    fn motion_follows_the_choice_and_else_the_system() {
        let table = [
            (MotionChoice::System, [false, true]),
            (MotionChoice::Full, [false, false]),
            (MotionChoice::Reduced, [true, true]),
        ];
        for (choice, expected) in table {
            let found = [false, true].map(|stillness| {
                let wishes = Wishes {
                    stillness,
                    ..Wishes::default()
                };
                is_still(choice, wishes)
            });
            assert_eq!(found, expected, "{choice:?}");
        }
    }

    #[test]
    fn a_system_that_tells_nothing_wishes_nothing() {
        assert_eq!(
            Wishes::from(mundy::Preferences::default()),
            Wishes::default()
        );
    }
}
