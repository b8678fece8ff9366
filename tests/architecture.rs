//! Who may use whom: one package has no walls, so this reads the paths of every room.
#[path = "architecture/paths.rs"]
mod paths;

use paths::{Named, module_of, paths};

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

/// Each room, and the rooms that it may use.
const ROOMS: &[(&str, &[&str])] = &[
    ("main", &["app", "command"]),
    (
        "app",
        &[
            "screen", "ui", "theme", "store", "content", "photo", "report", "i18n", "access",
            "domain",
        ],
    ),
    (
        "command",
        &["content", "photo", "store", "report", "i18n", "domain"],
    ),
    ("screen", &["ui", "theme", "i18n", "domain"]),
    ("ui", &["theme", "access", "domain"]),
    ("report", &["i18n", "domain", "fonts"]),
    ("access", &["domain"]),
    ("store", &["archive", "domain"]),
    ("content", &["archive", "domain"]),
    ("photo", &["domain"]),
    ("i18n", &["domain"]),
    ("theme", &["fonts"]),
    ("archive", &[]),
    // The bytes of the fonts, for the window and for paper.
    ("fonts", &[]),
    ("domain", &[]),
    // It lists the rooms and uses none.
    ("lib", &[]),
];

/// The rooms that know of windows.
const WINDOWED: &[&str] = &["app", "screen", "ui", "theme", "access"];

/// The rooms that take their controls from `ui`, where each has keyboard focus, role, name and state.
const BUILT_OF_CONTROLS: &[&str] = &["app", "screen"];

/// What iced gives as controls: half of them take no focus, most of them are mute.
const RAW_CONTROLS: &[&str] = &[
    "button",
    "checkbox",
    "combo_box",
    "pick_list",
    "radio",
    "slider",
    "text_editor",
    "text_input",
    "toggler",
    "vertical_slider",
];

/// What the domain is given as arguments and never takes for itself: beginnings of paths …
const OUTSIDE: &[&[&str]] = &[
    &["std", "env"],
    &["std", "fs"],
    &["std", "net"],
    &["std", "process"],
    &["std", "thread"],
    &["std", "time", "Instant"],
    &["std", "time", "SystemTime"],
    &["rand"],
    &["chrono", "Local"],
];

/// … and functions at their end.
const CLOCKS_AND_DICE: &[&str] = &["now", "now_v7", "new_v4", "now_utc"];

/// A source file of the project.
struct Source {
    /// From the project's root.
    file: PathBuf,
    text: String,
}

#[test]
fn every_room_uses_only_those_it_may() {
    let sources = sources();
    assert!(sources.len() > 20, "the sources were not found");
    let faults = faults(&sources);
    assert!(faults.is_empty(), "\n{}", faults.join("\n"));
}

/// Every breach, as `file:line: what`.
fn faults(sources: &[Source]) -> Vec<String> {
    let screens = screens(sources);
    let mut faults = BTreeSet::new();
    for source in sources {
        let module = module_of(&source.file);
        let room = module.first().map_or("lib", String::as_str);
        let named = paths(&source.text, &module);
        let imported = ours(&named);
        for path in &named {
            let fault = wrong_room(room, path)
                .or_else(|| window_without_need(room, path))
                .or_else(|| domain_reaching_out(room, path))
                .or_else(|| screen_using_screen(&module, path, &screens))
                .or_else(|| raw_control(room, path, &imported));
            if let Some(fault) = fault {
                faults.insert((source.file.clone(), path.line, fault));
            }
        }
    }
    faults
        .into_iter()
        .map(|(file, line, fault)| format!("{}:{line}: {fault}", file.display()))
        .collect()
}

fn wrong_room(room: &str, path: &Named) -> Option<String> {
    let Some((_, allowed)) = ROOMS.iter().find(|(name, _)| *name == room) else {
        return Some(format!(
            "the room {room} is not in the table of tests/architecture.rs"
        ));
    };
    let used = path.room()?;
    let is_room = ROOMS.iter().any(|(name, _)| *name == used);
    (is_room && used != room && !allowed.contains(&used))
        .then(|| format!("{room} may not use {used}"))
}

