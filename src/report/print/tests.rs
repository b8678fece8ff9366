use super::flow::{self, Flow, Item, Kind};
use super::typeset::{Line, Typesetter};
use super::*;

use proptest::prelude::*;

use std::collections::BTreeMap;

fn document(parts: Vec<Part>) -> Document {
    Document {
        title: "Mon profil d’essai".into(),
        language: Language::FR,
        footer: "Passerelle".into(),
        setting: Setting::Usual,
        parts,
    }
}

fn flow_of(parts: Vec<Part>) -> (Flow, BTreeSet<char>) {
    let mut typesetter = Typesetter::new(Language::FR);
    let flow = flow::flow(&document(parts), &mut typesetter);
    let unprintable = typesetter.unprintable();
    (flow, unprintable)
}

/// The words of each node, as their glyphs stand for them, by the order of the pages.
fn words(flow: &Flow, kind: &Kind) -> Vec<String> {
    let of_kind = |node: usize| flow.nodes[node].kind == *kind;
    let mut words: Vec<(usize, String)> = Vec::new();
    for item in flow.sheets.iter().flat_map(|sheet| &sheet.items) {
        if let Item::Line {
            line,
            node: Some(node),
            ..
        } = item
            && of_kind(*node)
        {
            let shown = shown(line);
            match words.last_mut() {
                Some((last, words)) if last == node => words.push_str(&shown),
                _ => words.push((*node, shown)),
            }
        }
    }
    words.into_iter().map(|(_, words)| words).collect()
}

/// The words that the glyphs of a line stand for.
fn shown(line: &Line) -> String {
    let glyphs = line.strokes.iter().flat_map(|stroke| &stroke.glyphs);
    glyphs
        .map(|glyph| &line.text[glyph.text_range.clone()])
        .collect()
}

fn table(rows: Vec<Vec<String>>) -> Part {
    let column = |head: &str, share, is_number| Column {
        head: head.into(),
        share,
        is_number,
    };
    Part::Table {
        columns: vec![column("Leçon", 3.0, false), column("Résultat", 1.0, true)],
        rows,
    }
}

#[test]
fn every_word_of_a_paragraph_is_drawn_once_and_in_order() {
    let long = "Un titre dit votre métier, votre force et ce que vous cherchez. ".repeat(200);
    let (flow, unprintable) = flow_of(vec![Part::Paragraph(plain(long.clone()))]);
    let drawn = words(&flow, &Kind::Paragraph).concat();
    assert!(drawn == long, "{}", drawn.len());
    assert!(flow.sheets.len() > 1);
    assert_eq!(unprintable, BTreeSet::new());
}

#[test]
fn what_no_font_has_becomes_a_question_mark_and_is_named() {
    let (flow, unprintable) = flow_of(vec![Part::Paragraph(plain(
        "Élodie 😀 愛 a\u{202e}b\u{7}c",
    ))]);
    assert_eq!(words(&flow, &Kind::Paragraph), ["Élodie ? ? abc"]);
    assert_eq!(unprintable, BTreeSet::from(['😀', '愛']));
}

#[test]
fn a_heading_is_never_the_last_thing_of_a_page() {
    for lines in 30..50 {
        let mut parts = vec![Part::Note(plain("x\n".repeat(lines).trim_end()))];
        parts.push(Part::Heading(Rank::Section, "Résumé".into()));
        parts.push(Part::Paragraph(plain("La suite.")));
        let (flow, _) = flow_of(parts);
        for sheet in &flow.sheets {
            let last = sheet.items.iter().rev().find_map(|item| match item {
                Item::Line { node, .. } => *node,
                Item::Rule { .. } | Item::Bar { .. } | Item::Box { .. } | Item::Picture { .. } => {
                    None
                }
            });
            let kind = &flow.nodes[last.unwrap()].kind;
            assert!(!matches!(kind, Kind::Heading(..)), "{lines} lines");
        }
    }
}

