//! The checks of the trial profile, with the lists and examples that are in the program: every check tells its weak
//! example from its better one, in both languages; whole profiles find what is expected beside them.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on may stop")]
#![expect(
    clippy::print_stdout,
    reason = "precision, recall and times are to be read with --nocapture"
)]
use passerelle::content::{Checklist, Library, Source};
use passerelle::domain::id::{FieldId, SectionId};
use passerelle::domain::profile::draft::{Draft, Target};
use passerelle::domain::profile::finding::{Finding, State};
use passerelle::domain::profile::month::Month;
use passerelle::domain::profile::photo::PhotoFacts;
use passerelle::domain::profile::rule::{Check, Rule, SensitiveKind, Severity};
use passerelle::domain::profile::standing::standing;
use passerelle::domain::profile::{check, signs};
use passerelle::domain::text::Language;

use proptest::prelude::*;
use serde::Deserialize;
use serde::de::DeserializeOwned;

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::LazyLock;
use std::time::{Duration, Instant};

const LANGUAGES: [Language; 2] = [Language::FR, Language::EN];

static LIBRARY: LazyLock<Library> = LazyLock::new(|| Library::read(&[Source::Embedded]));
static CHECKLIST: LazyLock<Checklist> = LazyLock::new(|| LIBRARY.checklist());

fn folder() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/profiles")
}

