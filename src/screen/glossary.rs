//! The glossary: all terms of the lessons, in the order of the alphabet.
use super::Lent;
use super::part::seek::{self, Sought};
use crate::domain::id::TermId;
use crate::domain::library::Term;
use crate::domain::search::{Query, fold};
use crate::domain::text::Language;
use crate::theme::{size, space};
use crate::ui::{self, Button, Element, Icon, Tone};

use iced::Fill;
use iced::widget::{column, row};

/// What happened.
#[derive(Debug, Clone)]
pub enum Message {
    /// Something happened to the field.
    Sought(seek::Message),
    /// "More words" was pressed.
    MorePressed,
    /// "Back" was pressed.
    BackPressed,
}

/// What the app must do.
#[must_use]
pub enum Action {
    /// Nothing.
    None,
    /// Put the focus on this id.
    Focus(String),
    /// Go back to the screen beneath.
    Back,
}

/// The glossary screen.
#[derive(Debug)]
pub struct Glossary {
    sought: Sought,
    /// In the order of the alphabet.
    entries: Vec<Entry>,
    /// The places in `entries` of those that the words in the field let through.
    let_through: Vec<usize>,
    /// How many of those show.
    shown: usize,
}

/// A term as this screen knows it.
#[derive(Debug)]
struct Entry {
    /// Its place in the glossary.
    place: usize,
    id: TermId,
    /// What it stands under.
    letter: String,
    /// Its folded words in both languages, and its meaning.
    searched: String,
}

/// How many terms show at once at first, and how many more each time: a glossary may be long.
const PART: usize = 60;

impl Glossary {
    /// The glossary of `terms` for somebody who reads `language`.
    pub fn new(terms: &[Term], language: Language, fallback: Language) -> Self {
        let mut glossary = Self {
            sought: Sought::default(),
            entries: Vec::new(),
            let_through: Vec::new(),
            shown: PART,
        };
        glossary.arrange(terms, language, fallback);
        glossary
    }

    /// Puts the terms in order again: they, or the language, have changed.
    pub fn arrange(&mut self, terms: &[Term], language: Language, fallback: Language) {
        let entry = |(place, term): (usize, &Term)| {
            let word = fold(term.term.get(language, fallback).1.plain());
            let meaning = term.meaning.get(language, fallback).1;
            let words = term.term.languages().filter_map(|it| term.term.only(it));
            let mut searched: String = words.map(|word| fold(word.plain()) + "\n").collect();
            searched.push_str(&fold(meaning.plain()));
            let entry = Entry {
                place,
                id: term.id.clone(),
                letter: letter(&word),
                searched,
            };
            (word, entry)
        };
        let mut entries: Vec<_> = terms.iter().enumerate().map(entry).collect();
        entries.sort_by(|(word, _), (other, _)| word.cmp(other));
        self.entries = entries.into_iter().map(|(_, entry)| entry).collect();
        self.sift();
    }

    /// Shows a term; returns the id that takes the focus.
    pub fn show(&mut self, term: &TermId) -> String {
        self.sought = Sought::default();
        self.sift();
        let rank = self.entries.iter().position(|entry| entry.id == *term);
        match rank {
            Some(rank) => {
                self.shown = self.shown.max((rank + 1).next_multiple_of(PART));
                term_id(term)
            }
            None => FIELD.to_owned(),
        }
    }

    /// A name for what there is to read: other words let other terms through.
    pub fn page_to_read(&self) -> String {
        format!("glossary-{}-{}", self.shown, self.sought.text())
    }

    fn sift(&mut self) {
        let query = Query::new(self.sought.text());
        let entries = self.entries.iter().enumerate();
        self.let_through = entries
            .filter(|(_, entry)| query.is_in(&entry.searched))
            .map(|(rank, _)| rank)
            .collect();
        self.shown = PART;
    }

    /// Routes what happened.
    pub fn update(&mut self, message: Message) -> Action {
        match message {
            Message::Sought(message) => {
                let is_button = matches!(
                    message,
                    seek::Message::ClearPressed | seek::Message::RestorePressed
                );
                if self.sought.update(message) {
                    self.sift();
                }
                if is_button {
                    Action::Focus(FIELD.to_owned())
                } else {
                    Action::None
                }
            }
            Message::MorePressed => {
                let first_new = self.let_through.get(self.shown);
                let id = first_new.map(|rank| term_id(&self.entries[*rank].id));
                self.shown += PART;
                id.map_or(Action::None, Action::Focus)
            }
            Message::BackPressed => Action::Back,
        }
    }
}

