//! Judges named forms.
use super::super::birth::is_birth_year;
use super::super::finding::{Outcome, Reason};
use super::super::fold::{End, folded, quotable};
use super::super::lexicon::Hit;
use super::super::numbers::{runs, telephone};
use super::super::page::{Page, Written};
use super::super::rule::Pattern;
use super::super::{forms, street};
use super::Subject;
use super::word::are_capitals;

/// The most emoji of a headline.
const MOST_EMOJI: usize = 2;
/// From how many capital words in a row on it is shouting, and how many letters they have at least.
const SHOUTING: (usize, usize) = (4, 15);

type Found<'p> = Option<(Reason, &'p str)>;

pub(super) fn judge<'p>(
    pattern: Pattern,
    subject: &Subject<'p, '_>,
    page: &'p Page<'_>,
) -> Outcome<'p> {
    if pattern == Pattern::ExplainedAbroad {
        return abroad(subject, page);
    }
    if pattern == Pattern::City {
        let street = subject.texts.iter().find_map(|written| not_public(written));
        if let Some((reason, quote)) = street {
            return Outcome::stop(reason, quote);
        }
    }
    let found = subject
        .texts
        .iter()
        .find_map(|written| against(pattern, written, page));
    Outcome::unless(found)
}

fn against<'p>(pattern: Pattern, written: &'p Written<'_>, page: &'p Page<'_>) -> Found<'p> {
    let text = written.words.text;
    match pattern {
        Pattern::PersonName => person_name(written, page),
        Pattern::City => no_city(written),
        Pattern::NoContact => contact(written),
        Pattern::FewEmoji => {
            let count = forms::emoji(text);
            let most = MOST_EMOJI;
            (count > most).then(|| {
                (
                    Reason::TooManyEmoji { count, most },
                    forms::first_emoji(text).unwrap_or_default(),
                )
            })
        }
        Pattern::ProfileAddress => profile_address(text),
        Pattern::NearName => far_from_name(text, page),
        Pattern::EmailForm => {
            let email = text.trim();
            let is_one = forms::emails(email)
                .first()
                .is_some_and(|(at, found)| *at == 0 && *found == email);
            (!is_one).then(|| (Reason::BadEmail, quotable(text)))
        }
        Pattern::EmailSober => casual(written, page),
        Pattern::GreetingName => no_greeting(written, page),
        Pattern::Tidy => untidy(written),
        Pattern::ExplainedAbroad => None,
    }
}

fn person_name<'p>(written: &'p Written<'_>, page: &Page<'_>) -> Found<'p> {
    let text = written.words.text;
    if let Some(emoji) = forms::first_emoji(text) {
        return Some((Reason::NameCharacters, emoji));
    }
    let is_allowed = |character: char| {
        character.is_alphabetic()
            || unicode_normalization::char::is_combining_mark(character)
            || character.is_whitespace()
            || matches!(
                character,
                '-' | '\u{2010}' | '\u{2011}' | '\'' | '’' | '.' | '\u{200c}' | '\u{200d}'
            )
    };
    if !text.chars().all(is_allowed) || written.words.words.is_empty() {
        return Some((Reason::NameCharacters, quotable(text)));
    }
    if let Some(title) = page.lexicon.of_list(&written.hits, "titles").next() {
        return Some((Reason::NameTitle, written.words.quote(title.words.clone())));
    }
    are_capitals(text).then(|| (Reason::AllCapitals, quotable(text)))
}

/// A street or a whole postal code.
fn not_public<'p>(written: &'p Written<'_>) -> Found<'p> {
    let text = written.words.text;
    let address = street::full_addresses(&written.words).into_iter().next();
    address
        .map(|place| (Reason::Street, &text[place]))
        .or_else(|| Some((Reason::PostalCode, forms::postal_code(&written.words)?)))
        .or_else(|| Some((Reason::Street, street::street(&written.words)?)))
}

fn no_city<'p>(written: &'p Written<'_>) -> Found<'p> {
    let text = written.words.text;
    let has_letters = text.chars().any(char::is_alphabetic);
    let has_digits = text.bytes().any(|byte| byte.is_ascii_digit());
    contact(written)
        .or_else(|| (!has_letters || has_digits).then(|| (Reason::Digits, quotable(text))))
}

