//! Model profiles of a trade, a weak and a better one, beside the learner's own.
use super::card::in_language_of;
use super::{Desk, Message, Practice};
use crate::domain::profile::draft::Draft;
use crate::domain::profile::files::Model;
use crate::screen::Lent;
use crate::theme::space;
use crate::ui::{self, Element, Icon, RadioRow, Tone};

use iced::Fill;
use iced::widget::column;

impl Practice {
    /// The trades, and the parts of the chosen one.
    pub(super) fn models<'a>(&'a self, lent: Lent<'a>, desk: Desk<'a>) -> Element<'a, Message> {
        let tr = lent.tr;
        let rows = desk
            .models
            .iter()
            .enumerate()
            .map(|(rank, model)| RadioRow {
                id: format!("practice-model-{}", model.id).into(),
                label: lent.words(&model.title).into(),
                is_chosen: rank == self.model,
                on_choose: Some(Message::ModelChosen(rank)),
            });
        let trades = ui::radio_group("practice-models", tr.practice_trade(), rows.collect());
        let model = desk.models.get(self.model);
        let parts = model.map(|model| self.compared_with(lent, model));
        column![
            column![ui::strong(tr.practice_trade()), trades].spacing(space::XS),
            parts,
        ]
        .spacing(space::XL)
        .into()
    }

    fn compared_with<'a>(&'a self, lent: Lent<'a>, model: &'a Model) -> Element<'a, Message> {
        let tr = lent.tr;
        let of = |drafts: &'a std::collections::BTreeMap<_, Draft>| {
            let own = drafts.get(&self.draft.language);
            own.or_else(|| drafts.values().next())
        };
        let (weak, better) = (of(&model.weak), of(&model.better));
        let parts = [
            ("headline", tr.lesson_note_headline(), headline as Part),
            ("about", tr.lesson_note_about(), about),
            ("points", tr.practice_points_of_jobs(), points),
            ("skills", tr.lesson_note_skills(), skills),
        ];
        let parts = parts.into_iter().map(|(id, title, part)| {
            let shown = |draft: Option<&Draft>, icon, tone, label| {
                let words = draft.map(part).unwrap_or_default();
                let words = if words.trim().is_empty() {
                    tr.practice_nothing_written()
                } else {
                    words
                };
                let language = draft.map_or(self.draft.language, |draft| draft.language);
                let words = in_language_of(language, ui::paragraph(words));
                let content = column![ui::strong(label), words].width(Fill);
                ui::callout(tone, icon, content)
            };
            let weak = shown(weak, Icon::X, Tone::Warn, tr.practice_weak());
            let better = shown(better, Icon::Check, Tone::Ok, tr.practice_better());
            let pair = ui::side_by_side(lent.window, weak, better);
            let own = shown(
                Some(&self.draft),
                Icon::Pencil,
                Tone::Primary,
                tr.practice_yours(),
            );
            let heading = ui::heading(format!("practice-part-{id}"), 2, title);
            column![heading, pair, own].spacing(space::M).into()
        });
        iced::widget::column(parts).spacing(space::XL).into()
    }
}

/// The words of a part of a draft.
type Part = fn(&Draft) -> String;

fn headline(draft: &Draft) -> String {
    draft.headline.clone()
}

fn about(draft: &Draft) -> String {
    draft.about.clone()
}

fn points(draft: &Draft) -> String {
    let points = draft.experience.iter().flat_map(|entry| &entry.points);
    points
        .map(|point| format!("• {point}"))
        .collect::<Vec<_>>()
        .join("\n")
}

fn skills(draft: &Draft) -> String {
    draft.skills.join(", ")
}
