//! Taking the trial profile away: the system's dialog, the file, the clipboard, and what is told of them.
use super::choosing::{Picked, PlaceAsked};
use super::{App, Message};
use crate::content::{Checklist, Library};
use crate::domain::problem::TakingTrouble;
use crate::domain::profile;
use crate::domain::profile::away::{Form, file_name};
use crate::domain::profile::draft::Draft;
use crate::domain::profile::finding::Finding;
use crate::domain::profile::month::Month;
use crate::domain::profile::photo::{FILE, PhotoFacts};
use crate::domain::profile::slot::Slot;
use crate::domain::record::EventKind;
use crate::i18n::Tr;
use crate::photo::{Limits, Photo};
use crate::report::print::print;
use crate::report::profile::{Profile, document, points_text, section_text, text};
use crate::screen::practice::away::{Copied, Outcome, PLACE, TOLD, Wish};
use crate::store::{Disk, IfThere, Store, take_away};

use iced::widget::operation::focus;
use iced::{Task, clipboard};
use jiff::civil::Date;

use std::path::{Path, PathBuf};

/// What is under way of taking away.
#[derive(Debug, Default)]
pub(super) struct Taking {
    /// Whether the system's dialog is open.
    pub(super) is_asking: bool,
    pub(super) is_writing: bool,
}

impl Taking {
    /// Whether a file is being made and written.
    pub(super) fn is_writing(&self) -> bool {
        self.is_writing
    }
}

/// What happened.
#[derive(Debug, Clone)]
pub enum Happened {
    /// A place was named for a form, or none.
    PlaceNamed(Form, Picked),
    /// A form was written, in the session of this number, or could not be.
    Written(Form, Option<u64>, Result<Saved, TakingTrouble>),
}

/// A file that was written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Saved {
    pub(super) path: PathBuf,
    /// How many kinds of characters could not be printed.
    pub(super) unprintable: usize,
}

/// Where a file is to be written.
pub(super) struct Target {
    pub(super) path: PathBuf,
    /// Its name, where `path` is a folder.
    pub(super) name: String,
    pub(super) if_there: IfThere,
    pub(super) store: Option<Store>,
}

/// All that is needed to make a file, on another thread.
struct Work {
    form: Form,
    draft: Draft,
    library: Library,
    /// Gives the bytes of its file.
    photo: Box<dyn FnOnce() -> Option<Vec<u8>> + Send>,
    tr: Tr,
    day: Date,
}

impl App {
    pub(super) fn on_away(&mut self, wish: Wish) -> Task<Message> {
        match wish {
            Wish::Save(form) => self.ask_place(form),
            Wish::SaveAt(_, path) if path.is_empty() => {
                self.tell_taken(Outcome::Failed(TakingTrouble::NoPlace))
            }
            Wish::SaveAt(form, path) => self.write_away(form, path.into(), IfThere::Keep),
            Wish::Offer(form) => self.offer_place(form, false),
            Wish::Copy(copied) => self.copy(copied),
        }
    }

    pub(super) fn on_taking(&mut self, happened: Happened) -> Task<Message> {
        match happened {
            Happened::PlaceNamed(form, picked) => {
                self.taking.is_asking = false;
                match picked {
                    Picked::File(path) => self.write_away(form, path, IfThere::Replace),
                    Picked::Nothing => Task::none(),
                    Picked::NoWindow => self.offer_place(form, true),
                }
            }
            Happened::Written(form, session, result) => self.written(form, session, result),
        }
    }

    /// Asks for a place by the system's dialog, one at a time.
    fn ask_place(&mut self, form: Form) -> Task<Message> {
        if self.taking.is_asking || self.taking.is_writing {
            return Task::none();
        }
        self.taking.is_asking = true;
        let asked = PlaceAsked {
            title: self.tr.form_save(form),
            kind: self.tr.form(form),
            extension: form.extension(),
            name: self.name_of(form),
            folder: self.surroundings.documents.clone(),
        };
        let asking = (self.surroundings.choose_place)(asked);
        Task::perform(asking, move |picked| {
            Message::Taking(Happened::PlaceNamed(form, picked))
        })
    }

    /// Offers the field for a place.
    fn offer_place(&mut self, form: Form, is_needed: bool) -> Task<Message> {
        let path = self.surroundings.documents.join(self.name_of(form));
        let Some(practice) = self.practice_mut() else {
            return Task::none();
        };
        let path = path.to_string_lossy().into_owned();
        practice.away_mut().offer(form, path, is_needed);
        focus(PLACE)
    }

