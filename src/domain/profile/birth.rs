//! Dates of birth, and ages.
use super::fold::{End, Words, folded};

use std::ops::Range;

/// Words that a date of birth follows, folded.
const CUES: &[&str] = &[
    "naissance",
    "born",
    "dob",
    "ddn",
    "birthdate",
    "birthday",
    "birth",
    "anniversaire",
];
/// How many words may stand between a cue and its date.
const FARTHEST: usize = 8;
/// Names of months and their short forms, folded.
const MONTHS: &[&str] = &[
    "janvier",
    "fevrier",
    "mars",
    "avril",
    "mai",
    "juin",
    "juillet",
    "aout",
    "septembre",
    "octobre",
    "novembre",
    "decembre",
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
    "janv",
    "fevr",
    "avr",
    "juil",
    "sept",
    "oct",
    "nov",
    "dec",
    "jan",
    "feb",
    "mar",
    "apr",
    "jun",
    "jul",
    "aug",
    "sep",
];

/// The dates of birth in a text, without the words before them.
pub fn dates(words: &Words<'_>) -> Vec<Range<usize>> {
    let mut found: Vec<Range<usize>> = Vec::new();
    for index in (0..words.words.len()).filter(|index| is_cue(words, *index)) {
        let date = (index + 1..words.words.len().min(index + 1 + FARTHEST))
            .take_while(|at| words.words[at - 1].end != End::Sentence || is_short(words, at - 1))
            .find_map(|at| date_at(words, at));
        if let Some(place) = date
            && found.last().is_none_or(|last| last.end <= place.start)
        {
            found.push(place);
        }
    }
    found
}

/// `D.O.B.`, `janv.`: the full stop ends no sentence.
fn is_short(words: &Words<'_>, index: usize) -> bool {
    words.folded(index).len() < 2 || MONTHS.contains(&words.folded(index))
}

fn is_cue(words: &Words<'_>, index: usize) -> bool {
    let word = words.folded(index);
    let is_initials = word == "b"
        && index > 1
        && words.folded(index - 1) == "o"
        && words.folded(index - 2) == "d";
    CUES.contains(&word) || is_initials || is_born(words, index)
}

/// « né », « née », « nés »; without its accent only before « le 3 ».
fn is_born(words: &Words<'_>, index: usize) -> bool {
    let word = words.folded(index);
    let begins = |word: &str| word.starts_with(|character: char| character.is_ascii_digit());
    match word {
        "nee" | "nees" => true,
        "ne" | "nes" => {
            let has_accent = folded(words.written(index)) != words.written(index).to_lowercase();
            has_accent || words.folded(index + 1) == "le" && begins(words.folded(index + 2))
        }
        _ => false,
    }
}

/// A day, month and year that begin at a word.
fn date_at(words: &Words<'_>, at: usize) -> Option<Range<usize>> {
    let parts = [at, at + 1, at + 2].map(|index| part(words.folded(index)));
    let [Some(one), Some(two), Some(three)] = parts else {
        return None;
    };
    let is_date = match (one, two, three) {
        (Part::Year, Part::Small(month), Part::Small(day)) => is_day(month, day),
        (Part::Small(one), Part::Small(two), Part::Year | Part::Small(_)) => is_day(one, two),
        (Part::Small(day), Part::Month, Part::Year)
        | (Part::Month, Part::Small(day), Part::Year) => (1..=31).contains(&day),
        (Part::Year, Part::Month, Part::Small(day)) => (1..=31).contains(&day),
        _ => false,
    };
    is_date.then(|| words.words[at].place.start..words.words[at + 2].place.end)
}

fn is_day(one: u16, two: u16) -> bool {
    let (less, more) = (one.min(two), one.max(two));
    (1..=12).contains(&less) && (1..=31).contains(&more)
}

enum Part {
    Year,
    /// One or two digits, perhaps with `er`, `th`.
    Small(u16),
    Month,
}

fn part(word: &str) -> Option<Part> {
    if !word.starts_with(|character: char| character.is_ascii_digit()) {
        return (word.len() > 2 && MONTHS.contains(&word)).then_some(Part::Month);
    }
    let digits = word.bytes().take_while(u8::is_ascii_digit).count();
    let (number, end) = word.split_at(digits);
    let value = number.parse().ok()?;
    match (digits, end) {
        (4, "") if is_birth_year(value) => Some(Part::Year),
        (1 | 2, "" | "er" | "e" | "st" | "nd" | "rd" | "th") => Some(Part::Small(value)),
        _ => None,
    }
}

/// Whether somebody who works may be born in this year.
pub fn is_birth_year(year: u16) -> bool {
    (1925..=2015).contains(&year)
}

