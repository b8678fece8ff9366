//! The trial profile: what a learner writes, and what its checks find (`../shared/spec/profile-checks.md`).
pub mod draft;
pub mod edit;
pub mod files;
pub mod finding;
pub mod month;
pub mod photo;
pub mod rule;
pub mod sign;
pub mod slot;
pub mod standing;
pub mod vocabulary;

mod birth;
mod fold;
mod forms;
mod judge;
mod key_words;
mod language;
pub mod lexicon;
mod numbers;
mod page;
mod sensitive;
mod street;

pub use fold::{graphemes, units};
pub use judge::check;
pub use sign::signs;
