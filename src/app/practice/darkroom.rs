//! The photo at work: read, turned and cut in tasks, and made the file that is kept.
use super::super::choosing::Picked;
use super::super::covers::Screen as Covering;
use super::super::{App, Handed, Message};
use super::Drafting;
use crate::domain::problem::PhotoTrouble;
use crate::domain::profile::edit::{Edit, Step};
use crate::domain::profile::photo::{FILE, PhotoFacts};
use crate::photo::{Limits, Photo, Pixels};
use crate::screen::practice::{self, PhotoHappened as Happened, Place, Portrait};

use iced::Task;
use iced::widget::image::Handle;
use iced::widget::operation::focus;

use std::path::{Path, PathBuf};
use std::sync::Arc;

/// The diameter of the photo on the card, and the longer side of the picture with its circle, in pixels. Both are sharp
/// also where text is large, and not so many that the screen would leave some out.
const ROUND: u32 = 160;
const FRAMED: u32 = 480;
/// The section of the photo.
const SECTION: &str = "photo";

/// The photo, and how far the work on it is. One drawing and one making run at a time, and the newest change comes last.
#[derive(Default)]
pub(super) struct Darkroom {
    portrait: Portrait,
    /// What is worked on; `None` where there is no photo.
    picture: Option<Arc<Photo>>,
    /// What the checks are told of it.
    facts: Option<PhotoFacts>,
    /// The file as it is kept, or goes to be.
    made: Option<Arc<[u8]>>,
    /// Grows with each change.
    revision: u64,
    /// The revisions of what shows, and of what was made.
    drawn_revision: u64,
    made_revision: u64,
    is_drawing: bool,
    is_making: bool,
    /// The number of the reading that is wanted.
    reading: Option<u64>,
    readings: u64,
    /// What was taken out last.
    removed: Option<(Arc<Photo>, Portrait)>,
}

/// A photo as it shows.
pub struct Drawn {
    framed: Handle,
    round: Handle,
}

impl Drawn {
    /// Takes a moment: not for the thread of the interface.
    fn of(photo: &Photo, edit: &Edit) -> Self {
        Self {
            framed: handle(photo.framed(edit, FRAMED)),
            round: handle(photo.round(edit, ROUND)),
        }
    }
}

fn handle(pixels: Pixels) -> Handle {
    Handle::from_rgba(pixels.width, pixels.height, pixels.rgba)
}

/// The file to keep, with what the checks are told of it.
pub struct Made {
    bytes: Arc<[u8]>,
    facts: PhotoFacts,
}

/// Decodes all pixels anew: not for the thread of the interface.
fn made(photo: &Photo, edit: &Edit) -> Result<Made, PhotoTrouble> {
    let bytes = photo.kept(edit)?;
    let facts = *Photo::read(bytes.clone(), Path::new(FILE), &Limits::USUAL)?.facts();
    let bytes = bytes.into();
    Ok(Made { bytes, facts })
}

/// A photo that was kept, read again.
pub(super) struct Found {
    picture: Arc<Photo>,
    bytes: Arc<[u8]>,
    drawn: Drawn,
}

impl Found {
    /// Decodes it: not for the thread of the interface.
    pub(super) fn of(bytes: Vec<u8>) -> Result<Self, PhotoTrouble> {
        let kept = bytes.as_slice().into();
        let picture = Photo::read(bytes, Path::new(FILE), &Limits::USUAL)?;
        Ok(Self {
            drawn: Drawn::of(&picture, &Edit::default()),
            picture: Arc::new(picture),
            bytes: kept,
        })
    }
}

impl Darkroom {
    /// The darkroom with the photo that was kept.
    pub(super) fn with(found: Result<Option<Found>, PhotoTrouble>) -> Self {
        let mut darkroom = Self::default();
        match found {
            Ok(None) => {}
            Ok(Some(Found {
                picture,
                bytes,
                drawn,
            })) => {
                darkroom.portrait.size = picture.size(&Edit::default());
                darkroom.facts = Some(*picture.facts());
                darkroom.picture = Some(picture);
                darkroom.made = Some(bytes);
                darkroom.show(drawn);
            }
            Err(trouble) => darkroom.portrait.trouble = Some(trouble),
        }
        darkroom
    }

