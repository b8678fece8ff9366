//! Every error that a person can see, without words: `i18n` words them.
use super::id::{LibraryId, ModuleId};
use super::profile::photo::PhotoFormat;
use super::record::At;
use super::reset::InUse;
use super::text::Language;

use std::path::{Path, PathBuf};

/// What went wrong with keeping or reading records, for the people using the program.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Trouble {
    /// There is no room on the disk.
    #[error("no room left at {0}")]
    DiskFull(PathBuf),
    /// The folder may not be written.
    #[error("no right to write {0}")]
    NotAllowed(PathBuf),
    /// The folder went away: a stick was pulled out, a share is down.
    #[error("{0} is gone")]
    Gone(PathBuf),
    /// Anything else that the system said.
    #[error("{0}: {1}")]
    Failed(PathBuf, String),
    /// A file of a newer version of the program: left untouched.
    #[error("{0} has format {1}")]
    NewerFormat(PathBuf, u64),
    /// A file that does not parse was moved aside.
    #[error("{file} moved to {aside}")]
    SetAside { file: PathBuf, aside: PathBuf },
    /// The torn end of a journal was cut off and kept beside it.
    #[error("the end of {0} was torn")]
    TornJournal(PathBuf),
    /// The learner is open elsewhere.
    #[error("open on {host}")]
    OpenElsewhere { host: String },
    /// The learner is open elsewhere, or was when that computer stopped: taking over needs a yes.
    #[error("perhaps open on {host}")]
    PerhapsOpenElsewhere { host: String },
    /// The learner is open in another window on this computer.
    #[error("open in another window")]
    OpenHere,
    /// The learner may be open in another window on this computer: taking over needs a yes.
    #[error("perhaps open in another window")]
    PerhapsOpenHere,
    /// The disk takes very long to answer.
    #[error("{0} is slow")]
    Slow(PathBuf),
    /// The clock stands before the last work that was kept: it is wrong, or was.
    #[error("the clock says {now}, the last work {last}")]
    ClockBack { now: At, last: At },
    /// No folder for data is known to the system.
    #[error("no data folder")]
    NoDataFolder,
    /// No such learner.
    #[error("no such learner")]
    NoSuchLearner,
    /// The learner is being reset, or that stopped in the middle and is to be finished first.
    #[error("being reset")]
    BeingReset,
    /// The trial profile is not shared by its owner, or no longer.
    #[error("the profile is not shared")]
    NotShared,
}

impl Trouble {
    /// The same of the data folder `root` as a whole, where it is about a file in there: people know the folder.
    pub fn of_folder(&self, root: &Path) -> Self {
        let folder = |path: &Path| if path.starts_with(root) { root } else { path }.to_owned();
        match self {
            Self::DiskFull(path) => Self::DiskFull(folder(path)),
            Self::NotAllowed(path) => Self::NotAllowed(folder(path)),
            Self::Gone(path) => Self::Gone(folder(path)),
            other => other.clone(),
        }
    }

    /// Whether nobody can tell that a session is open, so that a person must decide.
    pub fn may_be_nobody(&self) -> bool {
        matches!(
            self,
            Self::PerhapsOpenElsewhere { .. } | Self::PerhapsOpenHere
        )
    }

    /// Whether it passes once its cause is gone, so that trying again may help.
    pub fn is_passing(&self) -> bool {
        match self {
            Self::DiskFull(_)
            | Self::NotAllowed(_)
            | Self::Gone(_)
            | Self::Failed(..)
            | Self::Slow(_)
            | Self::OpenElsewhere { .. }
            | Self::OpenHere
            | Self::BeingReset => true,
            Self::NewerFormat(..)
            | Self::SetAside { .. }
            | Self::TornJournal(_)
            | Self::PerhapsOpenElsewhere { .. }
            | Self::PerhapsOpenHere
            | Self::ClockBack { .. }
            | Self::NoDataFolder
            | Self::NoSuchLearner
            | Self::NotShared => false,
        }
    }
}

