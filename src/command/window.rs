//! Opening the window: what is asked beforehand, and what is said where it cannot open.
use super::Status;
use super::arguments::Arguments;
use super::display;
use super::printer::Printer;
use crate::domain::problem::StartTrouble;
use crate::i18n::Tr;
use crate::store;

use std::any::Any;
use std::io;
use std::panic::{self, AssertUnwindSafe};
use std::path::PathBuf;
use std::sync::Mutex;

/// Shows the window by `show` until it is closed; where it cannot open, says why in the language of `tr`. The words
/// themselves are let go before: the window has its own, which may be of another language.
pub(super) fn open(
    show: impl FnOnce(Arguments) -> Result<(), StartTrouble>,
    arguments: Arguments,
    tr: Tr,
    printer: &mut Printer<'_>,
) -> Status {
    let language = tr.language();
    drop(tr);
    let shown = display::look().and_then(|()| {
        keep_log(arguments.data.clone());
        without_panic(|| show(arguments))
    });
    match shown {
        Ok(()) => Status::Sound,
        Err(trouble) => {
            printer.note(&Tr::new(language).start_trouble(&trouble));
            Status::NoWindow
        }
    }
}

/// The technical log: no names, no answers. A panic is logged by its place alone, since its words could quote either.
/// It stands in the data folder, or goes to the terminal where there is none.
fn keep_log(data: Option<PathBuf>) {
    let format = tracing_subscriber::fmt().with_max_level(tracing::Level::WARN);
    match store::data_folder(data).and_then(|root| store::log_file(&root)) {
        Ok(file) => format.with_ansi(false).with_writer(Mutex::new(file)).init(),
        Err(_) => format.with_writer(io::stderr).init(),
    }
    panic::set_hook(Box::new(|panic| {
        let place = panic.location().map(ToString::to_string);
        tracing::error!(place, "panic");
    }));
}

/// The last net: the windowing code panics where it cannot open a window for a reason that nobody foresaw.
fn without_panic(show: impl FnOnce() -> Result<(), StartTrouble>) -> Result<(), StartTrouble> {
    panic::catch_unwind(AssertUnwindSafe(show))
        .unwrap_or_else(|panic| Err(StartTrouble::Failed(words_of(panic.as_ref()))))
}

fn words_of(panic: &(dyn Any + Send)) -> String {
    panic
        .downcast_ref::<String>()
        .map(String::as_str)
        .or_else(|| panic.downcast_ref::<&str>().copied())
        .unwrap_or_default()
        .to_owned()
}

#[cfg(test)]
mod tests {
    use super::{StartTrouble, without_panic};

    #[test]
    fn a_panic_of_the_windowing_code_becomes_words() {
        let reason = "no colours";
        let formatted = without_panic(|| panic!("Create event loop: {reason}"));
        let told = StartTrouble::Failed("Create event loop: no colours".into());
        assert_eq!(formatted, Err(told));
        assert_eq!(
            without_panic(|| panic!("fixed")),
            Err(StartTrouble::Failed("fixed".into()))
        );
        assert_eq!(without_panic(|| Ok(())), Ok(()));
    }
}
