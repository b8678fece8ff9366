//! Practice: a learner drafts a trial profile, section by section, beside what its checks say of it.
use crate::domain::comment::Comments;
use crate::domain::id::{CheckId, LimitId, SectionId};
use crate::domain::library::Limit;
use crate::domain::practice::Section;
use crate::domain::profile::draft::Draft;
use crate::domain::profile::files::{Message as Received, Model};
use crate::domain::profile::finding::Finding;
use crate::domain::profile::rule::Check;
use crate::domain::profile::slot::{List, Removed, Slot};
use crate::domain::profile::vocabulary::Vocabulary;
use crate::domain::text::Language;
use crate::ui::{Edited, Editing, Editor, Refusal, is_enter};
use typed::Typed;

use std::collections::{BTreeMap, BTreeSet};

pub mod away;
mod card;
mod checks;
mod fields;
mod judged;
mod models;
mod network;
mod panel;
mod photo;
mod preview;
mod signs;
mod typed;
mod view;

pub use judged::Judged;
pub use network::{SHARE, comment_id, network_id};
pub use photo::{CHOOSE, FRAME, Happened as PhotoHappened, PLACE, Portrait, TOLD};
pub use signs::{COMPARED, FOUND, Happened, OWN};
pub use view::{TITLE, section_id, slot_id};

/// The most characters of a text of several lines: four times what any network takes.
const MOST_IN_AREA: usize = 12_000;
/// The most characters of a line.
const MOST_IN_LINE: usize = 1_000;

/// What happened.
#[derive(Debug, Clone)]
pub enum Message {
    /// A place of the panel was pressed.
    PlacePressed(Place),
    /// The fold of the panel was pressed.
    PanelToggled,
    /// Somebody wrote, or moved the caret.
    Edited(Slot, Editing),
    /// Assistive technology set the words of a field.
    ValueSet(Slot, String),
    /// "Add" was pressed below a list.
    AddPressed(List),
    /// An item of a list was taken out.
    RemovePressed(List, usize),
    /// What was taken out last is wanted back.
    UndoPressed,
    /// An item of a list changes places with another.
    MovePressed(List, usize, usize),
    /// The language of the job wanted was chosen.
    LanguageChosen(Language),
    /// The example and the reason of a check were asked for, or put away.
    MorePressed(CheckId),
    /// "Done" was pressed at a check that a person judges, or taken back.
    DonePressed(CheckId),
    /// Something happened in the exercise of warning signs.
    Signs(Happened),
    /// Something happened to the photo.
    Photo(photo::Happened),
    /// A model profile was chosen, by its rank.
    ModelChosen(usize),
    /// Something happened where the profile is taken away.
    Away(away::Happened),
    /// A section was ticked as done on the real network, or no longer.
    NetworkToggled(SectionId),
    /// Sharing the profile with the trainer was switched on, or off.
    ShareToggled,
    /// "I have read it" was pressed at what a trainer wrote of a section.
    CommentSeen(SectionId),
    /// "Next" was pressed.
    NextPressed,
    /// "Back" was pressed.
    BackPressed,
}

/// What the app must do.
#[must_use]
#[derive(Debug, PartialEq)]
pub enum Action {
    /// Nothing.
    None,
    /// Somebody writes: check the draft and keep it once they pause.
    Written,
    /// The draft is another: check it now and keep it; perhaps put the focus on an id.
    Changed(Option<String>),
    /// Another place shows: keep what changed in the one before, and put the focus on [`TITLE`].
    Moved,
    /// Take the profile away, or a part of it.
    Away(away::Wish),
    /// Put the focus there.
    Focus(String),
    /// See to the photo.
    Photo(photo::Happened),
    /// Note whether a section stands on the real network.
    Network(SectionId, bool),
    /// Share the profile with the trainer, or no longer.
    Share(bool),
    /// What a trainer wrote of a section was read.
    Seen(SectionId),
    /// Go back to the screen beneath.
    Back,
}

