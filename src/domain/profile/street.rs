//! Full addresses: a number and a street.
use super::fold::{End, Words};

use std::ops::Range;

/// Words that begin a street in French and hardly mean anything else after a number.
const STREETS: &[&str] = &["rue", "avenue", "av", "boulevard", "boul", "bd", "blvd"];
/// Words that begin one where a name with a capital follows.
const PERHAPS_STREETS: &[&str] = &[
    "chemin",
    "ch",
    "rang",
    "montee",
    "place",
    "route",
    "rte",
    "cote",
    "allee",
    "impasse",
    "terrasse",
    "croissant",
    "carre",
    "square",
    "quai",
    "ruelle",
    "cours",
    "autoroute",
    "promenade",
    "passage",
];
/// Words that end a street in English.
const STREET_ENDS: &[&str] = &[
    "street",
    "st",
    "avenue",
    "ave",
    "road",
    "rd",
    "drive",
    "dr",
    "boulevard",
    "blvd",
    "lane",
    "ln",
    "court",
    "ct",
    "crescent",
    "cres",
    "way",
    "place",
    "pl",
    "terrace",
    "circle",
    "highway",
    "hwy",
    "parkway",
];
/// Of those, the ones that are no common words, so that a name without a capital will do.
const CLEAR_ENDS: &[&str] = &[
    "street",
    "st",
    "avenue",
    "ave",
    "boulevard",
    "blvd",
    "crescent",
    "cres",
    "rd",
];
/// What stands between a street and its name.
const LINKS: &[&str] = &[
    "de", "du", "des", "d", "la", "le", "l", "les", "saint", "sainte", "st", "ste",
];
/// Of all of these, those written with a full stop.
const SHORT: &[&str] = &[
    "boul", "av", "bd", "blvd", "ch", "rte", "st", "ste", "ave", "rd", "dr", "ln", "ct", "cres",
    "pl", "hwy",
];
/// Directions behind a street.
const DIRECTIONS: &[&str] = &[
    "est", "ouest", "nord", "sud", "east", "west", "north", "south", "e", "o", "n", "s", "w",
];
/// The most words of the name of a street.
const LONGEST_NAME: usize = 4;

/// The places of full addresses, in bytes: from the number to the end of the street.
pub fn full_addresses(words: &Words<'_>) -> Vec<Range<usize>> {
    let mut found: Vec<Range<usize>> = Vec::new();
    for index in 0..words.words.len() {
        let is_inside = found
            .last()
            .is_some_and(|last| words.words[index].place.start < last.end);
        if is_inside || !is_house(words, index) {
            continue;
        }
        if let Some(end) = french(words, index).or_else(|| english(words, index)) {
            found.push(words.words[index].place.start..words.words[end].place.end);
        }
    }
    found
}

/// A street without a number, as it must not stand in a place: `rue Principale`.
pub fn street<'t>(words: &Words<'t>) -> Option<&'t str> {
    (0..words.words.len()).find_map(|index| {
        let is_one = STREETS.contains(&words.folded(index)) && words.folded(index) != "av";
        let end = is_one.then(|| french_name(words, index)).flatten()?;
        Some(words.quote(index..end + 1))
    })
}

/// `123`, `123A`, `123-4`: up to five digits, perhaps a letter; no amount and no count of something.
fn is_house(words: &Words<'_>, index: usize) -> bool {
    let word = words.folded(index);
    let digits = word.bytes().take_while(u8::is_ascii_digit).count();
    let rest = &word[digits..];
    let is_number = (1..=5).contains(&digits)
        && (rest.is_empty()
            || rest.len() == 1 && rest.bytes().all(|byte| byte.is_ascii_alphabetic()));
    let after = words
        .words
        .get(index)
        .map_or("", |word| &words.text[word.place.end..]);
    is_number && !after.trim_start().starts_with(['$', '%', '€'])
}

/// Whether the sentence goes on after a word. `boul.` and `St.` end none.
fn follows(words: &Words<'_>, index: usize) -> bool {
    let Some(word) = words.words.get(index) else {
        return false;
    };
    let is_short = SHORT.contains(&words.folded(index)) && word.end == End::Sentence;
    (word.end == End::Nothing || is_short) && index + 1 < words.words.len()
}

/// `123, rue Principale`, `45 boul. Saint-Joseph Est`, `1245, 3e Avenue`: the last word.
fn french(words: &Words<'_>, house: usize) -> Option<usize> {
    if !follows(words, house) {
        return None;
    }
    let next = house + 1;
    let word = words.folded(next);
    if STREETS.contains(&word) || (PERHAPS_STREETS.contains(&word) && has_capital_name(words, next))
    {
        return french_name(words, next);
    }
    let is_ordinal = word.len() < 6
        && word.starts_with(|character: char| character.is_ascii_digit())
        && ["e", "er", "re", "ere", "eme", "st", "nd", "rd", "th"]
            .iter()
            .any(|end| {
                word.trim_start_matches(|character: char| character.is_ascii_digit()) == *end
            });
    let kind = words.folded(next + 1);
    let is_street = STREETS.contains(&kind) || STREET_ENDS.contains(&kind) || kind == "rang";
    (is_ordinal && follows(words, next) && is_street).then(|| with_direction(words, next + 1))
}

