//! The groups of a centre, and who belongs to them.
use super::Store;
use super::folder::GROUPS;
use crate::domain::group::Groups;
use crate::domain::problem::Trouble;

impl Store {
    /// The groups; none, and why, where they cannot be read.
    pub fn groups(&self) -> (Groups, Vec<Trouble>) {
        self.whole(&self.root().join(GROUPS))
    }
}
