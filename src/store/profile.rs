//! The trial profile of a learner who is open: `profile.json` and `photo.jpg`, written under the lock of the journal.
use super::folder::{PHOTO, PROFILE, PROFILE_BEFORE};
use super::journal::Journal;
use super::whole::{self, Found};
use super::{Files, trouble};
use crate::domain::problem::Trouble;
use crate::domain::profile::draft::{Draft, FORMAT};
use crate::domain::profile::photo::LONGEST_SIDE;
use crate::domain::record::At;

use image::{ImageFormat, ImageReader};
use jiff::{SignedDuration, Timestamp};

use std::io::{self, Cursor};
use std::path::{Path, PathBuf};

/// How old the draft before the present one may become. A person who types is saved every few seconds: keeping it
/// each time would double what is written to a stick, and would leave, after an error, nothing older than the error.
const KEEPS_BEFORE: SignedDuration = SignedDuration::from_mins(5);
/// The greatest size of a photo that is read, in bytes: many times what one of 800 pixels a side takes.
const LARGEST_PHOTO: u64 = 4 * 1024 * 1024;

impl Journal {
    /// The draft of the learner, `None` where nothing was written yet, and what was set aside. A draft that does not
    /// parse gives way to the one before it. Errors where it cannot be read or is of a newer version, which is left
    /// untouched: whoever began anew then could not save.
    pub fn draft(&mut self) -> Result<(Option<Draft>, Vec<Trouble>), Trouble> {
        let mut troubles = Vec::new();
        for name in [PROFILE, PROFILE_BEFORE] {
            let path = self.folder().join(name);
            match draft_at(self.files(), &path)? {
                Found::Good(draft) => return Ok((Some(draft), troubles)),
                Found::Newer(format) => return Err(Trouble::NewerFormat(path, format)),
                Found::Invalid(_) => troubles.push(self.set_aside(&path)),
                // Moved aside when its replacement could not be written any more.
                Found::Missing => (),
            }
        }
        Ok((None, troubles))
    }

    /// Keeps the draft as it is at the moment `at`. `Ok` means that it is on the disk; after an error the draft that
    /// was kept last is there, or this one. The draft that was there at the first saving of a session, and after that
    /// one not much older than five minutes, stays as `profile.previous.json`. [`Trouble::NewerFormat`] where the
    /// draft there is of a newer version, which is left untouched.
    pub fn save_draft(&mut self, draft: &Draft, at: &At) -> Result<(), Trouble> {
        self.hold()?;
        let path = self.folder().join(PROFILE);
        match draft_at(self.files(), &path)? {
            Found::Newer(format) => return Err(Trouble::NewerFormat(path, format)),
            Found::Invalid(_) => {
                whole::set_aside(self.files(), &path)?;
            }
            Found::Good(before) if self.is_before_due(at.moment) => {
                self.keep_before(&before)?;
                self.draft_before = Some(at.moment);
            }
            Found::Good(_) | Found::Missing => (),
        }
        whole::write_over(self.files(), &path, draft)
    }

    /// The photo of the learner, a square JPEG, and what was set aside as none.
    pub fn photo(&mut self) -> Result<(Option<Vec<u8>>, Vec<Trouble>), Trouble> {
        let path = self.photo_path();
        let files = self.files();
        let bytes = match files.length(&path) {
            Ok(length) if length <= LARGEST_PHOTO => {
                files.read(&path).map_err(trouble::at(&path))?
            }
            Ok(_) => Vec::new(),
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok((None, Vec::new())),
            Err(error) => return Err(trouble::of(&path, &error)),
        };
        if is_photo(&bytes) {
            return Ok((Some(bytes), Vec::new()));
        }
        Ok((None, vec![self.set_aside(&path)]))
    }

    /// Keeps a photo, as the room `photo` makes them. After an error the one before is there, or this one.
    pub fn save_photo(&mut self, photo: &[u8]) -> Result<(), Trouble> {
        let path = self.photo_path();
        if !is_photo(photo) {
            let reason = "not a square JPEG of at most 800 pixels a side".to_owned();
            return Err(Trouble::Failed(path, reason));
        }
        self.hold()?;
        whole::replace(self.files(), &path, photo)
    }

    /// Removes the photo, for certain once this returns; one that is not there is no error.
    pub fn remove_photo(&mut self) -> Result<(), Trouble> {
        self.hold()?;
        let path = self.photo_path();
        match self.files().remove(&path) {
            Err(error) if error.kind() != io::ErrorKind::NotFound => {
                Err(trouble::of(&path, &error))
            }
            Ok(()) | Err(_) => whole::sync_folder_of(self.files(), &path),
        }
    }

    fn photo_path(&self) -> PathBuf {
        self.folder().join(PHOTO)
    }

    /// Whether the draft that is there is to be kept before it is replaced. A clock that was set back counts too.
    fn is_before_due(&self, now: Timestamp) -> bool {
        self.draft_before
            .is_none_or(|kept| now.duration_since(kept).abs() >= KEEPS_BEFORE)
    }

    fn keep_before(&self, before: &Draft) -> Result<(), Trouble> {
        let path = self.folder().join(PROFILE_BEFORE);
        match whole::save(self.files(), &path, before) {
            // That one stays untouched; the draft of today must not wait for it.
            Err(Trouble::NewerFormat(..)) => Ok(()),
            result => result,
        }
    }

    /// Moves a file aside, and tells of it or of what kept it from being moved.
    fn set_aside(&mut self, path: &Path) -> Trouble {
        self.hold()
            .and_then(|()| whole::set_aside(self.files(), path))
            .unwrap_or_else(|told| told)
    }
}

/// Whether bytes are a photo as the program keeps them: a square JPEG of a side that is not too long.
pub(super) fn is_photo(bytes: &[u8]) -> bool {
    let reader = ImageReader::with_format(Cursor::new(bytes), ImageFormat::Jpeg);
    reader
        .into_dimensions()
        .is_ok_and(|(width, height)| width == height && (1..=LONGEST_SIDE).contains(&width))
}

/// A draft of this format at `path`.
pub(super) fn draft_at(files: &dyn Files, path: &Path) -> Result<Found<Draft>, Trouble> {
    Ok(match whole::read::<Draft>(files, path)? {
        Found::Good(draft) if draft.format != FORMAT => Found::Invalid(Vec::new()),
        found => found,
    })
}
