//! Whatever is in a text can be found by it.
use super::*;

use proptest::prelude::*;

/// Entries that are searched again and again.
#[derive(Clone)]
struct Index(Vec<Entry>);

impl FromIterator<Entry> for Index {
    fn from_iter<I: IntoIterator<Item = Entry>>(entries: I) -> Self {
        Self(entries.into_iter().collect())
    }
}

impl Index {
    fn search(&self, query: &Query) -> Found {
        let mut search = Search::new(query.clone());
        self.0.iter().for_each(|entry| search.add(entry.clone()));
        search.found()
    }
}

fn lesson(id: &str, title: &str, passages: &[&str]) -> Entry {
    let target = Target::Lesson("module".parse().unwrap(), id.parse().unwrap());
    Entry::new(target, title, Some("Module"), passages.iter().copied())
}

fn titles(index: &Index, written: &str) -> Vec<String> {
    let found = index.search(&Query::new(written));
    found.hits().map(|hit| hit.title.clone()).collect()
}

/// The words of a snippet, those that were found in stars.
fn starred(hit: &Hit) -> String {
    let spans = hit.snippet.iter().flat_map(Passage::spans);
    let starred = spans.map(|span| match span.manner {
        Manner::Strong => format!("*{}*", span.words),
        _ => span.words.clone(),
    });
    starred.collect()
}

#[test]
fn folding_leaves_letters_and_numbers_as_anybody_may_type_them() {
    for (text, folded) in [
        ("Résumé", "resume"),
        ("re\u{301}sume\u{301}", "resume"),
        ("CŒUR, Œuvre, æ, Straße", "coeur, oeuvre, ae, strasse"),
        ("l’été\u{a0}: 10\u{a0}%", "l’ete\u{a0}: 10\u{a0}%"),
        ("pro\u{ad}fil", "profil"),
        ("İstanbul Łódź", "istanbul lodz"),
        ("ﬁn", "fin"),
    ] {
        assert_eq!(fold(text), folded, "{text}");
    }
}

#[test]
fn all_words_must_occur_each_at_the_beginning_of_a_word() {
    let index: Index = [
        lesson("a", "Le titre", &["Un titre court dit votre métier."]),
        lesson(
            "b",
            "Le résumé",
            &["Trois phrases.", "L’essentiel du métier."],
        ),
    ]
    .into_iter()
    .collect();
    for (written, expected) in [
        ("resume", &["Le résumé"][..]),
        ("RÉSUMÉ phrases", &["Le résumé"]),
        ("métier", &["Le titre", "Le résumé"]),
        ("met", &["Le titre", "Le résumé"]),
        ("metier titre", &["Le titre"]),
        ("essentiel", &["Le résumé"]),
        ("l’essentiel", &["Le résumé"]),
        ("itre", &[]),
        ("titre résumé", &[]),
        ("", &[]),
        (" %! ", &[]),
    ] {
        assert_eq!(titles(&index, written), expected, "{written}");
    }
}

#[test]
fn writing_without_spaces_is_found_from_any_character_on() {
    let index: Index = [lesson("a", "简历", &["怎样写简历"])].into_iter().collect();
    assert_eq!(titles(&index, "写简"), ["简历"]);
}

#[test]
fn titles_go_before_texts_and_the_order_of_the_lessons_is_kept() {
    let index: Index = [
        lesson("a", "Un", &["La photo"]),
        lesson("b", "La photo", &["Rien"]),
        lesson("c", "Trois", &["Une photo"]),
    ]
    .into_iter()
    .collect();
    assert_eq!(titles(&index, "photo"), ["La photo", "Un", "Trois"]);
}

#[test]
fn a_snippet_is_cut_around_what_was_found() {
    let long = format!(
        "{}vos compétences en bref. {}",
        "mot ".repeat(60),
        "fin ".repeat(60)
    );
    let index: Index = [lesson("a", "T", &["Autre chose.", &long])]
        .into_iter()
        .collect();
    let found = index.search(&Query::new("competences bref"));
    let snippet = starred(&found.lessons[0]);
    assert!(snippet.starts_with("…mot mot"), "{snippet}");
    assert!(
        snippet.contains("mot vos *compétences* en *bref*. fin"),
        "{snippet}"
    );
    assert!(snippet.ends_with(" fin…"), "{snippet}");
    let characters = snippet
        .chars()
        .filter(|character| *character != '*')
        .count();
    assert!(characters <= SNIPPET + 2, "{characters}");
}

#[test]
fn a_snippet_is_the_passage_with_most_of_the_words() {
    let index: Index = [lesson(
        "a",
        "Écrire",
        &["Le titre.", "Le résumé et le titre.", "Le résumé."],
    )]
    .into_iter()
    .collect();
    let found = index.search(&Query::new("titre résumé"));
    assert_eq!(starred(&found.lessons[0]), "Le *résumé* et le *titre*.");
    // Only the title has it: the text begins.
    let found = index.search(&Query::new("ecrire"));
    assert_eq!(starred(&found.lessons[0]), "Le titre.");
}

