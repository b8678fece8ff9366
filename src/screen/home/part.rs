//! A part of a long list: what shows of it, with more before and after on demand.

/// How many show at first where the whole is long.
const SHOWN: usize = 12;
/// How many of them stand before the place that counts.
const BEFORE: usize = 3;
/// How many more show each time.
pub(super) const MORE: usize = 24;

/// What shows of a list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Part {
    /// The first that shows, and the one after the last.
    pub from: usize,
    pub to: usize,
    total: usize,
}

impl Part {
    /// The whole list.
    pub fn whole(total: usize) -> Self {
        Self {
            from: 0,
            to: total,
            total,
        }
    }

    /// A few around `place`.
    pub fn around(place: usize, total: usize) -> Self {
        let from = place
            .saturating_sub(BEFORE)
            .min(total.saturating_sub(SHOWN));
        Self {
            from,
            to: total.min(from + SHOWN),
            total,
        }
    }

    /// None of the list yet.
    pub fn folded(total: usize) -> Self {
        Self {
            from: 0,
            to: 0,
            total,
        }
    }

    /// How many would show more by [`Part::grow_before`].
    pub fn more_before(self) -> usize {
        self.from.min(MORE)
    }

    /// How many would show more by [`Part::grow_after`].
    pub fn more_after(self) -> usize {
        (self.total - self.to).min(MORE)
    }

    /// Shows more before; returns the place of the last of them.
    pub fn grow_before(&mut self) -> usize {
        let last = self.from.saturating_sub(1);
        self.from -= self.more_before();
        last
    }

    /// Shows more after; returns the place of the first of them.
    pub fn grow_after(&mut self) -> usize {
        let first = self.to;
        self.to += self.more_after();
        first
    }

    /// Whether the list shows in part only.
    pub fn is_partial(self) -> bool {
        self.to - self.from < self.total
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    use proptest::prelude::*;

    proptest! {
        #[test]
        fn a_part_holds_its_place_and_grows_to_the_whole(total in 1_usize..2000, place in any::<prop::sample::Index>()) {
            let place = place.index(total);
            let mut part = Part::around(place, total);
            prop_assert!((part.from..part.to).contains(&place));
            prop_assert!(part.to - part.from <= SHOWN && part.to <= total);
            while part.more_before() > 0 {
                let last = part.grow_before();
                prop_assert!((part.from..part.to).contains(&last));
            }
            while part.more_after() > 0 {
                let first = part.grow_after();
                prop_assert!((part.from..part.to).contains(&first));
            }
            prop_assert_eq!(part, Part::whole(total));
            prop_assert!(!part.is_partial());
        }
    }
}
