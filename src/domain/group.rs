//! The groups of a centre: the file `groups.json`.
use super::id::{GroupId, LONGEST, LearnerId};
use super::learner::{BadName, Learner, Name};
use super::search::fold;

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

    /// The groups that are not over, in the order in which they were made.
    pub fn open(&self) -> impl Iterator<Item = &Group> {
        self.groups.iter().filter(|group| !group.archived)
    }

    /// Adds a group of this name, and gives its id: the name in plain letters, so that files say what they are about.
    pub fn create(&mut self, name: &str) -> Result<GroupId, BadGroup> {
        let name = self.free_name(name, None)?;
        let id = self.free_id(&name)?;
        self.groups.push(Group {
            id: id.clone(),
            name,
            archived: false,
        });
        Ok(id)
    }

    /// Gives a group another name; its id stays.
    pub fn rename(&mut self, id: &GroupId, name: &str) -> Result<(), BadGroup> {
        let name = self.free_name(name, Some(id))?;
        match self.groups.iter_mut().find(|group| group.id == *id) {
            Some(group) => {
                group.name = name;
                Ok(())
            }
            None => Err(BadGroup::Gone),
        }
    }

    /// Says whether a group is over.
    pub fn archive(&mut self, id: &GroupId, is_over: bool) -> Result<(), BadGroup> {
        match self.groups.iter_mut().find(|group| group.id == *id) {
            Some(group) => {
                group.archived = is_over;
                Ok(())
            }
            None => Err(BadGroup::Gone),
        }
    }

    /// A name that no other group has, whatever its accents and capitals.
    fn free_name(&self, typed: &str, of: Option<&GroupId>) -> Result<String, BadGroup> {
        let name = Name::new(typed).map_err(BadGroup::Name)?.into_string();
        let folded = fold(&name);
        let mut others = self.groups.iter().filter(|group| Some(&group.id) != of);
        if others.any(|group| fold(&group.name) == folded) {
            return Err(BadGroup::Taken);
        }
        Ok(name)
    }

    fn free_id(&self, name: &str) -> Result<GroupId, BadGroup> {
        let stem = stem(name);
        let others = (2_u32..).map(|number| format!("{stem}-{number}"));
        let ids = std::iter::once(stem.clone()).chain(others);
        let mut ids = ids.filter_map(|id| id.parse().ok());
        ids.find(|id| self.get(id).is_none()).ok_or(BadGroup::Taken)
    }
}

/// A name in letters, digits and hyphens, with room for a number behind it.
fn stem(name: &str) -> String {
    let letters = fold(name);
    let words = letters.split(|letter: char| !letter.is_ascii_alphanumeric());
    let words: Vec<&str> = words.filter(|word| !word.is_empty()).collect();
    let stem: String = words.join("-").chars().take(LONGEST - 11).collect();
    match stem.trim_end_matches('-') {
        "" => "group".to_owned(),
        stem => stem.to_owned(),
    }
}

/// A change of the groups.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum GroupChange {
    /// A new group of this name.
    Create(String),
    Rename(GroupId, String),
    /// Whether the group is over.
    Archive(GroupId, bool),
}

impl GroupChange {
    /// Carries it out, and gives the group that it is about.
    pub fn apply(&self, groups: &mut Groups) -> Result<GroupId, BadGroup> {
        match self {
            Self::Create(name) => groups.create(name),
            Self::Rename(id, name) => groups.rename(id, name).map(|()| id.clone()),
            Self::Archive(id, is_over) => groups.archive(id, *is_over).map(|()| id.clone()),
        }
    }
}

/// Why a group cannot be so.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum BadGroup {
    /// Its name cannot be kept.
    #[error("{0}")]
    Name(BadName),
    /// Another group has that name, perhaps one that is over.
    #[error("the name is taken")]
    Taken,
    /// There is no such group: another computer may have changed the groups.
    #[error("no such group")]
    Gone,
}

/// Where somebody stands among the others.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Standing {
    pub learner: LearnerId,
    pub group: Option<GroupId>,
    /// Whether a trainer put them away.
    pub archived: bool,
}

impl Standing {
    /// Where somebody stands now.
    pub fn of(learner: &Learner) -> Self {
        Self {
            learner: learner.id,
            group: learner.group.clone(),
            archived: learner.archived,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_group_keeps_its_id_whatever_its_name_becomes() {
        let mut groups = Groups::default();
        let tuesday = groups.create("  Groupe du  mardi ").unwrap();
        assert_eq!(tuesday.as_str(), "groupe-du-mardi");
        groups.rename(&tuesday, "Élèves & cie").unwrap();
        assert_eq!(groups.get(&tuesday).unwrap().name, "Élèves & cie");
        assert_eq!(
            groups.create("Groupe du mardi").unwrap().as_str(),
            "groupe-du-mardi-2"
        );
        for (name, id) in [
            ("李雷", "group"),
            ("🙂", "group-2"),
            ("../etc", "etc"),
            ("Œuvre", "oeuvre"),
        ] {
            assert_eq!(groups.create(name).unwrap().as_str(), id, "{name}");
        }
        let long = groups.create(&"é".repeat(40)).unwrap();
        assert_eq!(long.as_str(), "e".repeat(40));
    }

    #[test]
    fn a_name_that_another_group_has_or_nobody_can_read_is_refused() {
        let mut groups = Groups::default();
        let tuesday = groups.create("Mardi").unwrap();
        let monday = groups.create("Lundi").unwrap();
        groups.archive(&tuesday, true).unwrap();
        assert_eq!(groups.create("MARDÌ"), Err(BadGroup::Taken));
        assert_eq!(groups.rename(&monday, "mardi"), Err(BadGroup::Taken));
        assert_eq!(groups.rename(&monday, "LUNDI"), Ok(()), "its own name");
        assert_eq!(groups.create(" "), Err(BadGroup::Name(BadName::Empty)));
        let long = "x".repeat(500);
        assert_eq!(groups.create(&long), Err(BadGroup::Name(BadName::TooLong)));
        let gone = "gone".parse().unwrap();
        assert_eq!(groups.archive(&gone, true), Err(BadGroup::Gone));
        let names: Vec<_> = groups.open().map(|group| group.name.as_str()).collect();
        assert_eq!(names, ["LUNDI"]);
    }
}
