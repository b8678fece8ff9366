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
    Box::pin(async move { picked(picking.await, asked) })
}

/// A file that is asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FileAsked {
    /// What the dialog is about.
    pub title: String,
    /// What files of this form are called.
    pub kind: String,
    /// How their names end.
    pub extension: &'static str,
}

/// Asks for a file to read.
pub type FileChooser = Box<dyn Fn(FileAsked) -> BoxFuture<'static, Picked>>;

/// Asks for a file in the system's own window. To be called on the thread of the interface, which never waits.
pub(super) fn file(wanted: FileAsked) -> BoxFuture<'static, Picked> {
    let asked = Instant::now();
    let picking = rfd::AsyncFileDialog::new()
        .set_title(wanted.title)
        .add_filter(wanted.kind, &[wanted.extension])
        .pick_file();
    Box::pin(async move { picked(picking.await, asked) })
}

/// A file that needs a place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PlaceAsked {
    /// What the dialog is about.
    pub title: String,
    /// What files of this form are called.
    pub kind: String,
    /// How their names end.
    pub extension: &'static str,
    /// A likely name.
    pub name: String,
    /// A likely folder.
    pub folder: PathBuf,
}

/// Asks for a place to save a file at.
pub type PlaceChooser = Box<dyn Fn(PlaceAsked) -> BoxFuture<'static, Picked>>;

/// Asks for a place in the system's own window. To be called on the thread of the interface, which never waits.
pub(super) fn place(wanted: PlaceAsked) -> BoxFuture<'static, Picked> {
    let asked = Instant::now();
    let picking = rfd::AsyncFileDialog::new()
        .set_title(wanted.title)
        .set_file_name(wanted.name)
        .set_directory(wanted.folder)
        .add_filter(wanted.kind, &[wanted.extension])
        .save_file();
    Box::pin(async move { picked(picking.await, asked) })
}

/// What came of a window that was asked for at that moment.
fn picked(file: Option<rfd::FileHandle>, asked: Instant) -> Picked {
    match file {
        Some(file) => Picked::File(file.path().to_owned()),
        None if asked.elapsed() < AT_ONCE => Picked::NoWindow,
        None => Picked::Nothing,
    }
}

/// The endings of names of pictures. Some systems tell small letters from capitals, and cameras write capitals.
fn endings() -> Vec<String> {
    let formats = [PhotoFormat::Jpeg, PhotoFormat::Png, PhotoFormat::Webp];
    let small = formats.iter().flat_map(|format| format.endings());
    small
        .flat_map(|ending| [(*ending).to_owned(), ending.to_uppercase()])
        .collect()
}