fn window_without_need(room: &str, path: &Named) -> Option<String> {
    let head = path.foreign()?;
    let window = head == "iced" || head.starts_with("iced_") || head == "winit";
    (window && !WINDOWED.contains(&room)).then(|| format!("{room} may not name {head}"))
}

fn domain_reaching_out(room: &str, path: &Named) -> Option<String> {
    if room != "domain" || path.in_test {
        return None;
    }
    let segments = path.segments.iter().map(String::as_str).collect::<Vec<_>>();
    let outside =
        path.foreign().is_some() && OUTSIDE.iter().any(|begin| segments.starts_with(begin));
    let clock = segments.len() > 1
        && segments
            .last()
            .is_some_and(|last| CLOCKS_AND_DICE.contains(last));
    (outside || clock).then(|| {
        format!(
            "the domain is given this as an argument: {}",
            segments.join("::")
        )
    })
}

/// The modules of `screen` that are screens: those that have an `Action`.
fn screens(sources: &[Source]) -> BTreeSet<String> {
    sources
        .iter()
        .filter(|source| source.text.contains("enum Action"))
        .filter_map(|source| match module_of(&source.file).as_slice() {
            [room, screen, ..] if room == "screen" => Some(screen.clone()),
            _ => None,
        })
        .collect()
}

fn screen_using_screen(
    module: &[String],
    path: &Named,
    screens: &BTreeSet<String>,
) -> Option<String> {
    let [room, own, ..] = module else {
        return None;
    };
    let other = path.segments.get(1)?;
    (room == "screen" && path.room() == Some("screen") && other != own && screens.contains(other))
        .then(|| format!("the screen {own} may not use the screen {other}"))
}

/// The names that a file takes from our own rooms.
fn ours(named: &[Named]) -> BTreeSet<String> {
    named
        .iter()
        .filter(|path| path.room().is_some())
        .filter_map(|path| path.segments.last().cloned())
        .collect()
}

fn raw_control(room: &str, path: &Named, ours: &BTreeSet<String>) -> Option<String> {
    if !BUILT_OF_CONTROLS.contains(&room) {
        return None;
    }
    let control = path
        .segments
        .iter()
        .find(|segment| RAW_CONTROLS.contains(&segment.as_str()))?;
    let head = path.segments.first()?;
    let from_iced = head == "iced" || head == "widget";
    let bare = path.called && head == control && !ours.contains(control);
    (from_iced || bare).then(|| format!("a raw {control}: take the control of ui"))
}

fn sources() -> Vec<Source> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut folders = vec![root.join("src")];
    let mut sources = Vec::new();
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).expect("a folder") {
            let path = entry.expect("an entry").path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|extension| extension == "rs") {
                sources.push(Source {
                    file: path
                        .strip_prefix(root)
                        .expect("a file of the project")
                        .to_owned(),
                    text: fs::read_to_string(&path).expect("a source file"),
                });
            }
        }
    }
    sources
}

/// A small project with one fault.
fn sample(file: &str, text: &str) -> Vec<Source> {
    [(file, text), ("src/screen/home.rs", "pub enum Action {}")]
        .map(|(file, text)| Source {
            file: file.into(),
            text: text.into(),
        })
        .into()
}

