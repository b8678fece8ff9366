//! The optional code of a learner: it keeps neighbours out of the screen, not out of the files.

/// How many digits a code has.
pub const DIGITS: usize = 4;
/// How many wrong codes are let pass before anybody has to wait.
const FREE_TRIES: u32 = 2;
/// The longest wait after a wrong code, in seconds.
const LONGEST_PAUSE: u64 = 30;

/// Four digits.
#[derive(Clone, PartialEq, Eq)]
pub struct Code(String);

impl Code {
    /// The code that somebody wrote, spaces aside; `None` where these are not four digits.
    pub fn new(written: &str) -> Option<Self> {
        let digits: String = written
            .chars()
            .filter(|character| !character.is_whitespace())
            .collect();
        let is_code = digits.len() == DIGITS && digits.bytes().all(|byte| byte.is_ascii_digit());
        is_code.then_some(Self(digits))
    }

    /// Its digits.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl std::fmt::Debug for Code {
    /// Without the digits: what is printed may be read by others.
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str("Code")
    }
}

/// How long to wait after so many wrong codes in a row, in seconds: not at all at first, since everybody slips, then
/// 2, 4, 8 … 30.
pub fn pause(wrong: u32) -> u64 {
    match wrong.saturating_sub(FREE_TRIES) {
        0 => 0,
        beyond => 2_u64.saturating_pow(beyond).min(LONGEST_PAUSE),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_is_four_digits() {
        for (written, expected) in [
            ("0417", Some("0417")),
            (" 04 17 ", Some("0417")),
            ("", None),
            ("041", None),
            ("04175", None),
            ("04a7", None),
            ("٠٤١٧", None),
            ("-417", None),
        ] {
            let code = Code::new(written);
            assert_eq!(code.as_ref().map(Code::as_str), expected, "{written:?}");
        }
    }

    #[test]
    fn who_slips_twice_waits_for_nothing_and_nobody_waits_for_more_than_half_a_minute() {
        let pauses: Vec<_> = (0..=8).map(pause).collect();
        assert_eq!(pauses, [0, 0, 0, 2, 4, 8, 16, 30, 30]);
        assert_eq!(pause(u32::MAX), LONGEST_PAUSE);
    }

    #[test]
    fn a_code_is_never_printed() {
        let code = Code::new("0417").unwrap();
        assert!(!format!("{code:?}").contains("0417"));
    }
}
