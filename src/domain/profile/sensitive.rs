//! Numbers and facts that do not belong on a profile, found in the words of a learner.
use super::fold::Words;
use super::lexicon::{Hit, Lexicon};
use super::numbers::{Join, Run, passes_luhn, runs};
use super::rule::SensitiveKind;
use super::vocabulary::List;
use super::{birth, street};

use std::ops::Range;

/// The most places that are told of one text: more would not be read.
const MOST: usize = 50;

/// Something that does not belong there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sensitive {
    pub kind: SensitiveKind,
    /// Where it stands, in bytes.
    pub place: Range<usize>,
}

/// What of the kinds `of` stands in a text, in its order; of places that overlap the first. `hits` are those of
/// `lexicon` in it.
pub fn sensitive(
    words: &Words<'_>,
    hits: &[Hit],
    lexicon: &Lexicon,
    of: &[SensitiveKind],
) -> Vec<Sensitive> {
    let mut found = Vec::new();
    let mut add = |kind: SensitiveKind, places: &dyn Fn() -> Vec<Range<usize>>| {
        if of.contains(&kind) {
            let places = places().into_iter();
            found.extend(places.map(|place| Sensitive { kind, place }));
        }
    };
    if words.text.bytes().any(|byte| byte.is_ascii_digit()) {
        let runs = std::cell::LazyCell::new(|| runs(words.text));
        let passports = || after_cue(words, PASSPORT_CUES, is_passport);
        let files = || after_cue(words, FILE_CUES, is_file);
        add(SensitiveKind::SocialInsurance, &|| {
            social_insurance(words, &runs)
        });
        add(SensitiveKind::HealthInsurance, &|| health_insurance(words));
        add(SensitiveKind::Card, &|| cards(words, &runs));
        add(SensitiveKind::Passport, &passports);
        add(SensitiveKind::ImmigrationFile, &files);
        add(SensitiveKind::BirthDate, &|| birth::dates(words));
        add(SensitiveKind::FullAddress, &|| {
            street::full_addresses(words)
        });
        add(SensitiveKind::Age, &|| birth::ages(words));
    }
    for hit in hits {
        if let Some(List::Fact(kind)) = lexicon.list(hit) {
            let place =
                words.words[hit.words.start].place.start..words.words[hit.words.end - 1].place.end;
            add(*kind, &|| vec![place.clone()]);
        }
    }
    found.sort_by_key(|sensitive| {
        (
            sensitive.place.start,
            std::cmp::Reverse(sensitive.place.end),
        )
    });
    let mut end = 0;
    found.retain(|sensitive| {
        let is_apart = sensitive.place.start >= end;
        if is_apart {
            end = sensitive.place.end;
        }
        is_apart
    });
    found.truncate(MOST);
    found
}

/// Words before a telephone number, folded.
const PHONE_CUES: &[&str] = &[
    "tel",
    "telephone",
    "phone",
    "cell",
    "cellulaire",
    "cel",
    "mobile",
    "fax",
    "telecopieur",
    "whatsapp",
    "appelez",
    "call",
    "texto",
    "text",
];
/// Words before a social insurance number, folded.
const SOCIAL_CUES: &[&str] = &["nas", "sin", "assurance", "sociale", "social", "insurance"];

/// Whether one of the three words before the byte `at` is one of `cues`.
fn is_after(words: &Words<'_>, at: usize, cues: &[&str]) -> bool {
    let index = words.index_at(at);
    (index.saturating_sub(3)..index).any(|before| cues.contains(&words.folded(before)))
}

/// Nine digits that pass Luhn, in the groups that people write them in.
fn social_insurance(words: &Words<'_>, runs: &[Run]) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    for run in runs {
        for part in parts_of_nine(words, run) {
            let digits = part.digits(words.text);
            let place = part.place();
            let is_one = passes_luhn(&digits)
                && digits.iter().any(|digit| *digit != 0)
                && stands_alone(words, &place)
                && !is_price(words.text, &place)
                && !is_after(words, place.start, PHONE_CUES);
            if is_one {
                found.push(place);
            }
        }
    }
    found
}

