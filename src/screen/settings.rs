//! What one prefers: text size, colours, motion, language, keys. Each choice applies at once.
use super::Lent;
use super::part::person::kept;
use crate::domain::centre::Settings as Centre;
use crate::domain::learner::{MotionChoice, Preferences, Speed, TextSize, ThemeChoice};
use crate::domain::text::Language;
use crate::i18n::Tr;
use crate::theme::{Scheme, space};
use crate::ui::{self, Button, Element, Icon, Notice, RadioRow, Sample, Tone};

use iced::widget::{column, row};
use iced::{Center, Fill};

/// What happened.
#[derive(Debug, Clone)]
pub enum Message {
    TextSizeChosen(TextSize),
    ThemeChosen(ThemeChoice),
    MotionChosen(MotionChoice),
    SpeedChosen(Speed),
    LanguageChosen(Language),
    /// The box of the keys that choose was pressed.
    ChoiceKeysToggled,
    /// "The usual settings" was pressed.
    UsualPressed,
    /// "Undo" was pressed.
    UndoPressed,
    /// "My data" was pressed.
    MinePressed,
    /// "Back" was pressed.
    BackPressed,
}

/// What the app must do.
#[must_use]
pub enum Action {
    /// Take these preferences.
    Prefer(Preferences),
    /// Take the usual ones, and put the focus on [`DONE`], which says so.
    PreferUsual(Preferences),
    /// Show what is kept of the person.
    Mine,
    /// Go back to the screen beneath.
    Back,
}

/// Whose settings they are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Whose {
    /// Those of the welcome screen: nobody has begun.
    Computer,
    /// Those of a guest, kept nowhere.
    Guest,
    /// A learner's own.
    Learner,
}

/// The screen of what one prefers.
#[derive(Debug, Default)]
pub struct Settings {
    /// What held before the usual settings came back, while that can be undone.
    before: Option<Preferences>,
}

impl Settings {
    /// Routes what happened, while `now` is preferred.
    pub fn update(&mut self, message: Message, now: Preferences) -> Action {
        // Another choice is another beginning: what is undone must be what was done last.
        let before = self.before.take();
        match message {
            Message::TextSizeChosen(text_size) => Action::Prefer(Preferences { text_size, ..now }),
            Message::ThemeChosen(theme) => Action::Prefer(Preferences { theme, ..now }),
            Message::MotionChosen(motion) => Action::Prefer(Preferences { motion, ..now }),
            Message::SpeedChosen(speed) => Action::Prefer(Preferences { speed, ..now }),
            Message::LanguageChosen(language) => Action::Prefer(Preferences { language, ..now }),
            Message::ChoiceKeysToggled => Action::Prefer(Preferences {
                choice_keys: !now.choice_keys,
                ..now
            }),
            Message::UsualPressed => {
                self.before = Some(now);
                // Nobody is helped by another language.
                Action::PreferUsual(Preferences::usual(now.language))
            }
            Message::UndoPressed => Action::Prefer(Preferences {
                language: now.language,
                ..before.unwrap_or(now)
            }),
            Message::MinePressed => Action::Mine,
            Message::BackPressed => Action::Back,
        }
    }
}

/// The id of the title: it has the focus when the screen opens.
pub const TITLE: &str = "settings-title";
/// The id of the words that the usual settings are back.
pub const DONE: &str = "settings-done";

/// The id of the way to what is kept of the person.
pub const MINE: &str = "settings-mine";

/// The id of the button for the usual settings.
const USUAL: &str = "settings-usual";