/// File, text and fault of each kind of breach.
const BREACHES: &[(&str, &str, &str)] = &[
    (
        "src/domain/quiz.rs",
        "\nuse crate::i18n::Tr;",
        "2: domain may not use i18n",
    ),
    (
        "src/screen/quiz.rs",
        "fn f() {\n crate::store::Store::open();\n}",
        "2: screen may not use store",
    ),
    (
        "src/screen/quiz.rs",
        "use crate::{domain::id, store::Store};",
        "1: screen may not use store",
    ),
    (
        "src/screen/quiz.rs",
        "use crate::{\n domain::id,\n app::{App, Message},\n};",
        "3: screen may not use app",
    ),
    (
        "src/screen/quiz/view.rs",
        "use super::super::super::content::Library;",
        "1: screen may not use content",
    ),
    (
        "src/content/mod.rs",
        "mod tests { mod deep { use super::super::super::store; } }",
        "1: content may not use store",
    ),
    (
        "src/main.rs",
        "use passerelle::domain::id;",
        "1: main may not use domain",
    ),
    (
        "src/theme/mod.rs",
        "type T = Vec<crate::ui::Tone>;",
        "1: theme may not use ui",
    ),
    (
        "src/domain/text.rs",
        "use iced::Color;",
        "1: domain may not name iced",
    ),
    (
        "src/command/x.rs",
        "fn f(_: iced_core::Size) {}",
        "1: command may not name iced_core",
    ),
    (
        "src/domain/x.rs",
        "use std::fs;",
        "1: the domain is given this as an argument: std::fs",
    ),
    (
        "src/domain/x.rs",
        "use std::{fmt, time::{Duration, Instant}};",
        "1: the domain is given this as an argument: std::time::Instant",
    ),
    (
        "src/domain/x.rs",
        "let n = rand::random();",
        "1: the domain is given this as an argument: rand::random",
    ),
    (
        "src/domain/x.rs",
        "let at = Timestamp::now();",
        "1: the domain is given this as an argument: Timestamp::now",
    ),
    (
        "src/screen/quiz.rs",
        "use super::home::Home;",
        "1: the screen quiz may not use the screen home",
    ),
    (
        "src/screen/quiz.rs",
        "use iced::widget::{column, button};",
        "1: a raw button: take the control of ui",
    ),
    (
        "src/screen/quiz.rs",
        "use iced::widget::*;\nfn f() { slider(1) }",
        "2: a raw slider: take the control of ui",
    ),
    (
        "src/app.rs",
        "fn f() { widget::text_input(a, b) }",
        "1: a raw text_input: take the control of ui",
    ),
    (
        "src/cellar/mod.rs",
        "use std::fmt;",
        "1: the room cellar is not in the table of tests/architecture.rs",
    ),
];

#[test]
fn each_kind_of_breach_is_found_where_it_stands() {
    for (file, text, fault) in BREACHES {
        assert_eq!(
            faults(&sample(file, text)),
            [format!("{file}:{fault}")],
            "{text}"
        );
    }
}

#[test]
fn what_is_allowed_or_no_code_is_no_breach() {
    for (file, text) in [
        (
            "src/screen/quiz.rs",
            "use crate::ui::{self, button};\nfn f() { button(a); ui::slider(b); x.radio(c); }",
        ),
        (
            "src/screen/quiz.rs",
            "/// See [`crate::store`].\n/* crate::app /* x */ iced */ // crate::app::x",
        ),
        (
            "src/domain/x.rs",
            "const A: &str = \"crate::app::x\"; const B: &str = r#\"\" std::fs::x\"#;",
        ),
        (
            "src/domain/x.rs",
            "fn due<'a>(now: &'a str) -> char { let c = '\"'; crate::domain::id::x(now, '\\'', c) }",
        ),
        (
            "src/domain/x.rs",
            "mod tests { use std::time::Instant; fn f() { Instant::now(); } }",
        ),
        (
            "src/domain/x.rs",
            "use super::text::Language; fn f() { super::id::x(); std::time::Duration::ZERO; }",
        ),
        ("src/screen/mod.rs", "pub mod home; use home::Home;"),
        ("src/main.rs", "use passerelle::{app, command};"),
        (
            "src/ui/button.rs",
            "use iced::widget::button; use crate::theme; use crate::access::x;",
        ),
    ] {
        assert_eq!(faults(&sample(file, text)), [""; 0], "{text}");
    }
}
