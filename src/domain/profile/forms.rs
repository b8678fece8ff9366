//! Named forms that texts have: addresses of mail and the web, emoji, streets, postal codes, pay.
use super::fold::{End, Words};

use unicode_segmentation::UnicodeSegmentation;

use std::ops::Range;

/// The longest address that is looked at, in bytes.
const LONGEST_ADDRESS: usize = 254;

/// The mail addresses in `text`, each with its place in bytes.
pub fn emails(text: &str) -> Vec<(usize, &str)> {
    let mut found: Vec<(usize, &str)> = Vec::new();
    for (at, _) in text.match_indices('@') {
        let is_after = found
            .last()
            .is_none_or(|(start, last)| at >= start + last.len());
        if is_after && let Some(place) = email_around(text, at) {
            found.push((place.start, &text[place]));
        }
    }
    found
}

/// The address around the `@` at `at`, if it is one.
fn email_around(text: &str, at: usize) -> Option<Range<usize>> {
    let is_local = |character: char| {
        character.is_alphanumeric() || matches!(character, '.' | '_' | '-' | '+' | '%')
    };
    let is_domain = |character: char| character.is_alphanumeric() || matches!(character, '.' | '-');
    let local: usize = text[..at]
        .chars()
        .rev()
        .take(LONGEST_ADDRESS)
        .take_while(|character| is_local(*character))
        .map(char::len_utf8)
        .sum();
    let domain: usize = text[at + 1..]
        .chars()
        .take(LONGEST_ADDRESS)
        .take_while(|character| is_domain(*character))
        .map(char::len_utf8)
        .sum();
    let written = text[at + 1..at + 1 + domain].trim_end_matches(['.', '-']);
    let (name, end) = written.rsplit_once('.')?;
    (local > 0 && !name.is_empty() && end.chars().count() > 1)
        .then_some(at - local..at + 1 + written.len())
}

/// What stands around the byte `at` without a blank, and where it begins.
pub fn run_around(text: &str, at: usize) -> (usize, &str) {
    let is_outside = |character: char| {
        character.is_whitespace()
            || matches!(
                character,
                '(' | ')' | '<' | '>' | '«' | '»' | '“' | '”' | ','
            )
    };
    let before: usize = text[..at]
        .chars()
        .rev()
        .take(LONGEST_ADDRESS)
        .take_while(|character| !is_outside(*character))
        .map(char::len_utf8)
        .sum();
    let start = at - before;
    let after: usize = text[at..]
        .chars()
        .take(LONGEST_ADDRESS)
        .take_while(|character| !is_outside(*character))
        .map(char::len_utf8)
        .sum();
    let end = at + after;
    (
        start,
        text[start..end].trim_end_matches(['.', ';', ':', '!', '?']),
    )
}

/// Ends of web addresses.
const DOMAINS: &[&str] = &[
    "com", "ca", "org", "net", "fr", "info", "io", "biz", "quebec", "me", "co", "be", "ch", "eu",
    "uk",
];

/// The first web address in `text`: with `www.`, `http`, or an end that is known.
pub fn web_address(text: &str) -> Option<&str> {
    text.split_whitespace()
        .map(|word| word.trim_matches(|character: char| !character.is_alphanumeric()))
        .filter(|word| word.len() <= LONGEST_ADDRESS && !word.contains('@'))
        .find(|word| {
            let host = word
                .split(['/', '?', '#'])
                .find(|part| !part.is_empty() && !part.ends_with(':'))
                .unwrap_or_default();
            let begins = ["http:", "https:", "www."].iter().any(|begin| {
                word.get(..begin.len())
                    .is_some_and(|start| start.eq_ignore_ascii_case(begin))
            });
            let ends = host.rsplit_once('.').is_some_and(|(name, end)| {
                !name.is_empty() && DOMAINS.contains(&end.to_lowercase().as_str())
            });
            begins || ends
        })
}

/// How many emoji there are in `text`.
pub fn emoji(text: &str) -> usize {
    if text.is_ascii() {
        return 0;
    }
    text.graphemes(true)
        .filter(|grapheme| is_emoji(grapheme))
        .count()
}

fn is_emoji(grapheme: &str) -> bool {
    grapheme.chars().any(|character| {
        matches!(
            u32::from(character),
            0x1_F000..=0x1_FAFF | 0x2600..=0x27BF | 0x2B1B..=0x2B1C | 0x2B50 | 0x2B55 | 0x231A..=0x231B | 0x23E9..=0x23FA
        )
    })
}

/// The first emoji of `text`.
pub fn first_emoji(text: &str) -> Option<&str> {
    text.graphemes(true).find(|grapheme| is_emoji(grapheme))
}