/// The parts of a run that have nine digits and may be a number of their own.
fn parts_of_nine(words: &Words<'_>, run: &Run) -> Vec<Run> {
    let lengths = run.lengths();
    let has_dots = run
        .joins
        .iter()
        .any(|join| matches!(join, Join::Dot | Join::Bracket));
    let is_usual = matches!(lengths.as_slice(), [9] | [3, 3, 3] | [3, 6] | [6, 3])
        || lengths.len() == 9 && lengths.iter().all(|length| *length == 1);
    if is_usual && (!has_dots || lengths == [3, 3, 3]) {
        return vec![run.clone()];
    }
    let is_whole = lengths.iter().sum::<usize>() == 9;
    if is_whole && !has_dots && is_after(words, run.place().start, SOCIAL_CUES) {
        return vec![run.clone()];
    }
    // Inside a longer run: nine digits in one group between blanks, or three groups right after their name.
    let is_blank = |join: Option<&Join>| join.is_none_or(|join| *join == Join::Space);
    let alone = |start: usize, end: usize| {
        is_blank(
            start
                .checked_sub(1)
                .and_then(|before| run.joins.get(before)),
        ) && is_blank(run.joins.get(end - 1))
    };
    let mut parts = Vec::new();
    for start in 0..lengths.len() {
        if lengths[start] == 9 && alone(start, start + 1) {
            parts.push(run.part(start..start + 1));
        } else if lengths[start..].starts_with(&[3, 3, 3])
            && alone(start, start + 3)
            && is_after(words, run.groups[start].start, SOCIAL_CUES)
        {
            parts.push(run.part(start..start + 3));
        }
    }
    parts
}

/// Whether no letter, digit or sign stands right before or after that makes it a part of something longer.
fn stands_alone(words: &Words<'_>, place: &Range<usize>) -> bool {
    let before = words.text[..place.start].chars().next_back();
    let after = words.text[place.end..].chars().next();
    let goes_on = |mark: Option<char>, rest: Option<char>| {
        matches!(mark, Some(',' | '.' | '-' | '/'))
            && rest.is_some_and(|next| next.is_ascii_digit())
    };
    let before_that = words.text[..place.start].chars().rev().nth(1);
    let after_that = words.text[place.end..].chars().nth(1);
    let touches = before
        .is_some_and(|character| character.is_alphanumeric() || matches!(character, '+' | '_'))
        && !is_named(words, place.start);
    !touches
        && !after.is_some_and(|character| character.is_alphanumeric() || character == '_')
        && !goes_on(before, before_that)
        && !goes_on(after, after_that)
        // « +33 612345678 »
        && !plus_before(words.text, place.start)
}

/// `NAS046454286`
fn is_named(words: &Words<'_>, at: usize) -> bool {
    let word = words.folded(words.index_at(at));
    ["nas", "sin"].iter().any(|cue| {
        word.strip_prefix(cue)
            .is_some_and(|rest| rest.bytes().all(|byte| byte.is_ascii_digit()))
    })
}

/// Whether a country code with `+` stands before.
fn plus_before(text: &str, at: usize) -> bool {
    let code = text[..at].trim_end_matches([' ', '\u{a0}', '-', '(']);
    let sign = code.trim_end_matches(|character: char| character.is_ascii_digit());
    sign.ends_with('+') && code.len() - sign.len() <= 3
}

fn is_price(text: &str, place: &Range<usize>) -> bool {
    let after = text[place.end..].trim_start();
    let before = text[..place.start].trim_end();
    before.ends_with(['$', '€'])
        || after.starts_with(['$', '€', '%'])
        || after.starts_with("dollars")
}

/// Four letters and eight digits: `TREM 8003 1512`.
fn health_insurance(words: &Words<'_>) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    for index in 0..words.words.len() {
        let Some(last) = health_number_end(words, index) else {
            continue;
        };
        let quote = words.quote(index..last + 1);
        if is_near(words, index, last) && is_health_number(quote) {
            let start = words.words[index].place.start;
            found.push(start..start + quote.len());
        }
    }
    found
}

