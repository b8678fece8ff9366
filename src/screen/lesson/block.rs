//! The blocks of a lesson.
use super::said::{said, said_softly, with_echo};
use super::sheet::Sheet;
use super::{Message, check, profile};
use crate::domain::id::SectionId;
use crate::domain::lesson::{
    Block, CalloutStyle, Example, ListStyle, Message as Said, Note, Speaker, Verdict,
};
use crate::domain::text::Text;
use crate::screen::Lent;
use crate::screen::part::person::initials;
use crate::theme::{self, READING, size, space};
use crate::ui::{self, Button, Element, Icon, Mark, Tone};

use iced::widget::{self, column, container, image, row, stack};
use iced::{Alignment, Center, Fill};

/// Narrower than this, two cards stand below each other.
const PAIR: f32 = 620.0;
/// How wide a bubble gets.
const BUBBLE: f32 = 0.82 * READING;

/// Draws a block.
pub(super) fn view<'a>(sheet: Sheet<'a, '_>, block: &'a Block) -> Element<'a, Message> {
    match block {
        Block::Heading { text } => {
            let id = format!("heading-{}-{}", sheet.screen.lesson, sheet.place);
            let heading = ui::heading(id, 2, sheet.lent.words(text));
            with_echo(sheet, text, heading)
        }
        Block::Text { text } => said(sheet, 0, text),
        Block::List { style, items } => list(sheet, *style, items),
        Block::Callout { style, text } => callout(sheet, *style, text),
        Block::Compare { weak, better } => compare(sheet, weak, better),
        Block::Image { file, alt, caption } => {
            picture(sheet, sheet.pictures.get(file), alt, caption.as_ref())
        }
        Block::Profile(person) => profile::view(sheet, person),
        Block::Post {
            author,
            text,
            verdict,
            notes,
        } => post(sheet, author, text, *verdict, notes),
        Block::Conversation { messages } => conversation(sheet, messages),
        Block::Reveal { prompt, answer } => {
            let is_open = sheet.screen.shown_answers.contains(&sheet.place);
            reveal(sheet, prompt, is_open.then_some(answer))
        }
        Block::Question { question } => check::view(sheet, question),
        Block::Practice { section, text } => practice(sheet, section, text),
    }
}

/// The verdict on something shown, as a badge.
pub fn verdict_badge<'a>(lent: Lent<'a>, verdict: Verdict) -> Element<'a, Message> {
    let tr = lent.tr;
    match verdict {
        Verdict::Good => ui::icon_badge(Icon::Check, tr.lesson_good(), Tone::Ok),
        Verdict::Weak => ui::icon_badge(Icon::TriangleAlert, tr.lesson_improve(), Tone::Warn),
    }
}

fn list<'a>(sheet: Sheet<'a, '_>, style: ListStyle, items: &'a [Text]) -> Element<'a, Message> {
    let items = items
        .iter()
        .enumerate()
        .map(|(rank, item)| said(sheet, rank, item));
    match style {
        ListStyle::Bullet => ui::bullets(items),
        ListStyle::Number => ui::numbered(items),
        ListStyle::Check => {
            let items = items.map(|item| {
                // Down to the middle of the first line.
                let tick = container(ui::icon_toned(Icon::Check, size::ICON, Tone::Ok))
                    .padding(iced::padding::top(4));
                row![tick, container(item).width(Fill)]
                    .spacing(space::S)
                    .into()
            });
            ui::lines(items, space::S)
        }
    }
}

fn callout<'a>(sheet: Sheet<'a, '_>, style: CalloutStyle, text: &'a Text) -> Element<'a, Message> {
    let tr = sheet.lent.tr;
    let (tone, icon, word) = match style {
        CalloutStyle::Tip => (Tone::Warn, Icon::Lightbulb, tr.lesson_tip()),
        CalloutStyle::Warning => (Tone::Bad, Icon::TriangleAlert, tr.lesson_warning()),
        CalloutStyle::Key => (Tone::Primary, Icon::KeyRound, tr.lesson_key()),
        CalloutStyle::Example => (Tone::Quiet, Icon::Quote, tr.lesson_example()),
    };
    boxed(sheet, tone, icon, word, text)
}

