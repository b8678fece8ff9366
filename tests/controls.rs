//! The controls by keyboard, pointer and screen reader.
mod driver;
mod gallery;

use driver::Driver;
use gallery::{Gallery, Message, OPTIONS, Part};
use passerelle::access::{self, Role, Toggled};
use passerelle::theme::Scheme;

use iced::Task;
use iced::keyboard::Modifiers;
use iced::keyboard::key::Named;

use std::path::PathBuf;

fn gallery(part: Part) -> Driver<Gallery> {
    Driver::new(Gallery::new(part), Task::none(), (1280.0, 800.0))
}

/// The names of the stops that Tab makes, until it is where it began.
fn stops(driver: &mut Driver<Gallery>) -> Vec<String> {
    let mut stops: Vec<String> = Vec::new();
    loop {
        driver.tab();
        let name = driver.focused();
        if stops.first() == Some(&name) {
            return stops;
        }
        assert!(stops.len() < 60, "Tab goes on for ever: {stops:?}");
        stops.push(name);
    }
}

#[test]
fn tab_goes_around_the_controls_in_the_order_of_the_page() {
    let mut driver = gallery(Part::Question);
    let forwards = stops(&mut driver);
    assert_eq!(
        forwards,
        [
            "Home", "English", // a group of choices is one stop: the chosen one
            "Finish", OPTIONS[0], // or else the first
            "Photo",    // of checks each is one
            "Headline", "Summary", "Previous", "Next",
        ]
    );
    driver.tab_back();
    assert_eq!(driver.focused(), "Next");
}

#[test]
fn a_view_is_told_once_that_it_will_be_drawn_for_the_first_time() {
    let mut driver = gallery(Part::Question);
    driver.tab();
    driver.click("Finish");
    assert_eq!(driver.app.begun, 1);
}

#[test]
fn a_view_is_drawn_whole_where_it_scrolls_or_becomes_another_and_not_for_a_letter() {
    let mut driver = gallery(Part::Question);
    driver.resize((1280.0, 400.0));
    driver.tab_to("Headline");
    let before = driver.app.changed;
    driver.type_text("a");
    assert_eq!(driver.app.changed, before);
    driver.press(Named::PageUp);
    assert_eq!(driver.app.changed, before + 1);
    driver.app.part = Part::Form;
    driver.send(Message::ExtraToggled);
    assert_eq!(driver.app.changed, before + 2);
}

#[test]
fn disabled_controls_are_no_tab_stops_and_do_nothing() {
    let mut driver = gallery(Part::Form);
    assert!(!stops(&mut driver).contains(&"Off".to_owned()));
    assert!(driver.node("Off").is_disabled());
    driver.click("Off");
    assert_eq!(driver.app.pressed, Vec::<&str>::new());
}

#[test]
fn arrows_choose_inside_a_group_of_choices() {
    let mut driver = gallery(Part::Question);
    driver.tab_to(OPTIONS[0]);
    assert_eq!(driver.app.chosen, None);

    driver.press(Named::ArrowUp);
    assert_eq!(
        (driver.focused(), driver.app.chosen),
        (OPTIONS[2].to_owned(), Some(2))
    );
    driver.press(Named::ArrowDown);
    driver.press(Named::ArrowRight);
    assert_eq!(
        (driver.focused(), driver.app.chosen),
        (OPTIONS[1].to_owned(), Some(1))
    );
    assert_eq!(driver.node(OPTIONS[1]).toggled(), Some(Toggled::True));
    assert_eq!(driver.node(OPTIONS[0]).toggled(), Some(Toggled::False));
}

#[test]
fn arrows_only_move_between_checks() {
    let mut driver = gallery(Part::Question);
    driver.tab_to("Photo");
    driver.press(Named::ArrowDown);
    assert_eq!(driver.focused(), "Headline");
    assert_eq!(driver.app.checked, [false; 3]);
    driver.press(Named::Space);
    assert_eq!(driver.app.checked, [false, true, false]);
}

