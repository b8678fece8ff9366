//! The places of a draft where a person writes, and its lists that grow and shrink.
use super::draft::{Draft, Education, Experience, Spoken};
use super::month::Month;

/// A place of a draft that holds words. Places of entries and items are told by their rank.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Slot {
    Job,
    Ad,
    Name,
    Place,
    Headline,
    About,
    JobTitle(usize),
    Organisation(usize),
    JobPlace(usize),
    Start(usize),
    End(usize),
    /// A point of an experience: the experience, then the point.
    Point(usize, usize),
    School(usize),
    Studies(usize),
    Year(usize),
    Skill(usize),
    SpokenName(usize),
    SpokenLevel(usize),
    Url,
    Email,
    Recommendation,
    Invitation,
}

/// A list of a draft.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum List {
    Experience,
    Education,
    Skills,
    Languages,
    /// The points of an experience.
    Points(usize),
}

/// Something taken out of a list, which can go back to its place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Removed {
    pub list: List,
    pub rank: usize,
    what: What,
}

#[derive(Debug, Clone, PartialEq, Eq)]
enum What {
    Experience(Experience),
    Education(Education),
    Words(String),
    Spoken(Spoken),
}

impl Slot {
    /// The place of a field of the profile file; in sections of entries, that of the entry `rank`. `None` for a
    /// field without words of its own, such as the photo or a list.
    pub fn of(section: &str, field: &str, rank: usize) -> Option<Self> {
        Some(match (section, field) {
            ("target", "job") => Self::Job,
            ("target", "ad") => Self::Ad,
            ("name", "name") => Self::Name,
            ("name", "place") => Self::Place,
            ("headline", "headline") => Self::Headline,
            ("summary", "about") => Self::About,
            ("experience", "title") => Self::JobTitle(rank),
            ("experience", "organisation") => Self::Organisation(rank),
            ("experience", "place") => Self::JobPlace(rank),
            ("experience", "start") => Self::Start(rank),
            ("experience", "end") => Self::End(rank),
            ("education", "school") => Self::School(rank),
            ("education", "field") => Self::Studies(rank),
            ("education", "year") => Self::Year(rank),
            ("address", "url") => Self::Url,
            ("address", "email") => Self::Email,
            ("recommendation", "recommendation") => Self::Recommendation,
            ("invitation", "invitation") => Self::Invitation,
            _ => return None,
        })
    }

    /// A name of the place that no other has.
    pub fn key(self) -> String {
        match self {
            Self::Job => "job".to_owned(),
            Self::Ad => "ad".to_owned(),
            Self::Name => "name".to_owned(),
            Self::Place => "place".to_owned(),
            Self::Headline => "headline".to_owned(),
            Self::About => "about".to_owned(),
            Self::JobTitle(rank) => format!("experience-{rank}-title"),
            Self::Organisation(rank) => format!("experience-{rank}-organisation"),
            Self::JobPlace(rank) => format!("experience-{rank}-place"),
            Self::Start(rank) => format!("experience-{rank}-start"),
            Self::End(rank) => format!("experience-{rank}-end"),
            Self::Point(entry, rank) => format!("experience-{entry}-point-{rank}"),
            Self::School(rank) => format!("education-{rank}-school"),
            Self::Studies(rank) => format!("education-{rank}-field"),
            Self::Year(rank) => format!("education-{rank}-year"),
            Self::Skill(rank) => format!("skill-{rank}"),
            Self::SpokenName(rank) => format!("language-{rank}-name"),
            Self::SpokenLevel(rank) => format!("language-{rank}-level"),
            Self::Url => "url".to_owned(),
            Self::Email => "email".to_owned(),
            Self::Recommendation => "recommendation".to_owned(),
            Self::Invitation => "invitation".to_owned(),
        }
    }

    /// Whether several lines may be written there.
    pub fn has_lines(self) -> bool {
        matches!(
            self,
            Self::Ad | Self::About | Self::Recommendation | Self::Invitation
        )
    }

