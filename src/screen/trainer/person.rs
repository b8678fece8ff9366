//! The page of one person: lessons, quizzes and answers, as a trainer follows them.
mod view;

use super::people::{Done, Known, Undo, What};
use crate::domain::following::FileKind;
use crate::domain::following::line::ModuleLine;
use crate::domain::following::past::PastQuiz;
use crate::domain::following::roster::{Course, Row};
use crate::domain::group::Standing;
use crate::domain::id::{AttemptId, GroupId, LearnerId, ModuleId, TrackId};
use crate::domain::problem::Trouble;

/// The id of what tells what was done.
pub const DONE: &str = "person-done";
/// The id of the way back.
pub const BACK: &str = "person-back";
/// The id of what asks about a forgotten code.
pub const CODE: &str = "person-code";
/// The id of what prints the page.
pub const PRINT: &str = "person-print";
/// The id of what saves it for a spreadsheet.
pub const EXPORT: &str = "person-export";

/// The id of what saves the attestation of a track.
pub fn attestation_id(track: &TrackId) -> String {
    format!("person-attestation-{track}")
}

/// What happened.
#[derive(Debug, Clone)]
pub enum Message {
    BackPressed,
    /// The attestation of a track was asked for.
    AttestationPressed(TrackId),
    /// The shared trial profile was asked for.
    ProfilePressed,
    /// The lessons of a module were opened or closed.
    ModuleToggled(ModuleId),
    /// The answers of a quiz were opened or closed.
    QuizToggled(AttemptId),
    PrintPressed,
    ExportPressed,
    ResetPressed,
    /// The chooser of groups was opened or closed.
    MoveToggled,
    MoveChosen(Option<GroupId>),
    /// Archiving, or bringing back, was asked for.
    ArchivePressed(bool),
    UndoPressed,
    /// The question about a forgotten code was opened or closed.
    CodeToggled,
    CodeCleared,
}

/// What the app must do.
#[must_use]
pub enum Action {
    None,
    /// Back to the table.
    Back,
    /// Make the attestation of a track for this person.
    Attest(LearnerId, TrackId),
    /// Show the trial profile that this person shares.
    Profile(LearnerId),
    /// Save the page in that form.
    Take(FileKind),
    /// Ask about a reset of this person.
    Reset(LearnerId),
    /// Clear the code of this person, and then call [`Person::code_cleared`].
    ClearCode(LearnerId),
    /// Let people stand there, and then call [`Person::placed`].
    Place(Vec<Standing>),
}

/// The page of a person.
#[derive(Debug)]
pub struct Person {
    learner: LearnerId,
    /// `None` where the person is gone.
    row: Option<Row>,
    lines: Vec<ModuleLine>,
    /// `None` while they are being read.
    quizzes: Option<Result<Vec<PastQuiz>, Trouble>>,
    /// The modules whose lessons show.
    open_modules: Vec<ModuleId>,
    /// The quizzes whose answers show.
    open_quizzes: Vec<AttemptId>,
    is_moving: bool,
    is_asking_code: bool,
    done: Option<Done>,
    is_undoing: bool,
}

impl Person {
    /// The page of somebody, whose quizzes are yet to be read.
    pub fn new(learner: LearnerId, known: Known<'_>) -> Self {
        let mut page = Self {
            learner,
            row: None,
            lines: Vec::new(),
            quizzes: None,
            open_modules: Vec::new(),
            open_quizzes: Vec::new(),
            is_moving: false,
            is_asking_code: false,
            done: None,
            is_undoing: false,
        };
        page.arrange(known);
        page
    }

    /// Takes in what is known now of everybody.
    pub fn arrange(&mut self, known: Known<'_>) {
        let ids = &known.roster.ids;
        let Some(person) = known.roster.person(self.learner) else {
            self.row = None;
            return;
        };
        let course = Course::new(known.summaries, known.tracks, ids);
        self.row = Some(Row::new(person, &course));
        let modules = known.summaries.iter();
        self.lines = modules
            .map(|module| ModuleLine::new(module, &person.following, ids))
            .collect();
    }

    /// The quizzes were read, or could not be.
    pub fn read(&mut self, quizzes: Result<Vec<PastQuiz>, Trouble>) {
        self.quizzes = Some(quizzes);
    }

    /// Whose page it is.
    pub fn learner(&self) -> LearnerId {
        self.learner
    }

    /// The person, as the table has them.
    pub fn row(&self) -> Option<&Row> {
        self.row.as_ref()
    }

    /// How they stand in each module.
    pub fn lines(&self) -> &[ModuleLine] {
        &self.lines
    }

    /// Their quizzes, as far as they are read.
    pub fn quizzes(&self) -> &[PastQuiz] {
        match &self.quizzes {
            Some(Ok(quizzes)) => quizzes,
            Some(Err(_)) | None => &[],
        }
    }

    /// Routes what happened.
    pub fn update(&mut self, message: Message, known: Known<'_>) -> Action {
        match message {
            Message::BackPressed => return Action::Back,
            Message::AttestationPressed(track) => return Action::Attest(self.learner, track),
            Message::ProfilePressed => return Action::Profile(self.learner),
            Message::ModuleToggled(module) => toggle(&mut self.open_modules, module),
            Message::QuizToggled(attempt) => toggle(&mut self.open_quizzes, attempt),
            Message::PrintPressed => return Action::Take(FileKind::Pdf),
            Message::ExportPressed => return Action::Take(FileKind::Csv),
            Message::ResetPressed => return Action::Reset(self.learner),
            Message::MoveToggled => self.is_moving = !self.is_moving,
            Message::MoveChosen(group) => {
                self.is_moving = false;
                return self.place(known, |stood| Standing { group, ..stood });
            }
            Message::ArchivePressed(archived) => {
                return self.place(known, |stood| Standing { archived, ..stood });
            }
            Message::CodeToggled => self.is_asking_code = !self.is_asking_code,
            Message::CodeCleared => {
                self.is_asking_code = false;
                return Action::ClearCode(self.learner);
            }
            Message::UndoPressed => {
                if let Some(Undo::People(standings)) = self.done.take().and_then(|done| done.undo) {
                    self.is_undoing = true;
                    return Action::Place(standings);
                }
            }
        }
        Action::None
    }

    fn place(&self, known: Known<'_>, change: impl FnOnce(Standing) -> Standing) -> Action {
        match known.roster.person(self.learner) {
            Some(person) => Action::Place(vec![change(Standing::of(&person.learner))]),
            None => Action::None,
        }
    }

    /// The code was cleared, or could not be.
    pub fn code_cleared(&mut self, result: Result<(), Trouble>) {
        let (what, trouble) = match result {
            Ok(()) => (What::CodeCleared, None),
            Err(trouble) => (What::Nothing, Some(trouble)),
        };
        self.done = Some(Done {
            what,
            undo: None,
            trouble,
        });
    }

    /// The person was placed as `standings` say; `before` says where they stood. Call it after
    /// [`arrange`](Self::arrange).
    pub fn placed(
        &mut self,
        standings: &[Standing],
        before: Vec<Standing>,
        trouble: Option<Trouble>,
    ) {
        let is_undone = std::mem::take(&mut self.is_undoing);
        self.done = Some(Done::placed(standings, before, trouble, is_undone));
    }
}

fn toggle<T: PartialEq>(open: &mut Vec<T>, one: T) {
    match open.iter().position(|other| *other == one) {
        Some(place) => {
            open.remove(place);
        }
        None => open.push(one),
    }
}
