//! Taking the profile away: in files, at a place that the person chooses, and by copying it a field at a time.
use super::network::share;
use super::preview::front;
use super::{Action, Desk, Message, Practice};
use crate::domain::id::SectionId;
use crate::domain::practice::Section;
use crate::domain::problem::TakingTrouble;
use crate::domain::profile::away::Form;
use crate::domain::profile::slot::{List, Slot};
use crate::screen::Lent;
use crate::theme::space;
use crate::ui::{self, Button, Element, Icon, Notice, RadioRow, TextField, Tone};

use iced::widget::{column, container, row};
use iced::{Center, Fill};

use std::path::PathBuf;

/// The id of what says how saving went.
pub const TOLD: &str = "practice-away-told";
/// The id of the field for a place.
pub const PLACE: &str = "practice-away-place";

/// How much of a field shows beside what copies it, in characters.
const SHOWN: usize = 160;

/// What happened.
#[derive(Debug, Clone)]
pub enum Happened {
    /// A form is to be saved where the system's dialog says.
    SavePressed(Form),
    /// The place is to be written, or no longer.
    ByHandPressed,
    /// The form to save at the place that is written.
    FormChosen(Form),
    /// Somebody wrote the place.
    PlaceEdited(String),
    /// "Save here" was pressed.
    SaveHerePressed,
    /// Something is to be copied.
    CopyPressed(Copied),
}

/// What the app must do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Wish {
    /// Ask for a place and save a form there.
    Save(Form),
    /// Save it at the place that was written.
    SaveAt(Form, String),
    /// Offer the field for a place, with a likely one in it.
    Offer(Form),
    /// Put this on the clipboard.
    Copy(Copied),
}

/// What is copied.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Copied {
    /// A whole section.
    Section(SectionId),
    /// What is written at a place.
    Slot(Slot),
    /// What was done in the job of this rank.
    Points(usize),
}

impl Copied {
    /// The id of what copies it.
    pub fn id(&self) -> String {
        match self {
            Self::Section(section) => format!("practice-copy-{section}"),
            Self::Slot(slot) => format!("practice-copy-{}", slot.key()),
            Self::Points(rank) => format!("practice-copy-points-{rank}"),
        }
    }
}

/// How saving went.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Outcome {
    /// The file is there; so many kinds of characters could not be printed.
    Saved {
        path: PathBuf,
        unprintable: usize,
    },
    Failed(TakingTrouble),
}

/// What shows of taking away.
#[derive(Debug, Default)]
pub struct Away {
    outcome: Option<Outcome>,
    by_hand: Option<ByHand>,
    copied: Option<Copied>,
}

/// The field for a place.
#[derive(Debug)]
struct ByHand {
    form: Form,
    path: String,
    /// Whether it is there because no dialog can be opened.
    is_needed: bool,
}

impl Away {
    /// Takes in how saving went.
    pub fn tell(&mut self, outcome: Outcome) {
        self.outcome = Some(outcome);
    }

    /// Offers the field for a place with `path` in it; `is_needed` where no dialog can be opened.
    pub fn offer(&mut self, form: Form, path: String, is_needed: bool) {
        self.outcome = None;
        self.by_hand = Some(ByHand {
            form,
            path,
            is_needed,
        });
    }

    /// Says that something is on the clipboard.
    pub fn copied(&mut self, copied: Copied) {
        self.copied = Some(copied);
    }

    /// Forgets what was told: another place shows.
    pub(super) fn leave(&mut self) {
        self.outcome = None;
        self.copied = None;
    }

    /// Routes what happened.
    pub(super) fn update(&mut self, happened: Happened) -> Action {
        match happened {
            Happened::SavePressed(form) => return Action::Away(Wish::Save(form)),
            Happened::ByHandPressed => {
                if self.by_hand.take().is_none() {
                    return Action::Away(Wish::Offer(Form::Pdf));
                }
            }
            Happened::FormChosen(form) => {
                if let Some(by_hand) = &mut self.by_hand {
                    by_hand.choose(form);
                }
            }
            Happened::PlaceEdited(path) => {
                if let Some(by_hand) = &mut self.by_hand {
                    by_hand.path = path;
                }
            }
            Happened::SaveHerePressed => {
                if let Some(by_hand) = &self.by_hand {
                    let path = by_hand.path.trim().to_owned();
                    return Action::Away(Wish::SaveAt(by_hand.form, path));
                }
            }
            Happened::CopyPressed(copied) => return Action::Away(Wish::Copy(copied)),
        }
        Action::None
    }
}

