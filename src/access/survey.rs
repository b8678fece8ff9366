//! What can take the focus in a view, and where it goes from key to key.
use super::state::{FocusPolicy, Group, State};

use accesskit::Toggled;
use iced::Rectangle;
use iced::advanced::widget::Id;
use iced::advanced::widget::operation::{Focusable, Operation};

use std::any::Any;

/// A move of the keyboard focus.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Move {
    /// To the next or previous Tab stop; around, at the ends.
    Tab { backwards: bool },
    /// To the next or previous control of the group that has the focus.
    Arrow { backwards: bool },
    /// To the control of that rank, counted from 0, of the group that has the focus.
    Rank(usize),
}

/// Where a [`Move`] leads.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Destination {
    /// For [`FocusAt`](super::navigation::FocusAt).
    pub index: usize,
    /// Whether to choose it as well.
    pub chooses: bool,
}

/// All that can take the focus in a view, in its order.
#[derive(Default)]
pub(super) struct Survey {
    targets: Vec<Target>,
    groups: usize,
    modals: usize,
    group: Option<(usize, Group)>,
    modal: Option<usize>,
    is_hidden: bool,
    opens: Option<Opens>,
    announced: Option<Announced>,
}

struct Target {
    id: Option<Id>,
    bounds: Rectangle,
    is_stop: bool,
    is_focused: bool,
    is_checked: bool,
    is_hidden: bool,
    returns_to: Option<Id>,
    group: Option<(usize, Group)>,
    modal: Option<usize>,
}

/// The [`Accessible`](super::Accessible) that the next focusable may be.
struct Announced {
    id: Id,
    is_stop: bool,
    is_checked: bool,
    returns_to: Option<Id>,
}

/// What the next traversal is the inside of.
enum Opens {
    Group(Group),
    Modal,
    Hidden,
}

/// What has the focus, and its place in the page, whatever the scrolling.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Focused {
    pub id: Option<Id>,
    pub bounds: Rectangle,
    pub returns_to: Option<Id>,
}

impl Survey {
    pub fn focused(&self) -> Option<Focused> {
        let target = &self.targets[self.focus()?];

        Some(Focused {
            id: target.id.clone(),
            bounds: target.bounds,
            returns_to: target.returns_to.clone(),
        })
    }

    /// Returns whether a widget with the given id can take the focus now.
    pub fn contains(&self, id: &Id) -> bool {
        let modal = self.modal();

        self.targets.iter().any(|target| {
            target.id.as_ref() == Some(id) && !target.is_hidden && target.modal == modal
        })
    }

    /// Whether a modal node is in the view.
    pub fn is_modal(&self) -> bool {
        self.modals > 0
    }

    /// Whether the focus is where it may be: in the modal node, if there is one.
    pub fn is_focus_allowed(&self) -> bool {
        self.focus()
            .is_none_or(|index| self.targets[index].modal == self.modal())
    }

    /// The first that can take the focus in the modal node.
    pub fn first_of_modal(&self) -> Option<Id> {
        let modal = self.modal();

        self.targets
            .iter()
            .find(|target| target.modal == modal && !target.is_hidden)
            .and_then(|target| target.id.clone())
    }

    /// Where the focus goes.
    pub fn destination(&self, movement: Move) -> Option<Destination> {
        let focused = self.focus();
        let group = focused.and_then(|index| self.targets[index].group);

        match movement {
            Move::Tab { backwards } => self
                .seek(focused, backwards, |index, target| {
                    target.is_stop
                        && !target.is_hidden
                        && target.modal == self.modal()
                        && (!is_one_stop(target.group) || target.group != group)
                        && self.represents_its_group(index)
                })
                .map(|index| Destination {
                    index,
                    chooses: false,
                }),
            Move::Arrow { backwards } => {
                let (_, kind) = group?;
                self.seek(focused, backwards, |_, target| {
                    target.is_stop && target.group == group
                })
                .map(|index| Destination {
                    index,
                    chooses: kind == Group::Choices,
                })
            }
            Move::Rank(rank) => {
                group.filter(|(_, kind)| matches!(kind, Group::Choices | Group::Checks))?;
                self.members(group).nth(rank).map(|(index, _)| Destination {
                    index,
                    chooses: true,
                })
            }
        }
    }

