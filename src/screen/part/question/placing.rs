//! Questions answered by placing: `order`, `match` and `sort`.
use super::sheet::Sheet;
use super::{Message, Stretch, prompt_id};
use crate::domain::id::OptionId;
use crate::domain::question::{Item, Question, QuestionKind, SortItem};
use crate::domain::response::{Change, Response};
use crate::domain::text::Text;
use crate::theme::space;
use crate::ui::{
    self, Button, Chooser, ChooserOption, Element, Icon, Notice, OrderRow, Standing, Tone,
};

use iced::widget::{self, column, container, row};
use iced::{Fill, FillPortion};

/// The list of an item, from what opens it to its last place.
pub(super) fn list(question: &Question, item: &OptionId) -> Option<Stretch> {
    let places = match &question.kind {
        QuestionKind::Match { right, .. } => right.len(),
        QuestionKind::Sort { groups, .. } => groups.len(),
        _ => return None,
    };
    let first = format!("pair-{}-{item}-choice", question.id);
    let last = format!("{first}-{}", places.checked_sub(1)?);
    Some(Stretch { first, last })
}

/// The items of an `order` as they stand, with buttons to move them.
pub(super) fn order<'a>(sheet: Sheet<'a>, items: &'a [Item]) -> Element<'a, Message> {
    let order: &[OptionId] = match &sheet.asked.response {
        Response::Order(order) => order,
        _ => &[],
    };
    let rows = order.iter().enumerate().filter_map(|(place, id)| {
        let item = items.iter().find(|item| item.id == *id)?;
        let row = order_row(sheet, item).fixed(sheet.is_answered()).on_move(
            sheet
                .change(Change::MovedUp(id.clone()))
                .filter(|_| place > 0),
            sheet
                .change(Change::MovedDown(id.clone()))
                .filter(|_| place + 1 < order.len()),
        );
        if !sheet.is_answered() {
            return Some(row);
        }
        let tr = sheet.tr();
        let right = items.iter().position(|item| item.id == *id)?;
        Some(if right == place {
            row.judged(Standing::Right, tr.question_state_right())
        } else {
            row.judged(Standing::Wrong, tr.question_state_place(right + 1))
        })
    });
    ui::order_list(sheet.prompt(), rows.collect())
}

fn order_row<'a>(sheet: Sheet<'a>, item: &'a Item) -> OrderRow<'a, Message> {
    let words = sheet.words(&item.text);
    // The end keeps the ids of the buttons apart from those of other rows.
    let id = sheet.id("order", &item.id) + "-row";
    let tr = sheet.tr();
    OrderRow::new(
        id,
        words,
        tr.question_move_up(words),
        tr.question_move_down(words),
    )
    .echo(sheet.echo(&item.text))
}

/// An item to give a partner or a group.
struct Row<'a> {
    item: &'a OptionId,
    text: &'a Text,
    right: Option<&'a OptionId>,
    feedback: Option<&'a Text>,
}

/// The left items of a `match`, each with a choice among the right ones.
pub(super) fn matching<'a>(
    sheet: Sheet<'a>,
    left: &'a [Item],
    right: &'a [Item],
    pairs: &'a [(OptionId, OptionId)],
) -> Element<'a, Message> {
    let shown = sheet.asked.shown.iter();
    let places: Vec<&Item> = shown
        .filter_map(|id| right.iter().find(|item| item.id == *id))
        .collect();
    let rows = left.iter().map(|item| Row {
        item: &item.id,
        text: &item.text,
        right: pairs
            .iter()
            .find(|(left, _)| *left == item.id)
            .map(|(_, right)| right),
        feedback: None,
    });
    table(sheet, rows, &places)
}

/// The items of a `sort`, each with a choice among the groups.
pub(super) fn sorting<'a>(
    sheet: Sheet<'a>,
    groups: &'a [Item],
    items: &'a [SortItem],
) -> Element<'a, Message> {
    let places: Vec<&Item> = groups.iter().collect();
    let shown = sheet.asked.shown.iter();
    let rows = shown
        .filter_map(|id| items.iter().find(|item| item.id == *id))
        .map(|item| Row {
            item: &item.id,
            text: &item.text,
            right: Some(&item.group),
            feedback: item.feedback.as_ref(),
        });
    table(sheet, rows, &places)
}

