//! What a screen reader is told of every screen: all that shows, once, and nothing that does not.
use crate::driver::name;
use crate::folder;
use crate::people::trainer;
use crate::person::{Person, core_library, surroundings};
use crate::tour::{tour, tour_of_a_centre};

use passerelle::access::{Bridge, Node, NodeId, Toggled, TreeUpdate};
use passerelle::app::Surroundings;
use passerelle::domain::text::Language;
use passerelle::store::Store;

use accesskit::{Action, Role, SortDirection};
use iced::Size;
use iced::keyboard::Modifiers;
use iced::keyboard::key::Named;

use std::cell::RefCell;
use std::collections::{BTreeMap, HashMap};
use std::rc::Rc;
use std::time::{Duration, Instant};

/// High enough for the longest page: what is scrolled away is not painted.
const HIGH: Size = Size::new(1280.0, 12_000.0);

/// A tour to look around on.
type Look<'a> = &'a mut dyn FnMut(&mut Person, &str);

#[test]
fn all_that_shows_is_told_once_on_every_screen_and_nothing_is_drawn_at_rest() {
    for language in [Language::FR, Language::EN] {
        all_is_told_once(language, 80, &|look| tour(language, HIGH, look));
    }
}

#[test]
fn all_that_shows_is_told_once_on_every_screen_of_a_centre_too() {
    for language in [Language::FR, Language::EN] {
        let go = |look: Look<'_>| tour_of_a_centre(language, HIGH, 0, look);
        all_is_told_once(language, 70, &go);
    }
}