/// What a folded word stands under: its letter, or one sign for all others.
fn letter(word: &str) -> String {
    word.chars()
        .next()
        .filter(|first| first.is_alphabetic())
        .map_or_else(|| "#".to_owned(), |first| first.to_uppercase().collect())
}

/// The id of the field: it has the focus when the screen opens.
pub const FIELD: &str = "glossary-field";

/// The id of a term: its focus target.
pub fn term_id(term: &TermId) -> String {
    format!("glossary-term-{term}")
}

impl Glossary {
    /// The field, and the terms below their letters.
    pub fn view<'a>(&'a self, lent: Lent<'a>, terms: &'a [Term]) -> Element<'a, Message> {
        let tr = lent.tr;
        let head = column![
            ui::heading("glossary-title", 1, tr.glossary_title()),
            ui::paragraph(tr.glossary_introduction()),
        ]
        .spacing(space::S);
        if self.entries.is_empty() {
            let words = column![
                ui::strong(tr.glossary_empty()),
                ui::paragraph(tr.glossary_empty_line()),
            ];
            let empty = ui::callout(Tone::Primary, Icon::Library, words);
            return column![head, empty].spacing(space::XL).into();
        }
        let field = self
            .sought
            .view(tr, lent.window, FIELD, tr.glossary_field())
            .map(Message::Sought);
        let left = self.let_through.len().saturating_sub(self.shown);
        let more = (left > 0).then(|| {
            Button::new("glossary-more", tr.glossary_more(left.min(PART)))
                .leading(Icon::ChevronDown)
                .on_press(Message::MorePressed)
        });
        column![
            head,
            field,
            self.count(lent),
            self.letters(lent, terms),
            more.map(Element::from),
        ]
        .spacing(space::XL)
        .into()
    }

    fn count<'a>(&'a self, lent: Lent<'a>) -> Element<'a, Message> {
        let tr = lent.tr;
        let (found, total) = (self.let_through.len(), self.entries.len());
        match found {
            0 => ui::callout(
                Tone::Primary,
                Icon::Search,
                column![
                    ui::strong_status(tr.glossary_none(self.sought.text().trim())),
                    ui::paragraph(tr.glossary_none_line()),
                ]
                .spacing(space::XS),
            ),
            found if found == total => ui::status(tr.glossary_all(total)),
            found => ui::status(tr.glossary_count(found, total)),
        }
    }

    fn letters<'a>(&'a self, lent: Lent<'a>, terms: &'a [Term]) -> Element<'a, Message> {
        let shown = self.let_through.iter().take(self.shown);
        let entries = shown.map(|rank| &self.entries[*rank]);
        let mut letters = column![].spacing(space::XL);
        let mut entries = entries.peekable();
        while let Some(letter) = entries.peek().map(|entry| &entry.letter) {
            let of_letter = std::iter::from_fn(|| entries.next_if(|entry| entry.letter == *letter));
            let cards =
                of_letter.filter_map(|entry| Some(explained(lent, terms.get(entry.place)?)));
            letters = letters.push(
                column![
                    ui::heading(format!("glossary-letter-{letter}"), 2, letter.as_str()),
                    ui::lines(cards, space::M),
                ]
                .spacing(space::M),
            );
        }
        letters.into()
    }

    /// The way back.
    pub fn bottom<'a>(&'a self, lent: Lent<'a>) -> Element<'a, Message> {
        let back = Button::new("glossary-back", lent.tr.glossary_back())
            .main()
            .leading(Icon::ArrowLeft)
            .on_press(Message::BackPressed);
        ui::bottom_bar(lent.window, Some(back.into()), None, None)
    }
}

/// A term, its meaning, an example, and its word in the other language.
fn explained<'a>(lent: Lent<'a>, term: &'a Term) -> Element<'a, Message> {
    let tr = lent.tr;
    let (language, word) = term.term.get(tr.language(), lent.fallback);
    let word = ui::heading(term_id(&term.id), 3, word.plain());
    let word = if language == tr.language() {
        word
    } else {
        ui::in_language(language.code(), word)
    };
    let example = term
        .example
        .as_ref()
        .map(|example| ui::small(tr.glossary_example(lent.words(example))));
    ui::card(
        column![
            word,
            ui::passage(lent.passage(&term.meaning)),
            example,
            in_other(lent, term),
        ]
        .spacing(space::S),
    )
}

