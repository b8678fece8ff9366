//! The trainer's PIN: kept as a hash, and with how often it was tried in vain.
use super::Store;
use super::files::Make;
use super::folder::{PIN, PIN_LOCK};
use super::lock::Lock;
use super::secret::{self, is_hash};
use super::whole::{self, Found};
use crate::domain::pin::{Door, Kept, Pin, Tried};
use crate::domain::problem::Trouble;

use jiff::{SignedDuration, Timestamp};

impl Store {
    /// How the door stands `now`. A file that does not parse is kept aside, and leaves the door shut.
    pub fn door(&self, now: Timestamp) -> Result<Door, Trouble> {
        Ok(match self.kept_pin()? {
            None => Door::NoPin,
            Some(kept) if !is_hash(&kept.hash) => Door::Shut,
            Some(kept) => Door::Closed {
                wait: kept.wait(now),
            },
        })
    }

    /// Tries a PIN `now`. That it was wrong is on the disk before this says so, and counts already while it is looked
    /// at. Errors where that cannot be kept: then no PIN opens the door. Takes a good part of a second.
    pub fn try_pin(&self, pin: &Pin, now: Timestamp) -> Result<Tried, Trouble> {
        let lock = match self.lock_pin(now) {
            Err(Trouble::OpenElsewhere { .. } | Trouble::OpenHere | Trouble::PerhapsOpenHere) => {
                return Ok(Tried::Busy);
            }
            lock => lock?,
        };
        let tried = self.try_alone(pin, now);
        lock.release();
        tried
    }

    fn try_alone(&self, pin: &Pin, now: Timestamp) -> Result<Tried, Trouble> {
        let Some(kept) = self.kept_pin()? else {
            return Ok(Tried::NoPin);
        };
        if !is_hash(&kept.hash) {
            return Ok(Tried::Shut);
        }
        if let Some(anew) = kept.begun_anew(now) {
            self.keep_pin(&anew)?;
        }
        let wait = kept.wait(now);
        if wait > SignedDuration::ZERO {
            return Ok(Tried::TooEarly { wait });
        }
        let tried = kept.tried(now);
        self.keep_pin(&tried)?;
        if !secret::opens(pin.digits(), &kept.hash) {
            let wait = tried.wait(now);
            return Ok(Tried::Wrong { wait });
        }
        // Where this is not kept, the next one only waits longer.
        if let Err(trouble) = self.keep_pin(&Kept::new(kept.hash)) {
            tracing::warn!(%trouble, "the count of wrong PINs was not taken back");
        }
        Ok(Tried::Right)
    }

    /// Sets the first PIN; `false`, and nothing is changed, where one is set already.
    pub fn set_first_pin(&self, pin: &Pin, now: Timestamp) -> Result<bool, Trouble> {
        let lock = self.lock_pin(now)?;
        let set = self.kept_pin().and_then(|kept| match kept {
            None => self.keep_pin(&Kept::new(hashed(pin)?)).map(|()| true),
            Some(_) => Ok(false),
        });
        lock.release();
        set
    }

    /// Replaces the PIN, whatever it was: for who came through the door, or has the files in hand.
    pub fn replace_pin(&self, pin: &Pin) -> Result<(), Trouble> {
        let kept = Kept::new(hashed(pin)?);
        whole::save(self.files(), &self.root().join(PIN), &kept)
    }

    /// Takes the PIN away: whoever comes next sets one. Errors where a newer version of the program set it.
    pub fn remove_pin(&self) -> Result<(), Trouble> {
        if self.kept_pin()?.is_none() {
            return Ok(());
        }
        let path = self.root().join(PIN);
        let removed = self.files().remove(&path);
        removed.map_err(super::trouble::at(&path))?;
        whole::sync_folder_of(self.files(), &path)
    }

    /// Takes over a PIN by its hash, as another computer of the centre has it.
    pub(super) fn take_pin(&self, hash: String) -> Result<(), Trouble> {
        whole::save(self.files(), &self.root().join(PIN), &Kept::new(hash))
    }

    /// What is kept of the PIN; `None` where none was ever set. One that does not parse is copied aside first, and
    /// one that opens nothing put in its place: at no moment is there none.
    pub(super) fn kept_pin(&self) -> Result<Option<Kept>, Trouble> {
        let path = self.root().join(PIN);
        match whole::read(self.files(), &path)? {
            Found::Good(kept) => Ok(Some(kept)),
            Found::Missing => match self.gone() {
                Some(gone) => Err(gone),
                None => Ok(None),
            },
            Found::Newer(format) => Err(Trouble::NewerFormat(path, format)),
            Found::Invalid(bytes) => {
                let shut = Kept::new(String::new());
                let aside = whole::free_name(self.files(), &path)?;
                let kept = whole::write(self.files(), &aside, Make::New, &bytes)
                    .map_err(super::trouble::at(&aside))
                    .and_then(|()| whole::write_over(self.files(), &path, &shut));
                if let Err(trouble) = kept {
                    // It stays where it is, and opens nothing there either.
                    tracing::warn!(%trouble, "a damaged PIN was not set aside");
                }
                Ok(Some(shut))
            }
        }
    }

    fn keep_pin(&self, kept: &Kept) -> Result<(), Trouble> {
        whole::write_over(self.files(), &self.root().join(PIN), kept)
    }

    /// Nobody else may look at the PIN meanwhile: two at once would count as one. What a computer that stopped left
    /// behind is taken over.
    fn lock_pin(&self, now: Timestamp) -> Result<Lock, Trouble> {
        let take = |take_over| {
            let path = self.root().join(PIN_LOCK);
            Lock::take(self.files_shared(), path, self.place(), now, take_over)
        };
        match take(false) {
            Err(Trouble::PerhapsOpenElsewhere { .. }) => take(true),
            lock => lock,
        }
    }
}

fn hashed(pin: &Pin) -> Result<String, Trouble> {
    secret::hashed(pin.digits()).map_err(|error| Trouble::Failed(PIN.into(), error))
}
