//! The card of a module: what state it is in, in words, and whether it is next.
use super::{Message, Path};
use crate::domain::id::ModuleId;
use crate::domain::library::ModuleSummary;
use crate::screen::Lent;
use crate::ui::{CardButton, Element, Icon, Mark, Strength, Tone};

/// The id of a module's card.
pub fn card_id(module: &ModuleId) -> String {
    format!("home-module-{module}")
}

/// How a module stands among the others.
pub(super) struct Standing<'a> {
    /// Whether it comes next.
    pub is_next: bool,
    /// The module to do before it, where it is not open.
    pub before: Option<&'a ModuleSummary>,
}

/// The card of the module that stands at `number` in its track.
pub(super) fn view<'a>(
    lent: Lent<'a>,
    path: Path<'a, '_>,
    module: &'a ModuleSummary,
    number: usize,
    standing: Standing<'a>,
) -> Element<'a, Message> {
    let tr = lent.tr;
    let progress = path.progress.module(&module.id);
    let total = module.lessons.len();
    let done = progress.map_or(0, |progress| progress.lessons_done(module));
    let passed = progress.is_some_and(|progress| progress.passed);

    let Standing { is_next, before } = standing;
    let (mark, tone, state, strength) = if let Some(before) = before {
        let state = tr.order_card(lent.words(&before.title));
        (Mark::Symbol(Icon::Lock), Tone::Quiet, state, Strength::Way)
    } else if path.is_done(module) {
        let mark = Mark::Symbol(Icon::Check);
        (mark, Tone::Ok, tr.home_module_done(), Strength::Done)
    } else {
        let mark = Mark::Letters(tr.number(number as u64));
        let state = if progress.is_some() {
            tr.home_module_open()
        } else {
            tr.home_module_new()
        };
        (mark, Tone::Primary, state, Strength::Way)
    };
    let facts = [
        Some(state),
        Some(tr.duration_minutes(module.minutes)),
        Some(tr.home_module_lessons(done, total)),
        passed.then(|| tr.home_quiz_passed()),
    ];
    let line = facts.into_iter().flatten().collect::<Vec<_>>().join(" · ");
    // The quiz is one more step than the lessons.
    let steps = done + usize::from(passed);
    let title = lent.words(&module.title);
    let name = if is_next {
        tr.home_card_next(title, &line)
    } else {
        tr.home_card(title, &line)
    };
    let mut card = CardButton::new(card_id(&module.id), name)
        .mark(mark, tone)
        .title(title)
        .line(line)
        .progress(steps as f32 / (total + 1) as f32, strength)
        .on_press(Message::ModulePressed(module.id.clone()));
    if is_next {
        card = card.badge(tr.home_next(), Tone::Primary);
    }
    card.into()
}
