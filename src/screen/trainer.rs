//! The trainer's space: its sections, and the ways between them.
pub mod centre;
pub mod door;
pub mod files;
pub mod insight;
pub mod people;
pub mod person;
pub mod present;
pub mod profile;
pub mod reset;

use super::Lent;
use crate::i18n::Tr;
use crate::ui::{self, Element, Icon, Tab};

/// A section of the trainer's space.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Section {
    /// People and groups.
    People,
    /// What is hard, who is stuck, who has not come.
    Insight,
    /// Lessons and questions, large for a projector.
    Present,
    /// Work that is brought, taken away or brought back, and the end of the day.
    Files,
    /// The settings of the centre.
    Centre,
}

impl Section {
    /// All, in the order they are offered.
    pub const ALL: [Self; 5] = [
        Self::People,
        Self::Insight,
        Self::Present,
        Self::Files,
        Self::Centre,
    ];

    /// The id of the way to it.
    pub fn id(self) -> &'static str {
        match self {
            Self::People => "trainer-people",
            Self::Insight => "trainer-insight",
            Self::Present => "trainer-present",
            Self::Files => "trainer-files",
            Self::Centre => "trainer-centre",
        }
    }

    fn icon(self) -> Icon {
        match self {
            Self::People => Icon::Users,
            Self::Insight => Icon::ChartColumn,
            Self::Present => Icon::Presentation,
            Self::Files => Icon::FolderOpen,
            Self::Centre => Icon::Settings,
        }
    }

    fn label(self, tr: &Tr) -> String {
        match self {
            Self::People => tr.trainer_people(),
            Self::Insight => tr.trainer_insight(),
            Self::Present => tr.trainer_present(),
            Self::Files => tr.trainer_files(),
            Self::Centre => tr.trainer_centre(),
        }
    }
}

/// The id of the title of every section: it has the focus when the section opens.
pub const TITLE: &str = "trainer-title";

/// The ways to all sections, while `current` shows.
pub fn ways<'a, Message: Clone + 'a>(
    lent: Lent<'a>,
    current: Section,
    on_choose: impl Fn(Section) -> Message,
) -> Element<'a, Message> {
    let tr = lent.tr;
    let tabs = Section::ALL.map(|section| Tab {
        id: section.id().into(),
        icon: section.icon(),
        label: section.label(tr).into(),
        is_current: section == current,
        on_press: on_choose(section),
    });
    ui::tabs(tr.trainer_sections(), tabs.into())
}
