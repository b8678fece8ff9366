//! The attestation of a track that is finished: the name that goes on it, and what is printed.
use super::paper::Paper;
use super::{App, Dialog, Message};
use crate::content::Library;
use crate::domain::attest::{by_following, by_progress, earned};
use crate::domain::id::{LearnerId, ModuleId, TrackId};
use crate::domain::learner::{BadName, Name};
use crate::domain::library::ModuleSummary;
use crate::domain::number::Fraction;
use crate::domain::problem::PrintTrouble;
use crate::domain::text::Language;
use crate::i18n::Tr;
use crate::report::attestation::{self, Attestation, LONGEST_NAME};
use crate::report::print::Printed;
use crate::screen::home;
use crate::screen::trainer::person::attestation_id;
use crate::ui::{self, Button, Icon, TextField};

use iced::Task;
use iced::widget::operation::focus;
use jiff::civil::Date;

use std::collections::BTreeMap;

/// The id of the field for the name.
pub const NAME: &str = "attestation-name";

/// The name that goes on it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Asked {
    pub(super) track: TrackId,
    /// Whose it is, where a trainer gives it.
    learner: Option<LearnerId>,
    pub(super) name: String,
    fault: Option<BadName>,
}

/// What happened.
#[derive(Debug, Clone)]
pub enum Happened {
    /// Somebody wrote the name.
    NameEdited(String),
    /// "Save" was pressed, or Enter in the field.
    SavePressed,
}

/// All that is needed to print it, on another thread.
pub(super) struct Attested {
    track: TrackId,
    name: String,
    contact: String,
    /// The language of whose it is.
    language: Language,
    done: BTreeMap<ModuleId, (Option<Date>, Option<Fraction>)>,
}

impl App {
    /// Asks for the name, where nothing else is asked; the learner's own is suggested.
    pub(super) fn ask_attestation(&mut self, track: TrackId) -> Task<Message> {
        let Some(session) = self.session.as_ref().filter(|_| self.dialog.is_none()) else {
            return Task::none();
        };
        self.dialog = Some(Dialog::Attestation(Asked {
            track,
            learner: None,
            name: session.learner.name.clone(),
            fault: None,
        }));
        focus(NAME)
    }

    /// The same for somebody whom a trainer follows.
    pub(super) fn ask_attestation_of(
        &mut self,
        learner: LearnerId,
        track: TrackId,
    ) -> Task<Message> {
        let person = self.everybody.known().roster.person(learner);
        let Some(person) = person.filter(|_| self.dialog.is_none()) else {
            return Task::none();
        };
        self.dialog = Some(Dialog::Attestation(Asked {
            track,
            learner: Some(learner),
            name: person.learner.name.clone(),
            fault: None,
        }));
        focus(NAME)
    }

    pub(super) fn on_attestation(&mut self, happened: Happened) -> Task<Message> {
        let Some(Dialog::Attestation(asked)) = &mut self.dialog else {
            return Task::none();
        };
        match happened {
            Happened::NameEdited(name) => {
                asked.name = name;
                asked.fault = None;
                Task::none()
            }
            Happened::SavePressed => match Name::within(&asked.name, LONGEST_NAME) {
                Ok(name) => {
                    self.attested = Some(Asked {
                        name: name.into_string(),
                        ..asked.clone()
                    });
                    self.dialog = None;
                    self.print_paper(Paper::Attestation)
                }
                Err(fault) => {
                    asked.fault = Some(fault);
                    focus(NAME)
                }
            },
        }
    }

    /// What is to be printed.
    pub(super) fn attestation(&self) -> Option<Attested> {
        let asked = self.attested.as_ref()?;
        let (language, done) = match asked.learner {
            None => {
                let session = self.session.as_ref()?;
                let of = by_progress(&session.progress);
                (self.language(), self.done(of))
            }
            Some(learner) => {
                let roster = self.everybody.known().roster;
                let person = roster.person(learner)?;
                let of = by_following(roster, person);
                (person.learner.language, self.done(of))
            }
        };
        let contact = self.centre.as_ref().map(|centre| centre.contact.clone());
        Some(Attested {
            track: asked.track.clone(),
            name: asked.name.clone(),
            contact: contact.unwrap_or_default(),
            language,
            done,
        })
    }

    /// The modules that are done.
    fn done(
        &self,
        of: impl Fn(&ModuleSummary) -> Option<(Option<Date>, Option<Fraction>)>,
    ) -> BTreeMap<ModuleId, (Option<Date>, Option<Fraction>)> {
        let modules = self.library().modules();
        modules
            .filter_map(|summary| Some((summary.id.clone(), of(summary)?)))
            .collect()
    }

    /// Puts the focus back on what saves the attestation.
    pub(super) fn focus_attestation(&self, asked: &Asked) -> Task<Message> {
        focus(match asked.learner {
            None => home::attestation_id(&asked.track),
            Some(_) => attestation_id(&asked.track),
        })
    }

    /// The question for the name, as a dialog of the given id.
    pub(super) fn attestation_dialog<'a>(
        &'a self,
        id: &'static str,
        asked: &'a Asked,
    ) -> ui::Dialog<'a, Message> {
        let tr = &self.tr;
        let error = asked.fault.map(|fault| match fault {
            BadName::Empty => tr.attestation_name_empty(),
            BadName::TooLong => tr.attestation_name_too_long(LONGEST_NAME),
        });
        let field = TextField::new(NAME, tr.attestation_name(), &asked.name)
            .help(tr.attestation_name_help())
            .error(error)
            .on_input(|name| Message::Attestation(Happened::NameEdited(name)))
            .on_submit_maybe(Some(Message::Attestation(Happened::SavePressed)));
        let cancel = Button::new("attestation-cancel", tr.attestation_cancel())
            .main()
            .on_press(Message::DialogCancelled);
        let save = Button::new("attestation-save", tr.attestation_save())
            .primary()
            .leading(Icon::Download)
            .on_press(Message::Attestation(Happened::SavePressed));
        ui::Dialog::new(id, tr.attestation_ask(), field)
            .on_close(Message::DialogCancelled)
            .action(cancel)
            .action(save)
    }
}

impl Attested {
    /// Prints it. Errors also where its track is no longer finished, or no longer there.
    pub(super) fn print(
        &self,
        library: &Library,
        place: &str,
        day: Date,
    ) -> Result<Printed, PrintTrouble> {
        let tr = &Tr::new(self.language);
        let mut tracks = library.tracks().iter();
        let track = tracks.find(|track| track.id == self.track);
        let of = |summary: &ModuleSummary| self.done.get(&summary.id).copied();
        let modules = track.and_then(|track| earned(track, |id| library.summary(id), of));
        let (Some(track), Some(modules)) = (track, modules) else {
            return Err(PrintTrouble::Failed("the track is not finished".to_owned()));
        };
        let attestation = Attestation {
            name: &self.name,
            track: &track.title,
            modules: &modules,
            fallback: library.first_language(),
            place,
            contact: &self.contact,
            day,
        };
        attestation::print(&attestation, tr)
    }
}