/// The first postal code of Canada in `text`: `J8X 2K4`, `J8X2K4`, `J8X-2K4`.
pub fn postal_code<'t>(words: &Words<'t>) -> Option<&'t str> {
    let fits = |word: &str, form: &[u8]| {
        word.len() == form.len()
            && word.bytes().zip(form).all(|(byte, kind)| match kind {
                b'a' => byte.is_ascii_alphabetic(),
                _ => byte.is_ascii_digit(),
            })
    };
    (0..words.words.len()).find_map(|index| {
        let word = words.folded(index);
        if fits(word, b"a0a0a0") {
            return Some(words.quote(index..index + 1));
        }
        let is_parted = fits(word, b"a0a")
            && fits(words.folded(index + 1), b"0a0")
            && words.words[index].end == End::Nothing;
        is_parted.then(|| words.quote(index..index + 2))
    })
}

/// Pay from which on an offer is too good to be true, in dollars: an hour, a day, a week, two weeks, a month.
const HIGHEST_PAY: [(&[&str], u64); 5] = [
    (&["heure", "h", "hour", "hr", "hourly", "hrs"], 75),
    (&["jour", "jours", "day", "daily", "journee"], 600),
    (&["semaine", "sem", "week", "weekly", "wk"], 3_000),
    (&["quinzaine", "biweekly"], 6_000),
    (&["mois", "month", "monthly"], 12_000),
];

/// The place of a pay that is too high: an amount with its currency, and within a few words its time.
pub fn pay_too_high(words: &Words<'_>) -> Option<Range<usize>> {
    (0..words.words.len()).find_map(|index| {
        let (amount, last) = amount(words, index)?;
        let end = (last + 1..words.words.len().min(last + 5))
            .take_while(|next| words.words[next - 1].end == End::Nothing)
            .find(|next| {
                let time = words.folded(*next);
                HIGHEST_PAY
                    .iter()
                    .any(|(times, most)| times.contains(&time) && amount > *most)
            })?;
        let start = words.words[index].place.start;
        let start = start
            - if words.text[..start].ends_with('$') {
                1
            } else {
                0
            };
        Some(start..words.words[end].place.end)
    })
}

/// Words that ask somebody to pay, folded.
const PAY: [&str; 9] = [
    "pay", "payez", "payer", "paie", "send", "envoyez", "versez", "verser", "virez",
];
/// Words before them where others pay than the reader, folded.
const OTHERS_PAY: [&str; 24] = [
    "we",
    "they",
    "will",
    "i",
    "the",
    "our",
    "your",
    "their",
    "customers",
    "clients",
    "people",
    "hourly",
    "weekly",
    "good",
    "nous",
    "on",
    "ils",
    "elles",
    "je",
    "qui",
    "la",
    "de",
    "ne",
    "not",
];
/// Words after an amount that somebody is to pay, folded.
const FOR: [&str; 12] = [
    "only",
    "for",
    "pour",
    "seulement",
    "uniquement",
    "now",
    "first",
    "today",
    "maintenant",
    "d",
    "afin",
    "upfront",
];
/// Names of money between, folded.
const MONEY: [&str; 6] = ["dollars", "dollar", "cad", "usd", "euros", "francs"];

/// Words that ask to pay an amount: `pay 5000 only`, « payez 300 pour la trousse ».
pub fn pay_first(words: &Words<'_>) -> Option<Range<usize>> {
    (0..words.words.len()).find_map(|index| {
        let others = index.checked_sub(1).filter(|before| {
            words.words[*before].end == End::Nothing && OTHERS_PAY.contains(&words.folded(*before))
        });
        if !PAY.contains(&words.folded(index)) || others.is_some() {
            return None;
        }
        let is_number = |at: &usize| {
            let word = words.folded(*at);
            !word.is_empty() && word.bytes().all(|byte| byte.is_ascii_digit())
        };
        let numbers = (index + 1..words.words.len()).take_while(is_number).count();
        let after = index + 1 + numbers;
        let after = after + usize::from(MONEY.contains(&words.folded(after)));
        let is_one = numbers > 0
            && FOR.contains(&words.folded(after))
            && (index..after).all(|at| words.words[at].end == End::Nothing);
        is_one.then(|| words.words[index].place.start..words.words[after].place.end)
    })
}