    /// A likely name for the file of a form.
    fn name_of(&self, form: Form) -> String {
        let name = self.draft().map_or("", |draft| draft.name.as_str());
        file_name(form, name, &self.tr.form_name(form), self.today())
    }

    pub(super) fn today(&self) -> Date {
        self.surroundings.now().civil().date()
    }

    /// Makes the file of a form and writes it, in a task.
    fn write_away(&mut self, form: Form, path: PathBuf, if_there: IfThere) -> Task<Message> {
        let Some(draft) = self.draft() else {
            return Task::none();
        };
        let target = self.target(path, self.name_of(form), if_there);
        let work = Work {
            form,
            draft: draft.clone(),
            library: self.library().clone(),
            photo: Box::new(self.photo_to_take()),
            tr: self.tr.clone(),
            day: self.today(),
        };
        self.begin_writing(
            move || work.run(target),
            move |number, result| Message::Taking(Happened::Written(form, number, result)),
        )
    }

    /// Where a file is to be written: at `path`, or under `name` where that is a folder.
    pub(super) fn target(&self, path: PathBuf, name: String, if_there: IfThere) -> Target {
        Target {
            path,
            name,
            if_there,
            store: self.surroundings.store.clone().ok(),
        }
    }

    /// Makes and writes a file on another thread, one at a time. `then` is given the number of the session.
    pub(super) fn begin_writing(
        &mut self,
        write: impl FnOnce() -> Result<Saved, TakingTrouble> + Send + 'static,
        then: impl FnOnce(Option<u64>, Result<Saved, TakingTrouble>) -> Message + Send + 'static,
    ) -> Task<Message> {
        if self.taking.is_writing {
            return Task::none();
        }
        self.taking.is_writing = true;
        let number = self.session_number();
        Task::perform(blocking::unblock(write), move |result| then(number, result))
    }

    /// A file was written, or could not be: whether whoever asked for it is still here.
    pub(super) fn end_writing(&mut self, number: Option<u64>) -> bool {
        self.taking.is_writing = false;
        self.session_number() == number
    }

    fn session_number(&self) -> Option<u64> {
        self.session.as_ref().map(|session| session.number)
    }

    fn written(
        &mut self,
        form: Form,
        number: Option<u64>,
        result: Result<Saved, TakingTrouble>,
    ) -> Task<Message> {
        if !self.end_writing(number) || self.session.is_none() {
            return Task::none();
        }
        match result {
            Ok(Saved { path, unprintable }) => {
                self.record(EventKind::ProfileExported {
                    form: form.word().to_owned(),
                });
                let told = self.tell_taken(Outcome::Saved { path, unprintable });
                Task::batch([told, self.save(false)])
            }
            Err(trouble) => self.tell_taken(Outcome::Failed(trouble)),
        }
    }

    /// Tells how saving went where the person is now.
    fn tell_taken(&mut self, outcome: Outcome) -> Task<Message> {
        match self.practice_mut() {
            Some(practice) => {
                practice.away_mut().tell(outcome);
                focus(TOLD)
            }
            None => {
                if let Outcome::Failed(TakingTrouble::NotWritten(trouble)) = outcome {
                    self.tell(trouble);
                }
                Task::none()
            }
        }
    }

    fn copy(&mut self, copied: Copied) -> Task<Message> {
        let Some(draft) = self.draft() else {
            return Task::none();
        };
        let words = match &copied {
            Copied::Section(section) => section_text(draft, section.as_str()),
            Copied::Slot(slot @ (Slot::Start(_) | Slot::End(_))) => {
                Tr::new(draft.language).when(&draft.words(*slot))
            }
            Copied::Slot(slot) => draft.words(*slot).trim().to_owned(),
            Copied::Points(rank) => draft
                .experience
                .get(*rank)
                .map(points_text)
                .unwrap_or_default(),
        };
        if let Some(practice) = self.practice_mut() {
            practice.away_mut().copied(copied);
        }
        clipboard::write(words)
    }
}

impl Target {
    /// Writes a file whose name ends with `extension`, and gives where it is; blocks until it is on the disk.
    pub(super) fn write(self, extension: &str, bytes: &[u8]) -> Result<PathBuf, TakingTrouble> {
        let (path, is_changed) = completed(self.path, extension, &self.name);
        let if_there = if is_changed {
            // Nobody was asked about a file of this name.
            IfThere::Keep
        } else {
            self.if_there
        };
        let written = match self.store {
            Some(store) => store.take_away(&path, bytes, if_there),
            None => take_away(&Disk, &path, bytes, if_there),
        };
        written.map_err(TakingTrouble::NotWritten)
    }
}

