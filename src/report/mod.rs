//! What leaves the program to be read elsewhere.
pub mod html;
