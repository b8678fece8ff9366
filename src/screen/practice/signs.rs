//! Red flags: a learner marks the warning signs of a message, then compares; and has one of their own looked at.
use super::fields::refused_words;
use super::{Desk, MOST_IN_AREA, Message, Practice};
use crate::domain::profile::files::Message as Received;
use crate::domain::profile::sign::{Family, Sign};
use crate::domain::profile::signs;
use crate::screen::Lent;
use crate::theme::space;
use crate::ui::{
    self, Button, Edited, Editing, Editor, Element, Icon, Notice, Refusal, TextArea, Tone,
};

use iced::widget::{column, row};
use iced::{Center, Fill};

use std::collections::BTreeSet;

/// The id of what a comparison says.
pub const COMPARED: &str = "practice-compared";
/// The id of what was found in one's own message.
pub const FOUND: &str = "practice-found";
/// The id of the field for one's own message.
pub const OWN: &str = "practice-own";
/// The id of the title of a message.
const RECEIVED: &str = "practice-received";

/// What happened.
#[derive(Debug, Clone)]
pub enum Happened {
    /// A sign was marked, or no longer.
    Marked(Family),
    /// "Compare" was pressed.
    ComparePressed,
    /// The next message was asked for.
    NextPressed,
    /// Somebody wrote in the field for their own message.
    Edited(Editing),
    /// Assistive technology set it.
    ValueSet(String),
    /// "Look for signs" was pressed.
    LookPressed,
}

/// The exercise as far as it is done.
#[derive(Debug)]
pub(super) struct Exercise {
    rank: usize,
    marked: BTreeSet<Family>,
    is_compared: bool,
    own: Editor,
    refused: Option<Refusal>,
    found: Option<Vec<Sign>>,
}

impl Default for Exercise {
    fn default() -> Self {
        Self {
            rank: 0,
            marked: BTreeSet::new(),
            is_compared: false,
            own: Editor::new("", MOST_IN_AREA, true),
            refused: None,
            found: None,
        }
    }
}

impl Exercise {
    /// The rank of the message that shows.
    pub(super) fn rank(&self) -> usize {
        self.rank
    }

    /// Routes what happened; returns the id that takes the focus.
    pub(super) fn update(&mut self, happened: Happened, desk: Desk<'_>) -> Option<&'static str> {
        match happened {
            Happened::Marked(family) => {
                if !self.marked.remove(&family) {
                    self.marked.insert(family);
                }
                None
            }
            Happened::ComparePressed => {
                self.is_compared = true;
                Some(COMPARED)
            }
            Happened::NextPressed => {
                self.rank = (self.rank + 1) % desk.messages.len().max(1);
                self.marked.clear();
                self.is_compared = false;
                Some(RECEIVED)
            }
            Happened::Edited(action) => {
                let edited = self.own.edit(action);
                self.edited(&edited)
            }
            Happened::ValueSet(words) => {
                let edited = self.own.set(&words);
                self.edited(&edited)
            }
            Happened::LookPressed => {
                let vocabulary = desk.vocabulary?;
                let words = self.own.content().text();
                // A message may be in either language, whatever the profile is in.
                let mut found: Vec<Sign> = Vec::new();
                for language in desk.languages {
                    for sign in signs(&words, vocabulary, *language) {
                        if found.iter().all(|other| other.family != sign.family) {
                            found.push(sign);
                        }
                    }
                }
                self.found = Some(found);
                Some(FOUND)
            }
        }
    }

    fn edited(&mut self, edited: &Edited) -> Option<&'static str> {
        match edited {
            Edited::Same => {}
            Edited::Words(_) => {
                self.refused = None;
                self.found = None;
            }
            Edited::Refused(refusal) => self.refused = Some(*refusal),
        }
        None
    }
}