    /// The name of the photo in the draft.
    pub(super) fn file(&self) -> &'static str {
        if self.picture.is_some() { FILE } else { "" }
    }

    /// What the checks are told of the photo.
    pub(super) fn facts(&self) -> Option<PhotoFacts> {
        let has_gps = self.portrait.has_place;
        self.facts.map(|facts| PhotoFacts { has_gps, ..facts })
    }

    /// Whether the file is made of the photo as it stands.
    pub(super) fn is_made(&self) -> bool {
        self.picture.is_none() || self.made_revision == self.revision
    }

    /// Puts a picture to work.
    fn take(&mut self, picture: Arc<Photo>, edit: Edit) {
        self.facts = Some(*picture.facts());
        self.picture = Some(picture);
        self.portrait.is_removed = false;
        self.removed = None;
        self.change(edit);
    }

    fn change(&mut self, edit: Edit) {
        self.revision += 1;
        self.portrait.edit = edit;
        if let Some(picture) = &self.picture {
            self.portrait.size = picture.size(&edit);
        }
    }

    fn take_out(&mut self) {
        let left = Portrait {
            is_removed: self.picture.is_some(),
            is_choosing: self.portrait.is_choosing,
            ..Portrait::default()
        };
        let portrait = std::mem::replace(&mut self.portrait, left);
        self.removed = self.picture.take().map(|picture| (picture, portrait));
        self.revision += 1;
        self.facts = None;
        self.made = None;
    }

    fn show(&mut self, drawn: Drawn) {
        self.portrait.framed = Some(drawn.framed);
        self.portrait.round = Some(drawn.round);
    }

    /// Forgets what was told, and what could be taken back, as another section shows.
    pub(super) fn leave_section(&mut self) {
        self.removed = None;
        self.portrait.is_removed = false;
        self.portrait.trouble = None;
        self.portrait.lacks_window = false;
    }
}

impl App {
    /// The photo, as practice is lent it.
    pub(super) fn portrait(&self) -> &Portrait {
        &self.trying.darkroom.portrait
    }

    pub(super) fn portrait_mut(&mut self) -> &mut Portrait {
        &mut self.trying.darkroom.portrait
    }

    /// What gives the bytes of `photo.jpg` as the photo stands now, a guest's too. It may take a moment: not for the
    /// thread of the interface.
    pub(in super::super) fn photo_to_take(
        &self,
    ) -> impl FnOnce() -> Option<Vec<u8>> + Send + use<> {
        let darkroom = &self.trying.darkroom;
        let made = darkroom.made.clone().filter(|_| darkroom.is_made());
        let (picture, edit) = (darkroom.picture.clone(), darkroom.portrait.edit);
        move || match (picture?, made) {
            (_, Some(made)) => Some(made.to_vec()),
            (picture, None) => picture.kept(&edit).ok(),
        }
    }

    pub(super) fn on_photo(&mut self, happened: Happened) -> Task<Message> {
        match happened {
            Happened::ChoosePressed => self.choose_photo(),
            Happened::Stepped(step) => self.step_photo(step),
            Happened::CopyTaken => {
                self.trying.darkroom.portrait.has_place = false;
                self.draft_changed();
                Task::batch([focus(practice::FRAME), self.check_draft()])
            }
            Happened::RemovePressed => {
                self.trying.darkroom.take_out();
                self.remove_kept_photo();
                self.photo_came_or_went(practice::TOLD)
            }
            Happened::UndoPressed => match self.trying.darkroom.removed.take() {
                Some((picture, portrait)) => {
                    let darkroom = &mut self.trying.darkroom;
                    darkroom.portrait = portrait;
                    darkroom.take(picture, darkroom.portrait.edit);
                    self.photo_came_or_went(practice::FRAME)
                }
                None => Task::none(),
            },
        }
    }

