//! Folds of records and drafts for people and for other programs: on paper and in files.
pub mod print;
