//! The texts of a lesson: in the language of the learner, with hard words that open their explanations, and below in
//! the other language at will.
use super::Message;
use super::sheet::{Sheet, Word};
use crate::domain::id::TermId;
use crate::domain::library::Term;
use crate::domain::text::Text;
use crate::screen::Lent;
use crate::theme::{self, size, space};
use crate::ui::{self, Button, Echo, Element, Icon};

use iced::widget::{column, container};

/// The id of the explanation that is open: its focus target.
pub const EXPLANATION: &str = "term-explanation";

/// A text in its manners. `part` tells it from the other texts of its block.
pub(super) fn said<'a>(sheet: Sheet<'a, '_>, part: usize, text: &'a Text) -> Element<'a, Message> {
    said_sized(sheet, part, text, size::BODY)
}

/// A text that accompanies: smaller and muted.
pub(super) fn said_softly<'a>(
    sheet: Sheet<'a, '_>,
    part: usize,
    text: &'a Text,
) -> Element<'a, Message> {
    container(said_sized(sheet, part, text, size::SMALL))
        .style(theme::container::muted)
        .into()
}

/// What stands below a text, or a title, in the language that shows too.
pub(super) fn echoed<'a>(sheet: Sheet<'a, '_>, text: &'a Text) -> Option<Element<'a, Message>> {
    sheet.echo(text).map(Element::from)
}

/// A title or another piece that is no running text, and below it what it says in the language that shows too.
pub(super) fn with_echo<'a>(
    sheet: Sheet<'a, '_>,
    text: &'a Text,
    content: impl Into<Element<'a, Message>>,
) -> Element<'a, Message> {
    ui::with_echo(content, sheet.echo(text))
}

fn said_sized<'a>(
    sheet: Sheet<'a, '_>,
    part: usize,
    text: &'a Text,
    size: f32,
) -> Element<'a, Message> {
    let words = sheet.shown(text, |passage| {
        ui::passage_with_terms(passage, size, |term, rank, words| {
            control(sheet, part, term, rank, words)
        })
    });
    let open = sheet.screen.explained.as_ref();
    let explanation = open
        .filter(|word| word.block == sheet.place && word.part == part)
        .and_then(|word| explanation(sheet, word))
        .map(|explanation| container(explanation).padding([space::XS, 0.0]));
    column![words, echoed(sheet, text), explanation]
        .spacing(space::XS)
        .into()
}

/// The control of a hard word; nothing where no glossary explains it.
fn control<'a>(
    sheet: Sheet<'a, '_>,
    part: usize,
    term: &TermId,
    rank: usize,
    words: &str,
) -> Option<ui::Term<'a, Message>> {
    (sheet.reading.term)(term)?;
    let word = Word {
        block: sheet.place,
        part,
        term: term.clone(),
        rank,
    };
    Some(ui::Term {
        id: word.id().into(),
        name: sheet.lent.tr.lesson_term(words).into(),
        is_open: sheet.screen.explained.as_ref() == Some(&word),
        on_press: Message::TermPressed(word),
    })
}

/// The meaning of a hard word, with an example where there is one.
fn explanation<'a>(sheet: Sheet<'a, '_>, word: &Word) -> Option<Element<'a, Message>> {
    let lent = sheet.lent;
    let term = (sheet.reading.term)(&word.term)?;
    let example = term.example.as_ref().map(|example| {
        column![
            ui::small(lent.tr.lesson_example()).font(theme::SEMIBOLD),
            ui::passage(lent.passage(example)),
        ]
    });
    let said = column![ui::passage(lent.passage(&term.meaning)), example].spacing(space::XS);
    let close = Button::new("term-close", lent.tr.lesson_term_close())
        .quiet()
        .leading(Icon::X)
        .icon_only()
        .returns_focus_to(word.id())
        .on_press(Message::ExplanationClosed);
    Some(sheet.shown(&term.meaning, |_| {
        ui::explanation(
            EXPLANATION,
            explained(lent, term),
            lent.words(&term.term),
            column![ui::decoration(said), echoed_term(sheet, term)].spacing(space::S),
            close,
            Message::ExplanationClosed,
        )
    }))
}

/// The whole explanation, as it is heard.
fn explained(lent: Lent<'_>, term: &Term) -> String {
    let (name, meaning) = (lent.words(&term.term), lent.words(&term.meaning));
    match &term.example {
        Some(example) => lent
            .tr
            .lesson_term_example(name, meaning, lent.words(example)),
        None => lent.tr.lesson_term_meaning(name, meaning),
    }
}

/// The explanation in the language that shows too.
fn echoed_term<'a>(sheet: Sheet<'a, '_>, term: &'a Term) -> Option<Element<'a, Message>> {
    let Echo { language, passage } = sheet.echo(&term.meaning)?;
    let soft = |passage| ui::passage_sized(passage, size::SMALL);
    let name = term.term.only(language);
    let example = term.example.as_ref().and_then(|text| text.only(language));
    let words = column![
        name.map(|name| ui::small(name.plain()).font(theme::SEMIBOLD)),
        soft(passage),
        example.map(soft),
    ];
    Some(ui::echo(language.code(), words))
}
