//! Values of other people's files and systems, made fit to stand inside a sentence.
use crate::domain::learner::is_direction_control;

use unicode_segmentation::UnicodeSegmentation;

/// The longest quotation, in characters as a person counts them: enough to find the passage again.
const LONGEST: usize = 80;

/// `value` on one line, without invisible characters, and cut where it is long.
pub(super) fn quoted(value: &str) -> String {
    let shown = shown(value.trim());
    match shown.grapheme_indices(true).nth(LONGEST) {
        Some((end, _)) => format!("{}…", shown[..end].trim_end()),
        None => shown,
    }
}

/// `value` on one line and whole; what would hide or mislead is written as JSON escapes it.
pub(super) fn shown(value: &str) -> String {
    let mut shown = String::with_capacity(value.len());
    for character in value.chars() {
        match character {
            '\n' => shown.push_str("\\n"),
            '\t' => shown.push_str("\\t"),
            '\r' => shown.push_str("\\r"),
            hidden if is_hidden(hidden) => {
                shown.push_str(&format!("\\u{:04x}", u32::from(hidden)));
            }
            visible => shown.push(visible),
        }
    }
    shown
}

fn is_hidden(character: char) -> bool {
    character.is_control()
        || is_direction_control(character)
        || matches!(
            character,
            '\u{200b}' | '\u{2028}' | '\u{2029}' | '\u{2060}' | '\u{feff}'
        )
}

#[cfg(test)]
mod tests {
    use super::*;

    use proptest::prelude::*;

    #[test]
    fn long_and_hidden_things_are_cut_and_shown() {
        assert_eq!(quoted(" headline "), "headline");
        assert_eq!(quoted("a\nb\u{202e}c\u{0}"), "a\\nb\\u202ec\\u0000");
        assert_eq!(quoted(&"é".repeat(80)), "é".repeat(80));
        assert_eq!(quoted(&"é".repeat(81)), format!("{}…", "é".repeat(80)));
        assert_eq!(shown(&"é".repeat(81)), "é".repeat(81));
    }

    proptest! {
        #[test]
        fn a_quotation_is_short_and_on_one_line(value in any::<String>()) {
            let quotation = quoted(&value);
            prop_assert!(!quotation.chars().any(is_hidden));
            prop_assert!(quotation.graphemes(true).count() <= LONGEST + 1);
        }
    }
}
