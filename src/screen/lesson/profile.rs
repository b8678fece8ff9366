//! A drawn profile, with numbers at the parts that its notes are about.
use super::Message;
use super::block::verdict_badge;
use super::said::{said, said_softly, with_echo};
use super::sheet::Sheet;
use crate::domain::lesson::{Profile, ProfileField, ProfileNote};
use crate::domain::text::Text;
use crate::screen::part::person::initials;
use crate::screen::{Lent, Pictures};
use crate::theme::{self, size, space};
use crate::ui::{self, Element, Icon, Mark, Tone};

use iced::alignment::Vertical;
use iced::widget::{self, column, container, image, row, stack};
use iced::{Center, ContentFit, Fill};

/// The height of the strip at the top.
const STRIP: f32 = 76.0;
/// The diameter of the photo, without its rim.
const PHOTO: f32 = 96.0;
/// How much of the strip shows above the photo and its rim.
const ABOVE: f32 = 28.0;
/// The width of the rim.
const RIM: f32 = 4.0;
/// The width of the numbers of notes, so that their words stand in line.
const NUMBER: f32 = 36.0;

/// The profile, then its notes.
pub(super) fn view<'a>(sheet: Sheet<'a, '_>, profile: &'a Profile) -> Element<'a, Message> {
    let card = container(column![
        head(profile, sheet.pictures),
        container(body(sheet, profile)).padding(iced::Padding {
            top: space::S,
            right: space::XL,
            bottom: space::XL,
            left: space::XL,
        }),
    ])
    // Inside of the line around the card.
    .padding(1)
    .width(Fill)
    .style(theme::container::card);
    let notes = (!profile.notes.is_empty()).then(|| notes(sheet, &profile.notes));
    ui::group(
        sheet.lent.tr.lesson_profile(&profile.name),
        column![card, notes].spacing(space::L),
    )
}

fn head<'a>(profile: &'a Profile, pictures: &'a Pictures) -> Element<'a, Message> {
    let strip = container(widget::space())
        .width(Fill)
        .height(STRIP)
        .style(theme::container::profile_strip);
    let ground = column![
        strip,
        widget::space().height(ABOVE + PHOTO + 2.0 * RIM - STRIP)
    ];
    let photo = photo(profile, pictures);
    let marks = marks(&profile.notes, ProfileField::Photo);
    let over = row![photo, marks]
        .spacing(space::S)
        .align_y(Vertical::Bottom);
    let over = container(over)
        .padding(iced::padding::left(space::L + RIM))
        .width(Fill)
        .height(Fill)
        .align_y(Vertical::Bottom);
    stack![ground, over].into()
}

/// The photo, which its note speaks of, or the initials. The photo keeps its corners: the renderer rounds none.
fn photo<'a>(profile: &'a Profile, pictures: &'a Pictures) -> Element<'a, Message> {
    let file = profile.photo.as_ref();
    match file.and_then(|file| pictures.get(file)) {
        Some(handle) => {
            let photo = image(handle.clone())
                .width(PHOTO)
                .height(PHOTO)
                .content_fit(ContentFit::Cover);
            container(ui::decoration(photo))
                .padding(RIM)
                .style(theme::container::bar)
                .into()
        }
        None => {
            let letters = Mark::Letters(initials(&profile.name));
            container(ui::disc(letters, Tone::Primary, PHOTO))
                .padding(RIM)
                .style(theme::container::rim)
                .into()
        }
    }
}

fn body<'a>(sheet: Sheet<'a, '_>, profile: &'a Profile) -> Element<'a, Message> {
    let with_marks = |content: Element<'a, Message>, field| {
        row![container(content).width(Fill), marks(&profile.notes, field)].spacing(space::S)
    };
    let name = ui::strong(&profile.name)
        .size(size::TITLE)
        .line_height(1.25);
    // Down to the middle of the first line.
    let pin = container(ui::icon_toned(Icon::MapPin, size::ICON, Tone::Quiet))
        .padding(iced::padding::top(2));
    let place = row![
        pin,
        container(said_softly(sheet, 1, &profile.place)).width(Fill),
    ]
    .spacing(space::S);
    let about = profile.about.as_ref().map(|about| {
        let words = column![
            ui::strong(sheet.lent.tr.lesson_note_about()),
            said(sheet, 2, about)
        ]
        .spacing(space::XS);
        with_marks(words.into(), ProfileField::About).padding(iced::padding::top(space::S))
    });
    let skills = (!profile.skills.is_empty()).then(|| {
        with_marks(skills(sheet, &profile.skills), ProfileField::Skills)
            .padding(iced::padding::top(space::S))
    });
    column![
        with_marks(name.into(), ProfileField::Name),
        with_marks(said(sheet, 0, &profile.headline), ProfileField::Headline),
        with_marks(place.into(), ProfileField::Place),
        about,
        skills,
    ]
    .spacing(space::S)
    .into()
}

fn skills<'a>(sheet: Sheet<'a, '_>, skills: &'a [Text]) -> Element<'a, Message> {
    let badges = skills.iter().map(|skill| {
        with_echo(
            sheet,
            skill,
            ui::badge(sheet.lent.words(skill), Tone::Quiet),
        )
    });
    let badges = widget::row(badges)
        .spacing(space::S)
        .wrap()
        .vertical_spacing(space::S);
    column![ui::strong(sheet.lent.tr.lesson_note_skills()), badges]
        .spacing(space::XS)
        .into()
}

/// The numbers of the notes on one part, for the eye: each note names its part.
fn marks<'a>(notes: &'a [ProfileNote], field: ProfileField) -> Option<Element<'a, Message>> {
    let mut marks = notes
        .iter()
        .enumerate()
        .filter(|(_, note)| note.field == field)
        .map(|(rank, _)| mark(rank))
        .peekable();
    marks.peek()?;
    Some(widget::row(marks).spacing(space::XS).into())
}

fn mark<'a>(rank: usize) -> Element<'a, Message> {
    ui::decoration(ui::badge((rank + 1).to_string(), Tone::Primary))
}

fn notes<'a>(sheet: Sheet<'a, '_>, notes: &'a [ProfileNote]) -> Element<'a, Message> {
    let notes = notes.iter().enumerate().map(|(rank, note)| {
        let head = row![
            verdict_badge(sheet.lent, note.verdict),
            ui::strong(part(sheet.lent, note.field)),
        ]
        .spacing(space::S)
        .align_y(Center);
        row![
            container(mark(rank)).width(NUMBER),
            column![head, said(sheet, 3 + rank, &note.text)]
                .spacing(space::XS)
                .width(Fill)
        ]
        .spacing(space::S)
        .into()
    });
    ui::group(sheet.lent.tr.lesson_notes(), ui::lines(notes, space::M))
}

fn part(lent: Lent<'_>, field: ProfileField) -> String {
    let tr = lent.tr;
    match field {
        ProfileField::Name => tr.lesson_note_name(),
        ProfileField::Headline => tr.lesson_note_headline(),
        ProfileField::Place => tr.lesson_note_place(),
        ProfileField::About => tr.lesson_note_about(),
        ProfileField::Skills => tr.lesson_note_skills(),
        ProfileField::Photo => tr.lesson_note_photo(),
    }
}