impl Work {
    /// Makes the file and writes it; blocks until it is on the disk.
    fn run(self, target: Target) -> Result<Saved, TakingTrouble> {
        let form = self.form;
        let (bytes, unprintable) = self.made()?;
        let path = target.write(form.extension(), &bytes)?;
        Ok(Saved { path, unprintable })
    }

    /// The bytes of the file, and how many kinds of characters could not be printed.
    fn made(self) -> Result<(Vec<u8>, usize), TakingTrouble> {
        match self.form {
            Form::Pdf => self.printed(),
            Form::Text => {
                let words = text(&self.draft, self.library.sections(), &self.tr);
                let words = if words.is_empty() {
                    self.tr.practice_nothing_written()
                } else {
                    words
                };
                // As every editor shows them, old ones on Windows too.
                Ok((words.replace('\n', "\r\n").into_bytes(), 0))
            }
            Form::Photo => {
                let photo = (self.photo)().ok_or(TakingTrouble::NoPhoto)?;
                Ok((photo, 0))
            }
        }
    }

    fn printed(self) -> Result<(Vec<u8>, usize), TakingTrouble> {
        let checklist = self.library.checklist();
        let photo = (self.photo)();
        let findings = found(&self.draft, &checklist, self.day, photo.as_deref());
        let profile = Profile {
            draft: &self.draft,
            findings: &findings,
            checks: &checklist.checks,
            sections: self.library.sections(),
            photo: photo.as_deref(),
            day: self.day,
        };
        let page_words = |page, pages| self.tr.report_page(page, pages);
        let printed = print(&document(&profile, &self.tr), &page_words);
        let printed = printed.map_err(TakingTrouble::NotPrinted)?;
        Ok((printed.pdf, printed.unprintable.len()))
    }
}

fn found(draft: &Draft, checklist: &Checklist, day: Date, photo: Option<&[u8]>) -> Vec<Finding> {
    let facts = photo.and_then(facts);
    let Checklist {
        checks,
        vocabulary,
        limits,
    } = checklist;
    let month = Month::of(day);
    profile::check(draft, checks, vocabulary, limits, month, facts.as_ref())
}

fn facts(photo: &[u8]) -> Option<PhotoFacts> {
    let photo = Photo::read(photo.to_vec(), Path::new(FILE), &Limits::USUAL);
    photo.ok().map(|photo| *photo.facts())
}

/// The place where a file is written, and whether it is another than `path`: inside a folder it gets its `name`, and
/// its name ends in `extension`.
pub(super) fn completed(path: PathBuf, extension: &str, name: &str) -> (PathBuf, bool) {
    if path.is_dir() {
        return (path.join(name), true);
    }
    let is_right = path
        .extension()
        .is_some_and(|ending| ending.eq_ignore_ascii_case(extension));
    if is_right {
        return (path, false);
    }
    let mut whole = path.into_os_string();
    whole.push(".");
    whole.push(extension);
    (whole.into(), true)
}

/// Where people keep their files: their documents, else their home, else where the program was started.
pub(super) fn documents() -> PathBuf {
    let folders = directories::UserDirs::new();
    let documents = folders.map(|folders| {
        let documents = folders.document_dir().filter(|folder| folder.is_dir());
        documents.unwrap_or(folders.home_dir()).to_owned()
    });
    documents.unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_ends_as_its_form_and_stands_in_the_folder_that_was_named() {
        let folder = tempfile::tempdir().unwrap();
        let name = "amina-profil.pdf";
        let inside = folder.path().join(name);
        assert_eq!(
            completed(folder.path().into(), "pdf", name),
            (inside.clone(), true)
        );
        for (written, form, expected, is_changed) in [
            ("/a/amina.pdf", Form::Pdf, "/a/amina.pdf", false),
            ("/a/amina.PDF", Form::Pdf, "/a/amina.PDF", false),
            (
                "/a/amina b. profil",
                Form::Text,
                "/a/amina b. profil.txt",
                true,
            ),
            ("/a/amina", Form::Photo, "/a/amina.jpg", true),
        ] {
            let expected = (PathBuf::from(expected), is_changed);
            let found = completed(written.into(), form.extension(), name);
            assert_eq!(found, expected, "{written}");
        }
    }
}
