//! The program: what to do stands on the command line, and without a command the window opens.
use passerelle::{app, command};

use std::process::ExitCode;

fn main() -> ExitCode {
    command::carry_out(|arguments| {
        app::run(app::Options {
            language: arguments.language(),
            data: arguments.data,
            lessons: arguments.lessons,
        })
    })
}