#[test]
fn what_stands_side_by_side_begins_at_one_height_and_what_follows_stands_below_both() {
    for (left, right) in [(2, 5), (5, 2), (60, 3), (3, 60), (60, 70)] {
        let half = |word: &str, lines| Part::Note(plain(vec![word; lines].join("\n")));
        let (flow, _) = flow_of(vec![
            Part::Beside([vec![half("a", left)], vec![half("b", right)]]),
            Part::Paragraph(plain("c")),
        ]);
        let mut places: Vec<(String, f32, f32)> = Vec::new();
        for (page, sheet) in flow.sheets.iter().enumerate() {
            for item in &sheet.items {
                if let Item::Line {
                    line,
                    x,
                    top,
                    node: Some(_),
                    ..
                } = item
                {
                    places.push((
                        shown(line).trim().to_owned(),
                        *x,
                        page as f32 * 1000.0 + top,
                    ));
                }
            }
        }
        let of = |word: &str| {
            let of_word = places.iter().filter(|(words, ..)| words == word);
            of_word.map(|(_, x, y)| (*x, *y)).collect::<Vec<_>>()
        };
        let (a, b, c) = (of("a"), of("b"), of("c"));
        assert_eq!((a.len(), b.len(), c.len()), (left, right, 1));
        assert_eq!(a[0].1, b[0].1, "one height");
        assert!(a[0].0 < b[0].0);
        let lowest = a.iter().chain(&b).map(|(_, y)| *y).fold(0.0, f32::max);
        assert!(c[0].1 > lowest, "{left}, {right}");
        assert_eq!(c[0].0, flow::LEFT);
    }
}

#[test]
fn boxes_and_lines_to_write_on_are_drawn_and_say_nothing() {
    let items = vec![plain("un"), plain("deux")];
    let (flow, _) = flow_of(vec![Part::List(Marks::Boxes, items), Part::Blanks(40)]);
    assert!(words(&flow, &Kind::Label).is_empty());
    assert_eq!(words(&flow, &Kind::Body), ["un", "deux"]);
    let items = || flow.sheets.iter().flat_map(|sheet| &sheet.items);
    let boxes = items().filter(|item| matches!(item, Item::Box { .. }));
    let lines: Vec<f32> = items()
        .filter_map(|item| match item {
            Item::Rule { y, .. } => Some(*y),
            Item::Line { .. } | Item::Bar { .. } | Item::Box { .. } | Item::Picture { .. } => None,
        })
        .collect();
    assert_eq!((boxes.count(), lines.len()), (2, 40));
    assert!(flow.sheets.len() > 1 && lines.iter().all(|y| *y < flow::FOOT));
}

#[test]
fn no_first_line_of_a_paragraph_stands_alone() {
    for above in 30..50 {
        let (flow, _) = flow_of(vec![
            Part::Note(plain("x\n".repeat(above).trim_end())),
            Part::Paragraph(plain("un\ndeux\ntrois")),
            Part::Paragraph(plain("b\n".repeat(8).trim_end())),
        ]);
        let first = &flow.sheets[0].items;
        let count = |wanted: &[&str]| {
            let lines = first.iter().filter(|item| match item {
                Item::Line { line, .. } => wanted.contains(&shown(line).trim()),
                Item::Rule { .. } | Item::Bar { .. } | Item::Box { .. } | Item::Picture { .. } => {
                    false
                }
            });
            lines.count()
        };
        assert!([0, 3].contains(&count(&["un", "deux", "trois"])), "{above}");
        assert_ne!(count(&["b"]), 1, "{above}");
    }
}

#[test]
fn a_table_shows_its_head_on_every_page_and_tells_it_once() {
    let rows = (0..120).map(|row| vec![format!("Leçon {row}"), format!("{row} %")]);
    let (flow, _) = flow_of(vec![table(rows.collect())]);
    assert!(flow.sheets.len() > 2);
    assert_eq!(words(&flow, &Kind::HeadCell), ["Leçon", "Résultat"]);
    assert_eq!(words(&flow, &Kind::Cell).len(), 240);
    for sheet in &flow.sheets {
        let shows = sheet
            .items
            .iter()
            .any(|item| matches!(item, Item::Line { line, .. } if &*line.text == "Résultat"));
        assert!(shows);
    }
}

#[test]
fn a_row_higher_than_a_page_goes_on_on_the_next_without_a_loss() {
    let long = "mot ".repeat(4000);
    let (flow, _) = flow_of(vec![table(vec![vec![long.clone(), "1".into()]])]);
    let cells = words(&flow, &Kind::Cell).concat();
    assert_eq!(cells.matches("mot").count(), 4000);
    assert!(flow.sheets.len() > 1);
}

#[test]
fn a_row_is_never_cut_where_a_page_can_hold_it() {
    for lines in 1..30 {
        let rows = (0..40).map(|row| vec!["a\n".repeat(lines) + "z", row.to_string()]);
        let (flow, _) = flow_of(vec![table(rows.collect())]);
        for (number, sheet) in flow.sheets.iter().enumerate() {
            let mut open = BTreeMap::<usize, usize>::new();
            for item in &sheet.items {
                if let Item::Line {
                    node: Some(node), ..
                } = item
                    && flow.nodes[*node].kind == Kind::Cell
                {
                    *open.entry(*node).or_default() += 1;
                }
            }
            for count in open.into_values() {
                assert!(
                    count == 1 || count == lines + 1,
                    "{lines} lines, page {number}"
                );
            }
        }
    }
}

