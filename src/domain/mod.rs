//! What the program is about. No files, no clock, no random numbers, no window: those come in as arguments.
pub mod attempt;
pub mod centre;
mod draw;
pub mod id;
pub mod learner;
pub mod lesson;
pub mod library;
pub mod number;
pub mod practice;
pub mod problem;
pub mod profile;
pub mod progress;
pub mod question;
pub mod record;
pub mod response;
pub mod review;
pub mod scoring;
pub mod text;
