//! The frame of a question: prompt, picture, instruction, the part to answer in, hint, feedback.
use super::sheet::Sheet;
use super::{Asked, Message, blank, feedback, options, placing, prompt_id, scenario};
use crate::domain::lesson::Module;
use crate::domain::question::{Question, QuestionKind, Shows};
use crate::domain::text::Language;
use crate::screen::{Lent, Pictures};
use crate::theme::{READING, size, space};
use crate::ui::{self, Button, Element, Icon, Notice, Tone};

use iced::widget::column;

/// Draws a question of `module`, whose prompt is a heading of `level`: 1 in a quiz, deeper in a lesson. Its texts show in
/// `other` too.
pub fn view<'a>(
    lent: Lent<'a>,
    module: &'a Module,
    question: &'a Question,
    asked: &'a Asked,
    pictures: &'a Pictures,
    level: usize,
    other: Option<Language>,
) -> Element<'a, Message> {
    let sheet = Sheet {
        lent,
        question,
        asked,
        level,
        other,
    };
    let part = sheet.in_its_language(&question.prompt, answering(sheet));
    column![
        heading(sheet),
        picture(sheet, pictures),
        part,
        hint(sheet),
        feedback::view(sheet, module),
    ]
    .spacing(space::L)
    .into()
}

/// The prompt, and below it what to do.
fn heading(sheet: Sheet<'_>) -> Element<'_, Message> {
    let question = sheet.question;
    let size = match sheet.level {
        0 | 1 => size::TITLE,
        _ => size::LARGE,
    };
    let prompt = ui::heading_sized(prompt_id(&question.id), sheet.level, size, sheet.prompt());
    column![
        ui::with_echo(
            sheet.in_its_language(&question.prompt, prompt),
            sheet.echo(&question.prompt),
        ),
        ui::small(instruction(sheet)),
    ]
    .spacing(space::S)
    .into()
}

fn instruction(sheet: Sheet<'_>) -> String {
    let tr = sheet.tr();
    match &sheet.question.kind {
        QuestionKind::Choice { .. } => tr.question_one(),
        QuestionKind::Choices { .. } => tr.question_several(),
        QuestionKind::Order { .. } => tr.question_order(),
        QuestionKind::Match { .. } => tr.question_match(),
        QuestionKind::Sort { .. } => tr.question_sort(),
        QuestionKind::Blank { .. } => tr.question_blank(),
        QuestionKind::Spot { shows, .. } => match shows {
            Shows::Profile => tr.question_spot_profile(),
            Shows::Post => tr.question_spot_post(),
            Shows::Message => tr.question_spot_message(),
        },
        QuestionKind::Scenario { .. } => tr.question_scenario(),
        QuestionKind::Rate { .. } => tr.question_rate(),
    }
}

/// The picture, or what it shows where its file is missing.
fn picture<'a>(sheet: Sheet<'a>, pictures: &'a Pictures) -> Option<Element<'a, Message>> {
    let picture = sheet.question.image.as_ref()?;
    let alt = sheet.words(&picture.alt);
    Some(match pictures.get(&picture.file) {
        Some(handle) => ui::picture(handle, alt, READING),
        None => ui::callout(Tone::Quiet, Icon::Image, ui::paragraph(alt)),
    })
}

fn answering(sheet: Sheet<'_>) -> Element<'_, Message> {
    match &sheet.question.kind {
        QuestionKind::Choice { options, .. } => options::choice(sheet, options),
        QuestionKind::Choices { options } => options::choices(sheet, options),
        QuestionKind::Rate { scale } => options::rate(sheet, scale),
        QuestionKind::Spot { zones, shows } => options::spot(sheet, zones, *shows),
        QuestionKind::Order { items, .. } => placing::order(sheet, items),
        QuestionKind::Match { left, right, pairs } => placing::matching(sheet, left, right, pairs),
        QuestionKind::Sort { groups, items } => placing::sorting(sheet, groups, items),
        QuestionKind::Blank { text, .. } => blank::view(sheet, text),
        QuestionKind::Scenario { steps, .. } => scenario::view(sheet, steps),
    }
}

/// The hint, or the button that shows it. Once the answer is given it is too late to ask.
fn hint(sheet: Sheet<'_>) -> Option<Element<'_, Message>> {
    let hint = sheet.question.hint.as_ref()?;
    let shown = sheet.id("hint", "shown");
    if sheet.asked.hint {
        let notice = Notice::new(shown, Tone::Warn, sheet.tr().question_hint_shown())
            .still(sheet.lent.is_still)
            .icon(Icon::Lightbulb)
            .passage(sheet.lent.passage(hint));
        return Some(ui::with_echo(notice, sheet.echo(hint)));
    }
    let button = Button::new(sheet.id("hint", "button"), sheet.tr().question_hint())
        .quiet()
        .leading(Icon::Lightbulb)
        .returns_focus_to(shown)
        .on_press(Message::HintPressed);
    sheet.can_change().then(|| button.into())
}