/// The last word of four letters and eight digits that begin with a word, however they are parted.
fn health_number_end(words: &Words<'_>, index: usize) -> Option<usize> {
    let is_digits = |word: &str, length: usize| {
        word.len() == length && word.bytes().all(|byte| byte.is_ascii_digit())
    };
    let word = words.folded(index);
    let letters = word.get(..4)?;
    if !letters.bytes().all(|byte| byte.is_ascii_alphabetic()) {
        return None;
    }
    let (first, second) = (words.folded(index + 1), words.folded(index + 2));
    let rest = word.get(4..)?;
    match rest.len() {
        8 if is_digits(rest, 8) => Some(index),
        4 if is_digits(rest, 4) && is_digits(first, 4) => Some(index + 1),
        0 if is_digits(first, 8) => Some(index + 1),
        0 if is_digits(first, 4) && is_digits(second, 4) => Some(index + 2),
        _ => None,
    }
}

/// Whether single blanks or hyphens alone stand between the words, and no digits go on after them.
fn is_near(words: &Words<'_>, first: usize, last: usize) -> bool {
    let gap = |index: usize| {
        let next = words.words.get(index + 1)?;
        words
            .text
            .get(words.words[index].place.end..next.place.start)
    };
    let is_gap = |gap: &str| {
        matches!(
            gap,
            " " | "-" | "\u{a0}" | "\u{202f}" | "\u{2011}" | "\u{2013}"
        )
    };
    let goes_on = gap(last).is_some_and(is_gap)
        && words
            .folded(last + 1)
            .starts_with(|character: char| character.is_ascii_digit());
    (first..last).all(|index| gap(index).is_some_and(is_gap)) && !goes_on
}

/// The digits are year, month (50 more for women), day and two more; capitals are believed without.
fn is_health_number(quote: &str) -> bool {
    let letters: Vec<char> = quote
        .chars()
        .filter(|character| character.is_alphabetic())
        .collect();
    let digits: Vec<u32> = quote
        .chars()
        .filter_map(|character| character.to_digit(10))
        .collect();
    let two = |at: usize| digits.get(at..at + 2).map_or(0, |two| two[0] * 10 + two[1]);
    let is_solid = !quote.contains(|character: char| !character.is_alphanumeric());
    let are_years = [two(0), two(4)]
        .iter()
        .all(|century| matches!(century, 19 | 20));
    let is_possible = matches!(two(2), 1..=12 | 51..=62) && matches!(two(4), 1..=31);
    let are_capitals = letters.iter().all(|letter| letter.is_uppercase());
    (is_solid || !are_years) && (is_possible || are_capitals)
}

/// 13 to 19 digits that pass Luhn, in the groups of cards.
fn cards(words: &Words<'_>, runs: &[Run]) -> Vec<Range<usize>> {
    const FORMS: [&[usize]; 6] = [
        &[4, 4, 4, 4],
        &[4, 4, 4, 4, 3],
        &[4, 6, 5],
        &[4, 6, 4],
        &[4, 3, 3, 3],
        &[4, 4, 4, 1],
    ];
    let mut found = Vec::new();
    for run in runs {
        let lengths = run.lengths();
        let is_solid = matches!(lengths.as_slice(), [13..=19]);
        let form = FORMS.contains(&lengths.as_slice());
        let apart = run
            .joins
            .iter()
            .all(|join| matches!(join, Join::Space | Join::Hyphen | Join::SpacedHyphen));
        let are_years = (0..lengths.len()).all(|group| run.is_year(group, words.text));
        let digits = run.digits(words.text);
        let is_one = (is_solid || form && apart)
            && !are_years
            && matches!(digits.first(), Some(2..=6))
            && passes_luhn(&digits)
            && stands_alone(words, &run.place());
        if is_one {
            found.push(run.place());
        }
    }
    found
}