#[test]
fn a_page_break_begins_a_page_and_leaves_none_blank() {
    let parts = vec![
        Part::Paragraph(plain("Un")),
        Part::PageBreak,
        Part::PageBreak,
        Part::Paragraph(plain("Deux")),
        Part::PageBreak,
    ];
    let (flow, _) = flow_of(parts);
    let counts: Vec<usize> = flow.sheets.iter().map(|sheet| sheet.items.len()).collect();
    assert_eq!(counts, [2, 1]);
}

#[test]
fn every_page_is_numbered() {
    let parts = (0..3).flat_map(|_| [Part::Paragraph(plain("Un")), Part::PageBreak]);
    let asked = std::cell::RefCell::new(Vec::new());
    let printed = print(&document(parts.collect()), &|page, pages| {
        asked.borrow_mut().push((page, pages));
        format!("{page} / {pages}")
    });
    assert_eq!(printed.unwrap().pages, 3);
    assert_eq!(asked.into_inner(), [(1, 3), (2, 3), (3, 3)]);
}

#[test]
fn a_picture_keeps_its_shape_and_stays_inside_the_page() {
    for (width, height) in [(1, 1), (10, 4000), (4000, 10), (800, 800)] {
        let image = Image::Pixels {
            width,
            height,
            rgba: vec![0; 4 * (width * height) as usize],
        };
        let part = Part::Picture {
            image,
            alt: "Ma photo".into(),
            width: 5000.0,
        };
        let (flow, _) = flow_of(vec![part]);
        let drawn = flow.sheets.iter().flat_map(|sheet| &sheet.items);
        let mut sides = drawn.filter_map(|item| match item {
            Item::Picture { width, height, .. } => Some((*width, *height)),
            Item::Line { .. } | Item::Rule { .. } | Item::Bar { .. } | Item::Box { .. } => None,
        });
        let (wide, high) = sides.next_back().unwrap();
        assert!(
            wide <= flow::COLUMN + 0.1 && high <= 792.0,
            "{wide} x {high}"
        );
        let shape = (wide / high) / (width as f32 / height as f32);
        assert!((0.99..1.01).contains(&shape), "{shape}");
    }
}

#[test]
fn a_broken_picture_is_refused_in_an_error() {
    for image in [
        Image::Jpeg(b"no picture".to_vec()),
        Image::Pixels {
            width: 10,
            height: 10,
            rgba: vec![0; 3],
        },
    ] {
        let part = Part::Picture {
            image,
            alt: "Ma photo".into(),
            width: 100.0,
        };
        let printed = print(&document(vec![part]), &|_, _| String::new());
        assert!(matches!(printed, Err(PrintTrouble::Picture(_))));
    }
}

fn anything() -> impl Strategy<Value = Part> {
    let words = "(\\PC|[a-zé ]{0,40}|\n){0,30}";
    let rank = prop_oneof![Just(Rank::Section), Just(Rank::Part)];
    let marks = prop_oneof![Just(Marks::Dots), Just(Marks::Numbers), Just(Marks::Boxes)];
    prop_oneof![
        (rank, words).prop_map(|(rank, words)| Part::Heading(rank, words)),
        words.prop_map(|words| Part::Paragraph(plain(words))),
        words.prop_map(|words| Part::Note(vec![strong(words)])),
        (marks, prop::collection::vec(words.prop_map(plain), 0..4))
            .prop_map(|(marks, items)| Part::List(marks, items)),
        prop::collection::vec(prop::collection::vec(words, 0..3), 0..4).prop_map(table),
        prop::array::uniform2(prop::collection::vec(
            words.prop_map(|words| Part::Paragraph(plain(words))),
            0..3
        ))
        .prop_map(Part::Beside),
        (0_usize..40).prop_map(Part::Blanks),
        Just(Part::PageBreak),
    ]
}

/// Parts of words that are told from each other once they are [`renumbered`].
fn word_parts() -> impl Strategy<Value = Part> {
    let words = || "wx{0,12}( wx{0,12}){0,60}";
    prop_oneof![
        words().prop_map(|words| Part::Heading(Rank::Part, words)),
        words().prop_map(|words| Part::Paragraph(plain(words))),
        prop::collection::vec(words().prop_map(plain), 1..5)
            .prop_map(|items| Part::List(Marks::Numbers, items)),
        prop::collection::vec(prop::collection::vec(words(), 2), 1..5).prop_map(table),
        Just(Part::PageBreak),
    ]
}