    fn focus(&self) -> Option<usize> {
        self.targets
            .iter()
            .position(|target| target.is_focused && !target.is_hidden)
    }

    /// The modal node that holds the focus: the last opened.
    fn modal(&self) -> Option<usize> {
        self.modals.checked_sub(1)
    }

    /// Goes around once from `start`, and back to it last.
    fn seek(
        &self,
        start: Option<usize>,
        backwards: bool,
        accepts: impl Fn(usize, &Target) -> bool,
    ) -> Option<usize> {
        let total = self.targets.len();

        (1..=total)
            .map(|step| match (start, backwards) {
                (None, false) => step - 1,
                (None, true) => total - step,
                (Some(start), false) => (start + step) % total,
                (Some(start), true) => (start + total - step) % total,
            })
            .find(|&index| accepts(index, &self.targets[index]))
    }

    fn members(&self, group: Option<(usize, Group)>) -> impl Iterator<Item = (usize, &Target)> {
        self.targets
            .iter()
            .enumerate()
            .filter(move |(_, target)| target.group == group && target.is_stop)
    }

    /// A group may be one Tab stop: its checked control, or else its first.
    fn represents_its_group(&self, index: usize) -> bool {
        let group = self.targets[index].group;
        if !is_one_stop(group) {
            return true;
        }
        self.members(group)
            .find(|(_, target)| target.is_checked)
            .or_else(|| self.members(group).next())
            .is_some_and(|(representative, _)| representative == index)
    }
}

fn is_one_stop(group: Option<(usize, Group)>) -> bool {
    matches!(group, Some((_, Group::Choices | Group::Roving)))
}

impl Operation for Survey {
    fn traverse(&mut self, operate: &mut dyn FnMut(&mut dyn Operation)) {
        let outer = (self.group, self.modal, self.is_hidden);

        match self.opens.take() {
            Some(Opens::Group(kind)) => {
                self.group = Some((self.groups, kind));
                self.groups += 1;
            }
            Some(Opens::Modal) => {
                self.modal = Some(self.modals);
                self.modals += 1;
            }
            Some(Opens::Hidden) => self.is_hidden = true,
            None => {}
        }
        operate(self);

        (self.group, self.modal, self.is_hidden) = outer;
        self.opens = None;
    }

    fn custom(&mut self, id: Option<&Id>, _bounds: Rectangle, state: &mut dyn Any) {
        let Some((state, id)) = state.downcast_ref::<State>().zip(id) else {
            return;
        };
        self.announced = Some(Announced {
            id: id.clone(),
            is_stop: state.policy != FocusPolicy::Programmatic,
            is_checked: state.node.toggled() == Some(Toggled::True)
                || state.node.is_selected() == Some(true),
            returns_to: state.returns_to.clone(),
        });
        self.opens = match state.group {
            _ if state.node.is_hidden() => Some(Opens::Hidden),
            _ if state.node.is_modal() => Some(Opens::Modal),
            Some(group) => Some(Opens::Group(group)),
            None => None,
        };
    }

    fn focusable(&mut self, id: Option<&Id>, bounds: Rectangle, state: &mut dyn Focusable) {
        let own = self
            .announced
            .as_ref()
            .filter(|announced| id == Some(&announced.id));

        self.targets.push(Target {
            id: id.cloned(),
            bounds,
            is_stop: own.is_none_or(|own| own.is_stop),
            is_focused: state.is_focused(),
            is_checked: own.is_some_and(|own| own.is_checked),
            is_hidden: self.is_hidden,
            returns_to: own.and_then(|own| own.returns_to.clone()),
            group: self.group,
            modal: self.modal,
        });
    }
}
