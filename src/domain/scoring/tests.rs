use super::{Detail, Grade, detail, right_answer, score};
use crate::domain::number::Fraction;
use crate::domain::question::{Answer, QuestionKind};
use crate::domain::text::Language;

use proptest::prelude::{Just, Strategy, any, prop_oneof, proptest};
use serde_json::{Value, json};

use std::time::{Duration, Instant};

fn text() -> Value {
    json!({"fr": "Texte", "en": "Text"})
}

fn kind(value: Value) -> QuestionKind {
    serde_json::from_value(value).unwrap()
}

fn choice() -> QuestionKind {
    let option = |id: &str, credit: f64| json!({"id": id, "text": text(), "credit": credit, "feedback": text()});
    kind(
        json!({"kind": "choice", "options": [option("a", 0.0), option("b", 1.0), option("c", 0.33)]}),
    )
}

/// Right options `r1`…, wrong ones `w1`….
fn choices(right: usize, wrong: usize) -> QuestionKind {
    let option = |id: String, correct: bool| json!({"id": id, "text": text(), "correct": correct, "feedback": text()});
    let options: Vec<_> = (1..=right)
        .map(|number| option(format!("r{number}"), true))
        .chain((1..=wrong).map(|number| option(format!("w{number}"), false)))
        .collect();
    kind(json!({"kind": "choices", "options": options}))
}

fn spot(problems: usize, sound: usize) -> QuestionKind {
    let zone = |id: String, problem: bool| json!({"id": id, "text": text(), "problem": problem, "feedback": text()});
    let zones: Vec<_> = (1..=problems)
        .map(|number| zone(format!("r{number}"), true))
        .chain((1..=sound).map(|number| zone(format!("w{number}"), false)))
        .collect();
    kind(json!({"kind": "spot", "zones": zones, "shows": "post"}))
}

fn items(ids: &[&str]) -> Vec<Value> {
    ids.iter()
        .map(|id| json!({"id": id, "text": text()}))
        .collect()
}

fn order(mode: &str) -> QuestionKind {
    kind(json!({"kind": "order", "items": items(&["1", "2", "3", "4"]), "mode": mode}))
}

fn matching() -> QuestionKind {
    kind(json!({
        "kind": "match", "left": items(&["l1", "l2", "l3", "l4"]), "right": items(&["r1", "r2", "r3", "r4", "r5"]),
        "pairs": [["l1", "r1"], ["l2", "r2"], ["l3", "r3"], ["l4", "r4"]]
    }))
}

fn sort() -> QuestionKind {
    let item = |id: &str, group: &str| json!({"id": id, "text": text(), "group": group});
    kind(json!({
        "kind": "sort", "groups": items(&["public", "private"]),
        "items": [item("i1", "public"), item("i2", "private"), item("i3", "private")]
    }))
}

fn blank(typos: u8) -> QuestionKind {
    kind(json!({
        "kind": "blank", "text": {"fr": "Un ___.", "en": "A ___."}, "typos": typos,
        "accept": {"fr": ["œuvre à l'essai", "mot-clé", "CV"], "en": ["headline", "e-mail"]}
    }))
}

fn rate() -> QuestionKind {
    kind(json!({"kind": "rate", "scale": [text(), text(), text()]}))
}

fn reply(to: &str, credit: f64) -> Value {
    json!({"text": text(), "to": to, "credit": credit, "feedback": text()})
}

fn turn(replies: &[Value]) -> Value {
    json!({"text": text(), "replies": replies})
}

/// The first reply of `ask` earns more at once, but less in the end; `again` and `wait` loop without credit.
fn scenario() -> QuestionKind {
    kind(json!({"kind": "scenario", "start": "ask", "steps": {
        "ask": turn(&[reply("end", 1.0), reply("thank", 0.5), reply("again", 0.0)]),
        "again": turn(&[reply("ask", 0.0), reply("again", 0.0)]),
        "thank": turn(&[reply("wait", 0.0), reply("end", 1.0), reply("end", 0.25)]),
        "wait": turn(&[reply("thank", 0.0)]),
        "end": {"text": text(), "end": true},
    }}))
}

fn every_kind() -> Vec<QuestionKind> {
    vec![
        choice(),
        choices(3, 3),
        choices(2, 0),
        spot(2, 4),
        order("successor"),
        order("exact"),
        matching(),
        sort(),
        blank(1),
        scenario(),
        rate(),
    ]
}

fn answer(value: Value) -> Option<Answer> {
    serde_json::from_value(value).unwrap()
}

