//! What a centre sets from the command line, for many machines and for who forgot the PIN.
use super::{PIN, folder, store};

use passerelle::domain::centre::Settings;
use passerelle::domain::centre_record::CentreEventKind;
use passerelle::domain::pin::{Door, Pin, Tried};

use std::io::Write;
use std::path::Path;
use std::process::{Command, Output, Stdio};

/// Runs the program with these words on a data folder, with something on its standard input.
fn run(folder: &Path, words: &[&str], input: &str) -> Output {
    let mut program = Command::new(env!("CARGO_BIN_EXE_passerelle"))
        .args(words)
        .arg("--data")
        .arg(folder)
        .args(["--language", "en"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the program");
    let mut written = program.stdin.take().expect("its input");
    // One that asks for nothing may have ended already.
    let _ = written.write_all(input.as_bytes());
    drop(written);
    program.wait_with_output().expect("its end")
}

fn status(output: &Output) -> i32 {
    output.status.code().expect("a status")
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}

fn now() -> jiff::Timestamp {
    jiff::Timestamp::from_second(2_000_000_000).expect("a moment")
}

fn pin(digits: &str) -> Pin {
    Pin::new(digits).expect("a PIN")
}

#[test]
fn a_forgotten_pin_is_replaced_by_one_that_is_asked_for_twice_and_never_shown() {
    let place = folder();
    store(place.path()).replace_pin(&pin("0000")).expect("kept");
    let done = run(place.path(), &["trainer", "reset-pin"], "482913\n482913\n");
    assert_eq!(status(&done), 0, "{}", text(&done.stderr));
    let all = text(&done.stdout) + &text(&done.stderr);
    assert!(!all.contains(PIN), "{all}");
    assert_eq!(
        store(place.path()).try_pin(&pin(PIN), now()),
        Ok(Tried::Right)
    );
    let events = store(place.path()).centre_events().expect("events");
    let kinds: Vec<_> = events.into_iter().map(|event| event.kind).collect();
    assert_eq!(kinds, [CentreEventKind::PinChanged]);
}

#[test]
fn what_cannot_be_a_pin_changes_nothing_and_says_why() {
    let place = folder();
    store(place.path()).replace_pin(&pin(PIN)).expect("kept");
    for (input, word) in [
        ("4829\n4820\n", "not the same"),
        ("12\n12\n", "4 to 12"),
        ("", "4 to 12"),
        ("abcd\nabcd\n", "digits only"),
    ] {
        let done = run(place.path(), &["trainer", "reset-pin"], input);
        assert_eq!(status(&done), 1);
        assert!(text(&done.stderr).contains(word), "{}", text(&done.stderr));
    }
    // On the command line others see it.
    let done = run(place.path(), &["trainer", "reset-pin", "482913"], "");
    assert_eq!(status(&done), 2);
    assert_eq!(
        store(place.path()).try_pin(&pin(PIN), now()),
        Ok(Tried::Right)
    );
}

#[test]
fn a_pin_is_taken_away_also_where_it_is_damaged_and_programs_read_what_was_done() {
    let place = folder();
    std::fs::write(place.path().join("pin.json"), "{").expect("a torn file");
    assert_eq!(store(place.path()).door(now()), Ok(Door::Shut));
    let words = ["trainer", "reset-pin", "--remove", "--json"];
    let done = run(place.path(), &words, "");
    assert_eq!(status(&done), 0, "{}", text(&done.stderr));
    let read: serde_json::Value = serde_json::from_slice(&done.stdout).expect("JSON");
    assert_eq!(read["pin"], "removed");
    assert_eq!(store(place.path()).door(now()), Ok(Door::NoPin));
    // A folder that is not there is no centre.
    let done = run(&place.path().join("mistyped"), &words, "");
    assert_eq!(status(&done), 2);
    assert!(!place.path().join("mistyped").exists());
}

#[test]
fn settings_go_to_a_new_computer_by_the_command_line() {
    let place = folder();
    let (from, to) = (place.path().join("from"), place.path().join("to"));
    let settings = Settings {
        centre: "Carrefour".to_owned(),
        kiosk: true,
        ..Settings::default()
    };
    store(&from).save_settings(&settings).expect("kept");
    store(&from).replace_pin(&pin(PIN)).expect("kept");
    let file = place.path().join("all.passerelle-centre");
    let name = file.to_string_lossy().into_owned();
    let moving = |what| vec!["trainer", "settings", what, name.as_str(), "--json"];
    let done = run(&from, &moving("export"), "");
    assert_eq!(status(&done), 0, "{}", text(&done.stderr));
    let done = run(&to, &moving("import"), "");
    assert_eq!(status(&done), 0, "{}", text(&done.stderr));
    let read: serde_json::Value = serde_json::from_slice(&done.stdout).expect("JSON");
    assert_eq!(read["pin"], true);
    assert_eq!(store(&to).settings().0, settings);
    assert_eq!(store(&to).try_pin(&pin(PIN), now()), Ok(Tried::Right));
    // Anything else is refused, and nothing changes.
    std::fs::write(&file, "something else").expect("a file");
    let done = run(&to, &moving("import"), "");
    assert_eq!(status(&done), 1);
    assert!(text(&done.stderr).contains("all.passerelle-centre"));
    assert_eq!(store(&to).settings().0, settings);
}
