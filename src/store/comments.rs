//! A trial profile that its owner shares, as a trainer reads it, and what a trainer writes of it: `comments.json`.
//!
//! Whether it is shared is read from the disk each time: who stops sharing is out of reach at once.
use super::folder::{COMMENTS, LEARNER, PHOTO, PROFILE, PROFILE_BEFORE};
use super::journal::Journal;
use super::profile::{draft_at, is_photo};
use super::whole::{self, Found};
use super::{Files, Store};
use crate::domain::comment::Comments;
use crate::domain::id::{LearnerId, SectionId};
use crate::domain::learner::Learner;
use crate::domain::problem::Trouble;
use crate::domain::profile::draft::Draft;
use crate::domain::record::At;

use std::path::Path;

/// What a learner shares.
#[derive(Debug, Clone)]
pub struct Shared {
    pub learner: Learner,
    /// `None` where nothing is written yet.
    pub draft: Option<Draft>,
    /// A square JPEG.
    pub photo: Option<Vec<u8>>,
    pub comments: Comments,
    /// What was set aside.
    pub troubles: Vec<Trouble>,
}

impl Store {
    /// The trial profile of a learner, as it is on the disk; nothing of theirs is changed.
    ///
    /// Errors with [`Trouble::NotShared`] where its owner does not share it, and where it cannot be read.
    pub fn shared_profile(&self, id: LearnerId) -> Result<Shared, Trouble> {
        let learner = self.sharing(id)?;
        let folder = self.learner_folder(id);
        let mut draft = None;
        for name in [PROFILE, PROFILE_BEFORE] {
            let path = folder.join(name);
            match draft_at(self.files(), &path)? {
                Found::Good(found) => {
                    draft = Some(found);
                    break;
                }
                Found::Newer(format) => return Err(Trouble::NewerFormat(path, format)),
                // Its owner is told of it, and sets it aside.
                Found::Invalid(_) | Found::Missing => {}
            }
        }
        let photo = self.files().read(&folder.join(PHOTO)).ok();
        let (comments, troubles) = comments(self.files(), &folder);
        Ok(Shared {
            learner,
            draft,
            photo: photo.filter(|bytes| is_photo(bytes)),
            comments,
            troubles,
        })
    }

    /// Keeps what a trainer writes of a section, and gives all comments. Without words the comment goes.
    ///
    /// Errors with [`Trouble::NotShared`] where the owner no longer shares the profile, and where it cannot be kept.
    pub fn comment(
        &self,
        id: LearnerId,
        section: SectionId,
        words: &str,
        at: &At,
    ) -> Result<Comments, Trouble> {
        self.sharing(id)?;
        change(self.files(), &self.learner_folder(id), |comments| {
            comments.write(section, words, at);
        })
    }

    /// How many comments there are in a learner's folder; none where they cannot be made out.
    pub(super) fn count_comments(&self, folder: &Path) -> Result<usize, Trouble> {
        match whole::read::<Comments>(self.files(), &folder.join(COMMENTS))? {
            Found::Good(comments) => Ok(comments.iter().len()),
            Found::Newer(_) | Found::Invalid(_) | Found::Missing => Ok(0),
        }
    }

    /// The learner, if they share their profile now.
    fn sharing(&self, id: LearnerId) -> Result<Learner, Trouble> {
        let path = self.learner_folder(id).join(LEARNER);
        match whole::read::<Learner>(self.files(), &path)? {
            Found::Good(learner) if learner.shared => Ok(learner),
            Found::Good(_) | Found::Invalid(_) => Err(Trouble::NotShared),
            Found::Newer(format) => Err(Trouble::NewerFormat(path, format)),
            Found::Missing => Err(self.gone().unwrap_or(Trouble::NoSuchLearner)),
        }
    }
}

impl Journal {
    /// What a trainer wrote of the learner's trial profile, and what was set aside or could not be read.
    pub fn comments(&self) -> (Comments, Vec<Trouble>) {
        comments(self.files(), self.folder())
    }

    /// Keeps that the learner read the comment on a section.
    pub fn see_comment(&self, section: &SectionId, at: &At) -> Result<(), Trouble> {
        change(self.files(), self.folder(), |comments| {
            comments.see(section, at);
        })
        .map(drop)
    }
}

fn comments(files: &dyn Files, folder: &Path) -> (Comments, Vec<Trouble>) {
    let path = folder.join(COMMENTS);
    let trouble = match whole::read(files, &path) {
        Ok(Found::Good(comments)) => return (comments, Vec::new()),
        Ok(Found::Missing) => return (Comments::default(), Vec::new()),
        Ok(Found::Newer(format)) => Trouble::NewerFormat(path, format),
        Ok(Found::Invalid(_)) => whole::set_aside(files, &path).unwrap_or_else(|told| told),
        Err(trouble) => trouble,
    };
    (Comments::default(), vec![trouble])
}

/// Reads, changes and replaces the comments: trainer and learner write the same file, each a part of it.
fn change(
    files: &dyn Files,
    folder: &Path,
    change: impl FnOnce(&mut Comments),
) -> Result<Comments, Trouble> {
    let path = folder.join(COMMENTS);
    let mut comments = match whole::read(files, &path)? {
        Found::Good(comments) => comments,
        Found::Missing | Found::Invalid(_) => Comments::default(),
        Found::Newer(format) => return Err(Trouble::NewerFormat(path, format)),
    };
    change(&mut comments);
    whole::save(files, &path, &comments)?;
    Ok(comments)
}