/// What shows beside the panel.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Place {
    /// A section of the profile.
    Section(SectionId),
    /// The profile as others see it.
    Preview,
    /// Model profiles, to compare with.
    Models,
    /// Messages, to look for warning signs in.
    Signs,
    /// The files and fields to take away.
    Away,
}

/// What practice is lent of the library.
#[derive(Debug, Clone, Copy)]
pub struct Desk<'a> {
    pub sections: &'a [Section],
    pub limits: &'a [Limit],
    /// `None` while they are read.
    pub checks: Option<&'a [Check]>,
    /// None while they are read, as all below.
    pub vocabulary: Option<&'a Vocabulary>,
    pub messages: &'a [Received],
    pub models: &'a [Model],
    /// The languages that messages are looked at in.
    pub languages: &'a [Language],
    pub portrait: &'a Portrait,
    /// The sections that stand on the real network.
    pub on_network: &'a BTreeSet<SectionId>,
    /// What a trainer wrote of sections.
    pub comments: &'a Comments,
    /// Whether the trainer may see the profile; `None` for a guest, whom nobody follows.
    pub shared: Option<bool>,
}

impl<'a> Desk<'a> {
    fn section(self, id: &SectionId) -> Option<&'a Section> {
        self.sections.iter().find(|section| section.id == *id)
    }

    fn check(self, id: &CheckId) -> Option<&'a Check> {
        self.checks?.iter().find(|check| check.id == *id)
    }

    fn limit(self, id: &LimitId) -> Option<&'a Limit> {
        self.limits.iter().find(|limit| limit.id == *id)
    }
}

/// The screen of practice.
#[derive(Debug)]
pub struct Practice {
    draft: Draft,
    place: Place,
    editors: BTreeMap<Slot, Editor>,
    judged: Judged,
    /// The checks whose example and reason show.
    open: BTreeSet<CheckId>,
    removed: Option<Removed>,
    typed: Typed,
    /// Where a text could not be taken in, and why.
    refused: Option<(Slot, Refusal)>,
    is_panel_open: bool,
    exercise: signs::Exercise,
    /// The rank of the model profile that shows.
    model: usize,
    away: away::Away,
}

impl Practice {
    /// Practice with a draft, at `section`, or at the first where there is none of that name.
    pub fn new(draft: Draft, section: Option<&SectionId>, sections: &[Section]) -> Self {
        let known = section.filter(|id| sections.iter().any(|section| section.id == **id));
        let place = match known.or(sections.first().map(|section| &section.id)) {
            Some(id) => Place::Section(id.clone()),
            None => Place::Preview,
        };
        let mut practice = Self {
            draft,
            place,
            editors: BTreeMap::new(),
            judged: Judged::default(),
            open: BTreeSet::new(),
            removed: None,
            typed: Typed::default(),
            refused: None,
            is_panel_open: false,
            exercise: signs::Exercise::default(),
            model: 0,
            away: away::Away::default(),
        };
        practice.lay_out();
        practice
    }

    /// What is written so far.
    pub fn draft(&self) -> &Draft {
        &self.draft
    }

    /// Where the learner is.
    pub fn place(&self) -> &Place {
        &self.place
    }

    /// What the checks found.
    pub fn judged(&self) -> &Judged {
        &self.judged
    }

    /// The file of the photo is this one now; none where it is empty.
    pub fn name_photo(&mut self, file: &str) {
        file.clone_into(&mut self.draft.photo);
    }

    /// Takes in what the checks found.
    pub fn judge(&mut self, findings: Vec<Finding>) {
        self.judged = Judged::new(findings);
    }

