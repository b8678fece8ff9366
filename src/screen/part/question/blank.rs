//! A question answered by writing a word: `blank`.
use super::Message;
use super::sheet::Sheet;
use crate::domain::question::Question;
use crate::domain::record::Answered;
use crate::domain::response::{Change, Response};
use crate::domain::scoring::Grade;
use crate::domain::text::Text;
use crate::theme::{self, size, space};
use crate::ui::{self, Element, TextField, Words};

use iced::Fill;
use iced::widget::text::{Rich, Span, Wrapping};
use iced::widget::{column, container, span};

/// What stands for the missing word in a lesson file.
const GAP: &str = "___";
/// What shows for it: wide enough to be seen as a gap.
const SHOWN_GAP: &str = "________";

/// The sentence with its gap, and the field for what is missing.
pub(super) fn view<'a>(sheet: Sheet<'a>, text: &'a Text) -> Element<'a, Message> {
    column![
        ui::with_echo(sentence(sheet, text), sheet.echo(text)),
        container(field(sheet)).max_width(480)
    ]
    .spacing(space::L)
    .into()
}

/// The sentence, in which the written word shows at its place.
fn sentence<'a>(sheet: Sheet<'a>, text: &'a Text) -> Element<'a, Message> {
    let words = sheet.words(text);
    let (before, after) = words.split_once(GAP).unwrap_or((words, ""));
    let written = written(sheet).trim();
    let (shown, spoken): (&str, Words<'a>) = if written.is_empty() {
        (SHOWN_GAP, sheet.tr().question_blank_word().into())
    } else {
        (written, written.into())
    };
    let spans: [Span<'a, ()>; 3] = [
        span(before),
        span(shown).font(theme::BOLD).underline(!written.is_empty()),
        span(after),
    ];
    let sentence = Rich::with_spans(spans)
        .size(size::LARGE)
        .font(theme::TEXT)
        .line_height(1.5)
        .wrapping(Wrapping::WordOrGlyph)
        .width(Fill);
    ui::group(
        format!("{before}{spoken}{after}"),
        ui::decoration(ui::card(sentence)),
    )
}

fn written(sheet: Sheet<'_>) -> &str {
    match &sheet.asked.response {
        Response::Words(words) => words,
        _ => "",
    }
}

/// The id of the field.
pub(super) fn field_id(question: &Question) -> String {
    format!("blank-{}", question.id)
}

fn field(sheet: Sheet<'_>) -> TextField<'_, Message> {
    let tr = sheet.tr();
    let is_complete = sheet.asked.can_be_checked(sheet.question);
    let field = TextField::new(
        field_id(sheet.question),
        tr.question_blank_field(),
        written(sheet),
    )
    .language(tr.language().code())
    .on_submit_maybe(is_complete.then_some(Message::SubmitPressed));
    let field = if sheet.can_change() {
        field.on_input(|words| Message::Changed(Change::Written(words)))
    } else {
        field
    };
    match sheet.asked.answered().map(is_right) {
        Some(true) => field.help(tr.question_state_right()),
        Some(false) => field.error(Some(tr.question_state_wrong())),
        None => field,
    }
}

fn is_right(answered: &Answered) -> bool {
    let grade = answered.fraction.map(Grade::of);
    grade == Some(Grade::Right)
}