    /// The list that the place belongs to, and which of its items it is.
    pub fn item(self) -> Option<(List, usize)> {
        match self {
            Self::Point(entry, rank) => Some((List::Points(entry), rank)),
            Self::Skill(rank) => Some((List::Skills, rank)),
            Self::SpokenName(rank) | Self::SpokenLevel(rank) => Some((List::Languages, rank)),
            Self::JobTitle(rank)
            | Self::Organisation(rank)
            | Self::JobPlace(rank)
            | Self::Start(rank)
            | Self::End(rank) => Some((List::Experience, rank)),
            Self::School(rank) | Self::Studies(rank) | Self::Year(rank) => {
                Some((List::Education, rank))
            }
            _ => None,
        }
    }
}

/// The year that is written in four digits; `None` where it is none that somebody learned in.
pub fn year(words: &str) -> Option<u32> {
    let words = words.trim();
    let has_digits = words.len() == 4 && words.bytes().all(|byte| byte.is_ascii_digit());
    let year: Option<u32> = words.parse().ok().filter(|_| has_digits);
    year.filter(|year| (1900..=2100).contains(year))
}

impl List {
    /// The list of a field of the profile file; `entry` is the experience whose points are meant.
    pub fn of(section: &str, field: &str, entry: usize) -> Option<Self> {
        match (section, field) {
            ("experience", "points") => Some(Self::Points(entry)),
            ("skills", "skills") => Some(Self::Skills),
            ("skills", "languages") => Some(Self::Languages),
            _ => None,
        }
    }

    /// Where one writes first in the item of this rank.
    pub fn first_slot(self, rank: usize) -> Slot {
        match self {
            Self::Experience => Slot::JobTitle(rank),
            Self::Education => Slot::School(rank),
            Self::Skills => Slot::Skill(rank),
            Self::Languages => Slot::SpokenName(rank),
            Self::Points(entry) => Slot::Point(entry, rank),
        }
    }
}

impl Draft {
    /// What is written at a place; empty where the place is not there.
    pub fn words(&self, slot: Slot) -> String {
        let job = |rank: usize| self.experience.get(rank);
        let studies = |rank: usize| self.education.get(rank);
        let words = match slot {
            Slot::Job => Some(&self.target.job),
            Slot::Ad => Some(&self.target.ad),
            Slot::Name => Some(&self.name),
            Slot::Place => Some(&self.place),
            Slot::Headline => Some(&self.headline),
            Slot::About => Some(&self.about),
            Slot::JobTitle(rank) => job(rank).map(|entry| &entry.title),
            Slot::Organisation(rank) => job(rank).map(|entry| &entry.organisation),
            Slot::JobPlace(rank) => job(rank).map(|entry| &entry.place),
            Slot::Start(rank) => job(rank).map(|entry| &entry.start.0),
            Slot::End(rank) => job(rank).map(|entry| &entry.end.0),
            Slot::Point(rank, point) => job(rank).and_then(|entry| entry.points.get(point)),
            Slot::School(rank) => studies(rank).map(|entry| &entry.school),
            Slot::Studies(rank) => studies(rank).map(|entry| &entry.field),
            Slot::Year(rank) => {
                let year = studies(rank).and_then(|entry| entry.year);
                return year.map(|year| year.to_string()).unwrap_or_default();
            }
            Slot::Skill(rank) => self.skills.get(rank),
            Slot::SpokenName(rank) => self.languages.get(rank).map(|spoken| &spoken.name),
            Slot::SpokenLevel(rank) => self.languages.get(rank).map(|spoken| &spoken.level),
            Slot::Url => Some(&self.url),
            Slot::Email => Some(&self.email),
            Slot::Recommendation => Some(&self.recommendation),
            Slot::Invitation => Some(&self.invitation),
        };
        words.cloned().unwrap_or_default()
    }