fn all_is_told_once(language: Language, least: usize, go: &dyn Fn(Look<'_>)) {
    let mut faults = Vec::new();
    let mut places = 0;
    go(&mut |person, place| {
        places += 1;
        let reading = person.driver.reading();
        if !is_caret_blinking(&reading, person) {
            let now = Instant::now() + Duration::from_secs(10);
            assert!(!person.driver.asks_to_redraw(now), "{place}: no rest");
        }
        let painted = before_the_eye(&reading, person.driver.painted());
        let found = [untold(&reading, &painted), told_twice(&reading, &painted)];
        let found = found.into_iter().flatten();
        faults.extend(found.map(|fault| format!("{language}, {place}: {fault}")));
    });
    assert!(places > least, "a tour worth its name: {places} places");
    assert!(faults.is_empty(), "{faults:#?}");
}

#[test]
fn every_control_has_its_role_name_state_and_place_in_its_set_on_every_screen() {
    every_control_is_sound(&|look| tour(Language::FR, HIGH, look));
}

#[test]
fn every_control_of_a_centre_has_its_role_name_state_and_place_too() {
    every_control_is_sound(&|look| tour_of_a_centre(Language::FR, HIGH, 0, look));
}

fn every_control_is_sound(go: &dyn Fn(Look<'_>)) {
    let mut faults = Vec::new();
    go(&mut |person, place| {
        let reading = person.driver.reading();
        let found = reading.iter().filter_map(|(_, node)| fault_of(node));
        let found = found.chain(faulty_sets(&reading));
        let found: Vec<_> = found.chain(faulty_tables(&reading)).collect();
        faults.extend(found.into_iter().map(|fault| format!("{place}: {fault}")));
        faults.extend(behind_a_dialog(person, &reading).map(|fault| format!("{place}: {fault}")));
    });
    assert!(faults.is_empty(), "{faults:#?}");
}

#[test]
fn a_table_says_how_large_it_is_and_each_cell_whose_column_it_is_of_as_cards_too() {
    let data = folder();
    let mut trainer = trainer(data.path(), Language::FR, None);
    let tr = trainer.tr();
    for window in [HIGH, Size::new(640.0, 12_000.0)] {
        trainer.driver.resize(window);
        let reading = trainer.driver.reading();
        assert_eq!(faulty_tables(&reading), Vec::<String>::new());
        let of = |role| {
            let nodes = reading.iter().map(|(_, node)| node);
            nodes.filter(move |node| node.role() == role)
        };
        let size = |table: &Node| (table.row_count(), table.column_count(), table.size_of_set());
        let sizes: Vec<_> = of(Role::Table).map(size).collect();
        assert_eq!(sizes, [(Some(7), Some(7), Some(6))]);
        let rows = of(Role::Row).filter(|row| row.label().is_some());
        let places: Vec<_> = rows.map(Node::position_in_set).collect();
        assert_eq!(places, (0..6).map(Some).collect::<Vec<_>>());
        let columns: Vec<_> = of(Role::Cell).filter_map(Node::label).take(7).collect();
        let expected = [
            tr.following_choose(),
            tr.following_name(),
            tr.following_whom(),
            tr.following_language(),
            tr.following_progress(),
            tr.following_quiz(),
            tr.following_last_seen(),
        ];
        assert_eq!(columns, expected);
        let sorted = of(Role::ColumnHeader).find(|head| head.sort_direction().is_some());
        let sorted = sorted.map(|head| (head.label(), head.sort_direction()));
        let up = Some(SortDirection::Ascending);
        assert_eq!(sorted, Some((Some(&*tr.following_name()), up)));
    }
}

#[test]
fn a_listener_is_given_trees_as_the_view_changes_and_none_at_rest() {
    let folder = folder();
    let heard: Rc<RefCell<Vec<TreeUpdate>>> = Rc::default();
    let trees = Rc::clone(&heard);
    let store = Store::open(folder.path().to_owned());
    let around = Surroundings {
        bridge: Bridge::heard_by(move |tree| trees.borrow_mut().push(tree)),
        ..surroundings(store, core_library(), Language::FR, 1)
    };
    let mut person = Person::in_surroundings(around, core_library());
    person.be_guest();
    let since = |what: &str, most: usize| {
        let made = heard.borrow_mut().split_off(0);
        assert!(made.len() <= most, "{what}: {} trees", made.len());
        made.into_iter().next_back()
    };
    since("the way home", usize::MAX);
    // One each time that something is drawn: here after each step of what a key leads to, such as a move of the focus.
    type Change = fn(&mut Person);
    let changes: [(&str, Change); 4] = [
        ("Tab", |person| person.driver.tab()),
        ("the help", |person| person.driver.press(Named::F1)),
        ("no help", |person| person.driver.press(Named::Escape)),
        ("larger text", |person| {
            person.driver.press_character("+", Modifiers::CTRL);
        }),
    ];
    for (what, change) in changes {
        change(&mut person);
        let last = since(what, 6).unwrap_or_else(|| panic!("{what}: no tree"));
        let stands = person.driver.tree();
        assert_eq!(last.focus, stands.focus, "{what}");
        assert_eq!(last.nodes.len(), stands.nodes.len(), "{what}");
        assert!(since("looking", 0).is_none());

        // A tree is made only where something is drawn, and at rest nothing is.
        assert!(
            !person
                .driver
                .asks_to_redraw(Instant::now() + Duration::from_secs(10))
        );
        since("the question whether to draw", 1);
        person.driver.lay_out();
        assert!(since("rest", 0).is_none(), "{what}");
    }
}

/// Whether a field has the focus, whose caret is all that ever moves by itself.
fn is_caret_blinking(reading: &[(NodeId, Node)], person: &mut Person) -> bool {
    let focus = person.driver.tree().focus;
    let focused = reading.iter().find(|(id, _)| *id == focus);
    focused.is_some_and(|(_, node)| {
        matches!(
            node.role(),
            Role::TextInput | Role::MultilineTextInput | Role::PasswordInput
        )
    })
}

/// What is painted where one can act: of a page behind a dialog, nothing.
fn before_the_eye(reading: &[(NodeId, Node)], mut painted: Vec<String>) -> Vec<String> {
    let dialog = reading.iter().find(|(_, node)| node.is_modal());
    let title = dialog.and_then(|(_, node)| node.label());
    // The dialog is painted last, and begins with its title.
    let begins = title.and_then(|title| painted.iter().rposition(|words| words == title));
    painted.split_off(begins.unwrap_or_default())
}

/// What is painted but not told.
fn untold(reading: &[(NodeId, Node)], painted: &[String]) -> Vec<String> {
    let told: Vec<String> = reading
        .iter()
        .flat_map(|(_, node)| {
            let words = [
                node.label(),
                node.value(),
                node.description(),
                node.keyboard_shortcut(),
                node.placeholder(),
            ];
            words.into_iter().flatten().map(plain)
        })
        .collect();
    // A blank to fill in is told in words.
    let is_told = |words: &str| {
        let mut parts = words.split("__");
        parts.all(|part| {
            told.iter()
                .any(|told| told.contains(&plain(part.trim_matches('_'))))
        })
    };
    painted
        .iter()
        .filter(|words| !is_mark(words) && !is_told(words))
        .map(|words| format!("{words:?} is painted, but not told"))
        .collect()
}

/// What is told more often than it is painted, by what is read and not by what it belongs to: a group may have the name
/// of its heading, which is heard on the way in.
fn told_twice(reading: &[(NodeId, Node)], painted: &[String]) -> Vec<String> {
    let mut told: BTreeMap<String, isize> = BTreeMap::new();
    for (_, node) in reading.iter().filter(|(_, node)| is_read(node)) {
        *told
            .entry(plain(name(node).unwrap_or_default()))
            .or_default() += 1;
    }
    for words in painted {
        if let Some(count) = told.get_mut(&plain(words)) {
            *count -= 1;
        }
    }
    let is_painted = |words: &str| painted.iter().any(|other| plain(other) == words);
    told.into_iter()
        .filter(|(words, count)| *count > 0 && is_painted(words))
        .map(|(words, count)| format!("{words:?} is told {count} times too often"))
        .collect()
}

/// Whether a node is read for itself: others hold what is, or are named by what stands beside them.
fn is_read(node: &Node) -> bool {
    matches!(
        node.role(),
        Role::Label | Role::Heading | Role::Status | Role::Alert
    )
}

/// What is wrong with a node by itself.
fn fault_of(node: &Node) -> Option<String> {
    let is_control = node.supports_action(Action::Focus);
    let name = name(node).unwrap_or_default().trim();
    let told = format!("{:?} {name:?}", node.role());
    if name.is_empty() && (is_control || node.role() == Role::Image) {
        return Some(format!("{told} has no name"));
    }
    if is_control && matches!(node.role(), Role::Unknown | Role::GenericContainer) {
        return Some(format!("{told} has no role"));
    }
    let state = match node.role() {
        Role::RadioButton | Role::CheckBox | Role::Switch => node.toggled().is_some(),
        Role::ListBoxOption => node.is_selected().is_some(),
        Role::Heading => node.level().is_some(),
        Role::Dialog | Role::AlertDialog => node.is_modal(),
        _ => true,
    };
    (!state).then(|| format!("{told} says too little of itself"))
}

/// Sets whose members do not have the places from 0 on, or say how many they are.
fn faulty_sets(reading: &[(NodeId, Node)]) -> Vec<String> {
    let nodes: HashMap<_, _> = reading.iter().map(|(id, node)| (*id, node)).collect();
    let sets = reading.iter().filter_map(|(_, set)| {
        let member = match set.role() {
            Role::RadioGroup => Role::RadioButton,
            Role::List => Role::ListItem,
            Role::ListBox => Role::ListBoxOption,
            _ => return None,
        };
        let members = set.children().iter().filter_map(|id| nodes.get(id));
        let places: Vec<_> = members
            .filter(|node| node.role() == member)
            .map(|node| node.position_in_set())
            .collect();
        let expected: Vec<_> = (0..places.len()).map(Some).collect();
        let is_sound = places == expected && set.size_of_set() == Some(places.len());
        let told = format!("{:?} {:?}", set.role(), set.label());
        (!is_sound).then(|| format!("{told}: {places:?} of {:?}", set.size_of_set()))
    });
    let chosen = reading.iter().filter_map(|(_, set)| {
        let members = set.children().iter().filter_map(|id| nodes.get(id));
        let chosen = members.filter(|node| node.toggled() == Some(Toggled::True));
        let is_sound = set.role() != Role::RadioGroup || chosen.count() <= 1;
        (!is_sound).then(|| format!("{:?}: more than one is chosen", set.label()))
    });
    sets.chain(chosen).collect()
}

/// Tables that do not say how large they are; rows and cells without their place; columns without a name.
fn faulty_tables(reading: &[(NodeId, Node)]) -> Vec<String> {
    let nodes: HashMap<_, _> = reading.iter().map(|(id, node)| (*id, node)).collect();
    let mut faults = Vec::new();
    let tables = reading.iter().map(|(_, node)| node);
    for table in tables.filter(|node| node.role() == Role::Table) {
        let sizes = (table.row_count(), table.column_count());
        let places: Vec<_> = children(table, &nodes).map(Node::row_index).collect();
        let last = places.last().copied().flatten();
        // The heads are row 0; those after it may be any page of the rows.
        let first = places.get(1).copied().flatten().unwrap_or(1);
        let rows = (first..).map(Some).take(places.len().saturating_sub(1));
        let expected: Vec<_> = std::iter::once(Some(0)).chain(rows).collect();
        if places != expected || sizes.0 <= last || sizes.1.is_none() {
            faults.push(format!("rows {places:?} of {sizes:?}"));
        }
        for row in children(table, &nodes) {
            let is_head = row.row_index() == Some(0);
            let cells = children(row, &nodes).collect();
            faults.extend(fault_of_row(cells, is_head, sizes.1));
        }
    }
    faults
}

fn children<'a>(
    node: &'a Node,
    nodes: &HashMap<NodeId, &'a Node>,
) -> impl Iterator<Item = &'a Node> {
    node.children()
        .iter()
        .filter_map(|id| nodes.get(id).copied())
}

