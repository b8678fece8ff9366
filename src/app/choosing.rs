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

/// A file, or a folder, that is asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FileAsked {
    File {
        /// What the window is about.
        title: String,
        /// What files of this form are called.
        kind: String,
        /// How their names end.
        extension: &'static str,
    },
    Folder {
        /// What the window is about.
        title: String,
    },
}

/// Asks for a file or a folder.
pub type FileChooser = Box<dyn Fn(FileAsked) -> BoxFuture<'static, Picked>>;

/// Asks for a file or a folder in the system's own window. To be called on the thread of the interface, which never
/// waits.
pub(super) fn file(wanted: FileAsked) -> BoxFuture<'static, Picked> {
    let asked = Instant::now();
    let window = rfd::AsyncFileDialog::new();
    match wanted {
        FileAsked::File {
            title,
            kind,
            extension,
        } => {
            let endings = [extension.to_owned(), extension.to_uppercase()];
            let picking = window
                .set_title(title)
                .add_filter(kind, &endings)
                .pick_file();
            Box::pin(async move { picked(picking.await, asked) })
        }
        FileAsked::Folder { title } => {
            let picking = window.set_title(title).pick_folder();
            Box::pin(async move { picked(picking.await, asked) })
        }
    }
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

/// Files that are asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FilesAsked {
    /// What the dialog is about.
    pub title: String,
    /// What files of this form are called.
    pub kind: String,
    /// How their names end.
    pub extension: &'static str,
}

/// What came of asking for files.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PickedFiles {
    /// One or more.
    Files(Vec<PathBuf>),
    /// The person chose none.
    Nothing,
    /// The system can open no window.
    NoWindow,
}

/// Asks for files to read.
pub type FilesChooser = Box<dyn Fn(FilesAsked) -> BoxFuture<'static, PickedFiles>>;

/// Asks for files in the system's own window. To be called on the thread of the interface, which never waits.
pub(super) fn files(wanted: FilesAsked) -> BoxFuture<'static, PickedFiles> {
    let asked = Instant::now();
    let picking = rfd::AsyncFileDialog::new()
        .set_title(wanted.title)
        .add_filter(wanted.kind, &[wanted.extension])
        .pick_files();
    Box::pin(async move {
        match picking.await {
            Some(files) => {
                let paths = files.iter().map(|file| file.path().to_owned());
                PickedFiles::Files(paths.collect())
            }
            None if asked.elapsed() < AT_ONCE => PickedFiles::NoWindow,
            None => PickedFiles::Nothing,
        }
    })
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
