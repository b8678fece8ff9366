//! Groups of digits in a text, and what they are: telephone numbers, social insurance numbers, cards.
use std::ops::Range;

/// What stands between two groups of digits.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Join {
    Space,
    Hyphen,
    /// A hyphen between blanks.
    SpacedHyphen,
    Dot,
    /// The bracket after an area code.
    Bracket,
}

/// A run of groups of digits with nothing between them but one blank, hyphen or dot each.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Run {
    /// The places of the groups, in bytes.
    pub groups: Vec<Range<usize>>,
    /// One fewer than there are groups.
    pub joins: Vec<Join>,
}

impl Run {
    /// From the first digit to the last.
    pub fn place(&self) -> Range<usize> {
        let start = self.groups.first().map_or(0, |group| group.start);
        let end = self.groups.last().map_or(start, |group| group.end);
        start..end
    }

    /// The lengths of the groups.
    pub fn lengths(&self) -> Vec<usize> {
        self.groups.iter().map(Range::len).collect()
    }

    /// The groups of `range`, as a run of their own.
    pub fn part(&self, range: Range<usize>) -> Self {
        Self {
            groups: self.groups[range.clone()].to_vec(),
            joins: self.joins[range.start..range.end.saturating_sub(1).max(range.start)].to_vec(),
        }
    }

    /// Its digits alone.
    pub fn digits(&self, text: &str) -> Vec<u8> {
        self.groups
            .iter()
            .flat_map(|group| text[group.clone()].bytes())
            .map(|byte| byte - b'0')
            .collect()
    }

    /// Whether a group is a year of this or the last century.
    pub fn is_year(&self, group: usize, text: &str) -> bool {
        self.groups.get(group).is_some_and(|group| {
            group.len() == 4 && matches!(&text[group.start..group.start + 2], "19" | "20")
        })
    }
}

/// The runs of digits in `text`, in one go through it.
pub fn runs(text: &str) -> Vec<Run> {
    let mut runs: Vec<Run> = Vec::new();
    for group in groups(text) {
        let join = runs
            .last()
            .and_then(|run| run.groups.last())
            .and_then(|last| join(text.get(last.end..group.start)?));
        match (runs.last_mut(), join) {
            (Some(run), Some(join)) => {
                run.joins.push(join);
                run.groups.push(group);
            }
            _ => runs.push(Run {
                groups: vec![group],
                joins: Vec::new(),
            }),
        }
    }
    runs
}

fn groups(text: &str) -> Vec<Range<usize>> {
    let mut groups: Vec<Range<usize>> = Vec::new();
    for (at, _) in text
        .bytes()
        .enumerate()
        .filter(|(_, byte)| byte.is_ascii_digit())
    {
        match groups.last_mut() {
            Some(group) if group.end == at => group.end = at + 1,
            _ => groups.push(at..at + 1),
        }
    }
    groups
}

fn join(between: &str) -> Option<Join> {
    let is_blank = |character: char| {
        matches!(
            character,
            ' ' | '\t' | '\u{a0}' | '\u{2007}' | '\u{2009}' | '\u{202f}'
        )
    };
    let is_hyphen = |character: char| {
        matches!(
            character,
            '-' | '\u{ad}' | '\u{2010}'..='\u{2015}' | '\u{2212}'
        )
    };
    let mut characters = between.chars();
    match (
        characters.next()?,
        characters.next(),
        characters.next(),
        characters.next(),
    ) {
        (one, None, ..) if is_blank(one) => Some(Join::Space),
        (one, None, ..) if is_hyphen(one) => Some(Join::Hyphen),
        ('.', None, ..) => Some(Join::Dot),
        (')', None, ..) => Some(Join::Bracket),
        (')', Some(two), None, _) if is_blank(two) || is_hyphen(two) => Some(Join::Bracket),
        (one, Some(two), Some(three), None)
            if is_blank(one) && is_hyphen(two) && is_blank(three) =>
        {
            Some(Join::SpacedHyphen)
        }
        _ => None,
    }
}

/// Whether the last digit proves the others, as in cards and social insurance numbers.
pub fn passes_luhn(digits: &[u8]) -> bool {
    let sum: u32 = digits
        .iter()
        .rev()
        .enumerate()
        .map(|(index, digit)| {
            let digit = u32::from(*digit);
            match (index % 2, digit * 2) {
                (0, _) => digit,
                (_, doubled) if doubled > 9 => doubled - 9,
                (_, doubled) => doubled,
            }
        })
        .sum();
    sum.is_multiple_of(10)
}

/// The place of a telephone number of North America in a run: `514 555-1234`, `(514) 555-1234`, `1 514 555 1234`,
/// `5145551234`, or `555-1234`.
pub fn telephone(run: &Run, text: &str) -> Option<Range<usize>> {
    let lengths = run.lengths();
    let found = (0..lengths.len()).find_map(|start| {
        [
            &[1, 3, 3, 4][..],
            &[3, 3, 4],
            &[3, 7],
            &[6, 4],
            &[10],
            &[11],
            &[1, 10],
            &[3, 4],
        ]
        .into_iter()
        .find(|form| lengths[start..].starts_with(form) && lengths.len() == start + form.len())
        .map(|form| start..start + form.len())
    })?;
    let part = run.part(found);
    let digits = part.digits(text);
    let is_one = match digits.len() {
        11 => digits.first() == Some(&1),
        // Not « 200 2019 ».
        7 => part.joins == [Join::Hyphen] && !part.is_year(1, text),
        _ => true,
    };
    is_one.then(|| part.place())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn phones(text: &str) -> Vec<&str> {
        let runs = runs(text);
        runs.iter()
            .filter_map(|run| telephone(run, text))
            .map(|place| &text[place])
            .collect()
    }

    #[test]
    fn telephone_numbers_are_told_from_years_and_prices() {
        for (text, expected) in [
            ("514 555-1234", vec!["514 555-1234"]),
            ("Tél. (819) 555-0123.", vec!["819) 555-0123"]),
            ("+1 514.555.1234", vec!["1 514.555.1234"]),
            ("5145551234", vec!["5145551234"]),
            ("555-1234", vec!["555-1234"]),
            ("2015-2019", vec![]),
            ("2 600 $ en 2019", vec![]),
            ("100 à 200 repas", vec![]),
            ("200 2019", vec![]),
        ] {
            assert_eq!(phones(text), expected, "{text}");
        }
    }

    #[test]
    fn luhn_is_as_published() {
        for (digits, passes) in [
            ("046454286", true),
            ("046454287", false),
            ("4111111111111111", true),
        ] {
            let digits: Vec<u8> = digits.bytes().map(|byte| byte - b'0').collect();
            assert_eq!(passes_luhn(&digits), passes);
        }
    }
}