/// Why a `.passerelle` file cannot be written or taken in. Nothing of it was.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum TransferTrouble {
    /// There is no file at this place.
    #[error("{0} is not there")]
    Missing(PathBuf),
    /// Something happened to it on its way.
    #[error("{0} is damaged")]
    Damaged(PathBuf),
    /// It is no `.passerelle` file, or it holds what none holds.
    #[error("{0} is no work of a learner")]
    Foreign(PathBuf),
    /// It goes beyond the limits: somebody made it to do harm.
    #[error("{0} is too large")]
    TooLarge(PathBuf),
    /// Of a newer version of the program.
    #[error("{0} has format {1}")]
    NewerFormat(PathBuf, u64),
    /// The learner in it was erased here as a whole, at this time: taking it in needs a yes.
    #[error("{path} is of a learner erased at {at}")]
    WasErased { path: PathBuf, at: At },
    /// The file or the records cannot be read or written, or the learner is open.
    #[error(transparent)]
    Records(#[from] Trouble),
}

/// Why the settings of a centre cannot be written to a file, or taken from one. Nothing of it was.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum SettingsTrouble {
    /// There is no file at this place.
    #[error("{0} is not there")]
    Missing(PathBuf),
    /// Something happened to it on its way.
    #[error("{0} is damaged")]
    Damaged(PathBuf),
    /// It holds something else.
    #[error("{0} has no settings")]
    Foreign(PathBuf),
    /// It goes beyond the limits.
    #[error("{0} is too large")]
    TooLarge(PathBuf),
    /// Of a newer version of the program.
    #[error("{0} has format {1}")]
    NewerFormat(PathBuf, u64),
    /// A lesson pack in it has errors.
    #[error("the pack {pack} in {path} is broken")]
    BrokenPack { path: PathBuf, pack: LibraryId },
    /// The file or the records cannot be read or written.
    #[error(transparent)]
    Records(#[from] Trouble),
}

/// Why people are not reset, or do not come back from a copy.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ResetTrouble {
    /// Nobody was chosen.
    #[error("nobody was chosen")]
    Nobody,
    /// The work of these people is open, or may be. Nothing was changed, for anybody.
    #[error("in use: {0:?}")]
    InUse(Vec<InUse>),
    /// Another window or computer resets people just now. Nothing was changed.
    #[error("another reset is going on")]
    Busy,
    /// A copy cannot be kept. Nothing was erased.
    #[error("no copy: {0}")]
    NotCopied(Trouble),
    /// It stopped in the middle, and goes on when the program next reads the folder.
    #[error("unfinished: {0}")]
    Unfinished(Trouble),
    /// There is no such copy, or no longer.
    #[error("no such copy")]
    NoCopy,
    /// A copy is damaged, or no copy at all. Nothing was changed.
    #[error("{0} is damaged")]
    DamagedCopy(PathBuf),
    /// The records cannot be read or written. Nothing was erased.
    #[error(transparent)]
    Records(#[from] Trouble),
}

impl ResetTrouble {
    /// Whether all who stand in the way may in truth be nobody, so that a person can decide to go on.
    pub fn may_be_nobody(&self) -> bool {
        matches!(self, Self::InUse(people) if people.iter().all(|one| one.open.may_be_nobody()))
    }
}

/// Why a picture cannot be taken for the photo of the trial profile. Nothing that was kept before is touched.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum PhotoTrouble {
    /// It is not there, or went away while it was read: a stick was pulled out.
    #[error("{0} is gone")]
    Gone(PathBuf),
    /// It may not be read.
    #[error("no right to read {0}")]
    NotAllowed(PathBuf),
    /// Anything else that the system said.
    #[error("{0}: {1}")]
    Unreadable(PathBuf, String),
    /// It has no bytes.
    #[error("{0} is empty")]
    Empty(PathBuf),
    #[error("{path} has {bytes} bytes of {most}")]
    TooHeavy {
        path: PathBuf,
        bytes: u64,
        most: u64,
    },
    #[error("{path} has {pixels} pixels of {most}")]
    TooManyPixels {
        path: PathBuf,
        pixels: u64,
        most: u64,
    },
    /// It is none of the formats that are taken.
    #[error("{0} is no photo")]
    NotAPhoto(PathBuf),
    /// It is of the format that many telephones write and most networks refuse.
    #[error("{0} is HEIC")]
    Heic(PathBuf),
    /// Its name promises another format than it has.
    #[error("{path} is really {really:?}")]
    WrongExtension { path: PathBuf, really: PhotoFormat },
    /// A part of it is missing or wrong.
    #[error("{0} is damaged")]
    Damaged(PathBuf),
}

