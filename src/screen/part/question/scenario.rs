//! A question answered reply by reply: `scenario`.
use super::sheet::Sheet;
use super::{Message, Stretch};
use crate::domain::id::StepId;
use crate::domain::question::{Credit, Question, Reply, Step, Turn};
use crate::domain::response::{Change, Response, step_after};
use crate::domain::text::Text;
use crate::theme::{self, size, space};
use crate::ui::{self, Button, Choice, Element, Icon, Tone};

use iced::widget::{self, column, container};
use iced::{Alignment, Fill};

use std::collections::BTreeMap;

/// The widest bubble: less than the part, so that both sides of the talk can be told apart.
const BUBBLE: f32 = 600.0;

/// The story so far, the replies of the current step, and the way back.
pub(super) fn view<'a>(
    sheet: Sheet<'a>,
    steps: &'a BTreeMap<StepId, Step>,
) -> Element<'a, Message> {
    let path = path(sheet);
    let past = path.iter().enumerate().filter_map(|(number, (id, reply))| {
        let Step::Turn(turn) = steps.get(id)? else {
            return None;
        };
        let reply = turn.replies.get(*reply)?;
        Some(past(sheet, number, turn, reply))
    });
    let current = step_after(&sheet.question.kind, path)
        .and_then(|id| steps.get_key_value(&id))
        .map(|(id, step)| current(sheet, path.len(), id, step));
    widget::column(past)
        .push(current)
        .push(back(sheet, path.len()))
        .spacing(space::XL)
        .into()
}

/// The step that a reply led to, from its title to the way back, which stands below its replies.
pub(super) fn step_at_hand(question: &Question, response: &Response) -> Option<Stretch> {
    let Response::Path(path) = response else {
        return None;
    };
    Some(Stretch {
        first: format!("step-{}-{}", question.id, path.len()),
        last: format!("back-{}-button", question.id),
    })
}

fn path(sheet: Sheet<'_>) -> &[(StepId, usize)] {
    match &sheet.asked.response {
        Response::Path(path) => path,
        _ => &[],
    }
}

/// A step that has its reply; once answered, with what the reply is worth.
fn past<'a>(
    sheet: Sheet<'a>,
    number: usize,
    turn: &'a Turn,
    reply: &'a Reply,
) -> Element<'a, Message> {
    let answer = sheet.tr().question_your_answer(sheet.words(&reply.text));
    let answer = ui::with_echo(ui::paragraph(answer), sheet.echo(&reply.text));
    let answer = bubble(Tone::Primary, answer);
    column![
        title(sheet, number, sheet.tr().question_step(number + 1)),
        bubble(Tone::Quiet, said(sheet, &turn.text)),
        container(answer).width(Fill).align_x(Alignment::End),
        sheet.is_answered().then(|| worth(sheet, turn, reply)),
    ]
    .spacing(space::S)
    .into()
}

/// The feedback of a reply, beside what the best one of its step would have earned.
fn worth<'a>(sheet: Sheet<'a>, turn: &'a Turn, reply: &'a Reply) -> Element<'a, Message> {
    let tr = sheet.tr();
    let best = turn.replies.iter().map(|reply| reply.credit).max();
    let (tone, icon, word) = match reply.credit {
        _ if best == Some(Credit(0)) => (Tone::Quiet, Icon::Info, None),
        credit if best == Some(credit) => {
            (Tone::Ok, Icon::CircleCheck, Some(tr.question_state_right()))
        }
        Credit(0) => (Tone::Bad, Icon::CircleX, Some(tr.question_state_wrong())),
        _ => (
            Tone::Warn,
            Icon::CircleDot,
            Some(tr.question_state_partly()),
        ),
    };
    let words = column![word.map(ui::strong), said(sheet, &reply.feedback),];
    ui::callout(tone, icon, words)
}

/// The step at which the story stands.
fn current<'a>(
    sheet: Sheet<'a>,
    number: usize,
    id: &'a StepId,
    step: &'a Step,
) -> Element<'a, Message> {
    let tr = sheet.tr();
    let (name, text, replies) = match step {
        Step::Turn(turn) => (
            tr.question_step(number + 1),
            &turn.text,
            Some(replies(sheet, number, id, turn)),
        ),
        Step::End(ending) => (tr.question_story_end(), &ending.text, None),
    };
    column![
        title(sheet, number, name),
        bubble(Tone::Quiet, said(sheet, text)),
        replies,
    ]
    .spacing(space::S)
    .into()
}

/// Each leads on at once.
fn replies<'a>(
    sheet: Sheet<'a>,
    number: usize,
    id: &'a StepId,
    turn: &'a Turn,
) -> Element<'a, Message> {
    let replies = turn.replies.iter().enumerate().map(|(index, reply)| {
        let id = format!("{}-{index}", sheet.id("reply", id));
        Choice::new(id, index, sheet.words(&reply.text))
            .echo(sheet.echo(&reply.text))
            .returns_focus_to(title_id(sheet, number + 1))
            .on_choose_maybe(sheet.change(Change::Replied(index)))
    });
    let name = sheet.tr().question_scenario();
    let group = ui::reply_group(sheet.id("replies", id), name, replies.collect());
    container(group)
        .padding(iced::padding::top(space::S))
        .into()
}

/// The way back, as long as the question is not answered.
fn back(sheet: Sheet<'_>, replies: usize) -> Option<Element<'_, Message>> {
    let last = replies.checked_sub(1)?;
    let id = sheet.id("back", "button");
    let button = Button::new(id, sheet.tr().question_take_back())
        .quiet()
        .leading(Icon::RotateCcw)
        .returns_focus_to(title_id(sheet, last))
        .on_press_maybe(sheet.change(Change::ReplyTakenBack));
    (!sheet.is_answered()).then(|| button.into())
}

fn title_id(sheet: Sheet<'_>, number: usize) -> String {
    sheet.id("step", number)
}

/// The number of a step, which has the focus when its text is new.
fn title(sheet: Sheet<'_>, number: usize, name: String) -> Element<'_, Message> {
    let id = title_id(sheet, number);
    ui::heading_sized(id, sheet.level + 1, size::SMALL, name)
}

/// A text of the story.
fn said<'a>(sheet: Sheet<'a>, text: &'a Text) -> Element<'a, Message> {
    ui::with_echo(ui::passage(sheet.lent.passage(text)), sheet.echo(text))
}

fn bubble<'a>(tone: Tone, words: impl Into<Element<'a, Message>>) -> Element<'a, Message> {
    container(words)
        .padding([space::M, space::L])
        .max_width(BUBBLE)
        .style(theme::container::callout(tone))
        .into()
}