/// What is wrong with the cells of a row. Where rows are cards, only the heads are told that can be pressed.
fn fault_of_row(cells: Vec<&Node>, is_head: bool, columns: Option<usize>) -> Option<String> {
    let role = if is_head {
        Role::ColumnHeader
    } else {
        Role::Cell
    };
    let places: Vec<_> = cells.iter().map(|cell| cell.column_index()).collect();
    let is_in_order = places.is_sorted() && places.iter().all(|place| *place < columns);
    let is_whole = is_head || Some(cells.len()) == columns;
    let are_named = cells
        .iter()
        .all(|cell| cell.role() == role && cell.label().is_some_and(|name| !name.is_empty()));
    let sorted = cells.iter().filter(|cell| cell.sort_direction().is_some());
    let is_sorted = !is_head || sorted.count() == 1;
    let is_sound = is_in_order && is_whole && are_named && is_sorted;
    (!is_sound).then(|| format!("cells {places:?} of {cells:#?}"))
}

/// What can be read besides the dialog that is open.
fn behind_a_dialog(person: &mut Person, reading: &[(NodeId, Node)]) -> Option<String> {
    let root = &reading[0].1;
    let (dialog, _) = reading.iter().find(|(_, node)| node.is_modal())?;
    let only = root.children() == [*dialog];
    (!only).then(|| format!("behind the dialog: {:#?}", person.driver.names()))
}

/// What stands for something that is told in other words: the dot or number before an item, which is told its place;
/// points, which are told in a sentence; the letters on a portrait; a sample of how large letters are.
fn is_mark(words: &str) -> bool {
    let is_number = words
        .chars()
        .all(|sign| sign.is_ascii_digit() || matches!(sign, '.' | '/' | ' '));
    let are_initials = words.chars().count() <= 2
        && words.chars().all(char::is_uppercase)
        && !["FR", "EN"].contains(&words);
    // A secret is painted as dots, and not told.
    let are_dots = words.chars().all(|sign| sign == '•');
    is_number || are_initials || are_dots || words == "Aa"
}

/// Words as they are compared: spaces alike, no joiners, small letters, since "FR" stands for "Français".
fn plain(words: &str) -> String {
    let words: String = words
        .chars()
        .filter(|letter| *letter != '\u{2060}')
        .collect();
    let words: Vec<_> = words.split_whitespace().collect();
    words.join(" ").to_lowercase()
}