fn read<T: DeserializeOwned>(path: &Path) -> T {
    let text =
        fs::read_to_string(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    serde_json::from_str(&text).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

fn today() -> Month {
    "2026-11".parse().unwrap()
}

fn found(draft: &Draft, today: Month, photo: Option<&PhotoFacts>) -> Vec<Finding> {
    let Checklist {
        checks,
        vocabulary,
        limits,
    } = &*CHECKLIST;
    check(draft, checks, vocabulary, limits, today, photo)
}

/// The worst state of a check.
fn state(findings: &[Finding], id: &str) -> Option<State> {
    let of_check = findings
        .iter()
        .filter(|finding| finding.check.as_str() == id);
    of_check.map(|finding| finding.state).min()
}

/// A draft in which `text` stands in the field of `check`.
fn with_text(check: &Check, text: &str, language: Language) -> Draft {
    let mut draft = Draft::new(language);
    draft.target = read::<Target>(&folder().join(format!("target.{language}.json")));
    draft.name = "Amina Diallo".to_owned();
    let text = text.to_owned();
    let items = || text.split(" · ").map(str::to_owned).collect();
    match (
        check.section.as_str(),
        check.field.as_ref().map(FieldId::as_str),
    ) {
        ("name", Some("name")) => draft.name = text,
        ("name", _) => draft.place = text,
        ("headline", _) => draft.headline = text,
        ("summary" | "all", _) => draft.about = text,
        ("experience", _) => {
            draft.experience.push(Default::default());
            draft.experience[0].points = items();
        }
        ("skills", _) => draft.skills = items(),
        ("address", Some("url")) => draft.url = text,
        ("address", _) => draft.email = text,
        ("recommendation", _) => draft.recommendation = text,
        ("invitation", _) => draft.invitation = text,
        other => panic!("{}: no text stands in {other:?}", check.id),
    }
    draft
}

/// What shows a check that no text of one field can show.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Shown {
    weak: BTreeMap<Language, Draft>,
    better: BTreeMap<Language, Draft>,
    #[serde(default)]
    weak_photo: Option<PhotoFacts>,
    #[serde(default)]
    better_photo: Option<PhotoFacts>,
}

#[test]
fn every_check_tells_its_weak_example_from_its_better_one() {
    let mut wrong = Vec::new();
    let checks = CHECKLIST.checks.iter();
    for check in checks.filter(|check| !matches!(check.rule, Rule::Oneself {})) {
        let file = folder().join(format!("checks/{}.json", check.id));
        let shown: Option<Shown> = file.exists().then(|| read(&file));
        for language in LANGUAGES {
            let drafts = match &shown {
                Some(shown) => [
                    shown.weak[&language].clone(),
                    shown.better[&language].clone(),
                ],
                None => [&check.example.weak, &check.example.better]
                    .map(|text| with_text(check, text.only(language).unwrap().plain(), language)),
            };
            let photos = shown.as_ref().map_or([None, None], |shown| {
                [shown.weak_photo.as_ref(), shown.better_photo.as_ref()]
            });
            let states: Vec<_> = drafts
                .iter()
                .zip(photos)
                .map(|(draft, photo)| state(&found(draft, today(), photo), check.id.as_str()))
                .collect();
            let is_told = matches!(
                states[0],
                Some(State::Improve | State::Stop | State::NotStarted)
            ) && states[1] == Some(State::Ready);
            if !is_told {
                let reasons: Vec<_> = drafts
                    .iter()
                    .zip(photos)
                    .flat_map(|(draft, photo)| found(draft, today(), photo))
                    .filter(|finding| finding.check == check.id)
                    .map(|finding| (finding.reason, finding.quote))
                    .collect();
                wrong.push(format!("{} {language}: {states:?} {reasons:?}", check.id));
            }
        }
    }
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

#[test]
fn what_a_person_judges_alone_is_ready_when_it_is_ticked() {
    for check in CHECKLIST
        .checks
        .iter()
        .filter(|check| matches!(check.rule, Rule::Oneself {}))
    {
        let mut draft = Draft::new(Language::FR);
        draft.photo = "photo.jpg".to_owned();
        let before = state(&found(&draft, today(), None), check.id.as_str());
        draft.done.push(check.id.clone());
        let after = state(&found(&draft, today(), None), check.id.as_str());
        assert_eq!(
            (before, after),
            (Some(State::NotStarted), Some(State::Ready)),
            "{}",
            check.id
        );
    }
}

#[test]
fn nothing_that_may_be_missing_is_a_failure() {
    let findings = found(&Draft::new(Language::FR), today(), None);
    assert_eq!(findings.len(), CHECKLIST.checks.len());
    let states: BTreeSet<_> = findings.iter().map(|finding| finding.state).collect();
    assert!(!states.contains(&State::Improve) && !states.contains(&State::Stop));
    for id in [
        "photo-file",
        "photo-clear",
        "photo-location",
        "photo-person",
        "headline-keywords",
    ] {
        assert_eq!(state(&findings, id), Some(State::NotNeeded), "{id}");
    }
    for id in [
        "sensitive-numbers",
        "sensitive-facts",
        "text-tidy",
        "one-language",
    ] {
        let one: Vec<_> = findings
            .iter()
            .filter(|finding| finding.check.as_str() == id)
            .collect();
        assert_eq!(
            (one.len(), one[0].state, one[0].section.as_str()),
            (1, State::Ready, "all")
        );
    }
}

/// What is expected of a whole profile.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Expected {
    today: jiff::civil::Date,
    #[serde(default)]
    photo: Option<PhotoFacts>,
    states: BTreeMap<String, String>,
    sensitive: Vec<String>,
    facts: Vec<String>,
    #[serde(default)]
    level: Option<String>,
}

/// The sample profiles of a language with what is expected of them.
fn samples(language: Language) -> Vec<(String, Draft, Expected)> {
    let mut files: Vec<PathBuf> = fs::read_dir(folder().join(language.code()))
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| !path.to_string_lossy().ends_with(".expected.json"))
        .collect();
    files.sort();
    let sample = |path: PathBuf| {
        let name = format!("{language}/{}", path.file_stem().unwrap().to_string_lossy());
        (
            name,
            read(&path),
            read(&path.with_extension("expected.json")),
        )
    };
    files.into_iter().map(sample).collect()
}