    /// Writes `words` at a place; nothing happens where the place is not there. A year that is none is no year; a
    /// month that can be read is kept as `2021-03`, however it is written.
    pub fn write(&mut self, slot: Slot, words: String) {
        if let Slot::Year(rank) = slot {
            if let Some(entry) = self.education.get_mut(rank) {
                entry.year = year(&words);
            }
            return;
        }
        let month = match slot {
            Slot::Start(_) | Slot::End(_) => Month::read(&words),
            _ => None,
        };
        if let Some(place) = self.place_of(slot) {
            *place = month.map_or(words, |month| month.to_string());
        }
    }

    fn place_of(&mut self, slot: Slot) -> Option<&mut String> {
        Some(match slot {
            Slot::Job => &mut self.target.job,
            Slot::Ad => &mut self.target.ad,
            Slot::Name => &mut self.name,
            Slot::Place => &mut self.place,
            Slot::Headline => &mut self.headline,
            Slot::About => &mut self.about,
            Slot::JobTitle(rank) => &mut self.experience.get_mut(rank)?.title,
            Slot::Organisation(rank) => &mut self.experience.get_mut(rank)?.organisation,
            Slot::JobPlace(rank) => &mut self.experience.get_mut(rank)?.place,
            Slot::Start(rank) => &mut self.experience.get_mut(rank)?.start.0,
            Slot::End(rank) => &mut self.experience.get_mut(rank)?.end.0,
            Slot::Point(rank, point) => self.experience.get_mut(rank)?.points.get_mut(point)?,
            Slot::School(rank) => &mut self.education.get_mut(rank)?.school,
            Slot::Studies(rank) => &mut self.education.get_mut(rank)?.field,
            Slot::Year(_) => return None,
            Slot::Skill(rank) => self.skills.get_mut(rank)?,
            Slot::SpokenName(rank) => &mut self.languages.get_mut(rank)?.name,
            Slot::SpokenLevel(rank) => &mut self.languages.get_mut(rank)?.level,
            Slot::Url => &mut self.url,
            Slot::Email => &mut self.email,
            Slot::Recommendation => &mut self.recommendation,
            Slot::Invitation => &mut self.invitation,
        })
    }

    /// How many items a list has.
    pub fn count(&self, list: List) -> usize {
        match list {
            List::Experience => self.experience.len(),
            List::Education => self.education.len(),
            List::Skills => self.skills.len(),
            List::Languages => self.languages.len(),
            List::Points(entry) => self
                .experience
                .get(entry)
                .map_or(0, |entry| entry.points.len()),
        }
    }

    /// Adds an empty item at the end of a list.
    pub fn add(&mut self, list: List) {
        match list {
            List::Experience => self.experience.push(Experience::default()),
            List::Education => self.education.push(Education::default()),
            List::Skills => self.skills.push(String::new()),
            List::Languages => self.languages.push(Spoken::default()),
            List::Points(entry) => {
                if let Some(entry) = self.experience.get_mut(entry) {
                    entry.points.push(String::new());
                }
            }
        }
    }

    /// Takes an item out of a list; `None` where there is none of this rank.
    pub fn remove(&mut self, list: List, rank: usize) -> Option<Removed> {
        if rank >= self.count(list) {
            return None;
        }
        let what = match list {
            List::Experience => What::Experience(self.experience.remove(rank)),
            List::Education => What::Education(self.education.remove(rank)),
            List::Skills => What::Words(self.skills.remove(rank)),
            List::Languages => What::Spoken(self.languages.remove(rank)),
            List::Points(entry) => What::Words(self.experience.get_mut(entry)?.points.remove(rank)),
        };
        Some(Removed { list, rank, what })
    }

    /// Puts something back that was taken out: in its place, or at the end of a list that is shorter now.
    pub fn put_back(&mut self, removed: Removed) {
        let rank = removed.rank.min(self.count(removed.list));
        match (removed.list, removed.what) {
            (List::Experience, What::Experience(entry)) => self.experience.insert(rank, entry),
            (List::Education, What::Education(entry)) => self.education.insert(rank, entry),
            (List::Skills, What::Words(words)) => self.skills.insert(rank, words),
            (List::Languages, What::Spoken(spoken)) => self.languages.insert(rank, spoken),
            (List::Points(entry), What::Words(words)) => {
                if let Some(entry) = self.experience.get_mut(entry) {
                    entry.points.insert(rank, words);
                }
            }
            _ => {}
        }
    }

