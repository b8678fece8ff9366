//! Folds of records, drafts and lessons for people and for other programs: on paper and in files.
pub mod guide;
pub mod print;
pub mod profile;
pub mod sheet;