fn renumbered(part: Part, number: &mut dyn FnMut(&str) -> String) -> Part {
    let mut all = |runs: Vec<Run>| -> Vec<Run> {
        let runs = runs.into_iter();
        runs.flat_map(|run| plain(number(&run.words))).collect()
    };
    match part {
        Part::Heading(rank, words) => Part::Heading(rank, number(&words)),
        Part::Paragraph(runs) => Part::Paragraph(all(runs)),
        Part::List(marks, items) => Part::List(marks, items.into_iter().map(all).collect()),
        Part::Table { columns, rows } => {
            let cells = |row: Vec<String>| row.iter().map(|cell| number(cell)).collect();
            let rows = rows.into_iter().map(cells).collect();
            Part::Table { columns, rows }
        }
        other => other,
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn nothing_stands_outside_the_column(parts in prop::collection::vec(anything(), 0..8)) {
        let (flow, _) = flow_of(parts);
        for item in flow.sheets.iter().flat_map(|sheet| &sheet.items) {
            if let Item::Line { line, x, top, .. } = item {
                prop_assert!(*x >= flow::LEFT - 0.5);
                prop_assert!(top + line.height <= flow::FOOT);
                let ink: f32 = line.strokes.iter().flat_map(|stroke| &stroke.glyphs)
                    .filter(|glyph| !line.text[glyph.text_range.clone()].trim().is_empty())
                    .map(|glyph| glyph.x_advance * line.letters).sum();
                prop_assert!(x + ink <= flow::LEFT + flow::COLUMN + 1.0, "{:?}", line.text);
            }
        }
    }

    #[test]
    fn every_word_is_drawn_once(parts in prop::collection::vec(word_parts(), 0..8)) {
        let mut count = 0;
        let mut number = |words: &str| {
            let numbered = words.split(' ').map(|word| { count += 1; format!("{word}{count}") });
            numbered.collect::<Vec<_>>().join(" ")
        };
        let parts: Vec<Part> = parts.into_iter().map(|part| renumbered(part, &mut number)).collect();
        let (flow, _) = flow_of(parts);
        let mut drawn = Vec::new();
        for node in 0..flow.nodes.len() {
            let lines = flow.sheets.iter().flat_map(|sheet| &sheet.items).filter_map(|item| match item {
                Item::Line { line, node: Some(of), .. } if *of == node => Some(shown(line)),
                _ => None,
            });
            let words = lines.collect::<String>();
            drawn.extend(words.split_whitespace().filter_map(|word| {
                word.strip_prefix('w')?.trim_start_matches('x').parse::<usize>().ok()
            }));
        }
        drawn.sort_unstable();
        prop_assert_eq!(drawn, (1..=count).collect::<Vec<_>>());
    }

    #[test]
    fn whatever_is_written_prints_as_an_accessible_pdf(parts in prop::collection::vec(anything(), 0..6)) {
        let printed = print(&document(parts), &|page, pages| format!("{page} / {pages}"));
        prop_assert!(printed.is_ok(), "{printed:?}");
    }
}

#[test]
fn a_chart_says_what_each_bar_is_and_how_much_and_its_bars_stay_in_the_column() {
    let bars = (0..60).map(|number| Bar {
        label: format!("Semaine {number}"),
        share: number as f32 / 40.0,
        value: format!("{number} leçons"),
    });
    let (flow, _) = flow_of(vec![Part::Chart(bars.collect())]);
    assert!(flow.sheets.len() > 1, "it goes on on the next page");
    assert_eq!(words(&flow, &Kind::Label)[7], "Semaine 7");
    assert_eq!(words(&flow, &Kind::Body)[7], "7 leçons");
    let items = flow.sheets.iter().flat_map(|sheet| &sheet.items);
    let drawn = items.filter_map(|item| match item {
        Item::Bar {
            x,
            top,
            width,
            part,
        } => Some((*x, *top, *width, *part)),
        _ => None,
    });
    let drawn: Vec<_> = drawn.collect();
    assert_eq!(drawn.len(), 60);
    for (x, top, width, part) in drawn {
        assert!(x >= flow::LEFT && x + width <= flow::LEFT + flow::COLUMN);
        assert!((0.0..=1.0).contains(&part) && top > 0.0 && top + flow::BAR < flow::FOOT);
    }
    let printed = print(
        &document(vec![Part::Chart(vec![Bar {
            label: "Leçons".into(),
            share: 0.0,
            value: "0".into(),
        }])]),
        &|_, _| String::new(),
    );
    assert!(printed.is_ok(), "a bar of no length is sound");
}