/// A telephone number, a mail or web address, or a street.
fn contact<'p>(written: &'p Written<'_>) -> Found<'p> {
    let text = written.words.text;
    let runs = runs(text);
    let phone = runs.iter().find_map(|run| telephone(run, text));
    phone
        .map(|place| (Reason::Telephone, &text[place]))
        .or_else(|| {
            forms::emails(text)
                .first()
                .map(|(_, email)| (Reason::EmailAddress, *email))
        })
        .or_else(|| Some((Reason::WebAddress, forms::web_address(text)?)))
        .or_else(|| {
            let place = street::full_addresses(&written.words).into_iter().next()?;
            Some((Reason::Street, &text[place]))
        })
}

fn profile_address(text: &str) -> Found<'_> {
    let text = text.trim();
    let wrong = text
        .chars()
        .find(|character| !(character.is_ascii_alphanumeric() || *character == '-'));
    if wrong.is_some() {
        return Some((Reason::AddressCharacters, quotable(text)));
    }
    digits_of(text, 3)
}

/// A year of birth, or a tail of so many digits.
fn digits_of(text: &str, tail: usize) -> Found<'_> {
    let mut digits = text
        .split(|character: char| !character.is_ascii_digit())
        .filter(|digits| !digits.is_empty());
    let year = digits
        .clone()
        .find(|digits| digits.len() == 4 && digits.parse().is_ok_and(is_birth_year));
    let last = digits
        .next_back()
        .filter(|last| text.ends_with(last) && last.len() >= tail);
    year.map(|year| (Reason::BirthYear, year))
        .or_else(|| last.map(|last| (Reason::LongTail, last)))
}

fn far_from_name<'p>(text: &'p str, page: &Page<'_>) -> Found<'p> {
    let address = folded(text);
    let name = super::super::fold::Words::of(&page.draft.name);
    let mut parts = (0..name.words.len())
        .map(|index| name.folded(index))
        .filter(|part| part.len() > 1);
    let is_near = name.words.is_empty() || parts.any(|part| address.contains(part));
    (!is_near).then(|| (Reason::FarFromName, quotable(text)))
}

/// A word that is no name of somebody at work, a year of birth, or a tail of digits before the `@`.
fn casual<'p>(written: &'p Written<'_>, page: &Page<'_>) -> Found<'p> {
    let text = written.words.text.trim();
    let local = text.split('@').next().unwrap_or_default();
    let end = local.len();
    let start = written.words.text.len() - written.words.text.trim_start().len();
    let is_local = |hit: &&Hit| written.words.words[hit.words.end - 1].place.end <= start + end;
    let hit = page
        .lexicon
        .of_list(&written.hits, "not-sober")
        .find(is_local);
    let inside = || page.lexicon.part_of_list(&folded(local), "not-sober");
    if hit.is_some() || inside() {
        return Some((Reason::CasualEmail, quotable(local)));
    }
    digits_of(local, 4)
}

/// A greeting and then, before the first comma or line, a name with a capital.
fn no_greeting<'p>(written: &'p Written<'_>, page: &Page<'_>) -> Found<'p> {
    let words = &written.words;
    let line_end = words
        .text
        .find([',', '\n', '!', ':', ';'])
        .unwrap_or(words.text.len());
    let greeting = page
        .lexicon
        .of_list(&written.hits, "greetings")
        .filter(|hit| hit.words.start == 0)
        .map(|hit| hit.words.end)
        .max();
    let titles: Vec<usize> = page
        .lexicon
        .of_list(&written.hits, "titles")
        .flat_map(|hit| hit.words.clone())
        .collect();
    let is_named = greeting.is_some_and(|after| {
        (after..words.words.len().min(after + 4))
            .filter(|index| words.words[*index].place.end <= line_end)
            .any(|index| {
                words.is_capital(index)
                    && !titles.contains(&index)
                    && words.written(index).chars().nth(1).is_some()
            })
    });
    (!is_named).then(|| (Reason::NoGreeting, quotable(words.text)))
}

