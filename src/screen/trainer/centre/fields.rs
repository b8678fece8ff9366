//! The cards of the settings, and the controls in them.
use super::Message;
use crate::domain::centre::{FeedbackTime, SessionKind, Settings};
use crate::domain::text::Language;
use crate::screen::Lent;
use crate::theme::space;
use crate::ui::{self, Button, Chooser, ChooserOption, Element, Icon, RadioRow};

use iced::widget::{column, row};
use iced::{Center, Fill};

/// The minutes without activity that can be chosen.
const IDLE: [u32; 9] = [1, 3, 5, 10, 15, 20, 30, 45, 60];
/// The days for which a copy can be kept after a reset.
const ARCHIVE: [u32; 7] = [0, 1, 3, 7, 14, 30, 90];
/// The usual days after which the work of who no longer comes can be erased.
const KEEP: [u32; 7] = [30, 60, 90, 180, 365, 730, 1095];

/// The languages that are offered.
pub(super) fn languages<'a>(lent: Lent<'a>, now: &'a Settings) -> Element<'a, Message> {
    let tr = lent.tr;
    let names = [
        (Language::FR, tr.app_language_french()),
        (Language::EN, tr.app_language_english()),
    ];
    let rows = names.map(|(language, name)| {
        ui::check_row(
            format!("centre-language-{language}"),
            name,
            now.offers(language),
            Some(Message::LanguageToggled(language)),
        )
    });
    group(tr.centre_languages(), rows, tr.centre_languages_help())
}

/// The kinds of session, when they end, and what this computer is.
pub(super) fn sessions<'a>(
    lent: Lent<'a>,
    now: &'a Settings,
    forgets: bool,
) -> Element<'a, Message> {
    let tr = lent.tr;
    let kinds = SessionKind::ALL.map(|kind| {
        ui::check_row(
            format!("centre-session-{kind:?}"),
            tr.session_kind(kind),
            now.sessions.contains(&kind),
            Some(Message::SessionToggled(kind)),
        )
    });
    let idle = stepper(
        lent,
        "centre-idle",
        tr.centre_idle(),
        tr.centre_idle_minutes(u64::from(now.idle_minutes)),
        below(&IDLE, now.idle_minutes).map(Message::IdleChosen),
        above(&IDLE, now.idle_minutes).map(Message::IdleChosen),
    );
    let content = column![
        group(tr.centre_sessions(), kinds, tr.centre_sessions_help()),
        idle,
        check(
            "centre-tiles",
            tr.centre_tiles(),
            now.tile_progress,
            Message::TilesToggled,
            tr.centre_tiles_help(),
        ),
        check(
            "centre-kiosk",
            tr.centre_kiosk(),
            now.kiosk,
            Message::KioskToggled,
            tr.centre_kiosk_help(),
        ),
        check(
            "centre-forgets",
            tr.centre_forgets(),
            forgets,
            Message::ForgetsToggled,
            tr.centre_forgets_help(),
        ),
    ]
    .spacing(space::L);
    ui::titled_card(
        "centre-sessions",
        Icon::CircleUserRound,
        tr.centre_sessions_title(),
        content,
    )
}

/// How one learns.
pub(super) fn learning<'a>(lent: Lent<'a>, now: &'a Settings) -> Element<'a, Message> {
    let tr = lent.tr;
    let times = [
        (
            FeedbackTime::Each,
            "centre-feedback-each",
            tr.centre_feedback_each(),
        ),
        (
            FeedbackTime::End,
            "centre-feedback-end",
            tr.centre_feedback_end(),
        ),
    ];
    let rows = times.map(|(time, id, label)| RadioRow {
        id: id.into(),
        label: label.into(),
        is_chosen: time == now.feedback,
        on_choose: Some(Message::FeedbackChosen(time)),
    });
    let feedback = column![
        ui::strong(tr.centre_feedback()),
        ui::radio_group("centre-feedback", tr.centre_feedback(), rows.into()),
    ]
    .spacing(space::XS);
    let content = column![
        feedback,
        check(
            "centre-order",
            tr.centre_order(),
            now.locked_order,
            Message::OrderToggled,
            tr.centre_order_help(),
        ),
        check(
            "centre-sound",
            tr.centre_sound(),
            now.sound,
            Message::SoundToggled,
            tr.centre_sound_help(),
        ),
    ]
    .spacing(space::L);
    ui::titled_card(
        "centre-learning",
        Icon::GraduationCap,
        tr.centre_learning(),
        content,
    )
}