#[test]
fn the_worked_cases_hold() {
    let cases = [
        (choices(3, 3), json!(["r1", "r2", "r3"]), "1/1"),
        (choices(3, 3), json!(["r1", "r3"]), "2/3"),
        (choices(3, 3), json!(["r1", "r2", "r3", "w1"]), "2/3"),
        (
            choices(3, 3),
            json!(["r1", "r2", "r3", "w1", "w2", "w3"]),
            "0/1",
        ),
        (choices(3, 3), json!([]), "0/1"),
        (choices(2, 4), json!(["w4", "r1"]), "1/4"),
        (order("successor"), json!(["3", "1", "2", "4"]), "1/3"),
        (
            matching(),
            json!({"l1": "r1", "l2": "r2", "l3": "r3", "l4": "r5"}),
            "3/4",
        ),
        // And the rest of the table of kinds.
        (choice(), json!("b"), "1/1"),
        (choice(), json!("c"), "33/100"),
        (choice(), json!("a"), "0/1"),
        (choices(2, 0), json!(["r2"]), "1/2"),
        (choices(2, 0), json!(["r1", "r2"]), "1/1"),
        (choices(3, 3), json!(["r1", "w1", "w2"]), "0/1"),
        (spot(2, 4), json!(["r1", "r2", "w1"]), "3/4"),
        (spot(2, 4), json!(["r1", "w3"]), "1/4"),
        (order("successor"), json!(["1", "2", "3", "4"]), "1/1"),
        (order("successor"), json!(["2", "3", "4", "1"]), "2/3"),
        (order("successor"), json!(["4", "3", "2", "1"]), "0/1"),
        (order("exact"), json!(["1", "2", "3", "4"]), "1/1"),
        (order("exact"), json!(["2", "3", "4", "1"]), "0/1"),
        (matching(), json!({"l1": "r1", "l3": "r1"}), "1/4"),
        (sort(), json!({"i1": "public", "i2": "private"}), "2/3"),
        (sort(), json!({}), "0/1"),
        (scenario(), json!([["ask", 1], ["thank", 1]]), "1/1"),
        (scenario(), json!([["ask", 0]]), "2/3"),
        (
            scenario(),
            json!([["ask", 2], ["again", 0], ["ask", 1], ["thank", 2]]),
            "1/2",
        ),
    ];
    for (kind, given, expected) in cases {
        let earned = score(&kind, answer(given.clone()).as_ref(), Language::FR);
        let earned = earned.map(|fraction| fraction.to_string());
        assert_eq!(earned.as_deref(), Some(expected), "{given} to {kind:?}");
    }
}

#[test]
fn a_blank_forgives_what_a_keyboard_does() {
    let (french, english) = (Language::FR, Language::EN);
    let cases = [
        ("mot-clé", french, 0, true),
        ("  MOT-CLE ", french, 0, true),
        ("mot\u{2011}cle\u{301}", french, 0, true),
        ("mot clé", french, 0, true),
        ("motclé", french, 0, false),
        ("motclé", french, 1, true),
        ("Oeuvre à l’essai", french, 0, true),
        ("œuvre  a\u{a0}l ' essai", french, 0, true),
        ("ŒUVRE À L´ESSAI", french, 0, true),
        ("ｃｖ", french, 0, true),
        ("cw", french, 2, false),
        ("c", french, 2, false),
        ("headline", french, 2, false),
        ("Headline", english, 0, true),
        ("haedline", english, 0, false),
        ("haedline", english, 1, true),
        ("hedline", english, 1, true),
        ("hedlin", english, 1, false),
        ("hedlin", english, 2, true),
        ("e–mail", english, 0, true),
        ("email", english, 0, false),
        ("email", english, 1, true),
        ("mot-clé", english, 2, false),
        ("", english, 2, false),
        (" - ", english, 2, false),
        // A pack without the learner's language takes what it shows.
        ("mot-clé", "es".parse().unwrap(), 0, true),
    ];
    for (words, language, typos, right) in cases {
        let given = Answer::Words(words.to_owned());
        let earned = score(&blank(typos), Some(&given), language);
        let expected = if right { Fraction::ONE } else { Fraction::ZERO };
        assert_eq!(
            earned,
            Some(expected),
            "{words:?} in {language}, {typos} typos"
        );
    }
}

#[test]
fn four_letters_allow_no_slip_and_five_do() {
    let accepting = |word: &str| {
        kind(json!({"kind": "blank", "text": text(), "typos": 1, "accept": {"fr": [word]}}))
    };
    let earned = |word, given: &str| {
        score(
            &accepting(word),
            Some(&Answer::Words(given.to_owned())),
            Language::FR,
        )
    };
    assert_eq!(earned("page", "pages"), Some(Fraction::ZERO));
    assert_eq!(earned("photo", "fhoto"), Some(Fraction::ONE));
    assert_eq!(
        earned("2 600", "2 601"),
        Some(Fraction::ZERO),
        "digits are no letters"
    );
}

