//! Work from elsewhere: a `.passerelle` file that is chosen, written by hand or dropped, taken in, and told.
use super::choosing::{FileAsked, Picked};
use super::telling::sentence;
use super::{App, Dialog, Leaving, Message};
use crate::domain::centre::SessionKind;
use crate::domain::id::LearnerId;
use crate::domain::learner::{Learner, WORK_EXTENSION};
use crate::domain::problem::{TransferTrouble, Trouble};
use crate::store::Imported;
use crate::theme::space;
use crate::ui::{self, Button, Element, Icon, TextField};

use iced::Task;
use iced::widget::column;
use iced::widget::operation::focus;

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

/// The id of the field for the place of the file.
pub const PLACE: &str = "bring-place";

/// What happened.
#[derive(Debug, Clone)]
pub enum Happened {
    /// A file was chosen, or none.
    Picked(Picked),
    /// It was taken in, or could not be.
    Brought(PathBuf, Result<Box<Imported>, TransferTrouble>),
    /// Another file is to be chosen.
    AgainPressed,
    /// The field for a place was asked for.
    ByHandPressed,
    /// Somebody wrote the place.
    PlaceEdited(String),
    /// "Open" was pressed under the place.
    OpenPressed,
    /// The file is to be taken in all the same: though the person may be open elsewhere, or was erased here.
    AllTheSamePressed,
    /// The person begins with what they brought.
    BeginPressed,
    /// What they brought, and did not begin with, is to be taken off this computer.
    TakeOffPressed,
}

/// What is under way of bringing work.
#[derive(Debug, Default)]
pub(super) struct Bringing {
    /// Whether the system's dialog is open.
    is_asking: bool,
    is_reading: bool,
    /// Who brought their work, until their session begins.
    pub(super) brought: BTreeSet<LearnerId>,
}

impl Bringing {
    /// Whether a file is being taken in.
    pub(super) fn is_reading(&self) -> bool {
        self.is_reading
    }
}

/// How a file is taken in.
#[derive(Debug, Clone, Copy)]
enum How {
    Usual,
    /// Though the person may be open elsewhere.
    TakeOver,
    /// Though the person was erased here.
    Erased,
}

/// What is told of it, over the welcome screen.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Told {
    /// The place is to be written by hand.
    ByHand {
        path: String,
        /// Whether no dialog can be opened.
        is_needed: bool,
        is_empty: bool,
    },
    Failed(PathBuf, TransferTrouble),
    Came(Box<Imported>),
    /// Somebody new here did not begin: whether their work stays.
    Stays(Box<Imported>),
}

impl App {
    /// Asks for the file with the work, one at a time.
    pub(super) fn bring(&mut self) -> Task<Message> {
        if self.bringing.is_asking || self.bringing.is_reading {
            return Task::none();
        }
        self.abandon_opening();
        self.bringing.is_asking = true;
        let asked = FileAsked::File {
            title: self.tr.bring_title(),
            kind: self.tr.bring_kind(),
            extension: WORK_EXTENSION,
        };
        let asking = (self.surroundings.choose_file)(asked);
        Task::perform(asking, |picked| Message::Bringing(Happened::Picked(picked)))
    }

    pub(super) fn on_bringing(&mut self, happened: Happened) -> Task<Message> {
        match happened {
            Happened::Picked(picked) => {
                self.bringing.is_asking = false;
                match picked {
                    Picked::File(path) => self.take_in_work(path, How::Usual),
                    Picked::Nothing => Task::none(),
                    Picked::NoWindow => self.offer_bring_place(true),
                }
            }
            Happened::Brought(path, result) => self.work_came(path, result),
            Happened::AgainPressed => {
                self.dialog = None;
                self.bring()
            }
            Happened::ByHandPressed => self.offer_bring_place(false),
            Happened::PlaceEdited(written) => {
                if let Some(Dialog::Bring(Told::ByHand { path, is_empty, .. })) = &mut self.dialog {
                    (*path, *is_empty) = (written, false);
                }
                Task::none()
            }
            Happened::OpenPressed => self.open_brought_place(),
            Happened::AllTheSamePressed => match self.dialog.take() {
                Some(Dialog::Bring(Told::Failed(path, trouble))) => {
                    let how = match trouble {
                        TransferTrouble::WasErased { .. } => How::Erased,
                        _ => How::TakeOver,
                    };
                    self.take_in_work(path, how)
                }
                other => {
                    self.dialog = other;
                    Task::none()
                }
            },
            Happened::BeginPressed => self.begin_brought(),
            Happened::TakeOffPressed => self.take_off_brought(),
        }
    }

