//! Parts that several screens show.
pub mod person;
pub mod question;
pub mod seek;
