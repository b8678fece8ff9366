//! The checklist of a section: what each check says of what is written.
use super::{Desk, Message, Practice};
use crate::domain::id::SectionId;
use crate::domain::profile::finding::{Finding, Reason, State};
use crate::domain::profile::rule::{Check, Rule};
use crate::screen::Lent;
use crate::theme::{self, space};
use crate::ui::{self, Button, Element, Icon, Tone};

use iced::widget::{column, container, row, rule};
use iced::{Center, Fill};

impl Practice {
    /// All findings of a section, in the order of the checklist.
    pub(super) fn checklist<'a>(
        &'a self,
        lent: Lent<'a>,
        desk: Desk<'a>,
        section: &SectionId,
    ) -> Option<Element<'a, Message>> {
        let tr = lent.tr;
        let heading = ui::heading("practice-checklist", 2, tr.practice_checklist());
        if desk.checks.is_none() {
            let reading = ui::status(tr.practice_reading());
            return Some(column![heading, reading].spacing(space::M).into());
        }
        let findings = self.judged.findings(section);
        if findings.is_empty() {
            return None;
        }
        let rows = findings.iter().enumerate().filter_map(|(rank, finding)| {
            let check = desk.check(&finding.check)?;
            Some(self.check_row(lent, rank, finding, check))
        });
        let list = ui::lines(rows, space::M);
        Some(column![heading, list].spacing(space::M).into())
    }

    fn check_row<'a>(
        &'a self,
        lent: Lent<'a>,
        rank: usize,
        finding: &'a Finding,
        check: &'a Check,
    ) -> Element<'a, Message> {
        let tr = lent.tr;
        let title = lent.words(&check.title);
        let quote = (!finding.quote.trim().is_empty() && needs_work(finding.state))
            .then(|| ui::small(tr.written(&finding.quote)));
        let words = column![
            ui::strong(title).line_height(1.35),
            quote,
            ui::small(tr.finding(finding)),
        ]
        .spacing(2.0)
        .width(Fill);
        let is_open = self.open.contains(&check.id);
        let more = Button::new(
            format!("practice-more-{}-{rank}", check.id),
            tr.practice_more(),
        )
        .link()
        .trailing(if is_open {
            Icon::ChevronUp
        } else {
            Icon::ChevronDown
        })
        .name(tr.practice_more_of(title))
        .expanded(is_open)
        .on_press(Message::MorePressed(check.id.clone()));
        let done = matches!(check.rule, Rule::Oneself {})
            .then(|| done_button(lent, finding, check, title))
            .flatten();
        let buttons = row![done, Element::from(more)]
            .spacing(space::S)
            .align_y(Center);
        let head: Element<'a, Message> = if ui::is_narrow(lent.window) {
            column![words, buttons].spacing(space::XS).into()
        } else {
            row![words, buttons].spacing(space::M).into()
        };
        let (icon, tone) = mark(finding.state);
        let line = row![
            container(ui::icon_toned(icon, 24.0, tone)).padding(iced::padding::top(2)),
            column![head, is_open.then(|| explained(lent, check))]
                .spacing(space::S)
                .width(Fill),
        ]
        .spacing(space::M);
        let divider = rule::horizontal(1).style(theme::field::divider);
        column![line, divider].spacing(space::M).into()
    }

    /// What must come out of a section at once, above its fields.
    pub(super) fn stops_here<'a>(
        &'a self,
        lent: Lent<'a>,
        section: &SectionId,
    ) -> Option<Element<'a, Message>> {
        let tr = lent.tr;
        let stops = self.judged.stops().iter();
        let stops: Vec<&Finding> = stops
            // That of the photo's place has its own box, with the way to mend it.
            .filter(|finding| finding.section == *section && finding.reason != Reason::PhotoPlace)
            .collect();
        if stops.is_empty() {
            return None;
        }
        let count = stops.len();
        let rows = stops.into_iter().map(|finding| {
            let quote = (!finding.quote.trim().is_empty())
                .then(|| ui::paragraph(tr.written(&finding.quote)));
            column![ui::paragraph(tr.finding(finding)), quote]
                .spacing(space::XS)
                .into()
        });
        let words = column![
            ui::strong_status(tr.practice_stop(count)),
            ui::lines(rows, space::M),
        ]
        .spacing(space::S);
        Some(ui::callout(Tone::Bad, Icon::TriangleAlert, words))
    }

    /// That something must come out of other sections at once: a line, with the way to the first of them.
    pub(super) fn stops_elsewhere<'a>(
        &'a self,
        lent: Lent<'a>,
        desk: Desk<'a>,
    ) -> Option<Element<'a, Message>> {
        let tr = lent.tr;
        let is_elsewhere = |finding: &&Finding| !matches!(&self.place, super::Place::Section(here) if *here == finding.section);
        let stops = self.judged.stops().iter();
        let stops: Vec<&Finding> = stops.filter(is_elsewhere).collect();
        let section = desk.section(&stops.first()?.section)?;
        let place = super::Place::Section(section.id.clone());
        let go = Button::new("practice-go", tr.practice_go(lent.words(&section.title)))
            .link()
            .on_press(Message::PlacePressed(place));
        let line = row![
            ui::icon_toned(Icon::TriangleAlert, 22.0, Tone::Bad),
            ui::strong_status(tr.practice_stop(stops.len())),
            Element::from(go),
        ]
        .spacing(space::S)
        .align_y(Center)
        .wrap()
        .vertical_spacing(space::XS);
        Some(line.into())
    }
}

/// Whether a finding in this state asks for something.
fn needs_work(state: State) -> bool {
    matches!(state, State::Stop | State::Improve)
}

fn mark(state: State) -> (Icon, Tone) {
    match state {
        State::Stop => (Icon::TriangleAlert, Tone::Bad),
        State::Improve => (Icon::TriangleAlert, Tone::Warn),
        State::NotStarted => (Icon::Circle, Tone::Quiet),
        State::Ready => (Icon::CircleCheck, Tone::Ok),
        State::NotNeeded => (Icon::Minus, Tone::Quiet),
    }
}

/// What a person judges they tick themselves, and can take back.
fn done_button<'a>(
    lent: Lent<'a>,
    finding: &Finding,
    check: &Check,
    title: &str,
) -> Option<Element<'a, Message>> {
    let tr = lent.tr;
    let (label, name) = match finding.state {
        State::NotNeeded => return None,
        State::Ready => (tr.practice_undone(), tr.practice_undone_of(title)),
        State::NotStarted | State::Improve | State::Stop => {
            (tr.practice_done(), tr.practice_done_of(title))
        }
    };
    let button = Button::new(format!("practice-done-{}", check.id), label)
        .name(name)
        .on_press(Message::DonePressed(check.id.clone()));
    Some(button.into())
}

/// The example and the reason of a check.
fn explained<'a>(lent: Lent<'a>, check: &'a Check) -> Element<'a, Message> {
    let tr = lent.tr;
    let example = |icon, tone, label: String, text| {
        let words = column![ui::strong(label), ui::passage(lent.passage(text))];
        ui::callout(tone, icon, words)
    };
    column![
        example(Icon::X, Tone::Warn, tr.practice_weak(), &check.example.weak),
        example(
            Icon::Check,
            Tone::Ok,
            tr.practice_better(),
            &check.example.better
        ),
        ui::strong(tr.practice_why()),
        ui::passage(lent.passage(&check.why)),
    ]
    .spacing(space::S)
    .into()
}