    /// A file was dropped where somebody may come in: their work, or nothing of ours.
    pub(super) fn work_dropped(&mut self, path: PathBuf) -> Task<Message> {
        if self.dialog.is_some() || self.help.is_some() || !self.covers.is_empty() {
            return Task::none();
        }
        let is_offered = self.offered().bring && self.surroundings.store.is_ok();
        if is_offered && !self.bringing.is_reading {
            self.take_in_work(path, How::Usual)
        } else {
            Task::none()
        }
    }

    fn offer_bring_place(&mut self, is_needed: bool) -> Task<Message> {
        if !self.is_at_welcome() || !matches!(self.dialog, None | Some(Dialog::Bring(_))) {
            return Task::none();
        }
        // A path that was wrong is mended, not written anew.
        let path = match self.dialog.take() {
            Some(Dialog::Bring(Told::Failed(path, _))) => path.to_string_lossy().into_owned(),
            _ => String::new(),
        };
        self.dialog = Some(Dialog::Bring(Told::ByHand {
            path,
            is_needed,
            is_empty: false,
        }));
        focus(PLACE)
    }

    fn open_brought_place(&mut self) -> Task<Message> {
        let Some(Dialog::Bring(Told::ByHand { path, is_empty, .. })) = &mut self.dialog else {
            return Task::none();
        };
        let place = path.trim().to_owned();
        *is_empty = place.is_empty();
        if place.is_empty() {
            return focus(PLACE);
        }
        self.take_in_work(place.into(), How::Usual)
    }

    /// Takes a file in, in a task.
    fn take_in_work(&mut self, path: PathBuf, how: How) -> Task<Message> {
        let Ok(store) = self.surroundings.store.clone() else {
            return Task::none();
        };
        if self.bringing.is_reading || !self.is_at_welcome() {
            return Task::none();
        }
        self.bringing.is_reading = true;
        let (file, now) = (path.clone(), self.surroundings.now());
        let reading = blocking::unblock(move || {
            let imported = match how {
                How::Usual => store.import(&file, &now, false),
                How::TakeOver => store.import(&file, &now, true),
                How::Erased => store.import_erased(&file, &now, false),
            };
            imported.map(Box::new)
        });
        Task::perform(reading, move |result| {
            Message::Bringing(Happened::Brought(path.clone(), result))
        })
    }

    fn work_came(
        &mut self,
        path: PathBuf,
        result: Result<Box<Imported>, TransferTrouble>,
    ) -> Task<Message> {
        self.bringing.is_reading = false;
        if let Ok(imported) = &result {
            self.bringing.brought.insert(imported.learner.id);
        }
        if !self.is_at_welcome() || !matches!(self.dialog, None | Some(Dialog::Bring(_))) {
            // Whoever went on meanwhile finds the tile when they come back.
            return Task::none();
        }
        self.dialog = Some(Dialog::Bring(match result {
            Ok(imported) => Told::Came(imported),
            Err(trouble) => Told::Failed(path, trouble),
        }));
        self.focus_dialog()
    }

    fn begin_brought(&mut self) -> Task<Message> {
        let Some(Dialog::Bring(Told::Came(imported) | Told::Stays(imported))) = self.dialog.take()
        else {
            return Task::none();
        };
        for trouble in imported.troubles {
            self.tell(trouble);
        }
        let learner: Learner = imported.learner;
        if learner.code.is_some() {
            self.ask_code(&learner)
        } else {
            self.open_learner(learner.id, false)
        }
    }

    /// Takes the work off this computer; it stands in the file that it came from.
    fn take_off_brought(&mut self) -> Task<Message> {
        let Some(Dialog::Bring(Told::Stays(imported))) = self.dialog.take() else {
            return Task::none();
        };
        let id = imported.learner.id;
        self.bringing.brought.remove(&id);
        self.erase_learner(id, Leaving::Session)
            .unwrap_or_else(Task::none)
    }

    /// What is done once that was told. Who came has a tile now, and says whether it stays where they were not known
    /// before; where nobody finds a tile, they begin or take it off again.
    pub(super) fn leave_bringing(&mut self, told: Told) -> Task<Message> {
        match told {
            Told::Came(imported) if !imported.was_known => {
                self.dialog = Some(Dialog::Bring(Told::Stays(imported)));
                self.focus_dialog()
            }
            Told::Stays(imported) if !self.keeps_brought() => {
                self.dialog = Some(Dialog::Bring(Told::Came(imported)));
                self.focus_dialog()
            }
            Told::Came(_) | Told::Stays(_) => self.read_again(),
            Told::ByHand { .. } | Told::Failed(..) => focus(crate::screen::welcome::BRING),
        }
    }

