//! Lesson files: their only reader, with every check of `../shared/spec/lesson-format.md`.
//!
//! A file becomes a tree that knows where each value is written ([`tree`]); the tree is held against the JSON Schema
//! of its type ([`shape`]), then its texts, references, questions and pictures are judged; only a file without errors
//! is read into the types of the domain.
mod bundle;
mod check;
mod document;
mod draft;
mod finding;
mod graph;
mod images;
mod installed;
mod known;
mod learner_texts;
mod library;
mod module;
mod outline;
mod own;
mod pack;
mod passages;
mod practice;
mod questions;
mod scenario;
mod schema;
mod search;
mod shape;
mod source;
mod texts;
mod tree;

pub use bundle::{Bundle, about, id_of};
pub use check::{Report, check};
pub use draft::draft;
pub use learner_texts::{LearnerText, learner_texts};
pub use library::{Checklist, Image, Library, Opened, PictureFile};
pub use schema::schemas;
pub use source::Source;

/// The number of the format that this program reads.
const FORMAT: u64 = 1;
