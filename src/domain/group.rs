//! The groups of a centre: the file `groups.json`.
use super::id::GroupId;

use serde::{Deserialize, Serialize};

/// The groups and their names.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Groups {
    /// The number of the format: 1.
    pub format: u32,
    /// In the order in which they were made.
    pub groups: Vec<Group>,
}

/// A group of learners, as a trainer follows it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Group {
    pub id: GroupId,
    pub name: String,
    /// Whether the group is over: it no longer shows among the others.
    #[serde(default)]
    pub archived: bool,
}

impl Default for Groups {
    fn default() -> Self {
        Self {
            format: 1,
            groups: Vec::new(),
        }
    }
}

impl Groups {
    /// The group of an id, if there is one.
    pub fn get(&self, id: &GroupId) -> Option<&Group> {
        self.groups.iter().find(|group| group.id == *id)
    }
}
