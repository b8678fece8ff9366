//! Questions answered by picking: `choice`, `choices`, `rate` and `spot`.
use super::Message;
use super::sheet::Sheet;
use crate::domain::id::OptionId;
use crate::domain::question::{ChoiceOption, ChoicesOption, Credit, Shows, Zone};
use crate::domain::response::{Change, Response};
use crate::domain::text::Text;
use crate::theme::space;
use crate::ui::{self, Choice, Element, Icon, Mark, Standing, Tone};

use iced::Center;
use iced::widget::{column, row};

/// What is told of an option once the question is answered.
struct Verdict<'a> {
    standing: Standing,
    word: String,
    feedback: Option<&'a Text>,
}

/// The options of a `choice`, one of which is picked.
pub(super) fn choice<'a>(sheet: Sheet<'a>, options: &'a [ChoiceOption]) -> Element<'a, Message> {
    let shown = sheet.asked.shown.iter();
    let rows = shown
        .filter_map(|id| options.iter().find(|option| option.id == *id))
        .enumerate()
        .map(|(rank, option)| {
            let change = Change::Chosen(option.id.clone());
            let verdict = choice_verdict(sheet, option);
            picked(sheet, rank, &option.id, &option.text, change, verdict)
        })
        .collect();
    ui::choice_columns(
        sheet.id("options", "group"),
        sheet.prompt(),
        rows,
        sheet.asked.columns,
    )
}

/// Its own feedback shows on the option that was chosen; the right one is marked as well.
fn choice_verdict<'a>(sheet: Sheet<'a>, option: &'a ChoiceOption) -> Option<Verdict<'a>> {
    let tr = sheet.tr();
    if sheet.asked.is_revealed {
        let (standing, word) = match option.credit {
            Credit::FULL => (Standing::Right, tr.question_state_answer()),
            Credit(0) => (Standing::Wrong, tr.present_avoid()),
            _ => (Standing::Chosen, tr.question_state_partly()),
        };
        let feedback = Some(&option.feedback);
        return Some(Verdict {
            standing,
            word,
            feedback,
        });
    }
    let is_picked = sheet.is_picked(&option.id);
    let (standing, word) = match (is_picked, option.credit) {
        (true, Credit::FULL) => (Standing::Right, tr.question_state_right()),
        (true, Credit(0)) => (Standing::Wrong, tr.question_state_wrong()),
        (true, _) => (Standing::Chosen, tr.question_state_partly()),
        (false, Credit::FULL) => (Standing::Right, tr.question_state_answer()),
        (false, _) => return None,
    };
    Some(Verdict {
        standing,
        word,
        feedback: is_picked.then_some(&option.feedback),
    })
}

/// The options of a `choices`, several of which may be picked.
pub(super) fn choices<'a>(sheet: Sheet<'a>, options: &'a [ChoicesOption]) -> Element<'a, Message> {
    let tr = sheet.tr();
    let shown = sheet.asked.shown.iter();
    let rows = shown
        .filter_map(|id| options.iter().find(|option| option.id == *id))
        .enumerate()
        .map(|(rank, option)| {
            let change = Change::Toggled(option.id.clone());
            let verdict = mark(sheet, &option.id, option.correct).map(|mark| Verdict {
                standing: mark.standing(),
                word: match mark {
                    Marked::Right if sheet.asked.is_revealed => tr.question_state_answer(),
                    Marked::Right => tr.question_state_right(),
                    Marked::Left => tr.present_leave(),
                    Marked::Wrong => tr.question_state_wrong(),
                    Marked::Missed => tr.question_state_missed(),
                },
                feedback: Some(&option.feedback),
            });
            picked(sheet, rank, &option.id, &option.text, change, verdict)
        })
        .collect();
    ui::check_columns(
        sheet.id("options", "group"),
        sheet.prompt(),
        rows,
        sheet.asked.columns,
    )
}

/// How an option or a zone was marked.
#[derive(Clone, Copy)]
enum Marked {
    Right,
    Wrong,
    Missed,
    /// Left alone, as it should be: told only to a room.
    Left,
}