    /// Routes what happened.
    pub fn update(&mut self, message: Message, desk: Desk<'_>) -> Action {
        match message {
            Message::PlacePressed(place) => self.go_to(place),
            Message::PanelToggled => {
                self.is_panel_open = !self.is_panel_open;
                Action::None
            }
            Message::Edited(slot, action) if is_enter(&action) && next_list(slot).is_some() => {
                self.next_item(slot)
            }
            Message::Edited(slot, action) => {
                let edited = self
                    .editors
                    .get_mut(&slot)
                    .map(|editor| editor.edit(action));
                self.edited(slot, edited)
            }
            Message::ValueSet(slot, words) => {
                let edited = self.editors.get_mut(&slot).map(|editor| editor.set(&words));
                self.edited(slot, edited)
            }
            Message::AddPressed(list) => self.add(list),
            Message::RemovePressed(list, rank) => self.remove(list, rank),
            Message::UndoPressed => self.undo(),
            Message::MovePressed(list, from, to) => self.shift(list, from, to),
            Message::LanguageChosen(language) => {
                self.draft.language = language;
                Action::Changed(None)
            }
            Message::MorePressed(check) => {
                if !self.open.remove(&check) {
                    self.open.insert(check);
                }
                Action::None
            }
            Message::DonePressed(check) => {
                let done = &mut self.draft.done;
                match done.iter().position(|other| *other == check) {
                    Some(rank) => drop(done.remove(rank)),
                    None => done.push(check),
                }
                Action::Changed(None)
            }
            Message::Signs(happened) => match self.exercise.update(happened, desk) {
                Some(id) => Action::Focus(id.to_owned()),
                None => Action::None,
            },
            Message::Photo(happened) => Action::Photo(happened),
            Message::ModelChosen(rank) => {
                self.model = rank;
                Action::None
            }
            Message::Away(happened) => self.away.update(happened),
            Message::NetworkToggled(section) => {
                let is_on = !desk.on_network.contains(&section);
                Action::Network(section, is_on)
            }
            Message::ShareToggled => Action::Share(desk.shared == Some(false)),
            Message::CommentSeen(section) => Action::Seen(section),
            Message::NextPressed => self.go_to(self.next(desk.sections)),
            Message::BackPressed => Action::Back,
        }
    }

    fn go_to(&mut self, place: Place) -> Action {
        self.place = place;
        self.removed = None;
        self.refused = None;
        self.away.leave();
        self.is_panel_open = false;
        self.lay_out();
        Action::Moved
    }

    /// What comes after the place where the learner is: the next section, then how others see it all, then the way
    /// to take it along.
    fn next(&self, sections: &[Section]) -> Place {
        if !matches!(self.place, Place::Section(_)) {
            return Place::Away;
        }
        let here = sections
            .iter()
            .position(|section| Place::Section(section.id.clone()) == self.place);
        here.and_then(|here| sections.get(here + 1))
            .map_or(Place::Preview, |section| Place::Section(section.id.clone()))
    }

    fn edited(&mut self, slot: Slot, edited: Option<Edited>) -> Action {
        match edited {
            None | Some(Edited::Same) => Action::None,
            Some(Edited::Refused(refusal)) => {
                self.refused = Some((slot, refusal));
                Action::None
            }
            Some(Edited::Words(words)) => {
                self.refused = None;
                self.draft.write(slot, words.clone());
                self.typed.write(slot, &words, &self.draft.words(slot));
                Action::Written
            }
        }
    }

    fn add(&mut self, list: List) -> Action {
        let count = self.draft.count(list);
        if count >= most(list) {
            return Action::None;
        }
        self.removed = None;
        self.draft.add(list);
        self.lay_out();
        Action::Changed(Some(slot_id(list.first_slot(count))))
    }

    /// The item after this one, which is added where it was the last; nothing comes after one that is empty.
    fn next_item(&mut self, slot: Slot) -> Action {
        let Some((list, rank)) = next_list(slot) else {
            return Action::None;
        };
        if self.draft.words(list.first_slot(rank)).trim().is_empty() {
            return Action::None;
        }
        if rank + 1 < self.draft.count(list) {
            return Action::Focus(slot_id(list.first_slot(rank + 1)));
        }
        self.add(list)
    }