    fn choose_photo(&mut self) -> Task<Message> {
        let portrait = &mut self.trying.darkroom.portrait;
        if std::mem::replace(&mut portrait.is_choosing, true) {
            return Task::none();
        }
        let session = self.session.as_ref().map(|session| session.number);
        let (title, kind) = (self.tr.portrait_dialog(), self.tr.portrait_kind());
        let choosing = (self.surroundings.choose_picture)(title, kind);
        Task::perform(choosing, move |picked| {
            Message::Drafting(Drafting::PhotoPicked(picked, session))
        })
    }

    pub(in super::super) fn photo_picked(
        &mut self,
        picked: Picked,
        session: Option<u64>,
    ) -> Task<Message> {
        if self.session.as_ref().map(|session| session.number) != session {
            return Task::none();
        }
        let portrait = &mut self.trying.darkroom.portrait;
        portrait.is_choosing = false;
        match picked {
            Picked::File(path) => self.read_photo(path),
            Picked::Nothing => Task::none(),
            Picked::NoWindow => {
                portrait.trouble = None;
                portrait.lacks_window = true;
                focus(practice::TOLD)
            }
        }
    }

    /// A file was dropped on the window: in practice it is to become the photo.
    pub(in super::super) fn file_dropped(&mut self, path: PathBuf) -> Task<Message> {
        let is_covered = self.dialog.is_some() || self.help.is_some();
        if is_covered || !matches!(self.cover(), Some(Covering::Practice(_))) {
            return Task::none();
        }
        let Ok(section) = SECTION.parse() else {
            return Task::none();
        };
        let place = Place::Section(section);
        let is_there = self
            .practice_mut()
            .is_some_and(|practice| *practice.place() == place);
        let going = if is_there {
            Task::none()
        } else {
            self.on_practice(practice::Message::PlacePressed(place))
        };
        Task::batch([going, self.read_photo(path)])
    }

    /// Reads a picture in a task; one that was chosen before is no longer wanted.
    fn read_photo(&mut self, path: PathBuf) -> Task<Message> {
        let Some(session) = self.session.as_ref().map(|session| session.number) else {
            return Task::none();
        };
        let darkroom = &mut self.trying.darkroom;
        darkroom.readings += 1;
        let number = darkroom.readings;
        darkroom.reading = Some(number);
        darkroom.portrait.trouble = None;
        darkroom.portrait.lacks_window = false;
        let reading = blocking::unblock(move || {
            let photo = Photo::open(&path, &Limits::USUAL);
            let edit = Edit::default();
            let drawn = photo.map(|photo| (Drawn::of(&photo, &edit), Arc::new(photo)));
            Handed::new(drawn)
        });
        Task::perform(reading, move |read| {
            Message::Drafting(Drafting::PhotoRead(read, number, session))
        })
    }

    pub(in super::super) fn photo_read(
        &mut self,
        read: &Handed<Result<(Drawn, Arc<Photo>), PhotoTrouble>>,
        number: u64,
        session: u64,
    ) -> Task<Message> {
        let is_wanted = self.trying.darkroom.reading == Some(number);
        if !self.is_session(session) || !is_wanted {
            return Task::none();
        }
        let darkroom = &mut self.trying.darkroom;
        darkroom.reading = None;
        match read.take() {
            None => Task::none(),
            Some(Err(trouble)) => {
                darkroom.portrait.trouble = Some(trouble);
                focus(practice::TOLD)
            }
            Some(Ok((drawn, picture))) => {
                let has_place = picture.facts().has_gps;
                darkroom.take(picture, Edit::default());
                darkroom.show(drawn);
                darkroom.drawn_revision = darkroom.revision;
                darkroom.portrait.has_place = has_place;
                self.photo_came_or_went(if has_place {
                    practice::PLACE
                } else {
                    practice::FRAME
                })
            }
        }
    }

    /// Whether a picture that was chosen is being read.
    pub(in super::super) fn reads_photo(&self) -> bool {
        self.trying.darkroom.reading.is_some()
    }

    /// The picture that is being read is no longer wanted.
    pub(in super::super) fn forget_reading_photo(&mut self) {
        self.trying.darkroom.reading = None;
    }

