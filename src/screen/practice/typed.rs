//! What people write for a year before it is one: the draft holds years alone, and nothing that was typed is lost.
use crate::domain::profile::slot::year;

use std::collections::BTreeMap;

/// The words that are no year, by the rank of their entry.
#[derive(Debug, Default)]
pub(super) struct Years {
    odd: BTreeMap<usize, String>,
    /// That of the entry taken out last.
    removed: Option<String>,
}

impl Years {
    /// Takes in what stands in the field of an entry now.
    pub(super) fn write(&mut self, rank: usize, words: &str) {
        if is_odd(words) {
            self.odd.insert(rank, words.to_owned());
        } else {
            self.odd.remove(&rank);
        }
    }

    /// What stands in the field of an entry, where it is no year.
    pub(super) fn odd(&self, rank: usize) -> Option<&str> {
        self.odd.get(&rank).map(String::as_str)
    }

    /// Two entries change places.
    pub(super) fn swap(&mut self, one: usize, other: usize) {
        let (first, second) = (self.odd.remove(&one), self.odd.remove(&other));
        self.odd.extend(first.map(|words| (other, words)));
        self.odd.extend(second.map(|words| (one, words)));
    }

    /// An entry is taken out; those after it move up.
    pub(super) fn remove(&mut self, rank: usize) {
        self.removed = self.odd.remove(&rank);
        let after = self.odd.split_off(&rank);
        let moved = after.into_iter().map(|(later, words)| (later - 1, words));
        self.odd.extend(moved);
    }

    /// The entry taken out last comes back at its rank.
    pub(super) fn put_back(&mut self, rank: usize) {
        let after = self.odd.split_off(&rank);
        let moved = after.into_iter().map(|(later, words)| (later + 1, words));
        self.odd.extend(moved);
        self.odd
            .extend(self.removed.take().map(|words| (rank, words)));
    }
}

/// Whether something is written that is no year.
pub(super) fn is_odd(words: &str) -> bool {
    !words.trim().is_empty() && year(words).is_none()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn years(years: &Years) -> Vec<(usize, &str)> {
        let odd = years.odd.iter();
        odd.map(|(rank, words)| (*rank, words.as_str())).collect()
    }

    #[test]
    fn what_is_no_year_follows_its_entry_wherever_that_goes() {
        let mut written = Years::default();
        for (rank, words) in [(0, "20"), (1, "2015"), (2, "vers 2010"), (3, "  ")] {
            written.write(rank, words);
        }
        assert_eq!(years(&written), [(0, "20"), (2, "vers 2010")]);
        written.swap(0, 1);
        assert_eq!(years(&written), [(1, "20"), (2, "vers 2010")]);
        written.remove(1);
        assert_eq!(years(&written), [(1, "vers 2010")]);
        written.put_back(1);
        assert_eq!(years(&written), [(1, "20"), (2, "vers 2010")]);
        written.write(1, "2019");
        assert_eq!(written.odd(1), None);
        assert_eq!(written.odd(2), Some("vers 2010"));
    }
}