#[test]
fn a_book_pasted_into_a_blank_is_wrong_at_once() {
    let book = "emploi ".repeat(300_000);
    let began = Instant::now();
    assert_eq!(
        score(&blank(2), Some(&Answer::Words(book)), Language::FR),
        Some(Fraction::ZERO)
    );
    assert!(began.elapsed() < Duration::from_secs(120));
}

#[test]
fn an_answer_of_another_shape_earns_nothing() {
    let cases = [
        (choice(), json!("z")),
        (choice(), json!(["b"])),
        (choice(), json!(null)),
        (choices(3, 3), json!("r1")),
        (choices(3, 3), json!(["r1", "r1", "r2"])),
        (choices(3, 3), json!(["r1", "r2", "r3", "other"])),
        (choices(2, 0), json!(["r1", "r1"])),
        (spot(2, 4), json!({"r1": "r2"})),
        (order("successor"), json!(["1", "2", "3"])),
        (order("successor"), json!(["1", "2", "3", "3"])),
        (order("successor"), json!(["1", "2", "3", "5"])),
        (order("exact"), json!(["1", "2", "3", "4", "4"])),
        (order("exact"), json!([])),
        (matching(), json!({"l1": "r1", "l9": "r2"})),
        (matching(), json!({"l1": "r1", "l2": "r9"})),
        (matching(), json!(["l1", "r1"])),
        (sort(), json!({"i1": "public", "i2": "i1"})),
        (blank(2), json!(["headline"])),
        (blank(2), json!(null)),
        (scenario(), json!([["thank", 1]])),
        (scenario(), json!([["ask", 9]])),
        (scenario(), json!([["ask", 0], ["ask", 0]])),
        (scenario(), json!([["ask", 0], ["end", 0]])),
        (scenario(), json!([])),
        (scenario(), json!(1)),
    ];
    for (kind, given) in cases {
        let earned = score(&kind, answer(given.clone()).as_ref(), Language::FR);
        assert_eq!(earned, Some(Fraction::ZERO), "{given} to {kind:?}");
    }
}

#[test]
fn a_self_rating_is_not_scored_and_has_no_right_answer() {
    assert_eq!(
        score(&rate(), answer(json!(2)).as_ref(), Language::FR),
        None
    );
    assert_eq!(score(&rate(), None, Language::FR), None);
    assert_eq!(right_answer(&rate(), Language::FR), None);
}

#[test]
fn the_right_answer_of_every_kind_earns_the_whole() {
    for kind in every_kind().into_iter().filter(QuestionKind::is_scored) {
        for language in [Language::FR, Language::EN] {
            let right = right_answer(&kind, language);
            let earned = score(&kind, right.as_ref(), language);
            assert_eq!(earned, Some(Fraction::ONE), "{right:?} to {kind:?}");
        }
    }
}

#[test]
fn details_count_what_the_score_is_made_of() {
    let cases = [
        (choice(), json!("c"), Detail::Whole),
        (order("exact"), json!(["1", "2", "3", "4"]), Detail::Whole),
        (
            choices(3, 3),
            json!(["r1", "r2", "w1"]),
            Detail::Options {
                right: 2,
                of: 3,
                wrong: 1,
            },
        ),
        (
            choices(3, 3),
            json!(["r1", "other"]),
            Detail::Options {
                right: 0,
                of: 3,
                wrong: 0,
            },
        ),
        (
            spot(2, 4),
            json!(["w1"]),
            Detail::Zones {
                right: 0,
                of: 2,
                wrong: 1,
            },
        ),
        (
            order("successor"),
            json!(["3", "1", "2", "4"]),
            Detail::Neighbours { right: 1, of: 3 },
        ),
        (
            order("successor"),
            json!(null),
            Detail::Neighbours { right: 0, of: 3 },
        ),
        (
            matching(),
            json!({"l1": "r1"}),
            Detail::Pairs { right: 1, of: 4 },
        ),
        (
            sort(),
            json!({"i1": "public"}),
            Detail::Items { right: 1, of: 3 },
        ),
        (
            scenario(),
            json!([["ask", 0]]),
            Detail::Credit {
                met: 100,
                best: 150,
            },
        ),
    ];
    for (kind, given, expected) in cases {
        assert_eq!(
            detail(&kind, answer(given.clone()).as_ref()),
            expected,
            "{given}"
        );
    }
}

