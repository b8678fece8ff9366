//! A clock that was set back, or was far ahead.
use super::person::{Person, journal, surroundings, test_library};
use super::{LANGUAGES, MODULE, folder};

use passerelle::app::Message;
use passerelle::domain::progress::Progress;
use passerelle::domain::record::At;
use passerelle::domain::text::Language;
use passerelle::store::Store;

use iced::keyboard::key::Named;
use jiff::Timestamp;

use std::cell::Cell;
use std::path::Path;
use std::rc::Rc;

const HOUR: i64 = 3600;
const DAY: i64 = 24 * HOUR;

/// A clock that goes on by a second each time it is read, and that anybody may set.
type Clock = Rc<Cell<i64>>;

fn at(seconds: i64) -> At {
    let moment = Timestamp::from_second(1_790_000_000 + seconds).expect("a moment");
    At::new(moment, -5 * 3600)
}

fn start(folder: &Path, language: Language, clock: &Clock) -> Person {
    let store = Store::open(folder.to_owned());
    let mut surroundings = surroundings(store, test_library(), language, 1);
    let read = Rc::clone(clock);
    surroundings.clock = Box::new(move || {
        read.set(read.get() + 1);
        at(read.get())
    });
    Person::in_surroundings(surroundings, test_library())
}

/// Whether the person reads that the clock is wrong, with what is safe and what to do.
fn is_told(person: &mut Person) -> bool {
    // What is safe stands in no other message.
    let told = person
        .tr()
        .trouble(&passerelle::domain::problem::Trouble::ClockBack {
            now: at(0),
            last: at(0),
        });
    let is_told = person.driver.shows(&told.safe);
    assert_eq!(person.driver.shows(&told.cure), is_told);
    is_told
}

fn dates(folder: &Path) -> Vec<Timestamp> {
    let events = journal(folder);
    events.iter().map(|event| event.at.moment).collect()
}

/// Answers the next question of the quiz, rightly or not.
fn answer(person: &mut Person, is_right: bool) {
    let module = person.module(MODULE);
    let question = person.question(&module).expect("a question");
    if is_right {
        person.put_right_answer(question);
    } else {
        person.put_wrong_answer(question);
    }
    person.check(question);
    person.next();
}

#[test]
fn a_clock_set_back_between_two_sessions_is_told_once_and_events_stay_in_order() {
    for language in LANGUAGES {
        let (place, clock) = (folder(), Clock::default());
        let mut person = start(place.path(), language, &clock);
        let module = person.module(MODULE);
        person.create("Amina");
        assert!(!is_told(&mut person));
        person.close();

        clock.set(-5 * HOUR);
        let mut person = start(place.path(), language, &clock);
        person.driver.press(Named::Enter);
        assert!(is_told(&mut person), "{:#?}", person.driver.names());
        assert!(
            person.driver.is_focused("home-continue"),
            "calmly: the focus stays"
        );
        let tr = person.tr();
        person.driver.click(&tr.app_understood());
        person.driver.click_id("home-continue");
        person.read_to_quiz(&module);
        answer(&mut person, true);
        assert!(!is_told(&mut person), "once is enough");
        person.close();
        let dates = dates(place.path());
        assert!(dates.is_sorted(), "{dates:?}");
    }
}

#[test]
fn a_clock_that_jumps_back_while_somebody_learns_is_told_once_and_events_stay_in_order() {
    for language in LANGUAGES {
        let (place, clock) = (folder(), Clock::default());
        let mut person = start(place.path(), language, &clock);
        let module = person.module(MODULE);
        person.create("Carlos");
        person.driver.press(Named::Enter);
        person.read_to_quiz(&module);
        answer(&mut person, true);
        clock.set(-9 * HOUR);
        answer(&mut person, false);
        assert!(is_told(&mut person), "{:#?}", person.driver.names());
        person.driver.send(Message::ToldPressed);
        clock.set(-400 * DAY);
        answer(&mut person, true);
        assert!(!is_told(&mut person), "once is enough");
        person.close();
        let dates = dates(place.path());
        assert!(dates.is_sorted(), "{dates:?}");
        let seconds = journal(place.path())
            .into_iter()
            .filter_map(|event| match event.kind {
                passerelle::domain::record::EventKind::Answered(answered) => Some(answered.seconds),
                _ => None,
            });
        assert!(seconds.max() < Some(60), "no answer took hours");
    }
}

#[test]
fn a_clock_far_ahead_and_then_right_is_told_once_and_reviews_come_when_they_should() {
    let (place, clock) = (folder(), Clock::default());
    clock.set(4 * 365 * DAY);
    let mut person = start(place.path(), LANGUAGES[0], &clock);
    let module = person.module(MODULE);
    person.create("Olena");
    person.driver.press(Named::Enter);
    person.read_to_quiz(&module);
    answer(&mut person, false);
    person.close();

    // The clock is right again: told once, and never again.
    for day in 0..3 {
        clock.set(day * DAY);
        let mut person = start(place.path(), LANGUAGES[0], &clock);
        person.driver.press(Named::Enter);
        assert_eq!(is_told(&mut person), day == 0, "day {day}");
        let due = person.tr().home_review_due(1);
        assert!(
            person.driver.has(&due),
            "day {day}: {:#?}",
            person.driver.names()
        );
        person.close();
    }
    clock.set(3 * DAY);
    let mut person = start(place.path(), LANGUAGES[0], &clock);
    let tr = person.tr();
    person.driver.press(Named::Enter);
    person.driver.click(&tr.home_review_start());
    answer(&mut person, false);
    person.close();
    let progress = Progress::replay(&journal(place.path()));
    let now = at(3 * DAY).moment;
    let next = progress.reviews.next_due().expect("it comes back");
    assert!(
        next > now && next.duration_since(now).as_hours() < 48,
        "{next}"
    );
}
