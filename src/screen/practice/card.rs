//! The profile as a network would draw it, and how strong it is.
use super::photo::Portrait;
use super::{Message, Practice};
use crate::domain::text::Language;
use crate::screen::Lent;
use crate::screen::part::person::initials;
use crate::theme::{self, size, space};
use crate::ui::{self, Element, Icon, Mark, Strength, Tone};

use iced::alignment::Vertical;
use iced::widget::{self, column, container, row, stack};
use iced::{Center, Fill};

/// The height of the strip at the top.
const STRIP: f32 = 64.0;
/// The diameter of the photo, without its rim.
const PHOTO: f32 = 80.0;
/// How much of the strip shows above the photo and its rim.
const ABOVE: f32 = 24.0;
/// The width of the rim.
const RIM: f32 = 4.0;
/// How many skills show on the card.
const SKILLS: usize = 6;

impl Practice {
    /// The drawn card: name, headline, place and skills; what is not written yet stands there in words.
    pub(super) fn card<'a>(
        &'a self,
        lent: Lent<'a>,
        portrait: &'a Portrait,
    ) -> Element<'a, Message> {
        let tr = lent.tr;
        let body = container(self.card_body(lent)).padding(iced::Padding {
            top: space::S,
            right: space::L,
            bottom: space::L,
            left: space::L,
        });
        let card = container(column![self.card_head(portrait), body])
            // Inside of the line around the card.
            .padding(1)
            .width(Fill)
            .style(theme::container::card);
        ui::group(tr.practice_card(), card)
    }

    fn card_head<'a>(&'a self, portrait: &'a Portrait) -> Element<'a, Message> {
        let strip = container(widget::space())
            .width(Fill)
            .height(STRIP)
            .style(theme::container::profile_strip);
        let ground = column![
            strip,
            widget::space().height(ABOVE + PHOTO + 2.0 * RIM - STRIP)
        ];
        let photo = container(self.disc(portrait, PHOTO))
            .padding(RIM)
            .style(theme::container::rim);
        let over = container(photo)
            .padding(iced::padding::left(space::L))
            .width(Fill)
            .height(Fill)
            .align_y(Vertical::Bottom);
        stack![ground, over].into()
    }

    /// The photo in a disc; without one the initials, or a person where there is no name yet.
    pub(super) fn disc<'a>(
        &'a self,
        portrait: &'a Portrait,
        diameter: f32,
    ) -> Element<'a, Message> {
        if let Some(round) = &portrait.round {
            let photo = widget::image(round.clone())
                .width(diameter)
                .height(diameter);
            return ui::decoration(photo);
        }
        let letters = initials(&self.draft.name);
        let mark = if letters.is_empty() {
            Mark::Symbol(Icon::UserRound)
        } else {
            Mark::Letters(letters)
        };
        ui::disc(mark, Tone::Primary, diameter)
    }

    fn card_body<'a>(&'a self, lent: Lent<'a>) -> Element<'a, Message> {
        let draft = &self.draft;
        let tr = lent.tr;
        let written = |words: &'a str, instead: String| {
            let is_written = !words.trim().is_empty();
            let content: ui::Words<'a> = if is_written {
                words.into()
            } else {
                instead.into()
            };
            (content, is_written)
        };
        let (name, _) = written(&draft.name, tr.practice_no_name());
        let (headline, has_headline) = written(&draft.headline, tr.practice_no_headline());
        let headline = if has_headline {
            ui::paragraph(headline).size(size::SMALL)
        } else {
            ui::small(headline)
        };
        let place = (!draft.place.trim().is_empty()).then(|| {
            row![
                container(ui::icon_toned(Icon::MapPin, size::ICON, Tone::Quiet))
                    .padding(iced::padding::top(2)),
                ui::small(draft.place.as_str()).width(Fill),
            ]
            .spacing(space::XS)
        });
        let skills = draft.skills.iter().filter(|skill| !skill.trim().is_empty());
        let mut badges = skills
            .take(SKILLS)
            .map(|skill| ui::badge(skill.as_str(), Tone::Quiet))
            .peekable();
        let skills = badges.peek().is_some().then(|| {
            widget::row(badges)
                .spacing(space::XS)
                .wrap()
                .vertical_spacing(space::XS)
        });
        let words = column![
            ui::strong(name).size(size::TITLE).line_height(1.25),
            headline,
            place,
            skills,
        ]
        .spacing(space::S);
        in_language_of(draft.language, words)
    }

    /// How strong the profile is: a bar, and its level in words.
    pub(super) fn strength<'a>(&'a self, lent: Lent<'a>) -> Element<'a, Message> {
        let tr = lent.tr;
        let title = ui::heading("practice-strength", 2, tr.practice_strength());
        let Some(whole) = self.judged.whole() else {
            let reading = ui::small(tr.practice_reading());
            return ui::card(column![title, reading].spacing(space::S));
        };
        let value = tr.practice_points(whole.ready, whole.needed);
        let fraction = whole.ready as f32 / whole.needed.max(1) as f32;
        let head = row![
            container(title).width(Fill),
            ui::decoration(ui::strong(value.clone())),
        ]
        .spacing(space::S)
        .align_y(Center);
        let line = tr.finding_strength(whole.ready, whole.needed, whole.stops);
        let level = tr.level(whole.level);
        let content = column![
            head,
            ui::progress_bar(tr.practice_strength(), value, fraction, Strength::Profile),
            ui::told(
                "practice-level",
                format!("{level}. {line}"),
                column![ui::strong(level.clone()), ui::small(line.clone())],
            ),
        ]
        .spacing(space::S);
        ui::card(content)
    }
}

/// Words of the draft, read in its language.
pub(super) fn in_language_of<'a>(
    language: Language,
    content: impl Into<Element<'a, Message>>,
) -> Element<'a, Message> {
    ui::in_language(language.code(), content)
}
