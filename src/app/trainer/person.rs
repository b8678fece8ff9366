//! The page of a person in the trainer's space.
use super::Message;
use super::people::Happened;
use crate::app::paper::Paper;
use crate::app::{App, Handed, Message as AppMessage, Screen};
use crate::domain::following::past::quizzes;
use crate::domain::id::LearnerId;
use crate::domain::problem::Trouble;
use crate::screen::trainer::people::{SEARCH, person_id};
use crate::screen::trainer::person::{Action, DONE, Message as Happening, Person};
use crate::screen::trainer::reset::Purpose;
use crate::screen::trainer::{Section, TITLE};

use iced::Task;
use iced::widget::operation::focus;

impl App {
    /// Shows a person.
    pub(super) fn open_person(&mut self, learner: LearnerId) -> Task<AppMessage> {
        let page = Person::new(learner, self.everybody.known());
        let Some(space) = self.space_mut() else {
            return Task::none();
        };
        space.section = Section::People;
        space.person = Some(page);
        Task::batch([focus(TITLE), self.read_quizzes(learner)])
    }

    fn read_quizzes(&self, learner: LearnerId) -> Task<AppMessage> {
        let Ok(store) = self.surroundings.store.clone() else {
            return Task::none();
        };
        let reading = blocking::unblock(move || {
            let events = store.events(learner)?;
            Ok(quizzes(&events))
        });
        Task::perform(reading, move |quizzes| {
            let happened = Happened::QuizzesRead(learner, Handed::new(quizzes));
            AppMessage::Trainer(Message::Followed(happened))
        })
    }

    pub(super) fn on_person_page(&mut self, message: Happening) -> Task<AppMessage> {
        let known = self.everybody.known();
        let Screen::Trainer(space) = &mut self.screen else {
            return Task::none();
        };
        let Some(page) = &mut space.person else {
            return Task::none();
        };
        match page.update(message, known) {
            Action::None => Task::none(),
            // What it asks is beside the page.
            Action::Reset(learner) => self.ask_reset(Purpose::Chosen, vec![learner]),
            Action::Back => self.leave_person(),
            Action::Attest(learner, track) => self.ask_attestation_of(learner, track),
            Action::Profile(learner) => self.open_profile(learner),
            Action::Take(kind) => self.print_paper(Paper::Person(kind)),
            Action::ClearCode(learner) => self.clear_code(learner),
            Action::Place(standings) => self.place_people(standings),
        }
    }

    /// Clears a code that was forgotten, and reads who that is anew.
    fn clear_code(&self, learner: LearnerId) -> Task<AppMessage> {
        let Ok(store) = self.surroundings.store.clone() else {
            return Task::none();
        };
        let before = self.everybody.read_before();
        let clearing = blocking::unblock(move || {
            let result = store.clear_code(learner);
            (store.follow(&before, |_, _| ()), result)
        });
        Task::perform(clearing, move |(followed, result)| {
            AppMessage::Trainer(Message::PlacedAndRead(
                Handed::new(followed),
                Box::new(Happened::CodeCleared(learner, result)),
            ))
        })
    }

    pub(super) fn code_cleared(
        &mut self,
        learner: LearnerId,
        result: Result<(), Trouble>,
    ) -> Task<AppMessage> {
        let page = self.space_mut().and_then(|space| space.person.as_mut());
        match page.filter(|page| page.learner() == learner) {
            Some(page) => {
                page.code_cleared(result);
                focus(DONE)
            }
            None => Task::none(),
        }
    }

    /// Back to the table, where the person was.
    pub(in crate::app) fn leave_person(&mut self) -> Task<AppMessage> {
        let Some(space) = self.space_mut() else {
            return Task::none();
        };
        let Some(page) = space.person.take() else {
            return Task::none();
        };
        match space.people.row(page.learner()) {
            Some(row) => focus(person_id(row.learner)),
            None => focus(SEARCH),
        }
    }

    /// The name of the person whose page shows.
    pub(in crate::app) fn person_name(&self) -> String {
        let Screen::Trainer(space) = &self.screen else {
            return String::new();
        };
        let row = space.person.as_ref().and_then(Person::row);
        row.map(|row| row.name.clone()).unwrap_or_default()
    }
}