    fn remove(&mut self, list: List, rank: usize) -> Action {
        match self.draft.remove(list, rank) {
            None => Action::None,
            removed => {
                self.typed.remove(list, rank);
                self.removed = removed;
                self.lay_out();
                Action::Changed(Some(view::REMOVED.to_owned()))
            }
        }
    }

    fn undo(&mut self) -> Action {
        let Some(removed) = self.removed.take() else {
            return Action::None;
        };
        self.typed.put_back(removed.list, removed.rank);
        let slot = removed.list.first_slot(removed.rank);
        self.draft.put_back(removed);
        self.lay_out();
        Action::Changed(Some(slot_id(slot)))
    }

    fn shift(&mut self, list: List, from: usize, to: usize) -> Action {
        self.removed = None;
        self.draft.swap(list, from, to);
        self.typed.swap(list, from, to);
        self.lay_out();
        let is_up = to < from;
        Action::Changed(Some(fields::move_id(list, to, is_up)))
    }

    /// Makes the fields of the section anew.
    fn lay_out(&mut self) {
        let slots = match &self.place {
            Place::Section(section) => slots(&self.draft, section.as_str()),
            Place::Preview | Place::Models | Place::Signs | Place::Away => Vec::new(),
        };
        let editor = |slot: Slot| {
            let most = if slot.has_lines() {
                MOST_IN_AREA
            } else {
                MOST_IN_LINE
            };
            let typed = self.typed.words(slot).map(ToOwned::to_owned);
            let words = typed.unwrap_or_else(|| self.draft.words(slot));
            Editor::new(&words, most, slot.has_lines())
        };
        self.editors = slots.into_iter().map(|slot| (slot, editor(slot))).collect();
    }
}

/// The most items of a list: far more than a profile needs, and few enough to be drawn without a wait.
fn most(list: List) -> usize {
    match list {
        List::Experience | List::Education | List::Languages => 30,
        List::Points(_) => 12,
        List::Skills => 120,
    }
}

/// The list whose next item Enter leads to, and the rank of the item of this place.
fn next_list(slot: Slot) -> Option<(List, usize)> {
    let is_quick = |(list, _): &(List, usize)| matches!(list, List::Skills | List::Languages);
    slot.item().filter(is_quick)
}

/// Where one writes in a section.
fn slots(draft: &Draft, section: &str) -> Vec<Slot> {
    match section {
        "target" => vec![Slot::Job, Slot::Ad],
        "name" => vec![Slot::Name, Slot::Place],
        "headline" => vec![Slot::Headline],
        "summary" => vec![Slot::About],
        "experience" => (0..draft.experience.len())
            .flat_map(|rank| {
                let points = 0..draft.count(List::Points(rank));
                [
                    Slot::JobTitle(rank),
                    Slot::Organisation(rank),
                    Slot::JobPlace(rank),
                    Slot::Start(rank),
                    Slot::End(rank),
                ]
                .into_iter()
                .chain(points.map(move |point| Slot::Point(rank, point)))
            })
            .collect(),
        "education" => (0..draft.education.len())
            .flat_map(|rank| [Slot::School(rank), Slot::Studies(rank), Slot::Year(rank)])
            .collect(),
        "skills" => {
            let skills = (0..draft.skills.len()).map(Slot::Skill);
            let languages = (0..draft.languages.len())
                .flat_map(|rank| [Slot::SpokenName(rank), Slot::SpokenLevel(rank)]);
            skills.chain(languages).collect()
        }
        "address" => vec![Slot::Url, Slot::Email],
        "recommendation" => vec![Slot::Recommendation],
        "invitation" => vec![Slot::Invitation],
        _ => Vec::new(),
    }
}

#[cfg(test)]
mod tests;
