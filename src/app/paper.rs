//! Sheets of modules, the trainer's guide, and what a trainer follows: the system's dialog, the file, and what is told of
//! it.
use super::attestation::Attested;
use super::choosing::{Picked, PlaceAsked};
use super::taking::{Saved, Target};
use super::trainer::{Followed, InsightToSave, Made};
use super::{App, Dialog, Message, Screen};
use crate::content::{Library, Opened};
use crate::domain::following::FileKind;
use crate::domain::problem::TakingTrouble;
use crate::domain::profile::away::{Form, file_name_ending};
use crate::domain::text::Language;
use crate::i18n::Tr;
use crate::report::guide::{self, Guide};
use crate::report::print::{Printed, print};
use crate::report::sheet::{self, Sheet};
use crate::screen::trainer::{insight, people, person};
use crate::screen::{lesson, results};
use crate::store::IfThere;
use crate::theme::space;
use crate::ui::{self, Button, Element, Icon, TextField};

use iced::Task;
use iced::widget::column;
use iced::widget::operation::focus;
use jiff::civil::Date;

use std::path::PathBuf;
use std::sync::Arc;

/// The id of the field for a place.
pub const PLACE: &str = "paper-place";

/// What is printed of the open module.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Paper {
    /// All of it on a page.
    Sheet,
    /// Its lessons on leading a workshop.
    Guide,
    /// The attestation of a track, under the name that was written for it.
    Attestation,
    /// A group at a glance, as it shows there.
    Insight(FileKind),
    /// The table of people that shows in the trainer's space.
    Group(FileKind),
    /// The page of the person that shows there.
    Person(FileKind),
}

impl Paper {
    /// How the name of its file ends.
    fn extension(self) -> &'static str {
        match self {
            Self::Sheet | Self::Guide | Self::Attestation => Form::Pdf.extension(),
            Self::Group(kind) | Self::Person(kind) | Self::Insight(kind) => kind.extension(),
        }
    }
}

/// What happened.
#[derive(Debug, Clone)]
pub enum Happened {
    /// A place was named for it, or none.
    PlaceNamed(Paper, Picked),
    /// It was written, in the session of this number, or could not be.
    Written(Paper, Option<u64>, Result<Saved, TakingTrouble>),
    /// The field for a place was asked for.
    ByHandPressed(Paper),
    /// Somebody wrote the place.
    PlaceEdited(String),
    /// "Save here" was pressed.
    SaveHerePressed,
}

/// What is told of it, over the page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Told {
    Saved(Paper, Saved),
    Failed(Paper, TakingTrouble),
    /// The place is to be written by hand.
    ByHand {
        paper: Paper,
        path: String,
        /// Whether no dialog can be opened.
        is_needed: bool,
        /// Why it could not be written there.
        trouble: Option<TakingTrouble>,
    },
}

impl Told {
    fn paper(&self) -> Paper {
        match self {
            Self::Saved(paper, _) | Self::Failed(paper, _) | Self::ByHand { paper, .. } => *paper,
        }
    }
}

/// What goes on it.
enum Matter {
    Sheet(Arc<Opened>),
    Guide(Arc<Opened>),
    Attestation(Attested),
    Insight(Box<InsightToSave>),
    Followed(Box<Followed>),
}

/// All that is needed to print it, on another thread.
struct Work {
    matter: Matter,
    library: Library,
    tr: Tr,
    place: String,
    day: Date,
    fallback: Language,
}

impl App {
    /// Asks for a place by the system's dialog, one at a time.
    pub(super) fn print_paper(&mut self, paper: Paper) -> Task<Message> {
        if self.taking.is_asking || self.taking.is_writing {
            return Task::none();
        }
        self.taking.is_asking = true;
        let asked = PlaceAsked {
            title: match paper {
                Paper::Sheet => self.tr.paper_sheet(),
                Paper::Guide => self.tr.paper_guide(),
                Paper::Attestation => self.tr.attestation_title(),
                Paper::Group(FileKind::Pdf)
                | Paper::Person(FileKind::Pdf)
                | Paper::Insight(FileKind::Pdf) => self.tr.following_print(),
                Paper::Group(FileKind::Csv)
                | Paper::Person(FileKind::Csv)
                | Paper::Insight(FileKind::Csv) => self.tr.following_export(),
            },
            kind: match paper {
                Paper::Group(FileKind::Csv)
                | Paper::Person(FileKind::Csv)
                | Paper::Insight(FileKind::Csv) => self.tr.following_form_csv(),
                _ => self.tr.form(Form::Pdf),
            },
            extension: paper.extension(),
            name: self.paper_name(paper),
            folder: self.surroundings.documents.clone(),
        };
        let asking = (self.surroundings.choose_place)(asked);
        Task::perform(asking, move |picked| {
            Message::Paper(Happened::PlaceNamed(paper, picked))
        })
    }