fn untidy<'p>(written: &'p Written<'_>) -> Found<'p> {
    let text = written.words.text;
    let blanks = text.lines().find_map(double_blank);
    let marks = ["!!", "??", "!?!", "?!?"]
        .iter()
        .filter_map(|marks| text.find(marks))
        .min();
    // What comes first is told: « vite!!!  Appelez » has its marks before its blanks.
    if let Some((at, quote)) = blanks
        && marks.is_none_or(|marks| place_in(text, at) < marks)
    {
        return Some((Reason::DoubleBlank, quote));
    }
    if let Some(at) = marks {
        let marks = text[at..]
            .find(|character| !matches!(character, '!' | '?'))
            .map_or(text.len(), |end| at + end);
        return Some((Reason::DoubledMarks, quotable(&text[at..marks])));
    }
    shouted(written)
}

/// Where `part`, which is cut out of `text`, begins in it.
fn place_in(text: &str, part: &str) -> usize {
    part.as_ptr() as usize - text.as_ptr() as usize
}

/// Two blanks in a line: the line from them on, and they with the words around them.
fn double_blank(line: &str) -> Option<(&str, &str)> {
    let line = line.trim();
    let is_blank = |character: char| matches!(character, ' ' | '\u{a0}');
    let at = line
        .char_indices()
        .zip(line.chars().skip(1))
        .find(|((_, one), other)| is_blank(*one) && is_blank(*other))
        .map(|((at, _), _)| at)?;
    let before = line[..at].rfind(is_blank).map_or(0, |before| before + 1);
    let before = (before..=at)
        .find(|byte| line.is_char_boundary(*byte))
        .unwrap_or(at);
    let rest = line[at..].trim_start();
    let after = line.len() - rest.len() + rest.find(is_blank).unwrap_or(rest.len());
    Some((&line[at..], quotable(&line[before..after])))
}

fn shouted<'p>(written: &'p Written<'_>) -> Found<'p> {
    let words = &written.words;
    let is_loud = |index: usize| {
        let word = words.written(index);
        word.chars().nth(1).is_some() && word.chars().all(char::is_uppercase)
    };
    let (count, letters) = SHOUTING;
    let mut start = 0;
    for index in 0..=words.words.len() {
        let goes_on = index < words.words.len() && is_loud(index);
        if goes_on && (index == start || words.words[index - 1].end != End::Line) {
            continue;
        }
        let quote = words.quote(start..index);
        let is_shouting = index - start >= count
            && quote
                .chars()
                .filter(|character| character.is_alphabetic())
                .count()
                >= letters;
        if is_shouting {
            return Some((Reason::ManyCapitals, quotable(quote)));
        }
        start = if goes_on { index } else { index + 1 };
    }
    None
}

/// Every entry abroad explains its title, organisation or school.
fn abroad<'p>(subject: &Subject<'p, '_>, page: &'p Page<'_>) -> Outcome<'p> {
    let mut is_any = false;
    for entry in page.entries(subject.section) {
        let of_entry: Vec<_> = page
            .of(subject.section, None)
            .into_iter()
            .filter(|written| written.entry == entry && written.field != "points")
            .collect();
        let is_abroad = of_entry.iter().any(|written| {
            page.lexicon
                .of_list(&written.hits, "abroad")
                .next()
                .is_some()
        });
        if !is_abroad {
            continue;
        }
        is_any = true;
        let named: Vec<_> = of_entry
            .iter()
            .filter(|written| matches!(written.field, "title" | "organisation" | "school"))
            .collect();
        if !named.iter().any(|written| is_explained(written.words.text)) {
            // A title that everybody knows here needs no words; the place where one worked or learned does.
            let foreign = named
                .iter()
                .find(|written| written.field != "title")
                .or_else(|| named.iter().find(|written| !is_known_job(written, page)));
            if let Some(written) = foreign {
                return Outcome::improve(Reason::Unexplained, quotable(written.words.text));
            }
        }
    }
    if is_any {
        Outcome::ready()
    } else {
        Outcome::not_needed(Reason::Nothing)
    }
}

/// Whether a title names a trade of the lists of any language, and nothing else.
fn is_known_job(written: &Written<'_>, page: &Page<'_>) -> bool {
    let words = &written.words;
    page.vocabulary.languages().any(|(_, lexicon)| {
        let hits = lexicon.hits(words);
        let covers = |hit: &Hit| hit.words == (0..words.words.len());
        lexicon.of_list(&hits, "jobs").any(covers)
    })
}

fn is_explained(text: &str) -> bool {
    text.contains(['(', ',', ':', '–', '—', '/']) || text.contains(" - ")
}