impl Marked {
    fn standing(self) -> Standing {
        match self {
            Self::Right => Standing::Right,
            Self::Wrong => Standing::Wrong,
            Self::Missed => Standing::Missed,
            Self::Left => Standing::Chosen,
        }
    }
}

/// Nothing for what was left alone, and should be.
fn mark(sheet: Sheet<'_>, id: &OptionId, should_be: bool) -> Option<Marked> {
    match (sheet.is_picked(id), should_be) {
        (true, true) => Some(Marked::Right),
        (true, false) => Some(Marked::Wrong),
        (false, true) => Some(Marked::Missed),
        (false, false) => sheet.asked.is_revealed.then_some(Marked::Left),
    }
}

/// A row of a group: an option or a zone, which publishes `change`.
fn picked<'a>(
    sheet: Sheet<'a>,
    rank: usize,
    id: &OptionId,
    text: &'a Text,
    change: Change,
    verdict: Option<Verdict<'a>>,
) -> Choice<'a, Message> {
    let row = Choice::new(sheet.id("option", id), rank, sheet.words(text))
        .chosen(sheet.is_picked(id))
        .echo(sheet.echo(text))
        .on_choose_maybe(sheet.change(change))
        .on_submit_maybe(sheet.submit());
    let Some(verdict) = verdict.filter(|_| sheet.is_answered()) else {
        return row;
    };
    let row = row.judged(verdict.standing, verdict.word);
    match verdict.feedback {
        Some(feedback) => row
            .feedback(sheet.words(feedback))
            .echo(sheet.echo(feedback)),
        None => row,
    }
}

/// The scale of a `rate`, in its order. Nothing there is right or wrong.
pub(super) fn rate<'a>(sheet: Sheet<'a>, scale: &'a [Text]) -> Element<'a, Message> {
    let rows = scale.iter().enumerate().map(|(place, text)| {
        let is_chosen = sheet.asked.response == Response::Rating(Some(place));
        Choice::new(sheet.id("rate", place), place, sheet.words(text))
            .chosen(is_chosen)
            .echo(sheet.echo(text))
            .on_choose_maybe(sheet.change(Change::Rated(place)))
            .on_submit_maybe(sheet.submit())
    });
    let (id, rows) = (sheet.id("options", "group"), rows.collect());
    ui::choice_columns(id, sheet.prompt(), rows, sheet.asked.columns)
}

/// The zones of a `spot` in a card, as what they make up.
pub(super) fn spot<'a>(sheet: Sheet<'a>, zones: &'a [Zone], shows: Shows) -> Element<'a, Message> {
    let tr = sheet.tr();
    let rows = zones.iter().enumerate().map(|(rank, zone)| {
        let change = Change::Toggled(zone.id.clone());
        let verdict = mark(sheet, &zone.id, zone.problem).map(|mark| Verdict {
            standing: mark.standing(),
            word: match mark {
                Marked::Right if sheet.asked.is_revealed => tr.present_change(),
                Marked::Right => tr.question_state_spotted(),
                Marked::Left => tr.present_sound(),
                Marked::Wrong => tr.question_state_sound(),
                Marked::Missed => tr.question_state_missed(),
            },
            feedback: Some(&zone.feedback),
        });
        picked(sheet, rank, &zone.id, &zone.text, change, verdict)
    });
    let (symbol, name) = match shows {
        Shows::Profile => (Icon::UserRound, tr.question_profile()),
        Shows::Post => (Icon::Megaphone, tr.question_post()),
        Shows::Message => (Icon::MessageCircle, tr.question_message()),
    };
    let group = ui::check_group(sheet.id("options", "group"), sheet.prompt(), rows.collect());
    let title = row![
        ui::disc(Mark::Symbol(symbol), Tone::Primary, 40.0),
        ui::strong(name),
    ]
    .spacing(space::M)
    .align_y(Center);
    ui::card(column![title, group].spacing(space::L))
}