#[test]
fn whole_profiles_find_what_is_expected_of_them() {
    let mut wrong = Vec::new();
    for language in LANGUAGES {
        let samples = samples(language);
        assert!(samples.len() >= 20, "{language}: {}", samples.len());
        for (name, draft, expected) in samples {
            assert_eq!(draft.language, language, "{name}");
            let findings = found(&draft, Month::of(expected.today), expected.photo.as_ref());
            wrong.extend(differences(&findings, &expected).map(|line| format!("{name}: {line}")));
        }
    }
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

fn differences<'a>(
    findings: &'a [Finding],
    expected: &'a Expected,
) -> impl Iterator<Item = String> + 'a {
    let states = expected.states.iter().filter_map(|(id, expected)| {
        let found = state(findings, id).map(State::word);
        let of_check = findings
            .iter()
            .filter(|finding| finding.check.as_str() == id);
        let why = || {
            of_check
                .map(|finding| (&finding.reason, &finding.quote))
                .collect::<Vec<_>>()
        };
        (found != Some(expected.as_str()))
            .then(|| format!("{id} is {found:?}, not {expected}: {:?}", why()))
    });
    let quotes = [
        ("sensitive-numbers", &expected.sensitive),
        ("sensitive-facts", &expected.facts),
    ];
    let quotes = quotes.into_iter().filter_map(|(id, expected)| {
        let found: Vec<&str> = findings
            .iter()
            .filter(|finding| finding.check.as_str() == id && finding.state != State::Ready)
            .map(|finding| finding.quote.as_str())
            .collect();
        let is_same = found.len() == expected.len()
            && expected
                .iter()
                .all(|quote| found.iter().any(|found| found.contains(quote.as_str())));
        (!is_same).then(|| format!("{id} found {found:?}, not {expected:?}"))
    });
    let level = standing(findings).level.word();
    let level = expected
        .level
        .iter()
        .filter(move |expected| *expected != level)
        .map(move |expected| format!("the level is {level}, not {expected}"));
    states.chain(quotes).chain(level)
}

/// Precision and recall are printed with `--nocapture`.
#[test]
fn numbers_that_are_a_danger_are_all_found_and_no_others() {
    let table = fs::read_to_string(folder().join("sensitive.tsv")).unwrap();
    let lines: Vec<_> = table
        .lines()
        .filter(|line| !line.trim().is_empty())
        .collect();
    assert!(lines.len() >= 200, "{}", lines.len());
    let (mut right, mut missed, mut wrong) = (0, Vec::new(), Vec::new());
    for line in lines {
        let (text, expected) = line.split_once('\t').unwrap_or((line, ""));
        let expected: BTreeSet<String> = expected
            .split('|')
            .map(|one| one.trim().to_owned())
            .filter(|one| !one.is_empty())
            .collect();
        let found = numbers_in(text);
        right += found.intersection(&expected).count();
        missed.extend(
            expected
                .difference(&found)
                .map(|one| format!("missed {one} in: {text}")),
        );
        wrong.extend(
            found
                .difference(&expected)
                .map(|one| format!("wrongly {one} in: {text}")),
        );
    }
    let share = |part: usize, whole: usize| 100.0 * part as f64 / whole.max(1) as f64;
    println!(
        "precision {:.1} %, recall {:.1} % ({right} found, {} wrongly, {} missed)",
        share(right, right + wrong.len()),
        share(right, right + missed.len()),
        wrong.len(),
        missed.len()
    );
    assert!(
        right > 0 && missed.is_empty() && wrong.is_empty(),
        "\n{}\n{}",
        missed.join("\n"),
        wrong.join("\n")
    );
}

/// The numbers found in a text, as `kind=quote`.
fn numbers_in(text: &str) -> BTreeSet<String> {
    use passerelle::domain::profile::finding::Reason;

    let draft = Draft {
        about: text.to_owned(),
        ..Draft::new(Language::FR)
    };
    found(&draft, today(), None)
        .into_iter()
        .filter(|finding| finding.check.as_str() == "sensitive-numbers")
        .filter_map(|finding| match finding.reason {
            Reason::Sensitive(kind) => Some(format!("{}={}", kind.word(), finding.quote)),
            _ => None,
        })
        .collect()
}