impl Settings {
    /// The settings, as they are now, as far as the centre leaves a choice.
    pub fn view<'a>(
        &'a self,
        lent: Lent<'a>,
        now: Preferences,
        whose: Whose,
        centre: Option<&'a Centre>,
    ) -> Element<'a, Message> {
        let tr = lent.tr;
        let introduction = match whose {
            Whose::Computer => tr.settings_introduction_computer(),
            Whose::Guest => tr.settings_introduction_guest(),
            Whose::Learner => tr.settings_introduction(),
        };
        let keys = (whose != Whose::Computer).then(|| keys(lent, now));
        // Nothing is read aloud before somebody has begun.
        let has_sound = centre.is_none_or(|centre| centre.sound) && whose != Whose::Computer;
        let speed = has_sound.then(|| speed(lent, now));
        let settings = column![
            column![
                ui::heading(TITLE, 1, tr.settings_title()),
                ui::paragraph(introduction),
            ]
            .spacing(space::S),
            self.done(lent),
            text_size(lent, now),
            colours(lent, now),
            motion(lent, now),
            language(lent, now, centre),
            speed,
            keys,
        ]
        .spacing(space::L);
        match whose {
            Whose::Learner => {
                let mine = Button::new(MINE, tr.mine_open())
                    .main()
                    .leading(Icon::UserRound)
                    .on_press(Message::MinePressed);
                let side = column![Element::from(mine), kept(lent, centre)].spacing(space::L);
                ui::columns(lent.window, settings, side, 360.0)
            }
            Whose::Computer | Whose::Guest => settings.into(),
        }
    }

    /// The way back, and the usual settings.
    pub fn bottom<'a>(&'a self, lent: Lent<'a>, now: Preferences) -> Element<'a, Message> {
        let tr = lent.tr;
        let back = Button::new("settings-back", tr.settings_back())
            .main()
            .leading(Icon::ArrowLeft)
            .on_press(Message::BackPressed);
        let is_usual = now == Preferences::usual(now.language);
        let usual = Button::new(USUAL, tr.settings_usual())
            .main()
            .leading(Icon::RotateCcw)
            .stays_reachable()
            .on_press_maybe((!is_usual).then_some(Message::UsualPressed));
        ui::bottom_bar(lent.window, Some(back.into()), None, Some(usual.into()))
    }

    /// That the usual settings are back, and the way to what was there before.
    fn done<'a>(&'a self, lent: Lent<'a>) -> Option<Element<'a, Message>> {
        let tr = lent.tr;
        self.before?;
        let undo = Button::new("settings-undo", tr.settings_undo())
            .leading(Icon::RotateCcw)
            .returns_focus_to(USUAL)
            .on_press(Message::UndoPressed);
        let notice = Notice::new(DONE, Tone::Ok, tr.settings_done())
            .still(lent.is_still)
            .icon(Icon::CircleCheck)
            .text(tr.settings_done_text())
            .action(undo);
        Some(notice.into())
    }
}

fn text_size<'a>(lent: Lent<'a>, now: Preferences) -> Element<'a, Message> {
    let tr = lent.tr;
    let step = |id, label: String, icon, size: TextSize| {
        let message = Message::TextSizeChosen(size);
        Button::new(id, label)
            .leading(icon)
            .stays_reachable()
            .on_press_maybe((size != now.text_size).then_some(message))
    };
    let smaller = step(
        "settings-text-smaller",
        tr.settings_text_smaller(),
        Icon::Minus,
        now.text_size.smaller(),
    );
    let larger = step(
        "settings-text-larger",
        tr.settings_text_larger(),
        Icon::Plus,
        now.text_size.larger(),
    );
    let size = tr.per_cent(u64::from(now.text_size.per_cent()));
    let steps = row![
        Element::from(smaller),
        ui::told(
            "settings-text-size",
            tr.app_text_size(&size),
            ui::strong(size)
        ),
        Element::from(larger),
    ]
    .spacing(space::M)
    .align_y(Center)
    .wrap()
    .vertical_spacing(space::S);
    let content = column![
        ui::group(tr.settings_text(), steps),
        ui::paragraph(tr.settings_text_sample()),
    ]
    .spacing(space::M);
    ui::titled_card(
        "settings-text",
        Icon::ALargeSmall,
        tr.settings_text(),
        content,
    )
}

fn colours<'a>(lent: Lent<'a>, now: Preferences) -> Element<'a, Message> {
    let tr = lent.tr;
    let samples = ThemeChoice::ALL.into_iter().map(|choice| {
        let (id, label, schemes) = match choice {
            ThemeChoice::System => (
                "settings-colours-system",
                tr.settings_colours_system(),
                vec![Scheme::Light, Scheme::Dark],
            ),
            ThemeChoice::Light => (
                "settings-colours-light",
                tr.settings_colours_light(),
                vec![Scheme::Light],
            ),
            ThemeChoice::Dark => (
                "settings-colours-dark",
                tr.settings_colours_dark(),
                vec![Scheme::Dark],
            ),
            ThemeChoice::HighContrast => (
                "settings-colours-contrast",
                tr.settings_colours_contrast(),
                vec![Scheme::HighContrast],
            ),
        };
        Sample {
            id: id.into(),
            label: label.into(),
            schemes,
            is_chosen: choice == now.theme,
            on_choose: Message::ThemeChosen(choice),
        }
    });
    let samples = ui::sample_group("settings-colours", tr.settings_colours(), samples.collect());
    ui::titled_card(
        "settings-colours-title",
        Icon::Sun,
        tr.settings_colours(),
        samples,
    )
}