/// Ages of a person in a text: `j’ai 45 ans`, `45 ans, marié`, `âgée de 45 ans`, `née en 1980`, `45 years old`.
pub fn ages(words: &Words<'_>) -> Vec<Range<usize>> {
    (0..words.words.len())
        .filter_map(|index| {
            let (first, last) = age_at(words, index).or_else(|| year_at(words, index))?;
            Some(words.words[first].place.start..words.words[last].place.end)
        })
        .collect()
}

/// « née en 1980 », `born in 1980`: its first and last words.
fn year_at(words: &Words<'_>, index: usize) -> Option<(usize, usize)> {
    let year =
        (index + 1..index + 6).find(|at| matches!(part(words.folded(*at)), Some(Part::Year)))?;
    let goes_on = (index..year).all(|at| words.words[at].end != End::Sentence);
    let is_born = words.folded(index) == "born" || is_born(words, index);
    let is_alone = matches!(words.folded(year - 1), "en" | "in");
    (is_born && is_alone && goes_on).then_some((index, year))
}

/// The words around the number of an age at `index`.
fn age_at(words: &Words<'_>, index: usize) -> Option<(usize, usize)> {
    let years: u16 = words.folded(index).parse().ok()?;
    if !(15..=99).contains(&years) {
        return None;
    }
    let before = |back: usize| index.checked_sub(back).map_or("", |at| words.folded(at));
    let starts = index == 0 || words.words[index - 1].end != End::Nothing;
    let ends_after = |last: usize| {
        let after = words.text[words.words[last].place.end..].trim_start_matches([' ', '\u{a0}']);
        after.is_empty()
            || after.starts_with([',', '.', ';', '!', '?', ')', '\n', '|', '·', '-', '–'])
    };
    match words.folded(index + 1) {
        "ans" if words.words[index].end == End::Nothing => {
            let last = index + 1;
            let of_person = matches!(before(2), "age" | "agee") && before(1) == "de";
            let has = before(1) == "ai" && before(2) == "j";
            let labelled = matches!(before(1), "age");
            let first = if of_person || has {
                index - 2
            } else if labelled {
                index - 1
            } else {
                index
            };
            let is_apart = starts || follows_comma(words, index);
            let is_one = ends_after(last)
                && (of_person || has || labelled || is_apart && is_followed_by_comma(words, last))
                || (of_person || has)
                    && is_about_life(words.folded(last + 1), words.folded(last + 2));
            is_one.then_some((first, last))
        }
        "years" | "year" | "yrs" if words.folded(index + 2) == "old" => {
            let first = subject_before(words, index)?;
            Some((first, index + 2))
        }
        _ if before(1) == "am" && before(2) == "i" || before(1) == "m" && before(2) == "i" => {
            let goes_on = words.folded(index + 1);
            let is_one = ends_after(index) || matches!(goes_on, "now" | "today");
            is_one.then(|| (index - 2, index))
        }
        _ => {
            let is_aged = before(1) == "aged"
                && (index < 2 || matches!(before(2), "am" | "m" | "man" | "woman" | "person"));
            let labelled = before(1) == "age"
                && (index < 2
                    || words.words[index - 2].end != End::Nothing
                    || matches!(before(2), "my" | "mon" | "l"));
            ((is_aged || labelled) && ends_after(index)).then(|| (index - 1, index))
        }
    }
}

/// Whether a comma, or a mark that parts as one, stands right before a word: « Cuisinière, 34 ans, mariée ».
fn follows_comma(words: &Words<'_>, index: usize) -> bool {
    let before = words.text[..words.words[index].place.start].trim_end_matches([' ', '\u{a0}']);
    before.ends_with([',', '|', '·', '(', '–', '—', ';', ':'])
}

fn is_followed_by_comma(words: &Words<'_>, index: usize) -> bool {
    let after = words.text[words.words[index].place.end..].trim_start();
    let next = words.folded(index + 1);
    after.starts_with(',')
        && !matches!(
            next,
            "dans" | "en" | "d" | "de" | "chez" | "comme" | "a" | "au" | "puis" | "avec" | "sans"
        )
}

/// What follows an age and no time at work: « j’ai 45 ans et… », but not « 65 ans et plus ».
fn is_about_life(next: &str, after: &str) -> bool {
    matches!(next, "et" | "mais" | "je" | "j" | "aujourd" | "maintenant")
        && !matches!(after, "plus" | "moins" | "demi")
}

