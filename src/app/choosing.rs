//! The system's own windows for choosing a file.
use crate::domain::profile::photo::PhotoFormat;

use iced::futures::future::BoxFuture;

use std::path::PathBuf;
use std::time::{Duration, Instant};

/// Nobody closes a window that fast: none was opened.
const AT_ONCE: Duration = Duration::from_millis(250);

/// What came of asking for a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Picked {
    File(PathBuf),
    /// The person chose none.
    Nothing,
    /// The system can open no window.
    NoWindow,
}

/// Asks for a picture, by the title of the window and the name for files of pictures.
pub type PictureChooser = Box<dyn Fn(String, String) -> BoxFuture<'static, Picked>>;

/// Asks for a picture in the system's own window. To be called on the thread of the interface, which never waits.
pub(super) fn picture(title: String, kind: String) -> BoxFuture<'static, Picked> {
    let asked = Instant::now();
    let picking = rfd::AsyncFileDialog::new()
        .set_title(title)
        .add_filter(kind, &endings())
        .pick_file();
    Box::pin(async move {
        match picking.await {
            Some(file) => Picked::File(file.path().to_owned()),
            None if asked.elapsed() < AT_ONCE => Picked::NoWindow,
            None => Picked::Nothing,
        }
    })
}

/// The endings of names of pictures. Some systems tell small letters from capitals, and cameras write capitals.
fn endings() -> Vec<String> {
    let formats = [PhotoFormat::Jpeg, PhotoFormat::Png, PhotoFormat::Webp];
    let small = formats.iter().flat_map(|format| format.endings());
    small
        .flat_map(|ending| [(*ending).to_owned(), ending.to_uppercase()])
        .collect()
}
