//! Where Tab stops on every screen.
use crate::driver::seen::Ring;
use crate::person::Person;
use crate::tour::tour;

use passerelle::access::NodeId;
use passerelle::domain::text::Language;

use iced::Size;

/// More than any screen has.
const MOST_STOPS: usize = 200;

#[test]
fn tab_goes_through_every_screen_in_reading_order_with_a_ring_in_view() {
    let mut stops = 0;
    tour(
        Language::FR,
        Size::new(1024.0, 560.0),
        &mut |person, place| {
            let began = person.driver.tree().focus;
            let forwards = around(person, place, false);
            in_reading_order(person, place, &forwards);
            person.driver.focus_node(forwards[0]);
            let mut backwards = around(person, place, true);
            backwards.reverse();
            let first = backwards.iter().position(|stop| *stop == forwards[0]);
            backwards.rotate_left(first.unwrap_or_default());
            assert_eq!(backwards, forwards, "{place}: the same way back");
            stops += forwards.len();
            person.driver.focus_node(began);
        },
    );
    assert!(stops > 1_000, "a tour worth its name: {stops} stops");
}

/// The stops of Tab, or of Shift and Tab, until the first comes again. Each must have its ring in view.
fn around(person: &mut Person, place: &str, backwards: bool) -> Vec<NodeId> {
    let mut stops: Vec<NodeId> = Vec::new();
    loop {
        if backwards {
            person.driver.tab_back();
        } else {
            person.driver.tab();
        }
        let stop = person.driver.tree().focus;
        if stops.first() == Some(&stop) {
            return stops;
        }
        let name = person.driver.focused();
        assert!(
            !stops.contains(&stop) && stops.len() < MOST_STOPS,
            "{place}: Tab turns in a circle at {name:?}"
        );
        assert_ne!(stop, NodeId(0), "{place}: Tab leads to nothing");
        let stopped = person.driver.node_of(stop);
        assert!(
            stopped.is_some_and(|node| !node.is_disabled()),
            "{place}: Tab stops at {name:?}, which is disabled"
        );
        let rings = person.driver.rings();
        assert!(
            !rings.is_empty() && rings.iter().any(Ring::is_in_view),
            "{place}: no ring in view around {name:?}: {rings:?}"
        );
        stops.push(stop);
    }
}

/// The stops, from the first of the page on, come in the order in which the page is read.
fn in_reading_order(person: &mut Person, place: &str, stops: &[NodeId]) {
    let reading = person.driver.reading();
    let rank = |stop: &NodeId| {
        let found = reading.iter().position(|(id, _)| id == stop);
        found.unwrap_or_else(|| panic!("{place}: a stop that is not read"))
    };
    let mut ranks: Vec<_> = stops.iter().map(rank).collect();
    let first = ranks.iter().enumerate().min_by_key(|(_, rank)| **rank);
    let first = first.map_or(0, |(index, _)| index);
    ranks.rotate_left(first);
    let names: Vec<_> = ranks
        .iter()
        .map(|rank| reading[*rank].1.label().unwrap_or_default())
        .collect();
    assert!(ranks.is_sorted(), "{place}: {names:#?}");
}
