//! Who has not been seen for long: the centre may have promised to keep their work no longer.
use crate::domain::problem::Trouble;
use crate::domain::record::At;
use crate::domain::reset::Unseen;
use crate::store::folder::JOURNAL;
use crate::store::{Store, reading, trouble};

use jiff::{SignedDuration, Timestamp};

use std::io;
use std::path::Path;

/// How many bytes at the end of a journal hold its last event.
const END: u64 = 16 * 1024;

impl Store {
    /// The people whose last event, or whose beginning where there is none, is more than `days` before `now`, by name,
    /// and what is wrong with the files of others.
    pub fn unseen(&self, now: Timestamp, days: u32) -> (Vec<Unseen>, Vec<Trouble>) {
        let (learners, mut troubles) = self.learners();
        let most = SignedDuration::from_hours(24 * i64::from(days));
        let mut unseen = Vec::new();
        for learner in learners {
            let path = self.learner_folder(learner.id).join(JOURNAL);
            match self.last_event(&path) {
                Ok(last) => {
                    let last = last.unwrap_or(At::new(learner.created, 0));
                    if now.duration_since(last.moment) > most {
                        unseen.push(Unseen {
                            learner: learner.id,
                            name: learner.name,
                            last,
                        });
                    }
                }
                Err(trouble) => troubles.push(trouble),
            }
        }
        (unseen, troubles)
    }

    /// The latest date of the events at the end of a journal; `None` where there is none.
    fn last_event(&self, path: &Path) -> Result<Option<At>, Trouble> {
        let length = match self.files().length(path) {
            Ok(length) => length,
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(None),
            Err(error) => return Err(trouble::of(path, &error)),
        };
        for start in [length.saturating_sub(END), 0] {
            let bytes = self
                .files()
                .read_from(path, start)
                .map_err(trouble::at(path))?;
            let whole = reading::read(&bytes)
                .map_err(|reading::Newer(format)| Trouble::NewerFormat(path.to_owned(), format))?;
            let last = whole.events.into_iter().map(|event| event.at);
            if let Some(last) = last.max_by_key(|at| at.moment) {
                return Ok(Some(last));
            }
        }
        Ok(None)
    }
}