#[test]
fn at_most_fifty_are_shown_and_each_group_has_its_share() {
    for (counts, shown) in [
        ([0, 0, 0], [0, 0, 0]),
        ([3, 4, 5], [3, 4, 5]),
        ([1000, 5000, 300], [10, 30, 10]),
        ([1000, 2, 3], [45, 2, 3]),
        ([0, 4000, 0], [0, 50, 0]),
        ([12, 100, 1], [12, 37, 1]),
    ] {
        assert_eq!(shares(counts), shown, "{counts:?}");
    }
    let index: Index = (0..80)
        .map(|number| lesson(&format!("l{number}"), "Le titre", &[]))
        .collect();
    let found = index.search(&Query::new("titre"));
    assert_eq!(
        (found.lessons.len(), found.more, found.total()),
        (50, 30, 80)
    );
}

/// The words of a text, as a person sees them.
fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split(|character: char| {
        !character.is_alphanumeric() && !is_combining_mark(character) && !shows_nothing(character)
    })
}

/// What people write in Latin letters, with marks apart from their letters too.
const LATIN: &str = "[ -~\u{a0}-\u{17f}\u{1e00}-\u{1eff}\u{300}-\u{304}’«»…]{0,60}";

proptest! {
    #[test]
    fn any_word_of_a_text_finds_it(text in any::<String>(), title in any::<String>()) {
        let index: Index = [lesson("a", &title, &text.lines().collect::<Vec<_>>())].into_iter().collect();
        let whole = format!("{title}\n{text}");
        for word in words(&whole) {
            let query = Query::new(word);
            prop_assert!(query.is_empty() || index.search(&query).total() == 1, "{word:?} in {whole:?}");
        }
    }

    #[test]
    fn any_word_finds_its_text_without_accents_and_in_capitals(text in LATIN) {
        let index: Index = [lesson("a", "", &[&text])].into_iter().collect();
        for word in words(&text) {
            for written in [fold(word), word.to_uppercase(), word.to_lowercase()] {
                let query = Query::new(&written);
                prop_assert!(query.is_empty() || index.search(&query).total() == 1, "{written:?} in {text:?}");
            }
        }
    }

    #[test]
    fn a_snippet_is_a_part_of_its_text(
        words in proptest::collection::vec("[a-zA-Zàéœ’]{1,12}", 1..120),
        place in any::<prop::sample::Index>(),
    ) {
        let text = words.join(" ");
        let index: Index = [lesson("a", "", &[&text])].into_iter().collect();
        let word: &String = place.get(&words);
        let query = Query::new(word);
        for hit in index.search(&query).hits() {
            let snippet = hit.snippet.as_ref().expect("a snippet");
            prop_assert!(text.contains(snippet.plain().trim_matches('…')), "{snippet:?}");
            prop_assert!(snippet.spans().iter().any(|span| span.manner == Manner::Strong));
        }
    }
}

#[test]
fn the_very_words_come_first_and_short_ones_are_whole_words() {
    let index: Index = [
        lesson("a", "Cinq craintes", &["Deux moteurs passent déjà."]),
        lesson("b", "Une phrase", &["Un mot, puis de la place où passer."]),
        lesson("c", "La sécurité", &["Changez le mot de passe."]),
    ]
    .into_iter()
    .collect();
    let found = |written: &str| {
        let found = index.search(&Query::of_sentences(written));
        found
            .hits()
            .map(|hit| hit.title.clone())
            .collect::<Vec<_>>()
    };
    assert_eq!(found("mot de passe"), ["La sécurité", "Une phrase"]);
    let all = index.search(&Query::of_sentences("mot de passe"));
    let first = all.hits().next().unwrap();
    assert_eq!(starred(first), "Changez le *mot* *de* *passe*.");
    // The last word may still be on its way.
    assert_eq!(found("mot de pa"), ["La sécurité", "Une phrase"]);
}

/// How many bytes of entries and words a search holds.
fn kept(search: &Search) -> usize {
    let hits = search
        .groups
        .iter()
        .flat_map(|group| &group.ranks)
        .flatten();
    let snippet = |hit: &Hit| hit.snippet.as_ref().map_or(0, |it| it.plain().len());
    hits.map(|hit| size_of::<Hit>() + hit.title.len() + snippet(hit))
        .sum()
}

#[test]
fn what_a_search_keeps_does_not_grow_with_what_it_goes_through() {
    let long = "Une photo nette. ".repeat(1_000);
    let kept_after = |count: usize| {
        let mut search = Search::new(Query::of_sentences("une photo"));
        for number in 0..count {
            let title = ["La photo", "Une photo", "Rien"][number % 3];
            let text = ["Une page", &long, "La photo d’une personne"][number % 3];
            search.add(lesson(&format!("l{number}"), title, &[text]));
        }
        let kept = kept(&search);
        assert_eq!(search.found().total(), count);
        kept
    };
    let most = kept_after(1_000);
    assert!(most < 100_000, "{most}");
    assert_eq!(kept_after(5_000), most);
}

#[test]
fn what_comes_late_and_fits_better_is_shown_before_what_came_early() {
    let texts = (0..200).map(|number| lesson(&format!("t{number}"), "Rien", &["Une photo"]));
    let titles = (0..60).map(|number| lesson(&format!("p{number}"), "La photo", &[]));
    let index: Index = texts.chain(titles).collect();
    let found = index.search(&Query::new("photo"));
    let expected: Vec<_> = (0..50).map(|number| format!("p{number}")).collect();
    let ids = found.lessons.iter().map(|hit| match &hit.target {
        Target::Lesson(_, lesson) => lesson.to_string(),
        other => panic!("no lesson: {other:?}"),
    });
    assert_eq!(ids.collect::<Vec<_>>(), expected);
    assert_eq!(found.more, 210);
}
