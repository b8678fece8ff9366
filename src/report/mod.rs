//! Folds of records, drafts and lessons for people and for other programs: on paper, in files and on the web.
pub mod guide;
pub mod html;
pub mod mine;
pub mod print;
pub mod profile;
pub mod sheet;