impl Practice {
    /// The exercise, then the field for one's own message.
    pub(super) fn signs<'a>(&'a self, lent: Lent<'a>, desk: Desk<'a>) -> Element<'a, Message> {
        let received = desk.messages.get(self.exercise.rank);
        let received = received.map(|received| self.received(lent, desk, received));
        column![received, self.own(lent, desk)]
            .spacing(space::XXL)
            .into()
    }

    fn received<'a>(
        &'a self,
        lent: Lent<'a>,
        desk: Desk<'a>,
        received: &'a Received,
    ) -> Element<'a, Message> {
        let tr = lent.tr;
        let exercise = &self.exercise;
        let title = tr.practice_received(exercise.rank + 1, desk.messages.len());
        let text = ui::card(
            column![
                ui::strong(tr.practice_from(&received.from)),
                ui::paragraph(lent.words(&received.text)),
            ]
            .spacing(space::S),
        );
        let rows = Family::ALL.map(|family| {
            let toggled = Message::Signs(Happened::Marked(family));
            ui::check_row(
                format!("practice-sign-{}", family.word()),
                tr.sign(family),
                exercise.marked.contains(&family),
                (!exercise.is_compared).then_some(toggled),
            )
        });
        let marks = ui::group(
            tr.practice_mark(),
            iced::widget::column(rows).spacing(space::XS),
        );
        let compare = Button::new("practice-compare", tr.practice_compare())
            .main()
            .leading(Icon::ListChecks)
            .on_press_maybe(
                (!exercise.is_compared).then_some(Message::Signs(Happened::ComparePressed)),
            );
        let next = Button::new("practice-next-message", tr.practice_next_message())
            .main()
            .trailing(Icon::ArrowRight)
            .on_press(Message::Signs(Happened::NextPressed));
        let buttons = row![Element::from(compare), Element::from(next)]
            .spacing(space::M)
            .wrap()
            .vertical_spacing(space::S);
        let compared = exercise.is_compared.then(|| self.compared(lent, received));
        column![
            ui::heading(RECEIVED, 2, title),
            text,
            ui::strong(tr.practice_mark()),
            marks,
            compared,
            buttons,
        ]
        .spacing(space::M)
        .into()
    }

    /// Each sign of the message and each mark beside it, then why.
    fn compared<'a>(&'a self, lent: Lent<'a>, received: &'a Received) -> Element<'a, Message> {
        let tr = lent.tr;
        let marked = &self.exercise.marked;
        let there = |family: Family| received.signs.iter().any(|sign| sign.family == family);
        let seen = received.signs.iter().map(|sign| {
            let (icon, tone, word) = if marked.contains(&sign.family) {
                (Icon::Check, Tone::Ok, tr.practice_seen())
            } else {
                (Icon::Eye, Tone::Warn, tr.practice_missed())
            };
            let quote = tr.quotation(lent.words(&sign.quote));
            judged(icon, tone, word, tr.sign(sign.family), Some(quote))
        });
        let wrong = marked
            .iter()
            .filter(|family| !there(**family))
            .map(|family| {
                let word = tr.practice_not_there();
                judged(Icon::X, Tone::Quiet, word, tr.sign(*family), None)
            });
        let rows = seen.chain(wrong);
        let tone = if received.signs.is_empty() {
            Tone::Primary
        } else {
            Tone::Warn
        };
        Notice::new(COMPARED, tone, tr.finding_signs(received.signs.len()))
            .still(lent.is_still)
            .icon(Icon::Flag)
            .passage(lent.passage(&received.explanation))
            .action(ui::lines(rows, space::S))
            .into()
    }

    fn own<'a>(&'a self, lent: Lent<'a>, desk: Desk<'a>) -> Element<'a, Message> {
        let tr = lent.tr;
        let exercise = &self.exercise;
        let refused = exercise.refused.map(|refusal| refused_words(lent, refusal));
        let left_out = exercise.own.has_left_out();
        let wrong = refused.or_else(|| left_out.then(|| tr.practice_hidden_left_out()));
        let area = TextArea::new(OWN, tr.practice_own(), exercise.own.content())
            .help(tr.practice_own_help())
            .error(wrong)
            .on_action(|action| Message::Signs(Happened::Edited(action)))
            .on_value(|words| Message::Signs(Happened::ValueSet(words)));
        let can_look = exercise.own.length() > 0 && desk.vocabulary.is_some();
        let look = Button::new("practice-look", tr.practice_look())
            .main()
            .leading(Icon::Search)
            .on_press_maybe(can_look.then_some(Message::Signs(Happened::LookPressed)));
        let found = exercise.found.as_ref().map(|found| {
            let rows = found.iter().map(|sign| {
                let quote = tr.quotation(&sign.quote);
                judged(
                    Icon::TriangleAlert,
                    Tone::Warn,
                    tr.sign(sign.family),
                    quote,
                    None,
                )
            });
            Notice::new(FOUND, Tone::Warn, tr.finding_signs(found.len()))
                .still(lent.is_still)
                .icon(Icon::Flag)
                .action(ui::lines(rows, space::S))
        });
        column![
            ui::heading("practice-own-title", 2, tr.practice_own_title()),
            Element::from(area),
            Element::from(look),
            found.map(Element::from),
        ]
        .spacing(space::M)
        .into()
    }
}

/// A line of a comparison: a word, what it is about, and perhaps a quotation.
fn judged<'a>(
    icon: Icon,
    tone: Tone,
    word: String,
    about: String,
    quote: Option<String>,
) -> Element<'a, Message> {
    let words = column![ui::strong(word), ui::paragraph(about), quote.map(ui::small),].width(Fill);
    row![ui::icon_toned(icon, 22.0, tone), words]
        .spacing(space::M)
        .align_y(Center)
        .into()
}