/// Why a document cannot be printed.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum PrintTrouble {
    /// A picture cannot be read, for this reason.
    #[error("picture: {0}")]
    Picture(String),
    /// The file cannot be written as a sound PDF, for this reason.
    #[error("{0}")]
    Failed(String),
}

/// Why the trial profile cannot be taken away. All that is kept of it is as it was.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum TakingTrouble {
    /// The file cannot be written at the place that the person chose.
    #[error(transparent)]
    NotWritten(Trouble),
    /// The PDF cannot be made.
    #[error(transparent)]
    NotPrinted(PrintTrouble),
    /// There is no photo, or it went away.
    #[error("no photo")]
    NoPhoto,
    /// No place was named.
    #[error("no place")]
    NoPlace,
}

/// Why the program cannot show its window.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum StartTrouble {
    /// Neither X11 nor Wayland is there.
    #[error("no display")]
    NoDisplay,
    /// A display is named but does not answer.
    #[error("display {0} does not answer")]
    DeadDisplay(String),
    /// Libraries that a window needs, by their file names.
    #[error("missing {0:?}")]
    MissingLibraries(Vec<String>),
    /// Anything else.
    #[error("{0}")]
    Failed(String),
}

/// Why a module cannot be opened.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ModuleTrouble {
    /// Its file has errors; a trainer sees them with `passerelle check`.
    #[error("{module} has {errors} errors")]
    Broken { module: ModuleId, errors: usize },
    /// Its file is gone or cannot be read.
    #[error("{0} cannot be read")]
    Unreadable(ModuleId),
    /// A whole library is left out: its `library.json` has errors, or it is installed already. Named by its
    /// folder or file.
    #[error("the library {library} has {errors} errors")]
    BrokenLibrary { library: String, errors: usize },
}

/// How bad a problem of a lesson file is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Level {
    Error,
    Warning,
}

/// A problem of a lesson file, where it is written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    /// The file, relative to the library's root, with `/` between folders.
    pub file: String,
    /// From 1; 0 where the file as a whole is meant.
    pub line: usize,
    /// From 1, in characters; 0 where the file as a whole is meant.
    pub column: usize,
    /// As `lessons[2].blocks[0].text.en`; empty for the file as a whole.
    pub path: String,
    pub fault: Fault,
}

impl Problem {
    /// Whether it is an error or a warning.
    pub fn level(&self) -> Level {
        self.fault.level()
    }
}

