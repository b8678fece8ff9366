//! A check inside a lesson, with its buttons.
use super::sheet::Sheet;
use super::{Check, Lesson, Message};
use crate::domain::lesson::{Block, Module};
use crate::domain::question::Question;
use crate::screen::Lent;
use crate::screen::part::question::{self, Phase};
use crate::theme::space;
use crate::ui::{self, Button, Element, Icon, Tone};

use iced::widget::{column, row};

/// Draws a check.
pub(super) fn view<'a>(sheet: Sheet<'a, '_>, question: &'a Question) -> Element<'a, Message> {
    let Sheet {
        screen,
        lent,
        module,
        pictures,
        ..
    } = sheet;
    let other = sheet.other();
    let Some(check) = screen.checks.get(&question.id) else {
        return iced::widget::space().into();
    };
    let id = &question.id;
    let level = level(screen, module, sheet.place);
    let asked = question::view(lent, module, question, &check.asked, pictures, level, other)
        .map(|message| Message::Question(id.clone(), message));
    let label = ui::icon_badge(Icon::Target, lent.tr.lesson_check(), Tone::Primary);
    ui::card(column![label, asked, action(lent, question, check)].spacing(space::L))
}

fn action<'a>(lent: Lent<'a>, question: &'a Question, check: &'a Check) -> Element<'a, Message> {
    let tr = lent.tr;
    let id = &question.id;
    let label = match &check.asked.phase {
        Phase::Answered(_) => {
            return Button::new(format!("again-{id}"), tr.question_again())
                .leading(Icon::RotateCcw)
                .returns_focus_to(question::prompt_id(id))
                .on_press(Message::AgainPressed(id.clone()))
                .into();
        }
        Phase::Asking => tr.question_check(),
        Phase::Keeping(_) => tr.question_keeping(),
    };
    let can_be_checked = check.asked.can_be_checked(question);
    let check_button = Button::new(format!("check-{id}"), label)
        .leading(Icon::Check)
        .returns_focus_to(question::feedback_id(id))
        .on_press_maybe(can_be_checked.then(|| Message::CheckPressed(id.clone())));
    let earlier = check.earlier.as_ref().map(|_| {
        Button::new(format!("earlier-{id}"), tr.question_earlier())
            .quiet()
            .leading(Icon::History)
            .on_press(Message::EarlierPressed(id.clone()))
            .into()
    });
    row([check_button.into()].into_iter().chain(earlier))
        .spacing(space::M)
        .wrap()
        .vertical_spacing(space::S)
        .into()
}

/// The level of the prompt as a heading: below the sub-title above it, if there is one.
fn level(screen: &Lesson, module: &Module, place: usize) -> usize {
    let has_heading = module.lesson(&screen.lesson).is_some_and(|lesson| {
        let above = lesson.blocks.iter().take(place);
        above
            .into_iter()
            .any(|block| matches!(block, Block::Heading { .. }))
    });
    if has_heading { 3 } else { 2 }
}
