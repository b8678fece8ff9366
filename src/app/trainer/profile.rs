//! A shared trial profile at work: read anew each time, and only while its owner shares it.
use super::{Message, Space};
use crate::app::{App, Handed, Message as AppMessage};
use crate::content::Library;
use crate::domain::comment::Comments;
use crate::domain::id::{LearnerId, SectionId};
use crate::domain::problem::Trouble;
use crate::domain::profile::draft::Draft;
use crate::domain::profile::finding::Finding;
use crate::domain::profile::month::Month;
use crate::domain::profile::standing::{standing, told_once};
use crate::domain::profile::{self as judging};
use crate::photo::{Limits, Photo};
use crate::report::profile::section_text;
use crate::screen::Lent;
use crate::screen::trainer::TITLE;
use crate::screen::trainer::insight::profile_id;
use crate::screen::trainer::profile::{self, Action, Profile, Section};
use crate::store::SharedProfile;
use crate::ui::Element;

use iced::Task;
use iced::widget::operation::focus;

use std::path::Path;

/// The profile that shows over the sections of the space.
pub(in crate::app) struct Shared {
    learner: LearnerId,
    screen: Profile,
}

impl App {
    /// Shows the trial profile of somebody who shares it.
    pub(super) fn open_profile(&mut self, learner: LearnerId) -> Task<AppMessage> {
        let Ok(store) = self.surroundings.store.clone() else {
            return Task::none();
        };
        let (library, today) = (self.library().clone(), self.surroundings.now());
        let month = Month::of(today.civil().date());
        let reading = blocking::unblock(move || {
            let shared = store.shared_profile(learner);
            Handed::new(shared.map(|shared| screen(shared, &library, month)))
        });
        Task::perform(reading, move |read| {
            AppMessage::Trainer(Message::ProfileRead(learner, read))
        })
    }

    pub(super) fn profile_read(
        &mut self,
        learner: LearnerId,
        read: &Handed<Result<(Profile, Vec<Trouble>), Trouble>>,
    ) -> Task<AppMessage> {
        match read.take() {
            None => Task::none(),
            Some(Err(trouble)) => {
                self.tell(trouble);
                self.focus_told()
            }
            Some(Ok((screen, troubles))) => {
                for trouble in troubles {
                    self.tell(trouble);
                }
                let Some(space) = self.space_mut() else {
                    return Task::none();
                };
                space.shared = Some(Shared { learner, screen });
                focus(TITLE)
            }
        }
    }

    pub(super) fn on_profile(&mut self, message: profile::Message) -> Task<AppMessage> {
        let Some(space) = self.space_mut() else {
            return Task::none();
        };
        let Some(shared) = &mut space.shared else {
            return Task::none();
        };
        let learner = shared.learner;
        match shared.screen.update(message) {
            Action::None => Task::none(),
            Action::Focus(id) => focus(id),
            Action::Keep(section, words) => self.keep_comment(learner, section, words),
            Action::Back => {
                space.shared = None;
                focus(profile_id(learner))
            }
        }
    }

    fn keep_comment(
        &mut self,
        learner: LearnerId,
        section: SectionId,
        words: String,
    ) -> Task<AppMessage> {
        let Ok(store) = self.surroundings.store.clone() else {
            return Task::none();
        };
        let at = self.surroundings.now();
        let keeping = blocking::unblock(move || store.comment(learner, section, &words, &at));
        Task::perform(keeping, move |result| {
            AppMessage::Trainer(Message::CommentKept(learner, result))
        })
    }

    pub(super) fn trainer_comment_kept(
        &mut self,
        learner: LearnerId,
        result: Result<Comments, Trouble>,
    ) -> Task<AppMessage> {
        let result = result.map_err(|trouble| {
            let told = self.tr.trouble(&trouble);
            format!("{} {}", told.what, told.cure)
        });
        let shared = self.space_mut().and_then(|space| space.shared.as_mut());
        match shared.filter(|shared| shared.learner == learner) {
            Some(shared) => focus(shared.screen.kept(result)),
            None => Task::none(),
        }
    }

    /// The profile that shows, if one does.
    pub(super) fn profile_view<'a>(
        &'a self,
        space: &'a Space,
        lent: Lent<'a>,
    ) -> Option<Element<'a, AppMessage>> {
        let shared = space.shared.as_ref()?;
        let view = shared.screen.view(lent);
        Some(view.map(|message| AppMessage::Trainer(Message::Profile(message))))
    }
}

/// The screen of what was read, with what the checks say of it. Takes a few milliseconds.
fn screen(shared: SharedProfile, library: &Library, today: Month) -> (Profile, Vec<Trouble>) {
    let draft = shared
        .draft
        .unwrap_or_else(|| Draft::new(shared.learner.language));
    let photo = shared.photo.and_then(|photo| {
        let file = Path::new(judging::photo::FILE);
        Photo::read(photo, file, &Limits::USUAL).ok()
    });
    let checklist = library.checklist();
    let findings = judging::check(
        &draft,
        &checklist.checks,
        &checklist.vocabulary,
        &checklist.limits,
        today,
        photo.as_ref().map(Photo::facts),
    );
    let findings = told_once(findings);
    let sections = library.sections().iter().map(|section| {
        let is_here = |finding: &&Finding| finding.section == section.id;
        let here: Vec<&Finding> = findings.iter().filter(is_here).collect();
        Section {
            id: section.id.clone(),
            title: section.title.clone(),
            words: section_text(&draft, section.id.as_str()),
            standing: (!here.is_empty()).then(|| standing(here)),
        }
    });
    let profile = Profile::new(
        shared.learner.name,
        draft.language,
        standing(&findings),
        sections.collect(),
        shared.comments,
    );
    (profile, shared.troubles)
}
