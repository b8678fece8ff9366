//! Every reason has words of its own in both languages, and tells its figures.
use super::*;
use crate::domain::profile::rule::SensitiveKind;
use crate::domain::text::Language;
use crate::i18n::tests::variants;

use std::collections::BTreeMap;

/// A reason with what its words must say.
type Sample = (Reason, &'static [&'static str]);

/// Every reason, in the order of the enum.
fn reasons() -> Vec<Sample> {
    let (lengths, words) = (reasons_of_lengths(), reasons_of_words());
    lengths
        .into_iter()
        .chain(words)
        .chain(reasons_of_forms())
        .collect()
}

fn reasons_of_lengths() -> Vec<Sample> {
    let figures: &[&str] = &["11", "22"];
    vec![
        (Reason::Ready, &[]),
        (Reason::NotStarted, &[]),
        (Reason::NoPhoto, &[]),
        (Reason::NoTarget, &[]),
        (Reason::NoAd, &[]),
        (Reason::Nothing, &[]),
        (
            Reason::TooShort {
                length: 11,
                least: 22,
            },
            figures,
        ),
        (
            Reason::TooLong {
                length: 11,
                most: 22,
            },
            figures,
        ),
        (
            Reason::TooFew {
                count: 11,
                least: 22,
            },
            figures,
        ),
        (
            Reason::TooMany {
                count: 11,
                most: 22,
            },
            figures,
        ),
        (Reason::Doubled, &[]),
    ]
}

fn reasons_of_words() -> Vec<Sample> {
    let words = vec!["grill".to_owned(), "menu".to_owned()];
    let field = "school".parse().unwrap();
    let figures: &[&str] = &["11", "22"];
    vec![
        (Reason::NoJob, &[]),
        (Reason::NoJobAtFirst { within: 11 }, &["11"]),
        (Reason::WordsMissing, &[]),
        (Reason::WordsMissingAtFirst { within: 11 }, &["11"]),
        (
            Reason::WordsToAvoid {
                words: words.clone(),
            },
            &["grill", "menu"],
        ),
        (Reason::OnlySeeking, &[]),
        (
            Reason::FewKeyWords {
                count: 1,
                least: 22,
                words,
            },
            &["22", "grill", "menu"],
        ),
        (Reason::NoFirstPerson, &[]),
        (Reason::ThirdPerson, &[]),
        (
            Reason::LongSentences {
                average: 11,
                most: 22,
            },
            figures,
        ),
        (
            Reason::LongParagraph {
                sentences: 11,
                words: 22,
            },
            figures,
        ),
        (Reason::NoVerb, &[]),
        (Reason::NoNumber, &[]),
        (Reason::OtherLanguage, &[]),
        (Reason::AllCapitals, &[]),
        (Reason::Missing { field }, &[]),
        (Reason::BadMonth, &["2021"]),
        (Reason::EndBeforeStart, &[]),
        (Reason::Future, &[]),
        (Reason::Unexplained, &[]),
    ]
}

/// Those that are about forms, the photo, and what does not belong there.
fn reasons_of_forms() -> Vec<Sample> {
    let figures: &[&str] = &["11", "22"];
    vec![
        (Reason::NameCharacters, &[]),
        (Reason::NameTitle, &[]),
        (Reason::Digits, &[]),
        (Reason::Street, &[]),
        (Reason::PostalCode, &[]),
        (Reason::Telephone, &[]),
        (Reason::EmailAddress, &[]),
        (Reason::WebAddress, &[]),
        (
            Reason::TooManyEmoji {
                count: 11,
                most: 22,
            },
            figures,
        ),
        (Reason::AddressCharacters, &[]),
        (Reason::BirthYear, &[]),
        (Reason::LongTail, &[]),
        (Reason::FarFromName, &[]),
        (Reason::BadEmail, &[]),
        (Reason::CasualEmail, &[]),
        (Reason::NoGreeting, &[]),
        (Reason::DoubleBlank, &[]),
        (Reason::DoubledMarks, &[]),
        (Reason::ManyCapitals, &[]),
        (Reason::PhotoUnread, &[]),
        (Reason::PhotoFormat, &["PNG"]),
        (
            Reason::PhotoSmall {
                side: 11,
                least: 22,
            },
            figures,
        ),
        (
            Reason::PhotoHeavy {
                bytes: 11,
                most: 22,
            },
            figures,
        ),
        (Reason::PhotoBlurred, &[]),
        (Reason::PhotoDark, &[]),
        (Reason::PhotoBright, &[]),
        (Reason::PhotoPlace, &[]),
        (Reason::Sensitive(SensitiveKind::Card), &[]),
        (Reason::NotDone, &[]),
    ]
}

fn name(reason: &Reason) -> String {
    let written = format!("{reason:?}");
    written
        .chars()
        .take_while(char::is_ascii_alphanumeric)
        .collect()
}

#[test]
fn every_reason_is_here() {
    let written = variants(include_str!("../../domain/profile/finding.rs"), "Reason");
    let here: Vec<String> = reasons().iter().map(|(reason, _)| name(reason)).collect();
    assert_eq!(here, written);
}

#[test]
fn every_reason_is_said_differently_in_both_languages_with_its_figures() {
    let mut seen = BTreeMap::new();
    let kinds = SensitiveKind::ALL.map(|kind| (Reason::Sensitive(kind), &[][..]));
    let all = reasons().into_iter().chain(kinds);
    for (reason, named) in all {
        for language in [Language::FR, Language::EN] {
            let said = Tr::new(language).reason(&reason);
            for figure in named {
                assert!(said.contains(figure), "{figure} in {said}");
            }
            assert!(!said.contains("finding_"), "{said}");
            let before = seen.insert(said.clone(), reason.clone());
            assert!(
                before.is_none_or(|before| before == reason),
                "{said} is said of two reasons"
            );
        }
    }
}

#[test]
fn every_family_and_state_has_words_of_its_own() {
    let tr = Tr::new(Language::FR);
    let families: std::collections::BTreeSet<_> = Family::ALL.map(|family| tr.sign(family)).into();
    assert_eq!(families.len(), Family::ALL.len());
    let states = [
        State::Stop,
        State::Improve,
        State::NotStarted,
        State::Ready,
        State::NotNeeded,
    ];
    let states: std::collections::BTreeSet<_> = states.map(|state| tr.state(state)).into();
    assert_eq!(states.len(), 5);
    assert_eq!(tr.level(Level::OnTheWay), "Profil en bonne voie");
    assert_eq!(tr.severity(Severity::Must), "essentiel");
}

#[test]
fn a_check_has_the_last_word() {
    let says: crate::domain::text::Text =
        serde_json::from_str(r#"{"fr": "Il manque un merci.", "en": "No thanks."}"#).unwrap();
    let finding = Finding {
        check: "thanks".parse().unwrap(),
        section: "invitation".parse().unwrap(),
        severity: Severity::Should,
        state: State::Improve,
        quote: String::new(),
        reason: Reason::WordsMissing,
        says: Some(says),
    };
    assert_eq!(
        Tr::new(Language::FR).finding(&finding),
        "Il manque un merci."
    );
}