#[test]
fn the_warning_signs_of_every_message_are_those_marked_in_it() {
    let messages = LIBRARY.messages();
    assert!(messages.len() >= 24, "{}", messages.len());
    let mut wrong = Vec::new();
    for message in &messages {
        let marked: BTreeSet<_> = message
            .signs
            .iter()
            .map(|sign| sign.family.word())
            .collect();
        for language in LANGUAGES {
            let text = message.text.only(language).unwrap().plain();
            let found = signs(text, &CHECKLIST.vocabulary, language);
            let families: BTreeSet<_> = found.iter().map(|sign| sign.family.word()).collect();
            if families != marked {
                wrong.push(format!(
                    "{} {language}: {found:?}, not {marked:?}",
                    message.id
                ));
            }
            assert!(
                found.iter().all(|sign| text.contains(&sign.quote)),
                "{found:?}"
            );
        }
    }
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

#[test]
fn better_models_have_all_that_must_be() {
    let models = LIBRARY.models();
    assert!(models.len() >= 6, "{}", models.len());
    let mut wrong = Vec::new();
    for model in &models {
        for language in LANGUAGES {
            for finding in found(&model.better[&language], today(), None) {
                let matters = matches!(finding.severity, Severity::Must | Severity::Stop);
                let is_fine = matches!(finding.state, State::Ready | State::NotNeeded);
                let is_photo = finding.section.as_str() == "photo";
                if matters && !is_fine && !is_photo {
                    wrong.push(format!("{} {language}: {finding:?}", model.id));
                }
            }
            let ready = |draft: &Draft| standing(&found(draft, today(), None)).ready;
            assert!(
                ready(&model.weak[&language]) < ready(&model.better[&language]),
                "{}",
                model.id
            );
        }
    }
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

#[test]
fn every_place_of_a_number_is_told_with_its_section() {
    let number = "046 454 286";
    let mut draft = Draft::new(Language::EN);
    draft.headline = format!("Cook, SIN {number}");
    draft.about = format!("My SIN is {number}. Again: 046454286.");
    draft.target.ad = format!("Send {number} to us");
    let findings = found(&draft, today(), None);
    let told: Vec<_> = findings
        .iter()
        .filter(|finding| finding.check.as_str() == "sensitive-numbers")
        .map(|finding| {
            (
                finding.section.as_str(),
                finding.quote.as_str(),
                finding.state,
            )
        })
        .collect();
    let stop = State::Stop;
    assert_eq!(
        told,
        [
            ("headline", number, stop),
            ("summary", number, stop),
            ("summary", "046454286", stop)
        ]
    );
}

/// The findings of a check in a draft of a summary: their states, quotes and what is told.
fn summary(text: &str, language: Language, id: &str) -> Finding {
    let mut draft = Draft::new(language);
    draft.about = text.to_owned();
    let findings = found(&draft, today(), None);
    let mut of_check = findings.into_iter();
    of_check
        .find(|finding| finding.check.as_str() == id)
        .unwrap()
}

#[test]
fn the_foreign_name_is_asked_to_be_explained_and_not_a_title_that_is_known() {
    for (title, organisation, expected) in [
        ("cook", "Restaurant El Bahia", "Restaurant El Bahia"),
        ("Line cook", "Restaurant El Bahia", "Restaurant El Bahia"),
        ("Cuisinière", "", ""),
        ("Plongeur", "", ""),
        ("Tawla wallah", "", "Tawla wallah"),
    ] {
        let mut draft = Draft::new(Language::EN);
        draft.experience.push(Default::default());
        let job = &mut draft.experience[0];
        job.title = title.to_owned();
        job.organisation = organisation.to_owned();
        job.place = "Oran, Algeria".to_owned();
        let findings = found(&draft, today(), None);
        let finding = findings
            .iter()
            .find(|finding| finding.check.as_str() == "experience-abroad")
            .unwrap();
        assert_eq!(finding.quote, expected, "{title}");
        assert_eq!(finding.state == State::Improve, !expected.is_empty());
    }
}

#[test]
fn polite_requests_of_several_forms_are_requests() {
    let english = [
        "Could we talk for ten minutes?",
        "Could we have a coffee?",
        "Can we talk?",
        "May I ask you a question?",
        "May we talk?",
    ];
    let french = [
        "Pourrions-nous parler dix minutes?",
        "Pouvons-nous parler?",
        "Puis-je vous poser une question?",
        "Auriez-vous un moment?",
        "Pourrait-on prendre un café?",
    ];
    let begun = [
        "Bonjour Madame Roy, j’ai lu votre article.",
        "Hello Ms. Roy, I read your article.",
    ];
    for (language, begun, asks) in [
        (Language::FR, begun[0], french),
        (Language::EN, begun[1], english),
    ] {
        for ask in asks {
            let mut draft = Draft::new(language);
            draft.invitation = format!("{begun} {ask}");
            let findings = found(&draft, today(), None);
            let state = state(&findings, "invite-note");
            assert_eq!(state, Some(State::Ready), "{ask}");
        }
    }
}

#[test]
fn words_of_every_ad_are_no_key_words() {
    use passerelle::domain::profile::finding::Reason;
    for (language, ad, expected) in [
        (
            Language::EN,
            "We are looking for people to join us. You need to follow orders, manage, seek, offer and work. \
             Look: forklift, pallets.",
            ["forklift", "pallets"],
        ),
        (
            Language::FR,
            "Nous recherchons une personne pour notre équipe. Ce poste : chercher, suivre, gérer, offrir. \
             Chariot, palettes.",
            ["Chariot", "palettes"],
        ),
    ] {
        let mut draft = Draft::new(language);
        draft.target.ad = ad.to_owned();
        draft.headline = "Amina".to_owned();
        let findings = found(&draft, today(), None);
        let words = findings.iter().find_map(|finding| match &finding.reason {
            Reason::FewKeyWords { words, .. } => Some(words.clone()),
            _ => None,
        });
        let words: BTreeSet<String> = words.unwrap().into_iter().collect();
        let expected: BTreeSet<String> = expected.map(str::to_owned).into();
        let left: Vec<_> = words.difference(&expected).collect();
        assert!(expected.is_subset(&words) && left.len() <= 1, "{words:?}");
    }
}

#[test]
fn a_sentence_about_oneself_as_about_another_is_told() {
    let (fr, en) = (Language::FR, Language::EN);
    for (language, text, quote) in [
        (
            en,
            "I am a cook and I like my work. She is a team player.",
            "She is a team player",
        ),
        (
            en,
            "I cook. My dishes are fresh. He has ten years of experience.",
            "He has ten years of experience",
        ),
        (
            fr,
            "Je suis cuisinière et j’aime mon métier. Elle est dynamique.",
            "Elle est dynamique",
        ),
    ] {
        let finding = summary(text, language, "about-first-person");
        let found = finding.quote.trim_end_matches('.');
        assert_eq!((finding.state, found), (State::Improve, quote), "{text}");
    }
    for (language, text) in [
        (
            en,
            "I am a cook. I learned from my manager. She is a team player.",
        ),
        (en, "I worked with a nurse for my training. She is kind."),
        (en, "I like my manager; she is a team player."),
        (fr, "J’ai tout appris de ma gérante. Elle est dynamique."),
        (fr, "J’aime ma cuisine. Elle est toujours propre."),
        (fr, "Je range mon poste. Il est important de tout laver."),
    ] {
        let finding = summary(text, language, "about-first-person");
        assert_eq!(finding.state, State::Ready, "{text}: {finding:?}");
    }
}

#[test]
fn quotes_of_the_summary_show_what_is_meant() {
    use passerelle::domain::profile::finding::Reason;
    let en = Language::EN;
    let ask = summary(
        "I am a cook. I bake bread. I like long days.",
        en,
        "about-ask",
    );
    assert_eq!(ask.quote.trim_end_matches('.'), "I like long days");
    let empty = summary(
        "I am a dynamic, motivated and passionate cook. So dynamic!",
        en,
        "about-empty-words",
    );
    let words = ["dynamic", "motivated", "passionate"]
        .map(str::to_owned)
        .to_vec();
    assert_eq!(empty.reason, Reason::WordsToAvoid { words });
    let tidy = summary("I work fast!!!  Call me.", en, "text-tidy");
    assert_eq!(
        (tidy.reason, tidy.quote.as_str()),
        (Reason::DoubledMarks, "!!!")
    );
    let blanks = summary("I  work fast!!!", en, "text-tidy");
    assert_eq!(blanks.reason, Reason::DoubleBlank);
}

#[test]
fn a_paragraph_of_short_sentences_is_long_from_forty_words_on() {
    for (sentence, times, expected) in [
        ("I bake good bread every single day.", 5, State::Ready),
        (
            "I bake good fresh bread every single day.",
            5,
            State::Improve,
        ),
        (
            "I bake good fresh bread and long cakes every single day.",
            4,
            State::Ready,
        ),
    ] {
        let text = vec![sentence; times].join(" ");
        let finding = summary(&text, Language::EN, "about-short");
        assert_eq!(finding.state, expected, "{text}");
    }
}

/// A long profile: a summary of 2,600 characters and 20 jobs.
fn long_profile(language: Language) -> Draft {
    let models = LIBRARY.models();
    let mut draft = models[0].better[&language].clone();
    while draft.about.chars().count() < 2600 {
        let again = draft.about.clone();
        draft.about.push_str(&again);
    }
    draft.about = draft.about.chars().take(2600).collect();
    let jobs: Vec<_> = draft.experience.iter().cloned().cycle().take(20).collect();
    draft.experience = jobs;
    draft
}

/// A million characters; fewer in debug builds, whose times say nothing.
const ENDLESS: usize = if cfg!(debug_assertions) {
    20_000
} else {
    1_000_000
};

/// The shortest of some goes: others may use the computer too.
fn shortest(mut go: impl FnMut()) -> Duration {
    (0..3)
        .map(|_| {
            let start = Instant::now();
            go();
            start.elapsed()
        })
        .min()
        .unwrap()
}

/// The longest time that a check may take: in debug builds, and where others use the computer, only what would show
/// that time grows faster than the text.
fn most(in_release: Duration) -> Duration {
    if cfg!(debug_assertions) {
        Duration::from_secs(20)
    } else {
        in_release
    }
}

#[test]
fn checking_is_quick_and_takes_no_more_than_its_share_for_endless_texts() {
    for language in LANGUAGES {
        let draft = long_profile(language);
        let time = shortest(|| {
            found(&draft, today(), None);
        });
        println!("long profile in {language}: {time:?}");
        assert!(time < most(Duration::from_millis(5)), "{time:?}");
    }
    for text in [
        "cuisinière à Gatineau, 046 454 286. ",
        "a",
        "1 ",
        "je suis ",
        "«\u{202e}é👩‍🍳\u{0}\n",
        "@",
        "123 rue ",
        "gmail.com-",
    ] {
        let text: String = text.chars().cycle().take(ENDLESS).collect();
        let draft = Draft {
            about: text.clone(),
            ..Draft::new(Language::FR)
        };
        let begin: String = text.chars().take(8).collect();
        for (what, time) in [
            ("check", shortest(|| drop(found(&draft, today(), None)))),
            (
                "signs",
                shortest(|| drop(signs(&text, &CHECKLIST.vocabulary, Language::FR))),
            ),
        ] {
            println!("{what} of {ENDLESS} characters of {begin:?}: {time:?}");
            assert!(
                time < most(Duration::from_millis(100)),
                "{begin:?} {time:?}"
            );
        }
    }
}

/// Texts with what checks look for, and with anything at all.
fn written() -> impl Strategy<Value = String> {
    const WORDS: &[&str] = &[
        "cuisinier(ère)",
        "je",
        "j’ai",
        "45 ans",
        "né le",
        "12 mars 1985",
        "046 454 286",
        "(514) 555-1234",
        "123 rue",
        "Principale",
        "a@b.ca",
        "TREM 8003 1512",
        "\n",
        "!!!",
        "LOUD",
        "…",
        "·e",
        "👩‍🍳",
        "\u{202e}",
        "\u{301}",
        "œ",
        "passeport",
        "AB123456",
        "$5,000",
        "par semaine",
        "2019-03",
        "www.a.ca",
        "-",
        " ",
        "I am",
        "years old",
        "st.",
    ];
    let some = proptest::sample::select(WORDS).prop_map(str::to_owned);
    let part = prop_oneof![4 => some, 1 => any::<String>()];
    (proptest::collection::vec(part, 0..12), any::<bool>())
        .prop_map(|(parts, apart)| parts.join(if apart { " " } else { "" }))
}

prop_compose! {
    fn any_draft()(texts in proptest::collection::vec(written(), 16), english in any::<bool>(), year in any::<Option<u32>>()) -> Draft {
        let text = |index: usize| texts[index].clone();
        let language = if english { Language::EN } else { Language::FR };
        let mut draft = Draft::new(language);
        draft.target = Target { job: text(0), ad: text(1) };
        (draft.name, draft.place, draft.headline, draft.about) = (text(2), text(3), text(4), text(5));
        draft.experience = vec![Default::default(); 2];
        draft.experience[0].title = text(6);
        draft.experience[0].place = text(7);
        draft.experience[0].start.0 = text(8);
        draft.experience[1].points = vec![text(9), text(10)];
        draft.education = vec![Default::default()];
        draft.education[0].school = text(11);
        draft.education[0].year = year;
        draft.skills = vec![text(12), text(13)];
        (draft.url, draft.email) = (text(14), text(15));
        (draft.invitation, draft.recommendation) = (text(5), text(4));
        draft.photo = text(3);
        draft
    }
}

proptest! {
    #[test]
    fn any_draft_is_checked_and_every_quote_stands_in_it(draft in any_draft()) {
        let whole = serde_json::to_value(&draft).unwrap();
        let mut texts = Vec::new();
        strings(&whole, &mut texts);
        let findings = found(&draft, today(), None);
        let ids: Vec<_> = findings.iter().map(|finding| &finding.check).collect();
        let mut once = ids.clone();
        once.dedup();
        prop_assert_eq!(once, CHECKLIST.checks.iter().map(|check| &check.id).collect::<Vec<_>>());
        for finding in &findings {
            let stands = texts.iter().any(|text| text.contains(&finding.quote));
            prop_assert!(stands, "{:?}", finding);
        }
    }

    #[test]
    fn any_message_is_looked_through_and_every_quote_stands_in_it(text in written()) {
        for language in LANGUAGES {
            for sign in signs(&text, &CHECKLIST.vocabulary, language) {
                prop_assert!(!sign.quote.is_empty() && text.contains(&sign.quote));
            }
        }
    }
}

fn strings(value: &serde_json::Value, found: &mut Vec<String>) {
    match value {
        serde_json::Value::String(text) => found.push(text.clone()),
        serde_json::Value::Array(items) => items.iter().for_each(|item| strings(item, found)),
        serde_json::Value::Object(members) => {
            members.values().for_each(|member| strings(member, found));
        }
        serde_json::Value::Null | serde_json::Value::Bool(_) | serde_json::Value::Number(_) => {}
    }
}

#[test]
fn the_sections_of_findings_are_sections_of_the_profile() {
    let known: BTreeSet<SectionId> = LIBRARY
        .sections()
        .iter()
        .map(|section| section.id.clone())
        .collect();
    for check in &CHECKLIST.checks {
        assert!(
            check.section.as_str() == "all" || known.contains(&check.section),
            "{}",
            check.id
        );
    }
    assert_eq!(SensitiveKind::ALL.len(), 14);
}

#[test]
fn a_photo_that_cannot_be_read_is_told_once_and_is_no_stop() {
    for language in [Language::FR, Language::EN] {
        let mut draft = Draft::new(language);
        draft.photo = "photo.jpg".to_owned();
        let findings = found(&draft, today(), None);
        let states = ["photo-file", "photo-clear", "photo-location"];
        let states = states.map(|check| state(&findings, check));
        let told = [State::Improve, State::NotNeeded, State::NotNeeded];
        assert_eq!(states, told.map(Some));
    }
}