/// What is wrong with a lesson file. Strings are values quoted from the file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Fault {
    // Files
    Unreadable {
        reason: String,
    },
    NotUtf8,
    Empty,
    NotJson {
        reason: String,
    },
    TooLarge {
        bytes: u64,
        most: u64,
    },
    TooDeep {
        most: usize,
    },
    MissingFile {
        file: String,
    },
    // Shape
    DuplicateKey {
        key: String,
    },
    UnknownKey {
        key: String,
        known: Vec<String>,
    },
    MissingKey {
        key: String,
    },
    WrongType {
        expected: Shape,
        found: Shape,
    },
    UnknownValue {
        value: String,
        known: Vec<String>,
    },
    OutOfRange {
        value: String,
        least: String,
        most: String,
    },
    CountOutOfRange {
        count: usize,
        least: usize,
        most: Option<usize>,
    },
    UnsupportedFormat {
        format: String,
    },
    BadPattern {
        value: String,
        kind: PatternKind,
    },
    // Ids and references
    BadId {
        id: String,
    },
    DuplicateId {
        id: String,
        first_line: usize,
    },
    DuplicateModule {
        id: String,
        library: String,
    },
    FolderName {
        id: String,
        folder: String,
    },
    UnknownReference {
        kind: ReferenceKind,
        id: String,
    },
    CircularRequires {
        modules: Vec<String>,
    },
    UnlistedModule {
        id: String,
    },
    ListedTwice {
        id: String,
    },
    // Texts
    EmptyText,
    MissingLanguage {
        language: String,
    },
    UnknownLanguage {
        language: String,
    },
    DuplicateLanguage {
        language: String,
    },
    BadLanguage {
        language: String,
    },
    SameInBoth {
        text: String,
    },
    LengthRatio {
        longer: String,
        shorter: String,
    },
    LongSentence {
        words: usize,
        most: usize,
        sentence: String,
    },
    ControlCharacter {
        code: u32,
    },
    BrokenMarkup {
        mark: String,
        fault: MarkupFault,
    },
    // Questions
    BlankMarks {
        count: usize,
    },
    EmptyAccept {
        language: String,
    },
    NoRightAnswer,
    SeveralRightAnswers {
        count: usize,
    },
    NothingToMark,
    AskAbovePool {
        ask: u64,
        pool: usize,
    },
    UnpairedLeft {
        id: String,
    },
    PairedTwice {
        id: String,
    },
    UnknownStart {
        step: String,
    },
    ScenarioDeadEnd {
        step: String,
    },
    ScenarioLoop {
        step: String,
    },
    ScenarioLoopWithCredit {
        step: String,
    },
    ScenarioUnreachable {
        step: String,
    },
    ScenarioWorthless,
    EndIsFalse,
    MissingReview,
    QuoteNotInText {
        quote: String,
    },
    // Images and packs
    BadFilePath {
        file: String,
    },
    ImageMissing {
        file: String,
    },
    ImageUnreadable {
        file: String,
        reason: String,
    },
    ImageWrongExtension {
        file: String,
        really: String,
    },
    ImageTooHeavy {
        file: String,
        bytes: u64,
        most: u64,
    },
    ImageTooManyPixels {
        file: String,
        pixels: u64,
        most: u64,
    },
    PackTooLarge {
        bytes: u64,
        most: u64,
    },
    PackTooManyFiles {
        count: usize,
        most: usize,
    },
    PackRatio {
        file: String,
        ratio: u64,
        most: u64,
    },
    NotAPack {
        reason: String,
    },
}

/// What a JSON value is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shape {
    Object,
    Array,
    Text,
    Number,
    WholeNumber,
    TrueOrFalse,
    Null,
}

/// A form that a text must have.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PatternKind {
    Id,
    Language,
    Month,
    Reference,
    Other,
}

/// What a reference leads to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ReferenceKind {
    Term,
    Limit,
    Lesson,
    Section,
    Module,
    Group,
    Item,
    Step,
    Field,
    List,
}

/// How markup is broken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MarkupFault {
    Unclosed,
    Nothing,
    Nested,
    Foreign,
    Reference,
}

impl Fault {
    /// Whether it is an error or a warning.
    pub fn level(&self) -> Level {
        match self {
            Self::SameInBoth { .. }
            | Self::LengthRatio { .. }
            | Self::LongSentence { .. }
            | Self::UnlistedModule { .. } => Level::Warning,
            _ => Level::Error,
        }
    }
}

/// Why nothing is read aloud.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum SpeechTrouble {
    /// The computer has no service that speaks, or it does not start.
    #[error("no speech service")]
    NoService(System),
    /// The service has no voice for the language.
    #[error("no voice for {1}")]
    NoVoice(System, Language),
    /// The service does not answer, or no longer does.
    #[error("the speech service does not answer")]
    NoAnswer,
}

/// The system of the computer, where what to do about a trouble depends on it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum System {
    /// Linux, or another that speaks through Speech Dispatcher.
    Linux,
    /// Windows.
    Windows,
    /// macOS.
    Mac,
}
