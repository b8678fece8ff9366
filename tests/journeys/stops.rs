//! Where Tab stops on every screen.
use crate::driver::seen::Ring;
use crate::person::Person;
use crate::tour::{tour, tour_of_a_centre};
use crate::tour_sharing::IDLE;

use passerelle::access::NodeId;
use passerelle::domain::text::Language;

use accesskit::Role;
use iced::Size;

/// More than any screen has.
const MOST_STOPS: usize = 200;

/// A window with little room, where stops must be brought into view.
const LOW: Size = Size::new(1024.0, 560.0);

#[test]
fn tab_goes_through_every_screen_in_reading_order_with_a_ring_in_view() {
    let mut stops = 0;
    tour(Language::FR, LOW, &mut |person, place| {
        stops += there_and_back(person, place);
    });
    assert!(stops > 1_000, "a tour worth its name: {stops} stops");
}

#[test]
fn tab_goes_through_every_screen_of_a_centre_too() {
    let mut stops = 0;
    tour_of_a_centre(Language::FR, LOW, 0, &mut |person, place| {
        // Any key says that somebody is there, and the countdown is over.
        if place != IDLE {
            stops += there_and_back(person, place);
        }
    });
    assert!(stops > 1_000, "a tour worth its name: {stops} stops");
}

/// Goes around by Tab, and back; how many stops there are.
fn there_and_back(person: &mut Person, place: &str) -> usize {
    let began = person.driver.tree().focus;
    let forwards = around(person, place, false);
    in_reading_order(person, place, &forwards);
    person.driver.focus_node(forwards[0]);
    let mut backwards = around(person, place, true);
    backwards.reverse();
    let first = backwards.iter().position(|stop| *stop == forwards[0]);
    backwards.rotate_left(first.unwrap_or_default());
    assert_eq!(backwards, forwards, "{place}: the same way back");
    person.driver.focus_node(began);
    forwards.len()
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
            stopped.is_some_and(|node| node.role() != Role::Button || !node.is_disabled()),
            "{place}: Tab stops at {name:?}, which is turned off"
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