/// Whether a street that begins at `street` goes on with a name that has a capital, after the words between.
fn has_capital_name(words: &Words<'_>, street: usize) -> bool {
    let name = (street + 1..=street + 1 + LONGEST_NAME)
        .find(|index| !LINKS.contains(&words.folded(*index)))
        .unwrap_or(street + 1);
    follows(words, street) && words.is_capital(name)
}

/// The last word of the name of the street that begins at `street`.
fn french_name(words: &Words<'_>, street: usize) -> Option<usize> {
    if !follows(words, street) {
        return None;
    }
    let mut last = street + 1;
    while LINKS.contains(&words.folded(last))
        && follows(words, last)
        && last < street + LONGEST_NAME
    {
        last += 1;
    }
    // What goes on with a hyphen belongs to the name: « Saint-Jean-Baptiste ».
    while follows(words, last) && last < street + 2 * LONGEST_NAME && between(words, last) == "-" {
        last += 1;
    }
    Some(with_direction(words, last))
}

fn with_direction(words: &Words<'_>, last: usize) -> usize {
    let has_one = follows(words, last)
        && DIRECTIONS.contains(&words.folded(last + 1))
        && between(words, last).trim_matches(['.', ' ']).is_empty();
    if has_one { last + 1 } else { last }
}

fn between<'t>(words: &Words<'t>, index: usize) -> &'t str {
    let next = words
        .words
        .get(index + 1)
        .map_or(words.text.len(), |word| word.place.start);
    words
        .text
        .get(words.words[index].place.end..next)
        .unwrap_or_default()
}

/// `123 Main Street`, `45 King St. West`: the last word.
fn english(words: &Words<'_>, house: usize) -> Option<usize> {
    let is_number = |word: &str| word.bytes().all(|byte| byte.is_ascii_digit());
    if is_number(words.folded(house + 1)) {
        return None;
    }
    let mut last = house;
    for named in 1..=LONGEST_NAME {
        if !follows(words, last)
            || (named > 1
                && !between(words, last)
                    .trim_matches(['.', '\'', '’', '-', ' '])
                    .is_empty())
        {
            return None;
        }
        last += 1;
        let is_end = named > 1 && STREET_ENDS.contains(&words.folded(last));
        if is_end {
            let is_named = (house + 1..last).all(|index| is_name(words, index));
            let is_clear =
                named == 2 && CLEAR_ENDS.contains(&words.folded(last)) && ends_there(words, last);
            return (is_named || is_clear).then(|| with_direction(words, last));
        }
    }
    None
}

fn is_name(words: &Words<'_>, index: usize) -> bool {
    words.is_capital(index)
        || words
            .folded(index)
            .starts_with(|character: char| character.is_ascii_digit())
}

/// Whether the sentence, or at least a part of it, ends after a word, or a city follows.
fn ends_there(words: &Words<'_>, index: usize) -> bool {
    !follows(words, index)
        || between(words, index).contains([',', ';', ')', '\n'])
        || words.is_capital(index + 1)
        || DIRECTIONS.contains(&words.folded(index + 1))
        || matches!(words.folded(index + 1), "apt" | "unit" | "suite" | "in")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str) -> Vec<&str> {
        full_addresses(&Words::of(text))
            .into_iter()
            .map(|place| &text[place])
            .collect()
    }

    #[test]
    fn a_number_with_a_street_is_a_full_address() {
        for (text, expected) in [
            (
                "J’habite au 123, rue Principale, Gatineau",
                "123, rue Principale",
            ),
            ("45 boul. Saint-Joseph Est", "45 boul. Saint-Joseph Est"),
            ("1245, 3e Avenue", "1245, 3e Avenue"),
            ("12A chemin de la Montagne", "12A chemin de la Montagne"),
            ("8 rue des érables", "8 rue des érables"),
            ("I live at 123 Main Street, Apt 4", "123 Main Street"),
            ("77 King St. West", "77 King St. West"),
            ("9 elm street, ottawa", "9 elm street"),
            ("1200 St. Laurent Blvd", "1200 St. Laurent Blvd"),
        ] {
            assert_eq!(found(text), [expected], "{text}");
        }
    }

    #[test]
    fn other_numbers_are_none() {
        for text in [
            "10 years on the road",
            "2 places de stationnement",
            "5 chemins, 3 allées de produits",
            "50 $ rue Principale",
            "2019, rue",
            "En 2019. Rue Principale, on dort",
            "24 hour drive",
            "3 rangs de vigne",
            "J’ai 12 ans d’expérience",
            "Gatineau J8X 2K4",
        ] {
            assert_eq!(found(text), Vec::<&str>::new(), "{text}");
        }
        assert_eq!(street(&Words::of("Rue Eddy, Gatineau")), Some("Rue Eddy"));
        assert_eq!(street(&Words::of("Gatineau (Québec)")), None);
    }
}