    pub(super) fn on_paper(&mut self, happened: Happened) -> Task<Message> {
        match happened {
            Happened::PlaceNamed(paper, picked) => {
                self.taking.is_asking = false;
                match picked {
                    Picked::File(path) => self.write_paper(paper, path, IfThere::Replace),
                    Picked::Nothing => Task::none(),
                    Picked::NoWindow => self.offer_paper_place(paper, true),
                }
            }
            Happened::Written(paper, session, result) => self.paper_written(paper, session, result),
            Happened::ByHandPressed(paper) => self.offer_paper_place(paper, false),
            Happened::PlaceEdited(written) => {
                if let Some(Dialog::Paper(Told::ByHand { path, .. })) = &mut self.dialog {
                    *path = written;
                }
                Task::none()
            }
            Happened::SaveHerePressed => self.save_paper_here(),
        }
    }

    /// A likely name for the file.
    fn paper_name(&self, paper: Paper) -> String {
        let (name, what) = match (paper, &self.module) {
            (Paper::Sheet, Some(open)) => {
                let title = self.lent().words(&open.opened.module.title).to_owned();
                (title, self.tr.paper_sheet_file())
            }
            (Paper::Sheet, None) => (String::new(), self.tr.paper_sheet_file()),
            (Paper::Guide, _) => (self.tr.app_name(), self.tr.paper_guide_file()),
            (Paper::Attestation, _) => {
                let name = self.attested.as_ref().map(|asked| asked.name.clone());
                (name.unwrap_or_default(), self.tr.attestation_file())
            }
            (Paper::Group(_), _) => (self.group_title(), self.tr.following_file_group()),
            (Paper::Person(_), _) => (self.person_name(), self.tr.following_file_person()),
            (Paper::Insight(_), _) => (self.insight_title(), self.tr.insight_file()),
        };
        file_name_ending(paper.extension(), &name, &what, self.today())
    }

    /// Offers the field for a place, where nothing else is asked.
    fn offer_paper_place(&mut self, paper: Paper, is_needed: bool) -> Task<Message> {
        if !matches!(self.dialog, None | Some(Dialog::Paper(_))) {
            return Task::none();
        }
        let path = self.surroundings.documents.join(self.paper_name(paper));
        self.dialog = Some(Dialog::Paper(Told::ByHand {
            paper,
            path: path.to_string_lossy().into_owned(),
            is_needed,
            trouble: None,
        }));
        focus(PLACE)
    }

    fn save_paper_here(&mut self) -> Task<Message> {
        let Some(Dialog::Paper(Told::ByHand {
            paper,
            path,
            trouble,
            ..
        })) = &mut self.dialog
        else {
            return Task::none();
        };
        let (paper, place) = (*paper, path.trim().to_owned());
        *trouble = place.is_empty().then_some(TakingTrouble::NoPlace);
        if place.is_empty() {
            return focus(PLACE);
        }
        self.write_paper(paper, place.into(), IfThere::Keep)
    }

    /// What goes on a paper; nothing where it is no longer at hand.
    fn matter(&self, paper: Paper) -> Option<Matter> {
        let opened = self.module.as_ref().map(|open| Arc::clone(&open.opened));
        match paper {
            Paper::Sheet => opened.map(Matter::Sheet),
            Paper::Guide => opened.map(Matter::Guide),
            Paper::Attestation => self.attestation().map(Matter::Attestation),
            Paper::Group(kind) => self.followed_group(kind).map(Matter::Followed),
            Paper::Person(kind) => self.followed_person(kind).map(Matter::Followed),
            Paper::Insight(kind) => self.insight_to_save(kind).map(Matter::Insight),
        }
    }