/// Where the person begins of whom an age is told: `I am 45 years old`, `a 45-year-old woman`, or the line itself.
fn subject_before(words: &Words<'_>, index: usize) -> Option<usize> {
    let before = |back: usize| index.checked_sub(back).map_or("", |at| words.folded(at));
    let starts = index == 0 || words.words[index - 1].end != End::Nothing;
    let of_person = matches!(
        words.folded(index + 3),
        "man"
            | "woman"
            | "mother"
            | "father"
            | "person"
            | "worker"
            | "male"
            | "female"
            | "immigrant"
            | "newcomer"
    );
    // `15 years old and up` is said of those who are served or wanted.
    let is_of_others = matches!(words.folded(index + 3), "and" | "or" | "to")
        && matches!(
            words.folded(index + 4),
            "up" | "over" | "older" | "above" | "more" | "under" | "younger"
        );
    match before(1) {
        _ if starts && !is_of_others => Some(index),
        "am" | "m" => Some(index.saturating_sub(2)),
        _ if follows_comma(words, index) && !is_of_others => Some(index),
        "a" | "an" if of_person => Some(index - 1),
        _ if of_person => Some(index),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn quotes(text: &str, found: fn(&Words<'_>) -> Vec<Range<usize>>) -> Vec<&str> {
        found(&Words::of(text))
            .into_iter()
            .map(|place| &text[place])
            .collect()
    }

    #[test]
    fn a_date_of_birth_needs_its_word() {
        for (text, expected) in [
            ("Née le 12 mars 1985 à Oran", "12 mars 1985"),
            ("ne le 3/5/1980", "3/5/1980"),
            ("Date de naissance : 1985-03-12", "1985-03-12"),
            ("Né à Oran, en Algérie, le 1er mai 1980.", "1er mai 1980"),
            ("Born on March 12th, 1985", "March 12th, 1985"),
            ("DOB 12/03/85", "12/03/85"),
            ("D.O.B.: 12-03-1985", "12-03-1985"),
        ] {
            assert_eq!(quotes(text, dates), [expected], "{text}");
        }
        for text in [
            "Depuis le 12 mars 1985",
            "Je ne fais pas 12 mars 1985",
            "Née en 1985",
            "Né à Gatineau. En poste le 3 mai 2010",
            "Naissance d’une équipe de 12 personnes",
        ] {
            assert_eq!(quotes(text, dates), Vec::<&str>::new(), "{text}");
        }
    }

    #[test]
    fn an_age_is_no_time_at_work() {
        for (text, expected) in [
            ("J’ai 45 ans.", "J’ai 45 ans"),
            ("J’ai 45 ans et trois enfants", "J’ai 45 ans"),
            ("45 ans, marié", "45 ans"),
            ("Femme âgée de 52 ans, fiable", "âgée de 52 ans"),
            ("Née en 1980", "Née en 1980"),
            ("I am 45 years old", "I am 45 years old"),
            ("I’m 45 years old", "I’m 45 years old"),
            ("A 45-year-old woman", "A 45-year-old woman"),
            ("Age: 45", "Age: 45"),
            ("34 years old", "34 years old"),
            ("Cook, 34 years old, Montreal", "34 years old"),
            ("Cook (34 years old)", "34 years old"),
            ("I am 34.", "I am 34"),
            ("Hello! I’m 34, and I cook.", "I’m 34"),
            ("Moi, j’ai 34 ans", "j’ai 34 ans"),
            ("j'ai 34 ans, deux enfants", "j'ai 34 ans"),
            ("Cuisinière, 34 ans, mariée", "34 ans"),
            ("Cuisinière | 34 ans, Laval", "34 ans"),
            ("Born in Lagos in 1980", "Born in Lagos in 1980"),
        ] {
            let found = quotes(text, ages);
            assert!(
                found.len() == 1 && expected.starts_with(found[0]),
                "{text}: {found:?}"
            );
        }
        for text in [
            "J’ai 15 ans d’expérience",
            "J’ai 20 ans en cuisine",
            "20 ans, dans la restauration",
            "Une clientèle âgée de 65 ans et plus",
            "Enfants de 18 mois, 20 years of experience",
            "a 50-year-old company",
            "Seniors aged 65 and over",
            "Depuis 2015, 30 ans de métier",
            "Cook, 10 years of experience",
            "Cook, 20 years of experience",
            "Un restaurant ouvert depuis 34 ans",
            "Un restaurant ouvert depuis 34 ans, toujours plein",
            "Children 3 years old and up",
            "Teenagers, 15 years old and up",
            "65 years old and over",
            "Cuisinier au Lotus, 20 ans, puis chef",
            "I am 100 % ready, and I am 24/7 there",
            "I am 18 or older",
        ] {
            assert_eq!(quotes(text, ages), Vec::<&str>::new(), "{text}");
        }
    }
}
