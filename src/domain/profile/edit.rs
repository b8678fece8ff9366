//! What a learner does to their photo: turn it, choose a square of it, make it brighter or darker.

/// A square of at least this part of the shorter side can be chosen.
const SMALLEST: f32 = 0.1;
/// How many steps of brightness there are either way.
const BRIGHTEST: i8 = 5;

/// The changes to a photo that stands upright. The square is measured in the photo as it is turned.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Edit {
    turns: u8,
    centre: (f32, f32),
    side: f32,
    brightness: i8,
}

/// One press of a button or key.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step {
    TurnLeft,
    TurnRight,
    /// The square moves, as all below.
    Left,
    Right,
    Up,
    Down,
    /// The square gets smaller: the face is larger in it.
    Closer,
    Wider,
    Brighter,
    Darker,
    /// As the photo came.
    Anew,
}

/// A square of a picture, in pixels.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Square {
    /// From the left.
    pub x: u32,
    /// From the top.
    pub y: u32,
    pub side: u32,
}

impl Default for Edit {
    /// The greatest square in the middle, as it is.
    fn default() -> Self {
        Self {
            turns: 0,
            centre: (0.5, 0.5),
            side: 1.0,
            brightness: 0,
        }
    }
}

impl Edit {
    /// Quarter turns to the right, 0 to 3.
    pub fn turns(&self) -> u8 {
        self.turns
    }

    /// The middle of the square: parts of the width from the left and of the height from the top.
    pub fn centre(&self) -> (f32, f32) {
        self.centre
    }

    /// The side of the square, as a part of the shorter side of the photo.
    pub fn side(&self) -> f32 {
        self.side
    }

    /// Steps from -5 (dark) to 5 (bright); 0 leaves the photo as it is.
    pub fn brightness(&self) -> i8 {
        self.brightness
    }

    /// After one step; `size` is the width and height of the photo as it is turned before it.
    #[must_use]
    pub fn after(self, step: Step, size: (u32, u32)) -> Self {
        /// How far one step goes, as a part of the square.
        const FAR: f32 = 0.08;
        /// How much smaller the square gets.
        const CLOSER: f32 = 0.9;

        let far = FAR * self.side;
        match step {
            Step::TurnLeft => self.turned_left(),
            Step::TurnRight => self.turned_right(),
            Step::Left => self.moved(-far, 0.0, size),
            Step::Right => self.moved(far, 0.0, size),
            Step::Up => self.moved(0.0, -far, size),
            Step::Down => self.moved(0.0, far, size),
            Step::Closer => self.resized(CLOSER, size),
            Step::Wider => self.resized(1.0 / CLOSER, size),
            Step::Brighter => self.brightened(1),
            Step::Darker => self.brightened(-1),
            Step::Anew => Self::default(),
        }
    }

    /// Turned once to the right, the same part of the photo in the square.
    #[must_use]
    pub fn turned_right(self) -> Self {
        let (x, y) = self.centre;
        Self {
            turns: (self.turns + 1) % 4,
            centre: (1.0 - y, x),
            ..self
        }
    }

    /// Turned once to the left, the same part of the photo in the square.
    #[must_use]
    pub fn turned_left(self) -> Self {
        self.turned_right().turned_right().turned_right()
    }

    /// The square moved by parts of the shorter side, to the right and down, as far as the photo reaches. `size` is the
    /// width and height of the photo as it is turned.
    #[must_use]
    pub fn moved(self, right: f32, down: f32, size: (u32, u32)) -> Self {
        let (width, height) = shape(size);
        let (x, y) = self.centre;
        let centre = (x + right / width, y + down / height);
        Self { centre, ..self }.within(size)
    }

    /// The square with a side `factor` times as long, within the photo; `size` is as in [`Edit::moved`].
    #[must_use]
    pub fn resized(self, factor: f32, size: (u32, u32)) -> Self {
        let side = (self.side * factor).clamp(SMALLEST, 1.0);
        Self { side, ..self }.within(size)
    }

    /// Brighter by so many steps, or darker.
    #[must_use]
    pub fn brightened(self, steps: i8) -> Self {
        let brightness = self.brightness.saturating_add(steps);
        Self {
            brightness: brightness.clamp(-BRIGHTEST, BRIGHTEST),
            ..self
        }
    }

    /// The square in a photo of `size` pixels as it is turned: wholly inside, and of one pixel at least.
    pub fn square(&self, size: (u32, u32)) -> Square {
        let (width, height) = size;
        let shorter = width.min(height);
        let side = (shorter as f32 * self.side).round() as u32;
        let side = side.clamp(1, shorter.max(1));
        let start = |centre: f32, length: u32| {
            let start = centre * length as f32 - side as f32 / 2.0;
            (start.round() as u32).min(length.saturating_sub(side))
        };
        let (x, y) = self.centre;
        Square {
            x: start(x, width),
            y: start(y, height),
            side,
        }
    }