/// Words before the number of a passport, folded.
const PASSPORT_CUES: &[&[&str]] = &[&["passeport"], &["passport"]];
/// Words before the number of an immigration file, folded.
const FILE_CUES: &[&[&str]] = &[
    &["iuc"],
    &["uci"],
    &["id", "client"],
    &["client", "id"],
    &["identificateur", "unique"],
    &["dossier", "d", "immigration"],
    &["dossier", "immigration"],
    &["immigration", "file"],
    &["immigration", "case"],
    &["ircc"],
    &["cic"],
    &["csq"],
    &["permis", "de", "travail"],
    &["work", "permit"],
    &["permis", "d", "etudes"],
    &["study", "permit"],
    &["residence", "permanente"],
    &["resident", "permanent"],
    &["permanent", "resident"],
    &["residency", "application"],
    &["demande", "d", "asile"],
    &["asylum"],
    &["refugee", "claim"],
    &["numero", "de", "demande"],
    &["demande", "n"],
    &["demande", "no"],
    &["application", "number"],
    &["numero", "de", "dossier"],
    &["file", "number"],
];
/// How many words may stand between a cue and its number.
const FARTHEST: usize = 6;

/// The numbers, as `is_number` tells them, that follow one of `cues` in the same sentence. A number may be several
/// words with blanks or hyphens between them.
fn after_cue(
    words: &Words<'_>,
    cues: &[&[&str]],
    is_number: fn(&str) -> bool,
) -> Vec<Range<usize>> {
    let mut found: Vec<Range<usize>> = Vec::new();
    for index in 0..words.words.len() {
        let first_word = words.folded(index);
        let mut begun = cues.iter().filter(|cue| cue[0] == first_word);
        let Some(cue) = begun.find(|cue| {
            cue.iter()
                .enumerate()
                .all(|(at, word)| words.folded(index + at) == *word)
        }) else {
            continue;
        };
        let first = index + cue.len();
        let place = (first..words.words.len().min(first + FARTHEST))
            .find_map(|start| number_at(words, start, is_number));
        if let Some(place) = place
            && found.last().is_none_or(|last| last.end <= place.start)
        {
            found.push(place);
        }
    }
    found
}

/// The longest number that begins with the word `start`.
fn number_at(words: &Words<'_>, start: usize, is_number: fn(&str) -> bool) -> Option<Range<usize>> {
    let has_digit = |index: usize| {
        words
            .folded(index)
            .bytes()
            .any(|byte| byte.is_ascii_digit())
    };
    // « AB 123456 », but not « le 123456 ».
    let are_capitals = words.written(start).chars().all(char::is_uppercase);
    let begins =
        has_digit(start) || words.folded(start).len() <= 3 && are_capitals && has_digit(start + 1);
    let last = (start..words.words.len().min(start + 4))
        .take_while(|end| *end == start || is_joined(words, *end - 1))
        .collect::<Vec<_>>();
    let place = |end: usize| words.words[start].place.start..words.words[end].place.end;
    last.into_iter()
        .rev()
        .find(|end| begins && is_number(&words.text[place(*end)]))
        .map(place)
}

fn is_joined(words: &Words<'_>, index: usize) -> bool {
    let Some(next) = words.words.get(index + 1) else {
        return false;
    };
    matches!(
        &words.text[words.words[index].place.end..next.place.start],
        " " | "-" | "\u{a0}" | "\u{2011}"
    )
}

/// Letters and digits: 6 to 9 of them, at least 5 digits: `AB123456`, `A123456BC`, `12AB34567`.
fn is_passport(written: &str) -> bool {
    let (letters, digits) = counted(written);
    (6..=9).contains(&(letters + digits)) && digits >= 5 && letters <= 3
}

/// `11-2345-6789`, `1234-5678`, `E001234567`, `IMM 5257 1234`: 8 to 10 digits, perhaps after letters.
fn is_file(written: &str) -> bool {
    let (letters, digits) = counted(written);
    let first = written.bytes().take_while(u8::is_ascii_alphabetic).count();
    (8..=10).contains(&digits) && letters <= 3 && letters == first
}

fn counted(written: &str) -> (usize, usize) {
    let letters = written
        .chars()
        .filter(|character| character.is_alphabetic())
        .count();
    let digits = written.bytes().filter(u8::is_ascii_digit).count();
    (letters, digits)
}