fn boxed<'a>(
    sheet: Sheet<'a, '_>,
    tone: Tone,
    icon: Icon,
    word: String,
    text: &'a Text,
) -> Element<'a, Message> {
    ui::callout(tone, icon, column![ui::strong(word), said(sheet, 0, text)])
}

fn practice<'a>(
    sheet: Sheet<'a, '_>,
    section: &'a SectionId,
    text: &'a Text,
) -> Element<'a, Message> {
    let tr = sheet.lent.tr;
    let open = sheet.reading.can_practise.then(|| {
        Button::new(format!("practice-{}", sheet.place), tr.practice_open())
            .leading(Icon::Pencil)
            .on_press(Message::PracticePressed(section.clone()))
    });
    let words = column![ui::strong(tr.lesson_practice()), said(sheet, 0, text)];
    let content = column![words, open.map(Element::from)].spacing(space::M);
    ui::callout(Tone::Primary, Icon::Pencil, content)
}

fn compare<'a>(
    sheet: Sheet<'a, '_>,
    weak: &'a Example,
    better: &'a Example,
) -> Element<'a, Message> {
    let tr = sheet.lent.tr;
    let weak_badge = ui::icon_badge(Icon::X, tr.lesson_weak(), Tone::Bad);
    let better_badge = ui::icon_badge(Icon::Check, tr.lesson_better(), Tone::Ok);
    let weak = example(sheet, weak_badge, (0, 1), weak);
    let better = example(sheet, better_badge, (2, 3), better);
    let pair: Element<'a, Message> = if sheet.lent.window.width < PAIR {
        column![
            ui::toned_card(Tone::Bad, weak),
            ui::toned_card(Tone::Ok, better)
        ]
        .spacing(space::M)
        .into()
    } else {
        side_by_side(weak, better)
    };
    ui::group(tr.lesson_compare(), pair)
}

/// Two cards of the height of the higher: the frames lie under the words and take their height.
fn side_by_side<'a>(
    weak: Element<'a, Message>,
    better: Element<'a, Message>,
) -> Element<'a, Message> {
    let inside = |words| container(words).padding(space::L + 2.0).width(Fill);
    let frame = |tone| {
        container(widget::space())
            .width(Fill)
            .height(Fill)
            .style(theme::container::toned_card(tone))
    };
    let words = row![inside(weak), inside(better)].spacing(space::L);
    let frames = row![frame(Tone::Bad), frame(Tone::Ok)].spacing(space::L);
    stack![words].push_under(frames).into()
}

fn example<'a>(
    sheet: Sheet<'a, '_>,
    badge: Element<'a, Message>,
    (text, why): (usize, usize),
    example: &'a Example,
) -> Element<'a, Message> {
    column![
        badge,
        widget::space().height(space::M),
        said(sheet, text, &example.text),
        widget::space().height(sheet.gap(space::XS)),
        said_softly(sheet, why, &example.why),
    ]
    .into()
}

fn picture<'a>(
    sheet: Sheet<'a, '_>,
    handle: Option<&image::Handle>,
    alt: &'a Text,
    caption: Option<&'a Text>,
) -> Element<'a, Message> {
    let picture = match handle {
        Some(handle) => ui::picture(handle, sheet.lent.words(alt), width(handle)),
        None => ui::card(
            row![
                ui::icon_toned(Icon::Image, size::ICON, Tone::Quiet),
                container(said_softly(sheet, 0, alt)).width(Fill),
            ]
            .spacing(space::M),
        ),
    };
    column![
        picture,
        caption.map(|caption| said_softly(sheet, 1, caption))
    ]
    .spacing(space::S)
    .into()
}

/// As wide as the picture is, but no wider than the column.
fn width(handle: &image::Handle) -> f32 {
    match handle {
        image::Handle::Rgba { width, .. } => (*width as f32).min(READING),
        image::Handle::Path(..) | image::Handle::Bytes(..) => READING,
    }
}

