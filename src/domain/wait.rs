//! What the program waits for, without words: `i18n` words it.

/// Something that a person waits for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Wait {
    /// The learners are being read.
    People,
    /// A learner is being opened.
    Learner,
    /// A new learner is being put on the disk.
    NewLearner,
    /// The lessons are being read.
    Library,
    /// A module is being opened.
    Module,
    /// The trial profile of a learner is being read.
    Draft,
    /// A picture that was chosen for the photo is being read.
    Photo,
    /// An answer is on its way to the disk: its feedback waits.
    Answer,
    /// A file that somebody takes away is being made and written.
    Taking,
    /// A file with the work of somebody is being taken in.
    Bringing,
    /// What was kept of somebody is being erased.
    Erasing,
    /// The PIN, the settings or the packs of the centre are being read or kept.
    Centre,
    /// The lessons are being searched.
    Search,
    /// The last work of a session is on its way to the disk: the session ends then.
    Closing,
    /// All is kept, and the program ends.
    Ending,
}

impl Wait {
    /// All of them.
    pub const ALL: [Self; 15] = [
        Self::People,
        Self::Learner,
        Self::NewLearner,
        Self::Library,
        Self::Module,
        Self::Draft,
        Self::Photo,
        Self::Answer,
        Self::Taking,
        Self::Bringing,
        Self::Erasing,
        Self::Centre,
        Self::Search,
        Self::Closing,
        Self::Ending,
    ];
}