#[test]
fn letters_and_numbers_choose_while_a_group_holds_the_focus() {
    let mut driver = gallery(Part::Question);
    driver.press_character("b", Modifiers::empty());
    assert_eq!(driver.app.chosen, None);

    driver.tab_to(OPTIONS[0]);
    driver.press_character("b", Modifiers::empty());
    assert_eq!(
        (driver.focused(), driver.app.chosen),
        (OPTIONS[1].to_owned(), Some(1))
    );
    driver.press_character("3", Modifiers::empty());
    assert_eq!(driver.app.chosen, Some(2));
    driver.press_character("f", Modifiers::empty());
    assert_eq!(driver.app.chosen, Some(2));

    driver.tab_to("Photo");
    driver.press_character("c", Modifiers::empty());
    assert_eq!(driver.app.checked, [false, false, true]);
}

#[test]
fn a_setting_turns_letters_and_numbers_off() {
    let mut driver = gallery(Part::Question);
    driver.app.choice_keys = false;
    driver.tab_to(OPTIONS[0]);
    driver.press_character("b", Modifiers::empty());
    assert_eq!(driver.app.chosen, None);
}

#[test]
fn enter_space_pointer_and_screen_reader_press_alike() {
    let mut driver = gallery(Part::Places);
    driver.tab_to("Continue");
    driver.press(Named::Enter);
    driver.press(Named::Space);
    driver.click("Continue");
    driver.click_id("continue");
    driver.ask(accesskit::Action::Click, "Continue");
    assert_eq!(driver.app.pressed, ["continue"; 5]);
}

