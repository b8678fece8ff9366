//! Parts that several screens show.
pub mod centre;
pub mod person;
pub mod question;
pub mod seek;