#[test]
fn a_grade_is_right_only_for_the_whole() {
    assert_eq!(Grade::of(Fraction::ONE), Grade::Right);
    assert_eq!(Grade::of(Fraction::new(99, 100)), Grade::Partly);
    assert_eq!(Grade::of(Fraction::ZERO), Grade::Wrong);
}

#[test]
fn the_best_way_through_a_scenario_is_the_shortest_of_the_best() {
    assert_eq!(
        right_answer(&scenario(), Language::FR),
        answer(json!([["ask", 1], ["thank", 1]]))
    );
}

#[test]
fn scenarios_that_no_validator_would_pass_still_end() {
    let loop_with_credit = json!({
        "a": turn(&[reply("b", 1.0), reply("a", 1.0)]), "b": turn(&[reply("a", 1.0), reply("end", 0.0)]),
        "end": {"text": text(), "end": true},
    });
    let no_end = json!({"a": turn(&[reply("b", 1.0)]), "b": turn(&[reply("a", 1.0)])});
    let unknown_step = json!({"a": turn(&[reply("gone", 1.0)])});
    for steps in [loop_with_credit, no_end, unknown_step, json!({})] {
        let kind = kind(json!({"kind": "scenario", "start": "a", "steps": steps}));
        for given in [
            json!([["a", 0]]),
            json!([["a", 0], ["b", 0], ["a", 0], ["b", 0]]),
        ] {
            let earned = score(&kind, answer(given).as_ref(), Language::FR);
            assert!(earned.unwrap() <= Fraction::ONE);
        }
        let _ = (right_answer(&kind, Language::FR), detail(&kind, None));
    }
}

#[test]
fn a_long_scenario_whose_steps_are_named_against_their_order_is_solved_at_once() {
    let count = 400;
    let mut steps: serde_json::Map<_, _> = (1..=count)
        .map(|number| {
            let to = format!("s{:04}", number - 1);
            (
                format!("s{number:04}"),
                turn(&[reply(&to, 0.01), reply(&to, 0.0)]),
            )
        })
        .collect();
    steps.insert("s0000".into(), json!({"text": text(), "end": true}));
    for start in [format!("s{count:04}"), "s0001".into()] {
        let kind = kind(json!({"kind": "scenario", "start": start, "steps": steps}));
        let right = right_answer(&kind, Language::FR);
        assert_eq!(
            score(&kind, right.as_ref(), Language::FR),
            Some(Fraction::ONE)
        );
    }
}

fn any_answer() -> impl Strategy<Value = Option<Answer>> {
    let id = || {
        prop_oneof![
            "[a-c]",
            "[rlw][1-5]",
            "i[1-4]",
            "[1-5]",
            Just("public".to_owned()),
            Just("ask".to_owned())
        ]
        .prop_map(|id| id.parse().unwrap())
    };
    let step = prop_oneof!["ask", "again", "thank", "end", "[a-z]{1,4}"]
        .prop_map(|id| id.parse().unwrap());
    prop_oneof![
        Just(None),
        any::<usize>().prop_map(|rating| Some(Answer::Rating(rating))),
        any::<String>().prop_map(|words| Some(Answer::Words(words))),
        "[abc]|head?li?ne|mot.cle".prop_map(|words| Some(Answer::Words(words))),
        proptest::collection::vec(id(), 0..7).prop_map(|ids| Some(Answer::Ids(ids))),
        proptest::collection::vec((step, 0_usize..4), 0..9)
            .prop_map(|path| Some(Answer::Path(path))),
        proptest::collection::btree_map(id(), id(), 0..7)
            .prop_map(|pairs| Some(Answer::Pairs(pairs))),
    ]
}

proptest! {
    #[test]
    fn any_answer_to_any_kind_earns_0_to_1(answer in any_answer()) {
        for kind in every_kind() {
            let earned = score(&kind, answer.as_ref(), Language::EN);
            proptest::prop_assert_eq!(earned.is_some(), kind.is_scored());
            proptest::prop_assert!(earned.is_none_or(|fraction| fraction <= Fraction::ONE));
            let _ = detail(&kind, answer.as_ref());
        }
    }

    #[test]
    fn an_order_earns_the_whole_only_when_it_is_right(order_given in Just(vec!["1", "2", "3", "4"]).prop_shuffle()) {
        let is_right = order_given == ["1", "2", "3", "4"];
        for mode in ["successor", "exact"] {
            let earned = score(&order(mode), answer(json!(order_given)).as_ref(), Language::FR);
            proptest::prop_assert_eq!(earned == Some(Fraction::ONE), is_right);
        }
    }
}
