//! “My data”: what is kept of who is learning, and what they change of it.
use super::covers::Screen as Covering;
use super::ending::Why;
use super::{App, Leaving, Message};
use crate::domain::code::Code;
use crate::domain::learner::{Icon, Name};
use crate::domain::problem::{TakingTrouble, Trouble};
use crate::domain::record::{At, EventKind};
use crate::report::mine::{Kept, document, facts};
use crate::report::print::print;
use crate::screen::mine::{self, Done, Fact, Mine};
use crate::store::{IfThere, Store};

use super::telling::sentence;
use iced::Task;
use iced::widget::operation::focus;

use std::path::PathBuf;

/// What happened.
#[derive(Debug, Clone)]
pub enum Happened {
    /// The hash of a code was made in the session of this number, or could not be.
    Hashed(u64, Result<String, Trouble>),
    /// The summary was written in the session of this number, or could not be.
    Written(u64, Result<PathBuf, TakingTrouble>),
}

impl App {
    /// The screen of what is kept; `None` where nobody learns, and for a guest, of whom nothing is.
    pub(super) fn new_mine(&self) -> Option<Mine> {
        let session = self.session.as_ref()?;
        (!session.is_guest()).then(|| Mine::new(&session.learner, self.facts()))
    }

    /// What is kept, in words.
    fn facts(&self) -> Vec<Fact> {
        let Some(session) = &self.session else {
            return Vec::new();
        };
        let offset = self.surroundings.now().offset;
        let library = self.library();
        let kept = Kept {
            learner: &session.learner,
            progress: &session.progress,
            draft: self.draft(),
            comments: self.comments(),
            sections: library.sections(),
            summary: &|id| library.summary(id),
            fallback: library.first_language(),
            since: At::new(session.learner.created, offset).civil().date(),
        };
        facts(&kept, &self.tr)
    }

    fn mine_mut(&mut self) -> Option<&mut Mine> {
        self.covering_mut().find_map(|screen| match screen {
            Covering::Mine(mine) => Some(mine.as_mut()),
            _ => None,
        })
    }

    /// Puts what is kept into words anew, where they show.
    pub(super) fn settle_mine(&mut self) {
        if self.mine_mut().is_none() {
            return;
        }
        let facts = self.facts();
        if let Some(mine) = self.mine_mut() {
            mine.put(facts);
        }
    }

    /// Says what was done, where the person is.
    pub(super) fn tell_mine(&mut self, done: Done) -> Task<Message> {
        self.settle_mine();
        match self.mine_mut() {
            Some(mine) => {
                mine.tell(done);
                focus(mine::DONE)
            }
            None => Task::none(),
        }
    }

    pub(super) fn on_mine(&mut self, message: mine::Message) -> Task<Message> {
        let Some(learner) = self.session.as_ref().map(|session| session.learner.clone()) else {
            return Task::none();
        };
        let Some(mine) = self.mine_mut() else {
            return Task::none();
        };
        match mine.update(message, &learner) {
            mine::Action::None => Task::none(),
            mine::Action::Focus(id) => focus(id),
            mine::Action::Change(name, icon) => self.rename(name, icon),
            mine::Action::Lock(Some(code)) => self.hash_code(code),
            mine::Action::Lock(None) => self.put_code(None, Done::CodeRemoved),
            mine::Action::Share(on) => {
                let sharing = self.share_profile(on);
                Task::batch([sharing, self.tell_mine(Done::Shared(on))])
            }
            mine::Action::Take => self.copy_work(),
            mine::Action::Summary => self.ask_summary_place(),
            mine::Action::Leave => self.ask_what_stays(Why::Wish, Leaving::Session),
            mine::Action::Erase => self.ask_what_stays(Why::Erase, Leaving::Session),
            mine::Action::Back => self.leave_cover(),
        }
    }