/// An amount in dollars that begins at the word `index`, without its cents, and its last word.
fn amount(words: &Words<'_>, index: usize) -> Option<(u64, usize)> {
    let number = |index: usize| {
        let digits = words.folded(index);
        (!digits.is_empty() && digits.len() < 8 && digits.bytes().all(|byte| byte.is_ascii_digit()))
            .then(|| digits.parse::<u64>().ok())?
    };
    let between = |index: usize| {
        let next = words.words.get(index + 1)?;
        words
            .text
            .get(words.words[index].place.end..next.place.start)
    };
    let mut amount = number(index)?;
    let mut last = index;
    // A number before belongs to this one: it was looked at already.
    if index > 0 && number(index - 1).is_some() && between(index - 1).is_some_and(is_thousands) {
        return None;
    }
    while let Some(group) = number(last + 1)
        && words.folded(last + 1).len() == 3
        && between(last).is_some_and(is_thousands)
    {
        amount = amount.saturating_mul(1000).saturating_add(group);
        last += 1;
    }
    let place = &words.words[index].place;
    let after =
        words.text[words.words[last].place.end..].trim_start_matches([' ', '\u{a0}', '\u{202f}']);
    let cents = after
        .strip_prefix([',', '.'])
        .map_or(after, |rest| {
            rest.trim_start_matches(|character: char| character.is_ascii_digit())
        })
        .trim_start_matches([' ', '\u{a0}', '\u{202f}']);
    let begins = words.text[..place.start]
        .trim_end_matches([' ', '\u{a0}'])
        .ends_with('$');
    let follows = [after, cents].iter().any(|rest| {
        rest.starts_with('$') || rest.starts_with("dollars") || rest.starts_with("CAD")
    });
    (begins || follows).then_some((amount, last))
}

fn is_thousands(between: &str) -> bool {
    matches!(between, " " | "\u{a0}" | "\u{202f}" | "," | "’" | "'")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_are_found_in_sentences() {
        let found: Vec<_> = emails("Écrivez à a.b@c.ca, ou @moi, x@y ou à <é-1@mail.example.org>.")
            .into_iter()
            .map(|(_, email)| email)
            .collect();
        assert_eq!(found, ["a.b@c.ca", "é-1@mail.example.org"]);
        for (text, expected) in [
            ("Voir www.exemple.test", Some("www.exemple.test")),
            ("linkedin.com/in/amina", Some("linkedin.com/in/amina")),
            ("(https://a.b/c)", Some("https://a.b/c")),
            ("Node.js et 2.5 h. Caisse.", None),
            ("a@b.ca", None),
        ] {
            assert_eq!(web_address(text), expected, "{text}");
        }
    }

    #[test]
    fn emoji_are_counted_as_people_see_them() {
        assert_eq!(emoji("Cuisinière 👩‍🍳 | Café ☕️ 🇨🇦 – 25 %"), 3);
        assert_eq!(emoji("★ é « »"), 1);
    }

    #[test]
    fn postal_codes_are_found_whole_alone() {
        for (text, expected) in [
            ("Gatineau J8X 2K4", Some("J8X 2K4")),
            ("j8x2k4", Some("j8x2k4")),
            ("J8X-2K4", Some("J8X-2K4")),
            ("Gatineau (J8X)", None),
            ("A1 2026", None),
        ] {
            assert_eq!(postal_code(&Words::of(text)), expected);
        }
    }

    #[test]
    fn an_amount_to_pay_is_told_from_pay() {
        for (text, expected) in [
            ("Interested? Pay 5000 only.", Some("Pay 5000 only")),
            ("You pay $5,000 only to start", Some("pay $5,000 only")),
            ("payez 300 pour la trousse", Some("payez 300 pour")),
            ("Payez 1 300 $ pour réserver", Some("Payez 1 300 $ pour")),
            (
                "Versez 80 dollars pour l’uniforme",
                Some("Versez 80 dollars pour"),
            ),
            ("We pay 25 for each hour", None),
            ("The pay: 25 $ an hour. Only days.", None),
            ("Nous vous payons 300 $ pour la semaine", None),
            ("Ne payez rien pour postuler", None),
            ("We pay only on Fridays", None),
        ] {
            let found = pay_first(&Words::of(text)).map(|place| &text[place]);
            assert_eq!(found, expected, "{text}");
        }
    }

    #[test]
    fn pay_too_high_is_told_from_fair_pay() {
        for (text, expected) in [
            ("Gagnez 5 000 $ par semaine!", Some("5 000 $ par semaine")),
            ("Earn $4,500 a week now", Some("$4,500 a week")),
            ("90 $/h", Some("90 $/h")),
            ("$85.50 per hour", Some("$85.50 per hour")),
            ("22,50 $ l’heure", None),
            ("1 200 $ par semaine", None),
            ("5 000 clients par semaine", None),
            ("500 $. Une semaine plus tard", None),
        ] {
            let found = pay_too_high(&Words::of(text)).map(|place| &text[place]);
            assert_eq!(found, expected, "{text}");
        }
    }
}