    /// Lets two items of a list change places; nothing happens where one is not there.
    pub fn swap(&mut self, list: List, one: usize, other: usize) {
        if one.max(other) >= self.count(list) {
            return;
        }
        match list {
            List::Experience => self.experience.swap(one, other),
            List::Education => self.education.swap(one, other),
            List::Skills => self.skills.swap(one, other),
            List::Languages => self.languages.swap(one, other),
            List::Points(entry) => {
                if let Some(entry) = self.experience.get_mut(entry) {
                    entry.points.swap(one, other);
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::text::Language;

    /// A draft with two items in every list.
    fn draft() -> Draft {
        let mut draft = Draft::new(Language::FR);
        for list in [
            List::Experience,
            List::Education,
            List::Skills,
            List::Languages,
        ] {
            draft.add(list);
            draft.add(list);
        }
        draft.add(List::Points(1));
        draft.add(List::Points(1));
        draft
    }

    #[test]
    fn what_is_written_at_a_place_stands_there_and_nowhere_else() {
        let slots = [
            Slot::Job,
            Slot::Ad,
            Slot::Name,
            Slot::Place,
            Slot::Headline,
            Slot::About,
            Slot::JobTitle(1),
            Slot::Organisation(1),
            Slot::JobPlace(1),
            Slot::Start(1),
            Slot::End(1),
            Slot::Point(1, 1),
            Slot::School(1),
            Slot::Studies(1),
            Slot::Year(1),
            Slot::Skill(1),
            Slot::SpokenName(1),
            Slot::SpokenLevel(1),
            Slot::Url,
            Slot::Email,
            Slot::Recommendation,
            Slot::Invitation,
        ];
        for written in slots {
            let mut draft = draft();
            draft.write(written, "2015".to_owned());
            for slot in slots {
                let expected = if slot == written { "2015" } else { "" };
                assert_eq!(draft.words(slot), expected, "{written:?} at {slot:?}");
            }
        }
    }

    #[test]
    fn what_is_taken_out_goes_back_where_it_was() {
        for list in [
            List::Experience,
            List::Education,
            List::Skills,
            List::Languages,
            List::Points(1),
        ] {
            let mut draft = draft();
            draft.write(list.first_slot(0), "a".to_owned());
            draft.write(list.first_slot(1), "b".to_owned());
            let before = draft.clone();
            let removed = draft.remove(list, 0).unwrap();
            assert_eq!(draft.words(list.first_slot(0)), "b", "{list:?}");
            draft.put_back(removed);
            assert_eq!(draft, before);
            draft.swap(list, 0, 1);
            assert_eq!(draft.words(list.first_slot(0)), "b", "{list:?}");
            assert_eq!(draft.remove(list, 2), None);
        }
    }

    #[test]
    fn a_year_has_four_digits_and_is_one_of_ours() {
        for (words, expected) in [
            ("2015", Some(2015)),
            (" 1987 ", Some(1987)),
            ("", None),
            ("201", None),
            ("+201", None),
            ("0215", None),
            ("20155", None),
            ("vers 2015", None),
            ("２０１５", None),
        ] {
            assert_eq!(year(words), expected, "{words}");
            let mut draft = draft();
            draft.write(Slot::Year(0), words.to_owned());
            assert_eq!(draft.education[0].year, expected, "{words}");
        }
    }

    #[test]
    fn places_that_are_not_there_are_empty_and_take_nothing() {
        let mut draft = Draft::new(Language::EN);
        draft.write(Slot::Point(3, 1), "a".to_owned());
        draft.write(Slot::Skill(0), "a".to_owned());
        draft.swap(List::Skills, 0, 1);
        assert!(draft.is_empty());
        assert_eq!(draft.words(Slot::Year(2)), "");
    }
}
