//! Seeded chance: the same seed gives the same order on every computer and in every version.
//!
//! Attempts keep their seed and are resumed by it, so this must never change; crates of random numbers
//! reserve the right to.

/// A source of numbers that follow from its seed alone (SplitMix64).
pub(super) struct Draw(u64);

impl Draw {
    /// Begins at `seed`.
    pub(super) fn new(seed: u64) -> Self {
        Self(seed)
    }

    /// Begins at `seed` and `name` together, so that each name has an order of its own.
    pub(super) fn named(seed: u64, name: &str) -> Self {
        // FNV-1a, 64 bits.
        let hash = name.bytes().fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| {
            (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
        });
        Self(seed ^ hash)
    }

    /// Puts `items` in an order of its choosing (Fisher-Yates).
    pub(super) fn shuffle<T>(&mut self, items: &mut [T]) {
        for last in (1..items.len()).rev() {
            items.swap(last, self.up_to(last));
        }
    }

    /// A number from 0 to `most`.
    fn up_to(&mut self, most: usize) -> usize {
        let share = (u128::from(self.number()) * (most as u128 + 1)) >> 64;
        usize::try_from(share).unwrap_or(most)
    }

    fn number(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }
}

#[cfg(test)]
mod tests {
    use super::Draw;

    #[test]
    fn the_numbers_are_those_of_the_published_splitmix64() {
        let mut draw = Draw::new(1_234_567);
        let numbers: Vec<_> = (0..3).map(|_| draw.number()).collect();
        assert_eq!(
            numbers,
            [
                6_457_827_717_110_365_317,
                3_203_168_211_198_807_973,
                9_817_491_932_198_370_423
            ]
        );
    }

    #[test]
    fn every_order_of_three_comes_up() {
        let orders: std::collections::BTreeSet<_> = (0..200)
            .map(|seed| {
                let mut items = [1, 2, 3];
                Draw::new(seed).shuffle(&mut items);
                items
            })
            .collect();
        assert_eq!(orders.len(), 6);
    }
}