/// A screen reader presses these before anything is drawn again.
fn press_at_once(driver: &mut Driver<Gallery>, ids: &[&'static str]) {
    let bridge = driver::App::bridge(&driver.app).expect("a bridge");
    for id in ids {
        bridge.ask(accesskit::ActionRequest {
            action: accesskit::Action::Click,
            target_tree: accesskit::TreeId::ROOT,
            target_node: access::node_id(&(*id).into()),
            data: None,
        });
    }
    for _ in ids {
        driver.settle();
    }
}

#[test]
fn what_a_screen_reader_asks_at_once_is_done_one_after_the_other() {
    let mut driver = gallery(Part::Places);
    press_at_once(&mut driver, &["continue", "continue"]);
    assert_eq!(driver.app.pressed, ["continue"; 2]);

    // Each meets what the one before has made: behind a dialog nothing is pressed.
    let mut driver = gallery(Part::Form);
    press_at_once(&mut driver, &["reset", "keep", "ask-yes"]);
    assert_eq!(driver.app.checked, [false; 3]);
    assert_eq!(driver.app.pressed, ["erased"]);
}

#[test]
fn keys_pointer_and_screen_reader_alike_tell_that_somebody_is_there() {
    let mut driver = gallery(Part::Places);
    driver.app.activity.take();
    driver.resize(iced::Size::new(1280.0, 800.0));
    assert!(!driver.app.activity.take(), "drawing is no activity");
    driver.tab();
    assert!(driver.app.activity.take());
    driver.move_to((10.0, 10.0));
    driver.app.activity.take();
    driver.move_to((10.0, 10.0));
    assert!(!driver.app.activity.take(), "it did not move");
    driver.move_to((30.0, 10.0));
    assert!(driver.app.activity.take());
    driver.ask(accesskit::Action::Focus, "Continue");
    assert!(driver.app.activity.take());
}

#[test]
fn the_focus_stays_on_a_control_that_moves() {
    let mut driver = gallery(Part::Question);
    driver.tab_to("Headline");
    driver.send(Message::ExtraToggled);
    assert_eq!(driver.focused(), "Headline");
    driver.send(Message::ExtraToggled);
    assert_eq!(driver.focused(), "Headline");
}

#[test]
fn a_row_keeps_the_focus_on_its_way_up_and_down() {
    let mut driver = gallery(Part::Order);
    driver.tab_to("Move Wish up");
    driver.press(Named::Enter);
    assert_eq!(driver.app.order, ["Trade", "Wish", "Strength"]);
    assert_eq!(driver.focused(), "Move Wish up");
    driver.press(Named::Enter);
    driver.press(Named::Enter); // at the top already
    assert_eq!(driver.app.order, ["Wish", "Trade", "Strength"]);
    assert_eq!(driver.focused(), "Move Wish up");
    assert!(driver.node("Move Wish up").is_disabled());

    driver.press_with(Named::ArrowDown, Modifiers::ALT);
    assert_eq!(driver.app.order, ["Trade", "Wish", "Strength"]);
    driver.press_with(Named::ArrowUp, Modifiers::ALT);
    assert_eq!(driver.app.order, ["Wish", "Trade", "Strength"]);
    assert_eq!(driver.focused(), "Move Wish up");
}

#[test]
fn a_chooser_opens_chooses_closes_and_keeps_the_focus() {
    let mut driver = gallery(Part::Order);
    driver.tab_to("Headline, Choose…");
    driver.press(Named::Space);
    assert_eq!(driver.node("Headline, Choose…").is_expanded(), Some(true));
    driver.press(Named::ArrowDown);
    driver.press(Named::ArrowDown);
    assert_eq!(driver.focused(), "220 characters");
    assert_eq!(driver.app.matched, None);
    driver.press(Named::Enter);
    assert_eq!(
        (driver.app.matched, driver.app.match_open),
        (Some(1), false)
    );
    assert_eq!(driver.focused(), "Headline, 220 characters");

    driver.press(Named::Enter);
    driver.press(Named::ArrowDown);
    driver.press(Named::Escape);
    assert!(!driver.app.match_open);
    assert_eq!(driver.focused(), "Headline, 220 characters");
    assert_eq!(driver.app.pressed, Vec::<&str>::new()); // the page did not see the Escape
}

#[test]
fn fields_are_written_read_and_set() {
    let mut driver = gallery(Part::Form);
    driver.tab_to("First name");
    driver.type_text("Zoé B");
    assert_eq!(driver.node("First name").value(), Some("Zoé B"));
    driver.press(Named::Enter);
    assert_eq!(driver.app.pressed, ["submit"]);
    driver.set_value("First name", "Ana");
    assert_eq!(driver.app.name, "Ana");

    driver.tab();
    assert_eq!(driver.focused(), "Your headline");
    driver.type_text("A ");
    assert_eq!(driver.app.story.text(), "A Payroll clerk\nSage 50");
    let node = driver.node("Your headline");
    assert_eq!(node.role(), Role::MultilineTextInput);
    let caret = node.text_selection().expect("a caret").focus;
    assert_eq!(caret.character_index, 2);
    driver.set_value("Your headline", "Autre");
    assert_eq!(driver.app.story.text(), "Autre");
    driver.tab();
    assert_eq!(driver.focused(), "Keep a copy");
}

#[test]
fn a_wrong_field_says_so() {
    let mut driver = gallery(Part::Form);
    let node = driver.node("First name");
    assert_eq!(node.invalid(), Some(accesskit::Invalid::True));
    assert_eq!(
        node.description(),
        Some("Write a name. As you want to be called.")
    );
}

#[test]
fn a_dialog_holds_the_focus_and_gives_it_back() {
    let mut driver = gallery(Part::Form);
    driver.tab_to("Reset");
    driver.press(Named::Enter);
    assert_eq!(driver.focused(), "Reset 2 sessions?");
    assert_eq!(stops(&mut driver), ["Erase nothing", "Erase now"]);
    assert!(!driver.has("First name"));
    assert!(driver.find_id("ask").expect("the dialog").is_modal());

    driver.press(Named::Escape);
    assert!(!driver.app.is_asking);
    assert_eq!(driver.focused(), "Reset");

    driver.click("Erase");
    driver.click("Erase now");
    assert_eq!(driver.app.pressed, ["erased"]);
    driver.click("Erase nothing");
    assert!(!driver.app.is_asking);
}

#[test]
fn enter_on_the_title_of_a_dialog_does_what_goes_on_and_nothing_that_is_at_stake() {
    let mut driver = gallery(Part::Form);
    for (is_safe, is_alert) in [(false, false), (true, true)] {
        (driver.app.is_safe, driver.app.is_alert) = (is_safe, is_alert);
        driver.send(Message::AskPressed);
        assert_eq!(driver.focused(), "Reset 2 sessions?");
        driver.press(Named::Enter);
        assert_eq!(driver.app.pressed, Vec::<&str>::new());
        driver.press(Named::Escape);
    }

    (driver.app.is_safe, driver.app.is_alert) = (true, false);
    driver.send(Message::AskPressed);
    driver.press(Named::Space);
    driver.hold(Named::Enter); // still down from what opened the dialog
    assert_eq!(driver.app.pressed, Vec::<&str>::new());
    driver.press(Named::Enter);
    assert_eq!(driver.app.pressed, ["erased"]);
    driver.tab_to("Erase nothing");
    driver.press(Named::Enter);
    assert!(!driver.app.is_asking);
    assert_eq!(driver.app.pressed, ["erased"]);
}

#[test]
fn the_page_behind_a_dialog_cannot_be_clicked() {
    let mut driver = gallery(Part::Form);
    let bounds = driver.node("Load").bounds().expect("a place");
    driver.send(Message::AskPressed);
    driver.click_at(iced::Point::new(
        bounds.x0 as f32 + 5.0,
        bounds.y0 as f32 + 5.0,
    ));
    assert_eq!(driver.app.pressed, Vec::<&str>::new());
}

#[test]
fn tab_and_screen_reader_scroll_to_what_they_reach() {
    const HEIGHT: f32 = 560.0;
    let mut driver = gallery(Part::Places);
    driver.resize((1024.0, HEIGHT));

    let visible = |driver: &mut Driver<Gallery>, name: &str| {
        let bounds = driver.node(name).bounds().expect("bounds");
        bounds.y0 >= 0.0 && bounds.y1 <= f64::from(HEIGHT)
    };
    for name in stops(&mut driver) {
        assert!(
            driver.focused() == name || {
                driver.tab_to(&name);
                true
            }
        );
        assert!(visible(&mut driver, &name), "{name}");
    }
    driver.focus("home");
    assert!(!visible(&mut driver, "5 attempts"));
    driver.ask(accesskit::Action::ScrollIntoView, "5 attempts");
    assert!(visible(&mut driver, "5 attempts"));
}

#[test]
fn the_side_panel_folds_where_there_is_no_room() {
    let mut driver = gallery(Part::Places);
    assert!(driver.find_id("side-fold").is_none());
    driver.app.scale = 2.0;
    driver.resize((1024.0, 560.0));
    assert!(driver.find_id("lesson-1").is_none());
    driver.click("Lessons");
    assert_eq!(
        driver
            .find_id("side-fold")
            .expect("the button")
            .is_expanded(),
        Some(true)
    );
    driver.click_id("lesson-1");
    assert_eq!(driver.app.pressed, ["lesson-1"]);
}

#[test]
fn page_up_page_down_home_and_end_scroll_the_page() {
    let mut driver = gallery(Part::Places);
    driver.resize((1024.0, 560.0));
    let top =
        |driver: &mut Driver<Gallery>| driver.node("Hello Amina").bounds().expect("bounds").y0;
    let before = top(&mut driver);
    driver.press(Named::PageDown);
    assert!(top(&mut driver) < before - 100.0);
    driver.press(Named::PageUp);
    assert!((top(&mut driver) - before).abs() < 1.0);

    // Home and End go all the way.
    driver.press(Named::End);
    let end = top(&mut driver);
    driver.press(Named::PageDown);
    assert!((top(&mut driver) - end).abs() < 1.0 && end < before - 100.0);
    driver.press(Named::Home);
    assert!((top(&mut driver) - before).abs() < 1.0);
}

#[test]
fn keys_of_the_application_work_wherever_the_focus_is() {
    let mut driver = gallery(Part::Form);
    driver.tab_to("First name");
    driver.press(Named::F1);
    driver.press_character("l", Modifiers::COMMAND);
    assert_eq!(driver.app.pressed, ["help"]);
    assert!(!driver.app.is_english);
    assert_eq!(driver.app.name, "");
    driver.tab_to("Keep a copy");
    driver.press(Named::Escape);
    assert_eq!(driver.app.pressed, ["help", "escape"]);
}

#[test]
fn tasks_come_to_their_end() {
    let mut driver = gallery(Part::Form);
    driver.click("Load");
    assert_eq!(driver.app.pressed, ["loaded"]);
    assert_eq!(driver.focused(), "First name");
}

#[test]
fn every_control_has_a_name_and_nothing_is_cut_off() {
    for part in [
        Part::Question,
        Part::Answered,
        Part::Order,
        Part::Form,
        Part::Places,
    ] {
        let mut driver = gallery(part);
        for (width, height, scale) in [
            (1920.0, 1080.0, 1.0),
            (1280.0, 800.0, 1.0),
            (1024.0, 700.0, 1.5),
            (1024.0, 560.0, 2.0),
        ] {
            driver.app.scale = scale;
            driver.resize((width, height));
            assert_eq!(driver.nameless(), [], "{part:?}");
            assert_eq!(
                driver.cut_off(),
                Vec::<String>::new(),
                "{part:?} at {width} x {height} x {scale}"
            );
        }
    }
}

#[test]
fn a_screen_reader_hears_states_places_and_verdicts() {
    let mut driver = gallery(Part::Answered);
    let wrong = format!("{} Wrong. An employer needs it after hiring.", OPTIONS[0]);
    let node = driver.node(&wrong);
    assert_eq!(node.role(), Role::RadioButton);
    assert!(node.is_disabled());
    assert_eq!(node.position_in_set(), Some(0));
    assert_eq!(
        driver.find_id("options").expect("the group").size_of_set(),
        Some(3)
    );
    assert_eq!(driver.node("Progress").numeric_value(), Some(50.0));
    driver.focus("feedback");
    assert!(
        driver
            .focused()
            .starts_with("Not quite. Asking for numbers")
    );
    assert_eq!(
        driver.find_id("feedback").expect("the feedback").live(),
        Some(access::Live::Polite)
    );

    let mut driver = gallery(Part::Places);
    assert_eq!(
        driver.node("What a headline is for, done").role(),
        Role::Button
    );
    assert_eq!(driver.find_id("fr").expect("a side").language(), Some("fr"));
}

#[test]
fn the_gallery_is_painted_in_every_scheme_and_size() {
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("gallery");
    for part in [
        Part::Question,
        Part::Answered,
        Part::Order,
        Part::Form,
        Part::Places,
    ] {
        let mut driver = gallery(part);
        driver.app.matched = Some(1);
        driver.app.match_open = true;
        driver.focus("next");
        for scheme in Scheme::ALL {
            driver.app.scheme = scheme;
            driver.screenshot(folder.join(format!("{part:?}-{scheme:?}.png")), 1.0);
        }
        driver.app.scheme = Scheme::Light;
        driver.focus("continue");
        driver.focus(if part == Part::Form {
            "name"
        } else {
            "choice-1"
        });
        driver.app.scale = 2.0;
        driver.resize((1024.0, 560.0));
        driver.screenshot(folder.join(format!("{part:?}-200.png")), 1.0);
    }
    let mut driver = gallery(Part::Form);
    driver.send(Message::AskPressed);
    driver.tab();
    let path = folder.join("Dialog.png");
    driver.screenshot(&path, 1.0);
    assert_eq!(
        image::image_dimensions(path).expect("a picture"),
        (1280, 800)
    );
}