impl ByHand {
    /// Chooses a form: the name of the file ends as its files do.
    fn choose(&mut self, form: Form) {
        let before = format!(".{}", self.form.extension());
        if let Some(stem) = self.path.strip_suffix(&before) {
            self.path = format!("{stem}.{}", form.extension());
        }
        self.form = form;
    }
}

impl Practice {
    /// What shows of taking away, to be told of it.
    pub fn away_mut(&mut self) -> &mut Away {
        &mut self.away
    }

    /// The files, how saving went, and the fields to copy.
    pub(super) fn away<'a>(&'a self, lent: Lent<'a>, desk: Desk<'a>) -> Element<'a, Message> {
        let tr = lent.tr;
        let forms = self.forms().map(|form| form_row(lent, form));
        let no_photo = self.draft.photo.is_empty().then(|| {
            let words = ui::small(tr.away_no_photo());
            Element::from(words)
        });
        let files = column![
            ui::heading("practice-away-files", 2, tr.away_files()),
            ui::lines(forms.chain(no_photo), space::M),
            self.outcome(lent),
            self.by_hand(lent),
        ]
        .spacing(space::M);
        column![files, share(lent, desk), self.copies(lent, desk)]
            .spacing(space::XXL)
            .into()
    }

    /// The forms there are: no photo without one.
    fn forms(&self) -> impl Iterator<Item = Form> {
        let has_photo = !self.draft.photo.is_empty();
        let is_there = move |form: &Form| *form != Form::Photo || has_photo;
        Form::ALL.into_iter().filter(is_there)
    }

    fn outcome<'a>(&'a self, lent: Lent<'a>) -> Option<Element<'a, Message>> {
        let tr = lent.tr;
        let notice = match self.away.outcome.as_ref()? {
            Outcome::Saved { path, unprintable } => {
                let notice = Notice::new(TOLD, Tone::Ok, tr.away_saved())
                    .icon(Icon::CircleCheck)
                    .text(tr.saved_at(path));
                if *unprintable > 0 {
                    notice.text(tr.away_unprintable(*unprintable))
                } else {
                    notice
                }
            }
            Outcome::Failed(trouble) => {
                let told = tr.taking_trouble(trouble);
                Notice::new(TOLD, Tone::Bad, tr.away_not_saved())
                    .icon(Icon::TriangleAlert)
                    .text(told.what)
                    .text(told.safe)
                    .text(told.cure)
            }
        };
        Some(notice.still(lent.is_still).into())
    }

    /// The field for a place, for who wants it or has no dialog.
    fn by_hand<'a>(&'a self, lent: Lent<'a>) -> Element<'a, Message> {
        let tr = lent.tr;
        let is_open = self.away.by_hand.is_some();
        let fold = Button::new("practice-away-by-hand", tr.away_by_hand())
            .link()
            .trailing(if is_open {
                Icon::ChevronUp
            } else {
                Icon::ChevronDown
            })
            .expanded(is_open)
            .on_press(Message::Away(Happened::ByHandPressed));
        let fields = self.away.by_hand.as_ref();
        let fields = fields.map(|by_hand| self.place_fields(lent, by_hand));
        column![Element::from(fold), fields]
            .spacing(space::M)
            .into()
    }

    fn place_fields<'a>(&'a self, lent: Lent<'a>, by_hand: &'a ByHand) -> Element<'a, Message> {
        let tr = lent.tr;
        let needed = by_hand.is_needed.then(|| {
            Notice::new("practice-away-needed", Tone::Warn, tr.away_no_dialog())
                .icon(Icon::Info)
                .still(lent.is_still)
        });
        let rows = self.forms().map(|form| RadioRow {
            id: format!("practice-away-form-{}", form.word()).into(),
            label: tr.form(form).into(),
            is_chosen: form == by_hand.form,
            on_choose: Some(Message::Away(Happened::FormChosen(form))),
        });
        let forms = ui::radio_group("practice-away-forms", tr.away_form(), rows.collect());
        let submit = Message::Away(Happened::SaveHerePressed);
        let place = TextField::new(PLACE, tr.away_path(), &by_hand.path)
            .help(tr.away_path_help())
            .on_input(|path| Message::Away(Happened::PlaceEdited(path)))
            .on_submit_maybe(Some(submit.clone()));
        let save = Button::new("practice-away-save", tr.away_save_here())
            .main()
            .leading(Icon::Save)
            .on_press(submit);
        let fields = column![
            needed.map(Element::from),
            column![ui::strong(tr.away_form()), forms].spacing(space::XS),
            Element::from(place),
            Element::from(save),
        ];
        ui::card(fields.spacing(space::M))
    }

    /// Each field that is filled, beside what copies it.
    fn copies<'a>(&'a self, lent: Lent<'a>, desk: Desk<'a>) -> Element<'a, Message> {
        let tr = lent.tr;
        let mut cards = desk
            .sections
            .iter()
            .filter_map(|section| self.copies_of(lent, section))
            .peekable();
        let line = if cards.peek().is_some() {
            tr.away_copy_line()
        } else {
            tr.away_nothing()
        };
        column![
            ui::heading("practice-away-copy", 2, tr.away_copy()),
            ui::paragraph(line),
            ui::lines(cards, space::M),
        ]
        .spacing(space::M)
        .into()
    }

    fn copies_of<'a>(
        &'a self,
        lent: Lent<'a>,
        section: &'a Section,
    ) -> Option<Element<'a, Message>> {
        let tr = lent.tr;
        let rows = self.filled(lent, section);
        if rows.is_empty() {
            return None;
        }
        let title = lent.words(&section.title);
        let heading = ui::heading(format!("practice-copies-{}", section.id), 3, title);
        let whole = Copied::Section(section.id.clone());
        let is_copied = self.away.copied.as_ref() == Some(&whole);
        let told = is_copied.then(|| ui::strong_status(tr.away_copied(title)));
        let all = (rows.len() > 1).then(|| {
            Button::new(whole.id(), tr.away_copy_section())
                .leading(Icon::Copy)
                .name(tr.away_copy_of(title))
                .on_press(Message::Away(Happened::CopyPressed(whole)))
        });
        let head = row![container(heading).width(Fill), all.map(Element::from)]
            .spacing(space::M)
            .align_y(Center)
            .wrap()
            .vertical_spacing(space::S);
        let rows = rows.into_iter().map(|row| self.copy_row(lent, row));
        let rows = ui::lines(rows, space::M);
        Some(ui::card(
            column![Element::from(head), told, rows].spacing(space::M),
        ))
    }

    fn copy_row<'a>(&'a self, lent: Lent<'a>, field: Field) -> Element<'a, Message> {
        let tr = lent.tr;
        let is_copied = self.away.copied.as_ref() == Some(&field.what);
        let told = is_copied.then(|| ui::strong_status(tr.away_copied(&field.title)));
        let button = Button::new(field.what.id(), tr.away_copy_button())
            .leading(if is_copied { Icon::Check } else { Icon::Copy })
            .name(tr.away_copy_of(&field.title))
            .on_press(Message::Away(Happened::CopyPressed(field.what)));
        let words = super::card::in_language_of(
            self.draft.language,
            ui::paragraph(front(&field.words, SHOWN)),
        );
        let words = column![ui::small(field.title), words, told].width(Fill);
        row![words, Element::from(button)]
            .spacing(space::M)
            .align_y(Center)
            .into()
    }

    /// The fields of a section in which anything is written, in their order; those of the job wanted are for the
    /// learner alone.
    fn filled(&self, lent: Lent<'_>, section: &Section) -> Vec<Field> {
        let id = section.id.as_str();
        let entries = match id {
            "target" => return Vec::new(),
            "experience" => self.draft.count(List::Experience),
            "education" => self.draft.count(List::Education),
            _ => 1,
        };
        let places = (0..entries).flat_map(|rank| {
            section
                .fields
                .iter()
                .map(move |field| (rank, field))
                .filter(|(_, field)| field.id.as_str() != "year")
        });
        let fields = places.flat_map(|(rank, field)| {
            let label = lent.words(&field.label);
            let title = match id {
                "experience" => {
                    let entry = lent.tr.practice_experience(rank + 1);
                    lent.tr.away_field_of(label, &entry)
                }
                "education" => {
                    let entry = lent.tr.practice_education(rank + 1);
                    lent.tr.away_field_of(label, &entry)
                }
                _ => label.to_owned(),
            };
            self.fields_of(lent, id, field.id.as_str(), rank, title)
        });
        let is_filled = |field: &Field| !field.words.is_empty();
        fields.filter(is_filled).collect()
    }

    /// What can be copied of a field: itself, or the items of its list.
    fn fields_of(
        &self,
        lent: Lent<'_>,
        section: &str,
        field: &str,
        rank: usize,
        title: String,
    ) -> Vec<Field> {
        let at = |slot: Slot, title: String| Field {
            words: self.draft.words(slot).trim().to_owned(),
            what: Copied::Slot(slot),
            title,
        };
        match List::of(section, field, rank) {
            Some(List::Points(rank)) => {
                let points = (0..self.draft.count(List::Points(rank)))
                    .map(|point| self.draft.words(Slot::Point(rank, point)));
                let words = points.collect::<Vec<_>>().join(" ");
                vec![Field {
                    words: words.trim().to_owned(),
                    what: Copied::Points(rank),
                    title,
                }]
            }
            Some(List::Skills) => (0..self.draft.skills.len())
                .map(|rank| at(Slot::Skill(rank), lent.tr.practice_skill(rank + 1)))
                .collect(),
            Some(List::Languages) => (0..self.draft.languages.len())
                .map(|rank| at(Slot::SpokenName(rank), lent.tr.practice_spoken(rank + 1)))
                .collect(),
            Some(List::Experience | List::Education) | None => {
                let slot = Slot::of(section, field, rank);
                let field = slot.map(|slot| at(slot, title)).map(|field| match slot {
                    // It is copied in the words of the profile's language.
                    Some(Slot::Start(_) | Slot::End(_))
                        if lent.tr.language() == self.draft.language =>
                    {
                        let words = lent.tr.when(&field.words);
                        Field { words, ..field }
                    }
                    _ => field,
                });
                field.into_iter().collect()
            }
        }
    }
}

