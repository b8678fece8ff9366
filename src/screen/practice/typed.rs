//! What people typed for a year or a month where the draft keeps it otherwise: nothing that was typed is lost.
use crate::domain::profile::slot::{List, Slot};

use std::collections::BTreeMap;

/// All that was typed and is kept otherwise.
#[derive(Debug, Default)]
pub(super) struct Typed {
    years: Column,
    starts: Column,
    ends: Column,
}

impl Typed {
    /// Takes in what stands in a field now, and what the draft keeps of it.
    pub(super) fn write(&mut self, slot: Slot, words: &str, kept: &str) {
        let (column, rank) = match slot {
            Slot::Year(rank) => (&mut self.years, rank),
            Slot::Start(rank) => (&mut self.starts, rank),
            Slot::End(rank) => (&mut self.ends, rank),
            _ => return,
        };
        column.write(rank, words, kept);
    }

    /// What stands in a field, where the draft keeps it otherwise.
    pub(super) fn words(&self, slot: Slot) -> Option<&str> {
        match slot {
            Slot::Year(rank) => self.years.words(rank),
            Slot::Start(rank) => self.starts.words(rank),
            Slot::End(rank) => self.ends.words(rank),
            _ => None,
        }
    }

    /// Two entries of a list change places.
    pub(super) fn swap(&mut self, list: List, one: usize, other: usize) {
        self.of(list).for_each(|column| column.swap(one, other));
    }

    /// An entry of a list is taken out; those after it move up.
    pub(super) fn remove(&mut self, list: List, rank: usize) {
        self.of(list).for_each(|column| column.remove(rank));
    }

    /// The entry of a list taken out last comes back at its rank.
    pub(super) fn put_back(&mut self, list: List, rank: usize) {
        self.of(list).for_each(|column| column.put_back(rank));
    }

    fn of(&mut self, list: List) -> impl Iterator<Item = &mut Column> {
        let columns = match list {
            List::Education => [Some(&mut self.years), None],
            List::Experience => [Some(&mut self.starts), Some(&mut self.ends)],
            List::Skills | List::Languages | List::Points(_) => [None, None],
        };
        columns.into_iter().flatten()
    }
}

/// The words of one field, by the rank of their entry.
#[derive(Debug, Default)]
struct Column {
    odd: BTreeMap<usize, String>,
    /// That of the entry taken out last.
    removed: Option<String>,
}

impl Column {
    fn write(&mut self, rank: usize, words: &str, kept: &str) {
        if words == kept {
            self.odd.remove(&rank);
        } else {
            self.odd.insert(rank, words.to_owned());
        }
    }

    fn words(&self, rank: usize) -> Option<&str> {
        self.odd.get(&rank).map(String::as_str)
    }

    fn swap(&mut self, one: usize, other: usize) {
        let (first, second) = (self.odd.remove(&one), self.odd.remove(&other));
        self.odd.extend(first.map(|words| (other, words)));
        self.odd.extend(second.map(|words| (one, words)));
    }

    fn remove(&mut self, rank: usize) {
        self.removed = self.odd.remove(&rank);
        let after = self.odd.split_off(&rank);
        let moved = after.into_iter().map(|(later, words)| (later - 1, words));
        self.odd.extend(moved);
    }

    fn put_back(&mut self, rank: usize) {
        let after = self.odd.split_off(&rank);
        let moved = after.into_iter().map(|(later, words)| (later + 1, words));
        self.odd.extend(moved);
        self.odd
            .extend(self.removed.take().map(|words| (rank, words)));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn all(column: &Column) -> Vec<(usize, &str)> {
        let odd = column.odd.iter();
        odd.map(|(rank, words)| (*rank, words.as_str())).collect()
    }

    #[test]
    fn what_is_kept_otherwise_follows_its_entry_wherever_that_goes() {
        let mut written = Column::default();
        for (rank, words, kept) in [(0, "20", ""), (1, "2015", "2015"), (2, "vers 2010", "")] {
            written.write(rank, words, kept);
        }
        assert_eq!(all(&written), [(0, "20"), (2, "vers 2010")]);
        written.swap(0, 1);
        assert_eq!(all(&written), [(1, "20"), (2, "vers 2010")]);
        written.remove(1);
        assert_eq!(all(&written), [(1, "vers 2010")]);
        written.put_back(1);
        assert_eq!(all(&written), [(1, "20"), (2, "vers 2010")]);
        written.write(1, "2019", "2019");
        assert_eq!(written.words(1), None);
        assert_eq!(written.words(2), Some("vers 2010"));
    }
}
