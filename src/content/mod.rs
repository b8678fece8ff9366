//! Lesson files: the only reader of them.
pub mod schema;
pub use schema::schemas;

/// The number of the format that this program reads.
pub(crate) const FORMAT: u64 = 1;