/// A field that can be copied.
struct Field {
    what: Copied,
    title: String,
    words: String,
}

/// A form: what it is good for, and what saves it.
fn form_row<'a>(lent: Lent<'a>, form: Form) -> Element<'a, Message> {
    let tr = lent.tr;
    let icon = match form {
        Form::Pdf => Icon::FileText,
        Form::Text => Icon::Type,
        Form::Photo => Icon::Image,
    };
    let words = column![ui::strong(tr.form(form)), ui::small(tr.form_line(form))].width(Fill);
    let words = row![ui::icon_toned(icon, 24.0, Tone::Primary), words].spacing(space::M);
    let save = Button::new(save_id(form), tr.form_save(form));
    let save = if form == Form::Pdf {
        save.primary()
    } else {
        save.main()
    };
    let save = save
        .leading(Icon::Save)
        .on_press(Message::Away(Happened::SavePressed(form)));
    let content: Element<'a, Message> = if ui::is_narrow(lent.window) {
        column![words, Element::from(save)].spacing(space::M).into()
    } else {
        row![words, Element::from(save)]
            .spacing(space::L)
            .align_y(Center)
            .into()
    };
    ui::card(content)
}

/// The id of what saves a form.
pub fn save_id(form: Form) -> String {
    format!("practice-away-save-{}", form.word())
}
