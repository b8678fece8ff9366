//! A trial profile that its owner shares: read-only, by section, with what a trainer writes of each.
use super::TITLE;
use crate::domain::comment::{Comment, Comments, LONGEST};
use crate::domain::id::SectionId;
use crate::domain::profile::standing::Standing;
use crate::domain::text::{Language, Text};
use crate::screen::Lent;
use crate::theme::{size, space};
use crate::ui::{self, Button, Editing, Editor, Element, Icon, Strength, TextArea, Tone};

use iced::Center;
use iced::widget::{column, row};

/// The id of the field for a comment.
pub const FIELD: &str = "shared-comment";

/// The id of what opens that field for a section.
pub fn write_id(section: &SectionId) -> String {
    format!("shared-write-{section}")
}

/// What happened.
#[derive(Debug, Clone)]
pub enum Message {
    /// A comment on a section is to be written, or changed.
    WritePressed(SectionId),
    Edited(Editing),
    /// Assistive technology set the words.
    ValueSet(String),
    SavePressed,
    CancelPressed,
    /// Back to where the trainer was.
    BackPressed,
}

/// What the app must do.
#[must_use]
#[derive(Debug, PartialEq, Eq)]
pub enum Action {
    None,
    /// Put the focus there.
    Focus(String),
    /// Keep this comment on a section.
    Keep(SectionId, String),
    Back,
}

/// A section as its owner wrote it.
#[derive(Debug, Clone)]
pub struct Section {
    pub id: SectionId,
    pub title: Text,
    /// Empty where nothing is written.
    pub words: String,
    /// How far it is; `None` where no check looks at it.
    pub standing: Option<Standing>,
}

/// The screen.
#[derive(Debug)]
pub struct Profile {
    name: String,
    /// The language of what is written.
    language: Language,
    standing: Standing,
    sections: Vec<Section>,
    comments: Comments,
    editing: Option<(SectionId, Editor)>,
    is_keeping: bool,
    /// What kept the last comment from being kept.
    trouble: Option<String>,
}

impl Profile {
    /// A profile with its sections, how far it is, and what was written of it.
    pub fn new(
        name: String,
        language: Language,
        standing: Standing,
        sections: Vec<Section>,
        comments: Comments,
    ) -> Self {
        Self {
            name,
            language,
            standing,
            sections,
            comments,
            editing: None,
            is_keeping: false,
            trouble: None,
        }
    }

    /// The comment is kept, or could not be: what is told of that. Gives the id for the focus.
    pub fn kept(&mut self, result: Result<Comments, String>) -> String {
        self.is_keeping = false;
        match result {
            Ok(comments) => {
                self.comments = comments;
                self.close()
            }
            Err(told) => {
                self.trouble = Some(told);
                FIELD.to_owned()
            }
        }
    }

    fn close(&mut self) -> String {
        self.trouble = None;
        let editing = self.editing.take();
        editing.map_or_else(|| TITLE.to_owned(), |(section, _)| write_id(&section))
    }

    /// Routes what happened.
    pub fn update(&mut self, message: Message) -> Action {
        match message {
            Message::WritePressed(section) => {
                let comment = self.comments.get(&section);
                let words = comment.map_or("", |comment| comment.words.as_str());
                let editor = Editor::new(words, LONGEST, true);
                self.editing = Some((section, editor));
                self.trouble = None;
                Action::Focus(FIELD.to_owned())
            }
            Message::Edited(action) => {
                if let Some((_, editor)) = &mut self.editing {
                    // What is too long is not taken in, as the count beside the field says.
                    let _ = editor.edit(action);
                }
                Action::None
            }
            Message::ValueSet(words) => {
                if let Some((_, editor)) = &mut self.editing {
                    let _ = editor.set(&words);
                }
                Action::None
            }
            Message::SavePressed => match &self.editing {
                Some((section, editor)) if !self.is_keeping => {
                    self.is_keeping = true;
                    Action::Keep(section.clone(), editor.content().text())
                }
                _ => Action::None,
            },
            Message::CancelPressed => Action::Focus(self.close()),
            Message::BackPressed => Action::Back,
        }
    }

