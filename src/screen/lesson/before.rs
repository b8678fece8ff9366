//! The question about oneself that is asked before a module: what its quiz asks again at the end.
use super::Message;
use super::sheet::Sheet;
use crate::domain::question::QuestionKind;
use crate::domain::response::{Change, Response};
use crate::screen::part::question::{self, Phase};
use crate::theme::space;
use crate::ui::{self, Button, Choice, Element, Icon, Notice, Tone};

use iced::widget::{column, row};

/// The id of what leaves it out.
pub const SKIP: &str = "before-skip";

/// The question in a card, or that its answer is noted; nothing where it is not asked.
pub(super) fn view<'a>(sheet: Sheet<'a, '_>) -> Option<Element<'a, Message>> {
    let (lent, tr) = (sheet.lent, sheet.lent.tr);
    let id = sheet.screen.before.as_ref()?;
    let asked = &sheet.screen.checks.get(id)?.asked;
    let question = sheet.module.question(id)?;
    let QuestionKind::Rate { scale } = &question.kind else {
        return None;
    };
    if asked.answered().is_some() {
        let notice = Notice::new(
            question::feedback_id(id),
            Tone::Primary,
            tr.question_noted(),
        )
        .still(lent.is_still)
        .icon(Icon::CircleCheck)
        .text(tr.rating_noted());
        return Some(notice.into());
    }
    let prompt = lent.words(&question.prompt);
    let rows = scale.iter().enumerate().map(|(place, text)| {
        let change = Change::Rated(place);
        let message = Message::Question(id.clone(), question::Message::Changed(change));
        let is_chosen = asked.response == Response::Rating(Some(place));
        Choice::new(format!("before-{place}"), place, lent.words(text))
            .chosen(is_chosen)
            .echo(sheet.echo(text))
            .on_choose_maybe((asked.phase == Phase::Asking).then_some(message))
    });
    let note = Button::new(format!("check-{id}"), tr.rating_note())
        .leading(Icon::Check)
        .returns_focus_to(question::feedback_id(id))
        .on_press_maybe(
            asked
                .can_be_checked(question)
                .then(|| Message::CheckPressed(id.clone())),
        );
    let skip = Button::new(SKIP, tr.rating_skip())
        .quiet()
        .on_press(Message::BeforeSkipped);
    let label = ui::icon_badge(Icon::CircleQuestionMark, tr.rating_before(), Tone::Primary);
    let head = column![
        label,
        ui::with_echo(ui::strong(prompt), sheet.echo(&question.prompt)),
        ui::small(tr.rating_before_line())
    ]
    .spacing(space::S);
    let buttons = row![Element::from(note), Element::from(skip)]
        .spacing(space::M)
        .wrap()
        .vertical_spacing(space::S);
    let group = ui::choice_group(format!("before-{id}-group"), prompt, rows.collect());
    Some(ui::card(column![head, group, buttons].spacing(space::L)))
}