/// The word in the other language of the interface, where the glossary has it.
fn in_other<'a>(lent: Lent<'a>, term: &'a Term) -> Option<Element<'a, Message>> {
    let tr = lent.tr;
    let (other, label) = if tr.language() == Language::FR {
        (Language::EN, tr.glossary_in_english())
    } else {
        (Language::FR, tr.glossary_in_french())
    };
    let word = term.term.only(other)?;
    let word = ui::in_language(other.code(), ui::strong(word.plain()).size(size::SMALL));
    Some(
        row![ui::small(label), iced::widget::container(word).width(Fill)]
            .spacing(space::S)
            .into(),
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Terms in French and English, without examples.
    fn terms(words: &[(&str, &str)]) -> Vec<Term> {
        let term = |(number, (french, english)): (usize, &(&str, &str))| {
            let json = format!(
                r#"{{"id": "t{number}", "term": {{"fr": "{french}", "en": "{english}"}},
                    "meaning": {{"fr": "Le sens.", "en": "The meaning."}}}}"#
            );
            serde_json::from_str(&json).unwrap()
        };
        words.iter().enumerate().map(term).collect()
    }

    fn shown(glossary: &Glossary) -> Vec<(&str, &str)> {
        let entries = glossary.let_through.iter().take(glossary.shown);
        entries
            .map(|rank| &glossary.entries[*rank])
            .map(|entry| (entry.letter.as_str(), entry.id.as_str()))
            .collect()
    }

    fn write(glossary: &mut Glossary, text: &str) {
        let written = seek::Message::Written(text.to_owned());
        let _ = glossary.update(Message::Sought(written));
    }

    #[test]
    fn terms_stand_under_their_letters_in_the_alphabet_of_each_language() {
        let terms = terms(&[
            ("zone", "area"),
            ("écran", "screen"),
            ("2FA", "2FA"),
            ("employeur", "employer"),
        ]);
        let mut glossary = Glossary::new(&terms, Language::FR, Language::FR);
        assert_eq!(
            shown(&glossary),
            [("#", "t2"), ("E", "t1"), ("E", "t3"), ("Z", "t0")]
        );
        glossary.arrange(&terms, Language::EN, Language::FR);
        assert_eq!(
            shown(&glossary),
            [("#", "t2"), ("A", "t0"), ("E", "t3"), ("S", "t1")]
        );
    }

    #[test]
    fn words_of_either_language_let_a_term_through_whatever_their_accents() {
        let terms = terms(&[("résumé", "summary"), ("titre", "headline")]);
        let mut glossary = Glossary::new(&terms, Language::FR, Language::FR);
        for (text, expected) in [
            ("resume", &["t0"][..]),
            ("HEADL", &["t1"]),
            ("sens", &["t0", "t1"]),
            ("rien de tel", &[]),
            ("  ", &["t0", "t1"]),
        ] {
            write(&mut glossary, text);
            let ids: Vec<_> = shown(&glossary).into_iter().map(|(_, id)| id).collect();
            assert_eq!(ids, expected, "{text}");
        }
    }

    #[test]
    fn a_long_glossary_shows_in_parts_and_a_term_that_is_asked_for_always() {
        let words: Vec<_> = (0..200).map(|number| format!("mot {number:03}")).collect();
        let words: Vec<_> = words.iter().map(|word| (word.as_str(), "word")).collect();
        let terms = terms(&words);
        let mut glossary = Glossary::new(&terms, Language::FR, Language::FR);
        assert_eq!(shown(&glossary).len(), PART);
        let action = glossary.update(Message::MorePressed);
        assert!(matches!(action, Action::Focus(id) if id == "glossary-term-t60"));
        assert_eq!(shown(&glossary).len(), 2 * PART);
        write(&mut glossary, "mot 1");
        assert_eq!(
            glossary.show(&"t150".parse().unwrap()),
            "glossary-term-t150"
        );
        assert_eq!(shown(&glossary).len(), 3 * PART);
        assert_eq!(glossary.show(&"gone".parse().unwrap()), FIELD);
    }
}