    /// The name of the centre, or that of the program where it has none.
    pub(super) fn centre_name(&self) -> String {
        let centre = self.centre.as_ref().map(|settings| settings.centre.trim());
        match centre {
            Some(centre) if !centre.is_empty() => centre.to_owned(),
            Some(_) | None => self.tr.app_name(),
        }
    }

    /// Prints it and writes it, in a task.
    fn write_paper(&mut self, paper: Paper, path: PathBuf, if_there: IfThere) -> Task<Message> {
        let Some(matter) = self.matter(paper) else {
            return Task::none();
        };
        let target = self.target(path, self.paper_name(paper), if_there);
        let work = Work {
            matter,
            library: self.library().clone(),
            tr: self.tr.clone(),
            place: self.centre_name(),
            day: self.today(),
            fallback: self.library().first_language(),
        };
        self.begin_writing(
            move || work.run(target, paper.extension()),
            move |number, result| Message::Paper(Happened::Written(paper, number, result)),
        )
    }

    fn paper_written(
        &mut self,
        paper: Paper,
        number: Option<u64>,
        result: Result<Saved, TakingTrouble>,
    ) -> Task<Message> {
        if !self.end_writing(number) {
            return Task::none();
        }
        let told = match (result, self.dialog.take()) {
            (Err(failed), Some(Dialog::Paper(mut told @ Told::ByHand { .. }))) => {
                if let Told::ByHand { trouble, .. } = &mut told {
                    *trouble = Some(failed);
                }
                self.dialog = Some(Dialog::Paper(told));
                return focus(PLACE);
            }
            (Ok(saved), None | Some(Dialog::Paper(_))) => Told::Saved(paper, saved),
            (Err(trouble), None | Some(Dialog::Paper(_))) => Told::Failed(paper, trouble),
            // Something else is asked meanwhile: that comes first.
            (result, other) => {
                self.dialog = other;
                if let Err(TakingTrouble::NotWritten(trouble)) = result {
                    self.tell(trouble);
                }
                return Task::none();
            }
        };
        self.dialog = Some(Dialog::Paper(told));
        self.focus_dialog()
    }

    /// Puts the focus back on what saves it.
    pub(super) fn leave_paper(&self, told: &Told) -> Task<Message> {
        focus(match (&self.screen, told.paper(), &self.attested) {
            (_, Paper::Attestation, Some(asked)) => return self.focus_attestation(asked),
            (Screen::Results(_), ..) => results::SHEET,
            (_, Paper::Sheet | Paper::Attestation, _) => lesson::SHEET,
            (_, Paper::Guide, _) => lesson::GUIDE,
            (_, Paper::Group(FileKind::Pdf), _) => people::PRINT,
            (_, Paper::Group(FileKind::Csv), _) => people::EXPORT,
            (_, Paper::Person(FileKind::Pdf), _) => person::PRINT,
            (_, Paper::Person(FileKind::Csv), _) => person::EXPORT,
            (_, Paper::Insight(FileKind::Pdf), _) => insight::PRINT,
            (_, Paper::Insight(FileKind::Csv), _) => insight::EXPORT,
        })
    }