    /// The grey value that `value` becomes: black and white stay, what lies between is lifted or lowered, so that
    /// nothing bright burns out.
    pub fn brightened_value(&self, value: u8) -> u8 {
        let exponent = 2_f32.powf(-f32::from(self.brightness) / f32::from(BRIGHTEST));
        ((f32::from(value) / 255.0).powf(exponent) * 255.0).round() as u8
    }

    fn within(self, size: (u32, u32)) -> Self {
        let (width, height) = shape(size);
        let inside = |centre: f32, length: f32| {
            let half = (self.side / length / 2.0).min(0.5);
            centre.clamp(half, 1.0 - half)
        };
        let (x, y) = self.centre;
        let centre = (inside(x, width), inside(y, height));
        Self { centre, ..self }
    }
}

/// Width and height by the shorter side, so that one of them is 1.
fn shape((width, height): (u32, u32)) -> (f32, f32) {
    let shorter = width.min(height).max(1) as f32;
    (
        width.max(1) as f32 / shorter,
        height.max(1) as f32 / shorter,
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    use proptest::prelude::*;

    #[test]
    fn the_greatest_square_in_the_middle_is_the_usual_one() {
        let edit = Edit::default();
        assert_eq!(
            edit.square((120, 80)),
            Square {
                x: 20,
                y: 0,
                side: 80
            }
        );
        assert_eq!(edit.brightened_value(77), 77);
    }

    #[test]
    fn the_square_stops_at_the_border_and_comes_back_at_once() {
        let size = (200, 100);
        let small = Edit::default().resized(0.5, size);
        let mut right = small;
        for _ in 0..50 {
            right = right.moved(0.1, 0.0, size);
        }
        assert_eq!(right.square(size).x, 150);
        assert_eq!(right.moved(-0.1, 0.0, size).square(size).x, 140);
        // At the border a greater square moves inwards.
        let grown = right.resized(2.0, size).square(size);
        assert_eq!((grown.x, grown.side), (100, 100));
    }

    #[test]
    fn four_turns_are_none_and_the_square_turns_along() {
        let size = (200, 100);
        let edit = Edit::default().resized(0.5, size).moved(1.0, 0.2, size);
        let turned = edit.turned_right();
        assert_eq!(turned.turns(), 1);
        let (before, after) = (edit.square(size), turned.square((100, 200)));
        assert_eq!((after.x, after.y), (100 - before.y - before.side, before.x));
        assert_eq!(edit.turned_left().turned_right().square(size), before);
    }

    #[test]
    fn every_step_has_one_that_takes_it_back() {
        let size = (200, 100);
        let start = Edit::default().resized(0.5, size);
        for (step, back) in [
            (Step::TurnLeft, Step::TurnRight),
            (Step::Left, Step::Right),
            (Step::Up, Step::Down),
            (Step::Closer, Step::Wider),
            (Step::Brighter, Step::Darker),
        ] {
            let there = start.after(step, size);
            assert_ne!(there, start, "{step:?}");
            let size = if step == Step::TurnLeft {
                (100, 200)
            } else {
                size
            };
            let and_back = there.after(back, size);
            assert_eq!(
                and_back.square((200, 100)),
                start.square((200, 100)),
                "{step:?}"
            );
            assert_eq!(there.after(Step::Anew, size), Edit::default());
        }
    }

    #[test]
    fn brighter_lifts_what_lies_between_and_leaves_black_and_white() {
        let bright = Edit::default().brightened(3);
        let dark = Edit::default().brightened(-3);
        assert!(bright.brightened_value(100) > 100 && dark.brightened_value(100) < 100);
        for edit in [bright, dark, bright.brightened(100), dark.brightened(-100)] {
            assert_eq!(
                (edit.brightened_value(0), edit.brightened_value(255)),
                (0, 255)
            );
            assert!((-5..=5).contains(&edit.brightness()));
        }
    }

    proptest! {
        #[test]
        fn the_square_is_always_inside(
            width in 1_u32..100_000, height in 1_u32..100_000,
            steps in proptest::collection::vec((0_u8..4, -2.0_f32..2.0, -2.0_f32..2.0), 0..20),
        ) {
            let mut edit = Edit::default();
            let mut size = (width, height);
            for (step, a, b) in steps {
                edit = match step {
                    0 => { size = (size.1, size.0); edit.turned_right() }
                    1 => edit.moved(a, b, size),
                    2 => edit.resized(a + 2.0, size),
                    _ => edit.resized(0.7, size),
                };
                let square = edit.square(size);
                prop_assert!(square.side >= 1);
                prop_assert!(square.x + square.side <= size.0, "{square:?} {size:?}");
                prop_assert!(square.y + square.side <= size.1, "{square:?} {size:?}");
            }
        }
    }
}
