//! Folds of records, drafts and lessons for people and for other programs: on paper, in files and on the web.
pub mod attestation;
pub mod csv;
pub mod group;
pub mod guide;
pub mod html;
pub mod insight;
pub mod mine;
pub mod person;
pub mod print;
pub mod profile;
pub mod sheet;