/// How long work is kept.
pub(super) fn keeping<'a>(
    lent: Lent<'a>,
    now: &'a Settings,
    is_choosing: bool,
) -> Element<'a, Message> {
    let tr = lent.tr;
    let archive = stepper(
        lent,
        "centre-archive",
        tr.centre_archive(),
        tr.centre_archive_days(now.archive_days),
        below(&ARCHIVE, now.archive_days).map(Message::ArchiveChosen),
        above(&ARCHIVE, now.archive_days).map(Message::ArchiveChosen),
    );
    let chooser = Chooser::new("centre-keep", tr.centre_keep(), tr.centre_keep_always())
        .options(keep_options(lent, now.keep_days))
        .open(is_choosing, Some(Message::KeepToggled));
    let keep = column![
        ui::decoration(ui::strong(tr.centre_keep())),
        Element::from(chooser),
        ui::small(tr.centre_keep_help()).width(Fill)
    ]
    .spacing(space::S);
    let content = column![archive, keep].spacing(space::L);
    ui::titled_card(
        "centre-keeping",
        Icon::Archive,
        tr.centre_keeping(),
        content,
    )
}

/// The usual numbers of days, that which somebody wrote into the file, and no end.
fn keep_options<'a>(lent: Lent<'a>, now: Option<u32>) -> Vec<ChooserOption<'a, Message>> {
    let mut days: Vec<u32> = KEEP.into_iter().chain(now).collect();
    days.sort_unstable();
    days.dedup();
    let option = |days: Option<u32>| ChooserOption {
        words: match days {
            Some(days) => lent.tr.centre_keep_days(days).into(),
            None => lent.tr.centre_keep_always().into(),
        },
        is_chosen: days == now,
        on_choose: Message::KeepChosen(days),
    };
    std::iter::once(None)
        .chain(days.into_iter().map(Some))
        .map(option)
        .collect()
}

/// Check boxes under a title, with a line on what holds of them.
fn group<'a>(
    title: String,
    rows: impl IntoIterator<Item = Element<'a, Message>>,
    help: String,
) -> Element<'a, Message> {
    column![
        ui::strong(title.clone()),
        ui::group(title, ui::lines(rows, space::XS)),
        ui::small(help).width(Fill),
    ]
    .spacing(space::XS)
    .into()
}

/// A check box, with a line on what it does.
fn check<'a>(
    id: &'static str,
    label: String,
    is_checked: bool,
    message: Message,
    help: String,
) -> Element<'a, Message> {
    column![
        ui::check_row(id, label, is_checked, Some(message)),
        ui::small(help).width(Fill),
    ]
    .spacing(space::XS)
    .into()
}

/// A number between what makes it smaller and larger.
fn stepper<'a>(
    lent: Lent<'a>,
    place: &'static str,
    title: String,
    words: String,
    less: Option<Message>,
    more: Option<Message>,
) -> Element<'a, Message> {
    let tr = lent.tr;
    let step = |side: &str, label: String, icon, message| {
        Button::new(format!("{place}-{side}"), label.clone())
            .name(format!("{label}. {title}"))
            .leading(icon)
            .icon_only()
            .stays_reachable()
            .on_press_maybe(message)
    };
    let told = ui::told(
        place,
        format!("{title}. {words}"),
        ui::strong(words.clone()),
    );
    let steps = row![
        Element::from(step("less", tr.centre_less(), Icon::Minus, less)),
        told,
        Element::from(step("more", tr.centre_more(), Icon::Plus, more)),
    ]
    .spacing(space::M)
    .align_y(Center)
    .wrap()
    .vertical_spacing(space::S);
    column![ui::strong(title.clone()), ui::group(title.clone(), steps)]
        .spacing(space::S)
        .into()
}

/// The greatest of `all` that is smaller.
fn below(all: &[u32], now: u32) -> Option<u32> {
    all.iter().rev().copied().find(|number| *number < now)
}

/// The smallest of `all` that is greater.
fn above(all: &[u32], now: u32) -> Option<u32> {
    all.iter().copied().find(|number| *number > now)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn steps_lead_on_from_a_number_that_somebody_wrote_into_the_file() {
        assert_eq!((below(&IDLE, 12), above(&IDLE, 12)), (Some(10), Some(15)));
        assert_eq!((below(&IDLE, 0), above(&IDLE, 60)), (None, None));
        assert_eq!(above(&IDLE, 0), Some(1));
        assert_eq!(below(&ARCHIVE, 5_000), Some(90));
    }
}
