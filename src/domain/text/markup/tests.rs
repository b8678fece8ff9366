use super::{Manner, Markup, Span, limits, spans};
use crate::domain::text::Passage;

use proptest::prelude::{any, proptest};

fn span(words: &str, manner: Manner) -> Span {
    Span {
        words: words.to_owned(),
        manner,
    }
}

fn term(words: &str, id: &str) -> Span {
    span(words, Manner::Term(id.parse().unwrap()))
}

fn plain(words: &str) -> Span {
    span(words, Manner::Plain)
}

#[test]
fn marks_are_read() {
    let cases = [
        ("", vec![]),
        ("Un réseau\nutile", vec![plain("Un réseau\nutile")]),
        (
            "Un **bon** titre",
            vec![plain("Un "), span("bon", Manner::Strong), plain(" titre")],
        ),
        ("*À lire*", vec![span("À lire", Manner::Emphasis)]),
        (
            "Votre [[network|réseau]].",
            vec![plain("Votre "), term("réseau", "network"), plain(".")],
        ),
        (
            "**a***b*",
            vec![span("a", Manner::Strong), span("b", Manner::Emphasis)],
        ),
        ("3 * 4 = 12", vec![plain("3 * 4 = 12")]),
        ("3\u{a0}*\u{202f}4", vec![plain("3\u{a0}*\u{202f}4")]),
        ("*3 * 4*", vec![span("3 * 4", Manner::Emphasis)]),
        (r"\*a\* \[[b]] \{c}", vec![plain("*a* [[b]] {c}")]),
        (r"**5\* hôtel**", vec![span("5* hôtel", Manner::Strong)]),
        (
            r"[[network|\[mon\{ réseau]]",
            vec![term("[mon{ réseau", "network")],
        ),
        (r"C:\dossier\\*", vec![plain(r"C:\dossier\*")]),
        (
            "[a] b]] 1 < 2, <3 http:/x",
            vec![plain("[a] b]] 1 < 2, <3 http:/x")],
        ),
    ];
    for (source, expected) in cases {
        assert_eq!(spans(source), Ok(expected), "{source:?}");
    }
}

#[test]
fn broken_marks_are_named_where_they_begin() {
    let cases = [
        ("é **a", Markup::Unclosed(3)),
        ("*a", Markup::Unclosed(0)),
        ("5*3", Markup::Unclosed(1)),
        ("**a*", Markup::Unclosed(0)),
        ("*a**", Markup::Unclosed(0)),
        ("[[network|a", Markup::Unclosed(0)),
        ("{limit:headline", Markup::Unclosed(0)),
        (r"**a\**", Markup::Unclosed(0)),
        ("****", Markup::Nothing(0)),
        ("** **", Markup::Nothing(0)),
        ("* *", Markup::Nothing(0)),
        ("[[network|]]", Markup::Nothing(0)),
        ("***a***", Markup::Nested(2)),
        ("*a **b** c*", Markup::Nested(3)),
        ("**a [[network|b]]**", Markup::Nested(4)),
        ("[[network|a *b*]]", Markup::Nested(12)),
        ("[[network|a [[b]]", Markup::Nested(12)),
        ("{limit:headline}", Markup::Reference(0)),
        ("**{x}**", Markup::Reference(2)),
        ("[[network]]", Markup::Reference(0)),
        ("[[Network|a]]", Markup::Reference(0)),
        ("[[]]", Markup::Reference(0)),
        ("a <b>", Markup::Foreign(2)),
        ("[a](b)", Markup::Foreign(2)),
        ("voir http://a.ca", Markup::Foreign(5)),
        ("HTTPS://a.ca", Markup::Foreign(0)),
    ];
    for (source, expected) in cases {
        assert_eq!(spans(source), Err(expected), "{source:?}");
    }
}

#[test]
fn limits_are_found_where_they_are_not_escaped() {
    let found = |source| {
        let limits = limits(source);
        limits
            .into_iter()
            .map(|(range, id)| (&source[range], id))
            .collect::<Vec<_>>()
    };
    assert_eq!(
        found("é {limit:headline} et **{limit:post}**{limit:}"),
        [
            ("{limit:headline}", "headline"),
            ("{limit:post}", "post"),
            ("{limit:}", "")
        ]
    );
    assert_eq!(found(r"\{limit:a} \\{limit:b} {limite:c} {limit:d"), []);
    assert_eq!(
        found("{limit:a {limit:b}"),
        [("{limit:b}", "b")],
        "an unclosed one does not take the next along"
    );
}

proptest! {
    #[test]
    fn any_text_is_read_or_refused_and_never_panics(source in any::<String>()) {
        let _ = spans(&source);
        for (range, id) in limits(&source) {
            proptest::prop_assert_eq!(&source[range], format!("{{limit:{id}}}"));
        }
    }

    #[test]
    fn any_heap_of_marks_is_read_or_refused(source in r"[*\[\]{}|\\a é<(]{0,24}") {
        if let Ok(passage) = Passage::parse(&source) {
            let words: String = passage.spans().iter().map(|span| span.words.as_str()).collect();
            proptest::prop_assert_eq!(passage.plain(), words);
            proptest::prop_assert!(passage.spans().iter().all(|span| !span.words.is_empty()));
        }
    }

    #[test]
    fn escaped_words_come_back_as_they_were(words in r"[*\[{a é.]{0,24}") {
        let escaped: String = words
            .chars()
            .map(|character| match character {
                '*' | '[' | '{' => format!("\\{character}"),
                _ => character.to_string(),
            })
            .collect();
        let passage = Passage::parse(&escaped).unwrap();
        proptest::prop_assert_eq!(passage.plain(), words);
    }
}