    fn rename(&mut self, name: Name, icon: Icon) -> Task<Message> {
        let Some(session) = &mut self.session else {
            return Task::none();
        };
        let (name, mut changed) = (name.into_string(), Vec::new());
        if session.learner.name != name {
            changed.push("name".to_owned());
            session.learner.name = name;
        }
        if session.learner.icon != icon {
            changed.push("icon".to_owned());
            session.learner.icon = icon;
        }
        let keeping = if changed.is_empty() {
            Task::none()
        } else {
            self.keep_learner(EventKind::LearnerChanged { changed })
        };
        Task::batch([keeping, self.tell_mine(Done::Changed)])
    }

    fn hash_code(&mut self, code: Code) -> Task<Message> {
        let (Some(session), Ok(store)) = (&self.session, &self.surroundings.store) else {
            return Task::none();
        };
        let (number, store) = (session.number, store.clone());
        let hashing = blocking::unblock(move || store.hashed(&code));
        Task::perform(hashing, move |result| {
            Message::OfMine(Happened::Hashed(number, result))
        })
    }

    pub(super) fn on_own(&mut self, happened: Happened) -> Task<Message> {
        let of_this = |app: &Self, number| {
            let session = app.session.as_ref();
            session.is_some_and(|session| session.number == number)
        };
        match happened {
            Happened::Hashed(number, result) if of_this(self, number) => match result {
                Ok(hash) => self.put_code(Some(hash), Done::CodeSet),
                Err(trouble) => {
                    let why = sentence(&self.tr.trouble(&trouble));
                    self.tell_mine(Done::Failed(why))
                }
            },
            Happened::Written(number, result) => {
                self.taking.is_writing = false;
                if !of_this(self, number) {
                    return Task::none();
                }
                self.tell_mine(match result {
                    Ok(path) => Done::Taken(path),
                    Err(trouble) => Done::Failed(sentence(&self.tr.taking_trouble(&trouble))),
                })
            }
            Happened::Hashed(..) => Task::none(),
        }
    }

    fn put_code(&mut self, code: Option<String>, done: Done) -> Task<Message> {
        if let Some(session) = &mut self.session {
            session.learner.code = code;
        }
        let changed = vec!["code".to_owned()];
        let keeping = self.keep_learner(EventKind::LearnerChanged { changed });
        Task::batch([keeping, self.tell_mine(done)])
    }

    /// Shares the trial profile with the trainer, or no longer: that holds once it is on the disk.
    pub(super) fn share_profile(&mut self, on: bool) -> Task<Message> {
        let Some(session) = &mut self.session else {
            return Task::none();
        };
        session.learner.shared = on;
        self.keep_learner(EventKind::ProfileShared { on })
    }

    /// Keeps the learner as they are now, and that they changed.
    fn keep_learner(&mut self, change: EventKind) -> Task<Message> {
        self.record(change);
        Task::batch([self.save(false), self.save_preferences()])
    }

    /// Makes the summary and writes it, in a task.
    pub(super) fn write_summary(&mut self, path: PathBuf, if_there: IfThere) -> Task<Message> {
        let (Some(session), Ok(store)) = (&self.session, self.surroundings.store.clone()) else {
            return Task::none();
        };
        if self.taking.is_writing {
            return Task::none();
        }
        let number = session.number;
        let (facts, tr, day) = (self.facts(), self.tr.clone(), self.today());
        let centre = self.centre.as_ref().map(|centre| centre.centre.trim());
        let place = match centre {
            Some(centre) if !centre.is_empty() => centre.to_owned(),
            Some(_) | None => tr.app_name(),
        };
        self.taking.is_writing = true;
        let writing = blocking::unblock(move || {
            let document = document(&facts, &place, day, &tr);
            let page_words = |page, pages| tr.report_page(page, pages);
            let printed = print(&document, &page_words).map_err(TakingTrouble::NotPrinted)?;
            write(&store, &path, &printed.pdf, if_there)
        });
        Task::perform(writing, move |result| {
            Message::OfMine(Happened::Written(number, result))
        })
    }
}

fn write(
    store: &Store,
    path: &std::path::Path,
    bytes: &[u8],
    if_there: IfThere,
) -> Result<PathBuf, TakingTrouble> {
    let written = store.take_away(path, bytes, if_there);
    written.map_err(TakingTrouble::NotWritten)
}