fn post<'a>(
    sheet: Sheet<'a, '_>,
    author: &'a str,
    text: &'a Text,
    verdict: Verdict,
    notes: &'a [Note],
) -> Element<'a, Message> {
    let tone = match verdict {
        Verdict::Good => Tone::Ok,
        Verdict::Weak => Tone::Bad,
    };
    let head = row![
        ui::disc(Mark::Letters(initials(author)), Tone::Primary, 48.0),
        ui::strong(author).width(Fill),
        post_badge(sheet.lent, verdict),
    ]
    .spacing(space::M)
    .align_y(Center);
    let notes = (!notes.is_empty()).then(|| {
        let notes = notes.iter().enumerate().map(|(rank, note)| {
            column![
                post_badge(sheet.lent, note.verdict),
                said(sheet, 1 + rank, &note.text)
            ]
            .spacing(space::XS)
            .into()
        });
        column![
            widget::rule::horizontal(1).style(theme::field::divider),
            ui::group(sheet.lent.tr.lesson_notes(), ui::lines(notes, space::M)),
        ]
        .spacing(space::L)
    });
    let card = ui::toned_card(
        tone,
        column![head, said(sheet, 0, text), notes].spacing(space::L),
    );
    ui::group(sheet.lent.tr.lesson_post(author), card)
}

/// The verdict on a post or on what it says: a bad one is to be avoided, not mended, since it may be a fraud.
fn post_badge<'a>(lent: Lent<'a>, verdict: Verdict) -> Element<'a, Message> {
    match verdict {
        Verdict::Good => verdict_badge(lent, verdict),
        Verdict::Weak => ui::icon_badge(Icon::X, lent.tr.lesson_weak(), Tone::Bad),
    }
}

fn conversation<'a>(sheet: Sheet<'a, '_>, messages: &'a [Said]) -> Element<'a, Message> {
    let bubbles = messages
        .iter()
        .enumerate()
        .map(|(rank, message)| bubble(sheet, rank, message));
    ui::group(
        sheet.lent.tr.lesson_conversation(),
        ui::lines(bubbles, space::L),
    )
}

fn bubble<'a>(sheet: Sheet<'a, '_>, rank: usize, message: &'a Said) -> Element<'a, Message> {
    let tr = sheet.lent.tr;
    let (speaker, side, is_own) = match message.from {
        Speaker::You => (tr.lesson_from_you(), Alignment::End, true),
        Speaker::Other => (tr.lesson_from_other(), Alignment::Start, false),
    };
    let words = container(said(sheet, rank, &message.text))
        .padding([space::M, space::L])
        .max_width(BUBBLE)
        .style(theme::container::bubble(is_own));
    let bubble = column![ui::small(speaker).font(theme::SEMIBOLD), words]
        .spacing(space::XS)
        .align_x(side);
    let inset = if is_own {
        iced::padding::left(space::XXL)
    } else {
        iced::padding::right(space::XXL)
    };
    container(bubble)
        .width(Fill)
        .align_x(side)
        .padding(inset)
        .into()
}

/// A question to think about; `answer` is there once it is shown.
fn reveal<'a>(
    sheet: Sheet<'a, '_>,
    prompt: &'a Text,
    answer: Option<&'a Text>,
) -> Element<'a, Message> {
    let tr = sheet.lent.tr;
    let (label, symbol) = if answer.is_some() {
        (tr.lesson_hide(), Icon::EyeOff)
    } else {
        (tr.lesson_show(), Icon::Eye)
    };
    let button = Button::new(format!("reveal-{}", sheet.place), label)
        .leading(symbol)
        .expanded(answer.is_some())
        .on_press(Message::AnswerToggled(sheet.place));
    let think = ui::icon_badge(Icon::CircleQuestionMark, tr.lesson_think(), Tone::Primary);
    let answer = answer
        .map(|answer| ui::callout(Tone::Primary, Icon::MessageCircle, said(sheet, 1, answer)));
    ui::card(
        column![
            column![think, said(sheet, 0, prompt)].spacing(space::S),
            button,
            answer
        ]
        .spacing(space::L),
    )
}