    /// The name, how far the profile is, and its sections.
    pub fn view<'a>(&'a self, lent: Lent<'a>) -> Element<'a, Message> {
        let tr = lent.tr;
        let back = Button::new("shared-back", tr.comment_back())
            .leading(Icon::ArrowLeft)
            .on_press(Message::BackPressed);
        let Standing { ready, needed, .. } = self.standing;
        let line = tr.practice_ready_line(ready, needed);
        let bar = ui::progress_bar(
            tr.practice_strength(),
            line.clone(),
            ready as f32 / needed.max(1) as f32,
            Strength::Profile,
        );
        let head = column![
            Element::from(back),
            ui::heading(TITLE, 1, tr.comment_profile_of(&self.name)),
            ui::paragraph(tr.comment_profile_line()),
            ui::small(line),
            bar,
        ]
        .spacing(space::M);
        let sections = self
            .sections
            .iter()
            .map(|section| self.section(lent, section));
        column![head, ui::lines(sections, space::L)]
            .spacing(space::XL)
            .into()
    }

    fn section<'a>(&'a self, lent: Lent<'a>, section: &'a Section) -> Element<'a, Message> {
        let tr = lent.tr;
        let id = format!("shared-{}", section.id);
        let title = ui::heading_sized(id, 2, size::LARGE, lent.words(&section.title));
        let badges = section
            .standing
            .filter(|standing| standing.needed > 0 || standing.stops > 0)
            .map(|standing| badges(lent, standing));
        let words: Element<'a, Message> = if section.words.is_empty() {
            ui::small(tr.practice_nothing_written()).into()
        } else {
            let words = ui::paragraph(section.words.as_str());
            ui::in_language(self.language.code(), words)
        };
        let comment = match &self.editing {
            Some((editing, editor)) if *editing == section.id => self.editor(lent, editor),
            _ => written(lent, section, self.comments.get(&section.id)),
        };
        let head = column![title, badges].spacing(space::XS);
        ui::card(column![head, words, comment].spacing(space::M))
    }

    fn editor<'a>(&'a self, lent: Lent<'a>, editor: &'a Editor) -> Element<'a, Message> {
        let tr = lent.tr;
        let area = TextArea::new(FIELD, tr.comment_field(), editor.content())
            .help(tr.comment_field_help())
            .count(tr.practice_count(editor.length(), LONGEST as u64))
            .error(self.trouble.clone())
            .language(tr.language().code())
            .on_action(Message::Edited)
            .on_value(Message::ValueSet);
        let save = Button::new("shared-save", tr.comment_save())
            .primary()
            .leading(Icon::Check)
            .on_press_maybe((!self.is_keeping).then_some(Message::SavePressed));
        let cancel = Button::new("shared-cancel", tr.comment_cancel())
            .main()
            .on_press(Message::CancelPressed);
        let buttons = row![Element::from(save), Element::from(cancel)]
            .spacing(space::M)
            .wrap()
            .vertical_spacing(space::S);
        column![Element::from(area), buttons]
            .spacing(space::M)
            .into()
    }
}

/// How far a section is, in words.
fn badges<'a>(lent: Lent<'a>, standing: Standing) -> Element<'a, Message> {
    let tr = lent.tr;
    let points = ui::badge(
        tr.practice_points(standing.ready, standing.needed),
        Tone::Primary,
    );
    let left = standing.needed.saturating_sub(standing.ready);
    let left = (left > 0).then(|| ui::badge(tr.comment_findings(left), Tone::Warn));
    let stops = (standing.stops > 0).then(|| {
        let words = tr.practice_stop(standing.stops);
        ui::icon_badge(Icon::TriangleAlert, words, Tone::Bad)
    });
    row![points, left, stops]
        .spacing(space::S)
        .align_y(Center)
        .wrap()
        .vertical_spacing(space::XS)
        .into()
}

/// What a trainer wrote of a section, whether it was read, and the way to write.
fn written<'a>(
    lent: Lent<'a>,
    section: &'a Section,
    comment: Option<&'a Comment>,
) -> Element<'a, Message> {
    let tr = lent.tr;
    let title = lent.words(&section.title);
    let (label, name) = match comment {
        Some(_) => (tr.comment_change(), tr.comment_change_of(title)),
        None => (tr.comment_write(), tr.comment_write_of(title)),
    };
    let button = Button::new(write_id(&section.id), label)
        .leading(Icon::MessageCircle)
        .name(name)
        .on_press(Message::WritePressed(section.id.clone()));
    let said = comment.map(|comment| {
        let seen = match &comment.seen {
            Some(at) => tr.comment_seen(&tr.date(at.civil().date())),
            None => tr.comment_unseen(),
        };
        let words = column![
            ui::strong(tr.comment_yours()),
            ui::paragraph(comment.words.as_str()),
            ui::small(seen),
        ];
        ui::callout(Tone::Primary, Icon::MessageCircle, words.spacing(space::XS))
    });
    column![said, Element::from(button)]
        .spacing(space::M)
        .into()
}
