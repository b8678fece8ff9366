//! The groups of a centre, and who belongs to them.
use super::folder::GROUPS;
use super::{Store, whole};
use crate::domain::group::{BadGroup, GroupChange, Groups, Standing};
use crate::domain::id::{GroupId, LearnerId};
use crate::domain::learner::Learner;
use crate::domain::problem::Trouble;

impl Store {
    /// The groups; none, and why, where they cannot be read.
    pub fn groups(&self) -> (Groups, Vec<Trouble>) {
        self.whole(&self.root().join(GROUPS))
    }

    /// Replaces the groups. Errors where the file there is of a newer version, which is left untouched.
    pub fn save_groups(&self, groups: &Groups) -> Result<(), Trouble> {
        whole::save(self.files(), &self.root().join(GROUPS), groups)
    }

    /// Changes the groups as they are now, and gives what became of them and the group that it is about.
    pub fn change_groups(
        &self,
        change: &GroupChange,
    ) -> Result<(Groups, Result<GroupId, BadGroup>), Trouble> {
        let (mut groups, troubles) = self.groups();
        // A file that was set aside is told where it is read; one that cannot be read is left as it is.
        let stop = troubles
            .into_iter()
            .find(|trouble| !matches!(trouble, Trouble::SetAside { .. }));
        if let Some(trouble) = stop {
            return Err(trouble);
        }
        let result = change.apply(&mut groups);
        if result.is_ok() {
            self.save_groups(&groups)?;
        }
        Ok((groups, result))
    }

    /// Lets people stand where `standings` say, and gives where those stood who were moved: giving that back undoes it.
    /// Whoever cannot be moved stays, and the trouble says why.
    pub fn place_people(&self, standings: &[Standing]) -> (Vec<Standing>, Vec<Trouble>) {
        let (mut before, mut troubles) = (Vec::new(), Vec::new());
        for standing in standings {
            match self.place_person(standing) {
                Ok(stood) => before.push(stood),
                Err(trouble) => troubles.push(trouble),
            }
        }
        (before, troubles)
    }

    fn place_person(&self, standing: &Standing) -> Result<Standing, Trouble> {
        let learner = self.learner_now(standing.learner)?;
        let stood = Standing::of(&learner);
        if stood != *standing {
            self.save_learner(&Learner {
                group: standing.group.clone(),
                archived: standing.archived,
                ..learner
            })?;
        }
        Ok(stood)
    }

    /// Keeps what learners say of themselves. Where they stand among the others is for trainers to say, who may have
    /// done so from another computer: that stays as it is in the file.
    pub fn save_own(&self, learner: &Learner) -> Result<(), Trouble> {
        let standing = match self.learner_now(learner.id) {
            Ok(now) => Standing::of(&now),
            Err(Trouble::NoSuchLearner) => Standing::of(learner),
            Err(trouble) => return Err(trouble),
        };
        self.save_learner(&Learner {
            group: standing.group,
            archived: standing.archived,
            ..learner.clone()
        })
    }

    /// The file of a learner as it is now.
    fn learner_now(&self, id: LearnerId) -> Result<Learner, Trouble> {
        // What is set aside here shows with the person, as the reading of everybody tells it.
        self.learner(id, &mut Vec::new())
    }
}