    /// There is a photo now, or none any more: the draft says so, and both are kept at once.
    fn photo_came_or_went(&mut self, focused: &'static str) -> Task<Message> {
        let file = self.trying.darkroom.file();
        if let Some(draft) = &mut self.trying.draft {
            file.clone_into(&mut draft.photo);
        }
        if let Some(practice) = self.practice_mut() {
            practice.name_photo(file);
        }
        self.draft_changed();
        Task::batch([
            focus(focused),
            self.draw_photo(),
            self.save_draft(),
            self.check_draft(),
        ])
    }

    fn step_photo(&mut self, step: Step) -> Task<Message> {
        let darkroom = &mut self.trying.darkroom;
        if darkroom.picture.is_none() {
            return Task::none();
        }
        let portrait = &darkroom.portrait;
        let edit = portrait.edit.after(step, portrait.size);
        if edit == portrait.edit {
            return Task::none();
        }
        darkroom.change(edit);
        self.draft_is_due();
        self.draw_photo()
    }

    fn draw_photo(&mut self) -> Task<Message> {
        let session = self.session.as_ref().map(|session| session.number);
        let darkroom = &mut self.trying.darkroom;
        let (Some(session), Some(picture)) = (session, darkroom.picture.clone()) else {
            return Task::none();
        };
        if darkroom.is_drawing || darkroom.drawn_revision == darkroom.revision {
            return Task::none();
        }
        darkroom.is_drawing = true;
        let (edit, revision) = (darkroom.portrait.edit, darkroom.revision);
        let drawing = blocking::unblock(move || Handed::new(Drawn::of(&picture, &edit)));
        Task::perform(drawing, move |drawn| {
            Message::Drafting(Drafting::PhotoDrawn(drawn, revision, session))
        })
    }

    pub(in super::super) fn photo_drawn(
        &mut self,
        drawn: &Handed<Drawn>,
        revision: u64,
        session: u64,
    ) -> Task<Message> {
        if !self.is_session(session) {
            return Task::none();
        }
        let darkroom = &mut self.trying.darkroom;
        darkroom.is_drawing = false;
        if let Some(drawn) = drawn.take().filter(|_| darkroom.picture.is_some()) {
            darkroom.show(drawn);
            darkroom.drawn_revision = revision;
        }
        self.draw_photo()
    }

    /// Makes the file of the photo as it stands, in a task, where that is not done.
    pub(super) fn make_photo(&mut self) -> Task<Message> {
        let session = self.session.as_ref().map(|session| session.number);
        let darkroom = &mut self.trying.darkroom;
        let (Some(session), Some(picture)) = (session, darkroom.picture.clone()) else {
            return Task::none();
        };
        if darkroom.is_making || darkroom.is_made() {
            return Task::none();
        }
        darkroom.is_making = true;
        let (edit, revision) = (darkroom.portrait.edit, darkroom.revision);
        let making = blocking::unblock(move || Handed::new(made(&picture, &edit)));
        Task::perform(making, move |made| {
            Message::Drafting(Drafting::PhotoMade(made, revision, session))
        })
    }

    pub(in super::super) fn photo_made(
        &mut self,
        made: &Handed<Result<Made, PhotoTrouble>>,
        revision: u64,
        session: u64,
    ) -> Task<Message> {
        if !self.is_session(session) {
            return Task::none();
        }
        let darkroom = &mut self.trying.darkroom;
        darkroom.is_making = false;
        if darkroom.picture.is_none() || darkroom.revision != revision {
            return self.make_photo();
        }
        darkroom.made_revision = revision;
        match made.take() {
            None => Task::none(),
            Some(Err(trouble)) => {
                // What was kept before stays.
                darkroom.portrait.trouble = Some(trouble);
                self.leave_if_kept()
            }
            Some(Ok(Made { bytes, facts })) => {
                darkroom.facts = Some(facts);
                darkroom.made = Some(Arc::clone(&bytes));
                self.keep_photo(bytes);
                self.draft_changed();
                let checking = self.check_draft();
                Task::batch([self.save_draft(), checking, self.leave_if_kept()])
            }
        }
    }
}