fn motion<'a>(lent: Lent<'a>, now: Preferences) -> Element<'a, Message> {
    let tr = lent.tr;
    let rows = MotionChoice::ALL.into_iter().map(|choice| {
        let (id, label) = match choice {
            MotionChoice::System => ("settings-motion-system", tr.settings_motion_system()),
            MotionChoice::Full => ("settings-motion-usual", tr.settings_motion_usual()),
            MotionChoice::Reduced => ("settings-motion-none", tr.settings_motion_none()),
        };
        RadioRow {
            id: id.into(),
            label: label.into(),
            is_chosen: choice == now.motion,
            on_choose: Some(Message::MotionChosen(choice)),
        }
    });
    let rows = ui::radio_group("settings-motion", tr.settings_motion(), rows.collect());
    ui::titled_card(
        "settings-motion-title",
        Icon::Sparkles,
        tr.settings_motion(),
        rows,
    )
}

/// The languages that the centre offers; nothing where there is but one.
fn language<'a>(
    lent: Lent<'a>,
    now: Preferences,
    centre: Option<&Centre>,
) -> Option<Element<'a, Message>> {
    let tr = lent.tr;
    let row = |language, id: &'static str, label: String| RadioRow {
        id: id.into(),
        label: label.into(),
        is_chosen: language == now.language,
        on_choose: Some(Message::LanguageChosen(language)),
    };
    let languages = [
        (
            Language::FR,
            "settings-language-fr",
            tr.settings_language_french(),
        ),
        (
            Language::EN,
            "settings-language-en",
            tr.settings_language_english(),
        ),
    ];
    let is_offered = |language| centre.is_none_or(|centre| centre.offers(language));
    let rows: Vec<_> = languages
        .into_iter()
        .filter(|(language, ..)| is_offered(*language))
        .map(|(language, id, label)| row(language, id, label))
        .collect();
    if rows.len() < 2 {
        return None;
    }
    let rows = ui::radio_group("settings-language", tr.settings_language(), rows);
    Some(ui::titled_card(
        "settings-language-title",
        Icon::Languages,
        tr.settings_language(),
        rows,
    ))
}

fn speed<'a>(lent: Lent<'a>, now: Preferences) -> Element<'a, Message> {
    let tr = lent.tr;
    let steps = speed_steps(tr, "settings", now.speed, Message::SpeedChosen);
    let content = column![steps, ui::small(tr.listen_speed_help()).width(Fill)].spacing(space::S);
    ui::titled_card(
        "settings-speed-title",
        Icon::Volume2,
        tr.listen_title(),
        content,
    )
}

/// The speed of reading aloud, between the buttons that change it; their ids begin with `place`.
pub fn speed_steps<'a, Message: Clone + 'a>(
    tr: &Tr,
    place: &str,
    now: Speed,
    chosen: impl Fn(Speed) -> Message,
) -> Element<'a, Message> {
    let step = |side: &str, label: String, icon, speed: Speed| {
        Button::new(format!("{place}-{side}"), label)
            .leading(icon)
            .stays_reachable()
            .on_press_maybe((speed != now).then(|| chosen(speed)))
    };
    let words = tr.listen_speed(&tr.per_cent(u64::from(now.per_cent())));
    let told = ui::told(
        format!("{place}-speed"),
        words.clone(),
        ui::strong(words.clone()),
    );
    let steps = row![
        Element::from(step(
            "slower",
            tr.listen_slower(),
            Icon::Minus,
            now.slower()
        )),
        told,
        Element::from(step("faster", tr.listen_faster(), Icon::Plus, now.faster())),
    ]
    .spacing(space::M)
    .align_y(Center)
    .wrap()
    .vertical_spacing(space::S);
    ui::group(words, steps)
}

fn keys<'a>(lent: Lent<'a>, now: Preferences) -> Element<'a, Message> {
    let tr = lent.tr;
    let on_toggle = Some(Message::ChoiceKeysToggled);
    let content = column![
        ui::check_row(
            "settings-keys",
            tr.settings_keys_choose(),
            now.choice_keys,
            on_toggle,
        ),
        ui::small(tr.settings_keys_help()).width(Fill),
    ]
    .spacing(space::XS);
    ui::titled_card(
        "settings-keys-title",
        Icon::Keyboard,
        tr.settings_keys(),
        content,
    )
}