    /// Whether people may bring work here and leave it here.
    pub(super) fn keeps_brought(&self) -> bool {
        self.offers(SessionKind::Named)
    }

    /// What is told, as a dialog of the given id.
    pub(super) fn bring_dialog<'a>(
        &'a self,
        id: &'static str,
        told: &'a Told,
    ) -> ui::Dialog<'a, Message> {
        let tr = &self.tr;
        let way = |id, label: String, happened| {
            Button::new(id, label).on_press(Message::Bringing(happened))
        };
        let back = Button::new("bring-back", tr.code_back())
            .main()
            .on_press(Message::DialogCancelled);
        let dialog = match told {
            Told::ByHand {
                path,
                is_needed,
                is_empty,
            } => {
                let needed = is_needed.then(|| ui::paragraph(tr.bring_no_dialog()));
                let field = TextField::new(PLACE, tr.bring_path(), path)
                    .help(tr.bring_path_help())
                    .error(is_empty.then(|| tr.bring_no_path()))
                    .on_input(|path| Message::Bringing(Happened::PlaceEdited(path)))
                    .on_submit_maybe(Some(Message::Bringing(Happened::OpenPressed)));
                let fields = column![needed, Element::from(field)].spacing(space::M);
                let open = way("bring-open", tr.bring_open(), Happened::OpenPressed).primary();
                ui::Dialog::new(id, tr.bring_title(), fields)
                    .action(back)
                    .action(open)
            }
            Told::Failed(_, TransferTrouble::WasErased { .. }) => {
                let yes = tr.bring_erased_yes();
                let yes = way("bring-erased", yes, Happened::AllTheSamePressed).primary();
                ui::Dialog::new(id, tr.bring_erased(), ui::paragraph(tr.bring_erased_text()))
                    .action(back)
                    .action(yes)
            }
            Told::Failed(path, trouble) => {
                let words = ui::paragraph(self.transfer_words(path, trouble));
                let by_hand = way("bring-by-hand", tr.bring_by_hand(), Happened::ByHandPressed);
                let dialog = ui::Dialog::new(id, tr.bring_failed(), words).action(back);
                if is_perhaps_open(trouble) {
                    let label = tr.app_open_elsewhere_take();
                    dialog.action(way("bring-take-over", label, Happened::AllTheSamePressed))
                } else {
                    let again = way("bring-again", tr.bring_again(), Happened::AgainPressed);
                    dialog.action(by_hand).action(again.primary())
                }
            }
            Told::Stays(_) => {
                let words = ui::paragraph(tr.bring_stays_text());
                let take_off = tr.bring_take_off();
                let take_off = way("bring-take-off", take_off, Happened::TakeOffPressed).main();
                let dialog = ui::Dialog::new(id, tr.bring_stays(), words);
                if self.keeps_brought() {
                    let stay = Button::new("bring-leave", tr.leave_keep())
                        .primary()
                        .on_press(Message::DialogCancelled);
                    dialog.action(take_off).action(stay)
                } else {
                    dialog.action(back).action(take_off)
                }
            }
            Told::Came(imported) => {
                let begin = way("bring-begin", tr.bring_begin(), Happened::BeginPressed);
                let lines = came(tr, imported);
                let lines = ui::lines(lines.map(|line| ui::paragraph(line).into()), space::S);
                ui::Dialog::new(id, tr.bring_came(&imported.learner.name), lines)
                    .action(back)
                    .action(begin.primary().trailing(Icon::ArrowRight))
            }
        };
        dialog.on_close(Message::DialogCancelled)
    }

    /// Why a `.passerelle` file could not be read or written, in words.
    pub(super) fn transfer_words(&self, path: &Path, trouble: &TransferTrouble) -> String {
        match trouble {
            TransferTrouble::Records(Trouble::Gone(gone)) if gone == path => {
                self.tr.bring_no_file()
            }
            other => sentence(&self.tr.transfer_trouble(other)),
        }
    }
}

/// What came, and whether the person was known here.
fn came(tr: &crate::i18n::Tr, imported: &Imported) -> impl Iterator<Item = String> {
    let who = if imported.was_known {
        tr.bring_known()
    } else {
        tr.bring_new()
    };
    let what = match (imported.added, imported.was_known) {
        (0, true) => tr.bring_nothing_new(),
        (added, _) => tr.bring_added(added),
    };
    [who, what].into_iter()
}

fn is_perhaps_open(trouble: &TransferTrouble) -> bool {
    matches!(
        trouble,
        TransferTrouble::Records(Trouble::PerhapsOpenElsewhere { .. } | Trouble::PerhapsOpenHere)
    )
}