    /// What is told, as a dialog of the given id.
    pub(super) fn paper_dialog<'a>(
        &'a self,
        id: &'static str,
        told: &'a Told,
    ) -> ui::Dialog<'a, Message> {
        let tr = &self.tr;
        let close = match told {
            Told::Saved(..) | Told::Failed(..) => {
                Button::new("paper-close", tr.paper_close()).primary()
            }
            Told::ByHand { .. } => Button::new("paper-close", tr.paper_cancel()).main(),
        }
        .on_press(Message::DialogCancelled);
        let (title, content, action): (String, Element<'a, Message>, _) = match told {
            Told::Saved(_, saved) => {
                let lost = (saved.unprintable > 0).then(|| tr.away_unprintable(saved.unprintable));
                let lines = [Some(tr.saved_at(&saved.path)), lost];
                (tr.away_saved(), paragraphs(lines), None)
            }
            Told::Failed(paper, trouble) => {
                let by_hand = Button::new("paper-by-hand", tr.away_by_hand())
                    .on_press(Message::Paper(Happened::ByHandPressed(*paper)));
                let lines = failed(tr, trouble).map(Some);
                (tr.away_not_saved(), paragraphs(lines), Some(by_hand))
            }
            Told::ByHand {
                path,
                is_needed,
                trouble,
                ..
            } => {
                let save = Button::new("paper-save", tr.away_save_here())
                    .primary()
                    .leading(Icon::Save)
                    .on_press(Message::Paper(Happened::SaveHerePressed));
                let needed = is_needed.then(|| ui::paragraph(tr.away_no_dialog()));
                let field = self.paper_field(path, trouble.as_ref());
                let fields = column![needed, field].spacing(space::M).into();
                (tr.away_by_hand_title(), fields, Some(save))
            }
        };
        let mut dialog = ui::Dialog::new(id, title, content).on_close(Message::DialogCancelled);
        dialog = dialog.action(close);
        match action {
            Some(action) => dialog.action(action),
            None => dialog,
        }
    }

    fn paper_field<'a>(
        &'a self,
        path: &'a str,
        trouble: Option<&TakingTrouble>,
    ) -> Element<'a, Message> {
        let tr = &self.tr;
        let error = trouble.map(|trouble| {
            let [what, _, cure] = failed(tr, trouble);
            format!("{what} {cure}")
        });
        let field = TextField::new(PLACE, tr.away_path(), path)
            .help(tr.away_path_help())
            .error(error)
            .on_input(|path| Message::Paper(Happened::PlaceEdited(path)))
            .on_submit_maybe(Some(Message::Paper(Happened::SaveHerePressed)));
        field.into()
    }
}

/// What happened, what is safe and what to do.
fn failed(tr: &Tr, trouble: &TakingTrouble) -> [String; 3] {
    let told = tr.taking_trouble(trouble);
    let cure = match trouble {
        TakingTrouble::NotPrinted(_) => tr.paper_not_printed_cure(),
        TakingTrouble::NotWritten(_) | TakingTrouble::NoPhoto | TakingTrouble::NoPlace => told.cure,
    };
    [told.what, tr.paper_safe(), cure]
}

fn paragraphs<'a>(lines: impl IntoIterator<Item = Option<String>>) -> Element<'a, Message> {
    let lines = lines.into_iter().flatten();
    ui::lines(lines.map(|line| ui::paragraph(line).into()), space::S)
}

impl Work {
    /// Makes it and writes it; blocks until it is on the disk.
    fn run(self, target: Target, extension: &str) -> Result<Saved, TakingTrouble> {
        let (bytes, unprintable) = self.made()?;
        let path = target.write(extension, &bytes)?;
        Ok(Saved { path, unprintable })
    }

    /// The bytes of the file, and how many kinds of characters could not be printed.
    fn made(&self) -> Result<(Vec<u8>, usize), TakingTrouble> {
        let tr = &self.tr;
        let page_words = |page, pages| tr.report_page(page, pages);
        let printed = match &self.matter {
            Matter::Sheet(opened) => {
                let module = &opened.module;
                let sheet = Sheet {
                    module,
                    term: &|term| self.library.term(&module.id, term),
                    fallback: self.fallback,
                    place: &self.place,
                    day: self.day,
                };
                sheet::print(&sheet, tr)
            }
            Matter::Guide(opened) => {
                let guide = Guide {
                    module: &opened.module,
                    fallback: self.fallback,
                    place: &self.place,
                    day: self.day,
                };
                print(&guide::document(&guide, tr), &page_words)
            }
            Matter::Attestation(attested) => attested.print(&self.library, &self.place, self.day),
            Matter::Insight(insight) => {
                match insight.made(&self.place, self.day, self.fallback, tr) {
                    Made::Csv(bytes) => return Ok((bytes, 0)),
                    Made::Pages(document) => print(&document, &page_words),
                }
            }
            Matter::Followed(followed) => {
                match followed.made(&self.place, self.day, self.fallback, tr) {
                    Made::Csv(bytes) => return Ok((bytes, 0)),
                    Made::Pages(document) => print(&document, &page_words),
                }
            }
        };
        let Printed {
            pdf, unprintable, ..
        } = printed.map_err(TakingTrouble::NotPrinted)?;
        Ok((pdf, unprintable.len()))
    }
}