fn table<'a>(
    sheet: Sheet<'a>,
    rows: impl Iterator<Item = Row<'a>>,
    places: &[&'a Item],
) -> Element<'a, Message> {
    let rows = rows.map(|row| placed(sheet, &row, places));
    column![ui::card(ui::lines(rows, space::XL)), emptied(sheet)]
        .spacing(space::L)
        .into()
}

/// That another item lost its answer to the last change, and the way back.
fn emptied<'a>(sheet: Sheet<'a>) -> Option<Element<'a, Message>> {
    if !sheet.can_change() || sheet.asked.before.is_none() {
        return None;
    }
    let tr = sheet.tr();
    let undo = Button::new(sheet.id("undo", "button"), tr.question_undo())
        .leading(Icon::RotateCcw)
        .returns_focus_to(prompt_id(&sheet.question.id))
        .on_press(Message::UndoPressed);
    let notice = Notice::new(sheet.id("undo", "told"), Tone::Warn, tr.question_emptied())
        .icon(Icon::Info)
        .action(undo);
    Some(notice.into())
}

/// The item beside its chooser; above it, where there is no room.
fn placed<'a>(sheet: Sheet<'a>, item: &Row<'a>, places: &[&'a Item]) -> Element<'a, Message> {
    // The chooser has the same words for its name.
    let words = ui::decoration(ui::strong(sheet.words(item.text)).width(Fill));
    let words = ui::with_echo(words, sheet.echo(item.text));
    let answer = column![chooser(sheet, item, places)]
        .extend(notes(sheet, item, places))
        .spacing(space::S);
    if ui::is_narrow(sheet.lent.window) {
        column![words, answer].spacing(space::S).into()
    } else {
        row![
            container(words)
                .padding([space::M, 0.0])
                .width(FillPortion(2)),
            widget::container(answer).width(FillPortion(3)),
        ]
        .spacing(space::L)
        .into()
    }
}

fn chosen<'a>(sheet: Sheet<'a>, item: &OptionId) -> Option<&'a OptionId> {
    match &sheet.asked.response {
        Response::Pairs(pairs) => pairs.get(item),
        _ => None,
    }
}

fn chooser<'a>(sheet: Sheet<'a>, item: &Row<'a>, places: &[&'a Item]) -> Chooser<'a, Message> {
    let tr = sheet.tr();
    let chosen = chosen(sheet, item.item);
    let options = places.iter().map(|place| ChooserOption {
        words: sheet.words(&place.text).into(),
        is_chosen: chosen == Some(&place.id),
        on_choose: Message::Changed(Change::Paired(item.item.clone(), Some(place.id.clone()))),
    });
    let echoes = places.iter().map(|place| sheet.echo(&place.text));
    let placeholder = if sheet.can_change() {
        tr.question_choose()
    } else {
        tr.question_left_out()
    };
    // The end keeps the ids of its options apart from those of other choosers.
    let id = sheet.id("pair", item.item) + "-choice";
    let is_open = sheet.asked.open_chooser.as_ref() == Some(item.item);
    let toggle = sheet
        .can_change()
        .then(|| Message::ChooserToggled(item.item.clone()));
    let chooser = Chooser::new(id, sheet.words(item.text), placeholder)
        .options(options.collect())
        .echoes(echoes.collect())
        .open(is_open, toggle);
    if !sheet.is_answered() {
        chooser
    } else if chosen.is_some() && chosen == item.right {
        chooser.judged(Standing::Right, tr.question_state_right())
    } else {
        chooser.judged(Standing::Wrong, tr.question_state_wrong())
    }
}

/// Below the chooser, once answered: what is right, where it is something else, and the feedback of the item.
fn notes<'a>(
    sheet: Sheet<'a>,
    item: &Row<'a>,
    places: &[&'a Item],
) -> impl Iterator<Item = Element<'a, Message>> {
    let is_wrong = chosen(sheet, item.item) != item.right;
    let is_answered = sheet.is_answered();
    let right = item
        .right
        .filter(|_| is_wrong && is_answered)
        .and_then(|right| places.iter().find(|place| place.id == *right))
        .map(|place| sheet.tr().question_answer_was(sheet.words(&place.text)));
    let feedback = item
        .feedback
        .filter(|_| is_answered)
        .map(|text| ui::with_echo(ui::small(sheet.words(text)), sheet.echo(text)));
    right
        .map(|words| ui::small(words).into())
        .into_iter()
        .chain(feedback)
}
